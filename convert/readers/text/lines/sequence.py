"""The likeliest sequence of roles, given what each role is worth for each block and after another.

See L. Rabiner, "A tutorial on hidden Markov models", 1989, section III.B (the Viterbi algorithm); the
weights come from a conditional random field (Lafferty, McCallum, Pereira 2001).
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import TypeAlias

Scores: TypeAlias = tuple[int, ...]
Steps: TypeAlias = Sequence[Sequence[Sequence[int]]]
"""What a role is worth after another: by kind of gap, then by the role above, then by the role below."""

_HOPELESS = 600
"""A role so much worse than the best of its block is not followed further."""


def likeliest(
    scores: Sequence[Scores], gaps: Sequence[int], start: Sequence[int], steps: Steps
) -> tuple[int, list[int]]:
    """Return what the best sequence as a whole is worth, and its roles, one for each block."""
    open_ = [_open(row) for row in scores]
    best = {role: scores[0][role] + start[role] for role in open_[0]}
    back: list[dict[int, int]] = []
    for number in range(1, len(scores)):
        row, table = scores[number], steps[gaps[number]]
        befores = [(before, worth, table[before]) for before, worth in best.items()]
        came: dict[int, int] = {}
        now: dict[int, int] = {}
        for role in open_[number]:
            above, most = befores[0][0], befores[0][1] + befores[0][2][role]
            for before, worth, step in befores:
                if worth + step[role] > most:
                    above, most = before, worth + step[role]
            came[role] = above
            now[role] = most + row[role]
        back.append(came)
        best = now
    path = [max(best, key=best.__getitem__)]
    worth = best[path[0]]
    for came in reversed(back):
        path.append(came[path[-1]])
    return worth, path[::-1]


def likeliest_with_one(
    role: int, scores: Sequence[Scores], gaps: Sequence[int], start: Sequence[int], steps: Steps
) -> list[int]:
    """Return the best sequence of roles in which at most one block has `role`.

    Blocks that follow each other directly count as one.
    """
    _, path = likeliest(scores, gaps, start, steps)
    rivals = _stretches(role, path)
    if len(rivals) < 2:
        return path
    # More than a few would cost too much, and the first ones are the likely ones.
    tries = []
    for keep in rivals[:_RIVALS]:
        barred = [
            row if number in keep else (*row[:role], min(row) - 2 * _HOPELESS, *row[role + 1 :])
            for number, row in enumerate(scores)
        ]
        tries.append(likeliest(barred, gaps, start, steps))
    return max(tries, key=lambda one: one[0])[1]


def _stretches(role: int, path: Sequence[int]) -> list[range]:
    found: list[range] = []
    for number, one in enumerate(path):
        if one == role and found and found[-1].stop == number:
            found[-1] = range(found[-1].start, number + 1)
        elif one == role:
            found.append(range(number, number + 1))
    return found


_RIVALS = 4


@functools.lru_cache(maxsize=256)
def _open(row: Scores) -> tuple[int, ...]:
    """Return the roles of a row that are followed: it is asked of a row for each way that is tried."""
    least = max(row) - _HOPELESS
    return tuple([role for role, worth in enumerate(row) if worth >= least])


def certainty(
    number: int, path: Sequence[int], scores: Sequence[Scores], gaps: Sequence[int], steps: Steps, scale: int
) -> tuple[float, int]:
    """Return how likely the role of block `number` is while its neighbours keep theirs, and its rival.

    Scores are in units of 1/`scale`.  The rival is the likeliest other role.
    """
    row, open_ = scores[number], _open(scores[number])
    if open_ == (path[number],):
        # No other role is followed: this one is certain, whatever stands around it.
        others = list(row)
        others[path[number]] = min(row) - 1
        return 1.0, others.index(max(others))
    above = steps[gaps[number]][path[number - 1]] if number else (0,) * len(row)
    worth = {role: row[role] + above[role] for role in (*open_, path[number])}
    if number + 1 < len(path):
        table, below = steps[gaps[number + 1]], path[number + 1]
        worth = {role: one + table[role][below] for role, one in worth.items()}
    mine = worth.pop(path[number])
    shares = sum([math.exp(min(50.0, (one - mine) / scale)) for one in worth.values()])
    return 1 / (1 + shares), max(worth, key=worth.__getitem__)
