"""Who is named in a credit or a byline: people, agencies, other organisations, and mere remarks.

>>> [(party.text, party.kind) for party in parties("Jane Roe/Pool/AFP via Getty Images")]
[('Jane Roe', 'person'), ('Pool', 'remark'), ('AFP', 'agency'), ('Getty Images', 'agency')]
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from .label import read_label, whole_label
from .names import bare_name, name_score
from .tables import folded, table

Kind: TypeAlias = Literal["person", "agency", "organisation", "user", "remark", "unknown"]


@dataclass(frozen=True, slots=True)
class Party:
    """One party as printed, and what it is; `user` is a name somebody gave himself on a platform."""

    text: str
    kind: Kind


# ------------------------------------------------------------------------------ agencies

WORD = re.compile(r"[^\W_]+(?:[.’'&·-][^\W_]+)*")
"""A word as agencies' names are looked up: "stock.adobe.com" and "EPA-EFE" are one."""


@functools.cache
def _agencies() -> dict[str, str]:
    """Return every agency's name as it may be printed, and its kind."""
    rows = table("agencies").items()
    names = {name: kind for kind, words in rows for name in words}
    capitals = {name.upper(): kind for name, kind in names.items() if len(name) > 4}
    return capitals | names


@functools.cache
def _folded_agencies() -> dict[str, str]:
    return {name.casefold(): kind for name, kind in _agencies().items() if len(name) > 1}


@functools.cache
def _by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names of agencies as words, under their first word, the longest name first."""
    index: dict[str, set[tuple[str, ...]]] = {}
    for name in _agencies():
        words = (name,) if name.isalpha() else tuple(WORD.findall(name))
        if words:
            index.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in index.items()}


def agency(text: str, *, any_case: bool = False) -> str:
    """Return the kind of the agency that `text`, all of it, names; "" if it names none."""
    name = " ".join(text.split())
    kind = _agencies().get(name, "")
    return kind or (_folded_agencies().get(name.casefold(), "") if any_case else "")


def find_agencies(text: str) -> list[tuple[int, int]]:
    """Return where in `text` agencies are named, as offsets, from left to right."""
    index, found, end = _by_first_word(), [], 0
    words = list(WORD.finditer(text))
    for number, word in enumerate(words):
        if word.start() < end or word[0] not in index:
            continue
        for name in index[word[0]]:
            run = words[number : number + len(name)]
            if tuple(part[0] for part in run) == name and _close(run):
                end = run[-1].end()
                found.append((word.start(), end))
                break
    return found


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(name[-1] for names in _by_first_word().values() for name in names)


def ends_with_agency(text: str) -> bool:
    """Return whether the last word of `text`, a remark such as "file" put aside, may end an agency's name."""
    words = WORD.findall(text[-40:])
    while (
        len(words) > 1
        and words[-1] not in _last_words()
        and words[-1].casefold() in folded("links", "remark")
    ):
        del words[-1]
    return bool(words) and words[-1] in _last_words()


def _close(run: list[re.Match[str]]) -> bool:
    return all(right.start() - left.end() <= 2 for left, right in pairwise(run))


# ------------------------------------------------------------------------------- parties

_BETWEEN = re.compile(
    r"\s*[/|;•·／｜、，；®＝=]+\s*|\s+[-–—]+\s+|\s*—\s*|--+|,\s+(?!(?:Inc|Ltd|LLC|GmbH|Corp|Co|Jr|Sr)\b)|"
    r",(?=[^\W\d\s])|\s+(?=@\w)|(?:记者|記者)\s*(?=\S)|\s*[()\[\]（）［］【】<>「」]\s*"
    r"|\s*(?:©|ⓒ|℗|\([cC]\))\s*"
    r"|\s+(?:via|vía|durch|for|für|för|pour|para|voor|auf|on|through|courtesy of|from|In:)[:\s]\s*"
)
_AND = re.compile(r"\s+(?:and|und|et|y|e|og|och|i|en|ja|ve|и|і|και|sowie|with|dan|và|&|\+|و)\s+|\s*[&＆]\s*")
# What stands in a credit and names nobody: a licence, an address, a date, a year, a time.
_NOISE = re.compile(
    r"https?://\S+|\bwww\.\S+|\b[\w.+-]+@[\w-]+\.[\w.]+|\bCC[- ]?(?:BY|0)(?:[- ](?:SA|NC|ND|NC-SA|NC-ND))?"
    r"(?:[- ]?\d\.\d)?(?: \w\w\b)?|\bCC0\b|\bGFDL\b|\bGPL\b"
    r"|\bAll Rights(?: Reserved)?\b|\bAlle Rechte vorbehalten\b|\bTous droits réservés\b"
    r"|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|(?<![\w])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?(?![\w])",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|media|photo|news|info|photos)(?:/\S*)?\Z", re.IGNORECASE
)
_EDGES = " \t\xa0\u2009\u202f.,:;'\"“”„‘’«»*–—-_"


def parties(body: str) -> tuple[Party, ...]:
    """Return who is named in `body`, a credit without its label, in order, everyone once."""
    return _unique(_settle(raw_parties(body)))


def raw_parties(body: str) -> list[Party]:
    """Return who is named in `body`, as `parties` does, but leave unknown what the words do not tell."""
    whole = " ".join(body.split()).strip(_EDGES)
    if agency(whole):
        return [Party(whole, "agency")]
    if "supplied" in whole_label(whole):
        return [Party(whole, "remark")]
    parts = [part.strip() for part in _BETWEEN.split(_NOISE.sub("/", body)) if part]
    found = [party for part in parts if part.strip(_EDGES) for party in _people(_unlabelled(part))]
    if not any(_is_library(party) for party in found) or any(party.kind == "person" for party in found):
        return found
    return [Party(it.text, "user") if _may_be_user(it) else it for it in found]


def _may_be_user(party: Party) -> bool:
    """Tell a surname or a user's name from a house's initials ("GPO") and from a verb ("Share on …")."""
    words = party.text
    if party.kind not in ("unknown", "organisation") or words.casefold() in folded("names", "notname"):
        return False
    if words.islower():
        return words.count(" ") <= 1 and (party.kind == "unknown" or "." not in words)
    return party.kind == "unknown" and " " not in words and not (words.isupper() and len(words) <= 5)


def _is_library(party: Party) -> bool:
    return party.kind == "agency" and agency(party.text, any_case=True) in ("stock", "platform", "wire")


def _unlabelled(part: str) -> str:
    """Return `part` without a label of its own: the second of "Foto: Jane Roe, Grafik: Bo Li"."""
    label = read_label(part, 0)
    return part[label.end :] if label.kind not in ("none", "bare") and label.end < len(part) else part


def _people(part: str) -> list[Party]:
    """Return `part` as one party, or as several people joined by "and"."""
    pieces = [piece.strip() for piece in _AND.split(part)]
    if (
        len(pieces) > 1
        and not agency(part)
        and all(name_score(piece) >= 0.3 for piece in pieces)
        and (name_score(pieces[-1]) >= 0.6)
    ):
        return [Party(bare_name(piece), "person") for piece in pieces]
    return [_party(part)]


def _party(part: str) -> Party:
    words = part.strip(_EDGES)
    if part.rstrip().endswith(".") and re.search(
        r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|[A-Z])\.\Z", part.rstrip()
    ):
        words += "."
    if words.startswith("@"):
        return Party(words, "user")
    if agency(words, any_case=True):
        return Party(words, "agency")
    if _is_remark(words):
        return Party(words, "remark")
    trimmed = _without_remarks(words)
    if agency(trimmed, any_case=True):
        return Party(trimmed, "agency")
    if _DOMAIN.match(words) or is_organisation(words):
        return Party(_without_small_remarks(words), "organisation")
    if name_score(trimmed) >= 0.6:
        return Party(bare_name(trimmed), "person")
    return Party(_without_small_remarks(words), "unknown")


def _without_small_remarks(words: str) -> str:
    """Return "The Gazette" of "The Gazette files"; in "Rescue Photo" the last word is the name's."""
    before, _, last = words.rpartition(" ")
    return before if before and last.islower() and last in folded("links", "remark") else words


def is_organisation(words: str) -> bool:
    """Return whether a word of `words` is one that only organisations bear."""
    lower = [word.casefold() for word in re.findall(r"[^\s/,]+", words)]
    if len(lower) > 8 or sum(word[0].islower() for word in words.split()) > 3:
        return False
    bare = [word.strip(".,'’\"") for word in lower]
    if any(word in folded("organisations", "word") or _ends_as_organisation(word) for word in bare):
        return True
    first, *rest = words.split() or [""]
    if rest and rest[-1].rstrip(".") in table("organisations")["suffix"]:
        return True
    return bool(rest) and first in table("organisations")["first"] and all(it[0].isupper() for it in rest)


def _ends_as_organisation(word: str) -> bool:
    ends = table("organisations")["end"]
    return word.endswith(ends) and any(
        word.endswith(end) and len(word) > len(end) + (end < "\u3000") for end in ends
    )


def _is_remark(words: str) -> bool:
    return (
        len(words) < 2 or not re.search(r"[^\W\d_]", words) or words.casefold() in folded("links", "remark")
    )


def _without_remarks(words: str) -> str:
    """Return `words` without remarks at their ends: "AP file" is AP, "AFP pic" AFP."""
    split = words.split()
    while len(split) > 1 and split[-1].casefold() in folded("links", "remark"):
        del split[-1]
    while len(split) > 1 and split[0].casefold() in folded("links", "remark"):
        del split[0]
    return " ".join(split)


def _settle(found: list[Party]) -> list[Party]:
    """Return `found` with what nothing is known of as an organisation."""
    return [Party(party.text, "organisation") if party.kind == "unknown" else party for party in found]


def _unique(found: list[Party]) -> tuple[Party, ...]:
    first: dict[str, Party] = {}
    for party in found:
        first.setdefault(party.text.casefold(), party)
    return tuple(first.values())
