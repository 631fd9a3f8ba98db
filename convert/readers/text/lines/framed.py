"""What stands in a frame of its own, and is read as it stands: code between fences, a table in drawn borders.

Fences are those of CommonMark 0.31, 4.5; borders those of reStructuredText's grid tables, of a database's
console, and of the box-drawing characters, or the rules of its simple tables and of what prints columns
alone.  What is inside tells nothing of the lines around it.

>>> frames(["Nine boats came.", "", "~~~", "boats = 9", "~~~"])
(Frame(first=2, last=4, code=True),)
>>> frames(["+---+---+", "| a | b |", "+---+---+"])
(Frame(first=0, last=2, code=False),)
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Frame(NamedTuple):
    """The lines `first` to `last`, counted from 0, with the frame around them; of `code` or a table."""

    first: int
    last: int
    code: bool


class Fenced(NamedTuple):
    """Code between fences: its language, where it begins and where it ends."""

    language: str
    start: int
    end: int


def frames(lines: Sequence[str]) -> tuple[Frame, ...]:
    """Return what stands in frames in `lines`, in order."""
    found = list(_frames(lines))
    inside = sum(len(line) for frame in found if frame.code for line in lines[frame.first : frame.last + 1])
    # An article that is all in fences was copied out of a chat.
    chat = inside > sum(map(len, lines)) / 2
    return tuple(frame for frame in found if not (chat and frame.code))


def _frames(lines: Sequence[str]) -> Iterator[Frame]:
    begin = 0
    opened = [
        number
        for number, line in enumerate(lines)
        if line.lstrip()[:1] in _OPENS or "-+-" in line or line.lstrip()[:2] in _RULES
    ]
    bare = [number for number in opened if _BARE.fullmatch(lines[number])]
    for number in opened:
        if number < begin:
            continue
        last = -1
        if code := lines[number].lstrip()[:3] in _FENCES:
            last = _closing(lines, number, bare)
        elif is_border(lines[number]):
            last = _last_in_borders(lines, number)
        elif number > begin and underlines_head(lines[number]):
            number, last = number - 1, _last_row(lines, number)
        elif places := ruled_columns(lines[number]):
            number, last = _ruled(lines, number, places, begin)
        if last > number + 1 and (code or _parts_cells(lines[number : last + 1])):
            yield Frame(number, last, code)
        begin = max(begin, last + 1)


_FENCES = ("```", "~~~")
_BARE = re.compile(r" {0,3}(?:`{3,}|~{3,})\s*")
_OPENING = re.compile(r" {0,3}(`{3,}|~{3,}) {0,3}\{?\.?([\w+#.-]{0,20})\}?\s*")


def _closing(lines: Sequence[str], number: int, bare: Sequence[int]) -> int:
    """Return the line that closes the fence `number`, -1 where it is none; `bare` are the fences alone.

    Between signs that part the sections of a text stands prose; code touches its fences.
    """
    opening = _OPENING.fullmatch(lines[number])
    if opening is None or (number and lines[number - 1].strip() and not opening[2]):
        return -1
    below = range(bisect.bisect_right(bare, number), len(bare))
    last = next((bare[at] for at in below if lines[bare[at]].strip().startswith(opening[1])), -1)
    inside = lines[number + 1 : max(last, 0)]
    if not inside or not (opening[2] or (inside[0].strip() and inside[-1].strip())):
        return -1
    prose = any(len(line) > _PROSE and line.rstrip().endswith((".", "!", "?", "”", "»")) for line in inside)
    return -1 if prose and not opening[2] else last


_PROSE = 100


def fenced(raw: str) -> Fenced | None:
    """Return what stands between the fences of `raw`, None where it is no code."""
    if raw.lstrip()[:3] not in _FENCES:
        return None
    head, _, rest = raw.partition("\n")
    body, _, _ = rest.rpartition("\n")
    opening = _OPENING.fullmatch(head)
    return Fenced(opening[2], len(head) + 1, len(head) + 1 + len(body)) if opening and body else None


# ------------------------------------------------------------------------------- tables

IN_BORDERS = "in the borders of a table"
BARS = "|│┃║"
DASHES = ":-=─━═┄┅┈┉╌╍"
_CORNERS = "+┌┏╔╭├┣╠╟╞┝└┗╚╰"
_OPENS = frozenset(f"`~{_CORNERS}")
_BAR = re.compile(f"[{BARS}]")
_BORDER = re.compile(r"[+\u2500-\u257f:=-]+")
_WITHIN = re.compile("[+\u2500-\u257f][-=─═]{2,}[+\u2500-\u257f]")
_RULE = re.compile(r"\s*-+(?:\+-+)+\s*")
_RULES = ("--", "==")
_OF_COLUMNS = re.compile(r"\s*(?:-{2,}(?: {2,}-{2,})+|={2,}(?: +={2,})+)\s*")


def is_border(line: str) -> bool:
    """Tell "+---+---+" and "├──┼──┤", the borders of a table in a frame."""
    words = line.strip()
    may_be = len(words) > 2 and words[0] in _CORNERS and not words.isalnum()
    return may_be and _BORDER.fullmatch(words) is not None


def is_joint(sign: str) -> bool:
    """Tell a bar, and what borders are made of where they meet one."""
    return sign in BARS or (sign not in DASHES and _BORDER.fullmatch(sign) is not None)


def has_border(line: str) -> bool:
    """Tell a border, and a row that holds one below some of its cells: "|  +---+"."""
    return _WITHIN.search(line) is not None


def underlines_head(line: str) -> bool:
    """Tell "----+----", which a database's console prints below the head of a table."""
    return "-+-" in line and _RULE.fullmatch(line) is not None


def ruled_columns(line: str) -> tuple[tuple[int, int], ...]:
    """Return where the columns stand that "-----  ----" or "===== ====" rules, () where it rules none.

    >>> ruled_columns("-----  ----"), ruled_columns("-- --"), ruled_columns("-----")
    (((0, 5), (7, 11)), (), ())
    """
    may_be = line.lstrip()[:2] in _RULES and _OF_COLUMNS.fullmatch(line) is not None
    return tuple(rule.span() for rule in re.finditer(r"\S+", line)) if may_be else ()


def _ruled(lines: Sequence[str], rule: int, places: Sequence[tuple[int, int]], begin: int) -> tuple[int, int]:
    """Return the first and the last line of the table whose columns `rule` rules; the last is -1 if none.

    It stands below the head, or around all rows; nothing stands between two columns.
    """

    def is_row(at: int, *, filled: bool) -> bool:
        line = lines[at]
        apart = not any(line[left[1] : right[0]].strip() for left, right in pairwise(places))
        cells = sum(bool(line[start:end].strip()) for start, end in places) if apart else 0
        return cells > filled

    end = rule + 1
    below_head = "-" in lines[rule] and rule > begin and is_row(rule - 1, filled=True)
    if end == len(lines) or ruled_columns(lines[end]):
        return rule, -1
    while end < len(lines) and is_row(end, filled=below_head):
        end += 1
    if below_head:
        return rule - 1, end - 1
    last = next((at for at in range(end - 1, rule, -1) if ruled_columns(lines[at])), -1)
    return rule, last


def _last_in_borders(lines: Sequence[str], number: int) -> int:
    """Return the last line of the table that begins with the border `number`, -1 where no other border is.

    A row of which some cells span others has fewer bars; it is as long as the border.
    """
    first = lines[number].rstrip()
    last, bars = -1, _columns_of(first) + 1
    for at in range(number + 1, len(lines)):
        line = lines[at].rstrip()
        words = line.lstrip()
        border = is_border(words)
        if not words or not (border or words[0] in BARS or words[0] in _CORNERS):
            break
        alike = _columns_of(line) + 1 == bars if border else len(_BAR.findall(words)) == bars
        if not alike and not (len(line) == len(first) and is_joint(words[-1])):
            break
        # The last border may be missing, where another stands below the head.
        last = at if border or last > 0 else last
    return last


def _parts_cells(lines: Sequence[str]) -> bool:
    """Tell a table from a box around words: some border, or what stands for one, parts columns."""
    return any(
        underlines_head(line) or (is_border(line) and _columns_of(line) > 1) or ruled_columns(line)
        for line in lines
    )


def _columns_of(border: str) -> int:
    """Return how many columns a border parts."""
    return sum(letter not in DASHES for letter in border.strip()) - 1


def _last_row(lines: Sequence[str], rule: int) -> int:
    """Return the last row of the table whose head stands above `rule`, -1 where there is none."""
    bars = lines[rule].count("+")
    if lines[rule - 1].count("|") != bars:
        return -1
    end = next((at for at in range(rule + 1, len(lines)) if lines[at].count("|") != bars), len(lines))
    return end if end < len(lines) and counts_rows(lines[end]) else end - 1


def counts_rows(line: str) -> bool:
    """Tell "(3 rows)", which a database's console prints below a table."""
    return line.startswith("(") and _COUNT.fullmatch(line) is not None


_COUNT = re.compile(r"\(\d+ rows?\)\s*")
