"""What announces a credit: a sign (©), a label ("Photo:", "Bildquelle:", 写真＝), a label and "by".

>>> label = read_label("Foto: © Jane Roe", 0)
>>> label.end, label.kind
(8, 'sign')
"""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple, TypeAlias

from .names import SURELY, east_asian, name_score
from .organisations import agency
from .tables import compiled, either, fold, folded, table

LabelKind: TypeAlias = Literal["none", "bare", "source", "by", "picture", "credit", "sign"]
"""How strongly it announces, from nothing at all to the sign."""

_STRENGTH: tuple[LabelKind, ...] = ("none", "bare", "source", "by", "picture", "credit", "sign")


class Label(NamedTuple):
    """The label at a place: `end` is where what it announces begins; `words` the label words in it."""

    end: int
    kind: LabelKind
    words: str = ""


# Capitals are written out: to compile a pattern that ignores them takes four times as long.  What all of it
# begins with stands first: then it is sought ten times as fast.
SIGN = re.compile(
    r"[©ⓒⒸ℗(（Cc](?:(?<=[©ⓒⒸ℗])|(?<=[(（])[cC][)）](?=\s?(?:[^\W\d_]|(?:19|20)\d\d))"
    r"|(?:(?<=\b[Cc])opyright|(?<=\bC)OPYRIGHT)\b(?:\s+(?:by|BY|©|\([cC]\)))?)"
)
CAMERA = re.compile(r"[📷📸]\ufe0f?")
"""A picture of a camera stands for "Photo" where people post: "📷 Jane Roe", "📸: Jane Roe"."""

_SIGNS = "©ⓒⒸ℗(（Cc📷📸"
"""What begins with none of these is no sign."""
_COLON = re.compile(r"\s?[:：՝៖፦]\s*|\s?[ㅣ丨｜]\s*|\s?[=＝]\s*|\s?／\s*|\.{3}\s*|…\s*")
_COMMA = re.compile(r"(?:,\s+|،\s*|，\s*)(?=[^\W\da-z])")
_DASH = re.compile(r"\s[-–—]\s")
_DASH_TOUCHING = re.compile(r"\s?[-–—]\s")
_SLASH = re.compile(r"\s?[/・·ㆍ]\s*")
_ANY_COMMA = re.compile(r"(?:,\s+|،\s*|，\s*)(?=[^\W\d])")
_BAR = re.compile(r"\s\|\s+")
_SPACE = re.compile(r"[\s\xa0\ufe0e\ufe0f]*")
_FIRST = re.compile(r"[^\W\d_]+")


def read_label(text: str, start: int) -> Label:
    """Return the label that begins at `start`; one of kind "none" and no length where there is none.

    Labels pile up ("© Foto: …", "Image copyright …", "CreditCredit…"): all of them are taken.
    """
    at, words = start, ""
    kind: LabelKind = "none"
    for _ in range(4):
        step = _sign(text, at) or _label(text, at) or (_made(text, at) if words else None)
        if step is None:
            break
        at = step.end
        words = f"{words} {step.words}".strip()
        if _STRENGTH.index(step.kind) > _STRENGTH.index(kind):
            kind = step.kind
    return Label(at, kind, words) if words else _house(text, start)


def _made(text: str, at: int) -> Label | None:
    """Return "erstellt mit" or "courtesy of" behind a label and its colon."""
    by = _by(text, at - 1) if text[at - 1 : at].isspace() else None
    words = text[at:by].strip() if by is not None else ""
    return Label(by, "by", words) if by is not None and " " in words else None


_HOUSE = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]*\s){1,4}(?:file\s)?(?:[pP]hotos?|PHOTOS?|[iI]llustration|[gG]raphic|[vV]ideo|[iI]mage)\s"
    r"(?:by|BY|courtesy of|provided by)\s(?=[^\W\da-z])"
)


def _house(text: str, start: int) -> Label:
    """Return the label that begins with a house's name: "U.S. Navy photo by …"; none where there is none."""
    match = _HOUSE.match(text, start) if "by" in text or "BY" in text or "courtesy of" in text else None
    return Label(match.end(), "by", match[0].strip()) if match else Label(start, "none")


def letters_of_house(text: str, start: int) -> str:
    """Return the letters of a house before a label in capitals, "" where there are none at `start`.

    >>> letters_of_house("ST PHOTO: JANE ROE", 0), letters_of_house("OLD PHOTO: JANE ROE", 0)
    ('ST', '')
    """
    letters = _LETTERS.match(text, start)
    if letters is None or not letters[0].isupper() or letters[1].casefold() in folded("names", "notname"):
        return ""
    return letters[1] if read_label(text, letters.end(1) + 1).kind == "picture" else ""


_LETTERS = re.compile(r"([^\W\d_]{2,5})\s[^\W\d_]{3}")


def _sign(text: str, at: int) -> Label | None:
    match = (SIGN.match(text, at) or CAMERA.match(text, at)) if text[at : at + 1] in _SIGNS else None
    if match is None:
        return None
    colon = _COLON.match(text, match.end())
    end = colon.end() if colon else _skip(text, match.end())
    if match.re is SIGN:
        return Label(end, "sign", match[0])
    by = None if colon else _by(text, match.end())
    if by is not None:
        return Label(by, "by", text[at:by].strip())
    return Label(end, "picture" if colon else "bare", match[0])


def _label(text: str, at: int) -> Label | None:
    phrase = _phrase(text, at)
    if phrase is None or "caption" in phrase[1]:
        return None
    end, kinds = phrase
    end = _with_the_other(text, end, kinds)
    words = text[at:end]
    if "short" in kinds:
        return _short(text, at, end)
    colon = _behind_place(text, end, kinds) or _colon(text, end, kinds) or _slash(text, at, end, kinds)
    if colon is None and _ends_as_by(words, text[end : end + _LONGEST_HOUSE]):
        return Label(_skip(text, end), "by", words)
    if colon and colon[0].strip() in _DOTS:
        return Label(colon.end(), "bare", words)
    if colon and not ("picture" in kinds and colon[0].startswith(("…", "...")) and "credit" not in kinds):
        kind: LabelKind = "picture" if kinds & {"picture", "bare", "supplied"} else "source"
        return Label(colon.end(), "credit" if "credit" in kinds else kind, words)
    by = _by(text, end) if kinds & {"picture", "credit", "source"} else None
    if by is not None:
        return Label(by, "by", text[at:by].strip())
    after = _skip(text, end)
    # "CreditJane Roe": a page's hidden label runs into the name.
    glued = "credit" in kinds and text[end - 1 : end].islower() and text[end : end + 1].isupper()
    if SIGN.match(text, after) or glued or _phrase_is_strong(text, after):
        return Label(after, "credit" if "credit" in kinds else "by", words)
    dash = (_DASH if _is_cased(words) else _DASH_TOUCHING).match(text, end)
    behind = dash.end() if dash else len(text)
    opened = _opens_a_name(text[behind : behind + 1]) or _ADDRESS.match(text, behind)
    if opened and kinds & {"bare", "credit", "picture"}:
        return Label(behind, "bare", words)
    if after == end and _goes_on(text, end):
        return None
    if not _is_cased(words) and _LATIN_CAPITAL.match(text, after):
        return Label(after, "bare", words)
    if "bare" in kinds and after > end and _ADDRESS.match(text, after):
        return Label(after, "bare", words)
    if ("bare" in kinds or " " in words) and _opens_a_name(text[after : after + 1]):
        return Label(after, "credit" if "credit" in kinds and " " in words else "bare", words)
    return None


def _with_the_other(text: str, end: int, kinds: frozenset[str]) -> int:
    """Return where "Photo, video" ends, two labels of pictures before one colon; else `end`."""
    other = _phrase(text, end + 2) if "picture" in kinds and text[end : end + 2] == ", " else None
    both = other is not None and "picture" in other[1] and _COLON.match(text, other[0]) is not None
    return other[0] if other is not None and both else end


def _short(text: str, at: int, end: int) -> Label | None:
    """Return "F.: ", "Ph/" and "Ph. " before a name beyond doubt: elsewhere they mean something else."""
    behind = _BEHIND_SHORT.match(text, end)
    name = behind["name"].strip(" .") if behind else ""
    sure = (" " in name and name_score(name) >= SURELY) or "supplied" in whole_label(name)
    return Label(behind.start("name"), "picture", text[at:end]) if behind and sure else None


_BEHIND_SHORT = re.compile(
    r"(?:(?<=[^\W\d_]{2}\.)\s|\.?\s?[:：/]\s?)(?P<name>[^\W\d_a-zß-ÿ][^,;/|()\[\]\n]{1,40})(?=[,;/|)\]]|\Z)"
)


def _goes_on(text: str, end: int) -> bool:
    """Tell "写真部" and "摄影展", words that begin as a label does, from "摄影张伟"."""
    glued = all(map(east_asian, text[end - 1 : end + 1]))
    behind = _FIRST.match(text, end)
    return glued and (behind is None or name_score(behind[0]) < _A_NAME)


_A_NAME = 0.8
_DOTS = frozenset("・·ㆍ")
# "foto example.org"
_ADDRESS = re.compile(r"[\w-]{2,40}\.[a-z]{2,4}(?![\w.])(?!\s)")
_LATIN_CAPITAL = re.compile("[A-ZÀ-Þ]")


def _is_cased(words: str) -> bool:
    """Tell the writing that has capitals, where one shows that a name begins."""
    return words[0].isupper() or words[0].islower()


def _ends_as_by(words: str, behind: str) -> bool:
    """Tell "Photo courtesy of", "翻攝自" and, before a blank, ภาพจาก by their last word."""
    if words.casefold().rpartition(" ")[2] in folded("links", "ends by") or words.endswith(_GLUED_ENDINGS):
        return True
    return words.endswith(_THAI_ENDINGS) and (behind[:1].isspace() or agency(behind.strip(AROUND)) != "")


_LONGEST_HOUSE = 24
_GLUED_ENDINGS = ("自", "据", "據")
_THAI_ENDINGS = ("จาก", "โดย")


# Matches what leaves out some pictures, and the colon: "Photos, unless otherwise stated: Jane Roe".
_excepted = compiled(
    lambda: rf"(?:\s?,\s|\s\(?)(?:{either('credits', 'unless')})\s[^:()]{{3,30}}\)?\s?:\s*", re.IGNORECASE
)
_LONGEST_EXCEPTED = 60
# "Fotos (2): ", "写真（2枚）：", "사진 2장: "
_COUNTED = re.compile(r"\s?(?:[(（]\d{1,2}\s?[枚点張张장幅]?[)）]|\d{1,2}[枚点張张장幅])\s?[:：=＝]\s*")


def _colon(text: str, end: int, kinds: frozenset[str]) -> re.Match[str] | None:
    """Return the colon, or what stands for it behind a label of these kinds: "Image source, Reuters"."""
    if (colon := _COLON.match(text, end)) is not None:
        return colon
    if kinds & {"picture", "credit"} and (counted := _COUNTED.match(text, end)) is not None:
        return counted
    excepted = kinds & {"picture", "credit"} and ":" in text[end : end + _LONGEST_EXCEPTED]
    if excepted and (colon := _excepted().match(text, end)) is not None:
        return colon
    if "slashed" in kinds and (slash := _SLASH.match(text, end)) is not None:
        words_only = slash[0].strip() in _DOTS and kinds.isdisjoint(("picture", "credit"))
        return None if words_only else slash
    if "piped" in kinds and (bar := _BAR.match(text, end)) is not None:
        # "Photo | Video | Audio" are a site's sections.
        next_one, more, _ = text[bar.end() :].partition("|")
        return None if more and whole_label(next_one) - {"supplied"} else bar
    comma = _COMMA if _is_cased(text[end - 1]) else _ANY_COMMA
    return comma.match(text, end) if "credit" in kinds else None


def says_where(words: str) -> bool:
    """Tell "Clockwise from top left": which of several pictures is somebody's."""
    places = folded("pictured", "side") | folded("pictured", "height") | folded("pictured", "rank")
    small = folded("links", "before side")
    known = [word in places for word in words.casefold().replace("-", " ").split() if word not in small]
    return bool(known) and all(known)


def _behind_place(text: str, end: int, kinds: frozenset[str]) -> re.Match[str] | None:
    """Return what is behind the label of "Photos, clockwise from top left: …" and "Fotos (von oben): …".

    "Photo, from left: …" tells who is seen.
    """
    several = kinds & {"picture", "credit"} and text[:end].casefold().endswith(table("pictured")["several"])
    place = _PLACE.match(text, end) if several else None
    return place if place and says_where(place[1] or place[2]) else None


_PLACE = re.compile(r"(?:,?\s?\(([^():\n]{2,40})\)|,\s([^():.\n]{2,40}?))\s?[:：]\s*")


def _slash(text: str, at: int, end: int, kinds: frozenset[str]) -> re.Match[str] | None:
    """Return the slash behind a label that opens a sentence or a bracket: "Photo / Jane Roe"."""
    slash = _SLASH.match(text, end) if "opening" in kinds and text[at].isupper() else None
    if slash is None or not _OPENS.search(text, 0, at):
        return None
    # "Photo / Video" are a site's sections.
    following = _phrase(text, slash.end())
    named = slash.end() < len(text) and (following is None or "supplied" in following[1])
    return slash if named else None


_OPENS = re.compile(r"(?:\A|[.!?…)\]”\"»’|—–(\[])\s*\Z")


def _opens_a_name(letter: str) -> bool:
    return letter == "@" or (letter.isalpha() and not letter.islower())


def _phrase_is_strong(text: str, at: int) -> bool:
    """Tell "Credit Photo:" and "Photo Illustration by": another label with a colon or a "by" follows."""
    phrase = _phrase(text, at)
    if phrase is None:
        return False
    return _COLON.match(text, phrase[0]) is not None or _by(text, phrase[0]) is not None


def _by(text: str, at: int) -> int | None:
    """Return where the name begins if a word such as "by" stands at `at`, or a year before it: "2011 by"."""
    year = _YEAR.match(text, at)
    at = year.end() if year else at
    start = _skip(text, at)
    for word in _by_words().get(text[start : start + 1].casefold(), ()):
        end = start + len(word)
        if text[start:end].casefold() == word and end < len(text) and not text[end].isalnum() and start > at:
            colon = _COLON.match(text, end)
            return colon.end() if colon else _skip(text, end)
    return None


_YEAR = re.compile(r"\s(?:19|20)\d\d(?=\s)")


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


_BEHIND = re.compile(
    r"[\s／/]*(felvétele|摄影报道|攝影報導|摄影|攝影|글\s?[·ㆍ]\s?사진|代表撮影|撮影|(?<=\w\w)(?<![をもに])写す|写真提供|提供写真|提供|所蔵|(?<![拍航偷抓])[摄攝]|供图|供圖|翻攝|翻摄|绘制|繪製|制图|製圖|作図|编制|編製|绘|繪"
    r"|(?<=[社報网網报])(?:檔案|档案)(?:照片|圖片|图片)|제공|촬영|자료사진|(?<=[가-힣]\s)DB|nuotr\.|nuotraukos|nuotrauka)"
    r"(?:\.?\s?재판매 및 DB 금지)?"
    # "…攝／資料照片"
    r"(?:\s?[，,/／]\s?(?:以?下(?:圖|图)?同|(?:资料图|資料圖|资料照|資料照|檔案照)[片]?))?"
    # "…攝 113年2月8日"
    r"(?:\s?\d{2,4}年\d{1,2}月\d{1,2}日)?[\s.。)）\]］】」]*\Z"
)
_FARTHEST_BEHIND = 36


def label_behind(text: str, start: int = 0) -> re.Match[str] | None:
    """Return the label that stands behind a name: 山田太郎撮影, "Onos Rimkienės nuotr."; its group 1."""
    tail = text[-_FARTHEST_BEHIND:]
    if not any(map(tail.__contains__, _LATIN)) and (tail.isascii() or max(tail) < _EAST_ASIAN):
        return None
    return _BEHIND.search(text, max(start, len(text) - _FARTHEST_BEHIND))


_LATIN, _EAST_ASIAN = ("nuotr", "felv"), "\u3040"
"""What all of those labels hold that are in Latin letters; from where on the others' letters stand."""


# -------------------------------------------------------------------------------- look-ups


@functools.cache
def _by_words() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for word in sorted({word.casefold() for word in table("links")["by"]}, key=len, reverse=True):
        index.setdefault(word[0], []).append(word)
    return {first: tuple(words) for first, words in index.items()}


@functools.cache
def _phrases() -> dict[str, dict[str, frozenset[str]]]:
    """Return every label word with its kinds, under its first run of letters."""
    kinds: dict[str, frozenset[str]] = {}
    for key, words in table("labels").items():
        kind = frozenset(key.split()[-1:])
        for word in map(fold, words):
            kinds[word] = kinds[word] | kind if word in kinds else kind
    index: dict[str, dict[str, frozenset[str]]] = {}
    for word in sorted(kinds, key=len, reverse=True):
        index.setdefault(_key(_first(word)), {})[word] = kinds[word]
    return index


def _first(word: str) -> str:
    """Return the first run of letters of a label."""
    first = word.partition(" ")[0]
    match = None if first.isalpha() else _FIRST.match(word)
    return match[0] if match else first


def _key(letters: str) -> str:
    """Return the key of a label: its first word, or in scripts without spaces its first letter."""
    return letters if letters[0] < "\u0e00" else letters[0]


@functools.cache
def label_starts() -> frozenset[str]:
    """Return the first words of labels, without capitals: the cue that a line may hold a credit.

    Small words of the language ("mit", "with") are left out: nearly every sentence holds one.
    """
    words = [word for phrases in _phrases().values() for word in phrases]
    small = {word.casefold() for key in ("by", "via", "and") for word in table("links")[key]}
    return frozenset(map(_first, words)) - small - {"alle", "se"}


@functools.cache
def bare_label_starts() -> frozenset[str]:
    """Return those of `label_starts` that need no colon: "Photo by", "Foto", "Fuente foto"."""
    words = [
        word
        for phrases in _phrases().values()
        for word, kinds in phrases.items()
        if "bare" in kinds
        or ("credit" in kinds and " " in word)
        or word.rpartition(" ")[2] in folded("links", "ends by")
    ]
    return label_starts() & frozenset(map(_first, words))


def label_offsets(text: str) -> list[int]:
    """Return where in `text` labels may begin: where a run of letters is the first of one."""
    phrases = _phrases()
    return [match.start() for match in _FIRST.finditer(text) if _key(match[0].casefold()) in phrases]


def first_of_label(letters: str) -> bool:
    """Return whether a label may begin with the run of letters `letters`, given without capitals."""
    return bool(letters) and _key(letters) in _phrases()


def _phrase(text: str, at: int) -> tuple[int, frozenset[str]] | None:
    """Return the end and the kinds of the longest label phrase at `at`."""
    first = _FIRST.match(text, at)
    if first is None:
        return None
    known = _phrases().get(_key(fold(first[0]))) or _phrases().get(_camel(first[0]).casefold(), {})
    for word, kinds in known.items():
        end = at + len(word)
        if fold(text[at:end]) == word and _ends(text, end, word):
            return end, kinds
    return None


def caption_label(text: str, at: int) -> bool:
    """Return whether at `at`, blanks put aside, a caption is announced: "Image caption", "Legende:"."""
    phrase = _phrase(text, _skip(text, at))
    return phrase is not None and "caption" in phrase[1]


_CAMEL = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+(?=[A-ZÀ-Þ])|[a-z]{4,8}(?=[A-Z]{3})")


def _camel(letters: str) -> str:
    """Return the first word of words that run together: "Credit" of "CreditCredit", "foto" of "fotoAFP"."""
    match = None if letters[1:].islower() else _CAMEL.match(letters)
    return match[0] if match else ""


def _ends(text: str, end: int, word: str) -> bool:
    following = text[end : end + 1]
    runs_on = text[end - 1].islower() and following.isupper()
    return not following.isalpha() or word[-1] >= "\u0e00" or runs_on


AROUND = " .,:;-–—()[]（）"
"""What may stand around a label that is all there is."""


def is_credit_label(text: str) -> bool:
    """Tell what announces a credit and says nothing else: "Photo:", with the name on the next line."""
    kinds = whole_label(text)
    return "supplied" not in kinds and not kinds.isdisjoint(("picture", "credit", "source"))


def says_credit_again(text: str, credit: str) -> bool:
    """Tell "Ann Roe" and "(Photo: Ann Roe)" below "The weir. (Photo: Ann Roe)".

    >>> says_credit_again("Ann Roe", "Photo: Ann Roe."), says_credit_again("Ann Roe", "Photo: Joann Roe")
    (True, False)
    """
    again, said = text.strip(AROUND), credit.strip(AROUND)
    return bool(again) and said.endswith(again) and not said[: -len(again)][-1:].isalnum()


@functools.lru_cache(maxsize=256)
def whole_label(text: str) -> frozenset[str]:
    """Return the kinds of label that `text`, all of it, is: "Handout" is a credit with no more said."""
    bare = fold(text.strip(AROUND))
    first = _FIRST.match(bare)
    labels = _phrases().get(_key(first[0]), {}) if first else {}
    # "Zdj.:" is a label with its stop.
    return labels.get(bare) or labels.get(f"{bare}.", frozenset())
