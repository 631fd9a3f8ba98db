"""What a Word file holds, read back by python-docx and by a plain zip and XML parser."""

from __future__ import annotations

import base64
import functools
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import docx as python_docx
import pytest
from lxml import etree
from PIL import Image as Picture

from convert import media, schema, style
from convert.model import (
    Article,
    Block,
    Byline,
    CodeBlock,
    Credit,
    Emphasis,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    Rights,
    Span,
    Strong,
    Table,
    Text,
    text,
    walk,
)
from convert.writers import docx
from convert.writers.docx.properties import ARTICLE_NAMESPACE

from ..everything import EVERYTHING, HIDDEN, PRINTED, picture

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def written(article: Article, warnings: list[str] | None = None) -> bytes:
    heard: list[str] = [] if warnings is None else warnings
    return docx.write(article, style.load(), heard.append)


def of_blocks(*body: Block, language: str = "en") -> bytes:
    return written(Article(body=body, language=language))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def find(data: bytes, path: str, part: str = "word/document.xml") -> list[Any]:
    """Return what an XPath finds in a part."""
    found = etree.fromstring(parts(data)[part]).xpath(path, namespaces=SPACES)
    assert isinstance(found, list)
    return found


def lines(data: bytes) -> list[tuple[str, str]]:
    """Return style name and text of each paragraph, as python-docx reads them."""
    document = python_docx.Document(io.BytesIO(data))
    return [(str(each.style and each.style.name), each.text) for each in document.paragraphs]


@pytest.fixture(scope="module")
def everything() -> bytes:
    return written(EVERYTHING)


# -------------------------------------------------------------------------------- words and styles


def test_every_word_stands_in_the_document(everything: bytes) -> None:
    words = "".join(find(everything, "//w:t/text()"))

    assert [word for word in PRINTED if word not in words] == []
    assert [word for word in HIDDEN if word in words] == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Kicker", "wordkicker"),
        ("Title", "wordheadline wordheadlinestress"),
        ("Subtitle", "wordstandfirst"),
        ("Byline", "By wordbylinetext"),
        ("Dateline", "Updated worddateline"),
        ("Heading 1", "wordheadingone"),
        ("Heading 3", "wordheadingthree"),
        ("Caption", "wordcaption wordcaptionstress\nPhoto: Wordcreator Surname/Wordagency"),
        ("Caption", "wordbarecaption\n© Wordbarecreator/Wordbareagency"),
        ("Table Caption", "wordtablecaption"),
        ("Table Credit", "Source: wordtablecredit"),
        ("Alt", "wordbarealt"),
        ("Quote Attributed", "wordquote"),
        ("Attribution", "wordattribution"),
        ("List Bullet", "wordbullet"),
        ("List Number", "wordseventh"),
        ("List Bullet 2", "wordnested"),
        ("Code", "wordcodeblock = 1\n    wordindented = 2"),
        ("Note Correction", "wordcorrection"),
        ("Rights", "Copyright wordholder Limited 2024. All rights reserved. wordlicence"),
        ("Source", "https://example.com/wordsource"),
    ],
)
def test_a_part_of_the_article_has_its_style(everything: bytes, name: str, words: str) -> None:
    assert (name, words) in lines(everything)


def test_a_credit_is_a_run_of_its_own_in_style_credit(everything: bytes) -> None:
    runs = find(everything, "//w:r[w:rPr/w:rStyle/@w:val='Credit']")

    credits = [node.text for node in walk(EVERYTHING) if isinstance(node, Credit)]
    assert ["".join(run.itertext()) for run in runs] == credits


def test_no_paragraph_and_no_run_is_formatted_directly(everything: bytes) -> None:
    in_paragraphs = {element.tag for element in find(everything, "//w:pPr/*")}
    in_runs = {element.tag for element in find(everything, "//w:r/w:rPr/*")}

    # Its number in a list, and that a table's last row stays with the source below it, are no looks.
    assert in_paragraphs == {f"{W}pStyle", f"{W}numPr", f"{W}keepNext"}
    assert in_runs == {f"{W}rStyle", f"{W}lang"}


def test_a_line_that_holds_a_picture_may_always_grow() -> None:
    look = style.load()
    close = replace(look, looks={role: replace(each, leading=1.1) for role, each in look.looks.items()})
    data = docx.write(EVERYTHING, close, lambda _: None)

    rules = {
        each.get(f"{W}styleId"): each.find(f"{W}pPr/{W}spacing").get(f"{W}lineRule")
        for each in find(data, "//w:style[w:pPr/w:spacing]", "word/styles.xml")
    }
    assert (rules["Normal"], rules["Figure"], rules["FigureAlone"]) == ("atLeast",) * 3
    assert rules["Title"] == "exact"


def test_every_style_in_use_is_defined(everything: bytes) -> None:
    used = set(find(everything, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    defined = find(everything, "//w:style/@w:styleId", "word/styles.xml")
    named = find(everything, "//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml")

    assert {*used, *named} - set(defined) == set()
    assert len(defined) == len(set(defined))


def test_a_paragraph_that_follows_another_is_indented_by_its_style() -> None:
    data = of_blocks(Paragraph(text("one")), Paragraph(text("two")), Heading(1, text("three")))

    assert lines(data)[:2] == [("Body Text", "one"), ("Body Text First Indent", "two")]


def test_space_parts_a_stanza_from_what_is_around_it() -> None:
    stanza = Paragraph((Text("to sea,"), LineBreak(), Text("to weather.")))
    styles = [
        name for name, _ in lines(of_blocks(Paragraph(text("one")), stanza, stanza, Paragraph(text("two"))))
    ]

    assert styles == ["Body Text", "Lines", "Lines", "Body Text"]
    assert {name for name, _ in lines(of_blocks(Quote((stanza,))))} == {"Quote"}


def test_two_notes_in_a_row_are_parted_by_their_styles_and_the_lines_of_one_are_not() -> None:
    one, two = Paragraph(text("one")), Paragraph(text("two"))
    notes = (
        Note("editor", (one, two)),
        Note("editor", (one,)),
        Note("editor", (one,)),
        Note("disclosure", (two,)),
    )
    quotes = Quote((one,)), Quote((two,)), Quote((two,), text("Ann Roe"))

    assert [name for name, _ in lines(of_blocks(*notes))] == [
        *("Note Editor", "Note Editor", "Note Editor Below", "Note Editor", "Note Disclosure")
    ]
    assert [name for name, _ in lines(of_blocks(*quotes))] == [
        *("Quote", "Quote Below", "Quote Attributed", "Attribution")
    ]


def test_who_is_told_without_a_letter_leaves_a_quotation_its_style() -> None:
    said = Paragraph(text("one"))

    assert lines(of_blocks(Quote((said,), (Text(""),)))) == [("Quote", "one")]


def test_nested_marks_keep_both_meanings() -> None:
    data = of_blocks(Paragraph((Strong((Emphasis(text("both")),)),)))

    (properties,) = find(data, "//w:r[w:t='both']/w:rPr")
    assert [element.tag for element in properties] == [f"{W}rStyle", f"{W}i"]


def test_letters_of_arabic_and_hebrew_are_nowhere_leaned_over(everything: bytes) -> None:
    assert not find(everything, "//w:iCs", "word/styles.xml")


@pytest.mark.parametrize("language", ["ja", "zh-Hant", "ko", "ar", "he"])
def test_a_script_without_italics_is_upright(language: str) -> None:
    data = of_blocks(Quote((Paragraph(text("one")),)), Paragraph((Emphasis(text("two")),)), language=language)

    assert not find(data, "//w:i[not(@w:val='0')]", "word/styles.xml")
    assert find(data, "//w:style[@w:styleId='Emphasis']//w:b", "word/styles.xml")
    assert find(data, "//w:style[@w:styleId='Quote']//w:pBdr", "word/styles.xml")


def test_tabs_line_ends_and_soft_hyphens_are_told_in_words_way() -> None:
    data = of_blocks(Paragraph((Text("a\tb\r\nc\u00add "), LineBreak(), Text(" e"))))

    (run,) = find(data, "//w:r[w:tab]")
    kinds = [etree.QName(element).localname for element in run]
    assert kinds == ["t", "tab", "t", "br", "t", "softHyphen", "t"]
    assert lines(data)[0][1] == "a\tb\ncd \n e"


def test_characters_that_xml_cannot_hold_are_left_out_with_a_warning() -> None:
    warnings: list[str] = []
    data = written(Article(body=(Paragraph(text("a\x0bb\x00")),)), warnings)

    assert lines(data)[0][1] == "ab"
    assert "U+0000, U+000B" in warnings[0]


def test_words_that_look_like_markup_stay_words() -> None:
    data = of_blocks(Figure(alt='<"&>', caption=text("]]> </w:t>"), credit=Credit("<b>&amp;</b>")))

    assert [words for _, words in lines(data)] == ['<"&>', "]]> </w:t>\n<b>&amp;</b>"]


# ---------------------------------------------------------------------------------------- figures


def test_a_picture_keeps_its_bytes() -> None:
    data = of_blocks(Figure(picture()))

    assert parts(data)["word/media/image1.png"] == picture().data


def test_equal_pictures_are_stored_once() -> None:
    data = of_blocks(Figure(picture()), Figure(picture("again.png")), Figure(picture(color="#000000")))

    assert [name for name in parts(data) if "media" in name] == [
        "word/media/image1.png",
        "word/media/image2.png",
    ]
    assert len(set(find(data, "//wp:docPr/@id"))) == 3


def test_alternative_text_is_the_description_and_no_title() -> None:
    (shape,) = find(of_blocks(Figure(picture(), alt='two\nlines & "more"')), "//wp:docPr")

    assert shape.get("descr") == 'two\nlines & "more"'
    assert shape.get("title") is None


def test_without_alternative_text_there_is_no_description() -> None:
    (shape,) = find(of_blocks(Figure(picture())), "//wp:docPr")

    assert shape.get("descr") is None


def test_a_picture_without_words_is_not_held_to_the_next_paragraph() -> None:
    assert [name for name, _ in lines(of_blocks(Figure(picture()), Figure(alt="alone")))] == [
        "Figure Alone",
        "Alt Alone",
    ]


def test_a_tall_picture_leaves_room_for_its_words() -> None:
    tall = picture(size=(300, 3000))
    few, many = (of_blocks(Figure(tall, caption=text("word " * count))) for count in (3, 700))

    short, long = (int(find(data, "//wp:extent/@cy")[0]) / 12700 for data in (few, many))
    assert long < short < 0.75 * 686


def test_a_tall_picture_below_the_front_leaves_room_for_it() -> None:
    tall, headline = Figure(picture(size=(300, 3000)), caption=text("word")), text("月を待つ水車小屋の話" * 9)
    heading = Heading(1, text("How it began"))
    bodies = ((tall,), (heading, tall), (Paragraph(text("word")), tall))
    below_front, below_heading, below_words = (
        int(find(written(Article(headline=headline, body=body)), "//wp:extent/@cy")[0]) / 12700
        for body in bodies
    )

    front = 8 * 30 * 1.12
    assert below_heading < below_front < 686 - front
    assert below_words > 0.6 * 686


@pytest.mark.parametrize(
    ("orientation", "turned"),
    [(2, {"flipH": "1"}), (3, {"rot": "10800000"}), (6, {"rot": "5400000"}), (8, {"rot": "16200000"})],
)
def test_a_turned_picture_keeps_its_bytes_and_is_shown_upright(
    orientation: int, turned: dict[str, str]
) -> None:
    image = _photograph(orientation)
    data = of_blocks(Figure(image))

    (shape,) = find(data, "//a:xfrm")
    assert dict(shape.attrib) == turned
    assert parts(data)["word/media/image1.jpg"] == image.data


def test_a_picture_on_its_side_is_measured_before_the_turn() -> None:
    (extent,) = find(of_blocks(Figure(_photograph(6))), "//wp:extent")

    assert int(extent.get("cx")) == 2 * int(extent.get("cy"))


def _photograph(orientation: int) -> Image:
    stream, exif = io.BytesIO(), Picture.Exif()
    exif[0x0112] = orientation
    Picture.new("RGB", (100, 50), "#808080").save(stream, "JPEG", exif=exif)
    return media.from_bytes(stream.getvalue(), "photo.jpg")


def test_a_kind_of_picture_that_word_does_not_show_is_converted() -> None:
    stream = io.BytesIO()
    Picture.new("RGB", (10, 10), "#808080").save(stream, "WEBP")
    data = of_blocks(Figure(media.from_bytes(stream.getvalue(), "photo.webp"), alt="grey"))

    (name,) = [name for name in parts(data) if "media" in name]
    with Picture.open(io.BytesIO(parts(data)[name])) as image:
        assert image.format in ("JPEG", "PNG")


def test_a_damaged_picture_leaves_its_words_and_a_warning() -> None:
    warnings: list[str] = []
    damaged = Image("bad.png", "image/png", 9, 9, b"no picture")
    data = written(
        Article(body=(Figure(damaged, "bridge", text("The bridge"), Credit("© Ann Roe")),)), warnings
    )

    assert lines(data) == [("Alt", "bridge"), ("Caption", "The bridge\n© Ann Roe")]
    assert warnings[0].startswith("a picture is left out, its words are not: bad.png")


def test_the_words_of_a_picture_that_is_not_there_stand_apart_from_the_text() -> None:
    caption, credit = text("The bridge"), Credit("© Ann Roe")

    for alt in ("", "The bridge."):
        data = of_blocks(Figure(alt=alt, caption=caption, credit=credit))
        assert lines(data) == [("Caption Alone", "The bridge\n© Ann Roe")]
        style_of = "//w:style[@w:styleId='CaptionAlone']//w:spacing"
        (spacing,) = find(data, style_of, "word/styles.xml")
        assert all(int(spacing.get(f"{W}{side}")) > 0 for side in ("before", "after"))


def test_each_caption_has_a_sequence_field_that_shows_no_number(everything: bytes) -> None:
    fields = find(everything, "//w:instrText[contains(., 'SEQ')]")

    assert [str(field.text).split() for field in fields] == [
        ["SEQ", "Figure", "\\h"],
        ["SEQ", "Figure", "\\h"],
        ["SEQ", "Table", "\\h"],
        ["SEQ", "Figure", "\\h"],
    ]
    assert {find_style(field) for field in fields} == {"HiddenNumber"}
    assert find(everything, "//w:style[@w:styleId='HiddenNumber']/w:rPr/w:vanish", "word/styles.xml")


def find_style(element: Any) -> str:
    (name,) = element.getparent().xpath("w:rPr/w:rStyle/@w:val", namespaces=SPACES)
    return str(name)


@pytest.mark.parametrize("part", ["word/document.xml", "word/footer1.xml"])
def test_every_field_is_begun_parted_and_ended(everything: bytes, part: str) -> None:
    kinds = find(everything, "//w:fldChar/@w:fldCharType", part)

    assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)
    assert kinds


# ----------------------------------------------------------------------- lists, quotations, tables


def test_each_ordered_list_counts_from_its_own_start() -> None:
    seven = List((_item("g"), _item("h")), ordered=True, start=7)
    data = of_blocks(seven, Paragraph(text("between")), List((_item("a"),), ordered=True))

    assert _starts(data) == ["7", "7", "1"]


def test_a_nested_list_counts_anew() -> None:
    inner = List((_item("inner"),), ordered=True, start=4)
    data = of_blocks(List(((Paragraph(text("outer")), inner), _item("next")), ordered=True))

    assert find(data, "//w:numPr/w:ilvl/@w:val") == ["0", "1", "0"]
    assert _starts(data) == ["1", "4", "1"]


def test_bullets_and_numbers_never_share_a_list() -> None:
    data = of_blocks(List((_item("a"),)), List((_item("b"),), ordered=True), List((_item("c"),)))

    bullet, number, again = find(data, "//w:numPr/w:numId/@w:val")
    assert bullet == again != number


def test_an_item_that_begins_with_no_paragraph_still_shows_its_number() -> None:
    data = of_blocks(List(((Quote((Paragraph(text("said")),)),),), ordered=True))

    assert lines(data) == [("List Number", ""), ("Quote", "said")]


def test_lists_nested_deeper_than_word_knows_are_written_all_the_same() -> None:
    deep = functools.reduce(
        lambda inner, _: List(((Paragraph(text("x")), inner),)), range(20), List((_item("end"),))
    )
    data = of_blocks(deep)

    assert max(map(int, find(data, "//w:ilvl/@w:val"))) == 8
    assert lines(data)[-1] == ("List Bullet 5", "end")


def test_a_start_that_word_cannot_count_from_is_a_warning() -> None:
    warnings: list[str] = []
    written(Article(body=(List((_item("a"),), ordered=True, start=-3),)), warnings)

    assert warnings == ["the list that counts from -3 counts from 1 in Word, which knows 0 to 32767"]


def _item(words: str) -> tuple[Block, ...]:
    return (Paragraph(text(words)),)


def _starts(data: bytes) -> list[str]:
    """Return for each paragraph in a list the number that its list and level begin with."""
    numbers = [
        (each.getparent().find(f"{W}numId").get(f"{W}val"), each.get(f"{W}val"))
        for each in find(data, "//w:numPr/w:ilvl")
    ]
    return [
        str(start)
        for number, level in numbers
        for start in find(
            data,
            f"//w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='{level}']/w:startOverride/@w:val",
            "word/numbering.xml",
        )
    ]


def test_header_rows_are_repeated_and_no_row_is_cut(everything: bytes) -> None:
    rows = find(everything, "//w:tr")

    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_short_rows_are_filled_up() -> None:
    data = of_blocks(Table((((Text("a"),), (Text("b"),)), ((Text("c"),),))))

    assert [len(row.findall(f"{W}tc")) for row in find(data, "//w:tr")] == [2, 2]


def test_a_column_of_numbers_stands_at_the_right() -> None:
    data = of_blocks(Table(((text("Mill"), text("4.5")),), header=((text("Name"), text("Metres")),)))

    assert find(data, "//w:tc//w:pStyle/@w:val") == [
        "TableHeading",
        "TableHeadingNumber",
        "TableText",
        "TableNumber",
    ]


def test_a_column_has_room_for_its_longest_word() -> None:
    rows = ((text("Ropemakers"), text("Lamps"), text("It opens the bridge. " * 20), text("12,345")),)
    least = [len("Ropemakers"), len("Lamps"), len("bridge."), len("12,345")]
    widths = [int(width) for width in find(of_blocks(Table(rows)), "//w:gridCol/@w:w")]

    # Letters of 9.25 points, half as wide as high, and the space between columns.
    assert all(width / 20 > letters * 9.25 * 0.5 + 8 for width, letters in zip(widths, least, strict=True))
    assert sum(widths) == pytest.approx(366 * 20, abs=4)


def test_a_crowded_table_has_smaller_letters() -> None:
    data = of_blocks(Table((tuple(text("harbours") for _ in range(9)),)))

    assert set(find(data, "//w:tc//w:pStyle/@w:val")) == {"TableTextSmall"}
    assert find(data, "//w:tblStyle/@w:val") == ["TableSmall"]


def test_the_rights_do_not_stand_alone_on_a_page() -> None:
    words = (Paragraph(text("one")), List((_item("two"),)), Paragraph(text("three")))
    ended = written(Article(body=words, rights=Rights("© Quayside"), source="https://example.com/a"))
    open_ended = written(Article(body=words))

    assert [each.find(f"{W}pPr/{W}keepNext") is not None for each in find(ended, "//w:body/w:p")] == [
        *(False, False, True),
        *(True, False),
    ]
    assert not find(open_ended, "//w:body/w:p/w:pPr/w:keepNext")


def test_two_tables_do_not_grow_together() -> None:
    table = Table((((Text("a"),),),))
    kinds = [etree.QName(each).localname for each in find(of_blocks(table, table), "//w:body/*")]

    assert "tbl tbl" not in " ".join(kinds)


def test_a_table_without_rows_keeps_its_words() -> None:
    assert lines(of_blocks(Table((), caption=text("nothing yet"), credit=Credit("Source: us")))) == [
        ("Table Caption", "nothing yet"),
        ("Table Credit", "Source: us"),
    ]


def test_a_tables_title_stands_above_it_and_its_source_below() -> None:
    table = Table(((text("a"),), (text("b"),)), caption=text("Rain"), credit=Credit("Source: us"))
    data = of_blocks(table, Paragraph(text("c")))
    below = find(data, "//w:body/*")

    kinds = [etree.QName(each).localname for each in below]
    assert kinds[: kinds.index("tbl") + 2][-3:] == ["p", "tbl", "p"]
    assert lines(data)[:1] + lines(data)[-2:-1] == [("Table Caption", "Rain"), ("Table Credit", "Source: us")]
    rows = find(data, "//w:tr")
    assert [row.find(f".//{W}keepNext") is not None for row in rows] == [False, True]


# ------------------------------------------------------------------------------------------ links


def test_equal_links_share_a_relation() -> None:
    link = Link(text("here"), "https://example.com/?a=1&b=2")
    data = of_blocks(Paragraph((link, Text(" and "), link)))

    relations = parts(data)["word/_rels/document.xml.rels"].decode()
    assert relations.count("https://example.com/?a=1&amp;b=2") == 1
    assert len(find(data, "//w:hyperlink")) == 2


def test_a_link_holds_only_what_an_address_may() -> None:
    data = of_blocks(Paragraph((Link(text("here"), "https://example.com/a|b"),)))

    assert b'"https://example.com/a%7Cb"' in parts(data)["word/_rels/document.xml.rels"]


def test_a_link_that_must_not_be_clicked_stays_words() -> None:
    warnings: list[str] = []
    data = written(Article(body=(Paragraph((Link(text("here"), "javascript:x()"),)),)), warnings)

    assert find(data, "//w:hyperlink") == []
    assert lines(data)[0][1] == "here"
    assert "'javascript:x()'" in warnings[0]


# ------------------------------------------------------------------------- language and page


def test_the_language_is_the_documents_and_the_spans() -> None:
    data = of_blocks(Paragraph((Span(text("mot"), "fr"),)), language="de-CH")

    assert find(data, "//w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["de-CH"]
    assert find(data, "//w:r[w:t='mot']//w:lang/@w:val") == ["fr"]


def test_without_a_language_nothing_is_said_and_nothing_hyphenated() -> None:
    data = of_blocks(Paragraph(text("word")), language="")

    assert b"w:lang" not in parts(data)["word/styles.xml"]
    assert b"autoHyphenation" not in parts(data)["word/settings.xml"]


def test_only_running_text_is_hyphenated(everything: bytes) -> None:
    assert find(everything, "//w:autoHyphenation", "word/settings.xml")

    path = "//w:style[w:pPr/w:suppressAutoHyphens/@w:val='0']/@w:styleId"
    hyphenated = find(everything, path, "word/styles.xml")
    assert "BodyText" in hyphenated
    assert {"Title", "Caption", "Byline", "Heading1"} & set(hyphenated) == set()


@pytest.mark.parametrize(
    ("tag", "attribute"), [("ar", "bidi"), ("he", "bidi"), ("ja", "eastAsia"), ("zh-Hans", "eastAsia")]
)
def test_other_scripts_have_their_own_attribute(tag: str, attribute: str) -> None:
    data = of_blocks(language=tag)

    assert find(data, f"//w:docDefaults//w:lang/@w:{attribute}", "word/styles.xml") == [tag]


def test_words_from_right_to_left_are_runs_of_their_own() -> None:
    data = of_blocks(Paragraph(text("He said שלום, עולם and left")), Paragraph(text("שלום Ann")))

    right = [run.findtext(f"{W}t") for run in find(data, "//w:r[w:rPr/w:rtl]")]
    assert right == ["שלום, עולם", "שלום "]
    assert [paragraph.find(f"{W}pPr/{W}bidi") is not None for paragraph in find(data, "//w:body/w:p")] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("הטחנה (1856) עומדת", ["הטחנה (1856) עומדת"]),
        ("הטחנה (Mill) עומדת.", ["הטחנה (", ") עומדת."]),
        ("מאת Ann Roe (1856), קרא", ["מאת ", ", קרא"]),
        ("הספק 45 kW.", ["הספק 45 ", "."]),
        ("Ann Roe: הטחנה 2024", [": הטחנה 2024"]),
    ],
)
def test_figures_and_brackets_run_with_the_words_around_them(words: str, right: list[str]) -> None:
    data = of_blocks(Paragraph(text(words)), language="he")

    runs = [run.findtext(f"{W}t") for run in find(data, "//w:body/w:p/w:r[w:rPr/w:rtl]")]
    assert runs == right


def test_code_in_an_article_from_right_to_left_is_not() -> None:
    data = of_blocks(CodeBlock("x = 1"), language="he")

    assert find(data, "//w:style[@w:styleId='Code']//w:bidi/@w:val", "word/styles.xml") == ["0"]


def test_an_article_from_right_to_left_is_laid_out_so() -> None:
    data = of_blocks(Table((((Text("a"),),),)), language="ar")

    assert find(data, "//w:pPrDefault//w:bidi", "word/styles.xml")
    assert find(data, "//w:tblPr/w:bidiVisual")
    assert find(data, "//w:style[@w:styleId='Note']//w:pBdr/w:right", "word/styles.xml")
    # Numbers end at the right, where the lines of such an article begin.
    assert not find(data, "//w:style[@w:styleId='TableNumber']//w:jc", "word/styles.xml")


def test_number_and_running_head_begin_on_the_second_page(everything: bytes) -> None:
    references = find(everything, "//w:sectPr/*[@r:id]")

    assert find(everything, "//w:titlePg")
    assert [(etree.QName(each).localname, each.get(f"{W}type")) for each in references] == [
        ("headerReference", "default"),
        ("footerReference", "default"),
    ]
    head = find(everything, "//w:t/text()", "word/header1.xml")
    assert head == ["wordpublisher", "wordheadline wordheadlinestress"]


def test_a_long_headline_is_cut_between_words_in_the_running_head() -> None:
    data = written(Article(headline=text("The mill that waits for the moon " * 4)))

    (head,) = find(data, "//w:t/text()", "word/header1.xml")
    assert head == "The mill that waits for the moon " * 2 + "The mill that waits for the moon…"


def test_without_publisher_and_headline_there_is_no_running_head() -> None:
    assert "word/header1.xml" not in parts(of_blocks(Paragraph(text("words"))))


@pytest.mark.parametrize(("paper", "size"), [("a4", ("11906", "16838")), ("letter", ("12240", "15840"))])
def test_the_sheet_is_that_of_the_style(paper: str, size: tuple[str, str]) -> None:
    data = docx.write(EVERYTHING, style.load(paper=paper), lambda _: None)

    (sheet,) = find(data, "//w:pgSz")
    assert (sheet.get(f"{W}w"), sheet.get(f"{W}h")) == size


def test_a_family_has_other_names_where_it_is_not_installed(everything: bytes) -> None:
    (other,) = find(everything, "//w:font[@w:name='Source Serif 4']/w:altName/@w:val", "word/fontTable.xml")

    assert "Georgia" in other.split(",")
    assert "serif" not in other.split(",")


# ------------------------------------------------------------------------- properties and package


def test_core_properties_say_what_is_known(everything: bytes) -> None:
    properties = python_docx.Document(io.BytesIO(everything)).core_properties

    assert properties.title == "wordheadline wordheadlinestress"
    assert properties.author == "wordperson; Wordreporter Surname"
    assert properties.comments == "wordstandfirst"
    assert properties.language == "en-GB"
    assert properties.identifier == "https://example.com/wordsource"
    assert properties.category == "wordsection"
    assert (properties.created and properties.created.isoformat()) == "2024-03-12T08:30:00+00:00"
    assert (properties.modified and properties.modified.isoformat()) == "2024-03-13T07:00:00+00:00"


def test_what_core_properties_cannot_say_is_custom(everything: bytes) -> None:
    assert custom(everything) == {
        "Kicker": "wordkicker",
        "Byline": "By wordbylinetext",
        "Dateline": "wordcity, 12 March 2024; Updated worddateline",
        "Wire": "Wordreporter Surname/WORDTOWN, 12 wordmonth (Wordwire)",
        "Published": "2024-03-12T09:30:00+01:00",
        "Modified": "2024-03-13T08:00:00+01:00",
        "Publisher": "wordpublisher",
        "Section": "wordsection",
        "First appeared in": "wordorigin",
        "Source URL": "https://example.com/wordsource",
        "Copyright": "Copyright wordholder Limited 2024. All rights reserved.",
        "Copyright holder": "wordholder Limited",
        "Copyright year": "2024",
        "Licence": "wordlicence",
        "Licence URL": "https://creativecommons.org/licenses/by/4.0/",
        "Licence SPDX": "CC-BY-4.0",
        "TDM reservation": "1",
        "TDM policy": "https://example.com/wordpolicy",
    }


def test_company_is_the_publisher_and_the_program_is_ours(everything: bytes) -> None:
    words = parts(everything)["docProps/app.xml"].decode()

    assert "<Company>wordpublisher</Company>" in words
    assert "<Application>Creditline</Application>" in words


def test_a_long_headline_is_cut_in_the_core_and_whole_beside_it() -> None:
    data = written(Article(headline=text("x" * 300), standfirst=text("y" * 256)))

    assert python_docx.Document(io.BytesIO(data)).core_properties.title == "x" * 255
    assert custom(data) == {"Headline": "x" * 300, "Standfirst": "y" * 256}


def test_what_is_unknown_is_absent() -> None:
    data = written(Article(body=(Paragraph(text("words")),)))

    assert list(etree.fromstring(parts(data)["docProps/core.xml"])) == []
    assert "docProps/custom.xml" not in parts(data)
    assert b"Company" not in parts(data)["docProps/app.xml"]


def test_a_byline_without_people_is_the_author_as_printed() -> None:
    data = written(Article(bylines=(Byline("By our reporters"), Byline("Photographs by Ann Roe"))))

    author = python_docx.Document(io.BytesIO(data)).core_properties.author
    assert author == "By our reporters; Photographs by Ann Roe"


@pytest.mark.parametrize("date", ["2024-03", "12 March 2024", "0000-00-00"])
def test_a_date_that_is_no_day_makes_no_date(date: str) -> None:
    data = written(Article(published=date))

    assert b"dcterms:created" not in parts(data)["docProps/core.xml"]
    assert custom(data) == {"Published": date}


@pytest.mark.parametrize(
    ("published", "created"),
    [
        ("2024-03-12T10:30", "2024-03-12"),
        ("2024-03-12T10:30:15", "2024-03-12"),
        ("2024-03-12", "2024-03-12"),
        ("20240312", "2024-03-12"),
        ("2024-03-12T10:30+01:00", "2024-03-12T09:30:00Z"),
        ("2024-03-12T10:30Z", "2024-03-12T10:30:00Z"),
    ],
)
def test_a_time_of_no_zone_is_given_none(published: str, created: str) -> None:
    data = written(Article(published=published))

    core = etree.fromstring(parts(data)["docProps/core.xml"])
    assert core.findtext("{http://purl.org/dc/terms/}created") == created
    assert custom(data) == {"Published": published}


def test_a_change_that_is_not_known_has_no_date() -> None:
    properties = python_docx.Document(io.BytesIO(written(Article(published="2024-03-12")))).core_properties

    assert (properties.created is None, properties.modified) == (False, None)


def test_without_a_headline_the_files_name_is_the_title_and_not_printed() -> None:
    data = written(Article(name="untitled-story", body=(Paragraph(text("words")),)))

    assert python_docx.Document(io.BytesIO(data)).core_properties.title == "untitled-story"
    assert "untitled-story" not in parts(data)["word/document.xml"].decode()


def test_the_article_travels_along_without_its_pictures(everything: bytes) -> None:
    root = etree.fromstring(parts(everything)["customXml/item1.xml"])
    form = json.loads(root.findtext(f"{{{ARTICLE_NAMESPACE}}}json") or "")
    images = [node for node in _nodes(form) if node.get("type") == "Image"]
    assert [image["data"] for image in images] == ["", ""]

    for number, image in enumerate(images, start=1):
        image["data"] = base64.b64encode(parts(everything)[f"word/media/image{number}.png"]).decode()
    assert schema.decode(form) == EVERYTHING


def _nodes(form: Any) -> Iterator[dict[str, Any]]:
    if isinstance(form, dict):
        yield form
    children = form.values() if isinstance(form, dict) else form if isinstance(form, list) else ()
    for child in children:
        yield from _nodes(child)


def custom(data: bytes) -> dict[str, str]:
    """Return the custom properties."""
    if "docProps/custom.xml" not in parts(data):
        return {}
    found = find(data, "//*[@name]", "docProps/custom.xml")
    return {each.get("name"): each.findtext("vt:lpwstr", namespaces=SPACES) for each in found}


def test_the_template_of_python_docx_leaves_no_trace(everything: bytes) -> None:
    words = b"".join(parts(everything).values())

    assert [trace for trace in (b"python-docx", b"2013-12-23", b"Macintosh") if trace in words] == []
    assert [name for name in parts(everything) if "thumbnail" in name or "Effects" in name] == []


def test_no_date_and_no_machine_is_in_the_zip(everything: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(everything)) as package:
        assert {(member.date_time, member.create_system) for member in package.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0)
        }


def test_a_text_article_is_small() -> None:
    words = "The harbour was quiet when the first boats came in. " * 8
    data = written(Article(headline=text("Quiet"), body=(Paragraph(text(words)),) * 20))

    assert len(data) < 15_000


def test_thousands_of_links_and_lists_are_each_entered() -> None:
    def article(count: int) -> Article:
        link = (Paragraph((Link(text("x"), f"https://example.com/{number}"),)) for number in range(count))
        return Article(body=(*link, *(List((_item("a"),), ordered=True) for _ in range(count))))

    data = written(article(3000))

    assert len(find(data, "//w:hyperlink")) == 3000
    assert len(find(data, "//w:num", "word/numbering.xml")) == 3002


def test_the_rights_line_is_printed_letter_for_letter() -> None:
    notice = "© 2024 A & B — all\u2009rights reserved."
    data = written(Article(rights=Rights(notice)))

    assert lines(data) == [("Rights", notice)]
