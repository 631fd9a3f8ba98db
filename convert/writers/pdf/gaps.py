"""The foot of a page: a picture that just does not fit there is made a little smaller.

A figure is not torn, so one that is too tall leaves the rest of its page empty.  Where it need not shrink
by more than a third, a tall one by a half, it does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from .engine import POINTS

LEAST = 0.68
"""The part of its height that a picture keeps at least."""

LEAST_OF_TALL = 0.5
"""The same of one that is taller than wide: it takes most of a page, and leaves most of one empty."""

LEAST_BELOW_HEADING = 0.4
"""The same where its heading would stand alone at the foot: all above it may not part from it either."""

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
        if above is None or below is None or not above.children:
            continue
        # A heading went over to the next page with the picture below it.
        figure = next((box for box in below.children if not _HEADING.fullmatch(box.element_tag)), None)
        picture = _picture(figure)
        if picture is None:
            continue
        first, last = below.children[0], above.children[-1]
        foot = page._page_box.content_box_y() + page._page_box.height
        gap = foot - _lower_edge(last)
        # At the head of its page a block has lost the space that it keeps from the text above.
        apart = max(last.margin_bottom, first.style["margin_top"].value)
        besides = _lower_edge(figure) - first.border_box_y() - picture.height + apart
        left = gap - besides
        least = LEAST_BELOW_HEADING if _HEADING.fullmatch(last.element_tag) else _least(picture)
        if least * picture.height <= left < picture.height:
            yield picture.element.get("src"), left * POINTS - 1


_HEADING = re.compile("h[1-6]")


def _picture(box: Any) -> Any:
    """Return the picture in `box`, None where it is no figure or has none."""
    if box is None or box.element_tag != "figure":
        return None
    return next((each for each in box.descendants() if each.element_tag == "img"), None)


def _lower_edge(box: Any) -> float:
    return float(box.border_box_y() + box.border_height())


def _least(picture: Any) -> float:
    """Return the part of its height that `picture` keeps at least: a tall one can be small."""
    return LEAST_OF_TALL if picture.height > picture.width else LEAST


def _article(page: Any) -> Any:
    """Return the part of the article's box that stands on `page`, None where there is none.

    It goes by its class: an article without any heading is a ``div`` (see `html.page`).
    """
    return next((box for box in page._page_box.descendants() if _is_article(box)), None)


def _is_article(box: Any) -> bool:
    return box.element is not None and box.element.get("class") == "article"
