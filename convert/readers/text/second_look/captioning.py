"""The words of pictures, told by what they say and by what stands around them: a second look's part.

What touches is looked at in `touching`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from ....model import Credit
from ..grammar.byline import parse_byline
from ..grammar.credit import names_source, parse_credit
from ..grammar.dates import find_dates
from ..grammar.find import in_brackets
from ..grammar.furniture import kind_of
from ..grammar.label import SIGN, read_label, whole_label
from ..grammar.leads import PICTURES, lead_with_colon
from ..grammar.names import PERHAPS, RARER, SURELY, east_asian, name_score
from ..grammar.organisations import agency, is_organisation, keeps_pictures
from ..grammar.prose import is_prose
from ..grammar.tables import compiled, either
from ..grammar.weigh import FOR_WHOM
from ..grammar.wires import end_of_sender
from ..lines.roles import CREDIT_ROLES, DESCRIPTIONS, FIGURE_ROLES, Role
from ..lines.rules import QUOTATION_MARKS, is_marked
from ..lines.seen import Seen, likeness
from ..lines.wording import LONGEST_CAPTION, credit_place
from .borders import LAST_BRACKET
from .look import PAGES, STOPS, Look, Objection, Raised, bars, gives, is_given


def pictures_words(look: Look) -> Raised:
    """Look for credits behind other words, and for buttons, rights and numbers among a picture's."""
    known = _photographers(look)
    margin = _margin(look)
    for number, role in enumerate(look.roles):
        one = look.seen[number]
        sent = end_of_sender(one.text) if role in _MAY_BE_SENT else -1
        if sent >= 0 and (one.credit is None or one.credit.start < sent):
            whose: Role = "caption+credit" if sent else "caption"
            yield number, gives(whose, "ends with the day and who sent the picture")
        elif role in DESCRIPTIONS and one.indent < margin and look.is_set_apart(number):
            yield number, gives("subhead", "indented less than the running text, as headings are")
        elif role in ("caption", "caption+credit") and (name := _taker_behind(one)):
            if known[name] > (name in _takers(look, number)) or _is_signed_in_capitals(look, one):
                yield number, gives("caption+credit", "behind the caption, who took the pictures")
        elif role in FIGURE_ROLES:
            yield from _no_pictures_words(look, number, role)
        elif role in _RUNNING_WORDS and look.style != "typed" and _tells_of_picture(one):
            yield number, gives("caption", "a picture’s label, and a sentence that tells what is seen")
        elif role == "copyright" and _signs_picture(one.text):
            yield number, gives("credit", "a sign, a person and whose picture it is, no year")
        elif role in _RUNNING_WORDS and number != look.last and (told := _told_behind(look, one)):
            yield number, gives("caption+credit", told)
        elif role in _RUNNING_WORDS and number != look.last:
            name = _name_behind(look, one, least=RARER)
            if name and _begins_with(name, known):
                yield number, gives("caption+credit", "behind the last full stop, who took other pictures")


def _told_behind(look: Look, one: Seen) -> str:
    """Return in which form a credit stands behind the last full stop, "" for none."""
    if _is_credited_in_brackets(one):
        return "a credit in brackets, behind the last full stop"
    if _is_signed_in_capitals(look, one):
        return "a name in capitals, behind the last full stop"
    return "a name that touches the last full stop" if _runs_into_name(one) else ""


def _tells_of_picture(one: Seen) -> bool:
    """Tell "Photo: The keeper waited at his door until the water had gone." from whom a credit names."""
    told = _noted().match(one.text) if one.credit is None and one.size <= _LONGEST_BRACKETED else None
    return told is not None and one.text.endswith(STOPS) and is_prose(one.text[told.end() :])


_noted = compiled(lambda: rf"(?:{either('pictured', 'noted')})s?:\s", re.IGNORECASE)


def _signs_picture(text: str) -> bool:
    """Tell "© Jane Roe / Getty Images" and "© Jane Roe / Quayside Foto" from a notice of rights."""
    credit = parse_credit(text) if SIGN.match(text) and "/" in text and not _YEAR.search(text) else None
    if credit is None or not credit.creators or not all(name_score(it) >= SURELY for it in credit.creators):
        return False
    return any(agency(it) in ("wire", "stock") or _supplies_pictures().search(it) for it in credit.agencies)


_YEAR = re.compile(r"(?:19|20)\d\d")


_supplies_pictures = compiled(lambda: rf"\b(?:{either('pictured', 'supplies')})\b", re.IGNORECASE)


def _margin(look: Look) -> int:
    """Return how far the running text is indented where lynx printed it, its headings to the left, else 0."""
    running = [one.indent for one in look.seen if one.running] if look.style == "tool" else []
    return _LYNX if min(running, default=0) == _LYNX else 0


_LYNX = 3


def _no_pictures_words(look: Look, number: int, role: Role) -> Raised:
    one = look.seen[number]
    if look.style != "typed" and _is_sites(look, number):
        yield number, gives("chrome", "a site’s own words")
    elif role != "alt" and number < look.first and _tells_who_and_when(one.text):
        yield number, gives("byline", "says who wrote or edited it, and at what time")
    elif role == "alt" and one.text.endswith((":", "：")) and not _credited_below(look, number):
        yield number, bars("alt", "it announces what follows")
    elif role == "alt" and look.style == "tool" and _is_several_sentences(look, number):
        yield number, bars("alt", "it is several sentences, not said again below")


def _credited_below(look: Look, number: int) -> bool:
    """Tell whether a credit is among the next two lines of a picture."""
    below = (look.role(number + 1), look.role(number + 2))
    return below[0] == "caption+credit" or "credit" in below


def _tells_who_and_when(text: str) -> bool:
    """Tell a line that begins with a task, a colon and a name, and holds a day with the time."""
    if len(text) > _LONGEST_SIGNED or not any("T" in moment.iso for moment in find_dates(text)):
        return False
    lead = lead_with_colon(text)
    return lead is not None and lead.role not in PICTURES


_LONGEST_SIGNED = 120


def _is_several_sentences(look: Look, number: int) -> bool:
    """Tell a paragraph that touches the picture below it, as lynx prints them."""
    seen = look.seen
    one = seen[number]
    told = one.size >= _LONG_ALT and not one.text.startswith("[") and _WITHIN_STOPS.search(one.text)
    if not told or number + 1 == len(seen):
        return False
    below = seen[number + 1]
    return not likeness(one, below) and one.text[:_SHORT] != below.text[:_SHORT]


_LONG_ALT = 150
_WITHIN_STOPS = re.compile(r"""[^\W\d_]{3}[.!?…。！？]["”»’)]?\s+\S|[。！？]\S""")
_RUNNING_WORDS = ("paragraph", "standfirst", "subhead", "list_item")
_MAY_BE_SENT = (*_RUNNING_WORDS, "caption", "caption+credit", "alt")
_SHORT, _LONGEST_BRACKETED = 40, 250


def _is_sites(look: Look, number: int) -> bool:
    """Tell a site's own words from a credit's label, from "Facebook" that is credited, and from an alt."""
    text, role = look.seen[number].text, look.role(number)
    kind, whole = kind_of(text)
    if not whole or whole_label(text):
        return False
    several = " " in text or east_asian(text)
    if kind in ("picture", "advert") and role in DESCRIPTIONS and several:
        return True
    if kind in _BUTTONS and role == "alt" and look.role(number + 1) == "credit":
        return True
    if role == "credit":
        return not agency(text, any_case=True)
    below = look.seen[number + 1].text if look.role(number + 1) in FIGURE_ROLES else ""
    return not below or kind_of(below)[1]


_BUTTONS = ("keep", "comments", "listen", "reading", "subscribe", "consent")


def _is_credited_in_brackets(one: Seen) -> bool:
    """Tell "The lock in March. (Jane Roe/Reuters)", "… (Jane Roe for the Post)", "… (Supplied)".

    An agency alone signs a report off, and a person alone may.
    """
    closed = one.size >= _SHORT and not _CLOSING.isdisjoint(one.text[-3:])
    bracket = LAST_BRACKET.search(one.text) if closed else None
    if bracket is None:
        return False
    credit = parse_credit(bracket[1])
    if one.size > _LONGEST_BRACKETED:
        supplied = " " in bracket[1] and "supplied" in whole_label(bracket[1])
        return (supplied and one.size <= LONGEST_CAPTION) or _is_of_a_photo(bracket[1], credit)
    # "Who has seen it? (Ann R., Amberweir)" names who asks.
    asks = bracket[0].startswith("?") and "/" not in bracket[1]
    named = credit.creators and credit.agencies and not asks
    return "supplied" in whole_label(bracket[1]) or bool(named)


_CLOSING = frozenset(")]）")


def _is_of_a_photo(words: str, credit: Credit) -> bool:
    """Tell "(Photo by Jane Roe/Lake News)", "(Jane Roe/Lake News file photo)": as sure behind many words."""
    label = read_label(words.strip("([（"), 0)
    said = label.kind in ("picture", "by") or _ENDS_AS_PHOTO.search(words) is not None
    return said and bool(credit.creators)


_ENDS_AS_PHOTO = re.compile(r"\s(?:photo|photos|Photo|PHOTO)\W*\Z")


def _name_behind(look: Look, one: Seen, *, shortest: int = _SHORT, least: float = SURELY) -> str:
    """Return the person behind the last full stop of a line, without capitals, "" for none.

    The name's score is `least` or more, and at least `shortest` letters stand before her.  As in "The keeper
    at the lock in March. Jane Roe"; in what people write she may have said it.  Behind her may stand her
    paper: "Jane Roe — The Post".
    """
    credit = one.credit if look.style != "typed" and not is_marked(one) else None
    if credit is None or credit.rule not in _NAMED or not shortest <= credit.start <= _LONGEST_BRACKETED:
        return ""
    name = one.text[credit.start : credit.end].strip()
    person = _BEHIND_NAME.split(name, maxsplit=1)[0]
    behind = _SENTENCES_END.search(one.text, 0, credit.start)
    return name.casefold() if behind and name_score(person) >= least else ""


_NAMED = ("name alone", "name and organisation")


def _runs_into_name(one: Seen) -> bool:
    """Tell "The keeper at the lock in March.Jane Roe", where a page's blank was lost."""
    credit = one.credit
    if credit is None or credit.rule not in _NAMED or credit.end < len(one.text) or credit.start < _SHORT:
        return False
    name = one.text[credit.start :]
    return one.text[credit.start - 1] == "." and name_score(name) >= PERHAPS


def _taker_behind(one: Seen) -> str:
    """Return whom a picture's line may name behind its caption, also in brackets: "… at noon. (Jane Roe)"."""
    credit = one.credit
    if credit is None or not credit.start or credit.rule not in ("name alone", "name alone in brackets"):
        return ""
    return one.text[credit.start : credit.end].strip(" .()[]").casefold()


def _is_signed_in_capitals(look: Look, one: Seen) -> bool:
    """Tell "The keeper at the lock in March. JANE ROE", as some papers print all of their credits.

    So they print archives, too: "The lock in 1920. AMBERWEIR TOWN ARCHIVE".
    """
    credit = one.credit
    if credit is not None and credit.rule == "organisation alone" and 0 < credit.start <= _LONGEST_BRACKETED:
        house = one.text[credit.start :].strip()
        return house.isupper() and keeps_pictures(house)
    name = _name_behind(look, one, shortest=_A_FEW_WORDS)
    return bool(name) and one.text.endswith(name.upper()) and not one.text.isupper()


_A_FEW_WORDS = 15


# No "Dr.", "Prof." and "Dra.", and no dots.
_SENTENCES_END = re.compile(r"(?:[^\W\d_]{4}|\d[^\W\d_]{0,2}|[\"”»’)%])(?<!Prof)[.!。][\"”»’)]?\s*\Z")


# ------------------------------------------------------------------------------- by what is around it


def captions_by_place(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for who took other pictures, or a house, below other lines, and for the caption above a credit."""
    known = _photographers(look)
    habit = look.style not in PAGES and _touch_credits(look, found) >= _A_HABIT
    for number, role in enumerate(look.roles):
        at, size = look.habits.groups[number]
        one = look.seen[number]
        if role == "caption" and at and number not in found and one.tokens <= _LONGEST_NAME:
            yield from _named_below(look, number, known)
        if number in found or role in FIGURE_ROLES:
            continue
        closes = look.habits.airy and size in _PICTURE_LINES and at == size - 1
        if closes and role in _NO_NAME and one.tokens <= _LONGEST_CREDITED and not one.text.endswith(STOPS):
            furniture = role == "chrome" and look.amid_furniture(number)
            name = one.text.casefold().strip(" .")
            words = look.seen[number + 1 - size : number]
            house = habit and role != "chrome" and _is_house(one) and all(map(_may_be_pictures, words))
            if (house or _begins_with(name, known)) and not furniture:
                yield number, gives("credit", "who took other pictures of the article, or a house")
                yield number - 1, gives("caption", "touches the credit below it")
                if size == _PICTURE_LINES[-1]:
                    yield number - 2, gives("alt", "touches the caption below it")
        elif (
            role == "standfirst" and look.role(number + 1) == "credit" and look.role(number - 1) in _NOT_ABOVE
        ):
            yield number, gives("caption", "above a credit, and not below the headline")


def _named_below(look: Look, number: int, known: Mapping[str, int]) -> Raised:
    """Look at what touches a picture's words from below for one who has taken the article's pictures."""
    name = look.seen[number].lower.strip(" .")
    if known.get(name, 0) <= (name in _takers(look, number)):
        return
    yield number, gives("credit", "who took the article’s pictures, below a picture’s words")


_LONGEST_NAME = 4


def _begins_with(words: str, names: Collection[str]) -> bool:
    """Tell "jane roe", "jane roe/afp" and "jane roe for the post" by the name."""
    return words in names or any(
        words.startswith(name) and _BEHIND_NAME.match(words, len(name)) is not None for name in names
    )


def _touch_credits(look: Look, found: Mapping[int, Objection]) -> int:
    """Return how many of the text's credits touch the picture's words above them."""
    credits = look.of_now("credit", found) if look.habits.airy else ()
    return sum(look.touches(at - 1) and look.now(at - 1, found) in DESCRIPTIONS for at in credits if at)


def _is_house(one: Seen) -> bool:
    """Tell "Riverside Town Archive" from a sentence and from what is marked as an item."""
    name = one.text.strip(" .")
    house = bool(agency(name)) or is_organisation(name)
    return house and not is_prose(name) and not is_marked(one)


def _may_be_pictures(one: Seen) -> bool:
    """Tell a line that is neither marked as an item, nor quoted, nor a house, nor announces something."""
    apart = is_marked(one) or one.text.startswith(QUOTATION_MARKS) or one.text.endswith((":", "："))
    return not apart and not _is_house(one)


_BEHIND_NAME = re.compile(rf"\s?[/|]|\s[—–-]\s|{FOR_WHOM}")


_PICTURE_LINES = (2, 3)
_NO_NAME = ("list_item", "paragraph", "subhead", "chrome")
_LONGEST_CREDITED = 10
_NOT_ABOVE = ("chrome", "paragraph")


def _photographers(look: Look) -> Counter[str]:
    """Return whom credits and bylines name as having taken pictures, and how many of them do."""
    return Counter(name for number in look.of(_NAMING_TAKERS) for name in _takers(look, number))


_NAMING_TAKERS = CREDIT_ROLES | {"byline"}


def _takers(look: Look, number: int) -> frozenset[str]:
    """Return whom a block, if it is a credit or a byline, names as having taken pictures."""
    one, names = look.seen[number], tuple[str, ...]()
    if look.roles[number] in CREDIT_ROLES and one.credit is not None:
        names = parse_credit(one.text[one.credit.start : one.credit.end]).creators
    elif look.roles[number] == "byline":
        names = tuple(who.name for who in parse_byline(one.text).people if "photographer" in who.role)
    return frozenset(map(str.casefold, names))


def captions_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what stands above a page's credits alike: where two are captions, so are paragraphs as short."""
    if look.style != "page":
        return
    above = [
        number
        for number in range(len(look.roles) - 1)
        if look.role(number + 1) == "credit" and number not in found and number + 1 not in found
    ]
    captions = [number for number in above if look.roles[number] == "caption"]
    if len(captions) < _A_HABIT:
        return
    seen = look.seen
    longest = min(_LONGEST_ALIKE, 2 * max(seen[number].size for number in captions))
    touch = all(look.touches(number) for number in captions)
    for number in above:
        apart = touch and not look.touches(number)
        turned = look.role(number + 2) == "caption" and look.touches(number + 1) and not look.touches(number)
        fits = look.roles[number] == "paragraph" and seen[number].size <= longest and not apart and not turned
        quoted = seen[number].text.startswith(QUOTATION_MARKS)
        if fits and not quoted and not names_source(seen[number + 1].text):
            yield number, gives("caption", "above a credit, as the article’s other captions are")


def alts_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what alone touches a caption below it as its alternative text, where another picture has one.

    A paragraph of the article ends a sentence or announces one.
    """
    if not any(
        look.now(at, found) == "alt" and _touches_caption(look, found, at) for at in look.of(("alt",))
    ):
        return
    for number in look.of_now("paragraph", found):
        one = look.seen[number]
        told = one.text.endswith((*STOPS, ":", '"', "”")) or one.tokens < _WORDS_OF_AN_ALT or one.running
        free = number > look.first and not (told or is_marked(one) or is_given(found, number))
        if free and _touches_caption(look, found, number):
            yield number, gives("alt", "alone above a caption, as another picture’s is")


def _touches_caption(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    return look.habits.groups[number] == (0, 2) and look.now(number + 1, found) == "caption+credit"


_WORDS_OF_AN_ALT = 5


def credited_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look amid an article for short lines that end with one and the same credit, behind a sign.

    "Boats at the weir | Ann Roe", "The quay in May | Ann Roe": what two short lines end with is a form.
    """
    ends: dict[int, str] = {}
    for number in range(max(look.headline + 1, 0), look.last):
        one = look.seen[number]
        credit = one.credit if _SHORTEST_CREDITED <= one.size <= _LONGEST_CREDITED_LINE else None
        if credit is None or credit.end < len(one.text) - 1 or one.running:
            continue
        before, words = one.text[: credit.start].rstrip(), one.text[credit.start :]
        signed = before[-1:] in _BEFORE_CREDITS or words[0] in _BEFORE_CREDITS
        supplied = agency(words.strip(" .")) in _SUPPLY_PICTURES and ":" not in one.text
        # "Hallow Point – Quay Minor" play each other.
        if len(before.strip(" –—-").split()) <= _FEW_WORDS and before[-1:] in _DASHES:
            continue
        # "Ann Roe (Town Archive)" works there.
        if credit.rule == "organisation alone in brackets" and _end_with_name(before):
            continue
        if credit_place(before) != "alone" and (signed or supplied):
            ends[number] = words.casefold()
    said = Counter(ends.values())
    for number, words in ends.items():
        plain = look.roles[number] in _NO_CREDITED and not is_marked(look.seen[number])
        furniture = look.role(number) == "chrome" and look.beside(number, "chrome")
        if number not in found and plain and not furniture and said[words] >= _A_HABIT:
            yield number, gives("caption+credit", "ends with the credit that others end with")


def _end_with_name(words: str) -> bool:
    """Tell words that end with a person's name: what stands in brackets behind it is said of him."""
    return name_score(" ".join(words.split()[-2:])) >= SURELY


_BEFORE_CREDITS = frozenset("|/•·–—-(（[")
_DASHES, _FEW_WORDS = ("–", "—", "-"), 2
_SUPPLY_PICTURES = ("wire", "stock")
_SHORTEST_CREDITED, _LONGEST_CREDITED_LINE = 15, 260
_NO_CREDITED = (*_RUNNING_WORDS, "chrome", "caption", "kicker")


def credited_in_brackets(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for "[Photo: The pier in rain. Credit: Ann Roe]", as drafts have it.

    What a converter prints so is an alternative text.
    """
    if look.style == "tool":
        return
    for number in look.of(_NO_BRACKETED):
        one = look.seen[number]
        credit = one.credit if not is_given(found, number) else None
        credited = credit is not None and (credit.start > 1 or credit.end < len(one.text) - 1)
        if credited and one.credit in in_brackets(one.text):
            yield number, gives("caption+credit", "a caption and its credit in brackets")


_NO_BRACKETED = (*_RUNNING_WORDS, "chrome", "alt", "caption", "credit", "quote")


_A_HABIT = 2
_LONGEST_ALIKE = 250
