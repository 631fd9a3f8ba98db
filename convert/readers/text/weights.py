"""What each clue is worth for each role: the trained part of the line reader, read from `weights.bin`.

The file is made by `tests/benchmarks/train.py`; its form is told at `parse`.  A clue's weights for the
sixteen roles stand in one whole number, sixteen bits for each role: so the weights of all clues of a
block are added up in one sum of whole numbers, which is what makes it quick.
"""

from __future__ import annotations

import functools
import json
import math
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, cast, get_args

from .clues import Clues
from .roles import Role
from .seen import COARSE
from .surroundings import PLACES

ROLES = cast(tuple[Role, ...], get_args(Role))
SCALE = 64
"""So many units of a weight are a factor of e in the odds."""

STYLES = ("clean", "page", "tool")
"""The kinds of text: the article alone, a page as a browser copies it, the output of a converter."""

Packed: TypeAlias = int
"""Weights for all roles in one number: the one for role k stands at bit 16·k, with its sign."""

LANE = 16
WIDTH = LANE * len(ROLES)
_BIAS = sum(1 << (LANE * k + LANE - 1) for k in range(len(ROLES)))
_HALF, _WHOLE = 1 << (WIDTH - 1), (1 << WIDTH) - 1

_FILE = Path(__file__).with_name("weights.bin")


@dataclass(frozen=True, eq=False)
class Model:
    """The sections of a weights file, by name; those of STYLES still compressed."""

    sections: dict[str, bytes]

    @property
    def clues(self) -> list[str]:
        """The clues that are phrases, in the order in which the sections number them."""
        return self.sections["clues"].decode().split("\n")


@functools.cache
def trained() -> Model:
    """Return the model that ships with the package."""
    return parse(_FILE.read_bytes())


def parse(file: bytes) -> Model:
    """Return the model in a weights file.

    Its first line is JSON: the name and the length in bytes of each section, in their order.  Each is
    compressed by itself, so that a style that is not asked for costs nothing.
    """
    head, _, body = file.partition(b"\n")
    sections, at = {}, 0
    for name, length in json.loads(head)["sections"]:
        section = body[at : at + length]
        sections[name] = section if name in STYLES else zlib.decompress(section)
        at += length
    return Model(sections)


@dataclass(frozen=True, slots=True)
class Weights:
    """What clues are worth in one style of text.

    `sized` holds, for each coarse size of line, three packed numbers in one: for the block itself, the
    one below it and the one above it.  `place` holds what a clue is worth beyond that at some place;
    `lexical` single words; `steps` what one role is worth after another, by kind of gap.  `lanes` are
    the weights of clues in themselves and of words, one by one, from the place that `index` names on.
    """

    sized: dict[str, dict[str, int]]
    place: dict[str, dict[str, Packed]]
    lexical: dict[str, Packed]
    start: tuple[int, ...]
    steps: tuple[tuple[tuple[int, ...], ...], ...]
    index: dict[str, int]
    lanes: array[int]

    def own(self, clues: Clues) -> int:
        """Return the sum of the weights of `clues`: three packed numbers in one, see `sized`."""
        sized, place, lexical = self.sized[clues.coarse], self.place[clues.place], self.lexical
        return (
            sum([sized[clue] for clue in clues.plain if clue in sized])
            + sum([place[clue] for clue in clues.plain if clue in place])
            + sum([lexical[clue] for clue in clues.lexical if clue in lexical])
        )

    def worth(self, clues: Clues, role: int, rival: int) -> dict[str, int]:
        """Return by how much each of `clues`, in itself, speaks for `role` rather than for `rival`.

        Roles are numbers of ROLES; what a clue is worth beyond that at some place is left aside.
        """
        index, lanes = self.index, self.lanes
        return {
            clue: lanes[at + role] - lanes[at + rival]
            for clue in (*clues.plain, *clues.lexical)
            if (at := index.get(clue, -1)) >= 0
        }


def scores(weights: Weights, clues: Sequence[Clues]) -> list[tuple[int, ...]]:
    """Return for each block what each role is worth, in the order of ROLES, in units of 1/SCALE."""
    parts = [_three(weights.own(one)) for one in clues]
    found = []
    for number, (own, _, _) in enumerate(parts):
        total = own + _BIAS
        if number:
            total += parts[number - 1][1]
        if number + 1 < len(parts):
            total += parts[number + 1][2]
        lanes = memoryview(total.to_bytes(WIDTH // 8 + 1, "little")[:-1]).cast("H")
        found.append(tuple(lanes))
    return found


def _three(total: int) -> tuple[Packed, Packed, Packed]:
    """Return the three packed numbers in one; a packed number below nought has borrowed from the next."""
    own = ((total + _HALF) & _WHOLE) - _HALF
    total = (total - own) >> WIDTH
    below = ((total + _HALF) & _WHOLE) - _HALF
    return own, below, (total - below) >> WIDTH


# ------------------------------------------------------------------------------- the style of a text


def styles_of(model: Model, clues: Sequence[Clues]) -> dict[str, float]:
    """Return how likely each of STYLES is for a text with these clues, in logarithms; the likeliest is 0."""
    known = _styles(model)
    total = known[""]
    unit = _UNIT / math.sqrt(len(clues))
    for clue, count in Counter(clue for one in clues for clue in one.plain).items():
        if clue in known:
            total += known[clue] * int(unit * math.sqrt(count))
    total += _STYLE_BIAS
    worth = [(total >> _STYLE_LANE * number) & _STYLE_MASK for number in range(len(STYLES))]
    best = max(worth)
    return {style: (one - best) / (SCALE * _UNIT) for style, one in zip(STYLES, worth, strict=True)}


# A clue counts for a style by the root of its share of the blocks, in units of 1/256.
_UNIT = 256
_STYLE_LANE = 48
_STYLE_MASK = (1 << _STYLE_LANE) - 1
_STYLE_BIAS = sum(1 << (_STYLE_LANE * k + _STYLE_LANE - 1) for k in range(len(STYLES)))


@functools.cache
def _styles(model: Model) -> dict[str, int]:
    """Return what each clue is worth for each style, packed; the key "" holds what no clue decides."""
    values = array("h", model.sections["styles"])
    row = len(STYLES)
    packed = [
        sum(value << _STYLE_LANE * k for k, value in enumerate(values[at : at + row]))
        for at in range(0, len(values), row)
    ]
    return {**dict(zip(model.clues, packed, strict=False)), "": packed[-1] * _UNIT}


# ------------------------------------------------------------------------------- the weights of a style


@functools.cache
def weights(model: Model, style: str) -> Weights:
    """Return the weights for texts of one of STYLES."""
    section = zlib.decompress(model.sections[style])
    tables = _tables(section, model.clues)
    plain = next(tables)
    words = model.sections["words"].decode().split("\n")
    size = len(ROLES)
    values = array("h", model.sections["steps"])
    rows = [tuple(values[at : at + size]) for at in range(0, len(values), size)]
    lanes = array("h", section[_rows_of_first(section) :][: len(plain) * 3 * WIDTH // 8])
    index = dict(zip(plain, range(0, len(lanes), 3 * size), strict=True))
    index |= dict(zip(words, range(len(lanes), len(lanes) + len(words) * size, size), strict=True))
    return Weights(
        {name: _added(plain, next(tables)) for name in COARSE},
        {name: next(tables) for name in PLACES},
        dict(zip(words, _numbers(model.sections["lexical"], WIDTH // 8), strict=True)),
        rows[0],
        tuple(tuple(rows[at : at + size]) for at in range(1, len(rows), size)),
        index,
        lanes + array("h", model.sections["lexical"]),
    )


def _added(plain: dict[str, int], more: dict[str, Packed]) -> dict[str, int]:
    return plain | {clue: plain[clue] + packed for clue, packed in more.items()}


def _rows_of_first(section: bytes) -> int:
    """Return where the rows of the first table begin."""
    return 4 + 2 * int.from_bytes(section[:4], "little")


def _tables(section: bytes, names: Sequence[str]) -> Iterator[dict[str, int]]:
    """Yield the tables of a style's section: how many rows, which clues, then the rows.

    The rows of the first table hold three packed numbers, those of the others one.
    """
    at, width = 0, 3 * WIDTH // 8
    while at < len(section):
        count = int.from_bytes(section[at : at + 4], "little")
        start = at + 4 + 2 * count
        indexes = array("H", section[at + 4 : start])
        at = start + count * width
        yield dict(zip([names[index] for index in indexes], _numbers(section[start:at], width), strict=True))
        width = WIDTH // 8


def _numbers(rows: bytes, width: int) -> list[int]:
    read = int.from_bytes
    return [read(rows[at : at + width], "little", signed=True) for at in range(0, len(rows), width)]
