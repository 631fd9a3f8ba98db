"""Which picture belongs to which figure, where their numbers differ.

Both stand in reading order, so a match never crosses another.  Among all such matches the one is
taken that has most in its favour: credits that agree speak loudest, credits that differ against it,
and a description in the file that shares its words with the caption speaks for it too.
"""

from __future__ import annotations

import re

from ..model import Figure, Image, plain
from . import rights

# Any pair is better than none; then what speaks for it, and against.
_PAIR, _SAME_CREDIT, _OTHER_CREDIT, _SAME_WORDS = 10, 40, -40, 20

MOST_PAIRS = 10_000
"""Beyond so many possible pairs (a hundred pictures for a hundred figures) they are taken in order."""


def match(figures: list[Figure], images: tuple[Image | None, ...]) -> tuple[int | None, ...]:
    """Return for each of `figures` the number of its picture among `images`, None where it has none."""
    if len(figures) == len(images) or len(figures) * len(images) > MOST_PAIRS:
        return tuple(number if number < len(images) else None for number in range(len(figures)))
    return _best(tuple(tuple(_favour(figure, image) for image in images) for figure in figures), len(images))


def _best(favour: tuple[tuple[int, ...], ...], images: int) -> tuple[int | None, ...]:
    """Return the match of the highest sum; of equal ones that which begins earliest."""
    figures = len(favour)
    # best[f][i] is the highest sum that figures from f on and pictures from i on can reach.
    best = [[0] * (images + 1) for _ in range(figures + 1)]
    for figure in reversed(range(figures)):
        for image in reversed(range(images)):
            paired = favour[figure][image] + best[figure + 1][image + 1]
            best[figure][image] = max(paired, best[figure + 1][image], best[figure][image + 1])

    def pairs(figure: int, image: int) -> bool:
        return best[figure][image] == favour[figure][image] + best[figure + 1][image + 1]

    found: list[int | None] = []
    image = 0
    for figure in range(figures):
        # A picture that this figure does not take, and that no later one needs, is passed over.
        while image < images and not pairs(figure, image) and best[figure][image] == best[figure][image + 1]:
            image += 1
        taken = image < images and pairs(figure, image)
        found.append(image if taken else None)
        image += taken
    return tuple(found)


def _favour(figure: Figure, image: Image | None) -> int:
    """Return how much speaks for it that `image`, or one that could not be read, is the figure's."""
    if image is None:
        return _PAIR
    printed, own = figure.credit.text if figure.credit else "", image.rights.credit_line
    credit = (_SAME_CREDIT if rights.same_words(printed, own) else _OTHER_CREDIT) if printed and own else 0
    return _PAIR + credit + (_SAME_WORDS if _share_words(figure, image) else 0)


def _share_words(figure: Figure, image: Image) -> bool:
    told = _long_words(image.rights.description) | _long_words(image.rights.alt_text)
    printed = _long_words(figure.alt) | _long_words(plain(figure.caption))
    return bool(told) and 2 * len(told & printed) >= min(len(told), len(printed)) > 0


def _long_words(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{4,}", words.casefold()))
