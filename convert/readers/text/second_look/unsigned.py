"""Where nobody signs a page, its writer is looked for once more, with less to go by: a second look's part."""

from __future__ import annotations

from collections.abc import Mapping

from ..grammar.byline import parse_byline
from ..grammar.datelines import is_ago
from ..grammar.dates import find_dates
from ..grammar.furniture import kind_of
from ..grammar.leads import is_lead
from ..grammar.names import PERHAPS, name_score
from ..grammar.organisations import is_organisation
from ..grammar.reporters import japanese_names
from ..grammar.signatures import signs_with_moment
from ..grammar.tables import folded
from ..lines.roles import Role
from ..lines.seen import Seen
from ..lines.wording import BYLINE
from .authorship import is_name, is_named, names_surely
from .look import LETTERS, Look, Objection, Raised, gives, is_given


def unsigned(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Where nobody signs a page, look again, with less to go by: an author set aside is an author lost."""
    if look.first < 0 or any(look.of_now(role, found) for role in _SIGNING):
        return
    for lines, reason in (
        (_followed(look), "a name above what one presses to follow who wrote it"),
        (_followed_below(look, found), "a name beside the date, said again above what one presses to follow"),
        (_dated_names(look, found), "a name beside the date, and nobody else signs"),
        (_announced_below(look), "a writer announced below the article, and nobody else signs"),
        (_alone_below(look), "a name alone right below the article, and nobody else signs"),
    ):
        if lines:
            for number in lines:
                yield number, gives("byline", reason)
            return


_SIGNING: tuple[Role, ...] = ("byline", "note")


def japanese_writers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a line of Japanese names beside the date above the article, or in brackets below it.

    Their script has no capitals: for the clues such a line may be any word.
    """
    if look.first < 0 or look.of_now("byline", found):
        return
    below = range(max(look.first, look.last - 1), look.last + 2)
    for number in (*look.top, *below):
        if number >= len(look.roles) or is_given(found, number):
            continue
        text = look.seen[number].text
        dated = "dateline" in (look.now(number - 1, found), look.now(number + 1, found))
        apart = dated if number < look.first else text.startswith(("（", "("))
        if apart and japanese_names(text):
            yield number, gives("byline", "names of people, in Japanese, and nobody else signs")


def _followed(look: Look) -> list[int]:
    """Find "Ann Roe" above "Follow", between headline and article: whom one follows has written it."""
    for number in range(max(look.headline + 1, 0), look.first - 1):
        one, button = look.seen[number : number + 2]
        words = one.text.split()
        named = 1 < len(words) <= _WORDS_OF_A_NAME and name_score(one.text) >= PERHAPS
        presses = button.text.strip("+ ").casefold() in folded("bylines", "followed")
        if presses and named and look.roles[number] == "chrome" and not holds_words(one, look.small_words):
            return [number]
    return []


_WORDS_OF_A_NAME = 4


def _followed_below(look: Look, found: Mapping[int, Objection]) -> list[int]:
    """Find the line beside the date that stands once more, below the article, with "Follow" near below it."""
    texts = [one.text for one in look.seen]
    pressed = (
        at
        for at in range(look.last + 1, len(texts))
        if texts[at].strip("+ ").casefold() in folded("bylines", "followed")
    )
    near = {text for at in pressed for text in texts[max(at - _NEAR, look.last + 1) : at]}
    beside = (
        number
        for number in range(max(look.headline + 1, 1), max(look.first, 0))
        if "dateline" in (look.now(number - 1, found), look.now(number + 1, found))
    )
    return [at for at in beside if texts[at] in near and look.role(at) == "chrome"][:1]


_NEAR = 3


def _announced_below(look: Look) -> list[int]:
    """Find "Author:" with a name below it that was set aside below the article, but for buttons right there.

    A box about a book or another article has its author too; what ends a text right below a button is none.
    """
    end = len(look.roles) - 1
    shared = look.last < end - _FEW and kind_of(look.seen[end - _FEW].text)[1]
    if shared and _is_announced(look, end - 1):
        return [end - 1, end]
    for number in range(look.last + 1, len(look.roles) - 1):
        one = look.seen[number]
        if not look.role(number) == "chrome" == look.role(number + 1):
            return []
        if is_lead(one.text):
            return [number, number + 1] if _is_announced(look, number) else []
        if not kind_of(one.text)[1]:
            return []
    return []


def _is_announced(look: Look, number: int) -> bool:
    """Tell "Author:", set aside, above a line that was set aside too and names somebody."""
    if not look.role(number) == "chrome" == look.role(number + 1):
        return False
    text = look.seen[number].text
    return text.endswith(":") and is_lead(text) and is_named(look, number + 1)


def _alone_below(look: Look) -> list[int]:
    """Find the name right below the article that no other line has and nothing touches.

    A tag is a name of whom the article tells; a quotation may have its author below it; who is to be
    answered comments.
    """
    number, seen = look.last + 1, look.seen
    if look.role(number) != "chrome" or not is_name(seen[number]):
        return []
    if look.is_said_elsewhere(seen[number].text.rpartition(" ")[2], number):
        return []
    apart = look.habits.airy and look.is_set_apart(number)
    if not apart or seen[look.last].text.endswith(_QUOTATION_ENDS):
        return []
    below = seen[number + 1 : number + 1 + _FEW]
    return [] if any(kind_of(one.text)[0] == "comments" or is_ago(one.text) for one in below) else [number]


_QUOTATION_ENDS = tuple('"”“»«’')


_FEW = 2


def _dated_names(look: Look, found: Mapping[int, Objection]) -> list[int]:
    """Find the first "Jane Roe 2 minutes ago" among the datelines, or between headline and article."""
    top = range(look.first)
    dated = [number for number in top if look.now(number, found) == "dateline"]
    named = [number for number in dated if _names_in_date(look.seen[number])]
    apart = [number for number in look.top if look.now(number, found) in _NO_MOMENTS]
    named += [number for number in apart if signs_with_moment(look.seen[number].text)]
    return [number for number in named[:1] if not _is_of_article(look, number)]


def _is_of_article(look: Look, number: int) -> bool:
    """Tell a section, a league and a place of the article beside the time from who wrote it."""
    one = look.seen[number]
    if BYLINE.match(one.text):
        return False
    name = next(iter(parse_byline(one.text).people)).name
    told = any(name in look.seen[at].text for at in range(look.headline, len(look.roles)) if at != number)
    words = {word.casefold() for word in name.split()}
    section = words & (folded("bylines", "section") | folded("names", "notname"))
    return told or bool(section) or is_organisation(name) or holds_words(one, look.small_words)


_NO_MOMENTS = ("standfirst", "subhead", "kicker", "caption", "chrome")


def _names_in_date(one: Seen) -> bool:
    """Tell "Jane Roe 2 minutes ago" and "Por Agência … 3 de maio"; a name before a day may be a place."""
    if BYLINE.match(one.text):
        people = parse_byline(one.text).people
        return any(who.organisation or name_score(who.name) >= PERHAPS for who in people)
    return (names_surely(one) and not find_dates(one.text)) or signs_with_moment(one.text)


def holds_words(one: Seen, words: frozenset[str]) -> bool:
    """Tell "Dive Deeper", where both are among the small `words`, from "Mo Rice" and "J. Bell"."""
    named = [word.lower() for word in LETTERS.findall(next(iter(parse_byline(one.text).people)).name)]
    return len(named) > 1 and named[0] in words and named[-1] in words
