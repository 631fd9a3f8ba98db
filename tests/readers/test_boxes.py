"""Boxes of the article's own and a letter's end that were set aside."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, Part, article, aside, grouped, raised, told

SIGNED: tuple[Part, ...] = (*TOP, ("byline", "By Pia Lund"))
BODY = (FIRST, LAST)


def below(*groups: tuple[Part, ...], styles: Mapping[str, int] = CLEAN) -> list[tuple[str, bool]]:
    """Return what is told, in their order, of the lines of groups below an article."""
    found = told(grouped(TOP, *BODY, *groups, styles=styles))
    return [found[number] for number in sorted(found)]


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

    assert told(grouped(TOP, box, *BODY)) == {1: HEAD, 2: ITEM, 3: HEAD, 4: ITEM}
    assert told(grouped(TOP, BODY[0], box, BODY[1])) == {2: HEAD, 3: ITEM, 4: HEAD, 5: ITEM}


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
    assert ITEM not in told(grouped(TOP, aside(*lines), *BODY)).values()


@pytest.mark.parametrize("word", ["Share this article", "Sign in", "Related articles", "Newsletter"])
def test_beside_a_site_s_words_a_box_may_be_a_site_s(word: str) -> None:
    box = aside("Results", "Amberweir 3 Carrow 1", "Holt 0 Quay 0")

    assert below(box, aside(word)) == []
    assert told(grouped(aside("Locks", "Boats"), TOP, *BODY, box)) == {}


def test_plus_is_a_button_unless_minus_stands_below() -> None:
    plus = aside("Plus", "Trocken", "Leicht")

    assert below(plus) == []
    assert below((*plus, *aside("Minus", "Nass"))) == [HEAD, ITEM, ITEM, HEAD, ITEM]


def test_below_a_jury_s_heading_nobody_signs() -> None:
    box: tuple[Part, ...] = (("subhead", "The jury"), ("byline", "Ada Lund, writer"), ("byline", "Ole Tarn"))

    assert told(grouped(SIGNED, *BODY, box)) == {5: ITEM, 6: ITEM}
    assert ITEM not in told(grouped(TOP, *BODY, box)).values()


def test_the_writer_s_note_below_a_box_presents_her() -> None:
    box = aside("The jury", "Ada Holt, writer", "Ole Tarn, critic")
    found = told(grouped(SIGNED, *BODY, box, aside("Pia Lund is a writer based in Carrow.")))

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
