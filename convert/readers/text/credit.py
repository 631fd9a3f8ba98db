"""The grammar of credits: find one in a line (`find_credit`), and tell who is named in it.

>>> credit = parse_credit("Photo: Jane Roe/AFP via Getty Images")
>>> credit.creators, credit.agencies, credit.label
(('Jane Roe',), ('AFP', 'Getty Images'), 'Photo')
>>> line = "The new bridge. (Foto: Jane Roe/dpa)"
>>> found = find_credit(line)
>>> line[found.start : found.end]
'(Foto: Jane Roe/dpa)'
"""

from __future__ import annotations

from ...model import Certainty, Credit
from .find import Found, credit_candidates, find_credit
from .label import Label, read_label
from .parties import Party, parties

__all__ = ["Found", "credit_candidates", "find_credit", "parse_credit"]

_OPENING = " \t\xa0([（［【〔〈<「|/–—-"


def parse_credit(text: str) -> Credit:
    """Return `text`, a credit, with the people and the agencies named in it.

    `text` is kept letter for letter; `label` is the words or the sign that announce it, without a
    colon.  Creators are people and users of platforms; agencies are all other parties.
    """
    start = len(text) - len(text.lstrip(_OPENING)) if not text.startswith(("(c)", "(C)")) else 0
    label = read_label(text, start)
    named = parties(text[label.end :])
    return Credit(
        text=text,
        creators=tuple(party.text for party in named if party.kind in ("person", "user")),
        agencies=tuple(party.text for party in named if party.kind in ("agency", "organisation")),
        label=text[start : label.end].strip(" \t\xa0:：=＝…./"),
        certainty=_certainty(label, named),
    )


def _certainty(label: Label, named: tuple[Party, ...]) -> Certainty:
    known = any(party.kind == "agency" for party in named)
    person = any(party.kind == "person" for party in named)
    if (known and (person or label.kind != "none")) or (label.kind not in ("none", "bare") and person):
        return "sure"
    if label.kind != "none" or known or len(named) > 1:
        return "likely"
    return "unsure"
