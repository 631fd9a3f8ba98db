"""The second look at lines that touch: which are a picture's, and which part of it each is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import convert
from convert.model import Figure, plain
from convert.readers.text.classify import classify
from convert.readers.text.lines.roles import FIGURE_ROLES, Role

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
    figure,
    grouped,
    told,
)

# ------------------------------------------------------------------------------- said twice


def test_of_two_touching_lines_that_say_the_same_the_first_is_the_alternative_text() -> None:
    name = "© Amberweir Post"
    words: tuple[Part, ...] = (("paragraph", name), ("paragraph", name))
    credited: tuple[Part, ...] = (("paragraph", name), ("credit", name))

    assert told(grouped(TOP, words, *BODY)) == {1: ("alt", True), 2: ("caption", True)}
    assert told(grouped(TOP, credited, *BODY)) == {1: ("alt", True)}


def test_an_alternative_text_may_have_a_label_that_the_caption_has_not() -> None:
    caption = "The keeper of the lock counts the boats from Riverside"
    pair: tuple[Part, ...] = (("credit", f"Photo: {caption}"), ("caption", caption))

    assert told(grouped(TOP, pair, FIRST)) == {1: ("alt", True)}
    assert grouped(TOP, (("paragraph", "In May and again in June"), ("paragraph", "in June")), *BODY) == {}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_where_the_lines_above_the_text_touch_nobody_has_typed_an_alternative_text(
    styles: Mapping[str, int],
) -> None:
    lines: tuple[Part, ...] = (("byline", "By Nora Quill"), ("alt", "The keeper at his door"))
    credit: Part = ("credit", "Photo: Pia Lund / Amber Post")
    body = (FIRST, LAST)

    assert told(grouped((*TOP, *lines, credit), *body, styles=styles)).get(2) == ("caption", True)
    assert 2 not in grouped(TOP, lines[:1], (lines[1], credit), *body, styles=styles)


def test_what_touches_headline_and_caption_is_the_standfirst_or_who_wrote_it() -> None:
    shown: Part = ("caption+credit", "A boat at noon. Photo: Pia Lund / Amber Post")
    deck, name = "He counts, the council looks away.", "Nora Quill"

    assert told(grouped((*TOP, ("alt", deck), shown), FIRST, LAST)).get(1) == ("standfirst", True)
    assert told(grouped((*TOP, ("alt", name), shown), FIRST, LAST)).get(1) == ("byline", True)
    assert 1 not in grouped((*TOP, ("alt", "A boat at noon"), shown), FIRST, LAST)


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_a_line_of_text_that_a_caption_says_again_is_the_alternative_text(styles: Mapping[str, int]) -> None:
    name = "The keeper in 1998."
    group: tuple[Part, ...] = (*FIRST, ("paragraph", name), ("caption", name), *LAST)

    assert told(grouped(TOP, group, styles=styles)) == {2: ("alt", True)}
    assert told(grouped(TOP, FIRST, (("paragraph", name),), (("caption", name),), LAST, styles=styles)) == {}


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("kicker", "Harbour"),
        ("subhead", "What is next"),
        ("byline", "By Jonas Reed"),
        ("dateline", "12 May 2024"),
    ],
)
def test_headings_names_and_dates_may_be_said_twice(role: Role, words: str) -> None:
    assert 1 not in grouped(TOP, ((role, words), (role, words)), *BODY)


def test_a_verse_may_be_said_twice() -> None:
    assert grouped(TOP, (("paragraph", "Row, boatman, row"),) * 2, FIRST, styles=TYPED) == {}


def test_a_caption_below_the_credit_may_say_the_alternative_text_again() -> None:
    lines: tuple[Part, ...] = (("alt", "The slate"), ("credit", "Amberweir Post"), ("credit", "The slate"))

    assert told(grouped(TOP, FIRST, lines, LAST)) == {4: ("caption", True)}
    apart = tuple((line,) for line in lines)
    assert 4 not in grouped(TOP, FIRST, *apart, LAST)


# ------------------------------------------------------------------------------- pairs


def test_two_items_that_nothing_makes_a_list_are_a_picture_s_words() -> None:
    pair: tuple[Part, ...] = (
        ("list_item", "Keeper at the gate of the lock in Amberweir"),
        ("list_item", "Counts them all"),
    )
    credited: tuple[Part, ...] = (pair[0], ("list_item", "Counts them all. Photo: Pia Lund"))

    assert told(grouped(TOP, FIRST, pair, LAST)) == {2: ("alt", True), 3: ("caption", True)}
    assert told(grouped(TOP, FIRST, credited, LAST)) == {2: ("alt", True), 3: ("caption+credit", True)}


@pytest.mark.parametrize(
    ("above", "lines"),
    [
        (("paragraph", "Two boats came back:"), ("The Amberweir Star", "The other Amberweir Star")),
        (("subhead", "You need"), ("A rope of hemp and some patience with it", "A slate")),
        (FIRST[0], ("A rope and some patience", "A slate")),
        (FIRST[0], ("Amberweir 2–1 Riverside", "Quayside 0–0 Harbour")),
        (FIRST[0], ("• A rope of hemp, forty feet long", "• A slate")),
        (FIRST[0], ("Where: the lock of Amberweir", "When: at noon on any day in May")),
    ],
)
def test_two_items_may_be_a_list(above: Part, lines: tuple[str, str]) -> None:
    pair: tuple[Part, ...] = tuple(("list_item", line) for line in lines)

    assert "alt" not in {role for role, _ in told(grouped(TOP, (above,), pair, LAST)).values()}


# ------------------------------------------------------------------------------- labels


@pytest.mark.parametrize("styles", [CLEAN, PAGE])
@pytest.mark.parametrize(
    ("label", "name"), [("Photo:", "Jonas Reed"), ("Foto:", "Reuters"), ("Фото", "@ferry")]
)
def test_a_label_alone_belongs_to_the_name_below_and_both_to_the_words_above(
    label: str, name: str, styles: Mapping[str, int]
) -> None:
    words: tuple[Part, ...] = (("subhead", "The weir"), ("standfirst", "The weir after the flood."))
    credit: tuple[Part, ...] = (("list_item", label), ("list_item", name))

    found = told(grouped(TOP, FIRST, (*words, *credit), *BODY[1:], styles=styles))

    assert found == {4: ("credit", True), 5: ("credit", True), 3: ("caption", True), 2: ("alt", True)}


@pytest.mark.parametrize(
    "lines",
    [
        ("Photos:", "The keeper has three"),
        ("Music", "Drawing", "Drama", "Sewing"),
        ("Photo", "Jonas Reed"),
        ("What to bring", "Torch", "Rope", "Photo:", "Jonas Reed"),
    ],
)
def test_a_word_that_may_be_a_label_above_other_words_is_none(lines: tuple[str, ...]) -> None:
    assert grouped(TOP, FIRST, tuple(("list_item", line) for line in lines), *BODY[1:]) == {}


def test_a_title_above_a_credit_s_label_stays_the_title() -> None:
    top: tuple[Part, ...] = (("headline", HEADLINE), ("list_item", "Photos:"), ("list_item", "Jonas Reed"))

    assert told(grouped(top, *BODY)) == {1: ("credit", True), 2: ("credit", True)}


def test_who_wrote_the_words_above_who_took_the_pictures_is_no_caption() -> None:
    signed: tuple[Part, ...] = (
        ("byline", "Text: Maud Ellery"),
        ("list_item", "Photos:"),
        ("list_item", "Jonas Reed"),
    )

    assert not {1, 2, 3}.intersection(
        number for number, one in grouped(TOP, signed, *BODY).items() if one.role in ("caption", "alt")
    )


# ------------------------------------------------------------------------------- below an alternative text

ALT = "The keeper at his door"


def below_alt(caption: str) -> dict[int, tuple[str, bool]]:
    return told(grouped(TOP, (("alt", ALT), ("caption", caption)), FIRST))


def test_a_caption_that_goes_on_after_the_alternative_text_with_a_house_has_a_credit() -> None:
    assert below_alt(f"{ALT} Riverside News") == {2: ("caption+credit", True)}
    assert below_alt(f"{ALT} Jonas Reed") == {}
    assert below_alt(f"{ALT}. Symbolbild") == {}
    assert below_alt(f"{ALT} on the first day of May") == {}


def test_a_label_and_a_name_before_the_alternative_text_s_words_are_a_credit() -> None:
    assert below_alt(f"Photo: Pia Lund{ALT}") == {2: ("caption+credit", True)}
    assert below_alt(f"In May: {ALT}") == {}
    assert below_alt(f"Photo: {ALT}") == {}
    assert below_alt(f"Photo: {ALT} in May") == {}


@pytest.mark.parametrize("role", ["credit", "caption+credit"])
def test_a_label_before_all_of_the_alternative_text_makes_no_credit(role: Role) -> None:
    alt = ", left, has counted all of the boats that came by"
    line = f"Image: Jonas Reed{alt}"

    assert told(grouped(TOP, (("alt", alt), (role, line)), *BODY)) == {2: ("caption", True)}
    assert 2 not in grouped(TOP, (("alt", alt),), ((role, line),), *BODY)


def test_a_credit_that_runs_into_the_alternative_text_s_words_stays() -> None:
    alt = "The keeper at his door, who has counted all of the boats: nine hundred"
    page: tuple[Part, ...] = (("alt", alt), ("caption+credit", f"Foto: harbour press{alt}"))

    assert 2 not in grouped(TOP, page, *BODY)


@pytest.mark.parametrize(
    "credit", ["Photo prêtée par la famille de la victime", "Gjengitt med tillatelse fra museet"]
)
def test_a_credit_that_names_nobody_stays_beside_a_picture(credit: str) -> None:
    lines: tuple[Part, ...] = (
        ("alt", "The bridge in 1921"),
        ("caption", "The bridge in 1921, still of wood."),
        ("credit", credit),
    )

    assert grouped(TOP, lines, *BODY) == {}
    assert grouped(TOP, lines[::2], *BODY) == {}


def test_two_pictures_whose_words_touch_keep_them() -> None:
    pictures: tuple[Part, ...] = (
        *(("alt", "The bridge"), ("caption", "The bridge at noon."), ("credit", "Photo: Pia Lund")),
        *(("alt", "An arch"), ("caption", "Cracks in the arch."), ("credit", "Photo: Bo Dahl")),
    )

    assert grouped(TOP, pictures, *BODY) == {}
    assert grouped(TOP, tuple(part for part in pictures if part[0] != "credit") * 2, *BODY) == {}


# ------------------------------------------------------------------------------- above a credit


@pytest.mark.parametrize(
    "words",
    [
        "The keeper has counted every boat since the flood in the sp...",
        "The keeper of Amberweir and his sons at the door of their house by the M…",
        "1",
        HEADLINE[:24],
    ],
)
def test_what_cannot_be_a_caption_above_a_credit_is_an_alternative_text(words: str) -> None:
    assert told(grouped(TOP, figure(words), FIRST)) == {1: ("alt", True)}


@pytest.mark.parametrize(
    "words",
    [
        "The keeper at his door.",
        "And then, on the third day of May, the rain came ...",
        "And then, in the spring, the water came back up to it...",
        "1921",
        "Nine hundred",
        "Rain, and then M…",
    ],
)
def test_what_may_be_a_caption_above_a_credit_stays_one(words: str) -> None:
    assert grouped(TOP, figure(words), FIRST) == {}


@pytest.mark.parametrize("styles", [CLEAN, TOOL])
def test_what_stands_above_lone_credits_is_read_alike(styles: Mapping[str, int]) -> None:
    groups = (TOP, figure("The lock"), FIRST, figure("The weir", role="alt"), LAST)

    def by(lock: float, weir: float) -> dict[int, tuple[str, bool]]:
        return told(grouped(*groups, styles=styles, leanings=[0.0, lock, 0.0, 0.0, weir, 0.0, 0.0]))

    assert by(-0.5, 2.0) == {1: ("alt", True)}
    assert by(-2.0, 0.5) == {4: ("caption", True)}
    told_ = figure("The keeper waits at the door for the first boat.")
    assert (
        grouped(TOP, told_, *groups[2:], styles=styles, leanings=[0.0, -0.5, 0.0, 0.0, 2.0, 0.0, 0.0]) == {}
    )


def test_in_a_row_of_pictures_what_stands_above_their_credits_is_read_alike() -> None:
    row = (*figure("The lock"), *figure("The weir", role="alt"), *figure("The quay"))
    leanings = [0.0, -0.5, 0.0, 2.0, 0.0, 2.0, *[0.0] * 5]

    assert told(grouped(TOP, row, *BODY, leanings=leanings)) == {1: ("alt", True), 5: ("alt", True)}
    other = (*row[:2], ("caption", "A boat"), *row[2:])
    assert grouped(TOP, other, *BODY, leanings=[*leanings, 0.0]) == {}


def test_where_another_picture_has_a_caption_besides_a_lone_line_is_the_alternative_text() -> None:
    lone = figure("The keeper at the door")
    told_ = figure("The keeper waits at the door for the first boat.")
    both: tuple[Part, ...] = (
        ("alt", "The weir"),
        ("caption", "The weir in May."),
        ("credit", "Photo: Bo Dahl"),
    )
    joined: tuple[Part, ...] = (("alt", "The weir"), ("caption+credit", "The weir in May. Photo: Bo Dahl"))

    assert told(grouped(TOP, lone, FIRST, both, LAST)) == {1: ("alt", True)}
    assert told(grouped(TOP, lone, FIRST, joined, LAST)) == {1: ("alt", True)}
    assert grouped(TOP, told_, FIRST, both, LAST) == {}
    assert told(grouped(TOP, told_, FIRST, (("alt", "A weir in May."), *both[1:]), LAST)) == {
        1: ("alt", True)
    }
    assert grouped(TOP, lone, FIRST, both[:2], LAST) == {}
    assert grouped(TOP, lone, FIRST, joined[:1], joined[1:], LAST) == {}
    assert grouped(TOP, lone, FIRST, both, LAST, styles=TOOL) == {}


def test_what_speaks_of_the_picture_above_a_credit_is_a_caption() -> None:
    speaks = figure("En la foto, los vecinos a la puerta", role="alt")

    assert told(grouped(TOP, FIRST, speaks, LAST)) == {2: ("caption", True)}
    assert grouped(TOP, FIRST, figure("Los vecinos a la puerta", role="alt"), LAST) == {}


def test_a_lone_line_that_is_surely_a_caption_by_its_own_words_stays_one() -> None:
    both: tuple[Part, ...] = (
        ("alt", "The weir"),
        ("caption", "The weir in May"),
        ("credit", "Photo: Bo Dahl"),
    )
    groups = (TOP, figure("The bell “Susan” weighs two tons"), FIRST, both, LAST)

    assert told(grouped(*groups, leanings=[0.0, -1.0, *[0.0] * 6])) == {1: ("alt", True)}
    assert grouped(*groups, leanings=[0.0, -3.0, *[0.0] * 6]) == {}


@pytest.mark.parametrize("place", ["[Bild]", "(picture)", "weir_02.jpg"])
def test_what_stands_in_a_picture_s_place_is_no_alternative_text(place: str) -> None:
    both: tuple[Part, ...] = (("alt", place), *figure("The weir in May"))

    assert grouped(TOP, figure("The bell"), FIRST, both, LAST, leanings=[0.0, -1.0, *[0.0] * 6]) == {}


def test_one_that_cannot_be_a_caption_decides_for_itself_alone() -> None:
    groups = (TOP, figure("1"), FIRST, figure("The weir"), LAST, figure("The lock", role="alt"), FIRST)
    leanings = [0.0, 9.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.5, 0.0, 0.0]

    assert told(grouped(*groups, leanings=leanings)) == {1: ("alt", True), 7: ("caption", True)}


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_a_pair_is_read_as_the_other_pairs_are(styles: Mapping[str, int]) -> None:
    oven: Part = ("paragraph", "The oven, in the old stable")
    pair: tuple[Part, ...] = (oven, ("paragraph", "Riverside Museum"))
    groups = (TOP, figure("The lock."), FIRST, figure("The weir."), LAST)

    assert told(grouped(*groups, pair, *BODY, styles=styles)) == {7: ("caption", True), 8: ("credit", True)}
    for other in ("It was built in May.", "Monday to Friday"):
        assert grouped(*groups, (oven, ("paragraph", other)), *BODY, styles=styles) == {}
    assert grouped(*groups[:3], pair, *BODY, styles=styles) == {}
    for first in ("Harbour School", "- The oven", "Open on Monday:"):
        assert grouped(*groups, (("list_item", first), ("list_item", pair[1][1])), *BODY, styles=styles) == {}
    # Who is credited nowhere else may have said that.
    assert grouped(*groups, (oven, ("paragraph", "Margaret Davies")), *BODY, styles=styles) == {}
    assert len(grouped(*groups, (oven, ("paragraph", "Pia Lund")), *BODY, styles=styles)) == 2
    quoted: Part = ("paragraph", "“I shall go on taking the ferry”")
    assert grouped(*groups, (quoted, ("paragraph", "Riverside Museum")), *BODY, styles=styles) == {}


def test_three_lines_are_a_picture_s_where_the_article_s_others_have_a_credit_below() -> None:
    both: tuple[Part, ...] = (
        ("alt", "The weir"),
        ("caption", "The weir in May."),
        ("credit", "Photo: Bo Dahl"),
    )
    listed: tuple[Part, ...] = tuple(
        ("list_item", line) for line in ("The lock in winter", "Ice on the lock.", "Muzeum w Zabrodziu")
    )
    groups = (TOP, both, FIRST, figure("The lock."), LAST)

    assert told(grouped(*groups, listed, *BODY)) == {
        8: ("alt", True),
        9: ("caption", True),
        10: ("credit", True),
    }
    assert 10 not in grouped(*groups, (*listed[:2], ("list_item", "Three lines")), *BODY)
    assert 7 not in grouped(TOP, both, FIRST, listed, *BODY)


def test_below_a_heading_a_list_stays_a_list() -> None:
    heading: tuple[Part, ...] = (("subhead", "What the keeper found"),)

    for lines in (
        ("Flour", "Sugar", "Butter"),
        ("A gate of old oak planks", "A lamp from the tower at 9.30"),
        ("A gate of old oak planks", "A lamp from the old tower of the church of Marrow"),
        ("- A gate of old oak planks", "- A lamp"),
    ):
        listed: tuple[Part, ...] = tuple(("list_item", line) for line in lines)
        assert grouped(TOP, *BODY[:2], heading, listed, *BODY[:2]) == {}
    pair: tuple[Part, ...] = (("list_item", "The gate as it stood in May"), ("list_item", "Parish of Marrow"))
    assert grouped(TOP, *BODY[:3], pair, *BODY[:2]) == {}


@pytest.mark.parametrize("name", ["ANN ROE", "Anna Roe"])
def test_a_name_run_together_with_the_alternative_text_is_the_credit(name: str) -> None:
    alt = "The keeper and the mayor in The Drowned Bell"
    pair: tuple[Part, ...] = (("alt", alt), ("caption", f"{alt}{name}"))
    apart: tuple[Part, ...] = (("alt", alt), ("caption", f"{alt} {name}"))

    assert told(grouped(TOP, pair, *BODY)) == {2: ("caption+credit", True)}
    # Apart from the words, she may be in the picture; in capitals she is none of them.
    assert name.isupper() or grouped(TOP, apart, *BODY) == {}
    assert grouped(TOP, (("alt", alt), ("caption", f"{alt}s of Amberweir")), *BODY) == {}


def test_the_only_pair_of_a_text_is_a_heading_and_its_sentence() -> None:
    def pictured(above: str, below: str) -> tuple[Part, ...]:
        return ("alt", above), ("caption", below)

    voted = "Members voted on Friday after two hours of talks."
    alike = pictured("The lock at noon", "The lock at noon was built by two brothers from Amberweir.")

    assert told(grouped(TOP, FIRST, pictured("The vote", voted), LAST)) == {
        2: ("subhead", True),
        3: ("paragraph", True),
    }
    assert grouped(TOP, FIRST, pictured("the vote", voted), LAST) == {}
    assert grouped(TOP, pictured("The vote", voted), FIRST, LAST) == {}
    assert grouped(TOP, FIRST, alike, LAST) == {}
    assert grouped(TOP, FIRST, pictured("The vote", voted), LAST, styles=PAGE) == {}
    credited: tuple[Part, ...] = (("caption+credit", "The weir at noon. Photo: Pia Lund"),)
    assert grouped(TOP, credited, FIRST, pictured("The vote", voted), LAST) == {}


LISTED = (
    ("Hall A: a reading with Ann Roe, second day", "Hall B: a concert with Bo Lind, third day"),
    ("Saal Nord: Lesung mit Tine Dahm, 2. Tag", "Saal Süd: Konzert mit Jan Lund, 3. Tag"),
    ("Route 4 runs no further than Amberweir market", "Route 7 runs no further than Quayside station"),
    ("Gold went to Ann Roe of Amberweir in the Heron", "Silver went to Bo Lind of Quayside in the Tern"),
    ("The day ticket for adults costs eight pounds", "The day ticket for children costs four pounds"),
)


@pytest.mark.parametrize("pair", LISTED)
def test_two_lines_that_tell_alike_of_two_things_are_no_picture(pair: tuple[str, str]) -> None:
    both = {2: ("paragraph", True), 3: ("paragraph", True)}

    assert told(grouped(TOP, FIRST, (("alt", pair[0]), ("caption", pair[1])), LAST)) == both
    items: tuple[Part, ...] = (("list_item", pair[0]), ("list_item", pair[1]))
    assert grouped(TOP, FIRST, items, LAST) == {}


def test_a_number_that_differs_makes_two_lines_between_paragraphs_no_picture() -> None:
    lines = [HEADLINE, "", RUNNING[0], "", *LISTED[2], "", RUNNING[1]]

    assert FIGURE_ROLES.isdisjoint(verdict.role for verdict in classify(lines))


@pytest.mark.parametrize(
    "pair",
    [
        ("A white boat in the lock at dusk", "The white boat in the lock at noon"),
        ("[A white boat in the lock at dusk]", "A white boat in the lock at dusk"),
        ("A white boat in the lock in 2019", "The Heron, a white boat in the lock"),
        ("Photo: the lock at Amberweir in May", "Amberweir: the lock in May, seen from afar"),
        ("In the lock: a white boat at dusk", "The Heron has come in from the sea"),
    ],
)
def test_two_lines_that_tell_of_one_thing_may_be_a_picture(pair: tuple[str, str]) -> None:
    assert grouped(TOP, FIRST, (("alt", pair[0]), ("caption", pair[1])), LAST) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_what_touches_a_credit_amid_the_article_is_a_caption(styles: Mapping[str, int]) -> None:
    figure_: tuple[Part, ...] = (
        ("paragraph", "Dot Cobb beside the hedge that led to nine hearings, on Tuesday."),
        ("credit", "WENDEL PRYCE/AMBERWEIR CHRONICLE"),
    )

    assert told(grouped(TOP, FIRST, figure_, LAST, styles=styles)) == {2: ("caption", True)}
    assert ("caption", True) not in told(grouped(TOP, figure_, FIRST, styles=styles)).values()
    assert grouped(TOP, FIRST, figure_[:1], figure_[1:], LAST, styles=styles) == {}


# ------------------------------------------------------------------------------- charts
# The titles of charts amid an article, and whence their figures come.

TITLE = "Ferry passengers per year, in thousands"
SOURCES = (
    "Chart: Ella Coe • Source: Merling Ferries • Get the data • Created with Datawrapper",
    "Data: Amber County travel survey, 2023. Note: shares may not add up to 100.",
    "Source: Merling Ferries; Office of Prices. Graphic: Jonas Vell/The Quay",
    "Grafik: Rohde; Quelle: Statistisches Landesamt",
    "Fuente: Instituto del Agua",
)


@pytest.mark.parametrize("source", SOURCES)
def test_the_title_and_the_source_of_a_chart_are_its_caption_and_credit(source: str) -> None:
    article = convert.read("\n\n".join((HEADLINE, RUNNING[0], f"{TITLE}\n{source}", RUNNING[1])).encode())

    (figure,) = (block for block in article.body if isinstance(block, Figure))
    assert (figure.alt, plain(figure.caption), figure.credit and figure.credit.text) == ("", TITLE, source)


@pytest.mark.parametrize(
    "above", ["Nine boats were there.", "The keeper’s notebooks:", "• Ferries", "Ella Coe"]
)
def test_what_is_no_title_stays_above_a_source(above: str) -> None:
    lines: tuple[Part, ...] = (("paragraph", above), ("paragraph", "Source: Merling Ferries"))

    assert ("caption", True) not in told(grouped(TOP, FIRST, lines, LAST)).values()


def test_the_source_of_a_box_of_figures_is_the_boxs() -> None:
    box: tuple[Part, ...] = (
        ("list_item", "Days on strike: 11"),
        ("list_item", "Passengers stranded: 4,200"),
        ("list_item", "Source: Merling Ferries"),
    )

    assert ("caption", True) not in told(grouped(TOP, FIRST, box, LAST)).values()


# ------------------------------------------------------------------------------- beside a credit


def test_a_word_in_capitals_and_a_colon_open_a_caption() -> None:
    words = (
        "TELLER BÅTER: Slusevokteren har telt hver båt siden flommen i vår, og skriver tallet på en tavle."
    )
    credit: Part = ("credit", "Foto: Sivert Strand")

    assert told(grouped(TOP, (("paragraph", words), credit), *BODY))[1] == ("caption", True)
    assert told(grouped(TOP, (("paragraph", words),), (credit,), *BODY)).get(1) is None


def test_who_is_seen_has_not_taken_the_picture() -> None:
    alt: Part = ("alt", "Rosa Winn")

    assert told(grouped(TOP, (alt, ("credit", "Rosa Winn — JANE ROE/AFP")), *BODY))[2] == (
        "caption+credit",
        True,
    )
    assert 2 not in told(grouped(TOP, (alt, ("credit", "Rosa Winn/AFP")), *BODY))


def test_an_archive_s_picture_is_credited() -> None:
    assert told(grouped(TOP, (("byline", "Arkiv / Elsa Winn"),), *BODY, styles=PAGE))[1] == ("credit", True)


def test_a_sentence_alone_above_the_only_credit_is_its_caption() -> None:
    words = "Efter regnet och två inställda turer kom färjan äntligen fram till en fullsatt brygga."
    pair: tuple[Part, ...] = (("alt", words), ("credit", "Foto: Elsa Winn"))

    assert told(grouped(TOP, pair, *BODY))[1] == ("caption", True)


def test_a_name_below_who_stands_where_in_a_picture_is_its_credit() -> None:
    caption: Part = ("standfirst", "Rosa Winn (t.v.) teller båter ved slusen, mens Pia Lund (t.h.) ser på.")
    group: tuple[Part, ...] = (caption, ("byline", "Ivar Strand"), *TOP)

    found = told(grouped(group, *BODY))

    assert found == {0: ("caption", True), 1: ("credit", True), 2: ("headline", True)}
    assert told(grouped((("standfirst", "Rosa Winn (Ap) teller båter."), *group[1:]), *BODY)) == {}


def test_a_sentence_that_touches_a_picture_s_two_lines_is_the_deck() -> None:
    lines: tuple[Part, ...] = (
        ("alt", "The keeper counts every boat."),
        ("alt", "A boat at the lock"),
        ("caption+credit", "A boat at the lock Photo: Ann Roe"),
    )

    assert told(grouped(TOP, lines, *BODY))[1] == ("standfirst", True)
    assert 1 not in told(grouped(TOP, (("alt", "The keeper’s slate"), *lines[1:]), *BODY))


def test_a_name_above_what_runs_on_is_the_writer_s() -> None:
    pair: tuple[Part, ...] = (("alt", "Ann Roe"), ("caption", RUNNING[0]))

    assert told(grouped(TOP, pair, LAST)) == {1: ("byline", True), 2: ("paragraph", True)}
    shown: Part = ("caption", f"Ann Roe at the lock. {RUNNING[0]}")
    assert told(grouped(TOP, (pair[0], shown), LAST)).get(1) != ("byline", True)


def test_what_speaks_of_the_picture_above_its_credit_is_the_caption() -> None:
    shown: Part = ("paragraph", "Das Bild zeigt von links: Jörg Ammer, Katrin Vogelsang und Pia Lund.")
    credit: Part = ("credit", "Foto: Y. Roe")

    assert told(grouped(TOP, FIRST, (LAST[0], shown, credit), styles=PAGE)) == {3: ("caption", True)}
    assert told(grouped(TOP, FIRST, LAST, (shown,), (credit,), styles=PAGE)) == {}


def test_the_first_line_of_a_caption_that_goes_on_without_a_capital_is_no_alternative_text() -> None:
    first: Part = ("alt", "Nobody knows how many of the boats")
    second: Part = ("caption+credit", "come back before dark. Photo: Pia Lund")
    other: Part = ("caption+credit", "Come back before dark. Photo: Pia Lund")

    assert told(grouped(TOP, FIRST, (first, second), LAST)) == {2: ("caption", True)}
    assert grouped(TOP, FIRST, (first, other), LAST) == {}


def test_a_caption_in_two_lines_is_one_picture_s() -> None:
    lines = ["Nobody knows how many of the boats", "come back before dark. Photo: Pia Lund"]
    found = convert.read("\n".join([HEADLINE, "", RUNNING[0], *lines, RUNNING[1]]).encode(), format="text")
    figures = [block for block in found.body if isinstance(block, Figure)]

    assert [plain(figure.caption) for figure in figures] == [
        "Nobody knows how many of the boats\ncome back before dark."
    ]


def test_of_two_equal_captions_among_many_lines_that_touch_the_first_is_the_alternative_text() -> None:
    caption: Part = ("caption", "The keepers of the lock pose in the yard of the old mill.")
    credit: Part = ("credit", "Keystone")

    assert told(grouped(TOP, FIRST, (caption, caption, credit, caption, caption, credit))) == {
        2: ("alt", True),
        5: ("alt", True),
    }


def test_who_speaks_in_an_interview_opens_no_caption_with_capitals() -> None:
    spoken: Part = ("paragraph", "QUILL: We count them all at the lower gate.")
    credit: Part = ("credit", "Photo: PTI")
    again: Part = ("paragraph", "QUILL: And we write them down.")

    assert told(grouped(TOP, (*FIRST, spoken, credit, *LAST))).get(2) == ("caption", True)
    assert 2 not in grouped(TOP, (*FIRST, spoken, credit, again, *LAST))


# ------------------------------------------------------------------------------- as another picture has


def _pictured(role: Role, words: str) -> tuple[Part, ...]:
    return ((role, words), ("caption+credit", "The pool in March, before the rain (Image: Pia Lund)"))


WITHIN = "Inside the pool hall with its broken green tiles"


def test_what_touches_a_caption_is_its_alternative_text_where_another_picture_has_one() -> None:
    other = _pictured("alt", "The baths on the corner of the street")

    found = told(grouped(TOP, other, FIRST, _pictured("paragraph", WITHIN), LAST, styles=PAGE))

    assert found[4] == ("alt", True)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("caption", WITHIN),
        ("alt", f"{WITHIN}."),
        ("alt", f"{WITHIN}:"),
        ("alt", "• " + WITHIN),
        ("alt", "What next"),
    ],
)
def test_a_sentence_an_item_or_a_text_without_alternative_texts_stays(role: Role, words: str) -> None:
    other = _pictured(role, "The baths on the corner of the street")
    read: tuple[Part, ...] = _pictured("paragraph", words)

    assert told(grouped(TOP, other, FIRST, read, LAST, styles=PAGE)).get(4) != ("alt", True)
