"""What the record of a database tells, put where it belongs: without its labels, each line's parts apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Byline, SetAside
from .grammar.byline import parse_author, parse_byline
from .grammar.fields import Field
from .grammar.names import PERHAPS, name_score
from .grammar.record import is_databases_notice
from .lines.roles import Role
from .pieces import Part, Piece, cut, judged_again, marked


def without_labels(blocks: Sequence[Piece], record: Mapping[int, Field]) -> Sequence[Piece]:
    """Return `blocks`, those that tell of the article without the names of their fields: "Byline: ".

    The notice of a database itself is not the article's.
    """
    return [
        _without_label(piece, record[piece.index]) if piece.index in record and not piece.ruled else piece
        for piece in blocks
    ]


_WHOLE: tuple[Role, ...] = ("chrome", "credit", "note")


def _without_label(piece: Piece, field: Field) -> Piece:
    if piece.role == "copyright" and field.kind == "aside" and is_databases_notice(piece.words):
        return judged_again(piece, "chrome", "a database’s own notice", piece.verdict.certainty)
    if piece.role in _WHOLE or piece.marks or not field.start:
        return piece
    if field.kind == "signed" and _is_told_by(piece.words, field.start):
        return piece
    at = len(piece.raw) - len(piece.raw.lstrip())
    return marked(piece, ((at, at + field.start),))


def _is_told_by(words: str, start: int) -> bool:
    """Tell whether who signs is understood by the name of the field alone: "Author: ROE, ANN (AUTHOR)"."""
    named = parse_author(words[start:]).people
    clear = named and all(who.organisation or name_score(who.name) >= PERHAPS for who in named)
    return not clear and bool(parse_byline(words).people)


def catalogued(blocks: Sequence[Piece], record: Mapping[int, Field]) -> frozenset[str]:
    """Return what the fields that name who signs say: there "Roe, Ann" is Ann Roe."""
    signed = [piece for piece in blocks if piece.index in record and record[piece.index].kind == "signed"]
    named = (piece.words[slice(*record[piece.index].named)] for piece in signed)
    return frozenset((*(piece.words for piece in signed), *named))


def byline(words: str, known: frozenset[str]) -> Byline:
    """Return the byline `words`, letter for letter; those that are `known` are a catalogue's."""
    parse = parse_author if words in known else parse_byline
    return parse(words)


def told_apart(piece: Piece, span: tuple[int, int]) -> tuple[Part, ...]:
    """Return the parts of a line that names who signs, in `span` of its words, among other things."""
    at = len(piece.raw) - len(piece.raw.lstrip())
    before, rest = cut(piece, at + span[0])
    name, behind = cut(rest, at + span[1])
    parts = []
    if before.words:
        parts.append(Part("datelines", before.words, before.fragments(), piece.line))
    parts.append(Part("bylines", name.words, name.fragments(), piece.line))
    if behind.words:
        aside = SetAside(behind.words, "a field of a database’s record", piece.line)
        parts.append(Part("set_aside", aside, behind.fragments(), piece.line))
    return tuple(parts)
