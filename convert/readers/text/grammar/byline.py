"""Who wrote it: bylines, contributors, translators, editors.

>>> [(who.name, who.place) for who in parse_byline("By Ann Roe in Seoul and Bo Li in Moscow").people]
[('Ann Roe', 'Seoul'), ('Bo Li', 'Moscow')]

Some sites print a label and a comma before each line of a byline, which is one all the same.

>>> labelled("- Author, Ann Roe and Bo Li\\n- Role, Quayside Gazette\\n- Reporting from, Oslo")[1]
Person(name='Bo Li', role='', place='Oslo', organisation='Quayside Gazette')
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from ....model import Byline, Person
from .jobs import find_posts, is_both, is_job, people_with_posts, with_both
from .label import CAMERA, whole_label
from .leads import DATE_MARK, bare_line, find_leads, is_led, is_unnamed, lead_with_colon, may_lead, sections
from .marks import plain_words
from .names import PERHAPS, SURELY, is_city, name_score
from .organisations import agency, find_agencies, is_desk, names_house
from .persons import parse_people, parse_signature, parse_signs
from .reporters import japanese_names, reporters
from .tables import compiled, either, folded, may_hold, table
from .told import tell

LONGEST = 600
"""No byline is longer, in characters."""


@functools.lru_cache(maxsize=256)
def parse_byline(text: str) -> Byline:
    """Return `text`, letter for letter, with the people named in it, their roles, places and papers.

    A role is "" for a writer, else "photographer", "translator" … or the job as printed.  Where only
    an organisation signs, it stands both as the name and as the organisation.
    """
    if (words := _in_words(plain_words(text))) != text:
        return replace(parse_byline(words), text=text)
    if is_both(text) or is_unnamed(text[:LONGEST]):
        return Byline(text=text)
    if text.islower() and is_led(text) and (small := _written_small(text)):
        return Byline(text=text, people=small)
    if text.isupper() and (words := _with_small_joints(text[:LONGEST])) != text[:LONGEST]:
        return replace(parse_byline(words), text=text)
    if names := japanese_names(text):
        return Byline(text=text, people=tuple(map(Person, names)))
    if found := reporters(text) or parse_signs(text) or labelled(text):
        return Byline(text=text, people=found)
    if posts := find_posts(text[:LONGEST]):
        people = people_with_posts(text[:LONGEST], posts, lambda words: parse_byline(words).people)
        return Byline(text=text, people=_unique(people))
    desk = text[:LONGEST].strip()
    if is_desk(desk):
        return Byline(text=text, people=(Person(desk, organisation=desk),))
    if sited := _sited_before(text) or _at_office(text):
        return Byline(text=text, people=sited)
    # "Comment: Ann Roe": what kind of piece it is, and who wrote it
    piece = behind_genre(text[:LONGEST], ":")
    words = piece if name_score(piece) >= SURELY else text[:LONGEST]
    parts = sections(_turned(with_both(bare_line(without_language(words)))))
    people = [person for role, names in parts for person in parse_people(names, role)]
    # "De São Paulo" tells whence somebody writes.
    people = [
        who for who in people if not (" " in who.name and is_city(who.name)) or who.name == text.strip()
    ]
    signed = next(
        (part for part in parts if any(map(str.isalpha, part[1].partition(DATE_MARK)[0]))), parts[0]
    )
    # "By and": the names were links, and the links are gone.
    joints = (*table("links")["and"], *table("links")["via"])
    named = [who for who in people or parse_signature(*signed) if who.name not in joints]
    return Byline(text=text, people=_unique(named))


def _in_words(text: str) -> str:
    """Return "Text: Jane Roe  Photo: Ben Poe" of "✍️ Jane Roe 📷 Ben Poe", as people post."""
    return _CAMERA.sub(" Photo: ", _PEN.sub("Text: ", text)) if _PEN.search(text) else text


_PEN = re.compile(r"[✍📝🖊🖋]\ufe0f?\s?[:：]?\s*")
_CAMERA = re.compile(rf"\s?{CAMERA.pattern}\s?[:：]?\s*")


def _written_small(text: str) -> tuple[Person, ...]:
    """Return who is named in a line without capitals, "by ann roe", where all are people beyond doubt."""
    if max(text) >= _OTHER_CAPITALS:
        return ()
    joints = folded("links", "and")
    titled = " ".join(word if word in joints else word.title() for word in text.split(" "))
    people = parse_byline(titled).people
    sure = bool(people) and all(name_score(who.name) >= SURELY and who.name.lower() in text for who in people)
    return tuple(Person(who.name.lower(), who.role) for who in people) if sure else ()


def _with_small_joints(text: str) -> str:
    """Return "ANN ROE and BO LI in OSLO" of a line in capitals; of one letter a joint stands between names.

    >>> _with_small_joints("ANA RUIZ Y BETO CRUZ"), _with_small_joints("JOHN E ROE")
    ('ANA RUIZ y BETO CRUZ', 'JOHN E ROE')
    """
    joints, given = folded("links", "and") | folded("bylines", "at"), folded("given", "given")
    words = text.split(" ")
    for number, word in enumerate(words[1:-1], 1):
        if (small := word.casefold()) not in joints:
            continue
        beside = (" ".join(words[max(0, number - 2) : number]), " ".join(words[number + 1 : number + 3]))
        # "DAN" may be somebody, too.
        if (len(word) > 1 and small not in given) or min(map(name_score, beside)) >= PERHAPS:
            words[number] = small
    return " ".join(words)


_OTHER_CAPITALS = "\u0530"
"""From Armenian on, capitals are none, or used otherwise."""


def behind_genre(text: str, sign: str) -> str:
    """Return what stands behind the word for a kind of piece and a sign, "" where `text` does not begin so.

    >>> behind_genre("OPINION | ANN ROE", "|"), behind_genre("Tide: 3 m", ":")
    ('ANN ROE', '')
    """
    genre, _, names = text.partition(sign)
    return names.strip() if genre.strip().casefold() in folded("headings", "genre") else ""


def _sited_before(text: str) -> tuple[Person, ...]:
    """Return who is named behind the place and a colon, as Arab papers print it: "القاهرة: منى خالد"."""
    match = _SITED_BEFORE.fullmatch(text.strip()) if text[:1] >= "\u0621" else None
    if match is None or find_leads(text) or whole_label(match["place"]) or is_job(match["place"]):
        return ()
    if not folded("running", "said").isdisjoint(match["place"].split()):
        return ()
    people = parse_people(match["names"], "")
    named = all(" " in person.name and name_score(person.name) >= PERHAPS for person in people)
    return tuple(replace(person, place=person.place or match["place"]) for person in people) if named else ()


_SITED_BEFORE = re.compile(
    r"(?P<place>[\u0621-\u064a]{3,12}(?:\s[\u0621-\u064a]{2,12})?):\s(?P<names>[\u0621-\u064a\s،]{5,60})"
)


def _at_office(text: str) -> tuple[Person, ...]:
    """Return who is named before a press office, with no mark between: "Ann Roe Pressestelle"."""
    bare = " ".join(text[:LONGEST].split())
    ends = (len(bare) - len(it) for it in folded("press", "office") if bare.casefold().endswith(f" {it}"))
    at = min(ends, default=0)
    named = at > 0 and name_score(bare[: at - 1]) >= SURELY
    return (Person(bare[: at - 1], organisation=bare[at:]),) if named else ()


def _turned(text: str) -> str:
    """Return "Authors: Ann Roe; Bo Li" of "Authors: Roe, Ann; Li, Bo", and so of "Roe, Ann | 3 May 2024"."""
    lead = lead_with_colon(text)
    listed, mark, behind = text.partition(DATE_MARK)
    if lead is None and mark and behind.strip() == "|" and _SURNAME_FIRST.match(listed):
        return "; ".join(who.name for who in parse_author(listed.strip()).people) + mark
    if lead is None or lead.role:
        return text
    author, listed = text[: lead.end], text[lead.end :]
    names = [_SURNAME_FIRST.fullmatch(_EBSCOS.sub("", part).strip(" |")) for part in listed.split(";")]
    turned = [f"{name['given']} {name['surname']}" for name in names if name]
    # "Author: Roe, Lavinia" is one: two would be authors; "Lee, Ann; Carr, Bo" are two, not four.
    one = author.rstrip(" :：").casefold() in folded("bylines", "one author")
    sure = all(_is_turned(name, told=one or len(names) > 1) for name in names)
    return author + "; ".join(turned) if sure else text


def parse_author(text: str) -> Byline:
    """Return the byline of an author as a catalogue may name him: "Roe, Ann", "von der Aue, Jörg; Li, Bo"."""
    names = [_IN_A_CATALOGUE.fullmatch(_END_OF_NAMES.sub("", part.strip())) for part in text.split(";")]
    # "Reuters, Kyiv" and "Newsroom, Quayside Press" are no names.
    people = (name for name in names if name and not names_house(name["given"]))
    told = [name for name in people if _is_turned(name, told=True)]
    if len(told) < len(names):
        return parse_byline(text)
    return Byline(text, tuple(Person(f"{name['given']} {name['surname']}") for name in told))


_END_OF_NAMES = re.compile(r"(?<=[^\W\d_]{2})\.\Z")
_IN_A_CATALOGUE = re.compile(
    r"(?P<surname>(?:(?!\d)[^\W_A-Z][\w’']{0,4}\s){0,3}[^\W\d_][\w’'-]+),\s"
    r"(?P<given>[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,2})"
)


# "Roe, Ann1 (AUTHOR) ann.roe@quayside.example"
_EBSCOS = re.compile(r"\d?(?:,\d)*\s\(AUTHOR\)(?:\s\S+@\S+)?\s*\Z", re.IGNORECASE)


_SURNAME_FIRST = re.compile(r"(?P<surname>[^\W\d_][\w’'-]+),\s(?P<given>[^\W\d_][\w’'-]*(?:\s\w\.?)?)")


def _is_turned(name: re.Match[str] | None, *, told: bool) -> bool:
    """Tell "Roe, Ann" from "Ann, Bo" and from "Reuters, Kyiv".

    Where it is `told` how many are named, a surname may be a given name, too, and a name be less sure.
    """
    if name is None or names_house(name["surname"]):
        return False
    given = not told and name["surname"].casefold() in folded("given", "given")
    score = name_score(f"{name['given']} {name['surname']}")
    return not given and score >= (PERHAPS if told else SURELY)


def parse_contributors(text: str) -> tuple[Person, ...]:
    """Return those whom `text`, a note, names as having helped, each with what he did.

    What is told of somebody in a sentence ("Ann Roe contributed three essays") names no helper.
    """
    words = bare_line(without_reports(text[:LONGEST])).strip(" \t\xa0()[]*_–—-/|")
    words = without_language(words[:1].upper() + words[1:])
    if _told_of_help(words):
        sentences = _SENTENCES.split(words)
        return _unique([person for sentence in sentences for person in _contributed(sentence)])
    parts = sections(words)
    role, before = parts[0]
    if not role and len(before.split()) > _LONGEST_BEFORE:
        return ()
    people = (person for role, names in parts if role for person in parse_people(names, role))
    # "staff" and "the editors" are nobody.
    return _unique([who for who in people if not who.name[:1].islower() or agency(who.name, any_case=True)])


def _contributed(sentence: str) -> list[Person]:
    """Return who contributed in "Ann Roe and Bo Li contributed reporting" and "… reporting from Oslo"."""
    contributed = _told_of_help(sentence)
    house, names = _without_house(contributed["names"]) if contributed else ("", "")
    named = parse_people(names, "contributor") if names else []
    named = [replace(person, organisation=house) for person in named] if house else named
    # Whatever he is at his paper, here he has helped.
    named = [replace(person, role="contributor") if is_job(person.role) else person for person in named]
    place = _FROM_PLACE.search(sentence) if len(named) == 1 and not named[0].place else None
    return [replace(named[0], place=place["place"])] if place else named


def _told_of_help(words: str) -> re.Match[str] | None:
    helped = _helped().match(words) if may_hold(words, "notes", "helped") else None
    return helped or _JUST_CONTRIBUTED.fullmatch(words)


def _without_house(names: str) -> tuple[str, str]:
    """Return the house, and the names, of "Associated Press writers Ann Roe and Ben Poe"."""
    end = next((end for start, end in find_agencies(names[:_LONGEST_HOUSE]) if not start), 0)
    job, _, rest = names[end:].strip().partition(" ")
    return (names[:end], rest) if end and job.casefold() in folded("bylines", "job") else ("", names)


_LONGEST_HOUSE = 40


_SENTENCES = re.compile(r"(?<=[^\W\d_]{3}\.)\s+(?=[^\W\d_a-z])")


def without_reports(text: str) -> str:
    """Return `text` without the sentences before the last that tell whence somebody reported.

    >>> without_reports("Roe reported from Oslo. Ben Poe contributed to this report.")
    'Ben Poe contributed to this report.'
    """
    return _REPORTED.sub("", text)


_REPORTED = re.compile(r"\A\W{0,3}(?:[^\W\d_a-z][^.]{2,80}\sreported\sfrom\s[^.]{2,60}\.\s+)+(?=[^\W\d_a-z])")


def without_contacts(text: str) -> str:
    """Return `text` without what stands behind a sentence about how to reach somebody.

    >>> without_contacts("Ben Poe contributed to this report. Reach Ann Roe at roe@quayside.example.")
    'Ben Poe contributed to this report.'
    """
    return _CONTACT.sub("", text) if "@" in text else text


_CONTACT = re.compile(r"(?<=[^\W\d_]{3}\.)\s+[^\W\d_a-z][^@.]{2,60}\S*@\S.*\Z")


def tells_of_help(text: str) -> bool:
    """Tell whether `text` says that somebody "contributed to this report", in the words of many languages."""
    if may_hold(text, "notes", "helped") and _has_helped().search(text):
        return True
    return _JUST_CONTRIBUTED.fullmatch(text) is not None


def may_name(text: str, roles: frozenset[str]) -> bool:
    """Tell at a glance whether `parse_contributors` may find somebody with one of `roles` in `text`."""
    return may_lead(text, roles) or tells_of_help(text) or without_language(text) != text


def without_language(text: str) -> str:
    """Return `text` with "Translated by" for what tells from which language, too.

    >>> without_language("Aus dem Englischen von Ann Roe")
    'Translated by Ann Roe'
    """
    told = may_hold(text, "bylines", "translated")
    return _translated().sub("Translated by ", text) if told else text


def _unique(people: list[Person]) -> tuple[Person, ...]:
    first: dict[tuple[str, str], Person] = {}
    for person in people:
        first.setdefault((person.name.casefold(), person.role), person)
    return tuple(first.values())


# "This story was" may precede "translated by", more is a sentence that tells something else.
_LONGEST_BEFORE = 4


# What finds "Aus dem Englischen von".
_translated = compiled(lambda: rf"\b(?:{_with_a_word('bylines', 'translated')})\s", re.IGNORECASE)


def _with_a_word(name: str, key: str) -> str:
    """Return the phrases of one key of a table as alternatives of a pattern, a word for each "…" in them."""
    phrases = sorted(table(name)[key], key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("…", r"[^\W\d_]+") for phrase in phrases)


# What finds "contributed to this report".
_has_helped = compiled(lambda: _with_a_word("notes", "helped"), re.IGNORECASE)


# What finds, at the beginning of a sentence, the names of those who did, too.
_helped = compiled(
    lambda: rf"(?P<names>[^.;:]{{3,120}}?)\s(?:also\s)?(?:{_with_a_word('notes', 'helped')})", re.IGNORECASE
)
# "Ann Roe and Bo Li contributed.", and nothing else: names alone, in a line of its own.
_JUST_CONTRIBUTED = re.compile(
    r"\W{0,3}(?P<names>[^\W\d_a-z]\S*(?:\s(?:[^\W\d_a-z]\S*|and|in|staff|writers?|reporters?|journalists?)){1,11})"
    r"\scontributed\.?\W{0,2}"
)
# "Ann Roe contributed reporting from Oslo."
_FROM_PLACE = re.compile(r"\sfrom\s(?P<place>[^\W\d_a-z][^.,;:]{1,30})\.?\Z")


def words_beside(text: str, people: Sequence[Person]) -> int:
    """Return how many words of `text` are no part of what it tells of `people`.

    >>> words_beside("Additional reporting by Ann Roe in Oslo", [Person("Ann Roe", place="Oslo")])
    4
    """
    for person in people:
        for told in filter(None, (person.name, person.place, person.organisation, person.role)):
            text = text.replace(told, " ", 1)
    return len(text.split())


# ------------------------------------------------------------------------------ bylines with labels


_LONGEST_LABELLED = 120
"""No line of such a byline is longer, in characters."""

_LABELLED = re.compile(
    r"\s*(?:[-–—*•·]\s+)?(?P<label>[^\W\d_][^,،、，:;.!?\n]{1,23})[,،、，]\s*(?P<words>\S.*)"
)
_KINDS = ("author", "role", "from")


def label_of(line: str) -> tuple[str, str]:
    """Return what the label of a line tells, "author", "role" or "from", and the words behind it.

    >>> label_of("• Author, Jane Roe"), label_of("Author and critic, Jane Roe")
    (('author', 'Jane Roe'), ('', ''))
    """
    match = _LABELLED.fullmatch(line) if len(line) <= _LONGEST_LABELLED else None
    kind = _labels().get(match["label"].strip().casefold(), "") if match else ""
    return (kind, match["words"].strip()) if match and kind else ("", "")


@functools.cache
def _labels() -> dict[str, str]:
    return {word: kind for kind in _KINDS for word in folded("bylines", f"label {kind}")}


def labelled(text: str) -> tuple[Person, ...]:
    """Return those whom a byline of at least two such lines names, nobody for any other text."""
    lines = [label_of(line) for line in text.split("\n")]
    if len(lines) < _FEWEST or lines[0][0] != "author" or not all(kind for kind, _ in lines):
        return ()
    people: list[Person] = []
    for kind, words in lines:
        if kind == "author":
            people = [*people, *parse_people(words, "")]
        elif people:
            people = _with_line(people, kind, words)
    return tuple(people)


_FEWEST = 2
_OF = re.compile(r"\A(?:Da|Do|Del|Della|Dal)\s(?=[^\W\d_a-z])")


# What parts a house from its place.
_sited = compiled(
    lambda: rf"(?P<house>.{{3,60}}?)\s(?:{either('bylines', 'at')})\s(?P<place>[^\W\d_a-z][^,]{{1,30}})"
)


def _with_line(people: Sequence[Person], kind: str, words: str) -> list[Person]:
    """Return `people`, each with what one line tells of all of them."""
    if kind == "from":
        return [replace(who, place=who.place or words) for who in people]
    nobody = replace(people[-1], role="", place="", organisation="")
    words = _OF.sub("", words)
    told = tell([nobody], words)[0]
    # "Quayside News em Londres"
    sited = _sited().fullmatch(words) if not told.role else None
    housed = tell([nobody], sited["house"])[0] if sited else nobody
    if sited and housed.organisation:
        told = replace(housed, place=housed.place or sited["place"])
    told = told if told != nobody else replace(told, role=words)
    return [
        replace(
            who,
            role=who.role or told.role,
            place=who.place or told.place,
            organisation=who.organisation or told.organisation,
        )
        for who in people
    ]
