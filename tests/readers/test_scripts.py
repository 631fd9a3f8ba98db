"""Scripts for radio and television, and what is said in a chat around an article."""

from __future__ import annotations

import pytest

import convert
from convert.model import Article, Figure, Paragraph

from .looked import HEADLINE, RUNNING


def _read(*groups: str) -> Article:
    return convert.read("\n\n".join(groups).encode(), warn=lambda _: None)


def test_a_script_has_no_pictures() -> None:
    groups = (
        HEADLINE,
        f"[TAKE VO]\n{RUNNING[0]}",
        '[SOT FULL]\nEngineer Pat Sorley: "Whoever put them in did a very good job with the paint."',
        f"[ANCHOR TAG]\n{RUNNING[1]}",
    )
    article = _read(*groups)

    assert not [block for block in article.body if isinstance(block, Figure)]
    assert len([block for block in article.body if isinstance(block, Paragraph)]) == len(article.body)


def test_one_word_in_brackets_makes_no_script() -> None:
    shown = "The keeper counts boats at the lock. Photo: Ada Sumner"
    article = _read(HEADLINE, RUNNING[0], "(MAZ)", shown, RUNNING[1])

    assert [block for block in article.body if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "said", ["[12/03/2023, 08:14:02] Ann: see what is in the paper", "12/03/2023, 08:14 - Ann: see this"]
)
def test_what_is_said_in_a_chat_is_no_headline(said: str) -> None:
    article = _read(said, f"{HEADLINE}\nBy Jonas Reed", *RUNNING)

    assert convert.plain(article.headline) == HEADLINE
    assert said in [convert.plain(block) for block in article.body]


def test_what_was_passed_on_in_a_chat_begins_below_the_name_of_its_channel() -> None:
    article = _read(
        f"Forwarded from The Weir Post\n{HEADLINE}\nBy Jonas Reed", *RUNNING, "Join our channel\n@weirpost"
    )

    assert convert.plain(article.headline) == HEADLINE
    assert [aside.text for aside in article.set_aside] == [
        "Forwarded from The Weir Post",
        "Join our channel",
        "@weirpost",
    ]


def test_a_slug_is_the_title_where_there_is_no_other() -> None:
    article = _read(f"SLUG: LOCK KEEPER\nREPORTER: Jonas Reed\n\nANCHOR INTRO:\n{RUNNING[0]}", RUNNING[1])

    assert convert.plain(article.headline) == "LOCK KEEPER"


def test_what_a_review_praises_is_no_cue() -> None:
    shown = "The keeper counts boats at the lock. Photo: Ada Sumner"
    parts = ("AMBIANCE : marine et bruyante.", "PLATEAU : les huîtres et les bulots.", "TAG: Montag")
    article = _read(HEADLINE, RUNNING[0], *parts, shown, RUNNING[1])

    assert [block for block in article.body if isinstance(block, Figure)]


def test_the_times_of_a_cinema_are_no_cues() -> None:
    times = "VO: 18.30\n\nVO: 21.00"
    article = _read(HEADLINE, RUNNING[0], times, "Boats at the lock. Photo: Ada Sumner", RUNNING[1])

    assert [block for block in article.body if isinstance(block, Figure)]
