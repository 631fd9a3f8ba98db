"""The look in Word's terms: a style's roles become named Word styles.

Word's own styles are used where they exist ("Title", "caption", "heading 1" …), so that a person
can restyle the document as any other.  A style says only how it differs from the one it is based on.
Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ...style import Look, Style
from .column import Column
from .package import BULLETS, NUMBERS
from .runs import DECLARATION, MAIN, language, right_to_left, twips

Looks = Mapping[str, Look]


def styles(style: Style, tag: str) -> str:
    """Return styles.xml (17.7.4.18) for the language `tag`: what holds everywhere, then every style."""
    bidi = "<w:bidi/>" if right_to_left(tag) else ""
    paragraphs = (_Named("Normal", "Normal", "base", "", ours=False), *_paragraph_styles(style))
    elements = {named.id: _elements(style.looks, named) for named in paragraphs}
    return (
        f"{DECLARATION}<w:styles{MAIN}>"
        f"<w:docDefaults><w:rPrDefault><w:rPr>{language(tag)}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr><w:widowControl/>{bidi}</w:pPr></w:pPrDefault></w:docDefaults>"
        + "".join(_paragraph_style(named, elements) for named in paragraphs)
        + _character_styles(style.looks)
        + _table_style(style.looks["table"])
        + "</w:styles>"
    )


# ----------------------------------------------------------------------------- the list of styles


@dataclass(frozen=True, slots=True)
class _Named:
    """A Word style: its identifier and name, the role it looks like, what it is based on.

    The style of the paragraph typed after it is `after`, itself if empty.  `changes` are what the
    place in Word's flow asks of the look, `added` elements of w:pPr that no look says.  A name of
    Word's own is written as Word writes it; the others are `ours`.
    """

    id: str
    name: str
    role: str
    parent: str = "Normal"
    after: str = ""
    changes: Mapping[str, Any] = field(default_factory=dict)
    added: Mapping[str, str] = field(default_factory=dict)
    ours: bool = True


def _paragraph_styles(style: Style) -> tuple[_Named, ...]:
    """Return the styles of paragraphs, a parent before those that are based on it.

    CSS spaces boxes, Word paragraphs: where a role is a box of several, the space stands around
    them all and `contextualSpacing` takes it out between two of one style (17.3.1.9).  Of two
    neighbours that belong together only one has a space, since programs differ in adding them up.
    """
    looks = style.looks
    figure, quote, table = looks["figure"], looks["quote"], looks["table"]
    under = {"after": looks["caption"].before, "keep_with_next": True}
    alone = {"keep_with_next": False, "after": figure.after}
    # A fifth of the column's width, in its middle.
    short = Column(style).width * 0.4
    return (
        _Named("BodyText", "Body Text", "paragraph", changes={"indent": 0.0}, ours=False),
        _Named("BodyTextFirstIndent", "Body Text First Indent", "paragraph", "BodyText", ours=False),
        _Named("Kicker", "Kicker", "kicker", after="Title", added=_WHOLE),
        _Named("Title", "Title", "headline", after="Subtitle", added=_WHOLE, ours=False),
        _Named("Subtitle", "Subtitle", "standfirst", after="Byline", added=_WHOLE, ours=False),
        _Named("Byline", "Byline", "byline", after="Dateline", added=_WHOLE),
        _Named("Dateline", "Dateline", "dateline", after="BodyText", added=_WHOLE),
        *(_heading(level) for level in range(1, 10)),
        _Named("Figure", "Figure", "figure", after="Caption", changes=under),
        _Named("FigureAlone", "Figure Alone", "figure", "Figure", "BodyText", alone),
        _Named(
            "Alt", "Alt", "alt", after="Caption", changes={"before": figure.before, **under}, added=_WHOLE
        ),
        _Named("AltAlone", "Alt Alone", "alt", "Alt", "BodyText", {"before": figure.before, **alone}, _WHOLE),
        _Named(
            "Caption",
            "caption",
            "caption",
            "Normal",
            "BodyText",
            {"before": 0.0, **alone},
            _WHOLE,
            ours=False,
        ),
        _Named(
            "TableCaption", "Table Caption", "caption", "Caption", changes={"before": table.before, **under}
        ),
        _Named("Quote", "Quote", "quote", added=_CLOSE, ours=False),
        _Named(
            "QuoteAttributed",
            "Quote Attributed",
            "quote",
            "Quote",
            "Attribution",
            {"after": looks["attribution"].before, "keep_with_next": True},
            _CLOSE,
        ),
        _Named(
            "Attribution",
            "Attribution",
            "attribution",
            "Normal",
            "BodyText",
            {"before": 0.0, "after": quote.after},
        ),
        *(_list_style(looks, kind, depth) for kind in ("Bullet", "Number", "Continue") for depth in range(5)),
        _Named("TableText", "Table Text", "table", changes=_IN_CELL),
        _Named("TableHeading", "Table Heading", "table", "TableText", changes={**_IN_CELL, "weight": _BOLD}),
        _Named("TableSpace", "Table Space", "table", changes={**_IN_CELL, "size": 1.0, "after": table.after}),
        _Named("Note", "Note", "note", added=_CLOSE),
        *(_Named(f"Note{kind}", f"Note {kind}", "note", "Note", added=_CLOSE) for kind in _NOTES),
        _Named("Code", "Code", "code"),
        _Named(
            "Rule",
            "Rule",
            "rule",
            "Normal",
            "BodyText",
            {"size": 1.0, "left": short, "right": short, "rule_above": max(looks["rule"].rule_above, 0.5)},
        ),
        _Named("Rights", "Rights", "rights", added=_WHOLE),
        _Named("Source", "Source", "source", added=_WHOLE),
        _Named("Header", "header", "running-head", ours=False),
        _Named("Footer", "footer", "page-number", changes={"align": "center"}, ours=False),
    )


_BOLD = 600
"""The weight from which a look is bold: Word knows no other."""

_WHOLE = {"keepLines": "<w:keepLines/>"}
_CLOSE = {"contextualSpacing": "<w:contextualSpacing/>"}
_IN_CELL = {"before": 0.0, "after": 0.0, "rule_above": 0.0, "rule_below": 0.0}
_NOTES = ("Correction", "Editor", "Contributor", "Disclosure")


def _heading(level: int) -> _Named:
    outline = {"outlineLvl": f'<w:outlineLvl w:val="{level - 1}"/>'}
    role = f"heading-{min(level, 3)}"
    return _Named(
        f"Heading{level}", f"heading {level}", role, after="BodyText", added={**_WHOLE, **outline}, ours=False
    )


def _list_style(looks: Looks, kind: str, depth: int) -> _Named:
    """Return "List Bullet", "List Number" or "List Continue", with 2 to 5 after it where nested.

    What bears a bullet or a number is indented by its list (see `_level`), not by its style.
    """
    number = {"Bullet": BULLETS, "Number": NUMBERS}.get(kind)
    counted = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return _Named(
        f"List{kind}{depth + 1 if depth else ''}",
        f"List {kind} {depth + 1 if depth else ''}".rstrip(),
        "list",
        changes={
            **({"before": 0.0, "after": 0.0} if depth else {}),
            "left": 0.0 if number else looks["list"].left * (depth + 1),
        },
        added={**_CLOSE, **({"numPr": counted} if counted else {})},
        ours=False,
    )


# --------------------------------------------------------------------------------- styles as XML


_Elements = tuple[dict[str, str], dict[str, str]]


def _elements(looks: Looks, named: _Named) -> _Elements:
    """Return all children of w:pPr and of w:rPr that `named` has, by name, in the schema's order."""
    look = replace(looks[named.role], **named.changes)
    flow = {**_paragraph_elements(look), **named.added}
    return {name: flow[name] for name in _ORDER if flow.get(name)}, _run_elements(look)


def _paragraph_style(named: _Named, elements: Mapping[str, _Elements]) -> str:
    flow, letters = elements[named.id]
    flow_above, letters_above = elements[named.parent] if named.parent else ({}, {})
    custom = ' w:customStyle="1"' if named.ours else ""
    default = "" if named.parent else ' w:default="1"'
    parent = f'<w:basedOn w:val="{named.parent}"/>' if named.parent else ""
    after = f'<w:next w:val="{named.after}"/>' if named.after else ""
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{named.id}"><w:name w:val="{named.name}"/>'
        f"{parent}{after}<w:qFormat/>"
        f"<w:pPr>{_changed(flow, flow_above)}</w:pPr>"
        f"<w:rPr>{_changed(letters, letters_above)}</w:rPr></w:style>"
    )


def _changed(own: Mapping[str, str], above: Mapping[str, str]) -> str:
    return "".join(xml for name, xml in own.items() if xml != above.get(name))


# The order of CT_PPrBase, as far as it is used here.
_ORDER = (
    "keepNext keepLines numPr pBdr shd suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl"
).split()


def _paragraph_elements(look: Look) -> dict[str, str]:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{_color(look.background)}"/>'
    left, right = look.left + _inset(look, look.rule_left), look.right + _inset(look)
    return {
        "keepNext": _switch("keepNext", on=look.keep_with_next),
        "pBdr": _rules(look),
        "shd": fill if look.background else "",
        "suppressAutoHyphens": _switch("suppressAutoHyphens", on=not look.hyphens),
        "spacing": (
            f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"'
            f' w:line="{twips(look.size * look.leading)}" w:lineRule="{_line_rule(look)}"/>'
        ),
        "ind": f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="{twips(look.indent)}"/>',
        "jc": f'<w:jc w:val="{_ALIGNED[look.align]}"/>',
    }


def _line_rule(look: Look) -> str:
    # "atLeast" spares tall letters of a fall-back font, but no line is then closer than the font's own
    # height, 1.37 in Source Serif: large headlines, which are set closer, are held to their leading.
    return "atLeast" if look.leading >= _OWN_HEIGHT else "exact"


_OWN_HEIGHT = 1.35
_ALIGNED = {"left": "left", "justify": "both", "center": "center", "right": "right"}


def _rules(look: Look) -> str:
    """Return the rules around a paragraph (17.3.1.24).

    Word fills a background up to the rules: where it has one, those that are missing take its colour,
    so that the words do not touch its edge.
    """
    widths = {"top": look.rule_above, "left": look.rule_left, "bottom": look.rule_below, "right": 0.0}
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
        "i": _switch("i", on=look.italic) + _switch("iCs", on=look.italic),
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


def _character_styles(looks: Looks) -> str:
    code, link = looks["code"].families[0], _color(looks["link"].color)
    own = {
        "Credit": _letters_against(looks["credit"], looks["caption"]),
        "Code Character": f'<w:rFonts w:ascii="{code}" w:hAnsi="{code}" w:cs="{code}"/><w:noProof/>',
        "Superscript": '<w:vertAlign w:val="superscript"/>',
        "Subscript": '<w:vertAlign w:val="subscript"/>',
        "Hidden Number": "<w:vanish/>",
    }
    word = {
        "Emphasis": "<w:i/><w:iCs/>",
        "Strong": "<w:b/><w:bCs/>",
        "Hyperlink": f'<w:color w:val="{link}"/><w:u w:val="single"/>',
    }
    return "".join(
        [_character_style(name, letters, ' w:customStyle="1"') for name, letters in own.items()]
        + [_character_style(name, letters, "") for name, letters in word.items()]
    )


def _character_style(name: str, letters: str, custom: str) -> str:
    return (
        f'<w:style w:type="character"{custom} w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        f"<w:qFormat/><w:rPr>{letters}</w:rPr></w:style>"
    )


def _letters_against(look: Look, around: Look) -> str:
    """Return w:rPr's children for words of `look` inside a paragraph of the look `around`.

    Bold, italics and capitals toggle: a character style that has what its paragraph's style has
    takes it away (17.7.3).  So they are on where the two differ, and only there.
    """
    own, outer = _run_elements(look), _run_elements(around)
    on = {name: _switch(name, on=True) for name in ("caps", "smallCaps")}
    on |= {name: _switch(name, on=True) + _switch(f"{name}Cs", on=True) for name in ("b", "i")}
    return "".join(on.get(name, xml) for name, xml in own.items() if xml != outer[name])


def _table_style(look: Look) -> str:
    sizes = {"top": look.rule_above, "bottom": look.rule_below, "insideH": _HAIRLINE}
    rules = "".join(_rule(side, width, look.rule_color, 0) for side, width in sizes.items() if width)
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 60), ("left", 0), ("bottom", 60), ("right", 160))
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{rules}</w:tblBorders>"
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f"{_rule('bottom', max(look.rule_below, _HAIRLINE), look.rule_color, 0)}"
        "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )
