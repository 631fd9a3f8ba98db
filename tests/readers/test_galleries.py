"""The second look at slide shows, at lines that stand twice, and at what stands for a picture."""

from __future__ import annotations

import pytest

from convert.readers.text.classify import classify
from convert.readers.text.lines.roles import Role

from .looked import BODY, CLEAN, FIRST, LAST, PAGE, TOP, TYPED, Part, grouped, raised, told

NOON = "The keeper of the lock at noon in March"


# ------------------------------------------------------------------------------- what stands for a picture


@pytest.mark.parametrize(
    "words",
    [
        "editorial image",
        "Featured image",
        "_MG_7966-001",
        "P8190003",
        "DSC_0412",
        "01_LOD_pozvanka",
        "image002",
    ],
)
def test_what_only_says_that_there_is_a_picture_is_its_alternative_text(words: str) -> None:
    assert told(grouped(TOP, (("byline", words),), *BODY)) == {1: ("alt", True)}


@pytest.mark.parametrize(
    "words", ["The editorial image of the lock", "P8", "MG 7966", "IMG", "get_user_name"]
)
def test_other_words_do_not_stand_for_a_picture(words: str) -> None:
    assert grouped(TOP, FIRST, (("subhead", words),), LAST) == {}


@pytest.mark.parametrize("words", ["[Photo]", "[Bild 3]", "[featured image]"])
def test_what_holds_the_place_of_a_picture_above_its_words_is_no_picture_more(words: str) -> None:
    above: Part = ("alt", words)
    named: tuple[Part, ...] = (above, ("alt", "The lock"), ("caption+credit", f"{NOON}. Photo: Pia Lund"))
    shown: tuple[Part, ...] = (("alt", "[The weir]"), ("alt", "The lock"), ("caption", NOON))

    assert told(grouped(TOP, FIRST, named, LAST)) == {2: ("chrome", True)}
    assert grouped(TOP, FIRST, shown, LAST) == {}
    assert grouped(TOP, FIRST, (above, ("caption", NOON)), LAST) == {}


@pytest.mark.parametrize("role", ["credit", "caption", "headline", "byline"])
def test_a_sign_alone_is_none_of_an_articles_words(role: Role) -> None:
    found = told(grouped(TOP, FIRST, ((role, "×"),), LAST))

    assert found == {2: ("chrome", True)}


@pytest.mark.parametrize("words", ["* * *", "…", "♥", "—"])
def test_a_sign_that_parts_paragraphs_stays(words: str) -> None:
    assert grouped(TOP, FIRST, (("paragraph", words),), LAST) == {}


def test_a_line_of_any_length_above_itself_and_a_credit_is_the_alternative_text() -> None:
    long = f"{NOON}, when he counts the boats. " * 8
    pair: tuple[Part, ...] = (("paragraph", long.strip()), ("caption+credit", f"{long}Photo: Pia Lund"))

    assert told(grouped(TOP, FIRST, pair, LAST)) == {2: ("alt", True)}


# ------------------------------------------------------------------------------- counts


def test_counts_of_a_slide_show_are_set_aside_with_the_name_above_as_the_credit() -> None:
    slides: tuple[Part, ...] = (
        ("paragraph", "Pia Lund"),
        ("paragraph", "1/20"),
        ("caption+credit", f"{NOON}. Photo: Pia Lund"),
        ("byline", "Pia Lund"),
        ("dateline", "2/20"),
    )

    found = told(raised(*TOP, *FIRST, *slides, *LAST))

    assert found[2] == ("credit", True)
    assert found[3] == found[6] == ("chrome", True)


def test_a_count_above_a_part_of_a_story_stays() -> None:
    parts: tuple[Part, ...] = (("subhead", "1 of 2"), *FIRST, ("subhead", "2 of 2"), *LAST)

    assert raised(*TOP, *parts) == {}


def test_what_ends_with_a_credit_below_a_count_is_no_furniture() -> None:
    lines: tuple[Part, ...] = (("chrome", "1 / 2"), ("chrome", f"{NOON}. (Reuters)"), ("chrome", "2 / 2"))

    assert told(raised(*TOP, *lines, *FIRST, *LAST)) == {2: ("caption+credit", True)}


@pytest.mark.parametrize("counts", [("1/2 cup of milk", "2/3 cup of flour"), ("1/2", "2/3")])
def test_other_fractions_stay(counts: tuple[str, str]) -> None:
    lines: tuple[Part, ...] = tuple(("paragraph", count) for count in counts)

    assert grouped(TOP, FIRST, lines, LAST) == {}


# ------------------------------------------------------------------------------- twice


def test_two_pairs_of_the_same_line_are_alternative_texts_and_captions() -> None:
    noon: tuple[Part, ...] = (("list_item", f"{NOON}."), ("list_item", f"{NOON}."))
    may: tuple[Part, ...] = (("list_item", "The  weir in May."), ("list_item", "The weir in May."))

    found = told(grouped(TOP, FIRST, noon, may, LAST, styles=PAGE))

    assert found == {2: ("alt", True), 3: ("caption", True), 4: ("alt", True), 5: ("caption", True)}


def test_verses_that_stand_twice_among_others_are_no_pictures() -> None:
    verses = [words for words in ("Row, row, row the boat", "Gently down the stream") for _ in range(2)]
    song: tuple[Part, ...] = tuple(("paragraph", words) for words in verses)

    assert grouped(TOP, FIRST, song, LAST) == {}
    assert grouped(TOP, *BODY, song, *BODY) == {}


def test_a_heading_about_featured_images_stays() -> None:
    assert grouped(TOP, FIRST, (("subhead", "Featured image"),), LAST) == {}
    assert grouped(TOP, (("subhead", "featured image"),), *BODY, styles=TYPED) == {}


def test_a_heading_that_stands_twice_stays() -> None:
    twice: tuple[Part, ...] = (("subhead", NOON), ("subhead", NOON))
    plain = raised(*TOP, *FIRST, *twice, *LAST)
    heads = raised(*TOP, *FIRST, *twice, *LAST, *(("subhead", "The weir in May"),) * 2, *FIRST, styles=CLEAN)

    assert plain == {}
    assert told(heads) == {2: ("alt", True), 5: ("alt", True)}


@pytest.mark.parametrize("words", ["1/4", "• (1/4)", "2 of 10"])
def test_the_count_of_a_picture_is_none_of_its_words(words: str) -> None:
    assert told(grouped(TOP, (("alt", words),), *BODY)) == {1: ("chrome", True)}


def test_a_day_above_the_article_is_no_count() -> None:
    assert grouped(TOP, (("dateline", "3/5"),), *BODY) == {}
    assert told(grouped(TOP, (("dateline", "1 / 20"),), *BODY)) == {1: ("chrome", True)}


def test_a_bulleted_caption_opens_an_item_of_its_own() -> None:
    lines = ["Rae Hall/AP Photo"]
    for place in ("door", "window", "gate"):
        lines += [
            f"• A keeper stands at the {place} of the lock, March 17, 2014.",
            "    Ann Roe/Reuters Photo",
        ]

    verdicts = classify(lines)

    assert [verdict.figure for verdict in verdicts] == [1, 2, 2, 3, 3, 4, 4]
