"""Who made an article, and where, as lines beside it say: a second look's part.

"By Ann Roe" and "Associated Press", "Translated by Ann Roe" and "Photographs by Ben Poe" look as the words
of a picture and its credit do.  Of lines that touch there each names people, or the house that they report
for.  Between who wrote and when a page may tell the place, "Santa Brisa", where another prints a second
author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..grammar.byline import parse_byline, words_beside
from ..grammar.credit import parse_credit
from ..grammar.jobs import is_both, is_post, names_with_houses
from ..grammar.leads import PICTURES, lead_with_colon, may_lead, opening_lead
from ..grammar.names import PERHAPS, SURELY, is_city, may_name_surely, name_score
from ..grammar.organisations import agency, is_organisation
from ..grammar.signatures import makers, names_alone, names_several, opens_with_writer
from ..grammar.tables import compiled, either, folded
from ..lines.roles import CREDIT_ROLES, DESCRIPTIONS, FIGURE_ROLES, ROLES
from ..lines.seen import Seen
from .authorship import names_surely, opens_with_task
from .look import PAGES, STOPS, Look, Objection, Raised, gives, is_given


def of_makers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and article for authors with their house, there and below for all who made it."""
    if look.headline < 0:
        return
    for lines in _groups(look):
        now = {look.now(number, found) for number in lines}
        if now & _NO_MAKERS or now == {"byline"} or (lines.start > look.last and "note" in now):
            continue
        if lines.start < look.first and _is_signed_for_house(look, found, lines):
            for number in lines[:2]:
                yield number, gives("byline", "who wrote it, and the house that it is written for")
        elif _names_makers(look, lines):
            below = lines.start > look.last
            for number in lines:
                # There a credit may be that of a picture.
                if not below or look.now(number, found) != "credit":
                    yield number, gives("byline", "says in touching lines who made the article")
    yield from _several(look, found)
    yield from _labelled(look, found)
    yield from _did_both(look, found)
    yield from _posts(look, found)
    yield from _translated(look, found)


_NO_MAKERS = {"headline", "kicker"}


def _groups(look: Look) -> Iterator[range]:
    """Yield each group of touching lines between headline and article, or below one that is no page."""
    for lines in look.groups if look.habits.airy else ():
        top = look.headline < lines.start and lines.stop <= look.first
        below = look.style not in PAGES and lines.start > look.last >= 0
        if 1 < len(lines) <= _MOST_LINES and (top or below):
            yield lines


_MOST_LINES = 6


def _is_signed_for_house(look: Look, found: Mapping[int, Objection], lines: Sequence[int]) -> bool:
    """Tell "By Ann Roe" above "Associated Press", or a paper, and two such names that no other line has.

    The date may touch them.
    """
    writers, house = (look.seen[number].text for number in lines[:2])
    if ":" in writers or any(look.now(number, found) != "dateline" for number in lines[2:]):
        return False
    wired, led = agency(house.strip(" ./|")) == "wire", _is_led(writers)
    if not wired or led:
        return led and (wired or _is_of_house(house))
    if makers(writers) == {""} and (names_surely(look.seen[lines[0]]) or writers[:3].lower() == "by "):
        # "Von Marl Family" begins as a byline does.
        return True
    signed = any(number not in lines for number in look.of_now("byline", found))
    return not signed and names_alone(writers) and not _are_told_of(look, writers, lines)


def _is_led(writers: str) -> bool:
    """Tell "By JAN POE and Ann Roe", each word of whose names has a capital, from "By land and sea"."""
    people = parse_byline(writers).people if writers[:3].casefold() == "by " else ()
    plain = all(" " in who.name and not (who.role or who.place or who.organisation) for who in people)
    words = " ".join(who.name for who in people).split()
    named = plain and all(word[0].isupper() for word in words)
    return named and words[:1] != [] and words[0].title() not in _NO_NAMES


_NO_NAMES = ("The", "A", "An", "Our")


def _are_told_of(look: Look, names: str, lines: Sequence[int]) -> bool:
    """Tell whether another line has one of the surnames: who is told of may be seen in a picture."""
    surnames = [_stem(who.name.rpartition(" ")[2].casefold()) for who in parse_byline(names).people]
    others = (one.text.casefold() for number, one in enumerate(look.seen) if number not in lines)
    return any(surname in other for other in others for surname in surnames)


def _stem(surname: str) -> str:
    """Return a surname without the end that another case of it may change: "Horskej" for "Horská"."""
    return surname[: max(_SHORTEST_STEM, len(surname) - _ENDING)]


_SHORTEST_STEM, _ENDING = 4, 2


def _names_makers(look: Look, lines: Sequence[int]) -> bool:
    """Tell lines each of which says who did what, not all of them pictures; the first may be a byline."""
    texts = [look.seen[number].text for number in lines]
    if look.roles[lines[0]] == "byline" and names_alone(texts[0]):
        texts = ["", *texts[1:]]
    done: list[frozenset[str]] = []
    for text in texts:
        done.append(makers(text) if text else frozenset(("",)))
        if not done[-1]:
            return False
    sure = [names_surely(look.seen[number]) for number in lines]
    titled = (
        roles & _MAY_HEAD and look.roles[number] != "byline" and not known
        for number, roles, known in zip(lines, done, sure, strict=True)
    )
    # Whose recipe it was stands below an article above the credit of its picture.
    pictured = {*PICTURES} if lines[0] < look.first else {*PICTURES, "contributor"}
    return not all(roles <= pictured for roles in done) and any(sure) and not any(titled)


_MAY_HEAD = {"", "contributor"}
"""What those did whose leads may head a title, too: "Recipe: Leek Pie"."""


def _several(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above and below the article for a line that names several and what they did, not all pictures."""
    for number in (*look.top, *range(len(look.roles) - 1, max(look.first, 0), -1)):
        several = names_several(look.seen[number].text)
        if several and look.now(number, found) in _MAY_BE_SEVERAL:
            yield (
                number,
                gives("byline" if number < look.first else "note", "says who did what for the article"),
            )
        elif number > look.first and not several and look.role(number) == "paragraph":
            return


_MAY_BE_SEVERAL = (*FIGURE_ROLES, "paragraph", "standfirst", "subhead")


def _labelled(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article, and at its end, for "撰文：李小河" and "责任编辑：李小河".

    Who took its pictures is told there below who did something else.
    """
    end, signed = len(look.roles), -1
    first = look.first if look.first >= 0 else next(iter(look.of(("paragraph",))), 0)
    while end > first > 0 and (look.role(end - 1) != "paragraph" or _tells_maker(look, end - 1)):
        end -= 1
    for number in (*range(look.headline + 1, first), *range(end, len(look.roles))):
        roles = _tells_maker(look, number)
        if not roles or (roles <= {*PICTURES} and signed != number - 1):
            continue
        signed = number
        near = number < first or number < look.last + _NEAR
        aside = near and look.role(number) == "chrome"
        unsigned = aside and (number < first or not look.of_now("byline", found))
        if unsigned or look.now(number, found) in _MAY_BE_MAKERS:
            yield number, gives("byline", "says who made the article")


_MAY_BE_MAKERS = ("paragraph", "standfirst", "list_item", "kicker", "subhead", "alt", "caption", "")


def _tells_maker(look: Look, number: int) -> frozenset[str]:
    """Return the roles of those whom a line without capitals names behind what they did and a sign."""
    text = look.seen[number].text.strip("()（）[]【】")
    lead = opening_lead(text) if text and text[0].upper() == text[0].lower() else None
    beside = (text[: lead.end].rstrip()[-1:], text[lead.end :].lstrip()[:1]) if lead else ()
    told = not _SIGNS.isdisjoint(beside) and not text.endswith(STOPS)
    return makers(text) if told else frozenset()


_NEAR = 4
_SIGNS = frozenset(":：/／|｜丨")


def _did_both(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look between headline and article for "(Text und Fotos)" in a line of its own, below a name."""
    for number in range(look.headline + 2, max(look.first, 0)):
        if not is_both(look.seen[number].text) or not names_alone(look.seen[number - 1].text):
            continue
        for at in (number - 1, number):
            if look.now(at, found) != "byline":
                yield at, gives("byline", "a name, and that words and pictures are both by it")


def _posts(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look right below a writer for what he is, "Lecturer in Law, University of Amberweir".

    Above the article a name is a writer's where such a line is below it, and names are, each with a house.
    """
    for number in range(1, len(look.roles)):
        above = look.now(number - 1, found)
        top = look.headline < number - 1 and number < look.first
        if not (top or above == "byline") or look.now(number, found) not in _MAY_BE_POST:
            continue
        if not is_post(look.seen[number].text):
            continue
        writer = look.seen[number - 1].text
        people = parse_byline(writer).people
        signed = above == "byline" and people and not people[-1].role
        named = top and names_alone(writer)
        if named and above in _MAY_BE_POST:
            yield number - 1, gives("byline", "a name above a scholar’s post")
        if signed or named:
            yield number, gives("byline", "a scholar’s post, below a name")
    if look.is_signed_above(found):
        return
    for number in look.top:
        if look.now(number, found) not in _MAY_BE_POST or look.beside_picture(number):
            continue
        if names_with_houses(look.seen[number].text):
            yield number, gives("byline", "names, each with where he works")


_MAY_BE_POST = frozenset(("", *ROLES)) - {"headline", "byline", "dateline", "quote", "copyright"}


def _translated(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for who translated or adapted it, apart from the words of pictures."""
    for number in look.top:
        if look.now(number, found) not in _MAY_BE_TRANSLATED or look.beside_picture(number):
            continue
        one, beside = look.seen[number], (look.now(at, found) for at in (number - 1, number + 1))
        if (
            may_lead(one.text, _TRANSLATES)
            and makers(one.text) in _TRANSLATED
            and (names_surely(one) or "byline" in beside)
        ):
            yield number, gives("byline", "says above the article who translated it, or made it of another’s")


_TRANSLATES = frozenset(("translator", "editor"))
_TRANSLATED = ({"translator"}, {"editor", ""})
_MAY_BE_TRANSLATED = (*(FIGURE_ROLES - {"credit"}), "standfirst", "subhead", "dateline", "kicker")


# ------------------------------------------------------------------------------- whence it was written


def of_places(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for a byline, right above the date, that is a place."""
    for number in look.top[:_MOST]:
        dated = look.now(number, found) == "byline" and look.now(number + 1, found) == "dateline"
        if dated and _is_place(look, found, number):
            yield number, gives("dateline", "a place, above the date")
        elif _is_house_below(look, found, number):
            yield number, gives("byline", "the house of who wrote, right below the name")
        elif _is_parted_from_picture(look, found, number):
            if _is_of_house(look.seen[number].text):
                yield number, gives("byline", "the house of who wrote, above a picture")
            elif _is_place(look, found, number):
                yield number, gives("dateline", "a place below who wrote, above a picture")


_MOST = 100
"""Of more lines the others are not looked at: what happens in each would be sought in all of a text."""


def _is_house_below(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell "Quayside News, Amberweir", taken for a date, touching a person above, from "News, 3 May"."""
    text = look.seen[number].text
    taken = look.roles[number] == "dateline" and number not in found and not look.habits.gaps[number]
    signed = taken and look.now(number - 1, found) == "byline" and names_surely(look.seen[number - 1])
    return signed and _is_of_house(text) and not any(map(str.isdigit, text))


def _is_parted_from_picture(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a caption below who wrote, above a credit that has its own caption below it."""
    if look.role(number) not in DESCRIPTIONS or number in found:
        return False
    signed = look.now(number - 1, found) in ("byline", "dateline")
    return signed and (look.role(number + 1), look.role(number + 2)) == ("credit", "caption")


def _is_of_house(text: str) -> bool:
    """Tell "Quayside News, Amberweir" and "Radio Amberweir": a house, and where it sits."""
    if len(text.split()) > _LONGEST_HOUSE or text.endswith(STOPS):
        return False
    house = text.partition(",")[0].strip()
    return agency(house) != "" or agency(house.partition(" ")[0]) != "" or is_organisation(house)


_LONGEST_HOUSE = 5


def _is_place(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell a town that is known, that is called as towns are, or in which something happens in the article.

    Whom a given name tells is somebody, in whom others trust: "in Ann Roe" makes her no town.
    """
    text = look.seen[number].text
    if len(text) > _LONGEST_PLACE or not _NAMED.fullmatch(text):
        return False
    if is_city(text):
        return True
    signed = look.now(number - 1, found) == "byline" and names_surely(look.seen[number - 1])
    opened = signed and text.split()[0].casefold() in folded("bylines", "place surely")
    if opened or name_score(text) >= SURELY:
        return opened
    return any(happens_in(text, one.text) for one in look.seen)


_LONGEST_PLACE = 80
_NAMED = re.compile(r"[^\W\d_a-z][^\W\d_]*\.?(?:[ -][^\W\d_][\w’'-]*){0,4}")


def happens_in(place: str, text: str) -> bool:
    """Tell "in Port Lavelle" somewhere in a line."""
    at = text.find(place)
    while at > 0:
        if not text[at + len(place) : at + len(place) + 1].isalnum() and _inside().search(
            text, max(0, at - _LONGEST_INSIDE), at
        ):
            return True
        at = text.find(place, at + 1)
    return False


_LONGEST_INSIDE = 8


_inside = compiled(lambda: rf"\b(?:{either('bylines', 'inside')})\s\Z", re.IGNORECASE)
"""Finds a word for "in" at the end of a line that is cut there."""

# ------------------------------------------------------------------------------- words and pictures


def signed_for_both(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for bylines of words and pictures: "Text and photos: Jane Roe", or "Photos: …" below "Text: …"."""
    for number in look.of(_NO_TASKS):
        role, one = look.roles[number], look.seen[number]
        if one.size > _LONGEST_TASK:
            continue
        below = _is_below_words(look, found, number)
        if role == "alt" and not below and (_opens_with_words(one) or _is_above_pictures(look, number)):
            yield number, gives("byline", "says who wrote the words")
            continue
        if role == "caption":
            if number > look.last and _tells_who_reports(one.text):
                yield number, gives("byline", "says below the article who reports")
            continue
        tasked = role in CREDIT_ROLES and (opens_with_task(one) or _opens_with_stranger(look, number))
        if not below and not tasked:
            continue
        people = parse_byline(one.text).people
        if not any("photographer" in who.role or (below and who.role in PICTURES) for who in people):
            continue
        dated = look.touches(number) and look.role(number + 1) == "dateline"
        credit = parse_credit(one.text)
        apart = dated or is_given(found, number - 1) or not credit.agencies
        # "Foto: pressbild / Bokförlaget Roe" is by a house.
        if below and apart and (credit.creators or not credit.agencies):
            yield number, gives("byline", "says who took the pictures, below who wrote the words")
        elif not below and all(name_score(who.name) >= PERHAPS for who in people):
            yield number, gives("byline", "says who wrote the words and who took the pictures")


_LONGEST_TASK = 80
"""A byline is seldom longer, in characters."""
_NO_TASKS = ("credit", "caption+credit", "chrome", "alt", "caption")


def _tells_who_reports(text: str) -> bool:
    """Tell "Bericht: Jane Roe" and "Report: Quayside Fire Brigade", and nothing else."""
    lead = lead_with_colon(text)
    people = parse_byline(text).people if lead is not None and lead.role == "" else ()
    return bool(people) and words_beside(text, people) <= 1


def _opens_with_words(one: Seen) -> bool:
    """Tell "Words by Jane Roe" and nothing else."""
    if not one.words or one.words[0] not in folded("bylines", "task author"):
        return False
    people = parse_byline(one.text).people
    surely = bool(people) and all(name_score(who.name) >= SURELY and not who.role for who in people)
    return surely and words_beside(one.text, people) <= _BESIDE_WRITER


_BESIDE_WRITER = 2
"""Beside the names stands "Words by"."""


def _is_above_pictures(look: Look, number: int) -> bool:
    """Tell "Texto de Ann Roe" around the article, and touching it "Fotografias de Ben Poe"."""
    around = look.headline < number < look.first or number > look.last
    pictured = makers(look.seen[number + 1].text) if around and look.touches(number) else frozenset()
    if not pictured or not pictured <= {*PICTURES}:
        return False
    wrote = makers(look.seen[number].text)
    # "Recipe: Leek Pie" is a title.
    return wrote == {""} or (wrote == {"contributor"} and names_surely(look.seen[number]))


def _opens_with_stranger(look: Look, number: int) -> bool:
    """Tell "Jane Roe. Photos: Pia Lund" above an article from whom it shows and tells of.

    No other line names her, and nobody else has signed.
    """
    if not look.headline < number < look.first or "byline" in look.roles:
        return False
    text = look.seen[number].text
    first = next(iter(parse_byline(text).people), None) if may_name_surely(text) else None
    if first is None or first.role or not text.startswith(first.name) or name_score(first.name) < SURELY:
        return False
    return not look.is_said_elsewhere(first.name.rpartition(" ")[2], number)


def _is_below_words(look: Look, found: Mapping[int, Objection], number: int) -> bool:
    """Tell whether a byline such as "Text: Jane Roe" stands above, touching or outside the article."""
    outside = number < look.first or number > look.last or not look.habits.gaps[number]
    if not number or not outside or look.now(number - 1, found) != "byline":
        return False
    above = look.seen[number - 1]
    made = makers(above.text) if ":" in above.text else frozenset()
    labelled = made == {""} or (bool(made) and made <= {*PICTURES} and not look.habits.gaps[number])
    return labelled or opens_with_task(above) or opens_with_writer(above.text)
