"""ninjs 3.1: the words of the standard for what the model holds, and nothing where it holds nothing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from convert import style
from convert.model import Article, Byline, Credit, Figure, Licence, PictureRights, Rights, text
from convert.writers import ninjs

from ..everything import EVERYTHING, picture
from ..validators.articles import ARTICLES
from .ninjs_schema import wrong


def written(article: Article) -> dict[str, Any]:
    item: dict[str, Any] = json.loads(ninjs.write(article, style.load(), lambda _: None))
    return item


@pytest.mark.parametrize("name", ARTICLES)
def test_every_item_is_valid_by_the_schema(name: str) -> None:
    item = written(ARTICLES[name])

    assert wrong(item) == []


def test_a_wrong_kind_is_seen() -> None:
    """So that the test above is known to judge."""
    item = {
        "uri": "not one",
        "firstCreated": "2025-09-14",
        "headlines": [{"role": "x"}],
        "associations": [{"rel": 1}],
        "mood": "",
    }

    assert wrong(item) == [
        "$.associations[0].rel: 1 is not of type 'string'",
        "$.associations[0]: 'name' is a required property",
        "$.associations[0]: 'uri' is a required property",
        "$.firstCreated: '2025-09-14' is not a 'date-time'",
        "$.headlines[0]: 'value' is a required property",
        "$.uri: 'not one' is not a 'uri'",
        "$: Unevaluated properties are not allowed ('mood' was unexpected)",
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
    assert wrong(item) == []


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


def test_the_lines_of_the_bylines_stand_in_one() -> None:
    bylines = (Byline("Author, Ann Roe\nRole, Quayside Gazette"), Byline("Photos: Bo Li"))

    item = written(Article(headline=text("The ferry"), bylines=bylines))
    assert item["by"] == "Author, Ann Roe · Role, Quayside Gazette · Photos: Bo Li"
