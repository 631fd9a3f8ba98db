"""The command `convert`: paths, words and exit codes.  It knows no format.

Exit: 0 all done, 1 something failed, 2 wrong usage, 3 `--strict` and something was lost or doubtful,
130 stopped from the keyboard.  Standard output carries a document or a list, never a message.
"""

from __future__ import annotations

import dataclasses
import os
import re
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from . import account, batch, formats, style
from .batch import File, Job, Options, Outcome, Target, Told
from .errors import ConvertError, InputError, OutputError, StyleError, UnknownFormat
from .formats import Format
from .model import linkable

OK, FAILED, USAGE, STRICT, STOPPED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(_exit_code(sys.argv[1:] if arguments is None else list(arguments)))


def _exit_code(arguments: list[str]) -> int:
    try:
        with command.make_context("convert", arguments) as context:
            code: int = command.invoke(context)
            return code
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        _say(f"convert: {error.format_message()}")
        _say("Try 'convert --help'.")
        return USAGE
    except ConvertError as error:
        _say(f"error: {error}")
        return FAILED
    except KeyboardInterrupt:
        _say("convert: stopped; the files that were finished are kept")
        return STOPPED
    except Exception as error:
        # Of the errors that the system raises, those of a stream alone name no file.
        if isinstance(error, OSError) and error.filename is None:
            return _without_stdout(error)
        # The jobs note their own faults; this one is of the command itself.
        _say(f"error: {batch.fault(error)}")
        return FAILED


def _without_stdout(error: OSError) -> int:
    """Tell that standard output takes no more, unless its reader simply went away."""
    # What is left in the buffer would fail again, with a traceback, when Python flushes it at the end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if not isinstance(error, BrokenPipeError):
        _say(f"error: standard output cannot be written: {error.strerror or error}")
    return FAILED


# ------------------------------------------------------------------------- words for the options


def _list_formats(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        for title, rows in (("reads", formats.readers()), ("writes", formats.writers())):
            lines = [(row.name, " ".join(row.endings), row.description) for row in rows]
            name, endings = (max(len(line[column]) for line in lines) for column in (0, 1))
            click.echo(f"{title}:")
            for line in lines:
                click.echo(f"  {line[0]:{name}}  {line[1]:{endings}}  {line[2]}")
        context.exit()


def _list_styles(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        for name in style.names():
            click.echo(name)
        context.exit()


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # only here: slow to import

        click.echo(f"creditline {version('creditline')}")
        context.exit()


def _writers(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[Format, ...]:
    names = [name.strip() for value in values for name in value.split(",") if name.strip()]
    try:
        return tuple(dict.fromkeys(formats.writer_called(name) for name in names))
    except UnknownFormat as error:
        raise click.BadParameter(str(error)) from error


def _reader(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    try:
        return formats.reader_called(name).name if name else None
    except UnknownFormat as error:
        raise click.BadParameter(str(error)) from error


# RFC 5646, 2.1: language, script, region, variants, extensions, private use.
_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)


def _language(_: click.Context, __: click.Parameter, tag: str | None) -> str | None:
    if tag and not _TAG.fullmatch(tag):
        raise click.BadParameter(f"{tag!r} is not a language tag; give one such as en, en-GB or zh-Hant")
    return tag


# ISO 8601 as the formats' own date fields take it: year, month and day, and a time where there is one.
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")


def _date(_: click.Context, __: click.Parameter, day: str | None) -> str | None:
    if day:
        try:
            if not _DATE.fullmatch(day):
                raise ValueError(day)
            datetime.fromisoformat(day)
        except ValueError as error:
            raise click.BadParameter(f"{day!r} is not a date; write it as 2024-03-12") from error
    return day


def _url(_: click.Context, __: click.Parameter, url: str | None) -> str | None:
    if url and not linkable(url):
        raise click.BadParameter(f"{url!r} is not a web address")
    return url


# The order of the help.
_GROUPS = {
    "What to make": "--to --output --out-dir --force",
    "How it looks": "--style --css --paper",
    "What you know of the article (it wins over what is read)": (
        "--title --author --publisher --published --source --language --rights"
    ),
    "How it is read": "--from --pictures --drop-location --keep-chrome --account",
    "What you are told": "--strict --quiet --verbose",
    "About the program": "--list-formats --list-styles --version --help",
}


class _Grouped(click.Command):
    """A command whose help shows its options in groups, and the formats after them."""

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        options = {
            flag: option.get_help_record(context)
            for option in self.get_params(context)
            for flag in option.opts
        }
        for title, flags in _GROUPS.items():
            with formatter.section(title):
                formatter.write_dl(
                    [record for flag in flags.split() if (record := options[flag])], col_max=26
                )

    def format_epilog(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Formats"):
            formatter.write_dl([(row.name, row.description) for row in formats.writers()])
        with formatter.section("Exit codes"):
            formatter.write_text("0 done  1 something failed  2 wrong usage  3 --strict and a warning")


@click.command(
    cls=_Grouped, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96}
)
@click.argument("names", nargs=-1, metavar="INPUT...")
@click.option(
    "-t",
    "--to",
    "writers",
    multiple=True,
    callback=_writers,
    metavar="FORMAT",
    help="The format to make; several with commas, or by repeating the option.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where to write it; its ending tells the format.  - is standard output.",
)
@click.option(
    "--out-dir",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder to write to, made if missing.  [default: beside each input]",
)
@click.option(
    "--force", is_flag=True, help="Replace files that this program did not make, or that were changed since."
)
@click.option(
    "--style",
    "style_name",
    default="article",
    metavar="NAME|FILE",
    show_default=True,
    help="A style that comes with the program, or your own TOML file.",
)
@click.option(
    "--css",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="CSS to add at the end, for html, pdf and epub.",
)
@click.option(
    "--paper", type=click.Choice(["a4", "letter"]), help="The size of a page.  [default: the style's]"
)
@click.option("--title", metavar="TEXT", help="The headline, printed as such.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="Who wrote it; repeat it for each.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--published", callback=_date, metavar="DATE", help="When, as 2024-03-12.")
@click.option("--source", callback=_url, metavar="URL", help="Where it stands on the web.")
@click.option("--language", callback=_language, metavar="TAG", help="Its language, such as en-GB.")
@click.option("--rights", metavar="TEXT", help="The copyright notice, printed as such.")
@click.option(
    "--from",
    "reader",
    callback=_reader,
    metavar="FORMAT",
    help="What the input is.  [default: by its ending; text on standard input]",
)
@click.option(
    "--pictures",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder of its picture files.  [default: article.pictures beside article.txt]",
)
@click.option(
    "--drop-location", is_flag=True, help="Take the place (GPS) and the camera's numbers out of pictures."
)
@click.option("--keep-chrome", is_flag=True, help="Keep the lines of the web site that are set aside.")
@click.option(
    "--account",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write what was made of each line of the text: JSON, or a page to read if FILE ends in .html.",
)
@click.option("--strict", is_flag=True, help="Make nothing of an article that brings a warning; exit 3.")
@click.option("-q", "--quiet", is_flag=True, help="Show errors, and no warnings.")
@click.option("-v", "--verbose", is_flag=True, help="Name each file that is made.")
@click.option(
    "--list-formats",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_formats,
    help="List the formats.",
)
@click.option(
    "--list-styles",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_styles,
    help="List the styles.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version."
)
def command(names: tuple[str, ...], **words: Any) -> int:
    """Turn an article into PDF, Word, EPUB, Markdown, HTML or JSON, and lose no caption, credit or
    attribution on the way.

    INPUT is a file, a folder (the articles in it and below it), a pattern such as 'in/*.txt', or -
    for standard input.  What is made stands beside its input unless you say where.

    \b
    Examples:
      convert article.txt --to pdf              makes article.pdf
      convert article.txt --to pdf,docx,epub    makes three files
      convert article.txt -o story.epub         makes story.epub
      convert articles/ --to pdf --out-dir out  a folder of articles, each on its own
      convert - --to md < article.txt           prints Markdown
    """
    jobs = _jobs(names, words["writers"], words["output"], words["out_dir"], words["account"])
    options = _options(words, len(jobs))
    codes = [_work(job, options, words) for job in jobs]
    failed = codes.count(FAILED)
    if failed and len(jobs) > 1:
        _say(f"error: {failed} of {len(jobs)} inputs failed")
    return FAILED if failed else max(codes)


# ---------------------------------------------------------------------------------- what is asked


def _jobs(
    names: Sequence[str],
    writers: tuple[Format, ...],
    out: str | None,
    out_dir: Path | None,
    account: Path | None,
) -> tuple[Job, ...]:
    """Return the jobs that the words ask for.  Raise UsageError, with the way out, where they cannot be."""
    if not all(names) or not names:
        raise click.UsageError("nothing to convert; name a file: convert article.txt --to pdf")
    if not (writers or out or account):
        raise click.UsageError(f"say what to make of it: convert {names[0]} --to pdf, or -o FILE")
    if out and out_dir:
        raise click.UsageError("-o names one file and --out-dir a folder for all: use one of them")
    jobs = (
        (_job_of_stdin(names, writers, out, out_dir),)
        if "-" in names
        else _jobs_of_files(names, writers, out, out_dir)
    )
    if account and len(jobs) > 1:
        raise click.UsageError(f"--account goes with one input, and there are {len(jobs)}")
    beside = (Target("account", account),) if account else ()
    try:
        batch.refuse_clashes([Job(job.input, (*job.targets, *beside)) for job in jobs])
    except OutputError as error:
        raise click.UsageError(f"{error}; nothing was made") from error
    return jobs


def _jobs_of_files(
    names: Sequence[str], writers: tuple[Format, ...], out: str | None, out_dir: Path | None
) -> tuple[Job, ...]:
    inputs = batch.find(names)
    if not out:
        return batch.plan(inputs, writers, out_dir)
    if len(inputs) > 1:
        raise click.UsageError(f"-o names one file, and there are {len(inputs)} inputs; use --out-dir")
    return (Job(inputs[0].path, (_target(out, writers),)),)


def _job_of_stdin(
    names: Sequence[str], writers: tuple[Format, ...], out: str | None, out_dir: Path | None
) -> Job:
    if len(names) > 1 or out_dir:
        raise click.UsageError("standard input (-) stands alone, and has no name for --out-dir; use -o FILE")
    targets = (_target(out or "-", writers),) if writers or out else ()
    return Job(_standard_input(), targets)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    try:
        return sys.stdin.buffer.read(batch.LARGEST_INPUT + 1)
    except OSError as error:
        raise InputError(f"standard input cannot be read: {error.strerror or error}") from error


def _target(out: str, writers: tuple[Format, ...]) -> Target:
    if len(writers) > 1:
        raise click.UsageError(f"one output cannot hold {len(writers)} formats; use --out-dir, or one --to")
    if out == "-":
        if not writers:
            raise click.UsageError("standard output has no ending to tell the format; use --to")
        return Target(writers[0].name)
    if os.path.isdir(out):
        raise click.UsageError(f"{out} is a folder, and -o names a file; use --out-dir {out}")
    try:
        return Target((writers[0] if writers else formats.writer_of(out)).name, Path(out))
    except UnknownFormat as error:
        raise click.UsageError(f"{error} with --to") from error


def _options(words: dict[str, Any], jobs: int) -> Options:
    if words["pictures"] and jobs > 1:
        raise click.UsageError(
            "--pictures goes with one input; for several, lay article.pictures beside article.txt"
        )
    return Options(
        _style(words["style_name"], words["css"], words["paper"]),
        reader=words["reader"],
        pictures=words["pictures"],
        told=Told(**{part.name: words[part.name] for part in dataclasses.fields(Told)}),
        keep_chrome=words["keep_chrome"],
        drop_location=words["drop_location"],
        make_folders=words["out_dir"] is not None,
        strict=words["strict"],
        force=words["force"],
    )


def _style(name: str, css: Path | None, paper: str | None) -> style.Style:
    try:
        return style.load(name, paper=paper, css=css.read_text(encoding="utf-8") if css else "")
    except StyleError as error:
        raise click.UsageError(str(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{css} cannot be read: {error}") from error


# ------------------------------------------------------------------------------------ what is done


def _work(job: Job, options: Options, words: dict[str, Any]) -> int:
    """Do one job, tell what became of it, and return its exit code."""
    errors: list[str] = []
    if words["account"]:
        with batch.noted(errors):
            _write_account(job, options, words["account"])
    outcome = batch.run(job, options)
    # What keeps the account from being made keeps the article too, in the same words.
    outcome = dataclasses.replace(outcome, errors=tuple(dict.fromkeys((*errors, *outcome.errors))))
    _tell(job, outcome, words)
    if outcome.data is not None:
        _hand_back(outcome.data)
    if outcome.errors:
        return FAILED
    return STRICT if options.strict and outcome.warnings else OK


def _write_account(job: Job, options: Options, path: Path) -> None:
    """Write the account of a text's lines.  What the reader warns of is told when it makes the article."""
    made = batch.account(batch.open_input(job.input), options.reader, lambda _: None)
    page = path.suffix.lower() in (".html", ".htm")
    batch.put(File(path, account.to_html(made) if page else account.to_json(made)), force=options.force)


def _tell(job: Job, outcome: Outcome, words: dict[str, Any]) -> None:
    for sentence in () if words["quiet"] else outcome.warnings:
        _say(f"warning: {_named(job, sentence)}")
    for sentence in outcome.errors:
        _say(f"error: {_named(job, sentence)}")
    if words["strict"] and outcome.warnings:
        _say(f"error: {_named(job, 'nothing was made, for --strict allows no warning')}")
    for path in outcome.made if words["verbose"] else ():
        _say(f"made {path}")


def _named(job: Job, sentence: str) -> str:
    """Return `sentence` with the input it speaks of named, once and as it was asked for."""
    if not isinstance(job.input, Path):
        return sentence if sentence.startswith("standard input") else f"standard input: {sentence}"
    if sentence.startswith(str(job.input)):
        return sentence
    if sentence.startswith(job.input.name):
        return str(job.input.parent / sentence)
    return f"{job.input}: {sentence}"


def _hand_back(data: bytes) -> None:
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    if sys.stdout.isatty() and b"\0" in data:
        raise click.UsageError("this format is not for a terminal's eyes; use -o FILE")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _say(line: str) -> None:
    """Write one line to standard error, with nothing in it that a terminal would obey."""
    click.echo(
        "".join(character if character.isprintable() else _escaped(character) for character in line), err=True
    )


def _escaped(character: str) -> str:
    # A byte of a file's name that is not UTF-8 comes as a lone surrogate, U+DC80 to U+DCFF: PEP 383.
    code = ord(character)
    return (
        f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else character.encode("unicode_escape").decode()
    )
