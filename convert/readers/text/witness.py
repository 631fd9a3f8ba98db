"""The text witness: says what is odd in a text, and changes nothing of it.

At most one warning of a kind, with how often and the first places, so that people read it.  What is
good typography (thin and no-break spaces, curly quotes) is not odd.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from datetime import MAXYEAR
from typing import TypeAlias

from ...errors import Warn
from ...model import Article, Figure, Rights, walk
from .grammar.label import SIGN
from .grammar.notice import lasts_until_today, parse_notice
from .lines.roles import CREDIT_ROLES, Role, Verdict
from .oddities import oddities
from .places import first, place


def witness(lines: Sequence[str], verdicts: Sequence[Verdict], article: Article, warn: Warn) -> None:
    """Warn of what is odd in `lines` and in the `article` that was made of them."""
    text = "\n".join(lines)
    for oddity in oddities(text):
        warn(oddity)
    _repeats(lines, verdicts, warn)
    for contradiction, words, roles in _contradictions(article):
        at = _found(lines, verdicts, words, roles)
        warn(contradiction if at < 0 else f"{contradiction}: {place(text, at)}")


def _found(lines: Sequence[str], verdicts: Sequence[Verdict], words: str, roles: Collection[Role]) -> int:
    """Return where in the text `words` stand in one of `roles`, else where they stand at all, else -1."""
    for verdict in verdicts:
        if verdict.role in roles:
            block = "\n".join(lines[verdict.first : verdict.last + 1])
            at = block.find(words, verdict.credit_start or 0)
            if at >= 0:
                return sum(len(line) + 1 for line in lines[: verdict.first]) + at
    return "\n".join(lines).find(words)


_LONG = 60
"""Columns of a paragraph that does not stand twice by chance; a wide letter, as of Chinese, has two."""


def _repeats(lines: Sequence[str], verdicts: Sequence[Verdict], warn: Warn) -> None:
    """Warn of paragraphs that stand twice."""
    seen: dict[str, int] = {}
    again: list[str] = []
    for verdict in verdicts:
        if verdict.role == "paragraph":
            words = " ".join(" ".join(lines[verdict.first : verdict.last + 1]).split())
            if seen.setdefault(words, verdict.first) != verdict.first and _columns(words) >= _LONG:
                again.append(f"line {verdict.first + 1} as line {seen[words] + 1}")
    if again:
        what = "a paragraph stands" if len(again) == 1 else f"{len(again)} paragraphs stand"
        warn(f"{what} in the text again: {first(again, len(again))}")


def _columns(words: str) -> int:
    return len(words) + sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)


# ------------------------------------------------------------------------------ contradictions

_Contradiction: TypeAlias = tuple[str, str, Collection[Role]]
"""A sentence, the words of the source that it is about, and the roles in which these stand."""

_NOTICE: frozenset[Role] = frozenset(("copyright",))


def _contradictions(article: Article) -> Iterator[_Contradiction]:
    """Yield each way in which notices, dates and credits contradict each other."""
    lines = article.rights.notice.splitlines()
    notices = [article.rights] if len(lines) == 1 else [parse_notice(line) for line in lines]
    holders = list(dict.fromkeys(rights.holder for rights in notices if rights.holder))
    others = [holder for holder in holders if not _same(holder, holders[0])]
    if others:
        line = next(line for line in lines if parse_notice(line).holder == others[0])
        names = ", ".join((holders[0], *others))
        yield f"the copyright notices name different holders ({names})", line, _NOTICE
    told = [(years, line) for line in lines for years in _years(parse_notice(line))]
    published = _YEARS.match(article.published)
    if told and published:
        latest, line = max(told, key=lambda each: each[0].stop)
        if int(published[1]) >= latest.stop:
            sentence = f"the article is of {published[1]}, its copyright notice of {latest[-1]}"
            yield sentence, line, _NOTICE
    yield from _credits(article, holders, [years for years, _ in told])


def _credits(article: Article, holders: Sequence[str], years: Sequence[range]) -> Iterator[_Contradiction]:
    """Yield the credits that give the holder of the notice rights of another year."""
    for figure in walk(article.body) if years and holders else ():
        if isinstance(figure, Figure) and figure.credit and SIGN.search(figure.credit.text):
            words = figure.credit.text
            said = [int(match[1]) for match in _YEARS.finditer(words)]
            same = any(_words(holder) in _words(words) for holder in holders)
            if same and said and not any(year in each for year in said for each in years):
                sentence = f"the credit {words!r} and the copyright notice name different years"
                yield sentence, words, CREDIT_ROLES


def _same(holder: str, other: str) -> bool:
    """Tell whether one name is the other, or part of it: "Skarn Post", "SKARN POST Ltd."."""
    return _words(holder) in _words(other) or _words(other) in _words(holder)


def _words(name: str) -> str:
    """Return the words of `name` with a space around each, so that "ap" is not in "photograph"."""
    words = " ".join(re.findall(r"[^\W_]+", name.casefold()))
    return f" {words} "


_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s?[-–—]\s?((?:19|20)?\d\d)(?![\d-]))?(?!\d)")


def _years(rights: Rights) -> Iterator[range]:
    """Yield the years, and the spans of them, that a notice tells; one until today has no end.

    Where it tells none that is sure, other numbers of four digits are none either.
    """
    for match in _YEARS.finditer(f"{rights.notice}\n{rights.year}") if rights.year else ():
        begin = int(match[1])
        end = int(f"{match[1][: -len(match[2])]}{match[2]}") if match[2] else begin
        if lasts_until_today(rights.notice):
            end = MAXYEAR
        # "1998-02" goes on into the next century.
        yield range(begin, (end if end >= begin else end + 100) + 1)
