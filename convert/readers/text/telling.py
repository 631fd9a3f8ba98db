"""What was made of each line, told: the account of a text from the reader's two stages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...account import Line, Stretch
from ...model import Article
from .header import Header
from .pieces import Fragment
from .roles import Verdict


def tell(
    lines: Sequence[str],
    header: Header,
    verdicts: Sequence[Verdict],
    fragments: Sequence[Fragment],
    article: Article,
) -> tuple[Line, ...]:
    """Return one line of the account for each of `lines`, the header block's among them."""
    told = {line.number: line for line in _header_lines(lines, header)}
    gone: dict[int, list[Fragment]] = {}
    for fragment in fragments:
        gone.setdefault(fragment.index, []).append(fragment)
    for index, verdict in enumerate(verdicts):
        for line in _block_lines(lines, verdict, gone.get(index, ()), article):
            told[line.number] = line
    return tuple(told.get(number) or Line(number, words) for number, words in enumerate(lines, start=1))


def _header_lines(lines: Sequence[str], header: Header) -> Iterator[Line]:
    unknown = {entry.line: place for place, entry in enumerate(header.unknown)}
    for number, words in enumerate(lines[: header.length]):
        became: tuple[Stretch, ...] = ()
        if number in unknown:
            place = f"set_aside[{unknown[number]}]"
            became = (Stretch(0, len(words), place, "unknown in a header block"),)
        yield Line(number + 1, words, "header", "part of the header block", 1.0, 1, became=became)


def _block_lines(
    lines: Sequence[str], verdict: Verdict, fragments: Sequence[Fragment], article: Article
) -> Iterator[Line]:
    offset = 0
    for number in range(verdict.first, verdict.last + 1):
        words = lines[number]
        yield Line(
            number + 1,
            words,
            verdict.role,
            verdict.reason,
            verdict.certainty,
            verdict.first + 1,
            _credit(verdict, offset, len(words)),
            verdict.figure,
            tuple(_stretches(fragments, offset, len(words), article)),
            verdict.instead_of or "",
        )
        offset += len(words) + 1


def _credit(verdict: Verdict, offset: int, length: int) -> tuple[int, int] | None:
    """Return where in the line that begins at `offset` of its block the credit stands."""
    if verdict.credit_start is None:
        return None
    start = max(verdict.credit_start - offset, 0)
    end = length if verdict.credit_end is None else min(verdict.credit_end - offset, length)
    return (start, end) if start < end else None


def _stretches(
    fragments: Sequence[Fragment], offset: int, length: int, article: Article
) -> Iterator[Stretch]:
    for fragment in fragments:
        start, end = max(fragment.start - offset, 0), min(fragment.end - offset, length)
        if start < end:
            yield Stretch(start, end, fragment.place, _reason(fragment.place, article), fragment.mark)


def _reason(place: str, article: Article) -> str:
    if not place.startswith("set_aside["):
        return ""
    return article.set_aside[int(place[len("set_aside[") : -1])].reason
