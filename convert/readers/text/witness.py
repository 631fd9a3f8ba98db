"""The text witness: says what is odd in a text, and changes nothing of it.

At most one warning of a kind, with how often and the first places, so that people read it.  What is
good typography (thin and no-break spaces, curly quotes) is not odd.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...errors import Warn
from ...model import Article, Figure, walk
from .grammar.notice import parse_notice
from .lines.roles import Verdict
from .oddities import oddities
from .places import first, place


def witness(lines: Sequence[str], verdicts: Sequence[Verdict], article: Article, warn: Warn) -> None:
    """Warn of what is odd in `lines` and in the `article` that was made of them."""
    text = "\n".join(lines)
    for oddity in oddities(text):
        warn(oddity)
    _repeats(lines, verdicts, warn)
    for contradiction, words in _contradictions(article):
        at = text.find(words)
        warn(contradiction if at < 0 else f"{contradiction}: {place(text, at)}")


_LONG = 60
"""Characters of a paragraph that does not stand twice by chance."""


def _repeats(lines: Sequence[str], verdicts: Sequence[Verdict], warn: Warn) -> None:
    """Warn of paragraphs that stand twice."""
    seen: dict[str, int] = {}
    again: list[str] = []
    for verdict in verdicts:
        if verdict.role == "paragraph":
            words = " ".join(" ".join(lines[verdict.first : verdict.last + 1]).split())
            if len(words) >= _LONG and seen.setdefault(words, verdict.first) != verdict.first:
                again.append(f"line {verdict.first + 1} as line {seen[words] + 1}")
    if again:
        what = "a paragraph stands" if len(again) == 1 else f"{len(again)} paragraphs stand"
        warn(f"{what} in the text again: {first(again, len(again))}")


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _contradictions(article: Article) -> Iterator[tuple[str, str]]:
    """Yield a sentence for each way in which notices, dates and credits contradict each other.

    With it come the words of the source that it is about.
    """
    lines = article.rights.notice.splitlines()
    notices = [article.rights] if len(lines) == 1 else [parse_notice(line) for line in lines]
    holders = list(dict.fromkeys(rights.holder for rights in notices if rights.holder))
    if len({holder.casefold() for holder in holders}) > 1:
        others = next(line for line in lines if parse_notice(line).holder not in ("", holders[0]))
        yield f"the copyright notices name different holders ({', '.join(holders)})", others
    years = [int(year) for rights in notices for year in _YEAR.findall(rights.year)]
    published = _YEAR.match(article.published)
    if years and published and int(published[0]) > max(years):
        yield f"the article is of {published[0]}, its copyright notice of {max(years)}", lines[0]
    yield from _credits(article, holders, years)


def _credits(article: Article, holders: Sequence[str], years: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Yield the credits that name the holder of the notice with a year of their own."""
    for figure in walk(article.body) if years else ():
        if isinstance(figure, Figure) and figure.credit:
            said = _YEAR.findall(figure.credit.text)
            same = any(holder.casefold() in figure.credit.text.casefold() for holder in holders)
            if same and said and not set(map(int, said)) & set(years):
                words = figure.credit.text
                yield f"the credit {words!r} and the copyright notice name different years", words
