"""A credit that was found in a line: where it is, and how sure that is."""

from __future__ import annotations

from typing import NamedTuple

CLOSING = dict(zip("([（［【〔〈<「＜", ")]）］】〕〉>」＞", strict=True))
"""The closing bracket of each opening one."""

LABELLED_SURELY = 0.85
"""How sure it is at least that a label's word and a person are a credit."""


class Found(NamedTuple):
    """A credit in a line: offsets with its label, sign and brackets, and the rule that saw it, in words.

    A separator before it (" | ", " / ") does not belong to it.  `end` is less than the length of the
    line where caption text follows.  `certainty` goes from 0 to 1.
    """

    start: int
    end: int
    rule: str
    certainty: float
