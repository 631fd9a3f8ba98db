"""Tell the words of a site around an article, what its buttons, links and boxes say, in many languages.

>>> kind_of("Story continues below advertisement"), kind_of("Image 1 of 4"), kind_of("The tide rose")
(('advert', False), ('picture', True), ('', False))
"""

from __future__ import annotations

import functools
import re

from .tables import table

# Written so that its first letter is told apart: what begins with many of them is sought more slowly.
FIGURES = re.compile(r"\d\d*")

_MARKS = " \t*•>»›|·-–—[](){}#+…«‹←→▶►▸✓✔✕×@\u200b"
_ENDS = _MARKS + ".,:՝!?：！？"
_DOT = "\u0307"
"""What is left above the i of "İlgili haberler" in small letters."""


@functools.lru_cache(maxsize=256)
def kind_of(line: str) -> tuple[str, bool]:
    """Return which kind of a site's words `line` begins with, "" for none, and whether that is all of it.

    The kinds are those of the table ``furniture``.  Marks around a line and the figures in it do not count.
    """
    kinds, openings, beginnings = _words()
    head = line.lstrip(_MARKS)[:_HEAD]
    if head.isascii() and head[-1:].isalpha() and "  " not in head and head.replace(" ", "").isalpha():
        # Most lines begin as none of them does.
        head = head.lower()
        if beginnings.isdisjoint((head, head[:-1], head[:-2])):
            return "", False
    words = line[:_FARTHEST].casefold().replace(_DOT, "").strip(_MARKS)
    if len(line) <= _FARTHEST:
        whole = kinds.get(words) or kinds.get(" ".join(FIGURES.sub("", words).strip(_ENDS).split()))
        if whole:
            return whole, True
    some = openings.get(words[:2], ())
    if not words.startswith(some):
        return "", False
    opening = max((one for one in some if words.startswith(one)), key=len)
    cut = (
        opening[-1].isalnum() and opening[0] < _ATTACHED and words[len(opening) : len(opening) + 1].isalnum()
    )
    return ("", False) if cut else (kinds[opening], False)


_HEAD = 5
_FARTHEST = 200
"""A site's words stand among the first so many letters of a line, and no longer line is nothing else."""

_LEAD = re.compile(r"[^\w]*([^\d_:：՝|→»]{2,40}?)\s?[:：՝|→]\s?\S")
_GLUED_LEAD = re.compile(r"([^\W\d_]+\s[^\d_]{1,30}?[a-zß-ÿа-яё])(?=[A-ZÀ-ÞĀ-ŽА-Я])")
_LONGEST_LINK, _LONGEST_ADVERT = 200, 70


def leads_away(line: str) -> bool:
    """Tell "Read also: The tide rose", a link to another article, and "Story continues below advertisement".

    A link is a title: it ends without a full stop.  "Read alsoThe tide rose" stood apart on the page.
    """
    if len(line) > _LONGEST_LINK:
        return False
    kind, whole = kind_of(line)
    if kind == "advert" and len(line) <= _LONGEST_ADVERT:
        return True
    if whole or line.rstrip().endswith((".", "。")):
        return False
    leads = (_LEAD.match(line), _GLUED_LEAD.match(line))
    return any(lead is not None and kind_of(lead[1]) == ("also", True) for lead in leads)


def tells_whose_post(line: str) -> bool:
    """Tell "A post shared by Jane Roe (@janeroe)", which a service sets below a post that a page shows."""
    return len(line) <= _LONGEST_LINK and "(@" in line and kind_of(line) == ("embed", False)


def link_label(line: str) -> str:
    """Return what stands before the colon in "READ ALSO: The tide rose", "" where the line leads nowhere."""
    may_be = any(map(line.__contains__, _COLONS)) and leads_away(line)
    lead = _LEAD.match(line) if may_be else None
    labelled = lead is not None and line[lead.end(1) :].lstrip()[0] in _COLONS
    return lead[1].strip() if lead is not None and labelled and kind_of(lead[1]) == ("also", True) else ""


_COLONS = ":：՝"


@functools.cache
def single_words() -> frozenset[str]:
    """Return the words that are a site's when they stand alone, without capitals."""
    return frozenset(words for words in _words()[0] if " " not in words)


@functools.cache
def _words() -> tuple[dict[str, str], dict[str, tuple[str, ...]], frozenset[str]]:
    """Return the kind of each of a site's words, by their first two letters those that may open a line, and
    the first letters of all.

    A single word opens too much to tell anything, unless a colon ends it or its script sets no blanks.
    """
    kinds: dict[str, str] = {}
    openings: dict[str, list[str]] = {}
    for kind, row in table("furniture").items():
        for words in map(str.casefold, row):
            if words in kinds:
                continue
            kinds[words] = kind
            if " " in words or words[-1] in ":：" or words[0] >= _ATTACHED:
                openings.setdefault(words[:2], []).append(words)
    heads = frozenset(words[:_HEAD] for words in kinds)
    return kinds, {letters: tuple(some) for letters, some in openings.items()}, heads


_ATTACHED = "\u0590"
"""From Hebrew on, scripts attach small words to others or set no blanks: a word may go on in any letter."""
