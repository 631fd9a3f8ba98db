"""The second look at whose a credit is, and at what stands beside it."""

from __future__ import annotations

import pytest

from .looked import BODY, CLEAN, FIRST, LAST, RUNNING, TOP, Part, grouped, raised, told

# ------------------------------------------------------------------------------- credits of their own


def test_an_alternative_text_with_a_credit_of_its_own_is_a_caption() -> None:
    alt: Part = ("alt", "The weir on Friday, seen from the quay. SCREENSHOT: TWITTER")
    below: Part = ("caption+credit", "Boats lie at the lock after the flood. PHOTO: REUTERS")
    again: Part = ("caption+credit", "The weir on Friday, seen from the quay PHOTO: TWITTER")

    assert told(grouped(TOP, FIRST, (alt, below), LAST)) == {2: ("caption+credit", True)}
    assert grouped(TOP, FIRST, (alt, again), LAST) == {}


def test_who_stands_below_a_credited_picture_above_the_article_is_its_writer() -> None:
    lines: tuple[Part, ...] = (("alt", "A crane at the quay | EFE"), ("credit", "Rosa Ibáñez / Territorio"))

    assert told(grouped(TOP, lines, *BODY)) == {1: ("caption+credit", True), 2: ("byline", True)}


def test_a_standfirst_may_stand_between_the_picture_and_the_writer() -> None:
    lines: tuple[Part, ...] = (
        ("caption+credit", "• The pie is the size of a football. (Getty)"),
        ("caption", "The keeper has earned a star for the pie."),
        ("credit", "Laura Simms"),
    )
    date: Part = ("dateline", "11 December 2017, 7:30 AM")

    found = told(grouped(TOP, lines, (date,), *BODY))

    assert found == {2: ("standfirst", True), 3: ("byline", True)}
    # Without the date below, it may be another picture.
    assert grouped(TOP, lines, *BODY) == {}


# ------------------------------------------------------------------------------- agencies


def test_an_agency_alone_above_a_picture_with_its_credit_signs_the_article() -> None:
    picture: Part = ("caption+credit", "The keeper at the lock. | Photo Credit: Pia Lund")

    assert told(raised(*TOP, ("credit", "PTI"), picture, *FIRST, *LAST, styles=CLEAN)) == {
        1: ("byline", True)
    }
    assert raised(*TOP, ("credit", "Getty Images"), picture, *FIRST, *LAST, styles=CLEAN) == {}
    assert raised(*TOP, ("credit", "AFP"), ("caption", "The keeper."), *FIRST, *LAST, styles=CLEAN) == {}


def test_a_last_sentence_signed_by_an_agency_is_no_caption() -> None:
    last: Part = ("caption+credit", "The lock is called so because it stands at the river’s edge. - BERNAMA")
    placed: Part = ("paragraph", f"AMBERWEIR: {RUNNING[0]}")

    assert told(raised(*TOP, placed, *LAST, last, styles=CLEAN)) == {3: ("paragraph", True)}
    assert told(raised(*TOP, *FIRST, *LAST, last, styles=CLEAN)) == {3: ("paragraph", True)}
    links: tuple[Part, ...] = (("chrome", "BACA JUGA:"), ("chrome", "Kunci air dibuka"))
    assert told(raised(*TOP, *FIRST, *LAST, *links, last)) == {5: ("paragraph", True)}
    signed: Part = ("caption+credit", "The keeper at the lock. - BERNAMA")
    assert raised(*TOP, signed, placed, *LAST, last, styles=CLEAN) == {}


# ------------------------------------------------------------------------------- no credits


@pytest.mark.parametrize("words", ["for all subscribers", "aux abonnés numériques"])
def test_small_letters_alone_name_nobody(words: str) -> None:
    lines: tuple[Part, ...] = (("alt", "The keeper’s slate"), ("credit", words))

    assert told(grouped(TOP, lines, *BODY))[2] in (("credit", False), ("chrome", True))


@pytest.mark.parametrize("words", ["photo by the keeper", "privat", "archive photo", "reuters", "anna roe"])
def test_small_letters_that_may_label_or_name_stay(words: str) -> None:
    lines: tuple[Part, ...] = (("caption", "The keeper’s slate at noon"), ("credit", words))

    assert grouped(TOP, lines, *BODY) == {}


def test_a_sites_archive_is_no_credit() -> None:
    line: Part = ("caption+credit", "Tag Archives: Cumbre del Agua")

    assert told(raised(line, *TOP, *FIRST, *LAST)) == {0: ("chrome", True)}


@pytest.mark.parametrize("words", ["Family archive", "Private collection", "Archives familiales"])
def test_whence_no_picture_is_may_be_a_heading(words: str) -> None:
    heading: Part = ("credit", words)

    assert told(grouped(TOP, FIRST, (heading,), LAST)) == {len(TOP) + len(FIRST): ("credit", False)}


def test_whence_a_picture_is_stays_its_credit() -> None:
    lines: tuple[Part, ...] = (("caption", "The keeper’s slate at noon"), ("credit", "Family archive"))

    assert grouped(TOP, lines, *BODY) == {}


# ------------------------------------------------------------------------------- beside a picture


def test_the_minute_and_a_source_above_the_article_are_no_caption() -> None:
    fields: Part = ("caption+credit", "編輯: 李小河 | 時間: 2016-05-04 11:03:27 | 來源: 山城網 |")
    shown: Part = ("caption+credit", "The lock, 4 May 2016 | Source: Reuters")

    assert told(raised(*TOP, fields, *FIRST, *LAST, styles=CLEAN)) == {1: ("byline", True)}
    assert raised(*TOP, shown, *FIRST, *LAST, styles=CLEAN) == {}
    assert raised(*TOP, *FIRST, fields, *LAST, styles=CLEAN) == {}


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("About the Marl Yard", "The Marl Yard has built boats since 1871 and has 140 hands."),
        ("About Marl News", "Marl News prints what the weir hears."),
        ("Über die Werft Marl", "Die Werft Marl baut seit 1871 Boote und hat 140 Beschäftigte."),
        ("À propos du chantier Marl", "Le chantier Marl construit des bateaux depuis 1871."),
    ],
)
def test_what_a_house_says_of_itself_below_the_article_is_no_picture(heading: str, words: str) -> None:
    box: tuple[Part, ...] = (("alt", heading), ("caption", words))

    assert told(grouped(TOP, *BODY, box)) == {5: ("subhead", True), 6: ("paragraph", True)}
    # Above the last paragraph, or with a credit, it may be a picture.
    assert grouped(TOP, box, *BODY) == {}
    credited: tuple[Part, ...] = (*box, ("credit", "Photo: Pia Lund"))
    assert "subhead" not in {role for role, _ in told(grouped(TOP, *BODY, credited)).values()}


def test_an_opinion_with_its_writer_behind_a_bar_is_a_byline() -> None:
    parts = (*TOP, ("credit", "OPINION | PIA LUND"), *FIRST, *LAST)

    assert told(raised(*parts, styles=CLEAN))[1] == ("byline", True)
    assert 1 not in raised(*TOP, ("credit", "Quayside Post | PIA LUND"), *FIRST, *LAST, styles=CLEAN)


def test_where_each_of_those_that_are_seen_belongs_credits_nobody() -> None:
    seen = "Nora Quill (Weir Festival), Pia Lund (Quay Aid)"

    assert told(raised(*TOP, ("caption+credit", f"{seen} and Ella Coe (Weir Lions)"), *FIRST, *LAST)) == {
        1: ("caption", True)
    }
    assert raised(*TOP, ("caption+credit", f"{seen} at the lock (Quayside Post)"), *FIRST, *LAST) == {}
    assert raised(*TOP, ("caption+credit", "Nora Quill and Ella Coe (Weir Lions)"), *FIRST, *LAST) == {}


def test_a_credit_said_again_below_makes_an_alternative_text_a_caption() -> None:
    words: Part = ("alt", "Two boats wait at the weir. (Photo by Pia Lund/AFP)")
    again: Part = ("credit", "(Photo by Pia Lund/AFP)")

    assert told(grouped(TOP, (words, again), *BODY)) == {1: ("caption+credit", True)}


def test_a_house_behind_the_writer_s_name_below_who_wrote_it_credits_a_picture() -> None:
    writer: Part = ("byline", "Oona Hardwick, News Editor")
    credit: Part = ("byline", "Oona Hardwick / Harbour Views")

    assert told(grouped(TOP, (writer, credit), *BODY))[2] == ("credit", True)
    assert 2 not in told(grouped(TOP, (writer, ("byline", "Pia Lund / Harbour Views")), *BODY))


def test_a_person_and_a_house_with_a_dot_between_are_a_credit_among_a_picture_s_words() -> None:
    dotted = "OONA HARDWICK • THE SLUICE"
    twice: tuple[Part, ...] = (("alt", dotted), ("caption", dotted))
    above: tuple[Part, ...] = (("alt", dotted), ("caption", "Two boats wait at the weir"))

    assert told(grouped(TOP, *BODY[:1], twice, *BODY[1:]))[3] == ("credit", True)
    assert told(grouped(TOP, *BODY[:1], above, *BODY[1:]))[2] == ("credit", True)
    assert 2 not in told(grouped(TOP, *BODY[:1], (("caption", "OONA HARDWICK • MAY 3"),), *BODY[1:]))


def test_a_house_of_which_the_paragraph_below_tells_heads_it() -> None:
    house: tuple[Part, ...] = (("credit", "Google"),)
    told_of: tuple[Part, ...] = (("paragraph", f"At Google nobody has counted. {RUNNING[0]}"),)

    assert told(grouped(TOP, FIRST, LAST, house, told_of, LAST))[3] == ("subhead", True)
    assert 3 not in grouped(TOP, FIRST, LAST, house, LAST, told_of)
    assert 4 not in grouped(TOP, FIRST, LAST, (("caption", "The lock in March"), *house), told_of, LAST)
