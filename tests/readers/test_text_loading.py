"""Reading an ordinary text loads no heavy library: a conversion to Markdown shall not pay for a PDF's."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"PIL", "chardet", "docx", "ebooklib", "lxml", "numpy", "weasyprint"}

SCRIPT = """
import sys
from convert.media import Source
from convert.readers.text import read
read(Source("Neun Jahre wurde an der Brücke gebaut, und es kam ein Hund.".encode({encoding!r}), "a.txt"), id)
print(*sys.modules)
"""


def _loaded(encoding: str) -> set[str]:
    command = [sys.executable, "-c", SCRIPT.format(encoding=encoding)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return HEAVY & {name.partition(".")[0] for name in done.stdout.split()}


def test_a_text_in_utf_8_loads_nothing_heavy() -> None:
    assert _loaded("utf-8") == set()


def test_a_word_or_two_in_an_old_encoding_load_nothing_either() -> None:
    assert _loaded("cp1252") == set()
