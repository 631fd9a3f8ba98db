"""Files, read: a picture file becomes an `Image`, a folder of them becomes an article's pictures."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from ..errors import PictureError, Warn
from ..model import Image
from . import kinds, rights
from .decoder import MOST_BYTES, opened, size_as_seen
from .location import knows_place, stripped

MOST_PICTURES = 500


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader reads: the bytes, the name of the file they came from, its pictures.

    `name` is a file name with its ending, or "-" where there is none; `pictures` the folder that
    holds the article's picture files, None where there is none; `folder` the one that the input
    lies in, None where it is no file.  `drop_location` takes the place and the camera's serial
    numbers out of every picture.
    """

    data: bytes = field(repr=False)
    name: str = "-"
    pictures: Path | None = None
    folder: Path | None = None
    drop_location: bool = False

    @property
    def called(self) -> str:
        """What a sentence calls it: its name, "the input" where it has none."""
        return "the input" if self.name == "-" else self.name

    @property
    def stem(self) -> str:
        """The file's name without its ending, "" where it has none."""
        return "" if self.name == "-" else PurePath(self.name).stem


def load(path: Path) -> Image:
    """Return the picture in the file at `path`.

    Raise PictureError where it is missing, no regular file, larger than 32 MB or 50 million
    pixels, cut off, damaged, or none of JPEG, PNG, GIF, WebP, AVIF and TIFF.
    """
    return from_bytes(_content(path, MOST_BYTES + 1), path.name)


def from_bytes(data: bytes, name: str) -> Image:
    """Return the picture in `data`, its kind told by its bytes.  Raise PictureError as `load` does."""
    with opened(data, name) as picture:
        picture.load()
        width, height = size_as_seen(picture)
    return Image(name, kinds.media_type(data), width, height, data, rights.read(data, name))


def pictures(source: Source, names: tuple[str, ...], warn: Warn) -> tuple[Image | None, ...]:
    """Return the pictures that belong to `source`, in the order in which the article shows them.

    They are those in `names`, relative to the folder of pictures or to the input's own; without
    names all in the folder of pictures, in natural order (p2 before p10).  One that cannot be
    read leaves its place empty (None), with a warning.
    """
    if names:
        found = [_named(name, source, warn) for name in names]
        _warn_of_unnamed(names, source.pictures, warn)
    else:
        found = [_loaded(path, warn) for path in _listed(source.pictures, warn)]
    return _without_place(found, warn) if source.drop_location else _with_place(found, warn)


# ------------------------------------------------------------------------------------ one file


def _content(path: Path, most: int) -> bytes:
    """Return the first `most` bytes of a regular file."""
    try:
        # O_NONBLOCK: opening a pipe must not wait for somebody to write into it.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise PictureError(f"{path.name} is not a file")
            return stream.read(most)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PictureError(f"{path.name} cannot be read ({reason.lower()})") from error


def _loaded(path: Path, warn: Warn) -> Image | None:
    try:
        return load(path)
    except PictureError as error:
        warn(f"{error}; its figure stays without a picture")
        return None


# --------------------------------------------------------------------------------------- named


def _named(name: str, source: Source, warn: Warn) -> Image | None:
    folders = [folder for folder in (source.pictures, source.folder) if folder is not None]
    if _leaves(name):
        warn(f"the picture {name!r} was not read: only files below the article's folder are")
        return None
    inside = [folder / name for folder in folders if _below(folder / name, folder)]
    # os.path, for a name may be longer than one can be, which is an error elsewhere.
    path = next((path for path in inside if os.path.exists(path)), None)
    if path is not None:
        return _loaded(path, warn)
    if any(os.path.exists(folder / name) for folder in folders):
        warn(f"the picture {name!r} was not read: it leads out of the article's folder")
    else:
        warn(f"the picture {name!r} is missing; its figure stays without a picture")
    return None


def _warn_of_unnamed(names: tuple[str, ...], folder: Path | None, warn: Warn) -> None:
    """Warn of the pictures that wait in the folder of pictures and that no name calls."""
    if folder is None or not folder.is_dir():
        return
    called = {os.path.realpath(place / name) for place in (folder, folder.parent) for name in names}
    files = (path for path in sorted(folder.iterdir(), key=_natural) if not _hidden(path))
    left = [path.name for path in files if os.path.realpath(path) not in called and _is_picture(path)]
    if left:
        warn(f"not named by the article, and not used: {listing(left)} (in {folder.name})")


def _leaves(name: str) -> bool:
    """Return whether a name is no path below a folder, in the ways of POSIX or of Windows."""
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    return (
        bool(windows.anchor)
        or posix.is_absolute()
        or ".." in windows.parts
        or "\0" in name
        or not name.strip()
    )


def _below(path: Path, folder: Path) -> bool:
    """Return whether `path`, every link followed, lies below `folder`."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


# ------------------------------------------------------------------------------------ a folder

_SYSTEM_FILES = frozenset(("thumbs.db", "desktop.ini"))


def _listed(folder: Path | None, warn: Warn) -> list[Path]:
    """Return the picture files of `folder` in natural order; warn of what else lies there."""
    if folder is None:
        return []
    entries = sorted((path for path in _entries(folder) if not _hidden(path)), key=_natural)
    found = [path for path in entries if _below(path, folder) and _is_picture(path)]
    others = [path.name for path in entries if path not in set(found)]
    if others:
        warn(f"not a picture, and not used: {listing(others)} (in {folder.name})")
    if not found:
        warn(f"the folder {folder.name} holds no picture")
    if len(found) > MOST_PICTURES:
        warn(f"{folder.name} holds {len(found)} pictures; only the first {MOST_PICTURES} were read")
    return found[:MOST_PICTURES]


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        raise PictureError(
            f"the folder {folder.name} cannot be read ({(error.strerror or '').lower()})"
        ) from error


def _hidden(path: Path) -> bool:
    return path.name.startswith(".") or path.name.lower() in _SYSTEM_FILES


def _is_picture(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        return kinds.is_picture(path.name, _content(path, 64))
    except PictureError:
        return kinds.is_picture(path.name, b"")  # then reading it will say why it cannot be


def _natural(path: Path) -> tuple[list[str | int], str]:
    """Order by words and numbers: "p2" before "p10", "P1" beside "p1"."""
    parts = re.split(r"([0-9]+)", path.name.casefold())
    return [int(part) if number % 2 else part for number, part in enumerate(parts)], path.name


def listing(names: Iterable[str], most: int = 5) -> str:
    """Return names for a sentence: the first few, then how many more.

    >>> listing(["a", "b", "c"], most=2)
    'a, b and 1 more'
    """
    every = list(names)
    more = len(every) - most
    return ", ".join(every[:most]) + (f" and {more} more" if more > 0 else "")


# --------------------------------------------------------------------------------------- place


def _with_place(found: list[Image | None], warn: Warn) -> tuple[Image | None, ...]:
    named = [image.name for image in found if image and knows_place(image)]
    if named:
        warn(f"{listing(named)} keeps the place where it was taken (GPS); --drop-location takes it out")
    return tuple(found)


def _without_place(found: list[Image | None], warn: Warn) -> tuple[Image | None, ...]:
    return tuple(stripped(image, warn) if image else None for image in found)
