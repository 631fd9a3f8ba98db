"""Headings that were taken for something else: questions of an interview, words in capitals."""

from __future__ import annotations

import pytest

from convert.readers.text.lines.roles import Role

from .looked import CLEAN, RUNNING, Part, article, grouped, raised, told

LONG = (
    "You have counted every boat since the spring flood, on Sundays as well and in the rain: will you go on"
)
LONGER = f"{LONG} in the autumn, when nobody comes to the lock?"


def asked(*turns: tuple[Role, str]) -> dict[int, tuple[str, bool]]:
    """Return what is told of an interview with these questions, the first of which is block 3."""
    parts = (part for turn in turns for part in (turn, ("paragraph", RUNNING[0])))
    return told(raised(*article(), *parts, styles=CLEAN))


def test_a_long_question_between_headings_is_one_where_most_questions_are() -> None:
    short: tuple[Part, ...] = tuple(("subhead", f"Who came in week {number}?") for number in range(3))

    assert asked(*short[:2], ("paragraph", LONGER), short[2]) == {7: ("subhead", True)}
    assert asked(*short, ("paragraph", LONGER)) == {}
    assert asked(short[0], *(("paragraph", LONGER),) * 2, short[1]) == {}


def test_what_one_asks_is_read_alike() -> None:
    turns = ("The Post: Who came?", "The Post: Are you afraid?", "The Post: Who counts?")

    assert asked(("subhead", turns[0]), ("subhead", turns[1]), ("paragraph", turns[2])) == {
        7: ("subhead", True)
    }
    assert asked(("subhead", turns[0]), ("paragraph", turns[1]), ("paragraph", turns[2])) == {
        3: ("paragraph", True)
    }
    long: Part = ("paragraph", f"The Post: {LONGER}")
    assert asked(("subhead", turns[0]), ("subhead", turns[1]), long) == {
        3: ("paragraph", True),
        5: ("paragraph", True),
    }
    assert asked(("subhead", turns[0]), ("paragraph", turns[1])) == {}


@pytest.mark.parametrize(
    "line",
    [
        "WHAT THE KEEPER COUNTS",
        "QUI NOUS A QUITTÉS EN 2021",
        "ANN ROE (1931–2021)",
        "ЩО ЛИШАЄТЬСЯ ВІД ГРЕБЛІ",
    ],
)
def test_a_few_words_in_capitals_between_paragraphs_are_a_heading(line: str) -> None:
    assert told(raised(*article(("paragraph", RUNNING[1]), ("paragraph", line)), styles=CLEAN)) == {
        2: ("subhead", True)
    }


@pytest.mark.parametrize(
    "line",
    [
        "ANN ROE",
        "STOP COUNTING!",
        "WHAT THE KEEPER COUNTS:",
        "REUTERS",
        "ISBN 978-3-16-148410-0",
        "READ MORE",
        "What the keeper counts",
    ],
)
def test_other_words_between_paragraphs_are_no_heading(line: str) -> None:
    found = raised(*article(("paragraph", RUNNING[1]), ("paragraph", line)), styles=CLEAN)

    assert "subhead" not in {role for role, _ in told(found).values()}


def test_words_in_capitals_that_touch_a_paragraph_or_stand_at_an_end_are_no_heading() -> None:
    line: Part = ("paragraph", "WHAT THE KEEPER COUNTS")
    running: Part = ("paragraph", RUNNING[0])

    assert grouped((running,), (line, running), (running,)) == {}
    assert grouped((running,), (running,), (line,)) == {}
