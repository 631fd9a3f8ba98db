"""The house: which way the arrows point, that all of it ships, and that it stays easy to read."""

from __future__ import annotations

import ast
import functools
import re
import shutil
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from convert.formats import READERS, WRITERS

from .conftest import ROOT

PACKAGE = ROOT / "convert"
SOURCES = sorted(PACKAGE.rglob("*.py"))
EVERY_SOURCE = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]


def module(path: Path) -> str:
    """Return the dotted name of a source file, a package's for its __init__."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module(path): path for path in EVERY_SOURCE}


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a file imports, in its functions too, by their full names."""
    package = module(path) if path.name == "__init__.py" else module(path).rpartition(".")[0]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            above = package.rsplit(".", node.level - 1)[0] if node.level else ""
            base = ".".join(filter(None, (above, node.module or "")))
            for alias in node.names:
                name = f"{base}.{alias.name}"
                if name in MODULES or base in MODULES:
                    yield name if name in MODULES else base


GRAPH = {module(path): set(imports(path)) - {module(path)} for path in SOURCES}


# ------------------------------------------------------------------------------------ the arrows

# From the ground up.  A room may use any room on a lower floor, and what stands in its own room.
FLOORS = (
    ("convert.errors",),
    ("convert.model", "convert.output"),
    (
        "convert.schema",
        "convert.limits",
        "convert.people",
        "convert.media",
        "convert.style",
        "convert.account",
    ),
    ("convert.readers", "convert.writers"),
    ("convert.formats",),
    ("convert.batch",),
    ("convert",),
    ("convert.arguments",),
    ("convert.cli",),
    ("convert.__main__",),
)


def room(name: str) -> str:
    """Return the room that a module stands in: the longest name in FLOORS that it begins with."""
    rooms = [each for floor in FLOORS for each in floor if each != "convert"]
    fitting = [each for each in rooms if name == each or name.startswith(f"{each}.")]
    return max(fitting, key=len, default="convert" if name == "convert" else "")


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room(name) in rooms)


def test_every_module_stands_in_a_room() -> None:
    assert [name for name in GRAPH if not room(name)] == []


def test_the_arrows_point_down() -> None:
    up = [
        f"{name} → {used}"
        for name, names in GRAPH.items()
        for used in names
        if room(name) != room(used) and floor(used) >= floor(name)
    ]

    assert up == []


def test_the_arrows_are_seen_where_they_are() -> None:
    # So that the tests above and below cannot pass for want of arrows.
    assert "convert.errors" in GRAPH["convert.model"] | GRAPH["convert.batch"]
    assert {"convert.batch", "convert.arguments"} <= GRAPH["convert.cli"]
    assert "convert.readers.text" in GRAPH["convert.batch"]  # inside a function


# The floors of the text reader, from the ground up; what stands in none of them is above all.
TEXT_FLOORS = ("grammar", "lines", "second_look")


def _text_floor(name: str) -> int:
    part = name.removeprefix("convert.readers.text").lstrip(".").partition(".")[0]
    return TEXT_FLOORS.index(part) if part in TEXT_FLOORS else len(TEXT_FLOORS)


def test_the_arrows_point_down_inside_the_text_reader() -> None:
    inside = {name: names for name, names in GRAPH.items() if name.startswith("convert.readers.text")}
    up = [
        f"{name} → {used}"
        for name, names in inside.items()
        for used in names & inside.keys()
        if _text_floor(used) > _text_floor(name)
    ]

    assert {_text_floor(name) for name in inside} == set(range(len(TEXT_FLOORS) + 1))
    assert up == []


def test_no_module_imports_itself_in_a_circle() -> None:
    assert list(TopologicalSorter(GRAPH).static_order())


def _format(name: str) -> str:
    """Return the reader or writer that a module belongs to, such as "convert.writers.html"."""
    return ".".join(name.split(".")[:3])


def test_readers_know_no_reader_and_writers_know_none_but_html() -> None:
    allowed = {
        ("convert.writers.pdf", "convert.writers.html"),
        ("convert.writers.epub", "convert.writers.html"),
        ("convert.writers.ninjs", "convert.writers.html"),  # ninjs holds its body as XHTML
        ("convert.writers.html", "convert.writers.jsonld"),
    }
    known = {
        (_format(name), _format(used))
        for name, names in GRAPH.items()
        for used in names
        if name.startswith(("convert.readers.", "convert.writers."))
        and room(used) in ("convert.readers", "convert.writers")
    }

    assert {pair for pair in known if pair[0] != pair[1]} - allowed == set()


HEAVY = {"weasyprint", "docx", "ebooklib", "lxml", "PIL", "charset_normalizer", "fontTools", "pydyf"}


def test_heavy_libraries_are_imported_where_they_are_needed() -> None:
    early = [
        f"{module(path)}: {name}"
        for path in SOURCES
        for node in _outside_functions(tree(path))
        for name in _foreign(node)
        if name.partition(".")[0] in HEAVY
    ]

    assert early == []


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            continue
        yield child
        if not isinstance(child, ast.FunctionDef | ast.Lambda):
            yield from _outside_functions(child)


def _foreign(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names):
            return [alias.name for alias in names]
        case ast.ImportFrom(name, _, 0):
            return [name or ""]
        case _:
            return []


# ------------------------------------------------------------------------------------ what ships

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]


def _folder(package: str) -> Path:
    return ROOT / str(SETUPTOOLS["package-dir"].get(package, package.replace(".", "/")))


def test_every_package_ships() -> None:
    ours = {module(path) for path in SOURCES if path.name == "__init__.py"} | {"convert.styles"}

    assert set(SETUPTOOLS["packages"]) == ours


def test_every_file_of_the_package_ships() -> None:
    folders = {package: _folder(package) for package in SETUPTOOLS["packages"]}
    data = SETUPTOOLS["package-data"]
    left = [
        path.relative_to(ROOT).as_posix()
        for package, top in folders.items()
        for path in top.rglob("*")
        if path.is_file()
        and path.suffix not in (".py", ".pyc")
        # It belongs to the innermost package above it.
        and max(
            (each for each in folders.values() if path.is_relative_to(each)), key=lambda each: len(each.parts)
        )
        == top
        and not any(fnmatch(path.relative_to(top).as_posix(), pattern) for pattern in data.get(package, []))
    ]

    assert left == []


def test_the_source_distribution_holds_what_the_repository_does() -> None:
    # Besides the packages, and what every source distribution holds.
    lines = [line.split() for line in (ROOT / "MANIFEST.in").read_text().splitlines()]
    taken = {name for kind, *names in lines if kind in ("graft", "include") for name in names}
    own = {"convert", "LICENSE", "MANIFEST.in", "README.md", "pyproject.toml"}

    tops = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert {name for name in tops if not name.startswith(".")} <= taken | own


def test_every_format_of_the_table_is_there() -> None:
    for row in (*READERS, *WRITERS):
        name, _, function = row.place.partition(":")
        defined = {node.name for node in tree(MODULES[name]).body if isinstance(node, ast.FunctionDef)}
        assert function in defined, row.place


# ------------------------------------------------------------------------------ that it stays legible


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function of a file with its length in lines, docstring and comments included."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            yield f"{module(path)}.{node.name}", (node.end_lineno or 0) - node.lineno + 1


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


# What the models of this house have: pandoc-types, djot.js, mammoth, tinycss2, beancount, httpx.
def test_files_are_of_a_comfortable_length() -> None:
    lengths = {module(path): length(path) for path in SOURCES}

    assert 40 <= statistics.median(lengths.values()) <= 300
    assert {name: lines for name, lines in lengths.items() if lines > 520} == {}


def test_most_functions_are_short() -> None:
    lengths = [lines for path in SOURCES for _, lines in functions(path)]

    assert 4 <= statistics.median(lengths) <= 12
    assert sum(lines > 25 for lines in lengths) / len(lengths) < 0.05


def test_few_functions_are_long() -> None:
    # A match over every node reads as a table, and may be; see the house's own rule.
    assert [f"{name}: {lines}" for path in SOURCES for name, lines in functions(path) if lines > 70] == []


def test_every_module_says_what_it_is_for() -> None:
    assert [
        name for name, path in MODULES.items() if length(path) and not ast.get_docstring(tree(path))
    ] == []


def test_every_public_function_and_class_says_what_it_is() -> None:
    silent = [
        f"{module(path)}.{node.name}"
        for path in SOURCES
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]

    assert silent == []


def test_the_index_of_the_grammar_names_every_room() -> None:
    index = MODULES["convert.readers.text.grammar"]
    rooms = {path.stem for path in index.parent.glob("*.py")} - {"__init__"}

    assert set(re.findall(r"`(\w+)`", ast.get_docstring(tree(index)) or "")) == rooms


def test_rooms_are_named_for_what_is_in_them() -> None:
    empty_words = {
        "utils",
        "util",
        "helpers",
        "helper",
        "base",
        "core",
        "common",
        "misc",
        "manager",
        "handler",
        "data",
    }

    assert {name for name in MODULES if name.rpartition(".")[2] in empty_words} == set()


def test_nothing_is_put_off_or_passed_over() -> None:
    marks = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|except[^:\n]*:\s*pass\b|NotImplementedError")
    house = Path(__file__)

    assert [
        f"{path.name}: {found[0]}"
        for path in EVERY_SOURCE
        if path != house and (found := marks.search(path.read_text(encoding="utf-8")))
    ] == []


def test_every_test_checks_something() -> None:
    idle = [
        f"{module(path)}.{node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not _checks(node)
    ]

    assert idle == []


def _checks(test: ast.FunctionDef) -> bool:
    """Return whether a test asserts, waits for an error, or calls a check of its own file."""
    checks = re.compile(r"raises|warns|check_\w+|validate|assert_\w+")
    return any(
        isinstance(node, ast.Assert)
        or (isinstance(node, ast.Call) and checks.fullmatch(ast.unparse(node.func).rpartition(".")[2]))
        for node in ast.walk(test)
    )


# ------------------------------------------------------------------------------------ what is said


def tracked() -> list[Path]:
    """Return the files of the project, those that git knows where there is git."""
    if shutil.which("git") and (ROOT / ".git").exists():
        names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        return [ROOT / name for name in names.decode().split("\0") if name and (ROOT / name).is_file()]
    return [*EVERY_SOURCE, *ROOT.glob("*.md"), *ROOT.glob("*.toml")]


def test_no_file_names_a_place_on_somebody_s_machine() -> None:
    # In two pieces, so that this very line is none.
    places = re.compile(rb"/(?:wor" rb"k|hom" rb"e|root|Users)/[A-Za-z0-9_.-]+|[A-Z]:\\\\Users")

    assert [
        f"{path.relative_to(ROOT)}: {found[0].decode()}"
        for path in tracked()
        if (found := places.search(path.read_bytes()))
    ] == []


def test_nothing_was_left_lying_at_the_top() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert {name for name in top if not name.startswith(".")} <= {
        *("CHANGELOG.md", "LICENSE", "MANIFEST.in", "README.md", "pyproject.toml"),
        *("convert", "creditline.py", "docs", "samples", "styles", "tests"),
    }


def test_the_change_log_knows_this_version() -> None:
    version = PROJECT["project"]["version"]

    assert re.search(
        rf"^## (?:{re.escape(version)}|Unreleased)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE
    )


# --------------------------------------------------------------------- what a conversion touches


@dataclass(frozen=True)
class Touched:
    """What a conversion in `folder` asked of the system: the log of its calls, the files it opened."""

    folder: Path
    log: str
    opened: frozenset[str]


@pytest.fixture(scope="module")
def touched(tmp_path_factory: pytest.TempPathFactory) -> Touched:
    """One conversion, into every format, of a text that asks for files and addresses of all kinds."""
    if not shutil.which("strace"):
        pytest.skip("strace is not here")
    folder = tmp_path_factory.mktemp("touched")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(
        "---\nheadline: A bridge\nsource: https://example.com/a\n"
        "picture: http://127.0.0.1:9/p.png, /etc/passwd\n---\n"
        '<img src="file:///etc/hostname"><script src="http://127.0.0.1:9/x.js"></script> ![](/etc/group)\n\n'
        "@import url(http://127.0.0.1:9/x.css); see http://127.0.0.1:9/ and file:///etc/shadow for more.\n"
    )
    formats = ",".join(row.name for row in WRITERS)
    words = ["in/a.txt", "--to", formats, "--account", "in/a.account.html", "-q"]
    command = [sys.executable, "-m", "convert", *words]
    strace = ["strace", "-f", "-qq", "-s", "4096", "-o", str(folder / "log"), "-e", "trace=%file,%network"]
    run = subprocess.run([*strace, *command], cwd=folder, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    log = (folder / "log").read_text(errors="replace")
    opened = re.findall(r'^\d+ +open(?:at)?\([^"]*"([^"]*)"[^=]*\) = \d', log, re.MULTILINE)
    return Touched(folder, log, frozenset(str((folder / name).resolve()) for name in opened))


@pytest.mark.slow
def test_a_conversion_opens_no_socket(touched: Touched) -> None:
    assert re.findall(r"^.*\b(?:socket|connect|sendto)\(.*$", touched.log, re.MULTILINE) == []


@pytest.mark.slow
def test_a_conversion_starts_no_other_program(touched: Touched) -> None:
    assert len(re.findall(r"^\d+ +execve\(", touched.log, re.MULTILINE)) == 1


# What Python, the loader of libraries and the finder of fonts ask of any system; of certificates Python
# 3.12 asks as soon as WeasyPrint is imported, which makes a fetcher that we never use.
_SYSTEM = """
/usr/lib /usr/local/lib /lib /usr/share /etc/ld.so /etc/fonts /etc/ssl/openssl.cnf /etc/ssl/certs
/etc/locale /etc/localtime
/etc/mime.types /usr/local/share/fonts /var/cache/fontconfig /proc/self/ /proc/meminfo /proc/filesystems
/dev/null /dev/urandom /sys/devices/system/cpu
""".split()


@pytest.mark.slow
def test_a_conversion_opens_only_its_own_files_and_libraries(touched: Touched) -> None:
    inside = touched.folder / "in"
    places = [*sys.path, sys.prefix, sys.base_prefix, str(ROOT)]
    libraries = {str(Path(place).resolve()) for place in places if place}
    allowed = (str(inside), *libraries, *_SYSTEM)

    assert str(inside / "a.txt") in touched.opened
    # The folder itself is opened, not read: it is where Python looks for modules first.
    others = touched.opened - {str(touched.folder)}
    assert {name for name in others if not name.startswith(allowed)} == set()
