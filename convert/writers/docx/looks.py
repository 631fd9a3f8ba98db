"""The look in Word's terms: a style's roles become named Word styles, lists, fonts and settings.

Word's own styles are used where they exist ("Title", "caption", "heading 1" …), so that a person
can restyle the document as any other.  A style says only how it differs from the one it is based on.
Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...style import Look, Style
from .package import BULLETS, NUMBERS
from .runs import DECLARATION, MAIN, language, right_to_left, twips

Looks = Mapping[str, Look]


def look_parts(style: Style, tag: str, counts: Sequence[tuple[int, int]]) -> dict[str, str]:
    """Return the parts that hold the look of a document in the language `tag`.

    `counts` are the lists that count: from what number, how many lists deep.
    """
    parts = {
        "styles": _styles(style.looks, tag),
        "numbering": _numbering(style.looks["list"], counts),
        "fontTable": _fonts(style.looks),
        "settings": _settings(style.looks, tag),
    }
    return {name: DECLARATION + xml for name, xml in parts.items()}


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


def _paragraph_styles(looks: Looks) -> tuple[_Named, ...]:
    """Return the styles of paragraphs, a parent before those that are based on it.

    CSS spaces boxes, Word paragraphs: where a role is a box of several, the space stands around
    them all and `contextualSpacing` takes it out between two of one style (17.3.1.9).  Of two
    neighbours that belong together only one has a space, since programs differ in adding them up.
    """
    figure, quote, table = looks["figure"], looks["quote"], looks["table"]
    under = {"after": looks["caption"].before, "keep_with_next": True}
    alone = {"keep_with_next": False, "after": figure.after}
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
        _Named("Rule", "Rule", "rule", after="BodyText"),
        _Named("Rights", "Rights", "rights", added=_WHOLE),
        _Named("Source", "Source", "source", added=_WHOLE),
        _Named("Header", "header", "running-head", ours=False),
        _Named("Footer", "footer", "page-number", ours=False),
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


def _styles(looks: Looks, tag: str) -> str:
    """Return styles.xml (17.7.4.18): what holds everywhere, then every style."""
    bidi = "<w:bidi/>" if right_to_left(tag) else ""
    paragraphs = (_Named("Normal", "Normal", "base", "", ours=False), *_paragraph_styles(looks))
    elements = {named.id: _elements(looks, named) for named in paragraphs}
    return (
        f"<w:styles{MAIN}><w:docDefaults><w:rPrDefault><w:rPr>{language(tag)}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr><w:widowControl/>{bidi}</w:pPr></w:pPrDefault></w:docDefaults>"
        + "".join(_paragraph_style(named, elements) for named in paragraphs)
        + _character_styles(looks)
        + _table_style(looks["table"])
        + "</w:styles>"
    )


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
    ends = f'w:left="{twips(look.left)}" w:right="{twips(look.right)}"'
    return {
        "keepNext": _switch("keepNext", on=look.keep_with_next),
        "pBdr": _rules(look),
        "shd": fill if look.background else "",
        "suppressAutoHyphens": _switch("suppressAutoHyphens", on=not look.hyphens),
        "spacing": (
            f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}"'
            f' w:line="{twips(look.size * look.leading)}" w:lineRule="{_line_rule(look)}"/>'
        ),
        "ind": f'<w:ind {ends} w:firstLine="{twips(look.indent)}"/>',
        "jc": f'<w:jc w:val="{_ALIGNED[look.align]}"/>',
    }


def _line_rule(look: Look) -> str:
    # "atLeast" spares tall letters of a fall-back font, but no line is then closer than the font's own
    # height, 1.37 in Source Serif: large headlines, which are set closer, are held to their leading.
    return "atLeast" if look.leading >= _OWN_HEIGHT else "exact"


_OWN_HEIGHT = 1.35
_ALIGNED = {"left": "left", "justify": "both", "center": "center", "right": "right"}


def _rules(look: Look) -> str:
    """Return the rules around a paragraph (17.3.1.24); their widths are eighths of a point."""
    widths = {"top": look.rule_above, "left": look.rule_left, "bottom": look.rule_below}
    drawn = "".join(_rule(side, width, look, _AWAY[side]) for side, width in widths.items() if width)
    return f"<w:pBdr>{drawn}</w:pBdr>" if drawn else ""


def _rule(side: str, width: float, look: Look, away: int = 0) -> str:
    eighths = max(2, round(width * 8))
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{away}" w:color="{_color(look.rule_color)}"/>'


# Points between a rule and the words.
_AWAY = {"top": 8, "left": 9, "bottom": 8}


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
    above, below = _rule("top", look.rule_above, look), _rule("bottom", look.rule_below, look)
    hairline = _rule("insideH", 0.25, look)
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 60), ("left", 0), ("bottom", 60), ("right", 160))
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{above}{below}{hairline}</w:tblBorders>"
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f"{_rule('bottom', look.rule_below, look)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )


# ------------------------------------------------------------------------ lists, fonts, settings


def _numbering(look: Look, counts: Sequence[tuple[int, int]]) -> str:
    """Return numbering.xml (17.9.16): bullets, numbers, and a list of its own for each that counts."""
    bullets = "".join(
        _level(depth, "bullet", "–" if depth % 2 else "•", "Bullet", look) for depth in range(9)
    )
    numbers = "".join(_level(depth, "decimal", f"%{depth + 1}.", "Number", look) for depth in range(9))
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
        for number, levels in ((BULLETS, bullets), (NUMBERS, numbers))
    )
    plain = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (BULLETS, NUMBERS)
    )
    counted = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{NUMBERS}"/><w:lvlOverride w:ilvl="{depth}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for number, (start, depth) in enumerate(counts, NUMBERS + 1)
    )
    return f"<w:numbering{MAIN}>{kinds}{plain}{counted}</w:numbering>"


def _level(depth: int, form: str, sign: str, kind: str, look: Look) -> str:
    """Return one level of a list (17.9.6), bound to the list style of its depth where Word has one."""
    bound = f'<w:pStyle w:val="List{kind}{depth + 1 if depth else ""}"/>' if depth < 5 else ""
    left, hanging = twips(look.left * (depth + 1)), twips(look.left)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{bound}'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _fonts(looks: Looks) -> str:
    """Return fontTable.xml (17.8.3.25): by what names Word looks for a family, and what kind it is."""
    families = {look.families[0]: look.families[1:] for look in looks.values()}
    return f"<w:fonts{MAIN}>{''.join(_font(*family) for family in families.items())}</w:fonts>"


def _font(name: str, others: tuple[str, ...]) -> str:
    generic = next((other for other in others if other in _GENERIC), "")
    known = ",".join(other for other in others if other != generic)
    instead = f'<w:altName w:val="{known}"/>' if known else ""
    family, pitch = _GENERIC.get(generic, ("auto", "default"))
    return (
        f'<w:font w:name="{name}">{instead}<w:charset w:val="00"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
    )


# CSS's generic families in the words of 17.18.30 and 17.18.66.
_GENERIC = {
    "serif": ("roman", "variable"),
    "sans-serif": ("swiss", "variable"),
    "monospace": ("modern", "fixed"),
}


def _settings(looks: Looks, tag: str) -> str:
    """Return settings.xml (17.15.1.78).  Words are parted only in a language that is known."""
    hyphens = tag and any(look.hyphens for look in looks.values())
    parted = (
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>' if hyphens else ""
    )
    return (
        f'<w:settings{MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>{parted}'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:val="15"'
        ' w:uri="http://schemas.microsoft.com/office/word"/>'
        "</w:compat></w:settings>"
    )
