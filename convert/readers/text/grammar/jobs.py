"""What somebody is at a paper: the words for jobs, a station's letters before them, a paper's joined name.

>>> is_job("court reporter"), names_job("Senior Harbour Writer"), is_station("ITV Wales")
(True, True, True)
"""

from __future__ import annotations

import functools
import re

from .names import SURELY, name_score
from .organisations import agency, find_agencies
from .tables import folded, table


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
