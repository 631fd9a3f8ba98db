"""Find the credit in a line: where it begins and ends, by which rule, and how sure that is.

A line is looked at from the places where a credit may begin, its *anchors*: the line's start, after
the end of a sentence or a separator, an opening bracket, a sign, a label.  What follows an anchor is
weighed by what announces it (`label`) and by who is named in it (`parties`).  Only the last `TAIL`
characters are looked at, so the work is bounded, however long the line.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from .asides import is_by_machine, may_be_by_machine, without_shelf
from .borders import (
    LAST_WORD,
    dotted_behind,
    is_no_stop,
    placed_before,
    signed_behind,
    widened,
    without_border,
)
from .label import (
    CAMERA,
    SIGN,
    bare_label_starts,
    caption_label,
    label_offsets,
    label_starts,
    read_label,
    whole_label,
)
from .names import PERHAPS, RARER, SURELY, east_asian, name_score
from .organisations import agency, find_agencies, is_organisation
from .phrases import names_nobody, site_words, without_remarks
from .plates import credit_by_places
from .prose import is_prose, is_seen_in
from .tables import compiled, either, folded, table
from .weigh import CLOSING, FOR_WHOM, LABELLED_SURELY, LONGEST, Found, weigh

TAIL = 250
"""How many characters at a line's end may hold a credit."""
NEAR = 120
"""How many of them may hold a credit that nothing announces."""
SURE_ENOUGH = 0.5
"""`find_credit` answers from this certainty on."""


def find_credit(line: str) -> Found | None:
    """Return the credit in `line`, None where none is likely."""
    best = next(iter(credit_candidates(line)), None)
    return best if best and best.certainty >= SURE_ENOUGH else None


@functools.lru_cache(maxsize=256)
def credit_candidates(line: str) -> tuple[Found, ...]:
    """Return what may be the credit in `line`, the surest first, unsure ones too."""
    if bracketed := in_brackets(line):
        return bracketed
    site = site_words(line)
    whole = len(line.rstrip())
    end = site.start() if site else whole if line.startswith("|") else len(line.rstrip(_BAR))
    base = max(0, end - TAIL)
    tail = line[base:end]
    if not tail or _is_plain_sentence(tail) or _ONLY_ADDRESS.fullmatch(tail):
        return ()
    judged = [_judge(tail, start, border) for start, border in _anchors(tail, whole=base == 0).items()]
    judged += [without_border(tail), signed_behind(tail), dotted_behind(tail)]
    judged += [credit_by_places(tail)] if base == 0 else []
    found = _undominated(tail, [widened(tail, credit) for credit in judged if credit is not None])
    found = [credit for credit in found if not _holds_caption(tail, credit, found)]
    if site is None:
        # The bar of a table's cell belongs to the credit that it closes.
        found = [it._replace(end=whole - base) if it.end == len(tail) else it for it in found]
    if base == 0 and (_BYLINE.match(tail) or _names_editor(tail)):
        # In a line that begins as a byline does only a label makes a credit likely.
        doubts = [1.0 if credit.rule.startswith(LABELLED) else 0.5 for credit in found]
        found = [it._replace(certainty=it.certainty * doubt) for it, doubt in zip(found, doubts, strict=True)]
    return tuple(
        sorted((_placed(credit, base) for credit in found), key=lambda it: (-it.certainty, it.start))
    )


# "File:" and "Image:" stand in addresses, too.
_ONLY_ADDRESS = re.compile(r"\s*https?://\S+\s*")


def in_brackets(line: str) -> tuple[Found, ...]:
    """Return the credits of "[Photo: The pier in rain. Credit: Ann Roe]", all of it in brackets.

    Each reaches to the end of the line, but one before the caption.  "[Ann Roe/AP]" and "[Photo: Ann Roe]"
    are a credit and nothing else, and so is much in round brackets: there the words before must tell what is
    seen.
    """
    words = line.strip()
    if len(words) > TAIL or words[:1] not in _BRACKETS or words[-1] != _BRACKETS[words[0]]:
        return ()
    if words[0] in words[1:-1] and words.find(words[-1]) < words.find(words[0], 1):
        return ()
    first, end = line.find(words[0]) + 1, line.rfind(words[-1])
    if words[0] != "(" and (before := _before_caption(line, first)):
        return (before,)
    inside = (credit for credit in credit_candidates(line[first:end]) if credit.certainty >= SURE_ENOUGH)
    return tuple(
        credit._replace(start=credit.start + first, end=len(line))
        for credit in inside
        if credit.end >= end - first
        and _is_behind_caption(credit, line[first:end])
        and (words[0] != "(" or _tells_what_is_seen(line[first : first + credit.start]))
    )


def _before_caption(line: str, first: int) -> Found | None:
    """Return the credit of "[Photo by Ann Roe: The pier in rain]"; behind "Photo:" may stand who is seen."""
    label = read_label(line, first)
    name = _BEFORE_COLON.match(line, label.end) if label.kind in ("by", "bare") else None
    least = RARER if label.kind == "by" else SURELY
    named = name is not None and name_score(name[1]) >= least
    return Found(first, name.end(1), "label and by", LABELLED_SURELY) if name and named else None


_BEFORE_COLON = re.compile(r"([^\W\d_a-zß-ÿ][^:\[\]()/]{3,40}?)\s?[:：]\s(?=\S+\s\S+\s\S)")


def _is_behind_caption(credit: Found, words: str) -> bool:
    """Tell a credit behind some words of a picture from the source of a remark: "[Corrected. Source: EFE]".

    The credit has a picture's label or a name, or the words begin with one: "[Photo 2: … © Ann Roe]".
    """
    before = words[: credit.start].rstrip(" /|–—-")
    opened = (
        before.endswith((".", "!", "?", "…"))
        or words[credit.start] in "(©"
        or credit.rule.startswith(LABELLED)
    )
    pictured = credit.rule.startswith(_OF_PICTURES) or _noted().match(words) is not None
    return opened and pictured and len(before.split()) > _SHORTEST_CAPTION


def _tells_what_is_seen(before: str) -> bool:
    """Tell "Photo above: Ada with her slate." and "Ada with the slate of her house." from "Weir Museum."."""
    return is_prose(before) or before.partition(":")[0].casefold() in folded(
        "pictured", "announces with a colon"
    )


_OF_PICTURES = ("picture label", "credit label", "label and by", "name and")
_BRACKETS = {"(": ")", "[": "]", "［": "］", "【": "】"}
_SHORTEST_CAPTION = 2


# What finds "Photo 2:" at the beginning of a draft's note on a picture.
_noted = compiled(lambda: rf"(?:{either('pictured', 'noted')})s?\b[\s\d]*[:.]", re.IGNORECASE)


def _names_editor(text: str) -> bool:
    """Tell what begins with an editor's word: "Edição: Jane Roe / AGÊNCIA BRASIL"."""
    lead = _LEAD.match(text)
    words = folded("bylines", "lead editor") | folded("bylines", "colon lead editor")
    return lead is not None and lead[1].casefold() in words


_LEAD = re.compile(r"\W*([^\W\d_][^:：]{1,25}?)\s?[:：]\s")
_BAR = " \t\n\xa0|"


def _undominated(tail: str, found: list[Found]) -> list[Found]:
    """Return `found` without what begins inside a labelled credit: "© 2019 Ann Roe" in "Photo: © 2019 …"."""
    kept = [credit for credit in found if not _announces_caption(tail, credit, found)]
    # Behind a label and what is seen, a name in brackets is hardly anybody else's.
    found = [_raised(tail, it) for it in kept] if len(kept) < len(found) else kept
    labelled = [credit for credit in found if credit.certainty >= 0.7 and credit.rule.startswith(LABELLED)]
    return [
        credit
        for credit in found
        if not any(outer.start < credit.start and credit.end <= outer.end for outer in labelled)
    ]


def _raised(tail: str, credit: Found) -> Found:
    whole = tail[credit.start] == "(" and credit.end == len(tail) and credit.certainty >= SURE_ENOUGH
    return credit._replace(certainty=max(credit.certainty, LABELLED_SURELY)) if whole else credit


def _announces_caption(tail: str, credit: Found, found: list[Found]) -> bool:
    """Tell the first label of "Photo: The mayor on the quay. Photo: Ann Roe" and "… quay. (Ann Roe/AP)".

    Before a bracket no stop is needed: "Photo: The mayor with his dog (Ann Roe)".
    """
    if not credit.rule.startswith("picture label") or _FOR_HOUSE.search(tail, credit.start):
        return False
    inside = [it for it in found if credit.start < it.start and it.end == credit.end]
    return any(
        is_prose(without_shelf(before), least=1)
        if _AT_ANOTHER.search(before)
        else _is_seen_before(before, tail[it.start])
        for it, before in ((it, tail[credit.start : it.start]) for it in inside)
        if it.certainty >= LABELLED_SURELY or (tail[it.start] in "([" and it.certainty >= SURE_ENOUGH)
    )


def _is_seen_before(words: str, sign: str) -> bool:
    seen = words.partition(":")[2].strip()
    least = 1 if seen.partition(" ")[0] in table("organisations")["first"] else 2
    return sign == "(" and is_prose(words, least=least) and not is_organisation(seen)


# "Photo: Ann Roe for The Post. Illustration: Bo Dahl"
_FOR_HOUSE = re.compile(rf"{FOR_WHOM}(?=(?:the\s)?[^\W\da-z])")
_AT_ANOTHER = re.compile(r"(?:[^\W\d_]{4}|\d)\.\s*\Z")
_BOTH = "name and agency"


def _holds_caption(tail: str, credit: Found, found: list[Found]) -> bool:
    """Tell "Udo Kolb. Ann Roe/AP" and "Udo Kolb (Ann Roe/AP)": the first name is who is seen."""
    if credit.rule != _BOTH:
        return False
    inside = [it for it in found if credit.start < it.start and it.end == credit.end]
    return any(
        (tail[it.start] in "([（" or _AT_ANOTHER.search(tail, credit.start, it.start))
        and not find_agencies(tail[credit.start : it.start])
        for it in inside
        if it.rule.startswith((_BOTH, *LABELLED)) and it.certainty >= LABELLED_SURELY
    ) or any(it.rule == _IN_BRACKETS and _is_no_name(tail[credit.start : it.start]) for it in inside)


_IN_BRACKETS = "agency alone in brackets"


def _is_no_name(words: str) -> bool:
    """Tell a caption in writing without capitals, where any words might be a name, from one with them."""
    letter = words.strip()[:1]
    cased = letter.isupper() or letter.islower() or east_asian(letter)
    return not cased and name_score(words.strip()) < SURELY


LABELLED = ("sign", "credit label", "picture label", "label and by", "source label", "label before")


def _placed(credit: Found, base: int) -> Found:
    """Return `credit` with offsets into the whole line, less sure the longer the text before it.

    A caption is short: few have more than 350 characters.
    """
    start = credit.start + base
    length = 1.0 if start <= 350 else max(0.4, 1 - (start - 350) / 800)
    return credit._replace(start=start, end=credit.end + base, certainty=round(credit.certainty * length, 3))


# ------------------------------------------------------------------------------- anchors

_CUE = re.compile(r"[©ⓒⒸ℗]|\([cC]\)")
_COLON = re.compile(r"[:：՝=＝]|\.\.\.")
_CUE_NEAR_END = re.compile(r"[/|—＝=@]|nuotr\.|[)\]）］][.。…]?\Z")
# Three words at least tell a caption from a prize: "Meilleure actrice. Ann Roe pour « Le Phare »".
_FOR_QUOTED = re.compile(
    rf"(?:\S\s\S+\s\S+[.!?…]\s|[^\W\d_]\)\s)(?P<name>[^\W\d_a-z][^.!?…«»()]{{3,40}}?)(?i:{FOR_WHOM})«[^«».!?]{{2,40}}»\Z"
)


def ends_for_quoted(text: str) -> bool:
    """Return whether `text` ends as in "The pier at noon. ANN ROE POUR « LE COURRIER »"."""
    sent = _FOR_QUOTED.search(text, max(0, len(text) - NEAR)) if text[-1:] == "»" else None
    return sent is not None and name_score(sent["name"]) >= SURELY


def _is_plain_sentence(tail: str) -> bool:
    """Return whether `tail` is not worth a closer look, as most lines of an article are not.

    It ends as a sentence does and holds no sign, no label's word, no bracket or slash near its end.
    """
    near = max(0, len(tail) - NEAR)
    if (
        tail[-1] not in ".!?…。」”»"
        or may_be_by_machine(tail[near:])
        or _CUE_NEAR_END.search(tail, near)
        or _CUE.search(tail)
        or ends_for_quoted(tail)
    ):
        return False
    starts = label_starts() if _COLON.search(tail) else bare_label_starts()
    return starts.isdisjoint(_LETTERS.findall(tail.casefold()))


# What such patterns begin with is one set of signs: so they are sought fastest.
_STOP = re.compile(r"[.!?…。！？؟।](?:[\"'”’»“)\]）］*]|\xa0)*\s*(?=[^\s.!?…,;:)\]）»”’])")
_SEPARATOR = re.compile(
    r"[|•·＝—–\t/ )\]）］”\"»’-](?:(?<=[|•·＝—–\t])|(?<=\s/)|(?<=/)(?=\s)|(?<=-)-|(?<=\s-)|(?<= ) {2}"
    r"|(?<=[)\]）］”\"»’])(?=\s))\s*(?=[^\s,.;:])"
)
_OPENING = re.compile(r"[(\[（［【〔〈<「＜](?=\S)")
_LETTERS = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"[A-ZÀ-Þ](?<=[^\W\d_A-ZÀ-Þ].)(?=[a-zß-ÿ])")


def _anchors(tail: str, *, whole: bool) -> dict[int, str]:
    """Return where a credit may begin, and what stands before it: start, stop, separator, open, or none."""
    anchors = {len(tail) - len(tail.lstrip(" \t|/–—-*_•·　")): "start"} if whole else {}
    near = max(0, len(tail) - NEAR)
    for match in _STOP.finditer(tail, near):
        if not is_no_stop(tail, match) and tail[match.end()] not in _DASHES:
            anchors.setdefault(match.end(), "stop")
    for match in _SEPARATOR.finditer(tail, near):
        anchors.setdefault(match.end(), "separator")
    for start in _senders(tail, near):
        anchors.setdefault(start, "separator")
    for match in _OPENING.finditer(tail):
        anchors.setdefault(match.start(), "open")
    for pattern in (SIGN, CAMERA, _HUMP):
        for match in pattern.finditer(tail):
            anchors.setdefault(match.start(), "none")
    for start in label_offsets(tail):
        anchors.setdefault(start, "separator" if _is_parted(tail, start) else "none")
    return anchors


def _is_parted(tail: str, start: int) -> bool:
    """Tell a label behind "Left:" or, in Thai, behind a blank: without stops, that ends a sentence."""
    if placed_before(tail, start) is not None:
        return True
    thai = "\u0e01" <= tail[start] <= "\u0e5b" and tail[start - 1 : start].isspace()
    behind = tail[read_label(tail, start).end :][:1] if thai else ""
    return behind.isascii() and behind.isalpha()


_DASHES = "-–—|/"
_BEFORE_PERSON = re.compile(r"\s?/\s?(?=[^\W\d_a-zß-ÿ])")


def _senders(tail: str, near: int) -> Iterator[int]:
    """Yield where an agency in capitals begins with a person behind its slash: "REUTERS/Jane Roe"."""
    for start, end in find_agencies(tail[near:]) if "/" in tail[near:] else ():
        name, slash = tail[near + start : near + end], _BEFORE_PERSON.match(tail, near + end)
        if slash is None or not name.isupper() or agency(name) != "wire":
            continue
        label = LAST_WORD.search(tail, 0, max(0, near + start - 1))
        person = _FIRST_PART.match(tail, slash.end())
        if person and name_score(person[0].strip()) >= PERHAPS and not (label and whole_label(label[0])):
            yield near + start


_FIRST_PART = re.compile(r"[^/|,;()]+")


# ------------------------------------------------------------------------------- judging

_BYLINE = re.compile(r"\A\W*(?:(?:by|von|par|por)\b|(?:af|av|door|di|de)\s?:)", re.IGNORECASE)
_NOTHING_MORE = re.compile(r"[\s.,;:…\"”’*]*\Z")
_GAP = re.compile(r"[\s.,;:…|/–—-]*(?:(?:und|and|et|y|e|en|och|og|i)\s(?=[(\[]))?")


def _judge(tail: str, start: int, border: str) -> Found | None:
    """Return the credit that begins at `start`, None where nothing there looks like one."""
    rest = len(tail) - start
    if not 0 < rest <= LONGEST + 60:
        return None
    if tail[start] in CLOSING and not SIGN.match(tail, start):
        return _judge_bracket(tail, start)
    label = read_label(tail, start)
    if label.kind == "picture" and border == "none" and is_seen_in(tail, start):
        return None
    if label.kind == "none" and (border == "none" or not _may_be_bare(tail[start:])):
        return None
    if border == "none" and (_is_closed_early(tail, start) or _IN.fullmatch(tail, 0, start)):
        return None
    end = len(tail) if label.kind == "none" else _end_of_labelled(tail, label.end)
    body = tail[label.end : end]
    told = without_remarks(body) if label.kind != "none" else body
    rule, certainty = weigh(tail[start:end], label, told if told.strip(_AROUND) else body, border)
    return _with_the_next(tail, Found(start, end, rule, certainty)) if certainty > 0.05 else None


_AROUND = " .,;:"


def _may_be_bare(words: str) -> bool:
    """Tell what may be a credit that nothing announces: a few words, no sentence, or "Handout"."""
    few = len(words) <= 110 and not is_prose(words)
    return few or "supplied" in whole_label(words) or is_by_machine(words)


def _is_closed_early(tail: str, start: int) -> bool:
    """Tell what begins in a bracket that closes amid the line: "(Image: ABC) Boats at the weir"."""
    closing = CLOSING.get(tail[start - 1 : start], "")
    close = tail.find(closing, start) if closing else -1
    return close >= 0 and _WORDS_BEHIND.match(tail, close + 1) is not None


# "In pictures: …", "En images : …" head what is shown.
_IN = re.compile(r"\W*(?:in|en|em|im|i|på|w|в)\s+", re.IGNORECASE)
_WORDS_BEHIND = re.compile(r"\s*[^\W\d_]")


_FULL_NAME = re.compile(r"(?:\A|[\s,;:])[^\W\d_a-zß-ÿ][\w.’'-]*\s[^\W\d_a-zß-ÿ][\w’'-]+\s*\Z")
_NO_CREDIT = 0.42


def _judge_bracket(tail: str, start: int) -> Found | None:
    close = tail.find(CLOSING[tail[start]], start + 1)
    inside = tail[start + 1 : close].strip()
    if close < 0 or inside.strip(" .").casefold() in folded("links", "notcredit"):
        return None
    at_end = _NOTHING_MORE.match(tail, close + 1) is not None
    label = read_label(inside, 0)
    rule, certainty = weigh(inside, label, inside[label.end :], "bracket")
    if certainty <= 0.05:
        return None
    if rule == "organisation alone" and _FULL_NAME.search(tail, 0, start):
        # "Ann Roe (Town Archive)" works there.
        certainty = min(certainty, _NO_CREDIT)
    if at_end:
        return Found(start, len(tail), f"{rule} in brackets", certainty)
    found = _with_the_next(tail, Found(start, close + 1, f"{rule} in brackets", certainty))
    if found.end == len(tail) or label.kind != "none":
        return found
    # In the middle of a line only a label makes a bracket a credit: "(AP)" explains a name as often.
    return found._replace(certainty=found.certainty * 0.5)


def _with_the_next(tail: str, found: Found) -> Found:
    """Return `found` together with a second credit that follows it directly, else less sure of itself."""
    if found.end >= len(tail):
        return found
    if _NUMBER.match(tail, found.end):
        return found._replace(end=len(tail))
    gap = _GAP.match(tail, found.end)
    following = _judge(tail, gap.end() if gap else found.end, "separator")
    bare = found.rule.endswith("in brackets") and not (gap and gap[0].strip())
    least = _APART if bare else 0.3
    if following and following.end == len(tail) and following.certainty >= least and found.certainty >= 0.6:
        both = max(following.certainty, found.certainty) if following.certainty >= 0.6 else found.certainty
        return Found(found.start, len(tail), f"{found.rule}, and another", both)
    return found if caption_label(tail, found.end) else found._replace(certainty=found.certainty * 0.7)


_APART = 0.45
"""So sure is a second credit behind a bracket and a blank; else it may be the caption."""

# Behind the credit, an agency's number: "(PTI04_19_2021_000123B)"; in Korea, a day and an address.
_NUMBER = re.compile(
    r"\s?\([A-Z]{2,5}\d{2}[_-]\d\d[_-]\d{4}[_-]\w{4,9}\)\W*\Z"
    r"|\s?(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s[\w.+-]{1,30}@[\w.-]{3,40}\W*\Z"
)
_STOP_IN_CREDIT = re.compile(r"(?<=[^\W\d_]{3})(?:[.!?]\s+(?=[^\W\d_a-z©(])|\s+(?=[^\W\d_a-z]))")


def _end_of_labelled(tail: str, start: int) -> int:
    """Return where a labelled credit ends: before the next sentence, or the label of a caption."""
    chain = _CHAIN.match(tail, start) if tail[:start].isupper() else None
    named = _IN_CAPITALS.match(tail, start)
    if named and named[0].isupper() and name_score(named[0].title()) >= SURELY:
        chain = named
    if chain and is_prose(tail[chain.end() :], least=1):
        return chain.end()
    for match in _STOP_IN_CREDIT.finditer(tail, start):
        if caption_label(tail, match.end()):
            return match.start()
        if match[0][0] in ".!?" and _goes_on(tail[match.end() :]):
            return match.start() + 1
    return len(tail)


def _goes_on(words: str) -> bool:
    """Tell a sentence, or another label, behind a credit's stop from who helped and from a remark."""
    reserved = words.casefold().startswith(tuple(folded("rights", "reserved")))
    if reserved or names_nobody(words.strip(_AROUND)) or not without_remarks(words).strip(_AROUND):
        return False
    sentence = is_prose(words, least=2) and words.rstrip().endswith((".", "!", "?"))
    labelled = read_label(words, 0).kind not in ("none", "bare")
    return sentence or labelled or len(words.split()) > _LONGEST_BEHIND


_LONGEST_BEHIND = 5


# "PHOTO: SN/AFP/JANE ROE Boats wait at the weir"
_CHAIN = re.compile(
    r"(?:[^\W\d_a-zß-ÿ]{2,}(?:\s[^\W\d_a-zß-ÿ]{2,}){0,2}/){1,3}[^\W\d_a-zß-ÿ]{2,}(?:\s[^\W\d_a-zß-ÿ]{2,}){0,2}(?=\s[^\W\d_a-z][a-zß-ÿ]|\s[^\W\d_a-z]\s)"
)
# "FOTO: JANE ROE Boats wait at the weir"
_IN_CAPITALS = re.compile(r"[^\W\d_a-zß-ÿ]{2,}(?:\s[^\W\d_a-zß-ÿ]{2,}){1,2}(?=\s[^\W\d_a-z](?:[a-zß-ÿ]|\s))")
