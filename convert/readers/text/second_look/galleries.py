"""The lines of slide shows, and the signs and file names that stand for pictures: a second look's part."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..grammar.credit import parse_credit
from ..grammar.furniture import kind_of
from ..grammar.label import whole_label
from ..grammar.tables import folded
from ..grammar.works import is_rating
from ..lines.roles import FIGURE_ROLES
from ..lines.seen import Seen
from .buttons import counted
from .look import PAGES, STOPS, Look, Objection, Raised, gives, is_given
from .tails import in_common, is_name_beyond


def stand_for_pictures(look: Look) -> Raised:
    """Look for what stands for a picture and says nothing of it."""
    for number, role in enumerate(look.roles):
        one = look.seen[number]
        if not any(map(str.isalnum, one.text)) and not is_rating(one.text):
            if role in _SAY_SOMETHING or (role in _PLAIN and one.text in _BUTTONS):
                yield number, gives("chrome", "a sign, and no word")
        elif role in _SAY_SOMETHING and _is_count(one.text.strip(_AROUND), dated=role in _DATED):
            yield number, gives("chrome", "the count of a picture")
        elif (
            role not in ("chrome", "alt") and _stands_for_picture(one.text) and not _heads_part(look, number)
        ):
            yield number, gives("alt", "says that there is a picture, and nothing of it")
        elif role == "alt" == look.role(number + 1) and look.touches(number) and _holds_place(one.text):
            yield number, gives("chrome", "says that there is a picture, and nothing of it")
        elif role not in ("headline", "alt") and _is_said_below(look, number):
            yield number, gives("alt", "said again below, without a picture’s button or with a credit")


_SAY_SOMETHING = FIGURE_ROLES | {"headline", "kicker", "standfirst", "byline", "dateline"}
_DATED = ("headline", "dateline", "byline")
_AROUND = " ()[]•·-"
_PLAIN = ("paragraph", "subhead", "list_item")
_BUTTONS = tuple("+|×<>‹›«»←→↑↓▲▼◀▶✕✖")


def _stands_for_picture(text: str) -> bool:
    """Tell "featured image", "DSC_0412", a camera’s name for a file, and "lock_2014_may", somebody’s."""
    if len(text) > _LONGEST_STEM:
        return False
    named = _CAMERAS.fullmatch(text) or _STEM.fullmatch(text)
    return text.casefold() in folded("pictured", "alone") or named is not None


def _holds_place(text: str) -> bool:
    """Tell "[Photo]" and "[Bild 3]", above a picture's words."""
    held = _IN_SQUARES.fullmatch(text)
    return held is not None and ("picture" in whole_label(held[1]) or _stands_for_picture(held[1]))


_IN_SQUARES = re.compile(r"\[([^\[\]]{1,40}?)\s?#?\d{0,3}\]")


def _heads_part(look: Look, number: int) -> bool:
    """Tell "Featured image" amid an article that explains it, and any name in what somebody wrote."""
    capital = look.seen[number].text[:1].isupper() and look.roles[number] in _PLAIN
    return look.style == "typed" or (capital and number > look.first > -1)


# "DSC_0412", "_MG_7966-001", "P8190003": what the rule of cameras' files, DCF, lets them be called; and
# "image002", as Word calls its pictures.
_CAMERAS = re.compile(
    r"image\d{3}|\[?_?(?:MG|IMG|DSC[FN]?|DJI|GOPR|PXL|SAM|P(?=\d{7}))[_-]?\d{4,10}(?:[-_(]\S{1,12})?\]?"
)
_LONGEST_STEM = 82
_STEM = re.compile(r"(?=\D{0,40}\d)[^\W_][\w-]{0,40}_[\w-]{1,40}")


def _is_said_below(look: Look, number: int) -> bool:
    """Tell "The lock at noon. View image", and "The lock at noon." above "The lock at noon. © Ann Roe"."""
    seen = look.seen
    text = seen[number].text
    below = seen[number + 1] if number + 1 < len(seen) else None
    same = in_common(text, below.text) if below and text[:_SHORTEST] == below.text[:_SHORTEST] else 0
    if below is None or same < _SHORTEST or is_name_beyond(text, below.text):
        return False
    if same == len(text):
        return look.role(number + 1) == "caption+credit" and _is_credited_from(below, same)
    return kind_of(text[same:].strip()) == ("picture", True)


def _is_credited_from(one: Seen, start: int) -> bool:
    """Tell whether the rest of a line is a credit with a label or a person; agencies may sign a paragraph."""
    credit = one.credit
    if credit is None or credit.certainty < _LIKELY or any(map(str.isalnum, one.text[start : credit.start])):
        return False
    named = parse_credit(one.text[credit.start : credit.end])
    return credit.start >= start and bool(named.label or named.creators)


_SHORTEST, _LIKELY = 15, 0.65

# ------------------------------------------------------------------------------- counted


def slides(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the counts of a slide show: "1/20" and "2/20", or "1", "2", "3" below as many lines."""
    counts = _counts(look)
    parts = all(number + 1 < len(look.roles) and look.seen[number + 1].running for number in counts)
    turns = _take_turns(counts)
    shown = look.style in PAGES or any(role in FIGURE_ROLES for role in look.roles)
    for number in counts if len(counts) > 1 and shown and not parts else ():
        if look.role(number) != "chrome":
            yield number, gives("chrome", "counts the pictures of a slide show")
        if turns and _is_said_by_count(look, found, number + 1):
            yield number + 1, gives("caption", "below its count, as the others of a slide show")


def _take_turns(counts: Sequence[int]) -> bool:
    """Tell whether nearly all counts of a slide show have one line between them."""
    steps = [below - above for above, below in pairwise(counts)]
    return len(counts) >= _MANY and steps.count(2) >= len(steps) - 1


def _is_said_by_count(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    if not 0 < number < len(look.roles) or is_given(found, number):
        return False
    one = look.seen[number]
    return look.roles[number] in _MISTAKEN and one.tokens >= _SAYS and not kind_of(one.text)[0]


_MANY = 3


_MISTAKEN = ("paragraph", "byline", "subhead", "list_item", "standfirst", "chrome")


def _is_count(text: str, *, dated: bool) -> bool:
    """Tell "1/20", and where a date may stand, as "3/5", only "1 / 20" and "1 of 20"."""
    count = counted(text)
    return count is not None and not (dated and f"{count[0]}/" in text)


def _counts(look: Look) -> list[int]:
    """Return the lines that count up to one and the same number, by one each: "1 / 20", "2 / 20"."""
    found, of = list[int](), 0
    for number, one in enumerate(look.seen):
        mine, total = counted(one.text) or (0, 0)
        if mine == len(found) + 1 and total == (of or total):
            found.append(number)
            of = total
    return found


# ------------------------------------------------------------------------------- pairs


def pairs(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read lines that stand twice, one below the other, as alternative texts and captions.

    A heading may stand twice by mistake: two such pairs of a text are a form.
    """
    twice = {number for number in range(max(look.headline, 0), len(look.roles) - 1) if _is_pair(look, number)}
    if look.style == "typed" or len(twice) < _A_HABIT:
        return
    for number in sorted(twice):
        # Verses may stand twice among more of them.
        close = (
            look.habits.groups[number][1] > _OF_ONE_PICTURE
            if look.habits.airy
            else not twice.isdisjoint((number - 2, number + 2))
        )
        if close and len(twice) <= _A_HABIT:
            continue
        if look.role(number) in _PAIRED and number not in found:
            yield number, gives("alt", "stands twice, as other lines do")
        if look.role(number + 1) in _PAIRED and number + 1 not in found and not _heads(look, number + 1):
            yield number + 1, gives("caption", "stands twice, as other lines do")


_A_HABIT = 2
_OF_ONE_PICTURE = 3
_PAIRED = ("paragraph", "list_item", "subhead", "standfirst")


def _heads(look: Look, number: int) -> bool:
    """Tell a line apart from the one above it and above a paragraph, whose picture bears its words."""
    apart = look.habits.gaps[number] > 0 or not look.habits.airy
    heads = look.role(number + 1) == "paragraph" and not look.seen[number].text.endswith(STOPS)
    return (apart and heads) or look.seen[number].text.endswith("?")


def _is_pair(look: Look, number: int) -> bool:
    one, other = look.seen[number : number + 2]
    # More blanks may stand between some of the words, or fewer.
    same = one.text[0] == other.text[0] and one.text.split() == other.text.split()
    says = same and one.tokens >= _SAYS and not one.running and not kind_of(one.text)[0]
    return says and {look.roles[number], look.roles[number + 1]} <= {*_PAIRED, "alt", "caption"}


_SAYS = 3
