"""The only door to files: the input's bytes, and the picture files that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader reads: the bytes, the name of the file they came from, its pictures.

    `name` is a file name with its ending, or "-" for standard input; `pictures` the folder that
    holds the article's picture files, None where there is none.
    """

    data: bytes = field(repr=False)
    name: str = "-"
    pictures: Path | None = None
