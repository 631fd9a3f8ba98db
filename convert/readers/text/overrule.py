"""What a person says of a line against the reader's own decision, once and for all.

In a file beside the article, `article.roles`, one line each:

    # the first two lines are the lead picture's
    1 alt
    2 caption+credit "© Ann Roe"
    41-42 chrome
    "Reuse this content" chrome  # and its button

or under the key `roles` in a header block, which may be repeated.  A line is named by its number, a run
of lines that are one block by two numbers, or by the words with which it begins, in straight quotes of
either kind; the words behind `caption+credit` are those with which the credit begins.  Numbers count the
lines of the file; in a header block those below it, so that the block can grow.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...errors import InputError, Warn
from ...media import Source
from .grammar.find import find_credit
from .header import Header
from .lines.roles import FIGURE_ROLES, ROLES, Role, Verdict


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's word on some lines.

    `first` and `last` are the numbers as they are written, both 0 where `begins`, the words that open the
    line, names it; numbers from 1 count the lines below line `above` of the source.  `credit` are the words
    with which the credit opens.  `where` tells in which file this stands, `line` on which line of it.
    """

    role: Role
    where: str
    first: int = 0
    last: int = 0
    begins: str = ""
    credit: str = ""
    line: int = 0
    above: int = 0

    @property
    def words(self) -> str:
        """What it says of its lines, as it is written."""
        return f'{self.role} "{self.credit}"' if self.credit else self.role

    @property
    def place(self) -> str:
        """Where this stands, for a warning."""
        return _place(self.where, self.line)

    def named(self, line: int) -> str:
        """Return how who wrote this calls a line, which counts from 0 in the source."""
        return f"line {line + 1 - self.above}{' below it' if self.above else ''}"


def _place(where: str, line: int) -> str:
    return f"{where}, line {line}"


def load_rulings(source: Source, warn: Warn) -> tuple[Ruling, ...]:
    """Return the rulings in the file beside `source`, none where there is no such file.

    Raise InputError where it cannot be read.
    """
    stem = source.stem if source.folder else ""
    if source.folder is None or not stem:
        return ()
    name = f"{stem}.roles"
    path = source.folder / name
    # os.path.isfile, not the method: where the longer name is too long for a file there is none.
    if not os.path.isfile(path):
        return ()
    try:
        return parse_rulings(path.read_text("utf-8-sig"), name, warn)
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


def parse_rulings(words: str, where: str, warn: Warn) -> tuple[Ruling, ...]:
    """Return the rulings that `words`, one a line, hold."""
    return tuple(_parsed(enumerate(words.splitlines(), start=1), where, warn))


def header_rulings(header: Header, warn: Warn) -> tuple[Ruling, ...]:
    """Return the rulings that a header block holds."""
    written = ((entry.line + 1, entry.value) for entry in header.entries if entry.key == "roles")
    return tuple(_parsed(written, "the header block", warn, above=header.length))


def _parsed(written: Iterable[tuple[int, str]], where: str, warn: Warn, above: int = 0) -> Iterator[Ruling]:
    """Yield the rulings on the lines that are `written`, each with its number; what is none is told."""
    for line, words in written:
        words = words.strip()
        if not words or words.startswith("#"):
            continue
        found = _ruling(words)
        if isinstance(found, Ruling):
            ruling = replace(found, where=where, line=line, above=above)
            if ruling.credit and ruling.role != "caption+credit":
                warn(f"{ruling.place}: {ruling.credit!r} behind {ruling.role} {_SAYS_NOTHING}")
            yield ruling
        else:
            warn(f"{_place(where, line)}: {found}")


_SAYS_NOTHING = "says nothing; behind caption+credit it would say where the credit begins"

_QUOTED = r""" "(?:[^"\\]|\\.)+"|'(?:[^'\\]|\\.)+' """.strip()
_NAME = (
    rf"(?:(?P<first>\d{{1,9}})(?!\d)(?: ?[-–] ?(?P<last>\d{{1,9}})(?!\d))?|(?P<begins>{_QUOTED}))"
    r"\s{0,9}[:=]?"
)
_SAYS = rf"(?P<role>[^\"'#]*)(?P<credit>{_QUOTED})?\s*(?:#.*)?\Z"


def _ruling(words: str) -> Ruling | str:
    """Return the ruling that `words` are, or what is wrong with them."""
    name = re.match(_NAME, words)
    if name is None:
        return f"{words!r} names no line; one is named by its number (7), its numbers (7-9) or {_BY_WORDS}"
    says = words[name.end() :].strip()
    match = re.match(_SAYS, says)
    role = match and _role(match["role"])
    if not match or not role:
        return f"{says!r} is no role; there is {', '.join(ROLES)}"
    first = int(name["first"] or 0)
    last = int(name["last"] or first)
    if last < first:
        return f"{first}-{last} runs backwards; write {last}-{first}"
    return Ruling(role, "", first, last, _unquoted(name["begins"]), _unquoted(match["credit"]))


_BY_WORDS = "the words it begins with, in straight quotes"


def _role(name: str) -> Role | None:
    """Return the role that is called `name`, also where blanks or hyphens part its words: "list item"."""
    joined = re.sub(r"[\s_-]+", "_", re.sub(r"\s*\+\s*", "+", name.strip().lower()))
    return next((role for role in ROLES if role == joined), None)


def _unquoted(words: str | None) -> str:
    return re.sub(r"\\(.)", r"\1", words[1:-1]) if words else ""


def overruled(
    verdicts: Sequence[Verdict], lines: Sequence[str], rulings: Sequence[Ruling], warn: Warn
) -> tuple[Verdict, ...]:
    """Return `verdicts` with the `rulings` in force; a later one wins over an earlier.

    A block of which only some lines are ruled upon falls apart into several.
    """
    if not rulings:
        return tuple(verdicts)
    meant = [(ruling, tuple(_lines_meant(ruling, lines, warn))) for ruling in rulings]
    _warn_of_contradictions(meant, warn)
    ruled = {line: ruling for ruling, numbers in meant for line in numbers}
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
            elif ruled.get(first - 1) is ruling and not ruling.begins and found[-1].last == first - 1:
                # Its run of lines began in the block above.
                found[-1] = found[-1]._replace(last=last)
            else:
                found.append(_by_ruling(verdict, first, last, ruling))
    return tuple(_with_border(verdict, lines, ruled, warn) for verdict in found)


def _lines_meant(ruling: Ruling, lines: Sequence[str], warn: Warn) -> list[int]:
    """Return the lines that `ruling` is about, counted from 0."""
    if ruling.begins:
        return _lines_that_begin(ruling, lines, warn)
    end = len(lines) if lines[-1] else len(lines) - 1
    first, last = max(ruling.first, 1) + ruling.above, min(ruling.last + ruling.above, end)
    meant = [number for number in range(first - 1, last) if lines[number].strip()]
    if not meant:
        named = ruling.named(ruling.first + ruling.above - 1)
        warn(f"{ruling.place}: there is no {named} with words on it, so its role stays as it was")
    elif (first, last) != (ruling.first + ruling.above, ruling.last + ruling.above):
        there_are = f"the lines go from 1 to {end - ruling.above}"
        warn(f"{ruling.place}: {there_are}, and of {ruling.first}-{ruling.last} only those are {ruling.role}")
    return meant


def _warn_of_contradictions(meant: Iterable[tuple[Ruling, tuple[int, ...]]], warn: Warn) -> None:
    """Warn of rulings that say two things of the same lines; one on fewer lines is a meant exception."""
    said: dict[tuple[int, ...], Ruling] = {}
    for ruling, lines in meant:
        earlier = said.get(lines, ruling)
        if lines and earlier.words != ruling.words:
            other = f"{earlier.place} says {earlier.words} of the same line{'s' * (len(lines) > 1)}"
            warn(f"{ruling.place}: it says {ruling.words} where {other}; what is said last counts")
        said[lines] = ruling


def _lines_that_begin(ruling: Ruling, lines: Sequence[str], warn: Warn) -> list[int]:
    meant = [number for number, line in enumerate(lines) if line.lstrip().startswith(ruling.begins)]
    if not meant:
        said = f"there is no line that begins with {ruling.begins!r}"
        warn(f"{ruling.place}: {said}, so its role stays as it was")
    if len(meant) > 1:
        named = [ruling.named(number) for number in meant[:_TOLD]] + ["…"] * (len(meant) > _TOLD)
        many = f"{len(meant)} lines begin with {ruling.begins!r} ({', '.join(named)})"
        warn(f"{ruling.place}: {many}, and all are {ruling.role} now; a number names one of them")
    return meant


_TOLD = 8


def _stretches(said: Sequence[int], ruled: dict[int, Ruling]) -> Iterator[tuple[int, int]]:
    """Yield the first and last lines of each stretch of touching lines under one ruling, or none."""
    begin = said[0]
    for line, below in pairwise(said):
        ruling = ruled.get(line)
        if ruled.get(below) is not ruling or (ruling and (below != line + 1 or ruling.begins)):
            yield begin, line
            begin = below
    yield begin, said[-1]


def _cut(verdict: Verdict, first: int, last: int) -> Verdict:
    """Return what is left of `verdict`; where its credit stood nobody knows any more."""
    role: Role = "caption" if verdict.role == "caption+credit" else verdict.role
    return verdict._replace(first=first, last=last, role=role, credit_start=None, credit_end=None)


def _by_ruling(verdict: Verdict, first: int, last: int, ruling: Ruling) -> Verdict:
    same = (verdict.first, verdict.last, verdict.role) == (first, last, ruling.role)
    return (verdict if same else _cut(verdict, first, last))._replace(
        role=ruling.role,
        reason=f"{ruling.where} says so",
        certainty=1.0,
        figure=verdict.figure if ruling.role in FIGURE_ROLES else None,
        instead_of=verdict.role if verdict.role != ruling.role else None,
        ruled=True,
    )


def _with_border(verdict: Verdict, lines: Sequence[str], ruled: dict[int, Ruling], warn: Warn) -> Verdict:
    """Return `verdict` with the place where its credit begins, when a ruling made it one with a credit."""
    ruling = ruled.get(verdict.first)
    if ruling is None or ruling.role != "caption+credit":
        return verdict
    raw = "\n".join(lines[verdict.first : verdict.last + 1])
    span = _credit(raw, ruling.credit, verdict)
    named = ruling.named(verdict.first)
    if span is None:
        asked = (
            f'where in {named} does the credit begin? Write caption+credit "the words with which it begins"'
        )
        unfound = f"{ruling.credit!r} is not in {named}, so it is a caption"
        warn(f"{ruling.place}: {unfound if ruling.credit else asked}")
        return verdict._replace(role="caption")
    if ruling.credit not in raw:
        warn(f"{ruling.place}: {ruling.credit!r} is not in {named}; the credit is {raw[slice(*span)]!r}")
    return verdict._replace(credit_start=span[0], credit_end=span[1])


def _credit(raw: str, begins: str, verdict: Verdict) -> tuple[int, int] | None:
    """Return where the credit stands: where a person says, else where it stood, else where one is found."""
    end = len(raw.rstrip())
    if begins and begins in raw:
        return raw.index(begins), end
    if verdict.credit_start is not None:
        return verdict.credit_start, end if verdict.credit_end is None else verdict.credit_end
    found = find_credit(raw.replace("\n", " "))
    return (found.start, found.end) if found else None
