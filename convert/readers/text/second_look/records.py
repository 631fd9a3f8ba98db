"""What a database, a mail or a press office prints around an article: a second look's part.

"Load-Date: March 12, 2024", "Subject: Fwd: piece for Saturday", "View in browser", "PRESS RELEASE": a
librarian's export and a newsletter have such lines above and below the article.  A few of them name its
writer, its date, its title or whose the rights are; the others say nothing of it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from ..grammar.byline import parse_byline
from ..grammar.fields import Field, Kind
from ..grammar.mails import mail_heads
from ..grammar.notice import PROPERTY
from ..grammar.papers import names_paper, names_release
from ..grammar.record import is_databases_notice, parse_record
from ..grammar.tables import either
from ..lines.roles import CREDIT_ROLES, Role
from ..lines.seen import Seen, is_file_name
from .look import PAGES, Look, Raised, gives
from .service import openings


def of_records(look: Look) -> Raised:
    """Look for the fields of a database's record and of a mail's head, and for a press office's words."""
    lines = [one.text for one in look.seen]
    for head in mail_heads(lines):
        for number in head.lines:
            yield number, gives("chrome", "a line of a mail’s head")
    yield from _of_databases(look, parse_record(tuple(lines)))
    told = (
        at for at in reversed(range(len(lines))) if look.roles[at] == "paragraph" and look.seen[at].sentence
    )
    last = next((at for at in told if not _leads_online(lines[at])), -1)
    yield from _underlined(look, last)
    led = -1
    for number, role in enumerate(look.roles):
        one = look.seen[number]
        text, amid = one.text, look.first < number < last
        if role == "kicker" and "://" in text and _ADDRESS.fullmatch(text):
            yield number, gives("chrome", "an address, and nothing else")
        if role in _ASIDE or len(text) > _LONGEST_LINE:
            continue
        if not amid and _leads_online(text):
            yield number, gives("chrome", "leads to a newsletter’s page, or out of it")
            led = number
            if number + 1 < len(lines) and _HANDLE.fullmatch(lines[number + 1]):
                yield number + 1, gives("chrome", "leads to a newsletter’s page, or out of it")
        elif number > last > 0 and led == number - 1 and (role == "paragraph" or look.touches(led)):
            yield number, gives("chrome", "stands below what leads out of a newsletter")
            led = number if look.touches(led) else led
        elif role in _NO_ADDRESS and not is_file_name(one) and _ADDRESS.fullmatch(text):
            if not (amid and look.style not in PAGES and text.startswith(("www.", "http"))):
                yield number, gives("chrome", "an address, and nothing else")
        elif one.tokens <= _A_NUMBER and text[-1] in _ENDS_NUMBER and _is_page_number(text, lines):
            yield number, gives("chrome", "the number of a printed page")
        elif role == "headline" and names_release(text):
            yield number, gives("kicker", "what a press office writes above the headline")


_ASIDE = ("chrome", "copyright", "kicker")
# "pixabay.com" may be a credit.
_NO_ADDRESS = ("headline", "standfirst", "byline", "dateline", "subhead")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.[a-z]{2,12}(?:/\S*)?", re.ASCII
)
_HANDLE = re.compile(r"@\w{2,40}")
_A_NUMBER, _ENDS_NUMBER = 4, "0123456789-–—"
_LONGEST_LINE = 160


def _is_page_number(text: str, lines: Sequence[str]) -> bool:
    """Tell "Page 2 of 3", and "- 2 -" where no "- 1 -" heads a first part."""
    counted = _paged().fullmatch(text)
    if counted is not None:
        return 0 < int(counted["number"]) <= int(counted["total"])
    dashed = _DASHED.fullmatch(text)
    return dashed is not None and dashed[2] != "1" and f"{dashed[1]} 1 {dashed[1]}" not in lines


_DASHED = re.compile(r"([-–—]) (\d{1,3}) \1")


@functools.cache
def _paged() -> re.Pattern[str]:
    page, of = either("print", "page"), either("pictured", "of")
    number, total = r"(?P<number>\d{1,3})", r"(?P<total>\d{1,3})"
    return re.compile(rf"(?:{page})\.?\s{number}\s?(?:/|(?<=\s)(?:{of})\s)\s?{total}", re.IGNORECASE)


# ------------------------------------------------------------------------------- databases


def _of_databases(look: Look, fields: Mapping[int, Field]) -> Raised:
    """Give the fields of a record the roles that they name, and set aside what is of the database alone."""
    if not fields:
        return
    title = _title(look, fields)
    signed = _who_sign(look, fields)
    texts = [number for number, role in enumerate(look.roles) if role == "paragraph" and number not in fields]
    for number, one in enumerate(look.seen):
        if number == title:
            role: Role = "headline"
            if number not in fields and look.roles[number] == role:
                continue
        elif number in fields and fields[number].kind == "text" and look.roles[number] not in _OF_TOP:
            continue
        elif number in fields:
            role = _of_field(fields[number], one, alone=len(texts) < _A_TEXT)
            if role == "byline" and _is_named_again(one.text, number, signed):
                role = "chrome"
            if role == "chrome" and _is_kept(look, number, fields[number]):
                continue
        elif PROPERTY.match(one.text):
            role = "copyright"
        elif look.roles[number] == "byline" and names_paper(one.text):
            role = "chrome"
        else:
            continue
        yield number, gives(role, "a field of a database’s record")


def _is_kept(look: Look, number: int, field: Field) -> bool:
    """Tell a notice of rights, and a credit without a label, among what is of the database alone."""
    one = look.seen[number]
    if look.roles[number] == "copyright":
        return field.kind == "aside" and not is_databases_notice(one.text)
    if one.credit is None or look.roles[number] not in CREDIT_ROLES:
        return False
    return not field.start and one.credit.certainty >= _SURE_CREDIT


_SURE_CREDIT = 0.75


def _title(look: Look, fields: Mapping[int, Field]) -> int:
    """Return the number of the headline: what a field names, the chosen one, or the first that is no field.

    What a field names may stand above the text once more.  A sentence of the text is no headline.
    """
    seen = look.seen
    running = (number for number, one in enumerate(seen) if number not in fields and one.running)
    top = next(running, len(seen))
    free = [number for number in range(top) if number not in fields and look.roles[number] not in _NO_TITLE]
    for number, field in fields.items():
        if field.kind == "title":
            title = _bare(seen[number].text[field.start :])
            return next((other for other in free if _bare(seen[other].text) == title), number)
    if look.headline >= 0 and look.headline not in fields:
        return look.headline
    titles = [number for number in free if not seen[number].sentence or seen[number].text.isupper()]
    # "Ferry stops.", above all fields: some databases end a title so.
    first = [number for number in free[:1] if number < min(fields) and seen[number].size <= _LONGEST_LINE]
    return next(iter((*titles, *first)), -1)


def _bare(title: str) -> str:
    return title.strip(" .").casefold()


_NO_TITLE: tuple[Role, ...] = ("byline", "dateline", "copyright")


def _of_field(field: Field, one: Seen, *, alone: bool) -> Role:
    if field.kind == "picture":
        told = not field.start or one.credit is not None or len(one.text[field.start :].split()) >= _A_CAPTION
        return _of_picture(one, field.start) if told else "chrome"
    if field.kind == "text" or (field.kind == "abstract" and alone):
        return "paragraph"
    return _ROLES.get(field.kind, "chrome")


_OF_TOP: tuple[Role, ...] = ("headline", "kicker", "standfirst", "byline", "dateline", "chrome", "copyright")
"""What no line of the running text is."""

_A_CAPTION, _A_TEXT = 4, 2
_ROLES: dict[Kind, Role] = {
    "signed": "byline",
    "dated": "dateline",
    "told": "standfirst",
    "rights": "copyright",
    "note": "note",
}
"""What the fields that tell of the article are."""


def _who_sign(look: Look, fields: Mapping[int, Field]) -> list[tuple[int, str]]:
    """Return the first lines that say who wrote it, in small letters, with their numbers."""
    lines = [number for number, role in enumerate(look.roles) if role == "byline" and number not in fields]
    lines += [number for number, field in fields.items() if field.kind == "signed"]
    return [(number, look.seen[number].text.casefold()) for number in lines[:_MOST_SIGNED]]


_MOST_SIGNED = 8


def _is_named_again(own: str, number: int, signed: Sequence[tuple[int, str]]) -> bool:
    """Tell whether a byline names those whom a field gives in a database's way: "Author: Roe, Ann"."""
    names = [person.name for person in parse_byline(own).people]
    if not names or any(name in own for name in names):
        return False
    others = [other for at, other in signed if at != number]
    return any(all(name.casefold() in other for name in names) for other in others)


def _of_picture(one: Seen, start: int) -> Role:
    """Return what `one` is, of which the words from `start` on are said of a picture."""
    if one.credit is None:
        return "caption"
    if one.credit.start > start:
        return "caption+credit"
    behind = any(credit.start > start and credit.certainty >= _SURE_CREDIT for credit in one.credits)
    words = one.text[start:].split()
    told = len(words) >= _A_CAPTION and 2 * sum(word[0].islower() for word in words) >= len(words)
    return "caption+credit" if behind else "caption" if told else "credit"


# ------------------------------------------------------------------------------- newsletters


def _underlined(look: Look, last: int) -> Raised:
    """Yield the headings of a newsletter's plain text, "** Boats" above dashes, and such lines below."""
    lines = [at for at in range(1, len(look.seen)) if _LINE.fullmatch(look.seen[at].text)]
    under = [at for at in lines if look.seen[at - 1].text.startswith("** ") and not look.habits.gaps[at]]
    head = max((at - 1 for at in under if at <= look.first), default=-1)
    for number in under:
        role: Role = "headline" if number - 1 == head else "subhead" if number - 1 > head else "kicker"
        yield number - 1, gives(role, "a heading, with a line below it")
    for number in (*under, *(at for at in lines if at > last > 0)):
        yield number, gives("chrome", "a line between the parts of a newsletter")


_LINE = re.compile(r"(?:-{10,}|={10,})")


def _leads_online(text: str) -> bool:
    """Tell "View in browser" and "Can you not see this mail? View in browser"."""
    words = text.casefold().replace("** ", "").lstrip("*[(-–—> ")
    asked = _ASKED.split(words)[-1].rstrip(".!)]* ")
    online = openings("mails", "online")
    return words.startswith(online.get(words[:2], ())) or asked in online.get(asked[:2], ())


_ASKED = re.compile(r"[?!.]\s+")
