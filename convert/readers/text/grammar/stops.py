"""Which stops in a caption end a sentence, behind which a credit may begin, and which do not."""

from __future__ import annotations

import re

from .dates import is_month
from .label import read_label
from .names import SURELY, name_score
from .tables import compiled, either
from .weigh import FOR_WHOM

_NO_STOP = re.compile(r"(?:^|[^\w])(?:[^\W\d_]|\d{1,2})\Z")
_DAY_BEFORE_STOP = re.compile(r"([^\W\d_]{3,10})\s\d{1,2}\Z")


def is_no_stop(tail: str, stop: re.Match[str]) -> bool:
    """Tell "J. Scott Applewhite", "a.m." and "5. May": the stop behind these ends no sentence.

    That of "on June 4. Photo by Jane Roe", "at pier 12. Photo: Jane Roe" and "is 16. Jane Roe / Herald" does.
    """
    at = stop.start()
    if tail[at] != "." or _NO_STOP.search(tail, max(0, at - 3), at) is None:
        return False
    day = _DAY_BEFORE_STOP.search(tail, max(0, at - 14), at)
    if day and is_month(day[1]):
        return False
    if not tail[at - 1].isdigit():
        return True
    labelled = read_label(tail, stop.end()).kind in ("by", "picture", "credit")
    return not labelled and not _is_person_behind_age(tail, stop)


def _is_person_behind_age(tail: str, stop: re.Match[str]) -> bool:
    """Tell "is 16. Jane Roe / Herald", at a line's end, from "16. May Roe" and "3. Ann Roe / Bea Li"."""
    person = _OF_HOUSE.fullmatch(tail, stop.end())
    if person is None or _aged().search(tail, max(0, stop.start() - _SHORT_WORDS), stop.start()) is None:
        return False
    name = person["name"]
    named = name_score(name) >= SURELY and not is_month(name.partition(" ")[0])
    return named and name_score(person["house"]) < SURELY


_SHORT_WORDS = 20
"""So far before the stop its age and the word before it are looked for."""


# What finds an age at the end of a sentence: "since she was 16", "Ann Roe, 42".
_aged = compiled(lambda: rf"(?:\s(?:{either('credits', 'before age')})|[^\W\d_],)\s\d\d\Z")
_OF_HOUSE = re.compile(
    rf"(?P<name>[^\W\d_a-z][^/|,;()«»“”„]{{3,40}}?)(?:\s?[/|]\s?|,\s(?=The\s)|(?i:{FOR_WHOM})[«“„]\s?)(?P<house>[^\s/|][^/|]{{1,40}})"
)
