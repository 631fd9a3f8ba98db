"""The clues of every block of a text: what its words say and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .blocks import Block
from .seen import see
from .surroundings import Habits, around, habits, place
from .wording import lexicon, wording


class Clues(NamedTuple):
    """The clues of one block: `plain` are phrases, `lexical` its words.

    `of_text` are phrases, too: those that every block of the text has.
    """

    plain: tuple[str, ...]
    lexical: tuple[str, ...]
    of_text: tuple[str, ...] = ()


def clues(blocks: Sequence[Block], lines: Sequence[str]) -> tuple[Habits, tuple[Clues, ...]]:
    """Return the habits of a text of at least one block, and the clues of each block."""
    seen = tuple(see(block, lines[block.first]) for block in blocks)
    found = habits(seen, lines)
    of_text = tuple(found.clues)
    return found, tuple(
        Clues((*wording(one), *around(found, number), place(found, number)), tuple(lexicon(one)), of_text)
        for number, one in enumerate(seen)
    )
