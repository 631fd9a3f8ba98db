"""The segments of a JPEG file (ITU-T T.81, annex B): read, and carried into another file.

What a photographer writes into a picture stands in segments before the pixels: Exif and XMP in
APP1, the colour profile in APP2, IIM in APP13, a remark in COM.
"""

from __future__ import annotations

from dataclasses import dataclass

APP0, APP1, APP2, APP13, COM = 0xE0, 0xE1, 0xE2, 0xED, 0xFE
EXIF = b"Exif\0\0"
XMP = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\0"
PROFILE = b"ICC_PROFILE\0"
PHOTOSHOP = b"Photoshop 3.0\0"

_START_OF_SCAN, _END = 0xDA, 0xD9
_BARE = frozenset((0x01, *range(0xD0, 0xD8)))  # markers that no length follows
# Told about the picture by its maker; the rest (JFIF, Adobe's colour transform, the index of a
# second picture) describes the very pixels and belongs to the encoder.
_CARRIED = ((APP1, EXIF), (APP1, XMP), (APP1, EXTENDED_XMP), (APP2, PROFILE), (APP13, PHOTOSHOP), (COM, b""))


@dataclass(frozen=True, slots=True)
class Segment:
    """A marker and what stands behind its length."""

    marker: int
    payload: bytes

    def starts(self, marker: int, prefix: bytes) -> bool:
        """Return whether this is a `marker` segment of the kind that `prefix` names."""
        return self.marker == marker and self.payload.startswith(prefix)


def segments(data: bytes) -> tuple[Segment, ...]:
    """Return the segments before the pixels of a JPEG file, as far as they are whole."""
    found = []
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker in (_START_OF_SCAN, _END):
            break
        if marker == 0xFF or marker in _BARE:  # a fill byte, or a marker alone
            place += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4])
        found.append(Segment(marker, data[place + 4 : place + 2 + length]))
        place += 2 + length
    return tuple(found)


def payloads(data: bytes, marker: int, prefix: bytes) -> tuple[bytes, ...]:
    """Return the contents of all segments of one kind, without their prefix, in the file's order."""
    kind = (segment for segment in segments(data) if segment.starts(marker, prefix))
    return tuple(segment.payload[len(prefix) :] for segment in kind)


def carry(source: bytes, target: bytes) -> bytes:
    """Return the JPEG file `target` with the maker's segments of the JPEG file `source` put in."""
    carried = b"".join(
        _written(segment)
        for segment in segments(source)
        if any(segment.starts(marker, prefix) for marker, prefix in _CARRIED)
    )
    # JFIF must stand first (JFIF 1.02, page 2), so the rest follows it.
    first = segments(target)[:1]
    place = 2 + (4 + len(first[0].payload) if first and first[0].marker == APP0 else 0)
    return target[:place] + carried + target[place:]


def _written(segment: Segment) -> bytes:
    length = (len(segment.payload) + 2).to_bytes(2)
    return b"\xff" + bytes([segment.marker]) + length + segment.payload
