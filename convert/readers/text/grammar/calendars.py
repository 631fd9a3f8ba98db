"""Days by other calendars and in other figures than those of Europe, and the zones of times.

>>> next(days_elsewhere("15 اسفند 1402", ""))
(datetime.date(2024, 3, 5), 0, 13)
>>> next(days_elsewhere("二〇二四年十一月二十三日", ""))
(datetime.date(2024, 11, 23), 0, 12)
>>> zone("12:30 EST", 5)
(9, '-05:00')
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator

from .tables import table

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before an era's first, by the Gregorian calendar."""

THAI_YEARS = 543
"""Thailand counts from so many years earlier."""

_SOLAR = re.compile(
    # "۱۵ اسفندماه ۱۴۰۲": the word for month may be parted by nothing, or by what joins no letters.
    r"(?<!\d)(?P<d>\d{1,2})\s(?P<name>[\u0621-\u06cc]{2,8}?)(?:[\s\u200c]?ماه)?\s(?P<y>1[34]\d\d)(?!\d)"
)
_SOLAR_FIGURES = re.compile(r"(?<!\d)(?P<y>1[34]\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?!\d)")
_LANGUAGES = ("fa", "prs", "ps")
"""Languages in which figures alone tell a day of the solar calendar."""

_HAN = re.compile(
    r"(?P<y>[一二][〇零一二三四五六七八九]{3})年(?P<m>十?[一二三四五六七八九十])月"
    r"(?P<d>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日"
)


def days_elsewhere(text: str, language: str) -> Iterator[tuple[datetime.date, int, int]]:
    """Yield the days that `text`, with its digits as 0-9, tells so, each with its start and its end."""
    told = language.partition("-")[0] in _LANGUAGES
    for pattern in (_SOLAR, _SOLAR_FIGURES, _HAN) if told else (_SOLAR, _HAN):
        for match in pattern.finditer(text):
            try:
                yield _day(match), match.start(), match.end()
            except ValueError:  # no month, or no day of it
                continue


def _day(match: re.Match[str]) -> datetime.date:
    """Return the day of one of the patterns.  Raise ValueError if there is no such month, or day of it."""
    if match.re is _HAN:
        return datetime.date(*(_number(match[part]) for part in ("y", "m", "d")))
    if match.re is _SOLAR_FIGURES:
        return _solar_day(int(match["y"]), int(match["m"]), int(match["d"]))
    # Arabic keyboards write another letter of the same look.
    name = match["name"].replace("ي", "ی")
    iran, afghanistan = table("dates")["solar month"], table("dates")["solar month afghan"]
    month = (afghanistan if name in afghanistan else iran).index(name) + 1
    return _solar_day(int(match["y"]), month, int(match["d"]))


def _solar_day(year: int, month: int, day: int) -> datetime.date:
    """Return a day of the solar calendar of Iran.  Raise ValueError if it is none.

    Its leap years follow a cycle of 33 years, which holds from 1343 to 1503.
    """
    last = _days(year) - _DAYS_BEFORE_LAST
    longest = _LONG if month <= _LONG_MONTHS else _LONG - 1 if month < _MONTHS else last
    if not 1 <= month <= _MONTHS or not 1 <= day <= longest:
        raise ValueError(f"{year}-{month}-{day} is no day of the solar calendar")
    later = sum(_days(one) for one in range(_KNOWN, year)) - sum(_days(one) for one in range(year, _KNOWN))
    within = (month - 1) * (_LONG - 1) + min(month - 1, _LONG_MONTHS) + day - 1
    return _FIRST_DAY + datetime.timedelta(days=later + within)


_KNOWN, _FIRST_DAY = 1403, datetime.date(2024, 3, 20)
_LONG, _LONG_MONTHS, _MONTHS, _DAYS_BEFORE_LAST = 31, 6, 12, 336
_LEAP_YEARS = (1, 5, 9, 13, 17, 22, 26, 30)


def _days(year: int) -> int:
    return 366 if year % 33 in _LEAP_YEARS else 365


def _number(figures: str) -> int:
    """Return the number that Chinese figures name: 二〇二四 figure by figure, 二十三 with its tens."""
    tens, ten, ones = figures.translate(_FIGURES).rpartition("十")
    return int(f"{tens or 1}{ones or 0}" if ten else ones)


_FIGURES = str.maketrans("零〇一二三四五六七八九", "00123456789")


# --------------------------------------------------------------------------------------- time zones


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
    if east is None:
        return at, ""
    hours, minutes = divmod(abs(east), 60)
    return match.end(), f"{'-' if east < 0 else '+'}{hours:02}:{minutes:02}" if east else "Z"


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


_NEAR = 12
