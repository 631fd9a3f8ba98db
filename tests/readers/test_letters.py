"""The second look at letters to the editor: who signs them is no author, and they are no captions."""

from __future__ import annotations

import pytest

from .looked import BODY, CLEAN, FIRST, LAST, PAGE, TOP, TYPED, Part, grouped, raised, told

KICKER: Part = ("kicker", "Letters")
TITLE: Part = ("headline", "The lock needs more than a slate")
WORDS = (
    "Your report on the lock (2 March) was welcome, but a slate without chalk is an empty page.",
    "I counted the boats in 2019. Five of them were let to geese, which pay no rent.",
    "Could we not simply leave the lock alone?",
)
NAMES = ("Hazel Cornish", "Ronald Ashby", "Miriam Doyle")
PLACES = ("Amberweir", "Quayside, North Riding", "Riverside")
TEXT = ("paragraph", True)


def letter(number: int, form: str) -> tuple[Part, ...]:
    """Return a letter as a picture's words, and its signature in the form that is named."""
    name, place = NAMES[number], PLACES[number]
    lines = {
        "one line": (f"{name}, {place}",),
        "two lines": (name, place),
        "capitals": (name.upper(), place),
        "dash": (f"— Dr {name}, {place}",),
        "greeting": ("Yours sincerely,", name, place),
        "name": (name,),
        "stop": (f"{name}. {place}",),
        "region": (f"{name}. {place} (North Riding)",),
    }[form]
    return (("caption", WORDS[number]), *(("credit", line) for line in lines))


@pytest.mark.parametrize(
    "form", ["one line", "two lines", "capitals", "dash", "greeting", "name", "stop", "region"]
)
@pytest.mark.parametrize("head", [KICKER, ("chrome", "Leserbriefe:"), ("subhead", "Lettere al direttore")])
def test_letters_and_their_signatures_are_text(form: str, head: Part) -> None:
    letters = [letter(number, form) for number in range(3)]
    lines = 2 + sum(map(len, letters))

    assert told(grouped((head,), (TITLE,), *letters)) == dict.fromkeys(range(2, lines), TEXT)
    apart = [(line,) for letter in letters for line in letter]
    assert told(grouped((head,), (TITLE,), *apart)) == dict.fromkeys(range(2, lines), TEXT)


def test_last_of_the_lines_that_touch_a_rarer_name_signs_too() -> None:
    letters = [letter(number, "one line") for number in range(2)]
    rarer: tuple[Part, ...] = (("paragraph", WORDS[2]), ("byline", "Cem Foe"), ("byline", "Quayside"))

    assert told(grouped((KICKER,), (TITLE,), *letters, rarer)).items() >= {7: TEXT, 8: TEXT}.items()


def test_a_letter_s_title_and_a_picture_beside_letters_stay_what_they_are() -> None:
    title: tuple[Part, ...] = (("subhead", "Chalk for the keeper"),)
    picture: tuple[Part, ...] = (("caption+credit", "The lock in May. Photo: Pia Lund"),)
    letters = (letter(0, "one line"), picture, title, letter(1, "one line"))

    found = told(grouped((KICKER,), (TITLE,), *letters))

    assert 4 not in found
    assert 5 not in found
    assert found[6] == TEXT


@pytest.mark.parametrize("head", ["Letters from the lock", "Love letters.", "The harbour"])
def test_what_no_heading_calls_letters_are_none(head: str) -> None:
    found = grouped((("kicker", head),), (TITLE,), *(letter(number, "one line") for number in range(3)))

    assert TEXT not in told(found).values()


def test_under_a_byline_an_article_is_its_writer_s() -> None:
    signed: tuple[Part, ...] = (TITLE, ("byline", "By Jonas Roe"))
    letters = [letter(number, "one line") for number in range(3)]

    assert TEXT not in told(grouped((KICKER,), signed, *BODY[:1], *letters)).values()


@pytest.mark.parametrize(
    "reply",
    [
        "The editor replies: We hear the chalk is coming.",
        "Antwort der Redaktion: Die Kreide kommt im März.",
        "Réponse de la rédaction : la craie arrive.",
        "Risponde il direttore: il gesso arriva.",
    ],
)
def test_one_letter_above_a_reply_is_not_its_writer_s_article(reply: str) -> None:
    signed: tuple[Part, ...] = (("paragraph", WORDS[0]), ("byline", "Hazel Cornish"), ("byline", "Mill Lane"))

    for lines in (signed[:2], signed):
        apart = [(line,) for line in (*lines, ("paragraph", reply))]
        found = told(grouped((KICKER,), (TITLE,), *apart))
        assert [found.get(number) for number in range(3, 2 + len(lines))] == [TEXT] * (len(lines) - 1)


def test_one_letter_may_be_signed_by_its_author() -> None:
    assert TEXT not in told(grouped((KICKER,), (TITLE,), letter(0, "one line"))).values()


@pytest.mark.parametrize(
    "credit", ["Ronald Ashby/Quayside Post", "Ronald Ashby, Reuters", "Photo: Ronald Ashby"]
)
def test_credits_of_pictures_sign_no_letters(credit: str) -> None:
    pictures: list[tuple[Part, ...]] = [(("caption", words), ("credit", credit)) for words in WORDS]

    assert TEXT not in told(grouped((KICKER,), (TITLE,), *pictures)).values()


def test_on_a_page_the_word_must_stand_beside_the_headline() -> None:
    menu: tuple[Part, ...] = tuple(("chrome", word) for word in ("News", "Letters", "Sport", "Log in"))
    letters = [part for number in range(3) for part in letter(number, "one line")]

    assert TEXT not in told(raised(*menu, TITLE, *letters, styles=PAGE)).values()
    assert told(raised(*menu, KICKER, TITLE, *letters, styles=PAGE))[6] == TEXT


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_letters_may_be_a_part_of_a_longer_text(styles: dict[str, int]) -> None:
    above: tuple[Part, ...] = (("paragraph", "The lock will stay open until the first of October."),)
    head: tuple[Part, ...] = (("chrome", "Your letters"),)

    found = told(
        grouped((TITLE,), above, head, letter(0, "two lines"), letter(1, "two lines"), styles=styles)
    )

    assert found == dict.fromkeys(range(3, 9), TEXT)


def test_who_signs_a_letter_that_is_shown_has_not_written_the_article() -> None:
    letter: tuple[Part, ...] = (
        ("paragraph", "Dear resident, the river will need your garden."),
        ("paragraph", "Yours faithfully,"),
        ("byline", "H. Colbeck, Drainage Board"),
    )

    assert told(grouped(TOP, FIRST, letter, LAST)) == {4: ("paragraph", True)}
    # Below the article it may be its own.
    assert told(grouped(TOP, FIRST, LAST, letter)) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED, PAGE])
def test_a_greeting_below_a_signed_article_and_who_signs_there_are_no_pictures_words(
    styles: dict[str, int],
) -> None:
    end: tuple[Part, ...] = (("alt", "Mit freundlichen Grüßen"), ("caption", "Hazel Cornish"))
    found = told(grouped(TOP, (("byline", "By Jonas Roe"),), FIRST, LAST, end, styles=styles))

    assert (found[4], found[5]) == (TEXT, TEXT)


@pytest.mark.parametrize(
    ("top", "end"),
    [
        ((), (("alt", "Mit freundlichen Grüßen"), ("caption", "Hazel Cornish"), ("credit", "Amberweir"))),
        ((), (("list_item", "Cordiali saluti"), ("list_item", "Hazel Cornish"), ("list_item", "Amberweir"))),
        ((("paragraph", "Dear Editor,"),), (("byline", "Hazel Cornish"), ("byline", "Amberweir"))),
        (
            (("paragraph", "Szanowna Redakcjo,"),),
            (("alt", "Łączę głębokie ukłony"), ("caption", "Hazel Cornish")),
        ),
    ],
)
@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_below_who_sends_a_letter_that_is_the_article_stands_where_he_lives(
    top: tuple[Part, ...], end: tuple[Part, ...], styles: dict[str, int]
) -> None:
    groups = (TOP, *([top] if top else []), FIRST, LAST, end)
    names = [words for _, words in end]
    found = told(grouped(*groups, styles=styles))
    begin = sum(map(len, groups)) - len(end)

    for number, name in enumerate(names, begin):
        now = found.get(number, (end[number - begin][0], True))[0]
        assert now == ("byline" if name == "Hazel Cornish" else "paragraph")


def test_a_picture_below_a_letter_keeps_its_credit() -> None:
    end: tuple[Part, ...] = (("alt", "Kind regards"), ("caption", "Hazel Cornish"), ("credit", "Amberweir"))
    picture: tuple[Part, ...] = (
        ("alt", "The ferry"),
        ("caption+credit", "The ferry in May. Photo: Rosa Winn"),
    )

    found = told(grouped(TOP, FIRST, LAST, end, picture))

    assert found == {3: TEXT, 4: ("byline", True), 5: TEXT}


def test_two_who_sign_below_an_article_that_is_no_letter_are_its_authors() -> None:
    end: tuple[Part, ...] = (("byline", "Hazel Cornish"), ("byline", "Ambra Weirling"))

    assert told(grouped(TOP, FIRST, LAST, end)) == {}


def test_a_letter_to_the_readers_ends_with_who_has_written_it() -> None:
    top: tuple[Part, ...] = (*TOP, ("byline", "By Jonas Reed"))
    end: tuple[Part, ...] = (("chrome", "Until Friday!"), ("chrome", "Jonas Reed"))
    foot: tuple[Part, ...] = (("chrome", "Unsubscribe"),)

    assert told(grouped(top, FIRST, LAST, end, foot, styles=PAGE))[4] == ("paragraph", True)


@pytest.mark.parametrize("heading", ["From the Editor", "LE MOT DU MAIRE", "Aus dem Rathaus:"])
def test_above_what_somebody_writes_to_the_readers_stands_no_credit(heading: str) -> None:
    column: tuple[Part, ...] = (("credit", heading), ("caption", WORDS[0]))

    assert told(grouped(column, (TITLE,), FIRST, LAST)) == {0: ("subhead", True), 1: TEXT}


def test_a_rarer_name_signs_a_letter_above_where_it_lives() -> None:
    names: tuple[Part, ...] = (("alt", "Casimiro Olmedo Prats"), ("caption", "Almazar"))
    others: tuple[Part, ...] = (("paragraph", "Virtudes Hinojal"), ("paragraph", "Villafranca del Pozo"))
    head: Part = ("kicker", "Cartas al director")
    told_of = grouped(
        (head,), (TITLE,), (("paragraph", WORDS[0]),), names, (("paragraph", WORDS[1]),), others
    )

    assert told(told_of) == dict.fromkeys((3, 4, 6, 7), TEXT)
