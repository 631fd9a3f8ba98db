"""A file with more than one article: said, and who wrote the second is not told of the first."""

from __future__ import annotations

import io
import time

import pytest

import convert

FERRY = {
    "title": "Ferry stops at Quay Minor after forty years",
    "deck": "Residents say the last crossing was also the fullest",
    "name": "By Ann Roe",
    "day": "12 March 2024",
    "text": "The council of Quay Minor said on Monday that the ferry will stop this month.\n\n"
    "Some three hundred people use it every day, most of them pupils and nurses of the hospital.\n\n"
    "A bridge has been promised since 1991. Nobody expects it before the end of the decade.",
}
LIBRARY = {
    "title": "Library opens its cellar to readers",
    "deck": "Nine kilometres of shelves had been closed since the flood",
    "name": "By Joan Wick",
    "day": "14 March 2024",
    "text": "The town library will open its cellar to the public from Thursday, its director announced.\n\n"
    "The shelves had been closed since the flood of 2011, when two thousand volumes were lost there.\n\n"
    "Readers will need a card and a warm coat, because the cellar is kept at twelve degrees.",
}
KRANE = {
    "title": "Hafen bekommt neue Kräne",
    "deck": "Die alten stammen aus den fünfziger Jahren",
    "name": "Von Karla Ohm",
    "day": "15. März 2024",
    "text": "Der Hafen von Kleinufer bekommt drei neue Kräne, teilte die Gesellschaft am Dienstag mit.\n\n"
    "Die alten stammen aus den fünfziger Jahren und sind, so ihr Sprecher, kaum noch zu bedienen.\n\n"
    "Die Kosten von elf Millionen Euro tragen Stadt und Land je zur Hälfte, wie es heißt.\n\n"
    "Im Februar hatte der Rat dem Kauf zugestimmt. Dagegen stimmte nur, wer am Ufer wohnt.",
}
OUT = "read as a part of the first: give each a file of its own"
FORMS = (
    ("title", "name", "day", "text"),
    ("title", "deck", "name", "day", "text"),
    ("title", "name", "text"),
    ("title", "day", "text"),
    ("day", "title", "name", "text"),
    ("name", "title", "text"),
    ("title", "text", "name"),
)


def _read(text: str) -> tuple[convert.Article, list[str]]:
    warnings: list[str] = []
    return convert.read(io.BytesIO(text.encode()), warn=warnings.append), warnings


def _written(article: dict[str, str], form: tuple[str, ...]) -> str:
    return "\n\n".join(article[part] for part in form)


@pytest.mark.parametrize(
    ("form", "second"),
    [*((form, LIBRARY) for form in FORMS), *((form, KRANE) for form in FORMS if "name" in form)],
)
@pytest.mark.parametrize("between", ["\n\n", "\n\n* * *\n\n", "\n\n\n\n"])
def test_another_article_is_told_and_its_author_is_not_the_firsts(
    form: tuple[str, ...], between: str, second: dict[str, str]
) -> None:
    first = _written(FERRY, form)
    article, warnings = _read(first + between + _written(second, form) + "\n")
    line = first.count("\n") + between.count("\n") + 1
    assert [warning for warning in warnings if "another article" in warning] == [
        f"another article seems to begin at line {line}, {OUT}"
    ]
    if form[0] != "name":
        assert convert.plain(article.headline) == FERRY["title"]
    assert [person.name for byline in article.bylines for person in byline.people] == (
        ["Ann Roe"] if "name" in form else []
    )
    assert article.published in ("", "2024-03-12")
    said = [
        convert.plain(node.content)
        for node in convert.walk(article.body)
        if isinstance(node, convert.Paragraph)
    ]
    for part in form:
        if part not in ("title", "text"):
            assert second[part] in said


def test_a_report_below_a_title_is_another_s_where_the_first_opens_as_one() -> None:
    first, second = (f"{one['title']}\n\nQUAY MINOR (AP) — {one['text']}" for one in (FERRY, LIBRARY))

    assert _read(f"{first}\n\n{second}")[1] == [f"another article seems to begin at line 9, {OUT}"]


def test_who_signs_a_lead_below_another_title_did_not_write_the_first() -> None:
    lead, rest = LIBRARY["text"].split("\n\n", 1)
    second = "\n\n".join((LIBRARY["title"], lead, LIBRARY["name"], rest))
    article, warnings = _read(f"{_written(FERRY, ('title', 'name', 'text'))}\n\n{second}")

    assert warnings == [f"another article seems to begin at line 11, {OUT}"]
    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe"]


def test_of_three_articles_two_are_named() -> None:
    form = ("title", "name", "day", "text")
    _, warnings = _read("\n\n".join(_written(one, form) for one in (FERRY, LIBRARY, KRANE)))
    assert f"other articles seem to begin at lines 13, 25, {OUT}" in warnings


SECTIONS = "\n\n".join(
    (
        _written(FERRY, ("title", "deck", "name", "day", "text")),
        "What the hospital says",
        "The hospital has hired a bus for its nurses, which takes an hour around the sound each way.",
        "Photo by Joan Wick",
        "The pupils will board in the town during the week, their headmaster told their parents on Tuesday.",
        "A look back",
        "12 March 1984",
        "That day the first ferry crossed with forty people, a goat and the band of the fire brigade.",
    )
)
SUMMARY = "\n\n".join(
    (
        FERRY["title"],
        "The council of Quay Minor has voted to stop the ferry at the end of this very month.",
        "Some three hundred people use it each day, and a bridge has been promised since 1991.",
        "The last crossing",
        FERRY["name"],
        FERRY["day"],
        FERRY["text"],
    )
)
TEASER = "\n\n".join(
    (
        _written(FERRY, ("title", "name", "day", "text")),
        LIBRARY["title"],
        LIBRARY["name"],
        "Share",
        "Comments (3)",
        "The ferry was built in 1984 by a yard on the river that has long since become a museum of itself.",
    )
)
LETTERS = "\n\n".join(
    (
        "Letters to the editor",
        "SIR, I have set my eggs by the siren of the quarry since 1966, and now they are all hard.",
        "Mrs P. Orme, Quay Minor",
        "No bridge",
        "SIR, The ferry has carried my goat for years without a complaint of either, as you might print.",
        "Enid Farrow, Lesser Holt",
        "And no goat",
        "SIR, Further to my letter of last week about the goat, I have now seen it from my own window.",
        "Bernard Askew, Langton",
    )
)


@pytest.mark.parametrize(
    "text", [SECTIONS, SUMMARY, TEASER, LETTERS], ids=["sections", "summary", "teaser", "letters"]
)
def test_sections_and_letters_are_one_article(text: str) -> None:
    _, warnings = _read(text)
    assert not [warning for warning in warnings if "to begin" in warning]


def test_what_a_person_ruled_stays() -> None:
    form = ("title", "name", "text")
    both = f"{_written(FERRY, form)}\n\n{_written(LIBRARY, form)}"
    article, _ = _read(f"---\nroles: 13 byline\n---\n{both}")
    names = [person.name for byline in article.bylines for person in byline.people]
    assert names == ["Ann Roe", "Joan Wick"]


def test_a_title_below_its_author_alone_is_the_headline() -> None:
    article, _ = _read(_written(FERRY, ("name", "title", "text")))
    assert convert.plain(article.headline) == FERRY["title"]
    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe"]


BRIEFS = (
    (
        "THE FERRY",
        "The council of Quay Minor said on Monday that the ferry will stop at the end of this very month.",
        "By Ann Roe",
    ),
    (
        "THE LIBRARY",
        "The town library will open its cellar to the public from Thursday, its director announced.",
        "By Joan Wick",
    ),
    (
        "THE HARBOUR",
        "Three cranes will be put up in the harbour this autumn, which nobody there had been told of.",
        "By Karla Ohm",
    ),
)


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1)], ids=["below the text", "below the title"])
def test_who_signs_one_section_of_several_stays_there(order: tuple[int, ...]) -> None:
    briefs = "\n\n".join(brief[at] for brief in BRIEFS for at in order)
    article, warnings = _read(f"The Quay Letter\n\n12 March 2024\n\n{TOP}\n\n{briefs}\n")
    assert not article.bylines
    assert not warnings
    titles = {brief[0] for brief in BRIEFS}
    said = [convert.plain(node.content) for node in article.body if isinstance(node, convert.Paragraph)]
    signed = [brief[at] for brief in BRIEFS for at in order if at]
    assert [words for words in said if words not in titles] == [TOP, *signed]


def test_names_in_bulk_below_a_paragraph_take_time_in_proportion() -> None:
    names = "".join(f"By Ann Roe and Bo {chr(65 + at % 26)}. Poe\n\n" for at in range(1600))
    start = time.process_time()
    _read(f"A ferry stops\n\n{FERRY['text']}\n\n{names}{TOP}\n")
    assert time.process_time() - start < 6


TOP = "Good morning. Here is what happened on the river this week, and what, as always, did not."


def _exported(article: dict[str, str], *, numbered: str, told: str) -> str:
    fields = (
        f"Full text: {article['text']}",
        f"Title: {article['title']}",
        "Publication title: Quayside Press",
        "Publication date: Mar 12, 2024",
        told,
    )
    head = (article["title"], f"Author: {article['name'].partition(' ')[2]}", _PAPER, fields[0])
    return numbered + "\n\n".join((*head, "\n".join(fields[1:])))


_PAPER = "Publication info: Quayside Press ; Quay Minor [Quay Minor]12 Mar 2024: A.3."


@pytest.mark.parametrize(
    ("numbered", "told"),
    [("", "ProQuest document ID: 41234567{}"), ("Document {} of 2\n\n", "First page: A.{}")],
    ids=["by its end", "by its number"],
)
def test_a_second_author_in_an_export_stays_with_what_he_wrote(numbered: str, told: str) -> None:
    documents = (
        _exported(one, numbered=numbered.format(at), told=told.format(at))
        for at, one in enumerate((FERRY, LIBRARY), start=1)
    )
    article, warnings = _read("\n\n".join(documents))
    assert warnings == ["the export holds 2 articles, which are read as one: give each a file of its own"]
    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe"]
    said = [convert.plain(node.content) for node in article.body if isinstance(node, convert.Paragraph)]
    assert said[0] == FERRY["text"].partition("\n")[0]
    assert any("Joan Wick" in words for words in said)
