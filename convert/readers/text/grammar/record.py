"""Records of databases: the fields around an article that a librarian or a researcher exports.

Known are fields with their names before a colon or a tab, or above what they tell (Nexis, ProQuest, EBSCO,
Gale, Genios, NewsBank, Zotero, catalogues), codes (Factiva), and pages whose lines have no names at all
(`printouts`).  Lines above the text that no field claims tell by their place what they are: the day, the
paper's name directly above it, the edition.

>>> head = ["Ferry stops", "The Ledger", "May 3, 2024"]
>>> lines = [*head, "Section: News", "Length: 9 words", "Byline: Ann Roe", "Load-Date: today"]
>>> [field.kind for _, field in sorted(parse_record(tuple(lines)).items())]
['paper', 'dated', 'aside', 'aside', 'signed', 'aside']
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from .datelines import is_date_line
from .dates import find_dates
from .fields import (
    A_SENTENCE,
    LONGEST_FIELD,
    STOPS,
    Field,
    FieldName,
    Fields,
    bared,
    claims_rights,
    coded,
    counts_words,
    is_told,
    kind_of_label,
    known_labels,
    labels_of,
    names_field,
    numbers_document,
    values,
)
from .leads import is_led
from .names import PERHAPS, name_score
from .papers import may_name_paper, publication
from .printouts import page, parse_citation, parse_issue, printed
from .tables import folded, table


@functools.lru_cache(maxsize=1)
def parse_record(lines: tuple[str, ...]) -> Mapping[int, Field]:
    """Return what is a field of a database's record in `lines`, blocks of an article, by their numbers.

    Where the lines are no export of a database, nothing is.  A text is asked for twice: what its lines are,
    and what they tell.
    """
    found = coded(lines) or printed(lines) or _with_labels(lines)
    return _of_databases(lines, found) | found if found else found


def documents(lines: Sequence[str], record: Mapping[int, Field]) -> Sequence[int]:
    """Return the numbers of the lines of what a database prints once for each document `record` is of."""
    marks = defaultdict[str, list[int]](list)
    once = folded("fields", "proof") | folded("fields", "last")
    for number in sorted(record):
        line = lines[number]
        name = next((name for _, name, start in labels_of((line,)) if start < len(line)), bared(line))
        if numbers_document(line) or _NUMBER_OF_RECORD.fullmatch(line.strip()):
            marks[""].append(number)
        elif name in once:
            # "Load-Date: …", and "ProQuest document ID" above what it tells.
            marks[name].append(number)
    return max(marks.values(), key=len, default=())


def published_in(lines: Sequence[str], record: Mapping[int, Field]) -> str:
    """Return the name of the publication that `record`, the fields of `lines`, tells, or ""."""
    return next(filter(None, map(publication, _papers(lines, record))), "")


def published_on(lines: Sequence[str], record: Mapping[int, Field], language: str = "") -> str:
    """Return the day, in ISO 8601, that stands behind the publication's name in a record, or ""."""
    papers = ((words, "" if _EBSCOS_DAY.search(words) else language) for words in _papers(lines, record))
    days = (find_dates(words, spoken) for words, spoken in papers)
    return next((found[0].iso for found in days if found), "")


# "Hafenbote. 3/12/2024, p4": the month comes first there in any language, but not to any reader.
_EBSCOS_DAY = re.compile(r"\.\s\d{1,2}/\d{1,2}/\d{4}, [pS]\d")


def _papers(lines: Sequence[str], record: Mapping[int, Field]) -> Iterator[str]:
    for number, field in sorted(record.items()):
        if field.paper >= 0 or field.kind == "paper":
            yield lines[number].strip()[max(field.start, field.paper) :]


def _of_databases(lines: Sequence[str], found: Mapping[int, Field]) -> Fields:
    """Return the lines in which a database speaks of itself, and what stands below a heading for pictures."""
    more: Fields = {}
    for number, line in enumerate(lines):
        words = line.casefold()
        if number in found:
            continue
        if words.strip(" .") in folded("fields", "appended"):
            more[number] = Field("note")
        elif _speaks_of_itself(line) or is_databases_notice(line):
            more[number] = Field("aside")
    # Below "Graphic" and "Photograph", alone on their line, stands what is said of a picture.
    headings = (number for number, field in found.items() if field.kind == "heading")
    for number in (at for at in headings if bared(lines[at]) in folded("fields", "shown")):
        below = range(number + 1, min(number + 1 + _MOST_PICTURES, len(lines)))
        ends = (at for at in below if at in found or at in more or len(lines[at]) > LONGEST_FIELD)
        end = next(ends, below.stop)
        more |= {at: Field("picture") for at in range(number + 1, end)}
    return more


_MOST_PICTURES = 12


def _speaks_of_itself(line: str) -> bool:
    """Tell "Alla artiklar är skyddade …" and "Downloaded on Nov 3" from a sentence that begins alike."""
    words = line.casefold()
    brief = words.startswith(table("fields")["brief"]) and not is_told(line)
    return brief or words.startswith(table("fields")["said"])


def is_databases_notice(line: str) -> bool:
    """Tell a database's own notice of rights: "© 2024 Factiva, Inc." """
    words = line.casefold()
    named = any(service in words for service in table("fields")["service"])
    return named and len(words) <= LONGEST_FIELD and claims_rights(words)


# ------------------------------------------------------------------------------- fields with names


def _with_labels(lines: Sequence[str]) -> Fields:
    named = known_labels(lines, proved=True)
    # What proves it is sought only where names might then do.
    if named and not any(_tells_issue(line) for line in lines[:_TOP]):
        named = known_labels(lines, proved=False)
    free = ((number, line) for number, line in enumerate(lines) if number not in named)
    cited = {number: field for number, line in free if (field := parse_citation(line))}
    if not named and not cited:
        return {}
    told = values(lines, named)
    text = _running_text(lines, named, told)
    found = {
        number: _of_label(label, lines[number][label.start :], amid=number in text)
        for number, label in named.items()
    }
    found |= {number: Field(kind) for number, kind in told.items() if number not in text}
    found = _without_titles_below(lines, found, range(text.start))
    found |= _headings(lines, text) | cited
    found |= {number: Field("aside") for number in _terms(lines, named)}
    found |= {number: Field("aside") for number in _citations(lines, found) if number not in text}
    found |= {number: Field("aside") for number in _between(lines, found, text)}
    head = range(text.start)
    found |= _signed_again(lines, head, found)
    found |= _without_names(lines, head, found)
    return _without_sections(lines, head, found)


def _without_titles_below(lines: Sequence[str], found: Fields, head: range) -> Fields:
    """Return `found` without titles below the text: of the series, of a book, or the headline again."""
    above = {bared(lines[number]) for number in head}
    titles = {number for number, field in found.items() if field.kind == "title" and number not in head}
    again = {number for number in titles if bared(lines[number][found[number].start :]) in above}
    kept = {number: field for number, field in found.items() if number not in titles}
    return kept | {number: Field("aside", found[number].start) for number in again}


_TOP = 5
"""So many lines at most stand down to the one that tells the issue."""


def _tells_issue(line: str) -> bool:
    """Tell the paper, the day and the page in one line."""
    issue = parse_issue(line)
    return issue is not None and issue.paper == 0 and any(map(_is_page, line.split(",")))


def _is_page(words: str) -> bool:
    return page().fullmatch(words.strip()) is not None


def _between(lines: Sequence[str], found: Mapping[int, Field], text: range) -> list[int]:
    """Return the lines that look like fields with names that nobody knows, among those that are known.

    Above the text a field has to name the title, and known ones stand on both sides: a title may have a
    colon, too, but no tab.
    """
    edges = {-1, len(lines)} | {number for number, field in found.items() if field.kind != "text"}
    titled = any(field.kind == "title" for field in found.values())
    unknown: list[int] = []
    number = 0
    while number < len(lines):
        run = number
        while run < len(lines) and run not in found and run not in text and names_field(lines[run]):
            run += 1
        bounds = {number - 1, run}
        tabbed = all("\t" in line for line in lines[number:run]) and not bounds.isdisjoint(found)
        if run > number and (tabbed or (bounds <= edges and (titled or number > text.start))):
            unknown += range(number, run)
        number = max(run, number + 1)
    return unknown


def _signed_again(lines: Sequence[str], head: range, found: Mapping[int, Field]) -> Fields:
    """Return the lines above the text that name who signs, as a field does somewhere else."""
    signed = {
        bared(lines[number][field.start :]) for number, field in found.items() if field.kind == "signed"
    }
    free = (number for number in head if number not in found)
    return {number: Field("signed") for number in free if bared(lines[number]) in signed}


def _of_label(label: FieldName, said: str, *, amid: bool) -> Field:
    """Return the field of a name; what says nothing is nobody.

    Amid the text what looks like a field is the text's, "Title: …" of a book.
    """
    kind = kind_of_label(label.name)
    if amid and kind not in _ANYWHERE and label.name not in folded("fields", "proof"):
        return Field("text")
    if bared(said) in folded("fields", "nothing"):
        return Field("aside")
    return Field("heading") if label.alone else Field(kind, label.start)


def _running_text(lines: Sequence[str], named: Mapping[int, FieldName], told: Mapping[int, str]) -> range:
    """Return the lines from the first of the running text to the last: no field stands there."""
    start, end = -1, -1
    for number, line in enumerate(lines):
        label = named[number].name if number in named else ""
        if bared(line) in folded("fields", "heads"):
            start, end = -1, -1
        elif label in folded("fields", "text"):
            start = end = number
        elif start >= 0 and _ends_text(label, line):
            break
        elif not label and number not in told and start < 0 and is_told(line):
            start = end = number
        # A notice may end as a sentence of the text does.
        elif not label and start >= 0 and is_told(line, least=A_SENTENCE if claims_rights(line) else _SHORT):
            end = number
    return range(start, end + 1) if start >= 0 else range(len(lines), len(lines))


_SHORT = 25
"""So long at least is a sentence of the text that has begun."""


def _ends_text(label: str, line: str) -> bool:
    said = label in folded("fields", "proof") | folded("fields", "rights")
    return said or bared(line) in folded("fields", "shown") | folded("fields", "citation")


_ANYWHERE = ("text", "picture")


def _headings(lines: Sequence[str], text: range) -> Fields:
    """Return the headings of a record's parts, and its buttons; amid the text "Details" is the text's own."""
    alone = frozenset().union(*(folded("fields", key) for key in _HEADINGS))
    return {
        number: Field("heading")
        for number, line in enumerate(lines)
        if (number not in text and (bared(line) in alone or _heads_citation(line)))
        or bared(line) in folded("fields", "button")
        or _NUMBER_OF_RECORD.fullmatch(line.strip())
    }


_HEADINGS = ("alone", "heads", "last", "shown")
# "1 of 20 DOCUMENTS", "Dokument 3 von 7"
_NUMBER_OF_RECORD = re.compile(
    r"(?:document|dokument)?\s?\d+ (?:of|von|de|sur|di|av|van) \d+"
    r"(?: (?:documents?|dokumenten?|documentos?|documenti))?",
    re.IGNORECASE,
)


def _terms(lines: Sequence[str], named: Mapping[int, FieldName]) -> Iterator[int]:
    """Yield the lines of more terms below "Subject Terms: *SALMON": "*FERRIES"."""
    listed = False
    for number, line in enumerate(lines):
        more = listed and line.startswith("*") and line[1:2].isalnum()
        if more:
            yield number
        listed = more or (number in named and line[named[number].start :].startswith("*"))


def _citations(lines: Sequence[str], found: Mapping[int, Field]) -> Iterator[int]:
    """Yield the lines that say how the article is to be cited, and those that are nothing but an address."""
    for number, line in enumerate(lines):
        cited = number > 0 and _heads_citation(lines[number - 1])
        if cited or (number not in found and _ADDRESS.fullmatch(line.strip())):
            yield number


_ADDRESS = re.compile(r"https?://\S+")


def _heads_citation(line: str) -> bool:
    """Tell "Source Citation   (MLA 9th Edition)"."""
    return bared(line).partition("(")[0].strip() in folded("fields", "citation")


def _without_names(lines: Sequence[str], head: range, found: Mapping[int, Field]) -> Fields:
    """Return what the lines above the text are that no field claims: the day, the paper, the edition."""
    free = [number for number in head if number not in found]
    # "304 words", "Page 5"
    counted = (number for number in free if counts_words(lines[number]) or _is_page(lines[number]))
    told = dict.fromkeys(counted, Field("aside"))
    free = [number for number in free if number not in told]
    days = {number: field for number in free if (field := _day(lines[number]))}
    if not days:
        known = any(field.kind == "paper" for field in found.values())
        first = [number for number in free[:1] if len(free) > 1 and may_name_paper(lines[number])]
        return told if known else told | {number: Field("paper") for number in first}
    day = min(days)
    told[day] = days[day]
    above = [number for number in free if number < day]
    below = [number for number in free if number == day + 1 and may_name_paper(lines[number])]
    if above and above[-1] == day - 1 and not below and _is_paper(lines, above, free, found):
        told[above[-1]] = Field("paper")
    elif below and days[day].paper < 0:
        told[below[0]] = Field("paper")
    papers = {publication(lines[number]) for number, field in told.items() if field.paper >= 0} - {""}
    told |= {
        number: Field("paper") for number in free if number != day and publication(lines[number]) in papers
    }
    for number in free:
        if number > day and number not in told and _is_edition(lines[number]):
            told[number] = Field("aside")
    return told


def _is_paper(
    lines: Sequence[str], above: Sequence[int], free: Sequence[int], found: Mapping[int, Field]
) -> bool:
    """Tell the paper's name directly above the day, below the headline, or with it below the day."""
    line = lines[above[-1]].strip()
    if len(above) > 1:
        return may_name_paper(line) or _may_be_paper(line)
    below = [lines[number] for number in free if number > above[-1] + 1 and not _is_edition(lines[number])]
    titled = any(field.kind == "title" for field in found.values())
    titled = titled or any(not is_led(words) and name_score(words) < PERHAPS for words in below)
    # "The Courier (Port Ellery : 1901 - 1954)"
    return (titled or line.endswith(")")) and may_name_paper(line)


def _day(line: str) -> Field | None:
    """Return what "Thu 17 May 1923" tells, and "July 2, 2021 | The Ledger (TN)"."""
    first, _, rest = line.strip().partition(" ")
    line = rest if first.strip(".,").casefold() in folded("fields", "weekday") else line
    # "March 11, 1999, Thursday, CITY EDITION"
    before, _, last = line.rpartition(", ")
    line = before if before and _is_edition(last) else line
    return Field("dated") if is_date_line(line) else parse_issue(line)


def _may_be_paper(line: str) -> bool:
    """Tell "Harbour Today" and "Die Lampe" from a byline, a standfirst, and a picture's words."""
    if line.endswith(STOPS) or "," in line or ":" in line or len(line.split()) > _MOST_WORDS:
        return False
    return not is_led(line) and (name_score(line) < PERHAPS or _ARTICLE.match(line) is not None)


_MOST_WORDS = 6
_ARTICLE = re.compile(r"(?:The|Die|Der|Das|Le|La|Les|El|Il|Lo|Het|De|O|A)\s")


def _is_edition(line: str) -> bool:
    """Tell "Late Edition - Final", "Hauptausgabe" and "FINAL" from "New edition of the town's cookbook"."""
    words = line.casefold().replace(",", " ").replace(";", " ").split()
    named = table("fields")["edition"]
    if not words or len(words) > _MOST_WORDS or is_told(line):
        return False
    final = words[-1] == "final" and (len(words) == 1 or any(word in named for word in words))
    first = words[0] in named and len(words) <= _SHORT_EDITION
    return final or first or words[-1].endswith(named)


_SHORT_EDITION = 3


def _without_sections(lines: Sequence[str], head: range, found: Fields) -> Fields:
    """Return `found` with "Rubrik: …" as a section, where a line without a name can be the title.

    It is the headline in Sweden and the section in Germany.
    """
    free = any(number not in found and len(lines[number]) <= LONGEST_FIELD for number in head)
    sections = {
        number: Field("aside", field.start)
        for number, field in found.items()
        if field.kind == "title"
        and lines[number][: field.start].strip(" \t:：").casefold() in folded("fields", "section")
    }
    return {**found, **sections} if free else found
