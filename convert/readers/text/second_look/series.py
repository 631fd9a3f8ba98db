"""Series of headings, counted, with brackets or questions: a line of another role among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..grammar.tables import compiled, either
from ..lines.roles import Role
from .look import STOPS, Look, Objection, Raised, gives


def of_series(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to a line of another role in a series of headings, or of questions."""
    yield from _parts_counted(look)
    yield from _headings_counted(look)
    yield from _headings_in_brackets(look, found)
    yield from _questions_alike(look, found)
    yield from _asked_in_turn(look, found)
    yield from _signed_each(look, found)


def _parts_counted(look: Look) -> Raised:
    """Read "01" and "PART 2", alone on their lines, as headings, and a title below each of them."""
    for parts in _parts(look):
        titled = all(_is_title(look, number + 1) for number in parts)
        for number in (at for part in parts for at in range(part, part + 1 + titled)):
            if look.roles[number] != "subhead":
                yield number, gives("subhead", "counts the parts of the article, or is the title of one")


def _parts(look: Look) -> Iterator[list[int]]:
    """Yield the lines of each form that count up from one, alone, each with a paragraph near below it."""
    series: dict[str, list[int]] = {}
    for number in range(look.headline + 1, len(look.seen) - 1):
        text = look.seen[number].text
        part = _part().fullmatch(text) if len(text) <= _LONGEST_PART else None
        if part and not _part().fullmatch(look.seen[number + 1].text):
            form = text[: part.start("count")] + text[part.end("count") :]
            parts = series.setdefault(form.casefold(), [])
            told = any(_tells(look, at) for at in range(number + 1, number + 1 + _NEAR))
            if told and _VALUES.get(part["count"], part["count"].lstrip("0")) == str(len(parts) + 1):
                parts.append(number)
    yield from (parts for parts in series.values() if len(parts) >= _A_PAIR)


_COUNTS = ("一二三四五六七八九", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨ", "I II III IV V VI VII VIII IX X XI XII".split())
_VALUES = {one: str(at) for row in _COUNTS for at, one in enumerate(row, 1)}
# Matches a number, alone or with a word for a part: "/ 01 /", "PART.2", "III.", "第三章".
_part = compiled(
    lambda: (
        rf"\W{{0,3}}(?:(?i:{either('headings', 'part')})[.\s]{{0,2}})?"
        rf"(?P<count>\d{{1,2}}|{'|'.join(_VALUES)})(?:\s?(?i:{either('headings', 'part')}))?\W{{0,3}}"
    )
)
_LONGEST_PART, _NEAR, _LONGEST_TITLE, _A_PAIR = 12, 3, 60, 2
_NO_TITLE_ENDS = (".", "。", "।", "”", "」")


def _tells(look: Look, number: int) -> bool:
    return look.role(number) == "paragraph" and look.seen[number].sentence


def _is_title(look: Look, number: int) -> bool:
    """Tell a few words right above a paragraph, which are no sentence and credit nobody."""
    one = look.seen[number]
    plain = one.size <= _LONGEST_TITLE and not one.text.endswith(_NO_TITLE_ENDS) and one.credit is None
    return plain and _tells(look, number + 1)


def _headings_counted(look: Look) -> Raised:
    """Object to a line of another role in a series of headings: "Platz 5: …" where "Platz 4: …" is one.

    It counts up or down by one; where two of its lines follow each other, it is a list.
    """
    members: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for number, one in enumerate(look.seen):
        opening = _NUMBERED.match(one.text) if one.size <= _LONGEST_HEADING else None
        if opening:
            form = (opening[1].casefold(), opening[3].strip())
            members.setdefault(form, []).append((number, int(opening[2])))
    for series in members.values():
        if not _counts(series):
            continue
        numbers = [number for number, _count in series]
        headings = [number for number in numbers if look.roles[number] == "subhead"]
        if 2 * len(headings) < len(series) and not _all_head(look, numbers):
            continue
        for number in numbers:
            if look.roles[number] in _NO_HEADING:
                yield number, gives("subhead", "one of a series of headings")


_NUMBERED = re.compile(r"(\D{0,18}?)(\d{1,2})(\s?[.:)]|\s[–—-])\s+\S")
_LONGEST_HEADING = 110
_A_SERIES = 3


def _headings_in_brackets(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read few words with a bracket or an age above a paragraph as a heading: "ARIES (21 March to 19 April)".

    There are three of them or more, and each line of that form in the article is one.
    """
    lines = range(look.headline + 1, look.last)
    texts = {number: text for number in lines if len(text := look.seen[number].text) <= _LONGEST_BRACKETED}
    alike = [number for number, text in texts.items() if _BRACKETED.fullmatch(text)]
    told = all(_is_above_longer(look, number) for number in alike)
    if len(alike) < _A_SERIES or not told or not found.keys().isdisjoint(alike):
        return
    for number in alike:
        if look.roles[number] in _NO_HEADING:
            yield number, gives("subhead", "one of a series of headings with brackets")


def _is_above_longer(look: Look, number: int) -> bool:
    """Tell a line right above a longer paragraph that ends as a sentence does."""
    one, below = look.seen[number : number + 2]
    return look.role(number + 1) == "paragraph" and below.size > one.size and below.text.endswith(STOPS)


_BRACKETED = re.compile(r"[^\W\d_a-z][^()]{2,50}(?:\s\([^()]{3,40}\)|,\s\d{2,3})")
_LONGEST_BRACKETED = 94


def _all_head(look: Look, numbers: Sequence[int]) -> bool:
    """Tell lines of a few words, none a sentence, each above a paragraph that is much longer."""
    seen = look.seen
    return all(
        seen[number].size <= _LONGEST_SURE_HEADING
        and not seen[number].text.endswith(STOPS)
        and look.role(number + 1) == "paragraph"
        and seen[number + 1].size > 2 * seen[number].size
        for number in numbers
    )


_LONGEST_SURE_HEADING = 60


def _counts(series: Sequence[tuple[int, int]]) -> bool:
    steps = {below[1] - above[1] for above, below in pairwise(series)}
    apart = all(below[0] - above[0] > 1 for above, below in pairwise(series))
    return len(series) >= _A_SERIES and apart and steps in ({1}, {-1})


_NO_HEADING = ("paragraph", "chrome", "list_item", "standfirst")


def _questions_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a question above a paragraph as a heading where more of such lines are headings than not.

    A long one between two headings is read so where twice as many are.
    """
    asking = [
        number
        for number, one in enumerate(look.seen)
        if one.text.endswith(("?", "？"))
        and one.size <= _LONGEST_OF_ALL
        and look.role(number + 1) == "paragraph"
    ]
    headings = [number for number in asking if look.roles[number] == "subhead"]
    if len(headings) < _A_HABIT:
        return
    others = [number for number in asking if look.roles[number] in _NO_QUESTION and number not in found]
    short = [number for number in others if look.seen[number].size <= _LONGEST_QUESTION]
    within = [number for number in others if number in short or headings[0] < number < headings[-1]]
    told = within if 2 * len(within) <= len(headings) else short if len(short) <= len(headings) else ()
    for number in told:
        yield number, gives("subhead", "a question, as the article’s other headings are")


_LONGEST_QUESTION, _LONGEST_OF_ALL, _A_HABIT = 120, 190, 2
_NO_QUESTION = ("paragraph", "list_item", "standfirst")


def _asked_in_turn(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read all that is asked in an interview alike, where a line of few words and what is longer take turns.

    Not all that is asked ends with a question mark: "You have a heron."
    """
    asked: list[int] = []
    number = look.last - 1
    while number > look.headline and _is_asked(look, number):
        asked.append(number)
        number -= 2
    turns, heads = set(asked), [number for number in asked if look.now(number, found) == "subhead"]
    questions = sum(look.seen[number].text.endswith(_ASKS) for number in asked)
    if any(look.seen[at].text.endswith(_ASKS) and at not in turns for at in look.of(("subhead",))):
        return  # The answers in a guide are of several paragraphs, and some of these are short.
    if (
        len(asked) < _A_SERIES
        or not len(asked) / 2 <= questions < len(asked)
        or not 0 < len(heads) < len(asked)
    ):
        return
    role: Role = "subhead" if 2 * len(heads) >= len(asked) else "paragraph"
    for number in asked:
        if look.now(number, found) != role and number not in found:
            yield number, gives(role, "asked in an interview, as what else is asked")


def _is_asked(look: Look, number: int) -> bool:
    one, below = look.seen[number : number + 2]
    return (
        one.size <= _LONGEST_QUESTION
        and look.roles[number] in ("subhead", "paragraph")
        and look.roles[number + 1] == "paragraph"
        and below.size > one.size
        and not below.text.endswith(_ASKS)
    )


_ASKS = ("?", "？", ";", "؟")


def _signed_each(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a few words right above each of several bylines in the text as the headings of what these sign.

    So a newsletter has them: "THE FERRY", "By Ann Roe", and what she tells.
    """
    signed = [
        number
        for number in range(max(look.headline, 0) + 1, len(look.seen) - 2)
        if look.now(number + 1, found) == "byline" and _is_signed_title(look, number)
    ]
    for number in signed if len(signed) >= _A_PAIR else ():
        if look.now(number, found) in _MAY_BE_TITLE:
            yield number, gives("subhead", "heads what another signs right below it, one of several")


def _is_signed_title(look: Look, number: int) -> bool:
    one = look.seen[number]
    plain = one.size <= _LONGEST_TITLE and not one.text.endswith(STOPS) and one.credit is None
    return plain and look.touches(number) and look.role(number + 2) == "paragraph"


_MAY_BE_TITLE = ("paragraph", "list_item", "caption", "alt")
