"""The ledger of credits: one row per picture, joined over articles, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

from convert import style
from convert.model import Article, Credit, Figure, Paragraph, text
from convert.writers import credits

from ..everything import EVERYTHING

TWO = Article(
    name="bridge",
    body=(
        Figure(caption=text("One"), credit=Credit("Photo: Ann Roe", ("Ann Roe",), label="Photo")),
        Paragraph(text("No picture.")),
        Figure(caption=text("Two"), credit=Credit("© Lee/Northlight", ("Lee",), ("Northlight",))),
    ),
)


def table(ledger: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ledger.decode("utf-8-sig"))))


def test_every_figure_has_a_row() -> None:
    rows = table(credits.write(TWO, style.load(), lambda _: None))

    assert [(row["article"], row["figure"], row["caption"], row["credit"]) for row in rows] == [
        ("bridge", "1", "One", "Photo: Ann Roe"),
        ("bridge", "2", "Two", "© Lee/Northlight"),
    ]


def test_what_the_file_says_stands_beside_what_is_printed() -> None:
    first, *_ = credits.rows(EVERYTHING)

    assert first["embedded credit"] == "filecredit"
    assert first["copyright"] == "filecopyright"
    assert first["usage terms"] == "fileterms"
    assert first["conflict"] == "the printed credit differs from the picture's own"


def test_ledgers_join_under_one_head() -> None:
    ledger = credits.write(TWO, style.load(), lambda _: None)

    joined = credits.join_csv([ledger, ledger])

    assert table(joined) == table(ledger) * 2


def test_json_ledgers_join_too() -> None:
    ledger = credits.write_json(TWO, style.load(), lambda _: None)

    assert json.loads(credits.join_json([ledger, ledger])) == json.loads(ledger) * 2


def test_a_credit_is_no_formula() -> None:
    article = Article(body=(Figure(credit=Credit("=cmd|' /C calc'!A0")),))

    (row,) = table(credits.join_csv([credits.write(article, style.load(), lambda _: None)]))

    assert row["credit"] == "'=cmd|' /C calc'!A0"


def test_json_keeps_a_credit_letter_for_letter() -> None:
    article = Article(body=(Figure(credit=Credit("@annroe")),))

    (row,) = json.loads(credits.write_json(article, style.load(), lambda _: None))

    assert row["credit"] == "@annroe"


def test_an_article_without_pictures_has_only_the_head() -> None:
    ledger = credits.write(Article(), style.load(), lambda _: None)

    assert ledger.decode("utf-8-sig").splitlines() == [",".join(credits.COLUMNS)]
