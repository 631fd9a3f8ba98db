"""The second look at a name above an article that is about that person: an obituary's headline."""

from __future__ import annotations

import pytest

import convert
from convert.people import author_names
from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, LAST, PAGE, Part, raised, told

NAME = "Martha Ellery"
ABOUT: tuple[Part, ...] = (("paragraph", f"{NAME}, who has died aged 91, spent fifty summers on her knees."),)


@pytest.mark.parametrize("role", ["byline", "kicker", "headline"])
@pytest.mark.parametrize("word", ["Obituary", "NACHRUF", "Nécrologie", "Dödsfall", "訃報"])
def test_whom_an_obituary_is_about_is_its_headline(word: str, role: Role) -> None:
    found = told(raised(("headline", word), (role, NAME), *ABOUT, *FIRST, *LAST, styles=CLEAN))

    assert (found[0], found[1]) == (("kicker", True), ("headline", True))


@pytest.mark.parametrize("role", ["headline", "byline"])
def test_what_is_said_of_whom_it_is_about_is_the_standfirst(role: Role) -> None:
    top: tuple[Part, ...] = (("byline", NAME), (role, "Botanist, who mapped the mosses"))

    for above in ((), (("kicker", "Obituary"),)):
        found = told(raised(*above, *top, *ABOUT, *FIRST, *LAST, styles=CLEAN))

        assert found[len(above)] == ("headline", True)
        assert found[len(above) + 1] == ("standfirst", True)


def test_who_signs_at_the_top_is_not_whom_the_article_begins_with() -> None:
    top: tuple[Part, ...] = (("byline", NAME), ("headline", "Nine hundred boats and no reason given"))

    assert ("headline", True) not in told(raised(*top, *FIRST, *LAST, styles=CLEAN)).values()
    by: tuple[Part, ...] = (("byline", f"By {NAME}"), *top[1:])
    assert ("headline", True) not in told(raised(*by, *ABOUT, *LAST, styles=CLEAN)).values()
    assert ("headline", True) not in told(
        raised(("chrome", NAME), *top[1:], *ABOUT, *LAST, styles=PAGE)
    ).values()


def test_who_has_died_has_not_written_the_obituary() -> None:
    told_of = "She was born in Carrow on 2 April 1932, and counted nothing but mosses all her life."
    text = "\n\n".join(("Obituary", NAME, "12 May 2024", ABOUT[0][1], told_of))

    assert author_names(convert.read(text.encode())) == ()
