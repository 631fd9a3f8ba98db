"""A place between who wrote and when is no second author."""

from __future__ import annotations

import pytest

from .looked import FIRST, LAST, TOP, Part, raised, told

WHO: Part = ("byline", "By Nora Quill")
WHEN: Part = ("dateline", "3 May 2024")
VISITED: Part = (
    "paragraph",
    "The keeper had seen a slate in Villa Marl, and thought that it was a good one.",
)


@pytest.mark.parametrize("place", ["Buenos Aires", "Santa Brisa", "Bad Lenne", "Villa Marl", "São Brás"])
def test_a_place_above_the_date_is_no_author(place: str) -> None:
    found = raised(*TOP, WHO, ("byline", place), WHEN, *FIRST, VISITED)

    assert told(found)[2] == ("dateline", True)


def test_a_place_of_which_the_article_tells_is_no_author_where_nobody_signs() -> None:
    assert told(raised(*TOP, ("byline", "Villa Marl"), WHEN, *FIRST, VISITED))[1] == ("dateline", True)


@pytest.mark.parametrize("name", ["Ida Lund", "Peter Oduya", "Bo Marl", "Santiago Lund", "By Santa Brisa"])
def test_a_second_author_above_the_date_stays_one(name: str) -> None:
    found = raised(*TOP, WHO, ("byline", name), WHEN, *FIRST, VISITED)

    assert told(found).get(2) != ("dateline", True)


def test_who_alone_signs_stays_who_wrote_it() -> None:
    told_of: Part = (
        "paragraph",
        "Readers who put their trust in Ida Lund have never been told why it rains.",
    )

    assert told(raised(*TOP, ("byline", "Ida Lund"), WHEN, *FIRST, told_of)).get(1) != ("dateline", True)
    assert told(raised(*TOP, ("byline", "Santa Brisa"), WHEN, *FIRST, *LAST)).get(1) != ("dateline", True)
    assert told(raised(*TOP, WHO, ("byline", "Villa Marl"), *FIRST, VISITED)).get(2) != ("dateline", True)


def test_a_name_of_very_many_parts_is_told_quickly() -> None:
    name = f"Villa{'-a' * 2_000},"

    assert told(raised(*TOP, WHO, ("byline", name), WHEN, *FIRST)).get(2) != ("dateline", True)


PICTURE: tuple[Part, ...] = (("credit", "Getty Images"), ("caption", "The slate beside the door"))


@pytest.mark.parametrize(
    ("line", "role"),
    [("Villa Marl", "dateline"), ("BBC Amberweir", "byline"), ("Quayside News, Amberweir", "byline")],
)
@pytest.mark.parametrize("above", [WHO, WHEN])
def test_place_and_house_above_a_credit_that_has_its_caption_are_no_caption(
    line: str, role: str, above: Part
) -> None:
    found = raised(*TOP, WHO, above, ("caption", line), *PICTURE, *FIRST, VISITED)

    assert told(found).get(3) == (role, True)


def test_what_may_be_the_picture_s_own_words_stays_its_caption() -> None:
    assert told(raised(*TOP, WHO, ("caption", "A white boat"), *PICTURE, *FIRST)).get(2) is None
    # Nothing else is said of the picture.
    alone = raised(*TOP, WHO, ("caption", "Villa Marl"), ("credit", "Getty Images"), *FIRST, VISITED)
    assert told(alone).get(2) is None
