"""The command as a person meets it: words, exit codes, and files that are made or left alone."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from convert import cli
from convert.batch import Job
from convert.output import RECORD

from .pictures import CREDIT, jpeg, xmp

STORY = """\
---
headline: A bridge opens
---
Two women on a new bridge
The first to cross on Sunday © Ann Roe/Quayside Press

It took nine years to build, and it took the two of them four minutes to cross.

“We did not hurry,” said the older one, who had waited for it longer than anybody in the town.

Copyright Quayside Press Limited 2025. All rights reserved.
"""

PROGRAM = [sys.executable, "-m", "convert"]


@dataclass(frozen=True)
class Run:
    """What a call of the command left behind."""

    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


Convert = Callable[..., Run]


@pytest.fixture
def convert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Convert:
    """Call the command in a folder of its own that holds one article, story.txt."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")

    def call(*arguments: str, stdin: str = "") -> Run:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            cli.main(arguments)
        out, err = capfdbinary.readouterr()
        assert isinstance(left.value.code, int)
        return Run(left.value.code, out, err.decode())

    return call


def made(folder: Path) -> set[str]:
    """Return the files in `folder` and below it, without the article and the record."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files if path.name != RECORD} - {"story.txt"}


# ---------------------------------------------------------------------------------- what is made


def test_a_format_is_made_beside_the_input(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "--to", "html") == Run(0, b"", "")
    assert made(tmp_path) == {"story.html"}


@pytest.mark.parametrize(
    "words", [("--to", "html,json"), ("--to", "html", "--to", "json"), ("-t", "html, json,html")]
)
def test_several_formats_are_made(convert: Convert, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert convert("story.txt", *words).code == 0
    assert made(tmp_path) == {"story.html", "story.json"}


def test_the_ending_of_the_output_tells_the_format(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "-o", "page.HTM").code == 0
    assert (tmp_path / "page.HTM").read_bytes().startswith(b"<!DOCTYPE html>")


def test_the_kind_of_pdf_can_be_asked_for(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "--to", "pdf", "--pdf-profile", "modern").code == 0
    assert (tmp_path / "story.pdf").read_bytes().startswith(b"%PDF-2.0")


def test_the_format_wins_over_the_ending(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "-o", "page.txt", "--to", "json").code == 0
    assert json.loads((tmp_path / "page.txt").read_bytes())["creditline"] == 1


def test_standard_output_carries_the_document_alone(convert: Convert, tmp_path: Path) -> None:
    run = convert("story.txt", "--to", "json", "-o", "-")

    assert json.loads(run.out)["type"] == "Article"
    assert (run.code, run.err, made(tmp_path)) == (0, "", set())


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_the_system_s_name_of_standard_output_is_standard_output(convert: Convert, name: str) -> None:
    run = convert("story.txt", "--to", "json", "-o", name, "--force")

    assert json.loads(run.out)["type"] == "Article"
    assert os.path.islink("/dev/stdout")


def test_the_system_s_names_of_the_streams_carry_an_account(convert: Convert) -> None:
    run = convert("/dev/stdin", "--account", "/dev/stdout", stdin=STORY)

    assert json.loads(run.out)["name"] == "standard input"


def test_standard_input_goes_to_standard_output(convert: Convert) -> None:
    run = convert("-", "--to", "json", stdin=STORY)

    assert "The first to cross on Sunday" in run.out.decode()


def test_standard_input_goes_to_a_file(convert: Convert, tmp_path: Path) -> None:
    assert convert("-", "-o", "page.html", stdin=STORY).code == 0
    assert made(tmp_path) == {"page.html"}


def test_the_format_of_standard_input_can_be_told(convert: Convert) -> None:
    form = convert("story.txt", "--to", "json", "-o", "-").out

    assert convert("-", "--from", "json", "--to", "json", stdin=form.decode()).out == form


@pytest.mark.parametrize(
    ("stdin", "words"),
    [
        ("{", " is not JSON: "),
        ("{}", ": this JSON is not an article: "),
        ("[" * 9999, " holds parts too deep "),
    ],
)
def test_an_error_calls_standard_input_by_that_name_alone(convert: Convert, stdin: str, words: str) -> None:
    run = convert("-", "--from", "json", "--to", "md", stdin=stdin)

    assert run.err.startswith(f"error: standard input{words}")


def test_standard_input_is_called_so_where_it_has_no_account(convert: Convert) -> None:
    run = convert("-", "--from", "json", "--account", "-", stdin="{}")

    assert run.err.startswith("error: standard input is read as json, ")


def test_a_folder_is_kept_as_it_stands(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("in/a.txt", "in/deep/a.txt"):
        shutil.copy(tmp_path / "story.txt", tmp_path / name)

    assert convert("in", "--to", "html", "--out-dir", "out/here").code == 0
    assert made(tmp_path / "out") == {"here/a.html", "here/deep/a.html"}


def test_a_pattern_in_quotes_is_understood(convert: Convert, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "story.txt", tmp_path / "other.txt")

    assert convert("*.txt", "--to", "json").code == 0
    assert made(tmp_path) == {"other.txt", "other.json", "story.json"}


def test_the_same_command_twice_changes_nothing(convert: Convert, tmp_path: Path) -> None:
    convert("story.txt", "--to", "html")
    before = (tmp_path / "story.html").stat()

    assert convert("story.txt", "--to", "html", "-v") == Run(0, b"", "")
    after = (tmp_path / "story.html").stat()  # its time of access moves: the bytes there are compared
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_verbose_names_each_file_that_is_made(convert: Convert) -> None:
    assert convert("story.txt", "--to", "html,json", "-v").lines == ["made story.html", "made story.json"]


def two_with_pictures(folder: Path) -> None:
    for name in ("one", "two"):
        credit = {"type": "Credit", "text": f"Photo: {name}"}
        body = [{"type": "Figure", "alt": "a", "credit": credit}]
        article = {"creditline": 1, "type": "Article", "name": name, "body": body}
        (folder / f"{name}.json").write_text(json.dumps(article))


def test_the_credits_of_many_articles_are_one_ledger(convert: Convert, tmp_path: Path) -> None:
    two_with_pictures(tmp_path)

    assert convert("one.json", "two.json", "-o", "all.credits.csv", "-v").lines == ["made all.credits.csv"]
    rows = (tmp_path / "all.credits.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows] == ["article", "one", "two"]
    assert made(tmp_path) == {"one.json", "two.json", "all.credits.csv"}


def test_a_ledger_is_json_by_its_ending(convert: Convert, tmp_path: Path) -> None:
    two_with_pictures(tmp_path)

    assert convert("one.json", "two.json", "-o", "all.credits.json").code == 0
    rows = json.loads((tmp_path / "all.credits.json").read_text(encoding="utf-8"))
    assert [(row["article"], row["credit"]) for row in rows] == [("one", "Photo: one"), ("two", "Photo: two")]


def test_a_ledger_of_many_goes_to_standard_output(convert: Convert, tmp_path: Path) -> None:
    two_with_pictures(tmp_path)
    run = convert("*.json", "none.txt", "--to", "credits-json", "-o", "-")

    assert [row["credit"] for row in json.loads(run.out)] == ["Photo: one", "Photo: two"]
    assert (run.code, run.lines[-1]) == (1, "error: 1 of 3 inputs failed")


def test_a_ledger_does_not_overwrite_an_input(convert: Convert, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "story.txt", tmp_path / "other.txt")
    run = convert("other.txt", "story.txt", "--to", "credits", "-o", "story.txt")

    assert run.code == 2
    assert "story.txt would overwrite the input story.txt" in run.err


# ------------------------------------------------------------------------ what pictures make it say


def photographed(folder: Path, packet: bytes) -> None:
    """Put a photograph with an XMP packet where story.txt has its pictures."""
    (folder / "story.pictures").mkdir()
    (folder / "story.pictures" / "bridge.jpg").write_bytes(jpeg(xmp=packet))


def test_a_credit_that_differs_from_the_pictures_own_is_told(convert: Convert, tmp_path: Path) -> None:
    photographed(tmp_path, xmp("", 'photoshop:Credit="Cy Doe/Northlight"'))
    run = convert("story.txt", "--to", "html")

    assert run.lines == [
        "warning: story.txt: bridge.jpg is credited “© Ann Roe/Quayside Press” here and "
        "“Cy Doe/Northlight” in its file; the first is printed"
    ]
    assert "© Ann Roe/Quayside Press" in (tmp_path / "story.html").read_text(encoding="utf-8")


def test_a_mandatory_credit_that_nobody_names_is_a_failure(convert: Convert, tmp_path: Path) -> None:
    roles = 'opens\nroles: "Two women" alt\nroles: "The first to cross" caption\n'
    story = STORY.replace(" © Ann Roe/Quayside Press", ".").replace("opens\n", roles, 1)
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    photographed(tmp_path, xmp("<photoshop:Instructions>Mandatory credit</photoshop:Instructions>", ""))
    run = convert("story.txt", "--to", "html,docx,pdf")

    assert run.lines == [
        "error: story.txt: bridge.jpg demands a credit (“Mandatory credit”), and neither the article nor "
        "the picture gives one; write it below the caption"
    ]
    assert (run.code, made(tmp_path)) == (1, {"story.pictures/bridge.jpg"})


def test_a_picture_that_no_figure_takes_is_told(convert: Convert, tmp_path: Path) -> None:
    story = re.sub(r"Two women.*\nThe first.*\n", "", STORY)
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    photographed(tmp_path, xmp())
    run = convert("story.txt", "--to", "html")

    assert run.lines == ["warning: story.txt: no figure in the article for bridge.jpg: not in the output"]


MARKED = """\
# A bell that went to sea

A bell has come home after ninety years, and it rings a different note than the one that it rang before.

![The quay](pictures/quay.jpg)
*The bell on the quay. Photo: Ann Roe*

Nobody had heard it since it was lent to a ship for a week, and the ship forgot to bring it back to us.

![The ship](pictures/a%20ship.jpg)
*The ship in the bay. Photo: Bo Lind*
"""


@pytest.mark.parametrize(
    ("block", "names"),
    [
        ("", ["quay.jpg", "a ship.jpg"]),
        ("---\npicture: a ship.jpg, quay.jpg\n---\n", ["a ship.jpg", "quay.jpg"]),
    ],
)
def test_a_picture_stands_where_its_address_does_unless_a_person_orders_them(
    convert: Convert, tmp_path: Path, block: str, names: list[str]
) -> None:
    folder = tmp_path / "bell.pictures"
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(jpeg(comment=name.encode()))
    (tmp_path / "bell.txt").write_text(block + MARKED, encoding="utf-8")

    body = json.loads(convert("bell.txt", "--to", "json", "-o", "-").out)["body"]

    shown = [(node["alt"], node["image"]["name"]) for node in body if node["type"] == "Figure"]
    assert shown == [("The quay", names[0]), ("The ship", names[1])]


def test_a_figure_without_its_picture_is_told(convert: Convert, tmp_path: Path) -> None:
    second = "A dog on the bridge\nIt was the third to cross © Bo Lind/Quayside Press\n\nIt took nine"
    (tmp_path / "story.txt").write_text(STORY.replace("It took nine", second, 1), encoding="utf-8")
    photographed(tmp_path, xmp("", ""))
    run = convert("story.txt", "--to", "html")

    assert run.lines == [
        "warning: story.txt: 1 picture for 2 figures; "
        "without a picture: “A dog on the bridge It was the third to…”"
    ]


def test_a_character_that_no_font_has_is_told(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY.replace("four minutes", "ᚠ minutes"), encoding="utf-8")
    run = convert("story.txt", "--to", "pdf")

    assert [line for line in run.lines if "U+16A0" in line] == [
        "warning: story.txt: 1 character shows as an empty box, no font here has it: "
        "ᚠ (U+16A0 RUNIC LETTER FEHU FEOH FE F)"
    ]


def test_the_place_of_a_picture_is_told_and_can_be_dropped(convert: Convert, tmp_path: Path) -> None:
    photographed(tmp_path, xmp("", f'photoshop:Credit="{CREDIT}" exif:GPSLatitude="54,10.5N"'))
    kept = convert("story.txt", "--to", "html")
    dropped = convert("story.txt", "--to", "html", "--drop-location")

    told = "bridge.jpg keeps the place where it was taken (GPS); --drop-location takes it out"
    assert [line for line in kept.lines if "GPS" in line] == [f"warning: story.txt: {told}"]
    assert [line for line in dropped.lines if "GPS" in line] == []


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_the_article_s_own_pictures_stay_as_they_are(
    convert: Convert, tmp_path: Path, force: tuple[str, ...]
) -> None:
    # Markdown lays its pictures where these lie.
    photographed(tmp_path, xmp("", f'photoshop:Credit="{CREDIT}" exif:GPSLatitude="54,10.5N"'))
    picture = tmp_path / "story.pictures" / "bridge.jpg"
    before = picture.read_bytes()

    run = convert("story.txt", "--to", "md", "--drop-location", *force)

    own = "story.pictures/bridge.jpg is the article's own picture and stays as it is; use --out-dir"
    assert run.lines[-1] == f"error: story.txt: {own}"
    assert (run.code, picture.read_bytes()) == (1, before)
    assert not (tmp_path / "story.md").exists()


def test_pictures_without_their_place_go_to_another_folder(convert: Convert, tmp_path: Path) -> None:
    photographed(tmp_path, xmp("", f'photoshop:Credit="{CREDIT}" exif:GPSLatitude="54,10.5N"'))

    run = convert("story.txt", "--to", "md", "--drop-location", "--out-dir", "out")
    again = convert("story.txt", "--to", "md", "--drop-location", "--out-dir", "out", "--title", "Another")

    assert (run.code, again.code) == (0, 0)
    assert b"54,10.5N" not in (tmp_path / "out" / "story.pictures" / "bridge.jpg").read_bytes()


# ------------------------------------------------------------------------- what a person says of it


def told(convert: Convert, *words: str) -> dict[str, object]:
    run = convert("story.txt", "--to", "json", "-o", "-", *words)
    assert run.code == 0, run.err
    form: dict[str, object] = json.loads(run.out)
    return form


def test_what_a_person_says_is_in_the_article(convert: Convert) -> None:
    form = told(
        convert,
        *("--title", "A bridge opens", "--author", "Ann Roe", "--author", "Ben Poe", "--publisher", "Press"),
        *("--published", "2025-03-12", "--source", "https://example.com/b", "--language", "en-GB"),
        *("--rights", "© Press"),
    )

    assert form["headline"] == [{"type": "Text", "value": "A bridge opens"}]
    assert [byline["text"] for byline in form["bylines"]] == ["Ann Roe", "Ben Poe"]  # type: ignore[attr-defined]
    assert (form["publisher"], form["published"], form["language"]) == ("Press", "2025-03-12", "en-GB")
    assert form["source"] == "https://example.com/b"
    assert form["rights"] == {"type": "Rights", "notice": "© Press"}


def test_what_a_person_says_is_understood_without_a_locale(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    words = [
        os.fsencode(word)
        for word in (*PROGRAM, "story.txt", "--to", "md", "-o", "-", "--title", "Die Brücke")
    ]

    run = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, check=True)

    assert "title: Die Brücke" in run.stdout.decode()
    assert run.stderr.decode() == ""


@pytest.mark.parametrize(
    "tag", ["en", "en-GB", "zh-Hant", "de-CH-1996", "sr-Latn-RS", "es-419", "sl-rozaj-biske"]
)
def test_a_language_tag_is_taken(convert: Convert, tag: str) -> None:
    assert told(convert, "--language", tag)["language"] == tag


@pytest.mark.parametrize("tag", ["english", "en_GB", "e", "en-", "Deutsch (CH)", "../x"])
def test_what_is_no_language_tag_is_refused(convert: Convert, tag: str) -> None:
    run = convert("story.txt", "--to", "json", "--language", tag)

    assert run.code == 2
    assert "is not a language tag; give one such as en" in run.err


@pytest.mark.parametrize(
    "day", ["2025-03-12", "2025-03-12T09:30", "2025-03-12T09:30:00Z", "2025-03-12T09:30+01:00"]
)
def test_a_date_is_taken(convert: Convert, day: str) -> None:
    assert told(convert, "--published", day)["published"] == day


@pytest.mark.parametrize("day", ["12.3.2025", "2025-02-30", "20250312", "today", "2025-W11-3"])
def test_what_is_no_date_is_refused(convert: Convert, day: str) -> None:
    run = convert("story.txt", "--to", "json", "--published", day)

    assert run.code == 2
    assert "is not a date; write it as 2024-03-12" in run.err


def test_what_is_no_web_address_is_refused(convert: Convert) -> None:
    assert "is not a web address" in convert("story.txt", "--to", "json", "--source", "the paper").err


def test_extra_css_is_in_the_page(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "mine.css").write_text(".credit { color: rebeccapurple }")
    convert("story.txt", "--to", "html", "--css", "mine.css")

    assert "rebeccapurple" in (tmp_path / "story.html").read_text()


def test_css_that_cannot_be_read_is_named(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "mine.css").write_bytes(b"\xff\xfe")

    assert "mine.css cannot be read" in convert("story.txt", "--to", "html", "--css", "mine.css").err


# ------------------------------------------------------------------------------------ exit codes


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "nothing to convert; name a file"),
        (("",), "nothing to convert; name a file"),
        (("story.txt",), "say what to make of it: convert story.txt --to pdf, or -o FILE"),
        (("story.txt", "--to", "pfd"), "no writer for 'pfd'; there is credits,"),
        (("story.txt", "--from", "x", "--to", "md"), "no reader for 'x'; there is json, text"),
        (("story.txt", "-o", "story.xyz"), "does not end in one of .pdf,"),
        (("story.txt", "-o", "-"), "standard output has no ending to tell the format; use --to"),
        (("story.txt", "-o", "x.pdf", "--to", "pdf,md"), "one output cannot hold 2 formats; use --out-dir"),
        (("story.txt", "-o", "x.pdf", "--out-dir", "x"), "use one of them"),
        (("story.txt", "-o", "."), "is a folder, and -o names a file; use --out-dir ."),
        (("story.txt", "b.txt", "-o", "x.pdf"), "-o names one file, and there are 2 inputs; use --out-dir"),
        (("story.txt", "b.txt", "--to", "md", "--pictures", "."), "--pictures goes with one input, and"),
        (("story.txt", "b.txt", "--to", "md", "--account", "x.json"), "--account goes with one input"),
        (("-", "story.txt", "--to", "md"), "standard input (-) stands alone"),
        (("-", "--to", "md", "--out-dir", "x"), "standard input (-) stands alone"),
        (("story.txt", "--to", "json", "-o", "story.txt"), "story.txt would overwrite the input story.txt"),
        (
            ("story.txt", "story.json", "--to", "md"),
            "story.md would be made twice, of story.txt and story.json; nothing",
        ),
        (
            ("story.txt", "--to", "html", "--account", "story.html"),
            "story.html would be made twice, of story.txt",
        ),
        (("story.txt", "--account", "a.pdf"), "'a.pdf' ends in neither .json nor .html; an account is"),
        (("story.txt", "--account", "a"), "'a' ends in neither .json nor .html"),
        (("story.txt", "--account", "-", "-o", "-", "--to", "md"), "standard output takes one thing"),
        (
            ("-", "--account", "-", "--to", "md"),
            "standard output takes one thing: the account or the article",
        ),
        (("story.txt", "--to", "md", "--style", "x"), "no style 'x'; there is article"),
        (("story.txt", "--to", "md", "--paper", "a5"), "'a5'"),
        (("story.txt", "--nonsense"), "--nonsense"),
    ],
)
def test_wrong_usage_says_what_to_do_and_makes_nothing(
    convert: Convert, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    run = convert(*words)

    assert sentence in run.lines[0]
    assert run.lines[1:] == ["Try 'convert --help'."]
    assert (run.code, run.out, made(tmp_path)) == (2, b"", set())


def test_a_file_that_is_missing_fails(convert: Convert) -> None:
    assert convert("none.txt", "--to", "html") == Run(
        1, b"", "error: none.txt cannot be read: No such file or directory\n"
    )


def test_a_bad_file_does_not_stop_the_rest(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    run = convert("empty.txt", "none.txt", "story.txt", "--to", "html")

    assert run.lines == [
        "error: empty.txt is empty",
        "error: none.txt cannot be read: No such file or directory",
        "error: 2 of 3 inputs failed",
    ]
    assert (run.code, made(tmp_path)) == (1, {"empty.txt", "story.html"})


def test_an_error_names_the_file_as_it_was_asked_for(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").write_text("{")

    assert convert("in/a.json", "--to", "html").err.startswith("error: in/a.json is not JSON: ")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("-", "--to", "json"), "error: standard input is empty"),
        (("-", "--to", "json", "--from", "json"), "error: standard input is empty"),
        (("-", "--account", "-"), "error: standard input is empty"),
    ],
)
def test_an_error_names_standard_input_once(convert: Convert, words: tuple[str, ...], error: str) -> None:
    assert convert(*words).lines == [error]


def test_an_error_in_json_names_standard_input_once(convert: Convert) -> None:
    run = convert("-", "--to", "md", "--from", "json", stdin="{}")

    assert run.lines == [
        'error: standard input: this JSON is not an article: the key "creditline" is missing'
    ]


def test_an_address_in_a_warning_is_shown_as_it_is() -> None:
    job = Job(Path("in/a.json"), ())

    assert cli._named(job, "a.json links to https://x//y") == "in/a.json links to https://x//y"
    assert cli._named(job, "the link https://x//y") == "in/a.json: the link https://x//y"


def test_a_file_that_is_not_ours_is_kept(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text("by hand")
    run = convert("story.txt", "--to", "html")

    assert run.code == 1
    assert run.err.startswith("error: story.txt: story.html was not made by this program")
    assert (tmp_path / "story.html").read_text() == "by hand"


def test_force_replaces_it(convert: Convert, tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text("by hand")

    assert convert("story.txt", "--to", "html", "--force").code == 0
    assert (tmp_path / "story.html").read_text() != "by hand"


def test_force_does_not_overwrite_the_input(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "-o", "story.txt", "--to", "json", "--force").code == 2
    assert (tmp_path / "story.txt").read_text(encoding="utf-8") == STORY


def test_a_missing_folder_of_the_output_is_not_made(convert: Convert, tmp_path: Path) -> None:
    assert "there is no folder nowhere" in convert("story.txt", "-o", "nowhere/story.html").err
    assert not (tmp_path / "nowhere").exists()


def doubtful(folder: Path) -> None:
    headline = [{"type": "Text", "value": "a\x1bb"}]
    (folder / "story.json").write_text(
        json.dumps({"creditline": 1, "type": "Article", "headline": headline, "name": "story"})
    )


def test_a_warning_is_one_line_and_the_file_is_made(convert: Convert, tmp_path: Path) -> None:
    doubtful(tmp_path)
    run = convert("story.json", "--to", "html")

    assert re.fullmatch(r"warning: story\.json: .*U\+001B\n", run.err)
    assert (run.code, made(tmp_path)) == (0, {"story.html", "story.json"})


def test_a_warning_under_strict_is_exit_3_and_nothing_is_made(convert: Convert, tmp_path: Path) -> None:
    doubtful(tmp_path)
    run = convert("story.json", "--to", "html", "--strict")

    assert run.code == 3
    assert run.lines[1:] == ["error: story.json: nothing was made, for --strict allows no warning"]
    assert made(tmp_path) == {"story.json"}


def test_a_failure_counts_more_than_a_warning_under_strict(convert: Convert, tmp_path: Path) -> None:
    doubtful(tmp_path)

    assert convert("story.json", "none.txt", "--to", "html", "--strict").code == 1


def test_quiet_hides_warnings_and_no_errors(convert: Convert, tmp_path: Path) -> None:
    doubtful(tmp_path)

    assert convert("story.json", "none.txt", "--to", "html", "-q").lines == [
        "error: none.txt cannot be read: No such file or directory",
        "error: 1 of 2 inputs failed",
    ]


# ----------------------------------------------------------------------------------- odd names


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\x1b[31mb", r"a\x1b[31mb"),
        (b"a\nb", r"a\nb"),
        (b"a\xffb", r"a\xffb"),
        ("a\u202eb".encode(), r"a\u202eb"),
        ("ünïcode 文".encode(), "ünïcode 文"),
        (b"a'b\"c", "a'b\"c"),
    ],
)
def test_an_odd_name_is_shown_harmless_on_one_line(convert: Convert, name: bytes, shown: str) -> None:
    run = convert(os.fsdecode(name) + ".txt", "--to", "html")

    assert run.lines == [f"error: {shown}.txt cannot be read: No such file or directory"]


def test_an_odd_name_is_converted(convert: Convert, tmp_path: Path) -> None:
    odd = os.fsdecode(b"-o\n\xff\x1b ")
    shutil.copy(tmp_path / "story.txt", tmp_path / f"{odd}.txt")

    assert convert("--to", "json", "--", f"{odd}.txt").code == 0
    assert f"{odd}.json" in {path.name for path in tmp_path.iterdir()}


def test_a_name_of_255_bytes_is_converted(convert: Convert, tmp_path: Path) -> None:
    name = "n" * 250
    shutil.copy(tmp_path / "story.txt", tmp_path / f"{name}.txt")

    assert convert(f"{name}.txt", "--to", "json").code == 0
    assert (tmp_path / f"{name}.json").exists()


# --------------------------------------------------------------------- help, lists and the account


def test_every_option_has_its_place_in_the_help(convert: Convert) -> None:
    grouped = sorted(flag for flags in cli._GROUPS.values() for flag in flags.split())
    context = click.Context(cli.command)
    known = sorted(
        option.opts[-1] for option in cli.command.get_params(context) if option.param_type_name == "option"
    )

    assert grouped == known


def test_the_help_shows_examples_formats_and_exit_codes(convert: Convert) -> None:
    words = convert("--help").out.decode()

    assert "convert article.txt --to pdf,docx,epub" in words
    assert "one self-contained web page" in words
    assert "3 --strict and a warning" in words


def test_no_line_of_the_help_is_too_long(convert: Convert) -> None:
    assert [line for line in convert("--help").out.decode().splitlines() if len(line) > 96] == []


def test_the_formats_are_listed_with_their_endings(convert: Convert) -> None:
    run = convert("--list-formats")

    assert run.code == 0
    assert re.search(rb"^  md +\.md \.markdown +Markdown$", run.out, re.MULTILINE)


def test_the_styles_are_listed(convert: Convert) -> None:
    assert b"article" in convert("--list-styles").out.split()


def test_the_version_is_told(convert: Convert) -> None:
    assert re.fullmatch(rb"creditline \d+\.\d+\.\d+\n", convert("--version").out)


def test_the_account_is_written_beside_the_formats(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "--to", "html", "--account", "story.account.json").code == 0

    form = json.loads((tmp_path / "story.account.json").read_bytes())
    assert [line["text"] for line in form["lines"]] == STORY.split("\n")


def test_the_account_can_stand_alone(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "--account", "a.json", "-v").lines == ["made a.json"]
    assert made(tmp_path) == {"a.json"}


def test_the_account_is_a_page_by_its_ending(convert: Convert, tmp_path: Path) -> None:
    assert convert("story.txt", "--account", "a.html").code == 0
    assert (tmp_path / "a.html").read_bytes().lower().startswith(b"<!doctype html>")


def test_a_hyphen_prints_the_account(convert: Convert, tmp_path: Path) -> None:
    run = convert("story.txt", "--to", "html", "--account", "-", "-v")

    assert [line["text"] for line in json.loads(run.out)["lines"]] == STORY.split("\n")
    assert (run.code, run.lines, made(tmp_path)) == (0, ["made story.html"], {"story.html"})


def test_a_text_on_standard_input_has_its_account_printed(convert: Convert) -> None:
    run = convert("-", "--account", "-", stdin="A bridge opens\n")

    assert json.loads(run.out)["name"] == "standard input"


def test_an_account_that_cannot_be_placed_keeps_no_format_back(convert: Convert, tmp_path: Path) -> None:
    run = convert("story.txt", "--to", "html", "--account", "nowhere/a.json")

    assert run.lines == ["error: story.txt: nowhere/a.json cannot be written: there is no folder nowhere"]
    assert (run.code, made(tmp_path)) == (1, {"story.html"})


def test_a_missing_input_with_an_account_is_one_error(convert: Convert) -> None:
    assert len(convert("none.txt", "--to", "html", "--account", "a.json").lines) == 1


def test_only_text_has_an_account(convert: Convert) -> None:
    convert("story.txt", "--to", "json")

    assert convert("story.json", "--account", "a.json").lines == [
        "error: story.json is read as json, and only plain text has an account of its lines"
    ]


# ------------------------------------------------------------------ the program in its own process


def program(*arguments: str, folder: Path, **more: object) -> subprocess.CompletedProcess[str]:
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [*PROGRAM, *arguments], cwd=folder, **{"capture_output": True, "text": True, **more}
    )


def test_the_module_is_the_command(tmp_path: Path) -> None:
    assert program("story.txt", "--to", "html", folder=tmp_path).returncode == 0
    assert made(tmp_path) == {"story.html"}


@pytest.mark.parametrize(
    "words", [("story.txt", "--to", "json", "-o", "-"), ("--list-formats",), ("--help",)]
)
def test_a_full_standard_output_is_a_failure_in_words(tmp_path: Path, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        run = program(*words, folder=tmp_path, capture_output=False, stdout=full, stderr=subprocess.PIPE)

    assert run.stderr == "error: standard output cannot be written: No space left on device\n"
    assert run.returncode == 1


def test_a_closed_standard_output_is_a_failure_in_words(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    run = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, "story.txt", "--to", "json", "-o", "-"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert (run.returncode, run.stderr) == (1, "error: standard output is closed\n")


@pytest.mark.parametrize(
    ("stdin", "words"),
    [
        ("0> /dev/null", "standard input cannot be read: Bad file descriptor"),
        ("<&-", "standard input is closed"),
    ],
)
def test_a_standard_input_that_cannot_be_read_is_a_failure_in_words(
    tmp_path: Path, stdin: str, words: str
) -> None:
    script = f'exec "$@" {stdin}'
    run = subprocess.run(
        ["sh", "-c", script, "sh", *PROGRAM, "-", "--to", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert (run.returncode, run.stderr) == (1, f"error: {words}\n")


def test_a_fault_of_the_command_itself_is_told_in_words(
    convert: Convert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("convert.batch.find", lambda names: names[7])

    run = convert("story.txt", "--to", "html")

    assert run.code == 1
    assert run.err.startswith("error: a fault in this program, please report it: IndexError: ")


def test_a_full_standard_error_hides_no_failure(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        run = program("none.txt", "--to", "json", folder=tmp_path, capture_output=False, stderr=full)

    assert run.returncode != 0


def test_a_reader_that_goes_away_is_no_news(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("A long line of words. " * 20_000)
    read, write = os.pipe()
    os.close(read)
    with open(write, "wb") as nobody:
        run = subprocess.run(
            [*PROGRAM, "story.txt", "--to", "json", "-o", "-"],
            cwd=tmp_path,
            stdout=nobody,
            stderr=subprocess.PIPE,
        )

    assert run.returncode == 1
    assert b"Broken pipe" not in run.stderr
    assert b"Traceback" not in run.stderr


def test_a_terminal_is_not_sent_a_binary_file(tmp_path: Path) -> None:
    try:
        ours, theirs = pty.openpty()
    except OSError as error:
        pytest.skip(f"this machine has no terminal to offer: {error}")
    try:
        run = program(
            *("story.txt", "--to", "docx", "-o", "-"),
            folder=tmp_path,
            capture_output=False,
            stdout=theirs,
            stderr=subprocess.PIPE,
        )
    finally:
        os.close(theirs)
        os.close(ours)

    assert run.stderr.splitlines()[-2:] == [
        "convert: this format is not for a terminal's eyes; use -o FILE",
        "Try 'convert --help'.",
    ]
    assert run.returncode == 2


@pytest.fixture
def heeded() -> Iterator[None]:
    """Have what is started heed an interrupt: a job in a shell's background ignores it, and hands that on."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (signal.SIGINT, 130, "convert: stopped; the files that were finished are kept\n"),
        (signal.SIGTERM, 143, ""),
        (signal.SIGHUP, 129, ""),
    ],
)
def test_a_signal_ends_it_in_order(tmp_path: Path, number: int, code: int, words: str) -> None:
    # It waits for its standard input, which never ends.
    with subprocess.Popen(
        [*PROGRAM, "-", "--to", "json"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        preexec_fn=_heed_signals,
    ) as process:
        while process.poll() is None and not _waits(process.pid):
            time.sleep(0.01)
        process.send_signal(number)
        _, err = process.communicate()

    assert (process.returncode, err.decode()) == (code, words)


# A signal that comes in the middle of a library's clean-up: what its handler raises is lost there.
LOST = """
import os, sys
from convert import cli

class Cleaned:
    def __del__(self):
        os.kill(os.getpid(), {number})

def clean(event, arguments):
    if event == "open" and str(arguments[0]).endswith("a.txt"):
        Cleaned()

sys.addaudithook(clean)
sys.unraisablehook = lambda lost: None
cli.main(["a.txt", "b.txt", "--to", "json"])
"""


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (signal.SIGINT, 130, "convert: stopped; the files that were finished are kept\n"),
        (signal.SIGTERM, 143, ""),
        (signal.SIGHUP, 129, ""),
    ],
)
def test_a_signal_that_a_library_loses_ends_it_before_the_next_article(
    tmp_path: Path, number: int, code: int, words: str
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")

    run = subprocess.run(
        [sys.executable, "-c", LOST.format(number=int(number))],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        preexec_fn=_heed_signals,
    )

    assert (run.returncode, run.stderr.decode()) == (code, words)
    assert (tmp_path / "a.json").exists()
    assert not (tmp_path / "b.json").exists()


def test_a_signal_that_is_to_be_ignored_is_ignored(tmp_path: Path) -> None:
    # As nohup does it.
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    program = LOST.format(number=int(signal.SIGHUP))
    ignoring = f"import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n{program}"

    run = subprocess.run([sys.executable, "-c", ignoring], cwd=tmp_path, capture_output=True, check=False)

    assert (run.returncode, run.stderr.decode()) == (0, "")
    assert (tmp_path / "b.json").exists()


def _heed_signals() -> None:
    """Undo what nohup or a shell's background has these tests ignore, for the program that follows."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _waits(pid: int) -> bool:
    """Return whether the process is past its start: it has its handler of SIGHUP, the last."""
    status = Path(f"/proc/{pid}/status").read_text()
    caught = int(re.findall(r"SigCgt:\s*([0-9a-f]+)", status)[0], 16)
    return bool(caught >> (signal.SIGHUP - 1) & 1)


HEAVY = ("weasyprint", "docx", "ebooklib", "lxml", "PIL", "importlib.metadata", "tinycss2", "fontTools")


def loaded(program: str, *arguments: str, folder: Path) -> set[str]:
    """Return which heavy libraries `program` has imported at its end."""
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    ask = f"import atexit, sys\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n{program}"
    run = subprocess.run([sys.executable, "-c", ask, *arguments], cwd=folder, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return set(run.stderr.split()) & set(HEAVY)


@pytest.mark.parametrize("name", ["md", "html", "json"])
def test_a_light_format_pays_for_no_heavy_library(tmp_path: Path, name: str) -> None:
    command = "from convert.cli import main; main()"

    assert loaded(command, "story.txt", "--to", name, folder=tmp_path) == set()
    assert (tmp_path / f"story.{name}").exists()


def test_the_library_is_imported_without_heavy_ones(tmp_path: Path) -> None:
    assert loaded("import convert", folder=tmp_path) == set()
