"""The clues of the line reader: what is seen in a block's words and around it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from convert.readers.text.lines.blocks import Block, blocks
from convert.readers.text.lines.clues import Clues, clues
from convert.readers.text.lines.rules import ruled
from convert.readers.text.lines.seen import likeness, see
from convert.readers.text.lines.surroundings import Habits, habits, place
from convert.readers.text.lines.wording import lexicon, wording

RUNNING = (
    "The ferry that links the two halves of the village was taken out of the water on Monday, and nobody "
    "who lives on the far bank was told when it would be back in service again."
)
ALT = "A flat wooden boat on trestles beside a river"


def said(line: str) -> list[str]:
    return wording(see(Block(0, 0, line.strip()), line))


def habits_of(text: str) -> Habits:
    lines = text.split("\n")
    return habits([see(block, lines[block.first]) for block in blocks(lines)], lines)


def clues_of(text: str) -> tuple[Clues, ...]:
    lines = text.split("\n")
    return clues(blocks(lines), lines)[1]


@pytest.mark.parametrize(
    ("line", "clue"),
    [
        ("What it costs:", "ends with a colon"),
        ("“It will not,” she said. “Ever.”", "ends with a stop and a quotation mark"),
        ("– a remark", "begins with a dash"),
        ("* two planks of oak", "marked *"),
        ("12. forty nails", "marked 1."),
        ("[A flat wooden boat]", "in square brackets"),
        ("HERITAGE", "all in capitals"),
        ("every road leads home", "no capital"),
        ("The boat sank. Nobody noticed.", "several sentences"),
        ("14 September 2025", "mostly a date"),
        ("14 September 2025", "nothing besides the date"),
        ("Pia Lund 14.09.2025", "a name besides the date"),
        ("Pia Lund, 14.09.2025", "a name besides the date"),
        ("Pia LundSeptember 14, 2025", "a name besides the date"),
        ("14 September 2025, 9:30 by Pia Lund", "three words, a byline’s word first besides the date"),
        ("Pia Lund last changed something on 14.09.2025", "a given name besides the date"),
        ("7:45 Uhr", "holds a time of day"),
        ("Pia Lund", "reads like a name"),
        ("Text: Pia Lund", "a byline’s word and a name"),
        ("Pia Lund", "a person’s name, surely"),
        ("By Pia Lund", "a person’s name, surely"),
        ("Pia Lund@pialund", "a person’s name with something glued to it"),
        ("Pia Lund2 minutes ago", "a person’s name with something glued to it"),
        ("Quayside Rowers", "perhaps a person’s name"),
        ("Pia Lund and Jonas Roe", "several people’s names"),
        ("Pia Lund, our harbour correspondent", "names a job"),
        ("Pia Lund, second from left, with her crew", "tells left from right"),
        ("Pia Lund, second from left, with her crew", "opens with a full name"),
        ("Das Bild ist ein Symbolbild des Hafens", "speaks of the picture"),
        ("By", "a byline’s word alone"),
        ("Story continues below advertisement", "begins with a site’s words: advert"),
        ("12 comments", "a site’s words: comments"),
        ("Share on Facebook", "a few words, one of a site’s furniture"),
        ("DSC_0042-a.jpg", "looks like the name of a file"),
        ("write to the.office@example.com", "holds an address"),
        ("The boat on its trestles. Photo: Pia Lund/Reuters", "surely a credit, after a stop"),
        ("© Pia Lund/Reuters", "surely a credit, alone"),
        ("📷 Nomi Vale", "surely a credit, alone"),
        ("The harbour office", "no form of a credit"),
        ("Getty Images A crane leans over the yard", "begins with an agency’s name"),
        ("Two people look at a crane that is being taken do...", "ends with an ellipsis"),
    ],
)
def test_a_clue_is_seen_in_the_words(line: str, clue: str) -> None:
    assert clue in said(line)


def test_an_ideograph_counts_as_two_and_a_half_letters() -> None:
    assert see(Block(0, 0, "船は水から上げられた"), "船は水から上げられた").size == 25


def test_words_are_learned_in_lower_case_and_figures_as_nought() -> None:
    found = lexicon(see(Block(0, 0, "Read 12 comments"), "Read 12 comments"))

    assert "the line “read 0 comments”" in found
    assert "the word “comments”" in found


def test_of_a_long_line_no_words_are_kept() -> None:
    assert lexicon(see(Block(0, 0, RUNNING * 2), RUNNING)) == []


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (ALT, ALT, "equals"),
        (ALT, f"{ALT}, seen from the bank", "begins"),
        (f"{ALT}, seen from the bank", ALT, "begins with"),
        (ALT, f"Volunteers and {ALT}", "is part of"),
        ("The wooden boat beside the river", "A boat beside the wooden river bank", "is like"),
        ("What it costs", "How goats are carried", ""),
    ],
)
def test_lines_are_compared(one: str, other: str, relation: str) -> None:
    first, second = (see(Block(0, 0, line), line) for line in (one, other))

    assert likeness(first, second) == relation


def test_a_place_is_told_from_the_running_text() -> None:
    found = habits_of(f"A headline\n\n{RUNNING}\n\nA subhead\n\n{RUNNING}\n\nComments")

    assert [place(found, number) for number in (0, 2, 4)] == [
        "above the running text",
        "in the running text",
        "below the running text",
    ]


def test_an_alt_is_known_by_the_credited_line_that_says_it_again() -> None:
    found = habits_of(f"{RUNNING}\n\n{ALT}\n{ALT}. Photo: Pia Lund/Reuters\n\n{RUNNING}")

    assert ruled(found) == {1: "alt"}


def test_an_alt_is_known_by_the_credited_caption_that_alone_touches_it() -> None:
    pair = "The yard in the rain\nThe last boat it built. Photo: Pia Lund/Reuters"

    assert ruled(habits_of(f"{pair}\n\n{RUNNING}\n\n{RUNNING}")) == {0: "alt"}


def test_a_line_above_a_credit_alone_is_no_alt_by_its_form() -> None:
    pair = "The yard in the rain\nPhoto: Pia Lund/Reuters"

    assert ruled(habits_of(f"{RUNNING}\n\n{pair}\n\nA subhead\n\n{RUNNING}")) == {}


def test_a_repeated_line_and_its_neighbours_are_noticed() -> None:
    found = clues_of(f"Comments\n\n{RUNNING}\n\nComments")

    assert "said more than once" in found[0].plain
    assert "blocks between it and the running text above: none" in found[2].plain


def test_a_group_of_touching_lines_is_counted() -> None:
    found = clues_of(f"{RUNNING}\n\n{ALT}\nVolunteers at work\n\n{RUNNING}")

    assert "first of 2 touching lines" in found[1].plain
    assert "second of 2 touching lines, between running lines" in found[2].plain


def test_a_person_of_a_byline_is_met_again() -> None:
    found = clues_of(f"By Hanne Sorrel\n\n{RUNNING}\n\nHanne Sorrel writes about goats")

    assert "names the person of a byline" in found[2].plain


@pytest.mark.parametrize(
    ("line", "clue"),
    [
        ("Pia Lund", "surely a person’s name, nothing after it"),
        ("By Pia Lund", "surely a person’s name after a byline’s word, nothing after it"),
        ("Pia Lund and Jane Miller", "surely a person’s name, another name after it"),
        ("Pia Lund, harbour reporter", "surely a person’s name, words after it"),
        ("Pia Lund 14.09.2025", "surely a person’s name, a figure after it"),
    ],
)
def test_a_name_that_opens_a_line_is_noticed(line: str, clue: str) -> None:
    assert clue in clues_of(f"{line}\n\n{RUNNING}")[0].plain


def test_what_opens_with_no_name_gives_no_clue_of_one() -> None:
    found = clues_of(f"The harbour office\n\n{RUNNING}")

    assert not any("person’s name" in clue for clue in found[0].plain)


def test_groups_of_touching_lines_built_alike_are_counted() -> None:
    group = f"{ALT}\nVolunteers at work. Photo: Pia Lund/Reuters"
    found = clues_of(f"{RUNNING}\n\n{group}\n\n{RUNNING}\n\n{group}\n\n{RUNNING}")

    assert "first of 2 touching lines, others built of words, words with a credit: one" in found[1].plain


def test_the_clues_come_in_the_same_order_each_time() -> None:
    line = "At the pier (from 9:30), “Odile” & “Pia”: two boats; no crew!"
    code = f"""
from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.clues import clues
print(clues(blocks([{line!r}]), [{line!r}])[1])
"""
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(said) == 1
    assert "two" in said.pop()


@pytest.mark.parametrize(
    "line",
    [
        "Фото Анна Роева",
        "사진 한도윤",
        "写真 山田太郎",
        "Foto Udo Lund",
        "Φωτογραφία: Άννα Ρόη",
        "تصویر بشکریہ محکمہ جنگلات",
        "Larawan mula sa Barangay Tahimik",
        "读者供图",
    ],
)
def test_a_label_without_a_colon_opens_a_credit_in_any_script(line: str) -> None:
    credit = see(blocks([line])[0], line).credit

    assert credit is not None
    assert (credit.start, credit.end) == (0, len(line))


@pytest.mark.parametrize("line", ["صورة قديمة لمدخل حجري", "Фото и видео", "사진"])
def test_a_word_for_pictures_alone_is_no_label(line: str) -> None:
    assert see(blocks([line])[0], line).credit is None


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("![The lock gate in May](images/lock.jpg)", True),
        ('![閘門](閘門.png "五月")', True),
        ("![](images/lock.jpg)", False),
        ("[![Ferry sunk](ferry.jpg)](/news/ferry)", False),
        ("![The lock](lock.jpg) stands open", False),
    ],
)
def test_a_picture_as_markdown_writes_it_is_an_alternative_text(line: str, alone: bool) -> None:
    found = ruled(habits_of(f"{RUNNING}\n\n{line}\n\n{RUNNING}"))

    assert (found.get(1) == "alt") is alone


def test_what_says_something_about_the_article_amid_it_is_no_note() -> None:
    amid = "This story was reported first to the police by a keeper, who had seen the boat at the weir."
    forbids = (
        "Reproduction without permission is still a crime, the keeper of the archive says to all who ask."
    )

    assert 1 not in ruled(
        habits_of(f"{RUNNING}\n\n{amid}\n\nThe boat is well and lies at the quay for the week.")
    )
    assert 1 not in ruled(habits_of(f"{RUNNING}\n\n{forbids}\n\n{RUNNING}"))
    assert ruled(habits_of(f"{RUNNING}\n\n{RUNNING}\n\n{forbids}"))[2] == "copyright"


@pytest.mark.parametrize("line", ["사진 속 아이", "写真 家族の肖像", "Фото Победы", "צילום רחוב"])
def test_a_heading_that_begins_with_a_word_for_pictures_is_no_credit(line: str) -> None:
    assert see(blocks([line])[0], line).credit is None


@pytest.mark.parametrize(("top", "end"), [("", ""), ("", "\n"), ("", "\n\n\n\n\n\n"), ("\n\n\n\n\n\n", "\n")])
def test_blank_lines_at_the_ends_of_a_text_tell_nothing_of_it(top: str, end: str) -> None:
    touching, apart = "\n".join([RUNNING, ALT] * 6), "\n\n".join([ALT, f"{RUNNING}\n{ALT}", ALT])

    assert not habits_of(f"{top}{touching}{end}").airy
    assert habits_of(f"{top}{apart}{end}").airy
    assert clues_of(f"{top}{apart}{end}") == clues_of(f"{apart}\n")
