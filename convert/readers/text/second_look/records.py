"""What a database, a mail or a press office prints around an article: a second look's part.

"Load-Date: March 12, 2024", "Subject: Fwd: piece for Saturday", "View in browser", "PRESS RELEASE": a
librarian's export and a newsletter have such lines above and below the article.  A few of them name its
writer, its date, its title or whose the rights are; the others say nothing of it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from ..grammar.tables import folded, table
from ..lines.roles import Role
from ..lines.seen import is_file_name
from .look import Look, Objection, Raised
from .titling import names_paper

_LABEL = re.compile(r"\W{0,2}(?P<label>[^\W\d_][^:：\n]{0,38}?)\s{0,2}(?:：|:(?=\s|\Z))")


def of_records(look: Look) -> Raised:
    """Look for the fields of a database's record and of a mail's head, and for a press office's words."""
    labels = dict(_labels(look))
    yield from _of_mails(look, labels)
    yield from _of_databases(look, labels)
    yield from _with_codes(look)
    running = (at for at, role in enumerate(look.roles) if role == "paragraph")
    last = max((at for at in running if not _leads_online(look.habits.seen[at].text)), default=-1)
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        text, amid = one.text, look.first < number < last
        if role in _ASIDE or len(text) > _LONGEST_LINE:
            continue
        if not amid and _leads_online(text):
            yield number, Objection("chrome", True, "leads to a newsletter’s page, or out of it")
        elif role in _NO_ADDRESS and not is_file_name(one) and _ADDRESS.fullmatch(text):
            yield number, Objection("chrome", True, "an address, and nothing else")
        elif role == "headline" and text.strip(_AROUND).casefold() in folded("records", "release"):
            yield number, Objection("kicker", True, "what a press office writes above the headline")


_ASIDE = ("chrome", "copyright", "kicker")
# "pixabay.com" may be a credit.
_NO_ADDRESS = ("headline", "standfirst", "byline", "dateline", "subhead")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.[a-z]{2,12}(?:/\S*)?", re.ASCII
)
_AROUND = " .:–—-*"
_LONGEST_LINE, _LONGEST_FIELD = 160, 300


def _labels(look: Look) -> Iterator[tuple[int, str]]:
    """Yield the words before the colon of the lines that begin with such, in small letters."""
    for number, one in enumerate(look.habits.seen):
        match = _LABEL.match(one.text) if one.size <= _LONGEST_FIELD else None
        if match is not None:
            yield number, match["label"].casefold()


# ------------------------------------------------------------------------------- mails


def _of_mails(look: Look, labels: Mapping[int, str]) -> Raised:
    """Look for three lines and more of a mail's head, one below the other.

    "Date: …", "From: …" and "To: …" may tell of an event: a subject or an address tells a mail.
    """
    mail, subject = folded("records", "mail"), folded("records", "subject")
    for run in _runs([number for number, label in labels.items() if label in mail or label in subject]):
        said = {labels[number] for number in run}
        addressed = any("@" in look.habits.seen[number].text for number in run)
        if len(said) < _A_HEAD or not (addressed or said & subject):
            continue
        above = run[0] - 1
        if above >= 0 and look.habits.seen[above].text.casefold().startswith(table("records")["forwarded"]):
            run = [above, *run]
        for number in run:
            yield number, Objection("chrome", True, "a line of a mail’s head")


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    """Yield the numbers that follow each other together."""
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


_A_HEAD = 3

# ------------------------------------------------------------------------------- databases


def _of_databases(look: Look, labels: Mapping[int, str]) -> Raised:
    """Look for three fields of a record and more, one of which only databases have."""
    sure, other = folded("records", "record"), folded("records", "field")
    fields = {number: label for number, label in labels.items() if label in sure or label in other}
    if len(set(fields.values())) < _A_RECORD or sure.isdisjoint(fields.values()):
        return
    titled = look.headline in fields or look.headline < 0
    for number, label in labels.items():
        role: Role | None = "chrome" if number in fields else None
        if label in folded("records", "title") and titled:
            role = "headline"
        for said, its in _SAID.items():
            if label in folded("records", said):
                role = its
        if role is not None and role != look.roles[number]:
            yield number, Objection(role, True, "a field of a database’s record")
    for number, one in enumerate(look.habits.seen):
        if one.text.strip(_AROUND).casefold() in folded("records", "alone"):
            yield number, Objection("chrome", True, "a heading in a database’s record")
        elif look.roles[number] == "byline" and number not in labels and names_paper(one.text):
            yield number, Objection("chrome", True, "the paper’s name, in a database’s record")


_A_RECORD = 3
_SAID: dict[str, Role] = {
    "signed": "byline",
    "dated": "dateline",
    "told": "standfirst",
    "rights": "copyright",
}
"""What the fields that tell of the article are, by their kind in the table."""


def _with_codes(look: Look) -> Raised:
    """Look for the letters before Factiva's fields: "HD  The tide rose", "WC  388 words"."""
    found = {number: match for number, one in enumerate(look.habits.seen) if (match := _CODE.match(one.text))}
    codes = {match["code"] for match in found.values()}
    if "HD" not in codes or len(codes) < _A_RECORD_OF_CODES:
        return
    for number, match in found.items():
        role: Role = _CODED.get(match["code"], "chrome")
        yield number, Objection(role, True, "a field of a database’s record")


_CODE = re.compile(
    r"(?P<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPD|IPC|PUB|AN|SE|CLM|ART|RF)(?:\s{2,}|\Z)"
)
_CODED: dict[str, Role] = {"HD": "headline", "BY": "byline", "PD": "dateline", "CY": "copyright"}
_A_RECORD_OF_CODES = 5

# ------------------------------------------------------------------------------- newsletters


@functools.cache
def _online() -> dict[str, tuple[str, ...]]:
    """Return what opens a line that leads to a newsletter's page, under its first letter."""
    found: dict[str, tuple[str, ...]] = {}
    for words in table("records")["online"]:
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _leads_online(text: str) -> bool:
    words = text.casefold().lstrip("*[(-–—> ")
    return words.startswith(_online().get(words[:1], ()))
