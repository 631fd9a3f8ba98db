"""What is said, and by whom: quotations, posts, and what is said in turn: a second look's part.

A magazine sets a sentence of the article apart, and below it who said that.  In an interview or a transcript
"The Herald: And where did they go?" looks as a heading does, "(LAUGHTER)" as a credit; between those who
speak in turn both are the article's own words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping

from ..grammar.dates import find_dates
from ..grammar.names import PERHAPS, SURELY
from ..grammar.speakers import asks, names_speaker, turns
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.seen import Seen
from .look import Look, Objection, Raised, ends_as_sentence, gives


def quotations(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below quotations for who said them, read as a heading, a byline, or a picture's credit."""
    for number in _said_in_pairs(look):
        yield number - 1, gives("quote", "quoted, as others are, each above who said it")
        yield number, gives("quote", "who said what is quoted above, as others are told")
    if look.first < 0:
        return
    below = [
        number
        for number in range(look.first + 2, len(look.roles))
        if look.roles[number] in _MAY_SPEAK
        and look.roles[number - 1] != "chrome"
        and (_is_quoted(look.seen[number - 1]) or _is_pulled(look, number - 1))
    ]
    headed = bool(below) and _has_names_as_headings(look)
    shown = functools.cache(lambda: _shown(look))
    for number in below:
        touches = look.touches(number - 1)
        if headed and not touches:
            # Each name stands above what its bearer says.
            continue
        if not (_speaks_below(look, number, shown) if touches else _speaks_apart(look, number)):
            continue
        if not _may_sign(look, number):
            yield number - 1, gives("quote", "quoted, and below it who said it")
            yield number, gives("quote", "who said what is quoted above")


def _said_in_pairs(look: Look) -> list[int]:
    """Return who is named below a quotation, one line below one, where three such stand in a text."""
    seen, groups = look.seen, look.habits.groups
    numbers = range(look.headline + 2, len(seen)) if look.habits.airy else ()
    pairs = [
        number
        for number in numbers
        if groups[number] == (1, 2)
        and _QUOTED.fullmatch(seen[number - 1].text)
        and _ENDS.search(seen[number - 1].text)
        and not (_QUOTED.fullmatch(seen[number].text) or _ENDS.search(seen[number].text))
    ]
    named = [number for number in pairs if names_speaker(_bare(seen[number]), least=PERHAPS)]
    return named if len(pairs) >= _A_COLUMN and len(named) > 1 else []


_A_COLUMN = 3


def posts_shown(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below what somebody has posted, as an article shows it, for who did, and when."""
    seen = look.seen
    for number in range(1, len(seen)):
        said = seen[number].text
        if (
            "(@" not in said
            or look.now(number, found) not in _MAY_SPEAK
            or not _signs_post(said.lstrip(_MARK))
        ):
            continue
        last = number - 1
        while last > 0 and not seen[last].text.strip(_MARK):
            last -= 1
        begin = max(look.touching(last).start, min(look.first, last)) if look.habits.airy else last
        if all(look.now(at, found) in _MAY_BE_POSTED for at in range(begin, last + 1)):
            for at in range(begin, number):
                yield at, gives("quote", "somebody’s post, and below it who posted it")
            yield number, gives("quote", "who posted what stands above, and when")


_A_SENTENCE = 7


def _signs_post(text: str) -> bool:
    """Tell what X sets below a post: "— Ann Roe (@annroe) May 12, 2024"."""
    signed = _SIGNED_POST.fullmatch(text)
    return signed is not None and bool(find_dates(signed["day"]))


_SIGNED_POST = re.compile(r"(?:--|[—–-])\s?\S.{0,60}\(@[\w.-]{1,60}\)\s+(?P<day>\S.{3,40})")
_MARK = "> "
_MAY_BE_POSTED = ("paragraph", "quote", "caption", "list_item", "subhead")


_MAY_SPEAK = ("quote", "credit", "byline", "paragraph", "subhead", "caption", "list_item", "caption+credit")


def _is_quoted(one: Seen) -> bool:
    """Tell a line that is somebody's words from mark to mark, and "> Words"."""
    if one.text.startswith(">"):
        return one.text[1:].strip() != ""
    return one.tokens >= _FEWEST and _QUOTED.fullmatch(one.text) is not None


def _is_pulled(look: Look, number: int) -> bool:
    """Tell a sentence without marks above "— Ann Roe, keeper", or above "— Ann Roe" and said again."""
    one, below = look.seen[number : number + 2]
    pulled = ends_as_sentence(one, least=_A_SENTENCE) and _DASH.match(below.text) is not None
    told = look.touches(number) and "," in below.text and number < look.last
    return pulled and (told or look.is_said_elsewhere(one.text.strip(_AROUND_SAYING), number))


_AROUND_SAYING = ".!?… "
_FEWEST, _A_SAYING = 3, 5
_DOUBLE = '“”„«»"「」『』'
# Other marks within are somebody else's words, or a sentence that goes on behind what was said.
_QUOTED = re.compile(rf"[{_DOUBLE}‘][^{_DOUBLE}\n]{{2,600}}[.!?…,。！？]?[{_DOUBLE}’][.,]?")


def _may_sign(look: Look, number: int) -> bool:
    """Tell who may have written the article: named at its end, or above what is told of him."""
    name = _bare(look.seen[number])
    below = look.seen[number + 1].text if number + 1 < len(look.roles) else ""
    signed = "byline" in look.roles[: look.first]
    return below.startswith(name.partition(",")[0]) or (number > look.last and not signed)


def _bare(one: Seen) -> str:
    """Return a line without the dash that it begins with."""
    return _DASH.sub("", one.text)


_DASH = re.compile(r"\A(?:--|[—–―])\s*")


def _speaks_below(look: Look, number: int, shown: Callable[[], tuple[frozenset[int], str]]) -> bool:
    """Tell who is named right below a quotation; a name alone may be a picture's, where others have such."""
    name, words = _bare(look.seen[number]), look.seen[number - 1]
    sentence = _ENDS.search(words.text) is not None or words.text.startswith(">")
    # A quotation set apart in the middle of a page may have no stop: then it says who somebody is, too, and
    # is no work's title.
    apart = "," in name and look.first < number < look.last
    sentence = sentence or (
        apart and words.tokens >= _A_SAYING and words.text.lstrip(f"{_DOUBLE}‘ ")[1:].islower()
    )
    if look.habits.groups[number] != (1, 2) or not sentence or not names_speaker(name, least=PERHAPS):
        return False
    named, pictured = shown()
    own = [at for at in (number - 1, number) if look.roles[at] in FIGURE_ROLES]
    alone = "," not in name and len(named) > len(named.intersection(own))
    return not alone and pictured.count(name) == sum(look.seen[at].text.count(name) for at in own)


def _shown(look: Look) -> tuple[frozenset[int], str]:
    """Return which words of pictures are a name, and all of them, a line each."""
    texts = {number: look.seen[number].text for number in look.of(FIGURE_ROLES)}
    named = frozenset(number for number, text in texts.items() if names_speaker(text, least=PERHAPS))
    return named, "\n".join(texts.values())


_ENDS = re.compile(r"[.!?…。！？]\W{0,2}\Z")


def _speaks_apart(look: Look, number: int) -> bool:
    """Tell who is named alone between a quotation and running text; behind a dash above anything."""
    seen, gaps = look.seen, look.habits.gaps
    if gaps[number] != 1 or number >= look.last or not _is_named(seen[number]):
        return False
    if _DASH.match(seen[number].text):
        return True
    below = seen[number + 1]
    told = below.sentence and look.role(number + 1) == "paragraph"
    return told and gaps[number + 1] > 0 and not _is_quoted(below)


def _has_names_as_headings(look: Look) -> bool:
    """Tell a text in which a name stands alone and not below what is quoted."""
    seen = look.seen
    return any(
        _is_named(seen[at]) and not (_is_quoted(seen[at - 1]) or _is_pulled(look, at - 1))
        for at in range(look.first + 1, len(seen))
    )


def _is_named(one: Seen) -> bool:
    return names_speaker(_bare(one), least=SURELY if _bare(one) == one.text else PERHAPS)


# ------------------------------------------------------------------------------- said in turn


def of_conversations(look: Look) -> Raised:
    """Look for what is said in turn, and for what is heard meanwhile: "(LAUGHTER)"."""
    said = turns([one.text for one in look.seen])
    spoken = frozenset(said)
    for number in said:
        credited = look.roles[number] == "caption" and look.below_caption(number) == "credit"
        pictured = number + 1 not in spoken and credited
        if look.roles[number] not in _KEPT and not pictured:
            yield number, gives("paragraph", "said in turn with others")
    asked = [at - 1 for at in said if at - 1 not in spoken and asks(look.seen[at - 1].text)]
    headed = sum(look.roles[number] == "subhead" for number in asked)
    role: Role = "subhead" if 2 * headed > len(asked) else "paragraph"
    for number in asked:
        if look.roles[number] in ("subhead", "paragraph"):
            yield number, gives(role, "asked above an answer, as other questions are")
    for number in range(max(said[0] - 1, 0), min(said[-1] + 2, len(look.roles))) if said else ():
        if _HEARD.fullmatch(look.seen[number].text) and look.roles[number] not in _KEPT:
            yield number, gives("paragraph", "heard while others speak in turn")
        elif look.roles[number] == "subhead" and look.seen[number].text.startswith(_DASHES):
            yield number, gives("paragraph", "who asks those that answer in turn")


_KEPT = ("headline", "caption+credit", "note", "copyright")
_DASHES = ("—", "–", "- ")
_HEARD = re.compile(r"[(\[（][^a-z()\[\]（）]{2,60}[)\]）]")
