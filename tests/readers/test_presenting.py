"""Below a heading for them stand those who have contributed, each with a sentence on him."""

from __future__ import annotations

import pytest

import convert
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look.look import gives

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, Part, article, raised, told

NOTE = ("note", True)


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_who_has_contributed_is_presented_and_credits_nothing(styles: dict[str, int]) -> None:
    box: tuple[Part, ...] = (
        ("chrome", "About the Contributors"),
        ("byline", "Ada Sumner, Managing Editor"),
        ("caption", "Ada Sumner is a junior studying history."),
        ("credit", "Pia Lund, Photographer"),
        ("chrome", "Lund is a sophomore. She likes trains."),
    )
    found = told(raised(*TOP, *FIRST, *LAST, *box, styles=styles))

    assert [found.get(at) for at in range(3, 8)] == [None, NOTE, NOTE, NOTE, NOTE]


def test_a_sentence_on_somebody_else_presents_nobody() -> None:
    box: tuple[Part, ...] = (
        ("chrome", "Contributors"),
        ("chrome", "Ada Sumner"),
        ("chrome", "The Lock is free."),
    )

    assert NOTE not in told(raised(*TOP, *FIRST, *LAST, *box)).values()


def test_about_the_writer_heads_what_presents_him() -> None:
    signed: tuple[Part, ...] = (("byline", "By OONA HARDWICK"),)
    box: tuple[Part, ...] = (
        ("subhead", "About Oona Hardwick"),
        ("paragraph", "Oona Hardwick covers the locks."),
    )
    found = told(raised(*TOP, *signed, *FIRST, *LAST, ("chrome", "Print this"), *box, styles=PAGE))

    assert (found[5], found[6]) == (("chrome", True), NOTE)


@pytest.mark.parametrize(
    "line",
    [
        "The writer is a lecturer in law at the University of Amberweir.",
        "Die Autorin ist Dozentin für Seerecht in Amberwehr.",
        "Kirjoittaja on merihistorian dosentti.",
        "L’auteure est maîtresse de conférences en droit.",
    ],
)
@pytest.mark.parametrize("role", ["standfirst", "paragraph"])
def test_a_guest_is_presented_between_headline_and_text(line: str, role: Role) -> None:
    reason = gives("note", "presents above the article who wrote it")
    word = line.partition(" ")[0] if line.startswith("K") else " ".join(line.split()[:2])
    mentioned: Part = ("paragraph", f"{word} is not the only one who has ever been on the lock at night.")

    assert raised(*article((role, line)))[1] == reason
    assert raised(*article((role, line)), mentioned).get(1) != reason


def test_a_name_alone_beside_who_presents_its_bearer_signs() -> None:
    guest: Part = ("paragraph", "The writer is a lecturer in law at the University of Amberweir.")
    reason = gives("byline", "a name alone, and a sentence that presents who wrote the article")

    assert raised(*article(), ("subhead", "Hanneke van Dalen"), guest)[3] == reason
    assert raised(*article(guest), ("paragraph", "Hanneke van Dalen"))[4] == reason
    assert raised(*article(), ("subhead", "The old lock"), guest).get(3) != reason
    signed = raised(*article(("byline", "By Ann Roe")), ("subhead", "Hanneke van Dalen"), guest)
    assert signed.get(4) != reason


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Lampen, ingen savnede",
            "I ni dage opdagede ingen, at lampen på Kap Vest var gået ud.",
            "Den blev automatiseret i 1961. Siden har der mest været fugle, og mig.",
            "Bo Lund",
            "Skribenten er lektor ved Vestmark Universitet.",
        ),
        (
            "Lampa, která nikomu nechyběla",
            "Devět dní si nikdo nevšiml, že lampa na mysu zhasla.",
            "Automatizovali ji v roce 1961. Od té doby tam byli hlavně ptáci a já.",
            "Jan Novák",
            "Autor je docentem námořních dějin na univerzitě.",
        ),
    ],
)
def test_what_tells_of_the_author_is_not_the_text_of_a_short_article(lines: tuple[str, ...]) -> None:
    article = convert.read("\n\n".join(lines).encode(), warn=lambda _: None)

    assert [type(block) for block in article.body] == [convert.Paragraph, convert.Paragraph, convert.Note]
    assert (len(article.bylines), article.standfirst) == (1, ())
