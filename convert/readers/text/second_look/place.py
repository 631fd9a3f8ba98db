"""What a line's place says against its role, whatever its words are: a second look's part.

A heading that touches its paragraph, where others do not, is none, nor is an item that stands alone; a
sentence amid the article, or below it on its subject, is no site's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

from ..grammar.credit import names_source
from ..grammar.datelines import is_date_line
from ..grammar.furniture import kind_of, leads_away
from ..grammar.leads import bare_line, find_leads
from ..grammar.names import SURELY, name_score
from ..grammar.organisations import agency
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.rules import is_below_colon, is_marked
from ..lines.seen import LONG, Seen
from ..lines.subject import common
from .look import PAGES, STOPS, Look, Objection, Raised, bars, ends_as_sentence, gives, runs
from .service import has_signs_of_site, service_of


def by_place(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for headings, items and openings where none stand, and for sentences that were set aside."""
    headings = [look.touches(number) for number in look.of(("subhead",))]
    apart = 2 * sum(headings) <= len(headings)
    for number in look.of(_MISPLACED):
        if number in found:
            continue
        role, above, below = (look.role(at) for at in (number, number - 1, number + 1))
        one = look.seen[number]
        if role == "subhead" and below == "paragraph" and apart and look.touches(number):
            yield number, bars("subhead", "it touches the line below, others do not")
        elif role == "standfirst" and below == "paragraph" and look.style == "clean" and _may_open(one):
            yield number, bars("standfirst", "as long as a paragraph, and directly above one")
        elif role == "standfirst" and one.text[0].islower() and _is_torn(look, number):
            yield number, gives("paragraph", "goes on with the sentence above")
        elif role == "standfirst" and below == "paragraph" and _is_second(look, number):
            yield number, gives("paragraph", "below a picture, and the article has opened")
        elif role == "subhead" and _NOTED.search(one.text):
            yield number, gives("paragraph", "a sentence, with the sign of a note")
        elif role == "subhead" and _heads_nothing(look, number):
            yield number, gives("paragraph", "the last line of the article heads nothing")
        elif role == "caption+credit" and above == "subhead" and _ends_report(look, number):
            yield number, gives("paragraph", "the last sentence, which a heading heads, and its agency")
        elif role == "list_item" and _is_alone(look, found, number):
            yield number, bars("list_item", "it is the only one")
        elif role == above == "chrome" and below == "paragraph" and _is_sentence(look, number):
            yield number, bars("chrome", "it is a sentence above a paragraph")
        elif role == "chrome" and below == "list_item" and _announces(look, number):
            yield number, gives("paragraph", "announces the article’s list")


_MISPLACED = ("subhead", "standfirst", "list_item", "chrome", "caption+credit")


def _ends_report(look: Look, number: int) -> bool:
    """Tell "The state has promised nine millions. (AFP)" below the article's last heading."""
    one = look.seen[number]
    credit = one.credit
    if credit is None or not look.is_set_apart(number) or not _TOLD.isdisjoint(look.roles[number + 1 :]):
        return False
    signed = agency(one.text[credit.start :].strip("()[]")) == "wire" and one.text[credit.start] in "(["
    return signed and one.text[: credit.start].rstrip().endswith(STOPS)


_TOLD = frozenset(("paragraph", "list_item", "quote", "subhead"))


def headed_groups(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what heads lists that only blank lines part as headings: "For the broth", "For the butter".

    Only their first lines begin with that word, or end with a colon.
    """
    for listed, row in groupby(look.groups, key=lambda lines: _are_items(look, found, lines)):
        lists = list(row)
        if not listed or len(lists) == 1:
            continue
        heads = [look.seen[one.start] for one in lists]
        items = [look.seen[at] for one in lists for at in one[1:]]
        words = {head.lower.partition(" ")[0] for head in heads}
        opened = len(words) == 1 and not any(item.lower.partition(" ")[0] in words for item in items)
        closed = all(map(_ends_open, heads)) and not any(map(_ends_open, items))
        if (opened or closed) and not any(is_marked(head) or _FIGURE.search(head.text) for head in heads):
            for one in lists:
                yield one.start, gives("subhead", "heads one of several lists that follow each other")


def _are_items(look: Look, found: Mapping[int, Objection], lines: range) -> bool:
    return len(lines) > 1 and all(look.now(at, found) == "list_item" for at in lines)


def _ends_open(one: Seen) -> bool:
    return one.text.endswith((":", "："))


_FIGURE = re.compile(r"\d")

# "The lock is old.[1]", "… is old.[^1]", "… is old.¹"
_NOTED = re.compile(r"\s.*[.!?…][\"'”’»]?(?:\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹])+\Z")


def of_notes(look: Look) -> Raised:
    """Read "¹ without bonus" as a note, where the sign stands behind a word above: a table's, a text's."""
    signs = set[str]()
    for number, one in enumerate(look.seen):
        if not any(map(one.text.__contains__, _OF_NOTES)):
            continue
        opens, role = _OPENS_NOTE.match(one.text), look.roles[number]
        if opens and opens[1] in signs:
            signs.remove(opens[1])
            alike = [at for at in (number - 1, number + 1) if _is_item_beside(look, at, opens[1])]
            kept = (alike and role == "list_item") or (role == "chrome" and look.style in PAGES)
            if role in _NO_NOTES and not kept:
                yield number, ON_A_WORD
        signs.update(sign for sign in _BEHIND_WORD.findall(one.text) if one.text.count(sign[0]) == len(sign))


def _is_item_beside(look: Look, number: int, sign: str) -> bool:
    """Tell an item with a sign or a figure of its own, or with the same: a list of notes, one with stars."""
    text = look.seen[number].text if look.role(number) == "list_item" else ""
    opens = _OPENS_NOTE.match(text)
    return (opens is not None and opens[1] == sign) or (
        sign[0] != "*" and bool(opens or _COUNTED.match(text))
    )


ON_A_WORD = gives("paragraph", "a note on what its sign stands behind")
_OF_NOTES = tuple("*†‡¹²³⁴⁵⁶⁷⁸⁹")
_OPENS_NOTE = re.compile(r"(\*+|[†‡]|[¹²³⁴-⁹]+)\)?\s?(?=[^\W_])")
_COUNTED = re.compile(r"[\[(]\d{1,3}[\])]|\d{1,3}[.)]\s")
_BEHIND_WORD = re.compile(r"(?<=[\w)%.”\"])(\*+|[†‡]|[¹²³⁴-⁹]+)(?!\w)")
_NO_NOTES = ("list_item", "subhead", "kicker", "caption", "alt", "standfirst", "chrome")


def of_addresses(look: Look) -> Raised:
    """Read an address alone between two paragraphs, as a newsletter has it, as the article's.

    What is no site's may stand above a heading, too.
    """
    for number in look.of(_MAY_BE_ADDRESSES) if look.style not in PAGES else ():
        below = ("paragraph",) if look.roles[number] == "chrome" else ("paragraph", "subhead")
        amid = look.first < number and look.role(number - 1) == "paragraph" and look.role(number + 1) in below
        if amid and _ADDRESS.fullmatch(look.seen[number].text):
            yield number, gives("paragraph", "an address amid the paragraphs")


_MAY_BE_ADDRESSES = ("chrome", "byline", "dateline", "subhead", "credit")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+")


def of_briefs(look: Look) -> Raised:
    """Read a few words above the sentences that they touch, as news in brief have them, as no pictures'.

    There are three such pairs or more, without credits, in capitals or with days, or nothing else is told.
    """
    if look.style in PAGES:
        return
    heads = [number for number in range(look.headline + 1, len(look.seen) - 1) if _heads_brief(look, number)]
    dated = [number for number in heads if _is_dated(look.seen[number])]
    lines = {*heads, *(number + 1 for number in heads)}
    others = any(one.sentence for at, one in enumerate(look.seen) if at > look.headline and at not in lines)
    if others and not all(look.seen[number].text.isupper() for number in heads):
        heads = dated
    for number in heads if len(heads) >= _SOME_BRIEFS else ():
        role: Role = "paragraph" if number in dated else "subhead"
        yield number, gives(role, "heads a piece of news, as others do")
        if look.roles[number + 1] in FIGURE_ROLES:
            yield number + 1, gives("paragraph", "a piece of news below its heading, as others are")


def _heads_brief(look: Look, number: int) -> bool:
    if look.habits.groups[number] != (0, 2):
        return False
    one, below = look.seen[number : number + 2]
    opens = one.text[0].isupper() or one.text[0].isdigit()
    words = one.tokens <= _WORDS_OF_A_BRIEF and one.text[-1].isalnum() and opens
    told = below.tokens > _WORDS_OF_A_BRIEF and below.text.endswith(STOPS) and below.credit is None
    # "WARREN ROE/STUFFED" may be whose picture it is.
    alike = one.text.casefold() in below.text.casefold() or not {*"/@|:©"}.isdisjoint(one.text)
    return words and told and not alike


def _is_dated(one: Seen) -> bool:
    """Tell "1994" and "3 May 1994", which head an entry of a chronicle."""
    return _A_YEAR.fullmatch(one.text) is not None or is_date_line(one.text)


_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SOME_BRIEFS, _WORDS_OF_A_BRIEF = 3, 4


def groups_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read lines that touch, and were taken for a picture's words or who writes, as those of their form are.

    "Bo Poe" above "Fishers, 61, fisherman": most of several such groups were read as the article's.
    """
    if look.style in PAGES:
        return
    forms: dict[tuple[object, ...], list[range]] = {}
    for lines in look.groups:
        if _TWO <= len(lines) <= _LINES_OF_A_GROUP and lines.start > look.headline:
            forms.setdefault(tuple(_form(look.seen[at]) for at in lines), []).append(lines)
    yield from _amid_touching(look, found)
    yield from _labelled_alike(look, found)
    for groups in forms.values():
        own = [lines for lines in groups if all(look.now(at, found) in _OF_TEXT for at in lines)]
        if len(groups) < _SOME_BRIEFS or 2 * len(own) <= len(groups):
            continue
        like = [look.now(at, found) for at in own[0]]
        for lines in groups:
            taken = any(look.now(at, found) in _TAKEN for at in lines)
            for at, role in zip(lines, like, strict=True) if taken else ():
                yield at, gives(_OF_TEXT[role], "as the lines of other groups of its form are")


def _amid_touching(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a line without a sure credit between two that it touches, which are text, as they are.

    A byline that opens such lines below the first paragraph, and names nobody, heads them.
    """
    for number in look.of((*FIGURE_ROLES, "byline")):
        at, size = look.habits.groups[number]
        one, below = look.seen[number], look.now(number + 1, found)
        amid = size > _TWO and at < size - 1 and below in ("paragraph", "list_item")
        if not amid or number in found or _is_credited(one):
            continue
        if look.role(number) == "byline":
            named = name_score(one.text) >= SURELY or find_leads(bare_line(one.text))
            if at == 0 and number > look.first >= 0 and not named:
                yield number, gives("subhead", "heads lines that it touches, and names nobody surely")
        elif at > 0 and look.now(number - 1, found) in ("paragraph", "list_item"):
            yield number, gives(_OF_TEXT[below], "touches lines of the article above and below")


def _labelled_alike(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read three lines and more that touch, each behind a label of its own, as a list, not as a picture's."""
    for lines in look.groups:
        taken = lines.start > look.headline and any(look.now(at, found) in FIGURE_ROLES for at in lines)
        if len(lines) <= _TWO or not taken or any(_is_credited(look.seen[at]) for at in lines):
            continue
        labels = {label[1] for at in lines if (label := _LABEL.match(look.seen[at].text))}
        for at in lines if len(labels) == len(lines) else ():
            yield at, gives("list_item", "behind a label, as each line that it touches is")


_LABEL = re.compile(r"([^\W\d_][^.!?:：]{0,40})\s?[:：]\s?\S")


def _is_credited(one: Seen) -> bool:
    return one.credit is not None and one.credit.certainty >= _SURE


def _form(one: Seen) -> tuple[object, ...]:
    """Return what tells lines of one form: marks in them, how they end, whether they are a few words."""
    marks = (sign in one.text for sign in ",:/©|(")
    figured = _FIGURE.search(one.text) is not None
    return (one.text[-1] if one.text[-1] in STOPS else "", one.tokens <= _FEW, figured, *marks)


_OF_TEXT: Mapping[str, Role] = {"paragraph": "paragraph", "list_item": "list_item", "subhead": "subhead"}
_TAKEN = FIGURE_ROLES | {"byline", "dateline", "chrome"}
_SURE = 0.75
_TWO, _FEW, _LINES_OF_A_GROUP = 2, 5, 4


def headed_paragraphs(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the first paragraph for a few words that touch the one sentence, or more, that they head."""
    for number in range(look.first + 1, len(look.roles) - 1 if look.habits.airy and look.first >= 0 else 0):
        plain = look.roles[number] == look.roles[number + 1] == "paragraph" and number not in found
        if plain and _heads_paragraph(look, number):
            yield number, gives("subhead", "heads the paragraph that it touches")


def _heads_paragraph(look: Look, number: int) -> bool:
    """Tell a few words above a sentence or more that they touch from two lines of verse."""
    one, below = look.seen[number : number + 2]
    alone = look.habits.groups[number] == (0, 2)
    words = 1 < one.tokens <= _WORDS_OF_A_HEADING and one.text[-1].isalnum() and one.text[:1].isupper()
    told = below.text.endswith(STOPS) and below.size >= _A_PARAGRAPH and below.text[:1].isupper()
    return alone and words and told and one.credit is None and "," not in one.text


_WORDS_OF_A_HEADING, _A_PARAGRAPH = 7, 48


def _is_alone(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell an item with no other above or below, unless it is marked below a line that announces it."""
    if "list_item" in (look.now(number - 1, found), look.now(number + 1, found)):
        return False
    return not (is_marked(look.seen[number]) and is_below_colon(look.habits, number))


def _may_open(one: Seen) -> bool:
    """Tell a sentence as long as a paragraph: an extractor seldom keeps what stands above the first."""
    return one.running and one.size < LONG


def _is_torn(look: Look, number: int) -> bool:
    """Tell a sentence that goes on below a page’s number, or where its line ended."""
    while look.role(number - 1) == "chrome":
        number -= 1
    return look.role(number - 1) in ("standfirst", "paragraph")


def _is_second(look: Look, number: int) -> bool:
    """Tell a sentence below a picture, with a paragraph above, or who signs below a standfirst."""
    told = look.habits.airy and look.seen[number].text.endswith(STOPS)
    if not told or look.role(number - 1) not in FIGURE_ROLES:
        return False
    above = look.roles[: number + 1]
    signed = above.index("byline") if "byline" in above else number
    opened = "paragraph" in above or (signed < number and "standfirst" in above[:signed])
    return opened and "chrome" not in above[look.headline + 1 :]


def only_sentences(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read several sentences above a credit, or one above a source, as the article's that has no others."""
    told = [number for number, one in enumerate(look.seen) if one.running]
    if len(told) != 1 or look.of(("paragraph", "standfirst", "list_item", "quote")):
        return
    number = told[0]
    below = look.seen[number + 1].text if look.role(number + 1) == "credit" else ""
    mistaken = look.role(number) == "caption" and number not in found
    if mistaken and (names_source(below) or (below and _SEVERAL.search(look.seen[number].text))):
        yield number, gives("paragraph", "all that the article says, above a credit")


# Three sentences
_SEVERAL = re.compile(r"[.!?…]\s.{20,}[.!?…]\s")


def _heads_nothing(look: Look, number: int) -> bool:
    """Tell a line below which nothing of the article stands, nor of a site: "In cinemas from Friday"."""
    apart = look.habits.airy and look.habits.gaps[number + 1] > 0
    if not apart or not number > look.first >= 0 or ":" in look.seen[number].text:
        return False
    return all(look.roles[at] in _SIGNING_OFF for at in range(number + 1, len(look.roles)))


_SIGNING_OFF = {"byline", "dateline", "copyright", "note"}


def _is_sentence(look: Look, number: int) -> bool:
    """Tell a line that is set apart, ends with a stop and does not begin with a site's words."""
    text = look.seen[number].text
    apart = look.habits.airy and look.is_set_apart(number)
    return apart and text.endswith(STOPS) and not kind_of(text)[0]


def _announces(look: Look, number: int) -> bool:
    """Tell some words with a colon above the items of a list, amid the article, from "More on this:"."""
    text = look.seen[number].text
    said = look.seen[number].tokens >= _SOME_WORDS and not (kind_of(text)[0] or leads_away(text))
    return look.first < number < look.last and said and is_below_colon(look.habits, number + 1)


_SOME_WORDS = 5


# ------------------------------------------------------------------------------- sentences set aside


def sentences_set_aside(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a sentence set aside amid the article as its own, and those below a paragraph on its subject.

    What a site says to its readers is seldom a sentence with a full stop, and speaks of something else.
    """
    if look.style not in PAGES or look.first < 0:
        return
    for told in runs(number for number in look.of(("chrome",)) if _is_told_aside(look.seen[number])):
        begin, alone = told.start, len(told) == 1
        if found.keys() & told:
            continue
        if begin < look.first:
            if alone and 0 <= look.headline < begin and _opens(look, begin):
                yield begin, gives("paragraph", "a long sentence with a word of the headline, at the top")
        elif alone and look.role(told.stop) == "paragraph":
            yield begin, gives("paragraph", "a sentence above a paragraph")
        elif look.role(begin - 1) == "paragraph":
            for number in told:
                one = look.seen[number]
                if _is_unspaced(one) or common(look.habits.subject, one, number) >= _HALF:
                    yield number, gives("paragraph", "a sentence below a paragraph, on its subject")
        elif alone and _is_below_one_link(look, begin):
            yield begin, gives("paragraph", "a sentence below a link to one other article")


def sentences_alone(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read the sentences set aside below a headline as the article's, where it would have none."""
    if look.headline < 0 or look.of_now("paragraph", found):
        return
    for number in look.of(("chrome",)):
        one = look.seen[number]
        told = number > look.headline and ends_as_sentence(one, least=_AN_ARTICLE)
        if told and number not in found and not (kind_of(one.text)[0] or has_signs_of_site(one)):
            yield number, gives("paragraph", "a sentence, and the article has no other")


_AN_ARTICLE = 15


def _opens(look: Look, number: int) -> bool:
    """Tell a long sentence that has a long word of the headline, and says nothing that a site does."""
    one, terms = look.seen[number], look.habits.subject.terms
    shared = any(len(word) >= _STEM for word in terms[number] & terms[look.headline])
    return shared and one.tokens >= _MANY_WORDS and not service_of(one.lower)


_MANY_WORDS = 15


def _is_below_one_link(look: Look, number: int) -> bool:
    """Tell the last sentences below "Read also" and one title, which stand below a paragraph.

    Both may stand in one line; a topic, "Related: Locks", is no title.
    """
    title, label = look.seen[number - 1], look.seen[number - 2]
    led = kind_of(label.text) == ("also", True) and look.role(number - 3) == "paragraph"
    several = title.tokens >= _LEAST_LED and leads_away(title.text)
    led = led or (several and look.role(number - 2) == "paragraph")
    return (
        led
        and not title.text.endswith(STOPS)
        and look.role(number + 1) == "chrome"
        and _is_on_subject(look, number)
    )


def _is_on_subject(look: Look, number: int) -> bool:
    """Tell a line that has a word of the running text, or a long one of it in another form."""
    subject = look.habits.subject
    if common(subject, look.seen[number], number) > 0:
        return True
    stems = {word[:_STEM] for word in subject.words if len(word) > _STEM}
    return any(len(word) > _STEM and word[:_STEM] in stems for word in subject.terms[number])


_LEAST_LED = 5
_STEM = 6
"""Two words that begin with so many letters alike are forms of one, in Polish or Finnish."""


def _is_told_aside(one: Seen) -> bool:
    """Tell a sentence of some length that has none of a site's words and signs."""
    stopped = _FULL_STOP.search(one.text[-5:]) is not None or _is_unspaced(one)
    if one.size < _SHORTEST or not stopped:
        return False
    if is_marked(one) or not _SIGNS.isdisjoint(one.text):
        return False
    words = one.tokens >= _FEWEST_WORDS or one.text[0] > _SPACED
    return words and not kind_of(one.text)[0] and not leads_away(one.text)


def _is_unspaced(one: Seen) -> bool:
    """Tell a longer line in Thai or Lao, which set no stops: a sentence, by its length."""
    return _THAI_OR_LAO.match(one.text) is not None and one.size >= _LONG_UNSPACED


_THAI_OR_LAO = re.compile("[\u0e01-\u0eff]")
_LONG_UNSPACED = 60
_SHORTEST, _FEWEST_WORDS = 30, 7
_SPACED = "\u0e00"
"""From Thai on, many scripts set no blanks between words."""
_SIGNS = frozenset("@|©►>#")
# "N.L." ends no sentence.
_FULL_STOP = re.compile(r"""(?<![.A-ZÀ-Þ])[.。।۔]["”’»]?\Z""")
_HALF = 0.5
