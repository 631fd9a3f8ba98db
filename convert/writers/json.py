"""Write the JSON form of an article (see `convert.schema`): everything it holds, exactly."""

from __future__ import annotations

from ..errors import Warn
from ..model import Article
from ..schema import encode, to_bytes
from ..style import Style


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return `article` as UTF-8 JSON, two spaces of indentation; it has no look."""
    return to_bytes(encode(article))
