"""Blocking: which pairs of events of different documents are worth a score.

Two events are a pair where they share a key and their days allow it. Keys: who takes part with the telling word, two
parties with the family of types, a person with the family, a rare name in the sentence, a referent of rival labels.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from demarche.link.collection import Collection, Ints, Rows
from demarche.link.days import FIRST, LAST, Days
from demarche.link.facts import EventFact
from demarche.link.spill import Buckets, Spill

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


BUCKET = 4_096
"""Events whose pairs are in memory at a time; more where there would be too many files."""
MOST_BUCKETS = 64
PART = 50_000
"""Pairs of one key that are in memory at a time."""
VECTORS = 10_000
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
    collection: Collection, events: Spill[EventFact], published: Sequence[Days], entities: Sequence[int]
) -> Iterator[tuple[Ints, Ints]]:
    """Pairs (smaller, larger) of events in different documents, each once and in order, a part of them at a time.

    ``published``: the days of each document; ``entities`` gives the one behind each actor.
    """
    count = len(events)
    first, last = np.zeros(count, np.int64), np.zeros(count, np.int64)
    told = np.zeros(count, bool)
    keys, referents = _Keys(), defaultdict[str, list[int]](list)
    for number, event in enumerate(events):
        days = window(event, published[event.document])
        first[number], last[number] = days.first, days.last
        told[number] = event.record.status != "hypothetical"
        if told[number]:
            keys.add(number, _party_keys(event, collection, number, entities))
            for referent in event.referents:
                referents[referent].append(number)
    table = _table(collection)
    step = max(BUCKET, -(-count // MOST_BUCKETS))
    pairs = Buckets(np.arange(0, max(count, 1), step, dtype=np.int64) * count)
    for group in keys.groups():
        for one, other in _sweep(group, first, last):
            pairs.add(_codes(collection, table, one, other))
    for rare in (*_of_rare_names(collection.bags["names"], told), *map(np.array, referents.values())):
        if 1 < len(rare) <= 4 * RARE:
            pairs.add(_codes(collection, table, *_all(rare), near=False))
    collection.let_go()
    for codes in pairs:
        yield codes // count, codes % count


class _Keys:
    """The keys of events, two numbers each in place of a list for each key: most keys are of one event."""

    def __init__(self) -> None:
        self._kinds: defaultdict[int, tuple[array[int], array[int]]] = defaultdict(lambda: (array("q"), array("i")))
        self._words: dict[str, int] = {}

    def add(self, event: int, keys: Iterable[tuple[int, int | str, int | str]]) -> None:
        """The keys of one event: what kind of key, and its two parts (less than 2**30 each)."""
        for kind, one, other in keys:
            of_kind = self._kinds[kind]
            of_kind[0].append(self._number(one) << 30 | self._number(other))
            of_kind[1].append(event)

    def _number(self, part: int | str) -> int:
        return part if isinstance(part, int) else self._words.setdefault(part, len(self._words))

    def groups(self) -> Iterator[Ints]:
        """The events of each key that two or more have, rising; the keys are gone then."""
        while self._kinds:
            _, (keys, events) = self._kinds.popitem()
            yield from _groups(np.frombuffer(keys, np.int64), np.frombuffer(events, np.int32))


def _groups(keys: Ints, events: NDArray[np.int32]) -> Iterator[Ints]:
    """The events of each key that two or more have, in their order."""
    order = np.argsort(keys, kind="stable")
    keys, events = keys[order], events[order]
    ends = np.append(np.flatnonzero(keys[1:] != keys[:-1]) + 1, len(keys))
    start = 0
    for end in ends.tolist():
        if end - start > 1:
            yield events[start:end].astype(np.int64)
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


def _of_rare_names(names: Rows, told: Flags) -> Iterator[Ints]:
    """Events told as more than a possibility whose sentences share a rare name."""
    holding = np.bincount(names.columns) if len(names.columns) else np.zeros(0, np.int64)
    events = np.repeat(np.arange(len(told), dtype=np.int32), names.lengths)
    kept = told[events] & (holding[names.columns] > 1) & (holding[names.columns] <= RARE)
    return _groups(names.columns[kept].astype(np.int64), events[kept])


def _sweep(group: Ints, first: Ints, last: Ints) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of a group whose windows overlap, some ``PART`` at a time; none where there would be too many."""
    order = group[np.argsort(first[group], kind="stable")]
    ends = np.searchsorted(first[order], last[order], side="right")
    counts = np.maximum(ends - np.arange(len(order)) - 1, 0)
    before = np.cumsum(counts)
    if int(before[-1]) > MOST:
        return
    for rows in np.split(np.arange(len(order)), np.flatnonzero(np.diff(before // PART)) + 1):
        left = np.repeat(rows, counts[rows])
        offsets = np.arange(len(left)) - np.repeat(np.cumsum(counts[rows]) - counts[rows], counts[rows])
        yield order[left], order[left + 1 + offsets]


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
    for start in range(0, len(left), VECTORS):
        one, other = left[start : start + VECTORS], right[start : start + VECTORS]
        vectors = (collection.vectors[collection.trigger[each]] for each in (one, other))
        near = np.einsum("ij,ij->i", *vectors)
        alike[start : start + VECTORS] = near > LEAST_MEANING
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
