"""Matching what was found with what is in the gold: one to one, best overlap first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Offsets = tuple[int, int]
Found = TypeVar("Found")
Gold = TypeVar("Gold")


def overlap(one: Offsets, other: Offsets) -> int:
    """Characters (or words) that two ranges share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def match(
    found: Sequence[Found], gold: Sequence[Gold], closeness: Callable[[Found, Gold], float]
) -> list[tuple[int, int]]:
    """Pairs (index in found, index in gold), one to one, greedily by falling ``closeness``; 0 means no match.

    Ties go to the earlier found, then to the earlier gold one, so that the result does not depend on anything
    else.
    """
    scored = ((closeness(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold))
    ranked = sorted((-close, i, j) for close, i, j in scored if close > 0)
    taken_found: set[int] = set()
    taken_gold: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in taken_found and j not in taken_gold:
            taken_found.add(i)
            taken_gold.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def count_overlapping(found: Sequence[Offsets], gold: Sequence[Offsets]) -> int:
    """How many found spans overlap a gold span, one to one."""
    return len(match(found, gold, overlap))


def count_equal(found: Sequence[Offsets], gold: Sequence[Offsets]) -> int:
    """How many found spans equal a gold span."""
    return len(set(found) & set(gold))


def characters(spans: Sequence[Offsets], text: str) -> frozenset[int]:
    """The offsets of the characters of several spans, white space apart, so that a split span equals a whole
    one."""
    return frozenset(i for start, end in spans for i in range(start, end) if not text[i].isspace())


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union of two sets; 0 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0
