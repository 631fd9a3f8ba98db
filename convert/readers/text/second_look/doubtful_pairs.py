"""Touching lines taken for alternative text and caption though nothing credits them: a second look's part.

A heading that touches its paragraph looks the same, as do verses, a quotation and who said it, and a box on
who wrote the article.  Pictures say what they show twice, or credit somebody, somewhere in a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..grammar.furniture import FIGURES, kind_of
from ..lines.parallels import are_parallel
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.rules import QUOTATION_MARKS, is_marked
from ..lines.seen import Seen, is_file_name, likeness
from .authorship import names_person_alone, names_surely
from .look import PAGES, STOPS, Look, Objection, Raised, is_given


def uncredited_pairs(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to pairs of lines that are no picture's by their form, or by how many of them there are."""
    if not look.habits.airy or look.style in PAGES:
        return
    for number in range(len(look.roles) - 1):
        if _is_picture(look, found, number):
            yield from _of_one_pair(look, number)
    if {"credit", "caption+credit"}.isdisjoint(look.roles):
        yield from _alike(look, found)
    yield from _closing(look, found)
    yield from _headed(look, found)


def _is_picture(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell the first of two lines that touch each other and nothing else, and were taken for a picture's."""
    roles = (look.role(number), look.role(number + 1))
    pair = look.habits.groups[number] == (0, _A_PAIR) and not is_given(found, number, number + 1)
    return pair and roles in (("alt", "caption"), ("caption", "credit"), ("alt", "credit"))


def _of_one_pair(look: Look, number: int) -> Raised:
    one, other = look.habits.seen[number : number + 2]
    captioned = look.role(number + 1) == "caption"
    if captioned and number > look.last > -1 and kind_of(one.text) == ("author box", True):
        yield number, Objection("chrome", True, "heads a box on who wrote the article")
        yield number + 1, Objection("note", True, "in a box on who wrote the article")
    elif are_parallel(one, other) and (other.credit is None or other.credit.certainty < _SURE):
        for at in (number, number + 1):
            yield at, Objection("paragraph", True, "one of two lines that tell alike of two things")
    elif _is_said(one) and _is_speaker(other):
        yield number, Objection("paragraph", True, "a quotation, above who said it")
        yield number + 1, Objection("paragraph", True, "who said the line above")
    elif captioned and number > look.last > -1 and _presents(look, number):
        yield number, Objection("byline", True, "who wrote the article, above what is told of him")
        yield number + 1, Objection("note", True, "presents who wrote the article")
    elif captioned and one.text.isdigit() and number > look.last > -1:
        yield number, Objection("paragraph", True, "counts a note below the article")
        yield number + 1, Objection("paragraph", True, "a note below the article")


_SURE = 0.75


def _presents(look: Look, number: int) -> bool:
    """Tell "Jane Roe" above "Jane Roe is a writer in Amberweir.", where she has signed the article."""
    name, told = (one.text for one in look.habits.seen[number : number + 2])
    signed = [one.text for at, one in enumerate(look.habits.seen) if look.roles[at] == "byline"]
    return told.startswith(f"{name} ") and told.endswith(STOPS) and any(name in text for text in signed)


def _headed(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read the only pair of a text, in or below the article, as a heading and its sentence."""
    pictured = [at for at, role in enumerate(look.roles) if role in FIGURE_ROLES]
    if len(pictured) != _A_PAIR or not _is_picture(look, found, pictured[0]):
        return
    one, other = look.habits.seen[pictured[0] : pictured[0] + _A_PAIR]
    inside = look.role(pictured[1]) == "caption" and pictured[0] > look.first > -1
    if inside and is_headed(one, other):
        yield pictured[0], Objection("subhead", True, "heads a sentence it has no word in common with")
        yield pictured[1], Objection("paragraph", True, "a sentence below a line with none of its words")


def is_headed(one: Seen, other: Seen) -> bool:
    """Tell "The lock keeper" above a sentence that has no word of it."""
    short = one.tokens <= _FEW and "," not in one.text and one.text[0].isupper()
    return short and _may_be_headed(one, other)


def _may_be_headed(one: Seen, other: Seen) -> bool:
    """Tell a short line above a sentence that has no word of it: a picture's words would have one."""
    long = one.tokens <= _LONGEST_HEADING and other.tokens >= _SAYS
    return _are_unlike(one, other) and other.text.endswith(STOPS) and long


def _are_unlike(one: Seen, other: Seen) -> bool:
    """Tell two lines without a word in common, the first of them no sentence, no item and no file's name."""
    plain = not one.text.endswith(STOPS) and not is_file_name(one) and not is_marked(one)
    return plain and likeness(one, other) in _UNLIKE


def _pairs(look: Look, found: Mapping[int, Objection]) -> Iterator[int]:
    """Yield the first of two lines that touch each other and nothing else, a picture's or an article's."""
    for number, (at, size) in enumerate(look.habits.groups):
        if at or size != _A_PAIR or look.role(number + _A_PAIR) == "credit":
            continue
        roles = {look.role(number), look.role(number + 1)}
        if roles <= _PAIRED and not is_given(found, number, number + 1):
            yield number


_PAIRED = frozenset(("alt", "caption", "subhead", "paragraph", "list_item"))
_A_PAIR = 2


def _is_said(one: Seen) -> bool:
    """Tell "“We are glad.”", all of it in quotation marks, from a work's title in such."""
    said = one.text.startswith(QUOTATION_MARKS) and one.text[-1] in _CLOSING_MARKS
    return said and one.text[:-1].rstrip().endswith(STOPS) and one.tokens >= _A_PAIR


def _is_speaker(one: Seen) -> bool:
    """Tell "Anna Lund, treasurer" from "Photo: Anna Lund" and "Anna Lund/Reuters"."""
    return not one.text.endswith(STOPS) and "/" not in one.text and names_person_alone(one)


_CLOSING_MARKS = "”“\"»«’'‘」』"


def _alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read two pairs and more of lines that have no words in common as headings and paragraphs, or as verses.

    Where a text credits somebody, they may be pictures that lack it; one alternative text may stand for all.
    """
    headed, verses = list[int](), list[int]()
    for number in _pairs(look, found):
        one, other = look.habits.seen[number : number + 2]
        if _may_be_headed(one, other):
            headed.append(number)
        elif _are_unlike(one, other) and not other.text.endswith(STOPS):
            verses.append(number)
    lines = [one for number in verses for one in look.habits.seen[number : number + 2]]
    if not _are_verses(lines):
        verses = []
    for pairs, role in ((headed, "subhead"), (verses, "paragraph")):
        pictured = [number for number in pairs if look.role(number) == "alt"]
        if (
            not pictured
            or len(pairs) < _A_PAIR
            or len({look.habits.seen[at].text for at in pairs}) < len(pairs)
        ):
            continue
        for number in pairs if role == "subhead" else pictured if len(pictured) > 1 else ():
            above: Role = "subhead" if role == "subhead" else "paragraph"
            yield number, Objection(above, True, "one of several pairs of lines that credit nobody")
            yield number + 1, Objection("paragraph", True, "one of several pairs of lines that credit nobody")


def _are_verses(lines: Sequence[Seen]) -> bool:
    """Tell short lines of one length, without figures: who is credited is far shorter than a caption."""
    sizes = [one.size for one in lines]
    return max(sizes, default=0) <= min(_LONGEST_VERSE, 2 * min(sizes, default=0)) and not any(
        FIGURES.search(one.text) for one in lines
    )


_LONGEST_VERSE = 60
_FEW = 3
"""More words may well be of a picture: "A gull on the harbour wall"."""

_UNLIKE = ("", "shares words with")
_SAYS, _LONGEST_HEADING = 5, 8


def _closing(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a letter's close and its signature, "Yours," and "Ann Roe, Marl", taken for a picture's."""
    for number in range(max(look.last, 0), len(look.roles) - 1):
        one, other = look.habits.seen[number : number + 2]
        pictured = {look.roles[number], look.roles[number + 1]} <= FIGURE_ROLES and number not in found
        closes = one.text.endswith(",") and one.tokens <= _LONGEST_CLOSE
        if pictured and closes and names_surely(other):
            yield number, Objection("paragraph", True, "closes a letter")
            yield number + 1, Objection("byline", True, "signs a letter")


_LONGEST_CLOSE = 4
