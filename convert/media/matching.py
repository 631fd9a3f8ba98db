"""Which picture belongs to which figure.

A figure whose words name a picture's file ("IMG_2231.jpg", "quay.jpg – The quay at dawn"), or whose
address in the text does, shows that picture.  The others stand in reading order, so a match never
crosses another.  Where their numbers differ, the one is taken among all such matches that has most in
its favour: credits that agree speak loudest, credits that differ against it, and a description in the
file that shares its words with the caption speaks for it too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from unicodedata import normalize
from urllib.parse import unquote

from ..model import Figure, Image, plain
from . import kinds, rights

# Any pair is better than none; then what speaks for it, and against.
_PAIR, _SAME_CREDIT, _OTHER_CREDIT, _SAME_WORDS = 10, 40, -40, 20

MOST_PAIRS = 10_000
"""Beyond so many possible pairs (a hundred pictures for a hundred figures) they are taken in order."""


def match(
    figures: list[Figure],
    images: tuple[Image | None, ...],
    addresses: Sequence[str] = (),
    *,
    ordered: bool = False,
) -> tuple[int | None, ...]:
    """Return for each of `figures` the number of its picture among `images`, None where it has none.

    `addresses` are those of the figures' pictures, as the text has them, "" for none.  Where a person has
    put the images in order, they are `ordered`, and no name counts.
    """
    called = [] if ordered else _called(figures, images, addresses or [""] * len(figures))
    taken = {number for numbers in called if numbers for number in numbers}
    if not taken:
        return _in_order(figures, images)
    others = [number for number in range(len(images)) if number not in taken]
    silent = [figure for figure, numbers in zip(figures, called, strict=True) if numbers is None]
    left = iter(_in_order(silent, tuple(images[number] for number in others)))
    found: list[int | None] = []
    for numbers in called:
        if numbers is None:
            place = next(left)
            found.append(None if place is None else others[place])
        else:
            # Who names a file that is not here shows no other.
            found.append(numbers[0] if len(numbers) == 1 else None)
    return tuple(found)


# ------------------------------------------------------------------------------ by the file's name

_ENDING = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(kinds.PICTURE_ENDINGS)))})(?!\w)")


def _called(
    figures: list[Figure], images: tuple[Image | None, ...], addresses: Sequence[str]
) -> list[tuple[int, ...] | None]:
    """Return for each figure the numbers of the pictures that it names, None where it names none."""
    names = [_one_form(image.name) if image else "" for image in images]
    pairs = zip(figures, addresses, strict=True)
    return [_named_in(_one_form(unquote(address) or _words(figure)), names) for figure, address in pairs]


def _named_in(words: str, names: list[str]) -> tuple[int, ...] | None:
    """Return the numbers of `names` that stand in `words`, None where no file's name does.

    Whoever saved a picture in another kind changed the ending alone, so the rest of the name will do.
    """
    ends = [found.span() for found in _ENDING.finditer(words)]
    if not ends:
        return None
    whole = {name: max(_length(words[:end], name) for _, end in ends) for name in names}
    bare = {name: max(_length(words[:start], PurePath(name).stem) for start, _ in ends) for name in names}
    lengths = whole if any(whole.values()) else bare
    longest = max(lengths.values(), default=0)
    return tuple(number for number, name in enumerate(names) if lengths[name] == longest > 0)


def _words(figure: Figure) -> str:
    return "\n".join((figure.alt, plain(figure.caption), figure.credit.text if figure.credit else ""))


def _one_form(words: str) -> str:
    return normalize("NFC", words).casefold()


def _length(words: str, name: str) -> int:
    """Return the length of `name` where `words` end with it, whole; else 0."""
    before = words[: len(words) - len(name)][-1:]
    return len(name) if words.endswith(name) and not (before.isalnum() or before in {"-", "_"}) else 0


# ---------------------------------------------------------------------------------- by their order


def _in_order(figures: list[Figure], images: tuple[Image | None, ...]) -> tuple[int | None, ...]:
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
