"""The tables that the grammar of attribution is made of: plain text that anybody can extend.

A table is a file ``tables/NAME.txt`` beside this module.  A line is ``key: word, word, several words``;
lines with the same key add up; blank lines and lines that begin with ``#`` are comments.

>>> table("links")["team"][0]
'Redaktion'
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

_FOLDER = Path(__file__).with_name("tables")


@functools.cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the table `name`: each key with its words, in the order of the file."""
    rows: dict[str, list[str]] = {}
    for line in (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        key, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            rows.setdefault(key, []).extend(words.rstrip().split(", "))
    return {key: tuple(words) for key, words in rows.items()}


@functools.cache
def folded(name: str, key: str) -> frozenset[str]:
    """Return the words of one key of a table, for a look-up that ignores capitals."""
    return frozenset(word.casefold() for word in table(name)[key])


def by_parts(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return `words` by a part that many of them share: `holds` looks for the few parts first."""
    parts = {word: [word[at : at + _PART] for at in range(max(1, len(word) - _PART + 1))] for word in words}
    counts = Counter(part for some in parts.values() for part in some)
    found: dict[str, tuple[str, ...]] = {}
    for word, some in parts.items():
        part = max(some, key=counts.__getitem__)
        found[part] = (*found.get(part, ()), word)
    return found


def holds(text: str, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether one of `words`, as `by_parts` returns them, stands anywhere in `text`."""
    if not any(map(text.__contains__, words)):
        return False
    return any(word in text for part, some in words.items() if part in text for word in some)


_PART = 4
"""So many letters of a word are a part: fewer are found in most texts, more are shared by few words."""


def either(name: str, key: str) -> str:
    """Return the words of one key of a table as alternatives of a pattern, the longest first.

    Those that begin with the same letter stand together, so that one look at a letter rules out all of them.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(table(name)[key], key=len, reverse=True):
        by_letter.setdefault(word[0].casefold(), []).append(word)
    return "|".join(map(_alternatives, by_letter.values()))


def _alternatives(words: Sequence[str]) -> str:
    first = words[0][0]
    if len(words) == 1 or any(word[0] != first for word in words):
        return "|".join(map(re.escape, words))
    return f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in words)})"
