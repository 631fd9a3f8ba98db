"""Pictures meet the article's figures: in order, with the alternative text and credit they bring."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from ..errors import PictureError, Warn
from ..model import Article, Credit, Figure, Image, each_figure, plain, walk
from . import rights
from .files import from_bytes, listing
from .location import stripped
from .matching import match


def attach(
    article: Article,
    images: tuple[Image | None, ...],
    warn: Warn,
    *,
    decorative: tuple[str, ...] = (),
    addresses: Sequence[str] = (),
    ordered: bool = False,
) -> Article:
    """Return `article` with `images` in its figures that have none, in reading order.

    Where a figure names a picture's file, in its words or by `addresses`, one for each figure without a
    picture, and where their numbers differ, `matching` tells which belong together, unless a person has
    `ordered` the images.  None leaves its figure without a picture.  A picture's own alternative text and
    credit fill what the article leaves empty; where two credits differ the printed one stays, with a warning.
    `decorative` are the names of the pictures that a person says tell a reader nothing.
    Raise PictureError where a credit is mandatory and nothing says which.
    """
    bare = [figure for figure in walk(article) if isinstance(figure, Figure) and figure.image is None]
    numbers = match(bare, images, addresses, ordered=ordered)
    waiting = iter(numbers)
    adorning = frozenset(map(_bare_name, decorative))

    def filled(figure: Figure) -> Figure:
        number = None if figure.image else next(waiting)
        image = figure.image if number is None else images[number]
        if image is None:
            return figure
        marked = _marked(dataclasses.replace(figure, image=image), image, adorning, warn)
        return _with_words(marked, image, warn)

    whole = each_figure(article, filled)
    if images:
        _check_count(bare, images, numbers, warn)
    _check_marks(adorning, whole, warn)
    return whole


def verified(article: Article, warn: Warn) -> Article:
    """Return `article`, the pictures that came inside it judged as picture files are.

    What is no picture is left out, with a warning; kind and size are told by the bytes.  A figure
    without a credit gets its picture's own.  Raise PictureError where a credit is mandatory and
    nothing says which.
    """

    def judged(figure: Figure) -> Figure:
        image = figure.image
        if image is None:
            return figure
        try:
            found = from_bytes(image.data, image.name or "a picture without a name")
        except PictureError as error:
            warn(f"{error}; its figure stays without a picture")
            return dataclasses.replace(figure, image=None)
        found = dataclasses.replace(found, name=image.name, rights=image.rights)
        credit = figure.credit or _credit(figure, found, warn)
        return dataclasses.replace(figure, image=found, credit=credit)

    return each_figure(article, judged)


def without_location(article: Article, warn: Warn) -> Article:
    """Return `article`, its pictures without place and serial numbers; see `location.strip_location`.

    A picture that keeps them whatever is tried is left out, with a warning.
    """

    def bare(figure: Figure) -> Figure:
        image = figure.image
        return dataclasses.replace(figure, image=stripped(image, warn)) if image else figure

    return each_figure(article, bare)


def undescribed(article: Article) -> tuple[Image, ...]:
    """Return the pictures that nobody described and nobody marked as decorative."""
    figures = (node for node in walk(article.body) if isinstance(node, Figure))
    return tuple(each.image for each in figures if each.image and not (each.alt or each.decorative))


def tell_of_undescribed(article: Article, warn: Warn) -> None:
    """Warn of the pictures that a blind reader is told nothing of, as the checkers of formats do."""
    names = list(dict.fromkeys(image.name for image in undescribed(article)))
    if names:
        warn(
            f"no alternative text for {listing(names)}: write above the caption what is to be seen, "
            f"or “decorative: {names[0]}” in a header block where a picture only adorns"
        )


def _check_count(
    bare: list[Figure], images: tuple[Image | None, ...], numbers: tuple[int | None, ...], warn: Warn
) -> None:
    left_over = [image.name for number, image in enumerate(images) if image and number not in set(numbers)]
    without = [figure for figure, number in zip(bare, numbers, strict=True) if number is None]
    if left_over:
        warn(f"no figure in the article for {listing(left_over)}: not in the output")
    if without:
        named = listing(f"“{_first_words(figure)}”" for figure in without)
        pictures = "1 picture" if len(images) == 1 else f"{len(images)} pictures"
        figures = "1 figure" if len(bare) == 1 else f"{len(bare)} figures"
        warn(f"{pictures} for {figures}; without a picture: {named}")


# ----------------------------------------------------------------------------- decorative pictures


def _bare_name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _marked(figure: Figure, image: Image, adorning: frozenset[str], warn: Warn) -> Figure:
    """Return `figure`, decorative where a person says so and the article does not describe it."""
    if image.name not in adorning:
        return figure
    if figure.alt:
        warn(f"{image.name} is called decorative, and its alternative text is kept: “{_short(figure.alt)}”")
        return figure
    return dataclasses.replace(figure, decorative=True)


def _check_marks(adorning: frozenset[str], article: Article, warn: Warn) -> None:
    shown = {node.name for node in walk(article) if isinstance(node, Image)}
    if unknown := sorted(adorning - shown):
        warn(f"called decorative, and no picture of the article: {listing(unknown)}")


def _first_words(figure: Figure) -> str:
    words = " ".join(plain(figure).split()) or "a figure without words"
    return words if len(words) <= 40 else words[:39].rstrip() + "…"


# -------------------------------------------------------------------------------- its own words


def _with_words(figure: Figure, image: Image, warn: Warn) -> Figure:
    for remark in rights.remarks(image.data, image.name):
        warn(remark)
    alt = figure.alt or ("" if figure.decorative else image.rights.alt_text)
    return dataclasses.replace(figure, alt=alt, credit=_credit(figure, image, warn))


def _credit(figure: Figure, image: Image, warn: Warn) -> Credit | None:
    own = image.rights.credit_line or _mandated(image.rights.instructions)
    printed = figure.credit.text if figure.credit else ""
    if printed:
        if own and not rights.same_words(printed, own):
            warn(f"{image.name} is credited “{printed}” here and “{own}” in its file; the first is printed")
        return figure.credit
    if own and not _contains(plain(figure.caption), own):
        return Credit(own, creators=image.rights.creators)
    if not own and _MANDATORY.search(image.rights.instructions):
        raise PictureError(
            f"{image.name} demands a credit (“{_short(image.rights.instructions)}”), and neither the article "
            "nor the picture gives one; write it below the caption"
        )
    return None


def _contains(caption: str, credit: str) -> bool:
    """Return whether the words of a credit stand in a caption already, letter for letter."""
    return " ".join(credit.casefold().split()) in " ".join(caption.casefold().split())


_MANDATORY = re.compile(r"\b(?:mandatory\s+credit|credit\s+mandatory|mention\s+obligatoire)\b", re.IGNORECASE)
# `MANDATORY CREDIT "QUAYSIDE / ANN ROE" - NO SALES` or `Mandatory credit: J. Roe/Quayside Press.`
_MANDATED = re.compile(
    _MANDATORY.pattern + r"""\s*(?::?\s*["“«](?P<quoted>[^"”»]+)["”»]|:(?P<bare>.+))""",
    re.IGNORECASE | re.DOTALL,
)
_END_OF_CREDIT = re.compile(r"[;\n]|\s[-–—]\s|(?<=\w\w)\.(?:\s|\Z)")  # not the stop after an initial


def _mandated(instructions: str) -> str:
    """Return the credit that the instructions spell out, empty where they only ask for one."""
    found = _MANDATED.search(instructions)
    if found is None:
        return ""
    return (found["quoted"] or _END_OF_CREDIT.split(found["bare"].strip())[0]).strip()


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:59] + "…"
