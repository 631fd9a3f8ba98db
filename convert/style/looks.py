"""What a style is made of: one look per role, and a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Align = Literal["left", "justify", "center", "right"]
Caps = Literal["none", "upper", "small"]


@dataclass(frozen=True, slots=True)
class Look:
    """How one role is set.  Lengths are points, colours "#rrggbb", `leading` a multiple of `size`.

    `family` names families in the order of preference, parted by commas, a generic one last.
    `indent` is that of a paragraph which follows another; `rule_…` are widths, 0 for no rule;
    `background` is empty for none.
    """

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

    @property
    def families(self) -> tuple[str, ...]:
        """The names in `family`."""
        return tuple(name.strip() for name in self.family.split(","))


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
    """A page and one look per role (`looks["credit"]`), with `css` that a user adds at the end.

    `profile` is the kind of PDF: "archive" (PDF/A-3a and PDF/UA-1), "modern" (PDF/A-4f, PDF/UA-2)
    or "plain".
    """

    name: str
    page: Page
    looks: Mapping[str, Look] = field(hash=False)
    css: str = ""
    profile: str = "archive"


ROLES = (
    "base kicker headline standfirst byline dateline paragraph heading-1 heading-2 heading-3 figure alt "
    "caption credit quote attribution list table note code rule rights source link running-head page-number"
).split()

PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
"""Width and height in points: ISO 216 and ANSI/ASME Y14.1."""

PROFILES = ("archive", "modern", "plain")
