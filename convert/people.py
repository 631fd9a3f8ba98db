"""Who made an article, as its files tell it: those of its bylines, and those whom its notes name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .model import Article, Byline, Note, Person, walk


def authors(article: Article) -> tuple[Person, ...]:
    """Return who wrote it; a byline in which nobody was found stands whole, as it is printed.

    The reporters whom an agency's opening names ("【東京＝田中花子】") stand behind those of the bylines.
    """
    return tuple(
        person for byline in author_lines(article) for person in (byline.people or (Person(byline.text),))
    )


def author_names(article: Article) -> tuple[str, ...]:
    """Return the names of those who wrote it, each once: who took the pictures, too, is one person."""
    names: dict[str, str] = {}
    for author in authors(article):
        names.setdefault(author.name.casefold(), author.name)
    return tuple(names.values())


def author_lines(article: Article) -> tuple[Byline, ...]:
    """Return the bylines that tell who wrote it, with everyone where he is named first.

    A line that only tells more of somebody is none of them: what it tells is told of him there.  Nor is a
    user's name or an address beside people, nor are the letters with which one of them signs, nor who helped,
    edited or translated beside a writer: such a one is a contributor.
    """
    helpers = {*_beside_writers(article), *_signs(article)}
    told: dict[tuple[str, str], Person] = {}
    bylines = _bylines(article)
    for byline in bylines:
        for person in byline.people:
            if person not in helpers:
                told[_key(person)] = _with(told.get(_key(person), person), person)
    if not told:
        return article.bylines
    known = [
        word for one in told.values() for word in (one.name, one.role, one.place, one.organisation) if word
    ]
    lines: list[Byline] = []
    for byline in bylines:
        people = tuple(told.pop(key) for key in map(_key, byline.people) if key in told)
        if people or not (byline.people or _tells_more(byline.text, known)):
            lines.append(replace(byline, people=people))
    return tuple(lines)


def _tells_more(text: str, known: Iterable[str]) -> bool:
    """Tell "@annroe", "Follow Ann Roe" and her letters in brackets from "The night desk".

    What is `known` are the names of people, their posts, houses and places.
    """
    again = any(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) for words in known)
    return again or "@" in text or _is_sign(text.strip("()[]–—- "))


def _bylines(article: Article) -> tuple[Byline, ...]:
    """Return the bylines, and the words that open an agency's report where they name somebody."""
    wire = article.wire
    return (*article.bylines, Byline(wire.text, wire.people)) if wire and wire.people else article.bylines


def _beside_writers(article: Article) -> tuple[Person, ...]:
    """Return those who helped with, edited or translated what somebody else whom it names has written."""
    people = [(person, byline.text) for byline in _bylines(article) for person in byline.people]
    helpers = tuple(
        person for person, text in people if person.role in _HELPERS and not _is_job(person, text)
    )
    return helpers if len(helpers) < len(people) else ()


_HELPERS = ("editor", "translator", "contributor")


def _is_job(person: Person, text: str) -> bool:
    """Tell the job of "Ann Roe, editor", who wrote, from the task in "Editor: Ann Roe"."""
    behind = text.partition(person.name)[2].lstrip(" ,|·–—-(\n")
    return behind.casefold().startswith(person.role)


def _signs(article: Article) -> tuple[Person, ...]:
    """Return the letters that stand for somebody, "jr" or "J. R.", where others are named in full."""
    people = [person for byline in _bylines(article) for person in byline.people if not person.is_house]
    signs = tuple(person for person in people if _is_sign(person.name))
    return signs if len(signs) < len(people) else ()


def _is_sign(name: str) -> bool:
    """Tell "jr", "JR" and "J. R." from names, also from those in writing without capitals."""
    letters = _BETWEEN_LETTERS.sub("", name)
    if " " in name and "." not in name:
        return False
    return (name.islower() and len(letters) <= _LONGEST_SIGN) or (
        name.isupper() and len(letters) < _LONGEST_SIGN
    )


_BETWEEN_LETTERS = re.compile(r"[.\s]")
_LONGEST_SIGN = 4


def _key(person: Person) -> tuple[str, str]:
    """Return by what somebody is known again: his name, and another task than to write."""
    return person.name.casefold(), person.role if person.role in TASKS else ""


TASKS = frozenset(("photographer", "illustrator", "videographer", "producer", "translator", "editor"))
"""The roles of those who did something else than to write."""


def _with(person: Person, other: Person) -> Person:
    """Return `person` with what only `other`, the same, tells of him."""
    return replace(
        person,
        role=person.role or other.role,
        place=person.place or other.place,
        organisation=person.organisation or other.organisation,
    )


def contributors(article: Article) -> tuple[Person, ...]:
    """Return who else worked on it, each with what he did: those of its bylines and notes."""
    noted = (person for node in walk(article.body) if isinstance(node, Note) for person in node.people)
    return tuple(dict.fromkeys((*_beside_writers(article), *noted)))
