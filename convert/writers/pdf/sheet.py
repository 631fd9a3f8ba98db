"""The CSS of one article besides its style's: the running head, and the room for each picture."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ...model import Figure, List, plain, right_to_left, walk
from ...style import Style
from ...style.running_head import running_head
from .plan import Plan


def css(plan: Plan, style: Style) -> str:
    """Return the rules that hold only for this article."""
    return "\n".join([*_running_head(plan, style), *_counters(plan), *_indents(plan, style)])


def rooms(plan: Plan, style: Style) -> dict[str, float]:
    """Return for each picture, by its URL, how tall it may be so that its words stand on its page: points."""
    found: dict[str, float] = {}
    for node in walk(plan.article.body):
        if isinstance(node, Figure) and node.image:
            url = plan.urls[node.image]
            # One picture may stand twice, with other words.
            found[url] = min(found.get(url, math.inf), _room(node, style))
    return found


def pictures(rooms: Mapping[str, float]) -> str:
    """Return the rules that hold the pictures to their rooms."""
    return "\n".join(f'img[src="{url}"] {{ max-height: {room:.1f}pt }}' for url, room in rooms.items())


def headline(measure: float) -> str:
    """Return the rule that holds the headline to its measure, in points."""
    return f".headline {{ max-width: {measure:.1f}pt }}"


def _indents(plan: Plan, style: Style) -> list[str]:
    """Return the indent of paragraphs that run from the right: the engine sets it at their left."""
    indent = style.looks["paragraph"].indent
    if not indent or not right_to_left(plan.article.language):
        return []
    below = ".article > .paragraph + .paragraph"
    return [
        f"{below} {{ text-indent: 0 }}",
        f'{below}::before {{ content: ""; display: inline-block; width: {indent:g}pt }}',
    ]


def _counters(plan: Plan) -> list[str]:
    """Return where ordered lists start to count: the engine does not go by the attribute."""
    starts = sorted(
        {node.start for node in walk(plan.article.body) if isinstance(node, List) and node.ordered}
    )
    return [
        f'ol[start="{start}"] {{ counter-reset: list-item {start - 1} }}' for start in starts if start != 1
    ]


def _running_head(plan: Plan, style: Style) -> list[str]:
    """Return what stands above the text from the second page on: the publisher, and the headline.

    The publisher stands where a line begins, which is at the right in an Arabic article.
    """
    article = plan.article
    shown = [_string(words) for words in running_head(article.publisher, plain(article.headline), style)]
    left, right = reversed(shown) if right_to_left(article.language) else shown
    return [
        f"@page {{ @top-left {{ content: {left} }} @top-right {{ content: {right} }} }}",
        "@page :first { @top-left { content: none } @top-right { content: none } }",
        "@page :first { @bottom-center { content: none } }",
    ]


def _string(words: str) -> str:
    """Return `words` as a string of CSS (CSS Syntax 3, 4.3.5)."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


# The part of a page that a picture may fill, and how wide a letter is at most, of its size.
_TALLEST, _LETTER = 0.62, 0.56


def _room(figure: Figure, style: Style) -> float:
    """Return how tall, in points, the picture may be so that caption and credit stand on its page."""
    page, caption = style.page, style.looks["caption"]
    height = page.height - page.top - page.bottom
    per_line = (page.width - page.left - page.right) / (caption.size * _LETTER)
    words = f"{plain(figure.caption)} {figure.credit.text if figure.credit else ''}"
    # One line more than the letters fill: words do not fill their lines, names are not broken.
    lines = sum(math.ceil((len(line) + 1) / per_line) for line in words.split("\n")) + 1
    left = height - lines * caption.size * caption.leading - caption.before
    return max(min(left, height * _TALLEST), height / 4)
