"""Any bytes end in an article or in a ConvertError, and no text loses a visible character."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, reject, settings
from hypothesis import strategies as st

from convert.errors import ConvertError
from convert.media import Source
from convert.model import Article
from convert.readers.text import account, read

from .conservation import lost

# What the stages look for, so that chance finds their corners.
_SIGNS = st.sampled_from(
    """---|headline: x|roles: 1 alt|# |> |• |1. |[|]|©| / |— |Photo: |Getty Images|Copyright 2024 |By Ann Roe
    |12 March 2024|Share|Correction: |\u00ad|\u202e|\n|\n\n|\n---\n""".split("|")
)
_TEXTS = st.lists(st.one_of(_SIGNS, st.text(max_size=40)), min_size=1, max_size=30).map("".join)


def _read(data: bytes) -> Article | str:
    """Return the article that `data` makes, or the sentence that says why it makes none."""
    try:
        return read(Source(data, "a.txt"), lambda _: None)
    except ConvertError as error:
        return str(error)


@given(st.binary(max_size=400))
def test_any_bytes_end_in_an_article_or_a_convert_error(data: bytes) -> None:
    made = _read(data)

    assert isinstance(made, Article) or made.startswith("a.txt is ")


@settings(suppress_health_check=[HealthCheck.too_slow])
@example("---\nheadline: x\n---\n")
@example("\n\u0de0")
@given(_TEXTS)
def test_any_text_is_all_there(words: str) -> None:
    data = words.encode("utf-8", "replace")
    made = _read(data)
    article = made if isinstance(made, Article) else reject()
    told = account(Source(data, "a.txt"), lambda _: None)

    assert told.article == article
    assert lost(told) == []
