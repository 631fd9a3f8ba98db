"""The posts of a live blog, the days of a chronology, and what somebody posts: a second look's part.

"15:42", a title and a paragraph, and below them "15:10": lines of the time of day alone, each later or each
earlier than the one before, part the posts of a live blog, and none of them dates the article.  So do days
and years part a chronology.  "Jane Roe", "@janeroe" and "1/ The lock keeper …", which touch, look as a
picture's name, credit and words do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..grammar.datelines import ago, is_date_line, may_tell_ago
from ..grammar.dates import find_dates, parse_month
from ..grammar.names import east_asian
from ..grammar.tables import folded
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.seen import Seen
from .authorship import is_name
from .boxes import stands_alone
from .look import STOPS, Look, Raised, gives, runs, same


def of_posts(look: Look) -> Raised:
    """Read times, titles and words of a live blog's posts as the article's, and a chronology's days."""
    if look.headline < 0:
        return
    below = range(look.headline + 1, len(look.roles))
    times = {number: at for number in below if (at := _minutes(look.seen[number])) >= 0}
    zoned = all(_ZONED.search(look.seen[number].text) for number in times)
    several = len(set(times.values())) >= (_TWO if zoned else _A_SERIES)
    if several and _go_on(_over_midnight(list(times.values()))):
        yield from _parted(look, times, "the time of a live blog’s post")
    since = {at: "" for at in below if look.seen[at].size <= _LONGEST_TIME and _is_ago(look.seen[at].text)}
    if len(since) >= _A_SERIES:
        yield from _parted(look, since, "how long ago a live blog’s post was written")
    short = [at for at in below if look.seen[at].size <= _LONGEST_DAY and _FIGURE.search(look.seen[at].text)]
    days = {at: day for at in short if len(short) >= _A_SERIES and (day := _day(look.seen[at].text))}
    headed = all(look.habits.gaps[at] and look.touches(at) and look.seen[at + 1].sentence for at in days)
    if not look.first >= 0 or (next(iter(days), 0) < look.first and not headed):
        # Above the text the first of them dates the article, and what has no time of day is no post's.
        days = {at: day for at, day in list(days.items())[1:] if at > look.first >= 0 or day % _ONE_DAY}
    if len(set(days.values())) == len(days) >= _A_SERIES and _go_on(list(days.values())):
        yield from _parted(look, days, "a day of a chronology")
    yield from _listed(look, below)


def _listed(look: Look, below: range) -> Raised:
    """Read alike the lines of a list of times: "16:40 Keeper leaves the lock", and "15:12 Bridge closed"."""
    timed = (at for at in below if look.roles[at] not in _NO_TITLES and _EVENT.match(look.seen[at].text))
    for run in runs(timed):
        if len(run) >= _TWO and len({look.roles[at] for at in run}) > 1:
            for at in run:
                yield at, gives("list_item", "one of a list of times")


def _parted(look: Look, times: Mapping[int, object], reason: str) -> Raised:
    """Read the times that open posts, and the posts, up to the end of the text.

    On a page most of them have to have paragraphs of the article: a site lists its news so, too.
    """
    posts = [range(begin, stop) for begin, stop in pairwise((*times, len(look.roles)))]
    told = sum(any(_is_told(look.seen[number]) for number in post) for post in posts)
    if any(len(post) < _A_POST for post in posts) or 2 * told <= len(posts):
        return
    paged = not stands_alone(look)
    kept = sum(not _WORDS_OF_IT.isdisjoint(look.roles[post.start + 1 : post.stop]) for post in posts)
    if paged and 3 * kept < 2 * len(posts):
        return
    headed = sum(look.roles[number] == "subhead" for number in times)
    role: Role = "subhead" if 2 * headed > len(posts) else "paragraph"
    for post in posts:
        yield post.start, gives(role, reason)
        yield from _post(look, post, paged=paged)


def _post(look: Look, post: range, *, paged: bool) -> Raised:
    """Read what stands in a post: on a page its title and the sentences below that, else all of it."""
    first = post.start + 1
    first += look.roles[first] == "byline"
    title = look.seen[first].size <= _LONGEST_TITLE and not look.seen[first].text.endswith(STOPS)
    below = first + 1 < post.stop and _is_told(look.seen[first + 1])
    mistaken = look.roles[first] == "credit" and look.seen[first].credit is None
    if title and below and (mistaken or look.roles[first] not in _NO_TITLES):
        yield first, gives("subhead", "the title of a live blog’s post")
        first += 1
    for number in range(first, post.stop):
        if paged and not _is_told(look.seen[number]):
            break
        credited = _is_credited(look, number)
        again = credited and number == first and _is_said_again(look, number + 1)
        if again or (look.roles[number] in _WORDS_AMISS and not credited):
            yield number, gives("paragraph", "in a live blog’s post")
    for number in post:
        if _is_said_again(look, number) and (number - 1 == first or look.role(number - 1) != "caption"):
            yield number, gives("chrome", "the credit that stands again below the caption")


def _is_credited(look: Look, number: int) -> bool:
    """Tell a caption above its credit, and an alternative text above both."""
    below = number + (look.roles[number] == "alt")
    if below > number and look.role(below) == "caption+credit":
        return True
    return look.role(below) == "caption" and look.role(below + 1) == "credit"


def _is_said_again(look: Look, number: int) -> bool:
    """Tell a credit above a caption that has the same below it."""
    credits = look.role(number) == "credit" == look.role(number + 2)
    return credits and look.role(number + 1) != "credit" and same(look.seen[number], look.seen[number + 2])


def _is_told(one: Seen) -> bool:
    """Tell a sentence of some words, at times with who wrote it in brackets behind: "(afp)"."""
    long = one.tokens >= _WORDS_OF_A_SENTENCE or (one.size >= _LETTERS_OF_A_SENTENCE and east_asian(one.text))
    return long and (one.text.endswith(STOPS) or _QUOTED_OR_SIGNED.search(one.text) is not None)


def _minutes(one: Seen) -> int:
    """Return the minute of the day that a line tells and nothing else, -1 where it does not."""
    told = _TIME.fullmatch(one.text) if one.size <= _LONGEST_TIME else None
    # "Updated at 16:42" tells of the post above.
    if told is None or (told["said"] or "").casefold().startswith(tuple(folded("dates", "modified"))):
        return -1
    hours, minutes = int(told["hours"]), int(told["minutes"])
    if told["noon"] and hours <= _NOON:
        hours = hours % _NOON + (_NOON if told["noon"].lower() == "p" else 0)
    return 60 * hours + minutes if hours <= _HOURS else -1


def _is_ago(text: str) -> bool:
    """Tell "4h ago" and "vor 2 Stunden", all of a line."""
    told = ago().search(text) if _FIGURE.search(text) and may_tell_ago(text) else None
    return told is not None and not re.search(r"\w", text[: told.start()] + text[told.end() :])


def _day(text: str) -> int:
    """Return the year, month, day and time that a line tells and nothing else, as one number, 0 for none."""
    moments = find_dates(text) if is_date_line(text) else ()
    told = moments[0].iso if len(moments) == 1 else parse_month(text)
    figures = re.sub(r"\D", "", text if _YEAR.fullmatch(text) else told)
    return int(figures[:_FIGURES].ljust(_FIGURES, "0"))


def _over_midnight(minutes: Sequence[int]) -> list[int]:
    """Return times of the day in which the next day's, or the one before's, go on counting."""
    found, days = list(minutes[:1]), 0
    for above, below in pairwise(minutes):
        days += (above - below > _HALF_A_DAY) - (below - above > _HALF_A_DAY)
        found.append(below + 2 * days * _HALF_A_DAY)
    return found


def _go_on(moments: Sequence[int]) -> bool:
    """Tell moments of which none is earlier than the one before, or none later."""
    return list(moments) in (sorted(moments), sorted(moments, reverse=True))


# "15:42", "15.42 Uhr", "Posted at 3.42pm GMT"
_TIME = re.compile(
    r"(?P<said>[^\W\d_][^\d]{1,11} )?(?P<hours>\d{1,2})[:.h](?P<minutes>[0-5]\d)"
    r"(?: ?(?P<noon>[apAP])\.?[mM]\.?| [^\W\d_]{1,5})?(?: [A-Z]{2,4})?"
)
_EVENT = re.compile(r"\d{1,2}[:.h][0-5]\d(?: (?:Uhr|[A-Z]{3,4}|[ap]m))?\W{1,3}[^\W\d_].{0,100}(?<![.!?])\Z")
_QUOTED_OR_SIGNED = re.compile(r"[.!?…。](?:[\"”“»’」』]|\s?[(（][^\W\d_]{2,12}[)）])\Z")
_FIGURE = re.compile(r"\d")
_ZONED = re.compile(r"\s(?:Uhr|[A-Z]{3,4})\Z")
_YEAR = re.compile(r"(?:1\d|20)\d\d[.:]?")
_NO_TITLES = ("headline", "byline", "quote", "credit", "caption+credit", "note", "copyright")
_WORDS_OF_IT = frozenset(("paragraph", "standfirst"))
_WORDS_AMISS = ("chrome", "standfirst", "alt", "caption")
_TWO, _A_SERIES, _A_POST, _LONGEST_TIME, _LONGEST_TITLE = 2, 3, 2, 24, 110
_WORDS_OF_A_SENTENCE, _LETTERS_OF_A_SENTENCE = 6, 40
_NOON, _HOURS, _HALF_A_DAY = 12, 24, 720
_FIGURES, _ONE_DAY, _LONGEST_DAY = 12, 10_000, 60

# ------------------------------------------------------------------------------- threads of posts


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
        if look.role(number + 1) in FIGURE_ROLES and look.seen[number + 1].tokens >= _WORDS_OF_A_POST:
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
_TOP, _WORDS_OF_A_NAME, _WORDS_OF_A_POST, _LONGEST_MOMENT = 12, 6, 6, 16


def _foot(look: Look) -> Raised:
    """Yield the day and the minute below what is posted, and how often others have shared it."""
    for number in range(look.last + 1, len(look.roles)):
        one = look.seen[number]
        dated = any("T" in moment.iso for moment in find_dates(one.text))
        if (
            look.role(number) != "list_item"
            or one.tokens > _WORDS_OF_A_POST
            or dated != (number == look.last + 1)
        ):
            return
        yield number, gives("dateline" if dated else "chrome", "stands below what is posted")
