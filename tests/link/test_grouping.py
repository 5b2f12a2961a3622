"""Clusters, with what persons say."""

from __future__ import annotations

import pytest

from demarche.link.cluster import Pair
from demarche.link.grouping import group

LIKELY = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.8, (3, 4): 0.7}

CASES: dict[str, tuple[dict[Pair, float], set[Pair], list[Pair], list[Pair], list[tuple[int, ...]]]] = {
    # scores, bars, same and not the same by a person, clusters
    "what is likely": (LIKELY, set(), [], [], [(0, 1, 2), (3, 4)]),
    "no chain of links": ({(0, 1): 0.9, (1, 2): 0.9}, set(), [], [], [(0, 1)]),
    "a bar of the software": (LIKELY, {(0, 2)}, [], [], [(0, 1), (3, 4)]),
    "a person's no": (LIKELY, set(), [], [(4, 3)], [(0, 1, 2)]),
    "a person's yes without any score": ({}, set(), [(5, 0)], [], [(0, 5)]),
    "a person's yes against a bar": ({(0, 1): 0.9}, {(0, 1)}, [(0, 1)], [], [(0, 1)]),
    "two yeses make one": ({}, set(), [(0, 1), (1, 2)], [], [(0, 1, 2)]),
    "a no between two that a third would join": (LIKELY, set(), [], [(0, 2)], [(0, 1), (3, 4)]),
    "the same pair said both ways is kept apart": ({(0, 1): 0.9}, set(), [(0, 1)], [(0, 1)], []),
    "a yes draws its neighbour's links down": ({(0, 1): 0.9}, set(), [(1, 2)], [], [(1, 2)]),
}


@pytest.mark.parametrize("name", CASES)
def test_groups(name: str) -> None:
    scores, barred, same, not_same, wanted = CASES[name]
    assert group(range(6), scores, threshold=0.5, barred=barred, same=same, not_same=not_same) == wanted


def test_nothing_in_nothing() -> None:
    assert group([], {}, threshold=0.5, barred=()) == []
