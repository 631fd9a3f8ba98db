"""Write EPUB 3.3: one XHTML page of the html writer's markup, in a package that says whose it is.

Inside stand, beside what EPUB demands:

    EPUB/article.xhtml          the article
    EPUB/nav.xhtml              its headings and landmarks
    EPUB/pictures/…             the pictures, their bytes as they came where EPUB knows their kind
    META-INF/article.json       the article's JSON form without the pictures' bytes

No face is embedded: four subset faces would weigh more than most articles, and a reader of books has
chosen a face already.  The style names a family and what may stand in for it.
"""

from __future__ import annotations

import io
import itertools
import os
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from ...errors import Warn
from ...limits import dated, moment, title, xml_safe
from ...media import fit, tell_of_undescribed
from ...model import Article, Figure, Image, plain, right_to_left, walk
from ...schema import encode, identifier, to_bytes
from ...style import Style, css, for_language
from ..html import Medium, direction, language, page
from .metadata import PREFIXES, Entry, entries
from .navigation import navigation, targets

if TYPE_CHECKING:
    from ebooklib.epub import EpubBook, EpubItem

# EPUB 3.3, 3.2: of the core media types those that a picture file can have here.
ACCEPTED = frozenset(("image/jpeg", "image/png", "image/gif", "image/webp"))

_PAGE, _NAVIGATION, _LOOK = "article.xhtml", "nav.xhtml", "style.css"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it stands in the package: the id and path of its item, and its file."""

    id: str
    path: str
    file: Image


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return `article` as an EPUB file; the same article gives the same bytes on any day."""
    article = dated(xml_safe(article, warn), warn)
    tell_of_undescribed(article, warn)
    pictures = _pictures(article, warn)
    # A package must have both: "und" is undetermined, ISO 639-2.
    shell = Shell(title(article, warn, otherwise=_first_words(article)), article.language or "und")
    book = _book(article, shell, pictures)
    for item in (
        _item("article", _PAGE, "application/xhtml+xml", shell.page(_body(article, pictures, warn))),
        _item("nav", _NAVIGATION, "application/xhtml+xml", shell.page(_navigation(article, shell)), "nav"),
        _item("style", _LOOK, "text/css", css(for_language(style, article.language), "epub")),
        *_picture_items(article, pictures),
        _source_form(article),
    ):
        book.add_item(item)
    book.spine = [book.get_item_with_id("article")]
    return _sealed(_zipped(book, _modified(article)), shell.language)


def _first_words(article: Article) -> str:
    words = " ".join(plain(article).split())
    return (words if len(words) <= 60 else words[:59].rstrip() + "…") or identifier(article)


def _modified(article: Article) -> datetime:
    """Return when the article was last changed, in UTC; without a date, a date that no clock gives."""
    epoch = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or 0), UTC)
    return moment(article.modified) or moment(article.published) or epoch


# ----------------------------------------------------------------------------------- the contents


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around the content of every XHTML file."""

    title: str
    language: str

    def page(self, content: str) -> str:
        """Return a whole XHTML file with `content` as its body."""
        return "\n".join(
            [
                '<?xml version="1.0" encoding="utf-8"?>',
                "<!DOCTYPE html>",
                '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
                f"{language(self.language)}{direction(self.language)}>",
                "<head>",
                '<meta charset="utf-8"/>',
                f"<title>{escape(self.title)}</title>",
                f'<link rel="stylesheet" type="text/css" href="{_LOOK}"/>',
                "</head>",
                content,
                "</html>\n",
            ]
        )


# The markup is our own, so this can only be a subhead, and never words of the article.
_SUBHEAD = re.compile(r'<h[1-6](?= class="heading )')


def _body(article: Article, pictures: Mapping[Image, Picture], warn: Warn) -> str:
    """Return the body of the page, its subheads counted so that the navigation can name them."""
    medium = Medium(lambda image: pictures[image].path, warn, xml=True)
    number = itertools.count(1)
    counted = _SUBHEAD.sub(lambda tag: f'{tag[0]} id="heading-{next(number)}"', page(article, medium))
    return f'<body epub:type="bodymatter">\n{counted}\n</body>'


def _navigation(article: Article, shell: Shell) -> str:
    return f"<body>\n{navigation(shell.title, _PAGE, targets(article))}\n</body>"


def _pictures(article: Article, warn: Warn) -> dict[Image, Picture]:
    """Return the article's pictures, each once, under names of our own and of a kind that EPUB knows."""
    images = dict.fromkeys(node for node in walk(article) if isinstance(node, Image))
    found = {}
    for number, image in enumerate(images, 1):
        file = fit(image, ACCEPTED, warn)
        ending = file.media_type.removeprefix("image/").replace("jpeg", "jpg")
        found[image] = Picture(f"picture-{number}", f"pictures/picture-{number}.{ending}", file)
    return found


def _picture_items(article: Article, pictures: Mapping[Image, Picture]) -> list[EpubItem]:
    """Return the items of the pictures, the first that does not only adorn as the cover."""
    figures = (node for node in walk(article.body) if isinstance(node, Figure))
    lead = next((each.image for each in figures if each.image and (each.alt or not each.decorative)), None)
    return [
        _item(
            picture.id,
            picture.path,
            picture.file.media_type,
            picture.file.data,
            *(["cover-image"] if image == lead else []),
        )
        for image, picture in pictures.items()
    ]


def _source_form(article: Article) -> EpubItem:
    """Return the article's JSON form; its pictures are the package's, in the same order."""
    form = to_bytes(encode(article, pictures=False))
    item = _item("json", "META-INF/article.json", "application/json", form)
    item.manifest = False  # beside the publication, not part of it
    return item


# ------------------------------------------------------------------------------------ the package


def _book(article: Article, shell: Shell, pictures: Mapping[Image, Picture]) -> EpubBook:
    # It takes half as long to import as a short article takes to write.
    from ebooklib.epub import EpubBook

    book = EpubBook()
    book.metadata.clear()  # a random identifier, and the library's own name as generator
    book.set_identifier(identifier(article))
    book.title = shell.title
    book.set_language(shell.language)
    book.direction = "rtl" if right_to_left(shell.language) else None
    ids = {image: picture.id for image, picture in pictures.items()}
    found = list(entries(article, shell.title, ids))
    for prefix, vocabulary in PREFIXES.items():
        if any(entry.property.startswith(f"{prefix}:") for entry in found):
            book.add_prefix(prefix, vocabulary)
    for entry in found:
        _add(book, entry)
    return book


def _add(book: EpubBook, entry: Entry) -> None:
    attributes = {
        "id": entry.id,
        "refines": entry.refines and f"#{entry.refines}",
        "scheme": entry.scheme,
        "{http://www.w3.org/XML/1998/namespace}lang": entry.language,
    }
    known = {name: value for name, value in attributes.items() if value}
    prefix, _, name = entry.property.partition(":")
    if prefix == "dc":
        book.add_metadata("DC", name, entry.value, known)
    else:
        book.add_metadata("OPF", "meta", entry.value, {"property": entry.property, **known})


def _item(id: str, path: str, media_type: str, content: str | bytes, *properties: str) -> EpubItem:
    """Return an item of raw bytes: `EpubHtml` would parse our XHTML and write another."""
    from ebooklib.epub import EpubItem

    data = content.encode() if isinstance(content, str) else content
    item = EpubItem(uid=id, file_name=path, media_type=media_type, content=data)
    item.properties = list(properties)
    return item


def _zipped(book: EpubBook, modified: datetime) -> bytes:
    from ebooklib.epub import EpubWriter

    stream = io.BytesIO()
    # Not `write_epub`, which returns False where writing fails and raises nothing.
    writer = EpubWriter(stream, book, {"mtime": modified, "compresslevel": 0})
    writer.process()
    writer.write()
    return stream.getvalue()


_PICTURES = "EPUB/pictures/"
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def _sealed(data: bytes, language: str) -> bytes:
    """Return the same package without the clock in it, and its package document put right."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(stream, "w") as package:
        for member in made.infolist():
            content = made.read(member)
            if member.filename.endswith(".opf"):
                content = _corrected(content, language)
            entry = zipfile.ZipInfo(member.filename, _EARLIEST)
            # "mimetype" stands first and is stored (EPUB OCF 3.3, 4.3); pictures are compressed already.
            stored = member.filename == "mimetype" or member.filename.startswith(_PICTURES)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            package.writestr(entry, content, compresslevel=9)
    return stream.getvalue()


def _corrected(package_document: bytes, language: str) -> bytes:
    """Return the document with its own language, and no word of a table of contents of EPUB 2."""
    # Only here, as everywhere: Markdown and JSON must not pay for it.
    from lxml import etree

    root = etree.fromstring(package_document)
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    spine = root.find("{*}spine")
    if spine is not None:
        del spine.attrib["toc"]
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)
