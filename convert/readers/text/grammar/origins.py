"""Where a piece appeared first, as a line above or below it says.

>>> parse_origin("This article first appeared in The Quayside Gazette.")
'The Quayside Gazette'
>>> tells_of_print("A version of this article appears in print on March 5, 2024.")
True
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from .dates import find_dates, holds_day
from .names import is_city
from .scripts import ScriptPattern
from .tables import alternatives, folded, table

_LONGEST = 120
"""What tells of it stands among the first so many letters of a line."""


@functools.lru_cache(maxsize=256)
def parse_origin(text: str) -> str:
    """Return the publication in which, as `text` says, the piece appeared first; "" where it says none."""
    words = text.strip(_EDGES)
    leads = _leads(words[:2].casefold())
    lead = leads.match(words, 0, _LONGEST) if leads else None
    if lead is None:
        return ""
    behind = words[lead.end() :].lstrip(" :：")
    quoted = _QUOTED.match(behind)
    name = quoted[1] if quoted else _END_OF_NAME.split(behind, maxsplit=1)[0].strip(" \t\xa0»«„“”\"'’*_")
    if holds_day(name) or is_city(name):
        return ""
    if not quoted and words[lead.end() : lead.end() + 1].isalpha():
        # Where no blank parts it from what stands before it, only what is called as papers are is a name.
        return name if name.endswith(table("bylines")["house end"]) else ""
    named = name[:1].isupper() or (name[:1].isalpha() and "." in name) or _HAS_NO_CAPITALS.match(name)
    return name if named and len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS else ""


def tells_of_print(text: str) -> bool:
    """Tell a line that speaks of the piece at its beginning, and says on which day a paper has printed it."""
    words = text.strip(_EDGES)[:_LONGEST]
    told = tells_of_piece(words) and any(map(words.casefold().__contains__, folded("appeared", "print")))
    return told and bool(find_dates(words))


def tells_of_piece(text: str) -> bool:
    """Tell a line that speaks of the piece at its beginning: "This article …"."""
    words = text.strip(_EDGES)
    pieces = _pieces(words[:2].casefold())
    return pieces is not None and pieces.match(words) is not None


_EDGES = " \t*_–—-("


@functools.cache
def _leads(opening: str) -> re.Pattern[str] | None:
    """Return the pattern of what stands before the name of a paper in a line that begins with two letters.

    None where no line begins so: few languages have a word with these letters.
    """
    found = []
    for language in _languages():
        piece, said, alone, where = (_words(kind, language) for kind in ("piece", "said", "alone", "where"))
        if _may_begin(opening, (*piece, *alone)):
            # In small letters: "dans le Phare" names "Phare", "dans Le Phare" "Le Phare".
            behind = rf"\s(?-i:{_either(where)})(?![^\W\d_])"
            found.append(rf"{_either(piece)}\s{_either(said)}{behind}")
            found.extend([rf"{_either(alone)}{behind}"] if alone else [])
    whole = table("appeared")["whole"]
    found.extend([_either(whole)] if _may_begin(opening, whole) else [])
    return re.compile("|".join(found), re.IGNORECASE) if found else None


@functools.cache
def _pieces(opening: str) -> re.Pattern[str] | None:
    """Return the pattern of what is spoken of in a line that begins with two letters, None as above."""
    words = [word for language in _languages() for word in _words("piece", language)]
    words = [word for word in words if _may_begin(opening, (word,))]
    return re.compile(rf"{_either(words)}\b", re.IGNORECASE) if words else None


def _languages() -> list[str]:
    return [key.removeprefix("piece ") for key in table("appeared") if key.startswith("piece ")]


def _words(kind: str, language: str) -> tuple[str, ...]:
    return table("appeared").get(f"{kind} {language}", ())


def _may_begin(opening: str, words: Iterable[str]) -> bool:
    return any(word[: len(opening)].casefold() == opening for word in words)


def _either(words: Iterable[str]) -> str:
    return f"(?:{alternatives(sorted(words, key=len, reverse=True))})"


# The name ends where the sentence goes on; a stop inside "example.org" or "St. Anne Post" is no end.
_END_OF_NAME = re.compile(
    r"[;,(|，。]|(?<!\bSt)(?<!\bDr)\.(?=\s|\Z)|\s[–—-]\s"
    r"|\s(?:on|am|le|el|em|il|den|and|und|et|y|e|i|og|och|en|under|unter|sous|bajo|sob|onder|as|with|for|at|by|is|where|"
    r"which|di\sbawah|con(?:\suna)?\slicenza)\s|\s(?:in|im|en|vom|du|del|of|van|från|fra)\s\d|\sin\s(?:partnership|collaboration|cooperation)\b|\s(?:erschienen|veröffentlicht)\b"
)
_QUOTED = re.compile(r"[«„“\"《〈「『]\s?([^«»„“”\"《》〈〉「」『』]+?)\s?[»“”\"》〉」』]")
_HAS_NO_CAPITALS = ScriptPattern("[\u0590-\u0fff\u3040-\u9fff\uac00-\ud7af]", "\u0590")

_LONGEST_NAME = 60
_MOST_WORDS = 7
