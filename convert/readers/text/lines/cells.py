"""Lines as a terminal sets them: a letter of East Asia takes two of its cells, a vowel's sign none.

w3m breaks lines at a width that counts cells, so that by their letters no two lines seem equally full.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from ..grammar.scripts import ScriptPattern
from .breaks import STOPS, Wrapped
from .widths import wrapped


def printed(lines: Sequence[str]) -> tuple[Sequence[str], Wrapped]:
    """Return `lines` in cells, and at which of them a terminal wrapped the text; as they are, if none did."""
    cells = list(map(in_cells, lines))
    page = wrapped(cells)
    if page.width in _TERMINALS:
        return cells, page
    width = _width_without_blanks(cells)
    return (cells, Wrapped(width, 0)) if width else (lines, wrapped(lines))


_TERMINALS = range(70, 81)
"""So many cells wide a page is that was printed for a terminal."""


def _width_without_blanks(cells: Sequence[str]) -> int:
    """Return at how many cells writing without blanks was wrapped, 0 where it was not.

    That a few lines are full to the last cells, end no sentence and touch the next is no chance.
    """
    widest = max((len(line.rstrip()) for line in cells), default=0)
    full = [
        above
        for above, below in pairwise(map(str.strip, cells))
        if len(above) >= widest - _TO_SPARE and below and above[-1:] not in STOPS and _WIDE.match(above[-1:])
    ]
    return widest if widest in _TERMINALS and len(full) >= _A_FEW else 0


_TO_SPARE, _A_FEW = 2, 2


def in_cells(line: str) -> str:
    """Return `line` with a letter for each cell: those that take two said twice, signs left out.

    >>> in_cells("水門 1"), in_cells("नाव"), in_cells("lock")
    ('水水門門 1', 'नव', 'lock')
    """
    if line.isascii():
        return line
    bare = _SIGNED.sub(lambda it: "" if unicodedata.category(it[0]) in ("Mn", "Mc") else it[0], line)
    return _WIDE.sub(_TWICE, _WIDE_PART.sub(_TWICE, bare))


def differs(lines: Sequence[str]) -> bool:
    """Tell whether some letters in `lines` may take two cells, or none."""
    return any(not line.isascii() and _MAY_DIFFER.search(line) for line in lines)


# Ideographs, kana, Hangul and their marks; the letters that Hangul is made of; Indic scripts and Thai.
_WIDE = ScriptPattern("[\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]")
_WIDE_PART, _SIGNED = re.compile("[\u1100-\u115f]"), re.compile("[\u0900-\u0eff]")
_TWICE = r"\g<0>\g<0>"
_MAY_DIFFER = re.compile("[^\x00-\u08ff\u0f00-\u10ff\u1160-\u2e7f]")
