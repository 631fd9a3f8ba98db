"""Marks of links and of emphasis that tools leave in a text, and who is named between them."""

from __future__ import annotations

import pytest

from convert.media import Source
from convert.model import Article, Figure, plain, walk
from convert.readers.text import read

from .looked import HEADLINE, RUNNING, article, raised, told

ANN = "[Ann Roe](https://quayside.example/people/ann-roe)"
BO = "[Bo Li](https://quayside.example/people/bo-li)"


def _read(*blocks: str) -> Article:
    words = "\n\n".join((HEADLINE, *blocks, *RUNNING))
    return read(Source(words.encode(), "-"), lambda _: None)


@pytest.mark.parametrize(
    "line",
    [
        f"By {ANN} and {BO}",
        f"Text: {ANN}",
        f"**Von {ANN}**",
        "_Par [3]Ann Roe_",
        f"By {ANN}, 3 May 2024",
        ANN,
        f"{ANN} in Oslo and {BO}",
    ],
)
def test_who_wrote_it_may_stand_between_marks(line: str) -> None:
    page = article(("chrome", line))

    assert told(raised(*page)) == {1: ("byline", True)}


@pytest.mark.parametrize(
    "line",
    [
        "_By the lock the river is wide._",
        "**Ann Roe is 94 and still fishes**",
        "[Weather](https://quayside.example/weather)",
        f"Follow {ANN} on our site",
        "**Von der Brücke ist nichts zu sehen**",
    ],
)
def test_what_stands_between_marks_may_be_anything_else(line: str) -> None:
    page = article(("paragraph", line))

    assert told(raised(*page)).get(1, ("", False))[0] != "byline"


def test_linked_names_above_an_article_that_is_signed_are_others() -> None:
    page = article(("chrome", ANN), ("byline", "By Cy Marsh"))

    assert 1 not in told(raised(*page))


def test_a_byline_keeps_its_marks() -> None:
    (byline,) = _read(f"By {ANN} and [7]Bo Li").bylines

    assert byline.text == f"By {ANN} and [7]Bo Li"
    assert [person.name for person in byline.people] == ["Ann Roe", "Bo Li"]


@pytest.mark.parametrize(
    "credit",
    [
        f"(Image: {ANN})",
        f"({ANN}/[AFP](https://afp.example/))",
        "_Photo: Ann Roe/AFP_",
        "*(Photo: Ann Roe)*",
        "**Photo:** Ann Roe/AFP",
    ],
)
def test_a_credit_has_its_marks_and_its_bracket_whole(credit: str) -> None:
    caption = "The lock of Amberweir in the spring of 2019."

    one = _read(RUNNING[0], f"A boat in a lock\n{caption} {credit}")

    (figure,) = (node for node in walk(one) if isinstance(node, Figure))
    assert plain(figure.caption) == caption
    assert figure.credit is not None
    assert (figure.credit.text, figure.credit.creators) == (credit, ("Ann Roe",))
