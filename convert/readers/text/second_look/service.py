"""Sentences in which a site speaks to its readers, read as the article's: the second look's part on them.

"Sign up for our newsletter and get it in your inbox", "Comments are closed": in a box between paragraphs
or below them, they run as a paragraph does.  An article about newsletters has such sentences of its own,
and so has a club that writes "our newsletter": what the other paragraphs speak of tells them apart.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from ..grammar.furniture import leads_away
from ..grammar.tables import folded, table
from ..lines.seen import WORD, Seen
from .look import PAGES, Look, Objection, Raised, gives, is_given


def of_service(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for what a site says to its readers, in lines that were taken for the article's."""
    if look.first < 0 or look.style == "typed":
        return
    paged = look.style in PAGES or "chrome" in look.roles
    text = "" if paged else "\n".join(one.lower for one in look.seen)
    asked_of_all = paged or any(map(text.__contains__, table("services")["supported"]))
    said = {
        number: words
        for number, role in enumerate(look.roles)
        if role in _MISTAKEN
        and (asked_of_all or _may_stand_alone(look.seen[number].lower))
        and (words := _words_of_a_box(look, number))
    }
    told = {number: service for number, words in said.items() if (service := service_of(words))}
    if not paged:
        told = {number: service for number, service in told.items() if service in _ALONE}
    paragraphs = look.of(("paragraph", "headline", "standfirst")) if told else []
    own = [_words(look.seen[number].text) for number in paragraphs if number not in told]
    if not own:
        return
    speaks = any(map(_speaks, own))
    spoken = [thing for thing in _padded("things") if any(thing in f" {words}" for words in own)]
    boxes = {number for number, service in told.items() if service == "alone"}
    boxes |= {
        number
        for number, service in told.items()
        if _is_beside_site(look, number, told)
        and _is_sites(look, number, service, said[number], speaks=speaks)
        and not any(thing in f" {said[number]}" for thing in spoken)
    }
    boxes |= {number + 1 for number in boxes if _goes_on(look, number + 1)}
    boxes |= {at for number in boxes for at in range(number - _NEAR, number + _NEAR + 1) if _offers(look, at)}
    for number in sorted(boxes):
        if not is_given(found, number):
            yield number, gives("chrome", "what a site says to its readers")


def _may_stand_alone(words: str) -> bool:
    """Tell at a glance whether a line begins with what only a site says."""
    words = words[:_LONGEST].replace("’", "'").replace(",", "").lstrip(_MARKS)
    return words.startswith(openings("services", *_ALONE, "thanks").get(words[:2], ()))


def service_of(words: str) -> str:
    """Return how `words`, in small letters and without commas, are told as a site's, "" where they are not.

    >>> service_of("sign up for our harbour newsletter"), service_of("comments are closed.")
    ('asks', 'opens')
    """
    for key in ("alone", "opens"):
        if words.startswith(openings("services", key).get(words[:2], ())):
            return key
    for opening, needed in _BOTH:
        if words.startswith(openings("services", opening).get(words[:2], ())) and _holds(words, needed):
            return "alone" if opening == "thanks" else opening
    if _holds(words, "supported") and _holds(words, "posts"):
        return "alone"
    # "This article first appeared in our newsletter" is a note about it.
    if words.startswith(tuple(table("notes")["piece"])):
        return ""
    if not _holds(words, "ours", "brief", "yours"):
        return ""
    if _holds(words, "ours") or (words.count(" ") < _WORDS_OF_AN_OFFER and _holds(words, "brief")):
        return "ours"
    return "yours" if _holds(words, "yours") and _speaks(words) else ""


def has_signs_of_site(one: Seen) -> bool:
    """Tell signs and sentences that only a site has, in what was set aside."""
    signed = not _SIGNS.isdisjoint(one.text) or _ADDRESS.search(one.text) is not None
    return signed or leads_away(one.text) or service_of(one.lower.replace(",", "")) != ""


_SIGNS = frozenset("|►▶✕×…")
# An address, a button in brackets, "#boats", "+ Boats", "Home > Boats"
_ADDRESS = re.compile(r"https?:|www\.|\[[^\]]{1,20}\]|(?<!\S)(?:#[^\W\d]|\+(?!\d)|[>›»](?!\S))")


def _is_beside_site(look: Look, number: int, told: Mapping[int, str]) -> bool:
    """Tell a line beside a site's, or below a page's article: amid paragraphs it may be one of them."""
    if look.beside(number, "chrome"):
        return True
    below = enumerate(look.roles[number:], number)
    may_be = look.style in PAGES or told[number] in _SURE
    return may_be and not any(role in _OWN and at not in told for at, role in below)


def _is_sites(look: Look, number: int, service: str, words: str, *, speaks: bool) -> bool:
    """Tell whether a line told as a site's is one where the article's writer `speaks` of himself, or not.

    Of a headline only what no one else says is a site's.
    """
    if speaks and (service not in _SURE or _speaks(words)):
        return False
    return service in _SURE or look.roles[number] != "headline"


def _speaks(words: str) -> bool:
    """Tell whether somebody speaks of himself: "we", "our"."""
    return not folded("services", "speaker").isdisjoint(WORD.findall(words))


def _offers(look: Look, number: int) -> bool:
    """Tell "$1 per week for 24 weeks*", what a site asks for, in a line of few words."""
    if look.role(number) not in _MISTAKEN:
        return False
    one = look.seen[number]
    price = PRICE.search(one.text) if one.tokens <= _WORDS_OF_AN_OFFER and not one.running else None
    return price is not None and any(period in one.lower for period in table("services")["period"])


PRICE = re.compile(
    r"[$€£¥₹]\s?\d|\b(?:EUR|CHF|[Ee]uro)\s\d|\d\s?(?:[€£$¥]|kr\b|zł|Kč|Ft|lei|руб|грн|₽|TL|Rp|円|元|원|(?:EUR|CHF|USD|GBP|[Ss]Fr|[Ee]uros?)\b)"
)
"""What finds a price in a line."""


def _goes_on(look: Look, number: int) -> bool:
    """Tell "to digital subscribers", the rest of a line that a page has broken in two."""
    if number >= len(look.roles) or look.roles[number] not in _BROKEN or look.habits.gaps[number]:
        return False
    one = look.seen[number]
    return one.text[0].islower() and one.tokens <= _FEW_WORDS and not look.seen[number - 1].sentence


_BOTH = (("continues", "enters"), ("follow", "platforms"), ("asks", "letters"), ("thanks", "posts"))
_SURE, _ALONE = ("opens", "continues"), ("alone", "continues")
_MISTAKEN = frozenset(
    ("paragraph", "standfirst", "subhead", "list_item", "headline", "kicker", "caption", "alt", "byline")
)
_OWN = ("headline", "standfirst", "paragraph", "subhead", "list_item", "quote")
_BROKEN = _MISTAKEN | {"credit", "caption+credit"}
_LONGEST, _FEW_WORDS, _NEAR, _WORDS_OF_AN_OFFER = 700, 8, 2, 16


def _words_of_a_box(look: Look, number: int) -> str:
    """Return the words of a line that may be a site's, "" of one that is quoted or long."""
    text = look.seen[number].text
    if len(text) > _LONGEST or not _QUOTES.isdisjoint(text[:1] + text[-1:]):
        return ""
    rest = look.seen[number + 1].text if _goes_on(look, number + 1) else ""
    return _words(f"{text} {rest}")


def _words(text: str) -> str:
    """Return what stands outside quotation marks, in small letters, without commas and marks before it."""
    told = _QUOTED.sub(" ", text) if not _QUOTES.isdisjoint(text) else text
    return " ".join(told.casefold().replace("’", "'").replace(",", "").split()).lstrip(_MARKS)


_QUOTES = frozenset('“”„«»"「」『』‘')
_QUOTED = re.compile(r"[“„«\"「『][^“”„«»\"「」『』]{0,900}[”“»\"」』]")
_MARKS = " *•>»›|·-–—[]()#+…▶►"


def _holds(words: str, *keys: str) -> bool:
    """Tell whether one of the words of `keys` begins a word of `words`."""
    return any(map(f" {words}".__contains__, _padded(*keys)))


@functools.cache
def _padded(*keys: str) -> tuple[str, ...]:
    words = (word for key in keys for word in folded("services", key))
    return tuple(word if word[0] >= _UNSPACED else f" {word}" for word in words)


_UNSPACED = "\u0e00"


@functools.cache
def openings(name: str, *keys: str) -> dict[str, tuple[str, ...]]:
    """Return the words of some keys of a table by their first two letters."""
    found: dict[str, tuple[str, ...]] = {}
    for words in frozenset().union(*(folded(name, key) for key in keys)):
        found[words[:2]] = (*found.get(words[:2], ()), words)
    return found
