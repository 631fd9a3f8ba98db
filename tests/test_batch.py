"""Many articles: which inputs, which names, and that one bad file does not stop the rest."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import unicodedata
from pathlib import Path

import pytest

from convert import batch, formats, style
from convert.batch import Input, Job, Options, Outcome, Target, Told
from convert.errors import InputError, OutputError, UnknownFormat
from convert.model import Article, Byline, Figure, Licence, Paragraph, Person, Rights, SetAside, plain, text
from convert.schema import encode

from .everything import EVERYTHING, picture


def article_file(path: Path, article: Article) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(encode(article)), encoding="utf-8")
    return path


def options(**changes: object) -> Options:
    return dataclasses.replace(Options(style.load()), **changes)  # type: ignore[arg-type]


def rows(*names: str) -> list[formats.Format]:
    return [formats.writer_called(name) for name in names]


def found(*names: object) -> list[str]:
    return [str(each.path) for each in batch.find([str(name) for name in names])]


# ----------------------------------------------------------------------------------- the inputs


def test_a_file_is_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()

    assert found(tmp_path / "a.txt") == [str(tmp_path / "a.txt")]


def test_a_file_named_twice_is_taken_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()

    assert len(found(tmp_path / "a.txt", tmp_path / "." / "a.txt", tmp_path / "*.txt")) == 1


def test_a_file_that_is_missing_is_kept_for_the_job_to_tell(tmp_path: Path) -> None:
    assert found(tmp_path / "none.txt") == [str(tmp_path / "none.txt")]


def test_a_pattern_is_the_files_it_matches_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.json"):
        (tmp_path / name).touch()

    assert found(tmp_path / "*.txt") == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_a_file_whose_name_looks_like_a_pattern_is_itself(tmp_path: Path) -> None:
    for name in ("a[1].txt", "a1.txt"):
        (tmp_path / name).touch()

    assert found(tmp_path / "a[1].txt") == [str(tmp_path / "a[1].txt")]


def test_a_folder_is_the_articles_in_it_and_below(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.json", "photo.jpg", ".hidden.txt", ".git/x.txt", "b.pictures/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert batch.find([str(tmp_path)]) == (
        Input(tmp_path / "b.txt", Path()),
        Input(tmp_path / "sub" / "a.json", Path("sub")),
    )


def test_a_link_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").touch()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").symlink_to(tmp_path / "outside.txt")
    (tmp_path / "in" / "b.txt").touch()

    assert found(tmp_path / "in") == [str(tmp_path / "in" / "b.txt")]


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").touch()

    assert found(tmp_path) == [str(tmp_path / "b.txt")]


def test_what_we_made_is_no_input_of_the_next_run(tmp_path: Path) -> None:
    article_file(tmp_path / "in" / "a.json", EVERYTHING)
    for job in batch.plan(batch.find([str(tmp_path / "in")]), rows("json"), tmp_path / "in" / "out"):
        batch.run(job, options(make_folders=True))

    assert (tmp_path / "in" / "out" / "a.json").exists()
    assert found(tmp_path / "in") == [str(tmp_path / "in" / "a.json")]


def test_a_folder_without_articles_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    (each,) = batch.find([str(tmp_path)])

    with pytest.raises(InputError, match=r"is a folder with no article in it \(\.txt"):
        batch.open_input(each.path)


def test_a_folder_of_articles_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A title\n\nIts words.\n")

    with pytest.raises(InputError, match=r"is a folder: name one of the articles in it"):
        batch.open_input(tmp_path)


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article_file(tmp_path / "in" / "a.json", EVERYTHING)
    (tmp_path / "in" / "shut").mkdir(mode=0)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    me = os.geteuid()
    if me == 0:  # who may read everything
        os.seteuid(65534)
    try:
        (other, shut) = batch.find(["in"])
        with pytest.raises(InputError, match="in/shut cannot be read: Permission denied"):
            batch.open_input(shut.path)
    finally:
        os.seteuid(me)

    assert other.path == Path("in/a.json")


# ------------------------------------------------------------------------------------- the plan


def test_outputs_stand_beside_their_input() -> None:
    (job,) = batch.plan([Input(Path("in/a.b.txt"))], rows("pdf", "md"))

    assert job == Job(
        Path("in/a.b.txt"), (Target("pdf", Path("in/a.b.pdf")), Target("md", Path("in/a.b.md")))
    )


def test_outputs_stand_in_the_folder_that_is_named_as_their_inputs_stood() -> None:
    (job,) = batch.plan([Input(Path("in/sub/a.txt"), Path("sub"))], rows("epub"), Path("out"))

    assert job.targets == (Target("epub", Path("out/sub/a.epub")),)


def test_two_inputs_that_make_one_output_are_refused() -> None:
    jobs = batch.plan([Input(Path("a.txt")), Input(Path("a.json"))], rows("pdf"))

    with pytest.raises(OutputError, match=r"a\.pdf would be made twice, of a\.txt and a\.json"):
        batch.refuse_clashes(jobs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Story.txt", "story.txt"),
        (unicodedata.normalize("NFC", "é.txt"), unicodedata.normalize("NFD", "é.txt")),
        ("straße.txt", "STRASSE.txt"),
    ],
)
def test_names_that_are_one_on_some_disks_are_refused(one: str, other: str) -> None:
    jobs = batch.plan([Input(Path(one)), Input(Path(other))], rows("pdf"))

    with pytest.raises(OutputError, match="would be made twice"):
        batch.refuse_clashes(jobs)


def test_one_input_that_makes_one_file_twice_is_refused() -> None:
    job = Job(Path("a.txt"), (Target("md", Path("x")), Target("html", Path("x"))))

    with pytest.raises(OutputError, match=r"x would be made twice, of a\.txt$"):
        batch.refuse_clashes([job])


def test_an_output_that_is_its_input_is_refused(tmp_path: Path) -> None:
    article_file(tmp_path / "a.json", EVERYTHING)

    with pytest.raises(OutputError, match="would overwrite the input"):
        batch.refuse_clashes(batch.plan([Input(tmp_path / "a.json")], rows("json")))


@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_an_input_is_known_under_another_name(tmp_path: Path, link: object) -> None:
    article_file(tmp_path / "a.json", EVERYTHING)
    assert callable(link)
    link(tmp_path / "a.json", tmp_path / "b.json")

    with pytest.raises(OutputError, match="would overwrite the input"):
        batch.refuse_clashes([Job(tmp_path / "a.json", (Target("json", tmp_path / "b.json"),))])


def test_an_output_that_is_another_job_s_input_is_refused(tmp_path: Path) -> None:
    article_file(tmp_path / "a.json", EVERYTHING)
    jobs = (Job(Path("b.txt"), (Target("json", tmp_path / "a.json"),)), Job(tmp_path / "a.json", ()))

    with pytest.raises(OutputError, match="would overwrite the input"):
        batch.refuse_clashes(jobs)


# ------------------------------------------------------------------------------------- the work


def run(folder: Path, article: Article, *names: str, **changes: object) -> Outcome:
    article_file(folder / "a.json", article)
    return batch.run(
        Job(folder / "a.json", tuple(Target(n, folder / f"a.{n}") for n in names)), options(**changes)
    )


def test_every_format_that_is_asked_for_is_made(tmp_path: Path) -> None:
    outcome = run(tmp_path, EVERYTHING, "html", "md")

    assert outcome.errors == ()
    assert {path.name for path in outcome.made} >= {"a.html", "a.md"}


def test_pictures_lie_beside_the_page_that_names_them(tmp_path: Path) -> None:
    outcome = run(tmp_path, EVERYTHING, "md")

    assert outcome.made[0].read_bytes() == picture().data
    assert outcome.made[0].relative_to(tmp_path).as_posix() in (tmp_path / "a.md").read_text()


def test_bytes_without_a_path_are_handed_back(tmp_path: Path) -> None:
    outcome = batch.run(Job(article_file(tmp_path / "a.json", EVERYTHING), (Target("json"),)), options())

    assert outcome.data is not None
    assert json.loads(outcome.data) == encode(EVERYTHING)
    assert outcome.made == ()


def test_pictures_that_cannot_lie_beside_are_told() -> None:
    data = json.dumps(encode(EVERYTHING)).encode()

    outcome = batch.run(Job(data, (Target("md"),)), options(reader="json"))

    assert "for they lie beside a file: wordname.pictures/wordpicture.png" in outcome.warnings[0]


def test_a_bad_input_is_one_sentence_and_no_output(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")

    outcome = batch.run(Job(tmp_path / "a.json", (Target("html", tmp_path / "a.html"),)), options())

    assert len(outcome.errors) == 1
    assert outcome.errors[0].startswith("a.json is not JSON")
    assert not (tmp_path / "a.html").exists()


def test_one_output_that_fails_keeps_no_other_back(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()

    outcome = run(tmp_path, EVERYTHING, "md", "html")

    assert [path.name for path in outcome.made] == ["a.html"]
    assert outcome.errors == (f"{tmp_path}/a.md is a folder; name a file in it",)


UNCLICKABLE = Article(headline=text("A"), body=(Paragraph((text("x")[0],)),), source="file:///x", name="x\0")


def test_a_warning_places_nothing_under_strict(tmp_path: Path) -> None:
    outcome = run(tmp_path, UNCLICKABLE, "html", "json", strict=True)

    assert len(outcome.warnings) == 1
    assert outcome.made == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json"]


def test_what_two_writers_say_is_told_once(tmp_path: Path) -> None:
    outcome = run(tmp_path, UNCLICKABLE, "html", "epub")

    assert len(outcome.warnings) == len(set(outcome.warnings)) >= 1


def test_a_fault_of_a_library_is_one_sentence_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> bytes:
        raise ZeroDivisionError("nought")

    monkeypatch.setattr("convert.writers.html.write", faulty)
    outcome = run(tmp_path, EVERYTHING, "html")

    assert len(outcome.errors) == 1
    assert "a fault in this program, please report it: ZeroDivisionError: nought" in outcome.errors[0]


def test_an_existing_output_is_refused_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> bytes:
        raise AssertionError("written all the same")

    monkeypatch.setattr("convert.writers.html.write", never)
    (tmp_path / "a.html").write_text("theirs")
    outcome = run(tmp_path, EVERYTHING, "html")

    assert len(outcome.errors) == 1
    assert "not made by this program" in outcome.errors[0]


# ------------------------------------------------------------------------------------ the reading


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()

    with pytest.raises(InputError, match=r"a\.txt is empty"):
        batch.open_input(tmp_path / "a.txt")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt cannot be read: No such file"):
        batch.open_input(tmp_path / "none.txt")


def test_a_name_that_no_system_takes_is_named() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        batch.open_input(Path("a\0b.txt"))


def test_an_endless_input_is_refused() -> None:
    with pytest.raises(InputError, match="is larger than 100 MB"):
        batch.open_input(Path("/dev/zero"))


def test_the_folder_of_pictures_is_found_beside_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "a.pictures").mkdir()

    assert batch.open_input(tmp_path / "a.txt").pictures == tmp_path / "a.pictures"
    assert batch.open_input(tmp_path / "a.txt", tmp_path).pictures == tmp_path


def test_an_ending_that_no_reader_knows_is_told_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"A bridge opens\n")

    with pytest.raises(UnknownFormat) as told:
        batch.read(batch.open_input(tmp_path / "a.md"), None, lambda _: None)

    assert str(told.value) == (
        "a.md does not end in one of .txt, .text, .json; if it is plain text, say so: --from text"
    )


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.docx", b"PK\x03\x04\x14\x00" + b"\x00" * 24 + b"word/document.xml", "a Word document"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        ("a.html", b"<!DOCTYPE html><p>A bridge opens</p>", "a web page (HTML)"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "a JPEG picture"),
        ("a.odd", b"\1\2\3" * 200, "not text"),
    ],
)
def test_a_file_of_another_kind_is_called_what_it_is(
    tmp_path: Path, name: str, data: bytes, what: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(InputError, match=f"{re.escape(name)} is {re.escape(what)}"):
        batch.read(batch.open_input(tmp_path / name), None, lambda _: None)


def test_a_file_without_ending_is_taken_for_text(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("The words of a file without an ending are taken for text.\n")

    article = batch.read(batch.open_input(tmp_path / "README"), None, lambda _: None)

    assert "taken for text" in plain(article)


# --------------------------------------------------------------------------- what a person says


def test_what_a_person_says_wins() -> None:
    told = Told(
        "A title", ("Ann Roe", "Ben Poe"), "Press", "2024-03-12", "https://example.com/", "en", "© Press"
    )

    article = batch.overrule(EVERYTHING, told)

    assert plain(article.headline) == "A title"
    assert article.bylines == (
        Byline("Ann Roe", (Person("Ann Roe"),)),
        Byline("Ben Poe", (Person("Ben Poe"),)),
    )
    assert (article.publisher, article.published, article.source) == (
        "Press",
        "2024-03-12",
        "https://example.com/",
    )
    assert article.language == "en"


def test_another_notice_forgets_the_licence_that_stood_in_it() -> None:
    article = Article(rights=Rights("© Old 1999. CC BY 4.0", "Old", "1999", Licence("CC BY 4.0")))

    assert batch.overrule(article, Told(rights="© New")).rights == Rights("© New")


def test_another_notice_forgets_the_holder_and_keeps_a_licence_said_apart() -> None:
    article = Article(rights=Rights("© Old 1999", "Old", "1999", Licence("CC BY 4.0")))

    assert batch.overrule(article, Told(rights="© New")).rights == Rights(
        "© New", licence=Licence("CC BY 4.0")
    )


def test_what_a_person_does_not_say_stays() -> None:
    assert batch.overrule(EVERYTHING, Told()) == EVERYTHING


def test_an_empty_word_takes_away() -> None:
    assert batch.overrule(EVERYTHING, Told(title="", publisher="")).headline == ()
    assert batch.overrule(EVERYTHING, Told(title="", publisher="")).publisher == ""
    assert batch.overrule(EVERYTHING, Told(authors=("",))).bylines == ()


def test_chrome_is_kept_when_asked(tmp_path: Path) -> None:
    article = Article(
        body=(Figure(alt="a"), Paragraph(text("b"))), set_aside=(SetAside("Share", "chrome", 2, 1),)
    )
    article_file(tmp_path / "a.json", article)

    outcome = batch.run(Job(tmp_path / "a.json", (Target("json"),)), options(keep_chrome=True))

    assert [node.get("type") for node in json.loads(outcome.data or b"")["body"]] == [
        "Figure",
        "Paragraph",
        "Paragraph",
    ]


def test_a_name_too_long_for_a_file_is_an_error_in_words() -> None:
    (each,) = batch.find(["n" * 300])
    batch.refuse_clashes(batch.plan([each], rows("pdf")))

    with pytest.raises(InputError, match="File name too long"):
        batch.open_input(each.path)
