"""What scholars declare beside an article, and the works that they name below it: a second look's part.

"Disclosure statement" and a sentence, "References" and a list look as a picture's words and its credit do,
or as a site's own.
"""

from __future__ import annotations

import re

from ..grammar.label import SIGN
from ..grammar.tables import folded
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.rules import is_marked
from .boxes import bare_words
from .look import Look, Raised, ends_as_sentence, gives


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
        # All that was set aside may be a site's, but for works with their author and year; see `boxes`, too.
        aside = all(look.role(at) == "chrome" for at in below)
        if aside and not any(_CITED.search(look.seen[at].text) for at in below):
            continue
        if below and look.role(number) in (*_MISREAD, "paragraph"):
            yield number, gives("subhead", "heads what scholars say beside an article")
        for at in below:
            if look.role(at) in _MISREAD:
                yield at, gives(role, "what scholars say beside an article, below its heading")


def _of_studies(look: Look) -> Raised:
    """Look below a press office's text for two labels and more: "Journal", "DOI", each above what it says."""
    last = max((number for number in look.of(("paragraph",)) if look.seen[number].running), default=0)
    labels = [
        number
        for number in range(last + 1, len(look.roles) - 1)
        if bare_words(look.seen[number]) in folded("press", "study")
    ]
    for number in labels if len(labels) > 1 else ():
        if look.roles[number] != "chrome":
            yield number, gives("subhead", "says what a press office tells of a study below")
        if number + 1 not in labels and look.roles[number + 1] != "chrome":
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
    told = is_marked(one) or _NUMBERED.match(one.text) or _YEAR.search(one.text) or "doi" in one.lower
    return bool(told) and one.tokens >= _SHORTEST_WORK and not SIGN.match(one.text)


_A_SENTENCE = 4
_NUMBERED = re.compile(r"[\[(]?\d{1,3}[\]).]?\s")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# "Roe A, Poe B et al. 2020", "Roe, A. (2020)"
_CITED = re.compile(r"\b[A-Z]{1,3}\b\.?(?:,|\s(?:et al|&|and)\b[^.\d]{0,30}\.?)?\s\(?(?:1[5-9]|20)\d\d\b")
_SHORTEST_WORK = 3
