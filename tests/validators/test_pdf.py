"""What veraPDF and qpdf say of our PDF files."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest

from convert import style
from convert.media import from_bytes
from convert.model import Article, Emphasis, Figure, LineBreak, Link, Paragraph, Strong, Text, text
from convert.writers import pdf
from convert.writers.pdf import faces

from ..everything import picture
from ..writers.test_pdf_cmyk import JPEG, JPEGS
from .articles import ARTICLES, SCRIPTS
from .tools import require
from .verapdf import failures

pytestmark = [pytest.mark.validator, pytest.mark.slow]

# The scripts whose letters are in no face of ours but in those of the extra ``fonts``.
WITH_FONTS = {name: article for name, article in SCRIPTS.items() if name not in ("el", "ru")}

# What claims to be accessible is: an article in no known language does not.
CLAIMING = {
    name: article for name, article in ARTICLES.items() if article.language and name not in WITH_FONTS
}


def _files(articles: Mapping[str, Article], look: style.Style) -> dict[str, bytes]:
    return {f"{name}.pdf": pdf.write(article, look, lambda _: None) for name, article in articles.items()}


def test_the_archive_profile_is_pdf_a_3a_and_pdf_ua_1(tmp_path: Path) -> None:
    found = failures(_files(CLAIMING, style.load()), "3a,ua1", tmp_path)

    assert found == {f"{name}.pdf": [] for name in CLAIMING}


def test_the_modern_profile_is_pdf_a_4f_pdf_ua_2_and_well_tagged(tmp_path: Path) -> None:
    modern = replace(style.load(), profile="modern")

    found = failures(_files(CLAIMING, modern), "4f,ua2,wt1a,wt1r", tmp_path)

    assert found == {f"{name}.pdf": [] for name in CLAIMING}


def test_a_link_of_marked_words_is_tagged_as_one(tmp_path: Path) -> None:
    words = (Text("the "), Emphasis((Text("long "), Strong(text("bridge")))), LineBreak(), Text("itself"))
    article = Article(
        headline=text("Linked"),
        body=(Paragraph((Text("See "), Link(words, "https://example.com/bridge"), Text("."))),),
        language="en",
    )

    assert failures(_files({"linked": article}, style.load()), "3a,ua1", tmp_path) == {"linked.pdf": []}


def test_what_is_not_accessible_is_still_pdf_a(tmp_path: Path) -> None:
    bare = Article(headline=text("Bare"), body=(Figure(picture()),), language="en")
    articles = {"no alt": bare, "no language": ARTICLES["no headline, no language"]}

    found = failures(_files(articles, style.load()), "3a", tmp_path)

    assert found == {"no alt.pdf": [], "no language.pdf": []}


@pytest.mark.parametrize(
    ("profile", "flavours"),
    [("archive", "3a,ua1"), ("modern", "4f,ua2,wt1a,wt1r")],
    ids=["archive", "modern"],
)
def test_cmyk_pictures_are_archived_as_they_are(profile: str, flavours: str, tmp_path: Path) -> None:
    figures = tuple(
        Figure(from_bytes(data, f"{number}.jpg"), "Stripes") for number, data in enumerate(JPEGS.values())
    )
    inks = Article(headline=text("Inks"), language="en", body=figures)

    found = failures(_files({"inks": inks}, replace(style.load(), profile=profile)), flavours, tmp_path)

    assert found == {"inks.pdf": []}


def test_a_cmyk_picture_without_a_profile_would_not_be(tmp_path: Path) -> None:
    """So that the test above is known to judge the pictures."""
    inks = Article(headline=text("Inks"), language="en", body=(Figure(from_bytes(JPEG, "a.jpg"), "Stripes"),))
    with pikepdf.open(io.BytesIO(pdf.write(inks, style.load(), pytest.fail))) as file:
        for each in file.objects:
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image":
                each.ColorSpace = pikepdf.Name.DeviceCMYK
        file.save(bare := io.BytesIO())

    assert failures({"bare.pdf": bare.getvalue()}, "3a", tmp_path)["bare.pdf"] != []


@pytest.fixture
def fonts() -> None:
    """Skip the test where the extra ``fonts`` is not installed."""
    if missing := [script.package for script in faces.SCRIPTS if find_spec(script.package) is None]:
        pytest.skip(f"pip install '.[fonts]' brings {', '.join(missing)}")


@pytest.mark.usefixtures("fonts")
def test_articles_in_other_scripts_are_archived_too(tmp_path: Path) -> None:
    found = failures(_files(WITH_FONTS, style.load()), "3a,ua1", tmp_path)

    assert found == {f"{name}.pdf": [] for name in WITH_FONTS}


@pytest.mark.usefixtures("fonts")
def test_articles_in_other_scripts_are_modern_too(tmp_path: Path) -> None:
    modern = replace(style.load(), profile="modern")

    found = failures(_files(WITH_FONTS, modern), "4f,ua2,wt1a,wt1r", tmp_path)

    assert found == {f"{name}.pdf": [] for name in WITH_FONTS}


def test_the_seed_is_among_them(seed: Path) -> None:
    assert "the seed" in CLAIMING, f"{seed} is there"


def test_verapdf_is_really_asked(tmp_path: Path) -> None:
    bare = Article(headline=text("Bare"), body=(Figure(picture()),), language="en")

    found = failures(_files({"no alt": bare}, style.load()), "ua1", tmp_path)

    assert found["no alt.pdf"] != []


@pytest.mark.parametrize("name", ARTICLES)
def test_qpdf_finds_the_file_sound(name: str, tmp_path: Path) -> None:
    path = tmp_path / "article.pdf"
    path.write_bytes(pdf.write(ARTICLES[name], style.load(), lambda _: None))
    qpdf = require("qpdf", "it checks the structure of the PDF")

    done = subprocess.run([qpdf, "--check", path], capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")
