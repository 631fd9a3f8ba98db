"""Putting files in place: whole or not at all, and never over what somebody else made."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from convert.errors import OutputError
from convert.output import RECORD, check, make_folder, ours, place


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {RECORD}


def test_a_file_is_placed_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"

    assert place(path, b"one") is True
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == {"a.pdf"}


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    place(path, b"one")
    before = path.stat().st_ino

    assert place(path, b"one") is False
    assert path.stat().st_ino == before


def test_what_we_made_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    place(path, b"one")

    assert place(path, b"two") is True
    assert path.read_bytes() == b"two"


def test_what_somebody_else_made_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"theirs")

    with pytest.raises(OutputError, match="not made by this program"):
        place(path, b"ours")
    assert path.read_bytes() == b"theirs"


def test_what_we_made_and_somebody_changed_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    place(path, b"one")
    path.write_bytes(b"one, corrected by hand")

    with pytest.raises(OutputError, match="changed since"):
        place(path, b"two")


def test_the_same_bytes_under_another_name_are_not_ours(tmp_path: Path) -> None:
    place(tmp_path / "a.pdf", b"one")
    (tmp_path / "b.pdf").write_bytes(b"one")

    assert ours(tmp_path / "a.pdf")
    assert not ours(tmp_path / "b.pdf")


def test_force_replaces_what_somebody_else_made(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"theirs")

    assert place(path, b"ours", force=True) is True
    assert path.read_bytes() == b"ours"


def test_a_page_does_not_replace_another_page_s_picture(tmp_path: Path) -> None:
    picture = tmp_path / "p1.jpg"
    place(picture, b"one", owner="a.md")

    with pytest.raises(OutputError, match="only by force"):
        place(picture, b"two", owner="b.md")
    assert place(picture, b"two", owner="a.md") is True


def test_a_folder_is_not_replaced_even_by_force(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()

    with pytest.raises(OutputError, match="is a folder; name a file in it"):
        place(tmp_path / "a.pdf", b"one", force=True)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        check(tmp_path / "nowhere" / "a.pdf")


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pdf")

    with pytest.raises(OutputError, match="is not a file that can be replaced"):
        place(tmp_path / "a.pdf", b"one", force=True)


def test_a_link_is_refused_and_named(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"theirs")
    (tmp_path / "a.pdf").symlink_to("victim")

    with pytest.raises(OutputError, match="is a link to victim"):
        place(tmp_path / "a.pdf", b"one")


def test_force_replaces_a_link_and_not_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"theirs")
    (tmp_path / "a.pdf").symlink_to("victim")

    place(tmp_path / "a.pdf", b"one", force=True)

    assert not (tmp_path / "a.pdf").is_symlink()
    assert (tmp_path / "victim").read_bytes() == b"theirs"


def test_a_link_to_what_is_no_file_is_not_replaced_even_by_force(tmp_path: Path) -> None:
    # As /dev/stderr leads to a terminal.
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.pdf").symlink_to("pipe")

    with pytest.raises(OutputError, match="leads to pipe, which is no file that can be replaced"):
        place(tmp_path / "a.pdf", b"one", force=True)

    assert (tmp_path / "a.pdf").is_symlink()


def test_a_new_file_has_the_rights_that_the_umask_leaves(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        place(tmp_path / "a.pdf", b"one")
    finally:
        os.umask(old)

    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o640


def test_what_was_private_stays_private(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    place(path, b"one")
    path.chmod(0o600)

    place(path, b"two")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_name_of_255_bytes_is_placed(tmp_path: Path) -> None:
    path = tmp_path / ("文" * 83 + "ab.pdf")
    assert len(os.fsencode(path.name)) == 255

    place(path, b"one")
    place(path, b"two")

    assert path.read_bytes() == b"two"


def test_a_longer_name_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="File name too long"):
        check(tmp_path / ("a" * 256))


@pytest.mark.parametrize(
    "name", [b"a\nb.pdf", b"\xff.pdf", b"-x.pdf", "a\u202eb.pdf".encode(), b'"}\n{".pdf']
)
def test_odd_names_are_known_again(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    place(path, b"one")

    assert ours(path)
    assert place(path, b"two") is True


# What Python takes the bytes of a name for depends on the locale: without one they are ASCII.
_PLACED_WITHOUT_A_LOCALE = """
import os
from pathlib import Path
from convert.output import place

name = os.fsdecode(bytes.fromhex("6e c3 a4 6d 65 2e 70 64 66"))
assert len(name) == 9, "the locale knows more than ASCII"
place(Path(name), b"two")
"""


def test_what_was_made_in_one_locale_is_known_in_another(tmp_path: Path) -> None:
    place(tmp_path / "näme.pdf", b"one")

    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", _PLACED_WITHOUT_A_LOCALE], cwd=tmp_path, env=env, check=True)

    assert ours(tmp_path / "näme.pdf")


def test_the_record_can_hold_lines_that_nobody_understands(tmp_path: Path) -> None:
    (tmp_path / RECORD).write_bytes(b'\xff{"file": "a.pdf", "sha2')
    place(tmp_path / "a.pdf", b"one")

    assert ours(tmp_path / "a.pdf")


def test_a_record_that_cannot_be_written_places_nothing(tmp_path: Path) -> None:
    (tmp_path / RECORD).mkdir()

    with pytest.raises(OutputError, match="Is a directory"):
        place(tmp_path / "a.pdf", b"one")
    assert names(tmp_path) == set()


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")

    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_in_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")

    with pytest.raises(OutputError, match="cannot be made"):
        make_folder(tmp_path / "a" / "b")


def test_a_folder_that_is_a_file_is_called_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")

    with pytest.raises(OutputError, match="a is a file, and no folder"):
        make_folder(tmp_path / "a")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB, where this process may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("no right to mount a small disk here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(small_disk: Path) -> None:
    place(small_disk / "a.pdf", b"old")

    with pytest.raises(OutputError, match=r"a\.pdf cannot be written: No space left on device"):
        place(small_disk / "a.pdf", b"n" * 100_000)
    assert (small_disk / "a.pdf").read_bytes() == b"old"
    assert names(small_disk) == {"a.pdf"}


# Each limit stops the writing of one file at another byte: RLIMIT_FSIZE is the disk full at will.
@pytest.mark.parametrize("limit", [0, 1, 50, 4096, 99_999])
def test_a_write_stopped_at_any_byte_leaves_the_old_file(tmp_path: Path, limit: int) -> None:
    place(tmp_path / "a.pdf", b"old")
    program = (
        "import resource, signal, sys; from pathlib import Path; from convert.output import place\n"
        "from convert.errors import OutputError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "try: place(Path(sys.argv[1]), b'n' * 100_000)\n"
        "except OutputError as error: sys.exit(str(error))\n"
    )
    run = subprocess.run(
        [sys.executable, "-B", "-c", program, tmp_path / "a.pdf"], capture_output=True, text=True
    )

    assert run.stderr.strip().endswith("a.pdf cannot be written: File too large")
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert names(tmp_path) == {"a.pdf"}


def test_a_lost_process_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    contents = [bytes([number]) * 200_000 for number in (65, 66)]
    place(path, contents[0])
    program = (
        "import sys; from pathlib import Path; from convert.output import place\n"
        "print('on', flush=True)\n"
        "while True:\n"
        "    for number in (66, 65): place(Path(sys.argv[1]), bytes([number]) * 200_000)\n"
    )
    seen = set()
    for delay in range(5):
        with subprocess.Popen([sys.executable, "-c", program, path], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            for _ in range(delay * 400):
                path.stat()
            process.kill()
        seen.add(path.read_bytes())
        assert ours(path)

    assert seen <= set(contents)


def test_composed_and_decomposed_names_are_placed_as_they_are(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "café.pdf")
    place(tmp_path / name, b"one")

    assert names(tmp_path) == {name}


# What `place` asks of the system, and which call of its kind it is: the file and its folder are flushed.
@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("fsync:error=EIO:when=1", "Input/output"),
        ("fsync:error=EIO:when=2", "Input/output"),
        ("rename:error=EXDEV", "cross-device"),
        ("fchmodat,chmod:error=EPERM", "not permitted"),
    ],
)
def test_a_call_that_fails_leaves_a_whole_file_and_says_so(tmp_path: Path, call: str, error: str) -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is not here")
    place(tmp_path / "a.pdf", b"old")
    (tmp_path / "a.pdf").chmod(0o600)
    program = (
        "import sys; from pathlib import Path; from convert.output import place\n"
        "from convert.errors import OutputError\n"
        "try: place(Path(sys.argv[1]), b'new')\n"
        "except OutputError as error: sys.exit(str(error))\n"
    )
    strace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={call}"]
    run = subprocess.run(
        [*strace, sys.executable, "-B", "-c", program, tmp_path / "a.pdf"], capture_output=True, text=True
    )

    assert f"{tmp_path}/a.pdf cannot be written: " in run.stderr
    assert error in run.stderr
    assert run.stderr.count("\n") == 1
    assert (tmp_path / "a.pdf").read_bytes() in (b"old", b"new")
    assert names(tmp_path) == {"a.pdf"}
