"""Lists, columns and buckets on disk: what is many need not stay in memory, and is read again when it is asked for."""

from __future__ import annotations

import mmap
import pickle
import tempfile
from array import array
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import IO, Any, Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")
Value_co = TypeVar("Value_co", covariant=True)

KEPT = 1024
"""Values that were asked for last and stay in memory."""
BLOCK = 65_536
"""Numbers of a column in memory before they are written."""
BATCH = 500_000
"""Numbers of buckets in memory before they are written."""


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


class Column:
    """Numbers that are appended, a few in memory at a time, and then mapped from their file as one array."""

    def __init__(self, kind: str) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as what is mapped)
        self._fresh: array[Any] = array(kind)

    def extend(self, values: Iterable[float]) -> None:
        """Add numbers at the end."""
        self._fresh.extend(values)
        if len(self._fresh) >= BLOCK:
            self._write()

    def _write(self) -> None:
        self._fresh.tofile(self._file)
        self._fresh = array(self._fresh.typecode)

    def whole(self) -> NDArray[Any]:
        """All numbers; nothing can be added any more."""
        self._write()
        self._file.flush()
        kind = np.dtype(self._fresh.typecode)
        if self._file.tell() == 0:
            return np.zeros(0, kind)
        return np.frombuffer(mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ), kind)


def let_go(column: NDArray[Any]) -> None:
    """Take a mapped column out of memory; what is asked for later is read again. Nothing happens where the system
    cannot, or for another array."""
    mapped = getattr(column.base, "obj", None)
    if isinstance(mapped, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        mapped.madvise(mmap.MADV_DONTNEED)


class Buckets:
    """Numbers, each once and rising, from many batches: kept on disk by where they fall between bounds, so that one
    bucket is in memory at a time."""

    def __init__(self, bounds: NDArray[np.int64]) -> None:
        """Args: ``bounds``: rising; a bucket begins at each and ends before the next, the last one nowhere."""
        self._bounds = bounds
        self._files: list[IO[bytes]] = [tempfile.TemporaryFile() for _ in bounds]  # noqa: SIM115 (as above)
        self._fresh: list[NDArray[np.int64]] = []
        self._count = 0

    def add(self, numbers: NDArray[np.int64]) -> None:
        """Take a batch."""
        self._fresh.append(numbers)
        self._count += len(numbers)
        if self._count > BATCH:
            self._write()

    def _write(self) -> None:
        numbers = np.unique(np.concatenate(self._fresh)) if self._fresh else np.zeros(0, np.int64)
        self._fresh, self._count = [], 0
        cuts = np.searchsorted(numbers, self._bounds[1:])
        for file, part in zip(self._files, np.split(numbers, cuts), strict=True):
            part.tofile(file)

    def __iter__(self) -> Iterator[NDArray[np.int64]]:
        """The numbers of each bucket, each once and rising."""
        self._write()
        for file in self._files:
            file.seek(0)
            yield np.unique(np.fromfile(file, np.int64))
