"""Whether a line opens as a notice of rights does: by a sign and a year, or by words that reserve or forbid.

>>> [bool(opens_notice(line)) for line in ("© 2024 Quayside Press", "All rights reserved", "Copyright law")]
[True, True, False]
"""

from __future__ import annotations

import functools
import re

from .dates import ascii_digits
from .tables import compiled, either, opener, opening

SIGN = r"(?:copyright|©|\(c\)|ⓒ)"
"""The pattern of what stands for copyright, capitals put aside."""


def opens_notice(text: str) -> re.Match[str] | None:
    """Return what opens a notice of rights, the group "forbids" being what forbids or says whose they are.

    By a sign and a year there is no such group.
    """
    text = ascii_digits(text)
    if signed := _SIGNED.match(text):
        return signed
    return _worded().match(text) if _speaks_of_rights(text) or _MAY_SPEAK.match(text) else None


_SIGNED = re.compile(
    rf"\W{{0,4}}(?:{SIGN}[^\n]{{0,120}}(?:19|20)\d\d|copyright\s?[©ⓒ]|(?:19|20)\d\d\s?[©ⓒ]\s?\w"
    # "© dpa-infocom, dpa:240226-99-112733/2" ends an agency's report: its number follows.
    r"|©\s?[^\W\d_][^\n]{0,60},\s[^\W\d_]{2,6}:\d{6}-\d|저작권자\s?(?:©|ⓒ|\(c\)))",
    re.IGNORECASE,
)
_speaks_of_rights = opener("rights", "reserved", "forbids", "speaks", "owned")
_MAY_SPEAK = re.compile(rf"\W{{0,4}}(?:{SIGN}|[^\W\d_]{{2,8}}[:：])", re.IGNORECASE)


@functools.cache
def _worded() -> re.Pattern[str]:
    """Return the pattern of the words that open a notice of rights, perhaps behind a sign."""
    reserved, forbids, speaks = (either("rights", key) for key in ("reserved", "forbids", "speaks"))
    return re.compile(
        rf"\W{{0,4}}(?:(?:{SIGN}[^\n]{{0,160}})?(?:{reserved})|(?P<forbids>{forbids}|{owned_by().pattern})"
        rf"|(?:{speaks})\s?[:：]?\s?{SIGN}\s?(?:19|20)\d\d)",
        re.IGNORECASE,
    )


owned_by = compiled(
    lambda: (
        rf"\W{{0,4}}(?:[^\W\d_]{{2,8}}[:：]\s?)?(?:{either('rights', 'owned')})\s?"
        rf"(?P<holder>[^\n。.,，:：]{{2,60}}?)(?:['’][^\W\d_]{{1,3}})?\s?(?:{either('rights', 'belongs')})"
    ),
    re.IGNORECASE,
)
"""Finds a sentence that says whose the rights are: "本文版权归江岸晚报所有"."""


def who_reserves(text: str) -> str:
    """Return the name before the sign, where a year and words that reserve, and no more, stand behind it.

    >>> who_reserves("Quayside Radio © 2025 All rights reserved"), who_reserves("Quayside Radio © 2025")
    ('Quayside Radio', '')
    """
    named = _NAMED.match(text)
    return named["name"] if named and _reserved(text[named.end() :]) else ""


_NAMED = re.compile(
    rf"(?P<name>[^\W\d_][^\n.:|/©()]{{1,40}})\s{SIGN}\s?(?:19|20)\d\d(?=[ .,|–-])", re.IGNORECASE
)
_reserved = opening(lambda words: rf"[ .,|–-]{{1,4}}(?:{words})\W{{0,3}}\Z", "rights", "reserved")
