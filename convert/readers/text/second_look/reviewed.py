"""What a review says of the work that it reviews, in a few lines beside its text: a second look's part.

"THE LEDGER", "By Ann Roe", "Quayside Press. 240 pp. $25": who wrote the book has not written the article.
"The Keeper ★★★★☆" is the headline of its review, "Dir: Ada Merling. 98 mins" is not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from ....model import Person
from ..grammar.byline import parse_byline
from ..grammar.leads import find_leads
from ..grammar.works import is_rating, opens_with_maker, tells_pages, tells_work, without_rating
from ..lines.roles import FIGURE_ROLES
from .authorship import people_named
from .look import PAGES, Look, Objection, Raised, gives, runs, title_given
from .service import PRICE


def of_rated_titles(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a title with stars, above what was taken for the headline, too: the article names it so."""
    top = look.headline
    if title_given(found) >= 0 or not 0 <= top < look.first:
        return
    if without_rating(look.seen[top].text) and look.role(top + 1) == "standfirst":
        yield top, gives("headline", "the work that is reviewed, with its stars")
        yield top + 1, gives("standfirst", "below the work that is reviewed")
        return
    for number in range(top):
        work = without_rating(look.seen[number].text)
        taken = number in found or look.roles[number] not in _UNTITLED
        if work and not taken and any(work in one.text for one in look.seen[look.headline + 1 :]):
            yield number, gives("headline", "the work that is reviewed, with its stars")
            yield top, gives("standfirst", "below the work that is reviewed")
            return


_UNTITLED = ("paragraph", "kicker", "standfirst", "subhead", "alt", "caption", "list_item")


def of_reviewed(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the lines that tell of a work, and how good it is found."""
    yield from _books_above(look, found)
    yield from _ratings(look)
    yield from _makers(look, found)
    for number, one in enumerate(look.seen):
        now = look.now(number, found)
        if now in _NO_DETAILS and number != look.headline and tells_work(one.text):
            if _may_be_told(look, number):
                yield number, gives("paragraph", "tells who made a work, and how long it is")
        # A credit that names no photographer may yet be taken for a byline.
        elif now in ("byline", "") and len(one.text) <= _LONGEST and _is_of_work(look, found, number):
            yield number, gives("paragraph", "who wrote the work that is reviewed")


_NO_DETAILS = (*FIGURE_ROLES, "headline", "standfirst", "subhead", "byline", "")


def _ratings(look: Look) -> Raised:
    """Look for the stars of the work, or of each of several, and for those of what a site sells."""
    rated = [number for number, one in enumerate(look.seen) if is_rating(one.text)]
    alone = len({look.seen[number].text for number in rated}) == 1 and len(rated) <= _AT_BOTH_ENDS
    for number in rated:
        amid = look.headline < number < look.end and not look.beside(number, "chrome")
        if look.roles[number] in _RATING:
            continue
        if amid or (alone and _may_be_told(look, number)):
            above = number + 1 == look.headline
            yield number, gives("kicker" if above else "paragraph", "how good the work is found")


_AT_BOTH_ENDS = 2
_RATING = ("paragraph", "kicker", "standfirst", "list_item")


def _makers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for two lines or more that say who made a work, and for those that touch them above.

    "By Rosa Winn" above "Directed by Ada Merling" says who wrote the play, where another signs the article.
    """
    signing = look.of_now("byline", found)
    for lines in runs(at for at, one in enumerate(look.seen) if opens_with_maker(one.text)):
        if len(lines) < _SEVERAL or lines.start <= look.headline:
            continue
        top = lines.start
        while top > look.headline + 1 and not look.habits.gaps[top] and lines.start - top < _MOST_ABOVE:
            top -= 1
        top = top if look.habits.gaps[top] else lines.start
        # Below the first paragraph stands what the article tells of, whoever signs it.
        others = -1 < look.first < top or any(not top <= at < lines.stop for at in signing)
        for number in range(top if others else lines.start, lines.stop):
            if look.now(number, found) not in _MAKING:
                yield number, gives("paragraph", "tells who made a work, as the lines beside it do")


_SEVERAL = 2
_MAKING = ("paragraph", "list_item", "headline", "dateline", "chrome")


def _may_be_told(look: Look, number: int) -> bool:
    """Tell what stands in an article from a site's words around it."""
    return look.headline <= number + 1 and (look.style not in PAGES or number <= look.last)


def _books_above(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for the lines that tell of a book, down to its pages and its price."""
    if not look.habits.airy:
        return
    for number in look.top:
        if look.now(number, found) == "paragraph" or not _tells_price(look.seen[number].text):
            continue
        begin = max(look.touching(number).start, look.headline + 1, number - _MOST_ABOVE)
        for at in range(begin, number + 1):
            yield at, gives("paragraph", "tells of a book, above its pages and its price")


_MOST_ABOVE = 4


def _tells_price(text: str) -> bool:
    """Tell "Quayside Press. 240 pp. $25."."""
    return len(text) <= _LONGEST and tells_pages(text) and PRICE.search(text) is not None


_LONGEST = 120


def _is_of_work(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell "THE LEDGER, by Rosa Winn" where another signs the article, or where it tells of her."""
    text = look.seen[number].text
    leads = find_leads(text)
    title = text[: leads[0].start].rstrip() if leads else ""
    if not title.endswith(_BEHIND_TITLE) or leads[0].role:
        return False
    people = people_named(look, number)
    signing = (look.seen[at].text for at in look.of_now("byline", found) if at != number)
    if any(_signs_alone(parse_byline(other).people, people) for other in signing):
        return bool(people)
    told = [look.seen[at].text for at in look.of_now("paragraph", found) if at != number][:-1]
    surnames = {name.rpartition(" ")[2] for name in people if " " in name}
    return any(not surnames.isdisjoint(_WORD.findall(words.casefold())) for words in told)


def _signs_alone(writers: Sequence[Person], people: Collection[str]) -> bool:
    """Tell whether somebody is named as a writer, and none of `people`."""
    names = {who.name.casefold() for who in writers}
    return any(not (who.role or who.is_house) for who in writers) and names.isdisjoint(people)


_WORD = re.compile(r"[^\W\d_]+")
_BEHIND_TITLE = (",", "|", "”", '"', "»", "’", "“")
