"""Who wrote a text and whence it comes, taken for the credit of a picture: part of the second look.

A name beside a picture that has its credit already signs the article, and what is said to be the source
of something below the last paragraph is the source of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.byline import parse_byline, words_beside
from ..grammar.credit import parse_credit
from ..grammar.datelines import is_date_line
from ..grammar.dates import find_dates
from ..grammar.find import LABELLED
from ..grammar.jobs import is_job, names_job, names_job_at_paper
from ..grammar.label import whole_label
from ..grammar.leads import find_leads, lead_with_colon
from ..grammar.names import RARER, SURELY, is_city, name_score
from ..grammar.organisations import agency
from ..grammar.reporters import is_reporters, reporters
from ..grammar.signatures import is_section, is_signed, names_desk, opens_with_writer, signs_with_address
from ..grammar.tables import compiled, either, folded
from ..grammar.told import for_whom, told_at
from ..lines.roles import CREDIT_ROLES, DESCRIPTIONS, FIGURE_ROLES
from .authorship import is_name, is_presented, names_person_alone, people_named, writers_above
from .look import PAGES, STOPS, Look, Objection, Raised, gives, is_given

_LONGEST = 130
_SOURCED = re.compile(r"\W{0,2}(?P<label>[^\W\d_][^:：\n]{0,39}?)\s?[:：]\s?(?P<names>\S.{1,100})")


def of_sections(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the words of a section, taken for a byline right below the headline."""
    below = look.headline + 1
    if look.headline >= 0 and look.now(below, found) == "byline" and is_section(look.seen[below].text):
        yield below, gives("kicker", "a section’s words, below the headline")


def what_they_are(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look right below a name, above the article or at its end, for "Rural affairs correspondent"."""
    for number in (*range(max(look.headline, 0) + 1, look.first), *range(look.last + 1, len(look.roles))):
        one = look.seen[number]
        pictured = look.roles[number] in _MAY_BE_JOB and one.credit is None and not is_given(found, number)
        touches = not look.habits.gaps[number] and look.now(number - 1, found) == "byline"
        if not (pictured and touches and one.tokens <= _WORDS_OF_A_JOB):
            continue
        # Beside a name a site has "More by this author", too.
        site = look.roles[number] == "chrome" and one.tokens > 1 and is_job(one.text)
        site = site and not (names_job(one.text) or names_job_at_paper(one.text))
        if not site and _tells_post(one.text):
            yield number, gives("byline", "says what they are who sign above it")
    unsigned = look.habits.airy and look.first >= 0 and not look.of_now("byline", found)
    for number in range(look.last + 1, len(look.roles) - 1) if unsigned else ():
        if _is_name_with_post(look, found, number):
            yield number, gives("byline", "a name below the article, and what its bearer is")
            yield number + 1, gives("byline", "says what they are who sign above it")
            return


def _is_name_with_post(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell "Ann Roe", whom no other line names, and touching it "Reporter in Lima" or "Reuters"."""
    one, below = look.seen[number : number + 2]
    alone = look.habits.groups[number] == (0, 2) and below.tokens <= _WORDS_OF_A_JOB
    if not alone or is_given(found, number, number + 1) or not is_name(one):
        return False
    told = _tells_post(below.text) or agency(below.text) == "wire"
    return told and not look.is_said_elsewhere(one.text.rpartition(" ")[2], number)


_TEXT = ("paragraph", "subhead", "standfirst", "list_item", "kicker")
# What was barred from its role has none.
_MAY_SIGN = (*_TEXT, *DESCRIPTIONS, "credit", "note", "")
_MAY_BE_JOB = (*_TEXT, *DESCRIPTIONS, "chrome")


def _tells_post(text: str) -> bool:
    """Tell "Harbour Correspondent", "Special to the Quayside Post" and "Redaktion Sport", and no sentence."""
    told = is_job(text) or names_desk(text) or is_city(told_at().sub("", text)) or for_whom().match(text)
    return bool(told) and not text.endswith((*STOPS, ":"))


_WORDS_OF_A_JOB = 6


def sourced_above(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article, beside no picture, for "来源：江岸晚报" and "… 作者：李晓梅"."""
    end = look.first if look.first >= 0 else min(look.headline + _LINES_BELOW + 1, len(look.roles) - 1)
    for number in (*range(look.headline), *range(max(look.headline, 0) + 1, end)):
        role = look.roles[number]
        if is_given(found, number) or role not in _MAY_BE_SOURCE_ABOVE or look.beside_picture(number):
            continue
        text = look.seen[number].text
        sourced = _SOURCED.fullmatch(text) if len(text) <= _LONGEST else None
        if sourced is None or whole_label(sourced["label"]) != {"source"}:
            continue
        if is_reporters(text) or any(lead.start for lead in find_leads(text) if lead.role == ""):
            yield number, gives("byline", "says above the article whence it comes, and who wrote it")
            continue
        kinds = {agency(name, any_case=True) for name in parse_credit(sourced["names"]).agencies}
        told = number < look.headline or name_score(sourced["names"]) < SURELY
        if kinds.isdisjoint(_OTHERS) and told:
            yield number, gives("note", "says above the article whence it comes")


_MAY_BE_SOURCE_ABOVE = ("credit", "caption+credit", "byline")


def sourced_below(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the last paragraph for "Source: Quayside Post", the source of no picture."""
    if look.first < 0:
        return
    for number in range(look.last + 1, len(look.roles)):
        role = look.now(number, found)
        # What was barred from being a notice of rights is of no role yet.
        aside = role == "chrome" and number == look.last + 1
        if not (aside or role in (*_MAY_BE_SOURCED, "")) or is_given(found, number):
            continue
        text = look.seen[number].text
        edited = role == "credit" and _is_edited(text)
        if edited or (_names_source(text, wires=aside) and _is_of_text(look, number)):
            yield number, gives("note", "says below the article who edited it, or whence it comes")


_MAY_BE_SOURCED = ("credit", "caption+credit", "subhead", "kicker")


def _names_source(text: str, *, wires: bool = False) -> bool:
    """Tell "Source: Quayside Post" and "Source of text and photo: …" from "Photo source: …".

    Where `wires`, it may be an agency's own: such a line was taken for a site's.
    """
    sourced = _SOURCED.fullmatch(text) if len(text) <= _LONGEST else None
    others = _OTHERS[:-1] if wires else _OTHERS
    if sourced is None or any(agency(name, any_case=True) in others for name in parse_credit(text).agencies):
        return False
    label, words = sourced["label"], sourced["label"].casefold().split()
    if whole_label(label):
        return whole_label(label) == {"source"}
    return "source" in whole_label(words[0]) and not folded("bylines", "text").isdisjoint(words)


# Where pictures come from; an agency alone is a byline.
_OTHERS = ("stock", "platform", "house", "wire")


def _is_of_text(look: Look, number: int) -> bool:
    """Tell a line that stands below no picture without a credit, nor is like the credits of others."""
    above = look.role(number - 1)
    if above in FIGURE_ROLES and "credit" not in above:
        return False
    label = look.seen[number].words[:1]
    return not any(
        look.seen[at].words[:1] == label for at in range(look.last) if look.roles[at] in CREDIT_ROLES
    )


def _is_edited(text: str) -> bool:
    """Tell "Editing: Ann Roe / Quayside Press"."""
    lead = lead_with_colon(text) if len(text) <= _LONGEST else None
    people = parse_byline(text).people if lead and lead.role == "editor" else ()
    return bool(people) and name_score(people[0].name) >= RARER


def signed_below(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look at the article's end for a line that is a lead and who wrote: "Γράφει: Jane Roe", "Piše Jane Roe".

    Where it is signed above by others, and among lines such as "Pages: 300", that may be a book's author.
    """
    if look.first < 0:
        return
    writers = writers_above(look, found)
    first, end = look.last + 1, min(look.last + 1 + _LINES_BELOW, len(look.roles))
    while first - 1 > look.first and _signs(look, found, first - 1):
        first -= 1
    last = first
    while last < end and _signs(look, found, last):
        last += 1
    if any(_is_field(look, number) for number in (first - 1, last)):
        return
    for number in range(first, last):
        own = _names_desk(look.seen[number].text) or people_named(look, number) <= writers
        if not writers or own:
            yield number, gives("byline", "says at the end who wrote the article")


_LINES_BELOW = 3
_LONGEST_SIGNED = 80


def _is_field(look: Look, number: int) -> bool:
    """Tell "Publisher: Quayside Press" beside a line, a book's data or a film's, from "Editor: Ann Roe"."""
    one = look.seen[number] if number < len(look.roles) else None
    field = one is not None and one.size <= _LONGEST_SIGNED and _FIELD.match(one.text) is not None
    return field and not _is_edited(look.seen[number].text)


_FIELD = re.compile(r"[^\W\d_][^:：.!?\n]{0,25}[:：]\s?\S")


def _signs(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a short line of a lead and people; a picture's words may begin so where it has a credit."""
    one, role = look.seen[number], look.now(number, found)
    if role == "chrome" and number == look.last + 1 and one.size <= _LONGEST_SIGNED:
        # "Penulis: Jane Roe", right below the last paragraph
        return opens_with_writer(one.text)
    if role not in _MAY_SIGN or one.size > _LONGEST_SIGNED:
        return False
    pictured = look.roles[number] in FIGURE_ROLES and look.beside_picture(number)
    told = opens_with_writer(one.text) or is_signed(one.text) or signs_with_address(one.text)
    told = told or (look.roles[number] not in FIGURE_ROLES and is_presented(look, number))
    bracketed = (
        look.roles[number] not in FIGURE_ROLES and _is_bracketed(one.text) and not _is_told_of(look, number)
    )
    return (told or bracketed) and not pictured


def _is_told_of(look: Look, number: int) -> bool:
    """Tell whether the lines above speak of whom a line in brackets names: "(Albert Roe)" may have died."""
    if _names_desk(look.seen[number].text):
        return False
    names = {
        who.name.rpartition(" ")[2]
        for who in parse_byline(look.seen[number].text.strip("()")).people
        if name_score(who.name) >= SURELY
    }
    return any(name in one.text for one in look.seen[:number] for name in names)


def _is_bracketed(text: str) -> bool:
    """Tell "(Jane Roe)", "(red, 26.8.2015)", "(映像部 山川太郎)": who wrote, with the date at most."""
    brackets = _BRACKETED.fullmatch(text)
    if brackets is None:
        return False
    if _names_desk(text):
        return True
    parts = [part.strip(" .") for part in _PARTS.split(brackets[1])]
    names = [part for part in parts if part and not find_dates(part)]
    desks = folded("links", "team")
    return bool(names) and all(
        name.casefold() in desks or agency(name, any_case=True) == "wire" or name_score(name) >= SURELY
        for name in names
    )


def _names_desk(text: str) -> bool:
    """Tell "（社会部・山川太郎）", a reporter with his desk, his job or his place."""
    return text[:1] in "(（[【〔" and any(who.role or who.place for who in reporters(text))


_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,40})[)）\]】]")
_PARTS = re.compile(r"[,;/|]\s?")


def signed_below_deck(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and date for a writer taken for a credit, and for the standfirst that he touches.

    Nobody else signs, and the line has nothing of a credit but a name; above it is no picture, or in an
    article alone one line that may as well be the standfirst: a page has its pictures there.
    """
    if look.headline < 0 or look.is_signed_above(found):
        return
    for number in look.top:
        deck = number - 1
        credited = look.role(number) in CREDIT_ROLES and not is_given(found, deck, number)
        if not credited or not _names_writer_alone(look, number):
            continue
        if look.role(deck) not in FIGURE_ROLES:
            yield number, gives("byline", "a name above the date, beside no picture")
            if look.role(number + 1) in FIGURE_ROLES:
                yield number + 1, gives("dateline", "a date below who wrote the article")
        elif look.style not in PAGES and deck == look.headline + 1 and look.seen[deck].tokens >= _A_DECK:
            yield deck, gives("standfirst", "below the headline, above who wrote the article")
            yield number, gives("byline", "below the standfirst, and nobody else signs")


def _names_writer_alone(look: Look, number: int) -> bool:
    """Tell a name above a date, and who signs in so many words or for an agency, above no picture's."""
    one, below = look.seen[number], look.role(number + 1)
    if below == "dateline" or (below in FIGURE_ROLES and is_date_line(look.seen[number + 1].text)):
        wired = look.style not in PAGES and agency(one.text.strip("()")) == "wire"
        return wired or (one.tokens <= _A_NAME and names_person_alone(one))
    labelled = one.credit is not None and one.credit.rule.startswith(LABELLED)
    # Of a page the picture may be gone, and its credit left.
    wired = look.style not in PAGES and look.roles[number] == "credit" and _signs_for_wire(one.text)
    return below not in FIGURE_ROLES and not labelled and (wired or is_signed(one.text))


def _signs_for_wire(text: str) -> bool:
    """Tell "Jane Roe, Reuters" from "Jane Roe/Reuters", as pictures are credited, and from "Reuters"."""
    people = parse_byline(text).people if "/" not in text else ()
    wired = (agency(who.organisation, any_case=True) == "wire" for who in people)
    named = all(not who.is_house and name_score(who.name) >= RARER for who in people)
    return bool(people) and all(wired) and named and words_beside(text, people) <= _BESIDE_WIRE


_BESIDE_WIRE = 2


_A_DECK, _A_NAME = 6, 5


def signs_with_degree(look: Look, number: int) -> bool:
    """Tell "Jane Roe, PhD" from a credit, and among others like it from the words of a picture."""
    if not _has_degree(look, number):
        return False
    return look.roles[number] == "credit" or _has_degree(look, number - 1) or _has_degree(look, number + 1)


def _has_degree(look: Look, number: int) -> bool:
    one = _degree().fullmatch(look.seen[number].text) if 0 <= number < len(look.roles) else None
    return one is not None and name_score(one["name"]) >= SURELY


_degree = compiled(lambda: rf"(?P<name>[^,]{{4,50}}),\s?(?:(?:{either('names', 'degree')})\.?,?\s?){{1,3}}")
"""Finds "Jane Roe, PhD, MD"."""
