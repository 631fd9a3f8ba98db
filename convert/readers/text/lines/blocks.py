"""Finds the blocks of a text: a line each, or the wrapped lines of one paragraph joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .layout import indent
from .pictures import OPENS, behind_pictures, is_open

_BULLET = re.compile(r"\s{0,40}(?:[-*+•·▪►–]|\d{1,3}[.)])\s")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
_LEAST_FULL = 3
_REPEATED = 30
"""Lines whose first so many letters are the same say the same."""


class Block(NamedTuple):
    """The lines `first` to `last` of the source, counted from 0, and their words on one line."""

    first: int
    last: int
    words: str


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks of `lines` in order; every line that is not blank is in exactly one."""
    width, column = _wrap_width(lines), _column_width(lines)
    ragged = column > 0 and (not width or column < _NARROWER * width)
    found: list[Block] = []
    first = -1
    for number, line in enumerate(lines):
        goes_on = first >= 0 and (
            _runs_on(lines[number - 1 : number + 2], column)
            if ragged
            else _continues(lines[number - 1], line, width, lines[first])
        )
        if 0 <= first >= number - _MOST_SHOWN and not goes_on and lines[first].lstrip().startswith(OPENS):
            goes_on = _shows_on(lines[first:number], line)
        if first >= 0 and not goes_on:
            found.append(_block(lines, first, number - 1))
            first = -1
        if first < 0 and line.strip():
            first = number
    if first >= 0:
        found.append(_block(lines, first, len(lines) - 1))
    return tuple(found)


def _block(lines: Sequence[str], first: int, last: int) -> Block:
    return Block(first, last, " ".join(line.strip() for line in lines[first : last + 1]))


def _wrap_width(lines: Sequence[str]) -> int:
    """Return the column at which the text was wrapped, 0 where it was not.

    A text is wrapped when no line is much longer than a terminal is wide and many lines are nearly
    as long as the longest, or, where a page's menus make many short ones, lines that are carried on
    are full.  A few lines may be longer than the rest: an address is not broken, and a list that is
    indented is wrapped further to the right.
    """
    if any(len(line) > _WIDEST_WRAP and _is_too_wide(line) for line in lines):
        return 0
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip() and _may_break(line))
    widest = lengths[-1] if lengths else 0
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    long = [line for line in lines if len(line.rstrip()) > 0.75 * widest]
    # Lines of ideographs may break anywhere, and are full to the last of them.
    unspaced = 2 * sum(_IDEOGRAPH.match(line.lstrip()) is not None for line in long) > len(long)
    full = sum(length >= widest - _PIECE for length in lengths) if unspaced else len(long)
    if full < _LEAST_FULL:
        return 0
    if full > 0.2 * len(lengths):
        width = lengths[int(0.96 * len(lengths))]
    elif _are_carried(lines, widest):
        width = lengths[-1 - int(0.04 * full)]
    else:
        return 0
    return width if _is_broken(lines, width) else 0


def _is_too_wide(line: str) -> bool:
    """Tell a line that is longer than any wrapped one, its addresses put aside."""
    bare = " ".join(word for word in line.split() if "://" not in word)
    return len(bare) > _WIDEST_WRAP and _may_break(bare)


def _may_break(line: str) -> bool:
    """Tell a line that could be broken from one that holds an address, or a word as long as one."""
    if "://" in line:
        return False
    short = len(line) <= _LONGEST_WORD or _UNSPACED.search(line) is not None
    return short or max(map(len, line.split())) <= _LONGEST_WORD


_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3001-\u30ff\u3400-\u9fff]")
_LONGEST_WORD = 40


def _are_carried(lines: Sequence[str], widest: int) -> bool:
    """Tell whether lines that are carried on, by the small letter that follows, are full, and few are not."""
    full = fitting = 0
    for above, below in pairwise(map(str.strip, lines)):
        if len(above) < _CARRIED or not below or above[-1] in _STOPS or _BULLET.match(below):
            continue
        if below[0].isupper() or below[0].isdigit() or _UNSPACED.match(below):
            continue
        length = len(above) + 1 + len(below.split(None, 1)[0])
        full += length >= widest
        fitting += length <= 0.85 * widest
    return full >= _LEAST_FULL and fitting <= 0.25 * full


_CARRIED = 30


def _is_broken(lines: Sequence[str], width: int) -> bool:
    """Tell whether the lines that are as full as can be were broken: not where most end a sentence."""
    full = [above.rstrip()[-1] for above, below in pairwise(lines) if _continues(above, below, width, above)]
    return 2 * sum(last in _STOPS for last in full) <= len(full)


def _column_width(lines: Sequence[str]) -> int:
    """Return about how many letters a line of a printed column holds, 0 where the text is not from one.

    Copied from a page's picture or its columns, lines are narrow and of uneven length: what tells that they
    are broken is that many begin with a small letter, and that the lines above those are about as long.
    """
    touching = [(above.rstrip(), below.lstrip()) for above, below in pairwise(lines) if above.strip()]
    carried = sorted(len(above) for above, below in touching if below[:1].islower())
    pairs = sum(bool(below) for _, below in touching)
    if len(carried) < _LEAST_CARRIED or len(carried) < _MANY_CARRIED * pairs:
        return 0
    width = carried[int(0.9 * len(carried))]
    even = sum(length > _SHORTEST_FULL * width for length in carried)
    return width if _NARROWEST_COLUMN <= width <= _WIDEST_WRAP and even > 0.8 * len(carried) else 0


_LEAST_CARRIED, _MANY_CARRIED = 5, 0.35
_NARROWEST_COLUMN, _NARROWER, _SHORTEST_FULL = 16, 0.9, 0.6


def _runs_on(lines: Sequence[str], width: int) -> bool:
    """Tell whether the second of `lines` carries on the first in a column of about `width` letters.

    With a capital it does where its first word would not have fitted above and where it is carried on itself,
    too: what is narrower is a heading or a name.
    """
    above, line = lines[0].rstrip(), lines[1].lstrip()
    if not above or not line or _BULLET.match(line):
        return False
    if line[0].islower():
        return len(above) > _SHORTEST_FULL * width or above.endswith("-")
    carried = len(lines) > 2 and lines[2].lstrip()[:1].islower()
    full = len(above) + 1 + len(line.split(None, 1)[0]) > (width if above[-1] in _STOPS else 0.9 * width)
    return carried and full and len(above) <= _WIDER * width


_STOPS, _WIDER = '.!?…:”"»)', 1.2


def _continues(above: str, line: str, width: int, first: str) -> bool:
    """Tell whether `line` carries on the wrapped line `above`, of a block whose first line is `first`.

    It does when its first word would not have fitted at the end of the line above; not when it says
    the first line again, as a caption does an alternative text, or names a picture's file.  A word that
    is tied to the next ("99 %", "w strefie"; the tie may be printed as a blank) needs more room than
    its own, so that a sentence which has not ended goes on, with no capital, from a line all but full.
    """
    if not width or not above.strip() or not line.strip() or _BULLET.match(line):
        return False
    if FILE_NAME.search(line) and " " not in line.strip():
        return False
    if len(line) > _REPEATED and line[:_REPEATED] == first[:_REPEATED]:
        return False
    if 1 < indent(line) - indent(above) <= _DEEPEST_INDENT and not _BULLET.match(above):
        return False
    first_word = line[:width].split(None, 1)[0]
    needed = _PIECE if _IDEOGRAPH.match(first_word) else 1 + len(first_word)
    tied = 0 if above.rstrip()[-1] in _STOPS or first_word[0].isupper() else _TIED
    return len(above.rstrip()) + needed + tied > width


def _shows_on(above: Sequence[str], line: str) -> bool:
    """Tell whether `line` carries on the lines `above`, which begin with a picture as Markdown writes it.

    It does up to the end of an alternative text, and where html2text broke a caption, as in a text that
    is too short to show its width.
    """
    last = above[-1].rstrip()
    if not line.strip() or not last or _BULLET.match(line) or line.lstrip().startswith(OPENS):
        return False
    shown = " ".join(above).rstrip()
    if behind_pictures(shown) == len(shown):
        return False
    if is_open(above[0]) and not any("](" in one for one in above) and len(above) < _LONGEST_ALT:
        return True
    full = len(last) + 1 + len(line.split(None, 1)[0]) >= _HTML2TEXTS
    return full and all(len(one.rstrip()) < _HTML2TEXTS for one in above)


_LONGEST_ALT, _HTML2TEXTS = 12, 79
_MOST_SHOWN = 100
"""A picture and its caption take no more lines."""

_TIED = 3
FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|tiff?)\W{0,2}$", re.IGNORECASE)


_DEEPEST_INDENT = 8
"""A paragraph's first line is indented by so much at most; a line that is more is set in the middle."""


_IDEOGRAPH = re.compile("[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]")
_PIECE = 4
"""A line of ideographs, which no blanks part, is full but for so many: no mark opens the next."""
