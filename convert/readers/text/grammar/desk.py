"""What writers of the trade set around a piece: a draft's labels, "HED:", "Vorspann:", and its end, "-30-".

A title alone, and who wrote it, are a book's data: a draft has a word that only the trade uses, or says of
another part, too, what it is.

>>> label_in("DEK: The keeper slept"), label_in("Cutline 2: The lock"), label_in("Slug:")
(DraftLabel(kind='standfirst', end=5), DraftLabel(kind='caption', end=11), DraftLabel(kind='slug', end=5))
>>> sorted(labels_of_draft(["Titel: Die Flut", "Vorspann: Der Wärter schlief", "Es war spät."]))
[0, 1]
>>> sorted(labels_of_draft(["Judul: Air pasang", "Lead: Penjaga pintu air tidur"]))
[0, 1]
>>> labels_of_draft(["Title: The Flood", "Author: Ann Roe"])
{}
>>> ends_piece("-30-"), ends_piece("(Schluss)"), ends_piece("ENDS"), ends_piece("The end")
(True, True, True, False)
>>> goes_on("-more-"), goes_on("More")
(True, False)
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .tables import compiled, either, fold, folded, table


class DraftLabel(NamedTuple):
    """What a label says that its line is, a key of the table, and where the words behind it begin."""

    kind: str
    end: int


def label_in(line: str) -> DraftLabel | None:
    """Return the label with which `line` begins, None where it has none."""
    match = _LABEL.match(line) if may_be_labelled(line) else None
    kind = _kinds().get(fold(match["label"])) if match else None
    return DraftLabel(kind, match.end()) if match and kind else None


def may_be_labelled(line: str) -> bool:
    """Tell at a glance whether a label may stand before a colon: no label is longer than 60 characters."""
    return line.find(":", 0, 60) >= 0 or line.find("：", 0, 60) >= 0


_LABEL = re.compile(
    r"[*\[ ]{0,4}(?P<label>[^\W\d_][^:：\n\d]{0,29}?)(?:\s?#?\d{1,3})?\s{0,2}\*{0,2}[:：]\*{0,2}(?:\s+|\Z)"
)


@functools.cache
def _kinds() -> Mapping[str, str]:
    """Return of which kind each label is; a title has the words that the record of a database has."""
    titles: dict[str, str] = dict.fromkeys(folded("fields", "title"), "title")
    return titles | {word: kind for kind in table("desk") for word in folded("desk", kind)}


def labels_of_draft(lines: Sequence[str]) -> Mapping[int, DraftLabel]:
    """Return the labels in `lines` by their numbers, where these are a draft, otherwise none."""
    labels = {number: label for number, line in enumerate(lines) if (label := label_in(line))}
    kinds = [label.kind for label in labels.values()]
    sure = kinds.count("headline")
    if sure > 1 or not (sure or (kinds.count("title") == 1 and not _TOLD.isdisjoint(kinds))):
        return {}
    other = "title" if sure else ""
    return {number: label for number, label in labels.items() if label.kind != other}


_TOLD = frozenset(("kicker", "standfirst", "subhead"))
"""What no book's data say: besides a title one of these tells a draft."""


def behind(kinds: Sequence[str], line: str) -> int:
    """Return where the words of `line` begin behind a label of one of `kinds`, 0 where it has none."""
    label = label_in(line)
    return label.end if label and label.kind in kinds else 0


# ------------------------------------------------------------------------------- where a piece ends


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


_closing = compiled(lambda: rf"\((?:{either('press', 'end')})\)", re.IGNORECASE)
