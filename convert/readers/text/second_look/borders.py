"""Where in a caption the credit begins: what the grammar proposes, seen beside the rest of the text."""

from __future__ import annotations

import re

from ..grammar.credit import parse_credit
from ..grammar.find import credit_candidates
from ..grammar.label import SIGN, read_label, whole_label
from ..grammar.marks import in_marked, marks, without
from ..grammar.phrases import which_pictures
from ..grammar.plates import credits_chart, find_numbered
from ..grammar.prose import scene_behind
from ..grammar.weigh import Found
from ..grammar.wires import end_of_sender
from ..lines.pictures import behind_pictures
from ..lines.seen import Seen
from ..lines.surroundings import Habits
from ..lines.wording import credit_form

_REST = re.compile(r"[\s|/–—-]*")
_LONGEST_REST, _SHORTEST_ALT = 80, 9

# "+ © Ann Roe/dpa The weir at noon © Ann Roe/dpa": a button's credit, and the printed one.
_FRAMED = re.compile(r"(?:\+\s?)?©\s?(?P<who>[^©]{3,60}?)\s[^©]{15,}\s(?P<credit>©\s?(?P=who))")

LAST_BRACKET = re.compile(r"[.!?…。”\"]\s?([(\[（][^()\[\]（）]{2,90}[)\]）])\W{0,2}\Z")
"""What stands in brackets behind the last sentence of a text."""


def credit_border(habits: Habits, number: int, *, below_alt: bool) -> tuple[int, int] | None:
    """Return where the credit in block `number` begins and ends, offsets into its words.

    None where nothing in it looks like one.  The line above, when it is an alternative text that the
    caption repeats, tells best: what the caption has beyond it is the credit, unless it goes on as a
    sentence does.
    """
    text = habits.seen[number].text
    numbered = find_numbered(text)
    if numbered is not None and numbered.credit >= 0:
        return numbered.credit, len(text)
    if (sent := end_of_sender(text)) > 0:
        return 0, sent
    if framed := _FRAMED.fullmatch(text):
        return framed.start("credit"), len(text)
    candidates = _candidates(habits.seen[number])
    if below_alt and (lead := before_the_alt(habits, number)):
        return 0, lead
    rest = beyond_the_alt(habits, number) if below_alt else None
    if rest is not None:
        near = [found for found in candidates if abs(found.start - rest) <= 3]
        if near:
            return near[0].start, near[0].end
        if not candidates or not (text[rest].islower() or text[rest] in ",;"):
            return rest, len(text)
    if not candidates:
        last = LAST_BRACKET.search(text)
        return (last.start(1), last.end(1)) if last else None
    best = max(candidates, key=lambda found: _worth(habits, found))
    return _with_bracket(text, _with_label(text, best.start), best.end)


def _with_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a credit with all of its bracket: "(Photo: Ann Roe (STW) and Jon Feld)" has another inside."""
    opening = start - 1 if start and text[start - 1] in "([" else start
    whole = _NESTED.match(text, opening)
    return (opening, whole.end()) if whole and whole.end() >= end else (start, end)


_NESTED = re.compile(r"[(\[][^()\[\]]*(?:[(\[][^()\[\]]*[)\]][^()\[\]]*)+[)\]]")


def _with_label(text: str, start: int) -> int:
    """Return where the credit at `start` begins with its label: "© Ann Roe" in "All photos © Ann Roe"."""
    which = which_pictures().match(text) if start <= _LONGEST_LABEL and SIGN.match(text, start) else None
    return 0 if which and "picture" in whole_label(text[which.end() : start].strip()) else start


_LONGEST_LABEL = 40


def _candidates(one: Seen) -> tuple[Found, ...]:
    """Return what may be the credit of block `one`, behind its picture, and whole with the marks of tools.

    The grammar is asked even where no word or sign spoke for a credit: its place did.
    """
    at = behind_pictures(one.text)
    found = marks(one.text[at:])
    if not (at or found):
        return one.credits or credit_candidates(one.text)
    bare = credit_candidates(without(one.text[at:], found))
    placed = ((credit, *in_marked(credit.start, credit.end, found)) for credit in bare)
    whole = tuple(credit._replace(start=start + at, end=end + at) for credit, start, end in placed)
    return whole or (() if at else one.credits)


def credit_end(one: Seen) -> int:
    """Return where the credit ends that block `one` begins with: "(Image: ABC) Boats break all records"."""
    credit, end = one.credits[0] if one.credits else None, len(one.text)
    if credits_chart(one.text):
        return end
    scene = scene_behind(one.text) if credit is None or not credit.start else -1
    if scene > 0 and _is_announced(one.text[:scene]):
        return scene
    if credit is None or credit.start or credit.certainty < _BRACKETED:
        return end
    # "PHOTO: SN/AFP/JANE ROE Boats wait at the weir"
    chained = credit.rule == "picture label" and one.text[: credit.end].isupper()
    parted = chained or credit.rule.endswith("in brackets")
    return credit.end if parted and one.text[credit.end :].strip().count(" ") else end


_BRACKETED = 0.6


def _is_announced(text: str) -> bool:
    """Tell "Photo: Ann Roe" and "© Ann Roe" from a name alone."""
    announced = SIGN.match(text) is not None or read_label(text, 0).kind != "none"
    return announced and parse_credit(text).certainty == "sure"


def beyond_the_alt(habits: Habits, number: int) -> int | None:
    """Return where the words of block `number` go beyond those of the alternative text above it."""
    above, text = habits.seen[number - 1].text.strip("[] "), habits.seen[number].text
    if len(above) < _SHORTEST_ALT or not text.startswith(above.rstrip(".")):
        return None
    start = len(above.rstrip("."))
    start += text.startswith(".", start)
    gap = _REST.match(text, start)
    start = gap.end() if gap else start
    return start if 1 < len(text) - start <= _LONGEST_REST else None


def before_the_alt(habits: Habits, number: int) -> int:
    """Return how long the label and the names are that stand before the alternative text in block `number`.

    "Photo: Ann RoeThe weir at noon" below "The weir at noon": a credit and a caption that stood apart.
    """
    above, text = habits.seen[number - 1].text.strip("[] "), habits.seen[number].text
    lead = len(text) - len(above)
    if len(above) < _SHORTEST_ALT or not 1 < lead <= _LONGEST_REST or not text.endswith(above):
        return 0
    if read_label(text, 0).kind == "none":
        return 0
    credit = parse_credit(text[:lead].strip())
    return lead if credit.creators or credit.agencies else 0


def _worth(habits: Habits, found: Found) -> float:
    """A form that the text has more than once is likelier meant."""
    return found.certainty + (0.1 if habits.forms[credit_form(found)] > 1 else 0.0)
