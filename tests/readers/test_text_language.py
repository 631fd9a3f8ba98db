"""The language of a text: found where nobody says it, never said where it is not sure."""

from __future__ import annotations

import sys

import pytest

from convert.media import Source
from convert.readers.text import read
from convert.readers.text.language import detect_language

SENTENCES = {
    "en": "It took nine years to build the bridge, and the first to cross it was a dog.",
    "de": "Neun Jahre wurde an der Brücke gebaut, und als Erster ging ein Hund hinüber.",
    "fr": "Il a fallu neuf ans pour construire le pont, et le premier à passer fut un chien.",
    "es": "Se tardó nueve años en construir el puente, y el primero en cruzarlo fue un perro.",
    "pt": "Demorou nove anos a construir a ponte, e o primeiro a atravessá-la foi um cão.",
    "sv": "Det tog nio år att bygga bron, och den förste som gick över var en hund.",
    "nb": "Det tok ni år å bygge brua, og den første som gikk over, var ikke en hund likevel.",
    "da": "Det tog ni år at bygge broen, og den første, der gik over den, var en hund, siger borgmesteren.",
    "pl": "Budowa mostu trwała dziewięć lat, a pierwszy przeszedł po nim pies.",
    "ru": "Мост строили девять лет, и первой по нему прошла собака.",
    "uk": "Міст будували дев’ять років, і першим по ньому пройшов собака.",
    "sr": "Мост су градили девет година, а први је преко њега прешао један пас.",
    "sr-Latn": "Posle devet godina most je otvoren; niko nije verovao da će vreme biti tako lepo.",
    "he": "תשע שנים נבנה הגשר, והראשון שחצה אותו היה כלב.",
    "ar": "استغرق بناء الجسر تسع سنوات، وكان أول من عبره كلبا.",
    "ja": "橋は九年かけて建てられ、最初に渡ったのは犬だった。",
    "ko": "다리를 짓는 데 구 년이 걸렸고 처음 건넌 것은 개였다.",
    "zh-Hans": "这座桥建了九年，第一个过桥的是一只狗。",
    "zh-Hant": "這座橋建了九年，第一個過橋的是一隻狗。",
}


@pytest.mark.parametrize("tag", SENTENCES)
def test_a_sentence_is_enough(tag: str) -> None:
    assert detect_language([SENTENCES[tag]], pytest.fail) == tag


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Ann Roe",
        "Share",
        "12 345",
        "https://example.com",
        "\ufffe\ud800\x07",
        "FC Altkoog - SV Tellin 3:1 (2:0), 1:0 Kolb (12.), 2:0 Thams (30.), 3:1 Kolb (88.)",
        "Most čez reko je zaprt do petka, pravi župan.",
    ],
)
def test_what_is_not_sure_stays_open(words: str) -> None:
    assert detect_language([words], pytest.fail) == ""


def test_two_languages_in_equal_parts_stay_open() -> None:
    assert detect_language([SENTENCES["en"], SENTENCES["ru"]], pytest.fail) == ""


def test_what_a_person_says_wins() -> None:
    words = f"---\nlanguage: en-GB\nheadline: A bridge\n---\n\n{SENTENCES['de']}\n"

    assert read(Source(words.encode(), "a.txt"), pytest.fail).language == "en-GB"


def test_without_the_library_the_language_is_open_and_a_warning_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pycld2", None)
    warnings: list[str] = []

    assert detect_language([SENTENCES["en"]], warnings.append) == ""
    assert "pycld2 is not installed" in warnings[0]


def test_names_that_are_said_again_do_not_count_against_a_language() -> None:
    credit = "GWENDAL PORTANGUEN / AGENCE BRUMAL"
    captions = (
        "Les marais au petit matin, avant le passage des paludiers.",
        "La dernière barque de la famille, réparée tous les hivers.",
        "Gwendal Portanguen, à Aubrac, en mars 2021.",
    )
    lines = ["Le sel de Port-Aubrac", credit, *(line for caption in captions for line in (caption, credit))]

    assert detect_language(lines, pytest.fail) == "fr"
