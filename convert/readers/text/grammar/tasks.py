"""Both tasks in one: who wrote the words and took the pictures, "Text & photos", "Fotos und Text".

>>> [both_at(words, 0) for words in ("Text + Fotos: Ann Roe", "photos and words", "Text and meals")]
[12, 16, -1]
>>> with_both("Ann Roe (Text und Fotos)"), with_both("Ann Roe, words & pictures")
('Ann Roe (author+photographer)', 'Ann Roe (author+photographer)')
"""

from __future__ import annotations

import functools
import re

from .tables import alternatives, either, fold, table

BOTH_ROLE = "author and photographer"
"""The role of whoever did both."""

BOTH = "author+photographer"
"""Stands, as one word, for both tasks behind a name."""


def both_at(text: str, at: int) -> int:
    """Return where the words for both tasks end that begin at `at`, -1 where none do."""
    found = _both().match(text, at)
    return found.end() if found else -1


@functools.cache
def opens_both() -> frozenset[str]:
    """Return the first words of those for both tasks, without capitals; of other letters than ASCII none."""
    keys = (f"{key} {task}" for key in ("task", "both") for task in ("author", "photographer"))
    words = (word for key in keys for word in table("bylines")[key])
    # A pattern that ignores capitals takes "ı" for "i".
    first = (re.split(r"[\W_]", fold(word).replace("ı", "i"))[0] for word in words)
    return frozenset(filter(str.isascii, first))


def with_both(text: str) -> str:
    """Return `text` with one word for both tasks where they stand behind a name, bracketed or last."""
    return _behind_names().sub(f" ({BOTH})", text)


def is_both(text: str) -> bool:
    """Tell words for both tasks, in brackets or not, and nothing else.

    >>> is_both("(Text und Fotos)"), is_both("Text und Fotos: Anna Rohde")
    (True, False)
    """
    return _both().fullmatch(text.strip(" ()[]（）")) is not None


@functools.cache
def _both() -> re.Pattern[str]:
    written, taken = _words_for("author"), _words_for("photographer")
    and_ = f"{either('links', 'and')}|{either('bylines', 'both and')}"
    joint = rf"(?:\s(?:{and_})\s|\s?(?:[&+/／·・,、，\-–—和与及と])\s?)"
    words = rf"(?:{written}{joint}{taken}|{taken}{joint}{written})"
    # "Text, Fotos und Video": that somebody filmed besides is said by the line alone.
    filmed = rf"(?:{joint}(?:{either('bylines', 'task videographer')}))?"
    return re.compile(rf"(?<![^\W\d_]){words}{filmed}(?![^\W\d_])", re.IGNORECASE)


def _words_for(task: str) -> str:
    words = {*table("bylines")[f"task {task}"], *table("bylines")[f"both {task}"]}
    return f"(?:{alternatives(sorted(words, key=len, reverse=True))})"


@functools.cache
def _behind_names() -> re.Pattern[str]:
    both = _both().pattern
    joint, ends = r"(?:\s?[,|;–—]|\s-)", r"(?=\s?(?:[|;]|\Z))"
    return re.compile(
        rf"(?<=[^\W\d_]{{2}})(?:{joint}?\s?[(\[（]\s?{both}\s?[)\]）]|{joint}\s?{both}{ends})", re.IGNORECASE
    )
