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
