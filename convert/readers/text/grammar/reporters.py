"""Who reported, in the bylines of East Asia, where the name stands amid words without blanks.

>>> [(who.name, who.place) for who in reporters("〔記者林美惠／台北報導〕")]
[('林美惠', '台北')]
>>> [(who.name, who.role) for who in reporters("문정훈·서가람 선임기자")]
[('문정훈', '선임기자'), ('서가람', '선임기자')]
>>> japanese_names("山本花子、田中一郎"), japanese_names("（山本花子）"), japanese_names("山本駅")
(('山本花子', '田中一郎'), ('山本花子',), ())
>>> japanese_names("山本花子（湊川大学教授・河川史）"), japanese_names("山本花子（写真）")
(('山本花子',), ())
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ....model import Person
from .leads import PICTURES
from .names import SURELY, WITH_INITIAL, east_asian, name_score
from .organisations import agency, is_organisation
from .scripts import ScriptPattern
from .tables import compiled, either, table

LONGEST = 60
"""No such byline is longer, in characters."""

_ADDRESS = re.compile(r"[\s|/]*\S+@\S+\s*\Z")
_BRACKETS = " \t　()[]<>（）〔〕【】［］‹›〈〉「」|/=◎●■◆▲△○□☆★"

# "[하늘일보 문정훈 기자]", "워싱턴=문정훈 특파원", "글·사진=문정훈 기자", "문정훈 기자 외 1명",
# "문정훈 글·사진"
_KOREAN_TASKS = (
    r"(?P<tasks>(?:글|사진|취재|영상|그림)(?:\s?[·ㆍ/,]\s?(?:글|사진|취재|영상|그림))+)\s?[=:]?\s?"
)
_KOREAN = ScriptPattern(
    rf"(?:기자명\s)?(?:(?P<wire>(?!글|사진|취재|영상|그림)[^=/|\s]{{1,12}})(?:[=/]\s?|\s\|\s))?(?:{_KOREAN_TASKS})?"
    r"(?:(?P<house>[^\s·ㆍ/=]{2,10})\s)?"
    r"(?P<names>(?!선임|수석|인턴|객원|수습|전문|기자|특파원)[가-힣]{2,4}(?:\s?[·ㆍ,]\s?[가-힣]{2,4})*)\s?"
    r"(?:(?P<job>(?:선임|수석|인턴|객원|수습|전문|대)?기자|특파원|논설위원|편집위원)(?:\s외\s\d+명)?"
    r"(?P<behind>\s글\s?[·ㆍ]\s?사진)?|\s(?P<alone>글\s?[·ㆍ]\s?사진))"
)
# "취재/글 문정훈"
_KOREAN_NAMED = ScriptPattern(rf"{_KOREAN_TASKS}(?P<names>[가-힣]{{2,4}}(?:\s?[·ㆍ,]\s?[가-힣]{{2,4}})*)")
# "문정훈 하늘대학교 교수", "문정훈 시인"
_KOREAN_GUEST = ScriptPattern(
    r"(?P<name>[가-힣]{3})\s(?:(?P<house>[가-힣A-Z][^\s,.]{1,14}(?:\s[가-힣][^\s,.]{1,14}){0,2})\s)?"
    r"(?P<job>(?:명예|석좌|객원|겸임|초빙)?교수|(?:선임|수석)?연구원|연구위원|변호사|소설가|시인|작가|칼럼니스트|(?:문화|문학|영화|음악)?평론가|건축가|전문의)"
)
# "문정훈 글, 서가람 사진"
_KOREAN_TASK = ScriptPattern(r"(?P<name>[가-힣]{2,4})(?:\s?기자)?\s(?P<task>글|사진)")
# "취재 문정훈"
_KOREAN_LED = ScriptPattern(
    r"(?P<task>글|사진|취재|영상|그림|정리)[\s=]\s?(?P<name>[가-힣]{2,4})(?:\s?(?P<job>(?:인턴)?기자))?"
)
# "文・田中花子", "評・田中花子（作家）", "聞き手・田中花子", "編集委員・田中花子", "北京＝田中花子"
_JAPANESE = ScriptPattern(
    r"(?:(?P<place>(?!文と|写真|撮影|取材|構成|聞き手)[^・＝=\s]{2,8})[＝=])?(?:(?P<job>文・写真|写真・文|文|評者?|取材|構成|聞き手|撮影|写真|翻訳|訳|記者|編集委員|論説委員|[^・\s]{1,4}部)(?:・|(?<=[部員文真訳])\s))?"
    r"(?P<names>[\u3400-\u9fff々\u3040-\u30ff]{2,8}?"
    r"(?:[、\s　][\u3400-\u9fff々\u3040-\u30ff]{2,8}?)*?)(?:\s?(?P<job2>記者))?(?:（[^（）]{1,12})?"
)
_OURS = ("本報", "本报", "本社", "本网", "本網")
_DID = {
    **dict.fromkeys(("文", "評", "評者", "取材", "構成", "聞き手", "글"), ""),
    **dict.fromkeys(("撮影", "写真", "사진"), "photographer"),
    "그림": "illustrator",
    "영상": "videographer",
    **dict.fromkeys(("翻訳", "訳"), "translator"),
    **dict.fromkeys(("文・写真", "写真・文"), "author and photographer"),
}


def reporters(text: str) -> tuple[Person, ...]:
    """Return those whom `text` names, all of it an East Asian paper's byline; nobody for any other text."""
    words = _words(text)
    if not words or agency(words) or words.endswith(table("bylines")["house end"]):
        return ()
    return tuple(_korean(words)) or tuple(_chinese(words)) or tuple(_japanese(words))


def is_reporters(text: str) -> bool:
    """Tell whether `text` says in so many words that somebody reported, as no caption or heading does."""
    words = _words(text)
    if not words:
        return False
    if _KOREAN.fullmatch(words) or _japanese_reporter().fullmatch(words):
        return True
    # "记者手记" names nobody.
    if any(len(who.name) > _SHORT or name_score(who.name) >= WITH_INITIAL for who in _chinese(words)):
        return True
    return any(person.role not in PICTURES for person in _korean_led(words))


_SHORT = 2
"""A Chinese name of so few letters is one where its surname is known."""


def _words(text: str) -> str:
    """Return `text` without brackets and an address at its end, "" where it is no such byline."""
    if len(text) > LONGEST or not east_asian(text):
        return ""
    return _ADDRESS.sub("", text).replace("丨", "｜").strip(_BRACKETS)


def _korean_led(words: str) -> list[Person]:
    """Return who is named behind what he did: "취재 문정훈, 사진 서가람"."""
    found = [_KOREAN_LED.fullmatch(part) for part in re.split(r"\s?[,·ㆍ/]\s?", words)]
    if not all(one and name_score(one["name"]) >= SURELY for one in found):
        return []
    return [Person(one["name"], role=_DID.get(one["task"]) or one["job"] or "") for one in found if one]


def _korean(words: str) -> Iterator[Person]:
    if led := _korean_led(words):
        yield from led
        return
    tasks = [_KOREAN_TASK.fullmatch(part) for part in re.split(r"\s?[,·ㆍ/]\s?", words)]
    if len(tasks) > 1 and all(tasks):
        yield from (Person(task["name"], role=_DID[task["task"]]) for task in tasks if task)
        return
    match = _KOREAN.fullmatch(words)
    # "김서연 기자, 박지훈 인턴기자"
    several = words.split(", ") if match is None else []
    if len(several) > 1 and all((one := _KOREAN.fullmatch(part)) and one["job"] for part in several):
        yield from (person for part in several for person in _korean(part))
        return
    if match is None:
        yield from _korean_guests(words)
        return
    if match["house"] and _is_seat(match):
        yield Person(match["house"], role=match["job"], place=match["names"])
        return
    wire, house = match["wire"] or "", (match["house"] or "").rstrip(_BRACKETS)
    if wire and (agency(wire) or is_organisation(wire) or wire.endswith(_PAPERS)):
        wire, house = "", wire
    both = match["behind"] or match["alone"] or "사진" in (match["tasks"] or "")
    role = "author and photographer" if both else match["job"]
    for name in re.split(r"\s?[·ㆍ,]\s?", match["names"]):
        yield Person(name, role=role, place=wire, organisation=house)


def _korean_guests(words: str) -> Iterator[Person]:
    """Yield who is named behind tasks, or with what he is and where: "문정훈 하늘대학교 교수"."""
    if match := _KOREAN_NAMED.fullmatch(words):
        role = "author and photographer" if "사진" in match["tasks"] else ""
        yield from (Person(name, role=role) for name in re.split(r"\s?[·ㆍ,]\s?", match["names"]))
    elif (match := _KOREAN_GUEST.fullmatch(words)) and name_score(match["name"]) >= SURELY:
        yield Person(match["name"], role=match["job"], organisation=match["house"] or "")


def _is_seat(match: re.Match[str]) -> bool:
    """Tell "문정훈 도쿄 특파원" from "하늘일보 문정훈 특파원"."""
    abroad = match["names"] in table("bylines")["seat"] or name_score(match["names"]) < SURELY
    return match["job"] == "특파원" and abroad and name_score(match["house"]) >= SURELY


_PAPERS = ("일보", "신문", "뉴스", "경제", "투데이", "타임스", "데일리", "방송")


@functools.cache
def _chinese_byline() -> re.Pattern[str]:
    """Return what finds a Chinese reporter; a surname of two letters makes a name of four.

    "〔記者林美惠／台北報導〕", "本报记者 李晓梅 王建国", "中央社記者林美惠台北5日電",
    "来源：青河日报 记者 李晓梅"
    """
    name = _chinese_name()
    return re.compile(
        rf"(?:(?:(?:稿源|[来來]源)\s?[:：]\s?)?(?:(?P<sender>[\u4e00-\u9fff]{{1,10}}{_SENDS})[\s　|｜]{{1,3}}"
        rf"|(?P<house>[\u4e00-\u9fff]{{2,8}}?)))?(?:特派|見習|见习|實習|实习|首席)?[记記]者[:：]?\s?"
        rf"(?P<names>{name}(?:[、\s　]\s?(?:{_ALSO}\s?)?{name})*?)"
        rf"(?:\s?[／/]?\s?(?P<place>(?!綜合|综合|即時|即时)[\u4e00-\u9fff]{{2,4}}?)?{_REPORTS})?"
    )


@functools.cache
def _chinese_report() -> re.Pattern[str]:
    """Return what finds "李晓梅 青河报道" and "李晓梅 发自青河", where no word for a reporter tells him."""
    name = _chinese_name()
    return re.compile(
        rf"(?P<names>{name}(?:[、\s　]{name})*?)(?:(?:\s?[／/]\s?|\s)"
        rf"(?P<place>(?!綜合|综合|即時|即时)[\u4e00-\u9fff]{{2,4}}?)?{_REPORTS}|\s?[发發]自(?P<filed>[\u4e00-\u9fff]{{2,6}}))"
    )


_SENDS = "(?:[报報网網社台刊]|新闻|新聞|客户端|客戶端)"
"""What the name of a paper or a station ends with."""

_REPORTS = r"(?:\d{1,2}日)?(?:綜合|综合|即時|即时)?(?:報導|报导|报道|報道|專電|专电|电|電)"
_ALSO = "(?:通讯员|通訊員|实习生|實習生|[记記]者)"


@functools.cache
def _chinese_name() -> str:
    """Return a pattern for a Chinese name; one of two letters may be set wide: "高 原"."""
    surnames = "|".join(surname for surname in table("names")["surnames zh"] if len(surname) > 1)
    short = "|".join(surname for surname in table("names")["surnames zh"] if len(surname) == 1)
    wide = rf"(?:{short})[\s　]{{1,2}}[\u4e00-\u9fff](?![\u4e00-\u9fff])"
    return rf"(?!{_ALSO})(?:(?:{surnames})[\u4e00-\u9fff]{{2}}|[\u4e00-\u9fff]{{2,3}}|{wide})"


def _chinese(words: str) -> Iterator[Person]:
    match = _chinese_byline().fullmatch(words)
    house = match["house"] or match["sender"] or "" if match else ""
    if match is None:
        match = _chinese_report().fullmatch(words)
        if match is None or not all(name_score(name) >= WITH_INITIAL for name in _names(match["names"])):
            return
    house, role = "" if house in _OURS else house, ""
    place = match["place"] or match.groupdict().get("filed") or ""
    for name in _names(match["names"]):
        # "李晓梅 摄影 王建国"
        if name in ("摄影", "攝影"):
            role = "photographer"
        else:
            yield Person(name, role=role, place=place, organisation=house)


def _names(words: str) -> list[str]:
    """Return the names of "高 原 通讯员 李晓梅", each without blanks."""
    closed = _WIDE.sub(r"\1\2", re.sub(_ALSO, " ", words))
    return [name for name in re.split(r"[、\s　]+", closed) if name]


_WIDE = ScriptPattern(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[\s　]{1,2}([\u4e00-\u9fff])(?![\u4e00-\u9fff])")


@functools.cache
def _japanese_reporter() -> re.Pattern[str]:
    """Return what finds "湊川支局 田中花子", "田中花子記者", "田中花子(ライター)" and "田中花子、写真も".

    Where the surname is not known, the given name is in hiragana, and no verb's end; "写真も" may be said of
    anything, and stands behind a known one.
    """
    known = rf"{_japanese_name().pattern}(?<![{_NO_NAMES_END}])"
    told = r"[\u3400-\u9fff々]{2,3}[\s　]?[\u3040-\u309f]{2,3}"
    name = rf"(?:{known}|{told}(?<![{_NO_NAMES_END}]))"
    job = r"(?:記者|編集委員|論説委員|特派員|ライター|カメラマン)"
    return re.compile(
        rf"(?:(?P<desk>[^・\s（(]{{1,6}}(?:支局|総局|通信部|報道部|社会部))|(?P<job>{job}))[\s　・]{{1,2}}"
        rf"(?P<name>{name})(?:記者)?"
        rf"|(?P<who>{name})(?:\s?(?P<does>{job})|[（(](?P<is>{job})[）)]?)|(?P<both>{known})、写真も"
    )


_NO_NAMES_END = "るたすくむぶうのなをはがにとでも"


def _japanese(words: str) -> Iterator[Person]:
    if one := _japanese_reporter().fullmatch(words):
        role = "author and photographer" if one["both"] else one["job"] or one["does"] or one["is"] or ""
        yield Person(one["name"] or one["who"] or one["both"], role=role, organisation=one["desk"] or "")
        return
    match = _JAPANESE.fullmatch(words)
    if match is None:
        return
    names = [match["names"]] if _is_one(match["names"]) else re.split(r"[、\s　]+", match["names"])
    job = match["job"] or match["job2"] or ""
    told = job or match["place"] or words == match["names"]
    if told and all(name_score(name) > 0 and name.partition("・")[0] not in _DID for name in names):
        for name in names:
            yield Person(name, role=_DID.get(job, job), place=match["place"] or "")


def _is_one(names: str) -> bool:
    """Tell 佐藤 健太, one person, from 王伟 李娜, who are two."""
    family, *given = names.split()
    short = len(given) == 1 and len(family) <= _LONGEST_PART and len(family + given[0]) <= _LONGEST_NAME
    return short and not given[0].startswith(table("names")["surnames zh"])


_LONGEST_PART, _LONGEST_NAME = 3, 5


# ----------------------------------------------------------------------------- Japanese names alone


def japanese_names(text: str) -> tuple[str, ...]:
    """Return the people of a line that is nothing but their names, bracketed or not; else none."""
    words = text.strip(" 　()（）[]【】") if text[:1] > "\u2fff" or text[:1] in _OPENING else ""
    if not words or len(words) > _LONGEST_LINE:
        return ()
    names = tuple(part for part in _BETWEEN.split(_what_they_are().sub("", words)) if part)
    return names if all(map(_japanese_name().fullmatch, names)) else ()


# What finds a post in brackets behind a name, "（湊川大学教授）"; the last may want its own.
_what_they_are = compiled(
    lambda: rf"[（(][^（）()]{{0,20}}(?:{either('bylines', 'no given ja')})[^（）()]{{0,12}}(?:[）)]|\Z)"
)
_OPENING = "(["
_LONGEST_LINE = 40
_BETWEEN = re.compile(r"[、，,・／/]\s?|(?<=[^\s　]{3})[\s　](?=[^\s　]{3})")


def name_pattern(no_end: str) -> str:
    """Return the pattern of a known surname and a given name, which ends with none of the letters `no_end`.

    A blank may stand between them.
    """
    surname = either("bylines", "surname ja")
    return rf"(?:{surname})\s?[\u3400-\u9fff々\u3040-\u30ff]{{1,3}}(?<![{no_end}])"


@functools.cache
def _japanese_name() -> re.Pattern[str]:
    """Return the pattern of a name, alone or before a sign: no title and no word of a house."""
    no_given = f"(?:{either('bylines', 'surname ja')})\\s?(?:{either('bylines', 'no given ja')})"
    return re.compile(rf"(?!{no_given}(?![\u3400-\u9fff々\u3040-\u30ff])){name_pattern(_NO_END)}")


_NO_END = "館市区駅県町社港線員州党庁省局戦村郡府都道川山橋湖島会氏様君園城店屋校院寺"
"""With these no given name ends, but the names of places and houses do, and what somebody is called."""
