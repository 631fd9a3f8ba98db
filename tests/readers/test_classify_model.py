"""The trained part of the line reader: its file, its sums, and the choice of the likeliest sequence."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
from collections.abc import Sequence

import pytest

from convert.readers.text.lines.clues import Clues
from convert.readers.text.lines.roles import ROLES
from convert.readers.text.lines.sequence import certainty, likeliest, likeliest_with_one
from convert.readers.text.lines.weights import (
    HIDDEN,
    INNER,
    LANES,
    REACH,
    SCALE,
    STYLES,
    UNIT,
    WHOLE,
    Network,
    network,
    scores,
    styles_of,
    trained,
    worth,
)

FLAT = [[[0, 0], [0, 0]]] * 5


def clues(*plain: str) -> Clues:
    return Clues(plain, ())


def test_a_clue_speaks_for_its_role() -> None:
    known = worth(trained(), clues("mostly a date"), ROLES.index("dateline"), ROLES.index("caption"))

    assert known["mostly a date"] > 0


def test_the_whole_numbers_say_what_the_network_says() -> None:
    """The same sums in floating point, layer by layer."""
    table = network(trained())
    text = [
        clues("mostly a date", "ends with a digit", "a text with Markdown"),
        clues("surely a credit, alone", "no such clue"),
        clues("running text"),
        clues("begins as a byline does", "reads like a name"),
    ]

    by_hand = _worth_by_hand(table, text)
    for row, told in zip(by_hand, scores(table, text, {"page": 100}), strict=True):
        for one, other in zip(row, told, strict=True):
            assert one - row[0] == pytest.approx((other - told[0]) / SCALE, abs=0.1)


def _worth_by_hand(table: Network, text: list[Clues]) -> list[list[float]]:
    layers = table.layers
    size = range(len(text))
    style = _lanes(table.styles["page"], 3 * LANES, 16)
    parts = [_summed([table.rows[clue] for clue in one.plain if clue in table.rows], style) for one in text]
    bias = _lanes(table.bias, 3 * LANES, 16)
    first = [
        [
            (
                parts[n][lane]
                + bias[lane]
                + (parts[n - 1][LANES + lane] if n else 0)
                + (parts[n + 1][2 * LANES + lane] if n + 1 in size else 0)
            )
            / UNIT
            for lane in range(LANES)
        ]
        for n in size
    ]
    hidden = [[max(0.0, one) for one in row[:HIDDEN]] for row in first]
    average = [sum(column) / len(hidden) for column in zip(*hidden, strict=True)]
    whole = [max(0.0, one) for one in _through([*average, 1], layers.whole, WHOLE)]
    of_all = _through([*whole, 1], layers.whole_window, INNER)
    roles = len(ROLES)
    added = [_through(row, layers.first, roles + INNER * (2 * REACH + 1)) for row in hidden]
    inner = []
    for n in size:
        total = list(of_all)
        for part in range(2 * REACH + 1):
            other = n + part - REACH
            if other in size:
                for unit in range(INNER):
                    total[unit] += added[other][roles + part * INNER + unit]
        inner.append([max(0.0, one) for one in total])
    return [
        [
            sum(column)
            for column in zip(
                first[n][HIDDEN:],
                added[n][:roles],
                _through(inner[n], layers.window_roles, roles),
                _through(whole, layers.whole_roles, roles),
                strict=True,
            )
        ]
        for n in size
    ]


def _summed(packed: list[int], style: Sequence[int]) -> list[int]:
    rows = [style, *(_lanes(one, 3 * LANES, 16) for one in packed)]
    return [sum(column) for column in zip(*rows, strict=True)]


def _through(units: list[float], rows: tuple[int, ...], lanes: int) -> list[float]:
    opened = [_lanes(row, lanes, 32) for row in rows]
    return [
        sum(unit * row[lane] for unit, row in zip(units, opened, strict=True)) / 256 for lane in range(lanes)
    ]


def _lanes(packed: int, count: int, bits: int) -> list[int]:
    values = []
    half, whole = 1 << bits - 1, 1 << bits
    for _ in range(count):
        low = (packed + half) % whole - half
        values.append(low)
        packed = (packed - low) >> bits
    return values


def test_a_neighbour_s_clues_count() -> None:
    table = network(trained())

    alone = scores(table, [clues("ends with a letter")], {"clean": 100})[0]
    below = scores(table, [clues("surely a credit, alone"), clues("ends with a letter")], {"clean": 100})[1]
    assert alone != below


def test_the_likeliest_style_is_nought_and_all_are_named() -> None:
    found = styles_of(trained(), [clues("a text with Markdown", "a wrapped text")])

    assert set(found) == set(STYLES)
    assert max(found.values()) == 0


def test_the_weights_hold_no_sentence_of_the_articles_they_learned_from() -> None:
    """What is an article's stands in quotation marks."""
    names = (*trained().clues, *trained().words)
    quoted = [words for name in names for words in re.findall("“(.*?)”", name)]

    assert max(map(len, quoted)) < 25
    assert len(names) == len(set(names))


def test_the_likeliest_sequence_is_the_best_of_all() -> None:
    scores = [(5, 0), (0, 3), (4, 4), (1, 0)]
    steps = [[[2, -3], [-1, 4]]] * 5
    gaps = [4, 1, 1, 1]

    def worth(path: tuple[int, ...]) -> int:
        stepped = sum(steps[1][above][below] for above, below in itertools.pairwise(path))
        return sum(row[role] for row, role in zip(scores, path, strict=True)) + stepped

    best = max(itertools.product((0, 1), repeat=4), key=worth)
    assert likeliest(scores, gaps, (0, 0), steps) == (worth(best), list(best))


def test_at_most_one_block_has_the_role_that_is_had_once() -> None:
    scores = [(9, 0), (0, 5), (8, 0), (0, 5)]

    assert likeliest_with_one(0, scores, [4, 1, 1, 1], (0, 0), FLAT) == [0, 1, 1, 1]


def test_certainty_is_a_probability() -> None:
    sure, rival = certainty(0, [0], [(64, 0)], [4], FLAT, 64)

    assert sure == pytest.approx(0.731, abs=0.001)
    assert rival == 1


def test_the_reader_gives_the_same_verdicts_in_every_process() -> None:
    program = (
        "import json; from convert.readers.text.classify import classify;"
        "lines = ['A boat', '', 'A boat © Pia Lund/Reuters', '', 'By A. Sorrel', 'Share · “Mail”', 'x'];"
        "print(json.dumps([(v.first, v.role, v.reason, v.certainty) for v in classify(lines)]))"
    )

    answers = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert answers[0] == answers[1]
    assert len(json.loads(answers[0])) > 3
