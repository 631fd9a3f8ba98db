"""The grammar of credits: who is named in one that was found in a line, see `find`.

>>> credit = parse_credit("Photo: Jane Roe/AFP via Getty Images")
>>> credit.creators, credit.agencies, credit.label
(('Jane Roe',), ('AFP', 'Getty Images'), 'Photo')
>>> line = "The new bridge. (Foto: Jane Roe/dpa)"
>>> found = find_credit(line)
>>> line[found.start : found.end]
'(Foto: Jane Roe/dpa)'
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from ....model import Certainty, Credit
from .asides import is_by_machine, tools, without_collection
from .find import find_credit
from .jobs import is_job
from .label import AROUND, Label, label_behind, label_starts, letters_of_house, read_label, whole_label
from .licensed import without_title
from .marks import plain_words
from .names import PERHAPS, SURELY, WITH_INITIAL, east_asian, is_city, name_score
from .organisations import agency, find_agencies, is_organisation, keeps_works
from .parties import Kind, Party, parties
from .phrases import excepting, is_photographer, named_before_photo, names_nobody, site_words, which_pictures
from .tables import folded, table
from .weigh import LONGEST, Found, is_licensed

_OPENING = " \t\xa0([（［【〔〈<「|/–—-"


@functools.lru_cache(maxsize=256)
def parse_credit(text: str) -> Credit:
    """Return `text`, a credit, with the people and the agencies named in it.

    `text` is kept letter for letter; `label` is the words or the sign that announce it, without a
    colon.  Creators are people and users of platforms; agencies are all other parties.
    """
    if (words := plain_words(text)) != text:
        return replace(parse_credit(words), text=text)
    if whole_label(text) - {"supplied"} and not agency(text):
        return Credit(
            text=text, label=text.strip(AROUND), certainty="likely" if _is_supplied(text) else "unsure"
        )
    start = (
        len(text) - len(text.lstrip(_OPENING)) if not text.startswith(("(c)", "(C)", "（C）", "（c）")) else 0
    )
    label, house = _label(text, start)
    if is_by_machine(text):
        return Credit(text=text, agencies=tools(text), label=_without_colon(label.words), certainty="likely")
    behind = label_behind(text, label.end) or _handed_out(text, label.end)
    site = site_words(text)
    end = behind.start() if behind else site.start() if site else len(text)
    words = without_title(excepting().sub("", text[label.end : end]))
    # "Photo by Von Miller": a second "by" is none.
    body = _GIVEN_BY.sub("", words if label.kind == "by" else _LEAD.sub("", words))
    photo = _photo_of(body) if label.kind == "none" and not behind else ()
    supplied = any(_says_whence(words) for words in (text, body))
    told = photo or _likelier(parties(body), label)
    named = () if supplied else (*house, *told, *_house(label))
    # "Photo: Ann Roe (staff)" tells what she is.
    told_of = any(party.kind == "person" for party in named)
    named = tuple(it for it in named if not (told_of and it.kind == "organisation" and _is_only_job(it.text)))
    named = tuple(map(_in_chinese, named)) if _CHINESE.search(behind[1] if behind else label.words) else named
    return Credit(
        text=text,
        creators=tuple(party.text for party in named if party.kind in ("person", "user")),
        agencies=tuple(
            without_collection(party.text) for party in named if party.kind in ("agency", "organisation")
        ),
        label=_without_colon(
            behind[1] if behind and label.kind == "none" else _label_words(text, start, label)
        ),
        certainty="likely"
        if photo or _is_supplied(text)
        else _certainty(
            label, named, told=(behind is not None or is_licensed(text)) and bool(named or supplied)
        ),
    )


def _is_only_job(words: str) -> bool:
    """Tell "correspondent" and "CLP", a French paper’s local one, from the house of somebody."""
    return " " not in words and is_job(words) and not agency(words)


def credits_picture(text: str) -> bool:
    """Tell a line that is a labelled credit and nothing else.

    >>> credits_picture("Photo provided by the author"), credits_picture("Photo gallery")
    (True, False)
    >>> credits_picture("Picture credits: Top: Ann Roe. Middle: Weir Museum. Bottom: Roe family.")
    True
    """
    words = text.strip()
    if words[:1] in _ROUND and (bracketed := _BRACKETED.fullmatch(words)) is not None:
        inside = parse_credit(bracketed[1])
        return inside.label != "" and any(name_score(who) >= PERHAPS for who in inside.creators)
    if len(words) > LONGEST or _BLANK_OR_COLON.split(words, maxsplit=1)[0].casefold() not in label_starts():
        return False
    credit = find_credit(words)
    if credit is None or credit.start or credit.end < len(words) - 1:
        return False
    rule = credit.rule.removesuffix(", and another")
    told = rule in ("label and by", "credit label")
    return told or (rule == "picture label" and bool(parse_credit(words).creators))


_ROUND, _BLANK_OR_COLON = ("(", "（"), re.compile(r"[\s:：]")
_BRACKETED = re.compile(r"[(（]([^()（）]+)[)）]\s?[:：]?")


def credits_somebody(text: str, credit: Found) -> bool:
    """Tell "Graphic: Ann Roe; Source: Eurostat", a credit and nothing else, from "GRAPHIC: The mayor"."""
    whole = not credit.start and credit.end == len(text) and credit.certainty >= _WHOLE_CREDIT
    creators = parse_credit(text).creators if whole else ()
    return bool(creators) and all(name_score(name) >= SURELY for name in creators)


_WHOLE_CREDIT = 0.9


def names_known(credit: Credit) -> bool:
    """Tell whether an agency that is known, or a person beyond doubt, is named in a credit.

    >>> names_known(parse_credit("Photo: Ann Roe")), names_known(parse_credit("Photo: Harbour Lights"))
    (True, False)
    """
    return any(map(agency, credit.agencies)) or any(name_score(who) >= SURELY for who in credit.creators)


def names_source(text: str) -> bool:
    """Tell "Source: Reuters", which may be whose report or whose figures it is.

    >>> names_source("Source: Quayside Council"), names_source("Photo: Ann Roe")
    (True, False)
    """
    return whole_label(parse_credit(text).label) == {"source"}


def _in_chinese(party: Party) -> Party:
    """Return `party` as a house where its name is too long for a Chinese person's."""
    long = len(party.text) >= _LONGER_THAN_NAMES and all("\u3400" <= it <= "\u9fff" for it in party.text)
    double = tuple(surname for surname in table("names")["surnames zh"] if len(surname) > 1)
    told = long and not party.text.startswith(double)
    return Party(party.text, "organisation") if party.kind == "person" and told else party


_CHINESE = re.compile("图|圖|摄|攝")
_LONGER_THAN_NAMES = 4


def _handed_out(text: str, start: int) -> re.Match[str] | None:
    """Return the label in "(사진=물결연구소 제공) 2024.05.07. photo@…", behind which more stands."""
    close = text.rfind(")", start) if text[:1] == "(" else -1
    return label_behind(text[:close], start) if close > 0 else None


def _is_supplied(text: str) -> bool:
    """Tell "(Supplied)" and "Submitted photo", which name nobody and are credits, from "Archives"."""
    words = text.strip()
    told = words[:1] in "([（" or " " in words or words.isupper()
    return told and "supplied" in whole_label(words) and not agency(words.strip(AROUND))


# "Symbolbild. Foto: Jane Roe"
_BEFORE_LABEL = re.compile(r"([^\W\d_]{4,14})[./]\s?(?=[^\W\d_]{3})")
_AND_ALSO = re.compile(r"[^\W\d_]{4,12}\s(?:und|and|et|y|e|och|og|en|&|\+)\s")
_DOTTED = re.compile(r"([^\W\d_]{1,6})(?:・|(?<=\w)[\s：]+)(?=\w)")


def _says_whence(words: str) -> bool:
    """Tell words that say where a picture comes from, and name nobody: "Handout", "do not archive"."""
    if len(words) > _LONGEST_ALONE:
        return False
    bare = words.strip(AROUND)
    return ("supplied" in whole_label(words) and not agency(bare)) or names_nobody(bare)


def _label(text: str, start: int) -> tuple[Label, tuple[Party, ...]]:
    """Return the label at `start`, and the agency before it: "Text und Fotos:", "MTI Fotó:"."""
    label = _without_article(text, read_label(text, start))
    if label.kind != "none":
        return label, ()
    if (before := _BEFORE_LABEL.match(text, start)) and whole_label(before[1]):
        second = read_label(text, before.end())
        if second.kind in ("picture", "credit", "by"):
            return second, ()
    if (end := _dotted(text, start)) > start:
        return Label(end, "picture", text[start:end]), ()
    first, _, rest = text[start:].partition(" ")
    if whole_label(first) and (_says_whence(rest) or _names_without_capitals(first, rest)):
        return Label(start + len(first), "bare", first), ()
    agencies = find_agencies(text[start : start + _LONGEST_HOUSE])
    known = agencies[0][1] if agencies and agencies[0][0] == 0 else 0
    house = text[start : start + known] if known else letters_of_house(text, start)
    also = _AND_ALSO.match(text, start) or which_pictures().match(text, start)
    at = also.end() if also else start + len(house) + 1 if house else start
    second = read_label(text, at)
    if at == start or second.kind not in ("picture", "credit", "by"):
        return label, ()
    return second, () if also or not house else (Party(house, "agency" if known else "organisation"),)


def _names_without_capitals(first: str, rest: str) -> bool:
    """Tell تصوير, which needs no colon before a name: no capital shows where that begins."""
    cased = first[0].isupper() or first[0].islower()
    name = re.split(r"[/|,;–،]", rest, maxsplit=1)[0].strip()
    return not cased and not east_asian(first) and name_score(name) >= PERHAPS


def _dotted(text: str, start: int) -> int:
    """Return where the labels "写真・" and "文・写真　" end, `start` where there is none."""
    at, dotted = start, False
    while at < start + _LONGEST_ALONE and (word := _DOTTED.match(text, at)) and whole_label(word[1]):
        dotted = dotted or "・" in word[0]
        if not dotted:
            break
        at = word.end()
    return at


def _without_article(text: str, label: Label) -> Label:
    """Return the label without the article of a house: "Photo" of "Photo Le Courrier"."""
    words, _, last = label.words.rpartition(" ")
    if not whole_label(words) or last not in table("organisations")["first"]:
        return label
    rest = re.split(r"[/|,;–]", text[label.end :], maxsplit=1)[0].strip()
    if name_score(rest) >= SURELY:
        return label
    return Label(text.rindex(last, 0, label.end), "bare", words)


_LONGEST_HOUSE = 30
_LONGEST_ALONE = 80
"""What says as a whole whence a picture comes, or whose it is, has fewer characters."""

# "以上图片均由…提供", "写真は…撮影"
_GIVEN_BY = re.compile(
    r"\A(?:写真|画像)は|\A(?:(?:以上|本文|文中)?(?:图片|圖片|照片|图|圖|写真|視頻|视频)(?:均|皆|都)?|均|皆)"
    r"(?:由|为|為|来自|來自)"
)
_LEAD = re.compile(r"\A(?:By|Von|Par|Por|Di|(?:19|20)\d\d\s(?:by|von|par|por|di))\s+(?=[^\W\d_a-z])")


def _without_colon(words: str) -> str:
    """Return a label without what stands between it and the name."""
    return re.sub(r"[\s:：՝៖፦=＝・·ㆍ／/|ㅣ丨｜,،\u2026–—-]+\Z|\.{3}\s*\Z", "", words)


def _label_words(text: str, start: int, label: Label) -> str:
    """Return the words of a label without a place behind them: "Photos" of "Photos (from top): …"."""
    end = text.rfind(label.words, start, label.end) + len(label.words) if label.words else label.end
    return text[start : end if text[end : label.end].lstrip()[:1] in ("(", "（", ",") else label.end]


def _house(label: Label) -> tuple[Party, ...]:
    """Return the house in "U.S. Navy photo by": a label that begins with somebody's name."""
    house = re.match(
        r"(?:official\s)?(.{2,40}?)\s(?:file\s)?(?:photos?|illustration|graphic|video|image)\s",
        label.words,
        re.IGNORECASE,
    )
    words = house[1] if house and not whole_label(house[1]) else ""
    # "AN photo by Jane Roe"
    letters = words.isalpha() and words.isupper() and words.casefold() not in folded("names", "notname")
    wire = agency(words) or words.casefold() in folded("bylines", "wire")
    return (Party(words, "organisation"),) if letters or wire or is_organisation(words) else ()


def _photo_of(body: str) -> tuple[Party, ...]:
    """Return who is named in "Express Photo" and "Jane Roe photo", where they are the whole credit."""
    who = named_before_photo(body) if len(body) < _LONGEST_ALONE else ""
    if not who:
        return ()
    kind: Kind = "agency" if agency(who) else "person" if is_photographer(who) else "organisation"
    return (Party(who, kind),)


def _certainty(label: Label, named: tuple[Party, ...], *, told: bool) -> Certainty:
    """Return how sure a credit is: a label or a licence that is `told` behind a name announces it, too."""
    known = any(party.kind == "agency" for party in named)
    person = any(party.kind == "person" for party in named)
    if (known and (person or label.kind != "none")) or (label.kind not in ("none", "bare") and person):
        return "sure"
    kept = any(party.kind != "person" and keeps_works(party.text) for party in named)
    if label.kind != "none" or told or known or kept or len(named) > 1:
        return "likely"
    return "unsure"


# ------------------------------------------------------------------ parties, as what they are likelier


def _likelier(named: tuple[Party, ...], label: Label) -> tuple[Party, ...]:
    """Return `named`, the parties behind `label`, as what they are likelier."""
    found: list[Party] = []
    for party in named:
        found.append(_as_told(party, found[-1:], label))
    if len(found) == 1 and label.kind in ("by", "picture", "credit", "sign") and _is_given(found[0]):
        return (Party(found[0].text, "person"),)
    return tuple(found)


def _as_told(party: Party, last: list[Party], label: Label) -> Party:
    """Return `party` as what its form and the party before it tell."""
    words = party.text
    if party.kind == "person":
        return Party(words, "organisation") if _looks_like_house(words) else party
    if party.kind != "organisation":
        return party
    if _HANDLE.fullmatch(words):
        return party if any(map(agency, words.split("_"))) else Party(words, "user")
    behind_wire = bool(last) and agency(last[0].text) == "wire" and _LETTERS.fullmatch(words) is not None
    # "Staff photo by Sung Park"
    staff = not last and "staff" in label.words.casefold() and " " in words
    initials = behind_wire and not is_organisation(words) and words[:2] not in table("credits")["opens house"]
    return Party(words, "person") if staff or initials else party


# "quayside_mara"; "IMG_2034" and "lock_at_noon.jpg" are files
_HANDLE = re.compile(r"(?![A-Z]+_\d)(?!.*\.\w{3,4}\Z)[^\W_][\w.]*_[\w.]*[^\W_]")
# "KD Farrow"
_LETTERS = re.compile(r"[A-Z]{2}\s[A-ZÀ-Þ][a-zß-ÿ][\w’'-]+")


def _looks_like_house(words: str) -> bool:
    """Tell "Lumera Polska", "QuayHub Sorrel", "Heron Photographic" and "EL FARO" from a rarer name."""
    (first, *rest), credits = words.split(), table("credits")
    if not rest or name_score(words) >= WITH_INITIAL:
        return False
    article = words.isupper() and first in credits["article in capitals"]
    told = article and rest[0].casefold() not in folded("given", "given")
    # "MaryBeth" is none.
    camel = _CAMEL.match(first)
    told = told or (camel is not None and camel["first"].casefold() not in folded("given", "given"))
    return told or rest[-1] in (*credits["land"], *credits["studio"])


# "McAlder", "DeShawn" and "VanRoe" are names.
_CAMEL = re.compile(r"(?!(?:Mac|Van|Von|Fitz|San)[A-Z])(?P<first>[A-Z][a-z]{2,})[A-Z]")


def _is_given(party: Party) -> bool:
    """Tell "Jane", alone behind a label, from a town and a house that bear such a name."""
    words = party.text
    given = words.istitle() and words.casefold() in folded("given", "given")
    known = agency(words, any_case=True) or is_city(words) or words in table("names")["place"]
    return party.kind == "organisation" and given and not known and words not in table("credits")["brand"]
