"""What stands around an article that somebody sent by mail: a note above it, who sent it below."""

from __future__ import annotations

import pytest

import convert
from convert.model import Article
from convert.readers.text.classify import classify

from .looked import FIRST, HEADLINE, LAST, RUNNING, Part, grouped, told

HEAD = (
    "From: Jonas Reed <jonas@weir.example>",
    "Date: Tue, 14 May 2024 18:20:00 +0200",
    "To: desk@weir.example",
    "Subject: BOATS for B1",
)
STORY = (f"{HEADLINE}\nBy Jonas Reed", *RUNNING)


def _read(*groups: str) -> Article:
    return convert.read("\n\n".join(groups).encode(), warn=lambda _: None)


def _body(article: Article) -> list[str]:
    return [convert.plain(block) for block in article.body]


def _authors(article: Article) -> list[str]:
    return [person.name for byline in article.bylines for person in byline.people]


@pytest.mark.parametrize(
    "signature",
    [
        "Jonas Reed\nStaff Writer\nThe Weir Post\n(555) 010-2233",
        "-30-\n\nJonas Reed\nThe Weir Post\n(555) 010-2233",
        "Best,\nJonas\n\nJonas Reed | The Weir Post\nm: 555-010-2233",
        "--\nJonas Reed\nThe Weir Post\njonas@weir.example",
    ],
)
def test_a_mail_s_signature_signs_nothing(signature: str) -> None:
    article = _read("\n".join(HEAD), *STORY, signature)

    assert _authors(article) == ["Jonas Reed"]
    assert _body(article) == list(RUNNING)


def test_below_a_greeting_and_a_telephone_no_head_is_needed() -> None:
    article = _read(*STORY, "Mit freundlichen Grüßen\nJonas Reed\nWehrbote GmbH\nTel. 0555 / 120 33")

    assert _body(article) == list(RUNNING)


def test_a_letter_to_the_readers_keeps_its_greeting() -> None:
    article = _read(*STORY, "See you next week,", "Jonas Reed")

    assert "See you next week," in _body(article)


@pytest.mark.parametrize(
    "added",
    [
        "This email and any attachments are confidential and intended solely for the addressee.",
        "Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, "
        "informieren Sie bitte den Absender und löschen Sie diese Mail.",
        "Antes de imprimir este mensaje, piense en el medio ambiente.",
        "Sent from my telephone",
        "Weir Post Ltd. Registered in England No. 01010101.",
    ],
)
def test_what_a_program_adds_below_a_mail_is_set_aside(added: str) -> None:
    assert _body(_read("\n".join(HEAD), *STORY, added)) == list(RUNNING)


def test_what_an_article_says_of_a_mail_stays() -> None:
    said = "This email and its four attachments changed the council's mind within a day, the keeper said."
    quoted = (
        "“Dear keeper,",
        "The boats are ours, and nobody else's business.",
        "Best regards,\nthe harbour office”",
    )
    article = _read(*STORY, said, *quoted, RUNNING[0])

    assert _body(article)[2] == said
    assert not article.set_aside


def test_the_note_above_a_story_is_no_standfirst() -> None:
    article = _read("\n".join(HEAD), "Hi all, here is the piece. Two pictures come later.", *STORY)

    assert convert.plain(article.headline) == HEADLINE
    assert convert.plain(article.standfirst) == ""
    assert _body(article) == list(RUNNING)


def test_an_earlier_mail_quoted_below_is_set_aside() -> None:
    earlier = (
        "On Mon, May 13, 2024 at 4:31 PM, Weir Desk <desk@weir.example> wrote:\n> Four hundred words, please."
    )
    article = _read("\n".join(HEAD), *STORY, earlier)

    assert _body(article) == list(RUNNING)


def test_a_mail_that_is_quoted_whole_is_read_without_its_marks() -> None:
    groups = ("\n".join(HEAD), *STORY)
    warned: list[str] = []
    quoted = "\n".join(f"> {line}".rstrip() for line in "\n\n".join(groups).split("\n"))
    article = convert.read(f"Saw this?\n\n{quoted}".encode(), warn=warned.append)

    assert convert.plain(article.headline) == HEADLINE
    assert _authors(article) == ["Jonas Reed"]
    assert any("these marks are left out" in one for one in warned)


def test_a_text_of_which_each_line_is_quoted_is_read_without_the_marks() -> None:
    groups = (HEADLINE, "By Jonas Reed", *RUNNING, RUNNING[0])
    article = convert.read(
        "\n".join(f"> {line}" for line in "\n\n".join(groups).split("\n")).encode(), warn=lambda _: None
    )

    assert convert.plain(article.headline) == HEADLINE
    assert _authors(article) == ["Jonas Reed"]


def test_a_quotation_in_an_article_keeps_its_marks_and_its_place() -> None:
    article = _read(*STORY, "> Nobody counts the fish.\n> Nobody ever did.", RUNNING[0])

    assert [type(block).__name__ for block in article.body].count("Quote") == 1


def test_a_poem_s_dashes_end_nothing() -> None:
    poem = "I counted boats —\nI counted none —\n—\nthe river ran —\nand there was one."
    article = _read(HEADLINE, "By Jonas Reed", RUNNING[0], poem)

    assert not article.set_aside


def test_below_an_end_mark_the_article_s_notes_are_no_signature() -> None:
    notes = ("Notes to editors", "The lock was built in 1871.", "For more, call\nJonas Reed\n(555) 010-2233")
    article = _read("PRESS RELEASE", HEADLINE, *RUNNING, "ENDS", *notes)

    assert notes[:2] == tuple(_body(article)[2:4])


def test_a_mail_that_is_shown_amid_an_article_is_the_article_s() -> None:
    shown = "On Mon, May 13, 2024 at 4:31 PM, Desk <d@weir.example> wrote:\n> Four hundred words, please."
    article = _read(*STORY, shown, RUNNING[0])

    assert any(words.endswith("Four hundred words, please.") for words in _body(article))


def test_what_was_passed_on_in_a_chat_has_its_headline_below() -> None:
    said = "[12/03/2023, 08:14:02] Ann: see what is in the paper"
    article = _read(said, f"{HEADLINE}\nJonas Reed\n11 March 2023", *RUNNING)

    assert convert.plain(article.headline) == HEADLINE


def test_below_a_mail_without_a_byline_who_signs_stays_its_writer() -> None:
    signature: tuple[Part, ...] = (
        ("byline", "Jonas Reed"),
        ("byline", "The Weir Post"),
        ("note", "(555) 010-2233"),
    )
    head: tuple[Part, ...] = tuple(("chrome", line) for line in HEAD)
    found = told(grouped(head, (("headline", HEADLINE),), FIRST, LAST, signature))

    assert 7 not in found
    assert found[8] == found[9] == ("chrome", True)


def test_who_helped_is_no_part_of_a_signature() -> None:
    helped = "Additional reporting by Ada Sumner"
    article = _read("\n".join(HEAD), *STORY, "-30-", f"{helped}\nJonas Reed\n(555) 010-2233")

    assert helped not in [aside.text for aside in article.set_aside]


@pytest.mark.parametrize(
    "last",
    [
        "Confidential papers show that the clerk asked the recipient of each copy to sign for it.",
        "This message, intended for the board alone, was read by nine hundred people within the hour.",
        "Diese Nachricht war nicht für die Öffentlichkeit bestimmt, sagte der Wärter am Montag im Rat.",
    ],
)
def test_a_last_paragraph_on_secrets_is_no_program_s(last: str) -> None:
    assert _body(_read(*STORY, last))[-1] == last


def test_below_a_dash_an_article_says_where_and_when() -> None:
    told = "Tickets: 555 010 2233\nBox office: www.weir.example\nLock Lane 4, Amberweir"
    article = _read(*STORY, "—", told)

    assert not [aside for aside in article.set_aside if "mail" in aside.reason]


@pytest.mark.parametrize("greeting", ["Sincerely,", "Mit freundlichen Grüßen"])
def test_those_who_sign_an_open_letter_stay(greeting: str) -> None:
    signed = "Ada Sumner\nPia Lund\nJonas Reed\nwww.weir.example"
    article = _read(HEADLINE, *RUNNING, greeting, signed)

    assert not article.set_aside


def test_a_mail_with_which_an_article_ends_is_quoted() -> None:
    article = _read(
        *STORY, "On May 12, 2024 at 9:15, the keeper wrote:", "> The boats are ours.\n> All of them."
    )

    assert not article.set_aside
    assert "Quote" in [type(block).__name__ for block in article.body]


def test_what_leads_to_a_newsletter_s_page_is_no_headline_of_its_mail() -> None:
    lines = [
        "From: The Lock <lock@weir.example>",
        "Date: Tue, 12 Mar 2024 07:02:11 +0000",
        "Subject: Nine hundred boats",
        "To: reader@quay.example",
        "",
        "View this post on the web at https://lock.example/p/nine-hundred-boats",
        "",
        HEADLINE,
        "Eleven years at one door",
        "",
        "Oona Hardwick",
        "",
        *RUNNING,
    ]
    roles = {lines[verdict.first]: verdict.role for verdict in classify(lines)}

    assert roles[HEADLINE] == "headline"


def test_the_greeting_below_an_article_and_who_sends_it_are_no_picture_s() -> None:
    picture = "Foto: Die Schleuse im Herbst (Katrin Vogelsang)"
    article = _read(
        HEADLINE, "Von Katrin Vogelsang", *RUNNING, picture, "Mit freundlichen Grüßen\nKatrin Vogelsang"
    )
    figures = [node for node in article.body if isinstance(node, convert.Figure)]

    assert [(convert.plain(one.caption), one.credit and one.credit.creators) for one in figures] == [
        ("Foto: Die Schleuse im Herbst", ("Katrin Vogelsang",))
    ]
