"""Write a tagged PDF: the page of `convert.writers.html`, laid out by WeasyPrint.

    article ── plan ── html and css ── engine ── finish ── bytes

plan         pictures as a PDF holds them, the title, the doubts
phrases      where a Japanese or Korean headline may end a line
faces        which font files the words need, what to say where a character is in none
sheet        the CSS of this article besides its style's: the running head, the room for its pictures
balance      lines of like length for the headline
gaps         pictures made a little smaller where they would leave a page half empty
engine       WeasyPrint behind a closed door: fonts, fetcher, log
xmp          the article's metadata, one XMP packet
finish       what the engine leaves undone: pictures' rights and colours, the associated file
cmyk         the colours of CMYK pictures that do not say theirs
tags         the structure tree, mended
strokes      bold letters of a font that has no bold face

The default is PDF/A-3a and PDF/UA-1 in one file.  What is not true of a file it does not claim, and a
warning says why.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from ...errors import Warn
from ...limits import moment, xml_safe
from ...model import Article, plain
from ...people import author_names
from ...schema import encode, to_bytes
from ...style import Style, css, for_language
from .. import html
from . import balance, engine, faces, finish, gaps, sheet, xmp
from .plan import Plan, plan


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return `article` as a PDF file of the kind that `style.profile` names.

    Raise MissingLibrary where Pango is not installed.
    """
    engine.load()
    style = for_language(style, article.language)
    planned = plan(xml_safe(article, warn), style, warn)
    doubts = list(planned.doubts)
    with engine.listening() as log:
        document, options = _laid_out(planned, style, warn)

        def finisher(_: Any, pdf: Any) -> None:
            if not finish.finish(document, pdf, planned, warn):
                doubts.append("its structure is not what this program knows to mend")
            finish.say(pdf, xmp.packet(planned.article, planned.title, _claims(planned, doubts, log)))

        data: bytes = document.write_pdf(finisher=finisher, **options)
    _tell(planned, doubts, log, warn)
    return data


def _laid_out(planned: Plan, style: Style, warn: Warn) -> tuple[Any, dict[str, Any]]:
    """Return the pages of the article, and the options to write them with."""
    import weasyprint

    markup = _markup(planned, warn)
    fonts = engine.fonts(faces.chosen(markup), machine=faces.from_machine(style))
    fetcher = engine.fetcher({url: (image.media_type, image.data) for image, url in planned.urls.items()})
    look = weasyprint.CSS(string=_css(planned, style), url_fetcher=fetcher, font_config=fonts)
    page = weasyprint.HTML(string=markup, url_fetcher=fetcher)
    options = finish.options(style.profile) | {"output_intent": engine.PAGE_COLOURS}

    def rendered(page: Any, headline: str, pictures: str = "") -> Any:
        # What a style says of the headline wins over its measure.
        first, last = (weasyprint.CSS(string=rules, url_fetcher=fetcher) for rules in (headline, pictures))
        return page.render(fonts, None, engine.colours(), stylesheets=[first, look, last], **options)

    def lines(measure: float) -> tuple[int, float]:
        # No word is broken to make lines alike: it reaches beyond the measure, which is then too narrow.
        rules = f"{sheet.headline(measure)} .headline {{ overflow-wrap: normal }}"
        return engine.lines(rendered(alone, rules), "h1")

    alone = weasyprint.HTML(string=_markup(_headline_alone(planned), _nothing), url_fetcher=fetcher)
    headline = sheet.headline(_measure(planned, style, lines))

    def lay_out(rooms: Mapping[str, float]) -> Any:
        return rendered(page, headline, sheet.pictures(rooms))

    document = gaps.closed(lay_out, sheet.rooms(planned, style))
    if beyond := engine.beyond_the_edge(document):
        warn(f"on page {beyond[0]} a table is wider than the paper: its last columns cannot be seen")
    if style.profile != "plain":
        document.metadata.attachments = [_attachment(planned, fetcher)]
    return document, options


def _measure(planned: Plan, style: Style, lines: Callable[[float], tuple[int, float]]) -> float:
    """Return the measure of the headline, in points; `lines` tries one."""
    words, page = plain(planned.article.headline), style.page
    widest = page.width - page.left - page.right
    if faces.are_ours(words):
        return balance.measure(words, style.looks["headline"], widest) if words else widest
    return balance.tried(lines, widest)


def _headline_alone(planned: Plan) -> Plan:
    article = Article(headline=planned.article.headline, language=planned.article.language)
    return dataclasses.replace(planned, article=article)


def _nothing(_: str) -> None:
    """Take a warning that the article itself brings."""


# ----------------------------------------------------------------------------------- the page


def _markup(planned: Plan, warn: Warn) -> str:
    """Return the whole page as HTML; what its head says, Info says."""
    article = planned.article
    return "\n".join(
        [
            f"<!DOCTYPE html><html{html.language(article.language)}{html.direction(article.language)}><head>",
            f'<meta charset="utf-8"><title>{escape(planned.title)}</title>',
            *(_meta("author", name) for name in author_names(article)),
            _meta("description", plain(article.standfirst)),
            _meta("dcterms.created", article.published),
            _meta("dcterms.modified", article.modified),
            "</head><body>",
            html.page(article, html.Medium(planned.urls.__getitem__, warn)),
            "</body></html>",
        ]
    )


def _meta(name: str, words: str) -> str:
    return f'<meta name="{name}" content="{escape(words)}">' if words else ""


def _css(planned: Plan, style: Style) -> str:
    look = faces.for_language(dataclasses.replace(style, css=""), planned.article.language)
    return f"{css(look, 'print')}\n{sheet.css(planned, style)}\n{style.css}"


# --------------------------------------------------------------------------- what the file says


def _claims(planned: Plan, doubts: list[str], log: engine.Log) -> tuple[xmp.Claim, ...]:
    """Return the standards that the file follows.

    A character without a glyph breaks all of them (ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8).
    """
    if log.missing or planned.profile == "plain":
        return ()
    archive, *access = _STANDARDS[planned.profile]
    return (archive,) if doubts else (archive, *access)


_STANDARDS: dict[str, tuple[xmp.Claim, ...]] = {
    "archive": ("PDF/A-3a", "PDF/UA-1"),
    "modern": ("PDF/A-4f", "PDF/UA-2", "WTPDF"),
}
"""How the file is archived first, then the standards that promise access to everybody."""


def _attachment(planned: Plan, fetcher: Any) -> Any:
    """Return the article's JSON form as a file to associate; its pictures are in the PDF already."""
    from weasyprint import Attachment

    article = planned.article
    # Without a date of its own the file has none: `finish` takes this one out.
    date = moment(article.modified or article.published) or datetime.datetime(1970, 1, 1)
    return Attachment(
        string=to_bytes(encode(planned.source, pictures=False)),
        name="article.json",
        description="The article as data",
        relationship="Source",
        created=date,
        modified=date,
        url_fetcher=fetcher,
    )


def _tell(planned: Plan, doubts: list[str], log: engine.Log, warn: Warn) -> None:
    """Warn of what the engine said, and of what the file does not claim."""
    for sentence in log.sentences:
        if not sentence.startswith(_KNOWN):
            warn(f"pdf: {sentence}")
    if log.missing:
        warn(faces.missing(log.missing))
    if doubts and planned.profile != "plain":
        warn(f"the PDF does not claim to be accessible (PDF/UA): {'; '.join(doubts)}")


_KNOWN = ('Missing required "lang"', 'Image "picture:')
"""What the engine says and `Plan.doubts` says better."""
