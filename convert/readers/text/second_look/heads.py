"""Which of the lines above an article is its headline, where two may be: the second look's part.

A paper's name, or that of an office, may stand above it and look like one.
"COUNCIL BACKS NEW SLIPWAY" above "Vote follows a long night in the town hall" looks like a kicker above the
headline, and is the headline above its standfirst.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise

from ..grammar.dates import find_dates
from ..grammar.names import PERHAPS, name_score
from ..grammar.organisations import is_organisation
from ..grammar.papers import names_issue, names_organ, names_paper, names_release
from ..grammar.signatures import makers
from ..grammar.tables import folded, table
from ..lines.roles import Role
from ..lines.seen import Seen
from .clippings import is_torn
from .look import PAGES, STOPS, Look, Objection, Raised, gives
from .titling import UNTITLED, may_be_title

# ------------------------------------------------------------------------------- titles and their decks


_BELOW = ("byline", "dateline", "paragraph")


def _is_deck(one: Seen) -> bool:
    """Tell words that are not written as a headline in capitals, or one with a capital each, is."""
    small = any(word[0].islower() and len(word) >= _LONG for word in one.text.split()[1:])
    return small and not one.text.isupper() and not one.text.endswith((":", "："))


_LONG = 4


def titles_in_capitals(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a headline in capitals, taken for the kicker of its standfirst.

    A kicker of so many words has an article among them, "HET WEER VAN JANUARI", which headlines in capitals
    leave out; nothing is known of languages that have none.
    """
    top = look.headline - 1
    taken = look.role(top) != "kicker" or top in found or look.headline in found
    # A page has its menu above the kicker.
    if top < 0 or taken or (look.style in PAGES and top):
        return
    title, below = look.seen[top : top + 2]
    if _says_what_kind(title) or below.text[0] in _QUOTES:
        return
    if look.role(top + 2) in _BELOW and _is_in_capitals(title) and _is_deck(below) and _has_articles(look):
        yield top, gives("headline", "several words in capitals, above a standfirst")
        yield top + 1, gives("standfirst", "below a headline in capitals")


def _is_in_capitals(one: Seen) -> bool:
    """Tell four words and more, all in capitals, of which none is an article and no mark stands between.

    Four of which one is a preposition may be a kicker: "STREIT UM NEUE RAMPE".
    """
    words = one.text.split()
    plain = all(map(_WORD.fullmatch, words))
    few = len(words) <= _FEW and not folded("headings", "preposition").isdisjoint(one.words)
    bare = (
        not few
        and folded("headings", "article").isdisjoint(one.words)
        and not any(map(_ELIDED.match, one.words))
    )
    return plain and one.text.isupper() and _A_TITLE <= len(words) <= _LONGEST_TITLE and bare


_A_TITLE, _FEW, _LONGEST_TITLE = 4, 4, 12


_ELIDED = re.compile(r"[a-z]{1,4}['’]\w\w")


_WORD = re.compile(r"""["'“„«‘]?[^\W\d_]+(?:[-'’][^\W\d_]+)*["'”“»’]?""")


def _has_articles(look: Look) -> bool:
    running = (one for one in look.seen[look.headline :] if one.running)
    return any(
        not folded("headings", "article").isdisjoint(one.lower.split())
        for one in islice(running, _FIRST_PARAGRAPHS)
    )


_FIRST_PARAGRAPHS = 3


def decks_as_headlines(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a standfirst that was taken for a second headline, below one in capitals or a shorter one.

    On a page the first may be the site's.
    """
    number = look.headline + 1
    if look.style in PAGES or number < 1 or look.role(number) != "headline":
        return
    if number in found or number - 1 in found or look.role(number + 1) not in _BELOW:
        return
    title, deck = look.seen[number - 1 : number + 1]
    whole = title.text.isupper() or _is_whole(title, deck)
    told = whole and title.tokens > _A_KICKER and not _says_what_kind(title)
    signed = name_score(deck.text.partition(",")[0]) >= PERHAPS
    told = told and deck.text[0] not in _QUOTES and not signed
    if told and not title.text[-1].isdigit() and _is_deck(deck):
        made: Role = "byline" if makers(deck.text) else "standfirst"
        yield number, gives(made, "below the headline, above byline or article")


def _is_whole(title: Seen, deck: Seen) -> bool:
    """Tell a headline from the first of its two lines, which is seldom the shorter or ends amid words."""
    small = (*folded("headings", "preposition"), *folded("headings", "article"), *folded("links", "and"))
    return title.size < deck.size and title.text[-1].isalnum() and title.words[-1] not in small


_A_KICKER = 4
_QUOTES = frozenset("\"'“„«»‘‚「")


def _says_what_kind(one: Seen) -> bool:
    """Tell "SPECIAL REPORT ON COASTAL FLOODING" and a paper's name, which a headline stands below."""
    words = one.lower.split()
    known = folded("headings", "kind")
    # "The Magazine of the Future" may head an article.
    paper = names_paper(one.text) and not names_organ(one.text)
    return paper or not known.isdisjoint((words[0], " ".join(words[:2]), words[-1]))


# ------------------------------------------------------------------------------- papers' names


def of_mastheads(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a paper's name taken for the headline, where one may stand below.

    "Deutsche Post" may as well be what the article is about: a kicker is printed.
    """
    top = range(min(_NEAR, look.first)) if look.style not in PAGES else ()
    issue = next((at for at in top if names_issue(look.seen[at].text)), -1)
    yield from _below_issue(look, found, issue)
    first = look.headline
    if first < 0 or first in found:
        return
    # "ST AGNES" above "The Magazine of the Parish of St Agnes"
    last = first + (look.role(first + 1) == "headline" and names_organ(look.seen[first + 1].text))
    if not names_paper(look.seen[last].text):
        return
    titles = [number for number in range(last + 1, look.first) if _is_below_name(look, number)]
    if titles:
        # The first that is longer than a menu's words.
        title = max(titles, key=lambda number: (min(look.seen[number].size, _LONGER_THAN_A_MENUS), -number))
        for number in range(first, last + 1):
            yield number, gives("kicker", "a paper’s name, above the headline")
        yield title, gives("headline", "stands below the paper’s name")


_LONGER_THAN_A_MENUS = 25


def _below_issue(look: Look, found: Mapping[int, Objection], issue: int) -> Raised:
    """Look below the line that names a magazine's issue for the headline, where it or one above was taken."""
    # Who has signed above the issue has signed below the headline.
    signed = "byline" in look.roles[: max(issue, 0)]
    if signed or not 0 <= look.headline <= issue or look.headline in found:
        return
    roles = (*UNTITLED, "headline", "list_item", "kicker")
    titles = (at for at in range(issue + 1, look.first + 1) if at not in found)
    title = next((at for at in titles if _is_below_name(look, at, roles)), -1)
    if title < 0 or look.seen[title].running:
        return
    for number in range(issue + 1):
        if look.roles[number] != "dateline":
            role: Role = "kicker" if number == title - 1 else "chrome"
            yield number, gives(role, "names the issue of a magazine, above the headline")
    yield title, gives("headline", "stands below the issue of a magazine")


def _is_below_name(look: Look, number: int, roles: Sequence[str] = UNTITLED) -> bool:
    """Tell a line of one of `roles` that may be the headline below a name: no sentence, credit or date."""
    one = look.seen[number]
    told = one.text.endswith(STOPS) or one.credit is not None or bool(find_dates(one.text))
    return not told and may_be_title(look, number, roles)


# ------------------------------------------------------------------------------- who gives a statement out


def of_issuers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the name of a house, or of its office, taken for the headline of its statement.

    That it gives one out is said above it or right below, an office is named below, or a second headline
    stands there.
    """
    top, seen = look.headline, look.seen
    if top >= 0 and _is_release(seen[top]):
        top += 1
    torn = look.printed and 0 <= top < len(seen) and is_torn(seen[top])
    if not 0 <= top < look.first or top in found or torn:
        return
    near = range(top, look.first)[:_NEAR]
    offices = [at for at in near if seen[at].text.strip(" .:").casefold() in folded("press", "office")]
    stated = any(map(_is_release, seen[max(0, top - _NEAR) : top]))
    below = [number for number in range(top + 1, look.first)[:1] if _is_release(seen[number])]
    twice = look.role(top + 1) == "headline" and not _is_house(seen[top + 1])
    if top not in offices and not ((offices or stated or below or twice) and _is_house(seen[top])):
        return
    start = max((top, *offices, *below)) + 1
    titles = [number for number in range(start, look.first) if _is_below_name(look, number, _TITLES)]
    if not titles or seen[titles[0]].size <= seen[top].size // 2:
        return
    for number in sorted({top, *offices}):
        yield number, gives("kicker", "who gives the statement out, above the headline")
    yield titles[0], gives("headline", "stands below who gives the statement out")


_NEAR = 3
_TITLES = ("standfirst", "subhead", "headline", "paragraph", "alt", "caption")


def _is_release(one: Seen) -> bool:
    """Tell "PRESS RELEASE", "Pressemitteilung Nr. 12/2026"."""
    return names_release(_NUMBER.sub("", one.text))


_NUMBER = re.compile(r"(?:\s(?:nr|no|n°|nº)?\.?)?\s?\d[\d/.-]{0,20}\s{0,4}\Z", re.IGNORECASE)


def _is_house(one: Seen) -> bool:
    """Tell "University of Carrow", "Acme Foods plc", "Stadt Amberweir" from "Council opens lock"."""
    words = one.text.split()
    if len(words) > _LONGEST_HOUSE or not words or one.text.endswith((*STOPS, ":")):
        return False
    small = [word for word in words if word[0].islower()]
    if any(len(word) > _LINKING for word in small if word not in table("organisations")["suffix"]):
        return False
    opens = is_organisation(words[0]) and (len(words) == 2 or bool(small))
    # "Quayside Institute for River Studies"
    opens = opens or any(
        house.casefold() in folded("credits", "for") and link in _FOR for house, link in pairwise(words)
    )
    return opens or is_organisation(words[-1]) or words[-1] in table("organisations")["suffix"]


_LONGEST_HOUSE, _LINKING = 7, 3
_FOR = ("for", "of", "für", "voor", "för", "de", "du", "des", "del", "di", "per", "do", "da")
