"""The texts that the line reader is trained on besides the corpus' own: imitations and mixtures."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from ..benchmarks.imitate import TOOLS, imitate
from ..benchmarks.mix import airy, mixed


def page(publisher: str, style: str, *blocks: tuple[str, str, int]) -> dict[str, Any]:
    """Return a page in the corpus' form: each block has a role, its words and the number of its figure."""
    lines: list[str] = []
    labels = []
    for role, words, figure in blocks:
        labels.append({"role": role, "start_line": len(lines), **({"fig": figure} if figure else {})})
        lines.append(words)
        if not figure or role.endswith("credit"):
            lines.append("")
    text = "\n".join(lines)
    return {"publisher": publisher, "language": "en", "style": style, "text": text, "labels": labels}


def said(text: dict[str, Any]) -> list[tuple[str, str]]:
    """Return role and words of each block, marks and breaks put aside."""
    lines = text["text"].split("\n")
    starts = [label["start_line"] for label in text["labels"]]
    return [
        (label["role"], " ".join(" ".join(lines[start:end]).strip(" #*•[]").split()))
        for label, start, end in zip(text["labels"], starts, [*starts[1:], len(lines)], strict=True)
    ]


HEADLINE = ("headline", "The ferry waits", 0)
CAPTION = ("caption+credit", "The ferry at its pier on Monday. Photo: Pia Lund", 1)
ALT = ("alt", "A small white ferry at a wooden pier, and nobody on it", 1)
PARAGRAPH = ("paragraph", "Nobody on the far bank was told when it would be back in service. " * 3, 0)
CHROME = ("chrome", "Share", 0)


@pytest.mark.parametrize("tool", TOOLS)
def test_an_imitation_says_what_the_page_says_and_the_alternative_text(tool: str) -> None:
    browser = page("a.example", "browser", CHROME, HEADLINE, CAPTION, PARAGRAPH, CHROME)
    extracted = page("a.example", "extracted", HEADLINE, ALT, CAPTION, PARAGRAPH)

    found = imitate(browser, extracted, tool, Random(1))

    blocks = (CHROME, HEADLINE, ALT, CAPTION, PARAGRAPH, CHROME)
    assert [(role, words.strip()) for role, words, _ in blocks] == said(found)
    assert found["style"] == tool


@pytest.mark.parametrize("tool", TOOLS)
def test_an_imitation_sets_all_pictures_of_a_page_alike(tool: str) -> None:
    pictures = [
        (
            ("alt", f"A boat with the number {number} on its bow, and nobody in it", number),
            ("caption+credit", f"Boat {number} at its pier on Monday. Photo: Pia Lund", number),
            PARAGRAPH,
        )
        for number in range(1, 9)
    ]
    blocks = [block for picture in pictures for block in picture]
    extracted = page("a.example", "extracted", HEADLINE, *blocks)
    browser = page("a.example", "browser", HEADLINE, *(block for block in blocks if block[0] != "alt"))

    found = [imitate(browser, extracted, tool, Random(seed)) for seed in range(20)]

    for text in found:
        lines = text["text"].split("\n")
        captions = [label["start_line"] for label in text["labels"] if label["role"] == "caption+credit"]
        assert len(captions) == 8
        assert len({lines[start - 1] == "" for start in captions}) == 1


def test_an_imitation_has_a_picture_that_only_the_alternative_text_tells_of() -> None:
    alone = ("alt", "A heron on a bollard", 2)
    below = ("paragraph", "The heron stayed where it was until the evening. " * 4, 0)
    extracted = page("a.example", "extracted", HEADLINE, PARAGRAPH, alone, below)
    browser = page("a.example", "browser", HEADLINE, PARAGRAPH, below)

    found = said(imitate(browser, extracted, "inscriptis", Random(1)))

    assert [(role, words.strip()) for role, words, _ in (HEADLINE, PARAGRAPH, alone, below)] == found


def test_some_imitations_have_pieces_of_file_names_and_portraits() -> None:
    byline = ("byline", "By Pia Lund", 0)
    blocks = (CHROME, HEADLINE, byline, CAPTION, PARAGRAPH)
    browser, extracted = (page("a.example", style, *blocks) for style in ("browser", "extracted"))

    found = [said(imitate(browser, extracted, "w3m", Random(seed))) for seed in range(80)]

    own = [(role, words.strip()) for role, words, _ in blocks]
    more = [[one for one in text if one not in own] for text in found]
    assert {role for text in more for role, _ in text} == {"unknown", "byline"}
    assert all(words == "Pia Lund" for text in more for role, words in text if role == "byline")
    assert 10 < sum(map(bool, more)) < 70


def test_a_mixture_keeps_the_article_and_has_the_other_page_s_figures() -> None:
    pages = [
        page(
            f"{name}.example",
            "extracted",
            ("alt", f"What is to be seen at {name}", 1),
            ("caption+credit", f"Words about {name}. Photo: Pia Lund", 1),
            ("paragraph", f"The news from {name}.", 0),
        )
        for name in "abcdef"
    ]

    mixture = next(mixed(pages, Random(1)))
    found = said(mixture)

    assert mixture["publisher"] == ""
    assert ("paragraph", "The news from a.") in found
    figures = [words for role, words in found if role != "paragraph"]
    assert len(figures) % 2 == 0
    assert figures
    assert not any(" a" in words.split(".")[0][-2:] for words in figures)


def test_a_mixture_leaves_dense_text_dense() -> None:
    """As a browser's copy often is: no blank line comes in with a figure."""
    pages = [page(f"{name}.example", "browser", CAPTION, PARAGRAPH) for name in "abcdef"]
    for each in pages:
        each["text"] = each["text"].replace("\n\n", "\n")
        each["labels"] = [label | {"start_line": number} for number, label in enumerate(each["labels"])]

    for mixture in mixed(pages, Random(1)):
        assert "\n\n" not in mixture["text"].rstrip()
        assert said(mixture)[:2] == [CAPTION[:2], (PARAGRAPH[0], PARAGRAPH[1].strip())]


def test_the_beginning_of_a_page_keeps_its_article_s_top_and_parts_it_from_the_site_s_lines() -> None:
    furniture = (("chrome", f"Section {number}", 0) for number in range(12))
    whole = page("a.example", "browser", *furniture, HEADLINE, CAPTION, *[PARAGRAPH] * 12, *[CHROME] * 9)
    begun = [airy({**whole, "text": whole["text"]}, Random(seed)) for seed in range(20)]

    for text in begun:
        roles = [role for role, _ in said(text)]
        assert [role for role in roles if role != "chrome"][:3] == ["headline", "caption+credit", "paragraph"]
        lines = text["text"].split("\n")
        assert all(lines[label["start_line"]].strip() for label in text["labels"])
        assert "" in lines
    assert len({len(text["labels"]) for text in begun}) > 5
    assert begun == [airy(whole, Random(seed)) for seed in range(20)]
