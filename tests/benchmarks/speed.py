"""Measure how long reading takes, beside pandoc: the first article of a process, and each further one.

    python tests/benchmarks/speed.py samples [--rounds 5]

Both read the same files, Creditline as articles, pandoc as CommonMark, in turn, each in a process of its own;
counted is the processor's time, the least of the rounds.  What a further article takes is what a process that
reads all of them several times takes more than one that reads them once.  It needs the extra "validators".
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pypandoc

_READS = """
import sys, convert
for path in sys.argv[1:]:
    convert.read(path, warn=lambda _: None)
"""
_AGAIN = 10
"""How often the articles are read again."""


def measured(files: Sequence[Path], rounds: int) -> dict[str, tuple[float, float]]:
    """Return, by reader, the seconds that the first article takes and those of each further one."""
    readers = {
        "creditline": [sys.executable, "-c", _READS],
        "pandoc": [pypandoc.get_pandoc_path(), "--from=commonmark", "--to=native"],
    }
    amounts: tuple[Sequence[Path], ...] = (files[:1], files, [*files] * (1 + _AGAIN))
    least: dict[tuple[str, int], float] = {}
    for _ in range(rounds):
        for name, command in readers.items():
            for amount, paths in enumerate(amounts):
                spent = _seconds([*command, *map(str, paths)])
                least[name, amount] = min(spent, least.get((name, amount), spent))
    return {
        name: (least[name, 0], (least[name, 2] - least[name, 1]) / (_AGAIN * len(files))) for name in readers
    }


def _seconds(command: Sequence[str]) -> float:
    """Return the processor's time, user and system, that a command takes, in seconds."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def main() -> None:
    """Read the command line and print one line for the first article and one for each further."""
    parser = argparse.ArgumentParser(description="Measure the speed of reading, beside pandoc.")
    parser.add_argument("articles", type=Path, nargs="+", help="files of text, or folders of them")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    files = [path for it in given.articles for path in (sorted(it.glob("*.txt")) if it.is_dir() else [it])]
    found = measured(files, given.rounds)
    for part, what in enumerate(("the first article", "each further one")):
        ours, theirs = found["creditline"][part], found["pandoc"][part]
        print(
            f"{what}: {1000 * ours:.1f} ms, pandoc {1000 * theirs:.1f} ms, {ours / theirs:.1f} times as long"
        )


if __name__ == "__main__":
    main()
