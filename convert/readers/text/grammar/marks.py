"""The marks that tools and people leave around words: links, their numbers, and the signs of emphasis.

Two finders look for them.  `marks` reads a byline, a credit or another short line, where a mark too many does
no harm: `lynx -dump` numbers its links, html2text and trafilatura write them as Markdown does.

>>> unmarked("By [12]Ann Roe"), unmarked("**By [Ann Roe](https://quayside.example/ann)**")
('By Ann Roe', 'By Ann Roe')

`marked` reads the words of an article: what is no emphasis and no link beyond doubt is letters there,
"f**k", "Leser*innen", "@_ann_", "*.txt", "__init__".

>>> [words[slice(*mark.opening)] for words in ("The **old** lock",) for mark in marked(words)]
['**']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from ....model import linkable


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


def plain_words(text: str) -> str:
    """Return `text` without marks and soft hyphens, where a word may break: neither is part of a name."""
    return unmarked(text).replace("\xad", "")


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


# --------------------------------------------------------------------- amid the words of an article


Span: TypeAlias = tuple[int, int]
"""Where a stretch begins and ends."""


class Marked(NamedTuple):
    """Where the marks before and behind some words stand; the `url` of a link, "" for emphasis."""

    opening: Span
    closing: Span
    url: str = ""

    def signs(self) -> Iterator[int]:
        """Yield where each character of the two marks stands."""
        return chain(range(*self.opening), range(*self.closing))


def marked(words: str) -> list[Marked]:
    """Return what is marked in `words` of an article, in order; no two overlap but one within the other."""
    if not may_be_marked(words):
        return []
    links = [link for link in _LINK_AMID.finditer(words) if linkable(link["url"])]
    found = [Marked((link.start(), link.start(1)), (link.end(1), link.end()), link["url"]) for link in links]
    hidden = _CODE.sub(lambda code: "a" * len(code[0]), words)
    for link in links:
        found += _emphasis(link[1], link.start(1))
        hidden = hidden[: link.start()] + "a" * len(link[0]) + hidden[link.end() :]
    return sorted([*found, *_emphasis(hidden)], key=lambda mark: (mark.opening[0], -mark.closing[1]))


def may_be_marked(words: str) -> bool:
    """Tell at a glance whether anything in `words` may be a mark."""
    return "*" in words or "_" in words or "](" in words


def around(words: str, start: int = 0) -> tuple[Span, ...]:
    """Return the two marks of emphasis around `words` from `start` on, nothing where none are."""
    start += len(words[start:]) - len(words[start:].lstrip())
    pairs = _emphasis(words[start:], start) if words[start : start + 1] in _EITHER else ()
    whole = (
        (one.opening, one.closing) for one in pairs if one.closing[1] - one.opening[0] == len(words) - start
    )
    return next(whole, ())


def _emphasis(words: str, shift: int = 0) -> Iterator[Marked]:
    """Yield pairs of signs around words, the same and as many; their places are moved by `shift`."""
    opened: list[Span] = []
    for sign in _RUNS.finditer(words):
        start, end = sign.span()
        pairs = (at for at in range(len(opened) - 1, -1, -1) if words[slice(*opened[at])] == sign[0])
        closes = start > 0 and not words[start - 1].isspace() and _CLOSED.match(words, end)
        at = next(pairs, -1) if closes else -1
        if at >= 0:
            first, last = opened[at]
            near = start - last <= _FARTHEST or (not first and end == len(words))
            if near and not (sign[0] == "__" and _NAME.fullmatch(words, last, start)):
                yield Marked((first + shift, last + shift), (start + shift, end + shift))
            del opened[at:]
        elif _OPENS.fullmatch(words[max(0, start - 1) : start]) and _SAYS.match(words, end):
            opened = [*opened[-_DEEPEST:], (start, end)]


_EITHER = ("*", "_")
_FARTHEST, _DEEPEST = 400, 8
# "[a green ledger](https://quayside.example/a_(b))"; with a title behind the address it stays as it is.
_LINK_AMID = re.compile(
    r"(?<![!\\])\[([^\[\]\n]{1,400})\]\(<?(?P<url>(?:[^\s()<>]|\([^\s()<>]{0,80}\)){1,1000})>?\)"
)
_RUNS = re.compile(r"(?<![\\*])\*{1,3}(?!\*)|(?<![\\_])_{1,3}(?!_)")
# What stands before a mark that opens, "" at the beginning; behind one that closes; words, perhaps quoted.
_EAST_ASIAN = "\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3"
_OPENS = re.compile(f"|[{_EAST_ASIAN}" + r"\s(\[{\"'“”„‚‘’«»¿¡—–>*_-]")
_CLOSED = re.compile(rf"\Z|[_{_EAST_ASIAN}]|[^\w@*]")
_SAYS = re.compile(r"(?!\.\w)[*_\[(\"'“„‚‘«»¿¡#@$€£.…—–-]{0,4}\w")
_CODE, _NAME = re.compile(r"`[^`\n]{1,200}`"), re.compile(r"[a-z0-9_]+", re.ASCII)
