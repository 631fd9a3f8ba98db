"""The metadata of a picture file, raw: where XMP, IIM and Exif stand in each kind of file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from . import jpeg, kinds
from .decoder import opened


@dataclass(frozen=True, slots=True)
class Blocks:
    """The metadata of one file, raw; each empty where the file has none.

    `iim` are IIM data sets; `exif` is a TIFF structure (for a TIFF picture the file itself);
    `words` are fields that the format spells out itself, as PNG does.
    """

    xmp: bytes = field(default=b"", repr=False)
    extended_xmp: bytes = field(default=b"", repr=False)
    iim: bytes = field(default=b"", repr=False)
    exif: bytes = field(default=b"", repr=False)
    words: tuple[tuple[str, str], ...] = ()


def blocks(data: bytes, name: str) -> Blocks:
    """Return the metadata blocks of a picture file.  Raise PictureError where it is damaged."""
    if kinds.media_type(data) == "image/jpeg":
        return _jpeg_blocks(data)
    with opened(data, name) as picture:
        if picture.format == "PNG":
            picture.load()  # text and Exif may stand behind the pixels
        tags: Any = getattr(picture, "tag_v2", {})
        return Blocks(
            xmp=_bytes(picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp")),
            iim=_tiff_iim(tags) or _png_iim(picture.info),
            exif=data if picture.format == "TIFF" else _exif_block(picture.info),
            words=_png_words(picture.info) if picture.format == "PNG" else (),
        )


_TIFF_IIM, _TIFF_PHOTOSHOP = 33723, 34377


def _jpeg_blocks(data: bytes) -> Blocks:
    xmps = jpeg.payloads(data, jpeg.APP1, jpeg.XMP)
    exifs = jpeg.payloads(data, jpeg.APP1, jpeg.EXIF)
    # A long IIM block runs on over several APP13 segments.
    photoshop = b"".join(jpeg.payloads(data, jpeg.APP13, jpeg.PHOTOSHOP))
    return Blocks(
        xmp=xmps[0] if xmps else b"",
        extended_xmp=_extended(jpeg.payloads(data, jpeg.APP1, jpeg.EXTENDED_XMP)),
        iim=_resource(photoshop),
        exif=exifs[0] if exifs else b"",
    )


def _extended(parts: tuple[bytes, ...]) -> bytes:
    """Join what did not fit into one segment: 32 bytes digest, 4 length, 4 offset, then the part.

    See XMP specification part 3, 1.1.3.1.
    """
    ordered = sorted(parts, key=lambda part: int.from_bytes(part[36:40]))
    return b"".join(part[40:] for part in ordered)


def _resource(photoshop: bytes) -> bytes:
    """Return the IIM block (resource 0x0404) out of Photoshop image resources."""
    place = 0
    while photoshop[place : place + 4] == b"8BIM":
        number = int.from_bytes(photoshop[place + 4 : place + 6])
        name_length = photoshop[place + 6] if place + 6 < len(photoshop) else 0
        place += 6 + (name_length + 2) // 2 * 2  # the name and its length byte, padded to even
        size = int.from_bytes(photoshop[place : place + 4])
        if number == 0x0404:
            return photoshop[place + 4 : place + 4 + size]
        place += 4 + (size + 1) // 2 * 2
    return b""


def _tiff_iim(tags: Any) -> bytes:
    return _bytes(tags.get(_TIFF_IIM)) or _resource(_bytes(tags.get(_TIFF_PHOTOSHOP)))


def _png_iim(entries: dict[Any, Any]) -> bytes:
    raw = _raw_profile(entries, "iptc")
    return _resource(raw) or raw


def _exif_block(entries: dict[Any, Any]) -> bytes:
    found = _bytes(entries.get("exif")) or _raw_profile(entries, "exif") or _raw_profile(entries, "APP1")
    return found.removeprefix(jpeg.EXIF)


def _raw_profile(entries: dict[Any, Any], name: str) -> bytes:
    """Return what ImageMagick and ExifTool put into a PNG as text: a name, a length, hexadecimal."""
    lines = str(entries.get(f"Raw profile type {name}", "")).strip().split("\n")
    try:
        return bytes.fromhex("".join(lines[2:]))
    except ValueError:
        return b""


def _bytes(value: Any) -> bytes:
    match value:
        case bytes():
            return value
        case str():
            return value.encode()
        case tuple() if all(isinstance(part, int) for part in value):
            # IIM in a TIFF is often declared as 32-bit numbers, by an old error of Photoshop's.
            return b"".join(part.to_bytes(4, "little") for part in value)
        case _:
            return b""


# PNG, third edition, 11.3.3.2: keywords with a meaning laid down.
_PNG_WORDS = {"Author": "creators", "Copyright": "copyright_notice", "Description": "description"}


def _png_words(entries: dict[Any, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((field, str(entries[key])) for key, field in _PNG_WORDS.items() if entries.get(key))
