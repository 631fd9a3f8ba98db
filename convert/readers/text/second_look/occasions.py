"""What is on: when and where below the name of an evening, and what it costs: a second look's part.

A newsletter is full of such lines, which look like the day of an article and like headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from ..grammar.dates import find_dates
from ..grammar.tables import compiled, either, folded, opening
from ..lines.roles import Role
from .look import PAGES, STOPS, Look, Objection, Raised, gives


def of_occasions(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the first sentence for the day of the week and the price of an evening."""
    if look.style in PAGES or look.headline < 0:
        return
    opened = next((at for at in range(look.headline + 1, len(look.seen)) if look.seen[at].sentence), -1)
    for number in look.of(_MISTAKEN) if opened > 0 else ():
        text, above = look.seen[number].text, look.now(number - 1, found)
        if number <= opened + 1 or len(text) > _LONGEST or number in found or text.endswith(STOPS):
            continue
        if above in _HEADS and look.role(number + 1) != "list_item" and _tells_when(text):
            yield number, gives("paragraph", "when something is on, below its name")
        elif look.roles[number] not in _TEXT and _prices(text):
            yield number, gives("paragraph", "what it costs")


def of_programmes(look: Look) -> Raised:
    """Look in a programme, of which each line opens or ends with a time, for who is no author and no day.

    What stands alone above such a line is a station's or a day's name.
    """
    if look.style in PAGES:
        return
    short = [at for at, one in enumerate(look.seen) if len(one.text) <= _LONGEST]
    opens = [at for at in short if look.seen[at].text[0].isdigit()]
    ends = [at for at in short if not _DIGITS.isdisjoint(look.seen[at].text[-_LONGEST_TIME:])]
    for timed, may_be in ((_OPENS_TIMED, opens), (_ENDS_TIMED, ends)):
        lines = [at for at in may_be if timed.match(look.seen[at].text)]
        if len(lines) < _A_PROGRAMME:
            continue
        roles = Counter(look.roles[at] for at in lines if look.roles[at] in _OF_PROGRAMMES)
        role: Role = roles.most_common(1)[0][0] if roles else "paragraph"
        for number in lines:
            if look.roles[number] in _NO_PROGRAMME and number != look.headline:
                yield number, gives(role, "when something is on, as the lines beside it tell")
            above = number - 1
            alone = above > look.headline and above not in lines and look.seen[above].tokens == 1
            capitals = look.seen[max(above, 0)].text.isupper() and look.role(above) == "paragraph"
            if alone and (capitals or look.roles[above] in _NO_PROGRAMME):
                yield above, gives("subhead", "heads what is on")


_UNIT = r"\s?(?:uhr|uur|[ap]\.?m\b\.?|h\b\.?)"
_TIME = rf"(?:\d{{1,2}}[.:]\d\d(?:{_UNIT})?|\d{{1,2}}(?:{_UNIT}|\s?h\s?\d\d\b))"
_OPENS_TIMED = re.compile(rf"{_TIME}(?:[:,.–—-]|\s)\s?(?:[–—-]\s)?[^\W\d_]", re.IGNORECASE)
_ENDS_TIMED = re.compile(rf"[^\W\d_][^\n]{{2,70}},\s{_TIME}\Z", re.IGNORECASE)
_A_PROGRAMME, _LONGEST_TIME = 3, 10
_DIGITS = frozenset("0123456789")
_OF_PROGRAMMES: tuple[Role, ...] = ("subhead", "list_item", "paragraph")
_NO_PROGRAMME = ("byline", "dateline", "standfirst", "kicker", "headline")


def _tells_when(text: str) -> bool:
    """Tell "St Bride’s, Friday 7.30pm" and "Mechanics’ Hall, Saturday" from a day with its year."""
    words = map(str.casefold, _WORD.findall(text))
    return not folded("dates", "weekday").isdisjoint(words) and not find_dates(text)


def _prices(text: str) -> bool:
    """Tell "Tickets £8", "Eintritt: 8", "£5 on the door" from "£5 could buy seed", "Price of bread 1914"."""
    if _SUM.match(text):
        return True
    if (told := _costs(text)) is None or told["free"]:
        return told is not None
    return (_DIGIT if told["colon"] else _money()).search(text, told.end()) is not None


_costs = opening(
    lambda costs: (
        rf"(?:{costs})(?:(?P<colon>\s?[:：–—-])|\s)\s?"
        rf"(?P<free>(?:{either('headings', 'free')})(?=\s?(?:\Z|[^\w\s])))?"
    ),
    "headings",
    "costs",
)
_DIGIT = re.compile(r"\d")
_money = compiled(lambda: rf"[£€$]\s?\d|\d\s?(?:[£€$]|(?:{either('headings', 'money')})\b)", re.IGNORECASE)
_SUM = re.compile(r"[£€$]\s?\d[\d.,]*(?:\s(?:on|at|an|à|al|por|/)\b|\s?[/(,–]|\Z)")
_WORD = re.compile(r"[^\W\d_]+")
_HEADS, _TEXT = ("subhead", "kicker", "byline"), ("dateline", "paragraph", "list_item")
_MISTAKEN = (*_HEADS, *_TEXT)
_LONGEST = 90
