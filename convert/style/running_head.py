"""What stands in the margin above the text from the second page on: the publisher, and the headline.

Both stand on one line, so each is cut where it has no room.  How wide words are is estimated: a Word file
is set in the fonts of the machine that opens it.
"""

from __future__ import annotations

import unicodedata

from .looks import Style

_MOST_OF_IT = 0.45
"""The part of the line that the publisher takes at most, where there is a headline beside it."""

_BETWEEN = 2.0
"""What stays free between the two, of the letter size."""

# Widths of letters, of their size, in a sans serif such as Helvetica; of all that is not named, the last.
_WIDTHS = (
    ("ijl'|", 0.24),
    (" ,.:;!/\\ftI[]’‘", 0.29),
    ('()-r“”„"°*', 0.36),
    ("Jcksvxyz", 0.52),
    ("&ABEKPSVXYÄ", 0.68),
    ("CDGHNOQRUÖÜw", 0.74),
    ("MWm%@—…", 0.92),
)
_OTHER_LETTER, _OTHER_CAPITAL, _IDEOGRAPH, _FROM_THE_RIGHT = 0.58, 0.7, 1.0, 0.5
_WIDTH = {letter: width for letters, width in _WIDTHS for letter in letters}


def running_head(publisher: str, headline: str, style: Style) -> tuple[str, str]:
    """Return `publisher` and `headline` as they have room beside each other above the text of `style`."""
    page, look = style.page, style.looks["running-head"]
    room = (page.width - page.left - page.right) / look.size
    tracking = look.tracking / look.size
    upper = look.caps == "upper"
    first, second = (" ".join(words.split()) for words in (publisher, headline))
    first = _fitted(first, room * _MOST_OF_IT if second else room, tracking, upper=upper)
    left = room - _width(first, tracking, upper=upper) - _BETWEEN * bool(first)
    return first, _fitted(second, left, tracking, upper=upper)


def _fitted(words: str, room: float, tracking: float, *, upper: bool) -> str:
    """Return `words`, cut between two of them where they have no `room`."""
    if _width(words, tracking, upper=upper) <= room:
        return words
    end = len(words)
    while end and _width(words[:end] + "…", tracking, upper=upper) > room:
        end -= 1
    whole, blank, _ = words[: end + 1].rpartition(" ")
    # Where no blanks stand between words, a line may end behind any letter.
    kept = whole if blank and 2 * len(whole) > end else words[:end]
    return kept.rstrip(",;:–—- ") + "…"


def _width(words: str, tracking: float, *, upper: bool) -> float:
    """Return how wide `words` are, of their letter size; a mark above a letter takes no room."""
    shown = words.upper() if upper else words
    return sum(_letter(letter) + tracking for letter in shown if not unicodedata.combining(letter))


def _letter(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return _IDEOGRAPH
    if unicodedata.bidirectional(letter) in ("R", "AL"):
        return _FROM_THE_RIGHT
    return _WIDTH.get(letter, _OTHER_CAPITAL if letter.isupper() else _OTHER_LETTER)
