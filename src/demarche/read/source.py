"""Where one input comes from, and the options every reader takes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from demarche.errors import InputError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """One input: ``path`` as it is shown and recorded, ``file`` to open, None for standard input."""

    path: str
    file: Path | None

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes as a stream. Standard input is not closed."""
        if self.file is None:
            yield sys.stdin.buffer
            return
        with self.file.open("rb") as stream:
            yield stream

    def read(self, limit: int) -> bytes:
        """All bytes of an input that is one article.

        Raises:
            InputError: there are more than ``limit`` bytes.
        """
        if self.file is not None:
            check_size(self.path, self.file.stat().st_size, limit)
        with self.open() as stream:
            raw = stream.read(limit + 1)
        if len(raw) > limit:
            raise InputError(self.path, f"over the limit of {megabytes(limit)} for one article")
        return raw


@dataclass(frozen=True, slots=True)
class Options:
    """``columns`` maps a field (text, title, ...) to a column; ``limit_bytes`` is the limit for one
    article."""

    columns: Mapping[str, str] = field(default_factory=dict)
    limit_bytes: int = 20 * MEGABYTE


def check_size(path: str, size: int, limit: int) -> None:
    """Refuse an article of ``size`` bytes over ``limit``.

    Raises:
        InputError: it is larger.
    """
    if size > limit:
        reason = f"{megabytes(size)}, over the limit of {megabytes(limit)} for one article"
        raise InputError(path, reason)


def megabytes(size: int) -> str:
    """``52400000`` as ``52.4 MB``; sizes under 0.1 MB in bytes."""
    if size < MEGABYTE // 10:
        return f"{size} bytes"
    return f"{size / MEGABYTE:.1f}".removesuffix(".0") + " MB"
