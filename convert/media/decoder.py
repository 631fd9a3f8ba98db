"""Pillow, held to our limits: one kind at a time, whole pictures only, of a bearable size."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from ..errors import PictureError
from ..model import Image
from . import kinds

if TYPE_CHECKING:
    from PIL import Image as Pillow

MOST_BYTES = 32 * 1024 * 1024
MOST_PIXELS = 50_000_000

ORIENTATION = 0x0112
"""Exif 2.32, 4.6.4 A: 1 is upright, 2 to 4 keep width and height, 5 to 8 swap them."""

# Pillow's switches belong to the whole process; nobody else of ours may turn them meanwhile.
_SWITCHES = threading.RLock()


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Pillow.Image]:
    """Open the picture in `data`, not yet decoded; whatever goes wrong inside is a PictureError."""
    kind = _kind(data, name)
    # Pillow takes some 40 ms to import; a text without pictures does not pay for it.
    from PIL import Image as Pillow

    with strict():
        try:
            with Pillow.open(io.BytesIO(data), formats=[kinds.PILLOW[kind]]) as picture:
                _check_size(picture, name)
                yield picture
        except PictureError:
            raise
        except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning) as error:
            raise PictureError(_too_many(name)) from error
        except Exception as error:
            # Damaged files end Pillow in a dozen types: OSError, SyntaxError, struct.error, KeyError …
            raise PictureError(
                f"{name} is damaged and was not read ({_reason(error)}); save it anew"
            ) from error


def orientation(image: Image) -> int:
    """Return which way up the pixels of `image` lie: the number of its Exif Orientation, 1 to 8."""
    with opened(image.data, image.name) as picture:
        return turned(picture)


def turned(picture: Pillow.Image) -> int:
    """Return the Exif Orientation of an opened picture, 1 where there is none that can be applied."""
    if picture.format == "TIFF":
        return 1  # Pillow applies it while decoding a TIFF, and tells the size as seen.
    # Not picture.getexif(): it would take tiff:Orientation out of XMP, which no viewer applies.
    value = from_exif(picture.info.get("exif", b""), lambda exif: exif.get(ORIENTATION)) or 1
    return value if value in range(1, 9) else 1


def from_exif(block: bytes, take: Callable[[Pillow.Exif], _Taken]) -> _Taken | None:
    """Return what `take` makes of an Exif block (a TIFF structure), None where the block is damaged."""
    # Not at the top: no picture, no Pillow.
    from PIL import Image as Pillow

    exif = Pillow.Exif()
    with strict():
        try:
            exif.load(block)
            return take(exif)
        except Exception:  # damage ends Pillow in many types, also where a value is asked for
            return None


_Taken = TypeVar("_Taken")


def size_as_seen(picture: Pillow.Image) -> tuple[int, int]:
    """Return width and height of an opened picture after its orientation is applied."""
    width, height = picture.size
    return (height, width) if turned(picture) >= 5 else (width, height)


@contextmanager
def strict() -> Iterator[None]:
    """Make Pillow silent, and refuse cut-off files, whoever allowed them before (WeasyPrint does)."""
    from PIL import Image as Pillow
    from PIL import ImageFile

    with _SWITCHES, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Pillow.DecompressionBombWarning)
        before = ImageFile.LOAD_TRUNCATED_IMAGES
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def _kind(data: bytes, name: str) -> str:
    if len(data) > MOST_BYTES:
        raise PictureError(f"{name} is larger than {MOST_BYTES >> 20} MB; save a smaller copy")
    if not data:
        raise PictureError(f"{name} is empty")
    kind = kinds.media_type(data)
    refused = "" if kind else kinds.refused(data)
    if refused:
        raise PictureError(f"{name} is {refused}, which is not read; save it as PNG or JPEG")
    if not kind:
        raise PictureError(f"{name} is not a picture (JPEG, PNG, GIF, WebP, AVIF and TIFF are read)")
    return kind


def _check_size(picture: Pillow.Image, name: str) -> None:
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise PictureError(_too_many(name))
    if not width or not height:
        raise PictureError(f"{name} is damaged and was not read (it has no pixels); save it anew")


def _too_many(name: str) -> str:
    return f"{name} has more than {MOST_PIXELS // 1_000_000} million pixels; save a smaller copy"


def _reason(error: Exception) -> str:
    if type(error).__name__ == "UnidentifiedImageError":
        return "cut off near its beginning"  # its own words name an address in memory
    words = " ".join(str(error).split()) or type(error).__name__
    return words if len(words) <= 80 else words[:79] + "…"
