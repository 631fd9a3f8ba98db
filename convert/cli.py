"""The command `convert`: paths, words and exit codes.  It knows no format.

Exit: 0 all done, 1 something failed, 2 wrong usage, 3 `--strict` and something was lost or doubtful,
130 stopped from the keyboard.  Standard output carries a document or a list, never a message.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import re
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from . import account, arguments, batch, formats, style
from .arguments import Arguments
from .batch import File, Job, Options, Outcome
from .errors import ConvertError, OutputError

OK, FAILED, USAGE, STRICT, STOPPED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code."""
    stop = _Stop()
    sys.exit(_exit_code(sys.argv[1:] if arguments is None else list(arguments), stop))


class _Stop:
    """The signals that end the program, in order: what is half done is undone, what is finished is kept.

    The signal is remembered, for what its handler raises is lost where a library cleans up or calls back.
    """

    def __init__(self) -> None:
        self._number = 0
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            # Who is told to ignore it, as nohup tells a program, goes on.
            if number and signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._heed)

    def _heed(self, number: int, _: object) -> None:
        self._number = number
        self.if_asked()

    def if_asked(self) -> None:
        """Leave, if a signal has come."""
        if self._number == signal.SIGINT:
            raise KeyboardInterrupt
        if self._number:
            sys.exit(128 + self._number)


def _exit_code(arguments: list[str], stop: _Stop) -> int:
    try:
        with command.make_context("convert", arguments, obj=stop) as context:
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


# ------------------------------------------------------------------------------------ the words


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


# The order of the help.
_GROUPS = {
    "What to make": "--to --output --out-dir --force",
    "How it looks": "--style --css --paper --pdf-profile",
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
@click.argument("names", nargs=-1, callback=arguments.inputs, metavar="INPUT...")
@click.option(
    "-t",
    "--to",
    "writers",
    multiple=True,
    callback=arguments.writers,
    metavar="FORMAT",
    help="The format to make; several with commas, or by repeating the option.",
)
@click.option(
    "-o",
    "--output",
    callback=arguments.output,
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
@click.option(
    "--pdf-profile",
    "profile",
    type=click.Choice(["archive", "modern", "plain"]),
    help="archive: PDF/A-3a and PDF/UA-1; modern: PDF/A-4f, UA-2; plain: neither.  [default: the style's]",
)
@click.option("--title", metavar="TEXT", help="The headline, printed as such.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="Who wrote it; repeat it for each.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--published", callback=arguments.date, metavar="DATE", help="When, as 2024-03-12.")
@click.option("--source", callback=arguments.url, metavar="URL", help="Where it stands on the web.")
@click.option("--language", callback=arguments.language, metavar="TAG", help="Its language, such as en-GB.")
@click.option("--rights", metavar="TEXT", help="The copyright notice, printed as such.")
@click.option(
    "--from",
    "reader",
    callback=arguments.reader,
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
    callback=arguments.account,
    metavar="FILE",
    help="Write what was made of each line of the text: JSON in FILE.json (- prints it), a page to read "
    "in FILE.html.",
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
@click.pass_obj
def command(stop: _Stop, /, **words: Any) -> int:
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
    return _run(Arguments(**words), stop)


# ------------------------------------------------------------------------------------ what is done


def _run(asked: Arguments, stop: _Stop) -> int:
    """Do all that is asked for, one job after another, and return the exit code."""
    jobs, options = arguments.jobs(asked), arguments.options(asked)
    done: list[tuple[int, Outcome]] = []
    for job in jobs:
        done.append(_work(job, options, asked))
        stop.if_asked()
    handed = [outcome.data for _, outcome in done if outcome.data is not None]
    codes = [code for code, _ in done]
    if handed:
        codes.append(_deliver(handed, jobs[0].targets[0].format, asked))
    if failed := codes.count(FAILED) * (len(jobs) > 1):
        _say(f"error: {failed} of {len(jobs)} inputs failed")
    return FAILED if FAILED in codes else max(codes)


def _work(job: Job, options: Options, asked: Arguments) -> tuple[int, Outcome]:
    """Do one job, tell what became of it, and return its exit code with it."""
    errors: list[str] = []
    printed = b""
    if asked.account:
        with batch.noted(errors):
            printed = _write_account(job, options, asked.account, asked.verbose)
    outcome = batch.run(job, options)
    # What keeps the account from being made keeps the article too, in the same words.
    outcome = dataclasses.replace(outcome, errors=tuple(dict.fromkeys((*errors, *outcome.errors))))
    _tell(job, outcome, asked)
    if printed:
        _hand_back(printed)
    if outcome.errors:
        return FAILED, outcome
    return (STRICT if options.strict and outcome.warnings else OK), outcome


def _write_account(job: Job, options: Options, name: str, verbose: bool) -> bytes:
    """Write the account of a text's lines to the file called `name`; return it where that is standard output.

    What the reader warns of is told when it makes the article.
    """
    made = batch.account(batch.open_input(job.input), options.reader, lambda _: None)
    page = name.lower().endswith((".html", ".htm"))
    data = account.to_html(made) if page else account.to_json(made)
    if name == "-":
        return data
    if batch.put(File(Path(name), data), force=options.force) and verbose:
        _say(f"made {name}")
    return b""


def _deliver(parts: list[bytes], writer: str, asked: Arguments) -> int:
    """Write what was handed back, joined where it is several, to standard output or to the file of ``-o``."""
    whole = parts[0] if len(parts) == 1 else formats.join(writer, parts)
    if asked.output in (None, "-"):
        _hand_back(whole)
    elif batch.put(File(Path(str(asked.output)), whole), force=asked.force) and asked.verbose:
        _say(f"made {asked.output}")
    return OK


def _hand_back(data: bytes) -> None:
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    if sys.stdout.isatty() and b"\0" in data:
        raise click.UsageError("this format is not for a terminal's eyes; use -o FILE")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


# ------------------------------------------------------------------------------------ what is told


def _tell(job: Job, outcome: Outcome, asked: Arguments) -> None:
    for sentence in () if asked.quiet else outcome.warnings:
        _say(f"warning: {_named(job, sentence)}")
    for sentence in outcome.errors:
        _say(f"error: {_named(job, sentence)}")
    if asked.strict and outcome.warnings:
        _say(f"error: {_named(job, 'nothing was made, for --strict allows no warning')}")
    for path in outcome.made if asked.verbose else ():
        _say(f"made {path}")


def _named(job: Job, sentence: str) -> str:
    """Return `sentence` with the input it speaks of named, once and as it was asked for."""
    if not isinstance(job.input, Path):
        said = re.match(r"the input(?=[ :])", sentence)
        return f"standard input{sentence[said.end() :]}" if said else f"standard input: {sentence}"
    if sentence.startswith(str(job.input)):
        return sentence
    if sentence.startswith(job.input.name):
        return str(job.input).removesuffix(job.input.name) + sentence
    return f"{job.input}: {sentence}"


def _say(line: str) -> None:
    """Write one line to standard error, with nothing in it that a terminal would obey."""
    shown = "".join(character if character.isprintable() else _escaped(character) for character in line)
    # Where standard error takes nothing there is nobody to tell; the exit code still does.
    with contextlib.suppress(OSError):
        click.echo(shown, err=True)


def _escaped(character: str) -> str:
    # A byte of a file's name that is not UTF-8 comes as a lone surrogate, U+DC80 to U+DCFF: PEP 383.
    code = ord(character)
    return (
        f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else character.encode("unicode_escape").decode()
    )
