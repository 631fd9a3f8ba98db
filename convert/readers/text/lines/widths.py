"""Finds at which column the lines of a text were broken: a page's width, a printed column's, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .breaks import BULLET, IDEOGRAPH, PIECE, STOPS, UNSPACED, Wrapped, first_word, fits_by, goes_on, set_in

_WIDEST_WRAP = 110
_NARROWEST_WRAP, _NARROWEST, _NARROWEST_UNSPACED = 40, 24, 14
_LEAST_FULL = 3


def wrapped(lines: Sequence[str]) -> Wrapped:
    """Return at which column the text was wrapped, 0 where it was not, and how uneven its lines are.

    A text is wrapped when no line is much longer than a terminal is wide and many lines are nearly
    as long as the longest, or, where a page's menus make many short ones or the lines are narrow, lines that
    are carried on are full.  A few lines may be longer than the rest: an address is not broken, and a list
    that is indented is wrapped further to the right.
    """
    lines = _without_headings(lines)
    width = _wrap_width(lines)
    return Wrapped(width, _slack(lines, width) if width else 0)


def _without_headings(lines: Sequence[str]) -> Sequence[str]:
    """Return `lines` without those that are not set in where most are: lynx sets headings wider."""
    said = [line for line in lines if line.strip()]
    set_in = sum(line.startswith(_SET_IN) for line in said)
    if not said or set_in <= _MOST_SET_IN * len(said):
        return lines
    return [line if line.startswith(_SET_IN) else "" for line in lines]


_SET_IN, _MOST_SET_IN = "   ", 0.6


def _wrap_width(lines: Sequence[str]) -> int:
    if any(len(line) > _WIDEST_WRAP and _is_too_wide(line) for line in lines):
        return 0
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip() and _may_break(line))
    widest = lengths[-1] if lengths else 0
    long = [line for line in lines if len(line.rstrip()) > 0.75 * widest]
    # Lines of ideographs may break anywhere, and are full to the last of them.
    unspaced = 2 * sum(IDEOGRAPH.match(line.lstrip()) is not None for line in long) > len(long)
    if not (_NARROWEST_UNSPACED if unspaced else _NARROWEST) <= widest <= _WIDEST_WRAP:
        return 0
    full = sum(length >= widest - PIECE for length in lengths) if unspaced else len(long)
    if full < _LEAST_FULL or _are_verses(lines, widest):
        return 0
    narrow = widest < _NARROWEST_WRAP and not unspaced
    if full > 0.2 * len(lengths) and not narrow:
        width = lengths[int(0.96 * len(lengths))]
    elif _are_carried(lines, widest):
        # Of the full lines those that hold an address are none of these.
        width = lengths[-1 - int(0.04 * min(full, len(lengths)))]
    else:
        return 0
    width = _carried_width(lines, width)
    return width if _is_broken(lines, width) else 0


def _carried_width(lines: Sequence[str], width: int) -> int:
    """Return the width of the longest line that is carried on, where `width` is that of a few others."""
    lengths = [len(above) for above, _ in carried(lines) if _may_break(above)]
    longest = max(lengths, default=0)
    return longest if len(lengths) >= _LEAST_CARRIED and longest <= width - _LONGER else width


_LONGER = 3


def carried(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each line that is carried on with a small letter, and the one below, without blanks between."""
    for above, below in pairwise(lines):
        if below.lstrip()[:1].islower() and above.strip():
            yield above.rstrip(), below.lstrip()


def _is_too_wide(line: str) -> bool:
    """Tell a line that is longer than any wrapped one, its addresses put aside."""
    bare = " ".join(word for word in line.split() if "://" not in word)
    return len(bare) > _WIDEST_WRAP and _may_break(bare)


def _may_break(line: str) -> bool:
    """Tell a line that could be broken from one that holds an address, or a word as long as one."""
    if "://" in line:
        return False
    short = len(line) <= _LONGEST_WORD or UNSPACED.search(line) is not None
    return short or max(map(len, line.split())) <= _LONGEST_WORD


_LONGEST_WORD = 40


def _are_verses(lines: Sequence[str], widest: int) -> bool:
    """Tell lines that begin with a capital, though those above end no sentence and had more room."""
    pairs = [both for both in pairwise(map(str.strip, lines)) if all(both)]
    below = [both for both in pairs if both[0][-1] not in STOPS and 2 * len(both[0]) > widest]
    cased = [both for both in below if both[1][0].isupper() or both[1][0].islower()]
    small = sum(after[0].islower() for _, after in cased)
    fitting = sum(fits_by(before, after, widest) >= 0 for before, after in cased)
    return len(cased) >= _LEAST_VERSES and small <= 0.1 * len(cased) and 2 * fitting > len(cased)


_LEAST_VERSES = 6


def _are_carried(lines: Sequence[str], widest: int) -> bool:
    """Tell whether lines that are carried on, by the small letter that follows, are full, and few are not."""
    full = fitting = 0
    for above, below in pairwise(map(str.strip, lines)):
        if len(above) < min(_CARRIED, _MOST_CARRIED * widest) or not below or above[-1] in STOPS:
            continue
        if not below[0].isalpha() or below[0].isupper() or BULLET.match(below) or UNSPACED.match(below):
            continue
        length = len(above) + 1 + len(first_word(below))
        full += length >= widest
        fitting += length <= 0.85 * widest
    return full >= _LEAST_FULL and fitting <= 0.25 * full


_CARRIED, _MOST_CARRIED = 30, 0.6


def _is_broken(lines: Sequence[str], width: int) -> bool:
    """Tell whether the lines that are as full as can be were broken.

    Not where most end a sentence, or a capital or a sign opens each line below one that ends with no letter.
    """
    even = Wrapped(width, 0)
    full = [
        (above.rstrip(), below.strip())
        for above, below in pairwise(lines)
        if goes_on(above, below, even, above)
    ]
    torn = any(
        above[-1].isalpha() or (below[0].isalpha() and (not below[0].isupper() or below.isupper()))
        for above, below in full
    )
    ended = sum(above[-1] in STOPS for above, _ in full)
    return 2 * ended <= len(full) and (torn or not full)


def _slack(lines: Sequence[str], width: int) -> int:
    """Return by how many letters a line may be shorter than it could be, and yet be carried on.

    Who breaks lines by hand does it a word too early, and so does who makes them even (GNU fmt).
    """
    spare = [
        max(0, fits_by(above, below, width))
        for above, below in carried(lines)
        if len(above) > _MOST_CARRIED * width and above[-1] not in STOPS and "://" not in above
    ]
    if len(spare) < _LEAST_CARRIED:
        return 0
    most = sorted(spare)[int(_MOST * len(spare))]
    return min(most + 1, int(_WIDEST_SLACK * width)) if most > _TIED else 0


_TIED, _WIDEST_SLACK, _MOST = 3, 0.25, 0.85


def carried_on_apart(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the lines that carry on the one above in passages that are set in, each whole.

    Who quotes a letter in a text that is not wrapped may wrap the letter: three lines or more that leave no
    room for the next word, and do not all end a sentence.
    """
    found: set[int] = set()
    for together in touching(lines):
        passage = [lines[number].rstrip() for number in together]
        widest = max(map(len, passage))
        even = len({set_in(line) for line in passage}) == 1 and passage[0].startswith(_A_PASSAGE)
        if len(passage) < _LEAST_FULL or not even or not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
            continue
        pairs = list(pairwise(passage))
        full = all(goes_on(*pair, Wrapped(widest, 0), passage[0]) for pair in pairs)
        if full and any(above[-1] not in STOPS for above, _ in pairs):
            found.update(together[1:])
    return frozenset(found)


def touching(lines: Sequence[str]) -> Iterator[range]:
    """Yield the numbers of the lines of each group that no blank line parts."""
    first = 0
    for number, line in enumerate([*lines, ""]):
        if not line.strip():
            if number > first:
                yield range(first, number)
            first = number + 1


_A_PASSAGE = ("  ", "\t")


def column_width(lines: Sequence[str]) -> int:
    """Return about how many letters a line of a printed column holds, 0 where the text is not from one.

    Copied from a page's picture or its columns, lines are narrow and of uneven length: what tells that they
    are broken is that many begin with a small letter, and that the lines above those are about as long and
    rarely end with a mark, as verses do.
    """
    found = list(carried(lines))
    if len(found) < _LEAST_CARRIED:
        return 0
    pairs = sum(bool(above.strip() and below.strip()) for above, below in pairwise(lines))
    if len(found) < _MANY_CARRIED * pairs:
        return 0
    lengths = sorted(len(above) for above, _ in found)
    width = lengths[int(0.9 * len(lengths))]
    even = sum(length > SHORTEST_FULL * width for length in lengths)
    marked = sum(above[-1] in _MARKS for above, _ in found)
    early = sum(fits_by(above, below, width) > _WIDEST_SLACK * width for above, below in found)
    if even <= 0.8 * len(found) or marked > _MANY_MARKED * len(found) or early > _FEW_EARLY * len(found):
        return 0
    return width if _NARROWEST_COLUMN <= width <= _WIDEST_WRAP else 0


_LEAST_CARRIED, _MANY_CARRIED = 5, 0.35
_NARROWEST_COLUMN, SHORTEST_FULL = 16, 0.6
_MARKS, _MANY_MARKED, _FEW_EARLY = ".,;:!?—–", 0.4, 0.2
