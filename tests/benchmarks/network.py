"""Fit the line reader's network: clues in, the worth of each role out, chained by a conditional random field.

The network is small and plain.  Each clue of a block, and of the blocks above and below it, adds its
row to the block's hidden units (rectified linear) and, directly, to the roles; a second layer sees the
hidden units of the blocks within REACH and what the text as a whole is like; both layers and the clues
together give each role its worth.  The roles of a text are learned together: the loss is that of a
linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), with clues and units dropped
at random (Srivastava et al. 2014), minimised by AdamW (Loshchilov, Hutter 2019).

Several networks are fitted first, which differ by chance alone; the one that ships learns from what
they think together of each block (Hinton, Vinyals, Dean 2015), which evens out their chances.

Everything is drawn from seeded generators, so that the same corpus gives the same network.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
from scipy import sparse

from convert.readers.text.lines.roles import ROLES
from convert.readers.text.lines.weights import GAPS, HIDDEN, INNER, LANES, REACH, WHOLE

Array: TypeAlias = Any
"""A numpy array; numpy's own types are not there where the extra is not installed."""

SEED = 7
ROUNDS, FIRST_ROUNDS = 7, 3
"""How often all texts are gone through, and in how many of the first rounds the invented pages are among
them: how often each thing is met in the world, the corpus says last."""

BATCH = 24
RATE = 4e-3
DECAY, STEP_DECAY = 0.03, 0.1
CLUES_DROPPED, UNITS_DROPPED = 0.25, 0.5
TEACHERS = 3
SINGLY, TAUGHT = 0.3, 1.0
"""How much a block's own loss counts beside the chain's: for a teacher, and for who is taught."""

CHUNK = 120
"""A longer text is learned as several chains of so many blocks at most; what surrounds each is seen."""

SIZE = len(ROLES)

Parameters: TypeAlias = dict[str, Array]


@dataclass(frozen=True)
class Example:
    """One text: the columns of the clues of each block, its roles (-1 is unseen), the gaps above them.

    `taught` is how likely its teachers think each role for each block, None where there are none yet.
    """

    columns: Sequence[Sequence[int]]
    roles: Sequence[int]
    gaps: Sequence[int]
    taught: Array | None = None


def fit(examples: Sequence[Example], columns: int, invented: Sequence[Example] = ()) -> Parameters:
    """Return the parameters learned from `examples`, whose clues have so many columns.

    From those that are `invented` is learned in the first rounds only: the world has the last word.

    "clues" has for each column three times LANES numbers: for the block itself, the one below it and
    the one above it; "steps" what a role is worth after another, by kind of gap.
    """
    teachers = [_fit(examples, columns, SEED + 1 + number, invented) for number in range(TEACHERS)]
    real, others = (
        [_taught(example, teachers, columns) for example in some] for some in (examples, invented)
    )
    return _fit(real, columns, SEED, others)


def _taught(example: Example, teachers: Sequence[Parameters], columns: int) -> Example:
    chain = _Chains([len(example.roles)], np.array(example.gaps))
    shares = [
        chain.expect(_forward(one, [example], columns, None).worth, one["steps"], one["start"])[0]
        for one in teachers
    ]
    return replace(example, taught=sum(shares) / len(shares))


def _fit(examples: Sequence[Example], columns: int, seed: int, invented: Sequence[Example]) -> Parameters:
    random = np.random.default_rng(seed)
    parameters = _begin(random, columns)
    rounds = [[*examples, *(invented if number < FIRST_ROUNDS else ())] for number in range(ROUNDS)]
    optimiser = _AdamW(parameters, sum(math.ceil(len(each) / BATCH) for each in rounds))
    for each in rounds:
        for batch in _batches(each, random):
            optimiser.step(parameters, _gradients(parameters, batch, columns, random))
    return parameters


def _begin(random: Array, columns: int) -> Parameters:
    def uniform(rows: int, *shape: int) -> Array:
        bound = 1 / math.sqrt(rows)
        return random.uniform(-bound, bound, (rows, *shape)).astype(np.float32)

    window = HIDDEN * (2 * REACH + 1)
    clues: Array = np.zeros((columns, 3, LANES), np.float32)
    clues[:, :, :HIDDEN] = random.normal(0, 0.08, (columns, 3, HIDDEN))
    return {
        "clues": clues.reshape(columns, 3 * LANES),
        "bias": np.zeros(LANES, np.float32),
        "window": uniform(window, INNER),
        "window_bias": np.zeros(INNER, np.float32),
        "whole": uniform(HIDDEN, WHOLE),
        "whole_bias": np.zeros(WHOLE, np.float32),
        "whole_window": uniform(WHOLE, INNER),
        "whole_roles": uniform(WHOLE, SIZE),
        "roles": uniform(HIDDEN, SIZE),
        "window_roles": uniform(INNER, SIZE),
        "steps": np.zeros((GAPS, SIZE, SIZE), np.float32),
        "start": np.zeros(SIZE, np.float32),
    }


def _batches(examples: Sequence[Example], random: Array) -> Iterator[list[Example]]:
    """Yield the examples in batches of like length, in another order each time."""
    lengths = np.array([len(example.roles) for example in examples])
    order = np.argsort(lengths * random.uniform(0.7, 1.4, len(examples)), kind="stable")
    batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    random.shuffle(batches)
    for batch in batches:
        yield [examples[number] for number in batch]


def activity(parameters: Parameters, examples: Sequence[Example], columns: int) -> tuple[Array, Array]:
    """Return in which share of all blocks each unit of the first and of the second layer is above nought."""
    blocks = 0
    first, second = np.zeros(HIDDEN), np.zeros(INNER)
    for example in examples:
        passed = _forward(parameters, [example], columns, None)
        blocks += len(example.roles)
        first += (passed.hidden > 0).sum(axis=0)
        second += (passed.inner > 0).sum(axis=0)
    return first / blocks, second / blocks


# ------------------------------------------------------------------------------- the gradient


@dataclass(frozen=True)
class _Passed:
    """What a pass through the network has left in each layer of a batch, a row for each block or text.

    `keep` and `keep_inner` are 0 for the units that are below nought or dropped.
    """

    text: Array
    rows: sparse.csr_matrix
    mean: sparse.csr_matrix
    hidden: Array
    keep: Array
    average: Array
    whole: Array
    seen: Array
    inner: Array
    keep_inner: Array
    worth: Array


def _forward(given: Parameters, batch: Sequence[Example], columns: int, random: Array | None) -> _Passed:
    """Return a pass of a batch; clues and units are dropped where `random` draws them."""
    lengths = np.array([len(example.roles) for example in batch])
    text: Array = np.repeat(np.arange(len(batch)), lengths)
    rows = _matrix([block for example in batch for block in example.columns], columns)
    if random is not None:
        rows.data[:] = _kept(random, rows.data.shape, CLUES_DROPPED)
    mean = _matrix(
        [range(end - length, end) for length, end in zip(lengths, np.cumsum(lengths), strict=True)], len(text)
    )
    mean.data /= lengths[text]

    own, below, above = np.split(rows @ given["clues"], 3, axis=1)
    summed = own + _moved(below, 1, text) + _moved(above, -1, text) + given["bias"]
    keep = (summed[:, :HIDDEN] > 0) * _kept(random, (len(text), HIDDEN), UNITS_DROPPED)
    hidden = summed[:, :HIDDEN] * keep
    average = mean @ hidden
    whole = np.maximum(average @ given["whole"] + given["whole_bias"], 0)
    seen = np.hstack([_moved(hidden, -offset, text) for offset in range(-REACH, REACH + 1)])
    inner = seen @ given["window"] + given["window_bias"] + (whole @ given["whole_window"])[text]
    keep_inner = (inner > 0) * _kept(random, inner.shape, UNITS_DROPPED)
    inner = inner * keep_inner
    worth = summed[:, HIDDEN:] + hidden @ given["roles"] + inner @ given["window_roles"]
    worth += (whole @ given["whole_roles"])[text]
    return _Passed(text, rows, mean, hidden, keep, average, whole, seen, inner, keep_inner, worth)


def _kept(random: Array | None, shape: tuple[int, ...], dropped: float) -> Array:
    if random is None:
        return np.float32(1)
    return (random.random(shape, np.float32) >= dropped).astype(np.float32) / np.float32(1 - dropped)


def _gradients(given: Parameters, batch: Sequence[Example], columns: int, random: Array) -> Parameters:
    """Return the slope of the mean loss of a batch in every parameter."""
    passed = _forward(given, batch, columns, random)
    text, whole = passed.text, passed.whole
    slope, stepped, began = _loss_slopes(passed.worth, given["steps"], given["start"], batch)
    inner_slope = slope @ given["window_roles"].T * passed.keep_inner
    per_text = (passed.mean > 0).astype(np.float32)
    inner_of_text, slope_of_text = per_text @ inner_slope, per_text @ slope
    whole_slope = inner_of_text @ given["whole_window"].T + slope_of_text @ given["whole_roles"].T
    whole_slope *= whole > 0
    hidden_slope = slope @ given["roles"].T + passed.mean.T @ (whole_slope @ given["whole"].T)
    parts = np.split(inner_slope @ given["window"].T, 2 * REACH + 1, axis=1)
    for offset, part in zip(range(-REACH, REACH + 1), parts, strict=True):
        hidden_slope += _moved(part, offset, text)
    summed_slope = np.hstack([hidden_slope * passed.keep, slope])
    spread = np.hstack([summed_slope, _moved(summed_slope, -1, text), _moved(summed_slope, 1, text)])
    return {
        "clues": passed.rows.T @ spread,
        "bias": summed_slope.sum(axis=0),
        "window": passed.seen.T @ inner_slope,
        "window_bias": inner_slope.sum(axis=0),
        "whole": passed.average.T @ whole_slope,
        "whole_bias": whole_slope.sum(axis=0),
        "whole_window": whole.T @ inner_of_text,
        "whole_roles": whole.T @ slope_of_text,
        "roles": passed.hidden.T @ slope,
        "window_roles": passed.inner.T @ slope,
        "steps": stepped,
        "start": began,
    }


def _matrix(blocks: Sequence[Sequence[int]], columns: int) -> sparse.csr_matrix:
    ends = np.cumsum([0, *map(len, blocks)])
    indexes = np.fromiter((column for block in blocks for column in block), np.int32, ends[-1])
    return sparse.csr_matrix((np.ones(ends[-1], np.float32), indexes, ends), (len(blocks), columns))


def _moved(values: Array, by: int, text: Array) -> Array:
    """Return each text's rows moved down by so many blocks, noughts where none comes from."""
    if not by:
        return values
    found = np.zeros_like(values)
    if abs(by) < len(values):
        to, source = (slice(by, None), slice(-by)) if by > 0 else (slice(by), slice(-by, None))
        found[to] = values[source] * (text[to] == text[source])[:, None]
    return found


def _loss_slopes(
    worth: Array, steps: Array, start: Array, batch: Sequence[Example]
) -> tuple[Array, Array, Array]:
    """Return the slope of the mean loss in the worth of the roles, in the steps and in the start."""
    roles = np.array([role for example in batch for role in example.roles])
    gaps = np.array([gap for example in batch for gap in example.gaps])
    chains = _Chains([length for example in batch for length in _cut(len(example.roles))], gaps)
    hidden = (roles[:, None] >= 0) & (roles[:, None] != np.arange(SIZE))
    free = chains.expect(worth, steps, start)
    bound = chains.expect(np.where(hidden, worth - 1e4, worth), steps, start)
    slope, stepped, began = ((one - other) / len(roles) for one, other in zip(free, bound, strict=True))
    single = np.exp(worth - log_sum(worth, 1)[:, None])
    if batch[0].taught is not None:
        slope += (single - np.concatenate([example.taught for example in batch])) * (TAUGHT / len(roles))
        return slope, stepped, began
    known = roles >= 0
    single[known, roles[known]] -= 1
    slope[known] += single[known] * (SINGLY / max(1, known.sum()))
    return slope, stepped, began


def _cut(length: int) -> list[int]:
    parts = math.ceil(length / CHUNK)
    size = math.ceil(length / parts)
    return [min(size, length - at) for at in range(0, length, size)]


class _Chains:
    """All blocks one after another; `steps` are those worked on at once: each chain's first, second …"""

    def __init__(self, lengths: Sequence[int], gaps: Array) -> None:
        sizes = np.array(lengths)
        ends = np.cumsum(sizes)
        order = np.argsort(-sizes, kind="stable")
        starts = (ends - sizes)[order]
        self.steps = [
            starts[: np.searchsorted(-sizes[order], -number, side="left")] + number
            for number in range(int(sizes.max()))
        ]
        self.chain: Array = np.repeat(np.arange(len(sizes)), sizes)
        self.inner = np.setdiff1d(np.arange(ends[-1]), starts)
        self.gaps = gaps

    def expect(self, worth: Array, steps: Array, start: Array) -> tuple[Array, Array, Array]:
        """Return how often each role, step and start is expected over all paths."""
        forward, backward = np.zeros_like(worth), np.zeros_like(worth)
        first, stepping = self.steps[0], steps[self.gaps]
        forward[first] = worth[first] + start
        for rows in self.steps[1:]:
            forward[rows] = worth[rows] + log_sum(forward[rows - 1][:, :, None] + stepping[rows], 1)
        for rows in self.steps[:0:-1]:
            backward[rows - 1] = log_sum(stepping[rows] + (worth[rows] + backward[rows])[:, None, :], 2)
        totals = np.zeros(len(first), worth.dtype)
        totals[self.chain[first]] = log_sum((forward + backward)[first], 1)
        share = np.exp(forward + backward - totals[self.chain][:, None])
        inner = self.inner
        pairs = np.exp(
            forward[inner - 1][:, :, None]
            + stepping[inner]
            + (worth[inner] + backward[inner] - totals[self.chain[inner]][:, None])[:, None, :]
        )
        stepped = np.stack([pairs[self.gaps[inner] == gap].sum(axis=0) for gap in range(GAPS)])
        return share, stepped, share[first].sum(axis=0)


def log_sum(values: Array, axis: int) -> Array:
    """Return the logarithm of the sum of the numbers whose logarithms are `values`."""
    top = values.max(axis=axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)


# ------------------------------------------------------------------------------- the descent


class _AdamW:
    """AdamW with slopes held to length 1 and a rate that rises for a while, then falls to nought."""

    def __init__(self, parameters: Parameters, steps: int) -> None:
        self.first = {name: np.zeros_like(value) for name, value in parameters.items()}
        self.second = {name: np.zeros_like(value) for name, value in parameters.items()}
        self.steps, self.done = steps, 0

    def step(self, parameters: Parameters, slopes: Parameters) -> None:
        """Move `parameters`, in place, against their `slopes`."""
        rate = self._rate()
        self.done += 1
        length = math.sqrt(sum(float((slope**2).sum()) for slope in slopes.values()))
        for name, value in parameters.items():
            slope = slopes[name] / max(1.0, length)
            self.first[name] += 0.1 * (slope - self.first[name])
            self.second[name] += 0.001 * (slope**2 - self.second[name])
            momentum = self.first[name] / (1 - 0.9**self.done)
            spread = np.sqrt(self.second[name] / (1 - 0.999**self.done)) + 1e-8
            value *= 1 - rate * (STEP_DECAY if name in ("steps", "start") else DECAY)
            value -= rate * momentum / spread

    def _rate(self) -> float:
        rising = 0.15 * self.steps
        if self.done < rising:
            return _between(RATE / 25, RATE, self.done / rising)
        return _between(RATE, RATE / 25e4, (self.done - rising) / (self.steps - rising))


def _between(one: float, other: float, share: float) -> float:
    return other + (one - other) * (1 + math.cos(math.pi * share)) / 2
