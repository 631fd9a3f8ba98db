"""Bylines of which each line begins with a label and a comma: "Author, Jane Roe", "Role, Quayside Gazette".

Some sites print them above the text, often as the items of a list; one byline is all of the lines.

>>> labelled("- Author, Ann Roe and Bo Li\\n- Role, Quayside Gazette\\n- Reporting from, Oslo")[1]
Person(name='Bo Li', role='', place='Oslo', organisation='Quayside Gazette')
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from ....model import Person
from .persons import parse_people
from .tables import either, folded
from .told import tell

LONGEST = 120
"""No line of such a byline is longer, in characters."""

_LABELLED = re.compile(
    r"\s*(?:[-–—*•·]\s+)?(?P<label>[^\W\d_][^,،、，:;.!?\n]{1,23})[,،、，]\s*(?P<words>\S.*)"
)
_KINDS = ("author", "role", "from")


def label_of(line: str) -> tuple[str, str]:
    """Return what the label of a line tells, "author", "role" or "from", and the words behind it.

    >>> label_of("• Author, Jane Roe"), label_of("Author and critic, Jane Roe")
    (('author', 'Jane Roe'), ('', ''))
    """
    match = _LABELLED.fullmatch(line) if len(line) <= LONGEST else None
    kind = _labels().get(match["label"].strip().casefold(), "") if match else ""
    return (kind, match["words"].strip()) if match and kind else ("", "")


@functools.cache
def _labels() -> dict[str, str]:
    return {word: kind for kind in _KINDS for word in folded("bylines", f"label {kind}")}


def labelled(text: str) -> tuple[Person, ...]:
    """Return those whom a byline of at least two such lines names, nobody for any other text."""
    lines = [label_of(line) for line in text.split("\n")]
    if len(lines) < _FEWEST or lines[0][0] != "author" or not all(kind for kind, _ in lines):
        return ()
    people: list[Person] = []
    for kind, words in lines:
        if kind == "author":
            people = [*people, *parse_people(words, "")]
        elif people:
            people = _told(people, kind, words)
    return tuple(people)


_FEWEST = 2
_OF = re.compile(r"\A(?:Da|Do|Del|Della|Dal)\s(?=[^\W\d_a-z])")


@functools.cache
def _sited() -> re.Pattern[str]:
    """Return what parts a house from its place."""
    at = either("bylines", "at")
    return re.compile(rf"(?P<house>.{{3,60}}?)\s(?:{at})\s(?P<place>[^\W\d_a-z][^,]{{1,30}})")


def _told(people: Sequence[Person], kind: str, words: str) -> list[Person]:
    """Return `people`, each with what one line tells of all of them."""
    if kind == "from":
        return [replace(who, place=who.place or words) for who in people]
    nobody = replace(people[-1], role="", place="", organisation="")
    words = _OF.sub("", words)
    told = tell([nobody], words)[0]
    # "Quayside News em Londres"
    sited = _sited().fullmatch(words) if not told.role else None
    housed = tell([nobody], sited["house"])[0] if sited else nobody
    if sited and housed.organisation:
        told = replace(housed, place=housed.place or sited["place"])
    told = told if told != nobody else replace(told, role=words)
    return [
        replace(
            who,
            role=who.role or told.role,
            place=who.place or told.place,
            organisation=who.organisation or told.organisation,
        )
        for who in people
    ]
