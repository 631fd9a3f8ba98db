"""The only door to files: the input's bytes, the picture files that belong to it, their own rights.

files        Source; load, from_bytes, pictures: a file becomes an `Image`, or a PictureError
kinds        which kind of picture some bytes are, by their first bytes
decoder      Pillow, held to our limits; the only place that decodes
jpeg         the segments of a JPEG file
rights       what a picture says of its rights: XMP, IIM, Exif
packet       the same, written: XMP
figures      attach, verified, without_location …: pictures meet the article's figures
conversion   fit, oriented, shallow: another kind, another way up, fewer bits, the rights kept
location     strip_location: without the place and the camera's serial numbers
names        beside: the files that lie next to a written page
"""

from __future__ import annotations

from .conversion import fit, oriented, shallow
from .decoder import orientation
from .figures import attach, tell_of_undescribed, undescribed, verified, without_location
from .files import Source, from_bytes, listing, load, pictures
from .location import strip_location
from .names import beside
from .rights import same_words

__all__ = [
    "Source",
    "attach",
    "beside",
    "fit",
    "from_bytes",
    "listing",
    "load",
    "orientation",
    "oriented",
    "pictures",
    "same_words",
    "shallow",
    "strip_location",
    "tell_of_undescribed",
    "undescribed",
    "verified",
    "without_location",
]
