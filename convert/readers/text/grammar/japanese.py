"""The names of people in Japanese, told by their surnames: the script sets off neither names nor words.

>>> japanese_names("山本花子、田中一郎"), japanese_names("（山本花子）"), japanese_names("山本駅")
(('山本花子', '田中一郎'), ('山本花子',), ())
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
    names = tuple(part for part in _BETWEEN.split(words) if part)
    return names if all(map(_name().fullmatch, names)) else ()


_OPENING = "(["
_LONGEST = 40
_BETWEEN = re.compile(r"[、，,・／/]\s?|(?<=[^\s　]{3})[\s　](?=[^\s　]{3})")


@functools.cache
def _name() -> re.Pattern[str]:
    """Return the pattern of a known surname and a given name, a blank between them or none."""
    surname, no_given = either("bylines", "surname ja"), either("bylines", "no given ja")
    given = rf"(?!(?:{no_given})\Z)[\u3400-\u9fff々\u3040-\u30ff]{{1,3}}(?<![{_NO_END}])"
    return re.compile(rf"(?:{surname})[\s　]?{given}")


_NO_END = "館市区駅県町社港線員州党庁省局戦村郡府都道川山橋湖島会氏様君園城店屋校院寺"
"""With these no given name ends, but the names of places and houses do, and what somebody is called."""
