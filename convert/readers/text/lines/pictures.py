"""Pictures as Markdown writes them at the beginning of a line, and what a tool writes behind them.

>>> line = "![A boat in a lock](lock.jpg)The lock of Amberweir."
>>> [(line[slice(*one.alt)], line[slice(*one.address)], line[one.end :]) for one in pictures(line)]
[('A boat in a lock', 'lock.jpg', 'The lock of Amberweir.')]
"""

from __future__ import annotations

import re
from typing import NamedTuple

OPENS = "!["
"""A picture begins with it."""


class Picture(NamedTuple):
    """Where a picture begins and ends in a text, and where the alternative text and the address in it do."""

    start: int
    end: int
    alt: tuple[int, int]
    address: tuple[int, int]


def pictures(text: str) -> tuple[Picture, ...]:
    """Return the pictures with which `text` begins, behind a bullet or not, one directly behind the other.

    A picture that is a link, "[![A boat](boat.jpg)](boat.html)", has two addresses.
    html2text writes a picture and its caption so, on one line; it breaks an alternative text.
    """
    found: list[Picture] = []
    opening = _BULLET.match(text) if OPENS in text else None
    at = opening.end() if opening else len(text)
    while one := _PICTURE.match(text, at):
        at = one.end()
        said, kept = ("alt", "address") if one["alt"] is not None else ("linked", "addresses")
        found.append(Picture(one.start(), at, one.span(said), one.span(kept)))
    return tuple(found)


def behind_pictures(text: str) -> int:
    """Return where the pictures end with which `text` begins, 0 where it begins with none.

    >>> behind_pictures("* ![A boat](boat.jpg)The lock of Amberweir."), behind_pictures("The lock ![](a.jpg)")
    (21, 0)
    """
    found = pictures(text)
    return found[-1].end if found else 0


def said_twice(words: str, start: int = 0) -> tuple[int, int] | None:
    """Return where an alternative text ends and its caption begins, which says the same right behind it.

    A stroke may part the two.

    >>> said_twice("The lock of Amberweir.The lock of Amberweir. Photo: Ann Roe")
    (22, 22)
    >>> said_twice("The lock / The lock in May"), said_twice("Boats, boats")
    ((8, 11), None)
    """
    start += len(words[start:]) - len(words[start:].lstrip())
    stroke = _STROKE.search(words, start)
    said = words[start : stroke.start()] if stroke else ""
    if stroke and len(said) >= _LEAST_PARTED and words.startswith(said, stroke.end()):
        return stroke.span()
    opening = words[start : start + _LEAST_SAID]
    end = words.find(opening, start + _LEAST_SAID) if len(opening) == _LEAST_SAID else -1
    return (end, end) if end > 0 and words.startswith(words[start:end].rstrip(), end) else None


_LEAST_SAID, _LEAST_PARTED = 20, 8
_STROKE = re.compile(r"\s[/|]\s")


def is_open(line: str) -> bool:
    """Tell a line that begins a picture and does not end its alternative text: "![A boat in a"."""
    words = line.lstrip()
    return words.startswith(OPENS) and "]" not in words


_BULLET = re.compile(r"\s*(?:[*+•-]\s+)?")
_ADDRESS = r"(?:[^\s()]|\([^\s()]{0,80}\)){1,2000}(?:\s\"[^\"]{0,400}\")?"
_PICTURE = re.compile(
    rf"!\[(?P<alt>[^\[\]]{{0,2000}})\]\((?P<address>{_ADDRESS})\)"
    rf"|\[!\[(?P<linked>[^\[\]]{{0,2000}})\]\((?P<addresses>{_ADDRESS}\)\]\({_ADDRESS})\)"
)
