"""The second look at the words of pictures: which lines are a picture's, and which part of it each is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.readers.text.roles import Role

from .looked import CLEAN, HEADLINE, PAGE, RUNNING, TOOL, TYPED, Part, article, grouped, raised, told

TOP: tuple[Part, ...] = (("headline", HEADLINE),)
FIRST: tuple[Part, ...] = (("paragraph", RUNNING[0]),)
LAST: tuple[Part, ...] = (("paragraph", RUNNING[1]),)
BODY = (FIRST, LAST, FIRST, LAST)


def figure(*words: str, role: Role = "caption") -> tuple[Part, ...]:
    """Return touching lines of one role with a credit below them."""
    return (*((role, line) for line in words), ("credit", "Photo: Pia Lund"))


# ------------------------------------------------------------------------------- said twice


def test_of_two_touching_lines_that_say_the_same_the_first_is_the_alternative_text() -> None:
    name = "© Amberweir Post"
    words: tuple[Part, ...] = (("paragraph", name), ("paragraph", name))
    credited: tuple[Part, ...] = (("paragraph", name), ("credit", name))

    assert told(grouped(TOP, words, *BODY)) == {1: ("alt", True), 2: ("caption", True)}
    assert told(grouped(TOP, credited, *BODY)) == {1: ("alt", True)}


def test_an_alternative_text_may_have_a_label_that_the_caption_has_not() -> None:
    caption = "The keeper of the lock counts the boats from Riverside"

    assert told(grouped(TOP, (("credit", f"Photo: {caption}"), ("caption", caption)), FIRST)) == {
        1: ("alt", True)
    }


def test_a_headline_or_a_verse_may_be_said_twice() -> None:
    verse: tuple[Part, ...] = (("paragraph", "Row, boatman, row"),) * 2

    assert grouped((*TOP, *TOP), FIRST, LAST) == {}
    assert grouped(TOP, verse, FIRST, styles=TYPED) == {}


def test_a_caption_below_the_credit_may_say_the_alternative_text_again() -> None:
    lines: tuple[Part, ...] = (("alt", "The slate"), ("credit", "Amberweir Post"), ("credit", "The slate"))

    assert told(grouped(TOP, FIRST, lines, LAST)) == {4: ("caption", True)}


# ------------------------------------------------------------------------------- labels and names


def test_a_label_alone_belongs_to_the_name_that_touches_it_and_both_to_the_words_above() -> None:
    words: tuple[Part, ...] = (("headline", "The weir"), ("standfirst", "The weir after the flood."))
    credit: tuple[Part, ...] = (("list_item", "Photo:"), ("list_item", "Pia Lund"))

    found = told(grouped(TOP, FIRST, (*words, *credit), *BODY))

    assert found == {4: ("credit", True), 5: ("credit", True), 3: ("caption", True), 2: ("alt", True)}


def test_a_word_that_may_be_a_label_above_a_sentence_is_none() -> None:
    assert grouped(TOP, FIRST, (("subhead", "Photos"), ("paragraph", "The keeper has three.")), LAST) == {}


def test_a_caption_that_goes_on_after_the_alternative_text_with_names_has_a_credit() -> None:
    alt = "The keeper at his door"

    def below(caption: str) -> dict[int, tuple[str, bool]]:
        return told(grouped(TOP, (("alt", alt), ("caption", caption)), FIRST))

    assert below(f"{alt} Riverside News") == {2: ("caption+credit", True)}
    assert below(f"{alt} on the first day of May") == {}


def test_a_label_and_a_name_before_the_alternative_text_s_words_are_a_credit() -> None:
    alt = "The keeper at his door"

    def below(caption: str) -> dict[int, tuple[str, bool]]:
        return told(grouped(TOP, (("alt", alt), ("caption", caption)), FIRST))

    assert below(f"Photo: Pia Lund{alt}") == {2: ("caption+credit", True)}
    assert below(f"In May: {alt}") == {}
    assert below(f"Photo: {alt} in May") == {}


@pytest.mark.parametrize("role", ["credit", "caption+credit"])
def test_a_label_before_all_of_the_alternative_text_makes_no_credit(role: Role) -> None:
    alt = ", left, has counted all of the boats that came by"

    assert told(grouped(TOP, (("alt", alt), (role, f"Image: Jonas Reed{alt}")), *BODY)) == {
        2: ("caption", True)
    }


@pytest.mark.parametrize(("above", "given"), [("alt", ("caption", True)), ("paragraph", ("credit", False))])
def test_a_sentence_that_names_nobody_is_no_credit(above: Role, given: tuple[str, bool]) -> None:
    pair: tuple[Part, ...] = (
        (above, "The slate beside the door in May"),
        ("credit", "The keeper is waiting for the boats to come back"),
    )

    assert told(grouped(TOP, pair, *BODY)) == {2: given}


def test_a_row_of_touching_lines_is_no_picture_s() -> None:
    rows: tuple[Part, ...] = tuple(("caption", f"Boat {number}") for number in range(5))

    assert told(grouped(TOP, rows, *BODY)) == dict.fromkeys(range(1, 6), ("caption", False))
    assert grouped(TOP, rows, *BODY, styles=PAGE) == {}


@pytest.mark.parametrize("line", ["Pia Lund", "PIA LUND FOR “THE POST”", "Pia Lund/Riverside Agency"])
def test_a_line_that_begins_with_a_known_photographer_is_a_credit(line: str) -> None:
    credited: tuple[Part, ...] = (("caption+credit", "The weir at noon. Photo: Pia Lund"),)
    words: tuple[Part, ...] = (("paragraph", "The slate"), ("paragraph", "The slate beside the door."))
    groups = (TOP, credited, FIRST, (*words, ("paragraph", line)), *BODY)

    assert told(grouped(*groups)) == {5: ("credit", True), 4: ("caption", True), 3: ("alt", True)}
    assert grouped(TOP, credited, FIRST, (*words, ("paragraph", "Pia Lundgren, who keeps it")), *BODY) == {}
    assert grouped(TOP, credited, FIRST, (*words, ("paragraph", f"{line} came, too.")), *BODY) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_a_pair_is_read_as_the_other_pairs_are(styles: Mapping[str, int]) -> None:
    pair: tuple[Part, ...] = (
        ("paragraph", "The oven, in the old stable"),
        ("paragraph", "Town of Riverside"),
    )
    groups = (TOP, figure("The lock."), FIRST, figure("The weir."), LAST)

    assert told(grouped(*groups, pair, *BODY, styles=styles)) == {7: ("caption", True), 8: ("credit", True)}
    assert grouped(*groups, (pair[0], ("paragraph", "It was built in May.")), *BODY, styles=styles) == {}
    assert grouped(*groups[:3], pair, *BODY, styles=styles) == {}


# ------------------------------------------------------------------------------- above a credit


@pytest.mark.parametrize(
    "words", ["The keeper has counted every boat since the sp...", "The harbour in M…", "1", HEADLINE[:24]]
)
def test_what_cannot_be_a_caption_above_a_credit_is_an_alternative_text(words: str) -> None:
    assert told(grouped(TOP, figure(words), FIRST)) == {1: ("alt", True)}
    assert grouped(TOP, figure("The keeper at his door."), FIRST) == {}


@pytest.mark.parametrize("styles", [CLEAN, TOOL])
def test_what_stands_above_lone_credits_is_read_alike(styles: Mapping[str, int]) -> None:
    groups = (TOP, figure("The lock"), FIRST, figure("The weir", role="alt"), LAST)

    def by(lock: float, weir: float) -> dict[int, tuple[str, bool]]:
        return told(grouped(*groups, styles=styles, leanings=[0.0, lock, 0.0, 0.0, weir, 0.0, 0.0]))

    assert by(-0.5, 2.0) == {1: ("alt", True)}
    assert by(-2.0, 0.5) == {4: ("caption", True)}


def test_one_that_cannot_be_a_caption_decides_for_the_others() -> None:
    groups = (TOP, figure("The keeper has counted ev...", role="alt"), FIRST, figure("The weir"), LAST)

    assert told(grouped(*groups, leanings=[-9.0] * 7)) == {1: ("alt", True), 4: ("alt", True)}


def test_where_two_lone_credits_have_captions_the_others_have_too() -> None:
    captioned: tuple[Part, ...] = (("caption", "The lock at noon."), ("credit", "Photo: Pia Lund"))
    other: tuple[Part, ...] = (
        ("paragraph", "The keeper, who has counted every boat, at the door of his house on Tuesday."),
        ("credit", "Riverside Agency"),
    )

    assert told(raised(*article(*captioned), *captioned, FIRST[0], *other, LAST[0])) == {8: ("caption", True)}
    assert raised(*article(*captioned), FIRST[0], *other, LAST[0]) == {}
    assert raised(*article(*captioned), *captioned, ("paragraph", " ".join(RUNNING)), other[1]) == {}


def test_a_credit_that_touches_the_caption_below_has_none_above() -> None:
    captioned: tuple[Part, ...] = (("caption", "The lock at noon."), ("credit", "Photo: Pia Lund"))
    turned: tuple[Part, ...] = (("credit", "Photo: Pia Lund"), ("caption", "The slate."))
    short: tuple[Part, ...] = (("paragraph", "The council gave him a plaque on Monday."),)

    assert grouped(TOP, captioned, FIRST, captioned, FIRST, short, turned, *BODY, styles=PAGE) == {}
    assert len(grouped(TOP, captioned, FIRST, captioned, FIRST, short, turned[:1], *BODY, styles=PAGE)) == 1


@pytest.mark.parametrize("role", ["paragraph", "standfirst"])
def test_a_name_behind_the_last_stop_is_a_credit(role: Role) -> None:
    line = "The keeper of the lock at Amberweir counts the boats in March. Maud Ellery"
    page: tuple[Part, ...] = (("headline", HEADLINE), (role, line), *article()[1:])

    assert told(raised(*page)) == {1: ("caption+credit", True)}
    assert raised(*page, styles=TYPED) == {}
    # Below the last paragraph it signs the article, and with a full stop it is a sentence.
    assert raised(*page[:1], *page[2:], ("paragraph", line)) == {}
    assert raised(page[0], ("paragraph", f"{line}."), *page[2:]) == {}


@pytest.mark.parametrize(
    "line",
    ["The festival’s queen with a loaf /photo Pia Lund/", "The keeper at his door Photo: Riverside Agency"],
)
def test_a_labelled_credit_amid_the_article_is_not_set_aside(line: str) -> None:
    assert told(raised(*article(), ("chrome", line), FIRST[0])) == {3: ("caption+credit", True)}
    assert raised(*article(), ("chrome", line)) == {}
    assert raised(*article(), ("chrome", "Photo: the week"), FIRST[0]) == {}
