"""Bytes → text: which encoding, which line ends, and whether it is text at all.

The order is: a file that is something else (a picture, an archive), a byte order mark, the encodings
that begin with an escape, UTF-16 without a mark, UTF-8, UTF-8 with a few bad bytes, and only then a
guess.  Whatever is not certain is a warning that names the encoding taken, and so is what cannot be
read.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from ...errors import InputError, Warn
from ...media import Source
from .places import places


def decode(source: Source, warn: Warn) -> str:
    """Return the text of `source`, each line end a "\\n".

    Raise InputError where it is empty, or is not text.
    """
    name = source.called
    text, wounded = _decode(source.data, name, warn)
    if any(map(text.__contains__, _LINE_ENDS)):
        text = _LINE_END.sub("\n", text)
    if not text.strip():
        raise InputError(f"{name} is empty: there is no text in it")
    if unreadable := [match.start() for match in re.finditer("\ufffd+", text)]:
        where = "the text" if len(unreadable) == 1 else f"{len(unreadable)} places of the text"
        told = f"the sign for an unreadable character (U+FFFD) is in {where}"
        if wounded:
            told = f"{name} is {wounded.upper()} with malformed bytes, shown as U+FFFD"
        warn(f"{told}: {places(text, unreadable)}")
    return text


# CR CR LF is what a text-mode copy makes of CR LF.  A form feed and a vertical tab end a line in
# every editor; NEL, LS and PS by Unicode Standard Annex #14.
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_LINE_END = re.compile(rf"\r\r\n|\r\n|[{_LINE_ENDS}]")


def _decode(data: bytes, name: str, warn: Warn) -> tuple[str, str]:
    """Return the text of `data`, and its encoding where that is sure but some bytes are malformed."""
    if found := _kind(data):
        raise InputError(refusal(name, found))
    marked = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)
    if marked:
        text, wounded = _with_replacements(data[len(marked[0]) :], marked[1])
    else:
        text, wounded = _unmarked(data, name, warn)
    if _garbled(text):
        raise InputError(f"{name} is not text: it is full of control characters")
    if found := markup(text):
        warn(f"{name} is {found} and is read as plain text, tags and all; save its words in a .txt file")
    return text, wounded


def refusal(name: str, kind: str) -> str:
    """Return what says that the file called `name` is a `kind` of its own, and the way out."""
    way_out = "; save its words in a .txt file" if kind.endswith(_HOLDS_WORDS) else ""
    return f"{name} is {kind}, not plain text{way_out}"


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)


def _unmarked(data: bytes, name: str, warn: Warn) -> tuple[str, str]:
    if encoding := _escaped(data) or _wide(data):
        warn(f"{name} was read as {encoding}")
        return data.decode(encoding), ""
    text, wounded = _with_replacements(data, "utf-8")
    if not wounded or _mostly_utf8(data):
        return text, wounded
    if _garbled(data.decode("latin-1")):
        raise InputError(f"{name} is not text: it is full of control characters")
    encoding = _detect(data)
    warn(f"{name} is not UTF-8; it was read as {encoding}, which is a guess: look at its accents")
    return data.decode(encoding, "replace"), ""


# ------------------------------------------------------------------------- what is not text

# Patterns that few texts need are compiled when one does.

# Where the first bytes tell what a file is.  See the registrations of the types at iana.org, and
# for the containers their own specifications.
_MAGIC = {
    "a JPEG picture": (b"\xff\xd8\xff",),
    "a PNG picture": (b"\x89PNG\r\n\x1a\n",),
    "a GIF picture": (b"GIF87a", b"GIF89a"),
    "a TIFF picture": (b"II*\0", b"MM\0*"),
    "an icon": (b"\0\0\1\0",),
    "a Photoshop picture": (b"8BPS",),
    "a PDF document": (b"%PDF-",),
    "a PostScript document": (b"%!PS",),
    "an RTF document": (b"{\\rtf",),
    "an old Office document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    "a gzip archive": (b"\x1f\x8b",),
    "a bzip2 archive": (b"BZh",),
    "an xz archive": (b"\xfd7zXZ\0",),
    "a 7-Zip archive": (b"7z\xbc\xaf\x27\x1c",),
    "a RAR archive": (b"Rar!\x1a\x07",),
    "a zstd archive": (b"\x28\xb5\x2f\xfd",),
    "a program": (b"\x7fELF", b"\xca\xfe\xba\xbe"),
    "a database": (b"SQLite format 3\0",),
    "a sound file": (b"ID3", b"OggS", b"fLaC"),
    "a font": (b"wOFF", b"wOF2", b"OTTO", b"\0\1\0\0\0"),
}
# Signatures of letters only, which a text may begin with by chance: they need a byte no text has.
_LETTERS_ONLY = (b"BZh", b"ID3", b"OggS", b"fLaC", b"wOFF", b"wOF2", b"OTTO", b"8BPS")

_HOLDS_WORDS = ("document", "book", "OpenDocument file", "(HTML)")

_ZIPPED = (
    (b"mimetypeapplication/epub+zip", "an EPUB book"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/", "a Word document"),
    (b"xl/", "an Excel table"),
    (b"ppt/", "a PowerPoint presentation"),
)


_HEAD = 4096


def _kind(data: bytes) -> str:
    """Return what `data` is by its first bytes, "" where they say nothing."""
    head = data[:_HEAD]
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        # The names of all parts stand again at the end.
        ends = head + data[-_HEAD:]
        return next((kind for part, kind in _ZIPPED if part in ends), "a ZIP archive")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "a WebP picture"
    if head[:4] == b"RIFF" and head[8:12] in (b"WAVE", b"AVI "):
        return "a sound or film file"
    if head[4:8] == b"ftyp":
        return "a picture" if head[8:12] in (b"avif", b"avis", b"heic", b"heix", b"mif1") else "a film file"
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return "a BMP picture"
    kind = next((kind for kind, magic in _MAGIC.items() if head.startswith(magic)), "")
    return "" if head.startswith(_LETTERS_ONLY) and not re.search(_CONTROL_BYTE, head) else kind


# HTML Living Standard, 13.1; XML 1.0, 2.8.  Where no DOCTYPE says so, another tag has to follow the first:
# a text may be about markup.
_PAGE = r"<!doctype html|<html(?:\s[^<>]*)?>\s*<"
_BEFORE = r"\s*(?:<!--.*?-->\s*)*"


def markup(text: str) -> str:
    """Return what markup `text` is, "" where it is none."""
    head = text[:_HEAD]
    if re.match(_BEFORE + f"(?:{_PAGE})", head, re.I | re.S):
        return "a web page (HTML)"
    if re.match(r"\s*<\?xml\s", head):
        return "a web page (HTML)" if re.search(_PAGE, head, re.I) else "an XML document"
    return ""


_CONTROL_BYTE = rb"[\0-\x08\x0e-\x1a\x1c-\x1f]"
_CONTROL = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def _garbled(text: str) -> bool:
    """Tell whether `text` holds so many control characters that it cannot be prose.

    More than one in a hundred: of random bytes a tenth are, of the worst saved pages not one in a
    thousand.  One or two in a short text are an oddity, not a reason to refuse it.
    """
    controls = len(_CONTROL.findall(text))
    return controls * 10 > len(text) or (controls > 2 and controls * 100 > len(text))


# ----------------------------------------------------------------------------- certain encodings


# ISO 2022 changes its character set by escape sequences (RFC 1468, RFC 1557); HZ by "~{" and "~}"
# (RFC 1843).  All bytes are ASCII, so they would pass for UTF-8.
_ESCAPED = (
    (rb"\x1b\$[@B(]|\x1b\([IJ]", ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_jp_3")),
    (rb"\x1b\$\)C", ("iso2022_kr",)),
    (rb"~\{(?:[\x21-\x7d][\x21-\x7e])+~\}", ("hz",)),
)


def _escaped(data: bytes) -> str:
    """Return the encoding whose escapes `data` holds, "" where it holds none."""
    if b"\x1b" not in data and b"~{" not in data:
        return ""
    for escape, encodings in _ESCAPED:
        if re.search(escape, data):
            return next((encoding for encoding in encodings if _decodes(data, encoding)), "")
    return ""


def _wide(data: bytes) -> str:
    """Return UTF-16 or UTF-32 of some order, without a mark, where nothing else is possible.

    Text in them has a zero byte at every space and line end, and nearly always on the same side;
    text in any other encoding has none at all.
    """
    if b"\0" not in data or len(data) % 2:
        return ""
    little = data[1::2].count(0) > data[0::2].count(0)
    orders = ("utf-32-le", "utf-16-le") if little else ("utf-32-be", "utf-16-be")
    return next((encoding for encoding in orders if _decodes(data, encoding)), "")


def _decodes(data: bytes, encoding: str) -> bool:
    """Tell whether `data` is text in `encoding`: few characters that nobody has assigned."""
    text, wounded = _with_replacements(data, encoding)
    head = text[:_HEAD]
    strange = sum(unicodedata.category(character) in ("Cn", "Co") for character in head)
    return not wounded and strange * 50 <= len(head) and not _garbled(text)


# ----------------------------------------------------------------------------- UTF-8 with wounds

# Sequences of more than one byte: the well-formed ones of Unicode 16.0, table 3-7, and the two halves
# of a character as CESU-8 writes them (Unicode Technical Report 26), which are as unmistakable.
_SEQUENCE = (
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
    rb"|\xf4[\x80-\x8f][\x80-\xbf]{2}|\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]"
)
# Those of western letters and of punctuation.  In a western legacy encoding their first byte is a sign
# or a capital, and what follows another sign, or a letter that never stands behind it.
_WESTERN = re.compile(rb"[\xc2-\xc5]|\xe2\x80")


def _mostly_utf8(data: bytes) -> bool:
    """Return whether `data` is UTF-8 but for a few bytes.

    In a legacy encoding well-formed sequences are accidents, mostly in scripts nobody wrote; in
    wounded UTF-8 the bad bytes are.  The shares were counted on 170,000 lines and sentences in 60
    legacy encodings: a dozen of them, four words long at most or drawn with lines, pass for UTF-8.
    """
    sequences: list[bytes] = re.findall(_SEQUENCE, data)
    rest = re.sub(_SEQUENCE, b"", data)
    bad = len(rest) - len(rest.translate(None, _HIGH))
    western = sum(_WESTERN.match(sequence) is not None for sequence in sequences)
    return western >= bad or len(sequences) >= 4 * bad


_HIGH = bytes(range(0x80, 0x100))


def _with_replacements(data: bytes, encoding: str) -> tuple[str, str]:
    """Return `data` decoded, each malformed part a U+FFFD, and `encoding` again where there is one."""
    try:
        return data.decode(encoding), ""
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), encoding


# -------------------------------------------------------------------- encodings from before Unicode


def _detect(data: bytes) -> str:
    """Return the name of Python's codec for the likeliest encoding of `data`, which is not UTF-8.

    Statistics of letters decide first; then, among encodings that differ only in where their
    letters stand, the one in which fewest words look broken.
    """
    high = sum(data.translate(_BEYOND_ASCII))
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

_BEYOND_ASCII = bytes(128) + b"\1" * 128

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
    whole = (each for each in _SETS.get(codec, (codec,)) if not _with_replacements(data, each)[1])
    return next(whole, "cp1252")


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
