"""The fields of databases: what a line says by the name, or the code, that stands before it or above it.

A name stands before a colon or a tab ("Byline: Ann Roe"), or on a line of its own above what it tells; so do
Factiva's codes of two letters ("HD", "BY") and those of citation managers ("TI  - The ferry stops").  Which
names and codes there are, and what they tell, is in the table `fields`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias, get_args

from .datelines import is_date_line
from .desk import closes_report, may_be_labelled
from .label import whole_label
from .tables import compiled, either, folded, table

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
    alone, "heading" heads a part, or is a label on a line of its own.  `paper` is where the publication's
    name begins in a line that tells of more, -1 where it does not; `named` from where to where such a line
    names who signs.
    """

    kind: Kind
    start: int = 0
    paper: int = -1
    named: tuple[int, int] = (0, 0)


Fields: TypeAlias = dict[int, Field]
"""The fields of a record by the numbers of their lines."""

STOPS = (".", "!", "?", "…", "”", "“", '"', "»", "。")
A_SENTENCE = 60
LONGEST_FIELD = 300


def is_told(line: str, *, least: int = A_SENTENCE) -> bool:
    """Tell a sentence of running text, as far as its length and its end go."""
    return len(line) >= least and line.rstrip().endswith(STOPS)


# ------------------------------------------------------------------------------- names

_LABEL = re.compile(
    r"\W{0,2}(?P<label>(?:(?:content|dc|media):)?[^\W\d_][^:：\n]{0,38}?)\s{0,2}(?:：|:(?=\s|\Z))\s*"
)
_TABBED = re.compile(r"(?P<label>[^\W\d_][^:：\t\n]{0,38}?)\s?(?:\t|\s{3,})\s*(?=\S)")


class FieldName(NamedTuple):
    """The name of a field, in small letters, where what it says begins, and whether it stands alone."""

    name: str
    start: int
    alone: bool = False


def labels_of(lines: Iterable[str]) -> Iterator[tuple[int, str, int]]:
    """Yield the lines that begin with words before a colon: these in small letters, and where the rest is."""
    for number, line in enumerate(lines):
        match = _LABEL.match(line) if may_be_labelled(line) else None
        if match is not None:
            yield number, match["label"].casefold(), match.end()


def kind_of_label(name: str) -> Kind:
    """Return what the field of a known name tells."""
    return _kinds()[name]


@functools.cache
def _kinds() -> dict[str, Kind]:
    """Return of which kind each field is, by its name in small letters."""
    kinds: dict[str, Kind] = {}
    for key in _ASIDE:
        kinds.update(dict.fromkeys(folded("fields", key), "aside"))
    for kind in _TOLD:
        kinds.update(dict.fromkeys(folded("fields", kind), kind))
    return kinds | dict.fromkeys(folded("fields", "shown"), "picture")


_ASIDE = ("proof", "record", "field", "common", "beside")
_TOLD: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind not in ("aside", "heading"))
"""The kinds that are keys of the table, with the names of their fields."""


def known_labels(lines: Sequence[str], *, proved: bool) -> dict[int, FieldName]:
    """Return the known names of fields in `lines`, where they are enough to be a record, else none.

    Where something else has `proved` that, any name that only a record has will do.  Names that stand alone
    count where they are a record without the others: "News" may head a page.
    """
    found = {number: FieldName(name, start) for number, name, start in labels_of(lines) if name in _kinds()}
    for number, line in enumerate(lines):
        tabbed = _TABBED.match(line) if number not in found and ("\t" in line or "   " in line) else None
        if tabbed and tabbed["label"].casefold() in _kinds():
            found[number] = FieldName(tabbed["label"].casefold(), tabbed.end())
    found = {
        number: label._replace(alone=label.start >= len(lines[number]))
        for number, label in found.items()
        if not _explains(lines[number][label.start :], kind_of_label(label.name))
    }
    bare = {
        number: FieldName(bared(line), len(line), alone=True)
        for number, line in enumerate(lines)
        if number not in found and len(line) <= _LONGEST_NAME and bared(line) in _kinds()
    }
    told = 2 * len(values(lines, bare)) >= len(bare)
    found |= bare if told and _is_record(bare, proved=proved) else {}
    proofs = {number: label for number, label in bare.items() if label.name in folded("fields", "proof")}
    return found | proofs if _is_record(found | proofs, proved=proved) else {}


def names_field(line: str) -> bool:
    """Tell a line that has the form of a field, whatever its name: "Lexile Measure: 1180L", but no credit."""
    label = _LABEL.match(line) or _TABBED.match(line)
    if label is None or label.end() >= len(line) or len(line) > LONGEST_FIELD or is_told(line):
        return False
    return not (whole_label(label["label"]) or claims_rights(line))


def claims_rights(line: str) -> bool:
    """Tell a line with a sign of copyright, or the word."""
    return _CLAIMS.search(line) is not None


_CLAIMS = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


def _explains(words: str, kind: Kind) -> bool:
    """Tell a sentence, "Length: How many words there are, as a machine counts them", from a field."""
    if kind != "aside" or not is_told(words):
        return False
    small = [word for word in words.split() if word[0].islower()]
    return 2 * len(small) > len(words.split())


_LONGEST_NAME = 40
_A_RECORD = 3
"""So many fields at least are a record, one of which only databases have."""


def _is_record(found: Mapping[int, FieldName], *, proved: bool) -> bool:
    """Tell whether fields of these names are a database's: a book, a film or an event has some, too."""
    names, sure = {label.name for label in found.values()}, folded("fields", "proof")
    if proved and not names.isdisjoint(sure):
        return True
    if len(names) < _A_RECORD:
        return False
    told = names & folded("fields", "record")
    counted = names & (sure | told | folded("fields", "field") | folded("fields", "common"))
    return len(counted) >= _A_RECORD and (not names.isdisjoint(sure) or len(told) > 1)


def values(lines: Sequence[str], found: Mapping[int, FieldName]) -> dict[int, Kind]:
    """Return what the lines tell below names that stand alone, by their numbers."""
    below = ((number + 1, kind_of_label(label.name)) for number, label in found.items() if label.alone)
    return {
        number: kind
        for number, kind in below
        if number < len(lines) and number not in found and _may_be_told(lines[number], kind)
    }


def _may_be_told(line: str, kind: Kind) -> bool:
    if kind in ("text", "picture"):
        return False
    return kind == "abstract" or (len(line) <= LONGEST_FIELD and not is_told(line))


def bared(line: str) -> str:
    """Return a line that may be a name without what stands around it, in small letters."""
    return line.strip(" .:：–—-*•").casefold()


# ------------------------------------------------------------------------------- codes


class _Scheme(NamedTuple):
    """A way to write codes: the pattern of a line, the codes of which a record has one, how many it has."""

    name: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    least: int


_SCHEMES = (
    _Scheme("factiva", re.compile(r"(?P<code>[A-Z]{2,3})(?:\s{2,}|\t\s*|\s?\Z)"), frozenset(("HD", "AN")), 5),
    _Scheme("ris", re.compile(r"(?P<code>[A-Z][A-Z0-9])\s{1,2}-(?:\s+|\Z)"), frozenset(("TY",)), 4),
)


def coded(lines: Sequence[str]) -> Fields:
    """Return the fields that codes tell: "HD  The tide rose", or "HD" and, below it, what it says."""
    return next(filter(None, (_coded(lines, scheme) for scheme in _SCHEMES)), {})


def _coded(lines: Sequence[str], scheme: _Scheme) -> Fields:
    kinds = _codes(scheme.name)
    codes = {
        number: match
        for number, line in enumerate(lines)
        if (match := scheme.pattern.match(line)) and match["code"] in kinds
    }
    names = {match["code"] for match in codes.values()}
    if scheme.needs.isdisjoint(names) or len(names) < scheme.least:
        return {}
    if not any(_proves(lines, number, match) for number, match in codes.items()):
        return {}
    found: Fields = {}
    listed = False
    for number, end in pairwise([*sorted(codes), len(lines)]):
        kind, start = kinds[codes[number]["code"]], codes[number].end()
        alone = start >= len(lines[number])
        found[number] = Field("heading") if alone else Field(kind, start)
        listed = listed or kind == "text"
        if scheme.name == "factiva":
            told = range(number + 1, end if end < len(lines) else min(number + 2, end))
            found |= {at: Field(kind) for at in _below(lines, told, kind, alone=alone, listed=listed)}
    return found | closed_by_agency(lines)


def _below(lines: Sequence[str], between: range, kind: Kind, *, alone: bool, listed: bool) -> range:
    """Return the lines below a code, of those up to the next one, `between`, that say what it tells.

    Below a code that stands alone it is the next one.  Below the text there may be many, `listed`: "gstrik :
    Strikes", "i71 : Shipping".
    """
    if kind == "text":
        return range(0)
    if listed and kind == "picture":
        return between[:_MOST_PICTURES]
    if listed and kind == "aside":
        told = (at for at in between if is_told(lines[at]))
        return range(between.start, next(told, between.stop))
    return between[: alone and bool(between) and not (kind == "aside" and is_told(lines[between.start]))]


_MOST_PICTURES = 12


@functools.cache
def _codes(scheme: str) -> dict[str, Kind]:
    kinds: tuple[Kind, ...] = get_args(Kind)
    return {code: kind for kind in kinds for code in table("fields").get(f"{scheme} {kind}", ())}


def _proves(lines: Sequence[str], number: int, match: re.Match[str]) -> bool:
    """Tell the number of words, the day, the number of a document, its type behind their codes.

    Letters alone are those of states, of points of the compass, of anything.
    """
    told = lines[number][match.end() :] or (lines[number + 1] if number + 1 < len(lines) else "")
    proves = _PROOFS.get(match["code"])
    return proves is not None and bool(proves(told.strip()))


def counts_words(line: str) -> bool:
    """Tell "214 words", and nothing else."""
    return word_count().fullmatch(line.strip()) is not None


word_count = compiled(lambda: rf"\d[\d.,\xa0]{{0,6}}\s(?:{either('fields', 'words')})\b", re.IGNORECASE)
"""What finds "214 words"."""


def numbers_document(line: str) -> bool:
    """Tell "Document SKERP00020210503eh530000b"."""
    return _NUMBER.fullmatch(line.strip()) is not None


_NUMBER = re.compile(r"(?:Document|Dokument|Documento) [A-Z][A-Za-z0-9]{3,8}0{2,4}\d{8}[a-z][a-z0-9]{7,9}")
_PROOFS: dict[str, Callable[[str], object]] = {
    "WC": counts_words,
    "PD": is_date_line,
    "AN": numbers_document,
    "TY": re.compile(r"[A-Z]{3,6}").fullmatch,
}


def closed_by_agency(lines: Sequence[str]) -> Fields:
    """Return the line with which an agency ends its report, "(END) …", and the moment below it."""
    found: Fields = {}
    for number, line in enumerate(lines):
        if closes_report(line) and len(line) <= LONGEST_FIELD:
            found[number] = Field("aside")
            below = lines[number + 1].partition("(")[0] if number + 1 < len(lines) else ""
            if is_date_line(below) or _MOMENT.fullmatch(below.strip()):
                found[number + 1] = Field("aside")
    return found


# "09-10-19 1407ET"
_MOMENT = re.compile(r"\d\d-\d\d-\d\d \d{4}[A-Z]{2,3}")
