"""Words on a page of HTML: escaped, and what cannot be seen made visible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import escape

from ..model import LineBreak, plain, walk


def inline(inlines: object) -> str:
    """Return the words of `inlines`; of markup only line breaks matter here."""
    return "".join(
        "<br>" if isinstance(node, LineBreak) else visible(plain(node)) for node in _leaves(inlines)
    )


def _leaves(inlines: object) -> Iterator[object]:
    for node in walk(inlines):
        if not getattr(node, "content", ()):
            yield node


def visible(words: str) -> str:
    """Return `words` escaped; what cannot be seen, or would turn the writing, is shown by its name."""
    return _UNSEEN.sub(_seen, escape(words))


_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]"
)


def _seen(match: re.Match[str]) -> str:
    character = match[0]
    name = unicodedata.name(character, "control character").lower()
    return f'<span class="odd" title="{name}">U+{ord(character):04X}</span>'
