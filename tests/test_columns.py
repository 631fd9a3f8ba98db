"""Which columns of a table are set flush right, and how the others find room."""

from __future__ import annotations

import pytest

from convert.model import Inlines, text
from convert.style.columns import crowding, least_widths, needs_width, number_columns


@pytest.mark.parametrize(
    "cell",
    (
        "1,150|108%|12 %|3.5 km²|$4.5bn|€ 12|40.000 €|1,2 Mio. €|₪ 12|₹1,00,000|CHF 12.50|40.000 Euro|"
        "1.2 млн|12人|–|2023|11*|240¹|9 %†"
    ).split("|"),
)
def test_a_column_of_numbers_is_set_flush_right(cell: str) -> None:
    assert number_columns(((text("Mill"), text(cell)), (text("Weir"), text("1")))) == {1}


@pytest.mark.parametrize("cell", ["Mill", "12 mills and a weir", "n/a", "Mill 3", "€"])
def test_a_column_of_words_is_not(cell: str) -> None:
    assert number_columns(((text("Mill"), text(cell)), (text("Weir"), text("1")))) == set()


def test_years_that_name_the_rows_are_not() -> None:
    assert number_columns(((text("1998"), text("3")), (text("2024"), text("5")))) == {1}
    assert number_columns(((text("1998"),), (text("2024"),))) == {0}
    assert number_columns(((text("1998"), text("3")), (text("31"), text("5")))) == {0, 1}


def row(*cells: str) -> tuple[Inlines, ...]:
    return tuple(map(text, cells))


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    rows = (row("Quay Minor", "12 harbours and a mill", "灯台の話"), row("Northlight", "none"))

    assert least_widths(rows, (row("Town", "Harbours", "読み物"),)) == [10, 8, 1]


def test_numbers_and_words_up_to_a_dash_stay_whole() -> None:
    rows = (row("1 234 567", "half-timbered", "12 %"),)

    assert least_widths(rows, ()) == [9, 8, 4]


def test_a_word_too_long_for_any_column_is_not_counted_whole() -> None:
    assert least_widths((row("x" * 90),), ()) == [20]


@pytest.mark.parametrize(
    ("columns", "ways"),
    [
        (2, ()),
        (6, ()),
        (9, ("crowded",)),
        (10, ("crowded", "small")),
        (30, ("crowded", "small", "torn")),
    ],
)
def test_a_table_finds_room_in_smaller_letters_before_its_words_are_broken(
    columns: int, ways: tuple[str, ...]
) -> None:
    assert crowding((row(*["harbours"] * columns),), ()) == ways


def test_two_columns_of_sentences_need_no_more_than_a_telephone() -> None:
    assert not needs_width((row("What the council says", "It opens the bridge. " * 20),), ())
    assert needs_width((row(*["harbours"] * 5),), ())
