"""Average linkage: the mean decides, bars hold, nothing is carried from one link to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.link.cluster import Pair, average_linkage, components

CASES: dict[str, tuple[int, dict[Pair, float], list[Pair], list[tuple[int, ...]]]] = {
    # members, scores, bars, clusters
    "nothing is alike": (3, {}, [], [(0,), (1,), (2,)]),
    "one pair": (3, {(0, 2): 0.9}, [], [(0, 2), (1,)]),
    "under the threshold": (2, {(0, 1): 0.29}, [], [(0,), (1,)]),
    "a chain is no cluster": (3, {(0, 1): 0.9, (1, 2): 0.55}, [], [(0, 1), (2,)]),
    "two links of three are enough if strong": (3, {(0, 1): 0.9, (1, 2): 0.8}, [], [(0, 1, 2)]),
    "a barred pair": (2, {(0, 1): 0.99}, [(0, 1)], [(0,), (1,)]),
    "a bar holds for what was joined": (
        3,
        {(0, 1): 0.99, (1, 2): 0.95, (0, 2): 0.95},
        [(0, 2)],
        [(0, 1), (2,)],
    ),
    "two pairs stay two": (4, {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.4}, [], [(0, 1), (2, 3)]),
    "the strongest first": (3, {(0, 1): 0.6, (1, 2): 0.7}, [(0, 2)], [(0,), (1, 2)]),
}


@pytest.mark.parametrize(("members", "scores", "bars", "expected"), CASES.values(), ids=CASES.keys())
def test_clusters(members: int, scores: dict[Pair, float], bars: list[Pair], expected: list[tuple[int, ...]]) -> None:
    assert average_linkage(range(members), scores, threshold=0.3, barred=bars) == expected


_PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=20
)


@given(_PAIRS, st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), max_size=5))
def test_every_member_is_in_one_cluster_and_no_bar_is_crossed(scores: dict[Pair, float], bars: set[Pair]) -> None:
    clusters = average_linkage(range(8), scores, threshold=0.3, barred=bars)
    assert sorted(member for cluster in clusters for member in cluster) == list(range(8))
    for left, right in bars:
        assert not any(left in cluster and right in cluster for cluster in clusters)


@given(_PAIRS)
def test_parts_clustered_alone_give_the_same(scores: dict[Pair, float]) -> None:
    whole = average_linkage(range(8), scores, threshold=0.3)
    apart = []
    for part in components(range(8), scores):
        inside = {pair: score for pair, score in scores.items() if pair[0] in part}
        apart += average_linkage(part, inside, threshold=0.3)
    assert sum(len(c) for c in apart) == 8
    assert {frozenset(c) for c in apart} == {frozenset(c) for c in whole} or len(set(scores.values())) < len(scores)


def test_components() -> None:
    assert components([0, 1, 2, 3, 4], [(0, 3), (3, 4)]) == [(0, 3, 4), (1,), (2,)]
