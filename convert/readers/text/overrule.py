"""What a person says of a line against the reader's own decision, once and for all.

In a file beside the article, `article.roles`, one line each:

    # the first two lines are the lead picture's
    1 alt
    2 caption+credit "© Ann Roe"
    41-42 chrome
    "Reuse this content" chrome

or under the key `roles` in a header block, which may be repeated.  A line is named by its number, a run
of lines that are one block by two numbers, or by the words with which it begins; the words behind
`caption+credit` are those with which the credit begins.  Numbers count the lines of the file; in a
header block those below it, so that the block can grow.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import PurePath
from typing import get_args

from ...errors import InputError, Warn
from ...media import Source
from .grammar.find import find_credit
from .lines.roles import FIGURE_ROLES, Role, Verdict

ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's word on some lines.

    `first` and `last` count from 1, both 0 where `begins`, the words that open the line, names it.
    `credit` are the words with which the credit opens, `where` tells in which file this stands.
    """

    role: Role
    where: str
    first: int = 0
    last: int = 0
    begins: str = ""
    credit: str = ""


_RULING = (
    r'(?:(?P<first>\d{1,9})(?: ?[-–] ?(?P<last>\d{1,9}))?|"(?P<begins>[^"]+)")'
    r'\s{0,9}[:=]?\s{0,9}(?P<role>[a-z_+]+)(?:\s{1,9}"(?P<credit>[^"]+)")?\Z'
)


def load_rulings(source: Source, warn: Warn) -> tuple[Ruling, ...]:
    """Return the rulings in the file beside `source`, none where there is no such file.

    Raise InputError where it cannot be read.
    """
    name = f"{PurePath(source.name).stem}.roles"
    path = source.folder / name if source.folder and source.name != "-" else None
    # os.path.isfile, not the method: where the longer name is too long for a file there is none.
    if path is None or not os.path.isfile(path):
        return ()
    try:
        return parse_rulings(path.read_text("utf-8-sig"), name, warn)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from error


def parse_rulings(words: str, where: str, warn: Warn, shift: int = 0) -> tuple[Ruling, ...]:
    """Return the rulings that `words`, one a line, hold; numbers grow by `shift`."""
    found = []
    for line in words.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = re.match(_RULING, line.strip())
        role = match and _role(match["role"])
        if not match or not role:
            warn(f"{where}: {line.strip()!r} is no line's number and one of {', '.join(ROLES)}")
            continue
        first = int(match["first"] or 0)
        last = int(match["last"] or first)
        found.append(
            Ruling(
                role,
                where,
                first and first + shift,
                last and last + shift,
                match["begins"] or "",
                match["credit"] or "",
            )
        )
    return tuple(found)


def _role(name: str) -> Role | None:
    return next((role for role in ROLES if role == name), None)


def overruled(
    verdicts: Sequence[Verdict], lines: Sequence[str], rulings: Sequence[Ruling], warn: Warn
) -> tuple[Verdict, ...]:
    """Return `verdicts` with the `rulings` in force; a later one wins over an earlier.

    A block of which only some lines are ruled upon falls apart into several.
    """
    if not rulings:
        return tuple(verdicts)
    ruled = {line: ruling for ruling in rulings for line in _lines_meant(ruling, lines, warn)}
    found: list[Verdict] = []
    for verdict in verdicts:
        said = [line for line in range(verdict.first, verdict.last + 1) if lines[line].strip()]
        if ruled.keys().isdisjoint(said):
            found.append(verdict)
            continue
        for first, last in _stretches(said, ruled):
            ruling = ruled.get(first)
            if ruling is None:
                found.append(_cut(verdict, first, last))
            elif _goes_on(found, first, ruling, ruled):
                found[-1] = replace(found[-1], last=last)
            else:
                found.append(_by_ruling(verdict, first, last, ruling))
    return tuple(_with_border(verdict, lines, ruled, warn) for verdict in found)


def is_ruled(verdict: Verdict) -> bool:
    """Tell whether a person said what `verdict` says."""
    return verdict.reason.endswith(_SAYS_SO)


_SAYS_SO = " says so"


def _lines_meant(ruling: Ruling, lines: Sequence[str], warn: Warn) -> list[int]:
    """Return the lines that `ruling` is about, counted from 0."""
    if ruling.begins:
        meant = [i for i, line in enumerate(lines) if line.lstrip().startswith(ruling.begins)]
        name = f"line that begins with {ruling.begins!r}"
    else:
        span = range(max(ruling.first, 1) - 1, min(ruling.last, len(lines)))
        meant = [i for i in span if lines[i].strip()]
        name = f"line {ruling.first} with words on it"
    if not meant:
        warn(f"{ruling.where}: there is no {name}, so its role stays as it was")
    return meant


def _stretches(said: Sequence[int], ruled: dict[int, Ruling]) -> Iterator[tuple[int, int]]:
    """Yield the first and last lines of each stretch of touching lines under one ruling, or none."""
    begin = said[0]
    for line, below in pairwise(said):
        ruling = ruled.get(line)
        if ruled.get(below) is not ruling or (ruling and (below != line + 1 or ruling.begins)):
            yield begin, line
            begin = below
    yield begin, said[-1]


def _goes_on(found: Sequence[Verdict], first: int, ruling: Ruling, ruled: dict[int, Ruling]) -> bool:
    """Tell whether a ruling's run of lines began in the block above."""
    touches = bool(found) and found[-1].last == first - 1
    return touches and not ruling.begins and ruled.get(first - 1) is ruling


def _cut(verdict: Verdict, first: int, last: int) -> Verdict:
    """Return what is left of `verdict`; where its credit stood nobody knows any more."""
    role: Role = "caption" if verdict.role == "caption+credit" else verdict.role
    return replace(verdict, first=first, last=last, role=role, credit_start=None, credit_end=None)


def _by_ruling(verdict: Verdict, first: int, last: int, ruling: Ruling) -> Verdict:
    same = (verdict.first, verdict.last, verdict.role) == (first, last, ruling.role) and not ruling.credit
    return Verdict(
        first,
        last,
        ruling.role,
        ruling.where + _SAYS_SO,
        1.0,
        verdict.credit_start if same else None,
        verdict.credit_end if same else None,
        verdict.figure if verdict.figure and ruling.role in FIGURE_ROLES else None,
        instead_of=verdict.role if verdict.role != ruling.role else None,
    )


def _with_border(verdict: Verdict, lines: Sequence[str], ruled: dict[int, Ruling], warn: Warn) -> Verdict:
    """Return `verdict` with the place where its credit begins, when a ruling made it one with a credit."""
    ruling = ruled.get(verdict.first)
    if ruling is None or ruling.role != "caption+credit":
        return verdict
    raw = "\n".join(lines[verdict.first : verdict.last + 1])
    span = _credit(raw, ruling.credit, verdict)
    if span is None:
        hint = 'caption+credit "the words with which the credit begins"'
        warn(f"{ruling.where}: where in line {verdict.first + 1} does the credit begin? Write {hint}")
        return replace(verdict, role="caption")
    return replace(verdict, credit_start=span[0], credit_end=span[1])


def _credit(raw: str, begins: str, verdict: Verdict) -> tuple[int, int] | None:
    """Return where the credit stands: where a person says, else where it stood, else where one is found."""
    end = len(raw.rstrip())
    if begins:
        return (raw.index(begins), end) if begins in raw else None
    if verdict.credit_start is not None:
        return verdict.credit_start, end if verdict.credit_end is None else verdict.credit_end
    found = find_credit(raw.replace("\n", " "))
    return (found.start, found.end) if found else None
