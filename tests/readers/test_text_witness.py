"""The text witness: it names what is odd, once a kind, and is quiet about good typography."""

from __future__ import annotations

import pytest

from convert.media import Source
from convert.model import Article, Credit, Figure, Rights, plain
from convert.readers.text import read
from convert.readers.text.grammar.notice import parse_notice
from convert.readers.text.lines.roles import Verdict
from convert.readers.text.witness import witness


def _warnings(*lines: str, article: Article | None = None) -> list[str]:
    warnings: list[str] = []
    verdicts = [Verdict(number, number, "paragraph", "running text", 1.0) for number, _ in enumerate(lines)]
    witness(lines, verdicts, article or Article(), warnings.append)
    return warnings


@pytest.mark.parametrize(
    ("words", "warning"),
    [
        (
            "the \u0421osmodrome",
            "the word '\u0421osmodrome' (its \u0421 is U+0421, cyrillic capital letter es)"
            " mixes letters of two alphabets that look alike: line 1 column 5",
        ),
        (
            "наш гoрод",
            "the word 'гoрод' (its o is U+006F, latin small letter o)"
            " mixes letters of two alphabets that look alike: line 1 column 5",
        ),
        ("sch\u00c3\u00b6n", "'Ã¶' looks like UTF-8 that was once read as Windows-1252: line 1 column 4"),
        (
            "it\u00e2\u20ac\u2122s",
            "'â€™' looks like UTF-8 that was once read as Windows-1252: line 1 column 3",
        ),
        (
            "\u00d0\u0153\u00d0\u00be\u00d1\u0081t",
            "U+0081 looks like UTF-8 that was once read as Windows-1252: line 1 column 1",
        ),
        ("Roe &amp; Poe", "'&amp;' looks like a left-over of HTML: line 1 column 5"),
        ("a\x07b", "there is a control character (U+0007): line 1 column 2"),
        ("exe\u202egnp", "a character turns the direction of writing (U+202E): line 1 column 4"),
        ("bridge\u00adhead", "there is a soft hyphen: line 1 column 7"),
        ("bridge\u200bhead", "there is a character that cannot be seen (U+200B): line 1 column 7"),
        ("bridge\u2005head", "there is a space of an unusual width (U+2005): line 1 column 7"),
    ],
)
def test_an_oddity_is_named_with_its_place(words: str, warning: str) -> None:
    found = _warnings(words)

    assert warning in found


@pytest.mark.parametrize(
    "words",
    [
        "“Nine\u2009.\u2009.\u2009. years,” she said: it’s 60\u202fkm – or more…",
        "« C’est l’été », dit-il\u00a0; 12\u00a0000 personnes",
        "АО «Мост» получило SMS-сообщение от VIP-гостя по Wi-Fi",
        "SMSка",
        "10 μm and 5 kΩ",
        "“IRMÔ and «MENÜ»",
        "تسع سنوات \u200fبناء",
        "ไทย\u200bไทย",
        "family: 👨\u200d👩\u200d👧 and क्\u200dष",
        "R&D; AT&T",
    ],
)
def test_good_typography_is_not_odd(words: str) -> None:
    assert _warnings(words) == []


def test_many_of_a_kind_are_one_warning_with_the_first_places() -> None:
    assert _warnings("a\u00adb", "c\u00add\u00ade", "f\u00adg", "h\u00adi") == [
        "there are 5 soft hyphens: line 1 column 2, line 2 column 2, line 2 column 4 and 2 more"
    ]


LONG = "It took the engineers nine years and four mayors to build the bridge over the river."


def test_a_paragraph_that_stands_twice_is_told() -> None:
    assert _warnings(LONG, "Other words.", LONG) == ["a paragraph stands in the text again: line 3 as line 1"]


def test_short_lines_may_repeat() -> None:
    assert _warnings("Yes.", "No.", "Yes.") == []


def test_two_holders_of_one_text_contradict_each_other() -> None:
    article = Article(rights=Rights(notice="© 2024 Quayside Press\n© 2024 Harbour News"))

    assert _warnings(article=article) == [
        "the copyright notices name different holders (Quayside Press, Harbour News)"
    ]


def test_where_they_contradict_each_other_is_told() -> None:
    article = Article(
        published="2024-03-12",
        body=(Figure(credit=Credit("© 2019 Quayside Press")),),
        rights=parse_notice("© 2021 Quayside Press"),
    )

    assert _warnings("The bridge. © 2019 Quayside Press", "© 2021 Quayside Press", article=article) == [
        "the article is of 2024, its copyright notice of 2021: line 2 column 1",
        "the credit '© 2019 Quayside Press' and the copyright notice name different years: line 1 column 13",
    ]


def test_an_article_cannot_be_younger_than_its_notice() -> None:
    article = Article(published="2024-03-12", rights=parse_notice("© 2021 Quayside Press"))

    assert _warnings(article=article) == ["the article is of 2024, its copyright notice of 2021"]


def test_a_notice_may_be_younger_than_its_article() -> None:
    article = Article(published="2021-03-12", rights=parse_notice("© 2019–2024 Quayside Press"))

    assert _warnings(article=article) == []


def test_the_holder_s_own_credit_with_another_year_is_told() -> None:
    article = Article(
        body=(Figure(credit=Credit("© 2019 Quayside Press")),), rights=parse_notice("© 2024 Quayside Press")
    )

    assert _warnings(article=article) == [
        "the credit '© 2019 Quayside Press' and the copyright notice name different years"
    ]


def test_a_malformed_byte_is_told_once() -> None:
    warnings: list[str] = []

    read(Source(f"Où est passé l’été\u202f? {LONG}".encode() + b"\xff", "a.txt"), warnings.append)

    assert [warning for warning in warnings if "FFFD" in warning] == [
        "a.txt is UTF-8 with malformed bytes, shown as U+FFFD: line 1 column 106"
    ]


def test_the_text_is_untouched() -> None:
    words = f"The \u0421osmodrome &amp; the bridge\u00adhead. {LONG}"

    article = read(Source(words.encode(), "a.txt"), lambda _: None)

    assert words in plain(article)
