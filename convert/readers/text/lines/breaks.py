"""How lines are broken: whether one goes on from the one above, what of their layout says nothing.

How full the line above is and how a line begins tell; what was broken is made whole again here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..grammar.scripts import ScriptPattern

BULLET = re.compile(r"\s{0,40}(?:[-*+•·▪►–]|\d{1,3}[.)])\s")
FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|tiff?)\W{0,2}$", re.IGNORECASE)
IDEOGRAPH = ScriptPattern("[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]")
UNSPACED = ScriptPattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3001-\u30ff\u3400-\u9fff]", "\u0e00")
HYPHENATED = re.compile(r"[^\W\d_][-\u2010\u00ad]\Z")
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


# ------------------------------------------------------------------------------- what says nothing


def indent(line: str) -> int:
    """Return how many blanks `line` begins with."""
    return len(line) - len(line.lstrip())


def without_margin(lines: list[str]) -> list[str]:
    """Return `lines` without the blanks with which every one begins that is not blank."""
    least = -1
    for line in lines:
        if line and not line.isspace():
            least = indent(line) if least < 0 else min(least, indent(line))
            if not least:
                return lines
    return [line[max(least, 0) :] for line in lines]


# ------------------------------------------------------------------------------- made whole again


def unwrapped(words: str) -> str:
    """Return `words`, which may stand on several lines, on one; blank space at their ends goes.

    Lines are joined by a space; by nothing between two ideographs, which are written without, and
    after a hyphen that belongs to its word.  No visible character is added or taken away.

    >>> unwrapped("a long\\n  sentence")
    'a long sentence'
    >>> unwrapped("co-\\noperation in Ober-\\nund Unterfranken")
    'co-operation in Ober- und Unterfranken'
    """
    if "\n" not in words:
        return words.strip()
    first, *rest = [line.strip() for line in words.split("\n")]
    whole = [first]
    for line in rest:
        whole.append(line if _runs_on(whole[-1], line) else f" {line}")
    return "".join(whole).strip()


def _runs_on(above: str, below: str) -> bool:
    if not above or not below:
        return True
    if _JOINED_IDEOGRAPH.match(above[-1]) and _JOINED_IDEOGRAPH.match(below[0]):
        return True
    return bool(HYPHENATED.search(above[-2:]) and below[0].islower() and not re.match(_SUSPENDED, below))


# Han, Hiragana and Katakana with their punctuation; Korean is written with spaces.
_JOINED_IDEOGRAPH = ScriptPattern("[\u3001-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff60]")

# After "Ober-" comes "und Unterfranken": that hyphen stands for the rest of a word.
_SUSPENDED = r"(?:und|oder|bis|sowie|bzw|and|or|to|en|of|och|eller|og|e|ed|o|y|et|ou|i|ja|tai|vagy|és)\b"
