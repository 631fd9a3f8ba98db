"""A second look at the roles of a text, once all of them are chosen: what speaks against some of them.

A line's clues do not know what the lines around it were taken for, nor what the grammars of bylines, dates
and credits find in it.  Seen from its role, a byline that names nobody is none; a list between a site's
furniture is the site's; above an article, what was set aside may be the author's name that is missing
there.  Each objection gives a line a role or bars it from the one it had, and the roles are chosen again.

Each was found on texts of publishers that the model did not know, and is far more often right than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, TypeAlias, get_args

from .byline import names_desk, names_writer, opens_with_writer, parse_byline
from .clues import Clues
from .credit import parse_credit
from .dates import find_dates
from .furniture import kind_of, leads_away
from .label import label_starts, whole_label
from .names import SURELY, east_asian, name_score
from .notice import speaks_of_rights
from .organisations import agency, is_organisation
from .reporters import is_reporters
from .roles import FIGURE_ROLES, Role
from .rules import is_marked
from .seen import Seen
from .surroundings import CLOSEST_ABOVE, Habits
from .tables import folded
from .wording import LONGEST_CAPTION, NAMES_PEOPLE, NAMES_WRITER, is_file_name


class Objection(NamedTuple):
    """What is said against the role of a line: `role` is given to it, or it is barred from `role`."""

    role: Role
    given: bool
    reason: str


Raised: TypeAlias = Iterator[tuple[int, Objection]]


def objections(
    roles: Sequence[Role], habits: Habits, clues: Sequence[Clues], styles: Mapping[str, int]
) -> dict[int, Objection]:
    """Return what speaks against the roles of a text, by the numbers of its blocks.

    `styles` are the shares of the styles that the text may have.  What people write themselves keeps to
    no page's ways: of it, only what the words of a line say is looked at.
    """
    look = _look(roles, habits, clues, styles)
    found: dict[int, Objection] = {}
    for number, objection in (*_given_by_its_words(look), *_barred_by_its_words(look)):
        found.setdefault(number, objection)
    if look.style == "typed":
        return found
    for rule in (
        _of_headlines,
        _missing_headline,
        _of_lists,
        _signed_above,
        _by_its_place,
        _missing_above,
        _of_writers,
    ):
        for number, objection in rule(look, found):
            found.setdefault(number, objection)
    return found


@dataclass(frozen=True, slots=True)
class _Look:
    """A text with its roles.

    `style` is its likeliest; `headline` is the number of the headline, `first` that of the first running
    paragraph below it, `last` that of the last paragraph, each -1 where there is none.
    """

    roles: Sequence[Role]
    habits: Habits
    clues: Sequence[Clues]
    style: str
    headline: int
    first: int
    last: int

    def role(self, number: int) -> str:
        """Return the role of a block, "" beyond the ends of the text."""
        return self.roles[number] if 0 <= number < len(self.roles) else ""

    def has(self, number: int, clues: Sequence[str]) -> bool:
        """Tell whether a block has one of `clues`."""
        return any(clue in self.clues[number].plain for clue in clues)

    def beside_picture(self, number: int) -> bool:
        """Tell whether the block above or the one below is a picture's."""
        return not FIGURE_ROLES.isdisjoint((self.role(number - 1), self.role(number + 1)))

    def touches(self, number: int) -> bool:
        """Tell whether a block touches the one below, in a text whose blocks are set apart."""
        return self.habits.airy and not self.habits.gaps[number + 1]


def _look(roles: Sequence[Role], habits: Habits, clues: Sequence[Clues], styles: Mapping[str, int]) -> _Look:
    headline = roles.index("headline") if "headline" in roles else -1
    paragraphs = [number for number, role in enumerate(roles) if role == "paragraph"]
    running = (number for number in paragraphs if number > headline and habits.seen[number].running)
    style = max(styles, key=lambda one: styles[one])
    last = paragraphs[-1] if paragraphs else -1
    return _Look(roles, habits, clues, style, headline, next(running, -1), last)


# ------------------------------------------------------------------------------- the words of a line

_DIGIT = re.compile(r"\d")
_LONGEST_LINE = 300


def _given_by_its_words(look: _Look) -> Raised:
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if one.text.startswith(_BUTTON) and role in _NO_BUTTONS:
            yield number, Objection("chrome", True, "what lynx prints for a button")
        elif role in _NO_LINKS[look.style] and leads_away(one.text):
            yield number, Objection("chrome", True, "leads to another article, or past an advertisement")
        elif role in ("paragraph", "subhead") and one.size < LONGEST_CAPTION and _says_what_picture(one.text):
            yield number, Objection("caption", True, "says at its end what sort of picture it is")
        elif role in _NO_REPORTERS and is_reporters(one.text):
            yield number, Objection("byline", True, "says who reported")
        elif role in _NO_FILES and is_file_name(one) and not _amid_furniture(look, number):
            yield number, Objection("alt", True, "the name of a picture’s file stands for the picture")
        elif role == "dateline" and one.size < _LONGEST_LINE and _dates_a_person(one):
            yield number, Objection("byline", True, "names a person beside the date")


def _barred_by_its_words(look: _Look) -> Raised:
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role == "credit" and one.credit is None and not _may_be_credited(look, number):
            yield number, Objection("credit", False, "it names nobody")
        elif role == "byline" and look.style in _PAGES and not names_writer(one.text):
            yield number, Objection("byline", False, "it names nobody")
        elif role == "byline" and kind_of(one.text)[1] and not _names_surely(one):
            yield number, Objection("byline", False, "it is a site’s")
        elif role == "headline" and look.style not in _PAGES and _is_one_sentence(one):
            yield number, Objection("headline", False, "it is one sentence, with a full stop")
        elif role == "copyright" and one.tokens <= _FEW_WORDS and not speaks_of_rights(one.text):
            yield number, Objection("copyright", False, "no word of it speaks of rights")


_PAGES = ("page", "tool")
_FEW_WORDS = 10
_WORDS_OF_A_NAME = 2
# "Alice Springs, 12 May 2024" may be a place and the day, as letters have them.
_PLACE = re.compile(r"[^\W\d_][^\d,;:|•·–—]*,\s")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_BUTTON = "(BUTTON)"
_NO_BUTTONS = FIGURE_ROLES | {"byline", "dateline", "standfirst"}
# An extractor keeps such lines where the page has them among its paragraphs: there they only head nothing.
_NO_LINK_ALONE = frozenset(("subhead", "list_item", "kicker", "byline"))
_NO_LINK = _NO_LINK_ALONE | {"paragraph", "caption", "standfirst", "quote"}
_NO_LINKS = {"page": _NO_LINK, "tool": _NO_LINK, "clean": _NO_LINK_ALONE, "typed": frozenset(("subhead",))}
_NO_REPORTERS = frozenset(("paragraph", "subhead", "chrome", "standfirst", "list_item", "kicker", "dateline"))
_NO_FILES = frozenset(get_args(Role)) - FIGURE_ROLES - {"chrome"}


_LAST_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,30})[)）\]】]\W{0,2}\Z")


def _says_what_picture(text: str) -> bool:
    """Tell "The lock in March (file photo)", "… (Symbolbild)"."""
    last = _LAST_BRACKETS.search(text)
    return last is not None and last[1].strip(" .").casefold() in folded("pictured", "bracket")


def _amid_furniture(look: _Look, number: int) -> bool:
    return look.role(number - 1) == "chrome" == look.role(number + 1)


def _is_one_sentence(one: Seen) -> bool:
    """Tell a sentence of some length: old headlines end with a stop too, but are short or in capitals."""
    ends = one.text.endswith((".", "。")) and not one.text.endswith("..")
    return ends and one.tokens >= _SOME_WORDS and ". " not in one.text and not one.text.isupper()


_SOME_WORDS = 8


def _dates_a_person(one: Seen) -> bool:
    moments = find_dates(one.text) if one.tokens > _WORDS_OF_A_NAME else ()
    if not moments or not _names_surely(one):
        return False
    first = moments[0]
    written = _LETTERS.search(one.text, first.start, first.end)
    return not (written and _PLACE.fullmatch(one.text, 0, first.start))


def _names_surely(one: Seen) -> bool:
    return any(name_score(person.name) >= SURELY for person in parse_byline(one.text).people)


_BETWEEN_PARTIES = frozenset("/|(@&")


def _may_be_credited(look: _Look, number: int) -> bool:
    """Tell who might be credited though the grammar of credits is not sure: parties, a label's word, a name.

    Beside the other words of a picture, where the article stands alone, it may be anybody.
    """
    if look.style not in _PAGES and look.beside_picture(number):
        return True
    one = look.habits.seen[number]
    if not _BETWEEN_PARTIES.isdisjoint(one.text) or not label_starts().isdisjoint(one.words):
        return True
    if is_reporters(one.text):
        return True
    credit = parse_credit(one.text)
    known = any(map(agency, credit.agencies)) or is_organisation(one.text) or bool(whole_label(one.text))
    return known or any(name_score(name) >= SURELY for name in credit.creators)


# ------------------------------------------------------------------------------- headlines

_NEAR = 2
_AROUND = 8
_LONG_ENOUGH = 20


def _of_headlines(look: _Look, _: Mapping[int, Objection]) -> Raised:
    """Object to breadcrumbs, and to a headline that is said again below the one that is set apart."""
    if look.style == "clean" or look.headline < 0:
        return
    first = look.headline
    below = next((number for number in range(first + 1, first + 1 + _NEAR) if _leads_to(look, number)), -1)
    if below >= 0:
        yield below, Objection("headline", True, "the line above leads to it")
        yield first, Objection("headline", False, "it leads to the line below")
        return
    said = _key(look, first)
    for above in range(max(0, first - _AROUND), first):
        if look.roles[above] == "chrome" and look.habits.gaps[above] and _key(look, above) == said:
            yield above, Objection("headline", True, "said again below")
            yield first, Objection("chrome", True, "says the headline again")
            return
    for number in range(first + 1, min(first + _AROUND, len(look.roles))):
        if look.roles[number] == "standfirst" and _key(look, number) == said:
            yield number, Objection("chrome", True, "says the headline again")


def _missing_headline(look: _Look, found: Mapping[int, Objection]) -> Raised:
    """Look on a page without a headline above byline or date, or for what the text is about."""
    if look.style not in _PAGES or look.headline >= 0 or "paragraph" not in look.roles:
        return
    top = range(look.first if look.first >= 0 else look.roles.index("paragraph"))
    titles = [number for number in top if number not in found and _may_be_title(look, number)]
    signed = next((number for number in top if look.roles[number] in ("byline", "dateline")), -1)
    near = [number for number in titles if 0 < signed - number <= _LINES_ABOVE]
    about = [number for number in titles if look.has(number, (CLOSEST_ABOVE,))]
    if chosen := near or about:
        longest = max(chosen, key=lambda number: look.habits.seen[number].size)
        yield longest, Objection("headline", True, "the article has no other")


def _may_be_title(look: _Look, number: int) -> bool:
    one = look.habits.seen[number]
    words = sum(word[0].isalpha() for word in one.words) >= _WORDS_OF_A_TITLE or (
        east_asian(one.text) and one.size >= _LONG_ENOUGH
    )
    title = words and one.size <= _LONGEST_TITLE and not one.text.endswith((".", "。", ":", "："))
    return title and look.roles[number] in ("chrome", "subhead", "standfirst") and not kind_of(one.text)[0]


_LINES_ABOVE = 4
_WORDS_OF_A_TITLE, _LONGEST_TITLE = 3, 160


def _key(look: _Look, number: int) -> str:
    return " ".join(look.habits.seen[number].text.casefold().strip("#* ").split())


def _leads_to(look: _Look, number: int) -> bool:
    """Tell whether block `number` is the end of the headline: "Home / Sport / The tide rose" leads to it."""
    path = look.habits.seen[look.headline].text
    below = look.habits.seen[number].text if number < len(look.roles) else ""
    return len(below) > _LONG_ENOUGH and path != below and path.endswith(below)


# ------------------------------------------------------------------------------- lists


def _of_lists(look: _Look, _: Mapping[int, Objection]) -> Raised:
    """Object to items in a site's furniture, and on a page to any that follow it below the article's top.

    One line set aside, as an advertisement is, is no furniture; and marked items, which a browser does not
    copy, are somebody's own.
    """
    end = 0
    for role, run in groupby(look.roles):
        begin, end = end, end + len(list(run))
        if role != "list_item" or look.role(begin - 1) != "chrome":
            continue
        within = look.role(end) in ("chrome", "") and look.role(begin - 2) == "chrome"
        page = look.style == "page" and -1 < look.first < begin and not is_marked(look.habits.seen[begin])
        if within or page or look.style == "tool":
            for number in range(begin, end):
                yield number, Objection("list_item", False, "it stands below a site’s furniture")


# ------------------------------------------------------------------------------- place


def _by_its_place(look: _Look, found: Mapping[int, Objection]) -> Raised:
    apart = any(role == "subhead" and not look.touches(number) for number, role in enumerate(look.roles))
    for number, role in enumerate(look.roles):
        if number in found:
            continue
        one, above, below = look.habits.seen[number], look.role(number - 1), look.role(number + 1)
        if role == "subhead" and above == below == "chrome":
            yield number, Objection("subhead", False, "it stands in a site’s furniture")
        elif role == "subhead" and below == "paragraph" and apart and look.touches(number):
            yield number, Objection("subhead", False, "it touches the line below, others do not")
        elif role == "list_item" and role not in (above, below) and not is_marked(one):
            yield number, Objection("list_item", False, "it is the only one")
        elif role == above == "chrome" and below == "paragraph" and _is_sentence(look, number):
            yield number, Objection("chrome", False, "it is a sentence above a paragraph")
        elif role == "credit" and _follows_last(look, number) and _signs_off(one):
            yield number, Objection("byline", True, "the agency that signs the article off")
        elif role == "credit" and _opens_the_text(look, number) and _signs_above(one):
            yield number, Objection("byline", True, "says above the article whose report it is")


def _follows_last(look: _Look, number: int) -> bool:
    """Tell whether a block stands right below the last paragraph, and no picture's words below it."""
    return number == look.last + 1 and look.role(number + 1) not in FIGURE_ROLES


def _signs_off(one: Seen) -> bool:
    """Tell "Źródło: PAP", "(MTI)", "Lusa/Fim": an agency alone, with no label of a picture."""
    credit = parse_credit(one.text)
    wire = any(agency(name, any_case=True) == "wire" for name in credit.agencies)
    return wire and not whole_label(credit.label) & {"picture", "credit"} and "©" not in one.text


_PARTS = re.compile(r"[\s/|,()]+")


def _opens_the_text(look: _Look, number: int) -> bool:
    """Tell whether a block stands between headline and article, and no picture's words beside it."""
    return -1 < look.headline < number < look.first and not look.beside_picture(number)


def _signs_above(one: Seen) -> bool:
    """Tell "Izvor: Tanjug", "dpa/red", "Ayşe Demir / YEŞİLKÖPRÜ, (DHA)": who reports, for whom."""
    desk = not folded("links", "team").isdisjoint(_PARTS.split(one.text.casefold()))
    sourced = desk or "source" in whole_label(parse_credit(one.text).label)
    return (sourced and _signs_off(one)) or any(
        who.place and who.organisation for who in parse_byline(one.text).people
    )


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


def _signed_above(look: _Look, _: Mapping[int, Objection]) -> Raised:
    """Look between headline and article for a byline that its words alone tell, and who took the pictures."""
    told = set[int]()
    for number in range(max(0, look.headline - 1), look.first):
        one, role = look.habits.seen[number], look.roles[number]
        if role in ("headline", "byline") or one.size > _LONGEST_DATE:
            continue
        if opens_with_writer(one.text) or (role in _NO_DESKS and names_desk(one.text)):
            told.add(number)
            yield number, Objection("byline", True, "says who wrote it")
        elif role in ("credit", "chrome", "alt") and (number - 1 in told or _names_words(look, number - 1)):
            people = parse_byline(one.text).people
            if any("photographer" in who.role for who in people) and not parse_credit(one.text).agencies:
                yield (
                    number,
                    Objection("byline", True, "says who took the pictures, below who wrote the words"),
                )


_NO_DESKS = ("standfirst", "subhead")


def _names_words(look: _Look, number: int) -> bool:
    """Tell a byline such as "Text: Jane Roe"."""
    one = look.habits.seen[number]
    task = bool(one.words) and one.words[0] in folded("bylines", "task author")
    return look.role(number) == "byline" and (task or opens_with_writer(one.text))


def _missing_above(look: _Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and article, in what was set aside, for the writer and the date it has not."""
    if look.first < 0:
        return
    seen = look.habits.seen
    top = range(max(0, look.headline - _BEFORE), look.first)
    aside = [number for number in top if number > look.headline and look.roles[number] == "chrome"]
    signed = [number for number in top if _is_now(look, found, number, "byline")]
    named = [number for number in aside if look.has(number, NAMES_PEOPLE) and _names_surely(seen[number])]
    if not signed and len(named) <= _FEW:
        for number in named:
            yield number, Objection("byline", True, "a name above an article without a byline")
    dated = any(find_dates(seen[number].text) for number in signed)
    if dated or any(_is_now(look, found, number, "dateline") for number in top):
        return
    for number in [number for number in aside if _is_mostly_date(seen[number].text)][:_FEW]:
        role: Role = "byline" if _names_surely(seen[number]) else "dateline"
        yield number, Objection(role, True, "a date above an article without a dateline")


def _is_now(look: _Look, found: Mapping[int, Objection], number: int, role: Role) -> bool:
    """Tell whether a block has a role, what was objected to taken into account."""
    if number in found:
        return found[number].given and found[number].role == role
    return look.roles[number] == role


def _is_mostly_date(text: str) -> bool:
    if len(text) > _LONGEST_DATE or not _DIGIT.search(text):
        return False
    return 2 * sum(moment.end - moment.start for moment in find_dates(text)) > len(text)


def _of_writers(look: _Look, found: Mapping[int, Objection]) -> Raised:
    """Look in what was set aside for whom the byline names, and for a byline right below the article."""
    aside = [
        number
        for number, role in enumerate(look.roles)
        if role == "chrome"
        and number not in found
        and (look.has(number, (*NAMES_PEOPLE, NAMES_WRITER)) or _is_from_below(look, number))
    ]
    if not aside or look.first < 0:
        return
    signed = [number for number in range(look.first) if _is_now(look, found, number, "byline")]
    writers = {name for number in signed for name in _names(look, number)}
    for number in aside:
        named = _names(look, number)
        if named and named <= writers:
            yield number, Objection("byline", True, "names who wrote the article")
        elif not signed and (_is_by_below(look, number) or _is_from_below(look, number)):
            yield number, Objection("byline", True, "names who wrote it right below the article")


def _is_by_below(look: _Look, number: int) -> bool:
    """Tell "By Jane Roe", right below the article."""
    return number == look.last + 1 and look.has(number, (NAMES_WRITER,))


def _is_from_below(look: _Look, number: int) -> bool:
    """Tell "Jane Roe, Quayside Gazette", right below the article."""
    if number != look.last + 1:
        return False
    text = look.habits.seen[number].text
    people = parse_byline(text).people if len(text) <= _LONGEST_DATE and ":" not in text else ()
    return any(who.organisation not in ("", who.name) and name_score(who.name) >= SURELY for who in people)


def _names(look: _Look, number: int) -> frozenset[str]:
    people = parse_byline(look.habits.seen[number].text).people
    return frozenset(person.name.casefold() for person in people)
