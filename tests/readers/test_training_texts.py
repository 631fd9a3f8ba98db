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
