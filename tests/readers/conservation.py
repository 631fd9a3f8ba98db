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
    # The keys of a header block are its structure; not all that it says stands letter for letter in a field.
    header = visible("".join(line.text for line in account.lines if line.role == "header"))
    lines = [line for line in account.lines if line.role != "header"]
    faults = [fault for line in lines for fault in _uncovered(line.text, line.became)]
    told: dict[str, str] = defaultdict(str)
    for line in account.lines:
        for stretch in line.became:
            if not stretch.mark:
                told[stretch.place] += visible(line.text[stretch.start : stretch.end])
    for place, characters in told.items():
        found = visible(plain(at(article, place)))
        if found != characters:
            faults.append(f"{place} holds {found!r}, the text has {characters!r}")
    return faults + _unknown(article, told, header)


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


def _unknown(article: Article, told: dict[str, str], header: str) -> list[str]:
    """Return the words of the article that no line became and the header block does not say."""
    fields = {
        "kicker": article.kicker,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "rights.notice": article.rights.notice,
        **{f"bylines[{number}]": byline for number, byline in enumerate(article.bylines)},
        **{f"datelines[{number}]": dateline for number, dateline in enumerate(article.datelines)},
    }
    facts = [getattr(article, place) for place in _FACTS if place in told]
    own = [part for place, part in fields.items() if place in told or visible(plain(part)) not in header]
    length = sum(len(visible(plain(part))) for part in (*own, *facts, *article.body, *article.set_aside))
    known = sum(map(len, told.values()))
    return [] if length == known else [f"the article has {length} characters, the account knows {known}"]


# What a header block alone says in words of its own; of a text they are copies.
_FACTS = ("publisher", "origin", "source", "section")
