"""The names of newspapers and magazines, of their issues, and what a press office calls its release.

>>> publication("Harbour Ledger, The (Port Ellery)"), names_paper("Heimatbote Nr. 44")
('The Harbour Ledger', True)
"""

from __future__ import annotations

import functools
import re

from .dates import find_dates, is_month
from .fields import bared
from .tables import either, folded, table


def publication(words: str) -> str:
    """Return the paper's name that `words`, what a field of kind "paper" says, begin with.

    >>> publication("Harbour Ledger. 3/12/2024, p1-6."), publication("Hafenbote vom 12.03.2024, Nr. 61")
    ('Harbour Ledger', 'Hafenbote')
    >>> publication("The Ledger (Port Ellery)"), publication("Heimatbote Nr. 44")
    ('The Ledger', 'Heimatbote')
    """
    words = _ARTICLE_BEHIND.sub(r"\g<article> \g<name>", words.strip())
    if day := next(iter(find_dates(words)), None):
        # "July 2, 2021  |  The Ledger (TN)"
        words = words[: day.start] if day.start else words[day.end :].lstrip(" \t|·•,")
    name = _END_OF_PAPER.split(words, maxsplit=1)[0]
    name = _NUMBER.sub("", _BEFORE_DAY.sub("", name)).strip(" ,.;:–—-·•|")
    return name if len(name) <= _LONGEST_PAPER else ""


_ARTICLE_BEHIND = re.compile(
    r"\A(?P<name>[^,;|]{2,60}),\s(?P<article>The|Le|La|Les|Die|Der|Das|El|Il|Lo|De|Het)(?=\s*[(,;.|]|\Z)"
)
_END_OF_PAPER = re.compile(r"\s*[;,(\[•·|\"”]|(?<!\bNr)(?<!\bNo)\.\s|\.\Z|\s[–—-]\s")
_BEFORE_DAY = re.compile(r"\s(?:vom|du|del|di|from|of|van|от)\s*\Z")
_NUMBER = re.compile(r"\s+(?:Nr\.?|No\.?|n°|nº)?\s*\d+\s*\Z")
_LONGEST_PAPER = 80


def names_paper(text: str) -> bool:
    """Tell whether `text` is a newspaper's name, with its number or its country, or says whose paper it is.

    >>> names_paper("The Carrow Ledger"), names_paper("Heimatbote Nr. 44"), names_paper("The post is late")
    (True, True, False)
    >>> names_paper("The student newspaper of Carrow College"), names_paper("Gemeindebrief der Gemeinde Leer")
    (True, True)
    """
    if len(text) > _LONGEST_NAME:
        return False
    if names_organ(text):
        return True
    words = [word.strip(".,") for word in _NUMBERED.sub("", text).split()]
    known = any(word.casefold().endswith(table("print")["names"]) for word in words)
    small = [word for word in words if word[:1].islower() and word not in _PARTICLES]
    return known and len(words) <= _MOST_WORDS and len(small) <= _SMALL


def names_organ(text: str) -> bool:
    """Tell a line that says whose paper it is: "The magazine of the Parish of Carrow", "Wijkblad voor allen".

    >>> names_organ("The magazine of the year is made in a shed"), names_organ("The magazine of the year")
    (False, False)
    """
    named = _organ().match(text) if len(text) <= _LONGEST_NAME else None
    if named is None or text.endswith((".", "!", "?")):
        return False
    plain = text.split()[0].casefold() not in folded("headings", "article")
    return text[named.end()].isupper() or (plain and " " not in text[named.end() :])


@functools.cache
def _organ() -> re.Pattern[str]:
    """Return what finds "The Student News Site of", behind which stands whose paper it is."""
    return re.compile(rf"(?i:{either('print', 'organ')})\s(?:[^\W\dA-Z]{{1,4}}\s)?(?=\S)")


# "Heimatbote Nr. 44   17", "The Marlow Courier (England)"
_NUMBERED = re.compile(r"\s+(?:Nr\.?|No\.?|n°|nº)?\s*\d+|\s*\(.*\)\Z")
_PARTICLES = "de la del di du des le der das of the do da dos los las el en".split()
_LONGEST_NAME, _MOST_WORDS, _SMALL = 100, 6, 1


def may_name_paper(text: str) -> bool:
    """Tell whether `text` may be a newspaper's name where a database tells one: "Tanner Hill Record (TN)".

    Anywhere else "Ferry Breaks Record" is a headline.
    """
    words = [word.strip(".,") for word in _NUMBERED.sub("", text).split()]
    capital = all(not word[:1].islower() or word in _PARTICLES for word in words)
    known = any(word.casefold() in folded("fields", "papers") for word in words)
    return names_paper(text) or (known and capital and 1 < len(words) <= _MOST_WORDS)


def names_issue(line: str) -> bool:
    """Tell the line that names an issue of a magazine: a number behind its word, and the year at the end.

    >>> names_issue("Harbour Notes - No. 88, Spring 2020"), names_issue("No. 10 falls silent in 2020")
    (True, False)
    >>> names_issue("Bulletin n° 47 – janvier 2020"), names_issue("Issue 212 · Friday, November 15, 2024")
    (True, True)
    """
    issue = _issue().fullmatch(line.strip()) if len(line) <= _LONGEST_NAME else None
    words = _LETTERS.findall(issue["between"]) if issue else ["is"]
    return all(word[0].isupper() or is_month(word) for word in words)


_LETTERS = re.compile(r"[^\W\d_]+")


@functools.cache
def _issue() -> re.Pattern[str]:
    word = (
        rf"(?<![^\W_])(?:{either('print', 'issue')})(?:\.?\s?\d{{1,4}}|\.?\s(?-i:[IVXLC]{{1,7}}))(?![^\W_])"
    )
    # Between the number and the year stand a month or a season at most, and marks.
    between = r"(?P<between>(?:[\s,.;:|·•/()–—-]+(?:[^\W\d_]+\.?|\d{1,2}\.?(?![^\W_]))){0,4})"
    page = r"(?:\W+[^\W\d_]{1,6}\.?\s?\d{1,4})?"
    year = r"[\s,.;:|·•/()–—-]+(?:19|20)\d\d\)?"
    return re.compile(rf".{{0,70}}?{word}(?:.{{0,12}}?{word})?{between}{year}{page}", re.IGNORECASE)


def names_release(line: str) -> bool:
    """Tell "PRESS RELEASE", alone on its line: what a press office writes above its headline.

    >>> [names_release(it) for it in ("Pressemitteilung:", "プレスリリース：", "The press release is late")]
    [True, True, False]
    """
    return bared(line) in folded("press", "release")
