"""What the page of a paper looks like: its decks, its captions in capitals, who signs at the far right.

A second look's part, for text that comes out of print.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.byline import parse_byline
from ..grammar.datelines import is_date_line
from ..grammar.leads import is_unnamed
from ..grammar.names import PERHAPS, name_score
from ..lines.clipping import signs_line
from ..lines.roles import CREDIT_ROLES, FIGURE_ROLES
from ..lines.seen import Seen
from .authorship import names_surely
from .look import STOPS, Look, Objection, Raised, gives, is_given


def of_clippings(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look at the heads, the captions and the signatures of what comes out of print."""
    for number in range(look.headline + 1, look.first):
        if look.now(number, found) != "byline" and is_unnamed(look.seen[number].text):
            yield number, gives("byline", "says above the article who wrote it, without a name")
    if look.printed and look.first >= 0:
        yield from _heads(look, found)
        yield from _captions(look)
        yield from _far_right(look)


# ------------------------------------------------------------------------------- headlines and decks


def _heads(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the text for the headline, where none was found, and for the decks below it."""
    title = look.headline
    if title > 0 and look.now(title - 1, found) == "kicker" and _is_torn(look.seen[title - 1]):
        title -= 1
        yield title, gives("headline", "takes several lines, above the deck of a printed article")
    elif title < 0 or look.now(title, found) == "chrome":
        above = [number for number in range(look.first) if look.now(number, found) != "chrome"]
        title = next((number for number in above if _may_head(look, number)), -1)
        if title < 0 or any(look.now(number, found) in FIGURE_ROLES for number in above):
            return
        yield title, gives("headline", "the first line of a printed article")
    for number in range(title + 1, look.first):
        role = look.now(number, found)
        if role == "standfirst" and look.seen[number].block.set_in:
            yield number, gives("paragraph", "its first line is set in as that of a paragraph")
        if _signs(look.seen[number]) or _is_text(look, number, role):
            return
        if role in _NO_DECKS and _is_deck(look, found, number):
            yield number, gives("standfirst", "below the headline of a printed article")


_NO_DECKS = ("headline", "byline", "subhead", "paragraph", "list_item", "kicker", "")


def _is_torn(one: Seen) -> bool:
    """Tell a title that takes several lines: no kicker does."""
    return one.block.last > one.block.first


def _is_text(look: Look, number: int, role: str) -> bool:
    """Tell where the article begins: with its first line set in, or with a sentence."""
    one = look.seen[number]
    return one.block.set_in > 0 or (role == "paragraph" and one.text.endswith(STOPS))


def _may_head(look: Look, number: int) -> bool:
    """Tell a few words that are no sentence, no credit, no issue, no slug and nobody’s signature."""
    one = look.seen[number]
    told = one.running or one.credit is not None or _NO_TITLE.search(one.text) is not None
    return one.tokens > 1 and one.size <= _LONGEST_TITLE and not told and not _signs(one)


_LONGEST_TITLE, _LONGEST_DECK = 120, 200
_NO_TITLE = re.compile(r"/|(?:[.:?!…]|(?:19|20)\d\d)\Z")


def _is_deck(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a line between headline and text that is no picture’s, nor touches the text."""
    one = look.seen[number]
    pictured = one.credit is not None or look.beside_picture(number) or is_given(found, number)
    opens = number == look.first - 1 and not look.habits.gaps[number + 1]
    return bool(one.words) and one.tokens > 1 and one.size <= _LONGEST_DECK and not (pictured or opens)


def _signs(one: Seen) -> bool:
    """Tell who wrote it, a day, and a desk or a correspondent without a name."""
    text = one.text.strip(" .")
    return signs_line(one.text) or names_surely(one) or is_date_line(text) or is_unnamed(one.text)


# ------------------------------------------------------------------------------- captions


def _captions(look: Look) -> Raised:
    """Look beside credits for captions that open with words in capitals: "HAPPY DECKHANDS cheer after …"."""
    for number, one in enumerate(look.seen):
        if look.roles[number] in _NO_CAPTIONS or not _OPENS_IN_CAPITALS.match(one.text):
            continue
        for beside in (number + 1, number - 1):
            if _is_credit(look, beside) and not look.habits.gaps[max(number, beside)]:
                yield number, gives("caption", "opens in capitals, beside a credit")
                yield beside, gives("credit", "beside a caption that opens in capitals")
                break


_NO_CAPTIONS = ("chrome", "headline", "byline", *FIGURE_ROLES)


def _is_credit(look: Look, number: int) -> bool:
    if not 0 <= number < len(look.roles):
        return False
    one = look.seen[number]
    whole = one.credit is not None and one.credit.start <= 1 and one.credit.end >= len(one.text) - 1
    return look.roles[number] in CREDIT_ROLES or (whole and one.size <= _LONGEST_CREDIT)


_LONGEST_CREDIT = 60
_OPENS_IN_CAPITALS = re.compile(r"(?:[A-ZÀ-ÞА-ЯĀ-Ž][A-ZÀ-ÞА-Я’'-]+[\s:,.—–-]+){2,6}[A-ZÀ-Þ]?[a-zß-ÿа-яё]")


# ------------------------------------------------------------------------------- signatures


def _far_right(look: Look) -> Raised:
    """Look below a paragraph for who signs at the far right of the column."""
    for number in range(look.first + 1, len(look.roles)):
        one = look.seen[number]
        if one.indent < _FAR or one.size > _LONGEST_NAME or look.seen[number - 1].indent >= _FAR:
            continue
        if look.roles[number] in ("chrome", "byline", "note") or not _is_name(one):
            continue
        yield number, gives("byline", "signs at the far right, below the text")


_FAR, _LONGEST_NAME = 10, 60


def _is_name(one: Seen) -> bool:
    """Tell a name, or the one word that stands for it, with what somebody is behind it at most."""
    words = one.text.partition(",")[0].split()
    capitals = all(word[0].isupper() for word in words) and len(words) <= _WORDS_OF_A_NAME
    people = parse_byline(one.text).people
    sure = any(name_score(who.name) >= PERHAPS for who in people) or len(words) == 1
    return capitals and (sure or one.text.partition(",")[0].isupper())


_WORDS_OF_A_NAME = 4
