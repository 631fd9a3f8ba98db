"""The people named in one part of a byline, and what is told of each: his job, his place, his paper.

>>> parse_people("Ann Roe in Seoul, Reuters", "")
[Person(name='Ann Roe', role='', place='Seoul', organisation='Reuters')]
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Person
from .leads import DATE_MARK
from .names import SURELY, bare_name, name_score
from .organisations import agency, find_agencies, is_organisation
from .tables import folded, table

_BETWEEN = re.compile(
    r"\s*(?:,(?!\s?(?:Jr|Sr|PhD|MD|M\.D|Ph\.D)\b)|[;|/•·●／、，])\s*|\s[–—-]\s|—"
    r"|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-z])|\s+(?:and|und|et|y|e|og|och|en|ja|и|і|та|sowie|dan|và|&|\+|و)\s+"
)
_AND_FIRST = re.compile(r"\A(?:and|und|et|y|e|og|och|ja|sowie|&)\s+")
_COUNTED = re.compile(r"(?<=[^\W\d_]{3})\s\d{1,4}\Z")
"""How often an article was commented or shared, behind the writer's name."""

_WITH = re.compile(r"\s+(?:with|mit|avec|con)\s+")
_BRACKET = re.compile(r"\s*[(（]([^()（）]{1,80})[)）]")
_AT_WORDS = "in|à|en|em|i|w|v|из|в"
_IN = re.compile(rf"\s+(?:{_AT_WORDS}|aus|reporting from|from)\s+(?=[^\W\d_a-z])")
_RUN_ON = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ]{3})(?=[A-ZÀ-Þ])")
_REPORTER = re.compile(r"(?P<name>\S{2,4})\s?(?P<job>기자|특파원|논설위원|記者|记者)(?:\s외\s\d+명)?\Z")
_LONGEST_SIGNATURE = 40
_PERHAPS = 0.7


def parse_people(text: str, role: str) -> list[Person]:
    """Return the people named in one part of a byline; what stands behind a name is told of him."""
    told, *after_dates = text.split(DATE_MARK)
    people: list[Person] = []
    for part in _WITH.split(told):
        people.extend(_told(part, role))
    for part in after_dates if not people else ():
        people.extend(person for person in _told(part, role) if name_score(person.name) >= 0.6)
    return people


def parse_signature(role: str, text: str) -> list[Person]:
    """Return who signs where no person's name was seen: a desk, a paper, a user name; one or nobody."""
    words = re.split(r"[\0|,/／\n]|\sin\s", text.strip("\0 |:,.-–—"))[0].strip(" |:,.-–—")
    if not words or len(words) > _LONGEST_SIGNATURE or len(words.split()) > 4:
        return []
    if is_organisation(words) or re.search(r"\w\.\w{2}", words):
        return [Person(words, role, organisation=words)]
    single = " " not in words and any(letter.isalpha() for letter in words)
    return [Person(words, role)] if single else []


def _told(text: str, role: str) -> list[Person]:
    people: list[Person] = []
    text = _BRACKET.sub(lambda match: f" | ({match[1]}) | ", text)
    for piece in _BETWEEN.split(text):
        words = _AND_FIRST.sub("", _COUNTED.sub("", piece.strip(" \t.*:-–—'"))) + (
            "." if re.search(r"\b[^\W\d_]\.\s*\Z", piece) else ""
        )
        if not re.search(r"[^\W\d_]", words):
            continue
        found = None if words.startswith("(") or (people and _tells_a_job(words)) else _person(words)
        if found is not None and not (people and _is_signature(found) and not _is_signature(people[-1])):
            people.append(replace(found, role=found.role or role))
        elif people and _is_signature(people[-1]) and is_organisation(words):
            people.append(Person(words, organisation=words))
        elif people:
            people = _tell(people, words.strip("()"))
    return people


def _is_signature(person: Person) -> bool:
    return person.organisation == person.name


def _tells_a_job(words: str) -> bool:
    """Tell "Columbian Staff Writer" from "Ann Roe, reporter": no given name begins it, none ends it."""
    return _is_job(words) and name_score(" ".join(words.split()[:2])) < 0.9 and not _job_before(words)[1]


def _person(words: str) -> Person | None:
    """Return the person, or the organisation that signs, whom `words` name."""
    if _signs(words):
        return Person(words, organisation=words)
    if reporter := _REPORTER.match(words):
        return Person(reporter["name"], role=reporter["job"])
    house = _OF_HOUSE.match(words)
    words, *run_on = _RUN_ON.split(words[house.end() :] if house else words)
    words, organisation = _split_agency(_halved(words))
    organisation = organisation or (house["house"] if house else "")
    name, place = _split_place(words)
    name, job = _split_job(name)
    name, job = (name, job) if job else _job_before(name)
    if name_score(_NICKNAME.sub(" ", name)) < 0.5 or is_organisation(name):
        return None
    person = Person(bare_name(name), role=job, place=place, organisation=organisation)
    return _tell([person], "".join(run_on))[0] if run_on else person


# CNN’s Ann Roe
_OF_HOUSE = re.compile(r"(?P<house>[A-Z][A-Z0-9&]{1,9})[’']s\s+(?=[^\W\d_a-z])")

# Amanda “Tania Mae” Tan
_NICKNAME = re.compile(r"\s[\"“”„][^\"“”„]{1,20}[\"“”„]\s")


def _signs(words: str) -> bool:
    """Return whether `words` are an organisation's or a desk's signature: "Reuters", "Redaktion"."""
    first = words.partition(" ")[0].casefold()
    desks = folded("links", "team")
    return (
        bool(agency(words, any_case=True))
        or words.casefold() in desks
        or (first in desks and len(words.split()) <= 3)
    )


def _split_place(words: str) -> tuple[str, str]:
    match = _IN.search(words)
    if match and name_score(words[: match.start()]) >= 0.5:
        return words[: match.start()], words[match.end() :].strip(" .,")
    return words, ""


def _split_agency(words: str) -> tuple[str, str]:
    """Return name and agency of "Ann Roe The Associated Press"."""
    for start, end in find_agencies(words):
        name, house = words[:start].strip(), words[start:]
        # A single word may be a surname: "Dana A. Ford".
        wire = " " in house or agency(house) == "wire"
        if end == len(words) and start > 0 and wire and name_score(name) >= 0.6:
            return name, house
    return words, ""


def _halved(words: str) -> str:
    """Return a name that is printed twice once: "Jane Roe Jane Roe"."""
    split = words.split()
    half = len(split) // 2
    return " ".join(split[:half]) if len(split) % 2 == 0 and half and split[:half] == split[half:] else words


def _split_job(words: str) -> tuple[str, str]:
    """Return name and job of "Jane Roe Political Correspondent"."""
    split = words.split()
    for count in range(2, len(split)):
        job = " ".join(split[count:])
        if _is_job(job) and name_score(" ".join(split[:count])) >= 0.5:
            return " ".join(split[:count]), job
    return words, ""


def _job_before(words: str) -> tuple[str, str]:
    """Return name and job of "court reporter Jane Roe", "Editor Jane Roe"."""
    split = words.split()
    for count in range(min(4, len(split) - 2), 0, -1):
        job, name = " ".join(split[:count]), " ".join(split[count:])
        if job.casefold().rpartition(" ")[2] in folded("bylines", "job") and name_score(name) >= SURELY:
            return name, job
    return words, ""


def _is_job(words: str) -> bool:
    lower = words.casefold().strip(" .,")
    jobs = folded("bylines", "job")
    return lower in jobs or lower.rpartition(" ")[2] in jobs or lower.partition(" ")[0] in jobs


def _tell(people: list[Person], words: str) -> list[Person]:
    """Return `people` with what `words`, printed behind the last name, tell: a job, a paper, a place.

    A paper is told of all that stand before it without one: "Ann Roe and Bo Li, Reuters".
    """
    words = _AT.sub("", words.strip(" .,:"))
    *others, last = people
    sent = _SENT.match(words)
    if sent and _is_job(sent["job"]) and not last.role and not last.place:
        return [*others, replace(last, role=sent["job"], place=sent["place"])]
    for task in _TASKS:
        if words.casefold() in folded("bylines", f"task {task}"):
            return [*others, replace(last, role="" if task == "author" else task)]
    nothing = {last.name.casefold(), *folded("dates", "published"), *folded("dates", "modified")}
    if not words or words.casefold() in nothing or words in table("names")["suffix"]:
        return people
    if _is_job(words) and not last.role:
        return [*others, replace(last, role=words)]
    quoted = _QUOTED.match(words)
    if quoted or agency(words, any_case=True) or is_organisation(words) or re.search(r"\w\.\w", words):
        words = quoted[1] if quoted else _OF_A_HOUSE.sub("", words)
        return [person if person.organisation else replace(person, organisation=words) for person in people]
    if (
        not last.place
        and len(words.split()) <= 3
        and words[:1].isupper()
        and not any(map(str.isdigit, words))
    ):
        return [*others, replace(last, place=words)]
    return people if last.role or not words.islower() else [*others, replace(last, role=words)]


# "Luc Petit, à Lyon"
_AT = re.compile(rf"\A(?:{_AT_WORDS}|aus|a|we)\s(?=[^\W\d_a-zß-ÿа-я])")

# "«Вести Приморья»"
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"]+)[»“”\"]\Z")

# "da Agência Brasil"
_OF_A_HOUSE = re.compile(r"\A(?:da|do|del|della|dell[’'])\s?(?=[^\W\d_a-z])")

# "envoyée spéciale à Kyiv"
_SENT = re.compile(rf"(?P<job>[^\W\d_][^,]{{4,30}})\s(?:{_AT_WORDS}|a)\s(?P<place>[^\W\d_a-z][^,]{{1,30}})\Z")

_TASKS = ("author", "photographer", "illustrator", "videographer")
