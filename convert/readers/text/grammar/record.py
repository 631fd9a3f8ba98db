"""Records of databases: the fields around an article that a librarian exports.

Known are fields with their names before a colon (Nexis, ProQuest, EBSCO, Gale, Genios, NewsBank), Factiva's
with two letters before each, Factiva's page as it is printed, whose lines have no names at all, Europresse's
with names on lines of their own, and Retriever's one line below the title.  Lines above the text that no
field claims tell by their place what they are: the day, the paper's name directly above it, the edition.

>>> head = ["Ferry stops", "The Ledger", "May 3, 2024"]
>>> lines = [*head, "Section: News", "Length: 9 words", "Byline: Ann Roe", "Load-Date: today"]
>>> [field.kind for _, field in sorted(parse_record(tuple(lines)).items())]
['paper', 'dated', 'aside', 'aside', 'signed', 'aside']
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias, get_args

from .between import split_names
from .datelines import is_date_line
from .dates import find_dates, is_month
from .leads import is_led
from .names import PERHAPS, name_score
from .tables import either, folded, table

Kind: TypeAlias = Literal[
    "title",
    "signed",
    "dated",
    "told",
    "rights",
    "paper",
    "text",
    "picture",
    "note",
    "abstract",
    "aside",
    "heading",
]


class Field(NamedTuple):
    """What a line of a record is, and where, in its words, what it says begins, behind its label.

    "paper" names the publication, "told" is the standfirst, "text" the first words of the running text,
    "picture" what is said of the pictures, "note" what is said of the article; "aside" is of the database
    alone, "heading" heads a part.  `in_paper` is a day before which the publication's name stands.
    """

    kind: Kind
    start: int = 0
    in_paper: bool = False


@functools.lru_cache(maxsize=1)
def parse_record(lines: tuple[str, ...]) -> Mapping[int, Field]:
    """Return what is a field of a database's record in `lines`, blocks of an article, by their numbers.

    Where the lines are no export of a database, nothing is.  A text is asked for twice: what its lines are,
    and what they tell.
    """
    return (
        _with_labels(lines)
        or _with_codes(lines)
        or _as_printed(lines)
        or _europresses(lines)
        or _retrievers(lines)
    )


def published_in(lines: Sequence[str], record: Mapping[int, Field]) -> str:
    """Return the name of the publication that `record`, the fields of `lines`, tells, or ""."""
    return next(filter(None, map(publication, _papers(lines, record))), "")


def published_on(lines: Sequence[str], record: Mapping[int, Field], language: str = "") -> str:
    """Return the day, in ISO 8601, that stands behind the publication's name in a record, or ""."""
    days = (find_dates(words, language) for words in _papers(lines, record))
    return next((found[0].iso for found in days if found), "")


def _papers(lines: Sequence[str], record: Mapping[int, Field]) -> Iterator[str]:
    for number, field in sorted(record.items()):
        if field.kind == "paper" or field.in_paper:
            yield lines[number].strip()[field.start :]


def publication(words: str) -> str:
    """Return the paper's name that `words`, what a field of kind "paper" says, begin with.

    >>> publication("Harbour Ledger. 3/12/2024, p1-6."), publication("Hafenbote vom 12.03.2024, Nr. 61")
    ('Harbour Ledger', 'Hafenbote')
    >>> publication("The Ledger (Port Ellery)"), publication("Heimatbote Nr. 44")
    ('The Ledger', 'Heimatbote')
    """
    day = next(iter(find_dates(words)), None)
    name = _END_OF_PAPER.split(words[: day.start] if day else words, maxsplit=1)[0]
    name = _NUMBER.sub("", _BEFORE_DAY.sub("", name)).strip(" ,.;:–—-·•|")
    return name if len(name) <= _LONGEST_PAPER else ""


_END_OF_PAPER = re.compile(r"\s*[;,(\[•·|]|(?<!\bNr)(?<!\bNo)\.\s|\.\Z|\s[–—-]\s")
_BEFORE_DAY = re.compile(r"\s(?:vom|du|del|di|from|of|van|от)\s*\Z")
_NUMBER = re.compile(r"\s+(?:Nr\.?|No\.?|n°|nº)?\s*\d+\s*\Z")
_LONGEST_PAPER = 80


def names_paper(text: str) -> bool:
    """Tell whether `text` is a newspaper's name, with its number or its country.

    >>> names_paper("The Carrow Ledger"), names_paper("Heimatbote Nr. 44"), names_paper("The post is late")
    (True, True, False)
    """
    if len(text) > _LONGEST_NAME:
        return False
    words = [word.strip(".,") for word in _NUMBERED.sub("", text).split()]
    known = any(word.casefold().endswith(table("records")["names"]) for word in words)
    return known and len(words) <= _MOST_WORDS and sum(word[:1].islower() for word in words) <= _SMALL


# "Heimatbote Nr. 44   17", "The Marlow Courier (England)"
_NUMBERED = re.compile(r"\s+(?:Nr\.?|No\.?|n°|nº)?\s*\d+|\s*\(.*\)\Z")
_LONGEST_NAME, _MOST_WORDS, _SMALL = 100, 6, 1


def names_issue(line: str) -> bool:
    """Tell the line that names an issue of a magazine: a number behind its word, and the year at the end.

    >>> names_issue("Harbour Notes - No. 88, Spring 2020"), names_issue("No. 10 falls silent in 2020")
    (True, False)
    >>> names_issue("Bulletin n° 47 – janvier 2020"), names_issue("Issue 212 · Friday, November 15, 2024")
    (True, True)
    """
    issue = _issue().fullmatch(line.strip()) if len(line) <= _LONGEST_NAME else None
    words = _LETTERS.findall(issue["between"]) if issue else ["is"]
    return all(word[0].isupper() or is_month(word) for word in words)


_LETTERS = re.compile(r"[^\W\d_]+")


@functools.cache
def _issue() -> re.Pattern[str]:
    word = (
        rf"(?<![^\W_])(?:{either('records', 'issue')})(?:\.?\s?\d{{1,4}}|\.?\s(?-i:[IVXLC]{{1,7}}))(?![^\W_])"
    )
    # Between the number and the year stand a month or a season at most, and marks.
    between = r"(?P<between>(?:[\s,.;:|·•/()–—-]+(?:[^\W\d_]+\.?|\d{1,2}\.?(?![^\W_]))){0,4})"
    page = r"(?:\W+[^\W\d_]{1,6}\.?\s?\d{1,4})?"
    year = r"[\s,.;:|·•/()–—-]+(?:19|20)\d\d\)?"
    return re.compile(rf".{{0,70}}?{word}(?:.{{0,12}}?{word})?{between}{year}{page}", re.IGNORECASE)


def names_release(line: str) -> bool:
    """Tell "PRESS RELEASE", alone on its line: what a press office writes above its headline.

    >>> names_release("Pressemitteilung:"), names_release("The press release is late")
    (True, False)
    """
    return line.strip(_AROUND_RELEASE).casefold() in folded("records", "release")


_AROUND_RELEASE = " .:–—-*"

# ------------------------------------------------------------------------------- fields with names

_LABEL = re.compile(r"\W{0,2}(?P<label>[^\W\d_][^:：\n]{0,38}?)\s{0,2}(?:：|:(?=\s|\Z))\s*")
_LONGEST_FIELD = 300
_A_RECORD = 3
"""So many fields at least are a record, one of which only databases have."""


def labels_of(lines: Iterable[str]) -> Iterator[tuple[int, str, int]]:
    """Yield the lines that begin with words before a colon: these in small letters, and where the rest is."""
    for number, line in enumerate(lines):
        match = _LABEL.match(line) if ":" in line or "：" in line else None
        if match is not None:
            yield number, match["label"].casefold(), match.end()


@functools.cache
def _kinds() -> dict[str, Kind]:
    """Return of which kind each field is, by its name in small letters."""
    kinds: dict[str, Kind] = {}
    for key in ("proof", "record", "field"):
        kinds.update(dict.fromkeys(folded("records", key), "aside"))
    for kind in _TOLD:
        kinds.update(dict.fromkeys(folded("records", kind), kind))
    return kinds


_TOLD: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind not in ("aside", "heading"))
"""The kinds that are keys of the table, with the names of their fields."""


def _with_labels(lines: Sequence[str]) -> dict[int, Field]:
    labels = {number: (label, start) for number, label, start in labels_of(lines) if label in _kinds()}
    if not _is_record(frozenset(label for label, _ in labels.values())):
        return {}
    text = _running_text(lines, labels)
    found = {
        number: _of_label(label, start, amid=number in text) for number, (label, start) in labels.items()
    }
    # Below the text a title is another's: of the book that was read, of the series.
    found = {number: field for number, field in found.items() if field.kind != "title" or number < text.start}
    found |= _headings(lines)
    found |= {number: Field("aside") for number in _terms(lines, labels)}
    found |= {number: Field("aside") for number in _citations(lines, found) if number not in text}
    head = range(text.start)
    found |= _without_names(lines, head, found)
    return _without_sections(lines, head, found)


def _of_label(label: str, start: int, *, amid: bool) -> Field:
    """Return the field of a name; amid the text what looks like one is the text's, "Title: …" of a book."""
    kind = _kinds()[label]
    own = not amid or kind in _ANYWHERE or label in folded("records", "proof")
    return Field(kind, start) if own else Field("text")


def _is_record(names: frozenset[str]) -> bool:
    """Tell whether fields of these names are a database's: a book, a film or an event has some, too."""
    sure = folded("records", "proof")
    told = names & folded("records", "record")
    counted = names & (sure | told | folded("records", "field"))
    return len(counted) >= _A_RECORD and (not names.isdisjoint(sure) or len(told) > 1)


def _running_text(lines: Sequence[str], labels: Mapping[int, tuple[str, int]]) -> range:
    """Return the lines from the first of the running text to the last: no field stands there."""
    start, end = -1, -1
    for number, line in enumerate(lines):
        label, _ = labels.get(number, ("", 0))
        if _heads_text(line):
            start, end = -1, -1
        elif label in folded("records", "text"):
            start = end = number
        elif start >= 0 and _ends_text(label, line):
            break
        elif not label and len(line) >= _A_SENTENCE and line.rstrip().endswith(_STOPS):
            start, end = (number if start < 0 else start), number
    return range(start, end + 1) if start >= 0 else range(len(lines), len(lines))


def _ends_text(label: str, line: str) -> bool:
    said = label in folded("records", "proof") | folded("records", "rights")
    return said or heads_pictures(line) or _bare(line) in folded("records", "citation")


def heads_pictures(line: str) -> bool:
    """Tell "Graphic" and "Photograph", alone on their line: below them stands what is said of a picture."""
    return _bare(line) in folded("records", "picture")


_ANYWHERE = ("text", "picture")
_A_SENTENCE = 60
_STOPS = (".", "!", "?", "…", "”", "“", '"', "»", "。")


def _headings(lines: Sequence[str]) -> dict[int, Field]:
    alone = folded("records", "alone")
    return {
        number: Field("heading")
        for number, line in enumerate(lines)
        if _bare(line) in alone or _NUMBER_OF_RECORD.fullmatch(line.strip())
    }


def _terms(lines: Sequence[str], labels: Mapping[int, tuple[str, int]]) -> Iterator[int]:
    """Yield the lines of more terms below "Subject Terms: *SALMON": "*FERRIES"."""
    listed = False
    for number, line in enumerate(lines):
        more = listed and line.startswith("*") and line[1:2].isalnum()
        if more:
            yield number
        listed = more or labels.get(number, ("", 0))[0].endswith(" terms")


def _citations(lines: Sequence[str], found: Mapping[int, Field]) -> Iterator[int]:
    """Yield the lines that say how the article is to be cited, and those that are nothing but an address."""
    for number, line in enumerate(lines):
        above = found.get(number - 1, Field("text"))
        cited = above.kind == "heading" and _bare(lines[number - 1]) in folded("records", "citation")
        if cited or (number not in found and _ADDRESS.fullmatch(line.strip())):
            yield number


_ADDRESS = re.compile(r"https?://\S+")


def _bare(line: str) -> str:
    return line.strip(_AROUND).casefold()


_AROUND = " .:–—-*"
# "1 of 20 DOCUMENTS", "Dokument 3 von 7"
_NUMBER_OF_RECORD = re.compile(
    r"(?:document|dokument)?\s?\d+ (?:of|von|de|sur|di|av|van) \d+"
    r"(?: (?:documents?|dokumenten?|documentos?|documenti))?",
    re.IGNORECASE,
)


def _heads_text(line: str) -> bool:
    return _bare(line) in folded("records", "heads")


def _without_names(lines: Sequence[str], head: range, found: Mapping[int, Field]) -> dict[int, Field]:
    """Return what the lines above the text are that no field claims: the day, the paper, the edition."""
    free = [number for number in head if number not in found]
    day = next((number for number in free if is_date_line(lines[number])), -1)
    if day < 0:
        return {}
    told = {day: Field("dated")}
    above = [number for number in free if number < day]
    # "Headline", "Paper", "Day", or "Paper", "Day", "Headline".
    paper = lines[above[-1]].strip() if above and above[-1] == day - 1 else ""
    if paper and (names_paper(paper) or (len(above) > 1 and _may_be_paper(paper))):
        told[above[-1]] = Field("paper")
    for number in free:
        if number > day and _is_edition(lines[number]):
            told[number] = Field("aside")
    return told


def _may_be_paper(line: str) -> bool:
    """Tell "USA Today" and "Die Welt" from a byline, a standfirst, and a picture's words."""
    if line.endswith(_STOPS) or "," in line or ":" in line or len(line.split()) > _MOST_WORDS:
        return False
    return not is_led(line) and (name_score(line) < PERHAPS or _ARTICLE.match(line) is not None)


_ARTICLE = re.compile(r"(?:The|Die|Der|Das|Le|La|Les|El|Il|Lo|Het|De|O|A)\s")


def _is_edition(line: str) -> bool:
    """Tell "Late Edition - Final" and "FINAL" from "New edition of the town's cookbook"."""
    words = line.casefold().replace(",", " ").replace(";", " ").split()
    named = folded("records", "edition")
    if not words or len(words) > _MOST_WORDS:
        return False
    final = words[-1] == "final" and (len(words) == 1 or not named.isdisjoint(words))
    return final or words[-1] in named


def _without_sections(lines: Sequence[str], head: range, found: Mapping[int, Field]) -> dict[int, Field]:
    """Return `found` with "Rubrik: …" as a section, where a line without a name can be the title.

    It is the headline in Sweden and the section in Germany.
    """
    free = any(number not in found and len(lines[number]) <= _LONGEST_FIELD for number in head)
    sections = {
        number: Field("aside", field.start)
        for number, field in found.items()
        if field.kind == "title" and _name(lines[number], field) in folded("records", "section")
    }
    return {**found, **sections} if free else dict(found)


def _name(line: str, field: Field) -> str:
    return line[: field.start].strip(" \t:：").casefold()


# ------------------------------------------------------------------------------- Factiva

_CODE = re.compile(
    r"(?P<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPD|IPC|PUB|AN|SE|CLM|ART|RF)(?:\s{2,}|\Z)"
)
_CODED: dict[str, Kind] = {
    "HD": "title",
    "BY": "signed",
    "PD": "dated",
    "CY": "rights",
    "SN": "paper",
    "ART": "picture",
    "LP": "text",
    "TD": "text",
}
_A_RECORD_OF_CODES = 5


def _with_codes(lines: Sequence[str]) -> dict[int, Field]:
    """Return the fields behind Factiva's letters: "HD  The tide rose", "WC  388 words"."""
    codes = {number: match for number, line in enumerate(lines) if (match := _CODE.match(line))}
    names = {match["code"] for match in codes.values()}
    if "HD" not in names or len(names) < _A_RECORD_OF_CODES:
        return {}
    return {number: _coded(match, lines[number]) for number, match in codes.items()}


def _coded(match: re.Match[str], line: str) -> Field:
    kind = _CODED.get(match["code"], "aside")
    return Field("heading") if kind == "text" and match.end() == len(line) else Field(kind, match.end())


def _as_printed(lines: Sequence[str]) -> dict[int, Field]:
    """Return the lines of Factiva's printed page: how many words, the day, the paper, its letters, and so on.

    Its number stands below the text: "Document SKERP00020210503eh530000b".
    """
    numbers = [number for number, line in enumerate(lines) if _FACTIVAS_NUMBER.fullmatch(line.strip())]
    counts = (number for number, line in enumerate(lines) if _word_count().fullmatch(line.strip()))
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
    for number in range(below + 1, min(len(lines), below + _MOST_BELOW)):
        if len(lines[number]) > _LONGEST_BELOW or "©" in lines[number] or "opyright" in lines[number]:
            break
        found[number] = Field("aside")
    return found


def _above_count(lines: Sequence[str], count: int) -> dict[int, Field]:
    """Return the lines above the number of words: the section, the title, who signs, for whom he works."""
    signed = next((at for at in range(count - 1, max(0, count - 3), -1) if _names_people(lines[at])), -1)
    if signed < 0:
        return {}
    found = {number: Field("aside") for number in (*range(signed - 1), *range(signed + 1, count))}
    return found | {signed - 1: Field("title"), signed: Field("signed")}


def _names_people(line: str) -> bool:
    return all(name_score(name) >= PERHAPS for name in split_names(line.strip().removeprefix("By ")))


_MOST_BELOW, _LONGEST_BELOW = 8, 40
"""Below the paper's name stand so many lines at most, its letters, edition and page, each no longer."""
_TIME = re.compile(r"\d{1,2}:\d\d(?:\s?(?:GMT|[AP]M))?")
_FACTIVAS_NUMBER = re.compile(
    r"(?:Document|Dokument|Documento) [A-Z][A-Za-z0-9]{3,8}0{2,4}\d{8}[a-z][a-z0-9]{8}"
)


@functools.cache
def _word_count() -> re.Pattern[str]:
    return re.compile(rf"\d[\d.,]{{0,6}}\s(?:{either('records', 'words')})", re.IGNORECASE)


def _at(lines: Sequence[str], number: int) -> str:
    return lines[number].strip() if number < len(lines) else ""


# ------------------------------------------------------------------------------- Europresse, Retriever


def _europresses(lines: Sequence[str]) -> dict[int, Field]:
    """Return the lines of Europresse's page: its number "news·20240312·CP·4711", fields in pairs of lines.

    Below them stand the day, a line with the paper, the page and the number of words, and the title.
    """
    top = enumerate(lines[:_MOST_BELOW])
    number = next((at for at, line in top if _EUROPRESSES_NUMBER.fullmatch(line.strip())), -1)
    if number < 0:
        return {}
    found = {number: Field("aside")}
    for at, line in enumerate(lines[:number]):
        if line.startswith("©") or "certific" in line.casefold():
            found[at] = Field("rights" if line.startswith("©") else "aside")
    at = number + 1
    while _bare(_at(lines, at)) in folded("records", "pair"):
        found[at] = Field("aside")
        said = at + 1 < len(lines) and _bare(lines[at + 1]) not in folded("records", "pair")
        if said:
            named = _bare(lines[at]) in folded("records", "paper")
            found[at + 1] = Field("paper" if named else "aside")
        at += 1 + said
    for below in range(at, min(len(lines), at + _MOST_BELOW)):
        line = lines[below]
        if is_date_line(line):
            found[below] = Field("dated")
        elif _word_count().search(line) and len(line) <= _LONGEST_FIELD:
            found[below] = Field("aside")
            if below + 1 < len(lines):
                found[below + 1] = Field("title")
            if name_score(_at(lines, below + 2)) >= PERHAPS:
                found[below + 2] = Field("signed")
            break
    return found


_EUROPRESSES_NUMBER = re.compile(r"news\W\d{8}\W\S{2,40}")


def _retrievers(lines: Sequence[str]) -> dict[int, Field]:
    """Return the lines of Retriever's page: "Hamnbladet. Publicerat i print 2024-03-12." below the title."""
    at = next((at for at, line in enumerate(lines[:_MOST_BELOW]) if _retrievers_line().match(line)), -1)
    if at < 0:
        return {}
    found = {at: Field("dated", in_paper=True)}
    if at:
        found[at - 1] = Field("title")
    for below in range(at + 1, len(lines)):
        words = _bare(lines[below])
        if lines[below].startswith("©"):
            found[below] = Field("rights")
        elif words.startswith(table("records")["retriever"]):
            found[below] = Field("rights" if below - 1 in found and "http" not in words else "aside")
    return found


@functools.cache
def _retrievers_line() -> re.Pattern[str]:
    printed = either("records", "printed")
    day = r"\d{4}-\d\d-\d\d(?:\s\d\d[:.]\d\d)?"
    return re.compile(rf"[^.]{{2,60}}\.\s(?:{printed})\s{day}\.(?=\s|\Z)", re.IGNORECASE)
