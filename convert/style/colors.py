"""Colours and their contrast, by the Web Content Accessibility Guidelines 2.2."""

from __future__ import annotations

import colorsys

LEAST = 4.5
"""Contrast that ordinary text needs (WCAG 2.2, 1.4.3)."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours "#rrggbb", from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lighter(color: str, ground: str) -> str:
    """Return the counterpart of `color`, made for white, on the dark colour `ground`.

    Dark becomes light and pale becomes dim, in the same hue.  What has the contrast of text on white
    has it on `ground` too.
    """
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(color))
    mirrored = 0.1 + 0.83 * (1 - light)
    found = _hex(hue, mirrored, saturation)
    while contrast(color, "#ffffff") >= LEAST > contrast(found, ground):
        mirrored += 0.02
        found = _hex(hue, mirrored, saturation)
    return found


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _hex(hue: float, light: float, saturation: float) -> str:
    parts = colorsys.hls_to_rgb(hue, min(light, 1.0), saturation)
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)


def _luminance(color: str) -> float:
    """Return the relative luminance, 0 of black to 1 of white."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
