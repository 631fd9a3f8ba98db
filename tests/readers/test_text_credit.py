"""The grammar of credits against a table of them: span, label, creators, agencies."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.readers.text.grammar.credit import parse_credit
from convert.readers.text.grammar.find import credit_candidates, find_credit

TABLE = Path(__file__).with_name("cases") / "credits.txt"
BAR = 0.97
"""The share of the table that must be right."""


@dataclass(frozen=True)
class Case:
    """One line of the table; `parts` are label, creators, agencies as `_printed` prints them."""

    line: str
    start: int
    end: int
    parts: str


def _cases() -> list[Case]:
    lines = (line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [_case(*line.split("⇒")) for line in lines]


def _case(marked: str, parts: str) -> Case:
    marked = marked.removesuffix(" ")
    start, end = marked.find("⟦"), marked.find("⟧") - 1
    return Case(re.sub("[⟦⟧]", "", marked), start, end, parts.strip())


def _printed(credit: str) -> str:
    parsed = parse_credit(credit)
    people, agencies = " + ".join(parsed.creators), " + ".join(parsed.agencies)
    return " ‖ ".join(part or "-" for part in (parsed.label, people, agencies))


CREDITS = [case for case in _cases() if case.parts]
OTHERS = [case for case in _cases() if not case.parts]


def test_the_table_is_as_large_as_promised() -> None:
    assert len(CREDITS) >= 400


def test_credits_are_found_where_they_stand() -> None:
    wrong = [message for case in CREDITS if (message := _misplaced(case))]

    assert len(wrong) <= (1 - BAR) * len(CREDITS), "\n".join([f"{len(wrong)} wrong", *wrong])


def _misplaced(case: Case) -> str:
    best = next(iter(credit_candidates(case.line)), None)
    if best and (best.start, best.end) == (case.start, case.end):
        return ""
    answer = f"{case.line[best.start : best.end]!r} ({best.rule}, {best.certainty})" if best else "none"
    return f"{case.line!r}: {answer} instead of {case.line[case.start : case.end]!r}"


def test_the_parts_of_credits_are_told() -> None:
    wrong = [
        f"{credit!r}: {told} instead of {case.parts}"
        for case in CREDITS
        if (told := _printed(credit := case.line[case.start : case.end])) != case.parts
    ]

    assert len(wrong) <= (1 - BAR) * len(CREDITS), "\n".join([f"{len(wrong)} wrong", *wrong])


CREDITED = Path(__file__).with_name("cases") / "credited.txt"


@pytest.mark.parametrize(
    ("credit", "parts"),
    [
        line.split(" ⇒ ")
        for line in CREDITED.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ],
)
def test_who_is_named_in_a_credit_is_told(credit: str, parts: str) -> None:
    assert parts == _printed(credit)


def test_a_paper_s_own_desk_is_nobody_in_a_credit() -> None:
    credit = parse_credit("Foto: red/dpa")

    assert credit.creators == ()
    assert credit.agencies == ("dpa",)


@pytest.mark.parametrize("line", ["Фото", "Crédit photo", "写真", "(Zdjęcie)", "Photo courtesy"])
def test_a_label_that_announces_nobody_is_nobody_s_name(line: str) -> None:
    credit = parse_credit(line)

    assert (credit.creators, credit.agencies) == ((), ())
    assert credit.label == line.strip("()")


@pytest.mark.parametrize("line", [case.line for case in OTHERS])
def test_a_line_without_a_credit_holds_none(line: str) -> None:
    assert find_credit(line) is None


# ----------------------------------------------------------------------------- nonsense, size

# What credits are made of, in any order: the borders between them are where a grammar stumbles.
_PIECES = """Photo Foto 写真 사진 Фото صورة Image\u00a0credit by von via of and for AFP dpa Getty\u00a0Images
J. Roe Ann O’Dowd 2024 3,4 % : ： = / | ， , . ; … - – — -- ( ) [ ] （ ） « » “ ” ' © (c)
@roe a.b \u0301 \u200f"""


@settings(deadline=None)
@given(st.lists(st.sampled_from([*_PIECES.split(), " ", "\n", "a"]), max_size=60).map("".join))
def test_any_line_gives_offsets_inside_it(line: str) -> None:
    for found in credit_candidates(line):
        assert 0 <= found.start < found.end <= len(line)
        assert 0 < found.certainty <= 1


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_credit_keeps_its_text(words: str) -> None:
    assert words == parse_credit(words).text


@pytest.mark.parametrize(
    "unit", ["a", " ", "(", "Photo: ", "Ann Roe/", "J. ", "© ", "http://a.", ": ", "x@", "写"]
)
def test_a_line_four_times_as_long_takes_no_more_than_in_proportion(unit: str) -> None:
    def seconds(length: int) -> float:
        line = unit * (length // len(unit))
        before = time.process_time()
        find_credit(line)
        parse_credit(line)
        return time.process_time() - before

    # Quadratic, it would be sixteen times as long.
    assert seconds(1_000_000) < 10 * seconds(250_000)


@pytest.mark.parametrize(
    ("line", "credit", "creators"),
    [
        ("湖上を進む飾り船＝湖畔市で、山川太郎撮影", "山川太郎撮影", ("山川太郎",)),
        ("湖上の飾り船＝湖畔市、山川太郎撮影", "山川太郎撮影", ("山川太郎",)),
        ("飾り船＝湖畔市で2021年8月5日、山川太郎撮影", "山川太郎撮影", ("山川太郎",)),
        ("番人＝山川太郎撮影", "山川太郎撮影", ("山川太郎",)),
        ("飾り船＝山川太郎、岸本次郎撮影", "山川太郎、岸本次郎撮影", ("山川太郎", "岸本次郎")),
    ],
)
def test_where_a_picture_was_taken_did_not_take_it(line: str, credit: str, creators: tuple[str, ...]) -> None:
    found = find_credit(line)

    assert found is not None
    assert line[found.start : found.end] == credit
    assert parse_credit(credit).creators == creators


def test_a_name_is_one_where_a_narrow_text_breaks_it() -> None:
    credit = parse_credit("Ann Roe / Quay News; Getty\n   Images")

    assert credit.agencies == ("Quay News", "Getty Images")
