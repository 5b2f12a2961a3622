"""Blocking: which pairs of events of different documents are worth a score.

Two events are a pair where they share a key and their days allow it. Keys: who takes part with the telling word, two
parties with the family of types, a person with the family, a rare name in the sentence, a referent of rival labels.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from demarche.link.collection import Collection, Ints
from demarche.link.days import FIRST, LAST, Days
from demarche.link.facts import EventFact
from demarche.link.spill import Spill

Flags = NDArray[np.bool_]

FAMILIES: tuple[frozenset[str], ...] = tuple(
    frozenset(types.split())
    for types in (
        "CONSULT AGREE COOPERATE REQUEST",
        "ACCUSE REJECT THREATEN REQUEST",
        "SUPPORT AID AGREE COOPERATE",
        "SANCTION COERCE REJECT THREATEN",
        "ASSAULT COERCE MOBILIZE PROTEST",
        "CONCEDE RETREAT AGREE",
    )
)
"""Types that two reporters may see in one event; a judgement of ours, by the codebook's own notes on confusions."""
NEWS = 14
"""Days before its publication in which an article's undated events are taken to lie: only pairs are chosen by it."""
RARE = 40
"""Events that may share a name before it no longer makes pairs."""
LEAST_MEANING = 0.25
"""Nearness of two triggers of different heads below which only a shared rare name makes a pair."""
MOST = 4_000_000
"""Pairs that one key may make; a commoner key is passed over, rarer ones find its events."""


TOGETHER = 500_000
"""Pairs of groups in memory before those that several give are taken together."""
PART = 50_000
"""Pairs whose vectors are in memory at a time."""


def compatible(one: str, other: str) -> bool:
    """Whether two types may be told of one event."""
    return one == other or any(one in family and other in family for family in FAMILIES)


def window(event: EventFact, published: Days) -> Days:
    """The days an event may have been: as told with a day to spare, else before its article, else any."""
    if not event.days.is_open:
        slack = 1 if event.exact else max(3, min(event.days.length // 4, 60))
        return event.days.widened(before=slack, after=slack)
    if published.is_open:
        return Days()
    if event.record.status in {"planned", "hypothetical"}:
        return published.widened(before=1, after=120)
    return Days(max(FIRST, published.first - NEWS), min(LAST, published.last + 1))


def candidate_pairs(
    collection: Collection, events: Spill[EventFact], windows: Sequence[Days], entities: Sequence[int]
) -> tuple[Ints, Ints]:
    """Pairs (smaller, larger) of events in different documents; ``entities`` gives the one behind each actor."""
    first = np.array([days.first for days in windows], np.int64)
    last = np.array([days.last for days in windows], np.int64)
    keys = _Keys()
    for number, event in enumerate(events):
        if event.record.status != "hypothetical":
            keys.add(number, _party_keys(event, collection, number, entities))
    table = _table(collection)
    pairs = _Pairs()
    for group in keys.groups():
        pairs.add(_codes(collection, table, *_sweep(group, first, last)))
    for rare in _rare_groups(collection, events):
        pairs.add(_codes(collection, table, *_all(np.array(rare, np.int64)), near=False))
    found = pairs.unique()
    return found // len(events), found % len(events)


class _Pairs:
    """Numbers of pairs that several groups may give; the same ones are taken together now and then."""

    def __init__(self) -> None:
        self._found = np.zeros(0, np.int64)
        self._fresh: list[Ints] = []
        self._count = 0

    def add(self, codes: Ints) -> None:
        """The pairs of one group."""
        self._fresh.append(codes)
        self._count += len(codes)
        if self._count > max(TOGETHER, len(self._found)):
            self.unique()

    def unique(self) -> Ints:
        """Each pair once, in order."""
        self._found = np.unique(np.concatenate([self._found, *self._fresh]))
        self._fresh, self._count = [], 0
        return self._found


class _Keys:
    """The keys of events, two numbers each in place of a list for each key: most keys are of one event."""

    def __init__(self) -> None:
        self._keys, self._events = array("q"), array("q")
        self._words: dict[str, int] = {}

    def add(self, event: int, keys: Iterable[tuple[int, int | str, int | str]]) -> None:
        """The keys of one event: what kind of key, and its two parts (less than 2**30 each)."""
        for kind, one, other in keys:
            self._keys.append(kind << 60 | self._number(one) << 30 | self._number(other))
            self._events.append(event)

    def _number(self, part: int | str) -> int:
        return part if isinstance(part, int) else self._words.setdefault(part, len(self._words))

    def groups(self) -> Iterator[Ints]:
        """The events of each key that two or more have, rising."""
        keys, events = np.array(self._keys, np.int64), np.array(self._events, np.int64)
        order = np.argsort(keys, kind="stable")
        keys, events = keys[order], events[order]
        ends = np.append(np.flatnonzero(keys[1:] != keys[:-1]) + 1, len(keys))
        start = 0
        for end in ends.tolist():
            if end - start > 1:
                yield events[start:end]
            start = end


def _party_keys(
    event: EventFact, collection: Collection, number: int, entities: Sequence[int]
) -> Iterator[tuple[int, int | str, int | str]]:
    taking = sorted({entities[party.actor] for party in event.parties})
    states = sorted({party.country for party in event.parties if party.country})
    families = [place for place, family in enumerate(FAMILIES) if event.record.type in family]
    head = int(collection.head[number])
    yield from ((0, entity, head) for entity in taking)
    yield from ((1, state, head) for state in states)
    for family in families:
        yield from ((2, f"{one} {other}", family) for place, one in enumerate(states) for other in states[place + 1 :])
        persons = {entities[p.leader if p.leader is not None else p.actor] for p in event.parties if _is_named(p.kind)}
        yield from ((3, person, family) for person in sorted(persons))
    if len(states) == 1:
        yield 4, states[0], event.record.type


def _is_named(kind: str) -> bool:
    return kind in {"person", "organisation", "armed_group"}


def _rare_groups(collection: Collection, events: Spill[EventFact]) -> Iterator[list[int]]:
    """Events that share a rare name in their sentences, or a referent."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    holding = Counter(name for telling in collection.tellings for name in telling.names)
    for number, (telling, event) in enumerate(zip(collection.tellings, events, strict=True)):
        if event.record.status == "hypothetical":
            continue
        for name in telling.names:
            if 1 < holding[name] <= RARE:
                groups[name].append(number)
        for referent in event.referents:
            groups[f" {referent}"].append(number)
    return (group for group in groups.values() if 1 < len(group) <= 4 * RARE)


def _sweep(group: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """Pairs of a group whose windows overlap."""
    order = group[np.argsort(first[group], kind="stable")]
    ends = np.searchsorted(first[order], last[order], side="right")
    counts = np.maximum(ends - np.arange(len(order)) - 1, 0)
    if int(counts.sum()) > MOST:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    left = np.repeat(np.arange(len(order)), counts)
    offsets = np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
    return order[left], order[left + 1 + offsets]


def _all(group: Ints) -> tuple[Ints, Ints]:
    left, right = np.triu_indices(len(group), 1)
    return group[left], group[right]


def _codes(collection: Collection, table: Flags, one: Ints, other: Ints, *, near: bool = True) -> Ints:
    """Pairs as single numbers, those of one document or of types that do not go together left out."""
    left, right = np.minimum(one, other), np.maximum(one, other)
    kept = collection.document[left] != collection.document[right]
    kept &= table[collection.kind[left], collection.kind[right]]
    if near:
        left, right = left[kept], right[kept]
        kept = _alike(collection, left, right) | (collection.head[left] == collection.head[right])
    return np.asarray(left[kept] * len(collection.tellings) + right[kept], np.int64)


def _alike(collection: Collection, left: Ints, right: Ints) -> Flags:
    """Whether the triggers of pairs are near in meaning; a part of the pairs at a time, whose vectors fit in memory."""
    alike = np.zeros(len(left), bool)
    for start in range(0, len(left), PART):
        one, other = left[start : start + PART], right[start : start + PART]
        near = np.einsum("ij,ij->i", collection.vectors[one], collection.vectors[other])
        alike[start : start + PART] = near > LEAST_MEANING
    return alike


def _table(collection: Collection) -> Flags:
    """Whether types, by their numbers in the collection, go together."""
    names: dict[int, str] = {}
    for number, telling in zip(collection.kind, collection.tellings, strict=True):
        names.setdefault(int(number), telling.kind)
    size = max(names, default=0) + 1
    table = np.zeros((size, size), bool)
    for one, first in names.items():
        for other, second in names.items():
            table[one, other] = compatible(first, second)
    return table
