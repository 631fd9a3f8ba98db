"""The right side of the page: the article as understood, each node linked to the line it came from."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import assert_never

from ..model import (
    Article,
    Block,
    Byline,
    CodeBlock,
    Credit,
    Figure,
    Heading,
    Image,
    Inlines,
    List,
    Note,
    Paragraph,
    Person,
    Quote,
    Rights,
    Rule,
    Table,
    Wire,
)
from .visible import apart, inline, sentence, visible

Lines = dict[str, int]
"""For each place in the article the number of the first line that went there or below it."""


def article_nodes(article: Article, lines: Lines) -> Iterator[str]:
    """Yield the HTML of each part of `article` that a reader would see, in order."""
    if article.kicker:
        yield _node("kicker", "kicker", f'<p dir="auto">{visible(article.kicker)}</p>', lines)
    headline = f'<h3 dir="auto">{inline(article.headline)}</h3>' if article.headline else _none("no headline")
    yield _node("headline", "headline" if article.headline else "", headline, lines)
    if article.standfirst:
        yield _node("standfirst", "standfirst", f'<p dir="auto">{inline(article.standfirst)}</p>', lines)
    for number, byline in enumerate(article.bylines):
        yield _node(f"bylines[{number}]", "byline", _byline(byline), lines)
    for number, dateline in enumerate(article.datelines):
        yield _node(f"datelines[{number}]", "dateline", f'<p dir="auto">{visible(dateline)}</p>', lines)
    wire = article.wire or Wire("")
    yield _told(
        lines,
        place=wire.place,
        agency=wire.agency,
        reporter=", ".join(person.name for person in wire.people),
        published=article.published,
        modified=article.modified,
        publisher=article.publisher,
        origin=article.origin,
        source=article.source,
        section=article.section,
        language=article.language,
    )
    # A subhead stands a level below the headline, where there is one.
    top = 4 if article.headline else 3
    for number, block in enumerate(article.body):
        yield _block(block, f"body[{number}]", lines, top)
    if article.rights != Rights():
        yield _node("rights.notice", "rights", _rights(article.rights), lines)


def set_aside_items(article: Article, lines: Lines) -> Iterator[str]:
    """Yield the HTML of the list of what was set aside, nothing where nothing was."""
    if not article.set_aside:
        return
    yield '<h2>Set aside</h2>\n<ul class="set-aside">'
    for number, aside in enumerate(article.set_aside):
        place = f"set_aside[{number}]"
        yield (
            f'<li class="node" id="{place_id(place)}">{_from(place, lines)}'
            f'<p class="words" dir="auto">{visible(aside.text)}</p>'
            f'<p class="facts" lang="en">{sentence(aside.reason)}</p></li>'
        )
    yield "</ul>"


def place_id(place: str) -> str:
    """Return the id of the node at `place`, a path into the article."""
    return "at-" + place.replace("[", "-").replace("]", "").replace(".", "-")


def _from(place: str, lines: Lines) -> str:
    number = lines.get(place, 0)
    # A direction of its own takes it out of what tells the direction of the words around it.
    return f'<a class="from" lang="en" dir="ltr" href="#L{number}">line {number}</a>' if number else ""


def _node(place: str, what: str, inside: str, lines: Lines) -> str:
    label = _label(what) if what else ""
    return f'<div class="node" id="{place_id(place)}">{_from(place, lines)}{label}{inside}</div>'


def _label(what: str) -> str:
    return f'<span class="what" lang="en" dir="ltr">{what}</span>'


def _byline(byline: Byline) -> str:
    return f'<p dir="auto">{visible(byline.text)}</p>{_people(byline.people)}'


def _people(people: tuple[Person, ...]) -> str:
    # An organisation that signs itself is both name and organisation: told once.
    told = (
        ", ".join(dict.fromkeys(filter(None, (person.name, person.role, person.organisation, person.place))))
        for person in people
    )
    return _facts(people="; ".join(told))


_MINING = {"": "", "0": "not reserved", "1": "reserved"}


def _rights(rights: Rights) -> str:
    licence = ", ".join(filter(None, (rights.licence.text, rights.licence.spdx, rights.licence.url)))
    mining = ", ".join(filter(None, (_MINING[rights.tdm_reservation], rights.tdm_policy)))
    facts = _facts(holder=rights.holder, year=rights.year, licence=licence, mining=mining)
    return f'<p dir="auto">{visible(rights.notice)}</p>{facts}'


def _facts(**facts: str) -> str:
    said = "; ".join(f"{name}: {apart(value)}" for name, value in facts.items() if value)
    return f'<p class="facts" lang="en" dir="ltr">{said}</p>' if said else ""


def _told(lines: Lines, **facts: str) -> str:
    """Return what is told of the article as a whole, each fact with its place and its line."""
    said = "; ".join(
        f'<span id="{place_id(name)}">{name}: {apart(value)}</span>{_from(name, lines)}'
        for name, value in facts.items()
        if value
    )
    return f'<p class="facts" lang="en" dir="ltr">{said}</p>' if said else ""


def _block(block: Block, place: str, lines: Lines, top: int) -> str:
    """Return the HTML of `block`; the headings in it are of level `top`."""
    match block:
        case Paragraph(content):
            # No direction of its own: those of its paragraphs tell that of a list or a quotation.
            return _node(place, "", f"<p>{inline(content)}</p>", lines)
        case Heading(level, content):
            heading = f'<h{top} dir="auto">{inline(content)}</h{top}>'
            return _node(place, f"heading, level {level}", heading, lines)
        case Figure():
            return _figure(block, place, lines)
        case Quote(body, attribution):
            at = place_id(f"{place}.attribution")
            said_by = f'<p class="attribution" dir="auto" id="{at}">{inline(attribution)}</p>'
            inside = _blocks(body, f"{place}.body", lines, top) + (said_by if attribution else "")
            return _node(place, "quotation", f'<blockquote dir="auto">{inside}</blockquote>', lines)
        case List(items, ordered, start):
            tag = f'ol start="{start}"' if ordered else "ul"
            inside = "".join(
                f"<li>{_blocks(item, f'{place}.items[{number}]', lines, top)}</li>"
                for number, item in enumerate(items)
            )
            return _node(place, "list", f'<{tag} dir="auto">{inside}</{tag[:2]}>', lines)
        case Note(kind, body, people):
            inside = _blocks(body, f"{place}.body", lines, top) + _people(people)
            return _node(place, f"note: {kind}", f'<div class="note" dir="auto">{inside}</div>', lines)
        case Table():
            return _node(place, "table", _table(block, place, lines), lines)
        case CodeBlock(value):
            return _node(place, "code", f'<pre dir="auto">{visible(value)}</pre>', lines)
        case Rule():
            return _node(place, "rule", "<hr>", lines)
        case _:
            assert_never(block)


def _blocks(blocks: Iterable[Block], place: str, lines: Lines, top: int) -> str:
    return "".join(_block(block, f"{place}[{number}]", lines, top) for number, block in enumerate(blocks))


def _table(table: Table, place: str, lines: Lines) -> str:
    header = _rows(table.header, f"{place}.header", 'th scope="col"')
    rows = _rows(table.rows, f"{place}.rows", "td")
    return (
        (_part("caption", place, inline(table.caption), "", lines) if table.caption else "")
        + f'<table dir="auto"><thead>{header}</thead><tbody>{rows}</tbody></table>'
        + (_credit(table.credit, place, lines) if table.credit else "")
    )


def _rows(rows: tuple[tuple[Inlines, ...], ...], place: str, tag: str) -> str:
    cells = (
        "".join(
            f'<{tag} id="{place_id(f"{place}[{row}][{column}]")}">{inline(cell)}</{tag[:2]}>'
            for column, cell in enumerate(row_cells)
        )
        for row, row_cells in enumerate(rows)
    )
    return "".join(f"<tr>{row}</tr>" for row in cells)


def _figure(figure: Figure, place: str, lines: Lines) -> str:
    parts = (
        _picture(figure.image) if figure.image else "",
        _part(
            "alt",
            place,
            visible(figure.alt),
            _facts(picture="decorative" if figure.decorative else ""),
            lines,
        ),
        _part("caption", place, inline(figure.caption), "", lines),
        _credit(figure.credit, place, lines) if figure.credit else _part("credit", place, "", "", lines),
    )
    return _node(place, "figure", "".join(parts), lines).replace('class="node"', 'class="node figure"', 1)


def _part(name: str, place: str, words: str, facts: str, lines: Lines) -> str:
    at = f"{place}.{name}"
    inside = f'<p dir="auto">{words}</p>' if words else _none(f"no {name}")
    return (
        f'<div class="part {name}" id="{place_id(at)}">{_from(at, lines) if words else ""}'
        f"{_label(name)}{inside}{facts}</div>"
    )


def _credit(credit: Credit, place: str, lines: Lines) -> str:
    facts = _facts(
        creators=", ".join(credit.creators),
        agencies=", ".join(credit.agencies),
        label=credit.label,
        certainty=credit.certainty,
    )
    return _part("credit", place, visible(credit.text), facts, lines)


_LARGEST_SHOWN = 2_000_000
"""Bytes of a picture that is shown; of a larger one only its name is."""

_SHOWN = frozenset(("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"))


def _picture(image: Image) -> str:
    name = f"{apart(image.name)}, {image.width} × {image.height}"
    shown = ""
    if image.media_type in _SHOWN and len(image.data) <= _LARGEST_SHOWN:
        data = base64.b64encode(image.data).decode("ascii")
        shown = f'<img src="data:{image.media_type};base64,{data}" alt="">'
    return f'{shown}<p class="facts" dir="ltr">{name}</p>'


def _none(what: str) -> str:
    return f'<p class="none" lang="en" dir="ltr">{what}</p>'
