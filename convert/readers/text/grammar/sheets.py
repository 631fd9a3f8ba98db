"""What a browser prints at the head and the foot of each sheet, and the archives of pages above each page.

A sheet has the moment of printing and the page's title, its address and the number of the sheet, on one line
or on two: "12/03/2024, 10:14    The slate of Amberweir | Quayside", "https://quayside.example/slate    1/4".

>>> own_address("The Wayback Machine - https://web.archive.org/web/2019/https://quayside.example/slate")
'https://quayside.example/slate'
>>> own_address("URL: https://quayside.example/slate"), own_address("https://quayside.example/slate 1/4")
('https://quayside.example/slate', 'https://quayside.example/slate')
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .dates import find_dates
from .fields import bared, labels_of
from .tables import either, folded


def own_address(line: str, above: str = "") -> str:
    """Return the address that `line`, below the line `above`, gives as its article's own, or ""."""
    line = line.strip()
    linked = _LINKED.fullmatch(line)
    if linked and (linked["host"] or bared(linked["label"]) in folded("fields", "address")):
        return linked["address"]
    if (archived := _ARCHIVED.search(line)) or (archived := _foot().fullmatch(line)):
        return archived["address"] or ""
    named = [start for _, name, start in labels_of([line]) if name in folded("fields", "address")]
    below = bared(above.rpartition("\t")[2]) in folded("fields", "address")
    told = line[sum(named) :] if named or below else ""
    return told if _ADDRESS.fullmatch(told) else ""


_ADDRESS = re.compile(r"https?://[^\s…]+")
# "[quayside.example](https://www.quayside.example/slate)"
_LINKED = re.compile(
    r"\[(?:(?P<host>[a-z0-9.-]{4,80})\]\((?=https?://(?:www\.)?(?P=host)/)|(?P<label>[^\[\]]{2,40})\]\()"
    r"(?P<address>https?://[^\s()]+)\)"
)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?P<address>https?://\S+)")
_MOMENT = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?"
_HEAD = re.compile(
    rf"{_MOMENT}(?:,?\s+(?P<title>\S.*))?|(?P<site>\S.*?)\s+(?:{_MOMENT}|https?://\S+|about:reader\S+)"
)


_MAY_BE_FOOT = re.compile(r"\s*(?:https?://|(?:[^\W\d_]{2,8}\s)?\d)")


@functools.cache
def _foot() -> re.Pattern[str]:
    """Return the pattern of a sheet's foot: an address and "1/4", or "Page 1 of 4" and the moment."""
    of = either("pictured", "of")
    count = rf"(?:\d{{1,3}}\s?/\s?\d{{1,3}}|(?:[^\W\d_]{{2,8}}\s)?\d{{1,3}} (?:{of}) \d{{1,3}})"
    return re.compile(
        rf"(?:(?P<address>https?://[^\s…]+)…?\s+)(?:{_MOMENT}\s+)?{count}(?:\s+{_MOMENT})?|{count}\s+{_MOMENT}"
        rf"|{_MOMENT}\s+{count}"
    )


def sheets(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines at the heads and feet of a browser's sheets; without a foot that counts there is none.

    A head holds the headline, which stands below once more, or is the same on other sheets.
    """
    feet = dict.fromkeys(
        number
        for number, line in enumerate(lines)
        if _MAY_BE_FOOT.match(line) and _foot().fullmatch(line.strip())
    )
    if not feet:
        return
    yield from feet
    first = next(iter(feet))
    words = Counter(line.strip() for line in lines if line.strip())
    lengths = sorted({len(other) for other in words if len(other) >= _A_TITLE})
    for number, line in enumerate(map(str.strip, lines)):
        head = _HEAD.fullmatch(line) if number not in feet else None
        if head is None:
            continue
        title = head["title"] or head["site"] or ""
        shorter = itertools.takewhile(min(len(line), len(title) + 1).__gt__, lengths)
        again = any(title[:length] in words for length in shorter)
        if again or words[line] > 1 or (not title and number < first):
            yield number


_A_TITLE = 15


def references(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines with which a text browser ends: the addresses of links, numbered, and their headings.

    Markdown has them so, too: "[1]: https://quayside.example/slate".  Where nothing tells that a program made
    it, the list is the article's: its sources.
    """
    said = [number for number, line in enumerate(lines) if line.strip()]
    last = list(itertools.takewhile(lambda number: _is_reference(lines[number]), reversed(said)))
    addresses = [number for number in last if _REFERENCE.fullmatch(lines[number].strip())]
    end = "\n".join(lines[number].strip() for number in reversed(last))
    if not any(map(_LINK_MARK.search, lines[: last[-1]] if last else ())) and not _is_made(end):
        return
    if len(addresses) > 1 or (addresses and last[-1] < addresses[-1]):
        yield from (number for number in last if number <= addresses[0] or number in addresses)


_REFERENCE = re.compile(
    r"(?:\d{1,4}\.|\[[\w^-]{1,20}\]:?) ?<?(?:https?|mailto|file|ftp|javascript|tel):\S*(?: \".*\")?"
)


def _is_made(end: str) -> bool:
    """Tell "Visible links", "[1]: https://…", and links to a site's first page and to others of its own."""
    sites = [site for site in _SITE.findall(end) if end.count(site) > 1]
    return bool(sites) or _OWN.search(end) is not None


_OWN = re.compile(r"^(?:[^\W\d]+ [^\W\d]+:?$|\[[^\]]*\]:)", re.MULTILINE)
_SITE = re.compile(r"(://[^/\s]+)/?$", re.MULTILINE)
# "[1]Home", "[the slate][1]"
_LINK_MARK = re.compile(r"(?<!\w)\[\d{1,4}\](?=[^\W\d_])|\]\[[\w^-]{1,20}\]")


def _is_reference(line: str) -> bool:
    return _REFERENCE.fullmatch(line.strip()) is not None or bared(line) in folded("fields", "references")


# ------------------------------------------------------------------------------- archives


def archives_head(lines: Sequence[str]) -> Sequence[int]:
    """Return the lines that an archive of pages shows above a page: what it saved and when, and its buttons.

    A day alone may be the page's own, if nothing of the archive's stands below it.
    """
    top = [number for number, line in enumerate(lines) if line.strip()][:_TOP]
    opens, shown, words = _archives()
    first = next((at for at, number in enumerate(top) if opens.match(lines[number].strip())), len(top))
    run = list(itertools.takewhile(lambda at: not shown.sub("", lines[at]).strip(" \t–-"), top[first:]))
    while run and not (words.search(lines[run[-1]]) or len(find_dates(lines[run[-1]])) > 1):
        run.pop()
    return run


_TOP = 12


@functools.cache
def _archives() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what begins an archive's line and nobody else's; what may stand on such; the words among that.

    Beside words these are addresses, days, and a calendar's months and years.
    """
    captures = rf"\d[\d.,]{{0,8}} (?:{either('fields', 'captures')})\Z"
    opens = rf"(?:{either('fields', 'archive')})(?!\w)|{captures}|{_ARCHIVED.pattern}"
    words = f"{either('fields', 'archive')}|{either('fields', 'archived')}|{either('fields', 'captures')}"
    day = r"\d{1,2} [^\W\d_]{3,9}\.? \d{4}(?: \d\d:\d\d:\d\d(?: UTC)?)?"
    shown = rf"https?://\S+|from host \S+|{day}|{words}|\b(?:[^\W\d_]{{3}}|\d{{1,4}})\b"
    compiled = (re.compile(pattern, re.IGNORECASE) for pattern in (opens, shown, words))
    return next(compiled), next(compiled), next(compiled)
