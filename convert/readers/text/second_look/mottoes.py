"""A site's motto above the headline, read as the headline: a second look's part.

"Investigative journalism for the harbour towns" says what the site does, whatever the article is about.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from ..grammar.signatures import makers
from ..grammar.tables import either, folded
from ..lines.subject import common
from .authorship import names_surely
from .look import STOPS, Look, Objection, Raised, gives
from .titling import may_be_below_menu


def of_mottoes(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a motto taken for the headline, where one stands below that byline or date follow."""
    first = look.headline
    if first < 0 or first in found or not _is_motto(look, first):
        return
    titles = [at for at in range(first + 1, look.first) if _is_title(look, at)]
    title = max(titles, key=lambda at: (look.roles[at] == "headline", _share(look, at), at), default=-1)
    if title < 0 or any(look.role(at) in _SIGNING for at in range(title)):
        return
    menu = "chrome" in look.roles[first + 1 : title]
    founded = _founded().search(look.seen[first].text) is not None
    own, other = _share(look, first), _share(look, title)
    if look.roles[title] != "headline" and (own > other or (own == other and not (menu or founded))):
        return
    # A deck may look like a headline; one with a deck of its own, or a menu above, is none.
    if look.role(title + 1) not in _DECKS and not (menu or founded):
        return
    beside = "chrome" in (look.role(first - 1), look.role(first + 1))
    yield first, gives("chrome" if beside else "kicker", "a site’s motto, above the headline")
    yield title, gives("headline", "stands below the site’s motto")


def _is_motto(look: Look, number: int) -> bool:
    """Tell words about journalism of which the article does not speak, in a line that is no sentence.

    "Good news for the ferry" and "Worst flood since 1953" have words that the article has, too.
    """
    one = look.seen[number]
    if one.tokens > _LONGEST or one.text.endswith(_NO_ENDS) or ":" in one.text:
        return False
    if not folded("ways", "no motto").isdisjoint(one.lower.split()):
        return False
    sure = folded("ways", "motto").intersection(one.words)
    perhaps = folded("ways", "motto too").intersection(one.words)
    founded = _founded().search(one.text) is not None
    told = sure | perhaps
    if told and any(other.startswith(word[:_STEM]) for word in told for other in look.habits.subject.words):
        return False
    share = _share(look, number)
    return bool(sure) or (founded and share <= _LITTLE) or (bool(perhaps) and share == 0)


@functools.cache
def _founded() -> re.Pattern[str]:
    """Return what finds "since 1891" at a line's end."""
    return re.compile(rf"\b(?:{either('ways', 'founded')})\s(?:1[6-9]|20)\d\d\Z", re.IGNORECASE)


def _share(look: Look, number: int) -> float:
    """Return what share of a line's words the running text has."""
    return max(common(look.habits.subject, look.seen[number], number), 0)


def _is_title(look: Look, number: int) -> bool:
    """Tell a line that may be a headline, with byline or date below it, and at most a deck between."""
    titled = look.role(number) == "headline" or may_be_below_menu(look, number)
    if not titled or names_surely(look.seen[number]):
        return False
    below = range(number + 1, min(number + 1 + _NEAR, len(look.roles)))
    return any(look.role(at) in _SIGNING or "" in makers(look.seen[at].text) for at in below)


_LONGEST, _NEAR = 10, 3
_LITTLE = 0.4
"""Of a motto's words the article has fewer; of a headline's, as "since 1953" ends one, more."""

_STEM = 8
"""Who speaks of journalists speaks of journalism."""
_NO_ENDS = (*STOPS, ",", '"', "”")
_DECKS = ("standfirst", "subhead")
_SIGNING = ("byline", "dateline")
