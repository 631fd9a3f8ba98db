"""Finds the words that say that this is the picture: "pictured", "file photo", "Archivbild".

>>> speaks_of_picture("the lock in may (file photo)"), speaks_of_picture("slussen, till höger på bilden")
(True, True)
>>> speaks_of_picture("the lock’s keeper took it in may")
False
"""

from __future__ import annotations

import functools
import re

from ..grammar.tables import alternatives, folded


def speaks_of_picture(lower: str) -> bool:
    """Tell whether a line, given in small letters, says that this is the picture."""
    plain, ends, others = _patterns()
    if plain.search(lower):
        return True
    return not lower.isascii() and ends.search(lower) is not None and others.search(lower) is not None


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds the words in plain letters, the ends of the others, and the others.

    An end begins with a letter that is not plain: it is sought faster, and where none is, nothing else is.
    """
    words = folded("pictured", "shown")
    plain = frozenset(word for word in words if word.replace("’", "'").isascii())
    others = words - plain
    ends = {word[word.index(max(word)) :] for word in others}
    return re.compile(alternatives(plain)), re.compile(alternatives(ends)), re.compile(alternatives(others))
