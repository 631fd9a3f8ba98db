"""What somebody is at a paper or a university, and what he did: jobs, both tasks in one, posts of scholars.

>>> is_job("court reporter"), names_job("Senior Harbour Writer"), is_station("AFP Carrow")
(True, True, True)
>>> [both_at(words, 0) for words in ("Text + Fotos: Ann Roe", "photos and words", "Text and meals")]
[12, 16, -1]
>>> with_both("Ann Roe (Text und Fotos)"), with_both("Ann Roe, words & pictures")
('Ann Roe (author+photographer)', 'Ann Roe (author+photographer)')
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
from itertools import chain
from typing import NamedTuple

from ....model import Person
from .label import read_label
from .marks import unmarked
from .names import PERHAPS, SURELY, is_city, name_score
from .organisations import agency, find_agencies, is_organisation
from .tables import alternatives, compiled, either, fold, folded, may_hold, opener, table


def is_job(words: str) -> bool:
    """Tell whether `words` begin or end with a word for what somebody is."""
    lower = words.casefold().strip(" .,")
    jobs = folded("bylines", "job") | folded("bylines", "job besides")
    first, last = lower.partition(" ")[0], lower.rpartition(" ")[2]
    # "Musikrecensent", "ARD-Korrespondentin"
    compound = lower == last and lower.endswith(table("bylines")["job end"])
    return (
        compound
        or not jobs.isdisjoint((lower, first, last))
        or (is_station(words) and last.rpartition("-")[2] in jobs)
    )


def names_job(words: str) -> bool:
    """Tell a job alone, "Senior Harbour Writer", from "Ann Roe Harbour Writer" and from "Editor"."""
    first, _, rest = words.casefold().partition(" ")
    return first in _openers() and is_job(rest.rpartition(" ")[2]) and name_score(words) < SURELY


def names_job_at_paper(words: str) -> bool:
    """Tell what somebody is who is named beside it, at a paper that no table knows.

    >>> names_job_at_paper("Quayside Staff Writer"), names_job_at_paper("Ann Roe Staff Writer")
    (True, False)
    >>> names_job_at_paper("Herald Harbour Editor"), names_job_at_paper("Herald Ann Roe")
    (True, False)
    >>> names_job_at_paper("The Weir Post staff"), names_job_at_paper("Staff")
    (True, False)
    """
    first, _, rest = words.partition(" ")
    known = first.casefold().endswith(table("print")["names"])
    if rest and known and is_job(rest.rpartition(" ")[2]) and name_score(rest) < SURELY:
        return len(rest.split()) <= _LONGEST_JOB
    split = words.split()
    alone = split[-1].casefold() == "staff"
    paper, job = (split[:-1], split[-1:]) if alone else (split[:-_A_STAFF_JOB], split[-_A_STAFF_JOB:])
    few = 0 < len(paper) <= _LONGEST_JOB and all(word[0].isupper() for word in paper)
    return few and (alone or names_job(" ".join(job))) and name_score(" ".join(paper)) < SURELY


_A_STAFF_JOB = 2


def names_job_at_agency(words: str) -> bool:
    """Tell what somebody is who is named beside it, at an agency.

    >>> names_job_at_agency("AP Harbour Writer"), names_job_at_agency("AP Writer Ann Roe")
    (True, False)
    """
    end = next((end for start, end in find_agencies(words) if not start), 0)
    job = words[end:].strip()
    few = 0 < len(job.split()) <= _LONGEST_JOB
    return end > 0 and few and is_job(job.rpartition(" ")[2]) and name_score(job) < SURELY


_LONGEST_JOB = 3


@functools.cache
def _openers() -> frozenset[str]:
    """Return the words that open the name of a job: "senior", "staff"."""
    named = (job.partition(" ")[0] for job in folded("bylines", "job") if " " in job)
    return frozenset(named) | {word.partition(" ")[0] for word in folded("bylines", "job before")}


def is_station(words: str) -> bool:
    """Tell "ITV Wales", "ARD-Studio Bonn", "g1 Vale" from "EU-Kommissarin Ann Roe"."""
    first, _, rest = words.partition(" ")
    head, hyphen, _ = first.partition("-")
    letters = len(head) > 1 and (head.isupper() or not head.isalpha()) and agency(head, any_case=True) != ""
    return letters and not (hyphen and name_score(rest) >= SURELY)


def is_brand(words: str) -> bool:
    """Tell a paper's name written as one word with a capital or a figure in it from a place and a surname.

    >>> is_brand("NusaPos"), is_brand("Amber24"), is_brand("McAllen"), is_brand("QUAYBusiness")
    (True, True, False, True)
    """
    joined = _JOINED.fullmatch(words)
    if _LETTERS_JOINED.fullmatch(words):
        return True
    return joined is not None and joined["first"].casefold() not in folded("bylines", "particle joined")


_JOINED = re.compile(r"(?P<first>[^\W\d_][a-zß-ÿ]+)(?:[A-ZÀ-Þ][^\W\d_]+|\d{1,3})")
# "QUAYBusiness": three letters at least and a word
_LETTERS_JOINED = re.compile(r"[A-ZÀ-Þ]{4,6}[a-zß-ÿ]{3,}")


# -------------------------------------------------------------------------------- both tasks in one


BOTH_ROLE = "author and photographer"
"""The role of whoever did both."""

BOTH = "author+photographer"
"""Stands, as one word, for both tasks behind a name."""


def both_at(text: str, at: int) -> int:
    """Return where the words for both tasks end that begin at `at`, -1 where none do."""
    may_be = _opens_with_task(text[at : at + _LONGEST_TASK]) and _may_hold_both(text)
    found = _both().match(text, at) if may_be else None
    return found.end() if found else -1


@functools.cache
def opens_both() -> frozenset[str]:
    """Return the first words of those for both tasks, without capitals; of other letters than ASCII none."""
    words = (word for key in chain(*_TASKS) for word in table("bylines")[key])
    # A pattern that ignores capitals takes "ı" for "i".
    first = (re.split(r"[\W_]", fold(word).replace("ı", "i"))[0] for word in words)
    return frozenset(filter(str.isascii, first))


def with_both(text: str) -> str:
    """Return `text` with one word for both tasks where they stand behind a name, bracketed or last."""
    return _behind_names().sub(f" ({BOTH})", text) if _may_hold_both(text) else text


def is_both(text: str) -> bool:
    """Tell words for both tasks, in brackets or not, and nothing else.

    >>> is_both("(Text und Fotos)"), is_both("Text und Fotos: Anna Rohde")
    (True, False)
    """
    return _may_hold_both(text) and _both().fullmatch(text.strip(" ()[]（）")) is not None


_TASKS = [[f"{key} {task}" for key in ("task", "both")] for task in ("photographer", "author")]
_LONGEST_TASK = 40
_opens_with_task = opener("bylines", *chain(*_TASKS))


def _may_hold_both(text: str) -> bool:
    """Tell at a glance whether `text` may hold a word for either task."""
    return all(any(may_hold(text, "bylines", key) for key in keys) for keys in _TASKS)


@functools.cache
def _both() -> re.Pattern[str]:
    written, taken = _words_for("author"), _words_for("photographer")
    and_ = f"{either('links', 'and')}|{either('bylines', 'both and')}"
    joint = rf"(?:\s(?:{and_})\s|\s?(?:[&+/／·・,、，\-–—和与及と])\s?)"
    words = rf"(?:{written}{joint}{taken}|{taken}{joint}{written})"
    # "Text, Fotos und Video": that somebody filmed besides is said by the line alone.
    filmed = rf"(?:{joint}(?:{either('bylines', 'task videographer')}))?"
    return re.compile(rf"(?<![^\W\d_]){words}{filmed}(?![^\W\d_])", re.IGNORECASE)


def _words_for(task: str) -> str:
    words = {*table("bylines")[f"task {task}"], *table("bylines")[f"both {task}"]}
    return f"(?:{alternatives(sorted(words, key=len, reverse=True))})"


@functools.cache
def _behind_names() -> re.Pattern[str]:
    both = _both().pattern
    joint, ends = r"(?:\s?[,|;–—]|\s-)", r"(?=\s?(?:[|;]|\Z))"
    return re.compile(
        rf"(?<=[^\W\d_]{{2}})(?:{joint}?\s?[(\[（]\s?{both}\s?[)\]）]|{joint}\s?{both}{ends})", re.IGNORECASE
    )


# ---------------------------------------------------------------------------- the posts of scholars


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
        if found:
            role, house = found[-1].role or post.role, found[-1].organisation or post.organisation
            found[-1] = replace(found[-1], role=role, organisation=house)
        begin = post.end
    rest = _without_joint(text[begin:])
    if begin and found and is_city(rest):
        return [*found[:-1], replace(found[-1], place=found[-1].place or rest)]
    return [*found, *parse(rest)]


def _without_joint(words: str) -> str:
    return _JOINT.sub("", words) if any(map(str.isalnum, words)) else ""


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


_any_head = compiled(
    lambda: rf"(?<![^\W\d_])(?:{either('bylines', 'post')}|{either('bylines', 'post weak')})(?![^\W\d_])",
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
