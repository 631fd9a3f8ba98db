"""The look of an article: styles/NAME.toml → one look per role, and the CSS made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Align = Literal["left", "justify", "center", "right"]
Caps = Literal["none", "upper", "small"]


@dataclass(frozen=True, slots=True)
class Look:
    """How one role is set.  Lengths are points, colours "#rrggbb", `leading` a multiple of `size`."""

    family: str
    size: float
    leading: float
    weight: int
    italic: bool
    caps: Caps
    tracking: float
    color: str
    align: Align
    hyphens: bool
    indent: float
    before: float
    after: float
    left: float
    right: float
    rule_above: float
    rule_below: float
    rule_left: float
    rule_color: str
    background: str
    keep_with_next: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet: points.  `name` is "a4" or "letter"."""

    name: str
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Style:
    """A page and one look per role (`looks["credit"]`), with `css` that a user adds at the end."""

    name: str
    page: Page
    looks: Mapping[str, Look] = field(hash=False)
    css: str = ""


def css(style: Style, medium: Literal["screen", "print", "epub"]) -> str:
    """Return the style sheet that `style` makes for a medium."""
    return style.css
