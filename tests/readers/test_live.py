"""The posts of a live blog, where the article stands alone."""

from __future__ import annotations

import pytest

from convert.readers.text.lines.roles import Role

from .looked import FIRST, LAST, PAGE, TOP, Part, aside, grouped, told

BODY = (FIRST, LAST)
END = len(TOP) + len(BODY)
HEAD, SENTENCE = ("subhead", True), ("paragraph", True)
WORDS = "The harbour master has asked people to stay away from the wall."


def posts(*times: str, words: str = WORDS) -> tuple[tuple[Part, ...], ...]:
    """Return the posts of a live blog as they may have been read."""
    roles: tuple[Role, ...] = ("dateline", "paragraph", "chrome")
    return tuple(
        ((role, time), ("chrome", "Waves at Amberweir"), ("paragraph", words))
        for time, role in zip(times, roles, strict=True)
    )


@pytest.mark.parametrize(
    "times",
    [
        ("15:42", "15:10", "14:37"),
        ("9.05 Uhr", "10.10 Uhr", "11.30 Uhr"),
        ("11:40am GMT", "12:10pm GMT", "1:15pm GMT"),
    ],
)
def test_times_of_the_day_part_a_live_blog_s_posts(times: tuple[str, str, str]) -> None:
    found = told(grouped(TOP, *BODY, *posts(*times)))

    assert [found[number] for number in range(END, END + 9) if number in found] == [SENTENCE, HEAD] * 3


def test_times_that_go_to_and_fro_or_stand_above_titles_are_no_posts() -> None:
    assert HEAD not in told(grouped(TOP, *BODY, *posts("15:42", "15:10", "15:37"))).values()
    titles = posts("15:42", "15:10", "14:37", words="The pier is closed again")
    assert HEAD not in told(grouped(TOP, *BODY, *titles)).values()
    assert HEAD not in told(grouped(TOP, *BODY, *posts("15:42", "15:10", "14:37"), aside("Share"))).values()


def test_on_a_page_times_above_paragraphs_of_the_article_are_its_own() -> None:
    page = (TOP, *BODY, *posts("15:42", "15:10", "14:37"), aside("Share"))
    found = told(grouped(*page, styles=PAGE))

    assert [found.get(number) for number in range(END, END + 9)] == [SENTENCE, None, None] * 3
    last: tuple[Part, ...] = (("chrome", "13:15"), ("chrome", "Waves at Amberweir"), ("chrome", WORDS))
    assert END not in told(grouped(*page[:-1], last, aside("Share"), styles=PAGE))
