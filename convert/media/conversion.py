"""Pictures made over: another kind for a format that cannot hold theirs, or turned upright.

What the file says of its rights goes along; its bytes change only where they must.
"""

from __future__ import annotations

import dataclasses
import io
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ..errors import PictureError, Warn
from ..model import Image, PictureRights
from . import jpeg, kinds, location, packet, rights
from .blocks import blocks
from .decoder import ORIENTATION, from_exif, opened, turned

if TYPE_CHECKING:
    from PIL import Image as Pillow

QUALITY = 95
"""Of JPEG, 1 to 100: at 95 a second encoding cannot be seen."""


def fit(image: Image, accepted: frozenset[str], warn: Warn) -> Image:
    """Return `image` as a kind among `accepted` (IANA types): the same bytes where it is one already.

    Else it becomes PNG if it is transparent, has a palette or was kept without loss, JPEG if not;
    upright, with its colour profile and its rights.  Raise PictureError where neither PNG nor JPEG
    is accepted.
    """
    return image if image.media_type in accepted else _made_over(image, accepted, warn)


def oriented(image: Image, warn: Warn) -> Image:
    """Return `image` with its pixels upright, for a format whose viewers do not turn it: PDF.

    The same bytes where they are so already.  A JPEG is encoded anew at quality 95 and keeps all
    its metadata but the orientation; another kind becomes PNG or JPEG as in `fit`.
    """
    with opened(image.data, image.name) as picture:
        if turned(picture) == 1:
            return image
        if image.media_type == "image/jpeg":
            picture.load()
            _warn_of_credentials(image, warn)
            upright = _jpeg(_upright(picture), _sampling(picture))
            return dataclasses.replace(image, data=_marked_upright(jpeg.carry(image.data, upright)))
    return _made_over(image, frozenset(("image/png", "image/jpeg")), warn)


def shallow(image: Image, warn: Warn) -> Image:
    """Return `image` with eight bits for each colour, for an engine that misreads the deeper greys of a PNG.

    The same bytes where it has no more.
    """
    with opened(image.data, image.name) as picture:
        if not _is_deep(picture):
            return image
        picture.load()
        return dataclasses.replace(image, data=_as_png(_eight_bits(picture), image, warn))


def _made_over(image: Image, accepted: frozenset[str], warn: Warn) -> Image:
    with opened(image.data, image.name) as picture:
        picture.load()
        _warn_of_frames(image, picture, warn)
        _warn_of_credentials(image, warn)
        media_type = _target(picture, image, accepted)
        upright = _screen_colours(_upright(picture), image, warn)
        encode = _as_png if media_type == "image/png" else _as_jpeg
        data = encode(upright, image, warn)
    name = PurePath(image.name).stem + kinds.ENDINGS[media_type][0]
    return dataclasses.replace(image, name=name, media_type=media_type, data=data)


# -------------------------------------------------------------------------------------- pixels


def _upright(picture: Pillow.Image) -> Pillow.Image:
    from PIL import Image as Pillow

    turns = Pillow.Transpose
    # Exif 2.32, 4.6.4 A: what undoes each orientation.
    turn = {
        2: turns.FLIP_LEFT_RIGHT,
        3: turns.ROTATE_180,
        4: turns.FLIP_TOP_BOTTOM,
        5: turns.TRANSPOSE,
        6: turns.ROTATE_270,
        7: turns.TRANSVERSE,
        8: turns.ROTATE_90,
    }.get(turned(picture))
    return picture if turn is None else picture.transpose(turn)


def _screen_colours(picture: Pillow.Image, image: Image, warn: Warn) -> Pillow.Image:
    """Return `picture` in colours that both PNG and JPEG hold and every viewer shows: grey or RGB."""
    if picture.mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        return picture
    if picture.mode == "CMYK":
        warn(f"{image.name} is a CMYK picture: its colours were converted to RGB")
        return _from_cmyk(picture)
    if picture.mode in ("I", "F", "I;16B", "I;16L"):
        return picture.convert("I;16") if picture.mode == "I;16B" else picture.convert("I").convert("I;16")
    alpha = picture.mode in ("PA", "La", "RGBa")
    return _without_profile(picture.convert("RGBA" if alpha else "RGB"))


def _is_deep(picture: Pillow.Image) -> bool:
    return picture.mode.startswith("I")


def _eight_bits(picture: Pillow.Image) -> Pillow.Image:
    """Return a grey picture of 16 bits in 8; the one grey that is transparent, if any is, stays so."""
    from PIL import Image as Pillow
    from PIL import ImageChops

    deep = picture.convert("I")
    shown = deep.point(lambda value: value / 256).convert("L")
    clear = picture.info.get("transparency")
    if clear is not None:
        # How far each grey stands above and below the clear one, cut to 0 to 255.
        above = deep.point(lambda value: value * 1 - clear).convert("L")
        below = deep.point(lambda value: value * -1 + clear).convert("L")
        opaque = ImageChops.lighter(above, below).point(lambda value: 255 if value else 0)
        shown = Pillow.merge("LA", (shown, opaque))
    shown.info = {"icc_profile": picture.info.get("icc_profile")}
    return shown


def _from_cmyk(picture: Pillow.Image) -> Pillow.Image:
    """Return a CMYK picture in sRGB, by its own colour profile where it has one that works."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            made = ImageCms.profileToProfile(
                picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError):
            made = None  # a profile that does not fit: plain arithmetic is what viewers do then
        if made is not None:
            return _without_profile(made)
    return _without_profile(picture.convert("RGB"))


def _without_profile(picture: Pillow.Image) -> Pillow.Image:
    """Take off a colour profile that spoke of other colours than the picture now has."""
    picture.info.pop("icc_profile", None)
    return picture


def _target(picture: Pillow.Image, image: Image, accepted: frozenset[str]) -> str:
    lossless = picture.mode in ("1", "P", "PA", "I", "F") or picture.mode.startswith("I;")
    transparent = "A" in picture.getbands() or "transparency" in picture.info
    exact = lossless or transparent or _kept_exactly(picture, image)
    order = ("image/png", "image/jpeg") if exact else ("image/jpeg", "image/png")
    found = next((media_type for media_type in order if media_type in accepted), "")
    if not found:
        raise PictureError(f"{image.name} cannot be converted: neither PNG nor JPEG is accepted here")
    return found


def _kept_exactly(picture: Pillow.Image, image: Image) -> bool:
    """Return whether the file holds its pixels without loss."""
    match image.media_type:
        case "image/png" | "image/gif":
            return True
        case "image/tiff":
            return picture.mode != "CMYK" and "jpeg" not in str(picture.info.get("compression", ""))
        case "image/webp":
            # RIFF, size, WEBP, then chunks; VP8L is the one without loss.
            return b"VP8L" in image.data[12:64]
        case _:
            return False


# ------------------------------------------------------------------------------------ encoding


def _as_png(picture: Pillow.Image, image: Image, warn: Warn) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    entries = PngInfo()
    if xmp := _xmp(image):
        entries.add_itxt("XML:com.adobe.xmp", xmp.decode())
    stream = io.BytesIO()
    profile = picture.info.get("icc_profile")
    picture.save(stream, "PNG", pnginfo=entries, icc_profile=profile, exif=_exif(image, warn))
    return stream.getvalue()


def _as_jpeg(picture: Pillow.Image, image: Image, warn: Warn) -> bytes:
    flat = _opaque(picture, image, warn)
    xmp, exif = _xmp(image), _exif(image, warn)
    if len(xmp) > _SEGMENT:
        held = _held(image.rights)
        xmp = packet.packet(held)
        kept = "the rights were" if held == image.rights else "a part of the rights was"
        warn(f"{image.name}: of its XMP metadata, too long for a JPEG, only {kept} kept")
    if len(exif) > _SEGMENT:
        exif = b""
        warn(f"{image.name}: its Exif metadata is too long for a JPEG and was left out")
    return _jpeg(flat, 0, xmp=xmp, exif=exif, icc_profile=flat.info.get("icc_profile"))


def _held(said: PictureRights) -> PictureRights:
    """Return the fields of `said` that one segment holds, who made the picture before what it shows."""
    held = PictureRights()
    for slot in packet.SLOTS:
        more = dataclasses.replace(held, **{slot.field: getattr(said, slot.field)})
        held = more if len(packet.packet(more)) <= _SEGMENT else held
    return held


_SEGMENT = 65_000  # octets that fit into one segment of a JPEG with its name, on the safe side


def _jpeg(picture: Pillow.Image, sampling: int, **metadata: Any) -> bytes:
    stream = io.BytesIO()
    known = {name: value for name, value in metadata.items() if value}
    # An empty comment: Pillow would write one of its own reading again.
    picture.save(stream, "JPEG", quality=QUALITY, subsampling=sampling, comment=b"", **known)
    return stream.getvalue()


def _sampling(picture: Pillow.Image) -> int:
    """Return 2 (4:2:0) where the colours of a JPEG are that coarse already, else 0 (4:4:4)."""
    from PIL.JpegImagePlugin import get_sampling

    return 2 if get_sampling(picture) == 2 else 0


def _opaque(picture: Pillow.Image, image: Image, warn: Warn) -> Pillow.Image:
    """Return `picture` as JPEG can hold it: grey or RGB, what was transparent now white."""
    from PIL import Image as Pillow

    if _is_deep(picture):
        picture = _eight_bits(picture)
    if picture.mode in ("L", "RGB") and "transparency" not in picture.info:
        return picture
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("L" if picture.mode == "1" else "RGB")
    warn(f"{image.name} is transparent, which JPEG cannot hold: it stands on white now")
    layer = picture.convert("RGBA")
    white = Pillow.new("RGB", layer.size, "white")
    white.paste(layer, mask=layer.getchannel("A"))
    return white


# ------------------------------------------------------------------------------------ metadata


def _xmp(image: Image) -> bytes:
    """Return the picture's own packet, without its orientation and with rights from IIM and Exif."""
    # As in the reader: no conversion, no lxml.
    from lxml import etree

    own = blocks(image.data, image.name).xmp
    tree = rights.tree(own) if own else None
    root = None if tree is None else next(tree.iter(f"{{{packet.RDF}}}RDF"), None)
    if tree is None or root is None:
        return packet.packet(image.rights)
    for about in rights.descriptions(tree):
        about.attrib.pop(_XMP_ORIENTATION, None)
        for element in about.findall(_XMP_ORIENTATION):
            about.remove(element)
    if missing := rights.missing(own, image.rights):
        root.append(etree.fromstring(packet.description(missing)))
    return packet.wrap(etree.tostring(tree, encoding="UTF-8").decode())


_XMP_ORIENTATION = "{http://ns.adobe.com/tiff/1.0/}Orientation"

# Of the first directory what tells of the picture; the rest describes the pixels of the old file.
_EXIF_KEPT = (0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298)
_EXIF_DIRECTORIES = (0x8769, 0x8825)


def _exif(image: Image, warn: Warn) -> bytes:
    """Return the picture's own Exif block for another file, without its orientation."""
    block = blocks(image.data, image.name).exif
    kept = from_exif(block, _kept_exif) if block else b""
    if kept is None:
        # The rights go along as XMP all the same.
        warn(f"{image.name}: its Exif metadata is damaged and was left out")
    return kept or b""


def _kept_exif(old: Pillow.Exif) -> bytes:
    from PIL import Image as Pillow

    new = Pillow.Exif()
    new.update({tag: _written(old[tag]) for tag in _EXIF_KEPT if tag in old})
    for number in _EXIF_DIRECTORIES:
        if directory := old.get_ifd(number):
            new.get_ifd(number).update({tag: _written(value) for tag, value in directory.items()})
    return new.tobytes() if len(new) or any(map(new.get_ifd, _EXIF_DIRECTORIES)) else b""


def _written(value: Any) -> Any:
    """Return a string as the octets it was read from: Pillow writes "?" for what is not ASCII."""
    return value.encode("latin-1") if isinstance(value, str) and not value.isascii() else value


def _marked_upright(data: bytes) -> bytes:
    """Return a JPEG file with the Orientation of its Exif blocks set to 1, in place."""
    whole = bytearray(data)
    for start, end in location.exif_places(data, "image/jpeg"):
        location.set_short(memoryview(whole)[start:end], ORIENTATION, 1)
    return bytes(whole)


# ------------------------------------------------------------------------------------- losses


def _warn_of_frames(image: Image, picture: Pillow.Image, warn: Warn) -> None:
    try:
        frames = getattr(picture, "n_frames", 1)
    except Exception:  # damage behind the first picture, which is the one that is shown
        frames = 1
    if frames > 1 and image.media_type != "image/jpeg":
        warn(f"{image.name} holds {frames} pictures (an animation, or pages): only the first is shown")


def _warn_of_credentials(image: Image, warn: Warn) -> None:
    # A JUMBF box of content credentials (C2PA 2.1, 11.1): they vouch for bytes that now change.
    if b"jumdc2pa" in image.data:
        warn(f"{image.name}: its content credentials (C2PA) vouch for the old bytes and were left out")
