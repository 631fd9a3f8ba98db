"""Where something stands in a text: its line and its column, in the words of a warning."""

from __future__ import annotations

from collections.abc import Sequence


def place(text: str, offset: int) -> str:
    """Return the line and the column of `offset`; both start at 1, and a line ends at its "\\n"."""
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    return f"line {line} column {column}"


def places(text: str, offsets: Sequence[int]) -> str:
    """Return the places of the first of `offsets`, and how many more there are."""
    return first([place(text, offset) for offset in offsets[:FIRST]], len(offsets))


def first(told: Sequence[str], count: int) -> str:
    """Return the first few of what is `told`, and how many of `count` are more."""
    more = "" if count <= FIRST else f" and {count - FIRST} more"
    return f"{', '.join(told[:FIRST])}{more}"


FIRST = 3
"""So many places are named: people look at a few, and then know the kind."""
