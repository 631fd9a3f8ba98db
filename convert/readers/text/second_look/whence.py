"""Whence an article was written, taken for one who wrote it: a second look's part.

Between who wrote and when, a page may tell the place, "Tejina del Monte", in a line of its own, where
another prints a second author.  Above a picture whose credit stands above its caption, place and house are
taken for another caption.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from ..grammar.names import SURELY, is_city, name_score
from ..grammar.organisations import agency, is_organisation
from ..grammar.tables import either, folded
from ..lines.roles import DESCRIPTIONS
from .authorship import names_surely
from .look import STOPS, Look, Objection, Raised, gives


def of_places(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for a byline, right above the date, that is a place."""
    for number in range(max(look.headline + 1, 0), look.first):
        dated = look.now(number, found) == "byline" and look.now(number + 1, found) == "dateline"
        if dated and _is_place(look, found, number):
            yield number, gives("dateline", "a place, above the date")
        elif _is_parted_from_picture(look, found, number):
            if _is_of_house(look.seen[number].text):
                yield number, gives("byline", "the house of who wrote, above a picture")
            elif _is_place(look, found, number):
                yield number, gives("dateline", "a place below who wrote, above a picture")


def _is_parted_from_picture(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a caption below who wrote, above a credit that has its own caption below it."""
    if look.role(number) not in DESCRIPTIONS or number in found:
        return False
    signed = look.now(number - 1, found) in ("byline", "dateline")
    return signed and (look.role(number + 1), look.role(number + 2)) == ("credit", "caption")


def _is_of_house(text: str) -> bool:
    """Tell "Quayside News, Amberweir" and "BBC Amberweir": a house, and where it sits."""
    if len(text.split()) > _LONGEST_HOUSE or text.endswith(STOPS):
        return False
    house = text.partition(",")[0].strip()
    return agency(house) != "" or agency(house.partition(" ")[0]) != "" or is_organisation(house)


_LONGEST_HOUSE = 5


def _is_place(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a town that is known, that is called as towns are, or in which something happens in the article.

    Whom a given name tells is somebody, in whom others trust: "in Ann Roe" makes her no town.
    """
    text = look.seen[number].text
    if len(text) > _LONGEST_PLACE or not _NAMED.fullmatch(text):
        return False
    if is_city(text):
        return True
    signed = look.now(number - 1, found) == "byline" and names_surely(look.seen[number - 1])
    opened = signed and text.split()[0].casefold() in folded("bylines", "place surely")
    if opened or name_score(text) >= SURELY:
        return opened
    return any(_happens_in(text, one.text) for one in look.seen)


_LONGEST_PLACE = 80
_NAMED = re.compile(r"[^\W\d_a-z][^\W\d_]*\.?(?:[ -][^\W\d_][\w’'-]*){0,4}")


def _happens_in(place: str, text: str) -> bool:
    """Tell "in Port Lavelle" somewhere in a line."""
    at = text.find(place)
    while at > 0:
        if not text[at + len(place) : at + len(place) + 1].isalnum() and _inside().search(
            text, max(0, at - _LONGEST_INSIDE), at
        ):
            return True
        at = text.find(place, at + 1)
    return False


_LONGEST_INSIDE = 8


@functools.cache
def _inside() -> re.Pattern[str]:
    """Return what finds a word for "in" at the end of a line that is cut there."""
    return re.compile(rf"\b(?:{either('bylines', 'inside')})\s\Z", re.IGNORECASE)
