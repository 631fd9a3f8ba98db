"""Imitate what text browsers and converters print of a page, from its labelled texts in the corpus.

A page's browser text has all its lines but no alternative texts, its extracted text has these: put
together and set as a tool sets them, they make one more text to learn from.  It is an imitation: which
lines are marked, indented or set apart is drawn at random, as often as the tools do it.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator
from random import Random
from typing import Any

from convert.readers.text.lines.roles import FIGURE_ROLES

TOOLS = ("lynx", "w3m", "html2text", "inscriptis")

_APART = {"lynx": 0.75, "w3m": 0.75, "html2text": 0.95, "inscriptis": 0.5}
"""How often a tool sets a block apart from the one above."""

_BULLETS = {"lynx": "  * ", "w3m": "  • ", "html2text": "  * ", "inscriptis": "  * "}


def imitate(browser: dict[str, Any], extracted: dict[str, Any], tool: str, random: Random) -> dict[str, Any]:
    """Return the page as `tool` might print it, in the corpus' form."""
    width = {"lynx": 79, "w3m": random.choice((80, 80, 90, 100))}.get(tool)
    indent = {"lynx": 3, "inscriptis": random.choice((0, 2, 4, 6))}.get(tool, 0)
    lines: list[str] = []
    labels: list[dict[str, Any]] = []
    listed = False
    for label, words, blank in _with_alts(browser, extracted):
        role = label["role"]
        mark = _mark(role, words, tool, random)
        more = 0
        if tool == "lynx" and role in ("headline", "subhead") and random.random() < 0.7:
            more = -indent
        elif tool == "inscriptis" and role in ("chrome", "unknown", "alt"):
            more = random.choice((0, 0, 2, 4))
        shown = f"[{words}]" if tool == "inscriptis" and role == "alt" else words
        first = " " * (indent + more) + mark
        bullet = mark == _BULLETS[tool]
        if _is_apart(labels, label, tool, random) if not (bullet and listed) else random.random() < 0.1:
            lines.extend([""] * (1 if random.random() < 0.8 else 2))
        elif blank and lines and not bullet:
            lines.append("")
        labels.append({**label, "start_line": len(lines)})
        lines.extend(_wrapped(shown, first, width))
        listed = bullet
    return {**browser, "style": tool, "text": "\n".join(lines), "labels": labels}


def _wrapped(words: str, first: str, width: int | None) -> list[str]:
    if width is None:
        return [first + words]
    rest = " " * len(first)
    return textwrap.wrap(
        words,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _mark(role: str, words: str, tool: str, random: Random) -> str:
    if tool == "html2text" and role in ("headline", "subhead"):
        return "# " if role == "headline" else random.choice(("## ", "## ", "### ", ""))
    furniture = role in ("chrome", "unknown") and len(words) < 60 and random.random() < 0.45
    return _BULLETS[tool] if role == "list_item" or furniture else ""


def _is_apart(labels: list[dict[str, Any]], label: dict[str, Any], tool: str, random: Random) -> bool:
    if not labels:
        return False
    above = labels[-1]
    together = {above["role"], label["role"]} <= FIGURE_ROLES and above.get("fig") == label.get("fig")
    if together:
        return random.random() < (0.7 if tool == "html2text" else 0.3)
    return random.random() < _APART[tool]


def _with_alts(
    browser: dict[str, Any], extracted: dict[str, Any]
) -> Iterator[tuple[dict[str, Any], str, bool]]:
    """Yield label, words and whether a blank line follows, of each block; alternative texts are put in."""
    alts: dict[str, str] = {}
    for parts in _figures(extracted).values():
        for role in FIGURE_ROLES - {"alt"}:
            if role in parts and "alt" in parts:
                alts.setdefault(parts[role], parts["alt"])
    begun = set()
    blank = False
    for label, words, ends in _blocks(browser):
        figure = label.get("fig")
        if label["role"] in FIGURE_ROLES and figure and figure not in begun:
            begun.add(figure)
            if words in alts:
                yield {"role": "alt", "fig": figure}, alts[words], blank
        if words:
            yield label, words, blank
        blank = ends


def _figures(page: dict[str, Any]) -> dict[Any, dict[str, str]]:
    found: dict[Any, dict[str, str]] = defaultdict(dict)
    for label, words, _ in _blocks(page):
        if label.get("fig") and label["role"] in FIGURE_ROLES:
            found[label["fig"]].setdefault(label["role"], words)
    return found


def _blocks(page: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, bool]]:
    lines = page["text"].split("\n")
    ends = [label["start_line"] for label in page["labels"][1:]] + [len(lines)]
    for label, end in zip(page["labels"], ends, strict=True):
        rows = lines[label["start_line"] : end]
        yield label, " ".join(row.strip() for row in rows if row.strip()), bool(rows) and not rows[-1].strip()
