"""The package of a Word file: its parts, what binds them, its properties, the zip.

python-docx carries parts and relationships; their XML is ours.  Its template is not used: that
brings an author, a date of 2013, a thumbnail and 25 KB of styles that no article has.

    [Content_Types].xml   docProps/core.xml  app.xml  custom.xml
    word/document.xml     styles.xml  numbering.xml  fontTable.xml  settings.xml  header, footer
    word/media/*          the pictures, byte for byte
    customXml/item1.xml   the article's JSON form without the pictures' bytes
"""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING, Any

from ...model import Article, Byline, Image, plain
from ...schema import encode
from .runs import DECLARATION

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.package import Package

ARTICLE_NAMESPACE = "urn:creditline:article:1"
"""The namespace of the customXml part; its ``json`` element holds the article's JSON form."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
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
    document = _part("/word/document.xml", f"{_WORD}.document.main+xml", words["document"])
    package.load_rel(f"{_RELATIONSHIPS}/officeDocument", document, "rId1")
    for name, xml in words.items():
        if name != "document":
            kind = name.rstrip("0123456789")
            content_type = _THEME if kind == "theme" else f"{_WORD}.{kind}+xml"
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
    """Bind the article's JSON form to the document, as a customXml part with its properties.

    See 15.2.5 and 15.2.6 of ECMA-376 Part 1.  The pictures are in word/media, in the same order.
    """
    form = json.dumps(_without_pictures(encode(article)), ensure_ascii=False, separators=(",", ":"))
    item = _part(
        "/customXml/item1.xml",
        "application/xml",
        f'{DECLARATION}<article xmlns="{ARTICLE_NAMESPACE}">'
        f"<json>{escape(form, quote=False)}</json></article>",
    )
    properties = _part(
        "/customXml/itemProps1.xml",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{{{str(uuid.uuid5(uuid.NAMESPACE_URL, form)).upper()}}}"'
        ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{ARTICLE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>',
    )
    item.load_rel(f"{_RELATIONSHIPS}/customXmlProps", properties, "rId1")
    document.load_rel(f"{_RELATIONSHIPS}/customXml", item, "rIdArticle")


def _without_pictures(form: Any) -> Any:
    match form:
        case dict():
            data = {"data"} if form.get("type") == "Image" else set()
            return {key: _without_pictures(value) for key, value in form.items() if key not in data}
        case list():
            return [_without_pictures(value) for value in form]
        case _:
            return form


def _part(name: str, content_type: str, content: str | bytes) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    return Part(PackURI(name), content_type, content.encode() if isinstance(content, str) else content)


# ------------------------------------------------------------------------------- the properties


_LONGEST = 255
"""Characters that a core property may have, by python-docx and by Word's own dialogue."""


def _bind_properties(package: Package, article: Article) -> None:
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    office = "application/vnd.openxmlformats-officedocument"
    package.load_rel(metadata, _part("/docProps/core.xml", core, _core(article)), "rId2")
    app = _part("/docProps/app.xml", f"{office}.extended-properties+xml", _app(article))
    package.load_rel(f"{_RELATIONSHIPS}/extended-properties", app, "rId3")
    custom = _custom(article)
    if custom:
        part = _part("/docProps/custom.xml", f"{office}.custom-properties+xml", _custom_xml(custom))
        package.load_rel(f"{_RELATIONSHIPS}/custom-properties", part, "rId4")


def _core(article: Article) -> str:
    """Return core.xml (ECMA-376 Part 2 clause 11): only what is known."""
    words = {
        "dc:title": _title(article),
        "dc:creator": _creators(article.bylines),
        "dc:description": plain(article.standfirst),
        "dc:identifier": article.source,
        "dc:language": article.language,
        "cp:category": article.section,
    }
    dates = {
        "dcterms:created": _utc(article.published),
        "dcterms:modified": _utc(article.modified) or _utc(article.published),
    }
    elements = [f"<{tag}>{escape(text[:_LONGEST])}</{tag}>" for tag, text in words.items() if text]
    elements += [f'<{tag} xsi:type="dcterms:W3CDTF">{date}</{tag}>' for tag, date in dates.items() if date]
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{''.join(elements)}</cp:coreProperties>"
    )


def _title(article: Article) -> str:
    return plain(article.headline) or article.name


def _creators(bylines: tuple[Byline, ...]) -> str:
    """Return the people of all bylines, or the bylines as printed where no people were found in them."""
    names = [name for line in bylines for name in [person.name for person in line.people] or [line.text]]
    return "; ".join(names)


def _utc(date: str) -> str:
    """Return an ISO 8601 date as core.xml wants it (W3CDTF, UTC), "" where it is none.

    A date without a time zone is taken as UTC: any other reading would depend on the machine.
    """
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return ""
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _app(article: Article) -> str:
    company = f"<Company>{escape(article.publisher)}</Company>" if article.publisher else ""
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Creditline</Application>{company}</Properties>"
    )


def _custom(article: Article) -> dict[str, str]:
    """Return the custom properties: what core.xml has no element for, and what is too long for it."""
    rights = article.rights
    too_long = {
        "Headline": _title(article),
        "Standfirst": plain(article.standfirst),
        "Authors": _creators(article.bylines),
        "Source": article.source,
    }
    known = {
        **{name: words for name, words in too_long.items() if len(words) > _LONGEST},
        "Kicker": article.kicker,
        "Byline": "; ".join(byline.text for byline in article.bylines),
        "Dateline": "; ".join(article.datelines),
        "Published": article.published,
        "Modified": article.modified,
        "Publisher": article.publisher,
        "Section": article.section,
        "Source URL": article.source,
        "Copyright": rights.notice,
        "Copyright holder": rights.holder,
        "Copyright year": rights.year,
        "Licence": rights.licence.text,
        "Licence URL": rights.licence.url,
        "Licence SPDX": rights.licence.spdx,
    }
    return {name: words for name, words in known.items() if words}


def _custom_xml(properties: dict[str, str]) -> str:
    # The format identifier is the one that all custom properties have; numbers 0 and 1 are reserved.
    # See 22.3 of ECMA-376 Part 1.
    elements = (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(words)}</vt:lpwstr></property>"
        for number, (name, words) in enumerate(properties.items(), 2)
    )
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{''.join(elements)}</Properties>"
    )


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
    endings = {"rels": "application/vnd.openxmlformats-package.relationships+xml", **pictures}
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
