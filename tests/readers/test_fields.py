"""The fields of databases, archives and catalogues: what each tells goes where it belongs, not its name."""

from __future__ import annotations

from pathlib import Path

import pytest

import convert
from convert.readers.text.grammar.record import parse_record

EXPORTS = Path(__file__).with_name("exports")
COURIER = ("The Harrow Valley Courier", "The Harrow Valley Courier Co.")
FERRIES = "Ferry crews vote to end their two-week walkout"
NORA = ["Nora Castleberry"]


@pytest.mark.parametrize(
    ("name", "headline", "people", "published", "publisher", "holder"),
    [
        ("factiva-codes-alone", FERRIES, NORA, "2019-03-14", *COURIER),
        ("proquest-copied", FERRIES, NORA, "2019-03-14", *COURIER),
        ("proquest-labels-alone", FERRIES, NORA, "2019-03-14", *COURIER),
        (
            "proquest-german",
            "Lesesaal bleibt im Winter zu",
            ["Hilke Brandt"],
            "2020-11-10",
            "Ellersumer Anzeiger",
            "Anzeiger Medien GmbH",
        ),
        (
            "lexis-french",
            "Les bacs reprennent la mer vendredi",
            ["Élise Grandval"],
            "2009-02-03",
            "Le Courrier de Valmorin",
            "Le Courrier de Valmorin",
        ),
        (
            "lexis-dutch",
            "Veerponten varen weer na twee weken staking",
            ["Sanne Verkade"],
            "2012-09-14",
            "De Zuidkust Courant",
            "Courant Uitgevers B.V.",
        ),
        (
            "nexis-german",
            "Fähren fahren von Freitag an wieder",
            ["Jan Petersdorf"],
            "2021-02-04",
            "Die Küstenzeitung",
            "Küstenverlag AG",
        ),
        ("newsbank-americas", FERRIES, NORA, "2019-03-14", *COURIER),
        ("zotero", FERRIES, NORA, "2019-03-14", COURIER[0], ""),
        ("ris", FERRIES, NORA, "2019-03-14", COURIER[0], ""),
        ("pressreader", FERRIES, ["NORA CASTLEBERRY"], "2019-03-14", COURIER[0], ""),
        ("trove", "FERRY MEN RETURN TO WORK.", [], "1923-05-17", COURIER[0], ""),
        (
            "clippings",
            "Reading room to close for the winter",
            ["Priya Raman"],
            "2021-07-02",
            "The Tanner Hill Record",
            "",
        ),
        (
            "swissdox",
            "Fähren fahren von Freitag an wieder",
            ["Ulrike Sander"],
            "2020-11-09",
            "Neue Küstenzeitung",
            "",
        ),
        (
            "infomedia",
            "Færgerne sejler igen fra fredag",
            ["Mette Skov"],
            "2009-05-11",
            "Sundets Avis",
            "",
        ),
        (
            "eureka",
            "Les bacs reprennent la mer vendredi",
            ["Élise Grandval"],
            "2009-02-03",
            "Le Courrier de Valmorin",
            "Le Courrier de Valmorin",
        ),
        ("delpher", "VEERPONTEN VAREN WEER", [], "1912-09-14", "De Zuidkust Courant", ""),
        (
            "retriever-norwegian",
            "Fergene går igjen fra fredag",
            ["INGRID TVEIT"],
            "2018-09-06",
            "Sundposten",
            "Sundposten",
        ),
        (
            "newswire",
            "Talbrook Orchards Shares Fall After Frost Takes a Third of Crop",
            ["Hollis Grant"],
            "2019-09-10",
            "Quayline Newswires",
            "Quayline & Company, Inc.",
        ),
    ],
)
def test_a_record_tells_who_wrote_it_when_and_in_which_paper(
    name: str, headline: str, people: list[str], published: str, publisher: str, holder: str
) -> None:
    article = convert.read(EXPORTS / f"{name}.txt", warn=lambda _: None)

    assert convert.plain(article.headline) == headline
    assert list(dict.fromkeys(who.name for byline in article.bylines for who in byline.people)) == people
    assert (article.published, article.publisher) == (published, publisher)
    assert article.rights.holder == holder


@pytest.mark.parametrize("name", ["factiva-codes-alone", "proquest-labels-alone", "zotero", "ris", "trove"])
def test_the_names_and_codes_of_fields_are_kept_and_not_printed(name: str) -> None:
    article = convert.read(EXPORTS / f"{name}.txt", warn=lambda _: None)

    assert all(isinstance(node, convert.Paragraph) for node in article.body)
    assert len(article.body) in (2, 3, 4)
    assert "a field of a database’s record" in {one.reason for one in article.set_aside}


def test_a_line_that_tells_several_things_is_told_apart() -> None:
    article = convert.read(EXPORTS / "proquest-copied.txt", warn=lambda _: None)

    assert [byline.text for byline in article.bylines] == ["Castleberry, Nora."]
    aside = [one.text for one in article.set_aside]
    assert "The Harrow Valley Courier ; Port Ellery [Port Ellery]14 Mar 2019: B1." in aside


def test_several_lines_below_a_heading_for_pictures_are_captions_and_credits() -> None:
    article = convert.read(EXPORTS / "nexis-german.txt", warn=lambda _: None)

    figures = [node for node in article.body if isinstance(node, convert.Figure)]
    assert [figure.credit.creators for figure in figures if figure.credit] == [("Marten Holk",)]


def test_the_notice_of_a_database_is_not_the_article_s() -> None:
    article = convert.read(EXPORTS / "pressreader.txt", warn=lambda _: None)

    assert article.rights.notice == ""
    assert "© PressReader. All rights reserved." in [one.text for one in article.set_aside]


def test_a_title_with_a_colon_is_no_field_that_nobody_knows() -> None:
    text = (EXPORTS / "newsbank-americas.txt").read_text("utf-8")
    text = text.replace(FERRIES, "The crossing: Ferry crews vote")

    assert convert.plain(convert.read(text.encode()).headline) == "The crossing: Ferry crews vote"


def test_a_field_that_nobody_knows_stands_between_others() -> None:
    text = (EXPORTS / "ebsco.txt").read_text("utf-8")
    text = text.replace("ISSN:", "Quay Index Code: 4711\nISSN:")

    assert "Quay Index Code: 4711" in [one.text for one in convert.read(text.encode()).set_aside]


def test_a_notice_without_a_known_name_is_never_set_aside() -> None:
    text = (EXPORTS / "genios.txt").read_text("utf-8")
    moved = text.replace("Dokumentnummer:", "Nutzung: (c) Hafenbote Verlag GmbH\nDokumentnummer:")

    assert "Nutzung: (c) Hafenbote" not in "\n".join(
        one.text for one in convert.read(moved.encode()).set_aside
    )


@pytest.mark.parametrize("heading", ["Details", "Abstract", "Illustrations of a strike", "Classification"])
def test_a_heading_amid_the_text_is_the_text_s_own(heading: str) -> None:
    text = (EXPORTS / "proquest-labels-alone.txt").read_text("utf-8")
    text = text.replace("The vote was 312", f"{heading}\n\nThe vote was 312")
    article = convert.read(text.encode(), warn=lambda _: None)

    printed = convert.plain(article.body)
    assert heading in printed
    assert "The vote was 312 to 88" in printed


@pytest.mark.parametrize(
    "sentence",
    [
        "Newspapers in the valley have lost half of their readers since the bridge was closed, she said.",
        "Downloaded on to nine hundred telephones, the new timetable was wrong before breakfast, he said.",
        "See the whole boat, he said, and you will know why nobody wants to sleep in it for a whole week.",
    ],
)
@pytest.mark.parametrize("heading", ["", "Legend", "Bild"])
def test_a_sentence_of_an_export_is_the_article_s(sentence: str, heading: str) -> None:
    text = (EXPORTS / "nexis.txt").read_text("utf-8")
    text = text.replace("The state counts", f"{heading}\n\n{sentence}\n\nThe state counts")
    article = convert.read(text.encode(), warn=lambda _: None)

    paragraphs = [convert.plain(node) for node in article.body if isinstance(node, convert.Paragraph)]
    assert sentence in paragraphs
    assert any(words.startswith("The state counts fish") for words in paragraphs)


WIRED = """\
Talbrook Orchards Shares Fall After Frost

By Hollis Grant
142 words
10 September 2019
14:07
Quayline Newswires
QLNW
English
Copyright (c) 2019, Quayline & Company, Inc.

The company expects to press 41,000 tons of apples this autumn, down from 63,000 in 2018, its chief said.

Talbrook did not change its dividend.

Document QLNW000020190910ef9a001p8"""


def test_below_a_notice_above_a_short_report_stands_the_report() -> None:
    article = convert.read(WIRED.encode(), warn=lambda _: None)

    assert convert.plain(article.body[-1]) == "Talbrook did not change its dividend."


def test_a_short_sentence_ends_the_text_too() -> None:
    text = (EXPORTS / "newsbank.txt").read_text("utf-8")
    text = text.replace(
        "The state counts",
        "Subject: none of your business\n\nShe has counted every one of them.\n\nThe state counts",
    )
    short = text.replace("The ferries count them at the mouth.", "").replace(
        "The state counts fish at the dam, eleven miles upriver.", ""
    )
    article = convert.read(short.encode(), warn=lambda _: None)

    assert "Subject: none of your business" in convert.plain(article.body)


@pytest.mark.parametrize("code", ["HD\n", "LP\n", "TD\n", "SE\n"])
def test_a_code_may_be_missing(code: str) -> None:
    text = (EXPORTS / "factiva-codes-alone.txt").read_text("utf-8").replace(code, "", 1)
    article = convert.read(text.encode(), warn=lambda _: None)

    assert convert.plain(article.headline) == FERRIES
    assert "Ferry crews voted late Wednesday" in convert.plain(article.body)
    assert "The vote was 312 to 88" in convert.plain(article.body)


@pytest.mark.parametrize("name", ["factiva-printed", "nexis", "newsbank-americas", "proquest-labels-alone"])
def test_an_export_of_several_articles_is_told(name: str) -> None:
    text = (EXPORTS / f"{name}.txt").read_text("utf-8")
    told: list[str] = []
    convert.read(text.encode(), warn=told.append)
    assert not any("articles" in words for words in told)

    convert.read(f"{text}\n\n{text}".encode(), warn=told.append)

    assert any("holds 2 articles" in words for words in told)


def _others() -> list[tuple[str, str]]:
    words = (Path(__file__).with_name("cases") / "no_records.txt").read_text("utf-8")
    cases = [case.partition("\n") for case in words.split("=== ")[1:]]
    return [(title, text.strip("\n")) for title, _, text in cases]


@pytest.mark.parametrize("text", [pytest.param(text, id=title) for title, text in _others()])
def test_an_article_that_looks_like_a_record_in_a_few_lines_is_none(text: str) -> None:
    lines = tuple(filter(None, map(str.strip, text.split("\n"))))

    assert parse_record(lines) == {}


CREWS = "The crews of four boats voted on Thursday, by 312 to 88, to end a walkout of two weeks."
FEED = """\
Title: Ferry crews vote to end their walkout
Link: https://quayside.example/2019/03/14/ferries
PubDate: Thu, 14 Mar 2019 07:30:00 +0100
dc:creator: Nora Castleberry
Category: News
Guid: https://quayside.example/?p=88213
Description: The boats sail again on Friday.
content:encoded:
"""
EXTRACTED = """\
title: Ferry crews vote to end their walkout
author: Nora Castleberry
url: https://quayside.example/2019/03/14/ferries
hostname: quayside.example
description: The boats sail again on Friday.
sitename: The Harrow Valley Courier
date: 2019-03-14
categories: ['News']
fingerprint: 7be1a90c22d41f03
license: None
"""
READER = """\
Title: Ferry crews vote to end their walkout

URL Source: https://quayside.example/2019/03/14/ferries

Published Time: 2019-03-14T07:30:00+01:00

Markdown Content:
By Nora Castleberry
"""


@pytest.mark.parametrize("head", [FEED, EXTRACTED, READER])
def test_the_fields_of_feeds_and_of_extractors_are_a_record(head: str) -> None:
    article = convert.read(f"{head}\n{CREWS}\n\n{CREWS[:-1]}, they said.\n".encode(), warn=lambda _: None)

    assert convert.plain(article.headline) == "Ferry crews vote to end their walkout"
    assert [who.name for byline in article.bylines for who in byline.people] == NORA
    assert article.published.startswith("2019-03-14")
    assert article.source == "https://quayside.example/2019/03/14/ferries"
    assert all(isinstance(node, convert.Paragraph) for node in article.body)


@pytest.mark.parametrize("value", ["None", "null", "[]", "N/A"])
def test_what_an_extractor_has_not_found_is_nobody(value: str) -> None:
    head = EXTRACTED.replace("Nora Castleberry", value)

    article = convert.read(f"{head}\n{CREWS}\n\n{CREWS}\n".encode(), warn=lambda _: None)

    assert article.bylines == ()
