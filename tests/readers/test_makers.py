"""Who made an article, in touching lines between its headline and its text, and what is no such line."""

from __future__ import annotations

import time

import pytest

import convert
from convert.readers.text.lines.roles import Role
from convert.readers.text.second_look.look import gives

from .looked import CLEAN, FIRST, HEADLINE, LAST, RUNNING, TOP, TYPED, Part, article, grouped, raised, told

NAMES: tuple[Part, ...] = (("alt", "Ella Coe and Ben Poe"), ("credit", "PA Media"))


@pytest.mark.parametrize(
    "signed", ["By Ella Coe", "By Harlan Petgrew and Ella Coe", "Von Ella Coe", "ELLA COE", "Ella Coe"]
)
@pytest.mark.parametrize("house", ["Associated Press", "The Associated Press", "Reuters", "PA Media"])
def test_an_agency_below_the_authors_is_their_house(signed: str, house: str) -> None:
    found = grouped(TOP, (("alt", signed), ("credit", house)), FIRST, LAST)

    assert told(found) == {1: ("byline", True), 2: ("byline", True)}


@pytest.mark.parametrize("signed", ["By ED COLE", "By Odo Ree and Ella Coe"])
@pytest.mark.parametrize("house", ["Associated Press", "Quayside Post", "KXAW News"])
def test_a_house_below_by_and_names_in_capitals_is_theirs(signed: str, house: str) -> None:
    names: tuple[Part, ...] = (("alt", signed), ("credit", house))
    signs = {1: ("byline", True), 2: ("byline", True)}

    assert told(grouped(TOP, names, FIRST, LAST)) == signs
    assert told(grouped(TOP, (*names, ("dateline", "12 May 2024")), FIRST, LAST)) == signs


@pytest.mark.parametrize("words", ["By the lock of Amberweir", "By The Lock", "A boat by Ella Coe"])
def test_what_is_seen_above_a_paper_is_a_pictures(words: str) -> None:
    assert grouped(TOP, (("caption", words), ("credit", "Quayside Post")), FIRST, LAST) == {}


@pytest.mark.parametrize(
    "words", ["By land and sea", "Von Marl Family", "From left: Ella Coe, Ben Poe", "Ella Coe at the quay"]
)
def test_what_is_seen_above_an_agency_is_a_pictures(words: str) -> None:
    assert grouped(TOP, (("caption", words), ("credit", "Reuters")), FIRST, LAST) == {}


def test_who_is_told_of_may_be_seen_above_an_agency() -> None:
    telling: Part = ("paragraph", f"Ella Coe has come home. {RUNNING[0]}")

    assert grouped(TOP, NAMES, (telling,), LAST) == {}
    # Nor does anybody sign where another has signed.
    assert grouped(TOP, (("byline", "By Rosa Winn"),), NAMES, FIRST, LAST) == {}


@pytest.mark.parametrize(
    "lines",
    [
        ("Translated by Tom Hale", "Photographs by Ella Coe"),
        ("Übersetzung: Anna Rohde", "Fotos: Bert Wimmer"),
        ("Recipe: Ella Coe", "Photography: Ben Poe", "Food styling: Rosa Winn"),
        ("Rezepte: Anna Rohde", "Fotos: Bert Wimmer", "Styling: Cara Lund"),
        ("Research: Ella Coe", "Graphics: Ben Poe"),
        ("Styling: Ella Coe", "Photography: Ben Poe"),
    ],
)
def test_who_did_what_on_an_article_is_a_byline(lines: tuple[str, ...]) -> None:
    stack: list[Part] = [("alt", lines[0]), *(("credit", line) for line in lines[1:])]
    found = grouped(TOP, stack, FIRST, LAST)

    assert told(found) == dict.fromkeys(range(1, len(lines) + 1), ("byline", True))


@pytest.mark.parametrize("made", ["Graphics: Rosa Winn", "Illustration: Rosa Winn", "Video: Rosa Winn"])
def test_who_drew_signs_below_who_took_the_pictures(made: str) -> None:
    pictures: Part = ("credit", "Pictures: Ben Poe")
    above: tuple[Part, ...] = (("byline", "Words: Ella Coe"), pictures, ("credit", made))

    assert told(grouped(TOP, above, FIRST, LAST)) == {2: ("byline", True), 3: ("byline", True)}
    # Set apart from them it may be the credit of a picture that is not there.
    assert told(grouped(TOP, above[:2], above[2:], FIRST, LAST)) == {2: ("byline", True)}


@pytest.mark.parametrize("role", ["chrome", "list_item", "caption"])
def test_who_did_what_is_a_byline_below_the_article_too(role: Role) -> None:
    words: tuple[Part, ...] = ((role, "Graphics: Ben Poe"), (role, "Editing: Rosa Winn"))
    pictures: tuple[Part, ...] = ((role, "Photography: Ben Poe"), ("credit", "Photo: Ella Coe"))

    def below(*lines: Part) -> dict[int, tuple[str, bool]]:
        return told(grouped(TOP, FIRST, LAST, lines, styles=TYPED))

    assert below(*words) == {3: ("byline", True), 4: ("byline", True)}
    assert below(("credit", "Photo: Ben Poe"), words[1]).get(3) is None
    assert "byline" not in {it for it, _ in below(*pictures).values()}


@pytest.mark.parametrize(
    "lines",
    [
        ("Illustration: Ella Coe", "Photo: Ben Poe"),
        ("Source: Eurostat", "Graphics: Ella Coe"),
        ("Recipe: Leek Pie", "Photo: Ben Poe"),
        ("The pear in flower", "Photo: Ben Poe"),
        ("The pear in flower", "Styling: Rosa Winn", "Photo: Ben Poe"),
    ],
)
def test_what_names_no_maker_of_the_text_is_a_pictures(lines: tuple[str, ...]) -> None:
    *words, credit = lines
    figure: list[Part] = [("caption" if at else "alt", line) for at, line in enumerate(words)]

    found = grouped(TOP, [*figure, ("credit", credit)], FIRST, LAST, styles=CLEAN)

    assert "byline" not in {role for role, _ in told(found).values()}


@pytest.mark.parametrize(
    "words",
    [
        "Aus dem Französischen von Anna Rohde",
        "Translation: Rosa Winn",
        "Adapted by Rosa Winn from a talk by Ben Poe",
    ],
)
def test_who_translated_an_article_is_no_standfirst(words: str) -> None:
    found = grouped(TOP, (("standfirst", words),), (("byline", "By Ella Coe"),), FIRST, LAST)

    assert told(found) == {1: ("byline", True)}


@pytest.mark.parametrize("initials", ["ms/fa", "bur-kl/ach", "(ah/gs)"])
def test_initials_above_a_notice_are_no_pictures_words(initials: str) -> None:
    end: tuple[Part, ...] = (("alt", initials), ("credit", "© Quayside Post"))

    assert told(grouped(TOP, FIRST, LAST, end)) == {3: ("byline", True), 4: ("copyright", True)}
    signed = grouped(TOP, (("byline", "By Ella Coe"),), FIRST, LAST, end)
    assert told(signed) == {4: ("paragraph", True), 5: ("copyright", True)}


def test_words_above_a_sign_are_a_pictures() -> None:
    assert grouped(TOP, FIRST, LAST, (("alt", "The quay"), ("credit", "© Quayside Post"))) == {}


@pytest.mark.parametrize("both", ["(Text und Fotos)", "Words & pictures", "[texte et photos]", "(文・写真)"])
def test_words_and_pictures_in_a_line_below_a_name_are_told_of_it(both: str) -> None:
    found = grouped(TOP, (("alt", "Ella Coe"), ("credit", both)), FIRST, LAST)

    assert told(found) == {1: ("byline", True), 2: ("byline", True)}


def test_words_and_pictures_below_a_caption_sign_nothing() -> None:
    found = grouped(TOP, (("caption", "The keeper at his lock"), ("credit", "Texts & pictures")), FIRST, LAST)

    assert found == {}


@pytest.mark.parametrize(
    "post",
    [
        "Senior Lecturer in River History, University of Amberweir",
        "Wissenschaftlicher Mitarbeiter am Institut für Flusskunde",
        "Chercheuse en hydrologie, Université d’Ambreval",
        "Profesora de Economía, Universidad de Amberval",
    ],
)
def test_a_scholars_post_below_a_name_is_told_of_it(post: str) -> None:
    found = raised(*TOP, ("byline", "Ella Coe"), ("standfirst", post), *FIRST, *LAST)

    assert told(found) == {2: ("byline", True)}


@pytest.mark.parametrize("role", ["chrome", "credit"])
def test_a_scholars_post_tells_who_has_signed(role: Role) -> None:
    post = "Senior Lecturer in Law, Quayside University"
    found = grouped(TOP, (("caption", "Ella Coe"), (role, post)), FIRST, LAST)

    assert told(found) == {1: ("byline", True), 2: ("byline", True)}


def test_a_scholar_below_a_name_may_be_another() -> None:
    assert (
        raised(*TOP, ("byline", "Ella Coe"), ("alt", "Professor Ben Poe, University of Amberweir"), *FIRST)
        == {}
    )


def test_names_and_posts_in_turn_are_two_writers() -> None:
    posts = ("Senior Lecturer in Law, Quayside University", "Research Fellow in Ecology, Quayside Institute")
    lines = (HEADLINE, "Ella Coe", posts[0], "Ben Poe", posts[1], *RUNNING)
    article = convert.read("\n\n".join(lines).encode())

    people = [person for byline in article.bylines for person in byline.people]
    assert [(person.name, person.role) for person in people] == [
        ("Ella Coe", "Senior Lecturer in Law"),
        ("Ben Poe", "Research Fellow in Ecology"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ella Coe, Quayside State University, Ben Poe, Quayside State University",
        "Ella Coe, Department of River History, University of Amberweir",
        "**Ella Coe**, Universität Amberwehr",
    ],
)
def test_names_each_with_a_university_have_signed(line: str) -> None:
    found = raised(*TOP, ("chrome", line), *FIRST, *LAST)

    assert told(found) == {1: ("byline", True)}


@pytest.mark.parametrize(
    "line", ["Ella Coe (Photo: Quayside University)", "Ella Coe, Reuters", "Quayside University, Ella Coe"]
)
def test_a_name_beside_another_house_has_not_signed(line: str) -> None:
    assert ("byline", True) not in told(raised(*TOP, ("caption", line), *FIRST, *LAST)).values()


@pytest.mark.parametrize("line", ["撰文：李小河", "编辑丨李小河", "記者／李小河"])
def test_who_did_what_is_told_above_an_east_asian_article_by_a_word_and_a_sign(line: str) -> None:
    found = grouped(TOP, (("list_item", line), ("list_item", "摄影丨周野")), FIRST, LAST)

    assert told(found) == dict.fromkeys((1, 2), ("byline", True))


def test_an_editor_in_brackets_ends_an_east_asian_article() -> None:
    assert told(raised(*TOP, *FIRST, *LAST, ("paragraph", "（责任编辑：李小河）"))) == {3: ("byline", True)}


def test_a_question_of_a_reporter_s_and_a_picture_alone_sign_nothing() -> None:
    assert raised(*TOP, *FIRST, ("paragraph", "记者：船去哪儿了？"), *LAST) == {}
    assert ("byline", True) not in told(raised(*TOP, ("caption", "图：李小河"), *FIRST, *LAST)).values()


def test_what_is_set_aside_above_an_east_asian_article_may_say_who_made_it() -> None:
    top: tuple[Part, ...] = (("chrome", "作者｜李小河"), ("chrome", "编辑｜周野"))

    assert told(grouped(TOP, top, FIRST, LAST)) == dict.fromkeys((1, 2), ("byline", True))


def test_who_wrote_it_is_told_below_the_end_where_nobody_else_signs() -> None:
    below: tuple[Part, ...] = (("chrome", "END"), ("chrome", "作者 | 白露"), ("chrome", "往期回顾"))

    assert told(raised(*TOP, *FIRST, *LAST, *below))[4] == ("byline", True)
    assert 5 not in raised(*TOP, ("byline", "文／李小河"), *FIRST, *LAST, *below)


# ------------------------------------------------------------------------------- whence
# A place between who wrote and when is no second author.

WHO: Part = ("byline", "By Nora Quill")
WHEN: Part = ("dateline", "3 May 2024")
VISITED: Part = (
    "paragraph",
    "The keeper had seen a slate in Villa Marl, and thought that it was a good one.",
)


@pytest.mark.parametrize("place", ["Buenos Aires", "Santa Brisa", "Bad Lenne", "Villa Marl", "São Brás"])
def test_a_place_above_the_date_is_no_author(place: str) -> None:
    found = raised(*TOP, WHO, ("byline", place), WHEN, *FIRST, VISITED)

    assert told(found)[2] == ("dateline", True)


def test_a_place_of_which_the_article_tells_is_no_author_where_nobody_signs() -> None:
    assert told(raised(*TOP, ("byline", "Villa Marl"), WHEN, *FIRST, VISITED))[1] == ("dateline", True)


@pytest.mark.parametrize("name", ["Ida Lund", "Peter Oduya", "Bo Marl", "Santiago Lund", "By Santa Brisa"])
def test_a_second_author_above_the_date_stays_one(name: str) -> None:
    found = raised(*TOP, WHO, ("byline", name), WHEN, *FIRST, VISITED)

    assert told(found).get(2) != ("dateline", True)


def test_who_alone_signs_stays_who_wrote_it() -> None:
    told_of: Part = (
        "paragraph",
        "Readers who put their trust in Ida Lund have never been told why it rains.",
    )

    assert told(raised(*TOP, ("byline", "Ida Lund"), WHEN, *FIRST, told_of)).get(1) != ("dateline", True)
    assert told(raised(*TOP, ("byline", "Santa Brisa"), WHEN, *FIRST, *LAST)).get(1) != ("dateline", True)
    assert told(raised(*TOP, WHO, ("byline", "Villa Marl"), *FIRST, VISITED)).get(2) != ("dateline", True)


def test_a_name_of_very_many_parts_is_told_quickly() -> None:
    name = f"Villa{'-a' * 2_000},"

    assert told(raised(*TOP, WHO, ("byline", name), WHEN, *FIRST)).get(2) != ("dateline", True)


PICTURE: tuple[Part, ...] = (("credit", "Getty Images"), ("caption", "The slate beside the door"))


@pytest.mark.parametrize(
    ("line", "role"),
    [("Villa Marl", "dateline"), ("Radio Amberweir", "byline"), ("Quayside News, Amberweir", "byline")],
)
@pytest.mark.parametrize("above", [WHO, WHEN])
def test_place_and_house_above_a_credit_that_has_its_caption_are_no_caption(
    line: str, role: str, above: Part
) -> None:
    found = raised(*TOP, WHO, above, ("caption", line), *PICTURE, *FIRST, VISITED)

    assert told(found).get(3) == (role, True)


def test_what_may_be_the_picture_s_own_words_stays_its_caption() -> None:
    assert told(raised(*TOP, WHO, ("caption", "A white boat"), *PICTURE, *FIRST)).get(2) is None
    # Nothing else is said of the picture.
    alone = raised(*TOP, WHO, ("caption", "Villa Marl"), ("credit", "Getty Images"), *FIRST, VISITED)
    assert told(alone).get(2) is None


@pytest.mark.parametrize(
    ("words", "pictures", "people"),
    [
        (
            "Texto de Duarte Penalvo",
            "Fotografias de Inês Montalvo/Jornal do Cais",
            "Duarte Penalvo, Inês Montalvo",
        ),
        ("文=早川紬", "写真=二宮蒼", "早川紬, 二宮蒼"),
        ("लेखिका: मृणालिनी देशपांडे", "फोटो: अरुण तिवारी", "मृणालिनी देशपांडे, अरुण तिवारी"),
        ("نویسنده: نیلوفر رستگار", "عکس: بهرام کیانی", "نیلوفر رستگار, بهرام کیانی"),
    ],
)
def test_who_wrote_stands_above_who_took_the_pictures(words: str, pictures: str, people: str) -> None:
    article = convert.read(
        "\n\n".join((HEADLINE, f"{words}\n{pictures}", *RUNNING)).encode(), warn=lambda _: None
    )

    assert ", ".join(who.name for line in article.bylines for who in line.people) == people


def test_whose_recipe_it_is_stands_above_who_took_the_picture() -> None:
    made = "Rezept: Walburga Hopf\nFoto: Antje Wiebusch"
    article = convert.read("\n\n".join((HEADLINE, *RUNNING, made)).encode(), warn=lambda _: None)

    assert [who.name for line in article.bylines for who in line.people] == ["Walburga Hopf"]


def test_names_above_dates_in_bulk_take_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        signed: tuple[Part, ...] = (("byline", "By Ann Roe"), ("dateline", "3 May 2024")) * times
        start = time.process_time()
        raised(*TOP, *signed, *FIRST, *LAST, styles=CLEAN)
        return time.process_time() - start

    assert seconds(2000) < 3 + 6 * seconds(200)


@pytest.mark.parametrize("role", ["paragraph", "caption+credit", "credit", "subhead"])
@pytest.mark.parametrize(
    "line",
    [
        "Design and development: Ann Roe. Data: Bo Lind.",
        "Illustrations by Ann Roe. Copy-edited by Bo Lind.",
        "Redaktion: Anna Rohde. Faktencheck: Bo Lind. Grafik: Uli Heck.",
    ],
)
def test_a_line_below_the_article_that_says_who_did_what_is_a_note(line: str, role: Role) -> None:
    found = raised(*article(), (role, line))

    assert found[3] == gives("note", "says who did what for the article")


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Roe. Graphic: Bo Lind",
        "Translated by Ann Roe",
        "Data: Harbour office. Map: County",
        "Illustrated by Ann Roe, the book was translated by Bo Lind.",
    ],
)
def test_pictures_alone_one_task_and_houses_make_no_such_note(line: str) -> None:
    assert raised(*article(), ("caption", line)).get(3) != gives("note", "says who did what for the article")
