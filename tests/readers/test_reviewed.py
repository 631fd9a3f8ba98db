"""The second look at what a review says of the work that it reviews, and how good it finds it."""

from __future__ import annotations

import pytest

import convert
from convert.people import author_names
from convert.readers.text.grammar.works import tells_work
from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, HEADLINE, LAST, RUNNING, TOP, Part, aside, grouped, raised, told

SIGNED: tuple[Part, ...] = (("byline", "By Pia Lund"),)


@pytest.mark.parametrize(
    "priced",
    [
        "Quayside Press. 240 pp. $25.",
        "Hafenverlag, 240 Seiten, 22 Euro",
        "Éditions du Quai, 240 p., 22 €",
        "Quayside £20 pp240",
    ],
)
def test_who_wrote_the_book_has_not_written_the_article(priced: str) -> None:
    book = f"THE LEDGER\nBy Rosa Winn\n{priced}"
    for above in (("By Pia Lund", book), (book, "By Pia Lund")):
        article = convert.read("\n\n".join(("The keeper and his slate", *above, *RUNNING)).encode())

        assert author_names(article) == ("Pia Lund",)
        assert [convert.plain(block) for block in article.body[:3]] == book.split("\n")


def test_who_wrote_the_article_stays_above_a_line_without_pages() -> None:
    lines: tuple[Part, ...] = (("byline", "By Rosa Winn"), ("dateline", "12 May 2024, 240 pence"))

    assert grouped(TOP, SIGNED, lines, FIRST, LAST, styles=CLEAN) == {}


STARRED = "The Keeper ★★★★☆"
DECK = "A slow portrait of a man who counts boats"
TOLD = "There is a moment early in The Keeper when nothing happens for four minutes, and nobody minds it."


@pytest.mark.parametrize("role", ["paragraph", "subhead"])
def test_a_title_with_stars_is_the_headline_of_the_review(role: Role) -> None:
    parts: tuple[Part, ...] = ((role, STARRED), ("headline", DECK), ("paragraph", TOLD), *LAST)

    assert told(raised(*parts, styles=CLEAN)) == {0: ("headline", True), 1: ("standfirst", True)}


def test_a_title_with_stars_keeps_its_standfirst() -> None:
    parts: tuple[Part, ...] = (("headline", STARRED), ("standfirst", DECK), ("paragraph", TOLD), *LAST)

    assert told(raised(*parts, styles=CLEAN)) == {0: ("headline", True), 1: ("standfirst", True)}


def test_stars_behind_a_section_are_of_no_title() -> None:
    parts: tuple[Part, ...] = (("paragraph", "Theatre ★★★★☆"), ("headline", DECK), ("paragraph", TOLD), *LAST)

    assert raised(*parts, styles=CLEAN) == {}


@pytest.mark.parametrize("stars", ["★★★★☆", "●●●●○", "★★★★ (4/5)", "Rating: 4/5", "4 von 5 Sternen"])
def test_stars_are_the_article_s(stars: str) -> None:
    assert told(raised(*TOP, ("chrome", stars), *FIRST, *LAST)) == {1: ("paragraph", True)}
    assert told(raised(("chrome", stars), *TOP, *FIRST, *LAST)) == {0: ("kicker", True)}


@pytest.mark.parametrize("role", ["byline", "kicker", "subhead"])
def test_the_same_stars_above_and_below_are_the_article_s(role: Role) -> None:
    stars: tuple[Part, ...] = ((role, "★★★★☆"),)
    given = {} if role == "kicker" else {1: ("paragraph", True), 4: ("paragraph", True)}

    assert told(raised(*TOP, *stars, *FIRST, *LAST, *stars, styles=CLEAN)) == given


def test_stars_above_each_of_several_are_the_article_s() -> None:
    one: Part = ("byline", "★★★★☆")
    found = told(raised(*TOP, *FIRST, one, *LAST, ("byline", "★★☆☆☆"), *FIRST, styles=CLEAN))

    assert found == {2: ("paragraph", True), 4: ("paragraph", True)}


def test_a_rating_in_a_list_is_left_there() -> None:
    listed: tuple[Part, ...] = (("list_item", "Price: £65"), ("list_item", "Score: 5/10"))

    assert grouped(TOP, FIRST, listed, aside("Buy"), LAST, styles=CLEAN) == {}


def test_the_stars_of_several_are_left_as_they_are() -> None:
    assert raised(*TOP, *FIRST, *LAST, *aside("★★★★☆", "The lock", "★★★☆☆", "The weir")) == {}


@pytest.mark.parametrize("role", ["headline", "standfirst", "byline", "credit"])
@pytest.mark.parametrize(
    "details",
    [
        "Dir: Ada Merling. Starring: Jon Feld, Rosa Winn. 12A cert, 98 mins",
        "Regie: Ada Merling. Mit: Jon Feld, Rosa Winn, 98 Minuten, FSK 12",
        "The Keeper, 15 cert, 98 min",
        "12A, 98 mins",
    ],
)
def test_who_made_a_film_is_a_paragraph(role: Role, details: str) -> None:
    parts: tuple[Part, ...] = (*TOP, ("byline", "By Pia Lund"), (role, details), *FIRST, *LAST)

    assert told(raised(*parts, styles=CLEAN))[2] == ("paragraph", True)


@pytest.mark.parametrize("book", ["THE LEDGER, by Rosa Winn", "“The Ledger” by Rosa Winn"])
def test_a_book_s_writer_behind_its_title_has_not_written_the_review(book: str) -> None:
    parts: tuple[Part, ...] = (*TOP, ("byline", "By Pia Lund"), ("byline", book), *FIRST, *LAST)

    assert told(raised(*parts, styles=CLEAN)) == {2: ("paragraph", True)}

    tells: Part = ("paragraph", "Miss Winn’s third novel is about a man who counts boats and cannot swim.")
    unsigned: tuple[Part, ...] = (*TOP, ("byline", book), *FIRST, tells, *LAST)
    assert told(raised(*unsigned, styles=CLEAN)) == {1: ("paragraph", True)}


def test_the_words_behind_a_comma_sign_where_nobody_else_does() -> None:
    line: Part = ("byline", "Amberweir, by Rosa Winn")

    assert raised(*TOP, line, *FIRST, *LAST, styles=CLEAN) == {}
    assert raised(*TOP, line, ("byline", "Photographs by Pia Lund"), *FIRST, *LAST, styles=CLEAN) == {}


PLAY: tuple[Part, ...] = (
    ("subhead", "The Tallow Men"),
    ("byline", "Av Rosa Winn"),
    ("credit", "Regi: Ada Merling"),
    ("paragraph", "I rollerna: Jon Feld, Bo Lind"),
)


def test_who_wrote_the_play_has_not_written_the_article() -> None:
    paragraph = ("paragraph", True)
    found = told(grouped(TOP, SIGNED, PLAY, FIRST, LAST))
    assert (found[2], found[3], found[4]) == (paragraph, paragraph, paragraph)
    # Where nobody else signs, the article may be hers.
    assert told(grouped(TOP, PLAY, FIRST, LAST)).get(2) != paragraph
    assert told(grouped(TOP, SIGNED, PLAY[:3], FIRST, LAST)).get(3) != paragraph
    # Amid the article it is not, whoever signs it.
    found = told(grouped(TOP, FIRST, PLAY, LAST))
    assert (found[2], found[3], found[4]) == (paragraph, paragraph, paragraph)


def test_who_wrote_the_film_has_not_written_the_article() -> None:
    film: tuple[Part, ...] = (("byline", "Directed by Ada Merling"), ("byline", "Written by Rosa Winn"))

    assert told(raised(*TOP, *FIRST, *LAST, *film, styles=CLEAN)) == dict.fromkeys(
        (3, 4), ("paragraph", True)
    )
    assert raised(*TOP, *FIRST, *LAST, film[1], styles=CLEAN) == {}


@pytest.mark.parametrize(
    "line", ["Written by: Jane Roe | 12 min read", "Texte : Marie Dolbeau – 12 minutes de lecture"]
)
def test_who_wrote_an_article_of_twelve_minutes_has_written_it(line: str) -> None:
    assert not tells_work(line)
    assert 1 not in raised(*TOP, ("byline", line), *FIRST, *LAST, styles=CLEAN)


def test_what_a_film_s_makers_did_stands_above_the_day_of_its_review() -> None:
    makers = "Buch: Anna Lüders\nRegie: Bernd Kock\nKamera: Ute Plath"
    article = convert.read("\n\n".join((HEADLINE, makers, "3. März 2026", *RUNNING)).encode())

    assert article.published == "2026-03-03"
