"""The page of an account in a real browser: it can be walked with the keys, and axe has nothing to say."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from convert.account import Account, Line, Stretch, to_html
from convert.media import Source
from convert.model import Article, Byline, Figure, Heading, List, Paragraph, Person, Quote, SetAside, text
from convert.readers.text import account

from ..everything import EVERYTHING
from .test_html import axe, module, nu
from .tools import ROOT, require

pytestmark = [pytest.mark.validator, pytest.mark.slow]

LINES = (
    Line(1, "wordalt", "alt", "above a caption", 0.9, 1, None, 1, (Stretch(0, 7, "body[0].alt"),)),
    Line(2, "wordcaption", "caption", "below an alt", 0.4, 2, None, 1, (Stretch(0, 11, "body[0].caption"),)),
    Line(3, ""),
    Line(4, "wordheadingone", "subhead", "short", 0.5, 4, became=(Stretch(0, 14, "body[2]"),)),
    Line(
        5,
        "wordchrome",
        "chrome",
        "furniture",
        1.0,
        5,
        None,
        None,
        (Stretch(0, 10, "set_aside[0]", "x"),),
        "note",
    ),
)


_WORD = "bridge" * 200
LONG = Article(
    kicker=_WORD,
    headline=text(_WORD),
    standfirst=text(_WORD),
    bylines=(Byline(_WORD, (Person(_WORD),)),),
    publisher=_WORD,
    body=(
        Heading(1, text(_WORD)),
        Paragraph(text(_WORD)),
        List(((Paragraph(text(_WORD)),),)),
        Quote((Paragraph(text(_WORD)),), text(_WORD)),
        Figure(alt=_WORD, caption=text(_WORD)),
    ),
    set_aside=(SetAside(_WORD, _WORD),),
)

_HEBREW = "\u05d2\u05e9\u05e8 \u05d7\u05d3\u05e9 " * 30
TURNED = Article(
    body=(Paragraph(text(_HEBREW)), Quote((Paragraph(text(_HEBREW)),), text("\u05d3\u05e0\u05d4")))
)
TURNED_LINES = (
    Line(1, _HEBREW, "paragraph", "running text", 1.0, 1, became=(Stretch(0, 9, "body[0]"),)),
    Line(2, _HEBREW, "quote", "running text", 1.0, 2, became=(Stretch(0, 9, "body[1].body[0]"),)),
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("accounts")
    sample = next((ROOT / "samples").glob("*.txt"))
    accounts = (
        Account("everything.txt", LINES, EVERYTHING, ("a warning",)),
        account(Source(sample.read_bytes(), sample.name), lambda _: None),
        Account(f"{_WORD}.txt", (Line(1, _WORD, "paragraph", _WORD, 1.0, 1),), LONG, (_WORD,)),
        Account("turned.txt", TURNED_LINES, TURNED),
    )
    paths = [folder / f"{number}.html" for number, _ in enumerate(accounts)]
    for path, made in zip(paths, accounts, strict=True):
        path.write_bytes(to_html(made))
    return paths


@pytest.fixture(scope="module")
def walked(pages: list[Path]) -> dict[str, Any]:
    node = require("node", "the browser is driven by it")
    chromium = require("chromium", "the page is read in it")
    environment = {**os.environ, "NODE_PATH": str(module("axe-core").parent)}
    command: list[str | Path] = [node, Path(__file__).with_name("account.cjs"), chromium, *pages]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_axe_finds_no_violation(pages: list[Path]) -> None:
    for page in pages:
        assert axe(page)["violations"] == []


def test_the_nu_checker_has_nothing_to_say(pages: list[Path]) -> None:
    # It takes "img-src data:" for a policy that forbids the pictures it allows (vnu 26); browsers do not.
    mistaken = "Resource violates Content Security Policy (meta tag): image “data:"

    assert [message for message in nu(pages[:2]) if not message.startswith(mistaken)] == []


def test_reasons_are_hidden_at_first(walked: dict[str, Any]) -> None:
    assert walked["steps"]["nothing"]["reasons"] == []


def test_the_focus_shows_a_line_s_reason_and_lights_its_node(walked: dict[str, Any]) -> None:
    seen = walked["steps"]["first line"]

    assert seen["reasons"] == ["alt (90% sure): above a captionbecame body[0].alt"]
    assert seen["lit"] == ["at-body-0-alt"]


def test_a_line_s_number_leads_to_its_node(walked: dict[str, Any]) -> None:
    assert "at-body-0-alt" in walked["steps"]["entered"]["lit"]


def test_n_and_p_lead_from_doubt_to_doubt(walked: dict[str, Any]) -> None:
    assert walked["steps"]["next doubt"]["focus"] == "2"
    assert walked["steps"]["previous doubt"]["focus"] == "4"


def test_n_and_p_go_on_from_the_line_that_has_the_focus(walked: dict[str, Any]) -> None:
    assert walked["steps"]["previous doubt from the last line"]["focus"] == "4"


def test_n_and_p_mean_nothing_outside_the_list(walked: dict[str, Any]) -> None:
    assert walked["steps"]["n in the article"]["focus"] == "line 4"


def test_a_node_s_line_leads_to_that_line_and_its_reason(walked: dict[str, Any]) -> None:
    seen = walked["steps"]["back to the line"]

    assert (seen["focus"], len(seen["reasons"])) == ("4", 1)


def test_escape_hides_a_reason_until_the_next_line(walked: dict[str, Any]) -> None:
    assert walked["steps"]["escaped"]["reasons"] == []
    assert walked["steps"]["the line below"]["reasons"] != []


def test_a_reason_is_seen_whole_and_covers_neither_its_line_nor_the_list(walked: dict[str, Any]) -> None:
    assert walked["covered"] == []


def test_nothing_is_loaded_but_the_page(walked: dict[str, Any]) -> None:
    assert walked["asked"] == 1


def test_nothing_sticks_out_on_a_wide_or_a_narrow_screen(walked: dict[str, Any]) -> None:
    assert max(walked["wide"]) <= 1400
    assert max(walked["narrow"]) <= 360


def test_lines_from_right_to_left_begin_at_one_edge(walked: dict[str, Any]) -> None:
    paragraph, quotation, attribution = walked["edges"]

    assert len(paragraph) == 1
    assert quotation == attribution


def test_the_printed_page_keeps_its_squares_and_has_no_keys(walked: dict[str, Any]) -> None:
    assert walked["printed"] == {"squares": "exact", "keys": []}
