"""Bylines, wire lines, dates and notices against tables of them."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import convert
from convert.model import Person, Wire
from convert.people import author_names, contributors
from convert.readers.text.grammar.byline import parse_byline, parse_contributors
from convert.readers.text.grammar.dates import parse_date, parse_dates
from convert.readers.text.grammar.leads import bare_line
from convert.readers.text.grammar.notice import parse_licence, parse_notice
from convert.readers.text.grammar.origins import parse_origin
from convert.readers.text.grammar.speakers import names_somebody
from convert.readers.text.grammar.wires import parse_wire

from .looked import HEADLINE, RUNNING

CASES = Path(__file__).with_name("cases")


def _pairs(name: str) -> list[tuple[str, str]]:
    """Return the cases of cases/NAME.txt: what is printed, and what is read from it."""
    lines = (CASES / f"{name}.txt").read_text("utf-8").splitlines()
    cases = (line.split("⇒") for line in lines if line and not line.startswith("#"))
    return [(printed.strip(), read.strip()) for printed, read in cases]


def _shown(*fields: str) -> str:
    return " ‖ ".join(field or "-" for field in fields)


# ------------------------------------------------------------------------------- bylines


@pytest.mark.parametrize(("printed", "expected"), _pairs("bylines"))
def test_a_byline_names_its_people(printed: str, expected: str) -> None:
    byline = parse_byline(printed)

    assert expected == " + ".join(_person(person) for person in byline.people)


def _person(person: Person) -> str:
    shown = _shown(person.name, person.role, person.place, person.organisation)
    while shown.endswith(" ‖ -"):
        shown = shown.removesuffix(" ‖ -")
    return shown


@pytest.mark.parametrize(("printed", "expected"), _pairs("contributors"))
def test_a_note_names_who_else_worked_on_it(printed: str, expected: str) -> None:
    assert expected == " + ".join(map(_person, parse_contributors(printed)))


def test_a_byline_keeps_its_text_letter_for_letter() -> None:
    printed = "By  Ann Roe and\u00a0Bo Lindqvist "

    assert printed == parse_byline(printed).text


# ---------------------------------------------------------------------------- wire lines


@pytest.mark.parametrize(("printed", "expected"), _pairs("wires"))
def test_a_wire_line_opens_a_report(printed: str, expected: str) -> None:
    wire = parse_wire(printed)

    assert expected == (_wire(wire, printed, expected) if wire else "")


def _wire(wire: Wire, printed: str, expected: str) -> str:
    first_words = (expected.split(" ‖ ") + [""] * 4)[3]
    report = printed.removeprefix(wire.text).lstrip(" .:–—-=")
    told = _shown(wire.place, wire.agency, wire.date, report[: len(first_words)])
    return " ‖ ".join(filter(None, (told, "; ".join(map(_reporter, wire.people)))))


def _reporter(person: Person) -> str:
    return ", ".join(filter(None, (person.name, person.role)))


# --------------------------------------------------------------------- other attributions


@pytest.mark.parametrize(("line", "paper"), _pairs("origins"))
def test_where_a_piece_appeared_first_is_told(line: str, paper: str) -> None:
    assert paper == parse_origin(line)


@pytest.mark.parametrize(
    ("line", "somebody"),
    [
        ("Ann Roe, harbour master", True),
        ("The Quayside Gazette", True),
        ("Анна Роева, капитан", True),
        ("and then the bridge opened", False),
        ("nobody knows why the bridge was closed", False),
    ],
)
def test_who_is_quoted_has_a_name(line: str, somebody: bool) -> None:
    assert names_somebody(line) == somebody


# --------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(("printed", "expected"), _pairs("dates"))
def test_dates_are_read_in_their_languages(printed: str, expected: str) -> None:
    language, _, words = printed.partition(": ")

    dates = parse_dates(words, language if language != "und" else "")

    assert expected == _shown(dates.published, dates.modified)


def test_the_first_date_of_a_text_is_its_date() -> None:
    assert parse_date("Updated 2 May 2024, first published 1 May 2024") == "2024-05-02"


def test_every_month_name_of_cldr_is_known() -> None:
    dates = pytest.importorskip("babel.dates", reason="Babel is not installed")
    languages = "en de fr es pt it nl sv da nb fi cs pl hu ro ru uk el tr ar hi my id ja".split()
    printed = [
        (language, number, name)
        for language in languages
        for width in ("wide", "abbreviated")
        for number, name in dates.get_month_names(width, "format", locale=language).items()
        if not any(map(str.isdigit, name))
    ]

    unread = [it for it in printed if parse_date(f"5 {it[2]} 2024", it[0]) != f"2024-{it[1]:02}-05"]

    assert unread == []


@pytest.mark.parametrize(
    ("below", "role", "place", "organisation"),
    [
        ("Special to Quayside Press", "", "", "Quayside Press"),
        ("Staff Writer, Quayside Press", "Staff Writer", "", "Quayside Press"),
        ("Reuters", "", "", "Reuters"),
        ("Harbour Hall Foundation", "", "", "Harbour Hall Foundation"),
        ("Tidewatch News, Amberweir", "", "Amberweir", "Tidewatch News"),
        ("Redaktion Wirtschaft", "", "", "Redaktion Wirtschaft"),
        ("Carrow Weir", "", "Carrow Weir", ""),
        ("De Lisboa", "", "Lisboa", ""),
        ("Business Desk", "", "", "Business Desk"),
        ("Redazione Economia", "", "", "Redazione Economia"),
    ],
)
def test_what_stands_below_a_name_may_be_post_or_house(
    below: str, role: str, place: str, organisation: str
) -> None:
    told = f"The lock at Carrow Weir is shut. {RUNNING[0]}"
    article = convert.read("\n".join((HEADLINE, "", "By Ann Roe", below, "", told, *RUNNING, "")).encode())

    assert author_names(article) == ("Ann Roe",)
    assert article.bylines[0].people == (Person("Ann Roe", role, place, organisation),)


@pytest.mark.parametrize(
    "below", ["By Bo Li", "and Bo Li", "Peter Smith", "Gilmar Weir", "Park Soo", "By Reuters", "und dpa"]
)
def test_a_name_below_another_is_a_second_author(below: str) -> None:
    article = convert.read("\n".join((HEADLINE, "", "By Ann Roe", below, "", *RUNNING, "")).encode())

    assert author_names(article) == ("Ann Roe", re.sub(r"^(?:By|and|und) ", "", below))


_NOBODY = (
    "Belo Horizonte",
    "Porto Alegre",
    "Carrow Weir",
    "Westminster",
    "Tisková zpráva",
    "Lima, Perú",
)


@pytest.mark.parametrize("line", _NOBODY)
def test_a_section_a_place_and_a_word_wrote_nothing(line: str) -> None:
    told = "Nothing moves at the lock in Carrow Weir, say those who live beside it, and nobody can tell why."
    alone = convert.read("\n".join((HEADLINE, "", line, "", told, *RUNNING, "")).encode())
    below = convert.read("\n".join((HEADLINE, "", "By Ann Roe", line, "", told, *RUNNING, "")).encode())

    assert author_names(alone) == ()
    assert author_names(below) == ("Ann Roe",)


@pytest.mark.parametrize("line", ["Köhler", "QuayInsider", "Tessel Quill", "By Westminster", "Reuters"])
def test_a_surname_and_an_unknown_name_may_have_written(line: str) -> None:
    article = convert.read("\n".join((HEADLINE, "", line, "12 March 2024", "", *RUNNING, "")).encode())

    assert author_names(article) == (line.removeprefix("By "),)


# ------------------------------------------------------------------------------- notices


@pytest.mark.parametrize(("printed", "expected"), _pairs("notices"))
def test_a_notice_has_holder_year_and_licence(printed: str, expected: str) -> None:
    rights = parse_notice(printed)

    assert expected == _shown(rights.holder, rights.year, rights.licence.spdx or rights.licence.text)


def test_a_notice_keeps_its_text_letter_for_letter() -> None:
    printed = "©\u00a02024  Quayside Press\t"

    assert printed == parse_notice(printed).notice


@pytest.mark.parametrize(
    "notice",
    [
        "© 2025 Quayside Press. All rights reserved, those for text and data mining and AI training too.",
        "No part of this article may be used to train artificial intelligence.",
        "Die Nutzung dieses Textes für Text und Data Mining im Sinne von § 44b UrhG ist vorbehalten.",
        "La fouille de textes et de données est interdite.",
        "Queda prohibida la minería de textos y datos de este artículo.",
        "Tekst- en datamining is niet toegestaan.",
        "Vytěžování textů a dat není povoleno.",
        "AI学習への利用を禁じます。",
        "무단 전재, 재배포 및 AI학습 이용 금지",
    ],
)
def test_a_notice_reserves_mining_in_words(notice: str) -> None:
    article = convert.read("\n\n".join((HEADLINE, *RUNNING, notice)).encode())

    assert article.rights.notice == notice
    assert article.rights.tdm_reservation == "1"


@pytest.mark.parametrize(
    "line",
    [
        "© 2025 Quayside AI Training Institute. All rights reserved.",
        "© 2025 Quayside Press. All rights reserved.",
        "Text and data mining is welcome here, the keeper of the lock told everybody who asked him.",
        "The paper said in May that text and data mining of its pages was not permitted any more.",
    ],
)
def test_no_other_line_reserves_mining(line: str) -> None:
    article = convert.read("\n\n".join((HEADLINE, *RUNNING, line)).encode())

    assert article.rights.tdm_reservation == ""
    assert (line == article.rights.notice) is line.startswith("©")


def test_a_licence_has_the_url_of_its_terms() -> None:
    licence = parse_licence("Photo: CC BY-NC-SA 4.0")

    assert licence.url == "https://creativecommons.org/licenses/by-nc-sa/4.0/"


def test_a_licence_of_no_version_has_no_identifier() -> None:
    assert parse_licence("CC BY-SA").spdx == ""


# ----------------------------------------------------------------------------- nonsense, size


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(words: str) -> None:
    assert words == parse_byline(words).text
    assert words == parse_notice(words).notice
    assert parse_dates(words).published == "" or parse_date(words) != ""
    assert (parse_wire(words) or Wire("")).text in words
    assert parse_origin(words) in words
    assert all(person.name for person in parse_contributors(words))


@pytest.mark.parametrize("unit", ["a", " ", "5 ", "By ", "(", "2024-", "© ", "x@", "AAA ", "12. ", "and "])
def test_a_text_of_a_million_characters_is_read_quickly(unit: str) -> None:
    words = unit * (1_000_000 // len(unit))
    before = time.process_time()

    parse_byline(words)
    parse_contributors(words)
    parse_wire(words)
    parse_dates(words)
    parse_notice(words)
    parse_origin(words)
    names_somebody(words)

    assert time.process_time() - before < 1


def test_letters_behind_a_colon_in_which_an_address_might_begin_are_read_quickly() -> None:
    before = time.process_time()

    bare_line(f"Photo: Ann Roe {'a' * 50_000}")

    assert time.process_time() - before < 1


FOOT = """The bridge opens

By Ann Roe and Bo Vane

The bridge over the Amber has been closed since March, and the town waits for it to open again this summer.

"We walk the long way," said Rosa Winn, who has run the bakery on the north bank since 1989, alone.

Ann Roe

Ann Roe is a reporter of the Quayside Post based in Oslo.

Cy Fenn and Di Marsh contributed."""


def test_what_stands_at_the_foot_of_an_article_makes_no_author() -> None:
    article = convert.read(FOOT.encode())

    assert author_names(article) == ("Ann Roe", "Bo Vane")
    assert [person.name for person in contributors(article)] == ["Cy Fenn", "Di Marsh"]
    assert [byline.text for byline in article.bylines] == ["By Ann Roe and Bo Vane"]
    assert [one.reason for one in article.set_aside] == ["repeats the byline"]
