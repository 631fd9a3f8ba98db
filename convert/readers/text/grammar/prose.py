"""Tell a sentence from a list of who is named in a credit.

>>> is_prose("the bridge was opened by the mayor"), is_prose("Jane Roe for the Gazette, via AFP")
(True, False)
"""

from __future__ import annotations

from .organisations import agency
from .tables import folded

_PROSE_LIMIT = 2


def is_prose(body: str, *, least: int = _PROSE_LIMIT + 1) -> bool:
    """Return whether `body` is a sentence: no list of parties holds `least` such small words."""
    small = 0
    for word in body.split():
        if word[0].islower() and "." not in word[1:-1] and not may_be_small(word.strip(".,;:()").casefold()):
            small += 1
            if small >= least:
                return True
    return False


def may_be_small(word: str) -> bool:
    """Tell a small word that a list of parties may hold: "von", "via", "and", "file"."""
    return (
        word in folded("names", "particle")
        or word in folded("links", "via")
        or word in folded("links", "and")
        or word == "of"
        or word in folded("links", "remark")
        or bool(agency(word, any_case=True))
    )
