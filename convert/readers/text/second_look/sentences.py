"""Sentences of the article that were set aside as a site's: the second look's part on them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

from ..grammar.furniture import kind_of, leads_away
from ..lines.rules import is_marked
from ..lines.seen import Seen
from ..lines.subject import common
from .look import PAGES, STOPS, Look, Objection, Raised, gives


def sentences_set_aside(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a sentence set aside amid the article as its own, and those below a paragraph on its subject.

    What a site says to its readers is seldom a sentence with a full stop, and speaks of something else.
    """
    if look.style not in PAGES or look.first < 0:
        return
    end = 0
    for told, run in groupby(range(len(look.roles)), key=lambda number: _is_told_aside(look, number)):
        begin, end = end, end + len(list(run))
        if not told or begin < look.first or found.keys() & range(begin, end):
            continue
        if look.role(end) == "paragraph" and end - begin == 1:
            yield begin, gives("paragraph", "a sentence above a paragraph")
        elif look.role(begin - 1) == "paragraph":
            for number in range(begin, end):
                one = look.seen[number]
                if _is_unspaced(one) or common(look.habits.subject, one, number) >= _HALF:
                    yield number, gives("paragraph", "a sentence below a paragraph, on its subject")
        elif end - begin == 1 and _is_below_one_link(look, begin):
            yield begin, gives("paragraph", "a sentence below a link to one other article")


def _is_below_one_link(look: Look, number: int) -> bool:
    """Tell the last sentences below "Read also" and one title, which stand below a paragraph.

    Both may stand in one line; a topic, "Related: Locks", is no title.
    """
    title, label = look.seen[number - 1], look.seen[number - 2]
    led = kind_of(label.text) == ("also", True) and look.role(number - 3) == "paragraph"
    several = title.tokens >= _LEAST_LED and leads_away(title.text)
    led = led or (several and look.role(number - 2) == "paragraph")
    return (
        led
        and not title.text.endswith(STOPS)
        and look.role(number + 1) == "chrome"
        and _is_on_subject(look, number)
    )


def _is_on_subject(look: Look, number: int) -> bool:
    """Tell a line that has a word of the running text, or a long one of it in another form."""
    subject = look.habits.subject
    if common(subject, look.seen[number], number) > 0:
        return True
    stems = {word[:_STEM] for word in subject.words if len(word) > _STEM}
    return any(len(word) > _STEM and word[:_STEM] in stems for word in subject.terms[number])


_LEAST_LED = 5
_STEM = 6
"""Two words that begin with so many letters alike are forms of one, in Polish or Finnish."""


def _is_told_aside(look: Look, number: int) -> bool:
    """Tell a block set aside that is a sentence of some length and has none of a site's words and signs."""
    one = look.seen[number]
    stopped = _FULL_STOP.search(one.text[-5:]) is not None or _is_unspaced(one)
    if look.roles[number] != "chrome" or one.size < _SHORTEST or not stopped:
        return False
    if is_marked(one) or not _SIGNS.isdisjoint(one.text):
        return False
    words = one.tokens >= _FEWEST_WORDS or one.text[0] > _SPACED
    return words and not kind_of(one.text)[0] and not leads_away(one.text)


def _is_unspaced(one: Seen) -> bool:
    """Tell a longer line in Thai or Lao, which set no stops: a sentence, by its length."""
    return _THAI_OR_LAO.match(one.text) is not None and one.size >= _LONG_UNSPACED


_THAI_OR_LAO = re.compile("[\u0e01-\u0eff]")
_LONG_UNSPACED = 60
_SHORTEST, _FEWEST_WORDS = 30, 7
_SPACED = "\u0e00"
"""From Thai on, many scripts set no blanks between words."""
_SIGNS = frozenset("@|©►>#")
# "N.L." ends no sentence.
_FULL_STOP = re.compile(r"""(?<![.A-ZÀ-Þ])[.。।۔]["”’»]?\Z""")
_HALF = 0.5
