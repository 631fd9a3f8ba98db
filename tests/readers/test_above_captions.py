"""What stands directly above a caption: an alternative text, a byline, a date, a paragraph."""

from __future__ import annotations

import pytest

from convert.readers.text.classify import classify

from .looked import HEADLINE, RUNNING, TOP, Part, grouped, told

CAPTION = "The old lock was built in 1884. Photo: Joe Lund/The Quayside Post"
CAPTIONED: tuple[Part, ...] = (("caption+credit", CAPTION),)


def above_caption(line: str, caption: str = CAPTION, *, amid: bool = True) -> str:
    """Return the role of `line`, which touches a caption below it, amid an article or above its text."""
    top = (HEADLINE, "By Rosa Winn") if amid else (HEADLINE,)
    parts = (
        (*top, *RUNNING, f"{line}\n{caption}", *RUNNING) if amid else (*top, f"{line}\n{caption}", *RUNNING)
    )
    lines = "\n\n".join(parts).split("\n")
    return next(verdict.role for verdict in classify(lines) if lines[verdict.first] == line)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By Jane Roe, Local Democracy Reporter",
        "Von Anna Roth",
        "Par Anna Roth",
        "Text: Anna Roth",
        "Av Anna Roth",
        "Автор: Анна Петрова",
        "प्रकाश खेतान | 3 मई 2024, 11:05 पूर्वाह्न",
    ],
)
def test_a_byline_above_a_caption_is_no_alternative_text(line: str) -> None:
    assert above_caption(line, amid=False) == "byline"


def test_a_person_of_whom_nothing_tells_right_below_the_headline_has_written_it() -> None:
    assert above_caption("Jürgen Moorbach", amid=False) == "byline"
    assert above_caption("Jürgen Moorbach") == "alt"
    assert above_caption("Jürgen Moorbach", f"Moorbach in March. {CAPTION}", amid=False) == "alt"


@pytest.mark.parametrize("line", ["12 March 2025", "22 июля 2025, 14:05"])
def test_a_date_above_a_caption_is_no_alternative_text(line: str) -> None:
    assert above_caption(line, amid=False) == "dateline"


@pytest.mark.parametrize(
    "line",
    [
        "Each lock serves about six hundred boats, the mayor said.",
        "By Monday, nobody at the lock could find the slate.",
        "But the boats kept coming.",
        "“Nobody told us,” said Rosa Winn, who has kept the gate since 1988.",
        "„Wir gehen den langen Weg“, sagte Rosa Winn.",
        "Workers will empty the basin in April. The sheds, built in 1936, will keep their green tiles.",
        "Она рассказала, что лодки не вернулись.",
        "وأوضح أمين المرفأ أن القوارب لن تعود قبل الربيع.",
        "ونشرت البلدية صور القوارب التي عادت إلى المرفأ.",
        "وتدرس البلدية ترميم الرصيف قبل الربيع.",
        "लेकिन नाव वालों को किसी ने कुछ नहीं बताया।",
        "첫 배는 새벽에 떠났다. 등대지기는 손을 흔들다가 집으로 돌아갔다.",
        "Maar niemand had de schippers iets gevraagd.",
    ],
)
def test_a_sentence_of_the_article_above_a_caption_is_a_paragraph(line: str) -> None:
    assert above_caption(line) == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe",
        "By the weir, a man fishes.",
        "On the left, a boat; on the right, a lorry.",
        "A keeper stands at his door. Behind him three boats wait.",
        "Anna Roth steht vor dem Rathaus. Im Hintergrund ist ein Kran zu sehen.",
        "“No boats” reads a sign at the lock.",
        "“Stop the flood!” is written on a wall.",
        "Sie lächelt in die Kamera.",
        "Il sindaco parla davanti a due bandiere.",
        "Her Majesty waves from a balcony.",
        "Water flows over a weir.",
        "Harbour, 1923",
    ],
)
def test_what_says_what_is_seen_is_an_alternative_text(line: str) -> None:
    assert above_caption(line) == "alt"


def test_a_sentence_that_the_caption_says_again_is_an_alternative_text() -> None:
    line = "The mayor said on Monday that the lock would stay."

    assert above_caption(line, f"{line} Photo: Joe Lund/The Quayside Post") == "alt"


def test_where_a_paragraph_touches_one_picture_another_may_touch_the_next() -> None:
    lone = "Silence was filled by tales of sunken boats."
    other = "But the boats kept coming.\nThe weir in the summer of 1959. Photo: Joe Lund/The Quayside Post"
    lines = "\n\n".join((HEADLINE, *RUNNING, other, *RUNNING, f"{lone}\n{CAPTION}", RUNNING[0])).split("\n")

    roles = {lines[verdict.first]: verdict.role for verdict in classify(lines)}

    assert roles[lone] == "paragraph"
    assert above_caption(lone) == "alt"


def test_below_a_headline_it_is_a_standfirst() -> None:
    pair: tuple[Part, ...] = (("alt", "But the boats kept coming."), *CAPTIONED)
    three: tuple[Part, ...] = (pair[0], ("caption", "The old lock"), ("credit", "Photo: Joe Lund"))
    text: tuple[Part, ...] = (("paragraph", RUNNING[0]),)

    assert told(grouped(TOP, pair, text)) == {1: ("standfirst", True)}
    assert told(grouped(TOP, text, three, text))[2] == ("paragraph", True)


@pytest.mark.parametrize(
    "line",
    ["Read also: Nobody counts the boats", "Czytaj też: Nikt nie liczy łodzi", "Temps de lecture : 3 min"],
)
def test_what_leads_away_above_a_caption_is_no_alternative_text(line: str) -> None:
    assert above_caption(line) == "chrome"
