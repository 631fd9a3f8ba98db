"""What the pictures of a page show is its headline; whose they are is none."""

from __future__ import annotations

import pytest

from convert.readers.text.lines.roles import Role

from .looked import FIRST, HEADLINE, LAST, Part, raised, told

BELOW: tuple[Part, ...] = (("standfirst", "The lock was full."), ("byline", "By Nora Quill"), *FIRST, *LAST)


@pytest.mark.parametrize(
    "line",
    [
        "Photos: Boats of Amberweir come home",
        "PHOTOS: Spring fair at the lock",
        "Bilder: Hochwasser in Neuweiler",
        "Fotos: So schön war das Fest",
        "Imágenes: la crecida del río",
    ],
)
@pytest.mark.parametrize("role", ["credit", "byline"])
def test_what_pictures_show_above_who_signs_is_the_headline(role: Role, line: str) -> None:
    assert told(raised((role, line), *BELOW)).get(0) == ("headline", True)


@pytest.mark.parametrize(
    "line",
    [
        "Photos: Nora Quill in Amberweir",
        "Photos: Friends of Amberweir",
        "Photos: Reuters",
        "Bilder: Bürgerverein am Hafen",
        "Photo: Boats come home",
        "Photos by boats of Amberweir",
    ],
)
def test_whose_pictures_they_are_is_no_headline(line: str) -> None:
    assert told(raised(("credit", line), *BELOW)).get(0) != ("headline", True)


def test_a_line_below_the_headline_or_amid_the_article_stays_a_credit() -> None:
    line: Part = ("credit", "Photos: Boats of Amberweir come home")

    assert told(raised(("headline", HEADLINE), line, *BELOW)).get(1) != ("headline", True)
    assert told(raised(*FIRST, line, *LAST)).get(1) != ("headline", True)
