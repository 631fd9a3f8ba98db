"""Columns of a table that only blanks part, told by how its lines stand below one another.

lynx, w3m and inscriptis print tables so, often with one blank between two cells.

>>> columns(["Boat   May June", "Heron  12    9", "Tern    8   11"])
((0, 5), (7, 10), (11, 15))
>>> columns(["The lock is shut.", "It was 9 o'clock.", "Nobody came at 8."])
()
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .pieces import Span


def columns(lines: Sequence[str]) -> tuple[Span, ...]:
    """Return where the columns stand that `lines` make, () where they make none.

    In each row but the first every cell behind the first holds a figure and at most a word.  So that chance
    makes no columns, it takes three rows of three cells, or four of two that two blanks part.  One blank
    between cells is enough where other lines need more to stand below one another.
    """
    padded = any("  " in line.strip() for line in lines)
    for width, fewest in _FEWEST_COLUMNS if padded else ():
        found = _columns(lines, width)
        enough = len(found) >= fewest and len(found) + len(lines) >= _ROWS_AND_COLUMNS
        if enough and all(_is_row(line, found, figured=number > 0) for number, line in enumerate(lines)):
            return found
    return ()


_FEWEST_COLUMNS = ((2, 2), (1, 3))
"""How many blanks part two cells, and the fewest columns which so many make."""

_ROWS_AND_COLUMNS = 6
"""So many rows and columns together at least make a table."""


def _columns(lines: Sequence[str], width: int) -> tuple[Span, ...]:
    """Return the columns that `width` blanks or more part in all of `lines`."""
    longest = max(map(len, lines))
    blank = "".join(
        " " if all(line[at : at + 1] in ("", " ") for line in lines) else "x" for at in range(longest)
    )
    gaps = [gap.span() for gap in re.finditer(rf"(?<=x) {{{width},}}(?=x)", blank)]
    first = len(blank) - len(blank.lstrip())
    borders = [(first, first), *gaps, (longest, longest)]
    found: list[Span] = []
    for start, end in ((left[1], right[0]) for left, right in pairwise(borders)):
        # "Median rent" above "£640": what only the first row has is its column's second word.
        headed = found and not any(line[start:end].strip() for line in lines[1:])
        found[-1 if headed else len(found) :] = [(found[-1][0] if headed else start, end)]
    return tuple(found)


def _is_row(line: str, found: Sequence[Span], *, figured: bool) -> bool:
    first, *others = (line[slice(*one)].strip() for one in found)
    # Above the names of the rows nothing may stand.
    named = any(map(str.isalnum, first)) or not (figured or first)
    if not named or first.endswith((".", ":", ")")) or not all(others):
        return False
    return not figured or all(_FIGURE.fullmatch(cell) for cell in others)


# "214", "-2", "17,4 Watt", "£1.20", "9.30 pm", "n. 5"
_FIGURE = re.compile(r"(?:\D{0,3}\s?)\d[\d.,:/%–-]*(?:\s?\S{1,8})?")
