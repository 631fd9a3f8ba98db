"""The titles of charts amid an article, and whence their figures come."""

from __future__ import annotations

import pytest

import convert
from convert.model import Figure, plain

from .looked import FIRST, HEADLINE, LAST, RUNNING, TOP, Part, grouped, told

TITLE = "Ferry passengers per year, in thousands"
SOURCES = (
    "Chart: Ella Coe • Source: Merling Ferries • Get the data • Created with Datawrapper",
    "Data: Amber County travel survey, 2023. Note: shares may not add up to 100.",
    "Source: Merling Ferries; Office of Prices. Graphic: Jonas Vell/The Quay",
    "Grafik: Rohde; Quelle: Statistisches Landesamt",
    "Fuente: Instituto del Agua",
)


@pytest.mark.parametrize("source", SOURCES)
def test_the_title_and_the_source_of_a_chart_are_its_caption_and_credit(source: str) -> None:
    article = convert.read("\n\n".join((HEADLINE, RUNNING[0], f"{TITLE}\n{source}", RUNNING[1])).encode())

    (figure,) = (block for block in article.body if isinstance(block, Figure))
    assert (figure.alt, plain(figure.caption), figure.credit and figure.credit.text) == ("", TITLE, source)


@pytest.mark.parametrize(
    "above", ["Nine boats were there.", "The keeper’s notebooks:", "• Ferries", "Ella Coe"]
)
def test_what_is_no_title_stays_above_a_source(above: str) -> None:
    lines: tuple[Part, ...] = (("paragraph", above), ("paragraph", "Source: Merling Ferries"))

    assert ("caption", True) not in told(grouped(TOP, FIRST, lines, LAST)).values()
