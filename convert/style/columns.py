"""The columns of a table: which hold numbers, set flush right in every format, and how wide all are at least.

No word of a table is broken where that can be helped: its letters are made smaller first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from ..model import Inlines, plain

Rows: TypeAlias = tuple[tuple[Inlines, ...], ...]

CROWDED = ("crowded", "small", "torn")
"""How a table finds room, one way after the other: smaller letters, the smallest, broken words."""

_CURRENCY = "[$€£¥₹₪₩₽₺₴₫฿₦]"
# A number with its sign, its currency before, or its unit or its currency behind.
_NUMBER = re.compile(
    rf"""
      [+\-−±~<>]?\s? (?:{_CURRENCY}|[A-Z]{{3}}(?=\s))? \s? \d[\d.,:/\s]*
      (?: [%‰°′″]\S? | (?:[^\W\d]{{2,4}}\.?\s)?{_CURRENCY} | [^\W\d]{{1,4}} )?
      [*†‡¹²³⁴-⁹]*                        # the sign of a note on it
    | [-–—−]                            # the dash that stands for none
    |
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def is_number(words: str) -> bool:
    """Return whether `words` are a number, with its unit or its currency."""
    return bool(words) and _NUMBER.fullmatch(words) is not None


def number_columns(rows: Rows) -> set[int]:
    """Return the columns, from 0, that hold nothing but numbers: they are set flush right.

    Not the years in a first column that has others beside it: they are the names of the rows.
    """
    words = [[plain(cell).strip() for cell in row] for row in rows]
    columns = range(max(map(len, words), default=0))
    held = {column: [row[column] for row in words if column < len(row)] for column in columns}
    return {
        column
        for column, cells in held.items()
        if any(cells)
        and all(_NUMBER.fullmatch(cell) for cell in cells)
        and not (column == 0 and len(columns) > 1 and all(_YEAR.fullmatch(cell) for cell in cells))
    }


def crowding(rows: Rows, header: Rows) -> tuple[str, ...]:
    """Return by which of the ways in CROWDED a table of `rows` below `header` finds room; mostly by none."""
    letters = least_widths(rows, header)
    gaps = max(len(letters) - 1, 0)
    if sum(letters) + gaps * _GAP <= ROOM:
        return ()
    needed = sum(letters) + gaps * _SMALL_GAP
    rooms = (ROOM / SMALLER[0], ROOM / SMALLER[1] * _BEYOND)
    return CROWDED[: 1 + sum(needed > room for room in rooms)]


def needs_width(rows: Rows, header: Rows) -> bool:
    """Return whether a table is too wide for the window of a telephone."""
    letters = least_widths(rows, header)
    return sum(letters) + max(len(letters) - 1, 0) * _GAP > _TELEPHONE


def least_widths(rows: Rows, header: Rows) -> list[int]:
    """Return for each column the letters of the longest word in it; a number stays whole."""
    flush = number_columns(rows)
    words = [[plain(cell).strip() for cell in row] for row in (*header, *rows)]
    count = max(map(len, words), default=0)
    return [
        max(
            len(row[column]) if column in flush and is_number(row[column]) else _longest(row[column])
            for row in words
            if column < len(row)
        )
        for column in range(count)
    ]


def stays_whole(words: str) -> bool:
    """Return whether `words` are a number that is not broken, whatever else its column holds."""
    return is_number(words) and len(words) <= _LONGEST_NUMBER


def has_long_word(words: str) -> bool:
    """Return whether a word among `words` is so long that a table must break it."""
    return max(map(len, _unbroken(words)), default=0) > _LONGEST_WORD


def _longest(words: str) -> int:
    if stays_whole(words):
        return len(words)
    return min(max(map(len, _unbroken(words)), default=0), _LONGEST_WORD)


def _unbroken(words: str) -> Sequence[str]:
    found: list[str] = _UNBROKEN.findall(words)
    return found


# What stands on one line: a word, part of one up to a dash or a slash, an ideograph.
_IDEOGRAPHS = "⺀-鿿가-퟿豈-﫿＀-￯"
_UNBROKEN = re.compile(rf"[{_IDEOGRAPHS}]|[^\s/–—{_IDEOGRAPHS}-]+[/–—-]?")

ROOM = 72
"""Letters in a line of a table, as large as a style has them there."""

SMALLER = (0.85, 0.74)
"""How large letters are in a crowded table and in one of small letters, of those in others."""

# How far a table may reach into the margin before its words are broken.
_BEYOND = 1.2
# What the space between two columns takes, of their letters, and between crowded ones.
_GAP, _SMALL_GAP = 2.7, 0.8
_TELEPHONE = 38
# A longer number is a row of them, and would not fit a narrow window.
_LONGEST_NUMBER, _LONGEST_WORD = 12, 20
