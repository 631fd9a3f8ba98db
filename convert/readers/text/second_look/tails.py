"""Credits told by their form: what lines of a text end with, or begin with, each time in the same way.

"The crew at the weir. Ada Sumner photo" may be a sentence's end; where another line ends with "Ida Bream
photo", both are credits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import takewhile

from ..grammar.names import RARER, SURELY, east_asian, name_score
from ..grammar.prose import is_prose
from ..lines.roles import FIGURE_ROLES
from ..lines.rules import QUOTATION_MARKS, is_marked
from ..lines.seen import SAID_AGAIN, Seen, likeness
from ..lines.wording import credit_place
from .look import Look, Objection, Raised, gives, is_given


def tails_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for lines that end with a credit of one form: "… Ada Sumner photo", "… Ann Roe/Lake News".

    What a line says twice is one line.  The last paragraph may be signed off so: where no more than two end
    alike, it is left.
    """
    seen = look.seen
    forms = {number: form for number, one in enumerate(seen) if (form := form_of_credit(one))}
    said = Counter(form for form, _ in {(form, seen[number].text) for number, form in forms.items()})
    told = [number for number in forms if look.role(number) == "caption+credit"]
    credited, last = {forms[number] for number in told}, max(look.last, *told, -1)
    for number, form in forms.items():
        if is_given(found, number) or not _may_be_credited(look, number):
            continue
        alike = said[form] >= (_A_HABIT if number < look.last else _MORE) and not is_marked(seen[number])
        if form == _BARRED and form not in credited:
            alike = (alike or not number) and number < look.last and _stands_alone(look, number, forms)
        known = form[0] != "?" or form in credited
        if alike and known and number <= last and not look.amid_furniture(number):
            yield number, gives("caption+credit", "ends with a credit in a form that others have")


def _stands_alone(look: Look, number: int, forms: Mapping[int, str]) -> bool:
    """Tell a line with "| ANN ROE" whose words head nothing, and beside which no other ends so: no link."""
    text = look.seen[number].text.rpartition("|")[0].strip().casefold()
    others = (one.lower for at, one in enumerate(look.seen) if at != number)
    return _BARRED not in (forms.get(number - 1), forms.get(number + 1)) and text not in others


_BARRED = "|A"


def _may_be_credited(look: Look, number: int) -> bool:
    """Tell a line below the headline that is no credit's yet, nor an alternative text that is said again."""
    first = number == look.headline == 0 and form_of_credit(look.seen[0]) == _BARRED
    if not first and (number <= look.headline or look.roles[number] not in _NO_CREDITED):
        return False
    one, below = look.seen[number], look.seen[number + 1 : number + 3]
    if look.roles[number] != "alt":
        return True
    again = any(likeness(one, it) in SAID_AGAIN or one.text[:_SOME] == it.text[:_SOME] for it in below)
    return not again and one.text[0] != "["


_A_HABIT, _MORE, _SOME = 2, 3, 30
_NO_CREDITED = ("alt", "paragraph", "standfirst", "subhead", "list_item", "chrome", "caption", "kicker")


def form_of_credit(one: Seen) -> str:
    """Return the form of the credit that a line ends with, "" where it has none that tells.

    "photo" for "Ada Sumner photo", "/news" for "Ann Roe/News", "|A" for "| ANN ROE".  Behind a "?" stands a
    form that tells only beside a credit: one that neither a stop nor a bracket parts from the caption, and
    "?,news" for "Ann Roe, News", "?|a" for "| Ann Roe", "?—A" for "—ANN ROE", as letters are signed, too,
    and "?photo:" for "Photo Ann Roe", which may be told of.
    """
    credit = one.credit if _SHORTEST <= one.size <= _LONGEST else None
    if credit is None or credit.end < len(one.text) - 1 or one.text.startswith(QUOTATION_MARKS):
        return ""
    before, words = one.text[: credit.start].rstrip(), one.text[credit.start :]
    if before.count(" ") < _FEW_WORDS:
        return ""
    bare = words.strip(" .()[]")
    told = "" if words[0] in "([" or credit_place(before) == "after a stop" else "?"
    if credit.rule.startswith("label behind a name"):
        return f"{told}photo" if _PHOTO.search(bare) else ""
    if credit.rule == "label before a name":
        return f"?{bare.partition(' ')[0].casefold()}:"
    sign = "/" if "/" in bare else ","
    if credit.rule.startswith("name and") and sign in bare:
        return f"{told if sign == '/' else '?'}{sign}{bare.rpartition(sign)[2].strip().casefold()}"
    return _form_of_name(before, bare) if credit.rule.startswith("name alone") else ""


def _form_of_name(before: str, name: str) -> str:
    """Return the form of "… the storm | ANN ROE", "… the storm. —ANN ROE", "… the storm | Ann Roe"."""
    mark = before[-1]
    if mark in "—–" and (not name.isupper() or before.rstrip(" —–")[-1:] not in _STOPS):
        return ""
    if mark in _MARKS and name.isupper() and is_prose(before, least=1):
        return f"{mark}A" if mark in "|/" else "?—A"
    return "?|a" if mark == "|" and name_score(name) >= SURELY else ""


_PHOTO = re.compile(r"\s(?:photos?|PHOTOS?|Photos?)\Z")
_MARKS, _STOPS, _FEW_WORDS = frozenset("|/—–"), frozenset(".!?…"), 3
_SHORTEST, _LONGEST = 15, 420


# ------------------------------------------------------------------------------- beyond the line above


def names_beyond(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for lines that say the line above again and then a person's name: caption and credit.

    "Fog on the lake." and "Fog on the lake. Ann Roe", "Two in a boat" and "Two in a boatANN ROE".  Behind the
    first a button may stand.
    """
    seen = look.seen
    for number in range(max(look.headline + 2, 1), len(seen)):
        if look.roles[number] not in _NO_CREDITED or look.roles[number - 1] not in _MAY_BE_ALT:
            continue
        site = look.roles[number] == "chrome" and (number > look.last or look.amid_furniture(number))
        if site or is_given(found, number - 1, number):
            continue
        pictured = not FIGURE_ROLES.isdisjoint((look.roles[number - 1], look.roles[number]))
        # "I am not going. Bob Hill" may say again, with who said it, what stands set apart above.
        beside = pictured or look.touches(number - 1) or seen[number].text[-3:].isupper()
        if beside and is_name_beyond(seen[number - 1].text, seen[number].text):
            yield number, gives("caption+credit", "goes on after the line above with a name")
            yield number - 1, gives("alt", "said again by the line below it")


def is_name_beyond(above: str, text: str) -> bool:
    """Tell a line that is the one above and a name behind a stop; in capitals it may touch, and be rarer."""
    if len(text) > _LONGEST or text[:_SHORTEST] != above[:_SHORTEST]:
        return False
    same = in_common(above, text)
    same = same if same == len(above) else max(text.rfind(" ", 0, same) + 1, 0)
    said, name = text[:same].rstrip(" |/–—-"), text[same:].strip(" |/–—-")
    if len(said) < _SHORTEST or len(above) - same > _LONGEST_BUTTON or " " not in name:
        return False
    if name.isupper() and not text.isupper():
        return name_score(name) >= RARER
    return (said[-1] in ".!?…" or text[len(said) :].lstrip()[0] in "|/") and name_score(name) >= SURELY


def in_common(one: str, other: str) -> int:
    """Return how many letters two lines have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


_LONGEST_BUTTON = 30
_MAY_BE_ALT = ("alt", "caption", "paragraph", "standfirst", "subhead", "list_item")


# ------------------------------------------------------------------------------- in East Asia


def credited_in_east_asia(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for "堰の番人（山田太郎撮影）" as an alternative text, and for captions marked as others are."""
    for number in look.of(("alt",)):
        one, below = look.seen[number], look.seen[number + 1 : number + 2]
        credit = one.credit if east_asian(one.text[-2:]) and one.text[0] not in "[!" else None
        told = credit is not None and credit.start > 1 and credit.certainty >= _LABELLED
        words = one.text[: credit.start].rstrip() if credit else ""
        if told and not is_given(found, number) and not any(it.text.startswith(words) for it in below):
            yield number, gives("caption+credit", "words and a labelled credit, not said again below")
    signs = {look.seen[at].text[0] for at in look.of_now("caption+credit", found)}.intersection("▲△▼▽↑↓")
    marked = {
        number
        for number in (range(max(look.first, 0), look.last) if signs else ())
        if look.role(number) in _NO_CREDITED and look.seen[number].text[0] in signs
    }
    for number in marked:
        # Several below one another are a list.
        alone = marked.isdisjoint((number - 1, number + 1)) and not is_given(found, number)
        if alone and look.seen[number].size <= _LONGEST:
            yield number, gives("caption", "marked as the captions with credits are")


_LABELLED = 0.8
