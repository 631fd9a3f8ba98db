"""Posts and threads of posts: who posts is no picture's credit, and what is posted no caption."""

from __future__ import annotations

import pytest

from .looked import CLEAN, FIRST, LAST, RUNNING, TOP, TYPED, Part, grouped, told


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


@pytest.mark.parametrize("below", ["12 March 2024 ·", "4 min read ·", "9 houses, 3 dogs ·"])
def test_a_day_and_the_time_to_read_below_a_headline_are_no_post_s(below: str) -> None:
    top: tuple[Part, ...] = (("headline", "The Last Ferryman"), ("dateline", below))

    assert not {0, 1} & grouped(top, FIRST, LAST, styles=TYPED).keys()


def test_below_a_caption_a_name_and_an_account_stay_whose_picture_it_is() -> None:
    shown: tuple[Part, ...] = (
        ("headline", "Nine hundred boats"),
        ("caption", "The keeper at his door"),
        ("credit", "Oona Hardwick"),
        ("credit", "@oonahardwick"),
    )

    assert not {2, 3} & grouped(shown, FIRST, LAST).keys()


def test_below_posts_stand_the_minute_and_who_shared_them() -> None:
    top: tuple[Part, ...] = (("byline", "Oona Hardwick"), ("byline", "@oonahardwick"))
    foot: tuple[Part, ...] = (("list_item", "14 March 2024, 18:22"), ("list_item", "· Web"))
    found = told(grouped(top, FIRST, LAST, foot, styles=CLEAN))

    assert (found[4], found[5]) == (("dateline", True), ("chrome", True))
    assert not {4, 5} & grouped(top, FIRST, LAST, foot[::-1], styles=CLEAN).keys()


def test_who_passes_an_article_on_has_not_written_it() -> None:
    top: tuple[Part, ...] = (("chrome", "The Weir Reporter"), ("chrome", "3 h ·"))

    assert not {0, 1} & grouped(top, TOP, FIRST, LAST, styles=CLEAN).keys()


def test_a_headline_above_an_account_that_has_little_of_it_stays() -> None:
    top: tuple[Part, ...] = (("headline", "Follow the Lock"), ("credit", "@lockfestival"))

    assert not {0, 1} & grouped(top, FIRST, LAST, styles=TYPED).keys()


def test_who_posts_in_a_group_is_told_beside_the_minute() -> None:
    top: tuple[Part, ...] = (
        ("headline", "Weir History Circle"),
        ("byline", "Oona Hardwick · 12 March at 10:14 ·"),
    )

    assert not {0, 1} & grouped(top, FIRST, LAST, styles=TYPED).keys()
