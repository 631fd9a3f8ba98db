"""What a web page says of its article in machines' words: schema.org's NewsArticle as JSON-LD.

A field that the article does not fill is absent.  The terms are those of schema.org: NewsArticle
(headline, dateline, correction …), CreativeWork (creditText, sourceOrganization, locationCreated,
isBasedOn, copyrightNotice, license, acquireLicensePage, abstract …) and ImageObject (caption).
"""

from __future__ import annotations

import json
from typing import Any

from ..model import Article, Byline, Figure, Note, Person, Table, Wire, plain, walk
from ..people import author_lines, contributors


def script(article: Article) -> str:
    """Return the ``script`` element that holds the article's description."""
    # "<" is written as an escape so that no word of the article can end the element.
    words = json.dumps(describe(article), ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return f'<script type="application/ld+json">\n{words}\n</script>'


def describe(article: Article) -> dict[str, Any]:
    """Return `article` as a NewsArticle, JSON-able."""
    rights = article.rights
    licence = rights.licence
    wire = article.wire or Wire("")
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_known(
            headline=plain(article.headline),
            abstract=plain(article.standfirst),
            author=_authors(author_lines(article)),
            **_helpers(article),
            dateline=" · ".join(filter(None, (*article.datelines, wire.text))),
            locationCreated=_known_thing("Place", name=wire.place),
            sourceOrganization=_known_thing("Organization", name=wire.agency),
            datePublished=article.published,
            dateModified=article.modified,
            publisher=_known_thing("Organization", name=article.publisher),
            isBasedOn=_based_on(article),
            inLanguage=article.language,
            articleSection=article.section,
            copyrightNotice=rights.notice,
            copyrightHolder=rights.holder,
            copyrightYear=int(rights.year) if rights.year.isdecimal() else "",
            license=licence.url or licence.text,
            usageInfo=licence.url and licence.text,
            correction=[plain(note.body) for note in walk(article.body) if _is_correction(note)],
            image=[_image(node) for node in walk(article.body) if isinstance(node, Figure)],
            hasPart=[_table(node) for node in walk(article.body) if isinstance(node, Table) and node.credit],
        ),
    }


def _authors(bylines: tuple[Byline, ...]) -> list[Any]:
    """Return the people of each byline; one in which nobody was found stands as words: it may be a house."""
    return [author for line in bylines for author in (tuple(map(_person, line.people)) or (line.text,))]


def _helpers(article: Article) -> dict[str, list[Any]]:
    """Return who else worked on it, each under the property that schema.org has for what he did."""
    found: dict[str, list[Any]] = {}
    for person in contributors(article):
        kind = person.role if person.role in ("editor", "translator") else "contributor"
        found.setdefault(kind, []).append(_person(person))
    return found


def _based_on(article: Article) -> Any:
    """Return the source's address, and the publication in which it appeared first."""
    publication = _known_thing("Periodical", name=article.origin)
    first = _known_thing("Article", isPartOf=publication)
    return [article.source, first] if article.source and first else first or article.source


def _person(person: Person) -> dict[str, Any]:
    if person.is_house:
        return _known_thing("Organization", name=person.name)
    affiliation = _known_thing("Organization", name=person.organisation)
    place = _known_thing("Place", name=person.place)
    return _known_thing(
        "Person", name=person.name, jobTitle=person.role, workLocation=place, affiliation=affiliation
    )


def _image(figure: Figure) -> dict[str, Any]:
    credit, image = figure.credit, figure.image
    known = _known(
        description=figure.alt,
        caption=plain(figure.caption),
        creditText=credit.text if credit else "",
        creator=[_known_thing("Person", name=name) for name in (credit.creators if credit else ())],
        sourceOrganization=[
            _known_thing("Organization", name=name) for name in (credit.agencies if credit else ())
        ],
    )
    if image is not None:
        known |= _known(
            name=image.name,
            encodingFormat=image.media_type,
            width=image.width,
            height=image.height,
            copyrightNotice=image.rights.copyright_notice,
            license=image.rights.web_statement,
            acquireLicensePage=image.rights.licensor_url,
            usageInfo=image.rights.usage_terms,
            digitalSourceType=image.rights.digital_source_type,
        )
        if not known.get("creator"):
            known |= _known(creator=[_known_thing("Person", name=name) for name in image.rights.creators])
    return {"@type": "ImageObject", **known}


def _table(table: Table) -> dict[str, Any]:
    credit = table.credit.text if table.credit else ""
    return _known_thing("Table", abstract=plain(table.caption), creditText=credit)


def _is_correction(node: Any) -> bool:
    return isinstance(node, Note) and node.kind == "correction"


def _known_thing(kind: str, **parts: Any) -> dict[str, Any]:
    known = _known(**parts)
    return {"@type": kind, **known} if known else {}


def _known(**parts: Any) -> dict[str, Any]:
    """Return the parts that say something; what is unknown leaves no key."""
    return {name: part for name, part in parts.items() if part}
