"""What the first stage of the text reader says of each line: its role, and why."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal[
    "headline",
    "kicker",
    "standfirst",
    "byline",
    "dateline",
    "subhead",
    "paragraph",
    "list_item",
    "quote",
    "alt",
    "caption",
    "credit",
    "caption+credit",
    "note",
    "copyright",
    "chrome",
]

FIGURE_ROLES: frozenset[Role] = frozenset(("alt", "caption", "credit", "caption+credit"))
"""The roles of the words of a picture."""


class Verdict(NamedTuple):
    """The role of one block: the lines `first` to `last` of the source, counted from 0.

    A block is one line, or several where the text was wrapped at a fixed width.  `reason` names in
    words the rule or the features that decided; `certainty` goes from 0 to 1.  In a caption+credit
    the credit stands at `credit_start` to `credit_end`, offsets into the block's lines joined by
    line ends; its label or sign belongs to it, a separator before it does not.  `figure` numbers,
    from 1, the blocks that belong to one picture.  `instead_of` is the role that the classifier gave
    where a person has overruled it, `at_first` the role that the article as a whole spoke against.
    """

    first: int
    last: int
    role: Role
    reason: str
    certainty: float
    credit_start: int | None = None
    credit_end: int | None = None
    figure: int | None = None
    instead_of: Role | None = None
    at_first: Role | None = None
