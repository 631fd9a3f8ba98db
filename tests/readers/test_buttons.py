"""Short lines of a site that stand where a picture's words, a date or an item do."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import convert
from convert.model import Figure, plain
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look.buttons import counted
from convert.readers.text.second_look.look import gives

from .looked import CLEAN, FIRST, LAST, PAGE, RUNNING, TOP, TYPED, Part, article, raised, told


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("dateline", "1 minute read"),
        ("alt", "6 minutes to read"),
        ("dateline", "Reading time: 3 minutes"),
        ("subhead", "3 min läsning"),
        ("alt", "1 of 10"),
        ("credit", "1 / 2"),
        ("alt", "• (1/4)"),
        ("byline", "|"),
        ("caption", "+"),
        ("paragraph", "►"),
        ("credit", "Advertisement Hide Ad"),
        ("credit", "COMMENTA E CONDIVIDI"),
        ("credit", "Mais atualizações"),
        ("caption", "Report"),
        ("alt", "FB Tweet More"),
        ("caption", "Pinterest Print Send Email Text Message"),
    ],
)
def test_a_site_s_button_or_sign_is_nothing_of_the_article(
    role: Role, words: str, styles: Mapping[str, int]
) -> None:
    assert told(raised(*article((role, words)), styles=styles)) == {1: ("chrome", True)}


@pytest.mark.parametrize("words", ["Share this with Friends", "Share this story", "Print", "Text size"])
def test_a_button_below_the_headline_is_no_kicker(words: str) -> None:
    kicker: Part = ("kicker", words)

    assert told(raised(*TOP, kicker, *article()[1:], styles=PAGE))[len(TOP)] == ("chrome", True)
    assert 0 not in raised(kicker, *article(), styles=PAGE)
    assert len(TOP) not in raised(*TOP, ("kicker", "Harbour news"), *article()[1:], styles=PAGE)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("dateline", "3/12"),
        ("dateline", "3 May 2024, 9:30"),
        ("paragraph", "7 / 2"),
        ("paragraph", "3 / 3"),
        ("paragraph", "2 of 7 boats"),
        ("subhead", "5"),
        ("credit", "Facebook"),
        ("credit", "Facebook/Instagram"),
        ("caption", "Instagram/Facebook"),
        ("caption", "Twitter and Facebook share a roof"),
        ("caption", "A post shared by two parties keeps the fence up"),
        ("alt", "The lock of Amberweir from above"),
    ],
)
def test_a_day_a_score_and_a_credit_are_no_buttons(role: Role, words: str) -> None:
    assert (1, ("chrome", True)) not in told(raised(*article((role, words)), styles=CLEAN)).items()


def test_a_counter_without_blanks_is_one_beside_another_with_its_total() -> None:
    page: tuple[Part, ...] = (*article(), ("alt", "1/2"), ("paragraph", RUNNING[0]), ("alt", "2/2"))

    assert told(raised(*page)) == {3: ("chrome", True), 5: ("chrome", True)}
    # Without a site or a picture around, it may be anything that is counted.
    assert 5 not in told(raised(*article(("list_item", "1 / 2"), ("list_item", "2 / 2")), styles=CLEAN))


def test_counters_with_the_same_total_count_pictures() -> None:
    page: tuple[Part, ...] = (
        *article(),
        ("dateline", "1 / 2"),
        ("paragraph", RUNNING[0]),
        ("list_item", "2 / 2"),
    )

    assert told(raised(*page, styles=PAGE)) == {3: ("chrome", True), 5: ("chrome", True)}


def test_what_somebody_typed_has_no_buttons() -> None:
    assert raised(*article(("paragraph", "1 / 2")), styles=TYPED) == {}


def test_a_counter_tells_a_number_and_a_total() -> None:
    assert [counted(words) for words in ("3 / 12", "[3 von 12]", "0/2", "3/12/24", "3 of twelve")] == [
        (3, 12),
        (3, 12),
        None,
        None,
        None,
    ]


@pytest.mark.parametrize("line", ["Image 1 of / 9", "3/28 photos", "Foto 3 von 8", "写真 1/3"])
def test_a_counter_may_say_what_it_counts(line: str) -> None:
    assert told(raised(*article(("caption", line), ("credit", "© Ann Roe"))))[1] == ("chrome", True)


@pytest.mark.parametrize("line", ["JPEG - 172.1 ko", "PNG (1,2 MB)"])
def test_what_a_picture_s_file_weighs_is_a_site_s(line: str) -> None:
    assert told(raised(*article(("subhead", line)))) == {1: ("chrome", True)}


@pytest.mark.parametrize(
    "line",
    [
        "사진 크게보기",
        "写真を拡大",
        "この記事の写真（3枚）",
        "查看大图",
        "點擊看大圖",
        "Перейти в фотобанк",
        "Perbesar",
    ],
)
@pytest.mark.parametrize("role", ["alt", "caption"])
def test_what_enlarges_a_picture_tells_nothing_of_it(line: str, role: Role) -> None:
    caption: Part = ("caption+credit", "The weir at noon. Photo: Pia Lund")

    assert told(raised(*TOP, *FIRST, (role, line), caption, *LAST)) == {2: ("chrome", True)}
    assert told(raised(*TOP, *FIRST, ("subhead", line), caption, *LAST)) == {2: ("chrome", True)}
    assert 2 not in raised(*TOP, *FIRST, (role, f"{line} 물결"), caption, *LAST)


@pytest.mark.parametrize(
    "line",
    [
        "A post shared by Odile Marrow (@odilemarrow)",
        "Ein Beitrag geteilt von Pia Lund (@pialund) am Mai 12, 2024 um 9:30 PDT",
        "Ett inlägg delat av Pia Lund (@pialund)",
    ],
)
@pytest.mark.parametrize("role", ["caption", "subhead", "paragraph", "byline"])
def test_whose_post_a_page_shows_is_a_site_s(line: str, role: Role) -> None:
    assert told(raised(*article((role, line))))[1] == ("chrome", True)


def test_who_may_read_an_article_stands_above_several() -> None:
    lines: tuple[Part, ...] = (
        ("headline", "Amberweir For abonnenter"),
        ("standfirst", "Sluseporten åbnede klokken fem"),
        *FIRST,
        ("subhead", "Havnebyen For abonnenter"),
        *LAST,
    )

    found = told(raised(*lines))

    assert (found[0], found[3]) == (("chrome", True), ("chrome", True))
    assert 0 not in told(raised(*lines[:3], *lines[4:]))


def test_a_comma_alone_above_the_article_is_a_page_s() -> None:
    found = told(raised(*TOP, ("chrome", "Publié"), ("paragraph", ","), *FIRST, *LAST))

    assert found == {2: ("chrome", True)}


ENLARGED = """Slussen fick besök av nio hundra båtar

Slussvakten har räknat varje båt sedan vårfloden, och på tisdagen stod det nio hundra på tavlan vid dörren.

Slussvakten vid sin tavla.
Öppna bild i helskärmsläge

Bild: Elsa Winn

Annons

Ingen i byn vet vart båtarna ska, och slussvakten frågar dem aldrig om det när han öppnar porten för dem."""


def test_what_enlarges_a_picture_stands_between_its_caption_and_its_credit() -> None:
    figures = [block for block in convert.read(ENLARGED.encode()).body if isinstance(block, Figure)]

    assert [(plain(one.caption), one.credit and one.credit.text) for one in figures] == [
        ("Slussvakten vid sin tavla.", "Bild: Elsa Winn")
    ]


def test_a_credit_s_label_with_nobody_behind_it_is_no_picture_s() -> None:
    assert told(raised(*article(("credit", "Foto:"))))[1] == ("chrome", True)
    assert 1 not in told(raised(*article(("credit", "Foto:"), ("credit", "Elsa Winn"))))


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
@pytest.mark.parametrize(
    "words",
    [
        "Copy link",
        "Skip to main content",
        "Sign up for our daily newsletter and never miss a story",
        "Accept all cookies",
        "Link kopieren",
        "Zum Newsletter anmelden",
        "Log in to comment",
    ],
)
def test_a_button_between_paragraphs_is_no_heading(words: str, styles: Mapping[str, int]) -> None:
    assert told(raised(*article(("subhead", words)), styles=styles)) == {1: ("chrome", True)}


@pytest.mark.parametrize(
    "words",
    [
        "Page 2",
        "Get started",
        "Comments",
        "Datenschutz",
        "The big story",
        "Newsletter wars",
        "Sin comentarios",
        "Nessun commento",
        "What do you think?",
        "مواقيت الصلاة",
    ],
)
def test_a_heading_may_have_a_site_s_word(words: str) -> None:
    assert raised(*article(("subhead", words)), styles=CLEAN) == {}


def test_what_asks_to_subscribe_is_no_paragraph_and_a_sentence_is() -> None:
    for words in (
        "Vil du læse videre?",
        "Already have an account? Sign in",
        "Pour lire la suite, abonnez-vous",
    ):
        assert told(raised(*article(), ("paragraph", words), styles=CLEAN)) == {3: ("chrome", True)}
    for words in (
        "Subscribe to that view or not.",
        "To read this article of his aloud takes all of nine minutes",
    ):
        assert raised(*article(), ("paragraph", words), *LAST, styles=CLEAN) == {}


def test_what_sets_the_size_of_letters_is_a_site_s() -> None:
    assert raised(*article(("byline", "Aa")))[1] == gives("chrome", "sets the size of a page’s letters")
    assert 1 not in raised(*article(("byline", "Ao")), styles=CLEAN)


def test_the_tags_of_an_article_are_no_heading() -> None:
    assert told(raised(*article(("subhead", "#locks #amberweir")), styles=CLEAN)) == {1: ("chrome", True)}
    assert raised(*article(("subhead", "#1 and #2")), styles=CLEAN) == {}
