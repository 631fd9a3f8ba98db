"""What a PDF says of its article in XMP (ISO 16684-1): one packet, one rdf:RDF.

A field that the article does not fill leaves no property.  Each picture has a packet of its own.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from html import escape
from typing import Literal, TypeAlias

from ...media.packet import RDF, description, wrap
from ...model import Article, PictureRights, Wire, plain
from ...people import author_names, contributors
from .extension import PDFUA, PRISM, TDM, described

Claim: TypeAlias = Literal["PDF/A-3a", "PDF/UA-1", "PDF/A-4f", "PDF/UA-2", "WTPDF"]
"""A standard that a file says it follows."""

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": PDFUA,
    "pdfd": "http://pdfa.org/declarations/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "prism": PRISM,
    "tdm": TDM,
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}

_CLAIMS: dict[Claim, str] = {
    "PDF/A-3a": "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    "PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>",
    "PDF/A-4f": (
        "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev><pdfaid:conformance>F</pdfaid:conformance>"
    ),
    "PDF/UA-2": "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>",
    # Well-Tagged PDF 1.0, 6.1: a PDF Declaration for each of its two levels.
    "WTPDF": "<pdfd:declarations><rdf:Bag>"
    + "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#{level}1.0</pdfd:conformsTo></rdf:li>"
        for level in ("accessibility", "reuse")
    )
    + "</rdf:Bag></pdfd:declarations>",
}


def packet(article: Article, title: str, claims: tuple[Claim, ...]) -> bytes:
    """Return the packet of `article`, UTF-8; `claims` are the standards that the file follows."""
    spaces = "".join(f'\n xmlns:{prefix}="{url}"' for prefix, url in _NAMESPACES.items())
    lines = "\n".join([*(_CLAIMS[claim] for claim in claims), *_properties(article, title)])
    extensions = described(lines) if "PDF/A-3a" in claims else ""
    return _wrapped(f'<rdf:Description rdf:about=""{spaces}>\n{lines}\n</rdf:Description>\n{extensions}')


def of_picture(rights: PictureRights, *, credit: str = "") -> bytes:
    """Return the packet of a picture, UTF-8; no bytes where nothing is known.

    `credit`, as printed, stands in where the picture's own credit line is empty.
    """
    known = replace(rights, credit_line=rights.credit_line or credit)
    lines = description(asdict(known))
    return b"" if known == PictureRights() else _wrapped(f"{lines}\n{described(lines)}")


def _wrapped(descriptions: str) -> bytes:
    return wrap(
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/">\n<rdf:RDF xmlns:rdf="{RDF}">\n'
        f"{descriptions}</rdf:RDF>\n</x:xmpmeta>"
    )


def _properties(article: Article, title: str) -> list[str]:
    """Return the property elements, those of which the article says nothing left out."""
    rights = article.rights
    licence = rights.licence
    headline = plain(article.headline)
    wire = article.wire or Wire("")
    found = [
        _language("dc:title", title),
        _list("dc:creator", "Seq", list(author_names(article))),
        _list("dc:contributor", "Bag", [person.name for person in contributors(article)]),
        _language("dc:description", plain(article.standfirst)),
        _list("dc:publisher", "Bag", [article.publisher]),
        _list("dc:language", "Bag", [article.language]),
        _list("dc:date", "Seq", [article.published]),
        _list("dc:subject", "Bag", [article.section]),
        _list("dc:relation", "Bag", [article.origin]),
        _text("dc:source", article.source),
        _text("dc:identifier", article.source),
        _language("dc:rights", rights.notice),
        _text("xmpRights:Marked", "True" if rights.notice else ""),
        _list("xmpRights:Owner", "Bag", [rights.holder]),
        _text("xmpRights:WebStatement", licence.url),
        _language("xmpRights:UsageTerms", licence.text),
        _text("tdm:reservation", rights.tdm_reservation),
        _text("tdm:policy", rights.tdm_policy),
        _text("photoshop:Headline", headline),
        _text("photoshop:Source", article.publisher),
        _text("photoshop:Credit", wire.agency),
        _text("photoshop:City", wire.place),
        _text("prism:publicationName", article.publisher),
        _text("prism:section", article.section),
        _text("prism:url", article.source),
        _text("prism:copyrightYear", rights.year),
        _text("xmp:CreateDate", article.published),
        _text("xmp:ModifyDate", article.modified),
    ]
    return [line for line in found if line]


def _text(name: str, value: str) -> str:
    return f"<{name}>{escape(value, quote=False)}</{name}>" if value else ""


def _language(name: str, value: str) -> str:
    inner = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(value, quote=False)}</rdf:li></rdf:Alt>'
    return f"<{name}>{inner}</{name}>" if value else ""


def _list(name: str, kind: str, values: list[str]) -> str:
    items = "".join(f"<rdf:li>{escape(value, quote=False)}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""
