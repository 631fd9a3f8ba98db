"""What the tests of pictures share: a list that takes the warnings."""

from __future__ import annotations

import pytest


@pytest.fixture
def warnings() -> list[str]:
    """Return an empty list, to be filled by its `append`."""
    return []
