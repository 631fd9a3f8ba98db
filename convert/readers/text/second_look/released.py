"""What a press office and a wire write below a piece and amid it: a second look's part.

"ENDS", "-30-", "(more)" are signs of the trade; "SOURCE Weir Foods" tells who gives a release out.
"""

from __future__ import annotations

import re

from ..grammar.endings import ends_piece, goes_on
from ..grammar.mails import disclaims, registers
from ..grammar.papers import names_release
from ..lines.seen import Seen
from .look import Look, Raised, gives


def of_releases(look: Look) -> Raised:
    """Look below the first paragraph for what says that a piece ends, and who gives it out."""
    release = any(names_release(look.seen[number].text) for number in range(max(look.first, 0)))
    last = max((number for number in look.of(("paragraph",)) if _goes_on(look.seen[number])), default=-1)
    for number in range(max(look.first + 1, 1), len(look.roles)):
        text = look.seen[number].text
        # Amid the text "FIN" and "MORE" are headings, hashes part its sections.
        below = number >= (look.end if text[0] == "#" else last)
        sure = release or not (text[0] == "#" or text[0].isalpha())
        if ends_piece(text) and (sure or below):
            yield number, gives("chrome", "says that the piece ends")
        elif goes_on(text) and sure:
            yield number, gives("chrome", "says that the piece goes on")
        elif look.roles[number] == "caption+credit" and _leads_to_pictures(look.seen[number]):
            yield number, gives("paragraph", "says where the pictures are")
        elif number >= look.end and _gives_out(look.seen[number], sure=release or number > last):
            yield number, gives("note", "says who gives the release out")


def _goes_on(one: Seen) -> bool:
    """Tell a sentence of the article from what a firm's program adds below its mails."""
    return one.sentence and not (disclaims(one.text) or registers(one.text))


def _gives_out(one: Seen, *, sure: bool) -> bool:
    """Tell "SOURCE Weir Foods", as the wires for releases end: its first word is in capitals.

    "SOURCE: Harbour Office", with a colon, is a picture's, or a chart's.
    """
    return sure and one.size <= _LONGEST and _SOURCE.fullmatch(one.text) is not None


_LONGEST = 90
_SOURCE = re.compile(r"SOURCE\s[^\W\d_][^.:]*")


def _leads_to_pictures(one: Seen) -> bool:
    """Tell "High-resolution images: https://weir.example/press", which credits nobody."""
    before, _, address = one.text.partition("://")
    words = before.rpartition(" ")[0].rstrip()
    plain = words.endswith(":") and _PLAIN.fullmatch(words[:-1]) is not None
    return bool(address) and " " not in address and plain


# Two or three words, of no caption.
_PLAIN = re.compile(r"[^\s.!?;:()|/©]+(?:\s[^\s.!?;:()|/©]+){1,2}")
