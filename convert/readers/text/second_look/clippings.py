"""What the page of a paper looks like: its decks, its captions in capitals, who signs at the far right.

A second look's part, for text that comes out of print.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.byline import parse_byline
from ..grammar.datelines import is_date_line
from ..grammar.furniture import kind_of
from ..grammar.leads import bare_line, find_leads, is_unnamed
from ..grammar.names import PERHAPS, name_score
from ..grammar.tables import folded
from ..lines.clipping import signs_line
from ..lines.roles import FIGURE_ROLES
from ..lines.seen import Seen
from .authorship import names_surely
from .look import STOPS, Look, Objection, Raised, bars, gives, is_given


def of_clippings(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look at the heads, the captions and the signatures of what comes out of print."""
    for number in range(look.headline + 1, min(look.headline + _TOP, len(look.seen))):
        if is_unnamed(look.seen[number].text):
            yield number, gives("byline", "says above the article who wrote it, without a name")
    if look.printed:
        yield from _heads(look, found)
        yield from _in_capitals(look)
        yield from _far_right(look)
        yield from _no_site(look)


_TOP = 8


# ------------------------------------------------------------------------------- headlines and decks


def _text(look: Look) -> int:
    """Return the first running paragraph, where none runs the first one, however short."""
    if look.first >= 0:
        return look.first
    below = range(look.headline + 1, len(look.seen))
    return next((number for number in below if look.roles[number] == "paragraph"), len(look.seen))


def _heads(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the text for the headline, where none or a kicker was found, and for the decks below it."""
    title = look.headline
    missing = title < 0 or look.now(title, found) == "chrome"
    title = _missing_title(look, found) if missing else title
    if title < 0:
        return
    if not missing and _is_torn_above(look, found, title - 1):
        title -= 1
        yield title, gives("headline", "takes several lines, above the deck of a printed article")
    elif _is_above_torn(look, found, title):
        yield title, gives("kicker", "one line above the headline of a printed article")
        title += 1
        yield title, gives("headline", "stands below a kicker")
    elif missing:
        yield title, gives("headline", "the first line of a printed article")
    yield from _decks(look, found, title)


def _is_torn_above(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell the title that takes several lines above its deck, which was taken for the headline."""
    if number < 0 or look.now(number, found) not in _NO_TITLES or is_given(found, number):
        return False
    return is_torn(look.seen[number]) and _may_head(look.seen[number])


_NO_TITLES = ("kicker", "paragraph", "subhead", "list_item", "standfirst", "")


def is_torn(one: Seen) -> bool:
    """Tell a title that takes several lines: no kicker does."""
    return one.block.last > one.block.first


def _is_above_torn(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a word or two in capitals, set apart above a title that takes several lines, in capitals, too."""
    if number + 1 >= _text(look) or is_given(found, number, number + 1) or not look.habits.gaps[number + 1]:
        return False
    one, below = look.seen[number : number + 2]
    short = one.tokens <= _A_KICKER and not is_torn(one) and one.text.isupper()
    return short and is_torn(below) and below.text.isupper() and _may_head(below)


def _missing_title(look: Look, found: Mapping[int, Objection]) -> int:
    """Return the number of the first line above the text that may be its headline, -1 where none may."""
    above = [number for number in range(_text(look)) if look.now(number, found) != "chrome"]
    if any(look.now(number, found) in FIGURE_ROLES for number in above[:_FEW]):
        return -1
    return next((number for number in above[:_FEW] if _may_head(look.seen[number])), -1)


def _may_head(one: Seen) -> bool:
    """Tell a few words that are no paragraph, no credit, no issue, no slug and nobody’s signature.

    A hundred years ago headlines ended with a stop.
    """
    credited = one.credit is not None and one.credit.certainty >= _LIKELY
    told = one.running or credited or one.block.set_in > 0
    of_title = one.tokens > 1 and one.size <= _LONGEST_TITLE and _NO_TITLE.search(one.text) is None
    return of_title and not told and not _signs(one)


_LIKELY = 0.5
_A_KICKER, _FEW, _LONGEST_TITLE = 3, 3, 120
_NO_TITLE = re.compile(r"/|\w{4}[.!?]\s|(?::|(?:19|20)\d\d)\Z")


def _decks(look: Look, found: Mapping[int, Objection], title: int) -> Raised:
    """Look between headline and text for decks that were taken for something else."""
    yield from _signed_below(look, found, title)
    near = range(title + 1, min(title + _NEAR, len(look.seen)))
    told = (at for at in near if look.roles[at] == "paragraph" and _is_paragraph(look.seen[at]))
    near = range(near.start, next(told, near.stop))
    signed = next((number for number in near if _is_signature(look, found, number)), -1)
    below = range(title + 1, max(_text(look), signed))
    for number in below:
        one, role = look.seen[number], look.now(number, found)
        signs_above = number > signed >= 0
        if number == signed or signs_above:
            continue
        if role == "paragraph" and one.text.endswith(STOPS) and number > signed:
            return
        if role in _NO_DECKS and _is_deck(look, found, number):
            yield number, gives("standfirst", "below the headline of a printed article")


def _signed_below(look: Look, found: Mapping[int, Objection], title: int) -> Raised:
    """Look right below headline and decks for a name in capitals that was taken for a picture’s credit."""
    for number in range(title + 1, min(title + _NEAR, len(look.seen) - 1)):
        one = look.seen[number]
        if look.now(number, found) != "credit" or not look.habits.gaps[number] or is_given(found, number):
            continue
        if not one.text.isupper() or name_score(one.text) < PERHAPS or is_torn(look.seen[number + 1]):
            return
        yield number, gives("byline", "a name in capitals below the headline of a printed article")
        return


def _is_paragraph(one: Seen) -> bool:
    """Tell a sentence of three lines or more."""
    return one.block.last - one.block.first >= _LINES and one.text.endswith(STOPS)


_LINES = 2
_NO_DECKS = ("headline", "byline", "subhead", "paragraph", "list_item", "kicker", "")


def _is_deck(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a line between headline and text that is no picture’s, nor touches the text."""
    one = look.seen[number]
    pictured = one.credit is not None or look.beside_picture(number) or is_given(found, number)
    opens = number == _text(look) - 1 and not look.habits.gaps[number + 1]
    return bool(one.words) and one.tokens > 1 and one.size <= _LONGEST_DECK and not (pictured or opens)


_LONGEST_DECK, _NEAR = 250, 4


def _is_signature(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    one, role = look.seen[number], look.now(number, found)
    if role == "byline":
        led = next((lead.start == 0 for lead in find_leads(bare_line(one.text))), False)
        named = not is_torn(one) and [who.name for who in parse_byline(one.text).people] == [one.text]
        return led or named or _signs(one)
    return role not in FIGURE_ROLES and (signs_line(one.text) or is_unnamed(one.text))


def _signs(one: Seen) -> bool:
    """Tell who wrote it, a day, and a desk or a correspondent without a name."""
    text = one.text.strip(" .")
    named = one.tokens <= _LONGEST_SIGNATURE and names_surely(one)
    return signs_line(one.text) or named or is_date_line(text) or is_unnamed(one.text)


_LONGEST_SIGNATURE = 5


# ------------------------------------------------------------------------------- captions


def _in_capitals(look: Look) -> Raised:
    """Look amid the text for one or two captions that open in capitals, without a credit.

    More of them are the parts of an article, or several reports.
    """
    amid = [number for number in range(_text(look) + 1, len(look.seen)) if _stands_as_caption(look, number)]
    if len(amid) <= _FEW_CAPTIONS:
        for number in amid:
            yield number, gives("caption", "opens in capitals, amid a printed article")


def _stands_as_caption(look: Look, number: int) -> bool:
    """Tell what looks like a paragraph, set apart, and opens with what it shows: "HAPPY CREW cheer"."""
    one = look.seen[number]
    opening = _OPENS_IN_CAPITALS.match(one.text) if one.size <= _LONGEST_CAPTION else None
    if opening is None or look.roles[number] != "paragraph" or not look.is_set_apart(number):
        return False
    small = folded("headings", "article") | folded("headings", "preposition") | folded("running", "somebody")
    return (
        one.words[:1] != () and one.words[0] not in small and ":" not in opening[0] and "—" not in opening[0]
    )


_FEW_CAPTIONS = 2


_LONGEST_CAPTION = 300
_OPENS_IN_CAPITALS = re.compile(r"(?:[A-ZÀ-ÞА-ЯĀ-Ž][A-ZÀ-ÞА-Я’'-]+[\s:,.—–-]+){2,6}[A-ZÀ-Þ]?[a-zß-ÿа-яё]")


# ------------------------------------------------------------------------------- signatures


def _far_right(look: Look) -> Raised:
    """Look below a paragraph for who signs at the far right of the column."""
    for number in range(_text(look) + 1, len(look.roles)):
        one = look.seen[number]
        if one.indent < _FAR or one.size > _LONGEST_NAME or look.seen[number - 1].indent >= _FAR:
            continue
        if look.roles[number] in ("byline", "note") or not _is_name(one):
            continue
        yield number, gives("byline", "signs at the far right, below the text")
        yield from _pictures_below(look, number + 1)


def _pictures_below(look: Look, number: int) -> Raised:
    """Keep a picture’s words as they are that touch who signs: below him they look like more of his line."""
    while look.role(number) in FIGURE_ROLES and not look.habits.gaps[number]:
        yield number, gives(look.roles[number], "a picture’s, below who signs")
        number += 1


_FAR, _LONGEST_NAME = 10, 60


def _is_name(one: Seen) -> bool:
    """Tell a name, or the one word that stands for it, with what somebody is behind it at most."""
    words = one.text.partition(",")[0].split()
    capitals = all(word[0].isupper() for word in words) and len(words) <= _WORDS_OF_A_NAME
    people = parse_byline(one.text).people
    sure = any(name_score(who.name) >= PERHAPS for who in people) or len(words) == 1
    return capitals and (sure or one.text.partition(",")[0].isupper())


_WORDS_OF_A_NAME = 4


# ------------------------------------------------------------------------------- no site


def _no_site(look: Look) -> Raised:
    """Object to what was set aside as a site's in a printed text where no line has a site's words."""
    kinds = [kind_of(one.text) for one in look.seen]
    if any(whole and kind not in _IN_PRINT for kind, whole in kinds):
        return
    for number, role in enumerate(look.roles):
        if role == "chrome" and kinds[number] == ("", False) and not _ADDRESS.search(look.seen[number].text):
            yield number, bars("chrome", "no site stands around a printed article")


_IN_PRINT, _ADDRESS = ("", "advert"), re.compile(r"[^\W\d_]\.[^\W\d_]|@")
