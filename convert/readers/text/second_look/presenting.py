"""Sentences at an article's end that present who wrote it, "Jane Roe is a writer.": a second look's part."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from ..grammar.byline import parse_byline
from ..grammar.names import PERHAPS, RARER, SURELY, bare_name, name_score, opens_with_name
from ..grammar.tables import either, folded, opening
from ..lines.seen import Seen
from .boxes import bare_words
from .look import STOPS, Look, Objection, Raised, gives


def presented_below(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look at the article's end for sentences that present who wrote it: "Jane Roe is a writer in Amberweir."

    Whom the article itself has named is one it tells of.
    """
    # Where all that is told was taken for a standfirst, the one paragraph may be what tells of its author.
    alone = look.first in (-1, look.last) and "standfirst" in look.roles[: max(look.last, 0)]
    first = look.last - 1 if alone else look.first
    if first < 0:
        return
    yield from _below_byline(look, found)
    yield from _above_article(look, found)
    seen = look.seen
    ends = look.of(("paragraph",))[-_LAST:]
    begin = look.last + 1
    while begin in found and look.now(begin, found) in _IN_BOX:
        begin += 1
    below = range(begin, min(begin + _LAST, len(seen)))
    writers = [name for number in range(first + 1) for name in _signers(look, found, number)]
    yield from _contributors(look, writers)
    presented = -1
    for number in (*ends, *below):
        if number <= first or look.now(number, found) == "note":
            continue
        author = number >= look.last and look.now(number, found) in ("paragraph", "chrome")
        # A review speaks of an author before.
        if author and _speaks_of_the_author(look, number, number):
            yield number, gives("note", "presents who wrote the article")
            yield from _named_alone(look, found, number - 1)
            continue
        name = _presented(seen[number], writers) if look.now(number, found) in _MAY_PRESENT else ""
        # Below a writer's presentation may stand the photographer's; people in a row are the article's.
        above = seen[number - 1].text.lstrip(_MARKS)
        apart = number - 1 == presented if writers else not opens_with_name(above)
        mine = name in writers or (name != "" and apart)
        called = _called(seen[number], name) if mine else ""
        if mine and not any(_tells_of(seen[at], name, called) for at in range(max(look.first, 0), number)):
            yield number, gives("note", "presents who wrote the article")
            presented = number
        elif number > look.last:
            return


def _below_byline(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look right below the byline for "Ms. Roe is a writer and keeps a lock."."""
    for number in range(max(look.headline, 0) + 1, look.first + 1):
        one = look.seen[number]
        plain = look.now(number, found) in _MAY_PRESENT and not one.running
        for name in _signers(look, found, number - 1) if plain else ():
            text, untitled = one.text.lstrip(_MARKS), bare_name(one.text.lstrip(_MARKS))
            surname = name.rpartition(" ")[2]
            titled = untitled != text and untitled.partition(" ")[0].casefold() == surname.casefold()
            told = untitled.partition(" ")[2].partition(" ")[0] in folded("notes", "is")
            behind = untitled[len(name) :] if untitled.casefold().startswith(name.casefold()) else ","
            # "Jane Roe was late" may open an article about her.
            says = behind[:1] == "," or " ".join(behind.split()[:1]) in folded("notes", "is")
            if (titled and told and one.text.endswith((*STOPS, *_CLOSED))) or (
                says and _presented(one, (name,)) == name
            ):
                yield number, gives("note", "presents below the byline who wrote the article")


def _contributors(look: Look, writers: Sequence[str]) -> Raised:
    """Look below "About the Contributors" for "Jane Roe, Photographer" and a sentence that tells of her.

    Below "About Jane Roe" stands the sentence alone.
    """
    named, heads = tuple(name.casefold() for name in writers), folded("headings", "contributors")
    for head in range(look.first + 1, len(look.seen) - 1):
        one, below = look.seen[head : head + 2]
        about = one.lower.endswith(named) and one.lower.split()[0] in folded("headings", "about")
        if about and below.lower.startswith(named) and below.text.endswith(STOPS):
            yield head, gives("chrome", "heads who wrote the article")
            yield head + 1, gives("note", "presents who wrote the article")
        for number in range(head + 1, len(look.seen) - 1, 2) if bare_words(one) in heads else ():
            name, told = look.seen[number].text.partition(",")[0], look.seen[number + 1].text
            called = told.startswith((name.split()[0], name.split()[-1]))
            if not called or name_score(name) < PERHAPS or not told.endswith(STOPS):
                break
            for at in (number, number + 1):
                yield at, gives("note", "presents who has contributed, below a heading for such")


_LAST, _LONGEST_PRESENTED = 3, 500
_IN_BOX = ("subhead", "list_item")
_MARKS, _AROUND_STOP = "*_–—• ", '*_”"’») '
_MAY_PRESENT = ("paragraph", "chrome", "list_item", "subhead", "caption")


def _signers(look: Look, found: Mapping[int, Objection], number: int) -> list[str]:
    if look.now(number, found) != "byline":
        return []
    people = parse_byline(look.seen[number].text).people
    return [who.name for who in people if " " in who.name and name_score(who.name) >= PERHAPS]


def _presented(one: Seen, writers: Sequence[str]) -> str:
    """Return the name with which it presents one of `writers` or another one, "" where it does not."""
    # "Jane Roe is the author of Low Water (Quayside Press, £9.99)"
    ended = one.text.endswith(")") or one.text.rstrip(_AROUND_STOP).endswith(STOPS)
    if one.size > _LONGEST_PRESENTED or not ended:
        return ""
    text = bare_name(one.text.lstrip(_MARKS))
    for name in writers:
        behind = text[len(name) :]
        if text.startswith(name) and behind[:1] in _BEHIND_NAME:
            return name
        # The byline may stand in capitals, or the note may begin with them.
        if text[: len(name)].casefold() == name.casefold() and _TOLD.match(behind):
            return name
        if _called(one, name):
            return name
    presented = _presents().match(text)
    if presented is None:
        return ""
    told = {word.strip(_AROUND).casefold() for word in presented["what"].split()}
    writes = not told.isdisjoint(folded("notes", "writer"))
    return presented["name"] if writes and name_score(presented["name"]) >= SURELY else ""


def _above_article(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and text for "The author is a lecturer in law.", as guests are presented."""
    for number in range(max(look.headline, 0) + 1, look.first + 1):
        below = look.now(number + 1, found) in _BELOW_PRESENTED
        if (
            below
            and look.now(number, found) in _MAY_STAND_ABOVE
            and _speaks_of_the_author(look, number, len(look.seen))
        ):
            yield number, gives("note", "presents above the article who wrote it")
            yield from _named_alone(look, found, len(look.seen) - 1)


def _named_alone(look: Look, found: Mapping[int, Objection], number: int) -> Raised:
    """Read a name alone, of whom a sentence tells beside it or above the article, as who wrote it."""
    named = look.now(number, found) in _MAY_STAND_ABOVE and name_score(look.seen[number].text) >= RARER
    if named and not look.of_now("byline", found):
        yield number, gives("byline", "a name alone, and a sentence that presents who wrote the article")


_MAY_STAND_ABOVE = ("standfirst", "paragraph", "subhead", "caption", "alt", "kicker")
_BELOW_PRESENTED = ("paragraph", "standfirst", "byline", "dateline")


def _speaks_of_the_author(look: Look, number: int, end: int) -> bool:
    """Tell a sentence on the author of whom no other line above the one numbered `end` speaks."""
    one = look.seen[number]
    short = one.size <= _LONGEST_AUTHOR and one.text.endswith((*STOPS, *_CLOSED))
    author = _author(one.text.lstrip(_MARKS)) if short else None
    if author is None:
        return False
    words = author["author"].casefold()
    return not any(words in look.seen[at].lower for at in range(end) if at != number)


_LONGEST_AUTHOR, _CLOSED = 300, ("*", "_", ")", "”", "»", '"')


def _authors(author: str) -> str:
    """Return the pattern of "The author is" and "Our author Jane Roe lives", opening a sentence."""
    name = r"(?:\s[^\W\d_a-zß-ÿа-я][\w.’'-]{0,30}){1,4}"
    behind = "|".join(either("notes", key) for key in ("is", "lives", "does"))
    return rf"(?P<author>(?i:{author}))(?:{name},?)?\s(?:{behind}|[—–])(?![^\W\d_])"


_author = opening(_authors, "notes", "the author", flags=re.NOFLAG)


_BEHIND_NAME = (" ", ",", "’", "'")
_TOLD = re.compile(r"[,’']|\s[^\W\d_A-ZÀ-Þ]")
_AROUND = ".,;:()“”\"'’"


@functools.cache
def _presents() -> re.Pattern[str]:
    """Return what finds a name, "is" and the next words at the beginning of a sentence."""
    name = r"(?P<name>[^\W\d_][\w.’'-]{0,30}(?:\s[^\W\d_][\w.’'-]{0,30}){0,3}?)"
    return re.compile(rf"{name}\s(?:{either('notes', 'is')})\s(?P<what>(?:\S{{1,40}}\s?){{1,8}})")


def _called(one: Seen, name: str) -> str:
    """Return the first name by which a line presents a writer, as in "Jane covers the harbour.", or ""."""
    first, *behind = one.text.casefold().lstrip(_MARKS).split(maxsplit=_WORDS_LOOKED_AT)[:_WORDS_LOOKED_AT]
    if len(first) < _SHORTEST_NAME or not behind or first != name.partition(" ")[0].casefold():
        return ""
    told = {word.strip(_AROUND) for word in behind}
    is_one = behind[0] in folded("notes", "is") and not told.isdisjoint(
        folded("notes", "writer") | folded("bylines", "job")
    )
    return name.partition(" ")[0] if is_one or behind[0] in folded("notes", "does") else ""


_WORDS_LOOKED_AT = 10
_SHORTEST_NAME = 3


def _tells_of(one: Seen, name: str, called: str) -> bool:
    """Tell whether a line names somebody by his last name, or by his first where he is `called` by it."""
    surname = name.rpartition(" ")[2]
    said = surname in one.text or (surname.isupper() and surname.title() in one.text)
    return said or (called != "" and called in one.text.split())
