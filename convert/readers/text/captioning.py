"""What is a picture's and what is not, once the roles are known: the second look's part on pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .borders import LAST_BRACKET
from .byline import parse_byline
from .credit import parse_credit
from .furniture import kind_of
from .label import whole_label
from .look import Look, Objection, Raised
from .names import name_score
from .organisations import agency
from .roles import FIGURE_ROLES
from .rules import is_marked
from .seen import Seen, likeness
from .tables import folded


def pictures_words(look: Look) -> Raised:
    """Object to a site's buttons, to rights and numbers taken for credits, and to a caption taken for one."""
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role in _RUNNING_WORDS and number != look.last and _is_credited_in_brackets(one):
            yield number, Objection("caption+credit", True, "a credit in brackets, behind the last full stop")
        if role not in FIGURE_ROLES:
            continue
        if look.style != "typed" and _is_sites(look, number):
            yield number, Objection("chrome", True, "a site’s own words")
        elif role == "credit" and _NUMERAL.fullmatch(one.text):
            yield number, Objection("credit", False, "it is a number")
        elif role == "credit" and one.text.strip(_AROUND_RIGHTS).casefold() in folded("rights", "reserved"):
            yield number, Objection("copyright", True, "it reserves rights and names nobody")
        elif role == "credit" and one.size > _SHORT and _says_alt_again(look, number):
            yield number, Objection("caption", True, "says the alternative text above it again")
        elif role == "caption" and _heads_a_paragraph(look, number):
            yield number, Objection("subhead", True, "heads a paragraph: the picture bears its words")


_RUNNING_WORDS = ("paragraph", "standfirst", "subhead", "list_item")


def _is_sites(look: Look, number: int) -> bool:
    """Tell a site's own words from a credit's label, from "Facebook" that is credited, and from an alt."""
    text, role = look.habits.seen[number].text, look.role(number)
    if not kind_of(text)[1] or whole_label(text):
        return False
    if role == "credit":
        return not agency(text, any_case=True)
    return look.role(number + 1) not in FIGURE_ROLES


def _is_credited_in_brackets(one: Seen) -> bool:
    """Tell "The lock in March. (Jane Roe/Reuters)", "… (Jane Roe for the Post)", "… (Supplied)".

    An agency alone signs a report off, and a person alone may.
    """
    bracket = LAST_BRACKET.search(one.text) if _SHORT <= one.size <= _LONGEST_BRACKETED else None
    if bracket is None:
        return False
    credit = parse_credit(bracket[1])
    return "supplied" in whole_label(bracket[1]) or bool(credit.creators and credit.agencies)


_NUMERAL = re.compile(r"\W*(?:[IVXL]{1,5}|\d{1,4})\W*")
_AROUND_RIGHTS = " .!©()cC"
_SHORT, _LONGEST_BRACKETED = 40, 250
_WORD_FOR_WORD = ("equals", "begins", "is part of")


def _says_alt_again(look: Look, number: int) -> bool:
    seen = look.habits.seen
    if look.role(number - 1) != "alt" or look.habits.gaps[number]:
        return False
    again = likeness(seen[number - 1], seen[number]) in _WORD_FOR_WORD
    return again and parse_credit(seen[number].text).certainty != "sure"


def _heads_a_paragraph(look: Look, number: int) -> bool:
    """Tell a heading whose words are also the alternative text of the picture above it."""
    seen, gaps = look.habits.seen, look.habits.gaps
    apart = look.style == "clean" and look.habits.airy and gaps[number] > 0 and gaps[number + 1] > 0
    if not apart or look.role(number - 1) != "alt" or look.role(number + 1) != "paragraph":
        return False
    return seen[number].text.casefold() == seen[number - 1].text.casefold() and not seen[number].sentence


# ------------------------------------------------------------------------------- by what is around it


def captions_by_place(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a photographer's name below other lines, and for the caption above a lone credit."""
    known: frozenset[str] | None = None
    for number, role in enumerate(look.roles):
        at, size = look.habits.groups[number]
        if number in found or role in FIGURE_ROLES:
            continue
        one = look.habits.seen[number]
        closes = look.habits.airy and size in _PICTURE_LINES and at == size - 1
        if closes and role in _NO_NAME and name_score(one.text) >= _A_NAME:
            known = _photographers(look) if known is None else known
            furniture = role == "chrome" and look.amid_furniture(number)
            if one.text.strip(" .").casefold() in known and not furniture:
                yield number, Objection("credit", True, "who took other pictures of the article")
                yield number - 1, Objection("caption", True, "touches the credit below it")
                if size == _PICTURE_LINES[-1]:
                    yield number - 2, Objection("alt", True, "touches the caption below it")
        elif closes and size == _PICTURE_LINES[-1] and _frames(look, number):
            yield number, Objection("caption", True, "says the alternative text again, below the credit")
            yield number - 1, Objection("credit", True, "between alternative text and caption")
            yield number - 2, Objection("alt", True, "said again as the caption")
        elif (
            role == "standfirst" and look.role(number + 1) == "credit" and look.role(number - 1) in _NOT_ABOVE
        ):
            yield number, Objection("caption", True, "above a credit, and not below the headline")
        elif role == "paragraph" and look.style == "page" and _is_captioned_by_place(look, number):
            yield number, Objection("caption", True, "far shorter than a paragraph, above a credit")


def _frames(look: Look, number: int) -> bool:
    """Tell three lines that touch, the last the same as the first, with a few words between them."""
    seen = look.habits.seen
    first, middle, last = (seen[at].text.casefold() for at in (number - 2, number - 1, number))
    framed = look.style == "clean" and first == last != middle
    return framed and seen[number - 1].tokens <= _FEW_PARTIES and not is_marked(seen[number])


_FEW_PARTIES = 6
_PICTURE_LINES = (2, 3)
_NO_NAME = ("list_item", "paragraph", "subhead", "chrome")
_A_NAME = 0.6
_NOT_ABOVE = ("chrome", "paragraph")
_LONGEST_HERE, _SHORTER = 70, 2


def _photographers(look: Look) -> frozenset[str]:
    """Return whom the other credits and the bylines name as having taken pictures."""
    names = set[str]()
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role in ("credit", "caption+credit") and one.credit is not None:
            names.update(parse_credit(one.text[one.credit.start : one.credit.end]).creators)
        elif role == "byline":
            names.update(who.name for who in parse_byline(one.text).people if "photographer" in who.role)
    return frozenset(name.casefold() for name in names)


def _is_captioned_by_place(look: Look, number: int) -> bool:
    """Tell a line above a labelled credit that is much shorter than the paragraphs around it."""
    seen = look.habits.seen
    one = seen[number]
    if look.role(number + 1) != "credit" or look.role(number + 2) in FIGURE_ROLES or one.size > _LONGEST_HERE:
        return False
    label = whole_label(parse_credit(seen[number + 1].text).label)
    if one.text.endswith(("?", "!", ":")) or not label & {"picture", "credit"}:
        return False
    above, below = range(number - 1, -1, -1), range(number + 2, len(seen))
    near = [next((at for at in way if look.roles[at] == "paragraph"), None) for way in (above, below)]
    return all(at is None or seen[at].size > _SHORTER * one.size for at in near)
