"""What stands beside the names of a credit and is nobody: by whose leave, a shelf mark, a keeper, a machine.

>>> without_asides("Ann Roe, by kind permission of the Tidal Trust")
'Ann Roe / Tidal Trust'
>>> without_asides("Tidal Museum, inv. 1902.7"), without_asides("Ann Roe. Image courtesy of the artist")
('Tidal Museum', 'Ann Roe / ')
>>> without_verb("물결박물관 소장"), without_verb("Bệnh viện cung cấp")
('물결박물관', 'Bệnh viện')
>>> tools("Das Bild wurde mit Hilfe einer KI erstellt (DALL-E)")
('DALL-E',)
>>> is_by_machine("AI生成图片"), is_by_machine("The image was generated with AI, the museum said")
(True, False)
"""

from __future__ import annotations

import functools
import re

from .names import SURELY, east_asian, name_score
from .organisations import agency, is_organisation
from .prose import is_prose
from .tables import compiled, either, folded, may_hold

EDGES = " \t\xa0\u2009\u202f.,:;'\"“”„‘’«»*–—-_"
"""What stands around a party and is no part of it."""


def without_asides(body: str) -> str:
    """Return `body` without the marks of a shelf, and with a slash for the words that say by whose leave.

    So it is with what reserves all rights, and with what joins somebody to the tool he used.

    >>> without_asides("Ann Roe using Midjourney"), without_asides("Midjourney by Ann Roe")
    ('Ann Roe / Midjourney', 'Midjourney / Ann Roe')
    """
    body = _reserved().sub(" / ", body) if may_hold(body, "rights", "reserved") else body
    body = _with_tool().sub(_tool_apart, body) if may_hold(body, "machines", "tool") else body
    body = _of_artist().sub(" / ", body) if may_hold(body, "credits", "artist") else body
    return without_shelf(_leave().sub(" / ", body))


_reserved = compiled(lambda: rf"(?:{either('rights', 'reserved')})(?![^\W_])", re.IGNORECASE)


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


_leave = compiled(
    lambda: rf"{_PLACE}(?i:{either('credits', 'leave')})\s(?i:{_OF}{_ARTICLE})(?=[^\W\d_a-zß-ÿа-я])"
)


# What finds ". Image courtesy of the artist and", which names nobody.
_of_artist = compiled(
    lambda: (
        rf"(?:\A|[.,;/(]|(?=\s))\s*(?i:(?:(?:{either('pictured', 'noted')})s?\s)?"
        rf"(?:{either('credits', 'leave')})\s(?:of\s)?(?:{either('credits', 'artist')}))(?![^\W_])"
        rf"(?:\s(?:{either('links', 'and')})(?=\s))?"
    )
)
# What finds "From the collection of the" before the name of whose it is.
_gathered = compiled(
    lambda: (
        rf"\A\s*(?i:(?:from|aus|de|da|dalla|uit)\s)?(?i:{_ARTICLE})(?i:{either('credits', 'gathered')})\s"
        rf"(?i:{_OF.removesuffix('?')}{_ARTICLE})(?=[^\W\d_a-zß-ÿа-я])"
    )
)
# What finds "using Midjourney" behind somebody, and "Midjourney by" before.
_with_tool = compiled(
    lambda: (
        rf"\s(?:{either('credits', 'using')})\s(?P<used>{either('machines', 'tool')})"
        rf"(?:\s(?:{either('machines', 'made')}))?(?![\w-])"
        rf"|\A\s*(?P<tool>{either('machines', 'tool')})\s(?:{either('links', 'by')})\s(?=[^\W\d_a-z])"
    )
)


def _tool_apart(match: re.Match[str]) -> str:
    return f" / {match['used']}" if match["used"] else f"{match['tool']} / "


@functools.cache
def _shelf() -> re.Pattern[str]:
    """Return what finds "Accession no. 1987.44", "4 Fi 112" and "gift of Ann Roe" behind a comma."""
    given = rf"(?i:{either('credits', 'gift')})(?![^\W_])(?:[^;|/().]|(?<=\b[A-Z])\.)*"
    behind = r"(?:\s(?i:no|nr)\.?\s?\d+|,\s(?i:f|fol)\.\s?\d+\w?)?"
    number = rf"(?:(?i:no|nr|n°|№|č|br|št)\.?\s?)?[A-Z]{{0,4}}[-\s]?\d[\w./:-]*{behind}"
    return re.compile(
        rf",\s?(?:(?i:{either('credits', 'shelf')})\b\.?:?\s?{number}|\d{{1,3}}\s[A-Z][A-Za-z]?\s?\d[\w.-]*"
        rf"|[A-Z]{{2,4}}-[A-Z]{{2,6}}\d*-\w[\w-]*|{given})(?=\s*(?:\Z|[|;,()]|/(?!\d)|\.\s))"
        # "Gift of Ann Roe. Photo: Ben Poe"
        rf"|(?:\A|(?<=\.)\s){given}(?=\.\s)"
    )


# What finds the verb at the end; it may touch the name, but in hiragana may be its end.
_verb = compiled(
    lambda: rf"(?:\s|(?<=\w)(?<![\u3041-\u3096a-z]))(?:{either('credits', 'gave')})\Z|(?<=[馆館院室])[藏蔵]\Z"
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
_OF_NOISE = ":// www. @ CC cc Cc cC GFDL GPL ights Rechte droits Commons".split()
"""One of these, or a figure, is in all of it."""


# ----------------------------------------------------------------------------------------- machines


def is_by_machine(text: str) -> bool:
    """Tell a sentence that says that a machine made a picture, and nothing else."""
    return _tools(text) is not None


def tools(text: str) -> tuple[str, ...]:
    """Return the tools that such a sentence names, none where `text` is no such sentence."""
    return _tools(text) or ()


def may_be_by_machine(text: str) -> bool:
    """Return whether `text` is worth a closer look: it holds a word for the machine."""
    return _MACHINE.search(text) is not None


# What begins with single letters is sought faster than what begins with one of some.
_MACHINE = re.compile(
    r"AI|A\.I\b(?<!\wA\.I)|KI\b(?<!\wKI)|IA\b(?<!\wIA)|ИИ\b(?<!\wИИ)|ШІ\b(?<!\wШІ)|Intell?i[gn]|intell?i[gn]"
    r"|Нейро|нейро|интел|інтелект|yapay|Yapay|[Tt]ekoäly|kecerdasan|νοημοσύνη|nhân tạo|اصطناعي|מלאכותית"
)
_LONGEST = 120


@functools.lru_cache(maxsize=256)
def _tools(text: str) -> tuple[str, ...] | None:
    words = text.strip(_AROUND_SENTENCE)
    if len(words) > _LONGEST or not may_be_by_machine(words):
        return None
    sentence, found = _tool_behind(words)
    if east_asian(sentence):
        return found if _glued().fullmatch(sentence) else None
    rest = " ".join(_BESIDE_WORDS.sub(" ", sentence).strip(_AROUND_SENTENCE).split())
    for kind in ("machine", "made", "pictured"):
        rest, count = _words_of(kind).subn(" ", f" {rest} ")
        # "AI-generated image": the machine is in the word that says that it was made.
        if not count and not (kind == "machine" and _words_of("made").search(f" {rest} ") and "-" in rest):
            return None
    others = [word for word in rest.split() if word.casefold() not in folded("machines", "small")]
    named = [word for word in others if agency(word, any_case=True)]
    return (*named, *found) if named == others else None


_AROUND_SENTENCE = " .\t\xa0()[]（）。"
_BESIDE_WORDS = re.compile(r"[:,]\s")
_TOOL = re.compile(r"\s?[(（:：]\s?(?P<tool>[^()（）:：]{2,40})[)）]?\Z")


def _tool_behind(words: str) -> tuple[str, tuple[str, ...]]:
    """Return the sentence and the tool in "Image created with AI (Midjourney)"."""
    tool = _TOOL.search(words)
    known = tool is not None and agency(tool["tool"].strip(), any_case=True)
    return (words[: tool.start()], (tool["tool"].strip(),)) if tool and known else (words, ())


@functools.cache
def _glued() -> re.Pattern[str]:
    pieces, machine = either("machines", "glued"), either("machines", "glued machine")
    return re.compile(rf"(?:{pieces}|\s)*(?:{machine})(?:{pieces}|{machine}|\s)+", re.IGNORECASE)


@functools.cache
def _words_of(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{either('machines', kind)})(?=\s)", re.IGNORECASE)
