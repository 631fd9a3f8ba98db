"""Below a heading for them stand those who have contributed, each with a sentence on him."""

from __future__ import annotations

import pytest

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, Part, raised, told

NOTE = ("note", True)


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_who_has_contributed_is_presented_and_credits_nothing(styles: dict[str, int]) -> None:
    box: tuple[Part, ...] = (
        ("chrome", "About the Contributors"),
        ("byline", "Ada Sumner, Managing Editor"),
        ("caption", "Ada Sumner is a junior studying history."),
        ("credit", "Pia Lund, Photographer"),
        ("chrome", "Lund is a sophomore. She likes trains."),
    )
    found = told(raised(*TOP, *FIRST, *LAST, *box, styles=styles))

    assert [found.get(at) for at in range(3, 8)] == [None, NOTE, NOTE, NOTE, NOTE]


def test_a_sentence_on_somebody_else_presents_nobody() -> None:
    box: tuple[Part, ...] = (
        ("chrome", "Contributors"),
        ("chrome", "Ada Sumner"),
        ("chrome", "The Lock is free."),
    )

    assert NOTE not in told(raised(*TOP, *FIRST, *LAST, *box)).values()


def test_about_the_writer_heads_what_presents_him() -> None:
    signed: tuple[Part, ...] = (("byline", "By OONA HARDWICK"),)
    box: tuple[Part, ...] = (
        ("subhead", "About Oona Hardwick"),
        ("paragraph", "Oona Hardwick covers the locks."),
    )
    found = told(raised(*TOP, *signed, *FIRST, *LAST, ("chrome", "Print this"), *box, styles=PAGE))

    assert (found[5], found[6]) == (("chrome", True), NOTE)
