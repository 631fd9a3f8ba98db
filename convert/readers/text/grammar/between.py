"""Where one name of a byline ends and the next one begins: signs, words for "and", surnames of two parts.

>>> split_names("Ana Lima e Costa e João Reis, Folha")
['Ana Lima e Costa', 'João Reis', 'Folha']
"""

from __future__ import annotations

import re

from .jobs import is_job
from .names import PERHAPS, SURELY, WITH_INITIAL, is_city, name_score
from .organisations import agency, is_organisation
from .tables import folded

_AND = "and und et og och ja та sowie dan và ve και oraz és și un ir".split()
_BETWEEN = re.compile(
    r"\s*(?:,(?!\s?(?:Jr|Sr|PhD|MD|M\.D|Ph\.D)\b)|[;|/•·●／、，،])\s*|\s[–—-]\s|—"
    rf"|(?<=[^\W\d_]{{3}})\.\s+(?=[^\W\d_a-z])|\s+(?:{'|'.join(_AND)}|{'|'.join(_AND).upper()}|y|e|en|и|і|&|\+|و)\s+"
)


def split_names(text: str) -> list[str]:
    """Return the parts of `text` of which each may be a name, or tell something of the one before it."""
    found: list[str] = []
    start = 0
    for joint in _BETWEEN.finditer(text):
        if not _is_inside(text[start : joint.start()], joint[0].strip(), text[joint.end() :]):
            found.append(text[start : joint.start()])
            start = joint.end()
    return [name for piece in (*found, text[start:]) for name in _parted(piece)]


def _is_inside(before: str, joint: str, behind: str) -> bool:
    """Tell the stop of "Muh. Hakim" and the "e" of "Maria Costa e Silva", from one between two names."""
    if joint == ".":
        short = before.rpartition(" ")[2].casefold()
        return short in folded("names", "short given") or f"{short}." in folded("bylines", "job before")
    if joint.casefold() in _JOIN_FIELDS and _is_of_two_fields(before.strip(), behind):
        return True
    surname = _SURNAME.match(behind) if joint in _JOINS_SURNAMES else None
    return surname is not None and _is_full(before) and not _is_of_a_paper(surname[0])


def _is_of_two_fields(before: str, behind: str) -> bool:
    """Tell the "and" of "health and science correspondent" from one that joins people or two jobs."""
    last = _ENDS_JOB.split(behind, maxsplit=1)[0]
    job = last[:1].islower() and " " in last and is_job(last)
    return job and before != "" and not is_job(before) and name_score(before) < PERHAPS


_JOIN_FIELDS = ("and", "&")
_ENDS_JOB = re.compile(r"[,;|/]|\s(?:in|at|for|of)\s")
_JOINS_SURNAMES = ("e", "y")
# What follows is no other name: "Ana Lima e Rui Costa" are two.
_SURNAME = re.compile(
    r"[^\W\d_a-zß-ÿ][^\W\d_]+(?:-[^\W\d_]+)?(?!\w)(?!\s[^\W\d_a-zß-ÿ]|\s[^\W\d_]{2,3}\s[^\W\d_a-zß-ÿ])"
)


def _is_full(name: str) -> bool:
    """Tell a given name and a surname from a given name alone, to which an "and" adds another."""
    return " " in name.strip() and name_score(name.strip()) >= PERHAPS


def _is_of_a_paper(word: str) -> bool:
    """Tell an agency, a paper, a desk and a job, who sign besides, from a surname."""
    known = folded("bylines", "house") | folded("links", "team")
    return (
        agency(word, any_case=True) != "" or is_organisation(word) or is_job(word) or word.casefold() in known
    )


def _parted(words: str) -> list[str]:
    """Return the two of "Anna Nowak i Jan Kowalski"; where "i" is "in", a place follows."""
    names: list[str] = []
    for part in _I.split(words):
        second = names and is_two_part(f"{names[-1]} i {part}")
        names = [*names[:-1], f"{names[-1]} i {part}"] if second else [*names, part]
    return names if len(names) > 1 and all(map(_is_somebody, names)) else [words]


_I = re.compile(r"\s+i\s+")
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]\.")


def _is_somebody(words: str) -> bool:
    least = WITH_INITIAL if _INITIAL.match(words) or is_two_part(words) else SURELY
    return name_score(words) >= least and not is_city(words)


def is_two_part(words: str) -> bool:
    """Tell a Catalan surname of two parts from a Polish "and" and from a Norwegian "in".

    >>> is_two_part("Jordi Puig i Cadafal"), is_two_part("Kari Nordmann i Bergen")
    (True, False)
    """
    name = _TWO_PART.fullmatch(words)
    if name is None or is_city(name["second"]) or _is_of_a_paper(name["second"]):
        return False
    if not _NORTHERN.isdisjoint(name["second"].casefold()):
        return False
    surnames = {name["first"].casefold(), name["second"].casefold()}
    return name["given"].casefold() in folded("names", "given ca") or not surnames.isdisjoint(
        folded("names", "surname ca")
    )


_NORTHERN = frozenset("åäæöø")
"""Letters that no Catalan surname has."""

_TWO_PART = re.compile(
    r"(?P<given>[^\W\d_a-z][\w’'-]*)\.?(?:\s[^\W\d_a-z][\w’'.-]*)*?\s(?P<first>[^\W\d_a-z][\w’'·-]+)\si\s(?P<second>[^\W\d_a-z][\w’'·-]+)"
)
