"""Who wrote the other articles that a page leads to, taken for one who wrote this: a second look's part.

Below "More from the Ledger" stand titles, each with its byline, where this article has one of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..grammar.byline import parse_byline
from ..grammar.furniture import kind_of
from .authorship import names_surely, people_named
from .look import Look, Objection, Raised


def signed_teasers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the first paragraph for who signs a title that was set aside, where another signs on top.

    One between two paragraphs may be such a title's, more of them sign the parts of an article.
    """
    signing = [number for number in range(len(look.roles)) if look.now(number, found) == "byline"]
    if not signing or signing[-1] <= look.first:
        return
    writers = _writers(look, (number for number in signing if number < look.first))
    if not writers:
        return
    teasers = {number: top for number in signing if (top := _top_of_teaser(look, found, number, writers)) > 0}
    parts = [number for number in teasers if look.role(number + 1) == "paragraph"]
    for number, top in teasers.items():
        if number in parts and len(parts) > 1:
            continue
        end = number + 2 if look.now(number + 1, found) == "dateline" else number + 1
        for at in range(top, end):
            if look.now(at, found) != "chrome":
                yield at, Objection("chrome", True, "tells who wrote another article, below its title")


def _writers(look: Look, numbers: Iterable[int]) -> frozenset[str]:
    """Return the names of the persons whom bylines name."""
    return frozenset[str]().union(*(people_named(look, at) for at in numbers if _names_person(look, at)))


def _names_person(look: Look, number: int) -> bool:
    return any(who.organisation != who.name for who in parse_byline(look.habits.seen[number].text).people)


def _top_of_teaser(look: Look, found: Mapping[int, Objection], number: int, writers: frozenset[str]) -> int:
    """Return where a title begins that a byline below the first paragraph may sign, -1 where none does.

    Above it stand lines that lead away, and nothing between that is the article's.
    """
    one = look.habits.seen[number]
    if number <= look.first or not names_surely(one) or not _is_another(look, number, writers):
        return -1
    for top in range(number - 1, max(look.first, number - _LONGEST), -1):
        role = look.now(top, found)
        if kind_of(look.habits.seen[top].text)[0] == "also" and role == "chrome":
            titled = any(look.now(at, found) == "chrome" for at in range(top + 1, number))
            return top + 1 if titled else -1
        if role not in _OF_TEASERS:
            return -1
    return -1


def _is_another(look: Look, number: int, writers: frozenset[str]) -> bool:
    """Tell writers of whom none has signed the article, and no helpers of its own."""
    people = parse_byline(look.habits.seen[number].text).people
    return all(not who.role and who.name.casefold() not in writers for who in people)


_LONGEST = 12
_OF_TEASERS = ("chrome", "byline", "dateline", "standfirst")
