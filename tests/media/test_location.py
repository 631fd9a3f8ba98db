"""A picture gives up its place and serial numbers, and nothing else."""

from __future__ import annotations

import io
import shutil
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from convert.errors import PictureError
from convert.media import from_bytes, strip_location
from convert.media.location import knows_place
from convert.model import Image
from tests.pictures import NOTICE, drawing, exif, jpeg, saved, twelve, xmp

GPS = {1: "N", 2: (54.0, 10.0, 30.0), 3: "W", 4: (3.0, 5.0, 15.5)}
BLOCK = exif(
    (0x8298, NOTICE.encode()), more={0x8769: {0xA431: "SN4711", 0x9003: "2025:01:02 03:04:05"}, 0x8825: GPS}
)
PACKET = xmp(attributes='photoshop:Credit="Ann Roe" exif:GPSLatitude="54,10.5N" aux:SerialNumber="SN4711"')


def _pixels(image: Image) -> bytes:
    return Pillow.open(io.BytesIO(image.data)).convert("RGBA").tobytes()


def _places(image: Image) -> tuple[object, ...]:
    block = Pillow.open(io.BytesIO(image.data)).getexif()
    return (
        dict(block.get_ifd(0x8825)),
        block.get_ifd(0x8769).get(0xA431),
        b"GPSL" in image.data,
        b"4711" in image.data,
    )


def _png() -> bytes:
    entries = PngInfo()
    entries.add_itxt("XML:com.adobe.xmp", PACKET.decode())
    return saved(drawing(), "PNG", pnginfo=entries, exif=BLOCK)


PLACED: dict[str, Callable[[], bytes]] = {
    "p.jpg": lambda: jpeg(exif=BLOCK, xmp=PACKET),
    "p.png": _png,
    "p.webp": lambda: saved(drawing(), "WEBP", exif=BLOCK, xmp=PACKET),
    "p.avif": lambda: saved(drawing(), "AVIF", exif=BLOCK, xmp=PACKET),
    "p.tif": lambda: saved(drawing(), "TIFF", exif=BLOCK),
    "12-place.jpg": lambda: twelve()["12-place.jpg"],
}


@pytest.mark.parametrize("name", PLACED)
def test_place_and_serial_number_are_gone_and_the_rest_is_kept(name: str) -> None:
    image = from_bytes(PLACED[name](), name)

    bare = strip_location(image)

    assert knows_place(image)
    assert _places(bare) == ({}, None, False, False)
    assert from_bytes(bare.data, name) == bare
    assert (bare.rights, _pixels(bare)) == (image.rights, _pixels(image))


def test_the_date_stays_where_the_serial_number_goes() -> None:
    bare = strip_location(from_bytes(jpeg(exif=BLOCK), "p.jpg"))

    assert Pillow.open(io.BytesIO(bare.data)).getexif().get_ifd(0x8769) == {0x9003: "2025:01:02 03:04:05"}


def test_no_byte_of_the_pixels_is_touched() -> None:
    image = from_bytes(twelve()["12-place.jpg"], "p.jpg")

    bare = strip_location(image)

    start = image.data.index(b"\xff\xdb")
    assert len(bare.data) == len(image.data)
    assert bare.data[start:] == image.data[start:]


def test_the_makers_note_goes_for_it_holds_a_serial_number() -> None:
    assert b"MAKER" not in strip_location(from_bytes(twelve()["12-place.jpg"], "p.jpg")).data


@pytest.mark.parametrize("name", [name for name in twelve() if name != "12-place.jpg"])
def test_a_picture_without_a_place_stays_the_same(name: str) -> None:
    image = from_bytes(twelve()[name], name)

    assert strip_location(image) is image
    assert not knows_place(image)


def test_the_second_picture_behind_the_first_gives_up_its_place_too() -> None:
    stream = io.BytesIO()
    second = Pillow.open(io.BytesIO(jpeg(exif=BLOCK)))
    drawing().save(stream, "MPO", save_all=True, append_images=[second], exif=BLOCK)
    data = stream.getvalue()
    image = from_bytes(data if data.count(BLOCK[6:]) > 1 else jpeg(exif=BLOCK) + jpeg(exif=BLOCK), "p.jpg")

    assert b"4711" not in strip_location(image).data


def test_compressed_xmp_in_a_png_gives_up_its_place_too() -> None:
    entries = PngInfo()
    entries.add_itxt("XML:com.adobe.xmp", PACKET.decode(), zip=True)
    image = from_bytes(saved(drawing(), "PNG", pnginfo=entries), "p.png")

    bare = strip_location(image)

    assert (knows_place(image), knows_place(bare)) == (True, False)
    assert from_bytes(bare.data, "p.png").rights.credit_line == "Ann Roe"


def test_the_check_sums_of_a_png_are_right_afterwards() -> None:
    data = strip_location(from_bytes(_png(), "p.png")).data

    place = 8
    while place < len(data):
        size = int.from_bytes(data[place : place + 4])
        assert zlib.crc32(data[place + 4 : place + 8 + size]) == int.from_bytes(
            data[place + 8 + size : place + 12 + size]
        )
        place += 12 + size


def test_a_place_that_cannot_be_taken_out_is_an_error() -> None:
    block = BLOCK.removeprefix(b"Exif\0\0")
    entries = PngInfo()
    entries.add_text("Raw profile type exif", f"\nexif\n{len(block):8}\n{block.hex()}\n")
    image = from_bytes(saved(drawing(), "PNG", pnginfo=entries), "p.png")

    with pytest.raises(PictureError, match=r"p\.png holds its place or a serial number in a form"):
        strip_location(image)


def test_a_directory_that_bites_its_own_tail_ends() -> None:
    loop = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + b"\x87\x69\0\4\0\0\0\1\0\0\0\x08" + b"\0\0\0\x08"

    image = from_bytes(jpeg(exif=loop), "p.jpg")

    assert strip_location(image) is image


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("name", PLACED)
def test_exiftool_finds_no_place_either(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(strip_location(from_bytes(PLACED[name](), name)).data)

    command = [
        "exiftool",
        "-q",
        "-s",
        "-ee",
        "-validate",
        "-warning",
        "-GPS*",
        "-*SerialNumber*",
        "-MakerNote*",
        str(path),
    ]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "GPS" not in found
    assert "Serial" not in found
