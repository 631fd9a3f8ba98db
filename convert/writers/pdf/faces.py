"""Which font files an article needs, and what to say of the characters that none of them has.

The faces in styles/fonts hold Latin, Greek, Cyrillic, Vietnamese and the stars of reviews.  Other scripts
come with packages of the extra ``creditline[fonts]``, each loaded only for an article that has a character
of its script.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...style import FAMILIES, Look, Style, folder


@dataclass(frozen=True, slots=True)
class Script:
    """A script: its characters as the inside of a regular expression's class, and who brings its font."""

    name: str
    characters: str
    package: str
    files: str


SCRIPTS = (
    Script(
        "Chinese, Japanese or Korean",
        "ᄀ-ᇿ⺀-鿿ꥠ-꥿가-퟿\uf900-\ufaff︰-﹏＀-￯\U0001b000-\U0001b16f\U00020000-\U0003ffff",
        "noto_cjk_sans_otc",
        "*.ttc",
    ),
    Script(
        "Arabic",
        "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
        "fontpkg_amiri",
        "files/*.ttf",
    ),
    Script("Hebrew", "\u0590-\u05ff\ufb1d-\ufb4f", "fontpkg_frank_ruhl_libre", "files/*.ttf"),
    Script("Devanagari", "\u0900-\u097f\ua8e0-\ua8ff", "fontpkg_noto_sans_devanagari", "files/*.ttf"),
    Script("Thai", "\u0e00-\u0e7f", "fontpkg_noto_sans_thai", "files/*.ttf"),
)


def chosen(words: str) -> list[Path]:
    """Return the font files for `words`: ours, and those for their scripts that are installed."""
    others = [
        path for script in SCRIPTS if re.search(f"[{script.characters}]", words) for path in _files(script)
    ]
    return [*sorted((folder() / "fonts").glob("*.ttf")), *others]


def are_ours(words: str) -> bool:
    """Return whether the faces in styles/fonts hold `words`, as far as scripts tell."""
    return not any(re.search(f"[{script.characters}]", words) for script in SCRIPTS)


def for_language(style: Style, language: str) -> Style:
    """Return `style` with the family whose Chinese characters have the shapes of `language`, if it has any.

    One font file holds them all; where none is named, the Japanese ones are taken.  It stands first: its
    dots, dashes, quotation marks and Latin letters are made for its characters.  Code keeps its own, and so
    does what a person chose.
    """
    tag = language.lower()
    region = next((family for prefix, family in _HAN if (tag + "-").startswith(prefix + "-")), "")
    if not region:
        return style
    looks = {
        role: dataclasses.replace(look, family=", ".join(_ordered(role, look, region)))
        for role, look in style.looks.items()
    }
    return dataclasses.replace(style, looks=looks)


def _ordered(role: str, look: Look, region: str) -> tuple[str, str]:
    ours = look.families[0] in FAMILIES
    return (region, look.family) if ours and role != "code" else (look.family, region)


_HAN = (
    ("zh-hant", "Noto Sans CJK TC"),
    ("zh-tw", "Noto Sans CJK TC"),
    ("zh-hk", "Noto Sans CJK HK"),
    ("zh-mo", "Noto Sans CJK HK"),
    ("zh", "Noto Sans CJK SC"),
    ("ja", "Noto Sans CJK JP"),
    ("ko", "Noto Sans CJK KR"),
)
"""The beginning of a language tag and its family, the longer beginnings first."""


def from_machine(style: Style) -> bool:
    """Return whether `style` asks first for a family that does not come along, such as "Garamond"."""
    return any(look.families[0] not in FAMILIES for look in style.looks.values())


def missing(counts: Mapping[str, int]) -> str:
    """Return a sentence on the characters that no font has, and what to do; `counts` says how often each."""
    shown = ", ".join(_name(character) for character in list(counts)[:_MOST_NAMED])
    more = len(counts) - _MOST_NAMED
    ways = [script.name for script in SCRIPTS if _wanting(script, counts)]
    way = f"; pip install 'creditline[fonts]' brings fonts for {' and '.join(ways)}" if ways else ""
    rest = f" and {more} more" if more > 0 else ""
    number = sum(counts.values())
    told = (
        "1 character shows as an empty box, no font here has it"
        if number == 1
        else f"{number} characters show as empty boxes, no font here has them"
    )
    return f"{told}: {shown}{rest}{way}"


_MOST_NAMED = 5


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"{character} (U+{ord(character):04X}{' ' if name else ''}{name})"


def _wanting(script: Script, counts: Mapping[str, int]) -> bool:
    return bool(re.search(f"[{script.characters}]", "".join(counts))) and not _files(script)


def _files(script: Script) -> list[Path]:
    found = importlib.util.find_spec(script.package)
    places = found.submodule_search_locations if found else None
    return sorted(Path(places[0]).glob(script.files)) if places else []
