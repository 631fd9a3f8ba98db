"""What agencies print above a report: its mark, its subjects, what is new in it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import convert

from .looked import CLEAN, FIRST, HEADLINE, LAST, PAGE, RUNNING, TYPED, Part, raised, told

BODY = (("byline", "By Jonas Reed"), *FIRST, *LAST)
MARKS = (
    "BC-EU--Lock Keeper,2nd Ld-Writethru,412",
    "bdt0098 4 vm 310  dpa 0712",
    "LOCK-KEEPER/ (UPDATE 2, PIX)",
    "LOCK-KEEPER/",
    "AFP-GBR-LOCK-KEEPER",
    "Slug: LOCK-KEEPER",
)


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize("mark", MARKS)
def test_an_agencys_mark_is_not_the_headline(mark: str, styles: Mapping[str, int]) -> None:
    lines: tuple[Part, ...] = (("headline", mark), ("standfirst", HEADLINE), *BODY)

    assert told(raised(*lines, styles=styles)) == {0: ("chrome", True), 1: ("headline", True)}


@pytest.mark.parametrize(
    "news", ["Eds: Updates throughout.", "(Adds quotes)", "(Zusammenfassung 0640 - neu: Zitat)"]
)
def test_what_tells_editors_what_is_new_is_a_note(news: str) -> None:
    lines: tuple[Part, ...] = (("headline", MARKS[0]), ("standfirst", news), ("alt", HEADLINE), *BODY)

    assert told(raised(*lines, styles=CLEAN)) == {
        0: ("chrome", True),
        1: ("note", True),
        2: ("headline", True),
    }
    # Of an article without a mark it may be the standfirst.
    assert raised(("headline", HEADLINE), ("standfirst", news), *BODY, styles=CLEAN) == {}


def test_an_equals_sign_ends_the_headline_below_its_subjects() -> None:
    lines: tuple[Part, ...] = (("byline", "Wetter/Verkehr/"), ("headline", "Vorab"), ("alt", f"{HEADLINE} ="))

    assert told(raised(*lines, *BODY, styles=CLEAN)) == {0: ("kicker", True), 2: ("headline", True)}


@pytest.mark.parametrize(
    "line",
    [
        "MAKE-OR-BREAK",
        "BC-Metall wächst",
        "Weiden/Erlen",
        "AFP-Reporter",
        "Slug: a slow animal",
        "Lock/Keeper/",
    ],
)
def test_other_words_with_strokes_are_a_headline(line: str) -> None:
    assert 0 not in raised(("headline", line), ("standfirst", HEADLINE), *BODY, styles=CLEAN)


def test_a_mark_alone_stays_where_it_is() -> None:
    assert 0 not in raised(("headline", MARKS[0]), *BODY, styles=CLEAN)


@pytest.mark.parametrize(
    ("hed", "dek"),
    [("HED", "DEK"), ("Headline", "Subhead"), ("Überschrift", "Vorspann"), ("Titular", "Entradilla")],
)
@pytest.mark.parametrize("top", [(), (("headline", "SLUG: BOATS0412"),)])
def test_a_draft_s_own_words_say_what_its_first_lines_are(hed: str, dek: str, top: tuple[Part, ...]) -> None:
    slept: tuple[Part, ...] = (("list_item", f"{hed}: {HEADLINE}"), ("list_item", f"{dek}: The keeper slept"))
    found = told(raised(*top, *slept, *BODY, styles=TYPED))
    article = convert.read("\n".join((f"{hed}: {HEADLINE}", f"{dek}: The keeper slept", *RUNNING)).encode())

    slug = {0: ("chrome", True)} if top else {}
    assert found == slug | {len(top): ("headline", True), len(top) + 1: ("standfirst", True)}
    assert convert.plain(article.headline) == HEADLINE
    assert convert.plain(article.standfirst) == "The keeper slept"


def test_a_book_s_title_is_no_draft_s() -> None:
    box: tuple[Part, ...] = (("list_item", f"Title: {HEADLINE}"), ("list_item", "Author: Jonas Reed"))

    assert 0 not in raised(*box, *BODY, styles=TYPED)


def test_a_sentence_below_the_headline_is_no_draft_s() -> None:
    told_of: Part = ("paragraph", "Headline: nothing new, said the board outside the shop.")

    assert (
        raised(("headline", HEADLINE), ("byline", "By Jonas Reed"), told_of, *FIRST, *LAST, styles=TYPED)
        == {}
    )
