"""What parts the cells of a table's row, where each of them stands in it, and what tells them from others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from .grammar.find import find_credit
from .grammar.names import RARER, name_score
from .grammar.tables import folded
from .lines.breaks import STOPS
from .lines.framed import BARS, DASHES, is_border, is_joint
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


def are_ragged(lines: Sequence[str], columns: int) -> bool:
    """Tell rows that blanks part into more cells, as many in each, than the `columns` they stand in."""
    if any(parting_of(line) != BLANK for line in lines):
        return False
    (width, *others) = {len(cells_of(line)) for line in lines}
    return not others and width > columns


def cells_spanned(lines: Sequence[str]) -> list[tuple[Span, ...]]:
    """Return the cells of lines and borders by where these part columns, [] where no cell spans others.

    A cell stands in the first of the columns that it spans; those behind are empty, as a border within is.
    """
    if len({len(cells_of(line, BARRED)) for line in lines if not is_border(line)}) == 1:
        return []
    borders = filter(is_border, lines)
    columns = sorted({at for line in borders for at, sign in enumerate(line) if sign not in f" {DASHES}"})
    return [_spanned(line, columns) for line in lines]


def _spanned(line: str, columns: Sequence[int]) -> tuple[Span, ...]:
    joints = [at for at in columns if at < len(line) and is_joint(line[at])]
    ends = dict(pairwise(joints))
    found: list[Span] = []
    for at in columns[:-1]:
        above = found[-1][1] if found else at
        inside = (at + 1, ends[at]) if at in ends else (above, above)
        border = all(sign in DASHES for sign in line[slice(*inside)])
        found.append((inside[0], inside[0]) if border else stripped(line, *inside))
    return tuple(found)


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


# ------------------------------------------------------------------------------- what they say

_TWO, SEVERAL = 2, 3
"""Where blanks or single bars part them, three rows of three cells make a table."""


def are_weak_rows(parting: str, rows: Sequence[Sequence[str]], least: int = SEVERAL) -> bool:
    """Tell rows by what stands in their cells where what parts them tells little; `least` hold figures."""
    width = len(rows[0])
    if parting != SEMICOLONS and width >= SEVERAL:
        figured = any(map(str.isdigit, "".join(chain.from_iterable(rows))))
        return figured or (parting == BETWEEN and len(rows) > SEVERAL)
    below = rows if all(map(FIGURE.fullmatch, rows[0][1:])) else rows[1:]
    told = len(below) >= least and not (width == _TWO and are_items(rows))
    if not told:
        return False
    figured = any(all(FIGURE.fullmatch(row[at]) for row in below) for at in range(1, width))
    return figured or (parting == BETWEEN and _are_words(rows))


def _are_words(rows: Sequence[Sequence[str]]) -> bool:
    """Tell rows of two cells of words from captions and who took each picture, and from titles on sites.

    "Mill | Ann Roe" tells who has a post: a caption has more words.
    """
    if len(rows) <= SEVERAL or any(len(cell) > _LONGEST_CELL or cell[-1:] in STOPS for cell in chain(*rows)):
        return False
    seen, last = zip(*rows, strict=True)
    if are_credited(rows, some=True) or (all(map(str.isupper, last)) and not all(map(str.isupper, seen))):
        return False
    named = sum(name_score(cell) >= RARER for cell in last)
    return 2 * named < len(rows) or all(map(_is_post, seen))


def _is_post(cell: str) -> bool:
    """Tell "Harbour master" and "Amberweir" from "The weir"."""
    first, _, second = cell.partition(" ")
    return " " not in second and first.casefold() not in folded("headings", "article")


_LONGEST_CELL = 40


def counts(rows: Sequence[Sequence[str]]) -> bool:
    """Tell rows that hold figures, but for their first cells, below one that says of what."""
    heads, *below = rows
    said = [not any(map(str.isdigit, cell)) and ":" not in cell for cell in heads]
    return all(said) and all(FIGURE.fullmatch(cell) for row in below for cell in row[1:])


# "1 204", "−3,5 %", "12:30", "€ 8.50"; the last may be what it is counted in.
_CURRENCY = "[$£€¥₩₽₹]"
FIGURE = re.compile(
    rf"[-–+−~≈<>]?\s?{_CURRENCY}?\s?\d(?:[\d.,:'’/–-]|\s(?=\d))*\s?(?:[%‰]|{_CURRENCY}|[^\W\d_]{{1,3}}\.?)?"
)


def names_what(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a first row that says whose names stand in a column below it, and names nobody there."""
    columns = zip(*rows, strict=True)
    named = ([name_score(cell) >= RARER for cell in column] for column in columns)
    return any(len(told) > SEVERAL and told == [False] + [True] * (len(told) - 1) for told in named)


def are_items(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a list, as Word copies it: a bullet and a tab, or numbers that count up."""
    firsts = [row[0] for row in rows]
    counted = [int(first.strip("()[].")) for first in firsts if first.strip("()[].").isdecimal()]
    up = len(counted) == len(rows) and all(after == before + 1 for before, after in pairwise(counted))
    return up or all(_ITEM.fullmatch(first) for first in firsts)


_ITEM = re.compile(r"[-–—•*◦▪·‣]|\(?[^\W\d_]{1,2}[.)]")


def are_credited(rows: Sequence[Sequence[str]], *, some: bool = False) -> bool:
    """Tell captions, a tab and the credit of each, or of `some`."""
    return (any if some else all)(find_credit(row[1]) is not None for row in rows)


def are_said(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a play and an interview, each line with who says it, from "Boats:" and their number."""
    sentences = sum(row[1].endswith((".", "!", "?", "…")) and " " in row[1] for row in rows)
    return sentences > len(rows) / 2
