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
    "ADV for Sunday, Sept. 18",
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


def test_a_wire_s_caret_is_no_part_of_its_line() -> None:
    lines = (
        "^BC-US--Lock Keeper,420",
        f"^{HEADLINE}",
        "^Eds: Updates throughout.",
        "^By JONAS REED",
        *RUNNING,
    )
    article = convert.read("\n".join((*lines[:4], "", "\n\n".join(lines[4:]))).encode())

    assert convert.plain(article.headline) == HEADLINE
    assert [byline.text for byline in article.bylines] == ["By JONAS REED"]
    assert [convert.plain(block) for block in article.body] == ["Eds: Updates throughout.", *RUNNING]


def test_the_mark_of_a_later_take_is_set_aside() -> None:
    lines: tuple[Part, ...] = (("headline", MARKS[0]), ("standfirst", HEADLINE), *BODY)
    take: Part = ("subhead", "BC-EU--Lock Keeper,1st add,210")

    assert told(raised(*lines, take, *FIRST, styles=CLEAN))[len(lines)] == ("chrome", True)
