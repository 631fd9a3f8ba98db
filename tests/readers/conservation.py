"""Does every visible character of a text stand in its article exactly once, in order?

The account says where each character went; the article must hold there exactly these, and nothing
that the account does not know of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from convert.account import Account
from convert.model import Article, plain


def lost(account: Account) -> list[str]:
    """Return one sentence for each place where the text and its article differ; none is right."""
    article = account.article
    faults = [fault for line in account.lines for fault in _uncovered(line.text, line.became)]
    headed = any(line.role == "header" for line in account.lines)
    if headed:
        faults = []  # the keys of a header block are its structure
    told: dict[str, str] = defaultdict(str)
    for line in account.lines:
        for stretch in line.became:
            if not stretch.mark:
                told[stretch.place] += visible(line.text[stretch.start : stretch.end])
    for place, characters in told.items():
        found = visible(plain(at(article, place)))
        if found != characters:
            faults.append(f"{place} holds {found!r}, the text has {characters!r}")
    # What a header block says stands in the article, and in no stretch of a line.
    return faults if headed else faults + _unknown(article, told)


def visible(words: str) -> str:
    """Return `words` without blank space."""
    return "".join(words.split())


def at(article: Article, place: str) -> Any:
    """Return what stands at `place`, a path such as "body[3].caption"."""
    node: Any = article
    for name, number in re.findall(r"\.?([a-z_]+)|\[(\d+)\]", place):
        node = getattr(node, name) if name else node[int(number)]
    return node


def _uncovered(words: str, became: tuple[Any, ...]) -> list[str]:
    covered = "".join(words[stretch.start : stretch.end] for stretch in became)
    return [] if visible(covered) == visible(words) else [f"of {words!r} the account knows {covered!r}"]


def _unknown(article: Article, told: dict[str, str]) -> list[str]:
    """Return the words of the article that no line became."""
    parts = (article.kicker, article.headline, article.standfirst, *article.bylines, *article.datelines)
    whole = (*parts, *article.body, article.rights.notice, *article.set_aside)
    length = sum(len(visible(plain(part))) for part in whole)
    known = sum(map(len, told.values()))
    return [] if length == known else [f"the article has {length} characters, the account knows {known}"]
