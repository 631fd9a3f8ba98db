"""The measure of a headline in the PDF: lines of like length, and no word broken for it."""

from __future__ import annotations

from convert import Article, render, style, text
from convert.writers.pdf.balance import measure

from .test_contract import pdf_words

LOOK = style.load().looks["headline"]


def test_lines_get_a_like_length() -> None:
    assert measure("A bridge opens and nobody is there", LOOK, 330) < 300


def test_no_word_is_broken_to_make_lines_alike() -> None:
    article = Article(headline=text("Markttag im Ort und drumherum – Veranstaltungskalender"), language="de")

    assert "Veranstaltungskalender" in pdf_words(render(article, "pdf")).split()


def test_a_word_that_is_too_long_for_the_page_gets_all_of_it() -> None:
    assert measure("Am Hafen: Donaudampfschifffahrtsgesellschaftskapitän", LOOK, 330) == 330


def test_writing_without_blanks_gets_all_of_the_page() -> None:
    assert (
        measure("九年かけて建てられた橋がついに開通し　最初に渡ったのは犬を連れた二人の女性", LOOK, 330)
        == 330
    )
