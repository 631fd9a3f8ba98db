"""The foot of a page: a picture that just does not fit there is made a little smaller.

A figure is not torn, so one that is too tall leaves the rest of its page empty.  Where it need not shrink
by more than a third, it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from .engine import POINTS

LEAST = 0.68
"""The part of its height that a picture keeps at least."""

MOST_TIMES = 4
"""How often the pages may be laid out anew: after a change all that follows stands elsewhere."""


def closed(lay_out: Callable[[Mapping[str, float]], Any], rooms: Mapping[str, float]) -> Any:
    """Return the pages that `lay_out` makes, with as few gaps as shrinking can do.

    `rooms` says for each picture, by its URL, how tall it may be, in points.
    """
    document = lay_out(rooms)
    shrunk: dict[str, float] = {}
    for _ in range(MOST_TIMES):
        found = next((each for each in _fitting(document) if each[0] not in shrunk), None)
        if found is None:
            break
        shrunk[found[0]] = found[1]
        document = lay_out({**rooms, **shrunk})
    return document


def _fitting(document: Any) -> Iterator[tuple[str, float]]:
    """Yield the pictures that would fit into the gap before them, and how tall they would be, in points."""
    for page, following in pairwise(document.pages):
        above, below = _article(page), _article(following)
        if above is None or below is None or not above.children or not below.children:
            continue
        figure = below.children[0]
        picture = next((box for box in figure.descendants() if box.element_tag == "img"), None)
        if figure.element_tag != "figure" or picture is None:
            continue
        last = above.children[-1]
        foot = page._page_box.content_box_y() + page._page_box.height
        gap = foot - last.position_y - last.margin_height()
        # At the head of its page the figure has lost the space that it keeps from the text above.
        besides = figure.margin_height() - picture.height + max(figure.margin_bottom, last.margin_bottom)
        left = gap - besides
        if LEAST * picture.height <= left < picture.height:
            yield picture.element.get("src"), left * POINTS - 1


def _article(page: Any) -> Any:
    """Return the part of the article's box that stands on `page`, None where there is none."""
    return next((box for box in page._page_box.descendants() if box.element_tag == "article"), None)
