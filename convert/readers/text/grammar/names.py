"""Tell whether a few words are a person's name, in the scripts and habits of many countries.

>>> name_score("Juana de la Cruz"), name_score("the old harbour")
(0.95, 0.0)
"""

from __future__ import annotations

import functools
import re
from itertools import pairwise, takewhile

from .tables import fold, folded, table

LONGEST = 60
"""No name of a person is longer, in characters."""

SURELY = 0.85
"""From this score on, words are surely a person's name: the given name is known, or the form tells."""

WITH_INITIAL = 0.8
"""What `name_score` gives a name that an initial or a small word tells."""

RARER = 0.7
"""What `name_score` gives words with capitals without a given name that is known: a rarer name, or none."""

PERHAPS = 0.6
"""From this score on, words may well be a person's name: where something beside them tells, they are."""

_NOT_A_NAME = re.compile(r"[\d@/|:;!?()\[\]{}…=*#+%©®™_<>\"“”«»]")
# "J.", "J.R.R.", "J.-P.", "É."
_INITIAL = re.compile(r"(?:[^\W\d_]\.(?:-?[^\W\d_]\.?)*|[^\W\d_])\Z")
_WORD = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u200c\u200d]|[.’'`ʻ‑·-](?=\w))*\.?\Z"
)


@functools.lru_cache(maxsize=256)
def name_score(text: str) -> float:
    """Return from 0 to 1 how much `text`, all of it, looks like one person's name."""
    if not text or len(text) > LONGEST or _NOT_A_NAME.search(text):
        return 0.0
    if east_asian(text):
        return _east_asian(text)
    words = bare_name(text).split()
    kinds = list(takewhile("other".__ne__, map(_kind, words))) if len(words) <= 6 else []
    if not kinds or len(kinds) < len(words) or _forbidden(words):
        return 0.0
    for edge in (0, -1):
        # "Minh Do", "Al Root": with a capital, at an edge, the small word is a name.
        if kinds[edge] == "particle" and words[edge][0].isupper():
            kinds[edge] = "capitals" if edge and len(words[-1]) > 1 and words[-1].isupper() else "word"
    if kinds[-1] == "particle" or not {"word", "capitals"} & set(kinds):
        return 0.0
    return _score(words, kinds)


def may_name_surely(text: str) -> bool:
    """Tell at a glance whether a person may stand in `text` who is one beyond doubt.

    In plain letters only a given name that is known tells so much, wherever in a run of letters it begins.

    >>> may_name_surely("ByANN ROE, Quayside Press"), may_name_surely("3 May 2024, 9:30 pm")
    (True, False)
    """
    return not text.isascii() or any(_known(word) for runs in _RUNS for word in runs.findall(text))


_RUNS = tuple(re.compile(run) for run in ("[A-Za-z]+", "[A-Z]+[a-z]*", "[A-Za-z]+(?:['-][A-Za-z]+)+"))
"""Words, parts of words that run together, and words that a hyphen or an apostrophe joins."""


def opens_with_name(text: str) -> bool:
    """Tell whether the first two words of `text` are a person's name beyond doubt."""
    return name_score(" ".join(text.split(maxsplit=2)[:2])) >= SURELY


def east_asian(text: str) -> bool:
    """Return whether `text` holds a Chinese, Japanese or Korean letter.

    Compared letter by letter: to compile a pattern with such wide ranges costs 2 milliseconds.
    """
    if text.isascii() or max(text) < "\u3040":
        return False
    return any("\u3040" <= letter <= "\ud7af" for letter in text)


def bare_name(text: str) -> str:
    """Return a name without the titles before it and the marks around it.

    >>> bare_name("Dr. Jane Roe,")
    'Jane Roe'
    """
    words = text.strip(" ,;:·•*'‘’\t\xa0").split()
    while (length := _title(words)) > 0:
        del words[:length]
    return " ".join(words)


def _title(words: list[str]) -> int:
    """Return how many of `words` are a title before a name, 0 where they begin with none."""
    if not words or fold(words[0]) not in _begin_titles():
        return 0
    titles = folded("names", "title")
    return next((n for n in (3, 2, 1) if len(words) > n and fold(" ".join(words[:n])) in titles), 0)


@functools.cache
def _begin_titles() -> frozenset[str]:
    return frozenset(title.split()[0] for title in folded("names", "title"))


def without_honours(name: str) -> str:
    """Return a name without the letters behind it that say what somebody is or has studied.

    >>> without_honours("Jane Roe KC MP"), without_honours("Binod KC")
    ('Jane Roe', 'Binod KC')
    """
    words = name.split()
    while len(words) > _LEAST_BEFORE and is_honour(words[-1]) and words[-1] not in table("names")["apart"]:
        del words[-1]
    return " ".join(words)


_LEAST_BEFORE = 2
"""Behind fewer words such letters are a surname: Nepal has many called KC."""


def is_honour(words: str) -> bool:
    """Tell "KC", "M.A." and "M. A.", which stand behind a name."""
    letters = words.replace(".", "").replace(" ", "")
    return letters in table("names")["honour"] or letters in table("names")["apart"]


def is_city(words: str) -> bool:
    """Tell "London" and "دبي", towns that stand behind a name, in writing without capitals too."""
    return words in table("credits")["city"]


def apart(words: str) -> list[str]:
    """Return the names that stand side by side, or that an "and" joins which is written on to the second.

    >>> apart("李小河 王大山"), apart("نادية حداد ومحمود الخوري")
    (['李小河', '王大山'], ['نادية حداد', 'محمود الخوري'])
    """
    if len(chinese := words.split()) > 1 and east_asian(words) and _are_chinese(chinese):
        return chinese
    for join in _ATTACHED.finditer(words) if not words.isascii() else ():
        first, second = words[: join.start()], words[join.end() :]
        told = join[1] not in table("names")["and-like"]
        if told and all(" " in name.strip() and name_score(name) >= PERHAPS for name in (first, second)):
            return [first, second]
    return [words]


def _are_chinese(names: list[str]) -> bool:
    """Tell Chinese people in a row from 高木 金次郎, whose two short words are a surname and a name."""
    many = len(names) > _PAIR or sum(map(len, names)) >= _LONGER_THAN_ONE
    return many and all(name_score(name) >= WITH_INITIAL for name in names)


_PAIR, _LONGER_THAN_ONE = 2, 6
_ATTACHED = re.compile(r"\s+(?=([وו][\u05d0-\u06ff]{2,}))[وו]")


def without_nickname(name: str) -> str:
    """Return "Amanda Tan" of "Amanda “Tania Mae” Tan"."""
    return _NICKNAME.sub(" ", name)


_NICKNAME = re.compile(r"\s[\"“”„][^\"“”„]{1,20}[\"“”„]\s")


# Small words that no name holds in its middle, but that begin some: "La Toya", "El Said".
_MAY_BEGIN = frozenset("la le el al san den das da".split())


def _forbidden(words: list[str]) -> bool:
    """Tell words that hold one no name holds ("The", "Minister"); single letters are initials."""
    words = _without_words_that_name(words)
    lower = [fold(bare) for word in words if len(bare := word.rstrip(".,")) > 1]
    never, particles = folded("names", "notname"), folded("names", "particle")
    if never.isdisjoint(lower):
        return False
    begins = lower[0]
    return any(word in never and word not in particles for word in lower) or (
        begins in never and begins not in _MAY_BEGIN
    )


def _without_words_that_name(words: list[str]) -> list[str]:
    """Return `words` without a "Will" before a surname, and without a "So" behind a given name."""
    if len(words) < 2:
        return words
    first, last = words[0], words[-1]
    # "Victoria Lake" is a place.
    named = last.istitle() and fold(last) in folded("names", "also surname")
    if named and first not in table("names")["place"]:
        words = words[:-1] if _known(first) or first.startswith(_surnames("vi")) else words
    if first in _surnames("vi"):
        words = [word for word in words if fold(word) not in folded("names", "also surname")]
    return words[1:] if first.istitle() and fold(first) in folded("names", "also given") else words


def _kind(word: str) -> str:
    """Return what a word of a name is, "other" where it stands in no name."""
    bare = word.rstrip(",")
    if bare in _suffixes():
        return "suffix"
    if len(bare) > _LONGER_THAN_PARTICLES and bare.isalpha() and bare.istitle():
        return "word"
    if fold(bare) in folded("names", "particle") and not (
        bare[0].isupper() and len(bare) > _LONGER_THAN_PARTICLES
    ):
        return "particle"
    if _INITIAL.match(bare):
        return "initial" if bare[0].isupper() else "other"
    if not _WORD.match(bare):
        return "other"
    letters = bare.replace("-", "").replace("’", "").replace("'", "").rstrip(".")
    if bare[0].isupper() or _PREFIX.match(bare):
        return "capitals" if letters.isupper() and len(letters) > 1 else "word"
    # Scripts without capitals: a word is a word; Georgian letters are small ones to Unicode.
    return "word" if not bare[0].islower() or "\u10d0" <= bare[0] <= "\u10ff" else "other"


_LONGER_THAN_PARTICLES = 3
"""With a capital and more letters than these a small word is a name: "Santa", "Della"."""


@functools.cache
def _suffixes() -> frozenset[str]:
    return frozenset(table("names")["suffix"])


# d’Angelo, al-Khatib, el-Sayed, ‘t: a small prefix before a capital
_PREFIX = re.compile(r"[a-zà-ÿ]{1,3}[-’'](?=\w)")


def _score(words: list[str], kinds: list[str]) -> float:
    full = kinds.count("word") + kinds.count("capitals")
    known = _known(words[0])
    if len(words) == 1:
        return 0.45 if known else (0.15 if kinds[0] == "capitals" else 0.3)
    if len(words) == 2 and len(words[0]) == 2 and words[0].isalpha() and kinds[0] == "capitals":
        # "DJ Summers" is a person, "VS Tristach" a school: as likely the one as the other.
        return 0.7 if known and kinds[1] == "capitals" else 0.5
    if full == 1 and "initial" not in kinds:
        # "Roe Jr." has a father of that name.
        return 0.6 if known or words[-1] in table("names")["junior"] else 0.3
    if not known and not words[0][0].isupper() and kinds[0] != "particle":
        # In scripts without capitals any two or three words might be a name.
        return 0.6 if full in (2, 3) else 0.3
    mixed = "capitals" in kinds and "word" in kinds and kinds[-1] != "capitals"
    if mixed:
        return 0.6 if known else 0.35
    score = 0.95 if known else (0.8 if "initial" in kinds or "particle" in kinds else 0.7)
    return score - 0.1 * max(0, full - 3)


def _known(word: str) -> bool:
    first, given = fold(word), folded("given", "given")
    # "IŞIL": in Turkish the capital of "ı" has no dot.
    turkish = "I" in word and fold(word.replace("I", "ı")) in given
    return first in given or first.partition("-")[0] in given or turkish


# ------------------------------------------------------------------------------- East Asia

_TITLE_BEHIND = re.compile(r"\s*(?:기자|특파원|記者|记者|さん|氏|特派員|撮影|カメラマン|摄|攝)\Z|\s씨\Z")


def _east_asian(text: str) -> float:
    if any(letter in "のをはが" and behind >= "\u3400" for letter, behind in pairwise(text)):
        return 0.0
    # The sign that says an ideograph again stands among the punctuation.
    name = _TITLE_BEHIND.sub("", text.strip()).replace("々", "一")
    if _between(name, "\uac00", "\ud7af"):
        short = 0.5 if 2 <= len(name) <= 4 else 0.0
        return 0.9 if len(name) == 3 and name.startswith(_surnames("ko")) else short
    if _between(name.replace("・", "").replace("＝", ""), "\u30a0", "\u30ff"):
        return 0.8 if "・" in name or "＝" in name else 0.0
    if _between(name, "\u3400", "\u9fff") and 2 <= len(name) <= 3 and name.startswith(_surnames("zh")):
        return 0.8
    return 0.6 if _japanese(name) else 0.0


def _japanese(name: str) -> bool:
    """Tell one to four ideographs, the surname, and up to five letters more, with or without a space.

    In 山川さくら kana end the name; behind kana that more ideographs follow, as in 会のお知らせ, is no name.
    """
    if any(
        "\u3041" <= kana <= "\u3096" and "\u3400" <= behind <= "\u9fff" for kana, behind in pairwise(name)
    ):
        return False
    if name.endswith(_NO_NAME_ENDS):
        return False
    family, _, given = name.replace("　", " ").partition(" ")
    kana_or_han = all("\u3040" <= letter <= "\u9fff" for letter in family + given)
    return "\u3400" <= name[:1] <= "\u9fff" and 2 <= len(family + given) <= 8 and kana_or_han


# "協賛あり", "中学生まで"
_NO_NAME_ENDS = ("あり", "なし", "まで", "から", "など", "のみ", "です", "ます")


def _between(text: str, low: str, high: str) -> bool:
    return text != "" and all(low <= letter <= high for letter in text)


def _surnames(language: str) -> tuple[str, ...]:
    return table("names")[f"surnames {language}"]
