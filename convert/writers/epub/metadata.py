"""What the package document says of the article: the map from the model to the slots of EPUB 3.3.

    headline, standfirst, section     dc:title, dc:description, dc:subject
    bylines                           dc:creator, refined by role, display-seq and file-as; by
                                      schema:jobTitle, workLocation and affiliation
    published, publisher, source      dc:date, dc:publisher, dc:source
    wire, origin                      dc:coverage and schema:sourceOrganization, dc:relation
    who else worked on it             dc:contributor, refined by role and schema:jobTitle
    rights                            dc:rights, dcterms:rightsHolder, dateCopyrighted, license,
                                      tdm:reservation, tdm:policy
    a figure's credit                 dc:contributor; schema:creditText, dcterms:creator and
                                      schema:sourceOrganization of the picture
    a picture's own rights            dcterms:creator, rights, source, license … of the picture

What the article does not say has no slot.  See EPUB 3.3, 5.5; EPUB Accessibility 1.1, 2.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...model import Article, Credit, Figure, Heading, Image, Person, PictureRights, Rights, Wire, plain, walk
from ...people import authors, contributors

PREFIXES = {"tdm": "http://www.w3.org/ns/tdmrep#"}
"""The vocabularies that EPUB 3.3 does not reserve a prefix for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the metadata: an element ``dc:…``, or a ``meta`` with any other property.

    `refines` is the id of what the entry speaks of, the publication itself where it is empty.
    """

    property: str
    value: str
    id: str = ""
    refines: str = ""
    scheme: str = ""
    language: str = ""


def entries(article: Article, title: str, pictures: Mapping[Image, str]) -> Iterator[Entry]:
    """Yield every entry that `article` fills, `pictures` being the ids of its pictures' items.

    The identifier, the language and the date of modification are not among them.
    """
    found = (*_publication(article, title), *_pictures(article, pictures), *_accessibility(article))
    return (entry for entry in found if entry.value)


# -------------------------------------------------------------------------------- publication


def _publication(article: Article, title: str) -> Iterator[Entry]:
    yield Entry("dc:title", title)
    yield from _creators(article)
    yield from _contributors(article)
    yield Entry("dc:description", plain(article.standfirst))
    yield Entry("dc:subject", article.section)
    yield Entry("dc:publisher", article.publisher)
    yield Entry("dc:date", article.published)
    yield Entry("dc:coverage", (article.wire or Wire("")).place)
    yield Entry("schema:sourceOrganization", (article.wire or Wire("")).agency)
    yield Entry("dc:relation", article.origin)
    yield Entry("dc:source", article.source)
    yield from _rights(article.rights)


def _creators(article: Article) -> Iterator[Entry]:
    """Yield who wrote it, each once with all that he did, and what is known of them."""
    made: dict[str, list[Person]] = {}
    for person in authors(article):
        made.setdefault(person.name.casefold(), []).append(person)
    for number, same in enumerate(made.values(), 1):
        name = same[0].name
        yield Entry("dc:creator", name, id=f"creator-{number}")
        for role in dict.fromkeys(_relator(person.role) or "aut" for person in same):
            yield Entry("role", role, refines=f"creator-{number}", scheme="marc:relators")
        yield Entry("display-seq", str(number), refines=f"creator-{number}")
        yield Entry("file-as", _file_as(name), refines=f"creator-{number}")
        yield from dict.fromkeys(told for person in same for told in _told(person, f"creator-{number}"))


def _told(person: Person, id: str) -> Iterator[Entry]:
    yield Entry("schema:jobTitle", person.role, refines=id)
    yield Entry("schema:workLocation", person.place, refines=id)
    yield Entry("schema:affiliation", person.organisation, refines=id)


def _contributors(article: Article) -> Iterator[Entry]:
    """Yield who made the pictures, each once, and then who else worked on it."""
    credits = [node for node in walk(article.body) if isinstance(node, Credit)]
    roles = {name: _relator(credit.label) for credit in reversed(credits) for name in credit.creators}
    names = dict.fromkeys(name for credit in credits for name in credit.creators)
    made = [(Person(name), roles[name]) for name in names]
    helped = [(person, _relator(person.role) or "ctb") for person in contributors(article)]
    for number, (person, role) in enumerate((*made, *helped), 1):
        yield Entry("dc:contributor", person.name, id=f"contributor-{number}")
        yield from _refined(f"contributor-{number}", role, str(number))
        yield from _told(person, f"contributor-{number}")


def _refined(id: str, role: str, sequence: str) -> Iterator[Entry]:
    yield Entry("role", role, refines=id, scheme="marc:relators")
    yield Entry("display-seq", sequence, refines=id)


# MARC relators by how the words for them begin, in bylines and in labels of credits.
_RELATORS = {
    "pht": ("photo", "foto", "fotó", "picture by"),
    "ill": ("illustrat", "ilustra", "drawing", "zeichnung", "dessin", "cartoon"),
    "trl": ("translat", "übersetz", "traduc", "tradu"),
    "edt": ("editor", "edited"),
}


def _relator(role: str) -> str:
    """Return the MARC relator for a role or a label, empty where it names none for sure."""
    words = role.casefold()
    return next((code for code, starts in _RELATORS.items() if words.startswith(starts)), "")


def _file_as(name: str) -> str:
    """Return "Surname, Forename" for a name of two words, whose order leaves no doubt; else nothing."""
    match name.split():
        case [forename, surname] if name.isascii() and surname[0].isupper():
            return f"{surname}, {forename}"
        case _:
            return ""


def _rights(rights: Rights) -> Iterator[Entry]:
    licence = rights.licence
    yield Entry("dc:rights", rights.notice)
    yield Entry("dcterms:rightsHolder", rights.holder)
    yield Entry("dcterms:dateCopyrighted", rights.year)
    for words in dict.fromkeys((licence.url, licence.spdx, licence.text)):
        yield Entry("dcterms:license", words)
    yield Entry("tdm:reservation", rights.tdm_reservation)
    yield Entry("tdm:policy", rights.tdm_policy)


# ----------------------------------------------------------------------------------- pictures


def _pictures(article: Article, ids: Mapping[Image, str]) -> Iterator[Entry]:
    for figure in walk(article.body):
        if isinstance(figure, Figure) and figure.image is not None:
            yield from _picture(figure.credit or Credit(""), figure.image.rights, ids[figure.image])


def _picture(credit: Credit, rights: PictureRights, id: str) -> Iterator[Entry]:
    """Yield what is printed of a picture's credit, and what the picture itself says."""
    yield Entry("schema:creditText", credit.text, refines=id)
    for name in dict.fromkeys((*credit.creators, *rights.creators)):
        yield Entry("dcterms:creator", name, refines=id)
    for name in credit.agencies:
        yield Entry("schema:sourceOrganization", name, refines=id)
    if rights.credit_line != credit.text:
        yield Entry("dcterms:bibliographicCitation", rights.credit_line, refines=id)
    yield Entry("dcterms:rights", rights.copyright_notice, refines=id)
    yield Entry("dcterms:source", rights.source, refines=id)
    yield Entry("dcterms:accessRights", rights.usage_terms, refines=id)
    yield Entry("dcterms:license", rights.web_statement, refines=id)
    yield Entry("schema:acquireLicensePage", rights.licensor_url, refines=id)


# ------------------------------------------------------------------------------ accessibility


def _accessibility(article: Article) -> Iterator[Entry]:
    """Yield what is true of this very article, and claim no conformance."""
    pictures = [node for node in walk(article.body) if isinstance(node, Figure) and node.image]
    # What only adorns says nothing to the eye either.
    figures = [figure for figure in pictures if figure.alt or not figure.decorative]
    described = [figure for figure in figures if figure.alt]
    modes = ["textual", *(["visual"] if figures else [])]
    for mode in modes:
        yield Entry("schema:accessMode", mode)
    yield Entry("schema:accessModeSufficient", "textual" if figures == described else ",".join(modes))
    yield Entry("schema:accessibilityFeature", "tableOfContents")
    yield Entry("schema:accessibilityFeature", "readingOrder")
    if article.headline or any(isinstance(node, Heading) for node in walk(article.body)):
        yield Entry("schema:accessibilityFeature", "structuralNavigation")
    if figures and figures == described:
        yield Entry("schema:accessibilityFeature", "alternativeText")
    images = [figure.image for figure in pictures if figure.image]
    yield Entry("schema:accessibilityHazard", "unknown" if _may_move(images) else "none")
    yield Entry(
        "schema:accessibilitySummary", _summary(len(pictures), len(figures), len(described)), language="en"
    )


def _may_move(images: Iterable[Image]) -> bool:
    """Return whether a picture may be animated: a GIF, or the chunks of APNG and animated WebP."""
    marks = (b"acTL", b"ANIM")
    return any(
        image.media_type == "image/gif" or any(mark in image.data for mark in marks) for image in images
    )


def _summary(pictures: int, telling: int, described: int) -> str:
    structure = "One article with its headings in a table of contents."
    if not pictures:
        return f"{structure} It has no pictures."
    if not telling:
        return f"{structure} Its pictures are decorative; captions and credits are text."
    adorning = " that is not decorative" if telling < pictures else ""
    if telling == described:
        return (
            f"{structure} Every picture{adorning} has alternative text, with its caption and credit as text."
        )
    return f"{structure} Of {pictures} pictures, {telling - described} have no alternative text."
