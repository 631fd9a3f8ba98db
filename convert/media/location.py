"""A picture without the place where it was taken and without its camera's serial numbers.

Nothing else changes: the metadata is blanked where it stands, so that no offset moves and no pixel is
encoded anew, and credit, creator and copyright stay.
"""

from __future__ import annotations

import dataclasses
import re
import struct
import zlib
from collections.abc import Callable

from ..errors import PictureError, Warn
from ..model import Image
from . import jpeg, rights
from .blocks import blocks
from .decoder import MOST_BYTES, opened

# Exif 2.32: the GPS directory; Exif directory: maker's note (a serial number is nearly always in
# it, in a form of the maker's own), serial numbers of body and lens.
_GPS, _EXIF_DIRECTORY = 0x8825, 0x8769
_SECRET = frozenset((_GPS, 0x927C, 0xA431, 0xA435))
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}

# exif:GPSLatitude, drone-dji:GpsLongitude, aux:SerialNumber, exifEX:BodySerialNumber, aux:LensSerialNumber …
_SECRET_PROPERTY = re.compile(r"gps|.*serialnumber\Z", re.IGNORECASE)
_XMP = re.compile(rb"(?:<x:xmpmeta\b.*?</x:xmpmeta>|<rdf:RDF\b.*?</rdf:RDF>)[ \t\r\n]*", re.DOTALL)


def knows_place(image: Image) -> bool:
    """Return whether the file of `image` says where it was taken (GPS)."""
    return _GPS in _secret_tags(image) or any(name.lower().startswith("gps") for name in _secret_names(image))


def strip_location(image: Image) -> Image:
    """Return `image` without GPS, serial numbers and maker's note; the same image if it has none.

    Raise PictureError where they stand in a form that cannot be blanked.
    """
    if not _secret_tags(image) and not _secret_names(image):
        return image
    data = bytearray(_with_plain_xmp(image.data))
    for start, end in exif_places(bytes(data), image.media_type):
        _blank_exif(memoryview(data)[start:end])
    bare = dataclasses.replace(image, data=_with_sums(_XMP.sub(_blank_xmp, bytes(data))))
    if _secret_tags(bare) or _secret_names(bare) or not _unharmed(bare, image):
        raise PictureError(
            f"{image.name} holds its place or a serial number in a form that cannot be taken out"
        )
    return bare


def stripped(image: Image, warn: Warn) -> Image | None:
    """Return what `strip_location` makes of `image`, None, with a warning, where it cannot."""
    try:
        return strip_location(image)
    except PictureError as error:
        warn(f"{error}; its figure stays without a picture")
        return None


def exif_places(data: bytes, media_type: str) -> tuple[tuple[int, int], ...]:
    """Return where each Exif block (a TIFF structure) begins and ends in the bytes of a file."""
    if media_type == "image/jpeg":
        # All of them: a second picture (MPO) behind the first has its own.
        found = re.finditer(rb"\xff\xe1(..)" + jpeg.EXIF, data, re.DOTALL)
        return tuple((match.end(), match.start() + 2 + int.from_bytes(match[1])) for match in found)
    block = blocks(data, "the picture").exif
    place = data.find(block) if block else -1
    return ((place, place + len(block)),) if place >= 0 else ()


def set_short(exif: memoryview, tag: int, value: int) -> None:
    """Write `value` into the 16-bit entry `tag` of an Exif block's directories, where there is one."""
    for order, place, entries in _directories(exif):
        for number, entry in enumerate(entries):
            if entry.tag == tag and entry.kind == 3:
                struct.pack_into(f"{order}H", exif, place + 2 + 12 * number + 8, value)


def _unharmed(bare: Image, image: Image) -> bool:
    """Return whether nothing else went: damaged lengths in the metadata may lead too far."""
    with opened(bare.data, image.name) as after, opened(image.data, image.name) as before:
        same = after.tobytes() == before.tobytes()
    return same and rights.read(bare.data, image.name) == rights.read(image.data, image.name)


# ---------------------------------------------------------------------------------------- Exif


def _secret_tags(image: Image) -> frozenset[int]:
    """Return the tags among `_SECRET` that any Exif block of the file holds."""
    found = [image.data[start:end] for start, end in exif_places(image.data, image.media_type)]
    found.append(blocks(image.data, image.name).exif)  # also where it cannot be blanked
    entries = (
        entry for block in found for _, _, inside in _directories(memoryview(block)) for entry in inside
    )
    return frozenset(entry.tag for entry in entries) & _SECRET


@dataclasses.dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a TIFF directory (TIFF 6.0, section 2): `value` is itself or its place."""

    tag: int
    kind: int
    count: int
    value: int
    raw: bytes

    @property
    def size(self) -> int:
        return _SIZES.get(self.kind, 0) * self.count


def _directories(exif: memoryview) -> list[tuple[str, int, list[_Entry]]]:
    """Return (byte order, place, entries) of IFD 0, its followers and the Exif directory."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(bytes(exif[:4]), "")
    found: list[tuple[str, int, list[_Entry]]] = []
    waiting = [struct.unpack_from(f"{order}I", exif, 4)[0]] if order and len(exif) >= 8 else []
    while waiting:
        place = waiting.pop()
        entries = _entries(exif, order, place)
        if entries and place not in {seen for _, seen, _ in found}:
            found.append((order, place, entries))
            waiting += [entry.value for entry in entries if entry.tag == _EXIF_DIRECTORY]
            following = exif[place + 2 + 12 * len(entries) :][:4]
            waiting += struct.unpack(f"{order}I", following) if len(following) == 4 else ()
    return found


def _entries(exif: memoryview, order: str, place: int) -> list[_Entry]:
    """Return the entries of the directory at `place`, as far as they lie inside the block."""
    if not 8 <= place <= len(exif) - 2:
        return []
    count = min(struct.unpack_from(f"{order}H", exif, place)[0], (len(exif) - place - 2) // 12)
    starts = range(place + 2, place + 2 + 12 * count, 12)
    return [_entry(bytes(exif[at : at + 12]), order) for at in starts]


def _entry(raw: bytes, order: str) -> _Entry:
    tag, kind, count, value = struct.unpack(f"{order}HHII", raw)
    return _Entry(tag, kind, count, value, raw)


def _blank_exif(exif: memoryview) -> None:
    for order, place, entries in _directories(exif):
        for entry in entries:
            if entry.tag in _SECRET:
                _blank_value(exif, order, entry)
        # The directory closes up; the room that is left behind it is nobody's.
        kept = [entry.raw for entry in entries if entry.tag not in _SECRET]
        end = place + 2 + 12 * len(entries)
        following = bytes(exif[end : end + 4])
        written = struct.pack(f"{order}H", len(kept)) + b"".join(kept) + following
        exif[place : end + len(following)] = written.ljust(end + len(following) - place, b"\0")


def _blank_value(exif: memoryview, order: str, entry: _Entry) -> None:
    if entry.tag == _GPS:
        inside = _entries(exif, order, entry.value)
        for value in inside:
            _blank_value(exif, order, value)
        _zero(exif, entry.value, 2 + 12 * len(inside) if inside else 0)
    elif entry.size > 4:
        _zero(exif, entry.value, entry.size)


def _zero(exif: memoryview, start: int, size: int) -> None:
    end = min(start + size, len(exif))
    if start < end:
        exif[start:end] = bytes(end - start)


# ----------------------------------------------------------------------------------------- XMP


def _secret_names(image: Image) -> frozenset[str]:
    """Return the local names of the properties, at any depth, that tell a place or a serial number."""
    found = blocks(image.data, image.name)
    trees = [
        tree for xmp in (found.xmp, found.extended_xmp) if xmp and (tree := rights.tree(xmp)) is not None
    ]
    names = {_local(name) for tree in trees for node in tree.iter("*") for name in (node.tag, *node.attrib)}
    return frozenset(name for name in names if _SECRET_PROPERTY.match(name))


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _blank_xmp(found: re.Match[bytes]) -> bytes:
    """Return the packet without its secrets, as long as it was: spaces at the end fill it up."""
    # As in the reader: no picture, no lxml.
    from lxml import etree

    tree = rights.tree(found[0])
    if tree is None:
        return found[0]
    for node in [node for node in tree.iter("*") if _SECRET_PROPERTY.match(_local(node.tag))]:
        node.getparent().remove(node)
    for node in tree.iter("*"):
        for name in [name for name in node.attrib if _SECRET_PROPERTY.match(_local(name))]:
            del node.attrib[name]
    written: bytes = etree.tostring(tree, encoding="UTF-8", xml_declaration=False)
    return written.ljust(len(found[0])) if len(written) <= len(found[0]) else found[0]


# ----------------------------------------------------------------------------------------- PNG

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_XMP = b"XML:com.adobe.xmp\0"


def _with_plain_xmp(data: bytes) -> bytes:
    """Return a PNG file with its XMP not compressed, any other file as it is."""

    def plain(kind: bytes, content: bytes) -> bytes:
        # PNG, third edition, 11.3.3.4: keyword, NUL, compression flag and method, language, NUL, …
        head, compressed = len(_PNG_XMP), content[len(_PNG_XMP) : len(_PNG_XMP) + 1] == b"\1"
        if kind != b"iTXt" or not content.startswith(_PNG_XMP) or not compressed:
            return content
        language, keyword, words = content[head + 2 :].split(b"\0", 2)
        words = zlib.decompressobj().decompress(words, MOST_BYTES)
        return _PNG_XMP + b"\0\0" + language + b"\0" + keyword + b"\0" + words

    return _changed_png(data, plain)


def _with_sums(data: bytes) -> bytes:
    """Return a PNG file with its check sums made anew, any other file as it is."""
    return _changed_png(data, lambda _, content: content)


def _changed_png(data: bytes, change: Callable[[bytes, bytes], bytes]) -> bytes:
    if not data.startswith(_PNG):
        return data
    written, place = [_PNG], len(_PNG)
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4])
        kind, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        content = change(kind, content)
        written.append(struct.pack(">I", len(content)) + kind + content)
        written.append(struct.pack(">I", zlib.crc32(kind + content)))
        place += 12 + size
    return b"".join(written)
