"""Headings that were taken for something else: questions, words in capitals, the title of a draft."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.readers.text.classify import classify
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look.look import gives

from .looked import (
    BODY,
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOP,
    TYPED,
    Part,
    article,
    grouped,
    raised,
    told,
)

LONG = (
    "You have counted every boat since the spring flood, on Sundays as well and in the rain: will you go on"
)
LONGER = f"{LONG} in the autumn, when nobody comes to the lock?"


def asked(*turns: tuple[Role, str], styles: Mapping[str, int] = CLEAN) -> dict[int, tuple[str, bool]]:
    """Return what is told of an interview with these questions, the first of which is block 3."""
    parts = (part for turn in turns for part in (turn, ("paragraph", RUNNING[0])))
    return told(raised(*article(), *parts, styles=styles))


ANSWER: Part = (
    "paragraph",
    "The heron has me. He comes at six in the morning and leaves when the boats come.",
)


@pytest.mark.parametrize("style", [CLEAN, TYPED, PAGE])
def test_all_that_is_asked_in_an_interview_is_alike(style: dict[str, int]) -> None:
    def asked(*roles: Role) -> dict[int, tuple[str, bool]]:
        lines = ("And when it falls?", "What do you do then?", "You have a heron.", "Your best day")
        parts = [part for role, line in zip(roles, lines, strict=False) for part in ((role, line), ANSWER)]
        return told(raised(*TOP, *FIRST, *parts, styles=style))

    assert asked("subhead", "subhead", "paragraph", "subhead") == {6: ("subhead", True)}
    assert asked("subhead", "subhead", "paragraph") == {6: ("subhead", True)}
    assert asked("paragraph", "subhead", "paragraph") == {4: ("paragraph", True)}
    guide: tuple[Part, ...] = (("subhead", "Who asks?"), ANSWER, ANSWER, ("subhead", "What then?"), ANSWER)
    turns: tuple[Part, ...] = (
        ("paragraph", "You have a heron."),
        ANSWER,
        ("subhead", "And who pays?"),
        ANSWER,
    )
    assert told(raised(*TOP, *FIRST, *guide, *turns, styles=style)) == {}
    assert asked("paragraph", "paragraph", "paragraph") == {}
    assert asked("paragraph", "subhead") == {}


def test_a_long_question_between_headings_is_one_where_most_questions_are() -> None:
    short: tuple[Part, ...] = tuple(("subhead", f"Who came in week {number}?") for number in range(3))

    assert asked(*short[:2], ("paragraph", LONGER), short[2]) == {7: ("subhead", True)}
    assert asked(*short, ("paragraph", LONGER)) == {}
    assert asked(short[0], *(("paragraph", LONGER),) * 2, short[1]) == {}


# ------------------------------------------------------------------------------- a draft's top

_DECK: Part = ("caption", "Engineers have measured it four times")


@pytest.mark.parametrize(
    ("second", "role"),
    [(_DECK, "standfirst"), (("caption", "Nora Vexley"), "byline"), (("caption", "By N. Vexley"), "byline")],
)
@pytest.mark.parametrize("above", [[], [("kicker", "Culture")], [("dateline", "12 May 2024")]])
def test_title_and_deck_of_a_draft_may_touch(above: list[Part], second: Part, role: Role) -> None:
    groups = [above] if above else []

    found = grouped(*groups, (("alt", "The field that moves"), second), *BODY)
    first = len(groups)
    assert told(found) == {first: ("headline", True), first + 1: (role, True)}


def test_a_title_with_deck_and_agency_touching_below_may_open_an_illustrated_text() -> None:
    top: tuple[Part, ...] = (("alt", "The field that moves"), _DECK, ("credit", "AFP"))
    other: tuple[Part, ...] = (("caption+credit", "The ramp. Photo: Ann Roe"),)
    signed = {0: ("headline", True), 1: ("standfirst", True), 2: ("byline", True)}

    assert told(grouped(top, FIRST, other, LAST)) == signed
    assert ("headline", True) not in told(grouped(FIRST, top, LAST)).values()
    assert ("headline", True) not in told(grouped((*top[:2], ("credit", "Photo: AFP")), *BODY)).values()


@pytest.mark.parametrize(
    "group",
    [
        (("alt", "A ferry at the quay"), ("caption", "A ferry at the quay in March")),
        (("alt", "Image of a ferry"), _DECK),
        (("alt", "The field that moves"), ("caption+credit", "The field in March. Photo: Ann Roe")),
        (("alt", "The field that moves"), _DECK, ("credit", "Ann Roe/AFP")),
    ],
)
def test_a_picture_may_stand_above_an_article_without_its_headline(group: tuple[Part, ...]) -> None:
    assert ("headline", True) not in told(grouped(group, *BODY)).values()


def test_an_article_with_a_headline_or_another_picture_has_a_picture_at_its_top() -> None:
    group: tuple[Part, ...] = (("alt", "The field that moves"), _DECK)
    other: tuple[Part, ...] = (("caption+credit", "The ramp. Photo: Ann Roe"),)

    assert ("headline", True) not in told(grouped(TOP, group, *BODY)).values()
    assert ("headline", True) not in told(grouped(group, FIRST, other, LAST)).values()
    assert ("headline", True) not in told(grouped(group, *BODY, styles=PAGE)).values()


def test_a_headline_and_a_deck_typed_by_somebody_may_touch() -> None:
    group: tuple[Part, ...] = (("alt", "The field that moves"), _DECK)

    assert told(grouped(group, *BODY, styles=TYPED)) == {0: ("headline", True), 1: ("standfirst", True)}


MENU: tuple[Part, ...] = (("chrome", "Home"), ("chrome", "Politics"), ("chrome", "Sport"))


@pytest.mark.parametrize(
    "below",
    [
        (("byline", "By Ann Roe"),),
        (("chrome", "By Ann Roe"),),
        (("chrome", "Jane Roe"), ("dateline", "12 May 2024")),
        (("chrome", "田中由美子"), ("dateline", "2024年5月12日")),
    ],
)
def test_a_title_that_was_set_aside_with_the_menu_is_known_by_who_signs_below_it(
    below: tuple[Part, ...],
) -> None:
    title: Part = ("chrome", "The bridge that nobody crosses opens")
    picture: tuple[Part, ...] = (
        ("headline", "Boats below a bridge in the evening"),
        ("credit", "Photo: Pia Lund"),
    )

    found = told(grouped(MENU, (title, *below), (("chrome", "Share"),), picture, *BODY, styles=PAGE))

    assert found[3] == ("headline", True)


@pytest.mark.parametrize(
    "line", ["The Harbour Ledger", "Light rain in Port Ellery", "Your town, your paper", "Le journal du port"]
)
def test_what_stands_above_the_day_of_the_visit_is_no_title(line: str) -> None:
    top: tuple[Part, ...] = (("chrome", line), ("dateline", "Saturday, May 3, 2024"))
    title: tuple[Part, ...] = (("headline", "The bakery that came back"), ("byline", "By Ann Roe"))

    assert 3 not in grouped(MENU, top, title, *BODY, styles=PAGE)
    assert 5 not in grouped(MENU, top, title, *BODY, styles=PAGE)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("旧书摊上的地图", "许知秋"),
        ("退渔十年，一座湖的呼吸", "記者葉詠琳／台北報導"),
        ("The map on the old bookstall", "By Ann Roe"),
        ("Последний маяк Белого берега", "Ольга Сенчина, специально для «Полярного круга»"),
    ],
)
def test_who_signs_above_the_date_is_no_title(title: str, name: str) -> None:
    top: tuple[Part, ...] = (("kicker", title), ("headline", name), ("dateline", "12 May 2024"))

    assert told(grouped(top, *BODY, styles=TYPED)) == {1: ("byline", True), 0: ("headline", True)}


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("World News", "Rosa Winn, last of the bakers"),
        ("国际", "许知秋"),
        ("Portrait", "Rosa Winn"),
        ("The Harbour Ledger", "Rosa Winn"),
        ("The last of the bakers tells", "Rosa Winn, 90, baker who counted loaves"),
    ],
)
def test_a_name_below_a_section_or_with_more_behind_it_is_a_title(above: str, title: str) -> None:
    top: tuple[Part, ...] = (("kicker", above), ("headline", title), ("dateline", "12 May 2024"))

    assert 1 not in grouped(top, *BODY, styles=TYPED)


def test_whom_the_text_names_is_its_subject() -> None:
    top: tuple[Part, ...] = (
        ("kicker", "The last keeper"),
        ("headline", "Nora Vexley"),
        ("dateline", "12 May 2024"),
    )
    named: Part = ("paragraph", f"{RUNNING[0]} So Nora Vexley said, and she has been there since 1989.")

    assert 1 not in grouped(top, (named,), *BODY, styles=TYPED)


def test_whence_a_text_was_copied_is_no_headline() -> None:
    copied = "Transcribed from The Quayside Post, 12 March 1934, p. 3"
    title: Part = ("alt", HEADLINE)

    found = told(raised(("headline", copied), title, *FIRST, *LAST))

    assert found == {0: ("note", True), 1: ("headline", True)}
    assert 0 not in raised(("headline", copied), *FIRST, *LAST)


@pytest.mark.parametrize("line", ["News ID: 912345", "کد خبر: ۹۱۲۳۴۵"])
def test_a_number_with_its_label_is_no_headline(line: str) -> None:
    title: Part = ("standfirst", HEADLINE)

    found = told(raised(("headline", line), ("dateline", "12 May 2024"), title, *FIRST, *LAST))

    assert (found[0], found[2]) == (("chrome", True), ("headline", True))
    assert 0 not in raised(("headline", "Class of: 2016"), title, *FIRST, *LAST)


@pytest.mark.parametrize(
    "way", ["Skip to main content", "Overslaan en naar de inhoud gaan", "Zum Hauptinhalt springen"]
)
def test_the_way_to_a_page_s_content_is_no_headline(way: str) -> None:
    page: tuple[Part, ...] = (
        ("headline", way),
        ("chrome", "Today"),
        ("standfirst", HEADLINE),
        ("byline", "Pia Lund"),
        ("paragraph", RUNNING[0]),
        ("paragraph", RUNNING[1]),
    )

    assert told(raised(*page)) == {0: ("chrome", True), 2: ("headline", True)}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize(
    ("above", "below", "heads"),
    [
        ("The keeper’s slate", RUNNING[1], True),
        ("The keeper’s slate", "It hangs beside his door and holds nine hundred and twelve strokes.", True),
        ("The river came in from the sea", "And nobody, nobody told it to be.", False),
        ("What did the keeper say?", RUNNING[1], False),
        ("Jonas Reed:", RUNNING[1], False),
    ],
)
def test_a_few_words_that_touch_their_paragraph_head_it(
    above: str, below: str, heads: bool, styles: Mapping[str, int]
) -> None:
    pair: tuple[Part, ...] = (("paragraph", above), ("paragraph", below))

    assert (told(grouped(TOP, FIRST, pair, LAST, styles=styles)).get(2) == ("subhead", True)) is heads


def test_a_heading_that_touches_is_one_where_most_do() -> None:
    touching: tuple[Part, ...] = (("subhead", "On Tuesday"), ("paragraph", "The slate was full."))
    apart: tuple[Part, ...] = (("subhead", "The end of the season"),)

    assert grouped(TOP, FIRST, touching, FIRST, touching, apart, LAST, styles=PAGE) == {}
    assert told(grouped(TOP, FIRST, touching, apart, LAST, styles=PAGE))[2] == ("subhead", False)


# ------------------------------------------------------------------------------- brackets

SIGNS = ("ARIES (21 March to 19 April)", "The Crossing by Ann Roe (Quayside, £12)", "Ada Merling, 91")
TOLD = "A letter on Thursday repays a kindness that you have forgotten by now."


@pytest.mark.parametrize("styles", [CLEAN, PAGE, TYPED])
def test_lines_that_end_in_brackets_above_paragraphs_are_headings(styles: Mapping[str, int]) -> None:
    one, *others = SIGNS
    parts: tuple[Part, ...] = (("subhead", one), ("paragraph", TOLD))
    for line in others:
        parts = (*parts, ("paragraph", line), ("paragraph", TOLD))

    heading = ("subhead", True)
    assert told(raised(*TOP, *FIRST, *parts, styles=styles)) == {4: heading, 6: heading}
    assert raised(*TOP, *FIRST, *parts[:4], styles=styles) == {}


def test_lines_that_end_in_brackets_one_below_the_other_are_no_headings() -> None:
    cast: tuple[Part, ...] = tuple(("paragraph", line) for line in SIGNS)

    assert ("subhead", True) not in told(raised(*TOP, *FIRST, *cast, *LAST, styles=CLEAN)).values()


@pytest.mark.parametrize("role", ["alt", "caption"])
@pytest.mark.parametrize("below", [("caption", "credit"), ("credit", "caption")])
def test_above_a_picture_s_words_stands_the_headline_that_an_article_has(
    role: Role, below: tuple[Role, Role]
) -> None:
    words: dict[Role, str] = {"credit": "Photo: Pia Lund / Quayside", "caption": "A view of the harbour"}
    shown: tuple[Part, ...] = tuple((one, words[one]) for one in below)

    titled = told(grouped(((role, "Every boat on the slate is counted"), *shown), FIRST, LAST))
    assert titled[0] == ("headline", True)
    # What the caption says, and what the text does not tell, is an alternative text.
    for alt in ("A view of the harbour in the rain", "Two men in yellow coats"):
        assert told(grouped(((role, alt), *shown), FIRST, LAST)).get(0) != ("headline", True)


def test_a_word_above_such_a_headline_is_its_kicker() -> None:
    title: Part = ("alt", "Every boat on the slate is counted")
    shown: tuple[Part, ...] = (("caption", "A view of the harbour"), ("credit", "Photo: Pia Lund / Quayside"))
    found = told(grouped((("headline", "Society"), title, *shown), FIRST, LAST))

    assert (found[0], found[1]) == (("kicker", True), ("headline", True))


def test_above_a_caption_with_its_credit_an_article_has_its_headline() -> None:
    shown = "A view of the harbour. Photo: Pia Lund / Quayside"
    title, alt = "The keeper counts every boat", "A view of the harbour"

    for words, role in ((title, "headline"), (alt, "alt")):
        text = "\n\n".join((f"{words}\n{shown}", *RUNNING))
        assert [one.role for one in classify(text.split("\n"))][:2] == [role, "caption+credit"]


@pytest.mark.parametrize(
    "head", ["Posts tagged ‘locks’", "Archive for May, 2024", "Showing posts with label locks"]
)
def test_the_head_of_a_page_of_older_articles_is_no_headline(head: str) -> None:
    below: Part = ("standfirst", "Nine hundred boats at the lock")

    assert told(raised(("headline", head), below, *FIRST, *LAST, styles=CLEAN)) == {
        0: ("chrome", True),
        1: ("headline", True),
    }
    assert 0 not in raised(("headline", "Archive for the poor opens"), below, *FIRST, *LAST, styles=CLEAN)
    # Without a title below it, it is one.
    signed: Part = ("byline", "By Nora Quill")
    assert 0 not in raised(("headline", "Posts tagged with love"), signed, *FIRST, *LAST, styles=CLEAN)


def test_a_date_s_label_without_the_date_is_no_headline() -> None:
    for label in ("Aktualisiert am", "Updated on:"):
        assert told(raised(("headline", label), *FIRST, *LAST))[0] == ("chrome", True)
    assert raised(("headline", "Updated"), *FIRST, *LAST).get(0) is None


def test_a_section_above_who_wrote_it_is_no_headline() -> None:
    title: Part = ("subhead", "Nine hundred boats wait at the lock")
    signed: Part = ("byline", "Ann Roe")
    found = raised(("headline", "Politics"), signed, title, *FIRST, *LAST, styles=CLEAN)

    assert [found[number].role for number in range(3)] == ["kicker", "byline", "headline"]
    assert 0 not in raised(("headline", "Boats"), signed, title, *FIRST, *LAST, styles=CLEAN)


def test_a_few_words_above_each_of_several_bylines_are_headings() -> None:
    def part(title: str, name: str, number: int) -> tuple[tuple[Part, ...], ...]:
        return (("paragraph", title), ("byline", f"By {name}")), (("paragraph", RUNNING[number]),)

    first, second = part("THE LOCK", "Ann Roe", 0), part("The weir", "Bo Lind", 1)
    reason = gives("subhead", "heads what another signs right below it, one of several")

    found = grouped(TOP, *first, *second)
    assert [number for number, one in found.items() if one == reason] == [1, 4]
    assert reason not in grouped(TOP, *first, (("paragraph", RUNNING[1]),)).values()
