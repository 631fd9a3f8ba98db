"""A site's question for leave to keep what it knows of its readers, read as the article's: a second look.

"Cookies on the Ledger's website" is no headline, and the sentence below it no standfirst, where a button
stands below them and the article speaks of no cookies.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..grammar.furniture import kind_of
from ..grammar.tables import table
from ..lines.roles import Role
from .look import Look, Objection, Raised
from .titling import title_between


def of_banners(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for what stands above "Accept all cookies", and for the headline below."""
    top = range(min(_NEAR_TOP, len(look.roles)))
    said = " ".join(look.habits.seen[at].lower for at in top)
    if not any(word in said for word in table("ways")["leave"]):
        return
    asks = [at for at in top if look.roles[at] in _OWN and _speaks_of_cookies(look, at)]
    button = next((at for at in range(asks[0] + 1, top.stop) if _is_button(look, at)), -1) if asks else -1
    asked = [at for at in asks if button - _LONGEST <= at < button]
    if not asked or any(
        look.roles[at] in _OWN and _speaks_of_cookies(look, at) for at in _below(look, button)
    ):
        return
    if look.headline in asked:
        own = next((at for at in _below(look, button) if look.roles[at] in _BELOW_TITLES), button)
        title = title_between(look, button + 1, own)
        if title < 0:
            return
        yield title, Objection("headline", True, "stands below a site’s question for leave")
    for at in asked:
        yield at, Objection("chrome", True, "asks leave for what a site keeps of its readers")


def _below(look: Look, number: int) -> range:
    return range(number + 1, len(look.roles))


def _speaks_of_cookies(look: Look, number: int) -> bool:
    return any(word in look.habits.seen[number].lower for word in table("ways")["leave"])


def _is_button(look: Look, number: int) -> bool:
    """Tell "Accept all cookies", also with the next button written on to it, and "Accept"."""
    one = look.habits.seen[number]
    short = look.roles[number] == "chrome" and one.tokens <= _WORDS_OF_BUTTONS and one.text[-1].isalpha()
    return short and (_speaks_of_cookies(look, number) or kind_of(one.text) == ("consent", True))


_NEAR_TOP, _LONGEST, _WORDS_OF_BUTTONS = 40, 3, 10
_BELOW_TITLES: tuple[Role, ...] = ("byline", "dateline", "paragraph")
_OWN: tuple[Role, ...] = (
    "headline",
    "standfirst",
    "paragraph",
    "subhead",
    "kicker",
    "list_item",
    "alt",
    "caption",
)
