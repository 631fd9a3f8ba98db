"""What no file can hold is left out and told; a file that needs a title has one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from convert import formats, style
from convert.limits import date, dated, is_language, moment, title, xml_safe
from convert.model import Article, Emphasis, Link, Paragraph, Quote, Span, Table, Text, plain, text


def test_characters_that_xml_cannot_hold_are_dropped_and_told() -> None:
    told: list[str] = []

    clean = xml_safe(Article(body=(Paragraph((Text("a\x00b\x0bc\ud800"),)),)), told.append)

    assert plain(clean.body) == "abc"
    assert told == ["3 characters that this format cannot hold were left out: U+0000, U+000B, U+D800"]


def test_a_language_that_is_none_is_dropped_and_told_once() -> None:
    told: list[str] = []
    wrong = Span(text("oui"), 'fr"><b>')
    body = (Paragraph((wrong, Span(text("ja"), "de"))), Quote((Paragraph((wrong,)),)))

    clean = xml_safe(Article(language="zh_CN", body=body), told.append)

    bare = Span(text("oui"), "")
    kept = (Paragraph((bare, Span(text("ja"), "de"))), Quote((Paragraph((bare,)),)))
    assert clean == Article(body=kept)
    assert told == [
        "'zh_CN' is not the tag of a language, such as en, en-GB or zh-Hant: it was left out",
        "'fr\"><b>' is not the tag of a language, such as en, en-GB or zh-Hant: it was left out",
    ]


@pytest.mark.parametrize(
    "writer", [row.name for row in formats.WRITERS if row.name not in ("json", "credits-json")]
)
def test_no_writer_lets_a_language_end_its_markup(writer: str) -> None:
    article = Article(
        headline=text("A"), language='en"><b>', body=(Paragraph((Span(text("x"), 'fr"><b>'),)),)
    )

    made = formats.writer(writer)[1](article, style.load(), lambda _: None)

    assert b'"><b>' not in made


def test_the_rows_of_a_table_are_made_even() -> None:
    ragged = Table(((text("a"),), (), (text("b"), text("c"))), header=((text("h"),),))

    clean = xml_safe(Article(body=(ragged,)), pytest.fail)

    even = Table(((text("a"), ()), ((), ()), (text("b"), text("c"))), header=((text("h"), ()),))
    assert clean.body == (even,)


def test_a_link_in_a_link_keeps_its_words_and_is_told() -> None:
    told: list[str] = []
    inner = Link(text("in"), "https://in.example")
    outer = Link((Emphasis((inner,)), *text("out")), "https://out.example")

    clean = xml_safe(Article(body=(Paragraph((outer,)),)), told.append)

    bare = Link((Emphasis((Span(text("in"), ""),)), *text("out")), "https://out.example")
    assert clean.body == (Paragraph((bare,)),)
    assert told == [
        "the link to 'https://in.example' stands in another one, and only that one can be followed"
    ]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en", True), ("zh-Hant-TW", True), ("de-x-old", True), ("zh_CN", False), ("de-x", False), ("", False)],
)
def test_a_language_tag_is_told_by_its_shape(tag: str, expected: bool) -> None:
    assert is_language(tag) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("2024-13", ""),
        ("2024-03-12T09:30:00+01:00", "2024-03-12T09:30:00+01:00"),
        ("2024-03-12T09:30:00", "2024-03-12"),  # in which zone?
        ("2024-99-99", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_date_is_one_that_metadata_hold(words: str, expected: str) -> None:
    assert date(words) == expected


def test_a_date_that_is_none_is_dropped_and_told() -> None:
    told: list[str] = []

    clean = dated(Article(published="yesterday", modified="2024-03-12"), told.append)

    assert clean == Article(modified="2024-03-12")
    assert told == [
        "'yesterday' is not a date such as 2024-03-12T09:30:00Z: it is not in the file's metadata"
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-03-12T09:30:00+02:00", datetime(2024, 3, 12, 7, 30, tzinfo=UTC)),
        ("2024-03-12", datetime(2024, 3, 12, tzinfo=UTC)),
        ("2024-03", None),  # the day is not known
        ("0001-01-01T00:00:00+05:00", None),  # in Greenwich that is before the first year
        ("yesterday", None),
    ],
)
def test_a_date_begins_at_a_moment(words: str, expected: datetime | None) -> None:
    assert moment(words) == expected


@pytest.mark.parametrize("writer", ["docx", "epub", "html", "pdf"])
@pytest.mark.parametrize("day", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00", "0001-01-01"])
def test_the_ends_of_time_stop_no_writer(writer: str, day: str) -> None:
    article = Article(headline=text("A"), published=day, modified=day, body=(Paragraph(text("b")),))

    assert formats.writer(writer)[1](article, style.load(), lambda _: None)


def test_a_headline_is_the_title_on_one_line() -> None:
    assert title(Article(headline=text("A bridge\nopens")), pytest.fail) == "A bridge opens"


@pytest.mark.parametrize(
    ("article", "expected"), [(Article(name="bridge"), "bridge"), (Article(), "It took nine years.")]
)
def test_without_a_headline_the_title_is_what_comes_nearest_and_that_is_told(
    article: Article, expected: str
) -> None:
    told: list[str] = []

    assert title(article, told.append, otherwise="It took nine years.") == expected
    assert told == [f"the article has no headline: the file is titled “{expected}”, unless you name it"]


def test_where_there_is_no_name_and_none_is_needed_there_is_no_title() -> None:
    assert title(Article(body=(Paragraph(text("It took nine years.")),)), pytest.fail) == ""
