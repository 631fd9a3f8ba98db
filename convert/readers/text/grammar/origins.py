"""Where a report comes from: the wire line that opens it.

>>> parse_wire("BERLIN, 5. März (dpa) - Die Brücke ist offen.")
Wire(text='BERLIN, 5. März (dpa)', place='BERLIN', agency='dpa', date='5. März', people=())
"""

from __future__ import annotations

import re

from ....model import Person, Wire
from .correspondents import before_place, named_behind, signed_opening
from .dates import find_dates
from .furniture import kind_of
from .names import PERHAPS, is_city, name_score
from .organisations import agency, is_agency, is_organisation
from .tables import folded, table

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
            named, place = before_place(place)
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
    # LONDON, Sept 12 (Reuters) -
    re.compile(rf"\s*{_PLACE}(?:,\s{_DATE})?,?\s?{_AGENCY}(?:{_DASH}|[.।]?\s+)(?=\S)"),
    # NEW YORK, March 5, 2024 /PRNewswire/ -- ; София, 5 март /БТА/ ; دبي في 5 مارس / وام /
    re.compile(
        rf"\s*{_PLACE}(?:(?:,|\sفي)\s{_DATE}\.?)?,?\s?/\s?(?P<agency>[^/\n]{{2,30}})/(?:{_DASH}|\.?\s+)(?=\S)"
    ),
    # 5 марта, Минск /Корр. БЕЛТА/.
    re.compile(rf"\s*{_DATE},\s{_TOWN}\s/(?P<agency>[^/\n]{{2,30}})/(?:{_DASH}|\.?\s+)(?=\S)"),
    # LONDON--(BUSINESS WIRE)--
    re.compile(rf"\s*{_PLACE}--{_AGENCY}--\s*(?=\S)"),
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
    re.compile(
        r"\s*(?P<place>[\u0621-\u06cc]{2,12}(?:\s[\u0621-\u06cc]{2,12})?)\s?[-–—]\s?"
        rf"(?P<agency>[^\W\d_][^\s,–—-]{{1,20}}){_BARE}\s?[-–—]\s?(?=\S)"
    ),
    # بيروت - "المنارة":
    re.compile(
        r"\s*(?P<place>[\u0621-\u064a]{2,12}(?:\s[\u0621-\u064a]{2,12})?)\s?[-–]\s?"
        rf"[«\"“](?P<agency>[^»\"”\n]{{2,30}})[»\"”]{_TOLD}\s?:\s*(?=\S)"
    ),
    # الرياض 23 شعبان 1445 هـ الموافق 04 مارس 2024 م واس
    re.compile(
        r"\s*(?P<place>[\u0621-\u064a\s]{2,24}?)\s\d{1,2}\s[\u0621-\u064a\s]{3,14}\s14\d\d\s?هـ\sالموافق\s"
        r"(?P<date>\d{1,2}\s[\u0621-\u064a]{3,8}\s\d{4})\s?م\s(?P<agency>واس|سبأ|بترا|قنا)\s+(?=\S)"
    ),
    # (dpa) –
    re.compile(rf"\s*{_AGENCY}{_DASH}(?=\S)"),
    # МОСКВА, 12 сен — РИА Новости. ; МОСКВА, 12 сен — РИА Новости, Анна Роева.
    re.compile(
        rf"\s*{_CAPITALS},\s{_DATE}{_DASH}(?P<agency>[^\W\d_][^.,\n]{{1,24}})"
        rf"(?:,\s(?P<people>{_WRITER}))?\.\s+(?=\S)"
    ),
    # MOSKAU, 12. September.
    re.compile(rf"\s*{_PLACE},\s{_DATE}(?:{_DASH}|\.\s+)(?=\S)"),
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
    re.compile(
        rf"\s*[【\[(](?P<place>[가-힣]{{2,8}})(?:\s(?=[A-Z])|=)(?P<agency>(?:[A-Z]{{2,5}}=)?[가-힣][가-힣\d]{{1,11}}){_TOLD}"
        r"[】\])]\s*(?=\S)"
    ),
    # (서울=연합뉴스) 【ワシントン＝共同】
    re.compile(
        r"\s*[【\[(（](?P<place>[^\W\d_]{1,12})[=＝・](?P<agency>[^\]】)）=]{2,20})[】\])）]\s*(?=\S)"
    ),
    # 【北京共同】
    re.compile(
        r"\s*【(?P<place>[^\W\d_]{1,10}?)(?P<agency>共同|時事|ＡＰ|ＡＦＰ|ロイター|AFP|AP)】\s*(?=\S)"
    ),
    # 新华社北京3月5日电
    re.compile(
        r"\s*[(（]?(?P<agency>新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|美聯社)(?:[记記]者(?P<people>[^\W\d_]{2,3}))?"
        r"(?P<place>[^\W\d_]{2,8}?)?(?P<date>(?:\d{1,2}月)?\d{1,2}日)(?:电|電)(?![话話视視影力])[)）]?\s*(?=\S)"
    ),
    # 本报北京3月5日电 ; （河岸社記者李曉梅台北8日電） ; 河岸社青河3月5日电（记者 李晓梅）
    re.compile(
        rf"\s*[(（]?(?P<agency>本[报報社网網]|[\u4e00-\u9fff]{{2,4}}[社网網报報](?=[记記]者|{_REPORTED}))"
        rf"(?:[记記]者(?P<people>[^\W\d_]{{2,3}}))?"
        rf"(?P<place>[^\W\d_]{{2,8}}?)(?P<date>(?:\d{{1,2}}月)?\d{{1,2}}日)(?:电|電)(?![话話视視影力]){_TOLD}[)）]?\s*(?=\S)"
    ),
)


def _part(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "").strip(" ,;-–—=＝")


def _is_wire(match: re.Match[str]) -> bool:
    """Tell whether an agency signs, or a place in capitals opens a sentence and is nothing else."""
    signed = match.groupdict().get("agency")
    if "told" in match.re.groupindex:
        return True
    if signed is not None and "bare" in match.re.groupindex:
        # "Jakarta, MercuPos -": two words written as one, of which the second is a paper's.
        camel = _CAMEL.fullmatch(signed)
        written_as_one = camel is not None and camel["last"] in table("organisations")["paper"]
        return written_as_one or all(map(is_agency, signed.split("/")))
    if signed == "CNN" and name_score(match.groupdict().get("place") or "") >= _A_NAME:
        return False
    if signed is not None:
        parts = [signed, *re.split(r"[/,=＝ ]", signed)]
        town = (match.groupdict().get("place") or "").partition(",")[0]
        station = _STATION.fullmatch(signed) is not None and (town.isupper() or not town)
        site = match.groupdict().get("date") is not None and _SITE.fullmatch(signed) is not None
        return station or site or any(is_agency(part.strip()) for part in parts if part)
    if "town" in match.re.groupindex:
        return is_city(match["place"])
    place, date = match["place"], match.groupdict().get("date")
    if "released" in match.re.groupindex:
        return _is_released(place, date or "", match.string[match.end() : LONGEST])
    report = match.string[match.end() : match.end() + 1]
    town, comma, land = place.partition(", ")
    whole = place if not comma or date is None or len(land.split()) > _LONGEST_LAND else town
    if not whole.isupper() or len(place) < 3 or report.islower() or agency(place):
        return False
    if date is not None:
        return True
    if " " in place and _is_land(match.groupdict().get("land") or ""):
        return True
    return not (_is_a_heading(place) or (match[0].rstrip().endswith(":") and _speaks(place)))


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


def _is_land(words: str) -> bool:
    """Tell ", Fla." and ", Costa Rica", which make "LIVE OAK" and "LOS GATOS" places, from ", Monday"."""
    return bool(words) and folded("dates", "weekday").isdisjoint(words.casefold().strip(" ,.").split())


def _is_a_heading(words: str) -> bool:
    """Tell "UPDATE:", "THE FACTS:", "NATO:", "LEES OOK:" from a place."""
    whole = words.casefold()
    if whole in folded("bylines", "place"):
        return False
    if kind_of(words)[1]:
        return True
    return not folded("bylines", "no place").isdisjoint((whole, whole.partition(" ")[0]))


def _speaks(words: str) -> bool:
    """Tell whether a name before a colon is a person's, as in an interview, or an organisation's."""
    return len(words) < _SHORTEST_CITY or name_score(words.title()) >= _A_NAME or is_organisation(words)


# Before a colon "NATO" and "ROME" look alike.
_SHORTEST_CITY = 5

# From here on a given name is known.
_A_NAME = 0.95
