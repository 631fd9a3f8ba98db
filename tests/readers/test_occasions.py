"""What is on: when, where, what it costs, in what somebody lists; none of it dates or heads the article."""

from __future__ import annotations

import pytest

from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, TYPED, Part, grouped, told

TEXT = ("paragraph", True)
NAME: Part = ("subhead", "The Eel Men")


@pytest.mark.parametrize("when", ["Brigidenkirche, Freitag, 19.30 Uhr", "St Bride’s, Friday 7.30pm"])
@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_when_something_is_on_below_its_name_dates_no_article(when: str, styles: dict[str, int]) -> None:
    lines: tuple[tuple[Part, ...], ...] = ((NAME,), (("dateline", when),), FIRST)

    assert told(grouped(TOP, FIRST, *lines, LAST, styles=styles)).get(3) == TEXT
    assert told(grouped(TOP, *lines, LAST, styles=styles)).get(2) != TEXT
    assert told(grouped(TOP, FIRST, *lines, LAST, styles=PAGE)).get(3) != TEXT


def test_a_day_with_its_year_below_a_heading_stays_a_day() -> None:
    lines: tuple[tuple[Part, ...], ...] = ((NAME,), (("dateline", "Friday, 12 March 2021"),), FIRST)

    assert told(grouped(TOP, FIRST, *lines, LAST)).get(3) is None


@pytest.mark.parametrize(
    "price",
    [
        "Tickets £8, under-16s free",
        "£5 on the door",
        "Eintritt: 8 Euro, Kinder frei",
        "Eintritt frei",
        "Tarif : 8 euros",
        "Toegang: € 5",
        "Inträde: 80 kronor",
        "Wstęp wolny",
    ],
)
def test_what_something_costs_heads_nothing(price: str) -> None:
    lines: tuple[tuple[Part, ...], ...] = ((NAME,), (("subhead", price),), FIRST)

    assert told(grouped(TOP, FIRST, *lines, LAST)).get(3) == TEXT


@pytest.mark.parametrize(
    "heading",
    [
        "Tickets for the boats",
        "Eintritt ins Dorf",
        "£5m for the lock",
        "£5 could buy seed",
        "Price of bread 1914",
        "Cost 12 lives",
        "Entry free of any doubt",
    ],
)
def test_what_may_head_a_part_of_the_article_stays_a_heading(heading: str) -> None:
    assert told(grouped(TOP, FIRST, LAST, (("subhead", heading),), LAST)).get(3) is None


@pytest.mark.parametrize("form", ["{0}am: {1}", "{0}.30 Uhr {1}", "{0} h 05 {1}", "{1}, Channel 4, {0}pm"])
@pytest.mark.parametrize("role", ["byline", "dateline", "standfirst", "headline"])
def test_what_is_on_in_a_programme_is_nobody_and_no_day(form: str, role: Role) -> None:
    names = ("Early boats with Pru Holm", "The Keeper", "News and tides")
    lines = [form.format(at, name) for at, name in enumerate(names, 7)]
    roles: tuple[Role, ...] = (role, "subhead", "subhead")
    groups = [((one, line),) for one, line in zip(roles, lines, strict=True)]

    assert told(grouped(TOP, *groups, FIRST))[1] in (("subhead", True), ("list_item", True))
    assert told(grouped(TOP, *groups[:2], FIRST)).get(1) != ("subhead", True)
    station: tuple[Part, ...] = ((role, "ERSTES"),)
    assert told(grouped(TOP, station, *groups, FIRST))[1] == ("subhead", True)
