"""Who is quoted: the line under a quotation that names somebody, and says what he is."""

from __future__ import annotations

import re

from .label import label_starts
from .names import PERHAPS, SURELY, name_score
from .organisations import agency, is_organisation

_LONGEST = 90
_FEW_AFTER_AGE, _MANY = 5, 10
"""So many words at most say what somebody is, behind an age or not."""


def names_speaker(text: str, *, least: float = SURELY) -> bool:
    """Tell whether `text` is a person, at most with what he is behind a comma or in brackets.

    The name's score is `least` or more; before what somebody is, in small letters, it may be less sure.

    >>> names_speaker("Jane Roe, former harbour master"), names_speaker("Jane Roe/Reuters")
    (True, False)
    >>> names_speaker("Jane Roe, who kept the lock."), names_speaker("Jane Roe, photo editor")
    (False, False)
    """
    if len(text) > _LONGEST or _NEVER.search(text):
        return False
    name, *told = _PARTED.split(text, maxsplit=1)
    is_what = told[0].rstrip(")）") if told else ""
    if (
        " " not in name
        or any(map(str.isdigit, name))
        or agency(is_what, any_case=True)
        or is_organisation(name)
    ):
        return False
    words = is_what.casefold().split()
    # "Jane Roe, 67, goes to the lock in order to think" says what she does.
    longest = _FEW_AFTER_AGE if is_what[:1].isdigit() else _MANY
    if not label_starts().isdisjoint(words) or len(words) > longest:
        return False
    return name_score(name) >= (min(PERHAPS, least) if is_what[:1].islower() else least)


def names_somebody(text: str) -> bool:
    """Tell whether `text`, the line under a quotation, begins with who is quoted.

    >>> names_somebody("Jane Roe, harbour master"), names_somebody("and then the bridge opened")
    (True, False)
    """
    name = re.split(r"[,;(（、，]", text, maxsplit=1)[0].strip()
    return name_score(name) >= _MAY_BE_A_NAME or is_organisation(name) or agency(name) != ""


_MAY_BE_A_NAME = 0.3
_PARTED = re.compile(r"\s?[,(（，]\s?")
# A credit's marks, and the end of a sentence; "Ph.D." is none.
_NEVER = re.compile(r"[/|:;©@]|(?:(?<![A-Z])\.|[!?…])\W*\Z")
