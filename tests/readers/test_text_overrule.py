"""A person's word on a line: it wins, it is told, and what it cannot mean is said."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from convert.account import Line
from convert.errors import InputError
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
    assert _roles("4-8 chrome\n8 note")[-1] == (7, 7, "note")


def test_a_ruling_said_twice_says_no_more() -> None:
    assert _roles('8 chrome\n"Share" chrome')[-1] == (7, 7, "chrome")


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


@pytest.mark.parametrize("name", ["list_item", "list item", "list-item", "List item"])
def test_a_role_of_two_words_may_be_spelled_as_people_do(name: str) -> None:
    assert _roles(f"8 {name}")[-1] == (7, 7, "list_item")


def test_so_may_the_joint_role() -> None:
    assert _roles('2 caption + credit "Ann Roe"')[1] == (1, 1, "caption+credit")


@pytest.mark.parametrize("words", ["8 chrome # its button", '"Share" chrome  #', "8: chrome#", "8 = chrome"])
def test_a_comment_may_stand_behind_a_ruling(words: str) -> None:
    assert _roles(words)[-1] == (7, 7, "chrome")


@pytest.mark.parametrize("words", ["""'"Share' chrome""", r""""\"Share" chrome""", r"""'\"Share' chrome"""])
def test_a_line_that_begins_with_a_quotation_mark_has_a_name_too(words: str) -> None:
    rulings = parse_rulings(words, "a.roles", pytest.fail)

    (verdict,) = overruled([Verdict(0, 0, "quote", "", 0.5)], ['"Share it," she said'], rulings, pytest.fail)

    assert verdict.role == "chrome"


def test_where_the_words_of_a_credit_do_not_stand_it_begins_where_the_reader_sees_it() -> None:
    lines = ["The boat at dawn. Photo: Ann Roe/Quayside Press"]
    warnings: list[str] = []
    rulings = parse_rulings('1 caption+credit "Foto:"', "a.roles", warnings.append)

    (verdict,) = overruled(
        [Verdict(0, 0, "caption+credit", "", 0.5, 18, 47)], lines, rulings, warnings.append
    )

    assert (verdict.credit_start, verdict.credit_end) == (18, 47)
    assert warnings == [
        "a.roles, line 1: 'Foto:' is not in line 1; the credit is 'Photo: Ann Roe/Quayside Press'"
    ]


def test_comments_and_blank_lines_say_nothing() -> None:
    assert parse_rulings("# the lead\n\n1: alt\n", "a.roles", pytest.fail) == (
        Ruling("alt", "a.roles", 1, 1, line=3),
    )


@pytest.mark.parametrize(
    ("words", "warning"),
    [
        ("1 picture", "a.roles, line 1: 'picture' is no role; there is headline, kicker"),
        ("\n\n2² alt", "a.roles, line 3: '² alt' is no role; there is headline, kicker"),
        ("nonsense", "a.roles, line 1: 'nonsense' names no line; one is named by its number (7), its"),
        ("1234567890 alt", "a.roles, line 1: '1234567890 alt' names no line"),
        ("3 alt", "a.roles, line 1: there is no line 3 with words on it, so its role stays as it was"),
        ("99 alt", "a.roles, line 1: there is no line 99 with words on it"),
        ("0 alt", "a.roles, line 1: there is no line 0 with words on it"),
        ("2-1 alt", "a.roles, line 1: 2-1 runs backwards; write 1-2"),
        ("0-2 alt", "a.roles, line 1: the lines go from 1 to 8, and of 0-2 only those are alt"),
        ("8-12 alt", "a.roles, line 1: the lines go from 1 to 8, and of 8-12 only those are alt"),
        ('"None" alt', "a.roles, line 1: there is no line that begins with 'None'"),
        (
            '"It" quote',
            "a.roles, line 1: 2 lines begin with 'It' (line 4, line 5), and all are quote now; a number",
        ),
        ('2 caption+credit "Foto:"', "a.roles, line 1: 'Foto:' is not in line 2, so it is a caption"),
        ("2 caption+credit", "a.roles, line 1: where in line 2 does the credit begin? Write caption+credit"),
        (
            "8 chrome\n8 note",
            "a.roles, line 2: it says note where a.roles, line 1 says chrome of the same line",
        ),
        (
            '4-6 quote\n"It took" alt\n4-6 note',
            "a.roles, line 3: it says note where a.roles, line 1 says quote",
        ),
        (
            '2 caption+credit "Ann"\n2 caption+credit "Roe"',
            'a.roles, line 2: it says caption+credit "Roe" where a.roles, line 1 says caption+credit "Ann"',
        ),
        ('2 credit "Roe"', "a.roles, line 1: 'Roe' behind credit says nothing; behind caption+credit it"),
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


@pytest.mark.parametrize(
    ("role", "warning"),
    [
        ("99 alt", "the header block, line 3: there is no line 99 below it with words on it, so its role"),
        ("2 caption+credit", "the header block, line 3: where in line 2 below it does the credit begin?"),
        ("1 picture", "the header block, line 3: 'picture' is no role; there is headline"),
        ("3-9 quote", "the header block, line 3: the lines go from 1 to 4, and of 3-9 only those are quote"),
    ],
)
def test_a_header_block_s_rulings_are_told_by_the_numbers_written_there(role: str, warning: str) -> None:
    warnings: list[str] = []

    read(Source(f"---\nheadline: A bridge\nroles: {role}\n---\n{TEXT}".encode(), "a.txt"), warnings.append)

    assert [told.startswith(warning) for told in warnings if "block" in told] == [True]


def test_a_file_that_is_not_utf_8_names_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "boat.roles").write_bytes("1 chrome # Größe".encode("latin-1"))

    with pytest.raises(InputError, match=r"boat\.roles is not UTF-8; save it as UTF-8"):
        read(Source(TEXT.encode(), "boat.txt", folder=tmp_path), pytest.fail)


def test_a_file_that_cannot_be_read_is_told_in_the_system_s_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, encoding: str) -> str:
        # The superuser, as who tests often run, reads what has no permission.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    (tmp_path / "boat.roles").write_bytes(b"1 chrome")
    monkeypatch.setattr(Path, "read_text", refuse)

    with pytest.raises(InputError, match=r"boat\.roles cannot be read: Permission denied\Z"):
        read(Source(TEXT.encode(), "boat.txt", folder=tmp_path), pytest.fail)


def test_a_file_beside_the_article_rules_on_it(tmp_path: Path) -> None:
    (tmp_path / "boat.roles").write_text("1 chrome\n2 note\n", encoding="utf-8")

    article = read(Source(TEXT.encode(), "boat.txt", folder=tmp_path), pytest.fail)

    assert [aside.text for aside in article.set_aside] == ["A boat at a quay"]


def test_the_account_tells_what_was_overruled(tmp_path: Path) -> None:
    (tmp_path / "boat.roles").write_text("1 chrome\n", encoding="utf-8")

    line: Line = account(Source(TEXT.encode(), "boat.txt", folder=tmp_path), pytest.fail).lines[0]

    assert (line.role, line.reason, line.instead_of != "") == ("chrome", "boat.roles says so", True)


PARTED = """The bridge opens at last

The harbour town has a new bridge, and it took the engineers nine years and four mayors to build it at all.

A boat at a quay

The boat at dawn

Cem Foe

"The first to cross it was a dog," said the harbour master, Dora Lind, who has seen it at the quay since then.
"""


@pytest.mark.parametrize("last", ["9 credit", "9-11 note\n9 credit"])
def test_the_lines_of_one_picture_may_be_parted_by_blank_lines(last: str, tmp_path: Path) -> None:
    (tmp_path / "boat.roles").write_text(f"5 alt\n7 caption\n{last}\n", encoding="utf-8")

    article = read(Source(PARTED.encode(), "boat.txt", folder=tmp_path), pytest.fail)

    assert [
        (node.alt, plain(node.caption), node.credit and node.credit.text)
        for node in article.body
        if isinstance(node, Figure)
    ] == [("A boat at a quay", "The boat at dawn", "Cem Foe")]
