"""The CSS made from a style: its looks, and what styles/*.css say besides.

The selectors are the roles, which are the classes that `convert.writers.html` gives.  Lengths are
points in print; elsewhere they are multiples of the reader's own letter size ("rem").
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from .colors import lighter
from .files import folder
from .looks import Look, Style

Medium: TypeAlias = Literal["screen", "print", "epub"]


def css(style: Style, medium: Medium) -> str:
    """Return the style sheet that `style` makes for a medium.

    Later parts win: the sheets in styles/, the looks, the page or the dark colours, and last what
    the user adds.
    """
    parts = [_sheet("all"), _sheet(medium), _looks(style, medium)]
    if medium == "print":
        parts.append(_page(style))
    if medium == "screen":
        parts.append(_dark(style))
    return "\n".join(part for part in (*parts, style.css) if part)


def _sheet(name: str) -> str:
    return (folder() / f"{name}.css").read_text(encoding="utf-8")


def _rule(selector: str, declarations: dict[str, str]) -> str:
    inner = "; ".join(f"{name}: {value}" for name, value in declarations.items() if value)
    return f"{selector} {{ {inner} }}" if inner else ""


# ---------------------------------------------------------------------------------------- the looks

_SELECTORS = {
    "base": ".article",
    # Not those in a quote, a note, a list: they look like what they stand in.
    "paragraph": ".article > .paragraph",
    "caption": "figcaption, .table caption, .table-credit",
    "alt": ".no-picture .alt",
    "list": "ul.list, ol.list",
    "rule": "hr.rule",
    "link": ".article a",
}
"""Where the selector is not the role as a class."""

_OFF_PAGE = ("running-head", "page-number")
"""What stands in the margins of a page: see `_page`."""

_INLINE = ("credit", "link")
"""What runs on within a line: it has letters, and no place of its own."""


def _looks(style: Style, medium: Medium) -> str:
    rules = [
        _rule(_selector(role), _declarations(role, look, style.looks["base"], medium))
        for role, look in style.looks.items()
        if role not in _OFF_PAGE
    ]
    indent = _length(style.looks["paragraph"].indent, style.looks["base"], medium)
    code, below = style.looks["code"], _length(style.looks["table"].after, style.looks["base"], medium)
    mirrored = [
        _rule(_from_the_right(_selector(role)), _mirrored(look, style.looks["base"], medium))
        for role, look in style.looks.items()
        if role not in ("base", "rule", *_OFF_PAGE, *_INLINE)
    ]
    return "\n".join(
        [
            *rules,
            *filter(None, mirrored),
            _rule(".article > .paragraph + .paragraph", {"text-indent": indent}),
            # A list looks like what it stands in.
            _rule(".quote .list, .note .list", _inherited(medium)),
            # The space below a table stands below the words on where it comes from.
            _rule(".table.credited", {"margin-bottom": "0"}),
            _rule(".table-credit", {"margin-bottom": below}),
            # Within a line code is as large, beside its words, as in a block beside those of the text.
            _rule(
                ":not(pre) > code",
                {
                    "font-family": _families(code, medium),
                    "font-size": f"{code.size / style.looks['base'].size:.3g}em",
                },
            ),
        ]
    )


def _inherited(medium: Medium) -> dict[str, str]:
    return {"font": "inherit", "color": "inherit" if medium != "epub" else ""}


def _selector(role: str) -> str:
    return _SELECTORS.get(role, f".{role}")


def _declarations(role: str, look: Look, base: Look, medium: Medium) -> dict[str, str]:
    """Return what `look` says that `role` can use."""
    # The reading system, or its reader, chooses the colours of an e-book.
    colors = {} if medium == "epub" else _colors(look)
    match role:
        case "link":
            return {"color": colors.get("color", "")}
        case "figure":
            return {"margin": _margin(look, base, medium)}
        case "rule":
            before, after = _length(look.before, base, medium), _length(look.after, base, medium)
            return {"margin-top": before, "margin-bottom": after, **_lines(look)}
        case _ if role in _INLINE:
            return _letters(look, base, medium) | {"color": colors.get("color", "")}
        case _:
            return _letters(look, base, medium) | _block(role, look, base, medium) | colors


def _letters(look: Look, base: Look, medium: Medium) -> dict[str, str]:
    return {
        "font-family": _families(look, medium),
        "font-size": _length(look.size, base, medium),
        "font-weight": str(look.weight),
        "font-style": "italic" if look.italic else "normal",
        "font-variant-caps": "small-caps" if look.caps == "small" else "",
        "text-transform": "uppercase" if look.caps == "upper" else "",
        "letter-spacing": _length(look.tracking, base, medium) if look.tracking else "",
    }


def _block(role: str, look: Look, base: Look, medium: Medium) -> dict[str, str]:
    hyphens = "auto" if look.hyphens else "manual"
    # A selector inside a book may not outweigh the margins that its reader chose.
    margin = {} if role == "base" else {"margin": _margin(look, base, medium)}
    return margin | {
        "line-height": f"{look.leading:g}",
        "text-align": _ALIGNED[look.align],
        "-webkit-hyphens": hyphens if medium != "print" else "",
        "hyphens": hyphens,
        "break-after": "avoid" if look.keep_with_next and role != "alt" else "",
        **_lines(look),
    }


# By the direction of the script: the left of Arabic is its right.
_ALIGNED = {"left": "start", "right": "end", "center": "center", "justify": "justify"}


def _lines(look: Look) -> dict[str, str]:
    """Return the rules around a block; the space between its words and one above or below, the sheets say."""
    sides = {"top": look.rule_above, "bottom": look.rule_below, "left": look.rule_left}
    drawn = {
        f"border-{side}": f"{width:g}pt solid {look.rule_color}" for side, width in sides.items() if width
    }
    return drawn | ({"padding-left": _FROM_RULE} if look.rule_left else {})


_FROM_RULE = "0.9em"
"""How far words stand from the rule at their side."""


def _from_the_right(selector: str) -> str:
    return ", ".join(f'[dir="rtl"] {one}' for one in selector.split(", "))


def _mirrored(look: Look, base: Look, medium: Medium) -> dict[str, str]:
    """Return what `look` says of the left of a block, said of its right: the left of Arabic is its right.

    Not by "inline-start": many reading systems do not know it.
    """
    rules = {"border-left": "0", "border-right": f"{look.rule_left:g}pt solid {look.rule_color}"}
    rules |= {"padding-left": "0", "padding-right": _FROM_RULE}
    sides = {
        "margin-left": _length(look.right, base, medium),
        "margin-right": _length(look.left, base, medium),
    }
    return (sides if look.left != look.right else {}) | (rules if look.rule_left else {})


def _colors(look: Look) -> dict[str, str]:
    return {"color": look.color, "background": look.background}


def _margin(look: Look, base: Look, medium: Medium) -> str:
    sides = (look.before, look.right, look.after, look.left)
    return " ".join(_length(side, base, medium) for side in sides)


FAMILIES = {
    "Source Serif 4": "Creditline Serif",
    "Source Serif 4 Display": "Creditline Serif Display",
    "Source Sans 3": "Creditline Sans",
    "Source Code Pro": "Creditline Code",
    "serif": "Creditline Serif",
    "sans-serif": "Creditline Sans",
    "monospace": "Creditline Code",
}
"""What the faces in styles/fonts, made from the families on the left, are called.

On paper they stand in for the generic families too, so that nothing falls through to a font that a
machine may have or not."""


def _families(look: Look, medium: Medium) -> str:
    if medium == "print":
        return ", ".join(dict.fromkeys(f'"{FAMILIES.get(name, name)}"' for name in look.families))
    generic = ("serif", "sans-serif", "monospace", "system-ui")
    return ", ".join(name if name in generic else f'"{name}"' for name in look.families)


def _length(points: float, base: Look, medium: Medium) -> str:
    if not points:
        return "0"
    return f"{points:g}pt" if medium == "print" else f"{points / base.size:.4g}rem"


# ------------------------------------------------------------------------------- page and darkness


def _page(style: Style) -> str:
    """Return the sheet of paper, and the looks of what stands in its margins."""
    page, head, number = style.page, style.looks["running-head"], style.looks["page-number"]
    margins = " ".join(f"{side:g}pt" for side in (page.top, page.right, page.bottom, page.left))
    said = {look: _letters(look, style.looks["base"], "print") | _colors(look) for look in (head, number)}
    boxes = [
        _rule("@top-left", {**said[head], **_ONE_LINE, "text-align": "left"}),
        _rule("@top-right", {**said[head], **_ONE_LINE, "text-align": "right"}),
        _rule("@bottom-center", {**said[number], "content": "counter(page)"}),
    ]
    size = f"size: {page.width:g}pt {page.height:g}pt; margin: {margins};"
    return "\n".join(["@page {", size, *boxes, "}"])


# What has room on it is estimated (see `running_head`): a second line would come close to the text.
_ONE_LINE = {"white-space": "nowrap", "vertical-align": "middle"}


_PAPER, _NIGHT = "#ffffff", "#171615"
# By night as by day a transparent picture stands on something light: most are drawn in dark lines.
_BEHIND = "#efefef"


def _dark(style: Style) -> str:
    """Return the colours of the screen: as the style says, and for those who read by night."""
    rules = [
        _rule(_selector(role), {name: lighter(color, _NIGHT) for name, color in _screen_colors(role, look)})
        for role, look in style.looks.items()
        if role not in (*_OFF_PAGE, "figure")
    ]
    picture = _rule(".figure img", {"background": _BEHIND})
    night = "\n".join([f"html {{ background: {_NIGHT} }}", picture, *filter(None, rules)])
    return f"html {{ background: {_PAPER} }}\n@media screen and (prefers-color-scheme: dark) {{\n{night}\n}}"


def _screen_colors(role: str, look: Look) -> list[tuple[str, str]]:
    ruled = role not in _INLINE and any((look.rule_above, look.rule_below, look.rule_left))
    pairs = [
        ("color", look.color),
        ("background", look.background if role not in _INLINE else ""),
        ("border-color", look.rule_color if ruled else ""),
    ]
    return [(name, color) for name, color in pairs if color]
