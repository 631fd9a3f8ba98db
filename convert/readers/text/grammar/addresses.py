"""Addresses of mail: which words are one, and which hold one.

>>> is_mail("ann.roe@quayside.example"), is_mail("Write to ann.roe@quayside.example"), is_mail("@annroe")
(True, False, False)
>>> holds_mail("Write to ann.roe@quayside.example."), holds_mail("Ann Roe (@ann.roe)")
(True, False)
"""

from __future__ import annotations

import re

_MAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}")


def is_mail(text: str) -> bool:
    """Tell an address and nothing else."""
    return _MAIL.fullmatch(text) is not None


def holds_mail(text: str) -> bool:
    """Tell whether an address stands somewhere in `text`."""
    return "@" in text and _MAIL.search(text) is not None
