"""The account of a plain text: what the reader made of each line, and why.

It travels beside the article, never inside its nodes.  `to_json` is for programs, `to_html` for the
eyes of the person who checks the reader's work (see `page`).
"""

from __future__ import annotations

import json
from dataclasses import asdict

from .lines import Account, Line, Stretch

__all__ = ["VERSION", "Account", "Line", "Stretch", "to_html", "to_json"]

VERSION = 1


def to_json(account: Account) -> bytes:
    """Return `account` as UTF-8 JSON; of a line only what is filled is there."""
    lines = [
        {key: value for key, value in asdict(line).items() if value or key == "text"}
        for line in account.lines
    ]
    form = {
        "creditline-account": VERSION,
        "name": account.name,
        "warnings": list(account.warnings),
        "lines": lines,
    }
    return (json.dumps(form, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def to_html(account: Account) -> bytes:
    """Return `account` as one readable page of HTML that needs nothing else."""
    # Imported here: a conversion makes no page.
    from .page import page

    return page(account).encode("utf-8", "replace")
