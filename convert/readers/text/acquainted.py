"""Credits that name somebody whom the article names elsewhere: who signs it, or took another of its pictures.

A byline, "Words and pictures by Ann Roe", makes "(Ann Roe)" behind a caption a credit, and "Photo: Roe" names
her by her surname.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...model import Byline, Figure
from .grammar.byline import parse_byline
from .grammar.credit import parse_credit
from .grammar.organisations import agency
from .pieces import Part, Piece, judged_again

_SURE = 0.9


def with_signed_captions(blocks: Sequence[Piece]) -> Sequence[Piece]:
    """Return `blocks`, surer of a credit behind a caption where it names who signs the article."""
    found = {piece.index: told for piece in blocks if (told := _credited(piece)) is not None}
    if not found:
        return blocks
    bylines = (parse_byline(piece.words) for piece in blocks if piece.role == "byline")
    signed = {person.name for byline in bylines for person in byline.people}
    return [
        told if (told := found.get(piece.index)) and signed.issuperset(_creators(told)) else piece
        for piece in blocks
    ]


def _credited(piece: Piece) -> Piece | None:
    """Return `piece` as surely a caption and a credit, None where that is no question or nobody is named."""
    start, figure = piece.verdict.credit_start, piece.verdict.figure
    if piece.role == "caption" and not piece.ruled and (last := _LAST.search(piece.raw)):
        piece = judged_again(piece, "caption+credit", "ends with who signs the article", _SURE)
        start = last.start() if last[0][0] == "(" else last.start("name")
    elif piece.role != "caption+credit" or piece.verdict.certainty >= _SURE:
        return None
    verdict = piece.verdict._replace(certainty=_SURE, credit_start=start, figure=figure)
    told = replace(piece, verdict=verdict)
    return told if _creators(told) else None


# "The clock on the quay. / Ann Roe", "The clock on the quay (Ann Roe)"
_LAST = re.compile(r"(?:[/|–—]\s*|\()(?P<name>[^/|–—()\d]{4,60})\)?\s*\Z")


def _creators(piece: Piece) -> Sequence[str]:
    """Return who is credited behind the caption where all are persons."""
    credit = parse_credit(piece.raw[piece.verdict.credit_start or 0 : piece.verdict.credit_end])
    return () if credit.agencies else credit.creators


def with_whole_names(parts: Sequence[Part], bylines: Sequence[Byline]) -> list[Part]:
    """Return `parts` with those as creators whom a credit names by a surname that the article has in full."""
    known = {person.name for byline in bylines for person in byline.people}
    for part in parts:
        if isinstance(part.node, Figure) and part.node.credit:
            known.update(part.node.credit.creators)
    surnames = Counter(name.rpartition(" ")[2].casefold() for name in known if " " in name)
    return [_named(part, surnames) for part in parts]


def _named(part: Part, surnames: Counter[str]) -> Part:
    if not isinstance(part.node, Figure) or part.node.credit is None:
        return part
    credit = part.node.credit
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
