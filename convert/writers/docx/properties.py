"""What a Word file says of its article: the properties, and the article's JSON form.

A property that is not known is absent.  core.xml has no element for a publisher or for rights:
those are custom properties.
"""

from __future__ import annotations

import datetime
import json
import uuid
from html import escape

from ...limits import moment
from ...model import Article, plain
from ...people import author_names
from ...schema import encode
from .runs import DECLARATION

ARTICLE_NAMESPACE = "urn:creditline:article:1"
"""The namespace of the customXml part; its ``json`` element holds the article's JSON form."""

_LONGEST = 255
"""Characters that a core property may have, by python-docx and by Word's own dialogue."""


def core(article: Article) -> str:
    """Return core.xml (ECMA-376 Part 2 clause 11): only what is known."""
    words = {
        "dc:title": _title(article),
        "dc:creator": _creators(article),
        "dc:description": plain(article.standfirst),
        "dc:identifier": article.source,
        "dc:language": article.language,
        "cp:category": article.section,
    }
    dates = {
        "dcterms:created": _date(article.published),
        "dcterms:modified": _date(article.modified),
    }
    elements = [f"<{tag}>{escape(text[:_LONGEST])}</{tag}>" for tag, text in words.items() if text]
    elements += [f'<{tag} xsi:type="dcterms:W3CDTF">{date}</{tag}>' for tag, date in dates.items() if date]
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{''.join(elements)}</cp:coreProperties>"
    )


def _title(article: Article) -> str:
    return plain(article.headline) or article.name


def _creators(article: Article) -> str:
    return "; ".join(author_names(article))


def _date(date: str) -> str:
    """Return an ISO 8601 date as core.xml wants it (W3CDTF, a time in UTC), "" where it is none.

    Of a time of no zone only the day is said: any zone would be ours.
    """
    begun = moment(date)
    if begun is None or datetime.datetime.fromisoformat(date).tzinfo is None:
        return begun.date().isoformat() if begun else ""
    return begun.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def app(article: Article) -> str:
    """Return app.xml (ECMA-376 Part 1 clause 15.2.12.3)."""
    company = f"<Company>{escape(article.publisher)}</Company>" if article.publisher else ""
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Creditline</Application>{company}</Properties>"
    )


def custom(article: Article) -> str:
    """Return custom.xml (22.3): what core.xml has no element or no room for; "" where none is known."""
    rights = article.rights
    too_long = {
        "Headline": _title(article),
        "Standfirst": plain(article.standfirst),
        "Authors": _creators(article),
        "Source": article.source,
    }
    known = {
        **{name: words for name, words in too_long.items() if len(words) > _LONGEST},
        "Kicker": article.kicker,
        "Byline": "; ".join(byline.text for byline in article.bylines),
        "Dateline": "; ".join(article.datelines),
        "Wire": article.wire.text if article.wire else "",
        "Published": article.published,
        "Modified": article.modified,
        "Publisher": article.publisher,
        "Section": article.section,
        "First appeared in": article.origin,
        "Source URL": article.source,
        "Copyright": rights.notice,
        "Copyright holder": rights.holder,
        "Copyright year": rights.year,
        "Licence": rights.licence.text,
        "Licence URL": rights.licence.url,
        "Licence SPDX": rights.licence.spdx,
        "TDM reservation": rights.tdm_reservation,
        "TDM policy": rights.tdm_policy,
    }
    return _custom_xml({name: words for name, words in known.items() if words})


def _custom_xml(known: dict[str, str]) -> str:
    if not known:
        return ""
    # The format identifier is the one that all custom properties have; numbers 0 and 1 are reserved.
    elements = (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(words)}</vt:lpwstr></property>"
        for number, (name, words) in enumerate(known.items(), 2)
    )
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{''.join(elements)}</Properties>"
    )


def article_json(article: Article) -> tuple[str, str]:
    """Return a customXml part that holds the article's JSON form, and the part of its properties.

    See 15.2.5 and 15.2.6 of ECMA-376 Part 1.  The pictures are in word/media, in the same order.
    """
    form = json.dumps(encode(article, pictures=False), ensure_ascii=False, separators=(",", ":"))
    name = str(uuid.uuid5(uuid.NAMESPACE_URL, form)).upper()
    return (
        f'{DECLARATION}<article xmlns="{ARTICLE_NAMESPACE}">'
        f"<json>{escape(form, quote=False)}</json></article>",
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{{{name}}}"'
        ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{ARTICLE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>',
    )
