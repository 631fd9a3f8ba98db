"""The JSON form of an article: exact, versioned, and derived from the model itself.

A node becomes an object with its class's name under ``"type"`` and one key per field; fields at
their default are left out, bytes are Base64 (RFC 4648 clause 4).  The whole article carries
``"creditline": 1``, the version of the form.

>>> from convert.model import Article, Paragraph, text
>>> form = encode(Article(language="en", body=(Paragraph(text("Hello.")),)))
>>> form["body"]
[{'type': 'Paragraph', 'content': [{'type': 'Text', 'value': 'Hello.'}]}]
>>> decode(form).language
'en'
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import functools
import json
import types
import typing
import uuid
from dataclasses import replace
from typing import Any

from . import model
from .errors import InputError
from .model import Article, Figure, each_figure

VERSION = 1


def encode(article: Article, *, pictures: bool = True) -> dict[str, Any]:
    """Return `article` as JSON-able data; `decode` gives an equal article back.

    Without `pictures` their bytes are left empty: the form for a file that holds the pictures itself.
    """
    if not pictures:
        article = each_figure(article, _without_bytes)
    return {"creditline": VERSION, **_encode(article)}


def to_bytes(data: Any) -> bytes:
    """Return JSON-able `data` as UTF-8, two spaces of indentation.

    A broken surrogate, which UTF-8 cannot hold, becomes JSON's own escape of it.
    """
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def identifier(article: Article) -> str:
    """Return a ``urn:uuid:``, the same for the same article (RFC 9562, version 5).

    It is made from the source's URL where that is known, else from the whole content.
    """
    name = article.source or json.dumps(encode(article), ensure_ascii=False, sort_keys=True)
    return uuid.uuid5(uuid.NAMESPACE_URL, name.encode("utf-8", "backslashreplace").decode()).urn


def _without_bytes(figure: Figure) -> Figure:
    return replace(figure, image=replace(figure.image, data=b"")) if figure.image else figure


def decode(data: Any) -> Article:
    """Return the article that `data`, parsed JSON, describes.

    Raise InputError, naming the place, where `data` does not follow the schema.
    """
    if not isinstance(data, dict) or "creditline" not in data:
        raise InputError('this JSON is not an article: the key "creditline" is missing')
    if data["creditline"] != VERSION:
        raise InputError(f"this article is in form {data['creditline']!r}; this version reads form {VERSION}")
    rest = {key: value for key, value in data.items() if key != "creditline"}
    article: Article = _decode(Article, rest, "article")
    return article


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the form, made from the model's annotations."""
    nodes = {name: _object(cls) for name, cls in sorted(_classes().items())}
    article = nodes.pop("Article")
    properties = {"creditline": {"const": VERSION}, **article["properties"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Creditline article",
        **article,
        "properties": properties,
        "required": ["creditline", *article["required"]],
        "$defs": nodes,
    }


# --------------------------------------------------------------------------------- the model


@functools.cache
def _classes() -> dict[str, type]:
    found = {name: cls for name, cls in vars(model).items() if dataclasses.is_dataclass(cls)}
    return typing.cast(dict[str, type], found)


@functools.cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _default(part: dataclasses.Field[Any]) -> Any:
    return part.default


def _union(hint: Any) -> tuple[Any, ...]:
    """Return the members of a union, or of one type alone."""
    return (
        typing.get_args(hint)
        if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union
        else (hint,)
    )


# ------------------------------------------------------------------------------------ encode


def _encode(node: Any) -> Any:
    match node:
        case None | bool() | int() | str():
            return node
        case bytes():
            return base64.b64encode(node).decode("ascii")
        case tuple():
            return [_encode(child) for child in node]
    parts = {part.name: (getattr(node, part.name), _default(part)) for part in dataclasses.fields(node)}
    kept = {name: _encode(value) for name, (value, default) in parts.items() if value != default}
    return {"type": type(node).__name__, **kept}


# ------------------------------------------------------------------------------------ decode


def _decode(hint: Any, data: Any, place: str) -> Any:
    members = _union(hint)
    if data is None and type(None) in members:
        return None
    if isinstance(data, dict):
        return _decode_node(members, data, place)
    origin = typing.get_origin(members[0])
    if origin is tuple and isinstance(data, list):
        (inner, _) = typing.get_args(members[0])
        return tuple(_decode(inner, child, f"{place}[{number}]") for number, child in enumerate(data))
    if origin is typing.Literal and data in typing.get_args(members[0]):
        return data
    if members[0] is bytes and isinstance(data, str):
        return _decode_bytes(data, place)
    if members[0] in (str, int, bool) and type(data) is members[0]:
        return data
    raise InputError(f"{place}: {_shown(data)} does not belong here")


def _decode_node(members: tuple[Any, ...], data: dict[str, Any], place: str) -> Any:
    names = {name: cls for name, cls in _classes().items() if cls in members}
    cls = names.get(str(data.get("type")))
    if cls is None:
        raise InputError(
            f"{place}: no node of type {data.get('type')!r} here; there may be {', '.join(names) or 'none'}"
        )
    hints, parts = _hints(cls), dataclasses.fields(cls)
    unknown = sorted(set(data) - set(hints) - {"type"})
    if unknown:
        raise InputError(f"{place}: {cls.__name__} has no {unknown[0]!r}")
    values = {name: _decode(hints[name], data[name], f"{place}.{name}") for name in hints if name in data}
    missing = [part.name for part in parts if part.name not in values and _required(part)]
    if missing:
        raise InputError(f"{place}: {cls.__name__} needs {missing[0]!r}")
    return cls(**values)


def _decode_bytes(data: str, place: str) -> bytes:
    try:
        return base64.b64decode(data, validate=True)
    except binascii.Error as error:
        raise InputError(f"{place}: not Base64 ({error})") from error


def _required(part: dataclasses.Field[Any]) -> bool:
    return part.default is dataclasses.MISSING


def _shown(data: Any) -> str:
    shown = repr(data)
    return shown if len(shown) <= 40 else shown[:37] + "…"


# ------------------------------------------------------------------------------------ schema


def _object(cls: type) -> dict[str, Any]:
    hints = _hints(cls)
    parts = dataclasses.fields(cls)
    return {
        "type": "object",
        "properties": {
            "type": {"const": cls.__name__},
            **{part.name: _type(hints[part.name]) for part in parts},
        },
        "required": ["type", *(part.name for part in parts if _required(part))],
        "additionalProperties": False,
    }


def _type(hint: Any) -> dict[str, Any]:
    members = _union(hint)
    if len(members) > 1:
        return {"anyOf": [_type(member) for member in members]}
    match members[0]:
        case cls if cls in _PLAIN:
            return _PLAIN[cls]
        case type() as cls if dataclasses.is_dataclass(cls):
            return {"$ref": f"#/$defs/{cls.__name__}"}
    if typing.get_origin(hint) is typing.Literal:
        return {"enum": list(typing.get_args(hint))}
    (inner, _) = typing.get_args(hint)
    return {"type": "array", "items": _type(inner)}


_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    type(None): {"type": "null"},
}
