"""Train the line reader: learn what each clue is worth for each role from a labelled corpus.

    python tests/benchmarks/train.py ../shared/corpus/dev.jsonl convert/readers/text/weights.bin

The model is a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the clues
of `convert.readers.text.clues`, fitted by L-BFGS with a Gaussian prior.  Blocks without a sure label
(`unknown`) and figure lines without any cue (`alone`, see the scorer) count as unseen: the model sums
over all roles there.  A clue stays if enough publishers have it, so that no publisher's name and no
article's words are learned.  The same corpus and the same versions give the same file.

Needs the extra "train" (numpy, scipy).
"""

from __future__ import annotations

import argparse
import bisect
import json
import textwrap
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from convert.readers.text.blocks import blocks
from convert.readers.text.clues import Clues, clues
from convert.readers.text.seen import COARSE
from convert.readers.text.surroundings import PLACES, gap_kind
from convert.readers.text.weights import LANE, ROLES, SCALE, STYLES, WIDTH

STYLE = {"extracted": "clean", "trafilatura": "clean", "browser": "page"}
"""What the corpus calls a style, in the words of STYLES; all others are the output of a converter."""

FIGURE = {"alt", "caption", "credit", "caption+credit"}
PUBLISHERS, PUBLISHERS_OF_A_WORD = 3, 5
"""From so many publishers on, a clue, and a word, is kept."""

SEEN_AT_LEAST = 5
"""A weight is learned only where its clue is met in so many blocks."""

GAPS = 5
PRIOR = 2.0
KICKER_DOUBT = 1.5
ROUNDS = 70
SIZE = len(ROLES)


@dataclass(frozen=True)
class Text:
    """One text of the corpus as the model sees it; a role of -1 is unseen."""

    publisher: str
    style: str
    clues: tuple[Clues, ...]
    roles: tuple[int, ...]
    gaps: tuple[int, ...]


def texts(lines: Iterable[str]) -> list[Text]:
    """Return the texts of a corpus, one JSON object a line."""
    found = []
    for number, page in enumerate(map(json.loads, lines)):
        found.append(_text(page))
        if page["style"] == "extracted":
            # As people save articles too: wrapped at a fixed width, or without blank lines.
            found.append(_text(_wrapped(page) if number % 4 < 2 else _dense(page)))
            # The corpus has long articles only; people convert short ones, down to one paragraph.
            short = _short(page, 1 + number % 4)
            found.append(_text(short))
            if number % 8 == 0:
                found.append(_text(_dense(short)))
    return [text for text in found if text.clues]


def train(corpus: Sequence[Text]) -> bytes:
    """Return the weights file learned from `corpus`."""
    space = _space(corpus)
    matrix = sparse.vstack([space.rows(text) for text in corpus]).tocsr()
    kept = np.nonzero(np.asarray((matrix > 0).sum(axis=0)).ravel() >= SEEN_AT_LEAST)[0]
    weights, steps, start = _fit(matrix[:, kept], corpus, kept < space.words_from)
    full = np.zeros((1 + len(STYLES), space.columns, SIZE))
    full[:, kept] = weights
    # A kicker is printed, and most lines that look like one are a site's own: it must be much the likelier.
    kicker = ROLES.index("kicker")
    steps[:, :, kicker] -= KICKER_DOUBT
    start[kicker] -= KICKER_DOUBT
    return _file(space, full, steps, start, _fit_styles(corpus, space))


# ------------------------------------------------------------------------------- the corpus


def _text(page: dict[str, Any]) -> Text:
    lines = page["text"].split("\n")
    spans = blocks(lines)
    if not spans:
        return Text(page["publisher"], "", (), (), ())
    habits, found = clues(spans, lines)
    starts = [label["start_line"] for label in page["labels"]]
    alone = _alone(page["labels"])
    roles = []
    for span, one in zip(spans, found, strict=True):
        label = bisect.bisect_right(starts, span.first) - 1
        role = page["labels"][label]["role"] if label >= 0 else "unknown"
        unseen = role == "unknown" or (label in alone and "in square brackets" not in one.plain)
        roles.append(-1 if unseen else ROLES.index(role))
    return Text(
        page["publisher"],
        STYLE.get(page["style"], "tool"),
        found,
        tuple(roles),
        tuple(gap_kind(habits, number) for number in range(len(spans))),
    )


def _wrapped(page: dict[str, Any], width: int = 72) -> dict[str, Any]:
    return _rewritten(page, lambda line: textwrap.wrap(line, width, break_long_words=False) or [""])


def _dense(page: dict[str, Any]) -> dict[str, Any]:
    return _rewritten(page, lambda line: [line] if line.strip() else [])


def _short(page: dict[str, Any], paragraphs: int) -> dict[str, Any]:
    """Return `page` up to its first few paragraphs, with its notices of rights."""
    source = page["text"].split("\n")
    ends = [label["start_line"] for label in page["labels"][1:]] + [len(source)]
    lines: list[str] = []
    labels = []
    for label, end in zip(page["labels"], ends, strict=True):
        if paragraphs > 0 or label["role"] == "copyright":
            labels.append({**label, "start_line": len(lines)})
            lines.extend(source[label["start_line"] : end])
        paragraphs -= label["role"] == "paragraph"
    return {**page, "text": "\n".join(lines), "labels": labels}


def _rewritten(page: dict[str, Any], rewrite: Callable[[str], list[str]]) -> dict[str, Any]:
    """Return `page` with each of its lines written anew on as many lines as `rewrite` gives."""
    lines: list[str] = []
    places = []
    for line in page["text"].split("\n"):
        places.append(len(lines))
        lines.extend(rewrite(line))
    labels = [{**label, "start_line": places[label["start_line"]]} for label in page["labels"]]
    return {**page, "text": "\n".join(lines), "labels": labels}


def _alone(labels: Sequence[dict[str, Any]]) -> set[int]:
    """Return the numbers of the labels of figures that left one line only, an alt or a caption."""
    parts = defaultdict(set)
    for label in labels:
        if label.get("fig") and label["role"] in FIGURE:
            parts[label["fig"]].add(label["role"])
    return {
        number
        for number, label in enumerate(labels)
        if label["role"] in FIGURE and parts.get(label.get("fig")) in ({"alt"}, {"caption"})
    }


# ------------------------------------------------------------------------------- columns


class _Space:
    """The columns of the matrix: one for each weight that a clue may have.

    Phrases have a weight for themselves, for each coarse size and each place, and one each for the
    block below and for the block above; all these again for each style.  Words have one.
    """

    def __init__(self, plain: Sequence[str], words: Sequence[str]) -> None:
        self.plain = {clue: number for number, clue in enumerate(plain)}
        self.words = {clue: number for number, clue in enumerate(words)}
        self.words_from = len(plain) * (_TABLES + 2)
        self.columns = self.words_from + len(words)

    def table(self, number: int) -> slice:
        """Return the columns of one table: 0 plain, then COARSE, then PLACES, then the two neighbours."""
        return slice(number * len(self.plain), (number + 1) * len(self.plain))

    def rows(self, text: Text) -> sparse.csr_matrix:
        """Return the rows of one text's blocks."""
        known = [[self.plain[clue] for clue in one.plain if clue in self.plain] for one in text.clues]
        columns: list[int] = []
        ends = [0]
        for number, one in enumerate(text.clues):
            for table in (0, 1 + COARSE.index(one.coarse), 1 + len(COARSE) + PLACES.index(one.place)):
                columns.extend(self.table(table).start + clue for clue in known[number])
            for which, other in ((0, number - 1), (1, number + 1)):
                if 0 <= other < len(known):
                    columns.extend(self.table(_TABLES + which).start + clue for clue in known[other])
            columns.extend(self.words_from + self.words[word] for word in one.lexical if word in self.words)
            ends.append(len(columns))
        return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(known), self.columns))


_TABLES = 1 + len(COARSE) + len(PLACES)


def _space(corpus: Sequence[Text]) -> _Space:
    plain, words = defaultdict(set), defaultdict(set)
    for text in corpus:
        for one in text.clues:
            for clue in one.plain:
                plain[clue].add(text.publisher)
            for clue in one.lexical:
                words[clue].add(text.publisher)
    return _Space(
        sorted(clue for clue, publishers in plain.items() if len(publishers) >= PUBLISHERS),
        sorted(clue for clue, publishers in words.items() if len(publishers) >= PUBLISHERS_OF_A_WORD),
    )


# ------------------------------------------------------------------------------- fitting

Array: TypeAlias = Any
"""A numpy array; numpy's own types are not there where the extra is not installed."""


class _Chains:
    """All blocks one after another; `steps` are those worked on at once: each text's first, second …"""

    def __init__(self, corpus: Sequence[Text]) -> None:
        lengths = np.array([len(text.roles) for text in corpus])
        ends = np.cumsum(lengths)
        order = np.argsort(-lengths, kind="stable")
        starts = (ends - lengths)[order]
        self.steps = [
            starts[: np.searchsorted(-lengths[order], -number, side="left")] + number
            for number in range(int(lengths.max()))
        ]
        self.chain: Array = np.repeat(np.arange(len(corpus)), lengths)
        self.inner = np.setdiff1d(np.arange(ends[-1]), starts)
        self.gaps = np.array([gap for text in corpus for gap in text.gaps])
        roles = np.array([role for text in corpus for role in text.roles])
        self.known = np.where((roles[:, None] < 0) | (roles[:, None] == np.arange(SIZE)), 0.0, -1e4)

    def expect(self, worth: Array, steps: Array, start: Array) -> tuple[float, Array, Array, Array]:
        """Return the log of the sum over all paths, and how often each role, step and start is expected."""
        forward, backward = np.zeros_like(worth), np.zeros_like(worth)
        first = self.steps[0]
        forward[first] = worth[first] + start
        for rows in self.steps[1:]:
            forward[rows] = worth[rows] + _log_sum(forward[rows - 1][:, :, None] + steps[self.gaps[rows]], 1)
        for rows in self.steps[:0:-1]:
            backward[rows - 1] = _log_sum(
                steps[self.gaps[rows]] + (worth[rows] + backward[rows])[:, None, :], 2
            )
        totals = np.zeros(len(first))
        totals[self.chain[first]] = _log_sum((forward + backward)[first], 1)
        share = np.exp(forward + backward - totals[self.chain][:, None])
        inner = self.inner
        pairs = np.exp(
            forward[inner - 1][:, :, None]
            + steps[self.gaps[inner]]
            + (worth[inner] + backward[inner])[:, None, :]
            - totals[self.chain[inner]][:, None, None]
        )
        stepped = np.stack([pairs[self.gaps[inner] == gap].sum(axis=0) for gap in range(GAPS)])
        return float(totals.sum()), share, stepped, share[first].sum(axis=0)


def _log_sum(values: Array, axis: int) -> Array:
    top = values.max(axis=axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)


def _fit(matrix: sparse.csr_matrix, corpus: Sequence[Text], by_style: Array) -> tuple[Array, Array, Array]:
    """Return the weights of all columns, of the steps between roles by kind of gap, and of the first role.

    The weights are those for all styles, then what each style adds, where `by_style` says so.
    """
    chains = _Chains(corpus)
    style = np.array([STYLES.index(text.style) for text in corpus for _ in text.roles])
    rows = [np.nonzero(style == number)[0] for number in range(len(STYLES))]
    parts_of = [matrix[chosen] for chosen in rows]
    turned = [part.T.tocsr() for part in parts_of]
    shape = (1 + len(STYLES), matrix.shape[1], SIZE)
    cuts = np.cumsum([np.prod(shape), GAPS * SIZE * SIZE])

    def parts(point: Array) -> tuple[Array, Array, Array]:
        weights, steps, start = np.split(point, cuts)
        return weights.reshape(shape), steps.reshape(GAPS, SIZE, SIZE), start

    def loss(point: Array) -> tuple[float, Array]:
        weights, steps, start = parts(point)
        worth = np.zeros((matrix.shape[0], SIZE))
        for number, (chosen, part) in enumerate(zip(rows, parts_of, strict=True), start=1):
            worth[chosen] = part @ (weights[0] + weights[number])
        free, share, stepped, began = chains.expect(worth, steps, start)
        bound, true_share, true_stepped, true_began = chains.expect(worth + chains.known, steps, start)
        slopes = [part @ (share - true_share)[chosen] for chosen, part in zip(rows, turned, strict=True)]
        added = [slope * by_style[:, None] for slope in slopes]
        slope = np.stack([sum(slopes), *added])
        gradient = np.concatenate([slope.ravel(), (stepped - true_stepped).ravel(), began - true_began])
        return free - bound + 0.5 * PRIOR * float(point @ point), gradient + PRIOR * point

    return parts(_least(loss, int(cuts[-1]) + SIZE))


def _least(loss: Callable[[Array], tuple[float, Array]], size: int) -> Array:
    options = {"maxiter": ROUNDS, "maxcor": 6}
    return np.asarray(minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options=options).x)


def _fit_styles(corpus: Sequence[Text], space: _Space) -> Array:
    """Return what each phrase is worth for each style, and in the last row what none decides."""
    rows = np.zeros((len(corpus), len(space.plain) + 1))
    for text, row in zip(corpus, rows, strict=True):
        for one in text.clues:
            for clue in one.plain:
                if clue in space.plain:
                    row[space.plain[clue]] += 1 / len(text.clues)
    rows = np.sqrt(rows)
    rows[:, -1] = 1
    truth = np.array([[text.style == style for style in STYLES] for text in corpus], float)

    def loss(point: Array) -> tuple[float, Array]:
        weights = point.reshape(-1, len(STYLES))
        worth = rows @ weights
        total = _log_sum(worth, 1)
        slope = rows.T @ (np.exp(worth - total[:, None]) - truth) + 2 * weights
        return float(total.sum() - (worth * truth).sum() + (weights**2).sum()), slope.ravel()

    return _least(loss, rows.shape[1] * len(STYLES)).reshape(-1, len(STYLES))


# ------------------------------------------------------------------------------- the file


def _file(space: _Space, weights: Array, steps: Array, start: Array, styles: Array) -> bytes:
    units = np.clip(np.rint(weights * SCALE), -4000, 4000).astype(int)
    sections = {
        "clues": "\n".join(space.plain).encode(),
        "words": "\n".join(space.words).encode(),
        "lexical": _packed(units[0, space.words_from :]),
        "steps": _units(np.concatenate([start[None], steps.reshape(-1, SIZE)])),
        "styles": _units(styles),
        **{style: _style(space, units[0] + units[number]) for number, style in enumerate(STYLES, start=1)},
    }
    compressed = {name: zlib.compress(section, 9) for name, section in sections.items()}
    head = {"sections": [[name, len(section)] for name, section in compressed.items()]}
    return json.dumps(head).encode() + b"\n" + b"".join(compressed.values())


def _style(space: _Space, units: Array) -> bytes:
    """Return the tables of a style; the first holds the neighbours' weights too."""
    tables = [units[space.table(number)] for number in range(_TABLES + 2)]
    first = _table(np.hstack([tables[0], *tables[_TABLES:]]), keep_all=True)
    return first + b"".join(_table(table, keep_all=False) for table in tables[1:_TABLES])


def _table(rows: Array, *, keep_all: bool) -> bytes:
    indexes = np.arange(len(rows)) if keep_all else np.nonzero(np.abs(rows).max(axis=1) > 0)[0]
    count = len(indexes).to_bytes(4, "little")
    return b"".join([count, indexes.astype("<u2").tobytes(), _packed(rows[indexes])])


def _packed(rows: Array) -> bytes:
    """Return each row as one whole number, a lane of LANE bits for each of its weights."""
    width = rows.shape[1] * WIDTH // SIZE // 8 if len(rows) else 0
    numbers = (sum(int(value) << (LANE * lane) for lane, value in enumerate(row)) for row in rows)
    return b"".join(number.to_bytes(width, "little", signed=True) for number in numbers)


def _units(rows: Array) -> bytes:
    return bytes(np.clip(np.rint(rows * SCALE), -32768, 32767).astype("<i2").tobytes())


def main() -> None:
    """Train on the corpus named first and write the file named second."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("weights", type=Path)
    given = arguments.parse_args()
    with given.corpus.open(encoding="utf-8") as lines:
        corpus = texts(lines)
    given.weights.write_bytes(train(corpus))


if __name__ == "__main__":
    main()
