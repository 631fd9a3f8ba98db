"""The posts of a live blog, where the article stands alone: a second look's part.

"15:42", a title and a paragraph, and below them "15:10": lines of the time of day alone, each later or each
earlier than the one before, part the posts of a live blog, and none of them dates the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from ..lines.roles import Role
from ..lines.seen import Seen
from .look import STOPS, Look, Objection, Raised, ends_as_sentence, gives


def of_posts(look: Look, found: Mapping[int, Objection], alone: Callable[[], bool]) -> Raised:
    """Read times, titles and words of a live blog's posts as the article's, where it stands `alone`.

    On a page the times alone are read so, where paragraphs of the article stand below each of them.
    """
    if look.headline < 0:
        return
    seen, end = look.seen, len(look.roles)
    times = [number for number in range(look.headline + 1, end) if _minutes(seen[number]) >= 0]
    if len(times) < _A_SERIES or not _go_on([_minutes(seen[number]) for number in times]):
        return
    posts = [range(begin, stop) for begin, stop in pairwise((*times, end))]
    told = sum(
        any(ends_as_sentence(seen[number], least=_WORDS_OF_A_SENTENCE) for number in post) for post in posts
    )
    if any(len(post) < _A_POST for post in posts) or 2 * told <= len(posts):
        return
    paged = not alone()
    if paged and not all("paragraph" in look.roles[post.start + 1 : post.stop] for post in posts):
        return
    headed = sum(look.now(number, found) == "subhead" for number in times)
    role: Role = "subhead" if 2 * headed > len(times) else "paragraph"
    for post in posts:
        yield post.start, gives(role, "the time of a live blog’s post")
        for number in post[1:] if not paged else ():
            if look.now(number, found) not in _MISTAKEN:
                continue
            if number == post.start + 1 < post.stop - 1 and _may_title(seen[number]):
                yield number, gives("subhead", "the title of a live blog’s post")
            elif look.roles[number] == "chrome":
                yield number, gives("paragraph", "in a live blog’s post")


def _minutes(one: Seen) -> int:
    """Return the minute of the day that a line tells and nothing else, -1 where it does not."""
    told = _TIME.fullmatch(one.text) if one.size <= _LONGEST_TIME else None
    if told is None:
        return -1
    hours, minutes = int(told[1]), int(told[2])
    if told[3] and hours <= _NOON:
        hours = hours % _NOON + (_NOON if told[3].lower() == "p" else 0)
    return 60 * hours + minutes if hours <= _HOURS else -1


def _go_on(minutes: Sequence[int]) -> bool:
    """Tell times each later than the one before, or each earlier."""
    steps = {above < below for above, below in pairwise(minutes)}
    return len(steps) == 1 and len(set(minutes)) == len(minutes)


def _may_title(one: Seen) -> bool:
    return one.size <= _LONGEST_TITLE and not one.text.endswith(STOPS)


# "15:42", "15.42 Uhr", "Posted at 3.42pm GMT"
_TIME = re.compile(
    r"(?:[^\W\d_][^\d]{1,11} )?(\d{1,2})[:.h]([0-5]\d)"
    r"(?: ?([apAP])\.?[mM]\.?| [^\W\d_]{1,5})?(?: [A-Z]{2,4})?"
)
_MISTAKEN = ("chrome", "paragraph", "subhead", "dateline", "kicker", "list_item")
_A_SERIES, _A_POST, _LONGEST_TIME, _LONGEST_TITLE = 3, 2, 24, 110
_WORDS_OF_A_SENTENCE = 6
_NOON, _HOURS = 12, 24
