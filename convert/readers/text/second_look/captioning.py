"""The words of pictures, told by what they say and by what stands around them: a second look's part.

What touches is looked at in `touching`.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping

from ....model import Credit
from ..grammar.byline import parse_byline
from ..grammar.credit import names_source, parse_credit
from ..grammar.find import LABELLED, names_editor
from ..grammar.furniture import kind_of
from ..grammar.label import SIGN, read_label, whole_label
from ..grammar.names import RARER, SURELY, east_asian, name_score
from ..grammar.organisations import agency, is_organisation
from ..grammar.tables import either, folded, table
from ..grammar.weigh import FOR_WHOM
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.rules import QUOTATION_MARKS, is_marked
from ..lines.seen import Seen, likeness
from ..lines.wording import LONGEST_CAPTION, credit_place
from .authorship import names_surely
from .borders import LAST_BRACKET
from .look import PAGES, STOPS, Look, Objection, Raised, is_given, same


def pictures_words(look: Look) -> Raised:
    """Look for credits behind other words, and for buttons, rights and numbers among a picture's."""
    known: frozenset[str] | None = None
    margin = _margin(look)
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role in ("alt", "caption") and one.indent < margin and look.is_set_apart(number):
            yield number, Objection("subhead", True, "indented less than the running text, as headings are")
        elif role in FIGURE_ROLES:
            yield from _no_pictures_words(look, number, role)
        elif role == "copyright" and _signs_picture(one.text):
            yield number, Objection("credit", True, "a sign, a person and whose picture it is, no year")
        elif role in _RUNNING_WORDS and "@" in one.text and _SENT.match(one.text):
            yield number, Objection("caption", True, "ends with the day and who sent the picture")
        elif role in _RUNNING_WORDS and number != look.last and _is_credited_in_brackets(one):
            yield number, Objection("caption+credit", True, "a credit in brackets, behind the last full stop")
        elif role in _RUNNING_WORDS and number != look.last and _is_of_a_house(one):
            yield number, Objection("caption+credit", True, "a person and a house, behind the last full stop")
        elif role in _RUNNING_WORDS and number != look.last and _is_signed_in_capitals(look, one):
            yield number, Objection("caption+credit", True, "a name in capitals, behind the last full stop")
        elif role in _RUNNING_WORDS and number != look.last and (name := _name_behind(look, one)):
            known = photographers(look) if known is None else known
            if name in known:
                yield (
                    number,
                    Objection("caption+credit", True, "behind the last full stop, who took other pictures"),
                )
        elif role == "chrome" and look.headline < number < look.last and _ends_with_label(one):
            yield number, Objection("caption+credit", True, "a credit with its label, amid the article")
        elif role == "subhead" and look.headline < number < look.last and _ends_with_labelled_agency(one):
            yield number, Objection("caption+credit", True, "an agency and a credit’s label are no heading’s")


# Korean agencies end a picture's words so: "(Town=Agency) … 2024.3.12 name@agency.example".
_SENT = re.compile(
    r"\A[(\[［（].{2,24}=.{2,24}[)\]］）].{8,400}20\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s+[\w.+-]{1,40}@[\w.-]{3,60}\Z"
)


def _signs_picture(text: str) -> bool:
    """Tell "© Jane Roe / Getty Images" and "© Jane Roe / Quayside Foto" from a notice of rights."""
    credit = parse_credit(text) if SIGN.match(text) and "/" in text and not _YEAR.search(text) else None
    if credit is None or not credit.creators or not all(name_score(it) >= SURELY for it in credit.creators):
        return False
    return any(agency(it) in ("wire", "stock") or _supplies_pictures().search(it) for it in credit.agencies)


_YEAR = re.compile(r"(?:19|20)\d\d")


@functools.cache
def _supplies_pictures() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('pictured', 'supplies')})\b", re.IGNORECASE)


def _margin(look: Look) -> int:
    """Return how far the running text is indented where lynx printed it, its headings to the left, else 0."""
    running = [one.indent for one in look.habits.seen if one.running] if look.style == "tool" else []
    return _LYNX if min(running, default=0) == _LYNX else 0


_LYNX = 3


def _no_pictures_words(look: Look, number: int, role: Role) -> Raised:
    one = look.habits.seen[number]
    if look.style != "typed" and _is_sites(look, number):
        yield number, Objection("chrome", True, "a site’s own words")
    elif role == "alt" and one.text.endswith((":", "：")) and not _credited_below(look, number):
        yield number, Objection("alt", False, "it announces what follows")
    elif role == "alt" and look.style == "tool" and _is_several_sentences(look, number):
        yield number, Objection("alt", False, "it is several sentences, not said again below")
    elif role == "credit" and names_editor(one.text):
        yield number, Objection("byline", True, "names who edited")
    elif role == "credit" and number == 0 and announces_photos(look, one):
        yield number, Objection("headline", True, "announces photos, above an article without a headline")
    elif role == "credit" and _NUMERAL.fullmatch(one.text):
        yield number, Objection("credit", False, "it is a number")
    elif role == "credit" and one.text.strip(_AROUND_RIGHTS).casefold() in folded("rights", "reserved"):
        yield number, Objection("copyright", True, "it reserves rights and names nobody")


def announces_photos(look: Look, one: Seen) -> bool:
    """Tell "PHOTOS: Harbour day in Marl", a headline, where none is but a word or two of a site's.

    A name ends with a capital: "Swans come home" is no club of swans.
    """
    credit = parse_credit(one.text)
    known = any(
        agency(it) or (is_organisation(it) and not it.split()[-1].islower()) for it in credit.agencies
    )
    known = known or any(name_score(who) >= SURELY for who in credit.creators) or names_surely(one)
    label = credit.label.casefold()
    plural = label.endswith("s") or label in folded("pictured", "titles")
    announced = plural and one.text[len(label) :].lstrip().startswith(":")
    if known or not announced or one.tokens < _SOME_WORDS or look.role(1) in FIGURE_ROLES:
        return False
    return look.headline < 0 or look.habits.seen[look.headline].tokens < _FEW_WORDS


_SOME_WORDS, _FEW_WORDS = 4, 3


def _credited_below(look: Look, number: int) -> bool:
    """Tell whether a credit is among the next two lines of a picture."""
    below = (look.role(number + 1), look.role(number + 2))
    return below[0] == "caption+credit" or "credit" in below


def _is_several_sentences(look: Look, number: int) -> bool:
    """Tell a paragraph that touches the picture below it, as lynx prints them."""
    seen = look.habits.seen
    one = seen[number]
    told = one.size >= _LONG_ALT and not one.text.startswith("[") and _WITHIN_STOPS.search(one.text)
    if not told or number + 1 == len(seen):
        return False
    below = seen[number + 1]
    return not likeness(one, below) and one.text[:_SHORT] != below.text[:_SHORT]


_LONG_ALT = 150
_WITHIN_STOPS = re.compile(r"""[^\W\d_]{3}[.!?…。！？]["”»’)]?\s+\S|[。！？]\S""")
_RUNNING_WORDS = ("paragraph", "standfirst", "subhead", "list_item")
_SHORT, _LONGEST_BRACKETED = 40, 250


def _is_sites(look: Look, number: int) -> bool:
    """Tell a site's own words from a credit's label, from "Facebook" that is credited, and from an alt."""
    text, role = look.habits.seen[number].text, look.role(number)
    kind, whole = kind_of(text)
    if not whole or whole_label(text):
        return False
    several = " " in text or east_asian(text)
    if kind in ("picture", "advert") and role in ("alt", "caption") and several:
        return True
    if kind in _BUTTONS and role == "alt" and look.role(number + 1) == "credit":
        return True
    if role == "credit":
        return not agency(text, any_case=True)
    below = look.habits.seen[number + 1].text if look.role(number + 1) in FIGURE_ROLES else ""
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
    return "supplied" in whole_label(bracket[1]) or bool(credit.creators and credit.agencies)


_CLOSING = frozenset(")]）")
_LONGEST_OF_A_HOUSE = 300


def _is_of_a_house(one: Seen) -> bool:
    """Tell "The lock in March. Jane Roe/Lake News"."""
    credit = one.credit if _SHORT <= one.size <= _LONGEST_OF_A_HOUSE else None
    if credit is None or credit.end < len(one.text) or one.text.endswith(STOPS):
        return False
    said = one.text.count(" ", 0, credit.start) > _SOME_WORDS
    if not said or not _SENTENCES_END.search(one.text, 0, credit.start):
        return False
    words = one.text[credit.start :].strip("()[] ")
    named = parse_credit(words)
    pair = "/" in words and len(named.creators) == 1 and name_score(named.creators[0]) >= SURELY
    told = pair and bool(named.agencies) and all(map(is_organisation, named.agencies))
    told = told or (pair and words.casefold().endswith(table("credits")["job"]))
    return credit.rule.startswith("name and organisation") and told


def _is_of_a_photo(words: str, credit: Credit) -> bool:
    """Tell "(Photo by Jane Roe/Lake News)", "(Jane Roe/Lake News file photo)": as sure behind many words."""
    label = read_label(words.strip("([（"), 0)
    said = label.kind in ("picture", "by") or _ENDS_AS_PHOTO.search(words) is not None
    return said and bool(credit.creators)


_ENDS_AS_PHOTO = re.compile(r"\s(?:photo|photos|Photo|PHOTO)\W*\Z")


def _name_behind(look: Look, one: Seen, *, shortest: int = _SHORT) -> str:
    """Return the person beyond doubt behind the last full stop of a line, without capitals, "" for none.

    At least `shortest` letters stand before her.  As in "The keeper at the lock in March. Jane Roe"; in what
    people write she may have said it.
    """
    credit = one.credit if look.style != "typed" and not is_marked(one) else None
    if credit is None or credit.rule != "name alone" or not shortest <= credit.start <= _LONGEST_BRACKETED:
        return ""
    name = one.text[credit.start : credit.end].strip()
    behind = _SENTENCES_END.search(one.text, 0, credit.start)
    return name.casefold() if behind and name_score(name) >= SURELY else ""


def _is_signed_in_capitals(look: Look, one: Seen) -> bool:
    """Tell "The keeper at the lock in March. JANE ROE", as some papers print all of their credits."""
    name = _name_behind(look, one, shortest=_A_FEW_WORDS) or _name_behind_dash(look, one)
    return bool(name) and one.text.endswith(name.upper()) and not one.text.isupper()


def _name_behind_dash(look: Look, one: Seen) -> str:
    """Return who is named behind a dash in "LAKE LIFE A fisher at the lock in March. —JANE ROE"."""
    credit = one.credit if look.style != "typed" and _CAPITALS_FIRST.match(one.text) else None
    if credit is None or credit.rule != "name alone" or not _STOP_AND_DASH.search(one.text, 0, credit.start):
        return ""
    name = one.text[credit.start : credit.end].strip()
    return name.casefold() if name_score(name) >= SURELY and one.size <= _LONGEST_BRACKETED else ""


_A_FEW_WORDS = 15
_CAPITALS_FIRST = re.compile(r"(?:[^\W\d_a-zß-ÿ]{2,}[\s:,-]{1,2}){2}")
_STOP_AND_DASH = re.compile(r"[.!?]\s?[—–]\s?\Z")


# No "Dr.", "Prof." and "Dra.", and no dots.
_SENTENCES_END = re.compile(r"(?:[^\W\d_]{4}|\d[^\W\d_]{0,2}|[\"”»’)%])(?<!Prof)[.!。][\"”»’)]?\s*\Z")


def _ends_with_label(one: Seen) -> bool:
    """Tell "The lock in March /Photo Jane Roe/" from a site's words: a label, and who is named behind it."""
    credit = one.credit
    if credit is None or credit.certainty < _LIKELY or not credit.rule.startswith(LABELLED):
        return False
    captioned = any(map(str.isalpha, one.text[: credit.start]))
    named = parse_credit(one.text[credit.start : credit.end])
    return captioned and credit.end == len(one.text) and bool(named.creators or named.agencies)


def _ends_with_labelled_agency(one: Seen) -> bool:
    """Tell "Ada Lindner Copyright: dpa": words, and behind them a label with its colon and an agency."""
    credit = one.credit
    if credit is None or not any(map(str.isalpha, one.text[: credit.start])) or credit.end < len(one.text):
        return False
    named = parse_credit(one.text[credit.start :])
    return ":" in one.text[credit.start :] and bool(named.label) and any(map(agency, named.agencies))


_LIKELY = 0.65
_NUMERAL = re.compile(r"\W*(?:[IVXL]{1,5}|\d{1,4})\W*")
_AROUND_RIGHTS = " .!©()cC"


# ------------------------------------------------------------------------------- by what is around it


def captions_by_place(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a photographer's name below other lines, and for the caption above a lone credit."""
    known: frozenset[str] | None = None
    for number, role in enumerate(look.roles):
        at, size = look.habits.groups[number]
        if number in found or role in FIGURE_ROLES:
            continue
        one = look.habits.seen[number]
        closes = look.habits.airy and size in _PICTURE_LINES and at == size - 1
        if closes and role in _NO_NAME and one.tokens <= _LONGEST_CREDITED and not one.text.endswith(STOPS):
            known = photographers(look) if known is None else known
            furniture = role == "chrome" and look.amid_furniture(number)
            if _begins_with(one.text.casefold().strip(" ."), known) and not furniture:
                yield number, Objection("credit", True, "who took other pictures of the article")
                yield number - 1, Objection("caption", True, "touches the credit below it")
                if size == _PICTURE_LINES[-1]:
                    yield number - 2, Objection("alt", True, "touches the caption below it")
        elif closes and size == _PICTURE_LINES[-1] and _frames(look, number):
            yield number, Objection("caption", True, "says the alternative text again, below the credit")
            yield number - 1, Objection("credit", True, "between alternative text and caption")
            yield number - 2, Objection("alt", True, "said again as the caption")
        elif (
            role == "standfirst" and look.role(number + 1) == "credit" and look.role(number - 1) in _NOT_ABOVE
        ):
            yield number, Objection("caption", True, "above a credit, and not below the headline")
        elif role == "paragraph" and _is_dense(look) and _is_captioned_by_place(look, number):
            yield number, Objection("caption", True, "far shorter than a paragraph, above a credit")


def _begins_with(words: str, names: frozenset[str]) -> bool:
    """Tell "jane roe", "jane roe/afp" and "jane roe for the post" by the name."""
    return words in names or any(
        words.startswith(name) and _BEHIND_NAME.match(words, len(name)) is not None for name in names
    )


_BEHIND_NAME = re.compile(rf"\s?[/|]|{FOR_WHOM}")


def _frames(look: Look, number: int) -> bool:
    """Tell three lines that touch, the last the same as the first, with a few words between them."""
    seen = look.habits.seen
    first, middle, last = (seen[at] for at in (number - 2, number - 1, number))
    framed = look.style == "clean" and same(first, last) and not same(first, middle)
    return framed and seen[number - 1].tokens <= _FEW_PARTIES and not is_marked(seen[number])


_FEW_PARTIES = 6
_PICTURE_LINES = (2, 3)
_NO_NAME = ("list_item", "paragraph", "subhead", "chrome")
_LONGEST_CREDITED = 10
_NOT_ABOVE = ("chrome", "paragraph")
_LONGEST_HERE, _SHORTER = 70, 2


def photographers(look: Look) -> frozenset[str]:
    """Return whom the other credits and the bylines name as having taken pictures."""
    names = set[str]()
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role in ("credit", "caption+credit") and one.credit is not None:
            names.update(parse_credit(one.text[one.credit.start : one.credit.end]).creators)
        elif role == "byline":
            names.update(who.name for who in parse_byline(one.text).people if "photographer" in who.role)
    return frozenset(name.casefold() for name in names)


def _is_dense(look: Look) -> bool:
    """Tell a page as a browser copies it, and any text without blank lines."""
    return look.style == "page" or not look.habits.airy


def _is_captioned_by_place(look: Look, number: int) -> bool:
    """Tell a line above a labelled credit that is much shorter than the paragraphs around it."""
    seen = look.habits.seen
    one = seen[number]
    if look.role(number + 1) != "credit" or look.role(number + 2) in FIGURE_ROLES or one.size > _LONGEST_HERE:
        return False
    label = whole_label(parse_credit(seen[number + 1].text).label)
    if one.text.endswith(("?", "!", ":")) or not label & {"picture", "credit"}:
        return False
    above, below = range(number - 1, -1, -1), range(number + 2, len(seen))
    near = [next((at for at in way if look.roles[at] == "paragraph"), None) for way in (above, below)]
    return all(at is None or seen[at].size > _SHORTER * one.size for at in near)


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
    seen = look.habits.seen
    longest = min(_LONGEST_ALIKE, 2 * max(seen[number].size for number in captions))
    touch = all(look.touches(number) for number in captions)
    for number in above:
        apart = touch and not look.touches(number)
        turned = look.role(number + 2) == "caption" and look.touches(number + 1) and not look.touches(number)
        fits = look.roles[number] == "paragraph" and seen[number].size <= longest and not apart and not turned
        quoted = seen[number].text.startswith(QUOTATION_MARKS)
        if fits and not quoted and not names_source(seen[number + 1].text):
            yield number, Objection("caption", True, "above a credit, as the article’s other captions are")


def credited_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look amid an article for short lines that end with one and the same credit, behind a sign.

    "Boats at the weir | Ann Roe", "The quay in May | Ann Roe": what two short lines end with is a form.
    """
    ends: dict[int, str] = {}
    for number in range(max(look.headline + 1, 0), look.last):
        one = look.habits.seen[number]
        credit = one.credit if _SHORTEST_CREDITED <= one.size <= _LONGEST_CREDITED_LINE else None
        if credit is None or credit.end < len(one.text) - 1 or one.running:
            continue
        before, words = one.text[: credit.start].rstrip(), one.text[credit.start :]
        signed = before[-1:] in _BEFORE_CREDITS or words[0] in _BEFORE_CREDITS
        supplied = agency(words.strip(" .")) in _SUPPLY_PICTURES and ":" not in one.text
        if credit_place(before) != "alone" and (signed or supplied):
            ends[number] = words.casefold()
    said = Counter(ends.values())
    for number, words in ends.items():
        plain = look.roles[number] in _NO_CREDITED and not is_marked(look.habits.seen[number])
        furniture = look.role(number) == "chrome" and look.beside(number, "chrome")
        if number not in found and plain and not furniture and said[words] >= _A_HABIT:
            yield number, Objection("caption+credit", True, "ends with the credit that others end with")


_BEFORE_CREDITS = frozenset("|/•·–—-(（[")
_SUPPLY_PICTURES = ("wire", "stock")
_SHORTEST_CREDITED, _LONGEST_CREDITED_LINE = 15, 260
_NO_CREDITED = (*_RUNNING_WORDS, "chrome", "caption", "kicker")


def names_again(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look amid an article for a name below two short lines and more, each time above running text."""
    seen, places = look.habits.seen, dict[str, list[int]]()
    for number in range(max(look.first, 1), look.last):
        mine = look.roles[number] in _MAY_BE_CREDIT and not is_given(found, number)
        if mine and seen[number].tokens <= _LONGEST_CREDITED:
            places.setdefault(seen[number].text.casefold(), []).append(number)
    for numbers in places.values():
        between = all(_is_between(look, number) for number in numbers)
        if len(numbers) < _A_HABIT or not between or not _is_party(seen[numbers[0]].text):
            continue
        for number in numbers:
            yield number, Objection("credit", True, "who is named below other short lines, too")
            if look.roles[number - 1] in _MAY_BE_CREDIT and number - 1 not in found:
                yield number - 1, Objection("caption", True, "above the credit")


def _is_between(look: Look, number: int) -> bool:
    """Tell a line with a short one of the article's above and running text below."""
    above, below = look.habits.seen[number - 1], look.habits.seen[number + 1]
    site = look.roles[number - 1] == "chrome" or kind_of(above.text)[0]
    return below.running and not above.running and above.tokens > 2 and not site and not is_marked(above)


def _is_party(text: str) -> bool:
    return name_score(text) >= RARER or bool(agency(text)) or is_organisation(text)


_MAY_BE_CREDIT = ("credit", "byline", "subhead", "paragraph", "chrome", "list_item")


def captions_apart(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above credits for captions where every line of an article is set apart.

    A short sentence is one where such lines are seldom met elsewhere: the more credits have one above, the
    surer it is that this is no chance.  Some words alone are no alternative text: captions are printed.
    """
    credits = [number for number, role in enumerate(look.roles) if role == "credit"]
    if look.style in PAGES or not look.habits.airy or not all(look.is_set_apart(one) for one in credits):
        return
    above = {number - 1 for number in credits if look.role(number + 1) != "caption"} - {*found}
    short = [number for number in range(len(look.roles)) if _is_short_paragraph(look, number)]
    mine = [number for number in short if number in above]
    elsewhere = sum(role == "paragraph" for role in look.roles) - len(mine)
    chance = (len(short) - len(mine) + 0.5) / (elsewhere + 1)
    captions = sum(look.role(number) == "caption" for number in above)
    for number in mine if chance ** (len(mine) + captions) < _BY_CHANCE else ():
        if look.is_set_apart(number) and not names_source(look.habits.seen[number + 1].text):
            yield number, Objection("caption", True, "a short sentence above a credit, met nowhere else")
    for number in sorted(above):
        alone = look.role(number) == "alt" and look.role(number - 1) not in FIGURE_ROLES
        if alone and look.habits.seen[number].tokens >= _SOME_WORDS and look.is_set_apart(number):
            yield number, Objection("caption", True, "alone above a credit")


_BY_CHANCE = 0.1


def _is_short_paragraph(look: Look, number: int) -> bool:
    """Tell a sentence of a paragraph's words, neither marked nor quoted, that announces and asks nothing."""
    one = look.habits.seen[number]
    told = one.text.endswith(STOPS) and not one.text.endswith("?") and ":" not in one.text
    quoted = one.text.startswith(QUOTATION_MARKS) or is_marked(one)
    return look.roles[number] == "paragraph" and not one.running and told and not quoted


_A_HABIT = 2
_LONGEST_ALIKE = 250
