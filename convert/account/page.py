"""The account as a page: the source at the left, line by line, the article it became at the right.

It is one file that loads nothing, can be walked through with the keys, and says in words whatever
it says in colours.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
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
    LineBreak,
    List,
    Note,
    Paragraph,
    Quote,
    Rights,
    Rule,
    Table,
    plain,
    walk,
)
from .lines import Account, Line

_HERE = Path(__file__).parent

_DOUBTFUL = 0.6
"""Below this certainty a line asks to be looked at."""

Lines = dict[str, int]
"""For each place in the article the number of the first line that went there."""


def page(account: Account) -> str:
    """Return `account` as a page of HTML."""
    article = account.article
    lines = _first_lines(account)
    title = escape(plain(article.headline).replace("\n", " ") or account.name)
    return _PAGE.format(
        lang=f' lang="{escape(article.language)}"' if article.language else "",
        css=(_HERE / "page.css").read_text("utf-8"),
        js=(_HERE / "page.js").read_text("utf-8"),
        title=title,
        name=escape(account.name),
        summary=_summary(account),
        warnings=_warnings(account.warnings),
        legend=_legend(account),
        rows="\n".join(map(_row, account.lines)),
        article="\n".join(_article(article, lines)),
        aside="\n".join(_set_aside(article, lines)),
    )


_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How {name} was read</title>
<style>
{css}</style>
</head>
<body>
<a class="skip" href="#article">Skip to the article</a>
<header>
<p class="what">How {name} was read</p>
<h1{lang}>{title}</h1>
<p>{summary}</p>
{warnings}
{legend}
</header>
<main>
<section id="source" aria-labelledby="source-title" tabindex="0">
<h2 id="source-title">The source, line by line</h2>
<table{lang}>
<caption lang="en">Each line of the source, its role and why</caption>
<thead lang="en"><tr><th scope="col">Line</th><th scope="col">Role</th><th scope="col">Words</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</section>
<section id="article" aria-labelledby="article-title" tabindex="0">
<h2 id="article-title">The article as understood</h2>
<article{lang}>
{article}
</article>
{aside}
</section>
</main>
<script>
{js}</script>
</body>
</html>
"""


# --------------------------------------------------------------------------------- the summary


def _summary(account: Account) -> str:
    article = account.article
    figures = [node for node in walk(article.body) if isinstance(node, Figure)]
    credited = sum(figure.credit is not None for figure in figures)
    paragraphs = sum(isinstance(node, Paragraph) for node in article.body)
    doubts = sum(_is_doubtful(line) for line in account.lines if _opens(line))
    overruled = sum(bool(line.instead_of) for line in account.lines if _opens(line))
    said = (
        _count(sum(bool(line.role) for line in account.lines), "line"),
        "a headline" if article.headline else "no headline",
        _count(len(figures), "figure") + (f", {credited} with a credit" if figures else ""),
        _count(paragraphs, "paragraph"),
        "a copyright notice" if article.rights.notice else "no copyright notice",
        f"{len(article.set_aside) or 'nothing'} set aside",
        _count(doubts, "doubt") + (" (the keys n and p lead to them)" if doubts else ""),
        f"{overruled} overruled" if overruled else "",
        _count(len(account.warnings), "warning"),
    )
    return "; ".join(filter(None, said)) + "."


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _warnings(warnings: tuple[str, ...]) -> str:
    if not warnings:
        return ""
    items = "".join(f"<li>{_words(warning)}</li>" for warning in warnings)
    return (
        f'<details class="warnings" open><summary>{_count(len(warnings), "warning")}</summary>'
        f"<ul>{items}</ul></details>"
    )


def _legend(account: Account) -> str:
    counts = Counter(line.role for line in account.lines if _opens(line))
    items = (
        f'<li class="{_css(role)}"><span class="role">{_named(role)}</span>'
        f' <span class="count">{count}</span></li>'
        for role, count in counts.items()
    )
    return f'<ul class="legend" aria-label="Roles">{"".join(items)}</ul>'


# ---------------------------------------------------------------------------------- the source


def _row(line: Line) -> str:
    number = f'<th scope="row" id="L{line.number}">{line.number}</th>'
    if not line.role:
        return f'<tr class="blank">{number}<td></td><td></td></tr>'
    places = list(dict.fromkeys(_id(stretch.place) for stretch in line.became))
    if places:
        number = (
            f'<th scope="row" id="L{line.number}"><a href="#{places[0]}" '
            f'aria-describedby="why{line.number}">{line.number}</a></th>'
        )
    classes = [_css(line.role)]
    classes += ["doubtful"] if _is_doubtful(line) else []
    classes += ["aside"] if line.became and all(stretch.reason for stretch in line.became) else []
    return (
        f'<tr class="{" ".join(classes)}" data-at="{" ".join(places)}">{number}'
        f'<td lang="en">{_label(line)}</td>'
        f'<td><span class="words" dir="auto">{_marked(line)}</span>{_why(line)}</td></tr>'
    )


def _label(line: Line) -> str:
    if not _opens(line):
        return '<span class="tag">goes on</span>'
    tags = [f'<span class="role">{_named(line.role)}</span>']
    if line.figure:
        tags.append(f'<span class="tag">figure {line.figure}</span>')
    if line.instead_of:
        tags.append(f'<span class="tag alarm">overruled, was {_named(line.instead_of)}</span>')
    if _is_doubtful(line):
        tags.append('<span class="tag alarm">doubtful</span>')
    return "".join(tags)


def _why(line: Line) -> str:
    went = _went(line)
    certainty = "" if line.role == "header" else f" ({line.certainty:.0%} sure)"
    return (
        f'<span class="why" lang="en" role="tooltip" id="why{line.number}">'
        f"<b>{_named(line.role)}</b>{certainty}: {_words(line.reason)}<span>{_words(went)}</span></span>"
    )


def _went(line: Line) -> str:
    places = dict.fromkeys(stretch.place for stretch in line.became if not stretch.reason)
    reasons = dict.fromkeys(stretch.reason for stretch in line.became if stretch.reason)
    became = f"became {', '.join(places)}" if places else ""
    return "; ".join(filter(None, (became, *(f"set aside: {reason}" for reason in reasons))))


def _marked(line: Line) -> str:
    """Return the words of `line` with its credit, its marks and what was cut off told apart."""
    spans = [(s.start, s.end, "mark", "structure now") for s in line.became if s.mark]
    spans += [(s.start, s.end, "cut", s.reason) for s in line.became if s.reason and len(line.became) > 1]
    if line.credit:
        spans.append((*line.credit, "credit", "credit"))
    parts, last = [], 0
    for start, end, name, title in sorted(spans):
        if start >= last:
            parts.append(_words(line.text[last:start]))
            parts.append(
                f'<span class="{name}" title="{escape(title)}">{_words(line.text[start:end])}</span>'
            )
            last = end
    return "".join(parts) + _words(line.text[last:])


def _opens(line: Line) -> bool:
    """Tell whether `line` is the first one of its block."""
    return bool(line.role) and line.block == line.number


def _is_doubtful(line: Line) -> bool:
    return bool(line.role) and line.certainty < _DOUBTFUL


def _named(role: str) -> str:
    return role.replace("_", " ").replace("+", " + ")


def _css(role: str) -> str:
    return role.replace("+", "-")


# --------------------------------------------------------------------------------- the article


def _first_lines(account: Account) -> Lines:
    found: Lines = {}
    for line in account.lines:
        for stretch in line.became:
            found.setdefault(stretch.place, line.number)
    return found


def _id(place: str) -> str:
    return "at-" + place.replace("[", "-").replace("]", "").replace(".", "-")


def _from(place: str, lines: Lines) -> str:
    """Return a link to the first line that became what stands at `place` or below it."""
    number = lines.get(place) or min((n for at, n in lines.items() if at.startswith(place)), default=0)
    return f'<a class="from" lang="en" href="#L{number}">line {number}</a>' if number else ""


def _node(place: str, what: str, inside: str, lines: Lines) -> str:
    label = f'<span class="what" lang="en">{what}</span>' if what else ""
    return f'<div class="node" id="{_id(place)}">{_from(place, lines)}{label}{inside}</div>'


def _article(article: Article, lines: Lines) -> Iterator[str]:
    if article.kicker:
        yield _node("kicker", "kicker", f"<p>{_words(article.kicker)}</p>", lines)
    headline = f"<h3>{_inline(article.headline)}</h3>" if article.headline else _none("no headline")
    yield _node("headline", "headline" if article.headline else "", headline, lines)
    if article.standfirst:
        yield _node("standfirst", "standfirst", f"<p>{_inline(article.standfirst)}</p>", lines)
    for number, byline in enumerate(article.bylines):
        yield _node(f"bylines[{number}]", "byline", _byline(byline), lines)
    for number, dateline in enumerate(article.datelines):
        yield _node(f"datelines[{number}]", "dateline", f"<p>{_words(dateline)}</p>", lines)
    yield _facts(
        published=article.published,
        modified=article.modified,
        publisher=article.publisher,
        source=article.source,
        section=article.section,
        language=article.language,
    )
    for number, block in enumerate(article.body):
        yield _block(block, f"body[{number}]", lines)
    if article.rights != Rights():
        yield _node("rights.notice", "rights", _rights(article.rights), lines)


def _byline(byline: Byline) -> str:
    people = (
        ", ".join(filter(None, (person.name, person.role, person.organisation, person.place)))
        for person in byline.people
    )
    return f"<p>{_words(byline.text)}</p>{_facts(people='; '.join(people))}"


def _rights(rights: Rights) -> str:
    licence = ", ".join(filter(None, (rights.licence.text, rights.licence.spdx, rights.licence.url)))
    facts = _facts(holder=rights.holder, year=rights.year, licence=licence)
    return f"<p>{_words(rights.notice)}</p>{facts}"


def _facts(**facts: str) -> str:
    said = "; ".join(f"{name}: {_words(value)}" for name, value in facts.items() if value)
    return f'<p class="facts" lang="en">{said}</p>' if said else ""


def _block(block: Block, place: str, lines: Lines) -> str:
    match block:
        case Paragraph(content):
            return _node(place, "", f"<p>{_inline(content)}</p>", lines)
        case Heading(level, content):
            return _node(place, f"heading, level {level}", f"<h4>{_inline(content)}</h4>", lines)
        case Figure():
            return _figure(block, place, lines)
        case Quote(body, attribution):
            said_by = f'<p class="facts" id="{_id(place)}-attribution">{_inline(attribution)}</p>'
            inside = _blocks(body, f"{place}.body", lines) + (said_by if attribution else "")
            return _node(place, "quotation", f"<blockquote>{inside}</blockquote>", lines)
        case List(items, ordered, start):
            tag = f'ol start="{start}"' if ordered else "ul"
            inside = "".join(
                f"<li>{_blocks(item, f'{place}.items[{number}]', lines)}</li>"
                for number, item in enumerate(items)
            )
            return _node(place, "list", f"<{tag}>{inside}</{tag[:2]}>", lines)
        case Note(kind, body):
            inside = _blocks(body, f"{place}.body", lines)
            return _node(place, f"note: {kind}", f'<div class="note">{inside}</div>', lines)
        case Table():
            return _node(place, "table", f'<p class="words">{_words(plain(block))}</p>', lines)
        case CodeBlock(value):
            return _node(place, "code", f"<pre>{_words(value)}</pre>", lines)
        case Rule():
            return _node(place, "rule", "<hr>", lines)
        case _:
            assert_never(block)


def _blocks(blocks: Iterable[Block], place: str, lines: Lines) -> str:
    return "".join(_block(block, f"{place}[{number}]", lines) for number, block in enumerate(blocks))


def _figure(figure: Figure, place: str, lines: Lines) -> str:
    parts = (
        _picture(figure.image) if figure.image else "",
        _part("alt", place, _words(figure.alt), "", lines),
        _part("caption", place, _inline(figure.caption), "", lines),
        _credit(figure.credit, place, lines) if figure.credit else _part("credit", place, "", "", lines),
    )
    return _node(place, "figure", "".join(parts), lines).replace('class="node"', 'class="node figure"', 1)


def _part(name: str, place: str, words: str, facts: str, lines: Lines) -> str:
    at = f"{place}.{name}"
    inside = f"<p>{words}</p>" if words else _none(f"no {name}")
    return (
        f'<div class="part {name}" id="{_id(at)}">{_from(at, lines) if words else ""}'
        f'<span class="what" lang="en">{name}</span>{inside}{facts}</div>'
    )


def _credit(credit: Credit, place: str, lines: Lines) -> str:
    facts = _facts(
        creators=", ".join(credit.creators),
        agencies=", ".join(credit.agencies),
        label=credit.label,
        certainty=credit.certainty,
    )
    return _part("credit", place, _words(credit.text), facts, lines)


_LARGEST_SHOWN = 2_000_000
"""Bytes of a picture that is shown; of a larger one only its name is."""

_SHOWN = frozenset(("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"))


def _picture(image: Image) -> str:
    name = f"{_words(image.name)}, {image.width} × {image.height}"
    shown = ""
    if image.media_type in _SHOWN and len(image.data) <= _LARGEST_SHOWN:
        data = base64.b64encode(image.data).decode("ascii")
        shown = f'<img src="data:{image.media_type};base64,{data}" alt="">'
    return f'{shown}<p class="facts">{name}</p>'


def _set_aside(article: Article, lines: Lines) -> Iterator[str]:
    if not article.set_aside:
        return
    yield '<h2>Set aside</h2>\n<ul class="set-aside">'
    for number, aside in enumerate(article.set_aside):
        place = f"set_aside[{number}]"
        yield (
            f'<li class="node" id="{_id(place)}">{_from(place, lines)} <span class="words" dir="auto">'
            f"{_words(aside.text)}</span> – {_words(aside.reason)}</li>"
        )
    yield "</ul>"


def _none(what: str) -> str:
    return f'<p class="none" lang="en">{what}</p>'


# ----------------------------------------------------------------------------------- the words


def _inline(inlines: object) -> str:
    """Return the words of `inlines`; of markup only line breaks matter here."""
    return "".join(
        "<br>" if isinstance(node, LineBreak) else _words(plain(node)) for node in _leaves(inlines)
    )


def _leaves(inlines: object) -> Iterator[object]:
    for node in walk(inlines):
        if not getattr(node, "content", ()):
            yield node


def _words(words: str) -> str:
    """Return `words` escaped; what cannot be seen, or would turn the writing, is shown by its name."""
    return _UNSEEN.sub(_seen, escape(words))


_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]"
)


def _seen(match: re.Match[str]) -> str:
    character = match[0]
    name = unicodedata.name(character, "control character").lower()
    return f'<span class="odd" title="{name}">U+{ord(character):04X}</span>'
