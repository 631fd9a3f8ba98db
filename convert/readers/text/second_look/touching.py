"""The words of pictures, told by how their lines touch: a second look's part."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from ..grammar.credit import names_known, parse_credit
from ..grammar.furniture import FIGURES, kind_of
from ..grammar.label import whole_label
from ..grammar.names import PERHAPS, name_score
from ..grammar.organisations import agency, is_organisation
from ..grammar.record import names_paper
from ..grammar.tables import folded
from ..grammar.weigh import is_prose
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.rules import QUOTATION_MARKS, is_below_colon, is_marked
from ..lines.seen import Seen, likeness
from ..lines.wording import LONGEST_CAPTION
from .borders import before_the_alt, beyond_the_alt
from .captioning import photographers
from .doubtful_pairs import is_headed
from .look import PAGES, STOPS, Look, Objection, Raised, ends_as_sentence, same

_WORDS_OF_PICTURE: tuple[Role, ...] = ("alt", "caption")
_SHORT = 40

# ------------------------------------------------------------------------------- said twice, labelled


def touching_lines(look: Look) -> Raised:
    """Look among the lines that touch for what is said twice, and for a credit's label above the name."""
    if look.style in PAGES:
        return
    for number in range(len(look.roles)):
        if _is_said_twice(look, number):
            yield number, Objection("alt", True, "said again by the line touching it")
            if look.role(number + 1) not in FIGURE_ROLES:
                yield number + 1, Objection("caption", True, "says the line above it again")
        elif _is_label_above_name(look, number):
            yield number, Objection("credit", True, "a credit’s label, above the name")
            yield number + 1, Objection("credit", True, "below a credit’s label")
            yield from _above_label(look, number)
        elif _is_pair_of_items(look, number):
            below = look.habits.seen[number + 1]
            if below.credit is None and is_headed(look.habits.seen[number], below):
                yield number, Objection("subhead", True, "heads the sentence touching it, no item of a list")
                yield (
                    number + 1,
                    Objection("paragraph", True, "a sentence below its heading, no item of a list"),
                )
                continue
            credited = below.credit is not None and below.credit.end == len(below.text)
            role: Role = "caption+credit" if credited else "caption"
            yield number, Objection("alt", True, "two lines that touch, and nothing makes them a list")
            yield number + 1, Objection(role, True, "touches the alternative text above it")


def _is_pair_of_items(look: Look, number: int) -> bool:
    """Tell the first of two items that nothing marks or announces: an extractor leaves pictures so.

    Two of the article's own stand below a heading, are short, or have figures or a word before a colon.
    """
    if look.style != "clean" or not look.habits.airy or look.habits.groups[number] != (0, 2):
        return False
    if {look.role(number), look.role(number + 1)} != {"list_item"} or is_below_colon(look.habits, number):
        return False
    pair = look.habits.seen[number : number + 2]
    if look.role(number - 1) == "subhead" or max(one.size for one in pair) < _SHORT:
        return False
    figured = any(is_marked(one) or _FIGURES.search(one.text) for one in pair)
    return not figured and not all(": " in one.text for one in pair)


_FIGURES = re.compile(r"\A\d|\d[:–-]\d")


def _is_said_twice(look: Look, number: int) -> bool:
    """Tell the first of two lines that touch and say the same: alternative text and caption of a picture.

    Headings, names and dates may be said twice, and in what people write a verse.
    """
    if look.habits.groups[number] != (0, 2):
        return False
    first, second = (one.text.casefold() for one in look.habits.seen[number : number + 2])
    again = first == second or (len(second) > _SHORT and first.endswith(second))
    roles = {look.role(number), look.role(number + 1)}
    pictured = look.style == "clean" or not roles.isdisjoint(FIGURE_ROLES)
    return again and pictured and roles.isdisjoint(_MAY_BE_COPIED) and not roles <= {*_COPIED_TOO}


_MAY_BE_COPIED = ("headline", "kicker", "byline", "dateline", "copyright", "chrome")
_COPIED_TOO = ("standfirst", "subhead", "quote")


def _is_label_above_name(look: Look, number: int) -> bool:
    """Tell "Foto:" with "Jane Roe" touching it below, in a group of few lines that no byline opens."""
    at, size = look.habits.groups[number]
    label = look.habits.seen[number]
    if not look.habits.airy or at + 1 >= size or size > _LONGEST_GROUP or label.tokens > _LONGEST_LABEL:
        return False
    signed = "byline" in look.roles[number - at : number]
    if signed or not whole_label(label.text) & {"picture", "credit"}:
        return False
    name = look.habits.seen[number + 1].text
    return (names_known(parse_credit(name)) and label.text.endswith((":", "："))) or name.startswith("@")


_LONGEST_GROUP, _LONGEST_LABEL = 4, 2


def _above_label(look: Look, number: int) -> Raised:
    """Look for the picture's other words above a credit's label; the text's first line may be its title."""
    at, _ = look.habits.groups[number]
    for above in range(1, at + 1):
        title = number == above and look.role(0) in ("headline", "kicker")
        if look.role(number - above) not in FIGURE_ROLES and not title:
            role: Role = "caption" if above == 1 else "alt"
            yield number - above, Objection(role, True, "touches the credit below it")


# ------------------------------------------------------------------------------- below an alternative text


def below_alts(look: Look) -> Raised:
    """Look below alternative texts for captions taken for something else, and for credits in captions."""
    for number, role in enumerate(look.roles):
        if role not in FIGURE_ROLES:
            continue
        if role in _WORDS_OF_PICTURE and look.style == "clean" and _is_in_a_row(look, number):
            yield number, Objection(role, False, "it stands in a row of lines")
        elif _is_all_credit(role, look.habits.seen[number]) and _says_alt_again(look, number):
            yield number, Objection("caption", True, "says the alternative text above it again")
        elif role != "caption" or look.role(number - 1) != "alt":
            continue
        elif look.touches(number - 1) and _is_person_of_house(look.habits.seen[number]):
            yield number, Objection("credit", True, "a person and a house, below the words of a picture")
        elif _goes_on_with_house(look, number):
            yield number, Objection("caption+credit", True, "goes on after the alternative text with a house")
        elif _goes_on_with_name(look, number):
            yield number, Objection("caption+credit", True, "the alternative text and a name, run together")
        elif before_the_alt(look.habits, number):
            yield number, Objection("caption+credit", True, "a credit before the alternative text’s words")
        elif _heads_a_paragraph(look, number):
            yield number, Objection("subhead", True, "heads a paragraph: the picture bears its words")


def _is_in_a_row(look: Look, number: int) -> bool:
    """Tell a line among more touching lines than a picture has, some of no picture and none a credit."""
    at, size = look.habits.groups[number]
    if not look.habits.airy or size <= _LONGEST_GROUP:
        return False
    roles = set(look.roles[number - at : number - at + size])
    return roles.isdisjoint(("credit", "caption+credit")) and not roles <= {*_WORDS_OF_PICTURE}


def _is_all_credit(role: Role, one: Seen) -> bool:
    """Tell a credit, and a caption whose credit is all there is."""
    credit = one.credit
    whole = credit is not None and credit.start == 0 and credit.end == len(one.text)
    return role == "credit" or (role == "caption+credit" and whole)


def _says_alt_again(look: Look, number: int) -> bool:
    seen, gaps = look.habits.seen, look.habits.gaps
    if look.role(number - 1) == "credit" and look.role(number - 2) == "alt":
        return not gaps[number] and not gaps[number - 1] and same(seen[number], seen[number - 2])
    if look.role(number - 1) != "alt" or gaps[number] or seen[number].size <= _SHORT:
        return False
    again = likeness(seen[number - 1], seen[number]) in _WORD_FOR_WORD
    return again and (is_prose(seen[number - 1].text) or parse_credit(seen[number].text).certainty != "sure")


_WORD_FOR_WORD = ("equals", "begins", "is part of")


def _is_person_of_house(one: Seen) -> bool:
    """Tell "Jane Roe/The Quayside Courier": a slash or a bar, somebody before it and a house behind."""
    person, *houses = _SLASH.split(one.text, maxsplit=1)
    known = any(agency(house) or is_organisation(house) or names_paper(house) for house in houses)
    return known and one.tokens <= _FEW_WORDS and name_score(person) >= PERHAPS


_SLASH = re.compile(r"\s?[/|]\s?")
_FEW_WORDS = 8


def _goes_on_with_house(look: Look, number: int) -> bool:
    """Tell a caption that is the alternative text above it and then, with no sign, an agency or a house.

    A person may belong to the caption: "The mayor", "The mayor Jane Roe".
    """
    rest = beyond_the_alt(look.habits, number)
    words = look.habits.seen[number].text[rest:].strip(" .") if rest is not None else ""
    if not words or words.casefold() in folded("pictured", "bracket"):
        return False
    return bool(agency(words)) or is_organisation(words)


def _goes_on_with_name(look: Look, number: int) -> bool:
    """Tell "The weir at noonANN ROE" below "The weir at noon": what stood apart on the page."""
    text, rest = look.habits.seen[number].text, beyond_the_alt(look.habits, number)
    if not rest or not text[rest - 1].isalpha() or not text[rest].isupper():
        return False
    return not text[rest - 1].isupper() and name_score(text[rest:]) >= PERHAPS


def _heads_a_paragraph(look: Look, number: int) -> bool:
    """Tell a heading whose words are also the alternative text of the picture above it."""
    seen = look.habits.seen
    apart = look.style == "clean" and look.habits.airy and look.is_set_apart(number)
    heads = apart and look.role(number + 1) == "paragraph" and not seen[number].sentence
    return heads and same(seen[number], seen[number - 1])


# ------------------------------------------------------------------------------- above a credit


def above_credits(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read alike what stands alone above a credit that touches it: alternative texts, or captions.

    Where another picture has both, what has one line only lacks the caption: alternative texts are written
    for all pictures; but a line with a full stop is none where they have no stops, nor is one that surely
    leans to a caption.  Else what the lines lean to together decides, in doubt for captions, which are
    printed; a line that cannot be a caption decides for itself alone.
    """
    if look.style not in _PRINT_ALTS or not look.habits.airy:
        return
    above = []
    seen = look.habits.seen
    told = range(len(look.roles)) if look.style == "clean" else ()
    alts = [seen[number].text for number in told if _has_both(look, number)]
    stopped = any(alt.endswith(STOPS) for alt in alts)
    for number in range(len(look.roles)):
        if number in found or not _is_alone_above_credit(look, number):
            continue
        if _is_no_caption(look, number):
            yield number, Objection("alt", True, "above a credit, and no caption by its words")
        elif look.roles[number] == "alt" and seen[number].text.casefold().startswith(_shown()):
            yield (
                number,
                Objection("caption", True, "speaks of what is seen in the picture, above its credit"),
            )
        elif (
            alts
            and look.leanings[number] > _SURELY_CAPTION
            and (stopped or not seen[number].text.endswith(STOPS))
        ):
            yield number, Objection("alt", True, "above a credit; another picture has a caption besides")
        else:
            above.append(number)
    leaning = sum(look.leanings[number] for number in above)
    role: Role = "alt" if leaning > _SURELY_ALTS * len(above) else "caption"
    for number in above if len(above) > 1 else ():
        if look.roles[number] != role and not (role == "alt" and _is_sentence(seen[number])):
            yield number, Objection(role, True, "as the other lines above credits are")


@functools.cache
def _shown() -> tuple[str, ...]:
    """Return what opens a caption: "In the picture", "Auf dem Foto"."""
    return tuple(words for words in folded("pictured", "shown") if " " in words)


def set_aside_above_credits(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look amid the text for words of a picture that were set aside, though they touch its sure credit.

    Of three lines the first is the alternative text; of two, the first is the caption: that it is, too, where
    it was taken for a paragraph.
    """
    if not look.habits.airy:
        return
    for number in range(max(look.first, 0), look.last):
        at, size = look.habits.groups[number]
        below = number + size - 1
        if at or size not in (2, 3) or look.now(below, found) != "credit" or below >= look.last:
            continue
        if size == _A_PAIR and _may_be_read_as_caption(look, found, number):
            yield number, Objection("caption", True, "touches a picture’s credit, and nothing else")
        credit = look.habits.seen[below].credit
        sure = credit is not None and not credit.start and credit.certainty >= _SURE_CREDIT
        for above in range(number, below) if sure else ():
            role: Role = "caption" if above == below - 1 else "alt"
            if look.now(above, found) == "chrome" and _may_be_words(look.habits.seen[above], role):
                yield above, Objection(role, True, "touches a picture’s words, amid the text")


def _may_be_read_as_caption(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a caption that was taken for a paragraph, but not where it may open the article."""
    told = look.now(number, found) == "paragraph" and number > look.first
    return told and look.habits.seen[number].size <= LONGEST_CAPTION


_SURE_CREDIT = 0.75
_SHORTEST_WORDS = {"caption": 15, "alt": 45}
"""A line above a caption may be a prompt, which is short: "Get the Post in your inbox"."""


def _may_be_words(one: Seen, role: Role) -> bool:
    return one.size >= _SHORTEST_WORDS[role] and kind_of(one.text)[0] == ""


def _has_both(look: Look, number: int) -> bool:
    """Tell an alternative text with caption and credit touching it below."""
    if look.roles[number] != "alt" or not look.touches(number):
        return False
    captioned = look.role(number + 1) == "caption" and look.touches(number + 1)
    return look.role(number + 1) == "caption+credit" or (captioned and look.role(number + 2) == "credit")


def _is_alone_above_credit(look: Look, number: int) -> bool:
    """Tell the words of a picture that has one line of them and a credit, in a row of such pictures too."""
    if look.roles[number] not in _WORDS_OF_PICTURE or look.role(number + 1) != "credit":
        return False
    at, size = look.habits.groups[number]
    if size > _LONGEST_ROW or size % 2 or at % 2:
        return False
    row = look.roles[number - at : number - at + size]
    return set(row[1::2]) == {"credit"} and "credit" not in row[::2]


_LONGEST_ROW = 40


def _is_sentence(one: Seen) -> bool:
    return ends_as_sentence(one, least=_SOME_WORDS)


_SOME_WORDS, _SURELY_ALTS, _SURELY_CAPTION = 8, 0.5, -2.0


def _is_no_caption(look: Look, number: int) -> bool:
    """Tell a line that is cut off in a word, a picture's number, and most of the headline said again."""
    one = look.habits.seen[number]
    text = one.text.strip(" .")
    if not any(map(str.isalpha, text)):
        return len(text) <= _LONGEST_NUMBER
    if one.text.endswith(_CUT_OFF) and one.size >= _LONG_ENOUGH:
        return 0 < len(text.rstrip("…").rpartition(" ")[2]) <= _A_FRAGMENT
    headline = look.habits.seen[look.headline].text if look.headline >= 0 else ""
    return text.casefold() in headline.casefold() and len(text) >= _MOST * len(headline)


_PRINT_ALTS = ("clean", "tool")
_CUT_OFF = ("...", "…")
_LONG_ENOUGH, _A_FRAGMENT = 60, 3
_LONGEST_NUMBER, _MOST = 2, 0.6


def groups_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read touching lines as the article's other pictures: words, and below them the house that is credited.

    In a row of pictures they are what is left behind its last credit.
    """
    if look.style in PAGES or not look.habits.airy:
        return
    credits = [
        number
        for number in range(1, len(look.roles))
        if look.touches(number - 1)
        and look.now(number, found) == "credit"
        and look.now(number - 1, found) in _WORDS_OF_PICTURE
    ]
    if len(credits) < _A_HABIT:
        return
    known = photographers(look)
    both = look.style == "clean" and any(_has_both(look, number) for number in range(len(look.roles)))
    for first, last in _uncredited(look, found):
        words = range(first, last)
        house = len(words) in _WORDS_OF_ONE and _names_house(look.habits.seen[last], known)
        if house and all(_may_be_pictures(look, number, known) for number in words):
            roles = _WORDS_OF_PICTURE if len(words) > 1 else (_role_above(look, first, both=both),)
            for number, role in zip(words, roles, strict=True):
                yield number, Objection(role, True, "above a credit, as the lines of other pictures are")
            yield last, Objection("credit", True, "below a picture’s words, as the other credits are")


def _role_above(look: Look, number: int, *, both: bool) -> Role:
    """Return what the line above a credit is: as in its row, or an alt where another picture has `both`."""
    if look.touches(number - 2) and look.touches(number - 1) and look.role(number - 2) in _WORDS_OF_PICTURE:
        return look.roles[number - 2]
    return "alt" if both and not look.habits.seen[number].text.endswith(STOPS) else "caption"


def _uncredited(look: Look, found: Mapping[int, Objection]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of the plain lines that end each group of touching lines."""
    for last, (at, size) in enumerate(look.habits.groups):
        if at < size - 1 or size < _A_PAIR:
            continue
        first = last
        while first >= last - at and look.role(first) in _PLAIN and first not in found:
            first -= 1
        if first < last - at or look.now(first, found) == "credit":
            yield first + 1, last


_A_PAIR, _WORDS_OF_ONE = 2, (1, 2)
_PLAIN = ("paragraph", "list_item", "subhead", "byline")


def _may_be_pictures(look: Look, number: int, known: frozenset[str]) -> bool:
    """Tell a line that is neither marked as an item, nor quoted, nor a house, nor announces something."""
    one = look.habits.seen[number]
    apart = is_marked(one) or one.text.startswith(QUOTATION_MARKS) or one.text.endswith((":", "："))
    return not apart and not _names_house(one, known)


_A_HABIT = 2


def _names_house(one: Seen, known: frozenset[str]) -> bool:
    """Tell "Riverside Town Archive", and somebody whom the article credits elsewhere."""
    name = one.text.strip(" .")
    house = bool(agency(name)) or is_organisation(name) or name.casefold() in known
    return house and not one.text.endswith(".") and not is_prose(name)


# ------------------------------------------------------------------------------- below a heading


def below_headings(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read two or three touching lines between a heading and running text as a picture’s words and credit.

    What stands so alone is no list: its last line names somebody, and those above say what is seen.
    """
    if not look.habits.airy or look.first < 0:
        return
    for number in range(look.first + 1, look.last):
        at, size = look.habits.groups[number]
        if at or size not in _OF_ONE_PICTURE:
            continue
        lines = range(number, number + size)
        told = {look.now(line, found) for line in lines}
        if not told <= {*_PLAIN, "chrome", ""} or not _is_picture(look, number, size):
            continue
        roles: tuple[Role, ...] = ("caption", "credit") if size == _A_PAIR else ("alt", "caption", "credit")
        for line, role in zip(lines, roles, strict=True):
            yield line, Objection(role, True, "touches a credit, between a heading and running text")
        if look.now(number - 1, found) == "chrome":
            yield number - 1, Objection("subhead", True, "heads a picture and running text")


_OF_ONE_PICTURE = (2, 3)


def _is_picture(look: Look, number: int, size: int) -> bool:
    """Tell whether a heading stands above a group of lines, running text below it, and what they say fits."""
    seen = look.habits.seen
    above, below = seen[number - 1], number + size
    headed = _heads(above) and look.habits.groups[number - 1][1] == 1
    if not headed or look.role(below) != "paragraph" or not seen[below].running:
        return False
    *words, last = seen[number:below]
    if any(is_marked(one) or kind_of(one.text)[1] or one.running for one in (*words, last)):
        return False
    names = last.tokens <= _FEW_WORDS and last.text[-1].isalnum() and not FIGURES.search(last.text)
    return names and words[-1].tokens >= _SAYS and all(one.size > last.size for one in words)


def _heads(one: Seen) -> bool:
    """Tell a short line that is neither a sentence nor a site's."""
    if one.size > _LONGEST_HEADING or one.text.endswith((*STOPS, ":")):
        return False
    return not kind_of(one.text)[0]


_LONGEST_HEADING, _SAYS = 90, 4
