"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from demarche.errors import DossierError


@dataclass(slots=True)
class Staged:
    """``folder`` to write files in; ``written`` is where they went, once they went there."""

    folder: Path
    written: list[Path] = field(default_factory=list)


@contextmanager
def staging(directory: Path) -> Iterator[Staged]:
    """A folder inside ``directory`` to write files in. At the end of the block they are flushed to disk and
    moved to ``directory``, replacing what has their name; when the block raises, none is.

    Raises:
        DossierError: ``directory`` cannot be made or written.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=directory) as name:
            staged = Staged(Path(name))
            yield staged
            publish(staged, directory)
    except OSError as error:
        raise DossierError(f"{directory}: the export cannot be written: {error.strerror or error}") from error


def publish(staged: Staged, directory: Path) -> None:
    """Flush all files, then move them: a reader never finds half a file."""
    finished = sorted(staged.folder.iterdir())
    for path in finished:
        flush(path)
    staged.written = [path.replace(directory / path.name) for path in finished]
    flush(directory)


def flush(path: Path) -> None:
    """Wait until the file, or the folder's list of names, is on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
