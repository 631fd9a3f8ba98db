"""What the validators of Office Open XML say of our Word files: openxml-audit, and Microsoft's SDK."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from convert import style
from convert.model import Article, Credit, Figure, List, Note, Paragraph, Table, text
from convert.writers import docx

from .articles import ARTICLES
from .tools import require

pytestmark = [pytest.mark.validator, pytest.mark.slow]


_HEBREW = Article(
    headline=text("הגשר הישן נפתח מחדש"),
    language="he",
    body=(
        Paragraph(text("ילדה עומדת על הגשר (Ann Roe, 2024) ומביטה אל הנהר.")),
        Figure(alt="גשר", caption=text("הגשר הישן"), credit=Credit("© Ann Roe/Quayside Press")),
        Table(((text("אחת"), text("12")),), header=((text("שם"), text("מספר")),)),
        List(((Paragraph(text("ראשון")),),), ordered=True, start=3),
        Note("correction", (Paragraph(text("תיקון")),)),
    ),
)
_JAPANESE = Article(headline=text("橋が開通"), language="ja", body=(Paragraph(text("昔の橋が開通した。")),))

WRITTEN = {**ARTICLES, "from right to left": _HEBREW, "East Asian": _JAPANESE}


@pytest.fixture(params=WRITTEN)
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The Word file of one article."""
    return _written(WRITTEN[request.param], tmp_path)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A Word file with two properties of a paragraph in the wrong order, which the schema forbids."""
    whole = _written(ARTICLES["no picture"], tmp_path).read_bytes()
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            wrong = b'<w:pPr><w:jc w:val="left"/><w:pStyle'
            new.writestr(name, old.read(name).replace(b"<w:pPr><w:pStyle", wrong))
    return path


def _written(article: Article, folder: Path) -> Path:
    path = folder / "article.docx"
    path.write_bytes(docx.write(article, style.load(), lambda _: None))
    return path


def test_openxml_audit_finds_nothing(document: Path) -> None:
    assert audit(document) == []


def test_the_sdk_of_microsoft_finds_nothing(document: Path) -> None:
    assert sdk(document) == []


def test_both_are_really_asked(broken: Path) -> None:
    assert audit(broken) != []
    assert sdk(broken) != []


def audit(path: Path) -> list[str]:
    """Return what openxml-audit finds, errors and warnings."""
    program = require("openxml-audit", "pip install openxml-audit")
    done = subprocess.run([program, "-o", "json", path], capture_output=True, text=True, check=False)
    (report,) = json.loads(done.stdout)
    assert report["error_count"] + report["warning_count"] == len(report["errors"])
    return [found["description"] for found in report["errors"]]


def sdk(path: Path) -> list[Any]:
    """Return what Microsoft's Open XML SDK finds.  Its exit code is 0 whatever that is."""
    program = require("ooxml-validate", "npm install @ooxml-tools/validate")
    done = subprocess.run([program, "--of", "json", path], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found
