"""Sentences of the article that were set aside as a site's, amid it or right below it."""

from __future__ import annotations

import pytest

from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look.look import gives

from .looked import (
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOP,
    Part,
    article,
    aside,
    grouped,
    raised,
    told,
)

TEASER: Part = ("chrome", "Related topics: Locks")
END = len(article())


def test_what_goes_on_with_a_sentence_is_no_second_standfirst() -> None:
    torn: tuple[Part, ...] = (("standfirst", RUNNING[0][:90]), ("standfirst", RUNNING[0][91:]))

    assert torn[1][1][0].islower()
    assert raised(*TOP, *torn, *LAST)[2] == gives("paragraph", "goes on with the sentence above")


@pytest.mark.parametrize("role", ["list_item", "subhead", "caption", "chrome"])
@pytest.mark.parametrize(
    ("said", "note"),
    [("Milk\tPrice¹", "¹ without bonus"), ("New Town*", "* no new houses"), ("98 mm†", "† guessed")],
)
def test_what_a_sign_opens_that_stands_above_is_a_note(role: Role, said: str, note: str) -> None:
    rows: tuple[Part, ...] = (("list_item", said), ("list_item", "Old Town"))

    assert grouped(TOP, FIRST, rows, ((role, note),), LAST)[4] == gives(
        "paragraph", "a note on what its sign stands behind"
    )
    assert (4 in raised(*TOP, *FIRST, *rows, (role, note), *LAST, styles=PAGE)) == (role != "chrome")
    cited: tuple[Part, ...] = (("list_item", "[1] Letters"), ("list_item", "¹ Letters"))
    assert grouped(TOP, FIRST, rows, cited, LAST).keys().isdisjoint((4, 5))
    plain: tuple[Part, ...] = (("list_item", "* one"), ("list_item", "* two"))
    assert grouped(TOP, FIRST, rows, plain, LAST).keys().isdisjoint((4, 5))


@pytest.mark.parametrize("role", ["chrome", "byline", "credit"])
@pytest.mark.parametrize(
    "address", ["www.amberweir.example", "lock@amberweir.example", "https://amberweir.example/lock"]
)
def test_an_address_amid_the_paragraphs_is_the_article_s(role: Role, address: str) -> None:
    line: Part = (role, address)
    amid = gives("paragraph", "an address amid the paragraphs")

    assert grouped(TOP, FIRST, (line,), LAST)[2] == amid
    assert amid not in grouped(TOP, FIRST, LAST, (line,)).values()
    assert amid not in grouped(TOP, (("byline", "By Ann Roe"),), (line,), FIRST, LAST).values()


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_sentence_below_a_teaser_and_above_a_paragraph_is_the_article_s(between: str) -> None:
    sentence: Part = ("chrome", "His wife, Ada Lund, said he now slept at home.")
    found = raised(*article(), TEASER, sentence, ("paragraph", RUNNING[0]), between=between)

    assert told(found) == {END + 1: ("paragraph", True)}


@pytest.mark.parametrize(
    "words", ["Nobody asked the keeper about the boats again.", "The council could say: “Nobody asked him.”"]
)
def test_a_short_last_sentence_on_the_subject_is_the_article_s(words: str) -> None:
    below: tuple[Part, ...] = (("chrome", words), ("chrome", "More from Amberweir"))

    assert told(raised(*article(), *below)) == {END: ("paragraph", True)}
    assert raised(*article(), *below, styles=CLEAN) == {}
    assert raised(*article(), TEASER, *below) == {}


@pytest.mark.parametrize(
    "words",
    [
        "Get all of our stories on your telephone each morning.",
        "Nobody on the council could say",
        "Nobody asked the council.",
        "Nobody could say where the boats were going to by B.C.",
        "Story continues below advertisement: where the boats were going.",
        "Nobody could say where the boats were going | Amberweir.",
        "1. Nobody could say where the boats were going.",
    ],
)
def test_what_a_site_says_below_an_article_stays_a_site_s(words: str) -> None:
    assert raised(*article(), ("chrome", words), ("chrome", "More from Amberweir")) == {}


def test_sentences_on_something_else_above_a_paragraph_are_a_site_s_box() -> None:
    page: tuple[Part, ...] = (
        ("headline", HEADLINE),
        ("paragraph", RUNNING[0]),
        TEASER,
        ("chrome", "We send it to your telephone each morning."),
        ("chrome", "Everything that happens, in ten quick minutes."),
        ("paragraph", RUNNING[1]),
    )

    assert raised(*page, between="\n") == {}


def test_the_last_sentence_below_a_link_to_one_article_is_the_article_s() -> None:
    link: tuple[Part, ...] = (("chrome", "Read also"), ("chrome", "The ferry stops for good"))
    last: Part = ("chrome", "The slate will hang in the school beside that of the last boat builder.")
    site: Part = ("chrome", "More from Amberweir")

    assert told(raised(*article(), *link, last, site)) == {END + 2: ("paragraph", True)}
    assert (
        raised(*article(), *link, ("chrome", "Bread gets baked early by bakers, hungry and tired."), site)
        == {}
    )
    assert raised(*article(), *link, last, last, site) == {}


def test_link_and_label_may_stand_in_one_line_above_the_last_sentence() -> None:
    link: Part = ("chrome", "Read also: The ferry stops for good")
    last: Part = ("chrome", "The slate will hang in the school beside that of the last boat builder.")
    inflected: Part = ("chrome", "Springtime brought more visitors, and somewhat louder ones, than hoped.")
    site: Part = ("chrome", "More from Amberweir")

    assert told(raised(*article(), link, last, site)) == {END + 1: ("paragraph", True)}
    assert told(raised(*article(), link, inflected, site)) == {END + 1: ("paragraph", True)}
    bread: Part = ("chrome", "Bread gets baked early by bakers, hungry and tired.")
    assert raised(*article(), link, bread, site) == {}


def test_a_long_sentence_set_aside_is_the_article_where_it_has_no_other() -> None:
    top: tuple[Part, ...] = (("headline", HEADLINE), ("standfirst", "The keeper counts."))
    site: Part = (
        "chrome",
        "Sign up for our newsletter and read more about the locks and the boats every week.",
    )

    assert told(raised(*top, ("chrome", RUNNING[0]), TEASER))[2] == ("paragraph", True)
    assert 2 not in told(raised(*top, site, TEASER))
    assert 2 not in told(raised(*top, ("chrome", RUNNING[1]), ("paragraph", RUNNING[0])))


def test_a_long_sentence_with_a_word_of_the_headline_may_open_the_article_amid_a_site_s_words() -> None:
    opening = (
        "Many visitors came to the lock of Amberweir on Sunday to see its boats, with or without reason."
    )
    others = (
        "We have put together for you the very best offers of the week from shops all over your own town."
    )

    def top(words: str) -> dict[int, tuple[str, bool]]:
        return told(raised(*TOP, *aside("Harbour", words, "Advertisement"), *FIRST, *LAST))

    assert top(opening) == {2: ("paragraph", True)}
    assert top(others) == {}


def test_what_announces_the_article_s_list_is_the_article_s() -> None:
    items: tuple[Part, ...] = (("list_item", "• Lock, 12 boats"), ("list_item", "• Weir, 9 boats"))
    announced: Part = ("chrome", "These are the locks with most boats:")
    leads: Part = ("chrome", "Read more about it here:")
    last: Part = ("paragraph", RUNNING[0])

    assert told(raised(*article(), announced, *items, last))[3] == ("paragraph", True)
    assert told(raised(*article(), leads, *items, last)).get(3) is None


def test_all_that_an_article_says_is_no_caption() -> None:
    told = f"{RUNNING[0]} {RUNNING[1]} Nobody asked."
    said = grouped((("headline", HEADLINE),), (("caption", told), ("credit", "Photo: Ann Roe")))
    shown = grouped((("headline", HEADLINE),), (("caption", RUNNING[0]), ("credit", "Photo: Ann Roe")))

    assert said[1] == gives("paragraph", "all that the article says, above a credit")
    assert 1 not in shown


def test_a_sentence_above_whence_the_article_comes_is_no_caption() -> None:
    sourced = grouped((("headline", HEADLINE),), (("caption", RUNNING[0]), ("credit", "Kaynak: Liman")))

    assert sourced[1] == gives("paragraph", "all that the article says, above a credit")


def test_the_last_sentence_below_a_heading_is_no_caption_for_its_agency() -> None:
    heading: tuple[Part, ...] = (("subhead", "Who shall pay for it"),)
    signed: tuple[Part, ...] = (("caption+credit", "The state has promised nine millions. (AFP)"),)
    shown: tuple[Part, ...] = (("caption+credit", "The lock in March. Photo: Bo Dahl"),)

    assert told(grouped(TOP, FIRST, LAST, heading, signed)) == {4: ("paragraph", True)}
    assert 4 not in grouped(TOP, FIRST, LAST, heading, shown)
    assert 4 not in grouped(TOP, FIRST, LAST, heading, signed, LAST)


# ------------------------------------------------------------------------------- lists that follow each other


def _items(*lines: str) -> tuple[Part, ...]:
    return tuple(("list_item", line) for line in lines)


@pytest.mark.parametrize("heads", [("For the broth", "For the butter"), ("Broth:", "Butter:")])
def test_what_heads_lists_that_follow_each_other_is_no_item(heads: tuple[str, str]) -> None:
    first = _items(heads[0], "150 g barley", "Salt and pepper")
    second = _items(heads[1], "80 g butter", "Caraway")

    found = told(grouped(TOP, FIRST, first, second, LAST))

    assert {number: found.get(number) for number in (2, 3, 5, 6)} == {
        2: ("subhead", True),
        3: None,
        5: ("subhead", True),
        6: None,
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("The lock", "The weir"), ("The quay", "A gull")),
        (("For the broth", "150 g barley"), ("Butter", "Caraway")),
        (("For 4 people", "150 g barley"), ("For 2 people", "Caraway")),
    ],
)
def test_items_that_open_alike_or_differ_head_nothing(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    found = told(grouped(TOP, FIRST, _items(*first), _items(*second), LAST))

    assert ("subhead", True) not in found.values()


@pytest.mark.parametrize("note", ["[1]", "[^2]", "¹"])
def test_a_sentence_with_the_sign_of_a_note_heads_nothing(note: str) -> None:
    parts: tuple[Part, ...] = (*TOP, *FIRST, ("subhead", f"The lock is old.{note}"), *LAST)

    assert told(raised(*parts, styles=CLEAN)) == {2: ("paragraph", True)}
    assert raised(*TOP, *FIRST, ("subhead", f"The old lock{note}"), *LAST, styles=CLEAN) == {}


BRIEFS = (
    ("AMBERWEIR", "The library will close on Mondays from June."),
    ("QUAY MINOR", "A seal was found in the post office on Tuesday."),
    ("STAITHE", "The bridge will be painted green, as it was."),
)


def _briefs(*heads: str) -> list[tuple[Part, ...]]:
    return [(("alt", head), ("caption", told)) for head, (_, told) in zip(heads, BRIEFS, strict=False)]


def test_a_few_words_head_the_news_in_brief_that_they_touch() -> None:
    capitals = [head for head, _ in BRIEFS]
    small = [head.capitalize() for head in capitals]
    found = dict.fromkeys((1, 3, 5), ("subhead", True)) | dict.fromkeys((2, 4, 6), ("paragraph", True))

    assert told(grouped(TOP, *_briefs(*capitals))) == found
    assert told(grouped(TOP, *_briefs(*small))) == found
    # Beside an article they may be pictures.
    assert not told(grouped(TOP, *_briefs(*small), FIRST, LAST)).items() & found.items()
    assert not told(grouped(TOP, *_briefs(*capitals[:2]))).items() & found.items()
    houses = ("ANN ROE/WEIR", "BO POE/WEIR", "PIA LUND/WEIR")
    assert not told(grouped(TOP, *_briefs(*houses))).items() & found.items()


@pytest.mark.parametrize("days", [("1994", "2011", "2024"), ("3 May 1994", "9 June 2011", "May 1, 2024")])
def test_days_head_the_entries_of_a_chronicle_among_pictures_too(days: tuple[str, ...]) -> None:
    picture: tuple[Part, ...] = (
        ("alt", "The old ferry"),
        ("caption", "The ferry in May."),
        ("credit", "© Bo Poe"),
    )
    first, second, third = _briefs(*days)

    for above in ((TOP, FIRST), (TOP,)):
        begin = len(above)
        entries = (begin, begin + 1, begin + 2, begin + 3, begin + 7, begin + 8)
        found = told(grouped(*above, first, second, picture, third))
        assert found == dict.fromkeys(entries, ("paragraph", True))


CANDIDATES = (
    ("Bo Poe", "Fishers, 61, fisherman"),
    ("Ann Roe", "Weir Party, 44, baker"),
    ("Pia Lund", "Free, 29, a cook"),
)


def test_groups_of_lines_are_read_as_others_of_their_form_are() -> None:
    listed: list[tuple[Part, ...]] = [
        tuple(("list_item", words) for words in pair) for pair in CANDIDATES[:2]
    ]
    taken: tuple[Part, ...] = (("credit", CANDIDATES[2][0]), ("caption", CANDIDATES[2][1]))
    item = ("list_item", True)

    assert told(grouped(TOP, FIRST, *listed, taken, LAST)) == {6: item, 7: item}
    # One of another form may be a picture's.
    pictured: tuple[Part, ...] = (("alt", "The old ferry"), ("caption", "Two on the ferry. Photo: Pia Lund"))
    assert item not in told(grouped(TOP, FIRST, *listed, pictured, LAST)).values()


def test_a_line_that_touches_the_article_s_above_and_below_is_as_they_are() -> None:
    verse: tuple[Part, ...] = (
        ("paragraph", "Who keeps the lock"),
        ("caption", "Pia Lund"),
        ("paragraph", "at noon"),
    )
    channel: tuple[Part, ...] = (
        ("byline", "Channel Weir"),
        ("list_item", "6.00 News"),
        ("list_item", "7.00 Film"),
    )
    signed: tuple[Part, ...] = (("byline", "By Pia Lund"), *channel[1:])

    assert told(grouped(TOP, FIRST, verse, LAST)) == {3: ("paragraph", True)}
    assert told(grouped(TOP, FIRST, channel, LAST))[2] == ("subhead", True)
    assert 2 not in told(grouped(TOP, FIRST, signed, LAST))


def test_lines_that_touch_behind_labels_of_their_own_are_no_picture_s() -> None:
    best = ("Best novel: The Ledger", "Best poem: The Lamp", "Best play: Low Water")
    roles: tuple[Role, ...] = ("alt", "caption", "credit")
    prizes: tuple[Part, ...] = tuple(zip(roles, best, strict=True))
    picture: tuple[Part, ...] = (*prizes[:2], ("credit", "Photo: Pia Lund"))

    assert told(grouped(TOP, FIRST, prizes, LAST)) == dict.fromkeys((2, 3, 4), ("list_item", True))
    assert ("list_item", True) not in told(grouped(TOP, FIRST, picture, LAST)).values()
