"""What no file can hold of an article, and the title that stands in its head.

A page is XML or HTML, its metadata are dates and language tags: what is none of these is left out
with a warning, the same words for every format.
"""

from __future__ import annotations

import dataclasses
import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, TypeVar

from .errors import Warn
from .model import Article, Heading, Link, Span, Table, each, plain, replace_text, walk

_Node = TypeVar("_Node", Article, Span)


def xml_safe(article: Article, warn: Warn) -> Article:
    """Return `article` as markup can hold it: without what is no character or no language there.

    The rows of a table are as long as its longest, no link stands in a link, and no level of headings
    is passed over.
    """
    clean = _levelled(_with_languages(_with_characters(article, warn), warn))
    return each(each(clean, Table, _even), Link, lambda link: _outermost(link, warn))


def dated(article: Article, warn: Warn) -> Article:
    """Return `article` with its dates as metadata want them (see `date`), without what is no date."""
    for words in (article.published, article.modified):
        if words and not date(words):
            warn(f"{words!r} is not a date such as 2024-03-12T09:30:00Z: it is not in the file's metadata")
    return dataclasses.replace(article, published=date(article.published), modified=date(article.modified))


def title(article: Article, warn: Warn, *, otherwise: str = "") -> str:
    """Return the title for a file's head, on one line: the headline, else the source's name.

    A file that must have one is called `otherwise` where there is neither.  What is no headline is told.
    """
    headline = " ".join(plain(article.headline).split())
    nearest = article.name or otherwise
    if nearest and not headline:
        warn(f"the article has no headline: the file is titled “{nearest}”, unless you name it")
    return headline or nearest


# ------------------------------------------------------------------------------------ characters

# XML 1.0, clause 2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _with_characters(article: Article, warn: Warn) -> Article:
    """Leave out control characters and broken surrogates: none of them shows on a page."""
    dropped: list[str] = []

    def cut(words: str) -> str:
        dropped.extend(_NOT_XML.findall(words))
        return _NOT_XML.sub("", words)

    clean = replace_text(article, cut)
    if not dropped:
        return article
    names = ", ".join(sorted({f"U+{ord(character):04X}" for character in dropped}))
    many = len(dropped) > 1
    what = f"{len(dropped)} characters" if many else "a character"
    warn(f"{what} that this format cannot hold {'were' if many else 'was'} left out: {names}")
    return clean


# ------------------------------------------------------------------------------------- languages

# RFC 5646, 2.1: language, script, region, variants, extensions, private use.
_LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)


def is_language(tag: str) -> bool:
    """Return whether `tag` has the shape of a BCP 47 tag."""
    return _LANGUAGE.fullmatch(tag) is not None


def _with_languages(article: Article, warn: Warn) -> Article:
    """Leave out what is no language tag: XML 1.0, clause 2.12, admits no other word."""
    tags = (node.language for node in walk(article) if isinstance(node, Article | Span))
    wrong = dict.fromkeys(tag for tag in tags if tag and not is_language(tag))
    for tag in wrong:
        warn(f"{tag!r} is not the tag of a language, such as en, en-GB or zh-Hant: it was left out")
    return _without_tags(article, wrong) if wrong else article


def _without_tags(article: Article, wrong: dict[str, None]) -> Article:
    def bare(node: _Node) -> _Node:
        return dataclasses.replace(node, language="") if node.language in wrong else node

    return bare(each(article, Span, bare))


# -------------------------------------------------------------------- headings, tables and links


def _levelled(article: Article) -> Article:
    """Return `article` with its headings numbered from 1 and without a gap (WCAG 2.2, technique G141)."""
    above: list[int] = []

    def placed(heading: Heading) -> Heading:
        above[:] = [*(level for level in above if level < heading.level), heading.level]
        return dataclasses.replace(heading, level=len(above))

    return each(article, Heading, placed)


def _even(table: Table) -> Table:
    """Return `table` with empty cells where a row is too short (ISO 14289-1, 7.5), and no empty row."""
    width = max(map(len, (*table.header, *table.rows)), default=0)
    header, rows = (
        tuple((*row, *((),) * (width - len(row))) for row in part if width)
        for part in (table.header, table.rows)
    )
    return dataclasses.replace(table, header=header, rows=rows)


def _outermost(link: Link, warn: Warn) -> Link:
    """Return `link` with the words of links in it (HTML, 4.5.1: no ``a`` in an ``a``), and tell of them."""

    # Any: it puts one kind of inline in the place of another.
    def words(inner: Any) -> Any:
        warn(f"the link to {inner.url!r} stands in another one, and only that one can be followed")
        return Span(inner.content, "")

    return dataclasses.replace(link, content=each(link.content, Link, words))


# ----------------------------------------------------------------------------------------- dates

# W3C's profile of ISO 8601 (https://www.w3.org/TR/NOTE-datetime), seconds left out or not.
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?", re.ASCII)


def date(words: str) -> str:
    """Return `words`, ISO 8601, as W3C's profile of it has a date; "" where they are none.

    A time of no zone is left out: it would be taken for that of Greenwich, and the day is right.
    """
    day = words if _DATE.fullmatch(words) else words[:10]
    # The month or the day that is left out is looked up as the first: only whether there is one counts.
    return day if _DATE.fullmatch(day) and moment(day + "0000-01-01"[len(day) :]) else ""


def moment(words: str) -> datetime | None:
    """Return when a day or a date-time, ISO 8601, begins, in UTC; None where `words` are none.

    A time of no zone is taken as UTC: any other reading would depend on the machine.
    """
    # The first and the last day that Python knows have no moment in UTC in every zone.
    with suppress(ValueError, OverflowError):
        found = datetime.fromisoformat(words)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    return None
