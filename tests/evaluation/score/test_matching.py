"""Matching: one to one, best overlap first."""

from __future__ import annotations

import pytest

from evaluation.score.matching import characters, count_equal, count_overlapping, match, overlap, shared

Span = tuple[int, int]


@pytest.mark.parametrize(
    ("one", "other", "size"),
    [((0, 5), (3, 9), 2), ((0, 5), (5, 9), 0), ((2, 3), (0, 9), 1), ((4, 9), (0, 2), 0)],
)
def test_overlap(one: Span, other: Span, size: int) -> None:
    assert overlap(one, other) == overlap(other, one) == size


def test_the_larger_overlap_is_matched_first_and_each_only_once() -> None:
    found, gold = [(0, 4), (2, 10)], [(3, 9)]
    assert match(found, gold, overlap) == [(1, 0)]
    assert match([(0, 10)], [(0, 2), (3, 9)], overlap) == [(0, 1)]


def test_ties_go_to_the_earlier_one() -> None:
    assert match([(0, 2), (0, 2)], [(0, 2)], overlap) == [(0, 0)]


@pytest.mark.parametrize(
    ("found", "gold", "overlapping", "equal"),
    [
        ([(0, 5)], [(0, 5)], 1, 1),
        ([(0, 5)], [(0, 4)], 1, 0),
        ([(0, 9)], [(0, 4), (5, 9)], 1, 0),
        ([(0, 4), (5, 9)], [(0, 9)], 1, 0),
        ([(0, 4), (5, 9)], [(5, 9), (0, 3)], 2, 1),
        ([], [(0, 4)], 0, 0),
    ],
)
def test_counts(found: list[Span], gold: list[Span], overlapping: int, equal: int) -> None:
    assert count_overlapping(found, gold) == overlapping
    assert count_equal(found, gold) == equal


def test_a_split_span_has_the_characters_of_a_whole_one() -> None:
    text = "ab cd"
    assert characters([(0, 2), (3, 5)], text) == characters([(0, 5)], text) == {0, 1, 3, 4}


def test_shared() -> None:
    assert shared(frozenset({1, 2, 3}), frozenset({2, 3, 4})) == 0.5
    assert shared(frozenset(), frozenset()) == 0.0
