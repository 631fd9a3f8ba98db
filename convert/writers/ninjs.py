"""Write IPTC ninjs 3.1, the JSON in which newsrooms pass news on.

Each figure becomes an association of type ``picture`` with its caption, its alternative text and its
credit (``by``), as printed.  ninjs holds date-times only (RFC 3339): a date without a time of day
stands as a description with the role ``published`` or ``modified``, and so do terms that are no
address, with the role ``rights``.  See
http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from ..errors import Warn
from ..limits import xml_safe
from ..media import beside
from ..model import Article, Credit, Figure, Image, PictureRights, Wire, address, plain, walk
from ..people import author_lines, contributors
from ..schema import identifier, to_bytes
from ..style import Style
from . import html

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)\Z")


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return `article` as one ninjs object, UTF-8; it has no look."""
    return to_bytes(item(xml_safe(article, warn), warn))


def item(article: Article, warn: Warn) -> dict[str, Any]:
    """Return the ninjs object of `article`, JSON-able; a field the article does not fill is absent."""
    rights = article.rights
    people = [person for byline in author_lines(article) for person in byline.people]
    helpers = contributors(article)
    wire = article.wire or Wire("")
    return _known(
        uri=identifier(article),
        standard=_STANDARD,
        type="text",
        language=article.language,
        firstCreated=_date_time(article.published),
        versionCreated=_date_time(article.modified),
        headlines=_valued(main=plain(article.headline), kicker=article.kicker),
        descriptions=_valued(
            standfirst=plain(article.standfirst),
            section=article.section,
            published="" if _date_time(article.published) else article.published,
            modified="" if _date_time(article.modified) else article.modified,
            rights="" if _uri(rights.licence.url) else rights.licence.url,
        ),
        by=" · ".join(line for byline in article.bylines for line in byline.text.split("\n")),
        people=[
            *(
                _known(name=person.name, rel=person.role or "author")
                for person in people
                if not person.is_house
            ),
            *(
                _known(name=person.name, rel=person.role or "contributor")
                for person in helpers
                if not person.is_house
            ),
        ],
        located=" · ".join(filter(None, (*article.datelines, wire.text))),
        places=[
            *_named("located", wire.place),
            *(_known(name=person.place, rel="byline") for person in (*people, *helpers) if person.place),
        ],
        organisations=[
            *_named("publisher", article.publisher),
            *(
                {"name": person.organisation, "rel": "byline"}
                for person in (*people, *helpers)
                if person.organisation
            ),
        ],
        infoSources=[
            {"name": name, "role": role}
            for role, name in (("agency", wire.agency), ("origin", article.origin))
            if name
        ],
        altIds=[{"role": "source", "value": article.source}] if article.source else [],
        copyrightHolder=rights.holder,
        copyrightNotice=rights.notice,
        usageTerms=rights.licence.text,
        rightsInfo=_linked(rights.licence.url),
        bodies=[{"role": "main", "contentType": "text/html", "value": _body(article, warn)}],
        associations=list(_associations(article)),
    )


def _body(article: Article, warn: Warn) -> str:
    paths = {image: path for path, image in beside(article)}
    return html.blocks(article.body, html.Medium(paths.__getitem__, warn))


def _associations(article: Article) -> Iterator[dict[str, Any]]:
    figures = [node for node in walk(article.body) if isinstance(node, Figure)]
    paths = {image: path for path, image in beside(article)}
    for number, figure in enumerate(figures, 1):
        credit, image = figure.credit or Credit(""), figure.image
        own = image.rights if image else PictureRights()
        yield _known(
            name=f"figure-{number}",
            uri=f"{identifier(article)}#figure-{number}",
            type="picture",
            rel="illustration",
            descriptions=_valued(
                caption=plain(figure.caption),
                altText=figure.alt,
                embeddedCaption=own.description,
                embeddedCredit=own.credit_line,
                rights="" if _uri(own.web_statement) else own.web_statement,
            ),
            by=credit.text,
            people=[
                {"name": name, "rel": "creator"} for name in dict.fromkeys(credit.creators + own.creators)
            ],
            infoSources=[
                *({"name": name, "role": "agency"} for name in credit.agencies),
                *({"name": name, "role": "source"} for name in filter(None, [own.source])),
            ],
            renditions=[_rendition(image, paths[image])] if image else [],
            copyrightNotice=own.copyright_notice,
            usageTerms=own.usage_terms,
            rightsInfo=_linked(own.web_statement),
            edNote=own.instructions,
            digitalSourceType=_identified(own.digital_source_type),
        )


def _rendition(image: Image, path: str) -> dict[str, Any]:
    return {
        "name": "original",
        "title": path,
        "contentType": image.media_type,
        "width": image.width,
        "height": image.height,
        "sizeInBytes": len(image.data),
    }


def _date_time(date: str) -> str:
    return date if _DATE_TIME.match(date) else ""


def _valued(**roles: str) -> list[dict[str, str]]:
    return [{"role": role, "value": words} for role, words in roles.items() if words]


def _named(rel: str, name: str) -> list[dict[str, str]]:
    return [{"name": name, "rel": rel}] if name else []


def _linked(url: str) -> dict[str, str]:
    return {"linkedRights": _uri(url)} if _uri(url) else {}


def _identified(words: str) -> dict[str, str]:
    return {"uri": _uri(words)} if _uri(words) else _known(literal=words)


def _uri(words: str) -> str:
    """Return `words` as the URI they are (RFC 3986: ASCII only), "" where they are none."""
    return quote(address(words), safe=string.punctuation) if _URI.match(words) else ""


def _known(**parts: Any) -> dict[str, Any]:
    return {name: part for name, part in parts.items() if part}
