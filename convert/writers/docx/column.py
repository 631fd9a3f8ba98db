"""The column of text on a page: what fits into it.

Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass

from ...model import plain
from ...style import Style
from ...style.columns import ROOM, SMALLER, Rows, least_widths
from .runs import twips


@dataclass(frozen=True, slots=True)
class Column:
    """The column of text on the page of `style`: what fits into it, in points."""

    style: Style

    @property
    def width(self) -> float:
        """The measure."""
        page = self.style.page
        return page.width - page.left - page.right

    @property
    def height(self) -> float:
        """From the top margin to the bottom margin."""
        page = self.style.page
        return page.height - page.top - page.bottom

    @property
    def sheet(self) -> str:
        """The size and the margins of the page (17.6.13, 17.6.11)."""
        page = self.style.page
        margins = {"top": page.top, "right": page.right, "bottom": page.bottom, "left": page.left}
        return (
            f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/><w:pgMar'
            + "".join(f' w:{side}="{twips(margin)}"' for side, margin in margins.items())
            + f' w:header="{twips(page.top / 2)}" w:footer="{twips(page.bottom / 2)}" w:gutter="0"/>'
        )

    def fitted(self, width: int, height: int, tallest: float, *, lying: bool) -> tuple[float, float]:
        """Return the size in points of a picture of `width` by `height` pixels, at most `tallest`.

        One that is `lying` is to be turned by a right angle: its size is the one before the turn,
        and Word lays both sizes into the column.
        """
        scale = min(_POINTS_PER_PIXEL, self.width / width, tallest / height)
        if not lying:
            return width * scale, height * scale
        scale = min(scale, self.width / height)
        return height * scale, width * scale

    def room_above(self, words: str, taken: float) -> float:
        """Return how tall a picture may be so that `words`, its caption and credit, fit on its page.

        What it cannot part from has `taken` a part of the page.
        """
        figure = self.style.looks["figure"]
        room = self.height - taken - figure.before - self.height_of("caption", words)
        return max(min(room - _SPARE, self.height * _TALLEST), self.height / 4)

    def height_of(self, role: str, words: str) -> float:
        """Return how tall `words` stand in the look of `role`, with the space around them; 0 for none."""
        if not words:
            return 0.0
        look = self.style.looks[role]
        per_line = (self.width - look.left - look.right) / (look.size * _LETTER_WIDTH)
        lines = sum(math.ceil(_letters(line) / per_line) for line in words.split("\n"))
        return lines * look.size * look.leading + look.before + look.after

    def shares(self, rows: Rows, header: Rows, *, small: bool) -> list[int]:
        """Return the widths in twips of a table's columns: each has room for its longest word.

        What is left goes to them by how much their cells are longer, up to those of a line.
        """
        least = [letters + _GAP for letters in least_widths(rows, header)]
        longest = [
            max(len(plain(row[place])) for row in (*header, *rows) if place < len(row))
            for place in range(len(least))
        ]
        more = [1 + max(min(length, _LINE) - room, 0) for length, room in zip(longest, least, strict=True)]
        left = max(ROOM / (SMALLER[-1] if small else 1) - sum(least), 0)
        room = [letters + left * part / sum(more) for letters, part in zip(least, more, strict=True)]
        return [round(twips(self.width) * letters / sum(room)) for letters in room]


def _letters(words: str) -> float:
    """Return how many letters take as much room as `words`: an ideograph takes that of nearly two."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    return len(words) + wide * (1 / _LETTER_WIDTH - 1)


# One pixel of a picture is one of CSS: 96 to the inch.
_POINTS_PER_PIXEL = 0.75
# The mean width of a letter in a serif face, of its size; rather too wide than too narrow.
_LETTER_WIDTH = 0.52
# The part of a page that a picture may fill, and the space that is left for rounding.
_TALLEST, _SPARE = 0.62, 12.0
# What the space between two columns takes, in letters, and how long a cell is that gets as much as any.
_GAP, _LINE = 1.6, 60
