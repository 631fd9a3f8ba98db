"""A second look at the roles of a text, once all of them are chosen: what speaks against some of them.

A line's clues do not know what the lines around it were taken for, nor what the grammars of bylines, dates
and credits find in it.  Seen from its role, a byline that names nobody is none; a list between a site's
furniture is the site's; above an article, what was set aside may be the author's name that is missing
there.  Each objection gives a line a role or bars it from the one it had, and the roles are chosen again.

Most were found by counting on texts that the model did not know, where they are far oftener right than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias, get_args

from ..grammar.byline import signs_desk
from ..grammar.credit import names_known, parse_credit
from ..grammar.dates import find_dates, is_time_line
from ..grammar.find import in_brackets
from ..grammar.furniture import kind_of, leads_away
from ..grammar.label import label_starts, whole_label
from ..grammar.leads import bare_line, find_leads
from ..grammar.names import SURELY, name_score
from ..grammar.notice import speaks_of_rights
from ..grammar.organisations import agency, is_organisation
from ..grammar.reporters import is_reporters
from ..grammar.tables import folded
from ..lines.clues import Clues
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.rules import is_below_colon, is_marked
from ..lines.seen import LONG, Seen, is_file_name
from ..lines.surroundings import Habits
from ..lines.wording import LONGEST_CAPTION
from .authorship import (
    dated_below,
    labelled_lines,
    missing_above,
    named_again,
    names_surely,
    presented_below,
    signed_above,
    signed_as_headline,
    signed_for_both,
)
from .boxes import of_boxes
from .captioning import (
    captions_alike,
    captions_apart,
    captions_by_place,
    credited_alike,
    names_again,
    pictures_words,
)
from .copies import of_page_titles, said_again
from .galleries import GALLERIES, stand_for_pictures
from .heads import of_heads
from .letters import of_letters
from .listing import (
    counted_lists,
    headed_lists,
    of_lists,
    of_series,
    runs_of_items,
    torn_lists,
    unmarked_beside_lists,
    words_in_capitals,
)
from .live import of_posts
from .look import PAGES, STOPS, Look, Objection, Raised, look_at
from .menu import leads_home
from .no_bylines import named_below_captions, no_bylines, of_ends
from .notices import of_notices
from .opening import of_openings
from .others import named_below, of_lives
from .press import of_press
from .quotations import quotations
from .records import of_records
from .sentences import sentences_set_aside
from .signing import of_signatures, signs_with_degree
from .signing_off import signed_by_houses, signed_off, signed_paragraph, signed_posts, signed_sentence
from .site import of_site
from .sure_credits import credited_above, credited_in_brackets, credited_surely
from .tails import names_beyond, tails_alike
from .titling import (
    genre_above,
    missing_headline,
    of_headlines,
    of_menus,
    titles_above_signatures,
    titles_of_drafts,
)
from .touching import (
    above_credits,
    below_alts,
    below_headings,
    groups_alike,
    set_aside_above_credits,
    touching_lines,
)
from .unsigned import unsigned
from .whose_credits import CREDITING, credits_of_their_own, no_names


def objections(
    roles: Sequence[Role],
    habits: Habits,
    clues: Sequence[Clues],
    styles: Mapping[str, int],
    leanings: Sequence[float],
) -> dict[int, Objection]:
    """Return what speaks against the roles of a text, by the numbers of its blocks.

    `styles` are the shares of the styles that the text may have, `leanings` by how much likelier each
    block is an alternative text than a caption, as logarithms.  What people write themselves keeps to
    no page's ways: of it little more than what the words of a line say is looked at.
    """
    look = look_at(roles, habits, clues, styles, leanings)
    found: dict[int, Objection] = {}
    for given in (
        of_records,
        labelled_lines,
        of_letters,
        of_press,
        of_lives,
        of_ends,
        _given_by_its_words,
        stand_for_pictures,
        no_names,
        touching_lines,
        pictures_words,
        below_alts,
        no_bylines,
        _barred_by_its_words,
    ):
        _add(found, given(look))
    for rule in _OF_TYPED if look.style == "typed" else _OF_PAGES:
        _add(found, rule(look, found))
    return found


def _add(found: dict[int, Objection], raised: Raised) -> None:
    """Add to what was `found`: what is said first of a line counts, but what it is before what it is not."""
    for number, objection in raised:
        if number not in found or (objection.given and not found[number].given):
            found[number] = objection


# ------------------------------------------------------------------------------- the words of a line

_LONGEST_LINE = 300


def _given_by_its_words(look: Look) -> Raised:
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if one.text.startswith(_BUTTON) and role in _NO_BUTTONS:
            yield number, Objection("chrome", True, "what lynx prints for a button or a mark")
        elif role in _NO_LINKS[look.style] and leads_away(one.text):
            yield number, Objection("chrome", True, "leads to another article, or past an advertisement")
        elif role in _NO_PATHS and number < look.first and look.style != "typed" and leads_home(one):
            yield number, Objection("chrome", True, "the way from the site’s first page")
        elif role in ("paragraph", "subhead") and one.size < LONGEST_CAPTION and _says_what_picture(one.text):
            yield number, Objection("caption", True, "says at its end what sort of picture it is")
        elif role in _NO_REPORTERS and is_reporters(one.text):
            yield number, Objection("byline", True, "says who reported")
        elif role in _NO_FILES and is_file_name(one) and not look.amid_furniture(number):
            yield number, Objection("alt", True, "the name of a picture’s file stands for the picture")
        elif role in _NO_BULLETS[look.style] and _is_bulleted(look, number):
            yield number, Objection("list_item", True, "marked as an item, as the line beside it is")
        elif look.style == "tool" and role in _NO_BRACKETED and _is_bracketed(one):
            yield number, Objection("alt", True, "in square brackets, as a converter prints a picture")
        elif role == "paragraph" and look.style == "tool" and one.running and _is_set_in(look, one):
            yield number, Objection("list_item", True, "marked as an item, and indented")
        elif (
            role == "dateline" and one.size < _LONGEST_LINE and (_dates_a_person(one) or signs_desk(one.text))
        ):
            yield number, Objection("byline", True, "names a person beside the date")
        elif role in _CAPTIONED and number < look.first and look.style != "typed" and _tells_the_time(one):
            yield number, Objection("byline", True, "names a person beside the date and the time of day")
        elif role in _FIGURED and number < look.first and look.style != "typed" and _is_dated_by_bars(one):
            yield number, Objection("dateline", True, "a day and the time of day, set apart by bars")
        elif role == "credit" and look.style != "typed" and _names_video(look, number):
            yield number, Objection("chrome", True, "names a video or pictures by a title")
        elif role == "byline" and number < look.last and _credits_picture(look, number):
            yield number, Objection("credit", True, "a person and an agency, parted by a stroke")
        elif role in FIGURE_ROLES and look.style in PAGES and signs_with_degree(look, number):
            yield number, Objection("byline", True, "a person with a degree")
        elif role in _NO_WHOLE and look.style in PAGES and kind_of(one.text)[1] and not _heads(look, number):
            yield number, Objection("chrome", True, "a site’s own words")


def _barred_by_its_words(look: Look) -> Raised:
    for number, role in enumerate(look.roles):
        one = look.habits.seen[number]
        if role == "credit" and one.credit is None and not _may_be_credited(look, number):
            yield number, Objection("credit", False, "it names nobody")
        elif role in _CAPTIONED and is_time_line(one.text):
            yield number, Objection(role, False, "it says when something appeared, and nothing else")
        elif role == "headline" and look.style not in PAGES and _is_one_sentence(one):
            yield number, Objection("headline", False, "it is one sentence, with a full stop")
        elif role == "copyright" and one.tokens <= _FEW_WORDS and not speaks_of_rights(one.text):
            yield number, Objection("copyright", False, "no word of it speaks of rights")


_NO_WHOLE = ("subhead", "list_item")
_FEW_WORDS = 10
_WORDS_OF_A_NAME = 2
# "Alice Springs, 12 May 2024" may be a place and the day, as letters have them.
_PLACE = re.compile(r"[^\W\d_][^\d,;:|•·–—]*,\s")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_BUTTON = ("(BUTTON)", "[INS: :INS]")
_NO_BUTTONS = FIGURE_ROLES | {"byline", "dateline", "standfirst"}
# An extractor keeps such lines where the page has them among its paragraphs: there they only head nothing.
_NO_LINK_ALONE = frozenset(("subhead", "list_item", "kicker", "byline"))
_NO_LINK = _NO_LINK_ALONE | {"paragraph", "caption", "standfirst", "quote"}
_NO_LINKS = {"page": _NO_LINK, "tool": _NO_LINK, "clean": _NO_LINK_ALONE, "typed": frozenset(("subhead",))}
_NO_REPORTERS = frozenset(("paragraph", "subhead", "chrome", "standfirst", "list_item", "kicker", "dateline"))
# Where a page marks its paragraphs so, they are its paragraphs; what would be lost is an item.
_NO_BRACKETED = frozenset(("headline", "standfirst", "subhead", "paragraph", "list_item"))
_BRACKETED = re.compile(r"(?:[*•] )?\[[^\[\]]{2,}\]")
_NO_BULLETS = {"page": (), "tool": (), "clean": ("chrome",), "typed": ("chrome", "paragraph", "subhead")}
_BULLET = re.compile(r"[•‣▪●]\s*(?=[^\s•‣▪●])")
_NO_PATHS = frozenset(get_args(Role)) - {"chrome", "headline", "kicker"}
_NO_FILES = frozenset(get_args(Role)) - FIGURE_ROLES - {"chrome"}


_LAST_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,30})[)）\]】]\W{0,2}\Z")


def _says_what_picture(text: str) -> bool:
    """Tell "The lock in March (file photo)", "… (Symbolbild)"."""
    last = _LAST_BRACKETS.search(text)
    return last is not None and last[1].strip(" .").casefold() in folded("pictured", "bracket")


def _is_bulleted(look: Look, number: int) -> bool:
    """Tell "• Words" above or below another such line, and "2. Words" below "1. Words", or above "3. …"."""
    seen = look.habits.seen
    beside = [seen[at].text for at in (number - 1, number + 1) if 0 <= at < len(seen)]
    counted = _COUNTED.match(seen[number].text)
    if counted is None:
        return bool(_BULLET.match(seen[number].text)) and any(map(_BULLET.match, beside))
    if _opens_with_date(seen[number].text):
        return False
    others = (int(other[1]) for other in map(_COUNTED.match, beside) if other)
    return any(abs(other - int(counted[1])) == 1 for other in others)


def _is_bracketed(one: Seen) -> bool:
    plain = one.credit is None or one.credit in in_brackets(one.text)
    return plain and _BRACKETED.fullmatch(one.text) is not None


def _is_set_in(look: Look, one: Seen) -> bool:
    """Tell "  * Words" among lines that are indented less, as a converter prints an item of any length."""
    return one.text.startswith(("* ", "• ")) and one.indent > look.habits.indent


def _opens_with_date(text: str) -> bool:
    """Tell "3. Mai: Hafenfest", a day without its year, from "3. Leave it to rise"."""
    day = " ".join(text.split(maxsplit=2)[:2]).rstrip(".,:;")
    return bool(find_dates(f"{day} 2000"))


_COUNTED = re.compile(r"(\d{1,2})[.)]\s+\S")


def _credits_picture(look: Look, number: int) -> bool:
    """Tell "Ann Roe/Reuters" and "(Ann Roe/The Gazette files)" from "Ann Roe / Quayside Post" and "By …".

    It stands beside a picture's other words, or another has signed the article.
    """
    text = look.habits.seen[number].text
    stroke = "/" in text and " /" not in text and not find_leads(bare_line(text)) and not find_dates(text)
    if not stroke or not (look.beside_picture(number) or look.roles.count("byline") > 1):
        return False
    credit = parse_credit(text)
    if not credit.agencies or not any(name_score(name) >= SURELY for name in credit.creators):
        return False
    return text.startswith(("(", "[")) or any(map(agency, credit.agencies))


def _heads(look: Look, number: int) -> bool:
    """Tell a heading amid the article, such as "Video" above a paragraph, from a site's box below it."""
    return number < look.last and look.role(number - 1) == look.role(number + 1) == "paragraph"


def _is_one_sentence(one: Seen) -> bool:
    """Tell a sentence of some length: old headlines end with a stop too, but are short or in capitals."""
    ends = one.text.endswith((".", "。")) and not one.text.endswith("..")
    return ends and one.tokens >= _SOME_WORDS and ". " not in one.text and not one.text.isupper()


_SOME_WORDS = 8


def _dates_a_person(one: Seen) -> bool:
    moments = find_dates(one.text) if one.tokens > _WORDS_OF_A_NAME else ()
    if not moments or not names_surely(one):
        return False
    first = moments[0]
    written = _LETTERS.search(one.text, first.start, first.end)
    return not (written and _PLACE.fullmatch(one.text, 0, first.start))


def _tells_the_time(one: Seen) -> bool:
    """Tell "Jane Roe | 12 May 2024, 9:30", a person and the minute: a caption tells the day at most."""
    timed = one.size <= _LONGEST_SIGNED and any("T" in moment.iso for moment in find_dates(one.text))
    return timed and _dates_a_person(one)


def _is_dated_by_bars(one: Seen) -> bool:
    """Tell "Harbour | 2 May 2024 | 7:09 am | Quayside News", the head of a page, from a credit."""
    timed = _BARRED_TIME.search(one.text) if one.size <= _LONGEST_SIGNED else None
    return timed is not None and bool(find_dates(one.text[: timed.start()]))


_BARRED_TIME = re.compile(r"[|•·]\s*\d?\d[:.h]\d\d[^|•·]{0,12}(?:[|•·]|\Z)")


def _names_video(look: Look, number: int) -> bool:
    """Tell "Video: How the harbour was built", on a page about a harbour, from whose video it is."""
    one = look.habits.seen[number]
    label, colon, _ = one.text.partition(":")
    opens = colon != "" and label.casefold().strip() in _MOVING and one.tokens >= _TITLED
    if not opens or look.headline < 0 or is_organisation(one.text):
        return False
    if names_known(parse_credit(one.text)):
        return False
    # A name has capitals: "Photos: Friends of Amberweir Harbour".
    shared = set(_LONG_WORD.findall(one.text)) & set(
        _LONG_WORD.findall(look.habits.seen[look.headline].text.lower())
    )
    return bool(shared)


_MOVING = ("video", "videos", "vidéo", "vídeo", "vidéos", "vídeos", "photos", "fotos", "видео", "відео")
_TITLED = 4
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


_CAPTIONED = ("caption", "alt")
_FIGURED = FIGURE_ROLES - {"alt"}
_LONGEST_SIGNED = 100
_BETWEEN_PARTIES = frozenset("/|(@&")


def _may_be_credited(look: Look, number: int) -> bool:
    """Tell who might be credited though the grammar of credits is not sure: parties, a label's word, a name.

    Beside the other words of a picture, where the article stands alone, it may be anybody.
    """
    if look.style not in PAGES and look.beside_picture(number):
        return True
    one = look.habits.seen[number]
    if not _BETWEEN_PARTIES.isdisjoint(one.text) or not label_starts().isdisjoint(one.words):
        return True
    if is_reporters(one.text):
        return True
    known = names_known(parse_credit(one.text))
    return known or is_organisation(one.text) or bool(whole_label(one.text))


# ------------------------------------------------------------------------------- place


def _by_its_place(look: Look, found: Mapping[int, Objection]) -> Raised:
    apart = any(role == "subhead" and not look.touches(number) for number, role in enumerate(look.roles))
    for number, role in enumerate(look.roles):
        if number in found:
            continue
        one, above, below = look.habits.seen[number], look.role(number - 1), look.role(number + 1)
        if role == "subhead" and above == below == "chrome":
            yield number, Objection("subhead", False, "it stands in a site’s furniture")
        elif role == "subhead" and below == "paragraph" and apart and look.touches(number):
            yield number, Objection("subhead", False, "it touches the line below, others do not")
        elif role == "standfirst" and below == "paragraph" and look.style == "clean" and _may_open(one):
            yield number, Objection("standfirst", False, "as long as a paragraph, and directly above one")
        elif role == "list_item" and _is_alone(look, found, number):
            yield number, Objection("list_item", False, "it is the only one")
        elif role == above == "chrome" and below == "paragraph" and _is_sentence(look, number):
            yield number, Objection("chrome", False, "it is a sentence above a paragraph")


def _said_often(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to a heading that a page says three times or more, with no other between: a box, not a heading.

    "Our verdict" may be said of each of the things that an article is about, each with its own heading.
    """
    headings = [number for number, role in enumerate(look.roles) if role == "subhead"]
    if look.style != "page":
        return
    for _, run in groupby(headings, key=lambda number: look.habits.seen[number].text.casefold()):
        box = list(run)
        text = look.habits.seen[box[0]].text
        for number in box if len(box) >= _OFTEN and not _NO_BOX.search(text) else ():
            if number not in found:
                yield number, Objection("chrome", True, "said again and again, as a site’s boxes are")


_NO_BOX = re.compile("[:：?？]")
_OFTEN = 3


def _is_alone(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell an item with no other above or below, unless it is marked below a line that announces it."""
    if "list_item" in (look.now(number - 1, found), look.now(number + 1, found)):
        return False
    return not (is_marked(look.habits.seen[number]) and is_below_colon(look.habits, number))


def _may_open(one: Seen) -> bool:
    """Tell a sentence as long as a paragraph: an extractor seldom keeps what stands above the first."""
    return one.running and one.size < LONG


def _is_sentence(look: Look, number: int) -> bool:
    """Tell a line that is set apart, ends with a stop and does not begin with a site's words."""
    text = look.habits.seen[number].text
    apart = look.habits.airy and look.is_set_apart(number)
    return apart and text.endswith(STOPS) and not kind_of(text)[0]


# ------------------------------------------------------------------------------- all of them

_Rule: TypeAlias = Callable[[Look, Mapping[int, Objection]], Raised]
_SIGNED: tuple[_Rule, ...] = (
    signed_as_headline,
    signed_above,
    dated_below,
    signed_for_both,
    credits_of_their_own,
    of_signatures,
    signed_off,
    signed_paragraph,
    signed_sentence,
    signed_posts,
)
_CREDITED: tuple[_Rule, ...] = (
    quotations,
    credited_alike,
    tails_alike,
    names_beyond,
    credited_surely,
    credited_in_brackets,
    credited_above,
    names_again,
    captions_by_place,
)
_OF_TYPED: tuple[_Rule, ...] = (
    of_site,
    of_page_titles,
    of_heads,
    titles_of_drafts,
    said_again,
    of_openings,
    counted_lists,
    runs_of_items,
    of_series,
    *_SIGNED,
    presented_below,
    of_notices,
    named_below_captions,
    named_below,
    *_CREDITED,
    groups_alike,
    captions_apart,
    *GALLERIES,
    *CREDITING,
)
_OF_PAGES: tuple[_Rule, ...] = (
    of_site,
    of_page_titles,
    genre_above,
    titles_above_signatures,
    of_menus,
    of_headlines,
    of_heads,
    missing_headline,
    titles_of_drafts,
    said_again,
    of_openings,
    counted_lists,
    runs_of_items,
    headed_lists,
    unmarked_beside_lists,
    torn_lists,
    of_lists,
    of_series,
    words_in_capitals,
    *_SIGNED,
    _said_often,
    of_notices,
    sentences_set_aside,
    _by_its_place,
    signed_by_houses,
    named_below_captions,
    *_CREDITED,
    above_credits,
    set_aside_above_credits,
    below_headings,
    groups_alike,
    captions_alike,
    captions_apart,
    missing_above,
    named_again,
    of_posts,
    of_boxes,
    named_below,
    presented_below,
    unsigned,
    *GALLERIES,
    *CREDITING,
)
