"""The account of a plain text: what the reader made of each line, and why.

It travels beside the article, never inside its nodes.  `to_json` is for programs, `to_html` for the
eyes of the person who checks the reader's work (see `page`).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from ..model import Article

VERSION = 1


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
    one picture.  `instead_of` is the reader's own decision where a person overruled it.
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


@dataclass(frozen=True, slots=True)
class Account:
    """Every line of the source called `name`, in order; the article it became; what was warned of."""

    name: str
    lines: tuple[Line, ...]
    article: Article
    warnings: tuple[str, ...] = ()


def to_json(account: Account) -> bytes:
    """Return `account` as UTF-8 JSON; of a line only what is filled is there."""
    lines = [
        {key: value for key, value in asdict(line).items() if value or key == "text"}
        for line in account.lines
    ]
    form = {
        "creditline-account": VERSION,
        "name": account.name,
        "warnings": list(account.warnings),
        "lines": lines,
    }
    return (json.dumps(form, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def to_html(account: Account) -> bytes:
    """Return `account` as one readable page of HTML that needs nothing else."""
    # Imported here: a conversion makes no page.
    from .page import page

    return page(account).encode("utf-8", "replace")
