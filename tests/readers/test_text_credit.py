"""The grammar of credits against a table of them: span, label, creators, agencies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from convert.readers.text.credit import credit_candidates, find_credit, parse_credit

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


@pytest.mark.parametrize("line", [case.line for case in OTHERS])
def test_a_line_without_a_credit_holds_none(line: str) -> None:
    assert find_credit(line) is None
