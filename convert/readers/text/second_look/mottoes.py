"""A site's motto above the headline, read as the headline: a second look's part.

"Investigative journalism for the harbour towns" says what the site does, whatever the article is about.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..grammar.tables import folded
from ..lines.subject import common
from .authorship import names_surely
from .look import STOPS, Look, Objection, Raised
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
    if look.roles[title] != "headline" and _share(look, first) > (_share(look, title) if menu else 0):
        return
    # A deck may look like a headline; one with a deck of its own, or a menu above, is none.
    if look.role(title + 1) not in _DECKS and not menu:
        return
    beside = "chrome" in (look.role(first - 1), look.role(first + 1))
    yield first, Objection("chrome" if beside else "kicker", True, "a site’s motto, above the headline")
    yield title, Objection("headline", True, "stands below the site’s motto")


def _is_motto(look: Look, number: int) -> bool:
    """Tell words about journalism of which the article does not speak, in a line that is no sentence.

    "Good news for the ferry" has words that the article has, too.
    """
    one = look.habits.seen[number]
    if one.tokens > _LONGEST or one.text.endswith(_NO_ENDS) or ":" in one.text:
        return False
    sure = folded("ways", "motto").intersection(one.words)
    perhaps = folded("ways", "motto too").intersection(one.words)
    told = sure | perhaps
    if told and any(other.startswith(word[:_STEM]) for word in told for other in look.habits.subject.words):
        return False
    return bool(sure) or (bool(perhaps) and _share(look, number) == 0)


def _share(look: Look, number: int) -> float:
    """Return what share of a line's words the running text has."""
    return max(common(look.habits.subject, look.habits.seen[number], number), 0)


def _is_title(look: Look, number: int) -> bool:
    """Tell a line that may be a headline, with byline or date below it, and at most a deck between."""
    titled = look.role(number) == "headline" or may_be_below_menu(look, number)
    if not titled or names_surely(look.habits.seen[number]):
        return False
    return any(look.role(at) in _SIGNING for at in range(number + 1, number + 1 + _NEAR))


_LONGEST, _NEAR = 10, 3
_STEM = 8
"""Who speaks of journalists speaks of journalism."""
_NO_ENDS = (*STOPS, ",", '"', "”")
_DECKS = ("standfirst", "subhead")
_SIGNING = ("byline", "dateline")
