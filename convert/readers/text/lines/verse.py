"""Verse: in a stanza a sentence goes on from one short line to the next, and ends with the last.

>>> is_stanza(["One street that runs to sea,", "one sea that runs to weather,", "and nobody with me."])
True
>>> is_stanza(["Nobody came.", "Nobody went."]), is_stanza(["a pinch of salt", "two eggs, beaten"])
(False, False)
>>> is_stanza(["no. 1 The weir, 3 m", "no. 2 The lock (dry)"])
False
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .breaks import STOPS


def is_stanza(lines: Sequence[str]) -> bool:
    """Tell short lines most of which run on in the next, the last of which ends a sentence or its part."""
    if len(lines) < 2 or lines[-1][-1] not in _ENDS or not all(map(_may_be_verse, lines)):
        return False
    on = [below[0].islower() or above[-1] in ",;" for above, below in pairwise(lines)]
    return 2 * sum(on) >= len(on)


def _may_be_verse(line: str) -> bool:
    return len(line) <= _LONGEST and line[0].isalpha() and not any(map(str.isdigit, line))


_ENDS, _LONGEST = f"{STOPS},;:—–", 60
