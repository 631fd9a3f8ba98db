"""What a desk's labels say of the lines of a draft: "HED: …", "Vorspann: …", "SLUG: …"."""

from __future__ import annotations

import pytest

import convert
from convert.model import Figure, Heading, Paragraph, SetAside

from .looked import FIRST, HEADLINE, LAST, RUNNING, TYPED, Part, raised, told

BODY = (("byline", "By Jonas Reed"), *FIRST, *LAST)


@pytest.mark.parametrize(
    ("hed", "dek"),
    [("HED", "DEK"), ("Headline", "Subhead"), ("Überschrift", "Vorspann"), ("Titular", "Entradilla")],
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
