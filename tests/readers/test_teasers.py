"""Who signs another article's title is no author of this one."""

from __future__ import annotations

import pytest

from .looked import FIRST, LAST, TOP, Part, raised, told

SIGNED: tuple[Part, ...] = (*TOP, ("byline", "By Nora Quill"), *FIRST, *LAST)
TITLE: Part = ("chrome", "The bridge that nobody wanted")
OTHER: Part = ("byline", "By Peter Oduya")


def heads(line: str) -> Part:
    """Return a line that heads a site's list of other articles."""
    return ("chrome", line)


@pytest.mark.parametrize("line", ["More from the Ledger", "Read next", "Mehr zum Thema", "À lire aussi"])
def test_who_signs_a_title_below_what_leads_away_wrote_another_article(line: str) -> None:
    found = raised(*SIGNED, heads(line), TITLE, OTHER)

    assert told(found)[6] == ("chrome", True)


def test_the_day_and_the_deck_of_another_article_are_set_aside_with_who_signs_it() -> None:
    deck: Part = ("standfirst", "A dam, a village and a promise.")
    found = raised(*SIGNED, heads("Read next"), TITLE, deck, OTHER, ("dateline", "3 May 2024"))

    assert [told(found)[number] for number in (6, 7, 8)] == [("chrome", True)] * 3


def test_who_signs_again_below_a_link_wrote_this_article_too() -> None:
    found = raised(*SIGNED, heads("Read next"), TITLE, ("byline", "By Nora Quill"))

    assert 6 not in found


@pytest.mark.parametrize("line", ["Additional reporting by Peter Oduya", "Photos by Peter Oduya"])
def test_who_helped_below_a_link_helped_with_this_article(line: str) -> None:
    found = raised(*SIGNED, heads("Read next"), TITLE, ("byline", line))

    assert 6 not in found


@pytest.mark.parametrize(
    "parts",
    [
        (*TOP, *FIRST, *LAST, heads("Read next"), TITLE, OTHER),
        (*TOP, ("byline", "By Staff"), *FIRST, *LAST, heads("Read next"), TITLE, OTHER),
        (*SIGNED, heads("Read next"), OTHER),
        (*SIGNED, heads("Share"), TITLE, OTHER),
        (*SIGNED, heads("Read next"), TITLE, *FIRST, OTHER),
    ],
)
def test_a_byline_that_may_be_this_article_s_stays(parts: tuple[Part, ...]) -> None:
    found = raised(*parts)

    assert told(found).get(len(parts) - 1) != ("chrome", True)


def test_the_parts_of_a_roundup_keep_their_bylines() -> None:
    parts: list[tuple[Part, ...]] = [
        (heads("Read next"), TITLE, ("byline", f"By {name}"), *FIRST) for name in ("Sam Ode", "Ida Lund")
    ]

    found = raised(*SIGNED, *parts[0], *parts[1])

    assert {6, 10}.isdisjoint(found)
