"""Tables: what their rows, found by `row_runs`, hold; which row heads them, their titles and sources."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from ...model import Credit, Inlines, Table, text
from .cells import (
    COMMAS,
    OPEN,
    are_ragged,
    cells_of,
    cells_spanned,
    names_what,
    parting_of,
    stripped,
)
from .columns import columns
from .grammar.credit import parse_credit
from .grammar.tables import either
from .lines.breaks import STOPS
from .lines.framed import has_border, is_border, ruled_columns
from .lines.roles import FIGURE_ROLES
from .pieces import Fragment, Part, Piece, Span, judged_again, touches
from .row_runs import (
    LONGEST_BESIDE,
    TWO,
    is_alone,
    is_figured,
    is_no_row,
    is_open_rule,
    is_row_rule,
    is_source,
    rule_below,
)


class Rows(NamedTuple):
    """The blocks of a table: a row each, its title above and the source of what is in it below, if any."""

    title: Piece | None
    rows: tuple[Piece, ...]
    source: Piece | None

    @property
    def blocks(self) -> int:
        """How many blocks they are."""
        return len(self.rows) + (self.title is not None) + (self.source is not None)


def with_rows(blocks: Sequence[Piece], runs: Iterable[range]) -> Sequence[Piece]:
    """Return `blocks`, those that are a table's rows as items: a role of their own they have not."""
    rows = {number for run in runs for number in run}
    return [_as_row(piece) if piece.index in rows else piece for piece in blocks]


def _as_row(piece: Piece) -> Piece:
    if piece.role != "list_item":
        return judged_again(piece, "list_item", _A_ROW, _SURE)
    return replace(piece, verdict=piece.verdict._replace(reason=_A_ROW, certainty=_SURE))


_A_ROW, _SURE = "a row of a table", 0.9


def tables(
    blocks: Sequence[Piece], runs: Iterable[range], figures: Mapping[int, Sequence[Piece]]
) -> dict[int, Rows]:
    """Return the tables that the `runs` of rows make, by the numbers of their first blocks.

    `figures` are its pictures by the same: what belongs to one is no table's source.
    """
    found = {}
    for run in runs:
        above, below = run.start - 1, run.stop
        source = blocks[below] if below < len(blocks) and is_source(blocks[below]) else None
        source = source if source and _is_free(source, figures) else None
        title = blocks[above] if above >= 0 and (_is_title(blocks[above]) or _heads(blocks, run)) else None
        title = title if title and _is_free(title, figures) else None
        rows = tuple(blocks[run.start : run.stop])
        found[title.index if title else run.start] = Rows(title, rows, source)
    return found


def _is_free(piece: Piece, figures: Mapping[int, Sequence[Piece]]) -> bool:
    """Tell a block that is no part of a picture of several."""
    return piece.role not in FIGURE_ROLES or len(figures.get(piece.index, ())) == 1


def _is_title(piece: Piece) -> bool:
    """Tell "Table 2: Water on four farms" and "Table: Water on four farms" above a table."""
    free = not piece.ruled and piece.role in _MAY_BE_TITLE
    return free and len(piece.words) <= LONGEST_BESIDE and _numbered().match(piece.words) is not None


def _heads(blocks: Sequence[Piece], run: range) -> bool:
    """Tell "Fares 2025" right above a table and apart from all else: a list of one item is none."""
    above = blocks[run.start - 1]
    if above.ruled or above.role != "list_item" or len(above.words) > LONGEST_BESIDE or not is_alone(above):
        return False
    apart = run.start < TWO or not touches(blocks[run.start - 2], above)
    return apart and touches(above, blocks[run.start]) and above.words[-1] not in STOPS


_MAY_BE_TITLE = ("list_item", "paragraph", "subhead", "note", "caption")


@functools.cache
def _numbered() -> re.Pattern[str]:
    words = either("headings", "table")
    number = r"(?:\d{1,3}|[IVX]{1,4}|[A-Z])(?:[.:：–—-]|\s|\Z)"
    return re.compile(rf"(?i:{words})(?:[.\s]{{0,2}}{number}|\s?[:：]\s)")


def table_part(table: Rows) -> Part:
    """Return the table that its rows make; names above figures are its header."""
    below = rule_below(table.rows)
    rows = [piece for piece in table.rows if not is_row_rule(piece)]
    parting = OPEN if any(map(is_open_rule, table.rows)) else parting_of(rows[0].raw) or COMMAS
    cells = _below_one_another(rows) or [cells_of(piece.raw, parting) for piece in rows]
    places: Sequence[int] = range(len(rows))
    heads = below if below >= 0 else int(_is_header(rows, cells))
    if ruled := next(filter(None, (ruled_columns(piece.raw) for piece in table.rows)), ()):
        cells = [_below_rules(piece.raw, ruled) for piece in rows]
        places, heads = _ruled(table.rows, cells)
    if is_border(table.rows[0].raw):
        places, heads = _framed(table.rows)
        if spanned := cells_spanned([piece.raw for piece in table.rows]):
            cells = [row for row, piece in zip(spanned, table.rows, strict=True) if not is_row_rule(piece)]
        heads = int(_is_header(rows, cells)) if heads < 0 else heads
    fragments: list[Fragment] = []
    made: list[list[str]] = []
    for number, piece, row in zip(places, rows, cells, strict=True):
        place = f".header[{number}]" if number < heads else f".rows[{number - heads}]"
        fragments += _fragments(piece, row, place)
        said = [piece.raw[slice(*cell)] for cell in row]
        if number < len(made):
            said = [" ".join(filter(None, both)) for both in zip(made.pop(), said, strict=True)]
        made.append(said)
    for piece in table.rows:
        if is_row_rule(piece):
            fragments.append(Fragment(piece.index, 0, len(piece.raw), "", mark=True))
    title: Inlines = ()
    if table.title:
        title = text(table.title.words)
        fragments += table.title.fragments(".caption")
    credit: Credit | None = None
    if table.source:
        credit = parse_credit(table.source.words)
        fragments += table.source.fragments(".credit")
    fragments.sort(key=lambda fragment: (fragment.block, fragment.start))
    told = [tuple(map(text, row)) for row in made]
    node = Table(tuple(told[heads:]), tuple(told[:heads]), title, credit)
    return Part("body", node, tuple(fragments), (table.title or table.rows[0]).line)


def _below_rules(raw: str, ruled: Sequence[Span]) -> tuple[Span, ...]:
    """Return the cells of a row below the rules of its columns; what is longer is the last one's."""
    ends = [*(start for start, _ in ruled[1:]), len(raw)]
    return tuple(
        stripped(raw, min(start, len(raw)), min(end, len(raw)))
        for (start, _), end in zip(ruled, ends, strict=True)
    )


def _ruled(rows: Sequence[Piece], cells: Sequence[Sequence[Span]]) -> tuple[Sequence[int], int]:
    """Return of which row each line between rules is, and how many of these head the table.

    Between rules around all rows a line without a first cell goes on with the row above (reStructuredText).
    """
    rules = [number for number, piece in enumerate(rows) if is_row_rule(piece)]
    heads = rules[0] or (rules[1] - 1 if len(rules) > TWO else 0)
    goes_on = [not rules[0] and number > heads and row[0][0] == row[0][1] for number, row in enumerate(cells)]
    return [number - 1 for number in accumulate(not more for more in goes_on)], heads


def _framed(rows: Sequence[Piece]) -> tuple[Sequence[int], int]:
    """Return of which row each line within borders is, and how many of these head the table, -1 if none says.

    Where more borders stand than around the table and below its header, they part rows of several lines.
    """
    borders = [number for number, piece in enumerate(rows) if is_border(piece.raw)]
    if borders[-1] < len(rows) - 1:
        borders.append(len(rows))
    doubled = [number for number in borders[1:-1] if set(rows[number].raw) & set("=═╪")]
    below = doubled[0] if len(doubled) == 1 else borders[1] if len(borders) == _AROUND_AND_BELOW else -1
    apart = len(borders) > _AROUND_AND_BELOW
    places: list[int] = []
    heads = -1
    for number in range(len(rows)):
        if is_border(rows[number].raw):
            heads = places[-1] + 1 if number == below else heads
        elif places and (apart or number < below) and not has_border(rows[number - 1].raw):
            places.append(places[-1])
        else:
            places.append(places[-1] + 1 if places else 0)
    return places, heads


_AROUND_AND_BELOW = 3


def _below_one_another(rows: Sequence[Piece]) -> list[tuple[Span, ...]]:
    """Return the cells of each of `rows` where only how they stand tells, [] where something parts them."""
    if any(is_no_row(piece.raw) for piece in rows):
        return []
    found = columns([piece.raw for piece in rows])
    if are_ragged([piece.raw for piece in rows], len(found)):
        return []
    return [tuple(stripped(piece.raw, *one) for one in found) for piece in rows] if found else []


def _fragments(piece: Piece, cells: Sequence[Span], place: str) -> Iterator[Fragment]:
    """Yield where the cells of a row went; what stands between them becomes the structure of the table."""
    above = 0
    for number, (start, end) in enumerate((*cells, (len(piece.raw), len(piece.raw)))):
        between = stripped(piece.raw, above, start)
        if between[0] < between[1]:
            yield Fragment(piece.index, *between, "", mark=True)
        if start < end:
            yield Fragment(piece.index, start, end, f"{place}[{number}]")
        above = end


def _is_header(rows: Sequence[Piece], cells: Sequence[Sequence[Span]]) -> bool:
    """Tell a first row of words alone where others have figures or names, and one that names no row.

    The years that head some columns are words there, where no other row has any.
    """
    figured = [is_figured(piece) for piece in rows]
    if figured[0] and not any(_YEAR.search(piece.raw) for piece in rows[1:]):
        figured[0] = any(map(str.isdigit, _YEAR.sub("", rows[0].raw)))
    filled = all(start < end for start, end in cells[0][1:])
    named = [row[0][0] < row[0][1] for row in cells]
    heads = named == [False] + [True] * (len(rows) - 1) or (not figured[0] and all(figured[1:]))
    said = ([piece.raw[slice(*cell)] for cell in row] for piece, row in zip(rows, cells, strict=True))
    return filled and len(rows) > 1 and (heads or names_what([*said]))


_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,])")
