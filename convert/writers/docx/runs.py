"""Paragraphs, runs, fields and characters: the XML that Word's text is made of.

Styles are given by their identifiers (see `convert.writers.docx.looks`), words as plain text.
Clauses named here are of ECMA-376 5th edition, Part 1.
"""

from __future__ import annotations

import re
from html import escape

from ...model import right_to_left
from .directions import begins_right, pieces

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
"""The declaration of the prefix ``w``, which every part below word/ needs."""


def line(style: str, runs: str, *, before: str = "") -> str:
    """Return the paragraph of `runs`; nothing where there are none, whatever stands `before` them."""
    return paragraph(style, runs, before=before) if runs else ""


def paragraph(style: str, runs: str, *, added: str = "", before: str = "") -> str:
    """Return a paragraph (17.3.1.22); the runs `before` the others do not show.

    `added` is what its place asks for and no style says: its number in a list, that it is kept with the next.
    """
    bidi = "<w:bidi/>" if not runs.isascii() and begins_right(_TAG.sub("", runs)) else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{added}{bidi}</w:pPr>{before}{runs}</w:p>'


def run(words: str, marks: tuple[str, ...] = (), tag: str = "", *, mirrored: bool = False) -> str:
    """Return `words` as runs (17.3.2.25), those written from right to left in runs of their own.

    `marks` are the character styles around the words, `tag` their language where it is another one
    than the article's, which is `mirrored` if it is read from right to left.
    """
    return "".join(
        f"<w:r>{_properties(marks, tag, right=right)}{_characters(piece)}</w:r>"
        for piece, right in pieces(words, mirrored=mirrored)
    )


def field(instruction: str, *, style: str = "", result: str = "") -> str:
    """Return a field (17.16.18): begin, instruction, separate, result, end."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{result}</w:t>" if result else "",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{properties}{part}</w:r>" for part in parts if part)


def language(tag: str) -> str:
    """Return the w:lang of a BCP 47 tag (17.3.2.20), nothing for none.

    Word asks `val` for Latin script, `eastAsia` and `bidi` for the scripts named so.
    """
    if not tag:
        return ""
    spoken = tag.split("-")[0].lower()
    east = f' w:eastAsia="{tag}"' if spoken in _EAST_ASIAN else ""
    right = f' w:bidi="{tag}"' if right_to_left(tag) else ""
    return f'<w:lang w:val="{tag}"{east}{right}/>'


_EAST_ASIAN = {"ja", "ko", "yue", "zh"}


def attribute(words: str) -> str:
    """Return `words` for an attribute; line ends as references, or XML makes them spaces."""
    return escape(words).replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")


def twips(points: float) -> int:
    """Return points in twentieths, Word's unit of length."""
    return round(points * 20)


# --------------------------------------------------------------------------------------- marks


def _properties(marks: tuple[str, ...], tag: str, *, right: bool) -> str:
    """Return a run's properties: one named style, as Word allows, and what the other marks add."""
    style = next((mark for mark in _RANKS if mark in marks), "")
    parts = (
        f'<w:rStyle w:val="{style}"/>' if style else "",
        *(added for mark, added in _ADDED.items() if mark in marks and mark != style),
        "<w:rtl/>" if right else "",
        language(tag),
    )
    inner = "".join(parts)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


# A run has one character style.  Where marks are nested, the first of these is the style …
_RANKS = ("Credit", "CodeCharacter", "Hyperlink", "Strong", "Emphasis", "Superscript", "Subscript")
# … and the others add what they mean, in the order of the schema (CT_RPr).
_ADDED = {
    "Strong": "<w:b/><w:bCs/>",
    "Emphasis": "<w:i/>",
    "Hyperlink": '<w:u w:val="single"/>',
    "Superscript": '<w:vertAlign w:val="superscript"/>',
    "Subscript": '<w:vertAlign w:val="subscript"/>',
}


# ------------------------------------------------------------------------------------ characters


_TAG = re.compile("<[^>]*>")


# Characters that w:t does not show as what they are: Word draws a soft hyphen there as a hyphen.
_SPECIAL = {
    "\t": "<w:tab/>",
    "\n": "<w:br/>",
    "\r": "<w:br/>",
    "\r\n": "<w:br/>",
    "\u00ad": "<w:softHyphen/>",
}
_SPECIALS = re.compile("(\r\n|[\t\n\r\u00ad])")


def _characters(words: str) -> str:
    return "".join(_SPECIAL.get(piece) or _text(piece) for piece in _SPECIALS.split(words) if piece)


def _text(words: str) -> str:
    # Without this attribute Word drops the spaces at both ends (17.3.3.31).
    space = "" if words == words.strip() else ' xml:space="preserve"'
    return f"<w:t{space}>{escape(words, quote=False)}</w:t>"
