"""What stands directly above captions, a picture's own words or none: a second look's part."""

from __future__ import annotations

import functools

from ..grammar.furniture import kind_of
from ..grammar.organisations import agency
from ..lines.roles import DESCRIPTIONS
from ..lines.rules import above_caption, is_marked, leaves_no_room
from .look import Look, Raised, bars, gives

_REASONS = {
    "byline": "says above a picture who wrote it",
    "dateline": "a date above a picture, and nothing else",
    "paragraph": "a sentence of the article, above a picture",
    "chrome": "a site’s own words, above a picture",
}


def above_captions(look: Look) -> Raised:
    """Look above captions for bylines, dates and sentences of the article, read as alternative texts."""
    unroomy = functools.cache(lambda: leaves_no_room(look.habits))
    for number in look.of(("chrome", *_BELOW)):
        told = above_caption(look.habits, number, unroomy) if _is_above(look, number) else None
        if told is None:
            continue
        role = look.roles[number]
        if told == "dateline" and number >= look.first:
            yield number, bars(role, _REASONS[told])
        elif told == "paragraph" and look.role(number - 1) in ("headline", "kicker"):
            yield number, gives("standfirst", _REASONS[told])
        else:
            yield number, gives(told, _REASONS[told])


def _is_above(look: Look, number: int) -> bool:
    """Tell an alternative text above a caption, and what else may be one: a caption, what was set aside."""
    if not look.touches(number):
        return False
    role, below = look.role(number), look.role(number + 1)
    if role == "chrome":
        pair = look.habits.groups[number] == (0, 2) and below == "caption+credit"
        return pair and not kind_of(look.seen[number].text)[0]
    return below in _BELOW.get(role, ())


_BELOW = {"alt": ("caption", "caption+credit"), "caption": ("caption+credit",)}


def below_credits(look: Look) -> Raised:
    """Look below an agency that stands alone for the caption, in a text whose credits stand above captions.

    As in "Getty Images", and below it "The ferries will not sail on Thursday": a line of some length with no
    stop, above running text.
    """
    credits = look.of(("credit",))
    if look.style == "typed" or any(look.role(number - 1) in DESCRIPTIONS for number in credits):
        return
    captioned = [
        number for number in credits if agency(look.seen[number].text) and _is_captioned_below(look, number)
    ]
    for number in captioned:
        if len(captioned) > 1 or look.seen[number + 1].tokens >= _SAYS_ALONE:
            yield number + 1, gives("caption", "no sentence, below a credit that stands above it")


def _is_captioned_below(look: Look, number: int) -> bool:
    """Tell a line without a stop between a credit and running text, each set apart."""
    if look.role(number + 1) != "paragraph" or look.role(number + 2) != "paragraph":
        return False
    one, below = look.seen[number + 1 : number + 3]
    apart = all(look.habits.gaps[at] for at in (number, number + 2))
    said = one.text[-1].isalnum() and one.tokens >= _SAYS and not is_marked(one) and one.credit is None
    return apart and said and below.sentence and not kind_of(one.text)[0]


_SAYS, _SAYS_ALONE = 5, 8
"""Where one line only stands so, a shorter one may be a heading."""
