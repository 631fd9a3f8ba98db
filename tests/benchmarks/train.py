"""Train the line reader: learn what each clue is worth for each role from a labelled corpus.

    python tests/benchmarks/train.py ../shared/corpus/dev.jsonl convert/readers/text/lines/weights.bin

The model is a small network over the clues of `convert.readers.text.lines.clues`, see `network`.  It learns
from invented pages too, see `invented`, which show it more publishers than the corpus has.  Blocks
without a sure label (`unknown`) and figure lines without any cue (`alone`, see the scorer) count as
unseen: the model sums over all roles there.  A clue stays if enough publishers have it, so that no
publisher's name and no article's words are learned.  The same corpus and the same versions give the
same file.

Needs the extra "train" (numpy, scipy).
"""

from __future__ import annotations

import argparse
import bisect
import json
import os
import random
import sys
import textwrap
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

# Before numpy is imported: several threads would add up in another order each time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from convert.readers.text.lines.blocks import blocks
from convert.readers.text.lines.clues import Clues, clues
from convert.readers.text.lines.roles import FIGURE_ROLES, ROLES
from convert.readers.text.lines.surroundings import gap_kind
from convert.readers.text.lines.weights import (
    FINE,
    HIDDEN,
    LANES,
    LAYERS,
    NARROW,
    REACH,
    SCALE,
    STYLES,
    UNIT,
    WIDE,
)

# What only training needs stands beside this file, which is run by itself.
sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.imitate import TOOLS, imitate
from tests.benchmarks.invented import invented, saved, typed
from tests.benchmarks.mix import airy, mixed, parts, put_together
from tests.benchmarks.network import SIZE, Example, Parameters, activity, fit, log_sum

STYLE = {"extracted": "clean", "trafilatura": "clean", "browser": "page", "typed": "typed"}
"""What the corpus calls a style, in the words of STYLES; all others are the output of a converter."""

PUBLISHERS, PUBLISHERS_OF_A_WORD = 5, 9
"""From so many publishers on, a clue, and a word, is kept."""

SEEN_AT_LEAST = 5
"""A clue is kept only where it is met in so many blocks."""

LONGEST_SAID = 25
"""No more letters of a text stand in a word's clue, its closing mark counted: no sentence goes out."""

KICKER_DOUBT = 1.5

LEANINGS = {
    "clean": {"chrome": -1.4, "alt": 0.4, "subhead": -0.3},
    "page": {
        "alt": -2.2,
        "caption": 0.75,
        "credit": 0.6,
        "caption+credit": -0.1,
        "byline": 0.5,
        "paragraph": 0.2,
        "chrome": 0.1,
    },
    "tool": {"alt": 0.5, "caption": 1.4},
    "typed": {
        "chrome": -3.0,
        "headline": -0.3,
        "subhead": -0.3,
        "list_item": -0.3,
        "paragraph": 0.2,
        "byline": 0.3,
        "caption+credit": 0.6,
    },
    "": {
        "headline": 0.8,
        "standfirst": 0.7,
        "subhead": 0.4,
        "paragraph": 0.15,
        "list_item": 1.0,
        "credit": 0.2,
        "caption+credit": -1.1,
        "byline": -0.3,
    },
}
"""So much more a role is worth in a style, or in any (""), than learned, chosen on publishers left out: the
likeliest role of each line finds too few of the rare ones; a paragraph set aside is worse than a "Share"
that is kept; a browser copies no alternative texts.  Those of "typed" were set by hand: nothing that people
write themselves is a site's, and the other roles stay by and large as learned."""

INVENTED_PAGE = "an invented page"
"""The clue of what invented pages have more of, or less: what is learned for it is not kept.

See H. Daumé III, "Frustratingly easy domain adaptation", 2007.
"""

STYLE_ROUNDS = 70


@dataclass(frozen=True)
class Text:
    """One text of the corpus, or an invented one, as the model sees it; a role of -1 is unseen."""

    publisher: str
    style: str
    clues: tuple[Clues, ...]
    roles: tuple[int, ...]
    gaps: tuple[int, ...]
    invented: bool = False


def texts(lines: Iterable[str]) -> list[Text]:
    """Return the texts of a corpus, one JSON object a line, the invented pages, and those made of them."""
    pages = list(map(json.loads, lines))
    found = _made_of(pages)
    # Alternative texts stand in the extracted ones alone: twice, or the others would teach to doubt them.
    for number, style in enumerate(("extracted", "extracted", "browser")):
        own = [page for page in pages if page["style"] == style]
        found.extend(_text(page) for page in mixed(own, random.Random(number)))
    found.extend(replace(text, invented=True) for text in _made_of([*invented(), *saved(), *typed()]))
    return [text for text in found if text.clues]


def _made_of(pages: Sequence[dict[str, Any]]) -> list[Text]:
    """Return the texts of `pages` and those that are made of each of them."""
    found = []
    styles: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for number, page in enumerate(pages):
        found.append(_text(page))
        styles[page["page"]][page["style"]] = page
        if page["style"] in ("extracted", "typed"):
            # As people save articles too: wrapped at a fixed width, or without blank lines.
            found.append(_text(_wrapped(page) if number % 4 < 2 else _dense(page)))
            # The corpus has long articles only; people convert short ones, down to one paragraph.
            short = _short(page, 1 + number % 4)
            found.append(_text(short))
            if number % 8 == 0:
                found.append(_text(_dense(short)))
        if page["style"] == "browser":
            found.append(_text(airy(page, random.Random(f"airy {number}"))))
    # And of each page what two of the tools would print of it: few of the corpus' texts are theirs.
    for number, name in enumerate(sorted(styles)):
        page = styles[name]
        if "browser" in page and "extracted" in page:
            drawn = random.Random(number)
            for tool in drawn.sample(TOOLS, 2):
                found.append(_text(imitate(page["browser"], page["extracted"], tool, drawn)))
    return found


def train(corpus: Sequence[Text]) -> bytes:
    """Return the weights file learned from `corpus`."""
    plain, words = _kept(corpus)
    names = {clue: number for number, clue in enumerate((*plain, *words, *STYLES, INVENTED_PAGE))}
    real = [text for text in corpus if not text.invented]
    examples = [_example(text, names) for text in real]
    network = fit(examples, len(names), [_example(text, names) for text in corpus if text.invented])
    # A kicker is printed, and most lines that look like one are a site's own: it must be much the likelier.
    kicker = ROLES.index("kicker")
    network["steps"][:, :, kicker] -= KICKER_DOUBT
    network["start"][kicker] -= KICKER_DOUBT
    for style in STYLES:
        for role, worth in (*LEANINGS[style].items(), *LEANINGS[""].items()):
            network["clues"][names[style], HIDDEN + ROLES.index(role)] += worth
    by_clue = _worth(network, *activity(network, examples, len(names)))
    short = [word for word in words if len(word.partition("“")[2]) <= LONGEST_SAID]
    written = [names[clue] for clue in (*plain, *short)]
    network["clues"] = network["clues"][[*written, *(names[style] for style in STYLES)]]
    return _file(plain, short, network, by_clue[written], _fit_styles(corpus, plain))


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
    kept = []
    for label, rows in parts(page):
        if paragraphs > 0 or label["role"] == "copyright":
            kept.append((label, rows))
        paragraphs -= label["role"] == "paragraph"
    return put_together(kept, page)


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
        if label.get("fig") and label["role"] in FIGURE_ROLES:
            parts[label["fig"]].add(label["role"])
    return {
        number
        for number, label in enumerate(labels)
        if label["role"] in FIGURE_ROLES and parts.get(label.get("fig")) in ({"alt"}, {"caption"})
    }


# ------------------------------------------------------------------------------- the clues


def _kept(corpus: Sequence[Text]) -> tuple[list[str], list[str]]:
    """Return the phrases and the words that enough publishers have, in order."""
    return (
        _common(((text.publisher, _phrases(one)) for text in corpus for one in text.clues), PUBLISHERS),
        _common(
            ((text.publisher, one.lexical) for text in corpus for one in text.clues), PUBLISHERS_OF_A_WORD
        ),
    )


def _phrases(clues: Clues) -> tuple[str, ...]:
    """Return the clues of a block that are phrases, its text's with them."""
    return (*clues.of_text, *clues.plain)


def _common(blocks: Iterable[tuple[str, tuple[str, ...]]], publishers: int) -> list[str]:
    met, times = defaultdict(set), Counter[str]()
    for publisher, found in blocks:
        times.update(found)
        for clue in found:
            met[clue].add(publisher)
    return sorted(
        clue for clue, who in met.items() if len(who) >= publishers and times[clue] >= SEEN_AT_LEAST
    )


def _example(text: Text, names: Mapping[str, int]) -> Example:
    always = [names[text.style]]
    if text.invented and text.style != "typed":
        always.append(names[INVENTED_PAGE])
    # Sorted, here and for the styles: sums of broken numbers depend on the order.
    columns = [
        sorted([*(names[clue] for clue in (*_phrases(one), *one.lexical) if clue in names), *always])
        for one in text.clues
    ]
    return Example(columns, text.roles, text.gaps)


# ------------------------------------------------------------------------------- the style of a text

Array: TypeAlias = Any
"""A numpy array; numpy's own types are not there where the extra is not installed."""


def _fit_styles(corpus: Sequence[Text], plain: Sequence[str]) -> Array:
    """Return what each phrase is worth for each style, and in the last row what none decides.

    A phrase counts by the fourth root of its share, see `convert.readers.text.lines.weights.styles_of`.  How
    a browser and an extractor set a page, the corpus alone says; of an invented page is known only that
    nobody typed it.
    """
    columns = {clue: number for number, clue in enumerate(plain)}
    counts = [
        Counter(sorted(columns[clue] for one in text.clues for clue in _phrases(one) if clue in columns))
        for text in corpus
    ]
    ends = np.cumsum([0, *(len(count) + 1 for count in counts)])
    indexes = np.array([column for count in counts for column in (*count, len(plain))])
    shares = np.array(
        [
            value
            for text, count in zip(corpus, counts, strict=True)
            for value in (*((times / len(text.clues)) ** 0.25 for times in count.values()), 1)
        ]
    )
    rows = sparse.csr_matrix((shares, indexes, ends), (len(corpus), len(plain) + 1))
    turned = rows.T.tocsr()
    maybe = np.array([[_may_be(text, style) for style in STYLES] for text in corpus])

    def loss(point: Array) -> tuple[float, Array]:
        weights = point.reshape(-1, len(STYLES))
        worth = rows @ weights
        known = np.where(maybe, worth, -np.inf)
        total, true = (log_sum(values, 1)[:, None] for values in (worth, known))
        slope = turned @ (np.exp(worth - total) - np.exp(known - true)) + 2 * weights
        return float((total - true).sum() + (weights**2).sum()), slope.ravel()

    size = rows.shape[1] * len(STYLES)
    options = {"maxiter": STYLE_ROUNDS, "maxcor": 6}
    found = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options=options)
    return np.asarray(found.x).reshape(-1, len(STYLES))


def _may_be(text: Text, style: str) -> bool:
    unsure = text.invented and text.style != "typed"
    return style != "typed" if unsure else style == text.style


# ------------------------------------------------------------------------------- the file


def _worth(network: Parameters, active: Array, active_inner: Array) -> Array:
    """Return what each clue is worth for each role, see `convert.readers.text.lines.weights.worth`.

    `active` and `active_inner` say in which share of the blocks each unit of a layer is above nought.
    """
    middle = network["window"][REACH * HIDDEN : (REACH + 1) * HIDDEN]
    through = network["roles"] + middle @ (active_inner[:, None] * network["window_roles"])
    own = network["clues"][:, :LANES]
    return own[:, HIDDEN:] + own[:, :HIDDEN] @ (active[:, None] * through)


def _file(
    plain: Sequence[str], words: Sequence[str], network: Parameters, worth: Array, styles: Array
) -> bytes:
    bias = np.concatenate([network["bias"], np.zeros(2 * LANES)])
    steps = np.concatenate([network["start"][None], network["steps"].reshape(-1, SIZE)])
    sections = {
        "clues": "\n".join(plain).encode(),
        "words": "\n".join(words).encode(),
        "rows": _packed(np.vstack([network["clues"], bias]), UNIT, NARROW, 2 * UNIT),
        "worth": _whole(worth),
        "layers": b"".join(_packed(_layer(network, name), FINE, WIDE, 1 << 15) for name in LAYERS),
        "steps": _whole(steps),
        "styles": _whole(styles),
    }
    compressed = {name: zlib.compress(section, 9) for name, section in sections.items()}
    head = {"sections": [[name, len(section)] for name, section in compressed.items()]}
    return json.dumps(head).encode() + b"\n" + b"".join(compressed.values())


def _layer(network: Parameters, name: str) -> Array:
    """Return the weights of a layer as the reader wants them, the bias in the last row."""
    weights = network[name]
    if name == "window":
        # A block's units, and what they add to each block within reach.
        return np.hstack(np.split(weights, 2 * REACH + 1))
    bias = {"whole": "whole_bias", "whole_window": "window_bias"}.get(name)
    return np.vstack([weights, network[bias]]) if bias else weights


def _packed(rows: Array, unit: int, bits: int, most: int) -> bytes:
    """Return each row as one whole number, a lane of so many bits for each of its weights."""
    numbers = np.clip(np.rint(rows * unit), -most, most).astype(int)
    width = rows.shape[1] * bits // 8
    packed = (sum(int(value) << (bits * lane) for lane, value in enumerate(row)) for row in numbers)
    return b"".join(number.to_bytes(width, "little", signed=True) for number in packed)


def _whole(rows: Array) -> bytes:
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
