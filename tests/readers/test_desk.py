"""What a press office and a wire write below a piece and amid it: that it ends, who gives it out."""

from __future__ import annotations

import pytest

import convert
from convert.model import Article, Figure, Heading, Note, Paragraph

from .looked import HEADLINE, RUNNING


def _read(*groups: str) -> Article:
    return convert.read("\n\n".join(groups).encode(), warn=lambda _: None)


@pytest.mark.parametrize(
    "mark",
    [
        "-30-",
        "— 30 —",
        "###",
        "# # #",
        "ENDS",
        "-ends-",
        "(Schluss)",
        "[END]",
        "(FIM)",
        "* * ENDE * *",
        "انتهای پیام/",
    ],
)
def test_an_end_mark_is_not_the_article_s(mark: str) -> None:
    article = _read(HEADLINE, "By Jonas Reed", *RUNNING, mark.replace("* *", "**"))

    assert [convert.plain(block) for block in article.body] == list(RUNNING)


@pytest.mark.parametrize("mark", ["(MORE)", "-more-"])
def test_what_says_that_a_piece_goes_on_is_set_aside_amid_it(mark: str) -> None:
    article = _read(HEADLINE, "By Jonas Reed", RUNNING[0], mark, RUNNING[1])

    assert [convert.plain(block) for block in article.body] == list(RUNNING)


@pytest.mark.parametrize("line", ["The end", "End", "30", "More", "Fine"])
def test_a_word_alone_ends_nothing(line: str) -> None:
    article = _read(HEADLINE, "By Jonas Reed", RUNNING[0], line, RUNNING[1])

    assert line not in [aside.text for aside in article.set_aside if "piece" in aside.reason]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("About Weir Foods", "Weir Foods makes jam in Amberweir and has nine employees."),
        ("Über Wehr und Sohn", "Wehr und Sohn baut seit 1904 Schleusen."),
        ("À propos de la conserverie Aubrac", "Fondée en 1904, la conserverie Aubrac exporte dans six pays."),
        ("Om Strandby Havnebad", "Strandby Havnebad er en forening med 900 medlemmer."),
    ],
)
def test_what_a_house_says_of_itself_has_a_heading(heading: str, said: str) -> None:
    article = _read("PRESS RELEASE", HEADLINE, *RUNNING, f"{heading}\n{said}")

    assert [convert.plain(block) for block in article.body if isinstance(block, Heading)] == [heading]
    assert convert.plain(article.body[-1]) == said


def test_who_gives_a_release_out_is_told_below_it() -> None:
    article = _read("FOR IMMEDIATE RELEASE", HEADLINE, *RUNNING, "###", "SOURCE Weir Foods")

    assert [convert.plain(block) for block in article.body if isinstance(block, Note)] == [
        "SOURCE Weir Foods"
    ]
    assert not article.bylines


def test_where_a_release_s_pictures_are_is_no_credit() -> None:
    leads = "High-resolution images: https://weir.example/press"
    article = _read("PRESS RELEASE", HEADLINE, *RUNNING, leads)

    assert convert.plain(article.body[-1]) == leads
    assert isinstance(article.body[-1], Paragraph)


def test_an_address_behind_a_caption_is_its_credit() -> None:
    article = _read(HEADLINE, RUNNING[0], "The lock at dawn. Image: https://weir.example/lock", RUNNING[1])

    assert [block for block in article.body if isinstance(block, Figure)]


@pytest.mark.parametrize("heading", ["FIN", "ENDE", "FINE", "SUITE", "MORE", "MORE TO COME"])
def test_a_word_in_capitals_amid_the_text_is_a_heading(heading: str) -> None:
    verses = "The water went out.\nThe boats lay down.\nNobody shouted."
    article = _read(
        HEADLINE, "By Jonas Reed", RUNNING[0], heading, verses, "And that was all of it, he said."
    )

    assert not article.set_aside


def test_the_last_match_of_a_cup_ends_no_piece() -> None:
    article = _read(HEADLINE, "By Jonas Reed", *RUNNING, "FINAL", "Amberweir 3, Ellery 2")

    assert not article.set_aside


def test_a_picture_s_source_gives_no_release_out() -> None:
    shown = "Image: A line of boats\nBoats wait for berths at Amberweir on Friday.\nSOURCE: Bo Lind"
    article = _read(HEADLINE, "By Jonas Reed", *RUNNING, shown)
    credits = [block.credit for block in article.body if isinstance(block, Figure)]

    assert [credit.text for credit in credits if credit] == ["SOURCE: Bo Lind"]
