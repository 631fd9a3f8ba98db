"""What a text is about, by the words of its running lines, and which line says so: its headline, maybe."""

from __future__ import annotations

import bisect
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from ..grammar.scripts import ScriptPattern
from .seen import Seen, words_in


class Subject(NamedTuple):
    """What a text is about.

    `words` counts in how many running lines each word is met, `often` are those of more than one; `terms`
    are the words of each block; `line` is the number of the line that says best what the text is about,
    -1 where none does.
    """

    words: Mapping[str, int]
    often: frozenset[str]
    terms: Sequence[frozenset[str]]
    line: int


def subject(seen: Sequence[Seen]) -> Subject:
    """Return what a text is about."""
    terms = [_terms(one) for one in seen]
    words = dict(
        Counter(chain.from_iterable(own for one, own in zip(seen, terms, strict=True) if one.running))
    )
    line = _said_best(seen, terms, words, _beginning(seen))
    often = frozenset([word for word, times in words.items() if times > 1])
    return Subject(words, often, terms, line if line >= 0 else _said_best(seen, terms, words, len(seen)))


def share(about: Subject, one: Seen, number: int) -> str:
    """Return the clue of how many of a block's words other running lines have, "" where it has no words."""
    much = common(about, one, number)
    if much < 0:
        return ""
    if one.running:
        return _OTHERS[bisect.bisect_left((0.15, 0.25, 0.35, 0.5), much)]
    return _SHARED[bisect.bisect_left((0, 0.4, 0.75, 0.999), much)]


def common(about: Subject, one: Seen, number: int) -> float:
    """Return what share of a block's words other running lines have, -1 where there are no words."""
    own = [word for word in about.terms[number] if len(word) != _LIGHT]
    if not own or not about.words:
        return -1
    others = about.often if one.running else about.words
    return sum(map(others.__contains__, own)) / len(own)


_SHARED = tuple(
    f"{much} of its words are in the running text" for much in ("none", "few", "half", "most", "all")
)
_OTHERS = tuple(
    f"{much} of its words are in other running lines"
    for much in ("hardly any", "few", "a third", "nearly half", "many")
)

# ------------------------------------------------------------------------------- words

_UNSPACED = ScriptPattern("[\u3040-\u30ff\u3400-\u9fff]")
_LIGHT = 3
"""Words of so many letters are in many texts and count for little; shorter ones are in all, and no terms."""


def _terms(one: Seen) -> frozenset[str]:
    """Return the words of a block that tell what it is about; pairs of letters where no blanks part words."""
    words = one.words or words_in(one.lower)
    if _UNSPACED.search(one.lower):
        return frozenset(term for word in words for term in _apart(word))
    return frozenset([word for word in words if len(word) >= _LIGHT])


def _apart(word: str) -> Iterable[str]:
    if _UNSPACED.search(word):
        return map("".join, pairwise(word))
    return [word] if len(word) >= _LIGHT else []


# ------------------------------------------------------------------------------- the line

_NEAR = 12
"""Running lines no farther apart are the article's: above them stand teasers."""

_OFTEN = 5
"""In more lines a word says no more."""

_FEWEST, _MOST = 3, 30
"""Fewer words, or more, are no headline."""

_LONG = 12
"""Longer lines, in words, have more in common with any text."""

_AS_GOOD = 0.5
"""A line just above, which says so much of what is said below it, says it first."""


def _beginning(seen: Sequence[Seen]) -> int:
    """Return the number of the first running line of the article, by and large."""
    running = [number for number, one in enumerate(seen) if one.running]
    for number, following in pairwise(running):
        if following - number <= _NEAR:
            return number
    return running[-1] if running else 0


def _said_best(
    seen: Sequence[Seen], terms: Sequence[frozenset[str]], words: Mapping[str, int], end: int
) -> int:
    """Return the line above block `end` that has most in common with the running text, -1 where none has.

    Breadcrumbs say a headline after other words, and a standfirst says more than it: the shorter of two
    lines that end alike is meant, and the upper of two that are near each other and half as good or better.
    """
    worth = {
        number: sum([min(words.get(word, 0), _OFTEN) for word in terms[number]]) * _short(seen[number])
        for number in range(end)
        if _may_be_headline(seen[number], terms[number])
    }
    best = max(worth, key=lambda number: worth[number], default=-1)
    if best < 0 or not worth[best]:
        return -1
    for number in worth:
        line, breadcrumbs = seen[number].text, seen[best].text
        if number != best and breadcrumbs.endswith(line) and 2 * len(line) >= len(breadcrumbs):
            return number
    for above in range(best - 1, max(-1, best - 4), -1):
        if worth.get(above, 0) >= _AS_GOOD * worth[best]:
            return above
    return best


def _short(one: Seen) -> float:
    """Return 1 for a line of up to _LONG words, less for a longer one."""
    share = min(1.0, _LONG / (len(one.words) or 1))
    # Not share ** 1.5: a root is the same number on every machine (IEEE 754).
    return share * math.sqrt(share)


def _may_be_headline(one: Seen, terms: frozenset[str]) -> bool:
    if one.running or not 0 < len(one.words) <= _MOST or max(len(one.words), len(terms)) < _FEWEST:
        return False
    if one.text.rstrip('"”»')[-1:] in ".:,;。" or "://" in one.text or "@" in one.text:
        return False
    return one.credit is None or one.credit.certainty < 0.5
