"""Who is named in a credit or a byline: people, agencies, other organisations, and mere remarks.

>>> [(party.text, party.kind) for party in parties("Jane Roe/Pool/AFP via Getty Images")]
[('Jane Roe', 'person'), ('Pool', 'remark'), ('AFP', 'agency'), ('Getty Images', 'agency')]
"""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple, TypeAlias

from .asides import (
    EDGES,
    edged,
    tells_what_is_seen,
    without_archive,
    without_noise,
    without_verb,
)
from .label import AROUND, read_label, says_where, whole_label
from .names import (
    PERHAPS,
    SURELY,
    WITH_INITIAL,
    apart,
    bare_name,
    east_asian,
    is_city,
    is_honour,
    name_score,
    without_honours,
    without_nickname,
)
from .organisations import (
    agency,
    are_houses,
    are_initials,
    find_agencies,
    is_named_house,
    is_namesake,
    is_no_person,
    is_organisation,
    is_surname,
    platform_behind,
)
from .phrases import cleared, is_firm, is_house, is_institution, is_society, names_nobody, restored
from .prose import without_place
from .scripts import ScriptPattern
from .tables import compiled, either, folded, table

Kind: TypeAlias = Literal["person", "agency", "organisation", "user", "remark", "unknown"]


class Party(NamedTuple):
    """One party as printed, and what it is; `user` is a name somebody gave himself on a platform."""

    text: str
    kind: Kind


LONGEST = 400
"""How many characters of a credit are looked at for names."""

# What all of it begins with stands first: then it is sought faster.
_BETWEEN = re.compile(
    r"(?=[\s/|;•·／｜ㅣ丨、，；،؛®＝=\\—,記记发發()\[\]（）［］【】<>「」©ⓒ℗-])(?:\s*(?!·E\b)[/|;•·／｜ㅣ丨、，；،؛®＝=\\]+\s*|\s+[-–—]+\s+|\s*—\s*|--+|,\s+(?!(?:Inc|Ltd|LLC|GmbH|Corp|Co|Jr|Sr)\b)(?:(?:and|und|et|y|og|och)\s+(?=[^\W\d_a-z]))?|"
    r",(?=[^\W\d\s])|\s+(?=@\w)|(?:记者|記者)\s*(?=\S)|(?<=[社网網报報])[发發](?=[\s(（]|\Z)|-(?=أرشيف)|\s+ช่างภาพ(?:อาวุโส)?\s+|\s*[()\[\]（）［］【】<>「」]\s*(?:(?<=\)\s)(?:for|für|pour|para|per|voor|för|via)\s)?|\s*(?:©|ⓒ|℗|\([cC]\))\s*"
    r"|\s+(?:via|vía|VIA|durch|for|FOR|für|för|pour|para|voor|auf|on|through|courtesy of|from|In:)[:\s]\s*)"
)
_AND = re.compile(
    r"\s+(?:and|AND|und|UND|et|ET|y|e|og|och|i|en|ja|ve|и|і|та|και|oraz|és|și|un|ir|sowie|with|mit|avec|met|med|con|com|dan|và|&|\+|و)\s+|\s*[&＆]\s*"
)
_DOMAIN = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|media|photo|news|info|photos)(?:/\S*)?\Z", re.IGNORECASE
)


def parties(body: str) -> tuple[Party, ...]:
    """Return who is named in `body`, a credit without its label, in order, everyone once."""
    body = _BROKEN.sub(" ", body[:LONGEST])
    if agency(bare := body.strip(AROUND)) or is_named_house(bare):
        return (Party(bare, "agency" if agency(bare) else "organisation"),)
    found = [
        one for party in raw_parties(cleared(body)) if party.text for one in _with_namesakes(_restored(party))
    ]
    return _unique(_settle(_judged(found, body), lower=body.islower()))


_BROKEN = re.compile(r"\s*\n\s*")
"""Where a narrow text breaks a line."""


@functools.lru_cache(maxsize=256)
def raw_parties(body: str) -> tuple[Party, ...]:
    """Return who is named in `body`, as `parties` does, but leave unknown what the words do not tell."""
    body = body[:LONGEST]
    whole = " ".join(body.split()).strip(EDGES)
    if agency(whole):
        return (Party(whole, "agency"),)
    if "supplied" in whole_label(whole):
        return (Party(whole, "remark"),)
    parts = [part.strip() for part in _BETWEEN.split(without_noise(_plain(body))) if part]
    both = zip(parts, [*parts, ""][1:], strict=True)
    found = [party for part, behind in both if part.strip(EDGES) for party in _labelled(part, behind)]
    if not any(_is_library(party) for party in found) or any(party.kind == "person" for party in found):
        return tuple(found)
    return tuple(Party(it.text, "user") if _may_be_user(it) else it for it in found)


_HOUSE_FIRST = re.compile(r"([^\W\d_a-z][^:/|,;(•·]{1,40}):\s+(?=[^\W\d_a-z])")


def after_house(body: str) -> str:
    """Return "AAP/ Jane Roe" of "AAP: Jane Roe", and so of "Jane Roe: AAP", as Australian papers write it."""
    match = _HOUSE_FIRST.match(body)
    if match is None or "source" in whole_label(match[1].split()[-1]):
        return body
    sent = name_score(match[1]) >= SURELY and agency(body[match.end() :].strip(" .)")) in ("wire", "stock")
    if not sent and not (find_agencies(match[1])[:1] or is_organisation(match[1])):
        return body
    return f"{match[1]}/ {body[match.end() :]}"


def _plain(body: str) -> str:
    """Return `body` without the desk of "写真部・山本次郎" and the place of "호수=뉴시스"."""
    if not body.isascii():
        body = _FROM_ABOVE.sub("", _desk().sub("", body))
        body = _PLACED.sub(lambda match: "" if _is_place_of(match) else match[0], body)
    return after_house(body)


# "本社ヘリから、山本次郎"
_FROM_ABOVE = re.compile(
    r"[^\s、，（(＝]{0,8}(?:ヘリ|ヘリコプター|ドローン|小型機|小型無人機|チャーター機)(?:から|で|にて)(?:、|\Z)"
)
_PLACED = ScriptPattern(r"([가-힣]{2,5})\s?=\s?(?=([^\s=()\[\]]{2,12}))")


def _is_place_of(match: re.Match[str]) -> bool:
    """Tell the place in "호수=뉴시스" from an agency, a label and a reporter: "로이터=뉴스1"."""
    place, house = match[1], match[2]
    told = agency(place) or whole_label(place) or place.endswith(("기자", "특파원"))
    return agency(house) == "wire" and not told


_desk = compiled(lambda: rf"(?<![^\W\d_])(?:{either('credits', 'desk')})(?:[・·]|[\s　]+)(?=\S)")


def _may_be_user(party: Party) -> bool:
    """Tell a surname or a user's name from a house's initials ("GPO") and from a verb ("Share on …")."""
    words = party.text
    if party.kind not in ("unknown", "organisation") or words.casefold() in folded("names", "notname"):
        return False
    if east_asian(words) and is_institution(words):
        return False
    if words.islower():
        return words.count(" ") <= 1 and (party.kind == "unknown" or "." not in words)
    return party.kind == "unknown" and " " not in words and not (words.isupper() and len(words) <= 5)


def _is_library(party: Party) -> bool:
    known = ("stock", "platform", "wire")
    wiki = party.text.casefold() in ("wikipedia", "wikimedia")
    return party.text == _X or wiki or (party.kind == "agency" and agency(party.text, any_case=True) in known)


def _labelled(part: str, behind: str) -> tuple[Party, ...]:
    """Return who is named in `part`, which may have a label of its own: "Foto: Jane Roe, Daten: Eurostat".

    `behind` is the next part: the user of a library stands before it.
    """
    label = read_label(part, 0)
    if label.kind == "bare" and name_score(part[label.end :].strip(EDGES)) >= PERHAPS:
        return _people(part[label.end :])
    if label.kind in ("none", "bare") or label.end >= len(part):
        return _people(part)
    found = _people(part[label.end :])
    if label.kind != "source" or agency(behind, any_case=True):
        return found
    # Data come from a house, from no user.
    return tuple(
        Party(it.text, "organisation")
        if it.kind == "unknown" or (it.kind == "person" and name_score(it.text) < WITH_INITIAL)
        else it
        for it in found
    )


@functools.lru_cache(maxsize=256)
def _people(part: str) -> tuple[Party, ...]:
    """Return `part` as one party, or as several people joined by "and"."""
    pieces = [name.strip() for piece in _AND.split(part) for name in apart(piece)]
    full = all(name_score(piece) >= 0.3 for piece in pieces) and name_score(pieces[-1]) >= PERHAPS
    if len(pieces) > 1 and not agency(part) and (full or all(map(is_surname, pieces))):
        return tuple(map(_person, pieces))
    if len(pieces) > 1 and not agency(part) and _person_and_house(pieces):
        return tuple(map(_party, pieces))
    return _side_by_side(part) or (_party(part),)


def _person_and_house(pieces: list[str]) -> bool:
    """Tell known agencies and people, or a house's letters, beside them: "dpa und Ann Roe", "Lusa e BPS"."""
    known = [piece for piece in pieces if agency(piece)]
    beside = [piece for piece in pieces if name_score(piece) >= SURELY or piece.isupper()]
    return 0 < len(known) < len(pieces) and all(piece in known or piece in beside for piece in pieces)


def _side_by_side(part: str) -> tuple[Party, ...]:
    """Return the two in "Ann Roe Le Devoir" and "News1 한지수 기자"; of one word a house may be a surname."""
    part = part.strip(EDGES)
    if east_asian(part) and (house := platform_behind(part)) and name_score(part[: -len(house)]) >= PERHAPS:
        return Party(part[: -len(house)], "person"), Party(house, "agency")
    reporter = _KOREAN_REPORTER.fullmatch(part)
    house = reporter["house"] if reporter else ""
    if reporter and (agency(house) or name_score(reporter["name"]) >= SURELY):
        return Party(house, "agency" if agency(house) else "organisation"), Party(reporter["name"], "person")
    start, end = next(iter(find_agencies(part)[-1:]), (0, 0))
    if part.endswith(f" {_X}"):
        start, end = len(part) - len(_X), len(part)
    name, house = part[:start].strip(), part[start:end]
    if end != len(part):
        name = ""
    elif _is_library(Party(house, "agency")) and (found := _on_library(name)):
        return found, Party(house, "agency")
    letters = house.isupper() and not name.isupper() and " " in name and agency(house) == "wire"
    told = " " in house or letters or (east_asian(name) and agency(house) == "platform")
    if name[-1:].isalpha() and told and name_score(name) >= SURELY:
        return _person(name), Party(house, "agency")
    name = part[end:].strip()
    on_page = house in table("credits")["social"]
    if end and not start and (east_asian(name) or on_page) and name_score(name) >= SURELY:
        return Party(house, "agency"), Party(name, "user" if on_page else "person")
    return ()


_REPORTS = ScriptPattern(r"(?P<name>[가-힣]{3}) (?:선임|인턴|수습)?(?:기자|특파원)")
_KOREAN_REPORTER = ScriptPattern(rf"(?P<house>[가-힣\w]{{2,8}}) {_REPORTS.pattern}")


def _on_library(words: str) -> Party | None:
    """Return who is named before the small word of "Ann Roe auf Pixabay" and "@annroe en X"."""
    name, _, small = words.rpartition(" ")
    if small not in table("links")["on"]:
        return None
    if name.startswith("@") and " " not in name:
        return Party(name, "user")
    return _person(name) if name_score(name) >= PERHAPS else None


_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|[A-Z])\.\s*\Z")
_X = "X"
"""The platform, where it is a whole part of a credit; in a text the letter is many things."""


def _party(part: str) -> Party:
    words = without_verb(
        without_place(without_archive(edged(part))) + ("." if _ABBREVIATED.search(part) else "")
    )
    if words.startswith("@"):
        return Party(words, "user")
    if words == _X:
        return Party(words, "agency")
    # "潮書房調べ", as the house has found
    if words.endswith("調べ") and len(words) > len("調べ"):
        return Party(words.removesuffix("調べ"), "organisation")
    if agency(words, any_case=True):
        return Party(words, "agency")
    if _is_remark(words):
        return Party(words, "remark")
    trimmed = _without_remarks(words)
    if agency(trimmed, any_case=True):
        return Party(trimmed, "agency")
    if trimmed != words and words.endswith((" photo", " photos")) and name_score(trimmed) >= SURELY:
        return _person(trimmed)
    if _DOMAIN.match(words) or is_organisation(words):
        return Party(_without_small_remarks(words), "organisation")
    if name_score(without_nickname(trimmed)) >= PERHAPS:
        return _person(trimmed)
    # "봉누리 기자": the job tells that a rare surname is one
    if (told := _REPORTS.fullmatch(words)) and not told["name"].endswith(table("bylines")["house end"]):
        return Party(told["name"], "person")
    return Party(_without_small_remarks(words), "unknown")


def _person(name: str) -> Party:
    return Party(without_honours(bare_name(name)), "person")


def _without_small_remarks(words: str) -> str:
    """Return "The Gazette" of "The Gazette files"; "Rescue Photo" and "ROE ARCHIVE" are names."""
    if names_nobody(words):
        return words
    before, _, last = words.rpartition(" ")
    kept = last in table("organisations")["suffix"] or last.casefold() in folded("credits", "archive")
    small = last.islower() or (words.isupper() and not kept)
    return before if before and small and last.casefold() in folded("links", "remark") else words


def _is_remark(words: str) -> bool:
    no_name = len(words) < 2 or not any(letter.isalpha() for letter in words)
    place = words == words.lower() and (words in folded("links", "team") or says_where(words))
    whence = " " in words and "supplied" in whole_label(words) and not agency(words)
    return no_name or place or whence or words.casefold() in folded("links", "remark")


def _without_remarks(words: str) -> str:
    """Return `words` without remarks at their ends: "AP file" is AP, "AFP pic" AFP."""
    split = words.split()
    while len(split) > 1 and split[-1].casefold() in folded("links", "remark"):
        del split[-1]
    while len(split) > 1 and split[0].casefold() in folded("links", "remark"):
        del split[0]
    return " ".join(split)


def _restored(party: Party) -> Party:
    """Return `party` with the blanks that bound its words; bound, no agency is known."""
    words = restored(party.text)
    known = words != party.text and agency(words, any_case=True)
    return Party(words, "agency" if known else party.kind)


def _with_namesakes(party: Party) -> tuple[Party, ...]:
    """Return the two in "Ann Roe and Per Lund", which the small word keeps together."""
    names = _AND.split(party.text) if party.kind in ("unknown", "organisation") else []
    people = len(names) > 1 and all(name_score(name) >= SURELY or is_namesake(name) for name in names)
    return tuple(Party(name, "person") for name in names) if people else (party,)


_INITIALS = re.compile(
    r"(?:[^\W\d_]\.[ -]?){1,3}[^\W\d_][\w’'-]+|(?:[^\W\d_]\. ){1,2}[^\W\d_]\."
    # "JM Cardin", "AJ Roe", "J-L Carron": the letters of no house
    r"|(?:J-?[A-Z]|(?!NJ)[A-Z]-?J)\s[^\W\d_a-zß-ÿ][^\W\d_A-ZÀ-Þ][\w’'-]+"
)
_SURNAME = re.compile(r"[^\W\d_][\w’'-]{2,}")
_ET_AL = re.compile(r"\bet al\.?,?\s*\Z")
_FOR_WHOM = re.compile(
    r"\b(?:for|für|för|pour|para|voor)(?:\s(?:the|die|den|der|das|la|le))?\s+(?:«\s?)?\Z|[/|]\s?«\s?\Z",
    re.IGNORECASE,
)
_VIA = re.compile(r"\b(?:via|vía)\s+\Z")


def _judged(found: list[Party], body: str) -> list[Party]:
    """Return `found` as its parties are told by what stands before them in `body`, and by one another.

    What names nobody is left out.
    """
    judged: list[Party] = []
    people = {party.text for party in found if party.kind == "person"}
    sure = {name for name in people if name_score(name) >= SURELY or _INITIALS.fullmatch(name)}
    for number, party in enumerate(found):
        if party.kind != "agency" and names_nobody(party.text):
            continue
        before = body[: max(0, body.find(party.text))]
        if judged and (_says_of(party.text, before, judged[-1]) or _signs_off(party, body, before, judged)):
            continue
        if judged and party.kind == "unknown" and _describes(party.text, before):
            continue
        # "Special Collections": where a library keeps its pictures
        if judged and party.kind != "person" and party.text.casefold() in folded("credits", "department"):
            continue
        if _is_town_of_gallery(party, before, judged):
            judged.append(Party(party.text, "remark"))
        elif party.kind == "person":
            artist = any(is_society(it.text) for it in found[number + 1 : number + 2])
            house = not artist and _is_house(party.text, before, judged, surely=bool(sure - {party.text}))
            judged.append(Party(party.text, "organisation") if house else Party(_bare(party.text), "person"))
        else:
            person = _is_person(party, judged[-1:] if before.rstrip().endswith("/") else [])
            judged.append(Party(party.text, "person") if person else party)
    return judged


def _says_of(words: str, before: str, last: Party) -> bool:
    """Tell the town, the honour and the letters of "Ann Roe, London", "Ann Roe, KC", "Ann Roe (ar)"."""
    sure = last.kind == "person" and name_score(last.text) >= SURELY
    if sure and before.rstrip().endswith("(") and _MARK.fullmatch(words):
        return not agency(words, any_case=True)
    told = is_city(words) or is_honour(words) or words.rstrip(".") in table("names")["degree"]
    return sure and told and before.rstrip().endswith(",")


def _describes(words: str, before: str) -> bool:
    """Tell what a house gave in "Amberweir Water Board, winter survey", and what a picture of it shows."""
    if tells_what_is_seen(words, before) and not _special().match(words):
        return True
    return words.islower() and " " in words and not before.islower() and before.rstrip().endswith((",", ";"))


def _is_town_of_gallery(party: Party, before: str, earlier: list[Party]) -> bool:
    """Tell the town of "Roe Gallery, London", and a word of which nothing is known there: "…, Marlbruck"."""
    words = party.text
    unknown = party.kind == "unknown" and _TOWN.fullmatch(words) is not None
    town = unknown or is_city(words) or words in table("credits")["town of gallery"]
    if not town or not earlier or earlier[-1].kind == "person" or not before.rstrip().endswith(","):
        return False
    return not folded("credits", "gallery").isdisjoint(earlier[-1].text.casefold().split())


_TOWN = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_A-ZÀ-Þ]{3,}")


def _signs_off(party: Party, body: str, before: str, earlier: list[Party]) -> bool:
    """Tell the desk's marks of "ANTARA FOTO/Ann Roe/foc" and "…/Koz/pd/07" behind agency and photographer."""
    house, person = earlier[-2:] if len(earlier) > 1 else (party, party)
    told = house.kind == "agency" or (house.kind != "person" and house.text.isupper())
    known = told and person.kind == "person" and party.kind != "agency"
    marked = _MARK.fullmatch(party.text) or _MARKS.match(body, len(before))
    return known and before.endswith("/") and marked is not None


_MARK = re.compile(r"[a-z]{2,4}")
_MARKS = re.compile(r"[A-Za-z][a-z]{1,3}(?:/[a-z]{2,4})?(?:/\d{2,4})\W*\Z")


def _is_house(words: str, before: str, earlier: list[Party], *, surely: bool) -> bool:
    """Tell a house that looks like a name by its place: "Ann Roe/Folha Serrana", "… for Silver Heron"."""
    if is_institution(words) or is_firm(words) or is_no_person(words):
        return True
    if earlier and _FOR_WHOM.search(before):
        return True
    if _ELIDED.match(words) or ((surely or _OF_SOMETHING.match(words)) and _has_article(words)):
        return True
    score = name_score(words)
    if score >= SURELY or east_asian(words) or not words[0].isupper():
        return False
    if _VIA.search(before) or _ET_AL.search(before) or is_organisation(words):
        return True
    named = any(party.kind == "person" and " " in party.text for party in earlier)
    return named and before.rstrip().endswith("/") and score < WITH_INITIAL


# "El Farol de la Meseta"
_OF_SOMETHING = re.compile(r"[^\W\d_]{2,3}\s[^\W\d_]+\s(?:de|del|di|do|da|du|des|of|d[’'])\b", re.IGNORECASE)
# "L’Écho du Vallon", "L'ECO"
_ELIDED = re.compile(r"[Ll][’'][^\W\d_a-zß-ÿ]")


def _has_article(words: str) -> bool:
    """Tell "Le Phare", "LA VOZ DEL VALLE", beside a person beyond doubt, from "La Toya Roe"."""
    first, *rest = words.split()
    capitals = first.isupper() and len(first) > 1 and first.capitalize() in table("organisations")["first"]
    article = capitals or first in table("organisations")["first"]
    return article and not (rest and rest[0].casefold() in folded("given", "given"))


def _is_person(party: Party, before_slash: list[Party]) -> bool:
    """Tell a person by initials, by "et al", by half a name, and by the slash of a body: "FF Roeheim/Poe"."""
    words = party.text
    if _ET_AL.search(words):
        return True
    behind_person = any(last.kind == "person" and not is_surname(last.text) for last in before_slash)
    if party.kind in ("unknown", "organisation") and not behind_person and is_namesake(words):
        return True
    if party.kind != "unknown" or not words[0].isupper():
        return False
    if _INITIALS.fullmatch(words) or are_initials(words):
        return True
    body = any(last.kind != "agency" and is_house(last.text) for last in before_slash)
    return body and _SURNAME.fullmatch(words) is not None and not words.isupper() and not is_house(words)


def _bare(name: str) -> str:
    """Return an East Asian name without the honorific behind it: 志村清一 of 志村清一さん."""
    ends = table("credits")["honorific"] if east_asian(name) else ()
    return next(
        (name[: -len(end)].rstrip() for end in ends if name.endswith(end) and len(name) > len(end) + 1), name
    )


def _settle(found: list[Party], *, lower: bool) -> list[Party]:
    """Return `found` with what nothing is known of as an organisation.

    Where all of a credit is in small letters, a given name tells a person.
    """
    settled = []
    for party in found:
        if party.kind not in ("unknown", "organisation"):
            settled.append(party)
        elif len(houses := _AND.split(party.text)) > 1 and are_houses(houses):
            settled.extend(Party(house, "agency" if agency(house) else "organisation") for house in houses)
        elif lower and _has_given_name(party.text):
            settled.append(Party(party.text, "person"))
        elif words := _house_alone(party.text):
            settled.append(Party(words, "organisation"))
    return settled


# "Jane Roe for the Courier"
_ARTICLE = re.compile(r"\A(?:the|das|die|den|der|le|la|el|il|lo|o|a|het|de)\s(?=[^\W\d_a-zß-ÿа-я])")


_special = compiled(lambda: rf"(?:{either('credits', 'special')})\s", re.IGNORECASE)


def _house_alone(words: str) -> str:
    """Return the house in "special to The Gazette" and "Gazette file photo", "" where there is none."""
    special = _special().match(words)
    words = _ARTICLE.sub("", words[special.end() :] if special else words)
    while (shorter := _without_small_remarks(words)) != words:
        words = shorter
    desk = words.casefold() in folded("links", "team")
    return "" if desk or (whole_label(words) & {"picture", "credit"} and not agency(words)) else words


def _has_given_name(words: str) -> bool:
    first, *rest = words.split()
    return first in folded("given", "given") and 1 <= len(rest) <= 2 and words.replace(" ", "").isalpha()


def _unique(found: list[Party]) -> tuple[Party, ...]:
    first: dict[str, Party] = {}
    for party in found:
        first.setdefault(party.text.casefold(), party)
    return tuple(first.values())
