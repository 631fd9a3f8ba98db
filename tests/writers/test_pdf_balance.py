"""The measure of a headline in the PDF: lines of like length, and no word broken for it."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert import Article, render, style, text
from convert.model import plain
from convert.writers import pdf
from convert.writers.pdf.balance import measure
from convert.writers.pdf.phrases import apart

from .test_contract import pdf_words

LOOK = style.load().looks["headline"]


def test_lines_get_a_like_length() -> None:
    assert measure("A bridge opens and nobody is there", LOOK, 330) < 300


def test_no_word_is_broken_to_make_lines_alike() -> None:
    article = Article(headline=text("Markttag im Ort und drumherum – Veranstaltungskalender"), language="de")

    assert "Veranstaltungskalender" in pdf_words(render(article, "pdf")).split()


def test_a_word_may_be_parted_at_its_dash() -> None:
    headline = text("Fähre in Quayon-Altenkoogeck: Schwimmt seit gestern rückwärts – „Niemand hat gelacht“")
    data = render(Article(headline=headline, language="de"), "pdf")

    with pdfplumber.open(io.BytesIO(data)) as file:
        assert len(file.pages[0].extract_text_lines()) == 4


def test_a_word_that_is_too_long_for_the_page_gets_all_of_it() -> None:
    assert measure("Am Hafen: Donaudampfschifffahrtsgesellschaftskapitän", LOOK, 330) == 330


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("he", "המוזיאון הקטן ביותר בעולם נמצא בתוך תא טלפון ישן בכפר שקדון"),
        ("ar", "صانع القوارب الأخير في خليج الزيتون يبحث عن تلميذ يرث منه الكثير من الصبر"),
        ("ja", "九年かけて建てられた橋がついに開通し最初に渡ったのは犬を連"),
        ("zh", "九年建成的桥终于开通最先过桥的是牵着狗的两"),
        ("ko", "아홉 해 걸려 지은 다리가 마침내 열려 처음 건넌 사람은 개를 데리고"),
    ],
)
def test_lines_of_other_scripts_get_a_like_length(language: str, headline: str) -> None:
    data = render(Article(headline=text(headline), language=language), "pdf")

    with pdfplumber.open(io.BytesIO(data)) as file:
        lines = file.pages[0].extract_text_lines()
    widths = [line["x1"] - line["x0"] for line in lines]
    assert len(widths) > 1
    assert min(widths) > max(widths) / 2


@pytest.mark.parametrize(
    ("language", "headline", "lines"),
    [
        (
            "ja",
            "港町の小さな活版印刷所、百年目の春に若い職人二人が受け継ぐ",
            ["港町の小さな活版印刷所、", "百年目の春に若い", "職人二人が受け継ぐ"],
        ),
        (
            "ko",
            "아홉 해 걸려 지은 다리가 마침내 열려 처음 건넌 사람은",
            ["아홉 해 걸려 지은 다리가", "마침내 열려 처음 건넌 사람은"],
        ),
    ],
)
def test_a_line_ends_between_phrases(language: str, headline: str, lines: list[str]) -> None:
    data = render(Article(headline=text(headline), language=language), "pdf")

    with pdfplumber.open(io.BytesIO(data)) as file:
        assert [line["text"] for line in file.pages[0].extract_text_lines()] == lines


@given(
    st.text(alphabet="港町の活版、。「」 ー・カメラabc1２💡\u3000", max_size=30),
    st.sampled_from(["ja", "ko"]),
)
def test_no_letter_of_a_headline_is_lost_between_phrases(words: str, language: str) -> None:
    assert plain(apart(text(words), language, 9)) == words


def test_a_style_may_hide_a_headline_in_another_script() -> None:
    look = style.load(css=".headline { display: none }")
    article = Article(headline=text("九年かけて建てられた橋がついに開通し"), language="ja")

    assert "九年" not in pdf_words(pdf.write(article, look, lambda _: None))


def test_writing_without_blanks_gets_all_of_the_page() -> None:
    assert (
        measure("九年かけて建てられた橋がついに開通し　最初に渡ったのは犬を連れた二人の女性", LOOK, 330)
        == 330
    )
