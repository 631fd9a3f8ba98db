"""The people named in one part of a byline, and what is told of each: his job, his place, his paper.

>>> parse_people("Ann Roe and Bo Li in Seoul, Reuters", "")[0]
Person(name='Ann Roe', role='', place='Seoul', organisation='Reuters')
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from ....model import Person
from .between import is_two_part, pieces
from .jobs import is_brand, is_job, is_station, names_job
from .leads import DATE_MARK, PICTURES
from .names import SURELY, apart, bare_name, is_city, is_honour, name_score, without_honours, without_nickname
from .namesakes import is_namesake
from .organisations import agency, find_agencies, is_organisation
from .tables import either, folded, table
from .tasks import BOTH_ROLE

_AND_FIRST = re.compile(r"\A(?:and|und|et|y|e|og|och|ja|sowie|&)\s+")
_COUNTED = re.compile(r"(?<=[^\W\d_]{3})\s\d{1,4}\Z")
"""How often an article was commented or shared, behind the writer's name."""

_WITH = re.compile(r"\s+(?:with|mit|avec|con|com)\s+")
# "Ana Lima, Vale Notícias — Recife"
_SITED = re.compile(r"(?P<names>.+?),\s(?P<house>[^,—–|]+?)\s[—–-]\s(?P<place>[^\W\d_a-z][^,—–|]{1,40})\Z")
_BRACKET = re.compile(r"\s*[(（]([^()（）]{1,80})[)）]")
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


def parse_signs(text: str) -> tuple[Person, ...]:
    """Return who signs with a few letters, and the agencies beside them: "(roe/lu)", "dpa/roe"."""
    parts = re.split(r"[/,]\s?", text.strip(" ()[]")) if len(text) <= _LONGEST_SIGNATURE else []
    parts = [part for part in parts if part.casefold().strip(".") not in folded("links", "team")]
    people = [Person(part, organisation=part if _is_agency(part) else "") for part in parts]
    signs = [who for who in people if not who.organisation]
    joined = len(people) > 1 and signs and all(_is_sign(who.name) for who in signs)
    return tuple(people) if joined else ()


def _is_sign(words: str) -> bool:
    """Tell "roe" from the words of "and/or"."""
    return _SIGN.fullmatch(words) is not None and words.casefold() not in folded("names", "notname")


def _is_agency(words: str) -> bool:
    return agency(words, any_case=True) != "" or words.casefold() in folded("bylines", "wire")


def parse_signature(role: str, text: str) -> list[Person]:
    """Return who signs where no person's name was seen: a desk, a paper, a user name; one or nobody."""
    words = re.split(r"[\0|,/／\n]|\sin\s", text.strip("\0 |:,.-–—/／"))[0].strip(" |:,.-–—")
    if not words or len(words) > _LONGEST_SIGNATURE or len(words.split()) > 4:
        return []
    if names_job(words) and not words.casefold().startswith("staff "):
        return []
    if (is_organisation(words) and not words.islower()) or re.search(r"\w\.\w{2}", words):
        return [Person(words, role, organisation=words)]
    house = next(iter(find_agencies(words)), None)
    if house and house[0] == 0:
        return [Person(words[: house[1]], role, organisation=words[: house[1]])]
    if _is_house(words) and not words.islower():
        return [Person(words, role, organisation=words)]
    single = " " not in words and any(letter.isalpha() for letter in words) and not is_job(words)
    return [Person(words, role, organisation=words if _is_agency(words) else "")] if single else []


def _told(text: str, role: str) -> list[Person]:
    sited = _SITED.match(text)
    if sited and _is_seat(sited["house"], sited["place"]) and (people := _told(sited["names"], role)):
        place, people = sited["place"].strip(), tell(people, sited["house"])
        return [person if person.place else replace(person, place=place) for person in people]
    if (dashed := _DASHED.match(text)) and _is_dashed(dashed["name"], dashed["place"]):
        return [replace(person, place=dashed["place"].strip()) for person in _told(dashed["name"], role)]
    people = []
    text = _BRACKET.sub(lambda match: f" | ({match[1]}) | ", text)
    for piece in (name for one in pieces(text) for name in apart(one)):
        words = _AND_FIRST.sub("", _COUNTED.sub("", piece.strip(" \t.*:-–—'"))) + (
            "." if re.search(r"\b[^\W\d_]\.\s*\Z", piece) else ""
        )
        if re.search(r"[^\W\d_]", words):
            people = _joined(people, words, role)
    return people


# "Ana Lima — Ribeirão das Flores"
_DASHED = re.compile(r"(?P<name>[^,;|—–]+?)\s[—–]\s(?P<place>[^\W\d_a-z][^,;|—–\d]{1,40})\Z")
_OF_PLACE = re.compile(r"\s(?:de|do|da|das|dos|del|di|am|an der|sur|upon)\s")


def _is_dashed(name: str, place: str) -> bool:
    """Tell a person and where he writes from two people, and from a person and his job or paper."""
    named = place.split()[0].casefold() in folded("bylines", "place first")
    of_place = _OF_PLACE.search(place) is not None and (named or _score(place) < SURELY)
    placed = is_city(place.strip()) or of_place
    house = _is_house(place) or place.split()[0].casefold() in folded("bylines", "house first")
    return placed and not house and not is_job(place) and _score(name.strip()) >= _PERHAPS


def _joined(people: list[Person], words: str, role: str) -> list[Person]:
    """Return `people` with whom `words` name besides, or with what they tell of the last one."""
    if people and (pictured := _with_task(words)):
        return [*people, pictured]
    title = _DOTTED.fullmatch(words) and people and not _DOTTED.fullmatch(people[-1].name)
    told = title or words.startswith("(") or (people and (_tells_a_job(words) or _tells_whence(words)))
    if people and is_city(words):
        return tell(people, words)
    found = None if told else _person(words) or (Person(words) if people and is_namesake(words) else None)
    if found is None and people and _is_signature(people[-1]) and _is_house(words):
        found = Person(words, organisation=words)
    if found is None:
        return tell(people, words) if people else people
    if people and _is_signature(found) and not _is_signature(people[-1]):
        return [replace(who, place=who.place or found.place) for who in tell(people, found.name)]
    if _is_desk(people) and not _is_signature(found):
        people = []
    if not _OF_HOUSE.match(words):
        people = [_shared(person, found, role) for person in people]
    # "사진=이영희 기자": that somebody is a reporter does not tell what he did.
    did = role if role and _REPORTER.match(words) else found.role or role
    return [*people, replace(found, role=did)]


def _with_task(words: str) -> Person | None:
    """Return who did what in "kuvat Liisa Aho", "фото Анны Роу", behind somebody else."""
    first, _, name = words.partition(" ")
    tasks = (task for task in PICTURES if first in folded("bylines", f"task {task}"))
    task = next(tasks, "") if name_score(name) >= _PERHAPS else ""
    return Person(bare_name(name), role=task) if task else None


def _is_seat(house: str, place: str) -> bool:
    """Tell a paper and where it sits from a job, and from the next one who wrote."""
    return _is_house(house) and not is_job(house) and max(map(_score, (house, place))) < SURELY


def _shared(person: Person, last: Person, role: str) -> Person:
    """Return `person` with what is told of the last of several: "Ann Roe and Bo Li in Oslo".

    Of whom a job is told besides the `role` of all, the place is not: "Ann Roe, editor, and Bo Li in Kyiv".
    """
    if person.place or person.organisation or (person.role != role and is_job(person.role)):
        return person
    return replace(person, place=last.place, organisation="" if _is_signature(last) else last.organisation)


def _is_desk(people: list[Person]) -> bool:
    """Tell the "Red." of "Red./Ann Roe", which names nobody where somebody signs."""
    desks = folded("links", "team")
    return bool(people) and all(who.name.casefold() in desks for who in people)


def _is_signature(person: Person) -> bool:
    return person.organisation == person.name


def _tells_a_job(words: str) -> bool:
    """Tell "Columbian Staff Writer" from "Ann Roe, reporter": no given name begins it, none ends it."""
    words = _for().split(words, maxsplit=1)[0]
    return is_job(words) and name_score(" ".join(words.split()[:2])) < 0.9 and not _job_before(words)[1]


def _tells_whence(words: str) -> bool:
    """Tell "de São Paulo" behind a name from another one."""
    return words[0].islower() and _told_at().match(words) is not None


def _is_house(words: str) -> bool:
    """Tell an organisation, also by a word of bylines.txt or by a station's letters: "ARD-Studio Bonn"."""
    if words.endswith(table("bylines")["house end"]) or is_organisation(words) or is_station(words):
        return True
    return not folded("bylines", "house").isdisjoint(_PIECES.split(words.casefold()))


_PIECES = re.compile(r"[\s-]")


def _person(words: str) -> Person | None:
    """Return the person, or the organisation that signs, whom `words` name."""
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
    house = _OF_HOUSE.match(words)
    words, *run_on = _RUN_ON.split(_rank().sub("", words[house.end() :] if house else words))
    words, organisation = _split_house(_halved(words))
    name, place = _split_place(words)
    if agency(place) or place.casefold() in folded("bylines", "house"):
        place, organisation = "", place
    name = without_honours(name)
    before, job = _job_before(name)
    name, job = (before, job) if job else _split_job(name)
    if _score(without_nickname(name)) < 0.5 or _is_house(name):
        return None
    organisation = organisation or (house["house"] if house else "")
    person = Person(bare_name(name), role=job, place=place, organisation=organisation)
    return tell([person], "".join(run_on))[0] if run_on else person


def _according(words: str) -> str:
    """Return the agency or the paper of "Theo TTXVN"; in "Theo Roe" the first word is a name."""
    match = _accordingly().match(words)
    house = words[match.end() :] if match else ""
    return house if agency(house) or _is_house(house) else ""


@functools.cache
def _accordingly() -> re.Pattern[str]:
    return re.compile(rf"(?:{either('bylines', 'according')})\s(?=\S)", re.IGNORECASE)


def _sited_agency(words: str) -> Person | None:
    """Return the agency that signs in "Reuters in Kyiv", with its place."""
    match = _at().search(words)
    name, place = (words[: match.start()], words[match.end() :]) if match else ("", "")
    sited = agency(name) != "" and _is_proper(place) and not is_job(place)
    return Person(name, place=place.strip(" .,"), organisation=name) if sited else None


def _score(name: str) -> float:
    return name_score(_particle().sub("de", name))


# "S.M."
_DOTTED = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.\s?){2,4}")


@functools.cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"\A(?:(?:{either('bylines', 'rank')})\s+)+", re.IGNORECASE)


@functools.cache
def _particle() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{either('bylines', 'particle')})(?=\s)")


@functools.cache
def _at() -> re.Pattern[str]:
    """Return what finds "in" before a place right behind a name."""
    return re.compile(rf"\s+(?:{either('bylines', 'at')})\s+(?:the\s+)?(?=[^\W\d_a-zß-ÿа-я])")


@functools.cache
def _for() -> re.Pattern[str]:
    """Return what finds "for the" before a paper."""
    capital = '(?=[«„“"]?[^\\W\\d_a-zß-ÿа-я])'
    small, article = either("bylines", "for"), either("bylines", "article")
    return re.compile(rf"(?:\A|\s+)(?:{small})\s+(?:(?:{article})\s+|l[’'])?{capital}")


# CNN’s Ann Roe
_OF_HOUSE = re.compile(r"(?P<house>[A-Z][A-Z0-9&]{1,9})[’']s\s+(?=[^\W\d_a-z])")


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
    if match and _is_proper(place) and _score(_job_before(words[: match.start()])[0]) >= 0.5:
        return words[: match.start()], place
    return words, ""


def _is_proper(words: str) -> bool:
    """Tell "Rio de Janeiro" from "Rio tells us why"."""
    split = words.split()
    return len(split) <= _LONGEST_PROPER and not any(word[0].islower() and len(word) > 3 for word in split)


_LONGEST_PROPER = 6


def _split_house(words: str) -> tuple[str, str]:
    """Return name and house of "Ann Roe The Associated Press", "Ann Roe for the Gazette"."""
    sent = _for().search(words)
    name, house = (words[: sent.start()], _sender(words[sent.end() :])) if sent else (words, "")
    known = agency(house) or _is_house(house) or (house.isupper() and " " not in house and not name.isupper())
    if house and _score(name) >= (0.5 if known else SURELY):
        return name, house
    if (unit := _UNIT.search(words)) and name_score(words[: unit.start()]) >= SURELY:
        return words[: unit.start()], words[unit.end() :]
    for start, end in find_agencies(words):
        name, house = words[:start].strip(), words[start:]
        # A single word may be a surname: "Dana A. Ford".
        wire = " " in house or agency(house) == "wire"
        if end == len(words) and start > 0 and wire and _score(name) >= 0.6:
            return name, house
    split = words.split()
    for count in range(2, min(len(split), _LONGEST_SIGNED)):
        name, house = " ".join(split[:count]), " ".join(split[count:])
        if _is_letters_house(name, house) or _is_house_behind_job(name, house):
            return name, house
    return words, ""


# "26th Marine Expeditionary Unit"
_UNIT = re.compile(r"\s(?=\d{1,3}(?:st|nd|rd|th)\s[A-Z])")

_LONGEST_SIGNED = 8
"""Name and job together have no more words."""


def _sender(words: str) -> str:
    """Return the paper of "the Courier staff", for which somebody writes; "" for "the first time ever"."""
    if quoted := _QUOTED.match(words):
        return quoted[1]
    house = _CREW.sub("", words).strip('«»„“”"')
    return house if _is_proper(house) else ""


_CREW = re.compile(r"\s+(?:staff|newsroom)\Z", re.IGNORECASE)


def _is_letters_house(name: str, house: str) -> bool:
    """Tell "Ann Roe" and "ITV Wales": amid capitals letters tell nothing."""
    letters = house.split()[0]
    if letters.islower() or letters.istitle() or name.isupper() or is_job(house):
        return False
    sure = letters.isupper() and len(letters) > 2 and " " in house and is_organisation(house)
    return (sure or is_station(house)) and _score(name) >= _PERHAPS


def _is_house_behind_job(name: str, house: str) -> bool:
    """Tell "Ann Roe Health Correspondent" and "Daily Post"."""
    if name.casefold().rpartition(" ")[2] not in folded("bylines", "job") or " " not in house:
        return False
    capitals = all(word[0].isupper() for word in house.split())
    sure = capitals and is_organisation(house.split()[-1]) and not is_job(house)
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


def _job_before(words: str) -> tuple[str, str]:
    """Return name and job of "court reporter Jane Roe", "Editor Jane Roe"."""
    split = words.split()
    for count in range(min(4, len(split) - 2), 0, -1):
        job, name = " ".join(split[:count]), " ".join(split[count:])
        words_before, _, last = job.rpartition(" ")
        if (
            not folded("bylines", "job").isdisjoint((last.casefold(), job.casefold()))
            and name_score(name) >= (_PERHAPS if agency(words_before) else SURELY)
            and name_score(words_before) < SURELY
        ):
            return name, job
    return words, ""


def tell(people: list[Person], words: str) -> list[Person]:
    """Return `people` with what `words`, printed behind the last name, tell: a job, a paper, a place.

    A paper is told of all that stand before it without one: "Ann Roe and Bo Li, Reuters".
    """
    bracketed, words = words.startswith("("), _POSTCODE.sub("", _told_at().sub("", words.strip("() .,:")))
    *others, last = people
    sent = _sent().match(words)
    if sent and is_job(sent["job"]) and not last.role and not last.place:
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
    if bracketed and _SIGN.fullmatch(words):
        return people
    if (
        not last.place
        and len(words.split()) <= 3
        and (words[:1].isupper() or is_city(words))
        and not any(letter.isdigit() or letter in ":：" for letter in words)
    ):
        return _of_place(people, words)
    return people if last.role or not words.islower() else [*others, replace(last, role=words)]


def _tells_nothing(person: Person, words: str) -> bool:
    """Tell a person's own name, letters of it, a title behind it and a word before a date."""
    letters = "".join(word[0] for word in person.name.split())
    known = {person.name.casefold(), *folded("dates", "published"), *folded("dates", "modified")}
    title = words in table("names")["suffix"] or is_honour(words)
    return title or not words or words.casefold() in known or words == letters


def _house(words: str) -> str:
    """Return the organisation of "«Вести Приморья»", "da Agência Brasil", "for the Gazette"."""
    if quoted := _QUOTED.match(words):
        return quoted[1]
    if sent := _for().match(words):
        return _sender(words[sent.end() :])
    desk = words.casefold() in folded("links", "team")
    wire = agency(words, any_case=True) or words in table("bylines")["wire"]
    if desk or wire or is_brand(words) or _is_house(words) or re.search(r"\w\.\w", words):
        return _OF_A_HOUSE.sub("", words)
    return ""


def _of_house(people: list[Person], house: str) -> list[Person]:
    """Return `people`, those without an organisation of `house`; a second agency signs besides."""
    last = people[-1]
    if last.organisation not in ("", house) and (
        agency(house) or (_is_signature(last) and _SITE.search(house))
    ):
        role = last.role if f"lead {last.role}" in table("bylines") else ""
        return [*people, Person(house, role, organisation=house)]
    return [person if person.organisation else replace(person, organisation=house) for person in people]


def _of_place(people: list[Person], place: str) -> list[Person]:
    """Return `people`, the last of them of `place`, and those who share its paper: "A and B, AP, Oslo"."""
    house = people[-1].organisation
    first = len(people) - 1
    while house and first and people[first - 1].organisation == house and not people[first - 1].place:
        first -= 1
    return [*people[:first], *(replace(person, place=place) for person in people[first:])]


# "1100 Wien"
_POSTCODE = re.compile(r"\A\d{4,5}\s(?=[^\W\d_a-z])")

# "wien.ORF.at"
_SITE = re.compile(r"\w\.[a-z]{2,5}\Z")

# "(pm)"
_SIGN = re.compile(r"[a-zß-öø-ÿа-яё]{2,4}")


@functools.cache
def _told_at() -> re.Pattern[str]:
    """Return what finds the small word of "Luc Petit, à Lyon"."""
    return re.compile(
        rf"\A(?:{either('bylines', 'at')}|{either('bylines', 'from')})\s(?:the\s)?(?=[^\W\d_a-zß-ÿа-я])"
    )


# "«Вести Приморья»"
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"]+)[»“”\"]\Z")

# "da Agência Brasil"
_OF_A_HOUSE = re.compile(r"\A(?:da|do|del|della|dell[’'])\s?(?=[^\W\d_a-z])")


@functools.cache
def _sent() -> re.Pattern[str]:
    """Return what finds job and place of "envoyée spéciale à Kyiv"."""
    place = r"(?P<place>[^\W\d_a-z][^,]{1,30})\Z"
    return re.compile(rf"(?P<job>[^\W\d_][^,]{{4,30}})\s(?:{either('bylines', 'at')}|a|la|в|у)\s{place}")


_TASKS = ("author", *PICTURES, BOTH_ROLE)
