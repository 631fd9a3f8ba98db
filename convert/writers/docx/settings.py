"""What stands beside the styles of a Word file: lists, fonts, the theme, settings.

Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...style import Look, Style
from .package import BULLETS, NUMBERS
from .runs import DECLARATION, MAIN, attribute, twips


def numbering(look: Look, counts: Sequence[tuple[int, int]]) -> str:
    """Return numbering.xml (17.9.16): bullets, numbers, and a list of its own for each that counts.

    `look` is that of a list; `counts` say from what number, how many lists deep.
    """
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
    return f"{DECLARATION}<w:numbering{MAIN}>{kinds}{plain}{counted}</w:numbering>"


def _level(depth: int, form: str, sign: str, kind: str, look: Look) -> str:
    """Return one level of a list (17.9.6), bound to the list style of its depth where Word has one."""
    bound = f'<w:pStyle w:val="List{kind}{depth + 1 if depth else ""}"/>' if depth < 5 else ""
    # A number may need the whole indentation, a bullet stands close to its words.
    left, hanging = twips(look.left * (depth + 1)), twips(look.left * (1.0 if form == "decimal" else 0.6))
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{bound}'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def fonts(style: Style) -> str:
    """Return fontTable.xml (17.8.3.25): by what names Word looks for a family, and what kind it is."""
    families = {look.families[0]: look.families[1:] for look in style.looks.values()}
    return f"{DECLARATION}<w:fonts{MAIN}>{''.join(_font(*family) for family in families.items())}</w:fonts>"


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


def settings(style: Style, tag: str) -> str:
    """Return settings.xml (17.15.1.78).  Words are parted only where their language `tag` is known."""
    hyphens = tag and any(look.hyphens for look in style.looks.values())
    parted = (
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>' if hyphens else ""
    )
    return (
        f'{DECLARATION}<w:settings{MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>{parted}'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:val="15"'
        ' w:uri="http://schemas.microsoft.com/office/word"/>'
        "</w:compat></w:settings>"
    )


def theme(style: Style) -> str:
    """Return the theme (20.1.6.9): the style's fonts and colours where Word's menus offer any.

    No style refers to it; Word and its validators want one.
    """
    looks, name = style.looks, attribute(style.name)
    ink, accent, grey = (looks[role].color for role in ("base", "link", "caption"))
    colors = {"dk1": ink, "lt1": "#ffffff", "dk2": grey, "lt2": "#eeeeee"}
    colors |= {f"accent{number}": accent if number == 1 else grey for number in range(1, 7)}
    colors |= {"hlink": accent, "folHlink": accent}
    scheme = "".join(
        f'<a:{slot}><a:srgbClr val="{color.removeprefix("#").upper()}"/></a:{slot}>'
        for slot, color in colors.items()
    )
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' name="{name}">'
        f'<a:themeElements><a:clrScheme name="{name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{_theme_font("major", looks["headline"])}'
        f"{_theme_font('minor', looks['base'])}</a:fontScheme>{_FORMATS}</a:themeElements></a:theme>"
    )


def _theme_font(kind: str, look: Look) -> str:
    latin = f'<a:latin typeface="{look.families[0]}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return f"<a:{kind}Font>{latin}</a:{kind}Font>"


# Three of each are the least that a theme may have (20.1.4.1.14); an article draws none of them.
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FORMATS = (
    '<a:fmtScheme name="plain">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
