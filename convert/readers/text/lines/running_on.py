"""Which of two touching lines are no picture's: what stands above a caption, and two items of one listing.

Above a caption a byline, a date or a paragraph may stand, or what is a site's: what leads to another article,
or says how long it takes to read this one.  "Route 4 ends here" and "Route 7 ends there" are alike, as a
picture's words are: but these name the same things, items name others in the same places, or each stands
behind a label of its own.

A page that leaves no room around its pictures is copied so that whatever stands above a picture touches the
picture's words.  Only what the two lines say counts here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..grammar.credit import credits_somebody
from ..grammar.datelines import is_date_line
from ..grammar.furniture import kind_of, link_label
from ..grammar.label import caption_label, whole_label
from ..grammar.names import east_asian
from ..grammar.signatures import is_signed, names_alone, signs_with_moment
from ..grammar.tables import folded, table
from .roles import Role
from .seen import LONG, SAID_AGAIN, Seen, likeness


def told_above_caption(one: Seen, below: Seen) -> Role | None:
    """Return what `one`, which touches the caption `below`, is beyond doubt; None where it may be an alt."""
    if one.size <= _LONGEST_SIGNED and (is_signed(one.text) or signs_with_moment(one.text)):
        return "byline"
    if one.size <= _LONGEST_SIGNED and is_date_line(one.text.strip(" .")):
        return "dateline"
    if _is_sites(one):
        return "chrome"
    return "paragraph" if _runs_on(one, below) else None


def is_stranger(one: Seen, seen: Sequence[Seen]) -> bool:
    """Tell a person's name and nothing else of which no other line has the surname: nobody who is shown."""
    surname = one.text.rpartition(" ")[2]
    alone = one.tokens > 1 and one.size <= _LONGEST_SIGNED and names_alone(one.text)
    return alone and not any(surname in other.text for other in seen if other is not one)


def _is_sites(one: Seen) -> bool:
    """Tell "Read also: The tide rose" and "Reading time: 3 min"; "RELATED: The lock" may be a picture's."""
    timed = kind_of(one.text)[0] == "reading" and _TIMED.search(one.text) is not None
    return (timed and one.size <= _LONGEST_TIMED) or " " in link_label(one.text)


def is_signed_picture(one: Seen, below: Seen, last: Seen) -> bool:
    """Tell an alternative text, a caption and who took the picture from a caption that is wrapped."""
    if last.credit is None or not credits_somebody(last.text, last.credit) or below.credit or below.running:
        return False
    return not one.sentence and not one.text.endswith((",", "-")) and not below.text[0].islower()


def may_run_on(one: Seen, below: Seen) -> bool:
    """Tell a sentence that is a paragraph where a text's other pictures have no alternative texts either."""
    return _is_sentence(one, below) and not _describes(one) and (one.running or _tells(one, "told"))


def _runs_on(one: Seen, below: Seen) -> bool:
    """Tell a sentence of the article: it goes on from another, tells what somebody said, or is several."""
    if not _is_sentence(one, below):
        return False
    if _SPOKEN.search(one.text) or _tells(one, "said"):
        return True
    if _describes(one):
        return False
    size = _DENSE * one.size if east_asian(one.text) else one.size
    several = size >= _SOME and _WITHIN_STOPS.search(one.text) is not None
    goes_on = several or _opens_with(one, "somebody")
    # A terminal's page seldom sets a line between an alternative text and its caption.
    long = _LONG if one.block.first == one.block.last else _LONG_WRAPPED
    return _opens(one) or (goes_on and (size >= long or _tells(one, "told")))


def _is_sentence(one: Seen, below: Seen) -> bool:
    """Tell a sentence that the caption does not say again, not even a part of it."""
    text = one.text
    if not text.endswith(_ENDS) or text[0] in "[(（" or (one.tokens < _FEWEST and text.isascii()):
        return False
    return likeness(one, below) in ("", "shares words with") and text[:_SHORT] != below.text[:_SHORT]


def _opens(one: Seen) -> bool:
    """Tell a line that opens with "But", "Nobody", "By Monday", "ونشرت" (and she published)."""
    words = _OPENING.match(one.lower)
    day = words is not None and words["second"] in folded("dates", "weekday")
    joined = _AND_DID.match(one.lower) is not None
    return joined or _opens_with(one, "opens") or (day and _opens_with(one, "opens day"))


def _opens_with(one: Seen, kind: str) -> bool:
    words = _OPENING.match(one.lower)
    return words is not None and words["first"] in folded("running", kind)


def _describes(one: Seen) -> bool:
    return one.lower.partition(" ")[0].strip(",.:") in folded("running", "describes")


def _tells(one: Seen, kind: str) -> bool:
    """Tell what somebody "said", and what was or will be "told": in a picture something is seen now."""
    if one.text.rstrip(_AROUND_STOP).endswith(table("running")[f"{kind} last"]):
        return True
    return not folded("running", kind).isdisjoint(word.strip(_MARKS) for word in _PARTS.split(one.lower))


_LONGEST_SIGNED = 120
_FEWEST, _SHORT, _SOME, _LONG, _LONG_WRAPPED = 4, 30, 70, 150, 90
_LONGEST_TIMED, _TIMED = 40, re.compile(r"\d\s?[^\W\d_]")
_DENSE = 2
"""So many letters of an alphabet say what one of East Asia's says."""
_ENDS = tuple('.!?…。！？।؟”"»“’」')
_AROUND_STOP = '.。」』”"'
# Arabic writes "and" on to the verb: in the present behind it, or with the ending of the past.
_AND_DID = re.compile(r"و(?:[تي][\u0621-\u064a]{3,}|[\u0621-\u064a]{3,}(?<!ا)ت)\s")
# In India a vowel's sign is part of a word and no letter.
_OPENING = re.compile(r"(?P<first>[^\W\d_][^\s\d.,،:;!?…’'()-]*)(?![\w-]),?(?:\s+(?P<second>[^\W\d_]+))?")
_PARTS, _MARKS = re.compile(r"[\s\d’'‘—–/-]+"), '.,،:;!?…।؟。()[]"“”„«»*_'
# "“We walk,” said Rosa Winn." and "„Wir gehen“, sagte Rosa Winn."
_SPOKEN = re.compile(r"\A[“„«»\"‘‚「][^“„«»\"‘‚「」]{2,400}(?:,[”“»«\"’]\s+\w|[”“»«\"’],\s|」と)")
_WITHIN_STOPS = re.compile(r"""[^\W\d_]{3}[.!?…]["”»’)]?\s+[^\W\d_a-z]|[。！？]\S""")


# ------------------------------------------------------------------------------- items of one listing


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
    if len(words) != len(others) or len(words) < _FEWEST_WORDS:
        return False
    pairs = [(word, its) for word, its in zip(words, others, strict=True) if word != its]
    numbers = any(word.isdecimal() and its.isdecimal() for word, its in pairs)
    long = sum(min(len(word), len(its)) >= _LONG_WORD for word, its in pairs)
    return 2 * len(pairs) <= len(words) and (numbers or long >= _SEVERAL)


_WORDS = re.compile(r"\d+|[^\W\d_]+")
_FEWEST_WORDS, _LONG_WORD, _SEVERAL = 5, 4, 2
