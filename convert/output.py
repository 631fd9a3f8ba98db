"""Put files in their place: whole or not at all, and never over what somebody else made.

A file is written under a passing name in its own folder, flushed to the disk, and then takes its
name in one step, so that a full disk or a lost process leaves the old file as it was.

What is made here is noted, one line per file, in `RECORD` beside it.  A file whose bytes stand in
that record is ours and untouched, and may be replaced; any other is replaced only by force.  The
record is only ever appended to: that is one short write per file however many stand in the folder,
and a line lost with the power makes us refuse, never overwrite.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path

from .errors import OutputError

RECORD = ".creditline.jsonl"


def place(path: Path, data: bytes, *, owner: str = "", force: bool = False) -> bool:
    """Make `data` the whole content of `path` in one step; return False where it is that already.

    `owner` is the name of the page that a picture lies beside: another page's picture of the same
    name is not replaced.  Raise OutputError, the old file as it was, where `check` does or where the
    disk cannot take it.
    """
    try:
        old = _status(path)
        if old and stat.S_ISREG(old.st_mode) and path.read_bytes() == data:
            return False
        check(path, owner=owner, force=force)
        _replace(path, data, old, owner)
    except (OSError, ValueError) as error:
        raise OutputError(f"{path} cannot be written: {_why(error)}") from error
    return True


def check(path: Path, *, owner: str = "", force: bool = False) -> None:
    """Raise OutputError where nothing may be placed at `path`, before any work is done for it."""
    try:
        refusal = _refusal(path, owner, force)
    except (OSError, ValueError) as error:
        raise OutputError(f"{path} cannot be written: {_why(error)}") from error
    if refusal:
        raise OutputError(f"{path} {refusal}")


def make_folder(path: Path) -> None:
    """Make the folder `path` and those above it where they are missing.  Raise OutputError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise OutputError(f"{path} is a file, and no folder to write to") from error
    except (OSError, ValueError) as error:
        raise OutputError(f"the folder {path} cannot be made: {_why(error)}") from error


def ours(path: Path, owner: str = "") -> bool:
    """Return whether `path` holds, untouched, bytes that `place` put there for `owner`."""
    record = path.parent / RECORD
    return record.is_file() and _line(path.name, path.read_bytes(), owner) in record.read_bytes()


def _why(error: OSError | ValueError) -> str:
    """Return why the system refuses: a name that none takes is a ValueError."""
    return getattr(error, "strerror", None) or str(error)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except FileNotFoundError:
        return None


def _refusal(path: Path, owner: str, force: bool) -> str:
    """Return why nothing may be placed at `path`, in words that follow its name, "" where it may."""
    status = _status(path)
    if status is None:
        return "" if path.parent.is_dir() else f"cannot be written: there is no folder {path.parent}"
    match stat.S_IFMT(status.st_mode):
        case stat.S_IFDIR:
            return "is a folder; name a file in it"
        case stat.S_IFLNK if path.exists() and not path.is_file():
            # Such as /dev/stderr: nobody wants it to be a file from now on.
            return f"leads to {os.readlink(path)}, which is no file that can be replaced"
        case stat.S_IFLNK if not force:
            # The link itself would be replaced, not what it leads to: nobody expects that unasked.
            return f"is a link to {os.readlink(path)}; name that file, or replace the link by force (--force)"
        case stat.S_IFREG if not force and not ours(path, owner):
            return (
                "was not made by this program, or was changed since; it is replaced only by force (--force)"
            )
        case stat.S_IFREG | stat.S_IFLNK:
            return ""
        case _:
            return "is not a file that can be replaced"


def _replace(path: Path, data: bytes, old: os.stat_result | None, owner: str) -> None:
    passing = path.with_name(f".convert-{os.urandom(8).hex()}")
    try:
        # "x" opens with O_EXCL and the rights that the umask leaves.
        with open(passing, "xb") as file:
            if old and stat.S_ISREG(old.st_mode) and old.st_mode != os.fstat(file.fileno()).st_mode:
                # What was private stays private.
                passing.chmod(stat.S_IMODE(old.st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _note(path, data, owner)
        passing.replace(path)
    finally:
        passing.unlink(missing_ok=True)
    _flush_folder(path.parent)


def _note(path: Path, data: bytes, owner: str) -> None:
    """Append to the record that `path` is about to hold `data`.

    It is noted before the file takes its name: between the two steps the old bytes, which stand in
    the record too, are still known for ours.
    """
    with open(path.parent / RECORD, "ab", buffering=0) as record:
        record.write(_line(path.name, data, owner))


def _line(name: str, data: bytes, owner: str) -> bytes:
    """Return the record's line for a file; JSON's escapes keep any name on one line of ASCII.

    The name is the bytes that the disk has, taken as UTF-8 whatever the locale takes them for.
    """
    file = os.fsencode(name).decode("utf-8", "surrogateescape")
    fields = {"file": file, "sha256": hashlib.sha256(data).hexdigest(), "owner": owner}
    return json.dumps(fields).encode() + b"\n"


def _flush_folder(folder: Path) -> None:
    """Have the folder's new entry survive a loss of power, where a folder can be opened for that."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
