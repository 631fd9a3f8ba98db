"""Notices of rights: "© 2019–2024 Quayside Press. All rights reserved.", and licences.

>>> rights = parse_notice("© 2019-2024 Quayside Press. All rights reserved.")
>>> rights.holder, rights.year
('Quayside Press', '2019-2024')
>>> parse_licence("CC BY-SA 4.0").spdx
'CC-BY-SA-4.0'
"""

from __future__ import annotations

import functools
import re
import unicodedata

from ....model import Licence, Rights
from .calendars import THAI_YEARS
from .dates import ascii_digits, find_dates
from .label import SIGN
from .licensed import of_the_whole
from .marks import unmarked
from .names import is_city
from .phrases import is_firm
from .reserving import owned_by
from .tables import alternatives, compiled, either, fold, folded, may_hold, table

LONGEST = 1000
"""How many characters of a notice are looked at."""

_YEAR = r"(?:19|20)\d\d"
_YEARS = re.compile(rf"(?<![\d-])({_YEAR})(?:\s?[-–—]\s?({_YEAR}|\d\d(?!\d)))?(?!\d)")


@functools.lru_cache(maxsize=16)
def parse_notice(text: str) -> Rights:
    """Return `text`, a notice letter for letter, with its holder, its year or years, its licence.

    Years of a range are joined by "-".  What the notice does not say stays "".  Where it reserves text and
    data mining, `tdm_reservation` says so.  Who holds the rights may reserve it, Directive (EU) 2019/790,
    Article 4(3); to train artificial intelligence is such mining, see Regulation (EU) 2024/1689, recital 105.

    >>> parse_notice("No part of this text may be used to train AI.").tdm_reservation
    '1'
    """
    looked_at = _SIGN_BEFORE_YEAR.sub("© ", _law().sub(" | ", ascii_digits(text[:LONGEST])))
    looked_at = _THAI_YEAR.sub(lambda match: str(int(match[0]) - THAI_YEARS), looked_at)
    looked_at = of_the_whole(_until_today().sub("", looked_at))
    years = _YEARS.search(looked_at)
    year = "-".join(part for part in years.groups() if part) if years else ""
    licence = parse_licence(looked_at)
    # A licence may be told by the address behind a link, a name is not.
    holder = _holder(_without_licence(unmarked(looked_at), licence))
    said = looked_at.replace(holder, " ") if holder else looked_at
    reserved = _reserved_words(looked_at) or _speaks_of(said, "mining reserved")
    mining = reserved and _speaks_of(said, "mining")
    return Rights(text, holder, year, licence, tdm_reservation="1" if mining else "")


_SIGN_BEFORE_YEAR = re.compile(r"\([cC]\)\s?(?=\d{4})|&copy;")
_THAI_YEAR = re.compile(r"(?<!\d)25\d\d(?=\s*[ก-๛])")


# The pattern of a law with its year, which is not the notice's.
_law = compiled(lambda: rf"(?:{either('rights', 'law')})\D{{0,12}}\d{{4}}")


def _without_licence(text: str, licence: Licence) -> str:
    """Return `text` with a bar in the place of the licence that it names, and of what leads to it."""
    if not licence.url or licence.text not in text:
        return text
    before, _, behind = text.partition(licence.text)
    return f"{_leads_to_licence().sub('', before)} | {behind.lstrip(')]')}"


# The pattern of what stands before a licence: ", licensed under a".
_leads_to_licence = compiled(
    lambda: (
        rf"[\s,/(\[]*(?:(?<![^\s,/(\[])(?-i:[a-zß-ÿ]+\s+)?(?:{either('rights', 'under')})\s+"
        r"(?:(?:an?|the|licen[cs]e)\s+)?)?[(\[]?\Z"
    ),
    re.IGNORECASE,
)


def lasts_until_today(text: str) -> bool:
    """Tell whether the years of `text`, a notice, have no end: "© 2019–present Quayside Press"."""
    return _until_today().search(text[:LONGEST]) is not None


@functools.cache
def _until_today() -> re.Pattern[str]:
    # With spaces around the dash a capital opens the holder's name: "© 2019 – Today Media".
    words = either("rights", "today")
    return re.compile(rf"(?<=\d\d\d\d)(?:[-–—](?i:{words})|\s[-–—]\s(?:{words}))(?![^\W\d_])")


def parse_licence(text: str) -> Licence:
    """Return the licence that `text` names: as printed, the URL of its terms, its SPDX identifier.

    A notice that reserves all rights gives those words as the licence's text, with neither URL nor
    identifier.  See https://spdx.org/licenses/ and https://creativecommons.org/licenses/.
    """
    text = text[:LONGEST]
    if known := _by_url(text) or _creative_commons(text) or _listed(text):
        return known
    # "a Creative Commons licence" tells neither its kind nor its version.
    some = _cc_of_any_kind().search(text) if "ommons" in text else None
    return Licence(_reserved_words(text) or (some[0] if some else ""))


def only_tells_of_mining(text: str) -> bool:
    """Tell a sentence that speaks of text and data mining and reserves nothing.

    >>> only_tells_of_mining("Text and data mining is welcome."), only_tells_of_mining("The ferry is late.")
    (True, False)
    """
    return _speaks_of(text, "mining") and not _speaks_of(text, "mining reserved")


def _speaks_of(text: str, key: str) -> bool:
    return any(map(fold(text).__contains__, folded("rights", key)))


def speaks_of_rights(text: str) -> bool:
    """Tell whether a sign, reserved rights, a licence or a word such as "reprint" stands in `text`.

    >>> speaks_of_rights("Reprint only with the paper’s consent"), speaks_of_rights("Venezuela")
    (True, False)
    """
    text = text[:LONGEST]
    if SIGN.search(text) or _reserved_words(text) or parse_licence(text).text:
        return True
    lower = text.casefold()
    return any(words in lower for part in ("speaks", "forbids", "ban") for words in folded("rights", part))


# -------------------------------------------------------------------------------- holder

# A stop ends the holder's name, but for that of an abbreviation.
_END_OF_HOLDER = re.compile(
    r"\s*[|•·\n।。]\s*|\s+[-–—]\s+|\s{3,}|;\s"
    r"|(?<!\b[Ii]nc)(?<!\bLtd)(?<!\bLTD)(?<!\bLtda)(?<!\bCo)(?<!\bCorp)(?<!\bBros)(?<!\bSp)(?<!\bspol)(?<!\bJr)(?<!\bSt)(?<!\b[^\W\d_])\.\s+(?=\S)"
)
# What is said of the holder is no part of the name: "X is a trademark of Y", "X or its affiliates"; nor is
# the number of an agency's report: "dpa-infocom, dpa:240226-99-112733/2".
_TRADEMARK = re.compile(
    r"\s+unless otherwise\s.*\Z|\s+(?:or|and|und)\s+(?:its|affiliated)\s.*\Z"
    r"|\s+(?:visit\s.*\bat\s|distributed by\s).*\Z|,\s(?:registered|reg\.?|incorporated)\s.*\Z"
    r"|,?\s(?:(?:co\.\s)?regn?\.?\sno|co\.\sreg|regn?\sno|hrb\s\d+)\b.*\Z"
    r"|\s+a\s(?:division|part|subsidiary|unit)\sof\s.*\Z|,\s[^\W\d_]{2,6}:\d{6}-\d.*\Z"
    r"|\s+(?:is|are|ist|sind|est|es|é)\s+(?:a|an|the|ein|eine|un|une|una|Teil)\b.*\Z",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"\b(?:Inc|Ltd|Ltda|Co|Corp|Bros|Sp|Jr|Sr|[^\W\d_]\.\s?[^\W\d_](?:\.\s?[^\W\d_])*)\.\Z", re.IGNORECASE
)


def _holder(text: str) -> str:
    """Return who owns, from the words behind the sign (or before, where none stand behind) without years."""
    if owned := PROPERTY.match(text) or owned_by().match(text):
        return _without_edges(owned["holder"])
    words = _YEARS.sub("\n", _plainly(text))
    words = _YEAR_OF_HEGIRA.sub("\n", words) if _ARABIC.search(words) else words
    sign = None
    for sign in SIGN.finditer(words):
        if words[sign.end() :].strip(_AROUND):
            break
    if sign is None and (
        _ban().match(text) or text.casefold().startswith(tuple(folded("rights", "forbids")))
    ):
        return ""
    rest = words[sign.end() :] if sign else words
    if sign and not rest.strip(_AROUND):
        rest = _owner(words[: sign.start()])
    rest = SIGN.sub(" ", rest)
    parts = _END_OF_HOLDER.split(rest)
    for number, part in enumerate(parts):
        holder = _without_edges(_ban().sub("", part))
        if holder.rpartition(" ")[2] in _small_words():
            return ""
        house = _without_edges(parts[number + 1]) if _SITE.fullmatch(holder) and parts[number + 1 :] else ""
        holder = house if is_firm(house) else holder
        if (
            len(holder) > 1
            and holder.casefold() not in folded("rights", "chrome")
            and not _names_none(holder)
            and (sign or not _speaks_of(holder, "mining"))
        ):
            # Without a sign a year and reserved rights tell a notice.
            return holder if sign or _YEARS.search(text) or _reserved_words(text) else ""
    return ""


PROPERTY = re.compile(r"Copyright of .{3,80}? is the property of (?P<holder>.{3,80}?)(?= and its content)")
"""EBSCO's notice: "Copyright of The Ledger is the property of Quayside Press and its content may not …"."""


# "© ۱۴۰۲ …": by Iran's calendar a year is parts of two of ours.
_YEAR_OF_HEGIRA = re.compile(r"(?<!\d)1[34]\d\d(?!\d)")
_ARABIC = re.compile("[\u0621-\u064a]")


# The pattern of what forbids in one breath with the holder: "江岸晚报 未经授权不得转载".
_ban = compiled(lambda: rf"(?:\A|[\s,，、،;；]+)(?:{either('rights', 'ban')}).*")


def _plainly(text: str) -> str:
    """Return `text` without the words that reserve rights, and with the year alone of each day."""
    text = _reserved_for().sub(lambda match: f"{match[1]} {'ال' if match[2] else ''}", text)
    for words in sorted(_all_reserved(text), key=len, reverse=True):
        text = text.replace(words, " | ")
    for moment in reversed(find_dates(text)):
        text = f"{text[: moment.start]}{moment.iso[:4]}{text[moment.end :]}"
    return text


@functools.cache
def _reserved_for() -> re.Pattern[str]:
    """Return what finds the "for" that Arabic and Hebrew write as a part of the name's first word."""
    words = sorted((it for it in table("rights")["reserved"] if "א" <= it[0] <= "ي"), key=len, reverse=True)
    return re.compile(rf"({alternatives(words)})\s+(?:(لل)|[لל])(?=\S\S)")


def _names_none(words: str) -> bool:
    """Tell "Reproduction without permission is forbidden", a field such as "Editor: Ann Roe", an address."""
    if ": " in words or "@" in words:
        return True
    _, *rest = words.split()
    if len(folded("rights", "forbidding").intersection(word.casefold() for word in rest)) > 1:
        return True
    small = len(rest) > 1 and all(word.isalpha() and word.islower() for word in rest)
    forbids = words.casefold().startswith(tuple(folded("rights", "forbids")))
    return forbids or (small and not folded("rights", "forbidding").isdisjoint(rest))


_AROUND = " |.,\n–—-"


def _owner(before: str) -> str:
    """Return the words before a sign where they are a name: "Quayside Press" of "Quayside Press © 2024"."""
    name = _END_OF_HOLDER.split(before.rstrip(" |,\n–—-"))[-1]
    small = any(word[0].islower() and len(word) > _LONGEST_SMALL for word in name.split())
    return "" if small or ":" in name or len(name.split()) > _LONGEST_OWNER else name


_LONGEST_SMALL, _LONGEST_OWNER = 3, 6


def _without_edges(part: str) -> str:
    words = re.sub(r"(?:^|\s)\([a-zсС]{1,6}\)(?=\s|$)|\(?https?://[^\s()]+\)?", " ", part)
    words = " ".join(words.split()).strip(" .,:：;|·•–—-") + ("." if part.rstrip(" ,;").endswith(".") else "")
    while (first := words.partition(" "))[0].casefold() in folded("rights", "before") and first[2]:
        words = first[2]
    words = _SITE_BEHIND.sub("", _TRADEMARK.sub("", words)).strip(" ,，:：;|·•–—-")
    words = _VERSION.sub("", _brand().sub("", words[1:-1] if _QUOTED.fullmatch(words) else words))
    firm, comma, town = words.rpartition(", ")
    words = firm if comma and is_city(town) and is_firm(firm) else words
    if words.endswith(".") and not _ABBREVIATION.search(words):
        words = words.rstrip(". ")
    return words if re.search(r"[^\W\d_]", words) else ""


# "ⓒ 물결일보 & mulgyeol.example", "«Маяк»"
_SITE_BEHIND = re.compile(r"\s?[&＆,]\s?[\w-]+(?:\.[A-Za-z]{2,12}){1,3}\Z")
_SITE = re.compile(r"[\w-]+(?:\.[A-Za-z]{2,12}){1,3}")
# "Quayside Nachrichten 2.6411", as a site's programme prints its version
_VERSION = re.compile(r"\s(?:\d{1,2}\.\d{3,}|\d{1,2}(?:\.\d{1,3}){2,})\Z")
_QUOTED = re.compile(r"«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|[\"״][^\"״]+[\"״]")


_brand = compiled(lambda: rf"\A(?:{either('rights', 'brand')})\s(?=\S)", re.IGNORECASE)


@functools.cache
def _small_words() -> frozenset[str]:
    """Return the words before which a name never ends: behind them a sentence goes on."""
    return frozenset(word for word in table("links")["by"] if word.islower() and " " not in word)


def _reserved_words(text: str) -> str:
    """Return the words of `text` that reserve all rights, as printed, "" where there are none.

    The longest count, and the first of several as long: in Chinese two stand in one notice.
    """
    return max(_all_reserved(text), key=len, default="")


def _all_reserved(text: str) -> list[str]:
    """Return all words of `text` that reserve rights, as printed, from left to right."""
    plain_letters = _plain_letters(text)
    found = {
        (plain_letters.find(words), plain_letters.find(words) + len(words))
        for words in _reserving()
        if words in plain_letters
    }
    found |= {match.span() for match in _KOREAN_BAN.finditer(text)} if "무단" in text else set()
    return [text[start:end] for start, end in sorted(found)]


@functools.cache
def _reserving() -> frozenset[str]:
    return frozenset(map(_plain_letters, table("rights")["reserved"]))


@functools.lru_cache(maxsize=16)
def _plain_letters(text: str) -> str:
    """Return `text` in small letters without accents, each of them in its place.

    In capitals Greek has no accents, Turkish "ı" is "I", and "ς" is "Σ" wherever it stands.
    """
    return "".join(map(_plain_letter, text))


@functools.lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    plain = parts[0] if unicodedata.combining(parts[-1]) else letter
    return {"ς": "σ", "ı": "i"}.get(plain, plain.lower()[0])


# "무단 전재-재배포, AI 학습 및 활용 금지": between the first word and the last, much else is forbidden.
_KOREAN_BAN = re.compile(r"무단\s?(?:전재|복제)[^\n<>\[\]()]{0,40}?금지")


# ------------------------------------------------------------------------------- licence

_CC_URL = re.compile(
    r"(?:https?://)?(?:www\.)?creativecommons\.org/(?:licenses/(?P<kind>by(?:-nc)?(?:-nd|-sa)?)|publicdomain/(?P<pd>zero|mark))/"
    r"(?P<version>\d\.\d)(?:/(?P<port>[a-z]{2}))?[^\s)\]]*",
    re.IGNORECASE,
)
_CC = re.compile(
    r"\bCC[\s-]{0,2}(?:Lizenz\s)?(?P<kind>BY(?:[\s-]{1,2}(?:NC|ND|SA)\b){0,2})(?:[\s-]{1,2}(?P<version>\d\.\d)\b)?"
    # A country's letters, in capitals: "CC BY 3.0 by Jane Roe" has none.
    r"(?:[\s-](?P<port>(?-i:(?!NC|ND|SA)[A-Z]{2}))\b)?",
    re.IGNORECASE,
)
_PARTS = ("by", "nc", "nd", "sa")


@functools.cache
def _cc_words() -> re.Pattern[str]:
    """Return the pattern of a licence in words: "Creative-Commons-Lizenz Namensnennung 3.0 Deutschland"."""
    words = "|".join(either("rights", f"cc {part}") for part in _PARTS)
    return re.compile(
        rf"(?:\bCreative[\s-]Commons|{either('rights', 'cc name')})[\s,:・–-]{{0,3}}"
        rf"(?:(?:{either('rights', 'licence')})[\s,:・–-]{{0,3}})?[(（„“\"«»「『]?"
        rf"(?P<words>(?:\(?(?:{words})(?![^\W\d_])\)?[\s,・–-]{{0,3}}){{1,4}})"
        # "Attribution 4.0 International", "Attribution International 4.0", "Nevezd meg! 4.0 Nemzetközi"
        r"(?:[^\W\d_]{5,}\s)?(?P<version>\d\.\d)?",
        re.IGNORECASE,
    )


@functools.cache
def _ports() -> dict[str, str]:
    """Return the lands whose law a licence may be written for, by their names without capitals."""
    lands = (key for key in table("rights") if key.startswith("cc port "))
    return {fold(name): key.removeprefix("cc port ") for key in lands for name in table("rights")[key]}


_port = compiled(lambda: rf"\s?(?P<land>{alternatives(_ports())})(?![^\W\d_])", re.IGNORECASE)


@functools.cache
def _cc_parts() -> dict[str, re.Pattern[str]]:
    return {
        part: re.compile(rf"(?<!\w)(?:{either('rights', f'cc {part}')})(?!\w)", re.IGNORECASE)
        for part in _PARTS
    }


_GOES_ON = re.compile(r"[\s,]*[–-]\s?(?=[^\W\d_])")
"""Behind a licence's words: there is another one, which is not known."""


# What libraries and archives say of a work, see https://rightsstatements.org/page/1.0/.
_STATEMENT_URL = re.compile(
    r"(?:https?://)?rightsstatements\.org/(?:vocab|page)/(?P<name>[A-Za-z-]+)/1\.0\b/?"
)


def _by_url(text: str) -> Licence | None:
    if statement := _STATEMENT_URL.search(text):
        return Licence(statement[0], f"http://rightsstatements.org/vocab/{statement['name']}/1.0/")
    match = _CC_URL.search(text)
    if match is None:
        return None
    url = match[0].rstrip(".,;")
    if match["kind"]:
        return _cc(match["kind"], match["version"], match["port"] or "", _printed_cc(text) or url)
    if match["pd"].lower() == "zero":
        return Licence(
            _printed_cc(text) or url, "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"
        )
    return Licence(url, "https://creativecommons.org/publicdomain/mark/1.0/")


def _printed_cc(text: str) -> str:
    match = _CC.search(text) or _cc_words().search(text)
    return match[0].strip(" ,(") if match else ""


def _creative_commons(text: str) -> Licence | None:
    match = _CC.search(text) or _in_words(text)
    if match is None:
        return None
    short, version, port, end = match.re is _CC, match["version"] or "", "", match.end()
    kind = match["kind"] if short else _kind(match["words"])
    if short and match["port"]:
        port = match["port"]
    elif version and (land := _port().match(text, end)):
        port, end = _ports()[fold(land["land"])], land.end()
    return _cc(kind, version, port, text[match.start() : end].strip(" ,("))


def _in_words(text: str) -> re.Match[str] | None:
    """Return where `text` names a licence in words, if it is a known one: all of them begin with "by"."""
    named = "creative" in text.casefold() or may_hold(text, "rights", "cc name")
    match = _cc_words().search(text) if named else None
    if match is None or not _kind(match["words"]).startswith("by"):
        return None
    # "-License" may stand behind the version, a part that is not known before it.
    cut = not match["version"] and _GOES_ON.match(text, match.start() + len(match[0].rstrip(" ,–-")))
    return None if cut else match


def _kind(words: str) -> str:
    return "-".join(part for part, found in _cc_parts().items() if found.search(words))


# The ports of version 3.0 that spdx.org lists, by kind.
_PORTS = {
    "by": "at au de igo nl us",
    "by-nc": "de",
    "by-nc-nd": "de igo",
    "by-nc-sa": "de igo",
    "by-nd": "de",
    "by-sa": "at de igo",
}


def _cc(kind: str, version: str, port: str, printed: str) -> Licence:
    """Return a Creative Commons licence; with no version there is neither an identifier nor one URL.

    Nor is there an identifier where it is written for the law of a land that spdx.org does not list.
    """
    # "CC BY-ND-NC", too, is the one that is written by-nc-nd.
    parts = re.split(r"[\s-]+", kind.lower())
    kind = "-".join(part for part in _PARTS if part in parts)
    if not version:
        return Licence(printed)
    # Versions from 4.0 on have no ports.
    port = port.lower() if version < "4" else ""
    url = f"https://creativecommons.org/licenses/{kind}/{version}/" + (f"{port}/" if port else "")
    name = f"CC-{kind.upper()}-{version}" + (f"-{port.upper()}" if port else "")
    listed = not port or (version == "3.0" and port in _PORTS.get(kind, "").split())
    return Licence(printed, url, name if listed else "")


def _listed(text: str) -> Licence | None:
    folded_text = fold(text)
    for spdx, (url, *forms) in table("licences").items():
        for form in sorted((form for form in forms if fold(form) in folded_text), key=len, reverse=True):
            # Behind a word of East Asia stand others, and no blank: "공공누리 제1유형에 따라".
            end = "" if form[-1] >= "\u1100" else r"(?!\w)"
            match = re.search(rf"(?<!\w){re.escape(form)}{end}", text, re.IGNORECASE)
            if match:
                return Licence(match[0], url if url != "-" else "", "" if spdx.startswith("-") else spdx)
    return None


@functools.cache
def _cc_of_any_kind() -> re.Pattern[str]:
    word, name = either("rights", "licence"), r"Creative[\s-]Commons"
    return re.compile(rf"\b(?:{name}[\s-](?:{word})|(?:{word})\s{name})\b", re.IGNORECASE)
