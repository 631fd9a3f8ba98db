"""The files beside a page have names that are safe everywhere, and each picture has one."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.media import beside
from convert.model import Article, Figure, Image
from tests.everything import picture


def _paths(*images: Image, name: str = "story") -> list[str]:
    return [
        path for path, _ in beside(Article(name=name, body=tuple(Figure(image=image) for image in images)))
    ]


def test_a_safe_name_is_kept() -> None:
    assert _paths(picture("Quay at night (2).png")) == ["story.pictures/Quay at night (2).png"]


def test_an_article_without_a_name_has_a_plain_folder() -> None:
    assert _paths(picture("a.png"), name="") == ["pictures/a.png"]


def test_the_same_picture_has_one_file() -> None:
    assert _paths(picture("a.png"), picture("a.png")) == ["story.pictures/a.png"]


def test_two_pictures_of_one_name_are_told_apart_in_whatever_case() -> None:
    images = (picture("a.png"), picture("A.png", "#000000"), picture("a.png", "#ffffff"))

    assert _paths(*images) == ["story.pictures/a.png", "story.pictures/A-2.png", "story.pictures/a-3.png"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.png"),
        ("C:\\Windows\\a.png", "a.png"),
        (".hidden.png", "hidden.png"),
        ("-rf.png", "rf.png"),
        ("a\nb\0c.png", "a-b-c.png"),
        ("CON.png", "_CON.png"),
        ("aux", "_aux.png"),
        ("com1.x.png", "_com1.x.png"),
        ("", "picture.png"),
        ("...", "picture.png"),
        ("page.html", "page.html.png"),
        ("a.JPG", "a.JPG.png"),
        ("e\u0301te\u0301.png", "\u00e9t\u00e9.png"),
        ("a\u202egnp.png", "a-gnp.png"),
    ],
)
def test_an_unsafe_name_becomes_a_safe_one(name: str, safe: str) -> None:
    assert _paths(picture(name)) == [f"story.pictures/{safe}"]


@given(name=st.text(max_size=300), folder=st.text(max_size=300))
def test_any_name_becomes_one_part_of_at_most_a_hundred_octets(name: str, folder: str) -> None:
    image = dataclasses.replace(picture(), name=name)

    (path,) = _paths(image, name=folder)

    parts = path.split("/")
    assert len(parts) == 2
    for part in parts:
        assert 0 < len(part.encode()) <= 100
        assert not part.startswith((".", "-"))
        assert not set(part) & set('\\:*?"<>|\0\n')
