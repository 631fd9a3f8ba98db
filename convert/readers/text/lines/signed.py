"""Finds the lines that open with a person's name, as a byline does, and says what follows it.

A name that opens several lines, above the text and in the box about its author, is likelier a byline's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..grammar.names import name_score
from .seen import Seen
from .wording import BYLINE

_LONGEST = 110
_MOST_WORDS = 16
_LIKELY = 0.5
# What is sought by its first sign is found more quickly than what any number of blanks may open.
_PARTING = re.compile(r"[,|•·/(–—&]\s*|\s\s*(?:(?:-|and|und|et|y|e|en|och|og|i|ja|in|aus)\s+|(?=\d))")


class Signed(NamedTuple):
    """A person's name at the head of a line, after `lead`, what it says before it; `rest` comes after."""

    name: str
    certainty: float
    lead: bool
    rest: str


def signed(one: Seen) -> Signed | None:
    """Return the person whose name opens a short line, None where none does."""
    if one.size > _LONGEST or one.tokens > _MOST_WORDS:
        return None
    text = one.text.strip("*_—–-# ")
    lead = BYLINE.match(text)
    words = text[lead.end() :] if lead else text
    parting = _PARTING.search(words)
    name = (words[: parting.start()].rstrip() if parting else words).strip(" *_,:.")
    if name.count(" ") > 4:
        return None
    certainty = name_score(name)
    rest = words[parting.end() :] if parting else ""
    return Signed(name.lower(), certainty, lead is not None, rest) if certainty >= _LIKELY else None


def told(one: Signed | None, times: int) -> list[str]:
    """Return the clues in a name that opens a line and stands at the head of so many lines."""
    if one is None:
        return []
    sure = "surely" if one.certainty >= 0.9 else "likely" if one.certainty >= 0.7 else "perhaps"
    words = ("of one word", "of two words", "of more words")[min(one.name.count(" "), 2)]
    kind = f"{sure} a person’s name{' after a byline’s word' if one.lead else ''}"
    more = "" if not one.rest else ", a figure after it" if one.rest[0].isdigit() else _another(one.rest)
    clues = [kind, f"{sure} a person’s name {words}", f"{kind}{more or ', nothing after it'}"]
    if times > 1:
        clues.append(f"{sure} a person’s name{more or ', nothing after it'}, opening other lines too")
    return clues


def _another(rest: str) -> str:
    parting = _PARTING.search(rest)
    name = rest[: parting.start()].rstrip() if parting else rest
    named = name.count(" ") < 5 and name_score(name.strip(" *_,:.")) >= 0.7
    return ", another name after it" if named else ", words after it"
