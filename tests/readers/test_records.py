"""What databases, mails and press offices print around an article is set aside, but not who wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

import convert
from convert.media import Source
from convert.readers.text import account
from convert.readers.text.classify import classify

from .conservation import lost
from .looked import (
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOP,
    TYPED,
    Part,
    article,
    grouped,
    raised,
    told,
)

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
    assert [byline.text for byline in article.bylines] == ["Nora Vexley"]
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


EXPORTS = Path(__file__).with_name("exports")
BOTH = ["Mara Lindqvist", "Dele Okafor"]
LEDGER = ("The Harbour Ledger", "Ledger Publishing Co.")


@pytest.mark.parametrize(
    ("name", "people", "published", "publisher", "holder", "pictures"),
    [
        ("nexis", BOTH, "2024-03-12", *LEDGER, ["Dele Okafor"]),
        ("nexis-before-2018", BOTH[:1], "2024-03-12", *LEDGER, [""]),
        ("proquest", BOTH, "2024-03-12", *LEDGER, ["Dele Okafor"]),
        ("factiva", BOTH, "2024-03-12", *LEDGER, []),
        ("factiva-printed", BOTH, "2024-03-12", *LEDGER, []),
        # 3/12 is March to an American and December to all others.
        ("ebsco", BOTH[:1], "", "Harbour Ledger", "Ledger Publishing Co.", []),
        (
            "genios",
            ["Mara Lindner"],
            "2024-03-12",
            "Hafenbote Ellersum",
            "Hafenbote Verlag GmbH",
            ["Dele Okafor"],
        ),
        ("gale", BOTH[:1], "2024-03-12", *LEDGER, []),
        ("newsbank", BOTH[:1], "2024-03-12", "The Harbour Ledger", "The Harbour Ledger", []),
        ("europresse", BOTH[:1], "2024-03-12", "Le Courrier du Port", "Le Courrier du Port", []),
        ("retriever", ["Mara Lind"], "2024-03-12", "Hamnbladet", "Hamnbladet", ["Dele Okafor"]),
    ],
)
def test_an_export_tells_who_wrote_it_when_and_in_which_paper(
    name: str, people: list[str], published: str, publisher: str, holder: str, pictures: list[str]
) -> None:
    article = convert.read(EXPORTS / f"{name}.txt")

    assert convert.plain(article.headline) in _TITLES
    assert [person.name for byline in article.bylines for person in byline.people] in (people, 2 * people)
    assert (article.published, article.publisher) == (published, publisher)
    assert article.rights.holder == holder
    figures = [node for node in article.body if isinstance(node, convert.Figure)]
    credits = ["; ".join(figure.credit.creators) if figure.credit else "" for figure in figures]
    assert credits == pictures
    others = [node for node in article.body if not isinstance(node, convert.Figure | convert.Note)]
    assert all(isinstance(node, convert.Paragraph) for node in others)
    assert len(others) in (2, 3)
    assert not any(convert.plain(node).startswith(_NAMES) for node in others)


_TITLES = (
    "Ferry crews count the last salmon",
    "Ferry crews count the last salmon: A river town weighs what it owes its boats",
    "Fährleute zählen die letzten Lachse",
    "Les passeurs comptent les derniers saumons",
    "Färjorna räknar de sista laxarna",
)
_NAMES = ("Full text", "Abstract", "Copyright", "http", "Document", "Title", "*")


def test_the_name_of_a_field_is_no_word_of_the_article() -> None:
    article = convert.read(EXPORTS / "nexis.txt")

    assert convert.plain(article.standfirst) == "A river town weighs what it owes its boats"
    assert article.datelines == ("March 12, 2024 Tuesday", "PORT ELLERY, Wash.")
    assert convert.read(EXPORTS / "gale.txt").rights.notice == "COPYRIGHT 2024 Ledger Publishing Co."
    body = convert.read(EXPORTS / "proquest.txt").body
    assert convert.plain(body[0]).startswith("PORT ELLERY -- The salmon")


def test_who_published_it_is_no_field_of_an_article_that_is_no_export() -> None:
    text = (EXPORTS / "nexis.txt").read_text("utf-8")
    own = text.replace("Load-Date: March 13, 2024", "").replace("End of Document", "")

    assert convert.read(own.encode()).publisher == ""


BAKERY = (
    "The bakery on the north bank opened again on Tuesday, three years after the flood that took its ovens.",
    "“We did not think we would be back,” said Rosa Winn, who has run the shop since 1989, and lit the oven.",
)


@pytest.mark.parametrize(
    "foot",
    [
        "Last updated: 4 May 2024\nSource: State archive, 2 April 1989\nLocation: Port Ellery",
        "Title: The Oven\nAuthor: Rosa Winn\nPublication date: 1 April 2023\nPages: 312",
        "Source: Grandmother\nLength: 2 hours\nLast updated: today\n\n* 200 g of rye\n* salt",
        "Title: El horno\nEdición: primera\nIdioma: español\nNúmero de documento: 4711",
    ],
)
def test_the_fields_of_a_page_or_of_a_book_are_no_record(foot: str) -> None:
    article = convert.read("\n\n".join(["The bakery opens again", "By Ann Roe", *BAKERY, foot]).encode())

    assert convert.plain(article.headline) == "The bakery opens again"
    assert article.bylines[0].people[0].name == "Ann Roe"
    assert article.publisher == ""
    assert "field of a database" not in " ".join(one.reason for one in article.set_aside)


def test_what_looks_like_a_field_amid_the_text_is_the_text_s() -> None:
    event = [
        "Date: Saturday, May 4",
        "Location: Town Hall, 12 Quay Street",
        "Author: Rosa Winn",
        "Source: The mill",
    ]
    words = NEXIS.replace("{body}", "\n\n".join([BAKERY[0], *event, BAKERY[1]]))
    article = convert.read(words.encode(), warn=lambda _: None)

    printed = convert.plain(article.body)
    assert all(line in printed for line in event)
    assert [person.name for byline in article.bylines for person in byline.people] == ["Nora Vexley"]
    assert article.publisher == "The Amberweir Courier"


@pytest.mark.parametrize("above", ["By Mara Lindqvist", "Mara Lindqvist", "Three years on, the oven is lit."])
def test_what_stands_above_the_day_is_not_always_the_paper(above: str) -> None:
    text = (EXPORTS / "nexis.txt").read_text("utf-8").replace("The Harbour Ledger (Port Ellery)", above)

    article = convert.read(text.encode(), warn=lambda _: None)

    assert article.publisher == ""
    assert above not in [one.text for one in article.set_aside]


@pytest.mark.parametrize("name", sorted(file.stem for file in EXPORTS.glob("*.txt")))
def test_an_export_may_lack_any_line(name: str) -> None:
    lines = (EXPORTS / f"{name}.txt").read_text("utf-8").splitlines()

    for number in range(1, len(lines)):
        for kept in (lines[:number], [*lines[: number - 1], *lines[number:]]):
            made = account(Source("\n".join(kept).encode(), "a.txt"), lambda _: None)
            assert lost(made) == []


def test_a_line_that_a_person_names_keeps_the_name_of_its_field(tmp_path: Path) -> None:
    export = tmp_path / "nexis.txt"
    export.write_bytes((EXPORTS / "nexis.txt").read_bytes())
    export.with_suffix(".roles").write_text('"Highlight:" paragraph', "utf-8")

    assert "Highlight: A river town" in convert.plain(convert.read(export).body)


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


SENT = ("From: Cedric Vane <vane@post.example>", "To: newsroom", "Date: Tue, 5 Mar 2024 09:14:02 +0000")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (f"Subject: {HEADLINE}", HEADLINE),
        (f"Subject: Re: Fwd: {HEADLINE}", HEADLINE),
        (f"*Subject:* {HEADLINE}", HEADLINE),
        ("Betreff: WG: Neunhundert Boote und kein Grund", "Neunhundert Boote und kein Grund"),
        ("Objet : TR : Neuf cents bateaux", "Neuf cents bateaux"),
        ("Oggetto: Novecento barche e nessun motivo", "Novecento barche e nessun motivo"),
        ("Asunto: RV: Novecientos barcos", "Novecientos barcos"),
        ("Emne: Ni hundre båter og ingen grunn", "Ni hundre båter og ingen grunn"),
        ("Тема: Девятьсот лодок", "Девятьсот лодок"),
        ("件名：九百隻の船", "九百隻の船"),
    ],
)
def test_the_subject_of_a_mail_is_the_headline_where_nothing_else_is(subject: str, title: str) -> None:
    lines = "\n".join((*SENT, subject))
    article = convert.read("\n\n".join((lines, *BODY_LINES)).encode())

    assert convert.plain(article.headline) == title
    assert [aside.text for aside in article.set_aside] == list(SENT)
    assert article.bylines == ()
    assert [convert.plain(node) for node in article.body] == BODY_LINES


@pytest.mark.parametrize("label", ["Subject:", "Betreff:", "Objet :", "Oggetto:", "Asunto:", "Onderwerp:"])
def test_a_subject_alone_is_the_headline_without_its_label(label: str) -> None:
    article = convert.read("\n\n".join((f"{label} {HEADLINE}", *BODY_LINES)).encode())

    assert convert.plain(article.headline) == HEADLINE


def test_a_headline_below_the_mail_s_head_comes_before_the_subject() -> None:
    head = "\n".join((*SENT, "Subject: piece for Saturday"))
    article = convert.read("\n\n".join((head, HEADLINE, "By Nora Vexley", *BODY_LINES)).encode())

    assert convert.plain(article.headline) == HEADLINE
    assert [person.name for byline in article.bylines for person in byline.people] == ["Nora Vexley"]
    assert "Subject: piece for Saturday" in [aside.text for aside in article.set_aside]


def test_who_passes_an_article_on_has_not_written_it() -> None:
    head = "\n".join(("---------- Forwarded message ---------", *SENT, f"Subject: {HEADLINE}"))
    article = convert.read("\n\n".join(("Hello desk, see below.", "Ann", head, *BODY_LINES)).encode())

    assert convert.plain(article.headline) == HEADLINE
    assert article.bylines == ()
    assert "Ann" in map(convert.plain, article.body)


def test_a_subject_and_who_sent_it_are_a_mail_s_head_at_the_top() -> None:
    head = f"Subject: {HEADLINE}\nFrom: Cedric Vane"
    article = convert.read("\n\n".join((head, *BODY_LINES)).encode())

    assert convert.plain(article.headline) == HEADLINE
    assert article.bylines == ()


def test_a_subject_and_a_day_are_a_release_s() -> None:
    head = f"Subject: {HEADLINE}\nDate: 12 March 2024"
    article = convert.read("\n\n".join((head, *BODY_LINES)).encode())

    assert (convert.plain(article.headline), article.published) == (HEADLINE, "2024-03-12")


def test_what_machines_write_above_a_mail_is_set_aside() -> None:
    machines = (
        "Return-Path: <vane@post.example>",
        "Received: from post.example (post.example [192.0.2.1])",
        "\tby mx.example with ESMTP id 12345",
        "Message-ID: <1@post.example>",
        "MIME-Version: 1.0",
    )
    head = "\n".join((*machines, *SENT, f"Subject: {HEADLINE}"))
    article = convert.read("\n\n".join((head, *BODY_LINES)).encode())

    assert convert.plain(article.headline) == HEADLINE
    assert [aside.text for aside in article.set_aside] == [line.strip() for line in (*machines, *SENT)]


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
        "View this post on the web at https://lock.example/p/nine-hundred-boats",
        "Wenn diese E-Mail nicht richtig angezeigt wird, klicken Sie hier",
        "Voir cet e-mail dans votre navigateur",
    ],
)
def test_what_leads_to_a_newsletter_s_page_is_no_title(line: str) -> None:
    assert told(raised(("headline", line), ("standfirst", HEADLINE), *FIRST, *LAST))[0] == ("chrome", True)
    amid: Part = ("paragraph", "Unsubscribe from everything, said the keeper.")
    assert raised(*TOP, *FIRST, amid, *FIRST, *LAST) == {}


def test_the_foot_of_a_newsletter_is_no_text_though_its_address_looks_like_some() -> None:
    foot: tuple[Part, ...] = (
        ("paragraph", "You're receiving this because you signed up for The Quay Letter."),
        ("paragraph", "Unsubscribe | Update your preferences"),
        ("paragraph", "Quayside Media, 14 Fish Street, Port Ellery"),
    )
    found = told(raised(*TOP, *FIRST, *LAST, *foot, styles=TYPED))

    assert found == dict.fromkeys((3, 4, 5), ("chrome", True))


@pytest.mark.parametrize("line", ["https://damp.example/puddles", "lagazettedutoit.example"])
def test_an_address_is_nobody_s_name(line: str) -> None:
    assert told(raised(*TOP, ("byline", line), *FIRST, *LAST)) == {1: ("chrome", True)}
    assert 1 not in raised(*TOP, ("credit", "pixabay.com"), *FIRST, *LAST)


def test_an_address_above_the_headline_is_no_kicker() -> None:
    address: Part = ("kicker", "https://damp.example/puddles")

    assert told(raised(address, *TOP, *FIRST, *LAST)) == {0: ("chrome", True)}
    # The name of a site may be one.
    assert raised(("kicker", "damp.example"), *TOP, *FIRST, *LAST) == {}


@pytest.mark.parametrize("words", ["PRESS RELEASE", "Pressemitteilung:", "プレスリリース"])
def test_what_a_press_office_writes_above_the_headline_is_not_it(words: str) -> None:
    found = classify([words, "", HEADLINE, "", *"\n\n".join(BODY_LINES).split("\n")])

    assert [verdict.role for verdict in found][:2] == ["kicker", "headline"]


@pytest.mark.parametrize(
    "name", ["Le Courrier de Brumont", "The Carrow Falls Ledger", "Heimatbote Nr. 44   17"]
)
def test_a_paper_s_name_is_no_title_where_another_line_may_be_it(name: str) -> None:
    below: Part = ("standfirst", f"{HEADLINE}, and the keeper of the lock does not ask")
    found = raised(("headline", name), ("alt", HEADLINE), below, *FIRST, *LAST)

    assert told(found).items() >= {0: ("kicker", True), 1: ("headline", True)}.items()
    assert raised(("headline", name), *FIRST, *LAST) == {}
    assert raised(("headline", "The Ledger is sold to its readers"), ("alt", HEADLINE), *FIRST, *LAST) == {}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize("line", ["Page 2 of 3", "Seite 2 von 3", "Página 2/3", "- 2 -", "– 12 –"])
def test_the_number_of_a_printed_page_is_no_heading(line: str, styles: Mapping[str, int]) -> None:
    lines = article(("paragraph", RUNNING[0]), ("subhead", line))

    assert told(raised(*lines, styles=styles)) == {2: ("chrome", True)}


@pytest.mark.parametrize(
    "line", ["Page 4 of 3", "Page 2", "2", "- 1 -", "2 of 3", "Part 2 of 3", "Chapter - 2 -"]
)
def test_other_numbers_may_head_a_part(line: str) -> None:
    lines = article(("paragraph", RUNNING[0]), ("subhead", line))

    assert raised(*lines, styles=TYPED) == {}


def test_parts_that_are_counted_from_one_are_no_pages() -> None:
    lines = article(("subhead", "- 1 -"), ("paragraph", RUNNING[0]), ("subhead", "- 2 -"))

    assert raised(*lines, styles=TYPED) == {}


def test_a_newsletter_s_plain_text_has_lines_below_its_headings() -> None:
    line = "-" * 60
    lines: tuple[Part, ...] = (
        ("headline", "** Harbour News"),
        ("chrome", line),
        ("caption", f"** {HEADLINE}"),
        ("chrome", line),
        *FIRST,
        ("paragraph", "** What else"),
        ("chrome", line),
        *LAST,
        ("byline", "=" * 60),
    )
    found = told(raised(*lines, between="\n"))

    assert [found[at][0] for at in (0, 2, 5, 8)] == ["kicker", "headline", "subhead", "chrome"]


def test_below_what_leads_out_of_a_newsletter_stands_its_address() -> None:
    foot: tuple[Part, ...] = (
        ("subhead", "Our mailing address is:"),
        ("list_item", "Weir House"),
        ("list_item", "1 Quay"),
    )
    found = told(grouped(TOP, FIRST, LAST, foot))

    assert {found[at] for at in (3, 4, 5)} == {("chrome", True)}
