"""Agencies and other organisations: which words name one, where in a line, and who is but called like one.

>>> agency("AFP"), agency("Quayside Gazette"), is_organisation("Quayside Gazette")
('wire', '', True)
>>> is_namesake("Per Lund"), is_namesake("Paul Welt"), is_namesake("Per Post"), is_namesake("Die Post")
(True, True, False, False)
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

from .names import SURELY, is_city, name_score
from .tables import fold, folded, table

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
        if words := _words(name):
            index.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in index.items()}


def _words(name: str) -> tuple[str, ...]:
    return (name,) if name.isalpha() else tuple(WORD.findall(name))


@functools.lru_cache(maxsize=256)
def agency(text: str, *, any_case: bool = False) -> str:
    """Return the kind of the agency that `text`, all of it, names; "" if it names none."""
    name = " ".join(text.split())
    kind = _agencies().get(name, "")
    return kind or (_folded_agencies().get(name.casefold(), "") if any_case else "")


def is_agency(words: str) -> bool:
    """Tell an agency in small letters or capitals, and one that is known by bylines alone."""
    return agency(words, any_case=True) != "" or words.casefold() in folded("bylines", "wire")


def names_house(words: str) -> bool:
    """Tell an agency, in capitals or not, and whoever else bears an organisation's name, from a person."""
    return agency(words, any_case=True) != "" or is_organisation(words)


def is_desk(words: str) -> bool:
    """Tell a paper's own people, who sign together: "Redaktion", "staff"."""
    return words.casefold() in folded("links", "team")


def are_houses(names: Sequence[str]) -> bool:
    """Tell two houses that an "and" joins: agencies, and papers of which the last has an article of its own.

    >>> are_houses(["AFP", "Reuters"]), are_houses(["QuayNews", "The Lantern"]), are_houses(["Roe", "Sons"])
    (True, True, False)
    """
    titled = names[-1].startswith("The ") and all(name[:1].isupper() for name in names)
    return titled or all(map(agency, names))


def platform_behind(words: str) -> str:
    """Return the platform whose name touches somebody's in Chinese or Japanese: 臉書 of 李曉梅臉書."""
    names = (it for it in table("agencies")["platform"] if not it.isascii() and words.endswith(it))
    return next((name for name in names if words[: -len(name)].strip() == words[: -len(name)] != ""), "")


@functools.lru_cache(maxsize=256)
def find_agencies(text: str) -> tuple[tuple[int, int], ...]:
    """Return where in `text` agencies are named, as offsets, from left to right."""
    index, end = _by_first_word(), 0
    if index.keys().isdisjoint(WORD.findall(text)):
        return ()
    found: list[tuple[int, int]] = []
    words = list(WORD.finditer(text))
    for number, word in enumerate(words):
        if word.start() < end or word[0] not in index:
            continue
        for name in index[word[0]]:
            run = words[number : number + len(name)]
            if tuple(part[0] for part in run) == name and all(
                right.start() - left.end() <= 2 for left, right in pairwise(run)
            ):
                end = run[-1].end()
                found.append((word.start(), end))
                break
    return tuple(found)


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(words[-1] for name in _agencies() if (words := _words(name.rpartition(" ")[2])))


def ends_with_agency(text: str) -> bool:
    """Return whether the last word of `text`, a remark such as "file" put aside, may end an agency's name."""
    words = WORD.findall(text[-40:])
    last_words, remarks = _last_words(), folded("links", "remark")
    while len(words) > 1 and words[-1] not in last_words and words[-1].casefold() in remarks:
        del words[-1]
    return bool(words) and words[-1] in last_words


_PIECE = re.compile(r"[^\s/,]+")


@functools.lru_cache(maxsize=256)
def is_organisation(words: str) -> bool:
    """Return whether a word of `words` is one that only organisations bear; "Peter Haus" is a person."""
    lower = [word.casefold() for word in _PIECE.findall(words)]
    if len(lower) > 8 or sum(word[0].islower() for word in words.split()) > 3:
        return False
    bare = [word.strip(".,'’\"") for word in lower]
    if any(word in folded("organisations", "word") or _ends_as_organisation(word) for word in bare):
        return not _ends_in_surname(words)
    first, *rest = words.split() or [""]
    if rest and first.casefold() in folded("organisations", "opening") and rest[0].islower():
        return True
    if rest and rest[-1].rstrip(".") in table("organisations")["suffix"]:
        return True
    return bool(rest) and first in table("organisations")["first"] and all(it[0].isupper() for it in rest)


def _ends_in_surname(words: str) -> bool:
    """Tell "Peter Haus" from "Haus am Meer", and from "Victoria Park", which is a place."""
    given, _, surname = words.strip(" .,").partition(" ")
    known = surname in table("names")["surname"] and given not in table("names")["place"]
    return known and name_score(f"{given} {surname}") >= SURELY


def _ends_as_organisation(word: str) -> bool:
    ends = table("organisations")["end"]
    return word.endswith(ends) and any(
        word.endswith(end) and len(word) > len(end) + (end < "\u3000") for end in ends
    )


def keeps_pictures(words: str) -> bool:
    """Tell an archive or a collection by its name.

    >>> keeps_pictures("Stadtarchiv Amberwehr"), keeps_pictures("Amberweir Council")
    (True, False)
    """
    return len(words) >= _LONGER_THAN_ARCHIVE and _bears(words, "archive")


_LONGER_THAN_ARCHIVE = 10


def _bears(words: str, kind: str) -> bool:
    """Tell whether one of `words` is of one kind of the table, or ends as such a word does."""
    named = (word.strip(".,'’\"«»").casefold() for word in words.split())
    ends = table("credits")[f"{kind} end"]
    return any(word in folded("credits", kind) or word.endswith(ends) for word in named)


def keeps_works(words: str) -> bool:
    """Tell who keeps or shows works of art, or pictures, by the name.

    >>> keeps_works("Collection Museum Tellberg"), keeps_works("Tellberg Brewery")
    (True, False)
    """
    several = len(words.split()) > 1 and words[-1].isalnum()
    return keeps_pictures(words) or (several and _bears(words, "keeper"))


# ---------------------------------------------------------------------------------------- namesakes


def is_namesake(words: str) -> bool:
    """Tell a person by half of the name: a given name, or a surname, that no house bears."""
    given, _, surname = words.partition(" ")
    if not surname:
        return is_surname(given)
    if _LETTER.fullmatch(given) and (is_surname(surname) or fold(surname) in folded("given", "given")):
        return True
    if words.isupper() and len(given) > 1:
        given = given.title()
    if given in table("credits")["given"]:
        house = names_house(surname) or surname.casefold() in folded("links", "remark")
        return not house and name_score(f"{_SURELY_GIVEN} {surname}") >= SURELY
    if given in table("credits")["given before family"]:
        return surname in table("credits")["family"]
    told = surname in table("credits")["surname"] or _LETTER.fullmatch(surname) is not None
    # "Conway Guard", "Jordan Guard": papers of a town or a country that bears a given name
    town = is_city(given) or given in table("names")["place"] or given in table("credits")["town"]
    return told and not town and name_score(f"{given} {_SURELY_A_SURNAME}") >= SURELY


def is_surname(word: str) -> bool:
    """Tell a surname that says by itself that a person is named, as papers print it: "Foto: Köhler".

    >>> is_surname("Köhler"), is_surname("KÖHLER"), is_surname("Stadtwerke"), is_surname("köhler")
    (True, True, False, False)
    >>> is_surname("Mayer-Köhler"), is_surname("Amberwehr-Köhler")
    (True, False)
    """
    known, ends = folded("surnames", "surname"), table("surnames")["end"]
    parts = word.casefold().split("-")
    return not word.islower() and all(part in known or part.endswith(ends) for part in parts)


_SURELY_GIVEN, _SURELY_A_SURNAME = "Jane", "Roe"
# The user "Tim B"
_LETTER = re.compile(r"[^\W\d_a-zß-ÿ]\.?")


def is_named_house(words: str) -> bool:
    """Tell a house that the table has by all of its name, which may be a person's or hold small words."""
    return fold(words.replace("’", "'")) in folded("houses", "name")


def is_no_person(words: str) -> bool:
    """Tell a house whose words look like a person's name: "Deutsche Werft", "Roe's Harbour".

    >>> is_no_person("Neue Werft"), is_no_person("Quayside Packers"), is_no_person("Ann Roe")
    (True, True, False)
    """
    first, *rest = named = fold(words.replace("’", "'")).split() or [""]
    if is_named_house(words) or any(word.endswith("'s") for word in named):
        return True
    if not rest or (_LETTER.fullmatch(words.split()[0]) and len(rest) == 1):
        return False
    told = not folded("houses", "word").isdisjoint(named)
    if told or name_score(words) >= SURELY:
        return told
    told = first in folded("houses", "first") or rest[-1] in folded("houses", "town")
    common, ends = folded("houses", "common"), table("houses")["end"]
    return told or any(word in common or word.endswith(ends) for word in named)


def are_initials(words: str) -> bool:
    """Tell "N.Q.", somebody's initials, from the letters of a house, "U.N.", and from longer ones.

    >>> are_initials("N.Q."), are_initials("A.P."), are_initials("N.A.S.A.")
    (True, False, False)
    """
    known = words in table("credits")["letters"] or agency(words) or agency(words.replace(".", ""))
    return _INITIALS.fullmatch(words) is not None and not known


_INITIALS = re.compile(r"[^\W\d_a-zß-ÿ]\.-?[^\W\d_a-zß-ÿ]\.")
