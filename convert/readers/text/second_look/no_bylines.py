"""Bylines that are none: they name nobody, a word that is no name, or of whom the article tells.

A second look's part.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ....model import Person
from ..grammar.byline import parse_byline, words_beside
from ..grammar.dates import find_dates
from ..grammar.furniture import kind_of
from ..grammar.jobs import is_job
from ..grammar.label import whole_label
from ..grammar.leads import PICTURES, bare_line, find_leads, is_lead, is_led
from ..grammar.names import PERHAPS, SURELY, is_city, name_score
from ..grammar.organisations import agency, is_no_person, is_surname
from ..grammar.papers import names_organ
from ..grammar.signatures import is_section, names_writer
from ..grammar.tables import either, folded, opening
from ..grammar.told import told_at
from ..lines.roles import DESCRIPTIONS, Role
from ..lines.seen import Seen
from .authorship import is_name, names_surely
from .look import PAGES, STOPS, Look, Objection, Raised, bars, gives
from .makers import happens_in
from .titling import names_genre
from .unsigned import holds_words


def no_bylines(look: Look) -> Raised:
    """Look through the bylines, and through the credits for a small word that is said again and again.

    "Written by", above the name, is a part of the byline though it names nobody.
    """
    named = [at for at in look.of(("byline",)) if _is_name(look.seen[at])]
    signers = tuple(_signers(look))
    for number in look.of(("byline", "credit")):
        role, one = look.roles[number], look.seen[number]
        if role == "byline" and number < look.first and names_organ(one.text):
            yield number, gives("kicker", "says whose paper it is")
        elif role == "byline" and is_lead(one.text) and look.role(number + 1) == "byline":
            continue
        elif role == "byline" and look.headline < number < look.first and _remembers(one.text):
            yield number, gives("standfirst", "says whom the article remembers")
        elif number > look.first >= 0 and (mourners := _mourners(look, number)):
            yield from ((at, gives("paragraph", "names of a family, who mourn")) for at in mourners)
        elif role == "byline" and _is_small_word(look, number):
            yield number, gives("chrome", "a small word, as the article has it")
        elif role == "byline" and _is_out_of_archive(one):
            yield number, gives("credit", "an archive, and whose picture it is")
        elif role == "byline" and _is_said_by_caption(look, number):
            yield number, gives("alt", "a name that the caption below says again")
        elif role == "byline" and _may_name_nobody(look, one) and not names_writer(one.text):
            way = kind_of(one.text) == ("way", False)
            yield number, Objection("chrome" if way else "byline", way, "it names nobody")
        elif role == "byline" and look.role(number + 1) == "credit" and _names_house(one.text):
            yield number, bars("byline", "no person, above a picture’s credit")
        elif role == "byline" and _is_of_pictures(one.text):
            yield number, bars("byline", "a picture’s label, and no name")
        elif role == "byline" and number < look.first and is_city(one.text):
            yield number, gives("dateline", "a town, above the article")
        elif role == "byline" and names_genre(one):
            above = number < look.first
            yield number, Objection("kicker" if above else role, above, "says what kind of piece it is")
        elif role == "byline" and _may_be_of_words(one) and holds_words(one, look.small_words):
            yield number, bars("byline", "a word of it is no name, as the article has it")
        elif role == "credit" and _is_signed_below(look, number):
            yield number, gives("byline", "the name of the byline below")
        elif _is_said_often(look, number):
            yield number, bars(role, "a small word that is said again and again")
        elif role == "byline" and _heads_what_tells_of(look, number):
            yield number, gives("subhead", "a name that heads what tells of it, in an article of another")
        elif named == [number] and _is_told_of(look, number):
            yield number, gives("caption", "names of whom the article tells")
        elif role == "byline" and _shows_whom_it_tells_of(look, number):
            yield number, gives("caption+credit", "names of whom the article tells, and a bracket behind")
        elif role == "byline" and _is_told_of_above_writer(look, number, signers):
            yield number, gives("caption", "names of whom the article tells, above who signs")
        elif role == "byline" and _opens_list(look, number):
            yield number, gives("list_item", "the first of several, below a colon")
        elif role == "byline" and number > look.first and _is_of_headline(look, one):
            yield number, bars("byline", "names of whom the headline tells, and goes on")
        elif role == "byline" and _is_above_signed(look, number):
            own = look.style == "typed"
            reason = "above a headline that somebody has signed below"
            yield number, Objection("kicker" if own else "byline", own, reason)
        elif role == "byline" and kind_of(one.text)[1] and not names_surely(one):
            yield number, gives("chrome", "no byline, it is a site’s")
        elif (
            role == "byline"
            and number > look.last
            and kind_of(one.text)[0]
            and not parse_byline(one.text).people
        ):
            yield number, gives("chrome", "begins with a site’s words, and names nobody")


# What finds "Zum Tod von" at the beginning of a line.
_remembers = opening(lambda words: rf"(?:{words})\s", "headings", "remembered")


def _mourners(look: Look, number: int) -> Sequence[int]:
    """Return the touching lines of names, one of which is a family's: "Jan Poe mit Familie".

    A picture's words are fewer: "Jan Poe with family", and who took it.
    """
    lines = look.touching(number)
    if len(lines) > _MOST_MOURNERS or (look.roles[number] == "credit" and len(lines) < _FEWEST_MOURNERS):
        return ()
    families = [at for at in lines if _names_family().search(look.seen[at].text)]
    named = (name_score(_BORN.split(look.seen[at].text)[0]) for at in lines if at not in families)
    return lines if families and min(named, default=1) >= PERHAPS else ()


_MOST_MOURNERS, _FEWEST_MOURNERS = 12, 3
_BORN = re.compile(r",|\s(?:geb|née|født|född|nata|born)\b")


@functools.cache
def _names_family() -> re.Pattern[str]:
    """Return what finds "Familles Roe et Poe" and "Ann Roe and family", and not "By the Roe family"."""
    family, joint = either("headings", "family"), either("headings", "before family")
    return re.compile(
        rf"\A(?:{family})\s(?=[^\W\d_])|\s(?:{joint})\s(?:{family})[\s.]*\Z",
        re.IGNORECASE,
    )


def _is_signed_below(look: Look, number: int) -> bool:
    """Tell a person's name above the byline that says it again; a caption's credit, and a house, stay."""
    text, people = look.seen[number].text, parse_byline(look.seen[number].text).people
    again = look.role(number + 1) == "byline" and look.seen[number + 1].text == text
    return again and look.role(number - 1) not in DESCRIPTIONS and not any(who.is_house for who in people)


def _names_house(text: str) -> bool:
    """Tell "Nationalpark Wehrtal" and "Amberweir Museum" from an agency, a desk and a person."""
    people = parse_byline(text).people if not find_leads(bare_line(text)) else ()
    return bool(people) and all(who.name == text and who.is_house and not agency(text) for who in people)


def _is_of_pictures(text: str) -> bool:
    """Tell "Illustration dunkler Wolken", words of a picture, from "Photos: Jane Roe" and "Illustrator"."""
    led = find_leads(bare_line(text)) if ":" not in text and not is_lead(text) else ()
    of_pictures = bool(led) and all(lead.role in PICTURES for lead in led)
    return of_pictures and not parse_byline(text).people


def _opens_list(look: Look, number: int) -> bool:
    """Tell the first of those who speak, "Dr. Ann Roe (Town Archive)", from the name below "Written by:"."""
    above = look.seen[number - 1].text if number else ""
    announced = above.endswith((":", "：")) and not is_lead(above) and " " in above
    if not announced or look.role(number - 1) != "paragraph" or look.role(number + 1) not in _MAY_BE_ITEMS:
        return False
    below = look.seen[number + 1]
    return not below.running and not below.text.endswith(STOPS)


_MAY_BE_ITEMS = ("list_item", "paragraph")


def _is_small_word(look: Look, number: int) -> bool:
    """Tell "on", which a page sets on a line of its own before the day, from a desk's initials."""
    text = look.seen[number].text
    small = number < look.first and text.isalpha() and text.islower() and not is_lead(text)
    return small and any(f" {text} " in look.seen[at].text for at in look.of(("paragraph",)))


def _is_out_of_archive(one: Seen) -> bool:
    """Tell "Archive / Jane Roe", whose picture an archive has kept."""
    archive, stroke, name = one.text.partition("/")
    kept = archive.strip().casefold() in folded("credits", "archive")
    return bool(stroke) and kept and name_score(name.strip()) >= PERHAPS


def _is_of_headline(look: Look, one: Seen) -> bool:
    """Tell "Ann Roe en quelques dates" below an article whose headline names her: no job is behind her."""
    people = parse_byline(one.text).people if look.headline >= 0 else ()
    if len(people) != 1 or not one.text.startswith(people[0].name) or name_score(people[0].name) < PERHAPS:
        return False
    behind = one.text[len(people[0].name) :].strip()
    named = people[0].name in look.seen[look.headline].text
    return named and behind[:1].islower() and not is_job(behind)


def _is_said_by_caption(look: Look, number: int) -> bool:
    """Tell who is shown, "Rosa Winn" above "Rosa Winn at the lock in March", where another has signed.

    What the caption says word for word, and names nobody, is a picture's: "The winner's lock by night".
    """
    below = look.seen[number + 1] if number + 1 < len(look.roles) else None
    if below is None or look.roles[number + 1] not in ("caption", "caption+credit"):
        return False
    text = look.seen[number].text
    again = below.text.startswith(f"{text} ") and look.roles[:number].count("byline") > 0
    return again or (below.text == text and not parse_byline(text).people)


def _is_above_signed(look: Look, number: int) -> bool:
    """Tell a site's name, "Amberweir Harbour Notes", above a headline below which a person surely signs."""
    one = look.seen[number]
    if not number < look.headline or names_surely(one) or _is_led(one):
        return False
    signed = [look.seen[at] for at in range(look.headline, look.first) if look.roles[at] == "byline"]
    return any(names_surely(name) or _is_led(name) for name in signed)


def _is_led(one: Seen) -> bool:
    """Tell "By Tessel Harbour" from "De Dijkbrief": behind the word stand a name and a surname."""
    led = find_leads(bare_line(one.text))
    return bool(led) and any(" " in who.name for who in parse_byline(one.text).people)


def named_below_captions(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look amid an article that another has signed for a short line and a name below it: a picture's.

    Where more than one stands so, they sign the parts of the article.
    """
    amid = [number for number in look.of_now("byline", found) if look.first < number < look.last]
    if not look.is_signed_above(found) or len(amid) != 1 or not _is_name_apart(look, amid[0]):
        return
    above = amid[0] - 1
    if _may_be_caption(look, above):
        yield above, gives("caption", "a short line amid the article, above a name")
        yield amid[0], gives("credit", "a name below a caption, amid what another has signed")


def _is_name_apart(look: Look, number: int) -> bool:
    """Tell a person's name between two paragraphs whom no other line names, and nothing else."""
    text = look.seen[number].text
    people = parse_byline(text).people if not find_leads(bare_line(text)) else ()
    if len(people) != 1 or name_score(people[0].name) < PERHAPS or words_beside(text, people) > 1:
        return False
    around = look.role(number - 2) == "paragraph" == look.role(number + 1)
    return around and not look.is_said_elsewhere(people[0].name.rpartition(" ")[2], number)


def _may_be_caption(look: Look, number: int) -> bool:
    """Tell a short line from a heading beside others, from what is quoted, and from running text."""
    one, role = look.seen[number], look.roles[number]
    heads = role == "subhead" and look.roles.count("subhead") > 1
    plain = not one.text.endswith(_NO_CAPTION_ENDS) and not one.text.startswith(_QUOTES)
    return role in _MAY_BE_CAPTIONS and plain and not (heads or one.running) and one.size <= _LONGEST_CAPTION


_MAY_BE_CAPTIONS = ("subhead", "paragraph", "caption", "alt")
_QUOTES = tuple('"”“„»«’‘「『')
_NO_CAPTION_ENDS = (*_QUOTES, "」", "』", ":", "：", "?", "？", ",")
_LONGEST_CAPTION = 100


def _may_name_nobody(look: Look, one: Seen) -> bool:
    """Tell what may well name nobody: a page's line, a day of the week, a small word, "（完）" at an end."""
    day = one.text.casefold() in folded("dates", "weekday")
    small = one.text.islower() and not whole_label(one.text)
    word = one.tokens <= 1 and (small or not any(map(str.isalpha, bare_line(one.text))))
    return look.style in PAGES or one.credit is not None or day or word or one.text.startswith("| ")


def _is_name(one: Seen) -> bool:
    return name_score(one.text) >= SURELY


def _may_be_of_words(one: Seen) -> bool:
    """Tell a line that is the name of somebody unknown, unless words of the article are in it."""
    if one.tokens > _FEW_NAMES or find_leads(bare_line(one.text)) or name_score(one.text) >= SURELY:
        return False
    people = parse_byline(one.text).people
    house = one.text if is_no_person(one.text) else ""
    return [(who.name, who.role, who.organisation) for who in people] == [(one.text, "", house)]


_FEW_NAMES = 4


def _is_said_often(look: Look, number: int) -> bool:
    """Tell "yes" in the cells of a table, one below the other, from "efe", "privat" and initials."""
    one, seen = look.seen[number], look.seen
    small = one.tokens == 1 and one.text.isalpha() and one.text.islower()
    beside = any(seen[at].text == one.text for at in (number - 1, number + 1) if 0 <= at < len(seen))
    return small and beside and look.habits.keys[one.key] > _TWICE and not agency(one.text, any_case=True)


_TWICE = 2


def _is_told_of(look: Look, number: int) -> bool:
    """Tell a name below the headline that several sentences have, or one and the headline.

    At most the last ones tell of the writer.  What begins with a name may be about a writer anywhere: "Jane
    Roe receives no funding from …"; beside the date stands who wrote.
    """
    text = look.seen[number].text
    alone = " " in text and "," not in text and look.habits.keys[look.seen[number].key] == 1
    if not alone or not 0 <= look.headline < number < look.first:
        return False
    if look.beside(number, "dateline"):
        return False
    told = look.of(("paragraph",))[:-_LAST]
    times = sum(look.seen[at].text.find(text) > 0 for at in told)
    headline = look.seen[look.headline].text.split()
    return times > 1 or (times == 1 and any(word in headline for word in text.split()))


_LAST = 3
"""So many paragraphs at the end of an article may present who wrote it."""


def _heads_what_tells_of(look: Look, number: int) -> bool:
    """Tell "Jane Roe" above "Since May, Jane Roe counts the boats", amid what another has signed."""
    text = look.seen[number].text
    amid = look.first < number < look.last and look.role(number + 1) == "paragraph"
    if not amid or look.seen[number + 1].text.find(text) <= 0 or not _is_name(look.seen[number]):
        return False
    signers = [look.seen[at].text for at in range(look.first) if look.roles[at] == "byline"]
    return signers != [] and not any(text in signer for signer in signers)


def _shows_whom_it_tells_of(look: Look, number: int) -> bool:
    """Tell "Jon Feld and Rosa Winn in The Count (Weir Films)" above an article that tells of one of them."""
    text = look.seen[number].text
    if number >= look.first or look.beside(number, "dateline") or not text.endswith(")"):
        return False
    people = parse_byline(text).people if not find_leads(bare_line(text)) else ()
    told = look.of(("paragraph",))[:-1]
    named = [who.name for who in people if " " in who.name and not who.is_house]
    return words_beside(text, people) > 1 and any(
        look.seen[at].text.find(name) > 0 for at in told for name in named
    )


def _is_told_of_above_writer(look: Look, number: int, signers: Sequence[tuple[int, frozenset[str]]]) -> bool:
    """Tell a name alone above the byline "By Jane Roe" of which a sentence of the article tells."""
    text = look.seen[number].text
    titled = number - 1 == look.headline and number > 0 and look.touches(number - 1)
    if titled or not number < look.first or "," in text or not is_name(look.seen[number]):
        return False
    if not any(at > number and text.casefold() not in names for at, names in signers):
        return False
    return any(look.seen[at].text.find(text) > 0 for at in look.of(("paragraph",))[:-_LAST])


def _signers(look: Look) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the bylines above the article like "By Jane Roe", "Jane Roe, 3 May 2024", and whom they name."""
    for number in range(look.first):
        text = look.seen[number].text
        people = parse_byline(text).people if look.roles[number] == "byline" else ()
        sure = any(name_score(who.name) >= PERHAPS for who in people)
        if sure and (find_leads(bare_line(text)) or find_dates(text)):
            yield number, frozenset(who.name.casefold() for who in people)


def of_nobody(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for bylines that name nobody: all of the line is a place, a paper's section or a single word."""
    for number in look.of(("byline",))[:_MOST]:
        top = look.headline < number < look.first
        if not (top or number > look.last > look.first >= 0) or number in found:
            continue
        text, above = look.seen[number].text.strip(" .:|"), look.now(number - 1, found) == "byline"
        # "De Lisboa" below a name tells where its bearer is.
        town = told_at().sub("", text[:1].lower() + text[1:])
        told = is_lead(look.seen[number - 1].text) or (above and (is_city(text) or is_city(town)))
        role = "" if told else _of_nobody(look, text)
        if role:
            given: Role = role if top else "paragraph"
            yield number, gives(given, "a place, a section or a word, and nobody’s name")


_MOST = 20
"""Of more bylines the others are not looked at: what happens in each would be sought in all of a text."""


def _of_nobody(look: Look, text: str) -> Role | Literal[""]:
    """Return what a line is that is read as a byline and names nobody, "" where it may name somebody.

    "Exclusive" and "Special Report" stand above an article, "Belo Horizonte" tells whence it comes, and so
    does "Quay Minor" where something happens there.
    """
    people = parse_byline(text).people
    if any(name_score(one.name) >= SURELY for one in people):
        return ""
    if is_section(text):
        return "kicker"
    if people and all(is_city(one.name) for one in people):
        return "dateline"
    name, place = (people[0].name, people[0].place) if people else ("", "")
    if not name or is_led(text) or people != (Person(name, place=place),) or not text.startswith(name):
        return ""
    if " " not in name:
        plain = name.istitle() and name.replace("-", "").isalpha() and not is_surname(name)
        unknown: Role = "dateline" if place or "," in text else "kicker"
        return unknown if plain and name_score(name) < _ONE_WORD else ""
    opens = folded("bylines", "place surely") | folded("bylines", "place first")
    placed = text.split()[0].casefold() in opens
    return "dateline" if placed or any(happens_in(name, one.text) for one in look.seen) else ""


_ONE_WORD = 0.4
"""A single word that is no given name scores less."""
