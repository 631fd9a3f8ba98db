"""Take the corpus' pages apart and put them together otherwise, to have more to learn from.

An article gets other pictures: the words of another page's figures stand in the places of its own.  The
corpus has few figures, and each stands in one article only: set among other paragraphs, by other habits,
they teach more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from random import Random
from typing import Any, TypeAlias

from convert.readers.text.roles import FIGURE_ROLES

_MORE = 0.08
"""How often a figure more than the article has stands below a paragraph."""

_MOST_MORE = 4
_FEWEST_DONORS = 5

Part: TypeAlias = tuple[dict[str, Any], list[str]]
"""A label of the corpus and the lines that it holds for."""


def mixed(pages: Sequence[dict[str, Any]], random: Random) -> Iterator[dict[str, Any]]:
    """Yield each of `pages`, of one style, with the figures of another publisher's page in its language.

    A mixture is no publisher's: its words are not counted as if one more had written them.
    """
    donors = defaultdict(list)
    for page in pages:
        if _figures(page):
            donors[page["language"]].append(page)
    for page in pages:
        others = [one for one in donors[page["language"]] if one["publisher"] != page["publisher"]]
        if len(others) >= _FEWEST_DONORS:
            found = _with_figures(page, _figures(random.choice(others)), random)
            if any(label["role"] in FIGURE_ROLES for label in found["labels"]):
                yield found


def _with_figures(page: dict[str, Any], figures: Sequence[Sequence[Part]], random: Random) -> dict[str, Any]:
    lines: list[str] = []
    labels: list[dict[str, Any]] = []
    number = count()

    def put(figure: Sequence[Part], place: int) -> None:
        for label, rows in figure:
            labels.append({**label, "fig": place + 1, "start_line": len(lines)})
            lines.extend(rows)

    dense = "\n\n" not in page["text"]
    own = None
    placed = 0
    for label, rows in parts(page):
        blank = rows[len(_filled(rows)) :]
        if label["role"] in FIGURE_ROLES and label.get("fig"):
            if label["fig"] != own:
                own, placed = label["fig"], next(number)
                put(figures[placed % len(figures)], placed)
            if lines[-1].strip():
                lines.extend(blank)
            continue
        own = None
        labels.append({**label, "start_line": len(lines)})
        lines.extend(rows)
        more = label["role"] == "paragraph" and (dense or blank) and random.random() < _MORE
        if more and placed < len(figures) + _MOST_MORE:
            placed = next(number)
            put(figures[placed % len(figures)], placed)
            lines.extend(blank)
    return {**page, "publisher": "", "text": "\n".join(lines), "labels": labels}


def _figures(page: dict[str, Any]) -> list[list[Part]]:
    """Return the figures of a page: the parts that follow each other, without the blank lines below."""
    found: list[list[Part]] = []
    own = None
    for label, rows in parts(page):
        figure = label.get("fig") if label["role"] in FIGURE_ROLES else None
        if figure and figure == own:
            found[-1].append((label, rows))
        elif figure:
            found.append([(label, rows)])
        own = figure
    return [[*parts, (label, _filled(rows))] for *parts, (label, rows) in found]


def _filled(rows: list[str]) -> list[str]:
    """Return `rows` up to the last that is not blank."""
    return rows[: max((number for number, row in enumerate(rows, 1) if row.strip()), default=0)]


def parts(page: dict[str, Any]) -> list[Part]:
    """Return the parts of `page` in order."""
    lines = page["text"].split("\n")
    ends = [label["start_line"] for label in page["labels"][1:]] + [len(lines)]
    return [
        (label, lines[label["start_line"] : end]) for label, end in zip(page["labels"], ends, strict=True)
    ]


def put_together(found: Iterable[Part], page: dict[str, Any]) -> dict[str, Any]:
    """Return `page` with these parts alone."""
    lines: list[str] = []
    labels = []
    for label, rows in found:
        labels.append({**label, "start_line": len(lines)})
        lines.extend(rows)
    return {**page, "text": "\n".join(lines), "labels": labels}
