"""What stands beside the names of a credit and is nobody: by whose leave, a shelf mark, who gave or keeps it.

>>> without_asides("Ann Roe, by kind permission of the Tidal Trust")
'Ann Roe / Tidal Trust'
>>> without_asides("Tidal Museum, inv. 1902.7"), without_asides("Ann Roe. Image courtesy of the artist")
('Tidal Museum', 'Ann Roe / ')
>>> without_verb("물결박물관 소장"), without_verb("Bệnh viện cung cấp")
('물결박물관', 'Bệnh viện')
"""

from __future__ import annotations

import functools
import re

from .names import SURELY, name_score
from .organisations import agency, is_organisation
from .prose import is_prose
from .tables import either, folded, table

EDGES = " \t\xa0\u2009\u202f.,:;'\"“”„‘’«»*–—-_"
"""What stands around a party and is no part of it."""


def without_asides(body: str) -> str:
    """Return `body` without the marks of a shelf, and with a slash for the words that say by whose leave.

    So it is with what joins somebody to the tool he used.

    >>> without_asides("Ann Roe using Midjourney"), without_asides("Midjourney by Ann Roe")
    ('Ann Roe / Midjourney', 'Midjourney / Ann Roe')
    """
    return without_shelf(_leave().sub(" / ", _of_artist().sub(" / ", _with_tool().sub(_tool_apart, body))))


def without_shelf(body: str) -> str:
    """Return `body` without the marks of a shelf, and without who gave a work to the museum that keeps it."""
    return _shelf().sub("", body)


def before_leave(body: str) -> str:
    """Return `body` up to the words that say by whose leave a picture is shown."""
    found = _leave().search(body)
    return body[: found.start()] if found else body


def edged(part: str) -> str:
    """Return `part` without what stands around it; the sign that closes a quotation inside it is its own."""
    words = part.strip(EDGES)
    for opening, closing in _QUOTATIONS:
        if words.rfind(opening) > words.rfind(closing):
            start = part.find(words)
            end = part.find(closing, start + len(words))
            return part[start : end + 1] if end >= 0 else words
    return words


_QUOTATIONS = (("«", "»"), ("“", "”"), ("„", "“"), ("„", "”"), ("»", "«"))


def without_verb(words: str) -> str:
    """Return who gave or keeps a picture, of "물결박물관 소장" and "Bệnh viện cung cấp"."""
    found = _verb().search(words)
    return words[: found.start()] if found and found.start() else words


def without_collection(words: str) -> str:
    """Return "Tidal Museum" of "Collection of the Tidal Museum"."""
    house = _gathered().sub("", words)
    return house if is_organisation(house) else words


def without_archive(words: str) -> str:
    """Return "La Vigie" of "archives La Vigie"; the "archiv Jane Roe" is hers."""
    first, _, rest = words.partition(" ")
    small = first.islower() and rest[:1].isupper() and first in folded("links", "remark")
    return rest.strip() if small and (agency(rest) or is_organisation(rest)) else words


def is_department(words: str) -> bool:
    """Tell "Special Collections", where a library keeps its pictures."""
    return words.casefold() in folded("credits", "department")


def tells_what_is_seen(words: str, before: str) -> bool:
    """Tell the words behind a house's name that are none: "(Lindner bei der Taufe)", "– der Kran am Abend".

    `before` is what stands before them.
    """
    behind = before.rstrip()[-1:]
    if behind == "(":
        small = not folded("credits", "scene").isdisjoint(words.split())
        return words[:1].isupper() and not _may_be_name(words) and (small or is_prose(words, least=1))
    return words[:1].islower() and not before.islower() and behind in _DASHES and is_prose(words, least=2)


def _may_be_name(words: str) -> bool:
    """Tell "Karl am Ende", who may be called so, from "Lindner bei der Taufe"."""
    parts = words.split()
    small = all(part.islower() for part in parts[1:-1])
    return small and len(parts) > 2 and name_score(f"{parts[0]} {parts[-1]}") >= SURELY


_DASHES = ("-", "–", "—", ",", ";")

# "des Hafenmuseums", "of the Tidal Trust", "van het Museum"
_OF = r"(?:(?:of|from|des|der|dem|von|vom|du|de la|de|do|da|del|della|di|van|av|af|fra|från|aan)\s)?"
_ARTICLE = r"(?:(?:the|la|le|les|el|los|las|het|de|den|der|die|das)\s)?"
_PLACE = r"(?<=[^\W_])(?:\s?[,;.(–—-]|(?=\s))\s?"


@functools.cache
def _leave() -> re.Pattern[str]:
    leave = either("credits", "leave")
    return re.compile(rf"{_PLACE}(?i:{leave})\s(?i:{_OF}{_ARTICLE})(?=[^\W\d_a-zß-ÿа-я])")


@functools.cache
def _of_artist() -> re.Pattern[str]:
    """Return what finds ". Image courtesy of the artist and", which names nobody."""
    leave, artist, joint = either("credits", "leave"), either("credits", "artist"), either("links", "and")
    label = rf"(?:(?:{either('pictured', 'noted')})s?\s)?"
    return re.compile(
        rf"(?:\A|[.,;/(]|(?=\s))\s*(?i:{label}(?:{leave})\s(?:of\s)?(?:{artist}))(?![^\W_])(?:\s(?:{joint})(?=\s))?"
    )


@functools.cache
def _gathered() -> re.Pattern[str]:
    """Return what finds "From the collection of the" before the name of whose it is."""
    kept = either("credits", "gathered")
    of = _OF.removesuffix("?")
    return re.compile(
        rf"\A\s*(?i:(?:from|aus|de|da|dalla|uit)\s)?(?i:{_ARTICLE})(?i:{kept})\s(?i:{of}{_ARTICLE})(?=[^\W\d_a-zß-ÿа-я])"
    )


@functools.cache
def _with_tool() -> re.Pattern[str]:
    """Return what finds "using Midjourney" behind somebody, and "Midjourney by" before."""
    tools = "|".join(map(re.escape, sorted(table("machines")["tool"], key=len, reverse=True)))
    return re.compile(
        rf"\s(?:{either('credits', 'using')})\s(?P<used>{tools})"
        rf"(?:\s(?:{either('machines', 'made')}))?(?![\w-])"
        rf"|\A\s*(?P<tool>{tools})\s(?:{either('links', 'by')})\s(?=[^\W\d_a-z])"
    )


def _tool_apart(match: re.Match[str]) -> str:
    return f" / {match['used']}" if match["used"] else f"{match['tool']} / "


@functools.cache
def _shelf() -> re.Pattern[str]:
    """Return what finds "Accession no. 1987.44", "4 Fi 112" and "gift of Ann Roe" behind a comma."""
    given = rf"(?i:{either('credits', 'given')})(?![^\W_])(?:[^;|/().]|(?<=\b[A-Z])\.)*"
    number = r"(?:(?i:no|nr|n°|№)\.?\s?)?[A-Z]{0,4}[-\s]?\d[\w./:-]*(?:\s(?i:no|nr)\.?\s?\d+)?"
    return re.compile(
        rf",\s?(?:(?i:{either('credits', 'shelf')})\b\.?:?\s?{number}|\d{{1,3}}\s[A-Z][A-Za-z]?\s?\d[\w.-]*"
        rf"|[A-Z]{{2,4}}-[A-Z]{{2,6}}\d*-\w[\w-]*|{given})(?=\s*(?:\Z|[|;,()]|/(?!\d)|\.\s))"
        # "Gift of Ann Roe. Photo: Ben Poe"
        rf"|(?:\A|(?<=\.)\s){given}(?=\.\s)"
    )


@functools.cache
def _verb() -> re.Pattern[str]:
    """Return what finds the verb at the end; it may touch the name, but in hiragana may be its end."""
    return re.compile(
        rf"(?:\s|(?<=\w)(?<![\u3041-\u3096a-z]))(?:{either('credits', 'gave')})\Z|(?<=[馆館院室])[藏蔵]\Z"
    )


def without_noise(body: str) -> str:
    """Return `body` with a slash for each licence, address, date, year and time in it, which name nobody."""
    noisy = _DIGIT.search(body) or any(map(body.__contains__, _OF_NOISE))
    return _NOISE.sub("/", body) if noisy else body


_NOISE = re.compile(
    r"https?://\S+|\bwww\.\S+|\b[\w.+-]+@[\w-]+\.[\w.]+"
    r"|\b[Cc][Cc][- ]?(?:BY|by|0)(?:[- ](?:NC|nc))?(?:[- ](?:SA|ND|sa|nd))?"
    r"(?:[- ]?\d\.\d)?(?: \w\w\b| (?:Universal|International|Unported|Generic)\b)?|\bGFDL\b|\bGPL\b"
    r"|\bAll [Rr]ights(?: [Rr]eserved)?\b|\bAlle Rechte vorbehalten\b|\bTous droits réservés\b"
    r"|\bCreative Commons Attribution(?:[-\s,]{1,2}(?:\d\.\d|[Nn]on-?[Cc]ommercial|[Ss]hare-?\s?[Aa]like"
    r"|[Nn]o-?[Dd]eriv\w*|Licen[cs]e|International|Unported|Generic)\b)*"
    # a slide show's count: "3/28 photos"
    r"|\A\s*\d{1,3}\s?/\s?\d{1,3}\b(?:\s(?i:photos?|fotos?|bilder|images?|immagini|imágenes|imagens)\b)?"
    # an agency's number: "PTI04_19_2021_000123B"
    r"|\b[A-Z]{2,5}\d{2}[_-]\d\d[_-]\d{4}[_-]\w{4,9}\b"
    # "Tel: 0123/456-789", "+44 20 7946 0000", "7:09 am"
    r"|\b(?:[Tt]el|TEL|[Pp]hone|[Ff]on)\b\.?:?\s*[+(]?\d[\d\s()/.-]{4,}\d|\+\d[\d\s()/.-]{6,}\d"
    r"|\b\d{1,2}:\d\d\s?(?:[ap]\.?m\b\.?|Uhr\b|UTC\b|GMT\b)|(?<=[|,;·•]\s)\d{1,2}:\d\d(?=\s*(?:[|,;·•]|\Z))"
    r"|(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\b\.?|(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?"
    r"|\baged? \d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    r"|(?<![\w])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?(?![\w])"
)
_DIGIT = re.compile(r"\d")
_OF_NOISE = (
    "://",
    "www.",
    "@",
    "CC",
    "cc",
    "Cc",
    "cC",
    "GFDL",
    "GPL",
    "ights",
    "Rechte",
    "droits",
    "Commons",
)
"""One of these, or a figure, is in all of it."""
