"""Boxes of the article's own and a letter's end that were set aside."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import convert
from convert.model import Figure, plain

from .looked import (
    BODY,
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOP,
    Part,
    article,
    aside,
    grouped,
    raised,
    told,
)

SIGNED: tuple[Part, ...] = (*TOP, ("byline", "By Pia Lund"))
AMID = (FIRST, LAST)


def below(*groups: tuple[Part, ...], styles: Mapping[str, int] = CLEAN) -> list[tuple[str, bool]]:
    """Return what is told, in their order, of the lines of groups below an article."""
    found = told(grouped(TOP, *AMID, *groups, styles=styles))
    return [found[number] for number in sorted(found)]


def test_a_line_that_tells_when_it_was_published_is_no_site_around_an_article() -> None:
    box = aside("Facts", "Built: 1871", "Height: 31 metres")
    dated: tuple[Part, ...] = (*TOP, ("dateline", "Publicerad 2025-10-12 06.00"))

    found = told(grouped(dated, *AMID, box, styles=PAGE))

    assert [found.get(number) for number in (4, 5, 6)] == [HEAD, ITEM, ITEM]


HEAD, ITEM, SENTENCE, NOTE = ("subhead", True), ("list_item", True), ("paragraph", True), ("note", True)


@pytest.mark.parametrize("styles", [CLEAN, PAGE])
@pytest.mark.parametrize(
    "lines",
    [
        ("The jury", "Ada Lund, writer", "Ole Tarn, critic"),
        ("Winners", "Ada Lund", "Ole Tarn"),
        ("Pros", "Dry", "Light"),
        ("Results", "Amberweir 3 Carrow 1", "Holt 0 Quay 0"),
        ("Besetzung", "Faust: Ole Tarn", "Gretchen: Ada Lund"),
        ("Le jury", "Ada Lund, autrice", "Ole Tarn, critique"),
        ("Who chose it", "Ada Lund, writer", "Ole Tarn, critic"),
        ("The Copper Eel", "12 Quay Street, Amberweir", "01632 960111"),
    ],
)
def test_a_box_with_a_heading_of_its_own_is_the_article_s(
    lines: tuple[str, ...], styles: Mapping[str, int]
) -> None:
    assert below(aside(*lines), styles=styles) == [HEAD, ITEM, ITEM]


def test_the_same_box_may_stand_above_the_text_or_amid_it() -> None:
    box = aside("Pros", "Dry cabin", "Cons", "Wet deck")

    assert told(grouped(TOP, box, *AMID)) == {1: HEAD, 2: ITEM, 3: HEAD, 4: ITEM}
    assert told(grouped(TOP, AMID[0], box, AMID[1])) == {2: HEAD, 3: ITEM, 4: HEAD, 5: ITEM}


def test_lines_that_are_built_alike_need_no_heading() -> None:
    assert below(aside("Running time: 98 minutes", "Rating: PG")) == [ITEM, ITEM]
    assert below(aside("Leer – Emden 3:1", "Aurich – Norden 0:0")) == [ITEM, ITEM]


def test_a_sentence_below_a_box_s_heading_is_a_paragraph() -> None:
    words = "Actual results may differ from what is said here."

    assert below(aside("Forward-looking statements", words)) == [HEAD, SENTENCE]
    assert below(aside("About the author", "Ole Tarn is a historian. He lives in Holt.")) == [HEAD, SENTENCE]


def test_what_leads_to_more_by_the_same_is_no_line_of_a_box() -> None:
    box = aside("About the author", "Ole Tarn is a historian. He lives in Holt.", "More by Ole Tarn")

    assert below(box) == [HEAD, SENTENCE, ("chrome", True)]


def test_a_heading_set_aside_above_a_sentence_that_was_not_is_one() -> None:
    assert below((*aside("Verdict"), ("paragraph", "A boat for people who swim well."))) == [HEAD]


def test_a_copyright_notice_below_a_box_is_nothing_of_a_site() -> None:
    box = aside("The jury", "Ada Lund, writer", "Ole Tarn, critic")

    assert below(box, (("copyright", "© 2026 The Amberweir Review"),)) == [HEAD, ITEM, ITEM]


@pytest.mark.parametrize(
    "lines",
    [
        ("Birds", "Magpies", "Cycling"),
        ("Results", "Fixtures", "Tables"),
        ("The tide rose twice", "Who paid for the pier?"),
        ("Ada Lund", "Ole Tarn", "Pia Holt"),
        ("Updated: 12. Mai, 9:30", "Published: 11. Mai, 8:00"),
        ("The keeper slept for nine hours, twice", "Nobody on the council knew why, or asked"),
        ("+ Boats, locks", "+ Tides, floods"),
        ("Read more: The tide rose", "Read more: The keeper slept"),
    ],
)
def test_tags_and_titles_of_other_articles_stay_a_site_s(lines: tuple[str, ...]) -> None:
    assert below(aside(*lines)) == []
    assert ITEM not in told(grouped(TOP, aside(*lines), *AMID)).values()


@pytest.mark.parametrize("word", ["Share this article", "Sign in", "Related articles", "Newsletter"])
def test_beside_a_site_s_words_a_box_may_be_a_site_s(word: str) -> None:
    box = aside("Results", "Amberweir 3 Carrow 1", "Holt 0 Quay 0")

    assert below(box, aside(word)) == []
    assert told(grouped(aside("Locks", "Boats"), TOP, *AMID, box)) == {}


def test_plus_is_a_button_unless_minus_stands_below() -> None:
    plus = aside("Plus", "Trocken", "Leicht")

    assert below(plus) == []
    assert below((*plus, *aside("Minus", "Nass"))) == [HEAD, ITEM, ITEM, HEAD, ITEM]


def test_below_a_jury_s_heading_nobody_signs() -> None:
    box: tuple[Part, ...] = (("subhead", "The jury"), ("byline", "Ada Lund, writer"), ("byline", "Ole Tarn"))

    assert told(grouped(SIGNED, *AMID, box)) == {5: ITEM, 6: ITEM}
    assert ITEM not in told(grouped(TOP, *AMID, box)).values()


def test_the_writer_s_note_below_a_box_presents_her() -> None:
    box = aside("The jury", "Ada Holt, writer", "Ole Tarn, critic")
    found = told(grouped(SIGNED, *AMID, box, aside("Pia Lund is a writer based in Carrow.")))

    assert found == {4: HEAD, 5: ITEM, 6: ITEM, 7: NOTE}


def test_a_declaration_is_a_note_on_a_page_too() -> None:
    stated = aside("Disclosure statement", "Pia Lund owns shares in a lock and two boats.")

    assert below(stated) == [NOTE, NOTE]
    assert told(raised(*article(), *stated, *aside("Share", "Subscribe"))) == {3: NOTE, 4: NOTE}


@pytest.mark.parametrize(
    "lines",
    [
        ("Warm wishes,", "Ada Lund", "Editor"),
        ("Herzliche Grüße", "Ihre Ada Lund"),
        ("Cordialement,", "Ada Lund"),
        ("Ihre Pia Lund, Redaktionsleiterin",),
    ],
)
def test_who_ends_a_letter_is_the_article_s_above_what_a_site_sends_along(lines: tuple[str, ...]) -> None:
    assert below(aside(*lines), aside("Unsubscribe")) == [SENTENCE] * len(lines)


def test_behind_a_greeting_s_comma_the_name_may_stand_apart() -> None:
    assert below(aside("See you Monday,"), aside("Ada Lund", "Editor")) == [SENTENCE] * 3


def test_a_letter_without_a_headline_keeps_who_ends_it() -> None:
    found = raised(*FIRST, *LAST, *aside("Best wishes,", "Ada Lund", "Unsubscribe"))

    assert {number: objection.role for number, objection in found.items()} == {2: "paragraph", 3: "paragraph"}


def test_whoever_comments_ends_no_letter() -> None:
    greeting = aside("Best wishes,", "Ada")

    assert below(aside("Comments"), greeting) == []
    assert below(greeting) == [SENTENCE, SENTENCE]
    assert below(aside("Best wishes,")) == []


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_a_history_in_dates_is_the_article_s(styles: Mapping[str, int]) -> None:
    dates = aside(
        "2 May 1932 Born at Amberweir", "1961: keeper of the lock", "30 April 2022 Died at the lock"
    )
    box: tuple[Part, ...] = (("byline", "Pia Lund en quelques dates"), *dates)
    top: tuple[Part, ...] = (("headline", "Pia Lund, who kept the lock of Amberweir, is dead"),)
    page = (top, FIRST, LAST, box, aside("Share"))

    assert told(grouped(*page, styles=styles)) == {
        3: ("subhead", True),
        **dict.fromkeys((4, 5, 6), ("list_item", True)),
    }


def test_a_site_s_news_in_dates_are_not() -> None:
    news = aside("2 May 2024 Ferry stops", "12 May 2024 Ferry sails again", "30 May 2024 Ferry sinks")

    assert grouped(TOP, FIRST, LAST, news, aside("Share"), styles=PAGE) == {}
    counts = aside("May 2019 (4)", "June 2021 (3)", "July 2024 (9)")
    assert grouped(TOP, FIRST, LAST, counts, aside("Share"), styles=PAGE) == {}
    yearly = aside("2019 report", "2020 report", "2021 report")
    assert grouped(TOP, FIRST, LAST, aside("Reports"), yearly, aside("Share"), styles=PAGE) == {}
    lately = aside("30 April 2022 Ferry sinks", "1961 Keeper of the lock", "1932 Born at Amberweir")
    assert grouped(TOP, FIRST, LAST, lately, aside("Share"), styles=PAGE) == {}


def test_a_label_and_its_words_below_another_of_the_article_s_are_its_own() -> None:
    goals: Part = ("paragraph", "Goals: Lund 12, Tarn 80.")
    torn: Part = ("chrome", "Referee: A. Merrow. Booked: Lund and Tarn.")
    page = ((*TOP, *FIRST, *LAST, goals, torn), aside("Share"))

    assert told(grouped(*page, styles=PAGE)) == {4: ("paragraph", True)}
    assert grouped((*TOP, *FIRST, *LAST, torn), aside("Share"), styles=PAGE) == {}
    for site in ("Tags: locks, boats", "Read also: The ferry stops", "Share: by mail", "Length: 612 words"):
        assert 4 not in grouped((*TOP, *FIRST, *LAST, goals, ("chrome", site)), aside("Share"), styles=PAGE)


# ------------------------------------------------------------------------------- statements
# What scholars declare beside an article, and the works that they name, is the article's.

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
