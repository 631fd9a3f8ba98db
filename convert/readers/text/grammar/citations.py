"""Lines in which a database tells several things of an article at once: who signs, the paper, the day.

>>> cited = parse_citation("Roe, Ann. The Ledger ; Port Ellery [Port Ellery]14 Mar 2019: B1.")
>>> cited.kind, cited.named, cited.paper
('signed', (0, 9), 10)
"""

from __future__ import annotations

import functools
import re

from .dates import find_dates
from .fields import Field, word_count
from .names import PERHAPS, SURELY, name_score
from .papers import may_name_paper, names_paper, publication
from .tables import either

_NAME = r"[^\W\d_][^.;,:\[\]\d]{1,30},\s[^\W\d_][^.;,:\[\]\d]{0,30}(?:\s\w)?"
_PROQUESTS = re.compile(
    rf"(?P<names>{_NAME}(?:;\s{_NAME})*\.)?\s?(?P<paper>[^;\[\]\d][^;\[\]]{{2,90}}?)\s?;\s"
    r"[^;\[\]]{2,60}\[[^\[\]]{2,60}\]\.?\s?(?P<day>[^:\[\]]{4,30}):\s?[\w., -]{1,16}"
)
# "The Courier (1901-1954); May 17, 1934; ProQuest Historical Newspapers: The Courier"
_HISTORICAL = re.compile(r"(?P<paper>[^;]{3,90});\s(?P<day>[^;]{4,30});\sProQuest\b.{0,120}")
_LONGEST = 300


def parse_citation(line: str) -> Field | None:
    """Return what ProQuest's line below a title tells: names, "Paper ; Place [Place]Day: page." """
    words = line.strip() if ";" in line and len(line) <= _LONGEST else ""
    match = _PROQUESTS.fullmatch(words) if "[" in words else _HISTORICAL.fullmatch(words)
    if match is None or not find_dates(match["day"]):
        return None
    if not match.groupdict().get("names"):
        return Field("paper", paper=match.start("paper"))
    return Field("signed", paper=match.start("paper"), named=match.span("names"))


def parse_issue(line: str) -> Field | None:
    """Return what a line tells that gives the day and besides the page, the paper or the number of words.

    >>> parse_issue("Hafenbote vom 09.11.2020, S. 3 / Lokales")
    Field(kind='dated', start=0, paper=0, named=(0, 0))
    >>> parse_issue("Actualités, mercredi 5 octobre 2022, p. A4")
    Field(kind='dated', start=0, paper=-1, named=(0, 0))
    >>> parse_issue("On 5 May 2022 the ferry stopped, p. 3 says why, and nobody has seen it ever since")
    """
    days = find_dates(line) if len(line) <= _LONGEST_ISSUE else ()
    if len(days) != 1 or line.endswith(("!", "?")):
        return None
    around = f"{line[: days[0].start]}|{line[days[0].end :]}"
    parts = [part for part in map(str.strip, _PARTS.split(around)) if part]
    told = any(page().fullmatch(part) or word_count().search(part) for part in parts)
    papers = may_name_paper(publication(line)) and not publication(line).islower()
    if not told and not (papers and "|" in line):
        return None
    if any(len(part.split()) > _MOST_WORDS for part in parts):
        return None
    named = papers or (told and _OPENS_WITH_PAPER.match(line) is not None)
    return Field("dated", paper=0 if named else -1)


_LONGEST_ISSUE, _MOST_WORDS = 140, 6
_PARTS = re.compile(r"\s*[|•·,;/]\s*|(?<=[^\W\d_]{4})\.\s|\s[–—-]\s|\s{2,}")


# "Sundets Avis | 11.05.2017", "Hafenbote vom 9.11.2020"
_OPENS_WITH_PAPER = re.compile(r"[^\W\d_a-z][^|,;/•·\d]{2,60}?(?:\s?[|•·]\s|\svom\s)")


@functools.cache
def page() -> re.Pattern[str]:
    """Return what finds "p. 7", "Side 6", "S. 3", "Page B1", "pp. 41-58"."""
    return re.compile(
        rf"(?:{either('print', 'page')})\.?\s?[A-Z]{{0,2}}[.-]?\d{{1,4}}(?:\s?[-–]\s?[A-Z]?\d{{1,4}})?\.?",
        re.IGNORECASE,
    )


def named_behind(line: str, start: int) -> tuple[int, int]:
    """Return where a line names who signs, between two stops behind `start`, (0, 0) where it does not."""
    for match in _BETWEEN_STOPS.finditer(line, start):
        if name_score(in_small(match["name"])) >= PERHAPS:
            return match.span("name")
    return (0, 0)


def named_between_bars(line: str) -> tuple[int, int]:
    """Return where "11.05.2017 | Sundets Avis | Mette Skov | 176 ord" names who signs, (0, 0) where not."""
    for match in _BETWEEN_BARS.finditer(line):
        sure = name_score(in_small(match["name"])) >= SURELY
        if sure and not names_paper(match["name"]) and not page().fullmatch(match["name"]):
            return match.span("name")
    return (0, 0)


_BETWEEN_BARS = re.compile(r"(?<=\|)\s*(?P<name>[^\W\d_][^|\d:]{3,60}?)\s*(?=\|)")
_BETWEEN_STOPS = re.compile(r"(?<=\.)\s(?P<name>[^\W\d_][^.\d]{4,60})\.(?=\s|\Z)")


def in_small(name: str) -> str:
    """Return "Ann Roe" of "ANN ROE"."""
    return name.title() if name.isupper() else name
