"""Marks around words, as Markdown and its like write them: pairs of signs of emphasis, and links.

>>> [words[slice(*mark.opening)] for words in ("The **old** lock",) for mark in marked(words)]
['**']

What is no mark beyond doubt is a letter: "f**k", "Leser*innen", "@_ann_", "*.txt", "__init__".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

from ....model import linkable

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
    """Return what is marked in `words`, in order; no two overlap but one within the other."""
    if not may_be_marked(words):
        return []
    links = [link for link in _LINK.finditer(words) if linkable(link["url"])]
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
    for sign in _SIGNS.finditer(words):
        start, end = sign.span()
        pairs = (at for at in range(len(opened) - 1, -1, -1) if words[slice(*opened[at])] == sign[0])
        at = next(pairs, -1) if _closes(words, start, end) else -1
        if at >= 0:
            first, last = opened[at]
            near = start - last <= _FARTHEST or (not first and end == len(words))
            if near and not (sign[0] == "__" and _NAME.fullmatch(words, last, start)):
                yield Marked((first + shift, last + shift), (start + shift, end + shift))
            del opened[at:]
        elif _OPENS.fullmatch(words[max(0, start - 1) : start]) and _SAYS.match(words, end):
            opened = [*opened[-_DEEPEST:], (start, end)]


def _closes(words: str, start: int, end: int) -> bool:
    return start > 0 and not words[start - 1].isspace() and _CLOSED.match(words, end) is not None


_EITHER = ("*", "_")
_FARTHEST, _DEEPEST = 400, 8
# "[a green ledger](https://quayside.example/a_(b))"; with a title behind the address it stays as it is.
_LINK = re.compile(
    r"(?<![!\\])\[([^\[\]\n]{1,400})\]\(<?(?P<url>(?:[^\s()<>]|\([^\s()<>]{0,80}\)){1,1000})>?\)"
)
_SIGNS = re.compile(r"(?<![\\*])\*{1,3}(?!\*)|(?<![\\_])_{1,3}(?!_)")
# What stands before a mark that opens, "" at the beginning; behind one that closes; words, perhaps quoted.
_EAST_ASIAN = "\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3"
_OPENS = re.compile(f"|[{_EAST_ASIAN}" + r"\s(\[{\"'“”„‚‘’«»¿¡—–>*_-]")
_CLOSED = re.compile(rf"\Z|[_{_EAST_ASIAN}]|[^\w@*]")
_SAYS = re.compile(r"(?!\.\w)[*_\[(\"'“„‚‘«»¿¡#@$€£.…—–-]{0,4}\w")
_CODE, _NAME = re.compile(r"`[^`\n]{1,200}`"), re.compile(r"[a-z0-9_]+", re.ASCII)
