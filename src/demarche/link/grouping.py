"""Clusters from scored pairs and what persons have judged: a person's word is kept whatever the scores say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from demarche.link.cluster import Pair, average_linkage, components


def group(
    members: Sequence[int],
    scores: Mapping[Pair, float],
    *,
    threshold: float,
    barred: Collection[Pair],
    same: Iterable[Pair] = (),
    not_same: Iterable[Pair] = (),
) -> list[tuple[int, ...]]:
    """Clusters of two or more members, each sorted.

    ``same`` and ``not_same`` are a person's: what is the same is one from the start, and bars of the software between
    its parts are lifted; what is not is never put together, unless other words of the person put both with a third.
    """
    refused = {_ordered(pair) for pair in not_same}
    roots = _joined(members, [pair for pair in map(_ordered, same) if pair not in refused])
    inside: defaultdict[int, list[int]] = defaultdict(list)
    for member in members:
        inside[roots[member]].append(member)
    sums: defaultdict[Pair, float] = defaultdict(float)
    for (left, right), score in scores.items():
        if (left, right) not in barred and (left, right) not in refused and roots[left] != roots[right]:
            sums[_ordered((roots[left], roots[right]))] += score
    means = {pair: total / (len(inside[pair[0]]) * len(inside[pair[1]])) for pair, total in sums.items()}
    bars = {_ordered((roots[left], roots[right])) for left, right in (*barred, *refused) if roots[left] != roots[right]}
    found = [
        tuple(sorted(member for root in cluster for member in inside[root]))
        for part, scored, forbidden in _parts(sorted(inside), means, bars, threshold)
        for cluster in average_linkage(part, scored, threshold=threshold, barred=forbidden)
    ]
    return sorted(cluster for cluster in found if len(cluster) > 1)


def parts_of(pairs: Iterable[Pair]) -> dict[int, int]:
    """For each member of these pairs a number of the part that hangs together by them."""
    known = list(pairs)
    members = sorted({member for pair in known for member in pair})
    return {member: number for number, part in enumerate(components(members, known)) for member in part}


def _parts(
    roots: Sequence[int], means: Mapping[Pair, float], bars: Iterable[Pair], threshold: float
) -> Iterator[tuple[tuple[int, ...], dict[Pair, float], list[Pair]]]:
    """The parts that hang together, each with its own scores and bars.

    Two clusters are joined where the mean of their pairs reaches the threshold, so that one pair at least reaches it:
    pairs below tie nothing together, though they count among the rest of their part.
    """
    parts = components(roots, (pair for pair, mean in means.items() if mean >= threshold))
    place = {root: number for number, part in enumerate(parts) for root in part}
    scores: list[dict[Pair, float]] = [{} for _ in parts]
    forbidden: list[list[Pair]] = [[] for _ in parts]
    for pair, mean in means.items():
        if place[pair[0]] == place[pair[1]]:
            scores[place[pair[0]]][pair] = mean
    for pair in bars:
        if place[pair[0]] == place[pair[1]]:
            forbidden[place[pair[0]]].append(pair)
    return zip(parts, scores, forbidden, strict=True)


def _joined(members: Sequence[int], same: Iterable[Pair]) -> dict[int, int]:
    """The first member of what persons have put together, for each member."""
    roots = {member: member for member in members}
    for part in components(members, same):
        roots.update(dict.fromkeys(part, part[0]))
    return roots


def _ordered(pair: Pair) -> Pair:
    return (min(pair), max(pair))
