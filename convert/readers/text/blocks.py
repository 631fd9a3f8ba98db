"""Finds the blocks of a text: a line each, or the wrapped lines of one paragraph joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BULLET = re.compile(r"\s{0,40}(?:[-*+•·▪►–]|\d{1,3}[.)])\s")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
_LEAST_FULL = 3
_REPEATED = 30
"""Lines whose first so many letters are the same say the same."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines `first` to `last` of the source, counted from 0, and their words on one line."""

    first: int
    last: int
    words: str


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks of `lines` in order; every line that is not blank is in exactly one."""
    width = _wrap_width(lines)
    found: list[Block] = []
    first = -1
    for number, line in enumerate(lines):
        if first >= 0 and not _continues(lines[number - 1], line, width, lines[first]):
            found.append(_block(lines, first, number - 1))
            first = -1
        if first < 0 and line.strip():
            first = number
    if first >= 0:
        found.append(_block(lines, first, len(lines) - 1))
    return tuple(found)


def _block(lines: Sequence[str], first: int, last: int) -> Block:
    return Block(first, last, " ".join(line.strip() for line in lines[first : last + 1]))


def _wrap_width(lines: Sequence[str]) -> int:
    """Return the column at which the text was wrapped, 0 where it was not.

    A text is wrapped when no line is much longer than a terminal is wide and many lines are nearly
    as long as the longest.  A few lines may be longer than the rest: an address is not broken, and a
    list that is indented is wrapped further to the right.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    widest = lengths[-1] if lengths else 0
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    long = [line for line in lines if len(line.rstrip()) > 0.75 * widest]
    # Lines of ideographs may break anywhere, and are full to the last of them.
    unspaced = 2 * sum(_IDEOGRAPH.match(line.lstrip()) is not None for line in long) > len(long)
    full = sum(length >= widest - _PIECE for length in lengths) if unspaced else len(long)
    wrapped = full >= _LEAST_FULL and full > 0.2 * len(lengths)
    return lengths[int(0.96 * len(lengths))] if wrapped else 0


def _continues(above: str, line: str, width: int, first: str) -> bool:
    """Tell whether `line` carries on the wrapped line `above`, of a block whose first line is `first`.

    It does when its first word would not have fitted at the end of the line above; not when it says
    the first line again, as a caption does an alternative text.
    """
    if not width or not above.strip() or not line.strip() or _BULLET.match(line):
        return False
    if len(line) > _REPEATED and line[:_REPEATED] == first[:_REPEATED]:
        return False
    first_word = line[:width].split(None, 1)[0]
    needed = _PIECE if _IDEOGRAPH.match(first_word) else 1 + len(first_word)
    return len(above.rstrip()) + needed > width


_IDEOGRAPH = re.compile("[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]")
_PIECE = 4
"""A line of ideographs, which no blanks part, is full but for so many: no mark opens the next."""
