"""Tell a sentence, and what a picture shows, from who is named in a credit: "Photo: Jane Roe at the lock".

>>> is_prose("the bridge was opened by the mayor"), is_prose("Jane Roe for the Gazette, via AFP")
(True, False)
>>> shows("Jane Roe at the lock"), shows("View of the harbour"), shows("Jane Roe in London")
(True, True, False)
>>> without_place("Jane Roe in London"), without_place("Heron Trust in London")
('Jane Roe', 'Heron Trust in London')
"""

from __future__ import annotations

import functools
import re

from .label import read_label
from .names import PERHAPS, SURELY, east_asian, is_city, name_score
from .organisations import agency, is_organisation
from .scripts import ScriptPattern
from .tables import alternatives, compiled, either, folded, table

_PROSE_LIMIT = 2


def is_prose(body: str, *, least: int = _PROSE_LIMIT + 1) -> bool:
    """Return whether `body` is a sentence: no list of parties holds `least` such small words."""
    small = 0
    for word in body.split():
        if word[0].islower() and "." not in word[1:-1] and not may_be_small(word.strip(".,;:()").casefold()):
            small += 1
            if small >= least:
                return True
    return False


def may_be_small(word: str) -> bool:
    """Tell a small word that a list of parties may hold: "von", "via", "and", "file"."""
    return (
        word in folded("names", "particle")
        or word in folded("links", "via")
        or word in folded("links", "and")
        or word == "of"
        or word in folded("links", "remark")
        or bool(agency(word, any_case=True))
    )


# ------------------------------------------------------------------------------------------- scenes


def shows(words: str) -> bool:
    """Tell what a picture shows from who made it: somebody somewhere or at something, or a view."""
    if "/" in words:
        return False
    if east_asian(words):
        return _shows_in_east_asia(words)
    if _view().match(words) or _does_something(words):
        return True
    scene = _scene().search(words)
    if scene is None or name_score(words[: scene.start()]) < SURELY:
        return False
    rest = words[scene.end() :]
    if _works().match(words, scene.start()) or any(map(agency, _APART.split(rest))):
        return False
    # "Joost van Roe en Mies de Lind": what is a place's in one language joins two people in another.
    somebody = name_score(re.split(r"[,|;(]", rest)[0].strip()) >= PERHAPS
    return not somebody and any(
        word[0].islower() and not agency(word, any_case=True) for word in rest.split()
    )


def announces_scene(line: str) -> bool:
    """Tell a line that a picture's label opens and that tells what is seen: "Photo: Jane Roe at the lock"."""
    label = read_label(line, 0)
    return label.kind == "picture" and shows(line[label.end :].strip())


def scene_behind(credit: str) -> int:
    """Return where the sign stands behind which a credit goes on with what the picture shows, -1 for nowhere.

    >>> scene_behind("© Jane Roe – The keeper waits at his door"), scene_behind("Jane Roe – Heron Trust")
    (10, -1)
    """
    for parted in _PARTED.finditer(credit):
        rest = credit[parted.end() :]
        if len(rest.split()) >= _A_SCENE and is_prose(rest, least=2) and not is_organisation(rest):
            return parted.start()
    return -1


_PARTED = re.compile(r"\s[-–—|•·]\s(?=[^\W\d_a-zß-ÿа-яё])")
_A_SCENE = 4


def without_place(words: str) -> str:
    """Return the person of "Jane Roe in London"; a house's place is a part of its name."""
    placed = _PLACED.fullmatch(words)
    # "Jane Roe in Time": where no town is known, a paper may be named.
    known = placed and is_city(placed["place"]) and name_score(placed["name"]) >= SURELY
    return placed["name"] if placed and known else words


# The place is one word or two, with capitals.
_PLACED = re.compile(
    r"(?P<name>[^\W\d_a-zß-ÿ][^/|,;()]{3,40}?)\s(?:in|en|em|à|a|w|v|ve|в|у|i)\s"
    r"(?P<place>[^\W\d_a-zß-ÿа-яё][\w’'-]+(?:\s[^\W\d_a-zß-ÿа-яё][\w’'-]+)?)"
)


def _does_something(words: str) -> bool:
    """Tell "Jane Roe, who keeps the lock": somebody, a comma and a sentence that goes on."""
    name, comma, rest = words.partition(", ")
    goes_on = comma != "" and rest[:1].islower() and is_prose(rest, least=3)
    return goes_on and name_score(name) >= SURELY


# What finds the small word behind a name: "at", "bei", "durante".
_scene = compiled(lambda: rf"\s(?:{either('credits', 'scene')}|{either('credits', 'scene of place')})\s")
# What finds by whose leave, or for whom, somebody took a picture: "on assignment".
_works = compiled(
    lambda: rf"\s(?:{either('credits', 'leave')}|{either('credits', 'works')})\b", re.IGNORECASE
)
# "avec l'AFP"
_APART = re.compile(r"[\s'’]")


_view = compiled(lambda: rf"(?:{either('credits', 'view')})\s", re.IGNORECASE)
# "水門の前に立つ…", a particle and a verb; "李晓梅在闸口", somebody somewhere
_VERB = ScriptPattern(r"[をにがで][\u4e00-\u9fff]{1,2}[うくすつぬむるぐぶたてでいれらり]")
_SOMEWHERE = ScriptPattern(r"(?P<name>[\u4e00-\u9fff]{2,3})(?:正在|在)[\u4e00-\u9fff]{2}")
_KOREAN_SCENE = ScriptPattern(r"[가-힣](?:에서|에|을|를)\s(?:[가-힣]+\s)*[가-힣]")


def _shows_in_east_asia(words: str) -> bool:
    if words.endswith(tuple(folded("credits", "institution end")) + _CLUBS):
        return False
    somewhere = _SOMEWHERE.match(words)
    if somewhere:
        return name_score(somewhere["name"]) >= SURELY - 0.1
    return _VERB.search(words) is not None or _KOREAN_SCENE.search(words) is not None


_CLUBS = ("会", "會", "隊", "团", "団", "社", "室", "部", "모임", "회", "팀")


def is_seen_in(text: str, start: int) -> bool:
    """Tell by what stands before `start` that the label there announces what is seen: "Auf dem Foto: …"."""
    return _seen_in().search(text, max(0, start - _LONGEST_IN), start) is not None


_LONGEST_IN = 16


@functools.cache
def _seen_in() -> re.Pattern[str]:
    words = table("pictured")["seen in"]
    either_case = alternatives([*words, *(word[0].upper() + word[1:] for word in words)])
    return re.compile(rf"(?:\A|[\s(\[„“\"«])(?:{either_case})(?:\s|(?<=[’']))\Z")
