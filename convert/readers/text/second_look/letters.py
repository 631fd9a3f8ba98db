"""Letters, to the editor and to the readers, and who signs them: a second look's part.

Each letter to the editor ends with who wrote it and where, and all of it is the article's text.
A letter above its writer's name looks as a caption does above a credit, or as a standfirst above a byline.
That letters follow must be said above them, and two of them be signed, or the editor reply to one.
An editor's letter to the readers ends with a greeting and his name, which look as a site's lines do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..grammar.furniture import kind_of
from ..grammar.jobs import is_job
from ..grammar.leads import bare_line, find_leads
from ..grammar.names import RARER, SURELY, name_score
from ..grammar.organisations import agency
from ..grammar.tables import compiled, either, fold, folded, opening
from ..lines.roles import FIGURE_ROLES
from ..lines.seen import Seen
from .authorship import writers_above
from .look import PAGES, STOPS, Look, Objection, Raised, gives
from .service import has_signs_of_site


def of_letters(look: Look) -> Raised:
    """Look below "Letters" or "Leserbriefe" for two letters or more, and who signs them."""
    seen = look.seen
    head = next((at for at in range(len(seen)) if _announces(look, at)), -1)
    if head < 0 or _is_signed_above(look, head):
        return
    ends = _signatures(look, head + 1)
    if not ends or (len(ends) < _SIGNED_LETTERS and not _replies(look, ends[0][1] + 1)):
        return
    signing = {line for first, last in ends for line in range(first, last + 1)}
    for line in sorted(signing):
        yield line, gives("paragraph", "signs a letter to the editor")
    for number in range(head + 1, ends[-1][0]):
        if number not in signing and _is_told(look, number, signs=number + 1 in signing):
            yield number, gives("paragraph", "a letter to the editor")


_SIGNED_LETTERS = 2


def _replies(look: Look, number: int) -> bool:
    """Tell "The editor replies: …", right below the only letter."""
    return number < len(look.seen) and _reply().match(look.seen[number].lower.lstrip(_MARKS)) is not None


_reply = compiled(lambda: rf"(?:{either('headings', 'reply')})\W")

# ------------------------------------------------------------------------------- above them


def _announces(look: Look, number: int) -> bool:
    """Tell "Letters", "Leserbriefe: …", on a page only beside its headline: its menu has the word, too."""
    one = look.seen[number]
    if one.size > _LONGEST_HEADING or not _heading(fold(one.text.strip(_MARKS))):
        return False
    if look.style not in PAGES:
        return one.text.strip(_MARKS)[-1:] not in STOPS
    beside = look.headline > -1 and abs(number - look.headline) <= _BESIDE_HEADLINE
    return beside and look.roles[number] in ("kicker", "headline", "subhead")


_LONGEST_HEADING, _BESIDE_HEADLINE = 120, 2
_MARKS = " \t\xa0*#_•·|[]–—-"


_heading = opening(
    lambda words: rf"(?:{words})(?=\s?[:：|]|\s[–—-]\s|\Z)",
    "headings",
    "letters",
    flags=re.NOFLAG,
)
"""Finds the words for letters that are all of a line, or that a colon or a bar sets off."""


def _is_signed_above(look: Look, head: int) -> bool:
    """Tell whether "By Jonas Roe", or his name beside the date, stands above the text: all of it is his."""
    signed = (at for at in range(head, max(look.first, head)) if look.roles[at] == "byline")
    return any(
        look.beside(at, "dateline") or find_leads(bare_line(look.seen[at].text)) != () for at in signed
    )


# ------------------------------------------------------------------------------- who signs them


def _signatures(look: Look, first: int) -> list[tuple[int, int]]:
    """Return the first and the last line of each signature: a name below a letter, and where one lives."""
    seen, gaps = look.seen, look.habits.gaps
    found: list[tuple[int, int]] = []
    for number in range(first + 1, len(seen)):
        below = number + 1
        # In lines that touch, who signs stands last, or right above where he lives.
        lives = _is_place(look, below)
        last = gaps[number] == 0 < gaps[below + lives]
        pair = lives and look.habits.groups[number] == (0, _A_PAIR)
        both = f"{seen[number].text}, {seen[below].text}" if pair else ""
        signs = _is_signature(seen[number].text, last=last) or _is_signature(both)
        if signs and _ends_letter(seen, number - 1, first):
            placed = _parted(seen[number].text)[1] != "" or not lives
            found.append((number, number if placed else below))
    return found


def _ends_letter(seen: Sequence[Seen], number: int, first: int) -> bool:
    """Tell the end of a sentence, or "Yours sincerely," below one."""
    text = seen[number].text
    if _ends_sentence(text):
        return True
    greets = text.endswith(",") and seen[number].tokens <= _WORDS_OF_A_GREETING
    return greets and number > first and _ends_sentence(seen[number - 1].text)


def _ends_sentence(text: str) -> bool:
    """Tell a stop at the end, before what closes quotations and brackets."""
    return text.rstrip(_CLOSING).endswith(STOPS)


_A_PAIR = 2
_CLOSING = "\"'”’“»«)] "
_WORDS_OF_A_GREETING = 4


def _is_signature(text: str, *, last: bool = False) -> bool:
    """Tell "Ann Roe", "— Dr Ann Roe, Quayside" from a credit, which has a label, a stroke or an agency."""
    bare = _REGION.sub("", text.strip(_MARKS))
    if not 0 < len(bare) <= _LONGEST_SIGNATURE or not _NO_SIGNATURE.isdisjoint(bare) or bare.endswith(STOPS):
        return False
    name, comma, place = _parted(bare)
    if comma and (not place.strip() or agency(place.strip(), any_case=True)):
        return False
    return " " in name and name_score(name) >= (RARER if comma or last else SURELY)


def _parted(text: str) -> tuple[str, str, str]:
    """Return who signs, what parts him from where he lives, a comma or a full stop, and where that is."""
    stopped = _STOPPED.fullmatch(text)
    return (stopped["name"], ".", stopped["place"]) if stopped else text.partition(",")


# "Ramón Pinilla Sanz. Villarrío", "Inés Musgo, Molinos (La Ribera)"
_STOPPED = re.compile(r"(?P<name>[^,.]+(?<=[^\W\d_]{3}))\.\s(?P<place>[^\W\d_][^.]{2,30})")
_REGION = re.compile(r"\s\([^()\d]{3,30}\)\Z")
_LONGEST_SIGNATURE = 80
_NO_SIGNATURE = frozenset("/:：©|@()[]?!")


def _is_place(look: Look, number: int) -> bool:
    """Tell "Quayside, North Riding" below a name: a few words, the first with a capital, and no sentence."""
    seen = look.seen
    if number >= len(seen) or kind_of(seen[number].text)[0]:
        return False
    one = seen[number]
    short = one.size <= _LONGEST_PLACE and one.tokens <= _WORDS_OF_A_PLACE
    plain = _NO_SIGNATURE.isdisjoint(one.text) and not one.text.endswith(STOPS) and one.text[0].isupper()
    last = number + 1 == len(seen)
    return short and plain and (last or not _is_signature(seen[number + 1].text))


_LONGEST_PLACE, _WORDS_OF_A_PLACE = 50, 5


# ------------------------------------------------------------------------------- what they say


def _is_told(look: Look, number: int, *, signs: bool) -> bool:
    """Tell what was taken for a picture's words or a site's, or stands above a name as its letter's end."""
    text, role = look.seen[number].text, look.roles[number]
    sentence = _ends_sentence(text)
    if signs:
        return role not in _KEPT and (sentence or text.endswith(","))
    torn = role == "chrome" and look.style not in PAGES
    pictured = role in ("caption", "caption+credit") and look.seen[number].credit is None
    return sentence and (torn or pictured or (role in ("byline", "headline") and number != look.headline))


_KEPT = ("paragraph", "list_item", "quote", "note")


# ------------------------------------------------------------------------------- a letter to the readers


def of_closings(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the first paragraph for a greeting and who sends it, right below: a letter's own end."""
    for number in range(look.first, len(look.roles)):
        one = look.seen[number]
        if one.size > _LONGEST_GREETING:
            continue
        if look.roles[number] == "chrome" and kind_of(one.text)[0] in _BELOW_ARTICLES:
            # Whoever comments may end so, too.
            return
        greeted = greets(one) or _is_above_author(look, found, number)
        if not (greeted or _sends(one)):
            continue
        end = _end_of_letter(look, number, comma=one.text.endswith(","))
        for at in range(number, end) if end > number + greeted else ():
            if look.role(at) == "chrome" and at not in found:
                yield at, gives("paragraph", "ends a letter, with who wrote it")


def of_columns(look: Look) -> Raised:
    """Look for "From the Editor", above what he writes to the readers and taken for a picture's credit."""
    for number in look.of((*FIGURE_ROLES, "byline")):
        words = look.seen[number].text.strip(_MARKS).casefold().rstrip(" :…")
        if number + 1 == len(look.roles) or words not in folded("headings", "column"):
            continue
        yield number, gives("subhead", "heads what somebody writes to the readers")
        if look.role(number + 1) in FIGURE_ROLES and _ends_sentence(look.seen[number + 1].text):
            yield number + 1, gives("paragraph", "what somebody writes to the readers, below its heading")


def greets(one: Seen) -> bool:
    """Tell "Kind regards," and "Ihre", alone on their line."""
    return one.text.strip(_AROUND_GREETING).casefold() in folded("headings", "greeting")


def _is_above_author(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a few words that touch the name of who wrote it, alone on its line: "Until Friday!"."""
    one = look.seen[number]
    if number + 1 == len(look.seen) or look.habits.gaps[number + 1] or one.tokens > _WORDS_OF_A_SENDER:
        return False
    name, writers = look.seen[number + 1].text.casefold(), writers_above(look, found)
    said = one.text.endswith(("!", ",")) and any(map(str.isalpha, one.text))
    return said and any(name in (who, who.partition(" ")[0]) for who in writers)


def of_shown_letters(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look amid the article for a greeting and who signs below it: a letter's writer, not the article's.

    Below the article neither of them is a picture's.
    """
    for number in range(look.first + 1, len(look.seen) if look.first >= 0 else 0):
        one = look.seen[number]
        end = _end_of_letter(look, number, comma=one.text.endswith(",")) if greets(one) else 0
        below = number >= look.end and look.roles[number] in FIGURE_ROLES
        for at in range(number, end) if below else ():
            yield at, gives("paragraph", "ends a letter")
        for at in range(number + 1, min(end, look.end)):
            signs = look.roles[at] in ("byline", "credit") and not find_leads(bare_line(look.seen[at].text))
            if signs and at not in found:
                yield at, gives("paragraph", "signs a letter that the article shows")


def of_signed_letters(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below an article that is a letter for who sends it, and below the first name where he lives."""
    if look.style in PAGES or look.is_signed_above(found):
        return
    first, seen = _first_of_senders(look), look.seen
    if first < 1 or not _sends_surely(seen[first]):
        return
    last = first + 1
    while last < len(seen) and look.habits.gaps[last] == 0 and _may_stand_below(seen[last]):
        last += 1
    if last < look.touching(first).stop or any(one.sentence for one in seen[last:]):
        return
    greeted = greets(seen[first - 1]) or look.habits.gaps[first] == 0
    if greeted and look.roles[first - 1] in _NO_SENDERS:
        yield first - 1, gives("paragraph", "a greeting at the end of a letter")
    for number in range(first, last):
        if _sends_surely(seen[number]) or (number > first and is_job(seen[number].text)):
            yield number, gives("byline", "sends the letter that is the article")
        elif look.roles[number] in _NO_SENDERS:
            yield number, gives("paragraph", "below the name of who sends a letter")


def _first_of_senders(look: Look) -> int:
    """Return the first line below the greeting, or of the last lines that touch below what opens a letter."""
    seen = look.seen
    for number in range(max(look.headline + 2, len(seen) - _MOST_SENDERS), len(seen) - 1):
        if greets(seen[number]):
            return number + 1
    opens = range(look.headline + 1, min(look.headline + 3, len(seen) - 1)) if look.habits.airy else ()
    opened = any(
        seen[at].text.endswith(",") and look.is_set_apart(at) and seen[at].tokens <= _WORDS_OF_A_PLACE
        for at in opens
    )
    top = look.touching(len(seen) - 1).start if opened else -1
    # A greeting that no table has stands above who sends it.
    return top + 1 if 0 <= top < len(seen) - 1 and not _sends_surely(seen[top]) else top


def _sends_surely(one: Seen) -> bool:
    name = one.text.partition(",")[0]
    return " " in name and name_score(name) >= SURELY and _may_stand_below(one)


def _may_stand_below(one: Seen) -> bool:
    return one.size <= _LONGEST_SENDER and not one.text.endswith(STOPS) and one.credit is None


_NO_SENDERS = (*FIGURE_ROLES, "byline", "dateline", "list_item", "quote", "chrome", "standfirst")
_LONGEST_SENDER, _MOST_SENDERS = 90, 8


def _sends(one: Seen) -> bool:
    """Tell "Ihre Femke Oltmanns, Redaktionsleiterin"."""
    first, _, rest = one.text.partition(" ")
    name = _PARTS.split(rest, maxsplit=1)[0]
    return first.casefold() in folded("headings", "sender") and name_score(name) >= SURELY


def _end_of_letter(look: Look, greeting: int, *, comma: bool) -> int:
    """Return where the lines end that touch a greeting, or stand apart behind its comma, or with "Ihre"."""
    end = greeting + 1
    while end < len(look.roles) and end <= greeting + _LINES_OF_A_SENDER:
        one = look.seen[end]
        apart = comma or one.text.partition(" ")[0].casefold() in folded("headings", "sender")
        touches = look.habits.gaps[end] == 0 or (apart and end == greeting + 1)
        if not touches or not _may_send(one):
            break
        end += 1
    return end


def _may_send(one: Seen) -> bool:
    site = kind_of(one.text)[0] or has_signs_of_site(one)
    return one.tokens <= _WORDS_OF_A_SENDER and not site


_LONGEST_GREETING = 50
_PARTS = re.compile("[,(–—|]")
_BELOW_ARTICLES = ("comments", "share")
_AROUND_GREETING = " ,.!—–-"
_LINES_OF_A_SENDER, _WORDS_OF_A_SENDER = 3, 6
