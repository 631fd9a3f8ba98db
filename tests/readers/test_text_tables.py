"""The tables that anybody can extend: every line is read, every word in them does what its kind says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from convert.readers.text.grammar import tables
from convert.readers.text.grammar.byline import parse_byline
from convert.readers.text.grammar.credit import parse_credit
from convert.readers.text.grammar.label import read_label, whole_label
from convert.readers.text.grammar.names import SURELY, name_score
from convert.readers.text.grammar.notice import parse_licence
from convert.readers.text.grammar.organisations import agency
from convert.readers.text.grammar.tables import table

FOLDER = Path(tables.__file__).with_name("tables")
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
LABEL_KINDS = {
    "picture",
    "credit",
    "source",
    "supplied",
    "caption",
    "bare",
    "slashed",
    "opening",
    "piped",
    "short",
}


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_a_comment_or_a_key_with_words(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()

    odd = [line for line in lines if line and not line.startswith("#") and ": " not in line]

    assert odd == []


@pytest.mark.parametrize("name", NAMES)
def test_a_table_says_on_top_how_to_add_to_it(name: str) -> None:
    first = (FOLDER / f"{name}.txt").read_text("utf-8").partition("\n\n")[0]

    assert "One line per" in first


@pytest.mark.parametrize("name", NAMES)
def test_no_kind_of_a_table_has_two_meanings(name: str) -> None:
    first = (FOLDER / f"{name}.txt").read_text("utf-8").partition("\n\n")[0]
    kinds = Counter(re.findall(r"^#   (\w[^\n]*?)\s{2,}\S", first, re.MULTILINE))

    assert [kind for kind, times in kinds.items() if times > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_a_table_is_empty(name: str) -> None:
    assert [key for key, words in table(name).items() if "" in words] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_word_stands_twice_under_one_key(name: str) -> None:
    twice = [(key, word) for key, words in table(name).items() for word, n in Counter(words).items() if n > 1]

    assert twice == []


def test_a_word_that_somebody_adds_twice_counts_once() -> None:
    assert re.compile(tables.alternatives(["hour", "hours", "hour"])).fullmatch("hours")


def test_every_label_is_of_a_known_kind() -> None:
    assert {key.split()[-1] for key in table("labels")} <= LABEL_KINDS


def test_every_label_before_a_colon_announces_a_credit() -> None:
    words = [
        word
        for key, row in table("labels").items()
        for word in row
        if key.split()[-1] in ("picture", "credit", "source")
    ]

    deaf = [word for word in words if read_label(f"{word}: Ann Roe", 0).end < len(word)]

    assert deaf == []


def test_every_supplied_label_is_a_whole_credit() -> None:
    words = [word for key, row in table("labels").items() for word in row if key.endswith(" supplied")]

    assert [word for word in words if "supplied" not in whole_label(word)] == []


def test_every_agency_is_known_as_printed() -> None:
    names = [name for row in table("agencies").values() for name in row]

    assert [name for name in names if not agency(name)] == []


def test_every_house_that_bears_a_name_is_one_in_a_credit() -> None:
    names = [name for name in table("houses")["name"] if "&" not in name]

    assert [name for name in names if parse_credit(f"Photo: {name}").creators] == []


def test_whoever_bears_the_name_of_a_house_may_sign() -> None:
    names = [name for name in table("houses")["name"] if name_score(name) >= SURELY]

    signed = {name: [person.name for person in parse_byline(f"By {name}").people] for name in names}

    assert signed
    assert [name for name, people in signed.items() if people != [name]] == []


def test_every_printed_form_of_a_licence_is_read() -> None:
    forms = [(spdx, form) for spdx, (_, *forms) in table("licences").items() for form in forms]

    wrong = [
        form for spdx, form in forms if parse_licence(form).spdx != ("" if spdx.startswith("-") else spdx)
    ]

    assert wrong == []
