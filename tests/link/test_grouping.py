"""Clusters, with what persons say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.link.cluster import Pair
from demarche.link.grouping import Parts, group, group_parts

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


def test_parts_hang_together_by_ties() -> None:
    parts = Parts(8)
    for left, right in [(5, 2), (2, 7), (0, 1), (3, 3)]:
        parts.tie(left, right)
    assert parts.members() == {0: [0, 1], 2: [2, 5, 7], 3: [3]}
    assert [parts.of(member) for member in range(8)] == [0, 0, 2, 3, None, 2, None, 2]


_MEMBERS = 9
_PAIRS = st.lists(
    st.tuples(st.integers(0, _MEMBERS - 1), st.integers(0, _MEMBERS - 1)).filter(lambda pair: pair[0] < pair[1]),
    max_size=14,
    unique=True,
)


@given(_PAIRS, st.lists(st.tuples(st.integers(1, 99), st.booleans()), min_size=14, max_size=14), _PAIRS, _PAIRS)
def test_part_by_part_is_as_all_at_once(
    pairs: list[Pair], told: list[tuple[int, bool]], same: list[Pair], not_same: list[Pair]
) -> None:
    scored = [(*pair, score / 100, barred) for pair, (score, barred) in zip(pairs, told, strict=False)]
    parts = Parts(_MEMBERS)
    for left, right, score, barred in scored:
        if score >= 0.5 and not barred:
            parts.tie(left, right)
    whole = group(
        range(_MEMBERS),
        {(left, right): score for left, right, score, barred in scored if not barred},
        threshold=0.5,
        barred={(left, right) for left, right, _, barred in scored if barred},
        same=same[:2],
        not_same=not_same[:2],
    )
    assert group_parts(parts, scored, threshold=0.5, same=same[:2], not_same=not_same[:2]) == whole
