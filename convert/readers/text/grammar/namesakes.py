"""People whose names hold a word that otherwise names a house or nobody: "Per Lund", "Paul Welt", "N.Q.".

In a text such words would be taken for names too often; only where somebody is named for sure, in a credit,
are they looked at.

>>> is_namesake("Per Lund"), is_namesake("Paul Welt"), is_namesake("Per Post"), is_namesake("Die Welt")
(True, True, False, False)
"""

from __future__ import annotations

import re

from .names import SURELY, is_city, name_score
from .organisations import agency, is_organisation
from .tables import folded, table


def is_namesake(words: str) -> bool:
    """Tell a person by the other half of the name: a given name, or a surname, that no house bears."""
    given, _, surname = words.partition(" ")
    if not surname:
        return False
    if words.isupper() and len(given) > 1:
        given = given.title()
    if given in table("credits")["given"]:
        return _is_surname(surname)
    if given in table("credits")["given before family"]:
        return surname in table("credits")["family"]
    told = surname in table("credits")["surname"] or _LETTER.fullmatch(surname) is not None
    return told and name_score(f"{given} {_SURELY_A_SURNAME}") >= SURELY and not _is_town(given)


_SURELY_GIVEN, _SURELY_A_SURNAME = "Jane", "Roe"
# The user "Tim B"
_LETTER = re.compile(r"[^\W\d_a-zß-ÿ]\.?")


def _is_surname(words: str) -> bool:
    if (
        agency(words, any_case=True)
        or is_organisation(words)
        or words.casefold() in folded("links", "remark")
    ):
        return False
    return name_score(f"{_SURELY_GIVEN} {words}") >= SURELY


def _is_town(given: str) -> bool:
    """Tell "Marion Star" and "Jordan Times", papers of a town or a country that bears a given name."""
    return is_city(given) or given in table("names")["place"] or given in table("credits")["town"]


def are_initials(words: str) -> bool:
    """Tell "N.Q.", somebody's initials, from the letters of a house, "U.N.", and from longer ones.

    >>> are_initials("N.Q."), are_initials("A.P."), are_initials("N.A.S.A.")
    (True, False, False)
    """
    known = words in table("credits")["letters"] or agency(words) or agency(words.replace(".", ""))
    return _INITIALS.fullmatch(words) is not None and not known


_INITIALS = re.compile(r"[^\W\d_a-zß-ÿ]\.-?[^\W\d_a-zß-ÿ]\.")
