"""The JSON Schema of ninjs 3.1, its keys, kinds and duties, set anew in Python without its explanations.

Of the schema that IPTC publishes as ninjs-schema_3.1.json only ``eventDetails`` and ``plannedCoverage``
are not here, which tell what is still to come: whoever writes one of them is told that there is no such key.
Of ``geoJSON``, which has a schema of its own, only the kind is asked.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_URI: Schema = {"type": "string", "format": "uri"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_WHOLE: Schema = {"type": "integer"}
_NUMBER: Schema = {"type": "number"}


def _object(strings: str = "", /, *needed: str, **others: Schema) -> Schema:
    """Return the schema of an object: its keys that hold strings, those it must have, and all others."""
    properties = _strings(strings) | others
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": list(needed),
    }


def _one_of(shape: Schema, *keys: str) -> Schema:
    return shape | {"oneOf": [{"required": [key]} for key in keys]}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _strings(keys: str) -> dict[str, Schema]:
    return dict.fromkeys(keys.split(), _STRING)


_CONTACT = _one_of(
    _object(
        "type role lang name value",
        address=_object("locality area postalCode country", lines=_list(_STRING)),
    ),
    "value",
    "address",
)
_VALUED = _object("role contentType value", "value")
_COUNTED = _object("role contentType value", "value", charCount=_WHOLE, wordCount=_WHOLE)
_RENDITION = _object(
    "name contentType title format aspectRatio videoCodec transportProtocol bitrate",
    "name",
    href=_URI,
    width=_WHOLE,
    height=_WHOLE,
    sizeInBytes=_WHOLE,
    duration=_NUMBER,
    frameRate=_NUMBER,
    poi=_object(x=_WHOLE, y=_WHOLE),
    scanType={"enum": ["progressive", "interlaced"]},
)


def _about(**others: Schema) -> Schema:
    return _list(_object("name rel literal", uri=_URI, contactInfo=_list(_CONTACT), **others))


_ITEM: dict[str, Schema] = {
    **_strings(
        "profile version copyrightHolder copyrightNotice usageTerms edNote language title by slugline located"
    ),
    **dict.fromkeys(
        ("firstCreated", "versionCreated", "contentCreated", "embargoedUntil", "expires"), _MOMENT
    ),
    "uri": _URI,
    "type": {"enum": "text audio video picture graphic composite component event planning".split()},
    "representationType": {"enum": ["full", "partial"]},
    "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
    "urgency": {"type": "integer", "minimum": 1, "maximum": 9},
    "headlines": _list(_VALUED),
    "descriptions": _list(_VALUED),
    "bodies": _list(_COUNTED),
    "people": _about(),
    "places": _about(geoJSON={"type": "object"}),
    "organisations": _about(symbols=_list(_object("exchange symbol", symbolType=_URI))),
    "subjects": _list(_object("name rel literal creator", uri=_URI, relevance=_WHOLE, confidence=_WHOLE)),
    "events": _list(_object("id name rel literal", uri=_URI)),
    "objects": _list(_object("name rel literal", uri=_URI)),
    "infoSources": _list(_object("name role literal", uri=_URI, contactInfo=_list(_CONTACT))),
    "renditions": _list(_RENDITION),
    "associations": _list(
        {
            "$ref": "#/$defs/item",
            "properties": _strings("name rel"),
            "required": ["name", "uri"],
            "unevaluatedProperties": False,
        }
    ),
    "altIds": _list(_object("role value")),
    "trustIndicators": _list(_object("title", role=_URI, href=_URI)),
    "standard": _object("name version", schema=_URI),
    "genres": _list(_object("name uri literal")),
    "rightsInfo": _one_of(
        _object("encodedRights", langId=_URI, linkedRights=_URI), "linkedRights", "encodedRights"
    ),
    "digitalSourceType": _object("name literal", uri=_URI),
}

VALIDATOR = Draft202012Validator(
    {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {"item": {"type": "object", "properties": _ITEM}},
        "$ref": "#/$defs/item",
        "required": ["uri"],
        "unevaluatedProperties": False,
    },
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


def wrong(item: object) -> list[str]:
    """Return what the schema has against `item`, each by its place."""
    return sorted(f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(item))
