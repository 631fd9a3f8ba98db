"""Where a credit begins in its line: behind which stop, with what before it, and where nothing parts the two.

"… off the coast Jane Roe/AFP" ends a caption; "Getty Images A boat at the weir" begins an alternative text.
"""

from __future__ import annotations

import re

from .asides import without_asides
from .dates import is_month
from .label import label_behind, letters_of_house, read_label, says_where, whole_label
from .names import PERHAPS, SURELY, name_score
from .organisations import agency, ends_with_agency, find_agencies, keeps_works
from .phrases import which_pictures
from .prose import is_prose
from .scripts import ScriptPattern
from .tables import compiled, either
from .weigh import CLOSING, FOR_WHOM, LABELLED_SURELY, STUDIO, Found

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
        own = _OWN_CAPITALS.search(tail, first, supplied.start()) if supplied[0].isupper() else None
        start = first if whole else own.start() if own else supplied.start()
        return Found(start, len(tail), "supplied at the end", certainty)
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


# "… at the weir ROE FAMILY ARCHIVE"
_OWN_CAPITALS = re.compile(r"(?<=[a-zß-ÿ]{4}\s)[^\W\d_a-zß-ÿ]{3,}\s\Z")
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
        # "May." and "quayside." end a sentence, "Prof." and "J." none.
        bare = word[0].rstrip(".")
        if count > 1 and bare != word[0] and (len(bare) > _LONGEST_ABBREVIATED or is_month(bare)):
            break
        score = name_score(tail[shift + word.start() : end]) + (0.02 if count == 2 else 0.0)
        # "Nicky J Roe": a name seldom begins with an initial that a capitalised word stands before.
        if len(bare) == 1 and count < len(words) and words[-count - 1][0][:1].isupper():
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
_DOTTED = ScriptPattern(
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
    elif kind == "house":  # "Radio Two presenter on the quay"
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


# -------------------------------------------------------------------------------------------- stops


_NO_STOP = re.compile(r"(?:^|[^\w])(?:[^\W\d_]|\d{1,2})\Z")
_DAY_BEFORE_STOP = re.compile(r"([^\W\d_]{3,10})\s\d{1,2}\Z")


def is_no_stop(tail: str, stop: re.Match[str]) -> bool:
    """Tell "J. Scott Applewhite", "a.m." and "5. May": the stop behind these ends no sentence.

    That of "on June 4. Photo by Jane Roe", "at pier 12. Photo: Jane Roe" and "is 16. Jane Roe / Herald" does.
    """
    at = stop.start()
    if tail[at] != "." or _NO_STOP.search(tail, max(0, at - 3), at) is None:
        return False
    day = _DAY_BEFORE_STOP.search(tail, max(0, at - 14), at)
    if day and is_month(day[1]):
        return False
    if not tail[at - 1].isdigit():
        return True
    labelled = read_label(tail, stop.end()).kind in ("by", "picture", "credit")
    return not labelled and not _is_person_behind_age(tail, stop)


def _is_person_behind_age(tail: str, stop: re.Match[str]) -> bool:
    """Tell "is 16. Jane Roe / Herald", at a line's end, from "16. May Roe" and "3. Ann Roe / Bea Li"."""
    person = _OF_HOUSE.fullmatch(tail, stop.end())
    if person is None or _aged().search(tail, max(0, stop.start() - _SHORT_WORDS), stop.start()) is None:
        return False
    name = person["name"]
    named = name_score(name) >= SURELY and not is_month(name.partition(" ")[0])
    return named and name_score(person["house"]) < SURELY


_SHORT_WORDS = 20
"""So far before the stop its age and the word before it are looked for."""


# What finds an age at the end of a sentence: "since she was 16", "Ann Roe, 42".
_aged = compiled(lambda: rf"(?:\s(?:{either('credits', 'before age')})|[^\W\d_],)\s\d\d\Z")
_OF_HOUSE = re.compile(
    rf"(?P<name>[^\W\d_a-z][^/|,;()«»“”„]{{3,40}}?)(?:\s?[/|]\s?|,\s(?=The\s)|(?i:{FOR_WHOM})[«“„]\s?)(?P<house>[^\s/|][^/|]{{1,40}})"
)


# --------------------------------------------------------------------- what belongs to it before it


_SHORT_LABEL = re.compile(r"(?:\A|[\s(/|,])([^\W\d_]{2,5}\.)\s*\Z")
# "The keeper at his door. Roe family photo"
_FAMILY = re.compile(r"(?:\A|[.!?…]\s)(?:the\s)?([^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_a-zß-ÿ][\w’'-]+)?)\s\Z")
_HOUSE_BEFORE = re.compile(r"(?:\A|[\s(/|,])([^\W\d_a-zß-ÿ]{2,5})\s\Z")


def widened(tail: str, credit: Found) -> Found:
    """Return `credit` with what belongs to it before it: a label ("Fot."), an agency, its bracket."""
    start, rule, certainty = credit.start, credit.rule, credit.certainty
    if rule.startswith(("supplied", "name alone", "name and")):
        label = _SHORT_LABEL.search(tail, max(0, start - 10), start)
        if label and whole_label(label[1]) & {"picture", "bare", "credit"}:
            start, rule, certainty = label.start(1), "label before a name", max(certainty, LABELLED_SURELY)
        elif tail[start].islower() and (family := _FAMILY.search(tail, max(0, start - 40), start)):
            start = family.start(1)
    elif rule == "picture label":
        house = _HOUSE_BEFORE.search(tail, max(0, start - 8), start)
        start = house.start(1) if house and _is_house(tail, house) else start
    by = rule.startswith("label and by") and certainty > _UNPARTED
    if (by or rule.startswith("picture label")) and (which := _which(tail, start)) is not None:
        start, certainty = which.start(), max(certainty, LABELLED_SURELY) if by else certainty
    if rule.startswith(_LABELLED) and (placed := placed_before(tail, start)) is not None:
        start = placed.start("place")
    if (kept := _KEPT.search(tail, max(0, start - _LONGEST_KEPT), start)) and keeps_works(
        without_asides(kept["house"])
    ):
        start = kept.start("house")
    opening = _OPENED_BY.get(tail.rstrip(" .")[-1:], "")
    if opening and credit.end == len(tail) and opening not in tail[start:]:
        opened = tail.rfind(opening, max(0, start - _IN_BRACKET), start)
        start = opened if opened >= 0 else start
    if rule == "organisation alone" and _is_in_capitals(tail, start):
        certainty = max(certainty, _IN_CAPITALS)
    slashed = rule == STUDIO and tail[:start].rstrip().endswith("/")
    if slashed or (rule == "name alone" and _is_name_behind_sign(tail, start)):
        certainty = max(certainty, _BY_FORM)
    return credit._replace(start=start, rule=rule, certainty=certainty)


# "The loom, 1923. Museum Tellberg. © Ann Roe", "The weir. Amberweir Archive, no. 12 / Ann Roe"
_KEPT = re.compile(r"[.!?…)”\"]\s(?P<house>[^\W\d_a-zß-ÿ][^.!?…:;()\[\]]{5,90}?)(?:[.,;]\s|\s?[/|]\s?)\Z")
_LONGEST_KEPT = 110


_LABELLED = ("label and by", "label before a name", "picture label")


def placed_before(tail: str, start: int) -> re.Match[str] | None:
    """Return "Left" before ": photo by Ann Roe", where it begins a sentence."""
    told = tail[max(0, start - 2) : start].strip() in (":", ",")
    placed = _PLACED_BEFORE.search(tail, max(0, start - _LONGEST_WHICH), start) if told else None
    return placed if placed and says_where(placed["place"]) else None


_PLACED_BEFORE = re.compile(r"(?:\A|[.!?…]\s)(?P<place>[^\W\d_]+(?:[\s-][^\W\d_]+){0,2})\s?[:,]\s\Z")


def _which(tail: str, start: int) -> re.Match[str] | None:
    """Return "Opening" before "image: …", and "2" before "photos: …", where it begins a sentence."""
    before = _BEFORE_LABEL.search(tail, max(0, start - _LONGEST_WHICH), start)
    which = which_pictures().match(tail, before.start()) if before and _begins(tail, before.start()) else None
    return which if which and which.end() == start else None


_UNPARTED = 0.25
"""So sure is a party behind a label and "by" that nothing parts from the words before it."""
_BEFORE_LABEL = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*(?:\s[^\W\d_]+){0,2}|(?<!\S)\d{1,2})\s\Z")
_LONGEST_WHICH = 30


def _begins(tail: str, at: int) -> bool:
    """Tell whether a sentence begins at `at`."""
    return not tail[:at].strip() or _STOPPED.search(tail, 0, at) is not None


def _is_name_behind_sign(tail: str, start: int) -> bool:
    """Tell "A man sweeps the street after the storm. / Jane Roe", with a bar or a slash behind the stop."""
    before, name = tail[:start].rstrip(), tail[start:].strip()
    # "… who lives here. /Anna Berg" signs a letter.
    apart = tail[start - 1 : start].isspace()
    signed = apart and before.endswith(("|", "/")) and before[:-1].rstrip().endswith((".", "!", "…"))
    short = len(before) <= _LONGEST_BEFORE_SIGN
    return signed and short and name_score(name) >= SURELY and is_prose(before, least=1)


def _is_in_capitals(tail: str, start: int) -> bool:
    """Tell "A heron at the weir. AMBERWEIR TOWN COUNCIL", the house in capitals alone, behind a sentence."""
    before, house = tail[:start].rstrip(), tail[start:].strip(" .")
    stopped = before.endswith((".", "!", "?", "…", "»", "”")) and not before.isupper()
    return stopped and house.isupper() and " " in house and is_prose(before, least=1)


_IN_CAPITALS = 0.58
_LONGEST_BEFORE_SIGN = 120
_BY_FORM = 0.78


def _is_house(tail: str, house: re.Match[str]) -> bool:
    """Tell "AFP Photo: …", and the letters of any house that begin a line or a sentence: "ST PHOTO: …"."""
    at = house.start(1)
    return agency(house[1]) == "wire" or (_begins(tail, at) and letters_of_house(tail, at) != "")


_STOPPED = re.compile(r"[.!?…)”\"]\s\Z")
_OPENED_BY = {")": "(", "]": "[", "）": "（", "】": "【"}
"""What opens the bracket that each of these closes."""
_IN_BRACKET = 60
