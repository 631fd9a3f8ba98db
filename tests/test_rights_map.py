"""Each field of the model stands in each format's own slot for it, and nothing else does.

The table is `rights_map.MAP`, the readers of the slots are those of `slots`, none of them ours.
``pytest -s tests/test_rights_map.py`` prints the table.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

import convert
from convert import (
    Article,
    Byline,
    Credit,
    Figure,
    Licence,
    Paragraph,
    Person,
    PictureRights,
    Rights,
    SetAside,
    Wire,
    plain,
    walk,
)
from convert.model import Image, text

from .conftest import ROOT
from .everything import EVERYTHING, picture
from .rights_map import BYTES, FORMATS, MAP, SHOWN, WHY, section
from .slots import MODELS, READERS, Slots, carried, paths, plain_value
from .writers.test_contract import READ_BACK

# An article that says nothing of itself, nor of its picture.
_FIGURE = Figure(dataclasses.replace(picture(), rights=PictureRights()), caption=text("Only a caption"))
BARE = Article(body=(Paragraph(text("Only words.")), _FIGURE))

# Of two bylines one names nobody: it is an author all the same.
STAFF = Article(bylines=(Byline("By Ann Roe", (Person("Ann Roe"),)), Byline("Estuary staff")))


def sample(name: str) -> Article:
    return convert.read(ROOT / "samples" / f"{name}.txt", warn=lambda _: None)


ARTICLES = {
    "everything": EVERYTHING,
    "harbour-lights": sample("harbour-lights"),
    "tidal-mill": sample("tidal-mill"),
    "bare": BARE,
    "staff": STAFF,
}

# --------------------------------------------------------------------------------------- the table's


def test_the_readme_shows_the_map() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    print(f"\n{section()}")

    assert readme.partition("<!-- matrix -->\n")[2].partition("\n<!-- /matrix -->")[0] == section()


def test_every_field_of_the_model_has_a_row() -> None:
    """Certainty is said of our reading, not of the picture; a kind of picture is no word of anybody's."""
    said = {plain_value(value) for each in MAP for value in each.values(EVERYTHING)}
    kinds = (Article, Byline, Person, Wire, Rights, Licence, SetAside, Figure, Credit, Image, PictureRights)
    nodes = [node for node in walk(EVERYTHING) if isinstance(node, kinds)]
    filled = {
        plain_value(value)
        for node in nodes
        for part in dataclasses.fields(node)
        if part.name not in ("certainty", "media_type")
        for value in _strings(part.name if getattr(node, part.name) is True else getattr(node, part.name))
    }

    assert filled - said - {""} == set()


def _strings(field: Any) -> tuple[str, ...]:
    """Return the words of a field that is one string or many, none for any other."""
    many = field if isinstance(field, tuple) else (field,)
    return tuple(each for each in many if isinstance(each, str))


def test_only_formats_without_a_slot_have_a_reason() -> None:
    assert [name for name in FORMATS if any(not each.slots[name] for each in MAP)] == list(WHY)


# ----------------------------------------------------------------------------------- the files of it


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("article", ARTICLES)
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
@pytest.mark.parametrize("article", ARTICLES)
def test_what_is_not_known_has_no_slot(article: str, format: str) -> None:
    filled = [each for each in MAP if any(each.values(ARTICLES[article]))]
    theirs = {slot for each in filled for slots in each.alternatives(format) for slot in slots}
    theirs |= {slot for slot, values in _STANDS_IN.items() if any(values(ARTICLES[article]))}
    found = {slot for slot in slots_of(article, format) if not ON_THE_PAGE[format].match(slot)}

    assert found - theirs - set(OF_THE_FILE[format].split(", ")) == set()


def test_what_an_epub_must_have_claims_nothing() -> None:
    found = slots_of("bare", "epub")

    assert [found[slot] for slot in ("dc:title", "dc:language", "dcterms:modified")] == [
        ["Only words. Only a caption"],
        ["und"],
        ["1970-01-01T00:00:00Z"],
    ]


def test_json_holds_every_word_of_the_model() -> None:
    words = set(_leaves(dataclasses.asdict(EVERYTHING)))
    held = {value for _, value in paths(json.loads(rendered("everything", "json")))}

    # Certainty that is full is the default, and no default is written.
    assert words - held == {"sure"}


def _leaves(value: Any) -> Iterator[str]:
    """Yield every string that is not empty in dictionaries and tuples at any depth."""
    match value:
        case str() if value:
            yield value
        case dict():
            yield from _leaves(tuple(value.values()))
        case tuple() | list():
            for each in value:
                yield from _leaves(each)


@pytest.mark.parametrize("format", MODELS)
@pytest.mark.parametrize("article", ARTICLES)
def test_the_whole_article_travels_along(article: str, format: str) -> None:
    inside = MODELS[format](rendered(article, format))

    assert without_pictures(inside) == without_pictures(json.loads(rendered(article, "json")))


# ---------------------------------------------------------------------------------- found and known

# What a file says of itself, and of what stands in its slots: kinds, numbers, sizes.
OF_THE_FILE = {
    "pdf": "Info Producer, pdf:Producer, pdfaid:part, pdfaid:conformance, pdfuaid:part,"
    " pdfaExtension:schemas, pdfaExtension:schemas of a picture",
    "docx": "Application",
    "epub": "dc:identifier, dc:title, dc:language, dcterms:modified, role of a creator,"
    " role of a contributor, display-seq of a creator, display-seq of a contributor, file-as of a creator",
    "html": "meta viewport, image.encodingFormat, image.width, image.height",
    "md": "",
    "ninjs": "uri, type, bodies.main, standard.name, standard.version, standard.schema, places.rel,"
    " organisations.rel, associations.name, associations.uri, associations.type, associations.rel,"
    " associations.people.rel, associations.infoSources.role,"
    " infoSources.role",
    "credits": "figure, conflict",
}

# Slots that hold words of the page, the text of the article among them, and EPUB's claims for the file.
ON_THE_PAGE = {
    "pdf": re.compile(r"/(?!Alt|Lang)"),
    "docx": re.compile("style "),
    "epub": re.compile("role doc-|figure|figcaption|caption|blockquote|aside|schema:access"),
    "html": re.compile("(?!)"),
    "md": re.compile(r"figures\.image"),
    "ninjs": re.compile(r"associations\.renditions"),
    "credits": re.compile("(?!)"),
}


def known(article: Article, format: str) -> dict[str, list[str]]:
    """Return what each slot of `format` may say of `article`, but for the words of its page."""
    sayable: dict[str, list[str]] = {}
    for each in MAP:
        for slot in (slot for slots in each.alternatives(format) for slot in slots):
            if not ON_THE_PAGE[format].match(slot):
                sayable.setdefault(slot, []).extend(each.values(article))
    for slot, values in _STANDS_IN.items():
        sayable.setdefault(slot, []).extend(values(article))
    return sayable


# Where a standard demands a value: its own word for "not known", or what comes nearest.  "Marked" says
# that somebody claims rights.
_STANDS_IN: dict[str, Callable[[Article], Iterable[str]]] = {
    "dc:title": lambda article: [] if article.headline else [article.name, plain(article)],
    "Info Title": lambda article: [] if article.headline else [article.name],
    "title": lambda article: [] if article.headline else [article.name],
    "dc:language": lambda _: ["und"],
    "html lang": lambda _: ["und"],
    "dcterms:modified": lambda article: [article.published, "1970-01-01T00:00:00Z"],
    "people.rel": lambda article: ["author"] if article.bylines else [],
    "xmpRights:Marked": lambda article: ["True"] if article.rights.notice else [],
    "xmpRights:Marked of a picture": lambda article: ["True"] if any(_noticed(article)) else [],
}


def _noticed(article: Article) -> Iterator[str]:
    return (node.copyright_notice for node in walk(article.body) if isinstance(node, PictureRights))


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
