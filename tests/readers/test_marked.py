"""Marks of links and of emphasis that tools leave in a text, and who is named between them."""

from __future__ import annotations

import pytest

from convert.media import Source
from convert.model import Article, Figure, plain, walk
from convert.readers.text import account, read
from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.pictures import behind_pictures
from convert.readers.text.lines.roles import Role

from .conservation import lost
from .looked import (
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    RUNNING,
    TOOL,
    TOP,
    TYPED,
    Part,
    article,
    grouped,
    raised,
    told,
)

ANN = "[Ann Roe](https://quayside.example/people/ann-roe)"
BO = "[Bo Li](https://quayside.example/people/bo-li)"


def _read(*blocks: str) -> Article:
    words = "\n\n".join((HEADLINE, *blocks, *RUNNING))
    return read(Source(words.encode(), "-"), lambda _: None)


@pytest.mark.parametrize(
    "line",
    [
        f"By {ANN} and {BO}",
        f"Text: {ANN}",
        f"**Von {ANN}**",
        "_Par [3]Ann Roe_",
        f"By {ANN}, 3 May 2024",
        ANN,
        f"{ANN} in Oslo and {BO}",
        "By [[Ann Roe]]",
        "Story by Ann Roe • 3h • 4 min read",
        "Ann Roe · 3 May 2024 · 3 min de lecture",
    ],
)
def test_who_wrote_it_may_stand_between_marks(line: str) -> None:
    page = article(("chrome", line))

    assert told(raised(*page)) == {1: ("byline", True)}


@pytest.mark.parametrize(
    "line",
    [
        "_By the lock the river is wide._",
        "**Ann Roe is 94 and still fishes**",
        "[Weather](https://quayside.example/weather)",
        f"Follow {ANN} on our site",
        "**Von der Brücke ist nichts zu sehen**",
    ],
)
def test_what_stands_between_marks_may_be_anything_else(line: str) -> None:
    page = article(("paragraph", line))

    assert told(raised(*page)).get(1, ("", False))[0] != "byline"


@pytest.mark.parametrize("name", ["Ada Brook", "Len Holt"])
def test_a_byline_that_is_a_link_stays_one_where_its_words_may_be_a_name(name: str) -> None:
    assert 1 not in raised(*TOP, ("byline", f"[{name}](https://quayside.example/lock)"), *FIRST, *LAST)


@pytest.mark.parametrize("words", ["quayside.example", "Read the original", "Читати повністю"])
def test_a_link_alone_above_or_below_an_article_leads_away(words: str) -> None:
    link = f"[{words}](https://quayside.example/lock)"

    found = told(raised(*TOP, ("paragraph", link), *FIRST, *LAST, ("byline", link), styles=TOOL))

    assert (found[1], found[4]) == (("chrome", True), ("chrome", True))


@pytest.mark.parametrize("words", ["The lock keeper has counted every boat.", "Ann Roe", "3 May 2024"])
def test_a_link_alone_may_be_the_article_s(words: str) -> None:
    link = f"[{words}](https://quayside.example/lock)"

    found = told(raised(*TOP, ("paragraph", link), *FIRST, *LAST, styles=TOOL))

    assert found.get(1) != ("chrome", True)


def test_linked_names_above_an_article_that_is_signed_are_others() -> None:
    page = article(("chrome", ANN), ("byline", "By Cy Marsh"))

    assert 1 not in told(raised(*page))


def test_a_byline_keeps_its_marks() -> None:
    (byline,) = _read(f"By {ANN} and [7]Bo Li").bylines

    assert byline.text == f"By {ANN} and [7]Bo Li"
    assert [person.name for person in byline.people] == ["Ann Roe", "Bo Li"]


@pytest.mark.parametrize(
    "credit",
    [
        f"(Image: {ANN})",
        f"({ANN}/[AFP](https://afp.example/))",
        "_Photo: Ann Roe/AFP_",
        "*(Photo: Ann Roe)*",
        "**Photo:** Ann Roe/AFP",
    ],
)
def test_a_credit_has_its_links_and_its_bracket_whole(credit: str) -> None:
    caption = "The lock of Amberweir in the spring of 2019."

    one = _read(RUNNING[0], f"A boat in a lock\n{caption} {credit}")

    (figure,) = (node for node in walk(one) if isinstance(node, Figure))
    assert plain(figure.caption) == caption
    assert figure.credit is not None
    assert (figure.credit.text, figure.credit.creators) == (
        credit.strip("*_").replace("**", ""),
        ("Ann Roe",),
    )


# ------------------------------------------------------------------------------- pictures


def _figures(words: str) -> list[tuple[str, str, str]]:
    """Return alternative text, caption and credit of each picture in an article with `words` amid it."""
    source = Source("\n\n".join((HEADLINE, RUNNING[0], words, RUNNING[1])).encode(), "-")
    told_of = account(source, lambda _: None)
    assert lost(told_of) == []
    figures = (node for node in walk(told_of.article) if isinstance(node, Figure))
    return [(one.alt, plain(one.caption), one.credit.text if one.credit else "") for one in figures]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("![A boat in a lock](lock.jpg)", ("A boat in a lock", "", "")),
        ("![A boat](lock.jpg)The lock of Amberweir in May.", ("A boat", "The lock of Amberweir in May.", "")),
        ("![A boat](lock.jpg)Photograph: Ann Roe", ("A boat", "", "Photograph: Ann Roe")),
        (
            "![A boat](lock.jpg)The lock of Amberweir. Photo: Ann Roe/AFP",
            ("A boat", "The lock of Amberweir.", "Photo: Ann Roe/AFP"),
        ),
        (
            "* ![A boat](lock.jpg)The lock of Amberweir. © Ann Roe",
            ("A boat", "The lock of Amberweir.", "© Ann Roe"),
        ),
        (
            '![Ein Boot](https://quayside.example/a_(1).jpg "Im Mai")Die Schleuse. Foto: Eva Vogel/dpa',
            ("Ein Boot", "Die Schleuse.", "Foto: Eva Vogel/dpa"),
        ),
        (
            "![A boat in the\nlock](lock.jpg)The lock of Amberweir. (Photo: Ann Roe)",
            ("A boat in the lock", "The lock of Amberweir.", "(Photo: Ann Roe)"),
        ),
        (
            "![A boat](boat.jpg)![A weir](weir.jpg)Photos by Ann Roe / AFP",
            ("A boat A weir", "", "Photos by Ann Roe / AFP"),
        ),
        (
            "![Foto: Eva Vogel](lock.jpg)Zwei Boote liegen am Wehr.",
            ("Foto: Eva Vogel", "Zwei Boote liegen am Wehr.", ""),
        ),
        ("[![A boat in a lock](lock.jpg)](https://quayside.example/lock)", ("A boat in a lock", "", "")),
        (
            "[![A boat](lock.jpg)](lock.html)\n\n*The lock in May.* *(Photo: Ann Roe/AFP)*",
            ("A boat", "The lock in May.", "(Photo: Ann Roe/AFP)"),
        ),
        (
            "![](lock.jpg)The lock of Amberweir. Photo: Ann Roe/AFP",
            ("", "The lock of Amberweir.", "Photo: Ann Roe/AFP"),
        ),
        (
            "![A boat in a lock](lock.jpg)\nThe lock of Amberweir. Photo: Ann Roe/AFP",
            ("A boat in a lock", "The lock of Amberweir.", "Photo: Ann Roe/AFP"),
        ),
    ],
)
def test_a_picture_as_markdown_writes_it_leaves_its_alternative_text(
    words: str, expected: tuple[str, str, str]
) -> None:
    assert _figures(words) == [expected]


def test_a_picture_without_words_is_set_aside() -> None:
    one = _read(RUNNING[0], "![](lock.jpg)")

    assert [aside.text for aside in one.set_aside] == ["lock.jpg"]
    assert not [node for node in walk(one) if isinstance(node, Figure)]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("byline", "![Ann Roe at her desk](ann.jpg)By Ann Roe"),
        ("paragraph", "![Ann Roe](ann.jpg)Ann Roe writes about boats and locks."),
        ("paragraph", "![The lock](lock.jpg) stands open"),
        ("paragraph", f"![The lock](lock.jpg) {RUNNING[0]}"),
        ("chrome", "![A ferry](ferry.jpg)Why the ferry is late again"),
        ("list_item", "* ![A ferry](ferry.jpg)Why the ferry is late again"),
        ("dateline", "![](clock.svg)3 May 2024"),
    ],
)
def test_what_stands_behind_a_picture_may_be_no_caption(role: Role, words: str) -> None:
    page: tuple[Part, ...] = (*TOP, *FIRST, (role, words), *LAST)

    assert told(raised(*page)).get(2, (role,))[0] == role


def test_what_a_site_shows_below_the_article_is_no_caption() -> None:
    page: tuple[Part, ...] = (*TOP, *FIRST, *LAST, ("subhead", "![A ferry](ferry.jpg)The ferry is late"))

    assert told(raised(*page)).get(3, ("",))[0] != "caption"


def test_a_caption_behind_a_picture_is_one_block_where_a_tool_broke_it() -> None:
    first = "![A boat in a lock](lock.jpg)The lock of Amberweir in spring. Photo: Ann"
    lines = [RUNNING[0], "", first, "Larkspurham/AFP", "", RUNNING[1]]

    assert [(block.first, block.last) for block in blocks(lines)] == [(0, 0), (2, 3), (5, 5)]


def test_a_short_line_behind_a_picture_is_carried_on_by_none() -> None:
    lines = [RUNNING[0], "", "![A boat](lock.jpg)The lock.", "Photo: Ann Roe", "", RUNNING[1]]

    assert [(block.first, block.last) for block in blocks(lines)] == [(0, 0), (2, 2), (3, 3), (5, 5)]


@pytest.mark.parametrize(
    "words", ["![a]" * 20_000, "![a](" * 20_000, "![a](b" + "(c" * 20_000, "![" + "a" * 50_000]
)
def test_pictures_that_never_end_are_told_quickly(words: str) -> None:
    assert behind_pictures(words) == 0


# ------------------------------------------------------------------------------- headings

HEADING: Part = ("paragraph", "**A name under the moss**")


def test_a_few_strong_words_above_a_paragraph_head_it() -> None:
    assert told(raised(*article(), HEADING, *LAST, *FIRST, styles=TOOL)) == {3: ("subhead", True)}
    assert told(raised(*article(), ("paragraph", "**苔の下の名前**"), *LAST, styles=TOOL)) == {
        3: ("subhead", True)
    }


@pytest.mark.parametrize(
    "line",
    [
        "**Nobody asked the keeper.**",
        "**Who counts the boats?**",
        "**Related:**",
        "**Read also**",
        "**The keeper** counts the boats",
        "**By Jane Roe**",
        "**The lock in May** (Jane Roe/Reuters)",
    ],
)
def test_other_strong_words_head_nothing(line: str) -> None:
    found = told(raised(*article(), ("paragraph", line), *LAST, *FIRST, styles=TOOL))

    assert ("subhead", True) not in found.values()


def test_strong_words_at_the_end_head_nothing() -> None:
    assert raised(*article(), HEADING, styles=TOOL) == {}
    assert raised(*article(), HEADING, *LAST, styles=TYPED) == {}


@pytest.mark.parametrize("line", ["■苔の下の名前", "◆ 돌 밑의 이름", "○石の下にあるもの"])
@pytest.mark.parametrize("styles", [TOOL, CLEAN, TYPED])
def test_a_square_or_a_star_opens_a_heading_in_east_asia(line: str, styles: dict[str, int]) -> None:
    found = told(raised(*article(), ("paragraph", line), *LAST, *FIRST, styles=styles))

    assert found == {3: ("subhead", True)}


@pytest.mark.parametrize("line", ["■苔の下に名前があった。", "▲ 수문 앞의 배", "■ The name under the moss"])
def test_other_marks_and_sentences_head_nothing(line: str) -> None:
    found = told(raised(*article(), ("paragraph", line), *LAST, *FIRST, styles=CLEAN))

    assert ("subhead", True) not in found.values()


# ------------------------------------------------------------------------------- lists


@pytest.mark.parametrize("marks", [("- ", "- "), ("* ", "* "), ("1. ", "2. ")])
def test_sentences_that_touch_are_a_list_where_a_heading_has_marks(marks: tuple[str, str]) -> None:
    bronze, heavy = (
        f"{mark}{words}" for mark, words in zip(marks, ("It is bronze.", "It is old."), strict=True)
    )
    heading: tuple[Part, ...] = (("subhead", "## What the bell is"),)
    items: tuple[Part, ...] = (("paragraph", bronze), ("paragraph", heavy))

    found = told(grouped(TOP, FIRST, heading, items, LAST))

    assert (found[3], found[4]) == (("list_item", True), ("list_item", True))
    assert ("list_item", True) not in told(grouped(TOP, FIRST, heading, items[:1], items[1:], LAST)).values()
    assert ("list_item", True) not in told(grouped(TOP, FIRST, items, LAST)).values()


@pytest.mark.parametrize("name", ["nets.jpg", "IMG_2231.JPG", "PHOTO 1: nets.jpg"])
def test_the_name_of_a_picture_s_file_is_no_alternative_text(name: str) -> None:
    text = "\n\n".join((HEADLINE, "By Ann Roe", f"{name}\nNets on the hill at dawn © Ann Roe", *RUNNING))
    article = read(Source(text.encode()), lambda _: None)
    (figure,) = (node for node in article.body if isinstance(node, Figure))

    assert (figure.alt, plain(figure.caption)) == ("", "Nets on the hill at dawn")
    assert [cut.text for cut in article.set_aside] == [name]
    assert lost(account(Source(text.encode()), lambda _: None)) == []
