"""Which of the dates that an article's lines tell are its own.

Above the headline a site may print the day of the visit: it gives way to a date that is labelled, that a
note about the article tells, or, where a site's lines stand above, or a later day above one with its time,
that stands between headline and text.
Where no line tells one, what was set aside above the text may, or what its first paragraph opens with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ...model import Article, Note, Paragraph, SetAside, plain
from .grammar.datelines import is_date_line, is_time_line, is_time_of_day, says_published, says_when
from .grammar.dates import Dates, find_dates, parse_dates, parse_month
from .grammar.origins import parse_origin
from .grammar.papers import parse_folio
from .grammar.tables import compiled, either, opening
from .grammar.wires import parse_wire
from .lines.clipping import FOLIO
from .pieces import Part


class _Told(NamedTuple):
    """What a line tells: whether it may be the visit's day, is surely the article's, or its first.

    Lines between the same paragraphs stand in one `row`.
    """

    dates: Dates
    doubtful: bool = False
    sure: bool = False
    first: bool = False
    row: int = 0


def dates_of(parts: Sequence[Part], front: Article) -> Dates:
    """Return the first date of publication and the first of change that the article's lines tell."""
    known = (*front.datelines, *(byline.text for byline in front.bylines))
    told = [_Told(parse_dates(line, front.language)) for line in known]
    told += [*_in_a_row(list(_told(parts, "datelines", front))), *_told(parts, "bylines", front)]
    notes = (plain(part.node) for part in parts if isinstance(part.node, Note | SetAside | Paragraph))
    noted = [_of_note(words, front.language) for words in notes]
    told += [_Told(dates, sure=True) for dates in noted if dates is not None]
    if any(one.sure and one.dates.published for one in told):
        told = [one for one in told if not one.doubtful]
    dates = [one.dates for one in told]
    lines = (part.node for part in parts if part.where == "datelines" and isinstance(part.node, str))
    months = (parse_month(line, front.language) for line in lines)
    published = next((one.published for one in dates if one.published), next(filter(None, months), ""))
    modified = next((one.modified for one in dates if one.modified), "")
    if modified[:_DAY] < published[:_DAY] and any(dates and dates.modified == modified for dates in noted):
        modified = ""  # "This article of the law was amended on 3 May 1912" tells of another article.
    first = next((one.dates.published for one in told if one.first and one.dates.published), "")
    if first and first < published:
        published, modified = first, modified or published
    published = published or next(filter(None, _said_beside(parts, front.language)), "")
    return Dates(published, modified if modified != published else "")


def _in_a_row(told: list[_Told]) -> list[_Told]:
    """Return `told`, what date lines tell, without the days of other articles, which a site prints in a row.

    Where no word labels one, the only one with a time of day is the article's; else none is.  A diary's days
    have its paragraphs between them.
    """
    own = [one for one in told if one.dates.published and not one.doubtful]
    days = {one.dates.published[:_DAY] for one in own}
    rows = {one.row for one in own}
    if len(days) < _MANY or len(rows) > 1 or any(one.sure or one.dates.modified for one in told):
        return told
    timed = [one for one in own if _TIME in one.dates.published]
    return timed if len(timed) == 1 else []


_DAY, _TIME = len("2024-03-12"), "T"
_MANY = 3
"""So many days that no word labels are not one article's."""


def _said_beside(parts: Sequence[Part], language: str) -> Iterator[str]:
    """Yield the days that no line of date tells: that of a printed page's folio, the only labelled one in
    what is set aside above the text, and the one, with its year, with which a press office opens the text.

    A story may open so, too, on a day long past: it speaks of later years.
    """
    paragraphs = [place for place, part in enumerate(parts) if isinstance(part.node, Paragraph)]
    if not paragraphs:
        return
    aside = [part.node for part in parts[: paragraphs[0]] if isinstance(part.node, SetAside)]
    folios = [parse_folio(one.text, language) for one in aside if one.reason == FOLIO]
    yield next((folio.day for folio in folios if folio is not None and folio.day), "")
    above = [one.text for one in aside]
    labelled = {parse_dates(words, language).published for words in above if says_published(words)}
    yield labelled.pop() if len(labelled) == 1 else ""
    told = (plain(part.node) for part in parts if isinstance(part.node, Paragraph))
    first = next(told)
    wire = parse_wire(first)
    opening = next((one.iso for one in find_dates(wire.date, language)), "") if wire else ""
    later = opening and any(
        year > opening[:4] for words in chain([first], told) for year in _YEAR.findall(words)
    )
    yield "" if later else opening


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _told(parts: Sequence[Part], where: str, front: Article) -> Iterator[_Told]:
    """Yield what the lines of one field tell, in their order."""
    headline = next((place for place, part in enumerate(parts) if part.where == "headline"), -1)
    text = next((place for place, part in enumerate(parts) if isinstance(part.node, Paragraph)), len(parts))
    site = any(part.where == "set_aside" for part in parts[: max(headline, 0)])
    lines = (part.node for part in parts[: max(headline, 0)] if part.where == "datelines")
    days = (parse_dates(line, front.language).published for line in lines if isinstance(line, str))
    visit = max(days, default="")
    row = 0
    for place, part in enumerate(parts):
        row += isinstance(part.node, Paragraph)
        if part.where == where and isinstance(part.node, str):
            line = f"{_label_above(parts, place)} {part.node}".lstrip()
            labelled = says_published(line)
            above = where == "datelines" and place < headline
            dates = parse_dates(_with_time_below(line, parts[place + 1 : place + 2]), front.language)
            first = _first().search(line) is not None
            around = site or (_TIME in dates.published and dates.published[:_DAY] < visit[:_DAY])
            sure = labelled or (around and headline < place < text)
            yield _Told(dates, above and not labelled, sure, first, row)


def _label_above(parts: Sequence[Part], place: int) -> str:
    """Return "Updated", a line of its own above a date, "" where the line above is another."""
    label = parts[place - 1].node if place and parts[place - 1].where == "datelines" else None
    return label if isinstance(label, str) and says_when(label) else ""


def _with_time_below(line: str, behind: Sequence[Part]) -> str:
    """Return `line`, a day, with the time of the line below it: "15:59 Uhr", "Updated at 15:59"."""
    below = behind[0].node if behind and behind[0].where == "datelines" else None
    if not isinstance(below, str) or find_dates(below):
        return line
    timed = (is_date_line(line) and is_time_of_day(below)) or (find_dates(line) and is_time_line(below))
    return f"{line.rstrip(' ,')} {below}" if timed else line


# What finds the words for the first publication at the beginning of a line.
_first = compiled(lambda: rf"\A\W*(?:{either('dates', 'first published')})(?![^\W\d_])", re.IGNORECASE)


# ------------------------------------------------------------------------------------- notes

_LONGEST_NOTE = 200


def _of_note(words: str, language: str) -> Dates | None:
    """Return the date of "This article was published 25/4/2019", a note; none of what appeared elsewhere.

    "This article was updated on 26/4/2019 to add a name" tells when it was changed.
    """
    if len(words) <= _LONGEST_NOTE and _changed(words):
        moments = find_dates(words, language)
        return Dates(modified=moments[0].iso) if len(moments) == 1 else None
    opened = _published(words) if len(words) <= _LONGEST_NOTE else None
    moment = next(iter(find_dates(words, language)), None) if opened and not parse_origin(words) else None
    near = opened and moment and len(words[opened.end() : moment.start].split()) <= _BETWEEN
    return Dates(moment.iso) if near and moment else None


_BETWEEN = 2
"""Between the word and the date stand so many small words: "on Monday,"."""


def _was_published(piece: str) -> str:
    """Return the pattern of "This report by Quayside Press was first published", where a note begins so."""
    was = either("dates", "was published")
    return rf"\W{{0,3}}(?:{piece})(?:\s\S{{1,20}}){{0,6}}?\s(?:{was})(?![^\W\d_])"


def _was_changed(piece: str) -> str:
    """Return the pattern of "This report was updated" and "Dieser Artikel wurde am 12. Mai aktualisiert"."""
    was = either("dates", "was changed")
    return rf"\W{{0,3}}(?:{piece})(?:\s[^\s.]{{1,20}}\.?){{0,12}}?\s(?:{was})(?![^\W\d_])"


_published, _changed = opening(_was_published, "notes", "piece"), opening(_was_changed, "notes", "piece")
