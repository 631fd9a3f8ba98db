"""What a line says of when a piece appeared, and whether it says anything else.

>>> is_date_line("30 Ekim 2022 Pazar"), says_when("| Published on"), is_ago("- Há 2 horas")
(True, True, True)
"""

from __future__ import annotations

import functools
import re

from .dates import LONGEST, LONGEST_LINE, ascii_digits, embargo, find_dates, last_said
from .tables import either, fold, folded, may_hold


def is_time_line(text: str) -> bool:
    """Tell a line that says when a piece appeared or was changed by the time alone, or by how long ago.

    >>> is_time_line("Updated 8 minutes ago"), is_time_line("Updated rules for 8 ferries")
    (True, False)
    >>> is_time_line("5/3(金) 17:05配信")
    True
    """
    words = fold(_JAPANESE_WEEKDAY.sub(" ", ascii_digits(text[:LONGEST])))
    told = [word for word in _WORDS.findall(words) if not word[0].isdigit()]
    if not told or len(words) > LONGEST_LINE or not any(map(str.isdigit, words)):
        return False
    said, beside = _words_of_time()
    timed = _CLOCK.search(words) is not None or any(word not in said for word in told)
    return timed and told[0] in said and all(word in said or word in beside for word in told)


_JAPANESE_WEEKDAY = re.compile(r"[(（][日月火水木金土](?:[・･]?祝)?[)）]")


def opens_with_place(text: str) -> bool:
    """Tell a report that its place alone opens, and perhaps a desk's letters behind it.

    A single word may as well be anything else: what stands around has to say that a report opens here.

    >>> opens_with_place("Amberweir (eb). The lock is shut."), opens_with_place("But. The lock is shut.")
    (True, False)
    """
    match = _PLACED.match(text)
    if match is None:
        return False
    words = match["place"].casefold().split()
    small = folded("running", "opens") | folded("running", "somebody")
    return words[0] not in small and words[-1] not in folded("names", "title")


_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё]"
_TOWN = rf"{_CAPITAL}[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_PLACED = re.compile(
    rf"(?P<place>{_TOWN}(?:[ /]{_TOWN}){{0,3}})(?:\s\([^\W\d_]{{2,5}}\))?(?:\.\s?[-–—]?|\s[-–—])\s"
    rf"[„“\"«»'‘]?{_CAPITAL}"
)


def is_date_line(text: str) -> bool:
    """Tell a line that says on which day, and nothing else: "30 Ekim 2022 Pazar".

    >>> is_date_line("Friday, 3 May 2024, 12:30"), is_date_line("3 May 2024 in Amberweir")
    (True, False)
    """
    moments = find_dates(text) if len(text) <= LONGEST_LINE else ()
    if not moments:
        return False
    rest = fold(ascii_digits(text))
    for moment in reversed(moments):
        rest = f"{rest[: moment.start]} {rest[moment.end :]}"
    said, beside = _words_of_time()
    known = said | beside | _weekdays()
    words = _RUNS.findall(_CLOCK_TIME.sub(" ", rest))
    whole = len(text) - sum(moment.end - moment.start - 1 for moment in moments)
    return len(rest) == whole and all(word in known for word in words)


def is_time_of_day(text: str) -> bool:
    """Tell a line that says at what time of day, and nothing else.

    >>> is_time_of_day("15:59 Uhr"), is_time_of_day("at 9:59 a.m. EST"), is_time_of_day("02:19 Min")
    (True, True, False)
    """
    return _TIME_OF_DAY.fullmatch(ascii_digits(text[:LONGEST_LINE])) is not None


_TIME_OF_DAY = re.compile(
    r"\W*(?:(?:um|at|à|às|a las|alle ore|ore|om|kl\.?|klo|o godz\.|в|о)\s)?\d{1,2}\s?[:.hH]\s?\d\d(?::\d\d)?"
    r"\s?(?:[aApP]\.?[mM]\.?)?\s?(?:Uhr|uur|[Hh](?:rs|s)?\.?|น\.)?\s?(?:\(?[A-Z]{2,4}(?:[+-]\d{1,2})?\)?)?\W*"
)
_RUNS = re.compile(r"[^\s.,;:|·•()\[\]–—-]+")
_CLOCK_TIME = re.compile(r"\d{1,2}[:.]\d\d")


@functools.cache
def _weekdays() -> frozenset[str]:
    return frozenset(word for day in folded("dates", "weekday") for word in day.replace("-", " ").split())


def says_when(text: str) -> bool:
    """Tell words that say that something appeared or was changed, and nothing else: "| Published on"."""
    words = _WORDS.findall(fold(text[:LONGEST_LINE]))
    said, beside = _words_of_time()
    return any(word in said for word in words) and all(word in said or word in beside for word in words)


def says_published(text: str) -> bool:
    """Tell whether a word for publication stands before the first date in `text`: "Posted on 2 May 2024"."""
    moment = next(iter(find_dates(text)), None)
    return moment is not None and last_said(text[: moment.start], "published") >= 0


def says_embargo(text: str) -> bool:
    """Tell an embargo and its day, and little else: "Not for publication before 12 March 2026, 10 am".

    "Embargo until 3 May on all eels of the river" is a headline.
    """
    opened = embargo().match(text) if len(text) <= LONGEST_LINE else None
    rest = text[opened.end() :] if opened else ""
    moments = find_dates(rest)
    for moment in reversed(moments):
        rest = rest[: moment.start] + rest[moment.end :]
    words = set(re.findall(r"[^\W\d_]{2,}", rest.casefold())) - folded("dates", "weekday")
    return bool(moments) and len(words) <= _BESIDE_EMBARGO


_BESIDE_EMBARGO = 2
"""At most so many words stand beside its day: "Uhr MEZ", "local time"."""


def is_ago(text: str) -> bool:
    """Tell "- Há 2 horas", which says how long ago something was, and nothing else."""
    words = _WORDS.findall(fold(ascii_digits(text[:LONGEST_LINE])))
    beside = _words_of_time()[1] | folded("dates", "before ago")
    told = [word for word in words if not word[0].isdigit()]
    return 0 < len(told) < len(words) and all(word in beside for word in told)


def may_tell_ago(text: str) -> bool:
    """Tell at a glance whether `ago` may find anything in `text`."""
    return may_hold(text, "dates", "before ago") or may_hold(text, "dates", "behind ago")


@functools.cache
def ago() -> re.Pattern[str]:
    """Return what finds "2 hours ago", "vor 2 Stunden" in a line."""
    units = f"(?:{either('dates', 'beside time')})"
    before, behind = either("dates", "before ago"), either("dates", "behind ago")
    return re.compile(
        rf"\b(?:{before})\s\d{{1,3}}\s?{units}\b|(?<!\d)\d{{1,3}}\s?{units}\s(?:{behind})\b", re.IGNORECASE
    )


_WORDS = re.compile(r"\d[\d:.h]*(?:[ap]m)?|[^\W\d_]+")
_CLOCK = re.compile(r"\d[:.h]\d\d")


@functools.cache
def _words_of_time() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for publication and change, and those around a time."""
    said = folded("dates", "published") | folded("dates", "modified")
    parts = frozenset(word for words in said for word in words.split())
    return parts, folded("dates", "beside time") | folded("dates", "behind ago")
