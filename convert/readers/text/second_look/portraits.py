"""Whom an article is about, named above it and nothing else said there: a second look's part.

"Obituary", "Ada Merling", "Ada Merling, who has died aged 91, …": the name is the headline.  She has not
written the article, and the word above says what kind of piece it is.
"""

from __future__ import annotations

from itertools import islice

from ..grammar.furniture import kind_of
from ..grammar.leads import bare_line, find_leads
from ..grammar.names import PERHAPS, SURELY, name_score
from ..grammar.tables import folded
from ..lines.seen import Seen
from .authorship import names_surely
from .look import Look, Raised, gives


def of_portraits(look: Look) -> Raised:
    """Look at the top for a name with which the article begins, or which a word for obituaries announces."""
    told = [one.text for one, role in zip(look.seen, look.roles, strict=True) if role in _TELLING]
    announced = len(look.seen) > 1 and _announces(look.seen[0])
    number = int(announced)
    if "paragraph" not in look.roles[number + 1 :] or look.roles[number] not in _TAKEN[announced]:
        return
    name = look.seen[number].text.partition(",")[0]
    sure = not find_leads(bare_line(name)) and name_score(name) >= (PERHAPS if announced else SURELY)
    if not sure or " " not in name or not any(_tells(text, name, announced) for text in islice(told, _FIRST)):
        return
    yield number, gives("headline", "whom the article is about")
    if announced:
        yield 0, gives("kicker", "says that somebody has died, above his name")
    below = look.seen[number + 1]
    titled = look.role(number + 1) in ("headline", "byline") and not kind_of(below.text)[0]
    if titled and not names_surely(below) and not find_leads(bare_line(below.text)):
        yield number + 1, gives("standfirst", "below the name of whom the article is about")


_TAKEN = {
    False: ("byline", "credit"),
    True: ("byline", "credit", "kicker", "headline", "subhead", "alt", "caption"),
}
"""What a name may have been taken for, without a word above it that announces it and with one."""

_TELLING = ("standfirst", "paragraph")
_FIRST = 2


def _announces(one: Seen) -> bool:
    return one.text.strip(" :：|").casefold() in folded("headings", "died")


def _tells(text: str, name: str, announced: bool) -> bool:
    """Tell a paragraph that begins with a name, or has it below the word for obituaries."""
    return text.casefold().find(name.casefold()) >= 0 if announced else text.startswith(name)
