"""The reader of an article's JSON form trusts no picture that comes with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from convert.errors import InputError
from convert.media import Source, from_bytes, strip_location
from convert.model import Article, Credit, Figure, Image, PictureRights, walk
from convert.readers.json import read
from convert.schema import encode
from tests.everything import EVERYTHING, picture
from tests.pictures import CREDIT, twelve


def _source(article: Article, *, drop_location: bool = False) -> Source:
    return Source(json.dumps(encode(article)).encode(), "a.json", drop_location=drop_location)


def test_an_article_comes_back_as_it_was() -> None:
    warnings: list[str] = []

    article = read(_source(EVERYTHING), warnings.append)

    assert (article, warnings) == (EVERYTHING, [])


def _beside(article: Article, folder: Path, **files: bytes) -> Source:
    """Return the article's form without the bytes of its pictures, `files` in the folder beside it."""
    for name, data in files.items():
        (folder / f"{name}.png").write_bytes(data)
    return Source(json.dumps(encode(article, pictures=False)).encode(), "a.json", pictures=folder)


def test_pictures_that_are_only_named_come_from_their_folder(tmp_path: Path) -> None:
    source = _beside(EVERYTHING, tmp_path, wordpicture=picture().data, worddecor=picture("", "#c08040").data)

    assert read(source, pytest.fail) == EVERYTHING


def test_a_picture_that_is_only_named_and_not_there_is_told(tmp_path: Path) -> None:
    warnings: list[str] = []

    article = read(_beside(EVERYTHING, tmp_path, wordpicture=picture().data), warnings.append)

    images = [node.name for node in walk(article.body) if isinstance(node, Image)]
    assert images == ["wordpicture.png"]
    assert warnings == ["the picture 'worddecor.png' is missing; its figure stays without a picture"]


def test_figures_without_any_picture_take_those_of_the_folder_in_order(tmp_path: Path) -> None:
    article = Article(body=(Figure(alt="One"), Figure(alt="Two")))

    found = read(_beside(article, tmp_path, p10=picture().data, p2=picture("", "#c08040").data), pytest.fail)

    images = [node.name for node in walk(found.body) if isinstance(node, Image)]
    assert images == ["p2.png", "p10.png"]


def test_what_holds_its_pictures_asks_no_folder(tmp_path: Path) -> None:
    (tmp_path / "other.png").write_bytes(picture("", "#000000").data)

    assert read(replace(_source(EVERYTHING), pictures=tmp_path), pytest.fail) == EVERYTHING


def test_places_are_dropped_where_the_source_says_so() -> None:
    placed = from_bytes(twelve()["12-place.jpg"], "p.jpg")

    credit = Credit("Photo: Ann Roe")
    article = Article(body=(Figure(image=placed, credit=credit),))

    found = read(_source(article, drop_location=True), lambda _: None)

    assert found == Article(body=(Figure(image=strip_location(placed), credit=credit),))
    assert strip_location(placed) != placed


def test_a_figure_without_a_credit_gets_its_pictures_own() -> None:
    credited = from_bytes(twelve()["01-xmp.jpg"], "p.jpg")

    article = read(_source(Article(body=(Figure(image=credited),))), pytest.fail)

    assert [
        figure.credit and figure.credit.text for figure in article.body if isinstance(figure, Figure)
    ] == [CREDIT]


def test_a_mandatory_credit_that_nobody_names_is_an_error() -> None:
    demanding = replace(picture(), rights=PictureRights(instructions="Mandatory credit"))

    with pytest.raises(InputError, match=r"^a\.json: wordpicture\.png demands a credit"):
        read(_source(Article(body=(Figure(image=demanding),))), pytest.fail)


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"{}", b'{"creditline": 2}', b"[" * 100_000])
def test_what_is_no_article_is_named(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.json"):
        read(Source(data, "a.json"), lambda _: None)


def test_parts_too_deep_in_one_another_are_refused_in_one_sentence() -> None:
    deep = '{"type": "Quote", "body": [' * 300 + "]}" * 300
    data = f'{{"creditline": 1, "type": "Article", "body": [{deep}]}}'.encode()

    with pytest.raises(InputError, match=r"^a\.json holds parts too deep in one another"):
        read(Source(data, "a.json"), lambda _: None)
