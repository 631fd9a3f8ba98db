"""A picture under a free licence, credited with its title: "Weir at night" by Ann Roe, CC BY 2.0.

Creative Commons asks for title, author, source and licence, see "Recommended practices for attribution",
https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution.  The title names nobody, nor does
what leads to the licence.  And a notice may speak of pictures: what it says of them is not the article's.

>>> without_title('"Weir at night" by Ann Roe is licensed under CC BY 2.0')
'Ann Roe, CC BY 2.0'
>>> without_title("Weir at night by Ann Roe via Flickr (CC BY)"), without_title("Ann Roe, Lizenz: CC BY")
('Ann Roe via Flickr, CC BY', 'Ann Roe, CC BY')
>>> without_title("Ann Roe by the weir (Weir Museum)")
'Ann Roe by the weir (Weir Museum)'
"""

from __future__ import annotations

import functools
import re

from .label import SIGN, read_label, whole_label
from .tables import compiled, either, folded

_LONGEST = 250


def without_title(words: str) -> str:
    """Return `words`, a credit or what may be one, without the title before a creator and a licence.

    What leads to the licence becomes a comma; without a licence `words` come back as they are.
    """
    if len(words) > _LONGEST or not any(map(words.__contains__, _OF_LICENCES)):
        return words
    licence = _LICENCE.search(words)
    if licence is None:
        return words
    credited = words[: licence.start()]
    title = _title().match(credited)
    who = credited[title.end() if title else 0 :]
    leads = _leads().search(who)
    bracketed = leads is not None and "(" in leads[0]
    told = (who[: leads.start()] if leads else who).rstrip(" ,;")
    behind = words[licence.start() :]
    behind = behind.replace(")", "", 1) if bracketed else behind
    led = leads is not None and (bracketed or any(map(str.isalpha, leads[0])))
    return f"{told}, {behind}" if (title or led) and told else words


# One of these is in all that follows.
_OF_LICENCES = ("CC", "Creative Commons")
_LICENCE = re.compile(r"\b(?:CC[\s-]?(?:BY|0)\b|Creative Commons\b)")


@functools.cache
def _title() -> re.Pattern[str]:
    """Return what finds "“Weir at night” by", "Weir at night by", "Wehr bei Nacht von".

    The last "by" counts, but not "by permission" and "by the river".  "von" and "di" stand in names as well,
    but not behind a small word before a capital, and not behind a quotation mark.
    """
    sure, names = either("credits", "work by"), either("credits", "work by or in a name")
    sign = r"[^\s,;:|()/\"“”„«»]"
    quoted = rf"[\"“”„«‚‘'»][^\"“”„«»]{{1,120}}[\"“”»«’'],?\s+(?:{sure}|{names})"
    leave, article = either("credits", "leave"), either("headings", "article")
    plain = rf"(?:{sign}+\s){{0,15}}{sign}+,?\s(?!(?:{leave})\b)(?:{sure})(?!\s(?-i:{article})\s)"
    small = rf"(?-i:[a-zß-ÿ]){sign}*\s(?:{sign}+\s){{1,5}}?(?:{names})(?!\s+(?-i:[a-zß-ÿ]))"
    return re.compile(rf"\s*(?:{quoted}|{plain}|(?:{sign}+\s){{0,15}}?{small})\s+(?=\S)", re.IGNORECASE)


# "is licensed under a", "(", ", licence: "
_leads = compiled(
    lambda: (
        rf"[\s,;(/]*(?:\s(?:{either('credits', 'work licensed')})\s(?:(?:an?|the|der|die|einer|la|une?)\s)?"
        rf"|(?<![^\W\d_])(?:{either('rights', 'licence')})\s?[:：]\s?)?[(]?\Z"
    ),
    re.IGNORECASE,
)


# ------------------------------------------------------------------------------- notices

_LONGEST_NOTICE = 1000


def of_the_whole(text: str) -> str:
    """Return `text` without the parts that speak of something in it: "photographs © Jane Roe"."""
    parts = _PARTED.split(text)
    kept = [part for part in parts if not _is_of_part(part)]
    return text if len(kept) == len(parts) else " | ".join(kept)


_PARTED = re.compile(
    r"\s*[|;\n]\s*|(?<=[^\W\d_]{3}\.)\s+|(?<=\d\.)\s+"
    # "Graphics © AP. Text © The Post"
    r"|(?<=[^\W_][.,])\s+(?=[^.,;|]{0,30}(?:©|\([cC]\)))"
)


def _is_of_part(words: str) -> bool:
    signs = [sign.start() for sign in SIGN.finditer(words)]
    if not signs:
        label = read_label(words, 0)
        return label.end > 0 and any("picture" in whole_label(word) for word in label.words.split())
    before = words[: signs[0]].strip(" :,–—-").casefold() if len(signs) == 1 else ""
    return before != "" and ("picture" in whole_label(before) or before in folded("rights", "part"))


def licenses_pictures(text: str) -> bool:
    """Tell a notice of rights that speaks of pictures, and of nothing else.

    >>> licenses_pictures("Photo: Ann Roe, CC BY 4.0"), licenses_pictures("Photo: Ann Roe. Text: CC BY 4.0")
    (True, False)
    """
    return len(text) <= _LONGEST_NOTICE and not SIGN.search(text) and not of_the_whole(text)
