"""The schemas of XMP that PDF/A-3 does not know: it wants each described beside its properties.

See ISO 19005-3, 6.6.2.3; PDF/A-4 no longer asks for it, and takes it.  Known beforehand are dc, pdf,
photoshop, xmp and xmpRights.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...media.packet import NAMESPACES as PICTURES

# With a slash here and a "#" in an EPUB: TDM Reservation Protocol, "TDM in PDF".
TDM = "http://www.w3.org/ns/tdmrep/"
PRISM = "http://prismstandard.org/namespaces/basic/3.0/"
PDFUA = "http://www.aiim.org/pdfua/ns/id/"


@dataclass(frozen=True, slots=True)
class _Schema:
    """A schema: name, type and meaning of each property, and of each field of a type of its own.

    A property is internal where programs alone set it; a type is called `own`.
    """

    prefix: str
    namespace: str
    name: str
    properties: tuple[tuple[str, str, str], ...]
    internal: bool = False
    own: str = ""
    fields: tuple[tuple[str, str, str], ...] = ()


_SCHEMAS = (
    _Schema("pdfuaid", PDFUA, "PDF/UA identification", (("part", "Integer", "Part of ISO 14289"),), True),
    _Schema(
        "prism",
        PRISM,
        "PRISM basic metadata 3.0",
        (
            ("publicationName", "Text", "Title of the publication"),
            ("section", "Text", "Section of the publication"),
            ("url", "URI", "URL of the article"),
            ("copyrightYear", "Text", "Year of the copyright"),
        ),
    ),
    _Schema(
        "tdm",
        TDM,
        "Text and data mining reservation",
        (
            ("reservation", "Text", "Whether text and data mining is reserved: 1 or 0"),
            ("policy", "URI", "URL of the terms for text and data mining"),
        ),
    ),
    _Schema(
        "Iptc4xmpCore",
        PICTURES["Iptc4xmpCore"],
        "IPTC Core",
        (
            ("AltTextAccessibility", "Lang Alt", "What is to be seen, in few words"),
            ("ExtDescrAccessibility", "Lang Alt", "What is to be seen, at length"),
        ),
    ),
    _Schema(
        "Iptc4xmpExt",
        PICTURES["Iptc4xmpExt"],
        "IPTC Extension",
        (("DigitalSourceType", "Text", "What kind of source the picture was made from"),),
    ),
    _Schema(
        "plus",
        PICTURES["plus"],
        "PLUS License Data Format",
        (
            ("Licensor", "Seq LicensorDetail", "Who grants a licence"),
            ("DataMining", "Text", "Whether the picture may be mined for data"),
        ),
        own="LicensorDetail",
        fields=(("LicensorURL", "URI", "Where a licence is to be had"),),
    ),
)


def described(lines: str) -> str:
    """Return the description of each schema that the properties in `lines` are of, nothing for none."""
    schemas = "".join(_schema(each) for each in _SCHEMAS if f"<{each.prefix}:" in lines)
    if not schemas:
        return ""
    spaces = "".join(
        f'\n xmlns:{prefix}="http://www.aiim.org/pdfa/ns/{name}"'
        for prefix, name in (
            ("pdfaExtension", "extension/"),
            ("pdfaSchema", "schema#"),
            ("pdfaProperty", "property#"),
            ("pdfaType", "type#"),
            ("pdfaField", "field#"),
        )
    )
    return (
        f'<rdf:Description rdf:about=""{spaces}>\n'
        f"<pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
    )


def _schema(schema: _Schema) -> str:
    category = "internal" if schema.internal else "external"
    properties = (
        _item("pdfaProperty", name=name, valueType=kind, category=category, description=meaning)
        for name, kind, meaning in schema.properties
    )
    return _resource(
        f"<pdfaSchema:schema>{schema.name}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{schema.namespace}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{schema.prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{''.join(properties)}</rdf:Seq></pdfaSchema:property>{_own(schema)}"
    )


def _own(schema: _Schema) -> str:
    """Return the description of the schema's own type, nothing where it has none."""
    if not schema.own:
        return ""
    fields = (
        _item("pdfaField", name=name, valueType=kind, description=meaning)
        for name, kind, meaning in schema.fields
    )
    kind = _resource(
        f"<pdfaType:type>{schema.own}</pdfaType:type>"
        f"<pdfaType:namespaceURI>{schema.namespace}</pdfaType:namespaceURI>"
        f"<pdfaType:prefix>{schema.prefix}</pdfaType:prefix>"
        f"<pdfaType:description>{schema.own}</pdfaType:description>"
        f"<pdfaType:field><rdf:Seq>{''.join(fields)}</rdf:Seq></pdfaType:field>"
    )
    return f"<pdfaSchema:valueType><rdf:Seq>{kind}</rdf:Seq></pdfaSchema:valueType>"


def _item(prefix: str, **parts: str) -> str:
    return _resource("".join(f"<{prefix}:{name}>{words}</{prefix}:{name}>" for name, words in parts.items()))


def _resource(inner: str) -> str:
    return f'<rdf:li rdf:parseType="Resource">{inner}</rdf:li>'
