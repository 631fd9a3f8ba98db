"""What browsers print on each sheet and archives show above a page: set aside, no date, but an address."""

from __future__ import annotations

import time

import pytest

from convert.media import Source
from convert.model import Article, plain
from convert.readers.text import account
from convert.readers.text.grammar.sheets import archives_head, own_address, references, sheets

from .conservation import lost
from .looked import HEADLINE, RUNNING

SLATE = "https://quayside.example/2019/slate"
TITLE = f"{HEADLINE} | Quayside Herald"


def _read(*lines: str) -> Article:
    told_of = account(Source("\n".join(lines).encode(), "-"), lambda _: None)
    assert lost(told_of) == []
    return told_of.article


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"12.03.24, 10:14\t{TITLE}", f"{SLATE}\t1/1"),
        (f"3/12/24, 10:14 AM {TITLE}", f"{SLATE} 1/1"),
        (f"{TITLE} {SLATE}", "1 of 1 12/03/2024, 10:14"),
        (f"{TITLE} 12/03/2024, 10:14", f"{SLATE} Page 1 of 1"),
        (f"{TITLE} {SLATE}", "1 von 1 12.03.2024, 10:14"),
    ],
)
def test_a_browser_s_sheet_is_set_aside(head: str, foot: str) -> None:
    article = _read(head, "", HEADLINE, "", *RUNNING, "", foot)

    assert plain(article.headline) == HEADLINE
    assert article.published == ""
    assert {head.strip(), foot.strip()} <= {" ".join(one.text.split(" ")) for one in article.set_aside}


def test_a_browser_s_foot_tells_the_address() -> None:
    lines = (f"12.03.24, 10:14\t{TITLE}", "", HEADLINE, "", RUNNING[0], "", f"{SLATE}\t1/1")

    assert own_address(lines[-1]) == SLATE


@pytest.mark.parametrize(
    "line",
    [
        "12.03.2024, 10:14",
        f"12.03.24, 10:14 {TITLE}",
        "The boats are counted 1/4 as often.",
        "1/4",
        SLATE,
    ],
)
def test_without_a_foot_there_is_no_sheet(line: str) -> None:
    assert list(sheets([line, HEADLINE, *RUNNING])) == []


def test_a_moment_amid_sheets_that_is_no_head_is_the_article_s() -> None:
    lines = [HEADLINE, "Published 12.03.2024, 10:14", *RUNNING, f"{SLATE} 1/2", "Live: 12.03.2024, 10:20"]

    assert list(sheets(lines)) == [4]


WAYBACK = f"The Wayback Machine - https://web.archive.org/web/20190712081533/{SLATE}"
SAVED = "22 Jun 2018 - 12 Jul 2019\nJun\tJUL\tAug\n12\n2018\t2019\t2020\nAbout this capture"
TODAY = (
    f"archive.today\nwebpage capture\tSaved from\t\n{SLATE}\nno other snapshots from this url\n"
    "18 May 2021 14:02:51 UTC\nAll snapshots\tfrom host quayside.example"
)


@pytest.mark.parametrize(
    "head",
    [
        WAYBACK,
        f"{WAYBACK}\n4 captures\n{SAVED}",
        TODAY,
        f"{TODAY}\nWebpageScreenshot\nsharedownload .zipreport bug or abuseBuy me a coffee",
    ],
)
def test_what_an_archive_shows_above_a_page_is_set_aside_and_tells_the_address(head: str) -> None:
    article = _read(*head.split("\n"), "", HEADLINE, "By Ann Roe", "3 May 2018", "", *RUNNING)

    assert plain(article.headline) == HEADLINE
    assert (article.published, article.source) == ("2018-05-03", SLATE)
    assert [one.text for one in article.set_aside] == [line.strip() for line in head.split("\n")]


def test_a_day_below_an_archive_s_line_is_the_page_s() -> None:
    assert archives_head([WAYBACK, "3 May 2018", HEADLINE]) == [0]


@pytest.mark.parametrize("label", ["quayside.example", "Read Original"])
def test_a_link_to_the_page_itself_above_the_text_tells_the_address(label: str) -> None:
    article = _read(HEADLINE, "", f"[{label}]({SLATE})", "", "By Ann Roe", "", *RUNNING)

    assert article.source == SLATE
    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe"]


@pytest.mark.parametrize(
    "line", ["1" * 60_000 + "x", "webpage capture " * 5_000 + "x", "https://" * 9_000 + " x"]
)
def test_lines_without_end_below_an_archive_s_are_told_quickly(line: str) -> None:
    begun = time.process_time()

    assert archives_head(["archive.today", line, f"{SLATE} 1/2"]) == [0]
    assert list(sheets([line, f"{SLATE} 1/2"])) == [1]
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("lines", [["Search", "Share", "Go", HEADLINE], ["12 captured boats", HEADLINE]])
def test_a_site_s_words_are_no_archive_s(lines: list[str]) -> None:
    assert archives_head(lines) == []


@pytest.mark.parametrize(
    "end",
    [
        [
            "References",
            "",
            "   Visible links",
            "   1. https://quayside.example/",
            "   2. mailto:ann@quayside.example",
        ],
        ["[1]: https://quayside.example/", '[slate]: https://quayside.example/slate "The slate"'],
        ["References:", "[1] https://quayside.example/", "[2] https://quayside.example/slate"],
    ],
)
def test_the_numbered_addresses_at_the_end_are_set_aside(end: list[str]) -> None:
    article = _read(HEADLINE, "", *RUNNING, "", *end)

    assert [one.text for one in article.set_aside] == [line.strip() for line in end if line.strip()]


def test_a_mark_before_a_link_tells_that_a_text_browser_wrote_the_addresses() -> None:
    end = ["Verweise", "1. https://quayside.example/slate"]

    assert sorted(references([HEADLINE, "[1]Startseite", *RUNNING, *end])) == [4, 5]


@pytest.mark.parametrize(
    "end",
    [
        ["1. https://quayside.example/"],
        ["Links", "1. The slate", "2. The lock"],
        ["References", "1. https://quayside.example/slate", "2. https://weir.example/boats"],
        ["Quellen", "[1] https://quayside.example/slate", "[2] https://weir.example/"],
    ],
)
def test_what_is_no_list_of_addresses_is_the_article_s(end: list[str]) -> None:
    assert list(references([*RUNNING, *end])) == []


def test_an_edition_that_a_reader_shares_is_a_folio() -> None:
    shared = "Shared from the 2023-05-14 Quay Courier eEdition"

    article = _read(shared, "", HEADLINE, "By Ann Roe", "", *RUNNING, "", "See BOATS, Page A6")

    assert (plain(article.headline), article.published) == (HEADLINE, "2023-05-14")
    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe"]
    assert [one.text for one in article.set_aside] == [shared, "See BOATS, Page A6"]
