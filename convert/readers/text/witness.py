"""The text witness: says what is odd in a text, and changes nothing of it.

At most one warning of a kind, with how often and the first places, so that people read it.  What is
good typography (thin and no-break spaces, curly quotes) is not odd.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...errors import Warn
from ...model import Article, Figure, walk
from .grammar.notice import parse_notice
from .lines.roles import Verdict
from .places import first, place, places


def witness(lines: Sequence[str], verdicts: Sequence[Verdict], article: Article, warn: Warn) -> None:
    """Warn of what is odd in `lines` and in the `article` that was made of them."""
    text = "\n".join(lines)
    _characters(text, warn)
    _repeats(lines, verdicts, warn)
    for contradiction, words in _contradictions(article):
        at = text.find(words)
        warn(contradiction if at < 0 else f"{contradiction}: {place(text, at)}")


# -------------------------------------------------------------------------------- characters


@dataclass(frozen=True, slots=True)
class _Oddity:
    """A kind of oddity: what finds it, and the characters without which it cannot be there.

    `one` and `many` say it of one find and of several; {count} and {first} stand for how many there
    are and what the first one is.  A find counts where `fits` says so.  `pattern` is compiled when it
    is first needed, which for most texts is never.
    """

    pattern: str
    signs: frozenset[str]
    one: str
    many: str
    fits: Callable[[str], object]


def _characters(text: str, warn: Warn) -> None:
    present = set(text)
    for oddity in _ODDITIES:
        if not oddity.signs.isdisjoint(present):
            found = [match for match in re.finditer(oddity.pattern, text) if oddity.fits(match[0])]
            if found:
                said = oddity.one if len(found) == 1 else oddity.many
                said = said.format(count=len(found), first=_shown(found[0][0]))
                warn(f"{said}: {places(text, [match.start() for match in found])}")


def _shown(words: str) -> str:
    """Return `words` so that one can see what is odd: what does not print by its number.

    Of a word of two alphabets the first letter of the rarer one is named.
    """
    strange = [character for character in words if not character.isprintable()]
    if strange:
        return " ".join(f"U+{ord(character):04X}" for character in strange[:4])
    stranger = _stranger(words)
    if not stranger:
        return repr(words)
    return f"{words!r} (its {stranger} is U+{ord(stranger):04X}, {unicodedata.name(stranger, '').lower()})"


def _stranger(word: str) -> str:
    """Return the first letter of the alphabet that is the rarer in `word`, "" where neither is."""
    latin = [
        letter for letter in word if letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN")
    ]
    others = [letter for letter in word if letter.isalpha() and letter not in latin]
    if not latin or not others or len(latin) == len(others):
        return ""
    return min(latin, others, key=len)[0]


# Letters that nobody can tell from one of another alphabet: confusables.txt of Unicode Technical
# Standard 39.  Those that only resemble one (к, н, т) are left out: people do write "SMSка".
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_NOT_LATIN_BUT_ALIKE = "АВЕКМНОРСТУХЅІЈЁаеорсухѕіјё" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LATIN_ALIKE = "ABEKMHOPCTYXSIJËaeopcyxsijë"
_TWO_ALPHABETS = (
    rf"(?<!\w)(?:(?=\w*[{_LATIN}])(?=\w*[{_NOT_LATIN_BUT_ALIKE}])[\d{_LATIN}{_NOT_LATIN_BUT_ALIKE}]{{3,50}}"
    rf"|(?=\w*[Ѐ-ӿ])(?=\w*[{_LATIN_ALIKE}])[\dЀ-ӿ{_LATIN_ALIKE}]{{3,50}})(?!\w)"
)


def _has_a_look_alike(word: str) -> bool:
    """Tell whether a word of one alphabet has look-alikes of another in it: "SMSка" is no such word."""
    stranger = _stranger(word)
    return stranger != "" and (stranger in _LATIN_ALIKE or stranger in _NOT_LATIN_BUT_ALIKE)


# What Windows-1252 makes of the second and further bytes of UTF-8 (0x80 to 0xBF).
_CONTINUATION = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0-¿"
_MOJIBAKE = (
    "Ã[€\x81‚ƒ„†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90•–—˜™š›œ\x9džŸ\xa0-¿]"
    "|Â[\xa0-¿]"
    "|[ÄÅ][\x81‚ƒ†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90•˜™š›œ\x9dž¡-ª¬-º¼-¿]"
    "|â(?:€[™˜œ“”¦¢¹º\x9d\x93\x94\x98\x99\x9c]|‚¬|„¢)"
    "|ï(?:»¿|¿½)"
    f"|ðŸ[{_CONTINUATION}]{{2}}"
    f"|(?:[ÎÏÐÑ×ØÙ][{_CONTINUATION}]){{2,}}"
    f"|(?:[à-ï][{_CONTINUATION}]{{2}}){{3,}}"
)


def _oddity(pattern: str, signs: str, one: str, many: str, fits: Callable[[str], object] = bool) -> _Oddity:
    return _Oddity(pattern, frozenset(signs), one, many, fits)


_CONTROLS = "".join(map(chr, (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0))))
_OVERRIDES = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
_UNSEEN = "\u034f\u115f\u1160\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
_WIDE_SPACES = "\u1680\u2000\u2001\u2004\u2005\u2006\u2008\u205f"

_ODDITIES = (
    _oddity(
        _TWO_ALPHABETS,
        _NOT_LATIN_BUT_ALIKE,
        "the word {first} mixes letters of two alphabets that look alike",
        "{count} words such as {first} mix letters of two alphabets that look alike",
        _has_a_look_alike,
    ),
    _oddity(
        _MOJIBAKE,
        "ÃÂÄÅâïðÎÏÐÑ×ØÙàáãäåæçèéêëìíî",
        "{first} looks like UTF-8 that was once read as Windows-1252",
        "{count} places such as {first} look like UTF-8 that was once read as Windows-1252",
    ),
    _oddity(
        r"&(?:[a-z]{2,6}|#\d{2,5}|#x[0-9A-Fa-f]{2,5});",
        "&",
        "{first} looks like a left-over of HTML",
        "{count} places such as {first} look like left-overs of HTML",
    ),
    _oddity(
        f"[{re.escape(_CONTROLS)}]",
        _CONTROLS,
        "there is a control character ({first})",
        "there are {count} control characters ({first} first)",
    ),
    _oddity(
        # Around or inside of Hebrew and Arabic they have their use.
        f"(?<![\u0590-\u08ff])[{_OVERRIDES}](?![\u0590-\u08ff])",
        _OVERRIDES,
        "a character turns the direction of writing ({first})",
        "{count} characters turn the direction of writing ({first} first)",
    ),
    _oddity(
        "\u00ad",
        "\u00ad",
        "there is a soft hyphen",
        "there are {count} soft hyphens",
    ),
    _oddity(
        # Thai, Lao, Burmese and Khmer break their lines at it.
        f"(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])[{_UNSEEN}]",
        _UNSEEN,
        "there is a character that cannot be seen ({first})",
        "there are {count} characters that cannot be seen ({first} first)",
    ),
    _oddity(
        f"[{_WIDE_SPACES}]",
        _WIDE_SPACES,
        "there is a space of an unusual width ({first})",
        "there are {count} spaces of unusual widths ({first} first)",
    ),
)


# ------------------------------------------------------------------------------------ meaning


_LONG = 60
"""Characters of a paragraph that does not stand twice by chance."""


def _repeats(lines: Sequence[str], verdicts: Sequence[Verdict], warn: Warn) -> None:
    """Warn of paragraphs that stand twice."""
    seen: dict[str, int] = {}
    again: list[str] = []
    for verdict in verdicts:
        if verdict.role == "paragraph":
            words = " ".join(" ".join(lines[verdict.first : verdict.last + 1]).split())
            if len(words) >= _LONG and seen.setdefault(words, verdict.first) != verdict.first:
                again.append(f"line {verdict.first + 1} as line {seen[words] + 1}")
    if again:
        what = "a paragraph stands" if len(again) == 1 else f"{len(again)} paragraphs stand"
        warn(f"{what} in the text again: {first(again, len(again))}")


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _contradictions(article: Article) -> Iterator[tuple[str, str]]:
    """Yield a sentence for each way in which notices, dates and credits contradict each other.

    With it come the words of the source that it is about.
    """
    lines = article.rights.notice.splitlines()
    notices = [article.rights] if len(lines) == 1 else [parse_notice(line) for line in lines]
    holders = list(dict.fromkeys(rights.holder for rights in notices if rights.holder))
    if len({holder.casefold() for holder in holders}) > 1:
        others = next(line for line in lines if parse_notice(line).holder not in ("", holders[0]))
        yield f"the copyright notices name different holders ({', '.join(holders)})", others
    years = [int(year) for rights in notices for year in _YEAR.findall(rights.year)]
    published = _YEAR.match(article.published)
    if years and published and int(published[0]) > max(years):
        yield f"the article is of {published[0]}, its copyright notice of {max(years)}", lines[0]
    yield from _credits(article, holders, years)


def _credits(article: Article, holders: Sequence[str], years: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Yield the credits that name the holder of the notice with a year of their own."""
    for figure in walk(article.body) if years else ():
        if isinstance(figure, Figure) and figure.credit:
            said = _YEAR.findall(figure.credit.text)
            same = any(holder.casefold() in figure.credit.text.casefold() for holder in holders)
            if same and said and not set(map(int, said)) & set(years):
                words = figure.credit.text
                yield f"the credit {words!r} and the copyright notice name different years", words
