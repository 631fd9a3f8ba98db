"""The last sentence of an article that its agency or its reporter signs: a second look's part.

"The market is open on all days but Friday. - BERNAMA" looks as a caption with its credit does.  Below the
last paragraph, with no other picture's words around that end so, it is the article's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from .look import STOPS, Look, Objection, Raised
from .names import east_asian
from .roles import FIGURE_ROLES
from .seen import Seen
from .tables import table


def signed_sentence(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to a caption right below the last paragraph that is a sentence with who reports behind it."""
    number = look.last + 1
    below_text = look.last > max(look.headline, 0)
    if not below_text or look.role(number) != "caption+credit" or number in found:
        return
    signed = _is_signed(look.habits.seen[number])
    if not signed or look.role(number + 1) in FIGURE_ROLES:
        return
    above = (look.habits.seen[at] for at in range(number) if look.roles[at] in FIGURE_ROLES)
    if not any(one.credit is not None and one.credit.rule.startswith(_SIGNS) for one in above):
        yield number, Objection("paragraph", True, "signed by who reports, at the end of the article")


def _is_signed(one: Seen) -> bool:
    """Tell a sentence of some length, with an agency or a reporter and no label behind its full stop.

    What says that it is shown ("图为…"), or is marked as what is above or below the picture, is a caption.
    """
    credit = one.credit
    if credit is None or credit.end < len(one.text) or not credit.rule.startswith(_SIGNS):
        return False
    before = one.text[: credit.start]
    sentence = before.rstrip(" \t\xa0-–—/([（［").rstrip('"”»’」』)')
    shown = one.text.startswith(_MARKS) or any(
        word in before.casefold() for word in table("pictured")["shown"]
    )
    return sentence.endswith(STOPS) and not shown and len(sentence) >= _shortest(sentence, one.text)


def _shortest(sentence: str, text: str) -> int:
    """Return how long a sentence is at least: what stands in brackets ends more captions than a dash."""
    if east_asian(sentence) or sentence.endswith("./."):
        # Vietnam's agency ends its reports so.
        return _SHORTEST_EAST_ASIAN
    if not _IN_BRACKETS.search(text, max(0, len(text) - 3)):
        return _SHORTEST
    return _SHORTEST_BRACKETED if sentence.lower() != sentence.upper() else _SHORTEST_WITHOUT_CAPITALS


_SIGNS = ("agency alone", "organisation alone", "reporter")
_MARKS = tuple("▲△▶▷◀◁▼▽↑↓←→")
_IN_BRACKETS = re.compile(r"[)\]）］]\W?\Z")
_SHORTEST, _SHORTEST_BRACKETED, _SHORTEST_WITHOUT_CAPITALS, _SHORTEST_EAST_ASIAN = 40, 80, 55, 20
