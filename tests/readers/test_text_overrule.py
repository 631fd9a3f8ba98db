"""A person's word on a line: it wins, it is told, and what it cannot mean is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from convert.account import Line
from convert.media import Source
from convert.model import Figure, plain
from convert.readers.text import account, read
from convert.readers.text.lines.roles import Verdict
from convert.readers.text.overrule import Ruling, overruled, parse_rulings

LINES = ["A boat", "The boat at dawn, Ann Roe", "", "It took nine years.", "It is", "red.", "", "Share"]
VERDICTS = (
    Verdict(0, 0, "subhead", "", 0.5),
    Verdict(1, 1, "paragraph", "", 0.5),
    Verdict(3, 5, "paragraph", "", 0.5),
    Verdict(7, 7, "subhead", "", 0.5),
)


def _overruled(words: str) -> tuple[Verdict, ...]:
    return overruled(VERDICTS, LINES, parse_rulings(words, "a.roles", pytest.fail), pytest.fail)


def _roles(words: str) -> list[tuple[int, int, str]]:
    return [(verdict.first, verdict.last, verdict.role) for verdict in _overruled(words)]


def test_a_line_is_named_by_its_number() -> None:
    assert _roles("8 chrome")[-1] == (7, 7, "chrome")


def test_a_line_is_named_by_the_words_it_begins_with() -> None:
    assert _roles('"Sha" chrome')[-1] == (7, 7, "chrome")


def test_a_block_falls_apart_when_one_of_its_lines_is_ruled_upon() -> None:
    assert _roles("5 subhead")[2:5] == [(3, 3, "paragraph"), (4, 4, "subhead"), (5, 5, "paragraph")]


def test_a_run_of_lines_becomes_one_block() -> None:
    assert _roles("1-2 caption")[0] == (0, 1, "caption")


def test_a_run_ends_at_a_blank_line() -> None:
    assert _roles("2-4 quote")[1:4] == [(1, 1, "quote"), (3, 3, "quote"), (4, 5, "paragraph")]


def test_a_later_ruling_wins() -> None:
    assert _roles("8 chrome\n8 note")[-1] == (7, 7, "note")


def test_the_words_behind_a_joint_role_are_where_the_credit_begins() -> None:
    verdict = _overruled('2 caption+credit "Ann"')[1]

    assert (verdict.credit_start, verdict.credit_end) == (18, 25)


def test_where_a_credit_begins_is_found_where_it_is_clear() -> None:
    lines = ["The boat at dawn. Photo: Ann Roe/Quayside Press"]
    rulings = parse_rulings("1 caption+credit", "a.roles", pytest.fail)

    (verdict,) = overruled([Verdict(0, 0, "paragraph", "", 0.5)], lines, rulings, pytest.fail)

    assert (verdict.credit_start, verdict.credit_end) == (18, 47)


def test_the_reader_s_own_decision_is_remembered() -> None:
    verdict = _overruled("8 chrome")[-1]

    assert (verdict.reason, verdict.certainty, verdict.instead_of) == ("a.roles says so", 1.0, "subhead")


def test_a_ruling_that_agrees_overrules_nothing() -> None:
    verdict = _overruled("8 subhead")[-1]

    assert (verdict.certainty, verdict.instead_of) == (1.0, None)


def test_comments_and_blank_lines_say_nothing() -> None:
    assert parse_rulings("# the lead\n\n1: alt\n", "a.roles", pytest.fail) == (
        Ruling("alt", "a.roles", 1, 1),
    )


@pytest.mark.parametrize(
    ("words", "warning"),
    [
        ("1 picture", "a.roles: '1 picture' is no line's number and one of headline, kicker"),
        ("nonsense", "a.roles: 'nonsense' is no line's number and one of"),
        ("3 alt", "a.roles: there is no line 3 with words on it, so its role stays as it was"),
        ("99 alt", "a.roles: there is no line 99 with words on it"),
        ('"None" alt', "a.roles: there is no line that begins with 'None'"),
        ("2 caption+credit", "a.roles: where in line 2 does the credit begin? Write caption+credit"),
    ],
)
def test_what_a_ruling_cannot_mean_is_said(words: str, warning: str) -> None:
    warnings: list[str] = []

    overruled(VERDICTS, LINES, parse_rulings(words, "a.roles", warnings.append), warnings.append)

    assert [warned.startswith(warning) for warned in warnings] == [True]


TEXT = """A boat at a quay
The boat at dawn, seen by Ann Roe

The harbour town has a new bridge, and it took the engineers nine years and four mayors to build it at all.
"""


def test_numbers_in_a_header_block_count_the_lines_below_it() -> None:
    block = '---\nheadline: A bridge\nroles: 1 alt\nroles: 2 caption+credit "Ann Roe"\n---\n'

    figure = read(Source((block + TEXT).encode(), "a.txt"), pytest.fail).body[0]

    assert isinstance(figure, Figure)
    assert figure.alt == "A boat at a quay"
    assert figure.credit is not None
    assert (plain(figure.caption), figure.credit.text) == ("The boat at dawn, seen by", "Ann Roe")


def test_a_file_beside_the_article_rules_on_it(tmp_path: Path) -> None:
    (tmp_path / "boat.roles").write_text("1 chrome\n2 note\n", encoding="utf-8")

    article = read(Source(TEXT.encode(), "boat.txt", folder=tmp_path), pytest.fail)

    assert [aside.text for aside in article.set_aside] == ["A boat at a quay"]


def test_the_account_tells_what_was_overruled(tmp_path: Path) -> None:
    (tmp_path / "boat.roles").write_text("1 chrome\n", encoding="utf-8")

    line: Line = account(Source(TEXT.encode(), "boat.txt", folder=tmp_path), pytest.fail).lines[0]

    assert (line.role, line.reason, line.instead_of != "") == ("chrome", "boat.roles says so", True)
