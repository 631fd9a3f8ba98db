"""The posts of scholars, as they stand behind a writer's name or below it: "Senior Lecturer in Law, …".

>>> [post[2:] for post in find_posts("Ann Roe, Reader in Law and History, University of Amberweir")]
[('Reader in Law and History', 'University of Amberweir')]
>>> is_post("Professor of Law, University of Carrow"), is_post("Professor Ann Roe, University of Carrow")
(True, False)
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ....model import Person
from .label import read_label
from .marks import unmarked
from .names import PERHAPS, SURELY, name_score
from .organisations import is_organisation
from .tables import either, folded


class Post(NamedTuple):
    """A scholar's post from `start` to `end` of a text, as printed, and where it is."""

    start: int
    end: int
    role: str
    organisation: str


@functools.lru_cache(maxsize=64)
def find_posts(text: str) -> tuple[Post, ...]:
    """Return the posts that `text` tells, each in a line of its own or behind a comma or a bar."""
    return tuple(_posts(text)) if _any_head().search(text) else ()


def is_post(text: str) -> bool:
    """Tell whether `text` is a scholar's post and nothing else: it names nobody."""
    posts = find_posts(text)
    return len(posts) == 1 and not any(map(str.isalnum, text[: posts[0].start] + text[posts[0].end :]))


def names_with_houses(text: str) -> bool:
    """Tell whether `text` is names of people, each with the university where he works, and nothing else.

    >>> names_with_houses("Ann Roe, University of Amberweir, Ben Poe, Carrow College")
    True
    >>> names_with_houses("Ann Roe, Ben Poe"), names_with_houses("Ann Roe (Photo: Carrow College)")
    (False, False)
    """
    parts = [part.strip() for part in _APART.split(unmarked(text)) if part.strip(" .")]
    houses = [part for part in parts if _holds_house(part) and read_label(part, 0).kind == "none"]
    scores = [name_score(part) for part in parts if part not in houses]
    named = bool(scores) and min(scores) >= PERHAPS and max(scores) >= SURELY
    return named and any(map(_is_academic, houses)) and parts[0] not in houses


def people_with_posts(
    text: str, posts: Sequence[Post], parse: Callable[[str], Sequence[Person]]
) -> list[Person]:
    """Return whom `parse` finds in `text` around the `posts`; each is told of the last one before it."""
    found: list[Person] = []
    begin = 0
    for post in posts:
        found += parse(_without_joint(text[begin : post.start]))
        found = _told(found, post)
        begin = post.end
    return [*found, *parse(_without_joint(text[begin:]))]


def _without_joint(words: str) -> str:
    return _JOINT.sub("", words) if any(map(str.isalnum, words)) else ""


def _told(people: list[Person], post: Post) -> list[Person]:
    if not people:
        return people
    *others, last = people
    told = replace(last, role=last.role or post.role, organisation=last.organisation or post.organisation)
    return [*others, told]


def _posts(text: str) -> Iterator[Post]:
    end = 0
    for match in _post().finditer(text):
        start, stop = match.span("post")
        words = match["post"].strip()
        if start < end or not _is_nobodys(match):
            continue
        house = _house_behind(text, stop)
        if match["weak"] and not house and not _holds_house(words):
            continue
        end = house or stop
        yield Post(start, end, words, text[stop:end].strip(" ,;|\n"))


def _is_nobodys(match: re.Match[str]) -> bool:
    """Tell "Professor of Law" and "Hoogleraar Economie" from "Professor Ann Roe" and "Reader Kitchen"."""
    rest = match["rest"].split()
    if not rest:
        return True
    title = match["weak"] or match["head"].casefold() in folded("names", "title")
    if title and not rest[0][0].islower():
        return False
    return all(name_score(" ".join(rest[at : at + 2])) < SURELY for at in range(len(rest) - 1))


def _house_behind(text: str, at: int) -> int:
    """Return where the university ends that stands behind a post, 0 where none does."""
    end = 0
    while (part := _PART.match(text, end or at)) and _holds_house(part["words"]):
        end = part.end("words")
    return end


def _holds_house(words: str) -> bool:
    """Tell a university or another house by its name."""
    return _is_academic(words) or is_organisation(words) or _LETTERS.fullmatch(words) is not None


def _is_academic(words: str) -> bool:
    return not folded("bylines", "post house").isdisjoint(map(str.casefold, _WORD.findall(words)))


_APART = re.compile(rf",\s|[;(|]|\)|\s[–—-]\s|\s(?:{either('links', 'and')})\s")
_JOINT = re.compile(rf"\A[\s,;|)]*(?:(?:{either('links', 'and')})\s)?|[\s,;|(–—-]+\Z")
_PART = re.compile(r"[ \t]*[,|\n][ \t]*(?P<words>[^,;|\n()–—]{2,100}?)[ \t.]*(?=[,;|\n()–—]|\Z)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS = re.compile(r"[A-Z]{2,6}")


@functools.cache
def _any_head() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?:{either('bylines', 'post')}|{either('bylines', 'post weak')})(?![^\W\d_])",
        re.IGNORECASE,
    )


@functools.cache
def _post() -> re.Pattern[str]:
    """Return what finds a post; one of the `weak` words is a post only beside a university."""
    head = rf"(?P<head>{either('bylines', 'post')}|(?P<weak>{either('bylines', 'post weak')}))(?![^\W\d_])"
    before = rf"(?:(?:{either('bylines', 'post before')})[\s-]){{0,4}}"
    return re.compile(
        rf"(?:\A|[\n|;(•·]|[,，]|\s[–—-]\s)\s*(?P<post>{before}{head}(?P<rest>[^,;|\n()–—]{{0,120}}))",
        re.IGNORECASE,
    )
