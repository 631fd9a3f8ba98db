"""Boxes of the article's own, which look as a site's do or as a picture's words: a second look's part.

"The jury", "Pros", "Results" and the short lines below them, at the end of an article or right below its
headline, look as a site's tags and teasers do.  Where none of a site's words stands around the article, it
needs more than that to take lines from it: a box is its own that has a heading as such boxes have, or whose
lines are built alike, a name and what somebody is, a label and what it says, a match and its score.  Tags
and the titles of other articles are not.  A history in dates is the article's anywhere, and so are a
scholar's "Disclosure statement" and "References" with what stands below them.

>>> form_of("Ann Roe, writer"), form_of("Running time: 98 minutes"), form_of("Leer – Emden 3:1")
('pair', 'label', 'pair')
>>> form_of("The tide rose and the keeper slept, twice"), form_of("Locks")
('', '')
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..grammar.datelines import is_date_line, says_when
from ..grammar.fields import labels_of
from ..grammar.furniture import kind_of
from ..grammar.label import SIGN
from ..grammar.tables import folded
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.rules import is_marked
from ..lines.seen import Seen
from ..lines.wording import is_sites
from .buttons import tells_reading_time
from .letters import of_closings
from .look import STOPS, Look, Objection, Raised, ends_as_sentence, gives, runs
from .service import has_signs_of_site


def torn_fields(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look on a page for a line set aside that touches the article's line above it and is built as that.

    "Goals: Lund, 12" and below it "Referee: A. Tarn.": each a label of the article's own and what it says.
    """
    for number in look.of(("chrome",)):
        if number <= max(look.first, 0) or number in found or look.habits.gaps[number]:
            continue
        role = look.now(number - 1, found)
        pair = look.seen[number - 1 : number + 1]
        if role in _BELOW_HEADING and all(_FIELD.match(one.text) and not _is_field(one) for one in pair):
            same: Role = "list_item" if role == "list_item" else "paragraph"
            yield number, gives(same, "a label and its words, as the article’s line above it")


_FIELD = re.compile(r"[^\W\d_][^:：.!?]{2,24}?\s?[:：]\s[^\s/]")


def of_boxes(look: Look, found: Mapping[int, Objection], *, alone: bool) -> Raised:
    """Look in what was set aside for boxes of the article; most are its own only where it stands `alone`."""
    aside = (number for number in look.of(("chrome",)) if number > look.headline and number not in found)
    for run in runs(aside):
        yield from _of_years(look, run)
        for part in _parts(look, run) if alone else ():
            yield from _of_part(look, part)


def _of_years(look: Look, run: range) -> Raised:
    """Look in a run for a life or a history in dates, the earliest first: a site's news are of one year.

    "2 May 1932 Born at Amberweir", "1961 Keeper of the lock", "30 April 2022 Died": with a heading above.
    """
    seen = look.seen
    years = {number: int(year[1]) for number in run if (year := _YEAR_FIRST.match(seen[number].text))}
    lines = list(years)
    if len(lines) < _A_HISTORY or lines != list(range(lines[0], lines[-1] + 1)):
        return
    steps = [below - above for above, below in pairwise(years.values())]
    # A site's archive counts its years one by one.
    if min(steps) < 1 or max(steps) == 1:
        return
    head = lines[0] - 1
    if look.role(head) == "chrome" or (look.role(head) == "byline" and not look.habits.gaps[lines[0]]):
        if not _heads_dates(look, head) or look.habits.gaps[lines[0]]:
            return
        yield head, gives("subhead", "heads a box of dates")
    for number in lines:
        yield number, gives("list_item", "one of several dates, the earliest first")


def _heads_dates(look: Look, number: int) -> bool:
    """Tell a few words, set apart from what a site says above them."""
    one = look.seen[number]
    apart = look.role(number - 1) != "chrome" or look.habits.gaps[number] > 0
    plain = not one.text.endswith(STOPS) and one.text[0].isalpha() and not kind_of(one.text)[0]
    return apart and plain and number > look.first and one.tokens <= _WORDS_ABOVE_DATES


_YEAR_FIRST = re.compile(
    r"(?:\d{1,2}(?:er|\.|st|nd|rd|th)?\s)?(?:[^\W\d_]{3,10}\.?\s)?((?:1[5-9]|20)\d\d)[\s:.,–—-]+[^\s\d(]"
)
_A_HISTORY, _WORDS_ABOVE_DATES = 3, 8


# ------------------------------------------------------------------------------- boxes


def _parts(look: Look, run: range) -> Iterator[range]:
    """Yield the boxes of a run: each below a heading, or of lines that touch."""
    begin = run.start
    for number in range(run.start + 1, run.stop + 1):
        headed = heads_box(look, begin)
        apart = number < run.stop and look.habits.gaps[number] > 0
        spaced = headed and (number == begin + 1 or look.habits.gaps[begin + 1] > 0)
        if number == run.stop or heads_box(look, number) or (apart and not spaced):
            yield range(begin, number)
            begin = number


def _of_part(look: Look, part: range) -> Raised:
    seen = look.seen
    if heads_box(look, part.start):
        sides = bare_words(seen[part.start]) in folded("headings", "sides")
        alone = len(part) == 1
        told = sides or _tells(
            seen, part[1:], people=bare_words(seen[part.start]) in folded("headings", "people")
        )
        if look.role(part.stop) in _BELOW_HEADING if alone else told:
            yield part.start, gives("subhead", "heads a box of the article’s own")
            yield from _lines(seen, part[1:], "in a box of the article’s own, below its heading")
        return
    forms = [form_of(seen[number].text) for number in part]
    if any(_is_field(seen[number]) for number in part):
        return
    formed = sum(map(bool, forms))
    if formed < _A_PAIR or 2 * formed < len(part):
        return
    above = not forms[0] and len(part) > _A_PAIR and seen[part.start].tokens <= _WORDS_OF_A_HEADING
    if above:
        yield part.start, gives("subhead", "heads lines of the article’s own that are built alike")
    yield from _lines(seen, part[above:], "built as the lines beside it, in a box of the article’s own")


def _tells(seen: Sequence[Seen], numbers: range, *, people: bool) -> bool:
    """Tell the lines of a box from the entries of a menu: "Results", "Fixtures and tables", "Markets"."""
    if people and any(seen[number].tokens > 1 for number in numbers):
        return True
    return any(
        form_of(seen[number].text) or ends_as_sentence(seen[number], least=_A_SENTENCE) for number in numbers
    )


def _is_field(one: Seen) -> bool:
    """Tell what a database, a mail or a site prints of an article: "Length: 612 words", "Views: 212"."""
    label = next((label for _, label, _ in labels_of((one.text,))), "") or _DASHED.split(one.lower)[0]
    known = any(label in folded("fields", key) for key in _FIELDS) or label in folded("mails", "mail")
    return (
        known or label in folded("headings", "counted") or kind_of(label)[0] != "" or tells_reading_time(one)
    )


_FIELDS = ("proof", "record", "field")
_DASHED = re.compile(r"\s[–—-]\s")


def _lines(seen: Sequence[Seen], numbers: range, reason: str) -> Raised:
    for number in numbers:
        role: Role = "paragraph" if ends_as_sentence(seen[number], least=_A_SENTENCE) else "list_item"
        yield number, gives(role, reason)


def heads_box(look: Look, number: int) -> bool:
    """Tell a heading of a box by its words, or by its mark where the line below is marked as an item."""
    one = look.seen[number]
    if one.size > _LONGEST_HEADING:
        return False
    if _MARKED_HEADING.match(one.text):
        return look.style != "tool" and look.role(number + 1) != "" and is_marked(look.seen[number + 1])
    return any(bare_words(one) in folded("headings", key) for key in _HEADING)


def bare_words(one: Seen) -> str:
    """Return the words of a heading without the marks around them, in small letters."""
    return one.text.strip(_AROUND).replace("’", "'").casefold()


_AROUND = " #*_:：-–—"
_MARKED_HEADING = re.compile("#{1,6} .")
_HEADING = ("box", "people", "sides", "declared")
_BELOW_HEADING = ("paragraph", "list_item")
_LONGEST_HEADING = 50
_A_PAIR, _WORDS_OF_A_HEADING = 2, 4


def form_of(text: str) -> str:
    """Return how a short line of a box is built, "" where it is not built so.

    "Ann Roe, writer" and "The Keeper – Jon Feld" are pairs, "Crew: nine" has a label, "Morwick 3 Carrow 1" is
    a score, and by its telephone, its price or the time of day somebody finds his way.
    """
    if len(text) > _LONGEST_LINE or text.endswith(STOPS) or says_when(_LABEL.split(text, maxsplit=1)[0]):
        return ""
    for form, pattern in _FORMS.items():
        if pattern.match(text):
            return form
    return ""


_NAME = r"[^\W\d_][^\s,:：–—]*(?:\s[^\s,:：–—]+){0,3}"
_FORMS = {
    "pair": re.compile(rf"{_NAME}(?:, | [–—-] )\S"),
    "label": re.compile(rf"{_NAME}[:：]\s?\S"),
    "score": re.compile(
        r"[^\W\d_][^\d,:]{1,30} \d{1,3}(?: ?[-–:] ?\d{1,3}\b| [^\W\d_][^\d,:]{1,30} \d{1,3}\Z)"
    ),
    "number": re.compile(r"(?:[^\d]{0,30}\+?\(?\d[\d ()/–-]{6,}\d\b|[Tt][eé]l[.:]? ?\+?\d)"),
    "street": re.compile(r"\d{1,4}[a-z]? [^\W\d_][^,]{2,30}, [^\W\d_]"),
    "price": re.compile(r"[^\W\d_][^\d]{2,30}[$€£¥₹]\s?\d"),
    "time": re.compile(r"\d{1,2}\.? [^\W\d_]{3,10},? \d{1,2}(?:[.:]\d\d)? ?[^\W\d_]{1,4}, [^\W\d_]"),
}
_LABEL = re.compile("[:：]")
_LONGEST_LINE = 120


def of_people(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to bylines below "The jury" and "Cast", where somebody has signed above: of them it tells."""
    above = look.roles[: look.first].index("byline") if "byline" in look.roles[: look.first] else -1
    for number in range(above + 1, len(look.roles) - 1) if above >= 0 else ():
        if look.role(number + 1) != "byline" or bare_words(look.seen[number]) not in folded(
            "headings", "people"
        ):
            continue
        if look.now(number, found) != "subhead" and number not in found:
            yield number, gives("subhead", "heads a box of people of whom the article tells")
        # Below it they stand at one distance from each other.
        gaps, at = look.habits.gaps, number + 1
        while look.role(at) == "byline" and (at <= number + 2 or gaps[at] == gaps[number + 2]):
            yield at, gives("list_item", "in a box of people of whom the article tells")
            at += 1


# ------------------------------------------------------------------------------- what scholars declare


def of_statements(look: Look) -> Raised:
    """Look for a scholar's statements and works, each below its heading, and for what is told of a study."""
    yield from _of_studies(look)
    for number in range(1, len(look.roles) - 1):
        words = bare_words(look.seen[number])
        if words in folded("headings", "declared"):
            below = _stated(look, number + 1)
            role: Role = "paragraph"
        elif words in folded("headings", "cited") and look.first < number:
            below = _cited(look, number + 1)
            role = "list_item"
        else:
            continue
        aside = all(look.role(at) == "chrome" for at in below)
        if aside and not any(_CITED.search(look.seen[at].text) for at in below):
            # What is cited without author and year may be a site's; it has no sentences that declare.
            stated = below and role == "paragraph" and look.role(number) == "chrome"
            if stated and 0 <= look.headline < number and look.role(below.stop) != "paragraph":
                for at in (number, *below):
                    yield at, gives("note", "declares what an author or a publisher gains")
            continue
        if below and look.role(number) in (*_MISREAD, "paragraph"):
            yield number, gives("subhead", "heads what scholars say beside an article")
        for at in below:
            if look.role(at) in _MISREAD:
                yield at, gives(role, "what scholars say beside an article, below its heading")


def _of_studies(look: Look) -> Raised:
    """Look below a press office's text for two labels and more: "Journal", "DOI", each above what it says."""
    last = max((number for number in look.of(("paragraph",)) if look.seen[number].running), default=0)
    labels = {
        number
        for number in range(last + 1, len(look.roles) - 1)
        if bare_words(look.seen[number]) in folded("press", "study")
    }
    for number in sorted(labels) if len(labels) > 1 else ():
        if look.roles[number] != "chrome":
            yield number, gives("subhead", "says what a press office tells of a study below")
        credit, role = look.seen[number + 1].credit, look.roles[number + 1]
        labelled = role == "credit" and credit is not None and credit.rule.startswith("picture label")
        if number + 1 not in labels and role != "chrome" and not labelled:
            yield number + 1, gives("paragraph", "what a press office tells of a study, below its label")


_MISREAD = (*FIGURE_ROLES, "chrome", "byline", "standfirst", "quote")


def _stated(look: Look, start: int) -> range:
    """Return the sentences below a heading that are no running text of the article."""
    end = start
    for one in look.seen[start:]:
        misread = look.role(end) in (*_MISREAD, "note") or not one.running
        if not (misread and ends_as_sentence(one, least=_A_SENTENCE)):
            break
        end += 1
    return range(start, end)


def _cited(look: Look, start: int) -> range:
    """Return the works and notes below a heading: each is numbered, or tells its year or its address."""
    end = start
    while end < len(look.roles) and _is_work(look, end):
        end += 1
    return range(start, end)


def _is_work(look: Look, number: int) -> bool:
    one = look.seen[number]
    told = is_marked(one) or _NUMBERED_WORK.match(one.text) or _YEAR.search(one.text) or "doi" in one.lower
    return bool(told) and one.tokens >= _SHORTEST_WORK and not SIGN.match(one.text)


_A_SENTENCE = 4
_NUMBERED_WORK = re.compile(r"[\[(]?\d{1,3}[\]).]?\s")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# "Roe A, Poe B et al. 2020", "Roe, A. (2020)"
_CITED = re.compile(r"\b[A-Z]{1,3}\b\.?(?:,|\s(?:et al|&|and)\b[^.\d]{0,30}\.?)?\s\(?(?:1[5-9]|20)\d\d\b")
_SHORTEST_WORK = 3


# ------------------------------------------------------------------------------- where it stands alone


def of_its_own(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for who ends a letter to the readers, and for boxes and their people."""
    if look.first < 0:
        return
    aside = "chrome" in look.roles
    if aside:
        yield from of_closings(look, found)
    if look.headline < 0:
        return
    alone = stands_alone(look)
    if aside:
        yield from of_boxes(look, found, alone=alone)
    if not aside or alone:
        yield from of_people(look, found)


def stands_alone(look: Look) -> bool:
    """Tell an article with nothing of a site around it: no button, box or link, a line at most above.

    "About the author" stands in articles as well, and so does "Plus" where "Minus" does.
    """
    either = set()
    for number, one in enumerate(look.seen):
        aside = look.roles[number] == "chrome"
        # "Published 4 May 2025, 17:42" has words that sites have, and is the article's.
        dated = look.roles[number] == "dateline" and is_date_line(one.text)
        if (aside or (is_sites(one) and not dated)) and kind_of(one.text)[0] not in _EITHER:
            if not heads_box(look, number):
                return False
            either.add(number)
        if aside and (number < look.headline - 1 or has_signs_of_site(one)):
            return False
    heading = (number for number, one in enumerate(look.seen) if one.tokens <= _WORDS_OF_A_HEADING)
    return not either or any(number not in either and heads_box(look, number) for number in heading)


_EITHER = ("", "author box")
