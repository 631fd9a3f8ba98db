"""Tells how the blocks of a text are set apart: by blank lines, by first lines set in, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .seen import Seen


def parted(seen: Sequence[Seen], lines: Sequence[str]) -> tuple[Sequence[int], bool]:
    """Return how many blank lines stand between the blocks, and whether these are set apart as a rule.

    A paragraph whose first line is set in is set apart from what it touches.  Of the blank lines above the
    text and below it one counts, so many as there are: a file may end with a line's end or without.
    """
    between = [below.block.first - above.block.last - 1 for above, below in pairwise(seen)]
    set_in = [not blank and one.block.set_in > 0 for blank, one in zip(between, seen[1:], strict=True)]
    between = [blank + apart for blank, apart in zip(between, set_in, strict=True)]
    more = min(filter(None, between), default=1) - 1
    # Of the blank lines the fewest that set something apart count as one.
    even = [max(0, blank - more) for blank in between]
    spare = sum(between) - sum(even)
    text = lines[seen[0].block.first : seen[-1].block.last + 1]
    size, blank = len(text) + 1 - spare, sum(not line.strip() for line in text) + 1 + sum(set_in) - spare
    airy = blank > 0.3 * size or (blank > 0 and size <= _FEW_LINES)
    # What somebody wrapped is parted however long its blocks are; lynx and w3m wrap pages, which have menus.
    airy = airy or (blank > 0.3 * (len(seen) + blank) and longest_short(seen) < A_MENU)
    return even, airy


_FEW_LINES = 6
"""In so short a text one blank line sets apart."""


A_MENU = 8
"""So many short lines in a row are a page's menu."""


def longest_short(seen: Sequence[Seen]) -> int:
    """Return how many short lines at most follow each other."""
    longest = row = 0
    for one in seen:
        row = 0 if one.running or one.size > _LONGEST_SHORT else row + 1
        longest = max(longest, row)
    return longest


_LONGEST_SHORT = 110
