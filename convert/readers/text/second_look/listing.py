"""What is a list of the article, and what verse that was read as one: the second look's part on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..grammar.dates import find_dates, holds_day
from ..grammar.furniture import kind_of, leads_away
from ..grammar.names import east_asian
from ..grammar.plates import credits_chart, tells_source
from ..grammar.tables import folded
from ..lines.roles import CREDIT_ROLES, Role
from ..lines.rules import is_below_colon, is_marked
from ..lines.seen import Seen
from ..lines.verse import is_stanza
from .look import PAGES, STOPS, Look, Objection, Raised, bars, ends_as_sentence, gives, runs
from .place import ON_A_WORD


def of_lists(look: Look, _: Mapping[int, Objection]) -> Raised:
    """Object to items in a site's furniture, and on a page to any that follow it below the article's top.

    One line set aside, as an advertisement is, is no furniture; and marked items, which a browser does not
    copy, are somebody's own.
    """
    for items in runs(look.of(("list_item",))):
        begin = items.start
        unparted = _without_rows(look, items)
        if look.style in PAGES and begin > look.last and _are_tags(look, unparted):
            for number in unparted:
                yield number, gives("chrome", "a few words each, below the article’s last paragraph")
        if look.role(begin - 1) != "chrome":
            continue
        within = look.role(items.stop) in ("chrome", "") and look.role(begin - 2) == "chrome"
        page = look.style == "page" and -1 < look.first < begin and not is_marked(look.seen[begin])
        if within or page or look.style == "tool":
            for number in items:
                yield number, bars("list_item", "it stands below a site’s furniture")


def long_items(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read unmarked lines that run on as paragraphs where no item is marked and nothing announces a list."""
    items = look.of_now("list_item", found)
    marked = any(is_marked(look.seen[number]) for number in items)
    if marked or not items or not any(look.seen[number].running for number in items):
        return
    for number in items:
        above = look.seen[number - 1].text if number else ""
        if above.endswith((":", "：")) or look.role(number - 1) == "subhead":
            return
    for number in items:
        if ends_as_sentence(look.seen[number], least=_WORDS) and number not in found:
            yield number, gives("paragraph", "runs on, and no list is announced or marked")


_WORDS = 4


def counted_lists(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read lines that count up from one, each below the other, as a list.

    Set aside they are the article's right below a paragraph of it: a site's own count stands below its
    heading.  Where a stop follows the figure, they may be numbered paragraphs, but for a few short ones.
    """
    for lines, stopped in _counted(look.seen):
        roles = {look.role(number) for number in lines}
        short = len(lines) >= _STEPS and all(look.seen[number].size <= _LONGEST_STEP for number in lines)
        short = short and roles != {"list_item"}
        lost = look.role(lines[0] - 1) == "paragraph" if "chrome" in roles else short or not stopped
        lost = lost and not any(look.seen[number].running for number in lines)
        if lost and roles <= _MISTAKEN and look.first <= lines[-1] and not found.keys() & {*lines}:
            for number in lines:
                yield number, gives("list_item", "counts up from one, line by line")


_STEPS, _LONGEST_STEP = 3, 80
"""So many lines, and letters of each, has "1. Open the gate." at least, and at most."""


def _counted(seen: Sequence[Seen]) -> Iterator[tuple[range, bool]]:
    """Return where lines count up from one, and whether stops follow the figures; without, three must."""
    begin, stop = 0, ""
    for number in range(len(seen) + 1):
        count = _COUNT.match(seen[number].text) if number < len(seen) else None
        if count and count[2] == stop and int(count[1]) == number - begin + 1:
            continue
        if number - begin >= (2 if stop else 3):
            yield range(begin, number), bool(stop)
        begin, stop = (number, count[2]) if count and count[1] == "1" else (number + 1, "")


def marked_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read three lines and more that begin with the same bullet as a list, however long they are.

    They touch and stand apart from what is above and below, or most are items anyway: a page that marks
    its paragraphs so sets all of them apart, or none.  A picture's words may be marked, with their credit.
    """
    seen, begin = look.seen, 0
    for number in range(1, len(seen) + 1):
        goes_on = number < len(seen) and _BULLET.match(seen[number].text) is not None
        if goes_on and seen[number].text[0] == seen[begin].text[0]:
            continue
        run = range(begin, number)
        begin = number
        if len(run) < _A_RUN or any(look.now(at, found) in CREDIT_ROLES for at in run):
            continue
        items = [look.now(at, found) == "list_item" for at in run]
        if not _is_apart(look, run) and 2 * sum(items) <= len(run):
            continue
        for at in run:
            if look.now(at, found) in _NO_ITEM:
                yield at, gives("list_item", "marked as the lines beside it are")


def torn_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read paragraphs below the first of short items that they touch, and above it with labels, as items.

    Where all labels are of figures, as "Long Island: 11 days", the first one is no heading either.
    """
    for lines in look.groups if look.style not in PAGES else ():
        below = look.now(lines.start + 1, found) if len(lines) >= _A_RUN else ""
        if below == "list_item" and look.now(lines.start, found) == "subhead":
            own = lines[:-1] if credits_chart(look.seen[lines.stop - 1].text) else lines
            if len(own) >= _A_RUN and all(_is_figured(look.seen[at].text) for at in own):
                yield lines.start, gives("list_item", "a label and its figure, as the lines below it")
        roles = [look.now(at, found) for at in lines if not look.seen[at].running]
        if not max(_A_RUN, len(roles) / 2) <= roles.count("list_item") < len(roles) == len(lines):
            continue
        labelled = all(_LABEL.match(look.seen[at].text) for at in lines)
        for at in lines if labelled else lines[roles.index("list_item") :]:
            if look.now(at, found) == "paragraph":
                yield at, gives("list_item", "touches items, and is as they are")


_LABEL = re.compile(r"[^\W\d_][^.!?:：–—]{0,30}(?:\s?[:：]|\s[–—-])\s?\S")


def _is_figured(text: str) -> bool:
    """Tell "Long Island: 11 days"."""
    label = _LABEL.match(text)
    return label is not None and any(map(str.isdigit, text[label.end() - 1 :]))


def squared(text: str) -> re.Match[str] | None:
    """Return the `words` of "■苔の下の名前": in East Asia a square or a star opens a heading."""
    return (
        _SQUARED.fullmatch(text)
        if text[0] in _SQUARES and east_asian(text) and text[-1] not in STOPS
        else None
    )


_SQUARES = "*_◆◇■□●○◎☆★"
_SQUARED = re.compile(r"[*_]{0,3}[◆◇■□●○◎☆★]\s?(?P<words>[^\s◆◇■□●○◎☆★][^*_]{2,60}?)[*_]{0,3}")


def below_box_headings(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read two short lines and more that touch as a list below "Facts: the ferry", the heading of a box."""
    seen = look.seen
    for heading in look.of(("subhead",)) if look.style not in PAGES else ():
        words = seen[heading].text.partition(":")[0].strip(_AROUND).casefold()
        inside = max(look.first, 0) <= heading < len(seen) - 2
        if not inside or words not in folded("headings", "box"):
            continue
        lines = range(heading + 1, look.touching(heading + 1).stop)
        roles = {look.now(number, found) for number in lines}
        short = all(seen[number].size <= _LONGEST_ITEM for number in lines)
        if _A_PAIR <= len(lines) <= _LONGEST_LIST and short and roles <= {"paragraph", "list_item"}:
            for number in lines if "paragraph" in roles else ():
                yield number, gives("list_item", "touches the others below the heading of a box")


def _is_apart(look: Look, run: range) -> bool:
    """Tell whether lines touch each other and stand apart from others, or below what announces them."""
    gaps = look.habits.gaps
    above = run.start == 0 or gaps[run.start] > 0 or is_below_colon(look.habits, run.start)
    below = run.stop == len(look.roles) or gaps[run.stop] > 0
    return above and below and not any(gaps[at] for at in run[1:])


def numbered_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a line that is numbered as those around it are, most of which are items, as one more of them.

    One number may be missing: a step was lost.
    """
    for run in _numbered_runs(look.seen):
        others = [at for at in run if look.now(at, found) != "list_item"]
        if 2 * len(others) >= len(run):
            continue
        for at in others:
            if look.now(at, found) in _NO_ITEM:
                yield at, gives("list_item", "numbered as the items beside it are")


def years_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read all lines of a chronicle as items, "1871: The lock is built.", where some of them are."""
    for run in runs(number for number, one in enumerate(look.seen) if _YEAR.match(one.text)):
        roles = {look.now(at, found) for at in run}
        if len(run) >= _A_RUN and "list_item" in roles <= _OF_CHRONICLES:
            others = (at for at in run if look.now(at, found) != "list_item" and at not in found)
            yield from (
                (at, gives("list_item", "opens with a year, as the items beside it do")) for at in others
            )


_YEAR = re.compile(r"(?:1\d|20)\d\d(?:\s?[:–—]|\s-)\s")
_OF_CHRONICLES = frozenset(("list_item", "paragraph", "subhead"))


def _numbered_runs(seen: Sequence[Seen]) -> Iterator[range]:
    """Yield where three lines and more follow each other whose numbers grow by one, or by two at a gap."""
    begin, last = 0, -1
    for number in range(len(seen) + 1):
        count = STEP.match(seen[number].text) if number < len(seen) else None
        if count and last >= 0 and 0 < int(count[1]) - last <= _A_GAP:
            last = int(count[1])
            continue
        if number - begin >= _A_RUN and last >= 0:
            yield range(begin, number)
        begin, last = number, int(count[1]) if count else -1


_BULLET = re.compile(r"[•‣▪●◦■▸➢]\s*(?=[^\s•‣▪●])")
STEP = re.compile(r"(\d{1,2})[.)]\s+\S")
"""What finds the number of "2. Words"."""

_A_RUN, _A_GAP = 3, 2
_NO_ITEM = ("paragraph", "subhead", "standfirst", "caption", "alt")

# "1. Words", and "1 Words" where they open with a capital.
_COUNT = re.compile(r"(\d{1,2})([.)]?)\s+(?=[^\W\da-zß-ÿ])")
_MISTAKEN = frozenset(("chrome", "list_item", "paragraph", "subhead"))


def headed_lists(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what was set aside below "Sources" or "Guests", right below a paragraph, as the article's list.

    Its lines stand at one distance from each other, down to a site's words; there are two or more.  "Results"
    and "Dates" are a site's as well: each line must tell a score or a day, and one a name of the article's.
    """
    lists, boxes = (folded("headings", kind) for kind in ("list", "box"))
    for number in range(max(look.first, 1), len(look.roles) - 2):
        if look.roles[number - 1] not in _IN_LIST:
            continue
        words = look.seen[number].text.strip(_AROUND).casefold()
        own = words in lists
        if not own and words not in boxes:
            continue
        lines = _headed(look, number)
        if not (own or _tells_of_article(look, lines)):
            continue
        roles = {look.role(at) for at in lines}
        alike = roles in ({"chrome"}, {"list_item"}) and len(lines) >= _A_PAIR
        if not alike or found.keys() & {number, *lines}:
            continue
        if look.roles[number] != "subhead":
            yield number, gives("subhead", "heads a list of the article’s own")
        for at in lines if "chrome" in roles else ():
            yield at, gives("list_item", "below a heading of the article’s own lists")


def _tells_of_article(look: Look, lines: range) -> bool:
    """Tell scores or days, one of them of somebody or a place in the running text, from a site's own box."""
    texts = [look.seen[number].text for number in lines]
    if not texts or not all(_SCORE.search(text) or _opens_with_day(text) for text in texts):
        return False
    names = {name for text in texts for name in _NAME.findall(text)}
    running = (look.seen[at].text for at in range(look.first, lines[0]))
    return any(name in text for text in running for name in names)


_SCORE = re.compile(r"(?<![\d.:])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\d.:])")
_NAME = re.compile(r"(?<![^\W\d_])[^\W\d_a-zß-ÿ][^\W\d_]{4,}")


def _opens_with_day(text: str) -> bool:
    """Tell "14 March: …" and "3. Mai 2024, …", with the year or without."""
    first = _UP_TO_MARK.match(text)
    day = first[0] if first else ""
    return bool(find_dates(day)) or holds_day(day)


_UP_TO_MARK = re.compile(r"[^:,;–|]{3,24}")


def _headed(look: Look, heading: int) -> range:
    """Return the lines of the list below `heading`, none where it does not end."""
    gaps, end = look.habits.gaps, heading + 1
    while _is_headed(look, end) and (end == heading + 1 or gaps[end] == gaps[heading + 2]):
        end += 1
        if end - heading > _LONGEST_LIST:
            return range(0)
    return range(heading + 1, end)


def _is_headed(look: Look, number: int) -> bool:
    if look.role(number) not in ("chrome", "list_item"):
        return False
    one = look.seen[number]
    return one.size <= _LONGEST_ITEM and not kind_of(one.text)[0] and not leads_away(one.text)


_AROUND = " #*_:："
_A_PAIR, _LONGEST_LIST = 2, 20


def unmarked_beside_lists(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to unmarked lines among items of which some that touch are marked "- Words".

    An extractor marks all of a list, and sets nothing apart: above and below it stands something else.
    """
    if look.habits.airy:
        return
    for items in runs(look.of(("list_item",))):
        marked = [number for number in items if look.seen[number].text.startswith(_DASH)]
        if any(below == above + 1 for above, below in pairwise(marked)):
            for number in sorted({*items} - {*marked} - {*found}):
                yield number, bars("list_item", "the list beside it is marked")


_DASH = "- "


def heads_of_items(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read the first of touching lines, not marked where all others are, as what heads their list."""
    for lines in look.groups if look.habits.airy else ():
        one, *below = look.seen[lines.start : lines.stop]
        listed = len(lines) >= _A_RUN and look.now(lines.start, found) == "list_item"
        if listed and not is_marked(one) and all(map(is_marked, below)):
            role: Role = "paragraph" if one.text.endswith((":", "：", *STOPS)) else "subhead"
            yield lines.start, gives(role, "heads the marked items that touch it")


_IN_LIST = ("paragraph", "list_item")


def sources_of_items(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read "Source: Harbour office" below items that it touches, itself not marked, as a note on them.

    What a sign in them refers to, "* estimated", may stand between.
    """
    for lines in look.groups:
        end = lines.stop - 1
        source = end > lines.start and look.now(end, found) in _MAY_BE_SOURCE
        if not source or not tells_source(look.seen[end].text):
            continue
        above = end - 1
        while above > lines.start and found.get(above) == ON_A_WORD:
            above -= 1
        if look.now(above, found) == "list_item":
            yield end, gives("note", "whence what is listed above it comes")


_MAY_BE_SOURCE = ("list_item", "note", "credit", "caption+credit")


def torn_lists(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to lines set aside from a list of the article: touching lines of which the first was kept.

    A sentence ends a paragraph, unless a colon in it parts a name from what is said of it.
    """
    if look.style != "page" or not look.habits.airy or look.first < 0:
        return
    for begin, (at, size) in enumerate(look.habits.groups):
        lines = range(begin, begin + size)
        inside = look.first <= begin and (begin + size <= look.last or look.role(begin - 1) == "subhead")
        if at or size < _A_LIST or not inside or found.keys() & lines:
            continue
        first, *others = (look.roles[number] for number in lines)
        torn = first in _IN_LIST and "chrome" in others and {*others} <= {*_IN_LIST, "chrome"}
        opening = look.seen[begin].text
        if opening.endswith(":") or (opening.endswith(STOPS) and ":" not in opening):
            continue
        if torn and all(_may_be_item(look.seen[number]) for number in lines):
            for number in lines:
                yield number, gives("list_item", "touches the article’s line above it, in a list")


def _may_be_item(one: Seen) -> bool:
    fits = _SHORTEST_ITEM <= one.size <= _LONGEST_ITEM
    return fits and not kind_of(one.text)[1] and not leads_away(one.text)


_A_LIST, _SHORTEST_ITEM, _LONGEST_ITEM = 4, 9, 200


def _without_rows(look: Look, items: range) -> Sequence[int]:
    """Return the numbers of the items that are no rows of a table, lines with tabs and figures in most."""
    seen = look.seen
    tabbed = [number for number in items if "\t" in seen[number].text]
    figured = sum(any(map(str.isdigit, seen[number].text)) for number in tabbed)
    rows = frozenset(tabbed if 2 * figured > len(tabbed) >= _A_RUN else ())
    return [number for number in items if number not in rows]


def _are_tags(look: Look, numbers: Sequence[int]) -> bool:
    """Tell the buttons and tags below an article: "• Telegram", "• E-Mail"; what is counted is none."""
    seen = [look.seen[number] for number in numbers]
    if all(_COUNT.match(one.text) for one in seen):
        return False
    words = sum(one.tokens - is_marked(one) for one in seen)
    short = sum(one.size for one in seen) <= _A_TAG * len(seen)
    return short and (words <= _WORDS_OF_A_TAG * len(seen) or any(kind_of(one.text)[0] for one in seen))


_A_TAG, _WORDS_OF_A_TAG = 22, 2

# ------------------------------------------------------------------------------- verse


def of_verse(look: Look) -> Raised:
    """Read the stanzas below the title as the article's text, where they have four lines and more.

    On a page one alone is rather a list.
    """
    stanzas = list(_stanzas(look))
    lines = [number for stanza in stanzas for number in stanza]
    several = len(stanzas) > 1 or look.style not in PAGES
    if several and len(lines) >= _A_POEM and any(len(stanza) > _A_PAIR for stanza in stanzas):
        for number in lines:
            yield number, gives("paragraph", "a line of verse")


def _stanzas(look: Look) -> Iterator[range]:
    for lines in look.groups if look.habits.airy else ():
        may_be = len(lines) >= _A_PAIR and lines.start > look.headline
        if not may_be or not _MAY_BE.issuperset(look.roles[lines.start : lines.stop]):
            continue
        seen = look.seen[lines.start : lines.stop]
        plain = all(one.credit is None for one in seen) and is_stanza([one.text for one in seen])
        if plain and not is_below_colon(look.habits, lines.start):
            yield lines


_A_POEM = 4
_MAY_BE = frozenset(("paragraph", "list_item", "alt", "caption", "subhead", "standfirst", "chrome", "quote"))
