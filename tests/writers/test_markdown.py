"""What the Markdown writer does beyond the contract; that no letter changes is a property."""

from __future__ import annotations

import html.parser
import json
import re
from typing import Any

import cmarkgfm
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from convert import style
from convert.media import beside
from convert.model import (
    Article,
    Block,
    Byline,
    Code,
    CodeBlock,
    Credit,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Person,
    Quote,
    Rights,
    Rule,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    plain,
    text,
    walk,
)
from convert.writers.markdown import write

from ..everything import EVERYTHING, picture


def markdown(*body: Block, article: Article | None = None) -> str:
    """Return what is written, and fail on any warning."""
    return write(article or Article(body=body), style.load(), pytest.fail).decode()


def front(written: str) -> dict[str, Any]:
    fields: dict[str, Any] = yaml.safe_load(written.split("\n---\n")[0])
    return fields


# ------------------------------------------------------------------------------------ figures

WORDS = Figure(None, "A quay", text("The quay at dusk"), Credit("© Ines Calder/Quayside Press"))
PICTURE = picture("quay at dusk.png")


def test_a_figure_is_one_paragraph() -> None:
    figure = Figure(PICTURE, WORDS.alt, WORDS.caption, WORDS.credit)
    written = markdown(figure)

    assert written.endswith(
        "![A quay](<pictures/quay at dusk.png>)\\\n*The quay at dusk* © Ines Calder/Quayside Press\n"
    )


def test_a_script_without_italics_has_caption_and_credit_on_two_lines() -> None:
    figure = Figure(PICTURE, "נהר", text("הנהר"), Credit("צילום: דנה"))
    written = markdown(article=Article(body=(figure,), language="he"))

    assert written.endswith("![נהר](<pictures/quay at dusk.png>)\\\nהנהר\\\nצילום: דנה\n")


def test_a_figure_without_a_picture_is_a_block_quote() -> None:
    written = markdown(WORDS)

    assert written.endswith("---\n\n> A quay\n>\n> *The quay at dusk* © Ines Calder/Quayside Press\n")


def test_a_picture_alone_is_no_caption_to_pandoc() -> None:
    assert "![A quay](<pictures/quay at dusk.png>)<!-- -->" in markdown(Figure(PICTURE, "A quay"))


def test_the_paths_are_those_of_the_pictures_beside_it() -> None:
    written = write(EVERYTHING, style.load(), lambda _: None).decode()

    assert [f"]({path})" in written for path, _ in beside(EVERYTHING)] == [True, True]


def test_a_kind_that_browsers_do_not_show_is_reported() -> None:
    said: list[str] = []
    tiff = Image("a.tiff", "image/tiff", 8, 8, b"II*\0")
    write(Article(body=(Figure(tiff, "A sea"),)), style.load(), said.append)

    assert said == ["a.tiff is a TIFF picture, which browsers do not show: make it a JPEG or PNG"]


def test_a_credit_under_a_table_stays_with_it() -> None:
    table = Table((((Text("1"),),),), caption=text("Rain"), credit=Credit("Source: Rain Office"))

    assert "*Rain*\n\n|" in markdown(table)
    assert "|\n\nSource: Rain Office\n" in markdown(table)


# -------------------------------------------------------------------------------- front matter


def test_the_front_matter_holds_every_field_that_is_known() -> None:
    fields = front(write(EVERYTHING, style.load(), lambda _: None).decode())

    assert {key: value for key, value in fields.items() if key not in ("figures", "date", "lastmod")} == {
        "title": "wordheadline wordheadlinestress",
        "description": "wordstandfirst",
        "kicker": "wordkicker",
        "author": ["wordperson", "Wordreporter Surname"],
        "people": [
            {
                "name": "wordperson",
                "role": "wordrole",
                "place": "wordplace",
                "organisation": "wordorganisation",
            },
            {"name": "Wordreporter Surname"},
        ],
        "byline": ["By wordbylinetext"],
        "contributors": [{"name": "Wordhelper Surname", "role": "translator"}],
        "dateline": ["wordcity, 12 March 2024", "Updated worddateline"],
        "wire": {
            "text": "Wordreporter Surname/WORDTOWN, 12 wordmonth (Wordwire)",
            "place": "WORDTOWN",
            "agency": "Wordwire",
            "date": "12 wordmonth",
        },
        "publisher": "wordpublisher",
        "section": "wordsection",
        "origin": "wordorigin",
        "source": "https://example.com/wordsource",
        "lang": "en-GB",
        "rights": "Copyright wordholder Limited 2024. All rights reserved.",
        "rights_holder": "wordholder Limited",
        "copyright_year": "2024",
        "license": "CC-BY-4.0",
        "license_text": "wordlicence",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "tdm-reservation": "1",
        "tdm-policy": "https://example.com/wordpolicy",
    }


def test_people_of_whom_only_the_names_are_known_are_authors_and_no_more() -> None:
    byline = Byline("By Ann Roe and Ben Poe", people=(Person("Ann Roe"), Person("Ben Poe")))
    fields = front(write(Article(bylines=(byline,)), style.load(), lambda _: None).decode())

    assert fields == {"author": ["Ann Roe", "Ben Poe"], "byline": ["By Ann Roe and Ben Poe"]}


def test_dates_are_dates_to_whoever_reads_the_front_matter() -> None:
    fields = front(write(EVERYTHING, style.load(), lambda _: None).decode())

    assert fields["date"].isoformat() == "2024-03-12T09:30:00+01:00"


def test_a_day_that_never_was_stays_words() -> None:
    assert front(markdown(article=Article(published="2024-02-31")))["date"] == "2024-02-31"


def test_figures_are_listed_with_what_the_picture_file_says() -> None:
    first = front(write(EVERYTHING, style.load(), lambda _: None).decode())["figures"][0]

    assert (first["credit"], first["picture"]["credit_line"]) == (
        "Photo: Wordcreator Surname/Wordagency",
        "filecredit",
    )


def test_an_article_of_which_nothing_is_known_has_no_front_matter() -> None:
    assert markdown(Paragraph(text("Hello."))) == "Hello.\n"


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(derandomize=True, deadline=None)
def test_every_string_survives_the_front_matter(words: str) -> None:
    kept = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", words)
    written = write(Article(kicker=words, publisher=words), style.load(), lambda _: None).decode()

    assert not kept or front(written)["publisher"] == kept


# ------------------------------------------------------------------------------------ blocks


def test_the_headline_is_a_heading_between_two_rulers() -> None:
    written = markdown(article=Article(headline=text("A bridge opens")))

    assert written == "---\ntitle: A bridge opens\n---\n\n---\n# A bridge opens\n---\n"


def test_two_lists_in_a_row_stay_two() -> None:
    one = List(((Paragraph(text("a")),),))

    assert gfm(markdown(one, one)).count("<ul>") == 2


def test_a_list_counts_from_its_start() -> None:
    items = ((Paragraph(text("a")), List(((Paragraph(text("b")),),), ordered=True, start=3)),)

    assert '<ol start="3">' in gfm(markdown(List(items, ordered=True, start=12)))


def test_a_list_that_counts_down_from_nothing_is_reported() -> None:
    said: list[str] = []
    write(
        Article(body=(List(((Paragraph(text("a")),),), ordered=True, start=-2),)), style.load(), said.append
    )

    assert said == ["Markdown cannot count a list from -2: it counts from 0"]


def test_a_second_header_row_is_kept_and_reported() -> None:
    said: list[str] = []
    table = Table(((text("c"),),), header=((text("a"),), (text("b"),)))
    written = write(Article(body=(table,)), style.load(), said.append).decode()

    assert (written, len(said)) == ("| a |\n| --- |\n| b |\n| c |\n", 1)


def test_a_row_longer_than_the_header_loses_no_cell() -> None:
    table = Table((((Text("a"),), (Text("b|c"),)),), header=((text("h"),),))

    assert cells(markdown(table)) == ["h", "", "a", "b|c"]


def test_columns_of_numbers_are_set_flush_right() -> None:
    table = Table(((text("Oak"), text("1,204")), (text("Elm"), text("87"))), (((), text("Trees")),))

    assert "| --- | ---: |" in markdown(table)


def test_an_attribution_stands_after_a_dash() -> None:
    quote = Quote((Paragraph(text("It is a lamp.")),), text("Oonagh Brisk"))

    assert markdown(quote) == "> It is a lamp.\n>\n> — Oonagh Brisk\n"


def test_an_attribution_with_a_dash_of_its_own_gets_no_second() -> None:
    quote = Quote((Paragraph(text("It is a lamp.")),), text("– Oonagh Brisk"))

    assert markdown(quote).endswith("\n> – Oonagh Brisk\n")


def test_a_note_is_set_in_italics() -> None:
    assert markdown(Note("correction", (Paragraph(text("Not nine.")),))) == "*Not nine.*\n"


def test_code_holds_its_own_fences() -> None:
    assert markdown(CodeBlock("```\nx\n```", "md")) == "````md\n```\nx\n```\n````\n"


def test_a_rule_does_not_open_yaml() -> None:
    assert markdown(Rule(), Paragraph(text("a"))) == "* * *\n\na\n"


def test_a_link_to_a_script_is_words_and_a_warning() -> None:
    said: list[str] = []
    body = (Paragraph((Link(text("here"), "javascript:alert(1)"),)),)

    assert (write(Article(body=body), style.load(), said.append), len(said)) == (b"here\n", 1)


# --------------------------------------------------------------------------- letter for letter


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Ordinary words, (brackets), 5 < 6 & more; a snake_case - and 12:30.", None),
        ("1986. A good year", "1986\\. A good year"),
        ("# 5 of the best", "\\# 5 of the best"),
        ("+ 3 degrees", "\\+ 3 degrees"),
        ("-3 degrees", None),
        ("[he said] *so*", "\\[he said\\] \\*so\\*"),
        ("don't . . . or...", "don\\'t . . . or\\..."),
        ("See https://example.com/a_b.", "See <https://example.com/a_b>."),
        ("Dr. Roe", "Dr\\. Roe"),
        ("it \u2009.\u2009.\u2009. on", None),
    ],
)
def test_only_what_a_parser_would_misread_is_escaped(words: str, written: str | None) -> None:
    assert markdown(Paragraph(text(words))) == (written or words) + "\n"


def test_a_mark_inside_others_cannot_be_taken_for_their_end() -> None:
    slash = Emphasis(text("\\"))
    nested: Inlines = (Strong((slash, Link((), "https://a.b"), slash)),)

    assert read_by_github(paragraphs([nested])) == ["\\\\"]


# Characters and beginnings that mean something to one of the parsers, and some that do not.
_HOSTILE = [
    *"\\`*_{}[]()<>#+-.!|~^$@&;:'\"=%/,  \t\n1a9Зé中—“”’…\u2009\u00a0\u200b€😀\u0301",
    *"1986.  #  +  -  --  ---  ...  ....  &amp; &#38; <b> </b> <?x [x](y) ![ ~~a~~ $x$ @smith".split(" "),
    *("http://a.b/c_d", "https://a.b?x=y&z=w;", "www.x.y", "a@b.co", "<!-- ", "(1) ", "(@) ", "a. ", "iv) "),
    *("Table: ", ": ", ":::", "| a |", "---|---", "```", "Mr. ", "e.g. ", ":smile:", "{.x}", "{#id}", "{-}"),
    *("[^1]", "^[x]", "\\begin{x}", "'s", "word", "  "),
]
_words = st.lists(st.sampled_from(_HOSTILE), max_size=8).map("".join)
_urls = st.sampled_from(
    ["https://a.b/c", "https://a.b/(c)_d*e*", "mailto:a@b.c", "https://a.b/x?y&copy;z", "javascript:1"]
)


def _around(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    content = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        *(st.builds(kind, content) for kind in (Emphasis, Strong, Superscript, Subscript)),
        st.builds(Span, content, st.just("fr")),
        st.builds(Link, content, _urls),
    )


_leaves = st.one_of(_words.map(Text), _words.map(Text), _words.map(Code), st.just(LineBreak()))
_contents: st.SearchStrategy[Inlines] = st.lists(
    st.recursive(_leaves, _around, max_leaves=6), min_size=1, max_size=4
).map(tuple)


class _Blocks(html.parser.HTMLParser):
    """Collects the words of each paragraph, heading and cell."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "h2", "td", "th"):
            self.words.append("")

    def handle_data(self, data: str) -> None:
        if self.words:
            self.words[-1] += data


def gfm(written: str) -> str:
    page: str = cmarkgfm.github_flavored_markdown_to_html(written)
    return page


def cells(written: str) -> list[str]:
    parser = _Blocks()
    parser.feed(gfm(written))
    return [words.rstrip("\n") for words in parser.words]


def read_by_github(written: str) -> list[str]:
    parser = _Blocks()
    parser.feed(gfm(written))
    return [words.strip("\n") for words in parser.words if words.strip("\n")]


def read_by_pandoc(written: str) -> list[str]:
    pypandoc = pytest.importorskip("pypandoc", reason="needs pypandoc_binary, for pandoc")
    document = json.loads(pypandoc.convert_text(written, "json", format="markdown"))
    found = (_pandoc_words(block) for block in document["blocks"])
    return [words.strip("\n") for words in found if words.strip("\n")]


def _pandoc_words(node: Any) -> str:
    """Return the words of a paragraph; any other block, and what was made of words, by its name."""
    if isinstance(node, list):
        return "".join(_pandoc_words(child) for child in node)
    match node:
        case {"t": "Str", "c": words}:
            return str(words)
        case {"t": "Space" | "SoftBreak"}:
            return " "
        case {"t": "LineBreak"}:
            return "\n"
        case {"t": "RawInline"}:
            return ""
        case {"t": "Code", "c": [_, words]}:
            return str(words)
        case {"t": "Link" | "Span", "c": [_, inner, *_]}:
            return _pandoc_words(inner)
        case {"t": "Para" | "Plain" | "Emph" | "Strong" | "Superscript" | "Subscript", "c": inner}:
            return _pandoc_words(inner)
    return f"<{node['t']}>"


def expected(contents: list[Inlines]) -> list[str]:
    # A computer's line end inside a sentence is a new line, whichever it was.
    found = (plain(content).replace("\r", "\n").strip("\n") for content in contents)
    return [words for words in found if words]


def paragraphs(contents: list[Inlines]) -> str:
    body = tuple(Paragraph(content) for content in contents)
    return write(Article(body=body), style.load(), lambda _: None).decode()


@given(st.lists(_contents, min_size=1, max_size=2))
@settings(derandomize=True, deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_github_reads_every_letter(contents: list[Inlines]) -> None:
    assert read_by_github(paragraphs(contents)) == expected(contents)


@pytest.mark.slow
@given(st.lists(_contents, min_size=1, max_size=4))
@settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_pandoc_reads_every_letter(contents: list[Inlines]) -> None:
    assert read_by_pandoc(paragraphs(contents)) == expected(contents)


# ------------------------------------------------------------------------- blocks inside blocks

_lines = st.sampled_from(
    "word,1986. year,- dash,# hash,| bar |,> q,a | b,,``` x,+ p,(1) x,: def,Table: x,~ t,* s,[x]: y,"
    "&amp; <b>,10) z,***,---,===, lead,trail ,A. Smith".split(",")
)
_line_contents = st.one_of(
    _lines.map(text),
    _lines.map(lambda words: (Emphasis(text(words)),)),
    _lines.map(lambda words: (Text(words), LineBreak(), Text(words), Link(text("l"), "https://a.b"))),
)
_credits = st.one_of(st.none(), _lines.filter(bool).map(Credit))
_tables = st.lists(st.lists(_line_contents, max_size=3).map(tuple), max_size=2).map(tuple)
_simple: st.SearchStrategy[Block] = st.one_of(
    _line_contents.map(Paragraph),
    st.builds(Heading, st.integers(1, 7), _line_contents),
    st.builds(Figure, st.sampled_from([None, PICTURE]), _lines, _line_contents, _credits),
    st.just(Rule()),
    st.sampled_from(["x = 1", "```\ny\n```", "", "  in\n\n  more", "~~~"]).map(CodeBlock),
    st.builds(Table, _tables, _tables, _line_contents, _credits),
)


def _inside(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    body = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Quote, body, _line_contents),
        st.builds(List, st.lists(body, max_size=3).map(tuple), st.booleans(), st.integers(-1, 12)),
        st.builds(Note, st.just("editor"), body),
    )


_bodies = st.lists(st.recursive(_simple, _inside, max_leaves=8), max_size=4).map(tuple)


def in_order(nodes: tuple[Block, ...]) -> str:
    """Return the words of `nodes` in the order of the file: a table stands between its caption and credit."""
    words: list[str] = []
    for node in nodes:
        match node:
            case Table(rows, header, caption, credit):
                words += [plain(caption), *(plain(cell) for row in (*header, *rows) for cell in row)]
                words.append(plain(credit))
            case Quote(body, attribution):
                words += [in_order(body), plain(attribution)]
            case List(items):
                words += [in_order(item) for item in items]
            case Note(_, body):
                words.append(in_order(body))
            case _:
                words.append(plain(node))
    return "".join(words)


def bare(words: str) -> str:
    """Return `words` without spaces, and without the dash that the writer sets before an attribution."""
    return "".join(words.split()).replace("—", "")


class _Everything(html.parser.HTMLParser):
    """Collects all words, those in place of a picture with them."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.words += "".join(value or "" for name, value in attributes if name == "alt")

    def handle_data(self, data: str) -> None:
        self.words += data


def written_body(body: tuple[Block, ...]) -> str:
    """Return what is written of `body`, without the front matter."""
    written = write(Article(body=body), style.load(), lambda _: None).decode()
    return written.split("\n---\n", 1)[1] if written.startswith("---\n") else written


@given(_bodies)
@settings(derandomize=True, deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_github_reads_every_word_of_blocks_in_blocks(body: tuple[Block, ...]) -> None:
    parser = _Everything()
    parser.feed(gfm(written_body(body)))

    assert bare(parser.words) == bare(in_order(body))


@pytest.mark.slow
@given(_bodies)
@settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_pandoc_reads_every_word_of_blocks_in_blocks(body: tuple[Block, ...]) -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="needs pypandoc_binary, for pandoc")
    parser = _Everything()
    parser.feed(pypandoc.convert_text(written_body(body), "html", format="markdown"))

    assert bare(parser.words) == bare(in_order(body))


@given(_contents)
@settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_github_reads_every_letter_of_a_heading(content: Inlines) -> None:
    written = write(Article(body=(Heading(1, content),)), style.load(), lambda _: None).decode()

    assert " ".join(read_by_github(written)).split() == plain(content).split()


@given(st.lists(_contents, min_size=1, max_size=3))
@settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_github_reads_every_letter_of_a_table(contents: list[Inlines]) -> None:
    row = tuple(contents)
    written = write(Article(body=(Table((row, row), (row,)),)), style.load(), lambda _: None).decode()

    assert [cell.split() for cell in cells(written)] == 3 * [plain(cell).split() for cell in row]


def test_pandoc_prints_the_headline_once() -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="needs pypandoc_binary, for pandoc")
    written = markdown(article=Article(headline=text("A bridge opens")))
    page = pypandoc.convert_text(written, "plain", format="markdown", extra_args=["--standalone"])

    assert page.split() == ["A", "bridge", "opens"]


def test_pandoc_keeps_alt_caption_and_credit_in_word() -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="needs pypandoc_binary, for pandoc")
    figure = Figure(PICTURE, WORDS.alt, WORDS.caption, WORDS.credit)
    document = json.loads(pypandoc.convert_text(markdown(figure), "json", format="markdown"))
    kinds = [node["t"] for node in document["blocks"][0]["c"]]

    assert kinds[:3] == ["Image", "LineBreak", "Emph"]


def test_no_letter_of_everything_is_lost_in_a_figure() -> None:
    figures = [node for node in walk(EVERYTHING.body) if isinstance(node, Figure)]
    written = read_by_github(markdown(figures[1]))

    assert written[-2:] == ["wordbarealt", "wordbarecaption © Wordbarecreator/Wordbareagency"]


def test_a_byline_of_several_lines_has_several() -> None:
    byline = Byline("Author, Ann Roe\nRole, Quayside Gazette", people=(Person("Ann Roe"),))

    assert "Author, Ann Roe\\\nRole, Quayside Gazette" in markdown(article=Article(bylines=(byline,)))


def test_where_a_line_ends_in_words_one_ends_on_the_page() -> None:
    figure = Figure(PICTURE, "A quay", credit=Credit("© Ines Calder\nQuayside Press"))
    rights = Rights("© Quayside Press\nAll rights reserved")
    written = markdown(article=Article(kicker="Life\nThe coast", body=(figure,), rights=rights))

    assert "\n\nLife\\\nThe coast\n\n" in written
    assert "© Ines Calder\\\nQuayside Press\n\n© Quayside Press\\\nAll rights reserved\n" in written
