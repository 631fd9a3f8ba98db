"""The parties of a credit, told once more by its label, by one another, by forms that mean much in a text."""

from __future__ import annotations

import re

from .label import Label
from .names import WITH_INITIAL, is_city, name_score
from .organisations import agency, is_organisation
from .parties import Party
from .tables import folded, table


def retold(named: tuple[Party, ...], label: Label) -> tuple[Party, ...]:
    """Return `named`, the parties behind `label`, as what they are likelier."""
    found: list[Party] = []
    for party in named:
        found.append(_likelier(party, found[-1:], label))
    if len(found) == 1 and label.kind in ("by", "picture", "credit", "sign") and _is_given(found[0]):
        return (Party(found[0].text, "person"),)
    return tuple(found)


def _likelier(party: Party, last: list[Party], label: Label) -> Party:
    """Return `party` as what its form and the party before it tell."""
    words = party.text
    if party.kind == "person":
        return Party(words, "organisation") if _looks_like_house(words) else party
    if party.kind != "organisation":
        return party
    if _HANDLE.fullmatch(words):
        return party if any(map(agency, words.split("_"))) else Party(words, "user")
    behind_wire = bool(last) and agency(last[0].text) == "wire" and _LETTERS.fullmatch(words) is not None
    # "Staff photo by Sung Park"
    staff = not last and "staff" in label.words.casefold() and " " in words
    initials = behind_wire and not is_organisation(words) and words[:2] not in table("credits")["letters"]
    return Party(words, "person") if staff or initials else party


# "quayside_mara"; "IMG_2034" and "lock_at_noon.jpg" are files
_HANDLE = re.compile(r"(?![A-Z]+_\d)(?!.*\.\w{3,4}\Z)[^\W_][\w.]*_[\w.]*[^\W_]")
# "KD Farrow"
_LETTERS = re.compile(r"[A-Z]{2}\s[A-ZÀ-Þ][a-zß-ÿ][\w’'-]+")


def _looks_like_house(words: str) -> bool:
    """Tell "Lumera Polska", "QuayHub Sorrel", "Heron Photographic" and "EL FARO" from a rarer name."""
    (first, *rest), credits = words.split(), table("credits")
    if not rest or name_score(words) >= WITH_INITIAL:
        return False
    article = words.isupper() and first in credits["article in capitals"]
    told = article and rest[0].casefold() not in folded("given", "given")
    return told or rest[-1] in (*credits["land"], *credits["studio"]) or _is_camel(first)


def _is_camel(word: str) -> bool:
    """Tell "QuayHub" from "MaryBeth"."""
    camel = _CAMEL.match(word)
    return camel is not None and camel["first"].casefold() not in folded("given", "given")


# "McAlder", "DeShawn" and "VanRoe" are names.
_CAMEL = re.compile(r"(?!(?:Mac|Van|Von|Fitz|San)[A-Z])(?P<first>[A-Z][a-z]{2,})[A-Z]")


def _is_given(party: Party) -> bool:
    """Tell "Jane", alone behind a label, from a town and a house that bear such a name."""
    words = party.text
    given = words.istitle() and words.casefold() in folded("given", "given")
    known = agency(words, any_case=True) or is_city(words) or words in table("names")["place"]
    return party.kind == "organisation" and given and not known and words not in table("credits")["brand"]
