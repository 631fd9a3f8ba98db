"""The rights map: each field of the model stands in each format's own slot for it.

The slots are read by parsers that are not ours: of JSON, YAML, XML, HTML, and pikepdf for a PDF.  The
table is `MAP`; ``pytest -s tests/test_rights_map.py`` prints it as the README shows it.
"""

from __future__ import annotations

import base64
import functools
import html.parser
import io
import itertools
import json
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import pikepdf
import pytest
import yaml
from lxml import etree

import convert

from .conftest import ROOT
from .everything import EVERYTHING, picture
from .writers.test_contract import READ_BACK

Slots: TypeAlias = dict[str, list[str]]
"""What a file says: the name of a slot, and each value that stands in one of that name."""

FORMATS = ("pdf", "docx", "epub", "html", "md", "ninjs")


@dataclass(frozen=True)
class Row:
    """A field of the model, its value in EVERYTHING, and its slot in each format, "" where there is none."""

    field: str
    value: str
    slots: dict[str, str]


def row(field: str, value: str, *slots: str) -> Row:
    return Row(field, value, dict(zip(FORMATS, slots, strict=True)))


_BYTES = "the picture's own bytes"
_SHOWN = "as printed"

MAP = (
    row("headline", "wordheadline wordheadlinestress",
        "dc:title", "dc:title", "dc:title", "headline", "title", "headlines main"),
    row("kicker", "wordkicker", _SHOWN, "Kicker", _SHOWN, _SHOWN, "kicker", "headlines kicker"),
    row("standfirst", "wordstandfirst",
        "dc:description", "dc:description", "dc:description", "abstract", "description",
        "descriptions standfirst"),
    row("person of a byline", "wordperson",
        "dc:creator", "dc:creator", "dc:creator", "author name", "author", "people name"),
    row("byline", "By wordbylinetext", _SHOWN, "Byline", _SHOWN, _SHOWN, "byline", "by"),
    row("dateline", "wordcity, 12 March 2024", _SHOWN, "Dateline", _SHOWN, "dateline", "dateline",
        "located"),
    row("published", "2024-03-12T09:30:00+01:00",
        "xmp:CreateDate", "Published", "dc:date", "datePublished", "date", "firstCreated"),
    row("modified", "2024-03-13T08:00:00+01:00",
        "xmp:ModifyDate", "Modified", "", "dateModified", "lastmod", "versionCreated"),
    row("publisher", "wordpublisher",
        "dc:publisher", "Publisher", "dc:publisher", "publisher name", "publisher", "organisations name"),
    row("source", "https://example.com/wordsource",
        "dc:source", "Source URL", "dc:source", "isBasedOn", "source", "altIds source"),
    row("language", "en-GB", "dc:language", "dc:language", "dc:language", "inLanguage", "lang", "language"),
    row("section", "wordsection",
        "dc:subject", "cp:category", "dc:subject", "articleSection", "section", "descriptions section"),
    row("notice", "Copyright wordholder Limited 2024. All rights reserved.",
        "dc:rights", "Copyright", "dc:rights", "copyrightNotice", "rights", "copyrightNotice"),
    row("holder", "wordholder Limited",
        "xmpRights:Owner", "Copyright holder", "dcterms:rightsHolder", "copyrightHolder", "rights_holder",
        "copyrightHolder"),
    row("year", "2024",
        "prism:copyrightYear", "Copyright year", "dcterms:dateCopyrighted", "copyrightYear",
        "copyright_year", ""),
    row("licence", "wordlicence",
        "xmpRights:UsageTerms", "Licence", "dcterms:license", "usageInfo", "license_text", "usageTerms"),
    row("licence's address", "https://creativecommons.org/licenses/by/4.0/",
        "xmpRights:WebStatement", "Licence URL", "dcterms:license", "license", "license_url",
        "rightsInfo linkedRights"),
    row("licence's SPDX", "CC-BY-4.0", "", "Licence SPDX", "dcterms:license", "", "license", ""),
    row("alternative text", "wordalt",
        "/Alt", "docPr descr", "img alt", "image description", "figures alt",
        "associations descriptions altText"),
    row("caption", "wordcaption wordcaptionstress",
        _SHOWN, _SHOWN, "figcaption caption", "image caption", "figures caption",
        "associations descriptions caption"),
    row("credit", "Photo: Wordcreator Surname/Wordagency",
        _SHOWN, "style Credit", "schema:creditText of a picture", "image creditText", "figures credit",
        "associations by"),
    row("creator in the credit", "Wordcreator Surname",
        _SHOWN, _SHOWN, "dcterms:creator of a picture", "image creator name", "figures creators",
        "associations people name"),
    row("agency in the credit", "Wordagency", _SHOWN, _SHOWN, _SHOWN, _SHOWN, "figures agencies",
        "associations infoSources name"),
    row("picture's creator", "filecreator",
        "dc:creator of a picture", _BYTES, "dcterms:creator of a picture", _BYTES,
        "figures picture creators",
        "associations people name"),
    row("picture's credit", "filecredit",
        "photoshop:Credit of a picture", _BYTES, "dcterms:bibliographicCitation of a picture", _BYTES,
        "figures picture credit_line", "associations descriptions embeddedCredit"),
    row("picture's copyright", "filecopyright",
        "dc:rights of a picture", _BYTES, "dcterms:rights of a picture", "image copyrightNotice",
        "figures picture copyright_notice", "associations copyrightNotice"),
    row("picture's terms", "fileterms",
        "xmpRights:UsageTerms of a picture", _BYTES, "dcterms:accessRights of a picture", "image usageInfo",
        "figures picture usage_terms", "associations usageTerms"),
    row("picture's licence", "https://example.com/filestatement",
        "xmpRights:WebStatement of a picture", _BYTES, "dcterms:license of a picture", "image license",
        "figures picture web_statement", "associations rightsInfo linkedRights"),
    row("picture's licensor", "https://example.com/filelicensor",
        "", _BYTES, "schema:acquireLicensePage of a picture", "image acquireLicensePage",
        "figures picture licensor_url", ""),
    row("picture's instructions", "fileinstructions",
        "photoshop:Instructions of a picture", _BYTES, _BYTES, _BYTES, "figures picture instructions",
        "associations edNote"),
)  # fmt: skip


def matrix() -> str:
    """Return the map as a Markdown table."""
    head = ["| | " + " | ".join(name.upper() for name in FORMATS) + " |", "|---" * (len(FORMATS) + 1) + "|"]
    lines = [
        f"| {each.field} | " + " | ".join(each.slots[name] or "–" for name in FORMATS) + " |" for each in MAP
    ]
    return "\n".join([*head, *lines])


def test_the_readme_shows_the_map() -> None:
    print(f"\n{matrix()}")

    assert matrix() in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("format", "field"),
    [(name, each.field) for each in MAP for name in FORMATS if each.slots[name]],
)
def test_each_field_stands_in_its_slot(format: str, field: str) -> None:
    (wanted,) = [each for each in MAP if each.field == field]
    found = slots(format)

    slot = wanted.slots[format]
    if slot == _BYTES:
        assert picture().data in found_bytes(format)
    elif slot == _SHOWN:
        assert wanted.value in shown(format)
    else:
        assert any(wanted.value in value for value in found.get(slot, [])), sorted(found)


def test_no_field_without_a_value_has_a_slot() -> None:
    bare = convert.Article(headline=convert.text("Only a headline"), language="en")
    rights = {each.slots[name] for each in MAP[10:] for name in FORMATS} - {"", _BYTES, _SHOWN}
    rights -= {each.slots[name] for each in MAP[:11] for name in FORMATS}

    for format in FORMATS:
        assert rights & set(READERS[format](rendered(bare, format))) == set(), format


# ----------------------------------------------------------------------------- the readers


def rendered(article: convert.Article, format: str) -> bytes:
    return convert.render(article, format, warn=lambda _: None)


@functools.cache
def slots(format: str) -> Slots:
    return READERS[format](rendered(EVERYTHING, format))


@functools.cache
def shown(format: str) -> str:
    """Return the words that a person sees, a space between any two."""
    return " ".join(READ_BACK[format](rendered(EVERYTHING, format)).split())


@functools.cache
def found_bytes(format: str) -> list[bytes]:
    """Return the members of a zip, or what a page holds in data URLs."""
    data = rendered(EVERYTHING, format)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return [package.read(name) for name in package.namelist()]
    return [base64.b64decode(url.partition(",")[2]) for url in _Page.of(data).sources]


def flat(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each value in parsed JSON or YAML with the keys that lead to it; a role is a key."""
    match node:
        case {"role": role, "value": value}:
            yield f"{path} {role}".strip(), str(value)
        case dict():
            for key, value in node.items():
                yield from flat(value, f"{path} {key}".strip())
        case list():
            for value in node:
                yield from flat(value, path)
        case _:
            yield path, node.isoformat() if hasattr(node, "isoformat") else str(node)


def collected(pairs: Iterator[tuple[str, str]]) -> Slots:
    found: Slots = defaultdict(list)
    for name, value in pairs:
        found[name].append(value)
    return dict(found)


class _Page(html.parser.HTMLParser):
    """Collects a page's JSON-LD and the sources of its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.linked_data = ""
        self.sources: list[str] = []
        self._inside = False

    @classmethod
    def of(cls, data: bytes) -> _Page:
        page = cls()
        page.feed(data.decode())
        return page

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known = dict(attributes)
        self._inside = known.get("type") == "application/ld+json"
        if tag == "img":
            self.sources.append(known.get("src") or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        self.linked_data += data if self._inside else ""


def of_html(data: bytes) -> Slots:
    return collected(flat(json.loads(_Page.of(data).linked_data)))


def of_ninjs(data: bytes) -> Slots:
    return collected(flat(json.loads(data)))


def of_markdown(data: bytes) -> Slots:
    return collected(flat(yaml.safe_load(data.decode().split("\n---\n")[0])))


def of_epub(data: bytes) -> Slots:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = etree.fromstring(package.read("EPUB/content.opf"))
        page: Any = etree.fromstring(package.read("EPUB/article.xhtml"))
    return collected(itertools.chain(_opf(document), _figures(page)))


def _figures(page: Any) -> Iterator[tuple[str, str]]:
    for alt in page.xpath("//*[local-name() = 'img']/@alt"):
        yield "img alt", str(alt)
    for caption in page.xpath("//*[local-name() = 'figcaption']/*[@class = 'caption']"):
        yield "figcaption caption", "".join(caption.itertext())


def _opf(document: Any) -> Iterator[tuple[str, str]]:
    for entry in document.iterfind("{*}metadata/{*}*"):
        name = entry.get("property") or f"dc:{etree.QName(entry).localname}"
        of_picture = " of a picture" if entry.get("refines", "").startswith("#picture") else ""
        yield name + of_picture, entry.text


def of_docx(data: bytes) -> Slots:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = ("docProps/core.xml", "docProps/custom.xml", "word/document.xml")
        # An article that says nothing has no custom properties.
        parts = [etree.fromstring(package.read(name)) if name in package.namelist() else () for name in names]
    return collected(_word(*parts))


def _word(core: Any, custom: Any, document: Any) -> Iterator[tuple[str, str]]:
    for element in core:
        yield f"{element.prefix}:{etree.QName(element).localname}", element.text
    for entry in custom:
        yield entry.get("name"), "".join(entry.itertext())
    for described in document.xpath("//@descr"):
        yield "docPr descr", str(described)
    for run in document.xpath("//*[local-name() = 'r'][.//@*[local-name() = 'val'] = 'Credit']"):
        yield "style Credit", "".join(run.itertext())


_XMP = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://prismstandard.org/namespaces/basic/3.0/": "prism",
}


def of_pdf(data: bytes) -> Slots:
    with pikepdf.open(io.BytesIO(data)) as document:
        pictures = [
            item for item in document.objects if _is(item, "/Subtype", "/Image") and "/Metadata" in item
        ]
        packets = [("", document.Root.Metadata), *((" of a picture", item.Metadata) for item in pictures)]
        alts = [str(item.Alt) for item in document.objects if _is(item, "/S", "/Figure") and "/Alt" in item]
        found = [(name + of, value) for of, packet in packets for name, value in _xmp(packet.read_bytes())]
    return collected(iter([*found, *(("/Alt", alt) for alt in alts)]))


def _is(item: Any, key: str, value: str) -> bool:
    return isinstance(item, pikepdf.Dictionary | pikepdf.Stream) and item.get(key) == value


def _xmp(packet: bytes) -> Iterator[tuple[str, str]]:
    """Yield the properties of a packet that has one rdf:RDF."""
    (rdf,) = etree.fromstring(packet).iter("{*}RDF")
    for element in rdf.iterfind("{*}Description/{*}*"):
        name = etree.QName(element)
        for words in element.itertext():
            if str(words).strip():
                yield f"{_XMP.get(name.namespace or '')}:{name.localname}", str(words)


READERS: dict[str, Callable[[bytes], Slots]] = {
    "pdf": of_pdf,
    "docx": of_docx,
    "epub": of_epub,
    "html": of_html,
    "md": of_markdown,
    "ninjs": of_ninjs,
}
