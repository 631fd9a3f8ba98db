"""The trained part of the line reader: its file, its sums, and the choice of the likeliest sequence."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys

import pytest

from convert.readers.text import weights as model
from convert.readers.text.clues import Clues
from convert.readers.text.seen import COARSE
from convert.readers.text.sequence import certainty, likeliest, likeliest_with_one
from convert.readers.text.surroundings import PLACES
from convert.readers.text.weights import ROLES, STYLES, styles_of, trained, weights

FLAT = [[[0, 0], [0, 0]]] * 5


def clues(*plain: str) -> Clues:
    return Clues(plain, (), COARSE[1], PLACES[2])


def test_the_weights_are_of_use_in_every_style() -> None:
    for style in STYLES:
        table = weights(trained(), style)
        worth = table.worth(clues("mostly a date"), ROLES.index("dateline"), ROLES.index("caption"))
        assert worth["mostly a date"] > 0


def test_scores_are_the_sums_of_the_clues_weights() -> None:
    table = weights(trained(), "clean")
    one = clues("mostly a date", "ends with a digit")

    scored = model.scores(table, [one])[0]
    by_hand = [
        sum(
            _lane(packed, role)
            for clue in one.plain
            for packed in (table.sized[one.coarse][clue], table.place[one.place].get(clue, 0))
        )
        for role in range(len(ROLES))
    ]
    assert [score - scored[0] for score in scored] == [score - by_hand[0] for score in by_hand]


def _lane(packed: int, role: int) -> int:
    values = []
    for _ in ROLES:
        low = (packed + 0x8000) % 0x10000 - 0x8000
        values.append(low)
        packed = (packed - low) >> 16
    return values[role]


def test_a_neighbour_s_clues_count() -> None:
    table = weights(trained(), "clean")

    alone = model.scores(table, [clues("ends with a letter")])[0]
    below = model.scores(table, [clues("surely a credit, alone"), clues("ends with a letter")])[1]
    assert alone != below


def test_the_likeliest_style_is_nought_and_all_are_named() -> None:
    found = styles_of(trained(), [clues("a text with Markdown", "a wrapped text")])

    assert set(found) == set(STYLES)
    assert max(found.values()) == 0


def test_the_weights_hold_no_long_phrases() -> None:
    words = trained().sections["words"].decode().split("\n")

    assert max(len(word) for word in words) < 90
    assert len(words) == len(set(words))


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
