"""Clusters from scored pairs and what persons have judged: a person's word is kept whatever the scores say."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

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


class Parts:
    """Which of many members hang together by pairs that tie them."""

    def __init__(self, count: int) -> None:
        self._above = array("i", range(count))
        self._tied = bytearray(count)

    def add(self) -> int:
        """One more member, tied to nobody: its number."""
        self._above.append(len(self._above))
        self._tied.append(False)
        return len(self._above) - 1

    def tie(self, left: int, right: int) -> None:
        """Put two members into one part; one member twice makes a part of it."""
        self._tied[left] = self._tied[right] = True
        one, other = self._top(left), self._top(right)
        self._above[max(one, other)] = min(one, other)

    def of(self, member: int) -> int | None:
        """The first member of a member's part; None for who is in none."""
        return self._top(member) if self._tied[member] else None

    def members(self) -> dict[int, list[int]]:
        """The members of each part, rising, by the first."""
        found: dict[int, list[int]] = {}
        for member, tied in enumerate(self._tied):
            if tied:
                found.setdefault(self._top(member), []).append(member)
        return found

    def batches(self, least: int) -> Iterator[list[int]]:
        """The members of parts of two and more, rising: so many parts at a time that they have ``least`` members."""
        tops = np.fromiter(map(self._top, range(len(self._above))), np.int32, len(self._above))
        order = np.argsort(tops, kind="stable").astype(np.int32)
        starts = np.append(np.flatnonzero(np.diff(tops[order], prepend=-1)), len(order))
        batch: list[int] = []
        for start, end in pairwise(starts.tolist()):
            if end - start > 1:
                batch += order[start:end].tolist()
            if len(batch) >= least:
                yield sorted(batch)
                batch = []
        if batch:
            yield sorted(batch)

    def _top(self, member: int) -> int:
        above = self._above
        while above[member] != member:
            above[member] = above[above[member]]
            member = above[member]
        return member


def group_parts(
    parts: Parts,
    scored: Iterable[tuple[int, int, float, bool]],
    *,
    threshold: float,
    same: Sequence[Pair] = (),
    not_same: Sequence[Pair] = (),
) -> list[tuple[int, ...]]:
    """As `group`, one part after the other. ``scored``: left, right, score, and whether the pair is barred; pairs that
    reach the threshold are tied in ``parts`` already; what persons have judged is tied here."""
    for left, right in same:
        parts.tie(left, right)
    for member in (member for pair in not_same for member in pair):
        parts.tie(member, member)
    pairs = _PartPairs(parts, scored)
    judged = _of_parts(parts, same), _of_parts(parts, not_same)
    found: list[tuple[int, ...]] = []
    for part, members in parts.members().items():
        scores, bars = pairs.of(part)
        own, refused = (of_part.get(part, ()) for of_part in judged)
        found += group(members, scores, threshold=threshold, barred=bars, same=own, not_same=refused)
    return sorted(found)


def _of_parts(parts: Parts, pairs: Iterable[Pair]) -> dict[int | None, list[Pair]]:
    """Pairs by the part that both are of."""
    found: defaultdict[int | None, list[Pair]] = defaultdict(list)
    for left, right in pairs:
        if parts.of(left) == parts.of(right):
            found[parts.of(left)].append((left, right))
    return found


class _PartPairs:
    """The scored pairs inside parts, in columns."""

    def __init__(self, parts: Parts, scored: Iterable[tuple[int, int, float, bool]]) -> None:
        part_of, left_of, right_of, scores, barred = array("i"), array("i"), array("i"), array("d"), array("b")
        for left, right, score, bar in scored:
            part = parts.of(left)
            if part is not None and part == parts.of(right):
                part_of.append(part)
                left_of.append(left)
                right_of.append(right)
                scores.append(score)
                barred.append(bar)
        columns = [np.frombuffer(column, column.typecode) for column in (part_of, left_of, right_of, scores, barred)]
        order = np.argsort(columns[0], kind="stable").astype(np.int32)
        for column in columns:
            column[:] = column[order]  # one column at a time is there twice
        self._part, self._left, self._right, self._scores, self._barred = columns

    def of(self, part: int) -> tuple[dict[Pair, float], set[Pair]]:
        """The scores of one part's pairs, and those that are barred."""
        rows = slice(*np.searchsorted(self._part, [part, part + 1]).tolist())
        pairs = list(zip(self._left[rows].tolist(), self._right[rows].tolist(), strict=True))
        barred = self._barred[rows].tolist()
        told = zip(pairs, self._scores[rows].tolist(), barred, strict=True)
        return {pair: score for pair, score, bar in told if not bar}, {
            p for p, bar in zip(pairs, barred, strict=True) if bar
        }


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
