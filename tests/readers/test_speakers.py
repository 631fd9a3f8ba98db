"""What is said in turn: interviews and transcripts."""

from __future__ import annotations

import pytest

import convert
from convert.model import Article, Heading, Paragraph, plain
from convert.readers.text.grammar.speakers import turns

from .looked import HEADLINE, RUNNING, article, raised, told

SENTENCE = ("paragraph", True)


def _read(*groups: str) -> Article:
    return convert.read("\n\n".join(groups).encode(), warn=lambda _: None)


@pytest.mark.parametrize(
    "texts",
    [
        ("HERALD: Who came?", "Roe: Nobody.", "HERALD: And then?", "Roe: It rained."),
        ("Pregunta. ¿Quién vino?", "Respuesta. Nadie.", "P. ¿Y luego?", "R. Llovió."),
        ("Le Courrier : Qui est venu ?", "A. R. : Personne.", "Le Courrier : Et ?", "A. R. : Il a plu."),
        ("ANN ROE: Who came?", "BEN POE: Nobody did.", "AR: And then?", "BP: Rain.", "AR: Much?", "BP: No."),
        ("THE HERALD — Who came?", "ROE — Nobody.", "HERALD — Much rain?", "ROE — Some."),
        ("— Кто пришёл?", "— Никто.", "— А потом?", "— Шёл дождь."),
        ("Ann Roe", "Who came?", "Ben Poe", "Nobody.", "Ann Roe", "And then?", "Ben Poe", "It rained."),
        ("* من جاء؟", "- لا أحد.", "* وبعد ذلك؟", "- نزل المطر."),
    ],
)
def test_who_speaks_in_turn_is_known_by_the_label_or_the_dash(texts: tuple[str, ...]) -> None:
    assert tuple(range(len(texts))) == turns(texts)


def test_a_report_s_place_above_what_two_say_in_turn_is_none_of_them() -> None:
    said = ("Roe: Who pays?", "Poe: You do.", "Roe: And who rows?", "Poe: I do.")

    assert turns(("HARBOUR: The council has met.", *said)) == (1, 2, 3, 4)


@pytest.mark.parametrize(
    "texts",
    [
        ("Open: daily.", "Fee: none.", "Open: on Mondays.", "Fee: two crowns."),
        ("Photo: Who came?", "Text: Nobody.", "Photo: And then?", "Text: Rain."),
        ("Q: Who came?", "Nobody came.", "Q: And then?", "It rained."),
        ("The lock", "Who came?", "The weir", "Nobody."),
        (
            "The lock.",
            "Ann Roe",
            "The weir.",
            "Ben Poe",
            "A mill.",
            "Ann Roe",
            "A boat.",
            "Ben Poe",
            "A goat.",
        ),
        ("- a boat;", "- a lock.", "- a weir;", "- a mill."),
        ("Aug. 9, 2021", "A: Nobody came."),
    ],
)
def test_fields_labels_of_credits_and_lists_are_no_talk(texts: tuple[str, ...]) -> None:
    assert turns(texts) == ()


def test_questions_and_what_is_heard_are_paragraphs_between_answers() -> None:
    found = raised(
        *article(
            ("subhead", "HERALD: Mr Roe, how many boats were there?"),
            ("paragraph", "Roe: Nine hundred and twelve."),
            ("credit", "(LAUGHTER)"),
            ("subhead", "HERALD: And where did they go?"),
            ("paragraph", "Roe: I do not ask them."),
        )
    )

    assert [told(found).get(number) for number in range(1, 6)] == [SENTENCE] * 5


def test_questions_without_a_label_are_read_alike_above_labelled_answers() -> None:
    found = raised(
        *article(
            ("subhead", "Who is to pay for it?"),
            ("paragraph", "Roe: You are."),
            ("paragraph", "Poe: Nobody is."),
            ("paragraph", "And who is to row?"),
            ("paragraph", "Roe: He is."),
            ("paragraph", "Poe: I am."),
        )
    )

    assert told(found)[1] == SENTENCE


def test_a_time_code_and_who_asks_between_answers_are_paragraphs() -> None:
    found = raised(
        *article(
            ("alt", "[00:00:12]"),
            ("paragraph", "Q. Who came to the lock?"),
            ("subhead", "— Awake on Mill Lane"),
            ("paragraph", "A. Nobody came."),
            ("paragraph", "Q. And then?"),
            ("caption+credit", "A: the lock. Photo: Pia Lund"),
            ("paragraph", "A. It rained."),
        )
    )

    assert [told(found).get(number) for number in (1, 3)] == [SENTENCE] * 2
    assert 6 not in found


def test_who_asks_first_is_no_place_of_a_wire() -> None:
    said = ("HERALD: How many were there?", f"Roe: {RUNNING[0]}", "HERALD: Where to?", "Roe: I do not ask.")
    read = _read(HEADLINE, "By Ines Calder", *said)

    assert read.wire is None
    assert [plain(block) for block in read.body if isinstance(block, Paragraph)] == list(said)


def test_questions_behind_a_dash_are_no_headings() -> None:
    said = ("— Кто пришёл вчера?", f"— {RUNNING[0]}", "— И что было потом?", "— Ничего не было.")
    read = _read(HEADLINE, RUNNING[1], *said)

    assert not [block for block in read.body if isinstance(block, Heading)]


def test_a_reader_who_asks_is_no_credit_s_party() -> None:
    asked = "There is an eel in my cellar, and it is alive. What am I to do with it? (Pia L., Amberweir)"
    found = raised(*article(("paragraph", RUNNING[0]), ("paragraph", asked)))

    assert 2 not in found


TALK = (
    "HEROLD: Herr Feld, wie viele Boote waren es gestern?",
    "Feld: Neunhundertzwölf. Ich habe es auf die Tafel geschrieben.",
    "HEROLD: Und wohin fuhren sie?",
    "Feld: Das weiß ich nicht. Ich frage nicht danach.",
)


@pytest.mark.parametrize("above", [(), ("Interview: Ines Kaldermann",), ("Von Ines Kaldermann",)])
@pytest.mark.parametrize(
    "below",
    [
        "Das Gespräch führte Ines Kaldermann.",
        "Interview: Ines Kaldermann",
        "Aufgezeichnet von Ines Kaldermann",
        "Intervista a cura di Ines Kaldermann",
        "Беседу вела Ines Kaldermann",
    ],
)
def test_who_led_the_talk_is_named_once(above: tuple[str, ...], below: str) -> None:
    read = _read("„Ich zähle nur die Boote“", *above, *TALK, below)

    assert [person.name for byline in read.bylines for person in byline.people] == ["Ines Kaldermann"]


def test_what_else_ends_a_text_signs_nothing() -> None:
    read = _read(HEADLINE, *TALK, "Das Gespräch führte zu nichts.")

    assert not read.bylines
