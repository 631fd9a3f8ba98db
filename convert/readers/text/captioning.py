"""What is a picture's and what is not, once the roles are known: the second look's part on pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .borders import LAST_BRACKET, before_the_alt, beyond_the_alt
from .byline import parse_byline
from .credit import parse_credit
from .find import LABELLED
from .furniture import kind_of
from .label import whole_label
from .look import PAGES, STOPS, Look, Objection, Raised
from .names import SURELY, name_score
from .organisations import agency
from .roles import FIGURE_ROLES, Role
from .rules import is_marked
from .seen import Seen, likeness
from .tables import folded
from .weigh import is_prose


def pictures_words(look: Look) -> Raised:
    """Object to a site's buttons, to rights and numbers taken for credits, and to a caption taken for one."""
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role in _RUNNING_WORDS and number != look.last and _is_credited_in_brackets(one):
            yield number, Objection("caption+credit", True, "a credit in brackets, behind the last full stop")
        elif (
            role in _RUNNING_WORDS and number != look.last and look.style != "typed" and _is_named_behind(one)
        ):
            yield number, Objection("caption+credit", True, "a name, behind the last full stop")
        elif role == "chrome" and look.headline < number < look.last and _ends_with_label(one):
            yield number, Objection("caption+credit", True, "a credit with its label, amid the article")
        if role not in FIGURE_ROLES:
            continue
        if look.style != "typed" and _is_sites(look, number):
            yield number, Objection("chrome", True, "a site’s own words")
        elif role == "credit" and _NUMERAL.fullmatch(one.text):
            yield number, Objection("credit", False, "it is a number")
        elif role == "credit" and one.credit is None and is_prose(one.text):
            below_alt = look.role(number - 1) == "alt" and look.touches(number - 1)
            given: Role = "caption" if below_alt else "credit"
            yield number, Objection(given, below_alt, "it is a sentence and names nobody")
        elif role in _WORDS_OF_PICTURE and look.style == "clean" and look.amid_touching(number):
            yield number, Objection(role, False, "it stands in a row of lines")
        elif role == "credit" and one.text.strip(_AROUND_RIGHTS).casefold() in folded("rights", "reserved"):
            yield number, Objection("copyright", True, "it reserves rights and names nobody")
        elif _is_all_credit(role, one) and _says_alt_again(look, number):
            yield number, Objection("caption", True, "says the alternative text above it again")
        elif role == "caption" and look.role(number - 1) == "alt" and _goes_on_with_names(look, number):
            yield number, Objection("caption+credit", True, "goes on after the alternative text with names")
        elif role == "caption" and look.role(number - 1) == "alt" and _begins_with_credit(look, number):
            yield number, Objection("caption+credit", True, "a credit before the alternative text’s words")
        elif role == "caption" and _heads_a_paragraph(look, number):
            yield number, Objection("subhead", True, "heads a paragraph: the picture bears its words")


_WORDS_OF_PICTURE: tuple[Role, ...] = ("alt", "caption")
_RUNNING_WORDS = ("paragraph", "standfirst", "subhead", "list_item")


def _is_sites(look: Look, number: int) -> bool:
    """Tell a site's own words from a credit's label, from "Facebook" that is credited, and from an alt."""
    text, role = look.habits.seen[number].text, look.role(number)
    if not kind_of(text)[1] or whole_label(text):
        return False
    if role == "credit":
        return not agency(text, any_case=True)
    return look.role(number + 1) not in FIGURE_ROLES


def _is_credited_in_brackets(one: Seen) -> bool:
    """Tell "The lock in March. (Jane Roe/Reuters)", "… (Jane Roe for the Post)", "… (Supplied)".

    An agency alone signs a report off, and a person alone may.
    """
    bracket = LAST_BRACKET.search(one.text) if _SHORT <= one.size <= _LONGEST_BRACKETED else None
    if bracket is None:
        return False
    credit = parse_credit(bracket[1])
    return "supplied" in whole_label(bracket[1]) or bool(credit.creators and credit.agencies)


def _is_named_behind(one: Seen) -> bool:
    """Tell "The keeper at the lock in March. Jane Roe": a person beyond doubt, and no full stop."""
    credit = one.credit
    if credit is None or credit.rule != "name alone" or not _SHORT <= credit.start <= _LONGEST_BRACKETED:
        return False
    before, name = one.text[: credit.start].rstrip(), one.text[credit.start : credit.end]
    return before.endswith(STOPS) and name_score(name.strip()) >= SURELY


def _ends_with_label(one: Seen) -> bool:
    """Tell "The lock in March /Photo Jane Roe/" from a site's words: a label, and who is named behind it."""
    credit = one.credit
    if credit is None or credit.certainty < _LIKELY or not credit.rule.startswith(LABELLED):
        return False
    captioned = any(map(str.isalpha, one.text[: credit.start]))
    named = parse_credit(one.text[credit.start : credit.end])
    return captioned and credit.end == len(one.text) and bool(named.creators or named.agencies)


_LIKELY = 0.65
_NUMERAL = re.compile(r"\W*(?:[IVXL]{1,5}|\d{1,4})\W*")
_AROUND_RIGHTS = " .!©()cC"
_SHORT, _LONGEST_BRACKETED = 40, 250
_WORD_FOR_WORD = ("equals", "begins", "is part of")


def _is_all_credit(role: Role, one: Seen) -> bool:
    """Tell a credit, and a caption whose credit is all there is."""
    credit = one.credit
    whole = credit is not None and credit.start == 0 and credit.end == len(one.text)
    return role == "credit" or (role == "caption+credit" and whole)


def _says_alt_again(look: Look, number: int) -> bool:
    seen, gaps = look.habits.seen, look.habits.gaps
    if look.role(number - 1) == "credit" and look.role(number - 2) == "alt":
        return not gaps[number] and not gaps[number - 1] and _same(seen[number], seen[number - 2])
    if look.role(number - 1) != "alt" or gaps[number] or seen[number].size <= _SHORT:
        return False
    again = likeness(seen[number - 1], seen[number]) in _WORD_FOR_WORD
    return again and (is_prose(seen[number - 1].text) or parse_credit(seen[number].text).certainty != "sure")


def _goes_on_with_names(look: Look, number: int) -> bool:
    """Tell a caption that is the alternative text above it, and a few capitalised words with no sign."""
    rest = beyond_the_alt(look.habits, number)
    words = look.habits.seen[number].text[rest:].split() if rest is not None else ()
    return 0 < len(words) <= _FEW_PARTIES and all(word[0].isupper() for word in words)


def _begins_with_credit(look: Look, number: int) -> bool:
    """Tell "Photo: Jane RoeThe weir at noon" below the alternative text "The weir at noon"."""
    credit = parse_credit(look.habits.seen[number].text[: before_the_alt(look.habits, number)].strip())
    return bool(credit.creators or credit.agencies)


def _same(one: Seen, other: Seen) -> bool:
    return one.text.casefold() == other.text.casefold()


def _heads_a_paragraph(look: Look, number: int) -> bool:
    """Tell a heading whose words are also the alternative text of the picture above it."""
    seen, gaps = look.habits.seen, look.habits.gaps
    apart = look.style == "clean" and look.habits.airy and gaps[number] > 0 and gaps[number + 1] > 0
    if not apart or look.role(number - 1) != "alt" or look.role(number + 1) != "paragraph":
        return False
    return seen[number].text.casefold() == seen[number - 1].text.casefold() and not seen[number].sentence


# ------------------------------------------------------------------------------- lines that touch


def touching_lines(look: Look) -> Raised:
    """Look among the lines that touch for what is said twice, and for a credit's label above the name."""
    if look.style in PAGES:
        return
    for number in range(len(look.roles)):
        if _is_said_twice(look, number):
            yield number, Objection("alt", True, "said again by the line touching it")
            if look.role(number + 1) not in FIGURE_ROLES:
                yield number + 1, Objection("caption", True, "says the line above it again")
        elif _is_label_above_name(look, number):
            yield number, Objection("credit", True, "a credit’s label, above the name")
            yield number + 1, Objection("credit", True, "below a credit’s label")
            for above in range(1, look.habits.groups[number][0] + 1):
                if look.role(number - above) not in FIGURE_ROLES:
                    role: Role = "caption" if above == 1 else "alt"
                    yield number - above, Objection(role, True, "touches the credit below it")


def _is_said_twice(look: Look, number: int) -> bool:
    """Tell the first of two lines that touch and say the same: alternative text and caption of a picture.

    In what people write, a line that is said twice may be a verse.
    """
    if look.habits.groups[number] != (0, 2):
        return False
    first, second = (one.text.casefold() for one in look.habits.seen[number : number + 2])
    again = first == second or (len(second) > _SHORT and first.endswith(second))
    roles = {look.role(number), look.role(number + 1)}
    pictured = look.style == "clean" or not roles.isdisjoint(FIGURE_ROLES)
    return again and pictured and roles.isdisjoint(_MAY_BE_COPIED)


def _is_label_above_name(look: Look, number: int) -> bool:
    """Tell "Foto:" with "Jane Roe" touching it below, in a group of few lines."""
    at, size = look.habits.groups[number]
    label = look.habits.seen[number]
    if not look.habits.airy or at + 1 >= size or size > _LONGEST_GROUP or label.tokens > _LONGEST_LABEL:
        return False
    below = look.habits.seen[number + 1]
    named = below.tokens <= _FEW_PARTIES and not below.sentence and not is_prose(below.text)
    return named and bool(whole_label(label.text) & {"picture", "credit"})


_LONGEST_GROUP, _LONGEST_LABEL = 4, 2
_MAY_BE_COPIED = ("headline", "kicker", "chrome")


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
        if closes and role in _NO_NAME and _may_be_photographer(one):
            known = _photographers(look) if known is None else known
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
        elif role == "paragraph" and look.style == "page" and _is_captioned_by_place(look, number):
            yield number, Objection("caption", True, "far shorter than a paragraph, above a credit")


def _may_be_photographer(one: Seen) -> bool:
    """Tell "Jane Roe" and "JANE ROE FOR THE POST" by their form."""
    return one.tokens <= _LONGEST_CREDITED and not one.text.endswith(STOPS) and one.text[:1].isupper()


def _begins_with(words: str, names: frozenset[str]) -> bool:
    return any(words.startswith(name) and not words[len(name) : len(name) + 1].isalnum() for name in names)


def _frames(look: Look, number: int) -> bool:
    """Tell three lines that touch, the last the same as the first, with a few words between them."""
    seen = look.habits.seen
    first, middle, last = (seen[at] for at in (number - 2, number - 1, number))
    framed = look.style == "clean" and _same(first, last) and not _same(first, middle)
    return framed and seen[number - 1].tokens <= _FEW_PARTIES and not is_marked(seen[number])


_FEW_PARTIES = 6
_PICTURE_LINES = (2, 3)
_NO_NAME = ("list_item", "paragraph", "subhead", "chrome")
_LONGEST_CREDITED = 10
_NOT_ABOVE = ("chrome", "paragraph")
_LONGEST_HERE, _SHORTER = 70, 2


def _photographers(look: Look) -> frozenset[str]:
    """Return whom the other credits and the bylines name as having taken pictures."""
    names = set[str]()
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role in ("credit", "caption+credit") and one.credit is not None:
            names.update(parse_credit(one.text[one.credit.start : one.credit.end]).creators)
        elif role == "byline":
            names.update(who.name for who in parse_byline(one.text).people if "photographer" in who.role)
    return frozenset(name.casefold() for name in names)


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


# ------------------------------------------------------------------------------- above a credit


def above_credits(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read alike what stands alone above a credit that touches it.

    A page prints alternative texts above its lone credits, or captions.  What cannot be a caption
    decides, else the surest of these lines do.
    """
    if look.style not in _PRINT_ALTS or not look.habits.airy:
        return
    above = [
        number
        for number, group in enumerate(look.habits.groups)
        if group == (0, 2) and number not in found and _is_above_credit(look, number)
    ]
    unfit = [number for number in above if _is_no_caption(look, number)]
    for number in unfit:
        yield number, Objection("alt", True, "above a credit, and no caption by its words")
    alt = unfit or sum(look.leanings[number] for number in above) > 0
    role: Role = "alt" if alt else "caption"
    for number in above if len(above) > 1 else ():
        if look.roles[number] != role and number not in unfit:
            yield number, Objection(role, True, "as the other lines above credits are")


def _is_above_credit(look: Look, number: int) -> bool:
    return look.roles[number] in _WORDS_OF_PICTURE and look.role(number + 1) == "credit"


def _is_no_caption(look: Look, number: int) -> bool:
    """Tell a line that is cut off, a number, or the headline, or much of it, said again."""
    one = look.habits.seen[number]
    if one.text.endswith(_CUT_OFF) or not any(map(str.isalpha, one.text)):
        return True
    headline = look.habits.seen[look.headline].text.casefold() if look.headline >= 0 else ""
    return one.tokens >= _SOME_WORDS and one.text.strip(" .").casefold() in headline


_PRINT_ALTS = ("clean", "tool")
_CUT_OFF = ("...", "…")
_SOME_WORDS = 3


def pairs_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a pair of touching lines as the article's other pairs: words, and below them who is credited."""
    if look.style in PAGES or not look.habits.airy:
        return
    firsts = [number for number, group in enumerate(look.habits.groups) if group == (0, 2)]
    credited = [
        number
        for number in firsts
        if look.now(number, found) in _WORDS_OF_PICTURE and look.now(number + 1, found) == "credit"
    ]
    for number in firsts if len(credited) >= _A_HABIT else ():
        roles = {look.role(number), look.role(number + 1)}
        below = look.habits.seen[number + 1]
        if roles <= {*_RUNNING_WORDS} and number not in found and _may_be_credit(below):
            yield number, Objection("caption", True, "touches the credit below it, as the other pairs do")
            yield number + 1, Objection("credit", True, "below a caption, as the other credits are")


def _may_be_credit(one: Seen) -> bool:
    """Tell a few words, the first with a capital, that are no sentence: "Riverside town archive"."""
    short = one.tokens <= _FEW_PARTIES and not one.sentence and one.text[:1].isupper()
    return short and not is_prose(one.text) and not is_marked(one)


def captions_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what stands above a page's lone credits alike: where two are captions, so are short paragraphs."""
    credited = [
        number
        for number in range(len(look.roles) - 1)
        if look.role(number + 1) == "credit" and number not in found and number + 1 not in found
    ]
    if look.style != "page" or sum(look.roles[number] == "caption" for number in credited) < _A_HABIT:
        return
    for number in credited:
        one = look.habits.seen[number]
        ends = look.habits.airy and not look.touches(number) and look.touches(number + 1)
        if look.roles[number] in _PERHAPS_CAPTION and one.size <= _LONGEST_ALIKE and not ends:
            yield number, Objection("caption", True, "above a credit, as the article’s other captions are")


_A_HABIT = 2
_PERHAPS_CAPTION = ("paragraph", "subhead", "standfirst")
_LONGEST_ALIKE = 250
