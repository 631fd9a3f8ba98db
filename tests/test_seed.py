"""The article the project began with, through every writer: nothing of it is lost or invented."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from convert import formats, style
from convert.media import Source
from convert.model import Article, Figure, Paragraph, plain

from .writers.test_contract import READ_BACK, render


@pytest.fixture(scope="module")
def lines(seed: Path) -> list[str]:
    return seed.read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="module")
def article(seed: Path) -> Article:
    return formats.reader("text")[1](Source(seed.read_bytes(), seed.name), lambda _: None)


def figure_lines(lines: list[str]) -> list[tuple[str, str, str]]:
    """Return alt, caption and credit of each figure: the line above, and the two sides of the ©."""
    found = []
    for above, line in itertools.pairwise(lines):
        caption, sign, credit = line.partition("©")
        if sign:
            found.append((above, caption.strip(), sign + credit))
    return found


def test_two_figures_with_alt_caption_and_credit_apart(article: Article, lines: list[str]) -> None:
    figures = [node for node in article.body if isinstance(node, Figure)]

    found = [(node.alt, plain(node.caption).strip(), node.credit and node.credit.text) for node in figures]
    assert found == figure_lines(lines)
    assert len(found) == 2


def test_every_paragraph_is_untouched(article: Article, lines: list[str]) -> None:
    paragraphs = [plain(node) for node in article.body if isinstance(node, Paragraph)]

    assert len(paragraphs) == 17
    assert [words for words in paragraphs if words not in lines] == []


def test_the_notice_is_the_article_s_rights(article: Article) -> None:
    assert article.rights.notice == "Copyright The Financial Times Limited 2024. All rights reserved."
    assert article.rights.holder == "The Financial Times Limited"
    assert article.rights.year == "2024"


def test_the_chrome_is_set_aside_with_a_reason(article: Article, lines: list[str]) -> None:
    chrome = [line for line in lines if "Comments" in line]

    assert [line.text for line in article.set_aside] == chrome
    assert all(line.reason for line in article.set_aside)


def test_nothing_is_invented(article: Article) -> None:
    assert not article.headline
    assert not article.bylines
    assert not article.published


@pytest.mark.parametrize("name", sorted(READ_BACK))
def test_every_format_shows_the_figures_and_the_notice(name: str, article: Article, lines: list[str]) -> None:
    words = " ".join(READ_BACK[name](render(article, name)).split(" "))
    run_on = "".join(words.split())

    wanted = [part for figure in figure_lines(lines) for part in figure] + [article.rights.notice]
    assert [part for part in wanted if "".join(part.split()) not in run_on] == []


@pytest.mark.parametrize("name", sorted(READ_BACK))
def test_no_format_shows_the_chrome(name: str, article: Article) -> None:
    assert "Comments" not in READ_BACK[name](render(article, name))


@pytest.mark.parametrize("name", sorted(set(READ_BACK) - {"pdf"}))
def test_thin_spaces_quotes_and_the_cyrillic_letter_survive(
    name: str, article: Article, lines: list[str]
) -> None:
    words, source = READ_BACK[name](render(article, name)), "\n".join(lines)

    assert {mark: words.count(mark) for mark in "\u2009“”’С"} == {
        mark: source.count(mark) for mark in "\u2009“”’С"
    }


def test_the_pdf_keeps_quotes_and_the_cyrillic_letter(article: Article, lines: list[str]) -> None:
    words, source = READ_BACK["pdf"](render(article, "pdf")), "\n".join(lines)

    assert {mark: words.count(mark) for mark in "“”’"} == {mark: source.count(mark) for mark in "“”’"}
    assert "С" in words


def test_json_keeps_the_chrome_in_set_aside(article: Article) -> None:
    form = json.loads(formats.writer("json")[1](article, style.load(), lambda _: None))

    assert len(form["set_aside"]) == 2
