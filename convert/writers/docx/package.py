"""The package of a Word file: its parts, what binds them, the zip.

python-docx carries parts and relationships; their XML is ours.  Its template is not used: that
brings an author, a date of 2013, a thumbnail and 25 KB of styles that no article has.

    [Content_Types].xml   docProps/core.xml  app.xml  custom.xml
    word/document.xml     styles.xml  numbering.xml  fontTable.xml  settings.xml  header, footer
    word/media/*          the pictures, byte for byte
    customXml/item1.xml   the article's JSON form without the pictures' bytes
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...model import Article, Image
from .properties import app, article_json, core, custom
from .runs import DECLARATION

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.package import Package

_OFFICE = "application/vnd.openxmlformats-officedocument"
_PACKAGE = "application/vnd.openxmlformats-package"
_METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif"}
MEDIA_TYPES = frozenset(_ENDINGS)
"""The kinds of picture that every Word shows, on desktops and in browsers."""
BULLETS, NUMBERS = 1, 2
"""The lists that Word's own list styles belong to; each list of the article that counts has its own."""


@dataclass(slots=True)
class Register:
    """What the words of a document point at: each picture, link and counted list is entered once.

    Methods return the identifier that the document's XML then carries.
    """

    pictures: dict[bytes, tuple[str, str]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    counts: list[tuple[int, int]] = field(default_factory=list)
    drawings: int = 0

    def picture(self, image: Image) -> str:
        """Return the relationship of `image`; equal bytes are stored once."""
        number = len(self.pictures) + 1
        entry = (f"rIdPicture{number}", f"/word/media/image{number}.{_ENDINGS[image.media_type]}")
        return self.pictures.setdefault(image.data, entry)[0]

    def link(self, url: str) -> str:
        """Return the relationship that leads to `url`."""
        return self.links.setdefault(url, f"rIdLink{len(self.links) + 1}")

    def count(self, start: int, depth: int) -> int:
        """Return the number of a new list that counts from `start` and stands `depth` lists deep."""
        self.counts.append((start, depth))
        return NUMBERS + len(self.counts)

    def drawing(self) -> int:
        """Return a number that no other drawing of the document has."""
        self.drawings += 1
        return self.drawings


def pack(article: Article, words: dict[str, str], register: Register) -> bytes:
    """Return the Word file of `article`, the same bytes each time.

    `words` are the XML parts below word/ by their name without its ending: "document", "styles", …
    "document" is bound to all others and to what stands in `register`.
    """
    # Importing docx costs more than writing the file: only who writes Word pays.
    from docx.package import Package

    package = Package()
    document = _word_parts(package, words)
    _bind_register(document, register)
    _bind_article(document, article)
    _bind_properties(package, article)
    return _zip(package)


# ------------------------------------------------------------------------------------ the parts


def _word_parts(package: Package, words: dict[str, str]) -> Part:
    document = _part("/word/document.xml", f"{_OFFICE}.wordprocessingml.document.main+xml", words["document"])
    package.load_rel(f"{_RELATIONSHIPS}/officeDocument", document, "rId1")
    for name, xml in words.items():
        if name != "document":
            kind = name.rstrip("0123456789")
            content_type = (
                f"{_OFFICE}.theme+xml" if kind == "theme" else f"{_OFFICE}.wordprocessingml.{kind}+xml"
            )
            part = _part(f"/word/{name}.xml", content_type, xml)
            document.load_rel(f"{_RELATIONSHIPS}/{kind}", part, relationship(name))
    return document


def relationship(name: str) -> str:
    """Return the relationship of the part below word/ that is called `name`, such as "footer1"."""
    return f"rId{name.capitalize()}"


def _bind_register(document: Part, register: Register) -> None:
    for data, (identifier, name) in register.pictures.items():
        media_type = next(kind for kind, ending in _ENDINGS.items() if name.endswith(f".{ending}"))
        document.load_rel(f"{_RELATIONSHIPS}/image", _part(name, media_type, data), identifier)
    for url, identifier in register.links.items():
        document.load_rel(f"{_RELATIONSHIPS}/hyperlink", url, identifier, is_external=True)


def _bind_article(document: Part, article: Article) -> None:
    form, about = article_json(article)
    item = _part("/customXml/item1.xml", "application/xml", form)
    beside = _part("/customXml/itemProps1.xml", f"{_OFFICE}.customXmlProperties+xml", about)
    item.load_rel(f"{_RELATIONSHIPS}/customXmlProps", beside, "rId1")
    document.load_rel(f"{_RELATIONSHIPS}/customXml", item, "rIdArticle")


def _bind_properties(package: Package, article: Article) -> None:
    rows = (
        ("core", f"{_PACKAGE}.core-properties+xml", f"{_METADATA}/core-properties", core(article)),
        ("app", f"{_OFFICE}.extended-properties+xml", f"{_RELATIONSHIPS}/extended-properties", app(article)),
        (
            "custom",
            f"{_OFFICE}.custom-properties+xml",
            f"{_RELATIONSHIPS}/custom-properties",
            custom(article),
        ),
    )
    for number, (name, content_type, relation, xml) in enumerate(rows, 2):
        if xml:
            package.load_rel(relation, _part(f"/docProps/{name}.xml", content_type, xml), f"rId{number}")


def _part(name: str, content_type: str, content: str | bytes) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    return Part(PackURI(name), content_type, content.encode() if isinstance(content, str) else content)


# -------------------------------------------------------------------------------------- the zip


# The earliest date that a zip can hold: the file's bytes must not depend on the day.
_DATE = (1980, 1, 1, 0, 0, 0)


def _zip(package: Package) -> bytes:
    """Return the parts of `package` as a zip (ECMA-376 Part 2 clause 9), in the order of their relations."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        parts = package.parts
        _store(archive, "[Content_Types].xml", _content_types(parts).encode())
        _store(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _store(archive, part.partname.membername, part.blob)
            if part.rels:
                _store(archive, part.partname.rels_uri.membername, part.rels.xml)
    return stream.getvalue()


def _store(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    member = zipfile.ZipInfo(name, _DATE)
    member.create_system = 0
    # A picture is compressed already: deflating it again costs time and saves nothing.
    packed = name.startswith("word/media/")
    member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    archive.writestr(member, content, compresslevel=9)


def _content_types(parts: Iterable[Part]) -> str:
    pictures = {part.partname.ext: part.content_type for part in parts if part.content_type in MEDIA_TYPES}
    endings = {"rels": f"{_PACKAGE}.relationships+xml", **pictures}
    defaults = (f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in endings.items())
    overrides = (
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.partname.ext not in endings
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{''.join(defaults)}{''.join(overrides)}</Types>"
    )
