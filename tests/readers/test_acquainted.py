"""Credits that name somebody whom the article names elsewhere."""

from __future__ import annotations

import pytest

from convert.media import Source
from convert.model import Credit, Figure, plain
from convert.readers.text import read

from .looked import HEADLINE, RUNNING


def _figures(*lines: str, byline: str = "By Ann Roe") -> tuple[list[Figure], list[str]]:
    warned: list[str] = []
    words = "\n\n".join((HEADLINE, byline, RUNNING[0], *lines, RUNNING[1]))
    body = read(Source(words.encode()), warned.append).body
    return [block for block in body if isinstance(block, Figure)], warned


def _credit(*lines: str, byline: str = "By Ann Roe") -> Credit:
    (*_, figure), _ = _figures(*lines, byline=byline)
    assert figure.credit is not None
    return figure.credit


def test_who_signs_is_credited_in_brackets_behind_a_caption() -> None:
    caption = "The clock on the quay, wound every Thursday."
    (figure,), warned = _figures(f"{caption} (Ann Roe)")
    (other,), doubted = _figures(f"{caption} (Bo Lind)")

    assert (plain(figure.caption), figure.credit and figure.credit.creators) == (caption, ("Ann Roe",))
    assert other.credit is None
    assert ("may or may not" in "".join(warned), "may or may not" in "".join(doubted)) == (False, True)


@pytest.mark.parametrize(
    ("behind", "credit"), [(" / Ann Roe", "Ann Roe"), (" — Ann Roe", "Ann Roe"), (" (Ann Roe)", "(Ann Roe)")]
)
def test_who_signs_is_credited_behind_words_that_are_surely_a_caption(behind: str, credit: str) -> None:
    (figure,), _ = _figures(f"Caption: The keeper on his last day{behind}", byline="Photos and text: Ann Roe")

    assert plain(figure.caption) == "The keeper on his last day"
    assert figure.credit is not None
    assert figure.credit.text == credit


def test_a_surname_alone_is_the_person_s_whom_the_article_names() -> None:
    byline = "Text: Friederike Landauer | Fotos: Thore Wieking"
    credit = _credit("Das Fahrrad ohne Besitzer. Fotos: Wieking (2), Stadtmuseum Auenfeld", byline=byline)

    assert (credit.creators, credit.agencies) == (("Wieking",), ("Stadtmuseum Auenfeld",))
    assert credit.certainty == "sure"


def test_a_surname_alone_is_that_of_who_took_another_picture() -> None:
    first, second = "The keeper at noon. Photo: Jory Pennack", "The keeper at night. Photo: Pennack"

    assert _credit(first, second).creators == ("Pennack",)
    assert _credit(second).agencies == ("Pennack",)


def test_a_surname_that_two_persons_have_tells_neither() -> None:
    byline = "By Jory Pennack and Lowen Pennack"

    assert _credit("The keeper at night. Photo: Pennack", byline=byline).agencies == ("Pennack",)
