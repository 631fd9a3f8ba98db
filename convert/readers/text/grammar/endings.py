"""What those of the trade write where a piece, or a page of it, ends: "-30-", "# # #", "ENDS", "(more)".

>>> ends_piece("-30-"), ends_piece("(Schluss)"), ends_piece("ENDS"), ends_piece("The end")
(True, True, True, False)
>>> goes_on("-more-"), goes_on("More")
(True, False)
"""

from __future__ import annotations

import functools
import re

from .tables import either


def ends_piece(line: str) -> bool:
    """Tell a line that says that the piece ends, and nothing else."""
    return len(line) <= _LONGEST and (_SIGNS.fullmatch(line) or _says("end").fullmatch(line)) is not None


def goes_on(line: str) -> bool:
    """Tell a line that says that the piece goes on below, or on the next page."""
    return len(line) <= _LONGEST and _says("more").fullmatch(line) is not None


def ends_page(line: str) -> bool:
    """Tell what a typescript has at the end of a page, or of the piece.

    >>> ends_page("    -more-"), ends_page("-30-"), ends_page("MORE"), ends_page("30")
    (True, True, False, False)
    """
    bare = line.strip()
    if not 0 < len(bare) <= _LONGEST:
        return False
    return (_THIRTY.fullmatch(bare) or _marked("more").fullmatch(bare)) is not None


def closes_report(line: str) -> bool:
    """Tell the line with which an agency closes its report: "(END) Quayside Newswires 03-12-24"."""
    return _closing().match(line) is not None


_LONGEST = 24
_DASHES = r"(?:[-–—]\s?){1,3}"
# "-30-" closes a telegraphed report since the days of the wire; hashes close a release.
_THIRTY = re.compile(rf"{_DASHES}30\s?{_DASHES}|#\s?30\s?#")
_SIGNS = re.compile(rf"#(?:\s?#){{2,4}}|{_THIRTY.pattern}")


@functools.cache
def _says(key: str) -> re.Pattern[str]:
    """Return the pattern of the words of `key`, in marks that set them off or in capitals."""
    return re.compile(rf"(?i:{_marked(key).pattern})|(?:{either('press', key).upper()})/?")


@functools.cache
def _marked(key: str) -> re.Pattern[str]:
    """Return the pattern of the words of `key` in marks: "-more-", "(Schluss)", "*** ends ***"."""
    words = either("press", key)
    marked = rf"{_DASHES}(?:{words})\s?{_DASHES}|[(\[](?:{words})[)\]]|\*+\s?(?:{words})\s?\*+"
    return re.compile(marked, re.IGNORECASE)


@functools.cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"\((?:{either('press', 'end')})\)", re.IGNORECASE)
