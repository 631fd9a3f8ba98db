"""The second look at touching lines that were taken for a picture's though nothing credits them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from convert.readers.text.classify import classify
from convert.readers.text.lines.roles import FIGURE_ROLES

from .looked import BODY, FIRST, HEADLINE, LAST, PAGE, RUNNING, TOP, Part, grouped, told

HEADED = (
    ("The vote", "Members voted on Friday after two hours of talks."),
    ("The money", "It comes from the harbour fund and from two boats."),
)
VERSES = (
    ("The boats go out at seven", "And come again at four"),
    ("The keeper counts eleven", "And writes them by the door"),
)


def _pictures(pairs: Sequence[tuple[str, str]]) -> list[tuple[Part, ...]]:
    return [(("alt", above), ("caption", below)) for above, below in pairs]


def test_several_short_lines_above_sentences_are_headings() -> None:
    found = told(grouped(TOP, FIRST, *_pictures(HEADED), LAST))

    assert found == {number: (("subhead", True), ("paragraph", True))[number % 2] for number in range(2, 6)}


def test_a_heading_that_is_none_yet_makes_the_other_one() -> None:
    other: tuple[Part, ...] = (("subhead", HEADED[1][0]), ("list_item", HEADED[1][1]))

    found = told(grouped(TOP, FIRST, *_pictures(HEADED[:1]), other, LAST))

    assert found == {number: (("subhead", True), ("paragraph", True))[number % 2] for number in range(2, 6)}


def test_several_pairs_of_lines_without_a_stop_are_verses() -> None:
    found = told(grouped(TOP, FIRST, *_pictures(VERSES), LAST))

    assert found == dict.fromkeys(range(2, 6), ("paragraph", True))


def test_one_pair_without_a_stop_may_be_a_picture() -> None:
    assert grouped(TOP, FIRST, *_pictures(VERSES[:1]), LAST) == {}


def test_the_only_pair_of_a_text_is_a_heading_and_its_sentence() -> None:
    assert told(grouped(TOP, FIRST, *_pictures(HEADED[:1]), LAST)) == {
        2: ("subhead", True),
        3: ("paragraph", True),
    }
    small = [(HEADED[0][0].lower(), HEADED[0][1])]
    assert grouped(TOP, FIRST, *_pictures(small), LAST) == {}
    assert grouped(TOP, *_pictures(HEADED[:1]), FIRST, LAST) == {}
    alike = [("The lock at noon", "The lock at noon was built by two brothers from Amberweir.")]
    assert grouped(TOP, FIRST, *_pictures(alike), LAST) == {}


@pytest.mark.parametrize("pairs", [HEADED, VERSES])
def test_where_somebody_is_credited_they_may_be_pictures(pairs: Sequence[tuple[str, str]]) -> None:
    credited: tuple[Part, ...] = (("caption+credit", "The weir at noon. Photo: Pia Lund"),)

    assert grouped(TOP, credited, FIRST, *_pictures(pairs), LAST) == {}
    assert grouped(TOP, FIRST, *_pictures(pairs), LAST, styles=PAGE) == {}


def test_lines_alike_and_one_alternative_text_for_all_are_pictures() -> None:
    alike = (
        ("The lock at noon", "The lock at noon in March"),
        ("A boat at the weir", "A boat at the weir in May"),
    )
    same = tuple(("Amberweir", below) for _, below in VERSES)

    assert grouped(TOP, FIRST, *_pictures(alike), LAST) == {}
    assert grouped(TOP, FIRST, *_pictures(same), LAST) == {}


def test_credits_above_captions_are_no_verses() -> None:
    credits = (
        ("Private collection", "Alexander Yegorov: Self-Portrait with Putty Knife, 1963"),
        ("Museo Revoltini, Trieste", "Installation view, ‘The Inspector of Windows’"),
    )

    assert grouped(TOP, FIRST, *_pictures(credits), LAST) == {}


def test_a_quotation_and_who_said_it_are_no_picture() -> None:
    said = (("“We are glad that the house stays.”", "Anna Lund, treasurer"),)
    titled = (("“The Lock”, a novel", "Anna Lund, treasurer"),)

    assert told(grouped(TOP, FIRST, *_pictures(said), LAST)) == {2: ("quote", True), 3: ("quote", True)}
    assert grouped(TOP, FIRST, *_pictures(titled), LAST) == {}


@pytest.mark.parametrize("words", ["Anna Lund, treasurer", "Anna Lund"])
def test_who_said_a_quotation_is_credited_with_no_picture(words: str) -> None:
    said: tuple[Part, ...] = (("caption", "“We are glad that the house stays.”"), ("credit", words))
    work: tuple[Part, ...] = (("caption", "“The Keeper of the Lock”"), ("credit", words))

    assert told(grouped(TOP, FIRST, said, LAST)) == {2: ("quote", True), 3: ("quote", True)}
    assert grouped(TOP, FIRST, work, LAST) == {}


@pytest.mark.parametrize("words", ["Photo: Anna Lund", "Anna Lund/Reuters", "Quayside Press"])
def test_a_quotation_may_be_a_credited_caption(words: str) -> None:
    said: tuple[Part, ...] = (("caption", "“We are glad that the house stays.”"), ("credit", words))

    assert grouped(TOP, FIRST, said, LAST) == {}


def test_a_box_on_the_writer_is_no_picture() -> None:
    box = (("About the author", "Somebody who writes about boats and lives in Amberweir."),)

    assert told(grouped(TOP, *BODY, *_pictures(box))) == {5: ("chrome", True), 6: ("note", True)}


def test_a_letters_close_is_no_picture() -> None:
    close: tuple[Part, ...] = (("alt", "Yours,"), ("credit", "Anna Lund, Amberweir"))

    assert told(grouped(TOP, *BODY, close)) == {5: ("paragraph", True), 6: ("byline", True)}
    assert grouped(TOP, *BODY, (("alt", "The lock,"), ("credit", "Quayside Press"))) == {}


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

    assert told(grouped(TOP, FIRST, *_pictures([pair]), LAST)) == both
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
    assert grouped(TOP, FIRST, *_pictures([pair]), LAST) == {}
