"""Lines that only say again what a field of the article says: a headline, a byline, a notice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...model import Article, Byline, Heading, Person, SetAside, plain
from .grammar.byline import parse_byline, words_beside
from .pieces import Part


def without_repeats(parts: Iterable[Part], front: Article) -> tuple[Part, ...]:
    """Return `parts` with what only says again what a field says already set aside."""
    said = {
        ("headline", _key(plain(front.headline))),
        ("standfirst", _key(plain(front.standfirst))),
        ("rights", _key(front.rights.notice)),
        *(("bylines", _key(words)) for byline in front.bylines for words in _signatures(byline)),
    }
    found: list[Part] = []
    told = [person for byline in front.bylines for person in byline.people]
    for part in parts:
        match part:
            case Part("headline" | "standfirst" | "bylines" | "datelines" | "rights" as field, str(words)):
                byline = parse_byline(words) if field == "bylines" else Byline(words)
                keys = {(field, _key(signature)) for signature in _signatures(byline)}
                repeated = (field, _key(words)) in said or (
                    not said.isdisjoint(keys) and _tells_nothing(byline, told)
                )
                said |= keys
                told += byline.people
            case Part("body", Heading(_, content)):
                field, words = "headline", plain(content)
                repeated = (field, _key(words)) in said
            case _:
                repeated = False
        if repeated:
            aside = SetAside(words, f"repeats the {_REPEATED[field]}", part.line)
            found.append(replace(part, where="set_aside", node=aside))
        else:
            found.append(part)
    return tuple(found)


_REPEATED = {
    "headline": "headline",
    "standfirst": "standfirst",
    "bylines": "byline",
    "datelines": "date line",
    "rights": "copyright notice",
}


def _tells_nothing(byline: Byline, told: Sequence[Person]) -> bool:
    """Tell "Ann Roe", below "By Ann Roe, editor", from "Photos: Ann Roe", and from what names one more."""
    known = {person.name.casefold(): person for person in reversed(told)}
    for person in byline.people:
        before = known.get(person.name.casefold(), person)
        facts = ((person.role, before.role), (person.place, before.place))
        if any(new not in ("", old) for new, old in (*facts, (person.organisation, before.organisation))):
            return False
    return words_beside(byline.text, byline.people) <= _MOST_BESIDE


_MOST_BESIDE = 3
"""Beside the names stand "By" and "and"."""


def _signatures(byline: Byline) -> tuple[str, ...]:
    """Return the ways in which `byline` may be repeated: as it stands, and its names alone."""
    names = ", ".join(person.name for person in byline.people)
    return (byline.text, names) if names else (byline.text,)


def _key(words: str) -> str:
    return " ".join(words.casefold().split())
