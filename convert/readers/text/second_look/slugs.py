"""What agencies print above a report, the second look's part: its mark, its subjects, what is new in it.

"BC-US--Lock Keeper,2nd Ld-Writethru,412", "bdt0312 3 pl 286  dpa 0455", "LOCK-KEEPER/ (UPDATE 2)" are marks;
"Wetter/Verkehr/" are subjects; "Eds: Updates throughout." and "(Adds quotes)" tell editors what is new.  The
headline stands below the mark, or ends with an equals sign.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from ..grammar.dates import find_dates
from ..grammar.tables import either
from ..lines.roles import Role
from ..lines.seen import Seen
from ..lines.wording import BYLINE
from .authorship import names_surely
from .look import Look, Objection, Raised, gives, title_given


def of_slugs(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for an agency's mark and for the headline below it."""
    seen = look.seen
    top = range(min(look.first, _TOP))
    marks = {number: kind for number in top if (kind := _kind(seen[number]))}
    ends = [number for number in top if seen[number].text.endswith(_ENDS) and number not in marks]
    if "mark" not in marks.values() and not ("subjects" in marks.values() and ends):
        return
    last = max(number for number, kind in marks.items() if kind != "news")
    titles = [number for number in range(last + 1, top.stop) if number not in marks and _heads(seen[number])]
    if not titles or title_given(found) >= 0:
        return
    for number, kind in marks.items():
        yield number, gives(_ROLES[kind], _REASONS[kind])
    for number in range(top.stop, len(seen)):
        # A longer report comes in takes: "BC-US--Lock Keeper,1st add,210".
        if seen[number].text.startswith(_TAKES) and _kind(seen[number]) == "mark":
            yield number, gives("chrome", _REASONS["mark"])
    title = next((number for number in ends if number in titles), titles[0])
    yield title, gives("headline", "stands below an agency’s mark")


_TOP = 8
_ENDS = " ="
_TAKES = ("BC-", "AM-", "PM-", "^BC-", "^AM-", "^PM-")
_ROLES: dict[str, Role] = {"mark": "chrome", "subjects": "kicker", "news": "note"}
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
