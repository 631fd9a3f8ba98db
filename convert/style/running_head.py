"""What stands in the margin above the text from the second page on: the publisher, and the headline."""

from __future__ import annotations

import unicodedata

_ROOM = 80
"""So many letters have room in a line of small print; an ideograph takes the room of two."""

_LEAST = 30
"""A headline is cut to no fewer, however long the publisher's name is."""


def short_headline(headline: str, publisher: str) -> str:
    """Return `headline` on one line, cut between two words where it has no room beside `publisher`."""
    words = " ".join(headline.split())
    room = max(_LEAST, _ROOM - _width(publisher) - 2 * bool(publisher))
    return words if _width(words) <= room else _cut(words, room)


def _cut(words: str, room: int) -> str:
    # No letter takes less than one.
    end = room
    while _width(words[:end]) >= room:
        end -= 1
    whole, blank, _ = words[: end + 1].rpartition(" ")
    # Where no blanks stand between words, a line may end behind any letter.
    kept = whole if blank and 2 * _width(whole) > room else words[:end]
    return kept.rstrip(",;:–—- ") + "…"


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words)
