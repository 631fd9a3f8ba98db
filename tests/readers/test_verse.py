"""Poems: each stanza is one paragraph, its lines kept, and no list and no picture's words."""

from __future__ import annotations

import pytest

import convert

from .looked import HEADLINE, RUNNING

LAMPS = (
    "One ladder, short of a rung,\n    one coat that was my brother's,\n"
    "one tune I never sung\n    and several others;",
    "One street that runs to sea,\n    one sea that runs to weather,\n"
    "and forty lamps and me\n    gone out together.",
)
SNOW = ("La neve pesa\nquanto chi la guarda.", "Mio padre la pesava\ncon la mano aperta\ne diceva: due etti.")
LOCK = (
    "Der Wärter hebt das Tor, das Tor,\ner lässt die Schiffe ein.\n"
    "Der eine fährt dem andern vor,\nder dritte fährt allein.",
)


def paragraphs(*parts: str) -> list[str]:
    article = convert.read("\n\n".join((HEADLINE, "By Ann Roe", *parts)).encode(), warn=lambda _: None)
    assert not any(isinstance(node, (convert.Figure, convert.List)) for node in article.body)
    return [convert.plain(node) for node in article.body if isinstance(node, convert.Paragraph)]


@pytest.mark.parametrize("poem", [LAMPS, SNOW, LOCK])
def test_a_stanza_is_a_paragraph_that_keeps_its_lines(poem: tuple[str, ...]) -> None:
    stanzas = ["\n".join(line.strip() for line in stanza.split("\n")) for stanza in poem]

    assert paragraphs(RUNNING[0], *poem, RUNNING[1]) == [RUNNING[0], *stanzas, RUNNING[1]]
