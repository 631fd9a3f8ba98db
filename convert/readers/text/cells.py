"""What parts the cells of a table's row, and where each of them stands in it."""

from __future__ import annotations

import re
from itertools import pairwise

from .lines.framed import BARS
from .pieces import Span

BARRED, TABBED, BETWEEN, BLANK = "bars around", "tabs", "bars between", "blanks"
OPEN, SEMICOLONS, COMMAS = "bars between, and a rule", "semicolons", "commas"
WEAK = (BETWEEN, BLANK, SEMICOLONS)


def parting_of(raw: str) -> str:
    """Return what parts the cells of a row, "" where nothing does; commas tell only where rows are alike."""
    words = raw.strip()
    if len(words) > 1 and words[0] in BARS and words[0] == words[-1] and not words.endswith("\\|"):
        return BARRED
    if "|" not in raw and "\t" not in raw and "   " not in raw and ";" not in raw:
        return ""
    if "\t" in words:
        return TABBED
    return next((kind for kind in WEAK if _PARTING[kind].search(words)), "")


def cells_of(raw: str, parting: str = "") -> tuple[Span, ...]:
    """Return where in the row `raw` each of its cells stands, blanks and quotation marks around it put aside.

    `parting` is what parts them where the rows around it tell, not the row itself.
    """
    parting = parting or parting_of(raw)
    first, end = len(raw) - len(raw.lstrip(" ")), len(raw.rstrip(" "))
    borders = [(border.start(), border.end()) for border in _PARTING[parting].finditer(raw, first, end)]
    if parting != BARRED:
        quoted = [parting == COMMAS and raw[at] == '"' for at in (first, end - 1)]
        borders = [(first, first + quoted[0]), *borders, (end - quoted[1], end)]
    return tuple(stripped(raw, left[1], right[0]) for left, right in pairwise(borders))


def stripped(raw: str, start: int, end: int) -> Span:
    """Return the span from `start` to `end` of `raw` without the blanks at its ends."""
    words = raw[start:end]
    blank = len(words) - len(words.lstrip())
    return start + blank, max(start + blank, end - (len(words) - len(words.rstrip())))


# A bar behind a backslash is a letter of the cell.
_BAR = re.compile(rf"(?<!\\)[{BARS}]")
_PARTING = {
    BARRED: _BAR,
    TABBED: re.compile("\t"),
    BETWEEN: re.compile(r"(?<=\s)\|(?=\s)"),
    OPEN: _BAR,
    BLANK: re.compile(r"(?<![.!?…]) {3,}"),
    SEMICOLONS: re.compile(";"),
    COMMAS: re.compile(r'"?,(?=(?:[^"]*"[^"]*")*[^"]*\Z)"?'),
}
