"""Clusters by average linkage with bars: two clusters become one while the mean probability of all pairs between them
is high enough and no pair is barred. Links are never carried on from one to the next (no transitive closure)."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[int, int]


def average_linkage(
    members: Iterable[int], scores: Mapping[Pair, float], *, threshold: float, barred: Iterable[Pair] = ()
) -> list[tuple[int, ...]]:
    """Clusters of ``members``, each sorted, in the order of their first member; those alone are clusters of one.

    ``scores``: probabilities of pairs (smaller, larger); pairs that are not there count as 0. ``barred``: pairs that
    are never in one cluster. The pair of clusters with the highest mean is joined first, ties by number.
    """
    clusters: dict[int, tuple[int, ...]] = {member: (member,) for member in members}
    sums: dict[int, dict[int, float]] = {member: {} for member in clusters}
    for (left, right), score in scores.items():
        sums[left][right] = sums[right][left] = score
    bars: dict[int, set[int]] = {member: set() for member in clusters}
    for left, right in barred:
        if left in bars and right in bars:
            bars[left].add(right)
            bars[right].add(left)
    heap = [(-score, left, right) for (left, right), score in scores.items() if score >= threshold]
    heapq.heapify(heap)
    following = max(clusters, default=-1) + 1
    while heap:
        _, left, right = heapq.heappop(heap)
        if left not in clusters or right not in clusters or right in bars[left]:
            continue
        _join(clusters, sums, bars, left, right, following)
        for other, total in sums[following].items():
            mean = total / (len(clusters[following]) * len(clusters[other]))
            if mean >= threshold:
                heapq.heappush(heap, (-mean, other, following))
        following += 1
    return sorted(tuple(sorted(cluster)) for cluster in clusters.values())


def _join(
    clusters: dict[int, tuple[int, ...]],
    sums: dict[int, dict[int, float]],
    bars: dict[int, set[int]],
    left: int,
    right: int,
    new: int,
) -> None:
    """Put two clusters into one with the number ``new``: sums of their links and bars are added up."""
    clusters[new] = clusters.pop(left) + clusters.pop(right)
    one, other = sums.pop(left), sums.pop(right)
    sums[new] = {}
    for key in (*one, *(key for key in other if key not in one)):
        if key in (left, right):
            continue
        total = one.get(key, 0.0) + other.get(key, 0.0)
        sums[new][key] = sums[key][new] = total
        sums[key].pop(left, None)
        sums[key].pop(right, None)
    bars[new] = (bars.pop(left) | bars.pop(right)) - {left, right}
    for key in bars[new]:
        if key in bars:
            bars[key] = (bars[key] - {left, right}) | {new}


def components(members: Sequence[int], pairs: Iterable[Pair]) -> list[tuple[int, ...]]:
    """The parts that hang together by pairs, each sorted: each can be clustered by itself."""
    parent = {member: member for member in members}

    def root(member: int) -> int:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for left, right in pairs:
        parent[max(root(left), root(right))] = min(root(left), root(right))
    found: dict[int, list[int]] = {}
    for member in sorted(parent):
        found.setdefault(root(member), []).append(member)
    return [tuple(part) for part in found.values()]
