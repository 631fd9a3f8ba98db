"""The second stage of the text reader: from what each line is to an article.

Every visible character of the source goes to exactly one place, in order: into the body, into a
field, or among what is set aside.  A few become structure instead, and only these: the bullet or
number of a list item, a bullet before a byline, a date or the words of a picture, the ``#`` of a heading,
the word "Title:" before a headline, the other labels of a draft ("Dek:", "Cutline 2:") and the names of
fields in a database's record, the ``>`` of a quotation and the dash before who said it, the brackets around
an alternative text, those of a picture as Markdown writes it, too, the signs of a rule, a wire's ``^``, the
marks of emphasis, and those of links with the addresses that they hold.
`Assembly.fragments` says where the characters of each block went, so that a test and the account can
check it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...errors import Warn
from ...model import (
    Article,
    Heading,
    Inlines,
    LineBreak,
    Note,
    Paragraph,
    Rights,
    SetAside,
    Text,
    Wire,
    plain,
    text,
)
from .acquainted import with_signed_captions, with_whole_names
from .afterwords import NO_LICENCE, parse_article_licence, with_notes
from .apart import with_others_apart
from .dating import dates_of
from .figures import addresses, figure_parts, groups, is_phantom
from .grammar.credit import credits_picture
from .grammar.dates import Dates, find_dates
from .grammar.mails import mail_heads
from .grammar.marks import may_be_marked
from .grammar.notice import parse_notice
from .grammar.origins import parse_origin
from .grammar.record import documents, parse_record, published_in, published_on
from .grammar.sheets import own_address
from .grammar.signatures import signature_behind, signs_with_task
from .grammar.speakers import turns
from .grammar.wires import parse_wire
from .grammar.works import opens_with_maker
from .inlines import bare, in_marks, inlines
from .lines.breaks import unwrapped
from .lines.framed import fenced
from .lines.roles import FIGURE_ROLES, Role, Verdict
from .pieces import Fragment, Part, Piece, Span, Where, cut, judged_again, on_lines, pieces, titled
from .recorded import byline, catalogued, told_apart, without_labels
from .repeats import without_repeats, without_rivals
from .row_runs import runs_of_rows
from .rows import table_part, tables, with_rows
from .runs import is_rule, list_parts, note_part, paragraph_part, paragraph_parts, quote_part, run
from .signatories import signatories


@dataclass(frozen=True, slots=True)
class Assembly:
    """An article, what each block counted as in it, where each character went, its pictures' addresses."""

    article: Article
    verdicts: tuple[Verdict, ...]
    fragments: tuple[Fragment, ...]
    addresses: tuple[str, ...]


def assemble(lines: Sequence[str], verdicts: Sequence[Verdict], front: Article, warn: Warn) -> Assembly:
    """Return the article that `lines` make when each block is what its verdict says.

    `front` holds what is known beforehand, as from a header block; the text adds to it, and where it
    contradicts it gives way.
    """
    written = pieces(lines, verdicts)
    words = tuple(unwrapped(piece.raw) for piece in written)
    record = parse_record(words)
    if record and not front.publisher:
        front = replace(front, publisher=published_in(words, record))
    blocks = _without_phantoms(_with_subject(without_labels(written, record), front), warn)
    blocks = with_signed_captions(blocks)
    blocks = with_notes(with_others_apart(_with_a_body(blocks), documents(words, record), warn))
    rows = tuple(run for run in runs_of_rows(blocks) if record.keys().isdisjoint(run))
    blocks = with_rows(blocks, rows)
    _tell_doubtful(blocks, warn)
    if blocks and all(piece.role == "chrome" for piece in blocks):
        warn("nothing is left to read: every line is set aside")
    known = catalogued(blocks, record)
    named = {number: field.named for number, field in record.items() if any(field.named)}
    told = without_repeats(_parts(blocks, rows, _scene(blocks, front, named), warn), front, known)
    ruled = {piece.line: piece.role for piece in blocks if piece.ruled}
    parts = list(without_rivals(told, front, ruled, warn))
    if may_be_marked("\n".join(words)):
        parts = [in_marks(part, written) for part in parts]
    verdicts = tuple(piece.verdict for piece in blocks)
    # A byline that gives way still tells the date.
    dates = dates_of(told, front)
    if not dates.published:
        dates = replace(dates, published=published_on(words, record, front.language))
    fragments = _fragments(parts, front)
    return Assembly(_article(parts, front, dates, known), verdicts, fragments, addresses(parts))


def _with_subject(blocks: Sequence[Piece], front: Article) -> Sequence[Piece]:
    """Return `blocks`, the subject of a mail as the headline where nothing else is one."""
    if front.headline or any(piece.role == "headline" for piece in blocks):
        return blocks
    subjects = [head.subject for head in mail_heads([piece.words for piece in blocks]) if head.subject >= 0]
    if not subjects or blocks[subjects[0]].ruled:
        return blocks
    found = list(blocks)
    found[subjects[0]] = titled(judged_again(blocks[subjects[0]], "headline", "the subject of a mail", _EVEN))
    return found


def _tell_doubtful(blocks: Sequence[Piece], warn: Warn) -> None:
    """Warn, once, of sentences and credits left out as a web site's own that may be the article's."""
    doubtful = [piece for piece in blocks if piece.role == "chrome" and _may_be_text(piece)]
    if doubtful:
        more = " …" if doubtful[_TOLD:] else ""
        numbers = ", ".join(str(piece.line) for piece in doubtful[:_TOLD]) + more
        what, are = ("line", "is") if len(doubtful) == 1 else ("lines", "are")
        warn(f"{what} {numbers} may be the article's, but {are} set aside as the site's")


_TOLD = 8


def _may_be_text(piece: Piece) -> bool:
    doubtful = piece.verdict.certainty < 0.75 and len(piece.words.split()) > 3
    return doubtful or (not piece.ruled and credits_picture(piece.words))


def _without_phantoms(blocks: Sequence[Piece], warn: Warn) -> Sequence[Piece]:
    """Return `blocks` without figures of nothing but a line that may well be no credit.

    Directly above the headline such a line is a kicker, elsewhere it stays in the text as it stands.
    """
    phantoms = {group[0].index for group in groups(blocks) if is_phantom(group)}
    if not phantoms:
        return blocks
    roles = [*(piece.role for piece in blocks), None]
    found = []
    for piece in blocks:
        if piece.index not in phantoms:
            found.append(piece)
        elif roles[piece.index + 1] == "headline":
            found.append(judged_again(piece, "kicker", "stands directly above the headline", _EVEN))
        else:
            warn(f"line {piece.line}: {piece.words!r} may or may not be a credit; it stays in the text")
            found.append(judged_again(piece, "paragraph", "may or may not be a credit", _EVEN))
    return found


_EVEN = 0.5
"""How sure it is that a block is what it only counts as for want of anything better: a doubt."""


def _with_a_body(blocks: Sequence[Piece]) -> Sequence[Piece]:
    """Return `blocks`, what was taken for chrome as paragraphs where nothing else would be left to read.

    A text of nothing but chrome is a short text that was misjudged, and a lost paragraph is worse
    than a kept "Share"; so are two standfirsts and no text.  What a person calls chrome is chrome.
    """
    roles = [piece.role for piece in blocks]
    if not _NO_BODY.issuperset(roles):
        return blocks
    misjudged = "standfirst" if roles.count("standfirst") > 1 else "chrome"
    if misjudged == "chrome" and "note" in roles:
        return blocks
    return [
        judged_again(piece, "paragraph", "nothing else would be left to read", _EVEN)
        if piece.role == misjudged and not piece.ruled
        else piece
        for piece in blocks
    ]


_NO_BODY: frozenset[Role] = frozenset(
    ("headline", "kicker", "standfirst", "byline", "dateline", "note", "copyright", "chrome")
)


# ------------------------------------------------------------------------- what stands where


@dataclass(frozen=True, slots=True)
class _Scene:
    """What one must know of the whole to place a block.

    `headline` is the number of the block that is the headline, -1 where there is none; `before[n]`
    the number of paragraphs between it and block n, `paragraphs` their number in all; `signed` is the number
    of the first byline, -1 where there is none; `depths` the depths at which subheads are marked, the highest
    first; `kicker` tells whether one is known beforehand, `named` where a line of a record that tells of more
    names who signs.
    """

    headline: int
    before: tuple[int, ...]
    paragraphs: int
    signed: int
    depths: tuple[int, ...]
    kicker: bool
    named: Mapping[int, Span]


def _scene(blocks: Sequence[Piece], front: Article, named: Mapping[int, Span]) -> _Scene:
    headlines = [piece for piece in blocks if piece.role == "headline"]
    # The first that a person names, else the first.
    headline = min(headlines, key=lambda piece: not piece.ruled).index if headlines else -1
    before, paragraphs = [], 0
    for piece in blocks:
        before.append(paragraphs)
        # "Directed by Ada Merling", above a review and its date, opens no text.
        below = piece.role == "paragraph" and piece.index > headline
        paragraphs += below and not opens_with_maker(piece.words)
    depths = {piece.mark.count("#") for piece in blocks if piece.role == "subhead"}
    headline = -1 if front.headline else headline
    signed = next((piece.index for piece in blocks if piece.role == "byline"), -1)
    return _Scene(
        headline, tuple(before), paragraphs, signed, tuple(sorted(depths)), bool(front.kicker), named
    )


def _parts(blocks: Sequence[Piece], rows: Sequence[range], scene: _Scene, warn: Warn) -> Iterator[Part]:
    """Yield the parts of the article in the order of the source."""
    figures = {group[0].index: group for group in groups(blocks)}
    found = tables(blocks, rows, figures)
    number = 0
    while number < len(blocks):
        if table := found.get(number):
            yield table_part(table)
            number += table.blocks
            continue
        if blocks[number].role in FIGURE_ROLES:
            if group := figures.get(number):
                yield from figure_parts(group, warn)
            number += 1
            continue
        together = run(blocks, number)
        # The rows of a table look as the items of a list above do.
        size = next((at for at in range(1, len(together)) if number + at in found), len(together))
        yield from _placed(together[:size], blocks, scene)
        number += size


def _placed(together: Sequence[Piece], blocks: Sequence[Piece], scene: _Scene) -> Iterable[Part]:
    """Return the parts that blocks of one role make, each where an editor would put it."""
    piece = together[0]
    match piece.role:
        case "list_item":
            return list_parts(together)
        case "quote":
            return (quote_part(together),)
        case "note":
            return (note_part(together),)
        case "chrome":
            aside = SetAside(piece.words, piece.verdict.reason, piece.line)
            return (Part("set_aside", aside, piece.fragments()),)
        case "copyright":
            return (_field("rights", piece),)
        case "headline" if piece.index == scene.headline:
            return (_field("headline", piece),) if piece.ruled else _title(piece)
        case "headline" if _gives_way_as_kicker(piece, scene):
            return (_field("kicker", piece),)
        case "headline" | "subhead":
            return (_heading(piece, scene),)
        case "kicker" if piece.ruled or (scene.before[piece.index] == 0 and _is_short(piece)):
            return (_field("kicker", piece),)
        case "standfirst" | "paragraph" if _ends_with_byline(piece, blocks, scene):
            deck, signed = cut(piece, signature_behind(piece.raw))
            told = paragraph_part(deck) if piece.role == "paragraph" else _field("standfirst", deck)
            return told, _field("bylines", signed)
        case "standfirst" if piece.ruled or scene.before[piece.index] == 0:
            return (_field("standfirst", piece),)
        case "byline" | "dateline" if piece.index in scene.named and not piece.ruled:
            return told_apart(piece, scene.named[piece.index])
        case "byline" if piece.ruled or not _signs_a_section(piece, blocks, scene):
            lines = tuple(line for one in together for line in one.fragments())
            return (Part("bylines", "\n".join(one.words for one in together), lines, piece.line),)
        case "dateline" if piece.ruled or _in_front(piece, scene) or _behind(piece, scene):
            return (_field("datelines", piece),)
        case _:
            return paragraph_parts(together)


def _title(piece: Piece) -> tuple[Part, ...]:
    """Return the headline, and the address behind it, as a telephone shares both on one line."""
    shared = _SHARED.search(piece.raw)
    if shared is None:
        return (_field("headline", piece),)
    title, address = cut(piece, shared.start(1))
    aside = SetAside(address.words, _OWN_ADDRESS, piece.line)
    return _field("headline", title), Part("set_aside", aside, address.fragments(), piece.line)


_SHARED = re.compile(r"\S\s+\S+\s+(https?://[^\s/]+/\S*)\s*\Z")
_OWN_ADDRESS = "the article’s address, behind its headline"


def _gives_way_as_kicker(piece: Piece, scene: _Scene) -> bool:
    """Tell whether `piece`, the reader's own headline, stands above the one that a person names."""
    above = piece.index == scene.headline - 1 and not scene.kicker
    return above and _is_short(piece) and not piece.ruled


def _is_short(piece: Piece) -> bool:
    return len(piece.words) <= _LONGEST_KICKER


_LONGEST_KICKER = 80


def _in_front(piece: Piece, scene: _Scene) -> bool:
    """Tell whether `piece` stands above the text.

    Two paragraphs may precede it: a standfirst is easily taken for one.  More may above the first byline,
    where the day has a time: "By Ezra Holt" and "12 June 1893" amid a text head a letter.
    """
    if scene.before[piece.index] <= 2:
        return True
    below_byline = 0 <= scene.signed == piece.index - 1
    return below_byline and any("T" in one.iso for one in find_dates(piece.words))


def _behind(piece: Piece, scene: _Scene) -> bool:
    return scene.before[piece.index] == scene.paragraphs


def _signs_a_section(piece: Piece, blocks: Sequence[Piece], scene: _Scene) -> bool:
    """Tell whether `piece`, a byline, names the author of one part of the article only.

    It then stands below a subhead in the middle of the text, and must stay there.
    """
    below_subhead = piece.index > 0 and blocks[piece.index - 1].role == "subhead"
    return below_subhead and not _in_front(piece, scene) and not _behind(piece, scene)


def _field(where: Where, piece: Piece) -> Part:
    return Part(where, piece.words, piece.fragments(), piece.line)


def _ends_with_byline(piece: Piece, blocks: Sequence[Piece], scene: _Scene) -> bool:
    """Tell "Nine years it took … first. By Ann Roe" from "A novel of the sea. By Ann Roe".

    So a standfirst may end, and the last paragraph.
    """
    last = 0 if piece.role == "standfirst" else scene.paragraphs - 1
    if piece.ruled or scene.before[piece.index] != last or fenced(piece.raw):
        return False
    at = signature_behind(piece.raw)
    if at < 0:
        return False
    shortest = _SHORTEST_SIGNED if signs_with_task(piece.raw[at:]) else _SHORTEST_DECK
    if len(piece.raw[:at].split()) < shortest:
        return False
    return all(other.role != "byline" or piece.raw[at:] in other.raw for other in blocks)


_SHORTEST_DECK, _SHORTEST_SIGNED = 9, 4


def _heading(piece: Piece, scene: _Scene) -> Part:
    if is_rule(piece):
        return paragraph_part(piece)
    depth = piece.mark.count("#")
    level = scene.depths.index(depth) + 1 if depth in scene.depths else 1
    return Part("body", Heading(level, text(piece.words)), piece.fragments(), piece.line)


# ---------------------------------------------------------------------------------- the article


def _article(parts: Sequence[Part], front: Article, dates: Dates, known: frozenset[str]) -> Article:
    """Return the article that `parts` make, added to what is known beforehand.

    Of the bylines those that are `known` are a catalogue's.
    """
    signed = [byline(words, known) for words in _strings(parts, "bylines")]
    # One name alone is nobody's place: then the article need not be put together to look for it there.
    several = len(signed) > 1 or any(len(one.people) > 1 for one in signed)
    places = [number for number, part in enumerate(parts) if part.where == "bylines"]
    bylines = (*front.bylines, *(signatories(signed, _told(parts), places) if several else signed))
    return replace(
        front,
        kicker="\n".join(filter(None, (front.kicker, *_strings(parts, "kicker")))),
        headline=front.headline or _on_lines(_strings(parts, "headline")),
        standfirst=_on_lines(_strings(parts, "standfirst"), behind=front.standfirst),
        bylines=bylines,
        datelines=(*front.datelines, *_strings(parts, "datelines")),
        wire=_wire(parts),
        published=front.published or dates.published,
        modified=front.modified or dates.modified,
        source=front.source or next(filter(None, _shared(parts)), ""),
        origin=front.origin or next(filter(None, map(parse_origin, _beside(parts))), ""),
        body=tuple(
            part.node
            for part in with_whole_names(parts, bylines)
            if part.where == "body" and not isinstance(part.node, (str, SetAside))
        ),
        rights=_rights(front.rights, _strings(parts, "rights"), _beside(parts)),
        set_aside=(*front.set_aside, *_set_aside(parts)),
    )


def _on_lines(lines: Sequence[str], *, behind: Inlines = ()) -> Inlines:
    """Return `lines` with their marks as inlines, `behind` others that stand before them."""
    told = (bare(inlines(line.value)) if isinstance(line, Text) else (line,) for line in on_lines(lines))
    gap: Inlines = (LineBreak(),) if behind and lines else ()
    return (*behind, *gap, *itertools.chain.from_iterable(told))


def _shared(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the addresses that lines above the text, which were set aside, give as the article's own."""
    above = ""
    for aside in (part.node for part in itertools.takewhile(lambda part: part.where != "body", parts)):
        if isinstance(aside, SetAside):
            yield aside.text if aside.reason == _OWN_ADDRESS else own_address(aside.text, above)
            above = aside.text


def _wire(parts: Sequence[Part]) -> Wire | None:
    """Return the wire line that opens the text, or a standfirst; who speaks, or is listed, is no place."""
    paragraphs = [part.node for part in parts if isinstance(part.node, Paragraph)]
    first = plain(paragraphs[0]) if paragraphs else ""
    wire = next(filter(None, map(parse_wire, (*_strings(parts, "standfirst"), first))), None)
    if wire is None or not first.startswith(wire.text):
        return wire
    # "CRANE – Silas. Died 1 May" above "PELL – Nora. Died 2 May": a list of names, or of news from towns.
    below = parse_wire(plain(paragraphs[1])) if paragraphs[1:] and not (wire.agency or wire.date) else None
    listed = below is not None and below.place not in ("", wire.place)
    return None if listed or 0 in turns([*map(plain, paragraphs)]) else wire


def _beside(parts: Sequence[Part]) -> list[str]:
    """Return what is said of the article beside its text: notes, lines of the front, what was set aside."""
    return [plain(part.node) for part in parts if part.where != "body" or isinstance(part.node, Note)]


def _told(parts: Sequence[Part]) -> str:
    """Return what the article tells, but for its last paragraph, which may be on who wrote it."""
    body = [plain(part.node) for part in parts if isinstance(part.node, (Paragraph, Heading))]
    return "\n".join((*_strings(parts, "headline"), *_strings(parts, "standfirst"), *body[:-1]))


def _strings(parts: Sequence[Part], where: Where) -> tuple[str, ...]:
    return tuple(part.node for part in parts if part.where == where and isinstance(part.node, str))


def _set_aside(parts: Sequence[Part]) -> Iterator[SetAside]:
    position = 0
    for part in parts:
        position += part.where == "body"
        if isinstance(part.node, SetAside):
            yield replace(part.node, position=position)


def _rights(known: Rights, notices: Sequence[str], beside: Sequence[str]) -> Rights:
    """Return what is `known` and what the `notices` say, each on its line; the first holder counts.

    A licence may also be said `beside` the text; what only reserves all rights gives way to it.
    """
    found = [known, *map(parse_notice, notices)]
    licences = [rights.licence for rights in found if rights.licence != NO_LICENCE]
    granted = [licence for licence in map(parse_article_licence, beside) if licence != NO_LICENCE]
    licences = sorted([*licences, *granted], key=lambda licence: not (licence.url or licence.spdx))
    return replace(
        known,
        notice="\n".join(filter(None, (known.notice, *notices))),
        holder=next((rights.holder for rights in found if rights.holder), ""),
        year=next((rights.year for rights in found if rights.year), ""),
        licence=known.licence if known.licence != NO_LICENCE else next(iter(licences), NO_LICENCE),
        tdm_reservation=next((rights.tdm_reservation for rights in found if rights.tdm_reservation), ""),
    )


def _fragments(parts: Sequence[Part], front: Article) -> tuple[Fragment, ...]:
    """Return where every character went, in the order of the source."""
    counts: dict[Where, int] = {
        "bylines": len(front.bylines),
        "datelines": len(front.datelines),
        "set_aside": len(front.set_aside),
    }
    found: list[Fragment] = []
    for part in parts:
        number = counts.get(part.where, 0)
        counts[part.where] = number + 1
        place = _ONCE.get(part.where, f"{part.where}[{number}]")
        found.extend(fragment.at(place) for fragment in part.fragments)
    return tuple(sorted(found, key=lambda fragment: (fragment.block, fragment.start)))


# The fields that are one string; of the others there are many, counted from 0.
_ONCE = {name: name for name in ("kicker", "headline", "standfirst")} | {"rights": "rights.notice"}
