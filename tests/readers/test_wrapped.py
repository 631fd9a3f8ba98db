"""Texts that somebody wrapped at a fixed width: their lines are joined, what nobody broke is left alone."""

from __future__ import annotations

import textwrap

import pytest

from convert.media import Source
from convert.model import Article
from convert.readers.text import read
from convert.readers.text.lines.blocks import blocks

from .looked import RUNNING

PROSE = (
    *RUNNING,
    "In the evening he takes the slate inside, wipes it with his sleeve and hangs it beside the stove, where "
    "it dries until the morning, when the first boat comes up from the sea.",
)


def _words(text: str) -> list[str]:
    return [block.words for block in blocks(text.split("\n"))]


def _wrapped(width: int, *parts: str) -> str:
    return "\n\n".join("\n".join(textwrap.wrap(part, width)) for part in parts)


def _read(text: str) -> Article:
    return read(Source(text.encode(), "-"), lambda _: None)


@pytest.mark.parametrize("width", [36, 40, 65, 72, 80])
def test_paragraphs_wrapped_at_any_width_are_joined(width: int) -> None:
    assert _words(_wrapped(width, *PROSE)) == list(PROSE)


@pytest.mark.parametrize("count", [100, 1000])
def test_a_long_list_of_addresses_does_not_hide_that_a_narrow_text_is_wrapped(count: int) -> None:
    addresses = [f"https://quayside.example/lights/{number:04}" for number in range(count)]

    assert _words("\n".join((_wrapped(38, *PROSE), "", *addresses))) == [*PROSE, *addresses]


LETTER = (
    "    The gate had been hung on a spoon. It was a good spoon.",
    "    Somebody had wanted us to have eleven minutes more, and",
    "    I do not think that I am the one to take them back.",
)


def test_a_passage_that_is_set_in_and_wrapped_is_joined_where_the_text_is_not() -> None:
    said = " ".join(map(str.strip, LETTER))

    assert _words("\n".join((PROSE[0], "", *LETTER, "", PROSE[1]))) == [PROSE[0], said, PROSE[1]]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "    The gate had been hung on a spoon,",
            "    and somebody had wanted us to have",
            "    eleven minutes",
        ),
        tuple(line.strip() for line in LETTER),
        LETTER[:2],
        tuple(f"    - {line.strip()}" for line in LETTER),
        tuple(f"{line}." for line in LETTER),
    ],
)
def test_verses_items_and_lines_at_the_margin_are_not(lines: tuple[str, ...]) -> None:
    assert len(_words("\n".join((PROSE[0], "", *lines, "", PROSE[1])))) == 2 + len(lines)


@pytest.mark.parametrize("width", [18, 20, 36])
def test_ideographs_in_narrow_columns_are_joined_without_blanks(width: int) -> None:
    words = (
        "渡船の船頭は昔から川のそばに住み、毎朝まだ暗いうちに起きて船を水に浮かべてきた。"
        "橋が流されてからは村の人も山羊もその船で川を渡る。"
    )

    assert _words("\n".join(textwrap.wrap(words * 3, width))) == [words * 3]


JAPANESE = (
    "　水門の番人は春の増水から一日も休まず舟を数えてきた。扉"
    "のわきの石板には、火曜日、912という数字が残っていた。",
    "　舟がどこへ行くのか、町の誰も知らない。番人は尋ねるこ"
    "ともできたが、それは自分の仕事ではないと言って笑った。",
)
KOREAN = (
    "수문지기는 봄 홍수가 난 뒤로 하루도 쉬지 않고 배를 세었"
    "고, 화요일 문 옆 석판에는 912라는 숫자가 적혀 있었다.",
    "배가 어디로 가는지 아는 사람은 시청에 아무도 없었고, 수"
    "문지기는 그것을 묻는 것이 제 일이 아니라며 웃기만 했다.",
    "저녁이면 그는 석판을 안으로 들여 소매로 닦은 다음 난로 "
    "옆에 걸어 두고 아침 첫 배가 올라올 때까지 말린다고 한다.",
)


def _as_a_terminal_sets(words: str, cells: int = 80) -> str:
    """Return `words` on lines of so many cells, of which a letter of East Asia takes two."""
    lines = [""]
    for letter in words:
        if sum(1 + (one >= "\u1100") for one in lines[-1] + letter) > cells:
            lines.append("")
        lines[-1] += letter
    return "\n".join(lines)


def test_lines_that_a_terminal_broke_by_its_cells_are_joined() -> None:
    head = ("水門", "番人の石板")

    assert _words("\n\n".join([*head, *map(_as_a_terminal_sets, JAPANESE)])) == [
        *head,
        *(one.strip() for one in JAPANESE),
    ]
    assert _words(f"{JAPANESE[0]}\n{JAPANESE[1]}") == [one.strip() for one in JAPANESE]
    assert _words("水門の番人\n番人の石板\n石板の数") == ["水門の番人", "番人の石板", "石板の数"]


def test_a_terminal_s_lines_with_blanks_between_their_words_are_joined() -> None:
    broken = [one[:40].rpartition(" ")[0] + "\n" + one[:40].rpartition(" ")[2] + one[40:] for one in KOREAN]

    assert _words("\n\n".join(broken)) == list(KOREAN)


def test_a_longer_line_does_not_hide_the_width_of_the_others() -> None:
    notice = "The keeper of the lock, Lower Marsh, until the 14th of June"

    assert _words(f"{_wrapped(40, *PROSE)}\n\n{notice}") == [*PROSE, notice]


COLUMN = (
    "AMBERWEIR – A hedge that has divided two\nfamilies for nineteen years must be cut by\n"
    "both of them on one day, a judge ruled\non Tuesday."
)
UNEVEN = (
    "The judge said she had measured the hedge\nherself and found it neither dangerous nor\n"
    "beautiful. She ordered the Cobbs and the\nLangs to meet on the first Saturday of each\n"
    "June with their own shears."
)


def test_a_name_in_capitals_in_a_column_signs_and_goes_on_with_nothing() -> None:
    head = "Judge tells the neighbours to share it\nPETA MARLOWE\npmarlowe@amberweir.example"

    assert _words(f"{head}\n\n{COLUMN}\n\n{UNEVEN}\n\n{COLUMN}")[:3] == head.split("\n")


def test_the_last_line_of_a_paragraph_in_a_column_may_begin_with_a_capital() -> None:
    found = _words(f"{COLUMN}\n\n{UNEVEN}\n\n{COLUMN}")

    assert found == [" ".join(part.split()) for part in (COLUMN, UNEVEN, COLUMN)]


def test_verses_in_small_letters_are_no_column() -> None:
    verses = "The lock has been shut,\nand snow lies on it,\nas a coat lies,\nforgotten by somebody."

    assert len(_words(f"{verses}\n\n{verses}\n\n{verses}")) == 12


def test_the_fields_of_a_letter_s_head_stay_apart() -> None:
    head = "From: Pia Lund <pia.lund@lock.example>\nTo: keepers@amberweir.example\nSubject: The slate"

    assert _words(f"{head}\n\n{_wrapped(40, *PROSE)}")[:3] == head.split("\n")


def test_an_address_below_a_short_line_stays_apart() -> None:
    lines = ["Amberweir Lock Office", "keeper.of.the.lock@amberweir.example"]

    assert _words("\n\n".join([_wrapped(40, *PROSE), "\n".join(lines)]))[-2:] == lines


def test_a_short_line_without_a_stop_below_a_sentence_stays_apart() -> None:
    text = f"{_wrapped(40, *PROSE)}\n\nThe keeper of Amberweir beside his door.\nPia Lund"

    assert _words(text)[-2:] == ["The keeper of Amberweir beside his door.", "Pia Lund"]


def test_a_standfirst_that_touches_a_full_headline_stays_apart() -> None:
    headline = "Keeper of the lock has counted\nnine hundred boats since the year began"
    standfirst = "The slate is full, and nobody knows\nwhere they were going."

    found = _words(f"{headline}\n{standfirst}\n\n{_wrapped(40, *PROSE)}")

    assert found[:2] == [headline.replace("\n", " "), standfirst.replace("\n", " ")]


def test_a_name_that_ends_in_a_small_word_is_not_broken_off() -> None:
    said = "The keeper of the lock in Amberweir counts the boats with Bo Jong"

    assert _words(f"{said}\nUn at the old pier\n\n{_wrapped(65, *PROSE)}") == [
        f"{said} Un at the old pier",
        *PROSE,
    ]


def test_a_headline_set_in_the_middle_is_one_block() -> None:
    lines = ["A keeper who has counted every boat since the flood", "and has never asked one where it went"]
    headline = "\n".join(line.center(72).rstrip() for line in lines)

    assert _words(f"{headline}\n\n{_wrapped(72, *PROSE)}")[0] == " ".join(lines)


def test_answered_lines_are_joined_among_themselves() -> None:
    quoted = "> Could we not simply leave the slate as\n> it is? Nobody reads it."

    assert len(_words(f"{_wrapped(40, *PROSE)}\n\n{quoted}\n\n{_wrapped(40, PROSE[0])}")) == 5


@pytest.mark.parametrize("width", [40, 65, 72, 80])
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_wrapped_article_reads_as_if_nobody_had_wrapped_it(width: int, indent: str) -> None:
    caption = "The keeper of the lock at Amberweir beside his slate, on which he has written a number."
    top = ("Keeper counts boats", "By Nora Vexley", "3 May 2024")
    picture = f"{_wrapped(width, caption)}\nPhoto: Pia Lund"
    body = (
        "\n".join(_wrapped(width, indent + words) for words in PROSE) if indent else _wrapped(width, *PROSE)
    )

    found = _read("\n\n".join([*top, body, picture, _wrapped(width, PROSE[0])]))
    expected = _read("\n\n".join([*top, *PROSE, f"{caption}\nPhoto: Pia Lund", PROSE[0]]))

    assert (found.headline, found.bylines, found.body) == (expected.headline, expected.bylines, expected.body)


SAID = (
    "—¿Por qué han venido tantos barcos este año al puerto de Valclara?",
    "—Nadie lo sabe con certeza. Unos dicen que por la feria y otros que por el viento, que ha sido bueno "
    "desde abril.",
    "—¿Y qué piensa hacer usted?",
    "—Contarlos, como siempre, y cuando haya terminado —no será antes del otoño— volver a contarlos.",
    "—¿Le gustaría volver al mar?",
)


@pytest.mark.parametrize("width", [36, 40, 48, 65])
def test_questions_and_answers_that_dashes_open_stay_apart(width: int) -> None:
    touching = "\n".join("\n".join(textwrap.wrap(words, width)) for words in SAID)

    assert _words(f"{_wrapped(width, *PROSE)}\n\n{touching}") == [*PROSE, *SAID]


def test_a_dash_amid_a_sentence_opens_no_answer() -> None:
    told = "El puerto ha visto pasar novecientos barcos —nadie sabe por qué— y dos que no volvieron jamás."

    assert _words(f"{_wrapped(40, *PROSE)}\n\n{_wrapped(44, told)}") == [*PROSE, told]


def test_a_byline_in_small_letters_below_what_is_quoted_stays_apart() -> None:
    deck = (
        "The keeper of the lock counts all of the boats by hand, every morning\n"
        "and has told the mayor of the town at the weir that “he never sleeps”"
    )
    found = _words(f"{deck}\ndi Ann Roe\n\n{_wrapped(72, *PROSE)}")

    assert found[:2] == [deck.replace("\n", " "), "di Ann Roe"]


def test_lynx_sets_headings_wider_than_paragraphs() -> None:
    title = "The keeper of the lock at the weir has counted all the boats since the flood of the spring"
    parts = [part[:120].rpartition(" ")[0] for part in PROSE]
    set_in = textwrap.indent(_wrapped(69, *(f"{part}." for part in parts)), "   ")

    assert _words("\n".join([*textwrap.wrap(title, 80), "", set_in]))[1:] == [f"{part}." for part in parts]


def test_a_credit_goes_on_below_lines_that_nobody_broke() -> None:
    caption = "The keeper of the lock beside his slate on the first of March. Photo: Ann"
    picture = ("1 March 2024", "Ann Roe", "A man at a door", caption, "Roe")

    found = _words(_wrapped(73, *PROSE) + "\n\n" + "\n".join(picture))
    assert found[len(PROSE) :] == [*picture[:3], f"{caption} Roe"]


def test_lines_that_each_open_anew_were_not_broken_though_they_are_of_one_length() -> None:
    pairs = (
        ("Ada Merling: The Salt Road, 2024, £18.99", "A family carries salt across a country."),
        ("Jon Feld: Low Water, 2023, 208 pages, £12", "Eleven stories about people who wait."),
        ("Silas Crane: The Tide Table, 2022, £7.50", "Shorter than its title, and drier too."),
    )
    text = "\n\n".join("\n".join(pair) for pair in pairs)

    assert _words(text) == [line for pair in pairs for line in pair]


def test_a_noun_opens_a_line_in_german_though_it_was_broken() -> None:
    paragraphs = (
        (
            "Die Eiche am Hafen von Kleinufer bleibt stehen. So beschloss der",
            "Rat am Montag mit zehn Stimmen.",
        ),
        (
            "Der Baum hat nicht mitgestimmt, sagte am Abend nach der Sitzung",
            "Bürgermeisterin Karla Ohm dazu.",
        ),
        (
            "Er soll im Herbst beschnitten werden, und zwar von Hand und ohne",
            "Säge, wie es ein Antrag verlangt.",
        ),
        (
            "Dagegen stimmten alle, die am Ufer wohnen und im Sommer unter dem",
            "Laub ihre Autos suchen müssen.",
        ),
    )
    text = "\n\n".join("\n".join(lines) for lines in paragraphs)

    assert _words(text) == [" ".join(lines) for lines in paragraphs]
