"""Many articles: find the inputs, plan every name, then read and write one article after another.

The three steps stand apart.  `find` and `plan` touch no article: a plan that would overwrite an
input, or make one file twice, is refused before anything is read.  `run` does one job and gives back
plain data: jobs know nothing of each other, and a bad one does not stop the rest.
"""

from __future__ import annotations

import dataclasses
import glob
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import formats, media, output
from .account import Account
from .errors import ConvertError, InputError, OutputError, UnknownFormat, Warn
from .formats import Format
from .media import Source
from .model import Article, Byline, Licence, Person, Rights, text, with_set_aside
from .style import Style


@dataclass(frozen=True, slots=True)
class File:
    """Bytes, and where they go: a path, or back to the caller.

    `owner` is the name of the page that a picture lies beside.
    """

    path: Path | None
    data: bytes = field(repr=False)
    owner: str = ""


LARGEST_INPUT = 100_000_000
"""Bytes.  An article is thousands of times smaller; what is larger is not one."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read; `below` are the folders between the folder that was named and the file."""

    path: Path
    below: Path = Path()


@dataclass(frozen=True, slots=True)
class Target:
    """A file to make: the name of its writer, and its path, None to hand the bytes back."""

    format: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One article: the file to read, or its bytes, and what to make of it."""

    input: Path | bytes = field(repr=False)
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says of an article; it wins over what was read.  None says nothing."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    source: str | None = None
    language: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How the jobs of a batch are done: `reader` and `pictures` are found where they are None."""

    style: Style
    reader: str | None = None
    pictures: Path | None = None
    told: Told = Told()
    keep_chrome: bool = False
    drop_location: bool = False
    make_folders: bool = False
    strict: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: the files made, the sentences to tell, the bytes to hand back."""

    made: tuple[Path, ...] = ()
    warnings: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    data: bytes | None = field(default=None, repr=False)


# ----------------------------------------------------------------------------------- the plan


def find(names: Iterable[str]) -> tuple[Input, ...]:
    """Return the files that `names` stand for, each once: files, folders, patterns with ``*``.

    A folder stands for the articles in it and below it.  A name that leads to no file is kept: the
    job that reads it says what is wrong, and the others go on.
    """
    found: dict[str, Input] = {}
    for name in names:
        for path in _matches(name):
            for each in _walk(path) if os.path.isdir(path) else (Input(path),):
                found.setdefault(os.path.realpath(each.path), each)
    return tuple(found.values())


def plan(inputs: Sequence[Input], writers: Sequence[Format], out_dir: Path | None = None) -> tuple[Job, ...]:
    """Return one job per input: its outputs stand beside it, or under `out_dir` as they stood."""
    return tuple(
        Job(each.path, tuple(Target(row.name, _output(each, row, out_dir)) for row in writers))
        for each in inputs
    )


def refuse_clashes(jobs: Sequence[Job]) -> None:
    """Raise OutputError where an output is one of the inputs, or two outputs are one file.

    Names that differ in case or in the composition of an accent count as one: on some disks they are.
    """
    inputs = {_identity(job.input): job.input for job in jobs if isinstance(job.input, Path)}
    takers: dict[str, Job] = {}
    for taker, path in [(job, target.path) for job in jobs for target in job.targets if target.path]:
        if os.path.exists(path) and _identity(path) in inputs:
            raise OutputError(f"{path} would overwrite the input {inputs[_identity(path)]}")
        key = _folded(path)
        if key in takers:
            makers = " and ".join(dict.fromkeys((_shown(takers[key].input), _shown(taker.input))))
            raise OutputError(f"{path} would be made twice, of {makers}")
        takers[key] = taker


def _matches(name: str) -> Sequence[Path]:
    """Return the paths that `name` matches, `name` itself where it is one or matches none."""
    if os.path.lexists(name) or not glob.has_magic(name):
        return (Path(name),)
    return [Path(match) for match in sorted(glob.glob(name, recursive=True))] or (Path(name),)


def _walk(folder: Path) -> Sequence[Input]:
    """Return the articles in `folder`, the folder itself where there is none.

    Passed over: what no reader knows, hidden files, links (they may lead out of the folder), the
    folders of an article's pictures, and files that this program made.
    """
    readers = formats.readers()
    found: list[Input] = []

    def keep(error: OSError) -> None:  # the job that reads it says what is wrong
        found.append(Input(Path(error.filename)))

    for place, folders, names in os.walk(folder, onerror=keep):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not _holds_pictures(name)
        )
        found += [
            Input(path, path.parent.relative_to(folder))
            for path in (Path(place, name) for name in sorted(names) if not name.startswith("."))
            if formats.of_path(path, readers) and _regular(path) and not output.ours(path)
        ]
    return found or (Input(folder),)


def _holds_pictures(folder: str) -> bool:
    return folder.endswith(".pictures")


def _regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _output(each: Input, row: Format, out_dir: Path | None) -> Path:
    folder = each.path.parent if out_dir is None else out_dir / each.below
    return folder / f"{each.path.stem}{row.endings[0]}"


def _identity(path: Path) -> tuple[int, int] | str:
    """Return what two names of one file share: device and inode, or the path where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return os.path.realpath(path)
    return status.st_dev, status.st_ino


def _folded(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.join(os.path.realpath(path.parent), path.name)).casefold()


def _shown(input: Path | bytes) -> str:
    return str(input) if isinstance(input, Path) else "the input"


# ------------------------------------------------------------------------------------ the work


def run(job: Job, options: Options) -> Outcome:
    """Do `job`: read its article, write all it asks for, put the files in place.

    One output that fails does not keep the others back; under `options.strict` a warning keeps all
    of them back.  Nothing is raised but what stops the whole program.
    """
    warnings: list[str] = []
    errors: list[str] = []
    outputs = _written(job, options, warnings.append, errors)
    if options.strict and warnings:
        outputs = []
    made = _placed(outputs, options.force, errors)
    back = next((file.data for files in outputs for file in files if file.path is None), None)
    # Two writers may say the same of one article.
    return Outcome(tuple(made), tuple(dict.fromkeys(warnings)), tuple(errors), back)


def open_input(input: Path | bytes, pictures: Path | None = None) -> Source:
    """Return the bytes to read, with the folder of their pictures where there is one.

    That is `pictures`, or the folder beside ``article.txt`` called ``article.pictures``.  Raise
    InputError where the input cannot be read, is empty, or holds more than LARGEST_INPUT bytes.
    """
    data = input if isinstance(input, bytes) else _content(input)
    if not data:
        raise InputError(f"{_shown(input)} is empty")
    if len(data) > LARGEST_INPUT:
        raise InputError(
            f"{_shown(input)} is larger than {LARGEST_INPUT // 1_000_000} MB, and an article is not"
        )
    if isinstance(input, bytes):
        return Source(data, pictures=pictures)
    # os.path.isdir, for the longer name may be longer than a name can be, which is an error elsewhere.
    beside = input.with_suffix(".pictures") if os.path.isdir(input.with_suffix(".pictures")) else None
    # A name may hold bytes that are no UTF-8 (PEP 383); an article's name is words.
    shown = os.fsencode(input.name).decode("utf-8", "replace")
    return Source(data, shown, pictures or beside, input.parent)


def read(source: Source, reader: str | None, warn: Warn) -> Article:
    """Return the article that `source` holds, read by the reader named or by that of its ending."""
    return formats.reader(reader or _reader_of(source))[1](source, warn)


def account(source: Source, reader: str | None, warn: Warn) -> Account:
    """Return what was made of each line of `source`.  Raise InputError where it is not plain text."""
    name = reader or _reader_of(source)
    if name != "text":
        raise InputError(
            f"{source.called} is read as {name}, and only plain text has an account of its lines"
        )
    from .readers import text  # only here: few ask for it

    return text.account(source, warn)


def render(article: Article, writer: str, style: Style, warn: Warn) -> bytes:
    """Return `article` in the format called `writer`."""
    _, write = formats.writer(writer)
    try:
        return write(article, style, warn)
    except RecursionError as error:
        raise ConvertError(f"the article's parts stand too deep in one another for {writer}") from error


def files(article: Article, target: Target, options: Options, warn: Warn) -> list[File]:
    """Return the files that make up one output, the pictures before the page that names them."""
    if target.path and options.make_folders:
        output.make_folder(target.path.parent)
    if target.path:
        # Judged before the work as well: a long conversion should not end in a refusal.
        output.check(target.path, force=options.force)
    data = render(article, target.format, options.style, warn)
    return [*_beside(article, target, warn), File(target.path, data)]


def put(file: File, *, force: bool = False) -> bool:
    """Place `file`; return False where it stood there already.  Raise OutputError."""
    assert file.path, "what goes back to the caller has no place"
    if file.owner:
        output.make_folder(file.path.parent)
    return output.place(file.path, file.data, owner=file.owner, force=force)


def overrule(article: Article, told: Told) -> Article:
    """Return `article` with what a person says of it in the place of what was read."""
    said: dict[str, Any] = {
        "headline": None if told.title is None else text(told.title),
        "bylines": _bylines(told.authors) if told.authors else None,
        "publisher": told.publisher,
        "published": told.published,
        "source": told.source,
        "language": told.language,
        "rights": None if told.rights is None else _rights(article.rights, told.rights),
    }
    return dataclasses.replace(article, **{name: value for name, value in said.items() if value is not None})


def _bylines(authors: Iterable[str]) -> tuple[Byline, ...]:
    """Return the byline of each author; an empty word takes away, it names nobody."""
    return tuple(Byline(name, (Person(name),)) for name in authors if name.strip())


def _rights(read: Rights, notice: str) -> Rights:
    """Return `notice` as rights, without what was found in the words that it replaces."""
    licence = Licence() if read.licence.text in read.notice else read.licence
    return dataclasses.replace(read, notice=notice, holder="", year="", licence=licence)


@contextmanager
def noted(errors: list[str]) -> Iterator[None]:
    """Turn what is raised inside into one sentence among `errors`."""
    try:
        yield
    except ConvertError as error:
        errors.append(str(error))
    except Exception as error:
        # A fault of ours or of a library's: said in full, and the other articles still get their turn.
        errors.append(fault(error))


def fault(error: Exception) -> str:
    """Return the sentence for an error that nobody expected: what, and where in the program."""
    import traceback  # only here: it is never needed when all goes well

    at = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(at.filename).name}, line {at.lineno}"
    return f"a fault in this program, please report it: {type(error).__name__}: {error} ({place})"


def _written(job: Job, options: Options, warn: Warn, errors: list[str]) -> list[list[File]]:
    """Return the files of each output of `job` that could be written; nothing is placed yet."""
    outputs: list[list[File]] = []
    with noted(errors):
        source = open_input(job.input, options.pictures)
        article = _article(source, options, warn)
        for target in job.targets:
            with noted(errors):
                made = files(article, target, options, warn)
                _spare_pictures(made, source)
                outputs.append(made)
    return outputs


def _article(source: Source, options: Options, warn: Warn) -> Article:
    found = dataclasses.replace(source, drop_location=options.drop_location)
    article = overrule(read(found, options.reader, warn), options.told)
    return with_set_aside(article) if options.keep_chrome else article


def _spare_pictures(files: Iterable[File], source: Source) -> None:
    """Raise OutputError where a picture would replace one that was read: an input is never overwritten."""
    for file in files:
        if file.owner and file.path and source.pictures and _would_change(file, file.path, source.pictures):
            raise OutputError(f"{file.path} is the article's own picture and stays as it is; use --out-dir")


def _would_change(file: File, path: Path, folder: Path) -> bool:
    """Tell whether `file` would replace what stands at `path` in `folder`, other bytes and not ours."""
    there = path.is_file() and os.path.samefile(path.parent, folder)
    return there and path.read_bytes() != file.data and not output.ours(path, file.owner)


def _content(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST_INPUT + 1)
    except IsADirectoryError as error:
        if any(each.path != path for each in _walk(path)):
            raise InputError(f"{path} is a folder: name one of the articles in it") from error
        endings = ", ".join(ending for row in formats.readers() for ending in row.endings)
        raise InputError(f"{path} is a folder with no article in it ({endings})") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _beside(article: Article, target: Target, warn: Warn) -> list[File]:
    """Return the picture files that lie beside an output, where its format names them."""
    row = formats.writer_called(target.format)
    pictures = media.beside(article) if row.pictures_beside else ()
    if target.path is None:
        if pictures:
            names = ", ".join(name for name, _ in pictures)
            warn(f"not written, though the page names them, for they lie beside a file: {names}")
        return []
    return [File(target.path.parent / name, image.data, target.path.name) for name, image in pictures]


def _placed(outputs: list[list[File]], force: bool, errors: list[str]) -> list[Path]:
    made: list[Path] = []
    for files in outputs:
        with noted(errors):
            made += [file.path for file in files if file.path and put(file, force=force)]
    return made


def _reader_of(source: Source) -> str:
    """Return the reader for a source by its ending; what has none is taken for text.

    Raise UnknownFormat where nobody knows the ending of a text, InputError where it is no text.
    """
    try:
        return formats.reader_of(source.name).name if Path(source.name).suffix else "text"
    except UnknownFormat:
        # Only here: what is no text says best itself what it is.
        from .readers.text.decode import decode, markup, refusal

        if found := markup(decode(source, lambda _: None)):
            raise InputError(refusal(source.called, found)) from None
        raise
