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
        article = verified(decode(json.loads(source.data)), warn)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InputError(f"{source.name} is not JSON: {error}") from error
    except RecursionError as error:
        raise InputError(f"{source.name} holds parts too deep in one another to be read") from error
    except InputError as error:
        raise InputError(f"{source.name}: {error}") from error
    return without_location(article, warn) if source.drop_location else article
