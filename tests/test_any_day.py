"""The same article gives the same bytes on any day, in any place, in any folder, by any hash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from convert.formats import WRITERS

from .conftest import ROOT

SAMPLE = "tidal-mill"
FORMATS = ",".join(row.name for row in WRITERS)


def made(folder: Path, *before: str, **environment: str) -> dict[str, bytes]:
    """Return every file that the command makes of a sample in `folder`, by its path there."""
    (folder / "in").mkdir(parents=True)
    shutil.copy(ROOT / "samples" / f"{SAMPLE}.txt", folder / "in")
    shutil.copytree(ROOT / "samples" / f"{SAMPLE}.pictures", folder / "in" / f"{SAMPLE}.pictures")
    words = ["-m", "convert", f"in/{SAMPLE}.txt", "--to", FORMATS, "--out-dir", "out", "-q"]
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    everywhere = {**kept, "PYTHONPATH": str(ROOT), **environment}
    subprocess.run([*before, sys.executable, *words], cwd=folder, env=everywhere, check=True)
    files = sorted(path for path in (folder / "out").rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return made(tmp_path_factory.mktemp("today"), PYTHONHASHSEED="1")


@pytest.mark.slow
def test_every_format_is_made(today: dict[str, bytes]) -> None:
    assert {f"out/{SAMPLE}{row.endings[0]}" for row in WRITERS} <= set(today)


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "4711"},
    ],
    ids=lambda environment: next(iter(environment)),
)
def test_another_place_makes_the_same(
    environment: dict[str, str], today: dict[str, bytes], tmp_path: Path
) -> None:
    assert made(tmp_path / "an other folder", **environment) == today


@pytest.mark.slow
def test_another_day_makes_the_same(today: dict[str, bytes], tmp_path: Path) -> None:
    faketime = shutil.which("faketime")
    if faketime is None:
        pytest.skip("faketime is not installed: apt-get install faketime")

    assert made(tmp_path, faketime, "-f", "+400d") == today
