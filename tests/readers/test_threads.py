"""Posts and threads of posts: who posts is no picture's credit, and what is posted no caption."""

from __future__ import annotations

import pytest

from .looked import CLEAN, FIRST, LAST, RUNNING, TOP, TYPED, Part, grouped, raised, told


@pytest.mark.parametrize("account", ["@oonahardwick", "@oona@lock.example", "@oona_h · Mar 12"])
def test_who_posts_signs(account: str) -> None:
    top: tuple[Part, ...] = (("alt", "Oona Hardwick"), ("credit", account), ("caption", RUNNING[0]))
    found = told(grouped(top, LAST, styles=TYPED))

    assert {at: found[at] for at in (0, 1, 2)} == {
        0: ("byline", True),
        1: ("byline", True),
        2: ("paragraph", True),
    }


@pytest.mark.parametrize("posted", ["12 March at 10:14 ·", "Favoriet  · 3 maart om 19:12  ·", "3 h ·"])
def test_whose_post_it_is_and_when_stands_above_it(posted: str) -> None:
    top: tuple[Part, ...] = (("headline", "Weir History Circle"), ("kicker", posted))
    found = told(grouped(top, FIRST, LAST, styles=TYPED))

    assert (found[0], found[1]) == (("byline", True), ("dateline", True))


def test_below_a_caption_a_name_and_an_account_stay_whose_picture_it_is() -> None:
    shown: tuple[Part, ...] = (
        ("headline", "Nine hundred boats"),
        ("caption", "The keeper at his door"),
        ("credit", "Oona Hardwick"),
        ("credit", "@oonahardwick"),
    )

    assert not {2, 3} & grouped(shown, FIRST, LAST).keys()


@pytest.mark.parametrize("form", ["{}/ {}", "{}/3 {}", "{1} {0}/3"])
def test_posts_that_count_up_are_text(form: str) -> None:
    posts = [form.format(number, words) for number, words in enumerate((*RUNNING, RUNNING[0]), 1)]
    found = told(grouped((("caption", posts[0]),), (("list_item", posts[1]),), (("paragraph", posts[2]),)))

    assert {at: found.get(at) for at in range(3)} == {0: ("paragraph", True), 1: ("paragraph", True), 2: None}


def test_halves_and_thirds_count_no_posts() -> None:
    cups: tuple[Part, ...] = (
        ("list_item", "1/2 cup of butter, cut up and left to stand for an hour"),
        ("list_item", "2/3 cup of sugar that has not been near the sea for long"),
    )

    assert raised(*TOP, *FIRST, *LAST, *cups, styles=CLEAN) == {}


def test_below_a_thread_stand_the_minute_and_who_shared_it() -> None:
    posts: list[tuple[Part, ...]] = [
        (("paragraph", f"{at}/ {words}"),) for at, words in enumerate(RUNNING, 1)
    ]
    foot: tuple[Part, ...] = (("list_item", "14 March 2024, 18:22"), ("list_item", "· Web"))
    found = told(grouped(*posts, foot, styles=CLEAN))

    assert (found[2], found[3]) == (("dateline", True), ("chrome", True))


def test_who_passes_an_article_on_has_not_written_it() -> None:
    top: tuple[Part, ...] = (("chrome", "The Weir Reporter"), ("chrome", "3 h ·"))

    assert not {0, 1} & grouped(top, TOP, FIRST, LAST, styles=CLEAN).keys()
