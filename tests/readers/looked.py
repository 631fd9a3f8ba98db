"""What the tests of the second look share: articles with their roles, and what is raised against these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.clues import clues
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look import objections
from convert.readers.text.second_look.look import Objection, look_at

PAGE, CLEAN, TYPED, TOOL = {"page": 100}, {"clean": 100}, {"typed": 100}, {"tool": 100}
RUNNING = (
    "The lock keeper of Amberweir has counted every boat since the spring flood, and on Tuesday the slate "
    "beside his door said nine hundred and twelve, which is more than in any year before.",
    "Nobody on the council could say where the boats were going, and the keeper, who could have asked, "
    "said that it was not his business to ask people where they were going.",
)
HEADLINE = "Nine hundred boats and no reason given"

Part: TypeAlias = tuple[Role, str]
"""A line and its role."""

TOP: tuple[Part, ...] = (("headline", HEADLINE),)
FIRST: tuple[Part, ...] = (("paragraph", RUNNING[0]),)
LAST: tuple[Part, ...] = (("paragraph", RUNNING[1]),)
BODY = (FIRST, LAST, FIRST, LAST)


def raised(*parts: Part, styles: Mapping[str, int] = PAGE, between: str = "\n\n") -> dict[int, Objection]:
    """Return what is raised against the roles of a text of these lines, by their numbers."""
    lines = between.join(words for _, words in parts).split("\n")
    return looked_at([role for role, _ in parts], lines, styles)


def grouped(
    *groups: Sequence[Part], styles: Mapping[str, int] = CLEAN, leanings: Sequence[float] = ()
) -> dict[int, Objection]:
    """Return what is raised against the roles of a text in which the lines of each group touch."""
    text = "\n\n".join("\n".join(words for _, words in group) for group in groups)
    return looked_at([role for group in groups for role, _ in group], text.split("\n"), styles, leanings)


def looked_at(
    roles: Sequence[Role], lines: Sequence[str], styles: Mapping[str, int], leanings: Sequence[float] = ()
) -> dict[int, Objection]:
    """Return what is raised against `roles`; `leanings` are all nought unless given."""
    return objections(look_at(roles, *clues(blocks(lines), lines), styles, leanings or [0.0] * len(roles)))


def article(*parts: Part) -> tuple[Part, ...]:
    """Return a headline, `parts`, and two paragraphs."""
    return (("headline", HEADLINE), *parts, ("paragraph", RUNNING[0]), ("paragraph", RUNNING[1]))


def aside(*lines: str) -> tuple[Part, ...]:
    """Return lines that were set aside."""
    return tuple(("chrome", line) for line in lines)


def told(found: dict[int, Objection]) -> dict[int, tuple[str, bool]]:
    """Return the role that is spoken of, and whether it is given, by the number of the block."""
    return {number: (objection.role, objection.given) for number, objection in found.items()}


def figure(*words: str, role: Role = "caption") -> tuple[Part, ...]:
    """Return touching lines of one role with a credit below them."""
    return (*((role, line) for line in words), ("credit", "Photo: Pia Lund"))
