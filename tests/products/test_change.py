"""Changes of the mean."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.products.change import LEAST, changes, partition


def test_two_changes_with_their_means() -> None:
    found = changes([1, 1, 2, 1, 1.5, -6, -5, -6, -7, -6, 2, 2, 1, 2])
    assert [(place, round(a, 2), round(b, 2)) for place, a, b in found] == [(5, 1.3, -6.0), (10, -6.0, 1.75)]


@pytest.mark.parametrize("values", [[], [3.0], [1, 1, 9, 9], [2] * 40, [1, -3, 2, -4, 1, 0, -2, 3, 1, -1]])
def test_what_is_short_even_or_noise_has_none(values: list[float]) -> None:
    assert changes(values) == []


def test_noise_alone_rarely_has_one() -> None:
    noise = random.Random(7)
    rows = [[noise.gauss(0, 2) for _ in range(60)] for _ in range(40)]
    assert sum(bool(changes(row)) for row in rows) <= 4


@given(st.lists(st.floats(-10, 10), max_size=40))
def test_stretches_are_never_too_short(values: list[float]) -> None:
    edges = [0, *(place for place, _, _ in changes(values)), len(values)]
    assert edges == sorted(edges)
    assert len(edges) == 2 or min(b - a for a, b in pairwise(edges)) >= LEAST


def test_no_penalty_cuts_wherever_it_helps() -> None:
    assert partition([0, 0, 0, 5, 5, 5, 0, 0, 0], penalty=0.01) == [3, 6]
