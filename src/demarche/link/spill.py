"""A list on disk: what is many and is read once, in order, need not stay in memory."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from typing import IO, Generic, TypeVar

T = TypeVar("T")


class Spill(Generic[T]):
    """Values that are appended, and then looped over in the order they came; gone when it is closed or dropped."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the list)
        self._count = 0

    def append(self, value: T) -> None:
        """Add a value at the end."""
        self._file.seek(0, 2)
        pickle.dump(value, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._count += 1

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        self._file.seek(0)
        for _ in range(self._count):
            yield pickle.load(self._file)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
