"""What is on: when and where below the name of an evening, and what it costs: a second look's part.

A newsletter is full of such lines, which look like the day of an article and like headings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.dates import find_dates
from ..grammar.tables import either, folded, opening
from .authorship import names_surely
from .look import PAGES, STOPS, Look, Objection, Raised, gives


def of_occasions(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the first sentence for the day of the week and the price of an evening."""
    if look.style in PAGES or look.headline < 0:
        return
    opened = next((at for at in range(look.headline + 1, len(look.seen)) if look.seen[at].sentence), -1)
    for number in look.of(_MISTAKEN) if opened > 0 else ():
        text, above = look.seen[number].text, look.now(number - 1, found)
        if number <= opened + 1 or len(text) > _LONGEST or number in found or text.endswith(STOPS):
            continue
        if above in _HEADS and look.role(number + 1) != "list_item" and _tells_when(text):
            yield number, gives("paragraph", "when something is on, below its name")
            if above != "subhead" and not names_surely(look.seen[number - 1]):
                yield number - 1, gives("subhead", "the name of what is on")
        elif look.roles[number] not in _TEXT and _prices(text):
            yield number, gives("paragraph", "what it costs")


def _tells_when(text: str) -> bool:
    """Tell "St Bride’s, Friday 7.30pm" and "Mechanics’ Hall, Saturday" from a day with its year."""
    words = map(str.casefold, _WORD.findall(text))
    return not folded("dates", "weekday").isdisjoint(words) and not find_dates(text)


def _prices(text: str) -> bool:
    """Tell "Tickets £8", "Eintritt: 8 Euro" and "£5 on the door" from "Tickets for sale"."""
    if _SUM.match(text):
        return True
    told = _costs(text)
    return told is not None and (told["free"] is not None or _DIGIT.search(text, told.end()) is not None)


_costs = opening(
    lambda costs, free: (
        rf"(?:{either('headings', costs)})(?:\s?[:：–—-]|\s)\s?(?P<free>(?:{either('headings', free)})\b)?"
    ),
    "headings",
    "costs",
    "free",
)
_DIGIT = re.compile(r"\d")
_SUM = re.compile(r"[£€$]\s?\d[\d.,]*(?:\s(?:[a-zà-ÿ]|/)|\s?[/(,–]|\Z)")
_WORD = re.compile(r"[^\W\d_]+")
_HEADS, _TEXT = ("subhead", "kicker", "byline"), ("dateline", "paragraph", "list_item")
_MISTAKEN = (*_HEADS, *_TEXT)
_LONGEST = 90
