"""The words of pictures and charts, told by how their lines touch: a second look's part."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from ..grammar.credit import names_known, parse_credit
from ..grammar.label import says_where, whole_label
from ..grammar.names import PERHAPS, SURELY, name_score
from ..grammar.organisations import agency, is_organisation
from ..grammar.plates import credits_chart
from ..grammar.prose import announces_scene, is_prose
from ..grammar.tables import folded
from ..lines.roles import CREDIT_ROLES, DESCRIPTIONS, FIGURE_ROLES, Role
from ..lines.rules import is_below_colon, is_marked
from ..lines.running_on import are_parallel
from ..lines.seen import Seen, is_file_name, likeness
from ..lines.wording import LONGEST_CAPTION
from .borders import before_the_alt, beyond_the_alt
from .boxes import form_of
from .look import PAGES, STOPS, Look, Objection, Raised, ends_as_sentence, gives, is_given, same

_SHORT = 40

# ------------------------------------------------------------------------------- said twice, labelled


def touching_lines(look: Look) -> Raised:
    """Look among the lines that touch for what is said twice, and for a credit's label above the name.

    What a page says twice, touching, may be its furniture.
    """
    page = look.style in PAGES
    for number in range(len(look.roles)):
        if (not page and _is_said_twice(look, number)) or _is_text_and_caption(look, number):
            yield number, gives("alt", "said again by the line touching it")
            if look.role(number + 1) not in FIGURE_ROLES:
                yield number + 1, gives("caption", "says the line above it again")
        elif _is_label_above_name(look, number):
            yield number, gives("credit", "a credit’s label, above the name")
            yield number + 1, gives("credit", "below a credit’s label")
            yield from _above_label(look, number)
        elif _is_shown_above_name(look, number):
            yield number, gives("caption", "tells in brackets where somebody is seen, above a name")
            yield number + 1, gives("credit", "a name, touching a caption above it")
            if look.role(number + 2) == "headline":
                yield number + 2, gives("headline", "below a picture’s words")
        elif look.role(number) in ("paragraph", "standfirst") and _is_led_in_capitals(look, number):
            yield number, gives("caption", "a word in capitals and a colon open it, above a credit")
        elif not page and _is_pair_of_items(look, number):
            below = look.seen[number + 1]
            credited = below.credit is not None and below.credit.end == len(below.text)
            role: Role = "caption+credit" if credited else "caption"
            yield number, gives("alt", "two lines that touch, and nothing makes them a list")
            yield number + 1, gives(role, "touches the alternative text above it")


def _is_pair_of_items(look: Look, number: int) -> bool:
    """Tell the first of two items that nothing marks or announces: an extractor leaves pictures so.

    Two of the article's own stand below a heading, are short, have figures, or tell of several things alike.
    """
    if look.style != "clean" or not look.habits.airy or look.habits.groups[number] != (0, 2):
        return False
    if {look.role(number), look.role(number + 1)} != {"list_item"} or is_below_colon(look.habits, number):
        return False
    pair = look.seen[number : number + 2]
    if look.role(number - 1) == "subhead" or max(one.size for one in pair) < _SHORT:
        return False
    figured = any(is_marked(one) or _FIGURES.search(one.text) for one in pair)
    labelled = all(": " in one.text for one in pair)
    return not (figured or labelled or are_parallel(*pair))


_FIGURES = re.compile(r"\A\d|\d[:–-]\d")


def _is_said_twice(look: Look, number: int) -> bool:
    """Tell the first of two lines that touch and say the same: alternative text and caption of a picture.

    Headings, names and dates may be said twice, and in what people write a verse.
    """
    if look.habits.groups[number] != (0, 2):
        return False
    first, second = (one.text.casefold() for one in look.seen[number : number + 2])
    again = first == second or (len(second) > _SHORT and first.endswith(second))
    roles = {look.role(number), look.role(number + 1)}
    pictured = look.style == "clean" or not roles.isdisjoint(FIGURE_ROLES)
    return again and pictured and roles.isdisjoint(_MAY_BE_COPIED) and not roles <= {*_COPIED_TOO}


def _is_text_and_caption(look: Look, number: int) -> bool:
    """Tell the first of two equal lines that were taken for captions, or one of them for text."""
    alike = not look.habits.gaps[number + 1] and look.seen[number].text == look.seen[number + 1].text
    return alike and {look.role(number), look.role(number + 1)} in _TEXT_AND_CAPTION


_TEXT_AND_CAPTION = (
    {"paragraph", "caption"},
    {"paragraph", "alt"},
    {"subhead", "caption"},
    {"subhead", "alt"},
    {"caption"},
)


_MAY_BE_COPIED = ("headline", "kicker", "byline", "dateline", "copyright", "chrome")
_COPIED_TOO = ("standfirst", "subhead", "quote")


def _is_label_above_name(look: Look, number: int) -> bool:
    """Tell "Foto:" with "Jane Roe" touching it below, in a group of few lines that no byline opens."""
    at, size = look.habits.groups[number]
    label = look.seen[number]
    if not look.habits.airy or at + 1 >= size or size > _LONGEST_GROUP or label.tokens > _LONGEST_LABEL:
        return False
    signed = "byline" in look.roles[number - at : number]
    if signed or not whole_label(label.text) & {"picture", "credit"}:
        return False
    name = look.seen[number + 1].text
    return (names_known(parse_credit(name)) and label.text.endswith((":", "："))) or name.startswith("@")


_LONGEST_GROUP, _LONGEST_LABEL = 4, 2


def _is_shown_above_name(look: Look, number: int) -> bool:
    """Tell "Rosa Winn (left) and her slate at the lock." above the name of who took the picture."""
    if look.role(number) not in ("paragraph", "standfirst") or look.role(number + 1) != "byline":
        return False
    told = any(says_where(words.strip(" .")) for words in _IN_BRACKETS.findall(look.seen[number].text))
    return told and not look.habits.gaps[number + 1] and name_score(look.seen[number + 1].text) >= PERHAPS


_IN_BRACKETS = re.compile(r"\(([^()]{2,20})\)")


def _is_led_in_capitals(look: Look, number: int) -> bool:
    """Tell "COUNTS BOATS: The keeper at his lock." above a credit: so captions open in Norway."""
    if look.role(number + 1) != "credit" or look.habits.gaps[number + 1]:
        return False
    lead, colon, _ = look.seen[number].text.lstrip("•* ").partition(": ")
    led = bool(colon) and lead.isupper() and len(lead) > 1 and lead.count(" ") < _LONGEST_LEAD
    # "ROE: We count them." may be said again and again in an interview.
    return led and sum(one.text.startswith(f"{lead}: ") for one in look.seen) <= 1


_LONGEST_LEAD = 4


def _above_label(look: Look, number: int) -> Raised:
    """Look for the picture's other words above a credit's label; the text's first line may be its title."""
    at, _ = look.habits.groups[number]
    for above in range(1, at + 1):
        title = number == above and look.role(0) in ("headline", "kicker")
        if look.role(number - above) not in FIGURE_ROLES and not title:
            role: Role = "caption" if above == 1 else "alt"
            yield number - above, gives(role, "touches the credit below it")


def torn_captions(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the line in which a caption begins that touches the one in which it goes on."""
    for number in look.of(("alt",)):
        below = look.now(number + 1, found)
        if below not in CREDIT_ROLES | {"caption"} or look.habits.gaps[number + 1] or number in found:
            continue
        if _is_torn(*look.seen[number : number + 2]):
            yield number, gives("caption", "goes on in the line below")


def _is_torn(one: Seen, other: Seen) -> bool:
    """Tell the first line of a caption that goes on without a capital, and says nothing again."""
    goes_on = other.text[0].islower() and not one.text.endswith((*STOPS, ":", ")", "]"))
    return goes_on and one.tokens > _FEW and not (one.credit or is_file_name(one) or likeness(one, other))


# ------------------------------------------------------------------------------- below an alternative text


def below_alts(look: Look) -> Raised:
    """Look below alternative texts for captions taken for something else, and for credits in captions."""
    for number in look.of(FIGURE_ROLES):
        role = look.roles[number]
        if _is_all_credit(role, look.seen[number]) and _says_alt_again(look, number):
            yield number, gives("caption", "says the alternative text above it again")
        elif role == "credit" and _says_alt_and_credits(look, number):
            yield number, gives("caption+credit", "says the alternative text above it again, and a credit")
        elif role == "alt" and _is_deck(look, number):
            yield number, gives("standfirst", "a sentence below the headline, above a picture’s two lines")
        elif role == "caption" and _is_told_by_name(look, number):
            yield number - 1, gives("byline", "a person, above what runs on and does not tell of him")
            yield number, gives("paragraph", "runs on below a name, and nobody is credited")
        elif role != "caption" or look.role(number - 1) != "alt":
            continue
        elif _goes_on_with_house(look, number):
            yield number, gives("caption+credit", "goes on after the alternative text with a house")
        elif _goes_on_with_name(look, number):
            yield number, gives("caption+credit", "the alternative text and a name, run together")
        elif before_the_alt(look.habits, number):
            yield number, gives("caption+credit", "a credit before the alternative text’s words")
        elif _heads_a_paragraph(look, number):
            yield number, gives("subhead", "heads a paragraph: the picture bears its words")


def _is_all_credit(role: Role, one: Seen) -> bool:
    """Tell a credit, and a caption whose credit is all there is, or whose label announces what is seen."""
    credit = one.credit
    if credit is None:
        return role == "credit" or (role == "caption+credit" and announces_scene(one.text))
    whole = credit.start == 0 and credit.end == len(one.text)
    return role == "credit" or (role == "caption+credit" and whole)


def _says_alt_again(look: Look, number: int) -> bool:
    seen, gaps = look.seen, look.habits.gaps
    if look.role(number - 1) == "credit" and look.role(number - 2) == "alt":
        return not gaps[number] and not gaps[number - 1] and same(seen[number], seen[number - 2])
    if look.role(number - 1) != "alt" or gaps[number] or seen[number].size <= _SHORT:
        return False
    again = likeness(seen[number - 1], seen[number]) in _WORD_FOR_WORD
    return again and (is_prose(seen[number - 1].text) or parse_credit(seen[number].text).certainty != "sure")


_WORD_FOR_WORD = ("equals", "begins", "is part of")


def _is_deck(look: Look, number: int) -> bool:
    """Tell a sentence that touches "The lock" and "The lock. Photo: Jane Roe" below it."""
    deck, *shown = (one.text for one in look.seen[number : number + 3])
    pictured = look.role(number + 1) == "alt" and look.role(number + 2) in ("caption", "caption+credit")
    again = pictured and shown[1].startswith(shown[0]) and not deck.startswith(shown[0])
    return again and number == look.headline + 1 and deck.endswith(STOPS)


def _is_told_by_name(look: Look, number: int) -> bool:
    """Tell the first paragraph below "Jane Roe", who wrote it, from a caption that tells who she is."""
    one, name = look.seen[number], look.seen[number - 1].text
    named = look.role(number - 1) == "alt" and " " in name and name_score(name) >= SURELY
    runs = one.running and one.text.endswith(STOPS) and look.role(number + 1) == "paragraph"
    return named and runs and name.rpartition(" ")[2] not in one.text


def _says_alt_and_credits(look: Look, number: int) -> bool:
    """Tell "Rosa Winn — JANE ROE/AFP" below "Rosa Winn": she is seen, and has taken no picture."""
    if look.role(number - 1) != "alt" or look.habits.gaps[number]:
        return False
    text, rest = look.seen[number].text, beyond_the_alt(look.habits, number)
    parted = rest is not None and text[:rest].rstrip().endswith(tuple("-–—|"))
    return parted and names_known(parse_credit(text[rest:]))


def _goes_on_with_house(look: Look, number: int) -> bool:
    """Tell a caption that is the alternative text above it and then, with no sign, an agency or a house.

    A person may belong to the caption: "The mayor", "The mayor Jane Roe".
    """
    rest = beyond_the_alt(look.habits, number)
    words = look.seen[number].text[rest:].strip(" .") if rest is not None else ""
    if not words or words.casefold() in folded("pictured", "bracket"):
        return False
    return bool(agency(words)) or is_organisation(words)


def _goes_on_with_name(look: Look, number: int) -> bool:
    """Tell "The weir at noonANN ROE" below "The weir at noon": what stood apart on the page."""
    text, rest = look.seen[number].text, beyond_the_alt(look.habits, number)
    if not rest or not text[rest - 1].isalpha() or not text[rest].isupper():
        return False
    return not text[rest - 1].isupper() and name_score(text[rest:]) >= PERHAPS


def _heads_a_paragraph(look: Look, number: int) -> bool:
    """Tell a heading whose words are also the alternative text of the picture above it."""
    seen = look.seen
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
    seen = look.seen
    told = range(len(look.roles)) if look.style == "clean" else ()
    alts = [seen[number].text for number in told if _has_both(look, number)]
    stopped = any(alt.endswith(STOPS) for alt in alts)
    for number in range(len(look.roles)):
        if number in found or not _is_alone_above_credit(look, number):
            continue
        if _is_no_caption(look, number):
            yield number, gives("alt", "above a credit, and no caption by its words")
        elif (
            alts
            and look.leanings[number] > _SURELY_CAPTION
            and (stopped or not seen[number].text.endswith(STOPS))
        ):
            yield number, gives("alt", "above a credit; another picture has a caption besides")
        else:
            above.append(number)
    if (
        len(above) == 1
        and look.roles[above[0]] == "alt"
        and ends_as_sentence(seen[above[0]], least=_SOME_WORDS)
    ):
        yield above[0], gives("caption", "a whole sentence, alone above the only such credit")
    leaning = sum(look.leanings[number] for number in above)
    role: Role = "alt" if leaning > _SURELY_ALTS * len(above) else "caption"
    for number in above if len(above) > 1 else ():
        if look.roles[number] != role and not (
            role == "alt" and ends_as_sentence(seen[number], least=_SOME_WORDS)
        ):
            yield number, gives(role, "as the other lines above credits are")


def beside_credits(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what touches a credit below it, and nothing else, amid the text as its caption.

    Directly below the headline it may open the article.  What speaks of the picture is its caption anywhere.
    """
    for number in look.of_now("credit", found):
        shown = number > 0 and look.seen[number - 1].text.casefold().startswith(_shown())
        if shown and not look.habits.gaps[number] and look.now(number - 1, found) in (*_MISTAKEN, "alt"):
            yield number - 1, gives("caption", "speaks of what is seen in the picture, above its credit")
    for number in range(max(look.first, 0) + 1, look.last):
        alone = look.habits.groups[number] == (0, _A_PAIR) and number + 1 < look.last
        fits = look.seen[number].size <= LONGEST_CAPTION
        below = look.now(number + 1, found)
        if alone and fits and below == "credit" and look.now(number, found) in _MISTAKEN:
            yield number, gives("caption", "touches a picture’s credit, and nothing else")


_MISTAKEN = ("paragraph", "subhead")


def captions_apart(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read some words alone above a credit as its caption where every line of an article is set apart.

    No alternative text stands so: captions are printed.
    """
    above = [number - 1 for number in look.of(("credit",)) if number]
    apart = look.habits.airy and all(look.is_set_apart(number + 1) for number in above)
    for number in sorted({*above} - {*found}) if apart and look.style not in PAGES else ():
        alone = look.role(number) == "alt" and look.role(number - 1) not in FIGURE_ROLES
        if alone and look.seen[number].tokens >= _A_FEW_WORDS and look.is_set_apart(number):
            yield number, gives("caption", "alone above a credit")


_A_FEW_WORDS = 4


@functools.cache
def _shown() -> tuple[str, ...]:
    """Return what opens a caption: "In the picture", "Auf dem Foto"."""
    return tuple(words for words in folded("pictured", "shown") if " " in words)


def _has_both(look: Look, number: int) -> bool:
    """Tell an alternative text with caption and credit touching it below; "[Bild]" stands for a picture."""
    bracketed = look.seen[number].text[0] in "[(" or is_file_name(look.seen[number])
    if look.roles[number] != "alt" or not look.touches(number) or bracketed:
        return False
    captioned = look.role(number + 1) == "caption" and look.touches(number + 1)
    return look.role(number + 1) == "caption+credit" or (captioned and look.role(number + 2) == "credit")


def _is_alone_above_credit(look: Look, number: int) -> bool:
    """Tell the words of a picture that has one line of them and a credit, in a row of such pictures too."""
    if look.roles[number] not in DESCRIPTIONS or look.role(number + 1) != "credit":
        return False
    at, size = look.habits.groups[number]
    if size > _LONGEST_ROW or size % 2 or at % 2:
        return False
    row = look.roles[number - at : number - at + size]
    return set(row[1::2]) == {"credit"} and "credit" not in row[::2]


_LONGEST_ROW = 40


_SOME_WORDS, _SURELY_ALTS, _SURELY_CAPTION = 8, 0.5, -2.0


def _is_no_caption(look: Look, number: int) -> bool:
    """Tell a line that is cut off in a word, a picture's number, and most of the headline said again."""
    one = look.seen[number]
    text = one.text.strip(" .")
    if not any(map(str.isalpha, text)):
        return len(text) <= _LONGEST_NUMBER
    if one.text.endswith(_CUT_OFF) and one.size >= _LONG_ENOUGH:
        return 0 < len(text.rstrip("…").rpartition(" ")[2]) <= _A_FRAGMENT
    headline = look.seen[look.headline].text if look.headline >= 0 else ""
    return text.casefold() in headline.casefold() and len(text) >= _MOST * len(headline)


_PRINT_ALTS = ("clean", "tool")
_CUT_OFF = ("...", "…")
_LONG_ENOUGH, _A_FRAGMENT = 60, 3
_LONGEST_NUMBER, _MOST = 2, 0.6


_A_PAIR = 2


# ------------------------------------------------------------------------------- of no picture


def parallel_lines(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to alternative text and caption that tell alike of two things: "Route 4 ends", "Route 7 ends".

    Nothing else touches them, and nobody is credited.
    """
    if not look.habits.airy or look.style in PAGES:
        return
    for number in look.of(("alt",)):
        if look.habits.groups[number] != (0, _A_PAIR) or look.role(number + 1) != "caption":
            continue
        one, other = look.seen[number : number + 2]
        credited = other.credit is not None and other.credit.certainty >= _SURE
        if not (credited or is_given(found, number, number + 1)) and are_parallel(one, other):
            for at in (number, number + 1):
                yield at, gives("paragraph", "one of two lines that tell alike of two things")


_SURE = 0.75


_FEW, _UNLIKE = 3, ("", "shares words with")


def headed_sentences(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read the only pair of a text, in or below the article, as a heading and its sentence.

    "The lock keeper" and, touching it, "Pia Lund has worked here for thirty years.": a picture's two lines
    have words in common, or one of them credits somebody.
    """
    pictured = look.of(FIGURE_ROLES)
    if not look.habits.airy or look.style in PAGES or len(pictured) != _A_PAIR or look.first < 0:
        return
    number, below = pictured
    pair = look.habits.groups[number] == (0, _A_PAIR) and look.role(number + 1) == "caption"
    if not pair or number < look.first or is_given(found, number, below):
        return
    if _is_headed(*look.seen[number : number + _A_PAIR]):
        yield number, gives("subhead", "heads a sentence it has no word in common with")
        yield below, gives("paragraph", "a sentence below a line with none of its words")


def _is_headed(one: Seen, other: Seen) -> bool:
    """Tell a short line above a sentence that has no word of it."""
    short = one.tokens <= _FEW and "," not in one.text and one.text[0].isupper()
    plain = not one.text.endswith(STOPS) and not is_file_name(one) and not is_marked(one)
    told = other.text.endswith(STOPS) and other.tokens > _FEW + 1
    return short and plain and told and likeness(one, other) in _UNLIKE


# ------------------------------------------------------------------------------- charts


def of_charts(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the sources of charts, and for the titles that touch them from above.

    "Ferry passengers per year" and "Chart: Ann Roe • Source: Harbour office" touch as a heading and its text.
    """
    for number in range(max(look.headline + 2, 1), len(look.roles)):
        at, size = look.habits.groups[number]
        touches = look.habits.airy and 0 < at == size - 1 < _MOST_LINES
        if not touches or look.role(number) not in _MAY_BE_SOURCE:
            continue
        # Below "Boats: 912" and other figures in a box, the source is the box's.
        boxed = at > 1 and form_of(look.seen[number - 1].text) == "label"
        titled = not boxed and look.role(number - 1) in _MAY_BE_TITLE and _is_title(look, number - 1)
        if titled and credits_chart(look.seen[number].text):
            yield number, gives("credit", "whence the figures of a chart come, below its title")
            yield number - 1, gives("caption", "the title of a chart, above its source")


_MAY_BE_SOURCE = (*FIGURE_ROLES, "paragraph", "note", "list_item")
_MAY_BE_TITLE = ("alt", "caption", "paragraph", "subhead", "list_item")
_MOST_LINES = 3


def _is_title(look: Look, number: int) -> bool:
    one = look.seen[number]
    return (
        one.tokens >= _SHORTEST_TITLE
        and one.size <= _LONGEST_TITLE
        and not one.text.endswith((*STOPS, ":", "："))
        and not is_marked(one)
    )


_SHORTEST_TITLE, _LONGEST_TITLE = 3, 140
