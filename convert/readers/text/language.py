"""The language of a text where nobody says it, by the library that Chromium was built with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...errors import Warn
from .oddities import NONCHARACTERS


def detect_language(lines: Sequence[str], warn: Warn) -> str:
    """Return the BCP 47 tag of the language that most of `lines` are in, "" where it is not sure."""
    try:
        # Imported here: only a text that does not say its language needs it.  There is no wheel of
        # it for every platform (see pyproject.toml), and an article without a language is one, too.
        import pycld2
    except ImportError:
        warn("the language was not looked for, as pycld2 is not installed; say which with --language")
        return ""
    for least in (0, _RUNS):
        # The longest lines, each once, are the running text, and site chrome is short.
        longest = sorted(dict.fromkeys(line for line in lines if len(line) >= least), key=len, reverse=True)
        sample = _words_of("\n".join(longest)[:_ENOUGH])
        reliable, length, guesses = pycld2.detect(sample.encode("utf-8", "replace"), isPlainText=True)
        code, share = guesses[0][1:3]
        if reliable and length < _FEW and _is_latin(sample):
            return ""
        if reliable:
            # Serbian is in two alphabets, and without a mark it is in Cyrillic.
            tag = "sr-Latn" if code == "sr" and _is_latin(sample) else _TAGS.get(code, code)
            return tag if share >= _MOST and _TAG.match(code) else ""
    return ""


_MOST = 70
"""Per cent of the text that must be in the language."""

_FEW = 60
"""Bytes of Latin letters: of fewer, one text in fifty is taken for another language; of 80, one in 500."""

_RUNS = 50
"""Lines of so many characters are looked at alone where all are not sure: names and credits are short."""

_ENOUGH = 2000
"""Characters; more make it no surer."""


def _words_of(sample: str) -> str:
    """Return `sample` without what is in no language."""
    if "://" in sample or "www." in sample:
        sample = _ADDRESSES.sub(" ", sample)
    plain = sample.replace("\n", " ").replace("\xa0", " ").isprintable()
    return sample if plain else _NO_LETTERS.sub(" ", sample)


def _is_latin(sample: str) -> bool:
    return len(re.findall("[A-Za-z]", sample)) > len(re.findall("[А-я]", sample))


# Addresses of the web are in no language.  CLD2 refuses a text with characters that Unicode does not
# mean for interchange: controls, noncharacters (Unicode 16.0, 23.7), broken surrogates.
_ADDRESSES = re.compile(r"https?://\S+|www\.\S+")
_NO_LETTERS = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{NONCHARACTERS}]")

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?\Z")

# CLD2's codes that are not, or not quite, the tag of the IANA registry: withdrawn codes, and its
# Norwegian without further mark is Bokmål, its Chinese without further mark simplified.
_TAGS = {"iw": "he", "jw": "jv", "in": "id", "ji": "yi", "mo": "ro", "no": "nb", "zh": "zh-Hans"}
