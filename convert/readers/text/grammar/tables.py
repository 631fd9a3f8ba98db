"""The tables that the grammar of attribution is made of: plain text that anybody can extend.

A table is a file ``tables/NAME.txt`` beside this module.  A line is ``key: word, word, several words``;
lines with the same key add up; blank lines and lines that begin with ``#`` are comments.

>>> table("links")["team"][0]
'Redaktion'
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from .scripts import ScriptPattern

_FOLDER = Path(__file__).with_name("tables")


@functools.cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the table `name`: each key with its words, in the order of the file."""
    rows: dict[str, list[str]] = {}
    for line in (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        key, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            rows.setdefault(key, []).extend(words.rstrip().split(", "))
    return {key: tuple(words) for key, words in rows.items()}


@functools.cache
def folded(name: str, key: str) -> frozenset[str]:
    """Return the words of one key of a table, for a look-up that ignores capitals."""
    return frozenset(map(fold, table(name)[key]))


def fold(words: str) -> str:
    """Return `words` for a look-up that ignores capitals: a Turkish "İ" is an "i", and not two letters."""
    return words.lower() if words.isascii() else words.replace("İ", "i").casefold()


def may_hold(text: str, name: str, key: str) -> bool:
    """Tell at a glance whether `text` may hold one of the phrases of a table, capitals put aside.

    Where it does not, no pattern need look for them: a phrase is long, and a "…" in it is any word.

    >>> may_hold("Tradotto dal francese da Ann Roe", "bylines", "translated")
    True
    >>> may_hold("The ferry stops on Monday, says Ann Roe", "bylines", "translated")
    False
    """
    return any(map(fold(text).__contains__, _pieces(name, key)))


@functools.cache
def _pieces(name: str, key: str) -> tuple[str, ...]:
    """Return pieces of the phrases of one key of a table, each of which has one: few, that many have."""
    pieces = {
        phrase: _pieces_of(phrase) for phrase in sorted(folded(name, key), key=lambda it: (len(it), it))
    }
    counts = Counter(piece for those in pieces.values() for piece in those)
    found = list[str]()
    for phrase, those in pieces.items():
        if not any(piece in phrase for piece in found):
            found.append(max(those, key=lambda piece: (counts[piece], piece)))
    return tuple(found)


def _pieces_of(phrase: str) -> set[str]:
    known = max(phrase.split("…"), key=len)
    return {known[at : at + _PIECE] for at in range(max(1, len(known) - _PIECE + 1))}


_PIECE = 6
"""So many letters in a row are seldom met by chance."""


def either(name: str, key: str) -> str:
    """Return the words of one key of a table as alternatives of a pattern, the longest first."""
    return alternatives(sorted(table(name)[key], key=len, reverse=True))


def compiled(pattern: Callable[[], str], flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
    """Return what gives the pattern that `pattern` writes, compiled when it is first asked for.

    A pattern of a table's words is long, and few texts need all of them.

    >>> team = compiled(lambda: rf"(?:{either('links', 'team')})\\b")
    >>> team().match("Redaktion Hafen") is not None
    True
    """
    return functools.cache(lambda: re.compile(pattern(), flags))


def opening(
    pattern: Callable[..., str], name: str, *keys: str, flags: re.RegexFlag = re.IGNORECASE
) -> Callable[[str], re.Match[str] | None]:
    """Return what matches, at the beginning of a text, a pattern that phrases of keys of a table open.

    `pattern` writes it of alternatives, those of each key; signs may stand before them.  Which phrases open
    a text shows at a glance: in most it is none, and nothing need be tried; else the pattern is of these.

    >>> team = opening(lambda words: rf"\\W?(?:{words})\\b", "links", "team")
    >>> team("Redaktion Hafen") is not None, team("(redaktion)") is not None, team("Ferry stops") is None
    (True, True, True)
    """
    opens = opener(name, *keys)

    @functools.lru_cache(maxsize=256)
    def limited(found: tuple[str, ...]) -> re.Pattern[str]:
        those = (tuple(phrase for phrase in table(name)[key] if phrase in found) for key in keys)
        return re.compile(pattern(*map(_any_of, those)), flags)

    def match(text: str) -> re.Match[str] | None:
        return limited(found).match(text) if (found := opens(text)) else None

    return match


def opener(name: str, *keys: str) -> Callable[[str], tuple[str, ...]]:
    """Return what gives the phrases of keys of a table that may open a text, or stand behind signs that do.

    Capitals are put aside, so are signs before a phrase and in its own beginning; a word may go on.
    """
    phrases = functools.cache(lambda: _by_first_letters(it for key in keys for it in table(name)[key]))

    @functools.lru_cache(maxsize=512)
    def likely(first: str) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
        letters = _plain(first)
        those = [it for some in dict.fromkeys((letters, letters[:1], "")) for it in phrases().get(some, ())]
        return tuple(said for said, _ in those), those

    def opens(text: str) -> tuple[str, ...]:
        said = text if text[:1].isalnum() else _SIGNS.sub("", text[:_FAR], count=1)
        beginnings, those = likely(said[:2])
        if not beginnings or not (said := _plain(said[:_FAR])).startswith(beginnings):
            return ()
        # Of a phrase that is all signs, nothing is looked for behind them.
        found = (
            phrase for letters, phrase in those if said.startswith(letters) and (letters or phrase in text)
        )
        return tuple(found)

    return opens


def _by_first_letters(phrases: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Return `phrases`, each behind what is looked for of it, by the first two letters of that."""
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase in dict.fromkeys(phrases):
        letters = _plain(_SIGNS.sub("", phrase, count=1))
        found.setdefault(letters[:2], []).append((letters, phrase))
    return found


def _any_of(phrases: Sequence[str]) -> str:
    """Return `phrases` as alternatives, the longest first, with either kind of apostrophe."""
    longest = sorted(phrases, key=len, reverse=True)
    return alternatives(longest).replace("’", "['’]") if longest else NEVER


def _plain(words: str) -> str:
    """Return `words` without what a pattern that ignores capitals makes nothing of: "ı" for "i"."""
    return words.lower() if words.isascii() else fold(words).replace("ı", "i").replace("’", "'")


_SIGNS = re.compile(r"\A[\W_]+")
_FAR = 80
"""So far reaches no phrase of a table."""

NEVER = "(?!)"
"""The pattern that matches nothing."""


def alternatives(words: Iterable[str]) -> str:
    """Return `words` as alternatives of a pattern, of those that begin alike the earlier first.

    Words that begin alike share their beginning, so that one look at a letter rules out all of them;
    a word that is said twice counts once.

    >>> alternatives(["shown", "seen", "see", "seen"])
    's(?:hown|e(?:e(?:n|)))'
    """
    by_letter: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        by_letter.setdefault(word[:1].casefold(), []).append(word)
    return "|".join(map(_beginning_alike, by_letter.values()))


def _beginning_alike(words: Sequence[str]) -> str:
    first = words[0][:1]
    if len(words) == 1 or any(word[:1] != first for word in words):
        return "|".join(map(re.escape, words))
    return f"{re.escape(first)}(?:{alternatives([word[1:] for word in words])})"


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
_UNSPACED = ScriptPattern("[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", "\u0600")
