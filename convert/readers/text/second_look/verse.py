"""Verse: stanzas that were read as a list, or as a picture's words: a second look's part."""

from __future__ import annotations

from collections.abc import Iterator

from ..lines.rules import is_below_colon
from ..lines.verse import is_stanza
from .look import PAGES, Look, Raised, gives


def of_verse(look: Look) -> Raised:
    """Read the stanzas below the title as the article's text, where they have four lines and more.

    On a page one alone is rather a list.
    """
    stanzas = list(_stanzas(look))
    lines = [number for stanza in stanzas for number in stanza]
    several = len(stanzas) > 1 or look.style not in PAGES
    if several and len(lines) >= _A_POEM and any(len(stanza) > _A_PAIR for stanza in stanzas):
        for number in lines:
            yield number, gives("paragraph", "a line of verse")


def _stanzas(look: Look) -> Iterator[range]:
    for lines in look.groups if look.habits.airy else ():
        may_be = len(lines) >= _A_PAIR and lines.start > look.headline
        if not may_be or not _MAY_BE.issuperset(look.roles[lines.start : lines.stop]):
            continue
        seen = look.seen[lines.start : lines.stop]
        plain = all(one.credit is None for one in seen) and is_stanza([one.text for one in seen])
        if plain and not is_below_colon(look.habits, lines.start):
            yield lines


_A_PAIR, _A_POEM = 2, 4
_MAY_BE = frozenset(("paragraph", "list_item", "alt", "caption", "subhead", "standfirst", "chrome", "quote"))
