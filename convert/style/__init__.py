"""The look of an article: styles/NAME.toml → one look per role, and the CSS made from it.

looks        Look, Page, Style: what a style is made of
files        load, names: styles as TOML files
sheet        css: the style sheet for the screen, for print, for EPUB
upright      for_language: a style for a script that has no italics
"""

from __future__ import annotations

from .files import folder, load, names
from .looks import PAPERS, PROFILES, ROLES, Look, Page, Style
from .sheet import FAMILIES, Medium, css
from .upright import for_language

__all__ = [
    "FAMILIES",
    "PAPERS",
    "PROFILES",
    "ROLES",
    "Look",
    "Medium",
    "Page",
    "Style",
    "css",
    "folder",
    "for_language",
    "load",
    "names",
]
