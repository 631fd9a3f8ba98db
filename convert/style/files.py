"""Styles as files: the TOML of styles/ or of a user, checked word by word.

A style is a table of roles.  Each role inherits from ``base``, and a style from another by
``extends``; what the words of CSS alone can say stands in styles/*.css::

    extends = "article"

    [credit]
    italic = true
    color = "#555555"
"""

from __future__ import annotations

import dataclasses
import importlib
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from ..errors import StyleError
from .looks import PAPERS, PROFILES, ROLES, Look, Page, Style


def load(
    name: str | os.PathLike[str] = "article",
    paper: str | None = "",
    css: str = "",
    *,
    profile: str | None = "",
) -> Style:
    """Return the style called `name`, or read from the TOML file at that path.

    `paper` ("a4", "letter") and `profile` ("archive", "modern", "plain") win over the style's own;
    `css` is kept to stand last in every style sheet.  Raise StyleError, naming the file and the key,
    where something is missing or malformed.
    """
    file, tables = _tables(os.fspath(name))
    told = {key: value for key, value in (("paper", paper), ("profile", profile)) if value}
    page = {**tables["page"], **{key: _PAGE[key](value, f"the {key}") for key, value in told.items()}}
    return Style(
        name=Path(file).stem,
        page=_page(page, file),
        looks=_looks(tables, file),
        css=css,
        profile=page.get("profile", PROFILES[0]),
    )


def names() -> tuple[str, ...]:
    """Return the names of the styles that come with the package."""
    return tuple(sorted(path.stem for path in folder().glob("*.toml")))


def folder() -> Path:
    """Return the folder of the styles that come with the package, their CSS and fonts."""
    # Not importlib.resources: it takes longer to import than a style to load.
    return Path(importlib.import_module("convert.styles").__path__[0])


# ------------------------------------------------------------------------------ reading the tables

Tables: TypeAlias = dict[str, dict[str, Any]]


def _tables(name: str, seen: tuple[str, ...] = ()) -> tuple[str, Tables]:
    """Return the file's name and its tables, over those of the style that it extends."""
    file, text = _text(name)
    if file in seen:
        raise StyleError(f"{file} extends itself: {' → '.join((*seen, file))}")
    own = _parsed(text, file)
    extended = own.pop("extends", "")
    if not isinstance(extended, str):
        raise StyleError(f'extends in {file} must be the name of a style, such as "article"')
    if extended and _is_path(extended):
        extended = os.path.join(os.path.dirname(file), extended)
    below = _tables(extended, (*seen, file))[1] if extended else {}
    tables = {role: _checked(role, own.get(role, {}), file) for role in ("page", *ROLES)}
    _refuse_unknown(own, ("extends", "page", *ROLES), "table", file)
    return file, {role: {**below.get(role, {}), **table} for role, table in tables.items()}


def _text(name: str) -> tuple[str, str]:
    """Return the name and the words of a style's file, one of ours or the user's."""
    try:
        if _is_path(name):
            return name, Path(name).read_text(encoding="utf-8")
        if name in names():
            return f"{name}.toml", (folder() / f"{name}.toml").read_text(encoding="utf-8")
    except OSError as error:
        raise StyleError(f"the style {name} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise StyleError(f"the style {name} is not UTF-8 text") from error
    raise StyleError(f"no style {name!r}; there is {', '.join(names())}, or name a file that ends in .toml")


def _is_path(name: str) -> bool:
    return name.endswith(".toml") or os.sep in name


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StyleError(f"{file} is not TOML: {error}") from error


def _checked(role: str, table: Any, file: str) -> dict[str, Any]:
    """Return `table` with its values checked, the keys spelled as the fields of `Look`."""
    rules = _PAGE if role == "page" else _LOOK
    if not isinstance(table, dict):
        raise StyleError(f"{role} in {file} must be a table: [{role}]")
    _refuse_unknown(table, rules, f"key in [{role}]", file)
    return {
        key.replace("-", "_"): rules[key](value, f"{key} in [{role}] of {file}")
        for key, value in table.items()
    }


def _refuse_unknown(found: Mapping[str, Any], known: Any, kind: str, file: str) -> None:
    for name in found:
        if name not in known:
            raise StyleError(f"{file} has an unknown {kind}: {name!r}; there is {', '.join(known)}")


def _looks(tables: Tables, file: str) -> dict[str, Look]:
    """Return one look per role: the base, with what the role says over it."""
    base = tables["base"]
    missing = [part.name for part in dataclasses.fields(Look) if part.name not in base]
    if missing:
        keys = ", ".join(name.replace("_", "-") for name in missing)
        raise StyleError(f'[base] of {file} must also say {keys}; extends = "article" says them all')
    return {role: Look(**{**base, **tables[role]}) for role in ROLES}


def _page(table: Mapping[str, Any], file: str) -> Page:
    """Return the sheet, the text in its middle."""
    missing = [key for key in ("paper", "top", "bottom", "measure") if key not in table]
    if missing:
        raise StyleError(f"[page] of {file} must also say {', '.join(missing)}")
    width, height = PAPERS[table["paper"]]
    side = round((width - table["measure"]) / 2, 2)
    if side < 0 or table["top"] + table["bottom"] >= height:
        raise StyleError(f"[page] of {file} leaves no room for the text on {table['paper']} paper")
    return Page(table["paper"], width, height, table["top"], side, table["bottom"], side)


# ------------------------------------------------------------------------------ what a key may hold

_Check: TypeAlias = Callable[[Any, str], Any]


def _number(least: float, most: float) -> _Check:
    def check(value: Any, place: str) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise StyleError(f"{place} must be a number from {least:g} to {most:g}, not {value!r}")
        return float(value)

    return check


def _one_of(words: Any) -> _Check:
    def check(value: Any, place: str) -> str:
        if not isinstance(value, str) or value not in words:
            raise StyleError(f"{place} must be one of {', '.join(words)}, not {value!r}")
        return value

    return check


def _truth(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        raise StyleError(f"{place} must be true or false, not {value!r}")
    return value


def _weight(value: Any, place: str) -> int:
    if isinstance(value, bool) or value not in range(100, 901, 100):
        raise StyleError(f"{place} must be a hundred from 100 to 900, not {value!r}")
    return int(value)


def _color(value: Any, place: str) -> str:
    if not isinstance(value, str) or not re.fullmatch("#[0-9a-fA-F]{6}", value):
        raise StyleError(f'{place} must be a colour such as "#1c1b1a", not {value!r}')
    return value.lower()


def _background(value: Any, place: str) -> str:
    return "" if value == "" else _color(value, place)


def _family(value: Any, place: str) -> str:
    # Nothing that could end a declaration or a string: the names go into CSS and XML.
    if not isinstance(value, str) or not re.fullmatch(r"[\w .-]+(,[\w .-]+)*", value):
        raise StyleError(f"{place} must name fonts, parted by commas, not {value!r}")
    return value


_LENGTH = _number(-1000, 1000)
_WIDTH = _number(0, 1000)

_LOOK: Mapping[str, _Check] = MappingProxyType(
    {
        "family": _family,
        "size": _number(1, 500),
        "leading": _number(0.5, 5),
        "weight": _weight,
        "italic": _truth,
        "caps": _one_of(("none", "upper", "small")),
        "tracking": _number(-20, 20),
        "color": _color,
        "align": _one_of(("left", "justify", "center", "right")),
        "hyphens": _truth,
        "indent": _LENGTH,
        "before": _WIDTH,
        "after": _WIDTH,
        "left": _LENGTH,
        "right": _LENGTH,
        "rule-above": _WIDTH,
        "rule-below": _WIDTH,
        "rule-left": _WIDTH,
        "rule-color": _color,
        "background": _background,
        "keep-with-next": _truth,
    }
)

_PAGE: Mapping[str, _Check] = MappingProxyType(
    {
        "paper": _one_of(tuple(PAPERS)),
        "top": _WIDTH,
        "bottom": _WIDTH,
        "measure": _WIDTH,
        "profile": _one_of(PROFILES),
    }
)
