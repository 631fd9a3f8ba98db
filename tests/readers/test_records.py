"""What databases, mails and press offices print around an article is set aside, but not who wrote it."""

from __future__ import annotations

import pytest

import convert
from convert.readers.text.classify import classify

from .looked import FIRST, HEADLINE, LAST, RUNNING, TOP, TYPED, Part, raised, told

BODY_LINES = [*RUNNING, "The council will decide in April, and the slate will be cleaned until then."]

NEXIS = f"""\
{HEADLINE}
The Amberweir Courier (England)
March 12, 2024 Tuesday

Copyright 2024 Amberweir Newspapers Ltd All Rights Reserved

Section: NEWS; Pg. 14
Length: 412 words
Byline: Nora Vexley
Body

{{body}}

Graphic

The keeper at the lock on Monday night.
Photograph: Tamsin Roake

Load-Date: March 12, 2024

End of Document"""

FACTIVA = f"""\
SE  News
HD  {HEADLINE}
BY  By Perpetua Sloane
WC  388 words
PD  3 May 2021
ET  06:15
SN  The Skerrow Packet
PG  5
LA  English
CY  Copyright 2021. Skerrow Packet Ltd.

LP
{{body}}

AN  Document SKERP00020210503eh530000b"""


def read(words: str) -> convert.Article:
    return convert.read(words.format(body="\n\n".join(BODY_LINES)).encode())


def test_an_export_of_a_database_gives_title_and_writer_and_rights_and_nothing_else() -> None:
    article = read(NEXIS)

    assert convert.plain(article.headline) == HEADLINE
    assert [byline.text for byline in article.bylines] == ["Byline: Nora Vexley"]
    assert [person.name for byline in article.bylines for person in byline.people] == ["Nora Vexley"]
    assert article.rights.holder == "Amberweir Newspapers Ltd"
    figures = [node for node in article.body if isinstance(node, convert.Figure)]
    assert [figure.credit and figure.credit.creators for figure in figures] == [("Tamsin Roake",)]
    assert [convert.plain(node) for node in article.body if isinstance(node, convert.Paragraph)] == BODY_LINES
    aside = [one.text for one in article.set_aside]
    assert {"Section: NEWS; Pg. 14", "Load-Date: March 12, 2024", "End of Document"} <= {*aside}


def test_a_record_with_two_letters_before_each_field_is_one_too() -> None:
    article = read(FACTIVA)

    assert convert.plain(article.headline) == HEADLINE
    assert [person.name for byline in article.bylines for person in byline.people] == ["Perpetua Sloane"]
    assert article.published == "2021-05-03"
    assert article.rights.holder == "Skerrow Packet Ltd."
    assert [convert.plain(node) for node in article.body] == BODY_LINES


def test_the_fields_of_a_book_are_no_record() -> None:
    book: tuple[Part, ...] = (
        ("paragraph", "Title: The lock in winter"),
        ("paragraph", "Author: Nora Vexley"),
        ("paragraph", "Pages: 312"),
        ("paragraph", "Language: English"),
    )

    assert raised(*TOP, FIRST[0], LAST[0], *book) == {}


@pytest.mark.parametrize(
    "head",
    [
        (
            "From: Cedric Vane <vane@post.example>",
            "Sent: 5 March 2024",
            "To: newsroom",
            "Subject: piece for Saturday",
        ),
        ("Von: Redaktion Kultur", "Gesendet: Montag, 6. Mai 2024", "An: Archiv", "Betreff: Orgelbauer"),
        ("De : Anne Roux", "Envoyé : mardi 5 mars 2024", "À : rédaction", "Objet : le four"),
        ("差出人：田中", "宛先：編集部", "件名：原稿"),
    ],
)
def test_a_mail_s_head_is_set_aside(head: tuple[str, ...]) -> None:
    lines: list[Part] = [("byline", line) for line in head]

    found = told(raised(*lines, *TOP, *FIRST, *LAST, styles=TYPED))

    assert found == dict.fromkeys(range(len(head)), ("chrome", True))


def test_when_and_where_something_is_are_no_mail_s_head() -> None:
    event: tuple[Part, ...] = (
        ("paragraph", "Date: 5 March"),
        ("paragraph", "From: 10 a.m."),
        ("paragraph", "To: 5 p.m."),
    )

    assert raised(*TOP, *FIRST, *LAST, *event, styles=TYPED) == {}


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser (https://us7.mailer.example/?u=99)",
        "Vis i nettleser",
        "Voir la version en ligne",
        "Im Browser ansehen",
    ],
)
def test_what_leads_to_a_newsletter_s_page_is_no_title(line: str) -> None:
    assert told(raised(("headline", line), ("standfirst", HEADLINE), *FIRST, *LAST))[0] == ("chrome", True)
    amid: Part = ("paragraph", "Unsubscribe from everything, said the keeper.")
    assert raised(*TOP, *FIRST, amid, *FIRST, *LAST) == {}


@pytest.mark.parametrize("line", ["https://damp.example/puddles", "lagazettedutoit.example"])
def test_an_address_is_nobody_s_name(line: str) -> None:
    assert told(raised(*TOP, ("byline", line), *FIRST, *LAST)) == {1: ("chrome", True)}
    assert 1 not in raised(*TOP, ("credit", "pixabay.com"), *FIRST, *LAST)


@pytest.mark.parametrize("words", ["PRESS RELEASE", "Pressemitteilung:", "プレスリリース"])
def test_what_a_press_office_writes_above_the_headline_is_not_it(words: str) -> None:
    found = classify([words, "", HEADLINE, "", *"\n\n".join(BODY_LINES).split("\n")])

    assert [verdict.role for verdict in found][:2] == ["kicker", "headline"]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Le Courrier de Brumont", "kicker"),
        ("The Carrow Falls Ledger", "kicker"),
        ("Heimatbote Nr. 44   17", "kicker"),
        ("THE LEDGER>Harbour", "chrome"),
    ],
)
def test_a_paper_s_name_is_no_title_where_another_line_may_be_it(name: str, role: str) -> None:
    below: Part = ("standfirst", f"{HEADLINE}, and the keeper of the lock does not ask")
    found = raised(("headline", name), ("alt", HEADLINE), below, *FIRST, *LAST)

    assert told(found).items() >= {0: (role, True), 1: ("headline", True)}.items()
    assert raised(("headline", name), *FIRST, *LAST) == {}
    assert raised(("headline", "The Ledger is sold to its readers"), ("alt", HEADLINE), *FIRST, *LAST) == {}
