"""Lines that only say again what a field of the article says: a headline, a byline, a notice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...model import Article, Byline, Heading, SetAside, plain
from .grammar.byline import parse_byline
from .pieces import Part, Where


def without_repeats(parts: Iterable[Part], front: Article) -> tuple[Part, ...]:
    """Return `parts` with what only says again what a field says already set aside."""
    said = {
        ("headline", _key(plain(front.headline))),
        ("standfirst", _key(plain(front.standfirst))),
        ("rights", _key(front.rights.notice)),
        *(("bylines", _key(words)) for byline in front.bylines for words in _signatures(byline)),
    }
    found: list[Part] = []
    for part in parts:
        match part:
            case Part("headline" | "standfirst" | "bylines" | "datelines" | "rights" as field, str(words)):
                keys = {(field, key) for key in _keys(field, words)}
                repeated = not said.isdisjoint(keys)
                said |= keys
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


def _keys(field: Where, words: str) -> tuple[str, ...]:
    return tuple(map(_key, _signatures(parse_byline(words)))) if field == "bylines" else (_key(words),)


def _signatures(byline: Byline) -> tuple[str, ...]:
    """Return the ways in which `byline` may be repeated: as it stands, and its names alone."""
    names = ", ".join(person.name for person in byline.people)
    return (byline.text, names) if names else (byline.text,)


def _key(words: str) -> str:
    return " ".join(words.casefold().split())
