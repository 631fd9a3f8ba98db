"""Words of a table as they are met in a line: at the beginning of a word, in any case."""

from __future__ import annotations

import functools
import re

from .tables import table


@functools.cache
def beginnings(name: str, kind: str) -> re.Pattern[str]:
    """Return what finds the words of one kind of table `name`, each with the rest of its word.

    >>> beginnings("notes", "correction").search("A clarification: it is nine years.")[0]
    'clarification'
    >>> beginnings("notes", "correction").search("記事を訂正しました")[0]
    '訂正しました'
    """
    # Longer words first: of two that begin alike the longer one is meant.
    words = sorted(table(name)[kind], key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in words if not _UNSPACED.match(word))
    unspaced = "|".join(re.escape(word) for word in words if _UNSPACED.match(word))
    return re.compile(rf"(?:(?<![^\W\d_])(?:{spaced})|{unspaced})[^\W\d_]{{0,20}}", re.IGNORECASE)


# Han, kana and Hangul, where a word is not set off by blanks; Arabic, whose article is written on to it.
_UNSPACED = re.compile("[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
