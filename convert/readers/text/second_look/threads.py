"""Who posts, and when: a post, or a thread of posts, as it is copied: a second look's part.

"Jane Roe", "@janeroe" and "1/ The lock keeper …", which touch, look as a picture's name, credit and words do.
"""

from __future__ import annotations

import re

from ..grammar.dates import find_dates
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.seen import Seen
from .authorship import is_name
from .look import Look, Raised, gives


def of_threads(look: Look) -> Raised:
    """Look above the text for a name and its account, and at its end for when it was posted."""
    top = look.first if look.first >= 0 else len(look.roles)
    for number in range(1, min(top + 1, _TOP, len(look.roles))):
        name, account = look.seen[number - 1], look.seen[number]
        if look.role(number - 2) in FIGURE_ROLES or not _are_of_one(name, account):
            continue
        role: Role = "byline" if "@" in account.text else "dateline"
        if role == "dateline" and (look.headline > number or look.role(number) == "byline"):
            return  # whoever passes an article on has not written it
        yield number - 1, gives("byline", "who posts, above the account")
        yield number, gives(role, "the account of who posts, or when it was posted")
        if look.role(number + 1) in FIGURE_ROLES and look.seen[number + 1].tokens >= _A_POST:
            yield number + 1, gives("paragraph", "what is posted, below the account")
        yield from _foot(look)
        return


def _are_of_one(name: Seen, account: Seen) -> bool:
    """Tell a name above "@janeroe" and "@roe@lock.example · Mar 12": a person's, or one it has in it.

    On Facebook it stands, as the first line, above "12 March at 10:14 ·".
    """
    if name.tokens > _WORDS_OF_A_NAME or name.sentence or name.text.startswith("#"):
        return False
    told = _ACCOUNT.match(account.text)
    if told is None:
        return name.block.first == 0 and _POSTED.fullmatch(account.text) is not None
    words = _WORD.findall(name.lower)
    # "Follow the Lock" above "@lockfestival" is a headline.
    own = words and 2 * sum(word in told[0].casefold() for word in words) >= len(words)
    return bool(own or is_name(name)) and account.size - told.end() <= _LONGEST_MOMENT


_ACCOUNT = re.compile(r"@\w[\w.-]{1,60}(?:@[\w-]+(?:\.[\w-]+){1,3})?(?!\S)")
# "12 March at 10:14 ·", "3 h ·"; "12 March 2024 ·" and "4 min read ·" stand below a headline, too
_POSTED = re.compile(r"[^\n.!?]{2,60}\s\d{1,2}[:.]\d\d\s+·|(?:[^\n.!?]{2,60}·\s+)?\d{1,2}\s?[^\W\d]{1,4}\s+·")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TOP, _WORDS_OF_A_NAME, _A_POST, _LONGEST_MOMENT = 12, 6, 6, 16


def _foot(look: Look) -> Raised:
    """Yield the day and the minute below what is posted, and how often others have shared it."""
    for number in range(look.last + 1, len(look.roles)):
        one = look.seen[number]
        dated = any("T" in moment.iso for moment in find_dates(one.text))
        if look.role(number) != "list_item" or one.tokens > _A_POST or dated != (number == look.last + 1):
            return
        yield number, gives("dateline" if dated else "chrome", "stands below what is posted")
