"""Read the JSON form of an article (see `convert.schema`)."""

from __future__ import annotations

import json

from ..errors import InputError, Warn
from ..media import Source, verified, without_location
from ..model import Article
from ..schema import decode


def read(source: Source, warn: Warn) -> Article:
    """Return the article that `source`, UTF-8 JSON, holds.  Raise InputError where it holds none."""
    try:
        data = json.loads(source.data)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{source.name} is not JSON: {error}") from error
    try:
        article = verified(decode(data), warn)
    except InputError as error:
        raise InputError(f"{source.name}: {error}") from error
    return without_location(article, warn) if source.drop_location else article
