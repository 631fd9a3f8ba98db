"""The first stage of the text reader: says of every line what it is, why, and how surely.

Each block is judged by clues (`wording`, `surroundings`) that weigh for or against each role; the
weights are learned from labelled articles (`weights`, `tests/benchmarks/train.py`).  The roles of a
text are chosen together, since a caption follows an alternative text and a byline a headline
(`sequence`).  Two kinds of lines are told by rules alone, as they are unmistakable and rare: a notice
of rights and a note about the article.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .blocks import blocks
from .borders import credit_border
from .clues import Clues, clues
from .roles import Role, Verdict
from .seen import Seen
from .sequence import certainty, likeliest_with_one
from .surroundings import Habits, gap_kind, is_alt
from .weights import ROLES, SCALE, Model, Weights, scores, styles_of, trained, weights
from .wording import credit_place


def classify(lines: Sequence[str], language: str = "", *, model: Model | None = None) -> tuple[Verdict, ...]:
    """Return what each block of `lines` is; every line that is not blank is in exactly one.

    `language` is a BCP 47 tag, empty where nobody said: the clues hold for all languages, and it is
    not asked.  `model` is another than the one that ships with the package.
    """
    spans = blocks(lines)
    if not spans:
        return ()
    habits, found = clues(spans, lines)
    rules = _rules(habits)
    judged = _judge(model or trained(), habits, found, rules)
    verdicts = []
    for number, one in enumerate(found):
        reason = _RULES[rules[number]] if number in rules else _reason(judged, one, number)
        verdicts.append(_verdict(habits, judged, number, reason, lines))
    return _numbered(verdicts)


# ------------------------------------------------------------------------------- judging

_HEADLINE = ROLES.index("headline")
_CHROME = ROLES.index("chrome")
_DOUBT = 2.0
"""Styles whose likelihood is within a factor of e to this of the best are all tried."""

_TRUST = 0.1
"""How much the certainty of the roles counts when the style is in doubt, against the clues for a style."""


_LEANING = 0.5
"""So much likelier a text is taken for the article alone: a lost paragraph is worse than a kept "Share"."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """The roles of a text in one style, as numbers of ROLES, each with its certainty and its rival."""

    table: Weights
    path: list[int]
    sure: list[tuple[float, int]]
    worth: float


def _judge(model: Model, habits: Habits, found: Sequence[Clues], rules: dict[int, Role]) -> _Judged:
    """Return the roles of a text.  Of several likely styles the one that leaves the fewest doubts wins."""
    styles = styles_of(model, found)
    styles["clean"] += _LEANING
    best = max(styles.values())
    tried = [
        _judge_as(weights(model, style), likely, habits, found, rules)
        for style, likely in styles.items()
        if likely > best - _DOUBT
    ]
    return max(tried, key=lambda judged: judged.worth)


def _judge_as(
    table: Weights, likely: float, habits: Habits, found: Sequence[Clues], rules: dict[int, Role]
) -> _Judged:
    worth = [
        _ruled(_granted(row, habits.seen[number]), rules.get(number))
        for number, row in enumerate(scores(table, found))
    ]
    gaps = [gap_kind(habits, number) for number in range(len(found))]
    path = _with_kicker(likeliest_with_one(_HEADLINE, worth, gaps, table.start, table.steps), habits)
    sure = _certainties(path, worth, gaps, table)
    kept = _without_lone_chrome(path, sure)
    if kept != path:
        path, sure = kept, _certainties(kept, worth, gaps, table)
    doubt = sum(math.log(max(share, 0.001)) for share, _ in sure)
    return _Judged(table, path, sure, likely + _TRUST * doubt)


def _certainties(
    path: list[int], worth: list[tuple[int, ...]], gaps: list[int], table: Weights
) -> list[tuple[float, int]]:
    return [certainty(number, path, worth, gaps, table.steps, SCALE) for number in range(len(path))]


def _without_lone_chrome(path: list[int], sure: list[tuple[float, int]]) -> list[int]:
    """Return `path` with doubtful chrome read as its rival where none of the text's chrome is sure.

    A site's furniture comes in company; one line that might be it is more likely the article's, and
    a line set aside wrongly is lost to the reader of the page.
    """
    shares = [share for role, (share, _) in zip(path, sure, strict=True) if role == _CHROME]
    if not shares or max(shares) >= _SURE_CHROME:
        return path
    return [rival if role == _CHROME else role for role, (_, rival) in zip(path, sure, strict=True)]


_SURE_CHROME = 0.75


def _with_kicker(path: list[int], habits: Habits) -> list[int]:
    """Return `path` with a kicker where a few words stand, set apart, above a longer headline.

    What stands above a standfirst, a byline or a dateline is the headline, though it may look like a subhead.
    """
    found = list(path)
    for number, (above, below) in enumerate(pairwise(path)):
        short, long = habits.seen[number], habits.seen[number + 1]
        apart = habits.gaps[number + 1] and short.tokens <= _KICKER and short.size < long.size
        titled = below == _HEADLINE or (below == _SUBHEAD and path[number + 2 : number + 3] in _OPENERS)
        if above == _HEADLINE and titled and apart:
            found[number : number + 2] = _KICKER_ROLE, _HEADLINE
    return found


_SUBHEAD, _KICKER_ROLE = ROLES.index("subhead"), ROLES.index("kicker")
_OPENERS = [[ROLES.index(role)] for role in ("standfirst", "byline", "dateline")]
_KICKER = 4
"""A kicker has so many words at most."""

# ------------------------------------------------------------------------------- rules

_RESERVED = (
    "rights reserved|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados"
    "|diritti riservati|rechten voorbehouden|prawa zastrzeżone|права защищены"
)
_SIGN = r"(?:copyright|©|\(c\)|ⓒ)"
_NOTICE = re.compile(
    rf"\W{{0,4}}(?:{_SIGN}[^\n]{{0,120}}(?:19|20)\d\d|{_SIGN}[^\n]{{0,160}}(?:{_RESERVED})"
    rf"|(?:all |alle |tous |todos os |todos los |tutti i |wszelkie |все )(?:{_RESERVED})|copyright\s?[©ⓒ])",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W{0,3}(?:additional report|reporting by|with reporting|editing by|corrections?\s?[:—–-]"
    r"|clarification\b|editor.s note"
    r"|this (?:article|story) (?:was (?:updated|first|originally|corrected)|has been|originally)"
    r"|an earlier version|anmerkung der redaktion|korrektur\s?:|mitarbeit\s?:|note de la rédaction"
    r"|nota del? (?:editor|redac))",
    re.IGNORECASE,
)


# What screen readers are told before a caption; copied with the page, it announces the caption.
_ANNOUNCED = re.compile(
    r"(?:(?:image|media|video|photo|picture) caption\b|bildunterschrift|bildbeschreibung:|legende\s?:"
    r"|légende image|pie de foto|legenda da foto|didascalia|bildtext:|billedtekst:|подпись к фото"
    r"|keterangan gambar|fotoğraf altı yazısı|chụp lại hình ảnh|التعليق على الصورة|इमेज कैप्शन|图像加注文字)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r">\s?\S")
_RULES: dict[Role, str] = {
    "copyright": "a notice of rights at the end of the running text",
    "note": "begins as a correction or a contributor’s note does",
    "chrome": "stands below the notice of rights and does not run",
    "alt": "the line below it is its caption, with a credit",
    "caption": "begins with words that announce a caption",
    "list_item": "marked as an item, below a colon or another item",
    "quote": "marked with > or “ as a quotation, or the dash of who said it below",
}


def _rules(habits: Habits) -> dict[int, Role]:
    """Return the roles of the blocks that rules decide about, by number."""
    found: dict[int, Role] = {}
    last = habits.running[-1]
    below_notice = False
    for number, one in enumerate(habits.seen):
        if one.running and one.size > 500:
            continue
        near_end = habits.running[number] >= last - 1
        if near_end and one.size < 400 and _NOTICE.match(one.text):
            found[number] = "copyright"
            below_notice = True
        elif one.size < 500 and _NOTE.match(one.text):
            found[number] = "note"
        elif below_notice and habits.running[number] == last and not one.running:
            found[number] = "chrome"
        elif _is_quotation(habits, number, found) or _is_signed(habits, number):
            found[number] = "quote"
        elif _is_item(habits, number, found):
            found[number] = "list_item"
        elif is_alt(habits, number):
            found[number] = "alt"
        elif one.size < _LONGEST_CAPTION and one.credit is None and _ANNOUNCED.match(one.text):
            found[number] = "caption"
    return found


def _is_quotation(habits: Habits, number: int, found: dict[int, Role]) -> bool:
    """Tell "> Words", as Markdown and letters mark what is quoted, and "— Name" touching it below."""
    one = habits.seen[number]
    touching = found.get(number - 1) == "quote" and not habits.gaps[number]
    if one.text.startswith(_SIGNED):
        return touching
    last = number + 1 == len(habits.seen)
    goes_on = not last and not habits.gaps[number + 1] and _QUOTED.match(habits.seen[number + 1].text)
    ends = one.sentence or last or not habits.gaps[number + 1]
    begins = goes_on or (ends and one.size > 30)
    return bool(_QUOTED.match(one.text) and habits.airy and (touching or begins))


_SIGNED = ("— ", "– ", "-- ", "― ")
_OPENING = ("“", "„", "«", "‘", '"')
_VERSES = 12
"""So many lines at most touch each other in a quotation that is signed."""


def _is_signed(habits: Habits, number: int) -> bool:
    """Tell lines that touch, the first beginning with a quotation mark, the last "— Name"."""
    first = last = number
    while first and not habits.gaps[first] and number - first < _VERSES:
        first -= 1
    while last + 1 < len(habits.seen) and not habits.gaps[last + 1] and last - number < _VERSES:
        last += 1
    begun, signed = habits.seen[first], habits.seen[last]
    few = habits.airy and 0 < last - first <= _VERSES and signed.tokens <= 8
    return few and begun.text.startswith(_OPENING) and signed.text.startswith(_SIGNED)


_ITEM = re.compile(r"(?:[-*•‣▪]|\d{1,3}[.)])\s+\S")


def _is_item(habits: Habits, number: int, found: dict[int, Role]) -> bool:
    """Tell "- Words" and "1. Words" below a line that ends in a colon, and those that touch them below."""
    if not number or not habits.airy or not _ITEM.match(habits.seen[number].text):
        return False
    announced = habits.seen[number - 1].text.endswith((":", "："))
    return announced or (found.get(number - 1) == "list_item" and not habits.gaps[number])


_SURE, _SURER = 0.75, 0.9
_GRANT, _GRANT_ALONE = 4 * SCALE, 2 * SCALE


def _granted(row: tuple[int, ...], seen: Seen) -> tuple[int, ...]:
    """Return the worth of each role where the grammar of credits is sure of itself: more for its role.

    Credits differ too much for the clues to learn how far the grammar can be trusted.
    """
    credit = seen.credit
    # What stands in square brackets, all of it, is what a converter prints for a picture: its alt.
    bracketed = seen.text[0] == "[" and seen.text[-1] == "]"
    if credit is None or credit.certainty < _SURE or seen.size > _LONGEST_CAPTION or bracketed:
        return row
    where = credit_place(seen.text[: credit.start].rstrip())
    if where == "alone":
        return _more(row, "credit", _GRANT_ALONE)
    surer = credit.certainty >= _SURER and seen.block.first == seen.block.last
    at_end = credit.end >= len(seen.text) - 2
    return _more(row, "caption+credit", _GRANT) if at_end and (where != "after a word" or surer) else row


_LONGEST_CAPTION = 420


def _more(row: tuple[int, ...], role: Role, worth: int) -> tuple[int, ...]:
    number = ROLES.index(role)
    return (*row[:number], row[number] + worth, *row[number + 1 :])


def _ruled(row: tuple[int, ...], role: Role | None) -> tuple[int, ...]:
    """Return the worth of each role: where a rule decides, only its role is worth anything."""
    if role is None:
        return row
    top = max(row)
    return tuple(top if one == role else top - 20 * SCALE for one in ROLES)


# ------------------------------------------------------------------------------- verdicts

_CLUES_TOLD = 3


def _reason(judged: _Judged, clues: Clues, number: int) -> str:
    """Return the clues that speak most for the role of block `number` against its rival, weightiest first."""
    role, (_, rival) = judged.path[number], judged.sure[number]
    if ROLES[role] == "paragraph" and "running text" in clues.plain:
        return "running text"
    worth = judged.table.worth(clues, role, rival)
    speaking = [(-one, clue) for clue, one in worth.items() if one > 0 and not clue.startswith("a text ")]
    best = [clue for _, clue in sorted(speaking)[:_CLUES_TOLD]]
    return "; ".join(best) or f"rather this than {ROLES[rival]}"


def _verdict(habits: Habits, judged: _Judged, number: int, reason: str, lines: Sequence[str]) -> Verdict:
    block = habits.seen[number].block
    roles = [ROLES[role] for role in judged.path[max(0, number - 1) : number + 1]]
    sure = round(judged.sure[number][0], 3)
    verdict = Verdict(block.first, block.last, roles[-1], reason, sure)
    if verdict.role not in ("credit", "caption+credit"):
        return verdict
    raw = "\n".join(lines[block.first : block.last + 1])
    found = (0, len(block.words))
    if verdict.role == "caption+credit":
        below_alt = len(roles) == 2 and roles[0] == "alt"
        border = credit_border(habits, number, below_alt=below_alt)
        if border is None:
            return replace(verdict, role="caption", reason=f"{verdict.reason}; no credit found in it")
        found = border
    start, end = (_in_raw(raw, block.words, offset) for offset in found)
    role: Role = "caption+credit" if raw[:start].strip() else "credit"
    return replace(verdict, role=role, credit_start=start, credit_end=end)


def _in_raw(raw: str, words: str, offset: int) -> int:
    """Return the place in `raw`, the lines of a block, of an offset into its words on one line."""
    if len(words) == len(raw) and "\n" not in raw:
        return offset
    left = len("".join(words[:offset].split()))
    ends = offset >= len(words)
    for at, letter in enumerate(raw):
        if not letter.isspace():
            if not left:
                return at
            left -= 1
            if not left and ends:
                return at + 1
    return len(raw)


def _numbered(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Give the blocks that belong to one picture one number, counted from 1.

    A picture has one alternative text, one caption and one credit; blocks of which none repeats and
    that follow each other directly are one picture's.
    """
    found: list[Verdict] = []
    figure, parts = 0, set[str]()
    for verdict in verdicts:
        mine = set(verdict.role.split("+")) & {"alt", "caption", "credit"}
        if not mine:
            parts = set()
            found.append(verdict)
            continue
        if not parts or mine & parts or "alt" in mine:
            figure, parts = figure + 1, set()
        parts |= mine
        found.append(replace(verdict, figure=figure))
    return tuple(found)
