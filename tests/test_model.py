"""The model: walking it, reading its words."""

from __future__ import annotations

import dataclasses

import pytest

from convert import model
from convert.model import (
    Article,
    Byline,
    Credit,
    Figure,
    Paragraph,
    Person,
    Rights,
    SetAside,
    Wire,
    linkable,
    plain,
    printed_alt,
    right_to_left,
    text,
    walk,
    with_set_aside,
)
from convert.people import author_names, authors, contributors

from .everything import EVERYTHING


def test_everything_fills_every_field_of_every_node() -> None:
    filled = {(type(node), part.name) for node in walk(EVERYTHING) for part in _filled(node)}

    wanted = {
        (cls, part.name)
        for cls in vars(model).values()
        if dataclasses.is_dataclass(cls) and isinstance(cls, type)
        for part in dataclasses.fields(cls)
    }
    assert wanted - filled == set()


def _filled(node: object) -> list[dataclasses.Field[object]]:
    assert dataclasses.is_dataclass(node)
    return [part for part in dataclasses.fields(node) if getattr(node, part.name) != part.default]


def test_plain_gives_a_figure_s_three_parts_on_three_lines() -> None:
    figure = Figure(alt="a", caption=text("b"), credit=Credit("c"))

    assert plain(figure) == "a\nb\nc"


def test_walk_passes_over_what_is_empty() -> None:
    assert list(walk(Article(rights=Rights()))) == [Article()]


def test_text_of_nothing_is_nothing() -> None:
    assert text("") == ()


@pytest.mark.parametrize(
    "url", ["https://example.com/a", "HTTP://example.com", "mailto:a@example.com", "tel:+3531"]
)
def test_web_mail_and_telephone_are_linkable(url: str) -> None:
    assert linkable(url)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "../a.txt", "data:text/html,x", ""]
)
def test_other_schemes_are_not_linkable(url: str) -> None:
    assert not linkable(url)


def test_lines_set_aside_go_back_to_their_places_in_their_order() -> None:
    lines = (SetAside("a", "r", 1, 0), SetAside("c", "r", 3, 1), SetAside("d", "r", 4, 1))
    article = Article(body=(Paragraph(text("b")), Paragraph(text("e"))), set_aside=lines)

    whole = with_set_aside(article)

    assert plain(whole.body) == "a\nb\nc\nd\ne"
    assert whole.set_aside == ()


@pytest.mark.parametrize(
    ("language", "expected"), [("ar-EG", True), ("he", True), ("uz", False), ("", False)]
)
def test_a_language_tells_its_direction(language: str, expected: bool) -> None:
    assert right_to_left(language) is expected


def test_a_script_can_turn_a_language_round() -> None:
    assert not right_to_left("ks-Latn")


def test_a_byline_in_which_nobody_was_found_is_an_author_as_printed() -> None:
    article = Article(bylines=(Byline("The night desk"), Byline("By Ann Roe", (Person("Ann Roe"),))))

    assert [person.name for person in authors(article)] == ["The night desk", "Ann Roe"]


def test_who_wrote_and_took_the_pictures_is_one_author() -> None:
    both = (Person("Ann Roe"), Person("Bo Vane"), Person("ann roe", role="photographer"))

    assert author_names(Article(bylines=(Byline("…", both),))) == ("Ann Roe", "Bo Vane")


def test_an_alternative_text_that_the_caption_says_is_not_printed() -> None:
    caption = text("The lock at night.")

    assert printed_alt("The lock at night", caption) == ""
    assert printed_alt("The lock at night, in rain", caption) == "The lock at night, in rain"
    assert printed_alt("The lock at night", ()) == "The lock at night"


@pytest.mark.parametrize(
    ("bylines", "names"),
    [
        ((Byline("By Ann Roe", (Person("Ann Roe"),)), Byline("@annroe")), ["Ann Roe"]),
        ((Byline("@annroe"),), ["@annroe"]),
        ((Byline("By Ann Roe", (Person("Ann Roe"),)), Byline("roe@example.org")), ["Ann Roe"]),
        ((Byline("roe@example.org"),), ["roe@example.org"]),
        ((Byline("By Ann Roe", (Person("Ann Roe"),)), Byline("Follow Ann Roe on X")), ["Ann Roe"]),
        ((Byline("By Ann Roe", (Person("Ann Roe"),)), Byline("Twitter: @annroe")), ["Ann Roe"]),
        ((Byline("By Ann Roe", (Person("Ann Roe"),)), Byline("(ar)")), ["Ann Roe"]),
        (
            (Byline("Ann Roe, chef", (Person("Ann Roe", "chef"),)), Byline("Les chefs")),
            ["Ann Roe", "Les chefs"],
        ),
    ],
)
def test_a_users_name_or_address_is_no_second_author(bylines: tuple[Byline, ...], names: list[str]) -> None:
    assert [person.name for person in authors(Article(bylines=bylines))] == names


def test_a_reporter_of_the_opening_is_an_author_once() -> None:
    roe, li = Person("Ann Roe", "editor"), Person("Bo Li")
    opening = Wire("【東京＝Bo Li】", "東京", people=(li,))
    byline = Byline("Editor: Ann Roe", (roe,))

    assert author_names(Article(wire=opening)) == ("Bo Li",)
    assert author_names(Article(wire=opening, bylines=(Byline("Bo Li", (li,)),))) == ("Bo Li",)
    assert author_names(Article(wire=opening, bylines=(byline,))) == ("Bo Li",)
    assert contributors(Article(wire=opening, bylines=(byline,))) == (roe,)


def test_whom_two_bylines_name_is_one_author_with_all_that_is_told() -> None:
    roe = Person("Ann Roe")
    bylines = (
        Byline("By Ann Roe", (roe,)),
        Byline("Ann Roe, editor, Oslo", (Person("Ann Roe", "editor-in-chief", "Oslo"),)),
        Byline("Photos: Ann Roe", (Person("Ann Roe", "photographer"),)),
    )

    assert authors(Article(bylines=bylines)) == (
        Person("Ann Roe", "editor-in-chief", "Oslo"),
        Person("Ann Roe", "photographer"),
    )


def test_who_edited_beside_a_writer_is_a_contributor() -> None:
    roe, li = Person("Ann Roe"), Person("Bo Li", "editor")
    both = Article(bylines=(Byline("Author: Ann Roe  Editor: Bo Li", (roe, li)),))
    alone = Article(bylines=(Byline("Editor: Bo Li", (li,)),))
    job = Article(bylines=(Byline("Ann Roe and Bo Li, editor", (roe, li)),))

    assert (author_names(both), contributors(both)) == (("Ann Roe",), (li,))
    assert (author_names(alone), contributors(alone)) == (("Bo Li",), ())
    assert author_names(job) == ("Ann Roe", "Bo Li")


@pytest.mark.parametrize("sign", ["jr", "JR", "J. R.", "ИП", "řk"])
def test_letters_that_sign_are_no_second_author(sign: str) -> None:
    full = Article(bylines=(Byline("Ann Roe", (Person("Ann Roe"),)), Byline(sign, (Person(sign),))))
    alone = Article(bylines=(Byline(sign, (Person(sign),)),))

    assert (author_names(full), author_names(alone)) == (("Ann Roe",), (sign,))


@pytest.mark.parametrize("name", ["李晓梅", "문정훈", "منى", "Li Hu", "Bono", "Bo Li"])
def test_a_short_name_is_a_second_author(name: str) -> None:
    article = Article(
        bylines=(Byline("佐藤 健太郎", (Person("佐藤 健太郎"),)), Byline(name, (Person(name),)))
    )

    assert author_names(article) == ("佐藤 健太郎", name)
