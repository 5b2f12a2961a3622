"""The schema of a dossier: its tables, its version, and the steps from one version to the next."""

from __future__ import annotations

import sqlite3
from importlib.resources import files

from demarche.errors import DossierError
from demarche.store.transaction import transaction

#: ``PRAGMA application_id`` of every dossier: "Dema" in ASCII, so that ``file`` and we can tell one from any
#: other SQLite file.
APPLICATION_ID = 0x44656D61

#: One entry a schema version, the scripts that lead to it from the version before. Entries are never edited
#: once released: a change is a new entry.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    ("schema.sql", "views.sql"),
    ("retold.sql",),
    ("understood.sql",),
    ("linked.sql",),
    ("quick.sql",),
)

SCHEMA_VERSION = len(MIGRATIONS)


def check(connection: sqlite3.Connection, name: str, *, may_be_new: bool) -> None:
    """Refuse what is no dossier.

    Raises:
        DossierError: the file is another database, or a newer demarche wrote it.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (tables or not may_be_new):
        raise DossierError(f"{name}: not a dossier")
    found = version(connection)
    if found > SCHEMA_VERSION:
        raise DossierError(
            f"{name}: written by a newer demarche (schema {found}; this one reads up to {SCHEMA_VERSION})"
        )


def version(connection: sqlite3.Connection) -> int:
    """The schema version of an open dossier, 0 before its tables are made."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open dossier to ``SCHEMA_VERSION``: all steps or, when the process dies, none."""
    if version(connection) == SCHEMA_VERSION:
        return
    with transaction(connection):
        for step in range(version(connection), SCHEMA_VERSION):  # read again: another writer may have been first
            for script in MIGRATIONS[step]:
                run_script(connection, files("demarche.store").joinpath(script).read_text(encoding="utf-8"))
        make_append_only(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run the statements of a script one by one (``executescript`` would end our transaction first)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


#: Tables that every linking makes anew: views of the facts, kept because they take time to make.
LINK_TABLES = ("linkings", "judgements", "clusters", "cluster_members", "inferred_days")


def make_append_only(connection: sqlite3.Connection) -> None:
    """Give each fact table its two triggers: a row, once written, is neither changed nor deleted."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    for table in sorted({name for (name,) in names} - set(LINK_TABLES)):
        for verb in ("UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TRIGGER IF NOT EXISTS {table}_never_{verb.lower()} BEFORE {verb} ON {table} BEGIN"
                f" SELECT RAISE(ABORT, '{table}: facts are appended, never changed'); END"
            )
