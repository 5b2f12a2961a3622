"""Who may meet whom: told before anything is joined, so that actors are joined a part at a time.

Most persons and bodies of many articles are named in one of them alone. They cannot be joined to anybody, nor stand in
the way of a join; `Namesakes` finds them in a fixed room, whatever the number of names. The others fall into parts
that share no name.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from demarche.link.grouping import Parts
from demarche.link.numbering import Numbering
from demarche.link.spill import Spill

T = TypeVar("T")

ROOM = 1 << 22
"""Places in which names are counted: of 200,000 names one in twenty shares its place with another, and is taken for
shared, which costs memory and changes nothing."""
TOGETHER = 2_000
"""Actors that are joined at a time; more where so many may meet."""


@dataclass(frozen=True, slots=True)
class Signs:
    """By what an actor may meet others: ``whole``, any one of which two that meet share; ``words``, of which two
    persons with full names share two where one shortens the other's; ``short``: the word by which somebody is named
    who has no other, or initials beside it."""

    whole: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    short: str | None = None


class _Tally:
    """Whether strings came once or more often; one that shares its place with another may be said to have come more
    often than it did."""

    def __init__(self) -> None:
        self._times = bytearray(ROOM)

    def add(self, string: str) -> None:
        place = zlib.crc32(string.encode()) % ROOM
        self._times[place] = min(2, self._times[place] + 1)

    def times(self, string: str) -> int:
        return self._times[zlib.crc32(string.encode()) % ROOM]


class Namesakes:
    """The signs of all actors, counted; then asked, for each, by which it may meet others."""

    def __init__(self, every: Iterable[Signs]) -> None:
        self._whole, self._words, self._short = _Tally(), _Tally(), _Tally()
        for signs in every:
            for sign in dict.fromkeys(signs.whole):
                self._whole.add(sign)
            for word in dict.fromkeys(signs.words):
                self._words.add(word)
            if signs.short is not None:
                self._short.add(signs.short)

    def shared(self, signs: Signs) -> list[str]:
        """By what an actor may meet others; two that meet, or of which one may be taken for the other, share one of
        these."""
        words = list(dict.fromkeys(signs.words))
        found = [sign for sign in signs.whole if self._whole.times(sign) > 1]
        if signs.short is not None and self._words.times(signs.short) > 1:
            found.append(f"short {signs.short}")
        found += [f"short {word}" for word in words if self._short.times(word)]
        common = sorted(word for word in words if self._words.times(word) > 1)
        return [*found, *(f"both {one} {other}" for one, other in combinations(common, 2))]


def meeting(every: Iterable[T], namesakes: Namesakes, signs_of: Callable[[T], Signs]) -> Iterator[Iterable[T]]:
    """Those who may meet somebody, in parts none of whose members may meet one of another part; each part in the order
    they came, small ones together, one in memory at a time."""
    kept: Spill[T] = Spill()
    parts, numbers, first = Parts(0), Numbering(), array("i")
    for each in every:
        shared = namesakes.shared(signs_of(each))
        if not shared:
            continue
        kept.append(each)
        place = parts.add()
        for sign in shared:
            number = numbers.number(sign)
            if number == len(first):
                first.append(place)
            else:
                parts.tie(first[number], place)
    for places in parts.batches(TOGETHER):
        yield (kept[place] for place in places)
