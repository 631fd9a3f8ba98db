"""Tell a page's menus by their form, short touching lines above its headline, and the way that led to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..grammar.furniture import kind_of
from ..grammar.tables import folded
from ..lines.seen import Seen
from .look import STOPS


def menus(seen: Sequence[Seen], gaps: Sequence[int]) -> Iterator[range]:
    """Yield the runs of two touching lines or more that may be a menu's, above the first line of many words.

    `gaps` are the blank lines above each block.  Whether it is a menu is for the caller to tell: a poem and
    the things that a recipe asks for look the same.
    """
    first = 0
    for number, one in enumerate(seen):
        entry = _may_be_entry(one)
        if number > first and not (entry and gaps[number] == 0):
            if number - first > 1:
                yield range(first, number)
            first = number
        if not entry:
            first = number + 1
        if one.tokens >= _MANY_WORDS:
            return


def leads_home(one: Seen) -> bool:
    """Tell "Home / News / Quayside" and "You are here: Home > News"."""
    if one.size > _LONGEST_PATH or one.text.endswith(STOPS):
        return False
    here, colon, way = one.text.replace("：", ":").rpartition(":")
    first, *steps = _STEPS.split(way.strip())
    known = not colon or here.strip().casefold() in folded("ways", "here")
    return known and bool(steps) and first.casefold() in folded("ways", "home")


def is_row(one: Seen) -> bool:
    """Tell a menu whose entries stand side by side: "News Sport Obituaries Log in", "NewsSportCulture".

    More than half of its words are a site's, at least three, and none is written small but such a word.
    """
    if one.size > _LONGEST_ROW or _NO_ROW.search(one.text):
        return False
    words = one.text.split()
    if len(words) == 1:
        glued = _GLUED.split(words[0])
        return len(glued) > _FEW_GLUED and any(map(_is_sites, glued))
    known = [_is_sites(word) for word in words]
    plain = all(told or not word[0].islower() for word, told in zip(words, known, strict=True))
    return plain and sum(known) >= _A_ROW and 2 * sum(known) > len(words)


def _is_sites(word: str) -> bool:
    return word.casefold() in folded("bylines", "section") or kind_of(word)[1]


_LONGEST_ROW, _A_ROW, _FEW_GLUED = 120, 3, 2
_NO_ROW = re.compile(r"[\d:：,;]|[.!?…。！？]\Z")
_GLUED = re.compile(r"(?<=[^\W\d_A-ZА-Я])(?=[A-ZÀ-ÞА-Я])")
_LONGEST_PATH = 160
_STEPS = re.compile(r"\s+[/|]\s+|\s*[>›»]\s*")


def _may_be_entry(one: Seen) -> bool:
    """Tell "Local news", "Obituaries": a few words, no mark at either end and no figure."""
    return one.tokens <= _FEW_WORDS and one.size <= _LONGEST_ENTRY and not _TELLS.search(one.text)


_FEW_WORDS, _LONGEST_ENTRY = 3, 24
_MANY_WORDS = 9
# "12 comments", "- Salt", "For the dough:", "Source: Quayside"
_TELLS = re.compile(r"[\d:：]|^\W|[.,;!?…。、！？]\Z")
