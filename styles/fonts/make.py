"""Make the faces in this folder from the Source families: ``python styles/fonts/make.py``.

The faces that a PDF is set in must be here whatever fonts a machine has, and they must be static: a
PDF engine instances a variable font anew in each document, which takes longer than all the rest.
So the variable families, as PyPI has them, are instanced once, and the result is kept beside this file::

    pip install fontpkg-source-serif-4==4.4 fontpkg-source-sans-3==3.52 fontpkg-source-code-pro==1.26

Three things are changed.  Every character gets a glyph of its own (see `_part_twins`), the stars of
reviews are added, which these families lack (see `_add_stars`), and the faces are called "Creditline …",
since the Open Font License reserves the name "Source" (OFL.txt, clause 3).
"""

from __future__ import annotations

import copy
import math
import sys
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont


@dataclass(frozen=True, slots=True)
class Face:
    """A face to make: where it comes from, where on the axes, and what it is called."""

    package: str
    source: str
    axes: dict[str, float]
    family: str
    style: str

    @property
    def file(self) -> str:
        """The name of the file, without spaces."""
        return f"{self.family}-{self.style}.ttf".replace(" ", "")


def _faces() -> list[Face]:
    # The optical sizes: 11 points are those of the text, 34 those of a headline.
    serif = "fontpkg_source_serif_4", "SourceSerif4{}[opsz,wght].ttf"
    sans = "fontpkg_source_sans_3", "SourceSans3{}[wght].ttf"
    code = "fontpkg_source_code_pro", "SourceCodePro{}[wght].ttf"
    plan = [
        (*serif, {"opsz": 11.0}, "Creditline Serif", (400, 600)),
        (*serif, {"opsz": 34.0}, "Creditline Serif Display", (600,)),
        (*sans, {}, "Creditline Sans", (400, 600)),
    ]
    faces = [
        Face(package, source.format(slope), {**axes, "wght": weight}, family, _NAMES[weight, slope])
        for package, source, axes, family, weights in plan
        for weight in weights
        for slope in ("", "-Italic")
    ]
    return [*faces, Face(code[0], code[1].format(""), {"wght": 400.0}, "Creditline Code", "Regular")]


_NAMES = {
    (400, ""): "Regular",
    (400, "-Italic"): "Italic",
    (600, ""): "SemiBold",
    (600, "-Italic"): "SemiBoldItalic",
}

# What the style sheets ask for; alternates and small capitals would double the size.
_FEATURES = "ccmp locl mark mkmk kern liga lnum onum pnum tnum sups subs case frac ordn".split()

# Characters that look like another one where the font has no glyph of its own.
_LIKE = {0x2011: 0x2010, 0x202F: 0x2009, 0x2009: 0x20, 0x200A: 0x20}

# The moment that the files say they were made: the release of Source Serif 4.004, seconds since 1904.
_MADE = 3_692_649_600


def make(face: Face) -> TTFont:
    """Return `face` as a static font."""
    font = TTFont(files(face.package) / "files" / face.source, recalcTimestamp=False)  # type: ignore[arg-type]
    _keep_needed(font)
    font = instantiateVariableFont(font, face.axes)
    _add_stars(font)
    _part_twins(font)
    _rename(font, face)
    font["head"].created = font["head"].modified = _MADE
    return font


def _keep_needed(font: TTFont) -> None:
    options = subset.Options(layout_features=_FEATURES, notdef_outline=True, hinting=False, glyph_names=False)
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG"]
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=font.getBestCmap())
    chosen.subset(font)


def _part_twins(font: TTFont) -> None:
    """Give every character a glyph of its own.

    A PDF tells the text by the glyphs.  Where "space" and "no-break space" are one glyph, or the
    apostrophe and the modifier letter, the first that a page uses decides what all of them copy as.
    """
    cmap = dict(font.getBestCmap())
    wanted = {
        **cmap,
        **{code: cmap[like] for code, like in _LIKE.items() if code not in cmap and like in cmap},
    }
    taken: set[str] = set()
    for code, name in sorted(wanted.items()):
        if name in taken or code not in cmap:
            wanted[code] = _twin(font, name, f"uni{code:04X}.own")
        taken.add(wanted[code])
    for table in font["cmap"].tables:
        if table.isUnicode():
            known = {code: name for code, name in wanted.items() if code <= 0xFFFF or table.format == 12}
            table.cmap = known


def _add_stars(font: TTFont) -> None:
    """Draw the stars with which reviews rate: black, white, half of either (U+2605, 2606, 2BEA, 2BE8)."""
    height = font["OS/2"].sCapHeight
    fixed = bool(font["post"].isFixedPitch)
    width = font["hmtx"][font.getBestCmap()[ord("0")]][0] if fixed else round(1.25 * height)
    size = min(0.62 * height, 0.5 * width)
    whole = _star(width / 2, 0.47 * height, size)
    hollow = _star(width / 2, 0.47 * height, size * _HOLLOW)
    halves = {"right": [*hollow[:6]], "left": [hollow[0], *hollow[5:]]}
    for code, holes in (
        (0x2605, []),
        (0x2606, [hollow]),
        (0x2BEA, [halves["right"]]),
        (0x2BE8, [halves["left"]]),
    ):
        pen = TTGlyphPen(None)
        # What is black runs clockwise, what is cut out of it the other way (TrueType, "Outlines").
        for contour in (whole, *(hole[::-1] for hole in holes)):
            pen.moveTo(contour[0])
            for point in contour[1:]:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{code:04X}"
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (width, min(x for x, _ in whole))
        _in_order(font, name)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


_HOLLOW = 0.68
_INNER = 0.42
"""How far from the middle the inner corners of a star are, the points being 1."""


def _star(x: float, y: float, size: float) -> list[tuple[int, int]]:
    """Return the ten corners of a star around a point, clockwise from the upper point."""
    corners = ((math.radians(90 - 36 * corner), size * (_INNER if corner % 2 else 1)) for corner in range(10))
    return [(round(x + far * math.cos(turn)), round(y + far * math.sin(turn))) for turn, far in corners]


def _twin(font: TTFont, name: str, new: str) -> str:
    """Add a copy of the glyph `name` to `font` and return the copy's name."""
    glyph: Glyph = copy.deepcopy(font["glyf"][name])
    font["glyf"][new] = glyph
    font["hmtx"][new] = font["hmtx"][name]
    _in_order(font, new)
    return new


def _in_order(font: TTFont, new: str) -> None:
    """Put the glyph `new` last."""
    font.setGlyphOrder([*[each for each in font.getGlyphOrder() if each != new], new])
    font["glyf"].glyphOrder = font.getGlyphOrder()


def _rename(font: TTFont, face: Face) -> None:
    """Call `font` by its own name, and leave copyright, trademark and licence as they are."""
    names: Any = font["name"]
    bold, italic = face.axes["wght"] > 400, "Italic" in face.style
    for number in (3, 4, 6, 16, 17, 21, 22, 25):
        names.removeNames(nameID=number)
    said = {
        1: face.family,
        2: face.style,
        3: f"{face.family} {face.style}; made from {face.source}",
        4: f"{face.family} {face.style}",
        6: f"{face.family}-{face.style}".replace(" ", ""),
    }
    for number, words in said.items():
        names.removeNames(nameID=number)
        names.setName(words, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = int(face.axes["wght"])
    font["OS/2"].fsSelection = (italic << 0) | (bold << 5) | (not (bold or italic)) << 6
    font["head"].macStyle = bold | italic << 1


def main() -> None:
    """Write every face beside this file."""
    for face in _faces():
        path = Path(__file__).parent / face.file
        make(face).save(path)
        print(f"{path.stat().st_size:>8} {face.file}", file=sys.stderr)


if __name__ == "__main__":
    main()
