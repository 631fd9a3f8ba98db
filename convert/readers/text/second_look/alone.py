"""What an article has of its own where nothing of a site stands around it: a second look's part.

Boxes look as a site's lines do, and are looked for in what was set aside: where no button, box or link
stands around the article, they are its own.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from ..grammar.furniture import kind_of
from ..grammar.tables import folded
from ..lines.seen import Seen
from ..lines.wording import sites_words
from .boxes import bare_words, heads_box, of_boxes, of_people
from .letters import of_closings
from .look import Look, Objection, Raised
from .service import has_signs_of_site


def of_its_own(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for who ends a letter to the readers, and for boxes and their people."""
    if look.first < 0:
        return
    aside = "chrome" in look.roles
    if aside:
        yield from of_closings(look, found)
    if look.headline < 0:
        return
    if aside:
        yield from of_boxes(look, found, alone=stands_alone(look))
    if not aside or stands_alone(look):
        yield from of_people(look, found)


@functools.lru_cache(maxsize=1)
def stands_alone(look: Look) -> bool:
    """Tell an article with nothing of a site around it: no button, box or link, a line at most above.

    "About the author" and "Contact:" stand in articles as well, and so does "Plus" where "Minus" does.
    """
    either = set()
    for number, one in enumerate(look.seen):
        buttons = not sites_words().isdisjoint(look.clues[number].plain)
        aside = look.roles[number] == "chrome"
        if (buttons or aside) and kind_of(one.text)[0] not in _EITHER:
            if not heads_box(look, number) and not _leads_to_people(one):
                return False
            if heads_box(look, number):
                either.add(number)
        if aside and (number < look.headline - 1 or has_signs_of_site(one)):
            return False
    heading = (number for number, one in enumerate(look.seen) if one.tokens <= _WORDS_OF_A_HEADING)
    return not either or any(number not in either and heads_box(look, number) for number in heading)


_WORDS_OF_A_HEADING = 4
_EITHER = ("", "author box")


def _leads_to_people(one: Seen) -> bool:
    """Tell "Contact:" above whoever answers for a press release."""
    return one.text.endswith((":", "：")) and bare_words(one) in folded("press", "contact")
