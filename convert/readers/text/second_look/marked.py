"""Lines in which tools have left marks of links and of emphasis, or times: a second look's part."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.byline import parse_byline, words_beside
from ..grammar.datelines import is_ago, is_date_line, is_time_line
from ..grammar.find import credit_candidates
from ..grammar.furniture import kind_of
from ..grammar.leads import is_led
from ..grammar.marks import marked, unmarked
from ..grammar.names import RARER, SURELY, name_score
from ..grammar.prose import is_prose
from ..grammar.signatures import is_signed, names_correspondents, opens_with_writer, signs_with_moment
from ..lines.pictures import OPENS, behind_pictures
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.wording import LONGEST_CAPTION
from .listing import squared
from .look import PAGES, STOPS, Look, Objection, Raised, gives, is_given


def signed_in_marks(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and article for who wrote it, in lines in which a tool has left marks.

    The first paragraph counts, too: with its address a byline is as long as one.
    """
    if look.headline < 0:
        return
    top = range(look.headline + 1, look.first + 1)
    bared = {number: words for number in top if (words := _without_marks(look, number))}
    signed = [number for number, words in bared.items() if _signs(words)]
    if not signed and all(look.now(number, found) != "byline" for number in top):
        signed = [number for number, words in bared.items() if _is_linked_name(words)]
        signed = signed if len(signed) <= _FEW else []
    for number in signed:
        if look.roles[number] != "byline":
            yield number, gives("byline", "says who wrote it, in a tool’s marks")


_FEW = 2
"""More names above an article lead to other pages of a site."""


def _leads_away(text: str, role: Role) -> bool:
    """Tell a link alone on its line from a headline, a kicker, a sentence, and from who wrote it and when."""
    link = _ALONE.fullmatch(text) if role not in _NO_LINKS else None
    if link is None or link[1].endswith(STOPS) or (role == "byline" and name_score(link[1]) >= RARER):
        return False
    named = _names_or_dates(link[1]) or any(who.is_house for who in parse_byline(link[1]).people)
    return not named or _HOST.fullmatch(link[1]) is not None


_NO_LINKS = ("headline", "kicker", "note", "chrome", "list_item")
_ALONE = re.compile(r"\[([^\[\]]{2,120})\]\(https?://[^\s()]+\)")
_HOST = re.compile(r"(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,12}", re.ASCII)


def _without_marks(look: Look, number: int) -> str:
    """Return a short line without its marks, or without times behind bullets, "" where it has none."""
    text = look.seen[number].text
    words, *times = _BULLETS.split(unmarked(text))
    words = words if times and all(map(_is_time, times)) else unmarked(text)
    return words if words != text and len(words) <= _LONGEST_LINE else ""


_LONGEST_LINE = 120
_BULLETS, _BRIEF_TIME = re.compile(r"\s[•·|]\s"), re.compile(r"\d{1,2}\s?[^\W\d_]{1,4}\.?")


def _is_time(words: str) -> bool:
    """Tell "3h", "2 hours ago", "4 min read" and a day."""
    ago = is_ago(words) or _BRIEF_TIME.fullmatch(words) is not None
    return ago or kind_of(words) == ("reading", True) or is_date_line(words)


def _signs(words: str) -> bool:
    moment = is_led(words) and signs_with_moment(words)
    return moment or is_signed(words) or names_correspondents(words) or opens_with_writer(words)


def _is_linked_name(words: str) -> bool:
    """Tell names alone, and what joins them and their places: "Ann Roe in Oslo and Bo Li"."""
    people = parse_byline(words).people
    joined = len(people) - 1 + sum(person.place != "" for person in people)
    sure = all(name_score(person.name) >= SURELY for person in people)
    return bool(people) and sure and words_beside(words, people) <= joined


def headed_in_marks(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above a paragraph for a few marked words: "**A name under the moss**", "■苔の下の名前".

    What ends as a sentence does, or asks, may be said in an interview.
    """
    for number in range(look.first + 1, look.last):
        one = look.seen[number]
        strong = _marked(look, one.text) if look.roles[number] == "paragraph" else None
        if strong is None or is_given(found, number) or not look.is_set_apart(number):
            continue
        words = strong["words"]
        heads = look.now(number + 1, found) == "paragraph" == look.now(number - 1, found)
        plain = one.credit is None and not _names_or_dates(words) and not any(kind_of(words))
        if heads and plain and words[-1] not in _NO_HEADING_ENDS and one.tokens <= _LONGEST_HEADING:
            yield number, gives("subhead", "a few marked words above a paragraph")


def listed_in_marks(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read sentences that touch as a list where each has its mark, in a text whose headings have theirs."""
    if not any(_HASHES.match(look.seen[number].text) for number in look.of(("headline", "subhead"))):
        return
    for number in look.of(("paragraph",)):
        touching = look.touching(number)
        listed = len(touching) > 1 and all(_LISTED.match(look.seen[at].text) for at in touching)
        if listed and not is_given(found, number):
            yield number, gives("list_item", "marked as those that touch it, as Markdown does")


_HASHES, _LISTED = re.compile("#{1,6} "), re.compile(r"(?:[-*+]|\d{1,2}\.) \S")


def _marked(look: Look, text: str) -> re.Match[str] | None:
    """Return the words that are strong, or that a square or a star opens in East Asia."""
    if look.style in PAGES and (strong := _STRONG.fullmatch(text)):
        return strong
    return squared(text)


_STRONG = re.compile(r"(\*\*|__)(?P<words>[^\s*_][^*_]{2,90})\1")
_NO_HEADING_ENDS = (*STOPS, ":", "：", ",", ")", "、")
_LONGEST_HEADING = 12


# ------------------------------------------------------------------------------- pictures


def captioned_in_marks(look: Look) -> Raised:
    """Look for pictures as Markdown writes them with a caption, a credit or both on one line, and for links.

    Without a credit only what stands between headline and the last paragraph is a caption: above and below,
    a site shows what else it has.
    """
    for number, role in enumerate(look.roles):
        text = look.seen[number].text
        if not look.first < number <= look.last and _leads_away(text, role):
            yield number, gives("chrome", "a link, and nothing else")
        at = behind_pictures(text) if OPENS in text else 0
        if not at or role == "headline":
            continue
        words = text[at:].strip()
        if not words:
            if role not in ("chrome", "list_item"):
                yield number, gives("alt", "a picture as Markdown writes it")
            yield from _emphasised(look, number + 1)
        elif role not in _SIGNED and _ends_with_credit(words):
            yield number, gives("caption+credit", "a picture as Markdown writes it, and its credit")
        elif _is_caption(look, number, at):
            yield number, gives("caption", "behind a picture as Markdown writes it")


def _emphasised(look: Look, number: int) -> Raised:
    """Look below a picture for a line that is emphasised as a whole, as one writes a caption in Markdown."""
    text = look.seen[number].text if look.role(number) in _MAY_BE_CAPTION else ""
    pairs = marked(text)
    whole = pairs and not pairs[0].opening[0] and max(pair.closing[1] for pair in pairs) == len(text)
    if not whole or pairs[0].url or len(text) > LONGEST_CAPTION or _names_or_dates(unmarked(text)):
        return
    role: Role = "caption+credit" if _ends_with_credit(text) else "caption"
    yield number, gives(role, "emphasised, below a picture as Markdown writes it")


def _ends_with_credit(words: str) -> bool:
    bare = unmarked(words)
    found = credit_candidates(bare) if len(bare) <= LONGEST_CAPTION else ()
    return any(credit.end >= len(bare) and credit.certainty >= _LIKELY for credit in found[:1])


_LIKELY = 0.4


def _is_caption(look: Look, number: int, at: int) -> bool:
    """Tell a caption behind the pictures that end at `at` from who wrote the article, and from its text."""
    text, role = look.seen[number].text, look.roles[number]
    words = text[at:].strip()
    if role in FIGURE_ROLES:
        return role == "alt" or (role == "credit" and is_prose(words, least=2))
    if role in _NO_CAPTIONS or not look.headline < number < look.last:
        return False
    if len(words) > (_LONGEST_APART if text[at].isspace() else _LONGEST) or _SPOKEN.search(words):
        return False
    shows_person = name_score(text[text.find("[") + 1 : text.find("]")]) >= SURELY
    begins = not words[0].islower() and words[0] not in "[]()"
    return begins and not (shows_person or any(kind_of(words)) or _names_or_dates(unmarked(words)))


_MAY_BE_CAPTION = ("paragraph", "standfirst", "subhead", "quote", "note", "alt", "caption")
_SIGNED = ("byline", "dateline", "copyright")
_NO_CAPTIONS = (*_SIGNED, "chrome", "kicker", "note", "list_item")
_LONGEST, _LONGEST_APART = 240, 150
"""What is longer may be a paragraph that begins with a picture, the likelier with a blank before it."""


# "“We did not see it,” said Rosa Winn." is the article's.
_SPOKEN = re.compile(r"\A[“„«»\"‘「].{2,240}[,”“»«\"’」]\s?[^\W\d_]|[.!?…]\s.*[.!?…]\s.*[.!?…]\Z")


def _names_or_dates(words: str) -> bool:
    return _signs(words) or _is_linked_name(words) or is_date_line(words) or is_time_line(words)
