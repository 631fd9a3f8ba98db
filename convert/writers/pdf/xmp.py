"""What a PDF says of its article in XMP (ISO 16684-1): one packet, one rdf:RDF.

A field that the article does not fill leaves no property.  PDF/A-3 knows dc, pdf, photoshop, xmp and
xmpRights; a property of another schema needs that schema's description in the packet (ISO 19005-3,
6.6.2.3), which PDF/A-4 no longer asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Literal, TypeAlias

from ...media.packet import wrap
from ...model import Article, Note, Wire, authors, plain, walk

Claim: TypeAlias = Literal["PDF/A-3a", "PDF/UA-1", "PDF/A-4f", "PDF/UA-2", "WTPDF"]
"""A standard that a file says it follows."""

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfd": "http://pdfa.org/declarations/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "prism": "http://prismstandard.org/namespaces/basic/3.0/",
    # With a slash here and a "#" in an EPUB: TDM Reservation Protocol, "TDM in PDF".
    "tdm": "http://www.w3.org/ns/tdmrep/",
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


@dataclass(frozen=True, slots=True)
class _Extension:
    """The description of a schema that PDF/A-3 does not know: name, type and meaning of each property."""

    prefix: str
    name: str
    properties: tuple[tuple[str, str, str, str], ...]


_EXTENSIONS = (
    _Extension("pdfuaid", "PDF/UA identification", (("part", "Integer", "internal", "Part of ISO 14289"),)),
    _Extension(
        "prism",
        "PRISM basic metadata 3.0",
        (
            ("publicationName", "Text", "external", "Title of the publication"),
            ("section", "Text", "external", "Section of the publication"),
            ("url", "URI", "external", "URL of the article"),
            ("copyrightYear", "Text", "external", "Year of the copyright"),
        ),
    ),
    _Extension(
        "tdm",
        "Text and data mining reservation",
        (
            ("reservation", "Text", "external", "Whether text and data mining is reserved: 1 or 0"),
            ("policy", "URI", "external", "URL of the terms for text and data mining"),
        ),
    ),
)


def packet(article: Article, title: str, claims: tuple[Claim, ...]) -> bytes:
    """Return the packet of `article`, UTF-8; `claims` are the standards that the file follows."""
    spaces = "".join(f'\n xmlns:{prefix}="{url}"' for prefix, url in _NAMESPACES.items())
    lines = "\n".join([*(_CLAIMS[claim] for claim in claims), *_properties(article, title)])
    extensions = _described(lines) if "PDF/A-3a" in claims else ""
    return wrap(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about=""{spaces}>\n{lines}\n</rdf:Description>\n'
        f"{extensions}</rdf:RDF>\n</x:xmpmeta>"
    )


def _properties(article: Article, title: str) -> list[str]:
    """Return the property elements, those of which the article says nothing left out."""
    rights = article.rights
    licence = rights.licence
    headline = plain(article.headline)
    wire = article.wire or Wire("")
    notes = [node for node in walk(article.body) if isinstance(node, Note)]
    found = [
        _language("dc:title", title),
        _list("dc:creator", "Seq", [author.name for author in authors(article)]),
        _list("dc:contributor", "Bag", [person.name for note in notes for person in note.people]),
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


def _described(lines: str) -> str:
    """Return the descriptions of the schemas that `lines` use and PDF/A-3 does not know."""
    used = [each for each in _EXTENSIONS if f"<{each.prefix}:" in lines]
    schemas = "".join(_schema(each) for each in used)
    if not schemas:
        return ""
    return (
        '<rdf:Description rdf:about=""'
        ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
        ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
        ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
        f"<pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
    )


def _schema(extension: _Extension) -> str:
    properties = "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{name}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        f"<pdfaProperty:category>{category}</pdfaProperty:category>"
        f"<pdfaProperty:description>{meaning}</pdfaProperty:description></rdf:li>"
        for name, kind, category, meaning in extension.properties
    )
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{extension.name}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{_NAMESPACES[extension.prefix]}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{extension.prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )
