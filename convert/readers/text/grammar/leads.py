"""The words before the names of a byline, and the role that they give: "Photos by", "Text:", "Von".

>>> sections(bare_line("Text: Ann Roe, photos: Bo Li"))
[('', 'Ann Roe, '), ('photographer', 'Bo Li')]
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from .datelines import ago, may_tell_ago
from .dates import find_dates
from .jobs import BOTH_ROLE, both_at, opens_both
from .marks import unmarked
from .names import RARER, SURELY, east_asian, name_score
from .scripts import ScriptPattern
from .tables import compiled, either, folded, table

DATE_MARK = "\0"
"""Stands for a date that was taken out: what follows it, up to the next lead, tells nothing of the people."""

BY = ("by", "von", "par", "por")
"""Words that open a byline, and of which nearly all of its other leads are made."""

# A mail's address is sought from a blank on: from each letter of a long run it would take too long.
_ADDRESS = re.compile(r"(?<![^\s\]])\S+@\S+\.\w+|\[email.protected\]|https?://\S+|@\w+")
_FILE = re.compile(r"\.(?:jpe?g|png|webp)\b")
_ADDRESS_OR_FILE = re.compile(rf"[\w .-]+{_FILE.pattern}|{_ADDRESS.pattern}")
# "7:05 AM ESTUpdated Tue"
_ZONE_BEFORE_WORD = re.compile(r"(?<=\d [AP]M )[A-Z]{2,3}(?=[A-Z][a-z])")
# "Ann Roeannr@quayside.example"
_NAME_ON_MAIL = re.compile(r"\b(?P<given>[A-Z][a-z]{2,})\s[A-Z][a-z]+?(?=(?i:(?P=given))[\w.]*@)")
_IN_ADDRESS = frozenset(".@:[")
"""Signs of which one is in every address."""

_CLOCK = re.compile(
    r"(?<![\d])\d{1,2}[:.]\d\d(?:\s?Uhr|\s?[ap]\.?m\.?)?|(?<!\d)\d+\s+(?:min|hours?|hrs?|days?|minutes?|months?)\b"
    r"[^|]{0,12}(?:ago|read)?|(?<![\w.])\d{1,2}[hdw]\b(?:\sago\b)?",
    re.IGNORECASE,
)
# What tools print for a picture: of several words, the names of those who are on it; and "(MTI)".
_BRACKETED = re.compile(
    r"\A\[(?P<tool>[^\[\]]*\s[^\[\]]*)\]\Z|\A\((?P<agency>[^()]*)\)\Z|\A[（【](?P<wide>[^（）【】]*)[）】]\Z"
)
_OPENING = ("[", "(", "（", "【")
_ESCAPED = re.compile(r"\\(?=[-.*_|])")
"""What Markdown writes before a sign that means itself."""

_DIGIT = re.compile(r"\d")
_BEFORE_DATE = re.compile(r"(?:[\s,:·•|(–—-]|\b(?:on|am|um|at|den|le|el|il|la|vom)\b)+\Z", re.IGNORECASE)


@functools.lru_cache(maxsize=256)
def bare_line(text: str) -> str:
    """Return `text` without what names nobody: dates and the words before them, addresses, "3 min read"."""
    words = _ESCAPED.sub("", unmarked(text).replace("\xa0", " ").replace("\n", " | ")).strip("# ")
    words = words.lstrip("◎●■◆▲△○□☆★") if words[:1] > "\u25a0" else words
    words = words[1:] if words[:1] in ("-", "–", "—") and words[1:2].isalpha() else words
    if words[:1] in _OPENING:
        words = _BRACKETED.sub(r"\g<tool>\g<agency>\g<wide>", words)
    if not _IN_ADDRESS.isdisjoint(words):
        words = _NAME_ON_MAIL.sub(r"\g<0> ", words) if "@" in words else words
        words = (_ADDRESS_OR_FILE if _FILE.search(words) else _ADDRESS).sub(" | ", words)
    if glued := _glued().match(words):
        words = f"{glued[0]} {words[glued.end() :]}"
    words = _ZONE_BEFORE_WORD.sub(r"\g<0> ", words) if "M " in words else words
    for moment in reversed(find_dates(words, "en-GB")):
        words = f"{_before_date(words[: moment.start])} {DATE_MARK} {words[moment.end :]}"
    timed = _DIGIT.search(words) is not None
    words = ago().sub(f" {DATE_MARK} ", words) if timed and may_tell_ago(words) else words
    words = _filed().sub(" | ", words) if ":" in words else words
    words = _CLOCK.sub(f" {DATE_MARK} ", words) if timed else words
    return words if _ends_of_rest().isdisjoint(_ONLY_LETTERS.findall(words)) else _rest().sub(" | ", words)


def _before_date(words: str) -> str:
    """Return `words` without the "Posted on Monday" or "zuletzt geändert am" at their end."""
    words = _without_last(
        _BEFORE_DATE.sub("", _short_day(parted=True).sub("", words)), folded("dates", "weekday")
    )
    said = folded("dates", "published") | folded("dates", "modified")
    # "Published Tue, Nov 19 2019": behind such a word "Tue" is no name.
    day = _short_day(parted=False).search(words)
    before = _without_last(words[: day.start()], said) if day else words
    return before if day and before != words[: day.start()] else _without_last(words, said)


@functools.cache
def _short_day(*, parted: bool) -> re.Pattern[str]:
    """Return what finds "Tue" at a line's end, only behind a sign where it is to be `parted`: "Ann Sun"."""
    before = r"(?:(?<=[,|•·(–—-])\s*|\b(?:on|am|le|el|il|den)\s+)" if parted else r"\s+"
    return re.compile(rf"{before}(?:{either('dates', 'short weekday')})\.?[\s,]*\Z")


def _without_last(words: str, known: frozenset[str]) -> str:
    """Return `words` without the longest of `known` at their end, and what joined it to them."""
    lower = words.casefold()
    if not lower.endswith(tuple(known)):
        return words
    ends = [word for word in known if lower.endswith(word) and not lower[: -len(word)][-1:].isalpha()]
    return _BEFORE_DATE.sub("", words[: -max(map(len, ends))]) if ends else words


_rest = compiled(lambda: rf"\b\d*\s?-?(?:{either('bylines', 'rest')})\b")


@functools.cache
def _ends_of_rest() -> frozenset[str]:
    """Return the last words of what `_rest` finds: where none of them stands, it finds nothing."""
    return frozenset(_ONLY_LETTERS.findall(words)[-1] for words in table("bylines")["rest"])


_ONLY_LETTERS = re.compile(r"[^\W\d_]+")


# What finds "Filed under: Harbour, Weather", up to a bar, a date or "By".
_filed = compiled(
    lambda: (
        rf"\b(?:{either('bylines', 'filed')})\s?:(?:(?!\s(?:{'|'.join(BY).title()})\s)[^|•·\d{DATE_MARK}])*"
    )
)
# What finds "ByAnn Roe": two lines of a page, the second of which is the name.
_glued = compiled(lambda: rf"(?:{either('bylines', 'glued')})(?=[A-ZÀ-Þ][a-zß-ÿ])")


@functools.cache
def _leads() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the leads with the roles they give, under their first word, the longest first."""
    index: dict[str, list[tuple[str, str]]] = {}
    for key, words in table("bylines").items():
        role = key.removeprefix(_COLON_LEAD).removeprefix(_NAMES_LEAD).removeprefix("lead ")
        if role != key:
            for word in words:
                index.setdefault(_first_word(word, 0), []).append(
                    (word.casefold(), "" if role == "author" else role)
                )
    return {first: tuple(sorted(leads, key=lambda lead: -len(lead[0]))) for first, leads in index.items()}


_COLON_LEAD, _NAMES_LEAD = "colon ", "names "


@functools.cache
def _leads_of(kind: str) -> frozenset[str]:
    """Return the leads that need a colon, or two names, behind them."""
    rows = table("bylines").items()
    return frozenset(word.casefold() for key, words in rows if key.startswith(kind) for word in words)


def _stand_two_names(text: str, at: int) -> bool:
    """Tell "Ni Ana Cruz" from the women "Ni Luh Putu" and "Ni Xia Ruo": here a given name is known."""
    names = _TWO_NAMES.match(text, at)
    if names is None or names[0].split()[0].casefold() in folded("bylines", "birth"):
        return False
    return name_score(names[0].strip()) >= SURELY


_TWO_NAMES = re.compile(r"(?:\s[A-Z][\w’'-]+){2}")


def _first_word(text: str, at: int) -> str:
    word = _LETTERS.match(text, at)
    return word[0].casefold() if word else ""


# "文丨林若竹": here a letter that looks like a bar is one.
_LETTERS = re.compile(r"[^\W_丨]+")


def is_unnamed(text: str) -> bool:
    """Tell who wrote it where no name is told.

    >>> is_unnamed("(FROM OUR OWN CORRESPONDENT)"), is_unnamed("Dal nostro inviato Ada Lindi")
    (True, False)
    """
    words = text.strip(" ().:—–-").casefold()
    opened = len(words) <= _LONGEST_UNNAMED and words.startswith(_unnamed_openings())
    return opened or words in folded("bylines", "unnamed") or _POSTED.fullmatch(words) is not None


# "本报驻利马记者"
_POSTED = ScriptPattern(r"本[报報刊台社网網][驻駐][\u4e00-\u9fff]{1,6}[记記]者")


_LONGEST_UNNAMED = 50


@functools.cache
def _unnamed_openings() -> tuple[str, ...]:
    return tuple(f"{opening} " for opening in table("bylines")["unnamed opening"])


class Lead(NamedTuple):
    """A lead of a byline: where it begins and ends in a text, and the role that it gives, "" for a writer."""

    start: int
    end: int
    role: str


def sections(text: str) -> list[tuple[str, str]]:
    """Return the parts of a byline, each with the role that the words before it give."""
    # Without the brackets around what begins with a lead: "Ann Roe (photos: Bo Li)".
    text = _IN_BRACKETS.sub(_loosed, _named(text))
    leads = list(find_leads(text))
    if not leads or text[: leads[0].start].strip(" |"):
        leads.insert(0, Lead(0, 0, ""))
    ends = [*(lead.start for lead in leads[1:]), len(text)]
    return [(lead.role, text[lead.end : end]) for lead, end in zip(leads, ends, strict=True)]


_IN_BRACKETS = re.compile(r"\s*[(（]([^()（）]{4,80})[)）]")
_WITH = re.compile(r"(?:with|mit|avec|con|com)\s+(?=\S)")


def _loosed(match: re.Match[str]) -> str:
    words = match[1]
    lead = opening_lead(words)
    opened = words[: lead.end].rstrip().casefold() if lead and lead.end < len(words) else ""
    if opened.endswith((":", "：", *_BY_ENDINGS)):
        return f" | {words} | "
    return f" {words}" if _WITH.match(words) else match[0]


def _named(text: str) -> str:
    """Return a sentence that tells who wrote as the names and their place: "Aus Bonn berichtet Ann Roe"."""
    for pattern, sited in _openings().get(text.lstrip()[:1], ()):
        if opening := pattern.match(text):
            names = text[opening.end() :]
            sited = sited and opening["gap"][0].isupper()
            return f"{names.rstrip(' .')} in {opening['gap']}" if sited else names
    told = None if _reports().isdisjoint(text.split()) else _reported().fullmatch(text.strip(" ."))
    if told and all(name_score(name) >= RARER for name in _joint().split(told["names"])):
        return f"{told['names']} in {told['place']}" if told["place"] else told["names"]
    return text


_reports = functools.partial(folded, "bylines", "reports")
_joint = compiled(lambda: rf"\s(?:{either('links', 'and')})\s")
# What finds who reports in "Ann Roe reports" and "Ann Roe reports from Oslo", and nothing else.
_reported = compiled(
    lambda: (
        rf"(?P<names>[^,.;:|]{{4,60}}?)\s(?:{either('bylines', 'reports')})"
        rf"(?:\s(?:{either('bylines', 'whence')})\s(?P<place>[^\W\d_a-z][\w’'-]*(?:\s[\w’'-]+){{0,2}}))?"
    )
)


@functools.cache
def _openings() -> dict[str, tuple[tuple[re.Pattern[str], bool], ...]]:
    """Return by its first letter what finds each opening with a gap, and whether the gap holds a place."""
    openings = [
        (opening.split("…"), key == "opening place")
        for key in ("opening", "opening place")
        for opening in table("bylines")[key]
    ]
    gap = r"(?P<gap>[^\W\d_][\w’'.-]*(?:\s[\w’'.-]+){0,4}?)"
    found: dict[str, tuple[tuple[re.Pattern[str], bool], ...]] = {}
    for (before, behind), sited in openings:
        # It ends with its last words, or where the gap is last, with a comma or a colon.
        end = f"{re.escape(behind)}:?" if behind else "[:,]"
        blank = r"\s*" if behind.endswith("’") else r"\s+"
        pattern = re.compile(rf"\s*{re.escape(before)}{gap}{end}{blank}(?=[^\W\d_a-zß-ÿ])")
        found[before[0]] = (*found.get(before[0], ()), (pattern, sited))
    return found


def is_led(text: str) -> bool:
    """Tell whether `text` begins with a lead of a byline.

    >>> is_led("By Ann Roe"), is_led("The oven is lit by Ann Roe")
    (True, False)
    """
    return opening_lead(text) is not None


def opening_lead(text: str) -> Lead | None:
    """Return the lead that `text` begins with, None where it begins with none."""
    return _lead(text, 0, listed=False, led=False) if _MAY_LEAD.match(text) else None


def lead_with_colon(text: str) -> Lead | None:
    """Return the lead and the colon that `text` begins with, None where it begins with none.

    >>> lead_with_colon("Photos: Ann Roe"), lead_with_colon("Photos by Ann Roe")
    (Lead(start=0, end=8, role='photographer'), None)
    """
    lead = opening_lead(text)
    return lead if lead is not None and text[: lead.end].rstrip().endswith((":", "：")) else None


@functools.lru_cache(maxsize=256)
def find_leads(text: str) -> tuple[Lead, ...]:
    """Return the leads of a byline in `text`, from left to right."""
    found: list[Lead] = []
    listed = False
    if not any(map(_may_open, map(str.casefold, _LETTERS.findall(text)))):
        return ()
    for match in _MAY_LEAD.finditer(text):
        at = match.start()
        if found and at < found[-1].end:
            continue
        lead = _lead(text, at, listed=listed, led=bool(found))
        if lead is not None:
            # "Words Ann Roe Pictures Bo Li": where the first task has no colon, the others have none.
            listed = listed or text[at : lead.end].casefold() in folded("bylines", "task author")
            found.append(lead)
    return tuple(found)


def _lead(text: str, at: int, *, listed: bool, led: bool) -> Lead | None:
    """Return the lead at `at`, behind others where the text is `led` already."""
    if not _may_open(_first_word(text, at)):
        return None
    first = not text[:at].strip(" |")
    lead = _lead_at(text, at, first=first, listed=listed) or _barred_lead(text, at, led=led)
    return Lead(at, *lead) if lead is not None else None


def _may_open(word: str) -> bool:
    """Tell at a glance whether a lead may begin with `word`, given without capitals: few words do."""
    return word in _openers() or not word.isascii()


@functools.cache
def _openers() -> frozenset[str]:
    return opens_both().union(_leads())


_MAY_LEAD = re.compile(r"(?:^|(?<=[\s,;|/／•·(、，。]))[^\W\d_]")


def may_lead(text: str, roles: frozenset[str]) -> bool:
    """Tell whether `text` holds the first word of a lead that gives one of `roles`."""
    return not _first_words(roles).isdisjoint(map(str.casefold, _LETTERS.findall(text)))


@functools.cache
def _first_words(roles: frozenset[str]) -> frozenset[str]:
    return frozenset(first for first, leads in _leads().items() if any(role in roles for _, role in leads))


def is_lead(text: str) -> bool:
    """Tell whether `text` announces a writer and says nothing else: "Written by", "Author:"."""
    if text.strip(" :") in _writers():
        return True
    lead = opening_lead(text.strip())
    return lead is not None and not lead.role and lead.end >= len(text.strip())


@functools.cache
def _writers() -> frozenset[str]:
    """Return the leads that are a word for a writer: "Author", "Auteur", "Autorin"."""
    jobs = folded("bylines", "job") | folded("bylines", "job besides")
    return frozenset(lead for lead in table("bylines")["lead author"] if lead.casefold() in jobs)


PICTURES = ("photographer", "illustrator", "videographer")
"""Roles of those who made what a piece is shown with."""


def _lead_at(text: str, at: int, *, first: bool, listed: bool) -> tuple[int, str] | None:
    """Return the end and the role of the lead at `at`; inside the line it needs a colon or a "by".

    Where tasks are `listed` without a colon, a capital tells one.
    """
    for lead, role in (*_leads_for_both(text, at), *_leads().get(_first_word(text, at), ())):
        end = at + len(lead)
        elided = lead.endswith(("’", "'"))
        runs_on = text[end : end + 1].isalnum() and text[end] != "丨" and not elided
        if text[at:end].casefold() != lead or runs_on:
            continue
        before, capital = text[:at].rstrip(), text[at].isupper()
        colon = _COLON.match(text, end)
        # "Clara Fontes / Quayside Press": behind a name a word before a stroke is a part of it.
        if colon and not (colon[0].strip() == "/" and capital and before[-1:].isalpha()):
            return colon.end(), role
        # "Red Smith", "Rep Ann Roe" begin with no lead.
        if lead in _leads_of(_COLON_LEAD):
            continue
        if lead in _leads_of(_NAMES_LEAD) and not _stand_two_names(text, end):
            continue
        # "كتبت- منى خالد"
        if first and (dash := _DASH.match(text, end)):
            return dash.end(), role
        behind = text[end + 1 - elided : end + 2 - elided] if elided or text[end : end + 1].isspace() else ""
        bare, named = not (capital or text[at].islower()), behind.isupper()
        by = lead.endswith(_BY_ENDINGS)
        opens = first and (bare or capital or named or by)
        # "بقلم ليلى الهادي، تصوير سامر القصبي"
        task = (bare and before.endswith("،")) or (listed and (bare or (named and capital)))
        # "18. juli 2018 kl. 14:22 av Ann Roe"
        dated = before.endswith(DATE_MARK) and f" {lead}" in _BY_ENDINGS and named
        if behind and (opens or dated or (task and role in PICTURES)):
            return end, role
        # "11:30 Uhr von Anna Rohde"; behind a name, "Karl von der Heide", it is a part of that.
        if by and (" " in lead or capital or (lead in BY and not before[-1:].isalpha())):
            return end, role
    return None


def _leads_for_both(text: str, at: int) -> Iterator[tuple[str, str]]:
    """Yield "photos & words by" and "photos & words" where they stand at `at`, with their role."""
    end = both_at(text, at)
    behind = text[end : end + _LONGEST_BY].casefold() if end > at else ""
    for by in _BY_ENDINGS:
        if by[0] == " " and behind.startswith(f"{by} "):
            yield text[at : end + len(by)].casefold(), BOTH_ROLE
    if end > at:
        yield text[at:end].casefold(), BOTH_ROLE


_LONGEST_BY = 6
"""So many letters at most are " door "."""


def _barred_lead(text: str, at: int, *, led: bool) -> tuple[int, str] | None:
    """Return the end and the role of an East Asian lead before a bar: "文 | 林若竹 编辑 | 李小河".

    Behind a name, a bar sets off what it is; so the first lead stands first, and the others behind one.
    """
    for lead, role in _leads().get(_first_word(text, at), ()) if east_asian(text[at : at + 1]) else ():
        bar = _BAR.match(text, at + len(lead)) if text.startswith(lead, at) else None
        if bar and (led or not text[:at].strip(" |")):
            return bar.end(), role
    return None


_BAR = re.compile(r"\s?\|\s?(?=\S)")


_COLON = re.compile(r"\s*[:：՝/／●=＝・｜丨]\s*")
_DASH = re.compile(r"\s?[-–—]\s(?=\S)")

_BY_ENDINGS = (*(f" {by}" for by in "by von par por de di av af door da to van oleh d’ d'".split()), *BY)
