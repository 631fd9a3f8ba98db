"""Write a Word file: Word's own styles where they exist, ours for the rest, no direct formatting.

A figure is a paragraph of style "Figure" that holds the picture, kept with a paragraph of Word's
own style "Caption" that holds the caption and, in the character style "Credit", the credit:

    <w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing>…</w:drawing></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>…caption…<w:br/>
      <w:r><w:rPr><w:rStyle w:val="Credit"/></w:rPr><w:t>Photo: …</w:t></w:r></w:p>

Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from ... import media
from ...errors import PictureError, Warn
from ...limits import xml_safe
from ...model import (
    Article,
    Block,
    Blocks,
    Code,
    CodeBlock,
    Credit,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    address,
    linkable,
    plain,
    printed_alt,
    right_to_left,
    rights_line,
    text,
)
from ...style import Style, for_language
from ...style.columns import crowding, number_columns
from ...style.running_head import running_head
from .column import Column
from .drawing import described, drawing
from .looks import styles
from .package import BULLETS, MEDIA_TYPES, Register, pack, relationship
from .runs import DECLARATION, MAIN, field, line, paragraph, run
from .settings import fonts, numbering, settings, theme


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand, which decides how Word must be told of them.

    `mirrored` says that the article is read from right to left.  `paragraph` is the style that
    paragraphs take here, `depth` the number of lists around; `marks` are the character styles
    around, from the outside in, and `language` is that of a `Span` around.  `taken` is how much of the
    page, in points, is taken by what the next block cannot part from; the last paragraph of what `ends` the
    text does not part from the rights below it.  `below` says that a box of the same style
    stands above, from which another style parts it.
    """

    register: Register
    column: Column
    warn: Warn
    mirrored: bool = False
    paragraph: str = "BodyText"
    depth: int = 0
    marks: tuple[str, ...] = ()
    language: str = ""
    taken: float = 0.0
    ends: bool = False
    below: bool = False


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return `article` as a Word file, its pictures inside byte for byte, its look as named styles."""
    article = xml_safe(article, warn)
    media.tell_of_undescribed(article, warn)
    style = for_language(style, article.language)
    place = Place(Register(), Column(style), warn, right_to_left(article.language))
    margins = _margins(article, style)
    parts = {
        "document": _document(article, tuple(margins), place),
        "styles": styles(style, article.language, dated=bool(article.datelines)),
        "numbering": numbering(style.looks["list"], place.register.counts),
        "fontTable": fonts(style),
        "theme": theme(style),
        "settings": settings(style, article.language),
        **margins,
    }
    return pack(article, parts, place.register)


def blocks(nodes: Blocks, place: Place) -> str:
    """Return the paragraphs and tables of `nodes`, one below the other."""
    written, here = [], place
    for number, node in enumerate(nodes, 1):
        last = number == len(nodes) and isinstance(node, Paragraph)
        below = number > 1 and not here.below and _box(node) == _box(nodes[number - 2]) != ""
        here = replace(here, ends=place.ends and last, below=below)
        written.append(block(node, here))
        here = replace(_below(node, place, here.taken), below=below)
    return "".join(written)


def block(node: Block, place: Place) -> str:
    """Return the paragraphs and tables of one block."""
    box = _box(node) + "Below" * place.below
    match node:
        case Paragraph(content):
            style = "Lines" if place.paragraph in _RUNNING and "\n" in plain(content) else place.paragraph
            return paragraph(style, inlines(content, place), added=_KEPT if place.ends else "")
        case Heading(level, content):
            # Word's outline has levels 1 to 9.
            return paragraph(f"Heading{min(max(level, 1), 9)}", inlines(content, place))
        case Figure(image, alt, caption, credit, decorative):
            room = place.column.room_above(_lines_of(caption, credit), place.taken)
            picture = _picture(image, alt, room, place, decorative=decorative) if image else ""
            return _figure(picture, alt, caption, credit, place)
        case Quote(body, attribution):
            said_by = line("Attribution", inlines(attribution, place))
            return blocks(body, replace(place, paragraph=box or "QuoteAttributed")) + said_by
        case List(items, ordered, start):
            return _list(items, ordered, start, place)
        case Table(rows, header, caption, credit):
            return _table(rows, header, caption, credit, place)
        case Note(_, body):
            return blocks(body, replace(place, paragraph=box))
        case CodeBlock(value, _computer_language):
            # Word has no place for the name of a computer language; the customXml part keeps it.
            return paragraph("Code", run(value))
        case Rule():
            return paragraph("Rule", "")
        case _:
            assert_never(node)


def inlines(nodes: Inlines, place: Place) -> str:
    """Return the runs of `nodes`."""
    return "".join(inline(node, place) for node in nodes)


def inline(node: Inline, place: Place) -> str:
    """Return the runs of one inline."""
    match node:
        case Text(value):
            return run(value, place.marks, place.language, mirrored=place.mirrored)
        case Emphasis(content):
            return inlines(content, _marked(place, "Emphasis"))
        case Strong(content):
            return inlines(content, _marked(place, "Strong"))
        case Link(content, url):
            return _link(content, url, place)
        case Code(value):
            return run(value, (*place.marks, "CodeCharacter"))
        case Superscript(content):
            return inlines(content, _marked(place, "Superscript"))
        case Subscript(content):
            return inlines(content, _marked(place, "Subscript"))
        case Span(content, language):
            return inlines(content, replace(place, language=language))
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case _:
            assert_never(node)


# ------------------------------------------------------------------------- the front and the back


_DRAWING = (
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def _document(article: Article, margins: tuple[str, ...], place: Place) -> str:
    rights, source = inlines(rights_line(article.rights), place), _source(article.source, place)
    below = replace(place, taken=_front_height(article, place.column), ends=bool(rights or source))
    words = "".join(
        [
            line("Kicker", run(article.kicker, mirrored=place.mirrored)),
            line("Title", inlines(article.headline, place)),
            line("Subtitle", inlines(article.standfirst, place)),
            *(line("Byline", run(byline.text, mirrored=place.mirrored)) for byline in article.bylines),
            *(line("Dateline", run(dateline, mirrored=place.mirrored)) for dateline in article.datelines),
            blocks(article.body, below),
            paragraph("Rights", rights, added=_KEPT if source else "") if rights else "",
            line("Source", source),
        ]
    )
    body = f"<w:body>{words}{_section(margins, place)}</w:body>"
    return f"{DECLARATION}<w:document{MAIN}{_DRAWING}>{body}</w:document>"


_KEPT = "<w:keepNext/>"


def _front_height(article: Article, column: Column) -> float:
    """Return how much of the first page the front takes: its lines do not part from what follows them."""
    return sum(
        column.height_of(role, words)
        for role, words in (
            ("kicker", article.kicker),
            ("headline", plain(article.headline)),
            ("standfirst", plain(article.standfirst)),
            *(("byline", byline.text) for byline in article.bylines),
            *(("dateline", dateline) for dateline in article.datelines),
        )
    )


def _source(url: str, place: Place) -> str:
    return _link(text(url), url, place) if linkable(url) else run(url)


def _section(margins: tuple[str, ...], place: Place) -> str:
    """Return the sheet and what stands in its margins (17.6.17); the first page has nothing there."""
    references = "".join(
        f'<w:{name[:-1]}Reference w:type="default" r:id="{relationship(name)}"/>' for name in margins
    )
    return f"<w:sectPr>{references}{place.column.sheet}<w:titlePg/></w:sectPr>"


def _margins(article: Article, style: Style) -> dict[str, str]:
    """Return the parts that stand in the margins from the second page on.

    Above are the publisher, at the left, and the headline, at the right; below is the page's number.
    """
    publisher, headline = running_head(article.publisher, plain(article.headline), style)
    head = paragraph("Header", run(f"{publisher}\t{headline}", mirrored=right_to_left(article.language)))
    number = paragraph("Footer", field("PAGE", result="2"))
    parts = {
        "header1": f"{DECLARATION}<w:hdr{MAIN}>{head}</w:hdr>",
        "footer1": f"{DECLARATION}<w:ftr{MAIN}>{number}</w:ftr>",
    }
    return parts if publisher or headline else {"footer1": parts["footer1"]}


# ------------------------------------------------------------------------------ parts of a block


def _box(node: Block) -> str:
    """Return the style of what may hold several paragraphs, between which is no space, "" for all else."""
    match node:
        case Note(kind):
            return f"Note{kind.capitalize()}"
        case Quote(_, attribution) if not plain(attribution):
            return "Quote"
        case _:
            return ""


def _below(node: Block, place: Place, taken: float) -> Place:
    """Return where a block stands in `place` that follows `node`, which stood on a page so far `taken`.

    A paragraph below another is indented in running text, unless that one stands in lines.  A heading does
    not part from what it heads.
    """
    match node:
        case Paragraph(content) if place.paragraph in _RUNNING:
            alone, below = _RUNNING
            return replace(place, paragraph=alone if "\n" in plain(content) else below, taken=0.0)
        case Heading(level, content):
            height = place.column.height_of(f"heading-{min(level, 3)}", plain(content))
            return replace(place, taken=taken + height)
        case _:
            return replace(place, taken=0.0)


_RUNNING = ("BodyText", "BodyTextFirstIndent")
"""The styles of running text: of a paragraph that stands alone, and of one below another."""


def _lines_of(caption: Inlines, credit: Credit | None) -> str:
    """Return the words below a picture; the credit has a line of its own."""
    return "\n".join(filter(None, (plain(caption), credit.text if credit else "")))


def _figure(picture: str, alt: str, caption: Inlines, credit: Credit | None, place: Place) -> str:
    shown = "" if picture else printed_alt(alt, caption)
    words = _caption(caption, credit, "Figure", "Caption" if picture or shown else "CaptionAlone", place)
    alone = "" if words else "Alone"
    return (
        paragraph(f"Figure{alone}", picture)
        if picture
        else line(f"Alt{alone}", run(shown, mirrored=place.mirrored))
    ) + words


def _caption(caption: Inlines, credit: Credit | None, sequence: str, style: str, place: Place) -> str:
    """Return the paragraph of caption and credit; the credit's own line spares its names a break."""
    words = inlines(caption, place)
    if credit and credit.text:
        words += ("<w:r><w:br/></w:r>" if words else "") + run(
            credit.text, ("Credit",), mirrored=place.mirrored
        )
    # Word's lists of figures and its cross-references look for a SEQ field.  \h hides its number in
    # Word (17.16.5.56), the style in programs that know no \h: the source has no number to print.
    return line(style, words, before=field(f"SEQ {sequence} \\h", style="HiddenNumber"))


def _picture(image: Image, alt: str, tallest: float, place: Place, *, decorative: bool) -> str:
    """Return the run that shows `image`; nothing, with a warning, where it cannot be shown."""
    try:
        fitted = media.fit(image, MEDIA_TYPES, place.warn)
        words = described(alt, decorative=decorative)
        return drawing(fitted, words, place.column, tallest, place.register)
    except PictureError as error:
        place.warn(f"a picture is left out, its words are not: {error}")
        return ""


def _list(items: tuple[Blocks, ...], ordered: bool, start: int, place: Place) -> str:
    depth = min(place.depth, _DEEPEST)
    number = place.register.count(_start(start, place.warn), depth) if ordered else BULLETS
    kind = "Number" if ordered else "Bullet"
    counted = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    inner = replace(place, depth=place.depth + 1, paragraph=f"ListContinue{_nth(depth)}")
    return "".join(_item(item, f"List{kind}{_nth(depth)}", counted, inner) for item in items)


def _item(item: Blocks, style: str, counted: str, place: Place) -> str:
    """Return an item's paragraphs: the first one bears the number, empty if the item begins otherwise."""
    match item:
        case (Paragraph(content), *rest):
            return paragraph(style, inlines(content, place), added=counted) + blocks(tuple(rest), place)
        case _:
            return paragraph(style, "", added=counted) + blocks(item, place)


def _start(start: int, warn: Warn) -> int:
    if 0 <= start <= _LARGEST_START:
        return start
    warn(f"the list that counts from {start} counts from 1 in Word, which knows 0 to {_LARGEST_START}")
    return 1


# Word's lists have levels 0 to 8, its own list styles end at "List Number 5".
_DEEPEST, _LARGEST_START = 8, 32767


def _nth(depth: int) -> str:
    """Return what Word adds to a list style's name at `depth`: nothing, 2, 3, 4, 5."""
    return str(min(depth + 1, 5)) if depth else ""


def _table(
    rows: tuple[tuple[Inlines, ...], ...],
    header: tuple[tuple[Inlines, ...], ...],
    caption: Inlines,
    credit: Credit | None,
    place: Place,
) -> str:
    words = _caption(caption, None, "Table", "TableCaption", place)
    source = line("TableCredit", run(credit.text, ("Credit",), mirrored=place.mirrored)) if credit else ""
    small = bool(crowding(rows, header))
    widths = place.column.shares(rows, header, small=small)
    if not widths:
        return words + source
    size = "Small" if small else ""
    numbers = number_columns(rows)
    space = paragraph("TableSpace", "")
    visual = "<w:bidiVisual/>" if place.mirrored else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = "".join(_row(row, widths, numbers, ("Heading", size), place) for row in header)
    last = len(rows) - 1
    body = "".join(
        _row(row, widths, numbers, ("Text", size), place, kept=bool(source) and number == last)
        for number, row in enumerate(rows)
    )
    # A paragraph after it keeps a table from growing together with the next one.
    return (
        f'{words or space}<w:tbl><w:tblPr><w:tblStyle w:val="Table{size}"/>{visual}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLook w:val="0020" w:firstRow="{int(bool(header))}" w:lastRow="0" w:firstColumn="0"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{head}{body}</w:tbl>{source or space}"
    )


def _row(
    row: tuple[Inlines, ...],
    widths: list[int],
    numbers: set[int],
    kind: tuple[str, str],
    place: Place,
    *,
    kept: bool = False,
) -> str:
    """Return a row; one of `kind` "Heading" is repeated on each page that the table goes over to.

    `kind` names also the size of its words.  One that is `kept` does not part from what is below the table.
    """
    name, size = kind
    with_next = _KEPT if kept else ""
    filled = (*row, *[()] * (len(widths) - len(row)))
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(_CELLS[name, column in numbers] + size, inlines(cell, place), added=with_next)}</w:tc>"
        for column, (cell, width) in enumerate(zip(filled, widths, strict=True))
    )
    repeated = "<w:tblHeader/>" if name == "Heading" else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


# The style of a cell's words, by the kind of its row, and by whether its column holds numbers.
_CELLS = {
    ("Heading", False): "TableHeading",
    ("Heading", True): "TableHeadingNumber",
    ("Text", False): "TableText",
    ("Text", True): "TableNumber",
}


def _link(content: Inlines, url: str, place: Place) -> str:
    if not linkable(url):
        if url:
            place.warn(f"the link to {url!r} was not made clickable: only web, mail and telephone links are")
        return inlines(content, place)
    if "Hyperlink" in place.marks:
        return inlines(content, place)
    runs = inlines(content, _marked(place, "Hyperlink"))
    return f'<w:hyperlink r:id="{place.register.link(address(url))}" w:history="1">{runs}</w:hyperlink>'


def _marked(place: Place, mark: str) -> Place:
    return replace(place, marks=(*place.marks, mark))
