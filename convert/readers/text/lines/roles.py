"""What the first stage of the text reader says of each line: its role, and why."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, get_args

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

ROLES: tuple[Role, ...] = get_args(Role)

DESCRIPTIONS: frozenset[Role] = frozenset(("alt", "caption"))
"""The roles that say what a picture shows, and credit nobody."""

CREDIT_ROLES: frozenset[Role] = frozenset(("credit", "caption+credit"))
"""The roles that hold a credit."""

FIGURE_ROLES = DESCRIPTIONS | CREDIT_ROLES
"""The roles of the words of a picture."""


class Verdict(NamedTuple):
    """The role of one block: the lines `first` to `last` of the source, counted from 0.

    A block is one line, or several where the text was wrapped at a fixed width.  `reason` names in
    words the rule or the features that decided; `certainty` goes from 0 to 1.  In a caption+credit
    the credit stands at `credit_start` to `credit_end`, offsets into the block's lines joined by
    line ends; its label or sign belongs to it, a separator before it does not.  `figure` numbers,
    from 1, the blocks that belong to one picture.  `ruled` tells whether a person said what the role is,
    `instead_of` which one the classifier gave where he overruled it, `at_first` which one the article as a
    whole spoke against.
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
    ruled: bool = False
