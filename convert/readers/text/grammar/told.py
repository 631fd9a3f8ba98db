"""The parts of a byline: where one name ends and the next begins; what is told behind one, job, paper, place.

>>> tell([Person("Ann Roe"), Person("Bo Li")], "Reuters")[0]
Person(name='Ann Roe', role='', place='', organisation='Reuters')
>>> split_names("Ana Lima e Costa e João Reis, Folha")
['Ana Lima e Costa', 'João Reis', 'Folha']
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from ....model import Person
from .jobs import BOTH_ROLE, is_brand, is_job, is_station
from .leads import PICTURES
from .names import PERHAPS, SURELY, WITH_INITIAL, is_city, is_honour, name_score
from .organisations import agency, is_desk, is_organisation, names_house
from .tables import compiled, either, folded, table


def tell(people: list[Person], words: str) -> list[Person]:
    """Return `people` with what `words`, printed behind the last name, tell: a job, a paper, a place.

    A paper is told of all that stand before it without one: "Ann Roe and Bo Li, Reuters".
    """
    bracketed, words = words.startswith("("), _POSTCODE.sub("", told_at().sub("", words.strip("() .,:")))
    *others, last = people
    sent = _sent().match(words)
    if sent and is_job(sent["job"]) and not last.role and not last.place:
        if is_paper(sent["place"]) and not last.organisation:
            return [*others, replace(last, role=sent["job"], organisation=sent["place"])]
        return [*others, replace(last, role=sent["job"], place=sent["place"])]
    for task in _TASKS:
        if words.casefold() in folded("bylines", f"task {task}"):
            return [*others, replace(last, role="" if task == "author" else task)]
    if _tells_nothing(last, words):
        return people
    if (is_job(words) or is_honour(words.partition(" ")[0])) and not last.role:
        return [*others, replace(last, role=words)]
    if house := _house(words):
        return _of_house(people, house)
    if bracketed and SIGNED.fullmatch(words):
        return people
    if (
        not last.place
        and len(words.split()) <= 3
        and (words[:1].isupper() or is_city(words))
        and not any(letter.isdigit() or letter in ":：" for letter in words)
    ):
        return _of_place(people, words)
    return people if last.role or not words.islower() else [*others, replace(last, role=words)]


_TASKS = ("author", *PICTURES, BOTH_ROLE)
# "1100 Wien"
_POSTCODE = re.compile(r"\A\d{4,5}\s(?=[^\W\d_a-z])")
SIGNED = re.compile(r"[a-zß-öø-ÿа-яё]{2,4}")
"""The few letters with which somebody signs: "(pm)"."""


told_at = compiled(
    lambda: rf"\A(?:{either('bylines', 'at')}|{either('bylines', 'from')})\s(?:the\s)?(?=[^\W\d_a-zß-ÿа-я])"
)
"""Finds the small word of "Luc Petit, à Lyon"."""


@functools.cache
def _sent() -> re.Pattern[str]:
    """Return what finds job and place of "envoyée spéciale à Kyiv"."""
    place = r"(?P<place>[^\W\d_a-z][^,]{1,30})\Z"
    return re.compile(
        rf"(?P<job>[^\W\d_][^,]{{4,30}})\s(?:{either('bylines', 'at')}|a|la|в|у)\s(?:the\s)?{place}"
    )


def _tells_nothing(person: Person, words: str) -> bool:
    """Tell a person's own name, letters of it, a title behind it and a word before a date."""
    letters = "".join(word[0] for word in person.name.split())
    known = {person.name.casefold(), *folded("dates", "published"), *folded("dates", "modified")}
    title = words in table("names")["suffix"] or is_honour(words)
    return title or not words or words.casefold() in known or words == letters


# ------------------------------------------------------------------------------- papers and places


def _house(words: str) -> str:
    """Return the organisation of "«Вести Приморья»", "da Agência Brasil", "for the Gazette"."""
    if quoted := _QUOTED.match(words):
        return quoted[1]
    if sent := for_whom().match(words):
        return sender(words[sent.end() :])
    wire = agency(words, any_case=True) or words in table("bylines")["wire"]
    desk = any(map(is_desk, (words, words.partition(" ")[0], words.rpartition(" ")[2])))
    if desk or wire or is_brand(words) or is_paper(words) or re.search(r"\w\.\w", words):
        return _OF_A_HOUSE.sub("", words)
    return ""


# "«Вести Приморья»"
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"]+)[»“”\"]\Z")
# "da Agência Brasil"
_OF_A_HOUSE = re.compile(r"\A(?:da|do|del|della|dell[’']|of(?:\sthe)?|vom|von der)\s?(?=[^\W\d_a-z])")


def is_paper(words: str) -> bool:
    """Tell a paper, or any house, also by a word of bylines.txt or a station's letters: "AFP-Studio Bonn"."""
    if words.endswith(table("bylines")["house end"]) or is_organisation(words) or is_station(words):
        return True
    if not folded("bylines", "house").isdisjoint(_PIECES.split(words.casefold())):
        return True
    # "Głos Cieśniny" and "El Faro del Estrecho", but not "Faro"
    article, rest = _ARTICLE.match(words), _ARTICLE.sub("", words)
    first, _, more = rest.partition(" ")
    alone = more != "" and first.casefold() in folded("bylines", "paper first")
    return alone or (article is not None and first.casefold() in folded("bylines", "paper behind article"))


_ARTICLE = re.compile(r"(?:El|La|Le|Les|Il|Lo|O|A|Der|De|The)\s|[Ll][’'](?=[^\W\d_a-z])")


_PIECES = re.compile(r"[\s-]")


@functools.cache
def for_whom() -> re.Pattern[str]:
    """Return what finds "for the" before a paper."""
    capital = '(?=[«„“"]?[^\\W\\d_a-zß-ÿа-я])'
    small, article = either("bylines", "for"), either("bylines", "article")
    return re.compile(rf"(?:\A|\s+)(?:{small})\s+(?:(?:{article})\s+|l[’'])?{capital}")


def sender(words: str) -> str:
    """Return the paper of "the Courier staff", for which somebody writes; "" for "the first time ever"."""
    if quoted := _QUOTED.match(words):
        return quoted[1]
    house = _CREW.sub("", words).strip('«»„“”"')
    return house if is_proper(house) else ""


_CREW = re.compile(r"\s+(?:staff|newsroom)\Z", re.IGNORECASE)


def is_proper(words: str) -> bool:
    """Tell "Rio de Janeiro" from "Rio tells us why"."""
    split = words.split()
    return len(split) <= _LONGEST_PROPER and not any(word[0].islower() and len(word) > 3 for word in split)


_LONGEST_PROPER = 6


def _of_house(people: list[Person], house: str) -> list[Person]:
    """Return `people`, those without an organisation of `house`; a second agency signs besides."""
    last = people[-1]
    if last.organisation not in ("", house) and (agency(house) or (last.is_house and _SITE.search(house))):
        role = last.role if f"lead {last.role}" in table("bylines") else ""
        return [*people, Person(house, role, organisation=house)]
    return [person if person.organisation else replace(person, organisation=house) for person in people]


# "wien.ORF.at"
_SITE = re.compile(r"\w\.[a-z]{2,5}\Z")


def _of_place(people: list[Person], place: str) -> list[Person]:
    """Return `people`, the last of them of `place`, and those who share its paper: "A and B, AP, Oslo"."""
    house = people[-1].organisation
    first = len(people) - 1
    while house and first and people[first - 1].organisation == house and not people[first - 1].place:
        first -= 1
    return [*people[:first], *(replace(person, place=place) for person in people[first:])]


# -------------------------------------------------------------------------------- where a name ends


_AND = "and und et og och ja та sowie dan và ve και oraz és și un ir".split()
# "DAN ROE" may be somebody.
_AND_IN_CAPITALS = "|".join(_AND).upper().replace("DAN|", "")
_BETWEEN = re.compile(
    r"\s*(?:,(?!\s?(?:Jr|Sr|PhD|MD|M\.D|Ph\.D)\b)|[;|/•·●／、，،])\s*|\s[–—-]\s|—"
    rf"|(?<=[^\W\d_]{{3}})\.\s+(?=[^\W\d_a-z])|\s+(?:{'|'.join(_AND)}|{_AND_IN_CAPITALS}|y|e|en|и|і|&|\+|و)\s+"
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
    # To a given name alone an "and" adds another.
    if surname is None or " " not in before.strip():
        return False
    return name_score(before.strip()) >= PERHAPS and not _is_of_a_paper(surname[0])


def _is_of_two_fields(before: str, behind: str) -> bool:
    """Tell the "and" of "health and science correspondent" from one that joins people or two jobs."""
    last = _ENDS_JOB.split(behind, maxsplit=1)[0]
    field = last[:1].islower() or before.casefold() in folded("bylines", "job before")
    job = field and " " in last and is_job(last)
    return job and before != "" and not is_job(before) and name_score(before) < PERHAPS


_JOIN_FIELDS = ("and", "&")
_ENDS_JOB = re.compile(r"[,;|/]|\s(?:in|at|for|of)\s")
_JOINS_SURNAMES = ("e", "y")
# What follows is no other name: "Ana Lima e Rui Costa" are two, and so are "… y Beto de la Cruz".
_SURNAME = re.compile(
    r"[^\W\d_a-zß-ÿ][^\W\d_]+(?:-[^\W\d_]+)?(?!\w)(?!(?:\s[^\W\d_]{2,3}){0,3}\s(?:[dl][’'])?[^\W\d_a-zß-ÿ])"
)


def _is_of_a_paper(word: str) -> bool:
    """Tell an agency, a paper, a desk and a job, who sign besides, from a surname."""
    known = names_house(word) or is_desk(word) or is_job(word)
    return known or word.casefold() in folded("bylines", "house")


def _parted(words: str) -> list[str]:
    """Return the two of "Anna Nowak i Jan Kowalski", "… a …"; where "i" is "in", a place follows."""
    names: list[str] = []
    for part in _I.split(words):
        second = names and " i " in words and is_two_part(f"{names[-1]} i {part}")
        names = [*names[:-1], f"{names[-1]} i {part}"] if second else [*names, part]
    return names if len(names) > 1 and all(map(_is_somebody, names)) else [words]


_I = re.compile(r"\s+[ia]\s+")
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
