"""A credit that was found in a line, and how sure it is: by what announces it and by who is named in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from .asides import is_by_machine, without_shelf
from .label import CAMERA, Label, label_behind, whole_label
from .licensed import without_title
from .names import PERHAPS, SURELY, east_asian, name_score
from .organisations import agency, is_organisation, keeps_pictures, keeps_works
from .parties import Party, after_house, raw_parties
from .phrases import is_house, is_photographer, named_before_photo
from .prose import is_prose, may_be_small, shows
from .scripts import ScriptPattern
from .tables import compiled, either, folded

CLOSING = dict(zip("([（［【〔〈<「＜", ")]）］】〕〉>」＞", strict=True))
"""The closing bracket of each opening one."""

LABELLED_SURELY = 0.85
"""How sure it is at least that a label's word and a person are a credit."""


class Found(NamedTuple):
    """A credit in a line: offsets with its label, sign and brackets, and the rule that saw it, in words.

    A separator before it (" | ", " / ") does not belong to it.  `end` is less than the length of the
    line where caption text follows.  `certainty` goes from 0 to 1.
    """

    start: int
    end: int
    rule: str
    certainty: float


STUDIO = "a photographer’s house"

LONGEST = 150
"""No credit is longer, in characters."""

_BASE = {"sign": 0.55, "credit": 0.35, "picture": 0.1, "by": 0.05, "source": 0.2, "bare": 0.0}
_GAIN = {"sign": 0.42, "credit": 0.64, "picture": 0.98, "by": 0.92, "source": 0.65, "bare": 0.85}
_RULE = {
    "sign": "sign",
    "credit": "credit label",
    "picture": "picture label",
    "by": "label and by",
    "source": "source label",
    "bare": "label before a name",
}


def weigh(words: str, label: Label, body: str, border: str) -> tuple[str, float]:
    """Return the rule, in words, and from 0 to 1 how sure it is that `words` are a credit.

    `words` begin with `label`; `body` is the rest.  `border` is what stands before them: "start" (of
    the line), "stop" (the end of a sentence), "separator", "bracket" (they fill one), or "none".
    """
    if border != "none" and label.kind not in _ANNOUNCED and is_by_machine(words):
        return "made by a machine", 0.9
    if not body.strip(" .,;"):
        if label.kind in ("picture", "credit") and border == "start":
            return "label alone", 0.55
        return _weigh_supplied(words, border) if border != "none" else ("", 0.0)
    body = without_title(body)
    if label.kind == "none":
        return ("", 0.0) if _SCORE.search(body) else _weigh_bare(body, border)
    if len(body) > LONGEST:
        return "", 0.0
    fit = _fit(body)
    certainty = _BASE[label.kind] + _GAIN[label.kind] * fit
    return _RULE[label.kind], min(0.99, certainty * _doubt(words, label, body, border, fit))


_ANNOUNCED = ("picture", "credit", "sign")

# "FT: Harrow Town 2-3 Wexley Rovers"
_SCORE = re.compile(r"[^\W\d_]\s\d{1,2}\s?[-–]\s?\d{1,2}\s[^\W\d_a-z][^\W\d_A-Z]")
_NOTICE = re.compile(r"(?:19|20)\d\d.{0,80}(?:rights reserved|rechte vorbehalten|droits|derechos|direitos)")
_QUOTATION = ("«", "“", "„", '"', "”", "「", "»")


def _doubt(words: str, label: Label, body: str, border: str, fit: float) -> float:
    """Return what to multiply a labelled credit's certainty by, 1 where nothing speaks against it."""
    if body.startswith(_QUOTATION) or (label.kind == "picture" and shows(body)):
        return 0.3
    if label.kind == "bare" and border == "start" and _may_be_words(words, body):
        return 0.6
    if label.kind == "bare" and east_asian(body) and fit < _A_PARTY:
        return 0.5
    if label.kind in ("by", "bare") and border == "none":
        if label.kind == "bare" and CAMERA.match(words) and fit >= _A_PARTY:
            return 1.0
        if label.kind == "bare" and fit < 0.95:
            return 0.3
        return 0.7 if words[:1].isupper() else 0.3
    if label.kind == "by" and fit < _POOR and body.endswith((".", "!", "?")):
        return 0.5
    if label.kind == "credit" and border == "none" and words[:1].islower():
        return 0.5
    said = fit <= _SENTENCES_FIT and body.count(" ") >= _SOME_WORDS and "/" not in body
    if label.kind == "picture" and label.words[-1] in "sS" and border == "start" and said:
        return 0.6
    if label.kind == "picture" and border == "none" and whole_label(label.words) == {"supplied"}:
        return 0.4
    if border == "start" and fit < _A_PARTY and words[len(label.words) :].lstrip().startswith("/"):
        return 0.5
    if label.kind == "sign" and _NOTICE.search(words.casefold()):
        return 0.5
    if label.kind == "sign" and border == "none" and words[0].isalpha():
        return 0.5
    return 1.12 if label.kind == "source" and border == "bracket" else 1.0


_SENTENCES_FIT, _SOME_WORDS, _A_PARTY = 0.5, 3, 0.9
"""Words that are no party for sure: "PHOTOS: Harbour day in Marl" is a headline."""


_POOR = 0.6


def _may_be_words(words: str, body: str) -> bool:
    """Tell a heading that begins as a label does, in writing where no capital tells a name."""
    cased = words[0].isupper() or words[0].islower()
    first = next(iter(raw_parties(body)), None)
    named = (
        first is not None
        and first.kind != "unknown"
        and (first.kind != "person" or name_score(first.text) > PERHAPS)
    )
    return not cased and not east_asian(words) and not named


def _weigh_supplied(words: str, border: str) -> tuple[str, float]:
    """Weigh "Handout", "Privat", "zVg", "Coll. particulière, DR": a whole credit that names nobody."""
    if not all("supplied" in whole_label(part) for part in _SLASH.split(words.strip(" ."))):
        first, *house = _PARTED.split(words, maxsplit=1)
        found = house and "supplied" in whole_label(first) and border in _BORDERS and _names_house(house[0])
        return ("supplied", 0.75) if found else ("", 0.0)
    # "(Archive)" may say something else, 提供写真 does not, nor does "DR" behind a sentence.
    unsure = (len(words) < 4 and not (border == "stop" and words.isupper())) or (
        border == "bracket" and not east_asian(words)
    )
    return "supplied", 0.4 if unsure else 0.75


_SLASH = re.compile(r"\s?/\s?|,\s")
_PARTED = re.compile(r"/|,\s")

# -------------------------------------------------------------------------------- no label


# "국가등대보존소 제공": the name of an office by its end
_HANDED_OUT = ScriptPattern(r"[가-힣]{3,9}[소청원관회단처국교당] 제공")
# "Savivaldybės nuotr."
_BEFORE_NUOTR = re.compile(r"[^\W\da-z(][^.!?:()]{1,50}")
_LEAD = re.compile(r"(?:By|Von|Par|Por|Di)\s+(?=[^\W\d_a-z])")
_LINK = re.compile(r"[/|—／｜]|\s[-–]\s|\s(?:via|VIA|courtesy of)\s")


def _weigh_bare(body: str, border: str) -> tuple[str, float]:
    """Weigh words with no label: agencies, "Name/Agency", a name alone."""
    parted = _parted_from_house(body, border)
    body = without_shelf(parted)
    supplied = _weigh_supplied(_NO_REUSE.sub("", body), border)
    if supplied[0]:
        return supplied
    if (licence := _LICENSED.search(body)) and _names_few(body[: licence.start()]):
        return "name and licence", 0.9 if border in _BORDERS else 0.55
    if len(body) > 110 or is_prose(body) or body[0].isdigit():
        return "", 0.0
    behind = label_behind(body)
    if behind and behind[1] == "nuotr." and _BEFORE_NUOTR.fullmatch(body, 0, behind.start()):
        return "label behind a name", 0.85
    if border in ("stop", "separator") and _HANDED_OUT.fullmatch(body):
        return "label behind a name", 0.85
    if behind and len(body) <= 40 and _names_only(body[: behind.start()]):
        return "label behind a name", 0.85
    if border in _BORDERS and (who := named_before_photo(body)):
        return "label behind a name", _weigh_before_photo(who, body, border)
    if (lead := _LEAD.match(body)) is not None:
        rule, certainty = _weigh_bare(body[lead.end() :], border) if "/" in body else ("", 0.0)
        # At the start of a line this is a byline.
        return f"by, {rule}", certainty * (0.4 if border == "start" else 1.0)
    if east_asian(body):
        return _weigh_east_asian(body, border)
    found = raw_parties(body)
    named = [party for party in found if party.kind != "remark"]
    if not named or len(named) > 6:
        return "", 0.0
    fit = _share(named, _worth_without_label)
    if any(party.kind == "agency" for party in named):
        if fit >= 0.7:
            return _weigh_agencies(body, named, border, fit)
        return ("agency and house", 0.6) if _is_agency_of_house(body, named, border) else ("", 0.0)
    if len(named) > 1:
        return _weigh_several(body, named, border, fit)
    if len(found) > 1 and _LINK.search(body) and fit >= 0.5:
        return "name and remark", 0.55
    rule, certainty = _weigh_one(named[0], body, border)
    return rule, _ON_SHELF if certainty == _AN_ARCHIVE and body != parted else certainty


def _parted_from_house(body: str, border: str) -> str:
    """Return "Ann Roe / Herald" for "Ann Roe / For the Herald", and for "ANN ROE POUR « HERALD »".

    In a line of its own the former is a byline; behind a dash, who is for « Le Phare » may have won a prize.
    """
    quoted = _SENT_QUOTED.search(body) if border in ("stop", "bracket") else None
    sent = quoted or (_SENT.search(body) if border != "start" else None)
    if sent is None or name_score(body[: sent.start()]) < SURELY:
        return body
    return f"{body[: sent.start()]} / {sent['house']}"


FOR_WHOM = r"\s(?:for|für|pour|para|per|voor|för|dla)\s"
"""The pattern of what stands between a photographer and whom the picture was taken for."""

_FOR_HOUSE = FOR_WHOM.replace(r"\s", r"\s?", 1)
_SENT = re.compile(
    rf"\s?[/|](?i:{_FOR_HOUSE})(?:(?i:the|la|le|il|el|die|das|der|den)\s)?(?P<house>[^\W\d_a-z][^/|]{{1,40}})\Z"
)
_SENT_QUOTED = re.compile(rf"(?i:{FOR_WHOM})«\s?(?P<house>[^\s«»][^«»]{{1,40}})»\Z")


def is_licensed(body: str) -> bool:
    """Tell whether who may use a picture stands behind the names: "Ann Roe, CC BY-SA"."""
    return _LICENSED.search(body) is not None


# "Ann Roe, CC BY-SA", "Ann Roe, Author provided (no reuse)"
_LICENSED = re.compile(
    r"[,/]\s?(?:CC[\s-]?(?:BY|0)\b[\w\s.-]*|(?:[Aa]uthor (?:provided|supplied)|[Ff]ourni par l’auteur)"
    r"(?:,?\s?\(?no reuse\)?)?|[Pp]ublic domain)\W*\Z"
)
_NO_REUSE = re.compile(r",?\s?\(no reuse\)\W*\Z")
_FEW = 3


def _names_few(words: str) -> bool:
    """Tell "Ann Roe/Flickr" from a sentence."""
    named = [party for party in raw_parties(words) if party.kind != "remark"]
    return 0 < len(named) <= _FEW and not is_prose(words) and _share(named, _worth_without_label) >= _A_PARTY


def _weigh_agencies(body: str, named: list[Party], border: str, fit: float) -> tuple[str, float]:
    kinds = {agency(party.text, any_case=True) for party in named if party.kind == "agency"}
    # German papers sign an article's last paragraph so: "… am Montag. (dpa)", "(dpa/roe)"
    signs_off = border == "bracket" and body.strip().islower() and "wire" in kinds
    if any(party.kind != "agency" for party in named):
        if not _holds_together(body, named, kinds, border):
            return "organisations", 0.4
        # "roe/dpa": the letters of who wrote a report, and the agency
        signed = body.islower() and _SIGNED.fullmatch(body.strip(" .")) is not None
        signs_off = signs_off or (border == "start" and signed and "wire" in kinds)
        return "name and agency", 0.4 if signs_off else 0.6 + 0.34 * fit
    if border == "bracket" and _archived().search(body):
        return "agency alone", 0.8
    if len(named) > 1 or kinds & {"wire", "stock"}:
        return "agency alone", 0.45 if signs_off else (0.9 if len(named) > 1 else 0.82)
    apart = " " in named[0].text and border in _BORDERS
    return "organisation alone", 0.6 if apart else 0.35


_SIGNED = re.compile(r"[^\W\d_]{2,4}(?:/[^\W\d_]{2,8}){1,3}")


_archived = compiled(lambda: rf"[-–—/|,،]\s?(?:{either('credits', 'archived')})\W*\Z")


def _is_agency_of_house(body: str, named: list[Party], border: str) -> bool:
    """Tell "APA/Fire Service Riverside" behind a sentence: an agency, a slash, a few words more."""
    may_be = border in _BORDERS and len(named) == 2
    house = _BEHIND_SLASH.fullmatch(body.strip(" .")) if may_be else None
    return house is not None and agency(house["agency"].strip()) in ("wire", "stock")


# Each word stands behind a blank: where none need be, capitals are parted in too many ways.
_BEHIND_SLASH = re.compile(r"(?P<agency>[^/]{2,30})/\s?[^\W\d_a-z][^\s/]*(?:\s[^\W\d_a-z][^\s/]*){0,3}\s?")


def _holds_together(body: str, named: list[Party], kinds: set[str], border: str) -> bool:
    """Tell "Ann Roe, AP" from "Philadelphia, PA" and from "Tweet on Twitter"."""
    surest = max((name_score(party.text) for party in named if party.kind == "person"), default=0.0)
    # "Ann Roe for NPR", "(ABC News: Ann Roe)"
    works = border != "start" and surest >= _LIKELY and (_FOR.search(body) or after_house(body) != body)
    linked = works or _LINK.search(body) is not None
    if not linked and surest < (0.6 if kinds & {"wire", "stock"} and "PA" not in body else 0.8):
        return False
    known = kinds & {"wire", "stock"} or surest or any(party.kind == "user" for party in named)
    return bool(known) or border != "start"


_BORDERS = ("stop", "separator", "bracket")


def _weigh_before_photo(who: str, body: str, border: str) -> float:
    """Weigh "Jane Roe photo", "(HT Photo)", "INQUIRER PHOTO"; "HT Photos" are a site’s words."""
    if is_photographer(who):
        return 0.85 if name_score(who) >= SURELY else 0.65
    several = body.strip(" .)").endswith(("s", "S"))
    if several or not folded("names", "notname").isdisjoint(who.casefold().split()):
        return 0.3
    return 0.78 if border == "bracket" else 0.6


def _names_house(words: str) -> bool:
    """Tell the house of "Frame from a video / Channel Roe"."""
    named = [party for party in raw_parties(words) if party.kind != "remark"]
    return len(named) == 1 and (named[0].kind == "agency" or is_house(named[0].text))


_LIKELY = 0.6
_FOR = re.compile(r"\s(?:for|FOR)\s")


def _weigh_several(body: str, named: list[Party], border: str, fit: float) -> tuple[str, float]:
    person = any(party.kind == "person" for party in named)
    if not person or fit < 0.65:
        return "", 0.0
    linked = _LINK.search(body) is not None or (border != "start" and _FOR.search(body) is not None)
    if border == "start" and not any(name_score(party.text) >= 0.8 for party in named):
        return "name and organisation", 0.3 * fit
    certainty = {"bracket": 0.78, "stop": 0.7}.get(border, 0.65) if linked else 0.35
    if body.rstrip().endswith(".") and border != "bracket":
        certainty *= 0.6
    return "name and organisation", certainty * fit


def _weigh_one(party: Party, body: str, border: str) -> tuple[str, float]:
    keeps = {"bracket": keeps_pictures, "stop": keeps_works}.get(border)
    if keeps is not None and body[-1] != "." and keeps(party.text):
        return "organisation alone", _AN_ARCHIVE
    if party.kind == "person":
        sure = name_score(party.text) >= 0.9
        if body.rstrip(" \"”’»“'").endswith((".", "!", "?")):
            return "name alone", 0.2
        return "name alone", {"start": 0.25, "stop": 0.62 if sure else 0.48, "bracket": 0.5}.get(border, 0.45)
    if party.kind == "user":
        return "user alone", 0.45 if border == "start" else 0.3
    if party.kind == "organisation" or is_organisation(party.text):
        if border in _BORDERS and _is_studio(party.text):
            return STUDIO, 0.6 if border == "separator" else 0.7
        return "organisation alone", {"start": 0.2, "bracket": 0.42}.get(border, 0.3)
    return ("unknown in brackets", 0.3) if border == "bracket" and party.text[:1].isupper() else ("", 0.0)


_AN_ARCHIVE, _ON_SHELF = 0.58, 0.88
"""So sure is an archive's name behind a sentence, and with the number that it gives the picture."""


def _is_studio(words: str) -> bool:
    """Tell "Heron Photography", "Studio Roe": what a photographer calls his house."""
    split = words.split()
    named = 1 < len(split) <= _LONGEST_STUDIO and all(word[0].isupper() for word in split)
    known = named and split[-1].casefold() in folded("credits", "studio")
    return known and folded("names", "notname").isdisjoint(word.casefold() for word in split)


_LONGEST_STUDIO = 4


def _names_only(words: str) -> bool:
    named = [party for party in raw_parties(words) if party.kind != "remark"]
    known = all(it.kind in ("agency", "organisation") or name_score(it.text) >= 0.5 for it in named)
    # Behind "＝" stand the day and the place, too, see `signed_behind`.
    told = "。" in words or "＝" in words or _KOREAN_SENTENCE.search(words) is not None
    told = told or _JAPANESE_PLACE.search(words) is not None
    return bool(named) and known and len(named) <= 3 and not told and not _opens_bracket(words)


# "青浜市で、", "青浜市、"
_JAPANESE_PLACE = re.compile(r"(?:[市町村区県郡]|で\d*[\d年月日]*)、")
_KOREAN_SENTENCE = ScriptPattern(r"[가-힣]\.\s")


def _opens_bracket(words: str) -> bool:
    """Tell the bracket in a caption from that of 新华社发（陈建国."""
    before, bracket, _ = words.replace("(", "（").partition("（")
    return bracket != "" and agency(before.strip().rstrip("发發")) == ""


_ADDRESS = re.compile(r"\s\S{1,40}@\S{1,40}\Z")
_REPORTER = re.compile(r"(?:기자|특파원|記者|记者)\Z")


def _weigh_east_asian(body: str, border: str) -> tuple[str, float]:
    words = _ADDRESS.sub("", body).strip(" 　.。")
    if len(words) > 40 or "。" in words or "다. " in words:
        return "", 0.0
    named = [party for party in raw_parties(words) if party.kind != "remark"]
    if named and all(party.kind == "agency" for party in named):
        return "agency alone", 0.85
    people = sum(it.kind != "agency" and name_score(it.text) >= 0.5 for it in named)
    agencies = sum(party.kind == "agency" for party in named)
    if agencies and people + agencies == len(named) <= 3:
        return "name and agency", 0.75
    if _REPORTER.search(words) and len(words) <= 12:
        return "reporter", {"start": 0.25, "stop": 0.75, "bracket": 0.75}.get(border, 0.7)
    return "", 0.0


# --------------------------------------------------------------------------- who is named


def _fit(body: str) -> float:
    """Return from 0 to 1 how much the words behind a label look like parties of a credit."""
    found = raw_parties(body)
    named = [party for party in found if party.kind != "remark"]
    return _share(named, _worth) if named else (0.8 if found else 0.3)


def _share(named: list[Party], worth: Callable[[Party], float]) -> float:
    total = sum(len(party.text) for party in named)
    return sum(len(party.text) * worth(party) for party in named) / max(1, total)


def _worth(party: Party) -> float:
    """Weigh a party behind a label: few words, with capitals, are likelier than a sentence."""
    known = {"agency": 1.0, "person": 1.0, "organisation": 0.9, "user": 0.9}.get(party.kind)
    if known is not None:
        return known
    words = party.text.split()
    if len(words) >= _SOME_WORDS_BEHIND and words[0] in folded("organisations", "first"):
        return _SCENE
    small = sum(word[0].islower() for word in words)
    if len(words) == 1 and party.text.casefold() in folded("names", "notname"):
        return _SENTENCE
    if len(words) <= 4 and small <= (1 if words[0][0].islower() else 0):
        return 0.8
    return 0.5 if len(words) <= 6 and small <= 3 else _SENTENCE


_SCENE, _SOME_WORDS_BEHIND = 0.3, 4
"""What is worth there "the lock in winter", which begins with an article: it tells what is seen."""


_SENTENCE = 0.12
"""What is worth, behind a label, a party that is more likely a sentence."""


def _worth_without_label(party: Party) -> float:
    if party.kind == "person":
        return 1.0 if name_score(party.text) > PERHAPS else 0.0
    if party.kind in ("agency", "user"):
        return 1.0 if party.kind == "agency" else 0.9
    words = party.text.split()
    first = words[0].casefold()
    proper = party.kind == "organisation" and len(words) > 1 and all(word[0].isupper() for word in words)
    if first in folded("names", "notname") and first != "the" and not proper:
        return 0.0
    small = any(word[0].islower() and not may_be_small(word.casefold()) for word in words[1:])
    if small or words[0][:2].islower():
        return 0.0
    return 0.85 if party.kind == "organisation" and len(words) <= 6 else (0.6 if len(words) <= 3 else 0.2)
