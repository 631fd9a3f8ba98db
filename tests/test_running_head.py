"""The margin above the text: the publisher, and as much of the headline as has room beside it."""

from __future__ import annotations

import io

import pdfplumber
import pytest

from convert import style
from convert.model import Article, Paragraph, text
from convert.style.running_head import running_head
from convert.writers import pdf

MILL = "The mill that waits for the moon "
MOON = "月を待つ水車小屋の話"
SHIP = "Donaudampfschifffahrtsgesellschaft"
REVIEW = "The Quayside Review of Mills, Locks, Weirs, Bridges and Boats"
LONG_PAGES = (Paragraph(text("It waits. " * 900)),)


@pytest.mark.parametrize(
    ("publisher", "headline", "shown"),
    [
        ("", "The mill", ("", "The mill")),
        ("Quayside", "", ("Quayside", "")),
        (REVIEW, "", (REVIEW, "")),
        ("", MILL * 4, ("", MILL * 2 + "The mill that waits for the moon…")),
        ("The Quayside Review", MILL * 4, ("The Quayside Review", MILL * 2 + "The…")),
        (REVIEW, MILL * 4, ("The Quayside Review of Mills, Locks…", MILL + "The mill that waits…")),
        ("", MOON * 6, ("", MOON * 4 + "月を待つ…")),
        ("", SHIP * 4, ("", SHIP * 2 + "Donaudampfschifffahrtsg…")),
    ],
)
def test_both_have_room_beside_each_other(publisher: str, headline: str, shown: tuple[str, str]) -> None:
    assert running_head(publisher, headline, style.load()) == shown


@pytest.mark.parametrize(
    "headline",
    [MILL.upper() * 4, "WWW MMM " * 20, SHIP.upper() * 4, "Мельница, которая ждёт луну " * 5, MOON * 9],
)
def test_on_paper_it_is_one_line(headline: str) -> None:
    article = Article(headline=text(headline), publisher=REVIEW.upper(), language="en", body=LONG_PAGES)
    data = pdf.write(article, style.load(), lambda _: None)

    with pdfplumber.open(io.BytesIO(data)) as file:
        above = [word for word in file.pages[1].extract_words() if word["top"] < style.load().page.top - 9]
    assert {round(word["top"] / 5) for word in above} == {round(above[0]["top"] / 5)}
    assert min(word["x0"] for word in above) > 100
