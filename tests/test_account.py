"""The account: what became of each line, as JSON for programs and as a page for people."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from convert.account import Account, Line, Stretch, to_html, to_json
from convert.media import Source
from convert.model import Article, Byline, Figure, Heading, Paragraph, Person, SetAside, text
from convert.readers.text import account

from .everything import EVERYTHING

SOURCE = """Two women on a bridge
The first to cross it on Tuesday | Photo: Ann Roe/Quayside Press

The harbour town has a new bridge, and it took the engineers nine years and four mayors to build it at all.

Copyright Quayside Press Limited 2024. All rights reserved.
"""


# Said by a person, so that nothing here hangs on how well lines are judged.
ROLES = """1 alt
2 caption+credit "Photo:"
4 paragraph
6 copyright
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Account:
    folder = tmp_path_factory.mktemp("bridge")
    (folder / "bridge.roles").write_text(ROLES, encoding="utf-8")
    return account(Source(SOURCE.encode(), "bridge.txt", folder=folder), lambda _: None)


class _Page(HTMLParser):
    """Collects the ids, the links and the words of a page, and checks that its tags close."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [named["id"] or ""] if "id" in named else []
        self.links += [named["href"] or ""] if "href" in named else []
        if tag not in ("meta", "br", "hr", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _parsed(made: Account) -> _Page:
    page = _Page()
    page.feed(to_html(made).decode())
    page.close()
    return page


def test_every_line_is_in_the_json(made: Account) -> None:
    form = json.loads(to_json(made))

    assert form["creditline-account"] == 1
    assert [line["text"] for line in form["lines"]] == SOURCE.split("\n")


def test_a_line_tells_its_role_its_reason_and_where_it_went(made: Account) -> None:
    line = json.loads(to_json(made))["lines"][1]

    assert (line["role"], line["figure"], line["block"]) == ("caption+credit", 1, 2)
    assert SOURCE.split("\n")[1][slice(*line["credit"])] == "Photo: Ann Roe/Quayside Press"
    assert line["reason"]
    assert 0 < line["certainty"] <= 1
    assert [stretch["place"] for stretch in line["became"]] == [
        "body[0].caption",
        "set_aside[0]",
        "body[0].credit",
    ]


def test_a_blank_line_tells_nothing(made: Account) -> None:
    assert json.loads(to_json(made))["lines"][2] == {"number": 3, "text": ""}


def test_every_link_of_the_page_leads_somewhere(made: Account) -> None:
    page = _parsed(made)

    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_the_page_shows_the_source_and_the_article(made: Account) -> None:
    words = " ".join("".join(_parsed(made).words).split())

    assert words.count("Photo: Ann Roe/Quayside Press") == 2
    assert words.count("Two women on a bridge") == 2
    assert "creators: Ann Roe; agencies: Quayside Press" in words
    assert "holder: Quayside Press Limited; year: 2024" in words


def test_the_page_names_the_roles_as_they_are_written_back(made: Account) -> None:
    page = to_html(made).decode()

    assert re.findall(r'<td lang="en"><span class="role">([^<]+)<', page) == [
        "alt",
        "caption+credit",
        "paragraph",
        "copyright",
    ]


def test_the_page_tells_how_a_role_is_overruled(made: Account) -> None:
    words = "".join(_parsed(made).words)

    assert "overruled by a line such as 1 alt in bridge.roles, a file beside the text" in words


def test_a_text_without_a_name_has_no_file_beside_it() -> None:
    line = Line(1, "Ann Roe", "byline", "a name alone", 1.0, 1)

    assert ".roles" not in to_html(Account("standard input", (line,), Article())).decode()


def test_the_page_sums_up_in_one_line(made: Account) -> None:
    page = to_html(made).decode()

    assert "<p>4 lines with words; no headline; 1 figure, 1 with a credit; 1 paragraph; a copyright" in page
    assert "a copyright notice; 1 set aside" in page


def test_the_page_loads_nothing(made: Account) -> None:
    page = to_html(made).decode()

    assert "default-src 'none'" in page
    assert re.findall(r"""(?:src|href)=["'](?!#|data:)""", page) == []


def test_what_cannot_be_seen_is_shown_by_its_number() -> None:
    line = Line(1, "exe\u202egnp.\u0000\u00ad", "paragraph", "running text", 1.0, 1)

    page = to_html(Account("a.txt", (line,), Article())).decode()

    assert "\u202e" not in page
    assert '<span class="odd" title="right-to-left override">U+202E</span>' in page
    assert "U+0000" in page


@pytest.mark.parametrize(
    "character",
    [
        "\u202e",
        "\u2067",
        "\u3164",
        "\u115f",
        "\uffa0",
        "\u2800",
        "\u034f",
        "\u200d",
        "\ufe0f",
        "\U000e0041",
        "\ue123",
    ],
)
def test_nothing_hides_anywhere_on_the_page(character: str) -> None:
    words = f"Bri{character}dge"
    line = Line(1, words, "headline", words, 1.0, 1, None, None, (Stretch(0, 7, "headline"),))
    article = Article(
        headline=text(words),
        bylines=(Byline(words, (Person(words),)),),
        body=(Paragraph(text(words)),),
        publisher=words,
        set_aside=(SetAside(words, words),),
    )

    page = to_html(Account(f"{words}.txt", (line,), article, (words,))).decode()

    assert character not in page
    number = f"U+{ord(character):04X}"
    assert f"<title>How Bri{number}dge.txt was read</title>" in page
    assert re.search(rf'<h1 dir="auto">Bri<span[^>]*>{re.escape(number)}</span>dge</h1>', page)


@pytest.mark.parametrize(
    "words",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # a Persian word
        "\U0001f469\u200d\U0001f4bb",  # a woman at a computer
        "\u2764\ufe0f",  # a red heart
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # a flag
    ],
)
def test_what_joins_signs_or_letters_is_left_at_its_work(words: str) -> None:
    page = to_html(Account("a.txt", (), Article(headline=text(words)))).decode()

    assert f'<h1 dir="auto">{words}</h1>' in page


def test_names_run_in_their_own_direction_inside_a_sentence() -> None:
    page = to_html(Account("\u05d2.txt", (), Article(publisher="\u05d3"))).decode()

    assert "How <bdi>\u05d2.txt</bdi> was read" in page
    assert "publisher: <bdi>\u05d3</bdi>" in page


def test_a_warning_sets_words_from_the_right_apart() -> None:
    page = to_html(Account("a.txt", (), Article(), ("no picture for “\u05d3\u05e0 \u05d4”: none",))).decode()

    assert "<li>no picture for “<bdi>\u05d3\u05e0 \u05d4</bdi>”: none</li>" in page


def test_lines_of_the_front_run_in_their_own_direction() -> None:
    front = Article(
        kicker="\u05d0", bylines=(Byline("\u05d1"),), datelines=("\u05d2",), headline=text("\u05d3")
    )
    page = to_html(Account("a.txt", (), front)).decode()

    for letter in "\u05d0\u05d1\u05d2\u05d3":
        assert re.search(rf'<(p|h3) dir="auto">{letter}</\1>', page)
    assert '<h1 dir="auto">\u05d3</h1>' in page


@pytest.mark.parametrize(("headline", "level"), [("", 3), ("A bridge", 4)])
def test_no_level_of_headings_is_left_out(headline: str, level: int) -> None:
    article = Article(headline=text(headline), body=(Heading(1, text("How it began")),))
    page = to_html(Account("a.txt", (), article)).decode()

    assert f'<h{level} dir="auto">How it began</h{level}>' in page


def test_what_the_source_says_is_never_markup() -> None:
    words = "<script>alert(1)</script> & \"'"
    line = Line(1, words, "paragraph", words, 1.0, 1, became=(Stretch(0, 8, "body[0]"),))
    article = Article(
        headline=text(words), body=(Paragraph(text(words)),), set_aside=(SetAside(words, words),)
    )

    page = to_html(Account(words, (line,), article, (words,))).decode()

    assert "<script>alert" not in page


def test_a_doubt_and_an_overruled_line_say_so_in_words() -> None:
    lines = (
        Line(1, "Ann Roe", "byline", "a name alone", 0.4, 1, became=(Stretch(0, 7, "bylines[0]"),)),
        Line(2, "Share", "chrome", "a.roles says so", 1.0, 2, instead_of="subhead"),
    )

    words = _parsed(Account("a.txt", lines, Article())).words

    assert "doubtful" in words
    assert "overruled, was subhead" in words


HEADED = """---
headline: "A bridge opens"
author:
  - Ann Roe
  - Cem Foe
publisher: Quayside Press
published: 12 March 2024
colour: blue
---

It took nine years to build.
"""


@pytest.fixture(scope="module")
def headed() -> Account:
    return account(Source(HEADED.encode(), "headed.txt"), lambda _: None)


def test_a_line_of_the_header_block_tells_where_its_words_went(headed: Account) -> None:
    went = {
        line.text[stretch.start : stretch.end]: stretch.place
        for line in headed.lines[:9]
        for stretch in line.became
    }

    assert went == {
        "A bridge opens": "headline",
        "Ann Roe": "bylines[0]",
        "Cem Foe": "bylines[1]",
        "Quayside Press": "publisher",
        "colour: blue": "set_aside[0]",
    }


def test_every_line_can_be_reached_with_the_keys(headed: Account) -> None:
    page = to_html(headed).decode()

    reached = re.findall(r'<a id="L(\d+)" href="#[^"]+" aria-describedby="why\1">\1</a>', page)
    assert reached == [str(line.number) for line in headed.lines if line.role]


def test_what_the_header_block_says_leads_back_to_its_line(headed: Account) -> None:
    page = to_html(headed).decode()

    for place, line in (("headline", 2), ("bylines-0", 4), ("bylines-1", 5)):
        assert (
            f'<div class="node" id="at-{place}"><a class="from" lang="en" dir="ltr" href="#L{line}">' in page
        )
    assert (
        'publisher: <bdi>Quayside Press</bdi></span><a class="from" lang="en" dir="ltr" href="#L6">' in page
    )


def test_what_counts_after_all_is_told_with_what_it_was_taken_for_at_first() -> None:
    # A text of nothing but a site's words is a short text that was misjudged.
    source = Source(b"Share\n\nPrint", "a.txt")

    made = account(source, lambda _: None)

    line = json.loads(to_json(made))["lines"][0]
    assert (line["role"], line["at_first"], line["certainty"]) == ("paragraph", "chrome", 0.5)
    assert line["reason"].startswith("nothing else would be left to read; at first chrome: ")
    page = to_html(made).decode()
    assert "2 paragraphs; no copyright notice; nothing set aside; 2 doubts" in page
    assert '<span class="tag">at first chrome</span>' in page


def test_why_a_line_was_set_aside_is_told_once() -> None:
    aside = Stretch(0, 5, "set_aside[0]", "a button")
    line = Line(1, "Share", "chrome", "a button", 1.0, 1, became=(aside,))

    page = to_html(Account("a.txt", (line,), Article())).decode()

    assert page.count("a button") == 1
    assert "set aside" in page


def test_a_house_that_signs_is_named_once() -> None:
    signed = Byline("By Reuters", people=(Person("Reuters", organisation="Reuters"),))

    page = to_html(Account("a.txt", (), Article(bylines=(signed,)))).decode()

    assert "people: <bdi>Reuters</bdi></p>" in page


def test_a_figure_without_a_credit_says_that_it_has_none() -> None:
    page = to_html(Account("a.txt", (), Article(body=(Figure(alt="A boat"),)))).decode()

    assert "no credit" in page
    assert "no caption" in page


def test_the_page_has_every_kind_of_node() -> None:
    words = " ".join(_parsed(Account("a.txt", (), EVERYTHING)).words)

    wanted = """wordkicker wordalt wordcaption Wordbarecreator wordquote wordattribution wordbullet
        wordcellone wordcodeblock wordcorrection wordholder
        wordchrome wordreason wordpicture.png wordnested Wordwire wordorigin translator""".split()
    assert [word for word in wanted if word not in words] == []


def test_a_table_is_one_on_the_page_and_its_rows_lead_to_its_cells() -> None:
    rows = "Year\tFare\tBoats\n1984\t20p\t61,000\n2004\t50p\t22,500"
    words = SOURCE.replace("\n\nCopyright", f"\n\n{rows}\n\nIt takes four minutes to cross.\n\nCopyright")

    made = account(Source(words.encode(), "a.txt"), lambda _: None)

    page = _parsed(made)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert '<th scope="col" id="at-body-2-header-0-1">Fare</th>' in to_html(made).decode()
    assert '<td id="at-body-2-rows-1-2">22,500</td>' in to_html(made).decode()


def test_a_warning_leads_to_the_lines_that_it_names() -> None:
    lines = tuple(Line(number, "Ann Roe", "byline", "a name", 1.0, number) for number in (1, 2, 3))
    warned = (
        "there is a soft hyphen: line 2 column 9",
        "lines 1, 3, 9 may be the article's",
        "a.roles, line 3: there is no line 7 with words on it",
        "the header block, line 2: there is no line 3 below it",
    )

    page = to_html(Account("a.txt", lines, Article(), warned)).decode()

    assert re.findall(r"<li>.*?</li>", page.partition("</details>")[0]) == [
        '<li>there is a soft hyphen: line <a href="#L2">2</a> column 9</li>',
        '<li>lines <a href="#L1">1</a>, <a href="#L3">3</a>, 9 may be the article&#x27;s</li>',
        "<li>a.roles, line 3: there is no line 7 with words on it</li>",
        "<li>the header block, line 2: there is no line 3 below it</li>",
    ]
