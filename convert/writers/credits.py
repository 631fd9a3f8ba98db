"""Write the ledger of credits: one row per picture, the table that a rights department asks for.

As CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets show © right) or as JSON.  In CSV
a cell that a spreadsheet would take for a formula gets an apostrophe in front; JSON is exact.  Both
forms join: the ledgers of many articles make one, see `join_csv` and `join_json`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from ..errors import Warn
from ..media import same_words
from ..model import Article, Figure, PictureRights, plain, walk
from ..schema import to_bytes
from ..style import Style

COLUMNS = (
    "article",
    "headline",
    "figure",
    "file",
    "alt",
    "decorative",
    "caption",
    "credit",
    "creators",
    "agencies",
    "embedded credit",
    "embedded creators",
    "copyright",
    "source",
    "usage terms",
    "licence",
    "licensor",
    "instructions",
    "conflict",
)


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return the pictures of `article` as CSV, a row of column names first."""
    return _csv([COLUMNS, *(list(row.values()) for row in rows(article))])


def write_json(article: Article, style: Style, warn: Warn) -> bytes:
    """Return the pictures of `article` as a JSON array of objects."""
    return to_bytes(rows(article))


def rows(article: Article) -> list[dict[str, str]]:
    """Return one row per figure, in reading order, every column of `COLUMNS` filled or empty."""
    figures = [node for node in walk(article.body) if isinstance(node, Figure)]
    return [
        dict(zip(COLUMNS, _row(article, number, figure), strict=True))
        for number, figure in enumerate(figures, 1)
    ]


def join_csv(ledgers: Iterable[bytes]) -> bytes:
    """Return ledgers made by `write` as one."""
    tables = [list(csv.reader(io.StringIO(ledger.decode("utf-8-sig")))) for ledger in ledgers]
    return _csv([COLUMNS, *(row for table in tables for row in table[1:])], guard=False)


def join_json(ledgers: Iterable[bytes]) -> bytes:
    """Return ledgers made by `write_json` as one."""
    return to_bytes([row for ledger in ledgers for row in json.loads(ledger)])


def _row(article: Article, number: int, figure: Figure) -> tuple[str, ...]:
    credit, image = figure.credit, figure.image
    own = image.rights if image else PictureRights()
    printed = credit.text if credit else ""
    return (
        article.name,
        plain(article.headline),
        str(number),
        image.name if image else "",
        figure.alt,
        "yes" if figure.decorative else "",
        plain(figure.caption),
        printed,
        "; ".join(credit.creators if credit else ()),
        "; ".join(credit.agencies if credit else ()),
        own.credit_line,
        "; ".join(own.creators),
        own.copyright_notice,
        own.source,
        own.usage_terms,
        own.web_statement,
        own.licensor_url,
        own.instructions,
        _conflict(printed, own.credit_line),
    )


def _conflict(printed: str, embedded: str) -> str:
    differ = printed and embedded and not same_words(printed, embedded)
    return "the printed credit differs from the picture's own" if differ else ""


# A spreadsheet runs a cell that begins so; OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _csv(table: Iterable[Sequence[str]], *, guard: bool = True) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerows(
        [f"'{cell}" if guard and cell.startswith(_FORMULA) else cell for cell in row] for row in table
    )
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")
