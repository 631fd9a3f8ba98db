"""What a line's own words say against its role, with little of what is around it: a second look's part.

"Read also: …" leads away and is no caption, "[A gull]" is what a converter prints for a picture, and a credit
that names nobody is none.
"""

from __future__ import annotations

import re

from ..grammar.byline import parse_byline
from ..grammar.credit import credits_picture, names_known, parse_credit
from ..grammar.datelines import is_date_line
from ..grammar.dates import find_dates, holds_day
from ..grammar.find import credit_candidates, find_credit, in_brackets
from ..grammar.furniture import kind_of, leads_away, link_label, tells_whose_post
from ..grammar.label import SIGN, label_starts, read_label, whole_label
from ..grammar.leads import bare_line, find_leads, opening_lead
from ..grammar.licensed import licenses_pictures
from ..grammar.names import PERHAPS, RARER, SURELY, east_asian, name_score
from ..grammar.notice import speaks_of_rights
from ..grammar.organisations import agency, is_organisation
from ..grammar.reporters import is_reporters
from ..grammar.signatures import is_signed, names_several, opens_with_writer, signs_desk, signs_with_initials
from ..grammar.tables import either, folded, opening
from ..lines.ownline import are_fields
from ..lines.roles import DESCRIPTIONS, FIGURE_ROLES, ROLES, Role
from ..lines.rules import QUOTATION_MARKS
from ..lines.seen import Seen, is_file_name
from ..lines.wording import LONGEST_CAPTION
from .authorship import names_surely
from .borders import LAST_BRACKET
from .listing import STEP
from .look import PAGES, Look, Objection, Raised, bars, gives, same
from .signing import signs_with_degree
from .site import is_way, leads_home

_LONGEST_LINE = 300


def given_by_words(look: Look) -> Raised:
    """Look for lines whose words say what they are."""
    for number, role in enumerate(look.roles):
        one = look.seen[number]
        if role in _NO_BUTTONS and one.text.startswith(_BUTTON):
            yield number, gives("chrome", "what lynx prints for a button or a mark")
        elif role != "chrome" and one.text[0] == "[" and _SHORTCODE.fullmatch(one.text):
            yield number, gives("chrome", "a code of WordPress, around a picture or in its place")
        elif role in _NO_MOMENTS and one.text[-1] in _ENDS_MOMENT and _MOMENT.fullmatch(one.text):
            yield number, gives("paragraph", "where in a recording something is said")
        elif role in ("dateline", "byline") and one.text.count("\t") > 1 and _heads_columns(look, number):
            yield number, gives("list_item", "the row that heads a table")
        elif role in _NO_CAPTIONS and one.text.endswith("[/caption]"):
            yield number, gives("caption", "a caption, as WordPress marks its end")
        elif not number and look.headline in (0, 1) and _is_paid_for(look):
            yield number, gives("kicker", "says above the headline that somebody has paid for the article")
        elif role in _NO_LINKS[look.style] and leads_away(one.text):
            yield number, gives("chrome", "leads to another article, or past an advertisement")
        elif role != "quote" and look.style != "typed" and tells_whose_post(one.text):
            yield number, gives("chrome", "says whose post stands on the page")
        elif role in _NO_PATHS and number < look.first and look.style != "typed" and leads_home(one):
            yield number, gives("chrome", "the way from the site’s first page")
        elif role == "headline" and look.role(number + 1) == "headline" and leads_home(one):
            yield number, gives("chrome", "the way from the site’s first page, above the headline")
        elif role in ("headline", "byline", "dateline") and kind_of(one.text) in _BUTTONS:
            yield number, gives("chrome", "a site’s own words, and nobody’s")
        elif role in ("paragraph", "subhead") and one.size < LONGEST_CAPTION and _says_what_picture(one.text):
            yield number, gives("caption", "says at its end what sort of picture it is")
        elif role in _OF_TEXT and one.size < LONGEST_CAPTION and _tells_places(one.text):
            yield number, gives("caption", "says who stands where in a picture")
        elif role == "paragraph" and _ends_with_credit(one):
            yield number, gives("caption+credit", "a labelled credit behind its last sentence")
        elif role in _NO_CREDITS and credits_picture(one.text) and _is_no_field(look, number):
            yield number, gives("credit", "a labelled credit, and nothing else")
        elif role == "copyright" and _is_signed_picture(one.text):
            yield number, gives("credit", "a picture’s label before the sign, and no year")
        elif role == "copyright" and licenses_pictures(one.text):
            whole = credits_picture(one.text)
            yield number, gives("credit" if whole else "caption+credit", "the licence of a picture")
        elif role == "chrome" and _credits_below(look, number):
            yield number, gives("credit", "a labelled credit below a paragraph")
        elif role in _NO_REPORTERS and is_reporters(one.text):
            yield number, gives("byline", "says who reported")
        elif role == "headline" and not number and look.role(1) == "byline" and _names_writer(one.text):
            yield number, gives("byline", "says who wrote it, above another who made it")
        elif role == "headline" and not number and " " in one.text and is_reporters(one.text):
            yield number, gives("byline", "says who reported, above a text without a headline")
        elif role in _NO_FILES and _names_file(role, one) and not look.amid_furniture(number):
            yield number, gives("alt", "the name of a picture’s file stands for the picture")
        elif role in _NO_BULLETS[look.style] and _is_bulleted(look, number):
            yield number, gives("list_item", "marked as an item, as the line beside it is")
        elif role in _NO_SPEAKERS[look.style] and _names_speaker(look, number):
            yield number, gives("paragraph", "names in brackets who says what stands below")
        elif (
            look.style == "tool"
            and role in _NO_BRACKETED
            and _BRACKETED.fullmatch(one.text)
            and (one.credit is None or one.credit in in_brackets(one.text))
        ):
            yield number, gives("alt", "in square brackets, as a converter prints a picture")
        elif role == "paragraph" and look.style == "tool" and one.running and _is_set_in(look, one):
            yield number, gives("list_item", "marked as an item, and indented")
        elif (told := _given_by_names(look, number, role)) is not None:
            yield number, told
    yield from _pointing(look)


def _given_by_names(look: Look, number: int, role: Role) -> Objection | None:
    """Return what a line is by the persons, the house or the day that it names, and by their signs."""
    one = look.seen[number]
    if role == "dateline" and one.size < _LONGEST_LINE and (_dates_a_person(one) or signs_desk(one.text)):
        return gives("byline", "names a person beside the date")
    if role in _NO_TIMES and number < look.first and look.style != "typed" and _tells_the_time(one):
        return gives("byline", "names a person beside the date and the time of day")
    if role in _NO_INITIALS and " | " in one.text and _is_signed_and_dated(look, number):
        return gives("byline", "persons, a bar and the day")
    if role in _FIGURED and number < look.first and look.style != "typed" and _is_dated_by_bars(one):
        return gives("dateline", "a day and the time of day, set apart by bars")
    if role == "byline" and _LICENSED.match(one.text):
        return gives("credit", "the licence of a picture, and whose it is")
    if role in _OF_TEXT and one.size < LONGEST_CAPTION and _ends_in_short_label(one.text):
        return gives("caption+credit", "a label cut short, and a name, behind a caption")
    if role in ("byline", "credit") and number < look.last and _credits_picture(look, number):
        return gives("credit", "a person and an agency, parted by a stroke")
    if role in DESCRIPTIONS and "•" in one.text and _is_dotted_credit(look, number):
        return gives("credit", "a person and a house, parted by a dot, among a picture’s words")
    if role in FIGURE_ROLES and look.style in PAGES and signs_with_degree(look, number):
        return gives("byline", "a person with a degree")
    if role in _NO_WHOLE and look.style in PAGES and kind_of(one.text)[1] and not _heads(look, number):
        return gives("chrome", "a site’s own words")
    if role in _NO_INITIALS and one.size <= _LONGEST_OF_INITIALS and _signs_by_initials(one.text):
        return gives("byline", "a byline’s word, a colon and initials")
    if role in _MAY_BE_SITES and look.style != "typed" and is_way(one):
        return gives("chrome", "the way about a site")
    return None


def _pointing(look: Look) -> Raised:
    """Look for a picture's words that lead elsewhere, or are initials."""
    for number in look.of(DESCRIPTIONS):
        if _points_elsewhere(look.seen[number]) or _are_initials(look, number):
            yield number, gives("paragraph", "leads elsewhere or signs, and shows nothing")


def _are_initials(look: Look, number: int) -> bool:
    """Tell a desk's initials, "ms/fa", but above a notice of rights: there they sign."""
    text, below = (look.seen[at].text for at in (number, min(number + 1, len(look.roles) - 1)))
    return "/" in text and signs_with_initials(text) and SIGN.match(below) is None


def _is_paid_for(look: Look) -> bool:
    """Tell "Sponsored content" on the first line of an article around which no site stands."""
    told = look.seen[0].text.strip(" :：|").casefold() in folded("headings", "paid")
    return told and len(look.roles) > 1 and "chrome" not in look.roles[1:]


def _points_elsewhere(one: Seen) -> bool:
    """Tell "Read more about the lock" and "Tickets: www.amberweir.example".

    What has a credit is a picture's; "RELATED: The lock in May" may be a picture's or another article's.
    """
    if one.credit is not None or link_label(one.text):
        return False
    return kind_of(one.text)[0] == "also" or _ADDRESSED.search(one.text) is not None


_ADDRESSED = re.compile(r"(?:https?://|(?<![\w.])www\.)\S+\Z")


def barred_by_words(look: Look) -> Raised:
    """Look for lines whose words say only what they are not."""
    for number in look.of(_NO_OTHERS):
        role, one = look.roles[number], look.seen[number]
        if role == "credit" and one.credit is None and not _may_be_credited(look, number):
            yield number, bars("credit", "it names nobody")
        elif role == "headline" and look.style not in PAGES and _is_one_sentence(one):
            yield number, bars("headline", "it is one sentence, with a full stop")
        elif role == "copyright" and not speaks_of_rights(one.text):
            yield number, bars("copyright", "no word of it speaks of rights")


_NO_OTHERS = ("credit", "headline", "copyright")
_NO_WHOLE = ("subhead", "list_item", "quote")
_MAY_BE_SITES = ("kicker", "chrome", "subhead", "paragraph")
_WORDS_OF_A_NAME = 2
# "Alice Springs, 12 May 2024" may be a place and the day, as letters have them.
_PLACE = re.compile(r"[^\W\d_][^\d,;:|•·–—]*,\s")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_BUTTONS = (("advert", True), ("share", True), ("keep", True))
_BUTTON = ("(BUTTON)", "[INS: :INS]")
# [caption id="attachment_7" align="alignnone"], [gallery ids="7,9"], [/caption]
_SHORTCODE = re.compile(r"\[(?:/[a-z_]+|[a-z_]+(?:\s[a-z_]+=[\"“”″'][^\"“”″\]]*[\"“”″'])+)\s?/?\]")
_NO_MOMENTS = FIGURE_ROLES | {"subhead", "dateline", "byline", "kicker", "list_item"}
_ENDS_MOMENT = frozenset("0123456789])")
_MOMENT = re.compile(r"[\[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?")
_NO_BUTTONS = FIGURE_ROLES | {"byline", "dateline", "standfirst"}
# An extractor keeps such lines where the page has them among its paragraphs: there they only head nothing.
_NO_LINK_ALONE = frozenset(("subhead", "list_item", "kicker", "byline"))
_NO_LINK = _NO_LINK_ALONE | {"paragraph", "caption", "standfirst", "quote"}
_NO_LINKS = {"page": _NO_LINK, "tool": _NO_LINK, "clean": _NO_LINK_ALONE, "typed": frozenset(("subhead",))}
_NO_CREDITS = ("paragraph", "subhead", "copyright")
_OF_TEXT = ("paragraph", "standfirst", "subhead")
_NO_REPORTERS = frozenset(
    ("paragraph", "subhead", "chrome", "standfirst", "list_item", "kicker", "dateline", "alt")
)
# Where a page marks its paragraphs so, they are its paragraphs; what would be lost is an item.
_NO_BRACKETED = frozenset(("headline", "standfirst", "subhead", "paragraph", "list_item"))
_BRACKETED = re.compile(r"(?:[*•] )?\[[^\[\]]{2,}\]")
_NO_SPEAKERS = dict.fromkeys(("page", "clean", "typed"), ("alt",)) | {"tool": ("alt", *_NO_BRACKETED)}
_NO_BULLETS = {"page": (), "tool": (), "clean": ("chrome",), "typed": ("chrome", "paragraph", "subhead")}
_BULLET = re.compile(r"[•‣▪●・]\s*(?=[^\s•‣▪●・])")
_NO_PATHS = frozenset(ROLES) - {"chrome", "headline"}
_NO_FILES = frozenset(ROLES) - DESCRIPTIONS - {"chrome"}
_FILE = re.compile(r"[\w -]{2,40}\w\.(?:jpe?g|png|webp)", re.IGNORECASE)
_LONGEST_FILE = 46


def _heads_columns(look: Look, number: int) -> bool:
    """Tell "2021 2022 2023", parted by tabs, from who wrote it and when: the row below has as many tabs."""
    tabs, below = look.seen[number].text.count("\t"), look.seen[number + 1 : number + 2]
    return any(it.text.count("\t") in (tabs, tabs + 1) for it in below) and not look.habits.gaps[number + 1]


def _names_file(role: Role, one: Seen) -> bool:
    """Tell "lock_gate.jpg" and "LOCK at noon.JPG"; "ann roe.jpg" may be all that a page has of its writer."""
    may_be = role != "byline" and len(one.text) <= _LONGEST_FILE and "." in one.text[-5:]
    return is_file_name(one) or (may_be and _FILE.fullmatch(one.text) is not None)


def _is_no_field(look: Look, number: int) -> bool:
    """Tell a credit from a notice of rights, and from "Camera: Ann Roe" beside "Length: 112 minutes"."""
    beside = (look.seen[at].text for at in (number - 1, number + 1) if 0 <= at < len(look.seen))
    text = look.seen[number].text
    return not speaks_of_rights(text) and not any(are_fields(other, text) for other in beside)


def _names_writer(text: str) -> bool:
    """Tell "撰文丨王建国" and "Bericht: Anna Rohde" from "Bericht: Gemeinderat Amberwehr", a headline."""
    people = parse_byline(text).people if opens_with_writer(text) else ()
    return any(name_score(who.name) > RARER or east_asian(who.name) for who in people)


def _is_signed_picture(text: str) -> bool:
    """Tell "Foto: © Quayside Council" from "Copyright © 2024 Quayside Council"."""
    label = read_label(text, 0)
    told = label.kind == "sign" and "picture" in whole_label(label.words.split()[0])
    return told and _YEAR.search(text) is None


_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOSING, _AT_A_PLACE = frozenset(")）]】"), re.compile(r"[市町村区県郡目内前館園校場院]で\Z")
_LAST_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,30})[)）\]】]\W{0,2}\Z")


def _says_what_picture(text: str) -> bool:
    """Tell "The lock in March (file photo)", "… (Symbolbild)", and of a Japanese place 堰の朝（湊市で）."""
    last = _LAST_BRACKETS.search(text) if not _CLOSING.isdisjoint(text[-3:]) else None
    told = last[1].strip(" .").casefold() if last else ""
    return told != "" and (told in folded("pictured", "bracket") or _AT_A_PLACE.search(told) is not None)


def _tells_places(text: str) -> bool:
    """Tell "Ann Roe (l.) and Ben Poe (r.) at the weir"; in capitals such a letter is a party's."""
    told = [place[1].strip(".") for place in _PLACES.finditer(text)] if "(" in text else []
    sides = [word for word in told if word in folded("pictured", "side") or word[:1].isdigit()]
    return len(sides) > 1 or _in_order(text) is not None


_PLACES = re.compile(r"\(([a-zà-ÿ.]{1,12}|\d\.\s?v\.\s?[lr]\.?)\)")


def _ordered(rows: str, order: str, plain: str) -> str:
    """Return the pattern of "(l-r) Ann Roe", "Front row, from left: Ann Roe" and "Pictured are Ann Roe"."""
    behind_rows = rf"(?:{rows})\b[\s,(]{{0,3}}(?:{either('pictured', 'order')})"
    told = rf"(?:{behind_rows}|(?:{order}))\b(?:\)?\s?[:,]|\))|{plain}"
    return rf"[(\[]?(?i:{told})\s(?:[^\W\d_a-z][\w’'.-]*\s){{1,3}}[^\W\d_a-z]"


_in_order = opening(_ordered, "pictured", "rows", "order", "persons", flags=re.NOFLAG)


def _ends_with_credit(one: Seen) -> bool:
    """Tell "… before the flood. Photo: Ann Roe.", and "… flood. (Photo by Ann Roe)" of any length."""
    text = one.text
    stopped = _LAST_WORDS.search(text, max(len(text) - _LONGEST_SIGNED, 0))
    if stopped and read_label(stopped[1], 0).kind != "none":
        known = any(map(agency, parse_credit(stopped[1]).agencies)) or credits_picture(stopped[1])
        return (
            known
            and not names_several(text)
            and any(it.start == stopped.start(1) for it in credit_candidates(text))
        )
    last = LAST_BRACKET.search(text, max(len(text) - _LONGEST_SIGNED, 0)) if text[-1] in ")]" else None
    return last is not None and credits_picture(last[1][1:-1])


_LAST_WORDS = re.compile(r"[.!?…”\"]\s([^\W\d_a-z][^.!?]{4,60})\.?\Z")


def _is_bulleted(look: Look, number: int) -> bool:
    """Tell "• Words" above or below another such line, and "2. Words" below "1. Words", or above "3. …"."""
    seen = look.seen
    beside = [seen[at].text for at in (number - 1, number + 1) if 0 <= at < len(seen)]
    counted = STEP.match(seen[number].text)
    if counted is None:
        return bool(_BULLET.match(seen[number].text)) and any(map(_BULLET.match, beside))
    if _opens_with_date(seen[number].text):
        return False
    others = (int(other[1]) for other in map(STEP.match, beside) if other)
    return any(abs(other - int(counted[1])) == 1 for other in others)


def _names_speaker(look: Look, number: int) -> bool:
    """Tell "[Jane Roe / harbour master]" touching what she says, as those write who broadcast."""
    one, below = look.seen[number], look.seen[min(number + 1, len(look.seen) - 1)]
    named = _SPEAKER.fullmatch(one.text) if _BRACKETED.fullmatch(one.text) else None
    spoken = below.text.startswith(QUOTATION_MARKS) and not look.habits.gaps[min(number + 1, len(look.seen))]
    return named is not None and spoken and name_score(named["name"].strip()) >= PERHAPS


_SPEAKER = re.compile(r"\[(?P<name>[^\[\]/,:]{2,30})\s?[/,]\s?[^\[\]/:]{2,40}\]")


def _credits_below(look: Look, number: int) -> bool:
    """Tell "写真＝葦原堰", set aside below a paragraph, from "Video: Boats at noon"."""
    credit, text = look.seen[number].credit, look.seen[number].text
    whole = credit is not None and (credit.start, credit.end, credit.rule) == (0, len(text), "picture label")
    return whole and look.role(number - 1) == "paragraph" and not _EQUALS.isdisjoint(text)


_EQUALS = frozenset("=＝")


def _ends_in_short_label(text: str) -> bool:
    """Tell "The lock in May. Fot. JR": behind a stop, a label of a few letters, with its own stop."""
    label = _SHORT_LABEL.search(text, max(0, len(text) - _LONGEST_SIGNED))
    credit = find_credit(text) if label else None
    if label is None or credit is None or credit.end < len(text) - 1:
        return False
    return credit.rule == "label before a name" and credit.start == label.start(1)


_SHORT_LABEL = re.compile(r"[.!?…”)]\s([^\W\d_a-z][^\W\d_]{1,4}\.)\s[^\W\d_a-z]")


_LICENSED = re.compile(r"CC[\s-](?:BY|0)\b.{0,20}\s/\s")


def _is_set_in(look: Look, one: Seen) -> bool:
    """Tell "  * Words" among lines that are indented less, as a converter prints an item of any length."""
    return one.text.startswith(("* ", "• ")) and one.indent > look.habits.indent


def _opens_with_date(text: str) -> bool:
    """Tell "3. Mai: Hafenfest", a day without its year, from "3. Leave it to rise"."""
    day = " ".join(text.split(maxsplit=2)[:2]).rstrip(".,:;")
    return holds_day(day)


def _credits_picture(look: Look, number: int) -> bool:
    """Tell "Ann Roe/Reuters" and "(Ann Roe/The Gazette files)" from "Ann Roe / Quayside Post" and "By …".

    It stands beside a picture's other words, or another has signed the article, or she has, directly above:
    "Ann Roe, News Editor" took the picture, too.
    """
    text, above = (look.seen[at].text for at in (number, max(number - 1, 0)))
    if "/" not in text or find_leads(bare_line(text)) or find_dates(text):
        return False
    credit = parse_credit(text)
    if not credit.agencies or not any(name_score(name) >= SURELY for name in credit.creators):
        return False
    if " /" in text or not (look.beside_picture(number) or look.roles.count("byline") > 1):
        return above.startswith(tuple(f"{name}," for name in credit.creators))
    known = text.startswith(("(", "[")) or any(map(agency, credit.agencies))
    return known and look.roles[number] == "byline"


def _is_dotted_credit(look: Look, number: int) -> bool:
    """Tell "ANN ROE • THE POST", a caption, or an alternative text that the line below says not again."""
    name, dot, house = look.seen[number].text.partition(" • ")
    below = look.seen[number + 1 : number + 2]
    again = look.roles[number] == "alt" and any(same(look.seen[number], it) for it in below)
    plain = bool(dot) and "•" not in house and not any(map(str.isdigit, house))
    person = plain and name_score(name.title()) >= SURELY
    return person and not again and len(parse_credit(f"{name} / {house}").agencies) == 1


def _heads(look: Look, number: int) -> bool:
    """Tell a heading amid the article, such as "Video" above a paragraph, from a site's box below it."""
    return number < look.last and look.role(number - 1) == look.role(number + 1) == "paragraph"


def _is_one_sentence(one: Seen) -> bool:
    """Tell a sentence of some length: old headlines end with a stop too, but are short or in capitals."""
    ends = one.text.endswith((".", "。")) and not one.text.endswith("..")
    return ends and one.tokens >= _SOME_WORDS and ". " not in one.text and not one.text.isupper()


_SOME_WORDS = 8


def _dates_a_person(one: Seen) -> bool:
    moments = find_dates(one.text) if one.tokens >= _WORDS_OF_A_NAME else ()
    if not moments or not (names_surely(one) or is_signed(one.text)):
        return False
    first = moments[0]
    written = _LETTERS.search(one.text, first.start, first.end)
    place = one.text[: first.start] if written else ""
    weekday = place.strip(" ,").casefold() in folded("dates", "weekday")
    placed = _PLACE.fullmatch(place) is not None and not weekday
    return not placed or opening_lead(one.text) is not None


def _tells_the_time(one: Seen) -> bool:
    """Tell "Jane Roe | 12 May 2024, 9:30", a person and the minute: a caption tells the day at most."""
    timed = one.size <= _LONGEST_SIGNED and any("T" in moment.iso for moment in find_dates(one.text))
    return timed and _dates_a_person(one)


def _signs_by_initials(text: str) -> bool:
    """Tell "By: ar", and nothing else."""
    lead = opening_lead(text) if ":" in text else None
    return lead is not None and not lead.role and _SMALL.fullmatch(text[lead.end :].strip(" :")) is not None


_SMALL = re.compile(r"[a-zà-ÿ]{2,4}")
_NO_INITIALS = frozenset(("headline", "kicker", "standfirst", "subhead", "paragraph", "chrome"))
_LONGEST_OF_INITIALS = 16


def _is_signed_and_dated(look: Look, number: int) -> bool:
    """Tell "Roe, Ann; Poe, Ben | 3 May 2024, 9:30", persons beyond doubt, above the running text or below."""
    names, _, day = look.seen[number].text.rpartition(" | ")
    if look.first <= number < look.end or len(names) > _LONGEST_SIGNED or not is_date_line(day):
        return False
    people = [who.name for who in parse_byline(look.seen[number].text).people]
    sure = bool(people) and all(name_score(name) >= SURELY for name in people)
    return sure and set(_LETTERS_ALL.findall(" ".join(people))) == set(_LETTERS_ALL.findall(names))


_LETTERS_ALL = re.compile(r"[^\W\d_]+")


def _is_dated_by_bars(one: Seen) -> bool:
    """Tell "Harbour | 2 May 2024 | 7:09 am | Quayside News", the head of a page, from a credit."""
    timed = _BARRED_TIME.search(one.text) if one.size <= _LONGEST_SIGNED else None
    return timed is not None and bool(find_dates(one.text[: timed.start()]))


_BARRED_TIME = re.compile(r"[|•·]\s*\d?\d[:.h]\d\d[^|•·]{0,12}(?:[|•·]|\Z)")


_NO_CAPTIONS = ("paragraph", "chrome", "subhead", *DESCRIPTIONS)
_NO_TIMES = DESCRIPTIONS | {"standfirst"}
_FIGURED = FIGURE_ROLES - {"alt"}
_LONGEST_SIGNED = 100
_BETWEEN_PARTIES = frozenset("/|(@&")


def _may_be_credited(look: Look, number: int) -> bool:
    """Tell who might be credited though the grammar of credits is not sure: parties, a label's word, a name.

    Beside the other words of a picture, where the article stands alone, it may be anybody.
    """
    if look.style not in PAGES and look.beside_picture(number):
        return True
    one = look.seen[number]
    if not _BETWEEN_PARTIES.isdisjoint(one.text) or not label_starts().isdisjoint(one.words):
        return True
    if is_reporters(one.text):
        return True
    known = names_known(parse_credit(one.text))
    return known or is_organisation(one.text) or bool(whole_label(one.text))
