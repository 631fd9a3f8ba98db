"""The roles that rules alone decide: what is unmistakable by its form, and what is rare.

A notice of rights, a note about the article, what stands below the notice, marked items and quotations,
an alternative text above its caption, and a caption that is announced as one.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from ..grammar.credit import credits_somebody
from ..grammar.dates import find_dates, holds_day
from ..grammar.furniture import kind_of, leads_away
from ..grammar.label import caption_label, label_starts
from ..grammar.mails import earlier_mail, mail_heads
from ..grammar.names import PERHAPS, SURELY, name_score
from ..grammar.notice import only_tells_of_mining
from ..grammar.plates import announces_plate, find_numbered, is_number
from ..grammar.prose import announces_scene, is_prose
from ..grammar.reserving import SIGN, opens_notice, who_reserves
from ..grammar.signatures import signs_words_and_pictures
from ..grammar.speakers import names_speaker
from ..grammar.tables import NEVER, either, may_hold, opening
from .roles import Role
from .running_on import are_parallel, is_signed_picture, is_stranger, may_run_on, told_above_caption
from .seen import LONG, SAID_AGAIN, Seen, likeness
from .surroundings import Habits
from .wording import LONGEST_CAPTION, credit_place

_QUOTED, _QUOTED_ONCE = re.compile(r">\s?\S"), re.compile(r">\s?[^\s>]")
RULES: dict[Role, str] = {
    "copyright": "a notice of rights at the end of the running text",
    "note": "begins as a correction or a contributor’s note does",
    "chrome": "stands below the notice of rights and does not run",
    "alt": "a picture as Markdown or a draft writes it, or the line below is its caption, with a credit",
    "caption": "begins with words that announce a caption",
    "caption+credit": "words that announce a caption, and a credit",
    "list_item": "marked as an item, below a colon or another item",
    "quote": "marked with > or “ as a quotation, or the dash of who said it below",
}


def ruled(habits: Habits) -> dict[int, Role]:
    """Return the roles of the blocks that rules decide about, by number."""
    found: dict[int, Role] = {}
    last = habits.running[-1]
    told, told_above, below_notice = sum(map(_is_told, habits.seen)), 0, False
    quoted = any(_QUOTED_ONCE.match(one.text) for one in habits.seen)
    own = _above_earlier_mail(habits)
    notes = [_note(one.text) for one in habits.seen]
    # "Update, 3 May: …": where there are more of them, each is an entry of the text.
    dated = [note is not None and note["dated"] is not None for note in notes]
    log = sum(dated) > 1
    crowded = functools.cache(lambda: leaves_no_room(habits))
    for number, one in enumerate(habits.seen):
        told_above += _is_told(one)
        if one.running and one.size > 500:
            continue
        near_end = habits.running[number] >= last - 1
        if one.size < 400 and (near_end or _is_notice_above(habits, number)) and _is_notice(habits, number):
            found[number] = "copyright"
            # A database prints the notice above the article, with more sentences below than above.
            below_notice = below_notice or 2 * told_above - _is_told(one) >= told
        elif one.size < 500 and (
            (_is_note(habits, number, notes[number]) and not (log and dated[number]))
            or (near_end and _is_afterword(habits, number))
            or _tells_age(habits, number)
        ):
            found[number] = "note"
            if _calls(habits, number - 1):
                found[number - 1] = "note"
        elif below_notice and habits.running[number] == last and not one.running:
            found[number] = "chrome"
        elif (number < own and _is_quotation(habits, number, found, quoted=quoted)) or _is_signed(
            habits, number
        ):
            found[number] = "quote"
        elif _stands_for_picture(one):
            found[number] = "alt"
        elif not _is_credited_caption(one) and _is_item(habits, number, found):
            found[number] = "list_item"
        elif _is_announced_with_credit(one):
            found[number] = "caption+credit"
        elif _is_alt(habits, number, crowded):
            found[number] = "alt"
        elif one.size < LONGEST_CAPTION and _is_announced(habits, number):
            found[number] = "caption"
    return found


def _is_notice(habits: Habits, number: int) -> bool:
    """Tell a notice of rights; "Reproduction without permission …" is none where running text follows."""
    notice = opens_notice(habits.seen[number].text)
    if notice is None or not notice.groupdict().get("forbids"):
        own = notice is not None and not _signs_picture(habits, number)
        return own or _reserves_for_a_name(habits.seen[number])
    last = habits.running[number + 1] == habits.running[-1] and not _goes_on(habits, number + 1)
    return last and not only_tells_of_mining(habits.seen[number].text)


def _signs_picture(habits: Habits, number: int) -> bool:
    """Tell "© Ann Roe 2025", which touches the words of a picture, where a notice stands below."""
    (at, size), one = habits.groups[number], habits.seen[number]
    if not habits.airy or not 0 < at == size - 1 or habits.seen[number - 1].running or one.credit is None:
        return False
    noticed = any(opens_notice(below.text) for below in habits.seen[number + 1 :])
    return noticed and credits_somebody(one.text, one.credit)


def _is_notice_above(habits: Habits, number: int) -> bool:
    """Tell "Copyright 2024 Quayside Press. All rights reserved", as databases print it above an article."""
    one = habits.seen[number]
    above = not habits.running[number] and not one.running
    return above and (_RESERVED_ABOVE.match(one.text) is not None or _reserves_for_a_name(one))


def _reserves_for_a_name(one: Seen) -> bool:
    """Tell "Quayside Radio © 2025 All rights reserved" from "Photo Ada Lund © 2025 All rights reserved"."""
    name = who_reserves(one.text) if one.size <= _LONGEST_NOTICE else ""
    return name != "" and label_starts().isdisjoint(one.words[:1]) and name_score(name) < SURELY


_LONGEST_NOTICE, _SHORTEST_SENTENCE = 120, 40


def _stands_for_picture(one: Seen) -> bool:
    """Tell a picture as Markdown writes it, and its place in a draft: "[IMAGE 1: lock_final.jpg]"."""
    if "](" in one.text and _MARKDOWN_PICTURE.fullmatch(one.text):
        return True
    return not one.running and _place().fullmatch(one.text) is not None


@functools.cache
def _place() -> re.Pattern[str]:
    """Return the pattern of a word for a picture and the name of its file, in square brackets or alone."""
    name = r"[\w()-][\w .()-]{0,60}\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|heic|raw)"
    words = rf"(?:insert\s)?(?:{either('pictured', 'noted')}|img|pic|pix)s?"
    bracketed = rf"\[\s?{words}[\s\d#.]*[:–—-]?\s{name}\b[^\[\]]{{0,60}}\]"
    return re.compile(rf"{bracketed}|{words}[\s\d#.]*:\s{name}", re.IGNORECASE)


# "![The lock](lock.jpg "In May")"; with a link around it, it leads to another article.
_MARKDOWN_PICTURE = re.compile(r"!\[(?:[^\w\[\]]|_)*[^\W_][^\[\]]*\]\([^()]*\)")

_RESERVED_ABOVE = re.compile(r"copyright\b(?!.*(?:photo|image|foto|bild))", re.IGNORECASE)


def _is_told(one: Seen) -> bool:
    return one.sentence and one.size >= _SHORTEST_SENTENCE


def _is_note(habits: Habits, number: int, note: re.Match[str] | None) -> bool:
    """Tell "Editor’s note: …", "Rättelse, 3 maj: …", "In einer früheren Version dieses Textes …"."""
    one = habits.seen[number]
    if note is None or not (note["headed"] or note["dated"] or note["closes"]):
        return note is not None
    below = habits.running[number] == habits.running[-1]
    if note["closes"]:
        # "Mit Informationen von Jane Roe, dpa", near the end of a text; a sentence tells something else.
        short = number >= len(habits.seen) - _CLOSING_LINES and one.size <= _LONGEST_CLOSING
        return habits.running[-1] > 0 and below and short and not is_prose(one.text[note.end() :])
    date = note["bracketed"] or note["date"] or ""
    # ", 3 May 2024", ", March 12th", "(12 March)" and "at 5:30"
    told = not date or bool(find_dates(date) or holds_day(date.rstrip(" )")) or _TIME.search(date))
    if note["dated"]:
        # "Updated: 3 May 2024" says when, "Updated, 3 May: the ferry has two decks" what.
        tells = bool(date) and told and len(one.text) - note.end() >= _SHORTEST_TOLD
        return tells and habits.running[-1] > 0 and below and not is_marked(one)
    return told and (below or habits.running[number] in (0, habits.running[-1] - 1))


_LONGEST_CLOSING, _SHORTEST_TOLD, _CLOSING_LINES, _NEAR = 130, 15, 5, 3
# "at 5:30", "à 11 h 20", "um 17 Uhr"
_TIME = re.compile(r"\d{1,2}\s?(?:[:.h]|uhr|[ap]\.?m\b)\s?\d{0,2}", re.IGNORECASE)


def _note_openings(opens: str, headed: str, dated: str, closes: str) -> str:
    """Return the pattern of what opens a note of the editors."""
    headed = rf"(?:{headed})(?:\s(?:{_words_of_notes('and')})\s[^\W\d_]{{4,20}})?"
    # Between the word and what sets it off, a date at most: "Correction le 5 mars à 11 h 20 : …".
    date = r"(?:(?P<date>,?\s[^.!?:：\d]{0,12}\d(?:[^.!?:：]|(?<=\d)\.){0,24})?(?:\s?[:：—–】\]＞》〉]|\s-\s)"
    head = rf"(?:(?P<headed>{headed})|(?P<dated>{dated})){date}|\s(?P<bracketed>\d[^\[\]]{{3,40}})\])"
    return rf"[^\w]{{0,3}}(?:{opens}|(?P<closes>{closes})\s|{head})"


_note = opening(_note_openings, "notes", "opens", "headed", "dated", "closes")


def _is_afterword(habits: Habits, number: int) -> bool:
    """Tell, below the running text, "This story was supported by …", "With agencies" and the like."""
    if not habits.running[number]:
        return False
    one = habits.seen[number]
    told = _afterword(one.text)
    if told is None or not told["signed"]:
        return told is not None and not _goes_on(habits, number + 1)
    close = habits.running[max(0, number - _NEAR)] < habits.running[number]
    short = one.size <= _LONGEST_CLOSING and (close or number >= len(habits.seen) - _CLOSING_LINES)
    return short and not is_prose(one.text[told.end() :])


def _tells_age(habits: Habits, number: int) -> bool:
    """Tell, above or below the running text, "This article was published on 3 May 2011 (2307 days ago)"."""
    one = habits.seen[number]
    stands_so = one.size <= _LONGEST_AGED and habits.running[number] in (0, habits.running[-1])
    stands_so = stands_so and may_hold(one.text, "notes", "piece")
    aged = _aged().match(one.text) if stands_so else None
    dated = aged is not None and aged["dated"] is not None
    return aged is not None and (not dated or any(len(it.iso) >= _A_DAY for it in find_dates(one.text)))


def _calls(habits: Habits, number: int) -> bool:
    """Tell "Hello, time traveller!", which touches what an article says of its age."""
    if number < 0 or not habits.airy or habits.groups[number][0] or habits.gaps[number + 1]:
        return False
    one = habits.seen[number]
    return one.text.endswith("!") and one.size <= _LONGEST_CALL and _tells_age(habits, number + 1)


_LONGEST_AGED, _LONGEST_CALL, _A_DAY = 200, 60, 10


@functools.cache
def _aged() -> re.Pattern[str]:
    """Return the pattern of what an article says of its own age, with a day or a span of time."""
    piece, aged, span = map(_words_of_notes, ("piece", "aged", "span"))
    word = r"\s[^!?.,;:\s]{1,15}"
    when = rf"{word}(?:{word}){{0,3}}?\s(?:{span})(?![^\W\d_])"
    lead = r"\W{0,3}(?:[^\W\d_]{2,9}(?:\s[^\W\d_]{2,9})?[,:!]\s)?"  # "FYI, this story is …"
    # "This text is more than a hundred years old" may tell of a law.
    piece = rf"(?![^.]{{0,12}}\s(?:te(?:xt|kst)|текст))(?:{piece})"
    return re.compile(rf"{lead}{piece}\s(?:(?:{aged}){when}|(?P<dated>was published\b))", re.IGNORECASE)


def _goes_on(habits: Habits, number: int) -> bool:
    """Tell whether block `number` is a sentence of the article, no notice and nothing said of it."""
    below = habits.seen[number] if number < len(habits.seen) else None
    if below is None or not _is_told(below):
        return False
    return not (opens_notice(below.text) or _afterword(below.text))


def _afterwords(signed: str, piece: str, below: str, source: str) -> str:
    """Return the pattern of what below the running text tells of the article, or signs it off."""
    told, published, author, sent = map(_words_of_notes, ("told", "published", "author", "sent"))
    signs_off = rf"(?P<signed>{signed})(?![^\W\d_])|(?:{below})"
    if piece == source == NEVER:
        return rf"[^\w]{{0,3}}(?:{signs_off})"
    return (
        rf"[^\w]{{0,3}}(?:{signs_off}|(?:{piece})\s(?:{told})"
        # "This report by The Lake Press was first published Feb. 27, 2023."
        rf"|(?:{piece})(?:\s(?:{author})\s[^.!?:;]{{2,60}}?)?\s(?:{published})"
        # "Quelle: Stadt Amberweir, Pressemitteilung"
        rf"|(?:{source})\s?[:：][^.!?:;]{{1,80}}?\b(?:{sent}))"
    )


_afterword = opening(_afterwords, "notes", "signs off", "piece", "below", "source")


def _words_of_notes(key: str) -> str:
    """Return the words of one key of the table as alternatives, with either kind of apostrophe."""
    return either("notes", key).replace("’", "['’]")


def _is_announced(habits: Habits, number: int) -> bool:
    """Tell a caption by what announces it, in its line or in the one above; one with a credit is none yet."""
    one = habits.seen[number]
    announced = _announcement(one.text)
    if one.credit is not None:
        # "GRAPHIC: PHOTO: The mayor": the label of a credit may be part of what announces the caption.
        announced_so = announced is not None and one.credit.start < announced.end()
        return announced_so and not credits_somebody(one.text, one.credit)
    touches = not one.running or habits.gaps[number] == 0
    below_label = number > 0 and touches and is_caption_label(habits.seen[number - 1])
    plate = find_numbered(one.text) or is_number(one.text) or announces_plate(one.text)
    return bool(below_label or announced or plate or announces_scene(one.text))


def _announces(plain: str, colon: str, counted: str) -> str:
    """Return the pattern of what announces a caption: "Image caption", "Pictured: ", "Fig. 1. "."""
    return (
        # "Media captionThe mayor": words that stood apart on the page, run together.
        rf"\[?(?:(?:{plain})(?:(?![^\W_])|(?-i:(?=[A-ZÀ-Þ]))|(?<=[\u0e00-\uffff]))"
        rf"|(?:{colon})(?:\s?\d{{1,3}})?\s?[:：]|(?:{counted})\s?\d{{1,3}}[a-c]?\s?(?:[:：]|[.)](?=\s)))"
    )


_announcement = opening(_announces, "pictured", "announces", "announces with a colon", "counted")


def _is_announced_with_credit(one: Seen) -> bool:
    """Tell "Figure 2. Boats. Source: the keeper’s notebooks" and "Photo 1: The lock (Ann Roe)"."""
    behind = one.credit.start if one.credit else -1
    if one.credit and credit_place(one.text[:behind].rstrip()) == "alone":
        # "Image copyright EPA Image caption The mayor …": two lines of a page, run together.
        return caption_label(one.text, one.credit.end)
    if numbered := find_numbered(one.text) if one.size < LONGEST_CAPTION else None:
        return max(numbered.credit, behind) > numbered.start
    announced = _announcement(one.text) if behind > 0 and one.text[behind] in "([（" else None
    return announced is not None and announced.end() < behind and any(map(str.isdigit, announced[0]))


def is_caption_label(one: Seen) -> bool:
    """Tell a line that announces a caption and says nothing else: "Image caption", "Bildunterschrift:"."""
    announced = _announcement(one.text)
    whole = announced is not None and not any(map(str.isalnum, one.text[announced.end() :]))
    return whole or is_number(one.text)


def _above_earlier_mail(habits: Habits) -> int:
    """Return how many blocks stand above the earlier mail with which an article that was mailed ends."""
    lines = [one.text for one in habits.seen]
    marked = lines[-1:] != [] and lines[-1].startswith(">")
    return earlier_mail(lines) if marked and mail_heads(lines) else len(lines)


def _is_quotation(habits: Habits, number: int, found: dict[int, Role], *, quoted: bool) -> bool:
    """Tell "> Words", as Markdown and letters mark what is quoted, and "— Name" touching it below.

    `quoted` tells whether any line of the text is marked so once.
    """
    one = habits.seen[number]
    touching = found.get(number - 1) == "quote" and not habits.gaps[number]
    if one.text.startswith(_SIGNED):
        return touching
    if one.text == ">":
        return touching and _parts_paragraphs(habits, number)
    if not habits.airy or not _QUOTED.match(one.text):
        return False
    last = number + 1 == len(habits.seen)
    # A bare mark parts the paragraphs of one quotation.
    below = number + 1 + (not last and _parts_paragraphs(habits, number + 1))
    goes_on = not last and not habits.gaps[below] and _QUOTED.match(habits.seen[below].text)
    ends = one.sentence or last or not habits.gaps[number + 1]
    # ">> Read more: …" is a site's arrow; a quotation in a quotation is never alone.
    arrow = one.text.startswith(">>") and (leads_away(one.text) or not quoted)
    said = one.size > 30 or (one.sentence and one.tokens > _FEW_WORDS)
    return bool(touching or goes_on or (ends and said and not arrow))


def _parts_paragraphs(habits: Habits, number: int) -> bool:
    """Tell the bare mark between two paragraphs of one quotation, or between it and who said it.

    A sentence, a name or a line that another one touches is quoted; the rest may be a site's: what stands in
    another's post, "> Read more".
    """
    if habits.seen[number].text != ">" or number + 1 == len(habits.seen):
        return False
    above, _, below, *after = habits.seen[number - 1 : number + 3]
    touched = bool(after) and not habits.gaps[number + 2] and _QUOTED.match(after[0].text)
    words = below.text.strip("> ")
    quoted = (
        touched or words.endswith(_STOPS) or words.startswith(_SIGNED) or names_speaker(words, least=PERHAPS)
    )
    touching = not habits.gaps[number] and not habits.gaps[number + 1]
    return bool(touching and quoted and not kind_of(words)[0] and not kind_of(above.text.strip("> "))[0])


_STOPS = (".", "!", "?", "…", "。", "”", "“", "»", "«", '"')
_SIGNED = ("— ", "– ", "-- ", "― ")
QUOTATION_MARKS = ("“", "„", "«", "‘", '"')
_FEW_WORDS = 4
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
    return few and begun.text.startswith((*QUOTATION_MARKS, "»")) and signed.text.startswith(_SIGNED)


def is_marked(one: Seen) -> bool:
    """Tell a line that is marked as an item: "- Words", "1. Words"."""
    return _ITEM.match(one.text) is not None


def is_below_colon(habits: Habits, number: int) -> bool:
    """Tell whether the line above announces what follows."""
    return number > 0 and habits.seen[number - 1].text.endswith((":", "："))


_ITEM = re.compile(r"(?:[-*•‣▪]|\d{1,3}[.)])\s+\S")


def _is_item(habits: Habits, number: int, found: dict[int, Role]) -> bool:
    """Tell "- Words" and "1. Words" below a line that ends in a colon, and those that touch them below.

    Not where the first is a site's: "Share this:" heads "- Twitter".
    """
    if not number or not habits.airy or not is_marked(habits.seen[number]):
        return False
    announced = is_below_colon(habits, number) and not kind_of(habits.seen[number].text)[1]
    announced = announced and not _is_speech(habits, number)
    return announced or (found.get(number - 1) == "list_item" and not habits.gaps[number])


def _is_speech(habits: Habits, number: int) -> bool:
    """Tell "– We walk the long way, said Rosa Winn.", as the North writes what is said: no item is alone."""
    above, one = habits.seen[number - 1 : number + 1]
    alone = not any(map(is_marked, habits.seen[number + 1 : number + 2]))
    # What is said above may end with a colon, too: "– We walk, said Rosa Winn, and then:".
    alone = alone and (not is_marked(above) or above.text.endswith((":", "：")))
    return alone and one.text[0] in "-–—" and one.sentence and one.size >= _SHORTEST_SENTENCE


def _is_alt(habits: Habits, number: int, crowded: Callable[[], bool]) -> bool:
    """Tell an alternative text by its form alone: the line below says it again, and has a credit.

    Where blank lines stand between the blocks, two lines touch each other, of which the second is words
    and a sure credit; or two or three lines touch, of which the second says the first again, and a credit
    stands in them, or running text above and below.  Where none stand, a line that is no sentence stands
    between running text and a credited caption.
    """
    if number + 1 >= len(habits.seen) or habits.seen[number].credit is not None:
        return False
    if not habits.airy:
        return _is_alt_in_dense_text(habits, number)
    at, size = habits.groups[number]
    # "Enlarge" above a picture's words is a button, "Fig. 1" announces its caption.
    if at or size not in (2, 3) or is_caption_label(one := habits.seen[number]) or kind_of(one.text)[1]:
        return False
    below = habits.seen[number + 1 : number + size]
    alike = likeness(habits.seen[number], below[0])
    if number == 0 and not alike:
        # What the text tells may be its headline.
        return False
    if size == 2 and not habits.seen[number].running and _is_credited_caption(below[0]):
        return not signs_words_and_pictures(below[0].text) and above_caption(habits, number, crowded) is None
    if size == 3 and habits.running[number] and is_signed_picture(*habits.seen[number : number + size]):
        return above_caption(habits, number, crowded) is None
    credited = any(one.credit is not None and one.credit.certainty >= 0.5 for one in below)
    amid = habits.above[number] == 1 and habits.below[number + size - 1] == 1
    return (credited or amid) and alike in SAID_AGAIN and not are_parallel(habits.seen[number], below[0])


def above_caption(habits: Habits, number: int, crowded: Callable[[], bool]) -> Role | None:
    """Return what a line that touches a caption below it is beyond doubt; None where it may be an alt.

    In a `crowded` text another picture's words touch a line of the article.
    """
    one, below = habits.seen[number : number + 2]
    told = "byline" if number == 1 and is_stranger(one, habits.seen) else told_above_caption(one, below)
    return "paragraph" if told is None and may_run_on(one, below) and crowded() else told


def leaves_no_room(habits: Habits) -> bool:
    """Tell whether a line of the article touches a caption with its credit below it."""
    pairs = zip(habits.seen, habits.seen[1:], habits.gaps[1:], strict=False)
    return any(
        not gap and _is_credited_caption(below) and told_above_caption(one, below) == "paragraph"
        for one, below, gap in pairs
    )


def _is_credited_caption(one: Seen) -> bool:
    credit = one.credit
    if credit is None or credit.certainty < 0.75 or _RESERVES.search(one.text) or opens_notice(one.text):
        return False
    return credit_place(one.text[: credit.start].rstrip()) != "alone"


# "All rights reserved © 2024 Quayside Press": no caption with its credit.
_RESERVES = re.compile(rf"[^\W\d_]\s+{SIGN}\s?[^\n]{{0,60}}(?:19|20)\d\d", re.IGNORECASE)

_LONGER_THAN_SUBHEADS = 55


def _is_alt_in_dense_text(habits: Habits, number: int) -> bool:
    one, below = habits.seen[number], habits.seen[number + 1]
    if one.sentence or one.size > LONG or (number and not habits.seen[number - 1].running):
        return False
    credit = below.credit
    captioned = credit is not None and credit.certainty >= 0.75 and credit.start > 20
    alike = captioned and (one.size > _LONGER_THAN_SUBHEADS or likeness(one, below) != "")
    return alike and told_above_caption(one, below) is None
