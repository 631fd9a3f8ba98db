"""Files become pictures, or an error that says in one sentence what is wrong with which."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.errors import PictureError
from convert.media import Source, from_bytes, load, pictures
from convert.media.decoder import MOST_BYTES
from tests.pictures import drawing, exif, folder, jpeg, saved, twelve


def _names(found: tuple[object, ...]) -> list[str]:
    return [getattr(image, "name", "-") for image in found]


def _png(width: int, height: int) -> bytes:
    """Return a PNG file that only claims its size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/gif"),
        ("WEBP", "image/webp"),
        ("AVIF", "image/avif"),
        ("TIFF", "image/tiff"),
    ],
)
def test_the_kind_is_told_by_the_bytes_and_not_by_the_name(kind: str, media_type: str) -> None:
    image = from_bytes(saved(drawing(), kind), "wrong.txt")

    assert (image.media_type, image.width, image.height) == (media_type, 48, 32)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_width_and_height_are_those_that_are_seen(kind: str, orientation: int) -> None:
    image = from_bytes(saved(drawing(), kind, exif=exif((0x0112, orientation))), "turned")

    assert (image.width, image.height) == ((48, 32) if orientation < 5 else (32, 48))


def test_a_picture_keeps_its_bytes() -> None:
    for name, data in twelve().items():
        image = from_bytes(data, name)

        assert image.data == data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "p.jpg is empty"),
        (b"Only words.", "p.jpg is not a picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "p.jpg is an EPS drawing"),
        (b"\xc5\xd0\xd3\xc6" + bytes(40), "p.jpg is an EPS drawing"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "p.jpg is an SVG drawing"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "p.jpg is a HEIC photo"),
        (b"\xff\xd8\xff\xe0", "p.jpg is damaged"),
        (_png(20_000, 20_000), "p.jpg has more than 50 million pixels"),
        (_png(8_000, 7_000), "p.jpg has more than 50 million pixels"),
        (b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0;", "50 million pixels"),
        (b"\xff\xd8\xff" + bytes(MOST_BYTES), "p.jpg is larger than 32 MB"),
    ],
)
def test_what_is_no_picture_is_named_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(PictureError, match=words) as caught:
        from_bytes(data, "p.jpg")

    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF"])
def test_a_cut_off_picture_is_refused(kind: str) -> None:
    data = saved(drawing(size=(300, 200)).resize((900, 600)), kind)

    with pytest.raises(PictureError, match="damaged"):
        from_bytes(data[: len(data) * 2 // 3], "cut")


def test_the_verdict_is_the_same_after_weasyprint_has_been_imported() -> None:
    # In a process of its own: importing WeasyPrint turns a switch of Pillow's for good.
    code = """
from convert.media import from_bytes
from convert.errors import PictureError
from tests.pictures import drawing, saved
data = saved(drawing().resize((900, 600)), "JPEG")[:-3000]
def verdict():
    try:
        return str(from_bytes(data, "cut.jpg"))
    except PictureError as error:
        return str(error)
before = verdict()
import weasyprint
from PIL import ImageFile
assert ImageFile.LOAD_TRUNCATED_IMAGES is True
assert verdict() == before and "damaged" in before, (before, verdict())
assert ImageFile.LOAD_TRUNCATED_IMAGES is True
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def _verdict(data: bytes, name: str) -> str:
    """Return the picture in `data` in words, or what is wrong with it."""
    try:
        return str(from_bytes(data, name))
    except PictureError as error:
        return str(error)


@settings(max_examples=300, deadline=None)
@given(
    start=st.sampled_from([data[:size] for data in twelve().values() for size in (0, 4, 12, 40, 400)]),
    rest=st.binary(max_size=400),
)
def test_any_bytes_become_a_picture_or_a_picture_error(start: bytes, rest: bytes) -> None:
    calls = 0

    def count(frame: object, event: str, of: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    data = start + rest
    _verdict(data, "nonsense")  # What is read for the first time imports more.
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        verdict = _verdict(data, "nonsense")
    finally:
        sys.setprofile(before)

    assert "nonsense" in verdict
    assert calls < _MOST_CALLS


_MOST_CALLS = 2_000
"""A picture of some hundred bytes is read in fewer calls, whatever it claims to hold."""


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(sorted(twelve())),
    place=st.integers(0, 10_000),
    wrong=st.binary(min_size=1, max_size=8),
)
def test_a_picture_with_wrong_bytes_in_it_is_read_or_refused(name: str, place: int, wrong: bytes) -> None:
    data = bytearray(twelve()[name])
    place %= len(data)
    data[place : place + len(wrong)] = wrong

    assert name in _verdict(bytes(data), name)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"gone\.jpg cannot be read"):
        load(tmp_path / "gone.jpg")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")

    with pytest.raises(PictureError, match=r"pipe\.jpg is not a file"):
        load(tmp_path / "pipe.jpg")


# ------------------------------------------------------------------------------ a folder of them


def test_a_folder_is_read_in_natural_order(tmp_path: Path, warnings: list[str]) -> None:
    for name in ("p10.jpg", "P2.jpg", "p1.JPG", "p2b.png"):
        (tmp_path / name).write_bytes(jpeg())

    found = pictures(Source(b"", pictures=tmp_path), (), warnings.append)

    assert _names(found) == ["p1.JPG", "P2.jpg", "p2b.png", "p10.jpg"]


def test_all_twelve_are_read_from_their_folder(tmp_path: Path, warnings: list[str]) -> None:
    found = pictures(Source(b"", pictures=folder(tmp_path)), (), warnings.append)

    assert _names(found) == sorted(twelve())


def test_other_files_are_ignored_with_one_warning(tmp_path: Path, warnings: list[str]) -> None:
    for name in ("notes.txt", "list.csv", ".DS_Store", "Thumbs.db"):
        (tmp_path / name).write_text("words")
    (tmp_path / "p.jpg").write_bytes(jpeg())
    (tmp_path / "deeper").mkdir()

    found = pictures(Source(b"", pictures=tmp_path), (), warnings.append)

    assert _names(found) == ["p.jpg"]
    assert warnings == [f"not a picture, and not used: deeper, list.csv, notes.txt (in {tmp_path.name})"]


def test_a_broken_picture_keeps_its_place(tmp_path: Path, warnings: list[str]) -> None:
    (tmp_path / "1.jpg").write_bytes(jpeg())
    (tmp_path / "2.jpg").write_bytes(jpeg()[:300])
    (tmp_path / "3.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    (tmp_path / "4.jpg").write_bytes(jpeg())

    found = pictures(Source(b"", pictures=tmp_path), (), warnings.append)

    assert _names(found) == ["1.jpg", "-", "-", "4.jpg"]
    assert [warning.split()[0] for warning in warnings] == ["2.jpg", "3.heic"]


def test_an_empty_folder_is_reported(tmp_path: Path, warnings: list[str]) -> None:
    found = pictures(Source(b"", pictures=tmp_path), (), warnings.append)

    assert (found, warnings) == ((), [f"the folder {tmp_path.name} holds no picture"])


def test_of_more_pictures_than_are_read_the_first_are_taken(
    tmp_path: Path, warnings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("convert.media.files.MOST_PICTURES", 2)
    for number in (10, 2, 1):
        (tmp_path / f"p{number}.jpg").write_bytes(jpeg())

    found = pictures(Source(b"", pictures=tmp_path), (), warnings.append)

    assert _names(found) == ["p1.jpg", "p2.jpg"]
    assert warnings == [f"{tmp_path.name} holds 3 pictures; only the first 2 were read"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path, warnings: list[str]) -> None:
    with pytest.raises(PictureError, match="the folder gone cannot be read"):
        pictures(Source(b"", pictures=tmp_path / "gone"), (), warnings.append)


def test_without_folder_and_names_there_are_none(warnings: list[str]) -> None:
    found = pictures(Source(b""), (), warnings.append)

    assert (found, warnings) == ((), [])


# --------------------------------------------------------------------------------- by their names


def test_names_are_found_in_the_folder_of_pictures_and_in_the_inputs_own(
    tmp_path: Path, warnings: list[str]
) -> None:
    (tmp_path / "a.pictures" / "more").mkdir(parents=True)
    (tmp_path / "a.pictures" / "more" / "1.jpg").write_bytes(jpeg())
    (tmp_path / "2.jpg").write_bytes(jpeg())
    source = Source(b"", "a.txt", pictures=tmp_path / "a.pictures", folder=tmp_path)

    found = pictures(source, ("2.jpg", "more/1.jpg", "a.pictures/more/1.jpg"), warnings.append)

    assert _names(found) == ["2.jpg", "1.jpg", "1.jpg"]
    assert warnings == []


def test_pictures_that_no_name_calls_are_told(tmp_path: Path, warnings: list[str]) -> None:
    for name in ("1.jpg", "2.jpg", "3.jpg"):
        (tmp_path / name).write_bytes(jpeg())

    found = pictures(Source(b"", pictures=tmp_path), ("2.jpg",), warnings.append)

    assert _names(found) == ["2.jpg"]
    assert warnings == [f"not named by the article, and not used: 1.jpg, 3.jpg (in {tmp_path.name})"]


@pytest.mark.parametrize(
    "name",
    ["../p.jpg", "/p.jpg", "x/../../p.jpg", "..\\p.jpg", "C:\\p.jpg", "C:p.jpg", "\\\\host\\p.jpg", " "],
)
def test_a_name_that_leads_out_of_the_folder_is_refused_by_name(
    name: str, tmp_path: Path, warnings: list[str]
) -> None:
    (tmp_path / "p.jpg").write_bytes(jpeg())
    (tmp_path / "in").mkdir()

    found = pictures(Source(b"", folder=tmp_path / "in"), (name,), warnings.append)

    assert found == (None,)
    assert warnings == [f"the picture {name!r} was not read: only files below the article's folder are"]


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path, warnings: list[str]) -> None:
    (tmp_path / "secret.jpg").write_bytes(jpeg())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "p.jpg").symlink_to(tmp_path / "secret.jpg")

    named = pictures(Source(b"", folder=tmp_path / "in"), ("p.jpg",), warnings.append)
    listed = pictures(Source(b"", pictures=tmp_path / "in"), (), warnings.append)

    assert (named, listed) == ((None,), ())
    assert warnings[0] == "the picture 'p.jpg' was not read: it leads out of the article's folder"


def test_a_missing_name_keeps_its_place(tmp_path: Path, warnings: list[str]) -> None:
    (tmp_path / "b.jpg").write_bytes(jpeg())

    found = pictures(Source(b"", folder=tmp_path), ("a.jpg", "b.jpg"), warnings.append)

    assert _names(found) == ["-", "b.jpg"]
    assert warnings == ["the picture 'a.jpg' is missing; its figure stays without a picture"]


# -------------------------------------------------------------------------------------- location


def test_a_place_inside_a_picture_is_told_once(tmp_path: Path, warnings: list[str]) -> None:
    found = pictures(Source(b"", pictures=folder(tmp_path)), (), warnings.append)

    assert found[11] is not None
    assert found[11].data == twelve()["12-place.jpg"]
    assert warnings == ["12-place.jpg keeps the place where it was taken (GPS); --drop-location takes it out"]


def test_a_place_is_dropped_where_the_source_says_so(tmp_path: Path, warnings: list[str]) -> None:
    source = Source(b"", pictures=folder(tmp_path), drop_location=True)

    found = pictures(source, (), warnings.append)

    assert warnings == []
    assert [image.name for image in found if image and image.data != twelve()[image.name]] == ["12-place.jpg"]


def test_a_name_longer_than_a_name_can_be_is_missing(tmp_path: Path, warnings: list[str]) -> None:
    (tmp_path / "p.jpg").write_bytes(jpeg())
    name = "x" * 300 + ".jpg"

    found = pictures(Source(b"", folder=tmp_path, pictures=tmp_path), (name,), warnings.append)

    assert found == (None,)
    assert warnings[0] == f"the picture {name!r} is missing; its figure stays without a picture"
