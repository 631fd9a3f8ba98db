"""What other programs make of our Word files: LibreOffice pages and the file again, pandoc an article."""

from __future__ import annotations

import io
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from lxml import etree
from pdfplumber.pdf import PDF
from PIL import Image as Picture

from convert import media, style
from convert.model import Article, Credit, Figure, Image, Paragraph, text
from convert.writers import docx

from ..everything import EVERYTHING
from ..validators.tools import require
from .test_docx import SPACES, custom, find, parts

pytestmark = [pytest.mark.validator, pytest.mark.slow]

POSITIONS = 30


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


def office(data: bytes, to: str, folder: Path) -> bytes:
    """Return the Word file `data` as LibreOffice saves it in another format.

    A profile of its own: a second run beside a first one would end without a word.
    """
    program = require("soffice", "LibreOffice, package libreoffice-writer-nogui, opens the Word file")
    (folder / "article.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", to, "--outdir", str(folder / "out")]
    command = [str(program), profile, *options, str(folder / "article.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "out" / f"article.{to}").read_bytes()


# ------------------------------------------------------------------------------ figures stay whole


@pytest.fixture(scope="module", params=["wide", "tall", "missing"])
def moved(request: pytest.FixtureRequest, folder: Path) -> PDF:
    """The pages of thirty figures, each one line further down, in one of three kinds."""
    image = {"wide": _photograph(900, 500), "tall": _photograph(300, 1400), "missing": None}[request.param]
    data = docx.write(_moving(image), style.load(), lambda _: None)
    return pdfplumber.open(io.BytesIO(office(data, "pdf", folder)))


def _photograph(width: int, height: int) -> Image:
    stream = io.BytesIO()
    Picture.new("RGB", (width, height), "#607080").save(stream, "JPEG")
    return media.from_bytes(stream.getvalue(), "photo.jpg")


def _moving(image: Image | None) -> Article:
    body: list[Paragraph | Figure] = []
    for number in range(POSITIONS):
        # One line more each time: the figures come to stand at other heights of the page.
        body += [Paragraph(text("A line of text."))] * number
        caption = f"Caption {number}: " + "what the picture shows and who stands in it, " * 4
        credit = Credit(f"Photo: Ann Roe/Agency {number}.")
        body.append(Figure(image, f"Alternative {number}.", text(caption), credit))
    return Article(headline=text("Moving"), body=tuple(body), language="en")


def test_no_figure_parts_from_its_caption_or_credit(moved: PDF) -> None:
    pages = [page.extract_text() for page in moved.pages]
    captions = [re.findall(r"Caption (\d+):", page) for page in pages]
    credits = [re.findall(r"Agency (\d+)\.", page) for page in pages]
    stands_in = [re.findall(r"Alternative (\d+)\.", page) for page in pages]
    pictures = [len(page.images) for page in moved.pages]

    assert [number for page in captions for number in page] == [str(number) for number in range(POSITIONS)]
    assert captions == credits
    assert captions == stands_in or list(map(len, captions)) == pictures


def test_the_figures_stand_at_many_heights(moved: PDF) -> None:
    tops = {round(word["top"]) for page in moved.pages for word in page.search(r"Caption \d+:")}

    assert len(tops) >= 5


def test_every_picture_stands_inside_the_margins(moved: PDF) -> None:
    page = style.load().page
    outside = [
        (image["page_number"], image["x0"], image["bottom"])
        for sheet in moved.pages
        for image in sheet.images
        if image["x0"] < page.left - 1
        or image["x1"] > page.width - page.right + 1
        or image["bottom"] > page.height - page.bottom + 1
    ]

    assert outside == []


# ------------------------------------------------------------------------------------ there and back


@pytest.fixture(scope="module")
def pages(folder: Path) -> str:
    data = docx.write(EVERYTHING, style.load(), lambda _: None)
    with pdfplumber.open(io.BytesIO(office(data, "pdf", folder))) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def test_no_number_is_printed_before_a_caption(pages: str) -> None:
    shown = pages.splitlines()

    assert {"wordcaption wordcaptionstress", "wordbarecaption", "wordtablecaption"} <= set(shown)


def test_the_lists_show_the_numbers_of_the_source(pages: str) -> None:
    assert "7. wordseventh" in pages
    assert "8. wordeighth" in pages


@pytest.fixture(scope="module")
def returned(folder: Path) -> bytes:
    """EVERYTHING as a Word file, opened and saved by LibreOffice."""
    return office(docx.write(EVERYTHING, style.load(), lambda _: None), "docx", folder)


def test_captions_and_credits_come_back(returned: bytes) -> None:
    paragraphs = find(returned, "//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Caption')]]")
    shown = [
        each.xpath("w:r[not(w:rPr/w:rStyle/@w:val='HiddenNumber')]", namespaces=SPACES) for each in paragraphs
    ]
    assert ["".join("".join(run.itertext()) for run in runs) for runs in shown] == [
        "wordcaption wordcaptionstressPhoto: Wordcreator Surname/Wordagency",
        "wordbarecaption© Wordbarecreator/Wordbareagency",
        "worddecorcaptionDrawing: Worddecorcreator",
    ]

    credits = find(returned, "//w:r[w:rPr/w:rStyle/@w:val='Credit']")
    assert "".join("".join(run.itertext()) for run in credits) == (
        "Photo: Wordcreator Surname/Wordagency© Wordbarecreator/Wordbareagency"
        "Source: wordtablecreditDrawing: Worddecorcreator"
    )


def test_sequence_fields_come_back(returned: bytes) -> None:
    fields = [str(field.text).split()[:2] for field in find(returned, "//w:instrText[contains(., 'SEQ')]")]

    assert fields == [["SEQ", "Figure"], ["SEQ", "Figure"], ["SEQ", "Table"], ["SEQ", "Figure"]]


def test_alternative_text_and_picture_come_back(returned: bytes) -> None:
    # LibreOffice 7.4 does not know pictures that are marked as decorative: the second has no words.
    assert find(returned, "//wp:docPr/@descr") == ["wordalt", ""]
    assert [name for name in parts(returned) if name.startswith("word/media/")] == [
        "word/media/image1.png",
        "word/media/image2.png",
    ]


def test_properties_come_back(returned: bytes) -> None:
    # LibreOffice 7.4 relates core.xml by a wrong type, so that python-docx does not find it.
    core = etree.fromstring(parts(returned)["docProps/core.xml"])
    known = {etree.QName(each).localname: each.text for each in core}

    assert known["title"] == "wordheadline wordheadlinestress"
    assert known["creator"] == "wordperson; Wordreporter Surname"
    assert known["language"] == "en-GB"
    assert custom(returned)["Copyright"] == "Copyright wordholder Limited 2024. All rights reserved."
    assert custom(returned)["Publisher"] == "wordpublisher"


def test_languages_come_back(returned: bytes) -> None:
    assert "en-GB" in find(returned, "//w:lang/@w:val", "word/styles.xml")
    assert find(returned, "//w:r[w:t='motétranger']//w:lang/@w:val")[0].startswith("fr")


def test_the_article_comes_back_in_its_json_form(returned: bytes) -> None:
    items = [
        content for name, content in parts(returned).items() if re.match(r"customXml/item\d+\.xml", name)
    ]

    assert [b"wordchrome" in content for content in items] == [True]


# ---------------------------------------------------------------------------------------- pandoc


@pytest.fixture(scope="module")
def understood(folder: Path) -> list[dict[str, Any]]:
    """The blocks that pandoc finds in EVERYTHING."""
    pypandoc = pytest.importorskip("pypandoc", reason="pypandoc_binary, for pandoc, is not installed")
    path = folder / "pandoc.docx"
    path.write_bytes(docx.write(EVERYTHING, style.load(), lambda _: None))
    blocks = json.loads(pypandoc.convert_file(str(path), "json"))["blocks"]
    assert isinstance(blocks, list)
    return blocks


def test_pandoc_finds_a_figure_with_its_caption_and_credit(understood: list[dict[str, Any]]) -> None:
    figure, _ = [block["c"] for block in understood if block["t"] == "Figure"]

    words = " ".join(_words(figure[1]))
    assert words == "wordcaption wordcaptionstress Photo: Wordcreator Surname/Wordagency"
    assert "wordalt" in json.dumps(figure[2])


def test_pandoc_finds_headings_lists_quotation_and_the_tables_head(understood: list[dict[str, Any]]) -> None:
    kinds = [block["t"] for block in understood]
    (table,) = [block["c"] for block in understood if block["t"] == "Table"]
    (ordered,) = [block["c"] for block in understood if block["t"] == "OrderedList"]

    assert [block["c"][0] for block in understood if block["t"] == "Header"] == [1, 2, 3]
    assert {"BulletList", "BlockQuote"} <= set(kinds)
    assert ordered[0][0] == 7
    assert _words(table[3]) == ["wordheadone", "wordheadtwo"]


def _words(node: Any) -> list[str]:
    """Return the words below a node of pandoc's."""
    if isinstance(node, dict):
        return [node["c"]] if node.get("t") == "Str" else _words(list(node.values()))
    return [word for child in node for word in _words(child)] if isinstance(node, list) else []
