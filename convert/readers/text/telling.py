"""What was made of each line, told: the account of a text from the reader's two stages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ...account import Line, Stretch
from ...model import Article
from .header import Header, places
from .lines.roles import Verdict
from .pieces import Fragment


def tell(
    lines: Sequence[str],
    header: Header,
    verdicts: Sequence[Verdict],
    fragments: Sequence[Fragment],
    article: Article,
) -> tuple[Line, ...]:
    """Return one line of the account for each of `lines`, the header block's among them."""
    told = {line.number: line for line in _header_lines(lines, header, article)}
    gone: dict[int, list[Fragment]] = {}
    for fragment in fragments:
        gone.setdefault(fragment.block, []).append(fragment)
    for index, verdict in enumerate(verdicts):
        for line in _block_lines(lines, verdict, gone.get(index, ()), article):
            told[line.number] = line
    return tuple(told.get(number) or Line(number, words) for number, words in enumerate(lines, start=1))


def _header_lines(lines: Sequence[str], header: Header, article: Article) -> Iterator[Line]:
    went: dict[int, list[Stretch]] = {}
    for entry, place in places(header):
        start = entry.text.rindex(entry.value)
        went.setdefault(entry.line, []).append(Stretch(start, start + len(entry.value), place))
    for count, entry in enumerate(header.left_out):
        place = f"set_aside[{count}]"
        went[entry.line] = [Stretch(0, len(entry.text), place, _reason(place, article))]
    for number, words in enumerate(lines[: header.length]):
        became = tuple(went.get(number, ()))
        yield Line(number + 1, words, "header", "part of the header block", 1.0, 1, became=became)


def _block_lines(
    lines: Sequence[str], verdict: Verdict, fragments: Sequence[Fragment], article: Article
) -> Iterator[Line]:
    block = lines[verdict.first : verdict.last + 1]
    starts = [0, *accumulate(len(words) + 1 for words in block)]
    became = _stretches(fragments, starts, article)
    for number, words in enumerate(block):
        yield Line(
            verdict.first + number + 1,
            words,
            verdict.role,
            verdict.reason,
            verdict.certainty,
            verdict.first + 1,
            _credit(verdict, starts[number], len(words)),
            verdict.figure,
            tuple(became[number]),
            verdict.instead_of or "",
            verdict.at_first or "",
        )


def _credit(verdict: Verdict, offset: int, length: int) -> tuple[int, int] | None:
    """Return where in the line that begins at `offset` of its block the credit stands."""
    if verdict.credit_start is None:
        return None
    start = max(verdict.credit_start - offset, 0)
    end = length if verdict.credit_end is None else min(verdict.credit_end - offset, length)
    return (start, end) if start < end else None


def _stretches(fragments: Sequence[Fragment], starts: Sequence[int], article: Article) -> list[list[Stretch]]:
    """Return for each line of a block, which begin at `starts`, where its characters went."""
    found: list[list[Stretch]] = [[] for _ in starts[1:]]
    for fragment in fragments:
        reason = _reason(fragment.place, article)
        number = bisect_right(starts, fragment.start) - 1
        while number < len(found) and starts[number] < fragment.end:
            start = max(fragment.start - starts[number], 0)
            # The line end, the last character of a line here, went nowhere.
            end = min(fragment.end, starts[number + 1] - 1) - starts[number]
            if start < end:
                found[number].append(Stretch(start, end, fragment.place, reason, fragment.mark))
            number += 1
    return found


def _reason(place: str, article: Article) -> str:
    if not place.startswith("set_aside["):
        return ""
    return article.set_aside[int(place[len("set_aside[") : -1])].reason
