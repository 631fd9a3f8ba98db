"""How an article opens: what is its standfirst and what its first paragraph."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .looked import (
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOP,
    TYPED,
    Part,
    article,
    grouped,
    raised,
    told,
)

TOLD = "The lock keeper of Amberweir has counted nine hundred boats since the flood in spring."
PICTURE: tuple[Part, ...] = (("alt", "The slate"), ("caption+credit", "The slate in May. Photo: Pia Lund"))


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize(
    "line", ["AMBERWEIR (AP) — The lock is shut.", "AMBERWEIR, May 3 (Reuters) - The lock is shut."]
)
def test_a_wire_line_opens_no_standfirst(line: str, styles: Mapping[str, int]) -> None:
    assert told(raised(*article(("standfirst", line)), styles=styles)) == {1: ("paragraph", True)}
    # It is all that there is.
    assert raised(("headline", HEADLINE), ("standfirst", line), styles=styles) == {}


@pytest.mark.parametrize(
    "line",
    [
        "BREAKING: The lock is shut.",
        "Amberweir. The lock is shut.",
        "The lock (AP) is shut.",
        "NĐO - Cống đã đóng.",
    ],
)
def test_what_looks_like_a_wire_line_may_open_a_standfirst(line: str) -> None:
    assert raised(*article(("standfirst", line), ("byline", "By Jonas Reed"))) == {}


@pytest.mark.parametrize("above", [("byline", "By Jonas Reed"), ("dateline", "3 May 2024, 10:30")])
@pytest.mark.parametrize(
    ("line", "opened"),
    [
        ("Amberweir. The lock is shut.", True),
        ("AMBERWEIR — The lock is shut.", True),
        ("Bad Altkoog (md). Die Schleuse ist zu.", True),
        ("Vieuxcourt.- L’écluse est fermée.", True),
        ("Altkoog/Neukoog - „Die Schleuse ist zu.“", True),
        ("Старомаяк. Шлюз закрыт.", True),
        ("But. The lock is shut.", False),
        ("Prof. Lund has shut the lock.", False),
        ("The lock is shut.", False),
        ("Amberweir. the lock is shut.", False),
    ],
)
def test_below_byline_or_date_a_place_opens_the_first_paragraph(above: Part, line: str, opened: bool) -> None:
    expected = {2: ("paragraph", True)} if opened else {}
    assert told(raised(*article(above, ("standfirst", line)))) == expected


def test_what_follows_the_paragraph_that_a_place_opens_is_no_standfirst() -> None:
    opening: tuple[Part, ...] = (
        ("standfirst", "Amberweir. The lock is shut."),
        ("standfirst", "It was shut on Monday."),
    )
    expected = {2: ("paragraph", True), 3: ("paragraph", True)}

    assert told(raised(*article(("byline", "By Jonas Reed"), *opening))) == expected


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_the_first_paragraph_that_the_next_one_tells_again_is_the_standfirst(
    styles: Mapping[str, int],
) -> None:
    assert told(raised(*article(("paragraph", TOLD)), styles=styles)) == {1: ("standfirst", True)}
    assert raised(("headline", HEADLINE), ("paragraph", TOLD), *LAST, styles=styles) == {}
    assert (
        raised(*article(("standfirst", "All counted"), ("byline", "By Jonas Reed"), ("paragraph", TOLD)))
        == {}
    )
    assert raised(*article(("paragraph", TOLD)), styles=TYPED) == {}


def test_above_a_picture_the_first_paragraph_may_share_words_with_the_next() -> None:
    less = "Nine hundred boats have been counted this year, and the flood may yet bring more to Amberweir."

    assert raised(*article(("paragraph", less), *PICTURE), styles=CLEAN) == {}


def test_paragraphs_that_are_all_said_again_are_paragraphs() -> None:
    assert raised(("headline", HEADLINE), *LAST, *FIRST, ("chrome", "Share"), *LAST, *FIRST) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
@pytest.mark.parametrize("above", [(("dateline", "12 May 2024"),), PICTURE])
def test_a_standfirst_without_a_stop_is_the_headline_where_there_is_none(
    above: tuple[Part, ...], styles: Mapping[str, int]
) -> None:
    line: Part = ("standfirst", "Nine hundred boats have passed the lock this year")
    groups = (above, (line,), FIRST, LAST)

    assert told(grouped(*groups, styles=styles)) == {len(above): ("headline", True)}
    assert grouped(above, (("standfirst", f"{line[1]}."),), FIRST, LAST, styles=TYPED) == {}
    assert grouped((("paragraph", "Nobody knew."),), *groups, styles=TYPED) == {}


SIGNED = ("Review by Jane Roe", "Recensione di Marta Bianchi", "Rezension von Lena Brandt", "By Jonas Reed")


@pytest.mark.parametrize("line", SIGNED)
def test_who_wrote_it_may_stand_above_the_headline_or_be_taken_for_it(line: str) -> None:
    title: tuple[Part, ...] = (("headline", HEADLINE), *FIRST, *LAST)
    below: tuple[Part, ...] = (("standfirst", HEADLINE), *FIRST, *LAST)

    assert told(raised(("kicker", line), *title, styles=CLEAN)) == {0: ("byline", True)}
    assert told(raised(("headline", line), *below, styles=CLEAN)) == {
        0: ("byline", True),
        1: ("headline", True),
    }


@pytest.mark.parametrize(
    "line", ["Interview: Jane Roe", "Review: Jane Eyre", "Recensione di Anna Keeper", "By the lock"]
)
def test_who_is_told_of_or_was_asked_did_not_write_it(line: str) -> None:
    text: tuple[Part, ...] = (
        ("standfirst", HEADLINE),
        *FIRST,
        ("paragraph", f"Keeper of the lock. {RUNNING[1]}"),
    )

    assert raised(("headline", line), *text, styles=CLEAN) == {}
    assert raised(("headline", SIGNED[0]), *FIRST, *LAST, styles=CLEAN) == {}


WRITER: Part = ("byline", "By Margaret Davies")
MET: Part = (
    "paragraph",
    "On Monday the council asked Peter Holloway for his slate, and he would not give it.",
)


@pytest.mark.parametrize("signed", [WRITER, ("byline", "Margaret Davies, 12 March 2024")])
def test_a_name_above_the_writer_s_of_whom_the_article_tells_is_a_picture_s(signed: Part) -> None:
    page = (*TOP, ("byline", "Peter Holloway"), signed, MET, *FIRST, *LAST, *FIRST, *LAST)

    assert told(raised(*page))[1] == ("caption", True)


def test_a_second_writer_of_whom_nothing_is_told_stays() -> None:
    page = (*TOP, ("byline", "Peter Holloway"), WRITER, *FIRST, *LAST, *FIRST, *LAST)

    assert 1 not in raised(*page)


def test_a_second_writer_whom_the_last_lines_present_stays() -> None:
    presented: Part = ("paragraph", "You can write to Peter Holloway at the harbour office of Amberweir.")
    page = (*TOP, ("byline", "Peter Holloway"), WRITER, *FIRST, *LAST, presented)

    assert 1 not in raised(*page)


@pytest.mark.parametrize("label", ["[摘要] ", "核心提示：", "Zusammenfassung: ", "In short: "])
def test_a_summary_s_label_opens_the_standfirst(label: str) -> None:
    words = f"{label}琥珀堰的水闸看守人自春汛以来数了每一艘船，谁也不知道它们去了哪里。"

    assert told(raised(*TOP, ("dateline", "3 May 2024"), ("paragraph", words), *FIRST, *LAST))[2] == (
        "standfirst",
        True,
    )
    assert 1 not in told(raised(*TOP, ("paragraph", "Summary: heavy"), *FIRST, *LAST))
    assert 2 not in told(raised(*TOP, *FIRST, ("paragraph", words), *LAST))
    short: tuple[Part, ...] = (
        ("paragraph", f"{label}春汛以来他数了每一艘船，并把数目写在石板上。"),
        ("paragraph", "他走了。"),
    )
    assert told(raised(*TOP, *short, *short[1:]))[1] == ("standfirst", True)
    box: tuple[Part, ...] = (
        ("paragraph", f"Summary: {RUNNING[0][:60]}"),
        ("paragraph", "Length: 112 minutes"),
    )
    assert 1 not in told(raised(*TOP, *box, *FIRST, *LAST))


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_a_word_alone_is_a_kicker_and_no_standfirst(styles: Mapping[str, int]) -> None:
    def found(line: str) -> dict[int, tuple[str, bool]]:
        return told(raised(*TOP, ("standfirst", line), *FIRST, *LAST, styles=styles))

    assert found("World") == {1: ("kicker", True)}
    assert found("All counted") == found("Silence.") == found("三年修了四十六条腿") == {}


def test_a_wire_line_alone_above_the_article_is_no_credit() -> None:
    line: Part = ("credit", "Amberweir/Harper Mills (dpa/lno) –")

    assert told(raised(line, *FIRST, *LAST, styles=CLEAN)) == {0: ("paragraph", True)}
