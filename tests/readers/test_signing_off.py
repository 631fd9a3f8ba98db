"""Notices of rights below an article that were set aside."""

from __future__ import annotations

from .looked import CLEAN, PAGE, Part, article, raised, told

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
