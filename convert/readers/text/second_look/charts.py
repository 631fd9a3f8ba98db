"""Charts amid an article, a title and below it whence the figures come: a second look's part.

"Ferry passengers per year" and "Chart: Ann Roe • Source: Harbour office" touch as a heading and its text do.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..grammar.plates import credits_chart
from ..lines.roles import FIGURE_ROLES
from ..lines.rules import is_marked
from .boxes import form_of
from .look import STOPS, Look, Objection, Raised, gives


def of_charts(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the sources of charts, and for the titles that touch them from above."""
    for number in range(max(look.headline + 2, 1), len(look.roles)):
        at, size = look.habits.groups[number]
        touches = look.habits.airy and 0 < at == size - 1 < _MOST_LINES
        if not touches or look.role(number) not in _MAY_BE_SOURCE:
            continue
        # Below "Boats: 912" and other figures in a box, the source is the box's.
        boxed = at > 1 and form_of(look.seen[number - 1].text) == "label"
        titled = not boxed and look.role(number - 1) in _MAY_BE_TITLE and _is_title(look, number - 1)
        if titled and credits_chart(look.seen[number].text):
            yield number, gives("credit", "whence the figures of a chart come, below its title")
            yield number - 1, gives("caption", "the title of a chart, above its source")


_MAY_BE_SOURCE = (*FIGURE_ROLES, "paragraph", "note", "list_item")
_MAY_BE_TITLE = ("alt", "caption", "paragraph", "subhead", "list_item")
_MOST_LINES = 3


def _is_title(look: Look, number: int) -> bool:
    one = look.seen[number]
    return (
        one.tokens >= _SHORTEST_TITLE
        and one.size <= _LONGEST_TITLE
        and not one.text.endswith((*STOPS, ":", "："))
        and not is_marked(one)
    )


_SHORTEST_TITLE, _LONGEST_TITLE = 3, 140
