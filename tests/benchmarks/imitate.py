"""Imitate what text browsers and converters print of a page, from its labelled texts in the corpus.

A page's browser text has all its lines but no alternative texts, its extracted text has these: put
together and set as a tool sets them, they make one more text to learn from.  It is an imitation: what
is marked, indented or set apart is drawn at random, as often as the tools do it, and once for all of a
page's blocks of one kind, which one template has set: a form seen twice is a form.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from convert.readers.text.lines.roles import FIGURE_ROLES

TOOLS = ("lynx", "w3m", "html2text", "inscriptis")

_KINDS = {
    "headline": "heading",
    "kicker": "heading",
    "standfirst": "standfirst",
    "byline": "byline",
    "dateline": "byline",
    "subhead": "subhead",
    "list_item": "item",
    "chrome": "site",
    "unknown": "site",
    "alt": "alt",
    "caption": "picture",
    "credit": "picture",
    "caption+credit": "picture",
}
"""Blocks of one kind are set alike; all others are paragraphs."""

_APART: dict[str, Mapping[str, float]] = {
    "lynx": {
        "": 0.97,
        "site site": 0.31,
        "paragraph site": 0.55,
        "site paragraph": 0.93,
        "byline site": 0.27,
        "site byline": 0.5,
        "site heading": 0.75,
        "heading heading": 0.75,
        "item item": 0.03,
        "paragraph alt": 0.3,
        "site alt": 0.65,
        "alt site": 0.4,
        "alt picture": 0.45,
        "picture picture": 0.1,
        "site picture": 0.43,
        "picture site": 0.5,
        "paragraph picture": 0.65,
        "byline byline": 0.35,
        "standfirst site": 0.55,
        "standfirst byline": 0.8,
    },
    "w3m": {
        "": 0.98,
        "site site": 0.45,
        "site paragraph": 0.92,
        "byline site": 0.62,
        "site byline": 0.4,
        "site heading": 0.67,
        "heading heading": 0.8,
        "item item": 0.08,
        "site alt": 0.7,
        "alt picture": 0.5,
        "picture picture": 0.5,
        "site picture": 0.54,
        "picture site": 0.85,
        "byline byline": 0.34,
    },
    "html2text": {"": 0.98, "site site": 0.75, "item item": 0.0, "standfirst standfirst": 0.25},
    "inscriptis": {
        "": 0.98,
        "site site": 0.45,
        "byline site": 0.5,
        "site byline": 0.42,
        "site heading": 0.88,
        "heading heading": 0.5,
        "item item": 0.05,
        "alt site": 0.5,
        "alt picture": 0.8,
        "picture picture": 0.65,
        "site picture": 0.82,
        "picture site": 0.75,
        "byline byline": 0.26,
        "standfirst byline": 0.75,
    },
}
"""How often a tool sets blocks of one kind apart from those of another above them; "" is for all others."""

_TWO = {"lynx": 0.02, "w3m": 0.07, "html2text": 0.06, "inscriptis": 0.01}
"""How often two blank lines stand where one might."""

_BULLETS = {"lynx": "  * ", "w3m": "  • ", "html2text": "  * ", "inscriptis": "  * "}

_NAMELESS = {"w3m": 0.4, "lynx": 0.15}
"""On so many pages the tool prints, for pictures without an alternative text, a piece of the file's name."""

_PORTRAITS = {"w3m": 0.12, "lynx": 0.06, "inscriptis": 0.12}
"""On so many pages a portrait stands beside who wrote the article: its alternative text is the name."""

_STEPS = {
    "heading": (-6, -4, -2, -2, -2, 0, 0),
    "standfirst": (-6, -4, -2, 0, 0),
    "byline": (-4, -2, 0, 0, 2, 2, 4, 4, 6),
    "subhead": (-2, 0),
    "alt": (-2, -2, -2, 0, 2, 2, 4, 6),
    "picture": (-2, 0, 0, 2, 2, 2, 4, 6, 8),
}
"""How far inscriptis sets blocks in, beside the paragraphs: by how deep they stand in the page."""


@dataclass
class _Layout:
    """How a tool sets one page: what was drawn for a kind of block holds for all of them."""

    tool: str
    random: Random
    drawn: dict[str, bool] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)

    def is_apart(self, above: str, below: str) -> bool:
        pair = f"{above} {below}"
        rates = _APART[self.tool]
        apart = self.random.random() < rates.get(pair, rates[""])
        # A site's own blocks come out of many templates.
        return apart if pair == "site site" else self.drawn.setdefault(pair, apart)

    def step(self, kind: str) -> int:
        """Return how much farther than its paragraphs the tool sets a block of a kind in."""
        if self.tool == "lynx":
            return -_INDENTED if kind in ("heading", "subhead") and self.random.random() < 0.8 else 0
        if self.tool != "inscriptis":
            return 0
        if kind == "site":
            return self.random.choice((-2, 0, 0, 2, 2, 4, 6, 10))
        return self.steps.setdefault(kind, self.random.choice(_STEPS.get(kind, (0,))))


_INDENTED = 3


def imitate(browser: dict[str, Any], extracted: dict[str, Any], tool: str, random: Random) -> dict[str, Any]:
    """Return the page as `tool` might print it, in the corpus' form."""
    layout = _Layout(tool, random)
    width = {"lynx": 79, "w3m": random.choice((80, 80, 90, 100))}.get(tool)
    indent = {"lynx": _INDENTED, "inscriptis": random.choice((0, 2, 4, 6, 8))}.get(tool, 0)
    lines: list[str] = []
    labels: list[dict[str, Any]] = []
    listed, above = False, ""
    for label, words, blank in _with_pictures(_with_alts(browser, extracted), tool, random):
        kind = _KINDS.get(label["role"], "paragraph")
        mark = _mark(label["role"], words, tool, random)
        bullet = mark == _BULLETS[tool]
        if bullet and listed:
            apart = random.random() < 0.1
        else:
            apart = bool(above) and (layout.is_apart(above, kind) or blank)
        if apart:
            lines.extend([""] * (2 if random.random() < _TWO[tool] else 1))
        labels.append({**label, "start_line": len(lines)})
        first = " " * max(0, indent + layout.step(kind)) + mark
        lines.extend(_wrapped(words, first, width))
        listed, above = bullet, kind
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


# ------------------------------------------------------------------------------- pictures

_Block = tuple[dict[str, Any], str, bool]
"""A label, the words of its block, and whether a blank line stands above them."""


def _with_pictures(blocks: Iterator[_Block], tool: str, random: Random) -> Iterator[_Block]:
    """Yield the blocks with what a tool prints for pictures besides: pieces of files' names, portraits."""
    nameless = random.random() < _NAMELESS.get(tool, 0)
    portrait = random.random() < _PORTRAITS.get(tool, 0)
    figure = None
    for label, words, blank in blocks:
        role = label["role"]
        begins = role in FIGURE_ROLES and label.get("fig") != figure
        figure = label.get("fig") if role in FIGURE_ROLES else None
        if portrait and role == "byline" and 1 < len(name := _signed(words)) < _LONGEST_NAME:
            portrait = False
            yield label, f"[{' '.join(name)}]" if tool == "inscriptis" else " ".join(name), blank
        elif nameless and role != "alt" and random.random() < (0.6 if begins else _ELSEWHERE.get(role, 0)):
            yield {"role": "unknown"}, _piece(tool, random), blank
        shown = f"[{words}]" if tool == "inscriptis" and role == "alt" else words
        yield label, shown, blank


_ELSEWHERE = {"byline": 0.2, "paragraph": 0.02, "chrome": 0.02}
_LONGEST_NAME = 5


def _signed(words: str) -> list[str]:
    """Return the words with a capital at the head of a byline, its first word apart if it has none."""
    found: list[str] = []
    for word in words.replace(",", " ,").split():
        if word[0].isupper() and word.lower() not in ("by", "von", "por", "par", "di", "van", "av", "af"):
            found.append(word)
        elif found:
            break
    return found


def _piece(tool: str, random: Random) -> str:
    """Return what stands for a picture without words: "[photo-2024]", "[img_0412.jpg]"."""
    letters = "".join(random.choice("abcdefghiklmnoprstuw") for _ in range(random.choice((3, 5, 7))))
    number = str(random.randrange(10_000_000))[: random.choice((1, 3, 4, 8))]
    name = random.choice(
        (letters, number, f"{letters}-{number}", f"{letters}_{letters[:3]}", "svg", "default")
    )
    return f"[{name}.jpg]" if tool == "lynx" else f"[{name[:10]}]"


def _with_alts(browser: dict[str, Any], extracted: dict[str, Any]) -> Iterator[_Block]:
    """Yield the blocks of the browser's text; the alternative texts of the extracted one are put in."""
    alts, alone = _alts(extracted)
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
        for number, alt in enumerate(alone.pop(words, ())):
            yield {"role": "alt", "fig": f"{len(alone)} {number}"}, alt, False


def _alts(extracted: dict[str, Any]) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return the alternative texts by the words they stand above, and those alone by the block above them."""
    alts: dict[str, str] = {}
    alone: dict[str, list[str]] = defaultdict(list)
    figures = _figures(extracted)
    for parts in figures.values():
        for role in FIGURE_ROLES - {"alt"}:
            if role in parts and "alt" in parts:
                alts.setdefault(parts[role], parts["alt"])
    above = ""
    for label, words, _ in _blocks(extracted):
        if label["role"] not in FIGURE_ROLES:
            above = words
        elif above and label.get("fig") and set(figures[label["fig"]]) == {"alt"}:
            alone[above].append(words)
    return alts, alone


def _figures(page: dict[str, Any]) -> dict[Any, dict[str, str]]:
    found: dict[Any, dict[str, str]] = defaultdict(dict)
    for label, words, _ in _blocks(page):
        if label.get("fig") and label["role"] in FIGURE_ROLES:
            found[label["fig"]].setdefault(label["role"], words)
    return found


def _blocks(page: dict[str, Any]) -> Iterator[_Block]:
    """Yield the blocks of a page; here the last part tells whether a blank line follows."""
    lines = page["text"].split("\n")
    ends = [label["start_line"] for label in page["labels"][1:]] + [len(lines)]
    for label, end in zip(page["labels"], ends, strict=True):
        rows = lines[label["start_line"] : end]
        yield label, " ".join(row.strip() for row in rows if row.strip()), bool(rows) and not rows[-1].strip()
