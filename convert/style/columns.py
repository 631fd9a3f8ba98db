"""Which columns of a table hold numbers: they are set flush right in every format."""

from __future__ import annotations

import re

from ..model import Inlines, plain

_CURRENCY = "[$€£¥₹₪₩₽₺₴₫฿₦]"
# A number with its sign, its currency before, or its unit or its currency behind.
_NUMBER = re.compile(
    rf"""
      [+\-−±~<>]?\s? (?:{_CURRENCY}|[A-Z]{{3}}(?=\s))? \s? \d[\d.,:/\s]*
      (?: [%‰°′″]\S? | (?:[^\W\d]{{2,4}}\.?\s)?{_CURRENCY} | [^\W\d]{{1,4}} )?
    | [-–—−]                            # the dash that stands for none
    |
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def is_number(words: str) -> bool:
    """Return whether `words` are a number, with its unit or its currency."""
    return bool(words) and _NUMBER.fullmatch(words) is not None


def number_columns(rows: tuple[tuple[Inlines, ...], ...]) -> set[int]:
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
