"""What stands beside a picture’s words: headline, deck or first paragraph, or who took the picture."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.credit import names_known, parse_credit
from ..grammar.label import says_where
from ..grammar.names import PERHAPS, SURELY, name_score
from ..lines.roles import DESCRIPTIONS, FIGURE_ROLES
from ..lines.rules import is_marked
from .borders import beyond_the_alt
from .look import STOPS, Look, Objection, Raised, gives, is_given, title_given
from .titling import is_told_below, may_be_title


def is_item_said_again(look: Look, number: int) -> bool:
    """Tell "• The old lock" above "The old lock": so a converter prints a gallery above an article."""
    mark, _, words = look.seen[number].text.partition(" ")
    below = look.seen[number + 1].text if number + 1 < len(look.roles) else ""
    again = mark in ("•", "*", "-") and words == below and words.count(" ") >= _FEWEST_SPACES
    return again and number < look.first and not look.habits.gaps[number + 1]


_FEWEST_SPACES = 3


def is_shown_above_name(look: Look, number: int) -> bool:
    """Tell "Rosa Winn (left) and her slate at the lock." above the name of who took the picture."""
    if look.role(number) not in ("paragraph", "standfirst") or look.role(number + 1) != "byline":
        return False
    told = any(says_where(words.strip(" .")) for words in _IN_BRACKETS.findall(look.seen[number].text))
    return told and not look.habits.gaps[number + 1] and name_score(look.seen[number + 1].text) >= PERHAPS


_IN_BRACKETS = re.compile(r"\(([^()]{2,20})\)")


def is_led_in_capitals(look: Look, number: int) -> bool:
    """Tell "COUNTS BOATS: The keeper at his lock." above a credit: so captions open in Norway."""
    if look.role(number + 1) != "credit" or look.habits.gaps[number + 1]:
        return False
    lead, colon, _ = look.seen[number].text.lstrip("•* ").partition(": ")
    led = bool(colon) and lead.isupper() and len(lead) > 1 and lead.count(" ") < _LONGEST_LEAD
    # "ROE: We count them." may be said again and again in an interview.
    return led and sum(one.text.startswith(f"{lead}: ") for one in look.seen) <= 1


_LONGEST_LEAD = 4


def is_deck(look: Look, number: int) -> bool:
    """Tell a sentence that touches "The lock" and "The lock. Photo: Jane Roe" below it."""
    deck, *shown = (one.text for one in look.seen[number : number + 3])
    pictured = look.role(number + 1) == "alt" and look.role(number + 2) in ("caption", "caption+credit")
    again = pictured and shown[1].startswith(shown[0]) and not deck.startswith(shown[0])
    return again and number == look.headline + 1 and deck.endswith(STOPS)


def is_told_by_name(look: Look, number: int) -> bool:
    """Tell the first paragraph below "Jane Roe", who wrote it, from a caption that tells who she is."""
    one, name = look.seen[number], look.seen[number - 1].text
    named = look.role(number - 1) == "alt" and " " in name and name_score(name) >= SURELY
    runs = one.running and one.text.endswith(STOPS) and look.role(number + 1) == "paragraph"
    return named and runs and name.rpartition(" ")[2] not in one.text


def says_alt_and_credits(look: Look, number: int) -> bool:
    """Tell "Rosa Winn — JANE ROE/AFP" below "Rosa Winn": she is seen, and has taken no picture."""
    if look.role(number - 1) != "alt" or look.habits.gaps[number]:
        return False
    text, rest = look.seen[number].text, beyond_the_alt(look.habits, number)
    parted = rest is not None and text[:rest].rstrip().endswith(tuple("-–—|"))
    return parted and names_known(parse_credit(text[rest:]))


def titles_above_credits(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the headline of a text that opens with a picture: the line above its credit, or below it."""
    if "headline" in look.roles or title_given(found) >= 0 or look.role(0) not in FIGURE_ROLES:
        return
    below = next((at for at, role in enumerate(look.roles) if role not in FIGURE_ROLES), 0)
    lone = look.roles.count("subhead") == 1 and look.role(below) == "subhead"
    if lone and may_be_title(look, below) and look.role(below + 1) == "paragraph":
        yield below, gives("headline", "below the picture that opens a text without a headline")
        return
    told = look.now(1, found) == "credit" and look.role(2) in ("paragraph", "standfirst")
    titled = look.seen[0].tokens >= _A_TITLE and may_be_title(look, 0, tuple(DESCRIPTIONS))
    if told and titled and not any(look.habits.gaps[1:3]) and is_told_below(look, 0):
        yield 0, gives("headline", "the first line, above a credit, and says what the text tells")


_A_TITLE = 7


def alts_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what alone touches a caption below it as its alternative text, where another picture has one.

    A paragraph of the article ends a sentence or announces one.
    """
    if not any(
        look.now(at, found) == "alt" and _touches_caption(look, found, at) for at in look.of(("alt",))
    ):
        return
    for number in look.of_now("paragraph", found):
        one = look.seen[number]
        told = one.text.endswith((*STOPS, ":", '"', "”")) or one.tokens < _SOME_WORDS or one.running
        free = number > look.first and not (told or is_marked(one) or is_given(found, number))
        if free and _touches_caption(look, found, number):
            yield number, gives("alt", "alone above a caption, as another picture’s is")


def _touches_caption(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    return look.habits.groups[number] == (0, 2) and look.now(number + 1, found) == "caption+credit"


_SOME_WORDS = 5
