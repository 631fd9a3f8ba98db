"""Bold letters of a font that has no bold face: an outline makes them stronger.

The one file that holds Chinese, Japanese and Korean has a regular face alone; the engine takes that for
headings too, which would look like the text below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_BOLD = 600
"""The weight from which letters are bold."""

_OUTLINE = 0.028
"""How wide the outline is, of the letter size: half of it lies outside of the letter."""


def thicken(pdf: Any, pieces: Iterable[tuple[Any, Any]]) -> None:
    """Outline the letters that ought to be bold and are not.

    `pieces` are the structure elements of `pdf` with the boxes that they were made for.
    """
    thin = _thin(pdf)
    if not thin:
        return
    for element, box in pieces:
        if box is None or box.style["font_weight"] < _BOLD:
            continue
        # A box that holds others draws no letters of its own, unless it is a link.
        for number in (kid for kid in element["K"] if isinstance(kid, int)):
            _outline(_operators(pdf, element), number, box.style["color"], thin)


def _thin(pdf: Any) -> frozenset[bytes]:
    """Return the fonts that have no bold face, by what pages call them."""
    names = (
        bytes(each["BaseFont"])
        for each in pdf.objects
        if isinstance(each, Mapping) and each.get("Subtype") == "/Type0"
    )
    return frozenset(
        name[1:].partition(b"+")[0]
        for name in names
        if not re.search(rb"bold|black|heavy", name, re.IGNORECASE)
    )


def _operators(pdf: Any, element: Any) -> list[Any]:
    page = pdf.objects[int(element["Pg"].split()[0])]
    operators: list[Any] = pdf.objects[int(page["Contents"].split()[0])].stream
    return operators


def _outline(operators: list[Any], number: int, color: Any, thin: frozenset[bytes]) -> None:
    """Outline the letters in the marked content `number` of a page, those set in a `thin` font."""
    begin = next(
        place for place, each in enumerate(operators) if isinstance(each, dict) and each.get("MCID") == number
    )
    end = operators.index(b"EMC", begin)
    inside = operators[begin:end]
    if any(_font(each) in thin for each in inside):
        operators[begin:end] = _outlined(inside, color, thin)


def _outlined(inside: Sequence[Any], color: Any, thin: frozenset[bytes]) -> list[Any]:
    """Return the operators `inside` with letters of `thin` fonts filled and outlined (ISO 32000-1, 9.3.6)."""
    red, green, blue = (f"{part:.6g}" for part in color.to("srgb").coordinates)
    made: list[Any] = []
    for each in inside:
        if each == b"BT":
            # The engine sets the colour and the font of each text anew, no width of lines and no corners.
            made += [b"q", f"{red} {green} {blue} RG 1 j".encode()]
        made.append(each)
        if font := _font(each):
            size = float(each.split()[1])
            made.append(f"2 Tr {size * _OUTLINE:.4g} w".encode() if font in thin else b"0 Tr")
        if each == b"ET":
            made.append(b"Q")
    return made


_SETS_FONT = re.compile(rb"/(\S+) [\d.]+ Tf\Z")


def _font(operator: Any) -> bytes:
    """Return which font `operator` sets, b"" for any other operator."""
    found = _SETS_FONT.match(operator) if isinstance(operator, bytes) else None
    return found[1] if found else b""
