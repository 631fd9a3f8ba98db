"""XMP, written: what a picture says of its rights, as an XMP packet (ISO 16684-1).

One table says where each field of `PictureRights` stands; the reader in `rights` goes by it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Literal

from ..model import PictureRights

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a field stands: a property, and its shape."""

    field: str
    prefix: str
    property: str
    shape: Literal["text", "language", "list", "licensor"]


# IPTC Photo Metadata 2025.1.
SLOTS = (
    Slot("creators", "dc", "creator", "list"),
    Slot("credit_line", "photoshop", "Credit", "text"),
    Slot("copyright_notice", "dc", "rights", "language"),
    Slot("source", "photoshop", "Source", "text"),
    Slot("usage_terms", "xmpRights", "UsageTerms", "language"),
    Slot("web_statement", "xmpRights", "WebStatement", "text"),
    Slot("licensor_url", "plus", "Licensor", "licensor"),
    Slot("instructions", "photoshop", "Instructions", "text"),
    Slot("alt_text", "Iptc4xmpCore", "AltTextAccessibility", "language"),
    Slot("extended_description", "Iptc4xmpCore", "ExtDescrAccessibility", "language"),
    Slot("description", "dc", "description", "language"),
    Slot("digital_source_type", "Iptc4xmpExt", "DigitalSourceType", "text"),
    Slot("data_mining", "plus", "DataMining", "text"),
)


def packet(rights: PictureRights) -> bytes:
    """Return the packet for a picture file: every field that is known, UTF-8; empty for none."""
    return _packet({slot.field: getattr(rights, slot.field) for slot in SLOTS})


def description(values: dict[str, str | tuple[str, ...]]) -> str:
    """Return one rdf:Description with `values`, fields of `PictureRights`; empty ones are left out."""
    known = [slot for slot in SLOTS if values.get(slot.field)]
    prefixes = sorted(
        {slot.prefix for slot in known} | ({"xmpRights"} if values.get("copyright_notice") else set())
    )
    spaces = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)
    lines = [_property(slot, values[slot.field]) for slot in known]
    # "Marked" says that somebody claims rights (ISO 16684-1, 8.5): true where a notice does.
    if values.get("copyright_notice"):
        lines.append("<xmpRights:Marked>True</xmpRights:Marked>")
    return (
        f'<rdf:Description xmlns:rdf="{RDF}" rdf:about=""{spaces}>\n'
        + "\n".join(lines)
        + "\n</rdf:Description>"
    )


def wrap(tree: str) -> bytes:
    """Return `tree`, an x:xmpmeta element, as a packet in UTF-8 (ISO 16684-1, 7.3)."""
    # The identifier is fixed by the standard; the byte order mark in `begin` says UTF-8.
    return f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{tree}\n<?xpacket end="w"?>'.encode()


def _packet(values: dict[str, str | tuple[str, ...]]) -> bytes:
    if not any(values.values()):
        return b""
    return wrap(
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/">\n<rdf:RDF xmlns:rdf="{RDF}">\n'
        f"{description(values)}\n</rdf:RDF>\n</x:xmpmeta>"
    )


def _property(slot: Slot, value: str | tuple[str, ...]) -> str:
    name = f"{slot.prefix}:{slot.property}"
    words = (value,) if isinstance(value, str) else value
    items = [escape(word, quote=False) for word in words]
    match slot.shape:
        case "text":
            inner = items[0]
        case "language":
            inner = f'<rdf:Alt><rdf:li xml:lang="x-default">{items[0]}</rdf:li></rdf:Alt>'
        case "list":
            inner = "<rdf:Seq>" + "".join(f"<rdf:li>{item}</rdf:li>" for item in items) + "</rdf:Seq>"
        case "licensor":
            url = f"<plus:LicensorURL>{items[0]}</plus:LicensorURL>"
            inner = f'<rdf:Seq><rdf:li rdf:parseType="Resource">{url}</rdf:li></rdf:Seq>'
    return f"<{name}>{inner}</{name}>"
