"""Which columns of a table hold numbers: they are set flush right in every format."""

from __future__ import annotations

import re

from ..model import Inlines, plain

# A number with its sign, its currency before or its unit behind, or the dash that stands for none.
_NUMBER = re.compile(r"[+\-−±~<>]?\s?[$€£¥]?\s?\d[\d.,:/\s]*(?:[%‰°′″]\S?|[^\W\d]{1,4})?|[-–—−]|")


def number_columns(rows: tuple[tuple[Inlines, ...], ...]) -> set[int]:
    """Return the columns, from 0, that hold nothing but numbers: they are set flush right."""
    words = [[plain(cell).strip() for cell in row] for row in rows]
    columns = range(max(map(len, words), default=0))
    held = {column: [row[column] for row in words if column < len(row)] for column in columns}
    return {
        column
        for column, cells in held.items()
        if any(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)
    }
