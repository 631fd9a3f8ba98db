"""Tells two items of one listing, "Route 4 ends here" and "Route 7 ends there", from a picture's words.

Both kinds of lines touch and are alike.  What says the same of one picture names the same things; items name
others in the same places, or each stands behind a label of its own.
"""

from __future__ import annotations

import re

from ..grammar.label import caption_label, whole_label
from .seen import LONG, SAID_AGAIN, Seen, likeness


def are_parallel(one: Seen, other: Seen) -> bool:
    """Tell whether two lines are items of one listing, none of them a picture's by its label."""
    if max(one.size, other.size) > LONG or likeness(one, other) in _SAID_IN_OTHER_LENGTH:
        return False
    labels = _label(one.text), _label(other.text)
    if all(labels):
        return labels[0] != labels[1]
    return not any(labels) and _share_a_frame(one.text, other.text)


_SAID_IN_OTHER_LENGTH = tuple(kind for kind in SAID_AGAIN if kind != "is like")


def _label(text: str) -> str:
    """Return the label of "Hall A: a reading", "" where there is none, or a picture's."""
    match = _LABELLED.match(text)
    label = match[1] if match else ""
    told = whole_label(label) or caption_label(text, 0)
    return "" if told or label.count(" ") >= _LONGEST_LABEL else label.casefold()


_LABELLED = re.compile(r"\W{0,2}([^\W_][^:：.!?/@]{0,24}?)\s?(?::\s|：)\s*\w")
_LONGEST_LABEL = 3


def _share_a_frame(one: str, other: str) -> bool:
    """Tell lines of as many words, half of them the same in the same places, that tell of other things.

    An article or a preposition is soon another; a number, or two long words, are not.
    """
    words, others = (_WORDS.findall(line.casefold()) for line in (one, other))
    if len(words) != len(others) or len(words) < _FEWEST:
        return False
    pairs = [(word, its) for word, its in zip(words, others, strict=True) if word != its]
    numbers = any(word.isdecimal() and its.isdecimal() for word, its in pairs)
    long = sum(min(len(word), len(its)) >= _LONG_WORD for word, its in pairs)
    return 2 * len(pairs) <= len(words) and (numbers or long >= _SEVERAL)


_WORDS = re.compile(r"\d+|[^\W\d_]+")
_FEWEST, _LONG_WORD, _SEVERAL = 5, 4, 2
