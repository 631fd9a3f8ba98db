"""What tells which of several pictures a caption speaks of: "Clockwise from top left: …", "Opposite page: …".

Some such words head nothing but a caption; others do so only where another stands in the same line, as
in "Left: The quay. Right: The same quay in winter."

>>> announces_plate("CLOCKWISE FROM TOP LEFT: The slate"), announces_plate("Oben links: Das Siel")
(True, True)
>>> announces_plate("Left: The quay. Right: The same quay"), announces_plate("Left: 40 seats.")
(True, False)
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from .found import Found
from .label import read_label
from .organisations import agency, keeps_works
from .parties import parties
from .prose import is_prose
from .tables import alternatives, fold, folded

_Told: TypeAlias = Literal["alone", "beside", ""]


def announces_plate(text: str) -> bool:
    """Tell a caption that begins with where on a page its pictures stand."""
    opening = _OPENING.match(text)
    if opening and fold(opening[1]) not in _opens():
        return False
    first = _LEAD.match(text)
    if first is None:
        return _turns_before_comma(text)
    told = _told(_words(first))
    if told != "beside" or (first["capitals"] and _article().match(text, first.end())):
        return told != ""
    leads = [first, *(lead for lead in _LEAD.finditer(text, first.end()) if _told(_words(lead)))]
    several = any(_words(lead) != _words(first) for lead in leads)
    # "To the left: a party. To the right: another. He sits between them" is no caption.
    return several and not _SENTENCE.search(text, leads[-1].end()) and _is_short(text, leads)


_OPENING = re.compile(r"[(\[]?([A-Za-z]+)(?=[\s:,.-])")


@functools.cache
def _opens() -> frozenset[str]:
    """Return the words of plain letters with which such a lead may begin."""
    keys = ("turning", "order", "page", "other page", "side", "height", "beside place")
    phrases = (words for key in keys for words in folded("pictured", key))
    small = folded("links", "before side")
    return frozenset(re.split(r"[\s'’-]", words, maxsplit=1)[0] for words in (*phrases, *small))


def _is_short(text: str, leads: Sequence[re.Match[str]]) -> bool:
    """Tell what is short, or tells of more than left and right: of those politics tell, too, at length."""
    sides = folded("pictured", "side") - folded("pictured", "height")
    return len(text) <= _LONGEST_OF_SIDES or not all(sides.issuperset(_places(_words(it))) for it in leads)


_SENTENCE = re.compile(r"[.!?…]\s+\S")
_LONGEST_OF_SIDES = 120
_LEAD = re.compile(
    r"(?:\A|(?<=[,.;!?。；]\s)|(?<=[.;!?]\s\s)|(?<=[。；　]))"
    r"(?:[(\[（【](?P<bracketed>[^()（）\[\]\n]{2,60})[)\]）】]\s?[:：]?(?=\s|[\u3040-\u9fff])"
    r"|(?P<colon>[^.:;：。；()\d\n]{1,70}?)\s?[:：]"
    # "CLOCKWISE FROM TOP LEFT The slate"
    r"|(?P<capitals>[A-ZÀ-Þ]{2,}[A-ZÀ-Þ\s,-]{1,50}?)\s(?=[A-ZÀ-Þ][’'a-zß-ÿ]|A\s[a-zß-ÿ]))"
)


def credit_by_places(line: str) -> Found | None:
    """Return the credit that a line is which says of several pictures whose they are.

    >>> credit_by_places("From left: Ann Roe/AP; Bo Dahl").rule
    'label before places'
    >>> credit_by_places("From left: Ann Roe and Bo Dahl. © Ida Lund/AP")
    """
    first = _LEAD.match(line)
    if first is None or len(line) > _LONGEST_CREDIT or not _told(_words(first)):
        return None
    parts = [part for part in _PARTS.split(_LEAD.sub("; ", line)) if part]
    if any(read_label(part, 0).kind != "none" for part in parts):
        return None
    named = [party for part in parts for party in parties(part)]
    supplied = any(agency(it.text) in ("wire", "stock") or keeps_works(it.text) for it in named)
    known = all(it.kind != "unknown" for it in named) and not is_prose(line, least=2)
    return Found(0, len(line), "label before places", _SURE) if supplied and known else None


_PARTS = re.compile(r"\s*[;.](?:\s+|\Z)")
_LONGEST_CREDIT, _SURE = 200, 0.9


def _words(lead: re.Match[str]) -> str:
    words = lead["bracketed"] or lead["colon"] or lead["capitals"]
    return fold(words).replace("’", "'").strip()


def _turns_before_comma(text: str) -> bool:
    """Tell "Clockwise from top left, the slate and a barge"."""
    first = _BEFORE_COMMA.match(text)
    words = fold(first[0]).replace("’", "'") if first else ""
    whence, turns = _phrases("turning").subn(" ", words)
    return turns > 0 and _told(words) == "alone" and _places(whence) != []


_BEFORE_COMMA = re.compile(r"[^.:;,、，\d\n]{2,70}(?=[,、，])")


@functools.lru_cache(maxsize=256)
def _told(words: str) -> _Told:
    """Return whether `words` tell alone, or only beside others, which picture is meant."""
    left, alone = _phrases("turning", "order", "page").subn(" ", words)
    left, beside = _phrases("other page").subn(" ", left)
    places = _places(left)
    sides, heights = folded("pictured", "side"), folded("pictured", "height")
    if not all(place in sides or place in heights for place in places):
        return ""
    if alone or (not heights.isdisjoint(places) and not heights.issuperset(places)):
        return "alone"
    return "beside" if places or beside else ""


def _places(words: str) -> list[str]:
    return [piece for word in _BETWEEN.split(words) if word for piece in _pieces(word)]


def _pieces(word: str) -> list[str]:
    """Return the places that one word names: "左上" is two, a small word none."""
    if _HAN.search(word):
        return [sign for sign in _phrases("beside sign").sub("", word) if sign]
    small = folded("links", "before side") | folded("pictured", "beside place")
    pieces = [word] if word in folded("pictured", "height") else word.split("-")
    return [piece for piece in pieces if piece not in small]


_BETWEEN = re.compile(r"[\s,'/]+")
_HAN = re.compile("[\u3040-\u9fff]")


@functools.cache
def _article() -> re.Pattern[str]:
    """Return what finds "The slate" behind "ABOVE": stories and parties have no article there."""
    return re.compile(rf"\s?(?:{alternatives(sorted(folded('headings', 'article')))})\s", re.IGNORECASE)


@functools.cache
def _phrases(*keys: str) -> re.Pattern[str]:
    """Return what finds the phrases of some keys, the longest first; in Han nothing parts words."""
    words = sorted((word for key in keys for word in folded("pictured", key)), key=len, reverse=True)
    return re.compile(rf"(?<![a-zß-ÿа-я])(?:{alternatives(words)})(?![a-zß-ÿа-я])")
