"""What the command is asked: its words, each checked, and the jobs and options they come to."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from . import batch, formats, style
from .batch import Job, Options, Target, Told
from .errors import InputError, OutputError, StyleError, UnknownFormat
from .formats import Format
from .limits import is_language, moment
from .model import linkable


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words of one call, each checked by itself; called as the options are in `convert.cli`."""

    names: tuple[str, ...]
    writers: tuple[Format, ...]
    output: str | None
    out_dir: Path | None
    force: bool
    style_name: str
    css: Path | None
    paper: str | None
    profile: str | None
    title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    published: str | None
    source: str | None
    language: str | None
    rights: str | None
    reader: str | None
    pictures: Path | None
    drop_location: bool
    keep_chrome: bool
    account: str | None
    strict: bool
    quiet: bool
    verbose: bool


# ------------------------------------------------------------------------------- word by word


def writers(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[Format, ...]:
    """Return the rows of the writers named, with commas or one by one, each once."""
    names = [name.strip() for value in values for name in value.split(",") if name.strip()]
    try:
        return tuple(dict.fromkeys(formats.writer_called(name) for name in names))
    except UnknownFormat as error:
        raise click.BadParameter(str(error)) from error


def reader(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """Return the name of the reader, which there must be."""
    try:
        return formats.reader_called(name).name if name else None
    except UnknownFormat as error:
        raise click.BadParameter(str(error)) from error


def language(_: click.Context, __: click.Parameter, tag: str | None) -> str | None:
    """Return `tag`, which must have the shape of a BCP 47 tag."""
    if tag and not is_language(tag):
        raise click.BadParameter(f"{tag!r} is not a language tag; give one such as en, en-GB or zh-Hant")
    return tag


# ISO 8601 as the formats' own date fields take it: year, month and day, and a time where there is one.
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")


def date(_: click.Context, __: click.Parameter, day: str | None) -> str | None:
    """Return `day`, which must be a date, or a date and a time, that there is."""
    if day and not (_DATE.fullmatch(day) and moment(day)):
        raise click.BadParameter(f"{day!r} is not a date; write it as 2024-03-12")
    return day


def url(_: click.Context, __: click.Parameter, address: str | None) -> str | None:
    """Return `address`, which must be one that a page may lead to."""
    if address and not linkable(address):
        raise click.BadParameter(f"{address!r} is not a web address")
    return address


def inputs(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the inputs; standard input is - by whatever name the system has for it."""
    return tuple("-" if name in ("/dev/stdin", "/dev/fd/0") else name for name in names)


def output(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """Return the name of the output; standard output is - by whatever name the system has for it."""
    return "-" if name in ("/dev/stdout", "/dev/fd/1") else name


def account(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    """Return `name`, whose ending must tell what an account can be; - is standard output."""
    name = output(context, option, name)
    if name and name != "-" and not name.lower().endswith(_ACCOUNTS):
        raise click.BadParameter(
            f"{name!r} ends in neither .json nor .html; an account is JSON, or a page to read"
        )
    return name


_ACCOUNTS = (".json", ".html", ".htm")


# ------------------------------------------------------------------------------ all together


def jobs(asked: Arguments) -> tuple[Job, ...]:
    """Return the jobs that are asked for.  Raise UsageError, with the way out, where they cannot be done."""
    if not all(asked.names) or not asked.names:
        raise click.UsageError(
            "nothing to convert; name a file (- is standard input): convert article.txt --to pdf"
        )
    if not (asked.writers or asked.output or asked.account):
        raise click.UsageError(f"say what to make of it: convert {asked.names[0]} --to pdf, or -o FILE")
    if asked.output and asked.out_dir:
        raise click.UsageError("-o names one file and --out-dir a folder for all: use one of them")
    planned = (_job_of_stdin(asked),) if "-" in asked.names else _jobs_of_files(asked)
    for option, value in (("--account", asked.account), ("--pictures", asked.pictures)):
        if value and len(planned) > 1:
            raise click.UsageError(f"{option} goes with one input, and there are {len(planned)}")
    if asked.account == "-" and any(target.path is None for job in planned for target in job.targets):
        raise click.UsageError(
            "standard output takes one thing: the account or the article; name a file for one"
        )
    _refuse_clashes(planned, asked)
    return planned


def options(asked: Arguments) -> Options:
    """Return how the jobs are to be done.  Raise UsageError where the style cannot be had."""
    return Options(
        _style(asked),
        reader=asked.reader,
        pictures=asked.pictures,
        told=Told(
            _words(asked.title),
            tuple(_words(name) or "" for name in asked.authors),
            _words(asked.publisher),
            asked.published,
            asked.source,
            asked.language,
            _words(asked.rights),
        ),
        keep_chrome=asked.keep_chrome,
        drop_location=asked.drop_location,
        make_folders=asked.out_dir is not None,
        strict=asked.strict,
        force=asked.force,
    )


def _words(said: str | None) -> str | None:
    """Return what was said; where the locale knows ASCII alone, Python has left its bytes: they are UTF-8."""
    if said is None or not re.search("[\udc80-\udcff]", said):
        return said
    return os.fsencode(said).decode("utf-8", "surrogateescape")


def _style(asked: Arguments) -> style.Style:
    try:
        css = asked.css.read_text(encoding="utf-8") if asked.css else ""
        return style.load(asked.style_name, paper=asked.paper, css=css, profile=asked.profile)
    except StyleError as error:
        raise click.UsageError(str(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{asked.css} cannot be read: {error}") from error


def _jobs_of_files(asked: Arguments) -> tuple[Job, ...]:
    inputs = batch.find(asked.names)
    if not asked.output:
        return batch.plan(inputs, asked.writers, asked.out_dir)
    target = _target(asked.output, asked.writers)
    if len(inputs) == 1:
        return (Job(inputs[0].path, (target,)),)
    if not formats.writer_called(target.format).join:
        raise click.UsageError(f"-o names one file, and there are {len(inputs)} inputs; use --out-dir")
    # Each hands its part back, and the parts are joined in the end.
    return tuple(Job(each.path, (Target(target.format),)) for each in inputs)


def _job_of_stdin(asked: Arguments) -> Job:
    if len(asked.names) > 1 or asked.out_dir:
        raise click.UsageError("standard input (-) stands alone, and has no name for --out-dir; use -o FILE")
    targets = (_target(asked.output or "-", asked.writers),) if asked.writers or asked.output else ()
    return Job(_standard_input(), targets)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    try:
        return sys.stdin.buffer.read(batch.LARGEST_INPUT + 1)
    except OSError as error:
        raise InputError(f"standard input cannot be read: {error.strerror or error}") from error


def _target(output: str, writers: tuple[Format, ...]) -> Target:
    if len(writers) > 1:
        raise click.UsageError(f"one output cannot hold {len(writers)} formats; use --out-dir, or one --to")
    if output == "-":
        if not writers:
            raise click.UsageError("standard output has no ending to tell the format; use --to")
        return Target(writers[0].name)
    if os.path.isdir(output):
        raise click.UsageError(f"{output} is a folder, and -o names a file; use --out-dir {output}")
    try:
        return Target((writers[0] if writers else formats.writer_of(output)).name, Path(output))
    except UnknownFormat as error:
        raise click.UsageError(f"{error} with --to") from error


def _refuse_clashes(planned: tuple[Job, ...], asked: Arguments) -> None:
    """Refuse a plan that would overwrite an input; what the command itself writes belongs to the plan."""
    joined = asked.output if len(planned) > 1 else None
    own = tuple(Target("", Path(path)) for path in (asked.account, joined) if path and path != "-")
    try:
        batch.refuse_clashes([Job(planned[0].input, (*planned[0].targets, *own)), *planned[1:]])
    except OutputError as error:
        raise click.UsageError(f"{error}; nothing was made") from error
