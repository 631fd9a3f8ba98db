"""The book that an article reviews, in a few lines above it: a second look's part.

"THE LEDGER", "By Ann Roe", "Quayside Press. 240 pp. $25": who wrote the book has not written the article.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from ..grammar.tables import either
from .look import Look, Objection, Raised, gives
from .service import PRICE


def of_reviewed(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for the lines that tell of a book, down to its pages and its price."""
    if not look.habits.airy:
        return
    for number in range(look.headline + 1, look.first):
        if look.now(number, found) == "paragraph" or not _tells_pages(look.seen[number].text):
            continue
        begin = number
        while begin > look.headline + 1 and not look.habits.gaps[begin]:
            begin -= 1
        for at in range(begin, number + 1):
            if number - at <= _MOST_ABOVE:
                yield at, gives("paragraph", "tells of a book, above its pages and its price")


_MOST_ABOVE = 4


def _tells_pages(text: str) -> bool:
    return len(text) <= _LONGEST and _pages().search(text) is not None and PRICE.search(text) is not None


_LONGEST = 120


@functools.cache
def _pages() -> re.Pattern[str]:
    """Return what finds "240 pp." and "240 Seiten"."""
    return re.compile(rf"\b\d{{2,4}}\s?(?:{either('bylines', 'pages')})\b", re.IGNORECASE)
