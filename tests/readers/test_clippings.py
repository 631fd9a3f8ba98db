"""Text out of print: its folios, its torn headlines, its columns' lines, and what only looks so."""

from __future__ import annotations

import pytest

from convert.media import Source
from convert.model import Article, Figure, plain, walk
from convert.readers.text import read
from convert.readers.text.grammar.papers import is_page_number, parse_folio, says_where_on
from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.clipping import page_marks
from convert.readers.text.lines.clues import clues
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look import objections
from convert.readers.text.second_look.look import look_at

from .looked import CLEAN, HEADLINE, RUNNING, told

FOLIO = "THE QUAY COURIER          Thursday, March 14, 1957          Page 3"
COLUMN = """  AMBERWEIR, March 13.—The lock keep-
er has counted every boat since the
spring flood, and on Tuesday the slate
beside his door said nine hundred.
  Nobody on the council could say
where the boats were going. Mr. Tod
Wickerby, the mayor, said that it was
not his business to ask, and the keep-
er, who could have asked, agreed."""
PARTED = COLUMN.replace("\n  ", "\n\n").lstrip()


def _read(text: str) -> Article:
    return read(Source(text.encode(), "-"), lambda _: None)


def _words(text: str) -> list[str]:
    return [block.words for block in blocks(text.split("\n"))]


def _people(article: Article) -> list[str]:
    return [person.name for byline in article.bylines for person in byline.people]


def _title(article: Article) -> str:
    return " ".join(map(plain, article.headline)).replace("\n", " ")


# ------------------------------------------------------------------------------- pages


@pytest.mark.parametrize(
    "line",
    [
        FOLIO,
        "34 | Der Hafenbote | 12. März 2021",
        "Nr. 264        Hafener Anzeiger        Sonnabend, 14. November 1931",
        "LE COURRIER DU QUAI — Mardi 9 Février 1926 — Page 3",
        "EL HERALDO DEL RÍO          Domingo 22 de mayo de 1949          Pág. 7",
        "2 стр.        «ЗАРЯ ПРИЧАЛА»        5 ноября 1958 г., среда",
        "PAGE TWO          THE QUAY COURIER          MAY 2, 1944",
    ],
)
def test_a_folio_is_known_by_its_parts(line: str) -> None:
    folio = parse_folio(line)

    assert folio is not None
    assert folio.sure
    assert len(folio.day) == len("1957-03-14")


@pytest.mark.parametrize(
    "line",
    [
        "34 boats left the lock on 12 March 2021",
        "3 May 2024 | 12 comments",
        "7 Things To Do in the Harbour in June 2024",
        "9 juin 2016 : Reportage Quai 3",
        "            2002          Ada Winn          30",
        "By Ada Winn | 3 May 2024",
    ],
)
def test_a_line_with_a_figure_and_a_day_is_no_sure_folio(line: str) -> None:
    folio = parse_folio(line)

    assert folio is None or not folio.sure


@pytest.mark.parametrize(
    "line",
    [
        "(Continued on Page 7, Column 2)",
        "See LOCK, Page 6A",
        "Continued from Page 1",
        "Fortsetzung Seite 36",
        "(Fortsetzung auf Seite 3.)",
        "Suite page 14",
        "(Pasa a la pág. 9, col. 3)",
        "(Continua in 6ª pagina)",
        "(Vervolg op pag. 5)",
        "(Dokończenie na str. 5)",
        "Jatkuu sivulla 4",
        "Pokračování na straně 5",
        "Folytatás a 4. oldalon",
        "Продолжение на стр. 4",
        "Devamı 4. sayfada",
        "Continuare în pagina 4",
        "（下转第4版）",
        "2面に続く",
        "▶4면에 계속",
    ],
)
def test_a_line_says_where_the_piece_goes_on(line: str) -> None:
    assert says_where_on(line)


@pytest.mark.parametrize(
    "line", ["(Continued on page 7)", "Fortsetzung von Seite 1", "Suite de la page 1", "Viene de la página 1"]
)
def test_what_says_that_a_piece_goes_on_is_set_aside_in_any_text(line: str) -> None:
    assert page_marks(["The boats go on.", "", line, "7", "", "Nobody counts them."]) == {
        2: "says on which page the piece goes on",
        3: "the number of a printed page",
    }


def test_where_one_line_says_so_surely_the_others_do_too() -> None:
    text = [
        "The boats go",
        "",
        "See LOCK, Page 6A",
        "",
        "LOCK",
        "",
        "Continued from Page 1A",
        "",
        "on and on.",
    ]

    assert sorted(page_marks(text)) == [2, 6]
    assert sorted(page_marks([line for line in text if line])) == [1, 2, 3]


@pytest.mark.parametrize("line", ["(see page 7)", "LOCK, Page 6A", "Läs mer på sidan 4", "From page 1"])
def test_what_may_point_to_another_piece_is_set_aside_in_print_alone(line: str) -> None:
    assert page_marks(["The boats go on.", "", line, "", "Nobody counts them."]) == {}


def test_a_paper_and_its_day_above_the_numbers_of_pages_head_them() -> None:
    head = "Quay Courier  |  12 March 2025"
    text = ["The boats go", "", head, "", "3", "", "on and on.", "", head, "", "4", "", "Nobody counts them."]

    assert sorted(page_marks(text)) == [2, 4, 8, 10]
    assert page_marks([line for line in text if not line.isdigit()]) == {}


@pytest.mark.parametrize(
    "line", ["See page after page of boats", "From 7 to 9", "Continued rain is expected", "Suite in the park"]
)
def test_a_line_that_begins_so_says_no_page(line: str) -> None:
    assert not says_where_on(line)


def test_the_same_words_beside_the_rising_numbers_of_pages_head_them() -> None:
    text = [RUNNING[0], "", "THE BOATS", "", "2", "", RUNNING[1], "", "The boats", "3", "", RUNNING[0]]

    assert sorted(page_marks(text)) == [2, 4, 8, 9]
    assert page_marks([line.replace("3", "2") for line in text]) == {}
    assert page_marks([line.replace("THE", "OUR") for line in text]) == {}
    assert page_marks([line[:40] for line in text]) == {}
    for sign in ("Chapter", "* * *"):
        assert page_marks([sign if line.lower() == "the boats" else line for line in text]) == {}
    torn = ["BOATS" if line.lower() == "the boats" else line.rstrip(".") for line in text]
    assert sorted(page_marks(torn)) == [2, 4, 8, 9]


def test_who_copies_a_text_by_hand_notes_its_pages() -> None:
    text = ["The boats go on.", "(Continued on page 7)", "[p. 7]", "Nobody counts them.", "[S. 8]"]

    assert list(page_marks(text)) == [2, 4, 1]
    assert not page_marks(["The boats go on. [7]", "[7]", "[a gull]", "(see page 7)"])


def test_the_number_of_a_page_is_no_year() -> None:
    assert [is_page_number(line) for line in ("- 2 -", "Page 1A", "14", "1957")] == [True, True, True, False]


def test_the_rows_of_a_table_are_no_folios() -> None:
    rows = [f"{name}    3 May 19{year}    {year}" for name, year in (("Ann Roe", 51), ("Bo Lind", 52))]

    assert page_marks([*rows, "Cy Winn    4 May 1953    53"]) == {}


def test_a_page_without_a_folio_has_no_number() -> None:
    assert page_marks(["14", "", "The lock is shut.", "", "26"]) == {}


def test_a_folio_is_set_aside_and_tells_the_day() -> None:
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{COLUMN}\n(Continued on Page 7, Column 2)\n")

    assert [aside.text for aside in article.set_aside] == [FOLIO, "(Continued on Page 7, Column 2)"]
    assert article.published == "1957-03-14"


def test_the_word_that_heads_the_page_where_it_goes_on_is_set_aside() -> None:
    article = _read(
        f"{FOLIO}\n\nLOCK OPENS\n\n{COLUMN}\n\nSee LOCK, Page 6A\n\nLOCK\nFrom Page 1A\n\n{PARTED}"
    )

    assert "LOCK" in [aside.text for aside in article.set_aside]


# ------------------------------------------------------------------------------- columns


def test_a_headline_of_two_short_lines_is_one() -> None:
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\nMayor Has\nNothing to Say\n\n{COLUMN}")

    assert _title(article) == "LOCK KEEPER COUNTS BOATS"
    assert _people(article) == []


def test_a_headline_in_small_letters_is_one() -> None:
    article = _read(f"34 | Der Hafenbote | 12. März 2021\n\nEin Boot, das nur\nfreitags kommt\n\n{PARTED}")

    assert _title(article) == "Ein Boot, das nur freitags kommt"


def test_who_wrote_it_stands_alone_though_no_table_has_the_name() -> None:
    assert "By ADA QUILLFEATHER" in _words(f"Mayor Has\nNothing to Say\nBy ADA QUILLFEATHER\n{COLUMN}")


def test_names_in_capitals_that_touch_are_two_lines() -> None:
    names = ["ANNA SUMNER", "PETER LINDQUIST"]

    assert _words("\n".join(["LOCK OPENS", "", *names, "", PARTED]))[1:3] == names


def test_first_lines_that_are_set_in_part_paragraphs() -> None:
    assert len(_words(COLUMN)) == 2


def test_a_large_letter_is_joined_to_its_word() -> None:
    assert _words(f"LOCK OPENS\n\nT\nhe lock keeper has counted\n{PARTED}")[1].startswith("T he lock")


def test_a_large_letter_is_joined_to_its_word_in_any_text() -> None:
    told = "he lock keeper has counted every boat since the spring flood."

    assert _words(f"Lock opens\n\nT\n{told}\n\nNobody asked.") == ["Lock opens", f"T {told}", "Nobody asked."]
    assert _words("T\ntern: a small gull\n\nU") == ["T", "tern: a small gull", "U"]
    apart = _read(f"{HEADLINE}\n\nBy Ann Roe\n\nT\n\n{RUNNING[0][1:]}\n\n{RUNNING[1]}")
    assert [plain(node) for node in apart.body] == ["T", RUNNING[0][1:], RUNNING[1]]


def test_a_list_in_capitals_keeps_its_lines() -> None:
    rows = ["TULIPS, RED: MRS. ALMA WINN", "IRIS: MISS FERN ROE", "ROSES: DR. H. P. LIND"]

    assert _words("\n".join([PARTED, "", *rows, "", PARTED]))[2:5] == rows


def test_results_as_long_as_a_column_s_lines_keep_theirs() -> None:
    rows = ["Quay Rowing Club, first eight, 7:12", "Weir Rowing Club, first eight, 7:15"]
    rows += ["Lock School Old Boys, the four, 7:20", "Amberweir Rowing Club, eight, 7:31"]

    assert _words("\n".join([PARTED, "", *rows, "", PARTED]))[2:4] == rows[:2]


def test_who_speaks_opens_a_line() -> None:
    said = ["Courier: When do you climb up there?", "Winn: At five. Nobody has counted the gulls be-"]

    assert _words("\n".join([*said, "fore that, and nobody will.", "", PARTED]))[0] == said[0]


def test_a_poem_below_a_folio_keeps_its_verses() -> None:
    verses = [
        "You stood all summer by the lock",
        "Beside the keeper’s door",
        "And counted every passing boat",
        "And hoped for something more",
    ]
    text = "\n".join([FOLIO, "", "TO A SLATE", "", "By ANN SUMNER", "", *verses])

    assert _words(text)[3:] == verses


def test_a_credit_above_a_caption_is_its_credit() -> None:
    shown = "FIRST THROUGH the lock on Tuesday\nwere two brothers in a bath-\ntub, who had rowed two miles."
    picture = f"—Courier Photo by Sam Rowe\n{shown}"
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{picture}\n\n{COLUMN}")
    figure = next(node for node in walk(article.body) if isinstance(node, Figure))

    assert figure.credit is not None
    assert figure.credit.text == "—Courier Photo by Sam Rowe"
    assert "".join(map(plain, figure.caption)).startswith("FIRST THROUGH the lock")


# ------------------------------------------------------------------------------- heads, captions, signatures


def test_a_deck_below_a_printed_headline_is_the_standfirst() -> None:
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\nMayor Has\nNothing to Say\n\n{COLUMN}")

    assert "".join(map(plain, article.standfirst)) == "Mayor Has Nothing to Say"
    assert _people(article) == []


def test_a_caption_that_opens_in_capitals_stands_beside_its_credit() -> None:
    picture = "SADDLED UP: Lisa Orrin ties her\nmare outside the Grange hall.\nStaff photo/Ben Tully"
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{COLUMN}\n\n{picture}")
    figure = next(node for node in walk(article.body) if isinstance(node, Figure))

    assert figure.credit is not None
    assert figure.credit.text == "Staff photo/Ben Tully"


def test_who_signs_at_the_far_right_wrote_the_article() -> None:
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{COLUMN}\n{' ' * 20}Ann SUMNER.")

    assert _people(article) == ["Ann SUMNER"]


@pytest.mark.parametrize(
    "line", ["(From our own correspondent)", "DAL NOSTRO INVIATO", "(Od własnego korespondenta)"]
)
def test_a_correspondent_without_a_name_is_nobody(line: str) -> None:
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{line}\n\n{COLUMN}")

    assert [byline.text for byline in article.bylines] == [line]
    assert _people(article) == []


def test_a_narrow_column_without_a_folio_has_its_headline() -> None:
    column = COLUMN.replace("keep-\ner has", "keeper\nhas").replace("keep-\ner, who", "keeper,\nwho")
    article = _read(f"KEEPER'S GOAT BACK HOME\nAFTER BOAT RIDE\nTO RIVER MOUTH\n\n{column}\n{column}")

    assert _title(article) == "KEEPER'S GOAT BACK HOME AFTER BOAT RIDE TO RIVER MOUTH"


def test_verses_that_begin_small_are_no_column() -> None:
    verses = [
        "the slate beside",
        "the door says",
        "nine hundred and twelve",
        "boats",
        "",
        "nobody",
        "has asked",
    ]

    assert _words("\n".join(verses)) == [verse for verse in verses if verse]


def test_a_heading_above_a_first_line_that_is_set_in_is_none_of_the_paragraph_above() -> None:
    assert "The mayor" in _words(COLUMN.replace("\n  Nobody", "\nThe mayor\n  Nobody"))


def test_a_job_at_an_unknown_paper_is_nobody() -> None:
    top = "By NORA SUMNER\nQuayside Staff Writer"
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{top}\n\n{COLUMN}")

    assert _people(article) == ["NORA SUMNER"]


def test_a_headline_that_ends_with_a_stop_is_one_as_a_hundred_years_ago() -> None:
    article = _read(f"{FOLIO}\n\nDie erste Schleuse\nin Amberweir.\n\n{COLUMN}")

    assert _title(article) == "Die erste Schleuse in Amberweir."


def test_a_line_in_capitals_above_a_torn_headline_is_the_kicker() -> None:
    article = _read(f"{FOLIO}\n\nWINTER ROADS\n\n«QUAY» GOES\nOVER THE ICE\n\n{COLUMN}")

    assert (article.kicker, _title(article)) == ("WINTER ROADS", "«QUAY» GOES OVER THE ICE")


def test_a_caption_in_capitals_without_a_credit_is_a_picture_s() -> None:
    caption = "HOT COFFEE for cold feet is poured\nby Mrs. Al Drury at her shack."
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{PARTED}\n\n{caption}\n\n{PARTED}")
    figures = [node for node in walk(article.body) if isinstance(node, Figure)]

    assert ["".join(map(plain, figure.caption)) for figure in figures] == [caption.replace("\n", " ")]


def test_parts_of_an_article_that_open_in_capitals_are_no_captions() -> None:
    parts = [
        f"{opening} began with\nrain. Nobody had asked the rain."
        for opening in ("THE SECOND DAY", "ON MAY DAY")
    ]
    article = _read("\n\n".join([FOLIO, "LOCK KEEPER\nCOUNTS BOATS", PARTED, *parts, PARTED]))

    assert not any(isinstance(node, Figure) for node in walk(article.body))


def test_a_flat_column_keeps_a_caption_above_its_credit() -> None:
    flat = PARTED.replace("\n\n", "\n")
    top = f"{FOLIO}\nLOCK KEEPER\nCOUNTS BOATS\nBy Nora Sumner"
    article = _read(f"{top}\n{flat}\nThe keeper at his door.\nPhoto: Pia Lund")
    figure = next(node for node in walk(article.body) if isinstance(node, Figure))

    assert "".join(map(plain, figure.caption)) == "The keeper at his door."


def test_the_torn_headline_above_its_deck_is_the_headline() -> None:
    deck = "Pfarrer will Gold, Denkmalpfleger\nwollen Grün"
    article = _read(f"{FOLIO}\n\nStreit um den\nSchleusenhahn\n\n{deck}\n\n{PARTED}")

    assert _title(article) == "Streit um den Schleusenhahn"


def test_a_deck_taken_for_the_headline_gives_way_to_the_torn_title_above_it() -> None:
    lines = f"{FOLIO}\n\nStreit um den\nSchleusenhahn\n\nPfarrer will Gold\n\n{COLUMN}".split("\n")
    spans = blocks(lines)
    text: list[Role] = ["paragraph"] * (len(spans) - 3)
    roles: list[Role] = ["chrome", "kicker", "headline", *text]
    found = objections(look_at(roles, *clues(spans, lines), CLEAN, [0.0] * len(roles), printed=True))

    assert told(found)[1] == ("headline", True)


def test_a_name_in_capitals_below_the_headline_is_no_credit() -> None:
    top = "OTÁVIO SUMNER\nDa Sucursal de Porto Quieto"
    article = _read(f"{FOLIO}\n\nO barco que espera\no padre\n\n{top}\n\n{COLUMN}")

    assert _people(article) == ["OTÁVIO SUMNER"]


def test_a_dash_goes_on_with_a_headline() -> None:
    assert _words(f"LOCK REOPENS\n\nVillage shop reopens\n– inside the pub\n\n{PARTED}")[1] == (
        "Village shop reopens – inside the pub"
    )


def test_a_headline_that_begins_as_a_byline_does_is_none() -> None:
    assert "DE BRAND IN DE SLUIS TE WIERUM." in _words(f"DE BRAND IN DE\nSLUIS TE WIERUM.\n\n{COLUMN}")


def test_a_line_above_the_headline_is_nobody() -> None:
    article = _read(f"{FOLIO}\n\nПИСЬМО ПОЗВАЛО В ДОРОГУ\n\nПАРОМ ЖДЁТ\nСОСЕДЕЙ\n\n{COLUMN}")

    assert _people(article) == []


def test_a_caption_below_who_signs_names_no_writer() -> None:
    below = "Mira Winn, at last, at the window.\n(Foto Valmare)"
    article = _read(f"{FOLIO}\n\nLOCK KEEPER\nCOUNTS BOATS\n\n{COLUMN}\n{' ' * 20}Ann Sumner\n{below}")

    assert _people(article) == ["Ann Sumner"]


def test_an_age_in_brackets_ends_no_page() -> None:
    assert page_marks(["Ann", "(30)", "The lock is shut.", "26"]) == {}


def test_an_evening_amid_the_text_is_no_folio() -> None:
    lines = ["What is on", "By Ann Roe", "It is summer.", "Marlow Choir | 13 May 2024 | 20", "It is free."]

    assert page_marks(lines) == {}


def test_words_of_two_at_the_ends_of_wide_lines_make_no_column() -> None:
    text = (
        "The council will meet on Monday to talk about cats, boats and the long-\n"
        "awaited report, which will be read aloud by the clerk, while some well-\n"
        "meaning people listen.\n\n"
    )
    shown = "ADA QUILL has painted her door green, and nobody has asked her why.\n\n"
    article = _read(f"The bridge\n\n{text}{shown}{text}")

    assert not [block for block in walk(article.body) if isinstance(block, Figure)]


def test_a_page_of_titles_alone_ends_in_an_article() -> None:
    wide = "The smoke house at Carrow by the old weir ¦(Image: Ann Roe/Quayside Press)"
    article = _read(f"12/08/2018  00:00\n\nMill by the weir cut in two\n\n+---+---+\n{wide}\n")
    assert article.headline
