"""What belongs to a credit and stands before it: a label, which pictures are meant, a house, its bracket."""

from __future__ import annotations

import re

from .asides import without_asides
from .found import LABELLED_SURELY, Found
from .label import letters_of_house, whole_label
from .names import SURELY, name_score
from .organisations import agency, keeps_works
from .phrases import which_pictures
from .prose import is_prose
from .weigh import STUDIO

_SHORT_LABEL = re.compile(r"(?:\A|[\s(/|,])([^\W\d_]{2,5}\.)\s*\Z")
# "The keeper at his door. Roe family photo"
_FAMILY = re.compile(r"(?:\A|[.!?…]\s)(?:the\s)?([^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_a-zß-ÿ][\w’'-]+)?)\s\Z")
_HOUSE_BEFORE = re.compile(r"(?:\A|[\s(/|,])([^\W\d_a-zß-ÿ]{2,5})\s\Z")


def widened(tail: str, credit: Found) -> Found:
    """Return `credit` with what belongs to it before it: a label ("Fot."), an agency, its bracket."""
    start, rule, certainty = credit.start, credit.rule, credit.certainty
    if rule.startswith(("supplied", "name alone", "name and")):
        label = _SHORT_LABEL.search(tail, max(0, start - 10), start)
        if label and whole_label(label[1]) & {"picture", "bare", "credit"}:
            start, rule, certainty = label.start(1), "label before a name", max(certainty, LABELLED_SURELY)
        elif tail[start].islower() and (family := _FAMILY.search(tail, max(0, start - 40), start)):
            start = family.start(1)
    elif rule == "picture label":
        house = _HOUSE_BEFORE.search(tail, max(0, start - 8), start)
        start = house.start(1) if house and _is_house(tail, house) else start
    by = rule.startswith("label and by") and certainty > _UNPARTED
    if (by or rule.startswith("picture label")) and (which := _which(tail, start)) is not None:
        start, certainty = which.start(), max(certainty, LABELLED_SURELY) if by else certainty
    if (kept := _KEPT.search(tail, max(0, start - _LONGEST_KEPT), start)) and keeps_works(
        without_asides(kept["house"])
    ):
        start = kept.start("house")
    opening = _OPENED_BY.get(tail.rstrip(" .")[-1:], "")
    if opening and credit.end == len(tail) and opening not in tail[start:]:
        opened = tail.rfind(opening, max(0, start - _IN_BRACKET), start)
        start = opened if opened >= 0 else start
    if rule == "organisation alone" and _is_in_capitals(tail, start):
        certainty = max(certainty, _IN_CAPITALS)
    slashed = rule == STUDIO and tail[:start].rstrip().endswith("/")
    if slashed or (rule == "name alone" and _is_name_behind_sign(tail, start)):
        certainty = max(certainty, _BY_FORM)
    return credit._replace(start=start, rule=rule, certainty=certainty)


# "The loom, 1923. Museum Tellberg. © Ann Roe", "The weir. Amberweir Archive, no. 12 / Ann Roe"
_KEPT = re.compile(r"[.!?…)”\"]\s(?P<house>[^\W\d_a-zß-ÿ][^.!?…:;()\[\]]{5,90}?)(?:[.,;]\s|\s?[/|]\s?)\Z")
_LONGEST_KEPT = 110


def _which(tail: str, start: int) -> re.Match[str] | None:
    """Return "Opening" before "image: …", where it begins a sentence."""
    before = _BEFORE_LABEL.search(tail, max(0, start - _LONGEST_WHICH), start)
    which = which_pictures().match(tail, before.start()) if before and _begins(tail, before.start()) else None
    return which if which and which.end() == start else None


_UNPARTED = 0.25
"""So sure is a party behind a label and "by" that nothing parts from the words before it."""
_BEFORE_LABEL = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:\s[^\W\d_]+)?\s\Z")
_LONGEST_WHICH = 30


def _begins(tail: str, at: int) -> bool:
    """Tell whether a sentence begins at `at`."""
    return not tail[:at].strip() or _STOPPED.search(tail, 0, at) is not None


def _is_name_behind_sign(tail: str, start: int) -> bool:
    """Tell "A man sweeps the street after the storm. / Jane Roe", with a bar or a slash behind the stop."""
    before, name = tail[:start].rstrip(), tail[start:].strip()
    # "… who lives here. /Anna Berg" signs a letter.
    apart = tail[start - 1 : start].isspace()
    signed = apart and before.endswith(("|", "/")) and before[:-1].rstrip().endswith((".", "!", "…"))
    short = len(before) <= _LONGEST_BEFORE_SIGN
    return signed and short and name_score(name) >= SURELY and is_prose(before, least=1)


def _is_in_capitals(tail: str, start: int) -> bool:
    """Tell "A heron at the weir. AMBERWEIR TOWN COUNCIL", the house in capitals alone, behind a sentence."""
    before, house = tail[:start].rstrip(), tail[start:].strip(" .")
    stopped = before.endswith((".", "!", "?", "…", "»", "”")) and not before.isupper()
    return stopped and house.isupper() and " " in house and is_prose(before, least=1)


_IN_CAPITALS = 0.58
_LONGEST_BEFORE_SIGN = 120
_BY_FORM = 0.78


def _is_house(tail: str, house: re.Match[str]) -> bool:
    """Tell "AFP Photo: …", and the letters of any house that begin a line or a sentence: "ST PHOTO: …"."""
    if agency(house[1]) == "wire":
        return True
    begins = house.start(1) == 0 or _STOPPED.search(tail, 0, house.start(1)) is not None
    return begins and letters_of_house(tail, house.start(1)) != ""


_STOPPED = re.compile(r"[.!?…)”\"]\s\Z")
_OPENED_BY = {")": "(", "]": "[", "）": "（", "】": "【"}
_IN_BRACKET = 60
