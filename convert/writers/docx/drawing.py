"""A picture in a line of text, as DrawingML.

Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

from ... import media
from ...model import Image
from .column import Column
from .package import Register
from .runs import attribute


def drawing(image: Image, words: str, column: Column, tallest: float, register: Register) -> str:
    """Return the run that shows `image` in `column`, at most `tallest` points tall (20.4.2.8).

    `words` are what `described` returns.

    Word does not look at a picture's own orientation: it is said here, so that the bytes can stay.
    """
    turn, mirrored = _TURNS[media.orientation(image)]
    lying = turn % 180 != 0
    width, height = map(_emu, column.fitted(image.width, image.height, tallest, lying=lying))
    number, size = register.drawing(), f'cx="{width}" cy="{height}"'
    turned = (f' rot="{turn * 60_000}"' if turn else "") + (' flipH="1"' if mirrored else "")
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/>{_overhang(width, height) if lying else ''}"
        f'<wp:docPr id="{number}" name="Picture {number}"{words}</wp:docPr>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{attribute(image.name)}"/>'
        '<pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{register.picture(image)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm{turned}><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def described(alt: str, *, decorative: bool) -> str:
    """Return the rest of a ``docPr`` element: what a blind reader is told, or that it is nothing."""
    if alt:
        return f' descr="{attribute(alt)}">'
    return f">{_DECORATIVE}" if decorative else ">"


# What Word says of a picture that is "marked as decorative" ([MS-ODRAWXML], "decorative").
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


# What each Exif Orientation asks for: degrees clockwise, after mirroring left and right or not.
_TURNS = {
    1: (0, False),
    2: (0, True),
    3: (180, False),
    4: (180, True),
    5: (270, True),
    6: (90, False),
    7: (90, True),
    8: (270, False),
}


def _overhang(width: int, height: int) -> str:
    """Return how far a picture of that size reaches beyond itself when turned by a right angle (20.4.2.6)."""
    upright, beside = max(0, width - height) // 2, max(0, height - width) // 2
    return f'<wp:effectExtent l="{beside}" t="{upright}" r="{beside}" b="{upright}"/>'


def _emu(points: float) -> int:
    """Return points as English metric units (20.1.2.1)."""
    return round(points * 12700)
