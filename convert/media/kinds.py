"""Which kind of picture some bytes are, told by their first bytes and never by the file's name."""

from __future__ import annotations

import re
from pathlib import PurePath

ENDINGS = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/avif": (".avif",),
    "image/tiff": (".tif", ".tiff"),
}
"""The file endings of each kind that is read, the usual one first."""

PILLOW = {media_type: media_type.removeprefix("image/").upper() for media_type in ENDINGS}
"""What Pillow calls each kind; a decoder that is not named here is never run."""

_MAGIC = (
    ("image/jpeg", re.compile(rb"\xff\xd8\xff")),
    ("image/png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("image/gif", re.compile(rb"GIF8[79]a")),
    ("image/webp", re.compile(rb"RIFF....WEBP", re.DOTALL)),
    # ISO base media file: size, "ftyp", the major brand, its version, the compatible brands.
    ("image/avif", re.compile(rb"....ftyp(?:avi[fs]|.{4}.{4}(?:.{4}){0,12}?avi[fs])", re.DOTALL)),
    ("image/tiff", re.compile(rb"II\*\0|MM\0\*")),
)

# Pictures all the same, and often sent by mistake: their names make the message useful.
_REFUSED = (
    ("an EPS drawing", re.compile(rb"%!PS|\xc5\xd0\xd3\xc6")),
    ("a PDF", re.compile(rb"%PDF-")),
    ("a HEIC photo", re.compile(rb"....ftyp(?:hei[cfmsvx]|hev[cmsx]|mif1|msf1)", re.DOTALL)),
    ("a Photoshop file", re.compile(rb"8BPS")),
    ("a TIFF of the 64-bit kind", re.compile(rb"II\+\0|MM\0\+")),
    ("a BMP picture", re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL)),
    ("a JPEG XL picture", re.compile(rb"\xff\x0a|\0\0\0\x0cJXL ")),
    ("a JPEG 2000 picture", re.compile(rb"\xff\x4f\xff\x51|\0\0\0\x0cjP  ")),
    ("an SVG drawing", re.compile(rb"(?s:.{0,1000}?)<svg\b")),
)

PICTURE_ENDINGS = frozenset(ending for endings in ENDINGS.values() for ending in endings) | frozenset(
    (".bmp", ".eps", ".heic", ".heif", ".jp2", ".jxl", ".psd", ".svg")
)
"""The endings of all files that are meant as pictures."""


def media_type(data: bytes) -> str:
    """Return the IANA type of the picture in `data`, empty where it is none that is read.

    >>> media_type(b"GIF89a")
    'image/gif'
    """
    return next((name for name, magic in _MAGIC if magic.match(data)), "")


def refused(data: bytes) -> str:
    """Return what `data` is, in words, where it is a known kind that is not read; else empty."""
    return next((words for words, magic in _REFUSED if magic.match(data)), "")


def is_picture(name: str, start: bytes) -> bool:
    """Return whether a file is meant as a picture, by its ending or its first bytes.

    It need not be one that can be read: its place among the pictures counts all the same.
    """
    return PurePath(name).suffix.lower() in PICTURE_ENDINGS or media_type(start) != ""
