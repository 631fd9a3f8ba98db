"""Who wrote it and when: labels in several lines, what is no byline, which date counts."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.media import Source
from convert.model import Article, Person
from convert.readers.text import read
from convert.readers.text.assemble import assemble
from convert.readers.text.grammar.byline import parse_byline
from convert.readers.text.grammar.datelines import is_time_line
from convert.readers.text.grammar.signatures import is_signed, names_desk, names_writer
from convert.readers.text.lines.roles import Role, Verdict

from .looked import (
    BODY,
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOP,
    TYPED,
    Part,
    article,
    grouped,
    looked_at,
    raised,
    told,
)

ROE = "Ann Roe"


def _read(*lines: str) -> Article:
    return read(Source("\n".join(lines).encode()), lambda _: None)


# --------------------------------------------------------------- a label and a comma, line by line


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (
            ("- Author, Ann Roe and Bo Lind", "- Role, Quayside Gazette"),
            (
                Person(ROE, organisation="Quayside Gazette"),
                Person("Bo Lind", organisation="Quayside Gazette"),
            ),
        ),
        (("Author, Ann Roe", "Role, Harbour reporter"), (Person(ROE, role="Harbour reporter"),)),
        (("Author, Ann Roe", "Reporting from, Amberweir"), (Person(ROE, place="Amberweir"),)),
        (
            ("• Author, Ann Roe", "• Role, Quayside Gazette", "• Reporting from, Amberweir"),
            (Person(ROE, place="Amberweir", organisation="Quayside Gazette"),),
        ),
        (
            ("Author, Ana Lima", "Role, Da Quayside News em Londres"),
            (Person("Ana Lima", place="Londres", organisation="Quayside News"),),
        ),
        (("Автор, Анна Роева", "Место работы, корреспондент"), (Person("Анна Роева", role="корреспондент"),)),
        (("مصنف، آمنہ خان", "عہدہ، نامہ نگار"), (Person("آمنہ خان", role="نامہ نگار"),)),
    ],
)
def test_a_label_and_a_comma_in_each_line_make_one_byline(
    lines: tuple[str, ...], people: tuple[Person, ...]
) -> None:
    assert parse_byline("\n".join(lines)).people == people


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
@pytest.mark.parametrize("mark", ["- ", "• ", ""])
def test_who_wrote_and_as_what_may_stand_below_each_other_as_items(
    styles: Mapping[str, int], mark: str
) -> None:
    lines: tuple[Part, ...] = (
        ("list_item", f"{mark}Author, Ann Roe"),
        ("list_item", f"{mark}Role, Quayside Gazette"),
    )

    found = told(raised(*TOP, *lines, *FIRST, *LAST, styles=styles))

    assert found == {1: ("byline", True), 2: ("byline", True)}


def test_a_list_of_roles_is_a_list() -> None:
    lists = (
        ("- Author, Ann Roe", "- Critic, Bo Lind"),
        ("- Author, editor and critic.", "- Role, Quayside Gazette"),
        ("- Author, a fork", "- Role, a spoon"),
        ("- Role, Quayside Gazette", "- Author, Ann Roe"),
    )

    for items in lists:
        found = raised(*TOP, *FIRST, *(("list_item", item) for item in items), *LAST)
        assert all(objection.role != "byline" for objection in found.values())


def test_the_lines_of_one_byline_are_read_as_one() -> None:
    article = _read(
        "The ferry is back on the lake",
        "",
        "- Author, Ann Roe and Bo Lind",
        "- Role, Quayside Gazette",
        "- 3 March 2024",
        "",
        "The ferry came back to the lake on Monday after two years of repairs, and many stood at the quay.",
        "",
        "The second boat will follow in spring, said the harbour master, who has waited for it for long.",
    )

    assert [byline.text for byline in article.bylines] == [
        "Author, Ann Roe and Bo Lind\nRole, Quayside Gazette"
    ]
    assert article.datelines == ("3 March 2024",)
    assert article.published == "2024-03-03"


# ------------------------------------------------------------------------------- which date counts


def _assembled(*parts: Part, language: str = "en") -> Article:
    verdicts = [Verdict(at, at, role, "", 1.0) for at, (role, _) in enumerate(parts)]
    front = Article(language=language)
    return assemble([words for _, words in parts], verdicts, front, lambda _: None).article


TEXT: Part = ("paragraph", "The ferry came back to the lake on Monday.")
VISIT: Part = ("dateline", "Wed | Jun 26, 2024")
TITLE: Part = ("headline", "The ferry is back")


@pytest.mark.parametrize(
    ("below", "published"),
    [
        ([("dateline", "7 August 2015"), TEXT], "2015-08-07"),
        ([("byline", "By Ann Roe, 7 August 2015"), TEXT], "2015-08-07"),
        ([TEXT, ("dateline", "Published: 7 August 2015")], "2015-08-07"),
        ([("note", "This article was published 25/4/2011 (2307 days ago)."), TEXT], "2011-04-25"),
        ([TEXT, ("note", "This report by Quayside Press was first published Feb. 27, 2023.")], "2023-02-27"),
        # Nothing else tells, or only what may be another's day.
        ([TEXT], "2024-06-26"),
        ([TEXT, ("dateline", "7 August 2015")], "2024-06-26"),
        ([("dateline", "Updated: 7 August 2015"), TEXT], "2024-06-26"),
        ([TEXT, ("note", "This article was first published in The Quay on 7 August 2015.")], "2024-06-26"),
        ([TEXT, ("note", "This article was amended on 7 August 2015.")], "2024-06-26"),
    ],
)
def test_the_day_of_the_visit_gives_way_to_the_article_s_own(below: list[Part], published: str) -> None:
    assert _assembled(("chrome", "Log in"), VISIT, TITLE, *below).published == published


def test_without_a_site_s_lines_above_it_the_first_date_counts() -> None:
    assert _assembled(VISIT, TITLE, ("dateline", "7 August 2015"), TEXT).published == "2024-06-26"


def test_an_earlier_day_with_its_time_below_the_headline_counts() -> None:
    for line, published in (
        ("7 August 2015 15:06", "2015-08-07T15:06"),
        ("7 August 2025 15:06", "2024-06-26"),
    ):
        assert _assembled(VISIT, TITLE, ("dateline", line), TEXT).published == published


def test_a_date_above_the_headline_that_says_what_it_is_counts() -> None:
    posted: Part = ("dateline", "Posted on 7 August 2015")

    assert _assembled(posted, TITLE, ("dateline", "9 August 2015"), TEXT).published == "2015-08-07"


@pytest.mark.parametrize(
    ("line", "published"), [("May 2006", "2006-05"), ("mayo de 2006", "2006-05"), ("Summer 2006", "")]
)
def test_a_month_and_its_year_may_be_all_that_is_told(line: str, published: str) -> None:
    assert _assembled(TITLE, ("dateline", line), TEXT).published == published
    later: Part = ("byline", "By Ann Roe, 7 May 2006")
    assert _assembled(TITLE, ("dateline", line), later, TEXT).published == "2006-05-07"


def test_a_byline_may_touch_the_time() -> None:
    line = "Published:Friday | August 7, 2015 | 12:00 AMAnn Roe"

    assert parse_byline(line).people == (Person(ROE),)
    assert _assembled(TITLE, ("byline", line), TEXT).published == "2015-08-07T00:00"


# ------------------------------------------------------------------------------- who is nobody


@pytest.mark.parametrize(
    "line",
    [
        "Culture",
        "Weather Events and Disasters",
        "Donate  Advertise",
        "Short Url",
        "In Pictures",
        "Suisse Romande",
        "Horizonte",
    ],
)
def test_a_page_s_own_words_are_no_byline(line: str) -> None:
    assert not names_writer(line)
    assert told(raised(*TOP, ("byline", line), *FIRST, *LAST)) == {1: ("byline", False)}


@pytest.mark.parametrize("line", ["（完）", "(끝)", "маякгавань", "harbourlights"])
def test_what_ends_a_report_and_a_small_word_are_no_byline(line: str) -> None:
    found = raised(*TOP, *FIRST, *LAST, ("byline", line), styles=CLEAN)

    assert told(found) == {3: ("byline", False)}


@pytest.mark.parametrize("line", ["editorial image", "October 13, 2018 By Editor"])
def test_an_office_is_no_person_s_name(line: str) -> None:
    assert parse_byline(line).people == ()


@pytest.mark.parametrize(
    "line", ["Chew Hui Min", "Al Root", "Redaktion", "@annroe", "Ann Short", "Von Kultur", "Tim Music"]
)
def test_who_may_be_somebody_is_a_byline(line: str) -> None:
    assert names_writer(line)
    assert raised(*TOP, ("byline", line), *FIRST, *LAST) == {}


@pytest.mark.parametrize("line", ["Culture", "In Pictures"])
def test_a_section_below_the_headline_is_a_kicker(line: str) -> None:
    found = raised(*TOP, ("byline", line), *FIRST, *LAST, styles=CLEAN)

    assert told(found) == {1: ("kicker", True)}


@pytest.mark.parametrize("section", ["Culture", "Общество", "文化"])
def test_a_section_s_word_above_the_headline_is_none(section: str) -> None:
    title: Part = ("standfirst", HEADLINE)
    lines: tuple[Part, ...] = (("headline", section), title, ("byline", "By Ann Roe"), *FIRST, *LAST)

    assert told(raised(*lines)) == {0: ("kicker", True), 1: ("headline", True)}
    deck: Part = ("standfirst", "Nobody counts the boats, and nobody knows why.")
    assert told(raised(lines[0], deck, *lines[2:])) == {}
    assert told(raised(*TOP, *lines[1:])) == {1: ("chrome", True)}


def test_a_line_with_a_credit_that_names_nobody_who_wrote_is_no_byline() -> None:
    line = "阿嬤與鵝在河畔合影。（圖／民眾提供）"

    assert told(raised(*TOP, ("byline", line), *FIRST, *LAST, styles=CLEAN)) == {1: ("byline", False)}


# ----------------------------------------------------------------- what is no credit of a picture

FIGURE: Part = ("caption+credit", "The pier at noon. Foto: EFE")


@pytest.mark.parametrize(
    "line",
    ["Fonte: Redação Marla", "Fuente: Redacción Marla"],
)
@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_the_source_of_the_text_stands_below_it(line: str, styles: Mapping[str, int]) -> None:
    found = raised(*TOP, *FIRST, *LAST, ("credit", line), styles=styles)

    assert told(found) == {3: ("note", True)}


@pytest.mark.parametrize("line", ["来源：江岸晚报", "Источник: Речной маяк", "المصدر: المنارة"])
@pytest.mark.parametrize("role", ["credit", "byline"])
def test_the_source_of_the_text_may_stand_above_it(line: str, role: Role) -> None:
    found = raised(*TOP, (role, line), *FIRST, *LAST, styles=CLEAN)

    assert told(found) == {1: ("note", True)}
    assert raised(*TOP, ("caption", "The pier"), ("credit", line), *FIRST, *LAST, styles=CLEAN) == {}


def test_whose_report_it_is_signs_above_it_in_a_page_too() -> None:
    assert told(raised(*TOP, ("credit", "来源：新华社"), *FIRST, *LAST)) == {1: ("byline", True)}
    assert raised(*TOP, ("byline", "Sursa: Agerpres"), *FIRST, *LAST) == {}


@pytest.mark.parametrize("line", ["Source: Quayside Online", "Source: Ann Roe, Contributor"])
def test_a_source_above_the_headline_is_of_no_picture(line: str) -> None:
    day: Part = ("dateline", "Harbour News of Monday, 13 May 2024")

    assert told(raised(day, ("credit", line), *TOP, *FIRST, *LAST)) == {1: ("note", True)}
    assert raised(("caption", "The lock at noon"), ("credit", line), *TOP, *FIRST, *LAST) == {}


@pytest.mark.parametrize("line", ["来源：江岸晚报 作者：李晓梅", "来源：江岸晚报 记者 李晓梅"])
def test_the_source_of_the_text_and_who_wrote_it_may_stand_in_one_line(line: str) -> None:
    found = raised(*TOP, ("credit", line), *FIRST, *LAST, styles=CLEAN)

    assert told(found) == {1: ("byline", True)}


@pytest.mark.parametrize("line", ["Fonte: Getty Images", "Fonte foto: Bo Lind", "Foto: Redação Marla"])
def test_a_picture_s_source_stays_its_credit(line: str) -> None:
    assert raised(*TOP, *FIRST, *LAST, ("credit", line)) == {}


def test_the_source_of_a_picture_stands_below_it() -> None:
    source: Part = ("credit", "Fonte: Redação Marla")

    assert raised(*TOP, *FIRST, *LAST, ("caption", "The pier at noon"), source) == {}
    assert raised(*TOP, ("caption", "The pier"), source, *FIRST, *LAST) == {}
    other: tuple[Part, ...] = (("caption", "The pier at noon"), ("credit", "Fonte: Porto"))
    assert raised(*TOP, *FIRST, *other, *LAST, ("chrome", "Share"), source) == {}


def test_a_name_between_a_picture_that_has_its_credit_and_the_date_signs() -> None:
    date: Part = ("dateline", "11 Dec 2017")
    deck: Part = ("caption", "Her pie is as big as a football")

    found = raised(*TOP, FIGURE, deck, ("credit", "Laura Lind"), date, *FIRST, *LAST)
    assert told(found) == {2: ("standfirst", True), 3: ("byline", True)}
    assert raised(*TOP, deck, ("credit", "Laura Lind"), date, *FIRST, *LAST) == {}


DECK = "Boats have to call before they come in, after a year that saw more of them than ever"


@pytest.mark.parametrize("name", ["ليلى حداد / الفنار", "Ann Roe – Amberweir"])
def test_a_name_below_the_standfirst_and_above_the_date_is_no_credit(name: str) -> None:
    date: Part = ("dateline", "3 May 2024")
    both = {1: ("standfirst", True), 2: ("byline", True)}

    deck: Part = ("caption", DECK)
    assert told(raised(*article(deck, ("credit", name), date), styles=CLEAN)) == both
    assert raised(*article(deck, ("credit", name), date), styles=PAGE) == {}
    assert told(raised(*article(("standfirst", DECK), ("credit", name), date))) == {2: ("byline", True)}
    dated = {2: ("byline", True), 3: ("dateline", True)}
    assert told(raised(*article(("standfirst", DECK), ("credit", name), ("caption", date[1])))) == dated


@pytest.mark.parametrize(
    ("above", "credit", "below"),
    [
        (DECK, "Photo: Ann Roe", ("dateline", "3 May 2024")),
        (DECK, "Ann Roe/AFP", ("dateline", "3 May 2024")),
        (DECK, "Ann Roe", ("paragraph", "It is shut.")),
        ("The lock", "Ann Roe", ("dateline", "3 May 2024")),
    ],
)
def test_a_picture_s_credit_may_stand_above_the_date(above: str, credit: str, below: Part) -> None:
    assert raised(*article(("caption", above), ("credit", credit), below), styles=CLEAN) == {}


def test_who_signs_in_so_many_words_below_the_standfirst_is_no_credit() -> None:
    both = {1: ("standfirst", True), 2: ("byline", True)}

    lines = article(("caption", DECK), ("credit", "كتب - سامي الخوري"))
    assert told(raised(*lines, styles=CLEAN)) == both


def test_an_agency_above_a_picture_that_another_has_made_signs() -> None:
    agency: Part = ("credit", "PTI")

    assert told(raised(*TOP, agency, FIGURE, *FIRST, *LAST)) == {1: ("byline", True)}


def test_an_agency_behind_a_byline_s_word_and_a_colon_signs() -> None:
    assert told(raised(*TOP, ("credit", "Af: /ritzau/"), *FIRST, *LAST)) == {1: ("byline", True)}
    assert raised(*TOP, ("caption", "The pier"), ("credit", "Foto: /ritzau/"), *FIRST, *LAST) == {}


# --------------------------------------------------------------------------- below the article


@pytest.mark.parametrize(
    "line",
    [
        "Γράφει: Νίκος Βουνός",
        "ΓΡΑΦΕΙ: ΝΙΚΟΣ ΒΟΥΝΟΣ",
        "Беседовала Анна Озерова",
        "Autorka: Jana Horská",
        "Piše: Ivan Horvat",
        "Szerző: Kiss Anna",
        "Yazı: Ayşe Demir – Fotoğraflar: Can Kaya",
        "Text: Ann Roe",
    ],
)
@pytest.mark.parametrize("role", ["paragraph", "subhead", "alt"])
def test_a_lead_and_a_name_sign_the_article_at_its_end(line: str, role: Role) -> None:
    found = raised(*TOP, *FIRST, *LAST, (role, line), styles=CLEAN)

    assert told(found) == {3: ("byline", True)}


def test_two_may_sign_one_below_the_other() -> None:
    lines: tuple[Part, ...] = (("paragraph", "Text: Ann Roe"), ("paragraph", "Interview: Bo Lind"))

    found = raised(*TOP, *FIRST, *LAST, *lines, styles=CLEAN)
    assert told(found) == {3: ("byline", True), 4: ("byline", True)}


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the lock was open.",
        "Reporter: Where were you? Jane Roe: At home.",
        "Von Anna Rohde lernte er das Segeln",
        "Text: the whole of the law, and what Ann Roe has made of it in nine years of reading at home",
    ],
)
def test_a_last_line_that_tells_something_signs_nothing(line: str) -> None:
    found = raised(*TOP, *FIRST, *LAST, ("paragraph", line), styles=CLEAN)

    assert all(one.role == "credit" for one in found.values())


def test_who_wrote_is_told_where_the_editor_follows_and_where_it_was_set_aside() -> None:
    editor: Part = ("subhead", "Editor: Bo Lind")
    found = raised(*TOP, *FIRST, *LAST, ("subhead", "Text: Ann Roe"), editor, styles=CLEAN)
    assert told(found) == {3: ("byline", True)}
    aside: tuple[Part, ...] = (("chrome", "Penulis: Ann Roe"), ("chrome", "Editor: Bo Lind"))
    assert told(raised(*TOP, *FIRST, *LAST, *aside)) == {3: ("byline", True)}
    assert raised(*TOP, *FIRST, *LAST, ("chrome", "More books"), *aside[:1]) == {}


def test_a_lead_and_a_name_that_look_like_a_caption_sign_above_the_article() -> None:
    pair: tuple[Part, ...] = (("caption", "Text: Ann Roe"), ("credit", "Photos: Bo Lind"))

    found = grouped(TOP, pair, *BODY, styles=CLEAN)
    assert told(found) == {1: ("byline", True), 2: ("byline", True)}


def test_a_lead_amid_the_article_signs_nothing() -> None:
    assert raised(*TOP, *FIRST, ("subhead", "Text: Ann Roe"), *LAST, styles=CLEAN) == {}


def test_a_book_s_author_has_not_written_its_review() -> None:
    author: Part = ("paragraph", "Author: Jane Roe")
    pages: Part = ("paragraph", "Pages: 300")

    for lines in ((author, pages), (pages, author)):
        assert raised(*TOP, *FIRST, *LAST, *lines, styles=CLEAN) == {}
    signed: Part = ("byline", "By Ann Roe")
    assert raised(*TOP, signed, *FIRST, *LAST, author, styles=CLEAN) == {}
    again: Part = ("paragraph", "Author: Ann Roe")
    found = raised(*TOP, signed, *FIRST, *LAST, again, styles=CLEAN)
    assert told(found) == {4: ("byline", True)}


@pytest.mark.parametrize(
    "line",
    [
        "Updated 8 minutes ago",
        "Actualitzat a la 13:25h",
        "Publié il y a 28 minutes / Actualisé il y a 5 minutes",
    ],
)
@pytest.mark.parametrize("role", ["caption", "subhead", "paragraph", "alt"])
def test_a_line_of_the_time_alone_is_a_date_line(line: str, role: Role) -> None:
    found = raised(*TOP, (role, line), *FIRST, *LAST)

    assert told(found)[1] == ("dateline", True)


def test_a_line_of_the_time_is_no_headline() -> None:
    line: Part = ("headline", "Publié il y a 28 minutes")

    assert told(raised(line, *FIRST, *LAST, styles=CLEAN)) == {0: ("dateline", True)}


@pytest.mark.parametrize("line", ["Update 2", "Updated rules for 8 ferries", "Filed by 3 women", "Date 5"])
def test_a_heading_with_a_number_is_no_date_line(line: str) -> None:
    assert not is_time_line(line)


def test_a_note_or_a_first_name_tells_who_and_when() -> None:
    box = "Ann is the lead editor of the Quayside Gazette and has been with the paper since 2013."
    signed: Part = ("byline", "Ann Roe, Lead Editor")

    assert told(raised(*TOP, signed, *FIRST, *LAST, ("paragraph", box))) == {4: ("note", True)}
    assert raised(*TOP, ("byline", "Bo Lind"), *FIRST, *LAST, ("paragraph", box)) == {}
    other: Part = ("paragraph", "Ann is the oldest of the boats and will not leave the harbour this year.")
    assert raised(*TOP, signed, *FIRST, *LAST, other) == {}


# ------------------------------------------------------------------------------ beside the date


@pytest.mark.parametrize("line", ["3 May 2024 | Cpl. Ann Roe 26th Quayside Unit", "Ann Roe | 3 May 2024"])
@pytest.mark.parametrize("role", ["paragraph", "standfirst", "subhead"])
def test_a_name_and_a_date_alone_sign_above_the_article(line: str, role: Role) -> None:
    assert told(raised(*TOP, (role, line), *FIRST, *LAST)) == {1: ("byline", True)}


@pytest.mark.parametrize("line", ["On 3 May 2024 Ann Roe came home with a boat", "Ann Roe, 3 May and 4 May"])
def test_a_sentence_with_a_name_and_a_date_signs_nothing(line: str) -> None:
    found = raised(*TOP, ("standfirst", line), *FIRST, *LAST)

    assert ("byline", True) not in told(found).values()


def test_behind_a_byline_s_word_a_comma_before_the_date_sets_no_place_apart() -> None:
    line = "Scris de Ana Ionescu, 12 martie 2024, 08:15"

    assert told(raised(*TOP, ("dateline", line), *FIRST, *LAST)) == {1: ("byline", True)}
    assert raised(*TOP, ("dateline", "Alice Springs, 12 March 2024, 08:15"), *FIRST, *LAST) == {}


def test_a_desk_behind_a_byline_s_word_signs_beside_the_date() -> None:
    line = "De Redacția Observator la 03.02.2017, 21:25"

    assert told(raised(*TOP, ("dateline", line), *FIRST, *LAST)) == {1: ("byline", True)}
    assert raised(*TOP, ("dateline", "De la 03.02.2017, 21:25"), *FIRST, *LAST) == {}


@pytest.mark.parametrize("line", ["- Ann Roe ann.roe@quayside.example", "Ann Roe <ann.roe@quayside.example>"])
def test_a_name_and_an_address_sign(line: str) -> None:
    assert told(raised(*TOP, *FIRST, *LAST, ("credit", line))) == {3: ("byline", True)}
    assert raised(*TOP, *FIRST, *LAST, ("paragraph", "Write to ann.roe@quayside.example")) == {}


@pytest.mark.parametrize(
    ("above", "below", "people"),
    [
        ("Written by", ROE, (Person(ROE),)),
        ("Ann KERVELLA", "(AFP)", (Person("Ann KERVELLA", organisation="AFP"),)),
    ],
)
def test_two_lines_may_be_one_byline(above: str, below: str, people: tuple[Person, ...]) -> None:
    bylines = _assembled(TITLE, ("byline", above), ("byline", below), TEXT).bylines

    assert [byline.people for byline in bylines] == [people]


def test_two_bylines_stay_two() -> None:
    bylines = _assembled(TITLE, ("byline", ROE), ("byline", "Bo Lind"), ("byline", "AFP"), TEXT).bylines

    assert [byline.text for byline in bylines] == [ROE, "Bo Lind", "AFP"]


@pytest.mark.parametrize("line", ["(Ann Roe)", "(red, 26.8.2015)", "(映像写真部 山川太郎)", "(Ann Roe, dpa)"])
def test_who_wrote_may_stand_in_brackets_at_the_end(line: str) -> None:
    assert told(raised(*TOP, *FIRST, *LAST, ("paragraph", line), styles=CLEAN)) == {3: ("byline", True)}


@pytest.mark.parametrize(
    "line", ["(Applause)", "(Getty Images)", "(to be continued, 3 May 2024)", "(Ann Roe sings)"]
)
def test_other_words_in_brackets_sign_nothing(line: str) -> None:
    assert raised(*TOP, *FIRST, *LAST, ("paragraph", line), styles=CLEAN) == {}


@pytest.mark.parametrize("role", ["paragraph", "standfirst", "subhead"])
def test_a_name_in_capitals_that_no_line_says_again_signs(role: Role) -> None:
    deck: Part = ("standfirst", "The keeper has a slate.")
    name: Part = (role, "ANN ROE")

    assert told(raised(*TOP, deck, name, *FIRST, *LAST)).get(2) == ("byline", True)
    told_of: Part = ("paragraph", f"{RUNNING[0]} So says Roe.")
    assert ("byline", True) not in told(raised(*TOP, deck, name, told_of, *LAST)).values()
    heading: Part = ("subhead", "THE SLATE")
    found = raised(*TOP, deck, name, *FIRST, heading, *LAST)
    assert ("byline", True) not in told(found).values()


# --------------------------------------------------------------------------- where nobody signs

_MENU: Part = ("chrome", "Home > News")


@pytest.mark.parametrize("line", ["Ann Roe 2 minutes ago", "Por Agência Lusa | 26/11/2020 20:02"])
def test_a_name_beside_the_date_signs(line: str) -> None:
    dated: Part = ("dateline", line)

    assert told(raised(_MENU, *TOP, dated, *FIRST, *LAST)) == {2: ("byline", True)}
    assert raised(_MENU, *TOP, ("byline", "By Bo Lind"), dated, *FIRST, *LAST) == {}


@pytest.mark.parametrize("line", ["Pressemitteilung Aktuell 2. November 2021", "3 May 2024, 10:15"])
def test_other_words_beside_the_date_sign_nothing(line: str) -> None:
    assert raised(_MENU, *TOP, ("dateline", line), *FIRST, *LAST) == {}


def test_a_writer_announced_below_the_article_signs() -> None:
    shared: Part = ("chrome", "Share")
    announced: tuple[Part, ...] = (("chrome", "Author of the article:"), ("chrome", "Anna Tidewell"))

    found = raised(_MENU, *TOP, *FIRST, *LAST, shared, *announced)
    assert told(found) == {5: ("byline", True), 6: ("byline", True)}
    book: tuple[Part, ...] = (("chrome", "Book of the month"), ("chrome", "The River"), *announced)
    assert ("byline", True) not in told(raised(_MENU, *TOP, *FIRST, *LAST, *book)).values()
    related: tuple[Part, ...] = (("chrome", "Related"), ("chrome", "Why the lock must go"), *announced)
    assert ("byline", True) not in told(raised(_MENU, *TOP, *FIRST, *LAST, *related)).values()


def test_a_name_right_below_the_article_that_no_other_line_has_signs() -> None:
    name: Part = ("chrome", ROE)

    assert told(raised(_MENU, *TOP, *FIRST, *LAST, name)) == {4: ("byline", True)}
    told_of: Part = ("paragraph", f"{RUNNING[0]} So says Roe.")
    assert raised(_MENU, *TOP, told_of, *LAST, name) == {}
    assert raised(_MENU, *TOP, ("byline", "By Bo Lind"), *FIRST, *LAST, name) == {}
    quoted: Part = ("paragraph", "“Nobody has ever been late on a river.”")
    assert raised(_MENU, *TOP, *FIRST, quoted, name) == {}


@pytest.mark.parametrize("below", ["Rivers", "Shop the summer sale", "I live next to the lock."])
def test_a_name_that_touches_what_stands_below_it_is_a_site_s(below: str) -> None:
    lines = [HEADLINE, "", RUNNING[0], "", RUNNING[1], "", ROE, below, "", "Share"]
    roles: list[Role] = ["headline", "paragraph", "paragraph", "chrome", "chrome", "chrome"]

    assert ("byline", True) not in told(looked_at(roles, lines, PAGE)).values()


def test_whom_a_note_presents_has_signed() -> None:
    note: Part = ("paragraph", "Laura Bennett is a reporter in London.")

    found = raised(_MENU, *TOP, *FIRST, *LAST, note, ("chrome", ROE))
    assert told(found) == {4: ("note", True)}


def test_names_above_the_date_above_the_headline_are_a_site_s() -> None:
    names: tuple[Part, ...] = (("chrome", "Trending"), ("chrome", ROE))

    found = raised(_MENU, *names, ("dateline", "3 May 2024, 10:15"), *TOP, *FIRST, *LAST)
    assert ("byline", True) not in told(found).values()


def test_a_writer_and_his_paper_announced_above_the_article_sign() -> None:
    announced: tuple[Part, ...] = (
        ("chrome", "Author of the article:"),
        ("chrome", "Ann Roe  •  Ferry Citizen"),
    )

    found = raised(_MENU, *TOP, *announced, ("chrome", "Publishing date:"), *FIRST, *LAST)
    assert told(found) == {3: ("byline", True)}
    assert parse_byline("Ann Roe  •  Ferry Citizen").people == (Person(ROE, organisation="Ferry Citizen"),)


# ------------------------------------------------------------------------------- what signs nothing


@pytest.mark.parametrize(
    "line", ["Jan Hafner/REUTERS", "(Ann Roe/The Quayside files)", "[Shutterstock/Ann Roe]"]
)
def test_a_person_and_an_agency_parted_by_a_stroke_made_a_picture(line: str) -> None:
    found = raised(*TOP, ("byline", line), ("byline", "By Bo Lind"), *FIRST, *LAST)

    assert told(found) == {1: ("credit", True)}
    assert told(raised(*TOP, ("byline", line), *FIRST, *LAST)).get(1) != ("credit", True)


@pytest.mark.parametrize("line", ["By Ann Roe/Reuters", "Ann Roe / Quayside Gazette", "dpa/red"])
def test_other_strokes_sign(line: str) -> None:
    assert ("credit", True) not in told(raised(*TOP, ("byline", line), *FIRST, *LAST)).values()


@pytest.mark.parametrize(
    "line", ["- By Ann Roe (@annroe) for Reuters", "- Photo by Ann Roe (@annroe) via Instagram"]
)
def test_what_is_not_dated_ends_no_post(line: str) -> None:
    assert told(raised(*TOP, *FIRST, *LAST, ("byline", line))).get(3) != ("paragraph", True)


def test_whose_post_it_is_may_stand_in_the_same_quotation() -> None:
    post: tuple[Part, ...] = (("quote", "> Nine hundred and twelve."), ("chrome", ">"))

    found = raised(*TOP, *FIRST, *post, ("byline", "> — Ann Roe (@annroe) May 3, 2024"), *LAST)
    assert told(found)[4] == ("quote", True)


@pytest.mark.parametrize("role", ["byline", "credit"])
def test_a_small_word_said_again_and_again_names_nobody(role: Role) -> None:
    cells: list[Part] = [(role, "yes")] * 3

    assert told(raised(*TOP, *FIRST, *cells, *LAST, styles=CLEAN)).get(2) == (role, False)
    parts: list[Part] = [
        part for number in range(3) for part in (("caption", f"Boat {number}"), (role, "privat"))
    ]
    assert (role, False) not in told(raised(*TOP, *FIRST, *parts, *LAST, styles=CLEAN)).values()


# --------------------------------------------------------------- bylines that are none


def test_a_day_of_the_week_signs_nothing() -> None:
    assert told(raised(*TOP, ("byline", "Monday"), *FIRST, *LAST, styles=CLEAN)) == {1: ("byline", False)}


def test_a_name_that_the_caption_below_says_again_is_who_is_shown() -> None:
    shown: tuple[Part, ...] = (("byline", "Rosa Winn"), ("caption", "Rosa Winn at the lock in March"))

    assert told(raised(*TOP, ("byline", "By Ann Roe"), *shown, *FIRST, *LAST)) == {2: ("alt", True)}
    assert raised(*TOP, *shown, *FIRST, *LAST) == {}


def test_a_word_of_the_article_is_no_name() -> None:
    link: Part = ("byline", "Spring Flood")

    assert told(raised(*TOP, link, *FIRST, *LAST)) == {1: ("byline", False)}
    assert raised(*TOP, ("byline", "By Spring Flood"), *FIRST, *LAST) == {}
    assert raised(*TOP, ("byline", "Zoya Gursharan"), *FIRST, *LAST) == {}


def test_of_whom_the_article_tells_is_pictured() -> None:
    first: Part = ("paragraph", f"{RUNNING[0]} So said {ROE}, who was there.")
    again: Part = ("paragraph", f"Nobody believed what {ROE} had said. {RUNNING[1]}")
    name: Part = ("byline", ROE)

    assert told(raised(*TOP, name, first, again, *LAST * 4)) == {1: ("caption", True)}
    assert raised(*TOP, name, first, *LAST * 4) == {}
    assert raised(*TOP, name, ("dateline", "3 May 2024"), first, again, *LAST * 4) == {}
    # The last paragraphs may present who wrote it, and so may any that begins with the name.
    assert raised(*TOP, name, *LAST, first, again, *FIRST) == {}
    owns: Part = ("paragraph", f"{ROE} receives no funding from any boat. {RUNNING[0]}")
    assert raised(*TOP, name, owns, *LAST * 4) == {}
    assert raised(*TOP, name, ("byline", "Bo Lind"), first, again, *LAST * 4) == {}


def test_a_name_that_touches_the_headline_is_not_pictured() -> None:
    name: Part = ("byline", ROE)
    writer: Part = ("byline", "By Bo Lind")
    first: Part = ("paragraph", f"{RUNNING[0]} So said {ROE}, who was there.")
    body = ((first,), *(LAST,) * 4)

    assert told(grouped(TOP, (name,), (writer,), *body)) == {1: ("caption", True)}
    assert 1 not in grouped((*TOP, name, writer), *body)


@pytest.mark.parametrize(
    "line",
    [
        "Zoya Kinsella2 minutes ago",
        "Zoya Kinsella | Published 4 months ago",
        "Zoya Kinsella • vor 2 Stunden",
        "Zoya Kinsella Zuletzt geändert am 12.05.2024",
        "渡辺岸男2024年5月12日 18時05分",
    ],
)
def test_where_nobody_signs_a_name_beside_the_moment_does(line: str) -> None:
    assert ("byline", True) in told(raised(*TOP, ("dateline", line), *FIRST, *LAST)).values()


@pytest.mark.parametrize("line", ["Zoya Kinsella2 minutes ago", "Zoya Kinsella | Published 4 months ago"])
def test_a_name_beside_the_moment_is_no_standfirst(line: str) -> None:
    assert told(raised(*TOP, ("standfirst", line), *FIRST, *LAST)) == {1: ("byline", True)}


def test_a_name_and_its_own_address_on_a_platform_sign() -> None:
    assert told(raised(*TOP, ("chrome", "Keris Lahm@kerislahm"), *FIRST, *LAST)) == {1: ("byline", True)}
    assert raised(*TOP, ("subhead", "Amber Weir@quaysidenews"), *FIRST, *LAST) == {}


def test_two_people_each_with_a_place_sign() -> None:
    line = f"{ROE} in Oslo and Bo Lindqvist in Kyiv"

    assert told(raised(*TOP, ("standfirst", line), *FIRST, *LAST)) == {1: ("byline", True)}


def test_a_day_and_a_time_set_apart_by_bars_date_a_page() -> None:
    line: Part = ("caption+credit", "Harbour News | 7 May 2020 | 7:09 am | Quayside Agency.")

    assert told(raised(*TOP, line, *FIRST, *LAST)) == {1: ("dateline", True)}


def test_a_writer_announced_at_the_very_end_below_a_button_signs() -> None:
    end: tuple[Part, ...] = (("chrome", "Share"), ("chrome", "Author:"), ("chrome", ROE))
    related: tuple[Part, ...] = (("chrome", "Related"), ("chrome", "Why the lock must go"), *end)

    assert ("byline", True) in told(raised(*TOP, *FIRST, *LAST, *related)).values()


def test_an_interview_with_its_lead_and_an_unknown_name_signs() -> None:
    assert told(raised(*TOP, ("alt", "Interview by Carys Maddock"), *FIRST, *LAST)) == {1: ("byline", True)}


# ------------------------------------------------------------------- above the article, in other roles


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("credit", "文/李晓梅"),
        ("credit", "文／山田太郎"),
        ("chrome", "作者｜林若竹"),
        ("headline", "문정훈 하늘대학교 교수"),
        ("headline", "作者：李晓梅"),
        ("headline", "記者林若竹／台北報導"),
        ("headline", "โดย มาลี สุขใจ"),
    ],
)
def test_who_wrote_it_in_the_ways_of_east_asia_is_a_byline(role: Role, line: str) -> None:
    assert told(raised(*article((role, line)), styles=CLEAN)) == {1: ("byline", True)}


# ---------------------------------------------------------------------------- below the article


def test_a_reporter_with_his_desk_signs_below_a_quotation() -> None:
    top: tuple[Part, ...] = (("headline", HEADLINE), ("byline", "山田太郎"), ("paragraph", RUNNING[0]))
    quoted: Part = ("paragraph", "漁師は笑った。「魚の値段は忘れた。羊の値段なら言える」")

    assert told(raised(*top, quoted, ("paragraph", "（社会部・田中花子）"), styles=CLEAN)) == {
        4: ("byline", True)
    }


# ---------------------------------------------------------------------------- amid the article

_SIGNED_ABOVE: tuple[Part, ...] = (("headline", HEADLINE), ("byline", "Cy Marsh"), ("paragraph", RUNNING[0]))


@pytest.mark.parametrize("role", ["subhead", "paragraph", "caption"])
@pytest.mark.parametrize("name", ["Pia Lund", "PIA LUND", "이수진 기자"])
def test_a_name_below_a_short_line_amid_the_article_is_a_pictures(role: Role, name: str) -> None:
    amid: tuple[Part, ...] = ((role, "Fishers mend their nets"), ("byline", name))

    assert told(raised(*_SIGNED_ABOVE, *amid, ("paragraph", RUNNING[1]), *BODY[0], styles=CLEAN)) == {
        3: ("caption", True),
        4: ("credit", True),
    }


@pytest.mark.parametrize(
    "amid",
    [
        (("subhead", "The lock"), ("byline", "Pia Lund"), ("paragraph", RUNNING[1]), ("subhead", "The quay")),
        (("paragraph", "“Nobody asked me.”"), ("byline", "Pia Lund"), ("paragraph", RUNNING[1])),
        (("paragraph", "Pia Lund keeps it"), ("byline", "Pia Lund"), ("paragraph", RUNNING[1])),
    ],
)
def test_a_part_of_an_article_and_a_quotation_are_signed(amid: tuple[Part, ...]) -> None:
    assert ("credit", True) not in told(raised(*_SIGNED_ABOVE, *amid, *BODY[0], styles=CLEAN)).values()


@pytest.mark.parametrize("line", ["李晓梅", "山田太郎", "Ann Roe", "本报记者 高 原"])
def test_a_name_between_headline_and_date_is_no_headline(line: str) -> None:
    date: Part = ("dateline", "2024-05-12")

    assert told(raised(*article(("headline", line), date), styles=CLEAN)) == {1: ("byline", True)}
    assert not told(raised(*article(("headline", "Quayside"), date), styles=CLEAN))


@pytest.mark.parametrize(("role", "styles"), [("kicker", CLEAN), ("chrome", PAGE)])
def test_who_wrote_it_is_no_headline(role: Role, styles: Mapping[str, int]) -> None:
    kicked: tuple[Part, ...] = ((role, "เปิดสะพานบ้านน้ำใส"), ("headline", "โดย มาลี สุขใจ"))
    found = told(raised(("chrome", "กีฬา"), *kicked, ("paragraph", RUNNING[0]), styles=styles))

    assert (found[1], found[2]) == (("headline", True), ("byline", True))


def test_whom_an_article_is_about_is_its_headline() -> None:
    about: tuple[Part, ...] = (("kicker", "Obituary"), ("headline", "Ann Roe"), ("dateline", "2024-05-12"))

    assert not told(raised(*about, ("paragraph", RUNNING[0]), styles=CLEAN))


def test_a_name_and_a_paper_above_the_date_are_no_headline() -> None:
    line: Part = ("headline", "Анна Вереск, специально для «Речной газеты»")

    assert told(raised(*article(line, ("dateline", "2024-05-12")), styles=CLEAN)) == {1: ("byline", True)}


@pytest.mark.parametrize(
    "line", ["Margaret Davies. Photos: Pia Lund", "Margaret Davies. Fotografías: Pia Lund"]
)
@pytest.mark.parametrize("role", ["credit", "caption+credit"])
def test_a_stranger_before_the_photographer_has_written_the_article(role: Role, line: str) -> None:
    assert told(raised(*article((role, line)))) == {1: ("byline", True)}
    # She is seen in the picture, of whom the article tells.
    teller: Part = ("paragraph", "The keeper, Mrs Davies, has counted boats since the spring flood.")
    assert 1 not in raised(*article((role, line)), teller)
    assert 2 not in raised(*article(("byline", "By Ann Roe"), (role, line)))


def test_who_wrote_the_words_stands_above_who_took_the_pictures() -> None:
    lines: tuple[Part, ...] = (("alt", "Words by Margaret Davies"), ("credit", "Photos by Pia Lund"))

    found = told(raised(*article(), *lines, styles=CLEAN))

    last = max(found)
    assert found == {last - 1: ("byline", True), last: ("byline", True)}
    assert last not in raised(
        *article(), ("alt", "Words of Margaret Davies on a slate"), lines[1], styles=CLEAN
    )


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
@pytest.mark.parametrize("lead", ["Written by", "Author:"])
def test_a_byline_s_lead_may_stand_above_the_name(lead: str, styles: Mapping[str, int]) -> None:
    signed = article(("byline", lead), ("byline", "Margaret Davies"))

    assert raised(*signed, styles=styles) == {}


def test_whom_the_headline_names_has_not_signed_below_with_more_words() -> None:
    top: tuple[Part, ...] = (("headline", "Margaret Davies, who kept the lock, is dead"), *FIRST, *LAST)

    assert told(raised(*top, ("byline", "Margaret Davies en quelques dates"))) == {3: ("byline", False)}
    assert raised(*top, ("byline", "Margaret Davies, reporter")) == {}
    assert raised(*top, ("byline", "Pia Lund en quelques dates")) == {}


def test_below_a_caption_an_author_is_the_picture_s_where_another_has_signed() -> None:
    picture: tuple[Part, ...] = (("caption", "The weir at noon"), ("credit", "Autor: Pia Lund"))
    signed: tuple[Part, ...] = (*TOP, ("byline", "Margaret Davies"))

    assert grouped(signed, picture, FIRST, LAST) == {}
    assert grouped(TOP, picture, FIRST, LAST)[2].role == "byline"


def test_the_first_of_a_list_below_a_colon_has_not_signed() -> None:
    speakers: tuple[Part, ...] = (("byline", "Dr. Margaret Davies"), ("list_item", "Dr. Jane Roe"))
    announced: tuple[Part, ...] = (("paragraph", "At the lock there will speak:"), *speakers)

    assert told(raised(*TOP, *FIRST, *announced, *LAST))[3] == ("list_item", True)
    assert 3 not in raised(*TOP, *FIRST, ("paragraph", "Written by:"), *speakers)


@pytest.mark.parametrize("role", ["credit", "copyright"])
def test_whence_an_article_comes_with_the_day_is_no_picture_s(role: Role) -> None:
    parts = (*TOP, *FIRST, *LAST)

    for source in ("Quelle: Hafenblatt vom 12. Mai 2024", "Quelle: Hafenblatt"):
        assert told(raised(*parts, (role, source)))[3] == ("note", True)


def test_whence_an_article_comes_is_no_site_s_right_below_it() -> None:
    parts = (*TOP, *FIRST, *LAST)

    for source in ("Πηγή: ΑΠΕ-ΜΠΕ", "Quelle: dpa"):
        assert told(raised(*parts, ("chrome", source)))[3] == ("note", True)
        assert 4 not in raised(*parts, ("chrome", "Follow us on Google News"), ("chrome", source))


def test_a_site_s_words_below_the_article_sign_nothing() -> None:
    back: Part = ("byline", "Trở lại Thời sự")

    assert told(raised(*TOP, *FIRST, *LAST, back, styles=CLEAN)) == {3: ("chrome", True)}


TOLD = (
    "船がどこへ行くのか、町議会の誰も答えられなかった。尋ねることができたはずの番人は、"
    "それは自分の仕事ではないと言った。"
)


@pytest.mark.parametrize(
    "names", ["山本花子", "山本 花子", "山本花子　田中一郎", "田中一郎、山本花子", "山本花子（湊川大学教授）"]
)
def test_japanese_names_beside_the_date_have_signed(names: str) -> None:
    top: tuple[Part, ...] = (("headline", "船は九百艘"), ("dateline", "2024年5月12日 17時30分"))
    body: tuple[Part, ...] = (("paragraph", TOLD), ("paragraph", TOLD[::-1]))

    for styles in (CLEAN, TYPED, PAGE):
        assert told(raised(*top, ("subhead", names), *body, styles=styles))[2] == ("byline", True)
        below = told(raised(*top, *body, ("paragraph", f"（{names}）"), styles=styles))
        assert below[4] == ("byline", True)


@pytest.mark.parametrize(
    "words", ["福島市", "山本首相", "前田建設", "上野動物園", "山本花子さん", "山本花子（写真）"]
)
def test_other_japanese_words_beside_the_date_have_not(words: str) -> None:
    top: tuple[Part, ...] = (("headline", "船は九百艘"), ("dateline", "2024年5月12日 17時30分"))
    body: tuple[Part, ...] = (("paragraph", TOLD), ("paragraph", TOLD[::-1]))

    assert told(raised(*top, ("subhead", words), *body, styles=CLEAN)).get(2) != ("byline", True)


def test_what_somebody_is_below_the_name_is_no_picture_s() -> None:
    text = "\n\n".join((HEADLINE, "Cassius Reed\nRural affairs correspondent", *RUNNING))
    (byline,) = read(Source(text.encode(), "a.txt"), lambda _: None).bylines

    assert [(who.name, who.role) for who in byline.people] == [
        ("Cassius Reed", "Rural affairs correspondent")
    ]


def test_who_leads_an_evening_in_a_list_has_not_written_the_article() -> None:
    box = "Podium: Bo Lind, Carl Winn, Eva Moor\nModeration: Dora Pell\nBeginn: 19 Uhr"
    text = _read("Wer rettet die Brücke?", "", "Von Ann Roe", "", _SHORT, "", box, "", _SHORT_TOO)

    assert [person.name for byline in text.bylines for person in byline.people] == [ROE]


_SHORT = (
    "Am Freitag reden im Speicher vier Leute über die Brücke, die seit dreißig Jahren rostet und die niemand "
    "streichen will."
)
_SHORT_TOO = (
    "Der Eintritt ist frei, und wer einen Pinsel hat, soll ihn mitbringen, sagt der Leiter des Speichers, "
    "der selbst keinen hat."
)


@pytest.mark.parametrize(
    "line", ["9 juni 2024 door Marloes Dekkerling", "12 de mayo de 2024 por Ana Quintal"]
)
def test_behind_a_day_and_by_a_likely_name_signs(line: str) -> None:
    assert is_signed(line)
    assert not is_signed(line.replace(" door ", " | ").replace(" por ", " | "))


def test_whom_a_picture_shows_does_not_sign_before_an_empty_label() -> None:
    assert not is_signed("Ann Roe, 23, is led away. Photo:")
    assert is_signed("Ann Roe. Photo: Ben Poe")


def test_what_a_team_does_is_no_desk() -> None:
    assert not names_desk("Team opens season with a win")
    assert names_desk("Team Quayside Gazette")
    assert names_desk("Redacción de deportes")


@pytest.mark.parametrize("line", ["Bericht: FF Roeheim", "Bericht: Katrin Vogelsang"])
def test_who_reports_below_the_credit_at_the_end_signs(line: str) -> None:
    credit: Part = ("credit", "Fotos: Jörg Ammer, FF Roeheim")

    assert told(grouped(TOP, *BODY, (credit, ("caption", line)))) == {6: ("byline", True)}
    assert told(grouped(TOP, *BODY, (credit, ("caption", "Bericht: Die Wehr war da")))) == {}


def test_a_picture_s_label_without_a_name_signs_nothing() -> None:
    assert told(raised(*TOP, ("byline", "Illustration dunkler Wolken"), *FIRST, *LAST)) == {
        1: ("byline", False)
    }
    assert raised(*TOP, ("byline", "Illustration: Katrin Vogelsang"), *FIRST, *LAST) == {}


def test_a_name_that_the_date_runs_into_signs() -> None:
    day: Part = ("dateline", "03.04.2010Katrin Vogelsang")

    assert told(raised(*TOP, day, *FIRST, *LAST)) == {1: ("byline", True)}
    assert raised(*TOP, ("dateline", "03.04.2010 Roeheim"), *FIRST, *LAST) == {}


def test_what_the_caption_below_says_word_for_word_signs_nothing() -> None:
    words = "Das schönste Bild von der Wehrbrücke"

    assert told(raised(*TOP, ("byline", words), ("caption", words), *FIRST, *LAST)) == {1: ("alt", True)}


def test_a_name_that_the_byline_below_says_again_credits_nobody() -> None:
    name = "Katrin Vogelsang"

    assert told(raised(*TOP, ("credit", name), ("byline", name), *FIRST, *LAST)) == {1: ("byline", True)}


def test_a_place_above_a_picture_s_credit_signs_nothing() -> None:
    credit: Part = ("credit", "Jörg Ammer / Fotolia")

    assert told(raised(*TOP, ("byline", "Nationalpark Wehrtal"), credit, *FIRST)) == {1: ("byline", False)}
    assert raised(*TOP, ("byline", "Katrin Vogelsang"), credit, *FIRST) == {}


def test_a_picture_s_label_before_the_sign_is_no_notice_of_rights() -> None:
    assert told(raised(*TOP, *FIRST, *LAST, ("copyright", "Foto: ©Stadt Roeheim"))) == {3: ("credit", True)}
    assert raised(*TOP, *FIRST, *LAST, ("copyright", "Foto: © 2024 Stadt Roeheim")) == {}


# --------------------------------------------------------------- what somebody is, whence, for whom


@pytest.mark.parametrize("role", ["chrome", "standfirst", "caption", "paragraph"])
@pytest.mark.parametrize(
    "line",
    [
        "Chief Harbour Correspondent",
        "Special to the Quayside Post",
        "Envoyée spéciale à Lyon",
        "Redaktion Sport",
    ],
)
def test_what_somebody_is_stands_right_below_the_name(role: Role, line: str) -> None:
    signed: tuple[Part, ...] = (("byline", f"By {ROE}"), (role, line))

    assert told(grouped(TOP, signed, *BODY))[2] == ("byline", True)
    below: tuple[Part, ...] = (signed[0], ("chrome", line))
    assert told(grouped(TOP, *BODY, below))[6] == ("byline", True)


@pytest.mark.parametrize("line", ["More by this author", "All articles by this writer", "Contact the editor"])
def test_what_a_site_says_beside_a_name_is_no_post(line: str) -> None:
    signed: tuple[Part, ...] = (("byline", f"By {ROE}"), ("chrome", line))

    assert 2 not in told(grouped(TOP, signed, *BODY))
    assert 6 not in told(grouped(TOP, *BODY, signed))


@pytest.mark.parametrize("role", ["paragraph", "standfirst"])
@pytest.mark.parametrize(
    "line",
    [
        "Ann Roe, mayor of Quay Minor",
        "Ann Roe, Quayside Press",
        "Ann Roe, professeure à l’université de Carrow",
        "Ann Roe, Amberweir",
    ],
)
def test_a_name_and_what_its_bearer_is_sign(role: Role, line: str) -> None:
    assert told(raised(*TOP, (role, line), *FIRST, *LAST, styles=CLEAN)) == {1: ("byline", True)}
    assert told(raised(*TOP, *FIRST, *LAST, ("paragraph", line), styles=CLEAN))[3] == ("byline", True)


@pytest.mark.parametrize(
    "lines",
    [
        ("Ann Roe, Amberweir", "Ben Poe, Carrow"),
        ("Ann Roe, the keeper, who is sixty, says so",),
        ("Ann Roe, keeper of the lock.",),
        ("The keeper, Amberweir",),
    ],
)
def test_a_list_of_people_and_a_sentence_sign_nothing(lines: tuple[str, ...]) -> None:
    listed: tuple[Part, ...] = tuple(("paragraph", line) for line in lines)

    assert raised(*TOP, *FIRST, *LAST, *listed, styles=CLEAN) == {}


def test_of_whom_the_article_tells_signs_nothing_by_what_he_is() -> None:
    told_of: Part = ("paragraph", "“I count them,” said Roe, who has done so for nine years.")

    assert raised(*TOP, *FIRST, told_of, ("paragraph", "Ann Roe, mayor of Quay Minor"), styles=CLEAN) == {}


@pytest.mark.parametrize("line", ["Ann Roe, Reuters", "Tessel Quill (AFP)", "Ann Roe for Reuters"])
def test_who_writes_for_an_agency_is_no_pictures_credit_where_no_picture_is(line: str) -> None:
    signed: Part = ("credit", line)

    assert told(raised(*TOP, signed, *FIRST, *LAST, styles=CLEAN)) == {1: ("byline", True)}
    assert raised(*TOP, ("caption", "The lock in March"), signed, *FIRST, *LAST, styles=CLEAN) == {}
    assert raised(*TOP, signed, *FIRST, *LAST, styles=PAGE) == {}
    assert raised(*TOP, ("credit", "Ann Roe/Reuters"), *FIRST, *LAST, styles=CLEAN) == {}


def test_a_house_below_a_name_is_no_date() -> None:
    signed: tuple[Part, ...] = (("byline", ROE), ("dateline", "Quayside News, Amberweir"))

    assert told(grouped(TOP, signed, *BODY)) == {2: ("byline", True)}
    assert grouped(TOP, (signed[0], ("dateline", "Quayside News, 3 May 2024")), *BODY) == {}


def test_who_led_a_talk_signs_it_at_its_end() -> None:
    read = _read(HEADLINE, "", *RUNNING, "", *RUNNING, "", "Propos recueillis par Anne Rocher")

    assert [person.name for byline in read.bylines for person in byline.people] == ["Anne Rocher"]


@pytest.mark.parametrize("line", ["Reporter in Lima", "Reuters", "Mayor of Quay Minor", "Lima"])
def test_a_name_and_what_its_bearer_is_sign_below_the_article(line: str) -> None:
    signed: tuple[Part, ...] = (("chrome", ROE), ("chrome", line))

    assert told(grouped(TOP, *BODY, signed)) == {5: ("byline", True), 6: ("byline", True)}
    assert grouped(TOP, (("byline", "By Ben Poe"),), *BODY, signed) == {}
    assert grouped(TOP, *BODY, (("chrome", "Share"), *signed)) == {}


def test_an_agency_alone_above_the_date_has_reported() -> None:
    agency: tuple[Part, ...] = (("credit", "EFE"),)
    dated: tuple[Part, ...] = (("dateline", "12 March 2024"),)

    assert told(grouped(TOP, agency, dated, *BODY)) == {1: ("byline", True)}
    assert grouped(TOP, agency, dated, *BODY, styles=PAGE) == {}
