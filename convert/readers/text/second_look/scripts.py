"""What is heard and seen in a script for radio or television: a second look's part.

"[SOT FULL]", "ANCHOR TAG:" and "NATS: waves" look as an alternative text, a heading and a credit do: what
touches them is no picture's either.
"""

from __future__ import annotations

import functools
import re

from ..grammar.tables import either
from ..lines.roles import FIGURE_ROLES
from .look import Look, Raised, gives


def of_scripts(look: Look) -> Raised:
    """Look for the cues of a script, and take nothing in it for a picture's words."""
    found = {number: cue[0] for number, one in enumerate(look.seen) if (cue := _cues().match(one.text))}
    cues = list(found)
    # "VO: 18.30" and "VO: 21.00" are a cinema's.
    if len(set(found.values())) < _A_SCRIPT:
        return
    for number in cues:
        if look.roles[number] not in _KEPT:
            yield number, gives("paragraph", "a cue of a script")
    for number in range(cues[0], len(look.roles)):
        if look.roles[number] in FIGURE_ROLES and number not in cues:
            yield number, gives("paragraph", "said in a script, which has no pictures")


_A_SCRIPT = 2
_KEPT = ("paragraph", "headline")


@functools.cache
def _cues() -> re.Pattern[str]:
    """Return what finds "[TAKE VO]", "(NATS: waves)" and "ANCHOR INTRO:", all in capitals."""
    words = either("scripts", "cue").upper()
    return re.compile(
        rf"[\[(]\s?(?:{words})(?![^\W\d_])[^\])]*[\])]|(?:{words})(?:\s?\([^)]*\))?\s?:(?=\s|\Z)"
    )
