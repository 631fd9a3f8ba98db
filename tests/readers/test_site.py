"""What a site sets around an article, a short one too: titles of others, buttons below the last line."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.readers.text.grammar.furniture import link_label
from convert.readers.text.lines.roles import Role

from .looked import (
    BODY,
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOOL,
    TOP,
    TYPED,
    Part,
    article,
    grouped,
    raised,
    told,
)

END = len(article())
TITLES: tuple[Part, ...] = (
    ("paragraph", "Fishermen find an old bell"),
    ("list_item", "A new café on the pier"),
)
SET_ASIDE = ("chrome", True)


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
@pytest.mark.parametrize(
    "label",
    ["Read also", "Lesen Sie auch:", "Читайте также", "İlginizi çekebilir", "Olvasta már?", "関連記事"],
)
def test_titles_below_what_leads_to_others_are_a_site_s(label: str, styles: Mapping[str, int]) -> None:
    page = (*article(), ("subhead", label), *TITLES)

    assert told(raised(*page, styles=styles)) == dict.fromkeys(range(END, END + 3), SET_ASIDE)
    assert raised(*page, styles=TYPED) == {}


def test_who_wrote_the_article_may_stand_below_the_titles_of_others() -> None:
    page: tuple[Part, ...] = (*article(), ("subhead", "Read also"), *TITLES, ("byline", "By Margaret Davies"))

    assert END + 3 not in raised(*page, styles=CLEAN)


def test_a_title_between_paragraphs_goes_with_what_leads_to_it() -> None:
    teaser: tuple[Part, ...] = (
        ("subhead", "Read also"),
        ("subhead", "Fishermen find an old bell in the lake"),
    )

    found = raised(*article(), *teaser, ("paragraph", RUNNING[0]), styles=CLEAN)
    assert told(found) == {END: SET_ASIDE, END + 1: SET_ASIDE}


def test_a_heading_below_a_title_is_the_article_s() -> None:
    teaser: tuple[Part, ...] = (
        ("subhead", "Read also"),
        ("subhead", "Fishermen find an old bell in the lake"),
    )
    heading: Part = ("subhead", "Nobody knows")

    found = raised(*article(), *teaser, heading, ("paragraph", RUNNING[0]), styles=CLEAN)
    assert told(found) == {END: SET_ASIDE, END + 1: SET_ASIDE}


@pytest.mark.parametrize("label", ["Weitere Informationen", "Further reading", "Más información", "Videos"])
def test_what_may_head_the_article_s_own_lines_leads_to_no_others(label: str) -> None:
    page = (*article(), ("subhead", label), ("paragraph", "Harbour office, 12 Quay Street, 555-0100"))

    assert raised(*page, styles=CLEAN) == {}


@pytest.mark.parametrize("words", ["Read more", "Weiterlesen", "Läs mer", "Читать далее", "続きを読む"])
def test_below_the_end_of_one_piece_stands_the_heading_of_the_next(words: str) -> None:
    letter = (
        *article(),
        ("paragraph", words),
        ("subhead", "A new café on the pier"),
        ("paragraph", RUNNING[0]),
    )

    assert END + 1 not in raised(*letter, styles=TYPED)


def test_a_sentence_below_it_is_the_article_s() -> None:
    page: tuple[Part, ...] = (
        *article(),
        ("subhead", "Read also"),
        ("paragraph", "Nobody has asked the keeper."),
    )

    assert told(raised(*page, styles=CLEAN)) == {END: SET_ASIDE}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize("role", ["byline", "copyright", "credit"])
@pytest.mark.parametrize("words", ["Udostępnij", "Kommentaarid", "Paylaş", "Comments", "Kommentare (4)"])
def test_a_button_alone_below_the_article_is_nobody_s_name(
    words: str, role: Role, styles: Mapping[str, int]
) -> None:
    assert told(raised(*article(), (role, words), styles=styles))[END] == SET_ASIDE


def test_a_heading_below_what_somebody_typed_may_be_his_own() -> None:
    assert told(raised(*article(), ("subhead", "Kommentare"), styles=CLEAN)) == {END: SET_ASIDE}
    assert raised(*article(), ("subhead", "Kommentare"), styles=TYPED) == {}


@pytest.mark.parametrize(
    "lines",
    [
        (("subhead", "E-Mail"), ("paragraph", "keeper@amberweir.example")),
        (("paragraph", "Instagram"),),
        (("paragraph", "Tea"), ("paragraph", "Discussion")),
        (("subhead", "Discussion"), ("paragraph", RUNNING[0])),
    ],
)
def test_where_somebody_is_reached_and_what_has_its_own_lines_stays(lines: tuple[Part, ...]) -> None:
    assert raised(*article(), *lines, styles=TYPED) == {}


def test_a_link_with_its_label_in_capitals_or_said_twice_leads_away() -> None:
    loud: Part = ("paragraph", "READ ALSO: Fishermen find an old bell")
    quiet: Part = ("paragraph", "Read more: Fishermen find an old bell")

    assert told(raised(*article(), loud, styles=CLEAN)) == {END: SET_ASIDE}
    assert raised(*article(), quiet, styles=CLEAN) == {}
    for also in ("Baca juga", "Läs också", "Читайте также"):
        link: Part = ("paragraph", f"{also}: Fishermen find an old bell")
        assert told(raised(*article(), link, styles=CLEAN)) == {END: SET_ASIDE}
    assert told(raised(*article(), quiet, ("paragraph", "Read more: A new café"), styles=CLEAN)) == {
        END: SET_ASIDE,
        END + 1: SET_ASIDE,
    }
    assert raised(*article(), loud, styles=TYPED) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_links_amid_the_paragraphs_lead_away_in_any_text(styles: Mapping[str, int]) -> None:
    also: Part = ("paragraph", "Lesen Sie auch: Die Glocke im See")
    more: Part = ("paragraph", "Läs mer: Klockan i sjön")
    topic: Part = ("paragraph", "Related: The bell in the lake")

    assert told(raised(*article(), also, *FIRST, styles=styles)) == {END: SET_ASIDE}
    assert told(raised(*article(), ("headline", also[1]), *FIRST, styles=styles)) == {END: SET_ASIDE}
    links = raised(*article(), more, *FIRST, topic, *LAST, styles=TYPED)
    assert told(links) == {END: SET_ASIDE, END + 2: SET_ASIDE}
    address: Part = ("paragraph", "Read more: www.quayside.example/bell")
    assert raised(*article(), address, *FIRST, address, *LAST, styles=TYPED) == {}
    assert raised(*article(), topic, *FIRST, styles=styles) == {}


def test_the_last_title_stays_with_the_others_that_it_touches() -> None:
    titles: tuple[Part, ...] = (("subhead", "Read also"), *TITLES)

    found = told(grouped(TOP, FIRST, LAST, titles, FIRST))
    assert [found.get(number) for number in (3, 4, 5)] == [SET_ASIDE] * 3


def test_the_label_of_a_link_stands_before_a_colon() -> None:
    assert link_label("READ ALSO: The tide rose") == "READ ALSO"
    assert link_label("READ ALSO: The tide rose.") == ""
    assert link_label("The keeper: the tide rose") == ""


def test_what_a_player_says_of_itself_is_no_title() -> None:
    player: Part = ("headline", "Listen to the article 0:00 / 5:12 A woman’s voice")
    score: Part = ("standfirst", "The match ended 0:0 after 90 minutes")

    assert told(raised(player, ("standfirst", HEADLINE), *BODY[0], *BODY[1]))[0] == ("chrome", True)
    assert 1 not in raised(*TOP, score, *BODY[0], *BODY[1])


@pytest.mark.parametrize("styles", [TYPED, CLEAN])
def test_a_newsletter_asks_to_be_seen_elsewhere(styles: Mapping[str, int]) -> None:
    asks: tuple[Part, ...] = (("kicker", "View this email in your browser"),)

    assert told(grouped(asks, TOP, FIRST, LAST, styles=styles)) == {0: ("chrome", True)}
    assert grouped((("kicker", "Login"),), TOP, FIRST, LAST, styles=styles) == {}


def test_a_newsletter_tells_below_how_to_leave_it() -> None:
    below: tuple[Part, ...] = (("paragraph", "Unsubscribe"),)

    found = told(grouped(TOP, FIRST, LAST, below, styles=TYPED))
    assert found == {3: ("chrome", True)}
    assert grouped(TOP, FIRST, LAST, (("paragraph", "Comments"),), styles=TYPED) == {}


# ------------------------------------------------------------------------------- a menu in a row


@pytest.mark.parametrize(
    "line",
    [
        "News Sport Obituaries Log in",
        "Nieuws Regio Sport Inloggen",
        "НовостиСпортКультураПодкасты",
        "정치 경제 사회 문화 오피니언",
    ],
)
@pytest.mark.parametrize("role", ["kicker", "byline"])
def test_a_menu_in_a_row_above_the_headline_is_a_site_s(line: str, role: Role) -> None:
    assert told(raised((role, line), *article())) == {0: ("chrome", True)}


def test_a_menu_in_a_row_above_another_headline_is_no_headline() -> None:
    row: Part = ("headline", "News Sport Culture Log in")

    assert told(raised(row, *article(), styles=TOOL))[0] == ("chrome", True)


@pytest.mark.parametrize(
    "line",
    [
        "Sport",
        "Culture and Sport",
        "News from the lock",
        "Harbour Boats Weirs",
        "Why Sport Needs Politics",
        "Health News Matters",
    ],
)
def test_a_kicker_may_have_a_section_s_word(line: str) -> None:
    assert 0 not in raised(("kicker", line), *article())


@pytest.mark.parametrize("label", ["Leia também", "Lire aussi :", "Read also"])
def test_what_leads_also_elsewhere_has_no_place_between_paragraphs(label: str) -> None:
    assert told(raised(*article(), ("subhead", label), *FIRST))[END] == SET_ASIDE


def test_a_player_that_has_not_begun_is_a_site_s() -> None:
    assert told(raised(*article(("subhead", "0:00min"))))[1] == SET_ASIDE


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_a_way_about_the_site_is_no_kicker(styles: Mapping[str, int]) -> None:
    assert told(raised(("kicker", "top of page"), *article(), styles=styles)) == {0: SET_ASIDE}
    assert 0 not in raised(("kicker", "Topics"), *article(), styles=CLEAN)


def test_the_only_way_about_a_site_that_is_left_is_no_kicker() -> None:
    for role in ("kicker", "chrome", "subhead"):
        assert told(raised((role, "Skip to main content"), *article(), styles=CLEAN)) == {0: ("chrome", True)}
    assert 0 not in raised(("kicker", "Home"), *article(), styles=CLEAN)


def test_titles_below_what_only_a_site_says_are_the_site_s_in_any_text() -> None:
    titles: tuple[Part, ...] = tuple(
        ("list_item", f"{name} boats wait") for name in ("Ten", "Six", "Two", "No")
    )
    more: Part = ("subhead", "עוד כתבות שיעניינו אותך")
    found = raised(*TOP, *FIRST, *LAST, more, *titles, styles=TYPED)

    assert {number for number, one in found.items() if one.role == "chrome"} == set(range(3, 8))
    assert raised(*TOP, *FIRST, *LAST, more, *titles[:2], styles=TYPED) == {}
    assert raised(*TOP, *FIRST, *LAST, ("subhead", "Read more"), *titles, styles=TYPED) == {}


@pytest.mark.parametrize("role", ["byline", "subhead", "paragraph", "dateline"])
@pytest.mark.parametrize("line", ["Text Edge Style", "Close Modal Dialog"])
def test_the_settings_of_a_player_are_a_site_s(role: Role, line: str) -> None:
    assert told(raised(*article((role, line)), styles=PAGE)) == {1: SET_ASIDE}
    assert told(raised(*article((role, line)), styles=TYPED)) == {}
