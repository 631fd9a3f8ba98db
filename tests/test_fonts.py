"""The faces in styles/fonts: what they hold, and what makes a PDF give back its very characters."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from convert import style

FACES = sorted((style.folder() / "fonts").glob("*.ttf"))

LATIN = "AZaz09ÄÖÜäöüßÀÉÈÊËÎÏÔŒœÇÑñÅåÆæØøČčĐđĘęĞğİıŁłŃńŐőŘřŠšȘșŢţŰűŽž"
MARKS = "“”‘’‚„«»‹›…–—·•†‡§¶©®™€£¥$¢%‰×÷−±½→ \u00a0\u2009\u200a\u202f\u2010\u2011"
GREEK = "ΑΒΓΔΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐ"
CYRILLIC = "АБВГДЯабвгдежзийклмнопрстуфхцчшщъыьэюяёђѓєѕіїјљњћќўџґ"
VIETNAMESE = "ĂăƠơƯưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"


def test_every_face_that_a_style_names_is_here() -> None:
    names = {path.stem.split("-")[0] for path in FACES}

    assert names == {family.replace(" ", "") for family in style.FAMILIES.values()}


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_holds_the_scripts_of_europe_and_vietnamese(path: Path) -> None:
    held = TTFont(path).getBestCmap()

    assert [
        letter for letter in LATIN + MARKS + GREEK + CYRILLIC + VIETNAMESE if ord(letter) not in held
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
