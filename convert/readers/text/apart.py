"""Where another article begins in the same file: who wrote that one, and when, is not told of the first.

A title amid running text, a name or a day beside it that signs as the top of the file is signed, and
running text again: so opens an article, and no section of one.  Its words stay where they stand, and so does
who signs one section of several: a brief, or a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ...errors import Warn
from .grammar.byline import parse_byline
from .grammar.datelines import is_date_line
from .grammar.leads import opening_lead
from .grammar.names import east_asian
from .grammar.wires import parse_wire
from .lines.breaks import unwrapped
from .lines.roles import DESCRIPTIONS, FIGURE_ROLES, Role
from .pieces import Piece, judged_again
from .places import first
from .runs import is_rule
from .second_look.look import STOPS


def with_others_apart(blocks: Sequence[Piece], documents: Sequence[int], warn: Warn) -> Sequence[Piece]:
    """Return `blocks`, who wrote what begins below the first article, and when, as its text; warn of that.

    `documents` are the numbers of what a database prints once for each article.
    """
    kinds = "".join(map(_kind, blocks))
    starts = _exported(kinds, documents) or tuple(_starts(blocks, kinds))
    if not starts:
        return _with_sections_signed(blocks, kinds)
    where = first([str(blocks[start].line) for start in starts], len(starts))
    if documents[1:]:
        told = f"the export holds {len(documents)} articles, which are read as one"
    elif len(starts) > 1:
        told = f"other articles seem to begin at lines {where}, read as a part of the first"
    else:
        told = f"another article seems to begin at line {where}, read as a part of the first"
    warn(f"{told}: give each a file of its own")
    found = list(blocks[: starts[0]])
    opening = frozenset(starts)
    titled = misread = False
    for number, piece in enumerate(blocks[starts[0] :], start=starts[0]):
        if number in opening:
            titled = misread = False
        role = _IN_ITS_PLACE.get(piece.role, piece.role)
        if kinds[number] == _RUNNING:
            titled, misread = True, False
        elif not titled and kinds[number] in (_TITLE, _CAPTION):
            titled, misread, role = True, kinds[number] == _CAPTION, "subhead"
        elif misread and piece.role in FIGURE_ROLES:
            role = "paragraph"
        found.append(_again(piece, role, "of another article below"))
    return found


def _exported(kinds: str, documents: Sequence[int]) -> Sequence[int]:
    """Return where others than the first of `documents` begin: below the end of one, or with their number."""
    ends = _RUNNING in kinds[: next(iter(documents), 0)]
    return [number + 1 for number in documents[:-1]] if ends else documents[1:]


def _again(piece: Piece, role: Role, reason: str) -> Piece:
    """Return `piece`, whole where it is no title, as one of `role`, unless a person said what it is."""
    if piece.ruled or piece.role == role:
        return piece
    whole = replace(piece, words=unwrapped(piece.raw), kept=((0, len(piece.raw)),), marks=())
    return judged_again(piece if role == "subhead" else whole, role, reason, _EVEN)


_IN_ITS_PLACE: Mapping[Role, Role] = {
    "headline": "subhead",
    "standfirst": "paragraph",
    "byline": "paragraph",
    "dateline": "paragraph",
}
_EVEN = 0.5


def _with_sections_signed(blocks: Sequence[Piece], kinds: str) -> Sequence[Piece]:
    """Return `blocks`, who signs a letter, a brief or another section of several below it or its title."""
    top = kinds.find(_RUNNING)
    signed = [] if top < 0 or _SIGNED in kinds[:top] else list(_SECTION.finditer(kinds, top))
    if len(signed) < _SECTIONS:
        return blocks
    found = list(blocks)
    for section in signed:
        for number in range(*section.span(section.lastgroup or 0)):
            role = _IN_ITS_PLACE.get(blocks[number].role, blocks[number].role)
            found[number] = _again(blocks[number], role, "signs a section of several")
    return found


# Who signs it stands below its text, above a title or the end, or below its title.
_SECTION = re.compile(r"P[xF.]*(?:(?P<below>D*S[SDx]*+)(?=T|[^PT]*\Z)|(?P<above>TD*SD*)(?=P))")
_SECTIONS = 2


# What a block is, a letter each; a rule between two articles counts for nothing.
_RUNNING, _TITLE, _CAPTION, _SIGNED, _DAY, _NOTHING, _SITE, _OTHER = "PTFSDxc."
_SIGNS = frozenset((_SIGNED, _DAY))
# Between a title and its text a site's words are a teaser's.
_BETWEEN = re.compile(r"(?P<before>[SDxc.]*)(?P<title>[TF])(?P<behind>[^c]*)")


def _kind(piece: Piece) -> str:
    """Return the letter that tells what `piece` may be where an article begins."""
    words = piece.words
    if is_rule(piece):
        return _NOTHING
    if piece.role == "chrome":
        return _SITE
    if piece.role in DESCRIPTIONS:
        return _CAPTION
    if piece.role not in _MAY_OPEN:
        return _OTHER
    size = len(words) * (2 if len(words) < _LONG and east_asian(words) else 1)
    if piece.role == "paragraph" and size >= (_LONG if words[-1].isalnum() else _SHORTEST):
        return _RUNNING
    if size > _LONGEST:
        return _OTHER
    if piece.role == "dateline" or (any(map(str.isdigit, words)) and is_date_line(words)):
        return _DAY
    said = words.rstrip("”“»«’)]\"'")
    ends = said.endswith(STOPS)
    if (piece.role == "byline" or (piece.role != "subhead" and not ends)) and _signs(piece):
        return _SIGNED
    return _OTHER if ends or said.endswith((",", ";", ":")) or not words[0].isalpha() else _TITLE


def _signs(piece: Piece) -> bool:
    """Tell "By Ann Roe", and her name alone where it was read as a byline, and not "Photos by Ann Roe"."""
    lead = opening_lead(piece.words)
    if lead is None:
        return piece.role == "byline"
    return not lead.role and bool(parse_byline(piece.words).people)


_MAY_OPEN: frozenset[Role] = frozenset(
    ("headline", "kicker", "standfirst", "byline", "dateline", "subhead", "paragraph", "note")
)
_SHORTEST, _LONGEST, _LONG = 70, 130, 150
"""Columns: running text has so many at least, a title so many at most; what ends as a title does runs."""


def _starts(blocks: Sequence[Piece], kinds: str) -> Iterator[int]:
    """Yield the numbers of the blocks that other articles than the first begin with."""
    running = [number for number, kind in enumerate(kinds) if kind == _RUNNING]
    if len(running) < _LEAST:
        return
    top, foot = kinds[: running[0]], kinds[running[-1] + 1 :]
    titled = next((number for number, piece in enumerate(blocks) if piece.role == "headline"), 0)
    # A day alone says less than who signs.
    sign = _SIGNED if _SIGNED in top else _DAY
    shown = _SIGNS.intersection(top)
    over = _SIGNS.intersection(top.partition(_TITLE)[0]) if _TITLE in top else frozenset()
    under = _SIGNS.intersection(foot) - set(top)
    for above, below in pairwise(running[1:]):
        found = _BETWEEN.fullmatch(kinds, above + 1, below)
        if found is None:
            continue
        before, behind = (_SIGNS.intersection(found[name]) for name in ("before", "behind"))
        title, ours = found["title"] == _TITLE, before & over
        # Days and titles in turn are what a site has besides.
        listed = found["behind"].rstrip("xF.").endswith(_TITLE)
        alike = title and sign in behind & shown
        both = behind | ours == _SIGNS and shown and (title or shown == _SIGNS)
        opens = behind and not listed and (alike or both)
        if title and not opens:
            alone = not found["behind"].strip(_NOTHING)
            # Letters to the editor are a paragraph and who signs each.
            goes_on = kinds[above - 1] == _RUNNING == kinds[below + 1 : below + 2]
            opens = ours or (before & under and goes_on)
            opens = opens or (alone and _opens_below(blocks, kinds, below))
        if opens and above > titled:
            signed = found.end("before") - len(found["before"].lstrip("xc."))
            yield signed if ours else found.start("title")


_LEAST = 3
"""So many paragraphs of running text are two articles at least, the first of them longer than a brief."""


def _opens_below(blocks: Sequence[Piece], kinds: str, number: int) -> bool:
    """Tell the text below a title that opens as a report does, or as a lead with its author below it."""
    top = kinds.index(_RUNNING)
    if led := _LED.match(kinds, number):
        return not set(led["signed"]).isdisjoint(kinds[:top])
    return _is_wired(blocks[number].words) and _is_wired(blocks[top].words)


_LED = re.compile(r"P(?P<signed>[SD]+)P")


def _is_wired(words: str) -> bool:
    wire = parse_wire(words)
    return wire is not None and bool(wire.place)
