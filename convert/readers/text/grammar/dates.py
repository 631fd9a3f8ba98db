"""Dates as newspapers print them, in many languages, to ISO 8601.

Months' names come from a table derived from the Unicode CLDR: Babel itself would cost 11 milliseconds and
33 megabytes, dateparser 130 milliseconds, for the same names.  What is relative ("2 hours ago", "heute"),
and what could be two dates ("03/05/2022" in English), stays unread: an empty answer is an honest one.

>>> parse_date("Donnerstag, 5. März 2026, 18:58 Uhr", "de")
'2026-03-05T18:58'
>>> parse_date("Feb. 28, 2024, 9:54 p.m. EST")
'2024-02-28T21:54-05:00'
>>> parse_dates("Published: 1 May 2026. Updated: 2 May 2026")
Dates(published='2026-05-01', modified='2026-05-02')
"""

from __future__ import annotations

import datetime
import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .calendars import ERAS, THAI_YEARS, days_elsewhere, zone
from .tables import alternatives, compiled, either, fold, folded, table

LONGEST = 1000
"""No line of dates is longer, in characters."""


@dataclass(frozen=True, slots=True)
class Dates:
    """When a piece appeared and when it was changed: ISO 8601, "" where the text does not say."""

    published: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in a text: ISO 8601, and from where to where it is printed."""

    iso: str
    start: int
    end: int


def parse_date(text: str, language: str = "") -> str:
    """Return the first date in `text` in ISO 8601, with its time and zone if printed, else "".

    `language` is a BCP 47 tag; it decides the order of day and month where figures alone do not.
    """
    return next((moment.iso for moment in find_dates(text, language)), "")


@functools.lru_cache(maxsize=256)
def find_dates(text: str, language: str = "") -> tuple[Moment, ...]:
    """Return every date in `text` from left to right; a time belongs to the date beside it.

    Only the first `LONGEST` characters are looked at.
    """
    words = ascii_digits(text[:LONGEST])
    if not _MAY_DATE.search(words):
        return ()
    return tuple(_moments(words, language or ("fa" if _PERSIAN.search(text) else "")))


def holds_day(words: str) -> bool:
    """Tell words that hold a day, also one without its year: "3. Mai", "12 March 2024"."""
    return bool(find_dates(f"{words} 2000"))


_MAY_DATE = re.compile(r"\d\D*\d|[〇零一二三四五六七八九]年")
"""A date has a day and a year: most lines have no two figures."""
_PERSIAN = re.compile("[\u06f0-\u06f9]")


def ascii_digits(text: str) -> str:
    """Return `text` with the digits of all scripts as 0-9; its length stays."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda one: str(unicodedata.decimal(one[0])), text)


_OTHER_DIGIT = re.compile(r"[^\D0-9]")


def parse_dates(text: str, language: str = "") -> Dates:
    """Return the dates of publication and of change that `text`, a date line, tells.

    A date with no word before it is the publication's; so is the first of two without words, and
    the second the change's.  A change of which only the time is printed was on the same day.  The end of
    an embargo is neither, nor is the day on which a journal received a paper.
    """
    published = modified = ""
    moments = find_dates(text, language)
    previous, early = 0, False
    for moment in moments:
        before = text[previous : moment.start]
        changed = _says_modified(before, text[moment.end :] if moment is moments[-1] else "")
        if embargo().search(before) or _handed_in().search(before) or (early and changed and not published):
            early = True
        elif changed or published:
            modified = modified or moment.iso
        else:
            published = moment.iso
        previous = moment.end
    if published and not modified and moments:
        modified = _same_day(text[moments[-1].end :], published)
    return Dates(published, modified if modified != published else "")


embargo = compiled(
    lambda: rf"(?:\A|[|•·(\n–—,;.])\s?(?:{either('press', 'embargo')})(?![^\W\d_])", re.IGNORECASE
)
"""What finds the words for an embargo at the beginning of a line, or of a part of it."""


# What finds, right before a date, that a journal received a paper then, or took it.
_handed_in = compiled(
    lambda: rf"(?<![^\W\d_])(?:{either('dates', 'handed in')})[\s:：]*(?:on|am|le|el|em|il)?\s*\Z",
    re.IGNORECASE,
)


def _says_modified(before: str, after: str) -> bool:
    # "Updated date" and "Date updated" are one.
    before = fold(before).rstrip(" :|-–—")
    changed = tuple(folded("dates", "modified"))
    before = before.removesuffix(" date") if before.removesuffix(" date").endswith(changed) else before
    modified, published = last_said(before, "modified"), last_said(before, "published")
    if modified >= 0 and modified >= published:
        return True
    return published < 0 and fold(after.strip()).rstrip(".") in folded("dates", "modified")


def parse_month(text: str, language: str = "") -> str:
    """Return the month that `text`, all of it, names with its year, in ISO 8601, else "".

    >>> parse_month("May 2006"), parse_month("The May 2006 vote")
    ('2006-05', '')
    """
    match = _MONTH_AND_YEAR.fullmatch(ascii_digits(text[:LONGEST_LINE]).strip(" .|,"))
    number = _month(match["name"], language) if match and is_month(match["name"].rstrip(".")) else 0
    return f"{match['y']}-{number:02}" if match and number else ""


LONGEST_LINE = 80
"""No line that says only when is longer, in characters."""


def last_said(text: str, kind: str) -> int:
    """Return where the last of a kind's words begins in `text`, -1 where there is none."""
    words = fold(text)
    if _words_beside(kind).search(words) is None:
        return -1
    places = ((words.rfind(word), len(word)) for word in folded("dates", kind))
    return max((at for at, length in places if at >= 0 and not words[at - 1 : at].isalpha()), default=-1)


@functools.cache
def _words_beside(kind: str) -> re.Pattern[str]:
    return re.compile(alternatives(folded("dates", kind)))


def _same_day(rest: str, published: str) -> str:
    words = fold(rest)
    at = min((place for word in folded("dates", "modified") if (place := words.find(word)) >= 0), default=-1)
    time = next(_times(rest, at, at + 60), None) if at >= 0 else None
    return published[:10] + _clock(time) if time else ""


# --------------------------------------------------------------------------------- finding

_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?(?:[-./–]|年|년)\s?(?P<m>\d{1,2})\s?(?:[-./–]|月|월)\s?(?P<d>\d{1,2})(?:\s?[日일.])?"
    r"(?!\d)(?:T(?=\d))?"
)
# "3 May 20243 May 2024", as some pages print the day of publication and that of the last change.
_GLUED = r"(?<=\D(?:19|20)\d\d)"
_DAY_FIRST = re.compile(
    rf"(?:(?<![\d.])|{_GLUED})"
    r"(?P<a>\d{1,2})(?P<s>\s?[./-]\s?)(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20|25)\d\d|\d\d(?!\d))"
)
# A month's name is a run of letters and of the marks that belong to them; two words in Arabic and Vietnamese,
# three for two months of Vietnamese and of Mongolian.
_LETTERS = r"[^\W\d_][^\s\d,.;:()|/–—-]{0,24}"
_LONG = r"tháng\smười\s(?:một|hai)|арван\s[^\W\d_]+\sсар"
_NAME = rf"(?P<name>[ก-๎]{{1,3}}\.[ก-๎]{{1,2}}|{_LONG}|{_LETTERS}(?:\s{_LETTERS})?)"
_YEAR = r"(?P<y>(?:19|20|25)\d\d"
_DAY_NAME_YEAR = re.compile(
    rf"(?:(?<!\d)|{_GLUED})"
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|re|º|ª|ος|\\?\.|-|‑|\))?\s?"
    r"(?:(?:de|of|ta’|d’|di|ngày|的)\s|d[’'])?\s?[-/ ]?"
    + _NAME
    # Two names of one month: "5 آذار/مارس 2026".
    + rf"(?:\s?/\s?{_LETTERS})?"
    + r"\.?(?:\s?،|,)?[\s-]{0,2}(?:(?:de|del|of|do|năm|г|พ\.ศ\.)\s?)?\s?"
    + _YEAR
    + r"|\d\d(?![\d:.]|\s?(?:Uhr|h\b|hs\b)))"
)
_DAY_YEAR = r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?(?:,|\s|,\s| de | del )\s?(?P<y>(?:19|20)\d\d)"
_NAME_DAY_YEAR = re.compile(rf"{_NAME}\.?\s?{_DAY_YEAR}")
_ENDS_NAME_DAY_YEAR = re.compile(_DAY_YEAR)
"""What a date of that kind ends with: it is sought first, for any word might be the name of a month."""
_MONTH_AND_YEAR = re.compile(rf"(?P<name>{_LETTERS})" + r"\.?,?\s(?:(?:de|del|of|do)\s)?(?P<y>(?:19|20)\d\d)")
_VIETNAMESE = re.compile(
    r"(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2}),?\s+(?:năm\s+)?(?P<y>(?:19|20)\d\d)", re.IGNORECASE
)
_YEAR_NAME_DAY = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)\.?\s(?:m\.\s|e\.\sgada\s|gada\s)?" + _NAME + r"\.?\s(?P<d>\d{1,2})(?!\d)"
)

_YEAR_FIRST_BLANKS = re.compile(r"(?<![\d.])(?P<y>(?:19|20)\d\d) (?P<m>[01]\d) (?P<d>[0-3]\d)(?!\d)")
_ERA = re.compile(
    r"(?P<era>令和|平成|昭和|民國|民国)\s?(?P<y>\d{1,3}|元)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日"
)
_YEAR_DAY_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\. gada (?P<d>\d{1,2})\. " + _NAME)

_TIME = re.compile(
    r"(?<![\d.:/-])(?P<h>\d{1,2})\s?(?::|\.|[hH](?![^\W\d_]{2}|[^\W\d_s])|時|时|시|點|点)"
    r"\s?(?P<min>\d{2}|\d(?=\s?[分분]))?(?:\s?[分분])?(?(min)|(?<=[h時时시點点]))"
    r"(?::(?P<sec>\d\d)(?:\.\d+)?)?(?!\d)(?![.,]\d)"
    # "12:00 AMAnn Roe": the byline may touch it.
    r"(?:\s?(?P<half>[aApP]\.?\s?[mM](?:\b|(?=[A-Z][a-z]))\.?))?"
    r"|(?<![\d.:/-])(?P<h2>\d{1,2})\s?(?P<half2>[aApP]\.?[mM]\b\.?)"
)


def _moments(text: str, language: str) -> Iterator[Moment]:
    dates = sorted(_dates(text, language), key=lambda found: (found[1], -found[2]))
    last = 0
    for number, (day, start, end) in enumerate(dates):
        if start < last:
            continue
        limit = min((later[1] for later in dates[number + 1 :] if later[1] >= end), default=len(text))
        time, stop = _time_beside(text, last, start, end, limit)
        last = max(end, stop)
        yield Moment(day.isoformat() + time, start, last)


def _dates(text: str, language: str) -> Iterator[tuple[datetime.date, int, int]]:
    yield from days_elsewhere(text, language)
    for pattern in _PATTERNS if _FULL_YEAR.search(text) else _SHORT_PATTERNS:
        match = _search(pattern, text)
        while match:
            parts = _parts(match, language)
            if parts is not None:
                yield parts, _month_start(match) if pattern is _NAME_DAY_YEAR else match.start(), match.end()
            # What is no date may end in one: "11:59PM GMT 29 Dec 2014".
            match = _search(pattern, text, match.end() if parts else match.start() + 1)


def _month_start(match: re.Match[str]) -> int:
    """Return where the month begins, which any other word may precede."""
    name, month = match["name"], _month_name(match["name"])
    return match.start("name") + max(fold(name).rfind(month), fold(name.replace("I", "ı")).rfind(month))


def _search(pattern: re.Pattern[str], text: str, start: int = 0) -> re.Match[str] | None:
    if pattern is _NAME_DAY_YEAR and not _ENDS_NAME_DAY_YEAR.search(text, start):
        return None
    return pattern.search(text, start)


_PATTERNS = (
    _YEAR_FIRST,
    _YEAR_FIRST_BLANKS,
    _ERA,
    _DAY_FIRST,
    _VIETNAMESE,
    _DAY_NAME_YEAR,
    _NAME_DAY_YEAR,
    _YEAR_NAME_DAY,
    _YEAR_DAY_NAME,
)
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_PATTERNS = (_ERA, _DAY_FIRST, _DAY_NAME_YEAR)
"""Those of the patterns that may match where no year of this century or the last is written out."""


def _parts(match: re.Match[str], language: str) -> datetime.date | None:
    named = match.groupdict()
    year = ERAS[named["era"]] + int(named["y"].replace("元", "1")) if "era" in named else int(named["y"])
    in_thai = language.partition("-")[0] == "th" and year > 2499
    if ("a" in named and in_thai) or "\u0e01" <= named.get("name", "")[:1] <= "\u0e5b":
        year += 0 if 99 < year < 2500 else -THAI_YEARS if year > 2499 else 2500 - THAI_YEARS
    elif year > 2499:
        return None
    year += 0 if year > 99 else (2000 if year < 70 else 1900)
    if "a" in named:
        order = _order(int(named["a"]), int(named["b"]), match["s"].strip(), language)
        if order is None:
            return None
        day, month = order
    else:
        day = int(named["d"])
        month = int(named["m"]) if "m" in named else _month(named["name"], language)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _order(first: int, second: int, separator: str, language: str) -> tuple[int, int] | None:
    """Return day and month of two figures, None where they could be either."""
    if separator == "." or first > 12 or first == second or _speaks(language, "day-first"):
        return (first, second) if second <= 12 else (second, first)
    if second > 12 or _speaks(language, "month-first"):
        return second, first
    return None


def _speaks(language: str, kind: str) -> bool:
    tags = table("dates")[kind]
    return language in tags or (language.partition("-")[0] in tags and language.partition("-")[0] != "en")


@functools.cache
def _months() -> dict[str, dict[int, tuple[str, ...]]]:
    """Return every month's name: the months it may mean, and in which languages."""
    found: dict[str, dict[int, tuple[str, ...]]] = {}
    for language, entries in table("months").items():
        for entry in entries:
            number, _, name = entry.partition(" ")
            meanings = found.setdefault(name, {})
            meanings[int(number)] = (*meanings.get(int(number), ()), language)
    return found


def _month(name: str, language: str) -> int:
    """Return the month that `name`, or its last or first word, means; 0 if it is none or in doubt."""
    meanings = _months().get(_month_name(name), {})
    if len(meanings) > 1:
        meanings = {
            number: spoken for number, spoken in meanings.items() if language.partition("-")[0] in spoken
        }
    return next(iter(meanings)) if len(meanings) == 1 else 0


def is_month(word: str) -> bool:
    """Tell whether `word` names a month in some language."""
    return fold(word) in _months()


def _month_name(name: str) -> str:
    return next((option for option in _options(name) if option in _months()), "")


_RUN_ON = re.compile(r".*(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ]+\Z)")


def _options(name: str) -> tuple[str, ...]:
    """Return what may be the month in one or two words: both, the last, the first, "April" of "RoeApril"."""
    words = fold(name).rstrip(".")
    first, _, last = words.partition(" ")
    hebrew = words.removeprefix("ב")  # "in March" is one word
    run_on = fold(_RUN_ON.sub("", name.rstrip(".").split()[-1]))
    turkish = fold(name.rstrip(".").replace("I", "ı"))  # "KASIM"
    return words, last.strip(), first, hebrew, run_on, turkish


# ----------------------------------------------------------------------------------- times


def _time_beside(text: str, low: int, start: int, end: int, limit: int) -> tuple[str, int]:
    """Return the time beside the date at `start` to `end`, as ISO 8601, and where it ends."""
    # Cut out, for the year may touch the hour: "Jul 24 20171:56 PM".
    behind = text[end : min(limit, end + 30)]
    after = next(_times(behind), None)
    if after and not _parts_times(behind[: after.start()]):
        stop, behind_time = zone(text, end + after.end())
        return _clock(after) + behind_time, stop
    before = None
    for match in _times(text, max(low, start - 40), start):
        before = match
    if before and len(text[before.end() : start].split()) <= 5:
        return _clock(before) + zone(text, before.end())[1], end
    return "", end


def _times(text: str, low: int = 0, high: int = LONGEST) -> Iterator[re.Match[str]]:
    """Yield the times of day in `text`; "il y a 2 h" and "3h ago" are none."""
    ago = tuple(folded("dates", "before ago"))
    for match in _TIME.finditer(text, low, high):
        before = text[max(0, match.start() - _NEAR) : match.start()].casefold().rstrip()
        behind = text[match.end() : match.end() + _NEAR].casefold().split()[:1]
        if not before.endswith(ago) and folded("dates", "behind ago").isdisjoint(behind):
            yield match


# Between a date and its time stand a few small words ("at", "um", "kl"), no sentence.
_MANY_LETTERS = re.compile(r"[^\W\d_]{12}|(?:[^\W\d_]+\W+){4}")


def _parts_times(gap: str) -> bool:
    """Return whether the words between a date and a time say that the time is another one's."""
    said = any(last_said(gap, kind) >= 0 for kind in ("modified", "published"))
    return said or _MANY_LETTERS.search(gap) is not None


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["h"] or match["h2"]), int(match["min"] or 0)
    half = (match["half"] or match["half2"] or "").lower() or _half_beside(match, hour)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59:
        return ""
    seconds = f":{int(match['sec']):02}" if match["sec"] else ""
    return f"T{hour:02}:{minute:02}{seconds}"


def _half_beside(match: re.Match[str], hour: int) -> str:
    """Return "a" or "p" where the half of the day is told beside a time, in words: "오후 6:30", "06:30 م"."""
    start, end = match.span()
    before = match.string[max(0, start - _NEAR) : start].rstrip().casefold()
    behind = match.string[end : end + _NEAR].split(maxsplit=1)
    beside = behind[0].strip(",.|–-").casefold() if behind else ""

    def told(kind: str) -> bool:
        return before.endswith(tuple(folded("dates", f"before {kind}"))) or beside in folded(
            "dates", f"behind {kind}"
        )

    if told("night") and hour >= _EVENING:
        return "a" if hour == _MIDNIGHT else "p"
    return "a" if told("noon") else "p" if told("midnight") else ""


_NEAR = 12
_EVENING, _MIDNIGHT = 6, 12
"""From six on "at night" is before midnight, and twelve is midnight itself."""
