"""Where the outside programs are: on the PATH, beside this Python, or installed by npm in the project."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def find(name: str) -> Path | None:
    """Return the program called `name`, None where it is not installed."""
    beside_python = Path(sys.executable).parent
    places = [os.environ.get("PATH", ""), str(beside_python), str(ROOT / "node_modules" / ".bin")]
    found = shutil.which(name, path=os.pathsep.join(places))
    return Path(found) if found else None


def require(name: str, reason: str) -> Path:
    """Return the program called `name`; skip the test, saying what it is needed for, where it is missing."""
    found = find(name)
    if found is None:
        pytest.skip(f"{name} is not installed: {reason}")
    return found
