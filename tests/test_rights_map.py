"""The rights map: each field of the model stands in each format's own slot for it, and nothing else does.

The table is `MAP`, the readers of the slots are those of `slots`, none of them ours.  The README shows
the table; ``pytest -s tests/test_rights_map.py`` prints it.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

import convert
from convert import Article, Credit, Figure, Note, Paragraph, Person, PictureRights, Quote, Table, plain, walk
from convert.model import Image, text

from .conftest import ROOT
from .everything import EVERYTHING
from .slots import MODELS, READERS, Slots, carried
from .writers.test_contract import READ_BACK

FORMATS = {
    "pdf": "PDF",
    "docx": "Word",
    "epub": "EPUB",
    "html": "HTML",
    "md": "Markdown",
    "ninjs": "ninjs",
    "credits": "ledger",
}

# An article that says nothing of itself.
BARE = Article(body=(Paragraph(text("Only words.")),))


def sample(name: str) -> Article:
    return convert.read(ROOT / "samples" / f"{name}.txt", warn=lambda _: None)


ARTICLES = {
    "everything": EVERYTHING,
    "harbour-lights": sample("harbour-lights"),
    "tidal-mill": sample("tidal-mill"),
    "bare": BARE,
}

# ---------------------------------------------------------------------------------------- the table

SHOWN, BYTES = "as printed", "in its bytes"


@dataclass(frozen=True)
class Row:
    """A field, the values it has in an article, and its slot in each format, "" where there is none.

    "a, b" are two slots that both hold it, "a or b" two of which one does.
    """

    field: str
    values: Callable[[Article], Iterable[str]]
    slots: dict[str, str]

    def cell(self, format: str) -> str:
        return self.slots[format] or "–"

    def alternatives(self, format: str) -> list[list[str]]:
        """Return the slots that must hold the values, each with those that may do so in its stead."""
        return [each.split(" or ") for each in self.slots[format].split(", ") if each]


def row(field: str, values: Callable[[Article], Iterable[str]], *slots: str) -> Row:
    return Row(field, values, dict(zip(FORMATS, slots, strict=True)))


def people(article: Article) -> list[Person]:
    return [person for byline in article.bylines for person in byline.people]


def authors(article: Article) -> list[str]:
    """Return who wrote it; a byline in which nobody was found is taken as it stands."""
    return [
        name
        for byline in article.bylines
        for name in [person.name for person in byline.people] or [byline.text]
    ]


def notes(article: Article, *kinds: str) -> list[str]:
    return [plain(node.body) for node in walk(article.body) if isinstance(node, Note) and node.kind in kinds]


def table_credits(article: Article) -> list[str]:
    """Return the credits of tables, and what was found in them: it stands in their words."""
    credits = [node.credit for node in walk(article.body) if isinstance(node, Table) and node.credit]
    return [words for each in credits for words in (each.text, each.label, *each.creators, *each.agencies)]


def found(kind: type, *names: str) -> Callable[[Article], list[str]]:
    """Return the function that gives a field of every node of `kind` in an article."""

    def values(article: Article) -> list[str]:
        nodes: list[Any] = [node for node in walk(article.body) if isinstance(node, kind)]
        for name in names:
            nodes = [getattr(node, name) for node in nodes if node is not None]
        return [words for node in nodes for words in _strings(node)]

    return values


def _strings(value: Any) -> list[str]:
    """Return the words of a field: one string, many, inlines, or a credit."""
    if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        return list(value)
    return [value if isinstance(value, str) else plain(value)]


MAP = (
    row("headline", lambda article: [plain(article.headline)],
        "dc:title, Info Title, /H1", "dc:title, style Title", "dc:title", "headline, title", "title",
        "headlines.main", "headline"),
    row("kicker", lambda article: [article.kicker],
        SHOWN, "custom Kicker, style Kicker", SHOWN, SHOWN, "kicker", "headlines.kicker", ""),
    row("standfirst", lambda article: [plain(article.standfirst)],
        "dc:description, Info Subject", "dc:description, style Subtitle",
        "dc:description, role doc-subtitle", "abstract, meta description", "description",
        "descriptions.standfirst", ""),
    row("byline", lambda article: [byline.text for byline in article.bylines],
        SHOWN, "custom Byline, style Byline", SHOWN, SHOWN, "byline", "by", ""),
    row("author", authors,
        "dc:creator, Info Author", "dc:creator", "dc:creator", "author.name or author, meta author", "author",
        "people.name or by", ""),
    row("author’s role", lambda article: [person.role for person in people(article)],
        "", "", "schema:jobTitle of a creator", "author.jobTitle", "people.role", "people.rel", ""),
    row("author’s place", lambda article: [person.place for person in people(article)],
        "", "", "schema:workLocation of a creator", "author.workLocation.name", "people.place",
        "places.name", ""),
    row("author’s house", lambda article: [person.organisation for person in people(article)],
        "", "", "schema:affiliation of a creator", "author.affiliation.name", "people.organisation",
        "organisations.name", ""),
    row("dateline", lambda article: article.datelines,
        SHOWN, "custom Dateline, style Dateline", SHOWN, "dateline", "dateline", "located", ""),
    row("published", lambda article: [article.published],
        "xmp:CreateDate, dc:date, Info CreationDate", "custom Published, dcterms:created", "dc:date",
        "datePublished, meta dcterms.issued", "date", "firstCreated or descriptions.published", ""),
    row("modified", lambda article: [article.modified],
        "xmp:ModifyDate, Info ModDate", "custom Modified, dcterms:modified", "dcterms:modified",
        "dateModified, meta dcterms.modified", "lastmod", "versionCreated or descriptions.modified", ""),
    row("publisher", lambda article: [article.publisher],
        "dc:publisher, prism:publicationName", "custom Publisher, Company", "dc:publisher",
        "publisher.name, meta dcterms.publisher", "publisher", "organisations.name", ""),
    row("source", lambda article: [article.source],
        "dc:source, prism:url", "custom Source URL, dc:identifier", "dc:source", "isBasedOn, link canonical",
        "source", "altIds.source", ""),
    row("language", lambda article: [article.language],
        "/Lang, dc:language", "w:lang, dc:language", "dc:language", "inLanguage, html lang", "lang",
        "language", ""),
    row("section", lambda article: [article.section],
        "dc:subject, prism:section", "custom Section, cp:category", "dc:subject", "articleSection", "section",
        "descriptions.section", ""),
    row("copyright notice", lambda article: [article.rights.notice],
        "dc:rights", "custom Copyright, style Rights", "dc:rights", "copyrightNotice, meta dcterms.rights",
        "rights", "copyrightNotice", ""),
    row("rights holder", lambda article: [article.rights.holder],
        "xmpRights:Owner", "custom Copyright holder", "dcterms:rightsHolder",
        "copyrightHolder, meta dcterms.rightsHolder", "rights_holder", "copyrightHolder", ""),
    row("copyright year", lambda article: [article.rights.year],
        "prism:copyrightYear", "custom Copyright year", "dcterms:dateCopyrighted", "copyrightYear",
        "copyright_year", "", ""),
    row("licence", lambda article: [article.rights.licence.text],
        "xmpRights:UsageTerms", "custom Licence", "dcterms:license", "usageInfo or license",
        "license_text or license", "usageTerms", ""),
    row("licence’s address", lambda article: [article.rights.licence.url],
        "xmpRights:WebStatement", "custom Licence URL", "dcterms:license", "license, link license",
        "license_url", "rightsInfo.linkedRights", ""),
    row("licence’s SPDX name", lambda article: [article.rights.licence.spdx],
        "", "custom Licence SPDX", "dcterms:license", "", "license", "", ""),
    row("alternative text", found(Figure, "alt"),
        "/Alt or /P", "docPr descr or style Alt", "img alt or figure", "image.description", "figures.alt",
        "associations.descriptions.altText", "alt"),
    row("caption", found(Figure, "caption"),
        "/Caption", "style Caption", "figcaption", "image.caption", "figures.caption",
        "associations.descriptions.caption", "caption"),
    row("credit, letter for letter", found(Figure, "credit", "text"),
        "/Caption", "style Credit", "role doc-credit, schema:creditText of a picture or figcaption",
        "image.creditText", "figures.credit",
        "associations.by", "credit"),
    row("creators named in it", found(Figure, "credit", "creators"),
        "/Caption", "style Credit", "dcterms:creator of a picture", "image.creator.name", "figures.creators",
        "associations.people.name", "creators"),
    row("agencies named in it", found(Figure, "credit", "agencies"),
        "/Caption", "style Credit", "schema:sourceOrganization of a picture", "image.sourceOrganization.name",
        "figures.agencies", "associations.infoSources.name", "agencies"),
    row("its label", found(Figure, "credit", "label"),
        "/Caption", "style Credit", "role doc-credit", "image.creditText", "figures.label",
        "associations.by", "credit"),
    row("picture’s file", found(Image, "name"),
        "", "cNvPr name", "", "image.name", "figures.image", "associations.renditions.title", "file"),
    row("picture’s creators", found(PictureRights, "creators"),
        "dc:creator of a picture", BYTES, "dcterms:creator of a picture", BYTES, "figures.picture.creators",
        "associations.people.name", "embedded creators"),
    row("picture’s credit line", found(PictureRights, "credit_line"),
        "photoshop:Credit of a picture", BYTES,
        "dcterms:bibliographicCitation of a picture or schema:creditText of a picture", BYTES,
        "figures.picture.credit_line", "associations.descriptions.embeddedCredit", "embedded credit"),
    row("picture’s copyright", found(PictureRights, "copyright_notice"),
        "dc:rights of a picture", BYTES, "dcterms:rights of a picture", "image.copyrightNotice",
        "figures.picture.copyright_notice", "associations.copyrightNotice", "copyright"),
    row("picture’s source", found(PictureRights, "source"),
        "photoshop:Source of a picture", BYTES, "dcterms:source of a picture", BYTES,
        "figures.picture.source", "associations.infoSources.name", ""),
    row("picture’s usage terms", found(PictureRights, "usage_terms"),
        "xmpRights:UsageTerms of a picture", BYTES, "dcterms:accessRights of a picture", "image.usageInfo",
        "figures.picture.usage_terms", "associations.usageTerms", "usage terms"),
    row("picture’s web statement", found(PictureRights, "web_statement"),
        "xmpRights:WebStatement of a picture", BYTES, "dcterms:license of a picture", "image.license",
        "figures.picture.web_statement", "associations.rightsInfo.linkedRights", "licence"),
    row("picture’s licensor", found(PictureRights, "licensor_url"),
        "", BYTES, "schema:acquireLicensePage of a picture", "image.acquireLicensePage",
        "figures.picture.licensor_url", "", ""),
    row("picture’s instructions", found(PictureRights, "instructions"),
        "photoshop:Instructions of a picture", BYTES, BYTES, BYTES, "figures.picture.instructions",
        "associations.edNote", "instructions"),
    row("picture’s own description", found(PictureRights, "description"),
        "dc:description of a picture", BYTES, BYTES, BYTES, "figures.picture.description",
        "associations.descriptions.embeddedCaption", ""),
    row("picture’s own alternative text", found(PictureRights, "alt_text"),
        "", BYTES, BYTES, BYTES, "figures.picture.alt_text", "", ""),
    row("picture’s long description", found(PictureRights, "extended_description"),
        "", BYTES, BYTES, BYTES, "figures.picture.extended_description", "", ""),
    row("picture’s digital source type", found(PictureRights, "digital_source_type"),
        "", BYTES, BYTES, "image.digitalSourceType", "figures.picture.digital_source_type",
        "associations.digitalSourceType.uri", ""),
    row("picture’s data mining", found(PictureRights, "data_mining"),
        "", BYTES, BYTES, BYTES, "figures.picture.data_mining", "", ""),
    row("table’s caption", found(Table, "caption"),
        "/Caption", "style TableCaption", "caption", "hasPart.abstract", "figures.caption",
        SHOWN, ""),
    row("table’s credit", table_credits,
        "/Caption", "style Credit", "role doc-credit", "hasPart.creditText", "figures.credit", SHOWN, ""),
    row("attribution of a quotation", found(Quote, "attribution"),
        "/BlockQuote", "style Attribution", "blockquote", SHOWN, SHOWN, SHOWN, ""),
    row("correction", lambda article: notes(article, "correction"),
        SHOWN, "style NoteCorrection", "aside", "correction", SHOWN, SHOWN, ""),
    row("other notes", lambda article: notes(article, "editor", "contributor", "disclosure"),
        SHOWN, "style NoteEditor or style NoteContributor or style NoteDisclosure",
        "aside", SHOWN, SHOWN, SHOWN, ""),
    row("lines set aside, with the reason",
        lambda article: [words for line in article.set_aside for words in (line.text, line.reason)],
        "", "", "", "", "", "", ""),
    row("name of the source", lambda article: [article.name], "", "", "", "", "", "", "article"),
)  # fmt: skip

WHY = {
    "pdf": "XMP has no property for an author’s role, place and house, for an SPDX name and for a picture’s "
    "file; PDF/A-3 does not admit what IPTC and PLUS have added to it, but a JPEG has that in its bytes",
    "docx": "Word knows of an author no more than the name",
    "epub": "a picture has another file’s name inside",
    "html": "schema.org has no SPDX names; the licence’s address says the same",
    "md": "what nobody is shown is in no front matter",
    "ninjs": "it has the year in the notice alone, no SPDX names, no licensor, one accessible text and not "
    "three, and nothing on data mining",
    "credits": "it is about pictures",
}
"""Why a format has no slot for some fields; the article's JSON form has one for each."""


def section() -> str:
    """Return what the README says: the table, and why some cells are empty."""
    head = ["| | " + " | ".join(FORMATS.values()) + " |", "|---" * (len(FORMATS) + 1) + "|"]
    lines = [
        f"| {each.field} | " + " | ".join(_shown(each.cell(name)) for name in FORMATS) + " |" for each in MAP
    ]
    reasons = [f"- {FORMATS[name]}: {WHY[name]}." for name in FORMATS]
    return "\n".join([*head, *lines, "", "Where there is a dash:", "", *reasons])


def _shown(cell: str) -> str:
    """Return `cell` in Markdown: names of slots are code, the words between them are not."""
    if cell in ("–", SHOWN, BYTES):
        return cell
    return re.sub(r"(.+?)(?= of a |, | or |$)(, | or | of a \w+(?:, | or )?|$)", r"`\1`\2", cell)


# --------------------------------------------------------------------------------------- the table's


def test_the_readme_shows_the_map() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    print(f"\n{section()}")

    assert readme.partition("<!-- map -->\n")[2].partition("\n<!-- /map -->")[0] == section()


def test_every_field_of_the_model_has_a_row() -> None:
    """Certainty is said of our reading, not of the picture, and what a body holds stands on the page."""
    said = {plain_value(value) for each in MAP for value in each.values(EVERYTHING)}
    kinds = (
        Article,
        convert.Byline,
        Person,
        convert.Rights,
        convert.Licence,
        Figure,
        Credit,
        PictureRights,
        Image,
    )
    nodes = [node for node in walk(EVERYTHING) if isinstance(node, (*kinds, convert.SetAside))]
    filled = {
        plain_value(value)
        for node in nodes
        for part in dataclasses.fields(node)
        if part.name not in ("certainty", "media_type")
        for value in _strings(getattr(node, part.name))
        if isinstance(getattr(node, part.name), str)
    }

    assert filled - said - {""} == set()


def test_only_formats_without_a_slot_have_a_reason() -> None:
    assert [name for name in FORMATS if any(not each.slots[name] for each in MAP)] == list(WHY)


# ----------------------------------------------------------------------------------- the files of it


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("article", [name for name in ARTICLES if name != "bare"])
def test_each_field_stands_in_its_slots(article: str, format: str) -> None:
    missing = [
        (each.field, slots, value)
        for each in MAP
        for slots in each.alternatives(format)
        for value in each.values(ARTICLES[article])
        if not any(stands(value, slot, article, format) for slot in slots)
    ]

    assert missing == []


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("article", ARTICLES)
def test_no_slot_says_what_the_article_does_not(article: str, format: str) -> None:
    sayable = known(ARTICLES[article], format)
    unknown = [
        (slot, value)
        for slot, values in slots_of(article, format).items()
        for value in values
        if slot in sayable and rest(value, sayable[slot])
    ]

    assert unknown == []


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_not_known_has_no_slot(format: str) -> None:
    of_the_article = {slot for slot in slots_of("bare", format) if not slot.startswith(ON_THE_PAGE)}

    assert of_the_article - OF_THE_FILE[format] == set()


def test_what_an_epub_must_have_claims_nothing() -> None:
    found = slots_of("bare", "epub")

    assert [found[slot] for slot in ("dc:title", "dc:language", "dcterms:modified")] == [
        ["Only words."],
        ["und"],
        ["1970-01-01T00:00:00Z"],
    ]


@pytest.mark.parametrize("format", MODELS)
@pytest.mark.parametrize("article", ARTICLES)
def test_the_whole_article_travels_along(article: str, format: str) -> None:
    inside = MODELS[format](rendered(article, format))

    assert without_pictures(inside) == without_pictures(json.loads(rendered(article, "json")))


# ---------------------------------------------------------------------------------- found and known

# What an EPUB, a PDF, ninjs must have says nothing of the article.
OF_THE_FILE = {
    "pdf": {"Info Producer", "pdf:Producer", "pdfaid:part", "pdfaid:conformance"},
    "docx": {"Application"},
    "epub": {"dc:identifier", "dc:title", "dc:language", "dcterms:modified"},
    "html": {"meta viewport"},
    "md": set(),
    "ninjs": {"uri", "type", "bodies.main", "standard.name", "standard.version", "standard.schema"},
    "credits": set(),
}

# Slots of words that stand on the page, the article's text among them; EPUB's claims are of the file.
ON_THE_PAGE = (
    *("/H1", "/P", "/Span", "/Art", "/Document", "/Caption", "/BlockQuote"),
    *("style ", "role ", "body", "figure", "figcaption", "caption", "blockquote", "aside"),
    *("schema:access", "figures.image", "associations.renditions"),
)


def known(article: Article, format: str) -> dict[str, list[str]]:
    """Return what each slot of `format` may say of `article`, but for the words of its page."""
    sayable: dict[str, list[str]] = {}
    for each in MAP:
        for slot in (slot for slots in each.alternatives(format) for slot in slots):
            if not slot.startswith(ON_THE_PAGE):
                sayable.setdefault(slot, []).extend(each.values(article))
    for slot, values in _STANDS_IN.items():
        sayable.setdefault(slot, []).extend(values(article))
    return sayable


# Where a standard demands a value: its own word for "not known", or what comes nearest.
_STANDS_IN: dict[str, Callable[[Article], Iterable[str]]] = {
    "dc:title": lambda article: [article.name, plain(article)],
    "Info Title": lambda article: [article.name],
    "title": lambda article: [article.name],
    "dc:language": lambda _: ["und"],
    "dcterms:modified": lambda article: [article.published, "1970-01-01T00:00:00Z"],
    "people.rel": lambda _: ["author"],
}


def stands(value: str, slot: str, article: str, format: str) -> bool:
    """Return whether `value` stands in `slot`; no value has nowhere to stand."""
    data = functools.partial(rendered, article, format)
    if slot == BYTES:
        return all(image.data in carried(data()) for image in images(article))
    if slot == SHOWN:
        return plain_value(value) in shown(article, format)
    return any(plain_value(value) in plain_value(held) for held in slots_of(article, format).get(slot, [""]))


def rest(value: str, sayable: list[str]) -> str:
    """Return the letters and digits of `value` that are not in what may be said."""
    left = plain_value(value)
    for words in sorted(map(plain_value, sayable), key=len, reverse=True):
        left = left.replace(words, "") if words else left
    return "".join(filter(str.isalnum, left))


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


@functools.cache
def rendered(article: str, format: str) -> bytes:
    return convert.render(ARTICLES[article], format, warn=lambda _: None)


@functools.cache
def slots_of(article: str, format: str) -> Slots:
    return READERS[format](rendered(article, format))


@functools.cache
def shown(article: str, format: str) -> str:
    """Return what a person sees, without spaces."""
    if format == "ninjs":
        return plain_value(READ_BACK["html"](slots_of(article, format)["bodies.main"][0].encode()))
    return plain_value(READ_BACK[format](rendered(article, format)))


def images(article: str) -> list[Image]:
    return [node for node in walk(ARTICLES[article].body) if isinstance(node, Image)]


def without_pictures(form: Any) -> Any:
    match form:
        case dict():
            return {key: without_pictures(value) for key, value in form.items() if key != "data"}
        case list():
            return [without_pictures(value) for value in form]
        case _:
            return form
