"""The learning curve's shares: nested, by story, about as large as asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

from training.curve import SHARES, share_of
from training.instances import Instance

STORIES = [Instance(f"story/{number // 3}/coder", ["one"]) for number in range(3000)]


def test_shares_are_nested_and_keep_stories_whole() -> None:
    parts = [share_of(STORIES, share) for share in SHARES]
    sizes = [len(part) for part in parts]
    assert sizes == sorted(sizes)
    assert len(parts[-1]) == len(STORIES)
    for smaller, larger in pairwise(parts):
        assert {i.story for i in smaller} <= {i.story for i in larger}
    for part, share in zip(parts, SHARES, strict=True):
        assert all(sum(i.story == story for i in part) == 3 for story in {i.story for i in part})
        assert abs(len(part) / len(STORIES) - share) < 0.05
