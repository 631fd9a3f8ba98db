"""The invented pages the line reader is trained on: in their form, as a tool gives them, nobody's text."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from convert.media import Source
from convert.readers.text import account
from convert.readers.text.lines.roles import FIGURE_ROLES, ROLES

from ..benchmarks.invented import BORDER, INVENTED, TYPED, invented, pages, saved, typed
from ..conftest import SHARED
from .conservation import lost

FILES = sorted(INVENTED.rglob("*.txt"))
CORPUS = SHARED / "corpus" / "dev.jsonl"

PAGE = f"""=== The Marlow Courier | en-GB
chrome: Menu
headline: Ferry service to resume
byline: By Hannah Whitlock
figure
alt: A white ferry at a pier
caption+credit: The ferry at its berth on Monday. {BORDER}Photo: Peter Lang
paragraph: The ferry will sail again in May, the council said.
figure
alt: A queue of cars
credit: Handout
chrome: Hannah Whitlock
copyright: © 2022 Marlow Media
"""


_LEAST = {"typed": 1, "saved": 0, "forms": 0}
"""So many paragraphs have texts in these folders at least."""


@pytest.fixture(scope="module")
def texts() -> list[dict[str, Any]]:
    return invented()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_line_of_a_page_has_a_role_and_each_joined_credit_its_border(file: Path) -> None:
    for publisher, language, lines in pages(file.read_text("utf-8")):
        assert publisher
        assert re.fullmatch(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", language)
        assert sum(line.role == "paragraph" for line in lines) >= _LEAST.get(file.parent.name, 3)
        for line in lines:
            assert line.role in (*ROLES, "unknown")
            assert line.words.count(BORDER) == (line.role == "caption+credit")
            assert bool(line.figure) == (line.role in FIGURE_ROLES)


def test_a_page_is_read_with_its_pictures_numbered() -> None:
    ((publisher, language, lines),) = pages(PAGE)

    assert (publisher, language) == ("The Marlow Courier", "en-GB")
    assert [line.figure for line in lines] == [0, 0, 0, 1, 1, 0, 2, 2, 0, 0]
    assert lines[3].words == "A white ferry at a pier"


def test_no_publisher_is_there_twice() -> None:
    names = [name for file in FILES for name, _, _ in pages(file.read_text("utf-8"))]

    assert len(names) > 400
    assert len(set(names)) == len(names)


def test_a_browser_copies_no_alternative_texts_and_an_extractor_no_navigation(
    texts: list[dict[str, Any]],
) -> None:
    for text in texts:
        roles = [label["role"] for label in text["labels"]]
        if text["style"] == "browser":
            assert "alt" not in roles
        else:
            last = max(number for number, role in enumerate(roles) if role in ("paragraph", "list_item"))
            assert "chrome" not in roles[:last]
            assert roles.count("chrome") <= 3


def test_what_people_type_keeps_all_its_lines_and_its_pictures_lines_touch() -> None:
    files = [file.read_text("utf-8") for file in sorted(TYPED.glob("*.txt"))]
    made = typed()

    assert len(made) > 150
    assert [len(text["labels"]) for text in made] == [
        len(lines) for file in files for _, _, lines in pages(file)
    ]
    for text in made:
        lines = text["text"].split("\n")
        for above, label in pairwise(text["labels"]):
            blank = label["start_line"] - above["start_line"] - 1
            assert (
                blank == 0 if label.get("fig") and label.get("fig") == above.get("fig") else blank in (0, 1)
            )
            assert lines[label["start_line"]].strip()


def test_the_border_is_where_the_credit_begins(texts: list[dict[str, Any]]) -> None:
    borders = 0
    for text in texts:
        lines = text["text"].split("\n")
        for label in text["labels"]:
            if label["role"] == "caption+credit":
                line = lines[label["start_line"]]
                assert BORDER not in line
                assert line[: label["credit_offset"]].strip()
                assert line[label["credit_offset"] : label["credit_end"]].strip()
                borders += 1
    assert borders > 200


def test_the_same_pages_are_made_each_time(texts: list[dict[str, Any]]) -> None:
    assert invented() == texts


@pytest.mark.slow
def test_no_character_of_any_invented_page_is_lost_or_doubled(texts: list[dict[str, Any]]) -> None:
    faults: list[str] = []
    for text in (*texts, *saved(), *typed()):
        made = account(Source(text["text"].encode(), "a.txt"), lambda _: None)
        faults.extend(f"{text['page']}, {text['style']}: {fault}" for fault in lost(made))

    assert faults == []


SAME = 7


def test_nothing_is_copied_from_the_articles_of_others() -> None:
    if not CORPUS.exists():
        pytest.skip("the corpus of real articles (../shared/corpus) is not here")
    with CORPUS.open(encoding="utf-8") as rows:
        known = {run for row in rows for run in runs(json.loads(row)["text"])}

    for file in FILES:
        for _, _, lines in pages(file.read_text("utf-8")):
            for line in lines:
                assert not known.intersection(runs(line.words.replace(BORDER, "")))


def runs(words: str) -> set[int]:
    """Return what stands for each run of SAME words."""
    found = re.findall(r"\w+", words.lower())
    return {hash(tuple(found[at : at + SAME])) for at in range(len(found) - SAME + 1)}
