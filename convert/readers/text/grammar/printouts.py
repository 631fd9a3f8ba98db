"""Pages of databases as they are printed or copied, on which no line has a name: its place tells what it is.

Factiva's page, Europresse's and Eureka's with their number, Retriever's and Infomedia's one line that tells
all, Delpher's with its citation, clippings, and PressReader's, which says below from where its papers come.

>>> cited = parse_citation("Roe, Ann. The Ledger ; Port Ellery [Port Ellery]14 Mar 2019: B1.")
>>> cited.kind, cited.named, cited.paper
('signed', (0, 9), 10)
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence

from .byline import parse_byline
from .datelines import is_date_line
from .dates import find_dates
from .fields import (
    LONGEST_FIELD,
    Field,
    Fields,
    bared,
    claims_rights,
    closed_by_agency,
    counts_words,
    is_told,
    numbers_document,
    word_count,
)
from .names import PERHAPS, SURELY, name_score
from .papers import may_name_paper, names_paper, publication
from .tables import either, folded, table


def printed(lines: Sequence[str]) -> Fields:
    """Return the fields of a page that a database prints, none where `lines` are no such page."""
    return next(filter(None, (read(lines) for read in _PAGES)), {})


_MOST_BELOW, _LONGEST_BELOW = 8, 40
"""Below the paper's name stand so many lines at most, its letters, edition and page, each no longer."""


# ------------------------------------------------------------------------------- Factiva


def _factivas(lines: Sequence[str]) -> Fields:
    """Return the lines of Factiva's printed page: how many words, the day, the paper, its letters, and so on.

    Its number stands below the text: "Document SKERP00020210503eh530000b".
    """
    numbers = [number for number, line in enumerate(lines) if numbers_document(line)]
    counts = (number for number, line in enumerate(lines) if counts_words(line))
    count = next(counts, -1) if numbers else -1
    if count < 0:
        return {}
    day = next((number for number in range(count + 1, count + 4) if is_date_line(_at(lines, number))), -1)
    if day < 0:
        return {}
    found = {count: Field("aside"), day: Field("dated"), **{number: Field("aside") for number in numbers}}
    found |= _above_count(lines, count)
    below = day + 1
    while _TIME.fullmatch(_at(lines, below)):
        found[below] = Field("aside")
        below += 1
    if below < len(lines):
        found[below] = Field("paper")
    notice = ""
    for number in range(below + 1, min(len(lines), below + _MOST_BELOW)):
        if claims_rights(lines[number]):
            notice = lines[number]
            found[number] = Field("rights")
            break
        if len(lines[number]) > _LONGEST_BELOW:
            break
        found[number] = Field("aside")
    for number in numbers:
        # The publisher's name once more.
        if _at(lines, number - 1) in notice and number - 1 > below:
            found[number - 1] = Field("aside")
    return found | closed_by_agency(lines)


_TIME = re.compile(r"\d{1,2}:\d\d(?:\s?(?:GMT|[AP]M))?")


def _above_count(lines: Sequence[str], count: int) -> Fields:
    """Return the lines above the number of words: the section, the title, who signs, for whom he works."""
    signed = next((at for at in range(count - 1, max(0, count - 3), -1) if _signs(lines[at])), -1)
    title = signed - 1 if signed >= 0 else count - 1
    found = {number: Field("aside") for number in (*range(title), *range(title + 2, count))}
    found |= {title: Field("title")} if title >= 0 else {}
    return found | ({signed: Field("signed")} if signed >= 0 else {})


def _signs(line: str) -> bool:
    people = parse_byline(line).people if len(line) <= LONGEST_FIELD else ()
    return bool(people) and all(name_score(_in_small(person.name)) >= PERHAPS for person in people)


def _at(lines: Sequence[str], number: int) -> str:
    return lines[number].strip() if 0 <= number < len(lines) else ""


# ------------------------------------------------------------------------------- Europresse


def _europresses(lines: Sequence[str]) -> Fields:
    """Return the lines of Europresse's page: its number "news·20240312·CP·4711", fields in pairs of lines.

    Below them stand the day, a line with the paper, the page and the number of words, and the title.
    """
    top = enumerate(lines[:_MOST_BELOW])
    number = next((at for at, line in top if _is_europresses_number(line)), -1)
    if number < 0:
        return {}
    found = {number: Field("aside")}
    found |= {at: Field("rights") for at, line in enumerate(lines[:number]) if line.startswith("©")}
    at = number + 1
    while bared(_at(lines, at)) in folded("fields", "pair"):
        found[at] = Field("aside")
        said = at + 1 < len(lines) and bared(lines[at + 1]) not in folded("fields", "pair")
        if said:
            named = bared(lines[at]) in folded("fields", "paper")
            found[at + 1] = Field("paper" if named else "aside")
        at += 1 + said
    for below in range(at, min(len(lines), at + _MOST_BELOW)):
        line = lines[below]
        if is_date_line(line):
            found[below] = Field("dated")
        elif word_count().search(line) and len(line) <= LONGEST_FIELD:
            found[below] = Field("aside")
            found |= _titled(lines, below + 1)
            break
    return found


def _is_europresses_number(line: str) -> bool:
    return "news" in line and _EUROPRESSES_NUMBER.fullmatch(line.strip()) is not None


_EUROPRESSES_NUMBER = re.compile(r"(?:[^\W\d_][^:]{2,30}\s?:\s)?news\W\d{8}\W\S{2,40}")


def _titled(lines: Sequence[str], number: int) -> Fields:
    """Return the title and, below it, who signs."""
    found = {number: Field("title")} if number < len(lines) else {}
    if name_score(_at(lines, number + 1)) >= PERHAPS:
        found[number + 1] = Field("signed")
    return found


def _eurekas(lines: Sequence[str]) -> Fields:
    """Return the lines of Eureka's page: the paper, "Section, day, p. 4", the title; its number below."""
    numbers = [at for at, line in enumerate(lines) if _is_europresses_number(line)]
    top = enumerate(lines[:_MOST_BELOW])
    day = next((at for at, line in top if parse_issue(line)), -1) if numbers else -1
    if day < 0 or is_told(lines[day]):
        return {}
    found = {at: Field("aside") for at in numbers} | {day: Field("dated")}
    found |= {day - 1: Field("paper")} if day else {}
    found |= _titled(lines, day + 1)
    for at, line in enumerate(lines):
        if at > day and bared(line) in folded("fields", "shown"):
            found[at] = Field("heading")
        elif line.startswith("©"):
            found[at] = Field("rights")
    return found


# ------------------------------------------------------------------------------- Retriever, Infomedia


def _retrievers(lines: Sequence[str]) -> Fields:
    """Return the lines of Retriever's page: "Hamnbladet. Publicerat i print 2024-03-12." below the title."""
    top = enumerate(lines[:_MOST_BELOW])
    told = next(((at, match) for at, line in top if (match := _retrievers_line().match(line))), None)
    if told is None:
        return {}
    at, match = told
    found = {at: Field("dated", paper=0, named=_named(lines[at], _BETWEEN_STOPS, match.end() - 1, PERHAPS))}
    signed = at > 1 and _signs(lines[at - 1])
    found |= {at - 1: Field("signed")} if signed else {}
    if at:
        found[at - 1 - signed] = Field("title")
    for below in range(at + 1, len(lines)):
        words = bared(lines[below])
        if lines[below].startswith("©"):
            found[below] = Field("rights")
        elif words.startswith(table("fields")["said"]):
            found[below] = Field("rights" if below - 1 in found and "http" not in words else "aside")
    return found


@functools.cache
def _retrievers_line() -> re.Pattern[str]:
    printed = either("fields", "printed")
    day = r"\d{4}-\d\d-\d\d(?:\s\d\d[:.]\d\d)?"
    return re.compile(rf"[^.]{{2,60}}\.\s(?:{printed})\s{day}\.(?=\s|\Z)", re.IGNORECASE)


def _infomedias(lines: Sequence[str]) -> Fields:
    """Return the lines of Infomedia's page: "Sundets Avis | 11.05.2017 | Side 6 | artikel-id: e650"."""
    top = enumerate(lines[:_MOST_BELOW])
    at = next((at for at, line in top if "artikel-id" in line.casefold() and parse_issue(line)), -1)
    if at < 0:
        return {}
    found = {at: Field("dated", paper=0, named=_named(lines[at], _BETWEEN_BARS, 0, SURELY))}
    return found | ({at - 1: Field("title")} if at else {})


# ------------------------------------------------------------------------------- Delpher


def _delphers(lines: Sequence[str]) -> Fields:
    """Return the lines of Delpher's page: title, paper, day and page in one, and when it was consulted."""
    consulted = next((at for at, line in enumerate(lines[:_TOP]) if line.startswith(_CONSULTED)), -1)
    cited = _DELPHERS.fullmatch(lines[consulted - 1].strip()) if consulted > 0 else None
    if cited is None:
        return {}
    return {consulted - 1: Field("paper", paper=cited.start("paper")), consulted: Field("aside")}


_TOP = 3
_CONSULTED = "Geraadpleegd op "
_DELPHERS = re.compile(r"[\"“„].{2,200}[\"”]\. [\"“„](?P<paper>[^\"”]{2,80})[\"”]\. .{2,60}\d{4}.{0,20}")


# ------------------------------------------------------------------------------- clippings


def _clippings(lines: Sequence[str]) -> Fields:
    """Return the lines of a clipping: the paper, "Wed, Oct 2, 1957 · Page 1", "Downloaded on …"."""
    said = [at for at, line in enumerate(lines) if line.startswith(_CLIPPED)]
    issues = ((at, field) for at, line in enumerate(lines) if "·" in line and (field := parse_issue(line)))
    at, issue = next(issues, (-1, None)) if said else (-1, None)
    if issue is None or is_told(lines[at]):
        return {}
    found = {number: Field("aside") for number in said} | {at: issue}
    above = range(max(at - 2, 0), at) if issue.paper < 0 else range(0)
    paper = next((number for number in above if may_name_paper(lines[number])), -1)
    if paper >= 0:
        found |= {number: Field("aside") for number in range(paper + 1, at)} | {paper: Field("paper")}
    return found


_CLIPPED = ("Clipped From ", "Clipped By ", "Downloaded on ")


# ------------------------------------------------------------------------------- PressReader


def _pressreaders(lines: Sequence[str]) -> Fields:
    """Return the lines of PressReader's page: the title, the paper, the day; its own notice at the end."""
    last = range(max(0, len(lines) - _FOOT), len(lines))
    foot = [at for at in last if _READERS.fullmatch(lines[at].strip())]
    if len(foot) < _SEVERAL:
        return {}
    day = next((at for at, line in enumerate(lines[:_FOOT]) if is_date_line(line)), -1)
    if day < _TITLE_AND_PAPER:
        return {}
    found = {at: Field("aside") for at in foot}
    found |= {day - 2: Field("title"), day - 1: Field("paper"), day: Field("dated")}
    # A section may stand between the day and who signs.
    signed = next((at for at in (day + 1, day + 2) if _signs(_at(lines, at))), -1)
    if signed >= 0:
        found |= {number: Field("aside") for number in range(day + 1, signed)} | {signed: Field("signed")}
    return found


_FOOT, _TITLE_AND_PAPER, _SEVERAL = 5, 2, 2
# "Newspapers in English", "Newspapers from Germany", and its notice
_READERS = re.compile(
    r"Newspapers (?:in|from)(?: the)?(?: [^\W\d_a-z][\w-]+){1,3}|© PressReader\b.{0,60}|pressreader\.com"
)


_PAGES: tuple[Callable[[Sequence[str]], Fields], ...] = (
    _factivas,
    _europresses,
    _eurekas,
    _retrievers,
    _infomedias,
    _delphers,
    _clippings,
    _pressreaders,
)


# ------------------------------------------------------------------- lines that tell several things


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


def _named(line: str, between: re.Pattern[str], start: int, least: float) -> tuple[int, int]:
    """Return where "11.05.2017 | Sundets Avis | Mette Skov | 176 ord" names who signs, (0, 0) where not."""
    for match in between.finditer(line, start):
        sure = name_score(_in_small(match["name"])) >= least
        if sure and not names_paper(match["name"]) and not page().fullmatch(match["name"]):
            return match.span("name")
    return (0, 0)


_BETWEEN_BARS = re.compile(r"(?<=\|)\s*(?P<name>[^\W\d_][^|\d:]{3,60}?)\s*(?=\|)")
_BETWEEN_STOPS = re.compile(r"(?<=\.)\s(?P<name>[^\W\d_][^.\d]{4,60})\.(?=\s|\Z)")


def _in_small(name: str) -> str:
    """Return "Ann Roe" of "ANN ROE"."""
    return name.title() if name.isupper() else name
