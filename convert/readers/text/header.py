"""The header block: what a person who writes an article by hand says about it.

    ---
    headline: A bridge opens
    author: Ann Roe and Ben Poe
    published: 2024-03-12
    picture: bridge.jpg
    roles: "Share" chrome
    ---

    The text begins here.

It stands at the top, between two lines of three hyphens, one `Key: value` a line.  What may be said more
than once may be a list, one `- item` a line below its key or `[item, item]` behind it.  A text that only
begins with three hyphens has none; where one is meant and cannot be read, that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ...errors import Warn
from ...model import Article, Byline, Licence, Person, Rights, SetAside, text
from .grammar.byline import parse_author
from .grammar.dates import parse_date
from .grammar.notice import parse_notice
from .grammar.tables import table

KEYS = {
    "headline": "headline",
    "kicker": "kicker",
    "standfirst": "standfirst",
    "author": "",
    "published": "",
    "modified": "",
    "publisher": "publisher",
    "origin": "origin",
    "source": "source",
    "language": "",
    "section": "section",
    "rights": "rights.notice",
    "licence": "",
    "tdm-reservation": "",
    "tdm-policy": "",
    "picture": "",
    "decorative": "",
    "roles": "",
}
"""What may be said, and where it stands in the article letter for letter.

Not so: names, one of several, dates, tags and licences, which are read, and the names of files.
"""

_REPEATABLE = ("author", "picture", "decorative", "roles")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the header block; `line` counts from 0, `text` is the line as it stands."""

    key: str
    value: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Header:
    """What a header block says.

    `left_out` are the entries that no field takes; `length` is the number of source lines that the
    block takes, fences included.
    """

    entries: tuple[Entry, ...] = ()
    left_out: tuple[Entry, ...] = ()
    length: int = 0

    def all(self, key: str) -> tuple[str, ...]:
        """Return the values of `key`, in order."""
        return tuple(entry.value for entry in self.entries if entry.key == key)

    def first(self, key: str) -> str:
        """Return the first value of `key`, "" where there is none."""
        return next(iter(self.all(key)), "")


_FENCE = "---"

# A longer one is not a header block but a text; it also bounds the search for the closing fence.
_LONGEST = 200

_ENTRY = r"(?P<key>[A-Za-z][A-Za-z _-]{0,30})\s{0,3}:(?P<value>(?:\s.*)?)\Z"
_ITEM = r"\s*-\s(?P<value>.*)\Z"
_PASSED_OVER = r"\s*(?:#.*)?\Z"


def parse_header(lines: Sequence[str], warn: Warn) -> Header:
    """Return the header block at the top of `lines`; an empty one where there is none."""
    top = next((number for number, line in enumerate(lines[:_LONGEST]) if line.strip()), 0)
    if not lines or lines[top].rstrip() != _FENCE:
        return Header()
    below = range(top + 1, min(top + _LONGEST + 1, len(lines)))
    end = next((number for number in below if lines[number].rstrip() == _FENCE), 0)
    block = _parse_block(lines, top, end or min(top + _LONGEST, len(lines)))
    if block.keys.isdisjoint(KEYS):
        return Header()
    if not end or block.unread is not None:
        warn(_why_text(lines, top, block.unread if end else None))
        return Header()
    left_out = _left_out(block.entries)
    for entry in left_out:
        warn(f"line {entry.line + 1}: {_reason(entry)}")
    entries = tuple(entry for entry in block.entries if entry not in left_out)
    return Header(entries, left_out, end + 1)


@dataclass(frozen=True, slots=True)
class _Block:
    """What stands between the fences: its entries, its keys, and the first line that is neither.

    A key may have no value and thus no entry.  Nothing below the line that is `unread` counts; its own key
    does, since it may only be indented.
    """

    entries: tuple[Entry, ...]
    keys: frozenset[str]
    unread: int | None


def _parse_block(lines: Sequence[str], top: int, end: int) -> _Block:
    entries: list[Entry] = []
    keys: list[str] = []
    for number in range(top + 1, end):
        line = lines[number]
        if re.match(_PASSED_OVER, line):
            continue
        if match := re.match(_ENTRY, line):
            keys.append(_canonical(match["key"]))
            entries.extend(_values(keys[-1], match["value"].strip(), number, line))
        elif keys and (match := re.match(_ITEM, line)):
            if words := _unquoted(match["value"].strip()).strip():
                entries.append(Entry(keys[-1], words, number, line))
        elif keys and keys[-1] not in KEYS and line[0].isspace():
            # What a key that nobody knows says on several lines: "description: >".
            entries.append(Entry(keys[-1], line.strip(), number, line))
        else:
            indented = re.match(_ENTRY, line.strip())
            keys += [_canonical(indented["key"])] if indented else []
            return _Block(tuple(entries), frozenset(keys), number)
    return _Block(tuple(entries), frozenset(keys), None)


def _why_text(lines: Sequence[str], top: int, unread: int | None) -> str:
    """Return why what begins as a header block at `top` is read as text: a line of it, or no end."""
    if unread is None:
        return (
            f"line {top + 1}: the header block that begins here has no end and is read as text; "
            "it ends with a line of three hyphens"
        )
    words = lines[unread] if len(lines[unread]) <= _SHOWN else f"{lines[unread][:_SHOWN]}…"
    return (
        f"line {unread + 1}: the header block is read as text, for {words!r} is neither 'key: value', "
        "on one line and not indented, nor '- item'"
    )


_SHOWN = 60


def _left_out(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries of keys that are unknown, and those that say again what may be said once."""
    said: set[str] = set()
    found = []
    for entry in entries:
        if entry.key not in KEYS or (entry.key in said and entry.key not in _REPEATABLE):
            found.append(entry)
        said.add(entry.key)
    return tuple(found)


def _reason(entry: Entry) -> str:
    if entry.key in KEYS:
        return f"the header block says {entry.key!r} again; what it said first counts"
    return f"the header block knows no {entry.key!r}; there is {', '.join(KEYS)}"


def _canonical(key: str) -> str:
    name = key.strip().lower().replace(" ", "-").replace("_", "-")
    return next((key for key, names in table("header").items() if name in names), name)


def _values(key: str, value: str, line: int, text: str) -> Iterator[Entry]:
    """Yield one entry a value; names of picture files, and a list in brackets, share a line."""
    listed = key in _REPEATABLE and value.startswith("[") and value.endswith("]")
    inside = value[1:-1] if listed else value
    parted = listed or key in ("picture", "decorative")
    for part in re.findall(_PART, inside) if parted else (inside,):
        if words := _unquoted(part.strip()).strip():
            yield Entry(key, words, line, text)


# A comma parts, but not inside the quotation marks with which a part opens.
_PART = r"""\s*(?:(?:"[^"]*"|'[^']*')(?=[\s,]|\Z))?[^,]*"""


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" and value[0] not in value[1:-1]
    return _NOTE.sub(r"\1", value[1:-1] if quoted else value)


# "[[Ann Roe]]", a note of her own in Obsidian.
_NOTE = re.compile(r"\A\[\[([^\[\]|]+)\]\]\Z")


# ------------------------------------------------------------------------------- to the article


def places(header: Header) -> Iterator[tuple[Entry, str]]:
    """Yield each entry that stands in the article letter for letter, with its place there."""
    authors = 0
    for entry in header.entries:
        if entry.key == "author":
            yield entry, f"bylines[{authors}]"
            authors += 1
        elif KEYS[entry.key]:
            yield entry, KEYS[entry.key]


def front(header: Header, warn: Warn) -> Article:
    """Return what `header` says as an article without a body."""
    language = _language(header, warn)
    return Article(
        kicker=header.first("kicker"),
        headline=text(header.first("headline")),
        standfirst=text(header.first("standfirst")),
        bylines=tuple(_byline(name) for name in header.all("author")),
        datelines=tuple(_undated(header, language, warn)),
        published=parse_date(header.first("published"), language),
        modified=parse_date(header.first("modified"), language),
        publisher=header.first("publisher"),
        origin=header.first("origin"),
        source=header.first("source"),
        language=language,
        section=header.first("section"),
        rights=_rights(header, warn),
        set_aside=tuple(
            SetAside(entry.text.strip(), _reason(entry), entry.line + 1) for entry in header.left_out
        ),
    )


def _byline(name: str) -> Byline:
    """Return the byline of an author; a name alone is one even where it could be anything else."""
    byline = parse_author(name)
    return byline if byline.people else Byline(name, (Person(name),))


# RFC 5646 clause 2.1, as far as a tag's form goes.
_LANGUAGE_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z"


def _language(header: Header, warn: Warn) -> str:
    tag = header.first("language")
    if tag and not re.match(_LANGUAGE_TAG, tag):
        warn(f"the header block's language {tag!r} was left out: it is no tag such as 'en' or 'pt-BR'")
        return ""
    return tag


def _undated(header: Header, language: str, warn: Warn) -> Iterator[str]:
    """Yield what the header block says of dates and nobody can tell for sure: it is printed as it stands."""
    for key in ("published", "modified"):
        words = header.first(key)
        if words and not parse_date(words, language):
            warn(f"the header block's {key} {words!r} is printed as it stands; a date is written 2024-03-12")
            yield words


def _rights(header: Header, warn: Warn) -> Rights:
    notice, licence = header.first("rights"), header.first("licence")
    rights = parse_notice(notice) if notice else Rights()
    if licence:
        found = parse_notice(licence).licence
        rights = replace(rights, licence=found if found != Licence() else Licence(text=licence))
    return replace(rights, tdm_reservation=_reservation(header, warn), tdm_policy=header.first("tdm-policy"))


def _reservation(header: Header, warn: Warn) -> Literal["", "0", "1"]:
    """Return whether text and data mining is reserved; what is neither yes nor no is never guessed at."""
    match header.first("tdm-reservation"):
        case "" | "0" | "1" as said:
            return said
        case said:
            warn(f"the header block's tdm-reservation {said!r} was left out: it is 1 (reserved) or 0")
            return ""
