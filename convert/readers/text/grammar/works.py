"""What a review prints of the work that it reviews: who made it, how long it is, how good it is found.

>>> tells_work("Dir: Ada Merling. Starring: Jon Feld. 12A cert, 98 mins"), tells_work("98 mins of rain")
(True, False)
>>> is_rating("★★★★☆"), is_rating("Rating: 4/5"), is_rating("4/5")
(True, True, False)
>>> without_rating("The Keeper ★★★★☆"), without_rating("The Keeper")
('The Keeper', '')
"""

from __future__ import annotations

import functools
import re

from .tables import compiled, either, may_hold

_LONGEST = 300
"""No line of a work's details is longer, in characters."""

_FEWEST = 2
"""One detail alone may stand in any sentence."""


def tells_work(text: str) -> bool:
    """Tell a line that gives two details or more of a work: who made it, its minutes, from what age it is."""
    if len(text) > _LONGEST or not (":" in text or any(map(str.isdigit, text))):
        return False
    found = {match.lastgroup: match[0] for match in _details().finditer(text)}
    makers = len(_makers().findall(text)) if "maker" in found else 0
    return len(found) - ("maker" in found) + makers >= _FEWEST


def opens_with_maker(text: str) -> bool:
    """Tell "Regie: Ada Merling" and "Directed by Ada Merling" from "With that, she left."."""
    return len(text) <= _LONGEST and _makers_line().fullmatch(text) is not None


@functools.cache
def _makers_line() -> re.Pattern[str]:
    """Return the pattern of a line that says who made a work, with a colon or without a stop."""
    who = f"{either('works', 'maker')}|{either('works', 'writer')}"
    return re.compile(rf"(?:{who})(?:\s?:\s.+|\s[^\W\d_a-z].*[^.!?…])")


# What finds a word for who made a work, with its colon, where a part of the line begins.
_makers = compiled(lambda: rf"(?:\A|(?<=[.,;|/–—)•]\s))(?:{either('works', 'maker')})\s?:(?=\s)")


@functools.cache
def _details() -> re.Pattern[str]:
    """Return what finds who made a work, its minutes and from what age it is, each under its name."""
    minutes = rf"\d{{2,3}}\s?(?:{either('works', 'length')})(?![^\W\d_])"
    aged = rf"(?:{either('works', 'cert')})\s?:?\s(?:ab\s)?\d{{1,2}}A?"
    # "12A cert", "PG-13", "15, 98 mins"
    cert = rf"\b(?:{aged}|(?:\d\d?A?|U|PG)\scert|PG(?:-13)?|(?:12A?|15|18|U|R)(?=,\s{minutes}))\b"
    return re.compile(rf"(?P<maker>{_makers().pattern})|(?P<minutes>{minutes})|(?P<cert>{cert})")


def tells_pages(text: str) -> bool:
    """Tell "240 pp.", "240 Seiten", "pp240" and "pagine 240"."""
    return _pages().search(text) is not None


@functools.cache
def _pages() -> re.Pattern[str]:
    words = either("bylines", "pages")
    return re.compile(rf"\b(?:\d{{2,4}}\s?(?:{words})|(?:{words})\.?\s?\d{{2,4}})\b", re.IGNORECASE)


# ------------------------------------------------------------------------------- ratings

_SIGNS = "★☆⭐✭✮✩✯⯨½"
_DOTS = "●○◐⚫⚪🌕🌑"
_RUN = rf"(?:(?:[{_SIGNS}]\ufe0f?\s?){{2,10}}|(?:[{_DOTS}]\ufe0f?\s?){{3,10}})"


def is_rating(text: str) -> bool:
    """Tell a line that says how good something is found, and nothing else; a number alone may be a date."""
    if len(text) > _LONGEST_RATING or not _FIGURE_OR_SIGN.search(text):
        return False
    may_be = _SIGN.search(text) or may_hold(text, "works", "rated") or may_hold(text, "works", "stars")
    return bool(may_be) and _rating().fullmatch(text.strip()) is not None


_LONGEST_RATING = 60
_FIGURE_OR_SIGN = re.compile(rf"[\d{_SIGNS}{_DOTS}]")


def without_rating(text: str) -> str:
    """Return what stands before or behind the stars of a line, "" where it has none or nothing besides."""
    found = _STARRED.fullmatch(text.strip()) if _SIGN.search(text) else None
    words = (found["before"] or found["behind"]) if found else ""
    return words.strip(" |:–—-,(")


_SIGN = re.compile(f"[{_SIGNS}{_DOTS}]")
_STARRED = re.compile(
    rf"(?P<before>.*[^\W_].*?)[\s(|]{_RUN}(?:\(\d[^()]{{0,12}}\))?\)?|{_RUN}\s?(?P<behind>.*[^\W_].*)"
)


@functools.cache
def _rating() -> re.Pattern[str]:
    stars, of = either("works", "stars"), either("works", "out of")
    figures = rf"\d{{1,2}}(?:[.,]\d)?(?:\s?(?:{of})\s?(?:5|6|10|20|100))?"
    label = rf"(?:{either('works', 'rated')})\s?[:：]?\s?"
    return re.compile(
        rf"(?:{label})?\(?{_RUN}(?:\s?\(?{figures}(?:\s(?:{stars}))?\)?)?\)?|{label}{figures}(?:\s(?:{stars}))?|{figures}\s(?:{stars})",
        re.IGNORECASE,
    )
