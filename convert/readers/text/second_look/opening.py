"""How an article opens, the second look's part: what is its standfirst and what its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.byline import parse_byline
from ..grammar.datelines import opens_with_place
from ..grammar.names import east_asian
from ..grammar.signatures import is_signed
from ..grammar.tables import folded
from ..grammar.wires import is_vietnamese, parse_wire
from ..lines.ownline import are_fields
from ..lines.roles import FIGURE_ROLES
from ..lines.rules import is_marked
from .copies import key
from .look import PAGES, STOPS, Look, Objection, Raised, gives, title_given


def of_openings(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look at what stands between headline and article; verses that somebody wrote may say the same twice."""
    yield from _large_letters(look)
    yield from _signs_above(look, found)
    yield from _summed_up(look)
    yield from _wires_open(look)
    yield from _words_alone(look, found)
    yield from _places_open(look, found)
    if look.style != "typed":
        yield from _told_again(look, found)
    yield from _untitled(look, found)


def _large_letters(look: Look) -> Raised:
    """Read a letter alone above a sentence that begins small as what opens it."""
    for number in look.of(("kicker", "byline", "subhead", "dateline", "standfirst", "alt", "caption")):
        letter, below = look.seen[number].text, look.seen[number + 1 : number + 2]
        if (
            len(letter) == 1
            and letter.isupper()
            and below
            and below[0].running
            and below[0].text[0].islower()
        ):
            yield number, gives("paragraph", "the large letter of the sentence below")


def _signs_above(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read "Review by Jane Roe", right above the headline or taken for it, as the byline.

    "A review of Jane Eyre" looks the same in some languages: but then the article tells of her.
    """
    title = title_given(found)
    title = title if title >= 0 else look.headline
    if title > 0 and look.now(title - 1, found) in _NO_SIGNATURES and _is_signed_by_other(look, title - 1):
        yield title - 1, gives("byline", "says above the headline who wrote it")
    below = title + 1
    if title < 0 or title in found or below >= look.first or look.role(below) not in _MAY_BE_TITLED:
        return
    if _is_signed_by_other(look, title) and not look.seen[below].sentence:
        yield title, gives("byline", "says above the headline who wrote it")
        yield below, gives("headline", "stands below who wrote it")


_NO_SIGNATURES = ("kicker", "headline", "subhead", "standfirst", "alt", "paragraph", "")
_MAY_BE_TITLED = ("standfirst", "subhead", "paragraph", "alt", "headline", "chrome")


def _is_signed_by_other(look: Look, number: int) -> bool:
    """Tell who signs in so many words, and is not told of by the article."""
    text = look.seen[number].text
    if len(text) > _LONGEST_SIGNED or not is_signed(text):
        return False
    people = parse_byline(text).people
    # "Interview: Jane Roe" may as well name who was asked.
    lead = text[: text.find(people[0].name)].split()
    if not lead or len(lead[-1]) > _LONGEST_BY or not lead[-1].isalpha():
        return False
    names = [person.name.rpartition(" ")[2] for person in people]
    told = (look.seen[at].text for at in look.of(("paragraph",)))
    return not any(name in words for words in told for name in names)


_LONGEST_SIGNED, _LONGEST_BY = 80, 4


def _summed_up(look: Look) -> Raised:
    """Read "[Summary] The lock is shut." and "摘要：…", above the article or opening it, as standfirst."""
    top = range(look.headline + 1, min(look.headline + _NEAR, look.last))
    opened = next((at for at in top if look.role(at) == "paragraph"), look.last)
    for number in range(top.start, min(top.stop, opened + 1)) if look.headline >= 0 else ():
        one = look.seen[number]
        told = look.role(number) in _OPENING and one.size >= _LONG_ENOUGH
        # Above "Length: 112 minutes" it is a film's.
        boxed = are_fields(one.text, look.seen[number + 1].text)
        match = _LABELLED.match(one.text) if told and not boxed else None
        if match and (match["label"] or match["before"]).casefold() in folded("headings", "summary"):
            yield number, gives("standfirst", "its label says that it sums the article up")


_LONG_ENOUGH = 25
_OPENING = ("paragraph", "chrome", "subhead", "kicker", "list_item")
_LABELLED = re.compile(
    r"(?:[\[【［](?P<label>[^\]】］:：]{2,20})[\]】］]|(?P<before>[^\W\d_][^:：]{1,20})\s?[:：])\s*(?=\S)"
)


def _wires_open(look: Look) -> Raised:
    """Object to a standfirst that a wire line opens, "HARPER MILLS (AP) — …": it is the first paragraph.

    So is a sentence that was taken for an item among short lines that touch.
    """
    if "paragraph" not in look.roles:
        return
    for number in look.of(("standfirst", "list_item", "credit")):
        one = look.seen[number]
        # "HARPER MILLS (AP) —" may stand alone, above the first paragraph.
        ends = ("-", "–", "—") if look.roles[number] == "credit" else STOPS
        told = look.roles[number] == "standfirst" or one.text.endswith(ends)
        if told and _opens_with_wire(one.text):
            yield number, gives("paragraph", "a wire line opens it")


def _opens_with_wire(text: str) -> bool:
    """Tell "HARPER MILLS (AP) — The lock is shut." from "The lock (AP) is shut."."""
    wire = parse_wire(text)
    if wire is None or not (wire.agency or wire.date or wire.people):
        return False
    if wire.text == wire.agency and is_vietnamese(text):
        # Papers of Vietnam put their letters before the standfirst: "NĐO - …".
        return False
    return not text[text.find(wire.text) + len(wire.text) :].lstrip(_MARKS)[:1].islower()


_MARKS = " .:,-–—=/()"


def _words_alone(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to a standfirst of one word, "World": it is a section, or says what kind of piece it is."""
    for number in look.of_now("standfirst", found):
        one = look.seen[number]
        if one.tokens == 1 and not one.text.endswith(STOPS) and not east_asian(one.text):
            yield number, gives("kicker", "a word alone sums nothing up")


def _places_open(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to a standfirst below byline or date that its place opens, "Amberweir. The lock is shut."

    As the first paragraph it stays where it is printed, and so does what follows; above byline and date some
    papers open both so.
    """
    for number in look.of(("standfirst",)):
        if number not in found and _is_placed(look, number, found):
            while look.now(number, found) == "standfirst":
                yield number, gives("paragraph", "its place opens the article, below the byline")
                number += 1


def _is_placed(look: Look, number: int, found: Mapping[int, Objection]) -> bool:
    """Tell what stands between byline or date and the article, and opens with its place."""
    below = number + 1
    while look.role(below) == "standfirst":
        below += 1
    between = look.now(number - 1, found) in _SIGNING and look.role(below) in _GOES_ON
    return between and opens_with_place(look.seen[number].text)


_GOES_ON = ("paragraph", *FIGURE_ROLES)
_SIGNING = frozenset(("byline", "dateline"))


def _told_again(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a standfirst that was taken for the first paragraph: the next has most of its words."""
    number = _paragraph(look, look.headline + 1)
    below = _paragraph(look, number + 1)
    if look.headline < 0 or min(number, below) < 0 or number in found or below - number > _NEAR:
        return
    one = look.seen[number]
    if not (one.sentence and _SHORTEST <= one.size <= _LONGEST) or "standfirst" in look.roles[:number]:
        return
    if _is_placed(look, number, found):
        return
    terms = look.habits.subject.terms
    own = {term for term in terms[number] if len(term) > _LIGHT}
    shared = len(own & terms[below]) / max(len(own), _FEWEST)
    marked = is_marked(look.seen[below])
    other = below == number + 1 or key(one.text) != key(look.seen[below].text)
    if shared >= _MOST and not marked and other:
        yield number, gives("standfirst", "the paragraph below tells it again")


_SHORTEST, _LONGEST, _NEAR, _LIGHT, _FEWEST = 50, 330, 8, 3, 5
_MOST = 0.6


def _paragraph(look: Look, start: int) -> int:
    """Return the number of the first paragraph from block `start` on, -1 where none is."""
    return next((at for at in range(start, len(look.roles)) if look.roles[at] == "paragraph"), -1)


def _untitled(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a standfirst without a stop above the first paragraph as the headline, where there is none."""
    if look.style in PAGES or look.headline >= 0 or look.first < 1 or "headline" in look.roles:
        return
    number = look.first - 1
    one = look.seen[number]
    above = {look.now(at, found) for at in range(number)}
    alone = look.now(number, found) == "standfirst" and above <= _ABOVE and bool(above)
    if alone and one.credit is None and not one.text.endswith((*STOPS, ":")):
        yield number, gives("headline", "stands above the first paragraph of an article without one")


_ABOVE = {"dateline", "byline", "kicker", "chrome", *FIGURE_ROLES}
