"""Who wrote it, by all bylines and the text: a place it speaks of is nobody, initials are nobody else.

>>> line = Byline("Ann Roe, Quay Minor", (Person("Ann Roe"), Person("Quay Minor")))
>>> signatories([line], "Nobody in Quay Minor has seen the ferry.")[0].people
(Person(name='Ann Roe', role='', place='Quay Minor', organisation=''),)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ...model import Byline, Person
from .grammar.byline import parse_byline
from .grammar.leads import is_led
from .grammar.names import PERHAPS, SURELY, is_city, name_score
from .grammar.organisations import agency, is_desk, is_no_person, is_organisation
from .grammar.signatures import names_desk
from .grammar.tables import folded, table


def signatories(bylines: Sequence[Byline], told: str, places: Sequence[int] = ()) -> tuple[Byline, ...]:
    """Return `bylines`, the names behind others that are places in the text, `told`, as where these wrote.

    Who wrote an article is seldom spoken of in it; a town that stands behind his name often is.  The initials
    of somebody named above name nobody else.  `places` says where each stands: what one tells directly below
    another may be his who is named there, his post, his house or his town.
    """
    found: list[Byline] = []
    initials: set[str] = set()
    for number, byline in enumerate(bylines):
        below = bool(found and places and places[number] == places[number - 1] + 1)
        if below and (joint := _told_below(found[-1], byline, told)):
            found[-1:] = joint
        elif initials and len(byline.people) == 1 and _is_nobody_else(byline, initials, told, below=below):
            found.append(replace(byline, people=()))
        else:
            found.append(replace(byline, people=tuple(_with_places(byline, told))))
        named = [one for one in byline.people if not one.organisation and name_score(one.name) >= PERHAPS]
        initials |= {"".join(word[0] for word in one.name.casefold().split()) for one in named}
    return tuple(found)


def _told_below(above: Byline, byline: Byline, told: str) -> tuple[Byline, ...]:
    """Return both lines where the second tells more of whom the first names: "Staff Writer, Quayside Press".

    Written in one line, a comma between, they name the same people.
    """
    named = [person.name for person in above.people if not person.is_house]
    text = byline.text
    if len(byline.people) == 1 and is_city(byline.people[0].name):
        # "De Lisboa"
        text = text[:1].lower() + text[1:]
    led = is_led(text) and text == byline.text and not names_desk(text)
    apart = led or byline.text.partition(" ")[0] in folded("links", "and")
    if not named or apart or any(name_score(one.name) >= SURELY for one in byline.people):
        return ()
    joint = _with_places(parse_byline(f"{above.text}, {text}"), told)
    if [person.name for person in joint] != named or not _tells_surely(joint[-1], above.people[-1], told):
        return ()
    return replace(above, people=tuple(joint)), replace(byline, people=())


def _tells_surely(person: Person, before: Person, told: str) -> bool:
    """Tell a post, a house and a town from two words that may be somebody's rare name."""
    house, place = person.organisation, person.place
    if house != before.organisation:
        # "Park Soo" may be somebody's name.
        desk = names_desk(house) or is_desk(house.rpartition(" ")[2])
        named = (desk or is_organisation(house)) and house.partition(" ")[0] not in table("names")["surname"]
        return named or " " not in house or bool(agency(house)) or is_no_person(house)
    if place != before.place:
        return is_city(place) or _stands_in(place, told)
    return person.role != before.role


def _is_nobody_else(byline: Byline, initials: Collection[str], told: str, *, below: bool) -> bool:
    """Tell the place, and the initials, in a line of their own below those who were named.

    Directly below, a word that is nobody's given name is where he lives, whatever the text says.
    """
    (person,) = byline.people
    letters = person.name.casefold().replace(".", "").replace(" ", "")
    signs = letters in initials and not (person.role or person.organisation)
    word = below and byline.text == person.name and " " not in person.name and not person.is_house
    return signs or _is_of_the_text(person, told, _NO_GIVEN) or (word and name_score(person.name) < _NO_GIVEN)


_NO_GIVEN = 0.4
"""A single word that is no given name scores less."""


def _with_places(byline: Byline, told: str) -> list[Person]:
    people: list[Person] = []
    for person in byline.people:
        behind = re.search(rf"(?:,|\s[–—|/·•-])\s{re.escape(person.name)}(?!\w)", byline.text)
        # Who is spoken of in the article may be named above it, too: an interview's two sides.
        writers = people and not any(_stands_in(one.name.split()[-1], told) for one in people)
        if writers and behind and _is_of_the_text(person, told, SURELY):
            people = [one if one.place else replace(one, place=person.name) for one in people]
        else:
            people.append(person)
    return people


def _is_of_the_text(person: Person, told: str, least: float) -> bool:
    """Tell a name that stands in the text, of which nothing more is told, and that scores below `least`."""
    bare = not (person.role or person.place or person.organisation)
    return bare and name_score(person.name) < least and _stands_in(person.name, told)


def _stands_in(words: str, told: str) -> bool:
    return words in told and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", told) is not None
