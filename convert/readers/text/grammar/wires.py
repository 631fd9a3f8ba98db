"""The wire line that opens a report: where it comes from, on which day, by which agency, and who reported.

>>> parse_wire("BERLIN, 5. März (dpa) - Die Brücke ist offen.")
Wire(text='BERLIN, 5. März (dpa)', place='BERLIN', agency='dpa', date='5. März', people=())
>>> [(who.name, who.role) for who in named_behind("(서울=연합뉴스) 문정훈 기자 = 다리가 열렸다.", 9)[0]]
[('문정훈', '기자')]
>>> signed_opening("【東京＝山田太郎】橋が開通した。").place
'東京'
"""

from __future__ import annotations

import functools
import re

from ....model import Person, Wire
from .dates import find_dates
from .furniture import kind_of
from .leads import BY
from .names import PERHAPS, SURELY, WITH_INITIAL, east_asian, is_city, name_score
from .organisations import agency, is_agency, is_organisation
from .reporters import is_reporters, name_pattern, reporters
from .scripts import ScriptPattern
from .tables import either, folded, table

LONGEST = 120
"""No wire line is longer, in characters."""


def parse_wire(text: str) -> Wire | None:
    """Return the wire line that opens `text`, a paragraph; None where there is none."""
    for pattern in _WIRES if _OF_WIRES.search(text, 0, LONGEST) else ():
        match = pattern.match(text, 0, LONGEST)
        if match and _is_wire(match):
            place, signed, date = (_part(match, name) for name in ("place", "agency", "date"))
            date = date.rstrip(".") if _MONTH_STOPPED.search(date) else date
            told, signed = _told_of(signed)
            told = (*told, *map(Person, filter(None, [_part(match, "people")])))
            if not signed and _is_papers(place, match.string[match.end() : LONGEST]):
                place, signed = "", place
            named, place = _before_place(place)
            behind, end = named_behind(text, match.end())
            opening = text[match.start() : end] if behind else match[0]
            people = (*named, *told, *behind)
            return Wire(_DASH_BEHIND.sub("", opening).strip(), place, signed, date, people)
    return signed_opening(text)


# "12 сентября." ends in a stop of the sentence, "12 сен." in its own.
_MONTH_STOPPED = re.compile(r"[^\W\d_]{5}\.\Z")


def _told_of(signed: str) -> tuple[tuple[Person, ...], str]:
    """Return who wrote, and "БТА", of "Иван Роев, БТА": the writer may stand before the agency."""
    writer, comma, house = signed.rpartition(", ")
    named = comma and agency(house) and name_score(writer) >= PERHAPS
    return ((Person(writer),), house) if named else ((), signed)


def _is_papers(place: str, report: str) -> bool:
    """Tell the letters of a paper in Vietnam, "NĐO - …", from a town's name."""
    plain = all(letter.isascii() or letter == "Đ" for letter in place)
    return 1 < len(place) <= _LONGEST_LETTERS and plain and is_vietnamese(report)


_LONGEST_LETTERS = 5


def is_vietnamese(text: str) -> bool:
    """Tell whether `text` holds a letter that only Vietnamese has."""
    return not text.isascii() and any("Ạ" <= letter <= "ỹ" or letter in "ơưƠƯ" for letter in text)


# ---------------------------------------------------------------------------------- wire lines

_CAPITAL = r"[^\W\d_a-zß-ÿа-яё]"
# "Halle (Saale)"
_PLACE = rf"(?P<place>{_CAPITAL}[^\d()\n:|]{{1,40}}?(?:\s\([^\W\d_a-z][^\W\d_]{{2,9}}\)(?=\s\())?)"
_DATE = (
    # The vowels of Indian scripts are signs, no letters.
    r"(?P<date>(?:le\s)?\d{1,2}(?:er|\.)?\s?(?:de\s)?(?:[^\W\d_]|[\u0900-\u0dff]){3,12}"
    # Arabic has two names for a month, and some of two words.
    r"(?:\s[\u0621-\u064a]{3,8}){0,2}\.?(?:,?\s(?:del?\s)?\d{4})?"
    r"|[^\W\d_]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{4}\.\s[^\W\d_]{3,12}\s\d{1,2}\.?(?:,\s[^\W\d_]{4,10})?)"
)
_AGENCY = r"[(\[（［](?P<agency>[^()\[\]]{2,30})[)\]）］]"
_DASH = r"\s*\.?\s*[-–—―:]{1,2}\s*"
_DASH_BEHIND = re.compile(r"(?:(?<=[)\]/])\s*\.)?\s*[-–—―:]{0,2}\s*\Z")
_CAPITALS = rf"(?P<place>(?:(?:LA|LE|EL|ST\.?)\s)?{_CAPITAL}{{3,}}(?:[ .’'-]{{1,2}}{_CAPITAL}+){{0,3}})"
_TOWN = rf"(?P<place>{_CAPITAL}[^\W\d_]+(?:[ -]{_CAPITAL}[^\W\d_]+){{0,2}})"
_BARE = "(?P<bare>)"
"""In a pattern without brackets or a date all of the agency's words must be known."""

_NAMED = (
    rf"{_CAPITAL}[^\W\d_]+(?:[ -](?:(?:am|an der|im|la|las|los|de|del|da|do|dos|der|di|sur|sous|upon)[ -])?"
    rf"{_CAPITAL}[^\W\d_]+){{0,3}}"
)
_DATED = _DATE.removesuffix(")") + r"|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4})"
_RELEASED = "(?P<released>)"
"""In a pattern for what a press office dates: a town in small letters, the day with its year, and a dash."""

_WRITER = rf"{_CAPITAL}[^\W\d_]+(?:[ -]{_CAPITAL}[^\W\d_]+){{1,3}}"

_TOLD = "(?P<told>)"
_REPORTED = r"[^\W\d_]{2,8}(?:\d{1,2}月)?\d{1,2}日[电電]\s?[(（]\s?[记記]者"
"""In a pattern whose form alone tells a house, whatever its name is."""

_OF_WIRES = re.compile(r"[\d(\[（［【/|:–—―-]|\A\s*[^\W\d_]+\.\s")
"""One of these signs, or a figure, is in every wire line."""

_WIRES = (
    # ［東京 ４日 ロイター］ 【3月4日 AFP】
    re.compile(
        r"\s*[【［\[（](?:(?P<place>[^\W\d_]{1,12})\s)?(?P<date>(?:\d{1,2}月)?\d{1,2}日)\s"
        rf"(?P<agency>[^\]】］）]{{2,12}})[】］\]）](?:{_DASH})?\s*(?=\S)"
    ),
    # LONDON, Sept 12 (Reuters) - ; LONDON--(BUSINESS WIRE)--
    re.compile(rf"\s*{_PLACE}(?:,\s{_DATE})?,?\s?{_AGENCY}(?:{_DASH}|[.।]?\s+)(?=\S)"),
    # NEW YORK, March 5, 2024 /PRNewswire/ -- ; София, 5 март /БТА/ ; دبي في 5 مارس / وام /
    re.compile(
        rf"\s*{_PLACE}(?:(?:,|\sفي)\s{_DATE}\.?)?,?\s?/\s?(?P<agency>[^/\n]{{2,30}})/(?:{_DASH}|\.?\s+)(?=\S)"
    ),
    # 5 марта, Минск /Корр. БЕЛТА/.
    re.compile(rf"\s*{_DATE},\s{_TOWN}\s/(?P<agency>[^/\n]{{2,30}})/(?:{_DASH}|\.?\s+)(?=\S)"),
    # (ANSA) - ROMA, 12 SET -
    re.compile(rf"\s*{_AGENCY}{_DASH}{_CAPITALS},\s{_DATE}{_DASH}(?=\S)"),
    # Praha 4. března (ČTK) - ; March 4 (Reuters) -
    re.compile(rf"\s*(?:{_TOWN}\s)?{_DATE}\s{_AGENCY}{_DASH}(?=\S)"),
    # BERLIN taz |
    re.compile(
        rf"\s*{_CAPITALS}\s(?P<agency>[^\W\d_]{{2,10}}(?:/[^\W\d_]{{2,10}}){{0,2}}){_BARE}\s\|\s(?=\S)"
    ),
    # Kampala, Uganda | AFP |
    re.compile(rf"\s*{_PLACE}\s\|\s(?P<agency>[^|\n]{{2,20}}){_BARE}\s\|\s(?=\S)"),
    # London CNN —
    re.compile(rf"\s*(?:{_TOWN}\s)?(?P<agency>CNN)\s—\s(?=\S)"),
    # TEMPO.CO, Jakarta - ; KOMPAS.com - ; REPUBLIKA.CO.ID, JAKARTA --
    re.compile(
        rf"\s*(?P<agency>[^\W\d_]\w{{2,12}}(?:\.[^\W\d_]{{2,3}}){{1,2}}){_BARE}(?:,\s(?P<place>{_CAPITAL}[^\d()\n:|,]{{1,24}}?))?"
        rf"{_DASH}(?=[^\W\d])"
    ),
    # Москва. 4 марта. ИНТЕРФАКС - ; Київ. 5 березня. УНН. ; TALLINN, 5. märts, BNS -
    re.compile(
        rf"\s*{_PLACE}[.,]\s{_DATE}[.,]\s(?P<agency>[^\W\d_][^\s,]{{1,20}}?){_BARE}(?:{_DASH}|\.\s+)(?=\S)"
    ),
    # Jakarta, CNN Indonesia --
    re.compile(
        rf"\s*{_TOWN},\s(?P<agency>[^\W\d_][^\s,]{{1,24}}(?:\s[^\W\d_]{{2,12}})?){_BARE}\s+[-–—]{{1,2}}\s+(?=\S)"
    ),
    # تهران- ایرنا-
    ScriptPattern(
        r"\s*(?P<place>[\u0621-\u06cc]{2,12}(?:\s[\u0621-\u06cc]{2,12})?)\s?[-–—]\s?"
        rf"(?P<agency>[^\W\d_][^\s,–—-]{{1,20}}){_BARE}\s?[-–—]\s?(?=\S)",
        "\u0600",
    ),
    # بيروت - "المنارة":
    ScriptPattern(
        r"\s*(?P<place>[\u0621-\u064a]{2,12}(?:\s[\u0621-\u064a]{2,12})?)\s?[-–]\s?"
        rf"[«\"“](?P<agency>[^»\"”\n]{{2,30}})[»\"”]{_TOLD}\s?:\s*(?=\S)",
        "\u0600",
    ),
    # الرياض 23 شعبان 1445 هـ الموافق 04 مارس 2024 م واس
    ScriptPattern(
        r"\s*(?P<place>[\u0621-\u064a\s]{2,24}?)\s\d{1,2}\s[\u0621-\u064a\s]{3,14}\s14\d\d\s?هـ\sالموافق\s"
        r"(?P<date>\d{1,2}\s[\u0621-\u064a]{3,8}\s\d{4})\s?م\s(?P<agency>واس|سبأ|بترا|قنا)\s+(?=\S)",
        "\u0600",
    ),
    # (dpa) –
    re.compile(rf"\s*{_AGENCY}{_DASH}(?=\S)"),
    # МОСКВА, 12 сен — РИА Новости. ; МОСКВА, 12 сен — РИА Новости, Анна Роева.
    re.compile(
        rf"\s*{_CAPITALS},\s{_DATE}{_DASH}(?P<agency>[^\W\d_][^.,\n]{{1,24}})"
        rf"(?:,\s(?P<people>{_WRITER}))?\.\s+(?=\S)"
    ),
    # MOSKAU, 12. September.
    re.compile(rf"\s*{_PLACE},\s{_DATE}(?:{_DASH}|\.\s+(?!\d{{4}}\s?\())(?=\S)"),
    # Berlin, 5. März 2024 – ; Madrid, 5 de marzo de 2024.- ; Bad Hafen/Seebach, 05.03.2024 –
    re.compile(
        rf"\s*(?P<place>{_NAMED}(?:/{_NAMED})?),\s(?:(?:den|il|el|a|am)\s)?{_DATED}{_RELEASED}"
        rf"\s?\.?\s?[-–—―]{{1,2}}\s*(?=[^\s\w]{{0,2}}{_CAPITAL})"
    ),
    # JAKARTA, KOMPAS.com -
    re.compile(
        rf"\s*{_CAPITALS}[,.]\s(?P<agency>[^\W\d_][^\s,]{{1,24}}(?:\s[^\W\d_]{{2,12}})?){_DASH}(?=\S)"
    ),
    # HUNTSVILLE, Ala. –
    re.compile(
        rf"\s*{_CAPITALS}(?P<land>(?:,\s[^\W\d_]+\.?(?:[^\W\d_]\.|\s{_CAPITAL}[^\W\d_]+)?){{0,2}})"
        r"\s?(?:[—–:]|--?)\s+(?=\S)"
    ),
    # Hamburg – Die Brücke ; Hamburg. Die Brücke ; Madrid.- El puente ; (Leipzig) - Die Brücke
    re.compile(rf"\s*(?P<town>\()?{_TOWN}(?(town)\))(?:\s?\.?\s?[-–—]{{1,2}}|\.)\s+(?={_CAPITAL})"),
    # (파리 AFP=연합뉴스), (물결=한강새소식): in Korean what stands so is a place and a house
    ScriptPattern(
        rf"\s*[【\[(](?P<place>[가-힣]{{2,8}})(?:\s(?=[A-Z])|=)(?P<agency>(?:[A-Z]{{2,5}}=)?[가-힣][가-힣\d]{{1,11}}){_TOLD}"
        r"[】\])]\s*(?=\S)"
    ),
    # (서울=연합뉴스) 【ワシントン＝共同】
    re.compile(
        r"\s*[【\[(（](?P<place>[^\W\d_]{1,12})[=＝・](?P<agency>[^\]】)）=]{2,20})[】\])）]\s*(?=\S)"
    ),
    # 【北京共同】
    ScriptPattern(
        r"\s*【(?P<place>[^\W\d_]{1,10}?)(?P<agency>共同|時事|ＡＰ|ＡＦＰ|ロイター|AFP|AP)】\s*(?=\S)"
    ),
    # 新华社北京3月5日电
    ScriptPattern(
        r"\s*[(（]?(?P<agency>新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|美聯社)(?:[记記]者(?P<people>[^\W\d_]{2,3}))?"
        r"(?P<place>[^\W\d_]{2,8}?)?(?P<date>(?:\d{1,2}月)?\d{1,2}日)(?:电|電)(?![话話视視影力])[)）]?\s*(?=\S)"
    ),
    # 本报北京3月5日电 ; （河岸社記者李曉梅台北8日電） ; 河岸社青河3月5日电（记者 李晓梅）
    ScriptPattern(
        rf"\s*[(（]?(?P<agency>本[报報社网網]|[\u4e00-\u9fff]{{2,4}}[社网網报報](?=[记記]者|{_REPORTED}))"
        rf"(?:[记記]者(?P<people>[^\W\d_]{{2,3}}))?"
        rf"(?P<place>[^\W\d_]{{2,8}}?)(?P<date>(?:\d{{1,2}}月)?\d{{1,2}}日)(?:电|電)(?![话話视視影力]){_TOLD}[)）]?\s*(?=\S)"
    ),
)


def _part(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "").strip(" ,;-–—=＝")


def _is_wire(match: re.Match[str]) -> bool:
    """Tell whether an agency signs, or a place in capitals opens a sentence and is nothing else."""
    parts, kinds = match.groupdict(""), match.re.groupindex
    signed, place, date = (parts.get(name, "") for name in ("agency", "place", "date"))
    if "told" in kinds:
        return True
    if "bare" in kinds:
        # "Jakarta, MercuPos -": two words written as one, of which the second is a paper's.
        camel = _CAMEL.fullmatch(signed)
        written_as_one = camel is not None and camel["last"] in table("organisations")["paper"]
        return written_as_one or all(map(is_agency, signed.split("/")))
    if signed == "CNN" and name_score(place) >= _A_NAME:
        return False
    if signed:
        # "Ann Roe (Ap) says": somebody and her party
        if not date and match[0].rstrip()[-1] in ")]" and match.string[match.end()].islower():
            return False
        town = place.partition(",")[0]
        station = _STATION.fullmatch(signed) is not None and (town.isupper() or not town)
        site = date != "" and _SITE.fullmatch(signed) is not None
        houses = [signed, *re.split(r"[/,=＝ ]", signed)]
        return station or site or any(is_agency(house.strip()) for house in houses if house)
    if "town" in kinds:
        report = match.string[match.end() : LONGEST]
        # "Wien - München in vier Stunden" is a way; "London. Fog." opens a report in German only.
        told = match[0].rstrip()[-1] != "." or _GERMAN.search(report)
        return is_city(place) and not is_city(re.split(r"\W", report)[0]) and bool(told)
    if "released" in kinds:
        return _is_released(place, date, match.string[match.end() : LONGEST])
    report = match.string[match.end() : match.end() + 1]
    town, comma, land = place.partition(", ")
    whole = town if comma and date and len(land.split()) <= _LONGEST_LAND else place
    if not whole.isupper() or len(place) < 3 or report.islower() or agency(place):
        return False
    if date:
        return True
    # ", Fla." and ", Costa Rica" make "LIVE OAK" and "LOS GATOS" places, ", Monday" does not.
    state = parts.get("land", "").casefold().strip(" ,.").split()
    if " " in place and state and folded("dates", "weekday").isdisjoint(state):
        return True
    return not (_is_a_heading(place) or (match[0].rstrip().endswith(":") and _speaks(place)))


_GERMAN = re.compile(r"\b(?i:d(?:er|ie|as|e[mns])|eine?[mnrs]?|und)\b")


def _is_released(place: str, date: str, report: str) -> bool:
    """Tell a town and the day from a weekday and the day, and from where somebody was born and died."""
    no_place = folded("dates", "published") | folded("dates", "modified") | folded("links", "team")
    no_place |= folded("dates", "weekday") | folded("dates", "short weekday")
    opens = {place.casefold(), place.casefold().partition(" ")[0]}
    dated = len(find_dates(date)) == 1 and _YEAR.search(date) is not None
    lives = find_dates(report[:_LONGEST_DEATH]) or name_score(place) >= _A_NAME
    return dated and not lives and no_place.isdisjoint(opens)


_YEAR = re.compile(r"\d{4}\Z")
_LONGEST_DEATH = 40
"""So near behind the dash may be the day of a death: "Seebach, 5 March 1924 – Carrow, 2 May 1999"."""

_CAMEL = re.compile(r"[A-Z][a-z]{2,12}(?P<last>[A-Z][a-z]{2,12})")
_LONGEST_LAND = 2
"""Behind a place stand so many words of its country: "Costa Rica"."""

_SITE = re.compile(r"[^\W\d_][\w-]+(?:\.[a-z]{2,4}){1,2}")
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:[- ]?(?:TV|FM|AM))?(?:/[KW][A-Z]{2,3})?")
"""The letters of a broadcaster in the United States."""


def _is_a_heading(words: str) -> bool:
    """Tell "UPDATE:", "THE FACTS:", "NATO:", "LEES OOK:" from a place."""
    whole = words.casefold()
    no_place = not folded("bylines", "no place").isdisjoint((whole, whole.partition(" ")[0]))
    return whole not in folded("bylines", "place") and (no_place or kind_of(words)[1])


def _speaks(words: str) -> bool:
    """Tell whether a name before a colon is a person's, as in an interview, or an organisation's."""
    return len(words) < _SHORTEST_CITY or name_score(words.title()) >= _A_NAME or is_organisation(words)


# Before a colon "NATO" and "ROME" look alike.
_SHORTEST_CITY = 5

# From here on a given name is known.
_A_NAME = 0.95


# --------------------------------------------------------------------- who reported, at the opening


_FARTHEST = 80
"""Nobody is named farther into a report, in characters."""

# "문정훈 기자 =", "문정훈·서가람 특파원 =", "문정훈 ="
_KOREAN = ScriptPattern(
    r"\s*(?P<names>[가-힣]{2,4}(?:\s?[·ㆍ,]?\s?[가-힣]{2,4}){0,4}?)"
    r"(?:\s?(?P<job>(?:선임|수석|인턴|객원|수습|전문)?기자|특파원|통신원)(?:(?P<told>\s?[=＝])|(?=\s))|\s?[=＝])"
)
# "（记者李晓梅、王建国）", "(李晓梅)"
_CHINESE = ScriptPattern(r"\s?[(（]\s?(?P<names>[\u4e00-\u9fff、\s　]{2,30})\s?[)）]")
# "AYŞE DEMİR -"
_IN_CAPITALS = re.compile(r"\s*[-–—]?\s*(?P<names>[^\W\d_a-zß-ÿ]{2,}(?:\s[^\W\d_a-zß-ÿ]{2,}){1,3})\s[-–—]\s")

_BRACKETS = re.compile(
    r"\s*[【［\[(（〔](?P<words>[^【［\[(（〔】］\])）〕\n]{3,40})[】］\])）〕](?:\s?[=＝])?\s*(?=\S)"
)
# "本报讯（记者李晓梅）", "河岸新闻3月4日讯 (记者 李晓梅)"
_PAPERS_NEWS = ScriptPattern(
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
    if not east_asian(text[:_FARTHEST]):
        return None
    if news := _PAPERS_NEWS.match(text, 0, _FARTHEST):
        people, end = _chinese(text, news.end())
        return Wire(text[:end].strip(), "", news["agency"], news["date"] or "", people) if people else None
    brackets = _BRACKETS.match(text, 0, _FARTHEST)
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


def end_of_sender(text: str) -> int:
    """Return where agency and reporter end who sent a picture, 0 if no reporter is told, -1 for other words.

    >>> text = "(서울=연합뉴스) 문정훈 기자 = 다리가 열렸다. 2024.3.12 moon@quayside.example"
    >>> text[: end_of_sender(text)], end_of_sender("(서울=연합뉴스) 문정훈 기자 = 다리가 열렸다.")
    ('(서울=연합뉴스) 문정훈 기자', -1)
    """
    sent = _SENT.match(text) if "@" in text else None
    people, end = named_behind(text, sent.end("agency")) if sent else ((), 0)
    sign = _EQUALS.match(text, end) if people else None
    return -1 if sent is None else sign.start() if sign else 0


# Korean agencies begin and end a picture's words so: "(Town=Agency) … 2024.3.12 name@agency.example".
_SENT = re.compile(
    r"(?P<agency>[(\[［（].{2,24}=.{2,24}[)\]］）]).{8,400}20\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s+"
    r"[\w.+-]{1,40}@[\w.-]{3,60}(?:\s?\*재판매 및 DB 금지)?\Z"
)
_EQUALS = re.compile(r"\s?[=＝]")


def _before_place(words: str) -> tuple[tuple[Person, ...], str]:
    """Return who is named before the place of a report, and the place.

    >>> _before_place("By Ann Roe LONDON")[1], _before_place("Berlin/Moskau")
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
_KATAKANA = ScriptPattern(r"[\u30a1-\u30fa\u30fc]{2,10}")
_SHORTEST_ABROAD = 4
"""Behind a dot a shorter word is a part of the town: "【東京・日本橋】"."""


def _koreans(text: str, start: int) -> tuple[tuple[Person, ...], int]:
    match = _KOREAN.match(text, start, start + _FARTHEST)
    if match is None:
        return (), start
    names = re.split(r"[\s·ㆍ,]+", match["names"])
    least = _SHORT_NAME if match["told"] else SURELY
    if any(name_score(name) < least for name in names):
        return (), start
    return tuple(Person(name, match["job"] or "") for name in names), match.end(
        "job" if match["job"] else "names"
    )


_SHORT_NAME = 0.5
"""What `name_score` gives any short word of Korean."""


def _chinese(text: str, start: int) -> tuple[tuple[Person, ...], int]:
    match = _CHINESE.match(text, start, start + _FARTHEST)
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
    match = _IN_CAPITALS.match(text, start, start + _FARTHEST)
    if match is None or name_score(match["names"].title()) < SURELY:
        return (), start
    return (Person(match["names"]),), match.end("names")
