"""Who speaks: the line under a quotation that names somebody, and what opens each turn of a talk.

A turn of an interview or a transcript opens with a label or a dash.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from .label import is_credit_label, label_starts
from .names import PERHAPS, SURELY, name_score
from .organisations import agency, is_organisation

_LONGEST = 90
_FEW_AFTER_AGE, _MANY = 5, 10
"""So many words at most say what somebody is, behind an age or not."""


def names_speaker(text: str, *, least: float = SURELY) -> bool:
    """Tell whether `text` is a person, at most with what he is behind a comma or in brackets.

    The name's score is `least` or more; before what somebody is, in small letters, it may be less sure.

    >>> names_speaker("Jane Roe, former harbour master"), names_speaker("Jane Roe/Reuters")
    (True, False)
    >>> names_speaker("Jane Roe, who kept the lock."), names_speaker("Jane Roe, photo editor")
    (False, False)
    """
    if len(text) > _LONGEST or _NEVER.search(text):
        return False
    name, *told = _PARTED.split(text, maxsplit=1)
    is_what = told[0].rstrip(")）") if told else ""
    if (
        " " not in name
        or any(map(str.isdigit, name))
        or agency(is_what, any_case=True)
        or is_organisation(name)
    ):
        return False
    words = is_what.casefold().split()
    # "Jane Roe, 67, goes to the lock in order to think" says what she does.
    longest = _FEW_AFTER_AGE if is_what[:1].isdigit() else _MANY
    if not label_starts().isdisjoint(words) or len(words) > longest:
        return False
    return name_score(name) >= (min(PERHAPS, least) if is_what[:1].islower() else least)


def names_somebody(text: str) -> bool:
    """Tell whether `text`, the line under a quotation, begins with who is quoted.

    >>> names_somebody("Jane Roe, harbour master"), names_somebody("and then the bridge opened")
    (True, False)
    """
    name = re.split(r"[,;(（、，]", text, maxsplit=1)[0].strip()
    return name_score(name) >= _MAY_BE_A_NAME or is_organisation(name) or agency(name) != ""


_MAY_BE_A_NAME = 0.3
_PARTED = re.compile(r"\s?[,(（，]\s?")
# A credit's marks, and the end of a sentence; "Ph.D." is none.
_NEVER = re.compile(r"[/|:;©@]|(?:(?<![A-Z])\.|[!?…])\W*\Z")


# ------------------------------------------------------------------------------------------ in turn


def turns(texts: Sequence[str]) -> tuple[int, ...]:
    """Return which of `texts`, one a block, are said in turn, by their numbers.

    Each opens with who says it, in full or by a letter, or with a dash; somebody asks, another answers.

    >>> turns(["Q: Who came?", "A: Nobody.", "Q: And then?", "A: It rained."])
    (0, 1, 2, 3)
    >>> turns(["— Who came?", "— Nobody.", "— And then?", "— It rained."])
    (0, 1, 2, 3)
    >>> turns(["Open: daily.", "Fee: none.", "Open: daily.", "Fee: two crowns."])
    ()
    """
    if not any(map(asks, texts)):
        return ()
    labelled = {number: key for number, text in enumerate(texts) if (key := _speaker(text))}
    often = {key for key, count in Counter(labelled.values()).items() if count > 1}
    said = {number: key for number, key in labelled.items() if key in often}
    others = (above for above, other in pairwise(said) if said[above] != said[other])
    asked = any(asks(texts[at]) or asks(texts[max(at - 1, 0)]) for at in others)
    if len(said) < _A_TALK or len(often) < _TWO or not asked:
        return tuple(sorted({*_dashed(texts), *_headed(texts)}))
    first, last = min(said), max(said)
    for number in labelled.keys() - said.keys():
        # Who speaks once stands among the others, or opens in full, "WYNN ASHE:", and is "WA:" then.
        if first < number < last or (number < first and _in_full(texts[number], often)):
            said[number] = labelled[number]
    return tuple(sorted(said))


def asks(text: str) -> bool:
    """Tell whether `text` ends as a question."""
    return _ASKS.search(text, max(len(text) - _END, 0)) is not None


_END = 6
"""A question's mark is among the last so many letters."""


def _in_full(text: str, short: Collection[str]) -> bool:
    """Tell a label of which one of the `short` has the first letters."""
    label = _label(text)
    first = "".join(word[0] for word in label[0].casefold().split()) if label else ""
    return any(len(key) <= _INITIALS and re.search(".*".join(map(re.escape, key)), first) for key in short)


_INITIALS = 3
_A_TALK, _TWO = 4, 2
_LONGEST_NAME = 5


def _speaker(text: str) -> str:
    """Return by what to know who says `text`: the last word of the label before it, or the first letter.

    >>> _speaker("MIRA HALE, HOST: Good day."), _speaker("Respuesta. No."), _speaker("R. Never.")
    ('hale', 'r', 'r')
    """
    label = _label(text)
    if label is None or not _SENTENCE.search(text):
        return ""
    if label["capitals"] and not label["capitals"].isupper():
        return ""
    words = (label["name"] or label["capitals"] or label["letter"]).split()
    return "" if len(words) > _LONGEST_NAME or is_credit_label(label[0]) else words[-1].casefold()


def _label(text: str) -> re.Match[str] | None:
    """Return the label before what somebody says; most lines have none of its signs near their beginning."""
    may_be = any(map(text[:_FARTHEST].__contains__, _ENDS_LABEL)) or "." in text[:_LONGEST_LETTER]
    return _LABEL.match(text) if may_be else None


_FARTHEST, _LONGEST_LETTER, _ENDS_LABEL = 72, 13, ":：—–"


def _dashed(texts: Sequence[str]) -> Iterator[int]:
    """Yield the questions behind a dash, and the answers behind another on the next line, where two are."""
    asked = [
        number
        for number, (above, below) in enumerate(pairwise(texts))
        if _ASKED.match(above) and _ANSWERED.match(below) and asks(above) and not asks(below)
    ]
    if len(asked) >= _TWO:
        yield from sorted({*asked, *(number + 1 for number in asked)})


def _headed(texts: Sequence[str]) -> Iterator[int]:
    """Yield the names that stand in turn on lines of their own, and what each of them says or asks below."""
    twice = [text for text, count in Counter(texts).items() if count > 1]
    names = {name for name in twice if _ALONE.fullmatch(name) and name_score(name) > 0}
    said = {number: text for number, text in enumerate(texts) if text in names}
    below = [texts[number + 1] if number + 1 < len(texts) else "" for number in said]
    changes = all(said[above] != said[other] for above, other in pairwise(said))
    asked = any(map(asks, below))
    if len(said) >= _A_TALK and changes and asked and all(map(_SENTENCE.search, below)):
        yield from (at for number in said for at in (number, number + 1))


_ALONE = re.compile(r"[^\W\d_a-z][^\d:;.!?/|()]{3,40}")
# A question in Greek ends with what is a semicolon elsewhere.
_ASKS = re.compile(r"(?:[?？؟]|[α-ωά-ώ];)[\"”“»«’)\]）」』]*\Z")
# The end of a sentence, cut short or not, or a label with nothing behind it.
_SENTENCE = re.compile(r"[-–—.!?…。！？।؟:：][\"”“»«’)\]）」』]*\Z")
_LABEL = re.compile(
    r"(?P<name>[^\W\d_][^:：.,;?!()\n]{0,30}?)(?:,\s[^\d(:：\n]{1,30}|\s?[(（][^)）\n]{1,30}[)）])?\s?[:：](?=\s|\Z|[„“「])"
    r"|(?P<capitals>[^\W\d_](?:[^\W\d_]|[ .’'-]){0,40})\s[—–]\s(?=\S)"
    r"|(?P<letter>[^\W\d_])[^\W\d_]{0,11}\.\s(?=\D)"
)
_ASKED = re.compile(r"[-–—―*]{1,2}\s?[^\W\d_]")
_ANSWERED = re.compile(r"[-–—―]{1,2}\s?[^\W\d_]")
