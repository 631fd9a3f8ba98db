"""The numbered pictures and tables of papers and reports, with what they say of whose they are."""

from __future__ import annotations

import pytest

import convert
from convert.model import Figure, Table, plain
from convert.readers.text.grammar.plates import find_numbered

from .looked import HEADLINE, RUNNING

CREDITED = [
    ("Figure 1. Boats at the lock, 1920–1990. ", "Source: the keeper’s notebooks; chart by the author."),
    ("Fig. 2 Sensor on the left abutment. ", "Photograph by R. Adair."),
    ("Chart 4 | Boats by year ", "© Ann Roe"),
    ("Table 2.1: Boats of the Amber ", "(source: harbour office)"),
    ("Abb. 4: Schnitt durch die Schleuse ", "(eigene Darstellung)."),
    ("Tableau II. Jours sans eau. ", "Source : calculs de l’auteure"),
    ("Gráfico 3. Embalses de Valdeagua. ", "Fuente: elaboración propia con datos de la Confederación."),
    ("Figura 1 – Perdite di rete, 2021 (per cento). ", "Fonte: elaborazione degli autori."),
    ("Figuur 1. Schepen bij de Ambersluis. ", "Bron: schriftjes; grafiek: Maartje Duin"),
    ("Рис. 2. Уровень воды. ", "Источник: данные станции; график автора."),
    ("図1　湊川水門の水位。", "出典：湊川町史料館所蔵資料より筆者作成"),
    ("图2　大坝的水位（1950—2000年）。", "资料来源：水利局"),
]


@pytest.mark.parametrize(("caption", "credit"), CREDITED)
def test_a_numbered_picture_tells_whose_it_is(caption: str, credit: str) -> None:
    article = _read(HEADLINE, RUNNING[0], caption + credit, RUNNING[1])

    (figure,) = (block for block in article.body if isinstance(block, Figure))
    assert (plain(figure.caption), figure.credit and figure.credit.text) == (caption.strip(), credit)


@pytest.mark.parametrize(
    "line",
    [
        "Map 3 – The lower Amber and its weirs",
        "Figure 5. What the keepers said: data by week.",
        "図3：水門の帳面",
        "Figure 7",
        "Table 1. Boats and weirs, 1920–1990.",
    ],
)
def test_a_numbered_picture_needs_no_credit(line: str) -> None:
    article = _read(HEADLINE, RUNNING[0], line, RUNNING[1])

    (figure,) = (block for block in article.body if isinstance(block, Figure))
    assert (plain(figure.caption), figure.credit) == (line, None)


@pytest.mark.parametrize(
    "line",
    [
        "Figure 2 shows the boats. Source of all trouble is the weir, as anybody can see.",
        "図1を見ると、水位が下がっている。",
        "Table 3 Harbour Bar",
        "Figure skating: Ann Roe wins",
        "Table 7. That was where the keeper had sat, he said, when the lamp went out.",
        "Exhibit 4: the slate. Exhibit 5: the chalk. The judge looked at both for long.",
        "Mapa 2. En él se ve la esclusa, que pintó un primo.",
        "Figure 1.",
    ],
)
def test_what_speaks_of_a_picture_is_not_numbered(line: str) -> None:
    assert find_numbered(line) is None


def _read(*lines: str) -> convert.Article:
    return convert.read("\n\n".join(lines).encode())


def test_the_caption_above_a_table_and_the_source_below_are_the_tables() -> None:
    rows = "Year | Boats\n1920 | 211\n1921 | 305\n1922 | 287"
    article = _read(
        HEADLINE, RUNNING[0], "Table 1. Boats at the lock", rows, "Source: harbour office", RUNNING[1]
    )

    (table,) = (block for block in article.body if isinstance(block, Table))
    assert (plain(table.caption), table.credit and table.credit.text) == (
        "Table 1. Boats at the lock",
        "Source: harbour office",
    )
    assert not any(isinstance(block, Figure) for block in article.body)
