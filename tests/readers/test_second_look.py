"""The second look at the roles of a text: what speaks against them once all are known."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.readers.text.lines.roles import Role

from .looked import (
    BODY,
    CLEAN,
    FIRST,
    HEADLINE,
    LAST,
    PAGE,
    RUNNING,
    TOOL,
    TOP,
    TYPED,
    Part,
    article,
    aside,
    figure,
    grouped,
    looked_at,
    raised,
    told,
)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("byline", "Click to start the slideshow"),
        ("copyright", "Amberweir"),
        (
            "copyright",
            "Detta är en artikel från Hamnbladet. Vi granskar och berättar, dag efter dag. Mer om oss.",
        ),
        ("credit", "Dive deeper"),
    ],
)
def test_words_that_cannot_have_their_role_are_barred_from_it(role: Role, words: str) -> None:
    assert told(raised(*article((role, words)))) == {1: (role, False)}


def test_a_page_without_a_headline_has_one_above_its_byline() -> None:
    page: tuple[Part, ...] = (
        ("chrome", "Home"),
        ("chrome", "Share this article"),
        ("chrome", HEADLINE),
        ("byline", "By Ann Roe"),
        ("paragraph", RUNNING[0]),
    )

    assert told(raised(*page)) == {2: ("headline", True)}
    assert raised(*page, styles=CLEAN) == {}
    assert raised(page[0], page[1], *page[3:]) == {}


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_a_page_without_byline_and_date_has_the_headline_of_which_its_first_paragraphs_speak(
    styles: Mapping[str, int],
) -> None:
    text: tuple[Part, ...] = (
        ("paragraph", "The ferry at Amberweir will stop for good in the autumn."),
        ("paragraph", "Nobody was told."),
    )
    menu: tuple[Part, ...] = (("chrome", "Home"), ("chrome", "Log in"), ("chrome", "Nearly always open"))
    title: Part = ("chrome", "Amberweir ferry to stop")
    page = (*menu, title, ("chrome", "Nora Ellison in Harper Mills"), ("chrome", "Share"), *text)

    assert told(raised(*page, styles=styles, between="\n")) == {3: ("headline", True), 4: ("byline", True)}
    # Where nothing speaks of it, and where the article stands alone.
    assert raised(*menu, *text, styles=styles, between="\n") == {}
    assert raised(title, *text, styles=CLEAN) == {}


MENU: tuple[Part, ...] = (("kicker", "Lokales"), ("paragraph", "Sport"), ("byline", "Kultur"))


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_short_touching_lines_above_the_headline_are_a_menu(styles: Mapping[str, int]) -> None:
    menu = dict.fromkeys(range(3), ("chrome", True))
    share: Part = ("chrome", "Share")

    assert told(raised(*MENU, *article(), share, styles=styles, between="\n")) == menu
    # The chosen headline may be one of them, and the article's have been taken for a paragraph.
    lost: tuple[Part, ...] = (("headline", "Heim"), *MENU[1:], ("paragraph", HEADLINE), *FIRST)
    assert told(raised(*lost, share, styles=styles, between="\n")) == {**menu, 3: ("headline", True)}


def test_the_date_between_a_menu_and_the_headline_below_it_stays() -> None:
    lost: tuple[Part, ...] = (("headline", "Heim"), *MENU[1:], ("dateline", "3 May 2024, 10:35"))
    found = told(raised(*lost, ("paragraph", HEADLINE), *FIRST, ("chrome", "Share"), between="\n"))

    assert (found[3], found[4]) == (("dateline", True), ("headline", True))


def test_the_last_line_above_the_headline_may_be_its_kicker() -> None:
    page: tuple[Part, ...] = (*(("chrome", words) for _, words in MENU), ("kicker", "Hafen"), *article())

    assert raised(*page, between="\n") == {}


def test_short_touching_lines_that_may_be_the_article_s_are_no_menu() -> None:
    below = raised(*TOP, *MENU[1:], ("kicker", "Hafen"), *FIRST, styles=CLEAN, between="\n")
    assert told(below) == {2: ("kicker", True)}
    assert raised(*MENU[:2], *article(), styles=CLEAN, between="\n") == {}
    assert raised(*MENU[:2], ("byline", "Lena Brandt"), *article(), styles=CLEAN, between="\n") == {}
    assert raised(*MENU, *article(), styles=TYPED, between="\n") == {}
    # A song's lines are as short, and no site's word stands in it.
    assert raised(*MENU, *article(), styles=CLEAN, between="\n") == {}
    # An article that stands alone, its blocks set apart, may begin with them.
    assert grouped((*MENU[:2], ("paragraph", "Wind")), TOP, *BODY) == {}


def test_the_article_s_own_short_lines_above_its_text_are_no_menu() -> None:
    top: tuple[Part, ...] = (
        ("kicker", "Harbour"),
        ("headline", "Pier approved"),
        ("subhead", "Work from May"),
    )

    assert raised(*top, *FIRST, *LAST, between="\n") == {}


def test_a_menu_ends_above_the_line_that_says_what_the_text_is_about() -> None:
    title: Part = ("paragraph", "The lock keeper")

    found = told(raised(*MENU, title, *FIRST, between="\n"))

    assert found == {0: ("chrome", True), 1: ("chrome", True), 2: ("chrome", True), 3: ("headline", True)}


@pytest.mark.parametrize(
    "line",
    [
        "Read also: The tide rose",
        "LEE MÁS | ¿Quién manda en el ferry?",
        "Läs också: Färjan får ny kapten",
        "Читайте также: Как спасали парк",
        "À lire aussiLa crue : le récit d’une nuit",
        "Story continues below advertisement",
        "Reklama",
    ],
)
def test_what_leads_away_from_the_article_is_a_site_s(line: str) -> None:
    assert told(raised(*article(("paragraph", line)))) == {1: ("chrome", True)}
    assert told(raised(*article(("subhead", line)), styles=CLEAN)) == {1: ("chrome", True)}
    # Without a page around it, the article may say so itself.
    also = line.startswith(("Read also:", "Läs också:", "Читайте также:"))
    assert told(raised(*article(("paragraph", line)), styles=CLEAN)) == (
        {1: ("chrome", True)} if also else {}
    )


@pytest.mark.parametrize(
    "line", ["Read also: the tide rose, and it fell again.", "What we read: The tide rose"]
)
def test_a_sentence_leads_nowhere(line: str) -> None:
    assert raised(*article(("paragraph", line))) == {}


@pytest.mark.parametrize(
    "line",
    ["[물결일보 문정훈 기자]", "문정훈 선임기자 mjh@example.org", "記者林美惠／台北報導", "本报记者 李晓梅"],
)
def test_who_reported_in_so_many_words_is_a_byline(line: str) -> None:
    assert told(raised(*article(("paragraph", line)), styles=CLEAN)) == {1: ("byline", True)}
    assert told(raised(*article(("alt", line)))) == {1: ("byline", True)}
    assert raised(*article(("credit", line)), styles=CLEAN) == {}


@pytest.mark.parametrize("line", ["江岸日报记者 李晓梅", "문정훈 선임기자"])
def test_who_reported_above_a_text_without_a_headline_is_no_headline(line: str) -> None:
    assert told(raised(("headline", line), *FIRST, *LAST, styles=CLEAN)) == {0: ("byline", True)}
    assert raised(*TOP, ("headline", "기자 없는 신문"), *FIRST, *LAST, styles=CLEAN) == {}


@pytest.mark.parametrize("line", ["Źródło: PAP", "(MTI)", "Lusa/Fim", "/ritzau/", "Reuters"])
def test_an_agency_signs_off_below_the_last_paragraph(line: str) -> None:
    signed: tuple[Role, str] = ("credit", line)
    end = len(article())

    assert told(raised(*article(), signed, styles=CLEAN)) == {end: ("byline", True)}
    assert raised(*article(("caption", "The lock in March"), signed), styles=CLEAN) == {}
    assert raised(*article(), signed, ("caption", "The lock in March"), styles=CLEAN) == {}


def test_people_with_degrees_sign_and_are_credited_with_no_picture() -> None:
    authors: tuple[Part, ...] = (("caption", "Jane Roe, PhD"), ("caption", "Margaret Davies, MD, MPH"))

    assert told(raised(*article(*authors))) == {1: ("byline", True), 2: ("byline", True)}
    assert told(raised(*article(("credit", "Jane Roe, Ph.D.")))) == {1: ("byline", True)}
    # One of them below a picture is who is seen.
    assert raised(*article(authors[0], ("credit", "Photo: Pia Lund"))) == {}
    assert raised(*article(("credit", "Jane Roe, AP"))) == {}


def test_an_agency_signs_off_below_a_note_too() -> None:
    found = raised(*article(), ("note", "Correction: it has ten locks."), ("credit", "Quelle: dpa, AFP"))

    assert told(found) == {4: ("byline", True)}


@pytest.mark.parametrize("line", ["Izvor: Tanjug", "dpa/red", "Ayşe Demir / YEŞİLKÖPRÜ, (DHA)"])
def test_whose_report_it_is_may_stand_above_the_article(line: str) -> None:
    signed: tuple[Role, str] = ("credit", line)

    assert told(raised(*article(signed), styles=CLEAN)) == {1: ("byline", True)}
    assert raised(*article(("caption", "The lock in March"), signed), styles=CLEAN) == {}


def test_who_wrote_the_words_and_who_took_the_pictures_stand_above_the_article() -> None:
    words: tuple[Role, str] = ("alt", "Texto: Ana Robledo")
    pictures: tuple[Role, str] = ("credit", "Fotos: Luis Peña")

    assert told(raised(*article(words, pictures))) == {1: ("byline", True), 2: ("byline", True)}
    assert told(raised(*article(("byline", words[1]), pictures))) == {2: ("byline", True)}
    assert raised(*article(("caption", "The lock in March"), pictures)) == {}


def test_a_headline_that_opens_as_a_byline_does_stays_the_headline() -> None:
    assert raised(("headline", "Interview: Jane Roe"), *article()[1:], styles=CLEAN) == {}


@pytest.mark.parametrize("role", ["byline", "standfirst"])
def test_a_paper_s_desk_may_sign(role: Role) -> None:
    found = told(raised(*article((role, "La rédaction du Courrier d’Amberweir"))))

    assert found == ({} if role == "byline" else {1: ("byline", True)})


def test_a_name_and_its_paper_below_the_article_are_who_wrote_it() -> None:
    signed: tuple[Role, str] = ("chrome", "Ann Roe, Quayside Gazette")

    assert told(raised(*article(), signed)) == {len(article()): ("byline", True)}


@pytest.mark.parametrize("line", ["Foto: PAP", "© Reuters", "Ann Roe"])
def test_a_picture_s_credit_signs_nothing_off(line: str) -> None:
    assert raised(*article(), ("credit", line), styles=CLEAN) == {}


def test_a_site_s_name_above_a_signed_headline_is_no_byline() -> None:
    site: Part = ("byline", "Tessel Harbour Notes")
    below: tuple[Part, ...] = (*TOP, ("byline", "Peter Oduya"), *FIRST, *LAST)

    assert told(raised(site, *below)) == {0: ("byline", False)}
    assert told(raised(site, *below, styles=TYPED)) == {0: ("kicker", True)}
    led: tuple[Part, ...] = (*TOP, ("byline", "By Quint Saltmarsh"), *FIRST, *LAST)
    assert told(raised(site, *led, styles=TYPED)) == {0: ("kicker", True)}
    assert told(raised(("byline", "De Dijkbrief"), *led, styles=TYPED)) == {0: ("kicker", True)}
    assert raised(("byline", "By Tessel Harbour"), *below) == {}
    assert raised(("byline", "Peter Oduya"), *TOP, *FIRST, *LAST) == {}


def test_a_site_s_button_is_no_byline() -> None:
    assert told(raised(*article(("byline", "اقرأ أيضا")), styles=CLEAN)) == {1: ("chrome", True)}
    assert told(raised(*article(("byline", "Exklusiv für Abonnenten")), styles=CLEAN)) == {
        1: ("chrome", True)
    }
    # It leads to more of the kind, and its second part is no writer.
    assert told(raised(*article(("byline", "Tag-Archiv: Schleuse")))) == {1: ("chrome", True)}


@pytest.mark.parametrize("role", ["kicker", "subhead"])
def test_the_way_to_a_page_s_content_heads_nothing(role: Role) -> None:
    way: Part = (role, "Zum Hauptinhalt springen")

    assert told(raised(way, *TOP, *FIRST, *LAST, styles=CLEAN)) == {0: ("chrome", True)}
    assert raised((role, "Sport"), *TOP, *FIRST, *LAST, styles=CLEAN) == {}


@pytest.mark.parametrize("role", ["headline", "subhead", "chrome"])
def test_a_byline_may_be_initials_behind_a_colon(role: Role) -> None:
    assert told(raised((role, "Von: oh"), *FIRST, *LAST, styles=CLEAN)).get(0) == ("byline", True)
    assert told(raised((role, "Von: Hafen bis Wehr"), *FIRST, *LAST, styles=CLEAN)).get(0) != ("byline", True)


@pytest.mark.parametrize("role", ["paragraph", "standfirst"])
def test_brackets_that_tell_who_stands_where_are_a_caption_s(role: Role) -> None:
    shown = "Ann Roe (l) und Ben Poe (2.v.r.) vom Ruderklub Amberweir an der Schleuse."
    parties = "Ann Roe (L) och Ben Poe (M) röstade båda nej till den nya slussen i går."

    assert told(raised(*article((role, shown)), styles=CLEAN)).get(1) == ("caption", True)
    assert told(raised(*article((role, parties)), styles=CLEAN)).get(1) != ("caption", True)
    assert raised(*article(("paragraph", "Nobody (.) said a word (...) of it.")), styles=CLEAN) == {}


SIGNED = (
    "Das Wehr ist seit Montag zu. Wer hinüber will, fährt über Harper Mills oder wartet, bis der Wärter "
    "seine Runde gemacht hat. »Das geht nicht schneller«, sagte ein Sprecher des Hafenamts am Dienstag, der "
    "seinen Namen nicht nennen wollte."
)


def test_what_a_desk_and_an_agency_sign_is_no_caption() -> None:
    below: tuple[Part, ...] = (("caption", SIGNED), ("credit", "ohn/abl/AP/AFP"))
    short: tuple[Part, ...] = (("caption", "Das Wehr bei Nacht."), ("credit", "ohn/dpa"))

    assert told(raised(*TOP, ("caption+credit", f"{SIGNED} dpa/oh"), *FIRST, styles=CLEAN)) == {
        1: ("paragraph", True)
    }
    assert told(raised(*TOP, *below, styles=CLEAN)) == {1: ("paragraph", True), 2: ("byline", True)}
    assert raised(*TOP, *FIRST, *short, *LAST, styles=CLEAN) == {}


def test_an_agency_below_a_long_report_signs_it() -> None:
    report: tuple[Part, ...] = (("caption", f"{SIGNED} {SIGNED}"), ("credit", "dpa"))

    assert told(raised(*TOP, *report, styles=CLEAN)) == {1: ("paragraph", True), 2: ("byline", True)}
    assert 2 not in raised(*TOP, report[0], ("credit", "Keystone"), styles=CLEAN)


def test_a_date_at_the_end_of_a_text_without_another_is_its_date() -> None:
    day: Part = ("paragraph", "Montag, 23.09.2024, 00:09 Uhr")

    assert told(raised(*article(), day, styles=CLEAN)) == {3: ("dateline", True)}
    assert raised(*article(("dateline", "22.09.2024")), day, styles=CLEAN) == {}


def test_a_button_alone_is_no_quotation() -> None:
    assert told(raised(*article(("quote", "Teilen")))) == {1: ("chrome", True)}


def test_who_wrote_what_must_be_paid_for_may_stand_amid_buttons() -> None:
    paid: tuple[Part, ...] = (*TOP, ("standfirst", RUNNING[0]), *aside("Share", "By Jane Roe", "Loading"))

    assert told(raised(*paid)) == {3: ("byline", True)}
    assert raised(*paid, *aside("By Margaret Davies")) == {}


@pytest.mark.parametrize(
    "line",
    [
        "The lock in March. (file photo)",
        "Die Schleuse (Symbolbild).",
        "水門の前で（資料写真）",
        "मजदूर (फाइल फोटो)",
    ],
)
@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_what_sort_of_picture_it_is_says_a_caption_s_end(line: str, styles: Mapping[str, int]) -> None:
    assert told(raised(*article(("paragraph", line)), styles=styles)) == {1: ("caption", True)}
    assert grouped(TOP, (("alt", line), ("credit", "Foto: Ann Roe")), *BODY) == {}


@pytest.mark.parametrize("name", ["IMG_8299.jpeg", "[harbour-lights.PNG]", "amberweir.2024.webp"])
@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_the_name_of_a_picture_s_file_stands_for_the_picture(name: str, styles: Mapping[str, int]) -> None:
    assert told(raised(*article(("subhead", name)), styles=styles)) == {1: ("alt", True)}


@pytest.mark.parametrize(
    "words", ["How to open a .jpeg", "/pictures/lock.png", ".png", "https://example.org/a.png"]
)
def test_words_about_a_file_are_no_file_s_name(words: str) -> None:
    assert raised(*article(("paragraph", words)), styles=CLEAN) == {}


@pytest.mark.parametrize("styles", [CLEAN, TYPED])
def test_a_sentence_with_a_full_stop_is_no_headline_unless_it_is_short(styles: Mapping[str, int]) -> None:
    sentence = "It took nine years to build the lock, and four minutes to cross."
    short = "Gallant conduct of a curate."

    assert told(raised(("headline", sentence), ("paragraph", RUNNING[0]), styles=styles)) == {
        0: ("headline", False)
    }
    assert raised(("headline", short), ("paragraph", RUNNING[0]), styles=styles) == {}


def test_a_text_browser_s_button_is_a_site_s() -> None:
    assert told(raised(*article(("credit", "(BUTTON) Show more")))) == {1: ("chrome", True)}


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("byline", "By staff reporters"),
        ("byline", "Text und Fotos: jr"),
        ("byline", "Reuters"),
        ("byline", "(jr)"),
        ("byline", "J. R."),
        ("byline", "Our correspondent, Amberweir"),
        ("byline", "aus Amberweir berichtet Friederike Lund"),
        ("byline", "jr@amberweir.example"),
        ("copyright", "Nachdruck nur mit Genehmigung des Verlags"),
        ("copyright", "未经授权不得转载"),
        ("copyright", "Alle Rechte bei der Autorin"),
        (
            "copyright",
            "Niets uit deze uitgave mag op welke wijze dan ook worden verveelvoudigd of doorgegeven",
        ),
        (
            "copyright",
            "Artikkelen er beskyttet etter åndsverkloven, og ingen kan gjøre den tilgjengelig for andre",
        ),
        (
            "copyright",
            "При использовании материалов ссылка на «Речной вестник» с адресом страницы обязательна всегда",
        ),
        ("credit", "Photo: Odile Marrow"),
        ("credit", "Odile Marrow"),
        ("credit", "Courtesy of the team"),
    ],
)
def test_words_that_can_have_their_role_keep_it(role: Role, words: str) -> None:
    assert raised(*article((role, words), ("byline", "By Pia Lund"), ("dateline", "12 May 2024"))) == {}


@pytest.mark.parametrize("words", ["Odile Marrow, 12.05.2024", "12 May 2024 10:30 by Odile Marrow"])
def test_a_date_with_a_person_beside_it_tells_who_wrote(words: str) -> None:
    assert told(raised(*article(("dateline", words)), styles=CLEAN)) == {1: ("byline", True)}


def test_a_person_with_the_minute_above_the_article_is_who_wrote_it() -> None:
    assert told(raised(*article(("caption", "Maud Ellery | 12 May 2024, 9:30 am")))) == {1: ("byline", True)}
    assert raised(*article(("caption", "Maud Ellery, 12 May 2024"))) == {}
    assert (
        raised(*article(), ("caption", "Maud Ellery | 12 May 2024, 9:30 am"), ("paragraph", RUNNING[0])) == {}
    )


@pytest.mark.parametrize("words", ["Updated Tuesday, 12 May 2024", "Alice Springs, 12 May 2024"])
def test_a_date_with_words_that_are_no_person_stays_a_date(words: str) -> None:
    assert raised(*article(("dateline", words)), styles=CLEAN) == {}


def test_breadcrumbs_lead_to_the_headline() -> None:
    parts = article()
    found = raised(("headline", f"Home / Canals / {HEADLINE}"), ("standfirst", HEADLINE), *parts[1:])

    assert told(found) == {0: ("chrome", True), 1: ("headline", True)}


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_a_site_s_sections_side_by_side_are_no_headline(styles: Mapping[str, int]) -> None:
    sections: Part = ("headline", "Canals | Locks and weirs | Clubs | Letters")
    rest = article(("byline", "By Jonas Reed"))[1:]

    found = told(raised(sections, ("standfirst", HEADLINE), *rest, styles=styles))
    assert found[0] == ("chrome", True)
    assert 0 not in raised(("headline", "Jonas Reed | The lock | Amberweir Post"), *rest, styles=styles)


@pytest.mark.parametrize(
    "line",
    [
        "Home > Harbour > Story",
        "您的位置：首页 > 港口 > 正文",
        "トップ > 港 > 記事",
        "TOP > 港 > 記事",
        "當前位置: 首頁 > 港口",
    ],
)
def test_the_way_to_a_page_above_its_headline_is_no_headline(line: str) -> None:
    way: Part = ("headline", line)

    assert told(raised(way, *article(), styles=TOOL)) == {0: ("chrome", True)}
    assert 0 not in raised(way, *article()[1:], styles=TOOL)


def test_a_headline_said_again_below_its_kicker_stands_where_it_is_said_first() -> None:
    found = raised(("chrome", "Canals"), ("chrome", HEADLINE), ("chrome", "Canals"), *article())

    assert told(found) == {1: ("headline", True), 3: ("chrome", True)}


def test_a_headline_said_again_is_no_standfirst() -> None:
    assert told(raised(*article(("standfirst", HEADLINE)))) == {1: ("chrome", True)}


@pytest.mark.parametrize("below", [(), (("chrome", "Newsletter"),)])
def test_a_list_in_a_site_s_furniture_is_not_the_article_s(below: tuple[Part, ...]) -> None:
    items: tuple[Part, ...] = (
        ("list_item", "The weather on the coast this week"),
        ("list_item", "What the tides will bring tomorrow"),
    )
    found = raised(*article(), ("chrome", "Share"), ("chrome", "Most read"), *items, *below)

    assert told(found) == {5: ("list_item", False), 6: ("list_item", False)}


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
def test_an_advertisement_above_a_list_takes_no_marked_list_away(styles: Mapping[str, int]) -> None:
    items: tuple[Part, ...] = (("list_item", "- Gloves"), ("list_item", "- A lamp"))
    parts = (*article(), ("chrome", "Advertisement"), *items, ("paragraph", RUNNING[0]))

    assert raised(*parts, styles=styles) == {}


def test_a_list_between_paragraphs_is_the_article_s() -> None:
    items: tuple[Part, ...] = (("list_item", "Barges"), ("list_item", "Punts"))

    assert raised(*article(), *items, ("paragraph", RUNNING[0])) == {}


def test_a_subhead_stands_apart_from_its_paragraph_where_others_do() -> None:
    parts = (HEADLINE, RUNNING[0], "Where they go", RUNNING[1], f"Who counts them\n{RUNNING[0]}")
    roles: list[Role] = ["headline", "paragraph", "subhead", "paragraph", "subhead", "paragraph"]
    lines = "\n\n".join(parts).split("\n")

    assert told(looked_at(roles, lines, CLEAN)) == {4: ("subhead", False)}


def test_subheads_that_all_touch_their_paragraphs_stay() -> None:
    parts = (HEADLINE, RUNNING[0], f"Where they go\n{RUNNING[1]}", f"Who counts them\n{RUNNING[0]}")
    roles: list[Role] = ["headline", "paragraph", "subhead", "paragraph", "subhead", "paragraph"]
    lines = "\n\n".join(parts).split("\n")

    assert looked_at(roles, lines, PAGE) == {}


def test_what_people_write_keeps_its_subheads_and_lists() -> None:
    lines = "\n\n".join((HEADLINE, RUNNING[0], f"Where they go\n{RUNNING[1]}", "Bring a lamp")).split("\n")
    roles: list[Role] = ["headline", "paragraph", "subhead", "paragraph", "list_item"]

    assert looked_at(roles, lines, TYPED) == {}


def test_who_wrote_it_and_when_is_looked_for_in_what_was_set_aside_above() -> None:
    found = raised(
        *article(("chrome", "Odile Marrow and Pia Lund"), ("chrome", "12 May 2024"), ("chrome", "Share"))
    )

    assert told(found) == {1: ("byline", True), 2: ("dateline", True)}


def test_a_blog_s_line_that_was_set_aside_tells_who_wrote_and_when() -> None:
    line: Part = ("chrome", "3. Mai 2024 Katrin Vogelsang Schreibe einen Kommentar")

    assert told(raised(*article(line)))[1] == ("byline", True)


@pytest.mark.parametrize("line", ["3 May 2024 Ferries and harbours Share", "3 May 2024 Ann Roe on ferries"])
def test_a_line_with_a_day_and_other_words_stays_set_aside(line: str) -> None:
    assert told(raised(*article(("chrome", line)))).get(1) != ("byline", True)


def test_an_article_that_has_a_byline_and_a_date_needs_no_other() -> None:
    named: tuple[Part, ...] = (("byline", "By Pia Lund"), ("dateline", "12 May 2024"))

    assert raised(*article(*named, ("chrome", "Odile Marrow"), ("chrome", "13 May 2024"))) == {}


def test_names_above_the_headline_are_a_menu_or_what_it_is_about() -> None:
    assert raised(("chrome", "Maud Ellery"), ("chrome", "Victoria Park"), *article()) == {}


def test_a_byline_with_a_date_needs_no_other_date() -> None:
    assert raised(*article(("byline", "By Pia Lund | March 3, 2023"), ("chrome", "7 January 2025"))) == {}


def test_who_comments_or_is_to_be_asked_did_not_write_it() -> None:
    assert raised(*article(), ("chrome", "Jonas Reedham"), ("chrome", "Reply")) == {}


def test_who_wrote_another_article_too_is_not_named_with_others() -> None:
    others: tuple[Part, ...] = (("chrome", "Related"), ("chrome", "Pia Lund, Jonas Reed"))

    assert raised(*article(("byline", "By Pia Lund")), *others) == {}


def test_the_parts_of_a_series_are_not_one_headline() -> None:
    parts: tuple[Part, ...] = (
        ("headline", "A winter on the river, part 1"),
        ("paragraph", RUNNING[0]),
    )

    assert raised(*parts, ("subhead", "A winter on the river, part 2"), ("paragraph", RUNNING[1])) == {}


def test_many_names_set_aside_are_a_site_s_list() -> None:
    names = ("Odile Marrow", "Pia Lund", "Jonas Reed")

    assert raised(*article(*(("chrome", name) for name in names))) == {}


def test_who_wrote_it_is_known_again_below_the_article() -> None:
    below: tuple[Part, ...] = (
        ("chrome", "Share"),
        ("chrome", "Pia Lund"),
        ("chrome", "Odile Marrow"),
    )
    found = raised(*article(("byline", "By Pia Lund")), *below)

    assert told(found) == {5: ("byline", True)}


# ------------------------------------------------------------------------------- series and bullets


def test_the_headings_of_a_series_are_all_headings() -> None:
    series: tuple[Part, ...] = (
        ("subhead", "Place 3: The weir"),
        ("paragraph", RUNNING[0]),
        ("chrome", "Place 2: The lock"),
        ("paragraph", RUNNING[1]),
        ("subhead", "Place 1: The mill"),
        ("paragraph", RUNNING[0]),
    )

    for style in (PAGE, TYPED):
        assert told(raised(*article(), *series, styles=style)) == {5: ("subhead", True)}
    # Neither do these count by one, nor are there enough of them.
    assert raised(*article(), *series[:2], ("chrome", "Place 7: The lock"), *series[3:]) == {}
    assert raised(*article(), *series[:4]) == {}


def test_lines_marked_with_bullets_are_a_list_where_nothing_is_a_site_s() -> None:
    points: tuple[Part, ...] = (("chrome", "• One boat a day"), ("chrome", "• None on Sundays"))
    typed: tuple[Part, ...] = (("paragraph", points[0][1]), ("paragraph", points[1][1]))

    assert told(raised(*article(), *points, styles=CLEAN)) == {3: ("list_item", True), 4: ("list_item", True)}
    assert told(raised(*article(), *typed, styles=TYPED)) == {3: ("list_item", True), 4: ("list_item", True)}
    assert raised(*article(), *typed, styles=CLEAN) == {}
    assert raised(*article(), *points) == {}
    assert raised(*article(), typed[0], styles=TYPED) == {}


# ------------------------------------------------------------------------------- pictures


@pytest.mark.parametrize("words", ["hide caption", "Advertisement", "Home / News / Amberweir"])
def test_a_site_s_own_words_are_no_picture_s(words: str) -> None:
    assert told(raised(*article(("credit", words)))) == {1: ("chrome", True)}


@pytest.mark.parametrize("words", ["II.", "12"])
def test_a_number_is_no_credit(words: str) -> None:
    assert told(raised(*article(("credit", words)))) == {1: ("credit", False)}


def test_a_label_before_the_caption_s_words_makes_no_credit_of_them() -> None:
    alt = "The lock keeper, left, counts the boats of Amberweir"
    figure = f"{alt}\nImage: {alt} on a slate"
    parts: tuple[Part, ...] = (
        ("headline", HEADLINE),
        ("alt", alt),
        ("credit", f"Image: {alt} on a slate"),
    )
    lines = "\n\n".join((HEADLINE, figure, *RUNNING)).split("\n")
    roles: list[Role] = [*(role for role, _ in parts), "paragraph", "paragraph"]

    assert told(looked_at(roles, lines, CLEAN)) == {2: ("caption", True)}


def test_a_heading_that_names_the_picture_above_it_is_no_caption() -> None:
    page: tuple[Part, ...] = (
        ("headline", HEADLINE),
        ("alt", "The slate"),
        ("caption", "The slate"),
        ("paragraph", RUNNING[0]),
    )

    assert told(raised(*page, styles=CLEAN)) == {2: ("subhead", True)}
    assert raised(*page, styles=TOOL) == {}


def test_who_took_other_pictures_took_this_one_too() -> None:
    credited: tuple[Role, str] = ("caption+credit", "The weir at noon. Photo: Pia Lund")
    group: tuple[Part, ...] = (
        ("list_item", "The slate"),
        ("list_item", "The slate beside the door"),
        ("list_item", "Pia Lund"),
    )
    text = "\n\n".join(
        (HEADLINE, credited[1], RUNNING[0], "\n".join(words for _, words in group), RUNNING[1])
    )
    lines = text.split("\n")
    roles: list[Role] = ["headline", credited[0], "paragraph", *(role for role, _ in group), "paragraph"]

    for style in (CLEAN, TYPED):
        found = told(looked_at(roles, lines, style))
        assert found == {5: ("credit", True), 4: ("caption", True), 3: ("alt", True)}
    lines[2] = "The weir at noon. Photo: Bo Dahl"
    assert looked_at(roles, lines, TYPED) == {}


# ------------------------------------------------------------------------------- who wrote it


@pytest.mark.parametrize("name", ["K. Meenal Sundar", "Lottie Farring Local Democracy Reporter"])
def test_a_name_with_initials_or_a_job_beside_the_date_is_the_writer_s(name: str) -> None:
    top: tuple[Part, ...] = (("chrome", name), ("dateline", "3 May 2026"))

    assert told(raised(*article(*top))) == {1: ("byline", True)}
    assert told(raised(*article(("chrome", "Order Reprints"), top[1]))) == {}


@pytest.mark.parametrize(
    "ending", ["(Pia Lund/Riverside Agency)", "(Pia Lund, Riverside Agency)", "(Supplied)", "[Courtesy]"]
)
def test_a_credit_in_brackets_behind_the_last_stop_makes_a_caption(ending: str) -> None:
    line = f"The keeper of the lock counts boats. {ending}"
    page: tuple[Part, ...] = (("headline", HEADLINE), ("paragraph", line), *article()[1:])

    assert told(raised(*page)) == {1: ("caption+credit", True)}
    # An agency alone, or somebody at the end of the text, signs the report.
    assert raised(page[0], ("paragraph", "The keeper counts boats. (Reuters)"), *page[2:]) == {}
    assert raised(*page[2:], page[1], styles=TYPED) == {}


def test_a_standfirst_above_a_credit_and_not_below_the_headline_is_a_caption() -> None:
    figure: tuple[Part, ...] = (
        ("standfirst", "The keeper at his door"),
        ("credit", "Photo: Pia Lund"),
    )

    assert told(raised(*article(("chrome", "Share"), *figure))) == {2: ("caption", True)}
    assert raised(*article(*figure)) == {}


def test_buttons_and_tags_below_an_article_are_no_list_of_it() -> None:
    tags: tuple[Part, ...] = (
        ("subhead", "Boats"),
        ("list_item", "• E-Mail"),
        ("list_item", "• Telegram"),
    )
    points: tuple[Part, ...] = (
        ("subhead", "What to bring"),
        ("list_item", "• Something warm to wear on deck"),
        ("list_item", "• The ticket that the keeper has stamped"),
    )

    assert told(raised(*article(), *tags, styles=TOOL)) == {4: ("chrome", True), 5: ("chrome", True)}
    assert raised(*article(), *tags, styles=CLEAN) == {}
    assert raised(*article(), *points, styles=TOOL) == {}


def test_a_sentence_as_long_as_a_paragraph_is_one_where_an_extractor_left_it() -> None:
    opening = f"{RUNNING[0][:120]}."
    parts: tuple[Part, ...] = (
        ("headline", HEADLINE),
        ("standfirst", opening),
        ("paragraph", RUNNING[1]),
    )

    assert told(raised(*parts, styles=CLEAN)) == {1: ("standfirst", False)}
    assert raised(*parts) == {}
    assert raised(parts[0], ("standfirst", "Nobody knows why."), parts[2], styles=CLEAN) == {}


def test_a_sentence_below_a_picture_is_no_second_standfirst() -> None:
    deck: Part = ("standfirst", "The harbour is full, and nobody counts")
    parts: tuple[Part, ...] = (*TOP, deck, ("byline", "By Pia Lund"), *figure("The slate on Tuesday"))
    opening: Part = ("standfirst", "Forty slates stand beside the door, and that is all there is.")
    given = {len(parts): ("paragraph", True)}

    assert told(raised(*parts, opening, *FIRST, *LAST)).items() >= given.items()
    assert len(parts) - 1 not in told(raised(*TOP, *parts[2:], opening, *FIRST, *LAST))
    opened = raised(*TOP, *FIRST, *figure("The slate on Tuesday"), opening, *LAST)
    assert told(opened).items() >= {4: ("paragraph", True)}.items()


def test_a_line_that_heads_nothing_is_no_heading() -> None:
    end: Part = ("subhead", "In cinemas from Friday")

    assert told(raised(*article(), end)) == {3: ("paragraph", True)}
    assert told(raised(*article(), end, ("byline", "Pia Lund")))[3] == ("paragraph", True)
    assert 3 not in told(raised(*article(), end, *FIRST))
    assert 3 not in told(raised(*article(), end, ("chrome", "Read also")))


def test_a_house_behind_who_took_the_pictures_is_his_between_byline_and_date() -> None:
    signed: tuple[Part, ...] = (("byline", "Text: Pia Lund"), ("credit", "Bild: Bo Dahl/Reuters"))
    dated: Part = ("dateline", "Publicerad 2025-10-12 06.00")

    assert told(grouped(TOP, (*signed, dated), *BODY))[2] == ("byline", True)
    assert 2 not in grouped(TOP, signed[:1], signed[1:], *BODY)


@pytest.mark.parametrize(
    "line", ["Text and photos: Pia Lund", "Text: Pia Lund | Fotos: Bo Dahl", "文＝田中花子　写真＝山本次郎"]
)
def test_who_wrote_the_words_and_took_the_pictures_is_no_credit(line: str) -> None:
    assert told(raised(*article(("credit", line)), styles=TYPED)) == {1: ("byline", True)}


def test_who_took_the_pictures_below_who_wrote_the_words_is_told_anywhere() -> None:
    pair: tuple[Part, ...] = (("byline", "Text: Pia Lund"), ("credit", "Foto: Bo Dahl"))

    assert told(raised(*article(), *pair, styles=CLEAN)) == {4: ("byline", True)}
    assert raised(*article(), ("byline", "3 May 2026 | Pia Lund"), pair[1], styles=CLEAN) == {}


def test_headings_of_a_series_are_told_by_their_form_alone() -> None:
    series = tuple(
        part
        for number in (3, 2, 1)
        for part in ((("paragraph", f"Place {number}: The weir")), ("paragraph", RUNNING[0]))
    )
    parts: list[tuple[Role, str]] = [("paragraph", words) for _, words in series]

    assert told(raised(*article(), *parts)) == dict.fromkeys((3, 5, 7), ("subhead", True))


def test_numbered_lines_set_apart_are_a_list_where_somebody_typed_them() -> None:
    steps: tuple[Part, ...] = (
        ("paragraph", "1. Stir the flour into the milk."),
        ("paragraph", "2. Leave it in a warm place for an hour."),
    )

    assert told(raised(*article(), *steps, styles=TYPED)) == {3: ("list_item", True), 4: ("list_item", True)}
    assert raised(*article(), *steps, styles=CLEAN) == {}
    assert raised(*article(), steps[0], ("paragraph", "7. Serve."), styles=TYPED) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Back to school: what parents in Amberweir need to know",
        "Zurück zur Natur: Wie ein Hafen zum Park wird",
        "国際会議が港の町で開幕、市長があいさつ",
        "A day in Amberweir",
    ],
)
def test_a_headline_that_begins_with_a_site_s_word_stays_one(line: str) -> None:
    notice: tuple[Role, str] = ("copyright", "© 2026 The Amberweir Post. All rights reserved.")

    assert (
        raised(("headline", line), ("chrome", HEADLINE), ("byline", "By Ann Roe"), *article()[1:], notice)
        == {}
    )


@pytest.mark.parametrize(
    "line",
    [
        "Home/office workers were told to stay away on Monday, the council said.",
        "Home / Away is the first novel of Bo Li, who grew up on the quay.",
        "He said that he had only one wish: home / family, in that order, and no more meetings.",
    ],
)
def test_a_sentence_with_a_slash_is_no_way_to_a_page(line: str) -> None:
    assert raised(("headline", HEADLINE), ("paragraph", line), *article()[1:]) == {}
    assert raised(*article(), ("paragraph", line)) == {}


def test_a_platform_that_is_credited_is_no_button() -> None:
    figure: tuple[Part, ...] = (("caption", "The weir on Sunday morning"), ("credit", "Facebook"))

    assert raised(*article(*figure), styles=CLEAN) == {}
    assert raised(*article(("alt", "Home"), ("credit", "Photo: Pia Lund")), styles=CLEAN) == {}


def test_a_heading_amid_the_article_may_be_a_word_that_sites_have() -> None:
    heading: tuple[Part, ...] = (("subhead", "Discussion"), ("paragraph", RUNNING[0]))

    assert raised(*article(), *heading) == {}


def test_a_programme_s_days_are_no_numbered_list() -> None:
    days: tuple[Part, ...] = (
        ("paragraph", "3. Mai: Hafenfest auf dem Kai"),
        ("paragraph", "4. Mai: Lauf um den Hafen"),
    )

    assert raised(*article(), *days, styles=TYPED) == {}


@pytest.mark.parametrize("role", ["standfirst", "paragraph", "dateline"])
def test_the_way_from_a_site_s_first_page_is_a_site_s(role: Role) -> None:
    assert told(raised(*article((role, "You are here: Home / Town hall / Press")))) == {1: ("chrome", True)}


def test_a_list_of_which_only_the_first_line_was_kept_is_one_list() -> None:
    days: tuple[Part, ...] = (
        ("paragraph", "3 May 2026: the first boat"),
        *(("chrome", f"{day} May 2026: a boat") for day in (4, 5, 6)),
    )
    buttons: tuple[Part, ...] = (days[0], ("chrome", "Share"), ("chrome", "Print"), ("chrome", "Save"))
    page: tuple[tuple[Part, ...], ...] = tuple((part,) for part in article())

    assert told(grouped(*page, days, *page[1:], styles=PAGE)) == dict.fromkeys(
        range(3, 7), ("list_item", True)
    )
    assert grouped(*page, buttons, *page[1:], styles=PAGE) == {}
    assert grouped(*page, days[:3], *page[1:], styles=PAGE) == {}
    # The end of a paragraph is no item, and a few letters are a site's.
    sentence: Part = ("paragraph", "The council will meet again in May.")
    assert grouped(*page, (sentence, *days[1:]), *page[1:], styles=PAGE) == {}
    assert grouped(*page, (*days, ("chrome", "1 min")), *page[1:], styles=PAGE) == {}
    assert grouped(*page[:1], days, page[0], styles=PAGE) == {}
    # Below the article only what a heading announces is its own.
    assert grouped(*page, days, styles=PAGE) == {}
    heading: tuple[Part, ...] = (("subhead", "The boats, day by day"),)
    assert len(grouped(*page, heading, days, styles=PAGE)) == len(days)


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("By", "Al Reed"),
        ("Von", "Redaktion"),
        ("Geschreven door", "Sietse Hoek"),
        ("Share", "By Maud Ellery and Jonas Reed"),
    ],
)
def test_who_stands_below_a_byline_s_word_or_behind_it_wrote_the_article(above: str, name: str) -> None:
    page = article(("chrome", above), ("chrome", name), ("dateline", "3 May 2026"))

    assert told(raised(*page)) == {2: ("byline", True)}


def test_what_stands_below_a_word_that_may_be_a_byline_s_must_be_a_name() -> None:
    assert raised(*article(("chrome", "Text"), ("chrome", "Größe"), ("dateline", "3 May 2026"))) == {}


def test_a_byline_s_word_and_names_may_stand_above_the_headline() -> None:
    top: tuple[Part, ...] = (("chrome", "Share"), ("chrome", "By Maud Ellery"))

    assert told(raised(*top, *article())) == {1: ("byline", True)}
    assert raised(*top, ("chrome", "Why we need the storks"), *article()) == {}
    assert raised(*top, *article(("byline", "By Pia Lund"))) == {}


def test_a_heading_that_a_page_says_again_and_again_is_a_box() -> None:
    def between(*words: str) -> dict[int, tuple[str, bool]]:
        parts: list[Part] = []
        for heading in words:
            parts += [("subhead", heading), ("paragraph", RUNNING[0])]
        return told(raised(*article(), *parts))

    assert between(*["Article content"] * 3) == dict.fromkeys((3, 5, 7), ("chrome", True))
    assert between(*["Fees: none"] * 3) == {}
    assert between(*["Who are you?"] * 3) == {}
    assert (
        between("Amber Line", "Our verdict", "Weir Ferries", "Our verdict", "Quay Line", "Our verdict") == {}
    )
    assert between(*["Ingredients", "Method"] * 3) == {}


@pytest.mark.parametrize(
    "line", ["© The Amberweir Post", "(c) Riverside Media Ltd & Co", "Copyright Town of Amberweir"]
)
def test_whose_the_rights_are_below_an_article_is_its_notice_though_no_year_is_told(line: str) -> None:
    notice: Part = ("copyright", "© 2026 The Amberweir Post. All rights reserved.")

    assert told(raised(*article(), ("chrome", "Share"), ("chrome", line))) == {4: ("copyright", True)}
    assert raised(*article(), ("chrome", line), notice) == {}
    assert raised(*article(), ("chrome", line), ("chrome", "© Amberweir Radio")) == {}
    assert raised(*article(("chrome", line))) == {}
    for other in ("Copyright", "© OpenStreetMap contributors", "© Riverside Maps © Amberweir Post"):
        assert raised(*article(), ("chrome", other)) == {}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize("role", ["chrome", "credit"])
def test_a_text_s_last_line_is_its_notice_and_no_credit(role: Role, styles: Mapping[str, int]) -> None:
    last: Part = (role, "© Amberweir Post. Ansvarig utgivare: Pia Lund")

    assert told(raised(*article(), last, styles=styles)) == {3: ("copyright", True)}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
def test_a_text_s_last_line_may_be_a_picture_s_credit(styles: Mapping[str, int]) -> None:
    last: Part = ("credit", "© Amberweir Post. Ansvarig utgivare: Pia Lund")

    # A picture has one like it, a person or an agency owns it, or the words of a picture are above.
    assert raised(*article(("credit", "© Riverside Radio")), last, styles=styles) == {}
    assert raised(*article(), ("credit", "© Jane Roe"), styles=styles) == {}
    assert raised(*article(), ("caption", "The lock in March"), last, styles=styles) == {}


def test_a_question_is_a_heading_where_the_other_questions_are() -> None:
    def asked(*roles: Role) -> dict[int, tuple[str, bool]]:
        questions = ((role, f"Who counts the boats of week {number}?") for number, role in enumerate(roles))
        parts = (part for question in questions for part in (question, ("paragraph", RUNNING[0])))
        return told(raised(*article(), *parts))

    assert asked("subhead", "paragraph", "subhead") == {5: ("subhead", True)}
    assert asked("subhead", "paragraph") == {}
    assert asked("subhead", "subhead", "paragraph", "paragraph", "paragraph") == {}


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe covers the harbour for the Amberweir Post.",
        "Jane Roe’s next book is about a lock keeper.",
    ],
)
@pytest.mark.parametrize("role", ["paragraph", "chrome"])
def test_the_article_s_last_sentence_may_present_who_wrote_it(role: Role, line: str) -> None:
    page: tuple[Part, ...] = (*article(("byline", "By Jane Roe")), (role, line), ("chrome", "Share"))

    assert told(raised(*page)) == {4: ("note", True)}
    # Whom the article names is one it tells of.
    telling: Part = ("paragraph", f"{RUNNING[0]} So say Roe and Davies.")
    assert told(raised(*page[:2], telling, *page[3:])).get(4) != ("note", True)


@pytest.mark.parametrize(
    "line",
    [
        "The author is a lock keeper in Amberweir.",
        "Die Autorin ist Hafenmeisterin in Altkoog.",
        "Unser Autor Jan Lund lebt in Neukoog.",
        "*L’auteur est maître de port à Vieuxcourt.*",
        "Автор — смотритель шлюза.",
    ],
)
@pytest.mark.parametrize("styles", [CLEAN, PAGE])
def test_who_wrote_may_be_presented_without_a_name(line: str, styles: Mapping[str, int]) -> None:
    presents: Part = ("paragraph", line)

    assert told(raised(*article(), presents, styles=styles)) == {3: ("note", True)}
    assert raised(*TOP, *FIRST, presents, *LAST, styles=styles) == {}
    # A review tells of an author, too.
    told_before = f"{RUNNING[0]} Of this the author, die Autorin, unser Autor, l’auteur, автор tells nothing."
    assert 3 not in raised(*TOP, *FIRST, ("paragraph", told_before), presents, styles=styles)


@pytest.mark.parametrize(
    "line",
    [
        "Margaret Davies is a photographer in Amberweir.",
        "Margaret Davies ist freie Autorin und lebt an der Schleuse.",
        "Margaret Davies is the author of Low Water (Quayside Press, £9.99)",
    ],
)
def test_a_writer_who_is_named_nowhere_else_may_be_presented_last(line: str) -> None:
    presents: Part = ("paragraph", line)

    assert told(raised(*article(), presents)) == {3: ("note", True)}
    signed = article(("byline", "By Jane Roe"))
    assert raised(*signed, presents) == {}
    below: tuple[Part, ...] = (("paragraph", "Jane Roe covers the harbour for the Amberweir Post."), presents)
    assert told(raised(*signed, *below)) == {4: ("note", True), 5: ("note", True)}
    # In a row of people each is one of the article's.
    candidate: Part = ("paragraph", "Thomas Harding is a baker and would like the pool to be opened again.")
    assert raised(*article(), candidate, presents) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Jane is the harbour editor of the Post and has been with it since 2013. Jane likes boats.",
        "Jane covers the harbour.",
    ],
)
def test_a_writer_may_be_presented_by_a_first_name_that_the_article_has_not(line: str) -> None:
    signed = article(("byline", "By Jane Roe"))
    presents: Part = ("paragraph", line)

    assert told(raised(*signed, presents)) == {4: ("note", True)}
    assert raised(*article(), presents) == {}
    keeper: Part = ("paragraph", "“Nobody asked me,” the keeper said, and Jane of the other lock agreed.")
    assert raised(*signed, keeper, presents) == {}
    assert raised(*signed, ("paragraph", "Jane Porter is the keeper of the other lock.")) == {}


def test_who_is_named_amid_furniture_or_does_something_else_is_not_presented() -> None:
    assert raised(*article(), ("chrome", "Share"), ("chrome", "Margaret Davies is a writer.")) == {}
    assert raised(*article(), ("paragraph", "Margaret Davies is a keeper and counts the boats.")) == {}


@pytest.mark.parametrize(
    "line",
    [
        "a cura di Margaret Davies",
        "Propos recueillis par Margaret Davies",
        "Aus Amberwehr berichtet Margaret Davies",
        "Eine Reportage von Margaret Davies",
        "Της Ελένης Βαμβακάρη",
        "ผู้เขียน: วราภรณ์ ใจดี",
    ],
)
@pytest.mark.parametrize("role", ["chrome", "subhead", "paragraph"])
def test_words_for_who_wrote_and_a_sure_name_are_a_byline_above_the_article(role: Role, line: str) -> None:
    assert told(raised(*article((role, line)))) == {1: ("byline", True)}


@pytest.mark.parametrize(
    "line",
    ["Photo: Margaret Davies", "The lock of Amberweir. Foto: Margaret Davies", "Di Caprio counts boats"],
)
def test_a_picture_s_words_and_a_headline_s_are_no_byline(line: str) -> None:
    assert ("byline", True) not in told(raised(*article(("paragraph", line)))).values()


@pytest.mark.parametrize("wires", ["(TT, APA)", "(dpa/AFP)", "(red, APA)"])
def test_agencies_in_brackets_sign_the_last_paragraph_off(wires: str) -> None:
    last: Part = ("caption+credit", f"{RUNNING[1]} {wires}")

    assert told(raised(*article(), last)) == {3: ("paragraph", True)}
    # A caption further up is signed so too; another picture's words, or no agency, follow.
    assert ("paragraph", True) not in told(raised(*article(last), last)).values()
    assert ("paragraph", True) not in told(raised(*article(), last, ("credit", "AFP"))).values()
    assert raised(*article(), ("caption+credit", f"{RUNNING[1]} (Jane Roe)")) == {}
    # One agency alone may have taken the picture that a few words tell of.
    assert raised(*article(), ("caption+credit", "The keeper at the lock in March. (AP)")) == {}


@pytest.mark.parametrize(
    "line",
    [
        "The lock is open on all days but Friday. - AFP",
        "Kunci air itu dibuka setiap hari kecuali hari Jumaat. – BERNAMA",
        "Cửa cống mở cửa tất cả các ngày trong tuần, trừ thứ hai. - TTXVN",
        f"{RUNNING[1]} (Reuters)",
        "水門は金曜日を除き毎日開いており、誰でも見学できるという。（ロイター）",
        "수문은 금요일을 빼고 매일 문을 연다고 마을은 밝혔다. 김하늘 기자 sky@example.kr",
        "وقال الحارس إن البوابة تفتح كل أيام الأسبوع عدا الجمعة. (رويترز)",
    ],
)
def test_the_last_sentence_is_signed_by_who_reports(line: str) -> None:
    last: Part = ("caption+credit", line)

    assert told(raised(*article(), last)) == {3: ("paragraph", True)}
    assert ("paragraph", True) not in told(raised(*article(last), last)).values()
    assert ("paragraph", True) not in told(raised(*article(), ("caption", "The lock"), last)).values()


@pytest.mark.parametrize(
    "line",
    [
        "The keeper at the lock in March - AFP",
        "The keeper counts the boats below the lock in March. Photo: AFP",
        "The keeper counts the boats below the lock in March. Jane Roe/AFP",
        "图为水门看守人在三月的河边数船，旁边有许多孩子。（新华社）",
        "▲ 수문지기가 강가에서 배를 세고 있다. 마을 주민 여럿이 함께했다. 김하늘 기자",
    ],
)
def test_a_caption_below_the_last_paragraph_stays_one(line: str) -> None:
    assert raised(*article(), ("caption+credit", line)) == {}


@pytest.mark.parametrize("role", ["headline", "standfirst", "paragraph", "subhead"])
def test_what_a_converter_prints_in_square_brackets_is_a_picture(role: Role) -> None:
    bracketed = article((role, "[A lock keeper beside his slate]"))
    assert told(raised(*bracketed, styles=TOOL))[1] == ("alt", True)
    assert ("alt", True) not in told(raised(*bracketed)).values()


@pytest.mark.parametrize(
    "date",
    ["30 Ekim 2022 Pazar", "วันจันทร์ที่ 4 มีนาคม พ.ศ. 2567", "4 มีนาคม 2567 เวลา 08.30 น.", "سه‌شنبه ۱۵ اسفند ۱۴۰۲"],
)
@pytest.mark.parametrize("role", ["paragraph", "subhead", "byline"])
def test_a_date_with_its_weekday_above_the_article_is_no_text(role: Role, date: str) -> None:
    unstopped: Part = ("paragraph", "สะพานข้ามลำน้ำใสที่ใช้เวลาสร้างนานเก้าปี")

    assert told(raised(*article((role, date)), styles=CLEAN)) == {1: ("dateline", True)}
    assert raised(*TOP, (role, date), unstopped, unstopped, styles=CLEAN)[1].role == "dateline"
    assert 2 not in raised(*TOP, ("dateline", date), (role, date), unstopped, unstopped, styles=CLEAN)


@pytest.mark.parametrize("styles", [CLEAN, PAGE])
@pytest.mark.parametrize("role", ["alt", "caption"])
@pytest.mark.parametrize(
    "line",
    [
        "Read more about the lock and its keeper",
        "Tickets at https://amberweir.example/boats",
        "Quay Café / the best cake in town / www.amberweir.example",
        "ms/fa",
    ],
)
def test_what_leads_elsewhere_is_no_picture_s(line: str, role: Role, styles: Mapping[str, int]) -> None:
    assert told(raised(*TOP, *FIRST, (role, line), *LAST, styles=styles)) == {2: ("paragraph", True)}


def test_initials_above_the_credit_of_the_page_s_picture_are_no_words_of_it() -> None:
    picture: tuple[Part, ...] = (("alt", "ms/fa"), ("credit", "Photo: Pia Lund/Pixabay"))

    assert told(grouped(TOP, FIRST, LAST, picture)) == {3: ("paragraph", True)}


@pytest.mark.parametrize(
    "line",
    ["The lock in spring", "RELATED: The lock in spring", "The lock. Photo: Pia Lund/www.quay.example"],
)
def test_what_is_seen_or_credited_leads_nowhere(line: str) -> None:
    assert raised(*TOP, *FIRST, ("caption", line), *LAST, styles=CLEAN) == {}


def test_a_sentence_right_above_a_paragraph_is_not_set_aside_a_site_s_words_are() -> None:
    aside: tuple[Part, ...] = (("chrome", "Share"), ("chrome", "Twelve boats in an hour."))
    words: tuple[Part, ...] = (("chrome", "Share"), ("chrome", "Read more on our website."))
    parts = (*article(), *aside, ("paragraph", RUNNING[0]), *words, ("paragraph", RUNNING[1]))

    assert told(raised(*parts)) == {4: ("chrome", False)}


@pytest.mark.parametrize(
    "line",
    [
        "Dr. Jane Roe is a keeper of locks at Amberweir.",
        "JANE ROE, 34, was seasick for the first time in her life.",
    ],
)
@pytest.mark.parametrize("byline", ["By Jane Roe", "BY JANE ROE", "By Dr Jane Roe"])
def test_who_signs_is_presented_with_a_title_or_in_capitals(line: str, byline: str) -> None:
    signed = article(("byline", byline))

    assert told(raised(*signed, ("paragraph", line))) == {4: ("note", True)}
    named: Part = (
        "paragraph",
        "The keeper of the other lock, whose name is Roe, could not be asked about it.",
    )
    assert raised(*signed, named, ("paragraph", line)) == {}


def test_who_signs_is_presented_below_the_byline() -> None:
    note: Part = ("paragraph", "Ms. Roe is a writer and keeps the lock of Amberweir.")

    assert told(raised(*article(("byline", "By Jane Roe"), note))) == {2: ("note", True)}
    assert 2 not in raised(*article(("byline", "By Jane Lund"), note))
    assert 1 not in raised(*article(note))
    for line in ("JANE ROE was late, and the lock was shut.", "Jane Roe’s father was a baker."):
        assert 2 not in raised(*article(("byline", "By Jane Roe"), ("paragraph", line)))


def test_a_town_alone_above_the_article_has_not_written_it() -> None:
    town: Part = ("byline", "São Paulo")

    assert told(raised(*article(town))) == {1: ("dateline", True)}
    assert raised(*article(("byline", "Pia Lund"), ("dateline", "12 May 2024"))) == {}


def test_whom_a_reader_may_follow_has_written_the_post() -> None:
    top: tuple[Part, ...] = (("headline", HEADLINE), ("standfirst", "It took a summer and a patient dog"))
    post: tuple[Part, ...] = (("chrome", "Sanjay Ferrow"), ("chrome", "Follow"), ("dateline", "May 3, 2021"))

    assert told(grouped((*top, *post), FIRST, LAST, styles=PAGE)) == {2: ("byline", True)}
    assert 2 not in grouped((*top, ("chrome", "Read the terms"), *post[1:]), FIRST, LAST, styles=PAGE)


def test_whom_an_article_tells_of_and_a_house_in_brackets_are_a_picture_s() -> None:
    shown: Part = ("byline", "Jon Feld and Rosa Winn in The Count (Weir Films)")
    tells: Part = ("paragraph", "The first thing one notices is that Jon Feld can act with his back to us.")

    assert told(raised(*TOP, shown, tells, *FIRST, *LAST)) == {1: ("caption+credit", True)}
    assert raised(*TOP, shown, *FIRST, *LAST) == {}


def test_a_name_beside_the_date_is_the_writer_s_whom_one_follows_below_the_article() -> None:
    top: tuple[Part, ...] = (("chrome", "三日月うさぎ"), ("dateline", "2023年9月14日 21:03"))
    below: tuple[Part, ...] = (("chrome", "三日月うさぎ"), ("chrome", "小さな駅の話"), ("chrome", "フォロー"))

    assert told(raised(*TOP, *top, *FIRST, *LAST, *below))[1] == ("byline", True)
    # A section stands beside the date, too.
    assert 1 not in raised(*TOP, *top, *FIRST, *LAST, *below[:2])


def test_a_small_word_that_the_article_has_is_nobody() -> None:
    above: Part = ("byline", "the")
    initials: Part = ("byline", "rwe")

    assert told(raised(*article(above)))[1] == ("chrome", True)
    assert 1 not in told(raised(*article(initials)))


def test_codes_of_wordpress_are_no_words() -> None:
    code: Part = ("alt", '[caption id="attachment_77" align="alignnone" width="640"]')
    caption: Part = ("caption", "The keeper at his lock.[/caption]")

    assert told(raised(*article(), code, caption)) == {3: ("chrome", True), 4: ("caption", True)}


def test_an_advertisement_is_no_headline_and_a_button_nobody() -> None:
    lines: tuple[Part, ...] = (("headline", "ANNONS"), *FIRST, *LAST)

    assert told(raised(*lines, styles=TYPED)) == {0: ("chrome", True)}
    assert told(raised(*article(("byline", "Tamanho do texto"))))[1] == ("chrome", True)


def test_a_name_above_what_tells_of_it_is_no_second_writer() -> None:
    below: Part = ("paragraph", f"Since the spring flood Rosa Winn has kept the slate. {RUNNING[0]}")
    name: Part = ("byline", "Rosa Winn")

    found = told(
        raised(
            *article(
                ("byline", "By Ann Roe"),
            ),
            name,
            below,
            *LAST,
        )
    )

    assert found[4] == ("subhead", True)
    assert 4 not in told(raised(*article(("byline", "By Ann Roe")), name, *LAST, *FIRST))


def test_a_day_of_the_week_is_no_place_beside_a_name() -> None:
    line: Part = ("dateline", "Zaterdag, 7 maart 2026 om 21:05 • Ann Roe • Laatste update: 22:07")

    assert told(raised(*article(line)))[1] == ("byline", True)


@pytest.mark.parametrize(("role", "file"), [("headline", True), ("credit", True), ("byline", False)])
def test_a_picture_s_file_may_have_a_name_of_several_words(role: Role, file: bool) -> None:
    found = told(raised((role, "LOCK at noon.JPG"), *FIRST, *LAST))

    assert (found.get(0) == ("alt", True)) is file


def test_a_lone_heading_below_the_picture_that_opens_a_text_is_its_headline() -> None:
    caption: Part = ("caption+credit", "The keeper at his door. Photo: Ann Roe")
    heading: Part = ("subhead", "He counts boats for nobody")

    assert told(raised(caption, heading, *FIRST, *LAST, styles=CLEAN))[1] == ("headline", True)
    assert 1 not in told(raised(caption, heading, *FIRST, ("subhead", "And then"), *LAST, styles=CLEAN))


def test_persons_and_the_day_set_apart_by_a_bar_sign_an_article() -> None:
    signed: Part = ("paragraph", "Schmidt, Anna; Weber, Jörg | 6. Oktober 2024, 18:40 Uhr")

    assert told(raised(*article(), signed, styles=CLEAN)) == {3: ("byline", True)}
    assert raised(*TOP, *FIRST, signed, *LAST, styles=CLEAN) == {}


def test_an_agency_above_an_article_that_names_it_again_in_brackets_has_reported() -> None:
    agency: Part = ("credit", "Keystone-SDA")
    wired: Part = ("paragraph", f"(Keystone-SDA) {RUNNING[1]}")

    assert told(raised(*TOP, agency, *FIRST, wired, styles=CLEAN)) == {1: ("byline", True)}
    assert raised(*TOP, agency, *FIRST, *LAST, styles=CLEAN) == {}
