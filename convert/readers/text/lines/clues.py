"""The clues of every block of a text: what its words say and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .blocks import Block
from .seen import see
from .surroundings import Habits, around, habits, place
from .wording import lexicon, wording


class Clues(NamedTuple):
    """The clues of one block: `plain` are phrases, `lexical` its words."""

    plain: tuple[str, ...]
    lexical: tuple[str, ...]


def clues(blocks: Sequence[Block], lines: Sequence[str]) -> tuple[Habits, tuple[Clues, ...]]:
    """Return the habits of a text of at least one block, and the clues of each block."""
    seen = tuple(see(block, lines[block.first]) for block in blocks)
    found = habits(seen, lines)
    return found, tuple(_clues(found, number) for number in range(len(seen)))


def _clues(habits: Habits, number: int) -> Clues:
    one = habits.seen[number]
    return Clues((*wording(one), *around(habits, number), place(habits, number)), tuple(lexicon(one)))
