"""The first stage of the text reader: says of every line what it is, why, and how surely.

Each block is judged by clues (`wording`, `surroundings`), its own and its neighbours', which a small
network weighs for and against each role; it has learned that from labelled articles (`weights`,
`tests/benchmarks/train.py`).  The roles of a text are chosen together, since a caption follows an
alternative text and a byline a headline (`sequence`), and once more where something speaks against
them (`second_look`).  What is unmistakable by its form is told by rules alone (`rules`).
"""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .grammar.furniture import kind_of
from .grammar.label import is_credit_label, says_credit_again
from .lines.blocks import blocks
from .lines.clipping import is_printed, page_marks
from .lines.clues import Clues, clues
from .lines.framed import IN_BORDERS, Frame, counts_rows, frames
from .lines.pictures import behind_pictures
from .lines.roles import CREDIT_ROLES, FIGURE_ROLES, ROLES, Role, Verdict
from .lines.rules import RULES, is_caption_label, is_marked, ruled
from .lines.sequence import Steps, certainty, likeliest_with_one
from .lines.surroundings import Habits, gap_kind, is_broken
from .lines.weights import GAPS, SCALE, Model, network, scores, styles_of, trained, worth
from .lines.wording import LONGEST_CAPTION, credit_place, is_sites
from .second_look import objections
from .second_look.borders import credit_border, credit_end
from .second_look.buttons import enlarges
from .second_look.look import Objection, look_at


def classify(
    lines: Sequence[str], *, model: Model | None = None, reasoned: Collection[Role] = ROLES
) -> tuple[Verdict, ...]:
    """Return what each block of `lines` is; every line that is not blank is in exactly one.

    `model` is another than the one that ships with the package.  Why a block has its role is
    worked out for the roles that are `reasoned`; where another is told by its clues, the reason is "".
    """
    found = frames(lines)
    if not found:
        return _classify(lines, model, reasoned)
    kept: list[int] = []
    end = 0
    for frame in (*found, Frame(len(lines), len(lines), code=False)):
        # What stands below a frame does not touch what stands above it.
        kept += [-1, *range(end, frame.first)] if end else range(end, frame.first)
        end = frame.last + 1
    verdicts = [one for frame in found for one in _of_frame(frame, lines)]
    more, figure, last = 0, None, 0
    for one in _classify([lines[at] if at >= 0 else "" for at in kept], model, reasoned):
        # A picture's words do not go on below a frame.
        more += one.figure is not None and one.figure == figure and -1 in kept[last : one.first]
        figure, last = one.figure, one.last
        verdicts.append(
            one._replace(first=kept[one.first], last=kept[one.last], figure=figure and figure + more)
        )
    return tuple(sorted(verdicts))


def _of_frame(frame: Frame, lines: Sequence[str]) -> Iterator[Verdict]:
    """Yield what the lines of a frame are: code one block, each row of a table and each border its own."""
    if frame.code:
        yield Verdict(frame.first, frame.last, "paragraph", "code between fences", 1.0)
    else:
        for number in range(frame.first, frame.last + 1):
            role: Role = "paragraph" if counts_rows(lines[number]) else "list_item"
            yield Verdict(number, number, role, IN_BORDERS, 1.0)


def _classify(lines: Sequence[str], model: Model | None, reasoned: Collection[Role]) -> tuple[Verdict, ...]:
    spans = blocks(lines)
    if not spans:
        return ()
    habits, found = clues(spans, lines)
    known = _known(habits, lines)
    model = model or trained()
    judged = _judge(model, habits, found, known)
    verdicts = []
    for number, one in enumerate(found):
        if number in known.rules:
            reason = known.marks.get(number) or RULES[known.rules[number]]
        else:
            told = ROLES[judged.path[number]] in reasoned
            reason = _reason(model, judged, one, number) if told else ""
        verdicts.append(_verdict(habits, judged, number, reason, lines))
    return _numbered(verdicts, habits)


# ------------------------------------------------------------------------------- judging

_HEADLINE = ROLES.index("headline")
_CHROME = ROLES.index("chrome")
_ALT, _CAPTION = ROLES.index("alt"), ROLES.index("caption")
_LEANING = 0.5
"""So much likelier a text is taken for the article alone: a lost paragraph is worse than a kept "Share"."""

_BARE = 2.0
"""So much likelier yet where none of a site's buttons, links and boxes stands in it, and blank lines do."""

_OWN = 5.0
"""So much likelier a text is taken for what somebody wrote, not for a page, where none of a site's buttons,
links and boxes stands in it."""

_DOUBT = 2.0
"""The likelihood of a style is trusted by its root of so much: its clues say the same thing many times."""

_UNLIKELY = 5
"""A style that is not likelier than so many hundredths of the likeliest does not count."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """The roles of a text as numbers of ROLES, each with its certainty and its rival, and the objections."""

    path: list[int]
    sure: list[tuple[float, int]]
    objections: Mapping[int, Objection]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a text before it is judged.

    `rules` are the roles that rules decide, those of the `marks` among them, of which these tell what a
    printed page says there of itself; `printed` tells whether the text comes out of print.
    """

    rules: dict[int, Role]
    marks: dict[int, str]
    printed: bool


def _known(habits: Habits, lines: Sequence[str]) -> _Known:
    on_lines = page_marks(lines)
    firsts = {one.block.first: number for number, one in enumerate(habits.seen)}
    marks = {firsts[line]: what for line, what in on_lines.items() if line in firsts}
    return _Known(ruled(habits) | dict.fromkeys(marks, "chrome"), marks, is_printed(lines, on_lines))


def _judge(model: Model, habits: Habits, found: Sequence[Clues], known: _Known) -> _Judged:
    """Return the roles of a text."""
    rules = known.rules
    table, steps = network(model), _steps(model)
    shares = _shares(model, habits, found)
    rows = [
        _ruled(_granted(row, habits, number), rules.get(number))
        for number, row in enumerate(scores(table, found, shares))
    ]
    gaps = [gap_kind(habits, number) for number in range(len(found))]
    if shares.get("clean") == max(shares.values()):
        gaps = [_TIED if kind == _TOUCHING else kind for kind in gaps]
    path = _chosen(rows, gaps, table.start, steps, habits, known.marks)
    leanings = [
        0.0 if number in rules else (row[_ALT] - row[_CAPTION]) / SCALE for number, row in enumerate(rows)
    ]
    roles = [ROLES[role] for role in path]
    raised = objections(look_at(roles, habits, found, shares, leanings, printed=known.printed))
    raised = {number: objection for number, objection in raised.items() if number not in rules}
    given = {number for number, objection in raised.items() if objection.given}
    if raised:
        rows = [_objected(row, raised.get(number)) for number, row in enumerate(rows)]
        path = _chosen(rows, gaps, table.start, steps, habits, given | known.marks.keys())
    sure = [certainty(number, path, rows, gaps, steps, SCALE) for number in range(len(path))]
    for number in given:
        share, rival = sure[number]
        sure[number] = (min(share, _GIVEN), rival)
    return _Judged(path, sure, raised)


_GIVEN = 0.75
"""Surer than so no line is of a role that a second look has given it."""


def _chosen(
    rows: Sequence[tuple[int, ...]],
    gaps: Sequence[int],
    start: Sequence[int],
    steps: Steps,
    habits: Habits,
    given: Collection[int] = (),
) -> list[int]:
    """Return the likeliest roles of a text by what each is worth; the blocks `given` one are not in doubt.

    Doubtful chrome is read as its rival where none of the text's chrome is sure: a site's furniture comes in
    company; one line that might be it is more likely the article's, and a line set aside wrongly is lost to
    the reader of the page.  Lines whose role was `given` stay and do not count.
    """
    path = _with_kicker(likeliest_with_one(_HEADLINE, rows, gaps, start, steps), habits)
    lone = [number for number, role in enumerate(path) if role == _CHROME and number not in given]
    if any(certainty(number, path, rows, gaps, steps, SCALE)[0] >= _SURE_CHROME for number in lone):
        return path
    rivals = {number: certainty(number, path, rows, gaps, steps, SCALE)[1] for number in lone}
    return [rivals.get(number, role) for number, role in enumerate(path)]


_SURE_CHROME = 0.85


_TOUCHING, _TIED = 0, GAPS
_TIE, _APART = 3 * SCALE, 2 * SCALE


@functools.cache
def _steps(model: Model) -> Steps:
    """Return the steps of the model by kind of gap, and those between lines that are tied.

    Where an article stands alone, with blank lines between its blocks, what touches the words of a picture
    belongs to the picture, and nothing touches a paragraph: other steps are worth less.
    """
    learned = network(model).steps
    tied = tuple(
        tuple(worth - _untied(above, below) for below, worth in zip(ROLES, row, strict=True))
        for above, row in zip(ROLES, learned[_TOUCHING], strict=True)
    )
    return (*learned, tied)


def _untied(above: Role, below: Role) -> int:
    """Return how much less it is worth that a line of one role touches one of the other."""
    if (above in FIGURE_ROLES) != (below in FIGURE_ROLES):
        return _TIE
    return _APART if "paragraph" in (above, below) else 0


def _shares(model: Model, habits: Habits, found: Sequence[Clues]) -> dict[str, int]:
    """Return the styles that the text may have: the likeliest has 100.

    What people write themselves is a matter of yes or no: a page that is a little like it is a page.
    """
    counted = [number for number in range(len(found)) if not _heads_a_sentence(habits, number)]
    styles = styles_of(model, [found[number] for number in counted])
    own = styles.pop("typed")
    styles["clean"] += _LEANING
    best = max(styles.values())
    of_sites = sum(is_sites(habits.seen[number]) for number in counted)
    likely = own > best or (not of_sites and own > styles["clean"] and own + _OWN > best)
    if likely and of_sites < _A_SITE:
        return {"typed": 100}
    if not of_sites and habits.airy:
        styles["clean"] += _BARE
        best = max(styles.values())
    shares = {style: round(100 * math.exp((one - best) / _DOUBT)) for style, one in styles.items()}
    return {style: share for style, share in shares.items() if share > _UNLIKELY}


def _heads_a_sentence(habits: Habits, number: int) -> bool:
    """Tell "News" or "Sport" above a sentence: somebody's own heading, in a letter to his friends."""
    below = habits.seen[number + 1] if number + 1 < len(habits.seen) else None
    heading = below is not None and below.sentence and not habits.seen[number].running
    return heading and kind_of(habits.seen[number].text) == ("way", True)


_A_SITE = 2
"""So many buttons, links and boxes are a site's, whatever the text looks like: nobody types them, though
somebody may head a part of a newsletter with "Sport"."""


def _with_kicker(path: list[int], habits: Habits) -> list[int]:
    """Return `path` with a kicker where a few words stand, set apart, above a longer headline.

    What stands above a standfirst, a byline or a dateline is the headline, though it may look like a subhead.
    """
    found = list(path)
    for number, (above, below) in enumerate(pairwise(path)):
        short, long = habits.seen[number], habits.seen[number + 1]
        set_apart = habits.gaps[number + 1] or _MUCH_LONGER * short.size <= long.size
        apart = set_apart and short.tokens <= _KICKER and short.size < long.size
        titled = below == _HEADLINE or (below == _SUBHEAD and path[number + 2 : number + 3] in _OPENERS)
        if above == _HEADLINE and titled and apart:
            found[number : number + 2] = _KICKER_ROLE, _HEADLINE
    return found


_SUBHEAD, _KICKER_ROLE = ROLES.index("subhead"), ROLES.index("kicker")
_OPENERS = [[ROLES.index(role)] for role in ("standfirst", "byline", "dateline")]
_KICKER, _MUCH_LONGER = 4, 2.5
"""A kicker has so many words at most; it may touch a headline that is so many times as long."""

# ------------------------------------------------------------------------------- grants

_SURE, _SURER = 0.75, 0.9
_GRANT, _GRANT_ALONE = 4 * SCALE, 2 * SCALE
_NEVER = 20 * SCALE


def _granted(row: tuple[int, ...], habits: Habits, number: int) -> tuple[int, ...]:
    """Return the worth of each role where the grammar of credits is sure of itself: more for its role.

    Credits differ too much for the clues to learn how far the grammar can be trusted.
    """
    seen = habits.seen[number]
    credit = seen.credit
    # What stands in square brackets, all of it, is what a converter prints for a picture: its alt.
    bracketed = seen.text[0] == "[" and seen.text[-1] == "]"
    if credit is None or credit.certainty < _SURE or seen.size > LONGEST_CAPTION or bracketed:
        return row
    where = credit_place(seen.text[: credit.start].rstrip())
    if where == "alone":
        # "Facebook" may be whose picture it is, and the button that leads there.
        shares = kind_of(seen.text) == ("share", True)
        return row if shares else _more(row, "credit", _GRANT_ALONE)
    surer = credit.certainty >= _SURER and not is_broken(habits, number)
    at_end = credit.end >= len(seen.text) - 2
    return _more(row, "caption+credit", _GRANT) if at_end and (where != "after a word" or surer) else row


def _more(row: tuple[int, ...], role: Role, worth: int) -> tuple[int, ...]:
    number = ROLES.index(role)
    return (*row[:number], row[number] + worth, *row[number + 1 :])


def _ruled(row: tuple[int, ...], role: Role | None) -> tuple[int, ...]:
    """Return the worth of each role: where a rule decides, only its role is worth anything."""
    if role is None:
        return row
    top = max(row)
    return tuple(top if one == role else top - _NEVER for one in ROLES)


def _objected(row: tuple[int, ...], objection: Objection | None) -> tuple[int, ...]:
    """Return the worth of each role: only the one that is given is worth anything, the barred one nothing."""
    if objection is None:
        return row
    if objection.given:
        return _ruled(row, objection.role)
    return _more(row, objection.role, min(row) - max(row) - _NEVER)


# ------------------------------------------------------------------------------- verdicts

_CLUES_TOLD = 3


def _reason(model: Model, judged: _Judged, clues: Clues, number: int) -> str:
    """Return why block `number` has its role: the clues that speak most for it, and what was objected to."""
    role, (_, rival) = judged.path[number], judged.sure[number]
    objection = judged.objections.get(number)
    if objection and objection.given:
        return objection.reason
    if ROLES[role] == "paragraph" and "running text" in clues.plain:
        told = "running text"
    else:
        by_clue = worth(model, clues, role, rival)
        speaking = [(-one, it) for it, one in by_clue.items() if one > 0 and not it.startswith("a text ")]
        best = [clue for _, clue in sorted(speaking)[:_CLUES_TOLD]]
        told = "; ".join(best) or f"rather this than {ROLES[rival]}"
    return f"{told}; no {objection.role}, {objection.reason}" if objection else told


def _verdict(habits: Habits, judged: _Judged, number: int, reason: str, lines: Sequence[str]) -> Verdict:
    block = habits.seen[number].block
    roles = [ROLES[role] for role in judged.path[max(0, number - 1) : number + 1]]
    sure = round(judged.sure[number][0], 3)
    verdict = Verdict(block.first, block.last, roles[-1], reason, sure)
    if verdict.role not in CREDIT_ROLES:
        return verdict
    raw = "\n".join(lines[block.first : block.last + 1])
    found = (0, credit_end(habits.seen[number]))
    if verdict.role == "caption+credit":
        below_alt = len(roles) == 2 and roles[0] == "alt"
        border = credit_border(habits, number, below_alt=below_alt)
        if border is None:
            return verdict._replace(role="caption", reason=f"{verdict.reason}; no credit found in it")
        found = border
    start, end = (_in_raw(raw, block.words, offset) for offset in found)
    captioned = raw[:start].strip() or any(map(str.isalnum, raw[end:]))
    role: Role = "caption+credit" if captioned else "credit"
    return verdict._replace(role=role, credit_start=start, credit_end=end)


def _in_raw(raw: str, words: str, offset: int) -> int:
    """Return the place in `raw`, the lines of a block, of an offset into its words on one line."""
    if len(words) == len(raw) and "\n" not in raw:
        return offset
    visible = [at for at, letter in enumerate(raw) if not letter.isspace()]
    return visible[len("".join(words[:offset].split()))] if offset < len(words) else visible[-1] + 1


def _numbered(verdicts: Sequence[Verdict], habits: Habits) -> tuple[Verdict, ...]:
    """Give the blocks that belong to one picture one number, counted from 1.

    A picture has one alternative text, one caption and one credit; blocks of which none repeats and
    that follow each other directly are one picture's.  A label on a line of its own is not yet the caption or
    the credit, and a credit may be said again; "• The lock" below a credit opens an item of its own, and a
    caption goes on without a capital.
    """
    found: list[Verdict] = []
    figure, parts, open_, credited = 0, set[str](), False, ""
    for number, verdict in enumerate(verdicts):
        one, above = habits.seen[number], habits.seen[max(0, number - 1)].text
        if verdict.role not in FIGURE_ROLES:
            # What enlarges the picture may stand between its caption and its credit.
            open_ = open_ and verdict.role == "chrome" and enlarges(one)
            found.append(verdict)
            continue
        mine = set(verdict.role.split("+"))
        again = mine == {"credit"} and open_ and says_credit_again(one.text, credited)
        if again and (parts != {"credit"} or len(one.text) < len(credited)):
            found.append(verdict._replace(figure=figure))
            continue
        mine |= {"alt"} if behind_pictures(one.text) else set()
        itemised = parts == {"credit"} and is_marked(one)
        torn = parts == {"caption"} and one.text[0].islower() and above[0].isupper() and above[-1].isalnum()
        if not open_ or (mine & parts and not torn) or "alt" in mine or itemised:
            figure, parts, open_ = figure + 1, set(), True
        label = is_caption_label(one) or (mine == {"credit"} and is_credit_label(one.text))
        parts |= set() if label else mine
        credited = one.text if "credit" in mine else ""
        found.append(verdict._replace(figure=figure))
    return tuple(found)
