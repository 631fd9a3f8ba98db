"""The reader of an article's JSON form trusts no picture that comes with it."""

from __future__ import annotations

import json

import pytest

from convert.errors import InputError
from convert.media import Source, from_bytes, strip_location
from convert.model import Article, Figure
from convert.readers.json import read
from convert.schema import encode
from tests.everything import EVERYTHING
from tests.pictures import twelve


def _source(article: Article, *, drop_location: bool = False) -> Source:
    return Source(json.dumps(encode(article)).encode(), "a.json", drop_location=drop_location)


def test_an_article_comes_back_as_it_was() -> None:
    warnings: list[str] = []

    article = read(_source(EVERYTHING), warnings.append)

    assert (article, warnings) == (EVERYTHING, [])


def test_places_are_dropped_where_the_source_says_so() -> None:
    placed = from_bytes(twelve()["12-place.jpg"], "p.jpg")

    article = read(_source(Article(body=(Figure(image=placed),)), drop_location=True), lambda _: None)

    assert article == Article(body=(Figure(image=strip_location(placed)),))
    assert strip_location(placed) != placed


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"{}", b'{"creditline": 2}', b"[" * 100_000])
def test_what_is_no_article_is_named(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.json"):
        read(Source(data, "a.json"), lambda _: None)


def test_parts_too_deep_in_one_another_are_refused_in_one_sentence() -> None:
    deep = '{"type": "Quote", "body": [' * 300 + "]}" * 300
    data = f'{{"creditline": 1, "type": "Article", "body": [{deep}]}}'.encode()

    with pytest.raises(InputError, match=r"^a\.json holds parts too deep in one another"):
        read(Source(data, "a.json"), lambda _: None)
