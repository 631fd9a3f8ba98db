"""Pictures that tell nothing: every format says so where a person has said it, and only there.

A picture has alternative text, or somebody marked it as decorative, or it has neither: then no format
calls it decorative, and one warning tells of it.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from lxml import etree

import convert
from convert import Article, Credit, Figure, PictureRights, style, walk
from convert.media import attach
from convert.model import text

from .everything import picture

WORDS = {"caption": text("A bridge at dusk"), "credit": Credit("Photo: Ann Roe")}
MARKED = Figure(picture(), decorative=True, **WORDS)  # type: ignore[arg-type]
DESCRIBED = replace(MARKED, alt="Two women on a bridge")
UNKNOWN = replace(MARKED, decorative=False)


def render(figure: Figure, name: str, *, warnings: list[str] | None = None) -> bytes:
    article = Article(headline=text("A bridge opens"), language="en", body=(figure,), name="bridge")
    heard: list[str] = [] if warnings is None else warnings
    return convert.render(article, name, warn=heard.append)


def image(page: bytes) -> dict[str, str]:
    """Return the attributes of the one ``img`` of a page."""
    (tag,) = re.findall(r"<img [^>]*>", page.decode())
    return dict(re.findall(r'([a-z]+)="([^"]*)"', tag))


def opened(epub: bytes, path: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(epub)) as package:
        return package.read(path)


def shape(docx: bytes) -> Any:
    """Return the properties that Word knows of the one picture."""
    (found,) = etree.fromstring(opened(docx, "word/document.xml")).iter("{*}docPr")
    return found


def tagged(pdf: bytes) -> list[str]:
    """Return the types of all structure elements."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            str(each.S) for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each
        ]


# ------------------------------------------------------------------------------- what each format says


@pytest.mark.parametrize("name", ["html", "epub"])
def test_a_page_has_an_empty_alternative_text(name: str) -> None:
    data = render(MARKED, name)
    page = data if name == "html" else opened(data, "EPUB/article.xhtml")

    assert image(page).get("alt") == ""
    assert b"A bridge at dusk" in page
    assert b"Photo: Ann Roe" in page


@pytest.mark.parametrize("name", ["html", "epub"])
def test_a_page_does_not_call_a_picture_decorative_that_nobody_described(name: str) -> None:
    data = render(UNKNOWN, name)
    page = data if name == "html" else opened(data, "EPUB/article.xhtml")

    assert "alt" not in image(page)


def test_word_marks_it_as_decorative() -> None:
    (mark,) = shape(render(MARKED, "docx")).iter("{*}decorative")

    assert (etree.QName(mark).namespace, mark.get("val")) == (
        "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "1",
    )


def test_word_is_told_nothing_of_a_picture_that_nobody_described() -> None:
    found = shape(render(UNKNOWN, "docx"))

    assert ("descr" in found.attrib, len(found)) == (False, 0)


def test_in_pdf_the_picture_is_an_artifact_and_its_words_are_none() -> None:
    data = render(MARKED, "pdf")

    assert ("/Figure" in tagged(data), "/Caption" in tagged(data)) == (False, True)


def test_in_modern_pdf_too() -> None:
    modern = replace(style.load(), profile="modern")
    article = Article(headline=text("A bridge opens"), language="en", body=(MARKED,))

    data = convert.render(article, "pdf", style=modern, warn=pytest.fail)

    assert ("/Figure" in tagged(data), "/P" in tagged(data)) == (False, True)


def test_markdown_says_so_in_its_front_matter() -> None:
    said = "  - image: bridge.pictures/wordpicture.png\n    decorative: true\n"

    assert said in render(MARKED, "md").decode()
    assert "decorative" not in render(UNKNOWN, "md").decode()


def test_the_ledger_has_a_column_for_it() -> None:
    rows = [render(figure, "credits").decode("utf-8-sig").splitlines()[1] for figure in (MARKED, UNKNOWN)]

    assert [row.split(",")[5] for row in rows] == ["yes", ""]


def test_json_gives_it_back() -> None:
    data = render(MARKED, "json")

    (found,) = convert.read(io.BytesIO(data), format="json", warn=pytest.fail).body
    assert isinstance(found, Figure)
    assert found.decorative


@pytest.mark.parametrize("name", ["html", "epub", "docx", "pdf"])
def test_an_alternative_text_counts_before_the_mark(name: str) -> None:
    data = render(DESCRIBED, name)
    match name:
        case "html" | "epub":
            page = data if name == "html" else opened(data, "EPUB/article.xhtml")
            assert image(page)["alt"] == "Two women on a bridge"
        case "docx":
            assert (shape(data).get("descr"), len(shape(data))) == ("Two women on a bridge", 0)
        case _:
            assert "/Figure" in tagged(data)


# --------------------------------------------------------------------------------------- what is told


@pytest.mark.parametrize("name", ["html", "epub", "docx", "md"])
def test_a_picture_that_nobody_described_is_told_once(name: str) -> None:
    warnings: list[str] = []

    render(UNKNOWN, name, warnings=warnings)

    assert warnings == [
        "no alternative text for wordpicture.png: write above the caption what is to be seen, or "
        "“decorative: wordpicture.png” in a header block where a picture only adorns"
    ]


@pytest.mark.parametrize("name", ["html", "epub", "docx", "md", "pdf"])
@pytest.mark.parametrize("figure", [MARKED, DESCRIBED])
def test_of_any_other_nothing_is_told(figure: Figure, name: str) -> None:
    warnings: list[str] = []

    render(figure, name, warnings=warnings)

    assert warnings == []


# ------------------------------------------------------------------------------ what an EPUB may claim


def claims(*figures: Figure) -> dict[str, list[str]]:
    article = Article(headline=text("A bridge opens"), language="en", body=figures)
    document = etree.fromstring(
        opened(convert.render(article, "epub", warn=lambda _: None), "EPUB/content.opf")
    )
    found: dict[str, list[str]] = {}
    for entry in document.iterfind("{*}metadata/{*}meta"):
        found.setdefault(entry.get("property", "").removeprefix("schema:"), []).append(entry.text or "")
    return found


def test_a_book_whose_pictures_only_adorn_is_read_by_text_alone() -> None:
    found = claims(MARKED)

    assert found["accessMode"] == ["textual"]
    assert "alternativeText" not in found["accessibilityFeature"]
    assert found["accessibilitySummary"][0].endswith(
        "Its pictures are decorative; captions and credits are text."
    )


def test_a_decorative_picture_lacks_no_alternative_text() -> None:
    other = replace(DESCRIBED, image=picture("b.png", "#123456"), decorative=False)

    found = claims(MARKED, other)

    assert "alternativeText" in found["accessibilityFeature"]
    assert found["accessModeSufficient"] == ["textual"]
    assert "Every picture that is not decorative has" in found["accessibilitySummary"][0]


# -------------------------------------------------------------------------------- how a person says it

STORY = """\
---
headline: A bridge opens
decorative: {names}
---
It took nine years to build the bridge, and four minutes to cross it, said those who did.

A bridge at dusk © Ann Roe/Quayside Press

They came back in the evening, when the lamps were lit, and stayed until the river was dark.
"""


def told(
    folder: Path, names: str, *, alt: str = "", rights: PictureRights | None = None
) -> tuple[Figure, list[str]]:
    """Return the figure of a text whose header block calls `names` decorative, and what was warned of."""
    (folder / "story.pictures").mkdir()
    (folder / "story.pictures" / "dusk.png").write_bytes(picture().data)
    story = STORY.format(names=names)
    path = folder / "story.txt"
    path.write_text(story.replace("A bridge at dusk", f"{alt}\nA bridge at dusk") if alt else story, "utf-8")
    warnings: list[str] = []
    article = convert.read(path, warn=warnings.append)
    (found,) = (node for node in walk(article) if isinstance(node, Figure))
    return found, warnings


def test_one_line_of_the_header_block_says_it(tmp_path: Path) -> None:
    figure, warnings = told(tmp_path, "dusk.png")

    assert (figure.decorative, figure.alt, warnings) == (True, "", [])
    assert figure.credit is not None


def test_a_name_that_no_picture_has_is_told(tmp_path: Path) -> None:
    figure, warnings = told(tmp_path, "dawn.png")

    assert not figure.decorative
    assert warnings == ["called decorative, and no picture of the article: dawn.png"]


def test_what_the_article_describes_is_not_decorative(tmp_path: Path) -> None:
    figure, warnings = told(
        tmp_path, "story.pictures/dusk.png", alt="Two women walk on a bridge over a river"
    )

    assert (figure.decorative, figure.alt) == (False, "Two women walk on a bridge over a river")
    assert warnings == [
        "dusk.png is called decorative, and its alternative text is kept: "
        "“Two women walk on a bridge over a river”"
    ]


def test_a_person_s_mark_wins_over_the_picture_s_own_words() -> None:
    own = replace(picture("dusk.png"), rights=PictureRights(alt_text="Two bands of colour"))
    article = Article(body=(Figure(caption=text("Dusk")),))

    (found,) = attach(article, (own,), pytest.fail, decorative=("dusk.png",)).body

    assert isinstance(found, Figure)
    assert (found.decorative, found.alt) == (True, "")
