"""Time zones as newspapers print them behind a time: "EST", "GMT+7", "-05:00".

>>> zone("12:30 EST", 5)
(9, '-05:00')
"""

from __future__ import annotations

import functools
import re

from .tables import table

_ZONE = re.compile(
    r"\s?(?:Uhr|h|hs|hrs|น\.)?\s?\(?(?:(?P<z>Z\b)|(?P<name>[A-ZМСК]{2,4})(?:\b|(?=[A-Z][a-z]))(?!\s?[+-]\d)"
    r"|(?:GMT|UTC)\s?(?P<sign>[+−-])(?P<zh>\d{1,2})(?::?(?P<zm>\d\d))?(?!\d)"
    # "18:30-5 March": the day of the month follows, no zone.
    r"|(?P<sign2>[+−-])(?P<zh2>\d{1,2})(?::?(?P<zm2>\d\d)(?!\d)|(?!:?\d|\s[^\W\d_])))"
)


def zone(text: str, at: int) -> tuple[int, str]:
    """Return where the time zone behind a time ends, and the zone as ISO 8601 ("" where none is)."""
    match = _ZONE.match(text, at)
    if match is None:
        return at, ""
    if sign := match["sign"] or match["sign2"]:
        hours, minutes = int(match["zh"] or match["zh2"]), int(match["zm"] or match["zm2"] or 0)
        if (
            (match["sign2"] and match[0][0] in "−-" and _is_span(text, at, match))
            or hours > _FARTHEST
            or minutes > 59
        ):
            return at, ""
        return match.end(), f"{'-' if sign in '−-' else '+'}{hours:02}:{minutes:02}"
    east = _zones().get(match["name"] or "Z")
    return (match.end(), _offset(east)) if east is not None else (at, "")


def _is_span(text: str, at: int, match: re.Match[str]) -> bool:
    """Tell "19:00-21:00" and "8:30-5:00 pm", from when until when, from "14:00-08:00", a zone."""
    begin = _TIME_BEFORE.search(text, max(0, at - _NEAR), at)
    if len(match["zh2"]) == 1:
        return True
    if begin is None or _ISO_TIME.search(text, max(0, at - _NEAR), at) or ":" not in match[0]:
        return False
    later = int(match["zh2"]) * 60 + int(match["zm2"] or 0) > int(begin["h"]) * 60 + int(begin["min"] or 0)
    return later or _HALF_BEHIND.match(text, match.end()) is not None


_TIME_BEFORE = re.compile(r"(?P<h>\d{1,2})(?:[:.](?P<min>\d\d))?\Z")
_HALF_BEHIND = re.compile(r"\s?(?:[ap]\.?m\b|[AP]\.?M\b|Uhr\b|h\b)")
_ISO_TIME = re.compile(r"T\d\d:\d\d(?::\d\d)?\Z|:\d\d:\d\d\Z")
_FARTHEST = 14
"""No zone is more hours from UTC."""


@functools.cache
def _zones() -> dict[str, int]:
    pairs = (entry.rsplit(" ", 1) for entry in table("dates")["zone"])
    return {name: int(minutes) for name, minutes in pairs}


def _offset(minutes: int) -> str:
    if minutes == 0:
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


_NEAR = 12
