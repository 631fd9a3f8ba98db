"""What of a text's layout says nothing: blanks before every line, two empty lines where others have one."""

from __future__ import annotations

from collections.abc import Sequence


def indent(line: str) -> int:
    """Return how many blanks `line` begins with."""
    return len(line) - len(line.lstrip())


def without_margin(lines: list[str]) -> list[str]:
    """Return `lines` without the blanks with which every one begins that is not blank."""
    least = -1
    for line in lines:
        if line and not line.isspace():
            least = indent(line) if least < 0 else min(least, indent(line))
            if not least:
                return lines
    return [line[max(least, 0) :] for line in lines]


def evened(blank: Sequence[int]) -> list[int]:
    """Return how many lines are `blank`, the fewest that set something apart counted as one.

    >>> evened([2, 0, 2, 4])
    [1, 0, 1, 3]
    """
    more = min(filter(None, blank), default=1) - 1
    return [max(0, one - more) for one in blank]
