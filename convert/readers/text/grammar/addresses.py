"""Addresses of mail and numbers of telephones: which words are one, and which hold one.

>>> is_mail("ann.roe@quayside.example"), is_mail("Write to ann.roe@quayside.example"), is_mail("@annroe")
(True, False, False)
>>> holds_mail("Write to ann.roe@quayside.example."), holds_mail("Ann Roe (@ann.roe)")
(True, False)
>>> holds_phone("Call 555-010-4411"), holds_phone("On 2024-03-12 14:30"), holds_phone("Route 9")
(True, False, False)
"""

from __future__ import annotations

import re

from .dates import find_dates

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
