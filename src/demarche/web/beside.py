"""Tables beside an open dossier that one screen needs: a file beside the listing, made by the first visit."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from pathlib import Path

from demarche.web.gathered import drop_older
from demarche.web.visit import Visit


def attach(visit: Visit, name: str, schema: str, *, made_of: object) -> None:
    """Attach the database ``name`` to the visit's dossier.

    Args:
        schema: the statements that make its tables, which they name as ``name.table``; a semicolon ends a line of
            each but the last.
        made_of: what changes whenever the tables must be made anew; its ``repr`` counts.
    """
    connection = visit.dossier.connection
    files = {row[1]: row[2] for row in connection.execute("PRAGMA database_list")}
    if name in files:
        return
    listing = Path(files["listing"])
    signature = hashlib.sha256(repr(made_of).encode()).hexdigest()[:16]
    path = listing.with_name(f"{listing.name}.{name}-{signature}")
    if not path.exists():
        _make(connection, path, name, schema)
        drop_older(path)
    connection.execute(f"ATTACH ? AS {name}", (str(path),))


def _make(connection: sqlite3.Connection, path: Path, name: str, schema: str) -> None:
    """Make the file. Two visits may do so at once; either's file will do."""
    handle, fresh = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    os.close(handle)
    connection.execute(f"ATTACH ? AS {name}", (fresh,))
    connection.execute(f"PRAGMA {name}.journal_mode = OFF")
    connection.execute(f"PRAGMA {name}.synchronous = OFF")
    for statement in schema.split(";\n"):
        connection.execute(statement)
    connection.execute(f"DETACH {name}")
    Path(fresh).replace(path)
