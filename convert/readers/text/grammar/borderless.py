"""Credits that no stop, label or separator parts from the words beside them.

"… off the coast Jane Roe/AFP" ends a caption; "Getty Images A boat at the weir" begins an alternative text.
"""

from __future__ import annotations

import re

from .dates import is_month
from .found import CLOSING, LABELLED_SURELY, Found
from .label import label_behind, whole_label
from .names import PERHAPS, name_score
from .organisations import agency, ends_with_agency, find_agencies

_LAST_STOP = re.compile(r".*[.!?…”\"»)]\s+", re.DOTALL)
_LAST_TWO = re.compile(r"(?<=\s)\S+\s\S+\Z")
_SMALL = 3
_LINKED = re.compile(r"\s*(?:[/|—–,-]|via|\()?\s*")
_BEFORE_AGENCY = re.compile(r"(?:\s*[/|—–]\s*|,\s+|\s+-\s+|/?\s*\bvia\s+|\s+for\s+)\Z", re.IGNORECASE)


def without_border(tail: str) -> Found | None:
    """Find what ends a line with nothing before it: "… off the coast Jane Roe/AFP", "… Submitted photo"."""
    last = tail.rfind(" ")
    supplied = _LAST_TWO.search(tail, tail.rfind(" ", 0, max(last, 0)) + 1)
    if supplied and supplied[0][0].isalnum() and "supplied" in whole_label(supplied[0]):
        sentence = _LAST_STOP.match(tail, 0, supplied.start())
        first = sentence.end() if sentence else 0
        before = tail[first : supplied.start()].split()
        whole = len(before) <= 2 and all(word.isupper() for word in before)
        # "the keys to the family archive": an article or another small word makes them part of a sentence
        if supplied[0][0].islower() and before and before[-1].islower() and len(before[-1]) <= _SMALL:
            return None
        # "Ann Roe Submitted photo": a capital amid the line begins something new.
        certainty = 0.9 if supplied[0][0].isupper() else 0.6
        return Found(first if whole else supplied.start(), len(tail), "supplied at the end", certainty)
    if not ends_with_agency(tail):
        return None
    shift = max(0, len(tail) - 90)
    spans = find_agencies(tail[shift:])
    first = _first_of_chain(tail, [(start + shift, end + shift) for start, end in spans])
    start = _names_before(tail, first)
    if first == len(tail) or start == 0:
        return None
    if start == first and (sent := _SENT.search(tail, 0, start)) is not None:
        # "…する小川さん＝4日、青浜市（共同）"
        bracket = start - len(sent["bracket"])
        return Found(bracket, len(tail), "agency at the end", LABELLED_SURELY)
    if start == first:
        return Found(start, len(tail), "agency at the end", 0.15 if tail.endswith(".") else 0.45)
    return Found(start, len(tail), "name and agency at the end", 0.5 if tail.endswith(".") else 0.76)


# Behind the sign stand a day and a place, and no sentence.
_SENT = re.compile(r"\w＝(?:[^＝。、（）]{1,12}、){0,2}(?:[^＝。、（）]{1,12})?(?P<bracket>（?)\Z")


def _first_of_chain(tail: str, spans: list[tuple[int, int]]) -> int:
    """Return where the agencies begin that follow one another up to the end of the line."""
    first = len(tail)
    for start, end in reversed(spans):
        between = tail[end:first]
        if first < len(tail) and not _LINKED.fullmatch(between):
            break
        first = start
    return first


def _names_before(tail: str, first: int) -> int:
    """Return where the names begin that stand before the agency at `first`, linked to it."""
    while (link := _BEFORE_AGENCY.search(tail, max(0, first - 12), first)) is not None:
        name = _label_before(tail, link.start())
        if name is None and not _ENDS.search(tail, max(0, link.start() - 20), link.start()):
            name = _name_before(tail, link.start())
        # "Fridays for Future": before this small word only a person's name will do.
        if name is None or (link[0].strip() == "for" and name_score(tail[name : link.start()]) < 0.9):
            break
        first = name
    return first


def _is_stop(word: str) -> bool:
    """Tell the last word of a sentence, "May." or "quayside.", from "Prof." and "J."."""
    bare = word.rstrip(".")
    return bare != word and (len(bare) > _LONGEST_ABBREVIATED or is_month(bare))


_LONGEST_ABBREVIATED = 4
_ENDS = re.compile(r"[^\W\d_]{3,}[.!?]\s*\Z")
LAST_WORD = re.compile(r"(?<![^\s])[^\W\d_]+\Z")


def _label_before(tail: str, end: int) -> int | None:
    """Return where a label in capitals begins that ends at `end`: "… in Recife REPRODUÇÃO/INSTAGRAM"."""
    word = LAST_WORD.search(tail, max(0, end - 20), end)
    told = word is not None and word[0].isupper() and "supplied" in whole_label(word[0])
    return word.start() if word and told and not tail.isupper() else None


def _name_before(tail: str, end: int) -> int | None:
    """Return where the name that ends at `end` begins."""
    shift = max(0, end - 60)
    words = list(re.finditer(r"\S+", tail[shift:end]))[-4:]
    best, best_score = None, 0.29
    for count, word in enumerate(reversed(words), start=1):
        if count > 1 and _is_stop(word[0]):
            break
        score = name_score(tail[shift + word.start() : end]) + (0.02 if count == 2 else 0.0)
        # "Nicky J Roe": a name seldom begins with an initial that a capitalised word stands before.
        if len(word[0].rstrip(".")) == 1 and count < len(words) and words[-count - 1][0][:1].isupper():
            score -= 0.2
        if score > best_score:
            best, best_score = shift + word.start(), score
    return best


def signed_behind(tail: str) -> Found | None:
    """Find who took the picture at the end of "…の旧灯台＝2026年3月4日、青浜市、山本次郎撮影"."""
    behind = label_behind(tail)
    opened = max(tail.rfind("＝"), tail.rfind("="))
    if behind is None or opened < 0:
        return None
    start = max(tail.rfind("、", 0, behind.start()), opened) + 1
    if (day := _DAY.match(tail, start)) is not None:
        start = day.end()
    named = tail[start : behind.start()].strip()
    bracketed = not CLOSING.keys().isdisjoint(named)
    if bracketed or not 1 < len(named) <= _LONGEST_SIGNED or not any(letter >= "\u3040" for letter in named):
        return None
    return Found(start, len(tail), "label behind a name", LABELLED_SURELY)


_LONGEST_SIGNED = 16
# "2026年3月4日", and "1987年" or "5月" with a blank behind
_DAY = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|(?=[\s　]))[\s　]*")


def dotted_behind(tail: str) -> Found | None:
    """Find who took the picture in "網を繕う漁師、撮影・山本次郎", with a dot for a colon.

    It is surely so where the caption tells behind "＝" when or where that was.
    """
    label = _DOTTED.search(tail, max(0, len(tail) - _LONGEST_DOTTED)) if tail[-1:] >= "\u3040" else None
    if label is None or whole_label(label["name"][:2]) or name_score(label["name"]) < PERHAPS:
        return None
    told = _TOLD_BEHIND.search(tail, 0, label.start("label")) is not None
    certainty = LABELLED_SURELY if told else _DOTTED_CERTAINTY
    return Found(label.start("label"), len(tail), "label before a name", certainty)


_LONGEST_DOTTED, _DOTTED_CERTAINTY = 24, 0.7
# "…＝5月29日、青浜市"
_TOLD_BEHIND = re.compile(r"[＝=][^＝=。]{2,30}[、\s　]\Z")
_DOTTED = re.compile(
    r"(?<=\w)(?:、\s?|\s)(?P<label>(?:撮影|写真)・(?P<name>[\u3005-\u30ff\u3400-\u9fff]{4,6}))\Z"
)


def before_alt(line: str) -> int:
    """Return where the credit ends that stands before an alternative text, 0 where none does.

    >>> before_alt("Getty Images A boat at the weir"), before_alt("Getty Images opened an office")
    (12, 0)
    """
    first = next(iter(find_agencies(line[:_SENDERS])), (1, 0))
    kind = agency(line[: first[1]])
    if first[0] or kind not in ("wire", "stock", "house") or line.rstrip().endswith((".", "!", "?")):
        return 0
    end = first[1]
    for start, stop in find_agencies(line[:_SENDERS]):
        end = stop if _VIA.fullmatch(line, end, start) else end
    if (person := _PERSON_BEHIND.match(line, end)) and name_score(person["name"]) >= PERHAPS:
        end = person.end()
    elif kind == "house":  # "BBC Two presenter on the quay"
        return 0
    return end if _SEEN.match(line, end) else 0


_SENDERS = 60
_VIA = re.compile(r"\s?/\s?|\s(?:via|VIA)\s")
_PERSON_BEHIND = re.compile(
    r"\s?/\s?(?P<name>(?:[^\W\d_a-z][\w.’'-]*\s){1,2}[^\W\d_a-z][\w’'-]*)(?=\s(?:A|An|The|Two|Three)\s)"
)
# What is seen, told as alternative texts tell it, begins with an article or a number.
_SEEN = re.compile(
    r"\s(?:A|An|The|Two|Three|Four|Several|People|Men|Women)\s(?:[^\W\d_A-Z][\w’'-]*|[A-Z][\w-]*\s[a-z])"
)
