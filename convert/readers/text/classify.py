"""The first stage of the text reader: says of every line what it is, by what rule, and how surely."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .blocks import Block, blocks
from .roles import Role, Verdict

_LONG = 110
"""From so many letters on a line that ends like a sentence is taken for running text."""

_ENDS_SENTENCE = re.compile(r"""[.!?…:;»”"’')\]。！？」؟।၊။][\s"”’»)]{0,4}$""")
_WIDE_LETTER = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BULLET = re.compile(r"(?:[-*+•·▪►–]|\d{1,2}[.)])\s+\S")
_MARKS = re.compile(r"[#>\s]{1,20}")
_BRACKETED = re.compile(r"\[[^\[\]]{5,400}\]$")

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s.{0,150}?(?:\d{4}|rights|rechte|droits|derechos|direitos|diritti)"
    r"|(?:all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|copyright ©)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W{0,3}(?:additional report|reporting by|with reporting|editing by|corrections?\b|clarification\b"
    r"|editor.s note|this (?:article|story) (?:was|has been|originally|first)|an earlier version"
    r"|anmerkung der redaktion|korrektur|mitarbeit\b|note de la rédaction|nota del? )",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:(?i:by|von|par|por|di|door|av|af|text|words|autor(?:in)?|author|written by|posted by))"
    r"[:\s]\s{0,3}(?=\W{0,3}[^\W\d_])(?!\s*[a-zß-ÿ])"
)
_MONTH = (
    "jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|févr|avr|juin|juil|août|ene|abr|ago"
    "|dic|gen|mag|giu|lug|set|ott|märz|fev|out|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек"
)
_DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d[-/.年]\s?\d{1,2}"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s(?:de\s)?(?:{_MONTH})\w{{0,8}}"
    rf"|\b(?:{_MONTH})\w{{0,8}}\.?\s\d{{1,2}}\b|\b\d{{1,2}} (?:hours?|minutes?|days?) ago\b",
    re.IGNORECASE,
)
_CHROME = re.compile(
    r"\W{0,3}(?:share|teilen|partager|compartir|compartilh|tweet|facebook|twitter|whatsapp|linkedin|reddit"
    r"|pinterest|e-?mail\b|print\b|drucken|comments?\b|kommentare?\b|read (?:more|next|also)|related\b"
    r"|mehr zum thema|lesen sie|lire aussi|te puede interesar|leia\b|advertisement|anzeige\b|werbung\b"
    r"|publicidad|sign (?:up|in)|subscribe|newsletter|abonn|follow\b|most (?:read|popular)|tags?\b|topics?\b"
    r"|themen\b|copy link|save\b|click to|jump to|skip to|reuse this|log ?in\b|register\b|download\b|back to"
    r"|zurück\b|next\b|previous|continue reading|recommended|trending|you (?:may|might)|das könnte"
    r"|auch interessant|\d{1,6} (?:comments|shares|kommentare)|\d{1,6}$)",
    re.IGNORECASE,
)
_LABEL = (
    r"(?:photo(?:s|graphs?|graphy|grapher)?|images?|pictures?|credits?|foto(?:s|credit|nachweis)?|archivfoto"
    r"|symbol(?:foto|bild)|bild(?:er|quelle|nachweis)?|quelle|grafik|illustrations?|crédits?(?: photos?)?"
    r"|crédito|fuente|fonte|kilde|źródło|source|imagen|imagem|kuva|ljósmynd|фото|источник|写真|사진|圖|ảnh|video"
    r"|copyright|screenshot)(?: (?:credits?|source|courtesy))?"
)
_AGENCY = (
    r"(?:AFP|Reuters|REUTERS|AP|Associated Press|Getty|dpa|EPA|EFE|ANSA|imago|IMAGO|Keystone|KEYSTONE"
    r"|Shutterstock|iStock\w{0,8}|Unsplash|Pixabay|Pexels|Flickr|Bloomberg|picture alliance|Alamy"
    r"|Adobe ?Stock|stock\.adobe\.com|Wikimedia|NASA|Xinhua|TASS|Belga|BELGA|ANP|Scanpix|PAP|AAP|Anadolu"
    r"|NurPhoto|연합뉴스|뉴시스|CC[- ]BY)"
)
_BORDER = r"""(?:^|(?<=[\s.!?)»”"|/…–—-]))"""
_CREDIT_FORMS = (
    ("a © at the end", re.compile(rf"{_BORDER}[(\[]?(?:©|\([cC]\)|ⓒ)\s?[^©\n]{{2,100}}$")),
    (
        "a label such as “Photo:”",
        re.compile(rf"{_BORDER}[(\[]?(?i:{_LABEL})\s?(?::|：|=|/|\bby\b)[^\n]{{2,100}}$"),
    ),
    (
        "an agency in brackets at the end",
        re.compile(rf"[(\[（][^()\[\]]{{0,80}}\b{_AGENCY}\b[^()\[\]]{{0,60}}[)\]）]\W{{0,2}}$"),
    ),
    (
        "an agency after a full stop",
        re.compile(rf"(?<=[.!?”\"…)|–—-] )[^.!?|–—]{{0,60}}\b{_AGENCY}\b[^.!?|–—]{{0,40}}$"),
    ),
    ("an agency alone", re.compile(rf"^[^.!?]{{0,60}}\b{_AGENCY}\b[^.!?]{{0,40}}$")),
)
_TAIL = 220
"""A credit is looked for in so many letters at the end of a line."""

_NOT_OF_FIGURES = ("headline", "subhead", "paragraph", "chrome", "standfirst", "caption")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: its number, and the numbers of the first and last running paragraph."""

    number: int
    first: int
    last: int
    headline: bool


def classify(lines: Sequence[str], language: str = "") -> tuple[Verdict, ...]:
    """Return what each block of `lines` is; every line that is not blank is in exactly one.

    `language` is a BCP 47 tag, empty where nobody said; the rules are the same for all.
    """
    spans = blocks(lines)
    running = [number for number, block in enumerate(spans) if _runs(block.words)]
    first, last = (running[0], running[-1]) if running else (len(spans), len(spans))
    verdicts: list[Verdict] = []
    headline = False
    for number, block in enumerate(spans):
        verdict = _verdict(lines, block, _Place(number, first, last, headline))
        headline = headline or verdict.role == "headline"
        verdicts.append(verdict)
    return _numbered(_joined(verdicts, spans, _is_airy(lines)))


def _verdict(lines: Sequence[str], block: Block, place: _Place) -> Verdict:
    line = block.words
    marks = _MARKS.match(line)
    plain = line[marks.end() :] if marks else line
    if place.number >= place.last and len(plain) < 250 and _COPYRIGHT.search(plain):
        return _of(block, "copyright", "a copyright notice below the text", 0.95)
    credit = _credit(lines, block)
    return credit or _by_words(block, plain, place) or _by_place(block, plain, place)


def _credit(lines: Sequence[str], block: Block) -> Verdict | None:
    raw = "\n".join(lines[block.first : block.last + 1])
    if len(raw) > 700:
        return None
    form, start = _credit_form(raw)
    if form is None:
        return None
    end = len(raw.rstrip())
    role: Role = "caption+credit" if re.search(r"\w", raw[:start]) else "credit"
    return Verdict(block.first, block.last, role, form, 0.8, start, end)


def _credit_form(raw: str) -> tuple[str | None, int]:
    flat = raw.replace("\n", " ").rstrip()
    offset = max(0, len(flat) - _TAIL)
    for reason, form in _CREDIT_FORMS:
        match = form.search(flat, offset) if offset == 0 or not reason.endswith("alone") else None
        if match and len(flat) - match.start() <= 120 and (len(flat) < 90 or not reason.endswith("alone")):
            return reason, match.start()
    return None, 0


def _by_words(block: Block, plain: str, place: _Place) -> Verdict | None:
    """Judge by what the line says or is marked with."""
    size = _size(plain)
    if _BRACKETED.match(plain[:500]):
        return _of(block, "alt", "square brackets around the whole line", 0.7)
    if _NOTE.match(plain):
        return _of(block, "note", "begins as a correction or a contributor's note does", 0.9)
    if size < 120 and place.number < place.first + 3 and _BYLINE.match(plain):
        return _of(block, "byline", "begins as a byline does, above the text", 0.9)
    if size < 70 and place.number < place.first + 3 and _DATE.search(plain):
        return _of(block, "dateline", "a short line with a date, above the text", 0.9)
    if size < 120 and not plain.endswith((".", "?", "!")) and _CHROME.match(plain):
        return _of(block, "chrome", "begins with words of a site's own furniture", 0.8)
    if block.words.startswith("#"):
        role: Role = "headline" if block.words.startswith("# ") else "subhead"
        return _of(block, role, "marked with #", 0.9)
    if block.words.startswith(("> ", ">>", "— ")):
        return _of(block, "quote", "begins with > or with the dash of an attribution", 0.8)
    if _BULLET.match(block.words) and place.first <= place.number <= place.last:
        return _of(block, "list_item", "begins with a bullet or a number", 0.7)
    return None


def _by_place(block: Block, plain: str, place: _Place) -> Verdict:
    """Judge by where the line stands and how long it is."""
    size, sentence = _size(plain), bool(_ENDS_SENTENCE.search(plain[-8:]))
    if place.number < place.first:
        if not place.headline and 15 < size < 160 and not (sentence and size > 90):
            return _of(block, "headline", "the first short line above the text", 0.7)
        if place.headline and size > 60:
            return _of(block, "standfirst", "between the headline and the text", 0.5)
        return _of(block, "kicker", "a short line above the text", 0.4)
    if place.number > place.last and size < 60 and not sentence:
        return _of(block, "chrome", "a short line below the text that ends without a stop", 0.5)
    if size < 100 and not sentence:
        return _of(block, "subhead", "a short line in the text that ends without a stop", 0.7)
    return _of(block, "paragraph", "running text", 0.9)


def _joined(verdicts: list[Verdict], spans: Sequence[Block], airy: bool) -> list[Verdict]:
    """Make figures of touching lines: an alternative text above a caption, a caption above a credit."""
    found = list(verdicts)
    for number, (above, below) in enumerate(itertools.pairwise(verdicts)):
        if above.role not in _NOT_OF_FIGURES or below.first - above.last != 1 or not airy:
            continue
        if below.role == "caption+credit" and len(spans[number].words) < 400:
            found[number] = replace(
                above, role="alt", reason="touches a caption with its credit", certainty=0.9
            )
        elif below.role == "credit" and len(spans[number].words) < 700:
            found[number] = replace(above, role="caption", reason="touches a credit", certainty=0.8)
            if number and found[number - 1].last == above.first - 1:
                found[number - 1] = replace(
                    found[number - 1], role="alt", reason="touches a caption above its credit", certainty=0.8
                )
    return found


def _numbered(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Give each picture's touching blocks one number, counted from 1."""
    found: list[Verdict] = []
    figure, seen, bottom = 0, {""}, -2
    for verdict in verdicts:
        if verdict.role not in ("alt", "caption", "credit", "caption+credit"):
            found.append(verdict)
            continue
        parts = {*verdict.role.split("+")}
        if verdict.first != bottom + 1 or parts & seen or "credit" in seen or verdict.role == "alt":
            figure, seen = figure + 1, set()
        seen |= parts
        bottom = verdict.last
        found.append(replace(verdict, figure=figure))
    return tuple(found)


def _of(block: Block, role: Role, reason: str, certainty: float) -> Verdict:
    return Verdict(block.first, block.last, role, reason, certainty)


def _runs(line: str) -> bool:
    return _size(line) > _LONG and bool(_ENDS_SENTENCE.search(line[-8:])) and _credit_form(line)[0] is None


def _size(line: str) -> float:
    """Return the length of `line` in Latin letters: an ideograph says as much as two and a half."""
    if line.isascii() or len(line) > 400:
        return len(line)
    return len(line) + 1.5 * len(_WIDE_LETTER.findall(line))


def _is_airy(lines: Sequence[str]) -> bool:
    """Tell whether blank lines stand between the blocks, so that touching lines belong together."""
    return sum(not line.strip() for line in lines) > 0.3 * len(lines)
