"""Which of the lines above an article is its headline, where two may be."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import convert

from .looked import CLEAN, FIRST, HEADLINE, LAST, PAGE, TOP, TYPED, Part, aside, grouped, raised, told

BODY = (*FIRST, *LAST)
SIGNED: Part = ("byline", "By Jonas Reed")
DECK = "Keeper says it was not his business to ask"

# ------------------------------------------------------------------------------- capitals


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize(
    "title",
    ["KEEPER COUNTS NINE HUNDRED BOATS", "LOCK KEEPER’S SLATE FULL", "SCHLEUSE ZÄHLT „ALTE“ BOOTE"],
)
def test_a_headline_in_capitals_stands_above_its_standfirst(title: str, styles: Mapping[str, int]) -> None:
    lines: tuple[Part, ...] = (("kicker", title), ("headline", DECK), SIGNED, *BODY)

    assert told(raised(*lines, styles=styles)) == {0: ("headline", True), 1: ("standfirst", True)}


@pytest.mark.parametrize(
    "kicker",
    [
        "NEWS FROM THE LOCK",
        "LOCK NEWS",
        "BOATS HERE, BOATS THERE",
        "STREIT UM NEUE SCHLEUSE",
        "LA CHIUSA SI FERMA",
        "L’ESTATE SENZA BARCHE ORA",
        "Keeper counts nine boats",
    ],
)
def test_a_kicker_in_capitals_is_short_or_has_an_article(kicker: str) -> None:
    assert raised(("kicker", kicker), ("headline", DECK), SIGNED, *BODY, styles=CLEAN) == {}


@pytest.mark.parametrize("title", ["Nine Hundred Boats and No Reason Given", "NO REASON GIVEN", "No reason:"])
def test_a_headline_below_a_kicker_in_capitals_is_written_as_headlines_are(title: str) -> None:
    lines: tuple[Part, ...] = (("kicker", "AMBERWEIR LOCK KEEPERS UNION"), ("headline", title), SIGNED, *BODY)

    assert raised(*lines, styles=CLEAN) == {}


def test_below_a_sites_menu_a_kicker_in_capitals_stays_one() -> None:
    lines: tuple[Part, ...] = (
        ("kicker", "KEEPER COUNTS NINE HUNDRED BOATS"),
        ("headline", DECK),
        SIGNED,
        *BODY,
    )

    assert 1 not in raised(("chrome", "Menu"), *lines, styles=PAGE)


def test_of_a_language_that_has_no_articles_nothing_is_known() -> None:
    running = (
        "Smotritel shlyuza schital lodki vsyo leto i zapisyval ikh melom na dosku u dveri, "
        "poka mel ne konchilsya sovsem."
    )
    lines: tuple[Part, ...] = (("kicker", "SHLYUZ ZAKRYT NA ZIMU"), ("headline", "Lodki stoyat v portu"))

    assert raised(*lines, SIGNED, ("paragraph", running), styles=CLEAN) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
@pytest.mark.parametrize("below", [(SIGNED,), (("dateline", "12 May 2024"),), ()])
@pytest.mark.parametrize("title", [HEADLINE.upper(), HEADLINE])
def test_a_second_headline_below_one_in_capitals_or_a_shorter_one_is_the_standfirst(
    title: str, below: tuple[Part, ...], styles: Mapping[str, int]
) -> None:
    lines: tuple[Part, ...] = (("headline", title), ("headline", DECK), *below, *BODY)

    assert told(raised(*lines, styles=styles)) == {1: ("standfirst", True)}


def test_who_made_it_of_another_s_below_the_headline_is_no_standfirst() -> None:
    made: Part = ("headline", "Adapted by Rosa Winn from a talk by Ben Poe")
    found = raised(("headline", "A new ferry for the old strait"), made, *BODY, styles=TYPED)

    assert told(found) == {1: ("byline", True)}


@pytest.mark.parametrize(
    "title",
    [
        "Nine hundred boats are for the",
        "BOATS OF AMBERWEIR",
        "AMBERWEIR TIMES OF THE LOCKS",
        "BOATS AND LOCKS OF 2024",
        "Nine hundred boats counted in one year:",
    ],
)
def test_below_another_headline_a_second_may_be_the_true_one(title: str) -> None:
    assert raised(("headline", title), ("headline", DECK), SIGNED, *BODY, styles=CLEAN) == {}


# ------------------------------------------------------------------------------- statements

HOUSES = ("University of Amberweir", "Amberweir Locks Ltd", "Amberweir City Council", "Stadt Amberweir")


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("release", ["PRESS RELEASE", "Pressemitteilung Nr. 12/2026"])
def test_a_house_below_the_words_of_a_press_office_is_not_the_headline(
    release: str, house: str, styles: Mapping[str, int]
) -> None:
    groups: tuple[tuple[Part, ...], ...] = (
        (("kicker", release), ("headline", house), ("dateline", "12 May 2024")),
        (("standfirst", HEADLINE),),
        FIRST,
        LAST,
    )

    found = told(grouped(*groups, styles=styles))

    assert found.pop(2, ("dateline", True)) == ("dateline", True)
    assert found == {1: ("kicker", True), 3: ("headline", True)}


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("office", ["Press Office", "Pressestelle", "Ufficio stampa"])
def test_an_office_below_its_house_tells_that_it_gives_out_a_statement(office: str, house: str) -> None:
    lines: tuple[Part, ...] = (("headline", house), ("byline", office), ("subhead", HEADLINE), *BODY)

    assert told(raised(*lines, styles=CLEAN)) == {
        0: ("kicker", True),
        1: ("kicker", True),
        2: ("headline", True),
    }


@pytest.mark.parametrize("house", [*HOUSES, "Ministère du Fleuve", "Institut für Flusskunde"])
@pytest.mark.parametrize("release", ["PRESS RELEASE", "Communiqué de presse"])
def test_a_house_above_the_words_of_a_press_office_is_not_the_headline(release: str, house: str) -> None:
    lines: tuple[Part, ...] = (("headline", house), ("kicker", release), ("subhead", HEADLINE), *BODY)

    assert told(raised(*lines, styles=CLEAN)) == {0: ("kicker", True), 2: ("headline", True)}


@pytest.mark.parametrize("house", [*HOUSES, "Quayside Institute for River Studies"])
def test_a_house_above_another_headline_is_not_the_headline(house: str) -> None:
    found = told(raised(("headline", house), ("headline", HEADLINE), *BODY, styles=CLEAN))

    assert found == {0: ("kicker", True), 1: ("headline", True)}


@pytest.mark.parametrize("title", [*HOUSES, HEADLINE])
def test_without_a_press_office_a_house_may_be_the_headline(title: str) -> None:
    assert raised(("headline", title), ("standfirst", DECK), *BODY, styles=CLEAN) == {}


@pytest.mark.parametrize(
    "title", ["City council opens a lock", "Council opens lock", "Amberweir opens its lock"]
)
def test_what_a_house_does_is_the_headline_of_its_statement(title: str) -> None:
    lines: tuple[Part, ...] = (("kicker", "PRESS RELEASE"), ("headline", title), ("standfirst", DECK), *BODY)

    assert raised(*lines, styles=CLEAN) == {}
    assert raised(*lines[:1], ("headline", HOUSES[0]), *BODY, styles=CLEAN) == {}


# ------------------------------------------------------------------------------- genres


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_that_somebody_has_paid_for_an_article_is_printed(styles: Mapping[str, int]) -> None:
    parts = (("byline", "By Pia Lund"), *FIRST, *LAST)

    for paid in ("Sponsored content", "ADVERTORIAL", "Publireportage"):
        assert told(raised(*aside(paid), *TOP, *parts, styles=styles))[0] == ("kicker", True)
        page = raised(*aside(paid), *TOP, *parts, *aside("Share", "Subscribe"), styles=styles)
        assert ("kicker", True) not in told(page).values()
    assert ("kicker", True) not in told(raised(*aside("Advertisement"), *TOP, *parts, styles=styles)).values()


@pytest.mark.parametrize("genre", ["Kolumne", "טור", "Krönika"])
def test_a_genre_below_the_headline_is_nobody_who_wrote_it(genre: str) -> None:
    found = grouped((*TOP, ("byline", genre), ("byline", "Pia Lund")), FIRST, LAST)

    assert told(found) == {1: ("kicker", True)}
    assert told(grouped(TOP, FIRST, LAST, (("byline", genre),))) == {3: ("byline", False)}


# ------------------------------------------------------------------------------- a magazine's issue


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
@pytest.mark.parametrize(
    "issue",
    [
        "Amberweir Lock Notes - No. 14, Spring 2020",
        "Bulletin municipal n° 47 – janvier 2020",
        "LA VOCE DEL MOLO - Anno XXIV n. 3 - Marzo 2018",
        "Nr. 3/2024",
    ],
)
def test_below_the_issue_of_a_magazine_stands_the_headline(issue: str, styles: Mapping[str, int]) -> None:
    lines: tuple[Part, ...] = (("headline", issue), ("list_item", HEADLINE), *BODY)
    named: tuple[Part, ...] = (("headline", "The Lock"), ("list_item", issue), *lines[1:])

    assert told(raised(*lines, styles=styles)) == {0: ("kicker", True), 1: ("headline", True)}
    assert told(raised(*named, styles=styles)) == {
        0: ("chrome", True),
        1: ("kicker", True),
        2: ("headline", True),
    }


@pytest.mark.parametrize("title", ["Lock No. 10 is closed in 2020", "Published 9:25 PM EDT Mar 13, 2024"])
def test_a_headline_with_a_number_and_a_year_is_one(title: str) -> None:
    lines: tuple[Part, ...] = (("headline", title), ("list_item", HEADLINE), *BODY)

    assert 0 not in raised(*lines, styles=CLEAN)


def test_an_issue_below_headline_and_byline_is_no_magazine_s_first_line() -> None:
    signed: tuple[Part, ...] = (("headline", HEADLINE), ("byline", "Jonas Reed"))
    dated: tuple[Part, ...] = (
        ("dateline", "Vol. 9 No. 4 · 12 March 2020"),
        ("list_item", "The Tide by Ann Roe"),
        ("list_item", "Ships by Bo Li"),
    )

    assert not {0, 1, 3, 4} & raised(*signed, *dated, *FIRST, *LAST, styles=CLEAN).keys()


def test_above_a_reporter_in_east_asia_all_is_no_picture_s() -> None:
    words = ("潮流日报数字报", "第05版", "河边日记", "一条小河的四十七封来信", "——小河治理见闻")
    top: tuple[Part, ...] = tuple(zip(("alt", "caption", "alt", "caption", "alt"), words, strict=True))
    found = told(raised(*top, ("byline", "本报记者 李小河"), *BODY))

    roles = ("chrome", "chrome", "kicker", "headline", "standfirst")
    assert found == {number: (role, True) for number, role in enumerate(roles)}
    # Two lines may well be a picture's.
    assert raised(*top[:2], ("byline", "本报记者 李小河"), *BODY) == {}


@pytest.mark.parametrize(
    "organ", ["The Student News Site of Weir High School", "Gemeindebrief der Gemeinde Leer"]
)
def test_whose_paper_it_is_stands_above_the_headline(organ: str) -> None:
    below: tuple[Part, ...] = (("standfirst", HEADLINE), ("byline", "By Ann Roe"))
    found = told(grouped((("headline", organ),), below, FIRST, LAST, styles=PAGE))

    assert (found[0], found[1]) == (("kicker", True), ("headline", True))
    assert told(grouped((("byline", organ),), TOP, FIRST, LAST))[0] == ("kicker", True)


def test_above_whose_magazine_it_is_stands_its_name() -> None:
    top: tuple[Part, ...] = (("headline", "ST AGNES"), ("headline", "The Magazine of the Parish of Carrow"))
    found = told(grouped(top, (("subhead", HEADLINE),), FIRST, LAST))

    assert [found[at][0] for at in range(3)] == ["kicker", "kicker", "headline"]


def test_a_headline_like_whose_magazine_it_is_keeps_its_standfirst() -> None:
    top: tuple[Part, ...] = (
        ("headline", "The Magazine of the Future"),
        ("headline", "It will be on bread, they say"),
    )

    assert told(grouped((*top,), (("byline", "By Ann Roe"),), FIRST, LAST, styles=TYPED))[1] == (
        "standfirst",
        True,
    )


@pytest.mark.parametrize("measures", ["Serves 8 | Prep 20 min | Cook 1 hr", "Für 4 Personen · 30 Minuten"])
def test_for_how_many_a_recipe_serves_is_not_its_name(measures: str) -> None:
    cake = "My aunt made this cake for people whom she did not like, because it keeps."
    steps = "Method\n1 Heat the oven to 170C.\n2 Beat butter and sugar until pale.\n3 Bake for an hour."
    text = "\n\n".join(("Aunt Ella's seed cake", measures, "By Ann Roe", cake, steps))
    article = convert.read(text.encode(), warn=lambda _: None)

    assert (convert.plain(article.headline), article.kicker) == ("Aunt Ella's seed cake", "")


def test_a_day_below_what_opens_a_text_is_not_its_headline() -> None:
    head: tuple[Part, ...] = (("kicker", "What is on this week"),)
    day: tuple[Part, ...] = (("headline", "Friday 3 May"), *FIRST)

    assert told(grouped(head, day, LAST, styles=TYPED)) == {0: ("headline", True), 1: ("subhead", True)}
    assert 0 not in told(grouped(head, TOP, FIRST, LAST, styles=TYPED))


@pytest.mark.parametrize(
    "line",
    [
        "Illustration for article titled The tide rose in Amberweir",
        "Image for Keepers argue about how high the tide is",
        "Beitragsbild zu Die Flut in Amberweir",
    ],
)
def test_what_a_site_makes_of_a_headline_for_a_picture_is_its_alternative_text(line: str) -> None:
    made: tuple[Part, ...] = (("headline", line),)

    assert told(grouped(made, FIRST, LAST, styles=CLEAN)) == {0: ("alt", True)}
    pictured: tuple[Part, ...] = (("alt", line), ("caption", "Guess how high it is."))
    assert 0 not in told(grouped(pictured, FIRST, LAST, styles=CLEAN))
    assert told(grouped((("headline", "Images for sale in Amberweir"),), FIRST, LAST, styles=CLEAN)) == {}


@pytest.mark.parametrize("line", ["Einleitung", "1. Introduction", "はじめに"])
def test_what_heads_the_first_section_is_no_headline(line: str) -> None:
    assert told(grouped((("headline", line),), FIRST, LAST, styles=CLEAN)) == {0: ("subhead", True)}
    assert told(grouped((("headline", f"{line} to Amberweir"),), FIRST, LAST, styles=CLEAN)) == {}
