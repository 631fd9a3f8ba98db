"""Bylines of words and pictures, "Text and photos: Jane Roe": a second look's part."""

from __future__ import annotations

from collections.abc import Mapping

from ..grammar.byline import parse_byline, words_beside
from ..grammar.credit import parse_credit
from ..grammar.leads import PICTURES, lead_with_colon
from ..grammar.names import PERHAPS, SURELY, may_name_surely, name_score
from ..grammar.signatures import makers, opens_with_writer
from ..grammar.tables import folded
from ..lines.roles import CREDIT_ROLES
from ..lines.seen import Seen
from .authorship import names_surely, opens_with_task
from .look import Look, Objection, Raised, gives, is_given


def signed_for_both(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for bylines of words and pictures: "Text and photos: Jane Roe", or "Photos: …" below "Text: …"."""
    for number in look.of(_NO_TASKS):
        role, one = look.roles[number], look.seen[number]
        if one.size > _LONGEST:
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


_LONGEST = 80
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
