"""Twelve pictures of our own making, one for each way in which a picture can carry its rights.

All are drawn and written by program, the same bytes each time.  The metadata is written here by
hand, apart from the code that reads it, so that the one can judge the other.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import ImageFileDirectory_v2

CREDIT = "Ann Roe/Quayside Press via Northlight"
NOTICE = "© 2025 Quayside Press"
TERMS = "Editorial use only, “as it is”"
STATEMENT = "https://example.com/terms"
ORIGIN = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation"
LATIN_CREDIT = "Zoë Ärlig/Quayside"

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
}

# Every field that is read, in element and in attribute form, with a second language that loses.
FULL = f"""
<dc:creator><rdf:Seq><rdf:li>Ann Roe</rdf:li><rdf:li>Bo Lind</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="de">Andere Worte</rdf:li>
<rdf:li xml:lang="x-default">{NOTICE}</rdf:li></rdf:Alt></dc:rights>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A field &amp; a sky</rdf:li></rdf:Alt></dc:description>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">{TERMS}</rdf:li></rdf:Alt></xmpRights:UsageTerms>
<xmpRights:WebStatement rdf:resource="{STATEMENT}"/>
<photoshop:Source>Quayside Archive</photoshop:Source>
<photoshop:Instructions>Not before Friday</photoshop:Instructions>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>
<rdf:li xml:lang="x-default">Two bands of colour</rdf:li></rdf:Alt>
</Iptc4xmpCore:AltTextAccessibility>
<Iptc4xmpCore:ExtDescrAccessibility><rdf:Alt>
<rdf:li xml:lang="x-default">A longer word on them</rdf:li></rdf:Alt>
</Iptc4xmpCore:ExtDescrAccessibility>
<Iptc4xmpExt:DigitalSourceType>{ORIGIN}</Iptc4xmpExt:DigitalSourceType>
<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">
<plus:LicensorURL>https://example.com/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
"""


def xmp(content: str = FULL, attributes: str = f'photoshop:Credit="{CREDIT}"') -> bytes:
    """Return an XMP packet with `content` in it, and `attributes` at its one description."""
    spaces = " ".join(f'xmlns:{prefix}="{url}"' for prefix, url in _NAMESPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces} {attributes}>{content}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def iim(*sets: tuple[int, bytes], utf8: bool = False) -> bytes:
    """Return an IIM block: data sets of record 2, and 1:90 where they are UTF-8."""
    every = ([(1, 90, b"\x1b%G")] if utf8 else []) + [(2, number, value) for number, value in sets]
    return b"".join(
        bytes((0x1C, record, number)) + len(value).to_bytes(2) + value for record, number, value in every
    )


def app13(block: bytes) -> bytes:
    """Return the JPEG segment that holds an IIM block as Photoshop's resource 0x0404."""
    resource = b"8BIM\x04\x04\0\0" + len(block).to_bytes(4) + block + b"\0" * (len(block) % 2)
    return segment(0xED, b"Photoshop 3.0\0" + resource)


def segment(marker: int, payload: bytes) -> bytes:
    """Return one JPEG segment."""
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2) + payload


def exif(*tags: tuple[int, object], more: dict[int, dict[int, Any]] | None = None) -> bytes:
    """Return an Exif block with `tags` in its first directory, and `more` by directory."""
    block = Image.Exif()
    for tag, value in tags:
        block[tag] = value
    for number, entries in (more or {}).items():
        block.get_ifd(number).update(entries)
    return block.tobytes()


def drawing(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    """Return two bands of colour with a bright corner, top left, that shows which way is up."""
    picture = Image.new("RGB", size, "#2f6f8f")
    picture.paste("#d9a441", (0, size[1] // 2, *size))
    picture.paste("#fdf6e3", (0, 0, size[0] // 4, size[1] // 4))
    return picture.convert(mode)


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    """Return `picture` as a file of a Pillow kind."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def jpeg(*, after: bytes = b"", mode: str = "RGB", **options: Any) -> bytes:
    """Return a JPEG file, with the segments `after` put in behind its first."""
    data = saved(drawing(mode), "JPEG", quality=90, **options)
    first = 4 + int.from_bytes(data[4:6])
    return data[:first] + after + data[first:]


def profile() -> bytes:
    """Return an sRGB colour profile whose date is none, where Pillow writes today's."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    data[24:36] = bytes(12)
    return bytes(data)


def twelve() -> dict[str, bytes]:
    """Return the twelve pictures, by their file names."""
    entries = PngInfo()
    entries.add_itxt("XML:com.adobe.xmp", xmp().decode())
    tags = ImageFileDirectory_v2()
    tags[700], tags.tagtype[700] = xmp(), 7
    tags[33723], tags.tagtype[33723] = iim((110, b"cut credit of a TIFF")), 7
    clear = drawing("RGBA")
    clear.putalpha(180)
    return {
        "01-xmp.jpg": jpeg(xmp=xmp()),
        "02-iim.jpg": jpeg(after=app13(_LATIN)),
        "03-exif.jpg": jpeg(exif=exif((0x013B, b"Ann Roe; Bo Lind\0"), (0x8298, NOTICE.encode() + b"\0"))),
        "04-conflict.jpg": jpeg(xmp=xmp(), after=app13(_OTHER), exif=exif((0x013B, "Cy Falk"))),
        "05-cmyk.jpg": jpeg(mode="CMYK", xmp=xmp()),
        "06-rotated.jpg": jpeg(
            xmp=xmp(attributes=f'photoshop:Credit="{CREDIT}" tiff:Orientation="6"'),
            after=app13(iim((110, CREDIT.encode()[:32]))),
            exif=exif((0x0112, 6), (0x8298, NOTICE.encode() + b"\0")),
        ),
        "07-profile.jpg": jpeg(xmp=xmp(), icc_profile=profile()),
        "08-clear.png": saved(clear, "PNG", pnginfo=entries),
        "09-web.webp": saved(drawing(), "WEBP", xmp=xmp(), quality=90),
        "10-tagged.tif": saved(drawing(), "TIFF", tiffinfo=tags, compression="tiff_lzw"),
        "11-new.avif": saved(drawing(), "AVIF", xmp=xmp(), quality=90),
        "12-place.jpg": jpeg(exif=_PLACED, xmp=xmp(attributes=_PLACED_XMP)),
    }


_LATIN = iim(
    (110, LATIN_CREDIT.encode("latin-1")), (80, b"Ann Roe"), (80, b"Bo Lind"), (116, NOTICE.encode("latin-1"))
)
_OTHER = iim((110, "Désirée Holm/Other House".encode()), (80, b"D\xc3\xa9sir\xc3\xa9e Holm"), utf8=True)
_PLACED = exif(
    (0x8298, NOTICE.encode() + b"\0"),
    more={
        0x8769: {
            0x927C: b"MAKER serial 4711-0815",
            0xA431: "SN4711",
            0xA435: "LENS0815",
            0x9003: "2025:01:02 03:04:05",
        },
        0x8825: {1: "N", 2: (54.0, 10.0, 30.0), 3: "W", 4: (3.0, 5.0, 15.5)},
    },
)
_PLACED_XMP = " ".join(
    (
        f'photoshop:Credit="{CREDIT}"',
        'exif:GPSLatitude="54,10.5N"',
        'exif:GPSLongitude="3,5.25W"',
        'aux:SerialNumber="SN4711"',
    )
)


def folder(path: Path) -> Path:
    """Write the twelve pictures into `path`, and return it."""
    path.mkdir(parents=True, exist_ok=True)
    for name, data in twelve().items():
        (path / name).write_bytes(data)
    return path
