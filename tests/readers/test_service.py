"""Sentences in which a site speaks to its readers, between an article's paragraphs and below them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from convert.readers.text.grammar.tables import table
from convert.readers.text.second_look.service import service_of

from .looked import CLEAN, FIRST, LAST, PAGE, RUNNING, TOP, TYPED, Part, article, grouped, raised, told

END = len(article())


@pytest.mark.parametrize("styles", [PAGE, CLEAN])
@pytest.mark.parametrize(
    "words",
    [
        "Sign up for our harbour newsletter Thank you for signing up! Submitting...",
        "STAY CONNECTED: have the stories that matter. Subscribe to our daily news wrap.",
        "To contact a reporter for this story, email Ida Bream or call the newsroom between nine and five.",
        "We have noticed that something is wrong with your subscription. Please look at it.",
        "Thanks for reading The Lock! Subscribe for free to receive new posts and support my work.",
        "As an Amazon Associate The Lock earns from what is bought there.",
        "From the first ferry to the last: our morning newsletter comes to you at six.",
        "Erhalten Sie jeden Morgen unseren Newsletter aus Amberweir.",
        "Si vous avez déjà créé un compte, connectez-vous ici.",
        "Você pode receber direto no seu celular as notícias do dia.",
        "I commenti sono chiusi.",
        "Volg ons op Facebook en Instagram.",
        "Få vårt nyhetsbrev varje morgon.",
        "Du måste vara inloggad för att kunna kommentera.",
        "Únete a nuestro canal, desde tu móvil entérate de lo que pasa en la ría.",
        "Подписывайтесь на наш телеграм-канал.",
        "この記事は有料記事です。",
    ],
)
def test_what_a_site_says_to_its_readers_is_no_paragraph(words: str, styles: Mapping[str, int]) -> None:
    found = raised(*article(), ("paragraph", words), ("chrome", "Tags"), styles=styles)

    assert told(found) == {END: ("chrome", True)}


@pytest.mark.parametrize(
    "words",
    [
        "Please log in, or sign up for an account to go on reading about the lock.",
        "You have reached our free-content limit at The Lock, and we are sorry.",
        "We and our partners use cookies to learn how you read The Lock.",
    ],
)
def test_what_no_one_else_says_is_a_site_s_though_no_site_stands_around_it(words: str) -> None:
    found = raised(*article(), ("paragraph", words), *LAST, styles=CLEAN)

    assert told(found) == {END: ("chrome", True)}


@pytest.mark.parametrize(
    "words",
    [
        "Thanks for reading The Lock! Subscribe for free to receive new posts.",
        "Danke fürs Lesen! Abonniere kostenlos, um neue Posts zu erhalten.",
        "Merci d’avoir lu La Vanne ! Abonnez-vous gratuitement.",
        "Was this email forwarded to you? Sign up here.",
        "Video Player is loading.",
        "The Lock is a reader-supported publication. To receive new posts, become a subscriber.",
    ],
)
def test_a_newsletter_s_thanks_may_stand_amid_its_text(words: str) -> None:
    post: tuple[Part, ...] = (*TOP, *FIRST, ("paragraph", words), *LAST, ("chrome", "Unsubscribe"))
    thanked: tuple[Part, ...] = (*TOP, *FIRST, ("paragraph", "Thanks for reading."), *LAST, ("chrome", "Top"))

    assert told(raised(*post, styles=CLEAN)) == {2: ("chrome", True)}
    assert raised(*thanked, styles=CLEAN) == {}


@pytest.mark.parametrize(
    "words",
    [
        "The Lock is a reader-supported publication that was founded in a shed. It has one printer.",
        "Thank you for reading us all year. Please feel free to share your memories of the flood with us.",
    ],
)
def test_what_an_article_tells_of_a_reader_supported_paper_is_its_own(words: str) -> None:
    post: tuple[Part, ...] = (*TOP, *FIRST, ("paragraph", words), *LAST, ("chrome", "Unsubscribe"))

    assert raised(*post, styles=CLEAN) == {}


def test_it_may_stand_between_paragraphs_and_have_its_button_below() -> None:
    box: tuple[Part, ...] = (
        ("paragraph", "Comments are closed on this piece."),
        ("subhead", "Have your say"),
    )
    found = raised(*article(), ("chrome", "Share"), *box, ("paragraph", RUNNING[0]), styles=CLEAN)

    assert told(found) == {END + 1: ("chrome", True), END + 2: ("chrome", True)}
    # With nothing of a site beside it, it may be a sentence of the article.
    assert raised(*article(), box[0], ("paragraph", RUNNING[0]), styles=CLEAN) == {}


@pytest.mark.parametrize(
    "words",
    [
        "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
        "Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)",
        "This entry was posted in Harbour and tagged lock by Ida Bream. Bookmark the permalink.",
        "Save my name, email, and website in this browser for the next time I comment.",
        "Este sitio usa Akismet para reducir el spam.",
        "このサイトはスパムを低減するために Akismet を使っています。",
    ],
)
def test_what_no_one_else_says_needs_nothing_of_a_site_beside_it(words: str) -> None:
    around: tuple[Part, ...] = (("paragraph", words), ("paragraph", RUNNING[0]))

    assert told(raised(*article(), *around, styles=PAGE)) == {END: ("chrome", True)}
    assert raised(*article(), *around, styles=TYPED) == {}


def test_a_line_that_a_page_broke_in_two_is_set_aside_whole() -> None:
    broken: tuple[Part, ...] = (("alt", "Cet article est réservé"), ("credit", "aux abonnés numériques"))
    found = grouped(TOP, broken, FIRST, LAST)

    assert told(found) == {1: ("chrome", True), 2: ("chrome", True)}


def test_what_a_site_asks_for_stands_beside_another_line_of_it() -> None:
    price: Part = ("subhead", "$1 per week for 24 weeks*")
    note: Part = ("paragraph", "*Billed as $4.00 plus tax every four weeks. Cancel any time.")

    found = raised(*article(), price, note, ("chrome", "Share"), ("paragraph", RUNNING[0]), styles=CLEAN)
    assert told(found) == dict.fromkeys(range(END, END + 2), ("chrome", True))
    assert raised(*article(), price, ("paragraph", RUNNING[0]), styles=CLEAN) == {}


@pytest.mark.parametrize("styles", [PAGE, CLEAN, TYPED])
@pytest.mark.parametrize(
    "words",
    [
        "Sign up for the summer course of the sailing club by the end of May, the keeper told the council.",
        "“Sign up for our newsletter,” says the sheet on his door, and nobody has ever asked him for it.",
        "On the door it says “Sign up for our newsletter”, though the keeper has never written one.",
        "Follow us on a walk along the locks, from the first to the ninth, closed since May.",
        "Thanks for reading, says the sheet on the door of the club, and see you at the next lock.",
        "Follow us, the sheet says, and whoever does is led past the nine gates to the social club.",
        "Unlimited digital access to the archive is promised to all who pay for it.",
        "Für zunächst monatlich neun Euro fahren damit alle über den See; die Karte ist, wie das Amt am "
        "Dienstag mitteilte, monatlich kündbar und gilt auf allen Booten der Stadt.",
        "To comment on the plan, people may write to the council until the end of May, its speaker said.",
        "Abonnenten der Wasserwerke bekommen in diesem Jahr weniger Geld zurück, sagte der Schleusenwärter.",
        "Receba as visitas na porta, disse o guarda da eclusa, e conte os barcos um por um.",
    ],
)
def test_a_sentence_of_the_article_may_begin_in_the_same_way(words: str, styles: Mapping[str, int]) -> None:
    assert raised(*article(("paragraph", words)), styles=styles) == {}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "The club’s newsletter says every month who has passed the locks.",
            "Sign up for our newsletter: that is what it says in the last line of every one.",
        ),
        (
            "We have counted the boats since the flood, and we wrote to everybody who came through the lock.",
            "Sign up for our newsletter to hear of the next count.",
        ),
        (
            "Half of the sites in the county keep cookies of their readers longer than the law allows.",
            "We use cookies to know you again: so begins the sheet on which everything else is told.",
        ),
    ],
)
def test_where_the_article_speaks_of_it_the_sentence_is_its_own(said: str, words: str) -> None:
    assert raised(*article(), ("paragraph", said), ("paragraph", words), styles=CLEAN) == {}


def test_what_somebody_typed_keeps_its_invitations() -> None:
    invited: Part = ("paragraph", "Follow us on Instagram, or sign up for our newsletter.")

    assert raised(*article(), invited, styles=TYPED) == {}


def test_where_an_article_appeared_first_is_no_invitation() -> None:
    assert service_of("this article first appeared in our newsletter") == ""


def test_the_words_of_services_are_written_as_they_are_looked_up() -> None:
    for key, row in table("services").items():
        assert len(set(row)) == len(row), key
        assert all(words == words.lower() and "’" not in words and words.strip() for words in row), key


def test_any_group_may_be_joined_in_an_article() -> None:
    assert service_of("להצטרפות לקבוצת הוואטסאפ של המאפייה לחצו כאן")
    assert not service_of("להצטרפות לקבוצת הקריאה פנו לספרנית.")


def test_a_wall_below_an_article_that_stands_alone_is_a_site_s() -> None:
    wall: Part = ("paragraph", "Um diesen Artikel vollständig zu lesen, brauchen Sie ein Abo.")

    assert told(raised(*article(), wall, styles=CLEAN)) == {END: ("chrome", True)}
    assert told(raised(*TOP, wall, *FIRST, *LAST, styles=CLEAN)) == {}


def test_the_words_of_a_form_for_comments_are_a_site_s_where_the_article_speaks_of_itself() -> None:
    form: Part = ("caption", "Deine E-Mailadresse wird nicht veröffentlicht. Bitte achte auf unsere Regeln.")
    own: Part = ("paragraph", "Unsere Zeitung ist seit 1912 am Hafen zu Hause, und wir bleiben dort.")

    found = raised(*article(own), form, ("chrome", "Tags"), styles=CLEAN)

    assert told(found).get(END + 1) == ("chrome", True)


def test_a_site_s_thanks_above_an_article_are_no_standfirst() -> None:
    thanks: Part = ("standfirst", "Vielen Dank für Ihre Anmeldung. Sie bekommen bald Post.")

    assert told(raised(thanks, *TOP, *FIRST, *LAST, styles=CLEAN)) == {0: ("chrome", True)}


def test_what_nobody_else_says_is_a_site_s_where_nothing_else_of_it_is_left() -> None:
    told_old: Part = ("paragraph", "Ihr Browser ist veraltet. Bitte nehmen Sie einen neueren.")
    sketched: Part = ("subhead", "Created with Sketch. Aufklappen")
    asked: Part = ("paragraph", "Follow us on Instagram, or sign up for our newsletter.")

    assert told(raised(told_old, *article(), sketched, styles=CLEAN)) == {
        0: ("chrome", True),
        4: ("chrome", True),
    }
    assert raised(*article(), asked, styles=CLEAN) == {}


def test_what_a_site_tells_writers_of_comments_and_its_pictures_names_are_its_own() -> None:
    hint: Part = ("list_item", "• Keine HTML-Tags erlaubt.")
    thanks: Part = ("standfirst", "Vielen Dank für Ihre Anmeldung.")
    sentence: Part = ("paragraph", "Vielen Dank für Ihre Anmeldung zum Rudern, sagte der Wärter.")

    blog: Part = ("paragraph", "Thank you for reading! We hope to see you at the lock in the spring.")
    assert told(raised(thanks, *article(), hint, styles=CLEAN)) == {0: ("chrome", True), 4: ("chrome", True)}
    assert raised(*article(), sentence, blog, styles=CLEAN) == {}
