"""The files that lie beside a written page, under names that are safe on every system."""

from __future__ import annotations

import re
from pathlib import PurePath
from unicodedata import normalize

from ..model import Article, Image, walk
from . import kinds

MOST_OCTETS = 100

# Names that Windows keeps for devices, with or without an ending.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|\Z)", re.IGNORECASE)
_UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff\ud800-\udfff<>:"/\\|?*]+'
)


def beside(article: Article) -> tuple[tuple[str, Image], ...]:
    """Return the article's pictures, each once, with the path that a page beside them names.

    A path is "NAME.pictures/FILE" after the article's name, "pictures/FILE" where it has none,
    with "/" between; the picture's own file name is kept where it is safe.
    """
    folder = f"{_safe(article.name, MOST_OCTETS - len('.pictures'))}.pictures" if article.name else "pictures"
    taken: set[str] = set()
    placed = []
    for image in dict.fromkeys(node for node in walk(article) if isinstance(node, Image)):
        name = _free(_file_name(image), taken)
        taken.add(name.casefold())
        placed.append((f"{folder}/{name}", image))
    return tuple(placed)


def _file_name(image: Image) -> str:
    """Return a safe file name that ends as the picture's kind does, whatever the name claims."""
    endings = kinds.ENDINGS.get(image.media_type, ())
    path = PurePath(image.name.replace("\\", "/"))
    fits = path.suffix.lower() in endings
    stem, ending = (path.stem, path.suffix) if fits else (path.name, endings[0] if endings else "")
    return _safe(stem, MOST_OCTETS - len(ending)) + ending


def _safe(name: str, most: int) -> str:
    """Return `name` as one part of a path: at most `most` octets, nothing that a system forbids."""
    bare = _UNSAFE.sub("-", normalize("NFC", name))
    # Windows drops stops and spaces at the end; a leading stop hides, a leading hyphen looks like an option.
    bare = bare.lstrip(". -").rstrip(". ")
    bare = bare.encode()[:most].decode("utf-8", "ignore").rstrip(". ") or "picture"
    return f"_{bare}"[:most] if _RESERVED.match(bare) else bare


def _free(name: str, taken: set[str]) -> str:
    """Return `name`, or with -2, -3 … where a picture has it, in whatever case (macOS, Windows)."""
    path, number, free = PurePath(name), 2, name
    while free.casefold() in taken:
        mark = f"-{number}{path.suffix}"
        free = path.stem.encode()[: MOST_OCTETS - len(mark)].decode("utf-8", "ignore") + mark
        number += 1
    return free
