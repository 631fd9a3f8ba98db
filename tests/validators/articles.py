"""The articles that every validator sees: EVERYTHING, both samples, and three that lack something."""

from __future__ import annotations

import convert
from convert.model import Article, Figure, Heading, Image, Paragraph, text

from ..everything import EVERYTHING, picture
from .tools import ROOT


def sample(name: str) -> Article:
    """Return the article that is read from a sample, with its pictures."""
    return convert.read(ROOT / "samples" / f"{name}.txt", warn=lambda _: None)


def _images(count: int) -> tuple[Image, ...]:
    return tuple(picture(f"{number}.png", f"#{number:02x}8040") for number in range(count))


_WORDS = (Paragraph(text("It took nine years.")),)
_MANY = tuple(Figure(image, f"Picture {image.name}", text("One of many")) for image in _images(40))

ARTICLES = {
    "everything": EVERYTHING,
    "harbour-lights": sample("harbour-lights"),
    "tidal-mill": sample("tidal-mill"),
    "no picture": Article(headline=text("A bridge opens"), body=_WORDS, language="en"),
    "no headline, no language": Article(body=(Heading(2, text("How it began")), *_WORDS), name="bridge"),
    "forty pictures": Article(headline=text("Forty"), body=_MANY, language="en"),
}
