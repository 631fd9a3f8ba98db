"""A second look at the roles of a text, once all of them are chosen: what speaks against some of them.

A line's clues do not know what the lines around it were taken for, nor what the grammars of bylines, dates
and credits find in it.  Seen from its role, a byline that names nobody is none; a list between a site's
furniture is the site's; above an article, what was set aside may be the author's name that is missing
there.  Each objection gives a line a role or bars it from the one it had, and the roles are chosen again.

All of them were found on, and hold for, articles of many publishers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, TypeAlias

from .byline import names_writer, parse_byline
from .clues import Clues
from .credit import parse_credit
from .dates import find_dates
from .furniture import kind_of
from .label import label_starts, whole_label
from .names import name_score
from .notice import speaks_of_rights
from .organisations import agency, is_organisation
from .roles import FIGURE_ROLES, Role
from .seen import Seen
from .surroundings import Habits
from .wording import NAMES_PEOPLE, NAMES_WRITER


class Objection(NamedTuple):
    """What is said against the role of a line: `role` is given to it, or it is barred from `role`."""

    role: Role
    given: bool
    reason: str


Found: TypeAlias = Iterator[tuple[int, Objection]]


def objections(
    roles: Sequence[Role], habits: Habits, clues: Sequence[Clues], styles: Mapping[str, int]
) -> dict[int, Objection]:
    """Return what speaks against the roles of a text, by the numbers of its blocks.

    `styles` are the shares of the styles that the text may have.  What people write themselves keeps to
    no page's ways: of it, only what the words of a line say is looked at.
    """
    look = _Look(roles, habits, clues, styles)
    found: dict[int, Objection] = {}
    for number, objection in _by_its_words(look):
        found.setdefault(number, objection)
    if look.style == "typed":
        return found
    for rule in (_of_headlines, _of_lists, _by_its_place, _missing_above, _of_writers):
        for number, objection in rule(look, found):
            found.setdefault(number, objection)
    return found


@dataclass(frozen=True, slots=True)
class _Look:
    """A text with its roles."""

    roles: Sequence[Role]
    habits: Habits
    clues: Sequence[Clues]
    styles: Mapping[str, int]

    @property
    def style(self) -> str:
        """The likeliest style of the text."""
        return max(self.styles, key=lambda style: self.styles[style])

    @property
    def headline(self) -> int:
        """The number of the headline, 0 where there is none."""
        return self.roles.index("headline") if "headline" in self.roles else 0

    @property
    def first(self) -> int:
        """The number of the first running paragraph below the headline, -1 where there is none."""
        for number in range(self.headline, len(self.roles)):
            if self.roles[number] == "paragraph" and self.habits.seen[number].running:
                return number
        return -1

    @property
    def last(self) -> int:
        """The number of the last paragraph, -1 where there is none."""
        return max((number for number, role in enumerate(self.roles) if role == "paragraph"), default=-1)

    def role(self, number: int) -> str:
        """Return the role of a block, "" beyond the ends of the text."""
        return self.roles[number] if 0 <= number < len(self.roles) else ""

    def has(self, number: int, clues: Sequence[str]) -> bool:
        """Tell whether a block has one of `clues`."""
        return any(clue in self.clues[number].plain for clue in clues)

    def touches(self, number: int) -> bool:
        """Tell whether a block touches the one below, in a text whose blocks are set apart."""
        return self.habits.airy and not self.habits.gaps[number + 1]


# ------------------------------------------------------------------------------- the words of a line

_DIGIT = re.compile(r"\d")
_LONGEST_LINE = 300
_SURELY = 0.85
"""So surely, by the grammar of names, a name is a person's."""


def _by_its_words(look: _Look) -> Found:
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if one.text.startswith(_BUTTON) and role in _NO_BUTTONS:
            yield number, Objection("chrome", True, "what lynx prints for a button")
        elif role == "dateline":
            if one.tokens > _WORDS_OF_A_NAME and one.size < _LONGEST_LINE and _dates_a_person(one):
                yield number, Objection("byline", True, "names a person beside the date")
        elif role == "byline" and not names_writer(one.text):
            yield number, Objection("byline", False, "it names nobody")
        elif role == "copyright" and not speaks_of_rights(one.text):
            yield number, Objection("copyright", False, "no word of it speaks of rights")
        elif role == "credit" and one.credit is None and not _may_be_credited(look, number):
            yield number, Objection("credit", False, "it names nobody")


_WORDS_OF_A_NAME = 2
_BUTTON = "(BUTTON)"
_NO_BUTTONS = FIGURE_ROLES | {"byline", "dateline", "standfirst"}


def _dates_a_person(one: Seen) -> bool:
    return _names_surely(one) and bool(find_dates(one.text))


def _names_surely(one: Seen) -> bool:
    return any(name_score(person.name) >= _SURELY for person in parse_byline(one.text).people)


_BETWEEN_PARTIES = frozenset("/|(@&")


def _may_be_credited(look: _Look, number: int) -> bool:
    """Tell who might be credited though the grammar of credits is not sure: parties, a label's word, a name.

    Beside the other words of a picture, where nothing of a page is about, it may be anybody.
    """
    beside = (look.role(number - 1), look.role(number + 1))
    if look.style not in ("page", "tool") and not FIGURE_ROLES.isdisjoint(beside):
        return True
    one = look.habits.seen[number]
    if not _BETWEEN_PARTIES.isdisjoint(one.text) or not label_starts().isdisjoint(one.words):
        return True
    credit = parse_credit(one.text)
    known = any(map(agency, credit.agencies)) or is_organisation(one.text) or bool(whole_label(one.text))
    return known or any(name_score(name) >= _SURELY for name in credit.creators)


# ------------------------------------------------------------------------------- headlines

_NEAR = 2
_AROUND = 8
_LONG_ENOUGH = 20
_CRUMBS = (" / ", " » ", " > ", " › ")
_HEADINGS = ("headline", "standfirst", "subhead")


def _of_headlines(look: _Look, _: Mapping[int, Objection]) -> Found:
    """Object to breadcrumbs, and to a headline that is said again below the one that is set apart."""
    if look.style == "clean" or "headline" not in look.roles:
        return
    seen = look.habits.seen
    for number, role in enumerate(look.roles):
        if role != "headline":
            continue
        for below in range(number + 1, min(number + 1 + _NEAR, len(seen))):
            if _is_path_to(seen[number].text, seen[below].text, look.roles[below]):
                yield below, Objection("headline", True, "the line above leads to it")
                yield number, Objection("headline", False, "it leads to the line below")
    yield from _said_again(look)


def _said_again(look: _Look) -> Found:
    seen, first = look.habits.seen, look.headline
    said = [
        number
        for number, one in enumerate(seen)
        if number >= first - _AROUND and one.key == seen[first].key != ""
    ]
    for above in said:
        if above < first and look.roles[above] == "chrome" and look.habits.gaps[above]:
            yield above, Objection("headline", True, "said again below")
            first = above
    for below in said:
        if below > first and look.roles[below] in _HEADINGS:
            yield below, Objection("chrome", True, "says the headline again")


def _is_path_to(text: str, below: str, role: Role) -> bool:
    """Tell "Home / Sport / The tide rose" above "The tide rose", or above any heading."""
    if len(below) > _LONG_ENOUGH and text != below and text.endswith(below):
        return True
    return role in _HEADINGS and sum(map(text.count, _CRUMBS)) > 1


# ------------------------------------------------------------------------------- lists


def _of_lists(look: _Look, _: Mapping[int, Objection]) -> Found:
    """Object to items below a site's furniture: a list of the article's stands between its paragraphs."""
    end = 0
    for role, run in groupby(look.roles):
        begin, end = end, end + len(list(run))
        if role != "list_item" or look.role(begin - 1) != "chrome":
            continue
        begun = look.style == "page" and -1 < look.first < begin
        if begun or look.style == "tool" or look.role(end) in ("chrome", ""):
            for number in range(begin, end):
                yield number, Objection("list_item", False, "it stands below a site’s furniture")


# ------------------------------------------------------------------------------- place


def _by_its_place(look: _Look, found: Mapping[int, Objection]) -> Found:
    for number, role in enumerate(look.roles):
        if number in found:
            continue
        above, below = look.role(number - 1), look.role(number + 1)
        if role == "subhead" and above == below == "chrome":
            yield number, Objection("subhead", False, "it stands in a site’s furniture")
        elif role == "subhead" and below == "paragraph" and look.touches(number):
            yield number, Objection("subhead", False, "it touches the line below")
        elif role == "list_item" and role not in (above, below):
            yield number, Objection("list_item", False, "it is the only one")
        elif role == above == "chrome" and below == "paragraph" and _is_sentence(look, number):
            yield number, Objection("chrome", False, "it is a sentence above a paragraph")


_STOPS = tuple(".!?…。！？।؟")


def _is_sentence(look: _Look, number: int) -> bool:
    """Tell a line that is set apart, ends with a stop and does not begin with a site's words."""
    text, gaps = look.habits.seen[number].text, look.habits.gaps
    apart = look.habits.airy and gaps[number] > 0 and gaps[number + 1] > 0
    return apart and text.endswith(_STOPS) and not kind_of(text)[0]


# ------------------------------------------------------------------------------- writers and dates

_BEFORE = 6
"""So many lines above the headline may name the writer or the date."""

_FEW = 2
"""More names set aside are a list of a site's."""

_LONGEST_DATE = 80


def _missing_above(look: _Look, found: Mapping[int, Objection]) -> Found:
    """Look for the writer and the date, where the article has none above it, in what was set aside there."""
    if look.first < 0:
        return
    top = range(max(0, look.headline - _BEFORE), look.first)
    aside = [number for number in top if look.roles[number] == "chrome"]
    given = {objection.role for objection in found.values() if objection.given}
    if "byline" not in given and not any(look.roles[number] == "byline" for number in top):
        named = [number for number in aside if look.has(number, NAMES_PEOPLE)]
        for number in named if len(named) <= _FEW else ():
            yield number, Objection("byline", True, "a name above an article without a byline")
    if not any(look.roles[number] == "dateline" for number in top):
        for number in aside:
            one = look.habits.seen[number]
            if len(one.text) <= _LONGEST_DATE and _is_mostly_date(one.text):
                role: Role = "byline" if _names_surely(one) else "dateline"
                yield number, Objection(role, True, "a date above an article without a dateline")


def _is_mostly_date(text: str) -> bool:
    if not _DIGIT.search(text):
        return False
    return 2 * sum(moment.end - moment.start for moment in find_dates(text)) > len(text)


def _of_writers(look: _Look, found: Mapping[int, Objection]) -> Found:
    """Look for who wrote the article in what was set aside: named above it, or in the line below its end."""
    if look.first < 0:
        return
    aside = [
        number
        for number, role in enumerate(look.roles)
        if role == "chrome" and number not in found and look.has(number, (*NAMES_PEOPLE, NAMES_WRITER))
    ]
    if not aside:
        return
    signed = [
        number
        for number in range(look.first)
        if look.roles[number] == "byline" or (number in found and found[number][:2] == ("byline", True))
    ]
    writers = {name for number in signed for name in _names(look, number)}
    for number in aside:
        if writers & _names(look, number):
            yield number, Objection("byline", True, "names who wrote the article")
        elif not signed and number == look.last + 1:
            yield number, Objection("byline", True, "names somebody right below the article")


def _names(look: _Look, number: int) -> frozenset[str]:
    people = parse_byline(look.habits.seen[number].text).people
    return frozenset(person.name.casefold() for person in people)
