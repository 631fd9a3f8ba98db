"""What is printed: the article with pictures as a PDF can hold them, its title, its doubts."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ... import media
from ...errors import PictureError, Warn
from ...limits import dated, title
from ...model import (
    Article,
    Code,
    Emphasis,
    Figure,
    Image,
    Inline,
    LineBreak,
    Link,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
    each,
    each_figure,
    walk,
)
from ...style import Style
from . import phrases


@dataclass(frozen=True, slots=True)
class Plan:
    """An article ready to be laid out.

    `source` is the article as it came, `title` what viewers show in their bar; `urls` says by which URL
    the page names each picture, `credits` what is printed of who made it; `doubts` are the reasons why
    the file must not claim to be PDF/UA.
    """

    source: Article
    article: Article
    title: str
    profile: str
    urls: Mapping[Image, str] = field(hash=False)
    credits: Mapping[Image, str] = field(hash=False)
    doubts: tuple[str, ...] = ()


def plan(article: Article, style: Style, warn: Warn) -> Plan:
    """Return how `article` is to be printed, and warn of what it lacks."""
    shown = dated(each_figure(article, lambda figure: _fitted(figure, warn)), warn)
    shown = each(shown, Link, _apart)
    page, look = style.page, style.looks["headline"]
    longest = int((page.width - page.left - page.right) / look.size) - 1
    headline = phrases.apart(shown.headline, shown.language, longest)
    shown = dataclasses.replace(shown, headline=headline)
    credits = {one.image: one.credit.text if one.credit else "" for one in _figures(shown) if one.image}
    urls = {image: f"picture:{number}" for number, image in enumerate(credits, 1)}
    name = title(article, warn)
    doubts = tuple(_doubts(article, shown, name))
    return Plan(article, shown, name, style.profile, urls, credits, doubts)


def _fitted(figure: Figure, warn: Warn) -> Figure:
    """Return `figure` with its picture upright and of a kind that PDF holds, the same bytes if they are."""
    if figure.image is None:
        return figure
    try:
        upright = media.oriented(media.fit(figure.image, _KINDS, warn), warn)
        return dataclasses.replace(figure, image=media.shallow(upright, warn))
    except PictureError as error:
        warn(f"a picture is left out, its words are not: {error}")
        return dataclasses.replace(figure, image=None)


_KINDS = frozenset(("image/jpeg", "image/png"))


# Any: it puts one kind of inline in the place of another.
def _apart(link: Link) -> Any:
    """Return `link` as one link for each run of plain words in it, its marks around them.

    WeasyPrint gives every marked part of a link an annotation of its own and ties it to the mark, not
    to the link, which PDF/UA forbids (ISO 14289-1, 7.18.5).
    """
    if all(isinstance(part, Text | Code) for part in link.content):
        return link
    return Span(tuple(_linked(part, link.url) for part in link.content), "")


def _linked(part: Inline, url: str) -> Inline:
    match part:
        case Emphasis(content) | Strong(content) | Superscript(content) | Subscript(content) | Span(content):
            return dataclasses.replace(part, content=tuple(_linked(child, url) for child in content))
        case LineBreak():
            return part
        case _:
            return Link((part,), url)


def _doubts(article: Article, shown: Article, title: str) -> list[str]:
    """Return why the file could not be read to a blind reader as PDF/UA promises."""
    bare = _undescribed(article, shown)
    said = [
        f"no alternative text for {media.listing(bare)}" if bare else "",
        "a link holds computer text" if _links_code(shown) else "",
        "" if shown.language else "its language is not known",
        "" if title else "it has no title",
    ]
    return [doubt for doubt in said if doubt]


def _undescribed(article: Article, shown: Article) -> list[str]:
    """Return the names, as in `article`, of the pictures `shown` that nobody described."""
    pairs = zip(*(_figures(one) for one in (article, shown)), strict=True)
    return [
        own.image.name
        for own, printed in pairs
        if own.image and printed.image and not (printed.alt or printed.decorative)
    ]


def _figures(article: Article) -> list[Figure]:
    return [node for node in walk(article.body) if isinstance(node, Figure)]


def _links_code(article: Article) -> bool:
    links = (node for node in walk(article) if isinstance(node, Link))
    return any(isinstance(part, Code) for link in links for part in link.content)
