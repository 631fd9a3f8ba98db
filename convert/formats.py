"""The table of formats: name → reader, name → writer; others come in by entry point.

A third party adds one function and one entry point, in group ``convert.readers`` or
``convert.writers``; a built-in name cannot be taken.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from .errors import UnknownFormat, Warn
from .media import Source
from .model import Article
from .style import Style

Reader = Callable[[Source, Warn], Article]
Writer = Callable[[Article, Style, Warn], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One row of the table.

    `place` is "module:function"; `endings` are file endings with their dot, the usual one first;
    `pictures_beside` says that the written file names its pictures, which then are laid beside it
    (see `convert.media.beside`).
    """

    name: str
    place: str
    endings: tuple[str, ...]
    description: str
    aliases: tuple[str, ...] = ()
    pictures_beside: bool = False


READERS = (
    Format(
        "text", "convert.readers.text:read", (".txt", ".text"), "plain text, as saved or copied", ("txt",)
    ),
    Format("json", "convert.readers.json:read", (".json",), "an article's JSON form"),
)

WRITERS = (
    Format("pdf", "convert.writers.pdf:write", (".pdf",), "tagged PDF"),
    Format("docx", "convert.writers.docx:write", (".docx",), "Word"),
    Format("epub", "convert.writers.epub:write", (".epub",), "EPUB 3"),
    Format("md", "convert.writers.markdown:write", (".md", ".markdown"), "Markdown", ("markdown",), True),
    Format("html", "convert.writers.html:write", (".html", ".htm", ".xhtml"), "one self-contained web page"),
    Format("json", "convert.writers.json:write", (".json",), "an article's JSON form, exact"),
)


def readers() -> tuple[Format, ...]:
    """Return every reader there is, the built-in ones first."""
    return _with_foreign(READERS, "convert.readers")


def writers() -> tuple[Format, ...]:
    """Return every writer there is, the built-in ones first."""
    return _with_foreign(WRITERS, "convert.writers")


def reader(name: str) -> tuple[Format, Reader]:
    """Return the reader called `name`.  Raise UnknownFormat, naming those that exist."""
    return _find(name, READERS, "convert.readers", "reader")


def writer(name: str) -> tuple[Format, Writer]:
    """Return the writer called `name`.  Raise UnknownFormat, naming those that exist."""
    return _find(name, WRITERS, "convert.writers", "writer")


def of_path(path: str | PurePath, formats: tuple[Format, ...]) -> Format | None:
    """Return the row of `formats` that the ending of `path` belongs to, None where none does."""
    ending = PurePath(path).suffix.lower()
    return next((row for row in formats if ending in row.endings), None)


def reader_of(path: str | PurePath) -> Format:
    """Return the reader for the ending of `path`.  Raise UnknownFormat, naming the endings there are."""
    return _of_ending(path, READERS, readers)


def writer_of(path: str | PurePath) -> Format:
    """Return the writer for the ending of `path`.  Raise UnknownFormat, naming the endings there are."""
    return _of_ending(path, WRITERS, writers)


def _of_ending(
    path: str | PurePath, built_in: tuple[Format, ...], every: Callable[[], tuple[Format, ...]]
) -> Format:
    # The built-in rows first, for the same reason as in _find.
    row = of_path(path, built_in) or of_path(path, every())
    if row is None:
        endings = ", ".join(ending for row in every() for ending in row.endings)
        raise UnknownFormat(f"{PurePath(path).name} does not end in one of {endings}; name its format")
    return row


def _find(name: str, built_in: tuple[Format, ...], group: str, kind: str) -> tuple[Format, Any]:
    wanted = name.lower().lstrip(".")
    # The built-in rows first: looking up entry points reads the metadata of every installed package.
    row = _named(wanted, built_in) or _named(wanted, _with_foreign(built_in, group))
    if row is None:
        names = ", ".join(sorted(row.name for row in _with_foreign(built_in, group)))
        raise UnknownFormat(f"no {kind} for {name!r}; there is {names}")
    module, _, function = row.place.partition(":")
    return row, getattr(importlib.import_module(module), function)


def _named(name: str, rows: tuple[Format, ...]) -> Format | None:
    return next((row for row in rows if name == row.name or name in row.aliases), None)


def _with_foreign(built_in: tuple[Format, ...], group: str) -> tuple[Format, ...]:
    # Only here: it takes longer to import than all else that a conversion to Markdown needs.
    from importlib.metadata import entry_points

    taken = {name for row in built_in for name in (row.name, *row.aliases)}
    foreign = sorted(entry_points(group=group), key=lambda point: (point.name, point.value))
    rows = {
        point.name: Format(
            point.name,
            point.value,
            (f".{point.name}",),
            f"from {point.dist.name if point.dist else point.module}",
        )
        for point in foreign
        if point.name not in taken
    }
    return (*built_in, *rows.values())
