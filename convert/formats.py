"""The table of formats: name → reader, name → writer; others come in by entry point.

A third party adds one function and one entry point, in group ``convert.readers`` or
``convert.writers``; a built-in name cannot be taken.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from .errors import MissingLibrary, UnknownFormat, Warn
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
    (see `convert.media.beside`); `join` is the place of the function that makes one file of several.
    """

    name: str
    place: str
    endings: tuple[str, ...]
    description: str
    aliases: tuple[str, ...] = ()
    pictures_beside: bool = False
    join: str = ""


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
    Format("html", "convert.writers.html:write", (".html", ".htm"), "one self-contained web page"),
    Format("json", "convert.writers.json:write", (".json",), "an article's JSON form, exact"),
    Format(
        "ninjs", "convert.writers.ninjs:write", (".ninjs.json",), "IPTC ninjs 3.1, for newsrooms", (), True
    ),
    Format(
        "credits",
        "convert.writers.credits:write",
        (".credits.csv", ".csv"),
        "the ledger of credits, a row per picture",
        join="convert.writers.credits:join_csv",
    ),
    Format(
        "credits-json",
        "convert.writers.credits:write_json",
        (".credits.json",),
        "the same ledger as JSON",
        join="convert.writers.credits:join_json",
    ),
)


def readers() -> tuple[Format, ...]:
    """Return every reader there is, the built-in ones first."""
    return _with_foreign(READERS, "convert.readers")


def writers() -> tuple[Format, ...]:
    """Return every writer there is, the built-in ones first."""
    return _with_foreign(WRITERS, "convert.writers")


def reader(name: str) -> tuple[Format, Reader]:
    """Return the reader called `name`.

    Raise UnknownFormat, naming those that exist, or MissingLibrary where it cannot be loaded.
    """
    row = reader_called(name)
    return row, _function(row)


def writer(name: str) -> tuple[Format, Writer]:
    """Return the writer called `name`.  Raise UnknownFormat or MissingLibrary as `reader` does."""
    row = writer_called(name)
    return row, _function(row)


def join(name: str, files: Sequence[bytes]) -> bytes:
    """Return `files`, which the writer called `name` made, as one; its row must have a `join`."""
    joined: bytes = _load(writer_called(name).join)(files)
    return joined


def reader_called(name: str) -> Format:
    """Return the row of the reader called `name`, which is not loaded.  Raise UnknownFormat."""
    return _called(name, READERS, readers, "reader")


def writer_called(name: str) -> Format:
    """Return the row of the writer called `name`, which is not loaded.  Raise UnknownFormat."""
    return _called(name, WRITERS, writers, "writer")


def of_path(path: str | PurePath, formats: tuple[Format, ...]) -> Format | None:
    """Return the row of `formats` that the ending of `path` belongs to, None where none does."""
    name = PurePath(path).name.lower()
    # "a.ninjs.json" is ninjs, though ".json" is somebody's ending too: the longest that fits wins.
    fitting = [(len(ending), row) for row in formats for ending in row.endings if name.endswith(ending)]
    return max(fitting, key=lambda fit: fit[0], default=(0, None))[1]


def reader_of(path: str | PurePath) -> Format:
    """Return the reader for the ending of `path`.  Raise UnknownFormat, naming the endings there are."""
    return _of_ending(path, READERS, readers, "if it is plain text, say so: --from text")


def writer_of(path: str | PurePath) -> Format:
    """Return the writer for the ending of `path`.  Raise UnknownFormat, naming the endings there are."""
    return _of_ending(path, WRITERS, writers, "name its format")


def _of_ending(
    path: str | PurePath,
    built_in: tuple[Format, ...],
    every: Callable[[], tuple[Format, ...]],
    way_out: str,
) -> Format:
    # The built-in rows first, for the same reason as in _called.
    row = of_path(path, built_in) or of_path(path, every())
    if row is None:
        endings = ", ".join(ending for row in every() for ending in row.endings)
        raise UnknownFormat(f"{PurePath(path).name or path} does not end in one of {endings}; {way_out}")
    return row


def _called(
    name: str, built_in: tuple[Format, ...], every: Callable[[], tuple[Format, ...]], kind: str
) -> Format:
    wanted = name.lower().lstrip(".")
    # The built-in rows first: looking up entry points reads the metadata of every installed package.
    row = _named(wanted, built_in) or _named(wanted, every())
    if row is None:
        names = ", ".join(sorted(row.name for row in every()))
        raise UnknownFormat(f"no {kind} for {name!r}; there is {names}")
    return row


def _function(row: Format) -> Any:
    try:
        return _load(row.place)
    except (ImportError, AttributeError) as error:
        raise MissingLibrary(f"the format {row.name} ({row.place}) cannot be loaded: {error}") from error


def _load(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(importlib.import_module(module), function)


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
