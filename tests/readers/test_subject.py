"""What a text is about, and the line that says it best."""

from __future__ import annotations

from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.seen import WORD, Seen, see
from convert.readers.text.lines.subject import share, subject

FERRY = (
    "The ferry between Marlow and the island of Skarn will sail again in May, after two years in which the"
    " island had no regular service at all.",
    "The council voted for the new service late on Tuesday night; the island’s school and its only shop had"
    " warned that they would close without a ferry.",
    "A second ferry is to follow in the autumn, when the harbour of Skarn has been dredged and its pier is"
    " repaired by the council.",
)
TEASER = (
    "Readers who have not yet seen our guide to the finest gardens of the county can order it here, with a"
    " voucher for two cups of tea.",
)


def lines_of(*lines: str) -> list[Seen]:
    rows = [row for line in lines for row in (line, "")]
    return [see(block, rows[block.first]) for block in blocks(rows)]


def said_best(*lines: str) -> str:
    seen = lines_of(*lines)
    line = subject(seen).line
    return seen[line].text if line >= 0 else ""


def test_the_headline_is_found_among_other_short_lines() -> None:
    assert said_best(
        "News of the day", "Council brings ferry back to Skarn", "Tom Reed and others", *FERRY
    ) == ("Council brings ferry back to Skarn")


def test_a_headline_stands_above_the_article_not_in_it() -> None:
    below = "Ferry for the island of Skarn sails again after two years"

    assert said_best("Ferry back in May", *FERRY[:2], below, FERRY[2]) == "Ferry back in May"


def test_where_nothing_stands_above_the_article_a_line_within_it_is_taken() -> None:
    assert said_best(*FERRY[:2], "A second ferry for Skarn", FERRY[2]) == "A second ferry for Skarn"


def test_what_follows_a_teaser_can_still_be_the_headline() -> None:
    links = [f"Number {number} of our links" for number in range(14)]

    assert said_best(*TEASER, *links, "Ferry to Skarn sails again", *FERRY) == "Ferry to Skarn sails again"


def test_breadcrumbs_that_end_with_the_headline_are_not_it() -> None:
    headline = "Council brings ferry back to Skarn"

    assert said_best(f"Home|Island news|{headline}", "Sections and more", headline, *FERRY) == headline


def test_a_standfirst_has_more_in_common_with_the_text_but_stands_below() -> None:
    headline = "Council brings ferry to island of Skarn back"
    standfirst = "The council votes for a new ferry service between Marlow and the island after two years"

    assert said_best(headline, standfirst, *FERRY) == headline


def test_a_credit_an_address_and_a_sentence_are_no_headline() -> None:
    assert said_best(
        "Photo: The council’s ferry at Skarn / Marlow Harbour Press",
        "https://marlow.example/island-ferry-skarn-council-service",
        "The ferry of the island of Skarn is back in service, the council says.",
        "Ferry is back at Skarn",
        *FERRY,
    ) == ("Ferry is back at Skarn")


def test_a_text_of_short_lines_only_has_no_such_line() -> None:
    assert said_best("Ferry to Skarn", "Daily at noon") == ""


def test_words_are_found_where_no_blanks_part_them() -> None:
    headline = "離島フェリーが五月に再開へ"
    text = "町の議会は火曜日の夜、離島とを結ぶフェリーの運航を五月から再開することを決めた。" * 3

    assert said_best("本日の主な出来事の一覧", headline, text, text) == headline


def test_signs_of_vowels_are_part_of_a_word() -> None:
    assert WORD.findall("किताब पढ़ी, နိုင်ငံ l’île don't") == ["किताब", "पढ़ी", "နိုင်ငံ", "l’île", "don't"]


def test_a_blocks_words_are_looked_for_in_the_other_running_lines() -> None:
    seen = lines_of("Council brings ferry back", *FERRY, *TEASER)
    about = subject(seen)

    assert share(about, seen[0], 0) == "half of its words are in the running text"
    assert share(about, seen[4], 4) == "hardly any of its words are in other running lines"
    assert share(about, seen[1], 1) == "few of its words are in other running lines"
