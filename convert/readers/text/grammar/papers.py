"""The names of newspapers and of their issues, and what their printed pages say of themselves.

A folio has the paper's name, the day or the issue, and the number of the page, in any order.

>>> publication("Harbour Ledger, The (Port Ellery)"), names_paper("Heimatbote Nr. 44")
('The Harbour Ledger', True)
>>> parse_folio("THE QUAY COURIER     Thursday, March 14, 1957     Page 3")
Folio(name='QUAY COURIER', day='1957-03-14', sure=True, paged=True, dated=True, named=True)
>>> parse_folio("34 | Der Hafenbote | 12. März 2021").day
'2021-03-12'
>>> parse_folio("62 THE LONG RIVER OCTOBER 2003").sure, parse_folio("34 boats left on 12 March 2021")
(False, None)
>>> says_where_on("(Continued on Page 7, Column 2)"), says_where_on("Continued rain on page after page")
(True, False)
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from .dates import ascii_digits, find_dates, is_month
from .fields import bared
from .tables import either, fold, folded, opener, opening, table


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
    named = _organ(text) if len(text) <= _LONGEST_NAME else None
    if named is None or text.endswith((".", "!", "?")):
        return False
    plain = text.split()[0].casefold() not in folded("headings", "article")
    return text[named.end()].isupper() or (plain and " " not in text[named.end() :])


def _organs(organ: str) -> str:
    """Return the pattern of "The Student News Site of", behind which stands whose paper it is."""
    return rf"(?i:{organ})\s(?:[^\W\dA-Z]{{1,4}}\s)?(?=\S)"


_organ = opening(_organs, "print", "organ", flags=re.NOFLAG)


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


# --------------------------------------------------------------- what a printed page says of itself


class Folio(NamedTuple):
    """What a folio tells: the paper's name without an article, the day in ISO 8601 or "".

    One that is not `sure` may as well be a headline with a figure or a day in it; a `paged` one has the
    number of a page, a `dated` one a day, a month or an issue, a `named` one the name of a paper.
    """

    name: str
    day: str
    sure: bool
    paged: bool
    dated: bool
    named: bool


@functools.lru_cache(maxsize=4096)
def parse_folio(line: str, language: str = "") -> Folio | None:
    """Return what `line`, all of it a folio, tells, None where it is none.

    `language` is a BCP 47 tag; it tells the months that two languages count differently.
    """
    shared = _SHARED.fullmatch(line.strip())
    line = shared["folio"] if shared else line.strip()
    text = ascii_digits(line)
    if not _SHORTEST <= len(line) <= _LONGEST or not _DIGIT.search(text) or _COLON.search(line):
        return None
    moments = find_dates(_DE.sub("de", text), language)
    if len(moments) > 1:
        return None
    for moment in moments:
        text = f"{text[: moment.start]} {_DAY} {text[moment.end :]}"
    words = [(token, _kind(token)) for token in _TOKENS.findall(text)]
    kinds = _with_pages(words)
    name = _name(kinds)
    said = {kind for _, kind in kinds}
    dated, paged = not said.isdisjoint(_DATING), "page" in said
    if not name or "number" in said or not (dated or paged):
        return None
    named, apart = names_paper(name), _GAPS.search(line) is not None
    wide = named and _WIDE.search(line) is not None
    worded = bool(moments) and any(kind == "page word" for _, kind in words)
    sure = shared is not None or (
        dated and ((paged and (apart or named or worded)) or (wide and bool(moments)))
    )
    day = moments[0].iso if moments else ""
    return Folio(name, day, sure, paged, dated, named and (dated or wide))


_DATING = ("day", "month", "issue")


def is_page_number(line: str) -> bool:
    """Tell the number of a page alone on its line; "Pages: 240" is a book's.

    >>> is_page_number("- 2 -"), is_page_number("Page 1A"), is_page_number("1957"), is_page_number("Route 9")
    (True, True, False, False)
    >>> is_page_number("Pages: 240"), is_page_number("sivu 3")
    (False, True)
    """
    bare = ascii_digits(line.strip().strip("-–—•·|. "))
    kinds = _with_pages([(token, _kind(token)) for token in _TOKENS.findall(bare)])
    return ":" not in bare and 0 < len(kinds) <= _WORDS_OF_A_PAGE and all(kind == "page" for _, kind in kinds)


def says_where_on(line: str, *, surely: bool = False) -> bool:
    """Tell where a piece goes on or has begun: "(Continued on Page 7)", `surely` no "See BUS, Page 6A"."""
    words = line.strip()
    if len(words) > 2 * _LONGEST_LEAD or (surely and not _DIGIT.search(words)):
        return False
    bare = ascii_digits(words.strip(_AROUND))
    may_be = _leads_on(bare) or _SHEET.search(bare)
    told = _where_on().fullmatch(bare) if may_be and len(bare) <= _LONGEST_LEAD else None
    return told is not None and (not surely or told.lastgroup is None)


_SHORTEST, _LONGEST, _LONGEST_LEAD, _WORDS_OF_A_PAGE = 8, 130, 70, 3
_DIGIT, _COLON = re.compile(r"\d"), re.compile(r"[:：]\s|[!?]")
_AROUND = " ()[]（）［］»›→►▶>.:*–—-"
_GAPS = re.compile(r"\S(?:\s{2,}|\t\s*|\s?[|•·]\s?|\s[–—]\s)\S")
# "Shared from the 2023-05-14 Quay Courier eEdition", as a paper's own reader prints it.
_SHARED = re.compile(r"Shared from the (?P<folio>\d{4}-\d\d-\d\d .{2,80}) e-?Edition\.?", re.IGNORECASE)
_DE = re.compile(r"\bDE\b")
_WIDE = re.compile(r"\S\s{4,}\S")

# ------------------------------------------------------------------------------- the parts of a folio

_DAY = "\x00"
_TOKENS = re.compile(rf"{_DAY}|[^\W_]+(?:[-'’:&][^\W_]+)*[.°ªº]?|№")
_PAGE = re.compile(r"(?:[A-Z]{1,2}-?)?\d{1,3}(?:-?[A-Z]{1,2})?[.ª]?")
_YEAR = re.compile(r"(?:19|20)\d\d\.?")
_RANGE = re.compile(r"\d{1,2}\.?-\d{1,2}\.?")


def _kind(token: str) -> str:
    """Return what a word or a figure of a folio is, "" for a word of the paper's name."""
    word = fold(token).rstrip(".")
    if token == _DAY:
        return "day"
    if _YEAR.fullmatch(token):
        return "year"
    if _PAGE.fullmatch(token) or _RANGE.fullmatch(token):
        return "number"
    return _words().get(word) or ("month" if is_month(word) else "")


@functools.cache
def _words() -> dict[str, str]:
    """Return what the words say that stand in a folio beside the paper's name."""
    issue = folded("print", "issue") | folded("print", "issued")
    found = {
        "page word": folded("print", "page") | folded("print", "part"),
        "counted": folded("print", "counted"),
        "weekday": folded("dates", "weekday") | folded("print", "weekday"),
        "issue word": issue,
        "small": folded("print", "small") | folded("headings", "article"),
    }
    # Of two kinds the one named first counts.
    return {word.rstrip("."): kind for kind, words in reversed(found.items()) for word in words}


def _with_pages(kinds: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the words of a folio, of its figures those told that number its page, its issue or its days."""
    found = list(kinds)
    last = len(found) - 1
    for at, (token, kind) in enumerate(kinds):
        above, below = kinds[at - 1][1] if at else "", kinds[at + 1][1] if at < last else ""
        if kind in ("number", "counted") and "page word" in (above, below):
            found[at] = token, "page"
            beside = at - 1 if above == "page word" else at + 1
            found[beside] = kinds[beside][0], "page"
        elif kind == "number" and ("issue word" in (above, below) or below == "year"):
            found[at] = token, "issue"
        elif kind == "number" and "month" in (above, below):
            found[at] = token, "month"
        elif kind == "number" and at in (0, last) and not _RANGE.fullmatch(token):
            found[at] = token, "page"
    return found


def _name(kinds: Sequence[tuple[str, str]]) -> str:
    """Return the words of the paper's name, which nothing else parts, "" where they cannot be one."""
    at = [number for number, (_, kind) in enumerate(kinds) if not kind]
    if not at or at[-1] - at[0] >= _LONGEST_TITLE:
        return ""
    within = kinds[at[0] : at[-1] + 1]
    if any(kind not in _OF_NAMES for _, kind in within):
        return ""
    words = [token for token, _ in within]
    small = [token for token, kind in within if token[0].islower() and kind != "small"]
    return "" if small else " ".join(words)


_LONGEST_TITLE = 8
_OF_NAMES = ("", "small", "weekday", "page word", "counted", "issue word")


_leads_on = opener("print", "continues", "points", "turns")
_SHEET = re.compile(r"\d[版面頁页면]|\A[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,24},")


@functools.cache
def _where_on() -> re.Pattern[str]:
    """Return the pattern of what leads from one page of a paper to another."""
    page = rf"(?:{either('print', 'page')}|{either('print', 'part')})\.?"
    number = r"(?:[A-Z]{1,2}-?)?\d{1,3}(?:-?[A-Z]{1,2})?"
    counted = rf"(?:{either('print', 'counted')})"
    lettered = r"(?-i:[A-Z]-?\d{1,3}|\d{1,3}-?[A-Z])"
    behind = rf"{number}[.ª:]?(?:-?[ойя]{{1,2}})?\s?{page}"
    paged = rf"(?:{page}\s?(?:{number}|{counted})|{behind}|{lettered})"
    column = r"(?:\W{1,3}[^\W\d_]{1,8}\.?\s?\d{1,2})?"
    lead = rf"(?:{either('print', 'continues')}|(?P<points>{either('print', 'points')}))"
    told = rf"(?:[^\s,.]+(?:\s[^\s,.]+){{0,3}},\s)?(?:{either('print', 'on')})?\s?{paged}{column}"
    told = rf"{lead}\s(?:{told}|{either('print', 'next')})"
    turns, behind = either("print", "turns"), either("print", "behind")
    attached = rf"(?:{turns})第?\d{{1,2}}[版面頁页]|\d{{1,2}}[面면](?:{behind})"
    slug = rf"(?P<slug>(?-i:[A-ZÀ-Þ][A-ZÀ-Þ' -]{{2,24}}),\s{paged})"
    return re.compile(rf"(?:{told}|{attached}|{slug})\W*", re.IGNORECASE)
