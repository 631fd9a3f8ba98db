"""The navigation document: a list of the headings, and the landmarks."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ...model import Article, Heading, plain, walk


@dataclass(frozen=True, slots=True)
class Target:
    """A heading to go to: its words, its level (1 stands below the headline), its id in the page."""

    words: str
    level: int
    id: str


def targets(article: Article) -> tuple[Target, ...]:
    """Return the headings of `article` in reading order; the ids count all of them, also wordless ones."""
    headings = (node for node in walk(article.body) if isinstance(node, Heading))
    found = (
        Target(" ".join(plain(node).split()), node.level, f"heading-{number}")
        for number, node in enumerate(headings, 1)
    )
    return tuple(target for target in found if target.words)


def navigation(title: str, page: str, headings: tuple[Target, ...]) -> str:
    """Return the two ``nav`` elements for an article of that title in the file `page`."""
    words = escape(title)
    return "\n".join(
        [
            f'<nav epub:type="toc" role="doc-toc" aria-label="{words}">',
            f'<ol>\n<li><a href="{page}">{words}</a>{_nested(page, headings)}</li>\n</ol>',
            "</nav>",
            f'<nav epub:type="landmarks" aria-label="{words}" hidden="hidden">',
            f'<ol>\n<li><a epub:type="bodymatter" href="{page}">{words}</a></li>\n</ol>',
            "</nav>",
        ]
    )


def _nested(page: str, headings: tuple[Target, ...]) -> str:
    """Return a list of `headings`, each with the deeper ones that follow it inside."""
    if not headings:
        return ""
    items = []
    for first, deeper in _grouped(headings):
        link = f'<a href="{page}#{first.id}">{escape(first.words)}</a>'
        items.append(f"<li>{link}{_nested(page, deeper)}</li>")
    return "\n<ol>\n" + "\n".join(items) + "\n</ol>\n"


def _grouped(headings: tuple[Target, ...]) -> list[tuple[Target, tuple[Target, ...]]]:
    groups: list[tuple[Target, tuple[Target, ...]]] = []
    for heading in headings:
        if groups and heading.level > groups[-1][0].level:
            groups[-1] = (groups[-1][0], (*groups[-1][1], heading))
        else:
            groups.append((heading, ()))
    return groups
