"""Measure the line reader.

    python tests/benchmarks/reader.py TEXTS.jsonl > PRED.jsonl
    python tests/benchmarks/reader.py --cross-validate ../shared/corpus/dev.jsonl [--folds 5]

The first form reads only `id` and `text` of each object and writes what `classify` says, in the form
that the corpus' scorer reads.  The second splits the corpus by publisher, trains on all parts but one
(clues, words and weights are learned anew each time), reads the one left out, and prints the scorer's
table by style: figures for publishers that the reader has not seen.  It needs the extra "train".
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

from convert.readers.text.classify import classify
from convert.readers.text.lines.weights import Model, parse

SEED = 7


def predictions(lines: Iterable[str], model: Model | None = None) -> Iterator[dict[str, Any]]:
    """Return what the reader says of each text, one JSON object a line, in the scorer's form."""
    for page in loaded(lines):
        yield {"id": page["id"], "labels": labels(page["text"], model)}


def labels(text: str, model: Model | None = None) -> list[dict[str, Any]]:
    """Return the reader's verdicts on one text, in the scorer's form."""
    found = []
    for verdict in classify(text.split("\n"), model=model):
        label: dict[str, Any] = {"start_line": verdict.first, "role": verdict.role}
        if verdict.role == "caption+credit":
            label |= {"credit_offset": verdict.credit_start, "credit_end": verdict.credit_end}
        found.append(label)
    return found


def cross_validate(corpus: Path, scorer: Path, folds: int, processes: int) -> None:
    """Print the scorer's table by style, each text read by a model that knows no text of its publisher."""
    with corpus.open(encoding="utf-8") as file:
        lines = list(file)
    with ProcessPoolExecutor(processes) as pool:
        found = pool.map(_fold, jobs_of(lines, folds))
        answers = {answer["id"]: answer["labels"] for part in found for answer in part}
    _show(list(loaded(lines)), answers, _module(scorer))


def loaded(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the texts of a corpus, one JSON object a line."""
    return map(json.loads, lines)


def jobs_of(lines: Sequence[str], folds: int) -> list[tuple[list[str], list[str]]]:
    """Return for each fold the lines of a corpus to learn from, and those of other publishers to read."""
    publishers = [page["publisher"] for page in loaded(lines)]
    shuffled = sorted(set(publishers))
    random.Random(SEED).shuffle(shuffled)
    fold = {publisher: number % folds for number, publisher in enumerate(shuffled)}
    parts: list[list[str]] = [[] for _ in range(folds)]
    for line, publisher in zip(lines, publishers, strict=True):
        parts[fold[publisher]].append(line)
    return [([line for part in parts[:n] + parts[n + 1 :] for line in part], parts[n]) for n in range(folds)]


def learned(known: Sequence[str]) -> bytes:
    """Return the weights file learned from these lines of a corpus."""
    # Only what is learned from needs the libraries that train.
    train = _module(Path(__file__).with_name("train.py"))
    weights: bytes = train.train(train.texts(known))
    return weights


def _fold(job: tuple[Sequence[str], Sequence[str]]) -> list[dict[str, Any]]:
    known, unknown = job
    return list(predictions(unknown, parse(learned(known))))


def _show(
    pages: Sequence[dict[str, Any]], answers: dict[str, list[dict[str, Any]]], score: ModuleType
) -> None:
    for style in (*sorted({page["style"] for page in pages}), ""):
        tally = score.Tally()
        for page in pages:
            if style in ("", page["style"]):
                tally.add(page, answers[page["id"]])
        tally.show(style or "all")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no Python file {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Read the command line and do what it asks for."""
    parser = argparse.ArgumentParser(description="Measure the line reader.")
    parser.add_argument("texts", type=Path, help="texts, one JSON object a line")
    parser.add_argument("--cross-validate", action="store_true", help="train on other publishers and score")
    parser.add_argument("--score", type=Path, help="the scorer; by default score.py beside the texts")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    if given.cross_validate:
        scorer = given.score or given.texts.with_name("score.py")
        cross_validate(given.texts, scorer, given.folds, given.processes)
        return
    with given.texts.open(encoding="utf-8") as lines:
        for prediction in predictions(lines):
            print(json.dumps(prediction, ensure_ascii=False))


if __name__ == "__main__":
    main()
