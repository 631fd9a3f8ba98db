"""Lines of like length for a headline: no word alone on the last one.

CSS says this as ``text-wrap: balance``, which the engine does not know.  So the headline gets the narrowest
measure that makes no more lines than the full one does.  The words are measured here where our own faces
hold them; where not, as in Hebrew or Japanese, the engine has to try.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...style import FAMILIES, Look, folder


def measure(words: str, look: Look, widest: float) -> float:
    """Return the measure in points, at most `widest`, that balances `words` set in `look`."""
    parted = [_AFTER_DASH.split(word) for word in words.split()]
    widths, space = _widths([piece for pieces in parted for piece in pieces], look)
    if not widths:
        return widest
    # What stands behind a dash within a word may begin a line, and no blank stands before it.
    gaps = [0.0 if number else space for pieces in parted for number, _ in enumerate(pieces)]
    lines = _lines(widths, gaps, widest)
    if lines < 2:
        return widest
    # A word is never broken for it; one that is wider than the page, as all of a Japanese headline is,
    # breaks as it must.
    if max(widths) > widest:
        return widest
    low, high = max(widest / 2, *widths), widest
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if _lines(widths, gaps, middle) <= lines else (middle, high)
    # Stress is set in italics, which are not measured: a little room for it.
    return min(high * 1.03, widest)


def tried(lines: Callable[[float], tuple[int, float]], widest: float) -> float:
    """Return the measure in points, at most `widest`, that balances what `lines` lays out.

    It returns for a measure how many lines are made, and how wide the widest of them is.
    """
    most, _ = lines(widest)
    if most < 2:
        return widest
    low, high = widest / 2, widest
    while high - low > _NEARLY:
        middle = (low + high) / 2
        made, filled = lines(middle)
        low, high = (low, middle) if made <= most and filled <= middle else (middle, high)
    return high


_NEARLY = 3.0
"""So many points more or less cannot be seen in a headline: each step costs a layout."""


_AFTER_DASH = re.compile(r"(?<=\w[-–—])(?=[^\W\d])")


def _lines(widths: list[float], gaps: list[float], measure: float) -> int:
    """Return on how many lines pieces of these `widths`, with the `gaps` before them, come to stand."""
    lines, filled = 1, 0.0
    for width, gap in zip(widths, gaps, strict=True):
        if filled and filled + gap + width > measure:
            lines, filled = lines + 1, width
        else:
            filled += width + (gap if filled else 0)
    return lines


def _widths(words: list[str], look: Look) -> tuple[list[float], float]:
    """Return the width of each word and of a space, in points; none for a face that is not ours."""
    weight = "SemiBold" if look.weight >= 500 else "Regular"
    family = FAMILIES.get(look.families[0], "").replace(" ", "")
    path = folder() / "fonts" / f"{family}-{weight}.ttf"
    if not path.exists():
        return [], 0.0
    # Only the engine's process needs it.
    from PIL import ImageFont

    # Large, since widths are whole pixels in part; the simple engine is the same on every machine.
    font = ImageFont.truetype(str(path), _PIXELS, layout_engine=ImageFont.Layout.BASIC)
    scale = look.size / _PIXELS
    return [font.getlength(word) * scale + look.tracking * len(word) for word in words], font.getlength(
        " "
    ) * scale


_PIXELS = 200
