"""Who reported, where the opening of a report names him: in its brackets, behind them or before the place.

>>> [(who.name, who.role) for who in named_behind("(서울=연합뉴스) 문정훈 기자 = 다리가 열렸다.", 9)[0]]
[('문정훈', '기자')]
>>> signed_opening("【東京＝山田太郎】橋が開通した。").place
'東京'
"""

from __future__ import annotations

import functools
import re

from ....model import Person, Wire
from .japanese import name_pattern
from .leads import BY
from .names import PERHAPS, SURELY, WITH_INITIAL, east_asian, name_score
from .reporters import is_reporters, reporters
from .tables import either, table

LONGEST = 80
"""Nobody is named farther into a report, in characters."""

# "문정훈 기자 =", "문정훈·서가람 특파원 =", "문정훈 ="
_KOREAN = re.compile(
    r"\s*(?P<names>[가-힣]{2,4}(?:\s?[·ㆍ,]?\s?[가-힣]{2,4}){0,4}?)"
    r"(?:\s?(?P<job>(?:선임|수석|인턴|객원|수습|전문)?기자|특파원|통신원)(?:(?P<told>\s?[=＝])|(?=\s))|\s?[=＝])"
)
# "（记者李晓梅、王建国）", "(李晓梅)"
_CHINESE = re.compile(r"\s?[(（]\s?(?P<names>[\u4e00-\u9fff、\s　]{2,30})\s?[)）]")
# "AYŞE DEMİR -"
_CAPITALS = re.compile(r"\s*[-–—]?\s*(?P<names>[^\W\d_a-zß-ÿ]{2,}(?:\s[^\W\d_a-zß-ÿ]{2,}){1,3})\s[-–—]\s")

_BRACKETS = re.compile(
    r"\s*[【［\[(（〔](?P<words>[^【［\[(（〔】］\])）〕\n]{3,40})[】］\])）〕](?:\s?[=＝])?\s*(?=\S)"
)
# "本报讯（记者李晓梅）", "河岸新闻3月4日讯 (记者 李晓梅)"
_PAPERS_NEWS = re.compile(
    r"\s*(?P<agency>本[报報社网網台]|[\u4e00-\u9fff]{2,8}?(?:[社网網报報台]|新[闻聞]))"
    r"(?P<date>(?:\d{1,2}月)?\d{1,2}日)?[讯訊电電]"
)


def named_behind(text: str, start: int) -> tuple[tuple[Person, ...], int]:
    """Return whom `text` names behind an agency's brackets, which end at `start`, and where that ends."""
    for find in (_koreans, _chinese, _in_capitals):
        people, end = find(text, start)
        if people:
            return people, end
    return (), start


def signed_opening(text: str) -> Wire | None:
    """Return the opening of a report of East Asia that names a reporter, and perhaps his paper and place."""
    if not east_asian(text[:LONGEST]):
        return None
    if news := _PAPERS_NEWS.match(text, 0, LONGEST):
        people, end = _chinese(text, news.end())
        return Wire(text[:end].strip(), "", news["agency"], news["date"] or "", people) if people else None
    brackets = _BRACKETS.match(text, 0, LONGEST)
    people = _signing(brackets["words"]) if brackets else ()
    if brackets is None or not people:
        return None
    first = people[0]
    return Wire(
        brackets[0].strip(),
        first.place,
        first.organisation,
        people=tuple(Person(person.name, person.role) for person in people),
    )


def sender(text: str) -> int:
    """Return where agency and reporter end who sent a picture, 0 if no reporter is told, -1 for other words.

    >>> text = "(서울=연합뉴스) 문정훈 기자 = 다리가 열렸다. 2024.3.12 moon@quayside.example"
    >>> text[: sender(text)], sender("(서울=연합뉴스) 문정훈 기자 = 다리가 열렸다.")
    ('(서울=연합뉴스) 문정훈 기자 =', -1)
    """
    sent = _SENT.match(text) if "@" in text else None
    people, end = named_behind(text, sent.end("agency")) if sent else ((), 0)
    sign = _EQUALS.match(text, end) if people else None
    return -1 if sent is None else sign.end() if sign else 0


# Korean agencies begin and end a picture's words so: "(Town=Agency) … 2024.3.12 name@agency.example".
_SENT = re.compile(
    r"(?P<agency>[(\[［（].{2,24}=.{2,24}[)\]］）]).{8,400}20\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s+"
    r"[\w.+-]{1,40}@[\w.-]{3,60}(?:\s?\*재판매 및 DB 금지)?\Z"
)
_EQUALS = re.compile(r"\s?[=＝]")


def before_place(words: str) -> tuple[tuple[Person, ...], str]:
    """Return who is named before the place of a report, and the place.

    >>> before_place("By Ann Roe LONDON")[1], before_place("Berlin/Moskau")
    ('LONDON', ((), 'Berlin/Moskau'))
    """
    match = _SLASHED.fullmatch(words)
    if match and match["place"].isupper() and _is_before_capitals(match["name"]):
        return (Person(match["name"]),), match["place"]
    match = _LED.fullmatch(words)
    if match and match["lead"].casefold() in BY and name_score(match["name"]) >= SURELY:
        return (Person(match["name"]),), match["place"]
    return (), words


def _is_before_capitals(name: str) -> bool:
    """Tell "Mehmet YILDIZ" and "Mehmet Yıldız" from "NEW DELHI" and "San Diego", before a slash."""
    score = name_score(name)
    written_so = " " in name and name.rpartition(" ")[2].isupper()
    return not name.isupper() and score >= (PERHAPS if written_so else SURELY)


_SLASHED = re.compile(r"(?P<name>[^/]+?)\s?/\s?(?P<place>.+)")
# "By Ann Roe LONDON"
_LED = re.compile(
    r"(?P<lead>[^\W\d_]{2,3})\s(?P<name>[^,]*[a-zß-ÿ])\s(?P<place>[^\W\d_a-zß-ÿ]{3}[^a-zß-ÿ,]*)"
)


def _signing(words: str) -> tuple[Person, ...]:
    """Return the reporters whom the brackets at a report's beginning name."""
    spaced = _BARS.sub(" ", words)
    if is_reporters(spaced):
        return reporters(spaced)
    if glued := _glued().fullmatch(words):
        return reporters(f"{glued['place']}＝{glued['names']}")
    place, sign, names = words.replace("=", "＝").partition("＝")
    if not sign:
        place, sign, names = words.partition("・")
        if len(names) < _SHORTEST_ABROAD:
            return ()
    if (
        _KATAKANA.fullmatch(place)
        or place in table("bylines")["seat ja abroad" if sign == "・" else "seat ja"]
    ):
        return reporters(f"{place}＝{names}")
    return ()


@functools.cache
def _glued() -> re.Pattern[str]:
    """Return what finds the town abroad and the names of "ワシントン田中花子", but not "ロンドン大学病院"."""
    name = name_pattern(_NO_GIVEN)
    return re.compile(
        rf"(?P<place>{either('bylines', 'seat ja glued')})[\s　]?(?P<names>{name}(?:[、\s　]{name})*)"
    )


_NO_GIVEN = "館市区駅県町社港線員州党庁省局戦"
"""With these no given name ends, but the names of places and houses do: "【北京中野区】"."""

_BARS = re.compile(r"\s?[|｜]\s?")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,10}")
_SHORTEST_ABROAD = 4
"""Behind a dot a shorter word is a part of the town: "【東京・日本橋】"."""


def _koreans(text: str, start: int) -> tuple[tuple[Person, ...], int]:
    match = _KOREAN.match(text, start, start + LONGEST)
    if match is None:
        return (), start
    names = re.split(r"[\s·ㆍ,]+", match["names"])
    least = _TOLD if match["told"] else SURELY
    if any(name_score(name) < least for name in names):
        return (), start
    return tuple(Person(name, match["job"] or "") for name in names), match.end(
        "job" if match["job"] else "names"
    )


_TOLD = 0.5
"""What `name_score` gives any short word of Korean."""


def _chinese(text: str, start: int) -> tuple[tuple[Person, ...], int]:
    match = _CHINESE.match(text, start, start + LONGEST)
    if match is None:
        return (), start
    words = match["names"].strip()
    told = is_reporters(words)
    people = reporters(words if told else f"记者{words}")
    if not told and any(len(it.name) < _SURE_NAME or name_score(it.name) < WITH_INITIAL for it in people):
        return (), start
    return tuple(Person(person.name) for person in people), match.end()


_SURE_NAME = 3
"""Alone in brackets two letters may as well be a desk, "（金融）"."""


def _in_capitals(text: str, start: int) -> tuple[tuple[Person, ...], int]:
    match = _CAPITALS.match(text, start, start + LONGEST)
    if match is None or name_score(match["names"].title()) < SURELY:
        return (), start
    return (Person(match["names"]),), match.end("names")
