"""A transaction that is all or nothing, whatever ends it; and SQLite's errors as ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from demarche.errors import DossierError


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction. It takes the write lock at once, so that two writers wait in turn rather than
    fail at the first write; it commits at the end of the block and rolls back when the block raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk, say, has already rolled it back
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Turn SQLite's errors into a ``DossierError`` that names the file."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = "not a dossier" if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB else str(error)
        raise DossierError(f"{path}: {reason}") from error
