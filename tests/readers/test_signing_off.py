"""Notices of rights below an article that were set aside."""

from __future__ import annotations

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, Part, article, raised, told

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


def test_a_person_behind_a_bar_above_the_article_has_written_it() -> None:
    barred: Part = ("credit", "| Ann Roe")
    bare: Part = ("credit", "Ann Roe")

    assert raised(*TOP, barred, *FIRST, *LAST)[1].role == "byline"
    assert raised(*TOP, bare, *FIRST, *LAST, styles=CLEAN).get(1) != raised(*TOP, barred, *FIRST, *LAST)[1]
