"""What a picture file says of its rights: XMP before IIM before Exif, as IPTC tells readers to do.

XMP is XML and whole; IIM (1991) cuts a credit at 32 characters; Exif knows the creator, the
copyright and a description.  PNG has four text entries of its own, which count as Exif here.
"""

from __future__ import annotations

import re
from typing import Any
from unicodedata import combining, normalize

from ..model import PictureRights
from .blocks import Blocks, blocks
from .decoder import from_exif
from .packet import NAMESPACES, RDF, SLOTS, XML, Slot

Values = dict[str, str | tuple[str, ...]]
"""Fields of `PictureRights` by name, only those that are filled."""


def read(data: bytes, name: str = "the picture") -> PictureRights:
    """Return what the picture file in `data` says of its rights.  What cannot be read stays empty."""
    values: Values = {}
    for found in reversed([values for _, values in _sources(blocks(data, name))]):
        values |= found
    return PictureRights(**values)  # type: ignore[arg-type]


def remarks(data: bytes, name: str) -> tuple[str, ...]:
    """Return one sentence for each field on which the blocks of one file contradict each other,
    and one for a block that cannot be read."""
    found = blocks(data, name)
    sources = _sources(found)
    said = [_contradiction(field, sources, name) for field in _COMPARED]
    said += [_cut(sources, name)]
    if found.xmp and tree(found.xmp) is None:
        said.append(f"the XMP metadata in {name} is damaged and was not read")
    if _exif_fields(found.exif) is None:
        said.append(f"the Exif metadata in {name} is damaged and was not read")
    return tuple(filter(None, said))


def missing(xmp: bytes, known: PictureRights) -> Values:
    """Return the fields of `known` that the packet `xmp` does not fill."""
    own = _xmp_values(xmp)
    every = {slot.field: getattr(known, slot.field) for slot in SLOTS if slot.field not in own}
    return {name: value for name, value in every.items() if value}


def same_words(one: str, other: str) -> bool:
    """Return whether two credits say the same: the names of the one are all among the other's.

    >>> same_words("Photo: Ann Roe / Quayside Press", "QUAYSIDE PRESS/Ann Roe")
    True
    >>> same_words("Ann Roe/Quayside Press", "Ann Roe/Northlight")
    False
    """
    first, second = _names(one), _names(other)
    return first <= second or second <= first or _is_cut(one, other) or _is_cut(other, one)


def _is_cut(short: str, whole: str) -> bool:
    """Return whether `short` may be `whole` as IIM keeps it: its first 32 octets."""
    return _fills_iim(short, "credit_line") and short.casefold() in whole.casefold()


# --------------------------------------------------------------------------- blocks → values


def _sources(found: Blocks) -> tuple[tuple[str, Values], ...]:
    """Return what each block says, the most trusted first."""
    return (
        ("XMP", _xmp_values(found.extended_xmp) | _xmp_values(found.xmp)),
        ("IIM", _iim_values(found.iim)),
        ("Exif", _exif_values(found.exif)),
        ("PNG text", _filled({field: (words,) for field, words in found.words})),
    )


def _filled(raw: dict[str, tuple[str, ...]]) -> Values:
    values: Values = {}
    for name, words in raw.items():
        cleaned = tuple(filter(None, map(_clean, words)))
        if cleaned:
            values[name] = cleaned if name == "creators" else cleaned[0]
    return values


# A field ends at its last visible character; what XML cannot hold is no part of a credit.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def _clean(words: str) -> str:
    return _INVISIBLE.sub("", words).strip()


# ------------------------------------------------------------------------------------- XMP


def tree(xmp: bytes) -> Any:
    """Return the parsed packet (an lxml element), None where it is damaged or declares a DOCTYPE."""
    # lxml takes some 20 ms to import, and most articles come without pictures.
    from lxml import etree

    if b"<!DOCTYPE" in xmp.replace(b"\0", b""):
        return None  # XMP has none; it could only name entities or files
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(xmp.strip(b"\0 \t\r\n"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def descriptions(root: Any) -> list[Any]:
    """Return the rdf:Description elements that speak of the picture itself, not of its ingredients."""
    return [element for rdf in root.iter(f"{{{RDF}}}RDF") for element in rdf if isinstance(element.tag, str)]


def _xmp_values(xmp: bytes) -> Values:
    root = tree(xmp) if xmp else None
    if root is None:
        return {}
    about = descriptions(root)
    return _filled({slot.field: _said(slot, about) for slot in SLOTS})


def _said(slot: Slot, about: list[Any]) -> tuple[str, ...]:
    name = f"{{{NAMESPACES[slot.prefix]}}}{slot.property}"
    for element in about:
        if name in element.attrib:
            return (element.attrib[name],)
        for child in element.findall(name):
            if words := _licensor(child) if slot.shape == "licensor" else _words(child):
                return words
    return ()


def _words(element: Any) -> tuple[str, ...]:
    items = element.findall(f".//{{{RDF}}}li")
    default = [item for item in items if item.get(f"{{{XML}}}lang") == "x-default"]
    if not items:
        return (element.get(f"{{{RDF}}}resource") or "".join(element.itertext()),)
    return tuple("".join(item.itertext()) for item in default[:1] or items)


def _licensor(element: Any) -> tuple[str, ...]:
    name = f"{{{NAMESPACES['plus']}}}LicensorURL"
    found = (
        inner.get(name) or "".join(inner.itertext() if inner.tag == name else ()) for inner in element.iter()
    )
    return tuple(filter(None, found))[:1]


# ------------------------------------------------------------------------------------- IIM

# IPTC-NAA Information Interchange Model 4.2: record 2, data set → field, longest value in octets.
_IIM = {
    40: ("instructions", 256),
    80: ("creators", 32),
    110: ("credit_line", 32),
    115: ("source", 32),
    116: ("copyright_notice", 128),
    120: ("description", 2000),
}
_UTF8 = b"\x1b%G"  # data set 1:90, ISO 2022: what follows is UTF-8


def _iim_values(iim: bytes) -> Values:
    sets = _data_sets(iim)
    decode = _declared_utf8 if (1, 90, _UTF8) in sets else _guessed
    raw: dict[str, tuple[str, ...]] = {}
    for record, number, value in sets:
        if record == 2 and number in _IIM:
            name = _IIM[number][0]
            raw[name] = (*raw.get(name, ()), decode(value))
    return _filled(raw)


def _data_sets(iim: bytes) -> tuple[tuple[int, int, bytes], ...]:
    """Return (record, number, value) of each data set, as far as they are whole (IIM 4.2, 1.6)."""
    found = []
    place = 0
    while place + 5 <= len(iim) and iim[place] == 0x1C:
        size = int.from_bytes(iim[place + 3 : place + 5])
        start = place + 5
        if size & 0x8000:  # extended: the low bits say how many octets hold the length
            start += size & 0x7FFF
            size = int.from_bytes(iim[place + 5 : start])
        found.append((iim[place + 1], iim[place + 2], iim[start : start + size]))
        place = start + size
    return tuple(found)


def _declared_utf8(value: bytes) -> str:
    # A cut at 32 octets may go through a character (up to three of its octets are left then).
    for end in range(4):
        try:
            return value[: len(value) - end].decode("utf-8")
        except UnicodeDecodeError:
            continue
    return _guessed(value)  # declared, but not true


def _guessed(value: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return value.decode(encoding)
        except UnicodeDecodeError:
            continue
    return value.decode("latin-1")


# ------------------------------------------------------------------------------------ Exif

_EXIF = {0x010E: "description", 0x013B: "creators", 0x8298: "copyright_notice"}


def _exif_values(exif: bytes) -> Values:
    found = _exif_fields(exif) or {}
    return _filled(
        {name: _exif_words(name, value) for name, value in found.items() if isinstance(value, str)}
    )


def _exif_fields(exif: bytes) -> dict[str, Any] | None:
    """Return what the block holds under the names of our fields, None where it is damaged."""
    if not exif:
        return {}
    return from_exif(exif, lambda block: {field: block.get(tag) for tag, field in _EXIF.items()})


def _exif_words(name: str, value: str) -> tuple[str, ...]:
    # Pillow reads ASCII as Latin-1, and cameras and programs write UTF-8 into it.
    words = _guessed(value.encode("latin-1", "replace"))
    if name == "creators":  # Exif 2.32, 4.6.4 D: several are parted by semicolons
        return tuple(words.split(";"))
    # The same clause: the photographer's copyright, NUL, the editor's.
    return ("; ".join(filter(None, (part.strip() for part in words.split("\0")))),)


# -------------------------------------------------------------------------- contradictions

_COMPARED = {
    "creators": "creator",
    "credit_line": "credit",
    "copyright_notice": "copyright notice",
    "source": "source",
    "instructions": "instructions",
}


def _contradiction(field: str, sources: tuple[tuple[str, Values], ...], name: str) -> str:
    said = [(block, _joined(values[field])) for block, values in sources if field in values]
    if all(_agrees(said[0][1], words, field) for _, words in said[1:]):
        return ""
    quoted = ", ".join(f"“{words}” ({block})" for block, words in said)
    return f"{name} contradicts itself on its {_COMPARED[field]}: {quoted}; the first is taken"


def _agrees(first: str, other: str, field: str) -> bool:
    cut = _fills_iim(other, field) and first.casefold().startswith(other.casefold())
    return cut or same_words(first, other)


def _fills_iim(words: str, field: str) -> bool:
    """Return whether `words` are as long as IIM lets a field be (up to 3 octets less: half a letter)."""
    limit = next(limit for name, limit in _IIM.values() if name == field)
    return limit - 3 <= len(words.encode()) <= limit


def _cut(sources: tuple[tuple[str, Values], ...], name: str) -> str:
    """Return a sentence where the credit comes from IIM and fills all the room that IIM has for it."""
    credits = [
        (block, _joined(values["credit_line"])) for block, values in sources if "credit_line" in values
    ]
    block, credit = credits[0] if credits else ("", "")
    if block != "IIM" or not _fills_iim(credit, "credit_line"):
        return ""
    return f"the credit inside {name} may be cut off where IIM ends (32 characters): “{credit}”"


def _joined(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


# Words that say that something is a credit, and nobody's name.
_LABELS = frozenset(
    "photo photograph photography photographer image picture illustration graphic credit credits courtesy "
    "copyright foto fotos bild bilder by of via the and for from".split()
)


def _names(words: str) -> frozenset[str]:
    bare = "".join(letter for letter in normalize("NFKD", words.casefold()) if not combining(letter))
    return frozenset(re.findall(r"\w+", bare)) - _LABELS
