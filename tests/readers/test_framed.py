"""Code between fences is kept as it stands, and what it says is nothing the article says."""

from __future__ import annotations

from typing import Any

import pytest

from convert.media import Source
from convert.model import Article, CodeBlock, walk
from convert.readers.text import account
from convert.readers.text.lines.framed import frames

from .conservation import lost
from .looked import HEADLINE, RUNNING

CODE = ("# Count the boats", "def boats(slate):", '    """By Ann Roe"""', "", "    return 9  # Photo: Bo Poe")


def _read(*lines: str) -> Article:
    text = "\n".join((HEADLINE, "", "By Eva Lind", "", RUNNING[0], "", *lines, "", RUNNING[1], ""))
    found = account(Source(text.encode()), lambda _: None)
    assert lost(found) == []
    return found.article


def _code(article: Article) -> list[CodeBlock]:
    return [node for node in walk(article.body) if isinstance(node, CodeBlock)]


@pytest.mark.parametrize(
    ("above", "below", "language"),
    [("```python", "```", "python"), ("~~~", "~~~", ""), ("````", "````", ""), ("``` js", "```  ", "js")],
)
def test_code_between_fences_is_untouched(above: str, below: str, language: str) -> None:
    article = _read(above, *CODE, below)

    assert _code(article) == [CodeBlock("\n".join(CODE), language)]
    assert [byline.text for byline in article.bylines] == ["By Eva Lind"]


@pytest.mark.parametrize(
    "lines",
    [
        ("~~~", "", RUNNING[1], "", "~~~"),
        ("~~~", RUNNING[1], "~~~"),
        ("```python", *CODE),
        ("```", "```"),
    ],
)
def test_signs_that_part_sections_and_fences_left_open_hold_no_code(lines: tuple[str, ...]) -> None:
    assert _code(_read(*lines)) == []


def test_an_article_that_is_all_in_fences_is_read() -> None:
    text = "\n".join(("Here it is:", "", "```", HEADLINE, "", *RUNNING, "```", ""))
    article = account(Source(text.encode()), lambda _: None).article

    assert _code(article) == []


def test_fences_that_nothing_closes_take_time_in_proportion() -> None:
    counted = _Counted(["The ferry stops."] + ["```js"] * 2000)
    assert frames(counted) == ()
    assert counted.asked < 20 * len(counted)


class _Counted(list[str]):
    """Lines that count how often one of them is asked for."""

    asked = 0

    def __getitem__(self, place: Any) -> Any:
        self.asked += 1
        return super().__getitem__(place)
