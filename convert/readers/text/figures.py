"""Figures out of blocks: which belong to one picture, and which words are caption, which credit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...errors import Warn
from ...model import Credit, Figure, SetAside
from .grammar.borders import before_alt
from .grammar.credit import parse_credit
from .grammar.find import in_brackets
from .grammar.label import is_credit_label, read_label, says_credit_again
from .grammar.marks import around
from .grammar.names import RARER, SURELY, name_score
from .grammar.phrases import site_words
from .lines.breaks import FILE_NAME, unwrapped
from .lines.pictures import Picture, pictures, said_twice
from .lines.roles import FIGURE_ROLES
from .pieces import Fragment, Part, Piece, Span, on_lines, touches
from .second_look.buttons import counted

_TRUSTED = 0.85
"""From this certainty on, where a credit stands says enough, though its words alone do not."""

_TRUSTED_NAME = 0.7
"""From this certainty on, a person's name behind a caption says enough."""

_TRUSTED_LINE = 0.75
"""From this certainty on it does in a line of its own, where it may be who is seen."""

_TRUSTED_OPENED = 0.5
"""From this certainty on it does in brackets, where a picture's label opens the line."""

_LIKELIER_NOT = 0.5
"""Below this certainty a line of its own is likelier something else than a credit."""


def groups(blocks: Sequence[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """Return the blocks of each picture together, in the order of their first blocks.

    The number of the figure decides.  A block on which a person ruled against the reader joins the picture
    that lacks it: one that it touches, and also one above a blank line where their order is the usual one.
    """
    found: list[list[Piece]] = []
    numbered: dict[int, list[Piece]] = {}
    for piece in blocks:
        if piece.role not in FIGURE_ROLES:
            continue
        number = piece.verdict.figure
        group = numbered.get(number) if number is not None else None
        if group is None and found and _joins(found[-1], piece):
            group = found[-1]
        if group is None:
            group = []
            found.append(group)
        if number is not None:
            numbered[number] = group
        group.append(piece)
    return tuple(tuple(group) for group in found)


def _joins(group: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether `piece` goes on with `group`, where a person ruled on one of the two."""
    last = group[-1]
    if not (_is_renamed(last) or _is_renamed(piece)) or piece.index != last.index + 1:
        return False
    held = [part for member in group for part in member.role.split("+")]
    parts = piece.role.split("+")
    ordered = max(map(_ORDER.index, held)) < min(map(_ORDER.index, parts))
    return piece.role != "alt" and (ordered or (touches(last, piece) and set(held).isdisjoint(parts)))


def _is_renamed(piece: Piece) -> bool:
    """Tell whether the reader's own number of the figure, if there is one, was meant for another role."""
    return piece.verdict.figure is None or piece.verdict.instead_of is not None


_ORDER = ("alt", "caption", "credit")


def is_phantom(group: Sequence[Piece]) -> bool:
    """Tell whether `group` is no figure: one line alone, of which neither words nor place say credit."""
    (piece, *others) = group
    if others or piece.role != "credit" or piece.verdict.certainty >= _LIKELIER_NOT:
        return False
    return parse_credit(piece.words).certainty == "unsure"


class _Stretch(NamedTuple):
    """Words of a figure's block that are one thing: alt, caption, credit, or what is set aside.

    The places of its `fragments` are paths below this one thing.
    """

    part: str
    words: str
    fragments: tuple[Fragment, ...]
    line: int
    credit: Credit | None = None


def figure_parts(group: Sequence[Piece], warn: Warn) -> Iterator[Part]:
    """Yield the figure that `group` makes, and before it what was cut off, all of them at its first line."""
    stretches, line = _without_file_names(list(_once_credited(_said(group, warn)))), group[0].line
    for cut in (stretch for stretch in stretches if stretch.part in _CUT_OFF):
        yield Part("set_aside", SetAside(cut.words, _CUT_OFF[cut.part], cut.line), cut.fragments, line)
    said = [stretch for stretch in stretches if stretch.part not in _CUT_OFF and stretch.words]
    if not said:
        return
    figure = Figure(
        alt=" ".join(stretch.words for stretch in said if stretch.part == "alt"),
        caption=on_lines([stretch.words for stretch in said if stretch.part == "caption"]),
        credit=_together([stretch.credit for stretch in said if stretch.credit]),
    )
    fragments = tuple(it.at(f".{stretch.part}") for stretch in said for it in stretch.fragments)
    yield Part("body", figure, fragments, line)


def _without_file_names(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Return `stretches`, a file's name for an alternative text as the address of the picture.

    Where nothing else is said of the picture, its name stands for it.
    """
    told = any(stretch.part in ("caption", "credit") for stretch in stretches)
    return [
        stretch._replace(part="address")
        if told and stretch.part == "alt" and _NAMED_FILE.fullmatch(stretch.words)
        else stretch
        for stretch in stretches
    ]


# "nets.jpg", "PHOTO 1: nets.jpg"
_NAMED_FILE = re.compile(rf"(?:[^\W\d_]+\s?\d*:\s?)?[^\s/:]*{FILE_NAME.pattern}", re.IGNORECASE)


def addresses(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the address of the picture of each figure among `parts`, in order, "" where it has none."""
    known = {
        part.line: part.node.text
        for part in reversed(parts)
        if isinstance(part.node, SetAside) and part.node.reason == _CUT_OFF["address"]
    }
    return tuple(known.get(part.line, "") for part in parts if isinstance(part.node, Figure))


def _once_credited(stretches: Iterator[_Stretch]) -> Iterator[_Stretch]:
    """Yield `stretches`; a credit that is said again, or the name in it, is told once."""
    credited: list[str] = []
    for stretch in stretches:
        if stretch.part == "credit" and any(says_credit_again(stretch.words, words) for words in credited):
            yield stretch._replace(part="again", credit=None)
        else:
            credited += [stretch.words] if stretch.part == "credit" else []
            yield stretch


def _said(group: Sequence[Piece], warn: Warn) -> Iterator[_Stretch]:
    """Yield the stretches of a picture's blocks; "Photo:" and the name on the next line are one credit."""
    for above, piece, below in zip((None, *group), group, (*group[1:], None), strict=False):
        if above is not None and (named := _labelled(above, piece)):
            yield _whole(piece, "credit", replace(named, text=piece.words, label=""))
        elif below is not None and (named := _labelled(piece, below)):
            yield _whole(piece, "credit", Credit(piece.words, label=named.label, certainty=named.certainty))
        elif above is not None and piece.role == "credit" and says_credit_again(piece.words, above.words):
            yield _whole(piece, "credit", _credit(piece.words))
        else:
            yield from _stretches(piece, warn)


def _labelled(label: Piece, name: Piece) -> Credit | None:
    """Return the credit that two blocks make, a label and a name, None where they are none beyond doubt."""
    if not (label.role == name.role == "credit" and is_credit_label(label.words)):
        return None
    credit = parse_credit(f"{label.words} {name.words}")
    return None if credit.certainty == "unsure" or is_credit_label(name.words) else credit


_CUT_OFF = {
    "separator": "the separator beside a credit",
    "stroke": "the stroke between an alternative text and its caption",
    "link": "a site’s link behind the credit",
    "counter": "counts a site’s pictures",
    "address": "the address of a picture",
    "again": "the picture’s credit, said again",
}
"""What is neither caption nor credit, and why."""


def _stretches(piece: Piece, warn: Warn) -> Iterator[_Stretch]:
    if shown := pictures(piece.raw):
        yield from _shown(piece, shown)
        if not (piece := _behind(piece, shown[-1].end)).words:
            return
    elif "caption" in piece.role and (parted := said_twice(piece.raw, at := _behind_marks(piece))):
        seen = (at, parted[0])
        yield _marked(piece, _stretch(piece, "alt", seen))
        if parted[0] < parted[1]:
            yield _stretch(piece, "stroke", parted)
        piece = _behind(piece, parted[1])
    match piece.role:
        case "credit" if (link := site_words(piece.raw)) and _SAYS.search(piece.raw, 0, link.start()):
            yield from _caption_and_credit(piece, warn)
        case "credit" if _OPENING.match(piece.raw, _behind_marks(piece)):
            yield from _caption_and_credit(piece, warn)
        case "credit":
            credit = _credit(piece.words)
            part = "caption" if _doubtful(credit, piece, warn) else "credit"
            yield _whole(piece, part, credit)
        case "caption+credit":
            yield from _caption_and_credit(piece, warn)
        case "alt" if (end := before_alt(piece.raw)) and not piece.marks:
            yield _stretch(piece, "credit", (0, end))
            yield _stretch(piece, "alt", (end, len(piece.raw)))
        case role:
            yield _whole(piece, role)


def _shown(piece: Piece, shown: Sequence[Picture]) -> Iterator[_Stretch]:
    """Yield the alternative text and the address of each picture as Markdown writes it: "![alt](address)"."""
    marks = piece.marks
    for one in shown:
        said, kept = one.alt, one.address
        marks = (*marks, (one.start, said[0]), (said[1], kept[0]), (kept[1], one.end))
        alt, address = _stretch(piece, "alt", said), _stretch(piece, "address", kept)
        address = address._replace(words=piece.raw[slice(*kept)])
        yield _with_marks(piece, alt, marks) if alt.words else alt
        yield address if alt.words else _with_marks(piece, address, marks)
        marks = ()


def _behind(piece: Piece, at: int) -> Piece:
    """Return what `piece` says behind the pictures that end at `at`, its offsets as they are.

    What is not the credit is the caption, whatever the pictures made it look like.
    """
    blank = "".join(letter if letter.isspace() else " " for letter in piece.raw[:at])
    start = piece.verdict.credit_start
    whole = piece.role == "alt" or (piece.role == "caption+credit" and start is not None and start < at)
    verdict = piece.verdict._replace(role="caption") if whole else piece.verdict
    words = unwrapped(piece.raw[at:])
    return replace(
        piece,
        verdict=verdict,
        raw=blank + piece.raw[at:],
        words=words,
        kept=((at, len(piece.raw)),),
        marks=(),
    )


def _credit(words: str) -> Credit:
    """Return the credit `words`, letter for letter whatever the grammar makes of them."""
    return replace(parse_credit(words), text=words)


def _whole(piece: Piece, part: str, credit: Credit | None = None) -> _Stretch:
    return _Stretch(part, piece.words, piece.fragments(), piece.line, credit if part == "credit" else None)


def _doubtful(credit: Credit, piece: Piece, warn: Warn) -> bool:
    """Tell whether nothing says surely enough that this is a credit, and warn of it."""
    named = _is_name_behind(credit, piece) or _is_house_in_capitals(credit, piece)
    # "Photo: The keeper with his dog (Ann Roe)"
    opened = credit.text[:1] == "(" and read_label(piece.words, 0).kind == "picture"
    trusted = _TRUSTED_NAME if named else _TRUSTED
    trusted = _TRUSTED_OPENED if opened and len(credit.creators) == 1 else trusted
    doubtful = credit.certainty == "unsure" and piece.verdict.certainty < trusted
    if doubtful:
        warn(f"line {piece.line}: {credit.text!r} may or may not be a credit; it stays in the caption")
    return doubtful


def _is_name_behind(credit: Credit, piece: Piece) -> bool:
    """Tell a person beyond doubt behind a caption, "… at the lock. Jane Roe", and alone in a line."""
    alone = piece.role == "credit" and piece.verdict.certainty >= _TRUSTED_LINE
    if not (alone or piece.role == "caption+credit") or len(credit.creators) != 1 or credit.agencies:
        return False
    rarer = credit.text.isupper() and not piece.words.isupper()
    return name_score(credit.creators[0]) >= (RARER if rarer else SURELY)


def _is_house_in_capitals(credit: Credit, piece: Piece) -> bool:
    """Tell "… at the lock. AMBERWEIR TOWN COUNCIL", alone in capitals behind a caption."""
    behind = piece.role == "caption+credit" and not piece.words.isupper()
    return behind and bool(credit.agencies) and credit.text.isupper() and " " in credit.text.strip()


def _caption_and_credit(piece: Piece, warn: Warn) -> Iterator[_Stretch]:
    before, separator, credit_span, after, link = _borders(piece)
    said = _stretch(piece, "credit", credit_span)
    if said.credit and _doubtful(said.credit, piece, warn):
        yield _whole(piece, "caption")
        return
    caption = _stretch(piece, "caption", before, after)
    opening, closing = _brackets(piece)
    captioned = caption.words != ""
    if _SAYS_WORD.search(caption.words) and counted(caption.words):
        yield caption._replace(part="counter")
        captioned = False
    if captioned:
        yield _marked(piece, caption, *opening)
    for part, span in (("separator", separator), ("link", link)):
        if span[0] < span[1]:
            yield _stretch(piece, part, span)
    said = _with_marks(piece, said, closing)
    yield said if captioned else _marked(piece, said, *opening)


def _marked(piece: Piece, stretch: _Stretch, *brackets: Span) -> _Stretch:
    """Return `stretch` with the marks before it, as of a list that the picture stood in, or brackets."""
    return _with_marks(piece, stretch, (*piece.marks, *brackets))


def _with_marks(piece: Piece, stretch: _Stretch, marks: Sequence[Span]) -> _Stretch:
    found = (Fragment(piece.index, *mark, "", mark=True) for mark in marks)
    return stretch._replace(fragments=tuple(sorted((*found, *stretch.fragments), key=lambda it: it.start)))


def _brackets(piece: Piece) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what a caption stands in with its credit, and nothing else does, brackets or emphasis."""
    first, end = _behind_marks(piece), len(piece.raw.rstrip())
    if emphasis := around(piece.raw[:end], first):
        return emphasis[:1], emphasis[1:]
    if piece.mark.lstrip().startswith("[") and piece.raw[end - 1] == "]":
        return (), ((end - 1, end),)
    start = next(iter(in_brackets(piece.raw[first:])), None)
    if start is None or (piece.verdict.credit_start or 0) <= first:
        return (), ()
    first += len(piece.raw[first:]) - len(piece.raw[first:].lstrip())
    return ((first, first + 1),), ((end - 1, end),)


def _stretch(piece: Piece, part: str, *spans: Span) -> _Stretch:
    words = " ".join(filter(None, (unwrapped(piece.raw[slice(*span)]) for span in spans)))
    fragments = tuple(Fragment(piece.index, *span, "") for span in spans if span[0] < span[1])
    line = piece.line + piece.raw.count("\n", 0, spans[0][0])
    return _Stretch(part, words, fragments, line, _credit(words) if part == "credit" else None)


def _borders(piece: Piece) -> tuple[Span, Span, Span, Span, Span]:
    """Return where in a block the caption, the separator, the credit, the caption's rest and a link stand.

    What holds no letter and no digit is no caption: it belongs to the credit, unless it is a separator.
    """
    raw, start, end = piece.raw, piece.verdict.credit_start or 0, piece.verdict.credit_end
    link = site_words(raw)
    behind = link.start() if link else len(raw)
    opening, closing = _brackets(piece)
    last = closing[0][0] if closing else behind
    end = last if end is None or not _SAYS.search(raw, end, last) else end
    first = opening[0][1] if opening else _behind_marks(piece)
    if _SAYS.search(raw, first, start):
        cut = _SEPARATOR.search(raw, max(first, start - _WIDEST_SEPARATOR), start)
        stop = cut.start() if cut else start
    else:
        bar = _OPENING.match(raw, first)
        stop, start = first, bar.end() if bar else first
        if not bar and (bar := _OPENING.match(raw, end)):
            return (first, first), bar.span(), (start, end), (bar.end(), last), (behind, len(raw))
    return (first, stop), (stop, start), (start, end), (end, last), (behind, len(raw))


_SAYS = re.compile(r"[^\W_]")
# "9/11" may be a caption, "3/28 photos" is a counter.
_SAYS_WORD = re.compile(r"[^\W\d_]")

_WIDEST_SEPARATOR = 20

# What stands between a caption and its credit and belongs to neither; a hyphen only between blanks.
_SEPARATOR = re.compile(r"(?:\s*[|/,;•·—–]+|\s+-{1,2})\s*\Z")
# "| © Jan Hafner", on a line of its own; "Photo by Ann Roe: The pier"; "(서울=연합뉴스) 문정훈 기자 = …".
_OPENING = re.compile(r"\s*[|/•·—–=＝:：-]+\s+(?=\S)")


def _behind_marks(piece: Piece) -> int:
    return piece.marks[-1][1] if piece.marks else piece.kept[0][0]


def _together(credits: Sequence[Credit]) -> Credit | None:
    """Return one credit of all the `credits` of a picture, as sure as the least sure of them."""
    if len(credits) < 2:
        return credits[0] if credits else None
    return Credit(
        text=" ".join(credit.text for credit in credits),
        creators=tuple(dict.fromkeys(name for credit in credits for name in credit.creators)),
        agencies=tuple(dict.fromkeys(name for credit in credits for name in credit.agencies)),
        label=next((credit.label for credit in credits if credit.label), ""),
        certainty=max((credit.certainty for credit in credits), key=_DOUBT.index),
    )


_DOUBT = ("sure", "likely", "unsure")
