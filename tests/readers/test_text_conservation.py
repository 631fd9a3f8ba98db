"""Over a corpus of real articles, every visible character is in the article exactly once, in order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from convert.media import Source
from convert.readers.text import account

from ..conftest import SHARED
from .conservation import lost

CORPUS = SHARED / "corpus" / "dev.jsonl"


@pytest.fixture(scope="module")
def corpus() -> Path:
    if not CORPUS.exists():
        pytest.skip("the corpus of real articles (../shared/corpus) is not here")
    return CORPUS


@pytest.mark.slow
def test_no_character_of_any_article_is_lost_or_doubled(corpus: Path) -> None:
    faults: list[str] = []
    with corpus.open(encoding="utf-8") as texts:
        for row in map(json.loads, texts):
            made = account(Source(row["text"].encode(), "a.txt"), lambda _: None)
            faults.extend(f"{row['id']}: {fault}" for fault in lost(made))

    assert faults == []
