"""The sentence that says that a machine made a picture, and the tool that it names.

>>> tools("Das Bild wurde mit Hilfe einer KI erstellt (DALL-E)")
('DALL-E',)
>>> is_by_machine("AI生成图片"), is_by_machine("The image was generated with AI, the museum said")
(True, False)
"""

from __future__ import annotations

import functools
import re

from .names import east_asian
from .organisations import agency
from .tables import either, folded


def is_by_machine(text: str) -> bool:
    """Tell a sentence that says that a machine made a picture, and nothing else."""
    return _read(text) is not None


def tools(text: str) -> tuple[str, ...]:
    """Return the tools that such a sentence names, none where `text` is no such sentence."""
    return _read(text) or ()


def may_be_by_machine(text: str) -> bool:
    """Return whether `text` is worth a closer look: it holds a word for the machine."""
    return _MACHINE.search(text) is not None


# What begins with single letters is sought faster than what begins with one of some.
_MACHINE = re.compile(
    r"AI|A\.I\b(?<!\wA\.I)|KI\b(?<!\wKI)|IA\b(?<!\wIA)|ИИ\b(?<!\wИИ)|ШІ\b(?<!\wШІ)|Intell?i[gn]|intell?i[gn]"
    r"|Нейро|нейро|интеллект|інтелект|yapay|tekoäly"
)
_LONGEST = 120


@functools.lru_cache(maxsize=256)
def _read(text: str) -> tuple[str, ...] | None:
    words = text.strip(_AROUND)
    if len(words) > _LONGEST or not may_be_by_machine(words):
        return None
    sentence, found = _with_tool(words)
    if east_asian(sentence):
        return found if _is_glued(sentence) else None
    rest = " ".join(sentence.strip(_AROUND).split())
    for kind in ("machine", "made", "pictured"):
        rest, count = _kind(kind).subn(" ", f" {rest} ")
        # "AI-generated image": the machine is in the word that says that it was made.
        if not count and not (kind == "machine" and _kind("made").search(f" {rest} ") and "-" in rest):
            return None
    others = [word for word in rest.split() if word.casefold() not in folded("machines", "small")]
    named = [word for word in others if agency(word, any_case=True)]
    return (*named, *found) if named == others else None


_AROUND = " .\t\xa0()[]（）。"
_TOOL = re.compile(r"\s?[(（:：]\s?(?P<tool>[^()（）:：]{2,40})[)）]?\Z")


def _with_tool(words: str) -> tuple[str, tuple[str, ...]]:
    """Return the sentence and the tool in "Image created with AI (Midjourney)"."""
    tool = _TOOL.search(words)
    known = tool is not None and agency(tool["tool"].strip(), any_case=True)
    return (words[: tool.start()], (tool["tool"].strip(),)) if tool and known else (words, ())


def _is_glued(words: str) -> bool:
    return _glued().fullmatch(words) is not None


@functools.cache
def _glued() -> re.Pattern[str]:
    pieces, machine = either("machines", "glued"), either("machines", "glued machine")
    return re.compile(rf"(?:{pieces}|\s)*(?:{machine})(?:{pieces}|{machine}|\s)+", re.IGNORECASE)


@functools.cache
def _kind(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{either('machines', kind)})(?=\s)", re.IGNORECASE)
