"""Notices of rights below an article that were set aside."""

from __future__ import annotations

import pytest

from .looked import CLEAN, FIRST, LAST, PAGE, RUNNING, TOP, Part, article, raised, told

END = len(article())


def test_a_house_before_the_sign_and_the_year_is_a_notice() -> None:
    notice: tuple[Part, ...] = (
        ("chrome", "Share"),
        ("chrome", "The Weir Post © 2024"),
        ("chrome", "Powered by Lock"),
    )
    person: tuple[Part, ...] = (("chrome", "Share"), ("credit", "Oona Hardwick © 2024"))

    assert told(raised(*article(), *notice, styles=PAGE)).get(END + 1) == ("copyright", True)
    assert END + 1 not in told(raised(*article(), *person, styles=CLEAN))


def test_a_sign_and_an_agency_right_below_an_article_with_a_picture_are_a_notice() -> None:
    notice: tuple[Part, ...] = (("credit", "© dpa"), ("chrome", "Mehr lesen"))
    picture: Part = ("caption+credit", "Die Schleuse im März. © Pia Lund/dpa")

    assert told(raised(*article(picture), *notice, styles=PAGE)).get(END + 1) == ("copyright", True)
    assert END not in told(raised(*article(), *notice, styles=PAGE))


def test_a_sign_a_year_and_a_house_amid_furniture_above_the_headline_are_a_notice() -> None:
    notice: tuple[Part, ...] = (("credit", "© 2024 | Oona Public Radio"), ("chrome", "Next Up:"))
    reserved: tuple[Part, ...] = (("credit", "© 2024 Weir Media, All rights reserved"),)
    still: tuple[Part, ...] = (("credit", "© 2024 Weir Pictures"),)
    person: tuple[Part, ...] = (("credit", "© 2024 Oona Hardwick"), ("chrome", "Next Up:"))

    assert told(raised(*notice, *article()))[0] == ("copyright", True)
    assert told(raised(*reserved, *article()))[0] == ("copyright", True)
    assert 0 not in told(raised(*still, *article()))
    assert 0 not in told(raised(*person, *article()))


@pytest.mark.parametrize("signs", ["(roe/KNA)", "(AFP/roe)"])
def test_a_sentence_that_ends_with_initials_and_an_agency_is_no_caption(signs: str) -> None:
    line = f"{RUNNING[0]} {signs}"

    assert told(raised(*article(("caption+credit", line)), ("paragraph", RUNNING[1]))).get(1) is None
    assert told(raised(*article(), ("caption+credit", line), ("paragraph", RUNNING[1]))) == {
        3: ("paragraph", True)
    }


def test_a_person_and_an_agency_behind_a_caption_stay_its_credit() -> None:
    line = f"{RUNNING[0]} (Roe/AFP)"

    assert raised(*article(), ("caption+credit", line), ("paragraph", RUNNING[1])) == {}


def test_a_person_behind_a_bar_above_the_article_has_written_it() -> None:
    barred: Part = ("credit", "| Ann Roe")
    bare: Part = ("credit", "Ann Roe")

    assert raised(*TOP, barred, *FIRST, *LAST)[1].role == "byline"
    assert raised(*TOP, bare, *FIRST, *LAST, styles=CLEAN).get(1) != raised(*TOP, barred, *FIRST, *LAST)[1]
