"""Lines that were broken at a fixed width, made whole again."""

from __future__ import annotations

import re


def unwrapped(words: str) -> str:
    """Return `words`, which may stand on several lines, on one; blank space at their ends goes.

    Lines are joined by a space; by nothing between two ideographs, which are written without, and
    after a hyphen that belongs to its word.  No visible character is added or taken away.

    >>> unwrapped("a long\\n  sentence")
    'a long sentence'
    >>> unwrapped("co-\\noperation in Ober-\\nund Unterfranken")
    'co-operation in Ober- und Unterfranken'
    """
    if "\n" not in words:
        return words.strip()
    first, *rest = [line.strip() for line in words.split("\n")]
    whole = [first]
    for line in rest:
        whole.append(line if _runs_on(whole[-1], line) else f" {line}")
    return "".join(whole).strip()


def _runs_on(above: str, below: str) -> bool:
    if not above or not below:
        return True
    if re.match(_IDEOGRAPH, above[-1]) and re.match(_IDEOGRAPH, below[0]):
        return True
    return bool(re.search(_HYPHENATED, above[-2:]) and below[0].islower() and not re.match(_SUSPENDED, below))


# Han, Hiragana and Katakana with their punctuation; Korean is written with spaces.
_IDEOGRAPH = "[\u3001-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff60]"

_HYPHENATED = r"[^\W\d_][-\u2010\u00ad]\Z"

# After "Ober-" comes "und Unterfranken": that hyphen stands for the rest of a word.
_SUSPENDED = r"(?:und|oder|bis|sowie|bzw|and|or|to|en|of|och|eller|og|e|ed|o|y|et|ou|i|ja|tai|vagy|és)\b"
