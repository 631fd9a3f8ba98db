"""What stands in a frame of its own, and is read as it stands: code between fences, a table in drawn borders.

Fences are those of CommonMark 0.31, 4.5; borders those of reStructuredText's grid tables, of a database's
console, and of the box-drawing characters.  What is inside tells nothing of the lines around it.

>>> frames(["Nine boats came.", "", "~~~", "boats = 9", "~~~"])
(Frame(first=2, last=4, code=True),)
>>> frames(["+---+---+", "| a | b |", "+---+---+"])
(Frame(first=0, last=2, code=False),)
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Frame(NamedTuple):
    """The lines `first` to `last`, counted from 0, of which those two are the frame; of `code` or a table."""

    first: int
    last: int
    code: bool


class Fenced(NamedTuple):
    """Code between fences: its language, where it begins and where it ends."""

    language: str
    start: int
    end: int


def frames(lines: Sequence[str]) -> tuple[Frame, ...]:
    """Return what stands in frames in `lines`, in order."""
    found = list(_frames(lines))
    inside = sum(len(line) for frame in found if frame.code for line in lines[frame.first : frame.last + 1])
    # An article that is all in fences was copied out of a chat.
    chat = inside > sum(map(len, lines)) / 2
    return tuple(frame for frame in found if not (chat and frame.code))


def _frames(lines: Sequence[str]) -> Iterator[Frame]:
    begin = 0
    opened = [number for number, line in enumerate(lines) if line.lstrip()[:1] in _OPENS]
    bare = [number for number in opened if _BARE.fullmatch(lines[number])]
    for number in opened:
        if number < begin:
            continue
        last = -1
        if code := lines[number].lstrip()[:3] in _FENCES:
            last = _closing(lines, number, bare)
        elif is_border(lines[number]):
            last = _last_border(lines, number)
        if last > number + 1:
            yield Frame(number, last, code)
        begin = last + 1


_FENCES = ("```", "~~~")
_BARE = re.compile(r" {0,3}(?:`{3,}|~{3,})\s*")
_OPENING = re.compile(r" {0,3}(`{3,}|~{3,}) {0,3}\{?\.?([\w+#.-]{0,20})\}?\s*")


def _closing(lines: Sequence[str], number: int, bare: Sequence[int]) -> int:
    """Return the line that closes the fence `number`, -1 where it is none; `bare` are the fences alone.

    Between signs that part the sections of a text stands prose; code touches its fences.
    """
    opening = _OPENING.fullmatch(lines[number])
    if opening is None or (number and lines[number - 1].strip() and not opening[2]):
        return -1
    below = range(bisect.bisect_right(bare, number), len(bare))
    last = next((bare[at] for at in below if lines[bare[at]].strip().startswith(opening[1])), -1)
    inside = lines[number + 1 : max(last, 0)]
    if not inside or not (opening[2] or (inside[0].strip() and inside[-1].strip())):
        return -1
    prose = any(len(line) > _PROSE and line.rstrip().endswith((".", "!", "?", "”", "»")) for line in inside)
    return -1 if prose and not opening[2] else last


_PROSE = 100


def fenced(raw: str) -> Fenced | None:
    """Return what stands between the fences of `raw`, None where it is no code."""
    if raw.lstrip()[:3] not in _FENCES:
        return None
    head, _, rest = raw.partition("\n")
    body, _, _ = rest.rpartition("\n")
    opening = _OPENING.fullmatch(head)
    return Fenced(opening[2], len(head) + 1, len(head) + 1 + len(body)) if opening and body else None


# ------------------------------------------------------------------------------- tables

IN_BORDERS = "in the borders of a table"
BARS = "|│┃║"
_CORNERS = "+┌┏╔╭├┣╠╟╞┝└┗╚╰"
_OPENS = frozenset(f"`~{_CORNERS}")
_BORDER = re.compile(r"[+\u2500-\u257f:=-]+")


def is_border(line: str) -> bool:
    """Tell "+---+---+" and "├──┼──┤", the borders of a table in a frame."""
    words = line.strip()
    return (
        len(words) > 2
        and words[0] in _CORNERS
        and not words.isalnum()
        and _BORDER.fullmatch(words) is not None
    )


def columns_of(border: str) -> int:
    """Return how many columns a border parts."""
    return sum(letter not in ":-=─━═┄┅┈┉╌╍" for letter in border.strip()) - 1


def _last_border(lines: Sequence[str], number: int) -> int:
    """Return the last border of the table that begins with the border `number`, -1 where there is none."""
    width, last = columns_of(lines[number]), -1
    for at in range(number + 1, len(lines) if width > 1 else 0):
        words = lines[at].strip()
        if is_border(words) and columns_of(words) == width:
            last = at
        elif not words or words[0] not in BARS or len(re.findall(f"[{BARS}]", words)) != width + 1:
            break
    return last
