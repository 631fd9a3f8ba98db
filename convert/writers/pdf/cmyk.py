"""A colour profile for CMYK pictures that bring none: ICC.1:2004-10, the version that PDF 1.7 names.

PDF/A wants to know what colours a picture's inks make (ISO 19005-3, 6.2.4), and of these pictures nobody
knows.  This profile says what browsers and picture programs take for granted, and what the pictures become
in formats that hold no CMYK: red is what cyan and black let through, (1 - C)(1 - K), and so on, in sRGB.

The pictures themselves stay as they are, byte for byte.  Clauses named here are of ICC.1:2004-10.
"""

from __future__ import annotations

import itertools
import struct


def profile() -> bytes:
    """Return the profile: an input device's, from CMYK to CIEXYZ.  The same bytes each time."""
    tags = (
        (b"desc", _words("CMYK of no known press")),
        (b"cprt", _words("Free to copy")),
        (b"wtpt", b"XYZ \0\0\0\0" + _fixed(*_WHITE)),
        (b"A2B0", _inks_to_light()),
    )
    start = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, content in tags:
        table += name + struct.pack(">II", start + len(data), len(content))
        data += content
    return _header(start + len(data)) + table + data


# The light under which the colours are meant, D50 (7.2.16), and how they are carried over (7.2.15).
_WHITE = (0.9642, 1.0, 0.8249)
_RELATIVE = b"\0\0\0\1"


def _header(size: int) -> bytes:
    """Return the 128 bytes that stand first (7.2); there is no clock and no maker in them."""
    kind = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04200000, b"scnr", b"CMYK", b"XYZ ")
    dated = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    return (kind + dated + b"acsp").ljust(64, b"\0") + _RELATIVE + _fixed(*_WHITE) + bytes(48)


def _words(words: str) -> bytes:
    """Return a multiLocalizedUnicodeType (10.13), the words in English."""
    text = words.encode("utf-16-be")
    return _padded(b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(text), 28) + text)


def _inks_to_light() -> bytes:
    """Return a lutAToBType (10.10): ink by ink to sRGB, its steps to light, that light to CIEXYZ."""
    straight = b"curv\0\0\0\0\0\0\0\0"
    grid = bytes([_POINTS] * 4).ljust(16, b"\0") + b"\1\0\0\0" + bytes(_colours())
    parts = (straight * 3, _fixed(*_PRIMARIES, 0, 0, 0), _STEPS * 3, grid, straight * 4)
    starts = itertools.accumulate(map(len, map(_padded, parts)), initial=32)
    offsets = struct.pack(">5I", *itertools.islice(starts, 5))
    return b"mAB \0\0\0\0\4\3\0\0" + offsets + b"".join(map(_padded, parts))


# Of each ink as many amounts; between them programs go straight, which is off by one level of 255 here.
_POINTS = 9


def _colours() -> list[int]:
    """Return red, green and blue for each amount of each ink, black changing fastest."""
    amounts = [point / (_POINTS - 1) for point in range(_POINTS)]
    return [
        round(255 * (1 - ink) * (1 - black))
        for *inks, black in itertools.product(amounts, repeat=4)
        for ink in inks
    ]


def _fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def _padded(data: bytes) -> bytes:
    return data.ljust((len(data) + 3) // 4 * 4, b"\0")


# The curve of sRGB (IEC 61966-2-1) as a parametricCurveType (10.15).
_STEPS = b"para\0\0\0\0\0\3\0\0" + _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)

# The light of its red, green and blue, row by row X, Y, Z.  In this encoding 1.0 is 0x8000 of 0xFFFF (6.3.4).
_PRIMARIES = [
    number * 0x8000 / 0xFFFF
    for number in (0.4361, 0.3851, 0.1431, 0.2225, 0.7169, 0.0606, 0.0139, 0.0971, 0.7141)
]
