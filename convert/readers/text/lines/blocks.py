"""Finds the blocks of a text: a line each, or the wrapped lines of one paragraph joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from ..grammar.mails import is_mail
from .breaks import BULLET, STOPS, Wrapped, first_word, goes_on, indent, is_set_in, set_in, unwrapped
from .cells import differs, printed
from .clipping import carries_on, is_drop_capital
from .clipping import column as printed_column
from .ownline import Border, are_unbroken, begins_anew, credits_on, is_broken_by_hand, sentence_ends
from .pictures import OPENS, behind_pictures, is_open
from .widths import SHORTEST_FULL, carried_on_apart, column_width, touching, wrapped


class Block(NamedTuple):
    """The lines `first` to `last` of the source, counted from 0, and their words on one line.

    `set_in` is by how much the first line is set in, where that and no blank line parts a wrapped text's
    paragraphs, else 0.
    """

    first: int
    last: int
    words: str
    set_in: int = 0


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks of `lines` in order; every line that is not blank is in exactly one."""
    shown, page = printed(lines) if differs(lines) else (lines, wrapped(lines))
    column = column_width(lines)
    clipping = printed_column(lines)
    ragged = column > 0 and (not page.width or column < _NARROWER * page.width)
    groups = () if ragged or not page.width else _groups(shown, page)
    apart = frozenset() if groups else carried_on_apart(lines)
    found: list[Block] = []
    first = group = -1
    for number, line in enumerate(lines):
        group += group + 1 < len(groups) and groups[group + 1].first == number
        if first < 0:
            joins = False
        elif number - first == 1 and len(line) >= _SENTENCE and is_drop_capital(lines[first], line):
            joins = True
        elif clipping:
            joins = carries_on(lines, first, number, clipping)
        elif ragged:
            joins = _runs_on(lines[number - 1 : number + 2], column, begun=number - first > 1)
        else:
            joins = number in apart or (
                bool(groups) and line.strip() != "" and _joins(shown, first, number, groups[group], page)
            )
        if 0 <= first >= number - _MOST_SHOWN and not joins and lines[first].lstrip().startswith(OPENS):
            joins = _shows_on(lines[first:number], line)
        if first >= 0 and not joins:
            found.append(_block(lines, first, number - 1))
            first = -1
        if first < 0 and line.strip():
            first = number
    if first >= 0:
        found.append(_block(lines, first, len(lines) - 1))
    return _with_indents(found, lines) if page.width or ragged or clipping else tuple(found)


_SENTENCE = 40
"""What a large letter opens is so long; "Tern: a gull" stands below the letter of a list."""


def _with_indents(found: Sequence[Block], lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the blocks `found`, told which of them are paragraphs by how their first lines are set in."""
    depths = [_depth(block, lines) for block in found]
    (depth, often), *_ = Counter(filter(None, depths)).most_common(1) or [(0, 0)]
    if often < _LEAST_SET_IN:
        return tuple(found)
    margin = min(set_in(lines[block.last]) for block, one in zip(found, depths, strict=True) if one == depth)
    return tuple(
        block._replace(set_in=indent(lines[block.first]))
        if one == depth or (block.first == block.last and set_in(lines[block.first]) == margin + depth)
        else block
        for block, one in zip(found, depths, strict=True)
    )


_LEAST_SET_IN = 2


def _depth(block: Block, lines: Sequence[str]) -> int:
    """Return by how much the first line of a block is set in, 0 where it is not or is an item's."""
    first, second = lines[block.first], lines[min(block.first + 1, block.last)]
    set_in_by = set_in(first) - set_in(second)
    return set_in_by if is_set_in(first, second) and not BULLET.match(first) else 0


def _block(lines: Sequence[str], first: int, last: int) -> Block:
    return Block(first, last, unwrapped("\n".join(lines[first : last + 1])))


_NARROWER = 0.9


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines of a wrapped text that touch, from `first` up to `end`; those at the `top` hold its headline.

    `unbroken` are verses, an address, a list: what goes on there does so with a small letter.  `ended` counts
    for each line of those at the top the lines above it at whose end, or in which, a sentence ends.
    """

    first: int
    end: int
    top: bool
    unbroken: bool
    ended: Sequence[int]


def _groups(lines: Sequence[str], page: Wrapped) -> tuple[_Group, ...]:
    found: list[_Group] = []
    top = True
    for together in touching(lines):
        said = lines[together.start : together.stop]
        ended = (*accumulate(sentence_ends(f"{one} ") for one in said),) if top else ()
        found.append(_Group(together.start, together.stop, top, are_unbroken(said, page), (0, *ended)))
        top = top and len(said) == 1 and len(found) < _ABOVE_HEADLINE
    return tuple(found)


_ABOVE_HEADLINE = 4
"""So many lines at most stand alone above a headline that was broken."""


def _joins(lines: Sequence[str], first: int, number: int, group: _Group, page: Wrapped) -> bool:
    """Tell whether line `number` of a wrapped text carries on the block that begins with line `first`."""
    ended = group.top and group.ended[number - 1 - group.first] > group.ended[first - group.first]
    border = Border(lines[first], lines[number - 1], lines[number], number - first, group.end - number, ended)
    if goes_on(border.above, border.line, page, border.first):
        apart = group.unbroken and not border.line.lstrip()[0].islower()
        if apart and not credits_on(border.above, border.line):
            return False
        return not begins_anew(border, page, top=group.top)
    return is_broken_by_hand(border, page, top=group.top)


def _runs_on(lines: Sequence[str], width: int, *, begun: bool) -> bool:
    """Tell whether the second of `lines` carries on the first in a column of about `width` letters.

    With a capital it does where its first word would not have fitted above and where it is carried on itself,
    too, or ends the sentence of a paragraph that has `begun` above: what is narrower is a heading or a name.
    """
    above, line = lines[0].rstrip(), lines[1].lstrip()
    if not above or not line or BULLET.match(line) or is_set_in(lines[1], lines[0]):
        return False
    if line[0].islower():
        return not is_mail(line) and (len(above) > SHORTEST_FULL * width or above.endswith("-"))
    if line.isupper() and not above.isupper():
        return False
    below = lines[2].strip() if len(lines) > 2 else ""
    ends = begun and not below and line.rstrip().endswith(".") and above.rpartition(" ")[2].islower()
    carried = ends or (below[:1].islower() and not is_mail(below))
    full = len(above) + 1 + len(first_word(line)) > (width if above[-1] in STOPS else 0.9 * width)
    return carried and full and len(above) <= _WIDER * width


_WIDER = 1.2


def _shows_on(above: Sequence[str], line: str) -> bool:
    """Tell whether `line` carries on the lines `above`, which begin with a picture as Markdown writes it.

    It does up to the end of an alternative text, and where html2text broke a caption, as in a text that
    is too short to show its width.
    """
    last = above[-1].rstrip()
    if not line.strip() or not last or BULLET.match(line) or line.lstrip().startswith(OPENS):
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
