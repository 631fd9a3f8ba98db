"""The faces in styles/fonts: what they hold, and what makes a PDF give back its very characters."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from convert import style
from convert.writers.pdf import faces

FACES = sorted((style.folder() / "fonts").glob("*.ttf"))

LATIN = "AZaz09ÄÖÜäöüßÀÉÈÊËÎÏÔŒœÇÑñÅåÆæØøČčĐđĘęĞğİıŁłŃńŐőŘřŠšȘșŢţŰűŽž"
MARKS = "“”‘’‚„«»‹›…–—·•†‡§¶©®™€£¥$¢%‰×÷−±½→ \u00a0\u2009\u200a\u202f\u2010\u2011"
GREEK = "ΑΒΓΔΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐ"
CYRILLIC = "АБВГДЯабвгдежзийклмнопрстуфхцчшщъыьэюяёђѓєѕіїјљњћќўџґ"
STARS = "★☆⯪⯨"
VIETNAMESE = "ĂăƠơƯưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"


def test_every_face_that_a_style_names_is_here() -> None:
    names = {path.stem.split("-")[0] for path in FACES}

    assert names == {family.replace(" ", "") for family in style.FAMILIES.values()}


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_holds_the_scripts_of_europe_vietnamese_and_the_stars_of_reviews(path: Path) -> None:
    held = TTFont(path).getBestCmap()

    assert [
        letter for letter in LATIN + MARKS + GREEK + CYRILLIC + VIETNAMESE + STARS if ord(letter) not in held
    ] == []


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_every_character_has_a_glyph_of_its_own(path: Path) -> None:
    uses = Counter(TTFont(path).getBestCmap().values())

    assert [glyph for glyph, count in uses.items() if count > 1] == []


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_is_static(path: Path) -> None:
    assert "fvar" not in TTFont(path)


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_has_a_name_of_its_own_and_keeps_its_licence(path: Path) -> None:
    names = TTFont(path)["name"]

    assert all("Source" not in names.getDebugName(number) for number in (1, 4, 6))
    assert "Open Font License" in names.getDebugName(13)


@pytest.mark.parametrize(
    ("language", "family"), [("ja", "Noto Sans CJK JP"), ("zh-Hant", "Noto Sans CJK TC")]
)
def test_the_dots_and_quotation_marks_of_an_east_asian_article_are_its_own_script_s(
    language: str, family: str
) -> None:
    looks = faces.for_language(style.load(), language).looks

    assert {look.families[0] for role, look in looks.items() if role != "code"} == {family}
    assert looks["code"].families[0] == "Source Code Pro"


def test_a_family_that_a_person_chose_stands_first_in_every_script(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('extends = "article"\n[headline]\nfamily = "Garamond"\n', encoding="utf-8")

    assert faces.for_language(style.load(str(path)), "ko").looks["headline"].families[0] == "Garamond"


def test_no_font_is_promised_for_a_character_without_a_meaning() -> None:
    assert (
        faces.missing({"\uf0b7": 1})
        == "1 character shows as an empty box, no font here has it: \uf0b7 (U+F0B7)"
    )
