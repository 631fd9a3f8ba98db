"""What is odd in the characters of a text, each kind in one sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from .places import places


def oddities(text: str) -> Iterator[str]:
    """Yield a sentence for each kind of oddity in `text`: how often it is there, and the first places.

    What is told as one kind is not told as another: a character that does not print, in words that
    were garbled, is told with them.
    """
    present = frozenset(text)
    highest = max(present, default="")
    told: set[int] = set()
    for oddity in _ODDITIES:
        if highest >= oddity.least and not (oddity.signs and present.isdisjoint(oddity.signs)):
            found = [(at, words) for at, words in oddity.find(text) if at not in told]
            if found:
                told.update(each for at, words in found for each in range(at, at + len(words)))
                said = oddity.one if len(found) == 1 else oddity.many
                said = said.format(count=len(found), first=oddity.shown(found[0][1]))
                yield f"{said}: {places(text, [at for at, _ in found])}"


_Find: TypeAlias = Callable[[str], Iterable[tuple[int, str]]]
"""Gives each place where something stands in a text, and what stands there."""


def _numbered(words: str) -> str:
    return " ".join(f"U+{ord(character):04X}" for character in words[:4])


class _Oddity(NamedTuple):
    """A kind of oddity: what finds it, and the characters of which it has to hold one, if any.

    Where they are too many to be named, `least` is the first of them.  `one` and `many` say it of one find
    and of several; {count} and {first} stand for how many there are and for what `shown` makes of the first.
    """

    find: _Find
    signs: str
    one: str
    many: str
    shown: Callable[[str], str] = _numbered
    least: str = ""


def _every(pattern: str, part: str = "") -> _Find:
    """Return what finds each match of `pattern`; it is compiled when it is first needed.

    One look for `part`, of which every match has some, spares most texts the other at each letter.
    """

    def find(text: str) -> Iterator[tuple[int, str]]:
        matches = re.finditer(pattern, text) if re.search(part, text) else ()
        return ((match.start(), match[0]) for match in matches)

    return find


# ------------------------------------------------------------------------------ two alphabets

# Letters that nobody can tell from one of another alphabet: confusables.txt of Unicode Technical
# Standard 39.  Those that only resemble one (к, н, т) are left out: people do write "SMSка".
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_CYRILLIC = "Ѐ-ӿ"
_CYRILLIC_ALIKE = "АВЕКМНОРСТУХЅІЈЁаеорсухѕіјё"
_GREEK_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LATIN_ALIKE = "ABEKMHOPCTYXSIJËaeopcyxsijë"
_TWO_ALPHABETS = (
    rf"(?<!\w)(?=\w*[{_LATIN}])(?=\w*[{_CYRILLIC}{_GREEK_ALIKE}])"
    rf"[\d{_LATIN}{_CYRILLIC}{_GREEK_ALIKE}]{{3,50}}(?!\w)"
)


def _two_alphabets(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(_TWO_ALPHABETS, text):
        around = text[max(match.start() - _AROUND, 0) : match.end() + _AROUND]
        if _disguised(match[0]) and not _inflected(match[0], around):
            yield match.start(), match[0]


_AROUND = 80
"""Characters on either side that tell the alphabet of a text."""


def _disguised(word: str) -> str:
    """Return the first letter in `word` of the alphabet that only poses as the other, "" where none does.

    All its letters look like some of the other.  With Greek ones that are no look-alikes, and beside
    a single Cyrillic one (BЯIDGE), Latin letters are what they seem.
    """
    latin = re.findall(f"[{_LATIN}]", word)
    others = [letter for letter in word if letter.isalpha() and letter not in latin]
    own = [letter for letter in others if letter not in _CYRILLIC_ALIKE + _GREEK_ALIKE]
    posing = [] if own else [others]
    if set(latin) <= set(_LATIN_ALIKE) and (len(own) > 1 or len(others) > len(latin)):
        posing.append(latin)
    return min(posing, key=len)[0] if posing else ""


def _inflected(word: str, around: str) -> bool:
    """Tell whether `word` is Latin with a Cyrillic ending: "COVIDа", and in a Cyrillic text "iPhoneа"."""
    match = re.fullmatch(rf"([{_LATIN}\d]*[{_LATIN}]{{2}})[а-яё]+", word)
    if match is None:
        return False
    if match[1].isupper():
        return True
    cyrillic, latin = (len(re.findall(f"[{letters}]", around)) for letters in (_CYRILLIC, _LATIN))
    return not set(match[1]) <= set(_LATIN_ALIKE) and cyrillic > latin


def _with_the_disguised(word: str) -> str:
    letter = _disguised(word)
    return f"{word!r} (its {letter} is U+{ord(letter):04X}, {unicodedata.name(letter).lower()})"


# --------------------------------------------------------------------- one encoding read as another

# What Windows-1252 makes of the second and further bytes of UTF-8 (0x80 to 0xBF).
_CONTINUATION = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0-¿"
_BEHIND_A_TILDE = "€\x81‚ƒ„†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90•–—˜™š›œ\x9džŸ"
_BEGIN_AS_WINDOWS = "ÃÂÄÅâïðÎÏÐÑ×ØÙàáãäåæçèéêëìíî"
_TWO_AS_WINDOWS = f"[{_BEGIN_AS_WINDOWS}][{_CONTINUATION}]"
_CAPITALS = "A-ZÀ-ÖØ-Þ"
_UTF_8_AS_WINDOWS = (
    # At the end of a word of capitals Ã is a letter: "IRMÃ »".
    rf"Ã(?:(?<![{_CAPITALS}]{{2}}Ã)[{_BEHIND_A_TILDE}\xa0-¿]|[{_BEHIND_A_TILDE}¡-¿](?=[^\W\d_]))"
    # Alone before a sign that French puts a space before, Â is a letter.
    r"|Â(?:[¡-¿]|\xa0(?![;:!?»])|(?<=\wÂ)\xa0)"
    "|[ÄÅ][\x81‚ƒ†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90•˜™š›œ\x9dž¡-ª¬-º¼-¿]"
    "|â(?:€[™˜œ“”¦¢¹º\x9d\x93\x94\x98\x99\x9c]|‚¬|„¢)"
    "|ï(?:»¿|¿½)"
    f"|ðŸ[{_CONTINUATION}]{{2}}"
    f"|(?:[ÎÏÐÑ×ØÙ][{_CONTINUATION}]){{2,}}"
    f"|(?:[à-ï][{_CONTINUATION}]{{2}}){{3,}}"
)

# The same in Windows-1251: Р and С before every letter.  Signs alone may be somebody who stammers.
_LETTERS_1251 = "ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕї"
_CONTINUATION_1251 = f"{_LETTERS_1251}‚„…†‡€‰‹‘’“”•–—\x98™›\xa0¤¦§©«¬\xad®°±µ¶·№»"
_UTF_8_AS_CYRILLIC = (
    rf"(?=(?:[РС][{_CONTINUATION_1251}]){{0,9}}[РС][{_LETTERS_1251}])(?:[РС][{_CONTINUATION_1251}]){{3,}}"
    "|вЂ[“”™њќ¦\x98]"
)

# And on a Mac, but for what is mathematics: √π, √Ω, √∞.
_UTF_8_AS_MAC = (
    "(?<=[A-Za-z])√[©®™§£¢•¶ß´¨≠≤≥±°†ºª∂∫æøØ¥Æü]|√[©®™§£•¶ß´¨≠≤≥°†ºª∂∫æø¥](?=[a-z])|‚Ä[ôúùìîò¶]|¬[†©´ª∞Æ]"
)

# Windows-1251 read as Windows-1252 is made of letters with marks alone.  No western word has five of
# them, a cry ("Óóóóó") and a list of letters apart, which does not begin with its only capital.
_CYRILLIC_AS_WESTERN = (
    r"(?<!\w)(?!\w(\w)\1\1)"
    r"(?:[À-ÖØ-Þ][à-ÿ¸]{4,}|[à-ÿ¸]{4,}[ ,.]{1,2}(?!\w(\w)\2\2)[À-ÿ¸]{4,})(?!\w)"
)


# -------------------------------------------------------------------------- what cannot be seen

_ALPHABETIC = "A-Za-zÀ-ÖØ-öø-ɏͰ-ӿ"
_UNSEEN = "\u034f\u115f\u1160\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
_JOINERS = "\u061c\u200c\u200d\u200e\u200f"
_TAGS = "\U000e0001\U000e0020-\U000e007f"
_CANNOT_BE_SEEN = (
    # Thai, Lao, Burmese and Khmer break their lines at it.
    f"(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])[{_UNSEEN}]"
    # They have their use between other scripts, and between emoji.
    f"|(?<=[{_ALPHABETIC}])[{_JOINERS}]+(?=[{_ALPHABETIC}])"
    # They tell whose flag a black flag is.
    f"|(?<![\U0001f3f4{_TAGS}])[{_TAGS}]+"
    # In Braille it is the space.
    "|(?<![\u2800-\u28ff])\u2800+(?![\u2800-\u28ff])"
    "|[\ufff9-\ufffc]"
)
_CANNOT_BE_SEEN_SIGNS = f"{_UNSEEN}{_JOINERS}\u2800\ufff9\ufffa\ufffb\ufffc\U000e0001" + "".join(
    map(chr, range(0xE0020, 0xE0080))
)

# Private use and noncharacters: Unicode 16.0, 23.5 and 23.7.
_FIRST_WITHOUT_MEANING = "\ue000"
NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000)
)
_NO_MEANING = f"[\ue000-\uf8ff\U000f0000-\U0010ffff{NONCHARACTERS}]"


# ------------------------------------------------------------------------ the direction of writing

# See Unicode Standard Annex #9.
_EMBEDDINGS, _ISOLATES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
_OVERRIDE = "\u202e"
_ENDS = {"\u202c": _EMBEDDINGS, "\u2069": _ISOLATES}
_TURNS = f"{_EMBEDDINGS}{_ISOLATES}{''.join(_ENDS)}"
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"


def _turns(text: str) -> Iterator[tuple[int, str]]:
    """Yield what turns the direction of writing where nothing asks for it.

    Beside Hebrew and Arabic it has its use, and in a line that holds them, if it has an end there.
    What ends is told where nothing has begun.
    """
    start = 0
    for line in text.split("\n"):
        if not _TURNS_SET.isdisjoint(line):
            ended, lone = _ended(line)
            mixed = re.search(f"[{_RIGHT_TO_LEFT}]", line) is not None
            for match in re.finditer(f"(?<![{_RIGHT_TO_LEFT}])[{_TURNS}](?![{_RIGHT_TO_LEFT}])", line):
                proper = mixed and match.start() in ended and match[0] != _OVERRIDE
                if match.start() in lone if match[0] in _ENDS else not proper:
                    yield start + match.start(), match[0]
        start += len(line) + 1


_TURNS_SET = frozenset(_TURNS)


def _ended(line: str) -> tuple[set[int], set[int]]:
    """Return where in `line` begins what has its end there, and where ends what has not begun."""
    begun: dict[str, list[int]] = {end: [] for end in _ENDS}
    ended: set[int] = set()
    lone: set[int] = set()
    for match in re.finditer(f"[{_TURNS}]", line):
        if match[0] not in _ENDS:
            end = next(end for end, begins in _ENDS.items() if match[0] in begins)
            begun[end].append(match.start())
        elif begun[match[0]]:
            ended.add(begun[match[0]].pop())
        else:
            lone.add(match.start())
    return ended, lone


# ------------------------------------------------------------------------------------ the table


def _misread(find: _Find, signs: str, written: str, read: str) -> _Oddity:
    what = f"like {written} that was once read as {read}"
    return _Oddity(
        find, signs, f"{{first}} looks {what}", f"{{count}} places such as {{first}} look {what}", repr
    )


# The elements of running text, of lists, tables and figures, see HTML Living Standard, 4.3 to 4.9.
_TAG = (
    r"(?i:</?(?:a|abbr|article|aside|b|blockquote|body|br|cite|div|em|figcaption|figure|font|footer|h[1-6]|head"
    r"|header|hr|html|i|iframe|img|li|link|main|meta|nav|ol|p|picture|script|section|small|span|strong|style"
    r"|su[bp]|t(?:able|body|d|h|head|r)|title|u|ul)(?:\s[^<>]{0,500})?/?>)"
)


def _shortened(words: str) -> str:
    return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")


_SHOWN = 40

_CONTROLS = "".join(map(chr, (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0))))
_WIDE_SPACES = "\u1680\u2000\u2001\u2004\u2005\u2006\u2008\u205f"

_ODDITIES = (
    _Oddity(
        _two_alphabets,
        "".join(map(chr, range(0x400, 0x500))) + _GREEK_ALIKE,
        "the word {first} mixes letters of two alphabets that look alike",
        "{count} words such as {first} mix letters of two alphabets that look alike",
        _with_the_disguised,
    ),
    _misread(_every(_UTF_8_AS_WINDOWS, _TWO_AS_WINDOWS), _BEGIN_AS_WINDOWS, "UTF-8", "Windows-1252"),
    _misread(_every(_UTF_8_AS_CYRILLIC), "РСв", "UTF-8", "Windows-1251"),
    _misread(_every(_UTF_8_AS_MAC), "√‚¬", "UTF-8", "Mac Roman"),
    _misread(
        _every(_CYRILLIC_AS_WESTERN, "[à-ÿ¸]{4}"),
        "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
        "Windows-1251",
        "Windows-1252",
    ),
    _Oddity(
        _every(rf"&(?:[a-z]{{2,6}}|#\d{{2,5}}|#x[0-9A-Fa-f]{{2,5}});|{_TAG}"),
        "&<",
        "{first} looks like a left-over of HTML",
        "{count} places such as {first} look like left-overs of HTML",
        _shortened,
    ),
    _Oddity(
        _every(f"[{re.escape(_CONTROLS)}]"),
        _CONTROLS,
        "there is a control character ({first})",
        "there are {count} control characters ({first} first)",
    ),
    _Oddity(
        _turns,
        _TURNS,
        "a character turns the direction of writing ({first})",
        "{count} characters turn the direction of writing ({first} first)",
    ),
    _Oddity(_every("\u00ad"), "\u00ad", "there is a soft hyphen", "there are {count} soft hyphens"),
    _Oddity(
        _every(_CANNOT_BE_SEEN),
        _CANNOT_BE_SEEN_SIGNS,
        "there is a character that cannot be seen ({first})",
        "there are {count} characters that cannot be seen ({first} first)",
    ),
    _Oddity(
        _every(_NO_MEANING),
        "",
        "there is a character without a meaning of its own ({first})",
        "there are {count} characters without a meaning of their own ({first} first)",
        least=_FIRST_WITHOUT_MEANING,
    ),
    _Oddity(
        _every(f"[{_WIDE_SPACES}]"),
        _WIDE_SPACES,
        "there is a space of an unusual width ({first})",
        "there are {count} spaces of unusual widths ({first} first)",
    ),
)
