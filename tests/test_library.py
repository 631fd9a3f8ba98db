"""The library: what it offers, what it tells, and that it keeps to itself."""

from __future__ import annotations

import ast
import io
import json
import pkgutil
import subprocess
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, cast

import pytest

import convert
from convert.schema import encode

from .everything import EVERYTHING

ODD = convert.Article(headline=convert.text("a\x1bb"), name="odd")
ODD_WARNING = "a character that this format cannot hold was left out"


@pytest.fixture
def form() -> bytes:
    """EVERYTHING in its JSON form."""
    return json.dumps(encode(EVERYTHING)).encode()


# --------------------------------------------------------------------------------- what it offers


def test_every_public_name_is_there_and_in_order() -> None:
    assert convert.__all__ == sorted(convert.__all__)
    assert [name for name in convert.__all__ if not hasattr(convert, name)] == []


def test_every_public_name_that_is_ours_is_exported() -> None:
    page = ast.parse(Path(convert.__file__).read_text(encoding="utf-8"))
    bound = {node.name for node in page.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    bound |= {
        alias.asname or alias.name
        for node in page.body
        if isinstance(node, ast.ImportFrom) and node.level and node.module
        for alias in node.names
    }

    assert {name for name in bound if not name.startswith("_")} == set(convert.__all__)


def test_no_public_name_is_a_module_s() -> None:
    # Importing the module would put it in the place of the function.
    assert {module.name for module in pkgutil.iter_modules(convert.__path__)} & set(convert.__all__) == set()


@pytest.mark.parametrize("name", ["read", "read_account", "render", "write", "convert"])
def test_every_function_says_what_it_does(name: str) -> None:
    words = getattr(convert, name).__doc__

    assert words.split("\n")[0].endswith(".")


# ----------------------------------------------------------------------------------- read


def test_a_path_is_read(tmp_path: Path, form: bytes) -> None:
    (tmp_path / "a.json").write_bytes(form)

    assert convert.read(tmp_path / "a.json") == EVERYTHING
    assert convert.read(str(tmp_path / "a.json")) == EVERYTHING


def test_bytes_are_read(form: bytes) -> None:
    assert convert.read(form, format="json") == EVERYTHING


def test_a_stream_is_read(form: bytes) -> None:
    assert convert.read(io.BytesIO(form), format="json") == EVERYTHING


def test_bytes_are_text_unless_it_is_said() -> None:
    words = "It took nine years to build the bridge, and the two of them crossed it in four minutes flat."

    assert words in convert.plain(convert.read(words.encode()))


@pytest.mark.parametrize("source", [b"", "none.txt", Path("none.txt"), io.BytesIO()])
def test_what_cannot_be_read_is_an_input_error(source: convert.Source) -> None:
    with pytest.raises(convert.InputError):
        convert.read(source)  # type: ignore[arg-type]


def test_what_has_no_name_is_called_the_input() -> None:
    with pytest.raises(convert.InputError, match=r"^the input is empty$"):
        convert.read(b"")
    with pytest.raises(convert.InputError, match=r"^the input is not JSON: "):
        convert.read(b"A bridge opens", format="json")


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_any_bytes_are_read(kind: type) -> None:
    assert convert.read(kind(b"A bridge opens\n")) == convert.read(b"A bridge opens\n")


@pytest.mark.parametrize("source", [None, 7, ["a.txt"]])
def test_what_is_no_source_is_a_type_error(source: object) -> None:
    with pytest.raises(TypeError, match="a source is a path, bytes or a binary stream, not "):
        convert.read(source)  # type: ignore[arg-type]


def test_words_are_not_taken_for_a_path() -> None:
    with pytest.raises(convert.InputError, match=r"a string is the path of a file.*\.encode\(\)"):
        convert.read("A bridge opens\n\nIt took nine years to build.\n")


def test_an_account_tells_every_line() -> None:
    account = convert.read_account(b"One line of words.\n\nAnother line of words.")

    assert [line.text for line in account.lines] == ["One line of words.", "", "Another line of words."]


# --------------------------------------------------------------------------------- write, render


def test_an_article_is_rendered() -> None:
    assert json.loads(convert.render(EVERYTHING, "json")) == encode(EVERYTHING)


def test_an_unknown_format_names_those_that_exist() -> None:
    with pytest.raises(convert.UnknownFormat, match=r"no writer for 'pfd'; there is .*pdf"):
        convert.render(EVERYTHING, "pfd")


def test_an_unknown_style_is_a_style_error() -> None:
    with pytest.raises(convert.StyleError):
        convert.render(EVERYTHING, "html", style="none")


def test_an_article_is_written_to_a_path(tmp_path: Path) -> None:
    convert.write(EVERYTHING, tmp_path / "a.json")

    assert convert.read(tmp_path / "a.json") == EVERYTHING


def test_an_article_is_written_with_the_pictures_beside_it(tmp_path: Path) -> None:
    convert.write(EVERYTHING, tmp_path / "a.md")

    found = sorted(path.name for path in tmp_path.rglob("*.png"))
    assert found == ["worddecor.png", "wordpicture.png"]


def test_an_article_is_written_to_a_stream() -> None:
    stream = io.BytesIO()
    convert.write(EVERYTHING, stream, format="json")

    assert stream.getvalue() == convert.render(EVERYTHING, "json")


def test_a_stream_needs_the_name_of_a_format() -> None:
    with pytest.raises(convert.UnknownFormat, match="a stream has no ending"):
        convert.write(EVERYTHING, io.BytesIO())


@pytest.mark.parametrize("target", [None, 7])
def test_what_is_no_target_is_a_type_error(target: object) -> None:
    with pytest.raises(TypeError, match="a target is a path or a binary stream, not "):
        convert.write(EVERYTHING, target, format="json")  # type: ignore[arg-type]


def test_a_stream_for_text_is_refused_with_the_way_out() -> None:
    stream = cast(BinaryIO, io.StringIO())

    with pytest.raises(convert.OutputError, match="open it in binary mode"):
        convert.write(EVERYTHING, stream, format="json")


def test_a_name_that_no_system_takes_cannot_be_written() -> None:
    with pytest.raises(convert.OutputError, match="cannot be written: embedded null byte"):
        convert.write(EVERYTHING, "a\0b.json")


def test_bytes_have_no_name_for_a_file_beside_them() -> None:
    with pytest.raises(convert.OutputError, match=r"'md' names no file.*'article\.md'"):
        convert.convert(b"A bridge opens\n", "md")


def test_a_file_of_somebody_else_is_replaced_only_by_force(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("theirs")

    with pytest.raises(convert.OutputError):
        convert.write(EVERYTHING, tmp_path / "a.json")
    convert.write(EVERYTHING, tmp_path / "a.json", force=True)
    assert convert.read(tmp_path / "a.json") == EVERYTHING


# --------------------------------------------------------------------------------------- convert


def test_a_path_is_converted_to_a_path(tmp_path: Path, form: bytes) -> None:
    (tmp_path / "a.json").write_bytes(form)

    made = convert.convert(tmp_path / "a.json", tmp_path / "b.html")

    assert made == tmp_path / "b.html"
    assert made.read_bytes() == convert.render(EVERYTHING, "html")


def test_a_format_s_name_makes_the_file_beside_the_input(tmp_path: Path, form: bytes) -> None:
    (tmp_path / "a.json").write_bytes(form)

    assert convert.convert(tmp_path / "a.json", "html") == tmp_path / "a.html"


def test_bytes_are_converted_to_a_path(tmp_path: Path, form: bytes) -> None:
    assert (
        convert.convert(form, tmp_path / "a", reader="json", writer="html").read_bytes()[:9] == b"<!DOCTYPE"
    )


@pytest.mark.parametrize("output", ["a.json", "json"])
def test_an_input_is_not_overwritten_even_by_force(tmp_path: Path, form: bytes, output: str) -> None:
    (tmp_path / "a.json").write_bytes(form)

    with pytest.raises(convert.OutputError, match="would overwrite the input"):
        convert.convert(tmp_path / "a.json", output if output == "json" else tmp_path / output, force=True)
    assert (tmp_path / "a.json").read_bytes() == form


# ----------------------------------------------------------------------------------- what it tells


def test_a_loss_is_told_to_whom_it_is_asked_for() -> None:
    told: list[str] = []
    convert.render(ODD, "html", warn=told.append)

    assert len(told) == 1


def test_a_loss_is_a_python_warning_at_the_caller_s_line() -> None:
    with pytest.warns(convert.ConversionWarning, match=ODD_WARNING) as told:
        convert.render(ODD, "html")

    assert told[0].filename == __file__


def test_a_script_s_own_functions_are_told_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The tide rose.\n\nIt fell aga\xffin.\n")
    script = tmp_path / "script.py"
    script.write_text(
        f"import convert\n\ndef main():\n    convert.read({str(tmp_path / 'a.txt')!r})\n\nmain()\n"
    )

    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    assert "script.py:4: ConversionWarning" in run.stderr


def test_a_warning_made_an_error_is_raised() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(convert.ConversionWarning):
            convert.render(ODD, "html")


def test_every_error_is_a_conversion_error() -> None:
    errors = [
        each for each in vars(convert).values() if isinstance(each, type) and issubclass(each, Exception)
    ]

    assert {each for each in errors if not issubclass(each, convert.ConvertError)} == {
        convert.ConversionWarning
    }


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    convert.write(ODD, tmp_path / "odd.html", warn=lambda _: None)

    assert capfd.readouterr() == ("", "")


def test_threads_do_not_disturb_each_other(tmp_path: Path, form: bytes) -> None:
    (tmp_path / "a.json").write_bytes(form)

    def work(number: int) -> bytes:
        return convert.convert(tmp_path / "a.json", tmp_path / f"{number}.html").read_bytes()

    with ThreadPoolExecutor(8) as pool:
        pages = set(pool.map(work, range(40)))

    assert pages == {convert.render(EVERYTHING, "html")}
    for number in range(40):  # each of them was noted: it may be replaced
        convert.write(ODD, tmp_path / f"{number}.html", warn=lambda _: None)


def test_a_call_leaves_nothing_behind_in_the_process() -> None:
    program = (
        "import os, sys, warnings, convert, locale, signal\n"
        "def state(): return (os.getcwd(), dict(os.environ), list(sys.path), sys.excepthook,\n"
        "    warnings.filters[:], locale.setlocale(locale.LC_ALL), signal.getsignal(signal.SIGTERM))\n"
        "before = state()\n"
        "convert.render(convert.read(b'Some words, and then some more of them.'), 'html')\n"
        "assert state() == before\n"
    )

    assert subprocess.run([sys.executable, "-c", program], capture_output=True).stderr == b""


@pytest.mark.parametrize("format", ["docx", "epub", "html", "json", "md", "pdf"])
def test_parts_too_deep_in_one_another_are_an_error_of_ours(format: str) -> None:
    body: tuple[convert.Block, ...] = ()
    for _ in range(600):
        body = (convert.Quote(body),)

    with pytest.raises(convert.ConvertError, match=f"too deep in one another for {format}"):
        convert.render(convert.Article(body=body), format)


def test_a_stream_of_text_is_refused_with_the_way_out() -> None:
    stream = cast(BinaryIO, io.StringIO("A bridge opens"))

    with pytest.raises(convert.InputError, match="open it in binary mode"):
        convert.read(stream)
