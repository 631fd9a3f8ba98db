"""Who wrote an article and when, looked for where a page names them: the second look's part of authorship.

Between headline and article a line may be set aside though it is the byline or the date that is missing;
below the article stand those whom the byline names, and an agency's or a paper's own people.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.byline import label_of, parse_byline, words_beside
from ..grammar.credit import parse_credit
from ..grammar.datelines import is_date_line, is_time_line
from ..grammar.dates import find_dates
from ..grammar.furniture import kind_of
from ..grammar.leads import is_lead
from ..grammar.names import PERHAPS, SURELY, east_asian, may_name_surely, name_score
from ..grammar.organisations import agency
from ..grammar.reporters import is_reporters, reporters
from ..grammar.signatures import (
    is_meta_line,
    is_signed,
    names_correspondents,
    names_desk,
    opens_with_writer,
    signs_with_address,
    signs_words_and_pictures,
)
from ..grammar.tables import folded
from ..lines.roles import Role
from ..lines.seen import Seen
from ..lines.wording import BYLINE, NAMES_PEOPLE, NAMES_WRITER, WORD_ALONE
from .look import STOPS, Look, Objection, Raised, gives, is_given

_DIGIT = re.compile(r"\d")

_BEFORE = 6
"""So many lines above the headline may name the writer or the date."""

_FEW = 2
"""More names set aside are a list of a site's."""

_LONGEST_LINE = 80


def names_surely(one: Seen) -> bool:
    """Tell whether somebody who is a person beyond doubt is named as a byline names him."""
    people = parse_byline(one.text).people if may_name_surely(one.text) else ()
    return any(name_score(person.name) >= SURELY for person in people)


def names_person_alone(one: Seen) -> bool:
    """Tell a line that names a person beyond doubt, and has neither a credit's label nor an agency."""
    credit = parse_credit(one.text)
    return names_surely(one) and not credit.label and not any(map(agency, credit.agencies))


def labelled_lines(look: Look) -> Raised:
    """Look for "Author, Jane Roe" and, in the lines below, "Role, Quayside Gazette"."""
    seen = look.seen
    labels = [label_of(one.text)[0] for one in seen]
    for number in (at for at, label in enumerate(labels) if label == "author"):
        end = number + 1
        while end < len(seen) and labels[end] in ("role", "from"):
            end += 1
        if end == number + 1 or not _names_after_label(seen[number].text):
            continue
        for at in range(number, end):
            yield at, gives("byline", "a byline, each line with its label and a comma")


def _names_after_label(line: str) -> bool:
    """Tell "Author, Jane Roe" from "Author, a fork"."""
    people = parse_byline(label_of(line)[1]).people if not line.endswith(STOPS) else ()
    return any(who.organisation or name_score(who.name) >= _MAY_BE_A_NAME for who in people)


_MAY_BE_A_NAME = 0.5


def signed_above(look: Look, _: Mapping[int, Objection]) -> Raised:
    """Look between headline and article for a byline that its words alone tell."""
    for number in range(max(0, look.headline - 1), look.first):
        one, role = look.seen[number], look.roles[number]
        if one.size > _LONGEST_LINE or (role == "byline" and not _is_date(one.text)):
            continue
        if role in _NO_TIMES and is_time_line(one.text):
            yield number, gives("dateline", "says when it appeared, and nothing else")
        # "Moderation: Ann Roe" in a list, below who signs, tells of an evening.
        listed = role == "list_item" and "byline" in look.roles[:number]
        if role == "headline" or listed or _credits_another(look, number):
            continue
        desk = role in _NO_DESKS and names_desk(one.text)
        below = number > look.headline and role in _NO_LEADS
        dated = below and role != "chrome" and _names_beside_date(one.text)
        signed = below and (dated or is_signed(one.text) or names_correspondents(one.text))
        signed = signed or (role == "caption" and _is_tasked(look, number))
        capitals = below and role != "chrome" and _is_name_in_capitals(look, number)
        posted = below and role in _NO_POSTS and not look.beside_picture(number)
        signed = signed or (posted and is_presented(look, number))
        if desk or signed or capitals or opens_with_writer(one.text) or signs_with_address(one.text):
            yield number, gives("byline", "says who wrote it")


def _credits_another(look: Look, number: int) -> bool:
    """Tell "Autor: Pia Lund" touching a caption below another's byline, as Slovak papers credit pictures."""
    captioned = look.role(number) == "credit" and look.role(number - 1) == "caption"
    return captioned and look.touches(number - 1) and "byline" in look.roles[:number]


def _is_tasked(look: Look, number: int) -> bool:
    """Tell "Text: Jane Roe", below the headline, from "From left: Jane Roe"."""
    one = look.seen[number]
    task = one.text.partition(":")[0].casefold().strip() in folded("bylines", "task author")
    return task and number > look.headline and is_signed(one.text)


def dated_below(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look directly below the headline, or at the end, for a date alone, in a text without another.

    In writing without stops no paragraph is known by its last letter, so that none tells where they begin.
    """
    if look.headline < 0 or "dateline" in look.roles:
        return
    last = len(look.roles) - 1
    for number in (*range(look.headline + 1, min(look.headline + _BELOW, last)), last):
        plain = look.roles[number] in _NO_DATES and not is_given(found, number)
        if plain and _is_date(look.seen[number].text):
            yield number, gives("dateline", "a date below headline or article, and nothing else")
            return


_BELOW = 4


def signed_as_headline(look: Look, _: Mapping[int, Objection]) -> Raised:
    """Look above the article for who wrote it, read as a part of the headline, or as all of it."""
    top = next(iter(look.of(("paragraph",))), 0)
    for number in range(max(look.headline, 0), top):
        if look.roles[number] != "headline":
            continue
        if number > look.headline:
            long = look.seen[number - 1].size >= _A_TITLE
            said = long and _says_who_wrote(look.seen[number].text)
            if said or _is_name_above_date(look, number):
                yield number, gives("byline", "says below the headline who wrote it")
        elif _may_be_headline(look, number - 1) and _is_signature(look, number):
            yield number, gives("byline", "says below the headline who wrote it")
            yield number - 1, gives("headline", "above who wrote it")


def _says_who_wrote(text: str) -> bool:
    """Tell "作者：山田太郎", "By Jane Roe" and "문정훈 하늘대학교 교수" from a headline."""
    reported = is_reporters(text) or any(who.role or who.place for who in reporters(text))
    return reported or opens_with_writer(text) or is_signed(text)


def _is_signature(look: Look, number: int) -> bool:
    text = look.seen[number].text
    if _says_who_wrote(text):
        return True
    told = _is_above_date(look, number) and _is_told_name(text)
    # A name in ideographs or syllables is no word besides.
    return told or (east_asian(text) and _is_name_above_date(look, number))


def _is_above_date(look: Look, number: int) -> bool:
    return look.role(number + 1) == "dateline"


def _is_name_above_date(look: Look, number: int) -> bool:
    """Tell a name that no paragraph has, or that its paper follows, between headline and date."""
    if not _is_above_date(look, number):
        return False
    text = look.seen[number].text
    if east_asian(text) and look.seen[number - 1].size < _A_LONG_TITLE:
        return False
    least = SURELY
    if text.lower() == text.upper():
        least = PERHAPS if len(text) <= _LONGEST_UNSPACED or not east_asian(text) else _SURELY_EAST_ASIAN
    others = (look.seen[at].text for at in look.of(("paragraph",)))
    return _is_told_name(text) or (name_score(text) >= least and not any(text in other for other in others))


_A_LONG_TITLE, _LONGEST_UNSPACED, _SURELY_EAST_ASIAN = 14, 5, 0.75
"""A section's name, which is short, may stand above a headline that begins with a name."""


def _may_be_headline(look: Look, number: int) -> bool:
    """Tell a kicker, or the longest of the lines set aside above, from a site's furniture."""
    one = look.seen[number]
    of_words = one.tokens >= _WORDS_OF_A_TITLE or one.text.upper() == one.text.lower()
    if not of_words or one.size < _A_TITLE:
        return False
    above = [other.size for other in look.seen[:number]]
    aside = look.role(number) == "chrome" and one.size > max(above, default=0) and not any(kind_of(one.text))
    return aside or look.role(number) == "kicker"


_WORDS_OF_A_TITLE = 3
_A_TITLE = 10
"""So many characters has a headline at least, where none was seen."""


def _is_told_name(text: str) -> bool:
    """Tell "Jane Roe, special to the Quayside Post": a person, his paper, and nothing else."""
    people = parse_byline(text).people if len(text) <= _LONGEST_LINE else ()
    told = len(people) == 1 and people[0].organisation not in ("", people[0].name)
    sure = told and text.startswith(people[0].name) and name_score(people[0].name) >= SURELY
    return sure and words_beside(text, people) <= _BESIDE_PAPER


_BESIDE_PAPER = 5
"""Marks count: ", специально для «…»"."""


def opens_with_task(one: Seen) -> bool:
    """Tell a line that opens as one does that tells who wrote the words, or the words and the pictures."""
    task = bool(one.words) and one.words[0] in folded("bylines", "task author")
    return task or signs_words_and_pictures(one.text)


def is_presented(look: Look, number: int) -> bool:
    """Tell "Jane Roe, harbour master of Amberweir", whom no other line names, and nothing else."""
    text = look.seen[number].text
    name, comma, _ = text.partition(",")
    if not comma or text.endswith(STOPS) or ":" in text or name_score(name) < SURELY:
        return False
    listed = any(
        _is_listed(look.seen[at].text) for at in (number - 1, number + 1) if 0 <= at < len(look.seen)
    )
    if listed or look.is_said_elsewhere(name.rpartition(" ")[2], number):
        return False
    people = parse_byline(text).people
    told = len(people) == 1 and (people[0].role or people[0].place or people[0].organisation)
    return bool(told) and people[0].name == name and words_beside(text, people) <= _BESIDE_NAME


def _is_listed(text: str) -> bool:
    """Tell "Ben Poe, Carrow", beside whom another like him is one of a list."""
    name, comma, _ = text.partition(",")
    return comma != "" and name_score(name) >= PERHAPS


_NO_POSTS = ("paragraph", "subhead", "standfirst", "list_item")


def _is_name_in_capitals(look: Look, number: int) -> bool:
    """Tell "JANE ROE", whom no other line names, from whom an article is about, and from a heading."""
    one = look.seen[number]
    if not one.text.isupper() or not is_name(one):
        return False
    surname = one.text.rpartition(" ")[2]
    others = [other for at, other in enumerate(look.seen) if at != number]
    return not any(
        surname in other.text.upper() or (other.text.isupper() and other.size <= _LONGEST_LINE)
        for other in others
    )


def is_name(one: Seen) -> bool:
    """Tell a line that is the name of a person beyond doubt, of two to four words."""
    return 1 < one.tokens <= _WORDS_OF_A_NAME and name_score(one.text) >= SURELY


def _names_beside_date(text: str) -> bool:
    """Tell "3 May 2024 | Cpl. Jane Roe 5th Quayside Unit": a date, somebody, and nothing else."""
    moments = find_dates(text) if may_name_surely(text) else ()
    people = parse_byline(text).people if len(moments) == 1 else ()
    if len(people) != 1 or name_score(people[0].name) < SURELY:
        return False
    return words_beside(text[: moments[0].start] + text[moments[0].end :], people) <= _BESIDE_NAME


_BESIDE_NAME = 2
"""Beside a name and a date stand a rank and a bar."""

_NO_LEADS = ("chrome", "paragraph", "subhead", "standfirst", "kicker", "list_item", "alt")
_NO_DESKS = ("standfirst", "subhead")
_NO_DATES = ("paragraph", "byline", "subhead", "standfirst", "kicker", "list_item")


_NO_TIMES = (*_NO_DATES, "headline", "alt", "caption", "credit")


def _is_date(text: str) -> bool:
    return is_date_line(text.strip(" ."))


def missing_above(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and article, in what was set aside, for the writer and the date it has not.

    Of an article that must be paid for nothing but headline and standfirst may be left.
    """
    if look.first < 0:
        below = look.of(("chrome",)) if "paragraph" not in look.roles and look.headline >= 0 else []
        named = [number for number in below if number > look.headline and is_signed(look.seen[number].text)]
        if len(named) == 1 and not look.of_now("byline", found):
            yield named[0], gives("byline", "says who wrote what is not there")
        return
    yield from _dated_over(look, found)
    seen = look.seen
    top = range(max(0, look.headline - _BEFORE), look.first)
    aside = [number for number in top if number > look.headline and look.roles[number] == "chrome"]
    signed = [number for number in top if look.now(number, found) == "byline"]
    named = [number for number in aside if is_named(look, number) or is_meta_line(seen[number].text)]
    over = look.headline - 1
    if not named:
        named = [number for number in aside if _stands_below_headline(look, found, number)]
    if not named and over >= 0 and look.roles[over] == "chrome" and BYLINE.match(seen[over].text):
        named = [over] if is_named(look, over) else []
    if not signed and len(named) <= _FEW:
        for number in named:
            yield number, gives("byline", "a name above an article without a byline")
    dated = any(find_dates(seen[number].text) for number in signed)
    if dated or any(look.now(number, found) == "dateline" for number in top):
        return
    for number in [number for number in aside if _tells_when(seen[number].text)][:_FEW]:
        role: Role = "byline" if names_surely(seen[number]) else "dateline"
        yield number, gives(role, "a date above an article without a dateline")


def _dated_over(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Keep the date that stands over the headline, where that was found below a site's line."""
    titled = (number for number, it in found.items() if it.given and it.role == "headline")
    if look.now(look.headline, found) != "chrome":
        return
    for number in range(look.headline + 1, max(titled, default=0)):
        dated = look.roles[number] == "dateline" and number not in found
        if dated and _is_date(look.seen[number].text):
            yield number, gives("dateline", "a date over the headline, and nothing else")


def is_named(look: Look, number: int) -> bool:
    """Tell a line that names somebody: beyond doubt, below "By", or beside the date as a writer is named."""
    one = look.seen[number]
    if look.has(number, NAMES_PEOPLE) and names_surely(one):
        return True
    led = number > 0 and (look.has(number - 1, (WORD_ALONE,)) or is_lead(look.seen[number - 1].text))
    if led and one.size <= _LONGEST_LINE:
        team = one.text.casefold() in folded("links", "team") or names_desk(one.text)
        people = parse_byline(one.text).people
        short = one.tokens <= _WORDS_OF_A_NAME or names_surely(one)
        return team or (short and any(name_score(who.name) >= PERHAPS for who in people))
    if BYLINE.match(one.text) and names_surely(one) and one.size <= _LONGEST_LINE:
        return all(name_score(who.name) >= PERHAPS for who in parse_byline(one.text).people)
    if not look.beside(number, "dateline") or one.size > _LONGEST_LINE or any(kind_of(one.text)):
        return False
    people = parse_byline(one.text).people
    return bool(people) and all(name_score(who.name) >= (PERHAPS if who.role else _LIKELY) for who in people)


def _stands_below_headline(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a short line with a person in it, directly below the headline: who else is named there."""
    one = look.seen[number]
    below = number > 0 and look.now(number - 1, found) == "headline"
    return below and one.tokens <= _SHORT and names_surely(one) and not any(kind_of(one.text))


_SHORT = 6
"""A byline of a name and what was done has so many words at most."""


_LIKELY = 0.75
_WORDS_OF_A_NAME = 4


def _tells_when(text: str) -> bool:
    """Tell a line that is mostly a date, and "5/3(金) 17:05配信", a day without its year."""
    return _is_mostly_date(text) or (is_time_line(text) and _CLOCK.search(text) is not None)


_CLOCK = re.compile(r"\d:\d\d")


def _is_mostly_date(text: str) -> bool:
    if len(text) > _LONGEST_LINE or not _DIGIT.search(text):
        return False
    return 2 * sum(moment.end - moment.start for moment in find_dates(text)) > len(text)


def named_again(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look in what was set aside for whom the byline names, and for a byline right below the article."""
    aside = [
        number
        for number in look.of(("chrome",))
        if number not in found
        and (look.has(number, (*NAMES_PEOPLE, NAMES_WRITER)) or _is_from_below(look, number))
    ]
    if not aside or look.first < 0:
        return
    signed, writers = look.is_signed_above(found), writers_above(look, found)
    for number in aside:
        named = people_named(look, number)
        if named and named <= writers:
            yield number, gives("byline", "names who wrote the article")
        elif not signed and _is_from_below(look, number):
            yield number, gives("byline", "names who wrote it right below the article")


def _is_from_below(look: Look, number: int) -> bool:
    """Tell "Jane Roe, Quayside Gazette", right below the article, and "Text: Jane Roe" anywhere below it."""
    one = look.seen[number]
    if number > look.last and ":" in one.text and opens_with_task(one):
        return names_person_alone(one)
    if number != look.last + 1:
        return False
    text = look.seen[number].text
    short = len(text) <= _LONGEST_LINE and ":" not in text
    people = parse_byline(text).people if short and may_name_surely(text) else ()
    return any(who.organisation not in ("", who.name) and name_score(who.name) >= SURELY for who in people)


def writers_above(look: Look, found: Mapping[int, Objection]) -> frozenset[str]:
    """Return the names of those who sign above the article, in small letters."""
    return frozenset[str]().union(*(people_named(look, number) for number in look.bylines_above(found)))


def people_named(look: Look, number: int) -> frozenset[str]:
    """Return the names of those whom a line names as a byline does, in small letters."""
    people = parse_byline(look.seen[number].text).people
    return frozenset(person.name.casefold() for person in people)
