"""What says an article's headline once more above it: a page's title, a way cut short, the headline again."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from itertools import pairwise

from ..lines.roles import FIGURE_ROLES
from ..lines.seen import WORD
from .authorship import names_surely
from .look import Look, Objection, Raised, gives, is_given, title_given
from .titling import looks_like_title

# ------------------------------------------------------------------------------- titles


def of_page_titles(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for a line that holds the headline and more, and for the headline below it.

    "The tide rose | Harbour | Quayside Herald" is what a browser writes over a page.
    """
    top = _top(look)
    # What asks leave may stand above it.
    for copy in (number for number in range(top) if number < _COPIES or number == look.headline):
        title = _title_of(look, copy, top)
        if title < 0 or copy in found or title in found:
            continue
        yield copy, gives("chrome", "the title of a page, or the way to it: the headline is in it")
        yield title, gives("headline", "the line above it holds it and more")
        return


_COPIES, _AROUND = 3, 8


def _top(look: Look) -> int:
    """Return how many blocks stand above the first that runs, or above the first paragraph."""
    if look.first >= 0:
        return look.first
    return look.roles.index("paragraph") if "paragraph" in look.roles else len(look.roles)


def _title_of(look: Look, copy: int, top: int) -> int:
    """Return which line below block `copy` is the headline that it holds, or joins to another, or -1."""
    seen = look.seen
    line = seen[copy]
    if line.size > _LONGEST or line.running:
        return -1
    near = range(copy + 1, min(copy + 1 + _AROUND, top))
    for number in near:
        pictured = look.roles[number] in FIGURE_ROLES
        if number == copy + 1 and _is_credited(look, copy):
            continue
        titled = looks_like_title(seen[number]) and seen[number].credit is None
        if titled and _holds(line.text, seen[number].text, sure=not pictured):
            return number
    for above, below in pairwise(near):
        if joins(line.text, seen[above].text, seen[below].text):
            return above if seen[above].size > seen[below].size else below
    return -1


def _is_credited(look: Look, number: int) -> bool:
    """Tell the first of three lines that touch, the last a credit: a picture's."""
    credited = look.habits.groups[number] == (0, _WITH_CREDIT) and look.habits.airy
    return credited and look.role(number + 2) == "credit"


_WITH_CREDIT = 3

_LONGEST = 300


def _holds(line: str, title: str, *, sure: bool) -> bool:
    """Tell whether `line` is `title` with a page's words around it, or the beginning of it, cut short.

    What a dash parts may be one headline that a picture's words say in part: then it is to be `sure`.
    """
    line, title = _even(line), _even(title)
    cut = line.rstrip(".…").rstrip()
    if line.endswith(("…", "...")) and _is_cut(cut, title):
        return True
    start = line.find(title)
    if start < 0 or len(title) == len(line):
        return False
    before, behind = line[:start], line[start + len(title) :]
    dashed = _DASH.match(behind) is not None or _DASH_END.search(before) is not None
    return (sure or not dashed) and _leads(before, title) and _follows(behind)


def _even(text: str) -> str:
    """Return `text` with one kind of blank, quotation mark and dash, letter for letter.

    >>> _even("The “tide” – and the keeper’s boat")
    'The "tide" - and the keeper\\'s boat'
    """
    return text.translate(_EVEN)


_EVEN = str.maketrans(
    {**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), **dict.fromkeys("–—", "-"), "\xa0": " "}
)
_DASH, _DASH_END = re.compile(r"\s-\s"), re.compile(r"\s-\s\Z")


def _is_cut(cut: str, title: str) -> bool:
    """Tell "Harbour News > The tide ro", or "The tide ro", from other words than "The tide rose"."""
    start = cut.find(title[:_BEGINNING])
    rest = cut[start:]
    if start < 0 or len(rest) < _LEAST_CUT or not title.startswith(rest) or len(rest) >= len(title):
        return False
    return not start or _leads(cut[:start], title)


_BEGINNING, _LEAST_CUT = 12, 20


def _leads(before: str, title: str) -> bool:
    """Tell what a page prints before a headline: nothing, or what a sign parts from it or runs into it."""
    if not before or before.rstrip()[-1:] in _SIGNS:
        return True
    if _DASH_END.search(before):
        return len(_DASH.findall(before)) > 1
    if title[0].islower() or title[0].isupper():
        return title[0].isupper() and (before[-1].islower() or before[-2:].isupper())
    return before[-1].isalnum() and len(title) >= _LONG_TITLE


def _follows(behind: str) -> bool:
    """Tell what a page prints behind a headline: nothing, an address, or names that a sign parts from it."""
    words = behind.strip()
    if not words or words.startswith(("http://", "https://", "about:reader")):
        return True
    if words[0] in _SIGNS:
        return True
    names = _DASH.sub("", behind, count=1)
    return _DASH.match(behind) is not None and len(names.split()) <= _LONGEST_NAME and names[:1].isupper()


_SIGNS = frozenset("|›>•·/")
_LONGEST_NAME, _LONG_TITLE = 6, 20


def joins(line: str, above: str, below: str) -> bool:
    """Tell whether `line` is two lines that stand below each other, one behind the other.

    >>> joins("Harbour: The tide rose", "Harbour", "The tide rose")
    True
    """
    words, first, second = key(line), key(above), key(below)
    return bool(first and second) and words == f"{first} {second}" and len(second.split()) > 1


# ------------------------------------------------------------------------------- the headline again


def said_again(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to lines above the article that say the headline again, and to the lower of two that are one."""
    title = title_given(found)
    headline = title if title >= 0 else look.headline
    if headline < 0:
        return
    said, top = key(look.seen[headline].text), _top(look)
    if not said or look.now(headline, found) != "headline":
        return
    above = range(max(0, headline - _AROUND), headline)
    aside = (number for number in above if look.roles[number] == "chrome" and look.habits.gaps[number])
    upper = next((number for number in aside if key(look.seen[number].text) == said), -1)
    if title < 0 <= upper:
        yield upper, gives("headline", "said again below")
        yield headline, gives("chrome", "says the headline again")
        return
    for number in range(headline + 1, min(headline + _AROUND, top)):
        again = not is_given(found, number) and key(look.seen[number].text) == said
        if again and _may_repeat(look, number):
            yield number, _again(look, number)


def _may_repeat(look: Look, number: int) -> bool:
    """Tell a line that was taken for more than the headline again; a person may stand above and below."""
    role = look.roles[number]
    below = look.seen[number + 1].text if look.role(number + 1) else ""
    if below[:1].islower():
        # "The keeper of the lock", and on the next line "he calls himself", is a sentence.
        return False
    if role == "caption":
        return look.role(number + 1) != "credit"
    return role in _NO_COPIES or (role == "byline" and not names_surely(look.seen[number]))


_NO_COPIES = ("headline", "standfirst", "subhead", "kicker", "paragraph", "list_item")


def _again(look: Look, number: int) -> Objection:
    """Say what the headline is where it is said again: an extractor leaves it as an alternative text."""
    pictured = look.style == "clean" and look.role(number + 1) in ("paragraph", *FIGURE_ROLES)
    return gives("alt" if pictured else "chrome", "says the headline again")


def houses_again(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to an alternative text that is a house’s name: a line or a notice below the article has it."""
    below = range(look.last + 1, len(look.roles))
    aside = {look.seen[at].text for at in below if look.roles[at] == "chrome"}
    rights = "\n".join(look.seen[at].text for at in below if look.roles[at] == "copyright")
    for number in look.of(("alt",)) if look.last > 0 else ():
        one = look.seen[number]
        if number > look.last or one.size > _LONGEST_HOUSE or is_given(found, number):
            continue
        if one.text in aside or one.text in rights:
            yield number, gives("chrome", "the name of a house, said again below the article")


_LONGEST_HOUSE = 40


@functools.lru_cache(maxsize=256)
def key(text: str) -> str:
    """Return the words of `text`, without capitals and marks.

    >>> key("# “The tide”, he said") == key("The tide, he said")
    True
    """
    return " ".join(WORD.findall(text.casefold()))
