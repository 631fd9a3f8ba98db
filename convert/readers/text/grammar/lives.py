"""Who lived when, as obituaries and their boxes print it: no line of it dates an article.

>>> tells_a_life("3 May 1931 – 27 February 2026"), tells_a_life("3 May 2026 – 5 May 2026")
(True, False)
>>> end_of_life("* 12. März 1940"), end_of_life("Died: 27 February 2026, Amberweir"), end_of_life("Max Born")
(1940, 2026, 0)
"""

from __future__ import annotations

import functools
import re

from .dates import Moment, find_dates
from .leads import bare_line, find_leads
from .names import PERHAPS, name_score
from .notice import speaks_of_rights
from .tables import either, folded

_SHORTEST_LIFE = 15
"""Of a shorter span of years nobody is told to have lived."""

_LONGEST = 120
"""No line that is nothing but a life is longer, in characters."""


def tells_a_life(text: str) -> bool:
    """Tell "Jane Roe, born 2 May 1929; died 9 January 2024", "Jane Roe, 1929–2024" and the days alone."""
    if not any(map(str.isdigit, text)):
        return False
    # "By Max Born", "NATO, 2024": only small letters tell it.
    words = [word.strip(".,;:()") for word in text.split()]
    lived = not folded("notes", "lived").isdisjoint(words) or _has_years(text) or _has_days(text)
    return lived and not speaks_of_rights(text) and not find_leads(bare_line(text))


def _has_years(text: str) -> bool:
    span = _LIFE.fullmatch(text) if len(text) <= _LONGEST else None
    long = span is not None and int(span["died"]) - int(span["born"]) > _SHORTEST_LIFE
    return span is not None and long and name_score(span["name"]) >= PERHAPS


_LIFE = re.compile(
    r"\W*(?P<name>[^\d,(]{4,40}?)(?:,\s[^\d,(]{3,30})?,?\s\(?(?P<born>1[89]\d\d)\s?[-–—]\s?(?P<died>(?:19|20)\d\d)\)?\W*"
)


def _has_days(text: str) -> bool:
    """Tell two days that are a life apart, with a dash or a cross between, at most somebody before them."""
    figured = len(text) <= _LONGEST and sum(map(str.isdigit, text)) >= _FIGURES
    moments = find_dates(text) if figured else ()
    if len(moments) != _DAYS_OF_A_LIFE or _year(moments[1]) - _year(moments[0]) <= _SHORTEST_LIFE:
        return False
    born, died = moments
    before, between, behind = text[: born.start], text[born.end : died.start], text[died.end :]
    joined = _joins().fullmatch(between) is not None and not behind.strip(" .)")
    name = _BEHIND_NAME.split(before.strip(_AROUND))[0].strip()
    return joined and (not name or name_score(name) >= PERHAPS)


_DAYS_OF_A_LIFE = 2
_FIGURES = 8
"""Two days have two years, of four figures each."""

_AROUND = " \t\xa0*∗°(,.:"
_BEHIND_NAME = re.compile("[,(]")


@functools.cache
def _joins() -> re.Pattern[str]:
    """Return what stands between the days of somebody's birth and death, with the place of the later one."""
    place = r"(?:[^\W\d_][^\d,;()]{2,30},\s)?"
    return re.compile(rf"[,;\s]*(?:[-–—]|{either('notes', 'until')}|[†✝✟]|[-–—]\s?[†✝✟])\s*{place}")


def _year(moment: Moment) -> int:
    return int(moment.iso[:4])


def end_of_life(text: str) -> int:
    """Return the year in "Born: 3 May 1931, Leeds" or "† 2.3.2026", the one end of a life, else 0."""
    opened = _END.match(text) if len(text) <= _LONGEST and any(map(str.isdigit, text)) else None
    if opened is None or (opened["word"] and opened["word"].casefold() not in folded("notes", "lived")):
        return 0
    moments = find_dates(text)
    near = len(moments) == 1 and len(text[opened.end() : moments[0].start].split()) <= _BETWEEN
    return _year(moments[0]) if near else 0


_END = re.compile(r"(?:[*∗†✝✟]|(?P<word>[^\W\d_]{3,12})\.?\s?:?(?=\s))\s*")
_BETWEEN = 2
"""Between the word and the day stand so many small words: "on", "am"."""


def is_cross_and_day(text: str) -> bool:
    """Tell "† 2.3.2026", a day of death that needs nothing beside it."""
    return text.startswith(_CROSSES) and end_of_life(text) > 0


_CROSSES = ("†", "✝", "✟")


def are_ends(born: str, died: str) -> bool:
    """Tell whether two lines are the two ends of one life."""
    first = end_of_life(born)
    return first > 0 and end_of_life(died) - first > _SHORTEST_LIFE
