"""What an agency, a desk or a reporter signs, the article or its last sentence: a second look's part.

"The market is open on all days but Friday. - BERNAMA" looks as a caption with its credit does.  Below the
last paragraph, with no other picture's words around that end so, it is the article's own.  A notice of
rights may be taken for a credit there, too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.byline import parse_byline
from ..grammar.credit import parse_credit
from ..grammar.label import SIGN, whole_label
from ..grammar.names import SURELY, east_asian, name_score
from ..grammar.notice import parse_notice
from ..grammar.organisations import agency, is_organisation
from ..grammar.signatures import makers, signs_for_wire, signs_with_initials
from ..grammar.tables import folded, table
from ..lines.roles import CREDIT_ROLES, FIGURE_ROLES
from ..lines.seen import Seen
from .look import PAGES, STOPS, Look, Objection, Raised, gives


def signed_sentence(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to a caption below the last paragraph that is a sentence with who reports behind it.

    A site's links may stand between them.
    """
    yield from _signed_by_desks(look, found)
    number = look.last + 1
    while look.role(number) == "chrome":
        number += 1
    below_text = look.last > max(look.headline, 0)
    if not below_text or look.role(number) != "caption+credit" or number in found:
        return
    signed = _is_signed(look.seen[number])
    if not signed or look.role(number + 1) in FIGURE_ROLES:
        return
    above = (look.seen[at] for at in range(number) if look.roles[at] in FIGURE_ROLES)
    if not any(one.credit is not None and one.credit.rule.startswith(_SIGNS) for one in above):
        yield number, gives("paragraph", "signed by who reports, at the end of the article")


def _signed_by_desks(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read several sentences, and "ms/dpa" behind or below them, as text that a desk has signed.

    Amid the article it is one sentence, with "(ms/dpa)" behind it.
    """
    for number in look.of(("caption+credit", "credit")):
        one, above = look.seen[number], number - 1
        if number in found or look.role(above) == "alt" or one.credit is None:
            continue
        long = look.seen[max(above, 0)].size >= _LONG_REPORT and one.text.islower() and _is_wire(one.text)
        if not (long or signs_for_wire(one.text[one.credit.start : one.credit.end])):
            continue
        amid = number > look.first >= 0 and one.text.endswith(")") and one.credit.start >= _SHORTEST_BRACKETED
        if look.roles[number] == "caption+credit" and (amid or _tells_much(one)):
            yield number, gives("paragraph", "signed by an agency and a desk")
        elif look.role(above) == "caption" and _tells_much(look.seen[above]):
            yield number, gives("byline", "an agency and a desk sign what stands above")
            yield above, gives("paragraph", "signed below by an agency and a desk")


def _tells_much(one: Seen) -> bool:
    return one.size >= _LONG_TEXT and len(_SENTENCE_ENDS.findall(one.text)) >= _SOME_SENTENCES


_SENTENCE_ENDS, _SOME_SENTENCES = re.compile(r"[.!?…][\"”»“]?(?=\s|\Z)"), 2
_LONG_TEXT, _LONG_REPORT = 200, 300


def _is_signed(one: Seen) -> bool:
    """Tell a sentence of some length, with an agency or a reporter and no label behind its full stop.

    What says that it is shown ("图为…"), or is marked as what is above or below the picture, is a caption.
    """
    credit = one.credit
    if credit is None or credit.end < len(one.text) or not credit.rule.startswith(_SIGNS):
        return False
    before = one.text[: credit.start]
    sentence = before.rstrip(" \t\xa0-–—/([（［").rstrip('"”»’」』)')
    shown = one.text.startswith(_MARKS) or any(
        word in before.casefold() for word in table("pictured")["shown"]
    )
    return sentence.endswith(STOPS) and not shown and len(sentence) >= _shortest(sentence, one.text)


def _shortest(sentence: str, text: str) -> int:
    """Return how long a sentence is at least: what stands in brackets ends more captions than a dash."""
    if east_asian(sentence) or sentence.endswith("./."):
        # Vietnam's agency ends its reports so.
        return _SHORTEST_EAST_ASIAN
    if not _IN_BRACKETS.search(text, max(0, len(text) - 3)):
        return _SHORTEST
    return _SHORTEST_BRACKETED if sentence.lower() != sentence.upper() else _SHORTEST_WITHOUT_CAPITALS


_SIGNS = ("agency alone", "organisation alone", "reporter")
_MARKS = tuple("▲△▶▷◀◁▼▽↑↓←→")
_IN_BRACKETS = re.compile(r"[)\]）］]\W?\Z")
_SHORTEST, _SHORTEST_BRACKETED, _SHORTEST_WITHOUT_CAPITALS, _SHORTEST_EAST_ASIAN = 40, 80, 55, 20


def signed_last(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read the last paragraph as a byline that says who wrote or who asked, where nobody else signs.

    "Das Gespräch führte Ann Roe.", "（聞き手・沢村浜江）"
    """
    last = look.last
    signed = last in found or look.of_now("byline", found)
    # Below "Pages: 300" the author is a book's.
    below = last > look.first >= 0 and look.seen[last - 1].sentence and not look.seen[last].running
    if below and not signed and makers(look.seen[last].text) == {""}:
        yield last, gives("byline", "says below the article who made it, and nobody else does")


# ------------------------------------------------------------------------------- houses


def signed_off(look: Look, _: Mapping[int, Objection]) -> Raised:
    """Object to a credit below the last paragraph, and its notes, that is an agency's name alone."""
    number = look.last + 1
    while look.role(number) == "note":
        number += 1
    alone = look.role(number) == "credit" and look.role(number + 1) not in FIGURE_ROLES
    if alone and _signs_off(look.seen[number]):
        yield number, gives("byline", "the agency that signs the article off")


def _signs_off(one: Seen) -> bool:
    """Tell "Źródło: PAP", "(MTI)", "Lusa/Fim": an agency alone, with no label of a picture."""
    credit = parse_credit(one.text)
    wire = any(agency(name, any_case=True) == "wire" for name in credit.agencies)
    wire = wire or ("source" in whole_label(credit.label) and _is_desks(one))
    return wire and not whole_label(credit.label) & {"picture", "credit"} and "©" not in one.text


def _is_desks(one: Seen) -> bool:
    """Tell the word for a desk in "dpa/red", "Fonte: Redação Sul"."""
    return not folded("links", "team").isdisjoint(_PARTS.split(one.text.casefold()))


def signed_by_houses(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above the article for credits that say whose report it is: an agency's, a desk's, a person's."""
    named = [at for at in look.top if look.roles[at] == "credit" and at not in found]
    if look.headline < 0 or not named:
        return
    signed = look.is_signed_above(found)
    wired = {look.seen[at].text.partition(")")[0] for at in look.of(("paragraph",))}
    for number in named:
        one = look.seen[number]
        alone = f"({one.text}" in wired or (not signed and _names_one(one))
        if not look.beside_picture(number) and (alone or _signs_above(one)):
            yield number, gives("byline", "says above the article whose report it is")


def _names_one(one: Seen) -> bool:
    """Tell "| Jane Roe", a bar and a person: a name alone may be a heading."""
    return one.text.startswith("|") and name_score(one.text.strip("| ")) >= SURELY


_PARTS = re.compile(r"[\s/|,()]+")


def _signs_above(one: Seen) -> bool:
    """Tell "Izvor: Tanjug", "dpa/red", "Ayşe Demir / YEŞİLKÖPRÜ, (DHA)": who reports, for whom."""
    sourced = _is_desks(one) or "source" in whole_label(parse_credit(one.text).label)
    return (sourced and _signs_off(one)) or any(
        who.place and who.organisation for who in parse_byline(one.text).people
    )


# ------------------------------------------------------------------------------- notices of rights


def missing_notice(look: Look, _: Mapping[int, Objection]) -> Raised:
    """Look below an article without a notice of rights, in what was set aside, for the line that is it.

    As the last line of any text it may have been taken for a credit, where no picture has one like it.
    """
    if "copyright" in look.roles:
        return
    seen, last, below = look.seen, len(look.roles) - 1, look.last + 1
    pictured = any(role in CREDIT_ROLES for role in look.roles[:below]) and not look.beside_picture(below)
    if pictured and look.last >= look.first >= 0 and look.role(below) == "credit" and _is_wires(seen[below]):
        yield below, gives("copyright", "a sign and an agency, right below the article")
        return
    signed = [
        number for number in range(look.last + 1, len(seen)) if _opens_or_ends_with_sign(seen[number].text)
    ]
    if look.style in PAGES:
        aside = [number for number in signed if look.roles[number] == "chrome"]
        if len(aside) == 1 and _names_holder(seen[aside[0]].text):
            yield aside[0], gives("copyright", "a sign and whose the rights are, below the article")
    if signed == [last] and look.roles[last] in _NO_NOTICES and look.role(last - 1) not in FIGURE_ROLES:
        alone = not any(SIGN.match(one.text) for one in seen[:last])
        person = _is_person(parse_notice(seen[last].text).holder)
        if alone and not person and _names_holder(seen[last].text):
            yield last, gives("copyright", "a sign and whose the rights are, at the end of the text")


def _is_wires(one: Seen) -> bool:
    """Tell "© dpa", and nothing else."""
    sign = SIGN.match(one.text)
    return sign is not None and _is_wire(one.text[sign.end() :].strip(" ."))


def _is_wire(words: str) -> bool:
    return agency(words, any_case=True) == "wire"


def notices_above(look: Look, _: Mapping[int, Objection]) -> Raised:
    """Look above the headline for "© 2024 | Weir Radio" amid a site's lines, and for what reserves rights."""
    for number in range(look.headline):
        one = look.seen[number]
        beside = {look.role(number - 1), look.role(number + 1)}
        if look.roles[number] not in _NO_NOTICES or not beside.isdisjoint(FIGURE_ROLES):
            continue
        rights = parse_notice(one.text) if SIGN.match(one.text) else None
        if rights is None or not rights.year or _is_person(rights.holder):
            continue
        if ("chrome" in beside or rights.licence.text) and _names_holder(one.text):
            yield number, gives("copyright", "a sign, a year and whose the rights are, above the article")


def _is_person(holder: str) -> bool:
    """Tell "Oona Hardwick" from "Florence Radio", which begins with a given name."""
    return name_score(holder) >= SURELY and not is_organisation(holder)


def _opens_or_ends_with_sign(text: str) -> bool:
    """Tell what begins with the sign of rights, and "The Amberweir Post © 2024"."""
    return SIGN.match(text) is not None or _SIGN_LAST.fullmatch(text) is not None


_SIGN_LAST = re.compile(r"[^\W\d_][^\n.:|/©()]{1,40}\s©\s?(?:19|20)\d\d\.?")


def below_initials(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read "ms/fa" and, touching it, "© Quayside Post" below the last paragraph as signed, and a notice."""
    number = look.last + 1
    if look.first < 0 or not {look.role(number), look.role(number + 1)} <= FIGURE_ROLES:
        return
    above, below = look.seen[number : number + 2]
    alone = look.role(number + 2) not in FIGURE_ROLES
    if not alone or not SIGN.match(below.text) or not signs_with_initials(above.text):
        return
    signed = look.is_signed_above(found)
    yield number, gives("paragraph" if signed else "byline", "the desk’s initials, below the article")
    yield number + 1, gives("copyright", "a sign and whose the rights are, below initials")


_NO_NOTICES = ("chrome", "credit", "paragraph")


def _names_holder(text: str) -> bool:
    """Tell "© The Amberweir Post" from "© OpenStreetMap contributors", whose picture it is."""
    holder = (
        parse_notice(text).holder if len(text) <= _LONGEST_NOTICE and len(SIGN.findall(text)) == 1 else ""
    )
    return bool(holder) and not any(agency(words) for words in (holder, *holder.split()))


_LONGEST_NOTICE = 300
