"""Credits that name somebody whom the article names elsewhere: who signs it, or took another of its pictures.

A byline, "Words and pictures by Ann Roe", makes "(Ann Roe)" behind a caption a credit, and "Photo: Roe" names
her by her surname.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...model import Byline, Credit, Figure, Person
from .grammar.byline import parse_byline
from .grammar.credit import parse_credit
from .grammar.organisations import agency
from .pieces import Part, Piece

_SURE = 0.9


def with_signed_captions(blocks: Sequence[Piece]) -> Sequence[Piece]:
    """Return `blocks`, surer of the credit behind a caption where it names who signs the article."""
    doubtful = {piece.index for piece in blocks if piece.role == "caption+credit" and _is_doubtful(piece)}
    if not doubtful:
        return blocks
    signed = {person.name for piece in blocks for person in _people(piece)}
    return [
        replace(piece, verdict=piece.verdict._replace(certainty=_SURE))
        if piece.index in doubtful and signed.issuperset(_credited(piece).creators)
        else piece
        for piece in blocks
    ]


def _is_doubtful(piece: Piece) -> bool:
    credit = _credited(piece) if piece.verdict.certainty < _SURE else None
    return credit is not None and credit.creators != () == credit.agencies


def _people(piece: Piece) -> Sequence[Person]:
    return parse_byline(piece.words).people if piece.role == "byline" else ()


def _credited(piece: Piece) -> Credit:
    return parse_credit(piece.raw[piece.verdict.credit_start or 0 : piece.verdict.credit_end])


def with_whole_names(parts: Sequence[Part], bylines: Sequence[Byline]) -> list[Part]:
    """Return `parts` with those as creators whom a credit names by a surname that the article has in full."""
    known = {person.name for byline in bylines for person in byline.people}
    known.update(name for part in parts if (credit := _credit(part)) for name in credit.creators)
    surnames = Counter(name.rpartition(" ")[2].casefold() for name in known if " " in name)
    return [_named(part, surnames) for part in parts]


def _credit(part: Part) -> Credit | None:
    return part.node.credit if isinstance(part.node, Figure) else None


def _named(part: Part, surnames: Counter[str]) -> Part:
    credit = _credit(part)
    if credit is None or not isinstance(part.node, Figure):
        return part
    persons = [name for name in credit.agencies if surnames[name.casefold()] == 1 and not agency(name)]
    if not persons:
        return part
    told = replace(
        credit,
        creators=(*credit.creators, *persons),
        agencies=tuple(name for name in credit.agencies if name not in persons),
        certainty="sure" if credit.label else credit.certainty,
    )
    return part._replace(node=replace(part.node, credit=told))
