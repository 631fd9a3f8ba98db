"""Where a headline in Japanese or Korean may end a line: between two phrases, not within a word.

To the engine a line may end behind any of their letters; browsers are told by ``word-break``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Inline, Inlines, Span, Text

# A Japanese phrase begins with what is not hiragana and goes on with hiragana: "港町の", "活版印刷所、".
_JAPANESE = re.compile(
    "[「『（【〈《“]*[^ぁ-ゖ「『（【〈《“、。，．！？」』）】〉》”：\\s]*[ぁ-ゖ]*[、。，．！？」』）】〉》”：ー…]*|\\s"
)
_KOREAN = re.compile(r"\S+|\s+")
_PHRASES = {"ja": _JAPANESE, "ko": _KOREAN}


def apart(headline: Inlines, language: str, longest: int) -> Inlines:
    """Return `headline` with each phrase of up to `longest` letters in a span, to be kept on one line."""
    pattern = _PHRASES.get(language.split("-")[0].lower())
    if pattern is None:
        return headline
    return tuple(piece for node in headline for piece in _parted(node, pattern, longest))


def _parted(node: Inline, pattern: re.Pattern[str], longest: int) -> Iterator[Inline]:
    if not isinstance(node, Text):
        yield node
        return
    for phrase in filter(None, pattern.findall(node.value)):
        words = Text(phrase)
        yield Span((words,), "") if not phrase.isspace() and 1 < len(phrase) <= longest else words
