"""The people named in one part of a byline, and what is told of each: his job, his place, his paper.

>>> parse_people("Ann Roe and Bo Li in Seoul, Reuters", "")[0]
Person(name='Ann Roe', role='', place='Seoul', organisation='Reuters')
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from ....model import Person
from .jobs import is_job, is_station, names_job
from .leads import DATE_MARK, PICTURES
from .names import (
    PERHAPS,
    RARER,
    SURELY,
    apart,
    bare_name,
    is_city,
    name_score,
    without_honours,
    without_nickname,
)
from .organisations import (
    agency,
    find_agencies,
    is_agency,
    is_desk,
    is_named_house,
    is_namesake,
    is_no_person,
    is_organisation,
)
from .phrases import without_titles
from .tables import compiled, either, folded, table
from .told import SIGNED, for_whom, is_paper, is_proper, is_two_part, sender, split_names, tell, told_at

_AND_FIRST = re.compile(r"\A(?:and|und|et|y|e|og|och|ja|sowie|&)\s+")
_COUNTED = re.compile(r"(?<=[^\W\d_]{3})\s\d{1,4}\Z")
"""How often an article was commented or shared, behind the writer's name."""

_AGED = re.compile(r",?\s\(?(?:age|aged)\s\d{1,2}\)?(?!\w)", re.IGNORECASE)
"""As schools' papers have it: "Ann Roe, age 11"."""

_WITH = re.compile(r"\s+(?:with|mit|avec|con|com)\s+")
# "Ana Lima, Vale Notícias — Recife"
_SITED = re.compile(r"(?P<names>.+?),\s(?P<house>[^,—–|]+?)\s[—–-]\s(?P<place>[^\W\d_a-z][^,—–|]{1,40})\Z")
_BRACKET = re.compile(r"\s*[(（]([^()（）]{1,80})[)）]")


@functools.cache
def _tasked() -> re.Pattern[str]:
    """Return what finds a task in brackets and the "and" before another name: "Ann Roe (text) and Bo Li"."""
    tasks = "|".join(either("bylines", f"task {task}") for task in ("author", *PICTURES))
    joint = (
        rf"\s(?:{either('links', 'and')}|{either('bylines', 'both and')})\s(?=[^\W\d_a-zß-ÿ]\S*\s[^\W\d_])"
    )
    return re.compile(rf"\s*[(（]((?i:{tasks}))[)）](?:{joint}|\s[וو](?=[\u05d0-\u06ff]{{2}}))")


_ONLY_BRACKET = re.compile(r"[(（]([^()（）]+)[)）]")
_RUN_ON = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ]{3})(?=[A-ZÀ-Þ])")
_REPORTER = re.compile(r"(?P<name>\S{2,4})\s?(?P<job>기자|특파원|논설위원|記者|记者)(?:\s외\s\d+명)?\Z")
_LONGEST_SIGNATURE = 40


def parse_people(text: str, role: str) -> list[Person]:
    """Return the people named in one part of a byline; what stands behind a name is told of him."""
    told, *after_dates = _AGED.sub("", text).split(DATE_MARK)
    first, *others = _WITH.split(told)
    # "Le Phare avec AFP": a house, too, may write with an agency.
    people = _told(first, role) or [who for who in parse_signature(role, first) if others and who.is_house]
    for part in others:
        people.extend(_told(part, role))
    for part in after_dates if not people else ():
        people.extend(person for person in _told(part, role) if name_score(person.name) >= PERHAPS)
    return people


def parse_signs(text: str) -> tuple[Person, ...]:
    """Return who signs with a few letters, and the agencies beside them: "(roe/lu)", "dpa/roe"."""
    parts = re.split(r"[/,]\s?", text.strip(" ()[]")) if len(text) <= _LONGEST_SIGNATURE else []
    named = [part for part in parts if not is_desk(part.strip("."))]
    people = [Person(part, organisation=part if is_agency(part) else "") for part in named]
    signs = [who for who in people if not who.organisation]
    # "and/or" are words.
    sure = all(
        SIGNED.fullmatch(it.name) and it.name.casefold() not in folded("names", "notname") for it in signs
    )
    joined = len(people) > 1 and signs and sure
    agencies = not signs and len(named) < len(parts)
    return tuple(people) if joined or agencies else ()


def parse_signature(role: str, text: str) -> list[Person]:
    """Return who signs where no person's name was seen: a desk, a paper, a user name; one or nobody."""
    words = re.split(r"[\0|,/／\n]|\sin\s", text.strip("\0 |:,.*-–—/／"))[0].strip(" |:,.-–—[]【】〔〕")
    if not words or len(words) > _LONGEST_SIGNATURE or len(words.split()) > 4:
        return []
    if words.casefold() in folded("bylines", "lead author"):
        return []
    if bracketed := _ONLY_BRACKET.fullmatch(words):
        # "Reporter (Amberweir)" tells where somebody works, "By (AFP)" who has written.
        house = bracketed[1].strip()
        return [Person(house, role, organisation=house)] if is_agency(house) else []
    if names_job(words) and not words.casefold().startswith("staff "):
        return []
    if (is_organisation(words) and not words.islower()) or re.search(r"\w\.\w{2}", words):
        return [Person(words, role, organisation=words)]
    agencies = next(iter(find_agencies(words)), None)
    if agencies and agencies[0] == 0:
        # "Folha de Amberweir" is a paper of its own, whatever "Folha" is.
        name = words if _OF_PLACE.match(words, agencies[1]) else words[: agencies[1]]
        return [Person(name, role, organisation=name)]
    if is_paper(words) and not words.islower():
        return [Person(words, role, organisation=words)]
    single = " " not in words and any(letter.isalpha() for letter in words) and not is_job(words)
    bears = is_agency(words) or words.endswith(table("bylines")["house end"])
    return [Person(words, role, organisation=words if bears else "")] if single else []


def _told(text: str, role: str) -> list[Person]:
    sited = _SITED.match(text)
    if sited and _is_seat(sited["house"], sited["place"]) and (people := _told(sited["names"], role)):
        place, people = sited["place"].strip(), tell(people, sited["house"])
        return [person if person.place else replace(person, place=place) for person in people]
    if (dashed := _DASHED.match(text)) and _is_dashed(dashed["name"], dashed["place"]):
        return [replace(person, place=dashed["place"].strip()) for person in _told(dashed["name"], role)]
    if (sited := _AND_PLACE.match(text)) and _is_place_of(sited["one"], sited["other"], sited["place"]):
        told = (_told(sited["one"], role), _told(sited["other"], role))
        return [replace(who, place=who.place or sited["place"]) for people in told for who in people]
    people = []
    text = _AND_JOB.sub(lambda match: f"{match[1]}, {match[2]}" if names_job(match[2]) else match[0], text)
    text = _tasked().sub(r" | (\1) | ", text)
    text = _BRACKET.sub(lambda match: f" | ({match[1]}) | ", text)
    for piece in (name for one in split_names(text) for name in apart(one)):
        words = _AND_FIRST.sub("", _COUNTED.sub("", piece.strip(" \t.*:-–—'"))) + (
            "." if re.search(r"\b[^\W\d_]\.\s*\Z", piece) else ""
        )
        if re.search(r"[^\W\d_]", words):
            people = _joined(people, words, role)
    return people


# "Ann Roe and Bo Merrow, Hay Green": of three the "and" stands before the last
_AND_PLACE = re.compile(
    r"(?P<one>[^,;|/()\0]+?)\s(?:and|AND|und|et|y|e|og|och|en|&)\s(?P<other>[^,;|/()\0]+),\s"
    r"(?P<place>[^\W\d_a-z][\w’'.-]+(?:\s[\w’'.-]+){1,2})\s*\Z"
)


def _is_place_of(one: str, other: str, place: str) -> bool:
    """Tell two people beyond doubt and, behind a comma, what may be a third by its capitals alone."""
    sure = min(name_score(one.strip()), name_score(other.strip())) >= SURELY
    return sure and PERHAPS <= name_score(place) < SURELY and not (is_paper(place) or is_job(place))


# "Ann Roe and Bo Merrow Staff writers": behind "and" stands another name, whatever is told of it
_AND_JOB = re.compile(
    r"(\s(?:and|AND|und|et|y|e|&)\s[^\W\d_a-z][\w’'-]+\s[^\W\d_a-z][\w’'-]+)\s([^\W\d_a-z][\w-]+(?:\s[\w-]+){1,2})\Z"
)
# "Ana Lima — Ribeirão das Flores"
_DASHED = re.compile(r"(?P<name>[^,;|—–]+?)\s[—–]\s(?P<place>[^\W\d_a-z][^,;|—–\d]{1,40})\Z")
_OF_PLACE = re.compile(r"\s(?:de|do|da|das|dos|del|di|am|an der|sur|upon)\s")


def _is_dashed(name: str, place: str) -> bool:
    """Tell a person and where he writes from two people, and from a person and his job or paper."""
    named = place.split()[0].casefold() in folded("bylines", "place first")
    of_place = _OF_PLACE.search(place) is not None and (named or _score(place) < SURELY)
    placed = is_city(place.strip()) or of_place or (named and _score(place.strip()) < SURELY)
    house = is_paper(place) or place.split()[0].casefold() in folded("bylines", "house first")
    return placed and not house and not is_job(place) and _score(name.strip()) >= RARER


def _joined(people: list[Person], words: str, role: str) -> list[Person]:
    """Return `people` with whom `words` name besides, or with what they tell of the last one."""
    if people and (pictured := _with_task(words)):
        return [*people, pictured]
    title = _DOTTED.fullmatch(words) and people and not _DOTTED.fullmatch(people[-1].name)
    # "de São Paulo" tells whence somebody writes.
    whence = words[0].islower() and told_at().match(words)
    told = title or words.startswith("(") or (people and (whence or _tells_a_job(words)))
    if people and is_city(words):
        return tell(people, words)
    found = None if told else _person(words) or (Person(words) if people and is_namesake(words) else None)
    if found is None and people and people[-1].is_house and is_paper(words):
        found = Person(words, organisation=words)
    if found is None:
        return tell(people, words) if people else people
    if people and found.is_house and not people[-1].is_house:
        return [replace(who, place=who.place or found.place) for who in tell(people, found.name)]
    # The "Red." of "Red./Ann Roe" names nobody where somebody signs.
    if all(is_desk(who.name) for who in people) and not found.is_house and name_score(found.name) >= SURELY:
        people = []
    if not _own_house(words):
        people = [_shared(person, found, role) for person in people]
    # "사진=이영희 기자": that somebody is a reporter does not tell what he did.
    did = role if role and _REPORTER.match(words) else found.role or role
    return [*people, replace(found, role=did)]


def _with_task(words: str) -> Person | None:
    """Return who did what in "kuvat Liisa Aho", "фото Анны Роу", behind somebody else."""
    first, _, name = words.partition(" ")
    tasks = (task for task in PICTURES if first in folded("bylines", f"task {task}"))
    task = next(tasks, "") if name_score(name) >= RARER else ""
    return Person(bare_name(name), role=task) if task else None


def _is_seat(house: str, place: str) -> bool:
    """Tell a paper and where it sits from a job, and from the next one who wrote."""
    return is_paper(house) and not is_job(house) and max(map(_score, (house, place))) < SURELY


def _shared(person: Person, last: Person, role: str) -> Person:
    """Return `person` with what is told of the last of several: "Ann Roe and Bo Li in Oslo".

    Of whom a job is told besides the `role` of all, the place is not: "Ann Roe, editor, and Bo Li in Kyiv".
    """
    if person.place or person.organisation or (person.role != role and is_job(person.role)):
        return person
    return replace(person, place=last.place, organisation="" if last.is_house else last.organisation)


def _tells_a_job(words: str) -> bool:
    """Tell "Columbian Staff Writer" from "Ann Roe, reporter": no given name begins it, none ends it."""
    words = for_whom().split(words, maxsplit=1)[0]
    return is_job(words) and name_score(" ".join(words.split()[:2])) < 0.9 and not _job_before(words)[1]


def _person(words: str) -> Person | None:
    """Return the person, or the organisation that signs, whom `words` name."""
    if for_whom().match(words):
        return None
    if _signs(words):
        return Person(words, organisation=words)
    if sited := _sited_agency(words):
        return sited
    if told := _according(words):
        return Person(told, organisation=told)
    if _DOTTED.fullmatch(words):
        return Person(words)
    if reporter := _REPORTER.match(words):
        return Person(reporter["name"], role=reporter["job"])
    if names_job(words):
        return None
    house = _own_house(words)
    words = without_titles(_rank().sub("", words[house.end() :] if house else words))
    # "Ann Roe for QuayOnline" runs not into what stands behind it.
    words, *run_on = [words] if for_whom().search(words) else _RUN_ON.split(words)
    words, organisation = _split_house(_halved(words))
    name, place = _split_place(words)
    if agency(place) or place.casefold() in folded("bylines", "house"):
        place, organisation = "", place
    name = without_honours(name)
    before, job = _job_before(name)
    name, job = (before, job) if job else _split_job(name)
    if _score(without_nickname(name)) < 0.5 or is_paper(name):
        return None
    organisation = organisation or (house["house"] if house else "")
    # Who bears a house’s name may have written this all the same.
    signs = is_named_house(name) and name_score(name) >= SURELY
    if not (job or organisation or signs) and is_no_person(name):
        organisation = name
    person = Person(bare_name(name), role=job, place=place, organisation=organisation)
    return tell([person], "".join(run_on))[0] if run_on else person


def _according(words: str) -> str:
    """Return the agency or the paper of "Theo TTXVN"; in "Theo Roe" the first word is a name."""
    match = _accordingly().match(words)
    house = words[match.end() :] if match else ""
    return house if agency(house) or is_paper(house) else ""


_accordingly = compiled(lambda: rf"(?:{either('bylines', 'according')})\s(?=\S)", re.IGNORECASE)


def _sited_agency(words: str) -> Person | None:
    """Return the agency that signs in "Reuters in Kyiv", with its place."""
    match = _at().search(words)
    name, place = (words[: match.start()], words[match.end() :]) if match else ("", "")
    sited = agency(name) != "" and is_proper(place) and not is_job(place)
    return Person(name, place=place.strip(" .,"), organisation=name) if sited else None


def _score(name: str) -> float:
    return name_score(_particle().sub("de", name))


# "S.M."
_DOTTED = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.\s?){2,4}")


_rank = compiled(lambda: rf"\A(?:(?:{either('bylines', 'rank')})\s+)+", re.IGNORECASE)
_particle = compiled(lambda: rf"(?<=\s)(?:{either('bylines', 'particle')})(?=\s)")
# What finds "in" before a place right behind a name.
_at = compiled(lambda: rf"\s+(?:{either('bylines', 'at')})\s+(?:the\s+)?(?=[^\W\d_a-zß-ÿа-я])")


def _own_house(words: str) -> re.Match[str] | None:
    """Find the house in "AFP’s Ann Roe" and "The Harbour Post’s Ann Roe"."""
    match = _OF_HOUSE.match(words)
    return match if match and (match["house"].isupper() or is_paper(match["house"])) else None


_OF_HOUSE = re.compile(
    r"(?:[Tt]he\s)?(?P<house>[A-Z][A-Z0-9&]{1,9}|[^\W\d_a-z][^,;’']{1,40})[’']s\s+(?=[^\W\d_a-z])"
)


def _signs(words: str) -> bool:
    """Return whether `words` are an organisation's or a desk's signature: "Reuters", "Redaktion"."""
    first, last = words.casefold().partition(" ")[0], words.casefold().rpartition(" ")[2]
    desks = folded("links", "team")
    few = len(words.split()) <= _LONGEST_DESK and not words[:1].islower()
    return (
        bool(agency(words, any_case=True))
        or words.casefold() in desks
        or (few and (first in desks or (last in desks and _is_titled(words) and name_score(words) < SURELY)))
    )


_LONGEST_DESK = 3


def _is_titled(words: str) -> bool:
    return all(word[0].isupper() for word in words.split())


def _split_place(words: str) -> tuple[str, str]:
    match = _at().search(words) if not is_two_part(words) else None
    place = words[match.end() :].strip(" .,") if match else ""
    if match and is_proper(place) and _score(_job_before(words[: match.start()])[0]) >= 0.5:
        return words[: match.start()], place
    return words, ""


def _split_house(words: str) -> tuple[str, str]:
    """Return name and house of "Ann Roe The Associated Press", "Ann Roe for the Gazette"."""
    sent = for_whom().search(words)
    name, house = (words[: sent.start()], sender(words[sent.end() :])) if sent else (words, "")
    if not sent and (of := _OF.search(words)) and (agency(words[of.end() :]) or is_paper(words[of.end() :])):
        name, house = words[: of.start()], words[of.end() :]
    known = agency(house) or is_paper(house) or (house.isupper() and " " not in house and not name.isupper())
    if house and _score(name) >= (0.5 if known else SURELY):
        return name, house
    if (unit := _UNIT.search(words)) and name_score(words[: unit.start()]) >= SURELY:
        return words[: unit.start()], words[unit.end() :]
    for start, end in find_agencies(words):
        name, house = words[:start].strip(), words[start:]
        # A single word may be a surname: "Dana A. Ford".
        wire = " " in house or agency(house) == "wire"
        if end == len(words) and start > 0 and wire and _score(name) >= PERHAPS:
            return name, house
    split = words.split()
    for count in range(2, min(len(split), _LONGEST_SIGNED)):
        name, house = " ".join(split[:count]), " ".join(split[count:])
        if _is_letters_house(name, house) or _is_house_behind_job(name, house):
            return name, house
    return words, ""


# "Ann Roe of Quayside Press", "Anna Roth vom Hafenblatt"
_OF = re.compile(r"\s(?:of|vom|von der|du|del|della|van)\s(?=[^\W\d_a-z])")
# "26th Marine Expeditionary Unit"
_UNIT = re.compile(r"\s(?=\d{1,3}(?:st|nd|rd|th)\s[A-Z])")

_LONGEST_SIGNED = 8
"""Name and job together have no more words."""


def _is_letters_house(name: str, house: str) -> bool:
    """Tell "Ann Roe" and "ITV Wales": amid capitals letters tell nothing."""
    letters = house.split()[0]
    if letters.islower() or letters.istitle() or name.isupper() or is_job(house):
        return False
    sure = letters.isupper() and len(letters) > 2 and " " in house and is_organisation(house)
    return (sure or is_station(house)) and _score(name) >= RARER


def _is_house_behind_job(name: str, house: str) -> bool:
    """Tell "Ann Roe Health Correspondent" and "Daily Post"."""
    if name.casefold().rpartition(" ")[2] not in folded("bylines", "job") or " " not in house:
        return False
    sure = _is_titled(house) and is_organisation(house.split()[-1]) and not is_job(house)
    return sure and _split_job(name)[1] != ""


def _halved(words: str) -> str:
    """Return a name that is printed twice once: "Jane Roe Jane Roe"."""
    split = words.split()
    half = len(split) // 2
    return " ".join(split[:half]) if len(split) % 2 == 0 and half and split[:half] == split[half:] else words


def _split_job(words: str) -> tuple[str, str]:
    """Return name and job of "Jane Roe Political Correspondent"."""
    split = words.split()
    # "Ann Nic" may be all of a name, but only where no longer one fits.
    for count in sorted(range(2, len(split)), key=lambda count: _goes_on(split[count - 1])):
        job = " ".join(split[count:])
        if is_job(job) and _score(" ".join(split[:count])) >= 0.5:
            return " ".join(split[:count]), job
    return words, ""


def _goes_on(word: str) -> bool:
    """Tell words that a surname follows: "Ó", "Nic", "van", "B."."""
    word = word.casefold().rstrip(".")
    return len(word) == 1 or word in folded("names", "particle") or word in folded("bylines", "particle")


_JOBS = ("job", "job besides")


def _job_before(words: str) -> tuple[str, str]:
    """Return name and job of "court reporter Jane Roe", "Editor Jane Roe"."""
    split = words.split()
    for count in range(min(4, len(split) - 2), 0, -1):
        job, name = " ".join(split[:count]), " ".join(split[count:])
        words_before, _, last = job.rpartition(" ")
        ends = last.casefold().endswith(table("bylines")["job end"])
        if (
            (ends or any({last.casefold(), job.casefold()} & folded("bylines", kind) for kind in _JOBS))
            and name_score(name) >= (RARER if agency(words_before) else SURELY)
            and name_score(words_before) < SURELY
        ):
            return name, job
    return words, ""
