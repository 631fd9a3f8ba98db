"""The encodings from before Unicode: which one some bytes are in, as well as bytes can tell."""

from __future__ import annotations

import codecs
import re


def detect(data: bytes) -> str:
    """Return the name of Python's codec for the likeliest encoding of `data`, which is not UTF-8.

    Statistics of letters decide first; then, among encodings that differ only in where their
    letters stand, the one in which fewest words look broken.
    """
    high = sum(data.translate(_HIGH))
    if high < _HARDLY_ANY and not _broken(data, "cp1252"):
        return "cp1252"
    # Imported here: its tables take longer to load than most articles to read, and most are UTF-8.
    import chardet
    from chardet.enums import EncodingEra as Era

    def likeliest(era: Era) -> str:
        return _whole(
            data, chardet.detect(data, encoding_era=era, compat_names=False)["encoding"] or "cp1252"
        )

    old = Era.ALL & ~Era.MAINFRAME
    first = likeliest(Era.MODERN_WEB if high < _FEW else old)
    if _broken(data, first) <= high * _TYPING_ERRORS:
        return first
    siblings: tuple[str, ...] = next((family for family in _FAMILIES if first in family), ())
    candidates = dict.fromkeys((first, *siblings, "cp1252", likeliest(old)))
    return min(candidates, key=lambda codec: _broken(data, codec))


_HARDLY_ANY = 4
"""With fewer bytes beyond ASCII it is a western text with a pound sign or a borrowed word."""

_FEW = 32
"""With fewer bytes beyond ASCII the statistics of rare encodings are chance."""

_TYPING_ERRORS = 1 / 200
"""The share of letters beyond ASCII that may stand in broken words: people mistype, too."""

_HIGH = bytes(128) + b"\1" * 128

# The letters are the same, their places are not.
_FAMILIES: tuple[tuple[str, ...], ...] = (
    ("cp1252", "iso8859_15", "mac_roman", "cp850"),
    ("cp1250", "iso8859_2", "mac_latin2", "cp852"),
    ("cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5"),
)


def _whole(data: bytes, name: str) -> str:
    """Return the codec called `name`, or where it cannot decode all of `data` one that contains it.

    Statistics are made on the beginning of a text only.
    """
    codec: str = codecs.lookup(name).name.replace("-", "_")
    return next((each for each in _SETS.get(codec, (codec,)) if _decodes(data, each)), "cp1252")


# What stands for a character set, the first that decodes everything: Windows' Latin-1 always for
# ISO's (as on the web), the larger sets of East Asia where the standard's own does not suffice.
_SETS = {
    "iso8859_1": ("cp1252",),
    "euc_kr": ("euc_kr", "cp949"),
    "gb2312": ("gb2312", "gb18030"),
    "gbk": ("gbk", "gb18030"),
    "shift_jis": ("shift_jis", "cp932"),
    "shift_jis_2004": ("shift_jis", "cp932", "shift_jis_2004"),
    "tis_620": ("tis_620", "cp874"),
}


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


_BROKEN = (
    "[\x80-\x9f]"  # a control character
    # a capital behind a small letter, one of the two beyond ASCII
    "|[a-zß-öø-ÿа-яё][À-ÖØ-ÞĀĂĄĆČĎĐĘĚĹĽŁŃŇŐŔŘŚŞŠŢŤŮŰŸŹŻŽŒЀ-Я]"
    # a word of two scripts
    "|[A-Za-z][Ͱ-ϿЀ-ӿא-תء-يٮ-ۓ]|[Ͱ-ϿЀ-ӿא-תء-يٮ-ۓ][A-Za-z]"
    # letters with marks only: no western word has four of them in a row
    "|[À-ÖØ-öø-ÿ]{4}"
    # a sign between two letters, or one that never opens a word
    r"|[^\W\d_][¡-©«-´¶-¸»-¿×÷€†‡‰™„“”‚‹ˆ˜ˇ˘˙˛˝─-╬░-▓][^\W\d_]|[®¦¶¬][^\W\d_]"
    # Mac's quotation marks and dashes: a capital before a capitalised word, behind a stop, alone
    r"|(?<!\w)[À-Þ][A-Z][a-z]|[.,!?][À-Þ](?!\w)|(?<=\s)[ÐÑÒÓÔÕ](?=\s)"
)


def _broken(data: bytes, codec: str) -> int:
    """Return how many words of `data` cannot have been written as `codec` reads them."""
    text = data.decode(codec, "replace")
    # No language has both letters: they are what cp1250 makes of š and ž in ISO 8859-2.
    alien = text.count("ą") + text.count("ľ") if "ą" in text and "ľ" in text else 0
    return len(re.findall(_BROKEN, text)) + text.count("\ufffd") + alien
