"""The header block: what it knows, what it says of what it does not, and what is none."""

from __future__ import annotations

import pytest

from convert.media import Source
from convert.model import Article, Paragraph, Person, plain, text
from convert.readers.text import account, read
from convert.readers.text.header import Header, parse_header

from .conservation import lost

BLOCK = """---
Headline: A bridge opens
kicker: Harbour
standfirst: It took nine years.
author: Ann Roe and Ben Poe
published: 2024-03-12
updated: 2024-03-13T08:00+01:00
publisher: Quayside Press
origin: The Quayside Gazette
source: https://example.com/bridge
lang: en-GB
section: Town
copyright: "© 2024 Quayside Press"
licence: CC BY 4.0
TDM reservation: 1
tdm-policy: https://example.com/mining
---

The first to cross the new bridge of the harbour town on Tuesday was a dog, and nobody knows whose it was.
"""


def _read(words: str) -> tuple[Article, list[str]]:
    warnings: list[str] = []
    return read(Source(words.encode(), "bridge.txt"), warnings.append), warnings


def test_every_key_has_its_field() -> None:
    article, warnings = _read(BLOCK)

    assert warnings == []
    assert (article.kicker, article.headline, article.standfirst) == (
        "Harbour",
        text("A bridge opens"),
        text("It took nine years."),
    )
    assert article.bylines[0].people == (Person("Ann Roe"), Person("Ben Poe"))
    assert (article.published, article.modified) == ("2024-03-12", "2024-03-13T08:00+01:00")
    assert (article.publisher, article.source) == ("Quayside Press", "https://example.com/bridge")
    assert article.origin == "The Quayside Gazette"
    assert (article.language, article.section) == ("en-GB", "Town")
    assert (article.rights.notice, article.rights.licence.spdx) == ("© 2024 Quayside Press", "CC-BY-4.0")
    assert article.rights.tdm_reservation == "1"
    assert article.rights.tdm_policy == "https://example.com/mining"


def test_a_reservation_is_never_guessed_at() -> None:
    block = "---\nrights: © 2024 Roe. All rights reserved.\ntdm-reservation: yes\n---\n\n"

    article, warnings = _read(block + "It took nine years. No data mining.\n")

    assert article.rights.tdm_reservation == ""
    assert warnings == ["the header block's tdm-reservation 'yes' was left out: it is 1 (reserved) or 0"]


def test_what_is_said_below_does_not_take_the_reservation_away() -> None:
    notice = "© 2024 Quayside Press. All rights reserved."

    article, _ = _read(f"---\ntdm-reservation: 1\n---\nIt took nine years.\n\n{notice}\n")

    assert article.rights.holder == "Quayside Press"
    assert article.rights.tdm_reservation == "1"


def test_the_text_begins_below_it() -> None:
    body = _read(BLOCK)[0].body

    assert [type(block) for block in body] == [Paragraph]
    assert plain(body).startswith("The first to cross")


def test_a_key_may_be_repeated_or_hold_a_list() -> None:
    lines = ["---", "author: Ann Roe", "author:", "  - Ben Poe", "- Cy Doe", "pictures: a.jpg, b.jpg", "---"]

    header = parse_header(lines, pytest.fail)

    assert header.all("author") == ("Ann Roe", "Ben Poe", "Cy Doe")
    assert header.all("picture") == ("a.jpg", "b.jpg")


def test_an_unknown_key_is_told_and_its_line_set_aside() -> None:
    article, warnings = _read("---\nheadline: A bridge\nmood: fine\n---\n\nIt took nine years to build it.\n")

    assert warnings[0].startswith("line 3: the header block knows no 'mood'; there is headline, kicker")
    assert [(aside.text, aside.line) for aside in article.set_aside] == [("mood: fine", 3)]


CONTRARY = """---
headline: A bridge
kicker: Harbour
standfirst: It took nine years.
author: [Ann Roe, Ben Poe]
rights: © 2025 Quayside Press
---
TOWN

A ferry stays

It took four mayors to build the bridge and one to keep the ferry.

By Cy Doe

The first to cross the new bridge of the harbour town on Tuesday was a dog, and nobody knows whose it was.

© 2024 Harbour News. All rights reserved.
"""


def test_what_the_block_says_wins_and_nothing_that_the_text_says_is_lost() -> None:
    made = account(Source(CONTRARY.encode(), "bridge.txt"), pytest.fail)
    article = made.article

    assert (article.kicker, plain(article.headline)) == ("Harbour", "A bridge")
    assert plain(article.standfirst) == "It took nine years."
    assert [byline.text for byline in article.bylines] == ["Ann Roe", "Ben Poe"]
    assert (article.rights.notice, article.rights.year) == ("© 2025 Quayside Press", "2025")
    assert {"By Cy Doe", "© 2024 Harbour News. All rights reserved."} <= {
        aside.text for aside in article.set_aside
    }
    assert lost(made) == []


def test_a_date_that_nobody_can_tell_is_printed_as_it_stands() -> None:
    article, warnings = _read("---\nheadline: A bridge\ndate: some day in May\n---\n\nIt took nine years.\n")

    assert (article.published, article.datelines) == ("", ("some day in May",))
    assert warnings == [
        "the header block's published 'some day in May' is printed as it stands; a date is written 2024-03-12"
    ]


def test_what_is_said_twice_is_told_and_set_aside() -> None:
    article, warnings = _read("---\nheadline: A bridge\ntitle: A ferry\n---\n\nIt took nine years.\n")

    assert plain(article.headline) == "A bridge"
    assert [aside.text for aside in article.set_aside] == ["title: A ferry"]
    assert warnings == ["line 3: the header block says 'headline' again; what it said first counts"]


def test_a_language_that_is_none_is_left_out_with_a_word_and_looked_for() -> None:
    article, warnings = _read(
        "---\nheadline: A bridge\nlanguage: English, mostly\n---\n\n"
        "It took nine years to build the bridge, and four minutes to cross it.\n"
    )

    assert article.language == "en"
    assert "'English, mostly' was left out" in warnings[0]


@pytest.mark.parametrize(
    "lines",
    [
        ["---", "", "A bridge opens, says the harbour master.", "---", "It took nine years."],
        ["---", "The harbour master says: it opens.", "It took nine years.", "---"],
        ["---", "He said: yes", "She said: no", "---", "It took nine years."],
        ["---", "It took nine years.", "Source: the harbour master", "---"],
        ["---", "It took nine years."],
        ["--- ", "---", "It took nine years."],
        ["A bridge", "---", "headline: none", "---"],
        ["---"],
        [],
    ],
)
def test_a_text_that_only_looks_like_one_has_no_header_block(lines: list[str]) -> None:
    assert parse_header(lines, pytest.fail) == Header()


def test_a_very_long_block_is_a_text() -> None:
    warnings: list[str] = []

    header = parse_header(["---", *["headline: A bridge"] * 1000, "---"], warnings.append)

    assert header == Header()
    assert warnings == [
        "line 1: the header block that begins here has no end and is read as text; "
        "it ends with a line of three hyphens"
    ]


@pytest.mark.parametrize(
    ("block", "warning"),
    [
        (
            "---\nheadline: >\n  A bridge opens\n---",
            "line 3: the header block is read as text, for '  A bridge",
        ),
        ("---\n  headline: A bridge\n---", "line 2: the header block is read as text, for '  headline: A"),
        (
            "\n---\nauthor: Ann Roe\nNine years\n---",
            "line 4: the header block is read as text, for 'Nine years'",
        ),
        ("---\nheadline: A bridge\n...", "line 1: the header block that begins here has no end"),
    ],
)
def test_a_header_block_that_cannot_be_read_is_told_and_stays_in_the_text(block: str, warning: str) -> None:
    article, warnings = _read(f"{block}\n\nIt took nine years to build it, and nobody came to see it.\n")

    assert [told.startswith(warning) for told in warnings] == [True]
    assert article.body != ()


def test_a_line_that_cannot_be_read_is_not_told_at_full_length() -> None:
    warnings: list[str] = []

    parse_header(["---", "headline: A bridge", "ab" * 500, "---"], warnings.append)

    assert f"'{'ab' * 30}…' is neither 'key: value'" in warnings[0]


def test_blank_lines_may_stand_above_and_inside_it() -> None:
    article, warnings = _read(
        "\n\n---\n\nheadline: A bridge\n\nauthor: Ann Roe\n---\n\nIt took nine years.\n"
    )

    assert (plain(article.headline), article.bylines[0].text, warnings) == ("A bridge", "Ann Roe", [])
    assert [type(block) for block in article.body] == [Paragraph]


def test_a_block_whose_values_are_not_filled_in_says_nothing() -> None:
    lines = ["---", "headline:", "author:", "---", "It took nine years."]

    assert parse_header(lines, pytest.fail) == Header(length=4)


@pytest.mark.parametrize(
    ("line", "key", "values"),
    [
        ("author: [Ann Roe, Ben Poe]", "author", ("Ann Roe", "Ben Poe")),
        ("author: [ \"Roe, Ann\" ,'Poe, Ben']", "author", ("Roe, Ann", "Poe, Ben")),
        ("author: [Ann O'Hara, Ben D'Arcy]", "author", ("Ann O'Hara", "Ben D'Arcy")),
        ('roles: ["Share, print" chrome, 2 alt]', "roles", ('"Share, print" chrome', "2 alt")),
        ('picture: "Harbour, evening.jpg"', "picture", ("Harbour, evening.jpg",)),
        ("picture: 'a, b.jpg', c.jpg", "picture", ("a, b.jpg", "c.jpg")),
        ("picture: 'tis a quay.jpg, it's.jpg", "picture", ("'tis a quay.jpg", "it's.jpg")),
        ("author: []", "author", ()),
        ("headline: [Exclusive]", "headline", ("[Exclusive]",)),
    ],
)
def test_a_line_may_hold_several_values(line: str, key: str, values: tuple[str, ...]) -> None:
    assert parse_header(["---", line, "---"], pytest.fail).all(key) == values


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Roe, Ann", ["Ann Roe"]),
        ("O'Neil, Ann; Li, Bo", ["Ann O'Neil", "Bo Li"]),
        ("Roe, Ann M.", ["Ann M. Roe"]),
        ("Roe, A.", ["A. Roe"]),
        ("Brennigan, Oisín", ["Oisín Brennigan"]),
        ("von der Aue, Jörg", ["Jörg von der Aue"]),
        ("Ann Roe, staff writer", ["Ann Roe"]),
        ("Reuters, AP", ["Reuters", "AP"]),
        ("Ann Roe, Quayside Press", ["Ann Roe"]),
        ("Ann Roe, Bo Li", ["Ann Roe", "Bo Li"]),
    ],
)
def test_an_author_may_be_written_as_in_a_catalogue(written: str, names: list[str]) -> None:
    article = read(Source(f"---\nauthor: {written}\n---\nNine years.\n".encode()), lambda _: None)

    assert [byline.text for byline in article.bylines] == [written]
    assert [person.name for byline in article.bylines for person in byline.people] == names


@pytest.mark.parametrize("block", ['author: ""', "author: [ '' ]", "author:\n- ''\n-  ", 'headline: ""'])
def test_an_empty_word_names_nobody(block: str) -> None:
    article = read(Source(f"---\n{block}\nkicker: Lock\n---\nNine years.\n".encode()), pytest.fail)

    assert (article.bylines, article.headline, article.kicker) == ((), (), "Lock")


def test_several_lines_of_a_key_that_nobody_knows_are_left_out_with_it() -> None:
    said = "description: >-\n  He has counted\n  every boat: all of them."
    head = f'title: The slate\n{said}\nauthor:\n  - "[[Ann Roe]]"'
    warnings: list[str] = []

    article = read(Source(f"---\n{head}\nsite: Quayside\n---\n\nHe counts.\n".encode(), "-"), warnings.append)

    assert (plain(article.headline), article.publisher) == ("The slate", "Quayside")
    assert [one.text for one in article.set_aside] == [line.strip() for line in said.split("\n")]
    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe"]
    assert len(warnings) == 3
