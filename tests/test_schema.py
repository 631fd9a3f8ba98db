"""The JSON form: exact there and back, described by a schema, errors that name the place."""

from __future__ import annotations

import json

import jsonschema
import pytest

from convert import formats, style
from convert.errors import InputError
from convert.model import Article, Figure, text
from convert.schema import decode, encode, schema, to_bytes

from .everything import EVERYTHING


def test_everything_survives_the_round_trip() -> None:
    assert decode(json.loads(json.dumps(encode(EVERYTHING)))) == EVERYTHING


def test_everything_follows_the_schema() -> None:
    jsonschema.validate(encode(EVERYTHING), schema(), cls=jsonschema.Draft202012Validator)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_an_empty_article_is_two_keys() -> None:
    assert encode(Article()) == {"creditline": 1, "type": "Article"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "not an article"),
        ({"type": "Article"}, '"creditline" is missing'),
        ({"creditline": 2, "type": "Article"}, "reads form 1"),
        ({"creditline": 1, "type": "Article", "colour": "red"}, "no 'colour'"),
        (
            {"creditline": 1, "type": "Article", "body": [{"type": "Text", "value": "x"}]},
            r"article.body\[0\]",
        ),
        ({"creditline": 1, "type": "Article", "body": [{"type": "Heading", "content": []}]}, "needs 'level'"),
        ({"creditline": 1, "type": "Article", "language": 7}, "article.language: 7"),
        ({"creditline": 1, "type": "Article", "body": [{"type": "Note", "kind": "x", "body": []}]}, "kind"),
    ],
)
def test_a_wrong_form_is_refused_with_its_place(data: object, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode(data)


@pytest.mark.parametrize(
    "wrong", [{"language": 7}, {"colour": "red"}, {"body": [{"type": "Text", "value": "x"}]}]
)
def test_the_schema_refuses_what_decode_refuses(wrong: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"creditline": 1, "type": "Article", **wrong}, schema())


def test_a_broken_surrogate_is_json_too_and_comes_back() -> None:
    article = Article(kicker="a\ud800b\\ud800")

    assert decode(json.loads(to_bytes(encode(article)))) == article


@pytest.mark.parametrize("writer", [row.name for row in formats.WRITERS])
def test_a_broken_surrogate_stops_no_writer(writer: str) -> None:
    broken = text("a\ud800b")
    article = Article(headline=broken, body=(Figure(alt="a\ud800b", caption=broken),))

    assert formats.writer(writer)[1](article, style.load(), lambda _: None)
