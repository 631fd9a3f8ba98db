"""The rights map: for each field of the model its slot in each format, and why some have none.

`section` is the table as the README shows it; `test_rights_map` reads every slot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from convert import Article, Figure, Note, Person, PictureRights, Quote, Table, plain, walk
from convert.model import Image

FORMATS = {
    "pdf": "PDF",
    "docx": "Word",
    "epub": "EPUB",
    "html": "HTML",
    "md": "Markdown",
    "ninjs": "ninjs",
    "credits": "ledger",
}

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
    """Return who is named in the bylines and in the words that open an agency's report."""
    named = [person for byline in article.bylines for person in byline.people]
    return [*named, *(article.wire.people if article.wire else ())]


def helpers(article: Article) -> list[Person]:
    return [person for note in walk(article.body) if isinstance(note, Note) for person in note.people]


def authors(article: Article) -> list[str]:
    """Return who wrote it; a byline in which nobody was found is taken as it stands."""
    return [
        *(person.name for person in people(article)),
        *(byline.text for byline in article.bylines if not byline.people),
    ]


def wired(name: str) -> Callable[[Article], list[str]]:
    """Return the function that gives a part of an article's wire line."""
    return lambda article: [getattr(article.wire, name)] if article.wire else []


def notes(article: Article, *kinds: str) -> list[str]:
    return [plain(node.body) for node in walk(article.body) if isinstance(node, Note) and node.kind in kinds]


def decorative(article: Article) -> list[str]:
    """Return the word once for each picture that is marked so."""
    figures = [node for node in walk(article.body) if isinstance(node, Figure)]
    return ["decorative" for figure in figures if figure.decorative]


def named_in_tables(article: Article) -> list[str]:
    credits = [node.credit for node in walk(article.body) if isinstance(node, Table) and node.credit]
    return [words for each in credits for words in (*each.creators, *each.agencies, each.label)]


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
        "dc:title, photoshop:Headline, Info Title, /H1", "dc:title, style Title", "dc:title",
        "headline, title", "title", "headlines.main", "headline"),
    row("kicker", lambda article: [article.kicker],
        SHOWN, "custom Kicker, style Kicker", SHOWN, SHOWN, "kicker", "headlines.kicker", ""),
    row("standfirst", lambda article: [plain(article.standfirst)],
        "dc:description, Info Subject", "dc:description, style Subtitle",
        "dc:description, role doc-subtitle", "abstract, meta description", "description",
        "descriptions.standfirst", ""),
    row("byline", lambda article: [byline.text for byline in article.bylines],
        SHOWN, "custom Byline, style Byline", SHOWN, SHOWN, "byline", "by", ""),
    row("author", authors,
        "dc:creator, Info Author", "dc:creator", "dc:creator", "author.name or author, meta author",
        "author or people.name", "people.name or by", ""),
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
    row("wire line", wired("text"),
        SHOWN, "custom Wire", SHOWN, "dateline", "wire.text", "located", ""),
    row("wire line’s place", wired("place"),
        "photoshop:City", "custom Wire", "dc:coverage", "locationCreated.name", "wire.place", "places.name",
        ""),
    row("wire line’s agency", wired("agency"),
        "photoshop:Credit", "custom Wire", "schema:sourceOrganization", "sourceOrganization.name",
        "wire.agency", "infoSources.name", ""),
    row("wire line’s date", wired("date"),
        SHOWN, "custom Wire", SHOWN, "dateline", "wire.date", "located", ""),
    row("published", lambda article: [article.published],
        "xmp:CreateDate, dc:date, Info CreationDate", "custom Published, dcterms:created", "dc:date",
        "datePublished, meta dcterms.issued", "date", "firstCreated or descriptions.published", ""),
    row("modified", lambda article: [article.modified],
        "xmp:ModifyDate, Info ModDate", "custom Modified, dcterms:modified", "dcterms:modified",
        "dateModified, meta dcterms.modified", "lastmod", "versionCreated or descriptions.modified", ""),
    row("publisher", lambda article: [article.publisher],
        "dc:publisher, photoshop:Source, prism:publicationName", "custom Publisher, Company", "dc:publisher",
        "publisher.name, meta dcterms.publisher", "publisher", "organisations.name", ""),
    row("where it appeared first", lambda article: [article.origin],
        "dc:relation", "custom First appeared in", "dc:relation", "isBasedOn.isPartOf.name", "origin",
        "infoSources.name", ""),
    row("source", lambda article: [article.source],
        "dc:source, dc:identifier, prism:url", "custom Source URL, dc:identifier", "dc:source",
        "isBasedOn, link canonical", "source", "altIds.source", ""),
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
    row("data mining reserved", lambda article: [article.rights.tdm_reservation],
        "tdm:reservation", "custom TDM reservation", "tdm:reservation", "meta tdm-reservation",
        "tdm-reservation", "", ""),
    row("terms of data mining", lambda article: [article.rights.tdm_policy],
        "tdm:policy", "custom TDM policy", "tdm:policy", "meta tdm-policy", "tdm-policy", "", ""),
    row("alternative text", found(Figure, "alt"),
        "/Alt or /P", "docPr descr or style Alt", "img alt or figure", "image.description", "figures.alt",
        "associations.descriptions.altText", "alt"),
    row("decorative", decorative,
        "Artifact", "adec:decorative", 'img alt=""', 'img alt=""', "figures.decorative", "", "decorative"),
    row("caption", found(Figure, "caption"),
        "/Caption", "style Caption", "figcaption", "image.caption", "figures.caption",
        "associations.descriptions.caption", "caption"),
    row("credit, letter for letter", found(Figure, "credit", "text"),
        "/Caption", "style Credit", "role doc-credit, schema:creditText of a picture or figcaption",
        "image.creditText", "figures.credit",
        "associations.by", "credit"),
    row("creators named in it", found(Figure, "credit", "creators"),
        "/Caption", "style Credit", "dc:contributor, dcterms:creator of a picture", "image.creator.name",
        "figures.creators", "associations.people.name", "creators"),
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
        "figures.picture.source", "associations.infoSources.name", "source"),
    row("picture’s usage terms", found(PictureRights, "usage_terms"),
        "xmpRights:UsageTerms of a picture", BYTES, "dcterms:accessRights of a picture", "image.usageInfo",
        "figures.picture.usage_terms", "associations.usageTerms", "usage terms"),
    row("picture’s web statement", found(PictureRights, "web_statement"),
        "xmpRights:WebStatement of a picture", BYTES, "dcterms:license of a picture", "image.license",
        "figures.picture.web_statement", "associations.rightsInfo.linkedRights", "licence"),
    row("picture’s licensor", found(PictureRights, "licensor_url"),
        "plus:Licensor of a picture", BYTES, "schema:acquireLicensePage of a picture",
        "image.acquireLicensePage",
        "figures.picture.licensor_url", "", "licensor"),
    row("picture’s instructions", found(PictureRights, "instructions"),
        "photoshop:Instructions of a picture", BYTES, BYTES, BYTES, "figures.picture.instructions",
        "associations.edNote", "instructions"),
    row("picture’s own description", found(PictureRights, "description"),
        "dc:description of a picture", BYTES, BYTES, BYTES, "figures.picture.description",
        "associations.descriptions.embeddedCaption", ""),
    row("picture’s own alternative text", found(PictureRights, "alt_text"),
        "Iptc4xmpCore:AltTextAccessibility of a picture", BYTES, BYTES, BYTES, "figures.picture.alt_text",
        "", ""),
    row("picture’s long description", found(PictureRights, "extended_description"),
        "Iptc4xmpCore:ExtDescrAccessibility of a picture", BYTES, BYTES, BYTES,
        "figures.picture.extended_description", "", ""),
    row("picture’s digital source type", found(PictureRights, "digital_source_type"),
        "Iptc4xmpExt:DigitalSourceType of a picture", BYTES, BYTES, "image.digitalSourceType",
        "figures.picture.digital_source_type",
        "associations.digitalSourceType.uri", ""),
    row("picture’s data mining", found(PictureRights, "data_mining"),
        "plus:DataMining of a picture", BYTES, BYTES, BYTES, "figures.picture.data_mining", "", ""),
    row("table’s caption", found(Table, "caption"),
        "/Caption", "style TableCaption", "caption", "hasPart.abstract", "figures.caption",
        SHOWN, ""),
    row("table’s credit", found(Table, "credit", "text"),
        SHOWN, "style Credit", "role doc-credit", "hasPart.creditText", "figures.credit", SHOWN, ""),
    row("names and label in it", named_in_tables,
        SHOWN, "style Credit", "role doc-credit", "hasPart.creditText",
        "figures.creators or figures.agencies or figures.label", SHOWN, ""),
    row("attribution of a quotation", found(Quote, "attribution"),
        "/BlockQuote", "style Attribution", "blockquote", SHOWN, SHOWN, SHOWN, ""),
    row("correction", lambda article: notes(article, "correction"),
        SHOWN, "style NoteCorrection", "aside", "correction", SHOWN, SHOWN, ""),
    row("other notes", lambda article: notes(article, "editor", "contributor", "disclosure"),
        SHOWN, "style NoteEditor or style NoteContributor or style NoteDisclosure",
        "aside", SHOWN, SHOWN, SHOWN, ""),
    row("who else worked on it", lambda article: [person.name for person in helpers(article)],
        "dc:contributor", "style NoteContributor", "dc:contributor",
        "contributor.name or editor.name or translator.name", "contributors.name", "people.name", ""),
    row("and what they did", lambda article: [person.role for person in helpers(article)],
        "", "", "schema:jobTitle of a contributor",
        "contributor.jobTitle or editor.jobTitle or translator.jobTitle", "contributors.role", "people.rel",
        ""),
    row("lines set aside, with the reason",
        lambda article: [words for line in article.set_aside for words in (line.text, line.reason)],
        "", "", "", "", "", "", ""),
    row("name of the source", lambda article: [article.name], "", "", "", "", "", "", "article"),
)  # fmt: skip

WHY = {
    "pdf": "XMP has no property for an author’s role, place and house, for an SPDX name and for a picture’s "
    "file",
    "docx": "Word knows of an author no more than the name",
    "epub": "a picture has another file’s name inside",
    "html": "schema.org has no SPDX names; the licence’s address says the same",
    "md": "what nobody is shown is in no front matter",
    "ninjs": "it has the year in the notice alone, no SPDX names, no licensor, one accessible text and not "
    "three, and nothing on data mining; that a picture is decorative, only the HTML of its body says",
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
