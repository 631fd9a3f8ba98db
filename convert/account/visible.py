"""Words on a page of HTML: escaped, and what cannot be seen made visible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
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
    """Return `words` escaped; what cannot be seen, or would turn the writing, is shown by its number."""
    return _shown(escape(words), _marked)


def visible_plain(words: str) -> str:
    """Return the same for where no markup can stand, as in the title of a page or an attribute."""
    return _shown(escape(words), _number)


def apart(words: str) -> str:
    """Return `words` visible for the middle of a sentence of ours, in whichever direction they run."""
    return f"<bdi>{visible(words)}</bdi>"


def sentence(words: str) -> str:
    """Return `words` of ours visible, those in them that run from right to left apart."""
    pieces = _FROM_THE_RIGHT.split(words)
    return "".join(apart(piece) if place % 2 else visible(piece) for place, piece in enumerate(pieces))


# Hebrew, Arabic, Syriac, Thaana, N'Ko, with what stands between such words.
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_FROM_THE_RIGHT = re.compile(f"([{_LETTERS}]+(?:[^\\w{_LETTERS}]+[{_LETTERS}]+)*)")


def _shown(words: str, name: Callable[[str], str]) -> str:
    def seen(match: re.Match[str]) -> str:
        before = words[max(match.start() - 1, 0) : match.start()]
        flag = before == "\U0001f3f4" and _FLAG.match(match[0])
        at_work = flag or (_binds(before) and _AT_WORK.match(match[0]))
        return match[0] if at_work else "".join(map(name, match[0]))

    return _UNSEEN.sub(seen, words)


# Besides the controls, the separators and the marks of an annotation: what Unicode's
# DerivedCoreProperties.txt calls Default_Ignorable_Code_Point, what is drawn as a blank though it is
# no space (the Hangul fillers, the blank of Braille, the empty head of a note), and what no font has to draw
# (private use).
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc"
    "\ue000-\uf8ff\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000f0000-\U0010ffff]"
    "|[\u200c\u200d\ufe00-\ufe0f]|[\U000e0000-\U000e0fff]+"
)

# A joiner or a variation selector does visible work behind a letter of many scripts or a picture sign:
# Persian words need U+200C, a family is joined of several signs.  So do the tags that make a flag.
_AT_WORK = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]\\Z")
_FLAG = re.compile("[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f\\Z")


def _binds(before: str) -> bool:
    """Tell whether `before`, a character or "" at the beginning, is one that these can change.

    Such are the letters from Arabic on, and signs; not those of Latin, Greek, Cyrillic and Hebrew.
    """
    return "\u0600" <= before < "\u1e00" or before >= "\u2100" or before in _SIGNS


_SIGNS = frozenset("#*0123456789©®‼⁉")


def _marked(character: str) -> str:
    name = unicodedata.name(character, _UNNAMED.get(unicodedata.category(character), "no character"))
    return f'<span class="odd" title="{name.lower()}">{_number(character)}</span>'


_UNNAMED = {"Cc": "control character"}


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"
