"""What is printed: the article with pictures as a PDF can hold them, its title, its doubts."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ... import media
from ...errors import PictureError, Warn
from ...media import decoder
from ...model import Article, Figure, Image, each_figure, plain, walk
from ...style import Style


@dataclass(frozen=True, slots=True)
class Plan:
    """An article ready to be laid out.

    `source` is the article as it came, `title` what viewers show in their bar; `urls` says by which URL
    the page names each picture, `credits` what is printed of who made it; `doubts` are the reasons why
    the file must not claim to be PDF/UA.
    """

    source: Article
    article: Article
    title: str
    profile: str
    urls: Mapping[Image, str] = field(hash=False)
    credits: Mapping[Image, str] = field(hash=False)
    doubts: tuple[str, ...] = ()


def plan(article: Article, style: Style, warn: Warn) -> Plan:
    """Return how `article` is to be printed, and warn of what it lacks."""
    shown = _declared(each_figure(article, lambda figure: _fitted(figure, warn)), warn)
    figures = [node for node in walk(shown.body) if isinstance(node, Figure)]
    credits = {each.image: each.credit.text if each.credit else "" for each in figures if each.image}
    urls = {image: f"picture:{number}" for number, image in enumerate(credits, 1)}
    title = plain(article.headline) or article.name
    if article.name and not plain(article.headline):
        warn(f"the article has no headline: the PDF is titled {title!r} after its file, unless you name it")
    doubts = tuple(_doubts(shown, figures, title))
    return Plan(article, shown, title, style.profile, urls, credits, doubts)


def _fitted(figure: Figure, warn: Warn) -> Figure:
    """Return `figure` with its picture upright and of a kind that PDF holds, the same bytes if they are."""
    if figure.image is None:
        return figure
    try:
        fitted = media.fit(figure.image, _accepted(figure.image), warn)
        return dataclasses.replace(figure, image=media.oriented(fitted, warn))
    except PictureError as error:
        warn(f"a picture is left out, its words are not: {error}")
        return dataclasses.replace(figure, image=None)


def _accepted(image: Image) -> frozenset[str]:
    # CMYK is allowed in PDF/A only with a colour profile, which printing presses have and pictures
    # may lack (ISO 19005-3, 6.2.4.3): such a JPEG is made over.
    return _KINDS - {"image/jpeg"} if _unprofiled_cmyk(image) else _KINDS


_KINDS = frozenset(("image/jpeg", "image/png"))


def _unprofiled_cmyk(image: Image) -> bool:
    if image.media_type != "image/jpeg":
        return False
    with decoder.opened(image.data, image.name) as picture:
        return picture.mode == "CMYK" and not picture.info.get("icc_profile")


# A date, or a moment with its time zone, as Info and XMP write it (W3C's profile of ISO 8601).
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def _declared(article: Article, warn: Warn) -> Article:
    """Return `article` without the dates and the language that a PDF cannot declare, and warn of them."""
    changes: dict[str, Any] = {}
    for name in ("published", "modified"):
        date = getattr(article, name)
        # A time of no zone would be taken for that of Greenwich; the day is right.
        day = date if _DATE.fullmatch(date) else date[:10]
        if date and not (_DATE.fullmatch(day) and moment(day)):
            warn(f"{date!r} is not a date such as 2024-03-12T09:30:00Z: it is not in the PDF's metadata")
            day = ""
        changes[name] = day
    if article.language and not _LANGUAGE.fullmatch(article.language):
        warn(f"{article.language!r} is not the tag of a language, such as en or pt-BR")
        changes["language"] = ""
    return dataclasses.replace(article, **changes)


def moment(date: str) -> datetime.datetime | None:
    """Return `date`, ISO 8601 with or without its month, day and time, as a moment; None if it is none."""
    for whole in (date, f"{date}-01", f"{date}-01-01"):
        with contextlib.suppress(ValueError):
            found = datetime.datetime.fromisoformat(whole)
            return found.astimezone(datetime.UTC) if found.tzinfo else found
    return None


def _doubts(article: Article, figures: list[Figure], title: str) -> list[str]:
    """Return why the file could not be read to a blind reader as PDF/UA promises."""
    bare = [figure.image.name for figure in figures if figure.image and not figure.alt]
    said = [
        f"no alternative text for {', '.join(bare)}" if bare else "",
        "" if article.language else "its language is not known",
        "" if title else "it has no title",
    ]
    return [doubt for doubt in said if doubt]
