"""The second look at the book that an article reviews, above it."""

from __future__ import annotations

import pytest

import convert
from convert.people import author_names

from .looked import CLEAN, FIRST, LAST, RUNNING, TOP, Part, grouped

SIGNED: tuple[Part, ...] = (("byline", "By Pia Lund"),)


@pytest.mark.parametrize(
    "priced",
    ["Quayside Press. 240 pp. $25.", "Hafenverlag, 240 Seiten, 22 Euro", "Éditions du Quai, 240 p., 22 €"],
)
def test_who_wrote_the_book_has_not_written_the_article(priced: str) -> None:
    book = f"THE LEDGER\nBy Rosa Winn\n{priced}"
    for above in (("By Pia Lund", book), (book, "By Pia Lund")):
        article = convert.read("\n\n".join(("The keeper and his slate", *above, *RUNNING)).encode())

        assert author_names(article) == ("Pia Lund",)
        assert [convert.plain(block) for block in article.body[:3]] == book.split("\n")


def test_who_wrote_the_article_stays_above_a_line_without_pages() -> None:
    lines: tuple[Part, ...] = (("byline", "By Rosa Winn"), ("dateline", "12 May 2024, 240 pence"))

    assert grouped(TOP, SIGNED, lines, FIRST, LAST, styles=CLEAN) == {}
