"""The account as a page: the source at the left, line by line, the article it became at the right.

It is one file that loads nothing, can be walked through with the keys, and says in words whatever
it says in colours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import escape
from pathlib import Path, PurePath

from ..model import Figure, Paragraph, Table, plain, walk
from .lines import Account, Line
from .understood import Lines, article_nodes, place_id, set_aside_items
from .visible import apart, sentence, visible, visible_plain

_HERE = Path(__file__).parent

_DOUBTFUL = 0.6
"""Below this certainty a line asks to be looked at."""


def page(account: Account) -> str:
    """Return `account` as a page of HTML."""
    article = account.article
    lines = _first_lines(account)
    return _PAGE.format(
        lang=f' lang="{escape(article.language)}"' if article.language else "",
        css=(_HERE / "page.css").read_text("utf-8"),
        js=(_HERE / "page.js").read_text("utf-8"),
        title=visible_plain(account.name),
        name=apart(account.name),
        headline=visible(plain(article.headline).replace("\n", " ") or account.name),
        summary=_summary(account),
        warnings=_warnings(account),
        legend=_legend(account),
        way_out=_way_out(account),
        keys=_KEYS if any(map(_is_doubtful, account.lines)) else "",
        rows="\n".join(map(_row, account.lines)),
        article="\n".join(article_nodes(article, lines)),
        aside="\n".join(set_aside_items(article, lines)),
    )


_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How {title} was read</title>
<style>
{css}</style>
</head>
<body>
<a class="skip" href="#article">Skip to the article</a>
<header>
<p class="what">How {name} was read</p>
<h1{lang} dir="auto">{headline}</h1>
<p>{summary}</p>
{warnings}
{legend}
{way_out}
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
<footer>
<p>The reason of a line stands here while the pointer is on it or its number has the focus.{keys}</p>
</footer>
<script>
{js}</script>
</body>
</html>
"""


_KEYS = " In the list, the keys n and p lead to the next and the previous doubt; Escape hides the reason."


# --------------------------------------------------------------------------------- the summary


def _summary(account: Account) -> str:
    article = account.article
    figures = [node for node in walk(article.body) if isinstance(node, Figure)]
    credited = sum(figure.credit is not None for figure in figures)
    tables = sum(isinstance(node, Table) for node in walk(article.body))
    paragraphs = sum(isinstance(node, Paragraph) for node in article.body)
    doubts = [line.number for line in account.lines if _opens(line) and _is_doubtful(line)]
    overruled = sum(bool(line.instead_of) for line in account.lines if _opens(line))
    said = (
        f"{_count(sum(bool(line.role) for line in account.lines), 'line')} with words",
        "a headline" if article.headline else "no headline",
        _count(len(figures), "figure") + (f", {credited} with a credit" if figures else ""),
        _count(tables, "table") if tables else "",
        _count(paragraphs, "paragraph"),
        "a copyright notice" if article.rights.notice else "no copyright notice",
        f"{len(article.set_aside) or 'nothing'} set aside",
        _count(len(doubts), "doubt")
        + (f'<span class="go"> (<a href="#L{doubts[0]}">go to the first</a>)</span>' if doubts else ""),
        f"{overruled} overruled" if overruled else "",
        _count(len(account.warnings), "warning"),
    )
    return "; ".join(filter(None, said)) + "."


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _warnings(account: Account) -> str:
    if not account.warnings:
        return ""
    numbers = {str(line.number) for line in account.lines if line.role}

    def led(number: re.Match[str]) -> str:
        return f'<a href="#L{number[0]}">{number[0]}</a>' if number[0] in numbers else number[0]

    said = "\n".join(f"<li>{sentence(warning)}</li>" for warning in account.warnings)
    items = _PLACES.sub(lambda places: re.sub(r"\d+", led, places[0]), said)
    return (
        f'<details class="warnings" open><summary>{_count(len(account.warnings), "warning")}</summary>'
        f"<ul>{items}</ul></details>"
    )


# Not those of a file of roles or of a header block, nor those that are counted below one.
_PLACES = re.compile(r"(?<!\.roles, )(?<!header block, )\blines? \d+(?:, \d+)*\b(?! below)")


def _legend(account: Account) -> str:
    counts = Counter(line.role for line in account.lines if _opens(line))
    items = (
        f'<li class="{_css(role)}"><span class="role">{escape(role)}</span>'
        f' <span class="count">{count}</span></li>'
        for role, count in counts.items()
    )
    return f'<ul class="legend" aria-label="Roles">{"".join(items)}</ul>'


def _way_out(account: Account) -> str:
    """Return how a role is overruled, in the words of this text's own lines; "" where it has no name."""
    line = next((line for line in account.lines if _opens(line) and line.role != "header"), None)
    if line is None or not PurePath(account.name).suffix:
        return ""
    return (
        f"<p>A role is overruled by a line such as <code>{line.number} {escape(line.role)}</code> "
        f"in {apart(f'{PurePath(account.name).stem}.roles')}, a file beside the text.</p>"
    )


# ---------------------------------------------------------------------------------- the source


def _row(line: Line) -> str:
    own = f"L{line.number}"
    if not line.role:
        return f'<tr class="blank"><th scope="row" id="{own}">{line.number}</th><td></td><td></td></tr>'
    places = list(dict.fromkeys(place_id(stretch.place) for stretch in line.became))
    # A line that became nothing leads to itself: its reason is there for the keys too.
    number = (
        f'<th scope="row"><a id="{own}" href="#{places[0] if places else own}" '
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
    tags = [f'<span class="role">{escape(line.role)}</span>']
    if line.figure:
        tags.append(f'<span class="tag">figure {line.figure}</span>')
    if line.at_first:
        tags.append(f'<span class="tag">at first {escape(line.at_first)}</span>')
    if line.instead_of:
        tags.append(f'<span class="tag alarm">overruled, was {escape(line.instead_of)}</span>')
    if _is_doubtful(line):
        tags.append('<span class="tag alarm">doubtful</span>')
    return "".join(tags)


def _why(line: Line) -> str:
    went = _went(line)
    certainty = "" if line.role == "header" else f" ({line.certainty:.0%} sure)"
    return (
        f'<span class="why" lang="en" role="tooltip" id="why{line.number}">'
        f"<b>{escape(line.role)}</b>{certainty}: {sentence(line.reason)}<span>{sentence(went)}</span></span>"
    )


def _went(line: Line) -> str:
    places = dict.fromkeys(stretch.place for stretch in line.became if not stretch.reason)
    reasons = dict.fromkeys(stretch.reason for stretch in line.became if stretch.reason)
    became = f"became {', '.join(places)}" if places else ""
    aside = ("set aside" + (f": {reason}" if reason != line.reason else "") for reason in reasons)
    return "; ".join(filter(None, (became, *aside)))


def _marked(line: Line) -> str:
    """Return the words of `line` with its credit, its marks and what was cut off told apart."""
    spans = [(s.start, s.end, "mark", "structure now") for s in line.became if s.mark]
    spans += [(s.start, s.end, "cut", s.reason) for s in line.became if s.reason and len(line.became) > 1]
    if line.credit:
        spans.append((*line.credit, "credit", "credit"))
    parts, last = [], 0
    for start, end, name, title in sorted(spans):
        if start >= last:
            parts.append(visible(line.text[last:start]))
            parts.append(
                f'<span class="{name}" title="{visible_plain(title)}">{visible(line.text[start:end])}</span>'
            )
            last = end
    return "".join(parts) + visible(line.text[last:])


def _opens(line: Line) -> bool:
    """Tell whether `line` is the first one of its block."""
    return bool(line.role) and line.block == line.number


def _is_doubtful(line: Line) -> bool:
    return bool(line.role) and line.certainty < _DOUBTFUL


def _css(role: str) -> str:
    return role.replace("+", "-")


def _first_lines(account: Account) -> Lines:
    found: Lines = {}
    for line in account.lines:
        for stretch in line.became:
            for place in _with_those_above(stretch.place):
                found.setdefault(place, line.number)
    return found


def _with_those_above(place: str) -> Iterator[str]:
    """Yield the path `place` and every path that it goes through."""
    yield from (place[: step.start()] for step in re.finditer(r"(?<=\])[.\[]", place))
    yield place
