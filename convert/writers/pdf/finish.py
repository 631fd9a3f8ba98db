"""What the engine leaves undone in the file: pictures' rights and colours, tags, the associated file.

`pdf.objects` are the objects of the file before it is written, numbered by their places.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import md5
from typing import Any

from ...errors import Warn
from ...limits import moment
from ...media import decoder
from ...model import Image
from . import cmyk, strokes, tags, xmp
from .plan import Plan


def options(profile: str) -> dict[str, Any]:
    """Return what to ask of the engine for `profile`."""
    match profile:
        case "archive":
            return {"pdf_variant": "pdf/a-3a"}
        case "modern":
            return {"pdf_variant": "pdf/a-4f", "pdf_tags": True}
        case _:
            return {"pdf_tags": True}


def finish(document: Any, pdf: Any, plan: Plan, warn: Warn) -> bool:
    """Finish `pdf` in place; return whether its structure is as PDF/UA wants it."""
    _associate(pdf, plan)
    for image, stream in _pictures(pdf, plan, warn):
        _describe(pdf, plan, image, stream)
        _colour(pdf, image, stream)
    pieces = tags.pieces(document, pdf)
    if pieces is None:
        return False
    strokes.thicken(pdf, pieces)
    tags.mend(pdf, pieces, version=2 if plan.profile == "modern" else 1)
    return True


def say(pdf: Any, packet: bytes) -> None:
    """Put `packet` where a PDF says what it is (ISO 32000-1, 14.3.2), in place of the engine's own."""
    import pydyf

    stream = pydyf.Stream([packet], {"Type": "/Metadata", "Subtype": "/XML"}, compress=True)
    pdf.add_object(stream)
    pdf.catalog["Metadata"] = stream.reference


# ------------------------------------------------------------------------------ the associated file


def _associate(pdf: Any, plan: Plan) -> None:
    """Name each associated file once, and give it no date that the article does not have."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    if moment(plan.article.modified or plan.article.published) is None:
        for stream in _streams(pdf, "/EmbeddedFile"):
            for name in ("CreationDate", "ModDate"):
                del stream.extra["Params"][name]


# ------------------------------------------------------------------------------------- the pictures


def _pictures(pdf: Any, plan: Plan, warn: Warn) -> Iterator[tuple[Image, Any]]:
    """Yield each picture of the article with the stream that holds it in the file."""
    named = next(each["XObject"] for each in pdf.objects if isinstance(each, dict) and "XObject" in each)
    for image, url in plan.urls.items():
        # So the engine names them: see weasyprint.images and its Stream.add_image; 0 says "not smoothed".
        name = f"i{md5(url.encode(), usedforsecurity=False).hexdigest()}"
        found = [named[name + smoothed] for smoothed in "01" if name + smoothed in named]
        if not found:
            warn(f"{image.name} is not shown in the PDF: the style hides it, or the engine could not draw it")
        yield from ((image, pdf.objects[int(reference.split()[0])]) for reference in found)


def _describe(pdf: Any, plan: Plan, image: Image, stream: Any) -> None:
    """Give `stream` the picture's rights as XMP (ISO 32000-1, 14.3.2)."""
    import pydyf

    # Whatever a user's style says: PDF/A forbids that a viewer smooths (ISO 19005-3, 6.2.8).
    stream.extra["Interpolate"] = "false"
    packet = xmp.of_picture(image.rights, credit=plan.credits.get(image, ""))
    if packet:
        metadata = pydyf.Stream([packet], {"Type": "/Metadata", "Subtype": "/XML"})
        pdf.add_object(metadata)
        stream.extra["Metadata"] = metadata.reference


def _colour(pdf: Any, image: Image, stream: Any) -> None:
    """Give `stream` the colour profile that its file has: the engine takes every RGB for sRGB.

    CMYK without one gets ours, since PDF/A admits none without (ISO 19005-3, 6.2.4.3).
    """
    import pydyf

    profile = _profile(image)
    parts = _PARTS.get(str(stream.extra["ColorSpace"]))
    if _SPACES.get(profile[16:20]) != parts:
        profile = cmyk.profile() if parts == 4 else b""
    if profile:
        stream.extra["ColorSpace"] = pydyf.Array(("/ICCBased", _stored(pdf, profile, parts).reference))


def _stored(pdf: Any, profile: bytes, parts: int | None) -> Any:
    """Return the stream of `profile`, one for all pictures that have the same."""
    import pydyf

    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and each.stream == [profile]:
            return each
    stream = pydyf.Stream([profile], {"N": parts}, compress=True)
    pdf.add_object(stream)
    return stream


_PARTS = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
# The colour space that a profile is for stands in its header (ISO 15076-1, 7.2.6).
_SPACES = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


def _profile(image: Image) -> bytes:
    with decoder.opened(image.data, image.name) as picture:
        return picture.info.get("icc_profile") or b""


def _streams(pdf: Any, kind: str) -> Iterator[Any]:
    import pydyf

    return (each for each in pdf.objects if isinstance(each, pydyf.Stream) and each.extra.get("Type") == kind)
