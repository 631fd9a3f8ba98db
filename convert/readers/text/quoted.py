"""A mail that a program quotes whole: every line of it begins with ">", which is no part of what it says.

>>> told, mail = [], ["> From: Ann Roe <a@b.example>", "> Subject: Fwd: piece", "> To: Bo", ">", "> Boats"]
>>> unquoted(mail, told.append)[-1], told
('Boats', ['lines 1 to 5 are a mail that is quoted, each behind ">"; these marks are left out'])
"""

from __future__ import annotations

import re

from ...errors import Warn
from .grammar.mails import introduces_mail, mail_heads


def unquoted(lines: list[str], warn: Warn) -> list[str]:
    """Return `lines`, those of a mail that is quoted to the end without their marks, and tell of it.

    What quotes a few lines of another below an article is no such mail, nor is what has no mail's head, if
    not all of the text is quoted, the lines between its paragraphs as well.
    """
    first = next((number for number, line in enumerate(lines) if line.lstrip().startswith(">")), -1)
    if first < 0 or any(len(line) > _LONGEST_NOTE for line in lines[:first]):
        return lines
    said = [number for number in range(first, len(lines)) if lines[number].strip()]
    marks = [_MARKS.match(lines[number]) for number in said]
    above = [line for line in lines[:first] if line.strip()]
    if len(said) < _A_MAIL or not all(marks) or len(above) > _A_NOTE:
        return lines
    depth = min(_DEEPEST, *(match[0].count(">") for match in marks if match))
    one = re.compile(rf"\s*(?:>[ \t]?){{{depth}}}")
    bare = [one.sub("", line, count=1) for line in lines[first:]]
    whole = not above and len([number for number in said if not bare[number - first].strip()]) >= _A_MAIL // 2
    introduced = bool(above) and introduces_mail(above[-1])
    if not (whole or introduced or mail_heads([line.strip() for line in bare if line.strip()])):
        return lines
    warn(
        f'lines {first + 1} to {said[-1] + 1} are a mail that is quoted, each behind ">"; '
        "these marks are left out"
    )
    return [*lines[:first], *bare]


_MARKS = re.compile(r"\s*>(?:[ \t]?>)*")
_LONGEST_NOTE, _A_NOTE, _A_MAIL, _DEEPEST = 300, 12, 5, 8
"""Above a mail that is passed on stands a note, of so many lines at most."""
