"""Tables in a text: what parts their cells, which row heads them, whose figures they are."""

from __future__ import annotations

import pytest

from convert.media import Source
from convert.model import Article, Inlines, Note, Paragraph, Table, plain, walk
from convert.readers.text import account, read, row_runs
from convert.readers.text.cells import cells_of
from convert.readers.text.pieces import Piece
from convert.readers.text.row_runs import is_source

from .conservation import lost
from .looked import HEADLINE, RUNNING

TABBED = ("Year\tMedian rent\tShare", "2018\t£640\t29%", "2021\t£790\t34%")
BARRED = ("| Year | Rent |", "|---|:--|", "| 2018 | £640 |", "| 2021 | £790 |")
BETWEEN = ("Year | Median rent | Share", "2018 | £640 | 29%", "2021 | £790 | 34%")
SEMICOLONS = ("Year; Median rent; Share", "2018; £640; 29%", "2021; £790; 34%", "2022; £810; 36%")
EXPORTED = ("Boat;Crew;Out", "Heron;4;12:30", "Tern;12;9:15", "Gull;1 204;—", "Rook;3;10:00")
BLANKS = ("Year    Median rent    Share", "2018    £640           29%", "2021    £790           34%")


def _text(*lines: str, below: str = "") -> str:
    return "\n".join([HEADLINE, "", RUNNING[0], "", *lines, *([below] if below else []), "", RUNNING[1], ""])


def _read(words: str) -> Article:
    return read(Source(words.encode()), lambda _: None)


def _tables(words: str) -> list[Table]:
    assert lost(account(Source(words.encode()), lambda _: None)) == []
    return [node for node in walk(_read(words).body) if isinstance(node, Table)]


def _words(rows: tuple[tuple[Inlines, ...], ...]) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("rows", [TABBED, BETWEEN, BLANKS])
def test_tabs_bars_and_blanks_part_cells(rows: tuple[str, ...]) -> None:
    (table,) = _tables(_text(*rows))

    assert _words(table.header) == [["Year", "Median rent", "Share"]]
    assert _words(table.rows) == [["2018", "£640", "29%"], ["2021", "£790", "34%"]]


def test_a_table_below_a_list_that_ends_the_article_is_the_article_s() -> None:
    words = "\n\n".join((f"# {HEADLINE}", *RUNNING, "- It is bronze.\n- It is old.", "\n".join(BARRED)))

    assert len(_tables(words)) == 1


def test_a_row_that_names_no_row_is_the_header() -> None:
    words = _text("\tSingle\tReturn", "Adult\t£2.50\t£4.00", "Bride\tfree\tfree")
    years = _text("\t2018\t2021", "Rent\t£640\t£790", "Share\t29%\t34%")

    assert [_words(table.header) for table in _tables(words)] == [[["", "Single", "Return"]]]
    assert [_words(table.header) for table in _tables(years)] == [[["", "2018", "2021"]]]


def test_numbers_before_two_tabs_count_the_captions_of_pictures() -> None:
    rows = (
        "1\t\tThe small bell in the tower",
        "2\t\tThe keeper at the rope",
        "3\t\tThe cracks (Photo: Ann Roe)",
    )

    assert _tables(_text(*rows)) == []


def test_years_may_head_columns() -> None:
    rows = ("Port\t2022\t2023\tChange", "Roe\t11.20\t12.40\t+10.7%", "Wend\t9.80\t10.10\t+3.1%")
    (table,) = _tables(_text(*rows))

    assert _words(table.header) == [["Port", "2022", "2023", "Change"]]


def test_a_line_that_would_be_a_list_of_one_item_is_the_title() -> None:
    (table,) = _tables(_text("Fares 2025", "\tSingle\tReturn", "Adult\t£2.50\t£4.00", "Child\t£1.00\t£1.80"))

    assert plain(table.caption) == "Fares 2025"


@pytest.mark.parametrize("rows", [SEMICOLONS, EXPORTED])
def test_semicolons_part_cells_where_a_column_holds_figures(rows: tuple[str, ...]) -> None:
    (table,) = _tables(_text(*rows))

    written = [[cell.strip() for cell in row.split(";")] for row in rows]
    assert _words(table.header) == written[:1]
    assert _words(table.rows) == written[1:]


def test_single_bars_part_two_cells_where_the_second_holds_figures() -> None:
    (table,) = _tables(_text("Month | Boats", "May | 112", "June | 205", "July | 1,398"))

    assert _words(table.header) == [["Month", "Boats"]]
    assert _words(table.rows) == [["May", "112"], ["June", "205"], ["July", "1,398"]]


def test_bars_part_words_of_many_rows() -> None:
    (table,) = _tables(
        _text("Who | What | Where", "Roe | lock | Amberweir", "Lind | weir | Quayside", "Poe | mill | Dunby")
    )

    assert _words(table.rows)[0] == ["Who", "What", "Where"]


KEEPERS = (
    "Keeper | Town",
    "Ann Roe | Quay Minor",
    "Bo Poe | Amberweir",
    "Cem Foe | Staithe",
    "Dora Winn | Hoy",
)
POSTS = ("Quay Minor | Ann Roe", "Amberweir | Bo Poe", "Lower Staithe | Cem Foe", "Hoy | Dora Winn")
WORDS = ("Amberweir | weir", "Quay Minor | dam", "Lower Staithe | stank", "Hoy | sluice gate")


@pytest.mark.parametrize(("rows", "heads"), [(KEEPERS, 1), (POSTS, 0), (WORDS, 0)])
def test_bars_part_two_cells_of_words_amid_an_article(rows: tuple[str, ...], heads: int) -> None:
    article = _read(_text(*rows))
    (table,) = _tables(_text(*rows))

    assert [row for part in (table.header, table.rows) for row in _words(part)] == [
        row.split(" | ") for row in rows
    ]
    assert len(table.header) == heads
    assert not article.bylines


@pytest.mark.parametrize(
    "names", [("ANN ROE", "BO POE", "CEM FOE", "DORA WINN"), ("Ann Roe",) * 4, ("AFP",) * 4]
)
def test_bars_behind_captions_part_them_from_their_credits(names: tuple[str, ...]) -> None:
    seen = ("The weir", "A bridge that is no more", "Children on a roof", "The mayor and her dog")

    assert _tables(_text(*(f"{caption} | {name}" for caption, name in zip(seen, names, strict=True)))) == []


def test_a_table_right_below_a_list_stays_a_table() -> None:
    (table,) = _tables(_text("* Rents in pounds", "* Shares in wages", *TABBED))

    assert _words(table.rows) == [["2018", "£640", "29%"], ["2021", "£790", "34%"]]


OPEN = ("Year| Median rent| Share  ", "---|---|---  ", "2018| £640| 29%  ", "2021| £790| 34%  ")
STANDING = ("Year Median rent Share", "2018 £640        29%", "2021 £790        34%")
MORE = (
    "The keeper has let the rooms above the lock since the flood, and writes down what he is paid for each."
)


@pytest.mark.parametrize("rows", [OPEN, STANDING, tuple(f"   {row}" for row in STANDING)])
@pytest.mark.parametrize("heading", ["", "## What it costs"])
def test_tools_part_cells_by_bars_without_an_end_and_by_where_they_stand(
    rows: tuple[str, ...], heading: str
) -> None:
    (table,) = _tables(_text(MORE, "", heading, "", *rows))

    assert _words(table.header) == [["Year", "Median rent", "Share"]]
    assert _words(table.rows) == [["2018", "£640", "29%"], ["2021", "£790", "34%"]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Boat|Crew", ":---|---:", "Heron \\| Tern|4", "Gull|"), [["Heron \\| Tern", "4"], ["Gull", ""]]),
        ((" | Crew", "---|---", "Heron| four", "Tern| three"), [["Heron", "four"], ["Tern", "three"]]),
        (
            ("Year  Boats", "2019  114", "2020  131", "2021  150"),
            [["2019", "114"], ["2020", "131"], ["2021", "150"]],
        ),
    ],
)
def test_a_tool_s_table_may_have_two_columns(rows: tuple[str, ...], expected: list[list[str]]) -> None:
    (table,) = _tables(_text(MORE, "", *rows))

    assert _words(table.rows) == expected


def test_a_table_that_is_announced_may_end_an_article() -> None:
    rows = ("day     birds", "1 May   2", "8 May   11", "15 May  37")
    end = "Filed under: Birds, Tinkering\n4 comments"
    (table,) = _tables(
        "\n\n".join((HEADLINE, *RUNNING, "The result, a graph of arrivals:", "\n".join(rows), end))
    )

    assert _words(table.rows) == [["1 May", "2"], ["8 May", "11"], ["15 May", "37"]]


def test_above_the_names_of_the_rows_nothing_need_stand() -> None:
    rows = ("              P   W  Pts", "Hay Roe      10   8   24", "Wend         10   7   21")
    (table,) = _tables(_text("League table", *rows))

    assert _words(table.header) == [["", "P", "W", "Pts"]]


def test_a_tool_s_table_may_end_an_article() -> None:
    table = "\n".join(OPEN)

    assert len(_tables(f"{HEADLINE}\n\n{RUNNING[0]}\n\n{RUNNING[1]}\n\n{table}\n")) == 1
    menu = "Home| News| Sport\n---|---|---\nWeather| Travel| Jobs\nContact| Help| Terms"
    assert _tables(f"{HEADLINE}\n\n{RUNNING[0]}\n\n{RUNNING[1]}\n\n{menu}\n") == []
    assert _tables(f"{menu}\n\n{HEADLINE}\n\n{RUNNING[0]}\n\n{RUNNING[1]}\n") == []


@pytest.mark.parametrize(
    "end", [[], ["", "© 2025 Quayside Press"], ["", "Correction: the lock was the lower one."]]
)
def test_a_table_in_bars_may_end_an_article(end: list[str]) -> None:
    rows = ("| Year | Cost |", "|------|-----:|", "| 2019 | 1    |", "| 2020 | 2    |")

    (table,) = _tables("\n".join([HEADLINE, "", "By Ann Roe", "", RUNNING[0], "", *rows, *end, ""]))

    assert _words(table.rows) == [["2019", "1"], ["2020", "2"]]


def test_a_site_s_menu_in_bars_at_the_end_is_no_table() -> None:
    menu = ("| Home | Weather |", "|---|---|", "| Sport | Contact us |", "| Jobs | Log in |")

    assert _tables("\n".join([HEADLINE, "", "By Ann Roe", "", *RUNNING, "", *menu, ""])) == []


def test_a_row_of_dashes_ends_the_header() -> None:
    (table,) = _tables(_text(*BARRED))

    assert (_words(table.header), len(table.rows)) == ([["Year", "Rent"]], 2)
    # Without it, and where the others have words, too, no row is known to head them.
    (table,) = _tables(_text("| Harbour | north |", "| Lock | south |", "| Weir | east |"))
    assert (table.header, len(table.rows)) == ((), 3)


def test_a_cell_may_be_empty_and_hold_a_bar() -> None:
    (table,) = _tables(_text("Boat\tCrew\tNote", "Heron\t\t4 \\| 5", "Tern\t3\t"))

    assert _words(table.rows) == [["Heron", "", "4 \\| 5"], ["Tern", "3", ""]]


@pytest.mark.parametrize("apart", ["", "\n"])
def test_the_source_below_is_the_table_s_credit(apart: str) -> None:
    (table,) = _tables(_text(*TABBED, below=f"{apart}Source: Quayside Housing Office"))

    assert table.credit is not None
    assert (table.credit.text, table.credit.label) == ("Source: Quayside Housing Office", "Source")


@pytest.mark.parametrize(
    "source",
    [
        "Fuente: Oficina del Muelle",
        "Źródło: Urząd Portowy",
        "Forrás: Kikötői Hivatal",
        "Chart: Ann Roe; Source: Quayside Housing Office",
        "(Quelle: Hafenamt Amberwehr)",
        "資料：港務局",
    ],
)
@pytest.mark.parametrize("apart", ["", "\n"])
def test_a_short_table_in_bars_keeps_the_source_that_touches_it(source: str, apart: str) -> None:
    (table,) = _tables(_text(*BARRED, below=f"{apart}{source}"))

    assert table.credit is not None
    assert table.credit.text == source


@pytest.mark.parametrize("rows", [("Year\tBoats", "2023\t412", "2024\t530"), BETWEEN])
def test_figures_below_the_last_paragraph_are_a_table(rows: tuple[str, ...]) -> None:
    article = _read("\n".join([HEADLINE, "", "By Ann Roe", "", *RUNNING, "", *rows, ""]))

    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe"]
    assert isinstance(article.body[-1], Table)


def test_a_table_of_words_amid_an_article_is_the_article_s() -> None:
    (table,) = _tables(_text("| Lock | Keeper |", "|---|---|", "| Upper | Ann Roe |", "| Lower | Bo Li |"))

    assert len(table.rows) == 2


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Table 1: Rents in Quayside",
            "Tabelle 2. Mieten am Kai",
            "TABLEAU IV – Loyers",
            "表1 家賃",
            "Табл. 3",
        ),
        *("Table: Rents in Quayside", "Tabelle: Mieten am Kai"),
    ],
)
@pytest.mark.parametrize("apart", ["", "\n"])
def test_a_numbered_line_above_is_the_table_s_title(title: str, apart: str) -> None:
    (table,) = _tables(_text(f"{title}{apart}", *TABBED, below="Source: Quayside Housing Office"))

    assert plain(table.caption) == title
    assert table.credit is not None
    assert _words(table.header) == [["Year", "Median rent", "Share"]]


@pytest.mark.parametrize("above", ["Table talk in Quayside", "The table has 3 columns.", "Tables: 4 of them"])
def test_a_line_that_speaks_of_a_table_is_no_title(above: str) -> None:
    (table,) = _tables(_text(above, "", *TABBED))

    assert table.caption == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("Ann Roe\tQuayside", "Bo Lind\tAmberweir"),
        ("Home | News", "Sport | Weather", "Boats | Locks"),
        ("He said  so.", "She said  no."),
        ("Flour; milk; eggs", "Salt; butter; sugar", "Plums; cream; honey"),
        ("May | 112", "June | 205"),
        ("Roe 3; Lind 5", "Poe 7; Lund 2", "Ash 1; Holm 4"),
        ("1; 112", "2; 205", "3; 398"),
        ("open the lock; 2 of them said so;", "shut the weir; 3 of them wept;", "go home; 4 of them did;"),
        TABBED[:1],
        # Lists, a play, pictures, a head block, typewriter's blanks, a menu.
        ("1.\tMix the flour.", "2.\tAdd the milk.", "3.\tBake it."),
        ("•\tthe lock", "•\tthe weir", "•\tthe quay"),
        ("MARTA:\tI will not go.", "BO:\tThen stay here.", "MARTA:\tI will."),
        ("The old pier\tPhoto: Ann Roe", "The quay\tPhoto: Bo Lind", "The shop\tPhoto: Ann Roe"),
        (
            "It left.  It was late.  Nobody spoke.",
            "It left.  It was 9.  Nobody spoke.",
            "It left.  It was.  No.",
        ),
        ("Home\tNews\tSport", "Weather\tTravel\tJobs"),
        # A site's buttons and its teasers in columns, numbered steps, what a meal needs, verses, results.
        ("Share| Print| Save", "---|---|---"),
        ("![A ferry](ferry.jpg)| The ferry is late", "---|---", "![A bus](bus.jpg)| The bus is not"),
        ("1.  Mix 200 g", "2.  Add 300 g", "3.  Bake 40 m", "4.  Eat  2 g"),
        ("3  eggs", "2  onions", "4  lemons", "9  limes"),
        ("Psalm 12, 8", "Psalm 13, 9", "Psalm 14, 7"),
        ("Ann 0171 234", "Bob 0172 456", "Cat 0173 789"),
        ("The lock was shut in 2019", "The weir was shut in 2020", "The quay was shut in 2021"),
    ],
)
def test_few_cells_make_no_table(lines: tuple[str, ...]) -> None:
    assert _tables(_text(*lines)) == []


def test_a_ruled_line_is_no_row() -> None:
    text = _text(*TABBED)
    ruled = f"---\nroles: 5-7 paragraph\n---\n{text}"

    assert len(_tables(text)) == 1
    assert _tables(ruled) == []


def test_a_picture_below_a_table_keeps_its_credit() -> None:
    words = _text(*TABBED, below="\nPhoto: Ann Roe\n\nThe lock at noon. Photo: Bo Lind/Reuters")

    (table,) = _tables(words)
    assert table.credit is None
    lines = account(Source(words.encode()), lambda _: None).lines
    assert {(line.role, line.reason.partition(";")[0]) for line in lines[4:7]} == {
        ("list_item", "a row of a table")
    }


def test_a_head_block_with_tabs_is_no_table() -> None:
    head = "Author:\tDana Whitlock\nDate:\t12 February 2024\nSection:\tHarbour"
    article = _read(f"{HEADLINE}\n\n{head}\n\n{RUNNING[0]}\n\n{RUNNING[1]}\n")

    assert not any(isinstance(node, Table) for node in walk(article.body))
    assert article.published == "2024-02-12"


def test_figures_below_the_last_quotation_of_a_page_are_a_table() -> None:
    menu, last = ["Home", "News", "Harbour", "", HEADLINE, "", "By Pia Lund", "", "Share", ""], RUNNING[1]
    quoted = ["“We counted them twice.”", "— Odile Marrow, keeper of the lock", ""]
    below = ["", "This article was amended on 15 March 2025.", "", "Read more: The lock nobody asked for", ""]
    end = ["Copyright 2025 Quayside Press Ltd. All rights reserved.", ""]

    (table,) = _tables("\n".join([*menu, RUNNING[0], "", last, "", *quoted, *TABBED, *below, *end]))

    assert len(table.rows) == 2


GRID = (
    "+------+-------------+-------+",
    "| Year | Median rent | Share |",
    "+======+=============+=======+",
    "| 2018 | £640        | 29%   |",
    "+------+-------------+-------+",
    "| 2021 | £790        | 34%   |",
    "|      | (spring)    |       |",
    "+------+-------------+-------+",
)
CONSOLE = (GRID[0], GRID[1], GRID[0], GRID[3], GRID[5], GRID[0])
DRAWN = (
    "┌──────┬─────────────┬───────┐",
    "│ Year │ Median rent │ Share │",
    "├──────┼─────────────┼───────┤",
    "│ 2018 │ £640        │ 29%   │",
    "│ 2021 │ £790        │ 34%   │",
    "└──────┴─────────────┴───────┘",
)


@pytest.mark.parametrize(("rows", "rent"), [(GRID, "£790 (spring)"), (CONSOLE, "£790"), (DRAWN, "£790")])
@pytest.mark.parametrize("title", ["Table 1: Rents", ""])
def test_drawn_borders_part_cells(rows: tuple[str, ...], rent: str, title: str) -> None:
    (table,) = _tables(_text(*([title] if title else []), *rows, below="Source: Harbour office"))

    assert _words(table.header) == [["Year", "Median rent", "Share"]]
    assert _words(table.rows) == [["2018", "£640", "29%"], ["2021", rent, "34%"]]
    assert plain(table.caption) == title
    assert table.credit is not None


SPANNED = (
    "+--------------------------+",
    "| Hours of the ferry       |",
    "+--------+-----------------+",
    "| Day    | First  | Last   |",
    "|        +--------+--------+",
    "|        | Harbour office  |",
    "+--------+--------+--------+",
    "| Mon - Fri       | 22:00  |",
    "+--------+--------+--------+",
    "| Sat    | -      | © Bo   |",
    "+--------+--------+--------+",
)


def test_a_cell_may_span_others_within_borders() -> None:
    (table,) = _tables(_text(*SPANNED))

    assert _words(table.rows) == [
        ["Hours of the ferry", "", ""],
        ["Day", "First", "Last"],
        ["", "Harbour office", ""],
        ["Mon - Fri", "", "22:00"],
        ["Sat", "-", "© Bo"],
    ]


def test_the_last_border_may_be_missing() -> None:
    (table,) = _tables(_text(*CONSOLE[:-1]))

    assert _words(table.header) == [["Year", "Median rent", "Share"]]
    assert _words(table.rows) == [["2018", "£640", "29%"], ["2021", "£790", "34%"]]


def test_borders_alone_hold_no_table() -> None:
    assert _tables(_text(*["+---+---+"] * 3)) == []


@pytest.mark.parametrize("end", ["(2 rows)", ""])
def test_a_console_prints_a_rule_and_no_bars_around(end: str) -> None:
    rows = (" keeper  | town", "---------+-----------", " Ann Roe | Quay Minor", " Bo Poe  | ")
    (table,) = _tables(_text(*rows, below=end))

    assert _words(table.header) == [["keeper", "town"]]
    assert _words(table.rows) == [["Ann Roe", "Quay Minor"], ["Bo Poe", ""]]


def test_how_many_rows_a_console_has_printed_is_nobody_s_name() -> None:
    rows = (" keeper  | town", "---------+-----------", " Ann Roe | Quay Minor", " Bo Poe  | Carrow")
    article = _read(_text(*rows, below="(2 rows)"))

    assert article.bylines == ()
    assert plain(article.body[2]) == "(2 rows)"
    assert isinstance(article.body[2], Paragraph)


SIMPLE = (
    "=======  ===========  =====",
    "Year     Median rent  Share",
    "=======  ===========  =====",
    "2018     £640         29%",
    "2021     £790         34%",
    "         (spring)",
    "=======  ===========  =====",
)
COLUMNS = (
    "Year     Median rent  Share",
    "-------  -----------  -----",
    "2018     £640         29%",
    "2021     £790         34%",
)


@pytest.mark.parametrize(("rows", "rent"), [(SIMPLE, "£790 (spring)"), (COLUMNS, "£790")])
@pytest.mark.parametrize("title", ["Table 1: Rents", ""])
@pytest.mark.parametrize("apart", ["", "\n"])
def test_rules_above_columns_part_cells(rows: tuple[str, ...], rent: str, title: str, apart: str) -> None:
    above = [title] if title else []
    (table,) = _tables(_text(*above, *rows, below=f"{apart}Source: Harbour office"))

    assert _words(table.header) == [["Year", "Median rent", "Share"]]
    assert _words(table.rows) == [["2018", "£640", "29%"], ["2021", rent, "34%"]]
    assert plain(table.caption) == title
    assert table.credit is not None


def test_rules_may_stand_around_rows_without_a_header() -> None:
    (table,) = _tables(_text(SIMPLE[0], *SIMPLE[3:5], SIMPLE[0]))

    assert _words(table.header) == []
    assert _words(table.rows) == [["2018", "£640", "29%"], ["2021", "£790", "34%"]]


@pytest.mark.parametrize(
    "lines",
    [
        (SIMPLE[0], SIMPLE[0], SIMPLE[0]),
        (SIMPLE[0], "Boats"),
        ("Boats", "=====  =====", "Nobody asked where the boats went."),
        ("Boats at noon", "-- --", "Ten"),
    ],
)
def test_other_rules_rule_no_columns(lines: tuple[str, ...]) -> None:
    assert _tables(_text(*lines)) == []


def test_a_box_around_words_is_no_table() -> None:
    assert _tables(_text("+------------+", "| Mind Bo    |", "| (the dog)  |", "+------------+")) == []


COMMAS = ("Boat,Crew,Out", "Heron,4,12:30", '"Tern, the old",12,9:15', "Rook,3,10:00")


def test_commas_part_cells_where_no_blanks_stand_behind_them_and_a_column_holds_figures() -> None:
    (table,) = _tables(_text(*COMMAS, below="Source: Harbour office"))

    assert _words(table.header) == [["Boat", "Crew", "Out"]]
    assert _words(table.rows) == [
        ["Heron", "4", "12:30"],
        ["Tern, the old", "12", "9:15"],
        ["Rook", "3", "10:00"],
    ]
    assert table.credit is not None


@pytest.mark.parametrize(
    "lines",
    [
        ("Heron, Tern, Rook", "Gull, Coot, Loon", "Swan, Duck, Crow", "Kite, Lark, Wren"),
        ("Boat,Crew,Out", "Heron,four,noon", "Tern,six,dusk", "Rook,three,dawn"),
        ("1,200,000 boats", "2,300,000 boats", "3,400,000 boats", "4,500,000 boats"),
        ("Boat,Crew,Out", "Heron,4,12:30", "Tern,12", "Rook,3,10:00"),
    ],
)
def test_other_commas_part_words(lines: tuple[str, ...]) -> None:
    assert _tables(_text(*lines)) == []


@pytest.mark.parametrize("ends", [("4,12:30", "4,12:30,7"), ("Tern,Rook are out", "Tern,Rook are out")])
def test_commas_that_part_no_cells_are_looked_at_once(
    ends: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def counted(raw: str, parting: str = "") -> tuple[tuple[int, int], ...]:
        asked.append(raw)
        return cells_of(raw, parting)

    monkeypatch.setattr(row_runs, "cells_of", counted)
    lines = [f"Heron{number},{ends[number % 2]}" for number in range(300)]

    assert _tables(_text(*lines)) == []
    assert len(asked) < 5 * len(lines)


RAGGED = ("Heron    11", "Little tern    4", "Rook    7")


@pytest.mark.parametrize("heads", [(), ("Bird    Days",)])
def test_blanks_part_two_cells_where_the_second_holds_figures(heads: tuple[str, ...]) -> None:
    (table,) = _tables(_text(*heads, *RAGGED))

    assert len(table.header) == len(heads)
    assert _words(table.rows) == [["Heron", "11"], ["Little tern", "4"], ["Rook", "7"]]


@pytest.mark.parametrize("apart", ["", "\n"])
@pytest.mark.parametrize(
    "rows", [("Heron\t11", "Tern\t4"), RAGGED[:2], ("Heron   11   3 %", "Tern   4   1 %")]
)
def test_a_source_below_tells_that_two_rows_are_a_table(rows: tuple[str, ...], apart: str) -> None:
    (table,) = _tables(_text("Days on the weir", *rows, below=f"{apart}Source: Harbour office"))

    assert table.credit is not None
    assert table.credit.agencies == ("Harbour office",)
    assert len(table.rows) == 2
    assert _tables(_text("Days on the weir", *rows)) == []


def test_what_signs_refer_to_is_looked_at_in_few_lines_below_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(piece: Piece) -> bool:
        asked.append(piece)
        return is_source(piece)

    monkeypatch.setattr(row_runs, "is_source", counted)
    lines = [("† Heron\t11", "† estimated")[number % 2] for number in range(300)]

    assert _tables(_text(*lines)) == []
    assert len(asked) < 12 * len(lines)


def test_blanks_may_part_more_cells_than_stand_below_one_another() -> None:
    rows = ("Bird    Days    Eggs", "Heron    11    240", "Little tern    4    80", "Old rook    7    95")
    (table,) = _tables(_text(*rows))

    assert _words(table.header) == [["Bird", "Days", "Eggs"]]
    assert _words(table.rows)[1] == ["Little tern", "4", "80"]


def test_what_a_sign_in_a_table_refers_to_is_a_note_on_it() -> None:
    words = _text("Days on the weir", "Heron\t11*", "Tern\t4", "* estimated", below="Source: Harbour office")
    (table,) = _tables(words)

    assert _words(table.rows) == [["Heron", "11*"], ["Tern", "4"]]
    below = [(type(node), plain(node)) for node in _read(words).body[-3:-1]]
    assert below == [(Paragraph, "* estimated"), (Note, "Source: Harbour office")]
