"""The first stage of the text reader: what each line is, and that no line is left out."""

from __future__ import annotations

import textwrap
import time
from collections.abc import Mapping, Sequence

import pytest

from convert.readers.text.classify import classify
from convert.readers.text.grammar.tables import table
from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.roles import Verdict
from convert.readers.text.second_look.look import Objection

RUNNING = (
    "The ferry that links the two halves of the village was taken out of the water on Monday, and "
    "nobody who lives on the far bank was told when it would be back in service again.",
    "“We found out from the notice on the pier,” said Odile Marrow, who walks her goats across it "
    "twice a day and has done so since the bridge was washed away by the flood.",
    "A spokesman for the harbour office said that the hull needed new planks, that the planks had been "
    "ordered, and that the goats would be carried free of charge for the whole of the summer.",
    "Until then the village will do what it did before there was a ferry, which is to shout its orders "
    "across the water and wait for the baker to throw the bread back over.",
)
ALT = "A flat wooden boat on trestles beside a river, with two people scraping its bottom"
CAPTION = "Volunteers scrape the hull of the ferry on the slipway at Marrow’s End"
CREDIT = "© Pia Lund/Riverside Agency/Reuters"
NOTICE = "Copyright Riverside Weekly Limited 2025. All rights reserved."


def roles(verdicts: Sequence[Verdict]) -> list[str]:
    return [verdict.role for verdict in verdicts]


def airy(*parts: str) -> list[str]:
    return "\n\n".join(parts).split("\n")


def test_a_figure_of_touching_lines_has_alt_and_caption_and_credit() -> None:
    lines = airy(f"{ALT}\n{CAPTION} {CREDIT}", *RUNNING, NOTICE)

    found = classify(lines)

    assert roles(found) == ["alt", "caption+credit", *["paragraph"] * 4, "copyright"]
    assert found[1].credit_start == len(CAPTION) + 1
    assert found[1].credit_end == len(lines[1])
    assert [verdict.figure for verdict in found[:3]] == [1, 1, None]


def test_what_touches_a_notice_of_rights_is_no_alternative_text() -> None:
    found = classify(airy(*RUNNING, "◎Riverside pia@riverside.example\n<저작권자ⓒ 물결통신. 무단전재 금지>"))

    assert roles(found)[-1] == "copyright"
    assert "alt" not in roles(found)


def test_lines_that_touch_between_paragraphs_are_a_picture_s_though_their_words_tell_nothing() -> None:
    pairs = (
        "The hull upside down\nwe turned it over in the last week of March, with eleven neighbours",
        "Varnish\nthe third of seven coats, and the smell stayed for a month",
    )
    lines = airy(RUNNING[0], pairs[0], RUNNING[1], pairs[1], *RUNNING[2:])

    found = classify(lines)

    assert roles(found)[1:3] == ["alt", "caption"]
    assert roles(found)[4:6] == ["alt", "caption"]


@pytest.mark.parametrize("label", ["Image caption", "التعليق على الصورة،", "Bildunterschrift:"])
def test_a_caption_s_label_on_a_line_of_its_own_belongs_to_the_caption_below(label: str) -> None:
    lines = airy(RUNNING[0], f"Image source, Reuters\n{label}\n{CAPTION}", *RUNNING[1:])

    found = classify(lines)

    assert roles(found)[1:4] == ["credit", "caption", "caption"]
    assert {verdict.figure for verdict in found[1:4]} == {1}


def test_a_caption_s_label_and_the_caption_are_one_picture_s_without_a_credit_too() -> None:
    found = classify(airy(RUNNING[0], f"Image caption\n{CAPTION}", *RUNNING[1:]))

    assert [verdict.figure for verdict in found[1:3]] == [1, 1]


def test_what_is_objected_to_is_chosen_anew_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    raised = {
        1: Objection("byline", given=True, reason="names who wrote it"),
        2: Objection("paragraph", given=False, reason="there is no verb in it"),
    }
    monkeypatch.setattr("convert.readers.text.classify.objections", lambda *_, **__: raised)

    found = classify(airy(*RUNNING))

    assert (found[1].role, found[1].reason) == ("byline", "names who wrote it")
    assert found[2].role != "paragraph"
    assert found[2].reason.endswith("; no paragraph, there is no verb in it")


def test_a_credit_that_ran_into_the_caption_is_told_from_it_by_the_alternative_text() -> None:
    alt = "The keeper of the lock at his door in March"
    found = classify(airy("What it lacks", RUNNING[0], f"{alt}\nPhoto: Pia Lund{alt}", RUNNING[1]))

    assert roles(found)[2:4] == ["alt", "caption+credit"]
    assert (found[3].credit_start, found[3].credit_end) == (0, len("Photo: Pia Lund"))


def test_a_missing_blank_line_makes_no_picture_of_two_paragraphs() -> None:
    lines = airy(f"{RUNNING[0]}\n{RUNNING[1]}", *RUNNING[2:])

    assert set(roles(classify(lines))) == {"paragraph"}


def test_a_credit_on_its_own_line_belongs_to_the_figure_above() -> None:
    lines = airy(RUNNING[0], f"{ALT}\n{CAPTION}\nPhoto: Pia Lund/Reuters", *RUNNING[1:])

    found = classify(lines)

    assert roles(found)[1:4] == ["alt", "caption", "credit"]
    assert {verdict.figure for verdict in found[1:4]} == {1}


def test_the_parts_of_an_article_are_told_apart() -> None:
    lines = airy(
        "Goats wait for a ferry that does not come",
        "By Hanne Sorrel and Piet Aldous",
        "14 September 2025",
        RUNNING[0],
        "What the harbour office says",
        RUNNING[1],
        "- Two planks of oak\n- Forty copper nails",
        RUNNING[2],
        "Correction: An earlier version of this article gave the number of goats as nine.",
        NOTICE,
        "Share this article",
    )

    assert roles(classify(lines)) == [
        "headline",
        "byline",
        "dateline",
        "paragraph",
        "subhead",
        "paragraph",
        "list_item",
        "list_item",
        "paragraph",
        "note",
        "copyright",
        "chrome",
    ]


def test_site_furniture_below_the_notice_is_chrome_and_no_headline_is_invented() -> None:
    lines = [*airy(*RUNNING, NOTICE), "Share this story (opens in new window)", "", "Comments"]

    assert roles(classify(lines)) == [*["paragraph"] * 4, "copyright", "chrome", "chrome"]


def test_a_wrapped_caption_that_says_its_alternative_text_again_is_a_block_of_its_own() -> None:
    wide = "The harbour office was closed on Monday, and it stayed closed for all of"
    lines = [
        *(wide, "the week that followed, to the surprise of everyone."),
        *("", wide, "the year."),
        "",
        "A flat wooden boat on trestles beside a river, seen from the far bank in",
        "the evening light, with the old mill standing dark and shut behind it all",
        "A flat wooden boat on trestles beside a river, seen from the far bank in",
        "the evening light, with the old mill standing dark and shut behind it all",
        "Photo: Pia Lund",
    ]

    assert [(block.first, block.last) for block in blocks(lines)][-3:] == [(6, 7), (8, 9), (10, 10)]


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = [*"\n\n".join(textwrap.fill(words, 72) for words in RUNNING).split("\n")]

    found = classify(wrapped)

    assert roles(found) == ["paragraph"] * 4
    assert (found[0].first, found[-1].last) == (0, len(wrapped) - 1)


@pytest.mark.parametrize("words", table("rights")["reserved"])
def test_words_that_reserve_all_rights_are_not_set_aside_below_an_article(words: str) -> None:
    page = ["Home", "News", "A village without its ferry", *RUNNING, "Share", "Most read", words]

    assert classify(page)[-1].role == "copyright"


def test_a_notice_above_an_article_of_short_paragraphs_sets_nothing_aside() -> None:
    short = [
        "The light was switched off in May.",
        "Nobody on the island had wanted that.",
        "The keeper keeps bees.",
    ]
    found = classify(
        airy("Island sells its lighthouse", "© 2024 Skerrow Packet Ltd.", RUNNING[0], *short * 2)
    )

    assert roles(found) == ["headline", "copyright", *["paragraph"] * 7]


COLUMN = """\
THE RIVERSIDE WEEKLY                       14
A bell that rings
once too often
By NORA VEXLEY

ON MONDAY the keeper of
the bell at Marrow’s End
told the parish that it had
struck thirteen, which no-
body had noticed before.

The bell is said to be from
Lower Marsh. It has struck
the hour since the flood.

The bell in its tower, seen
from the far bank.
Picture: PIA LUND"""


def test_the_narrow_lines_of_a_printed_column_are_joined() -> None:
    lines = COLUMN.split("\n")

    found = [(block.first, block.last) for block in blocks(lines)]

    assert found == [(0, 0), (1, 2), (3, 3), (5, 9), (11, 13), (15, 16), (17, 17)]
    assert roles(classify(lines))[1:] == ["headline", "byline", "paragraph", "paragraph", "caption", "credit"]


def test_short_lines_that_nobody_broke_stay_apart() -> None:
    verses = [
        "the keeper of the bell",
        "has rung it once",
        "and nobody in the village heard it",
        "nor does he mind",
    ]
    recipe = [
        "500 g of flour",
        "a pinch of salt",
        "two eggs, and milk enough to make it run",
        "butter",
        "some sugar",
    ]

    assert len(blocks(verses * 2)) == 8
    assert len(blocks(recipe * 2)) == 10


def test_lines_that_end_a_sentence_each_were_not_broken() -> None:
    lines = [
        "In Marrow’s End there is a long pier made of wood.",
        "A pier is like a bridge that stops in the water.",
        "In the night a piece of it fell into the sea.",
        "The piece was eleven metres long, and nobody saw it.",
    ]

    assert len(blocks(lines)) == len(lines)


def test_a_page_s_menus_and_addresses_do_not_hide_that_its_text_is_wrapped() -> None:
    wrapped = textwrap.wrap(" ".join(RUNNING), 66)
    menu = [f"Section {number}" for number in range(20 * len(wrapped))]
    address = "   7. https://quayside.example/2024/03/14/" + "-".join(["lock"] * 30)

    found = blocks([*menu, "", *wrapped, "", address])

    assert len(found) == len(menu) + 2
    assert found[-2].words == " ".join(wrapped)


@pytest.mark.parametrize("tied", ["99 % of it", "w strefie"])
def test_words_tied_to_each_other_go_to_the_next_line_together(tied: str) -> None:
    wrapped = textwrap.wrap(" ".join(RUNNING), 66)
    above = "the harbour master has seen the lower lock of the town flooded"
    assert len(above) + 1 + len(tied.split()[0]) <= 66 < len(above) + 1 + len(tied)
    assert blocks([*wrapped, "", above, tied])[-1].words == f"{above} {tied}"
    assert blocks([*wrapped, "", f"{above[:-1]}.", tied])[-1].words == tied


def test_the_name_of_a_picture_s_file_is_a_line_of_its_own() -> None:
    wrapped = textwrap.wrap(" ".join(RUNNING), 66)
    assert blocks([*wrapped, "lower-lock-of-the-harbour-with-three-white-boats.jpeg"])[-1].words.endswith(
        ".jpeg"
    )
    assert len(blocks([*wrapped, "lower-lock-of-the-harbour-with-three-white-boats.jpeg"])) == 2


def test_a_line_that_is_indented_begins_a_paragraph() -> None:
    wrapped = [line for words in RUNNING for line in textwrap.wrap(words, 66, initial_indent="   ")]

    assert roles(classify(wrapped)) == ["paragraph"] * 4


@pytest.mark.parametrize(
    "byline",
    [
        "Text: Wiebke Stahmer, Fotos: Levke Brandt",
        "Text und Fotos: Levke Brandt",
        "Von Wiebke Stahmer, Fotos: Levke Brandt",
        "By Nora Vexley | Photos by Ben Poe",
        "Texto: Ana Robledo Fotos: Luis Peña",
    ],
)
def test_who_wrote_and_who_photographed_may_touch_the_headline(byline: str) -> None:
    found = classify(airy(f"The field that moves\n{byline}", *RUNNING))

    assert roles(found) == ["headline", "byline", *["paragraph"] * 4]


@pytest.mark.parametrize(
    "caption",
    [
        "Caption: The ferry waits on its trestles.",
        "Photo 1: The ferry waits on its trestles.",
        "Pictured: The ferry on its trestles.",
        "In the photo: Nora Vexley and Ben Poe",
        "Auf dem Foto: Katrin Vogelsang und Jörg Ammer",
        "Photo: Nora Vexley at the lock",
        "Titelbild: Blick auf die Schleuse",
        "Sur la photo : Odile Marchand et Luc Petit",
        "Fig. 1. The ferry on its trestles.",
        "[CAPTION: The ferry on its trestles]",
        "GRAPHIC: PHOTO: The ferry on its trestles.",
        "BU: Die Fähre liegt auf Böcken.",
        "Abb. 3: Die Fähre liegt auf Böcken.",
        "Légende : Le bac attend sur la rive.",
        "Bijschrift: De pont wacht op de kade.",
        "Подпись: Паром стоит на берегу.",
        "写真1：台に載せられた渡し船。",
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_that_announces_a_caption_is_one(caption: str, between: str) -> None:
    found = classify(between.join([*RUNNING[:2], caption, *RUNNING[2:]]).split("\n"))

    assert roles(found) == [*["paragraph"] * 2, "caption", *["paragraph"] * 2]


@pytest.mark.parametrize("credit", ["Graphic: Pia Lund", "Graphic: Pia Lund; Source: Bank of Amberweir"])
def test_what_credits_somebody_and_nothing_else_announces_no_caption(credit: str) -> None:
    found = classify(airy(*RUNNING[:2], f"Price of rope by the yard\n{credit}", *RUNNING[2:]))

    assert roles(found)[3] == "credit"


@pytest.mark.parametrize("credit", ["All photographs © Pia Lund / Reuters", "Alle Fotos © Pia Lund"])
def test_the_sign_belongs_to_the_words_that_say_whose_all_pictures_are(credit: str) -> None:
    found = classify(
        airy(*RUNNING[:2], f"The harbour in winter, seen from the quay.\n{credit}", *RUNNING[2:])
    )

    assert roles(found)[3] == "credit"


@pytest.mark.parametrize(
    "line", ["Photo 1: The lock at night (Ada Lund)", "Photo 2 : L'écluse, la nuit (Ada Lund)"]
)
def test_a_numbered_photo_keeps_who_stands_in_brackets(line: str) -> None:
    verdict = classify(airy("The ferry has moved", RUNNING[0], line, *RUNNING))[2]

    assert (verdict.role, line[verdict.credit_start : verdict.credit_end]) == ("caption+credit", "(Ada Lund)")


def test_a_numbered_list_of_captions_keeps_their_credits() -> None:
    captions = ["1) The boat on its trestles. Photo: Pia Lund", "2) The far bank, with goats. Photo: Bo Dahl"]
    found = classify(airy(*RUNNING, "\n".join(("The pictures:", *captions))))

    assert roles(found)[-2:] == ["caption+credit", "caption+credit"]
    items = classify(airy(*RUNNING, "\n".join(("What to bring:", "1) A boat", "2) Some goats"))))
    assert roles(items)[-2:] == ["list_item", "list_item"]


@pytest.mark.parametrize(
    "credit",
    [
        "Автор фото, Анна Роу",
        "ছবির উৎস, রফিক উদ্দিন",
        "مصدر الصورة، محمد علي",
        "Sumber gambar, Budi Santoso",
        "Chanzo cha picha, Juma Ali",
        "이미지 출처, 김민수",
        "图像来源，王小明",
    ],
)
def test_a_comma_may_stand_for_the_colon_of_a_credit_s_label(credit: str) -> None:
    assert roles(classify([*RUNNING[:2], credit, *RUNNING[2:]]))[2] == "credit"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("(IMAGE: LTV) The old ferry breaks all records", "(IMAGE: LTV)"),
        ("BILD: SN/APA/GERD HOFER Weber und Kranz kommen zur Fähre", "BILD: SN/APA/GERD HOFER"),
    ],
)
def test_a_credit_before_the_caption_ends_where_the_caption_begins(line: str, credit: str) -> None:
    verdict = classify(airy("The ferry is back", RUNNING[0], line, *RUNNING[1:]))[2]

    assert (verdict.role, verdict.credit_start, verdict.credit_end) == ("caption+credit", 0, len(credit))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_article_of_short_paragraphs_has_writer_and_date_too(between: str) -> None:
    lines = [
        "A pék, aki a kenyérnek énekel",
        "Írta: Sólyom Boróka",
        "2023. március 14.",
        "Hajnali háromkor Bence Ottó kinyitja a kemencét, és énekelni kezd.",
        "A faluban senki sem panaszkodik, mert a kenyér jó, és mert a hangja is.",
        "Vasárnap pihen. Akkor a templomban énekel.",
    ]

    assert roles(classify(between.join(lines).split("\n"))) == [
        *("headline", "byline", "dateline"),
        *["paragraph"] * 3,
    ]


def test_ideographs_are_joined_only_where_the_line_above_is_full() -> None:
    told = "川の両岸の村をつなぐ渡し船は月曜日に陸に上げられ、いつ水に戻るのか、誰も聞いていないという。"
    page = [
        told,
        told + "板は頼んである。",
        "船底を削る村の人たち。",
        "写真：川辺はる",
        told,
        told + "山羊はただで渡す。",
    ]
    at_40 = "\n".join((told * 3)[at : at + 40] for at in range(0, 3 * len(told), 40))

    assert [block.words for block in blocks(page)] == page
    assert len(blocks([*at_40.split("\n"), "", "写真：川辺はる"])) == 2


def test_paragraphs_need_no_blank_lines_between_them() -> None:
    assert roles(classify(RUNNING)) == ["paragraph"] * 4


@pytest.mark.parametrize(
    "text",
    ["", "\n\n \n", "©", "[", "(" * 5000, "Photo: " * 3000, " " * 9000 + "x", "\x00\ufffe\u202e", "a\n" * 50],
)
def test_every_line_that_is_not_blank_is_in_one_verdict(text: str) -> None:
    lines = text.split("\n")

    covered = [n for verdict in classify(lines) for n in range(verdict.first, verdict.last + 1)]

    assert covered == [number for number, line in enumerate(lines) if line.strip()]


@pytest.mark.parametrize("unit", ["(", "Photo: x ", "© ", "a/b ", "By A. ", "[a] ", ". Reuters"])
def test_the_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    def seconds(times: int) -> float:
        lines = ["a" * 90, unit * times, unit * 30, ""] * 10
        start = time.perf_counter()
        classify(lines)
        return time.perf_counter() - start

    small, large = min(seconds(2000) for _ in range(3)), min(seconds(20000) for _ in range(3))

    assert large < 30 * small + 0.05


def test_a_bracket_that_begins_as_a_picture_of_markdown_s_and_never_ends_is_judged_quickly() -> None:
    start = time.process_time()

    classify([f"![{'a' * 50_000}[]("])

    assert time.process_time() - start < 1


def test_many_names_above_a_text_are_judged_quickly() -> None:
    start = time.process_time()

    classify(["The keeper sleeps", "", *["Ann Roe", "Tom Bell"] * 1000, "", RUNNING[0]])

    assert time.process_time() - start < 1.5


def test_a_line_that_announces_a_caption_touches_it_however_long_it_is() -> None:
    caption = (
        "Các chiếc thuyền chờ ở cửa đập Amberweir trong buổi sáng mùa đông lạnh giá, khi người coi đập "
        "ghi tên từng chiếc lên tấm bảng đá bên cửa nhà mình."
    )
    touching = classify(airy(*RUNNING[:2], f"Chú thích ảnh\n{caption}", *RUNNING[2:]))
    apart = classify(airy(*RUNNING[:2], "Chú thích ảnh", caption, *RUNNING[2:]))

    assert roles(touching)[2:4] == ["caption", "caption"]
    assert roles(apart)[3] == "paragraph"


@pytest.mark.parametrize("announced", ["Image caption ", "Media caption"])
def test_words_that_announce_a_caption_make_one(announced: str) -> None:
    lines = airy(RUNNING[0], f"{announced}{CAPTION}", RUNNING[1])

    assert roles(classify(lines)) == ["paragraph", "caption", "paragraph"]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_caption_announced_behind_its_credit_is_not_the_credit_s(between: str) -> None:
    line = f"Image copyright Reuters Image caption {CAPTION}"
    found = classify(between.join((RUNNING[0], line, *RUNNING[1:])).split("\n"))

    assert roles(found)[:3] == ["paragraph", "caption+credit", "paragraph"]
    assert line[slice(found[1].credit_start, found[1].credit_end)] == "Image copyright Reuters"


def test_a_quotation_keeps_who_said_it() -> None:
    lines = airy(RUNNING[0], "> A boat is a bridge that comes when it is called.\n— Ada Ferrow", RUNNING[1])

    assert roles(classify(lines)) == ["paragraph", "quote", "quote", "paragraph"]


def test_an_alt_stands_above_its_caption_without_blank_lines_too() -> None:
    lines = [*RUNNING[:2], ALT, f"{CAPTION} {CREDIT}", *RUNNING[2:]]

    assert roles(classify(lines))[2:4] == ["alt", "caption+credit"]


def test_a_reason_names_what_decided() -> None:
    found = classify(airy("Goats wait for a ferry", "14 September 2025", *RUNNING, NOTICE))

    assert "date" in found[1].reason or "year" in found[1].reason
    assert found[-1].reason == "a notice of rights at the end of the running text"
    assert all(0 < verdict.certainty <= 1 for verdict in found)


def test_an_article_has_one_headline() -> None:
    lines = airy("Goats wait for a ferry", "Share", "A ferry that does not come to goats", *RUNNING)

    assert roles(classify(lines)).count("headline") == 1


def test_a_few_words_above_the_headline_are_a_kicker() -> None:
    lines = airy("HERITAGE", "Goats wait for a ferry that does not come", *RUNNING)

    assert roles(classify(lines))[:2] == ["kicker", "headline"]


def test_two_words_that_touch_a_long_headline_are_its_kicker() -> None:
    lines = ["Piłka nożna", "Orzeł Mostki przegrywa u siebie w ostatniej minucie", "Marek Sowa", "", *RUNNING]
    caught = ["Kahndieb gefasst", "Großer Einsatz in Amberweir – Mann drohte der Wache", *RUNNING]

    assert roles(classify(lines))[:2] == ["kicker", "headline"]
    assert roles(classify(caught))[:2] == ["kicker", "headline"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Two women on a new bridge\nThe first to cross on Sunday © Cem Foe/Quayside Press\n\n"
            "It took nine years to build, and four minutes to cross.",
            ["alt", "caption+credit", "paragraph"],
        ),
        (
            "A bridge opens\n\nBy Ann Roe\n\nIt took nine years to build, and four minutes to cross.",
            ["headline", "byline", "paragraph"],
        ),
        (
            "A bridge opens\nIt took nine years to build, and four minutes to cross.\nThe mayor was there.",
            ["headline", "paragraph", "paragraph"],
        ),
        (
            "It took nine years to build, and four minutes to cross.\n\nThe mayor was there.",
            ["paragraph", "paragraph"],
        ),
    ],
)
def test_a_very_short_article_is_an_article_too(text: str, roles: list[str]) -> None:
    assert [verdict.role for verdict in classify(text.split("\n"))] == roles


def test_marked_lines_below_a_colon_are_a_list() -> None:
    lines = airy("What it lacks", "These things:", "- A bell\n- A lamp", "In this order:", "1. Money\n2. Men")

    found = roles(classify(lines))

    assert (found[2:4], found[5:]) == (["list_item"] * 2, ["list_item"] * 2)


def test_marked_lines_below_a_site_s_words_are_no_list() -> None:
    shared = classify([*"\n\n".join(RUNNING).split("\n"), "", "Share this:", "", "* Twitter", "* Facebook"])
    assert "list_item" not in roles(shared)


def test_two_short_lines_marked_as_quoted_are_a_quotation() -> None:
    lines = (
        "What it lacks\n\nThe sea was loud that year.\n\n> It takes.\n> It gives.\n— Ann Roe\n\nNobody spoke."
    )

    assert [one.role for one in classify(lines.split("\n"))[2:5]] == ["quote", "quote", "quote"]


def test_a_quotation_below_a_notice_above_the_text_is_one_still() -> None:
    notice = "Copyright 2024 Quayside Press. All rights reserved."
    quoted = "> It is not my business to ask people where they are going."
    lines = airy("Nine hundred boats", "By Pia Lund", notice, *RUNNING[:2], quoted, *RUNNING[:2])
    assert roles(classify(lines))[2:6] == ["copyright", "paragraph", "paragraph", "quote"]


def test_a_short_sentence_behind_a_mark_is_quoted_and_a_few_words_are_not() -> None:
    assert roles(classify(airy(*RUNNING[:1], "> Another said it was early.", *RUNNING[1:])))[1] == "quote"
    assert roles(classify(airy(*RUNNING[:1], "> Read on.", *RUNNING[1:])))[1] != "quote"


def test_two_arrows_before_a_line_alone_quote_nothing() -> None:
    link = ">> Read more: how the keeper of the lock counts the boats!"
    letter = "> He asked me where they were going.\n>> And I said that I did not know where they were going."

    assert "quote" not in roles(classify(airy(RUNNING[0], link, RUNNING[1])))
    assert roles(classify(airy(RUNNING[0], letter, RUNNING[1])))[1:3] == ["quote", "quote"]
    answers = airy(*RUNNING[:1], *letter.split("\n"), *RUNNING[1:])
    assert roles(classify(answers))[1:3] == ["quote", "quote"]


def role_of(line: str, text: str) -> str:
    """Return the role of the block that begins with `line`."""
    lines = text.split("\n")
    return next(verdict.role for verdict in classify(lines) if lines[verdict.first] == line)


TOLD = f"The bridge opens\n\n{RUNNING[0]}\n\nThe keeper of the lock says to the paper:"


@pytest.mark.parametrize("dash", ["- ", "– ", "— "])
def test_one_line_of_speech_below_a_colon_is_no_list(dash: str) -> None:
    speech = f"{dash}We walk the long way, and nobody has asked."

    assert role_of(speech, f"{TOLD}\n\n{speech}\n\n{RUNNING[1]}") == "paragraph"


def test_two_marked_lines_below_a_colon_are_a_list() -> None:
    first, second = "- We walk the long way, and nobody has asked.", "- We take the boat, too."

    assert role_of(first, f"{TOLD}\n\n{first}\n{second}\n\n{RUNNING[1]}") == "list_item"


THAI = (
    "สะพานข้ามลำน้ำใสที่ใช้เวลาสร้างนานเก้าปี เปิดให้คนเดินข้ามเป็นครั้งแรกเมื่อวันอาทิตย์ที่ผ่านมา",
    "ทุกเช้าวันเสาร์ เด็กๆ จะได้ยินเสียงกระดิ่งก่อนจะเห็นตัวช้าง แล้วทุกคนก็วิ่งออกมาที่ลานวัด",
    "องค์การบริหารส่วนตำบลแจ้งว่ารถยนต์จะใช้สะพานได้ในช่วงปลายปี หลังการทดสอบน้ำหนักเสร็จสิ้น",
)


def test_thai_paragraphs_need_no_stop() -> None:
    page = "\n\n".join(["หน้าแรก\nการเมือง\nกีฬา", *THAI, "ข่าวที่เกี่ยวข้อง\nแสดงความคิดเห็น"])

    assert [role_of(line, page) for line in THAI] == ["paragraph"] * 3


def test_verses_in_quotation_marks_that_are_signed_are_a_quotation() -> None:
    lines = airy("What it lacks", RUNNING[0], "“We go out again,\nas we always do.”\n— Ann Roe", RUNNING[1])

    assert roles(classify(lines))[2:] == ["quote"] * 3 + ["paragraph"]


def test_a_page_is_none_that_somebody_typed_however_little_is_known_of_its_language() -> None:
    page = (
        "로그인\n회원가입\n나루터 시계가 다시 움직인다\n입력 2026.03.05 18:30\n댓글 3\n"
        "물결시의 나루터 시계가 십 년 만에 다시 움직이기 시작했다.\n시는 시계공을 구하지 못해 애를 먹었다.\n"
        "주민들은 종소리가 그리웠다고 말했다.\n관련기사\n많이 본 뉴스\n회사소개\n이메일무단수집거부"
    )
    found = {page.split("\n")[verdict.first]: verdict.role for verdict in classify(page.split("\n"))}

    assert {found[line] for line in ("로그인", "회원가입", "댓글 3", "관련기사", "회사소개")} == {"chrome"}


def test_a_short_page_with_two_of_a_site_s_words_apart_is_none_that_somebody_typed() -> None:
    page = (
        "Anmelden\nFährt die Fähre im Herbst wieder\n"
        "Die Fähre von Auhof liegt seit Montag auf dem Trockenen am Ufer.\n"
        "Niemand im Dorf wusste, wann sie wieder fährt.\n„Wir rufen eben hinüber“, sagt der Bäcker.\n"
        "Lesen Sie auch\nNeue Brücke für Auhof erst im nächsten Jahr"
    )
    found = roles(classify(page.split("\n")))

    # The first sentence may be the standfirst.
    assert [found[0], found[1], *found[3:]] == ["chrome", "headline", *["paragraph"] * 2, *["chrome"] * 2]
    assert found[2] in ("standfirst", "paragraph")


def test_a_menu_with_one_of_a_site_s_words_is_none_that_somebody_typed() -> None:
    text = (
        "De pont van Oudekerke vaart weer\n"
        "De pont van Oudekerke vaart sinds gisteren weer, na drie weken op het droge.\n"
        "Niemand in het dorp wist wanneer.\n“We roepen gewoon naar de overkant”, zei de bakker."
    )
    menu, verse = (
        "Home\nDorp\nHaven\nBoeren",
        "De klok slaat\nHet dorp slaapt\nDe haven is leeg\nDe boeren zingen",
    )

    assert roles(classify(f"{menu}\n{text}".split("\n")))[:4] == ["chrome"] * 4
    assert "chrome" not in roles(classify(f"{verse}\n{text}".split("\n")))


def test_a_newsletter_s_headings_are_no_site_s_though_sites_have_such_words() -> None:
    parts = [
        f"{heading}\n\n{words}"
        for heading, words in zip(("Politik", "Sport", "Kultur"), RUNNING, strict=False)
    ]
    found = classify(airy("Der Hafenbrief", *parts))

    assert "chrome" not in roles(found)


def test_a_notice_below_a_site_s_line_is_not_its_caption() -> None:
    notice = "All rights reserved © 2024 Quayside Press"
    found = classify(airy(*RUNNING, f"Sign up for our newsletter\n{notice}"))

    assert roles(found)[-1] == "copyright"
    assert "alt" not in roles(found)


def test_the_sign_a_person_and_a_year_below_a_caption_are_its_credit_above_the_notice() -> None:
    figure = "Three benches beside a river\nThe landing stage at Upper Tellin\n© Jonas Weir 2025"
    notice = "Copyright 2025 Quayside Press Ltd. All rights reserved."

    found = roles(classify(airy("The ferry has moved", *RUNNING, figure, notice)))

    assert found[-4:] == ["alt", "caption", "credit", "copyright"]


def test_a_picture_with_its_credit_on_a_third_line_is_kept_below_the_last_paragraph_of_a_page() -> None:
    top = "Home\nNews\nHarbour"
    figure = "Three benches beside a river\nThe landing stage at Upper Tellin\n{credit}"
    end = "Read more: The lock nobody asked for"
    notice = "Copyright 2025 Quayside Press Ltd. All rights reserved."

    for credit in ("© Jonas Weir 2025", "Photograph: Jonas Weir"):
        lines = airy(
            top,
            "The ferry has moved",
            "By Pia Lund",
            "Share",
            *RUNNING,
            figure.format(credit=credit),
            end,
            notice,
        )

        assert roles(classify(lines))[-5:] == ["alt", "caption", "credit", "chrome", "copyright"]


@pytest.mark.parametrize(
    "line",
    [
        "2025 © Riverside Weekly, todos los derechos reservados",
        "This material may not be published or copied. ©2025 Riverside Weekly.",
        "Перепечатка материалов только с согласия редакции",
        "تمامی حقوق این سایت برای روزنامه ساحل محفوظ است.",
        "Απαγορεύεται η αναδημοσίευση χωρίς άδεια",
        "Με την επιφύλαξη παντός δικαιώματος",
        "אין להעתיק או לשכפל ללא אישור בכתב",
        "Dilarang keras mengutip isi tanpa izin tertulis.",
        "При полном или частичном использовании ссылка обязательна.",
        "При передруку посилання на «Маяк» обов’язкове",
        "حقوق النشر محفوظة لصحيفة المنارة",
        "未经授权禁止转载、摘编、复制，违者必究。",
        "本網站之文字、圖片，非經授權，不得轉載、公開播送。",
        "著作権は灯台新聞社に帰属します。",
        "本文版权归江岸晚报所有",
        "® Báo Ngọn Đèn giữ bản quyền nội dung trên website này.",
        "Bu yazının telif hakları Deniz Feneri'ne aittir.",
        "Prohibida la reproducció total o parcial sense permís.",
        "স্বত্ব © ২০২১ দৈনিক বাতিঘর",
        "© ۲۰۲۱ روزنامه فانوس",
        "ลิขสิทธิ์ © 2021 หนังสือพิมพ์ประภาคาร",
    ],
)
def test_a_year_before_the_sign_and_what_forbids_to_copy_are_notices(line: str) -> None:
    assert roles(classify(airy(*RUNNING, line)))[-1] == "copyright"


def test_a_name_a_year_and_reserved_rights_are_a_notice_above_an_article_too() -> None:
    notice = "Quayside Radio © 2025 All rights reserved"

    assert roles(classify(airy(notice, "The ferry has moved", *RUNNING)))[0] == "copyright"
    credited = "The ferry. Photo Ada Lund © 2025 All rights reserved"
    assert roles(classify(airy("The ferry has moved", credited, *RUNNING)))[1] != "copyright"
    assert roles(classify(airy("The ferry has moved", f"Photo {notice}", *RUNNING)))[1] != "copyright"


@pytest.mark.parametrize(
    "note",
    [
        "Correction: the ferry has two decks, not three.",
        "An earlier version of this article gave the ferry a third deck.",
        "Correction le 5 mars à 11 h 20 : le bac a deux ponts.",
        "Fe de errores: el transbordador tiene dos cubiertas.",
        "Rättelse: Färjan har två däck, inte tre.",
        "Artigo corrigido às 15h40 de 3 de maio de 2025",
        "In een eerdere versie van dit artikel stond dat de pont drie dekken had.",
        "В первоначальной версии новости у парома было три палубы.",
        "【訂正】渡し船の甲板は二つでした。",
        "Transparenzhinweis: Der Autor ist mit der Fähre verwandt.",
        "Correction, March 12th: The ferry has two decks, not three.",
        "Update, July 20: Added the length of the ferry, which several readers asked about.",
        "[Update 03.09.2025, 11:20 Uhr] Name der Fähre im Text korrigiert",
        "Mit Informationen von Pia Lund, Hafenstudio Amberwehr",
        "Korrektur 12. Mai: Die Fähre hat zwei Decks, nicht drei.",
        "Współpraca: Halina Mróz",
        "Corrections & clarifications: The ferry has two decks, not three.",
        "Disclaimer: The ferry company let our reporter travel without a ticket.",
        "This story was supported by a grant from the Fund for Slow Boats.",
        "This interview has been edited for length.",
        "Diese Reportage entstand mit Unterstützung des Hafenvereins.",
        "Este reportaje contó con el apoyo de la Fundación del Río.",
        "The opinions expressed here are those of the author alone.",
        "Les tribunes n'engagent que leurs auteurs.",
        "With AFP",
        "(With inputs from agencies)",
        "Das Gespräch führte Pia Lund.",
        "This report by The Lake Press was first published Feb. 27, 2023.",
        "Ce texte de La Presse du Lac a été publié pour la première fois le 27 février 2023.",
        "Dieser Artikel von Pia Lund erschien zuerst im Hafenblatt.",
        "This story is more than three years old.",
        "Please note: this story is more than a year old",
        "Este artículo fue publicado hace más de dos años.",
        "Quelle: Stadt Amberwehr, Pressemitteilung, 11.3.2012",
        "The full text of this article can be bought from the Harbour Library.",
        "*Estagiário sob a supervisão de Marta Teles",
        "** Matéria alterada às 17h30 para corrigir o nome do barco",
        "תיקון: למעבורת שני סיפונים ולא שלושה.",
        "Helyreigazítás: a kompnak két fedélzete van, nem három.",
        "اصلاحیه: کشتی دو عرشه دارد.",
        "Correcció: el transbordador té dues cobertes, no tres.",
        "[정정보도] 나룻배의 갑판은 두 개이기에 바로잡습니다.",
        "＜おことわり＞ 渡し船の甲板の数を修正しました。",
        "แก้ไข: เรือข้ามฟากมีสองชั้น",
        "От редакции: у парома две палубы, а не три.",
        "※ 외부 필자의 원고는 본지의 편집 방향과 다를 수 있습니다.",
        "※この記事は「週刊渡し船」5月号から転載しました。",
        "הכותבת היא חוקרת מעבורות.",
        "Correction (14 March): The ferry has two decks, not three.",
        "NDLR : le bac a depuis un troisième pont.",
        "Nota da redação: a balsa tem dois conveses.",
        "Toimituksen huomautus: lautassa on kaksi kantta.",
        "Nota redacției: bacul are două punți.",
        "編按：渡船有兩層甲板。",
        "Conflict of interest: the author owns half a ferry.",
        "This article was written with the help of artificial intelligence and read by an editor.",
        "Dieser Artikel wurde automatisch übersetzt.",
        "Tekst powstał przy użyciu sztucznej inteligencji.",
        "この記事はAIを使って作成し、編集者が確認しました。",
    ],
)
def test_what_is_said_of_the_article_itself_is_a_note(note: str) -> None:
    assert roles(classify(airy(*RUNNING, note, NOTICE)))[-2] == "note"


@pytest.mark.parametrize(
    "words",
    [
        "An earlier version of the ferry had three decks, and nobody who remembers it misses the third.",
        "Correction officers said: the ferry was late again, and nobody at the harbour office was told.",
        "Errata are what the harbour office calls the days on which the ferry does not come at all.",
        "A previous version of this plan failed in the council by one vote, and nobody has tried since then.",
        "Eine frühere Version dieses Motors lief nur mit Diesel, und das merkte man im Dorf am Geruch.",
        "Update the ferry, said the harbour office in May: it has waited for planks for a year.",
        "Mit Informationen von Fahrgästen hat das Hafenamt einen Plan gezeichnet, der an der Tür hing, "
        "und seither kommt kein Boot mehr vorbei, ohne dass jemand am Fenster steht und die Ladung notiert.",
        "Correction in three easy steps, or in 3 hard ones: that is what the harbour office offers.",
        "With agencies closing along the river, the people of the village sell tickets to each other.",
        "This story of the ferry and its decks was told in the harbour every winter, and nobody believed it.",
        "This report by the harbour office was the first that counted boats, and nobody has read it.",
        "This essay was published in 1962, when the ferry still had three decks and a bar below them.",
        "This report is more than two hundred pages long, and the ferry is on the last of them.",
        "תיקון המעבורת יימשך שנה, ואיש בכפר אינו יודע מי ישלם עליו, אמר שומר הסכר ביום שלישי בבוקר.",
        "От редакции до парома пять минут ходьбы, и никто из нас ни разу не опоздал на него за всю зиму.",
        "Quelle: das ist im Dorf der Name des Brunnens, aus dem die Fähre ihr Wasser holt, wenn sie anlegt.",
        "AI was used to tell the ferry when the water falls, and nobody at the harbour office trusts it yet.",
        "Conflict of interest is what the village has called it since the ferryman sat in its council.",
        "Dieser Text wurde von Kindern gelesen, die jeden Morgen mit der Fähre zur Schule fahren müssen.",
    ],
)
def test_a_sentence_that_only_begins_like_a_note_is_none(words: str) -> None:
    assert roles(classify(airy(*RUNNING, words, NOTICE)))[-2] == "paragraph"


@pytest.mark.parametrize(
    "text",
    [
        "Update 12 May: Road to the mill is closed\n\nPlease use the bridge.\n\nBuses stop at the church.",
        "Unter Mitarbeit von Schülern entsteht ein Garten\n\nDie 8b pflanzt Bäume.\n\nWer hilft mit?",
        "The boat\n\nUpdate 6 April: ribs one to nine are in\n\nUpdate 4 May: all the ribs are in, at last",
        "The street party\n\n- Update 1 May: a brass band at four o'clock\n- Ordered twelve tables",
        "Neues\n\nMit Informationen der Stadtwerke zum Netz startet am Montag eine Reihe im Saal.",
    ],
)
def test_entries_headlines_and_sentences_are_no_notes(text: str) -> None:
    assert "note" not in roles(classify(text.split("\n")))
    assert "note" not in roles(classify(airy(*RUNNING, *text.split("\n\n")[1:3], "It rained.", *RUNNING[:1])))


def test_how_old_it_is_may_stand_above_an_article_below_a_greeting() -> None:
    aged = "Hello, time traveller!\nThis article was published 25/4/2011 (2307 days ago)."
    text = airy("The ferry has moved", aged, *RUNNING)

    assert roles(classify(text))[:3] == ["headline", "note", "note"]
    assert roles(classify(airy("The ferry has moved", RUNNING[0], aged, *RUNNING)))[2:4] != ["note", "note"]


def test_what_tells_of_the_article_amid_its_text_is_no_note() -> None:
    told = "This story was written by the keeper of the lock, and nobody has ever found his name in any book."

    assert roles(classify(airy(RUNNING[0], told, *RUNNING, NOTICE)))[1] == "paragraph"


def test_a_caption_that_only_begins_as_the_alternative_text_keeps_its_sentence() -> None:
    lines = airy(
        *RUNNING[:2], "The ferry\nThe ferry waits for its planks (Pia Lund/Riverside Agency)", *RUNNING[2:]
    )

    found = next(verdict for verdict in classify(lines) if verdict.role == "caption+credit")

    assert lines[found.first][found.credit_start :] == "(Pia Lund/Riverside Agency)"


def test_a_word_for_corrections_amid_the_text_heads_a_sentence() -> None:
    line = "Mise au point : c’est le titre de la pièce que le village joue depuis la fin de la guerre."

    assert roles(classify(airy(*RUNNING[:2], line, *RUNNING[2:], NOTICE)))[2] == "paragraph"


def test_ideographs_wrapped_at_any_width_are_joined() -> None:
    words = (
        "渡船の船頭は昔から川のそばに住み、毎朝まだ暗いうちに起きて船を水に浮かべてきた。"
        "橋が流されてからは村の人も山羊もみなその船で向こう岸へ渡り、夕方にはまた戻ってくる。"
    ) * 3

    for width in (42, 50, 72):
        assert [block.words.replace(" ", "") for block in blocks(textwrap.wrap(words, width))] == [words]


def test_a_sentence_that_is_wide_without_its_address_tells_that_nothing_was_wrapped() -> None:
    lines = [
        "The storm has torn down two hundred trees on the coast and has left nine villages without light, "
        "see https://county.example/storm for a map.",
        "Men of the lock clear the road between Holm and Sand Point",
        "Photo: Anna Hall for the Quayside Courier, Sunday morning",
        "The keeper has sent forty men with saws, who sleep in the school.",
    ]

    assert len(blocks(lines)) == len(lines)


def test_a_letter_s_own_headings_are_no_site_s_words() -> None:
    letter = (
        "Dear friends,\n\nThe winter was long, and we were glad of every letter that reached us through the "
        "snow, even of those in which we were told that we spell like fishermen.\n\nNews\n\nNone.\n\n"
        "Sport\n\nAnna has learned to swim. She is six.\n\nHome\n\nWe have a new stove.\n\nLove\nJoan"
    )

    assert "chrome" not in roles(classify(letter.split("\n")))


@pytest.mark.parametrize(
    "place",
    [
        "[IMAGE 1: lock_final.jpg]",
        "[Photo: lock final (2).png - check rights]",
        "[Foto 2: schleuse.tif]",
        "PHOTO 1: lock_final.jpg",
    ],
)
def test_a_picture_s_place_in_a_draft_belongs_to_the_words_below_it(place: str) -> None:
    lines = airy(RUNNING[0], f"{place}\nCaption: The lock in May.\nCredit: Pia Lund", *RUNNING[1:])

    found = classify(lines)

    assert [(one.role, one.figure) for one in found[1:4]] == [("alt", 1), ("caption", 1), ("credit", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "Stavovi izneseni u kolumni nisu nužno stavovi uredništva.",
        "Názory autora se nemusí shodovat s názorem redakce.",
        "Este texto não reflete necessariamente a opinião do jornal.",
        "Die Redaktion behält sich vor, Zuschriften zu kürzen.",
        "Zitierweise: Pia Lund, Neunhundert Boote, in: Schleusenblog, 6. Mai 2019.",
        "How to cite: Pia Lund, Nine hundred boats, Lock Notes, 6 May 2019.",
        "Acest material a apărut în numărul 12 al revistei noastre.",
    ],
)
def test_what_stands_below_an_article_about_it_is_a_note(line: str) -> None:
    assert roles(classify(airy(*RUNNING, line)))[-1] == "note"
    assert roles(classify(airy(line, *RUNNING)))[0] != "note" or ":" in line


@pytest.mark.parametrize(
    ("top", "running", "sections"),
    [
        (
            ("Լաստանավը նորից գնում է Քարագետով", "Արամ Քարյան", "12 մարտի 2024"),
            "Ութ տարի անց լաստանավը շաբաթ առավոտյան նորից ջուր իջավ և քառասուն մարդ տեղափոխեց։",
            {
                "Մշակույթ": "Դպրոցի երգչախումբը երգեց ափին, մինչև պարանը կտրվեց։",
                "Հասարակություն": "Գյուղացիներն ասում են, որ հացը կէժանանա։",
                "Քաղաքականություն": "Գյուղապետը չեկավ։",
            },
        ),
        (
            ("آٹھ سال بعد کشتی پھر دریا میں", "زرینہ کمال", "12 مارچ 2024"),
            "آٹھ سال بعد ہفتے کی صبح کشتی پھر دریا میں اتری اور چالیس مسافروں نے سفر کیا۔",
            {
                "تجارت": "گاؤں کے دکاندار کہتے ہیں کہ اب آٹا سستا ہو جائے گا۔",
                "دنیا": "بچوں نے پہلی بار دوسرا کنارہ دیکھا۔",
                "کھیل": "کشتیوں کی دوڑ استاد نے جیتی۔",
            },
        ),
    ],
)
def test_words_of_sections_may_head_an_article_s_paragraphs(
    top: Sequence[str], running: str, sections: Mapping[str, str]
) -> None:
    words = (part for section in sections.items() for part in section)
    found = roles(classify("\n\n".join(("\n".join(top), running, *words)).split("\n")))

    assert found[:4] == ["headline", "byline", "dateline", "paragraph"]
    assert set(found[4:]) <= {"subhead", "paragraph"}
