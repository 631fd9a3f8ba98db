"""ExifTool, which was written apart from us, finds in a picture what we find."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from convert.media import fit, from_bytes, oriented, strip_location
from convert.model import Image
from tests.pictures import folder, twelve

pytestmark = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")

# Our field → ExifTool's tags, the most trusted first.
TAGS = {
    "credit_line": ("XMP-photoshop:Credit", "IPTC:Credit"),
    "copyright_notice": ("XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"),
    "source": ("XMP-photoshop:Source", "IPTC:Source"),
    "usage_terms": ("XMP-xmpRights:UsageTerms",),
    "web_statement": ("XMP-xmpRights:WebStatement",),
    "instructions": ("XMP-photoshop:Instructions", "IPTC:SpecialInstructions"),
    "description": ("XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"),
}


def _found(paths: list[Path]) -> dict[str, dict[str, Any]]:
    # No -struct, and UTF-8 for Exif: the standard says ASCII, and programs write UTF-8.
    command = ["exiftool", "-j", "-G1", "-a", "-charset", "exif=UTF8", *map(str, paths)]
    read = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {Path(entry["SourceFile"]).name: entry for entry in read}


def _expected(tags: dict[str, Any]) -> dict[str, str]:
    first = {field: next((tags[name] for name in names if name in tags), "") for field, names in TAGS.items()}
    return {field: str(value) for field, value in first.items()}


def _ours(image: Image) -> dict[str, str]:
    return {field: getattr(image.rights, field) for field in TAGS}


@pytest.mark.parametrize(
    "change",
    [
        lambda image: image,
        lambda image: oriented(image, lambda _: None),
        lambda image: fit(image, frozenset(("image/png",)), lambda _: None),
        lambda image: fit(image, frozenset(("image/jpeg",)), lambda _: None),
        strip_location,
    ],
    ids=["as it is", "upright", "as PNG", "as JPEG", "without place"],
)
def test_exiftool_reads_the_same_rights(change: Callable[[Image], Image], tmp_path: Path) -> None:
    images = [change(from_bytes(data, name)) for name, data in twelve().items()]
    for image in images:
        (tmp_path / image.name).write_bytes(image.data)

    found = _found([tmp_path / image.name for image in images])

    assert {image.name: _ours(image) for image in images} == {
        name: _expected(tags) for name, tags in found.items()
    }


def test_exiftool_finds_no_fault_in_the_twelve(tmp_path: Path) -> None:
    found = _found(sorted(folder(tmp_path).iterdir()))

    assert {name: tags.get("ExifTool:Error") for name, tags in found.items()} == dict.fromkeys(twelve())
