"""Which lines are the rows of a table: lines that touch, each of as many cells.

Tabs part them, bars, several blanks, or semicolons.
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
from collections.abc import Iterator, Sequence

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
    are_said,
    are_weak_rows,
    cells_of,
    counts,
    parting_of,
)
from .columns import columns
from .grammar.plates import tells_source
from .grammar.scripts import ScriptPattern
from .lines.breaks import STOPS
from .lines.framed import IN_BORDERS, is_border, ruled_columns, underlines_head
from .lines.pictures import OPENS
from .lines.roles import Role
from .pieces import Piece, touches


class _Blocks(tuple[Piece, ...]):
    """The blocks of a text, each table of which is asked what tells something above it and below."""

    @functools.cached_property
    def paragraphs(self) -> range:
        """From the first paragraph to the last."""
        return self._from_first_to_last("paragraph")

    @functools.cached_property
    def article(self) -> range:
        """From the first paragraph, or standfirst, to the last."""
        return self._from_first_to_last("paragraph", "standfirst")

    def _from_first_to_last(self, *roles: Role) -> range:
        found = [piece.index for piece in self if piece.role in roles]
        return range(found[0], found[-1] + 1) if found else range(0)


def runs_of_rows(blocks: Sequence[Piece]) -> tuple[range, ...]:
    """Return the numbers of the blocks that are the rows of each table, in order."""
    return tuple(range(run[0].index, run[-1].index + 1) for run in _runs(_Blocks(blocks)))


def _runs(blocks: _Blocks) -> Iterator[tuple[Piece, ...]]:
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
    last = min(end + _MOST_NOTES, len(blocks))
    while end < last and blocks[end].words[0] in "*†‡¹²³" and not is_source(blocks[end]):
        end += 1
    return end < len(blocks) and is_source(blocks[end])


_MOST_NOTES = 9


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


def _open_run(blocks: _Blocks, begin: int) -> tuple[Piece, ...]:
    """Return the rows that begin with block `begin` where a row of dashes is below it, and no bars around."""
    if begin + _WITH_RULE >= len(blocks) or not is_open_rule(blocks[begin + 1]):
        return ()
    rule = blocks[begin + 1]
    width, end = len(cells_of(rule.raw.replace("+", "|"), OPEN)), begin + 1
    while end < len(blocks) and (
        blocks[end] is rule or (touches(blocks[end - 1], blocks[end]) and _has_cells(blocks[end], width))
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
    goes_on = above is not None and touches(above, blocks[begin]) and _may_be_values(above)
    if goes_on or not _may_be_values(blocks[begin]):
        return ()
    width, end = len(cells_of(blocks[begin].raw, COMMAS)), begin + 1
    while end < len(blocks) and touches(blocks[end - 1], blocks[end]) and _may_be_values(blocks[end]):
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
    plain = raw.count(",") > 1 and len(raw) <= LONGEST_BESIDE and raw[-1] not in STOPS.replace('"', "")
    return plain and piece.role not in _NO_ROWS and is_alone(piece) and (", " not in raw or '"' in raw)


def _column_run(blocks: _Blocks, begin: int) -> tuple[Piece, ...]:
    """Return the rows that begin with block `begin` where their cells stand below one another."""
    first = blocks[begin]
    if begin == 0 or is_no_row(first.raw) or not is_alone(first):
        return ()
    above = blocks[begin - 1]
    headed = above.role == "subhead" or (first.raw[0] == " " and above.words[-1] not in STOPS)
    if touches(above, first) and (not headed or is_figured(above)):
        return ()
    end = begin + 1
    while end < len(blocks) and end - begin < _MOST_ROWS and _may_be_row(blocks[end - 1], blocks[end]):
        end += 1
    run = tuple(blocks[begin:end])
    stand = len(run) >= SEVERAL and columns([piece.raw for piece in run])
    announced = above.role == "paragraph" and above.words.endswith((":", "："))
    return run if stand and (announced or not _is_outside(blocks.paragraphs, run)) else ()


def _may_be_row(above: Piece, piece: Piece) -> bool:
    alike = touches(above, piece) and is_figured(piece) and " " in piece.raw.strip()
    return alike and is_alone(piece) and not is_no_row(piece.raw)


def is_no_row(raw: str) -> bool:
    """Tell a line in which something else parts cells, or that is too long to be a row."""
    return len(raw) > _WIDEST or not _NO_COLUMNS.isdisjoint(raw) or _NO_SPACES.search(raw) is not None


_MOST_ROWS, _WIDEST = 60, 99
_NO_COLUMNS = frozenset("\t|")
_NO_SPACES = ScriptPattern("[\u0e00-\u0eff\u3000-\uffff]", "\u0e00")


def is_alone(piece: Piece) -> bool:
    """Tell a block of one line that nobody gave a role."""
    return piece.verdict.first == piece.verdict.last and not piece.ruled


def _has_cells(piece: Piece, width: int) -> bool:
    return is_alone(piece) and len(cells_of(piece.raw, OPEN)) == width


def _is_layout(blocks: _Blocks, run: Sequence[Piece]) -> bool:
    """Tell what a site sets in columns outside the article: its menus, its head block.

    Figures directly below the last paragraph, or below a heading there, are the article's.
    """
    if not _is_outside(blocks.paragraphs, run):
        return False
    rows = [piece for piece in run if not is_row_rule(piece)]
    return not _is_below(blocks, run) or sum(map(is_figured, rows)) <= len(rows) / 2


def _is_below(blocks: _Blocks, run: Sequence[Piece]) -> bool:
    """Tell what stands directly below the article’s last paragraph, quotation, list, or a heading there."""
    begin = run[0].index
    told = blocks.paragraphs and blocks.paragraphs.start < begin
    return bool(told) and blocks[begin - 1].role in ("paragraph", "quote", "list_item", "subhead")


def _width(piece: Piece) -> int:
    """Return of how many cells a block is a row, 0 where it is none."""
    return len(cells_of(piece.raw)) if is_alone(piece) and parting_of(piece.raw) else 0


def _goes_on(above: Piece, piece: Piece, width: int) -> bool:
    alike = parting_of(above.raw) == parting_of(piece.raw)
    return alike and touches(above, piece) and _width(piece) == width


def _is_table(run: Sequence[Piece], width: int, least: int) -> bool:
    """Tell a table from lines that happen to have a tab each: of two cells, it has so many at `least`."""
    if rule_below(run) > 0:
        return len(run) > _WITH_RULE
    if len(run) == 1 or width == 1 or any(piece.role == "copyright" for piece in run):
        return False
    parting, words = parting_of(run[0].raw), [_words(piece) for piece in run]
    if parting in WEAK:
        free = all(piece.role != "chrome" for piece in run) or counts(words)
        return free and len(run) >= least and are_weak_rows(parting, words, least)
    if all(len(row) == SEVERAL and not row[1] for row in words):
        # Word sets two tabs behind a number.
        words, width = [[row[0], row[2]] for row in words], TWO
    listed = width == TWO and (are_items(words) or are_said(words) or are_credited(words))
    return len(run) + width >= least + TWO and not listed


# A head block may have tabs: "Author:" and who it is.
_NO_ROWS = frozenset(("headline", "standfirst", "byline", "dateline"))

TWO = 2


def _words(piece: Piece) -> list[str]:
    return [piece.raw[slice(*cell)] for cell in cells_of(piece.raw)]


def is_figured(piece: Piece) -> bool:
    """Tell a line with a digit in it."""
    return any(map(str.isdigit, piece.raw))


_WITH_RULE = 2


def _is_beside(blocks: _Blocks, run: Sequence[Piece]) -> bool:
    """Tell the rows of a head block, and a site's: of its menu, or as of the weather outside the article."""
    outside = _is_outside(blocks.paragraphs, run)
    if rule_below(run) > 0:
        barred = parting_of(run[0].raw) == BARRED and not _is_outside(blocks.article, run)
        if barred or not _is_layout(blocks, run):
            return False
    figured = sum(map(is_figured, run)) > len(run) / 2
    if outside and not figured and parting_of(run[0].raw) == BETWEEN and _width(run[0]) == TWO:
        return True
    if outside and any(piece.role in _NO_ROWS for piece in run):
        return not (_is_below(blocks, run) and counts([_words(piece) for piece in run]))
    beside = not figured or (outside and not _is_below(blocks, run))
    return beside and all(piece.role == "chrome" for piece in run)


def _is_outside(told: range, run: Sequence[Piece]) -> bool:
    """Tell what stands above or below all that tells something."""
    return not (told and told.start < run[0].index and run[-1].index < told.stop - 1)


def rule_below(rows: Sequence[Piece]) -> int:
    """Return how many rows stand above the row of dashes, -1 where there is none."""
    return next((number for number, piece in enumerate(rows) if is_row_rule(piece)), -1)


def is_open_rule(piece: Piece) -> bool:
    """Tell "---|---|---", and "---+---+---"."""
    barred = "|" in piece.raw and "-|" in piece.raw.replace(" ", "")
    return underlines_head(piece.raw) or (barred and _OPEN_RULE.fullmatch(piece.raw) is not None)


_OPEN_RULE = re.compile(r"\s*:?-+:?(?:\s?\|\s?:?-+:?)+\s*")


def is_row_rule(piece: Piece) -> bool:
    """Tell the row of dashes below a header, and a border."""
    if is_border(piece.raw) or ruled_columns(piece.raw):
        return True
    if parting_of(piece.raw) != BARRED:
        return is_open_rule(piece)
    return all(_DASHES.fullmatch(piece.raw[slice(*cell)]) for cell in cells_of(piece.raw))


_DASHES = re.compile(r":?-+:?")


def is_source(piece: Piece) -> bool:
    """Tell "Source: Harbour office" and "(Chart: Ann Roe; Source: Harbour office)" below a table."""
    if piece.ruled or len(piece.words) > LONGEST_BESIDE:
        return False
    return tells_source(piece.words)


LONGEST_BESIDE = 200
"""A title and a source have so many letters at most."""
