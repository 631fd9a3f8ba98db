"""Take the corpus' pages apart and put them together otherwise, to have more to learn from.

What people save of a page is seldom all of it, and has blank lines where the browser's own copy has none.

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

from convert.readers.text.lines.roles import FIGURE_ROLES

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


def airy(page: dict[str, Any], random: Random) -> dict[str, Any]:
    """Return `page`, a browser's, as people save the beginning of one: blank lines between its blocks.

    Often most of the menus above the article are gone, and all below its first paragraphs but some lines.
    """
    found = _shortened(parts(page), random)
    apart = random.choice((0.2, 0.5, 0.9))
    lines: list[str] = []
    labels: list[dict[str, Any]] = []
    above: dict[str, Any] | None = None
    for label, rows in found:
        for row in _filled(rows):
            if not row.strip():
                continue
            if above is not None and random.random() < _share(above, label, apart):
                lines.append("")
            if label is not above:
                labels.append({**label, "start_line": len(lines)})
            above = label
            lines.append(row)
    return {**page, "text": "\n".join(lines), "labels": labels}


def _shortened(found: list[Part], random: Random) -> list[Part]:
    """Return a page's parts down to one of its first paragraphs, with some of a site's above and below."""
    first = next((at for at, (label, _) in enumerate(found) if label["role"] not in _SITE), 0)
    begin = max(0, first - random.choice((0, 0, 1, 2, 4, 8, 99)))
    left, end = random.choice((2, 3, 4, 6, 9, 999)), len(found)
    for at, (label, _) in enumerate(found):
        left -= label["role"] == "paragraph"
        if left <= 0:
            end = at + 1
            break
    below = [part for part in found[end:] if part[0]["role"] in _SITE]
    return found[begin:end] + below[: random.choice((0, 0, 2, 4, 8))]


def _share(above: dict[str, Any], label: dict[str, Any], apart: float) -> float:
    """Return how often a blank line stands between blocks of these labels."""
    roles = {above["role"], label["role"]}
    if roles <= FIGURE_ROLES and above.get("fig") == label.get("fig"):
        return _WITHIN_FIGURES
    return apart if roles <= _SITE or roles == {"list_item"} else _ELSEWHERE


_SITE = frozenset(("chrome", "unknown"))
_WITHIN_FIGURES, _ELSEWHERE = 0.3, 0.95
