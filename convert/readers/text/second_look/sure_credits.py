"""Captions that a credit beyond doubt ends, among what was taken for running text: a second look's part.

A label and whom it names, in brackets or behind a sign at the end of a short line, are a picture's wherever
the line stands.  In writing without capitals an agency alone in brackets is one where the words before it
are no sentence, and no other line ends so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.credit import parse_credit
from ..grammar.dates import find_dates
from ..grammar.find import in_brackets
from ..grammar.found import Found
from ..grammar.label import label_behind, whole_label
from ..grammar.leads import PICTURES, find_leads
from ..grammar.names import PERHAPS, east_asian, name_score
from ..grammar.organisations import agency
from ..grammar.signatures import opens_with_writer, signs_words_and_pictures
from ..grammar.tables import folded
from ..lines.rules import is_marked
from ..lines.seen import OF_PICTURES, Seen
from .look import STOPS, Look, Objection, Raised, is_given


def credited_surely(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the headline for short lines that a labelled credit, or an agency in brackets, ends."""
    seen = look.habits.seen
    running = [
        number
        for number in range(max(look.headline + 1, 0), len(look.roles))
        if look.roles[number] in _RUNNING
        and not is_given(found, number)
        # "19:00: slides (photos: Tom)" is a point of what somebody has planned.
        and not (look.style == "typed" and look.roles[number] == "list_item")
    ]
    credited = [number for number in running if _ends_with_credit(seen[number])]
    of_agencies = [number for number in credited if _is_agencys(seen[number])]
    for number in credited:
        if _is_credit(seen[number]):
            yield number, Objection("credit", True, "a picture’s credit, and nothing else")
        elif _is_labelled(seen[number]):
            yield number, Objection("caption+credit", True, "a credit with its label ends it")
        elif of_agencies == [number] and number < look.last:
            yield (
                number,
                Objection("caption+credit", True, "an agency in brackets, behind what is no sentence"),
            )


def credited_in_brackets(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for "[Photo: The pier in rain. Credit: Ann Roe]", as drafts have it.

    What a converter prints so is an alternative text.
    """
    if look.style == "tool":
        return
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        bracketed = (
            role in _NO_BRACKETED
            and not is_given(found, number)
            and one.credit is not None
            and one.credit.start > 1
        )
        if bracketed and one.credit in in_brackets(one.text):
            yield number, Objection("caption+credit", True, "a caption and its credit in brackets")


def credited_above(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and article for credits taken for bylines, and the other way round.

    "Photo: FB/Ann Roe" credits, where a platform or an agency is named; "編輯: … | 時間: … | 來源: …", which
    begins with who edited or wrote and tells the minute, is no picture's.
    """
    for number in range(max(look.headline + 1, 0), look.first):
        one = look.habits.seen[number]
        if is_given(found, number):
            continue
        if look.roles[number] == "byline" and _credits_a_house(one):
            yield number, Objection("credit", True, "a picture’s label, and an agency or a platform")
        elif look.roles[number] in _OF_PICTURE and _tells_who_and_when(one.text):
            yield number, Objection("byline", True, "says who wrote or edited it, and at what time")


_OF_PICTURE = ("caption", "caption+credit", "credit", "alt")
_LONGEST_LINE = 120


def _credits_a_house(one: Seen) -> bool:
    """Tell "Photo: FB/Ann Roe" from "Photos: Ann Roe, Words: Bo Li"."""
    credit = one.credit
    if credit is None or credit.start or credit.end < len(one.text) or credit.certainty < _SURE:
        return False
    told = parse_credit(one.text)
    pictures = bool(whole_label(told.label) & {"picture"})
    return pictures and any(agency(house, any_case=True) in _SUPPLY for house in told.agencies)


_SUPPLY = ("wire", "stock", "platform")


def _tells_who_and_when(text: str) -> bool:
    """Tell a line that begins with a task, a colon and a name, and holds a day with the time."""
    if len(text) > _LONGEST_LINE or not any("T" in moment.iso for moment in find_dates(text)):
        return False
    start, end, role = next(iter(find_leads(text)), (-1, 0, ""))
    return start == 0 and role not in PICTURES and text[:end].rstrip()[-1:] in (":", "：")


_RUNNING = ("paragraph", "standfirst", "subhead", "list_item")
_NO_BRACKETED = (*_RUNNING, "chrome", "alt", "caption", "credit", "quote")


def _ends_with_credit(one: Seen) -> bool:
    """Tell a line with a credit at its end; what a full stop closes behind brackets is a sentence."""
    credit = one.credit
    closed = one.text.endswith(STOPS) and credit is not None and one.text[credit.start] in _OPENING
    return credit is not None and credit.end == len(one.text) and not closed and not is_marked(one)


def _is_credit(one: Seen) -> bool:
    """Tell "Jono Petraičio nuotr.", "Фото из личного архива" and 撮影・山川太郎, each a whole line."""
    credit = one.credit
    if credit is None or credit.start or one.size > _LONGEST or credit.certainty < _SURE:
        return False
    words = one.text.strip()
    if credit.rule == "supplied":
        return _names_pictures(words)
    behind = label_behind(words)
    if _is_behind(credit):
        return behind is not None and behind[1] in OF_PICTURES
    told = parse_credit(words)
    dotted = words[len(told.label) : len(told.label) + 1] in ("・", "·", "ㆍ")
    return dotted and bool(told.creators) and "picture" in whole_label(told.label)


def _names_pictures(words: str) -> bool:
    """Tell "Asmeninio archyvo nuotr." from "Social media", of what names nobody."""
    several = len(words.split()) > 1 and words.casefold().strip(" .") not in folded("links", "notcredit")
    return several and any("picture" in whole_label(word) for word in words.split())


_LONGEST = 60


def _is_labelled(one: Seen) -> bool:
    """Tell "The weir | Photo: Ann Roe" and 飾り船(撮影/山川太郎) from "Words: Ann Roe, photos: Bo Li"."""
    credit = one.credit
    if credit is None or credit.certainty < _SURE:
        return False
    before, words = one.text[: credit.start].rstrip(), one.text[credit.start :]
    if credit.rule == "supplied at the end":
        # "… у перрона. Фото автора."
        apart = before.endswith(STOPS) and _may_be_caption(before) and words[0].isupper()
        return apart and _names_pictures(words)
    if not credit.rule.startswith(_LABELLED):
        return False
    if not _is_set_off(before, words) or not _may_be_caption(before) or _tells_who(one.text):
        return False
    told = parse_credit(words)
    pictures = _is_behind(credit) or bool(whole_label(told.label) & {"picture", "credit"})
    return pictures and bool(told.creators or told.agencies)


_LABELLED = ("picture label", "credit label", "label and by", "label before", "label behind")
_SURE = 0.75


def _is_behind(credit: Found) -> bool:
    return credit.rule.startswith("label behind")


def _is_set_off(before: str, words: str) -> bool:
    """Tell whether a bracket, a sign or the end of a sentence parts a credit from what stands before it."""
    return words[:1] in _OPENING or before[-1:] in _SIGNS or before.endswith(STOPS)


_OPENING, _SIGNS = tuple("([（［【"), tuple("|/–—-•·=＝")


def _may_be_caption(before: str) -> bool:
    """Tell whether words before a credit may be a caption: some, and not many."""
    least, most = (_FEW, _MANY // 2) if east_asian(before) else (2 * _FEW, _MANY)
    return least <= len(before) <= most


_FEW, _MANY = 5, 180


def _tells_who(text: str) -> bool:
    """Tell "Direction: Ann Roe / Images: Bo Li", who did what on a piece or a film."""
    task = _TASK.match(text)
    named = task is not None and name_score(task["name"].strip()) >= PERHAPS
    return named or opens_with_writer(text) or signs_words_and_pictures(text)


_TASK = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?[:：]\s?(?P<name>[^,;/|.–—(（]{2,40})")


def _is_agencys(one: Seen) -> bool:
    """Tell أطفال يقرأون في المكتبة (رويترز) from واشنطن (رويترز) and from a sentence.

    In writing with capitals as many headings end so: "What we know so far (AP)".
    """
    credit = one.credit
    if credit is None or credit.rule != "agency alone in brackets":
        return False
    before = one.text[: credit.start].rstrip()
    few = len(before) < 2 * _FEW if east_asian(before) else len(before.split()) < _SOME_WORDS
    cased = before.lower() != before.upper()
    return not cased and not before.endswith(STOPS) and _may_be_caption(before) and not few


_SOME_WORDS = 4
