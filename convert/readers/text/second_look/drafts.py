"""What desks, studios and agencies write into their copy: a second look's part.

Those who write for a paper send their pieces with its labels, "HED: …", "Vorspann: …", "SLUG: …", and its own
program exports them so; a label may stand alone, above the line that it is of.  In a script for radio or
television "[SOT FULL]", "ANCHOR TAG:" and "NATS: waves" look as an alternative text, a heading and a credit
do: what touches them is no picture's either.

Above an agency's report "BC-US--Lock Keeper,2nd Ld-Writethru,412", "bdt0312 3 pl 286  dpa 0455" and
"LOCK-KEEPER/ (UPDATE 2)" are marks, "Wetter/Verkehr/" are subjects; "Eds: Updates throughout." and "(Adds
quotes)" tell editors what is new.  The headline stands below the mark, or ends with an equals sign.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from ..grammar.byline import parse_byline
from ..grammar.dates import find_dates
from ..grammar.desk import DraftLabel, ends_piece, labels_of_draft
from ..grammar.leads import bare_line, find_leads
from ..grammar.mails import mail_heads
from ..grammar.tables import either, opening
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.seen import Seen
from ..lines.wording import BYLINE
from .authorship import names_surely
from .look import STOPS, Look, Objection, Raised, gives, title_given


def of_drafts(look: Look) -> Raised:
    """Look for the labels of a draft, and for what they are of."""
    lines = [one.text for one in look.seen]
    labels = labels_of_draft(lines)
    title = next((number for number, label in labels.items() if label.kind in _TITLES), -1)
    if title < 0 or not _is_title(look, title, labels[title]) or _is_boxed(title, labels, lines):
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
        case "quote":
            return "quote"
        case _:
            return None


def _signs(one: Seen) -> bool:
    """Tell "Words: Ann Roe", which is printed, from "Words: 640"."""
    return bool(find_leads(bare_line(one.text)) and parse_byline(one.text).people)


# ------------------------------------------------------------------------------- scripts


def of_scripts(look: Look) -> Raised:
    """Look for the cues of a script, and take nothing in it for a picture's words."""
    found = {number: cue[0] for number, one in enumerate(look.seen) if (cue := _cue(one.text))}
    cues = list(found)
    # "VO: 18.30" and "VO: 21.00" are a cinema's; one cue alone is at least no picture.
    if len(set(found.values())) < _A_SCRIPT:
        for number in cues:
            if look.roles[number] == "alt" and found[number] == look.seen[number].text:
                yield number, gives("paragraph", "a cue of a script")
        return
    for number in cues:
        if look.roles[number] not in _KEPT:
            yield number, gives("paragraph", "a cue of a script")
    for number in range(cues[0], len(look.roles)):
        if look.roles[number] in FIGURE_ROLES and number not in found:
            yield number, gives("paragraph", "said in a script, which has no pictures")


_A_SCRIPT = 2
_KEPT = ("paragraph", "headline")


def _cues(cue: str) -> str:
    """Return the pattern of "[TAKE VO]", "(NATS: waves)" and "ANCHOR INTRO:", all in capitals."""
    words = cue.upper()
    return rf"[\[(【]\s?(?:{words})(?![^\W\d_])[^\])】]*[\])】]|(?:{words})(?:\s?\([^)]*\))?\s?:(?=\s|\Z)"


_cue = opening(_cues, "scripts", "cue", flags=re.NOFLAG)


# ------------------------------------------------------------------------------- an agency's marks


def of_slugs(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for an agency's mark and for the headline below it."""
    seen = look.seen
    top = range(min(look.first, _TOP_OF_REPORT))
    marks = {number: kind for number in top if (kind := _kind(seen[number]))}
    ends = [number for number in top if seen[number].text.endswith(_ENDS) and number not in marks]
    if "mark" not in marks.values() and not ("subjects" in marks.values() and ends):
        return
    last = max(number for number, kind in marks.items() if kind != "news")
    titles = [number for number in range(last + 1, top.stop) if number not in marks and _heads(seen[number])]
    if not titles or title_given(found) >= 0:
        return
    for number, kind in marks.items():
        yield number, gives(_OF_MARKS[kind], _REASONS[kind])
    for number in range(top.stop, len(seen)):
        # A longer report comes in takes: "BC-US--Lock Keeper,1st add,210".
        if seen[number].text.startswith(_TAKES) and _kind(seen[number]) == "mark":
            yield number, gives("chrome", _REASONS["mark"])
    title = next((number for number in ends if number in titles), titles[0])
    yield title, gives("headline", "stands below an agency’s mark")


_TOP_OF_REPORT = 8
_ENDS = " ="
_TAKES = ("BC-", "AM-", "PM-", "^BC-", "^AM-", "^PM-")
_OF_MARKS: dict[str, Role] = {"mark": "chrome", "subjects": "kicker", "news": "note"}
_REASONS = {
    "mark": "an agency’s mark of its report",
    "subjects": "what an agency files its report under",
    "news": "tells editors what is new in a report",
}


def _kind(one: Seen) -> str:
    # A wire's machine opens each line above the report so: "^Eds: Updates throughout."
    text = one.text.removeprefix("^")
    if one.size > _LONGEST:
        return ""
    if _MARK.fullmatch(text):
        return "mark"
    if _SUBJECTS.fullmatch(text):
        return "subjects"
    return "news" if _news().match(text) else ""


_LONGEST = 160
_MARK = re.compile(
    # The Associated Press, dpa, Reuters, Agence France-Presse.
    r"(?:BC|AM|PM)-[A-Z]{2,4}-{1,2}\S[^\n]{0,100}"
    r"|[a-z]{3}\d{4}\s\d\s[a-z]{2}\s\d{1,5}\s{1,4}dpa(?:-[a-z]{2,12})?\s\d{4}"
    r"|[A-Z]{3,20}(?:-[A-Z]{2,20}){1,4}/(?:\s\([A-Z][A-Z0-9 ,]{2,60}\))?"
    r"|(?:AFP|ANSA|APA|EFE)(?:-[A-Z]{2,20}){2,5}"
    r"|(?:Slug|SLUG):\s[^\s:]{3,60}"
    # Written ahead, for a later day.
    r"|(?:ADV|Adv)\.?(?:\sfor)?\s[A-Z][a-z]{2,8}\b[^\n:]{0,24}"
)
_SUBJECTS = re.compile(r"(?:[^\W\d_][^\W\d_ -]{2,30}/){2,5}")


@functools.cache
def _news() -> re.Pattern[str]:
    """Return the pattern of what tells editors what is new: "Eds: …", "(Adds quotes, background)"."""
    eds, opens = either("notes", "eds"), either("notes", "new")
    return re.compile(rf"(?:{eds}):\s|\((?:{opens})(?![^\W\d_])[^()]{{0,120}}\)\Z", re.IGNORECASE)


def _heads(one: Seen) -> bool:
    """Tell what may be a headline: some words, no name, no byline, no date."""
    told = BYLINE.match(one.text.removeprefix("^")) or find_dates(one.text) or names_surely(one)
    return one.tokens > 1 and one.size <= _LONGEST and not told
