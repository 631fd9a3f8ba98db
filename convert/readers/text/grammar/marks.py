"""The marks that tools leave in a byline or a credit: addresses behind links, numbers before them, stars.

`lynx -dump` numbers its links, html2text and trafilatura write them as Markdown does.

>>> unmarked("By [12]Ann Roe"), unmarked("**By [Ann Roe](https://quayside.example/ann)**")
('By Ann Roe', 'By Ann Roe')
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Mark(NamedTuple):
    """A mark from `start` to `end` of a text; it `opens` where it stands before what it marks."""

    start: int
    end: int
    opens: bool


def unmarked(text: str) -> str:
    """Return `text` without the marks of links and of emphasis; what they stand around is kept.

    >>> unmarked("Ann Roe*, Bo Li*"), unmarked("[Ann Roe]"), unmarked("Ann Roe @ann_roe_")
    ('Ann Roe*, Bo Li*', '[Ann Roe]', 'Ann Roe @ann_roe_')
    """
    return without(text, marks(text))


def without(text: str, found: Sequence[Mark]) -> str:
    """Return `text` without the marks `found` in it."""
    return "".join(_between(text, found))


def _between(text: str, found: Sequence[Mark]) -> Iterator[str]:
    at = 0
    for mark in found:
        yield text[at : mark.start]
        at = mark.end
    yield text[at:]


def marks(text: str) -> tuple[Mark, ...]:
    """Return the marks of links and of emphasis in `text`, in order."""
    if _SIGNS.isdisjoint(text):
        return ()
    found = []
    for link in _LINK.finditer(text):
        found += [Mark(link.start(), link.start(1), True), Mark(link.end(1), link.end(), False)]
    found += [Mark(*picture.span(), True) for picture in _PICTURE.finditer(text)]
    found += [Mark(*number.span(), True) for number in _NUMBER.finditer(text)]
    for note in _NOTE.finditer(text):
        found += [Mark(note.start(), note.start(1), True), Mark(note.end(1), note.end(), False)]
    for words in _EMPHASIS.finditer(_hidden(text, sorted(found))):
        found += [Mark(words.start(), words.start(2), True), Mark(words.end(2), words.end(), False)]
    return tuple(sorted(found))


def _hidden(text: str, found: Sequence[Mark]) -> str:
    """Return `text` as long as it is, without a sign in what is `found`: an address holds many."""
    gaps = ["\0" * (mark.end - mark.start) for mark in found]
    return "".join(map("".join, zip(_between(text, found), [*gaps, ""], strict=True)))


def in_marked(start: int, end: int, found: Sequence[Mark]) -> tuple[int, int]:
    """Return where a stretch stands in a text that has the marks `found`, with those around it.

    `start` and `end` are its offsets in the text without them.

    >>> in_marked(9, 16, marks("The pier [Ann Roe](https://quayside.example/ann)"))
    (9, 48)
    """
    first, last, shift = start, end, 0
    for mark in found:
        at = mark.start - shift
        shift += mark.end - mark.start
        if at < start or (at == start and not mark.opens):
            first = start + shift
        if at < end or (at == end and not mark.opens):
            last = end + shift
    return first, last


_SIGNS = frozenset("[*_")
_ADDRESS = r"\((?:<[^<>\n]{1,400}>|(?:[^\s()]|\([^\s()]{0,80}\)){1,400})(?:\s\"[^\"\n]{0,200}\")?\)"
# '[Ann Roe](https://quayside.example/ann "All she wrote")', "[Ann Roe][1]"
_LINK = re.compile(rf"(?<!!)\[([^\[\]\n]{{1,120}})\](?:{_ADDRESS}|\[\d{{1,3}}\])")
# "![Ann Roe at her desk](ann.jpg)By Ann Roe"
_PICTURE = re.compile(rf"!\[[^\[\]\n]{{0,300}}\]{_ADDRESS}")
# "[12]Ann Roe", but not "Ann Roe[1]"
_NUMBER = re.compile(r"(?<![\w\])])\[\d{1,3}\](?=[^\W\d_])")
# "[[Ann Roe]]", a note of her own in Obsidian, Logseq and Roam
_NOTE = re.compile(r"\[\[([^\W\d_][^\[\]|\n]{1,120})\]\]")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,300})(?<!\s)\1(?![\w*])")
