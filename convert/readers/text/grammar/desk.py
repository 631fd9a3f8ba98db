"""The labels with which those who write for a paper say what each part of a draft is: "HED:", "Vorspann:".

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
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .tables import fold, folded, table


class DraftLabel(NamedTuple):
    """What a label says that its line is, a key of the table, and where the words behind it begin."""

    kind: str
    end: int


def label_in(line: str) -> DraftLabel | None:
    """Return the label with which `line` begins, None where it has none."""
    match = _LABEL.match(line) if ":" in line or "：" in line else None
    kind = _kinds().get(fold(match["label"])) if match else None
    return DraftLabel(kind, match.end()) if match and kind else None


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
