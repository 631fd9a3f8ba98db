"""What scholars declare beside an article, and the works that they name, is the article's."""

from __future__ import annotations

import pytest

import convert
from convert.model import Figure, plain

from .looked import BODY, CLEAN, FIRST, HEADLINE, LAST, PAGE, RUNNING, TOP, Part, grouped, raised, told

STATED = "Ella Coe has received funding from the Waterways Fund."


@pytest.mark.parametrize(
    "heading", ["Disclosure statement", "Acknowledgements", "Déclaration d’intérêts", "Finanzierung:", "謝辞"]
)
def test_a_statement_below_its_heading_is_no_pictures(heading: str) -> None:
    found = grouped(TOP, FIRST, (("alt", heading), ("caption", STATED)), LAST)

    assert told(found) == {2: ("subhead", True), 3: ("paragraph", True)}


def test_a_site_sets_statements_beside_an_article() -> None:
    lines: tuple[Part, ...] = (("chrome", "Disclosure statement"), ("chrome", STATED))

    assert 1 not in raised(*TOP, *lines, *FIRST, *LAST, styles=PAGE)
    assert 1 in raised(*TOP, lines[0], ("caption", STATED), *FIRST, *LAST, styles=PAGE)


def test_works_below_their_heading_are_no_pictures() -> None:
    works: tuple[Part, ...] = (
        ("caption", "1. Coe E. Quiet ponds // Notes of the Station. 2020. № 3. P. 14–22."),
        ("caption+credit", "2. Poe B. et al. Small waters / Pond Letters. 2022."),
    )
    found = raised(*TOP, *FIRST, *LAST, ("credit", "Literatur"), *works, styles=CLEAN)

    assert told(found) == {3: ("subhead", True), 4: ("list_item", True), 5: ("list_item", True)}


@pytest.mark.parametrize("heading", ["Notes on the weir", "The references"])
def test_another_heading_tells_nothing(heading: str) -> None:
    assert raised(*TOP, *BODY[0], ("subhead", heading), ("caption", STATED), *LAST, styles=CLEAN) == {}


def test_a_post_touching_a_name_that_was_no_byline_makes_it_one() -> None:
    post = "Maîtresse de conférences en géographie, Université d’Ambreval"
    for lines in (f"Auteur\n\nElla Coe\n{post}", f"Author\nElla Coe\n{post}", f"Ella Coe\n{post}"):
        article = convert.read("\n\n".join((HEADLINE, lines, *RUNNING)).encode())

        (person,) = (person for byline in article.bylines for person in byline.people)
        assert (person.name, person.organisation) == ("Ella Coe", "Université d’Ambreval")
        assert not any(isinstance(block, Figure) for block in article.body), plain(article.body)


@pytest.mark.parametrize(
    ("works", "misread"),
    [
        (("Coe E et al. 2023 Stairs as gauges Weir J. 4 45", "Poe, B. (2019). Slow water."), True),
        (("The best ponds of 2023", "How frogs sing"), False),
    ],
)
def test_works_that_a_page_set_aside_have_an_author_and_a_year(works: tuple[str, str], misread: bool) -> None:
    lines: list[Part] = [("chrome", "Further reading"), *(("chrome", line) for line in works)]

    assert (4 in raised(*TOP, *FIRST, *LAST, *lines, styles=PAGE)) is misread


def test_what_is_told_of_a_study_below_its_release_signs_and_dates_nothing() -> None:
    foot: tuple[Part, ...] = (
        ("subhead", "Journal"),
        ("paragraph", "River Letters"),
        ("byline", "Article Publication Date"),
        ("dateline", "12-Mar-2024"),
        ("paragraph", "COI Statement"),
        ("caption", "The authors declare no competing interests."),
    )
    found = told(grouped(TOP, FIRST, LAST, foot))

    assert [found.get(3 + at) for at in (2, 3, 4, 5)] == [
        ("subhead", True),
        ("paragraph", True),
        ("subhead", True),
        ("paragraph", True),
    ]


def test_a_picture_s_credit_below_what_a_study_is_told_under_stays_one() -> None:
    credit: Part = ("credit", "Photo: Ann Roe / Weir Post")
    foot: tuple[Part, ...] = (
        ("paragraph", "Reference"),
        ("paragraph", "River Letters"),
        ("alt", "More information"),
    )
    found = told(grouped(TOP, FIRST, LAST, (*foot, credit)))

    assert (found[5], found.get(6)) == (("subhead", True), None)
