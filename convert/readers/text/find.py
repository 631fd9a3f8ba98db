"""Find the credit in a line: where it begins and ends, by which rule, and how sure that is.

A line is looked at from the places where a credit may begin, its *anchors*: the line's start, after
the end of a sentence or a separator, an opening bracket, a sign, a label.  What follows an anchor is
judged by what announces it (`label.read_label`) and by who is named in it (`parties`).  Only the last
`TAIL` characters are looked at, so the work is bounded, however long the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .label import SIGN, Label, first_of_label, read_label, whole_label
from .names import name_score
from .parties import Party, agency, ends_with_agency, find_agencies, is_organisation, raw_parties
from .tables import folded

TAIL = 250
"""How many characters at a line's end may hold a credit."""
LONGEST_BODY = 150
SURE_ENOUGH = 0.5
"""`find_credit` answers from this certainty on."""


@dataclass(frozen=True, slots=True)
class Found:
    """A credit in a line: offsets with its label, sign and brackets, and the rule that saw it, in words.

    A separator before it (" | ", " / ") does not belong to it.  `end` is less than the length of the
    line where caption text follows.  `certainty` goes from 0 to 1.
    """

    start: int
    end: int
    rule: str
    certainty: float


def find_credit(line: str) -> Found | None:
    """Return the credit in `line`, None where none is likely."""
    best = next(iter(credit_candidates(line)), None)
    return best if best and best.certainty >= SURE_ENOUGH else None


def credit_candidates(line: str) -> tuple[Found, ...]:
    """Return what may be the credit in `line`, the surest first, unsure ones too."""
    end = len(line.rstrip())
    base = max(0, end - TAIL)
    tail = line[base:end]
    found: dict[tuple[int, int], Found] = {}
    for start, border in _anchors(tail, whole=base == 0):
        credit = _judge(tail, start, border)
        if credit is not None and credit.certainty > 0.05:
            key = (credit.start, credit.end)
            if key not in found or found[key].certainty < credit.certainty:
                found[key] = credit
    unmarked = _without_border(tail)
    if unmarked is not None and (unmarked.start, unmarked.end) not in found:
        found[unmarked.start, unmarked.end] = unmarked
    shifted = (
        replace(
            credit,
            start=credit.start + base,
            end=credit.end + base,
            certainty=round(credit.certainty * _by_length(credit.start + base), 3),
        )
        for credit in found.values()
    )
    return tuple(sorted(shifted, key=lambda credit: (-credit.certainty, credit.start)))


def _by_length(before: int) -> float:
    """A caption is short: the longer the text before a credit, the less likely it is one."""
    return 1.0 if before <= 350 else max(0.4, 1 - (before - 350) / 800)


# ------------------------------------------------------------------------------- anchors

_SENTENCE_END = re.compile(r"[.!?…。！？؟।](?:[\"'”’»“)\]）］*]|\xa0)*\s*(?=[^\s.!?…,;:)\]）»”’])")
_SEPARATOR = re.compile(
    r"\s*(?:[|•·]|\s/|/\s|—|–|--|\s-\s|\s-(?=\S)|\n|\t| {2,}|[)\]）］]\s|[”\"»’]\s)\s*(?=\S)"
)
_OPENING = re.compile(r"[(\[（［【〔〈<「＜](?=\S)")
_LETTERS = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zß-ÿ])")


def _anchors(tail: str, *, whole: bool) -> Iterator[tuple[int, str]]:
    """Yield where a credit may begin, and what stands before it: start, stop, separator, open, or none."""
    if whole:
        yield len(tail) - len(tail.lstrip(" \t|/–—-*_•·")), "start"
    yield from (
        (match.end(), "stop") for match in _SENTENCE_END.finditer(tail) if not _is_initial(tail, match)
    )
    yield from ((match.end(), "separator") for match in _SEPARATOR.finditer(tail))
    yield from ((match.start(), "open") for match in _OPENING.finditer(tail))
    yield from ((match.start(), "none") for match in SIGN.finditer(tail))
    for match in _LETTERS.finditer(tail):
        if first_of_label(match[0].casefold()):
            yield match.start(), "none"
        elif not match[0].isupper() and not match[0].islower():
            yield from ((match.start() + hump.start(), "none") for hump in _HUMP.finditer(match[0]))


def _is_initial(tail: str, stop: re.Match[str]) -> bool:
    """Tell "J. Scott Applewhite": a stop behind one capital ends no sentence."""
    at = stop.start()
    return tail[at] == "." and tail[at - 1 : at].isupper() and not tail[max(0, at - 2) : at - 1].isalnum()


# ------------------------------------------------------------------------------- judging

_CLOSING = dict(zip("([（［【〔〈<「＜", ")]）］】〕〉>」＞", strict=True))
_AFTER_BRACKET = re.compile(r"[\s.,;:…\"”’*]*\Z")


def _judge(tail: str, start: int, border: str) -> Found | None:
    """Return the credit that begins at `start`, None where nothing there looks like one."""
    if len(tail) - start > LONGEST_BODY + 60:
        return None
    if tail[start : start + 1] in _CLOSING:
        return _judge_bracket(tail, start)
    label = read_label(tail, start)
    if label.kind == "none" and border == "none":
        return None
    end = _end_of_sentence(tail, label.end) if label.kind != "none" else len(tail)
    rule, certainty = _weigh(tail[start:end], label, tail[label.end : end], border)
    found = Found(start, end, rule, certainty) if certainty else None
    return _with_the_next(tail, found)


def _judge_bracket(tail: str, start: int) -> Found | None:
    close = tail.find(_CLOSING[tail[start]], start + 1)
    if close < 0:
        return None
    # "(c)" is a sign, no bracket.
    if SIGN.match(tail, start):
        return None
    inside = tail[start + 1 : close]
    if inside.strip(" .").casefold() in folded("links", "notcredit"):
        return None
    at_end = _AFTER_BRACKET.match(tail, close + 1)
    label = read_label(tail, start + 1 + len(inside) - len(inside.lstrip()))
    rule, certainty = _weigh(inside, label, tail[label.end : close], "bracket")
    if not certainty:
        return None
    end = len(tail) if at_end else close + 1
    found = Found(start, end, f"{rule} in brackets", certainty if at_end else certainty * 0.8)
    return found if at_end else _with_the_next(tail, found)


def _with_the_next(tail: str, found: Found | None) -> Found | None:
    """Return `found` with a second credit that follows it directly; unchanged where caption text follows."""
    if found is None or found.end >= len(tail):
        return found
    gap = re.compile(r"[\s.,;:…|/–—-]*").match(tail, found.end)
    next_start = gap.end() if gap else found.end
    following = _judge(tail, next_start, "separator")
    if following and following.end == len(tail) and following.certainty >= 0.6:
        return Found(
            found.start, len(tail), f"{found.rule}, and another", max(found.certainty, following.certainty)
        )
    return replace(found, certainty=found.certainty * 0.7)


_STOP_IN_CREDIT = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[^\W\d_a-z])")


def _end_of_sentence(tail: str, start: int) -> int:
    """Return where a labelled credit ends: before the next sentence if that is no part of a credit."""
    for match in _STOP_IN_CREDIT.finditer(tail, start):
        rest = tail[match.end() :]
        if len(rest.split()) > 5:
            return match.start() + 1
    return len(tail)


_BASE = {"sign": 0.55, "credit": 0.6, "picture": 0.1, "by": 0.05, "source": 0.2, "bare": 0.0}
_GAIN = {"sign": 0.42, "credit": 0.38, "picture": 0.98, "by": 0.92, "source": 0.65, "bare": 0.85}
_RULE = {
    "sign": "sign",
    "credit": "credit label",
    "picture": "picture label",
    "by": "label and by",
    "source": "source label",
    "bare": "label before a name",
}


def _weigh(words: str, label: Label, body: str, border: str) -> tuple[str, float]:
    """Return the rule in words and how sure it is that `words`, label and body, are a credit."""
    if not body.strip(" .,;"):
        return _weigh_label_alone(words, label, border)
    if label.kind == "none":
        return _weigh_bare(body, border)
    if len(body) > LONGEST_BODY:
        return "", 0.0
    fit = _fit(body)
    certainty = _BASE[label.kind] + _GAIN[label.kind] * fit
    if label.kind in ("by", "bare") and border == "none":
        certainty *= 0.6 if words[:1].isupper() and label.kind == "by" else 0.3
    if label.kind == "sign" and _NOTICE.search(words):
        certainty *= 0.5
    return _RULE[label.kind], min(0.99, certainty)


_NOTICE = re.compile(
    r"(?:19|20)\d\d.{0,80}(?:rights reserved|rechte vorbehalten|droits|derechos|direitos)", re.IGNORECASE
)


def _weigh_label_alone(words: str, label: Label, border: str) -> tuple[str, float]:
    if label.kind in ("picture", "credit") and border == "start":
        return "label alone", 0.55
    if "supplied" in whole_label(words) and border != "none":
        return "supplied", 0.75 if border in ("start", "stop", "separator") else 0.5
    return "", 0.0


def _weigh_bare(body: str, border: str) -> tuple[str, float]:
    """Weigh words with no label: agencies, "Name/Agency", a name alone."""
    if len(body) > 110 or _is_prose(body):
        return "", 0.0
    if "supplied" in whole_label(body) and border != "none":
        return "supplied", 0.7 if border != "bracket" else 0.4
    found = raw_parties(body)
    named = [party for party in found if party.kind != "remark"]
    agencies = sum(party.kind == "agency" for party in named)
    fit = _fit_of(named) if named else 0.0
    if agencies and fit >= 0.5:
        return _weigh_agency(body, named, border, fit)
    people = sum(party.kind == "person" for party in named)
    if people and len(named) > 1 and fit >= 0.6:
        return "name and organisation", 0.7 * fit if border != "start" else 0.5 * fit
    if people and len(named) == 1 and len(found) == 1:
        return "name alone", {"start": 0.25, "stop": 0.4, "bracket": 0.45}.get(border, 0.45)
    if len(named) == 1 and is_organisation(named[0].text):
        return "organisation alone", {"start": 0.2, "stop": 0.35, "bracket": 0.45}.get(border, 0.3)
    return "", 0.0


def _weigh_agency(body: str, named: list[Party], border: str, fit: float) -> tuple[str, float]:
    if len(named) > 1:
        return "name and agency", 0.6 + 0.34 * fit
    kind = agency(named[0].text, any_case=True)
    certainty = 0.82 if kind in ("wire", "stock") else 0.4
    if border == "bracket" and body.strip().islower():
        # German papers sign an article's last paragraph so: "… am Montag. (dpa)"
        certainty = 0.45
    return "agency alone", certainty


# --------------------------------------------------------------------------- who is named

_PROSE_LIMIT = 2


def _is_prose(body: str) -> bool:
    """Tell a sentence from a list of parties by the small words in it that no party holds."""
    small = 0
    for word in body.split():
        if word[0].islower() and "." not in word[1:-1] and not _may_be_small(word.strip(".,;:()").casefold()):
            small += 1
            if small > _PROSE_LIMIT:
                return True
    return False


def _may_be_small(word: str) -> bool:
    return (
        word in folded("names", "particle")
        or word in folded("links", "via")
        or word in folded("links", "and")
        or word in folded("links", "remark")
        or word in folded("organisations", "word")
        or bool(agency(word, any_case=True))
    )


def _fit(body: str) -> float:
    found = raw_parties(body)
    named = [party for party in found if party.kind != "remark"]
    return _fit_of(named) if named else (0.8 if found else 0.3)


_WORTH = {"agency": 1.0, "person": 1.0, "organisation": 0.9, "user": 0.9, "remark": 0.8}


def _fit_of(named: list[Party]) -> float:
    """Return from 0 to 1 how much these look like parties of a credit, by their share of the letters."""
    total = sum(len(party.text) for party in named)
    return sum(len(party.text) * (_WORTH.get(party.kind) or _shape(party.text)) for party in named) / max(
        1, total
    )


def _shape(words: str) -> float:
    """Weigh a party that nothing is known of: few words, with capitals, are likelier than a sentence."""
    split = words.split()
    small = sum(word[0].islower() for word in split)
    if len(split) <= 4 and small <= 1:
        return 0.8
    return 0.55 if len(split) <= 7 and small <= 3 else 0.15


# -------------------------------------------------------------------------- without a border

_BEFORE_AGENCY = re.compile(r"(?:\s*[/|—–]\s*|,\s+|\s+-\s+|\s+via\s+|\s+for\s+|/via\s+)\Z", re.IGNORECASE)


def _without_border(tail: str) -> Found | None:
    """Find "… off the coast Jane Roe/AFP": a name and an agency at the end, with nothing before them."""
    if not ends_with_agency(tail):
        return None
    spans = find_agencies(tail[-90:])
    shift = max(0, len(tail) - 90)
    start = shift + spans[0][0] if spans else len(tail)
    while True:
        link = _BEFORE_AGENCY.search(tail, max(0, start - 12), start)
        if link is None:
            break
        party = _name_before(tail, link.start())
        if party is None:
            break
        start = party
    if not spans or start == 0:
        return None
    if start == shift + spans[0][0]:
        return Found(start, len(tail), "agency at the end", 0.45 if not tail.endswith(".") else 0.15)
    return Found(start, len(tail), "name and agency at the end", 0.72)


def _name_before(tail: str, end: int) -> int | None:
    """Return where the name that ends at `end` begins."""
    words = list(re.finditer(r"\S+", tail[max(0, end - 60) : end]))[-4:]
    shift = max(0, end - 60)
    scores = {
        shift + words[-count].start(): name_score(tail[shift + words[-count].start() : end])
        + (0.02 if count == 2 else 0)
        for count in range(1, len(words) + 1)
    }
    best = max(scores, key=lambda start: scores[start], default=None)
    return best if best is not None and scores[best] >= 0.3 else None
