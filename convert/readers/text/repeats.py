"""Lines that give way to a field of the article: they say it again, or the header block says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...errors import Warn
from ...model import Article, Byline, Heading, Paragraph, Person, SetAside, plain, text
from ...people import TASKS
from .grammar.byline import parse_byline, words_beside
from .grammar.signatures import makers
from .grammar.tables import folded
from .lines.roles import Role
from .pieces import Part
from .recorded import byline as signed


def without_repeats(parts: Iterable[Part], front: Article, known: frozenset[str]) -> tuple[Part, ...]:
    """Return `parts` with what only says again what a field says already set aside.

    Of the bylines those that are `known` are a catalogue's: "Roe, Ann".
    """
    said = {
        ("kicker", _key(front.kicker)),
        ("headline", _key(plain(front.headline))),
        ("standfirst", _key(plain(front.standfirst))),
        ("rights", _key(front.rights.notice)),
        *(("bylines", _key(words)) for byline in front.bylines for words in _signatures(byline)),
    }
    found: list[Part] = []
    told = {person.name.casefold(): person for byline in front.bylines for person in byline.people[::-1]}
    for part in parts:
        match part:
            case Part(
                "kicker" | "headline" | "standfirst" | "bylines" | "datelines" | "rights" as field, str(words)
            ):
                byline = signed(words, known) if field == "bylines" else Byline(words)
                keys = {(field, _key(signature)) for signature in _signatures(byline)}
                again = not said.isdisjoint(keys) or (
                    bool(byline.people) and all(who.name.casefold() in told for who in byline.people)
                )
                repeated = (field, _key(words)) in said or (again and _tells_nothing(byline, told))
                said |= keys
                for person in byline.people:
                    told.setdefault(person.name.casefold(), person)
            case Part("body", Heading(_, content)):
                field, words = "headline", plain(content)
                repeated = (field, _key(words)) in said
            case _:
                repeated = False
        if repeated:
            aside = SetAside(words, f"repeats the {_CALLED.get(field, field)}", part.line)
            found.append(part._replace(where="set_aside", node=aside))
        else:
            found.append(part)
    return tuple(found)


_CALLED = {"bylines": "byline", "datelines": "date line", "rights": "copyright notice"}


def _tells_nothing(byline: Byline, told: Mapping[str, Person]) -> bool:
    """Tell "Ann Roe", below "By Ann Roe, editor", from "Photos: Ann Roe", and from what names one more."""
    for person in byline.people:
        before = told.get(person.name.casefold(), person)
        role = "" if person.role.partition(" ")[0] in folded("notes", "is") else person.role
        facts = ((role, before.role), (person.place, before.place))
        if any(new not in ("", old) for new, old in (*facts, (person.organisation, before.organisation))):
            return False
    few = words_beside(byline.text, byline.people) <= _MOST_BESIDE
    return few or makers(byline.text) == {""}


_MOST_BESIDE = 3
"""Beside the names stand "By" and "and"."""


def _signatures(byline: Byline) -> tuple[str, ...]:
    """Return the ways in which `byline` may be repeated: as it stands, and its names alone."""
    names = ", ".join(person.name for person in byline.people)
    return (byline.text, names) if names else (byline.text,)


def _key(words: str) -> str:
    return " ".join(words.casefold().split())


# ------------------------------------------------------------------------- what a person says wins


def without_rivals(
    parts: Iterable[Part], front: Article, ruled: Mapping[int, Role], warn: Warn
) -> tuple[Part, ...]:
    """Return `parts` with what the header block, in `front`, says otherwise set aside or left in the body.

    `ruled` are the roles that a person gave to lines, by their numbers.  Where such a line gives way, and
    where one names also who took the pictures, that is told.
    """
    found: list[Part] = []
    for part in parts:
        given, place, why = part, "", ""
        match part:
            case Part("kicker" | "bylines" | "rights" as field, str(words)) if _contradicts(part, front):
                place, why = "set aside", _SAYS[field]
                given = part._replace(where="set_aside", node=SetAside(words, why, part.line))
            case Part("standfirst", str(words)) if front.standfirst:
                place, why = "a paragraph", "the header block has another standfirst"
                given = part._replace(where="body", node=Paragraph(text(words)))
            case Part("body", Heading(_, content)) if ruled.get(part.line) == "headline":
                words, place = plain(content), "a heading"
                has = "the header block has another" if front.headline else "another line is the"
                why = f"{has} headline"
        others = part.where == "bylines" and any(person.role in TASKS for person in _people(part))
        if place and (part.line in ruled or others):
            warn(f"line {part.line}: {words!r} is {place}, for {why}")
        found.append(given)
    return tuple(found)


_SAYS = {
    "kicker": "the header block has another kicker",
    "bylines": "the header block names who wrote it",
    "rights": "the header block has another copyright notice",
}


def _contradicts(part: Part, front: Article) -> bool:
    """Tell whether the header block says what `part` says, and not so."""
    if part.where != "bylines":
        return bool(front.kicker if part.where == "kicker" else front.rights.notice)
    named = {person.name.casefold() for byline in front.bylines for person in byline.people}
    people = _people(part)
    writers = [person.name for person in people if person.role not in TASKS]
    return bool(named) and (not people or any(name.casefold() not in named for name in writers))


def _people(part: Part) -> tuple[Person, ...]:
    return parse_byline(part.node).people if isinstance(part.node, str) else ()
