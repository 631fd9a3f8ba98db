"""The second look at the words of pictures: credits behind them, captions above and beside credits."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.readers.text.classify import classify
from convert.readers.text.grammar.find import in_brackets
from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.clues import clues
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look.borders import credit_border

from .looked import (
    BODY,
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOOL,
    TOP,
    TYPED,
    Part,
    article,
    grouped,
    looked_at,
    raised,
    told,
)

CAPTIONED: tuple[Part, ...] = (("caption", "The lock at noon."), ("credit", "Photo: Pia Lund"))
BEHIND = "The keeper of the lock at Amberweir counts the boats in March. Maud Ellery"


@pytest.mark.parametrize("line", ["Pia Lund", "PIA LUND FOR “THE POST”", "Pia Lund/Riverside Agency"])
def test_a_line_that_begins_with_a_known_photographer_is_a_credit(line: str) -> None:
    credited: tuple[Part, ...] = (("caption+credit", "The weir at noon. Photo: Pia Lund"),)
    words: tuple[Part, ...] = (("paragraph", "The slate"), ("paragraph", "The slate beside the door."))
    groups = (TOP, credited, FIRST, (*words, ("paragraph", line)), *BODY)

    assert told(grouped(*groups)) == {5: ("credit", True), 4: ("caption", True), 3: ("alt", True)}
    assert grouped(TOP, credited, FIRST, (*words, ("paragraph", "Pia Lundgren, who keeps it")), *BODY) == {}
    assert grouped(TOP, credited, FIRST, (*words, ("paragraph", f"{line} came, too.")), *BODY) == {}
    for other in ("Pia Lund, plot 14", "Pia Lund: With my father’s camera", "Pia Lund and Bo Dahl"):
        assert grouped(TOP, credited, FIRST, (*words, ("paragraph", other)), *BODY) == {}


def test_what_announces_something_is_no_alternative_text() -> None:
    pair: tuple[Part, ...] = (("alt", "Before the council met:"), ("caption", "The keeper of the lock."))

    assert told(grouped(TOP, pair, *BODY)) == {1: ("alt", False)}
    assert grouped(TOP, (*pair, ("credit", "Photo: Pia Lund")), *BODY) == {}


def test_a_button_of_a_picture_is_none_of_its_words() -> None:
    lines: tuple[Part, ...] = (("alt", "View image in fullscreen"), *CAPTIONED)

    assert told(raised(*TOP, FIRST[0], *lines, LAST[0])) == {2: ("chrome", True)}
    # Whom a picture shows may be called as a button is.
    assert raised(*TOP, FIRST[0], ("alt", "Facebook"), *CAPTIONED, LAST[0]) == {}


# ------------------------------------------------------------------------------- above a page's credits


def test_where_two_credits_have_captions_the_others_have_too() -> None:
    other: tuple[Part, ...] = (("paragraph", "The keeper at his door."), ("credit", "Riverside Agency"))
    two = (*article(*CAPTIONED), *CAPTIONED)

    assert told(raised(*two, FIRST[0], *other, LAST[0])) == {8: ("caption", True)}
    assert raised(*article(*CAPTIONED), FIRST[0], *other, LAST[0]) == {}
    # What is much longer than the captions is a paragraph, and a heading stays one.
    assert raised(*two, FIRST[0], LAST[0], other[1]) == {}
    assert raised(*two, FIRST[0], ("subhead", "What is next"), other[1]) == {}
    assert raised(*two, FIRST[0], ("paragraph", "“We shall go on,” he said."), other[1]) == {}
    assert raised(*two, FIRST[0], other[0], ("credit", "Source: Reuters"), LAST[0]) == {}


def test_where_captions_touch_their_credits_what_stands_apart_is_none() -> None:
    short: tuple[Part, ...] = (("paragraph", "The council met on Monday."),)
    credit: tuple[Part, ...] = (("credit", "Riverside Agency"),)
    groups = (TOP, CAPTIONED, FIRST, CAPTIONED, FIRST)

    assert grouped(*groups, short, credit, *BODY, styles=PAGE) == {}
    assert len(grouped(*groups, (*short, *credit), *BODY, styles=PAGE)) == 1


def test_a_credit_that_touches_the_caption_below_has_none_above() -> None:
    turned: tuple[Part, ...] = (("credit", "Riverside Agency"), ("caption", "The slate."))
    short: tuple[Part, ...] = (("paragraph", "The council met on Monday."),)
    groups = (TOP, *((part,) for part in (*CAPTIONED, FIRST[0], *CAPTIONED, LAST[0])))

    assert grouped(*groups, short, turned, *BODY, styles=PAGE) == {}
    assert len(grouped(*groups, short, turned[:1], *BODY, styles=PAGE)) == 1


# ------------------------------------------------------------------------------- above credits set apart


def test_some_words_alone_above_a_credit_set_apart_are_a_caption() -> None:
    credit: Part = ("credit", "Photo: Pia Lund")

    assert told(raised(*TOP, FIRST[0], ("alt", "The slate beside the door"), credit, styles=CLEAN)) == {
        2: ("caption", True)
    }
    assert raised(*TOP, FIRST[0], ("alt", "lock-2"), credit, LAST[0], styles=CLEAN) == {}


# ------------------------------------------------------------------------------- credits behind other words


@pytest.mark.parametrize("role", ["paragraph", "standfirst", "subhead"])
def test_a_name_in_capitals_behind_the_last_stop_is_a_credit(role: Role) -> None:
    line = "The keeper counts the boats in March. ANNA LINDBERG"

    assert told(raised(*article((role, line)))) == {1: ("caption+credit", True)}
    assert raised(*article((role, line.title()))) == {}
    assert raised(*article((role, line.upper()))) == {}


@pytest.mark.parametrize(
    "credit", [" | John Smith", " • John Smith", " (John Smith)", " - Harbour Gazette", " AFP"]
)
def test_what_two_short_lines_end_with_is_their_credit(credit: str) -> None:
    lines = [f"The weir at noon{credit}", f"A boat in the lock{credit}"]

    def by(*words: str) -> dict[int, tuple[str, bool]]:
        return told(
            raised(*TOP, FIRST[0], ("subhead", words[0]), LAST[0], ("paragraph", words[1]), *LAST, *FIRST)
        )

    assert by(*lines) == {2: ("caption+credit", True), 4: ("caption+credit", True)}
    assert by(lines[0], "A boat in the lock") == {}
    # A site's links stand beside each other.
    links: tuple[Part, ...] = tuple(("chrome", line) for line in lines)
    assert raised(*TOP, FIRST[0], *links, *LAST, *FIRST) == {}


@pytest.mark.parametrize("role", ["paragraph", "standfirst"])
def test_a_name_behind_the_last_stop_is_a_credit_where_it_is_met_elsewhere(role: Role) -> None:
    page: tuple[Part, ...] = (("headline", HEADLINE), (role, BEHIND), *article()[1:])
    again: Part = ("paragraph", "The weir at Riverside on the first day of April 2024. Maud Ellery")
    credited: Part = ("caption+credit", "The weir. Photo: Maud Ellery")

    assert told(raised(*page, credited)) == {1: ("caption+credit", True)}
    # Who is credited nowhere may have said that, or written a letter, and another.
    assert raised(*page, again, page[-1]) == {}
    assert raised(*page, credited, styles=TYPED) == {}


@pytest.mark.parametrize(
    "line",
    [
        f"{BEHIND}.",
        f"• {BEHIND}",
        "The questions were put to the head of the harbour office, Prof. Dr. Maud Ellery",
        "There is only one keeper in the valley who could have counted that ... Maud Ellery",
        "So who counted the boats before anybody else in the valley did? Maud Ellery",
    ],
)
def test_a_name_behind_an_abbreviation_dots_or_a_question_is_no_credit(line: str) -> None:
    page: tuple[Part, ...] = (("headline", HEADLINE), ("paragraph", line), *article()[1:])

    assert raised(*page, ("caption+credit", "The weir. Photo: Maud Ellery")) == {}


def test_several_sentences_above_a_picture_of_a_converter_are_no_alternative_text() -> None:
    paragraph = (
        "A lock keeper counts every boat from the spring flood on, in chalk, on the slate that hangs beside "
        "his door at Amberweir. Nobody on the council can say where the boats are going, and the keeper, who "
        "can ask people, says that it is not his business to ask them where they are going."
    )
    picture: tuple[Part, ...] = (("caption", "The weir in May."), ("credit", "Photo: Bo Dahl"))

    def found(words: str, styles: Mapping[str, int], *below: Part) -> dict[int, tuple[str, bool]]:
        return told(grouped(TOP, *BODY[:2], (("alt", words), *below), *BODY[:2], styles=styles))

    assert found(paragraph, TOOL, *picture) == {3: ("alt", False)}
    assert 3 not in found(paragraph, CLEAN, *picture)
    assert 3 not in found(f"[{paragraph}]", TOOL, *picture)
    assert 3 not in found(paragraph, TOOL, ("caption", paragraph), picture[1])
    assert 3 not in found("A keeper and a lock. Behind it a weir.", TOOL, *picture)


def test_what_lynx_sets_to_the_left_of_the_running_text_is_a_heading() -> None:
    def found(heading: str, role: Role, indent: int = 3) -> Mapping[int, tuple[str, bool]]:
        body = [" " * indent + words for _, words in article()[1:]]
        roles: tuple[Role, ...] = ("headline", "paragraph", "paragraph", role, "paragraph")
        lines = "\n\n".join([HEADLINE, *body, heading, body[0]]).split("\n")
        return told(looked_at(roles, lines, TOOL))

    assert found("The keeper’s worries", "alt") == {3: ("subhead", True)}
    assert found("The keeper’s worries", "caption") == {3: ("subhead", True)}
    assert 3 not in found("   The keeper’s worries", "alt")
    assert 3 not in found("[The keeper of the lock]", "alt", indent=2)


# ------------------------------------------------------------------------------- credits by their form


@pytest.mark.parametrize(
    "bracket", ["(Photo by Maud Ellery/Lake News)", "(Maud Ellery/Lake News file photo)"]
)
def test_a_photo_s_credit_in_brackets_is_as_sure_behind_many_words(bracket: str) -> None:
    lines: tuple[Part, ...] = (("paragraph", f"{RUNNING[0]} {RUNNING[1]} {bracket}"),)

    assert told(raised(*TOP, *lines, *FIRST, *LAST)) == {1: ("caption+credit", True)}
    assert raised(*TOP, ("paragraph", f"{RUNNING[0]} {RUNNING[1]} (Maud Ellery/AP)"), *FIRST, *LAST) == {}
    assert raised(*TOP, ("paragraph", f"{RUNNING[0]} {RUNNING[1]} (See photo)"), *FIRST, *LAST) == {}


def test_a_sign_a_person_and_a_photo_agency_are_no_notice() -> None:
    end = len(article())

    for line in ("© Maud Ellery / Quayside Foto Services", "© Maud Ellery / Getty Images"):
        assert told(raised(*article(), ("copyright", line), styles=CLEAN)) == {end: ("credit", True)}
    for line in ("© Maud Ellery / Quayside Gazette", "© 2024 Maud Ellery / Getty Images", "© Maud Ellery"):
        assert raised(*article(), ("copyright", line), styles=CLEAN) == {}


def test_a_person_and_a_house_in_brackets_behind_the_last_stop_are_a_credit_amid_an_article() -> None:
    line: Part = ("paragraph", f"{BEHIND.removesuffix('Maud Ellery')}(Ann Roe / Lake News)")

    assert told(raised(*article(line)))[1] == ("caption+credit", True)
    # At the end of the last paragraph it may be who wrote the article.
    assert ("caption+credit", True) not in told(raised(*article(), line)).values()


def test_an_announced_advertisement_is_none_of_a_pictures_words() -> None:
    credit: Part = ("credit", "(Foto: Ana Reis)")

    assert told(raised(*TOP, ("alt", "Story continues below"), credit, *FIRST, *LAST)) == {
        1: ("chrome", True)
    }
    assert raised(*TOP, ("alt", "Advertisement of 1912"), credit, *FIRST, *LAST) == {}


def test_two_lines_of_a_site_are_no_picture() -> None:
    lines: tuple[Part, ...] = (("alt", "Cet article est réservé"), ("credit", "aux abonnés numériques"))

    assert told(grouped(TOP, lines, *BODY)) == {1: ("chrome", True), 2: ("chrome", True)}


def test_a_button_above_a_lone_credit_is_no_alternative_text() -> None:
    credit: Part = ("credit", "Davi Pacheco / AgNews")

    assert told(grouped(TOP, (("alt", "Imprimir"), credit), *BODY)) == {1: ("chrome", True)}
    assert grouped(TOP, (("alt", "Facebook"), credit), *BODY) == {}


def test_a_picture_s_words_that_end_with_day_and_address_are_no_paragraph() -> None:
    words = "(강릉=한빛통신) 이수진 기자 = 주문진항에 모인 어민들. 2024.3.12 sujin@hanbit.example"
    mail = "Write to the keeper of the lock before the spring: keeper@amberweir.example"
    nobody = words.replace(" 이수진 기자 =", "")

    assert told(raised(*TOP, *FIRST, ("paragraph", words), *LAST)) == {2: ("caption+credit", True)}
    assert told(raised(*TOP, *FIRST, ("paragraph", nobody), *LAST)) == {2: ("caption", True)}
    assert raised(*TOP, *FIRST, ("paragraph", mail), *LAST) == {}


def test_agency_and_reporter_that_open_a_sent_picture_s_words_are_its_credit() -> None:
    sent, words = "(강릉=한빛통신) 이수진 기자", " = 주문진항에 모인 어민들. 2024.3.12 sujin@hanbit.example"
    habits, _ = clues(blocks([sent + words]), [sent + words])

    assert credit_border(habits, 0, below_alt=False) == (0, len(sent))


@pytest.mark.parametrize("button", ["사진 크게보기", "写真を拡大", "點擊看大圖"])
def test_a_button_above_a_picture_s_words_is_no_alternative_text(button: str) -> None:
    page = f"{HEADLINE}\n\n{RUNNING[0]}\n\n{button}\nThe lock at night\nPhoto: Pia Lund\n\n{RUNNING[1]}"

    assert [verdict.role for verdict in classify(page.split("\n"))][2:5] == ["chrome", "caption", "credit"]


@pytest.mark.parametrize("platform", ["페이스북", "微博", "Facebook"])
def test_a_platform_between_buttons_is_no_credit(platform: str) -> None:
    page = f"{HEADLINE}\n\nShare\n{platform}\nTwitter\nPrint\n\n{RUNNING[0]}\n\n{RUNNING[1]}"

    assert "credit" not in [verdict.role for verdict in classify(page.split("\n"))]


@pytest.mark.parametrize(
    "line",
    [
        "[Photo 1: The ringing chamber, looking up. Photo by Ann Roe]",
        "[IMAGE: Toll plaza at night. Credit: Ann Roe/Getty Images]",
        "[The pier at Inner Skerry in rain (Photo: Ann Roe)]",
        "(Photo above: The keeper with his slate. Picture by Ann Roe.)",
    ],
)
def test_a_caption_in_brackets_has_its_credit(line: str) -> None:
    credited = ("caption+credit", True)

    assert told(raised(*article(("paragraph", line)), styles=TYPED))[1] == credited
    assert credited not in told(raised(*article(("alt", line)), styles=TOOL)).values()


def test_in_round_brackets_a_house_is_no_caption_of_its_credit() -> None:
    assert in_brackets("(Weir Museum of Art. Photo: Ann Roe)") == ()


def test_who_edited_and_at_what_time_is_no_picture_s() -> None:
    line = "編輯: 王小春 | 時間: 2016-05-04 11:03:27 | 來源: 山城新聞網 |"
    assert told(raised(*article(("caption+credit", line)), styles=CLEAN)) == {1: ("byline", True)}

    dated = "Photo: Jane Roe, 4 May 2016, 11:03"
    assert told(raised(*article(("credit", dated)), styles=CLEAN)).get(1) != ("byline", True)


PHOTOGRAPHED: tuple[Part, ...] = (("byline", "Story by Maud Ellery. Photographs by Pia Lund."),)


@pytest.mark.parametrize("role", ["caption", "caption+credit"])
@pytest.mark.parametrize("line", ["The weir at noon. (Pia Lund)", "The weir at noon. Pia Lund"])
def test_a_caption_that_ends_with_the_byline_s_photographer_is_credited(role: Role, line: str) -> None:
    found = grouped(TOP, PHOTOGRAPHED, FIRST, ((role, line),), *BODY)

    assert told(found) == {3: ("caption+credit", True)}
    assert grouped(TOP, FIRST, ((role, line),), *BODY) == {}


def test_a_photographer_s_name_below_a_picture_s_words_is_the_credit() -> None:
    picture: tuple[Part, ...] = (("alt", "The weir at noon"), ("caption", "Pia Lund"))

    found = grouped(TOP, PHOTOGRAPHED, FIRST, picture, *BODY)

    assert told(found) == {4: ("credit", True)}
    assert grouped(TOP, FIRST, picture, *BODY) == {}


@pytest.mark.parametrize("role", ["subhead", "paragraph"])
def test_what_alone_touches_a_credit_below_it_is_its_caption(role: Role) -> None:
    pair: tuple[Part, ...] = ((role, "The weir at noon"), ("credit", "(Courtesy of the Amberweir Post)"))

    assert told(grouped(TOP, FIRST, pair, *BODY)) == {2: ("caption", True)}


def test_an_archive_in_capitals_behind_a_caption_is_its_credit() -> None:
    line: Part = ("paragraph", "The weir about 1920, before the lock was built. AMBERWEIR TOWN ARCHIVE")

    assert told(grouped(TOP, FIRST, (line,), *BODY)) == {2: ("caption+credit", True)}


def test_who_took_other_pictures_is_known_with_her_paper_behind_a_dash() -> None:
    credited: tuple[Part, ...] = (("caption+credit", "The weir at noon. Photo: Pia Lund"),)
    line: Part = ("paragraph", "The keeper of the lock at Amberweir counts the boats. Pia Lund — The Post")

    assert told(grouped(TOP, credited, FIRST, (line,), *BODY, styles=PAGE)) == {3: ("caption+credit", True)}
    assert grouped(TOP, FIRST, (line,), *BODY, styles=PAGE) == {}


def test_where_somebody_works_is_no_credit() -> None:
    talks: tuple[Part, ...] = (
        ("list_item", "Dr. Jane Roe (Amberweir Town Archive)"),
        ("list_item", "Dr. Margaret Davies (Amberweir Town Archive)"),
        ("list_item", "Dr. Thomas Harding (Lock Museum)"),
    )

    assert grouped(TOP, FIRST, talks, *BODY) == {}


@pytest.mark.parametrize("role", ["standfirst", "paragraph"])
def test_a_name_that_touches_the_last_full_stop_is_a_credit(role: Role) -> None:
    words = "The keeper of the lock, on Tuesday at Amberweir in the rain."
    top: tuple[Part, ...] = (*TOP, ("standfirst", "The council looks the other way"))

    assert told(raised(*top, (role, f"{words}Pia Lund"), *FIRST, *LAST))[2] == ("caption+credit", True)
    assert 2 not in told(raised(*top, (role, f"{words} Pia Lund"), *FIRST, *LAST))


def test_a_credit_that_no_sign_sets_off_is_found_in_what_holds_one() -> None:
    line = "Arne Lund, en la esclusa en 1987 Archivo familiar"
    habits, _ = clues(blocks([line]), [line])

    assert credit_border(habits, 0, below_alt=False) == (line.index("Archivo"), len(line))


def test_of_a_credit_before_the_caption_and_behind_it_the_second_is_the_border() -> None:
    line = "+ © Ann Roe / dpa Die Schleuse von Amberweir bei Nacht (Symbolbild) © Ann Roe / dpa"
    habits, _ = clues(blocks([line]), [line])

    assert credit_border(habits, 0, below_alt=False) == (line.rindex("©"), len(line))


def test_a_labelled_credit_in_east_asia_is_no_alternative_text_unless_it_is_said_again() -> None:
    one: Part = ("alt", "堰で船を待つ番人＝２日午前（早瀬七海撮影）")
    other: Part = ("caption+credit", "去年の堰の様子（早瀬七海撮影）")
    again: Part = ("caption+credit", "堰で船を待つ番人＝２日午前 （早瀬七海撮影）")

    assert told(grouped(TOP, (one, other), *BODY)) == {1: ("caption+credit", True)}
    assert told(grouped(TOP, (one, again), *BODY)) == {}


def test_a_line_marked_as_a_caption_with_its_credit_is_is_a_caption() -> None:
    credited: Part = ("caption+credit", "▲ 방태규 씨가 렌즈를 닦고 있다. ⓒ 차민결")
    marked: Part = ("paragraph", "▲ 부치지 않은 편지들.")

    assert told(raised(*TOP, *FIRST, credited, *LAST, marked, *FIRST)) == {4: ("caption", True)}
    assert raised(*TOP, *FIRST, credited, *LAST, marked, marked, *FIRST) == {}
    assert raised(*TOP, *FIRST, *LAST, marked, *FIRST) == {}


def test_a_labelled_credit_ends_a_long_paragraph_too() -> None:
    words = f"{RUNNING[0]} {RUNNING[1]} {RUNNING[0]}"

    assert told(raised(("paragraph", f"{words} (Photo by Ann Roe)"))) == {0: ("caption+credit", True)}
    assert raised(("paragraph", f"{words} (It was May.)")) == {}


@pytest.mark.parametrize(
    "line",
    [
        "(l-r) Nora Quill, Pia Lund, Ida Bream – Amberweir Trust",
        "From left, Nora Quill, Pia Lund and Ida Bream at the lock.",
        "Back row (l-r): Nora Quill, Pia Lund; front row: Ida Bream",
        "Pictured left to right: Nora Quill, Pia Lund",
        "Pictured are Nora Quill and Pia Lund at the opening of the lock.",
    ],
)
@pytest.mark.parametrize("role", ["paragraph", "subhead"])
def test_persons_that_are_named_in_order_are_seen(role: Role, line: str) -> None:
    assert told(raised(*TOP, *FIRST, (role, line), *LAST)) == {2: ("caption", True)}


@pytest.mark.parametrize("line", ["From left, Quill crossed.", "From left to right, the parties agreed."])
def test_what_goes_from_left_to_right_is_no_order_of_persons(line: str) -> None:
    assert raised(*TOP, *FIRST, ("paragraph", line), *LAST) == {}


@pytest.mark.parametrize("credit", ["Pic: Nora Quill.", "Picture: PA.", "Picture by Nora Quill."])
def test_a_labelled_credit_with_a_stop_ends_a_running_sentence(credit: str) -> None:
    line: Part = ("paragraph", f"{RUNNING[1]} {credit}")

    assert told(raised(*TOP, *FIRST, line, *LAST)) == {2: ("caption+credit", True)}
    assert raised(*TOP, *FIRST, ("paragraph", f"{RUNNING[1]} Chair: Nora Quill."), *LAST) == {}


def test_a_credit_has_all_of_its_bracket_though_another_stands_in_it() -> None:
    for credit in (
        "(Image credit: Ann Roe (WRS), and Jon Feld (STW))",
        "(Photo: Ann Roe (Weir College) and Jon Feld)",
        "(Bildnachweis: NASA, D. Ammer (Mooramt); Daten: J. Roe (Amt/Mooramt))",
    ):
        line = f"The weir, seen from the tower. {credit}"
        habits, _ = clues(blocks([line]), [line])

        assert credit_border(habits, 0, below_alt=False) == (line.index(credit), len(line))


def test_a_picture_s_label_with_a_sentence_behind_it_is_a_caption() -> None:
    shown: Part = ("paragraph", "Foto: Der Abt segnete die neue Glocke im Hof der alten Mühle.")
    named: Part = ("paragraph", "Foto: Katrin Vogelsang und Jörg Ammer.")

    assert told(raised(*article(), shown)) == {3: ("caption", True)}
    assert told(raised(*article(), named)) != {3: ("caption", True)}
    assert raised(*article(), shown, styles=TYPED) == {}


def test_who_plays_whom_is_no_caption_with_its_credit() -> None:
    rounds = (("Molinar - Río Claro", "Los Faros - Valseco"), ("Valseco - Río Claro", "Molinar - Los Faros"))
    groups: list[tuple[Part, ...]] = [tuple(("list_item", match) for match in matches) for matches in rounds]

    assert told(grouped(TOP, FIRST, *groups, LAST)) == {}
