"""What the strictest readers of HTML say: the Nu checker with warnings, and axe-core in Chromium."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from convert import style
from convert.model import Article
from convert.writers import html

from .articles import ARTICLES
from .tools import ROOT, find, require

pytestmark = [pytest.mark.validator, pytest.mark.slow]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of all articles, by name."""
    folder = tmp_path_factory.mktemp("pages")
    return {
        name: _written(article, folder / f"{number}.html")
        for number, (name, article) in enumerate(ARTICLES.items())
    }


def _written(article: Article, path: Path) -> Path:
    path.write_bytes(html.write(article, style.load(), lambda _: None))
    return path


def test_the_nu_checker_has_nothing_to_say(pages: dict[str, Path]) -> None:
    assert nu(list(pages.values())) == []


def test_the_nu_checker_is_really_asked(tmp_path: Path) -> None:
    page = tmp_path / "broken.html"
    page.write_text("<p>no title", encoding="utf-8")

    assert nu([page]) != []


@pytest.mark.parametrize("name", ARTICLES)
def test_axe_finds_no_violation(name: str, pages: dict[str, Path]) -> None:
    report = axe(pages[name])

    assert report["violations"] == []
    assert report["passes"] > 10


def test_axe_is_really_asked(tmp_path: Path) -> None:
    page = tmp_path / "broken.html"
    page.write_text("<!DOCTYPE html><title>x</title><img src=data:,>", encoding="utf-8")

    assert "image-alt" in [found["id"] for found in axe(page)["violations"]]


def nu(pages: list[Path]) -> list[str]:
    """Return every message of the Nu checker, warnings with them."""
    java = require("java", "the Nu checker runs on it")
    jar = module("vnu-jar") / "build" / "dist" / "vnu.jar"
    command: list[str | Path] = [java, "-jar", jar, "--Werror", "--format", "json", *pages]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [each["message"] for each in json.loads(done.stderr)["messages"]]


def axe(page: Path) -> dict[str, Any]:
    """Return what axe-core finds: the violations, and how many rules passed."""
    node = require("node", "axe-core is driven by it")
    chromium = require("chromium", "axe-core runs in it")
    environment = {**os.environ, "NODE_PATH": str(module("axe-core").parent)}
    command: list[str | Path] = [node, Path(__file__).with_name("axe.cjs"), chromium, page]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def module(name: str) -> Path:
    """Return the folder of an npm package: in the project, or where the programs on the PATH come from."""
    program = find("ace-puppeteer")
    places = [ROOT / "node_modules", *([program.parent.parent] if program else [])]
    found = next((place / name for place in places if (place / name).is_dir()), None)
    if found is None:
        pytest.skip(f"{name} is not installed: npm install {name}")
    return found
