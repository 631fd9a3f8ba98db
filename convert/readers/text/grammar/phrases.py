"""The phrases of a credit, put so that its parties come apart where they should and only there.

>>> cleared("Tech. Sgt. Ann Roe-Imagn Images"), cleared("Ann Roe, 13 fev. 2018/Folhapress")
('Ann Roe/Imagn Images', 'Ann Roe, //Folhapress')
>>> restored(cleared("Roe & Sons Ltd"))
'Roe & Sons Ltd'
"""

from __future__ import annotations

import functools
import re

from .asides import before_leave, without_asides
from .dates import is_month
from .label import AROUND, says_where, whole_label
from .names import PERHAPS, RARER, SURELY, WITH_INITIAL, is_city, name_score
from .organisations import agency, is_organisation
from .scripts import ScriptPattern
from .tables import compiled, either, folded, table

_MADE = re.compile(
    # "Kim Ki via …" is a person.
    r"\b(?-i:KI|AI|IA|ki|ai|ia)[\s-](?:[^\W\d_]+\s)?(?:mit|with|by|using|via|par|avec|con|por|com|da|in|im|von)\s",
    re.IGNORECASE,
)
"""Says in the middle of a credit that a machine made the picture: "KI-generiert mit"."""

# "Jane Roe pour « Le Courrier »"; "Insee. Infographie : Le Courrier"
_FOR_QUOTED = re.compile(r"\b(?:pour|POUR|dla|для|für|voor|för|for|per|para)\s[«“„]\s?([^«»„“”]+?)\s?[»“”]")
# "Anna Rovelli per Il Faro"
_PER = re.compile(r"\s(?:per|dla|для)\s(?=[^\W\d_a-zà-ÿа-яё])")
_SECOND_LABEL = re.compile(
    r"\.\s+(?=(?:[^\W\d_]{4,15}\s)?[^\W\d_]{4,15}(?:\s?:\s|\s(?:by|von|par|por)\s[^\W\d_a-z]))"
)
# "写真：山本次郎／錯視画像：岸本三郎", "李晓梅摄（人民视觉）"
_LABEL_INSIDE = ScriptPattern(
    r"(?<=[/／、])[^\W\d_]{0,5}(?:画像|写真|図版|イラスト|動画)[:：]\s*|(?<=[\u4e00-\u9fff])[摄攝](?=[（(/／])"
)
_HANDED_OUT = re.compile(r"\bHO-(?=\w)")
_AND_BEHIND_BRACKET = re.compile(
    r"(?<=[)\]])\s+(?:(?:und|and|et|y|e|og|och|i|en|ja|és|și|şi|ve|dan|và|и|і|та|και)\s+(?=[^\W\d_a-z]|[(\[])"
    # Before two capitals: "a Roma", "in London" is where.
    r"|(?:a|in)\s+(?=[^\W\d_a-zß-ÿ][\w’'-]+\s[^\W\d_a-zß-ÿ])|[وו](?=[\u05d0-\u06ff]))"
)
_PLACED = re.compile(
    r"(?:\A|(?<=[;/|,.(]))\s*([^\W\d_]+(?:[\s-][^\W\d_]+){0,4})(?:\s?:\s*|(?<=[^\W\d_]),(?=\s)|\s(?:by|von|par|por)\s+)"
)
# "13.fev.2018", "13 fev. 2018", "13.fev.18"
_DATE = re.compile(
    r"\b\d{1,2}[.\s]\s?[^\W\d_]{3,9}\.?\s?[.\s]\s?(?:19|20)\d\d\b|\b\d{1,2}\.[^\W\d_]{3,9}\.\d\d\b"
)
# "June 2019", "June 4, 2019"
_MONTH_FIRST = re.compile(r"\b(?P<month>[^\W\d_]{3,10})\.?\s(?:\d{1,2}(?:,\s|\s))?(?:19|20)\d\d\b")


def cleared(body: str) -> str:
    """Return `body`, a credit without its label, without what says how, where and when it was made.

    The words of one party are bound, so that nothing divides them; `restored` looses them.
    """
    body = _AND_BEHIND_BRACKET.sub(" / ", _HANDED_OUT.sub("HO/", _MADE.sub("", without_asides(body))))
    body = _based().sub(r" / \1", _LABEL_INSIDE.sub("", _named_first(body)))
    body = _SECOND_LABEL.sub("; ", _FOR_QUOTED.sub(r"pour \1", body))
    body = _PER.sub(lambda match: " pour " if name_score(_before(match)) >= SURELY else match[0], body)
    body = _MONTH_FIRST.sub(lambda match: "/" if is_month(match["month"]) else match[0], _DATE.sub("/", body))
    body = _PLACED.sub(lambda match: "; " if says_where(match[1]) else match[0], body)
    body = _which().sub("; ", _paged().sub("; ", _sided().sub("; ", body)))
    body = _OF_HOUSE.sub(lambda match: f"{match[1]}/ " if _is_of_house(match) else match[0], body)
    body = _special().sub(" / ", _AGENCY_LABELLED.sub(_without_label, body))
    body = _rank().sub(
        "", _job().sub(_without_job, _helper().sub("", _page().sub(_apart, _remark().sub("/", body))))
    )
    return _bound(_divided(without_titles(body)))


def without_titles(words: str) -> str:
    """Return "Jane Roe" of "Mayor Jane Roe"; "Cardinal Foods" and "Dean Edmund Roe" stay as they are."""
    return _title().sub(_without_title, words)


def _without_title(title: re.Match[str]) -> str:
    name = _WITH.split(_behind(title))[0]
    given = name_score(f"{title[0].strip()} {name}") >= SURELY
    return "" if name_score(name) >= SURELY and not given else title[0]


_WITH = re.compile(r"\s(?:and|und|et|y|e|&)\s")


def _without_job(job: re.Match[str]) -> str:
    """Return nothing for the job of "Tidal Herald Staff"; "Jamie Staff" may be called so."""
    named = job.start() == len(_before(job)) or name_score(f"{_before(job)}{job[0]}") >= SURELY
    return job[0] if " " not in job[0].strip() and " " not in _before(job) and named else ""


def without_remarks(body: str) -> str:
    """Return `body` without who helped with a picture and made it not, and without a remark at its end."""
    helped = before_leave(_helper().sub("", body))
    remark = _remark().search(helped)
    return helped[: remark.start()].rstrip(" .,;") if remark and remark.start() else helped


# "Channel 3's Jane Roe"
_OF_HOUSE = re.compile(r"([^\W_][^/|;,()]{1,40})['’]s\s(?=[^\W\d_a-z])")


def _is_of_house(match: re.Match[str]) -> bool:
    """Tell "Channel 3's Jane Roe" from "St. Anne's Church"."""
    named = name_score(_behind(match)) >= SURELY
    return named and (is_house(match[1]) or agency(match[1]) != "" or any(map(str.isdigit, match[1])))


def _named_first(body: str) -> str:
    """Return "Ann Roe" of "Roe, Ann (ar)", as a catalogue of pictures turns a name, which is all there is."""
    name = _TURNED.fullmatch(body.strip(AROUND + " "))
    if name is None or agency(name["surname"], any_case=True) or is_organisation(name["surname"]):
        return body
    turned = f"{name['given']} {name['surname']}"
    # "Carrow, Virginia" is where the picture was taken.
    given = name["surname"].casefold() in folded("given", "given") or is_city(name["surname"])
    given = given or name["given"] in table("names")["place"]
    return turned if not given and name_score(turned) >= SURELY else body


_TURNED = re.compile(
    r"(?P<surname>[^\W\d_a-zß-ÿ][\w’'-]+), (?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s\([a-z]{2,4}\)?)?"
)


# "dpa Foto: Ann Roe", "QRF Foto: Ann Roe"
_AGENCY_LABELLED = re.compile(r"\A\s*(?P<house>[^\W\d_]{2,10})\s(?P<label>[^\W\d_]{4,12}):\s")


def _without_label(match: re.Match[str]) -> str:
    known = match["house"].isupper() or agency(match["house"]) != ""
    return f"{match['house']} / " if known and "picture" in whole_label(match["label"]) else match[0]


def _apart(match: re.Match[str]) -> str:
    """Return "/Facebook" for "'s Facebook page"."""
    return f"/{match[1]}" if agency(match[1], any_case=True) == "platform" else match[0]


def names_nobody(words: str) -> bool:
    """Return whether `words` say what may be done with a picture, or are the writer's for himself: "me".

    A single word is taken as written: "Frei" is a name.
    """
    nobody = _nobody()
    return words in nobody or (
        (" " in words or (words.isupper() and len(words) > _LONGEST_INITIALS)) and words.casefold() in nobody
    )


@functools.cache
def _nobody() -> frozenset[str]:
    """Return the words that name nobody as written."""
    return frozenset(table("credits")["nobody"])


_LONGEST_INITIALS = 3
"""Shorter capitals are a house's: the MIA, a museum."""


# ------------------------------------------------------------------------- what divides, and what binds

_END = r"(?=\s*(?:\.\s*)?(?:\Z|[/|;,()]))"
_WHOLE_PART = r"(?:(?!\s(?:via|for)\s)[^/|;,()])+"
_REST = re.compile(_WHOLE_PART)
_HOUSE = re.compile(r"\s*([^:/|,;]{2,40}):\s+(?=[^\W\d_a-z])")
_HYPHEN = re.compile(rf"(?<=[^\W\d_])-(?={_WHOLE_PART})")
# "Ann Roe_dpa", "Ann Roe_Hamburg"
_UNDERSCORE = re.compile(r"(?<=[^\W\d_])_([^\W\d_][\w.-]*)")
_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-z])")
_FOR_THE = re.compile(
    r"\s*[/|,;]\s*(?:For|FOR|Für|Pour|Para|Voor)\s+(?=\S)|\s+(?:For|FOR)\s+(?=(?:[Tt]he|THE)\s)"
)


def _divided(body: str) -> str:
    """Return `body` with a slash where a hyphen, a stop or a colon parts a person and a house."""
    first = _HOUSE.match(body)
    if first and agency(first[1], any_case=True):
        body = f"{first[1]}/ {body[first.end() :]}"
    body = _HYPHEN.sub(lambda match: "/" if _agency_behind(match) else match[0], body)
    body = _UNDERSCORE.sub(_without_underscore, body)
    body = _STOP.sub(lambda match: " / " if _parts_two(match) else match[0], body)
    return _FOR_THE.sub(lambda match: " for " if name_score(_before(match)) >= PERHAPS else match[0], body)


def _without_underscore(border: re.Match[str]) -> str:
    """Return " / dpa" for the "_dpa" behind somebody, and nothing for the town there."""
    if " " not in _before(border) or name_score(_before(border)) < PERHAPS:
        return border[0]
    return "" if is_city(border[1]) else f" / {border[1]}"


def _before(border: re.Match[str]) -> str:
    return re.split(r"[/|;,()]", border.string[: border.start()])[-1].strip()


def _behind(border: re.Match[str]) -> str:
    part = _REST.match(border.string, border.end())
    return part[0].strip(" .") if part else ""


def _agency_behind(border: re.Match[str]) -> bool:
    behind = _behind(border)
    told = agency(behind) != "" or (" " not in behind and behind.casefold() in folded("links", "remark"))
    return told and name_score(_before(border)) >= PERHAPS


def _parts_two(stop: re.Match[str]) -> bool:
    """Tell "Ann Roe. The Courier", "Ann Roe. Bo Lindt", "РИА Новости. Ann Roe" from "St. Anne's"."""
    left, right = _before(stop), _WHOM.split(_behind(stop), maxsplit=1)[0]
    if names_nobody(left):
        return True
    if agency(left):
        return name_score(right) >= PERHAPS
    two = " " in right and name_score(right) >= SURELY
    return name_score(left) >= SURELY and (two or agency(right) != "" or is_house(right))


# "Ann Roe. Hans Lucas pour Le Phare"
_WHOM = re.compile(r"\s(?:pour|für|para|per|voor|för)\s")


# Inside a house's name, what else divides parties is hidden behind signs that no pattern knows.
_GLUE, _AMPERSAND, _COMMA = "\u2060", "\u2061", "\u2063"
_BINDING = str.maketrans({" ": _GLUE, "&": _AMPERSAND, ",": _COMMA})
_LOOSE = str.maketrans({_GLUE: " ", _AMPERSAND: "&", _COMMA: ","})
_LIST = r"\w+(?:, \w+)+ (?:and|und|et|y|e|en|och|og) \w+"
_FOR = re.compile(rf"([^\W\d_]+) +(?:for|für|för|pour|para|voor)\s(?:{_LIST})?")
_PART = re.compile(r"[^/|;•,()]+")
_AND = re.compile(r"\s+(and|und|et|y|e|og|och|i|en|&|\+)\s+")


def restored(words: str) -> str:
    """Return `words` with the blanks that `cleared` has bound."""
    return words.translate(_LOOSE)


def _bound(body: str) -> str:
    """Bind what is inside a house's name: "Institut für Küstenforschung", "Roe & Sons Ltd"."""
    body = _society().sub(lambda match: f" / {match[0].translate(_BINDING)} / ", body)
    body = _FOR.sub(lambda match: match[0].translate(_BINDING) if _binds(match) else match[0], body)
    return _PART.sub(lambda match: _firm(match[0]), body)


def is_society(words: str) -> bool:
    """Tell a society that keeps the rights of artists, who are named before it."""
    return _society().fullmatch(words) is not None


# What finds a society that keeps artists' rights, with its town: "VG Bild-Kunst, Bonn".
_society = compiled(
    lambda: (
        rf"(?<![^\W_])(?:{either('organisations', 'society')}),? "
        rf"(?:{either('organisations', 'town of society')})(?![^\W\d_])"
    )
)


def _binds(small: re.Match[str]) -> bool:
    """Tell "Institut für Küstenforschung" from "Bryan Senter for AP"."""
    person = name_score(f"{_before(small)} {small[1]}".strip()) >= SURELY
    return not person and not agency(_behind(small)) and _is_for(small[1].casefold())


def _is_for(word: str) -> bool:
    return any(
        word == last or (len(last) > 4 and word.endswith(last)) or (last == "amt" and word.endswith("amt"))
        for last in table("credits")["for"]
    )


def _firm(part: str) -> str:
    """Return `part` with its "and" bound if that stands in a firm's name: "Roe and Poe Ltd"."""
    firm = is_firm(part) or is_organisation(part.rpartition(" ")[2])
    for joint in reversed(list(_AND.finditer(part))):
        behind = part[joint.end() :].split()[:1]
        kin = bool(behind) and behind[0] in table("credits")["firm"]
        if kin or (firm and name_score(part[: joint.start()].strip()) < SURELY):
            part = f"{part[: joint.start()]}{joint[0].translate(_BINDING)}{part[joint.end() :]}"
    return part


def site_words(text: str) -> re.Match[str] | None:
    """Return the link of a site's at the end of `text`, behind a credit: "hide caption"."""
    return _site().search(text, max(0, len(text) - _LONGEST_SITE))


_LONGEST_SITE = 50


_site = compiled(lambda: rf"(?:\s+|\A)(?:{either('credits', 'site')})(?:\s?, opens new tab)?\.?\s*\Z")


# ----------------------------------------------------------------------------------- institutions


_BEFORE_PHOTO = re.compile(
    r"([^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){0,3}?)\s(?:(?:FILE|[fF]ile|POOL|[pP]ool)\s)?"
    r"(?P<photo>PHOTOS?|[pP]hotos?|FILES?|[fF]iles?)"
)


def named_before_photo(words: str) -> str:
    """Return who is named in "Express Photo", "INQUIRER FILE PHOTO", "Jane Roe photo", "" for nobody."""
    words = words.strip(AROUND)
    before = _BEFORE_PHOTO.fullmatch(words)
    if before is None or agency(words, any_case=True) or whole_label(before[1]):
        return ""
    who, last = before[1], before["photo"]
    photo = last[0] in "pP"
    if is_photographer(who):
        return who if photo else ""
    house = (photo and last[0] == "P" and (who.isupper() or agency(who) != "")) or is_house(who)
    return who if house and folded("links", "remark").isdisjoint(who.casefold().split()) else ""


def is_photographer(who: str) -> bool:
    """Tell a person from a house, where both may have taken a picture."""
    return " " in who and name_score(who) >= RARER and not is_house(who)


def is_house(words: str) -> bool:
    """Return whether `words` name an institution or a paper by a word of theirs, or begin with an article."""
    first, *rest = words.split() or [""]
    article = bool(rest) and first in table("organisations")["first"] and rest[0][:1].isupper()
    return article or is_institution(words) or is_organisation(words)


def is_firm(words: str) -> bool:
    """Tell a firm by how it ends or by what it does: "Roe GmbH", "Roe Plumbing", "Bäckerei Roe"."""
    before, _, last = words.strip(" .").rpartition(" ")
    if last in (*table("organisations")["suffix"], "GmbH"):
        return True
    # "M. Markt" and "M Parkett" are somebody, whatever the surname means.
    if _ENDS_INITIAL.search(before):
        return False
    first = before.partition(" ")[0].rstrip(".").casefold()
    trades, ends = folded("organisations", "business"), table("organisations")["business end"]
    return first != "" and (not trades.isdisjoint((first, last.casefold())) or first.endswith(ends))


_ENDS_INITIAL = re.compile(r"(?:\A\S|(?:\A|\s)\S\.)\Z")


def is_institution(words: str) -> bool:
    """Return whether one of `words` is of an institution's name: "Polizeiinspektion", "Dockyard"."""
    bare = [word.strip(".,'’\"").casefold() for word in re.split(r"[\s-]", words)]
    if words.casefold() in folded("credits", "institution"):
        return True
    score = name_score(words)
    if score < SURELY and any(
        word in folded("credits", "institution") or _ends_as_one(word) for word in bare
    ):
        return True
    perhaps = folded("credits", "perhaps")
    # "Folha do Ipê": a small word may be of a paper's name as well as of a person's.
    return (score < WITH_INITIAL and not perhaps.isdisjoint(bare)) or (
        score <= WITH_INITIAL and len(bare) > _LONGEST_SURNAME and bare[0] in perhaps
    )


def _ends_as_one(word: str) -> bool:
    """Tell "polizeiinspektion"; the bare end may be somebody's name: "Dienst", 古市."""
    return (
        len(word) > _LONGEST_SURNAME
        and word.endswith(table("credits")["institution end"])
        and word not in table("credits")["institution end"]
    )


_LONGEST_SURNAME = 2


# --------------------------------------------------------------------------- patterns out of the table


_OPENS = r"(?:\A|(?<=[/|;,(&])|(?<= and )|(?<= und ))\s*"
_rank = compiled(
    lambda: rf"{_OPENS}(?:{either('credits', 'rank')})\s+(?:[1-3](?:st|nd|rd) Class\s+)?(?=[^\W\d_a-z])"
)
_title = compiled(lambda: rf"{_OPENS}(?:{either('credits', 'title')})\s+(?=[^\W\d_a-z])")
# Matches the job behind a name or a house: "Quayside College Staff Photographer".
_job = compiled(lambda: rf"(?<=\w)\s(?:{either('credits', 'job')}){_END}", re.IGNORECASE)
# Matches the side before a name: "o. Anna Rohde, u. Bert Wimmer"; an initial is a capital.
_sided = compiled(lambda: rf"(?:\A|(?<=[;/|,(]))\s*(?:{either('credits', 'before')})\s+(?=[^\W\d_a-z])")


which_pictures = compiled(lambda: rf"(?:{either('credits', 'which')}|\d{{1,2}})\s(?=\w)", re.IGNORECASE)
"""What finds the words before a label that tell which pictures are meant, and the blank."""


# Finds the words that leave out some pictures: ", unless otherwise stated", "（除署名外）".
excepting = compiled(
    lambda: (
        rf"(?<![^\W\d_]\s){_EXCEPTED}[，,]?\s?(?=\w)"
        rf"|(?:\s?[,，;；(（]\s?|\s)(?:(?:{either('credits', 'unless')})\s[^()（）,;]{{3,40}}|{_EXCEPTED})"
        r"[)）]?\s*\Z"
    ),
    re.IGNORECASE,
)

_EXCEPTED = r"除(?:[^()（），,]{1,12}外|[^()（），,]{0,4}(?:标注|署名|注明|標註))"


# Matches what stands before another label: "Ann Roe; additional images: Alamy".
_which = compiled(
    lambda: rf"(?<=[;/|,.])\s*{which_pictures().pattern}(?=[^\W\d_]{{4,15}}(?::|\sby|\svon)\s)", re.IGNORECASE
)


@functools.cache
def _paged() -> re.Pattern[str]:
    """Match the page before a name, or behind it in brackets: "S. 1 Anna Rohde", "(page 2)", "p. 3: …".

    A side may stand behind the number: "S. 5 o. Anna Rohde".  Pictures are counted without a word, too, where
    a colon follows: "1: Ann Roe. 2, 3: Alamy".
    """
    joint = r"(?:\s?[-–/+]\s?|\s(?:und|and|et|y|e|en|i)\s)"
    pages = rf"(?:{either('credits', 'numbered')})\s?\d{{1,3}}(?:{joint}\d{{1,3}})*"
    side = rf"(?:\s?(?:{either('credits', 'before')}))*"
    counted = rf"\d{{1,2}}(?:(?:{joint}|,\s?)\d{{1,2}})*(?=\s?:)"
    return re.compile(
        rf"(?:\A|(?<=[;/|,.(]))\s*(?:{pages}{side}|{counted})\s?(?:[:,]\s*|(?=\))|\s(?=[^\W\d_]{{2}}))"
    )


@functools.cache
def _based() -> re.Pattern[str]:
    """Match whose data a graphic shows: "based on Roe data"."""
    based, data = either("credits", "based"), either("credits", "data")
    return re.compile(
        rf",?(?:(?<=\s)|(?<=,)|\A)\s?(?:{based})\s((?:(?!\s(?:{data})\b)[^/|;,()])+)(?:\s(?:{data}))?{_END}",
        re.IGNORECASE,
    )


# Matches "; styling by Anya Petrov": who is no maker of the picture, up to the next separator.
_helper = compiled(
    lambda: (
        rf"(?:\A|[;,/|.•·]|\s(?:and|und|et)\s)\s*(?:{either('credits', 'helper')})"
        r"\s?(?::|\b(?:by|von|par|por|av|af|di|door))\s[^;/|•,]+"
    ),
    re.IGNORECASE,
)
_page = compiled(
    lambda: rf"(?:['’]s?)?\s+([^\W\d_]+)[\s-]+(?:{either('credits', 'page')}){_END}", re.IGNORECASE
)


_special = compiled(lambda: rf"(?<=\w)\s(?i:{either('credits', 'special')})\s(?i:the\s)?(?=[^\W\d_a-z])")
"""Finds "special to the" between somebody and the paper he works for this once."""


@functools.cache
def _remark() -> re.Pattern[str]:
    """Match a remark of three words or more that ends a part: "do not archive"."""
    words = sorted((it for it in table("credits")["nobody"] if it.count(" ") > 1), key=len, reverse=True)
    return re.compile(rf"(?:\A|(?<=[\s/|;,(]))(?:{'|'.join(map(re.escape, words))}){_END}", re.IGNORECASE)
