"""What several lines of a text end with, each time in the same way."""

from __future__ import annotations

import pytest

from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, LAST, TOP, TYPED, Part, raised, told

CREW, COOK = "The keeper waits with his crew for the first boat.", "A cook hands out soup below the weir."
PAIRS = [
    (" Ada Sumner photo", " Ben Tarrow photo"),
    (" Ada Sumner/Lake College", " Ben Tarrow/Lake College"),
]


def by(first: Part, second: Part) -> dict[int, tuple[str, bool]]:
    """Return what is said of two lines amid an article."""
    return told(raised(*TOP, FIRST[0], first, LAST[0], second, FIRST[0], LAST[0], styles=CLEAN))


@pytest.mark.parametrize("role", ["paragraph", "list_item", "caption"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_what_two_lines_end_with_in_one_form_is_their_credits(first: str, second: str, role: Role) -> None:
    crew: Part = (role, f"{CREW}{first}")
    cook: Part = (role, f"{COOK}{second}")
    given = ("caption+credit", True)

    assert by(crew, cook).items() >= {2: given, 4: given}.items()
    assert given not in by(crew, (role, COOK)).values()


def test_the_same_line_twice_ends_once_with_a_credit() -> None:
    crew: Part = ("paragraph", f"{CREW} Ada Sumner photo")

    assert by(crew, crew) == {}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The keeper at his door | Ann Roe", "A boat in the lock | Ray Lund"),
        (f"{CREW} —ANN ROE", f"{COOK} —RAY LUND"),
        (f"{CREW} Ada Sumner, Lake News", f"{COOK} Ben Tarrow, Lake News"),
    ],
)
def test_a_name_that_may_be_a_writer_s_is_a_credit_where_another_line_has_one(
    first: str, second: str
) -> None:
    line: Part = ("paragraph", first)

    assert by(line, ("caption+credit", second)) == {2: ("caption+credit", True)}
    # Two titles with their writers are a site's links, and letters are signed so.
    assert by(line, ("paragraph", second)) == {}


def test_who_is_quoted_is_not_credited() -> None:
    assert by(("paragraph", f"“{CREW}” —ANN ROE"), ("paragraph", f"“{COOK}” —RAY LUND")) == {}
    assert by(("paragraph", f"{CREW} —Ann Roe"), ("paragraph", f"{COOK} —Ray Lund")) == {}


def test_two_that_end_alike_leave_the_last_paragraph_alone() -> None:
    lines = [f"{CREW} Ada Sumner photo", f"{COOK} Ben Tarrow photo", f"{CREW[:30]}. Ada Sumner photo"]
    credited: list[Part] = [("paragraph", line) for line in lines]

    assert told(raised(*TOP, FIRST[0], *credited[:2], styles=TYPED))[2] == ("caption+credit", True)
    assert len(raised(*TOP, FIRST[0], *credited, styles=TYPED)) == len(lines)


def test_an_alternative_text_that_is_not_said_again_has_a_credit_of_its_own() -> None:
    alt: Part = ("alt", f"{CREW} Ada Sumner photo")
    other: Part = ("caption+credit", f"{COOK} Ben Tarrow photo")

    assert told(raised(*TOP, alt, other, *FIRST, *LAST, styles=CLEAN)) == {1: ("caption+credit", True)}
    assert raised(*TOP, alt, ("caption+credit", f"{alt[1]}s"), other, *FIRST, *LAST, styles=CLEAN) == {}


@pytest.mark.parametrize("role", ["caption", "alt"])
@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Fog is beginning to lift. View image in full screen", "Fog is beginning to lift. Ann Roe"),
        ("Two in a boat below the weir", "Two in a boat below the weirADA SUMNER"),
        ("Two in a boat below the weir", "Two in a boat below the weir | Ann Roe"),
    ],
)
def test_the_line_above_and_a_name_are_caption_and_credit(above: str, line: str, role: Role) -> None:
    lines: tuple[Part, ...] = ((role, above), (role, line))

    assert (
        told(raised(*TOP, FIRST[0], *lines, *LAST, *FIRST, styles=CLEAN)).items()
        >= {
            2: ("alt", True),
            3: ("caption+credit", True),
        }.items()
    )


def test_a_name_that_the_caption_goes_on_with_is_who_is_seen() -> None:
    lines: tuple[Part, ...] = (
        ("paragraph", "The mayor in his boat"),
        ("paragraph", "The mayor in his boat Bo Lund"),
    )

    assert ("caption+credit", True) not in told(raised(*TOP, FIRST[0], *lines, *LAST)).values()


@pytest.mark.parametrize("sign", [" – ", ": ", " / "])
def test_who_won_for_whom_is_not_credited(sign: str) -> None:
    first: Part = ("paragraph", f"The women in the race over the short way{sign}Ann Roe/Quayside Club")
    second: Part = ("paragraph", f"The men in the race over the short way{sign}Ray Lund/Quayside Club")

    assert by(first, second) == {}
    first, second = (
        ("list_item", "Gold: Ann Roe/Quayside Club"),
        ("list_item", "Silver. Ray Lund/Quayside Club"),
    )
    assert ("caption+credit", True) not in by(first, second).values()


def test_a_name_in_capitals_behind_a_bar_is_a_credit_where_no_other_stands_beside_it() -> None:
    first, second = "A man sweeps the street after the storm | ANN ROE", "A cook hands out soup | RAY LUND"
    given = ("caption+credit", True)

    assert by(("paragraph", first), ("paragraph", second)) == {2: given, 4: given}
    # Alone, it may be a letter's end.
    assert given not in by(("paragraph", first), ("paragraph", "A cook hands out soup")).values()
    assert told(raised(("headline", first), *FIRST, *LAST, *FIRST, styles=CLEAN))[0] == given
    # Links with their writers stand in a row, and a page's title is said again as its headline.
    row: tuple[Part, ...] = (("paragraph", first), ("paragraph", second))
    assert raised(*TOP, FIRST[0], *row, *LAST, *FIRST, styles=CLEAN) == {}
    title: tuple[Part, ...] = (("headline", first), ("subhead", first.partition(" |")[0]))
    assert given not in told(raised(*title, *FIRST, *LAST, styles=CLEAN)).values()


def test_results_are_no_captions() -> None:
    lines: tuple[Part, ...] = (
        ("paragraph", "Women, single sculls. Ann Roe/Quayside Club"),
        ("paragraph", "Men, single sculls. Ray Lund/Quayside Club"),
    )

    assert raised(*TOP, FIRST[0], *lines, *LAST, *FIRST, styles=CLEAN) == {}


def test_a_label_before_a_name_is_a_credit_s_where_another_line_has_one() -> None:
    alt: Part = ("alt", "Die Wärterin vor ihrer Tafel Foto Ann Roe")
    text = told(raised(*TOP, *FIRST, alt, ("caption+credit", "Der Kahn am Wehr Foto Ray Lund"), *LAST))

    assert text == {2: ("caption+credit", True)}
    assert told(raised(*TOP, *FIRST, alt, ("caption", "Der Kahn am Wehr"), *LAST)) == {}
