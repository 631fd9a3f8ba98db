"""What is said in turn in an interview or a transcript: a second look's part.

"The Herald: And where did they go?" looks as a heading does, "(LAUGHTER)" as a credit; between those who
speak in turn both are the article's own words.
"""

from __future__ import annotations

import re

from ..grammar.speakers import asks, turns
from ..lines.roles import Role
from .look import Look, Raised, gives


def of_conversations(look: Look) -> Raised:
    """Look for what is said in turn, and for what is heard meanwhile: "(LAUGHTER)"."""
    said = turns([one.text for one in look.seen])
    spoken = frozenset(said)
    for number in said:
        pictured = number + 1 not in spoken and _is_credited(look, number)
        if look.roles[number] not in _KEPT and not pictured:
            yield number, gives("paragraph", "said in turn with others")
    asked = [at - 1 for at in said if at - 1 not in spoken and asks(look.seen[at - 1].text)]
    headed = sum(look.roles[number] == "subhead" for number in asked)
    role: Role = "subhead" if 2 * headed > len(asked) else "paragraph"
    for number in asked:
        if look.roles[number] in ("subhead", "paragraph"):
            yield number, gives(role, "asked above an answer, as other questions are")
    for number in range(max(said[0] - 1, 0), min(said[-1] + 2, len(look.roles))) if said else ():
        if _HEARD.fullmatch(look.seen[number].text) and look.roles[number] not in _KEPT:
            yield number, gives("paragraph", "heard while others speak in turn")
        elif look.roles[number] == "subhead" and look.seen[number].text.startswith(_DASHES):
            yield number, gives("paragraph", "who asks those that answer in turn")


def _is_credited(look: Look, number: int) -> bool:
    """Tell the words of a picture, on a line or two, with whose it is below them."""
    below = number + 1 + (look.role(number + 1) == "caption")
    return look.roles[number] == "caption" and look.role(below) == "credit"


_KEPT = ("headline", "caption+credit", "note", "copyright")
_DASHES = ("—", "–", "- ")
_HEARD = re.compile(r"[(\[（][^a-z()\[\]（）]{2,60}[)\]）]")
