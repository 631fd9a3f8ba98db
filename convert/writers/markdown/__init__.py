"""Write Markdown that GitHub and pandoc both read letter for letter.

The file is a YAML front matter (see `front`) and a body in GitHub Flavored Markdown.  A figure is
one paragraph, so that no program can part its three things, and each has a form of its own:

    ![alternative text](NAME.pictures/file.jpg)\\
    *caption* credit

Without a picture it is a block quote: the alternative text, then ``*caption* credit``.  In a script that
has no italics, such as Arabic, the credit stands on a line of its own.

The headline stands in the body, because whoever looks at a rendered page sees no front matter, and
it stands between two rulers.  To GitHub and to every CommonMark program these are two lines with a
heading between; to pandoc, which prints `title` itself, they are a second block of YAML that holds
one comment: so the headline is printed once in either.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import assert_never

from ...errors import Warn
from ...limits import xml_safe
from ...media import beside, tell_of_undescribed
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
    rights_line,
    text,
)
from ...style import Style
from ...style.columns import number_columns
from ...style.upright import is_upright
from . import characters
from .front import front_matter


@dataclass(frozen=True, slots=True)
class Page:
    """What the page is made with: where a picture's file lies, whom to warn, and in what script it is.

    An `upright` script has no italics, by which captions are told from credits in others.
    """

    path: Callable[[Image], str]
    warn: Warn
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where an inline stands: the characters around it, and the kinds of nodes it is inside."""

    before: str = "\n"
    after: str = "\n"
    inside: tuple[type, ...] = ()


def write(article: Article, style: Style, warn: Warn) -> bytes:
    """Return `article` as UTF-8 Markdown; it has no look.  Its pictures lie beside it (`beside`)."""
    # By their bytes: the names of pictures may lose characters below, their bytes never.
    paths = {image.data: path for path, image in beside(article)}
    for _, image in beside(article):
        if image.media_type == "image/tiff":
            warn(f"{image.name} is a TIFF picture, which browsers do not show: make it a JPEG or PNG")
    article = xml_safe(article, warn)
    # Programs that show Markdown take no alternative text for an empty one: that of a decorative picture.
    tell_of_undescribed(article, warn)
    page = Page(lambda image: paths[image.data], warn, is_upright(article.language))
    parts = [
        front_matter(article, page.path),
        *_front(article, page),
        blocks(article.body, page),
        _paragraph(rights_line(article.rights), page),
        _source(article.source),
    ]
    return (_apart(*parts) + "\n").encode()


def blocks(nodes: Blocks, page: Page) -> str:
    """Return the Markdown of `nodes`, a blank line between any two."""
    parts: list[str] = []
    for number, node in enumerate(nodes):
        if number and isinstance(node, List) and isinstance(nodes[number - 1], List):
            parts.append("<!-- -->")  # two lists in a row would be read as one
        parts.append(block(node, page))
    return _apart(*parts)


def block(node: Block, page: Page) -> str:
    """Return the Markdown of one block."""
    match node:
        case Paragraph(content):
            return _paragraph(content, page)
        case Heading(level, content):
            return _heading(level + 1, content, page)
        case Figure(image, alt, caption, credit, _decorative):
            # An empty alternative text says so where there is none; the front matter says it aloud.
            return _figure(image, alt, caption, credit, page)
        case Quote(body, attribution):
            return _quoted(_apart(blocks(body, page), _attribution(attribution, page)))
        case List(items, ordered, start):
            return _list(items, ordered, start, page)
        case Table(rows, header, caption, credit):
            return _apart(_words(caption, None, page), _table(rows, header, page), _words((), credit, page))
        case Note(kind, body):
            return _note(kind, body, page)
        case CodeBlock(value, language):
            return characters.fenced(value, language)
        case Rule():
            return "* * *"  # pandoc may take "---" for the start of YAML
        case _:
            assert_never(node)


def inlines(nodes: Inlines, page: Page, place: Place) -> str:
    """Return the Markdown of `nodes`, run on; line starts and ends are not yet safe."""
    words = ""
    for node, after in _followed(_merged(nodes), place.after):
        written = inline(node, page, replace(place, before=words[-1:] or place.before, after=after))
        # "!" before a link would make a picture of it.
        words = words[:-1] + "\\!" if written[:1] == "[" and words[-1:] == "!" else words
        words += written
    return words


def inline(node: Inline, page: Page, place: Place) -> str:
    """Return the Markdown of one inline."""
    match node:
        case Text(value):
            return characters.escaped(value) if Link in place.inside else characters.linked(value)
        case Emphasis(content):
            mark = "_" if Emphasis in place.inside else "*"
            return _emphasised(mark, "em", inlines(content, page, _inside(place, node)), place)
        case Strong(content):
            return _emphasised("**", "strong", inlines(content, page, _inside(place, node)), place)
        case Link(content, url):
            return _link(content, url, page, place)
        case Code(value):
            return _code(value, place)
        case Superscript(content):
            return f"<sup>{inlines(content, page, _tagged(place, node))}</sup>"
        case Subscript(content):
            return f"<sub>{inlines(content, page, _tagged(place, node))}</sub>"
        case Span(content, language):
            return f'<span lang="{escape(language)}">{inlines(content, page, _tagged(place, node))}</span>'
        case LineBreak():
            return "\\\n"
        case _:
            assert_never(node)


# ---------------------------------------------------------------------------- the front and back


def _front(article: Article, page: Page) -> list[str]:
    signed = (line for byline in article.bylines for line in byline.text.split("\n"))
    lines = [text(words) for words in (*signed, *article.datelines)]
    return [
        _paragraph(text(article.kicker), page),
        _headline(article.headline, page),
        _paragraph((Strong(article.standfirst),), page) if article.standfirst else "",
        _paragraph(_broken(lines), page),
    ]


def _headline(headline: Inlines, page: Page) -> str:
    """Return the heading between two rulers; why, stands at the top of this file."""
    words = _heading(1, headline, page)
    return f"---\n{words}\n---" if words else ""


def _source(url: str) -> str:
    return characters.lines(characters.linked(url))


# ------------------------------------------------------------------------------ parts of a block


def _paragraph(content: Inlines, page: Page) -> str:
    broken = tuple(piece for node in content for piece in _line_by_line(node))
    return characters.lines(inlines(broken, page, Place()))


def _line_by_line(node: Inline) -> Inlines:
    """Return a text with a line break where a line ends in it, as in a kicker or a notice."""
    if not isinstance(node, Text):
        return (node,)
    first, *rest = node.value.split("\n")
    return (*text(first), *(piece for line in rest for piece in (LineBreak(), *text(line))))


def _heading(level: int, content: Inlines, page: Page) -> str:
    words = _one_line(content, page, Place())
    # Markdown ends at level 6; a "#" at the end would be taken for the heading's own.
    words = re.sub("#+\\Z", lambda found: len(found[0]) * "\\#", words)
    return f"{'#' * min(level, 6)} {words}" if words else ""


def _figure(image: Image | None, alt: str, caption: Inlines, credit: Credit | None, page: Page) -> str:
    words = _words(caption, credit, page)
    if image is None:
        return _quoted(_apart(_paragraph(text(printed_alt(alt, caption)), page), words))
    picture = f"![{characters.escaped(alt)}]({characters.destination(page.path(image))})"
    # pandoc prints the alternative text of a picture that is alone in its paragraph as a caption.
    return f"{picture}\\\n{words}" if words else f"{picture}<!-- -->"


def _words(caption: Inlines, credit: Credit | None, page: Page) -> str:
    """Return ``*caption* credit`` as one paragraph, on two lines where neither can be in italics."""
    printed = text(credit.text) if credit else ()
    if page.upright:
        return _paragraph(_broken([caption, printed])[:-1], page)
    emphasised: Inlines = (Emphasis(caption),) if caption else ()
    return _paragraph(_joined(emphasised, printed), page)


def _attribution(attribution: Inlines, page: Page) -> str:
    """Return who said it, after the dash that tells it from what was said."""
    dash = "" if plain(attribution)[:1] in "—–―-" else "— "
    return _paragraph((Text(dash), *attribution), page) if attribution else ""


def _note(kind: str, body: Blocks, page: Page) -> str:
    """Return a note, its paragraphs in italics; what kind it is, its own words say."""
    return blocks(tuple(_italic(node) for node in body), page)


def _italic(node: Block) -> Block:
    return Paragraph((Emphasis(node.content),)) if isinstance(node, Paragraph) else node


def _list(items: tuple[Blocks, ...], ordered: bool, start: int, page: Page) -> str:
    # An ordered list has a number of up to nine digits; a list in a list may follow its paragraph
    # without a blank line only where it counts from 1 and its first item is not empty.
    first = min(max(start, 0), 999_999_999 - len(items))
    if ordered and first != start:
        page.warn(f"Markdown cannot count a list from {start}: it counts from {first}")
    tight = all(map(_is_tight, items))
    written = [
        _item(f"{first + number}. " if ordered else "- ", item, page, tight=tight)
        for number, item in enumerate(items)
    ]
    return ("\n" if tight else "\n\n").join(written)


def _is_tight(item: Blocks) -> bool:
    match item:
        case () | (Paragraph(),):
            return True
        case (Paragraph(content), List(items, ordered, start)):
            return bool(content and items and items[0] and plain(items[0])) and (not ordered or start == 1)
        case _:
            return False


def _item(mark: str, item: Blocks, page: Page, *, tight: bool) -> str:
    words = "\n".join(block(node, page) for node in item) if tight else blocks(item, page)
    if words.startswith("|"):
        words = f"<!-- -->\n\n{words}"  # pandoc would take the item's mark for a cell
    return mark + _indented(words, " " * len(mark)) if words else mark.rstrip()


def _table(rows: tuple[tuple[Inlines, ...], ...], header: tuple[tuple[Inlines, ...], ...], page: Page) -> str:
    """Return a pipe table: one header row, which may be empty, and every row of one width."""
    if len(header) > 1:
        page.warn(f"Markdown holds one header row: {len(header) - 1} more of a table stand as plain rows")
    width = max((len(row) for row in (*header, *rows)), default=0)
    if not width:
        return ""
    head, *body = [*(header or ((),)), *rows]
    numbers = number_columns(rows)
    ruler = "".join(" ---: |" if column in numbers else " --- |" for column in range(width))
    lines = [_row(row, width, page) for row in body]
    return "\n".join([_row(head, width, page), f"|{ruler}", *lines])


def _row(row: tuple[Inlines, ...], width: int, page: Page) -> str:
    cells = [_cell(cell, page) for cell in row] + [""] * (width - len(row))
    return "| " + " | ".join(cells) + " |"


# A bar that no backslash stands before; a pair of them is a backslash of the text.
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def _cell(cell: Inlines, page: Page) -> str:
    return _BAR.sub(r"\1\\|", _one_line(cell, page, Place(inside=(Table,))))


def _one_line(content: Inlines, page: Page, place: Place) -> str:
    """Return `content` with its line breaks as tags, for where a line cannot end."""
    return characters.spaced(inlines(content, page, place)).replace("\\\n", "<br> ")


# ----------------------------------------------------------------------------- parts of a line


def _code(value: str, place: Place) -> str:
    # To pandoc a code span does not hide a bar from its table, nor "]:" from its link.
    if (Table in place.inside and "|" in value) or (Link in place.inside and "]" in value):
        return f"<code>{characters.escaped(value)}</code>"
    return ("<!-- -->" if place.before == "`" else "") + characters.code(value)


def _emphasised(mark: str, tag: str, words: str, place: Place) -> str:
    """Return `words` between marks, or between tags where a parser would not read the marks.

    No mark stands beside a space, so the spaces at its ends go outside.
    """
    left, bare, right = _bare(words)
    once = Strong not in place.inside if tag == "strong" else place.inside.count(Emphasis) < 2
    before, after = (left or place.before)[-1], (right or place.after)[0]
    nested = Emphasis in place.inside or Strong in place.inside
    if once and characters.flanked(bare, before, after, nested=nested):
        return f"{left}{mark}{bare}{mark}{right}"
    return f"{left}<{tag}>{bare}</{tag}>{right}" if bare else words


def _bare(words: str) -> tuple[str, str, str]:
    """Return the spaces before, what stands between, and the spaces after."""
    bare = words.strip(" ")
    start = words.index(bare) if bare else len(words)
    return words[:start], bare, words[start + len(bare) :]


def _link(content: Inlines, url: str, page: Page, place: Place) -> str:
    if Link in place.inside:
        return inlines(content, page, place)
    if not linkable(url):
        page.warn(f"the link to {url!r} was not made clickable: only web, mail and telephone links are")
        return inlines(content, page, place)
    if plain(content) == url and characters.linked(url) == f"<{url}>":
        return f"<{url}>"
    left, words, right = _bare(inlines(content, page, _tagged(place, Link(content, url))))
    return f"{left}[{words}]({characters.destination(address(url))}){right}"


def _inside(place: Place, node: Inline) -> Place:
    return replace(place, inside=(*place.inside, type(node)))


def _tagged(place: Place, node: Inline) -> Place:
    """Return the place inside a tag or brackets, which are punctuation to what stands inside."""
    return replace(place, before="[", after="]", inside=(*place.inside, type(node)))


def _followed(nodes: Inlines, last: str) -> list[tuple[Inline, str]]:
    """Return each node with the character that stands after it, `last` after the last."""
    pairs: list[tuple[Inline, str]] = []
    for node in reversed(nodes):
        pairs.append((node, last))
        last = plain(node)[:1] or last
    return pairs[::-1]


def _merged(nodes: Inlines) -> Inlines:
    """Return `nodes` with neighbouring texts as one: their characters are judged together."""
    merged: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and merged and isinstance(merged[-1], Text):
            merged[-1] = Text(merged[-1].value + node.value)
        else:
            merged.append(node)
    return tuple(merged)


def _joined(left: Inlines, right: Inlines) -> Inlines:
    return (*left, *text(" "), *right) if left and right else (*left, *right)


def _broken(lines: list[Inlines]) -> Inlines:
    """Return `lines` as one content with line breaks between."""
    return tuple(node for line in lines if line for node in (*line, LineBreak()))


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}".rstrip(" ") for line in words.split("\n")) if words else ""


def _indented(words: str, by: str) -> str:
    """Return `words` with every line but the first indented, blank ones left bare."""
    first, *rest = words.split("\n")
    return "\n".join([first, *(by + line if line else line for line in rest)])


def _apart(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
