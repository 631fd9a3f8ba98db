"""What a desk's labels say of the lines of a draft: "HED: …", "Vorspann: …", "SLUG: …": a second look's part.

Those who write for a paper send their pieces so, and its own program exports them so.  A label may stand
alone, above the line that it is of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..grammar.byline import parse_byline
from ..grammar.desk import DraftLabel, ends_piece, labels_of_draft
from ..grammar.leads import bare_line, find_leads
from ..grammar.mails import mail_heads
from ..grammar.record import parse_record
from ..lines.roles import Role
from ..lines.seen import Seen
from .look import STOPS, Look, Raised, gives


def of_drafts(look: Look) -> Raised:
    """Look for the labels of a draft, and for what they are of."""
    lines = [one.text for one in look.seen]
    labels = labels_of_draft(lines)
    title = next((number for number, label in labels.items() if label.kind in _TITLES), -1)
    if title < 0 or not _is_title(look, title, labels[title]) or _is_boxed(title, labels, lines):
        return
    if parse_record(tuple(lines)):
        return
    last = len(lines) - 1
    if last >= look.end and ends_piece(lines[last].upper()):
        yield last, gives("chrome", "says that the draft ends")
    for number, label in labels.items():
        role = _role(look, number, label)
        if role is None:
            continue
        alone = label.end >= len(lines[number])
        below = number + 1
        if not alone:
            yield number, gives(role, "a desk’s label says so")
        elif role == "chrome" or (below < len(lines) and below not in labels):
            yield number, gives("chrome", "a desk’s label, and nothing else")
            if role != "chrome":
                yield below, gives(role, "a desk’s label says so")


_TITLES = ("headline", "title")


def _is_title(look: Look, number: int, label: DraftLabel) -> bool:
    """Tell a title above the text from a sentence: "Headline: nothing new, said the board."."""
    told = not look.seen[number].text.endswith(_SENTENCE)
    above = look.first < 0 or number < look.first
    return above and number < _TOP and (told or label.end >= len(look.seen[number].text))


def _is_boxed(title: int, labels: Mapping[int, DraftLabel], lines: Sequence[str]) -> bool:
    """Tell the title of a film's data from a draft's: the article begins above it, and no mail does."""
    return title > 0 and 0 not in labels and not mail_heads(lines)


_SENTENCE = (".", "。")
_TOP = 16


def _role(look: Look, number: int, label: DraftLabel) -> Role | None:
    """Return what a label says that its line is, None where its words do not bear that out."""
    one = look.seen[number]
    words = one.text[label.end :]
    above, below = number < look.first, number >= look.end
    match label.kind:
        case "headline" | "title":
            return "headline"
        case "kicker" if above:
            return "kicker"
        case "standfirst" | "subtitle" | "subhead" if above:
            return "standfirst"
        case "standfirst" | "subhead" if not words.endswith(STOPS):
            return "subhead"
        case "byline" if not words or parse_byline(words).people:
            return "byline"
        # "Words: 640" is the desk's, "Words: Ann Roe" is printed.
        case "aside" | "slug" if (above or below) and not _signs(one):
            return "chrome"
        case "text" | "caption" if not words:
            return "chrome"
        case _:
            return None


def _signs(one: Seen) -> bool:
    """Tell "Words: Ann Roe", which is printed, from "Words: 640"."""
    return bool(find_leads(bare_line(one.text)) and parse_byline(one.text).people)
