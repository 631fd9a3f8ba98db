"""What each clue is worth for each role: the trained part of the line reader, read from `weights.bin`.

A small network, see `tests/benchmarks/network.py`: the clues of a block and of its neighbours add up
to hidden units and, directly, to the roles; a second layer sees the hidden units of the blocks within
REACH and of the text as a whole.  It is worked out in whole numbers: the weights of one clue stand
packed in one large number, a lane of bits for each, so that the weights of all clues of a block are
added up in one sum.  That is what makes it quick.
"""

from __future__ import annotations

import functools
import json
import math
import zlib
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from operator import mul
from pathlib import Path
from typing import Literal, TypeAlias

from .clues import Clues
from .roles import ROLES

SCALE = 64
"""So many units of a role's worth, or of a weight told as a reason, are a factor of e in the odds."""

STYLES = ("clean", "page", "tool", "typed")
"""The kinds of text: the article alone, a page as a browser copies it, the output of a converter, and what
people write themselves."""

HIDDEN, INNER, WHOLE = 64, 32, 32
"""Units of the first layer, of the second, and for the text as a whole."""

REACH = 2
"""The second layer sees the blocks at so many blocks' distance, above and below."""

GAPS = 5
"""The kinds of gap above a block, see `surroundings.gap_kind`."""

LANES = HIDDEN + len(ROLES)
"""A clue has so many weights: one for each hidden unit, one for each role."""

UNIT, FINE = 256, 256
"""A weight of 1 of a clue, and of all others, in whole numbers."""

Packed: TypeAlias = int
"""Numbers in one: the one of lane k stands at bit 16·k or 32·k, with its sign."""

NARROW, WIDE = 16, 32
"""The bits of a lane: of a clue's weights, and of all others."""

_FILE = Path(__file__).with_name("weights.bin")


@dataclass(frozen=True, eq=False)
class Model:
    """The sections of a weights file, by name, still compressed but for the names of the clues."""

    sections: dict[str, bytes]
    clues: tuple[str, ...]
    words: tuple[str, ...]


@functools.cache
def trained() -> Model:
    """Return the model that ships with the package."""
    return parse(_FILE.read_bytes())


def parse(file: bytes) -> Model:
    """Return the model in a weights file.

    Its first line is JSON: the name and the length in bytes of each section, in their order; each is
    compressed by itself.  "clues" and "words" are the names of the clues, phrases and single words;
    "rows" holds for each, then for each of STYLES, at last the bias, three times LANES numbers of 16
    bits: for the block itself, the one below it and the one above it.  "worth" holds, for the clues and
    words in the same order, what each is worth for each role by and large.  "layers" holds the weights of the
    layers in the order of `_Layers`, "steps" the worth of the first role and of each role after another
    by kind of gap, "styles" what each phrase is worth for each style.
    """
    head, _, body = file.partition(b"\n")
    sections, at = {}, 0
    for name, length in json.loads(head)["sections"]:
        sections[name] = body[at : at + length]
        at += length
    clues, words = (
        tuple(zlib.decompress(sections.pop(name)).decode().split("\n")) for name in ("clues", "words")
    )
    return Model(sections, clues, words)


# ------------------------------------------------------------------------------- the network


@dataclass(frozen=True, slots=True)
class _Layers:
    """The rows of the layers: what a unit adds to the layer above it, packed; the last row is the bias.

    `first` adds to the roles, and behind them to the second layer of all blocks within REACH at once, that
    of the block farthest above first.
    """

    first: tuple[Packed, ...]
    whole: tuple[Packed, ...]
    whole_window: tuple[Packed, ...]
    whole_roles: tuple[Packed, ...]
    window_roles: tuple[Packed, ...]


LAYERS = {
    "window": (HIDDEN, INNER * (2 * REACH + 1)),
    "whole": (HIDDEN + 1, WHOLE),
    "whole_window": (WHOLE + 1, INNER),
    "whole_roles": (WHOLE, len(ROLES)),
    "roles": (HIDDEN, len(ROLES)),
    "window_roles": (INNER, len(ROLES)),
}
"""The rows of each layer and the numbers in a row; where there is one row more, it is the bias."""


@dataclass(frozen=True, slots=True)
class Network:
    """The trained network: `rows` are the packed weights of each clue, `bias` those of every block.

    `styles` are the weights of each of STYLES.
    `steps` is what one role is worth after another, by kind of gap, `start` what the first is worth.
    """

    rows: dict[str, Packed]
    styles: dict[str, Packed]
    bias: Packed
    layers: _Layers
    start: tuple[int, ...]
    steps: tuple[tuple[tuple[int, ...], ...], ...]


@functools.cache
def network(model: Model) -> Network:
    """Return the network in `model`."""
    width = 3 * LANES * NARROW // 8
    rows = _numbers(zlib.decompress(model.sections["rows"]), width)
    names = (*model.clues, *model.words)
    values = array("h", zlib.decompress(model.sections["steps"]))
    steps = [tuple(values[at : at + len(ROLES)]) for at in range(0, len(values), len(ROLES))]
    return Network(
        dict(zip(names, rows, strict=False)),
        dict(zip(STYLES, rows[len(names) :], strict=False)),
        rows[-1],
        _layers(zlib.decompress(model.sections["layers"])),
        steps[0],
        tuple(tuple(steps[at : at + len(ROLES)]) for at in range(1, len(steps), len(ROLES))),
    )


def _layers(section: bytes) -> _Layers:
    found, at = {}, 0
    for name, (rows, numbers) in LAYERS.items():
        width = numbers * WIDE // 8
        found[name] = tuple(_numbers(section[at : at + rows * width], width))
        at += rows * width
    pairs = zip(found.pop("roles"), found.pop("window"), strict=True)
    return _Layers(tuple(roles + (window << len(ROLES) * WIDE) for roles, window in pairs), **found)


def _numbers(rows: bytes, width: int) -> list[int]:
    read = int.from_bytes
    return [read(rows[at : at + width], "little", signed=True) for at in range(0, len(rows), width)]


@functools.lru_cache(maxsize=16)
def _lanes(row: Packed) -> tuple[int, ...]:
    """Return the numbers in the row of a style, one by one."""
    return tuple(lane - _MIDDLE for lane in _opened(row, 3 * LANES, NARROW))


def scores(network: Network, clues: Sequence[Clues], styles: Mapping[str, int]) -> list[tuple[int, ...]]:
    """Return for each block of a text what each role is worth, in the order of ROLES.

    `styles` are the shares of the styles that the text may have, above nought.  The unit is 1/SCALE;
    only the differences between roles say something.
    """
    layers, count = network.layers, len(clues)
    sums = _first_layer(network, clues, _mixed(network, styles))
    active, own = _rectified(sums, count * LANES, NARROW), _opened(sums, count * LANES, NARROW).tolist()
    begins = range(0, count * LANES, LANES)
    hidden = [active[at : at + HIDDEN] for at in begins]
    average = [sum(unit) * _AVERAGED // count for unit in zip(*hidden, strict=True)]
    whole = _rectified(
        _added(average, layers.whole, UNIT * _AVERAGED * layers.whole[-1]), WHOLE, WIDE, _WHOLE_SHIFT
    )
    roles, second = _second_layer(
        layers, hidden, _added(whole, layers.whole_window, UNIT * layers.whole_window[-1])
    )
    start = _added(whole, layers.whole_roles) + _LIFT_ROLES
    by_layers = b"".join(
        [
            _added(units, layers.window_roles, start + first).to_bytes(_ROLES, "little")
            for first, units in zip(roles, second, strict=True)
        ]
    )
    by_clues = array("I", chain.from_iterable(own[at + HIDDEN : at + LANES] for at in begins))
    lanes = count * len(ROLES)
    worths = _coarser(by_layers, lanes, _LAST_SHIFT) + _coarser(by_clues.tobytes(), lanes, _OWN_SHIFT)
    found = _lanes_of(worths, lanes, WIDE).tolist()
    return [tuple(found[at : at + len(ROLES)]) for at in range(0, lanes, len(ROLES))]


# Units have the scale UNIT, sums of units times weights UNIT · FINE.
_SHIFT = FINE.bit_length() - 1
_LAST_SHIFT = (UNIT * FINE // SCALE).bit_length() - 1
_OWN_SHIFT = (UNIT // SCALE).bit_length() - 1
_AVERAGED = 16
"""The average of a unit over a text is kept so much finer than the unit."""
_WHOLE_SHIFT = (FINE * _AVERAGED).bit_length() - 1


@functools.lru_cache(maxsize=64)
def _middles(lanes: int, bits: int) -> int:
    """Return a packed number that lifts every lane to the middle of what it can hold, above nought."""
    return int.from_bytes((1 << bits - 1).to_bytes(bits // 8, "little") * lanes, "little")


def _opened(total: Packed, lanes: int, bits: int) -> memoryview:
    """Return the lanes of a packed number, lifted."""
    return _lanes_of(total + _middles(lanes, bits), lanes, bits)


def _rectified(total: Packed, lanes: int, bits: int, shift: int = 0) -> _Units:
    """Return the lanes of a packed number, 0 for one below nought (ReLU), others coarser by `shift` bits."""
    middles = _middles(lanes, bits)
    lifted = total + middles
    above = (lifted & middles) >> bits - 1
    kept = lifted & ((above << bits - 1) - above)
    coarser = (kept >> shift) & ((middles >> shift) - (middles >> bits - 1))
    return _lanes_of(coarser, lanes, bits).tolist()


def _coarser(lifted: bytes, lanes: int, shift: int) -> Packed:
    """Return the lifted lanes, wide ones, without their last `shift` bits."""
    ones = _middles(lanes, WIDE) >> WIDE - 1
    return (int.from_bytes(lifted, "little") >> shift) & ((ones << WIDE - shift) - ones)


def _lanes_of(lifted: Packed, lanes: int, bits: int) -> memoryview:
    return memoryview(lifted.to_bytes(lanes * bits // 8, "little")).cast(_CODES[bits])


_CODES: dict[int, Literal["H", "I"]] = {NARROW: "H", WIDE: "I"}


def _mixed(network: Network, styles: Mapping[str, int]) -> Packed:
    """Return the weights of the styles that a text may have, by their shares, packed."""
    if len(styles) == 1:
        return network.styles[next(iter(styles))]
    whole = sum(styles.values())
    totals = [0] * (3 * LANES)
    for style, share in styles.items():
        lanes = _lanes(network.styles[style])
        totals = [total + share * lane for total, lane in zip(totals, lanes, strict=True)]
    lifted = array("H", [total // whole + _MIDDLE for total in totals])
    return int.from_bytes(memoryview(lifted).cast("B"), "little") - _LIFT_STYLE


_MIDDLE = 1 << NARROW - 1
_LIFT_STYLE = _middles(3 * LANES, NARROW)
_BYTES = LANES * NARROW // 8


def _first_layer(network: Network, clues: Sequence[Clues], style: Packed) -> Packed:
    """Return the sums of the clues' weights of each block and its neighbours, all blocks packed in one."""
    row, start = network.rows.get, style + network.bias + _LIFT_STYLE
    start = sum(filter(None, map(row, clues[0].of_text)), start)
    sums = [
        sum(filter(None, map(row, (*one.plain, *one.lexical))), start).to_bytes(3 * _BYTES, "little")
        for one in clues
    ]
    # The lanes of a block are followed by what it adds to the block below it, and to the one above.
    own, below, above = (
        _in_one(those, part * _BYTES, LANES, NARROW) for part, those in enumerate((sums, sums[:-1], sums[1:]))
    )
    return own + (below << LANES * NARROW) + above


def _in_one(sums: Sequence[bytes], at: int, lanes: int, bits: int) -> Packed:
    """Return in one number the lifted lanes that begin at byte `at` of each of `sums`."""
    size = lanes * bits // 8
    joined = b"".join([one[at : at + size] for one in sums])
    return int.from_bytes(joined, "little") - _middles(lanes * len(sums), bits)


_Units: TypeAlias = list[int]
"""The value of each unit, 0 of one that is not active."""


def _added(units: _Units, rows: Sequence[Packed], bias: Packed = 0) -> Packed:
    """Return what `units` add, by `rows`, to the layer above them, and the `bias`."""
    total: Packed = sum(map(mul, filter(None, units), compress(rows, units)), bias)
    return total


def _second_layer(
    layers: _Layers, hidden: Sequence[_Units], of_all: Packed
) -> tuple[list[Packed], list[_Units]]:
    """Return what the first layer of each block adds to its roles, and the units of its second layer.

    `of_all` is what the whole text adds.
    """
    count = len(hidden)
    start = (of_all << (len(ROLES) + REACH * INNER) * WIDE) + _LIFT_FIRST
    sums = [_added(units, layers.first, start).to_bytes(_FIRST, "little") for units in hidden]
    total = 0
    for part in range(2 * REACH + 1):
        # Farthest above first: it goes to the block REACH below.
        packed = _in_one(sums, _ROLES + part * INNER * WIDE // 8, INNER, WIDE)
        total += packed << (2 * REACH - part) * INNER * WIDE
    units = _rectified(total, INNER * (count + 2 * REACH), WIDE, _SHIFT)
    begins = range(REACH * INNER, (REACH + count) * INNER, INNER)
    roles = [int.from_bytes(one[:_ROLES], "little") - _LIFT_ROLES for one in sums]
    return roles, [units[at : at + INNER] for at in begins]


_ROLES = len(ROLES) * WIDE // 8
_FIRST = _ROLES + (2 * REACH + 1) * INNER * WIDE // 8
_LIFT_ROLES = _middles(len(ROLES), WIDE)
_LIFT_FIRST = _middles(len(ROLES) + (2 * REACH + 1) * INNER, WIDE)


# ------------------------------------------------------------------------------- reasons


def worth(model: Model, clues: Clues, role: int, rival: int) -> dict[str, int]:
    """Return by how much each of `clues`, by and large, speaks for `role` rather than for `rival`.

    Roles are numbers of ROLES.  It is the clue's own weight and what it adds through the hidden units
    that were active in the training texts, each in the measure in which it was.
    """
    index, lanes = _worths(model)
    return {
        clue: lanes[at + role] - lanes[at + rival]
        for clue in (*clues.of_text, *clues.plain, *clues.lexical)
        if (at := index.get(clue, -1)) >= 0
    }


@functools.cache
def _worths(model: Model) -> tuple[dict[str, int], array[int]]:
    lanes = array("h", zlib.decompress(model.sections["worth"]))
    return dict(zip((*model.clues, *model.words), range(0, len(lanes), len(ROLES)), strict=True)), lanes


# ------------------------------------------------------------------------------- the style of a text


def styles_of(model: Model, clues: Sequence[Clues]) -> dict[str, float]:
    """Return how likely each of STYLES is for a text with these clues, in logarithms; the likeliest is 0."""
    known = _styles(model)
    total = known[""]
    unit = _STYLE_UNIT / _fourth_root(len(clues))
    counts = Counter(chain.from_iterable([one.plain for one in clues]))
    counts.update(dict.fromkeys(clues[0].of_text, len(clues)))
    by_count = dict.fromkeys(counts.values(), 0)
    for worth, count in zip(map(known.get, counts), counts.values(), strict=True):
        if worth is not None:
            by_count[count] += worth
    total += sum(worth * int(unit * _fourth_root(count)) for count, worth in by_count.items())
    total += _STYLE_LIFT
    worths = [(total >> _STYLE_LANE * number) & _STYLE_MASK for number in range(len(STYLES))]
    best = max(worths)
    return {style: (one - best) / (SCALE * _STYLE_UNIT) for style, one in zip(STYLES, worths, strict=True)}


def _fourth_root(count: int) -> float:
    # Twice the root: unlike a power, that is the same number on every machine (IEEE 754).
    return math.sqrt(math.sqrt(count))


# A clue counts for a style by the fourth root of its share of the blocks, in units of 1/256: that it is there
# at all says more than how often.
_STYLE_UNIT = 256
_STYLE_LANE = 48
_STYLE_MASK = (1 << _STYLE_LANE) - 1
_STYLE_LIFT = _middles(len(STYLES), _STYLE_LANE)


@functools.cache
def _styles(model: Model) -> dict[str, int]:
    """Return what each clue is worth for each style, packed; the key "" holds what no clue decides."""
    values = array("h", zlib.decompress(model.sections["styles"]))
    row = len(STYLES)
    packed = [
        sum(value << _STYLE_LANE * k for k, value in enumerate(values[at : at + row]))
        for at in range(0, len(values), row)
    ]
    return {**dict(zip(model.clues, packed, strict=False)), "": packed[-1] * _STYLE_UNIT}
