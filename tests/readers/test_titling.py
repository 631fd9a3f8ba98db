"""What the pictures of a page show is its headline; whose they are is none."""

from __future__ import annotations

import pytest

from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, HEADLINE, LAST, Part, raised, told

# ------------------------------------------------------------------------------- mottoes
# What a site says of itself above the headline is none.

SIGNED: tuple[Part, ...] = (("byline", "By Nora Quill"), ("dateline", "3 May 2024"))
DECK: Part = ("standfirst", "The slate beside the door has never been so full.")


@pytest.mark.parametrize(
    "motto",
    [
        "Careful journalism for the marsh",
        "Unabhängiger Journalismus aus Neuweiler",
        "Periodismo con calma",
        "News and views from Harper Mills",
        "Trusted by readers since 1891",
        "Das Blatt für Neuweiler seit 1878",
    ],
)
@pytest.mark.parametrize("role", ["headline", "standfirst"])
def test_a_motto_gives_way_to_the_headline_below(role: Role, motto: str) -> None:
    found = raised(("headline", motto), (role, HEADLINE), DECK, *SIGNED, *FIRST, *LAST)

    assert told(found) == {0: ("kicker", True), 1: ("headline", True)}


def test_a_motto_beside_a_site_s_lines_is_one_of_them() -> None:
    page: tuple[Part, ...] = (("chrome", "Donate"), ("headline", "Careful journalism for the marsh"))
    found = raised(*page, ("headline", HEADLINE), DECK, *SIGNED, *FIRST, *LAST)

    assert told(found)[1] == ("chrome", True)


@pytest.mark.parametrize(
    "title",
    [
        "Good news for the boats of Amberweir",
        "Keeper wants no news of the boats",
        "A newspaper for every lock",
        "Is this still journalism?",
        "“Journalism is a slow boat”",
        "Local journalism is worth a boat",
        "Fewest boats at the lock since 1953",
    ],
)
def test_a_headline_about_what_the_text_tells_stays(title: str) -> None:
    text: Part = (
        "paragraph",
        "The newspaper of Amberweir brings news of boats to every lock, which the editor calls journalism.",
    )
    deck: Part = ("standfirst", "Nobody else on the river wants to print it")

    assert 0 not in raised(("headline", title), deck, *SIGNED, *FIRST, text)


def test_a_headline_above_its_own_deck_and_no_other_title_stays() -> None:
    assert raised(("headline", "Careful journalism for the marsh"), *SIGNED, DECK, *FIRST, *LAST) == {}
    assert raised(("headline", "Careful journalism for the marsh"), DECK, *FIRST, *LAST) == {}


@pytest.mark.parametrize("title", ["No journalism without a market", "News from a night on the marsh"])
def test_a_headline_above_a_deck_that_looks_like_one_stays(title: str) -> None:
    deck: Part = ("standfirst", "Three traders look back")

    assert raised(("headline", title), deck, *SIGNED, *FIRST, *LAST) == {}


def test_a_date_s_label_without_the_date_is_no_headline() -> None:
    for label in ("Aktualisiert am", "Updated on:"):
        assert told(raised(("headline", label), *FIRST, *LAST))[0] == ("chrome", True)
    assert raised(("headline", "Updated"), *FIRST, *LAST).get(0) is None


def test_a_section_above_who_wrote_it_is_no_headline() -> None:
    title: Part = ("subhead", "Nine hundred boats wait at the lock")
    signed: Part = ("byline", "Ann Roe")
    found = raised(("headline", "Politics"), signed, title, *FIRST, *LAST, styles=CLEAN)

    assert [found[number].role for number in range(3)] == ["kicker", "byline", "headline"]
    assert 0 not in raised(("headline", "Boats"), signed, title, *FIRST, *LAST, styles=CLEAN)
