"""Who made an article, as its files tell it: those of its bylines, and those whom its notes name."""

from __future__ import annotations

import re

from .model import Article, Byline, Note, Person, walk


def authors(article: Article) -> tuple[Person, ...]:
    """Return who wrote it; a byline in which nobody was found stands whole, as it is printed."""
    return tuple(
        person for byline in author_lines(article) for person in (byline.people or (Person(byline.text),))
    )


def author_lines(article: Article) -> tuple[Byline, ...]:
    """Return the bylines that tell who wrote it: a user's name ("@annroe") beside people is one of theirs."""
    if not any(byline.people for byline in article.bylines):
        return article.bylines
    return tuple(byline for byline in article.bylines if byline.people or not _USER.fullmatch(byline.text))


_USER = re.compile(r"@\S+")


def contributors(article: Article) -> tuple[Person, ...]:
    """Return those whom its notes name: who else worked on it, each with what he did."""
    return tuple(person for node in walk(article.body) if isinstance(node, Note) for person in node.people)
