"""Tables: lines that touch, each of as many cells, which tabs part, bars, several blanks, or semicolons.

A browser copies a tab between the cells of a row and a line end between rows (HTML Living Standard,
"the innerText getter").  Bars around all cells and the row of dashes below a header are those of GitHub
Flavored Markdown, "Tables (extension)"; html2text writes the row of dashes and no bars around, lynx and w3m
no more than blanks, so that figures stand below one another (`columns`).  Bars between cells and blanks alone
are less of a sign: such a table needs more rows, and none that was taken for a site's.  Semicolons, which
spreadsheets write, and a single bar are the least: there one column holds figures and nothing else.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from ...model import Credit, Inlines, Table, text
from .cells import (
    BARRED,
    BETWEEN,
    COMMAS,
    FIGURE,
    OPEN,
    SEVERAL,
    WEAK,
    are_credited,
    are_items,
    are_ragged,
    are_said,
    are_weak_rows,
    cells_of,
    cells_spanned,
    counts,
    names_what,
    parting_of,
    stripped,
)
from .columns import columns
from .grammar.credit import parse_credit
from .grammar.plates import credits_chart
from .grammar.tables import either
from .lines.breaks import STOPS
from .lines.framed import IN_BORDERS, has_border, is_border, ruled_columns, underlines_head
from .lines.pictures import OPENS
from .lines.roles import FIGURE_ROLES, Role
from .pieces import Fragment, Part, Piece, Span, judged_again


class Rows(NamedTuple):
    """The blocks of a table: a row each, its title above and the source of what is in it below, if any."""

    title: Piece | None
    rows: tuple[Piece, ...]
    source: Piece | None

    @property
    def blocks(self) -> int:
        """How many blocks they are."""
        return len(self.rows) + (self.title is not None) + (self.source is not None)


def runs_of_rows(blocks: Sequence[Piece]) -> tuple[range, ...]:
    """Return the numbers of the blocks that are the rows of each table, in order."""
    return tuple(range(run[0].index, run[-1].index + 1) for run in _runs(blocks))


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
        source = blocks[below] if below < len(blocks) and _is_source(blocks[below]) else None
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
    return free and len(piece.words) <= _LONGEST_BESIDE and _numbered().match(piece.words) is not None


def _heads(blocks: Sequence[Piece], run: range) -> bool:
    """Tell "Fares 2025" right above a table and apart from all else: a list of one item is none."""
    above = blocks[run.start - 1]
    if above.ruled or above.role != "list_item" or len(above.words) > _LONGEST_BESIDE or not _is_alone(above):
        return False
    apart = run.start < _TWO or not _touches(blocks[run.start - 2], above)
    return apart and _touches(above, blocks[run.start]) and above.words[-1] not in STOPS


_MAY_BE_TITLE = ("list_item", "paragraph", "subhead", "note", "caption")


@functools.cache
def _numbered() -> re.Pattern[str]:
    words = either("headings", "table")
    number = r"(?:\d{1,3}|[IVX]{1,4}|[A-Z])(?:[.:：–—-]|\s|\Z)"
    return re.compile(rf"(?i:{words})(?:[.\s]{{0,2}}{number}|\s?[:：]\s)")


def _is_source(piece: Piece) -> bool:
    """Tell "Source: Harbour office" and "(Chart: Ann Roe; Source: Harbour office)" below a table."""
    if piece.ruled or len(piece.words) > _LONGEST_BESIDE:
        return False
    return credits_chart(piece.words.lstrip("(（["))


_LONGEST_BESIDE = 200
"""A title and a source have so many letters at most."""


def table_part(table: Rows) -> Part:
    """Return the table that its rows make; names above figures are its header."""
    below = _rule(table.rows)
    rows = [piece for piece in table.rows if not _is_rule(piece)]
    parting = OPEN if any(map(_is_open_rule, table.rows)) else parting_of(rows[0].raw) or COMMAS
    cells = _below_one_another(rows) or [cells_of(piece.raw, parting) for piece in rows]
    places: Sequence[int] = range(len(rows))
    heads = below if below >= 0 else int(_is_header(rows, cells))
    if ruled := next(filter(None, (ruled_columns(piece.raw) for piece in table.rows)), ()):
        cells = [_below_rules(piece.raw, ruled) for piece in rows]
        places, heads = _ruled(table.rows, cells)
    if is_border(table.rows[0].raw):
        places, heads = _framed(table.rows)
        if spanned := cells_spanned([piece.raw for piece in table.rows]):
            cells = [row for row, piece in zip(spanned, table.rows, strict=True) if not _is_rule(piece)]
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
        if _is_rule(piece):
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
    rules = [number for number, piece in enumerate(rows) if _is_rule(piece)]
    heads = rules[0] or (rules[1] - 1 if len(rules) > _TWO else 0)
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
    if any(_is_no_row(piece.raw) for piece in rows):
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
    figured = [_is_figured(piece) for piece in rows]
    if figured[0] and not any(_YEAR.search(piece.raw) for piece in rows[1:]):
        figured[0] = any(map(str.isdigit, _YEAR.sub("", rows[0].raw)))
    filled = all(start < end for start, end in cells[0][1:])
    named = [row[0][0] < row[0][1] for row in cells]
    heads = named == [False] + [True] * (len(rows) - 1) or (not figured[0] and all(figured[1:]))
    said = ([piece.raw[slice(*cell)] for cell in row] for piece, row in zip(rows, cells, strict=True))
    return filled and len(rows) > 1 and (heads or names_what([*said]))


_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,])")

# ---------------------------------------------------------------------------------------- rows


def _runs(blocks: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Yield the runs of blocks that are the rows of a table."""
    begin = 0
    while begin < len(blocks):
        if (
            run := _framed_run(blocks, begin)
            or _open_run(blocks, begin)
            or _comma_run(blocks, begin)
            or _column_run(blocks, begin)
        ):
            yield run
            begin += len(run)
            continue
        width = _width(blocks[begin])
        end = begin + 1
        while width and end < len(blocks) and _goes_on(blocks[end - 1], blocks[end], width):
            end += 1
        run = tuple(blocks[begin:end]) if width else ()
        if (
            width
            and _is_table(run, width, SEVERAL - _is_sourced(blocks, end))
            and not _is_beside(blocks, run)
        ):
            yield run
        begin = end


def _is_sourced(blocks: Sequence[Piece], end: int) -> bool:
    """Tell rows that end at block `end` and below which a source stands, perhaps under "* estimated"."""
    while end < len(blocks) and blocks[end].words[0] in "*†‡¹²³" and not _is_source(blocks[end]):
        end += 1
    return end < len(blocks) and _is_source(blocks[end])


def _framed_run(blocks: Sequence[Piece], begin: int) -> tuple[Piece, ...]:
    """Return the rows and borders of a table in a frame, which begins with block `begin`."""
    end = begin + 1
    if end == len(blocks) or is_border(blocks[end].raw):
        return ()
    if not (is_border(blocks[begin].raw) or any(ruled_columns(it.raw) for it in blocks[begin : end + 1])):
        return ()
    while end < len(blocks) and blocks[end].verdict.reason == blocks[begin].verdict.reason == IN_BORDERS:
        end += 1
    return tuple(blocks[begin:end]) if end > begin + _WITH_RULE else ()


def _open_run(blocks: Sequence[Piece], begin: int) -> tuple[Piece, ...]:
    """Return the rows that begin with block `begin` where a row of dashes is below it, and no bars around."""
    if begin + _WITH_RULE >= len(blocks) or not _is_open_rule(blocks[begin + 1]):
        return ()
    rule = blocks[begin + 1]
    width, end = len(cells_of(rule.raw.replace("+", "|"), OPEN)), begin + 1
    while end < len(blocks) and (
        blocks[end] is rule or (_touches(blocks[end - 1], blocks[end]) and _has_cells(blocks[end], width))
    ):
        end += 1
    run = tuple(blocks[begin:end])
    shown = any(OPENS in piece.raw or piece.role == "copyright" for piece in run)
    sure = len(run) > _WITH_RULE and _has_cells(run[0], width) and not shown
    drawn = rule.verdict.reason == IN_BORDERS
    return run if sure and (drawn or not _is_layout(blocks, run)) else ()


def _comma_run(blocks: Sequence[Piece], begin: int) -> tuple[Piece, ...]:
    """Return the rows that begin with block `begin` where commas part them and a column holds figures.

    They begin where such lines do: what is no table from its first line on is none from its second.
    """
    above = blocks[begin - 1] if begin else None
    goes_on = above is not None and _touches(above, blocks[begin]) and _may_be_values(above)
    if goes_on or not _may_be_values(blocks[begin]):
        return ()
    width, end = len(cells_of(blocks[begin].raw, COMMAS)), begin + 1
    while end < len(blocks) and _touches(blocks[end - 1], blocks[end]) and _may_be_values(blocks[end]):
        end += 1
    run = tuple(blocks[begin:end])
    rows = [[piece.raw[slice(*cell)] for cell in cells_of(piece.raw, COMMAS)] for piece in run]
    told = len(run) > SEVERAL and width >= SEVERAL and all(len(row) == width for row in rows)
    below = zip(*rows[1:], strict=True) if told else ()
    figured = any(all(map(FIGURE.fullmatch, column)) for column in below)
    return run if figured and not any(map(FIGURE.fullmatch, rows[0])) else ()


def _may_be_values(piece: Piece) -> bool:
    """Tell "Heron,4,12:30": no blank stands behind a comma but between quotation marks."""
    raw = piece.raw.strip()
    plain = raw.count(",") > 1 and len(raw) <= _LONGEST_BESIDE and raw[-1] not in STOPS.replace('"', "")
    return plain and piece.role not in _NO_ROWS and _is_alone(piece) and (", " not in raw or '"' in raw)


def _column_run(blocks: Sequence[Piece], begin: int) -> tuple[Piece, ...]:
    """Return the rows that begin with block `begin` where their cells stand below one another."""
    first = blocks[begin]
    if begin == 0 or _is_no_row(first.raw) or not _is_alone(first):
        return ()
    above = blocks[begin - 1]
    headed = above.role == "subhead" or (first.raw[0] == " " and above.words[-1] not in STOPS)
    if _touches(above, first) and (not headed or _is_figured(above)):
        return ()
    end = begin + 1
    while end < len(blocks) and end - begin < _MOST_ROWS and _may_be_row(blocks[end - 1], blocks[end]):
        end += 1
    run = tuple(blocks[begin:end])
    stand = len(run) >= SEVERAL and columns([piece.raw for piece in run])
    announced = above.role == "paragraph" and above.words.endswith((":", "："))
    return run if stand and (announced or not _is_outside(blocks, run)) else ()


def _may_be_row(above: Piece, piece: Piece) -> bool:
    alike = _touches(above, piece) and _is_figured(piece) and " " in piece.raw.strip()
    return alike and _is_alone(piece) and not _is_no_row(piece.raw)


def _is_no_row(raw: str) -> bool:
    """Tell a line in which something else parts cells, or that is too long to be a row."""
    return len(raw) > _WIDEST or _NO_COLUMNS.search(raw) is not None


_MOST_ROWS, _WIDEST = 60, 99
_NO_COLUMNS = re.compile(r"[\t|\u0e00-\u0eff\u3000-\uffff]")


def _is_alone(piece: Piece) -> bool:
    return piece.verdict.first == piece.verdict.last and not piece.ruled


def _has_cells(piece: Piece, width: int) -> bool:
    return _is_alone(piece) and len(cells_of(piece.raw, OPEN)) == width


def _is_layout(blocks: Sequence[Piece], run: Sequence[Piece]) -> bool:
    """Tell what a site sets in columns outside the article: its menus, its head block.

    Figures directly below the last paragraph, or below a heading there, are the article's.
    """
    if not _is_outside(blocks, run):
        return False
    rows = [piece for piece in run if not _is_rule(piece)]
    return not _is_below(blocks, run) or sum(map(_is_figured, rows)) <= len(rows) / 2


def _is_below(blocks: Sequence[Piece], run: Sequence[Piece]) -> bool:
    """Tell what stands directly below the article’s last paragraph, quotation, list, or a heading there."""
    begin = run[0].index
    told = any(piece.role == "paragraph" for piece in blocks[:begin])
    return told and blocks[begin - 1].role in ("paragraph", "quote", "list_item", "subhead")


def _touches(above: Piece, piece: Piece) -> bool:
    return piece.verdict.first == above.verdict.last + 1


def _width(piece: Piece) -> int:
    """Return of how many cells a block is a row, 0 where it is none."""
    return len(cells_of(piece.raw)) if _is_alone(piece) and parting_of(piece.raw) else 0


def _goes_on(above: Piece, piece: Piece, width: int) -> bool:
    alike = parting_of(above.raw) == parting_of(piece.raw)
    return alike and _touches(above, piece) and _width(piece) == width


def _is_table(run: Sequence[Piece], width: int, least: int) -> bool:
    """Tell a table from lines that happen to have a tab each: of two cells, it has so many at `least`."""
    if _rule(run) > 0:
        return len(run) > _WITH_RULE
    if len(run) == 1 or width == 1 or any(piece.role == "copyright" for piece in run):
        return False
    parting, words = parting_of(run[0].raw), [_words(piece) for piece in run]
    if parting in WEAK:
        free = all(piece.role != "chrome" for piece in run) or counts(words)
        return free and len(run) >= least and are_weak_rows(parting, words, least)
    if all(len(row) == SEVERAL and not row[1] for row in words):
        # Word sets two tabs behind a number.
        words, width = [[row[0], row[2]] for row in words], _TWO
    listed = width == _TWO and (are_items(words) or are_said(words) or are_credited(words))
    return len(run) + width >= least + _TWO and not listed


# A head block may have tabs: "Author:" and who it is.
_NO_ROWS = frozenset(("headline", "standfirst", "byline", "dateline"))

_TWO = 2


def _words(piece: Piece) -> list[str]:
    return [piece.raw[slice(*cell)] for cell in cells_of(piece.raw)]


def _is_figured(piece: Piece) -> bool:
    return any(map(str.isdigit, piece.raw))


_WITH_RULE = 2


def _is_beside(blocks: Sequence[Piece], run: Sequence[Piece]) -> bool:
    """Tell the rows of a head block, and a site's: of its menu, or as of the weather outside the article."""
    outside = _is_outside(blocks, run)
    if _rule(run) > 0:
        barred = parting_of(run[0].raw) == BARRED and not _is_outside(
            blocks, run, ("paragraph", "standfirst")
        )
        if barred or not _is_layout(blocks, run):
            return False
    figured = sum(map(_is_figured, run)) > len(run) / 2
    if outside and not figured and parting_of(run[0].raw) == BETWEEN and _width(run[0]) == _TWO:
        return True
    if outside and any(piece.role in _NO_ROWS for piece in run):
        return not (_is_below(blocks, run) and counts([_words(piece) for piece in run]))
    beside = not figured or (outside and not _is_below(blocks, run))
    return beside and all(piece.role == "chrome" for piece in run)


def _is_outside(
    blocks: Sequence[Piece], run: Sequence[Piece], roles: Sequence[Role] = ("paragraph",)
) -> bool:
    """Tell what stands above or below all that tells something, which has one of `roles`."""
    first, last = run[0].index, run[-1].index
    told = [piece.index for piece in blocks if piece.role in roles and not first <= piece.index <= last]
    return not told or first < told[0] or last > told[-1]


def _rule(rows: Sequence[Piece]) -> int:
    """Return how many rows stand above the row of dashes, -1 where there is none."""
    return next((number for number, piece in enumerate(rows) if _is_rule(piece)), -1)


def _is_open_rule(piece: Piece) -> bool:
    """Tell "---|---|---", and "---+---+---"."""
    barred = "|" in piece.raw and "-|" in piece.raw.replace(" ", "")
    return underlines_head(piece.raw) or (barred and _OPEN_RULE.fullmatch(piece.raw) is not None)


_OPEN_RULE = re.compile(r"\s*:?-+:?(?:\s?\|\s?:?-+:?)+\s*")


def _is_rule(piece: Piece) -> bool:
    if is_border(piece.raw) or ruled_columns(piece.raw):
        return True
    if parting_of(piece.raw) != BARRED:
        return _is_open_rule(piece)
    return all(_DASHES.fullmatch(piece.raw[slice(*cell)]) for cell in cells_of(piece.raw))


_DASHES = re.compile(r":?-+:?")
