"""What a press office and a wire write below a piece and amid it: a second look's part.

"ENDS", "-30-", "(more)" are signs of the trade; "About Weir Foods" heads what a house says of itself, below
its news, and "SOURCE Weir Foods" tells who gives it out.
"""

from __future__ import annotations

import functools
import re

from ..grammar.endings import ends_piece, goes_on
from ..grammar.record import names_release
from ..grammar.tables import either
from ..lines.seen import Seen
from .look import STOPS, Look, Raised, gives


def of_releases(look: Look) -> Raised:
    """Look below the first paragraph for what says that a piece ends, and what a house says of itself."""
    release = any(names_release(look.seen[number].text) for number in range(max(look.first, 0)))
    for number in range(max(look.first + 1, 1), len(look.roles)):
        text = look.seen[number].text
        if ends_piece(text) and (number >= look.end or release or text[0] != "#"):
            yield number, gives("chrome", "says that the piece ends")
        elif goes_on(text):
            yield number, gives("chrome", "says that the piece goes on")
        elif number >= look.end and _gives_out(look.seen[number]):
            yield number, gives("note", "says who gives the release out")
        elif number + 1 < len(look.roles) and _heads_house(look.seen[number], look.seen[number + 1]):
            yield number, gives("subhead", "heads what a house says of itself")
            yield number + 1, gives("paragraph", "what a house says of itself")


# ------------------------------------------------------------------------------- houses


def _heads_house(head: Seen, below: Seen) -> bool:
    """Tell "About Weir Foods" above "Weir Foods makes …": the house's name opens the sentence below it."""
    named = _about().fullmatch(head.text) if head.size <= _LONGEST_HEADING else None
    if named is None or not below.text.endswith(STOPS) or below.tokens < _WORDS_OF_A_SENTENCE:
        return False
    words = [word for word in _WORDS.findall(named["name"].casefold()) if len(word) > _SMALL]
    opening = set(_WORDS.findall(below.lower[: _OPENING + len(named["name"])]))
    return bool(words) and all(word in opening for word in words)


_LONGEST_HEADING, _WORDS_OF_A_SENTENCE, _OPENING, _SMALL = 90, 4, 40, 3
_WORDS = re.compile(r"[^\W_]+")


@functools.cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?i:{either('press', 'about')})\s(?P<name>\S.*?)\s?[:：]?")


def _gives_out(one: Seen) -> bool:
    """Tell "SOURCE Weir Foods", as the wires for releases end: its first word is in capitals."""
    return one.size <= _LONGEST_HEADING and _SOURCE.fullmatch(one.text) is not None


_SOURCE = re.compile(r"SOURCE:?\s[^\W\d_][^.:]*")
