"""A text with its roles, as a second look sees it, and what can be said against one of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import NamedTuple, TypeAlias

from ..lines.clues import Clues
from ..lines.roles import FIGURE_ROLES, Role
from ..lines.seen import Seen
from ..lines.surroundings import Habits


class Objection(NamedTuple):
    """What is said against the role of a line: `role` is given to it, or it is barred from `role`."""

    role: Role
    given: bool
    reason: str


def gives(role: Role, reason: str) -> Objection:
    """Return the objection that gives `role` to a line."""
    return Objection(role, True, reason)


def bars(role: Role, reason: str) -> Objection:
    """Return the objection that bars a line from `role`."""
    return Objection(role, False, reason)


PAGES = ("page", "tool")
"""The styles of what a browser copies and a converter prints: with a site around the article."""

STOPS = tuple(".!?…。！？।؟۔။។።")
"""What a sentence ends with."""

Raised: TypeAlias = Iterator[tuple[int, Objection]]


@dataclass(frozen=True, eq=False)
class Look:
    """A text with its roles.

    `seen` is what is seen of each block, as in its `habits`.  `style` is its likeliest; `headline` is the
    number of the headline, `first` that of the first running paragraph below it, or of the first sentence
    where none is long enough to run, `last` that of the last paragraph, each -1 where there is none; `end`
    is that of the block below the last that is running text, 0 where none is.
    `leanings` tell by how much likelier each block is an alternative text than a caption, as logarithms, 0
    where a rule decides; `printed` tells whether the text comes out of print.
    """

    roles: Sequence[Role]
    habits: Habits
    seen: Sequence[Seen]
    clues: Sequence[Clues]
    style: str
    headline: int
    first: int
    last: int
    end: int
    leanings: Sequence[float]
    printed: bool

    def role(self, number: int) -> str:
        """Return the role of a block, "" beyond the ends of the text."""
        return self.roles[number] if 0 <= number < len(self.roles) else ""

    def now(self, number: int, found: Mapping[int, Objection]) -> str:
        """Return the role that a block has after what was found, "" where it is barred from its own."""
        objection = found.get(number)
        if objection is None:
            return self.role(number)
        return objection.role if objection.given else ""

    def of(self, roles: Collection[str]) -> list[int]:
        """Return the numbers of the blocks of these roles."""
        found = [self._numbers[role] for role in roles if role in self._numbers]
        return sorted(chain.from_iterable(found)) if len(found) > 1 else list(*found)

    def of_now(self, role: Role, found: Mapping[int, Objection]) -> list[int]:
        """Return the numbers of the blocks that are of a role after what was found."""
        kept = [number for number in self._numbers.get(role, ()) if number not in found]
        return sorted([*kept, *(number for number, one in found.items() if one.given and one.role == role)])

    @functools.cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The numbers of the blocks of each role."""
        found: dict[str, list[int]] = {}
        for number, role in enumerate(self.roles):
            found.setdefault(role, []).append(number)
        return found

    def has(self, number: int, clues: Sequence[str]) -> bool:
        """Tell whether a block has one of `clues`."""
        return any(clue in self.clues[number].plain for clue in clues)

    def below_caption(self, number: int) -> str:
        """Return the role of the block below, of the one below that where the former is a caption."""
        return self.role(number + 1 + (self.role(number + 1) == "caption"))

    def beside(self, number: int, role: Role) -> bool:
        """Tell whether the block above or the one below is of `role`."""
        return role in (self.role(number - 1), self.role(number + 1))

    def beside_picture(self, number: int) -> bool:
        """Tell whether the block above or the one below is a picture's."""
        return not FIGURE_ROLES.isdisjoint((self.role(number - 1), self.role(number + 1)))

    def is_said_elsewhere(self, words: str, number: int) -> bool:
        """Tell whether another line than this has these words, capitals put aside."""
        said = words.casefold()
        return self._all_said.count(said) > self.seen[number].text.casefold().count(said)

    @functools.cached_property
    def _all_said(self) -> str:
        return "\n".join(one.text.casefold() for one in self.seen)

    @property
    def top(self) -> range:
        """The numbers of the blocks between the headline and the first running paragraph."""
        return range(self.headline + 1, self.first)

    @functools.cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the article's paragraphs have without a capital."""
        paragraphs = (self.seen[at].text for at in self.of(("paragraph",)))
        return frozenset(word for text in paragraphs for word in LETTERS.findall(text) if word.islower())

    def touching(self, number: int) -> range:
        """Return the numbers of the blocks that touch a block, its own among them."""
        at, size = self.habits.groups[number]
        return range(number - at, number - at + size)

    @functools.cached_property
    def groups(self) -> Sequence[range]:
        """The numbers of the blocks that touch each other, together, in order."""
        return [range(first, first + size) for first, (at, size) in enumerate(self.habits.groups) if not at]

    def amid_furniture(self, number: int) -> bool:
        """Tell whether the block above and the one below are a site's."""
        return self.role(number - 1) == "chrome" == self.role(number + 1)

    def touches(self, number: int) -> bool:
        """Tell whether a block touches the one below, in a text whose blocks are set apart."""
        return self.habits.airy and not self.habits.gaps[number + 1]

    def is_set_apart(self, number: int) -> bool:
        """Tell whether blank lines stand above a block and below it."""
        return self.habits.gaps[number] > 0 and self.habits.gaps[number + 1] > 0

    def is_signed_above(self, found: Mapping[int, Objection]) -> bool:
        """Tell whether the article has a byline above it, after what was found."""
        return bool(self.bylines_above(found))

    def bylines_above(self, found: Mapping[int, Objection]) -> list[int]:
        """Return the numbers of the bylines above the article, after what was found."""
        return [number for number in range(self.first) if self.now(number, found) == "byline"]


LETTERS = re.compile(r"[^\W\d_]{3,}")
"""A word that may be part of a name."""

_A_SENTENCE = 50


def is_given(found: Mapping[int, Objection], *numbers: int) -> bool:
    """Tell whether one of these blocks was given a role, not only barred from its own."""
    return any(found[number].given for number in numbers if number in found)


def title_given(found: Mapping[int, Objection]) -> int:
    """Return which block was made the headline, -1 where none was."""
    return next((number for number, one in found.items() if one.given and one.role == "headline"), -1)


def runs(numbers: Iterable[int]) -> Iterator[range]:
    """Yield the runs of numbers, given in order, that follow each other.

    >>> list(runs((1, 2, 3, 7, 9, 10)))
    [range(1, 4), range(7, 8), range(9, 11)]
    """
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        yield range(found[0], found[-1] + 1)


def same(one: Seen, other: Seen) -> bool:
    """Tell whether two blocks say the same, capitals put aside."""
    return one.text.casefold() == other.text.casefold()


def ends_as_sentence(one: Seen, *, least: int) -> bool:
    """Tell a line that has `least` words or more and ends with a stop."""
    return one.text.endswith(STOPS) and one.tokens >= least


def look_at(
    roles: Sequence[Role],
    habits: Habits,
    clues: Sequence[Clues],
    styles: Mapping[str, int],
    leanings: Sequence[float],
    *,
    printed: bool = False,
) -> Look:
    """Return a text with its roles; `styles` are the shares of the styles that it may have."""
    headline = roles.index("headline") if "headline" in roles else -1
    paragraphs = [number for number, role in enumerate(roles) if role == "paragraph"]
    below = [number for number in paragraphs if number > headline]
    running = [number for number in below if habits.seen[number].running] or [
        number
        for number in below
        if (habits.seen[number].sentence or habits.seen[number].text.endswith(STOPS))
        and habits.seen[number].size >= _A_SENTENCE
        and not habits.running[-1]
    ]
    style = max(styles, key=lambda one: styles[one])
    last = paragraphs[-1] if paragraphs else -1
    first = running[0] if running else -1
    end = max((number + 1 for number, one in enumerate(habits.seen) if one.running), default=0)
    return Look(roles, habits, habits.seen, clues, style, headline, first, last, end, leanings, printed)
