"""Write one self-contained web page; pdf and epub build on the same markup.

The markup is written so that it is HTML and XML at once: `Medium.xml` only decides how empty
elements end.  A figure is

    <figure class="figure"><img …><figcaption><span class="caption">…</span>
    <small class="credit" role="doc-credit">…</small></figcaption></figure>
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import assert_never

from ..errors import Warn
from ..limits import title, xml_safe
from ..media import fit, tell_of_undescribed
from ..model import (
    Article,
    Block,
    Blocks,
    Code,
    CodeBlock,
    Credit,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    address,
    linkable,
    plain,
    printed_alt,
    right_to_left,
    rights_line,
    walk,
)
from ..people import author_names
from ..style import Style, columns, css, for_language
from . import jsonld

SHOWN = frozenset(("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"))
"""The kinds of pictures that browsers show."""


@dataclass(frozen=True, slots=True)
class Medium:
    """What the page is made for: where a picture's bytes are found, HTML or XML, whom to warn.

    `top` is the number of the highest heading in the text: 2 stands below a headline, 1 below nothing.
    What is too wide for a window that `scrolls` is moved within it by itself.
    """

    picture: Callable[[Image], str]
    warn: Warn
    xml: bool = False
    top: int = 2
    scrolls: bool = False


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return `article` as one HTML page, UTF-8, its pictures and its look inside."""
    article = xml_safe(article, warn)
    tell_of_undescribed(article, warn)
    name = title(article, warn)
    lines = [
        "<!DOCTYPE html>",
        # Without a language browsers and their voices would guess one; "und" says that nobody knows.
        f"<html{language(article.language or 'und')}{direction(article.language)}>",
        "<head>",
        _head(article, name),
        f"<style>\n{css(for_language(style, article.language), 'screen')}</style>",
        jsonld.script(article),
        "</head>",
        "<body>",
        "<main>",
        *_called(article, name),
        page(article, Medium(lambda image: data_url(fit(image, SHOWN, warn)), warn, scrolls=True)),
        "</main>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def page(article: Article, medium: Medium) -> str:
    """Return the element of class ``article``: the front, the body and the rights of `article`."""
    medium = replace(medium, top=2 if article.headline else 1)
    # Who goes from article to article by ear goes by their headings: without one it is a part of the page.
    element = "article" if _headed(article) else "div"
    front = [
        _line("p", "kicker", _words(article.kicker, medium)),
        _line("h1", "headline", inlines(article.headline, medium)),
        _line("p", "standfirst", inlines(article.standfirst, medium), ' role="doc-subtitle"'),
        *(_line("p", "byline", _words(byline.text, medium)) for byline in article.bylines),
        *_datelines(article, medium),
    ]
    back = [_line("p", "rights", inlines(rights_line(article.rights), medium)), _source(article.source)]
    return _lines(
        f'<{element} class="article">',
        _wrapped("header", front),
        blocks(article.body, medium),
        _wrapped("footer", back),
        f"</{element}>",
    )


def _headed(article: Article) -> bool:
    return bool(article.headline) or any(isinstance(node, Heading) for node in walk(article.body))


def blocks(nodes: Blocks, medium: Medium) -> str:
    """Return the markup of `nodes`, one block below the other."""
    return "\n".join(block(node, medium) for node in nodes)


def block(node: Block, medium: Medium) -> str:
    """Return the markup of one block."""
    match node:
        case Paragraph(content):
            name = "lines paragraph" if "\n" in plain(content) else "paragraph"
            return f'<p class="{name}">{inlines(content, medium)}</p>'
        case Heading(level, content):
            # HTML ends at h6.
            tag = f"h{min(medium.top + level - 1, 6)}"
            return f'<{tag} class="heading heading-{level}">{inlines(content, medium)}</{tag}>'
        case Figure(image, alt, caption, credit, decorative):
            picture = _picture(image, alt, medium, decorative=decorative) if image else ""
            return _figure(picture, alt, caption, credit, medium)
        case Quote(body, attribution):
            words = inlines(attribution, medium)
            said_by = f'\n<footer class="attribution">{words}</footer>' if words else ""
            return f'<blockquote class="quote">\n{blocks(body, medium)}{said_by}\n</blockquote>'
        case List(items, ordered, start):
            return _list(items, ordered, start, medium)
        case Table(rows, header, caption, credit):
            return _table(rows, header, caption, credit, medium)
        case Note(kind, body):
            return f'<aside class="note note-{kind}">\n{blocks(body, medium)}\n</aside>'
        case CodeBlock(value, computer_language):
            name = f' class="language-{escape(computer_language)}"' if computer_language else ""
            # No computer reads from right to left, in whatever article its words stand.
            return f'<pre class="code" dir="ltr"><code{name}>{escape(value)}</code></pre>'
        case Rule():
            return f'<hr class="rule"{_end(medium)}>'
        case _:
            assert_never(node)


def inlines(nodes: Inlines, medium: Medium) -> str:
    """Return the markup of `nodes`, run on."""
    return "".join(inline(node, medium) for node in nodes)


def inline(node: Inline, medium: Medium) -> str:
    """Return the markup of one inline."""
    match node:
        case Text(value):
            return _words(value, medium)
        case Emphasis(content):
            return f"<em>{inlines(content, medium)}</em>"
        case Strong(content):
            return f"<strong>{inlines(content, medium)}</strong>"
        case Link(content, url):
            words = inlines(content, medium)
            if linkable(url):
                return f'<a href="{href(url)}">{words}</a>'
            medium.warn(f"the link to {url!r} was not made clickable: only web, mail and telephone links are")
            return words
        case Code(value):
            return f"<code>{escape(value)}</code>"
        case Superscript(content):
            return f"<sup>{inlines(content, medium)}</sup>"
        case Subscript(content):
            return f"<sub>{inlines(content, medium)}</sub>"
        case Span(content, tag):
            return f"<span{language(tag)}>{inlines(content, medium)}</span>"
        case LineBreak():
            return f"<br{_end(medium)}>"
        case _:
            assert_never(node)


def language(tag: str) -> str:
    """Return the ``lang`` and ``xml:lang`` attributes for a BCP 47 tag, nothing for none."""
    return f' lang="{escape(tag)}" xml:lang="{escape(tag)}"' if tag else ""


def direction(tag: str) -> str:
    """Return the ``dir`` attribute for a page in that language, nothing where it is the usual one."""
    return ' dir="rtl"' if right_to_left(tag) else ""


def data_url(image: Image) -> str:
    """Return the bytes of `image` as a ``data:`` URL (RFC 2397)."""
    return f"data:{image.media_type};base64,{base64.b64encode(image.data).decode('ascii')}"


def href(url: str) -> str:
    """Return `url` as the value of ``href``: what an address may not hold is percent-encoded."""
    return escape(address(url))


# ---------------------------------------------------------------------------------------- the head


def _head(article: Article, title: str) -> str:
    """Return what browsers, archives and search engines read; what is unknown is absent."""
    rights, source, licence = article.rights, article.source, article.rights.licence.url
    return _lines(
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>" if title else "",
        *(_meta("author", name) for name in author_names(article)),
        _meta("description", plain(article.standfirst)),
        _meta("dcterms.publisher", article.publisher),
        _meta("dcterms.issued", article.published),
        _meta("dcterms.modified", article.modified),
        _meta("dcterms.rights", rights.notice),
        _meta("dcterms.rightsHolder", rights.holder),
        _meta("tdm-reservation", rights.tdm_reservation),
        _meta("tdm-policy", address(rights.tdm_policy)),
        f'<link rel="canonical" href="{href(source)}">' if linkable(source) else "",
        f'<link rel="license" href="{href(licence)}">' if linkable(licence) else "",
    )


def _called(article: Article, name: str) -> list[str]:
    """Return the page's title as a heading for voices alone, where the article has no heading.

    Who goes through a page by its headings finds its beginning (WAI-ARIA 1.2, role ``heading``); nothing is
    added to what is shown, printed, copied or taken for the article's words.
    """
    if _headed(article) or not name:
        return []
    return [f'<div role="heading" aria-level="1" aria-label="{escape(name)}"></div>']


def _meta(name: str, words: str) -> str:
    return f'<meta name="{name}" content="{escape(words)}">' if words else ""


# ----------------------------------------------------------------------------- the front and back


def _datelines(article: Article, medium: Medium) -> list[str]:
    """Return the date and place lines, each date that is known marked for machines.

    A line is taken to print the date whose year stands in it, the publication before the update.
    """
    dates = [date for date in (article.published, article.modified) if date]
    lines = []
    for dateline in article.datelines:
        words = _words(dateline, medium)
        date = next((date for date in dates if date[:4] in dateline), "")
        if date:
            dates.remove(date)
            words = f'<time datetime="{escape(date)}">{words}</time>'
        lines.append(_line("p", "dateline", words))
    return lines


def _source(url: str) -> str:
    words = f'<a href="{href(url)}">{escape(url)}</a>' if linkable(url) else escape(url)
    return _line("p", "source", words)


# ------------------------------------------------------------------------------ parts of a block


def _figure(picture: str, alt: str, caption: Inlines, credit: Credit | None, medium: Medium) -> str:
    words = _lines(_line("span", "caption", inlines(caption, medium)), _credit(credit, medium))
    figcaption = f"<figcaption>{words}</figcaption>" if words else ""
    if not picture:
        shown = _line("p", "alt", _words(printed_alt(alt, caption), medium))
        return _lines('<figure class="figure no-picture">', shown, figcaption, "</figure>")
    return _lines('<figure class="figure">', picture, figcaption, "</figure>")


def _picture(image: Image, alt: str, medium: Medium, *, decorative: bool) -> str:
    """Return the ``img`` element.

    An empty ``alt`` says that the picture is decorative (HTML, 4.8.4.4; a role may not say it again).
    So there is none where nobody says what is to be seen: the caption then names the picture to a blind
    reader (HTML-AAM 1.0, "img Element"), and a checker tells what is wanting.
    """
    described = f' alt="{escape(alt)}"' if alt or decorative else ""
    size = f' width="{image.width}" height="{image.height}"'
    return f'<img src="{escape(medium.picture(image))}"{described}{size}{_end(medium)}>'


def _credit(credit: Credit | None, medium: Medium) -> str:
    if credit is None or not credit.text:
        return ""
    words = "".join(
        f'<span class="name">{_words(piece, medium)}</span>' if whole else _words(piece, medium)
        for piece, whole in credit_pieces(credit)
    )
    return f'<small class="credit" role="doc-credit">{words}</small>'


# Longer than this, a name is allowed to break: it would not fit a narrow column.
_LONGEST_NAME = 48


def credit_pieces(credit: Credit) -> list[tuple[str, bool]]:
    """Return the credit's text in pieces, each with whether it is a name that must not break.

    Names are the parsed creators and agencies, joined where slashes tie them ("Ann Roe/Quayside
    Press"), and any word with a slash inside.
    """
    names = sorted({*credit.creators, *credit.agencies}, key=len, reverse=True)
    one = "|".join([*(re.escape(name) for name in names if name), r"[^\s/|]+"])
    tied = re.compile(
        rf"(?:{one})(?:\s?/\s?(?:{one}))+" + "".join(rf"|{re.escape(name)}" for name in names if name)
    )
    pieces: list[tuple[str, bool]] = []
    end = 0
    for hit in tied.finditer(credit.text):
        pieces += [(credit.text[end : hit.start()], False), (hit[0], len(hit[0]) <= _LONGEST_NAME)]
        end = hit.end()
    return [(words, whole) for words, whole in (*pieces, (credit.text[end:], False)) if words]


def _list(items: tuple[Blocks, ...], ordered: bool, start: int, medium: Medium) -> str:
    tag = "ol" if ordered else "ul"
    first = f' start="{start}"' if ordered and start != 1 else ""
    inner = (f"<li>{_item(item, medium)}</li>" for item in items)
    return _lines(f'<{tag} class="list"{first}>', *inner, f"</{tag}>")


def _item(item: Blocks, medium: Medium) -> str:
    """Return an item's markup; an item of one paragraph needs no ``p``."""
    match item:
        case (Paragraph(content),):
            return inlines(content, medium)
        case _:
            return f"\n{blocks(item, medium)}\n"


def _table(
    rows: tuple[tuple[Inlines, ...], ...],
    header: tuple[tuple[Inlines, ...], ...],
    caption: Inlines,
    credit: Credit | None,
    medium: Medium,
) -> str:
    """Return the ``table`` element with its title, and below it the words on where it comes from."""
    source = _line("p", "table-credit", _credit(credit, medium))
    if not any((*header, *rows)) and not caption:
        return source
    numbers = columns.number_columns(rows)
    # A head without a body is none (ISO 14289-1, 7.5): without rows the names of the columns are the body.
    head = _wrapped("thead" if rows else "tbody", [_row(row, "th", numbers, medium) for row in header])
    body = _wrapped("tbody", [_row(row, "td", numbers, medium) for row in rows])
    title = _line("span", "caption", inlines(caption, medium))
    above = f"<caption>{title}</caption>" if title else ""
    wide = columns.needs_width(rows, header)
    looks = ("table", *columns.crowding(rows, header), "wide" * wide, "credited" * bool(source))
    table = _lines(f'<table class="{" ".join(filter(None, looks))}">', above, head, body, "</table>")
    return _lines(_in_window(table, plain(caption)) if wide and medium.scrolls else table, source)


def _in_window(table: str, name: str) -> str:
    """Return `table` in a part of the page that can be moved sideways, with the keys as well."""
    named = f' role="region" aria-label="{escape(name)}"' if name else ""
    return f'<div class="window" tabindex="0"{named}>\n{table}\n</div>'


def _row(row: tuple[Inlines, ...], tag: str, numbers: set[int], medium: Medium) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    cells = (
        f"<{tag}{scope}{_cell_class(cell, flush=column in numbers)}>{inlines(cell, medium)}</{tag}>"
        for column, cell in enumerate(row)
    )
    return "<tr>" + "".join(cells) + "</tr>"


def _cell_class(cell: Inlines, *, flush: bool) -> str:
    """Return the ``class`` of a cell: a number is not broken, in a column of them it is set `flush`."""
    words = plain(cell).strip()
    looks = (
        "number" * flush,
        "whole" * (columns.stays_whole(words) and not flush),
        "long" * columns.has_long_word(words),
    )
    return f' class="{" ".join(filter(None, looks))}"' if any(looks) else ""


# ------------------------------------------------------------------------------------- markup


def _words(words: str, medium: Medium) -> str:
    """Return `words` as they are printed: where a line ends in them, one ends on the page."""
    return escape(words).replace("\n", f"<br{_end(medium)}>")


def _end(medium: Medium) -> str:
    return "/" if medium.xml else ""


def _line(tag: str, role: str, words: str, attributes: str = "") -> str:
    return f'<{tag} class="{role}"{attributes}>{words}</{tag}>' if words else ""


def _wrapped(tag: str, parts: list[str]) -> str:
    inner = _lines(*parts)
    return f"<{tag}>\n{inner}\n</{tag}>" if inner else ""


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
