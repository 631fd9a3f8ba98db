"""What a press office and a wire write below a piece and amid it: a second look's part.

"ENDS", "-30-", "(more)" are signs of the trade; "SOURCE Weir Foods" tells who gives a release out.
"""

from __future__ import annotations

import re

from ..grammar.endings import ends_piece, goes_on
from ..grammar.papers import names_release
from ..lines.seen import Seen
from .look import Look, Raised, gives


def of_releases(look: Look) -> Raised:
    """Look below the first paragraph for what says that a piece ends, and who gives it out."""
    release = any(names_release(look.seen[number].text) for number in range(max(look.first, 0)))
    for number in range(max(look.first + 1, 1), len(look.roles)):
        text = look.seen[number].text
        if ends_piece(text) and (number >= look.end or release or text[0] != "#"):
            yield number, gives("chrome", "says that the piece ends")
        elif goes_on(text):
            yield number, gives("chrome", "says that the piece goes on")
        elif look.roles[number] == "caption+credit" and _leads_to_pictures(look.seen[number]):
            yield number, gives("paragraph", "says where the pictures are")
        elif number >= look.end and _gives_out(look.seen[number]):
            yield number, gives("note", "says who gives the release out")


def _gives_out(one: Seen) -> bool:
    """Tell "SOURCE Weir Foods", as the wires for releases end: its first word is in capitals."""
    return one.size <= _LONGEST and _SOURCE.fullmatch(one.text) is not None


_LONGEST = 90
_SOURCE = re.compile(r"SOURCE:?\s[^\W\d_][^.:]*")


def _leads_to_pictures(one: Seen) -> bool:
    """Tell "High-resolution images: https://weir.example/press", which credits nobody."""
    before, _, address = one.text.partition("://")
    words = before.rpartition(" ")[0].rstrip()
    plain = words.endswith(":") and _PLAIN.fullmatch(words[:-1]) is not None
    return bool(address) and " " not in address and plain


# Two or three words, of no caption.
_PLAIN = re.compile(r"[^\s.!?;:()|/©]+(?:\s[^\s.!?;:()|/©]+){1,2}")
