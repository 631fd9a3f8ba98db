"""What the first article of a process costs: patterns are compiled for what it holds, and no others."""

import subprocess
import sys

_COUNTS = """
import io, re
compiled, at_once = [], re.compile
def compile(pattern, flags=0):
    compiled.append(pattern if isinstance(pattern, str) else "")
    return at_once(pattern, flags)
re.compile = compile
import convert
convert.read(io.BytesIO({text!r}.encode()), warn=print)
east_asian = sum("가-힣" in it or "\\u9fff" in it for it in compiled)
print(max(map(len, compiled)), sum(map(len, compiled)), east_asian)
"""
_PLAIN = """The ferry that forgot its island

The last boat left on a Thursday. It carried two sheep, a piano and the postman, who had a letter to deliver.

Nobody on the quay had asked for one – the island’s café was closed, and its keeper slept.
"""


def _compiled(text: str) -> list[int]:
    run = subprocess.run(
        [sys.executable, "-c", _COUNTS.format(text=text)], capture_output=True, text=True, check=True
    )
    return list(map(int, run.stdout.split()))


def test_a_plain_article_calls_for_no_pattern_of_a_long_table() -> None:
    longest, together, _ = _compiled(_PLAIN)
    assert longest <= 5_000
    assert together <= 90_000


def test_patterns_of_east_asian_scripts_wait_for_a_text_in_one_of_them() -> None:
    plain, korean = _compiled(_PLAIN)[2], _compiled(_PLAIN + "\n문정훈 기자\n")[2]
    assert plain < korean
