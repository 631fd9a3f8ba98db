"""Quotations and who said them: marked with >, or set apart from mark to mark, the name below."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import convert
from convert.model import Figure, Quote
from convert.readers.text.lines.roles import Role

from .looked import CLEAN, FIRST, HEADLINE, LAST, PAGE, RUNNING, TOP, TYPED, Part, grouped, raised, told

MORE = (
    "Rain fell on the towpath all through the autumn, and the council paid for new planks that nobody had "
    "asked for, and for a bench that faces the wall.",
    "In the spring a committee of nine will walk from the weir to the harbour and write down what it sees.",
)
SPEAKER = "Bo Dahl, former lock keeper"
SAID = "“We trusted the boats.”"


def read(*parts: str) -> convert.Article:
    """Return an article that Rosa Winn signed, with `parts` amid its running text."""
    text = "\n\n".join((HEADLINE, "By Rosa Winn", RUNNING[0], *parts, *MORE))
    return convert.read(text.encode())


def quotes(article: convert.Article) -> list[tuple[list[str], str]]:
    """Return the paragraphs of each quotation, and who said it."""
    found = [block for block in article.body if isinstance(block, Quote)]
    return [([convert.plain(one) for one in quote.body], convert.plain(quote.attribution)) for quote in found]


@pytest.mark.parametrize(
    "words", [SAID, "Nobody believed us until we had a shelf of it", "»Wir gehen heim.«"]
)
@pytest.mark.parametrize("speaker", [SPEAKER, "Bo Dahl", "— Bo Dahl"])
def test_a_bare_mark_parts_a_quotation_from_who_said_it(words: str, speaker: str) -> None:
    article = read(f"> {words}\n>\n> {speaker}")

    assert quotes(article) == [([words], speaker.removeprefix("— "))]
    assert article.set_aside == ()


def test_a_bare_mark_parts_the_paragraphs_of_a_quotation() -> None:
    article = read("> The gate shall stay open.\n>\n> The keeper shall see to it.")

    assert quotes(article) == [(["The gate shall stay open.", "The keeper shall see to it."], "")]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("speaker", [SPEAKER, "Bo Dahl", "— Bo Dahl"])
def test_who_is_named_below_a_quotation_said_it(speaker: str, between: str) -> None:
    article = read(f"{SAID}{between}{speaker}")

    assert quotes(article) == [([SAID], speaker.removeprefix("— "))]
    assert [person.name for byline in article.bylines for person in byline.people] == ["Rosa Winn"]
    assert not any(isinstance(block, Figure) for block in article.body)


def test_a_sentence_without_marks_above_a_dash_and_who_somebody_is_was_said() -> None:
    said = "If the gate is shut, every one of my timetables is wrong."

    assert quotes(read(f"{said}\n— {SPEAKER}")) == [([said], SPEAKER)]
    assert quotes(read(f"{said}\n— {SPEAKER}, in the minutes of 6 May 1936")) != []
    assert quotes(read(f"{said}\n— Nobody heard him, and he went on.")) == []
    assert quotes(read(f"The gate and the weir\n— {SPEAKER}")) == []


@pytest.mark.parametrize("credit", ["Photo: Bo Dahl", "Bo Dahl/Reuters"])
def test_a_credit_below_a_quotation_is_a_pictures(credit: str) -> None:
    assert quotes(read(f"{SAID}\n{credit}")) == []


def test_a_bare_name_below_a_quotation_is_a_credit_where_other_pictures_have_such() -> None:
    figure = "The old lock at noon.\nJane Roe"

    assert quotes(read(figure, RUNNING[1], f"{SAID}\nBo Dahl")) == []
    assert quotes(read(figure, f"{SAID}\nJane Roe")) == []


def test_names_that_head_what_their_bearers_say_are_no_attributions() -> None:
    article = read("Jane Roe, usher", SAID, "Bo Dahl, keeper", RUNNING[1], "Ann Ree, baker")

    assert [said_by for _, said_by in quotes(article) if said_by] == []


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_who_is_named_below_the_last_words_signs_the_article(between: str) -> None:
    text = "\n\n".join((HEADLINE, *RUNNING, *MORE, f"{SAID}{between}Jane Roe"))

    article = convert.read(text.encode())

    assert [said_by for _, said_by in quotes(article) if said_by] == []


def test_marks_before_a_sites_words_are_arrows() -> None:
    assert quotes(read("> Read more\n>\n> Subscribe")) == []


def test_a_quotation_and_who_said_it_are_no_picture() -> None:
    said: tuple[Part, ...] = (
        ("alt", "“We are glad that the house stays.”"),
        ("caption", "Anna Lund, treasurer"),
    )
    titled: tuple[Part, ...] = (("alt", "“The Lock”, a novel"), ("caption", "Anna Lund, treasurer"))

    assert told(grouped(TOP, FIRST, said, LAST)) == {2: ("quote", True), 3: ("quote", True)}
    assert grouped(TOP, FIRST, titled, LAST) == {}


@pytest.mark.parametrize("words", ["Anna Lund, treasurer", "Anna Lund"])
def test_who_said_a_quotation_is_credited_with_no_picture(words: str) -> None:
    said: tuple[Part, ...] = (("caption", "“We are glad that the house stays.”"), ("credit", words))
    work: tuple[Part, ...] = (("caption", "“The Keeper of the Lock”"), ("credit", words))

    assert told(grouped(TOP, FIRST, said, LAST)) == {2: ("quote", True), 3: ("quote", True)}
    assert grouped(TOP, FIRST, work, LAST) == {}


@pytest.mark.parametrize("words", ["Photo: Anna Lund", "Anna Lund/Reuters", "Quayside Press"])
def test_a_quotation_may_be_a_credited_caption(words: str) -> None:
    said: tuple[Part, ...] = (("caption", "“We are glad that the house stays.”"), ("credit", words))

    assert grouped(TOP, FIRST, said, LAST) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED, PAGE])
@pytest.mark.parametrize(
    "signature",
    ["— Quay Rowers (@quayrowers) May 12, 2024", "-- Pia Lund (@pia-lund.sky.example) 12. Mai 2024 um 9:30"],
)
def test_who_posted_what_an_article_shows_is_told_below_it(signature: str, styles: Mapping[str, int]) -> None:
    post = "We are going home. Thank you to everyone who brought soup."
    parts = (*TOP, *FIRST, ("paragraph", post), ("paragraph", signature), *LAST)

    assert told(raised(*parts, styles=styles)) == {2: ("quote", True), 3: ("quote", True)}


@pytest.mark.parametrize("role", ["byline", "paragraph"])
def test_who_posted_is_no_writer(role: Role) -> None:
    post: Part = ("paragraph", "Nine hundred and twelve.")
    signed: Part = (role, "— Pia Lund (@pialund) May 3, 2024")

    assert told(raised(*TOP, *FIRST, post, signed, *LAST)) == {2: ("quote", True), 3: ("quote", True)}
    assert told(raised(*TOP, *FIRST, ("chrome", "Share"), signed, *LAST)).get(3) != ("quote", True)


@pytest.mark.parametrize("line", ["Pia Lund (@pialund) reports from the lock", "— Pia Lund (@pialund)"])
def test_without_a_dash_or_a_day_nothing_is_posted(line: str) -> None:
    parts: tuple[Part, ...] = (("paragraph", RUNNING[1]), ("paragraph", line), *LAST)

    assert ("quote", True) not in told(raised(*TOP, *FIRST, *parts, styles=CLEAN)).values()


def test_a_post_of_several_lines_that_touch_is_one() -> None:
    post: tuple[Part, ...] = (
        ("paragraph", "We are going home."),
        ("paragraph", "Thank you to everyone who brought soup."),
        ("paragraph", "— Pia Lund (@pialund) May 3, 2024"),
    )

    assert told(grouped(TOP, FIRST, post, LAST)) == dict.fromkeys((2, 3, 4), ("quote", True))


def test_a_sentence_of_the_article_is_pulled_out_above_a_dash_and_who_said_it() -> None:
    words = "The slate has never been so full of boats."
    speech: Part = ("paragraph", f"“{words} I shall need another,” the keeper said.")
    pulled: tuple[Part, ...] = (("paragraph", words), ("subhead", "— Nora Quill"))
    quoted = {3: ("quote", True), 4: ("quote", True)}

    assert told(raised(*TOP, *FIRST, speech, *pulled, *LAST)) == quoted
    assert 3 not in raised(*TOP, *FIRST, *LAST, *pulled, *LAST)


def test_a_quotation_without_a_stop_has_who_somebody_is_below_it() -> None:
    words = "« Un nombre, c’est une compagnie »"
    said: tuple[Part, ...] = (("caption", words), ("credit", "NORA QUILL, GARDIENNE"))
    drawn: tuple[Part, ...] = (("caption", words), ("credit", "NORA QUILL"))

    assert told(grouped(TOP, FIRST, said, LAST)) == {2: ("quote", True), 3: ("quote", True)}
    assert 2 not in grouped(TOP, FIRST, drawn, LAST)
    assert 3 not in grouped(TOP, FIRST, LAST, said)


def test_behind_a_dash_stands_who_said_it_whatever_is_below() -> None:
    picture = "[Fig. 1: The box at dusk. Photo: A. Finch]"
    article = read('"A book that you can read in one standing is a poem."', "-- Winnie Roe", picture)

    assert [said_by for _, said_by in quotes(article)] == ["Winnie Roe"]
    assert [person.name for byline in article.bylines for person in byline.people] == ["Rosa Winn"]


def test_three_quotations_each_above_who_said_it_are_a_column_of_them() -> None:
    said = ['"We counted the boats."', '"Then we stopped."', '"No."']
    speakers = ["Bo Dahl, lock keeper", "Ada Merling, mayor, on the count", "Rosa Winn"]
    pairs = [f"{words}\n{speaker}" for words, speaker in zip(said, speakers, strict=True)]

    column = convert.read("\n\n".join(("Quotes of the week", *pairs)).encode())
    two = convert.read("\n\n".join(("Quotes of the week", *pairs[1:])).encode())

    assert quotes(column) == [([words], speaker) for words, speaker in zip(said, speakers, strict=True)]
    assert quotes(two) == []
