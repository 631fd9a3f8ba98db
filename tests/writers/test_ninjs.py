"""ninjs 3.1: the words of the standard for what the model holds, and nothing where it holds nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from convert import style
from convert.model import Article, Credit, Figure, Licence, PictureRights, Rights, text
from convert.writers import ninjs

from ..everything import EVERYTHING, picture
from ..validators.articles import ARTICLES

TEXT = r"(?s).*"
NUMBER = r"\d+"
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"  # RFC 3339
URI = r"[A-Za-z][A-Za-z0-9+.-]*:[!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~-]+"  # RFC 3986, its characters

# What the standard lets stand where, as far as we use it, in the words of these tests: an object's keys,
# a list of one kind, the pattern of a string.  It allows no key besides.
VALUED = [{"role": TEXT, "contentType": TEXT, "value": TEXT}]
RELATED = [{"name": TEXT, "rel": TEXT, "uri": URI, "literal": TEXT}]
ITEM: dict[str, Any] = {
    "uri": URI,
    "standard": {"name": TEXT, "version": TEXT, "schema": URI},
    "type": "text|audio|video|picture|graphic|composite|component|event|planning",
    "language": TEXT,
    "firstCreated": MOMENT,
    "versionCreated": MOMENT,
    "headlines": VALUED,
    "descriptions": VALUED,
    "bodies": VALUED,
    "by": TEXT,
    "located": TEXT,
    "people": RELATED,
    "places": RELATED,
    "organisations": RELATED,
    "infoSources": [{"name": TEXT, "role": TEXT, "uri": URI, "literal": TEXT}],
    "altIds": [{"role": TEXT, "value": TEXT}],
    "copyrightHolder": TEXT,
    "copyrightNotice": TEXT,
    "usageTerms": TEXT,
    "edNote": TEXT,
    "rightsInfo": {"linkedRights": URI},
    "digitalSourceType": {"name": TEXT, "uri": URI, "literal": TEXT},
    "renditions": [
        {
            "name": TEXT,
            "href": URI,
            "title": TEXT,
            "contentType": TEXT,
            "width": NUMBER,
            "height": NUMBER,
            "sizeInBytes": NUMBER,
        }
    ],
}
ITEM["associations"] = [ITEM | {"name": TEXT, "rel": TEXT}]
NEEDED = {
    "renditions": {"name"},
    "associations": {"name", "uri"},
    "headlines": {"value"},
    "descriptions": {"value"},
    "bodies": {"value"},
}


def wrong(shape: Any, value: Any, place: str = "") -> Iterator[str]:
    """Yield what in `value` is not as `shape` says, by its place."""
    match shape, value:
        case dict(), dict():
            yield from (f"{place}.{key}: no such key" for key in value.keys() - shape.keys())
            for key in value.keys() & shape.keys():
                yield from wrong(shape[key], value[key], f"{place}.{key}")
        case [inner], list():
            for each in value:
                needed = NEEDED.get(place.rpartition(".")[2], set())
                yield from (f"{place}: {key} is missing" for key in needed - each.keys())
                yield from wrong(inner, each, place)
        case str(), str() | int() if isinstance(value, str) != (shape == NUMBER):
            if not re.fullmatch(shape, str(value)):
                yield f"{place}: {value!r}"
        case _:
            yield f"{place}: {value!r} is of another kind"


def written(article: Article) -> dict[str, Any]:
    item: dict[str, Any] = json.loads(ninjs.write(article, style.load(), lambda _: None))
    return item


@pytest.mark.parametrize("name", ARTICLES)
def test_everything_is_of_the_kind_that_the_standard_wants(name: str) -> None:
    item = written(ARTICLES[name])

    assert list(wrong(ITEM, item)) == []
    assert {"uri"} <= item.keys()


def test_a_wrong_kind_is_seen() -> None:
    """So that the test above is known to judge."""
    item = {"uri": "not one", "associations": [{"rel": 1}], "headlines": [{"role": "x"}], "mood": ""}

    assert sorted(wrong(ITEM, item)) == [
        ".associations.rel: 1 is of another kind",
        ".associations: name is missing",
        ".associations: uri is missing",
        ".headlines: value is missing",
        ".mood: no such key",
        ".uri: 'not one'",
    ]


def test_what_is_no_address_is_no_link_and_is_kept() -> None:
    own = PictureRights(web_statement="terms at the desk", digital_source_type="a photograph")
    article = Article(
        rights=Rights(licence=Licence(url="see page 2")),
        body=(Figure(replace(picture(), rights=own)),),
        source="https://example.com/mühle [1]",
    )

    item = written(article)

    (association,) = item["associations"]
    assert "rightsInfo" not in item
    assert "rightsInfo" not in association
    assert {"role": "rights", "value": "see page 2"} in item["descriptions"]
    assert {"role": "rights", "value": "terms at the desk"} in association["descriptions"]
    assert association["digitalSourceType"] == {"literal": "a photograph"}
    assert list(wrong(ITEM, item)) == []


def test_an_address_of_other_letters_is_written_as_the_standard_wants() -> None:
    item = written(Article(rights=Rights(licence=Licence(url="https://example.com/mühle [1]?a=%20b"))))

    assert item["rightsInfo"] == {"linkedRights": "https://example.com/m%C3%BChle%20%5B1%5D?a=%20b"}


def test_an_empty_article_says_only_what_is_true_of_it() -> None:
    assert set(written(Article())) == {"uri", "standard", "type", "bodies"}


def test_a_figure_is_an_association_with_its_credit_as_printed() -> None:
    credit = Credit("Photo: Ann Roe/Quayside Press", ("Ann Roe",), ("Quayside Press",), "Photo")
    article = Article(body=(Figure(alt="Two women", caption=text("The first"), credit=credit),))

    (association,) = ninjs.item(article, lambda _: None)["associations"]

    assert association["by"] == "Photo: Ann Roe/Quayside Press"
    assert association["descriptions"] == [
        {"role": "caption", "value": "The first"},
        {"role": "altText", "value": "Two women"},
    ]
    assert association["people"] == [{"name": "Ann Roe", "rel": "creator"}]


def test_a_date_without_a_time_is_no_date_time() -> None:
    found = written(Article(published="2025-09-14"))

    assert "firstCreated" not in found
    assert found["descriptions"] == [{"role": "published", "value": "2025-09-14"}]


def test_every_word_of_the_article_is_in_it() -> None:
    words = ninjs.write(EVERYTHING, style.load(), lambda _: None).decode()
    wanted = set(re.findall(r"\b(?:word|file)[a-z]+\b", repr(EVERYTHING)))
    kept_elsewhere = {"wordchrome", "wordreason", "filealt", "fileextended", "filelicensor", "wordpolicy"}

    assert wanted - kept_elsewhere - set(re.findall(r"\w+", words)) == set()
