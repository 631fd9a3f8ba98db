"""Short lines of a site that stand where a picture's words, a date or an item do: the second look's part.

"1 / 4" counts pictures, "3 min read" is no date, "Advertisement" no credit, and a bar alone is nobody's.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ..grammar.furniture import FIGURES, kind_of
from ..grammar.label import whole_label
from ..grammar.tables import either, folded, table
from ..lines.roles import DESCRIPTIONS, FIGURE_ROLES, Role
from ..lines.seen import Seen
from .look import PAGES, Look, Objection, Raised, gives, is_given


def of_buttons(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a site's signs, counters and buttons that were taken for the article's."""
    seen = look.seen
    counters = set(_counters(look))
    for number, role in enumerate(look.roles):
        if role in _ASIDE or is_given(found, number):
            continue
        one = seen[number]
        if role == "subhead" and look.role(number + 1) == "paragraph" and _PART.fullmatch(one.text):
            continue
        if number in counters and _may_count(look, number):
            yield number, gives("chrome", "counts a site’s pictures")
        elif tells_reading_time(one):
            yield number, gives("chrome", "says how long it takes to read")
        elif role in _PLAIN and _HASHED.fullmatch(one.text):
            yield number, gives("chrome", "the tags of a post or an article")
        elif role in FIGURE_ROLES and one.tokens <= _FEW_WORDS and _is_button(one):
            yield number, gives("chrome", "a site’s own words, beside no picture")
        elif role in DESCRIPTIONS and _is_row_of_buttons(one):
            yield number, gives("chrome", "a site’s buttons, side by side")
        elif role == "kicker" and number > look.headline >= 0 and _shares_or_keeps(one):
            yield number, gives("chrome", "a site’s own words, below the headline")
        elif role in _PLAIN and one.size <= _LONGEST_ASKED and _is_of_site(one, role):
            yield number, gives("chrome", "a site’s own words, amid the article")
        elif one.size <= _LONGEST_BUTTON and _may_enlarge(look, number) and enlarges(one):
            yield number, gives("chrome", "enlarges a picture, or leads to more of them")


def _may_count(look: Look, number: int) -> bool:
    """Tell what counts a site's pictures, by its place.

    Amid an article without a picture, "1/4" may be odds or a lesson, and "1" a rhyme's or a chapter's.
    """
    place = look.style in PAGES or look.roles[number] not in _TOLD
    return place or look.beside_picture(number) or look.amid_furniture(number)


def _may_enlarge(look: Look, number: int) -> bool:
    role = look.roles[number]
    return role in _NO_ENLARGING and (role in FIGURE_ROLES or look.beside_picture(number))


def enlarges(one: Seen) -> bool:
    """Tell "写真を拡大" and "この記事の写真（3枚）", which show a picture and tell nothing of it."""
    return _letters(one.text) in _enlarging()


@functools.cache
def _enlarging() -> frozenset[str]:
    return frozenset(map(_letters, table("pictured")["enlarges"]))


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


_NO_ENLARGING = ("alt", "caption", "credit", "subhead", "paragraph", "kicker")
_LONGEST_BUTTON = 40


def _counters(look: Look) -> Iterator[int]:
    """Yield where pictures are counted, told by the place or by another counter: "3 / 3" may be a score.

    "3/12" and "5/12" may be days of December: of those one must be the last.
    """
    counts = {number: count for number, one in enumerate(look.seen) if (count := counted(one.text))}
    totals = Counter(total for _, total in counts.values())
    ended = {total for number, total in counts.values() if number == total}
    for number, (_, total) in counts.items():
        amid = look.beside(number, "chrome") or look.beside_picture(number)
        if _may_be_day(look.seen[number].text):
            shown = totals[total] > 1 and total in ended
        else:
            shown = totals[total] > 1 or amid or look.roles[number] in FIGURE_ROLES
        if shown:
            yield number


# "1 of 3" may head a part of a story.
_PART = re.compile(r"\d{1,2}\s[^\W\d_]{1,4}\s\d{1,2}")


def counted(text: str) -> tuple[int, int] | None:
    """Return the number and the total that a counter tells, None where it is none.

    >>> counted("2 / 7"), counted("(1 of 12)"), counted("7/2"), counted("2 / 7 boats")
    ((2, 7), (1, 12), None, None)
    >>> counted("2/7 photos"), counted("Image 1 of / 9")
    ((2, 7), (1, 9))
    """
    count = _counter().fullmatch(text) if len(text) <= _LONGEST_COUNTER else None
    if count is None or not all("picture" in whole_label(it) for it in count.group("what", "whats") if it):
        return None
    number, total = int(count["number"]), int(count["total"])
    return (number, total) if 0 < number <= total else None


_LONGEST_COUNTER = 20


@functools.cache
def _counter() -> re.Pattern[str]:
    of = either("pictured", "of")
    return re.compile(
        rf"[•*(\[\s]{{0,4}}(?:(?P<what>[^\W\d_]+)\s)?(?P<number>\d{{1,3}})\s?(?:/|\s(?:{of})\s/?)\s?"
        r"(?P<total>\d{1,3})(?:\s(?P<whats>[^\W\d_]+))?[)\]\s]{0,2}",
        re.IGNORECASE,
    )


def _may_be_day(text: str) -> bool:
    """Tell "3/12", which may be a day of December, from "3 / 12", "(3/12)" and "3/40"."""
    number, _, total = text.partition("/")
    return number.isdigit() and total.isdigit() and int(total) <= _DAYS and int(number) <= _DAYS


_DAYS = 31


def tells_reading_time(one: Seen) -> bool:
    """Tell "3 min read", "Reading time: 3 minutes"."""
    timed = one.tokens <= _FEW_WORDS and any(map(str.isdigit, one.text)) and ":" not in one.text[-4:]
    if not timed or _YEAR.search(one.text):
        return False
    words = " ".join(FIGURES.sub(" ", one.lower).split()).strip(" .•|·-–—()[]")
    return kind_of(words) == ("reading", True) or words in folded("ways", "reading")


_YEAR = re.compile(r"\d{4}|\d[./-]\d")
_FEW_WORDS = 5


def _is_button(one: Seen) -> bool:
    kind, whole = kind_of(one.text)
    return kind == "advert" or (whole and kind in _KINDS)


def _is_of_site(one: Seen, role: Role) -> bool:
    """Tell "Copy link", "Sign up for our newsletter": several words that are no part's of an article.

    "Page 2", "Get started", "Sin comentarios" and "What do you think?" may be an article's own headings.
    """
    kind, whole = kind_of(one.text)
    if not whole:
        asked = kind == "subscribe" and one.tokens <= _ASKED and not one.text.endswith(".")
        return one.tokens > 1 and (asked or (role == "subhead" and kind in _OPENING))
    few = one.tokens <= _A_HEADING if kind in _HEADING else one.tokens < _A_HEADING
    asks = kind == "comments" and one.text.endswith("?")
    return kind in _WHOLE and not (few or asks) and not any(map(str.isdigit, one.text))


_LONGEST_ASKED = 100
_A_HEADING, _HEADING = 2, ("subscribe", "comments", "way")
"""So few words may be asked of readers and may head a part of an article, too."""


_ASKED = 8
"""In so few words a site asks to subscribe; an article's sentence is longer, or ends with a stop."""


def _is_row_of_buttons(one: Seen) -> bool:
    """Tell "Pinterest Print Send Email Text Message"; what names whose picture it is is a credit."""
    if one.credit is not None:
        return False
    words = one.lower.split()
    most = len(words) // 3
    others = sum(1 for _ in itertools.islice(itertools.filterfalse(_is_platforms, words), most + 1))
    return others <= most and len(words) - others >= _A_ROW


def _is_platforms(word: str) -> bool:
    return kind_of(word)[0] in ("share", "keep") or word in folded("agencies", "platform")


_A_ROW = 2


def _shares_or_keeps(one: Seen) -> bool:
    """Tell "Share this with Email" and "Print" from what a kicker may say of the article."""
    kind, whole = kind_of(one.text)
    return kind == "share" or (whole and kind in ("keep", "comments"))


_TOLD = ("paragraph", "list_item")
_ASIDE = ("chrome", "copyright")
_PLAIN = ("subhead", "paragraph")
# "#harbour #locks"
_HASHED = re.compile(r"#[^\W\d_]\w*(?:,?\s#[^\W\d_]\w*)+")

_WHOLE = ("way", "share", "keep", "listen", "comments", "subscribe", "advert", "consent", "embed", "mistake")
_OPENING = ("share", "subscribe", "advert", "consent", "embed")
_KINDS = ("comments", "subscribe", "mistake", "also", "listen", "reading")
