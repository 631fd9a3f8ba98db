"""Marks of emphasis and of links amid words, as Markdown and its like write them: what they say, and no more.

>>> inlines("The *old* lock")
(Text(value='The '), Emphasis(content=(Text(value='old'),)), Text(value=' lock'))

Where a part of the article has a look of its own, as a caption and a note have, marks around the whole of it
tell nothing else and go.  A credit, a byline and what else is kept as letters has no marks of emphasis; its
links stay as they are.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import TypeAlias

from ...model import (
    Block,
    Blocks,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Inlines,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    SetAside,
    Strong,
    Table,
    Text,
    each,
    text,
)
from .grammar.marks import Marked, marked
from .pieces import Fragment, Part, Piece


def inlines(words: str) -> Inlines:
    """Return `words` with what stands between marks as emphasis, strong words and links."""
    return _between(words, deque(marked(words)), 0, len(words))


def bare(content: Inlines) -> Inlines:
    """Return `content` without emphasis around the whole of it."""
    while len(content) == 1 and isinstance(content[0], (Emphasis, Strong)):
        content = content[0].content
    return content


def in_marks(part: Part, blocks: Sequence[Piece]) -> Part:
    """Return `part`, made of `blocks`, with the marks amid its words as inlines, and told as marks."""
    found: _Found = {}
    match part.node:
        case SetAside():
            return part
        case str() as words if part.where in ("headline", "standfirst"):
            found[""] = _signs(words, marked(words))
            node: Block | str = words
        case str() as words:
            node = _letters(words, "", found)
        case block:
            node = _block(block, "", found)
    if not any(found.values()):
        return part
    return part._replace(node=node, fragments=tuple(_parted(part.fragments, found, blocks)))


_Found: TypeAlias = dict[str, set[int]]
"""Which visible characters of the words at each place below a part are signs, counted from 0."""


# ------------------------------------------------------------------------------- nodes


def _block(node: Block, place: str, found: _Found) -> Block:
    match node:
        case Paragraph(content):
            return Paragraph(_content(content, place, found))
        case Heading(level, content):
            return Heading(level, bare(_content(content, place, found)))
        case Note(body=body):
            body = _blocks(body, f"{place}.body", found)
            return replace(node, body=each(body, Paragraph, lambda it: Paragraph(bare(it.content))))
        case Quote(body, attribution):
            said_by = _content(attribution, f"{place}.attribution", found)
            return Quote(_blocks(body, f"{place}.body", found), said_by)
        case List(items=items):
            return replace(
                node, items=tuple(_blocks(it, f"{place}.items[{at}]", found) for at, it in enumerate(items))
            )
        case Table(rows=rows, header=header):
            rows, header = _rows(rows, f"{place}.rows", found), _rows(header, f"{place}.header", found)
            return replace(node, rows=rows, header=header)
        case Figure(caption=caption, credit=credit):
            caption = bare(_content(caption, f"{place}.caption", found))
            if credit is not None:
                credit = replace(credit, text=_letters(credit.text, f"{place}.credit", found))
            return replace(node, caption=caption, credit=credit)
        case _:
            return node


def _blocks(nodes: Blocks, place: str, found: _Found) -> Blocks:
    return tuple(_block(node, f"{place}[{number}]", found) for number, node in enumerate(nodes))


def _rows(rows: _Rows, place: str, found: _Found) -> _Rows:
    return tuple(
        tuple(_content(cell, f"{place}[{row}][{column}]", found) for column, cell in enumerate(cells))
        for row, cells in enumerate(rows)
    )


_Rows: TypeAlias = tuple[tuple[Inlines, ...], ...]


def _content(content: Inlines, place: str, found: _Found) -> Inlines:
    """Return plain `content`, lines of it or one, with its marks as inlines."""
    told: list[Inline] = []
    before = 0
    for inline in content:
        if isinstance(inline, Text):
            signs = _signs(inline.value, marked(inline.value))
            found.setdefault(place, set()).update(before + number for number in signs)
            before += len("".join(inline.value.split()))
            told.extend(inlines(inline.value))
        else:
            told.append(inline)
    return tuple(told)


def _letters(words: str, place: str, found: _Found) -> str:
    """Return `words` without marks of emphasis; a link's address would be lost with its own."""
    emphasis = [mark for mark in marked(words) if not mark.url]
    found[place] = _signs(words, emphasis)
    gone = {at for mark in emphasis for at in mark.signs()}
    return "".join(letter for at, letter in enumerate(words) if at not in gone)


# ------------------------------------------------------------------------------- marks


def _between(words: str, marks: deque[Marked], start: int, end: int) -> Inlines:
    """Return the words from `start` to `end`; the first of `marks` are those among them, and are taken."""
    told: list[Inline] = []
    while marks and marks[0].closing[1] <= end:
        mark = marks.popleft()
        told.extend(text(words[start : mark.opening[0]]))
        told.append(_inline(_between(words, marks, mark.opening[1], mark.closing[0]), mark))
        start = mark.closing[1]
    return (*told, *text(words[start:end]))


def _inline(content: Inlines, mark: Marked) -> Inline:
    if mark.url:
        return Link(content, mark.url)
    match mark.opening[1] - mark.opening[0]:
        case 1:
            return Emphasis(content)
        case 2:
            return Strong(content)
        case _:
            return Strong((Emphasis(content),))


# ------------------------------------------------------------------------------- where they went


def _signs(words: str, marks: Sequence[Marked]) -> set[int]:
    """Return the numbers of the visible characters of `words` that are signs of `marks`."""
    before = [0, *accumulate(not letter.isspace() for letter in words)] if marks else []
    return {before[at] for mark in marks for at in mark.signs()}


def _parted(fragments: Sequence[Fragment], found: _Found, blocks: Sequence[Piece]) -> Iterator[Fragment]:
    """Yield `fragments` with the signs that are `found` in the words of their places as marks."""
    told: Counter[str] = Counter()
    for fragment in fragments:
        signs = found.get(fragment.place)
        if fragment.mark or not signs:
            yield fragment
            continue
        raw = blocks[fragment.block].raw[fragment.start : fragment.end]
        kinds = []
        for letter in raw:
            kinds.append(not letter.isspace() and told[fragment.place] in signs)
            told[fragment.place] += not letter.isspace()
        yield from _runs(fragment, kinds)


def _runs(fragment: Fragment, kinds: Sequence[bool]) -> Iterator[Fragment]:
    """Yield `fragment` in parts, each of characters of one kind: signs or no signs."""
    start = fragment.start
    for is_sign, together in groupby(kinds):
        end = start + len(list(together))
        yield Fragment(fragment.block, start, end, fragment.place, mark=is_sign)
        start = end
