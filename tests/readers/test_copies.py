"""What says the headline once more above an article: the title of a page, a way cut short, a repetition."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.readers.text.lines.roles import Role

from .looked import BODY, CLEAN, FIRST, HEADLINE, LAST, PAGE, TOP, TYPED, Part, article, grouped, raised, told

COPY = {0: ("chrome", True), 1: ("headline", True)}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize(
    "line",
    [
        f"{HEADLINE} | Canals | Quayside Herald",
        f"{HEADLINE} - Quayside Herald",
        f"{HEADLINE} – Quayside Herald",
        f"Quayside Herald | {HEADLINE}",
        f"Canals > Locks > {HEADLINE}",
        f"Home - Canals - {HEADLINE}",
        f"NewsCanals{HEADLINE}",
        f"Canal newsLOCAL{HEADLINE}",
        f"{HEADLINE} https://quayside.example/boats",
        "Nine hundred boats and no rea…",
        "Canals / Nine hundred boats and no ...",
    ],
)
def test_a_line_that_holds_the_headline_below_it_and_more_is_a_page_s_title(
    line: str, styles: Mapping[str, int]
) -> None:
    below: Part = ("standfirst", HEADLINE)

    assert told(raised(("headline", line), below, *FIRST, *LAST, styles=styles)) == COPY
    # Nothing below it says the same.
    assert 0 not in raised(("headline", line), ("standfirst", "The keeper counts"), *FIRST, styles=styles)


@pytest.mark.parametrize("role", ["headline", "caption+credit", "kicker", "standfirst"])
def test_a_page_s_title_may_have_been_taken_for_anything(role: Role) -> None:
    title: Part = (role, f"{HEADLINE} | Canals | Quayside Herald")
    between: tuple[Part, ...] = (("headline", "Help us to write more!"), ("byline", "Give"))
    text: tuple[Part, ...] = (title, *between, ("standfirst", HEADLINE), *FIRST, *LAST)

    found = told(raised(*text, styles=CLEAN))

    assert {0: ("chrome", True), 3: ("headline", True)}.items() <= found.items()


def test_a_title_that_joins_kicker_and_headline_is_no_headline() -> None:
    text: tuple[Part, ...] = (
        ("headline", f"Amberweir lock: {HEADLINE}"),
        ("kicker", "Amberweir lock"),
        ("standfirst", HEADLINE),
    )

    found = told(raised(*text, *FIRST, *LAST, styles=CLEAN))

    assert found == {0: ("chrome", True), 2: ("headline", True)}


@pytest.mark.parametrize(
    ("line", "below"),
    [
        (f"{HEADLINE} – and nobody asks", ("subhead", HEADLINE)),
        (f"The keeper counts: {HEADLINE}", ("subhead", HEADLINE)),
        (f"{HEADLINE} – Pictures", ("alt", HEADLINE)),
        ("Lost and found – Nine hundred boats", ("subhead", "Nine hundred boats")),
        ("Goodbye to the keeper", ("subhead", "bye to the keeper")),
        ("And then nobody came …", ("subhead", "And then they went home")),
    ],
)
def test_a_headline_that_goes_on_is_no_page_s_title(line: str, below: Part) -> None:
    assert raised(("headline", line), below, *FIRST, *LAST, styles=CLEAN) == {}


@pytest.mark.parametrize(
    "role", ["headline", "subhead", "standfirst", "byline", "kicker", "paragraph", "caption"]
)
def test_a_headline_said_again_above_the_article_is_set_aside_or_stands_for_a_picture(role: Role) -> None:
    again: Part = (role, f"“{HEADLINE}”")
    text = article(("dateline", "12 May 2024"), again)

    assert told(raised(*text, styles=PAGE)) == {2: ("chrome", True)}
    assert told(raised(*text, styles=CLEAN)) == {2: ("alt", True)}


def test_a_name_or_a_caption_may_say_the_headline_again() -> None:
    name: tuple[Part, ...] = (("headline", "Nora Ellison"), ("byline", "Nora Ellison"))
    picture: tuple[Part, ...] = (("caption", HEADLINE), ("credit", "Photo: Pia Lund"))

    assert raised(*name, *FIRST, *LAST, styles=CLEAN) == {}
    assert told(grouped((("headline", HEADLINE),), picture, *BODY)) == {1: ("alt", True)}
    assert raised(("headline", HEADLINE), *picture, *FIRST, *LAST) == {}


def test_the_title_of_a_page_may_stand_below_what_asks_leave() -> None:
    leave: tuple[Part, ...] = (
        ("chrome", "This site uses cookies, with your leave."),
        ("chrome", "Accept all"),
        ("chrome", "Refuse"),
    )
    page: Part = ("headline", f"{HEADLINE} | The Amberweir Post")

    found = told(raised(*leave, page, ("subhead", HEADLINE), *BODY[0], *BODY[1]))

    assert found.items() >= {3: ("chrome", True), 4: ("headline", True)}.items()


def test_a_picture_s_words_that_hold_its_caption_are_no_page_s_title() -> None:
    caption = "The keeper had few boats to count on Monday morning"
    alt: Part = ("alt", f"The lock of Amberweir | {caption}")
    picture: tuple[Part, ...] = (alt, ("caption", caption), ("credit", "© Pia Lund"))

    assert grouped((("standfirst", "The tide kept the boats at sea."),), picture, FIRST, LAST) == {}


@pytest.mark.parametrize("line", [("chrome", "潮流新報"), ("copyright", "(C) 潮流新報社 2024")])
def test_a_paper_s_name_that_is_said_again_below_the_article_is_no_alternative_text(line: Part) -> None:
    figure: tuple[Part, ...] = (("alt", "潮流新報"), ("caption+credit", "The weir. (Photo: Pia Lund)"))

    assert told(raised(*TOP, *figure, *FIRST, *LAST, line))[1] == ("chrome", True)
    assert 1 not in raised(*TOP, *figure, *FIRST, *LAST)
