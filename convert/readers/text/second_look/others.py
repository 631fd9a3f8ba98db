"""Names and days that are others', below an article: whom it tells of, not who wrote it and when.

An obituary begins with a name and ends with who lived when, a review with the book and its writer, a poem or
a letter that an article prints with a name; below "More from the Ledger" stand the titles of other articles,
each with its byline.  A second look's part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from ..grammar.byline import parse_byline
from ..grammar.datelines import is_date_line
from ..grammar.furniture import kind_of
from ..grammar.jobs import is_job
from ..grammar.leads import bare_line, find_leads
from ..grammar.lives import are_ends, is_cross_and_day, tells_a_life
from ..grammar.names import PERHAPS, SURELY, name_score
from ..grammar.organisations import agency, is_organisation
from ..grammar.tables import folded
from .authorship import is_name, names_surely
from .look import PAGES, Look, Objection, Raised, bars, gives
from .service import PRICE


def of_lives(look: Look) -> Raised:
    """Look for who lived when, which is neither byline nor date nor notice: an obituary has it."""
    for number in look.of(_NO_LIVES if look.style not in PAGES else _NO_PAGES_LIVES):
        if not _tells_a_life(look, number):
            continue
        above = look.headline < number < look.first
        yield number, gives("standfirst" if above else "paragraph", "says when somebody lived")
        if not above and _is_named_above(look, number):
            yield number - 1, gives("paragraph", "names who lived when, as the line below says")


_NO_PAGES_LIVES = ("byline", "dateline", "copyright")
_NO_LIVES = (*_NO_PAGES_LIVES, "chrome")


def _tells_a_life(look: Look, number: int) -> bool:
    text = look.seen[number].text
    if look.roles[number] != "chrome" and tells_a_life(text):
        return True
    if is_cross_and_day(text) or _is_end(look, number):
        return True
    return bool(_YEARS.fullmatch(text)) and number > look.first and _is_named_above(look, number)


_YEARS = re.compile(r"\(?(?:1[89]|20)\d\d\s?[-–—]\s?(?:19|20)\d\d\)?")


def _is_end(look: Look, number: int) -> bool:
    """Tell "Born: 3 May 1931" above or below "Died: 27 February 2026"."""
    seen = look.seen
    text = seen[number].text
    below = number + 1 < len(seen) and are_ends(text, seen[number + 1].text)
    return below or (number > 0 and are_ends(seen[number - 1].text, text))


def _is_named_above(look: Look, number: int) -> bool:
    """Tell a person, with what he was at most, right above a line, who was taken for a writer."""
    if look.role(number - 1) not in _NAMED:
        return False
    name = look.seen[number - 1].text.partition(",")[0]
    return " " in name and name_score(name) >= SURELY and not find_leads(bare_line(name))


_NAMED = ("byline", "chrome", "credit", "alt", "caption")


def days_below(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the last paragraph for a day on which something happens, or did: it dates no article."""
    for number in look.of_now("dateline", found):
        if number > look.last >= 0 and number not in found and _tells_what(look.seen[number].text):
            yield number, gives("paragraph", "tells what happens on a day")


def _tells_what(text: str) -> bool:
    """Tell "In cinemas from 12 May" and "5 May 2024 Death of the keeper" from "Amberweir, 3 May 2024"."""
    if is_date_line(text) or find_leads(bare_line(text)):
        return False
    yearless = not _YEAR_OR_TIME.search(text) and sum(word.isalpha() for word in text.split()) >= _WORDS
    behind = _DAY_FIRST.match(text)
    return yearless or (behind is not None and len(behind["what"].split()) >= _WORDS)


_YEAR_OR_TIME = re.compile(r"(?:19|20)\d\d|\d[:.hH]\d\d")
_DAY_FIRST = re.compile(r"\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s(?:19|20)\d\d:?\s(?P<what>[^\W\d_][^\d|]+)")
_WORDS = 3


# ------------------------------------------------------------------------- who else is named


def named_below(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below an article that is signed at its head for another's name, which does not sign it."""
    named = [number for number in look.of_now("byline", found) if number > look.last]
    writers = _writers(look, found) if named else frozenset()
    if not writers:
        return
    for number in named:
        if look.now(number, found) != "byline" or not _is_others(look, number, writers):
            continue
        if look.style in PAGES:
            yield number, bars("byline", "another’s name, below what somebody has signed")
        else:
            yield number, gives("paragraph", "another’s name, below what somebody has signed")


def _writers(look: Look, found: Mapping[int, Objection]) -> frozenset[str]:
    """Return the words of the names, in small letters, of those who sign the article at its head."""
    signed = (look.seen[number].text for number in look.bylines_above(found))
    names = (name for text in signed for name in _names(text))
    return frozenset(word for name in names for word in name.casefold().split())


def _names(text: str) -> list[str]:
    """Return the names of the writers whom a byline names: beyond doubt, or behind its "By"."""
    least = PERHAPS if find_leads(bare_line(text)) else SURELY
    return [who.name for who in parse_byline(text).people if not who.role and name_score(who.name) >= least]


def _is_others(look: Look, number: int, writers: frozenset[str]) -> bool:
    """Tell a name alone, none of whose words a writer has, from a colleague's with his job or his paper.

    "By" is said of a book's writer, too: its title touches the line.
    """
    one = look.seen[number]
    leads = find_leads(bare_line(one.text))
    touches = number > 0 and not look.habits.gaps[number]
    titled = touches and look.role(number - 1) not in ("byline", "paragraph")
    if leads and not (titled and leads[0].role == ""):
        return False
    people = parse_byline(one.text).people
    named = len(people) == 1 and not (people[0].role or people[0].organisation) and not people[0].place
    sure = named and (is_name(one) or (bool(leads) and name_score(people[0].name) >= SURELY))
    if not sure or not writers.isdisjoint(one.lower.split()):
        return False
    return _is_priced(look, number) or not _works_here(look, number + 1)


def _is_priced(look: Look, number: int) -> bool:
    """Tell whether one of the lines that touch a block tells a price, as a book's do."""
    return any(PRICE.search(look.seen[line].text) for line in look.touching(number))


def _works_here(look: Look, number: int) -> bool:
    """Tell whether a line that touches the one above says where, for whom or as what somebody works."""
    if number >= len(look.roles) or look.habits.gaps[number]:
        return False
    text = look.seen[number].text
    return "@" in text or is_job(text) or is_organisation(text) or agency(text, any_case=True) != ""


# ------------------------------------------------------------------------- other articles


def signed_teasers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the first paragraph for who signs a title that was set aside, where another signs on top.

    One between two paragraphs may be such a title's, more of them sign the parts of an article.
    """
    signing = look.of_now("byline", found)
    if not signing or signing[-1] <= look.first:
        return
    above = [parse_byline(look.seen[number].text).people for number in signing if number < look.first]
    persons = (people for people in above if any(not who.is_house for who in people))
    writers = frozenset(who.name.casefold() for people in persons for who in people)
    if not writers:
        return
    teasers = {number: top for number in signing if (top := _top_of_teaser(look, found, number, writers)) > 0}
    parts = [number for number in teasers if look.role(number + 1) == "paragraph"]
    for number, top in teasers.items():
        if number in parts and len(parts) > 1:
            continue
        end = number + 2 if look.now(number + 1, found) == "dateline" else number + 1
        for at in range(top, end):
            if look.now(at, found) != "chrome":
                yield at, gives("chrome", "tells who wrote another article, below its title")


def _top_of_teaser(look: Look, found: Mapping[int, Objection], number: int, writers: frozenset[str]) -> int:
    """Return where a title begins that a byline below the first paragraph may sign, -1 where none does.

    Above it stand lines that lead away, and nothing between that is the article's.
    """
    one = look.seen[number]
    if number <= look.first or not names_surely(one) or not _is_another(look, number, writers):
        return -1
    for top in range(number - 1, max(look.first, number - _LONGEST_TEASER), -1):
        role = look.now(top, found)
        if kind_of(look.seen[top].text)[0] == "also" and role == "chrome":
            titled = any(look.now(at, found) == "chrome" for at in range(top + 1, number))
            return top + 1 if titled else -1
        if role not in _OF_TEASERS:
            return -1
    return -1


def _is_another(look: Look, number: int, writers: frozenset[str]) -> bool:
    """Tell writers of whom none has signed the article, and no helpers of its own."""
    people = parse_byline(look.seen[number].text).people
    return all(not who.role and who.name.casefold() not in writers for who in people)


_LONGEST_TEASER = 12
_OF_TEASERS = ("chrome", "byline", "dateline", "standfirst")


# ------------------------------------------------------------------------------- whom it is about


def of_portraits(look: Look) -> Raised:
    """Look at the top for a name with which the article begins, or which a word for obituaries announces.

    "Obituary", "Ada Merling", "Ada Merling, who has died aged 91, …": she has not written the article.
    """
    told = [one.text for one, role in zip(look.seen, look.roles, strict=True) if role in _TELLING]
    first = look.seen[0].text.strip(" :：|").casefold()
    announced = len(look.seen) > 1 and first in folded("headings", "died")
    number = int(announced)
    if "paragraph" not in look.roles[number + 1 :] or look.roles[number] not in _TAKEN[announced]:
        return
    name = look.seen[number].text.partition(",")[0]
    sure = not find_leads(bare_line(name)) and name_score(name) >= (PERHAPS if announced else SURELY)
    if not sure or " " not in name or not any(_tells(text, name, announced) for text in islice(told, _FIRST)):
        return
    yield number, gives("headline", "whom the article is about")
    if announced:
        yield 0, gives("kicker", "says that somebody has died, above his name")
    below = look.seen[number + 1]
    titled = look.role(number + 1) in ("headline", "byline") and not kind_of(below.text)[0]
    if titled and not names_surely(below) and not find_leads(bare_line(below.text)):
        yield number + 1, gives("standfirst", "below the name of whom the article is about")


_TAKEN = {
    False: ("byline", "credit"),
    True: ("byline", "credit", "kicker", "headline", "subhead", "alt", "caption"),
}
"""What a name may have been taken for, without a word above it that announces it and with one."""

_TELLING = ("standfirst", "paragraph")
_FIRST = 2


def _tells(text: str, name: str, announced: bool) -> bool:
    """Tell a paragraph that begins with a name, or has it below the word for obituaries."""
    return text.casefold().find(name.casefold()) >= 0 if announced else text.startswith(name)
