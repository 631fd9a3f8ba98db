"""Captions of several pictures, told by where on the page these stand."""

from __future__ import annotations

import pytest

import convert
from convert.model import Figure, Table, plain
from convert.readers.text.classify import classify
from convert.readers.text.grammar.find import find_credit
from convert.readers.text.grammar.plates import announces_plate, find_numbered
from convert.readers.text.lines.blocks import blocks

from .looked import HEADLINE, RUNNING, TOP, Part, article, raised, told

PLATES = (
    "CLOCKWISE FROM TOP LEFT: The slate; the keeper's house",
    "Opposite page: The last house on Hallow",
    "Facing page, top: A heron",
    "Oben links: Wiebke. Oben rechts: Der Siel.",
    "Linke Seite: Das Watt",
    "Oben rechts: Der Siel",
    "Im Uhrzeigersinn von oben links: die Werkstatt; das Amt",
    "Page de gauche : la cave creusée",
    "Ci-contre, de haut en bas : les caisses",
    "En haut à gauche : le phare",
    "Dans le sens des aiguilles d’une montre, en partant du haut à gauche : le port",
    "En el sentido de las agujas del reloj desde arriba a la izquierda: el puerto",
    "Arriba a la derecha: el faro",
    "In senso orario dall'alto a sinistra: il porto",
    "Nella pagina accanto: il faro",
    "Linksboven: de haven. Rechtsonder: de kade",
    "Met de klok mee vanaf linksboven: de haven",
    "Medurs från ovan till vänster: hamnen",
    "По часовой стрелке: причал",
    "Слева направо: Иван",
    "上：花火\u3000下：橋",
    "左上：花火。右上：橋。",
    "写真上から時計回りに、花火師の道具",
    "上图：村民。下图：孩子",
    "Left: Coat, £890. Right: Dress",
    "This page: Jacket. Opposite: Shirt",
    "Above left: Ear-rings",
    "(Top) The quay. (Bottom) The quay in winter",
    "Clockwise from top left, the slate and a barge",
    "CLOCKWISE FROM TOP LEFT The slate; a barge",
    "FACING PAGE, FROM LEFT A heron; the quay",
    "(Clockwise from top) Ann",
    "From left: Ann, Bo",
    "W górze: port. Poniżej: port",
    "من اليمين: علي وسمير",
    "(왼쪽부터) 박도윤 시장",
)
OTHERS = (
    "Left: 40 seats.",
    "Above: all he was a father.",
    "Links: www.amberweir.example",
    "Next page: How to cook",
    "Right: so we went.",
    "Left, right and centre, the quays are full.",
    "On this page: what to do",
    "Top stories: the quay",
    "First: the quay. Second: the weir.",
    "TOP STORIES The quay",
    "A gauche : le parti. ",
    "Clockwise the hands went, and he slept.",
    "Clockwise, always clockwise, he rows around the lock.",
    "Im Uhrzeigersinn, sagt der Wärter, läuft sie nie.",
    "From left to right, politicians agree",
    "Links: 12 Sitze.",
    "Oben: 12 Sitze.",
    "TOP Stories of the week",
    "On the left: forty seats. On the right: fifty-two, and one held by a man unseen",
    "From the top: the council votes on Tuesday",
    "Rechts: Das ist ein Schimpfwort. Links: Das auch. Er sitzt dazwischen.",
    "Von oben: Regen. Von unten: Hochwasser. So beschreibt der Wärter den Winter",
)


@pytest.mark.parametrize("line", PLATES)
def test_where_pictures_stand_announces_their_caption(line: str) -> None:
    assert announces_plate(line)


@pytest.mark.parametrize("line", OTHERS)
def test_what_heads_other_things_announces_no_caption(line: str) -> None:
    assert not announces_plate(line)


def test_a_long_sentence_of_left_and_right_may_be_of_politics() -> None:
    line = "Left: a party that has lost its way. Right: a party that knows where it goes, and goes there {}"

    assert announces_plate("Left: the keeper’s house. Right: the same house in winter")
    assert not announces_plate(line.format("alone, with nobody behind it"))


def test_a_caption_of_several_pictures_is_no_paragraph() -> None:
    line = (
        "CLOCKWISE FROM TOP LEFT: The slate; the keeper’s house; a barge in the upper lock; Field at his door"
    )
    lines = "\n\n".join((HEADLINE, RUNNING[0], line, RUNNING[1])).split("\n")

    assert [one.role for one in classify(lines)][2] == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Photo credits: Ann Roe (p. 12), Quayside Museum (pp. 14-15), Gideon Farrow (p. 17)",
        "Clockwise from top left: Ann Roe/AP; Bo Lindqvist/Getty Images; Alamy",
    ],
)
def test_credits_at_the_foot_of_an_article_are_no_paragraph(line: str) -> None:
    lines = "\n\n".join((HEADLINE, *RUNNING, line)).split("\n")

    assert [one.role for one in classify(lines)][-1] == "credit"


def test_a_labelled_credit_and_nothing_else_is_no_paragraph() -> None:
    line = "Photo credits: Ann Roe (p. 12), Quayside Museum (pp. 14-15)"

    assert told(raised(*article(("paragraph", line)))) == {1: ("credit", True)}
    assert raised(*article(("paragraph", f"{line}. Copyright 2020, all rights reserved"))) == {}


def test_a_house_in_capitals_behind_a_caption_is_its_credit() -> None:
    line = "The lock keeper waits at his door. AMBERWEIR TOWN COUNCIL"
    found = find_credit(line)

    assert found is not None
    assert line[found.start :] == "AMBERWEIR TOWN COUNCIL"
    assert find_credit(line.upper()) is None


def test_a_film_has_a_camera_among_its_fields_and_no_credit() -> None:
    fields: tuple[Part, ...] = (("paragraph", "Camera: Ida Lund"), ("paragraph", "Length: 112 minutes"))

    assert raised(*article(*fields)) == {}


def test_between_the_counts_of_a_slide_show_stand_captions() -> None:
    shown = ("The stalls go up at six", "Mussels by the bucket", "Two sisters sell lanterns")
    lines: list[Part] = [("caption", "The night market.")]
    for number, words in enumerate(shown, 1):
        lines += [("chrome", f"Photo {number} of 3"), ("paragraph", words)]

    assert {(number, role) for number, (role, _) in told(raised(*TOP, *lines)).items()} == {
        (3, "caption"),
        (5, "caption"),
        (7, "caption"),
    }


def test_a_count_below_a_full_line_is_no_part_of_its_credit() -> None:
    lines = [
        "A kite festival at Amberweir",
        "Hundreds of kites rose above the weir at the weekend: the finest pictures",
        "1 / 4",
        "A squid with arms of twelve metres floats above the beach at Amberweir. Photo: Ida Lund/AP",
        "2 / 4",
        "To the left Ole Hansen, to the right his son Piet with a stunt kite. (Photo: Ida Lund/AP)",
        "3 / 4",
        "In the evening the kites glowed from inside. Photo: Bo Dahl/Getty Images",
        "4 / 4",
        "In the end there were sweets. Photo: Bo Dahl",
    ]

    assert len(blocks(lines)) == len(lines)


# ------------------------------------------------------------------------------- numbered
# The numbered pictures and tables of papers and reports, with what they say of whose they are.

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
