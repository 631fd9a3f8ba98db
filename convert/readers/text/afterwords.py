"""What short lines around the text say of it as a whole: who helped, where it appeared first, its licence.

They stand above the first paragraph of some length or below the last one, and are notes though they
were taken for short paragraphs or for a site's own words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

from ...model import Licence
from .grammar.byline import (
    may_name,
    parse_byline,
    parse_contributors,
    tells_of_help,
    without_contacts,
    without_reports,
    words_beside,
)
from .grammar.label import whole_label
from .grammar.leads import PICTURES, is_led
from .grammar.names import east_asian
from .grammar.notice import parse_licence
from .grammar.origins import parse_origin, tells_of_piece, tells_of_print
from .grammar.prose import is_prose
from .grammar.tables import compiled, either, fold, folded, table
from .pieces import Piece, judged_again, touches
from .second_look.look import STOPS

_LONG = 160
"""Characters; a longer paragraph tells the story itself."""


def with_notes(blocks: Sequence[Piece]) -> Sequence[Piece]:
    """Return `blocks`, what stands around the text and speaks of the article itself as notes."""
    paragraphs = [piece for piece in blocks if piece.role == "paragraph"]
    told = [piece.index for piece in paragraphs if len(piece.words) > _LONG and not _grants(piece.words)]
    first, last = (told[0], told[-1]) if told else (0, 0)
    foot = last if told else max((piece.index for piece in paragraphs), default=len(blocks))
    boxed = _in_boxes(paragraphs)
    return [
        judged_again(piece, "note", "speaks of the article itself", piece.verdict.certainty)
        if (not first < piece.index < last and piece.index not in boxed and _speaks_of_the_article(piece))
        or (piece.index > foot and (_tells_of_somebody(piece) or _names_no_writer(piece)))
        else piece
        for piece in blocks
    ]


def _in_boxes(paragraphs: Sequence[Piece]) -> frozenset[int]:
    """Return the numbers of the lines that are a film's data: "Music: Ann Roe" touches "Length: 112 min"."""
    short = [piece for piece in paragraphs if ":" in piece.words and len(piece.words) <= _LONG]
    touching = [(one, two) for one, two in pairwise(short) if touches(one, two)]
    boxed: set[int] = set()
    for one, two in (*touching, *((two, one) for one, two in reversed(touching))):
        if one.index in boxed or not names_only_helpers(one.words):
            boxed.add(two.index)
    return frozenset(boxed)


def _names_no_writer(piece: Piece) -> bool:
    """Tell a byline at the foot of who edited or translated the text: "Перевод: Анна Роу"."""
    if piece.role != "byline" or piece.ruled or not names_only_helpers(piece.words):
        return False
    # "With assistance from Ann Roe", behind a dash, is no byline's beginning.
    helped = all(person.role in _NO_WRITERS for person in parse_contributors(piece.words))
    return all(helped and person.role for person in parse_byline(piece.words).people)


_NO_WRITERS = ("editor", "translator")


def _tells_of_somebody(piece: Piece) -> bool:
    """Tell "Ann Roe is a reporter for the Quayside Press." from a byline: it signs for nobody."""
    sentence = len(piece.words.split()) >= _A_SENTENCE and piece.words.endswith(STOPS)
    taken = piece.role == "byline" and sentence and not piece.ruled
    return taken and not is_led(piece.words) and not parse_byline(piece.words).people


_A_SENTENCE = 6


def names_only_helpers(words: str) -> bool:
    """Tell whether `words` are nothing but helpers and what they did; others may have made its pictures."""
    words = without_contacts(words)
    people = parse_contributors(words) if may_name(words, _HELPERS) else ()
    roles = {person.role for person in people}
    if roles.isdisjoint(_HELPERS) or not roles <= _HELPERS.union(PICTURES):
        return False
    beside = len(words) - sum(len(person.name) for person in people)
    # "…可減少快得多。（編輯：林曉梅）", where no blank parts words that could be counted.
    if east_asian(words) and ("。" in words.rstrip("。）) \t") or beside > _LONGEST_BESIDE):
        return False
    _, named, behind = words.rpartition(people[-1].name)
    if named and is_prose(behind) and not tells_of_help(words):
        return False
    return words_beside(without_reports(words), people) <= _MOST_BESIDE * len(people) + _MOST_BESIDE


def _speaks_of_the_article(piece: Piece) -> bool:
    helped = piece.role == "byline" and tells_of_help(piece.words)
    words = piece.words
    if piece.ruled or not (helped or piece.role in ("paragraph", "chrome")):
        return False
    if len(words) > _LONG:
        return _grants(words)
    first = parse_origin(words) != "" or tells_of_print(words)
    return first or names_only_helpers(words) or parse_article_licence(words) != NO_LICENCE


def _grants(words: str) -> bool:
    """Tell a line, also a longer one, that says whence a piece is, and under which licence it is given on."""
    told = len(words) <= _LONGEST_GRANT and parse_origin(words) != ""
    return told and parse_article_licence(words) != NO_LICENCE


_LONGEST_GRANT = 400

_HELPERS = frozenset(("contributor", "editor", "translator", "producer"))


_LONGEST_BESIDE = 30
# Words beside the names: "Additional reporting by … and …".
_MOST_BESIDE = 4


def parse_article_licence(text: str) -> Licence:
    """Return the licence under which, as `text` says, the article stands; an empty one where it says none."""
    words = text.strip(" \t*_–—-(")
    lower = words.casefold()
    licensed = lower.startswith(_openings("licensed"))
    if not (licensed or _may_license(words, lower)):
        return NO_LICENCE
    named = parse_licence(words)
    told = named.spdx or named.url or licensed or _COMMONS.search(named.text)
    return named if told else NO_LICENCE


def _may_license(words: str, lower: str) -> bool:
    """Tell a line that says more before it comes to the licence, or nothing else at all."""
    # "Published in the Quayside Review, no. 17. Licence: CC BY 4.0"
    licensed = lower.rpartition(". ")[2].startswith(_openings("licensed"))
    if licensed or lower.startswith(_openings("unless")):
        return not any("picture" in whole_label(word.strip(".,:;()")) for word in words.split())
    if (parse_origin(words) or tells_of_piece(words)) and _under().search(words):
        return True
    if len(words) > _LONGEST_NAME or not lower.startswith(_named()):
        return False
    named = parse_licence(words)
    return named.text == words.rstrip(" .)") and (named.spdx != "" or lower.startswith("http"))


NO_LICENCE = Licence()

_LONGEST_NAME = 120
"""Characters; the name of no licence, and no address of one, is longer."""

_COMMONS = re.compile(r"Commons|\bCC\b", re.IGNORECASE)


@functools.cache
def _openings(key: str) -> tuple[str, ...]:
    return tuple(folded("rights", key))


@functools.cache
def _named() -> tuple[str, ...]:
    """Return what the name of a licence, or an address of one, begins with."""
    listed = (fold(form) for _, *forms in table("licences").values() for form in forms)
    return ("cc", "creative", "http", *folded("rights", "cc name"), *listed)


# What finds "under" before a licence, or what it is called.
_under = compiled(
    lambda: (
        rf"\b(?:{either('rights', 'under')})\b.{{0,60}}?"
        rf"(?<!\w)(?:Creative[\s-]Commons|CC[\s-]BY|{either('rights', 'licence')})\b"
    ),
    re.IGNORECASE,
)
