"""What measures the worth of the second look's rules, see tests/benchmarks/rules.py."""

from __future__ import annotations

from typing import Any

from convert.readers.text.classify import classify
from tests.benchmarks.rules import changes, without

from .looked import HEADLINE, RUNNING

LINES = (
    HEADLINE,
    "",
    RUNNING[0],
    "",
    RUNNING[1],
    "",
    "Pia Lund is a writer and lives in Amberweir. Her last book is “The Slate”.",
)
RULE = "presented_below"


def _roles() -> list[str]:
    return [verdict.role for verdict in classify(LINES)]


def _page(last: str) -> dict[str, Any]:
    """Return the text as one of a corpus, its last line with this label."""
    roles = {0: "headline", 2: "paragraph", 4: "unknown", 6: last}
    labels = [{"start_line": line, "role": role} for line, role in roles.items()]
    return {"text": "\n".join(LINES), "labels": labels}


def test_a_rule_is_left_out_and_comes_back() -> None:
    raised = set[str]()

    with without("", raised):
        assert _roles()[-1] == "note"
    assert RULE in raised
    with without(RULE, set()):
        assert _roles()[-1] == "paragraph"
    assert _roles()[-1] == "note"


def test_what_changes_without_a_rule_is_counted_for_it() -> None:
    for role, kind in (("note", "worse"), ("paragraph", "better"), ("byline", "other")):
        assert changes(_page(role)) == {(RULE, kind): 1}
    assert changes(_page("unknown")) == {}
