"""Read the JSON form of an article (see `convert.schema`)."""

from __future__ import annotations

import dataclasses
import json

from ..errors import InputError, Warn
from ..media import Source, attach, pictures, verified, without_location
from ..model import Article, Figure, Image, each_figure, walk
from ..schema import decode


def read(source: Source, warn: Warn) -> Article:
    """Return the article that `source`, UTF-8 JSON, holds.  Raise InputError where it holds none."""
    try:
        article = verified(_with_pictures(decode(json.loads(source.data)), source, warn), warn)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InputError(f"{source.called} is not JSON: {error}") from error
    except RecursionError as error:
        raise InputError(f"{source.called} holds parts too deep in one another to be read") from error
    except InputError as error:
        raise InputError(f"{source.called}: {error}") from error
    return without_location(article, warn) if source.drop_location else article


def _with_pictures(article: Article, source: Source, warn: Warn) -> Article:
    """Return `article` with the bytes of its pictures from their folder, where it does not hold them itself.

    So it is with the form that other files carry inside: its pictures have names alone.
    """
    images = [node for node in walk(article.body) if isinstance(node, Image)]
    names = tuple(dict.fromkeys(image.name for image in images if image.name and not image.data))
    if source.pictures is None or (images and not names):
        return article
    found = pictures(source, names, warn)
    if not images:
        return attach(article, found, warn)
    held = dict(zip(names, found, strict=True))

    def filled(figure: Figure) -> Figure:
        image = figure.image
        if image is None or image.data or image.name not in held:
            return figure
        file = held[image.name]
        return dataclasses.replace(figure, image=file and dataclasses.replace(image, data=file.data))

    return each_figure(article, filled)
