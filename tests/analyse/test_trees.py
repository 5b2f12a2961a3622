"""Trees: against every tree there is, on sentences short enough to list them."""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from demarche.analyse.trees import decode_heads

Floats = NDArray[np.float32]


def is_tree(heads: tuple[int, ...]) -> bool:
    """One root, and every word gets to it."""
    roots = [index for index, head in enumerate(heads) if head == index]
    if len(roots) != 1:
        return False
    for index in range(len(heads)):
        node = index
        for _ in heads:
            node = heads[node]
        if node != roots[0]:
            return False
    return True


@cache
def all_trees(size: int) -> list[tuple[int, ...]]:
    return [heads for heads in product(range(size), repeat=size) if is_tree(heads)]


def total(scores: Floats, heads: tuple[int, ...] | list[int]) -> float:
    return float(sum(scores[index, head] for index, head in enumerate(heads)))


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_number_of_trees_listed_is_cayleys(size: int) -> None:
    assert len(all_trees(size)) == size ** (size - 1)


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.integers(-8, 8), min_size=n * n, max_size=n * n)))
@settings(max_examples=200, deadline=None)
def test_the_best_tree_is_found(values: list[int]) -> None:
    size = round(len(values) ** 0.5)
    scores = np.array(values, np.float32).reshape(size, size)
    heads = decode_heads(scores)
    assert is_tree(tuple(heads))
    assert total(scores, heads) == max(total(scores, tree) for tree in all_trees(size))


@pytest.mark.parametrize("seed", range(4))
def test_long_sentences_give_a_tree_with_one_root(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(60, 60)).astype(np.float32)
    assert is_tree(tuple(decode_heads(scores)))


def test_two_good_roots_leave_one() -> None:
    scores = np.array([[9, 1, 0], [0, 9, 0], [0, 5, 0]], np.float32)
    # Greedy makes 0 and 1 roots; giving up 0's root costs 8, giving up 1's costs 9.
    assert decode_heads(scores) == [1, 1, 1]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[0, 8, -9], [8, 1, 3], [-9, 9, 2]], np.float32)
    # Greedy: 0 and 1 head each other. Best: 0 <- 1, 2 <- 1, and 1 the root (8 + 9 + 1).
    assert decode_heads(scores) == [1, 1, 1]


def test_words_that_the_model_did_not_see_govern_nothing() -> None:
    scores = np.full((4, 4), -1e4, np.float32)
    scores[:2, :2] = [[-3, -5], [-4, -8]]
    heads = decode_heads(scores)
    assert heads[:2] == [0, 0]
    assert is_tree(tuple(heads))
