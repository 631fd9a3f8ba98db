"""What a site sets around an article and is read as the article's: a second look's part.

In a short article its words stand out less: "Read also" and the titles below it look like headings, and
"Comments", the last line, like a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..grammar.furniture import kind_of, link_label
from ..grammar.tables import folded
from ..lines.roles import Role
from ..lines.seen import Seen
from .authorship import names_surely
from .look import PAGES, STOPS, Look, Objection, Raised, gives


def of_players(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for what a player says of itself: "Listen 0:00 / 5:12", and the names of its settings."""
    for number, one in enumerate(look.seen):
        setting = look.style in PAGES and one.text.casefold() in folded("services", "player")
        if setting and look.roles[number] != "chrome" and number not in found:
            yield number, gives("chrome", "a setting of a player")
        played = "0:00" in one.text and not one.running and _PLAYED.search(one.text)
        if played and number not in found:
            yield number, gives("chrome", "how long a recording is, and where it stands")


_PLAYED = re.compile(r"(?<!\d)0?0:00\s?/\s?\d{1,2}:\d\d(?!\d)|\A0?0:00(?:\s?min)?\Z")


def of_teasers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for "Read also" and the titles below it, between the article's paragraphs or below the last.

    In what somebody types only "More stories that you may like" and many titles below the last sentence are
    a site's.
    """
    last = _last_told(look)
    raised = list(_teasers(look, found, last)) if look.first >= 0 else []
    if look.style == "typed":
        raised = [(number, it) for number, it in raised if number > last]
        raised = raised if len(raised) > _MANY_TITLES and look.seen[raised[0][0]].tokens >= _ASKS else []
    yield from raised


def _teasers(look: Look, found: Mapping[int, Objection], last: int) -> Raised:
    number = look.first
    while number < len(look.roles):
        if not _heads_teasers(look, found, number):
            number += 1
            continue
        end = _end_of_titles(look, found, number + 1)
        titles = [at for at in range(number + 1, end) if look.roles[at] != "chrome"]
        heads = len(titles) > 1 and look.seen[titles[-1]].tokens <= _WORDS_OF_A_HEADING
        if number < last and heads and not (look.habits.gaps[end] and not look.habits.gaps[titles[-1]]):
            del titles[-1]
        # "Most read" right above a paragraph may head the article's own words on it.
        also = look.seen[number].lower.strip(" :").rpartition(" ")[2] in folded("links", "also")
        for at in (number, *titles) if titles or number > last or also else ():
            yield at, gives("chrome", "leads to other articles")
        number = end


def labelled_links(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for links that an extractor left: "READ ALSO: The tide rose", or two with the same label.

    One alone, in small letters, may be the article’s, "Read more: the sheet beside the door";
    not so one whose label says "also", nor what stands in one text with it, nor any two of them that somebody
    copied.  What he types leads to his own pages, or stands below the last sentence.
    """
    last = _last_told(look) if look.style == "typed" else len(look.seen)
    labels = {
        number: label
        for number, one in enumerate(look.seen[:last])
        if (look.roles[number] in _LINKED or (look.roles[number] == "headline" and number > look.first > -1))
        and (label := link_label(one.text))
        and (look.style != "typed" or "." not in one.text)
    }
    said = Counter(labels.values())
    also = {label for label in said if label.casefold().rpartition(" ")[2] in folded("links", "also")}
    several = len(said) > 1 and any(" " in label for label in (said if look.style == "typed" else also))
    for number, label in labels.items():
        told = label in also or said[label] > 1 or (label.isupper() and look.style != "typed")
        if ((" " in label and told) or several) and look.now(number, found) != "chrome":
            yield number, gives("chrome", "leads to another article")


def _last_told(look: Look) -> int:
    """Return the number of the last block that is a sentence of some length, -1 where there is none."""
    for number, one in reversed(list(enumerate(look.seen))):
        told = one.running or (one.size >= _A_SENTENCE and one.text.endswith(STOPS))
        if told and look.roles[number] in _TOLD:
            return number
    return -1


def _heads_teasers(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell "Read also", which heads other articles' titles, from "Further information", the article's own."""
    one = look.seen[number]
    if look.now(number, found) not in _MISTAKEN or kind_of(one.text) != ("also", True):
        return False
    words = one.text.casefold().strip(" :：?!.…*>»|")
    return (" " in words or words[0] >= _UNSPACED) and words not in folded("ways", "own")


def _end_of_titles(look: Look, found: Mapping[int, Objection], begin: int) -> int:
    """Return where the lines end that may be titles: short, no sentences, nothing that a rule told."""
    for number in range(begin, len(look.roles)):
        one = look.seen[number]
        title = one.size <= _LONGEST_TITLE and not one.text.endswith((".", "。", "।", ":", "："))
        role = look.now(number, found)
        if not title or one.running or role not in (*_MISTAKEN, "chrome", ""):
            return number
        if role == "byline" and names_surely(one):
            return number
    return len(look.roles)


def of_rows(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the headline, and in its place, for a menu whose entries stand side by side."""
    titled = max((number for number, it in found.items() if it.given and it.role == "headline"), default=-1)
    for number in range(look.headline + 1):
        mine = look.now(number, found) in _ABOVE or (number == look.headline and number not in found)
        below = number < look.headline or look.role(number + 1) == "headline" or titled > number
        if mine and below and is_row(look.seen[number]):
            yield number, gives("chrome", "a site’s menu, its entries side by side")


# "" is the role of a line that was barred from its own.
_ABOVE = ("", "kicker", "byline", "standfirst", "subhead", "paragraph", "alt", "caption")


def of_first_buttons(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for "View this mail in your browser" above a newsletter, taken for the article's."""
    for number in range(look.first):
        one = look.seen[number]
        if kind_of(one.text) != ("subscribe", True):
            return
        if one.tokens >= _ASKS and look.now(number, found) != "chrome":
            yield number, gives("chrome", "a site’s own words, above the article")


def of_last_buttons(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for "Comments" and "Share", alone below the last sentence, that were taken for something else."""
    number = _last_told(look) + 1
    while 0 < number < len(look.roles) and _is_last_button(look, number):
        asks = kind_of(look.seen[number].text)[0] == "subscribe"
        mistaken = look.style != "typed" or look.roles[number] in _NAMES or asks
        if mistaken and look.now(number, found) not in ("chrome", "note"):
            yield number, gives("chrome", "a site’s own words, below the article")
        number += 1


def _is_last_button(look: Look, number: int) -> bool:
    one = look.seen[number]
    kind, whole = kind_of(one.text)
    words = one.text.casefold().strip(" :.…")
    return whole and kind in _LAST and len(words) > _LETTERS and words not in folded("ways", "reached")


_LINKED: tuple[Role, ...] = ("paragraph", "standfirst", "subhead")
_MISTAKEN: tuple[Role, ...] = ("paragraph", "subhead", "list_item", "standfirst", "caption", "alt", "byline")
_TOLD: tuple[Role, ...] = ("paragraph", "list_item", "quote", "standfirst")
_ASKS, _MANY_TITLES = 3, 4
_NAMES = ("byline", "copyright", "credit", "caption", "alt")
_LAST = ("comments", "share", "subscribe", "mistake", "keep")
_A_SENTENCE, _LONGEST_TITLE, _WORDS_OF_A_HEADING, _LETTERS = 50, 160, 8, 2
_UNSPACED = "\u0590"


# ------------------------------------------------------------------------------- menus and ways by their form


def menus(seen: Sequence[Seen], gaps: Sequence[int]) -> Iterator[range]:
    """Yield the runs of two touching lines or more that may be a menu's, above the first line of many words.

    `gaps` are the blank lines above each block.  Whether it is a menu is for the caller to tell: a poem and
    the things that a recipe asks for look the same.
    """
    first = 0
    for number, one in enumerate(seen):
        entry = one.tokens <= _FEW_WORDS and one.size <= _LONGEST_ENTRY and not _TELLS.search(one.text)
        if number > first and not (entry and gaps[number] == 0):
            if number - first > 1:
                yield range(first, number)
            first = number
        if not entry:
            first = number + 1
        if one.tokens >= _MANY_WORDS:
            return


def leads_home(one: Seen) -> bool:
    """Tell "Home / News / Quayside" and "You are here: Home > News"."""
    if one.size > _LONGEST_PATH or one.text.endswith(STOPS) or not any(map(one.text.__contains__, _STEPPING)):
        return False
    here, colon, way = one.text.replace("：", ":").rpartition(":")
    first, *steps = _STEPS.split(way.strip())
    known = not colon or here.strip().casefold() in folded("ways", "here")
    return known and bool(steps) and first.casefold() in folded("ways", "home")


def is_way(one: Seen) -> bool:
    """Tell "Skip to main content" from "Home", which an article may be called."""
    return one.tokens in _WORDS_OF_A_WAY and kind_of(one.text) == ("way", True)


_WORDS_OF_A_WAY = range(3, 9)


def is_row(one: Seen) -> bool:
    """Tell a menu whose entries stand side by side: "News Sport Obituaries Log in", "NewsSportCulture".

    More than half of its words are a site's, at least three, and none is written small but such a word.
    """
    if one.size > _LONGEST_ROW or _NO_ROW.search(one.text):
        return False
    words = one.text.split()
    if len(words) == 1:
        glued = _GLUED.split(words[0])
        return len(glued) > _FEW_GLUED and any(map(_is_sites, glued))
    known = [_is_sites(word) for word in words]
    plain = all(told or not word[0].islower() for word, told in zip(words, known, strict=True))
    return plain and sum(known) >= _A_ROW and 2 * sum(known) > len(words)


def _is_sites(word: str) -> bool:
    return word.casefold() in folded("bylines", "section") or kind_of(word)[1]


_LONGEST_ROW, _A_ROW, _FEW_GLUED = 120, 3, 2
_NO_ROW = re.compile(r"[\d:：,;]|[.!?…。！？]\Z")
_GLUED = re.compile(r"(?<=[^\W\d_A-ZА-Я])(?=[A-ZÀ-ÞА-Я])")
_LONGEST_PATH = 260
_STEPPING = "/|>›»"
_STEPS = re.compile(r"\s+[/|]\s+|\s*[>›»]\s*")


_FEW_WORDS, _LONGEST_ENTRY = 3, 24
_MANY_WORDS = 9
# "12 comments", "- Salt", "For the dough:", "Source: Quayside"
_TELLS = re.compile(r"[\d:：]|^\W|[.,;!?…。、！？]\Z")
