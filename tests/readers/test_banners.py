"""What asks leave for cookies at the top of a page is none of the article's."""

from __future__ import annotations

import pytest

from .looked import FIRST, HEADLINE, LAST, Part, raised, told

ASKS: Part = ("standfirst", "We keep a few cookies so that this page works.")
BUTTONS: tuple[Part, ...] = (("chrome", "Accept all cookies"), ("chrome", "Reject all"), ("chrome", "* Home"))
SHOWN: Part = ("chrome", "A keeper counts boats beside a slate at the lock")


def test_a_site_s_question_gives_way_to_the_headline_below_its_buttons() -> None:
    head: Part = ("headline", "Cookies on the Amberweir Ledger")
    found = raised(head, ASKS, *BUTTONS, ("chrome", HEADLINE), ("byline", "By Ann Roe"), SHOWN, *FIRST, *LAST)

    assert told(found) == {0: ("chrome", True), 1: ("chrome", True), 5: ("headline", True)}


@pytest.mark.parametrize(
    ("sentence", "button"),
    [
        ("We keep a few cookies so that this page works.", "Accept additional cookies"),
        ("Wir und unsere Partner verwenden Cookies, um zu bestehen.", "Akzeptieren"),
        ("Des cookies nous aident à faire ce site.", "Accept all cookiesReject all"),
    ],
)
def test_a_site_s_question_is_no_standfirst(sentence: str, button: str) -> None:
    page: tuple[Part, ...] = (("standfirst", sentence), ("chrome", button), ("headline", HEADLINE))

    assert told(raised(*page, *FIRST, *LAST)) == {0: ("chrome", True)}


def test_an_article_about_cookies_keeps_its_own_sentences() -> None:
    text: Part = (
        "paragraph",
        "Every site of the council has asked for leave to set cookies since the spring.",
    )
    title: Part = ("headline", "Cookies on the council’s sites")

    assert raised(title, ASKS, *BUTTONS, *FIRST, text) == {}
    assert raised(title, ASKS, *FIRST, *LAST) == {}
    assert raised(title, *BUTTONS, *FIRST, *LAST) == {}
