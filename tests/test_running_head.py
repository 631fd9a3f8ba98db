"""The margin above the text: the publisher, and as much of the headline as has room beside it."""

from __future__ import annotations

import pytest

from convert.style.running_head import short_headline

LONG = "The mill that waits for the moon " * 4


@pytest.mark.parametrize(
    ("headline", "publisher", "shown"),
    [
        ("The mill", "", "The mill"),
        (LONG, "", "The mill that waits for the moon The mill that waits for the moon The mill that…"),
        (LONG, "The Quayside Review", "The mill that waits for the moon The mill that waits for…"),
        (
            LONG,
            "The Quayside Review of Mills, Locks, Weirs, Bridges and Boats",
            "The mill that waits for the…",
        ),
        ("月を待つ水車小屋の話" * 6, "", "月を待つ水車小屋の話" * 3 + "月を待つ水車小屋の…"),
        (
            "Donaudampfschifffahrtsgesellschaft" * 4,
            "",
            "Donaudampfschifffahrtsgesellschaft" * 2 + "Donaudampfs…",
        ),
    ],
)
def test_a_headline_has_the_room_that_the_publisher_leaves(headline: str, publisher: str, shown: str) -> None:
    assert short_headline(headline, publisher) == shown
