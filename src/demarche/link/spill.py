"""A list on disk: what is many need not stay in memory. Values are read again when they are asked for."""

from __future__ import annotations

import pickle
import tempfile
from array import array
from collections import OrderedDict
from collections.abc import Iterator
from typing import IO, Generic, Protocol, TypeVar

T = TypeVar("T")
Value_co = TypeVar("Value_co", covariant=True)

KEPT = 1024
"""Values that were asked for last and stay in memory."""


class Many(Protocol[Value_co]):
    """Values in an order, in memory or not."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Value_co]: ...

    def __getitem__(self, number: int, /) -> Value_co: ...


class Spill(Generic[T]):
    """Values that are appended, looped over in the order they came, and found by their place. Gone when it is
    dropped."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the list)
        self._places = array("q")
        self._end = 0
        self._kept: OrderedDict[int, T] = OrderedDict()

    def append(self, value: T) -> None:
        """Add a value at the end."""
        data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        self._file.seek(self._end)
        self._file.write(data)
        self._places.append(self._end)
        self._end += len(data)

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[T]:
        for place in self._places:
            self._file.seek(place)
            yield pickle.load(self._file)

    def __getitem__(self, number: int) -> T:
        if number in self._kept:
            self._kept.move_to_end(number)
            return self._kept[number]
        self._file.seek(self._places[number])
        value: T = pickle.load(self._file)
        self._kept[number] = value
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return value
