"""Lists that were set aside or taken for something else, told by their form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

import convert
from convert.readers.text.lines.roles import Role

from .looked import (
    CLEAN,
    HEADLINE,
    PAGE,
    RUNNING,
    TOOL,
    TOP,
    TYPED,
    Part,
    article,
    aside,
    grouped,
    raised,
    told,
)

END = len(article())
RULES = ("Boats wait on the left", "Dogs stay aboard", "Nobody swims")


def counted(role: Role, mark: str = ".") -> tuple[Part, ...]:
    """Return lines of a role that count up from one."""
    return tuple((role, f"{number}{mark} {words}") for number, words in enumerate(RULES, 1))


def listed(begin: int) -> dict[int, tuple[str, bool]]:
    """Return what is told of a list of these lines."""
    return dict.fromkeys(range(begin, begin + len(RULES)), ("list_item", True))


SHARE: tuple[Part, ...] = (("chrome", "* Share"), ("chrome", "* Telegram"))


def test_lines_that_count_up_below_the_last_paragraph_are_its_list() -> None:
    assert told(raised(*article(), *counted("chrome"), *SHARE)) == listed(END)
    assert told(raised(*article(), *counted("list_item")[:2], counted("chrome")[2], *SHARE)) == listed(END)
    assert raised(*article(), *counted("list_item"), *SHARE) == {}


def test_lines_that_count_up_below_a_site_s_heading_are_a_site_s() -> None:
    assert raised(*article(), ("chrome", "Most read"), *counted("chrome"), *SHARE) == {}
    assert raised(*counted("chrome"), *article()) == {}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_steps_whose_figures_have_no_stop_are_a_list(styles: Mapping[str, int]) -> None:
    page: tuple[Part, ...] = (("headline", HEADLINE), ("paragraph", RUNNING[0]))

    assert told(raised(*page, *counted("paragraph", ""), styles=styles)) == listed(2)
    assert raised(*page, *counted("paragraph", "")[:2], styles=styles) == {}
    assert raised(*page, *counted("caption", ""), styles=styles) == {}


def test_paragraphs_may_be_numbered() -> None:
    long = tuple(
        (role, f"{words}, and who asks why is told so at some length by the keeper")
        for role, words in counted("paragraph")
    )

    assert raised(*article(), *long) == {}
    assert raised(*article(), *counted("paragraph")[:2]) == {}


def test_short_steps_are_a_list() -> None:
    assert told(raised(*article(), *counted("paragraph"))) == listed(END)


def test_short_items_of_several_words_below_the_article_are_no_tags() -> None:
    items: tuple[Part, ...] = (("list_item", "- No dogs on deck"), ("list_item", "- Tea at the lock"))
    buttons: tuple[Part, ...] = (("list_item", "- Share this article"), ("list_item", "- Tea at the lock"))
    tags: tuple[Part, ...] = (("list_item", "- Amberweir"), ("list_item", "- Locks, boats"))

    assert raised(*article(), *items) == {}
    for lost in (buttons, tags):
        assert told(raised(*article(), *lost)) == {END: ("chrome", True), END + 1: ("chrome", True)}


def test_the_rows_of_a_table_below_the_last_paragraph_are_no_tags() -> None:
    rows: tuple[Part, ...] = tuple(("list_item", row) for row in ("Year\tBoats", "2023\t812", "2024\t912"))
    tags: tuple[Part, ...] = (("list_item", "- Amberweir"), ("list_item", "- Locks, boats"))
    links: tuple[Part, ...] = tuple(
        ("list_item", row) for row in ("News\tSport", "Boats\tTrains", "Tea\tAle")
    )

    assert raised(*article(), *rows) == {}
    assert raised(*article(), *counted("list_item", ")"), *rows) == {}
    assert told(raised(*article(), *tags, *rows)) == {END: ("chrome", True), END + 1: ("chrome", True)}
    assert told(raised(*article(), *links)) == dict.fromkeys(range(END, END + 3), ("chrome", True))


MARKED: tuple[Part, ...] = tuple(("list_item", f"- {words}") for words in RULES)
FIRST, LAST = article()[:2], article()[2:]


@pytest.mark.parametrize("words", ["Nobody waits.", "![A lock](lock.png)", "The keeper says:"])
def test_what_is_no_heading_below_a_marked_list_is_none_of_its_items(words: str) -> None:
    text: tuple[Part, ...] = (*FIRST, *MARKED, ("list_item", words), *LAST)

    assert told(raised(*text, styles=CLEAN, between="\n")) == {len(FIRST) + 3: ("list_item", False)}


def test_a_list_that_is_marked_once_or_set_apart_keeps_its_other_items() -> None:
    item: Part = ("list_item", "A long wait")

    assert raised(*FIRST, *MARKED[:1], item, *LAST, styles=CLEAN, between="\n") == {}
    assert raised(*FIRST, *MARKED, item, *LAST, styles=CLEAN) == {}
    assert raised(*FIRST, *MARKED, item, *LAST, styles=TYPED, between="\n") == {}


GUESTS: tuple[Part, ...] = (("chrome", "Ada Lund, lock keeper"), ("chrome", "Pia Lund, her sister"))


@pytest.mark.parametrize("heading", ["Guests", "## Gäste", "Källor:", "参考文献"])
def test_a_list_below_a_heading_of_the_article_s_own_is_not_a_site_s(heading: str) -> None:
    found = told(raised(*article(), ("chrome", heading), *GUESTS, *SHARE, between="\n"))

    assert found == {END: ("subhead", True), END + 1: ("list_item", True), END + 2: ("list_item", True)}


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Results", ("Amberweir Rovers 2-1 Quayside", "Port Ellery 0-0 Carrow Town")),
        ("Ergebnisse", ("Amberweir 3:2 Carrow", "Skerrow 1:1 Marlow")),
        ("Dates", ("14 March: Amberweir, town hall", "15 March: Quayside, library")),
        ("Termine", ("3. Mai: Carrow, Bücherei", "5. Mai 2024: Amberweir, Rathaus")),
    ],
)
def test_scores_and_days_of_whom_an_article_tells_are_its_own(heading: str, lines: Sequence[str]) -> None:
    box: tuple[Part, ...] = (("chrome", heading), *(("chrome", line) for line in lines))
    found = told(raised(*article(), *box, *SHARE, between="\n"))

    assert found == {END: ("subhead", True), END + 1: ("list_item", True), END + 2: ("list_item", True)}


@pytest.mark.parametrize(
    "lines",
    [
        ("Port Ellery 0-0 Carrow Town", "Marlow City 3-2 Skerrow Athletic"),
        ("Amberweir keeps its lock", "Amberweir Rovers win"),
    ],
)
def test_scores_of_others_and_titles_below_results_are_a_site_s(lines: Sequence[str]) -> None:
    box: tuple[Part, ...] = (("chrome", "Results"), *(("chrome", line) for line in lines))

    assert raised(*article(), *box, *SHARE, between="\n") == {}


def test_a_heading_that_was_read_as_an_item_heads_its_list() -> None:
    items: tuple[Part, ...] = (("list_item", "Guests"), *(("list_item", words) for _, words in GUESTS))

    assert told(raised(*FIRST, *items, *LAST)) == {len(FIRST): ("subhead", True)}
    assert raised(*FIRST, ("subhead", "Guests"), *items[1:], *LAST) == {}


def test_a_site_s_box_may_be_headed_as_the_article_s_lists_are() -> None:
    box: tuple[Part, ...] = (("chrome", "Guests"), *GUESTS)

    assert raised(*article(), ("chrome", "Listen again"), *box, *SHARE) == {}
    assert raised(*article(), *box[:2], *SHARE) == {}
    assert raised(*article(), ("chrome", "Tonight"), *GUESTS, *SHARE) == {}
    assert raised(*article(), *box, *GUESTS * 10) == {}


def test_numbered_paragraphs_are_no_list() -> None:
    laws: tuple[Part, ...] = tuple(("paragraph", f"{number} {RUNNING[0]}") for number in (1, 2, 3))

    assert raised(*article(), *laws, styles=CLEAN) == {}


def test_an_item_of_several_sentences_that_is_set_in_is_no_paragraph_where_a_converter_printed_it() -> None:
    body: tuple[Part, ...] = (*FIRST, ("paragraph", RUNNING[1]), ("paragraph", RUNNING[0]))
    set_in: tuple[Part, ...] = (*body, ("paragraph", f"  * {RUNNING[0]}"), *LAST)
    place = len(body)
    assert told(raised(*set_in, styles=TOOL)) == {place: ("list_item", True)}
    assert raised(*set_in) == {}
    level: tuple[Part, ...] = (*body, ("paragraph", f"* {RUNNING[0]}"), *LAST)
    assert raised(*level, styles=TOOL) == {}


LONG_ITEMS: tuple[Part, ...] = tuple(("paragraph", f"• {words}") for words in (*RUNNING, RUNNING[0]))


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_touching_lines_with_the_same_bullet_are_a_list_however_long(styles: Mapping[str, int]) -> None:
    assert told(grouped(FIRST, LONG_ITEMS, LAST, styles=styles)) == listed(2)
    announced: tuple[Part, ...] = (("paragraph", "The rules are these, as everybody knows:"), *LONG_ITEMS)
    assert told(grouped(FIRST, announced, LAST, styles=styles)) == listed(3)


@pytest.mark.parametrize("sign", [":", " –", "—", " -"])
def test_a_year_opens_each_item_of_a_chronicle(sign: str) -> None:
    years = [f"{year}{sign} The lock is built once more." for year in (1742, 1871, 2012)]
    roles: tuple[Role, ...] = ("list_item", "paragraph", "subhead")

    for between in ("\n", "\n\n"):
        chronicle = tuple(zip(roles, years, strict=True))
        found = raised(*article(), *chronicle, *FIRST, styles=CLEAN, between=between)
        assert {at: it.role for at, it in found.items()}.items() >= {4: "list_item", 5: "list_item"}.items()
    told: tuple[Part, ...] = tuple(("paragraph", year) for year in years)
    assert raised(*article(), *told, *FIRST, styles=CLEAN) == {}


def test_paragraphs_that_a_page_marks_are_set_apart_or_touch_all_of_the_text() -> None:
    assert raised(*FIRST, *LONG_ITEMS, *LAST) == {}
    assert raised(*FIRST, *LONG_ITEMS, *LAST, between="\n") == {}
    assert grouped(FIRST, LONG_ITEMS[:2], LAST) == {}


def test_a_marked_line_set_apart_is_an_item_where_most_of_those_beside_it_are() -> None:
    items: tuple[Part, ...] = (("list_item", "• One lock"), *LONG_ITEMS[:1], ("list_item", "• Nine boats"))

    found = told(raised(FIRST[0], *LAST, *items, *LAST, styles=CLEAN))
    assert found == {3: ("list_item", True)}


def test_marked_lines_of_which_one_has_a_credit_are_a_picture_s() -> None:
    credited: Part = ("caption+credit", "• The lock. Photo: Ada Lund")

    assert "list_item" not in {
        role for role, _ in told(grouped(FIRST, (*LONG_ITEMS, credited), LAST)).values()
    }


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_a_step_behind_a_gap_in_the_count_is_one_of_the_items(styles: Mapping[str, int]) -> None:
    steps: tuple[Part, ...] = (*counted("list_item"), ("paragraph", "5. Go home, and come again tomorrow!"))

    assert told(raised(*article(), *steps, styles=styles))[END + 3] == ("list_item", True)


def test_numbered_paragraphs_beside_an_item_are_none() -> None:
    mixed: tuple[Part, ...] = (
        ("list_item", "1. Boats wait"),
        *(("paragraph", f"{n}. {RUNNING[0]}") for n in (2, 3)),
    )

    assert END + 1 not in raised(*article(), *mixed)


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
@pytest.mark.parametrize("apart", [True, False])
def test_short_lines_below_the_heading_of_a_box_are_a_list(apart: bool, styles: Mapping[str, int]) -> None:
    heading: Part = ("subhead", "Facts: the ferry")
    lines: tuple[Part, ...] = (
        ("paragraph", "Built in 1911."),
        ("paragraph", "Nobody was on board on Tuesday."),
    )
    box = ((heading,), lines) if apart else ((heading, *lines),)

    found = told(grouped(article(), *box, LAST, styles=styles))
    assert found == {END + 1: ("list_item", True), END + 2: ("list_item", True)}
    assert grouped(article(), (("subhead", "The ferry"), *lines), LAST, styles=styles) == {}
    assert grouped(article(), (heading,), lines[:1], lines[1:], LAST, styles=styles) == {}


def parts(*groups: Sequence[Part]) -> dict[int, tuple[str, bool]]:
    """Return what is told of an article in which one paragraph stands above, and one below each group."""
    below: tuple[Part, ...] = (("paragraph", RUNNING[0]),)
    return told(grouped(TOP, below, *(one for group in groups for one in (group, below))))


@pytest.mark.parametrize(
    "numbers",
    [
        ("01", "02"),
        ("PART.1", "PART.2"),
        ("一", "二"),
        ("I.", "II."),
        ("TEIL I", "TEIL II"),
        ("/ 01 /", "/ 02 /"),
    ],
)
def test_numbers_alone_that_count_the_parts_are_headings_as_their_titles_are(
    numbers: tuple[str, str],
) -> None:
    first, second = numbers
    found = parts((("alt", first), ("caption", "石板")), (("chrome", second), ("caption", "船")))

    assert found == dict.fromkeys((2, 3, 5, 6), ("subhead", True))


def test_a_number_alone_right_above_a_paragraph_has_no_title() -> None:
    assert parts((("chrome", "1"),), (("chrome", "2"),)) == dict.fromkeys((2, 4), ("subhead", True))


def test_numbers_that_count_what_is_read_most_are_a_site_s() -> None:
    assert raised(*article(), *aside("Most read", "1", "A lock", "2", "A weir", "3", "A gull")) == {}
    assert raised(*article(), *aside("14", "Share")) == {}


def test_what_runs_on_unmarked_is_no_list_where_nothing_announces_one() -> None:
    items: tuple[Part, ...] = (("list_item", RUNNING[0]), ("list_item", "Nobody asked him why."))
    top: tuple[Part, ...] = (("headline", HEADLINE), ("standfirst", "The keeper counts boats."))

    assert told(raised(*top, *items, between="\n", styles=CLEAN)) == {
        2: ("paragraph", True),
        3: ("paragraph", True),
    }
    announced: Part = ("standfirst", "Two things are known:")
    assert told(raised(*TOP, announced, *items, between="\n", styles=CLEAN)).get(2) is None


def lists(*parts: str) -> list[tuple[bool, list[str]]]:
    """Return the lists of an article with `parts` amid its text, whether each counts, and its items."""
    text = "\n\n".join((HEADLINE, "By Ann Roe", RUNNING[0], *parts, *RUNNING))
    found = [
        block
        for block in convert.read(text.encode(), warn=lambda _: None).body
        if isinstance(block, convert.List)
    ]
    return [(one.ordered, [convert.plain(item) for item in one.items]) for one in found]


def test_what_heads_marked_items_is_none_of_them() -> None:
    table = lists(
        "Women, 60 km\n1. Femke Roe (Balkum) 2.01.33\n2. Anouk Poe (Zwiep) 2.01.59\n3. Lotte Coe 2.04.17"
    )

    assert [len(items) for _, items in table] == [3]


def test_word_s_bullets_mark_items_whatever_became_of_them() -> None:
    items = ("·\tThe clock will be mended.", "o\tThe ducks were asked.", "\uf0b7\tThe bench moves west.")

    assert lists("\n".join(items)) == [(False, [item[2:] for item in items])]


def test_an_item_goes_on_in_the_line_below_it() -> None:
    items = "  * Take one, leave one.\n  * No big ones (the door\n    would not shut).\n  * Mind the spider."

    assert lists("The rules are on the door:", items) == [
        (False, ["Take one, leave one.", "No big ones (the door would not shut).", "Mind the spider."])
    ]


def test_numbers_that_count_up_need_no_stop() -> None:
    steps = ["Heat the oven to 170C.", "Beat the butter until pale.", "Bake for an hour."]

    assert lists("Method", "\n".join(f"{at} {step}" for at, step in enumerate(steps, 1))) == [(True, steps)]


GLOSSARY = ("Weir: a low wall", "Sluice: a gate for water", "Lock: two gates", "Staithe: where boats lie")


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_lines_that_touch_items_and_are_as_they_are_are_items(styles: Mapping[str, int]) -> None:
    roles: tuple[Role, ...] = ("paragraph", "list_item", "list_item", "list_item")
    below: tuple[Role, ...] = ("list_item", "list_item", "list_item", "paragraph")
    item = ("list_item", True)

    def lines(which: tuple[Role, ...], words: Sequence[str] = GLOSSARY) -> dict[int, tuple[str, bool]]:
        group = tuple(zip(which, words, strict=True))
        return told(grouped(article()[:2], group, article()[2:], styles=styles))

    assert lines(roles) == {2: item}
    assert lines(below) == {5: item}
    # Without labels the first line may head the others.
    assert lines(roles, ("You will need", "A gate", "A wall", "A boat")).get(2) != item
    assert lines(below, ("A gate", "A wall", "A boat", "A rope")) == {5: item}
    assert lines(below, (*GLOSSARY[:3], RUNNING[0])) == {}


@pytest.mark.parametrize("label", ["Source: Harbour office", "(Source: Harbour office)", "Quelle: Hafenamt"])
def test_a_source_below_a_list_is_none_of_its_items(label: str) -> None:
    lines: tuple[Part, ...] = (
        ("list_item", "- Heron: 11 days"),
        ("list_item", "- Tern: 4 days"),
        ("list_item", label),
    )
    around: tuple[tuple[Part, ...], ...] = (article()[:1], article()[1:2])

    raised = grouped(*around, lines, article()[2:], styles=TYPED)

    assert told(raised) == {4: ("note", True)}


def test_a_source_is_no_item_in_a_text_of_many_short_lines_either() -> None:
    lists = "\n\n".join(
        f"Heron: {days} days\nTern: 4 days\nRook: 7 days\nSource: Harbour office" for days in "789"
    )
    words = f"{HEADLINE}\n\n{RUNNING[0]}\n\n{lists}\n\n{RUNNING[1]}\n"

    kinds = [type(block) for block in convert.read(words.encode(), warn=lambda _: None).body]
    assert kinds[1:-1] == [convert.List, convert.Note] * 3


def test_the_first_of_several_labels_and_their_figures_is_no_heading() -> None:
    words = f"{HEADLINE}\n\n{RUNNING[0]}\n\nHeron: 11 days\nTern: 4 days\nRook: 7 days\n\n{RUNNING[1]}\n"
    first, listed, second = convert.read(words.encode(), warn=lambda _: None).body

    assert isinstance(listed, convert.List)
    assert [convert.plain(item) for item in listed.items] == [
        "Heron: 11 days",
        "Tern: 4 days",
        "Rook: 7 days",
    ]
    assert {type(first), type(second)} == {convert.Paragraph}
