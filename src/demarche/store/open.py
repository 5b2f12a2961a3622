"""Open a dossier's file, or say in one line why not."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TypeVar

from demarche.errors import DossierError
from demarche.store import schema
from demarche.store.dossier import Dossier
from demarche.store.transaction import translated

D = TypeVar("D", bound=Dossier)

#: Seconds a writer waits for another writer to finish before it gives up.
BUSY_SECONDS = 30.0

IN_MEMORY = ":memory:"


def open_dossier(path: str | os.PathLike[str] = IN_MEMORY, *, create: bool = False) -> Dossier:
    """Open the dossier at ``path``; ``":memory:"`` makes a new one that is gone when it is closed.

    With ``create`` the file is made where there is none, and checked to be writable.

    Raises:
        DossierError: there is no such file, it is not a dossier, a newer demarche wrote it, or it cannot be
            read or (with ``create``) written.
    """
    return open_as(Dossier, path, create=create)


def open_as(kind: type[D], path: str | os.PathLike[str] = IN_MEMORY, *, create: bool = False) -> D:
    """``open_dossier``, giving a dossier of a kind of its own: one with more to ask."""
    name = os.fspath(path)
    if name != IN_MEMORY:
        check_place(Path(name), create=create)
    with translated(name):
        connection = connect(name)
        try:
            prepare(connection, name, create=create or name == IN_MEMORY)
        except BaseException:
            connection.close()
            raise
    return kind(connection, name)


def check_place(path: Path, *, create: bool) -> None:
    """Refuse a path that SQLite would refuse with a less helpful message."""
    if path.is_dir():
        raise DossierError(f"{path}: is a folder, not a dossier")
    if not create:
        if not path.exists():
            raise DossierError(f"{path}: no such dossier")
        return
    if not path.parent.is_dir():
        raise DossierError(f"{path}: its folder does not exist")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise DossierError(f"{path}: cannot be written (permission denied)")


def connect(name: str) -> sqlite3.Connection:
    """A connection that commits when told to."""
    target = f"{Path(name).absolute().as_uri()}?immutable=1" if is_archived(name) else name
    connection = sqlite3.connect(target, timeout=BUSY_SECONDS, isolation_level=None, uri=target != name)
    connection.row_factory = sqlite3.Row
    return connection


def is_archived(name: str) -> bool:
    """Whether nobody can be writing: the folder is read-only and holds no log of a writer. SQLite, which
    would want to make its log even to read, must then be told that the file does not change."""
    path = Path(name)
    return path.is_file() and not os.access(path.parent, os.W_OK) and not Path(f"{name}-wal").exists()


def prepare(connection: sqlite3.Connection, name: str, *, create: bool) -> None:
    """Check that the file is a dossier of a version we know, and bring an older or new one up to date.

    ``recursive_triggers`` makes INSERT OR REPLACE fire the triggers that refuse deletion. Synchronous NORMAL
    is safe against a killed process; a power cut can only cost the last commits
    (sqlite.org/pragma.html#pragma_synchronous).
    """
    for pragma in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")
    schema.check(connection, name, may_be_new=create)
    if create:
        connection.execute("PRAGMA journal_mode = WAL")
    if create or schema.version(connection) < schema.SCHEMA_VERSION:
        schema.migrate(connection)
    if create:
        probe_writing(connection)


def probe_writing(connection: sqlite3.Connection) -> None:
    """Take and release the write lock: a read-only file system shows here, not after the first article."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
