"""The parties of a credit, told once more by its label, by their form and by one another.

In a text such forms would be taken for names too often; only where somebody is named for sure are they
looked at.
"""

from __future__ import annotations

import re

from .label import Label
from .names import WITH_INITIAL, is_city, name_score
from .organisations import agency, is_organisation
from .parties import Party
from .tables import folded, table


def retold(named: tuple[Party, ...], label: Label, body: str) -> tuple[Party, ...]:
    """Return `named`, the parties of `body`, as what they are likelier.

    >>> from .label import read_label
    >>> [it.kind for it in retold((Party("Jane", "organisation"),), read_label("Photo: Jane", 0), "Jane")]
    ['person']
    """
    found: list[Party] = []
    for party in named:
        if _is_land(party, body) and found and found[-1].kind != "person":
            if len(found) > 1 and _stands_behind_comma(found[-1].text, body) and " " not in found[-1].text:
                found.pop()
            continue
        found.append(_likelier(party, found[-1:], label))
    if len(found) == 1 and label.kind in ("by", "picture", "credit", "sign") and _is_given(found[0]):
        return (Party(found[0].text, "person"),)
    return tuple(found)


def _likelier(party: Party, last: list[Party], label: Label) -> Party:
    """Return `party` as what its form and the party before it tell."""
    words = party.text
    if party.kind == "organisation" and _HANDLE.fullmatch(words) and not any(map(agency, words.split("_"))):
        return Party(words, "user")
    if party.kind == "person" and _looks_like_house(words):
        return Party(words, "organisation")
    behind_wire = bool(last) and agency(last[0].text) == "wire" and _LETTERS.fullmatch(words) is not None
    staff = not last and "staff" in label.words.casefold() and " " in words
    if party.kind == "organisation" and ((behind_wire and not is_organisation(words)) or staff):
        return Party(words, "person")
    return party


# "quayside_mara"
_HANDLE = re.compile(r"[^\W_][\w.]*_[\w.]*[^\W_]")
# "KD Farrow"
_LETTERS = re.compile(r"[A-Z]{2}\s[A-ZÀ-Þ][a-zß-ÿ][\w’'-]+")


def _looks_like_house(words: str) -> bool:
    """Tell "Lumera Polska", "QuayHub Sorrel" and "Heron Photographic" by a word that no rarer name holds."""
    first, *rest = words.split()
    if not rest or name_score(words) >= WITH_INITIAL:
        return False
    last, articled = rest[-1], first in table("credits")["article in capitals"]
    if articled and words.isupper() and rest[0].casefold() not in folded("given", "given"):
        return True
    return last in table("credits")["land"] or last in table("credits")["studio"] or bool(_CAMEL.match(first))


# "McAlder", "DeShawn" and "VanRoe" are names.
_CAMEL = re.compile(r"(?!(?:Mac|Van|Von|Fitz|San)[A-Z])[A-Z][a-z]{2,}[A-Z]")


def _is_land(party: Party, body: str) -> bool:
    """Tell the land behind a house and a comma: "Quay Instruments, Oslo, Norway"."""
    return party.text in table("credits")["land"] and _stands_behind_comma(party.text, body)


def _stands_behind_comma(words: str, body: str) -> bool:
    return re.search(rf",\s(?:the\s)?{re.escape(words)}\b", body) is not None


def _is_given(party: Party) -> bool:
    """Tell "Jane", alone behind a label, from a town and a house that bear such a name."""
    words = party.text
    given = words.istitle() and words.casefold() in folded("given", "given")
    known = agency(words, any_case=True) or is_city(words) or words in table("names")["place"]
    return party.kind == "organisation" and given and not known and words not in table("credits")["brand"]
