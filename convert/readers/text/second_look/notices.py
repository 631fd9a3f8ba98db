"""Notices of rights that were set aside or taken for a credit: a second look's part."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..grammar.label import SIGN
from ..grammar.names import SURELY, name_score
from ..grammar.notice import parse_notice
from ..grammar.organisations import agency
from ..grammar.signatures import signs_with_initials
from ..lines.roles import FIGURE_ROLES
from .look import PAGES, Look, Objection, Raised, gives


def of_notices(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look below the article for a notice of rights taken for something else."""
    yield from _missing_notice(look)
    yield from _below_initials(look, found)


def _missing_notice(look: Look) -> Raised:
    """Look below an article without a notice of rights, in what was set aside, for the line that is it.

    As the last line of any text it may have been taken for a credit, where no picture has one like it.
    """
    if "copyright" in look.roles:
        return
    seen, last = look.seen, len(look.roles) - 1
    signed = [number for number in range(look.last + 1, len(seen)) if _is_signed(seen[number].text)]
    if look.style in PAGES:
        aside = [number for number in signed if look.roles[number] == "chrome"]
        if len(aside) == 1 and _names_holder(seen[aside[0]].text):
            yield aside[0], gives("copyright", "a sign and whose the rights are, below the article")
    if signed == [last] and look.roles[last] in _NO_NOTICES and look.role(last - 1) not in FIGURE_ROLES:
        alone = not any(SIGN.match(one.text) for one in seen[:last])
        person = name_score(parse_notice(seen[last].text).holder) >= SURELY
        if alone and not person and _names_holder(seen[last].text):
            yield (
                last,
                gives("copyright", "a sign and whose the rights are, at the end of the text"),
            )


def _is_signed(text: str) -> bool:
    """Tell what begins with the sign of rights, and "The Amberweir Post © 2024"."""
    return SIGN.match(text) is not None or _SIGN_LAST.fullmatch(text) is not None


_SIGN_LAST = re.compile(r"[^\W\d_][^\n.:|/©()]{1,40}\s©\s?(?:19|20)\d\d\.?")


def _below_initials(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read "ms/fa" and, touching it, "© Quayside Post" below the last paragraph as signed, and a notice."""
    number = look.last + 1
    if look.first < 0 or not {look.role(number), look.role(number + 1)} <= FIGURE_ROLES:
        return
    above, below = look.seen[number : number + 2]
    alone = look.role(number + 2) not in FIGURE_ROLES
    if not alone or not SIGN.match(below.text) or not signs_with_initials(above.text):
        return
    signed = look.is_signed_above(found)
    yield (
        number,
        gives("paragraph" if signed else "byline", "the desk’s initials, below the article"),
    )
    yield number + 1, gives("copyright", "a sign and whose the rights are, below initials")


_NO_NOTICES = ("chrome", "credit", "paragraph")


def _names_holder(text: str) -> bool:
    """Tell "© The Amberweir Post" from "© OpenStreetMap contributors", whose picture it is."""
    holder = (
        parse_notice(text).holder if len(text) <= _LONGEST_NOTICE and len(SIGN.findall(text)) == 1 else ""
    )
    return bool(holder) and not any(agency(words) for words in (holder, *holder.split()))


_LONGEST_NOTICE = 300
