"""PDF: what the file says of itself, its pictures and its pages, read back with pikepdf and pdfplumber."""

from __future__ import annotations

import importlib
import io
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest
from lxml import etree
from PIL import Image as Pillow
from PIL import ImageFile

from convert import schema, style
from convert.errors import MissingLibrary
from convert.media import from_bytes
from convert.model import (
    Article,
    Block,
    Byline,
    Credit,
    Emphasis,
    Figure,
    Heading,
    Image,
    Licence,
    Link,
    List,
    Paragraph,
    Quote,
    Rights,
    Span,
    Strong,
    Table,
    Text,
    text,
)
from convert.writers import pdf
from convert.writers.pdf import engine

from ..everything import EVERYTHING, picture
from ..pictures import drawing, saved

DC = "{http://purl.org/dc/elements/1.1/}"
UA = "http://www.aiim.org/pdfua/ns/id/"
ROOT = Path(__file__).resolve().parents[2]


def article(*blocks: Any, **fields: Any) -> Article:
    """Return an article that lacks nothing but what the test is about."""
    return Article(**{"headline": text("A bridge opens"), "language": "en", "body": blocks} | fields)


def written(source: Article, look: style.Style | None = None) -> tuple[pikepdf.Pdf, list[str]]:
    """Return the file, open, and what was warned of."""
    warnings: list[str] = []
    data = pdf.write(source, look or style.load(), warnings.append)
    return pikepdf.open(io.BytesIO(data)), warnings


def photo(data: bytes, size: tuple[int, int] = (60, 40)) -> Image:
    return Image("photo.jpg", "image/jpeg", *size, data)


def jpeg(size: tuple[int, int] = (60, 40), **options: Any) -> bytes:
    stream = io.BytesIO()
    Pillow.linear_gradient("L").resize(size).convert("RGB").save(stream, "JPEG", **options)
    return stream.getvalue()


def exif(orientation: int) -> bytes:
    block = Pillow.Exif()
    block[0x0112] = orientation
    block[0x013B] = "Ann Roe"
    return block.tobytes()


# ------------------------------------------------------------------------------------ what it says


def xmp(file: pikepdf.Pdf) -> etree._Element:
    """Return the packet's only rdf:RDF."""
    root = etree.fromstring(file.Root.Metadata.read_bytes())
    (rdf,) = root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF")
    return rdf


def said(file: pikepdf.Pdf, name: str) -> list[str]:
    """Return the words of the XMP property `name`, written as {namespace}name."""
    return [str(item.text) for prop in xmp(file).iter(name) for item in list(prop.iter())[-1:]]


def everything_said(file: pikepdf.Pdf) -> str:
    return " ".join(str(each.text) for each in xmp(file).iter())


def test_the_headline_is_the_title_in_the_bar() -> None:
    file, _ = written(article())

    assert file.docinfo.Title == "A bridge opens"
    assert bool(file.Root.ViewerPreferences.DisplayDocTitle)


def test_without_a_headline_the_files_name_is_the_title_and_is_not_printed() -> None:
    file, warnings = written(article(Paragraph(text("Words.")), headline=(), name="bridge-7"))

    assert file.docinfo.Title == "bridge-7"
    assert warnings == ["the article has no headline: the file is titled “bridge-7”, unless you name it"]
    assert "bridge-7" not in _words(file)


def test_the_language_is_that_of_the_article() -> None:
    assert written(article(language="de-CH"))[0].Root.Lang == "de-CH"


def test_the_outline_is_made_of_the_headline_and_the_subheads() -> None:
    file, _ = written(article(Heading(1, text("How it began")), Heading(1, text("How it ends"))))

    with file.open_outline() as outline:
        (top,) = outline.root
        assert (top.title, [below.title for below in top.children]) == (
            "A bridge opens",
            ["How it began", "How it ends"],
        )


def test_xmp_says_what_is_known_and_only_that() -> None:
    known = article(bylines=(Byline("By Ann Roe"),), rights=Rights("© Quayside 2025", "Quayside", "2025"))
    file, _ = written(known)

    properties = {etree.QName(each).localname for each in xmp(file)[0]}

    assert said(file, f"{DC}rights") == ["© Quayside 2025"]
    assert said(file, f"{DC}creator") == ["By Ann Roe"]
    assert {"Owner", "Marked", "copyrightYear"} <= properties
    assert not {"publisher", "description", "CreateDate", "UsageTerms", "source"} & properties


def test_every_field_of_everything_stands_in_xmp() -> None:
    words = everything_said(written(EVERYTHING)[0])

    missing = [
        word
        for word in (
            "wordheadline wordheadlinestress|wordperson|wordstandfirst|wordpublisher|wordsection|en-GB|"
            "https://example.com/wordsource|2024-03-12T09:30:00+01:00|2024-03-13T08:00:00+01:00|"
            "Copyright wordholder Limited 2024. All rights reserved.|wordholder Limited|wordlicence|"
            "https://creativecommons.org/licenses/by/4.0/"
        ).split("|")
        if word not in words
    ]

    assert missing == []


def test_the_article_is_associated_as_data_once_and_without_pictures() -> None:
    source = article(Figure(photo(jpeg()), "A bridge"))
    file, _ = written(source)

    (name,) = file.attachments
    data = json.loads(file.attachments[name].get_file().read_bytes())

    assert name == "article.json"
    assert len(file.Root.AF) == 1
    assert file.Root.AF[0].AFRelationship == "/Source"
    assert data == schema.encode(source, pictures=False)


def test_no_date_is_invented() -> None:
    file, _ = written(article())

    assert "/CreationDate" not in file.docinfo
    assert "/ModDate" not in file.Root.AF[0].EF.F.Params


@pytest.mark.parametrize("date", ["last Tuesday", "2024-13-01", "12 March 2024"])
def test_a_date_that_is_none_is_told_of(date: str) -> None:
    file, warnings = written(article(published=date))

    assert "/CreationDate" not in file.docinfo
    assert any(f"{date!r} is not a date" in warning for warning in warnings)


@pytest.mark.parametrize(
    ("date", "known"),
    [
        ("2024", "D:2024"),
        ("2024-03-12", "D:20240312"),
        ("2024-03-12T09:30", "D:20240312"),
        ("2024-03-12T09:30:00+01:00", "D:20240312093000+01'00"),
    ],
)
def test_a_date_is_as_exact_as_it_was_said(date: str, known: str) -> None:
    file, warnings = written(article(published=date))

    assert (str(file.docinfo.CreationDate), warnings) == (known, [])


def test_what_is_no_language_is_not_declared() -> None:
    file, warnings = written(article(language="zh_CN"))

    assert file.Root.Lang == ""
    assert warnings[0].startswith("'zh_CN' is not the tag of a language")


# --------------------------------------------------------------------------------- honest silence


def claims(file: pikepdf.Pdf) -> set[str]:
    return {each.prefix for each in xmp(file)[0] if etree.QName(each).localname == "part"}


def test_a_file_that_lacks_nothing_claims_both_standards() -> None:
    file, warnings = written(article(Figure(picture(), "A bridge")))

    assert (claims(file), warnings) == ({"pdfaid", "pdfuaid"}, [])


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        (article(Figure(photo(jpeg()))), "no alternative text for photo.jpg"),
        (article(language=""), "its language is not known"),
        (article(headline=()), "it has no title"),
    ],
)
def test_what_makes_the_claim_untrue_is_told_of(lacking: Article, reason: str) -> None:
    file, warnings = written(lacking)

    assert claims(file) == {"pdfaid"}
    assert warnings == [f"the PDF does not claim to be accessible (PDF/UA): {reason}"]


def test_a_picture_of_a_kind_that_pdf_has_not_is_told_of_by_its_own_name() -> None:
    gif = from_bytes(saved(drawing("P"), "GIF"), "bell.gif")

    _, warnings = written(article(Figure(gif)))

    assert warnings == ["the PDF does not claim to be accessible (PDF/UA): no alternative text for bell.gif"]


def test_a_character_without_a_glyph_is_named_and_ends_every_claim() -> None:
    file, warnings = written(article(Paragraph(text("A rune: ᚠ ᚠ"))))

    assert claims(file) == set()
    assert warnings == [
        "2 characters show as empty boxes, no font here has them: ᚠ (U+16A0 RUNIC LETTER FEHU FEOH FE F)"
    ]


def test_a_missing_script_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    _, warnings = written(article(Paragraph(text("漢字"))))

    assert warnings[0].endswith(
        "漢 (U+6F22 CJK UNIFIED IDEOGRAPH-6F22), 字 (U+5B57 CJK UNIFIED IDEOGRAPH-5B57); "
        "pip install 'creditline[fonts]' brings fonts for Chinese, Japanese or Korean"
    )


# ----------------------------------------------------------------------------------- the pictures


def images(file: pikepdf.Pdf) -> list[Any]:
    return [each for page in file.pages for each in page.Resources.get("/XObject", {}).values()]


@pytest.mark.parametrize(
    "data", [jpeg(), jpeg(exif=exif(1)), jpeg(progressive=True)], ids=["bare", "exif", "progressive"]
)
def test_a_jpeg_that_stands_upright_keeps_its_bytes(data: bytes) -> None:
    file, _ = written(article(Figure(photo(data), "A bridge")))

    assert images(file)[0].read_raw_bytes() == data


def test_a_jpeg_that_lies_on_its_side_is_turned() -> None:
    file, _ = written(article(Figure(photo(jpeg(exif=exif(6)), (40, 60)), "A bridge")))

    assert (images(file)[0].Width, images(file)[0].Height) == (40, 60)


def test_a_picture_carries_its_rights_as_metadata() -> None:
    file, _ = written(article(Figure(picture(), "A bridge", credit=Credit("© Ann Roe"))))

    packet = images(file)[0].Metadata.read_bytes().decode()

    assert "filecredit" in packet
    assert "filecopyright" in packet


def test_the_printed_credit_stands_in_where_the_file_has_none() -> None:
    file, _ = written(article(Figure(photo(jpeg()), "A bridge", credit=Credit("© Ann Roe"))))

    assert "© Ann Roe" in images(file)[0].Metadata.read_bytes().decode()


def test_a_colour_profile_is_kept() -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    file, _ = written(article(Figure(photo(jpeg(icc_profile=profile)), "A bridge")))

    space, described = images(file)[0].ColorSpace

    assert (space, described.read_bytes()) == ("/ICCBased", profile)


def test_a_picture_that_cannot_be_read_leaves_its_words() -> None:
    broken = Image("broken.jpg", "image/jpeg", 60, 40, jpeg()[:200])
    file, warnings = written(article(Figure(broken, "A bridge", text("The first to cross"))))

    assert "The first to cross" in _words(file)
    assert any("broken.jpg" in warning for warning in warnings)


def test_a_picture_that_a_style_hides_is_told_of() -> None:
    look = style.load(css=".figure { display: none }")

    _, warnings = written(article(Figure(picture(), "A bridge")), look)

    assert warnings == [
        "wordpicture.png is not shown in the PDF: the style hides it, or the engine could not draw it"
    ]


def test_a_picture_of_a_kind_that_pdf_lacks_is_made_over_and_named_as_it_came() -> None:
    stream = io.BytesIO()
    Pillow.linear_gradient("L").convert("RGB").save(stream, "WEBP")
    webp = Image("photo.webp", "image/webp", 256, 256, stream.getvalue())

    file, _ = written(article(Figure(webp, "A bridge")))

    (name,) = file.attachments
    assert b'"photo.webp"' in file.attachments[name].get_file().read_bytes()
    assert len(images(file)) == 1


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_picture_without_loss_shows_its_pixels(mode: str, kind: str) -> None:
    grey = Pillow.new("I;16", (6, 4), 200 * 257)
    drawn = grey if mode == "I;16" else Pillow.new("L", (6, 4), 200).convert("RGBA").convert(mode)
    stream = io.BytesIO()
    drawn.save(stream, kind)

    file, _ = written(article(Figure(from_bytes(stream.getvalue(), "photo"), "A bridge")))

    shown = pikepdf.PdfImage(images(file)[0]).as_pil_image().convert("RGB")
    assert shown.size == (6, 4)
    assert (
        shown.tobytes()
        == (drawn if mode != "I;16" else Pillow.new("L", (6, 4), 200)).convert("RGB").tobytes()
    )


# -------------------------------------------------------------------------------------- the pages


def _words(file: pikepdf.Pdf) -> str:
    stream = io.BytesIO()
    file.save(stream)
    with pdfplumber.open(stream) as opened:
        return "\n".join(page.extract_text() for page in opened.pages)


def elements(node: Any) -> Iterator[Any]:
    """Yield `node` and the structure elements below it, in reading order."""
    yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield from elements(kid)


def pages_of(node: Any) -> set[int]:
    return {each.Pg.objgen[0] for each in elements(node) if "/Pg" in each}


def tagged(file: pikepdf.Pdf, kind: str) -> list[Any]:
    return [each for each in elements(file.Root.StructTreeRoot.K[0]) if str(each.S).strip("/") == kind]


def test_no_word_of_a_headline_is_broken_for_the_sake_of_balance() -> None:
    headline = (Text("wordheadline "), Emphasis(text("wordheadlinestress")))
    data = pdf.write(article(headline=headline), style.load(), pytest.fail)

    with pdfplumber.open(io.BytesIO(data)) as file:
        assert "wordheadlinestress" in file.pages[0].extract_text().split()


def test_the_alternative_text_is_that_of_the_figure() -> None:
    file, _ = written(article(Figure(picture(), "A bridge at dusk")))

    assert [figure.Alt for figure in tagged(file, "Figure")] == ["A bridge at dusk"]


LINE = Paragraph(text("A line of its own."))
WORDS = text("The first to cross the bridge, which took nine years to build, were two women and a dog. " * 2)


CREDIT = Credit("Photo: Ann Roe/Quayside Press")
SHOWN = {
    "wide": Figure(photo(jpeg((1200, 800)), (1200, 800)), "A bridge", WORDS, CREDIT),
    "tall": Figure(photo(jpeg((400, 1600)), (400, 1600)), "A bridge", WORDS, CREDIT),
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHOWN)
def test_a_figure_never_parts_from_its_caption_and_credit(shape: str) -> None:
    parted = []
    for lines in range(30):
        file, _ = written(article(*(LINE,) * (lines + 8), SHOWN[shape], *(LINE,) * 3))
        (shown,), (caption,) = tagged(file, "Figure"), tagged(file, "Caption")
        if len(pages_of(shown) | pages_of(caption)) != 1:
            parted.append(lines)

    assert parted == []


@pytest.mark.slow
def test_a_picture_that_nearly_fits_does_not_leave_its_page_empty() -> None:
    shares = []
    for lines in range(18, 30):
        file, _ = written(article(*(LINE,) * lines, SHOWN["wide"], *(LINE,) * 60))
        stream = io.BytesIO()
        file.save(stream)
        with pdfplumber.open(stream) as opened:
            shares.append(max(word["bottom"] for word in opened.pages[0].extract_words()) / 842)

    # A picture that kept its 244 points would leave pages that end at 54 hundredths.
    assert min(shares) > 0.6


@pytest.mark.slow
def test_a_figure_without_a_picture_does_not_part_either() -> None:
    bare, parted = Figure(None, "A bridge at dusk, with two women", WORDS, CREDIT), []
    for lines in range(30):
        file, _ = written(article(*(LINE,) * (lines + 18), bare, *(LINE,) * 3))
        (caption,) = tagged(file, "Caption")
        tree = list(elements(file.Root.StructTreeRoot.K[0]))
        frame = [each for each in tree[: tree.index(caption)] if each.S == "/P"][-1]
        if len(pages_of(frame) | pages_of(caption)) != 1:
            parted.append(lines)

    assert parted == []


@pytest.mark.slow
def test_a_heading_never_stands_last_on_its_page() -> None:
    apart = []
    for lines in range(28, 44):
        file, _ = written(article(*(LINE,) * lines, Heading(1, text("How it ends")), *(LINE,) * 3))
        heading = tagged(file, "H2")[0]
        paragraphs = tagged(file, "P")
        if pages_of(heading) != pages_of(paragraphs[lines]):
            apart.append(lines)

    assert apart == []


@pytest.mark.slow
def test_a_heading_below_a_long_front_is_not_parted_from_its_picture() -> None:
    apart = []
    for sentences in range(14, 21):
        front = text("The mill that waits for the moon is older than the bridge. " * sentences)
        file, _ = written(
            article(Heading(1, text("How it began")), SHOWN["wide"], *(LINE,) * 9, standfirst=front)
        )
        if pages_of(tagged(file, "H2")[0]) != pages_of(tagged(file, "Figure")[0]):
            apart.append(sentences)

    assert apart == []


def test_the_headings_are_numbered_without_a_gap() -> None:
    file, _ = written(article(Heading(3, text("Deep")), Heading(1, text("High")), headline=(), name="n"))

    kinds = [each.S for each in elements(file.Root.StructTreeRoot.K[0]) if str(each.S).startswith("/H")]

    assert kinds == ["/H1", "/H1"]


def test_an_ordered_list_counts_from_its_start() -> None:
    file, _ = written(article(List(((LINE,), (LINE,)), ordered=True, start=7)))

    assert "7. A line" in _words(file)
    assert "8. A line" in _words(file)


def test_each_character_comes_back_as_itself() -> None:
    # Those that look alike, or like nothing: a thin space, a Cyrillic Es, a modifier apostrophe.
    odd = "a\u2009b\u00a0c\u202fd \u0421C \u2019\u02bc \u2010\u2011- “q” . . . fi"
    file, _ = written(article(Paragraph(text(odd))))
    stream = io.BytesIO()
    file.save(stream)

    with pdfplumber.open(stream) as opened:
        characters = "".join(character["text"] for character in opened.pages[0].chars)

    assert odd in characters


def test_the_running_head_stands_on_every_page_but_the_first() -> None:
    file, _ = written(article(*(LINE,) * 90, publisher="Quayside Review"))
    stream = io.BytesIO()
    file.save(stream)

    with pdfplumber.open(stream) as opened:
        heads = ["Quayside Review" in page.extract_text() for page in opened.pages]

    assert heads == [False, *[True] * (len(heads) - 1)]
    assert len(heads) > 1


def test_letter_paper_is_letter_paper() -> None:
    file, _ = written(article(), style.load(paper="letter"))

    assert [round(float(side)) for side in file.pages[0].MediaBox] == [0, 0, 612, 792]


def test_the_users_css_has_the_last_word() -> None:
    css = "@page { @bottom-center { content: 'mine' } } .headline { display: none }"

    file, warnings = written(article(LINE), style.load(css=css))

    assert "A bridge opens" not in _words(file)
    assert "mine" in _words(written(article(*(LINE,) * 60), style.load(css=css))[0])
    assert warnings == []


def test_a_paragraph_that_runs_from_the_right_is_indented_at_the_right() -> None:
    words = Paragraph(
        text("تنتظر البلدة أن يفتح الجسر من جديد أمام السيارات والمشاة والدراجات في الصباح والمساء. " * 3)
    )
    file, _ = written(article(words, words, language="ar"))
    stream = io.BytesIO()
    file.save(stream)

    with pdfplumber.open(stream) as opened:
        lines = opened.pages[0].extract_text_lines()
    indent = style.load().looks["paragraph"].indent
    missing = [max(line["x1"] for line in lines) - line["x1"] for line in lines]
    assert sum(0.5 * indent < each < 1.5 * indent for each in missing) == 1


# ------------------------------------------------------------------------------------ the structure


def test_a_run_in_another_language_says_so() -> None:
    file, _ = written(article(Paragraph((Span(text("déjà vu"), "fr"),))))

    assert [str(each.Lang) for each in elements(file.Root.StructTreeRoot.K[0]) if "/Lang" in each] == ["fr"]


def test_a_paragraph_over_a_page_end_is_one() -> None:
    long = Paragraph(text("The river came up in the night, as it does. " * 100))
    file, _ = written(article(long))

    (paragraph,) = tagged(file, "P")

    assert len(file.pages) > 1
    assert len(pages_of(paragraph)) == len(file.pages)
    assert len(tagged(file, "Art")) == 1


def test_the_running_head_is_an_artifact() -> None:
    file, _ = written(article(*(LINE,) * 60, publisher="Quayside Review"))

    marks = [
        [str(operand) for operand in each.operands]
        for each in pikepdf.parse_content_stream(file.pages[1])
        if isinstance(each, pikepdf.ContentStreamInstruction) and str(each.operator) == "BDC"
    ]

    assert sum(mark[0] == "/Artifact" for mark in marks) == 3
    assert all("/MCID" in mark[1] for mark in marks if mark[0] != "/Artifact")


def test_a_nested_list_stands_in_the_body_of_an_item() -> None:
    file, _ = written(article(List(((LINE, List(((LINE,),))), (LINE,)))))

    kinds = {str(kid.S) for item in tagged(file, "LI") for kid in item.K}

    assert kinds <= {"/Lbl", "/LBody"}


@pytest.mark.parametrize(
    "css",
    [
        "li { list-style: none }",
        ".paragraph::before { content: '*' }",
        ".article a::after { content: '!' }",
        ".figure { float: right; width: 50% }",
        ".caption { position: absolute; top: 0 }",
        ".article { columns: 2 }",
        ".table { display: block }",
    ],
)
def test_the_structure_is_mended_whatever_a_style_does(css: str) -> None:
    _, warnings = written(EVERYTHING, style.load(css=css))

    assert warnings == []


# ------------------------------------------------------------------------------------ the profiles


def profile(name: str) -> style.Style:
    return replace(style.load(), profile=name)


def test_the_modern_profile_claims_the_newer_standards() -> None:
    file, warnings = written(article(Figure(picture(), "A bridge")), profile("modern"))

    assert (file.pdf_version, claims(file), warnings) == ("2.0", {"pdfaid", "pdfuaid"}, [])
    assert "http://pdfa.org/declarations/wtpdf#accessibility1.0" in everything_said(file)


def test_the_modern_profile_takes_a_heading_without_words() -> None:
    look = replace(style.load(), profile="modern")
    file, warnings = written(article(Heading(1, ()), Heading(1, text("How it began"))), look)

    assert warnings == []
    with file.open_outline() as outline:
        assert [entry.title for entry in outline.root[0].children] == ["How it began"]


def test_the_modern_profile_puts_the_caption_into_its_figure() -> None:
    file, _ = written(article(Figure(picture(), "A bridge", WORDS)), profile("modern"))

    assert [str(kid.S) for kid in tagged(file, "Figure")[0].K if isinstance(kid, pikepdf.Dictionary)] == [
        "/Caption"
    ]


def test_the_plain_profile_claims_nothing_and_still_says_who_owns_it() -> None:
    file, warnings = written(article(rights=Rights("© Quayside"), language=""), profile("plain"))

    assert (claims(file), len(file.attachments), warnings) == (set(), 0, [])
    assert said(file, f"{DC}rights") == ["© Quayside"]


@pytest.mark.parametrize("name", ["archive", "modern", "plain"])
def test_every_profile_gives_the_same_bytes_twice(name: str) -> None:
    once, again = (pdf.write(EVERYTHING, profile(name), lambda _: None) for _ in range(2))

    assert once == again


# ----------------------------------------------------------------------------- a closed door, again


@pytest.mark.parametrize("url", ["file:///etc/hostname", "http://127.0.0.1:9/a.png", "picture:99"])
def test_a_style_fetches_nothing(url: str) -> None:
    look = style.load(css=f"body {{ background: url({url}) }}")

    _, warnings = written(article(LINE), look)

    assert len(warnings) == 1
    assert url in warnings[0]


def test_a_link_to_a_file_is_words() -> None:
    file, _ = written(article(Paragraph((Link(text("there"), "file:///etc/passwd"), Text(".")))))

    assert all("/Annots" not in page for page in file.pages)


def test_many_threads_write_what_one_writes() -> None:
    alone = [pdf.write(article(headline=text(name)), style.load(), lambda _: None) for name in "abcd"]
    together: dict[int, bytes] = {}

    def work(place: int) -> None:
        together[place] = pdf.write(article(headline=text("abcd"[place])), style.load(), lambda _: None)

    threads = [threading.Thread(target=work, args=(place,)) for place in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [together[place] for place in range(4)] == alone


def test_what_the_engine_does_to_pillow_is_undone() -> None:
    engine.load()

    assert ImageFile.LOAD_TRUNCATED_IMAGES is False


_WRITE = """
import sys
from convert import style
from convert.writers import pdf
from tests.everything import EVERYTHING
sys.stdout.buffer.write(pdf.write(EVERYTHING, style.load(), lambda _: None))
"""


def _elsewhere(folder: Path, **environment: str) -> bytes:
    """Return EVERYTHING as another process writes it, in another folder and environment."""
    done = subprocess.run(
        [sys.executable, "-c", _WRITE],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        check=True,
        capture_output=True,
    )
    assert done.stderr == b""
    return done.stdout


def test_the_bytes_are_the_same_in_another_place_time_zone_and_hash(tmp_path: Path) -> None:
    here = pdf.write(EVERYTHING, style.load(), lambda _: None)

    there = _elsewhere(tmp_path, TZ="Pacific/Apia", PYTHONHASHSEED="7", LC_ALL="C")

    assert there == here


def test_a_machine_without_any_font_writes_the_same(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', encoding="utf-8")
    here = pdf.write(EVERYTHING, style.load(), lambda _: None)

    there = _elsewhere(tmp_path, FONTCONFIG_FILE=str(bare))

    assert there == here


def test_without_pango_one_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(importlib, "import_module", missing)

    with pytest.raises(MissingLibrary, match=re.escape("apt-get install libpango-1.0-0")):
        engine.load()


def test_the_licence_is_in_xmp_as_words_and_url() -> None:
    licence = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0")
    file, _ = written(article(rights=Rights(licence=licence)))

    words = everything_said(file)

    assert licence.text in words
    assert licence.url in words


def test_threads_make_the_same_pages_where_no_font_has_the_words() -> None:
    story = article(
        *(Paragraph(text(words)) for words in ("港から三隻の船が消えた 👩‍👧 سفينة", "港長は防波堤を歩いた"))
    )

    def page(_: int) -> bytes:
        return pdf.write(story, style.load(), lambda _: None)

    with ThreadPoolExecutor(4) as threads:
        made = set(threads.map(page, range(12)))

    assert made == {page(0)}


def _columns(count: int) -> Table:
    return Table((tuple(text(f"word{number} and{number}") for number in range(count)),))


def test_a_table_of_twelve_columns_stands_on_the_paper_whole() -> None:
    made = pdf.write(article(_columns(12)), style.load(), pytest.fail)

    (page,) = pdfplumber.open(io.BytesIO(made)).pages
    assert max(letter["x1"] for letter in page.chars) < page.width - 50


@pytest.mark.parametrize("columns", [2, 5, 9, 12])
def test_no_word_of_a_table_is_broken_where_smaller_letters_help(columns: int) -> None:
    words = ("Harbour", "registered", "no longer", "tonnage", "since 1998")
    cells = [words[number % len(words)] for number in range(columns)]
    table = Table(tuple(tuple(text(cell) for cell in (*cells, "and so on " * 20)) for _ in range(3)))
    made = pdf.write(article(table), style.load(), pytest.fail)

    with pdfplumber.open(io.BytesIO(made)) as file:
        shown = {word["text"] for word in file.pages[0].extract_words()}
    assert set(" ".join(cells).split()) <= shown


def test_columns_beyond_the_edge_of_the_paper_are_told() -> None:
    _, warnings = written(article(_columns(150)))

    assert warnings == ["on page 1 a table is wider than the paper: its last columns cannot be seen"]


@pytest.mark.parametrize("nest", [lambda inner: Quote((inner,)), lambda inner: List(((inner,),))])
def test_what_stands_deep_in_others_stays_on_the_paper(nest: Callable[[Block], Block]) -> None:
    block: Block = Paragraph(text("The innermost words"))
    for _ in range(40):
        block = nest(block)
    made = pdf.write(article(block), style.load(), lambda _: None)

    words = [word for page in pdfplumber.open(io.BytesIO(made)).pages for word in page.extract_words()]
    assert [word["x1"] < 500 for word in words if word["text"] in ("The", "innermost", "words")] == [True] * 3


def test_a_word_too_long_for_the_headline_is_hyphenated() -> None:
    long = "Oberschifffahrtsgesellschaftsaufsichtsratsvorsitzende"
    made = pdf.write(article(headline=text(f"Die {long} geht"), language="de"), style.load(), pytest.fail)

    with pdfplumber.open(io.BytesIO(made)) as file:
        lines = file.pages[0].extract_text().splitlines()
    assert [line.endswith("‐") for line in lines] == [True, True, False]
    assert "".join(lines).replace("‐", "") == f"Die {long} geht"


def test_no_row_of_a_table_stands_alone_on_its_page() -> None:
    table = Table(tuple((text(f"row{number}"), text("1")) for number in range(3)), ((text("a"), text("b")),))
    lines = tuple(Paragraph(text(f"line{number}")) for number in range(60))

    for above in range(34, 40):
        data = pdf.write(article(*lines[:above], table, *lines[above:]), style.load(), pytest.fail)
        with pdfplumber.open(io.BytesIO(data)) as file:
            pages = [page.extract_text() for page in file.pages]
        assert [sum(page.count(f"row{number}") for number in range(3)) for page in pages].count(3) == 1


@pytest.mark.slow
@pytest.mark.parametrize("heads", [(), (Heading(1, text("How it began")),)])
@pytest.mark.parametrize("shape", SHOWN)
def test_a_picture_leaves_no_page_half_empty(shape: str, heads: tuple[Block, ...]) -> None:
    page = style.load().page
    column = page.height - page.top - page.bottom
    empty = []
    for lines in range(4, 34, 3):
        body = (*(LINE,) * lines, *heads, SHOWN[shape], *(LINE,) * 8)
        data = pdf.write(article(*body), style.load(), pytest.fail)
        with pdfplumber.open(io.BytesIO(data)) as file:
            first = file.pages[0]
            used = [float(each["bottom"]) for each in (*first.extract_words(), *first.images)]
        empty.append((page.height - page.bottom - max(used)) / column)

    assert max(empty) < 0.45


def test_pictures_without_any_heading_leave_no_page_half_empty() -> None:
    file, _ = written(article(SHOWN["wide"], SHOWN["tall"], headline=(), name="bridges"))

    assert [len(page.Resources.XObject) for page in file.pages] == [2]


def test_a_table_of_a_few_rows_stays_with_its_title_and_its_source() -> None:
    rows = tuple((text(f"row{number}"), text("1")) for number in range(2))
    table = Table(rows, ((text("a"), text("b")),), text("title"), Credit("source"))
    lines = tuple(Paragraph(text(f"line{number}")) for number in range(60))

    for above in range(33, 40):
        data = pdf.write(article(*lines[:above], table, *lines[above:]), style.load(), pytest.fail)
        with pdfplumber.open(io.BytesIO(data)) as file:
            pages = [page.extract_text() for page in file.pages]
        (place,) = [page for page in pages if "row0" in page]
        words = [word for word in place.split() if not word.startswith(("line", "1", "2"))]
        assert words[words.index("title") :] == ["title", "a", "b", "row0", "row1", "source"]


def test_words_whose_letters_join_say_how_they_are_spelled() -> None:
    file, _ = written(article(Paragraph(text("كتب بحيرة")), Paragraph(text("A bridge")), language="ar"))

    spelled = [str(each.ActualText) for each in tagged(file, "Span") if "/ActualText" in each]
    assert spelled == ["كتب بحيرة"]


def test_a_link_says_as_well_how_its_words_are_spelled() -> None:
    link = Link(text("كتب"), "https://example.com/books")
    file, _ = written(article(Paragraph((Text("انظر "), link)), language="ar"))

    assert [str(each.ActualText) for each in tagged(file, "Link")] == ["كتب"]
    assert "انظر " in [str(each.get("/ActualText")) for each in tagged(file, "Span")]


def test_bold_letters_of_a_font_without_a_bold_face_are_outlined() -> None:
    pytest.importorskip("noto_cjk_sans_otc")
    file, _ = written(
        article(
            Paragraph((Strong(text("強い")), Text("弱い"))),
            Heading(1, text("Bold, 太い")),
            headline=text("題"),
        )
    )

    drawn = b"".join(file.pages[0].Contents.read_bytes().split(b"BT")[1:])
    modes = re.findall(rb"(\d) Tr(?= |\n)", drawn)
    # The headline, the stressed words, the subhead's Latin letters and its others.
    assert modes == [b"2", b"2", b"0", b"2"]
