"""What a desk's labels say of the lines of a draft: "HED: …", "Vorspann: …", "SLUG: …"."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import convert
from convert.model import Article, Figure, Heading, Paragraph, SetAside
from convert.readers.text.second_look.look import gives

from .looked import CLEAN, FIRST, HEADLINE, LAST, PAGE, RUNNING, TOP, TYPED, Part, article, raised, told

BODY = (("byline", "By Jonas Reed"), *FIRST, *LAST)


@pytest.mark.parametrize(
    ("hed", "dek"),
    [
        ("HED", "DEK"),
        ("Headline", "Subhead"),
        ("Headline", "Subline"),
        ("Überschrift", "Vorspann"),
        ("Titular", "Entradilla"),
    ],
)
@pytest.mark.parametrize("top", [(), (("headline", "SLUG: BOATS0412"),)])
def test_a_draft_s_own_words_say_what_its_first_lines_are(hed: str, dek: str, top: tuple[Part, ...]) -> None:
    slept: tuple[Part, ...] = (("list_item", f"{hed}: {HEADLINE}"), ("list_item", f"{dek}: The keeper slept"))
    found = told(raised(*top, *slept, *BODY, styles=TYPED))
    article = convert.read("\n".join((f"{hed}: {HEADLINE}", f"{dek}: The keeper slept", *RUNNING)).encode())

    slug = {0: ("chrome", True)} if top else {}
    assert found == slug | {len(top): ("headline", True), len(top) + 1: ("standfirst", True)}
    assert convert.plain(article.headline) == HEADLINE
    assert convert.plain(article.standfirst) == "The keeper slept"


def test_a_book_s_title_is_no_draft_s() -> None:
    box: tuple[Part, ...] = (("list_item", f"Title: {HEADLINE}"), ("list_item", "Author: Jonas Reed"))

    assert 0 not in raised(*box, *BODY, styles=TYPED)


def test_a_sentence_below_the_headline_is_no_draft_s() -> None:
    told_of: Part = ("paragraph", "Headline: nothing new, said the board outside the shop.")

    assert (
        raised(("headline", HEADLINE), ("byline", "By Jonas Reed"), told_of, *FIRST, *LAST, styles=TYPED)
        == {}
    )


@pytest.mark.parametrize(
    ("above", "title", "below"),
    [
        ("Dachzeile", "Titel", "Unterzeile"),
        ("Surtitre", "Titre", "Chapô"),
        ("Occhiello", "Titolo", "Sommario"),
        ("Antetítulo", "Título", "Entradilla"),
        ("Kicker", "Rubrik", "Ingress"),
        ("Kicker", "Kop", "Intro"),
    ],
)
def test_a_title_is_a_draft_s_beside_another_part_of_it(above: str, title: str, below: str) -> None:
    lines = (f"{above}: On the water", f"{title}: {HEADLINE}", f"{below}: The keeper slept", *RUNNING)
    article = convert.read("\n\n".join(lines).encode())

    assert article.kicker == "On the water"
    assert convert.plain(article.headline) == HEADLINE
    assert convert.plain(article.standfirst) == "The keeper slept"


def test_a_film_s_title_and_who_made_it_are_no_draft_s() -> None:
    box: tuple[Part, ...] = (("list_item", f"Titel: {HEADLINE}"), ("list_item", "Untertitel: Ein Film"))

    assert 0 not in raised(*box, *BODY, styles=TYPED)


def test_what_the_desk_alone_needs_is_set_aside() -> None:
    lines = (
        "SLUG: boats0412",
        f"HED: {HEADLINE}",
        "WEB HED: Why nine hundred boats passed",
        "BYLINE: By Jonas Reed",
        *RUNNING,
        "TAGS: boats, locks",
    )
    article = convert.read("\n\n".join(lines).encode())

    assert [aside.text for aside in article.set_aside] == [lines[0], lines[2], lines[-1]]
    assert [byline.text for byline in article.bylines] == ["By Jonas Reed"]
    assert [type(block) for block in article.body] == [Paragraph, Paragraph]


def test_a_label_may_stand_above_what_it_is_of() -> None:
    lines = ("HEADLINE:", HEADLINE, "", "DEK:", "The keeper slept", "", "BODY:", *RUNNING)
    article = convert.read("\n".join(lines).encode())

    assert convert.plain(article.headline) == HEADLINE
    assert convert.plain(article.standfirst) == "The keeper slept"
    assert [type(aside) for aside in article.set_aside] == [SetAside] * 3


def test_a_subhead_loses_its_label_amid_the_text() -> None:
    lines = (f"HED: {HEADLINE}", RUNNING[0], "SUBHEAD: What the keeper saw", RUNNING[1])
    article = convert.read("\n\n".join(lines).encode())

    assert [convert.plain(block) for block in article.body if isinstance(block, Heading)] == [
        "What the keeper saw"
    ]


@pytest.mark.parametrize(
    "label", ["CAPTION", "CUTLINE 1", "Bildunterschrift", "Légende ", "Pie de foto", "BU"]
)
def test_a_caption_loses_the_desk_s_label(label: str) -> None:
    shown = f"{label}: The keeper counts boats at the lock. Photo: Ada Sumner"
    article = convert.read("\n\n".join((HEADLINE, RUNNING[0], shown, RUNNING[1])).encode())
    figures = [block for block in article.body if isinstance(block, Figure)]

    assert [convert.plain(figure.caption) for figure in figures] == ["The keeper counts boats at the lock."]
    assert [figure.credit.text for figure in figures if figure.credit] == ["Photo: Ada Sumner"]


def test_an_interview_keeps_who_speaks() -> None:
    lines = (HEADLINE, "By Jonas Reed", RUNNING[0], "Editor: Why do you count them?", "Keeper: They come.")
    article = convert.read("\n\n".join(lines).encode())

    assert [convert.plain(block) for block in article.body][1:] == [lines[3], lines[4]]


def test_who_wrote_it_is_no_number_of_words() -> None:
    lines = (f"HED: {HEADLINE}", "WORDS: Jonas Reed", *RUNNING)
    article = convert.read("\n\n".join(lines).encode())

    assert [person.name for byline in article.bylines for person in byline.people] == ["Jonas Reed"]
    assert not convert.read("\n\n".join((lines[0], "WORDS: 640", *RUNNING)).encode()).bylines


def test_a_draft_s_last_word_says_that_it_ends() -> None:
    article = convert.read("\n\n".join((f"HED: {HEADLINE}", *RUNNING, "Ende")).encode())

    assert [aside.text for aside in article.set_aside] == ["Ende"]
    # Of a story it may be the last word.
    assert not convert.read("\n\n".join((HEADLINE, *RUNNING, "Ende")).encode()).set_aside


def test_a_film_s_data_below_the_headline_are_no_draft_s() -> None:
    box = f"Title: {HEADLINE}\nSummary: A keeper speaks\nLength: 112 minutes\nStatus: in cinemas"
    article = convert.read("\n\n".join(("Review: the lock", "By Jonas Reed", box, *RUNNING)).encode())

    assert convert.plain(article.headline) == "Review: the lock"
    assert not article.set_aside


def test_a_headline_that_an_article_shows_is_not_its_own() -> None:
    shown = "Headline: Cat counts boats\nDeck: And gets it right\nWords: 40"
    article = convert.read("\n\n".join(("The headline of the week", shown, *RUNNING)).encode())

    assert convert.plain(article.headline) == "The headline of the week"


# ------------------------------------------------------------------------------- scripts
# Scripts for radio and television, and what is said in a chat around an article.


def _read(*groups: str) -> Article:
    return convert.read("\n\n".join(groups).encode(), warn=lambda _: None)


def test_a_script_has_no_pictures() -> None:
    groups = (
        HEADLINE,
        f"[TAKE VO]\n{RUNNING[0]}",
        '[SOT FULL]\nEngineer Pat Sorley: "Whoever put them in did a very good job with the paint."',
        f"[ANCHOR TAG]\n{RUNNING[1]}",
    )
    article = _read(*groups)

    assert not [block for block in article.body if isinstance(block, Figure)]
    assert len([block for block in article.body if isinstance(block, Paragraph)]) == len(article.body)


def test_one_word_in_brackets_makes_no_script() -> None:
    shown = "The keeper counts boats at the lock. Photo: Ada Sumner"
    article = _read(HEADLINE, RUNNING[0], "(MAZ)", shown, RUNNING[1])

    assert [block for block in article.body if isinstance(block, Figure)]


def test_a_korean_script_has_no_pictures() -> None:
    cues: tuple[Part, ...] = (("kicker", "【 앵커멘트 】"), ("byline", "【 기자 】"), ("alt", "[질문 1]"))
    found = raised(*TOP, *FIRST, *cues, ("caption", "물 위로 배가 지나갑니다."), *LAST)

    assert [found[number].role for number in range(2, 6)] == ["paragraph"] * 4


def test_a_cue_alone_in_brackets_is_no_picture() -> None:
    below = "물 위로 배가 지나갑니다."
    cue = raised(*article(("alt", "[리포트]"), ("caption", below)))
    named = raised(*article(("alt", "[청하의 배]"), ("caption", below)))

    assert cue[1] == gives("paragraph", "a cue of a script")
    assert 1 not in named


@pytest.mark.parametrize(
    "said", ["[12/03/2023, 08:14:02] Ann: see what is in the paper", "12/03/2023, 08:14 - Ann: see this"]
)
def test_what_is_said_in_a_chat_is_no_headline(said: str) -> None:
    article = _read(said, f"{HEADLINE}\nBy Jonas Reed", *RUNNING)

    assert convert.plain(article.headline) == HEADLINE
    assert said in [convert.plain(block) for block in article.body]


def test_what_was_passed_on_in_a_chat_begins_below_the_name_of_its_channel() -> None:
    article = _read(
        f"Forwarded from The Weir Post\n{HEADLINE}\nBy Jonas Reed", *RUNNING, "Join our channel\n@weirpost"
    )

    assert convert.plain(article.headline) == HEADLINE
    assert [aside.text for aside in article.set_aside] == [
        "Forwarded from The Weir Post",
        "Join our channel",
        "@weirpost",
    ]


def test_a_slug_is_the_title_where_there_is_no_other() -> None:
    article = _read(f"SLUG: LOCK KEEPER\nREPORTER: Jonas Reed\n\nANCHOR INTRO:\n{RUNNING[0]}", RUNNING[1])

    assert convert.plain(article.headline) == "LOCK KEEPER"


def test_what_a_review_praises_is_no_cue() -> None:
    shown = "The keeper counts boats at the lock. Photo: Ada Sumner"
    parts = ("AMBIANCE : marine et bruyante.", "PLATEAU : les huîtres et les bulots.", "TAG: Montag")
    article = _read(HEADLINE, RUNNING[0], *parts, shown, RUNNING[1])

    assert [block for block in article.body if isinstance(block, Figure)]


def test_the_times_of_a_cinema_are_no_cues() -> None:
    times = "VO: 18.30\n\nVO: 21.00"
    article = _read(HEADLINE, RUNNING[0], times, "Boats at the lock. Photo: Ada Sumner", RUNNING[1])

    assert [block for block in article.body if isinstance(block, Figure)]


# ------------------------------------------------------------------------------- slugs
# What agencies print above a report: its mark, its subjects, what is new in it.

REPORT = (("byline", "By Jonas Reed"), *FIRST, *LAST)
MARKS = (
    "BC-EU--Lock Keeper,2nd Ld-Writethru,412",
    "bdt0098 4 vm 310  dpa 0712",
    "LOCK-KEEPER/ (UPDATE 2, PIX)",
    "LOCK-KEEPER/",
    "AFP-GBR-LOCK-KEEPER",
    "Slug: LOCK-KEEPER",
    "ADV for Sunday, Sept. 18",
)


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize("mark", MARKS)
def test_an_agencys_mark_is_not_the_headline(mark: str, styles: Mapping[str, int]) -> None:
    lines: tuple[Part, ...] = (("headline", mark), ("standfirst", HEADLINE), *REPORT)

    assert told(raised(*lines, styles=styles)) == {0: ("chrome", True), 1: ("headline", True)}


@pytest.mark.parametrize(
    "news", ["Eds: Updates throughout.", "(Adds quotes)", "(Zusammenfassung 0640 - neu: Zitat)"]
)
def test_what_tells_editors_what_is_new_is_a_note(news: str) -> None:
    lines: tuple[Part, ...] = (("headline", MARKS[0]), ("standfirst", news), ("alt", HEADLINE), *REPORT)

    assert told(raised(*lines, styles=CLEAN)) == {
        0: ("chrome", True),
        1: ("note", True),
        2: ("headline", True),
    }
    # Of an article without a mark it may be the standfirst.
    assert raised(("headline", HEADLINE), ("standfirst", news), *REPORT, styles=CLEAN) == {}


def test_an_equals_sign_ends_the_headline_below_its_subjects() -> None:
    lines: tuple[Part, ...] = (("byline", "Wetter/Verkehr/"), ("headline", "Vorab"), ("alt", f"{HEADLINE} ="))

    assert told(raised(*lines, *REPORT, styles=CLEAN)) == {0: ("kicker", True), 2: ("headline", True)}


@pytest.mark.parametrize(
    "line",
    [
        "MAKE-OR-BREAK",
        "BC-Metall wächst",
        "Weiden/Erlen",
        "AFP-Reporter",
        "Slug: a slow animal",
        "Lock/Keeper/",
    ],
)
def test_other_words_with_strokes_are_a_headline(line: str) -> None:
    assert 0 not in raised(("headline", line), ("standfirst", HEADLINE), *REPORT, styles=CLEAN)


def test_a_mark_alone_stays_where_it_is() -> None:
    assert 0 not in raised(("headline", MARKS[0]), *REPORT, styles=CLEAN)


def test_a_wire_s_caret_is_no_part_of_its_line() -> None:
    lines = (
        "^BC-US--Lock Keeper,420",
        f"^{HEADLINE}",
        "^Eds: Updates throughout.",
        "^By JONAS REED",
        *RUNNING,
    )
    article = convert.read("\n".join((*lines[:4], "", "\n\n".join(lines[4:]))).encode())

    assert convert.plain(article.headline) == HEADLINE
    assert [byline.text for byline in article.bylines] == ["By JONAS REED"]
    assert [convert.plain(block) for block in article.body] == ["Eds: Updates throughout.", *RUNNING]


def test_the_mark_of_a_later_take_is_set_aside() -> None:
    lines: tuple[Part, ...] = (("headline", MARKS[0]), ("standfirst", HEADLINE), *REPORT)
    take: Part = ("subhead", "BC-EU--Lock Keeper,1st add,210")

    assert told(raised(*lines, take, *FIRST, styles=CLEAN))[len(lines)] == ("chrome", True)


def test_a_pull_quote_in_brackets_is_a_quotation() -> None:
    pulled = '[PULL QUOTE: "Nobody has ever sent us a bill for fog"]'
    article = _read(
        "TITLE: Who owns the fog?\nDEK: On a hill, farmers harvest water\nBY: Ann Roe",
        *RUNNING,
        pulled,
        RUNNING[0],
    )

    quotes = [convert.plain(node) for node in article.body if isinstance(node, convert.Quote)]
    assert quotes == ['"Nobody has ever sent us a bill for fog"']
