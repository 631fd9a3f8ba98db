"""The numbered pictures and tables of papers and reports, and charts, and whose they are.

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
from typing import NamedTuple

from .fields import STOPS
from .label import SIGN, label_offsets, read_label
from .prose import is_prose
from .tables import either


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
    opening = _opening().match(text) if _FIGURE.search(text, 0, _LONGEST_NUMBER) else None
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


@functools.cache
def _number() -> re.Pattern[str]:
    """Return the pattern of a word for a picture or a table, and a number."""
    return re.compile(rf"{_counted()}[.:：*_)\]\s]{{0,3}}")


def _counted() -> str:
    """Return the pattern of the opening; the group "other" holds a word that numbers other things, too."""
    other = f"{either('pictured', 'numbered also')}|{either('headings', 'table')}"
    words = f"{either('pictured', 'numbered')}|(?P<other>{other})"
    return rf"[*_\[(]{{0,3}}(?i:{words})[.\s]{{0,2}}(?:\d{{1,3}}(?:\.\d{{1,2}})?[a-c]?|[IVX]{{1,4}})"


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


def _credits(text: str, start: int) -> Iterator[int]:
    """Yield where behind `start` something says whose a picture is, its bracket before it."""
    signs = [match.start() for match in SIGN.finditer(text, start)]
    for at in sorted({*signs, *label_offsets(text), *_own_places(text)}):
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


def _own_places(text: str) -> list[int]:
    return [match.start() for match in _own().finditer(text)]


@functools.cache
def _own() -> re.Pattern[str]:
    """Return what finds the words that say of a picture that its author drew it, or whence he has it."""
    return re.compile(rf"(?<![^\W_])(?:{either('pictured', 'own')})(?![a-zß-ÿ])", re.IGNORECASE)
