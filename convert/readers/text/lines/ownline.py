"""What in a wrapped text begins a block though the line above is full, and what goes on though it is not.

That a line is full tells that it was broken, or happens to a name, a title, a row, a verse.  What these say
and how the lines that touch them look tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..grammar.byline import parse_byline
from ..grammar.datelines import is_date_line
from ..grammar.label import read_label, whole_label
from ..grammar.leads import bare_line, is_led
from ..grammar.mails import is_mail
from ..grammar.names import SURELY, name_score
from ..grammar.signatures import is_signed
from ..grammar.tables import folded
from .breaks import BULLET, STOPS, UNSPACED, Wrapped, fits_by, set_in


def are_unbroken(lines: Sequence[str], page: Wrapped) -> bool:
    """Tell touching lines that nobody broke, verses or an address: most had room for the next word."""
    said = is_said(lines[0].strip())
    pairs = [
        (above, below)
        for above, below in pairwise(lines)
        if not (BULLET.match(below) or (said and is_said(below.strip())))
    ]
    fitting = sum(fits_by(above, below, page.width) >= page.slack for above, below in pairs)
    unspaced = UNSPACED.search(lines[0]) is not None
    return len(pairs) >= _FEWEST_PAIRS and not unspaced and 2 * fitting > len(pairs)


_FEWEST_PAIRS = 2


class Border(NamedTuple):
    """Where `line` touches a block, which begins with the line `first` and ends with the line `above`.

    The block has `over` lines; `line` and those that touch it below are `under`.  `ended` tells whether a
    sentence ends in the block, its last line put aside.
    """

    first: str
    above: str
    line: str
    over: int
    under: int
    ended: bool


def begins_anew(border: Border, page: Wrapped, *, top: bool) -> bool:
    """Tell whether the line at a border begins a block of its own, though the line above is full.

    At the `top` of a text stand headline and standfirst.
    """
    above, line = border.above.strip(), border.line.strip()
    if not line[0].islower() and (_is_row(above) or _is_row(line)):
        return True
    if are_fields(border.first, line) or (border.under > 1 and _COUNTER.fullmatch(line)):
        return True
    if border.over == 1 and " " not in line and _ADDRESS.search(line) and len(above) < _SHORT * page.width:
        return True
    if in_capitals(above) != in_capitals(line) and _has_small(above if in_capitals(line) else line):
        return True
    if line[0].islower() and above[-1] in STOPS and is_signed(line):
        # "di Ann Roe", below a standfirst that ends in a quotation mark
        return True
    if line[0].islower() or UNSPACED.match(line):
        return False
    if above[-1] in STOPS and is_said(border.first.strip()) and is_said(line):
        return True
    last = border.under == 1
    if above[-1] in STOPS:
        short = len(line) < _SHORT * page.width and line[-1] not in STOPS
        # "Photo: Ann Roe" behind a caption is found in it.
        return above[-1] != ":" and last and short and read_label(line, 0).kind in ("none", "bare")
    short = (last or top) and len(line) <= _LONGEST_SIGNED
    if short and (names_writer(line) or is_date_line(line.strip(" ."))):
        return True
    if not top or border.ended or sentence_ends(border.above):
        return False
    return _opens(line) and not _may_be_named(above, line)


def sentence_ends(line: str) -> bool:
    """Tell whether a sentence ends in `line`, with a blank behind it."""
    return _SENTENCES.search(line) is not None


def are_fields(above: str, line: str) -> bool:
    """Tell two lines that a label opens, or who speaks: "From: …", "Rosa Winn: Never."."""
    return _FIELD.match(line.strip()) is not None and _FIELD.match(above.strip()) is not None


def credits_on(above: str, line: str) -> bool:
    """Tell the rest of a credit: "Roe / Quayside Post" below "The lock in March. Photo: Ann"."""
    words, colon, name = above.rpartition(":")
    label = words.rpartition(" ")[2].strip("([").casefold()
    return bool(colon) and bool(whole_label(label)) and len(name) + len(line.strip()) <= _LONGEST_CREDITED


_LONGEST_CREDITED = 60


def is_said(line: str) -> bool:
    """Tell what somebody says, as Spain and Russia write it: "—¿Por qué?", "— Да"."""
    said = _SAID.match(line)
    return said is not None and not said[1].islower()


# Behind a short dash and a blank stands an item; a small letter goes on with the sentence.
_SAID = re.compile(r"(?:[—―]\s?|–)([¿¡«“\"]|[^\W\d_])")


def names_writer(line: str) -> bool:
    """Tell "By Ann Roe" and "written by Ann Roe, 3 May 2024" from "by Christmas"."""
    if is_signed(line):
        return True
    people = parse_byline(line).people if is_led(bare_line(line)) else ()
    return any(" " in person.name and name_score(person.name) >= SURELY for person in people)


_SHORT, _LONGEST_SIGNED = 0.7, 80
# "From: ann@quay.example", "Rosa Winn: Never."
_FIELD = re.compile(r"[A-ZÀ-ÞА-Я][\w-]{1,20}(?: [\w-]{1,20}){0,2}\s?:\s\S")
# "2 / 5" above the next picture of a row
_COUNTER = re.compile(r"\(?\d{1,3}\s?/\s?\d{1,3}\)?")
_ADDRESS = re.compile(r"\S@\S|://|www\.")
_SENTENCES = re.compile(r"[.!?…]\s")


def _is_row(line: str) -> bool:
    """Tell a row of a table: three blanks or a tab stand between two of its words."""
    return re.search(r"\S(?: {3}|\t)\s*\S", line) is not None


def in_capitals(line: str) -> bool:
    """Tell a line of several words that are all in capitals."""
    return line.isupper() and len(line) >= _LONG_TITLE and " " in line


_LONG_TITLE = 10


def _has_small(line: str) -> bool:
    """Tell a line with more small letters than titles in capitals have, of a script that has such."""
    return 2 * sum(map(str.islower, line)) > len(line) / 2


def _opens(line: str) -> bool:
    """Tell a line that begins with a small word written with a capital: "The", "In", "But"."""
    word = line.partition(" ")[0].casefold()
    return len(word) > 1 and any(word in folded(name, key) for name, key in _SMALL_WORDS)


def _may_be_named(above: str, line: str) -> bool:
    """Tell a short word that ends a name broken before it: "Bo Jong" above "Un at the lock"."""
    word = line.partition(" ")[0]
    return len(word) <= _LONGEST_OF_NAME and above.rpartition(" ")[2][0].isupper()


_LONGEST_OF_NAME = 2

_SMALL_WORDS = (
    ("headings", "article"),
    ("headings", "preposition"),
    ("running", "opens"),
    ("running", "somebody"),
)


def is_broken_by_hand(border: Border, page: Wrapped, *, top: bool) -> bool:
    """Tell whether the line at a border carries on a title, which was broken by its sense.

    Lines of a title are set in the middle, or are few and stand at the `top`.
    """
    above, line = border.above, border.line
    title = above.strip()
    if len(title) < _SHORTEST_TITLE or title[-1] in STOPS or BULLET.match(line) or _is_row(line):
        return False
    if names_writer(line.strip()) or is_date_line(line.strip(" .")) or is_mail(line.strip()):
        return False
    small = line.lstrip()[0].islower()
    alike = in_capitals(title) == in_capitals(line.strip())
    if _is_centred(above, line, page.width):
        return small or (alike and in_capitals(title)) or fits_by(title, line, len(title)) < 0
    return top and small and border.over + border.under <= _MOST_LINES


_SHORTEST_TITLE, _MOST_LINES = 12, 4


def _is_centred(above: str, line: str, width: int) -> bool:
    """Tell two lines that are set in the middle of the page: both their ends are set in."""
    middles = [set_in(one) + len(one.strip()) / 2 for one in (above, line)]
    least = min(map(set_in, (above, line)))
    alike = abs(middles[0] - middles[1]) <= 1
    return least >= _CENTRED and alike and abs(middles[0] - width / 2) <= 0.15 * width


_CENTRED = 3
