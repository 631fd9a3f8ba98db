"""What a line says as a byline, and of whom: somebody's signature, a desk's, a section's words.

>>> is_signed("Propos recueillis par Jane Roe"), names_desk("La rédaction du Courrier"), is_section("Culture")
(True, True, True)
"""

from __future__ import annotations

import functools
import re
from itertools import pairwise

from .byline import LONGEST, parse_byline, without_language, words_beside
from .datelines import is_ago, is_time_line, says_when
from .dates import find_dates
from .jobs import is_job
from .label import whole_label
from .leads import BY, DATE_MARK, PICTURES, bare_line, find_leads, may_lead, opening_lead, sections
from .marks import unmarked
from .names import PERHAPS, RARER, SURELY, east_asian, may_name_surely, name_score
from .organisations import agency
from .prose import is_prose
from .tables import folded


def names_writer(text: str) -> bool:
    """Tell whether `text`, taken for a byline, can be one: it names somebody, or says that somebody wrote.

    >>> names_writer("Our staff writer, Amberweir"), names_writer("Share, print, save")
    (True, False)
    >>> names_writer("Weather Events and Disasters"), names_writer("Culture")
    (False, False)
    """
    text = unmarked(text)
    if is_section(text):
        return False
    if "@" in text or names_desk(text) or _INITIALS.fullmatch(text) or find_leads(bare_line(text[:LONGEST])):
        return True
    words = re.findall(r"[^\W\d_][\w.’'-]*", text[:LONGEST])
    if len(words) == 1 and is_job(text):
        return True
    if any(word.casefold() in folded("bylines", "job") or word.casefold() in BY for word in words):
        return True
    if any(name_score(f"{given} {name}") >= SURELY for given, name in pairwise(words)):
        return True
    people = parse_byline(text).people
    return any(person.organisation or name_score(person.name) > _ONE_WORD for person in people)


_ONE_WORD = 0.3
"""What `name_score` gives one word that is no given name: a page's section is one as well."""


def is_section(text: str) -> bool:
    """Tell "Weather Events and Disasters", "Donate  Advertise": a page's words and nothing else."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text[:LONGEST])]
    told = [word for word in words if word not in folded("links", "and") and word not in _BESIDE_SECTIONS]
    return bool(told) and all(word in folded("bylines", "section") for word in told)


_BESIDE_SECTIONS = ("in", "the", "of")


def names_desk(text: str) -> bool:
    """Tell whether `text` is a paper's own desk: "La rédaction du Courrier", "「週刊…」編集部"."""
    words, named = text.casefold(), text.split()
    # "Team opens season with a win" is a headline.
    told = len(named) > _NAME_OF_A_DESK and all(word[0].islower() for word in named[1:])
    if told or len(named) > _LONGEST_DESK:
        return False
    return words.endswith("編集部") or any(words.startswith(f"{team} ") for team in folded("links", "team"))


_LONGEST_DESK, _NAME_OF_A_DESK = 6, 3


def opens_with_writer(text: str) -> bool:
    """Tell whether `text` begins with a lead, a colon and the name of who wrote, also an agency's.

    >>> opens_with_writer("Words: Jane Roe"), opens_with_writer("Photos: Jane Roe")
    (True, False)
    """
    lead = opening_lead(text[:LONGEST])
    if lead is None or lead.role:
        return False
    mark = text[: lead.end].rstrip()[-1:]
    barred = mark in _BARS and east_asian(text[:1])
    if not barred and mark not in (":", "：", "՝"):
        return False
    people = parse_byline(text).people
    first = people[0].name if people and people[0].is_house else ""
    wired = agency(first, any_case=True) == "wire" or first.casefold() in folded("bylines", "wire")
    least = PERHAPS if barred else RARER
    return wired or any(name_score(person.name) >= least for person in people)


# "文／山田太郎": at the beginning of a line in East Asia they stand for a colon.
_BARS = ("/", "／", "｜", "丨", "|")


def signs_desk(text: str) -> bool:
    """Tell a lead and a paper's desk: "De Redacția Observator la 3.2.2017", "Door onze redactie"."""
    lead = opening_lead(text) if len(text) <= LONGEST else None
    people = parse_byline(text).people if lead and not lead.role else ()
    words = people[0].name.casefold().split() if people else []
    desks = folded("links", "team")
    return bool(words) and people[0].organisation != "" and (words[0] in desks or words[-1] in desks)


def signs_with_initials(text: str) -> bool:
    """Tell the initials of a desk's people, joined by strokes or in brackets: "ms/fa", "(bur-kl/ach)".

    >>> signs_with_initials("sm/jb/rlp"), signs_with_initials("and/or more"), signs_with_initials("mit")
    (True, False, False)
    """
    return _DESKS_INITIALS.fullmatch(text.strip()) is not None


_DESKS_INITIALS = re.compile(r"\(?[a-zà-ÿ]{1,4}(?:[-/][a-zà-ÿ]{1,4}){1,4}\)?|\([a-zà-ÿ]{2,4}\)")


def signs_for_wire(text: str) -> bool:
    """Tell a desk's initials and news agencies, joined by strokes: "ms/dpa", "(sda/mta)", "ab/cde/AP/AFP".

    >>> signs_for_wire("ms/dpa"), signs_for_wire("Ann Roe/dpa"), signs_for_wire("AP/AFP")
    (True, False, False)
    """
    parts = text.strip(" ().").split("/")
    wires = [part for part in parts if agency(part, any_case=True) == "wire"]
    small = (part for part in parts if part not in wires)
    return 0 < len(wires) < len(parts) and all(map(_SMALL_LETTERS.fullmatch, small))


_SMALL_LETTERS = re.compile(r"[a-zà-ÿ]{2,4}")


def signs_with_moment(text: str) -> bool:
    """Tell a name and when a piece appeared, and nothing else: that it is a name is likely, not sure.

    Before a bare day may stand a place, so there the words for publication are needed.

    >>> signs_with_moment("Ann Ree 2 hours ago"), signs_with_moment("Ann Ree | Updated 3 May 2024")
    (True, True)
    >>> signs_with_moment("प्रकाश खेतान | 3 मई 2024, 11:05"), signs_with_moment("Amber Weir | 3 May 2024")
    (True, False)
    >>> signs_with_moment("Amber Weir 3 May 2024"), signs_with_moment("Ferry runs again 2 hours ago")
    (False, False)
    """
    words, mark, behind = bare_line(text[:LONGEST]).partition(DATE_MARK)
    people = parse_byline(text).people if mark and not behind.strip(f" |{DATE_MARK}") else ()
    if len(people) != 1 or name_score(people[0].name) < PERHAPS or not words.startswith(people[0].name):
        return False
    said = text[text.find(people[0].name) + len(people[0].name) :]
    day = next(iter(find_dates(said)), None)
    if day is None:
        return is_ago(said) or is_time_line(said.strip(" |"))
    if says_when(said[: day.start]):
        return True
    # In writing without capitals a bar may stand before the day, too.
    uncased = people[0].name.upper() == people[0].name.lower()
    between = said[: day.start].strip(" |" if uncased else "")
    return not between and not text[0].isascii() and said[day.start].isdigit()


def is_meta_line(text: str) -> bool:
    """Tell a day, a person and at most what a site says beside them, as a blog prints them.

    >>> is_meta_line("3 May 2024 Ann Roe Leave a comment"), is_meta_line("3 May 2024 Ann Roe sails again")
    (True, False)
    """
    if len(text) > _LONGEST_META or not may_name_surely(text) or len(find_dates(text)) != 1:
        return False
    people = parse_byline(text).people
    sure = len(people) == 1 and name_score(people[0].name) >= SURELY
    told = bare_line(text).replace("|", " ").replace(DATE_MARK, " ")
    return sure and words_beside(told, people) <= _BESIDE_META


_LONGEST_META, _BESIDE_META = 80, 1


def signs_with_address(text: str) -> bool:
    """Tell a name and an address, or the name's own on a platform, and nothing else.

    >>> signs_with_address("- Ann Roe ann.roe@quayside.example"), signs_with_address("Write to a@b.example")
    (True, False)
    >>> signs_with_address("Ann Ree@annree"), signs_with_address("Amber Weir @quayside")
    (True, False)
    """
    if handle := _HANDLED.fullmatch(text):
        own = handle["given"].casefold() in handle["handle"].casefold()
        return own and name_score(f"{handle['given']} {handle['surname']}") >= PERHAPS
    name, address = _MAILED.sub("", text), _MAILED.search(text)
    return address is not None and name_score(name.strip(" -–—*•|,:(<")) >= SURELY


_HANDLED = re.compile(
    r"(?P<given>[^\W\d_][\w’'-]+)\s(?P<surname>[^\W\d_][\w’' -]{1,30}?)[\s|(]{0,3}@(?P<handle>\w{3,30})\)?"
)


_MAILED = re.compile(r"[\s(<|,]*\S+@\S+\.\w{2,}[)>]?\s*\Z")


@functools.lru_cache(maxsize=256)
def is_signed(text: str) -> bool:
    """Tell whether `text` is a lead and those who wrote, sure persons, and nothing else.

    >>> is_signed("Propos recueillis par Jane Roe"), is_signed("By Jane Roe the lock is hardly seen")
    (True, False)
    """
    words = bare_line(text[:LONGEST])
    lead = opening_lead(words)
    told = sections(words)
    (first, named), (_, last) = told[0], told[-1]
    if not last.strip(" |"):
        # "Ann Roe, 23, at the lock. Photo:"
        return False
    opened = (lead is not None and not lead.role) or (not first and named.strip() != words.strip())
    people = parse_byline(text).people if opened and len(text) <= LONGEST else ()
    latin = text.isascii() or any("a" <= letter <= "z" for letter in text)
    # "Interview by" tells more than "By", and so does a day before it.
    task, _, by = words[: lead.end if lead else 0].rstrip(" :").rpartition(" ")
    tasked = (task != "" and by.casefold() in BY) or words.lstrip().startswith(DATE_MARK)
    least = SURELY if latin and not tasked else PERHAPS
    sure = all(name_score(person.name) >= least and " " in person.name for person in people)
    wrote = bool(people) and people[0].role not in PICTURES
    return wrote and sure and words_beside(words, people) <= _MOST_BESIDE * len(people) + 1


_MOST_BESIDE = 4


def makers(text: str) -> frozenset[str]:
    """Return the roles of those whom `text`, leads and persons and nothing else, names; "" is a writer's.

    >>> sorted(makers("Words: Ann Roe, photographs: Ben Poe")), sorted(makers("Source: Eurostat"))
    (['', 'photographer'], [])
    """
    words = bare_line(without_language(text)) if len(text) <= _LONGEST_OF_MAKERS else ""
    leads = find_leads(words)
    led = bool(leads) and not leads[0].start and "source" not in whole_label(words[: leads[0].end])
    people = parse_byline(text).people if led else ()
    named = all(name_score(person.name) >= PERHAPS and not agency(person.name) for person in people)
    told = named and words_beside(words, people) <= _MOST_BESIDE * len(leads) + len(people)
    return frozenset(person.role for person in people) if told else frozenset()


_LONGEST_OF_MAKERS = 120


def names_several(text: str) -> bool:
    """Tell a line that names several and what each did, not all of them pictures.

    >>> names_several("Illustrations by Ann Roe. Copy-edited by Ben Poe."), names_several("Edited by Ann Roe")
    (True, False)
    """
    roles = makers(text) if len(text) <= _LONGEST_OF_MAKERS and may_lead(text, _DOES) else frozenset()
    if not roles or roles <= {*PICTURES}:
        return False
    done = sections(text)
    several = len(parse_byline(text).people) > 1 and sum(role != "" for role, _ in done) > 1
    # "Edited by Ann Roe, the book was translated by Ben Poe"
    return several and not any(is_prose(words) for _, words in done)


_DOES = frozenset(("editor", "translator", "contributor", "illustrator", "producer"))


def names_alone(text: str) -> bool:
    """Tell persons and nothing else, one of them beyond doubt.

    >>> names_alone("Ann Roe and Ben Poe"), names_alone("Ann Roe in Amberweir"), names_alone("Harbour Lights")
    (True, False, False)
    """
    short = len(text) <= _LONGEST_OF_MAKERS
    people = parse_byline(text).people if short and may_name_surely(text) else ()
    scores = [name_score(person.name) for person in people]
    told = any(person.role or person.place or person.organisation for person in people)
    sure = bool(scores) and min(scores) >= PERHAPS and max(scores) >= SURELY
    return sure and not told and words_beside(text, people) < len(people)


def signature_behind(text: str) -> int:
    """Return where the byline begins that ends `text` behind a sentence, -1 where none does.

    >>> signature_behind("The ferry stops. By Ann Roe"), signature_behind("It was built by Ann Roe")
    (17, -1)
    >>> signature_behind("Nine years it took. Words: Ann Roe. Photographs: Ben Poe")
    20
    """
    near = max(0, len(text) - _LONGEST_OF_MAKERS)
    if not _STOP.search(text, near):
        return -1
    behind = _BEHIND_SENTENCE.search(text[-_LONGEST_BEHIND:])
    if behind and is_signed(behind["byline"]):
        return len(text) - len(behind["byline"])
    ends = (stop.end() for stop in _STOP.finditer(text, near))
    return next((at for at in ends if signs_with_task(text[at:])), -1)


_LONGEST_BEHIND = 90


_BEHIND_SENTENCE = re.compile(rf"[.!?…][\"”’»]?\s+(?P<byline>(?i:{'|'.join(BY)})\s[^.!?…]+)\Z")


_STOP = re.compile(r"[.!?…][\"”’»]?\s+(?=[^\W\d_a-z])")


def signs_with_task(text: str) -> bool:
    """Tell the writer behind the word for his task, or beside the photographer, and nothing else.

    >>> signs_with_task("Words: Ann Roe"), signs_with_task("By Ann Roe (text) and Ben Poe (photos)")
    (True, True)
    >>> signs_with_task("By Ann Roe"), signs_with_task("Photographs: Ben Poe")
    (False, False)
    """
    roles = makers(text)
    written = "" in roles or any("author" in role for role in roles)
    tasked = len(roles) > 1 or any("author" in role for role in roles) or text.split(maxsplit=1)[0][-1] == ":"
    lead = next((text[: lead.end].casefold().split() for lead in find_leads(text)), [])
    several = len(lead) > 1 and lead[-1] in BY
    return written and (tasked or several)


def names_correspondents(text: str) -> bool:
    """Tell whether `text` is two persons and more, each with his place, and nothing else.

    >>> names_correspondents("Ann Roe in Oslo and Ben Poe in Kyiv"), names_correspondents("Ann Roe in Oslo")
    (True, False)
    """
    small = [word for word in text.split() if word in folded("bylines", "at")] if len(text) <= LONGEST else []
    people = parse_byline(text).people if len(small) > 1 else ()
    placed = [who for who in people if who.place and name_score(who.name) >= PERHAPS]
    sure = any(name_score(who.name) >= SURELY for who in placed)
    return (
        sure and 1 < len(placed) == len(people) and words_beside(text, people) <= _MOST_PLACED * len(people)
    )


_MOST_PLACED = 2
"""Beside a name and its place stand "in" and "and"."""


def signs_words_and_pictures(text: str) -> bool:
    """Tell whether `text` names, behind a lead, who wrote the words and who took the pictures, and only them.

    >>> signs_words_and_pictures("By Ann Roe | Photos by Ben Poe")
    True
    >>> signs_words_and_pictures("From left: Ann Roe, Ben Poe. Photo: Jane Roe")
    False
    >>> signs_words_and_pictures("Illustration by Ann Roe; photos by Ben Poe")
    False
    """
    lead = opening_lead(text) if len(text) <= LONGEST else None
    people = parse_byline(text).people if lead else ()
    if lead is None or not people or not text[lead.end :].lstrip(" :：").startswith(people[0].name):
        return False
    pictures = [person for person in people if "photographer" in person.role]
    words = [person for person in people if person.role not in PICTURES]
    return bool(words and pictures) and all(name_score(person.name) >= PERHAPS for person in people)


# "(jr)", "roe/lu", "J. R."
_INITIALS = re.compile(r"\W*[^\W\d_A-ZÀ-Þ]{2,4}(?:/[^\W\d_A-ZÀ-Þ]{2,4})*\W*|(?:[^\W\d_]\.\s?){1,4}")
