"""Who posts and what: a post or a thread of posts, copied from where people post: a second look's part.

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
    """Look above the text for a name and its account, and for posts that count up, with what stands below."""
    posts = _counted(look)
    top = look.first if look.first >= 0 else len(look.roles)
    for number in range(1, min(top + 1, _TOP, len(look.roles))):
        name, account = look.seen[number - 1], look.seen[number]
        if look.role(number - 2) in FIGURE_ROLES or not _are_of_one(name, account):
            continue
        role: Role = "byline" if "@" in account.text else "dateline"
        if role == "dateline" and look.headline > number:
            return  # whoever passes an article on has not written it
        yield number - 1, gives("byline", "who posts, above the account")
        yield number, gives(role, "the account of who posts, or when it was posted")
        if look.role(number + 1) in FIGURE_ROLES and look.seen[number + 1].tokens >= _A_POST:
            yield number + 1, gives("paragraph", "what is posted, below the account")
    for number in posts:
        if look.role(number) != "paragraph":
            yield number, gives("paragraph", "one of a thread of posts, counted")
    yield from _foot(look, posts[-1] + 1 if posts else len(look.roles))


def _are_of_one(name: Seen, account: Seen) -> bool:
    """Tell a name above "@janeroe" and "@roe@lock.example · Mar 12": a person's, or one it has in it.

    On Facebook it stands, as the first line, above "12 March at 10:14 ·".
    """
    if name.tokens > _WORDS_OF_A_NAME or name.sentence:
        return False
    told = _ACCOUNT.match(account.text)
    if told is None:
        return name.block.first == 0 and _POSTED.fullmatch(account.text) is not None
    own = any(word in told[0].casefold() for word in _WORD.findall(name.lower))
    return (own or is_name(name)) and account.size - told.end() <= _LONGEST_MOMENT


_ACCOUNT = re.compile(r"@\w[\w.-]{1,60}(?:@[\w-]+(?:\.[\w-]+){1,3})?(?!\S)")
_POSTED = re.compile(r"(?=.{0,30}\d)[^\n.!?]{2,60}\s·")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TOP, _WORDS_OF_A_NAME, _A_POST, _LONGEST_MOMENT = 12, 6, 6, 16


def _counted(look: Look) -> list[int]:
    """Return the posts of a thread, "1/ …", "2/4 …" or "… 2/4": two or more that count up by one.

    A recipe's "1/2 cup" and "2/3 cup" are not of one total.
    """
    longer = [number for number, one in enumerate(look.seen) if one.tokens >= _LONGER]
    told = {number: found for number in longer if (found := _COUNT.search(look.seen[number].text))}
    counts = [int(found[1] or found[3]) for found in told.values()]
    series = len(counts) > 1 and counts == list(range(counts[0], counts[0] + len(counts)))
    total = {found[2] or found[4] or "" for found in told.values()}
    return list(told) if series and counts[0] <= _FIRST and len(total) == 1 else []


_FIRST, _LONGER = 2, 10
_COUNT = re.compile(r"\A(\d{1,2})/(\d{0,2}|n)\s(?=\W?[^\W\d_])|\s\(?(\d{1,2})/(\d{0,2}|n)\)?\Z")


def _foot(look: Look, start: int) -> Raised:
    """Yield the day and the minute below a thread, and how often others have shared it."""
    for number in range(start, len(look.roles)):
        one = look.seen[number]
        if look.role(number) != "list_item" or one.tokens > _A_POST:
            return
        dated = any("T" in moment.iso for moment in find_dates(one.text))
        yield number, gives("dateline" if dated else "chrome", "stands below a thread of posts")
