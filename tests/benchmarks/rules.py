"""Measure what each rule of the second look is worth: read texts without it.

    python tests/benchmarks/rules.py ../shared/corpus/dev.jsonl [--folds 5] [--processes 2]

Each text of the corpus is read by a model that knows no text of its publisher, as `reader.py
--cross-validate` does, and the invented texts that nothing is learned from by the one that ships: once with
all rules, and once without each.  Printed is how many lines are right with a rule alone ("worse" without it),
how many without it alone, and how many change and are wrong both ways, the rule of least worth first.  One
that changes nothing here, nor in the examples of its own tests, can go.  It needs the extra "train".
"""

from __future__ import annotations

import argparse
import bisect
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from convert.readers.text.lines.weights import Model, parse
from convert.readers.text.second_look import objecting

# What only measuring needs stands beside this file, which is run by itself.
sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks import invented
from tests.benchmarks.reader import jobs_of, labels, learned, loaded

_TABLES = ("_OF_ROLES", "_RULES")
_UNSCORED = ("unknown", "kicker")


@contextmanager
def without(barred: str, raised: set[str]) -> Iterator[None]:
    """Leave out the rule that is called `barred`, none for "", and add to `raised` which others object."""

    def watched(rule: Callable[..., Iterable[Any]]) -> Callable[..., Iterator[Any]]:
        def raise_from(*given: Any) -> Iterator[Any]:
            for one in rule(*given) if rule.__name__ != barred else ():
                raised.add(rule.__name__)
                yield one

        return raise_from

    tables: dict[str, Any] = {name: tuple(map(watched, getattr(objecting, name))) for name in _TABLES}
    with mock.patch.multiple(objecting, **tables):
        yield


def changes(page: dict[str, Any], model: Model | None = None) -> Counter[tuple[str, str]]:
    """Return how many lines of `page` change without a rule, by its name and "worse", "better" or "other"."""
    found = Counter[tuple[str, str]]()
    raised, ignored = set[str](), set[str]()
    with without("", raised):
        told = _told(page, model)
    for rule in raised:
        with without(rule, ignored):
            alone = _told(page, model)
        for (true, role), (_, other) in zip(told, alone, strict=True):
            if role != other:
                found[rule, "worse" if role == true else "better" if other == true else "other"] += 1
    return found


def _told(page: dict[str, Any], model: Model | None) -> list[tuple[str, str]]:
    """Return of each scored label of `page` its role and what the reader says."""
    said = labels(page["text"], model)
    starts = [label["start_line"] for label in said]
    return [
        (label["role"], said[bisect.bisect_right(starts, label["start_line"]) - 1]["role"])
        for label in page["labels"]
        if label["role"] not in _UNSCORED
    ]


def _unseen(job: tuple[Sequence[str], Sequence[str]]) -> Counter[tuple[str, str]]:
    known, unknown = job
    model = parse(learned(known))
    return sum((changes(page, model) for page in loaded(unknown)), Counter())


def _left_out() -> Counter[tuple[str, str]]:
    pages = [
        *invented.invented(invented.LEFT_OUT),
        *invented.typed(invented.TYPED_LEFT_OUT),
        *invented.saved(invented.SAVED_LEFT_OUT),
        *invented.saved(invented.FORMS),
    ]
    return sum((changes(page) for page in pages), Counter())


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description="Measure what each rule of the second look is worth.")
    parser.add_argument("corpus", type=Path, help="labelled texts, one JSON object a line")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    with given.corpus.open(encoding="utf-8") as file:
        jobs = jobs_of(list(file), given.folds)
    with ProcessPoolExecutor(given.processes) as pool:
        columns = (sum(pool.map(_unseen, jobs), Counter()), _left_out())
    rules = {rule.__name__ for name in _TABLES for rule in getattr(objecting, name)}
    worth = {rule: sum(one[rule, "worse"] - one[rule, "better"] for one in columns) for rule in rules}
    kinds = ("worse", "better", "other")
    print(f"{'':26}{'corpus':^24}{'left out':^24}")
    print(f"{'':26}{''.join(f'{kind:>8}' for kind in kinds * 2)}")
    for rule in sorted(rules, key=lambda rule: (worth[rule], rule)):
        print(f"{rule:26}{''.join(f'{one[rule, kind]:8}' for one in columns for kind in kinds)}")


if __name__ == "__main__":
    main()
