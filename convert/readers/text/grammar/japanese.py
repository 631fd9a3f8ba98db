"""The names of people in Japanese, told by their surnames: the script sets off neither names nor words.

>>> japanese_names("山本花子、田中一郎"), japanese_names("（山本花子）"), japanese_names("山本駅")
(('山本花子', '田中一郎'), ('山本花子',), ())
>>> japanese_names("山本花子（湊川大学教授・河川史）"), japanese_names("山本花子（写真）")
(('山本花子',), ())
"""

from __future__ import annotations

import functools
import re

from .tables import either


def japanese_names(text: str) -> tuple[str, ...]:
    """Return the people of a line that is nothing but their names, bracketed or not; else none."""
    words = text.strip(" 　()（）[]【】") if text[:1] > "\u2fff" or text[:1] in _OPENING else ""
    if not words or len(words) > _LONGEST:
        return ()
    names = tuple(part for part in _BETWEEN.split(_what_they_are().sub("", words)) if part)
    return names if all(map(_name().fullmatch, names)) else ()


@functools.cache
def _what_they_are() -> re.Pattern[str]:
    """Return what finds a post in brackets behind a name, "（湊川大学教授）"; the last may want its own."""
    post = either("bylines", "no given ja")
    return re.compile(rf"[（(][^（）()]{{0,20}}(?:{post})[^（）()]{{0,12}}(?:[）)]|\Z)")


_OPENING = "(["
_LONGEST = 40
_BETWEEN = re.compile(r"[、，,・／/]\s?|(?<=[^\s　]{3})[\s　](?=[^\s　]{3})")


def name_pattern(no_end: str) -> str:
    """Return the pattern of a known surname and a given name, which ends with none of the letters `no_end`.

    A blank may stand between them.
    """
    surname = either("bylines", "surname ja")
    return rf"(?:{surname})\s?[\u3400-\u9fff々\u3040-\u30ff]{{1,3}}(?<![{no_end}])"


@functools.cache
def _name() -> re.Pattern[str]:
    """Return the pattern of a name that stands alone: no title and no word of a house."""
    no_given = f"(?:{either('bylines', 'surname ja')})\\s?(?:{either('bylines', 'no given ja')})"
    return re.compile(rf"(?!{no_given}\Z){name_pattern(_NO_END)}")


_NO_END = "館市区駅県町社港線員州党庁省局戦村郡府都道川山橋湖島会氏様君園城店屋校院寺"
"""With these no given name ends, but the names of places and houses do, and what somebody is called."""
