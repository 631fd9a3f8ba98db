"""Mails: the heads above an article that was sent or passed on, who, to whom, when, the subject; addresses.

>>> mail_heads(["From: Ann Roe", "To: desk@quayside.example", "Subject: Fwd: The tide rose", "It was late."])
[Head(lines=(0, 1, 2), subject=2)]
>>> is_mail("ann.roe@quayside.example"), is_mail("Write to ann.roe@quayside.example"), is_mail("@annroe")
(True, False, False)
>>> holds_mail("Write to ann.roe@quayside.example."), holds_mail("Ann Roe (@ann.roe)")
(True, False)
>>> holds_phone("Call 555-010-4411"), holds_phone("On 2024-03-12 14:30"), holds_phone("Route 9")
(True, False, False)
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .dates import find_dates
from .fields import labels_of
from .tables import either, folded, table


class Head(NamedTuple):
    """The numbers of the lines of a mail's head, and of the one that is its subject, -1 where none is."""

    lines: tuple[int, ...]
    subject: int


def mail_heads(lines: Sequence[str]) -> list[Head]:
    """Return the heads of mails in `lines`: three lines and more, one below the other, or two at the top.

    "Date: …", "From: …" and "To: …" may tell of an event: a subject or an address tells a mail.
    """
    bare = [line.replace("*", "") for line in lines]
    labels = {number: label for number, label, _ in labels_of(bare) if _is_mails(label)}
    heads = []
    for run in _runs(labels):
        if _is_head(bare, labels, run):
            subject = next((at for at in run if labels.get(at) in folded("mails", "topic")), -1)
            # The line above it says that a mail was passed on.
            above = [at for at in (run[0] - 1,) if at >= 0 and is_passed_on(bare[at])]
            heads.append(Head((*above, *run), subject))
    return heads


def _is_mails(label: str) -> bool:
    return any(label in folded("mails", key) for key in ("mail", "subject", "topic")) or _is_transport(label)


def senders(lines: Sequence[str], heads: Sequence[Head]) -> frozenset[str]:
    """Return the names of those who sent the mails of `heads`, in small letters.

    >>> lines = ["From: Roe, Ann", "To: desk@quayside.example", "Subject: The tide"]
    >>> sorted(senders(lines, mail_heads(lines)))
    ['ann roe']
    """
    told = [lines[number].replace("*", "") for head in heads for number in head.lines]
    by = (told[at] for at, label, _ in labels_of(told) if label in folded("mails", "from"))
    return frozenset(filter(None, (_sender(line.partition(":")[2]) for line in by)))


def _sender(words: str) -> str:
    """Return the name of "Ann Roe <ann@quayside.example>" and of "Roe, Ann", in small letters."""
    name = _ADDRESS.sub("", words).strip(" \t\"'*").casefold()
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma else name


_ADDRESS = re.compile(r"[<(\[][^<>]*\Z|\S+@\S+")


def introduces_mail(line: str) -> bool:
    """Tell the line above an earlier mail: "On Thu, May 3, 2024 at 9:15 AM, Ann Roe wrote:".

    >>> introduces_mail("Am 03.05.2024 um 09:15 schrieb Ann Roe <ann@quayside.example>:")
    True
    >>> introduces_mail("On Thursday the keeper wrote:")
    False
    """
    told = line.rstrip().endswith((":", "：")) and any(map(str.isdigit, line)) and len(line) <= _LONGEST
    words = line.rstrip(" :：\xa0").casefold()
    dated = told and (_TIME.search(line) is not None or "@" in line)
    return is_passed_on(line) or (dated and _holds("wrote").search(words) is not None)


_LONGEST = 200
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b")


@functools.cache
def _holds(key: str) -> re.Pattern[str]:
    """Return what finds the words of one key of the table `mails`."""
    return re.compile(rf"(?<![^\W_])(?:{either('mails', key)})(?![^\W_])", re.IGNORECASE)


def earlier_mail(lines: Sequence[str]) -> int:
    """Return which line introduces the mail with which `lines` end, their number where none does.

    >>> lines = ["It was late.", "On Thu, 2 May 2024 at 9:15, Ann Roe wrote:", "> Four hundred words."]
    >>> earlier_mail(lines), earlier_mail(lines[:2])
    (1, 2)
    """
    at = len(lines) - 1
    while at > 0 and lines[at].startswith(">"):
        at -= 1
    return at if 0 < at < len(lines) - 1 and introduces_mail(lines[at]) else len(lines)


def disclaims(text: str, *, mail: bool = True) -> bool:
    """Tell what a firm's program adds below its mails, and what names the telephone that sent one.

    Where nothing else tells a `mail`, many words of such a text have to: "Confidential papers show …".

    >>> disclaims("This email and any attachments are confidential."), disclaims("Sent from my phone")
    (True, True)
    >>> disclaims("This email changed her life."), disclaims("This mail was intended for Bo.", mail=False)
    (False, False)
    """
    words = text.casefold().lstrip("*_-–— ")
    if len(text) <= _SHORT and words.startswith(table("mails")["sent from"]):
        return mail or not words.endswith(".")
    if not words.startswith(table("mails")["warns"]):
        return False
    said = folded("mails", "disclaims").intersection(_WORDS.findall(words))
    return len(said) >= (1 if mail else _MANY_WORDS)


def registers(text: str) -> bool:
    """Tell the line below a mail that says where a firm is registered.

    >>> registers("Weir Foods Ltd. Registered in England No. 0101"), registers("El pregoner del poble")
    (True, False)
    """
    return len(text) <= _LONGEST and _holds("registered").search(text) is not None


_SHORT, _MANY_WORDS = 60, 3
_WORDS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


def subject_label() -> str:
    """Return a pattern for what stands before the words of a subject: "Subject: ", "Betreff: WG: "."""
    topic, passed = either("mails", "topic"), either("mails", "passed on")
    again = rf"(?:(?:{passed})(?:\[\d{{1,2}}\])?\s?[:：]\s*)*"
    return rf"[>*_ ]{{0,4}}(?:{topic})\s{{0,2}}[*_]{{0,2}}[:：][*_]{{0,2}}\s*{again}"


def _is_transport(label: str) -> bool:
    """Tell what only the machines that carry a mail write: "message-id", "x-mailer"."""
    return label in folded("mails", "transport") or (label.startswith("x-") and " " not in label)


def _runs(labels: Mapping[int, str]) -> Iterator[list[int]]:
    """Yield the numbers that follow each other; between two lines for machines one may be carried on."""
    run: list[int] = []
    for number, label in labels.items():
        carried = run and _is_transport(labels[run[-1]]) and _is_transport(label)
        if run and number - run[-1] > (_CARRIED_ON if carried else 1):
            yield run
            run = []
        run += range(run[-1] + 1, number) if run else ()
        run.append(number)
    if run:
        yield run


_CARRIED_ON = 3


def _is_head(lines: Sequence[str], labels: Mapping[int, str], run: Sequence[int]) -> bool:
    said = {labels[number] for number in run if number in labels}
    addressed = any("@" in lines[number] for number in run)
    if len(said) >= _A_HEAD:
        return addressed or not said.isdisjoint(folded("mails", "subject") | folded("mails", "topic"))
    # "Subject: …" and "From: …", and no more: who sent it, or to whom, tells it from "Subject" and "Date".
    first = run[0] - (run[0] > 0 and is_passed_on(lines[run[0] - 1]))
    parties = {
        label
        for label in said - folded("mails", "topic") - folded("mails", "moment")
        if not _is_transport(label)
    }
    return first == 0 and bool(parties) and not said.isdisjoint(folded("mails", "topic"))


_A_HEAD = 3


def is_passed_on(line: str) -> bool:
    """Tell "---------- Forwarded message ----------", which stands above the head of such a mail."""
    return line.casefold().startswith(table("mails")["forwarded"])


# ------------------------------------------------------------------------- addresses and telephones


_MAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}")


def is_mail(text: str) -> bool:
    """Tell an address and nothing else."""
    return _MAIL.fullmatch(text) is not None


def holds_mail(text: str) -> bool:
    """Tell whether an address stands somewhere in `text`."""
    return "@" in text and _MAIL.search(text) is not None


def holds_phone(text: str) -> bool:
    """Tell whether the number of a telephone stands somewhere in `text`, and no day."""
    number = _PHONE.search(text)
    return number is not None and sum(map(str.isdigit, number[0])) >= _DIGITS and not find_dates(text)


_PHONE = re.compile(r"[+(]?\d[\d ()./–-]{5,20}\d")
_DIGITS = 7
