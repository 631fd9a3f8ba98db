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
