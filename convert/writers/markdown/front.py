"""The front matter: what is known of an article as YAML, for machines that read Markdown.

Keys are those of pandoc, Hugo and Jekyll where they have one: `title`, `description` (the
standfirst), `author`, `date`, `lastmod`, `publisher`, `source`, `lang`, `rights`, `license`.  All
are flat but `people`, where more than names is known of them, `contributors`, `wire`, and `figures`,
a list with one entry per figure and table that has words of its own.
What is not known has no key.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from ...model import Article, Credit, Figure, Image, Person, Rights, Table, plain, walk
from ...people import author_lines, author_names, contributors


def front_matter(article: Article, path: Callable[[Image], str]) -> str:
    """Return the YAML block with its two rulers, nothing where nothing is known."""
    known = [(key, value) for key, value in _fields(article, path) if value]
    return (
        "\n".join(["---", *(line for key, value in known for line in _entry(key, value)), "---"])
        if known
        else ""
    )


def _fields(article: Article, path: Callable[[Image], str]) -> Iterator[tuple[str, Any]]:
    yield "title", plain(article.headline)
    yield "description", plain(article.standfirst)
    yield "kicker", article.kicker
    yield "author", list(author_names(article))
    yield "people", _people(article)
    yield "contributors", [_person(person) for person in contributors(article)]
    yield "byline", [byline.text for byline in article.bylines]
    yield "dateline", list(article.datelines)
    yield (
        "wire",
        _known(dataclasses.asdict(dataclasses.replace(article.wire, people=()))) if article.wire else {},
    )
    yield "date", article.published
    yield "lastmod", article.modified
    yield "publisher", article.publisher
    yield "section", article.section
    yield "origin", article.origin
    yield "source", article.source
    yield "lang", article.language
    yield from _rights(article.rights)
    figures = (_figure(node, path) for node in walk(article.body) if isinstance(node, (Figure, Table)))
    yield "figures", [figure for figure in figures if figure]


def _people(article: Article) -> list[dict[str, Any]]:
    """Return what is known of the people of the bylines, nothing where it is no more than their names."""
    people = [_person(person) for byline in author_lines(article) for person in byline.people]
    return people if any(len(person) > 1 for person in people) else []


def _person(person: Person) -> dict[str, Any]:
    return _known(dataclasses.asdict(person))


def _rights(rights: Rights) -> Iterator[tuple[str, str]]:
    licence = rights.licence
    yield "rights", rights.notice
    yield "rights_holder", rights.holder
    yield "copyright_year", rights.year
    # Quarto and MyST read an SPDX identifier here.
    yield "license", licence.spdx or licence.text
    yield "license_text", licence.text if licence.spdx else ""
    yield "license_url", licence.url
    yield "tdm-reservation", rights.tdm_reservation
    yield "tdm-policy", rights.tdm_policy


def _figure(node: Figure | Table, path: Callable[[Image], str]) -> dict[str, Any]:
    image = node.image if isinstance(node, Figure) else None
    words = {
        "image": path(image) if image else "",
        "alt": node.alt if isinstance(node, Figure) else "",
        "decorative": isinstance(node, Figure) and node.decorative,
        "caption": plain(node.caption),
        **_credit(node.credit),
        "picture": _known(dataclasses.asdict(image.rights)) if image else {},
    }
    return _known(words)


def _credit(credit: Credit | None) -> dict[str, Any]:
    if credit is None:
        return {}
    return {
        "credit": credit.text,
        "label": credit.label,
        "creators": list(credit.creators),
        "agencies": list(credit.agencies),
    }


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


# --------------------------------------------------------------------------------------- YAML


def _entry(key: str, value: Any) -> Iterator[str]:
    """Yield the lines of one key: a scalar beside it, a list or a mapping below."""
    match value:
        case True:
            yield f"{key}: true"
        case str():
            yield f"{key}: {_scalar(value)}"
        case list() | tuple():
            yield f"{key}:"
            for item in value:
                lines = (
                    [line for part in item.items() for line in _entry(*part)]
                    if isinstance(item, dict)
                    else [_scalar(item)]
                )
                yield from (f"  {'  ' if number else '- '}{line}" for number, line in enumerate(lines))
        case dict():
            yield f"{key}:"
            yield from (f"  {line}" for part in value.items() for line in _entry(*part))


# Plain words that no YAML version takes for a number, a date, a truth value or markup …
_PLAIN = re.compile(r"[^\W\d_][\w’“”‘ ,.()/–—-]*[\w’”).]\Z")
_TAKEN = frozenset("y n yes no on off true false null".split())
# … and dates, which are meant to be taken for what they are.
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?\Z", re.ASCII)
# YAML 1.1 and 1.2 allow these in quotes only as escapes (clause 5.1, "c-printable").
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def _scalar(words: str) -> str:
    """Return `words` plain where that is safe, else in double quotes, which are JSON's."""
    if _is_date(words) or (_PLAIN.match(words) and words.lower() not in _TAKEN):
        return words
    quoted = json.dumps(words, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _is_date(words: str) -> bool:
    try:
        return bool(_DATE.match(words) and datetime.fromisoformat(words))
    except ValueError:  # it looks like one, but there is no such day
        return False
