"""Numbers for many strings, in a few bytes each."""

from __future__ import annotations

from array import array

LEAST = 1 << 10
FULL = 0.6
"""Share of the places taken from which there are twice as many."""
WIDTH = (1 << 64) - 1


class Numbering:
    """Strings, numbered in the order they come. Kept is a hash of each, 64 bits wide, in a table with open addressing:
    of a million strings, two have one hash with a chance of 1 in 37 million."""

    def __init__(self) -> None:
        self._hashes = array("Q", bytes(8 * LEAST))
        self._numbers = array("i", bytes(4 * LEAST))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def number(self, string: str) -> int:
        """The number of a string; a new one gets the next."""
        place = self._place(hash(string) & WIDTH or 1)
        if self._hashes[place]:
            return self._numbers[place]
        self._hashes[place] = hash(string) & WIDTH or 1
        self._numbers[place] = self._count
        self._count += 1
        if self._count > FULL * len(self._hashes):
            self._grow()
        return self._count - 1

    def find(self, string: str) -> int | None:
        """The number of a string, None where it has none."""
        place = self._place(hash(string) & WIDTH or 1)
        return self._numbers[place] if self._hashes[place] else None

    def _place(self, wanted: int) -> int:
        """Where a hash is, or the free place that it would have."""
        hashes, last = self._hashes, len(self._hashes) - 1
        place = wanted & last
        while hashes[place] not in (0, wanted):
            place = (place + 1) & last
        return place

    def _grow(self) -> None:
        old = zip(self._hashes, self._numbers, strict=True)
        size = 2 * len(self._hashes)
        self._hashes, self._numbers = array("Q", bytes(8 * size)), array("i", bytes(4 * size))
        for each, number in old:
            if each:
                place = self._place(each)
                self._hashes[place], self._numbers[place] = each, number
