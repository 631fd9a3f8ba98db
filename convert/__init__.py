"""Creditline: an article in, a faithful PDF, DOCX, EPUB, Markdown, HTML or JSON out.

    import convert

    article = convert.read("article.txt")
    convert.write(article, "article.pdf")

Every function tells a loss or an oddity, one sentence each, to `warn`; where nobody gives one, it
is a Python warning of the class ConversionWarning.  What cannot be done raises a ConvertError.
Nothing is printed, no call changes what another gives, and any number of threads may call.
"""

from __future__ import annotations

import io
import os
import sys
import warnings
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from . import batch, formats
from . import style as _styles
from .account import Account
from .errors import (
    ConversionWarning,
    ConvertError,
    InputError,
    MissingLibrary,
    OutputError,
    PictureError,
    StyleError,
    UnknownFormat,
    Warn,
)
from .formats import Reader, Writer
from .media import Source
from .model import (
    Article,
    Block,
    Byline,
    Code,
    CodeBlock,
    Credit,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Licence,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Person,
    PictureRights,
    Quote,
    Rights,
    Rule,
    SetAside,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Wire,
    plain,
    text,
    walk,
)
from .style import Style

__all__ = [
    "Account",
    "Article",
    "Block",
    "Byline",
    "Code",
    "CodeBlock",
    "ConversionWarning",
    "ConvertError",
    "Credit",
    "Emphasis",
    "Figure",
    "Heading",
    "Image",
    "Inline",
    "InputError",
    "Licence",
    "LineBreak",
    "Link",
    "List",
    "MissingLibrary",
    "Note",
    "OutputError",
    "Paragraph",
    "Person",
    "PictureError",
    "PictureRights",
    "Quote",
    "Reader",
    "Rights",
    "Rule",
    "SetAside",
    "Source",
    "Span",
    "Strong",
    "Style",
    "StyleError",
    "Subscript",
    "Superscript",
    "Table",
    "Text",
    "UnknownFormat",
    "Warn",
    "Wire",
    "Writer",
    "convert",
    "plain",
    "read",
    "read_account",
    "render",
    "text",
    "walk",
    "write",
]

Input: TypeAlias = "str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO"
"""The path of a file, the bytes of one, or a stream to read them from."""

Look: TypeAlias = "Style | str | os.PathLike[str]"
"""A style, the name of one that comes with the package, or the path of a style file."""


def read(
    source: Input,
    *,
    format: str | None = None,
    pictures: str | os.PathLike[str] | None = None,
    warn: Warn | None = None,
) -> Article:
    """Return the article in `source`.

    `format` names the reader; it is found by the file's ending, and is "text" for bytes and streams.
    `pictures` is the folder of the article's picture files, by default the folder beside
    ``article.txt`` that is called ``article.pictures``.  Raise InputError or UnknownFormat.
    """
    return batch.read(_source(source, pictures), format, warn or _warn)


def read_account(source: Input, *, format: str | None = None, warn: Warn | None = None) -> Account:
    """Return what was made of each line of `source`, plain text: its role, why, and where it went.

    Raise InputError where it is not plain text.
    """
    return batch.account(_source(source, None), format, warn or _warn)


def render(article: Article, format: str, *, style: Look = "article", warn: Warn | None = None) -> bytes:
    """Return `article` as the bytes of one file in `format`.

    Raise UnknownFormat, StyleError, or MissingLibrary where the format needs one that is not here.
    """
    return batch.render(article, format, _style(style), warn or _warn)


def write(
    article: Article,
    target: str | os.PathLike[str] | BinaryIO,
    *,
    format: str | None = None,
    style: Look = "article",
    force: bool = False,
    warn: Warn | None = None,
) -> None:
    """Write `article` to `target`, a path or a binary stream.

    `format` is found by the path's ending; a stream needs it.  The file appears whole or not at
    all; one that is there and was not made by this program is replaced only by `force`.  Markdown
    lays its pictures beside the file.  Raise OutputError besides the errors of `render`.
    """
    if not isinstance(target, str | os.PathLike):
        if format is None and hasattr(target, "write"):
            raise UnknownFormat("a stream has no ending to tell its format; name one: format='pdf'")
        _binary(target).write(render(article, str(format), style=style, warn=warn))
        return
    path = Path(target)
    job = batch.Target(format or formats.writer_of(path).name, path)
    options = batch.Options(_style(style), force=force)
    for file in batch.files(article, job, options, warn or _warn):
        batch.put(file, force=force)


def convert(
    input: Input,
    output: str | os.PathLike[str],
    *,
    reader: str | None = None,
    writer: str | None = None,
    pictures: str | os.PathLike[str] | None = None,
    style: Look = "article",
    force: bool = False,
    warn: Warn | None = None,
) -> Path:
    """Read `input`, write it to `output`, and return the path of what was written.

    `output` is a path, or only the name of a format: ``convert("a.txt", "pdf")`` makes ``a.pdf``
    beside ``a.txt``.  For the rest see `read` and `write`.
    """
    path = _output_path(input, output, writer)
    target = batch.Target(writer or formats.writer_of(path).name, path)
    if isinstance(input, str | os.PathLike):
        batch.refuse_clashes([batch.Job(Path(input), (target,))])
    article = read(input, format=reader, pictures=pictures, warn=warn)
    write(article, path, format=target.format, style=style, force=force, warn=warn)
    return path


def _source(source: Input, pictures: str | os.PathLike[str] | None) -> Source:
    folder = None if pictures is None else Path(pictures)
    if isinstance(source, str) and "\n" in source and not os.path.lexists(source):
        raise InputError("a string is the path of a file; give an article's words as bytes: words.encode()")
    if isinstance(source, str | os.PathLike):
        return batch.open_input(Path(source), folder)
    return batch.open_input(_data(source), folder)


def _data(source: bytes | bytearray | memoryview | BinaryIO) -> bytes:
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source)
    if not hasattr(source, "read"):
        raise TypeError(f"a source is a path, bytes or a binary stream, not {type(source).__name__}")
    data = source.read()
    if not isinstance(data, bytes):
        raise InputError("the stream gives text, not bytes; open it in binary mode: open(path, 'rb')")
    return data


def _binary(target: object) -> BinaryIO:
    """Return `target`, which must be a stream of bytes.  Raise TypeError or OutputError."""
    if not hasattr(target, "write"):
        raise TypeError(f"a target is a path or a binary stream, not {type(target).__name__}")
    if isinstance(target, io.TextIOBase):
        raise OutputError("the stream takes text, not bytes; open it in binary mode: open(path, 'wb')")
    return cast(BinaryIO, target)


def _style(style: Look) -> Style:
    return style if isinstance(style, Style) else _styles.load(style)


def _output_path(input: Input, output: str | os.PathLike[str], writer: str | None) -> Path:
    """Return the path that `output` is, or where it is a format's name the path beside `input`."""
    path = Path(output)
    if writer or path.suffix:
        return path
    ending = formats.writer_called(path.name).endings[0]
    if not isinstance(input, str | os.PathLike):
        raise OutputError(
            f"{path.name!r} names no file, and bytes lie beside none; name one: 'article{ending}'"
        )
    return Path(input).with_suffix(ending)


def _warn(sentence: str) -> None:
    """Tell `sentence` as a Python warning that points at the line outside this package."""
    frame, level = sys._getframe(1), 2
    # The package of a script that is run is None.
    while frame.f_back and (frame.f_globals.get("__package__") or "").partition(".")[0] == __name__:
        frame, level = frame.f_back, level + 1
    warnings.warn(sentence, ConversionWarning, stacklevel=level)
