"""From what the user names (files, folders, patterns, ``-``) to sources, in a stable order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from demarche.read.source import Source
from demarche.records import Failure

STANDARD_INPUT = "-"
PATTERN_CHARACTERS = frozenset("*?[")
# Files that lie beside articles and are none: skipped in folders without a word.
SIDE_NAMES = (
    "readme",
    "license",
    "licence",
    "notice",
    "changelog",
    "authors",
    "makefile",
    "thumbs",
    "desktop",
)
SIDE_SUFFIXES = frozenset({".dossier", ".dossier-wal", ".dossier-shm", ".tmp", ".py", ".pyc", ".log"})


def find_sources(inputs: Iterable[str | Path]) -> Iterator[Source | Failure]:
    """Every source once, in the order named; folders are walked recursively and sorted, hidden files
    skipped."""
    seen: set[str] = set()
    for item in inputs:
        for found in _expand(os.fspath(item)):
            if isinstance(found, Failure):
                yield found
            elif found.path not in seen:
                seen.add(found.path)
                yield found


def _expand(name: str) -> Iterator[Source | Failure]:
    path = Path(name)
    if name == STANDARD_INPUT:
        yield Source(STANDARD_INPUT, None)
    elif "\0" in name:
        yield Failure(shown(name.replace("\0", " ")), "read", "not a file name")
    elif path.is_dir():
        yield from _walk(path)
    elif path.exists():
        yield Source(shown(name), path)
    elif PATTERN_CHARACTERS & set(name):
        yield from _match(name)
    else:
        yield Failure(shown(name), "read", "no such file or folder")


def _walk(folder: Path) -> Iterator[Source | Failure]:
    errors: list[OSError] = []
    count = 0
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and not is_side_file(name):
                count += 1
                yield Source(shown(str(Path(parent, name))), Path(parent, name))
    for error in errors:
        yield Failure(shown(str(error.filename)), "read", str(error.strerror))
    if not count and not errors:
        yield Failure(shown(str(folder)), "read", "the folder holds no files to read")


def _match(pattern: str) -> Iterator[Source | Failure]:
    # Path.glob knows no absolute patterns.
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
    if not matches:
        yield Failure(shown(pattern), "read", "nothing matches this pattern")
    for match in matches:
        path = Path(match)
        if path.is_file() and not is_side_file(path.name):
            yield Source(shown(match), path)
        elif path.is_dir() and "**" not in pattern:
            yield from _walk(path)


def is_side_file(name: str) -> bool:
    """Whether a file found in a folder is no article by its name (README, LICENSE, a dossier, ...)."""
    path = Path(name)
    return path.stem.casefold() in SIDE_NAMES or path.suffix.casefold() in SIDE_SUFFIXES


def shown(name: str) -> str:
    """A file name as text that can be written in UTF-8, also where the file system's bytes are none."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
