"""Pictures travel: what a file says of its rights is found again inside whatever is written.

The twelve pictures go into one article that credits none of them, so that each prints its own; they
are then taken out of the outputs by zipfile, pikepdf and a parser of HTML, and read by ExifTool.
"""

from __future__ import annotations

import base64
import html.parser
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pytest

import convert
from convert import Article, Figure, Image, MissingLibrary, walk
from convert.media import Source, attach, beside, pictures
from convert.model import text

from .conftest import ROOT
from .pictures import folder, twelve

FORMATS = ("html", "docx", "epub", "md", "pdf")
RIGHTS = ("credit_line", "copyright_notice", "usage_terms")


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    """Return an article with the twelve pictures, each with a caption and none with a credit."""
    figures = tuple(
        Figure(alt=f"Alternative {number}", caption=text(f"Caption {number}")) for number in range(1, 13)
    )
    story = Article(headline=text("Twelve pictures"), language="en", body=figures, name="twelve")
    source = Source(b"", pictures=folder(tmp_path_factory.mktemp("twelve")))
    return attach(story, pictures(source, (), lambda _: None), lambda _: None)


@pytest.fixture(scope="module")
def written(article: Article) -> Callable[[str], bytes]:
    """Return a function that writes the article in a format, each only once."""
    done: dict[str, bytes] = {}

    def write(name: str) -> bytes:
        if name not in done:
            try:
                done[name] = convert.render(article, name, warn=lambda _: None)
            except MissingLibrary as error:
                pytest.skip(str(error))
        return done[name]

    return write


# --------------------------------------------------------------------------- taken out again


def _zipped(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name) for name in package.namelist() if re.search(r"(media|pictures)/.", name)]


class _Sources(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[bytes] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        source = dict(attributes).get("src") or ""
        if tag == "img" and source.startswith("data:"):
            self.found.append(base64.b64decode(source.partition(",")[2]))


def _in_page(data: bytes) -> list[bytes]:
    parser = _Sources()
    parser.feed(data.decode())
    return parser.found


class _Drawn(NamedTuple):
    """One picture inside a PDF: its stream as stored, and the XMP packet beside it."""

    stored: bytes
    packet: bytes


def _in_pdf(data: bytes) -> list[_Drawn]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        shown = [item for item in streams if item.get("/Subtype") == "/Image"]
        masks = {item.SMask.objgen for item in shown if "/SMask" in item}
        return [
            _Drawn(item.read_raw_bytes(), item.Metadata.read_bytes() if "/Metadata" in item else b"")
            for item in shown
            if item.objgen not in masks
        ]


def _taken_out(name: str, data: bytes, article: Article) -> list[bytes]:
    """Return the files in which ExifTool will look: pictures, or from a PDF their packets."""
    match name:
        case "docx" | "epub":
            return _zipped(data)
        case "html":
            return _in_page(data)
        case "md":
            return [image.data for path, image in beside(article) if path.encode() in data]
        case _:
            return [drawn.packet for drawn in _in_pdf(data)]


# ------------------------------------------------------------------------------------ the bytes


@pytest.mark.parametrize("name", ["html", "docx", "epub", "md"])
def test_a_jpeg_keeps_its_bytes(name: str, article: Article, written: Callable[[str], bytes]) -> None:
    found = _taken_out(name, written(name), article)

    assert [file for file, data in twelve().items() if file.endswith(".jpg") and data not in found] == []


def test_a_jpeg_keeps_its_bytes_in_pdf_unless_it_must_be_turned(written: Callable[[str], bytes]) -> None:
    found = [drawn.stored for drawn in _in_pdf(written("pdf"))]

    changed = [file for file, data in twelve().items() if file.endswith(".jpg") and data not in found]
    assert changed == ["06-rotated.jpg"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_picture_is_there(name: str, article: Article, written: Callable[[str], bytes]) -> None:
    assert len(_taken_out(name, written(name), article)) == 12


# ----------------------------------------------------------------------------------- the rights


def _rights(files: list[bytes], path: Path) -> Counter[tuple[str, ...]]:
    """Return how often ExifTool finds which credit, copyright and terms in `files`."""
    for number, data in enumerate(files):
        (path / f"{number:02}").write_bytes(data)
    command = ["exiftool", "-j", "-G1", "-a", "-charset", "exif=UTF8", *map(str, sorted(path.iterdir()))]
    read = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return Counter(_first(tags) for tags in read)


def _first(tags: dict[str, Any]) -> tuple[str, ...]:
    groups = (
        ("XMP-photoshop:Credit", "IPTC:Credit"),
        ("XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"),
        ("XMP-xmpRights:UsageTerms",),
    )
    return tuple(str(next((tags[name] for name in names if name in tags), "")) for names in groups)


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("name", FORMATS)
def test_exiftool_finds_credit_copyright_and_terms_of_all_twelve(
    name: str, article: Article, written: Callable[[str], bytes], tmp_path: Path
) -> None:
    found = _rights(_taken_out(name, written(name), article), tmp_path)

    images = [node for node in walk(article) if isinstance(node, Image)]
    assert found == Counter(tuple(getattr(image.rights, field) for field in RIGHTS) for image in images)


@pytest.mark.parametrize("name", ["html", "md"])
def test_the_embedded_credits_are_printed(
    name: str, article: Article, written: Callable[[str], bytes]
) -> None:
    page = written(name).decode()

    credits = [node.credit.text for node in walk(article) if isinstance(node, Figure) and node.credit]
    assert len(credits) == 11  # Exif has no field for a credit
    assert [credit for credit in credits if credit not in page] == []


# ---------------------------------------------------------------------------------- the samples


@pytest.mark.parametrize("name", ["harbour-lights", "tidal-mill"])
def test_the_samples_pictures_agree_with_their_articles(name: str) -> None:
    warnings: list[str] = []

    sample = convert.read(ROOT / "samples" / f"{name}.txt", warn=warnings.append)

    figures = [node for node in walk(sample) if isinstance(node, Figure)]
    assert [figure.image.name[0] if figure.image else "-" for figure in figures] == ["1", "2"]
    assert [warning for warning in warnings if "picture" in warning or "credit" in warning] == []
