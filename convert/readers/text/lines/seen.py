"""Measures a block once, for all that look at it: its size, its words, the credit that may be in it."""

from __future__ import annotations

import bisect
import functools
import re
from dataclasses import dataclass

from ..grammar.find import credit_candidates, ends_for_quoted
from ..grammar.furniture import FIGURES
from ..grammar.label import bare_label_starts, label_behind, read_label, whole_label
from ..grammar.scripts import ScriptPattern
from ..grammar.tables import table
from ..grammar.weigh import Found
from .blocks import Block
from .breaks import FILE_NAME, indent

_THOUGHT = 0.3
"""A credit that is surer is worth a thought."""

LONG = 250
"""Of a longer line no words are compared."""

FAR = 400
"""So many letters at the head of a line are looked at."""

_RUNNING = 110
"""From so many letters on, a line that ends like a sentence is running text."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """One block and what was measured of it once, for all that look at it.

    `size` counts letters, an ideograph as two and a half; `tokens` counts words, which Thai and Lao set no
    blanks between, nor stops behind a sentence: there their length tells.  `lower` is its head, up to
    FAR, in small letters; `words` are its words without punctuation, empty for a long line, and `kinds`
    each of them once; `key` is the line without figures and marks, "" for a long one; `coarse` says in words
    how long it is.  A `sentence` ends as one does; a long one that is no credit is `running` text.  `credits`
    may be credits in it, the surest first, which is `credit` too, None where it is not worth a
    thought.  `look` tells how the line begins and ends, `indent` how far it is set in.
    """

    block: Block
    text: str
    size: int
    tokens: int
    lower: str
    words: tuple[str, ...]
    kinds: frozenset[str]
    key: str
    coarse: str
    sentence: bool
    running: bool
    credits: tuple[Found, ...]
    credit: Found | None
    look: tuple[object, ...]
    indent: int


def see(block: Block, line: str) -> Seen:
    """Measure `block`, whose first line is `line`."""
    text = block.words
    length = len(text)
    size = length if length > FAR else length + 3 * sum(1 for _ in _WIDE.finditer(text)) // 2
    lower = text[:FAR].lower()
    words = tuple(words_in(lower)) if size <= LONG else ()
    sentence = _SENTENCE.search(text[-8:]) is not None
    blanks = text.count(" ", 0, FAR)
    tokens = blanks + 1
    if length > _UNSPACED_WORD and not text.isascii() and _UNSPACED.match(text):
        tokens = max(tokens, min(length, FAR) // _UNSPACED_WORD)
        sentence = sentence or length >= _UNSPACED_SENTENCE
    credits = _credits(text, lower, size, sentence)
    likely = bool(credits) and credits[0].certainty >= 0.5 and size <= 420
    return Seen(
        block,
        text,
        size,
        tokens,
        lower,
        words,
        frozenset(words),
        FIGURES.sub("0", lower.strip(" *#-•|>\t.:…")) if size <= 160 else "",
        _COARSE[bisect.bisect_left(_COARSE_LIMITS, size)],
        sentence,
        sentence and size > _RUNNING and not likely,
        credits,
        credits[0] if credits and credits[0].certainty >= _THOUGHT else None,
        (
            text[0].isupper(),
            text[0] if not text[0].isalnum() else "",
            text[-1] if not text[-1].isalnum() else "",
            sentence,
            min(blanks, 3),
        ),
        indent(line) - block.set_in,
    )


def words_in(lower: str) -> list[str]:
    """Return the words of a text in small letters, in order."""
    find = (_WORD_IN_ASCII if lower.isascii() else WORD).findall
    found: list[str] = []
    for part in lower.split():
        # Most are nothing but a word, or a word and a stop.
        if part.isalnum() or (part := part.strip(_AROUND_WORDS)).isalnum():
            found.append(part)
        else:
            found += find(part)
    return found


def likeness(one: Seen, other: Seen) -> str:
    """Say how like `one` is to `other`, "" where they have little in common."""
    if one.kinds.isdisjoint(other.kinds):
        return ""
    if one.text == other.text:
        return "equals"
    mine, others = one.text.strip("[]. "), other.text.strip("[]. ")
    if len(mine) > 8 and mine in others:
        return "begins" if others.startswith(mine) else "is part of"
    if len(others) > 8 and others in mine:
        return "begins with" if mine.startswith(others) else "holds"
    small, large = sorted((len(one.kinds), len(other.kinds)))
    if small < 2:
        return ""
    common = len(one.kinds & other.kinds)
    if common >= 0.5 * large:
        return "is like"
    if common >= 0.5 * small and small >= 4:
        return "is half like"
    return "shares words with" if common >= 3 or (common >= 0.25 * small and small >= 4) else ""


def is_file_name(seen: Seen) -> bool:
    """Tell a line that is nothing but the name of a picture's file: "IMG_8299.jpeg", "[harbour.png]"."""
    name = seen.text.strip("[]") if seen.tokens == 1 else "/"
    return "/" not in name and name[:1].isalnum() and bool(FILE_NAME.search(name))


SAID_AGAIN = ("equals", "begins", "is part of", "is like")
"""Likenesses of a line to one that says it again."""

# ------------------------------------------------------------------------------- measures

_WIDE = ScriptPattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_UNSPACED = re.compile("[^\\w\\s]{0,2}[\u0e01-\u0eff]")
_UNSPACED_WORD, _UNSPACED_SENTENCE = 5, 90
_SENTENCE = re.compile(r"""[.!?…:;»”"’')\]。！？」؟।၊။][\s"”’»)]{0,4}$""")
_SIGNS = r"[\u064b-\u0652\u0900-\u0963\u0981-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd\u102b-\u109d\u17b4-\u17d3]"
"""Signs of vowels and tones, which Python does not count as letters."""
WORD = re.compile(rf"[^\W_]+(?:{_SIGNS}[^\W_]*)*(?:['’][^\W_]+)?")
_WORD_IN_ASCII = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)?")
_AROUND_WORDS = '.,:;!?"()“”'

_COARSE_LIMITS = (19, 59, 109, 249)
_COARSE = ("a tiny line", "a short line", "a middling line", "a long line", "a very long line")

# ------------------------------------------------------------------------------- credits

# A line without any of these at its end is not worth the grammar's time; a sentence needs a strong one.
_STRONG_CUES = table("clues")["cue"]
_CUE = re.compile(r"[/:|(\[（@—–•·📷📸]")
_WEAK_CUES = (*_STRONG_CUES, "via", " - ")
_AFTER_STOP = re.compile(r"[.!?…。”\"»)]\s{0,3}[^.!?…。\s](?:[^.!?…。]|(?<=\b[A-Z])\.){2,60}$")
_NO_CREDIT_BEYOND = 700


def _credits(text: str, lower: str, size: int, sentence: bool) -> tuple[Found, ...]:
    """Return what may be a credit in `text`, asking the grammar only where there is a cue."""
    if size > _NO_CREDIT_BEYOND:
        return ()
    tail = text[-130:]
    if sentence and size > _RUNNING:
        cue = text[-1] in ")]）］" or any(map(tail.__contains__, _STRONG_CUES))
    else:
        cue = bool(_CUE.search(tail)) or any(map(tail.__contains__, _WEAK_CUES))
        cue = cue or (not sentence and (_ends_with_agency(tail) or bool(_AFTER_STOP.search(tail))))
        # "Автор фото, Анна Роу": a comma stands for the colon.
        commas = size <= _LONGEST_LABELLED and _COMMA.search(text) is not None
        cue = cue or (commas and read_label(text, 0).kind != "none")
        behind = None if cue or size > _LONGEST_CAPTIONED else label_behind(text)
        cue = cue or (behind is not None and behind[1] in OF_PICTURES) or (sentence and _ends_supplied(tail))
        if not cue and size <= _LONGEST_LABELLED and not sentence and _begins_with_label(lower):
            found = credit_candidates(text)
            # "사진 속 아이", the child in the picture, heads a paragraph.
            told = found and (found[0].certainty >= _NAMED or found[0].rule in _SAID)
            return found if told else ()
    return credit_candidates(text) if cue or ends_for_quoted(text) else ()


def _ends_supplied(tail: str) -> bool:
    """Tell "… у перрона. Фото автора.": behind a sentence, words that are a whole credit."""
    last = tail.rstrip(" .").rpartition(". ")[2]
    return 0 < last.count(" ") <= _FEW and len(last) <= _SHORT and "supplied" in whole_label(last)


_FEW, _SHORT = 3, 40


def _begins_with_label(lower: str) -> bool:
    """Tell "Фото Анна Роу", "사진 한도윤": a label that needs no colon, in any script."""
    first, *rest = lower.replace("・", " ").split(None, 1)
    return bool(rest) and first in bare_label_starts()


_COMMA = re.compile("[,،，]")
_LONGEST_LABELLED, _LONGEST_CAPTIONED = 90, 250
# "Jono Petraičio nuotr.", "李小河 摄"; 제공 and 撮影 end other lines as often.
OF_PICTURES = ("nuotr.", "nuotrauka", "nuotraukos", "felvétele", "摄", "攝", "供图", "供圖")
_NAMED = 0.8
_SAID = ("supplied", "credit label")
"""What says so in so many words: "Handout", "Fuente foto …"."""


def _ends_with_agency(text: str) -> bool:
    last = text.lower().rsplit(None, 1)[-1].strip(".,;)]|*")
    return last in _last_words()


@functools.cache
def _last_words() -> frozenset[str]:
    """Return the last words of the agencies' names."""
    names = (name for row in table("agencies").values() for name in row)
    return frozenset(name.split()[-1].lower() for name in names if name.strip())
