"""What a press office writes around its release: whom the press may ask, and until when it is held back.

Of names above telephone numbers a reader makes bylines and credits, of a day a date of publication.  "ENDS",
"-30-", "(more)" are signs of the trade; "SOURCE Weir Foods" tells who gives a release out.  A second look's
part.
"""

from __future__ import annotations

import re

from ..grammar.datelines import is_date_line, says_embargo
from ..grammar.dates import find_dates
from ..grammar.desk import ends_piece, goes_on
from ..grammar.leads import bare_line, find_leads
from ..grammar.mails import disclaims, holds_mail, holds_phone, registers
from ..grammar.organisations import is_organisation
from ..grammar.papers import names_release
from ..grammar.tables import folded, opening
from ..lines.roles import CREDIT_ROLES, FIGURE_ROLES, Role
from ..lines.seen import Seen
from .look import PAGES, STOPS, Look, Raised, ends_as_sentence, gives
from .titling import looks_like_title


def of_press(look: Look) -> Raised:
    """Look for whom the press may ask, and for an embargo above the article."""
    for number in range(max(look.first, 0)):
        if look.roles[number] not in _DATED and says_embargo(look.seen[number].text):
            yield number, gives("dateline", "says until when nobody may print it")
            if number == look.headline:
                yield from _titled(look, number + 1)
        elif (
            look.roles[number] not in _OF_HEAD
            and number
            and _is_of_house(*look.seen[number - 1 : number + 1])
        ):
            yield number, gives("kicker", "whose release it is, below what kind of piece that is")
    running = look.end
    yield from _below_release(look)
    yield from _addresses_amid(look)
    end = 0
    for number in range(len(look.roles)):
        if number >= end and _asks(look.seen[number]):
            block = _to_be_asked(look, number)
            end = block.stop
            yield from _set_right(look, block, running)


def _is_of_house(genre: Seen, house: Seen) -> bool:
    """Tell "Carrow University" below "Peer-Reviewed Publication"."""
    return genre.text.casefold() in folded("headings", "genre") and is_organisation(house.text)


_DATED = ("dateline", "chrome")
_OF_HEAD = (*_DATED, "headline", "byline", "standfirst", "paragraph")


def _below_release(look: Look) -> Raised:
    """Yield the day below "PRESS RELEASE", with or without its town, and what stands below it: the headline.

    A headline and a standfirst that touch look as a picture's words do.
    """
    at = next((at for at in range(min(look.first, _TOP)) if names_release(look.seen[at].text)), -1)
    title = at + 1 if at >= 0 else len(look.roles)
    while title < look.first and (end := _end_of_top(look, title)) > title:
        if look.roles[title] not in _DATED and _dates_release(look.seen[title].text):
            yield title, gives("dateline", "says when and where a release was given out")
        title = end
    if title >= look.first or look.headline > title:
        return
    for number in range(max(at, 0), title):
        if look.roles[number] == "chrome" and names_release(look.seen[number].text):
            yield number, gives("kicker", "what a press office writes above the headline")
    if look.headline < title or look.roles[title] in FIGURE_ROLES:
        if not _may_be_title(look.seen[title]):
            return
        yield title, gives("headline", "below what a press office writes above its release")
    yield from _decked(look, title)


def _end_of_top(look: Look, number: int) -> int:
    """Return where a day, an embargo or contacts end that begin at `number`, which is returned if none do."""
    text = look.seen[number].text
    if look.roles[number] == "dateline" or says_embargo(text) or _dates_release(text) or names_release(text):
        return number + 1
    return max(number, _to_be_asked(look, number).stop) if _asks(look.seen[number]) else number


def _decked(look: Look, title: int) -> Raised:
    """Yield what touches the headline of a release and was taken for a picture's words."""
    below = title + 1
    touches = -1 < title < below < look.first and not look.habits.gaps[below]
    if touches and look.roles[below] in ("alt", "caption") and look.seen[below].credit is None:
        yield below, gives("standfirst", "touches the headline of a release, of no picture")


def _dates_release(text: str) -> bool:
    """Tell "Quayside, 3 May 2024" and "3 May 2024"."""
    town = _TOWN.match(text)
    return is_date_line(text[town.end() :] if town else text)


_TOP = 4
_TOWN = re.compile(r"[^\W\d_]{2,}(?:[ '’-][^\W\d_]+){0,4},\s")


def _set_right(look: Look, block: range, running: int) -> Raised:
    """Yield what the lines of contacts are: set aside above an article, below it text if nothing is.

    Where running text ends, at `running`, the article does.
    """
    above = block.stop < look.first and _title_below(look, block.stop) >= 0
    below = -1 < look.first < block.start and running <= block.start
    # What stands below "ENDS" is for the press, and no site's.
    near = look.seen[max(look.first, block.start - _NEAR_END) : block.start]
    ended = below and any(ends_piece(one.text) for one in near)
    mistaken = {*_MISTAKEN, *(("chrome",) if ended else ())}
    if not block or not (above or (below and any(look.roles[number] in mistaken for number in block))):
        return
    sites = look.style in PAGES or any(look.roles[number] == "chrome" for number in block)
    aside = above or (sites and not ended)
    for number in block:
        yield number, gives("chrome" if aside else "paragraph", "whom the press may ask")
    if above:
        for number in range(block.start):
            if names_release(look.seen[number].text):
                yield number, gives("kicker", "what a press office writes above the headline")
        yield from _titled(look, block.stop)


_NEAR_END = 40
_MISTAKEN = FIGURE_ROLES | {"byline", "dateline"}


def _addresses_amid(look: Look) -> Raised:
    """Look amid the article for lines that touch and are an address: a name, a street, a town, a number."""
    for number in look.of(_MISTAKEN):
        lines = look.touching(number)
        if not max(look.headline + 1, 0) < lines.start or lines.stop > look.last:
            continue
        amid = look.seen[lines.start - 1].text.endswith((*STOPS, ":")) and look.seen[lines.stop].sentence
        if not amid or not _AN_ADDRESS <= len(lines) <= _LONGEST_ADDRESS:
            continue
        seen = look.seen[lines.start : lines.stop]
        reached = any(map(_has_address, seen)) or any(_POSTCODE.fullmatch(one.text) for one in seen)
        street = sum(_STREET.fullmatch(one.text) is not None or _has_address(one) for one in seen)
        if reached and street > 1 and all(map(_is_short, seen)):
            yield from ((at, gives("paragraph", "a line of an address amid the article")) for at in lines)


_AN_ADDRESS, _LONGEST_ADDRESS = 3, 8
_POSTCODE = re.compile(
    r"(?:[A-Z]{1,2}-)?\d{4,6}\s[^\W\d_][^\d]{2,40}|[^\W\d_][^\d]{2,40}\s[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}"
)
_STREET = re.compile(
    rf"\d{{1,4}}[a-z]?,?\s[^\W\d_][^\d]{{2,40}}|[^\W\d_][^\d:]{{2,40}}\s\d{{1,4}}\s?[a-z]?|{_POSTCODE.pattern}"
)


# ------------------------------------------------------------------------------- titles


def _titled(look: Look, number: int) -> Raised:
    """Yield the headline below what is none, where it was set aside or lost."""
    number = _title_below(look, number)
    if number >= 0 and (look.headline < number or look.role(number) == "chrome"):
        yield number, gives("headline", "below what a press office writes above its release")


def _title_below(look: Look, number: int) -> int:
    """Return the number of the line below dates that may be a headline, -1 if it is none."""
    while number < look.first and (look.role(number) == "dateline" or names_release(look.seen[number].text)):
        number += 1
    return number if number < look.first and _may_be_title(look.seen[number]) else -1


def _may_be_title(one: Seen) -> bool:
    told = one.sentence or find_dates(one.text) or find_leads(bare_line(one.text))
    return looks_like_title(one) and not told


# ------------------------------------------------------------------------------- contacts


def _asks(one: Seen) -> bool:
    """Tell "Media contact:", "Contact: Jane Roe, 555-010-4411", "For more information, contact:"."""
    return one.size <= _LONGEST and _contact(one.text.replace(",", "", 1)) is not None


_contact = opening(lambda words: rf"\W{{0,3}}(?:{words})\s?(?:[:：]|\Z)", "press", "contact")


def _to_be_asked(look: Look, head: int) -> range:
    """Return the lines below a heading, with it, up to the last address of the groups that have one.

    Who wrote the article may have one, too: "By" ends it.
    """
    end = head
    group = range(head, head)
    while group.stop < len(look.roles):
        group = range(group.stop, look.touching(group.stop).stop)
        lines = [look.seen[number] for number in group]
        told = [number for number, one in zip(group, lines, strict=True) if _has_address(one)]
        if look.headline in group and look.headline > head:
            break
        if not all(map(_is_short, lines)) or not (told or len(group) == 1 == group.stop - head):
            break
        end = told[-1] + 1 if told else end
    return range(head, end)


def _is_short(one: Seen) -> bool:
    sentence = ends_as_sentence(one, least=_WORDS_OF_A_SENTENCE)
    return one.size <= _LONGEST and not sentence and not find_leads(bare_line(one.text))


def _has_address(one: Seen) -> bool:
    """Tell a telephone number or an address of mail."""
    return holds_mail(one.text) or holds_phone(one.text)


_LONGEST, _WORDS_OF_A_SENTENCE = 90, 7


# ------------------------------------------------------------------------------- below it


_END_MARKS = ("■", "□", "◼", "◾", "▪", "●", "◆", "♦", "∎", "◊")
"""What a magazine sets behind the last word; amid a text such a sign parts its sections."""


def of_releases(look: Look) -> Raised:
    """Look below the first paragraph for what says that a piece ends, and who gives it out."""
    release = any(names_release(look.seen[number].text) for number in range(max(look.first, 0)))
    paragraphs = reversed(look.of(("paragraph",)))
    last = next((number for number in paragraphs if _goes_on(look.seen[number])), -1)
    ended = False
    for number in range(max(look.first + 1, 1), len(look.roles)):
        text = look.seen[number].text
        # Amid the text "FIN" and "MORE" are headings, hashes part its sections.
        below = number >= (look.end if text[0] == "#" else last)
        sure = release or not (text[0] == "#" or text[0].isalpha())
        if (ends_piece(text) and (sure or below)) or (text in _END_MARKS and number > last):
            yield number, gives("chrome", "says that the piece ends")
            ended = text not in _END_MARKS
        elif (
            ended
            and look.roles[number] in ("alt", "caption")
            and look.below_caption(number) not in CREDIT_ROLES
        ):
            heads = not text.endswith(STOPS) and not look.habits.gaps[number + 1]
            role: Role = "subhead" if heads else "paragraph"
            yield number, gives(role, "for the press, below what ends a release")
        elif goes_on(text) and sure:
            yield number, gives("chrome", "says that the piece goes on")
        elif number >= look.end and _gives_out(look.seen[number], sure=release or number > last):
            yield number, gives("note", "says who gives the release out")


def _goes_on(one: Seen) -> bool:
    """Tell a sentence of the article from what a firm's program adds below its mails."""
    return one.sentence and not (disclaims(one.text) or registers(one.text))


def _gives_out(one: Seen, *, sure: bool) -> bool:
    """Tell "SOURCE Weir Foods", as the wires for releases end: its first word is in capitals.

    "SOURCE: Harbour Office", with a colon, is a picture's, or a chart's.
    """
    return sure and one.size <= _LONGEST and _SOURCE.fullmatch(one.text) is not None


_SOURCE = re.compile(r"SOURCE\s[^\W\d_][^.:]*")
