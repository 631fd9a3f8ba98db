"""Set the invented pages as a browser and as an extractor would, or as people type, in the corpus' form.

`tests/benchmarks/invented/` holds pages of publishers that do not exist, written for this project, to
learn from beside the corpus: it has too few publishers, and a credit is written in many ways.  A file
is lines `role: words`; `=== publisher | language` begins a page and `figure` the lines of a picture; in
a `caption+credit` the sign ¦ stands where the credit begins.  What a browser and an extractor do to a
page is drawn at random, as often as they do it in the corpus.

Those in `typed/` are no pages: they are what people write themselves, press releases, letters, minutes,
poems, of which the corpus has none.  All their lines are the text's own, the short ones too.

Those in `saved/` are articles as people save them, short and with some of a site around them.  Nothing of
them is drawn: a blank line in the file is one in the text, and the style stands behind the language.
Those in `left_out/forms/` are of the same kind and hold what is hard to read: stacked bylines, boxes,
records of databases, manuscripts, press releases, obituaries, and pages in the languages of which the
corpus has few or none.  It was no better for learning from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from convert.readers.text.lines.roles import FIGURE_ROLES

INVENTED = Path(__file__).parent / "invented"
TYPED, SAVED = INVENTED / "typed", INVENTED / "saved"
LEFT_OUT = INVENTED / "left_out"
TYPED_LEFT_OUT, SAVED_LEFT_OUT, FORMS = LEFT_OUT / "typed", LEFT_OUT / "saved", LEFT_OUT / "forms"
"""What nothing is learned from, to see what the reader makes of publishers it has not met."""

BORDER = "¦"

_KEPT = {
    "browser": {
        "byline": 0.65,
        "dateline": 0.65,
        "kicker": 0.75,
        "standfirst": 0.9,
        "headline": 0.92,
        "subhead": 0.6,
    },
    "extracted": {
        "byline": 0.3,
        "dateline": 0.3,
        "kicker": 0,
        "standfirst": 0.45,
        "headline": 0.7,
        "subhead": 0.6,
    },
}
"""How often a page has such lines, as a browser and as an extractor gives it."""

_PICTURES, _PICTURE = 0.7, 0.6
"""How often a page has pictures, and of these each."""

_NAVIGATION, _LINK = 0.5, 0.4
"""How often a page has navigation above the article, and of this each line."""

_BELOW = 6
"""So many of a site's lines follow the article by and large."""

_NOTICE, _TAIL = 0.5, 0.25
"""How often an extractor keeps the notice, and three of the site's lines below the article."""

_TOUCH, _TOUCH_OF_PICTURE = 0.02, 0.4
"""How often a line touches the one above it, between blocks of text and in a picture's words."""

_HABIT = 0.5
"""How many people have each of _HABITS."""

_SHORT = 60
"""A line of fewer letters is short."""

_ALWAYS_APART = frozenset(("paragraph", "headline", "standfirst", "subhead", "kicker", "quote", "note"))
_TOP = frozenset(("kicker", "headline", "standfirst", "byline", "dateline"))
_BODY = frozenset(("paragraph", "list_item", "subhead", "quote"))


class Line(NamedTuple):
    """A line of a page; `figure` counts the page's pictures from 1, and is 0 where it is in none."""

    role: str
    figure: int
    words: str


def pages(text: str) -> Iterator[tuple[str, str, list[Line]]]:
    """Yield publisher, language and lines of each page of a file.

    Raises ValueError where a line is not in the form.
    """
    for (publisher, language, *_), rows in _apart(text):
        yield publisher, language, [line for line, _ in _placed(rows)]


def _apart(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what stands in the head of each page of a file, and the rows below it."""
    for page in f"\n{text}".split("\n=== ")[1:]:
        head, *rows = page.splitlines()
        yield head.split(" | "), rows


def _placed(rows: Sequence[str]) -> Iterator[tuple[Line, bool]]:
    """Yield the lines of a page, each with whether it touches the line above."""
    figures, touches = 0, True
    for row in rows:
        if not row.strip():
            touches = False
        elif row == "figure":
            figures += 1
        else:
            role, words = row.split(": ", 1)
            yield Line(role, figures if role in FIGURE_ROLES else 0, words), touches
            touches = True


def invented(folder: Path = INVENTED) -> list[dict[str, Any]]:
    """Return all pages of `folder` in the corpus' form: each as a browser and as an extractor gives it."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        whole = list(pages(file.read_text("utf-8")))
        for number, (publisher, language, lines) in enumerate(whole):
            random = Random(f"{file.name} {number}")
            shown = _pictured(lines, random)
            more = [other for _, tongue, other in whole[:number] if tongue[:2] == language[:2]]
            if more:
                shown = _lengthened(shown, more[-1])
            kept = _known(file, number, publisher, language)
            for style, rendered in (("browser", _browser), ("extracted", _extracted)):
                left = {role for role, share in _KEPT[style].items() if random.random() >= share}
                rows = [line for line in shown if line.role not in left]
                found.append({**kept, "style": style, **_set(rendered(rows, random))})
    return found


def typed(folder: Path = TYPED) -> list[dict[str, Any]]:
    """Return all texts of `folder` in the corpus' form; their style is "typed"."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        for number, (publisher, language, lines) in enumerate(pages(file.read_text("utf-8"))):
            random = Random(f"{file.name} {number}")
            kept = _known(file, number, publisher, language)
            found.append({**kept, "style": "typed", **_set(_typed(lines, random))})
    return found


def saved(folder: Path = SAVED) -> list[dict[str, Any]]:
    """Return all texts of `folder` in the corpus' form; nothing of them is drawn."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        for number, ((publisher, language, style), rows) in enumerate(_apart(file.read_text("utf-8"))):
            kept = _known(file, number, publisher, language)
            found.append({**kept, "style": style, **_set(_placed(rows))})
    return found


def _known(file: Path, number: int, publisher: str, language: str) -> dict[str, str]:
    return {"page": f"{file.stem} {number}", "publisher": publisher, "language": language.split("-")[0]}


def _pictured(lines: Sequence[Line], random: Random) -> list[Line]:
    """Return `lines` with some of their pictures: most pages have few, and many none."""
    if random.random() >= _PICTURES:
        return [line for line in lines if not line.figure]
    figures = sorted({line.figure for line in lines if line.figure})
    kept = {figure for figure in figures if random.random() < _PICTURE}
    return [line for line in lines if not line.figure or line.figure in kept]


def _lengthened(lines: Sequence[Line], other: Sequence[Line]) -> list[Line]:
    """Return `lines` with the text of another page below theirs: the invented articles are short."""
    end = _last(lines) + 1
    return [*lines[:end], *(line for line in other if line.role in _BODY), *lines[end:]]


def _last(lines: Sequence[Line]) -> int:
    return max(number for number, line in enumerate(lines) if line.role in _BODY)


def _set(placed: Iterator[tuple[Line, bool]]) -> dict[str, Any]:
    """Return text and labels of lines, each with whether it touches the line above."""
    lines: list[str] = []
    labels = []
    for line, touches in placed:
        if lines and not touches:
            lines.append("")
        words = line.words.replace(BORDER, "")
        label: dict[str, Any] = {"start_line": len(lines), "role": line.role}
        if line.figure:
            label["fig"] = line.figure
        if line.role == "caption+credit":
            label |= {"credit_offset": line.words.index(BORDER), "credit_end": len(words)}
        labels.append(label)
        lines.append(words)
    return {"text": "\n".join(lines), "labels": labels}


def _browser(lines: Sequence[Line], random: Random) -> Iterator[tuple[Line, bool]]:
    """Yield what a browser copies: all but the alternative texts.

    The name of the writer, said again below the article, is a byline on one site and a box on the other.
    """
    habit = random.random()
    share = _LINK * (random.random() < _NAVIGATION)
    top = next(number for number, line in enumerate(lines) if line.role != "chrome")
    last = _last(lines)
    end = last + random.randint(0, 2 * _BELOW)
    above = ""
    writers = " ".join(line.words for line in lines if line.role == "byline")
    for number, line in enumerate(lines):
        furniture = line.role == "chrome" and (number > end or (number < top and random.random() >= share))
        if line.role == "alt" or furniture:
            continue
        if line.role == "chrome" and number > top and line.words in writers:
            line = line._replace(role="unknown")
        apart = above in _ALWAYS_APART or line.role in _ALWAYS_APART
        chance = _TOUCH if apart else _TOUCH_OF_PICTURE if {above, line.role} <= FIGURE_ROLES else habit
        yield line, line.role == above == "list_item" or random.random() < chance
        above = line.role


def _extracted(lines: Sequence[Line], random: Random) -> Iterator[tuple[Line, bool]]:
    """Yield the article alone; below it, sometimes, its notice and what the site says next."""
    above = Line("", 0, "")
    for line in lines:
        if line.role not in ("chrome", "copyright"):
            same = line.figure and line.figure == above.figure
            yield line, bool(same) or line.role == above.role == "list_item"
            above = line
    notices = [line for line in lines if line.role == "copyright"][:1]
    below = [line for line in lines[_last(lines) :] if line.role == "chrome"][:3]
    tail = notices * (random.random() < _NOTICE) + below * (random.random() < _TAIL)
    yield from ((line, number > 0) for number, line in enumerate(tail))


def _typed(lines: Sequence[Line], random: Random) -> Iterator[tuple[Line, bool]]:
    """Yield what a person types: a picture's words and a list touch, other lines by the person's habits."""
    habits = {habit for habit in _HABITS if random.random() < _HABIT}
    above = Line("", 0, "")
    for line in lines:
        listed = line.role == above.role == "list_item"
        pictured = line.figure and line.figure == above.figure
        yield line, bool(pictured) or listed or _by_habit(above, line, habits)
        above = line


_HABITS = ("short lines touch", "a subhead touches what it heads", "the lines above the text touch")
"""Short lines are those of an address or of verse."""


def _by_habit(above: Line, line: Line, habits: set[str]) -> bool:
    if line.figure or above.figure:
        return False
    if above.role == "subhead" or {above.role, line.role} == {"quote"}:
        return "a subhead touches what it heads" in habits
    if {above.role, line.role} <= _TOP:
        return "the lines above the text touch" in habits
    short = len(line.words) < _SHORT > len(above.words)
    return short and {above.role, line.role} == {"paragraph"} and "short lines touch" in habits
