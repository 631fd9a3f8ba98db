"""Whose a credit is, and what stands beside it: a second look's part.

A credit may stand above what it belongs to, and a line below a picture that has its credit is the writer's
more often than another's who took it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from ..grammar.byline import behind_genre
from ..grammar.furniture import kind_of
from ..grammar.label import label_starts, says_credit_again, whole_label
from ..grammar.names import SURELY, name_score
from ..grammar.organisations import agency, is_organisation, keeps_pictures
from ..grammar.tables import folded
from ..lines.roles import CREDIT_ROLES, DESCRIPTIONS, FIGURE_ROLES
from ..lines.rules import above_caption, leaves_no_room
from ..lines.seen import SAID_AGAIN, Seen, likeness
from ..lines.wording import credit_place
from .authorship import names_person_alone
from .look import STOPS, Look, Objection, Raised, bars, gives

# ------------------------------------------------------------------------------- credits of their own


def credits_of_their_own(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for alternative texts that end with a credit, and are said again by no caption below.

    "The weir | EFE" is a caption with its credit; who is named below it, above the article, is its writer.
    """
    signs = not look.is_signed_above(found)
    for number in look.of(("alt", "caption+credit")):
        role = look.roles[number]
        credited = role == "caption+credit" or number not in found
        below = look.role(number + 1)
        again = below != "credit" or not says_credit_again(look.seen[number + 1].text, look.seen[number].text)
        if not credited or not ends_with_credit(look.seen[number]) or (again and _says_again(look, number)):
            continue
        signed = _signed_below(look, number) if signs and number < look.first else -1
        if role == "alt" and (below in CREDIT_ROLES or signed >= 0):
            yield number, gives("caption+credit", "ends with a credit of its own")
        if signed >= 0 and (role == "alt" or below == "caption"):
            yield signed, gives("byline", "a person, below a picture that has its credit")
        if signed >= 0 and below == "caption":
            yield number + 1, gives("standfirst", "below a picture, above who wrote the article")


def _signed_below(look: Look, number: int) -> int:
    """Return the line below a credited picture that names the writer, with a standfirst between, or -1."""
    signed = number + 1
    if look.role(signed) == "caption" and look.role(signed + 2) == "dateline":
        signed += 1
    writes = look.role(signed) == "credit" and signed < look.first and names_person_alone(look.seen[signed])
    return signed if writes else -1


def ends_with_credit(one: Seen) -> bool:
    """Tell "The weir at noon (Getty)", "The weir at noon. Photo: Jane Roe" from the words of a picture."""
    credit = one.credit
    if credit is None or credit.certainty < _LIKELY or credit.end < len(one.text) - 1:
        return False
    before = one.text[: credit.start].rstrip()
    return sum(map(str.isalpha, before)) >= _SHORTEST and credit_place(before) != "after a word"


_LIKELY, _SHORTEST = 0.65, 10


def _says_again(look: Look, number: int) -> bool:
    """Tell whether one of the picture's next two lines says block `number` again, but for its credit."""
    seen = look.seen
    words = _bare(seen[number])
    end = number + 3 if look.role(number + 2) in FIGURE_ROLES else number + 2
    return any(
        likeness(seen[number], other) in (*SAID_AGAIN, "begins with", "holds", "is half like")
        or _bare(other).startswith(words)
        for other in seen[number + 1 : end]
    )


def _bare(one: Seen) -> str:
    """Return the words before the credit of a line, small letters alone."""
    before = one.text[: one.credit.start] if one.credit else one.text
    return "".join(filter(str.isalnum, before.casefold()))


# ------------------------------------------------------------------------------- agencies


def agencies_above(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and article for an agency alone, above a picture that has a credit of its own."""
    if look.is_signed_above(found):
        return
    for number in look.top:
        above = look.role(number - 1)
        apart = not look.touches(number) or above in ("headline", "standfirst")
        alone = look.roles[number] == "credit" and number not in found and apart
        if not alone or agency(look.seen[number].text.strip(" ./|")) != "wire":
            continue
        if _credited_below(look, number) and above not in FIGURE_ROLES - {"caption"}:
            yield number, gives("byline", "an agency alone, above a picture with its credit")


def _credited_below(look: Look, number: int) -> bool:
    """Tell whether the lines below are a picture's, the last of them with its credit."""
    below = number + 1
    while look.role(below) in DESCRIPTIONS:
        below += 1
    return look.role(below) == "caption+credit" or (below > number + 1 and look.role(below) == "credit")


def about_houses(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read "About Quayside Press" above a sentence that soon names it as a heading, if it is no picture's."""
    for number in range(look.first + 1, len(look.roles) - 1 if look.first >= 0 else 0):
        if not _opens_with_house(look.seen[number], look.seen[number + 1]):
            continue
        pair = (look.now(number, found), look.now(number + 1, found))
        if "subhead" in pair:
            continue
        if not FIGURE_ROLES.isdisjoint(pair):
            boxed = pair == ("alt", "caption") and number > look.last and look.touches(number)
            if not boxed or "credit" in look.role(number + 2):
                continue
        yield number, gives("subhead", "heads what a house says of itself")
        if pair[1] != "paragraph":
            yield number + 1, gives("paragraph", "what a house says of itself, below its name")


def _opens_with_house(heading: Seen, below: Seen) -> bool:
    """Tell "About the Press" above "The Press prints …", and above "Since 1904 the Press has printed …"."""
    if heading.size > _LONGEST_HEADING or not below.text.endswith(STOPS) or heading.text.endswith(STOPS):
        return False
    words = heading.text.casefold().split()
    names = (" ".join(words[at:]) for at in (1, 2, 3) if " ".join(words[:at]) in folded("headings", "about"))
    begin = below.text[: heading.size + _NAMED_SOON].casefold()
    return any(name in begin for name in names if name)


_LONGEST_HEADING, _NAMED_SOON = 90, 24


# ------------------------------------------------------------------------------- no credits


def no_names(look: Look) -> Raised:
    """Object to credits of small letters alone, and that are a site's."""
    for number in look.of(CREDIT_ROLES):
        role, one = look.roles[number], look.seen[number]
        if role == "credit" and number < look.first and _signs_genre(one.text):
            yield number, gives("byline", "says what kind of piece it is, and who wrote it")
        elif role == "credit" and _is_small(one):
            yield number, bars("credit", "it names nobody")
        elif role == "caption+credit" and _says_where_all_belong(one.text):
            yield number, gives("caption", "says in brackets where each of those belongs whom it names")
        elif _is_archive(one.text):
            yield number, gives("chrome", "leads to a site’s archive")
        elif role == "credit" and _is_heading(look, number):
            yield number, bars("credit", "says whence a picture is, beside none")
        elif role == "credit" and _heads_what_tells_of_it(look, number):
            yield number, gives("subhead", "a house, beside no picture, of which the paragraph below tells")


def _says_where_all_belong(text: str) -> bool:
    """Tell "Ann Roe (Weir Festival), Bo Li (Quay Aid) and Jo Poe (Quay Lions)": no bracket is a credit."""
    before, *_ = text.rpartition(" (")
    named = text.endswith((")", ").")) and len(_BELONGS.findall(before)) > 1
    return named and name_score(" ".join(before.split()[-2:])) >= SURELY


_BELONGS = re.compile(r"[^\W\d_a-z][\w’'-]{1,30}\s\([^\W\d_a-z][^()\d]{2,40}\)")


def _signs_genre(text: str) -> bool:
    """Tell "OPINION | ANN ROE", two lines of a page in one."""
    return name_score(behind_genre(text, "|").title()) >= SURELY


def _is_heading(look: Look, number: int) -> bool:
    """Tell "Family archive" above a paragraph, beside no picture: it heads what tells of that."""
    text = look.seen[number].text
    if "supplied" not in whole_label(text) or not keeps_pictures(text):
        return False
    beside = (look.role(number - 1), look.role(number + 1))
    return beside[1] in ("paragraph", "byline", "standfirst") and FIGURE_ROLES.isdisjoint(beside)


def _heads_what_tells_of_it(look: Look, number: int) -> bool:
    """Tell "Google" between two paragraphs, the second of which speaks of it, from a credit."""
    text = look.seen[number].text
    amid = look.role(number - 1) == "paragraph" == look.role(number + 1)
    told = amid and agency(text) in ("house", "platform") and look.is_set_apart(number)
    return told and text in look.seen[number + 1].text[:_SOON]


_SOON = 80


def _is_small(one: Seen) -> bool:
    """Tell "for all subscribers": words of a script with capitals, none of which has one or may label."""
    text = one.text
    plain = text == text.lower() != text.upper() and one.tokens > 1 and text.replace(" ", "").isalpha()
    if not plain or not label_starts().isdisjoint(one.words) or whole_label(text):
        return False
    if name_score(text.title()) >= SURELY:
        return False
    return not (agency(text, any_case=True) or is_organisation(text))


def _is_archive(text: str) -> bool:
    """Tell "Tag archives: The weir", which is no picture's, by a site's words that open it."""
    kind, whole = kind_of(text)
    return kind == "way" and not whole and text.find(":") >= _SHORTEST_WAY


_SHORTEST_WAY = 4


# ------------------------------------------------------------------------------- above and below


_REASONS = {
    "byline": "says above a picture who wrote it",
    "dateline": "a date above a picture, and nothing else",
    "paragraph": "a sentence of the article, above a picture",
    "chrome": "a site’s own words, above a picture",
}


def above_captions(look: Look) -> Raised:
    """Look above captions for bylines, dates and sentences of the article, read as alternative texts."""
    unroomy = functools.cache(lambda: leaves_no_room(look.habits))
    for number in look.of(("chrome", *_BELOW)):
        told = above_caption(look.habits, number, unroomy) if _is_above(look, number) else None
        if told is None:
            continue
        role = look.roles[number]
        if told == "dateline" and number >= look.first:
            yield number, bars(role, _REASONS[told])
        elif told == "paragraph" and look.role(number - 1) in ("headline", "kicker"):
            yield number, gives("standfirst", _REASONS[told])
        else:
            yield number, gives(told, _REASONS[told])


def _is_above(look: Look, number: int) -> bool:
    """Tell an alternative text above a caption, and what else may be one: a caption, what was set aside."""
    if not look.touches(number):
        return False
    role, below = look.role(number), look.role(number + 1)
    if role == "chrome":
        pair = look.habits.groups[number] == (0, 2) and below == "caption+credit"
        return pair and not kind_of(look.seen[number].text)[0]
    return below in _BELOW.get(role, ())


_BELOW = {"alt": ("caption", "caption+credit"), "caption": ("caption+credit",)}
