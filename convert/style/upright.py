"""Styles for scripts that have no italics: what is slanted elsewhere is set upright, and told otherwise.

Arabic, Hebrew, Chinese, Japanese and Korean letters are never slanted by those who write them; a program
that finds no italics leans the upright ones over.  Neither do figures rise and fall among them, as they do
among Latin, Greek and Cyrillic letters, nor among those of India and its neighbours.
"""

from __future__ import annotations

from dataclasses import replace

from ..model import right_to_left
from .looks import Look, Style

_EAST_ASIAN = frozenset("ii ja ko wuu yue zh".split())
_SOUTH_ASIAN = frozenset("as bn bo dz gu hi km kn lo ml mr my ne or pa sa si ta te th".split())


def for_language(style: Style, language: str) -> Style:
    """Return `style` for words in the language of a BCP 47 tag: upright where its script has no italics."""
    upright = is_upright(language)
    rules = (_STRESS if upright else "", _FIGURES if _is_even(language) else "", style.css)
    looks = {role: _upright(role, look) if upright else look for role, look in style.looks.items()}
    return replace(style, looks=looks, css="\n".join(filter(None, rules)))


def _is_even(language: str) -> bool:
    """Return whether the language of a BCP 47 tag is written in letters that do not rise and fall."""
    spoken, *rest = language.lower().split("-")
    return is_upright(language) or (spoken in _SOUTH_ASIAN and "latn" not in rest)


def is_upright(language: str) -> bool:
    """Return whether the language of a BCP 47 tag is written in a script that has no italics."""
    spoken, *rest = language.lower().split("-")
    return right_to_left(language) or (spoken in _EAST_ASIAN and "latn" not in rest)


def _upright(role: str, look: Look) -> Look:
    """Return `look` without its slant; a quotation has a rule at its side instead."""
    if not look.italic:
        return look
    ruled = role == "quote" and not look.rule_left
    return replace(look, italic=False, rule_left=_RULE if ruled else look.rule_left)


_RULE = 1.5

_STRESS = ".article em { font-style: normal; font-weight: 600 }"

_FIGURES = ".paragraph, .standfirst, .quote, .list { font-variant-numeric: lining-nums }"
