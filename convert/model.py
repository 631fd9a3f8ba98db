"""The document model: an article, its blocks and inlines, its figures, credits and rights.

Everything is a frozen dataclass with tuples inside: comparable with ``==``, hashable, JSON-able
(see `convert.schema`).  There are two families and no third: blocks hold blocks or inlines, inlines
hold inlines.  A field that the source does not fill stays empty; nothing is invented.

>>> story = Article(
...     headline=text("A bridge opens"),
...     body=(
...         Figure(
...             alt="Two women on a bridge",
...             caption=text("The first to cross"),
...             credit=Credit("Photo: Ann Roe/Quayside Press", creators=("Ann Roe",)),
...         ),
...         Paragraph(text("It took nine years.")),
...     ),
... )
>>> [type(node).__name__ for node in walk(story.body[0])]
['Figure', 'Text', 'Credit']
>>> plain(story.body[0])
'Two women on a bridge\\nThe first to cross\\nPhoto: Ann Roe/Quayside Press'
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, TypeVar

# ---------------------------------------------------------------------------------- inlines


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they came: no quote, space or spelling is changed."""

    value: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words, usually set in italics."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of weight, usually set bold."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to `url`, an absolute URL as the source has it."""

    content: Inlines
    url: str


@dataclass(frozen=True, slots=True)
class Code:
    """A few characters of computer text inside a sentence."""

    value: str


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised words."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Subscript:
    """Lowered words."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Span:
    """Words in another language than those around them; `language` is a BCP 47 tag."""

    content: Inlines
    language: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph, where the source insists on one."""


Inline: TypeAlias = Text | Emphasis | Strong | Link | Code | Superscript | Subscript | Span | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]

# ---------------------------------------------------------------------- pictures and credits


Certainty: TypeAlias = Literal["sure", "likely", "unsure"]


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made or supplied a picture, a table or a graphic.

    `text` is printed letter for letter as it came, with its label or sign ("Photo:", "©") and
    without the separator before it.  The parsed parts are an addition, never a replacement.
    """

    text: str
    creators: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    label: str = ""
    certainty: Certainty = "sure"


@dataclass(frozen=True, slots=True)
class PictureRights:
    """What the picture file itself says of its rights (IPTC Photo Metadata 2025.1, field names)."""

    creators: tuple[str, ...] = ()
    credit_line: str = ""
    copyright_notice: str = ""
    source: str = ""
    usage_terms: str = ""
    web_statement: str = ""
    licensor_url: str = ""
    instructions: str = ""
    alt_text: str = ""
    extended_description: str = ""
    description: str = ""
    digital_source_type: str = ""
    data_mining: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """The file of a picture: its bytes as they came, and what they hold.

    `name` is a bare file name; `media_type` an IANA type such as ``image/jpeg``; `width` and
    `height` are pixels as seen, after the file's own orientation is applied.
    """

    name: str
    media_type: str
    width: int
    height: int
    data: bytes = field(repr=False)
    rights: PictureRights = PictureRights()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words.  Without `image` it is still a figure: the words about a picture.

    `alt` is the alternative text; it is never made from the caption or from a file's name.
    `decorative` says that somebody marked the picture as one that tells a reader nothing; it is never
    guessed, and where there is an `alt`, that counts.
    """

    image: Image | None = None
    alt: str = ""
    caption: Inlines = ()
    credit: Credit | None = None
    decorative: bool = False


# ----------------------------------------------------------------------------------- blocks


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A subhead; level 1 stands directly below the headline."""

    level: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words set apart, and who said them."""

    body: Blocks
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True)
class List:
    """Items, each a tuple of blocks; an ordered list counts from `start`."""

    items: tuple[Blocks, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell a tuple of inlines; `header` rows stand first."""

    rows: tuple[tuple[Inlines, ...], ...]
    header: tuple[tuple[Inlines, ...], ...] = ()
    caption: Inlines = ()
    credit: Credit | None = None


NoteKind: TypeAlias = Literal["correction", "editor", "contributor", "disclosure"]


@dataclass(frozen=True, slots=True)
class Note:
    """Words about the article: a correction, an editor's note, contributors, a disclosure.

    `people` are those whom a note of contributors names, each with what he did.
    """

    kind: NoteKind
    body: Blocks
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of computer text, their spaces and line ends kept; `language` may name its kind."""

    value: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between two parts of the text."""


Block: TypeAlias = Paragraph | Heading | Figure | Quote | List | Table | Note | CodeBlock | Rule
Blocks: TypeAlias = tuple[Block, ...]

# ---------------------------------------------------------------------------------- article


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a byline; a house that signs is its own organisation."""

    name: str
    role: str = ""
    place: str = ""
    organisation: str = ""

    @property
    def is_house(self) -> bool:
        """Whether an agency, a paper or a desk signs, and no person."""
        return self.organisation == self.name


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote it: `text` letter for letter as printed, and the people found in it."""

    text: str
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Wire:
    """The words that open an agency's report, "BERLIN, 5. März (dpa)", letter for letter as `text`.

    They stay where they are printed, in the first paragraph; place, agency, date and the reporters whom
    they name are an addition, each as printed.
    """

    text: str
    place: str = ""
    agency: str = ""
    date: str = ""
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its name as text, the URL of its terms, its SPDX identifier, each if known."""

    text: str = ""
    url: str = ""
    spdx: str = ""


@dataclass(frozen=True, slots=True)
class Rights:
    """Who owns the article: `notice` letter for letter as printed, the parts in addition.

    `tdm_reservation` says whether text and data mining is reserved, "1", or not, "0", and `tdm_policy`
    is the URL of the terms (W3C, TDM Reservation Protocol); neither is ever derived from a notice.
    """

    notice: str = ""
    holder: str = ""
    year: str = ""
    licence: Licence = Licence()
    tdm_reservation: Literal["", "0", "1"] = ""
    tdm_policy: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line that is not the article's (site chrome): kept here, left out of the page.

    `line` counts from 1 in the source; `position` is the number of body blocks before it.
    """

    text: str
    reason: str
    line: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """A news or magazine piece.

    `published` and `modified` are ISO 8601 dates or date-times; `datelines` the date and place
    lines as printed; `origin` the publication in which, as the text says, it appeared first;
    `source` a URL; `language` a BCP 47 tag.  `name` is the source's file name without its ending:
    containers that demand a title take it when there is no headline, and it is never printed.
    """

    kicker: str = ""
    headline: Inlines = ()
    standfirst: Inlines = ()
    bylines: tuple[Byline, ...] = ()
    datelines: tuple[str, ...] = ()
    wire: Wire | None = None
    published: str = ""
    modified: str = ""
    publisher: str = ""
    origin: str = ""
    source: str = ""
    language: str = ""
    section: str = ""
    body: Blocks = ()
    rights: Rights = Rights()
    set_aside: tuple[SetAside, ...] = ()
    name: str = ""


def text(words: str) -> Inlines:
    """Return `words` as inlines, the empty tuple for no words."""
    return (Text(words),) if words else ()


def rights_line(rights: Rights) -> Inlines:
    """Return the notice as printed, its licence a link; a licence it does not name stands behind it."""
    licence = rights.licence
    words = licence.text or licence.url
    if not words:
        return text(rights.notice)
    before, named, after = rights.notice.partition(words)
    gap = " " if before and not named else ""
    link: Inlines = (Link(text(words), licence.url),) if licence.url else text(words)
    return (*text(before + gap), *link, *text(after))


def walk(node: Any) -> Iterator[Any]:
    """Yield `node`, a node or a tuple of them, and every node below it, in reading order.

    What is empty is passed over: a `Rights` with no field filled is not yielded.
    """
    if isinstance(node, tuple):
        for child in node:
            yield from walk(child)
    elif dataclasses.is_dataclass(node) and node not in _EMPTY:
        yield node
        for part in dataclasses.fields(node):
            yield from walk(getattr(node, part.name))


_EMPTY = (Rights(), Licence(), PictureRights())


def plain(node: Any) -> str:
    """Return the words under `node`, a node or a tuple of them, without markup.

    Inlines run on; blocks and the parts of a figure stand on lines of their own.
    """
    match node:
        case str():
            return node
        case Text(value) | Code(value) | CodeBlock(value):
            return value
        case LineBreak():
            return "\n"
        case Emphasis() | Strong() | Link() | Superscript() | Subscript() | Span():
            return plain(node.content)
        case Paragraph() | Heading():
            return plain(node.content)
        case tuple((only,)):
            return plain(only)
        case tuple() if all(isinstance(child, _INLINES) for child in node):
            return "".join(plain(child) for child in node)
        case tuple():
            return _lines(*node)
        case Figure(_, alt, caption, credit):
            return _lines(alt, caption, credit)
        case Table(rows, header, caption, credit):
            cells = tuple("\t".join(plain(cell) for cell in row) for row in (*header, *rows))
            return _lines(caption, *cells, credit)
        case Quote(body, attribution):
            return _lines(body, attribution)
        case List(items):
            return _lines(*items)
        case Note(_, body):
            return plain(body)
        case Credit(text=words) | Byline(text=words) | SetAside(text=words):
            return words
        case Article():
            front = (node.kicker, node.headline, node.standfirst, *node.bylines, *node.datelines)
            return _lines(*front, *node.body, rights_line(node.rights))
        case _:
            return ""


_INLINES = (Text, Emphasis, Strong, Link, Code, Superscript, Subscript, Span, LineBreak)


def _lines(*parts: Any) -> str:
    return "\n".join(words for words in map(plain, parts) if words)


def with_set_aside(article: Article) -> Article:
    """Return `article` with the lines that were set aside back in their places, as paragraphs."""
    body = list(article.body)
    # From the last to the first, so that what is put back moves no place that is still to come.
    for line in sorted(article.set_aside, key=lambda line: line.position)[::-1]:
        body.insert(line.position, Paragraph(text(line.text)))
    return dataclasses.replace(article, body=tuple(body), set_aside=())


# What a reader of the file may be led to by a click; everything else ("javascript:", "file:", a path
# on somebody's disk) stays words.
_CLICKABLE = re.compile(r"(?:https?://|mailto:|tel:)\S+\Z", re.IGNORECASE)


def linkable(url: str) -> bool:
    """Return whether a writer may make `url` clickable: web, mail and telephone links only."""
    return _CLICKABLE.match(url) is not None


def printed_alt(alt: str, caption: Inlines) -> str:
    """Return what is printed in the place of a picture that is not there, "" where its caption says it."""
    same = alt.strip(" .").casefold() == plain(caption).strip(" .").casefold()
    return "" if same else alt


# Languages that are written from right to left in their usual script (Unicode CLDR, "characterOrder").
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split())


def right_to_left(language: str) -> bool:
    """Return whether the language of a BCP 47 tag is written from right to left."""
    spoken, *rest = language.lower().split("-")
    return spoken in _RIGHT_TO_LEFT and "latn" not in rest and "cyrl" not in rest


# What no address may hold behind its host (RFC 3986, appendix A); a host may have brackets, of IPv6.
_HOST = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?://[^/?#]*)?")
_ILLEGAL = re.compile(r'["<>\[\\\]^`{|}]|%(?![0-9A-Fa-f]{2})')


def address(url: str) -> str:
    """Return `url` with what an address may not hold percent-encoded."""
    host = _HOST.match(url)
    end = host.end() if host else 0
    return url[:end] + _ILLEGAL.sub(lambda found: f"%{ord(found[0]):02X}", url[end:])


_Node = TypeVar("_Node")


def replace_text(node: _Node, change: Callable[[str], str]) -> _Node:
    """Return `node` with every string in it, at any depth, passed through `change`."""
    if isinstance(node, str):
        return change(node)  # type: ignore[return-value]
    if isinstance(node, tuple):
        return tuple(replace_text(child, change) for child in node)  # type: ignore[return-value]
    if dataclasses.is_dataclass(node) and not isinstance(node, type):
        parts = {part.name: getattr(node, part.name) for part in dataclasses.fields(node)}
        return type(node)(**{name: replace_text(part, change) for name, part in parts.items()})
    return node


_Kind = TypeVar("_Kind")


def each(node: _Node, kind: type[_Kind], change: Callable[[_Kind], _Kind]) -> _Node:
    """Return `node`, a node or a tuple of them, with every node of `kind` below it changed, in order."""
    if isinstance(node, tuple):
        return tuple(each(child, kind, change) for child in node)  # type: ignore[return-value]
    if not dataclasses.is_dataclass(node) or isinstance(node, type):
        return node
    parts: dict[str, Any] = {part.name: getattr(node, part.name) for part in dataclasses.fields(node)}
    changed = {name: each(value, kind, change) for name, value in parts.items()}
    whole = node if changed == parts else dataclasses.replace(node, **changed)
    return change(whole) if isinstance(whole, kind) else whole  # type: ignore[return-value]


def each_figure(node: _Node, change: Callable[[Figure], Figure]) -> _Node:
    """Return `node`, a node or a tuple of them, with every figure at any depth changed, in order."""
    return each(node, Figure, change)
