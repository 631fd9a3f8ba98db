"""The words of a site around an article: told by kind, and never in the middle of a sentence."""

from __future__ import annotations

import pytest

from convert.readers.text.grammar.furniture import kind_of, single_words
from convert.readers.text.grammar.tables import table


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Newsletter", "subscribe"),
        ("  ▶ Listen to this article", "listen"),
        ("12 comments", "comments"),
        ("[Werbung]", "advert"),
        ("Mit Freunden teilen", "share"),
        ("Zurück zur Übersicht", "way"),
        ("À propos de l’auteur", "author box"),
        ("Tiempo de lectura: 3", "reading"),
        ("コメントする", "comments"),
        ("이미지 확대보기", "picture"),
        ("اقرأ أيضا", "also"),
        ("آخر الأخبار", "also"),
        ("会員向け記事", "subscribe"),
        ("即時新聞", "also"),
        ("Картина дня", "also"),
        ("Fotó megosztása:", "share"),
        ("עוד כתבות שיעניינו אותך", "also"),
        ("기사추천", "also"),
        ("Đừng bỏ lỡ", "also"),
        ("このエントリーをはてなブックマークに追加", "share"),
        ("Перейти в Дзен", "subscribe"),
        ("Přehled fotografií", "picture"),
        ("View this post on Instagram", "embed"),
        ("Empfohlener redaktioneller Inhalt", "embed"),
        ("この投稿をInstagramで見る", "embed"),
        ("Teilen mit:", "share"),
        ("Post navigation", "way"),
        ("Publicar un comentario", "comments"),
        ("Sem comentários", "comments"),
        ("Geen reacties", "comments"),
        ("Læs hele artiklen", "also"),
        ("Retourner à l’article", "way"),
    ],
)
def test_a_line_of_a_sites_words_has_their_kind(line: str, kind: str) -> None:
    assert kind_of(line) == (kind, True)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Story continues below advertisement", "advert"),
        ("RELATED:Why the river rises", "also"),
        ("Lesen Sie auch: Warum der Fluss steigt", "also"),
        ("View all posts by Ann Roe", "author box"),
        ("関連記事一覧", "also"),
        ("관련기사: 강물", "also"),
    ],
)
def test_a_line_may_go_on(line: str, kind: str) -> None:
    assert kind_of(line) == (kind, False)


@pytest.mark.parametrize(
    "line",
    ["", "…", "The tide rose", "Homework", "Read on the bridge", "Seen also in Quayside", "Lire aussitôt"],
)
def test_other_words_have_none(line: str) -> None:
    assert kind_of(line) == ("", False)


def test_a_word_stands_in_one_place_of_the_table() -> None:
    """The first would hide the second."""
    words = [word.casefold() for row in table("furniture").values() for word in row]

    assert sorted(words) == sorted(set(words))


def test_single_words_are_those_without_blanks() -> None:
    assert {"teilen", "facebook", "compartir"} <= single_words()
    assert not any(" " in word for word in single_words())


@pytest.mark.parametrize("line", ["Imágenes", "Kuvat", "Zdjęcia"])
def test_pictures_may_head_a_part_of_an_article(line: str) -> None:
    assert kind_of(line)[0] == ""
