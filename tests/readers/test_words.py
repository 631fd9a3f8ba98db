"""What a line's own words say: labels, brackets, licences, in the writings and ways of many countries."""

from __future__ import annotations

import pytest

from convert.readers.text.grammar.reporters import is_reporters
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look.look import gives

from .looked import CLEAN, FIRST, LAST, PAGE, TOP, Part, article, grouped, raised, told

SPEAKS = gives("paragraph", "names in brackets who says what stands below")
CUT = gives("caption+credit", "a label cut short, and a name, behind a caption")
BELOW = gives("credit", "a labelled credit below a paragraph")


@pytest.mark.parametrize("name", ["[문정훈 / 청하시 수문장]", "[Jonas Reed, lock keeper]"])
def test_who_speaks_in_brackets_above_what_he_says_is_no_picture(name: str) -> None:
    said: Part = ("paragraph", "“We count every boat that comes through the lock.”")

    assert grouped(TOP, FIRST, (("alt", name), said), LAST)[2] == SPEAKS
    assert SPEAKS not in grouped(TOP, FIRST, (("alt", name),), (said,), LAST).values()


@pytest.mark.parametrize("moment", ["[00:01:10]", "[12:30]", "(1:02:33)", "00:12:30"])
@pytest.mark.parametrize("role", ["alt", "subhead", "dateline", "byline"])
def test_where_in_a_recording_something_is_said_shows_nothing(moment: str, role: Role) -> None:
    moments = grouped(TOP, FIRST, ((role, moment),), LAST)

    assert moments[2] == gives("paragraph", "where in a recording something is said")
    assert 2 not in grouped(TOP, FIRST, (("subhead", "12:30"),), LAST)


@pytest.mark.parametrize("role", ["dateline", "byline"])
def test_years_above_the_columns_of_a_table_are_no_day(role: Role) -> None:
    rows: tuple[Part, ...] = ((role, "\t2021\t2022\t2023"), ("list_item", "Paint\t31\t30\t12"))

    assert grouped(TOP, FIRST, rows, LAST)[2] == gives("list_item", "the row that heads a table")
    alone = grouped(TOP, FIRST, ((role, "2 May 2021\tAnn Roe\tNews"),), LAST)
    assert gives("list_item", "the row that heads a table") not in alone.values()


@pytest.mark.parametrize("picture", ["[A gull on the pier]", "[Boats, gulls]", "[Photo: Ann Roe, gull]"])
def test_what_a_converter_prints_above_a_quotation_stays_a_picture(picture: str) -> None:
    said: Part = ("paragraph", "“We count every boat that comes through the lock.”")

    assert SPEAKS not in grouped(TOP, FIRST, (("alt", picture), said), LAST).values()


def test_a_licence_before_names_is_no_byline() -> None:
    found = raised(*article(("byline", "CC BY 4.0 / Ann Roe / Harbour Rescue")))

    assert found[1] == gives("credit", "the licence of a picture, and whose it is")


@pytest.mark.parametrize("role", ["paragraph", "standfirst"])
def test_a_label_cut_short_behind_a_sentence_is_a_credit_s(role: Role) -> None:
    assert raised(*article((role, "Starosta Jan Wodny przy śluzie. Fot. ZG")))[1] == CUT
    assert raised(*article((role, "Starosta Jan Wodny przy śluzie. Zob. ZG"))).get(1) != CUT


def test_a_labelled_credit_below_a_paragraph_is_not_a_site_s() -> None:
    paper: tuple[Part, ...] = (*TOP, *FIRST, *LAST, ("chrome", "사진·영상=HarbourTV"), ("chrome", "목록"))
    video: tuple[Part, ...] = (*TOP, *FIRST, *LAST, ("chrome", "Video: Boats At Noon"), ("chrome", "Top"))

    assert raised(*paper, styles=PAGE)[3] == BELOW
    assert 3 not in raised(*video, styles=PAGE)


def test_a_labelled_credit_may_stand_in_brackets() -> None:
    found = raised(*article(("paragraph", "(Фото Anna Roe | AP):")), styles=CLEAN)
    other = raised(*article(("paragraph", "(Фото с места событий)")), styles=CLEAN)

    assert found[1] == gives("credit", "a labelled credit, and nothing else")
    assert 1 not in other


def test_who_wrote_it_above_another_who_made_it_is_no_headline() -> None:
    found = raised(("headline", "撰文丨王建国"), ("byline", "编辑丨李晓梅"), *FIRST, *LAST)
    alone = raised(("headline", "撰文丨王建国"), ("dateline", "2024-05-03"), *FIRST, *LAST)

    told_of: Part = ("headline", "Bericht: Gemeinderat Amberwehr")
    assert 0 not in raised(told_of, ("byline", "Von Anna Rohde"), *FIRST, *LAST)
    assert found[0] == gives("byline", "says who wrote it, above another who made it")
    assert alone.get(0) != found[0]


def test_a_japanese_place_in_brackets_ends_a_caption() -> None:
    shown = raised(*article(("paragraph", "堰を渡る子どもたち（葦原町で）")))
    told = raised(*article(("paragraph", "堰を渡る子どもたち（大雨で）")))

    assert shown[1] == gives("caption", "says at its end what sort of picture it is")
    assert told.get(1) != shown[1]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Header photo: Ann Roe, CC BY-SA 3.0", "credit"),
        ("Photo: Ann Roe. Image: Bo Lind, CC BY 4.0", "credit"),
        ("Image: the old weir, seen from the quay, licensed under CC BY 4.0", "caption+credit"),
    ],
)
def test_the_licence_of_a_picture_is_not_the_article_s(line: str, role: Role) -> None:
    assert raised(*article(), ("copyright", line)) == {3: gives(role, "the licence of a picture")}


@pytest.mark.parametrize(
    "line",
    [
        "Text: CC BY 4.0. Photos: © Ann Roe",
        "Photo: Ann Roe. Text: CC BY 4.0",
        "Photo © 2024 The Weir",
    ],
)
def test_what_licenses_the_text_beside_pictures_is_the_article_s(line: str) -> None:
    assert raised(*article(), ("copyright", line)) == {}


@pytest.mark.parametrize(
    "line",
    [
        "水城あかり記者",
        "白浜支局 水城あかり",
        "（田中花子、写真も）",
        "취재 고은별, 사진 박도윤",
        "글 고은별",
        "李晓梅 青河报道",
        "记者：覃河生、莫小田",
    ],
)
def test_who_says_that_he_reported_signs_wherever_the_line_stands(line: str) -> None:
    assert is_reporters(line)
    assert told(raised(*article(), ("paragraph", line)))[3] == ("byline", True)


@pytest.mark.parametrize(
    "line",
    [
        "地方紙の新聞記者",
        "担当する記者",
        "人気ライター",
        "사진 박도윤",
        "그림 이야기",
        "영상 고은별",
        "글 읽기",
        "水城の写真も",
        "田中投手、写真も",
        "花火まつり、写真も",
        "記者会見",
        "记者手记",
    ],
)
def test_what_only_speaks_of_reporters_signs_nothing(line: str) -> None:
    assert not is_reporters(line)
