"""Read an article from plain text, as somebody saved, copied or wrote it.

Two stages: `classify` says of every line what it is, by what rule and how surely; `assemble` makes
the article of it.  `read` gives the article, `account` tells how each line was understood.

Below them `grammar` says what words say, `lines` what speaks for each role of a line, `second_look` what
speaks against the roles of a text.  Before them come `decode`, `quoted`, `header`, `language`, between them
`overrule`, what a person says of a line.  `assemble` takes blocks as `pieces`: `figures` (`acquainted`),
`rows` (`row_runs`, `cells`, `columns`) and `runs` make nodes of them, `inlines` marks the words in these;
`recorded`, `repeats`, `signatories`, `dating` and `afterwords` find what belongs in a field.  `telling`
gives the account, `witness` the warnings.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from ...account import Account
from ...errors import Warn
from ...media import Source
from ...model import Article

# Under other names: a function called as its module would hide the module.
from .assemble import Assembly
from .assemble import assemble as _assemble
from .classify import classify as _classify
from .decode import decode as _decode
from .header import Header, front, parse_header
from .language import detect_language
from .lines.breaks import without_margin
from .lines.roles import ROLES, Role, Verdict
from .overrule import header_rulings, load_rulings, overruled
from .quoted import unquoted
from .telling import tell
from .witness import witness as _witness


@dataclass(frozen=True, slots=True)
class _Understood:
    """What the first stage knows: the lines, the header block above them, what each block is."""

    lines: tuple[str, ...]
    header: Header
    front: Article
    verdicts: tuple[Verdict, ...]


def read(source: Source, warn: Warn) -> Article:
    """Return the article that `source`, plain text, holds.

    Raise InputError where it is empty or is not text.
    """
    understood = _understand(source, warn, _REASONED)
    return _with_pictures(_assembled(understood, warn), understood.header, source, warn)


_REASONED: tuple[Role, ...] = ("chrome",)
"""An article says of a line why it was set aside, and of no other why it is what it is."""


def account(source: Source, warn: Warn) -> Account:
    """Return what `read` makes of each line of `source`, and why.

    Raise InputError where it is empty or is not text.
    """
    warnings: list[str] = []

    def heard(warning: str) -> None:
        warnings.append(warning)
        warn(warning)

    understood = _understand(source, heard, ROLES)
    assembly = _assembled(understood, heard)
    lines = tell(understood.lines, understood.header, assembly.verdicts, assembly.fragments, assembly.article)
    article = _with_pictures(assembly, understood.header, source, heard)
    name = "standard input" if source.name == "-" else source.name
    return Account(name, lines, article, tuple(warnings))


def _understand(source: Source, warn: Warn, reasoned: Collection[Role]) -> _Understood:
    text = _decode(source, warn)
    lines = unquoted(without_margin(text.split("\n")), warn)
    header = parse_header(lines, warn)
    # Blank lines in the header block's place keep the numbers of the others.
    below = [""] * header.length + lines[header.length :]
    known = front(header, warn)
    known = replace(known, name=source.stem, language=known.language or detect_language(below, warn))
    rulings = (*header_rulings(header, warn), *load_rulings(source, warn))
    verdicts = overruled(_classify(below, reasoned=reasoned), below, rulings, warn)
    return _Understood(tuple(lines), header, known, verdicts)


def _assembled(understood: _Understood, warn: Warn) -> Assembly:
    assembly = _assemble(understood.lines, understood.verdicts, understood.front, warn)
    _witness(understood.lines, understood.verdicts, assembly.article, warn)
    return assembly


def _with_pictures(assembly: Assembly, header: Header, source: Source, warn: Warn) -> Article:
    names, decorative = header.all("picture"), header.all("decorative")
    if not (names or decorative) and source.pictures is None:
        return assembly.article
    # Imported here: most articles come without pictures.
    from ...media import attach, pictures

    images = pictures(source, names, warn)
    return attach(
        assembly.article,
        images,
        warn,
        decorative=decorative,
        addresses=assembly.addresses,
        ordered=bool(names),
    )
