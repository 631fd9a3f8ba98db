"""Blocks that make a node, alone or together: a paragraph, the items of a list, a quotation, a note."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ...model import Blocks, CodeBlock, List, Note, NoteKind, Paragraph, Quote, Rule, text
from .afterwords import names_only_helpers
from .grammar.byline import label_of, parse_byline, parse_contributors
from .grammar.jobs import names_job, names_job_at_agency, names_job_at_paper
from .grammar.leads import is_lead
from .grammar.names import PERHAPS
from .grammar.organisations import agency
from .grammar.speakers import names_somebody, names_speaker
from .grammar.tables import beginnings, folded
from .grammar.works import is_rating
from .lines.framed import fenced
from .lines.verse import is_stanza
from .pieces import Fragment, Part, Piece, Span, cut, marked, on_lines, touches


def paragraph_parts(together: Sequence[Piece]) -> Iterator[Part]:
    """Yield the paragraphs that the blocks make, one each, or one of all the lines of a stanza."""
    if len(together) == 1 or together[0].role != "paragraph":
        yield from map(paragraph_part, together)
        return
    lines = on_lines([piece.words for piece in together])
    yield Part("body", Paragraph(lines), tuple(it for piece in together for it in piece.fragments()))


def paragraph_part(piece: Piece) -> Part:
    """Return the paragraph that `piece` makes; signs that part sections make a rule, fences code."""
    if is_rule(piece):
        return Part("body", Rule(), (Fragment(piece.index, 0, len(piece.raw), "", mark=True),))
    if code := fenced(piece.raw):
        fragments = (
            Fragment(piece.index, 0, code.start - 1, "", mark=True),
            Fragment(piece.index, code.start, code.end, ""),
            Fragment(piece.index, code.end + 1, len(piece.raw), "", mark=True),
        )
        return Part("body", CodeBlock(piece.raw[code.start : code.end], code.language), fragments, piece.line)
    return Part("body", Paragraph(text(piece.words)), piece.fragments())


def is_rule(piece: Piece) -> bool:
    """Tell signs that part the sections of a text from the stars that say how good a work is."""
    words = piece.words
    if _RULE.match(words) is None:
        return False
    return len(words) <= _STARS_OF_A_RULE or " " in words or not is_rating(words)


_STARS_OF_A_RULE = 3


_RULE = re.compile(r"(?:[-–—_=~∼*•·◆◇■□●○★☆✦]\s*){3,}\Z|[*⁂❖❦❧◆◇■□●∎◊]\Z")


def run(blocks: Sequence[Piece], number: int) -> Sequence[Piece]:
    """Return the blocks from `number` on that make one node, or one kind of node, together."""
    if blocks[number].role == "paragraph":
        return blocks[number : _end_of_stanza(blocks, number)]
    end = number + 1
    while end < len(blocks) and _goes_on(blocks, number, end):
        end += 1
    return blocks[number:end]


def _end_of_stanza(blocks: Sequence[Piece], number: int) -> int:
    """Return where the stanza ends that begins with block `number`, set apart above; else the next number."""
    end = number + 1
    if number and touches(blocks[number - 1], blocks[number]):
        return end
    while end < len(blocks) and touches(blocks[end - 1], blocks[end]):
        if blocks[end].role != "paragraph" or end - number > _LONGEST_STANZA:
            return number + 1
        end += 1
    return end if is_stanza([piece.words for piece in blocks[number:end]]) else number + 1


_LONGEST_STANZA = 40


def _goes_on(blocks: Sequence[Piece], first: int, number: int) -> bool:
    """Tell whether block `number` goes on with the run that block `first` begins."""
    above, piece = blocks[number - 1], blocks[number]
    match blocks[first].role:
        case "list_item":
            return piece.role == "list_item"
        case "quote":
            # Who said it comes last.
            ended = number - 1 > first and (
                _attributes(above) or (not touches(above, piece) and _speaks(blocks[number - 2], above))
            )
            return not ended and (piece.role == "quote" or _attributes(piece))
        case "note":
            # A label on a line of its own, and what it stands above.
            return piece.role == "note" and _heads_note(above.words)
        case "byline":
            return piece.role == "byline" and _signs_with(above.words, piece.words)
        case _:
            return False


def _heads_note(words: str) -> bool:
    """Tell "Editor’s note:" and "Disclosure statement"."""
    declared = words.strip(" #*_.").replace("’", "'").casefold() in folded("headings", "declared")
    return declared or (len(words) <= 60 and words.endswith((":", "：")))


def _signs_with(above: str, words: str) -> bool:
    """Tell "Written by" and a name, a name and "(AFP)", "Author, …" and "Role, …", lines of one byline."""
    if is_lead(above):
        return not is_lead(words)
    if agency(words.strip("()")) and words.startswith("(") and not agency(above):
        return True
    if label_of(above)[0] != "":
        return label_of(words)[0] in ("role", "from")
    return _says_what_they_are(above, words)


def _says_what_they_are(above: str, words: str) -> bool:
    """Tell "Jane Roe" and "Correspondent in Athens", which names nobody else and says what she is."""
    people = parse_byline(above).people
    job = names_job(words) or names_job_at_agency(words) or names_job_at_paper(words)
    if not people or (parse_byline(words).people and not job):
        return False
    both = parse_byline(f"{above}\n{words}").people
    return both != people and [one.name for one in both] == [one.name for one in people]


# --------------------------------------------------------------------------------------- lists

_COUNT, _A_SERIES = re.compile(r"\s*(\d{1,2})\s"), 3
_DEEPEST = 8
"""Deeper items stand at this depth: no article goes there, and a hostile one shall not nest for ever."""


def list_parts(items: Sequence[Piece]) -> Iterator[Part]:
    """Yield the lists that `items` make: numbers that do not go on begin a list of their own.

    Numbers are marks without a stop, too, where all items count up from one.
    """
    counts = [_COUNT.match(item.raw) for item in items]
    if len(items) >= _A_SERIES and all(it and int(it[1]) == at for at, it in enumerate(counts, start=1)):
        items = [marked(item, [it.span(1)]) for item, it in zip(items, counts, strict=True) if it]
    for one in _counted(items):
        node, fragments = _list(one, depth=1)
        yield Part("body", node, fragments)


def _counted(items: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    outer = _indent(items[0])
    begin, expected = 0, _number(items[0])
    for place, item in enumerate(items):
        if place and _indent(item) <= outer + 1:
            if _number(item) != (None if expected is None else expected + 1):
                yield tuple(items[begin:place])
                begin, outer = place, _indent(item)
            expected = _number(item)
    yield tuple(items[begin:])


def _list(items: Sequence[Piece], depth: int) -> tuple[List, tuple[Fragment, ...]]:
    """Return the list of `items`; those indented deeper than the first are lists within an item."""
    outer, number = _indent(items[0]), _number(items[0])
    entries: list[Blocks] = []
    fragments: list[Fragment] = []
    for item, inner in _entries(items, outer, depth):
        wrapped = [item]
        while len(inner) >= len(wrapped) and _is_wrapped(wrapped[-1], inner[len(wrapped) - 1]):
            wrapped.append(inner[len(wrapped) - 1])
        inner = inner[len(wrapped) - 1 :]
        entry: Blocks = (Paragraph(text(" ".join(line.words for line in wrapped))),)
        fragments.extend(it for line in wrapped for it in line.fragments(f".items[{len(entries)}][0]"))
        if inner:
            nested, within = _list(inner, depth + 1)
            entry = (*entry, nested)
            fragments.extend(fragment.at(f".items[{len(entries)}][1]") for fragment in within)
        entries.append(entry)
    node = List(tuple(entries), ordered=number is not None, start=1 if number is None else number)
    return node, tuple(fragments)


def _is_wrapped(above: Piece, item: Piece) -> bool:
    """Tell the rest of an item, on a line of its own that touches it, from an item within."""
    goes_on = touches(above, item) and not item.mark and item.words[0].islower()
    return goes_on and _ENDS.search(above.words) is None


def _entries(items: Sequence[Piece], outer: int, depth: int) -> Iterator[tuple[Piece, Sequence[Piece]]]:
    """Yield each item of a list that is indented by `outer`, with the deeper ones below it."""
    begin = 0
    while begin < len(items):
        end = begin + 1
        while depth < _DEEPEST and end < len(items) and _indent(items[end]) > outer + 1:
            end += 1
        yield items[begin], items[begin + 1 : end]
        begin = end


def _indent(item: Piece) -> int:
    raw = item.raw.expandtabs(4)
    return len(raw) - len(raw.lstrip())


def _number(item: Piece) -> int | None:
    digits = item.mark.strip("(.)（．）、")
    if len(digits) == 1 and digits.isnumeric():
        return int(unicodedata.numeric(digits))
    return int(digits) if digits.isdecimal() else None


# ----------------------------------------------------------------------------------- quotations


def _attributes(piece: Piece) -> bool:
    """Tell whether `piece` says whose the words above it are."""
    said_by = _ATTRIBUTION.match(piece.words) if piece.role in _MAY_ATTRIBUTE else None
    return said_by is not None and (piece.role == "quote" or names_somebody(said_by[1]))


def _speaks(words: Piece, piece: Piece) -> bool:
    """Tell whether `piece` is who said the `words` above it: they end, or something parts the two."""
    if piece.role != "quote" or not names_speaker(piece.words, least=PERHAPS):
        return False
    parted = _is_bare(words) or not touches(words, piece)
    return parted or _ENDS.search(words.words) is not None


def _is_bare(piece: Piece) -> bool:
    """Tell a mark of quotation and nothing else, which parts two paragraphs."""
    return piece.words == ">"


_ENDS = re.compile(r"[.!?…。！？”“»«」]\W{0,2}\Z")
# A dash and a name.  Words that end as a sentence does are dialogue.
_ATTRIBUTION = re.compile(r"(?:--|[—–―])\s*([^\W\d_][^\n]{1,100}(?<![.!?;:…]))\Z")
_DASH = re.compile(r"[\s>]*(--|[—–―])")
# The same in the last line of the words themselves, behind the mark that closes them.
_BEHIND_THE_MARK = re.compile(
    r"[\"”“»«’‘」』]\s*(--|[—–―]|(?<=\s)-(?=\s))\s*([^\W\d_][^\n”»]{1,100}(?<![.!?;:…]))\s*\Z"
)
_MAY_ATTRIBUTE = frozenset(("quote", "paragraph", "byline", "subhead", "list_item"))


def quote_part(quotation: Sequence[Piece]) -> Part:
    """Return the quotation that its blocks make, with who said it where the last of them tells."""
    bare = [piece for piece in quotation if _is_bare(piece)]
    body, said_by = _words_and_speaker(quotation)
    body = [piece for piece in body if not _is_bare(piece)]
    said = tuple(Paragraph(text(piece.words)) for piece in body)
    places = [fragment for place, piece in enumerate(body) for fragment in piece.fragments(f".body[{place}]")]
    places += [Fragment(piece.index, 0, len(piece.raw), ".body[0]", mark=True) for piece in bare]
    attribution = text(said_by.words) if said_by else ()
    fragments = said_by.fragments(".attribution") if said_by else ()
    return Part("body", Quote(said, attribution), (*places, *fragments))


def _words_and_speaker(quotation: Sequence[Piece]) -> tuple[Sequence[Piece], Piece | None]:
    """Return the blocks of somebody's words, and who said them: the last block, or its end."""
    *body, last = quotation
    if body and (_attributes(last) or _speaks(body[-1], last)):
        return body, _without_dash(last)
    behind = _BEHIND_THE_MARK.search(last.raw) if last.role == "quote" else None
    if behind is None or not names_somebody(behind[2]):
        return quotation, None
    words, said_by = cut(_with_mark(last, behind.span(1)), behind.start(1))
    return [*body, words], said_by


def _without_dash(piece: Piece) -> Piece:
    dash = _DASH.match(piece.raw)
    if dash is None or any(start <= dash.start(1) < end for start, end in piece.marks):
        return piece
    return _with_mark(piece, dash.span(1))


def _with_mark(piece: Piece, mark: Span) -> Piece:
    return marked(piece, sorted((*piece.marks, mark)))


# ---------------------------------------------------------------------------------------- notes


def note_part(note: Sequence[Piece]) -> Part:
    """Return the note that its blocks make, its kind decided by its words."""
    words = " ".join(piece.words for piece in note)
    # What meets no kind's words speaks for the editors, or names helpers.
    said = (kind for kind in _KINDS if beginnings("notes", kind).search(words))
    kind = next(said, "contributor" if names_only_helpers(words) else "editor")
    people = parse_contributors(words) if kind == "contributor" else ()
    body = tuple(Paragraph(text(piece.words)) for piece in note)
    places = [fragment for place, piece in enumerate(note) for fragment in piece.fragments(f".body[{place}]")]
    return Part("body", Note(kind, body, people), tuple(places))


_KINDS: tuple[NoteKind, ...] = ("correction", "disclosure", "contributor")
