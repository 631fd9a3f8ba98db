"""Which of several pictures a caption speaks of, or which numbered one, table or chart, and whose they are.

Some words, "Clockwise from top left: …", "Opposite page: …", head nothing but a caption; others do so only
where another stands in the same line, as in "Left: The quay. Right: The same quay in winter."

>>> announces_plate("CLOCKWISE FROM TOP LEFT: The slate"), announces_plate("Oben links: Das Siel")
(True, True)
>>> announces_plate("Left: The quay. Right: The same quay"), announces_plate("Left: 40 seats.")
(True, False)
>>> line = "Fig. 2: Boats at the lock, 1920–1990. Source: the keeper’s notebooks; chart by the author."
>>> line[find_numbered(line).credit :]
'Source: the keeper’s notebooks; chart by the author.'
>>> find_numbered("Figure 2 shows the boats at the lock.") is None
True
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from .fields import STOPS
from .label import SIGN, label_offsets, read_label
from .organisations import agency, keeps_works
from .parties import parties
from .prose import is_prose
from .scripts import ScriptPattern
from .tables import alternatives, compiled, either, fold, folded, opener
from .weigh import Found

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
    if not several or _SENTENCE.search(text, leads[-1].end()):
        return False
    # Of nothing but left and right politics tell, too, at length.
    sides = folded("pictured", "side") - folded("pictured", "height")
    return len(text) <= _LONGEST_OF_SIDES or not all(sides.issuperset(_places(_words(it))) for it in leads)


_OPENING = re.compile(r"[(\[]?([A-Za-z]+)(?=[\s:,.-])")


@functools.cache
def _opens() -> frozenset[str]:
    """Return the words of plain letters with which such a lead may begin."""
    keys = ("turning", "order", "page", "other page", "side", "height", "beside place")
    phrases = (words for key in keys for words in folded("pictured", key))
    small = folded("links", "before side")
    return frozenset(re.split(r"[\s'’-]", words, maxsplit=1)[0] for words in (*phrases, *small))


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
_HAN = ScriptPattern("[\u3040-\u9fff]")


# What finds "The slate" behind "ABOVE": stories and parties have no article there.
_article = compiled(lambda: rf"\s?(?:{alternatives(sorted(folded('headings', 'article')))})\s", re.IGNORECASE)


@functools.cache
def _phrases(*keys: str) -> re.Pattern[str]:
    """Return what finds the phrases of some keys, the longest first; in Han nothing parts words."""
    words = sorted((word for key in keys for word in folded("pictured", key)), key=len, reverse=True)
    return re.compile(rf"(?<![a-zß-ÿа-я])(?:{alternatives(words)})(?![a-zß-ÿа-я])")


# -------------------------------------------------------------------------------- numbered pictures


class Numbered(NamedTuple):
    """Where the words of a numbered picture begin, and where its credit does, -1 where it has none."""

    start: int
    credit: int


@functools.lru_cache(maxsize=64)
def find_numbered(text: str) -> Numbered | None:
    """Return where the words and the credit of "Figure 1. …" begin, None where no picture is numbered so.

    Without a stop behind the number it takes a credit to tell it: "Fig. 2 Boats at the lock. Photo: Ann Roe";
    so it does before a sentence that may tell of another thing: "Table 7. That was where the keeper sat."
    """
    may_be = _FIGURE.search(text, 0, _LONGEST_NUMBER) and (_numbers(text) or _numbers_table(text))
    opening = _opening().match(text) if may_be else None
    if opening is None or not text[opening.end() :].strip(_EDGES):
        return None
    credit = next(_credits(text, opening.end()), -1)
    if opening["open"] and (credit < 0 or not text[opening.end()].isupper()):
        return None
    if credit < 0 and opening["other"] and text.endswith(STOPS) and is_prose(text[opening.end() :]):
        return None
    return Numbered(opening.end(), credit)


_EDGES = " \t*_|"


def is_number(text: str) -> bool:
    """Tell "Figure 1" and "Abb. 2:", and nothing behind it.

    >>> is_number("Figure 1"), is_number("Figure 1 shows boats")
    (True, False)
    """
    told = len(text) <= _LONGEST_NUMBER and _FIGURE.search(text) is not None
    return told and _number().fullmatch(text) is not None


_LONGEST_NUMBER = 24
_FIGURE = re.compile(r"[\dIVX]")


# The pattern of a word for a picture or a table, and a number.
_number = compiled(lambda: rf"{_counted()}[.:：*_)\]\s]{{0,3}}")


def _counted() -> str:
    """Return the pattern of the opening; the group "other" holds a word that numbers other things, too."""
    other = f"{either('pictured', 'numbered also')}|{either('headings', 'table')}"
    words = f"{either('pictured', 'numbered')}|(?P<other>{other})"
    return rf"[*_\[(]{{0,3}}(?i:{words})[.\s]{{0,2}}(?:\d{{1,3}}(?:\.\d{{1,2}})?[a-c]?|[IVX]{{1,4}})"


_numbers, _numbers_table = opener("pictured", "numbered", "numbered also"), opener("headings", "table")


@functools.cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of a word, a number and what sets it off; before Chinese a blank will do."""
    # "図1 を見ると" begins a sentence.
    glued = r"\s(?=[\u3040-\u9fff\uac00-\ud7a3])(?![はがをにでのと])"
    apart = rf"\s?[:：]|[.．、)](?=[\s*_])|\s[|–—-](?=\s)|\u3000|{glued}|(?P<open>\s(?=[^\W\d_]))"
    return re.compile(rf"{_counted()}(?:{apart})[*_]{{0,3}}\s*")


def credits_chart(text: str) -> bool:
    """Tell "Source: Harbour office" and "Chart: Ann Roe • Source: Harbour office", all that a line says.

    >>> credits_chart("Chart: Ann Roe • Source: Harbour office"), credits_chart("Photo: Ann Roe")
    (True, False)
    """
    if len(text) > _LONGEST or read_label(text, 0).end == 0:
        return False
    labels = (read_label(text, at) for at in label_offsets(text))
    return any(label.kind == "source" and label.end < len(text) for label in labels)


def tells_source(text: str) -> bool:
    """Tell what `credits_chart` tells, also in brackets: "(Source: Harbour office)"."""
    return credits_chart(text.lstrip("(（["))


def _credits(text: str, start: int) -> Iterator[int]:
    """Yield where behind `start` something says whose a picture is, its bracket before it."""
    told = [match.start() for match in (*SIGN.finditer(text, start), *_own().finditer(text))]
    for at in sorted({*told, *label_offsets(text)}):
        if at <= start or len(text) - at > _LONGEST or not _announces(text, at):
            continue
        opened = at - 1 if text[at - 1] in _BRACKETS else at
        if opened > start and (opened == at or text.rstrip(" .")[-1:] == _BRACKETS[text[opened]]):
            yield opened


_LONGEST = 250
"""What is said of whose a picture is has so many letters at most."""

_BRACKETS = {"(": ")", "[": "]", "（": "）"}


def _announces(text: str, at: int) -> bool:
    """Tell a label and an author’s own work, each behind a stop or a bar."""
    label = read_label(text, at)
    apart = _BORDER.search(text, 0, at) is not None
    if label.kind in ("none", "bare"):
        return apart and _own().match(text, at) is not None
    return apart and label.end < len(text)


_BORDER = re.compile(r"[.!?…。;；|•/–—)\]）\"”»’(\[（]\s*\Z")


# What finds the words that say of a picture that its author drew it, or whence he has it.
_own = compiled(lambda: rf"(?<![^\W_])(?:{either('pictured', 'own')})(?![a-zß-ÿ])", re.IGNORECASE)
