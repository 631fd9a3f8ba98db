"""What a file says and where: the slots of each format, read by parsers that are not ours.

    PDF       pikepdf: XMP of the file and of its pictures, /Lang, structure; pdfplumber: Info, words
    DOCX      zipfile and lxml: properties, picture descriptions, styled words
    EPUB      zipfile and lxml: package document, page
    HTML      html.parser and json: JSON-LD, meta, link
    Markdown  PyYAML: front matter
    ninjs     json
    credits   csv

A slot is called by its standard's name: ``dc:title``, ``/Alt``, ``image.creditText``; a path in JSON
or YAML is joined by dots; the role of a ninjs value is a part of its path.
"""

from __future__ import annotations

import base64
import csv
import html.parser
import io
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, TypeAlias

import pdfplumber
import pikepdf
import yaml
from lxml import etree

Slots: TypeAlias = dict[str, list[str]]
"""The name of each slot that a file has, and the values that stand in slots of that name."""


def collected(pairs: Iterable[tuple[str, str]]) -> Slots:
    """Return (slot, value) pairs as `Slots`; a slot that holds nothing but spaces is no slot."""
    found: Slots = defaultdict(list)
    for name, value in pairs:
        if value.strip():
            found[name].append(value)
    return dict(found)


def paths(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each value in parsed JSON or YAML with the keys that lead to it, but for types of JSON-LD.

    The value of what is true is its name.
    """
    match node:
        case True:
            yield path, path.rpartition(".")[2]
        case {"role": role, "value": value}:
            yield f"{path}.{role}", str(value)
        case dict():
            for key, value in node.items():
                if not key.startswith("@"):
                    yield from paths(value, f"{path}.{key}".strip("."))
        case list():
            for value in node:
                yield from paths(value, path)
        case _:
            yield path, node.isoformat() if hasattr(node, "isoformat") else str(node)


# ------------------------------------------------------------------------------------------- PDF


def of_pdf(data: bytes) -> Slots:
    with pikepdf.open(io.BytesIO(data)) as document, pdfplumber.open(io.BytesIO(data)) as pages:
        words = _marked_words(pages)
        found = [
            *((f"Info {name}", str(value)) for name, value in pages.metadata.items()),
            ("/Lang", str(document.Root.get("/Lang", ""))),
            *_xmp(document.Root.Metadata.read_bytes()),
            *_pictures(document),
            *(("Artifact", "decorative") for page in document.pages for _ in _adorning(page)),
            *_structure(document, document.Root.StructTreeRoot, words),
        ]
    return collected(found)


_XMP = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://prismstandard.org/namespaces/basic/3.0/": "prism",
    "http://www.w3.org/ns/tdmrep/": "tdm",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
}


def _xmp(packet: bytes) -> Iterator[tuple[str, str]]:
    """Yield the properties of a packet, which must have one rdf:RDF: many readers stop after the first."""
    (rdf,) = etree.fromstring(packet).iter("{*}RDF")
    for element in rdf.iterfind("{*}Description/{*}*"):
        name = etree.QName(element)
        for words in element.itertext():
            yield f"{_XMP.get(name.namespace or '', name.namespace)}:{name.localname}", str(words)


def _pictures(document: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image" and "/Metadata" in item:
            for name, value in _xmp(item.Metadata.read_bytes()):
                yield f"{name} of a picture", value


def _adorning(page: Any) -> Iterator[str]:
    """Yield the name of each picture that is drawn inside an artifact (ISO 32000-1, 14.8.2.2)."""
    marks: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "BMC" | "BDC":
                marks.append(str(operands[0]))
            case "EMC":
                marks.pop()
            case "Do" if "/Artifact" in marks and page.resources.XObject[operands[0]].Subtype == "/Image":
                yield str(operands[0])


Words: TypeAlias = dict[tuple[int, int], str]
"""The words of marked content by the number of their page, from 0, and by their own on it."""


def _marked_words(pages: Any) -> Words:
    found: Words = defaultdict(str)
    for number, page in enumerate(pages.pages):
        for character in page.chars:
            found[number, character["mcid"]] += character["text"]
    return found


def _structure(document: pikepdf.Pdf, root: Any, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the words of each structure element by its type, and its /Alt."""
    numbers = {page.objgen: number for number, page in enumerate(document.pages)}
    for element in _elements(root):
        content = (words.get((numbers[page], mark), "") for page, mark in _content(element, None))
        yield str(element.S), "".join(content)
        yield "/Alt", str(element.get("/Alt", ""))


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _elements(element: Any) -> Iterator[Any]:
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _content(element: Any, page: Any) -> Iterator[tuple[Any, int]]:
    """Yield (page, number) of the marked content below `element` (ISO 32000-1, 14.7.4)."""
    page = element.Pg.objgen if "/Pg" in element else page
    for kid in _kids(element):
        if isinstance(kid, int):
            yield page, kid
        elif "/MCID" in kid:
            yield (kid.Pg.objgen if "/Pg" in kid else page), int(kid.MCID)
        elif "/S" in kid:
            yield from _content(kid, page)


# ------------------------------------------------------------------------------------------ DOCX


def of_docx(data: bytes) -> Slots:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    core, app, custom, styles, document = (
        etree.fromstring(parts.get(f"{name}.xml", b"<none/>"))
        for name in ("docProps/core", "docProps/app", "docProps/custom", "word/styles", "word/document")
    )
    return collected([*_properties(core, app, custom), *_styled(styles, document)])


def _properties(core: Any, app: Any, custom: Any) -> Iterator[tuple[str, str]]:
    for element in core:
        yield f"{element.prefix}:{etree.QName(element).localname}", element.text or ""
    for element in app:
        yield etree.QName(element).localname, element.text or ""
    for element in custom:
        yield f"custom {element.get('name')}", "".join(element.itertext())


def _styled(styles: Any, document: Any) -> Iterator[tuple[str, str]]:
    """Yield the words of paragraphs and runs by their style, what pictures are called, the language."""
    for language in styles.iterfind("{*}docDefaults//{*}lang"):
        yield "w:lang", " ".join(language.attrib.values())
    for described in document.iter("{*}docPr"):
        yield "docPr descr", described.get("descr", "")
        for mark in described.iterfind(".//{*}decorative[@val='1']"):
            yield "adec:decorative", etree.QName(mark).localname
    for picture in document.iter("{*}cNvPr"):
        yield "cNvPr name", picture.get("name", "")
    for kind, named in (("p", "pPr/{*}pStyle"), ("r", "rPr/{*}rStyle")):
        for element in document.iter(f"{{*}}{kind}"):
            for style in element.iterfind(f"{{*}}{named}"):
                words = (text.text or "" for text in element.iter("{*}t"))
                yield f"style {style.get(style.keys()[0])}", "".join(words)


# ------------------------------------------------------------------------------------------ EPUB


def of_epub(data: bytes) -> Slots:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = etree.fromstring(package.read("EPUB/content.opf"))
        page: Any = etree.fromstring(package.read("EPUB/article.xhtml"))
    return collected([*_package(document), *_page(page)])


def _package(document: Any) -> Iterator[tuple[str, str]]:
    for entry in document.iterfind("{*}metadata/{*}*"):
        name = entry.get("property") or f"dc:{etree.QName(entry).localname}"
        thing = entry.get("refines", "").strip("#").rstrip("-0123456789")
        yield name + (f" of a {thing}" if thing else ""), entry.text or ""


# So a page calls a picture decorative (HTML, 4.8.4.4).
_ADORNING = 'img alt=""'


def _page(page: Any) -> Iterator[tuple[str, str]]:
    """Yield the words of the elements that are there for one thing alone, and what stands for a picture."""
    for image in page.iter("{*}img"):
        yield "img alt", image.get("alt", "")
        yield _ADORNING, "decorative" if image.get("alt") == "" else ""
    for element in page.iter("{*}figure", "{*}figcaption", "{*}caption", "{*}blockquote", "{*}aside"):
        yield etree.QName(element).localname, "".join(element.itertext())
    for element in page.iterfind(".//{*}*[@role]"):
        yield f"role {element.get('role')}", "".join(element.itertext())


# ------------------------------------------------------------------------- HTML, Markdown, tables


class Page(html.parser.HTMLParser):
    """Collects what the head of a page says, its JSON-LD, and the sources of its pictures."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.linked_data = ""
        self.sources: list[str] = []
        self.head: list[tuple[str, str]] = []
        self._inside = ""
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attributes}
        self._inside = known.get("type", tag)
        match tag:
            case "img":
                self.sources.append(known["src"])
                self.head.append((_ADORNING, "decorative" if known.get("alt") == "" else ""))
            case "html":
                self.head.append(("html lang", known.get("lang", "")))
            case "meta":
                self.head.append((f"meta {known.get('name')}", known.get("content", "")))
            case "link":
                self.head.append((f"link {known['rel']}", known["href"]))

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "application/ld+json":
            self.linked_data += data
        elif self._inside == "title":
            self.head.append(("title", data))


def of_html(data: bytes) -> Slots:
    page = Page(data)
    return collected([*page.head, *paths(json.loads(page.linked_data))])


def of_markdown(data: bytes) -> Slots:
    front, ruler, _ = data.decode().partition("\n---\n")
    return collected(paths(yaml.safe_load(front) if ruler and front.startswith("---\n") else {}))


def of_ninjs(data: bytes) -> Slots:
    return collected(paths(json.loads(data)))


def of_credits(data: bytes) -> Slots:
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    return collected((name, name if words == "yes" else words) for row in rows for name, words in row.items())


READERS: dict[str, Callable[[bytes], Slots]] = {
    "pdf": of_pdf,
    "docx": of_docx,
    "epub": of_epub,
    "html": of_html,
    "md": of_markdown,
    "ninjs": of_ninjs,
    "credits": of_credits,
}


# ISO 32000-1, 7.9.4: what is not known of a date is left out at its end.
_PDF_DATE = re.compile(r"^D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d)?(?:'(\d\d))?'?$")


def plain_value(value: str) -> str:
    """Return `value` without spaces, a date as a moment in UTC: lines are broken, zones are changed."""
    stated = _PDF_DATE.sub(r"\1-\2-\3T\4:\5:\6\7:\8", value).rstrip("T:")
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return "".join(value.split())
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).isoformat()


# ------------------------------------------------------------------------ what is carried as bytes


def carried(data: bytes) -> list[bytes]:
    """Return the members of a zip, or the pictures that a page holds in data URLs."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return [package.read(name) for name in package.namelist()]
    return [base64.b64decode(source.partition(",")[2]) for source in Page(data).sources]


def model_in_pdf(data: bytes) -> Any:
    with pikepdf.open(io.BytesIO(data)) as document:
        (file,) = document.Root.AF
        assert file.AFRelationship == "/Source"
        return json.loads(document.attachments["article.json"].get_file().read_bytes())


def model_in_docx(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return json.loads(etree.fromstring(package.read("customXml/item1.xml")).findtext("{*}json") or "")


def model_in_epub(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return json.loads(package.read("META-INF/article.json"))


MODELS: dict[str, Callable[[bytes], Any]] = {
    "pdf": model_in_pdf,
    "docx": model_in_docx,
    "epub": model_in_epub,
}
"""Where a format carries the whole article as JSON, and what takes it out."""
