"""ninjs 3.1: the words of the standard for what the model holds, and nothing where it holds nothing."""

from __future__ import annotations

import json
import re

from convert import style
from convert.model import Article, Credit, Figure, text
from convert.writers import ninjs

from ..everything import EVERYTHING

# The keys of a news item in the standard's schema; it allows no others.
KEYS = set(
    """uri type representationType profile version firstCreated versionCreated contentCreated
    embargoedUntil pubStatus urgency copyrightHolder copyrightNotice usageTerms edNote language
    descriptions bodies headlines people organisations places subjects events eventDetails
    plannedCoverage objects infoSources title by slugline located renditions associations altIds
    trustIndicators standard genres expires rightsInfo digitalSourceType""".split()
)


def item(article: Article) -> dict[str, object]:
    item: dict[str, object] = json.loads(ninjs.write(article, style.load(), lambda _: None))
    return item


def test_only_the_standard_s_keys_are_used() -> None:
    everything = ninjs.item(EVERYTHING, lambda _: None)

    assert set(everything) - KEYS == set()
    for association in everything["associations"]:
        assert set(association) - KEYS - {"name", "rel"} == set()


def test_an_empty_article_says_only_what_is_true_of_it() -> None:
    assert set(item(Article())) == {"uri", "standard", "type", "bodies"}


def test_a_figure_is_an_association_with_its_credit_as_printed() -> None:
    credit = Credit("Photo: Ann Roe/Quayside Press", ("Ann Roe",), ("Quayside Press",), "Photo")
    article = Article(body=(Figure(alt="Two women", caption=text("The first"), credit=credit),))

    (association,) = ninjs.item(article, lambda _: None)["associations"]

    assert association["by"] == "Photo: Ann Roe/Quayside Press"
    assert association["descriptions"] == [
        {"role": "caption", "value": "The first"},
        {"role": "altText", "value": "Two women"},
    ]
    assert association["people"] == [{"name": "Ann Roe", "rel": "creator"}]


def test_a_date_without_a_time_is_no_date_time() -> None:
    found = item(Article(published="2025-09-14"))

    assert "firstCreated" not in found
    assert found["descriptions"] == [{"role": "published", "value": "2025-09-14"}]


def test_every_word_of_the_article_is_in_it() -> None:
    words = ninjs.write(EVERYTHING, style.load(), lambda _: None).decode()
    wanted = set(re.findall(r"\b(?:word|file)[a-z]+\b", repr(EVERYTHING)))
    kept_elsewhere = {"wordchrome", "wordreason", "filealt", "fileextended", "filelicensor", "wordpolicy"}

    assert wanted - kept_elsewhere - set(re.findall(r"\w+", words)) == set()
