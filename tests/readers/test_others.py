"""The second look at names and days that are others': whom an article tells of, not who wrote it and when."""

from __future__ import annotations

import pytest

import convert
from convert.people import author_names
from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, TYPED, Part, grouped, raised, told

ROE, ELLERY = "Jonas Roe", "Martha Ellery"
SIGNED: tuple[Part, ...] = (("byline", f"By {ROE}"),)
MINE: tuple[Role, bool] = ("paragraph", True)

# ------------------------------------------------------------------------------- lives


@pytest.mark.parametrize("role", ["byline", "dateline"])
@pytest.mark.parametrize(
    "line",
    [
        "3 May 1931 – 27 February 2026",
        "3. Mai 1931 bis 27. Februar 2026",
        "3 mai 1931 - † 27 février 2026",
        f"{ELLERY}, May 3, 1931 - February 27, 2026",
        f"{ELLERY}, lock keeper, 3.5.1931 – 27.2.2026",
        "* 3.5.1931 † 27.2.2026",
        "† 27.2.2026",
        f"{ELLERY} (Carrow, 3 May 1931 – Amberweir, 27 February 2026)",
        f"{ELLERY} (Brevio, 3 maggio 1931 – Valdacqua, 27 febbraio 2026)",
    ],
)
def test_the_days_of_a_life_sign_and_date_nothing(role: Role, line: str) -> None:
    assert told(raised(*TOP, *FIRST, *LAST, (role, line), styles=CLEAN)) == {3: MINE}


@pytest.mark.parametrize(
    "line", ["In cinemas from 12 September", "Nelle sale dal 12 settembre", "5 May 2024 Death of the keeper"]
)
def test_a_day_below_an_article_on_which_something_happens_dates_nothing(line: str) -> None:
    assert told(raised(*TOP, *FIRST, *LAST, ("dateline", line), styles=CLEAN)) == {3: MINE}


@pytest.mark.parametrize(
    "line",
    ["12 September", "Amberweir, 3 May 2024", "Published 3 May", "3 May 2024 Amberweir", "Today at 5:30 pm"],
)
def test_a_day_below_an_article_may_date_it(line: str) -> None:
    assert raised(*TOP, *FIRST, *LAST, ("dateline", line), styles=CLEAN) == {}


@pytest.mark.parametrize("role", ["byline", "dateline", "copyright"])
@pytest.mark.parametrize(
    "line", [f"{ROE}, teacher, born 2 May 1929; died 9 January 2024", f"{ROE}, 1929–2024"]
)
def test_the_years_of_a_life_sign_date_and_own_nothing(role: Role, line: str) -> None:
    assert told(raised(*TOP, *FIRST, *LAST, (role, line)))[3] == MINE


def test_the_years_of_a_life_above_an_article_are_its_standfirst() -> None:
    assert told(raised(*TOP, ("byline", f"{ROE}, 1929–2024"), *FIRST, *LAST))[1] == ("standfirst", True)


@pytest.mark.parametrize("role", ["byline", "dateline", "copyright"])
def test_the_years_behind_a_sign_are_no_life_s(role: Role) -> None:
    assert MINE not in told(raised(*TOP, *FIRST, *LAST, (role, f"© 1929–2024 {ROE}"))).values()


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024 – 5 May 2026",
        "Published 3 May 2004 – Updated 2 March 2026",
        "3 May 2004 | 2 March 2026",
        f"By {ROE}, 3 May 2004 - 2 March 2026",
        "* 3 May 2026",
        "Born in Amberweir, 3 May 2026",
    ],
)
def test_other_days_may_date_an_article(line: str) -> None:
    assert MINE not in told(raised(*TOP, *FIRST, *LAST, ("dateline", line), styles=CLEAN)).values()


@pytest.mark.parametrize(
    "lines",
    [
        ("* 12.3.1940", "† 2.3.2026"),
        ("* 12. März 1940", "† 2. März 2026"),
        ("Born: 3 May 1931, Quayside", "Died: 27 February 2026, Amberweir"),
        ("Geboren am 3. Mai 1931", "Gestorben am 27. Februar 2026"),
    ],
)
@pytest.mark.parametrize("role", ["byline", "dateline", "chrome"])
def test_birth_and_death_below_each_other_are_a_life_s(lines: tuple[str, str], role: Role) -> None:
    box: tuple[Part, ...] = (("byline", ELLERY), (role, lines[0]), (role, lines[1]))

    assert told(grouped(TOP, SIGNED, FIRST, LAST, box)) == {4: MINE, 5: MINE, 6: MINE}


def test_years_below_a_name_at_the_end_are_a_life_s() -> None:
    box: tuple[Part, ...] = (("byline", f"{ELLERY}, lock keeper"), ("dateline", "1931 - 2026"))

    assert told(grouped(TOP, FIRST, LAST, box)) == {3: MINE, 4: MINE}
    assert grouped(TOP, FIRST, LAST, (("dateline", "1931 - 2026"),)) == {}


# ------------------------------------------------------------------------------- who else is named


def test_another_s_name_below_a_signed_article_does_not_sign_it() -> None:
    name: tuple[Part, ...] = (("byline", ELLERY),)

    assert told(grouped(TOP, SIGNED, FIRST, LAST, name)) == {4: MINE}
    assert told(grouped(TOP, SIGNED, FIRST, LAST, name, styles=PAGE))[4] == ("byline", False)


@pytest.mark.parametrize(
    "box",
    [
        (("byline", ELLERY), ("chrome", "The Slate beside the Door"), ("chrome", "Weir Books, £22")),
        (("byline", ELLERY), ("chrome", "The Quayside Academy"), ("chrome", "Weir, 22 Euro")),
        (("chrome", "A Slate beside the Door"), ("byline", f"by {ELLERY}"), ("chrome", "Weir Books, £22")),
    ],
)
def test_who_wrote_a_book_below_its_review_did_not_write_that(box: tuple[Part, ...]) -> None:
    assert MINE in told(grouped(TOP, SIGNED, FIRST, LAST, box)).values()


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ((), (("byline", ELLERY),)),
        ((("byline", "By our own correspondent"),), (("byline", ELLERY),)),
        (SIGNED, (("byline", ROE),)),
        (SIGNED, (("byline", f"{ELLERY} Roe"),)),
        (SIGNED, (("byline", f"By {ELLERY}"),)),
        (SIGNED, (("byline", f"Photos: {ELLERY}"),)),
        (SIGNED, (("byline", f"{ELLERY}, editor"),)),
        (SIGNED, (("byline", ELLERY), ("byline", "Senior Harbour Writer"))),
        (SIGNED, (("byline", ELLERY), ("byline", "The Amberweir Gazette"))),
        (SIGNED, (("byline", "(mer)"),)),
    ],
)
def test_who_may_have_written_too_still_signs(above: tuple[Part, ...], below: tuple[Part, ...]) -> None:
    groups = [group for group in (TOP, above, FIRST, LAST, below) if group]

    assert MINE not in told(grouped(*groups)).values()


# ------------------------------------------------------------------------------- other articles

SIGNED_PAGE: tuple[Part, ...] = (*TOP, ("byline", "By Nora Quill"), *FIRST, *LAST)
TITLE: Part = ("chrome", "The bridge that nobody wanted")
OTHER: Part = ("byline", "By Peter Oduya")


def heads(line: str) -> Part:
    """Return a line that heads a site's list of other articles."""
    return ("chrome", line)


@pytest.mark.parametrize("line", ["More from the Ledger", "Read next", "Mehr zum Thema", "À lire aussi"])
def test_who_signs_a_title_below_what_leads_away_wrote_another_article(line: str) -> None:
    found = raised(*SIGNED_PAGE, heads(line), TITLE, OTHER)

    assert told(found)[6] == ("chrome", True)


def test_the_day_and_the_deck_of_another_article_are_set_aside_with_who_signs_it() -> None:
    deck: Part = ("standfirst", "A dam, a village and a promise.")
    found = raised(*SIGNED_PAGE, heads("Read next"), TITLE, deck, OTHER, ("dateline", "3 May 2024"))

    assert [told(found)[number] for number in (6, 7, 8)] == [("chrome", True)] * 3


def test_who_signs_again_below_a_link_wrote_this_article_too() -> None:
    found = raised(*SIGNED_PAGE, heads("Read next"), TITLE, ("byline", "By Nora Quill"))

    assert 6 not in found


@pytest.mark.parametrize("line", ["Additional reporting by Peter Oduya", "Photos by Peter Oduya"])
def test_who_helped_below_a_link_helped_with_this_article(line: str) -> None:
    found = raised(*SIGNED_PAGE, heads("Read next"), TITLE, ("byline", line))

    assert 6 not in found


@pytest.mark.parametrize(
    "parts",
    [
        (*TOP, *FIRST, *LAST, heads("Read next"), TITLE, OTHER),
        (*TOP, ("byline", "By Staff"), *FIRST, *LAST, heads("Read next"), TITLE, OTHER),
        (*SIGNED_PAGE, heads("Read next"), OTHER),
        (*SIGNED_PAGE, heads("Share"), TITLE, OTHER),
        (*SIGNED_PAGE, heads("Read next"), TITLE, *FIRST, OTHER),
    ],
)
def test_a_byline_that_may_be_this_article_s_stays(parts: tuple[Part, ...]) -> None:
    found = raised(*parts)

    assert told(found).get(len(parts) - 1) != ("chrome", True)


def test_the_parts_of_a_roundup_keep_their_bylines() -> None:
    parts: list[tuple[Part, ...]] = [
        (heads("Read next"), TITLE, ("byline", f"By {name}"), *FIRST) for name in ("Sam Ode", "Ida Lund")
    ]

    found = raised(*SIGNED_PAGE, *parts[0], *parts[1])

    assert {6, 10}.isdisjoint(found)


# ------------------------------------------------------------------------------- portraits
# The second look at a name above an article that is about that person: an obituary's headline.

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


@pytest.mark.parametrize("words", ["Zum Tod von Bert Wimmer", "In memory of Ben Poe", "Hommage à Luc Petit"])
def test_whom_an_article_remembers_has_not_written_it(words: str) -> None:
    found = raised(*TOP, ("byline", words), *FIRST, *LAST, styles=TYPED)

    assert told(found).get(1) == ("standfirst", True)
    assert told(raised(*TOP, ("byline", "By Ben Poe"), *FIRST, *LAST, styles=TYPED)).get(1) is None


@pytest.mark.parametrize(
    "words", ["Ella Poe, Jon Poe and families", "Familles Petit et Morel", "Bert Wimmer mit Familie"]
)
def test_who_mourns_in_a_notice_has_not_written_it(words: str) -> None:
    found = grouped(TOP, FIRST, LAST, (("alt", "Ella Coe"), ("byline", words)))

    assert told(found) == {3: ("paragraph", True), 4: ("paragraph", True)}
    assert told(grouped(TOP, FIRST, LAST, (("byline", "By the Poe family"),))).get(3) != ("paragraph", True)
    shown: tuple[Part, ...] = (
        ("alt", "Ben Poe"),
        ("caption", "Ben Poe with family"),
        ("credit", "Photo: Ella Coe"),
    )
    assert ("paragraph", True) not in told(grouped(TOP, FIRST, shown, LAST)).values()
