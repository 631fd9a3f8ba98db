"""Which columns of a table are set flush right."""

from __future__ import annotations

import pytest

from convert.model import text
from convert.style.columns import number_columns


@pytest.mark.parametrize(
    "cell",
    (
        "1,150|108%|12 %|3.5 km²|$4.5bn|€ 12|40.000 €|1,2 Mio. €|₪ 12|₹1,00,000|CHF 12.50|40.000 Euro|"
        "1.2 млн|12人|–|2023"
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
