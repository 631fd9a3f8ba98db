"""A block of the source with its role, its words and its marks; a part of the article made of such.

A fragment says where a stretch of a block's characters went; the fragments of a block cover every
visible character of it exactly once, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeAlias

from ...model import Block, Inlines, LineBreak, SetAside, Text
from .grammar.desk import behind
from .grammar.mails import subject_label
from .grammar.tables import compiled
from .lines.breaks import unwrapped
from .lines.roles import Role, Verdict

Span: TypeAlias = tuple[int, int]
"""Where a stretch begins and ends, offsets into a block's raw text."""


class Fragment(NamedTuple):
    """The characters `start` to `end` of block `block` went to `place`, a path into the article.

    Such a path is "headline", "bylines[0]", "body[3].caption", "set_aside[1]".  Of a `mark` the
    characters themselves are gone: they are the node's own structure now.
    """

    block: int
    start: int
    end: int
    place: str
    mark: bool = False

    def at(self, place: str) -> Fragment:
        """Return this fragment with its place below `place`."""
        return Fragment(self.block, self.start, self.end, place + self.place, self.mark)


@dataclass(frozen=True, slots=True)
class Piece:
    """Block number `index`: `raw` are its lines as they stand, `words` its words on one line.

    `kept` and `marks` part `raw` into what is said and what is structure.
    """

    index: int
    verdict: Verdict
    raw: str
    words: str
    kept: tuple[Span, ...]
    marks: tuple[Span, ...] = ()

    @property
    def role(self) -> Role:
        """The role of the block."""
        return self.verdict.role

    @property
    def ruled(self) -> bool:
        """Whether a person said what the block is."""
        return self.verdict.ruled

    @property
    def line(self) -> int:
        """The number of the block's first line, counted from 1."""
        return self.verdict.first + 1

    @property
    def mark(self) -> str:
        """The marks as they stand, "" where there is none."""
        return _letters(self.raw, self.marks)

    def fragments(self, place: str = "") -> tuple[Fragment, ...]:
        """Return the fragments that say: all of this block's words went to `place`."""
        said = [Fragment(self.index, start, end, place) for start, end in self.kept]
        if not self.marks:
            return tuple(said)
        marks = [Fragment(self.index, start, end, place, mark=True) for start, end in self.marks]
        return tuple(sorted((*said, *marks), key=lambda fragment: fragment.start))


def touches(above: Piece, piece: Piece) -> bool:
    """Tell whether a block stands right below another."""
    return piece.verdict.first == above.verdict.last + 1


Where: TypeAlias = Literal[
    "kicker", "headline", "standfirst", "bylines", "datelines", "rights", "body", "set_aside"
]


class Part(NamedTuple):
    """Something that the article holds at `where`: a block of the body, a line set aside, a field.

    `fragments` are the blocks it was made of; their places are paths below the part.  `line` is the
    number of its first line, counted from 1.
    """

    where: Where
    node: Block | SetAside | str
    fragments: tuple[Fragment, ...]
    line: int = 0


def pieces(lines: Sequence[str], verdicts: Sequence[Verdict]) -> tuple[Piece, ...]:
    """Return the blocks that `verdicts` make of `lines`, one a verdict, in order."""
    return tuple(_piece(lines, index, verdict) for index, verdict in enumerate(verdicts))


def _piece(lines: Sequence[str], index: int, verdict: Verdict) -> Piece:
    raw = "\n".join(lines[verdict.first : verdict.last + 1])
    pattern = _titled() if verdict.role == "headline" else _MARKS.get(verdict.role)
    marks = tuple(_spans(pattern, raw)) if pattern else ()
    marks = (*marks, *_label(verdict.role, raw, marks[-1][1] if marks else 0))
    return marked(Piece(index, verdict, raw, unwrapped(raw), ((0, len(raw)),)), marks)


def _label(role: Role, raw: str, at: int) -> Iterator[Span]:
    """Yield where a desk's label stands from `at` on, behind other marks: "Cutline 2: "."""
    kinds = _LABELLED.get(role)
    if kinds is not None:
        at += len(raw[at:]) - len(raw[at:].lstrip())
        if caret := _CARET.match(raw, at):
            yield at, caret.end()
            at = caret.end()
        if end := behind(kinds, raw[at:]):
            yield at, at + end
            last = len(raw.rstrip()) - 1
            if role != "caption+credit" and raw[at] == "[" and raw[last] == "]" and last > at + end:
                yield last, last + 1


_LABELLED: dict[Role, Sequence[str]] = {
    "headline": ("headline", "title", "slug"),
    "kicker": ("kicker",),
    "standfirst": ("standfirst", "subtitle", "subhead"),
    "subhead": ("subhead", "standfirst"),
    "byline": ("byline",),
    "caption": ("caption",),
    "caption+credit": ("caption",),
    "quote": ("quote",),
    "note": (),
}
"""Of which kinds a label is that says what the words behind it are, and is none of them."""

# The machine of a wire opens so each line above a report: "^By ANN ROE".
_CARET = re.compile(r"\^(?=[^\W\d_])")


def marked(piece: Piece, marks: Sequence[Span]) -> Piece:
    """Return `piece` with the characters under `marks` taken for structure.

    Where nothing would be left to say, the marks are words after all.
    """
    if not marks:
        return piece
    kept = tuple(_between(marks, len(piece.raw)))
    words = unwrapped(_letters(piece.raw, kept))
    return replace(piece, words=words, kept=kept, marks=tuple(marks)) if words else piece


def judged_again(piece: Piece, role: Role, reason: str, certainty: float) -> Piece:
    """Return `piece` as one of another `role`, for which the article as a whole speaks.

    What it was taken for at first, and why, stays at the end of its reason.
    """
    before = piece.verdict
    # Where its credit stood, and which picture it belonged to, goes with the role.
    verdict = Verdict(
        before.first, before.last, role, f"{reason}; at first {before.role}: {before.reason}", certainty
    )
    told = verdict._replace(instead_of=before.instead_of, at_first=before.role, ruled=before.ruled)
    return replace(piece, verdict=told)


def titled(piece: Piece) -> Piece:
    """Return `piece`, a headline after all, without the marks of one: "Subject: "."""
    return marked(piece, _spans(_titled(), piece.raw))


def on_lines(lines: Sequence[str]) -> Inlines:
    """Return `lines`, each on a line of its own as in the source."""
    told: Inlines = tuple(inline for words in lines for inline in (LineBreak(), Text(words)))
    return told[1:]


def cut(piece: Piece, at: int) -> tuple[Piece, Piece]:
    """Return `piece` as two: what stands before the character `at` of its raw text, and the rest."""
    before, behind = (
        replace(piece, kept=tuple(_within(piece.kept, *bounds)), marks=tuple(_within(piece.marks, *bounds)))
        for bounds in ((0, at), (at, len(piece.raw)))
    )
    return _said(before), _said(behind)


def _said(piece: Piece) -> Piece:
    return replace(piece, words=unwrapped(_letters(piece.raw, piece.kept)))


def _letters(raw: str, spans: Sequence[Span]) -> str:
    return "".join(raw[slice(*span)] for span in spans)


def _within(spans: Sequence[Span], low: int, high: int) -> list[Span]:
    clipped = [(max(start, low), min(end, high)) for start, end in spans]
    return [(start, end) for start, end in clipped if start < end]


def _spans(pattern: re.Pattern[str], raw: str) -> list[Span]:
    groups = range(1, pattern.groups + 1)
    return [match.span(group) for match in pattern.finditer(raw) for group in groups if match[group]]


def _between(marks: Sequence[Span], end: int) -> list[Span]:
    starts = [0, *(stop for _, stop in marks)]
    stops = [*(start for start, _ in marks), end]
    return [(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop]


# The last are what Word's bullets become where its faces are missing.
_SIGN = "[*•·▪▸►‣◦●○■□・\uf0b7\uf0a7\uf0d8\uf0fc\uf076]"
# What opens an item and no word, though nothing parts the two: "・活字", "①活字", "1.活字".
_TOUCHING = "[•▪▸►‣◦●○■□◆◇・･①-⑳]|[(（]?\\d{1,3}[.)．）、](?=[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
_NUMBER = "[(（]?\\d{1,3}[.)．）]"
_BULLET = re.compile(rf"\A\s*({_SIGN})\s")
_ITEM = re.compile(rf"\A\s*({_SIGN}|-)\s")
_HASHES = re.compile(r"\A\s*(#{1,6})\s")
# What the groups of a pattern match are the marks.
_MARKS: dict[Role, re.Pattern[str]] = {
    "subhead": _HASHES,
    "quote": re.compile(r"^[ \t\xa0]*(>[> \t\xa0]*)", re.MULTILINE),
    "list_item": re.compile(rf"\A\s*(?:({_SIGN}|[-+–—✓✔➤→]|{_NUMBER}|[o§Øüv](?=\t))\s|({_TOUCHING}))"),
    # A page's pictures often stand in a list; inscriptis and lynx put an alternative text in brackets.
    "alt": re.compile(rf"\A\s*(?:({_SIGN})\s|(\[)[^\[\]]*(\])\s*\Z)"),
    "caption": _BULLET,
    "caption+credit": _BULLET,
    "credit": _BULLET,
    "byline": _ITEM,
    "dateline": _ITEM,
}


# The marks of a headline: "# " and "Subject: "; "Title: " is a desk's label.
_titled = compiled(lambda: rf"\A\s*(?:(#{{1,6}})\s|({subject_label()}))", re.IGNORECASE)
