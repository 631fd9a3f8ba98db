"""The second look at press releases: whom the press may ask, an embargo, and the headline between them."""

from __future__ import annotations

import pytest

from convert.readers.text.grammar.dates import Dates, parse_dates
from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, HEADLINE, LAST, PAGE, RUNNING, TOP, Part, grouped, told

ASIDE, TEXT, TITLE = ("chrome", True), ("paragraph", True), ("headline", True)
RELEASE: tuple[Part, ...] = (("headline", "FOR IMMEDIATE RELEASE"),)
CONTACT: tuple[Part, ...] = (
    ("dateline", "Media Contact:"),
    ("byline", "Jonas Roe"),
    ("byline", "Weir Foods"),
    ("dateline", "555-010-4411"),
    ("byline", "jonas@weir.example"),
)


def test_contacts_above_a_release_are_set_aside_and_the_headline_is_below_them() -> None:
    found = told(grouped(RELEASE, CONTACT, (("chrome", HEADLINE),), FIRST, LAST))

    assert found == {0: ("kicker", True), **dict.fromkeys(range(1, 6), ASIDE), 6: TITLE}


@pytest.mark.parametrize(
    "block",
    [
        (("byline", "Contact: Jonas Roe, 555-010-4411, jonas@weir.example"),),
        (("subhead", "MEDIA CONTACTS"), ("byline", "Jonas Roe, Weir Foods, (555) 010-3344")),
        (("byline", "Pressekontakt:"), ("byline", "Jonas Roe"), ("dateline", "Tel. 05541 000-120")),
        (("headline", "Press contact: Jonas Roe"), ("list_item", "+44 20 7946 0555")),
    ],
)
def test_contacts_have_many_forms(block: tuple[Part, ...]) -> None:
    found = told(grouped(block, (("headline", HEADLINE),), FIRST, LAST))

    assert {found[number] for number in range(len(block))} == {ASIDE}


@pytest.mark.parametrize(
    ("role", "expected"), [("chrome", ASIDE), ("credit", TEXT), ("caption", TEXT), ("byline", TEXT)]
)
def test_contacts_below_are_no_credits(role: Role, expected: tuple[Role, bool]) -> None:
    head: tuple[Part, ...] = (("paragraph", "For more information, contact:"),)
    names: tuple[Part, ...] = (
        ("credit", "Jonas Roe / Martha Ellery"),
        (role, "Weir Foods, Amberweir"),
        (role, "555-010-4411"),
    )

    assert told(grouped(TOP, FIRST, LAST, head, names)) == dict.fromkeys(range(3, 7), expected)
    assert told(grouped(TOP, FIRST, LAST, head, names, styles=PAGE))[5] == ASIDE


@pytest.mark.parametrize("styles", [CLEAN, PAGE])
def test_contacts_below_what_ends_a_release_stay_in_it(styles: dict[str, int]) -> None:
    contact: tuple[Part, ...] = (
        ("chrome", "Pressekontakt:"),
        ("chrome", "Jonas Roe"),
        ("chrome", "05541 000-120"),
    )

    found = told(grouped(TOP, FIRST, LAST, (("paragraph", "– ENDE –"),), contact, styles=styles))

    assert found == {3: ASIDE, **dict.fromkeys(range(4, 7), TEXT)}


def test_below_what_ends_a_release_stands_no_picture_without_a_credit() -> None:
    house: tuple[Part, ...] = (("alt", "Who we are"), ("caption", "Weir Foods has baked since 1951."))
    picture: tuple[Part, ...] = (
        ("alt", "A mill"),
        ("caption", "The mill in May."),
        ("credit", "Photo: Bo Roe"),
    )
    end: tuple[Part, ...] = (("paragraph", "-ENDS-"),)

    found = told(grouped(TOP, FIRST, LAST, end, house, picture))

    assert found == {3: ASIDE, 4: ("subhead", True), 5: TEXT}


ADDRESS: tuple[Part, ...] = (
    ("byline", "Hazel Cornish"),
    ("byline", "Harbour Trust"),
    ("list_item", "14 Mill Lane"),
    ("list_item", "Amberweir AW4 2QD"),
)


@pytest.mark.parametrize(
    "above", [FIRST, (("standfirst", RUNNING[0]),), (("paragraph", "Gifts are taken here:"),)]
)
def test_an_address_amid_an_article_signs_it_not(above: tuple[Part, ...]) -> None:
    assert told(grouped(TOP, above, ADDRESS, LAST)).items() >= dict.fromkeys(range(2, 6), TEXT).items()


@pytest.mark.parametrize("groups", [(TOP, ADDRESS, FIRST, LAST), (TOP, FIRST, ADDRESS[:2], LAST)])
def test_what_only_looks_like_an_address_is_left(groups: tuple[tuple[Part, ...], ...]) -> None:
    assert TEXT not in told(grouped(*groups)).values()


@pytest.mark.parametrize(
    "groups",
    [
        ((("chrome", "Contact"),), (("byline", "By Jonas Roe"), ("byline", "jonas@weir.example"))),
        ((("headline", "Contact"),), (("byline", "Jonas Roe"), ("byline", "jonas@weir.example"))),
        ((("kicker", "Contact:"),), (("standfirst", "What the keeper heard on the radio"),)),
        ((("byline", "By Jonas Roe"),), (("byline", "Kontakt der Kulturen"), ("byline", "555-010-4411"))),
        (TOP, (("byline", "By Jonas Roe"), ("byline", "Contact: jonas@weir.example"))),
    ],
)
def test_what_only_looks_like_contacts_is_left(groups: tuple[tuple[Part, ...], ...]) -> None:
    assert ASIDE not in told(grouped(*groups, FIRST, LAST)).values()


def test_hashes_end_a_release_and_open_no_text() -> None:
    hashes: tuple[Part, ...] = (("subhead", "###"),)

    assert told(grouped(TOP, FIRST, LAST, hashes)) == {3: ASIDE}
    assert ASIDE not in told(grouped(TOP, FIRST, hashes, LAST)).values()


@pytest.mark.parametrize("sign", ["■", "◆", "∎"])
def test_a_square_below_the_last_paragraph_ends_an_article_and_amid_it_parts_sections(sign: str) -> None:
    assert told(grouped(TOP, FIRST, LAST, (("paragraph", sign),))) == {3: ASIDE}
    assert ASIDE not in told(grouped(TOP, FIRST, (("subhead", sign),), LAST)).values()


# ------------------------------------------------------------------------------- embargoes


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 12 March 2026, 11:00 GMT",
        "Embargo: 00:01 Thursday 12 March 2026",
        "Sperrfrist: 12. März 2026, 11 Uhr",
        "Not for publication before 12 March 2026",
        "Sous embargo jusqu’au 12 mars 2026",
    ],
)
def test_an_embargo_dates_nothing(line: str) -> None:
    assert parse_dates(line) == Dates()


def test_beside_an_embargo_may_stand_the_day_of_the_release() -> None:
    assert parse_dates("10 March 2026 | Embargoed until 12 March 2026") == Dates("2026-03-10")


def test_a_section_may_be_called_after_an_embargo() -> None:
    assert parse_dates("Oil embargo, 12 March 2026") == Dates("2026-03-12")


def test_an_embargo_is_no_headline() -> None:
    lines: tuple[tuple[Part, ...], ...] = (
        (("headline", "Not for publication before 12 March 2026"),),
        (("standfirst", HEADLINE),),
    )

    assert told(grouped(*lines, FIRST, LAST, styles=CLEAN)) == {0: ("dateline", True), 1: TITLE}


# ------------------------------------------------------------------------------- the top of a release


def test_below_contacts_and_an_embargo_a_release_has_its_headline_too() -> None:
    top: tuple[Part, ...] = (
        ("kicker", "PRESS RELEASE"),
        ("byline", "Contact: Jonas Roe, 555-010-4411"),
        ("dateline", "Embargo until 3 May 2024, 10 am"),
    )
    title: tuple[Part, ...] = (("alt", HEADLINE), ("caption", "The keeper counts by slate"))
    found = told(grouped(top, title, FIRST, LAST))

    assert (found[3], found[4]) == (TITLE, ("standfirst", True))


@pytest.mark.parametrize("day", ["Amberweir, 3 May 2024", "3 May 2024", "Nieuw-Amberweir, 3 mei 2024"])
def test_below_a_release_s_day_stands_its_headline(day: str) -> None:
    top: tuple[Part, ...] = (("kicker", "PRESS RELEASE"), ("headline", day))
    title: tuple[Part, ...] = (("alt", HEADLINE), ("caption", "The keeper counts by slate"))

    assert told(grouped(top, title, FIRST, LAST)) == {
        1: ("dateline", True),
        2: ("headline", True),
        3: ("standfirst", True),
    }


def test_a_sentence_below_a_release_s_day_is_no_headline() -> None:
    top: tuple[Part, ...] = (("headline", HEADLINE), ("kicker", "PRESS RELEASE"), ("dateline", "3 May 2024"))

    assert told(grouped(top, (("paragraph", "The keeper counts by slate."),), FIRST, LAST)) == {}


def test_two_lines_that_announce_a_release_are_kickers() -> None:
    top: tuple[Part, ...] = (("chrome", "Communiqué de presse"), ("chrome", "Pour diffusion immédiate"))
    found = told(grouped((*top, ("dateline", "8 novembre 2022")), TOP, FIRST, LAST))

    assert found == {0: ("kicker", True), 1: ("kicker", True)}


def test_below_the_words_for_a_release_a_house_stands_for_no_picture() -> None:
    top: tuple[Part, ...] = (("kicker", "Peer-Reviewed Publication"), ("alt", "University of Carrow"))
    picture: tuple[Part, ...] = (("caption", "A slate at the lock."), ("credit", "Credit: Ann Roe"))

    assert told(grouped(TOP, top, picture, FIRST, LAST))[2] == ("kicker", True)
