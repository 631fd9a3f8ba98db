"""Tells whether a line goes on from the one above it, by how full that one is and how it begins."""

from __future__ import annotations

import re
from typing import NamedTuple

BULLET = re.compile(r"\s{0,40}(?:[-*+•·▪►–]|\d{1,3}[.)])\s")
FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|tiff?)\W{0,2}$", re.IGNORECASE)
IDEOGRAPH = re.compile("[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]")
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3001-\u30ff\u3400-\u9fff]")
STOPS = '.!?…:”"»)。！？」』'

QUOTED = re.compile(r"\s{0,8}>[> ]{0,20}")
"""What stands before a line of a letter that another one answers."""

PIECE = 4
"""A line of ideographs, which no blanks part, is full but for so many: no mark opens the next."""

_REPEATED = 30
"""Lines whose first so many letters are the same say the same."""


class Wrapped(NamedTuple):
    """The column `width` at which a text was wrapped, and by how many letters lines fall short of it."""

    width: int
    slack: int


def first_word(line: str) -> str:
    """Return the first word of `line`, with what a blank that does not break ties to it."""
    return re.split(r"[ \t\u3000]", line.lstrip(), maxsplit=1)[0]


def fits_by(above: str, below: str, width: int) -> int:
    """Return how much room is left where the first word of `below` had been set at the end of `above`."""
    return width - len(above.rstrip()) - 1 - len(first_word(below))


def set_in(line: str) -> int:
    """Return by how much `line` is set in: an ideographic space counts two, a tab up to eight."""
    start = line[: len(line) - len(line.lstrip())].replace("\u3000", "  ").expandtabs(8)
    return len(start)


def is_set_in(line: str, above: str) -> bool:
    """Tell whether `line` is set in as the first of a paragraph is."""
    return 1 < set_in(line) - set_in(above) <= _DEEPEST_INDENT


def goes_on(above: str, line: str, page: Wrapped, first: str) -> bool:
    """Tell whether `line` carries on the wrapped line `above`, of a block whose first line is `first`.

    It does when its first word would not have fitted at the end of the line above; not when it says
    the first line again, as a caption does an alternative text, or names a picture's file.  A word that
    is tied to the next ("99 %", "w strefie"; the tie may be printed as a blank) needs more room than
    its own, so that a sentence which has not ended goes on, with no capital, from a line all but full.
    """
    if not page.width or not above.strip() or not line.strip() or BULLET.match(line):
        return False
    quoted = QUOTED.match(line)
    if (quoted and quoted[0].count(">")) != ((over := QUOTED.match(above)) and over[0].count(">")):
        return False
    if quoted:
        narrower = page._replace(width=page.width - quoted.end())
        bare = [QUOTED.sub("", one, count=1) for one in (above, line, first)]
        return goes_on(bare[0], bare[1], narrower, bare[2])
    if FILE_NAME.search(line) and " " not in line.strip():
        return False
    if len(line) > _REPEATED and line[:_REPEATED] == first[:_REPEATED]:
        return False
    if is_set_in(line, above) and not BULLET.match(above):
        return False
    word = first_word(line[: page.width])
    needed = PIECE if IDEOGRAPH.match(word) else 1 + len(word)
    tied = 0 if above.rstrip()[-1] in STOPS or word[0].isupper() else _TIED
    return len(above.rstrip()) + needed + max(tied, page.slack) > page.width


_TIED = 3
_DEEPEST_INDENT = 8
"""A paragraph's first line is indented by so much at most; a line that is more is set in the middle."""
