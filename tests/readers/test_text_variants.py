"""The seed article, saved in other ways: other line ends, encodings, blank lines, margins and widths."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from convert.media import Source
from convert.model import Article, Figure, Paragraph, plain
from convert.readers.text import read

# An ellipsis of full stops and thin spaces, a Cyrillic letter in a Latin word, curly quotes.
ODDITIES = (".\u2009.\u2009.", "\u0421osmodrome", "“sacred fight”", "country’s")


@pytest.fixture(scope="module")
def words(seed: Path) -> str:
    return seed.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def article(words: str) -> Article:
    return _read(words.encode())


def _read(data: bytes) -> Article:
    return read(Source(data, "seed.txt"), lambda _: None)


def _wrapped(words: str) -> str:
    return "\n".join(
        textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in words.split("\n")
    )


def test_what_looks_odd_is_untouched(article: Article) -> None:
    words = plain(article)

    assert [oddity for oddity in ODDITIES if oddity not in words] == []


def test_the_file_s_name_is_kept_apart(article: Article) -> None:
    assert article.name == "seed"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_line_ends_make_no_difference(words: str, article: Article, end: str) -> None:
    assert _read(words.replace("\n", end).encode()) == article


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
def test_the_encoding_makes_no_difference(words: str, article: Article, encoding: str) -> None:
    mark = b"\x84\x31\x95\x33" if encoding == "gb18030" else b""

    assert _read(mark + words.encode(encoding)) == article


def test_windows_1252_makes_no_difference_where_it_has_the_letters(words: str) -> None:
    writable = words.replace("\u0421", "C").replace("\u2009", "\xa0")

    assert _read(writable.encode("cp1252")) == _read(writable.encode())


SHORT = """Amberweir Half Marathon - Results
Sunday 1 March

Men
1\tJonas Reed\tAmberweir AC\t1:08:12
2\tTom Winn\tLock Runners\t1:09:44

Women
1\tRosa Winn\tAmberweir AC\t1:17:30
2\tPia Lund\tLock Runners\t1:18:01

Results are provisional.
"""
"""No line of it runs."""


@pytest.mark.parametrize("margin", [" ", "    ", "\t", "\u3000"])
def test_blanks_before_every_line_make_no_difference(words: str, article: Article, margin: str) -> None:
    for text in (words, SHORT):
        indented = textwrap.indent(text, margin).encode()

        assert _without_lines(_read(indented)) == _without_lines(_read(text.encode()))


def test_two_empty_lines_for_every_one_make_no_difference(words: str) -> None:
    for text in (words, SHORT):
        doubled = text.replace("\n\n", "\n\n\n").encode()

        assert _without_lines(_read(doubled)) == _without_lines(_read(text.encode()))


def _without_lines(article: Article) -> Article:
    """Return `article` without the numbers of the lines that were set aside."""
    return replace(article, set_aside=tuple(replace(one, line=0) for one in article.set_aside))


def test_lines_wrapped_at_72_make_no_difference(words: str, article: Article) -> None:
    wrapped = _read(_wrapped(words).encode())

    assert wrapped.body == article.body
    assert wrapped.rights == article.rights


def test_without_blank_lines_figures_and_paragraphs_are_the_same(words: str, article: Article) -> None:
    dense = _read(words.replace("\n\n", "\n").encode())

    def figures(one: Article) -> list[tuple[str, str, str]]:
        found = [node for node in one.body if isinstance(node, Figure)]
        return [(node.alt, plain(node.caption), node.credit.text if node.credit else "") for node in found]

    assert figures(dense) == figures(article)
    assert [plain(node) for node in dense.body if isinstance(node, Paragraph)] == [
        plain(node) for node in article.body if isinstance(node, Paragraph)
    ]
