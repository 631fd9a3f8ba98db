"""The text witness: it names what is odd, once a kind, and is quiet about good typography."""

from __future__ import annotations

import re

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
            "'ÐœÐ¾Ñ\\x81' looks like UTF-8 that was once read as Windows-1252: line 1 column 1",
        ),
        (
            "\u00e6\u2014\u00a5\u00e6\u0153\u00ac\u00e8\u00aa\u017e",
            "'æ—¥æœ¬èªž' looks like UTF-8 that was once read as Windows-1252: line 1 column 1",
        ),
        ("р. РњРѕСЃС‚", "'РњРѕСЃС‚' looks like UTF-8 that was once read as Windows-1251: line 1 column 4"),
        ("itвЂ™s", "'вЂ™' looks like UTF-8 that was once read as Windows-1251: line 1 column 3"),
        ("na√Øf", "'√Ø' looks like UTF-8 that was once read as Mac Roman: line 1 column 3"),
        ("sch√∂n", "'√∂' looks like UTF-8 that was once read as Mac Roman: line 1 column 4"),
        ("it‚Äôs", "'‚Äô' looks like UTF-8 that was once read as Mac Roman: line 1 column 3"),
        ("Ìîñêâà", "'Ìîñêâà' looks like Windows-1251 that was once read as Windows-1252: line 1 column 1"),
        (
            "÷åðåç ðåêó",
            "'÷åðåç ðåêó' looks like Windows-1251 that was once read as Windows-1252: line 1 column 1",
        ),
        ("<p>By Ann Roe", "'<p>' looks like a left-over of HTML: line 1 column 1"),
        ("A bridge<br />", "'<br />' looks like a left-over of HTML: line 1 column 9"),
        (
            'Says <a href="https://example.com/a/bridge/opens">Roe',
            "'<a href=\"https://example.com/a/bridge/op…' looks like a left-over of HTML: line 1 column 6",
        ),
        ("Roe &amp; Poe", "'&amp;' looks like a left-over of HTML: line 1 column 5"),
        ("a\x07b", "there is a control character (U+0007): line 1 column 2"),
        ("exe\u202egnp", "a character turns the direction of writing (U+202E): line 1 column 4"),
        ("bridge\u00adhead", "there is a soft hyphen: line 1 column 7"),
        ("bridge\u200bhead", "there is a character that cannot be seen (U+200B): line 1 column 7"),
        ("bridge\u2005head", "there is a space of an unusual width (U+2005): line 1 column 7"),
        ("bridge \ue000", "there is a character without a meaning of its own (U+E000): line 1 column 8"),
        ("bridge\ufdd0", "there is a character without a meaning of its own (U+FDD0): line 1 column 7"),
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


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("the Gаzеttе", 5),  # а and е are Cyrillic
        ("the Rоаd", 5),
        ("the Косhеl", 5),
        ("the СоаstGuаrd", 5),
        ("the ΝΕWS", 5),
        ("мост Poccия", 6),
        ("мост через Bолгу", 12),
    ],
)
def test_a_word_is_disguised_where_all_letters_of_an_alphabet_pose_as_another(
    words: str, column: int
) -> None:
    (warning,) = _warnings(words)

    assert warning.endswith(f"mixes letters of two alphabets that look alike: line 1 column {column}")


def test_the_letter_that_poses_is_named_and_not_the_one_that_is_rarer() -> None:
    assert _warnings("the Сасlе")[0].startswith("the word 'Сасlе' (its С is U+0421, cyrillic")


@pytest.mark.parametrize(
    "words",
    [
        "SMSка, PCшник, ITшник, VIPы, COVIDа, XXIй",
        "Он купил три iPhoneа и нашёл их на своём Facebookе.",
        "BЯIDGE and QuaЯry and ПАRUS",
        "ΔPE, TNFα and NF-κB",
        "за 5 кВт, 50 мA",
    ],
)
def test_what_mixes_alphabets_in_good_faith_is_not_odd(words: str) -> None:
    assert _warnings(words) == []


@pytest.mark.parametrize(
    "sign",
    "\u061c \u200c \u200d \u200e \u200f \u2800 \ufff9 \ufffc \U000e0041 \u034f \u115f \u3164".split(" "),
)
def test_what_cannot_be_seen_is_told_by_its_number(sign: str) -> None:
    assert _warnings(f"bridge{sign}head") == [
        f"there is a character that cannot be seen (U+{ord(sign):04X}): line 1 column 7"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "نمی\u200cدانم",
        "⠃⠗⠊⠙⠛⠑\u2800⠕⠏⠑⠝⠎",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "הגשר \u2066C++\u2069 נפתח",
        "הגשר של \u2068Ann\u2069 נפתח",
        "הטלפון: \u202d12-34\u202c",
        "C++\u200f ו-\u200ePython",
    ],
)
def test_what_a_script_needs_is_not_odd(words: str) -> None:
    assert _warnings(words) == []


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("bridge\u202c head", 7),
        ("bridge\u2069 head", 7),
        ("the \u2068bridge\u2069 head", 5),
        ("הגשר \u2066 C++", 6),
        ("הגשר \u202egnp\u202c", 6),
        ("הגשר\n\u202abridge\u202c", 1),
    ],
)
def test_what_turns_the_direction_in_vain_is_told_once(words: str, column: int) -> None:
    (warning,) = _warnings(*words.split("\n"))

    assert warning.startswith("a character turns the direction of writing")
    assert warning.endswith(f"column {column}")


@pytest.mark.parametrize(
    "words",
    [
        "A IRMÃ\u00a0disse à «IRMû que a MANHÖ e a MAÇÃ» são dela",
        "RESPECT DU Â\u00a0; UN Â\u00a0!",
        "«СССР» – СМИ. С…С…С…мотри",
        "¬A ∧ B, a√π and √2",
        "Óóóóó! äöüß, éèàùâ; ÄÖÜäöüß",
    ],
)
def test_capitals_with_marks_and_mathematics_are_no_garbled_text(words: str) -> None:
    assert _warnings(words) == []


@pytest.mark.parametrize("words", ["SCHÃ–N", "GRÃ¼n", "LÃ\u00a0 BAS", "PONTÂ\u00a0; USAÂ\u00a0!"])
def test_words_of_capitals_may_be_garbled(words: str) -> None:
    (warning,) = _warnings(words)

    assert re.search("looks? like UTF-8", warning)


def test_what_is_told_as_garbled_is_not_told_again() -> None:
    assert _warnings("\u00c4\u008desk\u00c3\u00ad") == [
        "2 places such as 'Ä\\x8d' look like UTF-8 that was once read as Windows-1252:"
        " line 1 column 1, line 1 column 6"
    ]


def test_many_of_a_kind_are_one_warning_with_the_first_places() -> None:
    assert _warnings("a\u00adb", "c\u00add\u00ade", "f\u00adg", "h\u00adi") == [
        "there are 5 soft hyphens: line 1 column 2, line 2 column 2, line 2 column 4 and 2 more"
    ]


LONG = "It took the engineers nine years and four mayors to build the bridge over the river."


def test_a_paragraph_that_stands_twice_is_told() -> None:
    assert _warnings(LONG, "Other words.", LONG) == ["a paragraph stands in the text again: line 3 as line 1"]


def test_a_wide_letter_says_as_much_as_two() -> None:
    words = "橋の上の市場は今年も春とともに開かれ、町の人々は朝早くから花や野菜を買い求めていた。"

    assert _warnings(words, "別の話。", words) == ["a paragraph stands in the text again: line 3 as line 1"]


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


@pytest.mark.parametrize(
    "notice",
    [
        "© 2019–present Quayside Press",
        "© 2019 - heute Quayside Press",
        "© 2019-24 Quayside Press",
        "© 1998-24 Quayside Press",
        "© 2019, 2022, 2024 Quayside Press",
        "© Quayside Press, 8703-1919",
    ],
)
def test_a_notice_may_have_begun_before_its_article(notice: str) -> None:
    figure = Figure(credit=Credit("© 2022 Quayside Press"))
    article = Article(published="2024-03-12", body=(figure,), rights=parse_notice(notice))

    assert _warnings(article=article) == []


@pytest.mark.parametrize(
    ("holder", "credit"),
    [
        ("QP", "Photograph from 2019, by Cem Foe © RQP"),
        ("Quay Post", "© 2019 Quay Postcard Company"),
        ("Quay Post", "Quay Post, a picture of 2019"),
    ],
)
def test_a_credit_of_somebody_else_or_without_rights_contradicts_nothing(holder: str, credit: str) -> None:
    article = Article(body=(Figure(credit=Credit(credit)),), rights=parse_notice(f"© 2024 {holder}"))

    assert _warnings(article=article) == []


@pytest.mark.parametrize("other", ["QUAY POST Ltd", "Quay Post", "The Quay Post, Ltd."])
def test_one_holder_may_be_written_in_several_ways(other: str) -> None:
    article = Article(rights=Rights(notice=f"© 2024 Quay Post Ltd.\n© 2024 {other}"))

    assert _warnings(article=article) == []


def test_a_contradiction_is_told_where_it_stands_and_not_where_the_same_words_do() -> None:
    lines = (
        "The old sign “© 2021 Quay Post” still hangs there.",
        "The bridge. © 2021 Quay Post",
        "© 2021 Quay Post",
    )
    verdicts = [
        Verdict(0, 0, "paragraph", "running text", 1.0),
        Verdict(1, 1, "caption+credit", "a sign", 1.0, credit_start=12, credit_end=28),
        Verdict(2, 2, "copyright", "a notice", 1.0),
    ]
    article = Article(published="2024-03-12", rights=parse_notice("© 2021 Quay Post"))
    warnings: list[str] = []

    witness(lines, verdicts, article, warnings.append)

    assert warnings == ["the article is of 2024, its copyright notice of 2021: line 3 column 1"]


def test_the_text_is_untouched() -> None:
    words = f"The \u0421osmodrome &amp; the bridge\u00adhead. {LONG}"

    article = read(Source(words.encode(), "a.txt"), lambda _: None)

    assert words in plain(article)
