"""What can be seen in the words of one block, said in clues.

A clue is a short phrase such as "ends with a full stop", "holds a year" or "the word “share”".  Only
the head and the tail of a long line are read, so that the time does not grow with a line's length.
"""

from __future__ import annotations

import bisect
import functools
import re

from ..grammar.furniture import FIGURES, kind_of, single_words
from ..grammar.label import first_of_label
from ..grammar.names import LONGEST, SURELY, name_score
from ..grammar.tables import alternatives, folded, table
from ..grammar.weigh import Found
from .breaks import FILE_NAME
from .seen import FAR, Seen


def wording(seen: Seen) -> list[str]:
    """Return the clues in the words of one block that are phrases; see `lexicon` for the others."""
    clues = [
        _SIZE_WORDS[bisect.bisect_left(_SIZES, seen.size)],
        _COUNT_WORDS[bisect.bisect_left(_COUNTS, seen.tokens)],
    ]
    _ends(seen, clues)
    if seen.size < 250:
        clues.extend(sorted({words for mark, words in _HOLDS.items() if mark in seen.text}))
        if " - " in seen.text:
            clues.append("holds a hyphen between words")
        if seen.size < 160:
            _figures(seen, clues)
            _names(seen, clues)
    if seen.size < LONGEST_CAPTION:
        _pictured(seen, clues)
    if seen.size < 700:
        _tail(seen, clues)
    _credit(seen, clues)
    return clues


def lexicon(seen: Seen) -> list[str]:
    """Return the clues that are the words themselves, single ones and short phrases."""
    words = seen.words
    if not words:
        return []
    clues = [f"begins “{words[0]}”", f"ends “{words[-1]}”"]
    if len(words) > 1:
        clues.append(f"begins “{words[0]} {words[1]}”")
        clues.append(f"ends “{words[-2]} {words[-1]}”")
    if len(words) <= 8:
        clues.append(f"the line “{FIGURES.sub('0', ' '.join(words))}”")
        clues.extend([f"the word “{word}”" for word in dict.fromkeys(words)])
    elif len(words) <= 20:
        clues.extend([f"a longer line with the word “{word}”" for word in dict.fromkeys(words)])
    return clues


# ------------------------------------------------------------------------------- measures

_SIZES = (4, 9, 19, 34, 54, 79, 109, 159, 249, 399)
_SIZE_WORDS = (*(f"up to {n} letters" for n in _SIZES), "400 letters or more")
_COUNTS = (1, 2, 3, 4, 6, 9, 14, 24, 39)
_COUNT_WORDS = (*(f"up to {n} words" for n in _COUNTS), "40 words or more")

# ------------------------------------------------------------------------------- both ends


def _signs(where: str) -> dict[str, str]:
    """Return the signs that the table names for where they stand, "opens", "ends" or "holds", by name."""
    named = (key.partition(" ") for key in table("clues"))
    return {
        sign: name for kind, _, name in named if kind == where for sign in table("clues")[f"{kind} {name}"][0]
    }


_OPENERS, _CLOSERS = _signs("opens"), _signs("ends")
_STOPPED = {"a quotation mark": "a stop and a quotation mark", "a bracket": "a stop and a bracket"}
_INNER_STOP = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[\"”’»)]?\s+[\"“„«(‘'A-ZÀ-ÞА-Я0-9])")
_MARK = re.compile(r"(?:[*+•·▪►●–-]|\d{1,2}[.)]|#{1,6}|>|!\[)(?=\s|\w|_|-)|_{3}|-{3}")
_BRACKETED = re.compile(r"\[[^\[\]]{1,400}\]$")


def closing(text: str) -> str:
    """Return what `text` ends with, in words."""
    last = text[-1]
    mark = _CLOSERS.get(last)
    if last == "." and text.endswith("..."):
        return "an ellipsis"
    if mark is None:
        return "a digit" if last.isdigit() else "a letter" if last.isalpha() else "a sign"
    return _STOPPED.get(mark, mark) if text[-2:-1] in ".!?…" and len(text) > 1 else mark


def _opening(text: str) -> str:
    first = text[0]
    if first.isalpha():
        return "a capital" if first.isupper() else "a small letter" if first.islower() else "a letter"
    return _OPENERS.get(first) or ("a digit" if first.isdigit() else "a sign")


def _ends(seen: Seen, clues: list[str]) -> None:
    text = seen.text
    # Where no stop is written, a sentence ends as if there were one.
    end = "a full stop" if seen.sentence and text[-1] not in _CLOSERS else closing(text)
    clues.append("ends with " + end)
    clues.append("begins with " + _opening(text))
    if seen.tokens <= 30:
        _case(text, end, seen.tokens, clues)
    if seen.size > 20 and _INNER_STOP.search(text[:300]):
        clues.append("several sentences")
    mark = None if text[0].isalpha() else _MARK.match(text[:8])
    if mark:
        clues.append("marked " + FIGURES.sub("1", mark[0]))
    if text[0] == "[" and _BRACKETED.match(text[: FAR + 1]):
        clues.append("in square brackets")


def _case(text: str, end: str, count: int, clues: list[str]) -> None:
    tokens = text[:200].split()[:14]
    firsts = [token[0] for token in tokens]
    capitals, small = sum(map(str.isupper, firsts)), sum(map(str.islower, firsts))
    whole = (
        sum(token.isupper() and token[0].isupper() and len(token) > 1 for token in tokens) if capitals else 0
    )
    if whole == len(tokens):
        case = "all in capitals"
    elif not capitals:
        case = "no capital"
    elif not small:
        case = "every word capitalised"
    elif capitals > 2 * small:
        case = "mostly capitalised"
    else:
        case = "one capital" if capitals == 1 else "some capitals"
    clues.append(case)
    clues.append(f"{case}, {_COUNT_WORDS[bisect.bisect_left(_COUNTS, count)]}")
    clues.append(f"{case}, ends with {end}")
    clues.append(_SMALL[min(small, 3)])
    if 0 < whole < len(tokens):
        clues.append("a word in capitals")


_SMALL = ("no small word", "one small word", "two small words", "three small words or more")


# ------------------------------------------------------------------------------- what it holds

_HOLDS = {sign: f"holds {name}" for sign, name in (*_signs("holds").items(), ("\xa0", "a hard space"))}
_MONTHS = alternatives(table("clues")["month"])
_OF_YEAR = r"(?:,?\s(?:de\s|del\s)?(?:19|20)\d\d)?"
_DATE = re.compile(
    r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|(?:19|20)\d\d[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2}日?)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\.?[\s-](?:de\s)?(?:{_MONTHS})[^\W\d]{{0,9}}\.?{_OF_YEAR}"
    rf"|\b(?:{_MONTHS})[^\W\d]{{0,9}}\.?\s\d{{1,2}}(?:st|nd|rd|th)?\b{_OF_YEAR}"
    r"|\d{4}년|\d{1,2}\s?(?:hours?|minutes?|mins?|hrs?|days?|weeks?)\s(?:ago|read)"
)
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)(?:\s?(?:[ap]\.?m|uhr|et|gmt|utc|h\b))?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"[:.@](?:(?<=https:)|(?<=http:)|(?<=www\.)|(?<=\w@)\w|(?<=\w\.)(?:com|de|org|net)\b)")
_GLUED = re.compile(r"[a-zß-öø-ÿ](?=[A-ZÀ-ÖØ-Þ0-9])")
_DATE_WORDS = re.compile(
    rf"(?<!\w)(?:{alternatives(table('clues')['dated'])})(?:day|sday|nesday|rsday|urday)?\.?(?!\w)|\d+"
)


def _figures(seen: Seen, clues: list[str]) -> None:
    lower, spaced = seen.lower, seen.text
    if ("." in lower or ":" in lower or "@" in lower) and _ADDRESS.search(lower):
        clues.append("holds an address")
    if not _DIGIT.search(lower):
        return
    if len(lower) != len(spaced) or _GLUED.search(spaced):
        # Adjacent spans of a page stand in one line without a blank: "Ann RoeMarch 3, 2024".
        spaced = _GLUED.sub(r"\g<0> ", spaced)
        lower = "".join(letter.lower()[0] for letter in spaced)
    date, time = _DATE.search(lower), _TIME.search(lower)
    clues.append("only figures" if not lower.strip(" .,0123456789") else "holds a figure")
    if _YEAR.search(lower):
        clues.append("holds a year")
    if time:
        clues.append("holds a time of day")
    if date:
        clues.append("holds a date")
        clues.append("a date at its start" if date.start() < 3 else "a date further on")
        if date.end() - date.start() > 0.4 * len(lower):
            clues.append("mostly a date")
        if time:
            clues.append("a date and a time")
        clues.extend(_beside_date(spaced, lower))


def _beside_date(text: str, lower: str) -> list[str]:
    """Say what a line with a date holds besides: a byline has a name there, a dateline nothing.

    `lower` is `text` in small letters, letter for letter.
    """
    rest = lower
    for known in (_DATE, _TIME, _DATE_WORDS):
        rest = known.sub(lambda match: " " * len(match[0]), rest)
    beyond = "".join([letter if kept != " " else " " for letter, kept in zip(text, rest, strict=True)])
    words = [word.strip(".,;:()[]|•·–—-/*") for word in beyond.split()]
    words = [word for word in words if any(map(str.isalpha, word))]
    if not words:
        return ["nothing besides the date"]
    count = _BESIDE[min(len(words), len(_BESIDE)) - 1]
    lead = BYLINE.match(" ".join(words) + " ")
    name = words[1:] if lead and len(words) > 1 else words
    if lead:
        count = f"{count}, a byline’s word first"
    if _NAME.match(" ".join(name[:4])) and len(name) <= 4:
        return [f"{count} besides the date", "a name besides the date"]
    given = not folded("given", "given").isdisjoint(word.casefold() for word in name)
    return [f"{count} besides the date", *(["a given name besides the date"] if given else [])]


_BESIDE = ("one word", "two words", "three words", "four words", "some words", "some words", "many words")


# ------------------------------------------------------------------------------- names

_PARTICLE = "de|da|von|van|der|den|di|del|la|le|bin|al|el"
_PART = rf"(?:[A-ZÀ-ÞĀ-ŽА-Я][\w’'.-]{{0,20}}|{_PARTICLE})"
_NAME = re.compile(rf"{_PART}(?:\s{_PART}){{1,3}}$")
BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|text|words|autor(?:in)?|author|written by|posted by|автор|oleh|durch"
    r"|redaktion|redacción)\b[:\s]\s{0,3}",
    re.IGNORECASE,
)


def byline_name(seen: Seen) -> str:
    """Return the name in a short line such as "By Jane Roe", "" where it is none."""
    if seen.size > 90 or seen.tokens > 9:
        return ""
    word = BYLINE.match(seen.text.lstrip("*_—–- "))
    rest = seen.text.lstrip("*_—–- ")[word.end() :].strip(" *_,") if word else ""
    return rest if rest and _NAME.match(rest) else ""


def _names(seen: Seen, clues: list[str]) -> None:
    text = seen.text
    if seen.tokens > 2 and _begins_with_agency(text):
        clues.append("begins with an agency’s name")
    if seen.tokens <= 4:
        if seen.lower.strip(" :") in table("clues")["author"]:
            clues.append(WORD_ALONE)
        if not single_words().isdisjoint(seen.words):
            clues.append("a few words, one of a site’s furniture")
    if seen.size < _LONGEST_BUTTON:
        furniture, whole = kind_of(seen.text)
        if furniture:
            clues.append(f"{_SITES_WORDS if whole else 'begins with a site’s words'}: {furniture}")
    if FILE_NAME.search(text[-8:]) or (" " not in text and text.count("_") + text.count("-") > 1):
        clues.append("looks like the name of a file")
    if seen.tokens <= 8 and _NAME.match(text.rstrip(" ,")):
        clues.append("reads like a name")
    bare = text.lstrip("*_—–- ")
    lead = BYLINE.match(bare)
    if seen.tokens <= 9 and seen.size <= 2 * LONGEST:
        name = bare[lead.end() :] if lead else text
        clues.extend(_person(name))
        glued = _STUCK.search(name)
        if glued and _person(name[: glued.start()]):
            clues.append(GLUED_NAME)
    if lead:
        clues.append("begins as a byline does")
        if byline_name(seen):
            clues.append(NAMES_WRITER)
    if seen.tokens <= 6 and seen.words:
        given = folded("given", "given")
        if seen.words[0] in given:
            clues.append("begins with a given name")
        elif not given.isdisjoint(seen.words):
            clues.append("holds a given name")
    if seen.words and first_of_label(seen.words[0]) and ":" in text[:40]:
        clues.append("a credit’s label at its start")


_SITES_WORDS = "a site’s words"


def is_sites(seen: Seen) -> bool:
    """Tell a line that is nothing but one of a site's buttons, links or boxes."""
    return seen.size < _LONGEST_BUTTON and kind_of(seen.text)[1]


_LONGEST_BUTTON = 130


def _person(words: str) -> list[str]:
    """Tell by the names' own grammar whether `words` are a person's name."""
    names = [one for one in _BETWEEN_PEOPLE.split(words.strip(" ,.·•|*_—–-")) if one]
    score = min(map(name_score, names), default=0.0)
    if score < _PERHAPS:
        return []
    if len(names) > 1:
        return [SEVERAL_NAMES]
    return [SURE_NAME if score >= SURELY else "perhaps a person’s name"]


SURE_NAME, SEVERAL_NAMES = "a person’s name, surely", "several people’s names"
GLUED_NAME = "a person’s name with something glued to it"
NAMES_PEOPLE = (SURE_NAME, SEVERAL_NAMES, GLUED_NAME)
NAMES_WRITER, WORD_ALONE = "a byline’s word and a name", "a byline’s word alone"

_PERHAPS = 0.6
# "Ann Roe@annroe", "Ann Roe2 minutes ago": lines that stood apart on the page.
_STUCK = re.compile(r"[@\d](?<=[^\W\d_].)")
_BETWEEN_PEOPLE = re.compile(r"\s*(?:[,&/;]|\b(?:and|und|et|y|e|och|og|en|i)\b)\s*")


LONGEST_CAPTION = 420
"""Hardly any caption is longer, in letters."""


def _pictured(seen: Seen, clues: list[str]) -> None:
    """Tell what captions say: who stands where, that this is the picture, a full name, somebody's job."""
    if not folded("pictured", "side").isdisjoint(seen.kinds):
        clues.append("tells left from right")
    if _speaks_of_picture(seen.lower):
        clues.append("speaks of the picture")
    if not folded("bylines", "job").isdisjoint(seen.kinds):
        clues.append("names a job")
    first, _, rest = seen.text[:LONGEST].partition(" ")
    if seen.tokens > 2 and rest[:1].isupper() and first.casefold() in folded("given", "given"):
        clues.append("opens with a full name")


def _speaks_of_picture(lower: str) -> bool:
    """Tell whether a line, in small letters, says that this is the picture: "file photo", "Archivbild"."""
    plain, ends, others = _words_of_pictures()
    if plain.search(lower):
        return True
    return not lower.isascii() and ends.search(lower) is not None and others.search(lower) is not None


@functools.cache
def _words_of_pictures() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what finds the words in plain letters, the ends of the others, and the others.

    An end begins with a letter that is not plain: it is sought faster, and where none is, nothing else is.
    """
    words = folded("pictured", "shown")
    plain = frozenset(word for word in words if word.replace("’", "'").isascii())
    others = words - plain
    ends = {word[word.index(max(word)) :] for word in others}
    return re.compile(alternatives(plain)), re.compile(alternatives(ends)), re.compile(alternatives(others))


def _begins_with_agency(text: str) -> bool:
    """Tell "Getty Images A man stands …": what a page prints before the words of an alternative text."""
    names = _agencies().get(text.split(None, 1)[0], ())
    return any(text.startswith(name) and not text[len(name) : len(name) + 1].isalnum() for name in names)


@functools.cache
def _agencies() -> dict[str, tuple[str, ...]]:
    """Return the names of agencies and libraries by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for name in (*table("agencies")["wire"], *table("agencies")["stock"]):
        first = name.split(None, 1)[0]
        found[first] = (*found.get(first, ()), name)
    return found


# ------------------------------------------------------------------------------- credits

_LAST_BRACKETS = re.compile(r"[(\[（][^()\[\]（）]{1,100}[)\]）]\W{0,2}$")
_LAST_PART = re.compile(r"[.!?…。”\"»)|]\s{0,3}([^.!?…。\s|][^!?…。|]{1,60})$")


def _tail(seen: Seen, clues: list[str]) -> None:
    tail = seen.text[-160:]
    if " via " in tail or "/" in tail[-40:]:
        clues.append("a slash or “via” near the end")
    if tail[-1] in ")]）" or tail[-2:-1] in (")", "]"):
        group = _LAST_BRACKETS.search(tail)
        if group:
            whole = group.start() <= 1 and len(seen.text) <= 160
            clues.append("all in brackets" if whole else "brackets at the end")
            if "/" in group[0] or ":" in group[0]:
                clues.append("a slash or a colon in the last brackets")
    if "©" in tail or "(c)" in tail or "(C)" in tail or "ⓒ" in tail:
        begins = seen.text[:3].lower().startswith(("©", "(c)", "ⓒ"))
        clues.append("begins with a copyright sign" if begins else "a copyright sign further on")
        if _YEAR.search(tail):
            clues.append("a copyright sign and a year")
    if seen.tokens > 2 and not seen.sentence:
        part = _LAST_PART.search(tail[-90:])
        words = part[1].split() if part else ()
        if 0 < len(words) <= 8:
            capital = sum(word[0].isupper() for word in words)
            much = "" if capital == len(words) else "some " if capital else "none "
            clues.append(f"{min(len(words), 5)} words after the last stop, {much}capitalised")


def _credit(seen: Seen, clues: list[str]) -> None:
    credit = seen.credit
    if credit is None:
        clues.append("no form of a credit")
        return
    before = seen.text[: credit.start].rstrip()
    place = credit_place(before)
    rule = credit_form(credit)
    surely = "surely" if credit.certainty >= 0.8 else "likely" if credit.certainty >= 0.5 else "perhaps"
    clues.append(f"{surely} a credit")
    clues.append(f"{surely} a credit, {place}")
    clues.append(f"a credit {place}")
    clues.append(f"a credit by its form: {rule}")
    clues.append(f"a credit by its form: {rule}, {place}")
    clues.append(f"{surely} a credit by its form: {rule}")
    if "bracket" in credit.rule:
        clues.append("a credit in brackets")
    clues.append(_CREDIT_SIZES[bisect.bisect_left(_CREDIT_LIMITS, len(seen.text) - credit.start)])


_CREDIT_LIMITS = (8, 15, 25, 40, 70)
_CREDIT_SIZES = (*(f"a credit of up to {n} letters" for n in _CREDIT_LIMITS), "a long credit")


def credit_form(credit: Found) -> str:
    """Return the rule of `credit` without its trimmings."""
    return credit.rule.partition(",")[0].replace(" in brackets", "")


def credit_place(before: str) -> str:
    """Say what `before`, the words before a credit, end with."""
    if not any(map(str.isalnum, before[-40:])):
        return "alone"
    if before[-1] in '.!?”"':
        return "after a stop"
    return "after a word" if before[-1].isalnum() else "after a sign"
