"""Lines in which tools have left marks of links and of emphasis: a second look's part."""

from __future__ import annotations

from ..grammar.byline import (
    is_signed,
    names_correspondents,
    opens_with_writer,
    parse_byline,
    signs_with_moment,
    words_beside,
)
from ..grammar.leads import is_led
from ..grammar.marks import unmarked
from ..grammar.names import SURELY, name_score
from .look import Look, Objection, Raised


def signed_in_marks(look: Look) -> Raised:
    """Look between headline and article for who wrote it, in lines in which a tool has left marks.

    The first paragraph counts, too: with its address a byline is as long as one.
    """
    if look.headline < 0:
        return
    top = range(look.headline + 1, look.first + 1)
    marked = {number: words for number in top if (words := _without_marks(look, number))}
    signed = [number for number, words in marked.items() if _signs(words)]
    if not signed and all(look.roles[number] != "byline" for number in top):
        signed = [
            number for number, words in marked.items() if number < look.first and _is_linked_name(words)
        ]
        signed = signed if len(signed) <= _FEW else []
    for number in signed:
        if look.roles[number] != "byline":
            yield number, Objection("byline", True, "says who wrote it, in a tool’s marks")


_FEW = 2
"""More names above an article lead to other pages of a site."""


def _without_marks(look: Look, number: int) -> str:
    """Return the words of a short line that has marks without them, "" of any other line."""
    text = look.habits.seen[number].text
    words = unmarked(text)
    return words if words != text and len(words) <= _LONGEST_LINE else ""


_LONGEST_LINE = 120


def _signs(words: str) -> bool:
    moment = is_led(words) and signs_with_moment(words)
    return moment or is_signed(words) or names_correspondents(words) or opens_with_writer(words)


def _is_linked_name(words: str) -> bool:
    """Tell names alone, and what joins them and their places: "Ann Roe in Oslo and Bo Li"."""
    people = parse_byline(words).people
    joined = len(people) - 1 + sum(person.place != "" for person in people)
    sure = all(name_score(person.name) >= SURELY for person in people)
    return bool(people) and sure and words_beside(words, people) <= joined
