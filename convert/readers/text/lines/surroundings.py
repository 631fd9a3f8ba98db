"""What can be seen around a block, said in clues: its place, its neighbours, the habits of its text.

A text has habits: a form seen twice is a form, a line said twice is furniture, two touching lines
between paragraphs are a picture's words.  `Habits` gathers them in one pass over the blocks; `around`
tells what they mean for one block.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .seen import SAID_AGAIN, Seen, likeness
from .signed import Signed, signed, told
from .subject import Subject, share, subject
from .wording import byline_name, closing, credit_form, credit_place

PLACES = ("no running text", "above the running text", "in the running text", "below the running text")


@dataclass(frozen=True, slots=True, eq=False)
class Habits:
    """What one pass over a text's blocks, in `seen`, has gathered.

    `airy` tells whether blank lines set blocks apart as a rule; `gaps` are the blank lines above each block
    and below the last, 9 at both ends of the text; `groups` are each block's number among the lines that
    touch, counted from 0, and how many these are.  `running` counts the running lines before each block,
    `letters` what they hold, each up to 600; both have one number more than blocks.  `above` and `below` tell
    at how many blocks' distance the next running line stands, 99 where there is none; `indent` is how far
    most of them are set in; `longest_above` is the longest block above the first, -1 where none is; `subject`
    what they are about.

    `people` are the words of names as in "By Ann Roe", `signed` those whose names open lines, which
    `signatures` counts, those of one word not.  The other counts are of what lines share: `keys` of whole
    lines; of such as do not run `heads` of first words, `openings` of first letters, `tails` of last words;
    `forms` of credits' rules; `sizes` and `shapes` of groups of touching lines by their number and by how
    they are built; `headings` of the looks of short lines between running ones.  `clues` are those that hold
    for every block.
    """

    seen: Sequence[Seen]
    airy: bool
    gaps: Sequence[int]
    groups: Sequence[tuple[int, int]]
    running: Sequence[int]
    above: Sequence[int]
    below: Sequence[int]
    letters: Sequence[int]
    indent: int
    longest_above: int
    subject: Subject
    people: frozenset[str]
    signed: Sequence[Signed | None]
    signatures: Counter[str]
    keys: Counter[str]
    heads: Counter[str]
    openings: Counter[str]
    tails: Counter[tuple[str, ...]]
    forms: Counter[str]
    sizes: Counter[int]
    shapes: Counter[str]
    headings: Counter[tuple[object, ...]]
    clues: Sequence[str]


def habits(seen: Sequence[Seen], lines: Sequence[str]) -> Habits:
    """Return the habits of a text of at least one block."""
    between, airy = _parted(seen, lines)
    gaps = [_EDGE, *between, _EDGE]
    groups = _groups(gaps)
    running = [0]
    letters = [0]
    for one in seen:
        running.append(running[-1] + one.running)
        letters.append(letters[-1] + (min(one.size, 600) if one.running else 0))
    still = [one for one in seen if not one.running]
    first = next((number for number, one in enumerate(seen) if one.running), len(seen))
    names = [signed(one) for one in seen]
    indents = Counter(one.indent for one in seen if one.running).most_common(1)
    above, below = _distances(seen), _distances(seen[::-1])[::-1]
    return Habits(
        seen,
        airy,
        gaps,
        groups,
        running,
        above,
        below,
        letters,
        indents[0][0] if indents else min(one.indent for one in seen),
        max(range(first), key=lambda number: min(seen[number].size, 150), default=-1),
        subject(seen),
        frozenset(word for one in seen[:60] for word in byline_name(one).lower().split() if len(word) > 2),
        names,
        Counter(one.name for one in names if one and " " in one.name),
        Counter(one.key for one in seen if one.key),
        Counter(one.words[0] for one in still if len(one.words) > 1),
        Counter(one.lower[:7] for one in still),
        Counter(one.words[-2:] for one in still if len(one.words) > 2),
        Counter(credit_form(one.credit) for one in seen if one.credit),
        Counter(size for at, size in groups if not at and size > 1),
        Counter(
            _shape(seen, first, size) for first, (at, size) in enumerate(groups) if not at and size in (2, 3)
        ),
        Counter(
            one.look
            for one, up, down in zip(seen, above, below, strict=True)
            if up == down == 1 and _is_short(one)
        ),
        _of_the_text(seen, airy, groups, running[-1]),
    )


def _is_short(one: Seen) -> bool:
    """Tell a line that may be a heading, or one of a menu's."""
    return not one.running and one.size <= _LONGEST_SHORT


_LONGEST_SHORT = 110


_EDGE = 9
"""So many blank lines count above the first block and below the last."""


def place(habits: Habits, number: int) -> str:
    """Return where block `number` stands: one of PLACES."""
    all_of_them = habits.running[-1]
    if not all_of_them:
        return PLACES[0]
    if not habits.running[number]:
        # The first running line itself stands in the text's place above it: nothing runs before it.
        return PLACES[1]
    return PLACES[3] if habits.running[number + 1] == all_of_them else PLACES[2]


def gap_kind(habits: Habits, number: int) -> int:
    """Return the kind of gap above block `number`, by which the steps between roles are told apart.

    0 touching, 1 one blank line, 2 more, 3 touching where no text has blank lines, 4 the text's top.
    """
    blank = habits.gaps[number]
    if blank == 0:
        return 0 if habits.airy else 3
    return 4 if blank > 8 else 1 if blank == 1 and habits.airy else 2


def is_broken(habits: Habits, number: int) -> bool:
    """Tell whether a tool that prints pages broke block `number`.

    What somebody wrapped reads as if nobody had.
    """
    block = habits.seen[number].block
    return block.last > block.first and _WRAPPED in habits.clues


_WRAPPED = "a wrapped text"


def around(habits: Habits, number: int) -> list[str]:
    """Return the clues around block `number`, but for those that every block has."""
    clues: list[str] = []
    _position(habits, number, clues)
    _touching(habits, number, clues)
    _repeated(habits, number, clues)
    name = habits.signed[number]
    clues.extend(told(name, habits.signatures[name.name] if name else 0))
    _neighbours(habits, number, clues)
    return clues


# ------------------------------------------------------------------------------- gathering


def _parted(seen: Sequence[Seen], lines: Sequence[str]) -> tuple[Sequence[int], bool]:
    """Return how many blank lines stand between the blocks, and whether these are set apart as a rule.

    A paragraph whose first line is set in is set apart from what it touches.  Of the blank lines above the
    text and below it one counts, so many as there are: a file may end with a line's end or without.
    """
    between = [below.block.first - above.block.last - 1 for above, below in pairwise(seen)]
    set_in = [not blank and one.block.set_in > 0 for blank, one in zip(between, seen[1:], strict=True)]
    between = [blank + apart for blank, apart in zip(between, set_in, strict=True)]
    more = min(filter(None, between), default=1) - 1
    # Of the blank lines the fewest that set something apart count as one.
    even = [max(0, blank - more) for blank in between]
    spare = sum(between) - sum(even)
    text = lines[seen[0].block.first : seen[-1].block.last + 1]
    size, blank = len(text) + 1 - spare, sum(not line.strip() for line in text) + 1 + sum(set_in) - spare
    airy = blank > 0.3 * size or (blank > 0 and size <= _FEW_LINES)
    # What somebody wrapped is parted however long its blocks are; lynx and w3m wrap pages, which have menus.
    airy = airy or (blank > 0.3 * (len(seen) + blank) and _longest_short(seen) < _A_MENU)
    return even, airy


_FEW_LINES = 6
"""In so short a text one blank line sets apart."""


_A_MENU = 8
"""So many short lines in a row are a page's menu."""


def _longest_short(seen: Sequence[Seen]) -> int:
    """Return how many short lines at most follow each other."""
    longest = row = 0
    for one in seen:
        row = row + 1 if _is_short(one) else 0
        longest = max(longest, row)
    return longest


def _groups(gaps: Sequence[int]) -> list[tuple[int, int]]:
    groups: list[tuple[int, int]] = []
    first = 0
    for number in range(1, len(gaps)):
        if gaps[number]:
            groups.extend((one - first, number - first) for one in range(first, number))
            first = number
    return groups


def _distances(seen: Sequence[Seen]) -> list[int]:
    found, distance = [], 99
    for one in seen:
        found.append(distance)
        distance = 1 if one.running else min(99, distance + 1)
    return found


_FEW = ("none", "one", "two", "three", *("four to six",) * 3, *("seven to twelve",) * 6, "thirteen or more")


def _few(number: int) -> str:
    return _FEW[min(number, len(_FEW) - 1)]


_SHARES = (0.1, 0.25, 0.4, 0.6, 0.8)
_SHARE_WORDS = ("under 10 %", "under 25 %", "under 40 %", "under 60 %", "under 80 %", "80 % or more")


def _of_the_text(
    seen: Sequence[Seen], airy: bool, groups: Sequence[tuple[int, int]], running: int
) -> list[str]:
    """Return the clues that hold for all blocks of a text."""
    runs = [number for number, one in enumerate(seen) if one.running]
    share = running / len(seen)
    clues = [
        "a text with blank lines between" if airy else "a text without blank lines",
        f"a text of which {_SHARE_WORDS[bisect.bisect_left(_SHARES, share)]} runs",
        f"a text of {_few(len(seen) // 8)} times eight blocks",
        f"a text with {_few(_longest_short(seen) // 2)} pairs of short lines in a row",
        f"a text with up to {_few(max(size for _, size in groups) - 1)} lines touching another",
    ]
    if runs:
        inner = sum(
            at == 0 and size in (2, 3) and runs[0] < number < runs[-1]
            for number, (at, size) in enumerate(groups)
        )
        clues.append(f"a text with {_few(len(seen) - 1 - runs[-1])} blocks below the running text")
        clues.append(f"a text with {_few(runs[0])} blocks above the running text")
        if airy:
            clues.append(f"a text with {_few(inner)} small touching groups")
            again = sum(
                at == 0 and size in (2, 3) and likeness(seen[number], seen[number + 1]) in SAID_AGAIN
                for number, (at, size) in enumerate(groups)
            )
            clues.append(f"a text with {_few(again)} lines said again by the line touching it")
    if _longest_short(seen) >= _A_MENU and any(one.block.last > one.block.first for one in seen):
        clues.append(_WRAPPED)
    if sum(one.text.startswith(("#", "* ", "![")) for one in seen) > 1:
        clues.append("a text with Markdown")
    if any(one.text[0] == "[" and one.text[-1] == "]" for one in seen):
        clues.append("a text with lines in square brackets")
    return clues


# ------------------------------------------------------------------------------- place

_FIRST_BLOCKS = (0, 1, 2, 3, 5, 8, 14, 30)
_FIRST_WORDS = (
    "the first block",
    "the second block",
    "the third block",
    "the fourth block",
    "the fifth or sixth block",
    "the seventh to ninth block",
    "among the first fifteen blocks",
    "among the first thirty-one blocks",
    "a later block",
)
_LAST_BLOCKS = (0, 1, 2, 5, 10, 20)
_LAST_WORDS = (
    "the last block",
    "the last block but one",
    "the last block but two",
    "among the last six blocks",
    "among the last eleven blocks",
    "among the last twenty-one blocks",
    "far from the last block",
)
_NEAR = ("", "the next line", "two lines", "farther")
_TEXT_SHARES = (0.0, 0.05, 0.15, 0.4, 0.7, 0.9, 0.999)
_TEXT_WORDS = tuple(
    f"{much} of the running text above"
    for much in ("nothing", "a little", "some", "less than half", "half or more", "most", "nearly all", "all")
)


def _position(habits: Habits, number: int, clues: list[str]) -> None:
    running, last = habits.running, len(habits.seen) - 1
    one = habits.seen[number]
    clues.append(_FIRST_WORDS[bisect.bisect_left(_FIRST_BLOCKS, number)])
    clues.append(_LAST_WORDS[bisect.bisect_left(_LAST_BLOCKS, last - number)])
    clues.append(f"running lines above: {_few(running[number])}")
    clues.append(f"running lines below: {_few(running[-1] - running[number + 1])}")
    above, below = habits.above[number], habits.below[number]
    clues.append(f"blocks between it and the running text above: {_few(above - 1)}")
    clues.append(f"blocks between it and the running text below: {_few(below - 1)}")
    clues.append(f"next running text: {_NEAR[min(above, 3)]} above, {_NEAR[min(below, 3)]} below")
    near = running[min(last + 1, number + 4)] - running[max(0, number - 3)] - one.running
    wide = running[min(last + 1, number + 9)] - running[max(0, number - 8)] - one.running
    clues.append(f"running lines among the six nearest: {_few(near)}")
    clues.append(f"running lines among the sixteen nearest: {_few(wide)}")
    share = habits.letters[number] / (habits.letters[-1] or 1)
    clues.append(_TEXT_WORDS[bisect.bisect_left(_TEXT_SHARES, share)])
    if one.running:
        clues.append("running text")
    elif one.sentence and one.size > 50:
        clues.append("a sentence")
    elif not running[number]:
        longest = number == habits.longest_above
        clues.append("the longest line above the text" if longest else "not the longest line above the text")
    if not one.running and habits.subject.line >= 0:
        _beside_closest(habits, number, clues)
    if one.indent != habits.indent:
        clues.append("indented more" if one.indent > habits.indent else "indented less")


CLOSEST_ABOVE = "closest to the running text in its words, and above it"


def _beside_closest(habits: Habits, number: int, clues: list[str]) -> None:
    """Tell where a line stands beside the one that says best what the text is about."""
    closest = habits.subject.line
    one, best = habits.seen[number], habits.seen[closest]
    above = not habits.running[closest]
    distance = number - closest
    if not distance:
        clues.append("closest to the running text in its words")
        if above:
            clues.append(CLOSEST_ABOVE)
    elif one.key and one.key == best.key:
        clues.append("the line closest to the running text, said again")
    elif abs(distance) <= 12:
        side = "below" if distance > 0 else "above"
        clues.append(f"blocks {side} the line closest to the running text: {_few(abs(distance))}")
    relation = likeness(one, best) if distance else ""
    if relation:
        clues.append(f"{relation} the line closest to the running text")
    if not habits.running[number] and above:
        clues.append(f"above the text, {'below' if distance > 0 else 'not below'} the line closest to it")


_GAPS = ("no", "one", *("two or more",) * (_EDGE - 2), "an end of the text")


def _touching(habits: Habits, number: int, clues: list[str]) -> None:
    one = habits.seen[number]
    above, below = habits.gaps[number], habits.gaps[number + 1]
    clues.append(f"blank lines above: {_GAPS[min(above, _EDGE)]}, below: {_GAPS[min(below, _EDGE)]}")
    if is_broken(habits, number):
        clues.append("several lines")
    if not habits.airy:
        return
    at, size = habits.groups[number]
    group = (
        f"{_ORDER[min(at, 3)]} of {size if size < 5 else 'many'} touching lines"
        if size > 1
        else "stands alone"
    )
    first, end = number - at, number - at + size
    clues.append(group)
    clues.append(f"{group}, {one.coarse}, ends with {closing(one.text)}")
    clues.append(f"{group}, {_side(habits.above[first], habits.below[end - 1])}")
    if size > 1:
        clues.append(f"{group}, {_credit_in_group(habits.seen, number, first, end)}")
    if size in (2, 3):
        _alike(habits, first, size, group, clues)
    if 1 < size < 5:
        longest = max(habits.seen[other].size for other in range(first, end))
        clues.append(f"{group}, the longest of up to {min(longest, 499) // 50 * 50 + 50} letters")
    if size in (2, 3) and at:
        relation = likeness(habits.seen[first], habits.seen[first + 1])
        if relation:
            clues.append(f"{group}, the first {relation} the second")


def _alike(habits: Habits, first: int, size: int, group: str, clues: list[str]) -> None:
    """A form seen twice is a form: tell how many other touching groups are built like this one."""
    shape = _shape(habits.seen, first, size)
    sentence = "a sentence" if habits.seen[first].sentence else "no sentence"
    clues.append(f"{group}, {shape}")
    clues.append(f"{group}, {shape}, the first {sentence}")
    clues.append(f"{group}, others {shape}: {_few(habits.shapes[shape] - 1)}")
    clues.append(f"{group}, others of {size}: {_few(habits.sizes[size] - 1)}")
    clues.append(f"{group}, groups of {5 - size} in the text: {_few(habits.sizes[5 - size])}")
    for other, times in habits.shapes.items():
        if other != shape:
            clues.append(f"{group}, {'other groups are' if times > 1 else 'another group is'} {other}")


def _shape(seen: Sequence[Seen], first: int, size: int) -> str:
    """Say how a group of two or three touching lines is built: which hold credits, which say again."""
    lines = seen[first : first + size]
    kinds = [
        "words"
        if one.credit is None
        else "a credit"
        if credit_place(one.text[: one.credit.start].rstrip()) == "alone"
        else "words with a credit"
        for one in lines
    ]
    again = likeness(lines[0], lines[1]) in SAID_AGAIN
    return f"built of {', '.join(kinds)}{', the first said again' if again else ''}"


_ORDER = ("first", "second", "third", "a later one")


def _side(above: int, below: int) -> str:
    if above == 1 and below == 1:
        return "between running lines"
    if above <= 2 and below <= 2:
        return "near running lines"
    if above == 1:
        return "below a running line"
    return "above a running line" if below == 1 else "away from running lines"


def _credit_in_group(seen: Sequence[Seen], number: int, first: int, end: int) -> str:
    if seen[number].credit:
        return "with a credit"
    if number + 1 < end and seen[number + 1].credit:
        return "above a credit"
    if number > first and seen[number - 1].credit:
        return "below a credit"
    return "two above a credit" if number + 2 < end and seen[number + 2].credit else "without a credit"


# ------------------------------------------------------------------------------- repetition


def _repeated(habits: Habits, number: int, clues: list[str]) -> None:
    one = habits.seen[number]
    if one.key and habits.keys[one.key] > 1:
        clues.append("said more than once")
    if not one.running:
        if len(one.words) > 2 and habits.tails[one.words[-2:]] > 1:
            clues.append("other lines end with the same words")
        if one.words:
            clues.append(f"{_BEGIN[min(habits.heads[one.words[0]], 3)]} with its word")
        if habits.openings[one.lower[:7]] > 2:
            clues.append("other lines open alike")
        if _is_short(one):
            clues.append(f"of its look between running lines: {_few(habits.headings[one.look])}")
    if one.credit:
        times = habits.forms[credit_form(one.credit)]
        clues.append(f"its form of credit is met {('once', 'twice', 'often')[min(times, 3) - 1]}")
    if habits.people and one.tokens <= 12 and len(habits.people.intersection(one.words)) > 1:
        clues.append("names the person of a byline")
    common = share(habits.subject, one, number)
    if common:
        clues.append(common)


_BEGIN = (*("no other line begins",) * 2, "another line begins", "other lines begin")


# ------------------------------------------------------------------------------- neighbours


def _neighbours(habits: Habits, number: int, clues: list[str]) -> None:
    seen, one = habits.seen, habits.seen[number]
    # A long running line is like no other: its words are not compared.
    for offset, where in _NEIGHBOURS if one.kinds or not one.running else ():
        other = number + offset
        if not 0 <= other < len(seen):
            continue
        near = seen[other]
        if not one.running and not near.running:
            if one.look == near.look:
                clues.append(f"looks like the line {where}")
            if abs(offset) == 1 and abs(one.size - near.size) <= 0.3 * max(one.size, near.size):
                clues.append(f"as long as the line {where}")
        relation = likeness(one, near)
        if relation:
            clues.append(f"{relation} the line {where}")
            if abs(offset) == 1 and habits.airy:
                touching = not habits.gaps[number if offset < 0 else number + 1]
                clues.append(f"{relation} the line {where}, {'touching it' if touching else 'apart from it'}")
    if number and one.size <= 700:
        _going_on(seen[number - 1].text.strip("[] ."), one.text, clues)


_NEIGHBOURS = ((-1, "above"), (1, "below"), (-2, "two above"), (2, "two below"))
_REST_LIMITS = (3, 20, 50, 100)
_REST_WORDS = ("a sign", "20 letters", "50 letters", "100 letters", "many letters")


def _going_on(above: str, text: str, clues: list[str]) -> None:
    if len(above) > 8 and len(text) > len(above) + 2 and text.startswith(above):
        rest = len(text[len(above) :].strip(" ."))
        clues.append(
            f"goes on after the line above by up to {_REST_WORDS[bisect.bisect_left(_REST_LIMITS, rest)]}"
        )
