"""Who wrote it and when: labels in several lines, what is no byline, which date counts."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.media import Source
from convert.model import Article, Person
from convert.readers.text import read
from convert.readers.text.byline import parse_byline

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, raised, told

ROE = "Ann Roe"


def _read(*lines: str) -> Article:
    return read(Source("\n".join(lines).encode()), lambda _: None)


# --------------------------------------------------------------- a label and a comma, line by line


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (
            ("- Author, Ann Roe and Bo Lind", "- Role, Quayside Gazette"),
            (
                Person(ROE, organisation="Quayside Gazette"),
                Person("Bo Lind", organisation="Quayside Gazette"),
            ),
        ),
        (("Author, Ann Roe", "Role, Harbour reporter"), (Person(ROE, role="Harbour reporter"),)),
        (("Author, Ann Roe", "Reporting from, Amberweir"), (Person(ROE, place="Amberweir"),)),
        (
            ("• Author, Ann Roe", "• Role, Quayside Gazette", "• Reporting from, Amberweir"),
            (Person(ROE, place="Amberweir", organisation="Quayside Gazette"),),
        ),
        (("Автор, Анна Роева", "Место работы, корреспондент"), (Person("Анна Роева", role="корреспондент"),)),
        (("مصنف، آمنہ خان", "عہدہ، نامہ نگار"), (Person("آمنہ خان", role="نامہ نگار"),)),
    ],
)
def test_a_label_and_a_comma_in_each_line_make_one_byline(
    lines: tuple[str, ...], people: tuple[Person, ...]
) -> None:
    assert parse_byline("\n".join(lines)).people == people


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
@pytest.mark.parametrize("mark", ["- ", "• ", ""])
def test_who_wrote_and_as_what_may_stand_below_each_other_as_items(
    styles: Mapping[str, int], mark: str
) -> None:
    lines = (("list_item", f"{mark}Author, Ann Roe"), ("list_item", f"{mark}Role, Quayside Gazette"))

    found = told(raised(*TOP, *lines, *FIRST, *LAST, styles=styles))  # type: ignore[arg-type]

    assert found == {1: ("byline", True), 2: ("byline", True)}


def test_a_list_of_roles_is_a_list() -> None:
    lists = (
        ("- Author, Ann Roe", "- Critic, Bo Lind"),
        ("- Author, editor and critic.", "- Role, Quayside Gazette"),
        ("- Role, Quayside Gazette", "- Author, Ann Roe"),
    )

    for items in lists:
        found = raised(*TOP, *FIRST, *(("list_item", item) for item in items), *LAST)
        assert all(objection.role != "byline" for objection in found.values())


def test_the_lines_of_one_byline_are_read_as_one() -> None:
    article = _read(
        "The ferry is back on the lake",
        "",
        "- Author, Ann Roe and Bo Lind",
        "- Role, Quayside Gazette",
        "- 3 March 2024",
        "",
        "The ferry came back to the lake on Monday after two years of repairs, and many stood at the quay.",
        "",
        "The second boat will follow in spring, said the harbour master, who has waited for it for long.",
    )

    assert [byline.text for byline in article.bylines] == [
        "Author, Ann Roe and Bo Lind\nRole, Quayside Gazette"
    ]
    assert article.datelines == ("3 March 2024",)
    assert article.published == "2024-03-03"
