"""The posts of a live blog, where the article stands alone."""

from __future__ import annotations

import pytest

import convert
from convert.readers.text.lines.roles import Role

from .looked import FIRST, LAST, PAGE, TOP, Part, aside, grouped, told

BODY = (FIRST, LAST)
TIMES = ("15:42", "15:10", "14:37")
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


def test_a_title_that_has_no_form_of_a_credit_is_none() -> None:
    ferries: tuple[Part, ...] = (
        ("paragraph", "15:10"),
        ("credit", "All ferries cancelled"),
        ("paragraph", WORDS),
    )
    above, _, below = posts(*TIMES)

    found = told(grouped(TOP, *BODY, above, ferries, below))

    assert found[END + 4] == HEAD


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


def test_on_a_page_times_above_paragraphs_of_the_article_are_its_own() -> None:
    page = (TOP, *BODY, *posts("15:42", "15:10", "14:37"), aside("Share"))
    found = told(grouped(*page, styles=PAGE))

    assert [found.get(number) for number in range(END, END + 9)] == [SENTENCE, HEAD, None] * 3


def test_on_a_page_times_above_what_was_set_aside_are_a_site_s() -> None:
    news = [aside(time, "Waves at Amberweir", WORDS) for time in TIMES]
    found = told(grouped(TOP, *BODY, *news, aside("Share"), styles=PAGE))

    assert HEAD not in found.values()


def test_two_times_with_their_zone_part_posts_and_what_was_changed_then_does_not() -> None:
    page = (TOP, *BODY, *posts("15:42 GMT", "Updated at 15.50 GMT", "14:37 GMT"))
    found = told(grouped(*page))

    assert [found.get(number) for number in (END, END + 3, END + 6)] == [SENTENCE, None, SENTENCE]


def test_posts_go_on_over_midnight() -> None:
    found = told(grouped(TOP, *BODY, *posts("00:42", "23:10", "22:37")))

    assert found[END] == SENTENCE


def test_a_title_and_words_below_a_time_are_no_picture_s() -> None:
    post: tuple[Part, ...] = (("subhead", "15:42 GMT"), ("alt", "Waves at Amberweir"), ("caption", WORDS))
    found = told(grouped(TOP, *BODY, post, *posts("15:10 GMT", "14:37 GMT", "14:02 GMT")))

    assert [found[END + 1], found[END + 2]] == [HEAD, SENTENCE]


def test_a_credit_above_a_caption_and_below_it_is_said_again() -> None:
    pictured: tuple[Part, ...] = (
        ("dateline", "15:42 GMT"),
        ("alt", "Waves at Amberweir"),
        ("caption", WORDS),
        ("credit", "Photograph: Pia Lund"),
        ("caption", "The pier at noon."),
        ("credit", "Photograph: Pia Lund"),
    )
    found = told(grouped(TOP, *BODY, pictured, *posts("15:10 GMT", "14:37 GMT", "14:02 GMT")))

    assert [found.get(END + at) for at in (1, 2, 3)] == [HEAD, SENTENCE, ("chrome", True)]


@pytest.mark.parametrize(
    "days",
    [
        ("1821", "March 1987", "2 June 2014"),
        ("12 May 2024", "11 May 2024", "9 May 2024"),
    ],
)
def test_days_and_years_part_a_chronology_and_are_read_alike(days: tuple[str, str, str]) -> None:
    roles: tuple[Role, ...] = ("subhead", "paragraph", "subhead")
    parts: tuple[tuple[Part, ...], ...] = tuple(
        ((role, day), ("paragraph", WORDS)) for day, role in zip(days, roles, strict=True)
    )
    found = told(grouped(TOP, *BODY, *parts))

    assert [found[END + at] for at in (0, 2, 4)] == [HEAD] * 3


def test_how_long_ago_posts_were_written_dates_no_article() -> None:
    found = told(grouped(TOP, *BODY, *posts("4h ago", "5h ago", "7h ago")))

    assert found[END] == SENTENCE


def test_days_with_their_time_part_posts_below_the_one_that_dates_the_article() -> None:
    lines: tuple[Part, ...] = (("dateline", "4 May 2024, 05:58"), ("standfirst", WORDS))
    stamps = ("4 May 2024 | 21:14", "4 May 2024 | 17:30", "4 May 2024 | 11:02")
    signed = f"{WORDS} (afp)"
    parts: list[tuple[Part, ...]] = [(("dateline", stamp), ("standfirst", signed)) for stamp in stamps]
    found = told(grouped(TOP, lines, *parts))

    assert 1 not in found
    assert [found.get(number) for number in range(3, 9)] == [SENTENCE] * 6


def test_a_list_of_times_is_read_alike() -> None:
    listed: tuple[Part, ...] = (("subhead", "16.40 Keeper leaves"), ("paragraph", "15.12 Bridge closed"))
    found = told(grouped(TOP, listed, *BODY))

    assert [found[1], found[2]] == [("list_item", True)] * 2


def test_the_first_day_of_a_chronology_does_not_date_the_article() -> None:
    told = {
        "9 May 2016, 4:10pm": "The clock of the chapel stops. Nobody notices until Sunday.",
        "15 May 2016": "The vicar, the Rev. Ann Roe, climbs the tower and finds a nest in the works.",
        "June 2016": "The council calls it a matter for the church, the church for the council.",
        "2 January 2020": "A boy of nine, Kit Roe, offers to mend it for a bicycle.",
        "23 April 2023": "The clock is mended. Kit Roe, now 12, gets the bicycle.",
    }
    posts = (f"{day}\n{what}" for day, what in told.items())
    head = ("How the clock stopped: a timeline", "By Bo Dahl and Ella Coe, Amberweir")
    article = convert.read("\n\n".join((*head, *posts)).encode(), warn=lambda _: None)

    assert (article.published, article.datelines) == ("", ())
