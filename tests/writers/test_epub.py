"""What the EPUB writer does beyond the contract: the package, its metadata, its navigation."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree
from PIL import Image as Picture

from convert import schema, style
from convert.model import (
    Article,
    Byline,
    Credit,
    Figure,
    Heading,
    Image,
    Licence,
    Paragraph,
    Person,
    Rights,
    Text,
    each_figure,
    text,
)
from convert.writers import epub

from ..everything import EVERYTHING, picture

SPACES = {
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "x": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
}
HEADLINE = text("A bridge opens")


def package(article: Article) -> zipfile.ZipFile:
    """Return what is written, and fail on any warning but that a picture is not described."""
    return zipfile.ZipFile(io.BytesIO(epub.write(article, style.load(), _fail)))


def _fail(warning: str) -> None:
    assert warning.startswith("no alternative text for ")


def xml(book: zipfile.ZipFile, name: str) -> Any:
    return etree.fromstring(book.read(f"EPUB/{name}"))


def found(root: Any, path: str) -> list[str]:
    """Return the attributes, or the words of the elements, that an XPath leads to."""
    nodes = root.xpath(path, namespaces=SPACES)
    return [str(node) if isinstance(node, str) else "".join(node.itertext()) for node in nodes]


def metadata(article: Article) -> list[tuple[str, str, str]]:
    """Return each entry as (property, what it refines, value)."""
    root = xml(package(article), "content.opf")
    entries = root.xpath("opf:metadata/*", namespaces=SPACES)
    return [
        (
            entry.get("property") or f"dc:{etree.QName(entry).localname}",
            entry.get("refines", ""),
            entry.text or "",
        )
        for entry in entries
    ]


def values(article: Article, name: str, refines: str = "") -> list[str]:
    return [value for found, of, value in metadata(article) if (found, of) == (name, refines)]


# ------------------------------------------------------------------------------------ the package


def test_the_mimetype_stands_first_and_is_stored() -> None:
    first = package(EVERYTHING).infolist()[0]

    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_no_clock_is_in_the_file() -> None:
    assert {entry.date_time for entry in package(EVERYTHING).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_pictures_keep_their_bytes() -> None:
    data = package(EVERYTHING).read("EPUB/pictures/picture-1.png")

    assert hashlib.sha256(data).digest() == hashlib.sha256(picture().data).digest()


def test_the_first_picture_is_the_cover() -> None:
    figures = (Figure(picture("a.png"), "a"), Figure(picture("b.png", "#123456"), "b"))
    root = xml(package(Article(headline=HEADLINE, body=figures)), "content.opf")

    assert found(root, "//opf:item[@properties='cover-image']/@href") == ["pictures/picture-1.png"]


def test_a_picture_that_only_adorns_is_no_cover() -> None:
    figures = (Figure(picture("a.png"), decorative=True), Figure(picture("b.png", "#123456"), "b"))
    root = xml(package(Article(headline=HEADLINE, body=figures)), "content.opf")

    assert found(root, "//opf:item[@properties='cover-image']/@href") == ["pictures/picture-2.png"]


def test_a_picture_that_is_shown_twice_is_held_once() -> None:
    figure = Figure(picture(), "a")
    names = package(Article(headline=HEADLINE, body=(figure, figure))).namelist()

    assert [name for name in names if "pictures/" in name] == ["EPUB/pictures/picture-1.png"]


def test_a_kind_that_epub_does_not_know_is_converted() -> None:
    stream = io.BytesIO()
    Picture.new("RGB", (8, 8), "#3a6ea5").save(stream, "TIFF")
    figure = Figure(Image("a.tiff", "image/tiff", 8, 8, stream.getvalue()), "A sea")
    names = package(Article(headline=HEADLINE, body=(figure,))).namelist()

    assert "EPUB/pictures/picture-1.png" in names


def test_the_article_itself_is_inside_without_the_bytes_of_pictures() -> None:
    form = json.loads(package(EVERYTHING).read("META-INF/article.json"))
    bare = each_figure(
        EVERYTHING, lambda figure: replace(figure, image=figure.image and replace(figure.image, data=b""))
    )

    assert schema.decode(form) == bare


# -------------------------------------------------------------------------------- what it is called


def test_without_a_headline_the_title_is_the_file_s_name_and_that_is_said() -> None:
    said: list[str] = []
    data = epub.write(
        Article(
            name="bridge",
            body=(
                Paragraph(
                    text("Nine years."),
                ),
            ),
        ),
        style.load(),
        said.append,
    )
    book = zipfile.ZipFile(io.BytesIO(data))

    assert found(xml(book, "content.opf"), "//dc:title") == ["bridge"]
    assert said == ["the article has no headline: the file is titled “bridge”, unless you name it"]
    assert b"bridge</" not in book.read("EPUB/article.xhtml").partition(b"<body")[2]


def test_an_unknown_language_is_undetermined() -> None:
    root = xml(package(Article(headline=HEADLINE)), "content.opf")

    assert (found(root, "//dc:language"), found(root, "/opf:package/@xml:lang")) == (["und"], ["und"])


def test_what_is_no_language_tag_is_reported() -> None:
    said: list[str] = []
    epub.write(Article(headline=HEADLINE, language="de-x"), style.load(), said.append)

    assert said == ["'de-x' is not the tag of a language, such as en, en-GB or zh-Hant: it was left out"]


def test_the_identifier_is_made_from_the_address() -> None:
    one = values(Article(headline=HEADLINE, source="https://example.com/a"), "dc:identifier")
    other = values(Article(headline=text("Else"), source="https://example.com/a"), "dc:identifier")

    assert one == other


@pytest.mark.parametrize(
    ("modified", "published", "expected"),
    [
        ("2024-03-13T08:00:00+01:00", "2024-03-12", "2024-03-13T07:00:00Z"),
        ("", "2024-03-12", "2024-03-12T00:00:00Z"),
        ("2024-03", "", "1970-01-01T00:00:00Z"),
    ],
)
def test_the_date_of_change_is_the_article_s(
    modified: str, published: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    article = Article(headline=HEADLINE, modified=modified, published=published)

    assert values(article, "dcterms:modified") == [expected]


def test_without_a_date_source_date_epoch_is_the_date_of_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")

    assert values(Article(headline=HEADLINE), "dcterms:modified") == ["2001-09-09T01:46:40Z"]


def test_pages_turn_from_right_to_left_where_the_language_is_read_so() -> None:
    book = package(Article(headline=text("جسر"), language="ar"))

    assert found(xml(book, "content.opf"), "//@page-progression-direction") == ["rtl"]
    assert found(xml(book, "article.xhtml"), "/x:html/@dir") == ["rtl"]


# ----------------------------------------------------------------------------------- the metadata


def test_authors_are_creators_in_order() -> None:
    byline = Byline("By A and B", (Person("Ann Roe"), Person("Li Na Wei", role="Translator")))
    article = Article(headline=HEADLINE, bylines=(byline,))

    assert values(article, "dc:creator") == ["Ann Roe", "Li Na Wei"]
    assert values(article, "role", "#creator-1") == ["aut"]
    assert values(article, "role", "#creator-2") == ["trl"]
    assert values(article, "display-seq", "#creator-2") == ["2"]


def test_a_surname_is_told_only_where_there_is_no_doubt() -> None:
    people = tuple(map(Person, ("Ann Roe", "Jan van Eyck", "毛 泽东", "Cher")))
    article = Article(headline=HEADLINE, bylines=(Byline("By four", people),))

    assert [value for name, _, value in metadata(article) if name == "file-as"] == ["Roe, Ann"]


def test_who_wrote_and_took_the_pictures_is_one_creator_with_both_roles() -> None:
    both = (Person("Ann Roe", place="Oslo"), Person("Ann Roe", role="photographer"))
    article = Article(headline=HEADLINE, bylines=(Byline("Words and pictures: Ann Roe", both),))

    assert values(article, "dc:creator") == ["Ann Roe"]
    assert values(article, "role", "#creator-1") == ["aut", "pht"]
    assert values(article, "schema:workLocation", "#creator-1") == ["Oslo"]


def test_a_byline_without_people_is_the_creator() -> None:
    assert values(Article(headline=HEADLINE, bylines=(Byline("Our staff"),)), "dc:creator") == ["Our staff"]


def test_who_made_a_picture_contributed() -> None:
    credit = Credit("Photo: Ann Roe", creators=("Ann Roe",), label="Photo")
    article = Article(headline=HEADLINE, body=(Figure(alt="a", credit=credit),))

    assert values(article, "dc:contributor") == ["Ann Roe"]
    assert values(article, "role", "#contributor-1") == ["pht"]


def test_a_credit_that_does_not_say_how_gives_no_role() -> None:
    credit = Credit("Ann Roe/Quayside Press", creators=("Ann Roe",))
    article = Article(headline=HEADLINE, body=(Figure(alt="a", credit=credit),))

    assert values(article, "role", "#contributor-1") == []


def test_rights_are_in_their_slots() -> None:
    rights = Rights(
        "© 2025 Roe", "Roe Limited", "2025", Licence("CC BY 4.0", "https://x.org/by", "CC-BY-4.0")
    )
    article = Article(headline=HEADLINE, rights=rights)

    assert values(article, "dc:rights") == ["© 2025 Roe"]
    assert values(article, "dcterms:rightsHolder") == ["Roe Limited"]
    assert values(article, "dcterms:dateCopyrighted") == ["2025"]
    assert values(article, "dcterms:license") == ["https://x.org/by", "CC-BY-4.0", "CC BY 4.0"]


def test_what_a_byline_says_of_its_people_refines_them() -> None:
    of_creator = {(name, value) for name, of, value in metadata(EVERYTHING) if of == "#creator-1"}

    assert of_creator >= {
        ("schema:jobTitle", "wordrole"),
        ("schema:workLocation", "wordplace"),
        ("schema:affiliation", "wordorganisation"),
    }


def test_a_picture_s_rights_refine_its_item() -> None:
    of_picture = {(name, value) for name, of, value in metadata(EVERYTHING) if of == "#picture-1"}

    assert of_picture == {
        ("schema:creditText", "Photo: Wordcreator Surname/Wordagency"),
        ("dcterms:creator", "Wordcreator Surname"),
        ("dcterms:creator", "filecreator"),
        ("schema:sourceOrganization", "Wordagency"),
        ("dcterms:bibliographicCitation", "filecredit"),
        ("dcterms:rights", "filecopyright"),
        ("dcterms:source", "filesource"),
        ("dcterms:accessRights", "fileterms"),
        ("dcterms:license", "https://example.com/filestatement"),
        ("schema:acquireLicensePage", "https://example.com/filelicensor"),
    }


def test_what_the_article_does_not_say_has_no_slot() -> None:
    said = {name for name, _, _ in metadata(Article(headline=HEADLINE)) if not name.startswith("schema:")}

    assert said == {"dcterms:modified", "dc:identifier", "dc:language", "dc:title"}


# -------------------------------------------------------------------------------- accessibility


def test_alternative_text_is_claimed_where_every_picture_has_it() -> None:
    assert "alternativeText" in values(EVERYTHING, "schema:accessibilityFeature")


def test_alternative_text_is_not_claimed_where_one_picture_lacks_it() -> None:
    article = Article(headline=HEADLINE, body=(Figure(picture()), Figure(picture("b.png", "#123456"), "b")))

    assert "alternativeText" not in values(article, "schema:accessibilityFeature")
    assert values(article, "schema:accessModeSufficient") == ["textual,visual"]
    assert "Of 2 pictures, 1 have no" in values(article, "schema:accessibilitySummary")[0]


def test_an_article_without_pictures_is_only_textual() -> None:
    assert values(Article(headline=HEADLINE), "schema:accessMode") == ["textual"]


def test_a_picture_that_may_move_is_no_promise_of_no_hazard() -> None:
    stream = io.BytesIO()
    Picture.new("P", (8, 8)).save(stream, "GIF")
    figure = Figure(Image("a.gif", "image/gif", 8, 8, stream.getvalue()), "a")

    assert values(Article(headline=HEADLINE, body=(figure,)), "schema:accessibilityHazard") == ["unknown"]


def test_no_conformance_is_claimed() -> None:
    assert values(EVERYTHING, "dcterms:conformsTo") == []


# ----------------------------------------------------------------------------------- navigation


def test_the_navigation_follows_the_headings() -> None:
    body = (Heading(2, text("deep")), Heading(1, text("one & only")), Heading(3, text("sub")), Heading(1, ()))
    nav = xml(package(Article(headline=HEADLINE, body=body)), "nav.xhtml")

    toc = "//x:nav[@epub:type='toc']"
    assert found(nav, f"{toc}/x:ol/x:li/x:a") == ["A bridge opens"]
    assert found(nav, f"{toc}/x:ol/x:li/x:ol/x:li/x:a") == ["deep", "one & only"]
    assert found(nav, f"{toc}/x:ol/x:li/x:ol/x:li/x:ol/x:li/x:a") == ["sub"]


def test_every_target_of_the_navigation_is_in_the_page() -> None:
    book = package(EVERYTHING)
    wanted = [href.partition("#")[2] for href in found(xml(book, "nav.xhtml"), "//@href") if "#" in href]

    assert wanted == found(xml(book, "article.xhtml"), "//x:article//@id")


def test_words_that_look_like_markup_get_no_number() -> None:
    body = (Paragraph((Text('<h2 class="heading'),)), Heading(1, text("one")))
    page = package(Article(headline=HEADLINE, body=body)).read("EPUB/article.xhtml").decode()

    assert page.count(' id="heading-') == 1


def test_characters_that_xml_cannot_hold_are_left_out_and_counted() -> None:
    said: list[str] = []
    body = (Paragraph(text("a\x0b\ud800b")),)
    data = epub.write(Article(headline=HEADLINE, body=body), style.load(), said.append)
    page = xml(zipfile.ZipFile(io.BytesIO(data)), "article.xhtml")

    assert (found(page, "//x:p"), len(said)) == (["ab"], 1)


def test_the_vocabulary_of_a_reservation_is_declared_once_and_only_where_there_is_one() -> None:
    reserved = Rights(tdm_reservation="1", tdm_policy="https://example.com/mining")

    prefixes = [
        xml(package(article), "content.opf").get("prefix")
        for article in (Article(headline=HEADLINE, rights=reserved), Article(headline=HEADLINE))
    ]

    assert [each.count("http://www.w3.org/ns/tdmrep#") for each in prefixes] == [1, 0]
