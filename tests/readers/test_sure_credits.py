"""Captions that a credit beyond doubt ends, wherever a line stands."""

from __future__ import annotations

import pytest

from convert.readers.text.grammar.find import in_brackets
from convert.readers.text.lines.roles import Role

from .looked import CLEAN, PAGE, RUNNING, TOOL, TYPED, article, raised, told

CAPTION = ("caption+credit", True)


@pytest.mark.parametrize("role", ["paragraph", "standfirst", "subhead", "list_item"])
@pytest.mark.parametrize(
    "line",
    [
        "The lock keeper at the weir | Photo: Jane Roe",
        "Der Wärter an der Schleuse (Foto: Katrin Vogelsang)",
        "水門で船を数える番人(撮影/山川太郎)",
        "水門で船を数える番人（撮影・写真部　山川太郎）",
        "看门人在河边数船。（李小河 摄）",
        "حارس البوابة عند النهر - تصوير: ليلى حسن",
        "शाम को नहर का रखवाला (फोटो - पीटीआई)",
        "เด็ก ๆ อ่านหนังสือในห้องสมุด / ถ่ายภาพ : สมชาย ใจดี",
        "Смотритель у шлюза. Фото автора.",
        "Смотритель у шлюза. Фото автора",
    ],
)
def test_a_credit_with_its_label_ends_a_caption(role: Role, line: str) -> None:
    parts = (*article(("paragraph", RUNNING[0]), (role, line)), ("paragraph", RUNNING[1]))

    assert told(raised(*parts, styles=CLEAN))[2] == CAPTION
    # What somebody has planned has points with a credit's words: "19:00: slides (photos: Tom)".
    assert (2 in raised(*parts, styles=TYPED)) == (role != "list_item")


@pytest.mark.parametrize(
    "line",
    [
        "Words: Jane Roe | Photos: Ben Poe",
        "Regie: Anna Rohde / Bild: Jörg Ammer",
        "There was a picture of the lock in the paper (photo by Jane Roe).",
        "Whose picture of the lock is it? The keeper said that it was Jane Roe who took the photo",
        "The lock keeper at the weir (Source: Jane Roe)",
        "- The lock keeper at the weir (Photo: Jane Roe)",
        f"{RUNNING[0]} {RUNNING[1]} Photo: Jane Roe",
        "館内の写真・動画の撮影は禁止",
        "무료 와이파이 제공",
        "The keeper sent what he had. The lock is on a submitted photo.",
    ],
)
def test_what_only_speaks_of_a_picture_stays_what_it_is(line: str) -> None:
    parts = article(("paragraph", RUNNING[0]), ("paragraph", line))

    assert told(raised(*parts, styles=CLEAN)).get(2) != CAPTION


@pytest.mark.parametrize(
    "line", ["أطفال يقرأون في المكتبة القديمة (رويترز)", "शाम को नहर के किनारे खड़ी नावें (रॉयटर्स)"]
)
def test_an_agency_in_brackets_credits_what_is_no_sentence(line: str) -> None:
    parts = article(("paragraph", RUNNING[0]), ("paragraph", line))

    assert told(raised(*parts, styles=CLEAN)) == {2: CAPTION}
    # The last line may be signed, and of several such lines each is an item of news.
    assert raised(*article(), ("paragraph", line), styles=CLEAN) == {}
    other: tuple[Role, str] = ("subhead", "بوابة النهر مغلقة في الشتاء (الأناضول)")
    assert raised(*article(("subhead", line), ("paragraph", RUNNING[0]), other), styles=CLEAN) == {}


@pytest.mark.parametrize(
    "line",
    [
        "LONDON (Reuters)",
        "What we know of the lock so far (AP)",
        "واشنطن (رويترز)",
        "The boats wait at the lock. (Reuters)",
    ],
)
def test_an_agency_in_brackets_may_sign_a_report(line: str) -> None:
    parts = article(("paragraph", RUNNING[0]), ("paragraph", line))

    assert told(raised(*parts, styles=PAGE)).get(2) != CAPTION


@pytest.mark.parametrize("role", ["paragraph", "subhead", "standfirst"])
@pytest.mark.parametrize(
    "line",
    ["Jono Petraičio nuotr.", "Savivaldybės nuotr.", "李小河 摄", "撮影・山川太郎", "Фото из личного архива"],
)
def test_a_line_that_is_all_a_credit_is_one(role: Role, line: str) -> None:
    parts = (*article(("paragraph", RUNNING[0]), (role, line)), ("paragraph", RUNNING[1]))

    assert told(raised(*parts, styles=CLEAN))[2] == ("credit", True)


@pytest.mark.parametrize(
    "line",
    [
        "서비스 제공",
        "映画撮影",
        "情報提供",
        "记者偷拍摄影",
        "秘密拍摄",
        "写真・動画の撮影",
        "文・山川太郎",
        "Social media",
        "Redes sociales",
        "Nuotraukos iš keltų muziejaus",
        "Фото недели",
    ],
)
def test_a_heading_that_speaks_of_pictures_is_no_credit(line: str) -> None:
    parts = (*article(("paragraph", RUNNING[0]), ("subhead", line)), ("paragraph", RUNNING[1]))

    assert told(raised(*parts, styles=CLEAN)).get(2) != ("credit", True)


@pytest.mark.parametrize(
    "line", ["Foto: FB/Peter Dolný", "Foto: Facebook/Peter Dolný", "Photo: Jane Roe/AFP"]
)
def test_a_platform_below_the_headline_signs_nothing(line: str) -> None:
    assert told(raised(*article(("byline", line)), styles=CLEAN)) == {1: ("credit", True)}


@pytest.mark.parametrize("line", ["Words: Jane Roe, photos: Ben Poe", "By Jane Roe, AFP", "Photos: Jane Roe"])
def test_a_byline_stays_one(line: str) -> None:
    assert told(raised(*article(("byline", line)), styles=CLEAN)).get(1) != ("credit", True)


def test_who_edited_and_at_what_time_is_no_picture_s() -> None:
    line = "編輯: 王小春 | 時間: 2016-05-04 11:03:27 | 來源: 山城新聞網 |"
    assert told(raised(*article(("caption+credit", line)), styles=CLEAN)) == {1: ("byline", True)}

    dated = "Photo: Jane Roe, 4 May 2016, 11:03"
    assert told(raised(*article(("credit", dated)), styles=CLEAN)).get(1) != ("byline", True)


@pytest.mark.parametrize(
    "line",
    [
        "[Photo 1: The ringing chamber, looking up. Photo by Ann Roe]",
        "[IMAGE: Toll plaza at night. Credit: Ann Roe/Getty Images]",
        "[The pier at Inner Skerry in rain (Photo: Ann Roe)]",
    ],
)
def test_a_caption_in_brackets_has_its_credit(line: str) -> None:
    parts = article(("paragraph", line))

    assert told(raised(*parts, styles=TYPED))[1] == CAPTION
    assert CAPTION not in told(raised(*article(("alt", line)), styles=TOOL)).values()


@pytest.mark.parametrize("line", ["[Photo: Ann Roe]", "[Ann Roe/AP]", "[1] See Roe. [2] See Poe."])
def test_other_brackets_hold_no_caption(line: str) -> None:
    assert in_brackets(line) == ()
