"""What comes out of print: what its pages say of themselves, and which of its touching lines are one block.

Text that was recognised in a scanned clipping or copied out of a paper's file has a column's lines: words
are divided at their ends, first lines are set in or blank lines stand between paragraphs, and headlines in
large letters take several short lines.  Between them stand folios, numbers of pages, "Continued on Page 7".
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..grammar.datelines import is_date_line
from ..grammar.desk import ends_page
from ..grammar.find import find_credit
from ..grammar.leads import bare_line, find_leads
from ..grammar.mails import is_mail
from ..grammar.names import SURELY, name_score
from ..grammar.papers import Folio, is_page_number, parse_folio, says_where_on
from ..grammar.sheets import archives_head, references, sheets
from ..grammar.tables import folded
from .breaks import BULLET, HYPHENATED, STOPS, set_in
from .ownline import are_fields, in_capitals, is_said, names_writer
from .widths import carried, column_width

FOLIO = "a printed page’s folio"
WHERE_ON = "says on which page the piece goes on"
_NUMBER = "the number of a printed page"
_END = "what a typescript has at the end of a page"
_SITE = "the address of a paper’s site"
_ADDRESS = re.compile(r"(?:https?://)?www\.\S+", re.IGNORECASE)
_SHEET = "what a browser prints on each sheet"
_REFERENCES = "the addresses of a page’s links, numbered"
_ARCHIVE = "what an archive shows above a page"
_RUNNING_HEAD = "what stands at the head or the foot of each page"
_HEAD = "what heads a page on which the piece goes on"


def page_marks(lines: Sequence[str]) -> Mapping[int, str]:
    """Return which `lines` are what a printed page says of itself, and what each of them says.

    No folio is one where none is beyond doubt and the lines are no printed column’s.
    """
    return _sheets(tuple(lines)) | _page_marks(tuple(lines))


@functools.lru_cache(maxsize=1)
def _sheets(lines: tuple[str, ...]) -> dict[int, str]:
    found = dict.fromkeys(sheets(lines), _SHEET) | dict.fromkeys(references(lines), _REFERENCES)
    return found | dict.fromkeys(archives_head(lines), _ARCHIVE)


@functools.lru_cache(maxsize=1)
def _page_marks(lines: tuple[str, ...]) -> dict[int, str]:
    """Return what `page_marks` does: a text is asked twice, for its blocks and for what they are."""
    said = [number for number, line in enumerate(lines) if line.strip()]
    folios = _folios(lines, said)
    ends = {number: _END for number, line in enumerate(lines) if ends_page(line)}
    # "[p. 7]", as who copies a text by hand notes its pages; "[7]" may be the number of a note.
    transcribed = (number for number, line in enumerate(lines) if _TRANSCRIBED.match(line))
    ends |= {number: _NUMBER for number in transcribed if is_page_number(lines[number].strip().strip("[]"))}
    heads = _said_again(lines, said)
    numbered = _numbered(lines, said, folios)
    issues = Counter(_issue(it) for at, it in folios.items() if it.sure or it.paged or at in numbered)
    if len({folio.name.casefold() for folio in folios.values() if folio.sure}) > _PAPERS:
        return {}  # the rows of a table
    sure = any(folio.sure or (folio.dated and issues[_issue(folio)] > 1) for folio in folios.values())
    if not (sure or ends or is_divided(lines) or is_narrow(lines)):
        if not any(line and says_where_on(line, surely=True) for line in lines):
            return heads
        folios = {}
    found = heads | ends | {number: WHERE_ON for number, line in enumerate(lines) if says_where_on(line)}
    found |= {number: _SITE for number, line in enumerate(lines) if _ADDRESS.fullmatch(line.strip())}
    found |= dict.fromkeys(_numbers(lines, said, found), _NUMBER)
    for number, folio in folios.items():
        again = issues[_issue(folio)] > 1 and folio.paged and (folio.dated or bool(ends))
        if folio.sure or folio.named or again or (folio.day and _beside(found, number, _NUMBER)):
            found[number] = FOLIO
    found |= dict.fromkeys(_numbers(lines, said, found), _NUMBER)
    return found | dict.fromkeys(_heads(lines, found), _HEAD)


_TRANSCRIBED = re.compile(r"\s*\[[^\W\d_]{1,6}\.?\s?\d{1,4}[rv]?\]\s*\Z")


def _folios(lines: Sequence[str], said: Sequence[int]) -> dict[int, Folio]:
    """Return the folios in `lines`; amid them "Marlow Choir | 13 May 2024 | 20" tells of an evening.

    Here and below `said` are the numbers of the lines that are not blank.
    """
    edges = {*said[:_TOP], *said[-1:]}
    short = [it for it in said if len(lines[it]) <= _LONGEST_MARK and not lines[it][-1].isspace()]
    found = {number: folio for number in short if (folio := parse_folio(lines[number]))}
    return {
        number: folio if folio.named or number in edges else folio._replace(sure=False)
        for number, folio in found.items()
    }


_TOP = 2


_LONGEST_MARK, _PAPERS = 140, 2


def _numbered(lines: Sequence[str], said: Sequence[int], folios: Mapping[int, Folio]) -> set[int]:
    """Return which folios of a day stand beside the number of a page, blank lines put aside."""
    return {
        number
        for at, number in enumerate(said if folios else ())
        if number in folios
        and folios[number].dated
        and any(map(is_page_number, (lines[it] for it in said[max(0, at - 1) : at + 2] if it != number)))
    }


def _said_again(lines: Sequence[str], said: Sequence[int]) -> dict[int, str]:
    """Return the lines that say the same beside the numbers of pages, amid running text, and the numbers.

    Above the first page stands the title alone; each page has the next number.  A word alone, "Chapter",
    heads pages where each breaks a sentence; signs head none.
    """
    short = ((number, line) for number, line in enumerate(lines) if 0 < len(line) <= _LONGEST_NUMBER)
    bare = {number: words for number, line in short if (words := line.strip(" \t-–—·|")).isdecimal()}
    if len(bare) < _A_PAIR:
        return {}
    pages: dict[str, list[tuple[int, int, int]]] = {}
    for at in range(1, len(said) - 1):
        for head in (at - 1, at + 1) if said[at] in bare else ():
            above, below = min(at, head) - 1, max(at, head) + 1
            amid = above >= 0 and below < len(said)
            amid = amid and min(len(lines[said[above]]), len(lines[said[below]])) >= _RUNNING
            words = lines[said[head]].strip().casefold() if amid else ""
            torn = " " in words or (amid and lines[said[above]].rstrip()[-1] not in STOPS)
            if torn and len(words) <= _LONGEST_MARK and any(map(str.isalpha, words)):
                pages.setdefault(words, []).append((int(bare[said[at]]), said[head], said[at]))
    found: dict[int, str] = {}
    for page in pages.values():
        if len(page) > 1 and all(below[0] == above[0] + 1 for above, below in pairwise(page)):
            found |= dict.fromkeys((head for _, head, _ in page), _RUNNING_HEAD)
            found |= dict.fromkeys((number for _, _, number in page), _NUMBER)
    return found


_LONGEST_NUMBER, _RUNNING = 12, 60


def _issue(folio: Folio) -> tuple[str, str]:
    return folio.name.casefold(), folio.day


def _numbers(lines: Sequence[str], said: Sequence[int], found: Mapping[int, str]) -> list[int]:
    """Return which lines number a page: at an end of the text, beside a folio, or with more than figures."""
    return [
        number
        for at, number in enumerate(said)
        if number not in found
        and is_page_number(lines[number])
        and (
            at in (0, len(said) - 1)
            or not lines[number].strip().isdigit()
            or not {said[at - 1], said[at + 1]}.isdisjoint(found)
        )
    ]


def _beside(found: Mapping[int, str], number: int, what: str) -> bool:
    return what in (found.get(number - 1), found.get(number + 1))


def _heads(lines: Sequence[str], found: Mapping[int, str]) -> list[int]:
    """Return which lines are the word that "See BUS, Page 6A" names, where it heads the page."""
    leads = [line for number, line in enumerate(lines) if found.get(number) == WHERE_ON]
    return [
        number
        for number, line in enumerate(lines)
        if line.strip().isupper()
        and number not in found
        and _beside(found, number, WHERE_ON)
        # With a mark around it: "BUS" is not in "BUSINESS".
        and any(re.search(rf"\b{re.escape(line.strip())}\b", lead) for lead in leads)
    ]


# ------------------------------------------------------------------------------- divided words, narrow lines


def is_printed(lines: Sequence[str], marks: Mapping[int, str]) -> bool:
    """Tell whether `lines` come out of print; `marks` are what its pages say of themselves."""
    return FOLIO in marks.values() or is_divided(tuple(lines)) or is_narrow(tuple(lines))


@functools.lru_cache(maxsize=1)
def is_divided(lines: tuple[str, ...]) -> bool:
    """Tell whether words are divided at the ends of lines, as a printer does and nobody who types.

    In the wide lines of a mail "long-" above "awaited" is a word of two.
    """
    divided = said = 0
    for above, below in pairwise(lines):
        said += bool(above.strip())
        divided += len(above) <= _WIDE_COLUMN and is_divided_word(above, below)
    return divided >= _FEWEST_DIVIDED and divided >= _MANY_DIVIDED * said


_FEWEST_DIVIDED, _MANY_DIVIDED, _WIDE_COLUMN = 2, 0.04, 62


def is_divided_word(above: str, below: str) -> bool:
    """Tell a line that ends within a word, and the line below that goes on with it."""
    line = below.lstrip()
    return line[:1].islower() and HYPHENATED.search(above[-4:].rstrip()) is not None


@functools.lru_cache(maxsize=1)
def is_narrow(lines: tuple[str, ...]) -> bool:
    """Tell a printed column by its width, where a word is divided or first lines are set in."""
    if not 0 < column_width(lines) <= _WIDEST_COLUMN:
        return False
    touching = [(above, below) for above, below in pairwise(lines) if above.strip() and below.strip()]
    divided = any(is_divided_word(above, below) for above, below in touching)
    return divided or sum(_is_set_in(below, above) for above, below in touching) >= _FEWEST_DIVIDED


_WIDEST_COLUMN = 50


# ------------------------------------------------------------------------------- a column's lines


class Column(NamedTuple):
    """Lines about `width` letters long, of which those that `marks` names are the page's.

    `text` is the first line of the running text: above it stand headline, standfirst and who wrote it.  At
    the lines `captions` begin captions where neither blank lines nor first lines that are set in tell.
    """

    width: int
    marks: Mapping[int, str]
    text: int
    captions: frozenset[int]


def column(lines: Sequence[str]) -> Column | None:
    """Return the column that a printed text's `lines` make, None where they make none."""
    marks = page_marks(lines)
    if not (_page_marks(tuple(lines)) or is_printed(lines, marks)):
        return None
    lengths = sorted(len(above) for above, _ in carried(lines))
    if len(lengths) < _FEWEST_CARRIED or lengths[-1] > _WIDEST:
        return None
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if sum(length >= _FULL * width for length in lengths) < _MANY_FULL * len(lengths):
        return None
    text = _text(lines, marks)
    captions = _captions(lines, text) if _is_flat(lines[text:]) else ()
    return Column(width, marks, text, frozenset(captions))


_FEWEST_CARRIED, _WIDEST, _MANY_FULL = 3, 110, 0.6


def _is_flat(lines: Sequence[str]) -> bool:
    """Tell a column whose paragraphs neither blank lines nor first lines that are set in part."""
    blank = sum(not line.strip() for line in lines)
    return blank <= _FEW_BLANK * len(lines) and not any(_is_set_in(*pair[::-1]) for pair in pairwise(lines))


_FEW_BLANK = 0.1


def _captions(lines: Sequence[str], text: int) -> Iterator[int]:
    """Yield the lines that open the last sentence above a credit: a caption's, in a column that is flat."""
    for number in range(text, len(lines)):
        line = lines[number].strip()
        credit = find_credit(line) if 0 < len(line) <= _LONGEST_ALONE else None
        if credit is None or credit.end < len(line) - 1 or credit.certainty < _SURE:
            continue
        opens = number - (credit.start <= 1)
        while opens > max(text, number - _LONGEST_CAPTION) and lines[opens - 1].rstrip()[-1:] not in STOPS:
            opens -= 1
        yield from (opens, number + 1)


_LONGEST_CAPTION = 5


def _text(lines: Sequence[str], marks: Mapping[int, str]) -> int:
    """Return the first line of the first paragraph: three lines and more, with one that is carried on."""
    first = -1
    for number, line in enumerate([*lines, ""]):
        ends = not line.strip() or number in marks
        if not ends and (first < 0 or _is_set_in(line, lines[number - 1]) or signs_line(line.strip())):
            first = number
        elif ends:
            first = -1
        carries = 0 <= first <= number - _A_PARAGRAPH + 1
        if carries and (line.lstrip()[:1].islower() or is_divided_word(lines[number - 1], line)):
            return first
    return len(lines)


_A_PARAGRAPH = 3


def _is_set_in(line: str, above: str) -> bool:
    return set_in(line) - set_in(above) > 1


def carries_on(lines: Sequence[str], first: int, number: int, page: Column) -> bool:
    """Tell whether line `number` of a column carries on the block that begins with line `first`."""
    above, line = lines[number - 1], lines[number]
    if not line.strip() or number in page.captions or not page.marks.keys().isdisjoint((number - 1, number)):
        return False
    if number - first == 1 and is_drop_capital(above, line):
        return True
    if _is_set_in(line, above) or set_in(above) - set_in(line) > _DEEPEST:
        return False
    if is_divided_word(above, line):
        return True
    full = len(above.rstrip()) >= _FULL * page.width
    within = full and _is_below_set_in(lines, first, number)
    if _begins(lines, first, number, within=within):
        return False
    above, line = above.strip(), line.strip()
    top = number < page.text
    capitals = str.isupper if top else in_capitals
    if capitals(above) != capitals(line):
        return line[0].islower() and full
    if line[0].islower():
        return True
    if top:
        return full if above[-1] in STOPS else _is_one_title(above, line)
    return within or (full and not _are_items(lines, first, number, page))


def is_drop_capital(above: str, line: str) -> bool:
    """Tell the large letter that opens an article, torn from its word: "F" above "erry crews voted"."""
    return len(above.strip()) == 1 and above.strip().isupper() and line.lstrip()[:1].islower()


def _is_below_set_in(lines: Sequence[str], first: int, number: int) -> bool:
    """Tell a line of a paragraph whose first line alone is set in: the next one would be, too."""
    depth = set_in(lines[first]) - set_in(lines[number])
    return 1 < depth <= _DEEPEST and set_in(lines[first + 1]) == set_in(lines[number])


def _begins(lines: Sequence[str], first: int, number: int, *, within: bool) -> bool:
    """Tell an item, what somebody says, who speaks, and what stands on a line of its own or below such.

    `within` a paragraph a dash parts two sentences.
    """
    above, line = lines[number - 1].strip(), lines[number].strip()
    if not any(map(str.isalnum, above)) or not any(map(str.isalnum, line)):
        return True
    if BULLET.match(line) or is_said(line):
        # "– inside the pub" ends a headline.
        goes_on = above[-1] not in STOPS and line.lstrip("–—- ")[:1].islower()
        return not (goes_on or (within and is_said(line)))
    if above[-1] in STOPS and (are_fields(lines[first], line) or _heads_text(lines, number)):
        return True
    # "By Ann Roe" above "and Bo Lind"
    return _stands_alone(line) or (number - first == 1 and _stands_alone(above) and not line[0].islower())


_FULL, _DEEPEST = 0.7, 8


def _heads_text(lines: Sequence[str], number: int) -> bool:
    """Tell a heading by what follows, a first line that is set in, and by the stop that it has not."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    return line.rstrip()[-1].isalnum() and line.strip()[0].isupper() and _is_set_in(below, line)


def _stands_alone(line: str) -> bool:
    """Tell who wrote it, the day, and a credit that is a line's only words."""
    if len(line) > _LONGEST_ALONE:
        return False
    if signs_line(line) or is_date_line(line.strip(" .")) or is_mail(line):
        return True
    bare = line.lstrip("—–- ")
    credit = find_credit(bare)
    return (
        credit is not None and credit.start <= 1 and credit.end >= len(bare) - 1 and credit.certainty >= _SURE
    )


_LONGEST_ALONE, _SURE = 80, 0.5


def signs_line(line: str) -> bool:
    """Tell "By ADA QUILLFEATHER", too, whose names no table knows, from "By Friday the boats"."""
    if names_writer(line):
        return True
    lead = next(iter(find_leads(bare_line(line))), None)
    names = bare_line(line)[lead.end :].split() if lead is not None and not lead.start else []
    capitals = 1 < len(names) <= _LONGEST_NAME and all(name[0].isupper() for name in names)
    return capitals and small_words().isdisjoint(map(str.casefold, names))


_LONGEST_NAME = 4


def small_words() -> frozenset[str]:
    """Return the articles and prepositions that are no part of a name: "DE BRAND IN DE" is a headline's."""
    return folded("headings", "article") | folded("headings", "preposition") - folded("bylines", "particle")


def _is_one_title(above: str, line: str) -> bool:
    """Tell a title's two lines from the names of two people, and from a title and the line below it."""
    return min(name_score(above), name_score(line)) < SURELY and len(line) <= _LONGER * len(above)


_LONGER = 2.2
"""A headline's lines are about as long; smaller letters below it give longer ones."""


def _are_items(lines: Sequence[str], first: int, number: int, page: Column) -> bool:
    """Tell touching lines of which none is carried on: verses, names, results.

    Lines that are full, above one that ends with a stop, are a sentence's, though each begins with a name.
    """
    end = number
    last = min(len(lines), number + _FAR)
    while end < last and lines[end].strip() and not _stands_alone(lines[end].strip()):
        end += 1
        if lines[end - 1].rstrip()[-1] in STOPS:
            break
    group = [line.rstrip() for line in lines[max(first, number - _FAR) : end]]
    even = all(len(line) >= _EVEN * page.width for line in group[:-1]) and group[-1][-1] in STOPS
    pair = len(group) == _A_PAIR and group[0][-1] not in STOPS
    return not (even or pair or any(below.lstrip()[:1].islower() for below in group[1:]))


_EVEN, _A_PAIR, _FAR = 0.8, 2, 12
