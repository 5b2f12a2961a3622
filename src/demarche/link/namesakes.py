"""Who shares no name with anybody: told before anything is joined, so that only the others need memory.

Most persons and bodies of many articles are named in one of them alone. They cannot be joined to anybody, nor stand in
the way of a join; `Namesakes` finds them in a fixed room, whatever the number of names.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

ROOM = 1 << 22
"""Places in which names are counted: of 200,000 names one in twenty shares its place with another, and is taken for
shared, which costs memory and changes nothing."""


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
    """The signs of all actors, counted; then asked, for each, whether it may meet another."""

    def __init__(self, every: Iterable[Signs]) -> None:
        self._whole, self._words, self._short = _Tally(), _Tally(), _Tally()
        for signs in every:
            for sign in dict.fromkeys(signs.whole):
                self._whole.add(sign)
            for word in dict.fromkeys(signs.words):
                self._words.add(word)
            if signs.short is not None:
                self._short.add(signs.short)

    def may_meet(self, signs: Signs) -> bool:
        """Whether another actor may be this one, or be taken for it."""
        if any(self._whole.times(sign) > 1 for sign in signs.whole):
            return True
        if signs.short is not None:
            return self._words.times(signs.short) > 1
        if any(self._short.times(word) for word in signs.words):
            return True
        return sum(self._words.times(word) > 1 for word in dict.fromkeys(signs.words)) > 1
