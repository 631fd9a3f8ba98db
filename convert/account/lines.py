"""What an account is made of: the lines of a text, and where their characters went."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Article


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where the characters `start` to `end` of a line went.

    `place` is a path into the article such as "headline", "body[3].caption" or "set_aside[1]", whose
    `reason` then says why.  Of a `mark` (a bullet, a ``#``) the characters became the structure of
    the node there.
    """

    start: int
    end: int
    place: str
    reason: str = ""
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source and what was made of it.

    `number` counts from 1.  `role` is one of the reader's roles, "header" in a header block, "" on a
    blank line.  `reason` names the rule or the features that decided, `certainty` goes from 0 to 1.
    `block` is the number of the first line of its block, where several lines are one paragraph.
    `credit` is where in this line a credit begins and ends.  Lines with the same `figure` belong to
    one picture.  `instead_of` is the reader's own decision where a person overruled it, `at_first` the
    role that a line was taken for until the article as a whole spoke for another.
    """

    number: int
    text: str
    role: str = ""
    reason: str = ""
    certainty: float = 0.0
    block: int = 0
    credit: tuple[int, int] | None = None
    figure: int | None = None
    became: tuple[Stretch, ...] = ()
    instead_of: str = ""
    at_first: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Every line of the source called `name`, in order; the article it became; what was warned of."""

    name: str
    lines: tuple[Line, ...]
    article: Article
    warnings: tuple[str, ...] = ()
