"""Marks of emphasis and of links amid words: inlines in the text, gone where a part has a look of its own."""

from __future__ import annotations

import time

import pytest

from convert.media import Source
from convert.model import (
    Article,
    Block,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    plain,
    walk,
)
from convert.readers.text import account
from convert.readers.text.inlines import inlines

from .conservation import lost
from .looked import HEADLINE, RUNNING

SLATE = "https://quayside.example/slate_(old)_1"


def _read(*blocks: str, top: str = HEADLINE) -> Article:
    words = "\n\n".join((top, RUNNING[0], *blocks, RUNNING[1]))
    told_of = account(Source(words.encode(), "-"), lambda _: None)
    assert lost(told_of) == []
    return told_of.article


def _amid(*blocks: str) -> Block:
    return _read(*blocks).body[1]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("*One* day", (Emphasis((Text("One"),)), Text(" day"))),
        ("the _old_ lock", (Text("the "), Emphasis((Text("old"),)), Text(" lock"))),
        ("**One** day", (Strong((Text("One"),)), Text(" day"))),
        ("***One***", (Strong((Emphasis((Text("One"),)),)),)),
        ("**One *fine* day**", (Strong((Text("One "), Emphasis((Text("fine"),)), Text(" day"))),)),
        (f"see [the slate]({SLATE}).", (Text("see "), Link((Text("the slate"),), SLATE), Text("."))),
        (f"*[the slate]({SLATE})*", (Emphasis((Link((Text("the slate"),), SLATE),)),)),
        (f"[the *slate*]({SLATE})", (Link((Text("the "), Emphasis((Text("slate"),))), SLATE),)),
        ("部品は**一つ**だけ", (Text("部品は"), Strong((Text("一つ"),)), Text("だけ"))),
        ("“*No*,” he said", (Text("“"), Emphasis((Text("No"),)), Text(",” he said"))),
    ],
)
def test_marks_are_inlines(words: str, expected: Inlines) -> None:
    assert inlines(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Leser*innen und Hörer*innen",
        "call __init__() and `lock*` or _lock*.txt or *.doc, she said*",
        "a f**k and a s*** and one more f***",
        "@_ann_ and @bo_li_",
        "5 * 3 * 2",
        "Two stars* for the inn.",
        "*The name has been changed.",
        "**One* day",
        "\\*not so\\*",
        "[the slate](slate.html)",
        f'[the slate]({SLATE} "As it hangs")',
        "[1] and [2]",
        "snake_case_words",
        "****One****",
    ],
)
def test_what_is_no_mark_beyond_doubt_is_letters(words: str) -> None:
    assert inlines(words) == (Text(words),)


@pytest.mark.parametrize("words", ["*a " * 20_000 + "a_ " * 20_000, "[a" * 40_000, f"[a]({SLATE}) " * 3_000])
def test_marks_without_end_are_told_quickly(words: str) -> None:
    begun = time.process_time()

    inlines(words)

    assert time.process_time() - begun < 5


def test_a_paragraph_keeps_its_links_and_emphasis() -> None:
    paragraph = _amid(f"Nobody had seen [the slate]({SLATE}) that hung beside *his* door for **nine** years.")

    assert isinstance(paragraph, Paragraph)
    assert [type(inline) for inline in paragraph.content] == [Text, Link, Text, Emphasis, Text, Strong, Text]


def test_a_headline_is_no_link_to_itself_but_keeps_it() -> None:
    article = _read(top=f"# [{HEADLINE}]({SLATE})")

    assert article.headline == (Link((Text(HEADLINE),), SLATE),)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("## **The slate**", Heading),
        ("*Correction: an earlier version of this article misspelt the name of the lock.*", Note),
    ],
)
def test_marks_around_what_has_a_look_of_its_own_go(words: str, kind: type[Block]) -> None:
    block = _amid(words)

    assert isinstance(block, kind)
    assert not [node for node in walk(block) if isinstance(node, (Emphasis, Strong))]
    assert plain(block) == words.strip("#* ")


def test_words_of_a_quotation_and_of_a_list_have_inlines_too() -> None:
    quote, _, items = _read("> “It is *not* my business to ask.”", "He counts:\n\n- *boats*\n- swans").body[
        1:4
    ]

    assert isinstance(quote, Quote)
    assert isinstance(items, List)
    assert len([node for node in walk((quote, items)) if isinstance(node, Emphasis)]) == 2


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ("*A barge at Amberweir. Photo by Ann Roe/AFP*", "A barge at Amberweir.", "Photo by Ann Roe/AFP"),
        ("_A barge at Amberweir in May._", "A barge at Amberweir in May.", ""),
        ("A barge at Amberweir. *Photo: Ann Roe/AFP*", "A barge at Amberweir.", "Photo: Ann Roe/AFP"),
        (
            "*Ein Boot in der Schleuse. (Foto: Eva Vogel/dpa)*",
            "Ein Boot in der Schleuse.",
            "(Foto: Eva Vogel/dpa)",
        ),
        ("*A barge at Amberweir.* **Photo:** Ann Roe", "A barge at Amberweir.", "Photo: Ann Roe"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_emphasised_line_below_a_picture_is_its_caption(
    words: str, caption: str, credit: str, gap: str
) -> None:
    article = _read(f"![A boat](lock.jpg){gap}{words}")

    (figure,) = (node for node in walk(article) if isinstance(node, Figure))
    assert (figure.alt, plain(figure.caption)) == ("A boat", caption)
    assert (figure.credit.text if figure.credit else "") == credit


def test_a_byline_has_no_emphasis() -> None:
    (byline,) = _read(top=f"{HEADLINE}\n\n**By Ann Roe**").bylines

    assert (byline.text, [person.name for person in byline.people]) == ("By Ann Roe", ["Ann Roe"])


def test_the_cells_of_a_table_have_marks_too() -> None:
    table = _amid(
        "| Year | **Where** |\n|---|---|\n| 1934 | the *Marigold* |\n| 2025 | [quay](https://a.example) |"
    )

    assert isinstance(table, Table)
    assert table.header[0][1] == (Strong((Text("Where"),)),)
    assert table.rows[0][1] == (Text("the "), Emphasis((Text("Marigold"),)))
    assert table.rows[1][1] == (Link((Text("quay"),), "https://a.example"),)
