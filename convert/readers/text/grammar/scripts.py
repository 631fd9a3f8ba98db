"""Patterns of scripts that few texts are written in.

A class of ideographs or of Hangul takes milliseconds to compile, where another pattern takes a tenth of one.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

EAST_ASIA = "\u2e80"
"""From here on stand the radicals, kana, ideographs and Hangul, their punctuation and their wide forms."""


class ScriptPattern:
    """A pattern each of whose matches holds a letter of a script: where a text has none, it is not tried.

    The script's letters begin with `first` in Unicode; the signs that all share (U+2000 to U+2BFF) are none.
    The pattern is compiled when the first such text comes.

    >>> ScriptPattern("[가-힣]{2}").search("수문"), ScriptPattern("[가-힣]{2}").search("Schleuse für Kähne")
    (<re.Match object; span=(0, 2), match='수문'>, None)
    """

    def __init__(self, pattern: str, first: str = EAST_ASIA, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = pattern
        self._flags = flags
        self._first = first

    def match(self, text: str, *at: int) -> re.Match[str] | None:
        return self._compiled.match(text, *at) if self._may_match(text) else None

    def fullmatch(self, text: str, *at: int) -> re.Match[str] | None:
        return self._compiled.fullmatch(text, *at) if self._may_match(text) else None

    def search(self, text: str, *at: int) -> re.Match[str] | None:
        return self._compiled.search(text, *at) if self._may_match(text) else None

    def finditer(self, text: str, *at: int) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, *at) if self._may_match(text) else iter(())

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._compiled.sub(by, text) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        return not text.isascii() and _from(self._first).search(text) is not None

    @functools.cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)


@functools.cache
def _from(first: str) -> re.Pattern[str]:
    return re.compile(f"[^\\x00-{chr(ord(first) - 1)}\u2000-\u2bff]")
