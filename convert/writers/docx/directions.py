"""Which words run from right to left: Word must be told, run by run.

Word asks of every run, figures and brackets in it included, which way it is read, where others find out by
the Unicode Bidirectional Algorithm (UAX 9).  So what has no direction of its own goes with the words that
the algorithm puts it with: in Arabic a year and the brackets around it with the Arabic, not so "(1856)" that
stands behind an English name.

>>> list(pieces("built by Quayside Press (1856)", mirrored=False))
[('built by Quayside Press (1856)', False)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LETTER = re.compile(r"[^\W\d_]")
_LEFT = rf"(?:(?![{_RIGHT}])[^\W\d_])"
# From the first letter of one direction to the last letter or figure before one of the other; not over a tab.
_LEFT_AMONG_RIGHT = re.compile(rf"{_LEFT}(?:[^{_RIGHT}\t\n]*(?![{_RIGHT}])\w)?")
_RIGHT_AMONG_LEFT = re.compile(rf"[{_RIGHT}](?:(?:(?!{_LEFT})[^\t\n])*[{_RIGHT}\d])?")
_CLOSED = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“"}


def pieces(words: str, *, mirrored: bool) -> Iterator[tuple[str, bool]]:
    """Yield `words` in pieces with whether each runs from right to left, as a `mirrored` article does."""
    right = mirrored or begins_right(words)
    if not right and words.isascii():
        if words:
            yield words, False
        return
    other = _LEFT_AMONG_RIGHT if right else _RIGHT_AMONG_LEFT
    done = 0
    for found in other.finditer(words):
        if found.start() < done:
            continue
        end = _closed(words, found.start(), found.end())
        if done < found.start():
            yield words[done : found.start()], right
        yield words[found.start() : end], not right
        done = end
    if done < len(words):
        yield words[done:], right


def begins_right(words: str) -> bool:
    """Return whether the first letter of `words` is one written from right to left."""
    first = _LETTER.search(words)
    return first is not None and re.match(f"[{_RIGHT}]", first[0]) is not None


def _closed(words: str, start: int, end: int) -> int:
    """Return where a piece ends that takes in what closes the brackets it opens."""
    while end < len(words) and (opening := _CLOSED.get(words[end])):
        piece = words[start:end]
        if piece.count(opening) <= piece.count(words[end]):
            break
        end += 1
    return end
