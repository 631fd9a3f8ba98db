"""The look in Word's terms: a style's roles become named Word styles.

Word's own styles are used where they exist ("Title", "caption", "heading 1" …), so that a person
can restyle the document as any other.  A style says only how it differs from the one it is based on.
Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ...model import right_to_left
from ...style import Look, Style
from ...style.columns import SMALLER
from ...style.upright import is_upright
from .column import Column
from .package import BULLETS, NUMBERS
from .runs import DECLARATION, MAIN, language, twips

Looks = Mapping[str, Look]
_Changes = Mapping[str, Any]


def styles(style: Style, tag: str, *, dated: bool) -> str:
    """Return styles.xml (17.7.4.18): what holds everywhere, then every style.

    `tag` is the article's language; where it is `dated` its front ends in a dateline.
    """
    mirrored = right_to_left(tag)
    bidi = "<w:bidi/>" if mirrored else ""
    paragraphs = _paragraph_styles(style, dated=dated, mirrored=mirrored)
    elements = {named.name: _elements(style.looks, named, mirrored=mirrored) for named in paragraphs}
    return (
        f"{DECLARATION}<w:styles{MAIN}>"
        f"<w:docDefaults><w:rPrDefault><w:rPr>{language(tag)}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr><w:widowControl/>{bidi}</w:pPr></w:pPrDefault></w:docDefaults>"
        + "".join(_paragraph_style(named, elements) for named in paragraphs)
        + _character_styles(style.looks, upright=is_upright(tag))
        + _table_style("Table", style.looks["table"], apart=160)
        + _table_style("Table Small", style.looks["table"], apart=80)
        + "</w:styles>"
    )


# ----------------------------------------------------------------------------- the list of styles


@dataclass(frozen=True, slots=True)
class _Named:
    """A Word style: its name as Word writes it, the role it looks like, what it is based on.

    The style of the paragraph typed after it is `after`, itself if empty.  `changes` are what the
    place in Word's flow asks of the look, `added` elements of w:pPr that no look says.
    """

    name: str
    role: str
    parent: str = "Normal"
    after: str = ""
    changes: _Changes = field(default_factory=dict)
    added: Mapping[str, str] = field(default_factory=dict)


def _identifier(name: str) -> str:
    """Return what paragraphs call a style: "List Bullet 2" is ListBullet2, "heading 1" Heading1."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def _paragraph_styles(style: Style, *, dated: bool, mirrored: bool) -> tuple[_Named, ...]:
    """Return the styles of paragraphs, a parent before those that are based on it.

    CSS spaces boxes, Word paragraphs: where a role is a box of several, the space stands around
    them all and `contextualSpacing` takes it out between two of one style (17.3.1.9): a second such
    box in a row has another one.  Of two neighbours that belong together only one has a space, since programs
    differ in adding them up.
    """
    width = Column(style).width
    return (
        _Named("Normal", "base", ""),
        *_front_styles(style.looks, dated=dated),
        *_text_styles(style.looks, width),
        *_figure_styles(style.looks, mirrored=mirrored),
        _Named("Rights", "rights", added=_WHOLE),
        _Named("Source", "source", added=_WHOLE),
        _Named("header", "running-head", added={"tabs": _tab_at(width)}),
        _Named("footer", "page-number", changes={"align": "center"}),
    )


def _front_styles(looks: Looks, *, dated: bool) -> tuple[_Named, ...]:
    # What ends the front keeps the text as far off as the standfirst does.
    off = {"after": looks["standfirst"].after}
    return (
        _Named("Kicker", "kicker", after="Title", added=_WHOLE),
        _Named("Title", "headline", after="Subtitle", added=_WHOLE),
        _Named("Subtitle", "standfirst", after="Byline", added=_WHOLE),
        _Named("Byline", "byline", "Normal", "Dateline", {} if dated else off, _WHOLE | _CLOSE),
        _Named("Dateline", "dateline", "Normal", "Body Text", off, _WHOLE | _CLOSE),
    )


def _text_styles(looks: Looks, width: float) -> tuple[_Named, ...]:
    attributed = {"after": looks["attribution"].before, "keep_with_next": True}
    attribution = {"before": 0.0, "after": looks["quote"].after}
    # A stanza, or an address, is parted by space from what is around it.
    apart = looks["base"].size * 0.6
    # A fifth of the column's width, in its middle.
    side = width * 0.4
    short = {"size": 1.0, "left": side, "right": side, "rule_above": max(looks["rule"].rule_above, 0.5)}
    return (
        _Named("Body Text", "paragraph", changes={"indent": 0.0}),
        _Named("Body Text First Indent", "paragraph", "Body Text"),
        _Named("Lines", "paragraph", "Body Text", changes={"indent": 0.0, "before": apart, "after": apart}),
        *(_heading(level) for level in range(1, 10)),
        _Named("Quote", "quote", added=_CLOSE),
        _Named("Quote Below", "quote", "Quote", added=_CLOSE),
        _Named("Quote Attributed", "quote", "Quote", "Attribution", attributed, _CLOSE),
        _Named("Attribution", "attribution", "Normal", "Body Text", attribution, _WHOLE),
        *(_list_style(looks, kind, depth) for kind in ("Bullet", "Number", "Continue") for depth in range(5)),
        _Named("Note", "note", added=_CLOSE),
        *(_Named(f"Note {kind}", "note", "Note", added=_CLOSE) for kind in _NOTES),
        *(_Named(f"Note {kind} Below", "note", f"Note {kind}", added=_CLOSE) for kind in _NOTES),
        # No computer reads from right to left.
        _Named("Code", "code", added={"bidi": '<w:bidi w:val="0"/>'}),
        _Named("Rule", "rule", "Normal", "Body Text", short),
    )


def _figure_styles(looks: Looks, *, mirrored: bool) -> tuple[_Named, ...]:
    figure, table = looks["figure"], looks["table"]
    under = {"after": looks["caption"].before, "keep_with_next": True}
    alone = {"after": figure.after, "keep_with_next": False}
    from_text, from_table = {"before": figure.before}, {"before": table.before}
    # Numbers end below one another in every script; "left" is where a line begins (17.3.1.13).
    bold, right = {"weight": _BOLD}, {"align": "left" if mirrored else "right"}
    return (
        _Named("Figure", "figure", "Normal", "caption", under),
        _Named("Figure Alone", "figure", "Figure", "Body Text", alone),
        _Named("Alt", "alt", "Normal", "caption", from_text | under, _WHOLE),
        _Named("Alt Alone", "alt", "Alt", "Body Text", from_text | alone, _WHOLE),
        _Named("caption", "caption", "Normal", "Body Text", {"before": 0.0} | alone, _WHOLE),
        _Named("Caption Alone", "caption", "caption", "Body Text", from_text | alone, _WHOLE),
        _Named("Table Caption", "caption", "caption", "Table Text", from_table | under | bold, _WHOLE),
        _Named("Table Credit", "caption", "caption", "Body Text", {"after": table.after}, _WHOLE),
        _Named("Table Text", "table", changes=_IN_CELL),
        _Named("Table Number", "table", "Table Text", changes=_IN_CELL | right),
        _Named("Table Heading", "table", "Table Text", changes=_IN_CELL | bold),
        _Named("Table Heading Number", "table", "Table Heading", changes=_IN_CELL | bold | right),
        *_small_table_styles(table, bold, right),
        _Named("Table Space", "table", changes=_IN_CELL | {"size": 1.0, "after": table.after}),
    )


def _small_table_styles(table: Look, bold: _Changes, right: _Changes) -> tuple[_Named, ...]:
    """Return the styles of a table whose words would be broken if they were as large as in others."""
    small: dict[str, Any] = _IN_CELL | {"size": table.size * SMALLER[-1]}
    return (
        _Named("Table Text Small", "table", "Table Text", changes=small),
        _Named("Table Number Small", "table", "Table Text Small", changes={**small, **right}),
        _Named("Table Heading Small", "table", "Table Text Small", changes={**small, **bold}),
        _Named(
            "Table Heading Number Small", "table", "Table Heading Small", changes={**small, **bold, **right}
        ),
    )


def _tab_at(position: float) -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{twips(position)}"/></w:tabs>'


_BOLD = 600
"""The weight from which a look is bold: Word knows no other."""

_WHOLE = {"keepLines": "<w:keepLines/>"}
_CLOSE = {"contextualSpacing": "<w:contextualSpacing/>"}
_IN_CELL = {"before": 0.0, "after": 0.0, "rule_above": 0.0, "rule_below": 0.0}
_NOTES = ("Correction", "Editor", "Contributor", "Disclosure")

# Styles that Word has itself: a file that holds others says so.
_OF_WORD = frozenset(
    (
        *("Normal", "Body Text", "Body Text First Indent", "Title", "Subtitle", "caption", "Quote"),
        *("header", "footer", "Emphasis", "Strong", "Hyperlink"),
        *(f"heading {level}" for level in range(1, 10)),
        *(
            f"List {kind}{nth}"
            for kind in ("Bullet", "Number", "Continue")
            for nth in ("", " 2", " 3", " 4", " 5")
        ),
    )
)


def _heading(level: int) -> _Named:
    outline = {"outlineLvl": f'<w:outlineLvl w:val="{level - 1}"/>'}
    return _Named(f"heading {level}", f"heading-{min(level, 3)}", after="Body Text", added=_WHOLE | outline)


def _list_style(looks: Looks, kind: str, depth: int) -> _Named:
    """Return "List Bullet", "List Number" or "List Continue", with 2 to 5 after it where nested.

    What bears a bullet or a number is indented by its list (see `numbering`), not by its style.
    """
    number = {"Bullet": BULLETS, "Number": NUMBERS}.get(kind)
    counted = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    left = 0.0 if number else looks["list"].left * (depth + 1)
    inner = {"before": 0.0, "after": 0.0} if depth else {}
    name = f"List {kind} {depth + 1}" if depth else f"List {kind}"
    return _Named(name, "list", changes=inner | {"left": left}, added=_CLOSE | {"numPr": counted})


# --------------------------------------------------------------------------------- styles as XML


_Elements = tuple[dict[str, str], dict[str, str]]


def _elements(looks: Looks, named: _Named, *, mirrored: bool) -> _Elements:
    """Return all children of w:pPr and of w:rPr that `named` has, by name, in the schema's order."""
    look = replace(looks[named.role], **named.changes)
    flow = {
        **_paragraph_elements(look),
        "pBdr": _rules(look, mirrored=mirrored),
        "spacing": _spacing(look, grows=named.role in _WITH_PICTURES),
        **named.added,
    }
    return {name: flow[name] for name in _ORDER if flow.get(name)}, _run_elements(look)


def _paragraph_style(named: _Named, elements: Mapping[str, _Elements]) -> str:
    flow, letters = elements[named.name]
    flow_above, letters_above = elements[named.parent] if named.parent else ({}, {})
    default = "" if named.parent else ' w:default="1"'
    parent = f'<w:basedOn w:val="{_identifier(named.parent)}"/>' if named.parent else ""
    after = f'<w:next w:val="{_identifier(named.after)}"/>' if named.after else ""
    return (
        f"{_opening('paragraph', named.name, default)}{parent}{after}<w:qFormat/>"
        f"<w:pPr>{_changed(flow, flow_above)}</w:pPr>"
        f"<w:rPr>{_changed(letters, letters_above)}</w:rPr></w:style>"
    )


def _opening(kind: str, name: str, default: str = "") -> str:
    custom = "" if name in _OF_WORD else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{_identifier(name)}"><w:name w:val="{name}"/>'
    )


def _changed(own: Mapping[str, str], above: Mapping[str, str]) -> str:
    return "".join(xml for name, xml in own.items() if xml != above.get(name))


# The order of CT_PPrBase, as far as it is used here.
_ORDER = (
    "keepNext keepLines numPr pBdr shd tabs suppressAutoHyphens bidi"
    " spacing ind contextualSpacing jc outlineLvl"
).split()


def _paragraph_elements(look: Look) -> dict[str, str]:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{_color(look.background)}"/>'
    left, right = look.left + _inset(look, look.rule_left), look.right + _inset(look)
    return {
        "keepNext": _switch("keepNext", on=look.keep_with_next),
        "shd": fill if look.background else "",
        "suppressAutoHyphens": _switch("suppressAutoHyphens", on=not look.hyphens),
        "ind": f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="{twips(look.indent)}"/>',
        "jc": f'<w:jc w:val="{_ALIGNED[look.align]}"/>',
    }


def _spacing(look: Look, *, grows: bool) -> str:
    # "atLeast" spares tall letters of a fall-back font, but no line is then closer than the font's own
    # height, 1.37 in Source Serif: large headlines, which are set closer, are held to their leading.
    rule = "atLeast" if grows or look.leading >= _OWN_HEIGHT else "exact"
    return (
        f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"'
        f' w:line="{twips(look.size * look.leading)}" w:lineRule="{rule}"/>'
    )


# Roles whose lines hold pictures, ours or a person's: Word cuts a picture to an exact height of line.
_WITH_PICTURES = ("base", "figure")
_OWN_HEIGHT = 1.35
_ALIGNED = {"left": "left", "justify": "both", "center": "center", "right": "right"}


def _rules(look: Look, *, mirrored: bool) -> str:
    """Return the rules around a paragraph (17.3.1.24).

    Indentation is that of the side where a line begins; rules are not, they must be `mirrored`.

    Word fills a background up to the rules: where it has one, those that are missing take its colour,
    so that the words do not touch its edge.
    """
    left, right = (0.0, look.rule_left) if mirrored else (look.rule_left, 0.0)
    widths = {"top": look.rule_above, "left": left, "bottom": look.rule_below, "right": right}
    drawn = "".join(
        _rule(side, width or _HAIRLINE, look.rule_color if width else look.background)
        for side, width in widths.items()
        if width or look.background
    )
    return f"<w:pBdr>{drawn}</w:pBdr>" if drawn else ""


def _rule(side: str, width: float, color: str, away: int = 8) -> str:
    """Return a rule `width` points wide and `away` points from the words; Word counts in eighths."""
    eighths = max(2, round(width * 8))
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{away}" w:color="{_color(color)}"/>'


def _inset(look: Look, width: float = 0.0) -> float:
    """Return how far the words stand back from the edge of their paragraph: Word draws rules outside."""
    return 8 + max(width, _HAIRLINE) if width or look.background else 0.0


_HAIRLINE = 0.25


def _run_elements(look: Look) -> dict[str, str]:
    family = look.families[0]
    size = round(look.size * 2)
    return {
        "rFonts": f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:cs="{family}"/>',
        "b": _switch("b", on=look.weight >= _BOLD) + _switch("bCs", on=look.weight >= _BOLD),
        # No w:iCs, by which Word would lean over Arabic and Hebrew letters, which have no italics.
        "i": _switch("i", on=look.italic),
        "caps": _switch("caps", on=look.caps == "upper"),
        "smallCaps": _switch("smallCaps", on=look.caps == "small"),
        "color": f'<w:color w:val="{_color(look.color)}"/>',
        "spacing": f'<w:spacing w:val="{twips(look.tracking)}"/>',
        "kern": '<w:kern w:val="2"/>',
        "sz": f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    }


def _switch(name: str, *, on: bool) -> str:
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def _color(color: str) -> str:
    return color.removeprefix("#").upper()


# -------------------------------------------------------------- styles of characters and of tables


def _character_styles(looks: Looks, *, upright: bool) -> str:
    """Return the styles of characters; in an `upright` script stress is bold, for want of italics."""
    code, link = looks["code"].families[0], _color(looks["link"].color)
    styles = {
        "Credit": _letters_against(looks["credit"], looks["caption"]),
        "Emphasis": "<w:b/><w:bCs/>" if upright else "<w:bCs/><w:i/>",
        "Strong": "<w:b/><w:bCs/>",
        "Hyperlink": f'<w:color w:val="{link}"/><w:u w:val="single"/>',
        "Code Character": f'<w:rFonts w:ascii="{code}" w:hAnsi="{code}" w:cs="{code}"/><w:noProof/>',
        "Superscript": '<w:vertAlign w:val="superscript"/>',
        "Subscript": '<w:vertAlign w:val="subscript"/>',
        "Hidden Number": "<w:vanish/>",
    }
    return "".join(
        f"{_opening('character', name)}<w:qFormat/><w:rPr>{letters}</w:rPr></w:style>"
        for name, letters in styles.items()
    )


def _letters_against(look: Look, around: Look) -> str:
    """Return w:rPr's children for words of `look` inside a paragraph of the look `around`.

    Bold, italics and capitals toggle: a character style that has what its paragraph's style has
    takes it away (17.7.3).  So they are on where the two differ, and only there.
    """
    own, outer = _run_elements(look), _run_elements(around)
    on = {name: _switch(name, on=True) for name in ("caps", "smallCaps")}
    on |= {"i": _switch("i", on=True), "b": _switch("b", on=True) + _switch("bCs", on=True)}
    return "".join(on.get(name, xml) for name, xml in own.items() if xml != outer[name])


def _table_style(name: str, look: Look, *, apart: int) -> str:
    """Return a style of tables whose columns stand so many twips `apart`."""
    sizes = {"top": look.rule_above, "bottom": look.rule_below, "insideH": _HAIRLINE}
    rules = "".join(_rule(side, width, look.rule_color, 0) for side, width in sizes.items() if width)
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 60), ("left", 0), ("bottom", 60), ("right", apart))
    )
    return (
        f"{_opening('table', name)}<w:qFormat/>"
        f"<w:tblPr><w:tblBorders>{rules}</w:tblBorders>"
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f"{_rule('bottom', max(look.rule_below, _HAIRLINE), look.rule_color, 0)}"
        "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )
