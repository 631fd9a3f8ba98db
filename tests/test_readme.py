"""The README's examples, run as they stand.

```console   each line after "$ " is run by a shell, in a folder with article.txt and articles/;
             lines without "$ " are what it prints, exactly
```python    run, one block after the other, in that folder; one with a docstring is a module,
             and is saved under the file name that stands last before it
```toml      saved under the file name that stands last before it
```text      an article: saved as written.txt and read
```sh        the two command lines for a fresh machine: only their parts are checked here
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import warnings
from dataclasses import dataclass
from pathlib import Path

import pytest

import convert
from convert.model import Figure, plain

from .conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Example:
    """A fenced block: its language, its lines, and the file name that stands last before it."""

    language: str
    code: str
    name: str


def _examples() -> list[Example]:
    found = []
    for fence in re.finditer(r"^```(\w+)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE):
        names = re.findall(r"`([\w.-]+\.(?:py|toml))`", README[: fence.start()])
        found.append(Example(fence[1], fence[2], names[-1] if names else ""))
    return found


EXAMPLES = _examples()


def of(language: str) -> list[Example]:
    return [example for example in EXAMPLES if example.language == language]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with article.txt and its pictures, articles/, and every file that the README shows."""
    samples = ROOT / "samples"
    shutil.copy(samples / "tidal-mill.txt", tmp_path / "article.txt")
    if (samples / "tidal-mill.pictures").exists():
        shutil.copytree(samples / "tidal-mill.pictures", tmp_path / "article.pictures")
    shutil.copytree(
        samples, tmp_path / "articles", ignore=shutil.ignore_patterns("*.py", "__pycache__", "*.md")
    )
    for example in of("toml"):
        (tmp_path / example.name).write_text(example.code, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _environment(**more: str) -> dict[str, str]:
    """Return the environment in which `convert` is ours, whatever else has that name."""
    bin = str(Path(sys.executable).parent)
    return {**os.environ, "PATH": os.pathsep.join([bin, os.environ["PATH"]]), **more}


def test_every_language_of_an_example_is_one_that_is_run() -> None:
    assert {example.language for example in EXAMPLES} == {"sh", "console", "python", "toml", "text"}


@pytest.mark.parametrize("example", of("console"), ids=lambda example: example.code.split("\n")[0])
def test_a_shell_example_does_what_it_shows(folder: Path, example: Example) -> None:
    commands = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", example.code, re.MULTILINE)
    assert commands
    for command, shown in commands:
        run = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=_environment(), capture_output=True, text=True
        )

        assert (run.returncode, run.stdout + run.stderr) == (0, shown), command


@pytest.mark.parametrize(
    "sought",
    ["story.html", "story.md", "account.json", "out/tidal-mill.docx", "all.credits.csv", "letter.html"],
)
def test_a_file_that_the_shell_examples_make_is_made(folder: Path, sought: str) -> None:
    script = "\n".join(
        re.findall(r"^\$ (.*)$", "".join(example.code for example in of("console")), re.MULTILINE)
    )
    command = next(
        line for line in script.splitlines() if Path(sought).name in line or sought.split("/")[0] in line
    )
    subprocess.run(["bash", "-c", command], cwd=folder, env=_environment(), check=True, capture_output=True)

    assert (folder / sought).stat().st_size > 0


def test_the_python_examples_run_in_a_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        for example in of("python"):
            if not example.code.startswith('"""'):
                exec(compile(example.code, "README.md", "exec"), names)

    assert {warning.category for warning in told} <= {convert.ConversionWarning}

    assert capsys.readouterr().out.splitlines() == [
        "Photo: Maren Holt/Estuary Archive",
        "Illustration: Piet Aldous",
    ]
    assert (folder / "article.epub").exists()
    assert (folder / "article.docx").exists()


def test_the_text_example_is_read_as_it_promises(folder: Path) -> None:
    (example,) = of("text")
    (folder / "written.txt").write_text(example.code, encoding="utf-8")

    article = convert.read("written.txt")

    (figure,) = [node for node in article.body if isinstance(node, Figure)]
    assert plain(article.headline) == "A bridge opens"
    assert [person.name for byline in article.bylines for person in byline.people] == ["Ann Roe", "Ben Poe"]
    assert (figure.alt, plain(figure.caption)) == (
        "Two women on a new bridge",
        "The first to cross on Sunday",
    )
    assert figure.credit
    assert figure.credit.text == "© Cem Foe/Quayside Press"
    assert article.rights.licence.spdx == "CC-BY-4.0"


@pytest.fixture
def plug_in(folder: Path) -> Path:
    """The README's plug-in as an installer leaves it: the module, and its entry points in a dist-info."""
    (module,) = [example for example in of("python") if example.code.startswith('"""')]
    (project,) = [tomllib.loads(example.code) for example in of("toml") if example.name == "pyproject.toml"]
    site = folder / "site"
    about = site / "{name}-{version}.dist-info".format_map(project["project"]).replace(
        "creditline-", "creditline_"
    )
    about.mkdir(parents=True)
    (site / module.name).write_text(module.code, encoding="utf-8")
    about.joinpath("METADATA").write_text(
        "Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".format_map(project["project"])
    )
    points = project["project"]["entry-points"]
    groups = [
        f"[{group}]\n" + "\n".join(f"{k} = {v}" for k, v in names.items()) for group, names in points.items()
    ]
    about.joinpath("entry_points.txt").write_text("\n".join(groups) + "\n")
    return site


def called(site: Path, command: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", *shlex.split(command)]
    return subprocess.run(words, env=_environment(PYTHONPATH=str(site)), capture_output=True, text=True)


def test_the_plug_in_writes_an_article(plug_in: Path, folder: Path) -> None:
    run = called(plug_in, "convert article.txt --to gmi")

    assert run.returncode == 0, run.stderr
    words = (folder / "article.gmi").read_text(encoding="utf-8")
    assert words.startswith("# The mill that waits for the moon\n")
    assert "\n\nPhoto: Maren Holt/Estuary Archive\n\n" in words


def test_the_plug_in_is_listed_in_the_help(plug_in: Path) -> None:
    assert re.search(
        r"^ +gmi +from creditline-gemtext$", called(plug_in, "convert --help").stdout, re.MULTILINE
    )


def test_the_plug_in_is_about_twenty_lines() -> None:
    (module,) = [example for example in of("python") if example.code.startswith('"""')]

    assert len([line for line in module.code.splitlines() if line.strip()]) <= 25


def test_a_plug_in_cannot_take_a_built_in_name(plug_in: Path, folder: Path) -> None:
    (points,) = plug_in.glob("*.dist-info/entry_points.txt")
    points.write_text(
        "[convert.writers]\nhtml = creditline_gemtext:write\nmarkdown = creditline_gemtext:write\n"
    )
    called(plug_in, "convert article.txt --to html,markdown")

    assert (folder / "article.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert "from creditline-gemtext" not in called(plug_in, "convert --help").stdout


def test_a_plug_in_that_cannot_be_loaded_is_an_error_in_words(plug_in: Path) -> None:
    next(plug_in.glob("*.py")).write_text("import a_module_that_is_not_there\n")
    run = called(plug_in, "convert article.txt --to gmi")

    assert run.returncode == 1
    assert run.stderr.startswith(
        "error: article.txt: the format gmi (creditline_gemtext:write) cannot be loaded: "
    )
    assert run.stderr.count("\n") == 1


def test_the_first_command_line_sets_up_and_makes_a_pdf() -> None:
    setting_up = " ".join(of("sh")[0].code.split())

    assert setting_up.startswith(
        "$(command -v sudo) sh -c 'apt-get update && apt-get install -y python3-venv "
    )
    assert ".venv/bin/pip install . &&" in setting_up
    assert setting_up.endswith("--to pdf")
    assert (ROOT / setting_up.split(".venv/bin/convert ")[1].split()[0]).is_file()


def test_the_second_command_line_sets_up_and_runs_the_tests() -> None:
    (_, testing) = of("sh")

    assert "pip install -e '.[test]'" in testing.code
    assert testing.code.rstrip().endswith(".venv/bin/pytest")


def test_every_file_that_it_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_format_and_option_it_names_exists() -> None:
    from convert import cli, formats

    options = {flag for option in cli.command.params for flag in option.opts} | {"--help"}
    commands = re.findall(r"(?:convert|creditline) [^`\n]*", README)
    flags = {flag for command in commands for flag in re.findall(r"(?<!\S)--?[a-z][a-z-]*", command)}
    named = {
        name
        for command in commands
        for names in re.findall(r"--to ([a-z,]+)", command)
        for name in names.split(",")
    }

    assert flags - options == set()
    assert named - {row.name for row in formats.WRITERS} == {"gmi"}
